"""`checkin clock`: what the desk's clock shows, whether it is believed, and a manager's word."""

from typing import Annotated

import typer

from checkin.app.desk import open_desk
from checkin.cli.answers import AsJson, Data, leave, say, say_json
from checkin.cli.calling import OnDuty, WithPin, called
from checkin.cli.deciding import answer_recorded, answer_ruled
from checkin.cli.options import Reason, Words
from checkin.domain.instant import stamp
from checkin.domain.wall_time import wall_time
from checkin.services.case import Grounds
from checkin.services.clock_watch import confirm_clock, enter_wall_clock
from checkin.trouble import Exit, wrong_input

app = typer.Typer(help="The desk's clock.", no_args_is_help=True)


@app.command()
def show(data: Data = None, as_json: AsJson = False) -> None:
    """Print the clock and its doubt. Exit status 1: it is not trusted."""
    with open_desk(data) as desk:
        now = desk.look_at_clock().result()
    if as_json:
        say_json(
            {
                "at": now.wall,
                "trusted": now.trusted,
                "doubt": now.doubt,
                "entered": now.entered,
            }
        )
    else:
        say(f"{stamp(now.wall)}   {now.doubt or 'trusted'}")
        if now.entered is not None:
            say(f"{stamp(now.entered)}   by the clock on the wall")
    leave(Exit.DONE if now.trusted else Exit.REFUSED)


@app.command()
@called
def enter(
    call: OnDuty,
    shown: Annotated[str, typer.Argument(metavar="TIME", help="E.g. 14:05, or 14:05:30.")],
    words: Words = "",
) -> None:
    """What another clock shows now; it is kept beside the time of this one, and decides nothing."""
    with open_desk(call.data) as desk:
        now, center = desk.look_at_clock().result(), desk.view().result().center
        wall = wall_time(shown, center, now.wall)
        if wall is None:
            raise wrong_input(
                "not-an-instant",
                f"{shown} is no time.",
                "Type 14:05 for now at the center, or 2026-12-05 14:05 with its day.",
            )
        answer_recorded(call, desk, "clock", lambda desk: desk.do(enter_wall_clock, wall, words))


@app.command()
@called
def confirm(
    call: WithPin,
    reason: Reason,
    words: Words = "",
) -> None:
    """You have held it against another clock, and it is right: the manager's PIN."""
    grounds = Grounds(reason=reason, words=words)
    with open_desk(call.data) as desk:
        answer_ruled(call, desk, "clock", lambda desk, who: desk.do(confirm_clock, who, grounds))
