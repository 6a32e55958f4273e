"""`checkin scan`, `find`, `confirm` and what else a proctor does, without the window."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.app.desk import open_desk, picture_texts
from checkin.cli.answers import AsJson, Data, leave, mention, say, say_json
from checkin.cli.calling import OnDuty, called
from checkin.cli.deciding import done
from checkin.cli.lines import found_line, found_words, verdict_line
from checkin.cli.options import Appointment, Seat
from checkin.domain.presented import Source
from checkin.domain.verdict import Signal
from checkin.services import stays
from checkin.trouble import Exit

_CLEAR = (Signal.ADMIT, Signal.INFO)


def scan(
    inputs: Annotated[list[str], typer.Argument(metavar="(TEXT | --image FILE…)")],
    image: Annotated[bool, typer.Option("--image", help="The inputs are pictures.")] = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Judge and record codes; one JSON line for each, also without --json.

    Exit status 0: nothing stands against any of them. 1: one is held or refused.
    """
    del as_json
    status = Exit.DONE
    with open_desk(data) as desk:
        for text in _texts(inputs) if image else inputs:
            outcome = desk.scan(text, Source.IMAGE if image else Source.SCANNER).result()
            say_json(verdict_line(outcome))
            if outcome.decision.signal not in _CLEAR:
                status = Exit.REFUSED
    leave(status)


def _texts(files: list[str]) -> list[str]:
    return [text for file in files for text in picture_texts(Path(file))]


def find(
    text: Annotated[str, typer.Argument(help="A number, a name, or the last digits of the ID.")],
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Look people up on the roster; records nothing. Exit status 1: nobody matches."""
    with open_desk(data) as desk:
        found = desk.matches(text).result()
        center = desk.view(0).result().center
    for listed in found:
        if as_json:
            say_json(found_line(listed))
        else:
            say(found_words(listed, center))
    if not found:
        mention("Nobody on this roster matches.")
    leave(Exit.DONE if found else Exit.REFUSED)


@called
def confirm(
    call: OnDuty,
    appointment: Appointment,
    seat: Seat = None,
) -> None:
    """The identity was found right: the person is in."""
    done(call, appointment, lambda desk: desk.confirm(appointment, seat))


@called
def sign_out(
    call: OnDuty,
    appointment: Appointment,
) -> None:
    """The person has finished and leaves."""
    done(call, appointment, lambda desk: desk.do(stays.sign_out, appointment))


breaks = typer.Typer(help="Breaks: out of the room, and back.", no_args_is_help=True)


@breaks.command()
@called
def out(
    call: OnDuty,
    appointment: Appointment,
) -> None:
    """The person leaves the room for a break."""
    done(call, appointment, lambda desk: desk.do(stays.go_out, appointment))


@breaks.command("in")
@called
def in_(
    call: OnDuty,
    appointment: Appointment,
) -> None:
    """The person is back; you have looked at who it is."""
    done(call, appointment, lambda desk: desk.do(stays.come_back, appointment))
