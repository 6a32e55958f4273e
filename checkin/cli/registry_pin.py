"""`checkin registry pin`: the hash of a new PIN for the table `staff`."""

from typing import Annotated

import typer

from checkin.cli.answers import AsJson, say, say_json
from checkin.registry.staff_pins import pin_hash


def pin(
    pin_stdin: Annotated[
        bool, typer.Option("--pin-stdin", help="Read the PIN from standard input.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Print the hash of a PIN of six digits or more, for `pin_hash` of the staff; it keeps nothing.

    A PIN that everybody tries first, such as 123456, is refused.
    """
    typed = (
        typer.get_text_stream("stdin").readline().strip()
        if pin_stdin
        else str(typer.prompt("PIN", hide_input=True, confirmation_prompt=True))
    )
    found = pin_hash(typed)
    say_json({"pin_hash": found}) if as_json else say(found)
