"""A day as people type it from a document: year, month, day."""

import re
import unicodedata
from datetime import date

_DAY = re.compile(r"(\d{4})\D{0,3}(\d{1,2})\D{0,3}(\d{1,2})\D?")


def typed_day(text: str) -> date | None:
    """The day in `2031-05-30`, `20310530`, `2031.5.30` or `2031年5月30日`; None for all else.

    With the year first nobody can take the month for the day.
    """
    found = _DAY.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return None
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None
