"""The `checkin` command: its commands, and the one place where troubles end."""

import gc
import logging
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Annotated, NoReturn

import typer

from checkin.cli.answers import Data, complain
from checkin.cli.on_demand import Place, on_demand
from checkin.trouble import Trouble, file_failed

_log = logging.getLogger(__name__)


COMMANDS = {
    "setup": Place("checkin.cli.window", "setup"),
    "demo": Place("checkin.cli.demo", "demo"),
    "scan": Place("checkin.cli.desk", "scan"),
    "confirm": Place("checkin.cli.desk", "confirm"),
    "identity": Place("checkin.cli.identity", "identity"),
    "find": Place("checkin.cli.desk", "find"),
    "override": Place("checkin.cli.rulings", "override"),
    "refuse": Place("checkin.cli.rulings", "refuse"),
    "undo": Place("checkin.cli.rulings", "undo"),
    "arrived-earlier": Place("checkin.cli.rulings", "arrived_earlier"),
    "reseat": Place("checkin.cli.rulings", "reseat"),
    "settle": Place("checkin.cli.rulings", "settle"),
    "break": Place("checkin.cli.desk", "breaks"),
    "sign-out": Place("checkin.cli.desk", "sign_out"),
    "withdraw": Place("checkin.cli.rulings", "withdraw"),
    "session": Place("checkin.cli.sessions", "app"),
    "seat": Place("checkin.cli.seats", "app"),
    "incident": Place("checkin.cli.incidents", "app"),
    "clock": Place("checkin.cli.clock", "app"),
    "duty": Place("checkin.cli.duty", "app"),
    "read": Place("checkin.cli.tickets", "read"),
    "rehearse": Place("checkin.cli.rehearse", "rehearse"),
    "practice": Place("checkin.cli.practice", "practice"),
    "ready": Place("checkin.cli.ready", "ready"),
    "answers": Place("checkin.cli.candidate_answers", "answers"),
    "tickets": Place("checkin.cli.tickets", "app"),
    "roster": Place("checkin.cli.rosters", "app"),
    "journal": Place("checkin.cli.journal", "app"),
    "backup": Place("checkin.cli.backup", "app"),
    "papers": Place("checkin.cli.papers", "app"),
    "report": Place("checkin.cli.reports", "report"),
    "export": Place("checkin.cli.reports", "export"),
    "enrol": Place("checkin.cli.sync", "enrol"),
    "sync": Place("checkin.cli.sync", "sync"),
    "version": Place("checkin.cli.version", "app"),
    "registry": Place("checkin.cli.registry", "app"),
}

app = typer.Typer(
    name="checkin",
    cls=on_demand(COMMANDS),
    help="Signs exam candidates in: scan, one verdict, next. Without a command it opens the desk.",
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
)


@app.callback(invoke_without_command=True)
def window(
    context: typer.Context,
    data: Data = None,
    camera: Annotated[
        str, typer.Option("--camera", help="A camera's name, or a film to look at.")
    ] = "",
    by_icon: Annotated[
        bool, typer.Option("--by-icon", help="Tell in a window what keeps the desk from opening.")
    ] = False,
) -> None:
    """Open the desk."""
    if context.invoked_subcommand is None:
        # What is loaded stays: looking for garbage in it takes a seventh of the start. The window
        # collects by itself once it is open.
        gc.disable()
        import_module("checkin.cli.window").open_window(data, camera, by_icon=by_icon)


def main() -> None:
    """Run the command line; a trouble is said once, and becomes the exit status."""
    logging.getLogger("checkin").addHandler(logging.NullHandler())
    _say_every_name()
    try:
        app()
    except Trouble as trouble:
        _end(trouble)
    except OSError as error:
        _end(file_failed(error))


def _say_every_name() -> None:
    """Write UTF-8, whatever the system would: on Windows it has no 李 where there is no console."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _end(trouble: Trouble) -> NoReturn:
    _log.info("ended by %s", trouble.code)
    complain(trouble)
    raise SystemExit(int(trouble.exit_status))
