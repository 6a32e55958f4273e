"""What is said about each page of the window (F1): read from a file in the program's resources."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checkin.services.translated import Text, Translate
from checkin.trouble import Trouble

FILE = Path("help", "help.toml")
"""Where it lies in the program's resources."""

QUESTIONS = 3
"""So many are answered on each page."""

_PARTS = {"id", "title", "purpose", "keys", "questions"}


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
    """The help of one page, in English. `keys` as shown: `Ctrl+Z`, `↑ ↓`."""

    id: str
    keys: tuple[str, ...]
    told: Told

    def told_in(self, translate: Translate) -> Told:
        """The help in another language; in English what it has no words for."""
        told, context = self.told, f"help.{self.id}"
        return Told(
            title=translate(context, told.title),
            purpose=translate(context, told.purpose),
            keys=tuple(translate(context, words) for words in told.keys),
            questions=tuple(
                (translate(context, question), translate(context, answer))
                for question, answer in told.questions
            ),
        )

    def texts(self) -> list[Text]:
        """All that `told_in` asks for."""
        asked: list[Text] = []

        def note(context: str, text: str) -> str:
            asked.append(Text(context, text))
            return text

        self.told_in(note)
        return asked


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
    if not isinstance(name, str) or not name or set(row) != _PARTS:
        raise ValueError(f"{name!r} needs {', '.join(sorted(_PARTS))}")
    title, purpose = _texts([row["title"], row["purpose"]], name)
    keys, questions = _pairs(row["keys"], name), _pairs(row["questions"], name)
    if len(questions) != QUESTIONS:
        raise ValueError(f"{name!r} has another number of questions")
    told = Told(
        title=title,
        purpose=purpose,
        keys=tuple(words for _, words in keys),
        questions=questions,
    )
    return PageHelp(id=name, keys=tuple(key for key, _ in keys), told=told)


def _pairs(found: object, name: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise TypeError(f"{name!r} needs a list of pairs")
    pairs = [_texts(pair, name) for pair in found]
    if any(len(pair) != 2 for pair in pairs):
        raise ValueError(f"{name!r} has what is no pair")
    return tuple((one, other) for one, other in pairs)


def _texts(found: object, name: str) -> tuple[str, ...]:
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise TypeError(f"{name!r} needs a list of texts")
    texts = tuple(one for one in found if isinstance(one, str) and one.strip())
    if len(texts) != len(found):
        raise ValueError(f"{name!r} has an empty text")
    return texts
