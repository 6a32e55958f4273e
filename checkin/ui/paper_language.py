"""The words of one language by themselves, for papers in another language than the screen's."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTranslator

from checkin.trouble import Trouble


def words_in(code: str, folder: Path) -> Callable[[str, str], str]:
    """A function from a context and an English text to the text in the language `code`.

    `folder` holds the compiled translations. Needs no application, and may be called on any thread.

    Raises:
        Trouble: `no-translation`.
    """
    translator = QTranslator()
    if not translator.load(str(folder / f"{code}.qm")):
        raise Trouble(
            "no-translation",
            f"The words of the language {code} are missing from this program.",
            "Install it again, or run: make setup.",
        )

    def translate(context: str, text: str) -> str:
        return translator.translate(context, text) or text

    return translate
