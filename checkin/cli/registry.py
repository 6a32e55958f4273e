"""`checkin registry`: makes and serves a registry, fills it, and lets desks enrol."""

import sys
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from checkin.cli import (
    registry_desks,
    registry_pin,
    registry_staff,
    registry_tickets,
    registry_tokens,
)
from checkin.cli.answers import AsJson, say, say_json
from checkin.cli.registry_home import Home, center_named, folder_of, registry_at
from checkin.documents.code_picture import code_blocks, code_png
from checkin.registry import serve as serving
from checkin.registry.clock import now
from checkin.registry.database import ALL
from checkin.registry.enrolment import make_code
from checkin.registry.home import Founding, make_home
from checkin.registry.rows_in import Table, take_rows
from checkin.registry.running import open_registry
from checkin.registry.settings import RegistrySettings
from checkin.registry.ticket_keys import tell_ticket_keys
from checkin.rosters.sheet import read_sheet
from checkin.sync.enrolment_code import EnrolmentCode, pack, typed
from checkin.sync.signing import pin_of

app = typer.Typer(help="The central registry that desks sync with.", no_args_is_help=True)
app.add_typer(registry_tickets.tickets, name="tickets")
app.add_typer(registry_tickets.keys, name="keys")
app.add_typer(registry_tokens.tokens, name="tokens")
app.add_typer(registry_staff.staff, name="staff")
app.add_typer(registry_desks.devices, name="devices")
app.add_typer(registry_desks.cases, name="cases")
app.add_typer(registry_desks.quarantine, name="quarantine")
app.command("pin")(registry_pin.pin)
app.command("export")(registry_desks.export)
app.command("receive")(registry_desks.receive_)
app.command("bundle")(registry_tickets.bundle)


@app.command()
def init(
    name: Annotated[str, typer.Option("--name", help="What desks call it.")] = "Registry",
    url: Annotated[
        str, typer.Option("--url", help="Where desks reach it, e.g. https://registry.example.org.")
    ] = "https://localhost:8443",
    host: Annotated[
        list[str] | None,
        typer.Option("--host", help="A name or address for its certificate; may come again."),
    ] = None,
    database: Annotated[
        str, typer.Option("--database", help="postgresql://…; default: a file in its folder.")
    ] = "",
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Make a registry: its keys, its certificate authority, its database."""
    folder = folder_of(home)
    settings = RegistrySettings(name=name, url=url.rstrip("/"), database=database)
    hosts = host or serving.hosts_of(url)
    make_home(folder, Founding(settings=settings, hosts=hosts, now=now()))
    registry = open_registry(folder, now)
    try:
        with registry.database.writing(ALL) as connection:
            tell_ticket_keys(connection, registry.home)
        pin = pin_of(registry.home.said()).hex()
    finally:
        registry.database.close()
    if as_json:
        say_json({"home": folder, "name": name, "url": settings.url, "pin": pin})
        return
    say(f"{name} is in {folder}. Keep a copy of its folder `keys` where nobody else comes.")
    say("1. checkin registry import centers FILE (then exams, policies, sessions, bookings)")
    say("2. checkin registry serve")
    say("3. checkin registry enrol CENTER")


@app.command()
def serve(
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="0: any free one.")] = 8443,
    plain: Annotated[
        bool, typer.Option("--plain", help="Without TLS, for this very computer only.")
    ] = False,
    workers: Annotated[
        int, typer.Option("--workers", min=1, max=64, help="Processes; more than 1 on PostgreSQL.")
    ] = 1,
    no_console: Annotated[
        bool, typer.Option("--no-console", help="Without the pages for staff, below /console.")
    ] = False,
    with_input: Annotated[
        bool, typer.Option("--ends-with-input", help="End when the standard input ends.")
    ] = False,
    home: Home = None,
) -> None:
    """Serve desks and the programme until it is ended; prints its address as JSON."""
    serving.serve(
        serving.Serving(
            folder=folder_of(home),
            now=now,
            host=host,
            port=port,
            plain=plain,
            workers=workers,
            console=not no_console,
        ),
        sys.stdout,
        sys.stdin if with_input else None,
    )


@app.command("import")
def import_(
    table: Annotated[Table, typer.Argument(help="What the files hold.")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="CSV, XLSX, ODS or JSON.")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Bring tables in: all rows of all files, or none. The same again changes nothing."""
    count = 0
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        for file in files:
            rows = [(row.line, row.cells) for row in read_sheet(file)]
            count += take_rows(connection, table, rows, registry.now())
    say_json({"table": table, "rows": count}) if as_json else say(f"{table.value}: {count} rows.")


@app.command()
def enrol(
    center: Annotated[str, typer.Argument(help="The code of the center.")],
    hours: Annotated[float, typer.Option("--hours", min=0.1, max=72, help="Good for.")] = 72,
    out: Annotated[Path | None, typer.Option("--out", help="A PNG of the code.")] = None,
    url: Annotated[str, typer.Option("--url", help="Default: the registry's own.")] = "",
    plain: Annotated[bool, typer.Option("--plain", help="It is served without TLS.")] = False,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Make a one-time code with which one desk of a center becomes known here."""
    with registry_at(home) as registry:
        found = center_named(registry, center)
        lasts = timedelta(hours=hours)
        with registry.database.writing(ALL) as connection:
            code = make_code(connection, found.number, registry.now(), lasts)
        pin = pin_of(registry.home.said(plain=plain))
        address = url or registry.home.settings.url
        until = registry.now() + lasts
    text = pack(EnrolmentCode(pin=pin, code=code, url=address))
    if out is not None:
        out.write_bytes(code_png(text))
    said = {"center": center, "code": typed(code), "url": address, "pin": pin.hex(), "text": text}
    if as_json:
        say_json(said | {"until": until, "picture": out})
        return
    say(code_blocks(text))
    say(f"Scan this at the desk of {found.name or center} within {hours:g} hours; good once.")
    say(f"Or there:  checkin enrol {text}")
    say(f"Or typed:  checkin enrol {typed(code)} --registry {address} --pin {pin.hex()}")
