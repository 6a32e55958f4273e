"""The texts of the resources in other languages: which there are, and what translates them."""

from collections.abc import Callable
from typing import NamedTuple

Translate = Callable[[str, str], str]
"""From a context and an English text to the text in one language; the English where it has none."""


class Text(NamedTuple):
    """A text to be translated. `context` says where it belongs: `help.desk`."""

    context: str
    english: str


def in_english(_context: str, text: str) -> str:
    """The texts as they stand in the resources."""
    return text
