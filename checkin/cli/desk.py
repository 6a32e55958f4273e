"""`checkin scan`, `find`, `confirm` and what else is done at the desk, without the window."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.app.desk import open_desk, picture_texts
from checkin.cli.answers import AsJson, Data, leave, say, say_json
from checkin.cli.lines import deed_line, found_line, found_words, verdict_line
from checkin.domain.presented import Source
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Signal
from checkin.services import stays
from checkin.services.case import Deed, Denial, Grounds
from checkin.services.front_desk import FrontDesk
from checkin.trouble import Exit
from checkin.ui.decision_words import denial as denial_sentence

Appointment = Annotated[str, typer.Argument(metavar="APPOINTMENT", help="Its id, as `scan` says.")]
Reason = Annotated[str, typer.Option("--reason", help="Why, e.g. transport.")]
Words = Annotated[str, typer.Option("--words", help="More about it.")]
PinInput = Annotated[bool, typer.Option("--pin-stdin", help="Read the PIN from standard input.")]

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
    leave(Exit.DONE if found else Exit.REFUSED)


def confirm(
    appointment: Appointment,
    seat: Annotated[str | None, typer.Option("--seat", help="Another seat.")] = None,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """The identity was found right: the person is in."""
    with open_desk(data) as desk:
        _answer(desk.confirm(appointment, seat).result(), appointment, as_json=as_json)


def sign_out(appointment: Appointment, data: Data = None, as_json: AsJson = False) -> None:
    """The person has finished and leaves."""
    with open_desk(data) as desk:
        _answer(desk.do(stays.sign_out, appointment).result(), appointment, as_json=as_json)


def override(
    appointment: Appointment,
    reason: Reason,
    words: Words = "",
    second: Annotated[str, typer.Option("--second", help="A second person.")] = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Admit somebody who is held: asks for the PIN of a lead proctor or manager."""
    grounds = Grounds(reason=reason, words=words, second=second)
    with open_desk(data) as desk:
        authority = _authority(desk, _pin(from_stdin=pin_stdin))
        _answer(
            authority
            if isinstance(authority, Denial)
            else desk.override(appointment, authority, grounds).result(),
            appointment,
            as_json=as_json,
        )


def refuse(
    appointment: Appointment,
    reason: Reason,
    words: Words = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Turn somebody away, with a reason: asks for the PIN of who decides."""
    grounds = Grounds(reason=reason, words=words)
    with open_desk(data) as desk:
        authority = _authority(desk, _pin(from_stdin=pin_stdin))
        _answer(
            authority
            if isinstance(authority, Denial)
            else desk.refuse(appointment, authority, grounds).result(),
            appointment,
            as_json=as_json,
        )


def undo(
    appointment: Appointment,
    reason: Reason,
    lead: Annotated[bool, typer.Option("--lead", help="After 2 minutes: ask for a PIN.")] = False,
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Take an admission back, within 2 minutes; later with a lead proctor's PIN."""
    with open_desk(data) as desk:
        authority: Authority | Denial = Authority(role=Role.PROCTOR, person=desk.desk.name)
        if lead:
            authority = _authority(desk, _pin(from_stdin=pin_stdin))
        _answer(
            authority
            if isinstance(authority, Denial)
            else desk.undo(appointment, authority, Grounds(reason=reason)).result(),
            appointment,
            as_json=as_json,
        )


def _authority(desk: FrontDesk, pin: str) -> Authority | Denial:
    return desk.authority(pin).result()


def _pin(*, from_stdin: bool) -> str:
    if from_stdin:
        return typer.get_text_stream("stdin").readline().strip()
    return str(typer.prompt("PIN", hide_input=True))


def _answer(deed: Deed | Denial, appointment: str, *, as_json: bool) -> None:
    line = deed_line(deed, appointment)
    denial = deed if isinstance(deed, Denial) else deed.denial
    if as_json:
        say_json(line)
    elif denial is not None:
        needed = None if isinstance(deed, Denial) else deed.needed
        say(f"{appointment}: {denial_sentence(denial, needed)}")
    else:
        say(f"{appointment}: {line['state']}")
    leave(Exit.REFUSED if denial is not None else Exit.DONE)
