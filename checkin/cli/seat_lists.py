"""`checkin seat import`: seats of a session out of a list, as a proposal."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.app.desk import open_desk
from checkin.cli.answers import leave, say, say_json
from checkin.cli.calling import WithPin, called
from checkin.cli.options import InRoom, InSession
from checkin.cli.rosters import columns_said
from checkin.cli.seat_plan import apply_places, say_proposal, seen
from checkin.rosters.seat_list import read_seat_list
from checkin.services.list_import import seats_in
from checkin.trouble import Exit


@called
def import_seats(
    call: WithPin,
    file: Annotated[Path, typer.Argument(help="A list as CSV, TSV, XLSX or ODS.")],
    column: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Which is `number`, which `seat`."),
    ] = None,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Take the good rows all the same.")
    ] = False,
    apply: Annotated[
        bool, typer.Option("--apply", help="Do it, with a lead proctor's PIN. Default: show it.")
    ] = False,
    session: InSession = "",
    room: InRoom = "",
) -> None:
    """Propose the seats of a list; with --apply they are given, all or none.

    Exit status 2: rows are wrong, and nothing was done.
    """
    with open_desk(call.data) as desk:
        view = seen(desk, session, room)
        reading = read_seat_list(file, columns_said(column or []))
        told = [(one.line, one.number, one.seat) for one in reading.lines]
        places, unknown = seats_in(view, told)
        wrong = [(one.line, one.field.value, one.reason) for one in reading.problems] + unknown
        for line, name, reason in wrong:
            problem = {"line": line, "column": name, "reason": reason}
            say_json(problem) if call.as_json else say(f"line {line}: {name}: {reason}")
        if wrong and not skip_bad:
            leave(Exit.WRONG_USE)
        say_proposal(view, places, as_json=call.as_json)
        if apply:
            apply_places(desk, call, view, places, "planned")
