"""`checkin rehearse`: plays written days and holds them against what they expect."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.app.rehearsal_window import run_rehearsal
from checkin.app.rehearse import play_scenario
from checkin.cli.answers import Data, complain, leave, say_json
from checkin.cli.window import end_with, require_display
from checkin.services.scenario_file import parse_scenario
from checkin.trouble import Exit, Trouble, wrong_input


def rehearse(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE…]", help="Scenarios (JSON).")
    ] = None,
    session: Annotated[
        str, typer.Option("--session", metavar="SESSION", help="Open the window on its day.")
    ] = "",
    tomorrow: Annotated[
        bool, typer.Option("--tomorrow", help="Open the window on the next day with a session.")
    ] = False,
    speed: Annotated[
        float, typer.Option("--speed", min=0.1, max=600, help="How fast its clock runs.")
    ] = 1.0,
    data: Data = None,
) -> None:
    """Play scenarios, or open the window on a coming day; on a throw-away journal.

    Of scenarios one JSON line is printed for each step. Exit status 0: every expectation held. 1:
    one did not. 2: a file is not a scenario.
    """
    if session or tomorrow:
        require_display()
        end_with(run_rehearsal(data, session or None, speed))
    if not files:
        raise wrong_input(
            "nothing-to-rehearse",
            "There is nothing to rehearse.",
            "Name a scenario, or a day: --tomorrow, or --session SESSION.",
        )
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
