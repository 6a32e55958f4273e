"""What is said about each page of the window (F1): read from a file in the program's resources."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checkin.trouble import Trouble

FILE = Path("help", "help.toml")
"""Where it lies in the program's resources."""

LANGUAGES = ("en", "zh_CN")
QUESTIONS = 3
"""So many are answered on each page, in each language."""

_PARTS = {"title", "purpose", "keys", "questions"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The help of a page in one language. `keys`: what each key of the page does, in its order."""

    title: str
    purpose: str
    keys: tuple[str, ...]
    questions: tuple[tuple[str, str], ...]
    """Each with its answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHelp:
    """The help of one page, by language (`LANGUAGES`). `keys` as shown: `Ctrl+Z`, `↑ ↓`."""

    id: str
    keys: tuple[str, ...]
    told: Mapping[str, Told]


def parse_help(data: bytes) -> Mapping[str, PageHelp]:
    """The help of each page, by its id, in the order of the file.

    Raises:
        Trouble: `help-damaged`; it names the place.
    """
    try:
        rows = tomllib.loads(data.decode("utf-8"))["pages"]
        found = [_page(row) for row in rows]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise help_damaged(str(error)) from error
    by_id = {one.id: one for one in found}
    if len(by_id) < len(found) or not found:
        raise help_damaged("a page stands there twice" if found else "it is empty")
    return by_id


def help_damaged(what: str) -> Trouble:
    """The trouble that the file gives."""
    return Trouble(
        "help-damaged", f"The help cannot be read: {what}.", "Install this program again."
    )


def _page(row: Mapping[str, object]) -> PageHelp:
    name = row["id"]
    if not isinstance(name, str) or not name or set(row) != {"id", "keys", *LANGUAGES}:
        raise ValueError(f"{name!r} has not both languages")
    keys = _texts(row["keys"], name)
    told = {language: _told(row[language], name, len(keys)) for language in LANGUAGES}
    return PageHelp(id=name, keys=keys, told=told)


def _told(row: object, name: str, keys: int) -> Told:
    if not isinstance(row, Mapping) or set(row) != _PARTS:
        raise ValueError(f"{name!r} needs {', '.join(sorted(_PARTS))}")
    title, purpose = _texts([row["title"], row["purpose"]], name)
    pairs = [_texts(pair, name) for pair in row["questions"]]
    said = _texts(row["keys"], name)
    if len(said) != keys or [len(pair) for pair in pairs] != [2] * QUESTIONS:
        raise ValueError(f"{name!r} has another number of keys or questions")
    return Told(
        title=title,
        purpose=purpose,
        keys=said,
        questions=tuple((question, answer) for question, answer in pairs),
    )


def _texts(found: object, name: str) -> tuple[str, ...]:
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise TypeError(f"{name!r} needs a list of texts")
    texts = tuple(one for one in found if isinstance(one, str) and one.strip())
    if len(texts) != len(found):
        raise ValueError(f"{name!r} has an empty text")
    return texts
