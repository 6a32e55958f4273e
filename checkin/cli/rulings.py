"""`checkin override`, `refuse`, `undo` and what else somebody decides about a person, by PIN."""

from datetime import datetime
from typing import Annotated

import typer

from checkin.app.desk import open_desk
from checkin.cli.answers import AsJson, Data
from checkin.cli.deciding import (
    Appointment,
    Call,
    OwnPin,
    PinInput,
    Reason,
    Seat,
    Second,
    Words,
    answer,
    authority_asked,
    done,
    ruled,
)
from checkin.cli.instants import instant_at
from checkin.domain.roles import Authority
from checkin.services import looks, seats, stays
from checkin.services.case import Denial, Grounds


def override(
    appointment: Appointment,
    reason: Reason,
    words: Words = "",
    second: Second = "",
    seat: Seat = None,
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Admit somebody who is held: asks for the PIN of a lead proctor or manager."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    grounds = Grounds(reason=reason, words=words, second=second)
    ruled(call, appointment, lambda desk, who: desk.override(appointment, who, grounds, seat))


def refuse(
    appointment: Appointment,
    reason: Reason,
    words: Words = "",
    consulted: Annotated[str, typer.Option("--consulted", help="Who was asked before.")] = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Turn somebody away, with a reason: asks for the PIN of who decides."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    grounds = Grounds(reason=reason, words=words, consulted=consulted)
    ruled(call, appointment, lambda desk, who: desk.refuse(appointment, who, grounds))


def undo(
    appointment: Appointment,
    reason: Reason,
    lead: Annotated[bool, typer.Option("--lead", help="After 2 minutes: ask for a PIN.")] = False,
    pin_stdin: OwnPin = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Take an admission back, within 2 minutes; later with a lead proctor's PIN."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    grounds = Grounds(reason=reason)
    if lead:
        ruled(call, appointment, lambda desk, who: desk.undo(appointment, who, grounds))
    else:
        done(call, appointment, lambda desk: desk.undo(appointment, desk.on_duty, grounds))


def withdraw(
    appointment: Appointment,
    reason: Reason,
    words: Words = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """The person gives the exam up, by their own wish: a lead proctor's PIN."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    grounds = Grounds(reason=reason, words=words)
    ruled(call, appointment, lambda desk, who: desk.do(stays.withdraw, appointment, who, grounds))


def reseat(
    appointment: Appointment,
    reason: Reason,
    words: Words = "",
    seat: Seat = None,
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Give somebody who is in another seat, without --seat the next free one: a lead's PIN."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    grounds = Grounds(reason=reason, words=words)
    ruled(
        call, appointment, lambda desk, who: desk.do(seats.reseat, appointment, seat, who, grounds)
    )


def settle(
    appointment: Appointment,
    reason: Reason,
    words: Words = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Settle what is provisional about somebody, or contradicts itself: the manager's PIN."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    grounds = Grounds(reason=reason, words=words)
    ruled(call, appointment, lambda desk, who: desk.do(stays.settle, appointment, who, grounds))


def arrived_earlier(
    appointment: Appointment,
    at: Annotated[str, typer.Option("--at", help="08:25 at the center today, or with a zone.")],
    witness: Annotated[str, typer.Option("--witness", help="Who vouches for it.")],
    reason: Reason,
    words: Words = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Correct an arrival to an earlier instant that a witness vouches for: the manager's PIN."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    grounds = Grounds(reason=reason, words=words)
    with open_desk(data) as desk:
        view = desk.view(0).result()
        instant: datetime = instant_at(at, view.center, view.now.wall)
        who: Authority | Denial = authority_asked(desk, call)
        if isinstance(who, Authority):
            earlier = looks.arrived_earlier
            deed = desk.do(earlier, appointment, instant, who, grounds, witness).result()
            answer(call, appointment, deed)
        else:
            answer(call, appointment, who)
