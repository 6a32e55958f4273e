"""`checkin incident`: what went wrong, numbered, typed, and about whom or what."""

from typing import Annotated, Any

import typer

from checkin.app.desk import open_desk
from checkin.cli.answers import AsJson, Data, say, say_json
from checkin.cli.calling import OnDuty, called
from checkin.cli.deciding import answer_recorded, known_session
from checkin.cli.options import InSession, OtherSession
from checkin.services import incidents
from checkin.services.incidents import About, Incident, IncidentType
from checkin.ui.words.formats import clock, plain

app = typer.Typer(help="What went wrong in a session.", no_args_is_help=True)


@app.command()
@called
def report(
    call: OnDuty,
    kind: Annotated[IncidentType, typer.Argument(metavar="TYPE", help=", ".join(IncidentType))],
    words: Annotated[str, typer.Argument(help="What was seen; no names.")],
    session: InSession = "",
    appointment: Annotated[str, typer.Option("--appointment", help="Whom it is about.")] = "",
    room: Annotated[str, typer.Option("--room", help="Where.")] = "",
    seat: Annotated[str, typer.Option("--seat", help="Which seat.")] = "",
) -> None:
    """Write an incident down; it gets the next number of this desk."""
    with open_desk(call.data) as desk:
        row = known_session(desk, session)
        about = About(session=row.id, subject=appointment or None, room=room, seat=seat)
        answer_recorded(
            call, desk, kind, lambda desk: desk.do(incidents.report, about, kind, words)
        )


@app.command("list")
def list_(session: OtherSession = "", data: Data = None, as_json: AsJson = False) -> None:
    """Print the incidents of a session, the first one first."""
    with open_desk(data) as desk:
        row = known_session(desk, session)
        found = desk.do(incidents.incidents_of, row.id).result()
        center = desk.view(0).result().center
    for one in found:
        if as_json:
            say_json(_line(one))
        else:
            about = " ".join(filter(None, (one.about.subject, one.about.room, one.about.seat)))
            at = clock(one.at, center)
            say(f"{one.number}   {at}   {one.kind}   {about or '-'}   {plain(one.words)}")


def _line(one: Incident) -> dict[str, Any]:
    return {
        "number": one.number,
        "type": one.kind,
        "session": one.about.session,
        "appointment": one.about.subject,
        "room": one.about.room,
        "seat": one.about.seat,
        "words": one.words,
        "at": one.at,
        "by": one.by,
    }
