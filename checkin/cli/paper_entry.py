"""`checkin papers enter`: what was written on a paper while the desks were down."""

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from checkin.app.paper_entry import Entered, Which, enter_paper, lines_in
from checkin.cli.answers import leave, say, say_json
from checkin.cli.calling import OnDuty, called, pin_given
from checkin.cli.deciding import answer_denied
from checkin.domain.written import Mark
from checkin.services.case import Denial
from checkin.services.line_answers import Fate, LineAnswer
from checkin.services.written_lines import FIELDS
from checkin.trouble import Exit, wrong_input
from checkin.ui.paper_entry.entry_words import fate, why
from checkin.ui.words.formats import name_in_line, plain

_GOOD = (Fate.ADMITTED, Fate.TURNED_AWAY, Fate.NOTED, Fate.KNOWN)
_LINE_HELP = (
    'As "7 08:41", "8 absent", "9 8:41 left=11:30 seat=B-07", '
    '"10 9:12 decision=admit reason=transport second=lead-2" (or refuse; takes a PIN).'
)


@called
def enter(
    call: OnDuty,
    document: Annotated[str, typer.Argument(metavar="ID", help="The number on its pages.")],
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A table with a row for each line.", show_default=""),
    ] = None,
    line: Annotated[
        list[str] | None,
        typer.Option("--line", help=_LINE_HELP),
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Only say what would be.")] = False,
    session: Annotated[
        str, typer.Option("--session", metavar="S", help="Of a paper that no desk has printed.")
    ] = "",
    room: Annotated[str, typer.Option("--room", metavar="R", help="And its room.")] = "",
) -> None:
    """Type in what was written on a paper: each line is judged by the time that stands there.

    Exit status 1: a line waits for a decision, says something else, or cannot be taken.
    """
    rows = [*(lines_in(file) if file else ()), *map(_row, line or ())]
    if not rows:
        raise wrong_input(
            "no-lines", "No line was given.", "Give a FILE, or each line with --line."
        )
    which = Which(code=document, session=session, room=room)
    done = enter_paper(call.data, which, rows, pin=pin_given(call), only_check=check)
    if isinstance(done, Denial):
        answer_denied(call, done)
        return
    for answer in done.answers:
        say_json(_line(answer)) if call.as_json else say(_words(answer, done))
    good = all(answer.fate in _GOOD for answer in done.answers)
    leave(Exit.DONE if good else Exit.REFUSED)


def _row(said: str) -> Mapping[str, str]:
    """A line as it is given: its number, a time of arrival or a mark, and named fields."""
    number, *words = shlex.split(said) or [""]
    row = {"line": number}
    for word in words:
        name, equals, value = word.partition("=")
        if equals and name in (*FIELDS, "number"):
            row[name] = value
        elif not equals:
            row["mark" if word in list(Mark) else "arrived"] = word
        else:
            raise wrong_input(
                "line-wrong", f"A line has no {name}.", f"It has: {', '.join((*FIELDS, 'number'))}."
            )
    return row


def _line(answer: LineAnswer) -> dict[str, object]:
    known = answer.known
    return {
        "line": answer.typed.line,
        "appointment": answer.typed.subject or None,
        "fate": answer.fate,
        "code": answer.code,
        "minutes_late": answer.minutes_late,
        "fault": answer.fault,
        "denial": answer.denial,
        "needed": answer.needed,
        "differs": list(answer.differs),
        "recorded": list(answer.done),
        "state_before": known.attendance.state if known else None,
        "known_from": known.source if known else "",
    }


def _words(answer: LineAnswer, done: Entered) -> str:
    listed = answer.listed
    who = (
        f"{plain(listed.appointment.candidate.number)} {name_in_line(listed.appointment.candidate)}"
        if listed
        else "–"
    )
    said = ": ".join(part for part in (fate(answer.fate), why(answer, done.sheet.center)) if part)
    return f"{answer.typed.line:>4}  {who}   {said}"
