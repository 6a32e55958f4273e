"""`checkin registry devices | cases | quarantine | export | receive`: what came from the desks."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.answers import AsJson, counted, json_line, leave, say, say_json
from checkin.cli.registry_home import Home, number_of, registry_at
from checkin.domain.instant import stamp
from checkin.registry.cases import all_cases, settle_case
from checkin.registry.database import ALL
from checkin.registry.devices import all_devices, revoke
from checkin.registry.kept_events import kept_events
from checkin.registry.quarantine import quarantined, settle_quarantine
from checkin.registry.receive import UNREADABLE, receive
from checkin.sync.wire_feed import CASE
from checkin.sync.wire_push import SIGNED
from checkin.trouble import Exit, wrong_input

devices = typer.Typer(help="The desks that are enrolled.", no_args_is_help=True)
cases = typer.Typer(help="What a person must look at.", no_args_is_help=True)
quarantine = typer.Typer(help="Events that were not understood.", no_args_is_help=True)

Center = Annotated[str, typer.Option("--center", help="Only this center.")]
By = Annotated[str, typer.Option("--by", help="Who you are.")]


@devices.command("list")
def list_devices(center: Center = "", home: Home = None, as_json: AsJson = False) -> None:
    """Print the desks: when they were last heard, and what waits there."""
    with registry_at(home) as registry:
        number = number_of(registry, center)
        with registry.database.reading(ALL) as connection:
            found = all_devices(connection, number)
    for one in found:
        if as_json:
            say_json(
                {
                    "device": one.device,
                    "center": one.center,
                    "desk": one.desk,
                    "program": one.program,
                    "enrolled_at": one.enrolled_at,
                    "last_contact": one.last_contact,
                    "waiting": one.waiting,
                    "revoked_at": one.revoked_at,
                }
            )
        else:
            heard = stamp(one.last_contact) if one.last_contact else "never heard"
            gone = "  REVOKED" if one.revoked_at else ""
            say(f"{one.device}  {one.center:>5}  {one.desk:<12} {heard}  {one.waiting} wait{gone}")


@devices.command("revoke")
def revoke_device(
    device: Annotated[str, typer.Argument(help="Its id, as `devices list` prints it.")],
    why: Annotated[str, typer.Option("--why", help="The reason.")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Refuse a desk from now on; at its next contact it wipes its roster, and keeps its journal."""
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        done = revoke(connection, device, why, registry.now())
    if not done:
        raise wrong_input(
            "no-device",
            f"No desk with the id {device} is enrolled, or it is revoked already.",
            "`checkin registry devices list` prints the ids, at the start of each line.",
        )
    say_json({"device": device, "revoked": True}) if as_json else say(f"{device} is revoked.")


@cases.command("list")
def list_cases(
    center: Center = "",
    settled: Annotated[bool, typer.Option("--all", help="Settled ones too.")] = False,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Print the open cases, the newest first."""
    with registry_at(home) as registry:
        number = number_of(registry, center)
        with registry.database.reading(ALL) as connection:
            found = all_cases(connection, number, settled=settled)
    for one in found:
        if as_json:
            say_json({"center": one.center, **CASE.dump_python(one.said(), mode="json")})
        else:
            about = f"{one.kind:<16} {one.subject or '-'}  {one.session or '-'}  {one.note}"
            end = f"  settled by {one.settled_by}" if one.settled_at else ""
            say(f"{one.id}  {one.center:>5}  {one.severity:<13} {about}{end}")


@cases.command("settle")
def settle(
    case: Annotated[str, typer.Argument(help="Its id.")],
    by: By,
    note: Annotated[str, typer.Option("--note", help="What was found out.")],
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Say that a person has looked at a case; its desks hear it. Both facts stay."""
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        done = settle_case(connection, case, by, note, registry.now())
    if done is None:
        raise wrong_input("no-case", f"There is no case {case}.", "`checkin registry cases list`.")
    say_json({"case": case, "settled": True}) if as_json else say(f"{case} is settled.")


@quarantine.command("list")
def list_quarantine(
    settled: Annotated[bool, typer.Option("--all", help="Settled ones too.")] = False,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Print what was kept as it came, with the reason."""
    with registry_at(home) as registry, registry.database.reading(ALL) as connection:
        found = quarantined(connection, settled=settled)
    for row in found:
        line = dict(row)
        say_json(line) if as_json else say(
            f"{line['seq']:>6}  {line['received_at']}  {line['device']}  number {line['number']}"
            f"  {line['reason']}"
        )


@quarantine.command("settle")
def settle_poison(
    number: Annotated[int, typer.Argument(help="As `quarantine list` prints it.")],
    by: By,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Say that a person has read one; it stays where it is."""
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        done = settle_quarantine(connection, number, by, registry.now())
    if not done:
        raise wrong_input(
            "not-in-quarantine", f"There is no {number}.", "`checkin registry quarantine list`."
        )
    say_json({"settled": number}) if as_json else say(f"{number} is settled.")


def export(
    out: Annotated[Path, typer.Option("--out", help="The file to write.")],
    center: Center = "",
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Write every event that came from desks as JSON lines, with when it truly happened."""
    if out.exists():
        raise wrong_input(
            "file-exists", f"{out} is there already.", "Name a new file: nothing is overwritten."
        )
    count = 0
    with registry_at(home) as registry:
        number = number_of(registry, center)
        with (
            registry.database.reading(ALL) as connection,
            out.open("x", encoding="utf-8", newline="\n") as file,
        ):
            for row in kept_events(connection, number):
                file.write(json_line(row) + "\n")
                count += 1
    if as_json:
        say_json({"file": out, "events": count})
    else:
        say(f"{out}: {counted(count, 'event')}.")


def receive_(
    file: Annotated[Path, typer.Argument(help="What `checkin journal export` has written.")],
    receipts: Annotated[
        Path | None, typer.Option("--receipts", help="Write the receipts for the desk there.")
    ] = None,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Take a journal that was handed over as a file; twice does no harm."""
    with registry_at(home) as registry:
        received = receive(registry, file)
    if receipts is not None:
        lines = [SIGNED.dump_json(one).decode() for one in received.receipts.values()]
        receipts.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    if as_json:
        say_json({"device": received.device, "desk": received.desk, **received.counts})
    else:
        counts = ", ".join(f"{count} {answer}" for answer, count in received.counts.items())
        say(f"{received.desk}: {counts or 'nothing in it'}.")
        if receipts is not None:
            say(f"At the desk: checkin journal receipt {receipts}")
    leave(Exit.REFUSED if received.counts.get(UNREADABLE) else Exit.DONE)
