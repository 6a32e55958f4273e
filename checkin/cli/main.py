"""The `checkin` command: its commands, and the one place where troubles end."""

import logging
from typing import Annotated

import typer

from checkin.cli import demo, desk, journal, ready, rehearse, rosters, tickets
from checkin.cli.answers import Data, complain
from checkin.cli.window import open_window
from checkin.trouble import Trouble

_log = logging.getLogger(__name__)

app = typer.Typer(
    name="checkin",
    help="Signs exam candidates in: scan, one verdict, next. Without a command it opens the desk.",
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
)

app.command()(demo.demo)
app.command()(desk.scan)
app.command()(desk.confirm)
app.command()(desk.find)
app.command()(desk.override)
app.command()(desk.refuse)
app.command()(desk.undo)
app.command("sign-out")(desk.sign_out)
app.command()(tickets.read)
app.command()(rehearse.rehearse)
app.command()(ready.ready)
app.add_typer(tickets.app, name="tickets")
app.add_typer(rosters.app, name="roster")
app.add_typer(journal.app, name="journal")


@app.callback(invoke_without_command=True)
def window(
    context: typer.Context,
    data: Data = None,
    camera: Annotated[
        str, typer.Option("--camera", help="A camera's name, or a video file to look at.")
    ] = "",
) -> None:
    """Open the desk."""
    if context.invoked_subcommand is None:
        open_window(data, camera)


def main() -> None:
    """Run the command line; a trouble is said once, and becomes the exit status."""
    logging.getLogger("checkin").addHandler(logging.NullHandler())
    try:
        app()
    except Trouble as trouble:
        _log.info("ended by %s", trouble.code)
        complain(trouble)
        raise SystemExit(int(trouble.exit_status)) from trouble
