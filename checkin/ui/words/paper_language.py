"""The words of one language by themselves, for papers in another language than the screen's."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTranslator

from checkin.services.translated import Translate
from checkin.ui.words.languages import ENGLISH, languages_in, nearest, no_translation


def words_in(wanted: str, folder: Path) -> Translate:
    """The words of the language `wanted` (`zh_CN`), or else of one that is near (`zh`).

    `folder` holds the catalogues. Needs no application, and may be called on any thread.

    Raises:
        Trouble: `no-translation`.
    """
    translator = QTranslator()
    code = nearest(wanted, languages_in(folder)) or wanted
    if not translator.load(str(folder / f"{code}.qm")):
        raise no_translation(wanted)

    def translate(context: str, text: str) -> str:
        return translator.translate(context, text) or text

    return translate


def tongues(folder: Path) -> Sequence[Translate]:
    """The words of every language but English, for what is looked for in all of them."""
    return [words_in(code, folder) for code in languages_in(folder) if code != ENGLISH]
