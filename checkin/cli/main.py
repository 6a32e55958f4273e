"""The `checkin` command: its commands, and the one place where troubles end."""

import logging
from importlib import import_module
from types import ModuleType
from typing import Annotated, Any, NamedTuple, NoReturn

import typer
from typer.core import TyperGroup

from checkin.cli.answers import Data, complain
from checkin.trouble import Trouble

_log = logging.getLogger(__name__)


class Place(NamedTuple):
    """Where a command is written: a function, or a Typer of more commands."""

    module: str
    name: str


COMMANDS = {
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
    "ready": Place("checkin.cli.ready", "ready"),
    "answers": Place("checkin.cli.candidate_answers", "answers"),
    "tickets": Place("checkin.cli.tickets", "app"),
    "roster": Place("checkin.cli.rosters", "app"),
    "journal": Place("checkin.cli.journal", "app"),
    "papers": Place("checkin.cli.papers", "app"),
    "report": Place("checkin.cli.reports", "report"),
    "export": Place("checkin.cli.reports", "export"),
    "enrol": Place("checkin.cli.sync", "enrol"),
    "sync": Place("checkin.cli.sync", "sync"),
    "registry": Place("checkin.cli.registry", "app"),
}


class OnDemand(TyperGroup):
    """Commands that are imported when they are called.

    The window must be ready within two seconds and small: it has no use for the printing, the
    lists and the rehearsals, whose libraries take as long to load as all that it does use.
    """

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002  # as click has it
        """Every command, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002
        """The command of that name, None when there is none."""
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        found = getattr(_imported(place.module), place.name)
        if isinstance(found, typer.Typer):
            command: Any = typer.main.get_group(found)
        else:
            single = typer.Typer(add_completion=False)
            single.command(cmd_name)(found)
            command = typer.main.get_command(single)
        command.name = cmd_name
        return command


def _imported(module: str) -> ModuleType:
    """The module of a command; what a registry needs is not at every desk."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == "checkin":
            raise
        raise Trouble(
            "registry-not-installed",
            f"This installation has no {error.name}, which a registry needs.",
            "Install it with `pip install 'checkin[registry]'`.",
        ) from error


app = typer.Typer(
    name="checkin",
    cls=OnDemand,
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
) -> None:
    """Open the desk."""
    if context.invoked_subcommand is None:
        import_module("checkin.cli.window").open_window(data, camera)


def main() -> None:
    """Run the command line; a trouble is said once, and becomes the exit status."""
    logging.getLogger("checkin").addHandler(logging.NullHandler())
    try:
        app()
    except Trouble as trouble:
        _end(trouble)
    except OSError as error:
        _end(
            Trouble(
                "file-failed",
                f"{error.filename or 'A file'}: {error.strerror or type(error).__name__}.",
                "Choose another file or folder, or free some space, and try again.",
            )
        )


def _end(trouble: Trouble) -> NoReturn:
    _log.info("ended by %s", trouble.code)
    complain(trouble)
    raise SystemExit(int(trouble.exit_status))
