"""Language, theme, size and sound of the window, and what is kept of them in the settings."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from checkin.config import TEXT_SIZES
from checkin.trouble import Trouble
from checkin.ui.desk.header import Header
from checkin.ui.devices.key_table import Deeds
from checkin.ui.devices.sounds import Sound, Sounds, SoundState
from checkin.ui.look.icons import Icons
from checkin.ui.look.style import style_sheet
from checkin.ui.look.tokens import (
    DARK,
    FONT,
    LIGHT,
    Dress,
    palette_of,
    palette_of_ticks,
    scale_for,
    theme_for,
)
from checkin.ui.parts import DeskParts
from checkin.ui.widgets.announcing import announce
from checkin.ui.widgets.scrolled import show_focus
from checkin.ui.window.text_size import TextSizeRow, said_size, size_keys
from checkin.ui.words.languages import Languages, language_for

SOUNDS_AFTER = 300
"""Milliseconds; loading them takes up to a second, so the window is on the screen before."""


_BETWEEN_SOUNDS = 1_200
"""Milliseconds."""

_LAID_OUT = 50
"""Milliseconds after which what is written in another size has its places."""


class Appearance(QObject):
    """How the window looks; tells it to dress when that has changed."""

    changed = Signal(object)
    """The new `Dress`."""
    sound_changed = Signal(object)
    """The `SoundState`."""
    troubled = Signal(object)

    def __init__(self, window: QWidget, parts: DeskParts, app: QCoreApplication) -> None:
        super().__init__(window)
        self._window, self._save = window, parts.save_settings
        self.settings = parts.settings
        self.sounds = Sounds(parts.resources / "sounds", on=self.settings.sound)
        self._icons = Icons(parts.resources / "icons")
        self._languages = Languages(app, parts.resources / "translations")
        self._theme = theme_for(self.settings.theme, system_is_dark=_system_is_dark())
        self.dress = self._dress()

    @property
    def language(self) -> str:
        """The language at hand."""
        return self._languages.code

    @property
    def text_size(self) -> int:
        """How large the text is, in per cent."""
        return self.settings.text_size

    def begin(self) -> None:
        """Use what the settings say."""
        codes = self._languages.names
        self._use(language_for(self.settings.language, QLocale.system(), codes))
        self._put_on()
        self.sound_changed.emit(self.sounds.state)
        QTimer.singleShot(SOUNDS_AFTER, self, self._prepare_sounds)

    def listen_to(self, header: Header) -> None:
        """Turn what is pressed in the header, and tell it whether anything is heard."""
        header.sound_asked.connect(self.turn_sound)
        header.theme_asked.connect(self.turn_theme)
        header.language_asked.connect(self.turn_language)
        self.sound_changed.connect(header.show_sound)

    def fit(self) -> None:
        """The window has another size."""
        if self._dress() != self.dress:
            self._put_on()

    def size_keys(self) -> Deeds:
        """The keys that change the size of the text."""
        return size_keys(self.enlarge, self.reduce, self.reset_text_size)

    def listen_to_sizes(self, row: TextSizeRow) -> None:
        """Change the size of the text when a button of the row is pressed."""
        row.larger_asked.connect(self.enlarge)
        row.smaller_asked.connect(self.reduce)
        row.usual_asked.connect(self.reset_text_size)

    @Slot()
    def enlarge(self) -> None:
        """The next larger size of the text."""
        self.use_text_size(
            next((one for one in TEXT_SIZES if one > self.text_size), self.text_size)
        )

    @Slot()
    def reduce(self) -> None:
        """The next smaller size of the text."""
        smaller = [one for one in TEXT_SIZES if one < self.text_size]
        self.use_text_size(smaller[-1] if smaller else self.text_size)

    @Slot()
    def reset_text_size(self) -> None:
        """The usual size of the text."""
        self.use_text_size(TEXT_SIZES[0])

    def use_text_size(self, percent: int) -> None:
        """Write in this size from now on, one of `TEXT_SIZES`."""
        if percent != self.text_size:
            self._keep(text_size=percent)
            self._put_on()
            announce(self._window, said_size(percent))
            QTimer.singleShot(_LAID_OUT, self, self._show_focus)

    @Slot()
    def _show_focus(self) -> None:
        show_focus(self._window)

    @Slot()
    def turn_theme(self) -> None:
        """Light, or dark."""
        self._theme = LIGHT if self._theme is DARK else DARK
        self._put_on()
        self._keep(theme=self._theme.name)

    @Slot()
    def turn_language(self) -> None:
        """The next language."""
        self.use_language(self._languages.next())

    def use_language(self, code: str) -> None:
        """Speak this language from now on."""
        self._use(code)
        self._keep(language=code)

    @Slot()
    def turn_sound(self) -> None:
        """On, or off."""
        self._keep(sound=not self.settings.sound)
        self.sounds.turn(on=self.settings.sound)
        self._prepare_sounds()

    @Slot()
    def _prepare_sounds(self) -> None:
        if self.sounds.state is SoundState.WAITING:
            self.sounds.prepare()
        self.sound_changed.emit(self.sounds.state)

    @Slot(str)
    def keep_camera(self, name: str) -> None:
        """Remember the camera that was chosen."""
        self._keep(camera=name)

    @Slot(str)
    def keep_columns(self, hidden: str) -> None:
        """Remember which columns of the roster are hidden."""
        self._keep(hidden_columns=hidden)

    @Slot(str)
    def keep_name(self, desk: str) -> None:
        """Remember what this desk is called."""
        self._keep(desk=desk)

    @Slot(str)
    def keep_setup(self, steps: str) -> None:
        """Remember how far the setup of this desk is."""
        self._keep(setup=steps)

    @Slot()
    def play_all(self) -> None:
        """Let the sounds of admit, hold and refuse be heard, one after the other."""
        for place, sound in enumerate((Sound.ADMIT, Sound.HOLD, Sound.REFUSE)):
            QTimer.singleShot(
                place * _BETWEEN_SOUNDS, self, lambda one=sound: self.sounds.play(one)
            )

    def _use(self, code: str) -> None:
        trouble = self._languages.use(code)
        if trouble is not None:
            self.troubled.emit(trouble)

    def _dress(self) -> Dress:
        scale = scale_for(self._window.width(), self._window.height())
        return Dress(self._theme, self._icons, scale, self.text_size / 100)

    def _put_on(self) -> None:
        self.dress = self._dress()
        # Of the whole application: a style sheet stops a window's palette from going down.
        QApplication.setPalette(palette_of(self._theme))
        # WORKAROUND PySide: its stubs ask for bytes, which it refuses.
        QApplication.setPalette(palette_of_ticks(self._theme), "QCheckBox")  # type: ignore[arg-type]
        QApplication.setFont(self.dress.font(FONT))
        self._window.setStyleSheet(style_sheet(self.dress))
        self.changed.emit(self.dress)

    def _keep(self, **changes: str | bool | int) -> None:
        self.settings = self.settings.with_changes(**changes)
        try:
            self._save(self.settings)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        except OSError as error:
            words = f"The settings could not be kept: {error.strerror}."
            self.troubled.emit(Trouble("settings-not-kept", words))


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
