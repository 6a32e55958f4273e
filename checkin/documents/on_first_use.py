"""The parts whose libraries are loaded when the first paper is made: a desk starts without them.

fontTools, fpdf2 and XlsxWriter take a third of a second and 30 MB of memory, which a desk that
signs people in has no use for.
"""

from enum import StrEnum
from importlib import import_module
from typing import Any


class Part(StrEnum):
    """A module of this room that takes a library; its value is its name."""

    FACES = "checkin.documents.faces"
    PDF = "checkin.documents.pdf"
    RIGHT_TO_LEFT = "checkin.documents.right_to_left"
    WORKBOOK = "checkin.documents.workbook"


def on_first_use(part: Part) -> Any:  # noqa: ANN401  # a module; who calls it says what it answers
    """The module, imported when it was not yet."""
    return import_module(part)
