"""`checkin registry tickets | keys | bundle`: what the registry signs for candidates and desks."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Annotated

import typer

from checkin.app.tickets import write_slips
from checkin.cli.answers import AsJson, counted, leave, say, say_json
from checkin.cli.registry_home import Home, center_named, number_of, registry_at
from checkin.cli.ticket_mail import mail_tickets
from checkin.documents.slips import Slip
from checkin.registry.admissions import Admission, admissions_of
from checkin.registry.bookings import reissue as new_ticket_of
from checkin.registry.bundles import bundle_of
from checkin.registry.database import ALL
from checkin.registry.refusal import Refusal
from checkin.registry.rows import row_with
from checkin.registry.tables import bookings as booking_rows
from checkin.registry.ticket_keys import all_ticket_keys, revoke_ticket_key, tell_ticket_keys
from checkin.sync.bundle import fingerprint
from checkin.trouble import Exit, wrong_input

tickets = typer.Typer(help="Admission tickets.", no_args_is_help=True)
keys = typer.Typer(help="The keys that tickets are signed with.", no_args_is_help=True)


@tickets.command()
def issue(
    out: Annotated[Path, typer.Option("--out", help="The folder for the slips.")],
    center: Annotated[str, typer.Option("--center", help="Only this center.")] = "",
    session: Annotated[
        list[str] | None, typer.Option("--session", help="Only this session; may come again.")
    ] = None,
    booking: Annotated[
        list[str] | None, typer.Option("--booking", help="Only this booking; may come again.")
    ] = None,
    mail: Annotated[
        bool, typer.Option("--mail", help="E-mail each its PNG, where there is an address.")
    ] = False,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Print the admission slips of who is scheduled: one PDF for all, and a PNG for each.

    Exit status 1: an e-mail did not leave.
    """
    sessions, bookings = session or (), booking or ()
    with registry_at(home) as registry:
        number = number_of(registry, center)
        with registry.database.reading(ALL) as connection:
            meant = admissions_of(
                connection, registry.home, center=number, sessions=sessions, ids=bookings
            )
            found = list(meant)
    _all_meant(found, sessions, bookings)
    slips = [Slip(listed=one.listed, center=one.center, text=one.text) for one in found]
    files = write_slips(out, slips)
    mailed, failed = mail_tickets(registry.home.settings, found, files[1:]) if mail else (0, [])
    if as_json:
        say_json({"files": files, "mailed": mailed, "failed": failed})
    else:
        say(f"{counted(len(slips), 'slip')}: {files[0]}")
        for line in ([f"{mailed} mailed."] if mail else []) + failed:
            say(line)
    leave(Exit.REFUSED if failed else Exit.DONE)


def _all_meant(
    found: Sequence[Admission], sessions: Collection[str], bookings: Collection[str]
) -> None:
    there = {one.listed.session.id for one in found}
    there |= {one.listed.appointment.id for one in found}
    lacking = [wanted for wanted in (*sessions, *bookings) if wanted not in there]
    if lacking or not found:
        by = f" by {', '.join(lacking)}" if lacking else ""
        what = f"Nobody who is scheduled is meant{by}. Nothing was written."
        raise wrong_input("nobody-to-print", what, "Check the ids.")


@tickets.command()
def reissue(
    bookings: Annotated[list[str], typer.Argument(metavar="BOOKING…", help="Ids of bookings.")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Give each another ticket in the same place: the old one was lost. All of them, or none."""
    serials = {}
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        for booking in bookings:
            done = new_ticket_of(connection, booking)
            if isinstance(done, Refusal):
                raise wrong_input("no-ticket-to-replace", f"{booking}: {done.message}", done.hint)
            row = row_with(connection, booking_rows, {"id": booking}) or {}
            serials[booking] = row["serial"]
    if as_json:
        say_json({"serials": serials})
        return
    for booking, serial in serials.items():
        say(f"{booking}: ticket {serial}; desks refuse the old one from their next contact on.")
    chosen = " ".join(f"--booking {booking}" for booking in serials)
    say(f"Print them with `checkin registry tickets issue {chosen} --out DIR`.")


@keys.command("list")
def list_(home: Home = None, as_json: AsJson = False) -> None:
    """Print the public keys of tickets, the newest last; it signs."""
    with registry_at(home) as registry, registry.database.reading(ALL) as connection:
        found = all_ticket_keys(connection)
    for key in found:
        line = {"id": key.id, "public": key.public.hex(), "revoked": key.revoked}
        say_json(line) if as_json else say(
            f"{key.id:>2}  {key.public.hex()}{'  revoked' if key.revoked else ''}"
        )


@keys.command()
def rotate(
    revoke: Annotated[
        int | None, typer.Option("--revoke", help="A key whose tickets are refused from now on.")
    ] = None,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Make a new ticket key. Tickets of older keys stay good, but those of a revoked one."""
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        number = registry.home.add_ticket_key()
        tell_ticket_keys(connection, registry.home)
        known = revoke is None or revoke_ticket_key(connection, registry.home, revoke)
    if as_json:
        say_json({"id": number, "revoked": revoke if known else None})
    else:
        say(f"Key {number} signs from now on; desks hear of it at their next contact.")
        if not known:
            say(f"There is no key {revoke}.")
    leave(Exit.DONE if known else Exit.WRONG_USE)


def bundle(
    center: Annotated[str, typer.Argument(help="The code of the center.")],
    out: Annotated[Path, typer.Option("--out", help="The file to write.")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Write the signed roster of a center as a file, for desks without a line."""
    with registry_at(home) as registry:
        found = center_named(registry, center)
        with registry.database.reading(ALL) as connection:
            content = bundle_of(connection, registry.home, found, registry.now())
        key = fingerprint(registry.home.public)
    out.write_bytes(content)
    if as_json:
        say_json({"file": out, "bytes": len(content), "fingerprint": key})
    else:
        say(f"{out}: at the desk `checkin roster import {out} --trust {key}`")
