"""`checkin backup`: which copies of the journal there are, and the way back to one."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.app.backups import backups_here, restore
from checkin.cli.answers import AsJson, Data, counted, say, say_json
from checkin.domain.instant import stamp

app = typer.Typer(help="Backups of the journal, and the way back to one.", no_args_is_help=True)


@app.command("list")
def list_(data: Data = None, as_json: AsJson = False) -> None:
    """Print the backups of this desk, the newest first."""
    for one in backups_here(data):
        if as_json:
            say_json({"file": one.file, "at": one.at})
        else:
            say(f"{stamp(one.at)}  {one.file}")


@app.command("restore")
def restore_(
    file: Annotated[Path, typer.Argument(help="A backup of this desk.")],
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Go back to a backup: it is read whole first, and what is here is put aside."""
    done = restore(data, file)
    if as_json:
        say_json(
            {
                "events": done.events,
                "head": done.head,
                "epoch": done.epoch,
                "missing": done.missing,
                "aside": done.aside,
            }
        )
        return
    events = counted(done.events, "event")
    say(f"{file}: {events}, read whole and put back, under epoch {done.epoch}.")
    if done.aside is not None:
        say(f"What was here lies in {done.aside}.")
    if done.missing:
        many = "events were recorded after this copy, and are not in it."
        one = "1 event was recorded after this copy, and is not in it."
        say(one if done.missing == 1 else f"{done.missing} {many}")
