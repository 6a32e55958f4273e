"""`checkin seat`: which seats of a room cannot be used, can again, or are kept spare."""

from collections.abc import Callable
from typing import Annotated

import typer

from checkin.app.desk import open_desk
from checkin.cli.calling import WithPin, called
from checkin.cli.deciding import answer_ruled, known_session
from checkin.cli.options import InRoom, InSession
from checkin.cli.seat_lists import import_seats
from checkin.cli.seat_plan import assign, room, versions
from checkin.services.seats import mark_seat

app = typer.Typer(help="The seats of a room, as a lead proctor finds them.", no_args_is_help=True)
for _command in (assign, room, versions):
    app.command()(_command)
app.command("import")(import_seats)

SeatName = Annotated[str, typer.Argument(metavar="SEAT", help="As the plan has it.")]
_MARKS = {
    "broken": "Nobody can be given this seat any more.",
    "mended": "The seat can be used again.",
    "spare": "The seat is nobody's: who needs another one gets it first.",
    "not-spare": "The seat is one like the others again.",
    "workstation": "A hands-on exam can run at this seat; once one is named, at no others.",
    "not-workstation": "No hands-on exam can run at this seat any more.",
}


def _marking(state: str) -> Callable[..., None]:
    """The command that marks a seat as this."""

    @called
    def mark(call: WithPin, seat: SeatName, session: InSession = "", room: InRoom = "") -> None:
        with open_desk(call.data) as desk:
            row = known_session(desk, session)
            place = (row.id, room or row.room, seat)
            answer_ruled(
                call, desk, seat, lambda desk, who: desk.do(mark_seat, *place, who, state=state)
            )

    return mark


for _state, _help in _MARKS.items():
    app.command(_state, help=_help)(_marking(_state))
