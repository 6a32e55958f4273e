"""The lessons of the practice: who comes to the desk, and what a proctor does about the verdict."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checkin.domain.verdict import Code
from checkin.services.translated import Text, Translate
from checkin.trouble import Trouble

FILE = Path("practice", "practice.toml")
"""Where they lie in the program's resources."""

_KEYS = {"id", "member", "code", "who", "do"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A lesson in one language. `do` may have `{lead}` and `{manager}`: PINs of the practice."""

    who: str
    do: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One person at the desk, in English.

    `member` is one of the sample's cast; `code` is the verdict.
    """

    id: str
    member: str
    code: Code
    said: Said

    def said_in(self, translate: Translate) -> Said:
        """The lesson in another language; in English what it has no words for."""
        who, do = (translate(*text) for text in self.texts())
        return Said(who=who, do=do)

    def texts(self) -> list[Text]:
        """All that `said_in` asks for."""
        context = f"lesson.{self.id}"
        return [Text(context, self.said.who), Text(context, self.said.do)]


def parse_lessons(data: bytes) -> tuple[Lesson, ...]:
    """The lessons in their order.

    Raises:
        Trouble: `practice-damaged`; it names the place.
    """
    try:
        rows = tomllib.loads(data.decode("utf-8"))["lessons"]
        return tuple(_lesson(row) for row in rows)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Trouble(
            "practice-damaged",
            f"The lessons of the practice cannot be read: {error}.",
            "Install this program again.",
        ) from error


def _lesson(row: Mapping[str, object]) -> Lesson:
    if set(row) != _KEYS:
        raise ValueError(f"a lesson needs {', '.join(sorted(_KEYS))}")
    return Lesson(
        id=str(row["id"]),
        member=str(row["member"]),
        code=Code(str(row["code"])),
        said=_said(row),
    )


def _said(row: Mapping[str, object]) -> Said:
    who, do = str(row["who"]).strip(), str(row["do"]).strip()
    if not who or not do:
        raise ValueError("a lesson has an empty text")
    return Said(who=who, do=do)
