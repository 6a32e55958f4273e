"""`checkin registry init | import | enrol`: makes a registry, fills it, and lets desks enrol."""

import shlex
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.answers import AsJson, counted, say, say_json
from checkin.cli.progress_bar import progress_bar
from checkin.cli.registry_home import Home, center_named, folder_of, registry_at
from checkin.documents.code_picture import code_blocks, code_png
from checkin.registry.clock import now
from checkin.registry.database import ALL
from checkin.registry.enrolment import make_code
from checkin.registry.home import Founding, make_home
from checkin.registry.row_faults import Row, Unread
from checkin.registry.rows_in import MOMENTS, Table, take_rows
from checkin.registry.running import open_registry
from checkin.registry.serve import hosts_of
from checkin.registry.settings import RegistrySettings, require_zone
from checkin.registry.ticket_keys import tell_ticket_keys
from checkin.rosters.sheet import SheetRow, read_sheet
from checkin.sync.enrolment_code import EnrolmentCode, pack, typed
from checkin.sync.signing import pin_of


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
    zone: Annotated[
        str,
        typer.Option("--zone", help="Of the programme, e.g. Europe/Berlin, for its own staff."),
    ] = "",
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Make a registry: its keys, its certificate authority, its database."""
    folder = folder_of(home)
    require_zone(zone)
    settings = RegistrySettings(name=name, url=url.rstrip("/"), database=database, zone=zone)
    hosts = host or hosts_of(url)
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
    _say_next(home)


def _say_next(home: Path | None) -> None:
    """What comes after a registry was made, as commands to copy."""
    here = f" --home {shlex.quote(str(home))}" if home else ""
    rest = "then rooms, exams, policies, sessions, bookings, staff"
    say(f"1. checkin registry import centers FILE{here} ({rest})")
    say(f"2. checkin registry serve{here}")
    say(f"3. checkin registry enrol CENTER{here}")


def import_(
    table: Annotated[Table, typer.Argument(help="What the files hold.")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="CSV, XLSX, ODS or JSON.")],
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", help="Of CSV: e.g. gb18030. Default: found out."),
    ] = None,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Bring tables in: all rows of all files, or none. The same again changes nothing."""
    count = 0
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        for file in files:
            rows = [_row(row) for row in read_sheet(file, encoding, MOMENTS.get(table, ()))]
            with progress_bar(file.name) as progress:
                count += take_rows(connection, table, rows, registry.now(), progress)
    if as_json:
        say_json({"table": table, "rows": count})
    else:
        say(f"{table.value}: {counted(count, 'row')}.")


def _row(row: SheetRow) -> Row:
    return row.line, {**row.cells, **{name: Unread(why) for name, why in row.unread.items()}}


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
    say(f"Or there:  checkin enrol {shlex.quote(text)}")
    say(f"Or typed:  checkin enrol {typed(code)} --registry {address} --pin {pin.hex()}")
    if out is not None:
        say(f"As a picture: {out}")
