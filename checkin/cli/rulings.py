"""`checkin override`, `refuse`, `undo` and what else somebody decides about a person, by PIN."""

from typing import Annotated

import typer

from checkin.app.desk import open_desk
from checkin.cli.calling import OnDuty, WithPin, called
from checkin.cli.deciding import answer, by_pin, done, ruled
from checkin.cli.instants import instant_at
from checkin.cli.options import (
    Appointment,
    Reason,
    ReasonToAdmit,
    ReasonToRefuse,
    ReasonToUndo,
    Seat,
    Second,
    Words,
)
from checkin.services import looks, seats, stays
from checkin.services.case import Grounds


@called
def override(
    call: WithPin,
    appointment: Appointment,
    reason: ReasonToAdmit,
    words: Words = "",
    second: Second = "",
    seat: Seat = None,
) -> None:
    """Admit somebody who is held: asks for the PIN of a lead proctor or manager."""
    grounds = Grounds(reason=reason, words=words, second=second)
    ruled(call, appointment, lambda desk, who: desk.override(appointment, who, grounds, seat))


@called
def refuse(
    call: WithPin,
    appointment: Appointment,
    reason: ReasonToRefuse,
    words: Words = "",
    consulted: Annotated[str, typer.Option("--consulted", help="Who was asked before.")] = "",
) -> None:
    """Turn somebody away, with a reason: asks for the PIN of who decides."""
    grounds = Grounds(reason=reason, words=words, consulted=consulted)
    ruled(call, appointment, lambda desk, who: desk.refuse(appointment, who, grounds))


@called
def undo(
    call: OnDuty,
    appointment: Appointment,
    reason: ReasonToUndo,
    lead: Annotated[bool, typer.Option("--lead", help="After 2 minutes: ask for a PIN.")] = False,
) -> None:
    """Take an admission back, within 2 minutes; later with a lead proctor's PIN."""
    grounds = Grounds(reason=reason)
    if lead:
        ruled(call, appointment, lambda desk, who: desk.undo(appointment, who, grounds))
    else:
        done(call, appointment, lambda desk: desk.undo(appointment, desk.on_duty, grounds))


@called
def withdraw(
    call: WithPin,
    appointment: Appointment,
    reason: Reason,
    words: Words = "",
) -> None:
    """The person gives the exam up, by their own wish: a lead proctor's PIN."""
    grounds = Grounds(reason=reason, words=words)
    ruled(call, appointment, lambda desk, who: desk.do(stays.withdraw, appointment, who, grounds))


@called
def reseat(
    call: WithPin,
    appointment: Appointment,
    reason: Reason,
    words: Words = "",
    seat: Seat = None,
) -> None:
    """Give somebody who is in another seat, without --seat the next free one: a lead's PIN."""
    grounds = Grounds(reason=reason, words=words)
    ruled(
        call, appointment, lambda desk, who: desk.do(seats.reseat, appointment, seat, who, grounds)
    )


@called
def settle(
    call: WithPin,
    appointment: Appointment,
    reason: Reason,
    words: Words = "",
) -> None:
    """Settle what is provisional about somebody, or contradicts itself: the manager's PIN."""
    grounds = Grounds(reason=reason, words=words)
    ruled(call, appointment, lambda desk, who: desk.do(stays.settle, appointment, who, grounds))


@called
def arrived_earlier(
    call: WithPin,
    appointment: Appointment,
    at: Annotated[str, typer.Option("--at", help="08:25 at the center today, or with a zone.")],
    witness: Annotated[str, typer.Option("--witness", help="Who vouches for it.")],
    reason: Reason,
    words: Words = "",
) -> None:
    """Correct an arrival to an earlier instant that a witness vouches for: the manager's PIN."""
    grounds = Grounds(reason=reason, words=words)
    with open_desk(call.data) as desk:
        view = desk.view(0).result()
        instant = instant_at(at, view.center, view.now.wall)
        earlier = looks.arrived_earlier
        deed = by_pin(
            desk,
            call,
            lambda desk, who: desk.do(earlier, appointment, instant, who, grounds, witness),
        )
        answer(call, appointment, deed)
