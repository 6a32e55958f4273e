"""The console's words: a data file for each language, and which language somebody gets."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("languages")
FIRST = "en"
"""Whoever says nothing gets this one; what another language lacks is shown in it."""
_MOST_WISHES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All texts of one language, by `section.name`. `language` is its code."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The text, its `{…}` filled in; plain text, to be escaped by whoever shows it.

        Raises:
            KeyError: no such text.
        """
        text = self.texts[key]
        return text.format(**values) if values else text

    def of(self, section: str, code: str) -> str:
        """The words for a code that is stored; one of a later release is shown as it is."""
        return self.texts.get(f"{section}.{code}", code)

    @property
    def tag(self) -> str:
        """As HTML names the language (BCP 47)."""
        return self("language.tag")


@cache
def languages(folder: Path = FOLDER) -> Mapping[str, Words]:
    """The words of every language that lies in the folder, by its code; `FIRST` is the first."""
    codes = sorted((file.stem for file in folder.glob("*.toml")), key=lambda code: code != FIRST)
    texts = {code: _texts_in(folder / f"{code}.toml") for code in codes}
    return {code: Words(language=code, texts=texts[FIRST] | texts[code]) for code in codes}


def _texts_in(file: Path) -> dict[str, str]:
    sections = tomllib.loads(file.read_text("utf-8"))
    return {
        f"{section}.{name}": text
        for section, names in sections.items()
        for name, text in names.items()
    }


def words_for(chosen: str, accepted: str, there: Mapping[str, Words]) -> Words:
    """Whoever has chosen gets that; else the best of an Accept-Language header (RFC 9110)."""
    if chosen in there:
        return there[chosen]
    wishes = sorted(
        (_weighed(wish) for wish in accepted.split(",")[:_MOST_WISHES]), key=lambda wish: -wish[1]
    )
    found = (tag.split("-")[0] for tag, weight in wishes if weight > 0)
    return there[next((tag for tag in found if tag in there), FIRST)]


def _weighed(wish: str) -> tuple[str, float]:
    """A language tag, and how much it is wished for; what makes no sense is not."""
    tag, *parameters = (part.strip().lower() for part in wish.split(";"))
    weights = [one.removeprefix("q=") for one in parameters if one.startswith("q=")]
    try:
        return tag, min(1.0, float(weights[0])) if weights else 1.0
    except ValueError:
        return tag, 0.0
