"""`checkin tickets` and `checkin read`: what is in a code, and the slips with the codes."""

from pathlib import Path
from typing import Annotated, Any

import typer

from checkin.app.desk import look_at_picture, picture_texts
from checkin.app.tickets import inspect_ticket, print_slips
from checkin.cli.answers import AsJson, Data, complain, leave, say, say_json
from checkin.tickets.ticket import Flawed
from checkin.trouble import Exit, Trouble

app = typer.Typer(help="Tickets: the signed admission codes.", no_args_is_help=True)


def read(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Pictures.")],
    as_json: AsJson = False,
) -> None:
    """Show what the reader finds in pictures: any QR code, its corners, the time. Records nothing.

    Exit status 0: a code in each. 1: none in one of them. 2: a file is no picture.
    """
    status = Exit.DONE
    for file in files:
        try:
            reading = look_at_picture(file)
        except Trouble as trouble:
            complain(trouble)
            status = max(status, trouble.exit_status)
            continue
        line = {
            "file": str(file),
            "width": reading.width,
            "height": reading.height,
            "milliseconds": round(reading.milliseconds, 2),
            "found": [
                {"text": found.text, "format": found.format, "corners": found.corners}
                for found in reading.found
            ],
        }
        say_json(line) if as_json else _say_reading(line)
        if not reading.found:
            status = max(status, Exit.REFUSED)
    leave(status)


def _say_reading(line: dict[str, Any]) -> None:
    size = f"{line['width']}×{line['height']}, {line['milliseconds']} ms"
    say(f"{line['file']} ({size}): {len(line['found'])} found")
    for found in line["found"]:
        corners = " ".join(f"({x:.0f},{y:.0f})" for x, y in found["corners"])
        say(f"  {found['format']} at {corners}: {found['text']!r}")


@app.command()
def inspect(
    inputs: Annotated[list[str], typer.Argument(metavar="(TEXT | --image FILE…)")],
    image: Annotated[bool, typer.Option("--image", help="The inputs are pictures.")] = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Show what a ticket says and whether it is genuine. Exit status 1: one is not."""
    status = Exit.DONE
    texts = [t for file in inputs for t in picture_texts(Path(file))] if image else inputs
    for text in texts:
        found = inspect_ticket(data, text)
        ticket = found.claimed if isinstance(found, Flawed) else found
        line = {
            "genuine": not isinstance(found, Flawed),
            "flaw": found.flaw if isinstance(found, Flawed) else None,
            "key_id": ticket.key_id if ticket else None,
            "serial": f"{ticket.serial:010X}" if ticket else None,
            "center": ticket.center if ticket else None,
            "day": ticket.day.isoformat() if ticket else None,
            "characters": len(text),
        }
        say_json(line) if as_json else say(" · ".join(f"{k}: {v}" for k, v in line.items()))
        if isinstance(found, Flawed):
            status = Exit.REFUSED
    leave(status)


@app.command("print")
def print_(
    out: Annotated[
        Path | None,
        typer.Option("--out", help="The folder for the slips. Default: slips in the data folder."),
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", help="The private ticket key (PEM); a demo has one.")
    ] = None,
    key_id: Annotated[int, typer.Option("--key-id", help="Its id.")] = 1,
    appointment: Annotated[
        list[str] | None, typer.Option("--appointment", help="Only these. Default: everybody.")
    ] = None,
    session: Annotated[str, typer.Option("--session", help="Only this session.")] = "",
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Print admission slips: one PDF for all, and a PNG for each."""
    files = print_slips(data, out, key, key_id, appointment or [], session)
    if as_json:
        say_json({"files": files})
    else:
        say(f"{len(files) - 1} slips: {files[0]}")
