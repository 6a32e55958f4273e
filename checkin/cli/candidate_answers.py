"""`checkin answers`: what to say to what candidates ask."""

from enum import StrEnum
from typing import Annotated

import typer

from checkin.app.answers import candidate_answers
from checkin.cli.answers import AsJson, leave, say, say_json
from checkin.services.candidate_answers import find_answers
from checkin.trouble import Exit


class Language(StrEnum):
    """The languages in which there are answers."""

    ENGLISH = "en"
    CHINESE = "zh_CN"


def answers(
    text: Annotated[
        str, typer.Argument(help="What the question is about: words, characters or pinyin.")
    ] = "",
    language: Annotated[
        Language, typer.Option("--lang", help="The language of the answers.")
    ] = Language.ENGLISH,
    as_json: AsJson = False,
) -> None:
    """Print what to say to what candidates ask. Exit status 1: nothing was found."""
    found = find_answers(candidate_answers(), text)
    for one in found:
        said = one.said[language]
        if as_json:
            say_json({"id": one.id, "question": said.question, "answer": said.answer})
        else:
            say(f"{said.question}\n    {said.answer}")
    leave(Exit.DONE if found else Exit.REFUSED)
