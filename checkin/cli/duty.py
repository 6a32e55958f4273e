"""`checkin duty`: what a manager does about PINs, and about a center with one person on duty."""

from collections.abc import Callable
from typing import Annotated, Literal

import typer

from checkin.app.desk import DeskAtWork, desk_at_work, open_desk, set_alone, set_lock_after
from checkin.cli.calling import Call, WithPin, called, pin_of
from checkin.cli.deciding import Ruling, answer_done, by_pin
from checkin.services import duty
from checkin.services.case import Deed

app = typer.Typer(help="Who is on duty: PINs, one person alone, the lock.", no_args_is_help=True)


@app.command()
@called
def unlock(call: WithPin) -> None:
    """After too many wrong PINs: the manager's own PIN lets everybody try again at once."""
    with open_desk(call.data) as desk:
        answer_done(call, "pins", desk.do(duty.unlock, pin_of(call)).result())


@app.command()
@called
def alone(
    call: WithPin,
    way: Annotated[Literal["on", "off"], typer.Argument(help="on, or off.")],
) -> None:
    """One person is on duty at this center, so nobody is a second one: the manager's PIN.

    It stays so until it is turned off; every record says so.
    """
    on = way == "on"
    _set(
        call,
        "alone",
        lambda desk, who: desk.do(duty.set_alone, who, alone=on),
        lambda desk: set_alone(desk.folder, desk.settings, alone=on),
    )


@app.command("lock-after")
@called
def lock_after(
    call: WithPin,
    minutes: Annotated[int, typer.Argument(min=0, max=240, help="0: the desk never locks itself.")],
) -> None:
    """How many minutes without a key or a scan lock this desk: the manager's PIN."""
    _set(
        call,
        "lock-after",
        lambda desk, who: desk.do(duty.set_lock_after, who, minutes),
        lambda desk: set_lock_after(desk.folder, desk.settings, minutes=minutes),
    )


def _set(call: Call, about: str, ruling: Ruling, setting: Callable[[DeskAtWork], None]) -> None:
    """Record what the manager wants, then keep it in the settings, and answer."""
    with desk_at_work(call.data) as desk:
        deed = by_pin(desk.front, call, ruling)
        if isinstance(deed, Deed) and deed.denial is None:
            setting(desk)
        answer_done(call, about, deed)
