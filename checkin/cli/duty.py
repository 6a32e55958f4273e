"""`checkin duty`: what a manager does about PINs, and about a center with one person on duty."""

from typing import Annotated, Literal

import typer

from checkin.app.desk import desk_at_work, open_desk, set_alone, set_lock_after
from checkin.cli.answers import AsJson, Data
from checkin.cli.deciding import Call, PinInput, answer_done, authority_asked, pin_of
from checkin.services import duty
from checkin.services.case import Denial

app = typer.Typer(help="Who is on duty: PINs, one person alone, the lock.", no_args_is_help=True)


@app.command()
def unlock(pin_stdin: PinInput = False, data: Data = None, as_json: AsJson = False) -> None:
    """After too many wrong PINs: the manager's own PIN lets everybody try again at once."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    with open_desk(data) as desk:
        answer_done(call, "pins", desk.do(duty.unlock, pin_of(call)).result())


@app.command()
def alone(
    way: Annotated[Literal["on", "off"], typer.Argument(help="on, or off.")],
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """One person is on duty at this center, so nobody is a second one: the manager's PIN.

    It stays so until it is turned off; every record says so.
    """
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    with desk_at_work(data) as desk:
        who = authority_asked(desk.front, call)
        if isinstance(who, Denial):
            answer_done(call, "alone", who)
            return
        deed = desk.front.do(duty.set_alone, who, alone=way == "on").result()
        if deed.denial is None:
            set_alone(desk.folder, desk.settings, alone=way == "on")
        answer_done(call, "alone", deed)


@app.command("lock-after")
def lock_after(
    minutes: Annotated[int, typer.Argument(min=0, max=240, help="0: the desk never locks itself.")],
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """How many minutes without a key or a scan lock this desk: the manager's PIN."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    with desk_at_work(data) as desk:
        who = authority_asked(desk.front, call)
        if isinstance(who, Denial):
            answer_done(call, "lock-after", who)
            return
        deed = desk.front.do(duty.set_lock_after, who, minutes).result()
        if deed.denial is None:
            set_lock_after(desk.folder, desk.settings, minutes=minutes)
        answer_done(call, "lock-after", deed)
