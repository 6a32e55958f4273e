"""`checkin registry`: its commands, and where they are written."""

import typer

from checkin.cli.on_demand import Place, on_demand

COMMANDS = {
    "init": Place("checkin.cli.registry_setup", "init"),
    "serve": Place("checkin.cli.registry_serve", "serve"),
    "import": Place("checkin.cli.registry_setup", "import_"),
    "enrol": Place("checkin.cli.registry_setup", "enrol"),
    "tickets": Place("checkin.cli.registry_tickets", "tickets"),
    "keys": Place("checkin.cli.registry_tickets", "keys"),
    "tokens": Place("checkin.cli.registry_tokens", "tokens"),
    "staff": Place("checkin.cli.registry_staff", "staff"),
    "pin": Place("checkin.cli.registry_pin", "pin"),
    "devices": Place("checkin.cli.registry_desks", "devices"),
    "cases": Place("checkin.cli.registry_desks", "cases"),
    "quarantine": Place("checkin.cli.registry_desks", "quarantine"),
    "release": Place("checkin.cli.registry_release", "release"),
    "export": Place("checkin.cli.registry_desks", "export"),
    "receive": Place("checkin.cli.registry_desks", "receive_"),
    "bundle": Place("checkin.cli.registry_tickets", "bundle"),
}
app = typer.Typer(
    help="The central registry that desks sync with.",
    cls=on_demand(COMMANDS),
    no_args_is_help=True,
)


@app.callback()
def registry() -> None:
    """The central registry that desks sync with."""
