"""`checkin clock`: what the desk's clock shows, whether it is believed, and a manager's word."""

import typer

from checkin.app.desk import open_desk
from checkin.cli.answers import AsJson, Data, leave, say, say_json
from checkin.cli.deciding import Call, PinInput, Reason, Words, answer_done, authority_asked
from checkin.domain.instant import stamp
from checkin.services.case import Denial, Grounds
from checkin.services.clock_watch import confirm_clock
from checkin.trouble import Exit

app = typer.Typer(help="The desk's clock.", no_args_is_help=True)


@app.command()
def show(data: Data = None, as_json: AsJson = False) -> None:
    """Print the clock and its doubt. Exit status 1: it is not trusted."""
    with open_desk(data) as desk:
        now = desk.look_at_clock().result()
    if as_json:
        say_json({"at": now.wall, "trusted": now.trusted, "doubt": now.doubt})
    else:
        say(f"{stamp(now.wall)}   {now.doubt or 'trusted'}")
    leave(Exit.DONE if now.trusted else Exit.REFUSED)


@app.command()
def confirm(
    reason: Reason,
    words: Words = "",
    pin_stdin: PinInput = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """You have held it against another clock, and it is right: the manager's PIN."""
    call = Call(data=data, pin_stdin=pin_stdin, as_json=as_json)
    grounds = Grounds(reason=reason, words=words)
    with open_desk(data) as desk:
        who = authority_asked(desk, call)
        if isinstance(who, Denial):
            answer_done(call, "clock", who)
            return
        answer_done(call, "clock", desk.do(confirm_clock, who, grounds).result())
