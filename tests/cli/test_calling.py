"""The options that say how a command was called, and what becomes of them."""

from pathlib import Path
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from checkin.cli.calling import Call, OnDuty, WithPin, called


@called
def by_manager(
    call: WithPin, what: str, much: Annotated[int, typer.Option("--much", help="How much.")] = 1
) -> None:
    """Says what it was given."""
    typer.echo(f"{what} {much} {call}")


@called
def by_anybody(call: OnDuty) -> None:
    """Says what it was given."""
    typer.echo(str(call))


def said(command, *words):
    app = typer.Typer()
    app.command()(command)
    done = CliRunner().invoke(app, words, env={"COLUMNS": "100"})
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize(
    ("words", "call"),
    [
        pytest.param((), Call(data=None, pin_stdin=False, as_json=False), id="nothing said"),
        pytest.param(
            ("--pin-stdin",), Call(data=None, pin_stdin=True, as_json=False), id="a PIN comes"
        ),
        pytest.param(
            ("--data", "d", "--json"),
            Call(data=Path("d"), pin_stdin=False, as_json=True),
            id="a folder, and JSON",
        ),
    ],
)
def test_a_command_gets_its_call_and_its_own_options(words, call):
    assert said(by_manager, "seats", "--much", "3", *words) == f"seats 3 {call}\n"


def test_the_help_has_them_behind_the_commands_own():
    text = said(by_manager, "--help")
    order = [text.index(one) for one in ("--much", "--pin-stdin", "--data", "--json", "--help")]
    assert order == sorted(order)
    assert "Says what it was given." in text


def test_the_help_tells_a_pin_that_must_be_from_one_that_may_be():
    assert "Read the PIN from standard input." in said(by_manager, "--help")
    assert "Who does it, by a PIN" in said(by_anybody, "--help")
