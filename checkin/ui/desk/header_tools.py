"""The buttons at the end of the window's top line: sound, theme, language, help, all pages."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from checkin.ui.devices.sounds import SoundState, sound_state_word
from checkin.ui.look.tokens import Dress

translate = QCoreApplication.translate

_HEARD = (SoundState.READY, SoundState.WAITING)


class HeaderTools(QWidget):
    """Five icons, each with a name and a tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._sound = SoundState.OFF
        self.speaker, self.moon, self.language, self.help, self.menu = (
            QToolButton() for _ in range(5)
        )
        for button in self._buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)

    def tell(self, *asked: SignalInstance) -> None:
        """What each button asks for, in their order."""
        for button, one in zip(self._buttons(), asked, strict=True):
            button.clicked.connect(one)

    def show_sound(self, state: SoundState) -> None:
        """Whether anything is heard, and why not."""
        self._sound = state
        self.speak()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        icons = (
            "speaker" if self._sound in _HEARD else "speaker-off",
            "moon" if dress.theme.name == "light" else "sun",
            *("language", "help", "menu"),
        )
        size = dress.px(22)
        for button, icon in zip(self._buttons(), icons, strict=True):
            button.setIcon(dress.icons.icon(icon, dress.theme.ink, size))
            button.setIconSize(QSize(size, size))

    def speak(self) -> None:
        """Say everything in the language at hand."""
        names = (
            translate("Header", "Sound on or off"),
            translate("Header", "Light or dark (F7)"),
            translate("Header", "Language (F8)"),
            translate("Header", "Help (F1)"),
            translate("Header", "All pages (F10)"),
        )
        for button, name in zip(self._buttons(), names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.speaker.setToolTip(sound_state_word(self._sound))

    def _buttons(self) -> tuple[QToolButton, ...]:
        return (self.speaker, self.moon, self.language, self.help, self.menu)
