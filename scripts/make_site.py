"""Builds the site of the documents, strictly: python scripts/make_site.py FOLDER.

The documents are brought into FOLDER/source as the site has them, with pages made from the source
of the program beside them, and built into FOLDER/html. A broken link, a missing anchor, a page that
no list names, or a picture that is not there, ends it with status 1. Nothing is fetched.
"""

import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "site"))

from code_pages import code_pages
from openapi_page import openapi_file, openapi_page
from site_places import INDEX, ROOT, decisions, documents, moved, navigation

SETTINGS = Path(__file__).parent / "site"


def bring(source: Path) -> None:
    """Everything that the site is made of, into a new folder."""
    shutil.rmtree(source, ignore_errors=True)
    texts = {
        page: moved((ROOT / document).read_text("utf-8"), document, page)
        for document, page in documents().items()
    }
    texts |= {f"{page}.md": text for page, text in code_pages().items()}
    texts["decisions/index.md"] = decisions()
    texts |= {"api/registry.md": openapi_page(), "api/openapi.json": openapi_file()}
    pages = {page.removesuffix(".md") for page in texts}
    texts[f"{INDEX}.md"] += navigation(pages)
    for page, text in texts.items():
        (source / page).parent.mkdir(parents=True, exist_ok=True)
        (source / page).write_text(text, "utf-8")
    shutil.copytree(ROOT / "docs" / "pictures", source / "pictures")


def build(source: Path, html: Path) -> int:
    """Sphinx, with every warning an error; its exit status."""
    shutil.rmtree(html, ignore_errors=True)
    strictly = ["--fail-on-warning", "--keep-going", "--nitpicky", "--quiet", "--jobs", "auto"]
    words = [*strictly, "--conf-dir", SETTINGS, "--doctree-dir", html.parent / "doctrees"]
    command = [sys.executable, "-m", "sphinx", "--builder", "html", *words, source, html]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    bring(folder / "source")
    raise SystemExit(build(folder / "source", folder / "html"))
