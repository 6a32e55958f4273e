"""`checkin rehearse`: plays written days and holds them against what they expect."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.app.rehearse import play_scenario
from checkin.cli.answers import complain, leave, say_json
from checkin.services.scenario_file import parse_scenario
from checkin.trouble import Exit, Trouble, wrong_input


def rehearse(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Scenarios (JSON).")],
) -> None:
    """Play scenarios on a throw-away journal; one JSON line for each step.

    Exit status 0: every expectation held. 1: one did not. 2: a file is not a scenario.
    """
    status = Exit.DONE
    for file in files:
        try:
            status = max(status, _play(file, named=len(files) > 1))
        except Trouble as trouble:
            complain(trouble)
            status = max(status, trouble.exit_status)
    leave(status)


def _play(file: Path, *, named: bool) -> Exit:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise wrong_input(
            "file-unreadable", f"{file} cannot be read: {error.strerror}.", "Check the path."
        ) from error
    try:
        scenario = parse_scenario(data)
    except Trouble as trouble:
        raise wrong_input(trouble.code, f"{file}: {trouble.message}", trouble.hint) from trouble
    status = Exit.DONE
    for played in play_scenario(scenario):
        say_json({"file": str(file), **played.line} if named else played.line)
        if not played.as_expected:
            status = Exit.REFUSED
    return status
