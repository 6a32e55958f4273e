"""Which document of the repository is which page of the site, and in which order they stand."""

import os
import re
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]

INDEX = "index"
OUTSIDE = {
    "README.md": "about/front-door.md",
    "CONTRIBUTING.md": "about/contributing.md",
    "CHANGELOG.md": "about/changelog.md",
    "LICENSE": "about/LICENSE",
    "installer/README.md": "about/installers.md",
    "docs/README.md": f"{INDEX}.md",
}
"""Documents whose page has another name than in `docs/`."""

_DECISIONS = (
    "Each choice that others stand on has a page: why, what was measured, what else was tried."
)
NAVIGATION = {
    "Begin": ["about/front-door", "first-steps", "scenarios"],
    "At the center": [
        "operations",
        "papers",
        "seating",
        "identity",
        "verdicts",
        "commands",
        "troubles",
    ],
    "The registry": ["registry", "console", "bookings", "notices"],
    "Formats": ["protocol", "ticket", "roster", "data"],
    "What it promises": ["security", "performance"],
    "The program": [
        "architecture",
        "about/contributing",
        "about/installers",
        "api/index",
        "api/registry",
        "about/changelog",
    ],
    "Why it is so": ["decisions/index"],
}
"""The side of the site; what is in `docs/` and named nowhere here stands under *At the center*."""

_LINK = re.compile(r"(\]\()([^)#\s]+)((?:#[^)\s]*)?\))")


def page_of(document: str) -> str | None:
    """The page that a file of the repository is on the site; None where it is none."""
    if document in OUTSIDE:
        return OUTSIDE[document]
    inside = document.startswith("docs/") and (ROOT / document).is_file()
    return document.removeprefix("docs/") if inside else None


def documents() -> dict[str, str]:
    """Every document with its page."""
    found = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))
    known = [one for one in (*found, *OUTSIDE) if (ROOT / one).exists()]
    return {document: page_of(document) or "" for document in known}


def moved(text: str, document: str, page: str) -> str:
    """The text with its links as they are from its page; what is no page is left as it is."""

    def on_the_site(link: re.Match[str]) -> str:
        before, target, after = link.groups()
        if re.match(r"[a-z]+:", target):
            return link.group()
        named = os.path.normpath(PurePosixPath(document).parent / target)
        there = page_of(named)
        if there is None:
            return link.group()
        return f"{before}{os.path.relpath(there, PurePosixPath(page).parent)}{after}"

    return _LINK.sub(on_the_site, text)


def navigation(pages: set[str]) -> str:
    """The hidden tables of contents of the front page; every page stands in one."""
    named = {page for several in NAVIGATION.values() for page in several}
    own = {page for page in pages if "/" not in page and page not in {INDEX, *named}}
    parts = []
    for caption, several in NAVIGATION.items():
        shown = [page for page in several if page in pages]
        shown += sorted(own) if caption == "At the center" else []
        parts.append(_table_of_contents(shown, f":caption: {caption}\n:hidden:\n"))
    return "".join(parts)


def decisions() -> str:
    """The page that lists the records of decisions, by their own first lines."""
    files = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
    heads = {one.name: one.read_text("utf-8").partition("\n")[0].lstrip("# ") for one in files}
    listed = "".join(f"- [{head}]({name})\n" for name, head in heads.items())
    return f"# Decisions\n\n{_DECISIONS}\n\n{listed}{contents([one.stem for one in files])}"


def contents(pages: list[str]) -> str:
    """A hidden table of contents of these pages."""
    return _table_of_contents(pages, ":hidden:\n")


def _table_of_contents(pages: list[str], options: str) -> str:
    listed = "\n".join(pages)
    return f"\n```{{toctree}}\n{options}\n{listed}\n```\n"
