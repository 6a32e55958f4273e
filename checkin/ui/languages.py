"""The languages of the screen, and how one is switched to at run time."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from checkin.trouble import Trouble

NAMES = {"en": "English", "zh_CN": "简体中文"}
"""Each language by its own name, which is never translated."""


def language_for(chosen: str, system: QLocale) -> str:
    """The language code to use: the one in the settings, else the nearest to the system's."""
    if chosen in NAMES:
        return chosen
    return "zh_CN" if system.language() == QLocale.Language.Chinese else "en"


class Languages:
    """The translation that is loaded. `folder` holds `en.qm` and `zh_CN.qm`.

    Only for the GUI thread. A switch makes Qt send LanguageChange to every widget.
    """

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._loaded: list[QTranslator] = []
        self.code = "en"

    def use(self, code: str) -> Trouble | None:
        """Switch to `code`; a trouble to be shown when its words are missing: English then."""
        for translator in self._loaded:
            self._app.removeTranslator(translator)
        self._loaded = []
        own = QTranslator()
        if code not in NAMES or not own.load(str(self._folder / f"{code}.qm")):
            self._settle("en")
            return Trouble(
                "no-translation",
                f"The words of the language {NAMES.get(code, code)} are missing from this program.",
                "It goes on in English; install it again, or run: make setup.",
            )
        self._load_words_of_qt(code)
        self._install(own)
        self._settle(code)
        return None

    def _load_words_of_qt(self, code: str) -> None:
        """Qt's own buttons and menus; where they are missing they stay English."""
        words = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if code != "en" and words.load(f"qtbase_{code}", folder):
            self._install(words)

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._loaded.append(translator)

    def _settle(self, code: str) -> None:
        self.code = code
        QLocale.setDefault(QLocale(code))
