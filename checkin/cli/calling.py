"""How a command was called: the desk's folder, where a PIN comes from, how it answers."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.answers import AsJson, Data
from checkin.trouble import wrong_input


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What `--data`, `--pin-stdin` and `--json` said."""

    data: Path | None
    pin_stdin: bool
    as_json: bool


WithPin = Annotated[Call, typer.Option("--pin-stdin", help="Read the PIN from standard input.")]
"""The call of a command that takes a PIN in any case."""

OnDuty = Annotated[
    Call, typer.Option("--pin-stdin", help="Who does it, by a PIN from standard input.")
]
"""The call of a command that anybody on duty may give; a PIN says who it is."""


def called(command: Callable[..., None]) -> Callable[..., None]:
    """`command` with three options in place of its first argument, which is its `Call`.

    They stand behind its own ones. Typer reads the options of a command off its signature.
    """
    call, *own = signature(command).parameters.values()

    @wraps(command)
    def with_options(*, pin_stdin: bool, data: Data, as_json: AsJson, **said: object) -> None:
        command(Call(data=data, pin_stdin=pin_stdin, as_json=as_json), **said)

    shared = [
        _option("pin_stdin", Annotated[bool, *call.annotation.__metadata__], default=False),
        _option("data", Data, default=None),
        _option("as_json", AsJson, default=False),
    ]
    with_options.__dict__["__signature__"] = Signature([*own, *shared])
    return with_options


def pin_of(call: Call) -> str:
    """The PIN as it was given, or typed without being shown.

    Raises:
        Trouble: there is nowhere to type it.
    """
    stream = typer.get_text_stream("stdin")
    if call.pin_stdin:
        return stream.readline().strip()
    if not stream.isatty():
        raise wrong_input(
            "no-pin",
            "This takes a PIN, and there is no terminal to type it on.",
            "Give it on standard input, with --pin-stdin.",
        )
    return str(typer.prompt("PIN", hide_input=True))


def pin_given(call: Call) -> str | None:
    """The PIN, where one was given; none is asked for."""
    return pin_of(call) if call.pin_stdin else None


def _option(name: str, annotation: object, *, default: object) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
