"""The language that a command is asked to answer in: one that has a catalogue."""

import typer

from checkin.paths import resources
from checkin.ui.words.languages import languages_in, nearest


def known_language(wanted: str) -> str:
    """The code of the language `wanted`, or of one that is near: `zh` means `zh_CN`.

    Raises:
        typer.BadParameter: there is none; it names those that there are.
    """
    codes = languages_in(resources() / "translations")
    found = nearest(wanted, codes)
    if found is None:
        raise typer.BadParameter(f"{wanted!r} is not one of {', '.join(codes)}.")
    return found
