"""The languages of the program: one for each catalogue in its resources; and how one is used.

A catalogue is a compiled translation, `fr.qm`, whose name is the code of its language.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from checkin.trouble import Trouble

ENGLISH = "en"
"""The language of the source, which is there always."""


def languages_in(folder: Path) -> Mapping[str, str]:
    """The languages whose catalogues lie in `folder`: the code of each, and its own name."""
    others = sorted({file.stem for file in folder.glob("*.qm")} - {ENGLISH})
    return {ENGLISH: "English", **{code: _own_name(code) for code in others}}


def _own_name(code: str) -> str:
    return QLocale(code).nativeLanguageName() or code


def nearest(wanted: str, codes: Iterable[str]) -> str | None:
    """The code that is wanted (`zh_CN`, `zh-TW`, `zh`), or else one of the same language."""
    asked = wanted.replace("-", "_")
    alike = [code for code in codes if code.partition("_")[0] == asked.partition("_")[0]]
    return asked if asked in alike else next(iter(alike), None)


def language_for(chosen: str, system: QLocale, codes: Iterable[str]) -> str:
    """The language code to use: the one in the settings, else the nearest to the system's."""
    known = list(codes)
    return chosen if chosen in known else nearest(system.name(), known) or ENGLISH


class Languages:
    """The translation that is loaded. `folder` holds a catalogue for each language.

    Only for the GUI thread. A switch makes Qt send LanguageChange to every widget.
    """

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._loaded: list[QTranslator] = []
        self.names = languages_in(folder)
        self.code = ENGLISH

    def use(self, code: str) -> Trouble | None:
        """Switch to `code`; a trouble to be shown when its words are missing: English then."""
        for translator in self._loaded:
            self._app.removeTranslator(translator)
        self._loaded = []
        own = QTranslator()
        if not own.load(str(self._folder / f"{code}.qm")):
            self._settle(ENGLISH)
            return no_translation(
                self.names.get(code, code),
                "It goes on in English; install it again, or run: make setup.",
            )
        self._load_words_of_qt(code)
        self._install(own)
        self._settle(code)
        return None

    def next(self) -> str:
        """The code of the language after the one at hand, and of the first after the last."""
        codes = list(self.names)
        at = codes.index(self.code) if self.code in codes else 0
        return codes[(at + 1) % len(codes)]

    def _load_words_of_qt(self, code: str) -> None:
        """Qt's own buttons and menus; where they are missing they stay English."""
        words = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if code != ENGLISH and words.load(QLocale(code), "qtbase", "_", folder):
            self._install(words)

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._loaded.append(translator)

    def _settle(self, code: str) -> None:
        self.code = code
        QLocale.setDefault(QLocale(code))


def no_translation(language: str, hint: str = "Install it again, or run: make setup.") -> Trouble:
    """The words of a language are not there."""
    return Trouble(
        "no-translation",
        f"The words of the language {language} are missing from this program.",
        hint,
    )
