"""`checkin seat`: which seats of a room cannot be used, can again, or are kept spare."""

from typing import Annotated

import typer

from checkin.app.desk import open_desk
from checkin.cli.answers import AsJson, Data
from checkin.cli.deciding import Call, PinInput, answer_done, authority_asked, known_session
from checkin.cli.seat_lists import import_seats
from checkin.cli.seat_plan import assign, room, versions
from checkin.services import seats
from checkin.services.case import Denial

app = typer.Typer(help="The seats of a room, as a lead proctor finds them.", no_args_is_help=True)
for _command in (assign, room, versions):
    app.command()(_command)
app.command("import")(import_seats)

SeatName = Annotated[str, typer.Argument(metavar="SEAT", help="As the plan has it.")]
InSession = Annotated[str, typer.Option("--session", help="Default: the one at hand.")]
InRoom = Annotated[str, typer.Option("--room", help="Default: that of the session.")]


@app.command()
def broken(
    seat: SeatName,
    session: InSession = "",
    room: InRoom = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Nobody can be given this seat any more."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    _mark(call, (session, room, seat), "broken")


@app.command()
def mended(
    seat: SeatName,
    session: InSession = "",
    room: InRoom = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """The seat can be used again."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    _mark(call, (session, room, seat), "mended")


@app.command()
def spare(
    seat: SeatName,
    session: InSession = "",
    room: InRoom = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """The seat is nobody's: who needs another one gets it first."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    _mark(call, (session, room, seat), "spare")


@app.command()
def workstation(
    seat: SeatName,
    session: InSession = "",
    room: InRoom = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """A hands-on exam can run at this seat; once one is named, at no others."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    _mark(call, (session, room, seat), "workstation")


def _mark(call: Call, place: tuple[str, str, str], state: str) -> None:
    session, room, seat = place
    with open_desk(call.data) as desk:
        row = known_session(desk, session)
        who = authority_asked(desk, call)
        if isinstance(who, Denial):
            answer_done(call, seat, who)
            return
        mark = seats.mark_seat
        deed = desk.do(mark, row.id, room or row.room, seat, who, state=state).result()
        answer_done(call, seat, deed)
