"""`checkin seat assign`, `room`, `versions`: who sits where, the room's shape, how it came so."""

from collections.abc import Mapping
from typing import Annotated

import typer

from checkin.app.desk import open_desk
from checkin.cli.answers import AsJson, Data, say, say_json
from checkin.cli.calling import Call, WithPin, called
from checkin.cli.deciding import answer_ruled, known_session
from checkin.cli.options import InRoom, InSession
from checkin.domain.room import Door, Shape
from checkin.services import placing, seating_plan
from checkin.services.case import Grounds
from checkin.services.front_desk import FrontDesk
from checkin.services.seating_plan import RoomMap, sits_at
from checkin.trouble import wrong_input


@called
def assign(
    call: WithPin,
    by_rule: Annotated[
        bool,
        typer.Option("--by-rule", help="Space between equal exams, hands-on at workstations."),
    ] = False,
    put: Annotated[
        list[str] | None,
        typer.Option("--put", metavar="NUMBER=SEAT", help="This candidate to this seat."),
    ] = None,
    apply: Annotated[
        bool, typer.Option("--apply", help="Do it, with a lead proctor's PIN. Default: show it.")
    ] = False,
    reason: Annotated[str, typer.Option("--reason", help="Why, e.g. seat-broken.")] = "planned",
    session: InSession = "",
    room: InRoom = "",
) -> None:
    """Propose seats for everybody who is not in yet; with --apply they are given, all or none."""
    with open_desk(call.data) as desk:
        view = seen(desk, session, room)
        places = {**(placing.proposal(view) if by_rule else {}), **_put(view, put or [])}
        say_proposal(view, places, as_json=call.as_json)
        if apply:
            apply_places(desk, call, view, places, reason)


@called
def room(
    call: WithPin,
    door: Annotated[
        list[Door] | None, typer.Option("--door", help="Seen with the front on top.")
    ] = None,
    aisle_after: Annotated[
        list[int] | None, typer.Option("--aisle-after", metavar="N", min=1, help="In each row.")
    ] = None,
    across: Annotated[
        int, typer.Option("--across", min=0, max=60, help="Seats in a row, where names say none.")
    ] = 0,
    session: InSession = "",
    in_room: InRoom = "",
) -> None:
    """Say where the doors and aisles of a room are: a new version of its plan."""
    shape = Shape(doors=tuple(door or ()), aisles=frozenset(aisle_after or ()), across=across)
    with open_desk(call.data) as desk:
        view = seen(desk, session, in_room)
        place = (view.session.id, view.room)
        answer_ruled(
            call, desk, view.room, lambda desk, who: desk.do(placing.shape_room, *place, shape, who)
        )


def versions(
    session: InSession = "", room: InRoom = "", data: Data = None, as_json: AsJson = False
) -> None:
    """List how the plan of a room came to be, the newest first."""
    with open_desk(data) as desk:
        for one in seen(desk, session, room).versions:
            line = {
                "version": one.number,
                "what": one.what,
                "at": one.at,
                "by": one.by,
                "seat": one.seat,
                "people": one.count,
            }
            if as_json:
                say_json(line)
            else:
                said = [f"{one.what}", one.seat, f"{one.count} people" if one.count else "", one.by]
                say(f"{one.number}: {', '.join(filter(None, said))}")


def seen(desk: FrontDesk, session: str, room: str) -> RoomMap:
    """The room of a session (empty: the one at hand) as it stands.

    Raises:
        Trouble: `no-such-session`, `room-unknown`.
    """
    row = known_session(desk, session)
    view = desk.do(seating_plan.room_map, row.id, room).result()
    if view is None or view.room not in view.rooms:
        raise wrong_input(
            "room-unknown",
            f"Nobody of {row.id} sits in a room {room}.",
            f"Its rooms: {', '.join(view.rooms if view else ())}.",
        )
    return view


def _put(view: RoomMap, pairs: list[str]) -> dict[str, str]:
    known, places = placing.by_number(view), {}
    for pair in pairs:
        number, equals, seat = (part.strip() for part in pair.rpartition("="))
        if not equals or number.upper() not in known:
            raise wrong_input(
                "nobody-so-called",
                f"Nobody in {view.room} is meant by {pair}.",
                "Write NUMBER=SEAT, with the candidate number as the roster has it.",
            )
        places[known[number.upper()]] = seat
    return places


def say_proposal(view: RoomMap, places: Mapping[str, str], *, as_json: bool) -> None:
    """Who would sit where, and what would be wrong then."""
    people = {one.appointment.id: one for one in view.people}
    moves = [
        {
            "appointment": subject,
            "number": people[subject].appointment.candidate.number,
            "from": sits_at(people[subject]),
            "to": seat,
        }
        for subject, seat in places.items()
    ]
    wrong = {
        kind.value: [" ".join(seats) for seats in found]
        for kind, found in view.clashes(places).items()
        if found
    }
    if as_json:
        version = view.plan.version
        said = {"session": view.session.id, "room": view.room, "version": version}
        say_json({**said, "moves": moves, "conflicts": wrong})
        return
    for move in moves:
        say(f"{move['number']}: {move['from'] or '-'} -> {move['to'] or '-'}")
    say(f"{len(moves)} of {len(people)} people in {view.room} would sit elsewhere.")
    for kind, seats in wrong.items():
        say(f"{kind}: {', '.join(seats)}")


def apply_places(
    desk: FrontDesk, call: Call, view: RoomMap, places: Mapping[str, str], reason: str
) -> None:
    """Ask for a PIN, give these seats, and answer."""
    place, grounds = (view.session.id, view.room), Grounds(reason=reason)
    answer_ruled(
        call,
        desk,
        view.room,
        lambda desk, who: desk.do(placing.place_people, *place, places, who, grounds),
    )
