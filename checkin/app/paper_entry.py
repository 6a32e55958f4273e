"""Types the lines of a paper in, from the command line or a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checkin.app.desk import desk_at_work
from checkin.rosters.sheet import read_sheet
from checkin.services.case import Denial
from checkin.services.front_desk import FrontDesk
from checkin.services.line_answers import LineAnswer
from checkin.services.paper_entry import enter_lines, review_lines
from checkin.services.paper_sheet import (
    REGISTER,
    PaperSheet,
    SheetName,
    found_for,
    number_in,
    sheet_named,
    sheet_of,
    typed_on,
)
from checkin.services.written_lines import TypedLine
from checkin.trouble import wrong_input


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A paper, and what became of each line that was typed in."""

    sheet: PaperSheet
    answers: Sequence[LineAnswer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """The paper that is meant: its number or code; the session and room of an unknown one."""

    code: str
    session: str = ""
    room: str = ""


def lines_in(file: Path) -> list[Mapping[str, str]]:
    """The lines of a table (CSV, XLSX …) by the names of their columns.

    Raises:
        Trouble: as `read_sheet`.
    """
    return [row.cells for row in read_sheet(file)]


def enter_paper(
    data: Path | None,
    which: Which,
    rows: Sequence[Mapping[str, str]],
    *,
    pin: str | None = None,
    only_check: bool = False,
) -> Entered | Denial:
    """Type in what stands on a paper; `only_check` records nothing.

    With a `pin` it is its owner, by whom it is decided what the paper has as decided.

    Raises:
        Trouble: `no-such-paper`, `no-such-session`, `paper-has-no-lines`.
    """
    with desk_at_work(data, instead="Type it in there (Ctrl+E), or close the window.") as desk:
        who = desk.front.identify(pin).result() if pin is not None else None
        if isinstance(who, Denial):
            return who
        sheet = _sheet(desk.front, which)
        lines = [_named(desk.front, sheet, row) for row in rows]
        do = review_lines if only_check else enter_lines
        return Entered(sheet=sheet, answers=desk.front.do(do, sheet.name, lines, who).result())


def _named(front: FrontDesk, sheet: PaperSheet, row: Mapping[str, str]) -> TypedLine:
    """The line; somebody below the list, by the number that stands there."""
    line, number = typed_on(sheet, row), row.get("number", "")
    printed = any(one.line == line.line for one in sheet.lines)
    if line.subject or not number or printed or not line.line:
        return line
    found = front.do(found_for, number, sheet.name).result()
    return replace(line, subject=found[0].appointment.id) if len(found) == 1 else line


def _sheet(front: FrontDesk, which: Which) -> PaperSheet:
    sheet = front.do(sheet_named, which.code).result()
    if sheet is None and not which.session:
        raise wrong_input(
            "no-such-paper",
            f"This desk knows no document {number_in(which.code)}.",
            "Look at its number again; one that another computer printed needs --session S.",
        )
    if sheet is None:
        name = SheetName(
            document=number_in(which.code),
            paper=REGISTER,
            session=which.session,
            room=which.room,
        )
        sheet = front.do(sheet_of, name).result()
    if sheet is None:
        raise wrong_input(
            "no-such-session",
            f"There is no session {which.session} on the roster.",
            "`checkin papers list` names the sessions of the roster.",
        )
    if not sheet.is_typed_in:
        raise wrong_input(
            "paper-has-no-lines",
            f"{sheet.name.document} is a {sheet.name.paper}: it has no lines to be typed in.",
            "Registers, late forms, break logs, absentee lists and paper fallbacks have some.",
        )
    return sheet
