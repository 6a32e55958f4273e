"""`checkin journal`: lists, verifies and exports what was recorded."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from checkin.app.backups import back_up
from checkin.app.journal import (
    export_journal,
    journal_events,
    take_receipts,
    verify_journal,
)
from checkin.cli.answers import AsJson, Data, counted, json_line, leave, say, say_json
from checkin.domain.event import Event
from checkin.domain.instant import stamp
from checkin.storage.verify import Report
from checkin.trouble import Exit, wrong_input

app = typer.Typer(help="The journal: what was recorded.", no_args_is_help=True)


@app.command("list")
def list_(
    since: Annotated[int, typer.Option("--since", help="Only events after this number.")] = 0,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Print the recorded events, the oldest first."""
    for event in journal_events(data, since):
        if as_json:
            say_json(event_line(event))
        else:
            what = event.body.get("code") or event.body.get("reason") or ""
            who = event.subject or "-"
            say(f"{event.seq:>6}  {stamp(event.at)}  {event.desk}  {event.kind:<9} {who}  {what}")


@app.command()
def verify(data: Data = None, as_json: AsJson = False) -> None:
    """Check every link of the chain. Exit status 1: something is wrong with it, or was lost."""
    report = verify_journal(data)
    if as_json:
        say_json(
            {
                "events": report.events,
                "head": report.head,
                "whole": not report.faults,
                "damaged": bool(report.damages),
                "lost": report.lost,
                "faults": [asdict(fault) for fault in report.faults],
            }
        )
    else:
        for fault in report.faults:
            say(f"event {fault.seq}: {fault.what}" if fault.seq else fault.what)
        say(f"{counted(report.events, 'event')}, {_judged(report)}")
    leave(Exit.REFUSED if report.faults else Exit.DONE)


def _judged(report: Report) -> str:
    """A loss that is known is told apart from damage: `checkin ready` is amber for it, not red."""
    if report.damages:
        return f"{counted(len(report.faults), 'fault')}."
    if report.lost:
        return f"nothing damaged, {report.lost} lost earlier: {report.head}"
    return f"all whole: {report.head}"


@app.command()
def export(
    out: Annotated[
        Path | None, typer.Option("--out", help="The file to write; default: standard output.")
    ] = None,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Write the whole journal as JSON lines: a header, the events, the head."""
    del as_json
    lines = (json_line(line) for line in export_journal(data))
    if out is None:
        for line in lines:
            say(line)
        return
    if out.exists():
        raise wrong_input(
            "file-exists", f"{out} is there already.", "Name a new file: nothing is overwritten."
        )
    with out.open("x", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)
    say(str(out))


@app.command()
def backup(
    into: Annotated[
        Path | None,
        typer.Option("--into", help="A folder on another disk, from now on.", metavar="DIR"),
    ] = None,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Copy the journal, encrypted as it is, and read the copy back. The window does so hourly."""
    written = back_up(data, into)
    if as_json:
        say_json({"file": written.backup.file, "events": written.events, "head": written.head})
    else:
        say(f"{written.backup.file}: {counted(written.events, 'event')}, read back.")


@app.command()
def receipt(
    file: Annotated[Path, typer.Argument(help="What `checkin registry receive` has written.")],
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Take the registry's receipts for a journal that was handed over as a file."""
    state = take_receipts(data, file)
    if as_json:
        say_json({"recorded": state.recorded, "received": state.received, "waiting": state.waiting})
    else:
        received = min(state.received, state.recorded)
        say(f"{received} of {state.recorded} records received by the registry.")


def event_line(event: Event) -> dict[str, Any]:
    """An event as it is printed and exported: every field that its hash covers."""
    return {
        "seq": event.seq,
        "id": str(event.id),
        "device": event.device,
        "epoch": event.epoch,
        "kind": event.kind,
        "desk": event.desk,
        "at": event.at,
        "trusted": event.trusted,
        "subject": event.subject,
        "session": event.session,
        "by": event.by,
        "body": dict(event.body),
        "previous": event.previous,
        "hash": event.hash,
    }
