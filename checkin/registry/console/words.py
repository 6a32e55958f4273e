"""The console's words in both languages: one data file, and which language somebody gets."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("words.toml")
LANGUAGES = {"en": "English", "zh": "简体中文"}
"""By their code, in their own words; the first one where nobody says."""
TAGS = {"en": "en", "zh": "zh-Hans"}
_MOST_WISHES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All texts of one language, by `section.name`."""

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


@cache
def words_in(language: str) -> Words:
    """The words of a language of `LANGUAGES`."""
    sections = tomllib.loads(FILE.read_text("utf-8"))
    texts = {
        f"{section}.{name}": said[language]
        for section, names in sections.items()
        for name, said in names.items()
    }
    return Words(language=language, texts=texts)


def language_for(chosen: str, accepted: str) -> str:
    """Whoever has chosen gets that; else the best of an Accept-Language header (RFC 9110)."""
    if chosen in LANGUAGES:
        return chosen
    wishes = sorted(
        (_weighed(wish) for wish in accepted.split(",")[:_MOST_WISHES]), key=lambda wish: -wish[1]
    )
    found = (tag.split("-")[0] for tag, weight in wishes if weight > 0)
    return next((tag for tag in found if tag in LANGUAGES), next(iter(LANGUAGES)))


def _weighed(wish: str) -> tuple[str, float]:
    """A language tag, and how much it is wished for; what makes no sense is not."""
    tag, *parameters = (part.strip().lower() for part in wish.split(";"))
    weights = [one.removeprefix("q=") for one in parameters if one.startswith("q=")]
    try:
        return tag, min(1.0, float(weights[0])) if weights else 1.0
    except ValueError:
        return tag, 0.0
