"""What a cell says as text: names, numbers, and the words for a state or a kind."""

import re
import unicodedata
from collections.abc import Mapping
from typing import TypeVar

from checkin.domain.appointment import Status
from checkin.domain.session import ExamKind
from checkin.rosters.cells import Cell
from checkin.rosters.fields import bare

T = TypeVar("T")

LONGEST = 300
LONGEST_IDENTIFIER = 100
_EXACT = 10**15
"""A spreadsheet keeps 15 digits of a number; what is longer has lost its end."""

_UNSEEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)
_FORCED_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_KEPT_TEXT = re.compile(
    r"'+(?:[=+\-@＝＋－＠|%].*"
    r"|(?i:0\d+|\d{16,}|\d+(?:\.\d+)?e\d+|\d+(?:[-/.:]\d+)+|true|false))",
    re.DOTALL,
)
"""An apostrophe before what would be a formula, or read as something else (documents/exports.py):
lists that this program exports have it."""

_STATUS = {
    Status.SCHEDULED: "scheduled booked confirmed active 正常 已预约 已确认 已报名 有效 待考",
    Status.CANCELLED: "cancelled canceled 已取消 取消 退考 已退考",
    Status.MOVED: "moved rescheduled postponed 改期 已改期 延期 已延期",
    Status.REFUNDED: "refunded 已退款 退款 已退费",
    Status.UNPAID: "unpaid 未支付 未缴费 未付款 待支付 待缴费",
    Status.BLOCKED: "blocked barred 禁考 冻结 已冻结",
}
_KIND = {
    ExamKind.THEORY: "theory theoretical written 理论 理论考试 笔试 机考",
    ExamKind.HANDS_ON: "handson practical lab 实操 实操考试 实验 实验考试 上机 上机考试",
}


class BadCell(ValueError):
    """Why a cell cannot be used, in words that do not repeat it."""


def text_of(cell: Cell) -> str:
    """The cell as plain text on one line: NFC, no control or direction characters.

    `="00123"` (how spreadsheets keep zeros in CSV) is what stands in it; a formula is text.

    Raises:
        BadCell: too long, or a number that a spreadsheet has rounded.
    """
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, int | float):
        return _digits(cell)
    if not isinstance(cell, str):
        return str(cell)
    text = _plain(cell)
    if len(text) > LONGEST:
        raise BadCell(f"longer than {LONGEST} characters")
    return text


def _plain(cell: str) -> str:
    if cell.isascii() and cell.isprintable() and cell[:1] not in "='":
        return " ".join(cell.split())
    forced = _FORCED_TEXT.fullmatch(cell.strip())
    if forced:
        cell = forced.group(1)
    elif _KEPT_TEXT.fullmatch(cell):
        cell = cell[1:]
    plain = _UNSEEN.sub(" ", cell)
    return unicodedata.normalize("NFC", " ".join(plain.split()))


def _digits(cell: float) -> str:
    if not abs(cell) < _EXACT:  # so that NaN is refused too
        raise BadCell("so long a number has lost its last digits: format the column as text")
    return str(int(cell)) if cell == int(cell) else str(cell)


def half_width(cell: Cell) -> str:
    """The text with full-width digits and marks made plain."""
    return unicodedata.normalize("NFKC", text_of(cell)).strip()


def identifier_of(cell: Cell) -> str:
    """A number or code as the desk looks it up: half width, upper case.

    Raises:
        BadCell: too long.
    """
    found = half_width(cell).upper()
    if len(found) > LONGEST_IDENTIFIER:
        raise BadCell(f"longer than {LONGEST_IDENTIFIER} characters")
    return found


def last_four(cell: Cell) -> str:
    """The last four letters or digits of an ID number; the rest is dropped here and now."""
    return "".join(mark for mark in identifier_of(cell) if mark.isalnum())[-4:]


def status_of(cell: Cell) -> Status:
    """The state of an appointment; an empty cell is `scheduled`.

    Raises:
        BadCell: an unknown word.
    """
    return _meaning(cell, _STATUS, Status.SCHEDULED)


def kind_of(cell: Cell) -> ExamKind:
    """The kind of an exam; an empty cell is `theory`.

    Raises:
        BadCell: an unknown word.
    """
    return _meaning(cell, _KIND, ExamKind.THEORY)


def _meaning(cell: Cell, words: Mapping[T, str], usual: T) -> T:
    said = bare(text_of(cell))
    if not said:
        return usual
    for meaning, known in words.items():
        if said in known.split():
            return meaning
    raise BadCell("not one of: " + ", ".join(str(meaning) for meaning in words))
