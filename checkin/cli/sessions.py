"""`checkin session`: what is decided about a whole session, from its delay to its closing."""

from datetime import timedelta
from typing import Annotated

import typer

from checkin.cli.calling import OnDuty, WithPin, called
from checkin.cli.deciding import done_session, ruled_session
from checkin.cli.options import Reason, Session, Words
from checkin.cli.session_lists import held, list_, missing, out, roll_call, show
from checkin.services import closing, session_deeds
from checkin.services.case import Grounds
from checkin.trouble import wrong_input

app = typer.Typer(help="A whole session: its lists, its course, its end.", no_args_is_help=True)
app.command("list")(list_)
app.command("show")(show)
app.command("missing")(missing)
app.command("held")(held)
app.command("out")(out)
app.command("roll-call")(roll_call)


@app.command()
@called
def delay(
    call: WithPin,
    session: Session,
    minutes: Annotated[
        int, typer.Option("--minutes", help="So much later; below 0 takes a delay back.")
    ],
    reason: Reason,
    words: Words = "",
) -> None:
    """Start later, by the center's doing; nobody becomes late by it. The manager's PIN."""
    by, grounds = timedelta(minutes=minutes), Grounds(reason=reason, words=words)
    ruled_session(
        call, session, lambda desk, who: desk.do(session_deeds.delay, session, by, who, grounds)
    )


@app.command()
@called
def stop(
    call: WithPin,
    session: Session,
    reason: Reason,
    words: Words = "",
) -> None:
    """The exam is interrupted: a lead proctor's PIN."""
    grounds = Grounds(reason=reason, words=words)
    ruled_session(
        call, session, lambda desk, who: desk.do(session_deeds.stop, session, who, grounds)
    )


@app.command()
@called
def go_on(
    call: WithPin,
    session: Session,
    reason: Reason,
    words: Words = "",
    minutes: Annotated[
        int | None,
        typer.Option("--minutes", help="So many are given back; default: all that were lost."),
    ] = None,
) -> None:
    """The exam goes on, and ends later by what it lost: a lead proctor's PIN."""
    grounds = Grounds(reason=reason, words=words)
    ruled_session(
        call,
        session,
        lambda desk, who: desk.do(session_deeds.go_on, session, who, grounds, minutes),
    )


@app.command()
@called
def cannot_run(
    call: WithPin,
    session: Session,
    reason: Reason,
    cause: Annotated[
        str, typer.Option("--cause", help="center, programme; or none: it can run after all.")
    ] = "center",
    words: Words = "",
) -> None:
    """The exam cannot be held here; who came keeps the arrival. The manager's PIN."""
    if cause not in ("none", *session_deeds.CAUSES):
        raise wrong_input(
            "no-such-cause", f"{cause} is no cause.", "Name center, programme or none."
        )
    said, grounds = "" if cause == "none" else cause, Grounds(reason=reason, words=words)
    ruled_session(
        call,
        session,
        lambda desk, who: desk.do(session_deeds.cannot_run, session, said, who, grounds),
    )


@app.command()
@called
def evacuate(
    call: OnDuty,
    session: Session,
) -> None:
    """Everybody leaves the room at once; anybody on duty may say so."""
    done_session(call, session, lambda desk, who: desk.do(session_deeds.evacuate, session, who))


@app.command()
@called
def back(
    call: OnDuty,
    session: Session,
) -> None:
    """Everybody is back in the room after an evacuation."""
    done_session(
        call, session, lambda desk, who: desk.do(session_deeds.evacuate, session, who, back=True)
    )


@app.command()
@called
def close(
    call: WithPin,
    session: Session,
    second: Annotated[str, typer.Option("--second", help="The second name.")] = "",
) -> None:
    """Close it with two names: the manager's PIN, and --second. Who is missing is absent then."""
    ruled_session(call, session, lambda desk, who: desk.do(closing.close, session, who, second))
