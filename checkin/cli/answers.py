"""How the commands answer: lines for people, or JSON for programs, and an exit status."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from checkin.domain.instant import stamp
from checkin.trouble import Exit, Trouble

Data = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="The desk's data folder.", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]


def json_line(value: Mapping[str, Any]) -> str:
    """One line of JSON; instants in UTC with a Z."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def say(text: str) -> None:
    """A line for people."""
    typer.echo(text)


def mention(text: str) -> None:
    """A line for people beside the answer: programs read it nowhere."""
    typer.echo(text, err=True)


def counted(number: int, noun: str) -> str:
    """So many of something that has its plural with an s: `1 page`, `2 pages`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def say_json(value: Mapping[str, Any]) -> None:
    """A line for programs."""
    typer.echo(json_line(value))


def leave(status: Exit) -> None:
    """End the command, with a status when it is not 0."""
    if status is not Exit.DONE:
        raise typer.Exit(int(status))


def complain(trouble: Trouble) -> None:
    """Say a trouble on standard error: what happened, and what to do."""
    typer.echo(f"checkin: {trouble.message}", err=True)
    if trouble.hint:
        typer.echo(trouble.hint, err=True)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")
