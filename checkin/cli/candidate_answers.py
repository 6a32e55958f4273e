"""`checkin answers`: what to say to what candidates ask."""

from typing import Annotated

import typer

from checkin.app.answers import answers_about
from checkin.cli.answers import AsJson, leave, say, say_json
from checkin.cli.language import known_language
from checkin.trouble import Exit
from checkin.ui.words.languages import ENGLISH


def answers(
    text: Annotated[
        str, typer.Argument(help="What the question is about: words, characters or pinyin.")
    ] = "",
    language: Annotated[
        str,
        typer.Option(
            "--lang", metavar="L", callback=known_language, help="Of the answers: en, zh_CN …"
        ),
    ] = ENGLISH,
    as_json: AsJson = False,
) -> None:
    """Print what to say to what candidates ask. Exit status 1: nothing was found."""
    found = answers_about(text, language)
    for name, said in found:
        if as_json:
            say_json({"id": name, "question": said.question, "answer": said.answer})
        else:
            say(f"{said.question}\n    {said.answer}")
    leave(Exit.DONE if found else Exit.REFUSED)
