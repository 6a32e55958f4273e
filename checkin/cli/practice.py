"""`checkin practice`: the desk on made-up people, to learn it without doing harm."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.app.practice_window import print_practice_slips, run_practice
from checkin.cli.answers import AsJson, Data, say, say_json
from checkin.cli.papers import LanguageOption, PaperOption, PaperSize, size_of
from checkin.cli.window import end_with, require_display
from checkin.ui.words.languages import ENGLISH


def practice(
    slips: Annotated[
        Path | None, typer.Option("--slips", metavar="F.pdf", help="Only print the slips to scan.")
    ] = None,
    camera: Annotated[
        str, typer.Option("--camera", help="A camera's name, or a film to look at.")
    ] = "",
    lang: LanguageOption = ENGLISH,
    paper: PaperOption = PaperSize.A4,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Open a striped window on made-up people; nothing is recorded.

    Somebody comes, their slip is on the screen to scan, and after the verdict it is said what a
    proctor does. Printed slips are good for a practice that is opened on the same day.
    """
    if slips is None:
        require_display()
        end_with(run_practice(data, camera))
    count = print_practice_slips(slips, lang, size_of(paper))
    say_json({"file": slips, "slips": count}) if as_json else say(f"{slips}: {count} slips")
