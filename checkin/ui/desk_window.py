"""The window of a sign-in desk."""

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.judgement import Source
from checkin.services.views import DeskView
from checkin.trouble import Trouble
from checkin.ui import header_words
from checkin.ui.action_bar import ActionBar
from checkin.ui.banner import Banner
from checkin.ui.bridge import Bridge
from checkin.ui.desk_flow import DeskFlow
from checkin.ui.header import Header
from checkin.ui.icons import Icons
from checkin.ui.languages import Languages, language_for
from checkin.ui.parts import DeskParts
from checkin.ui.scan_field import ScanField
from checkin.ui.side import Side
from checkin.ui.sounds import Sounds
from checkin.ui.style import style_sheet
from checkin.ui.tokens import Dress, palette_of, scale_for, theme_for
from checkin.ui.verdict_panel import VerdictPanel

VIEW_EVERY = 5
"""Seconds between two looks at what other hands have done."""


class DeskWindow(QWidget):
    """The whole window. Made and used on the GUI thread; closing it ends all that it began."""

    def __init__(self, parts: DeskParts) -> None:
        super().__init__()
        self.parts, self.settings = parts, parts.settings
        self.setObjectName("desk")
        self.setMinimumSize(960, 540)
        self.icons = Icons(parts.resources / "icons")
        self.sounds = Sounds(parts.resources / "sounds", on=parts.settings.sound)
        self.bridge = Bridge(self)
        self.flow = DeskFlow(parts.front, self.bridge, parts.running, self)
        app = QApplication.instance() or QApplication([])
        self.languages = Languages(app, parts.resources / "translations")
        self.theme = theme_for(parts.settings.theme, system_is_dark=_system_is_dark())
        self._make_parts()
        self._lay_out()
        self._connect()
        self.use_language(language_for(parts.settings.language, QLocale.system()))
        self._dress()
        self._begin()

    def _make_parts(self) -> None:
        self.header, self.field, self.banner = Header(), ScanField(), Banner()
        self.verdict, self.bar, self.side = VerdictPanel(), ActionBar(), Side()

    def _lay_out(self) -> None:
        self._left = QVBoxLayout()
        self._left.addWidget(self.field)
        self._left.addWidget(self.banner)
        self._left.addWidget(self.verdict, 1)
        self._left.addWidget(self.bar)
        self._body = QHBoxLayout()
        self._body.addLayout(self._left, 5)
        self._body.addWidget(self.side, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self.enter)
        self.bar.confirm_asked.connect(self.flow.confirm)
        self.flow.shown.connect(self._show)
        self.flow.viewed.connect(self._show_view)
        self.flow.troubled.connect(self._show_trouble)

    def _begin(self) -> None:
        self._seconds = 0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._second)
        self._clock.start(1000)
        self._counting = QTimer(self)
        self._counting.timeout.connect(self._count)
        self.flow.refresh()
        self._show()

    # Looks

    def use_language(self, code: str) -> None:
        """Speak this language from now on."""
        trouble = self.languages.use(code)
        if trouble is not None:
            self.banner.show_trouble(trouble)

    def _dress(self) -> None:
        dress = Dress(self.theme, self.icons, scale_for(self.width(), self.height()))
        px = dress.px
        self.worn = dress
        self.setPalette(palette_of(self.theme))
        self.setStyleSheet(style_sheet(dress))
        self._body.setContentsMargins(px(18), px(16), px(18), px(16))
        self._body.setSpacing(px(16))
        self._left.setSpacing(px(12))
        for part in (
            self.header,
            self.field,
            self.banner,
            self.verdict,
            self.bar,
            self.side,
        ):
            part.dress(dress)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if hasattr(self, "worn") and scale_for(self.width(), self.height()) != self.worn.scale:
            self._dress()

    # What happens

    @Slot()
    def enter(self) -> None:
        """Enter in the scan field: what was typed, or else the confirmation."""
        text = self.field.text().strip()
        self.field.clear()
        if text:
            self.flow.scan(text, Source.TYPED)
        else:
            self.flow.confirm()

    @Slot()
    def _show(self) -> None:
        showing = self.flow.showing()
        if showing is None:
            self.verdict.show_ready()
        else:
            self.verdict.show_verdict(showing)
        self.bar.allow(
            confirm=self.flow.may_confirm(),
            undo=self.flow.undoable() is not None,
            decide=self.flow.may_decide(),
        )
        self._count()

    @Slot()
    def _count(self) -> None:
        self.flow.tick()
        left = self.flow.left()
        self.verdict.countdown.show_left(left, 4.0 if left else 0.0)
        if left and not self._counting.isActive():
            self._counting.start(50)
        elif not left:
            self._counting.stop()

    @Slot(object)
    def _show_view(self, view: DeskView) -> None:
        now = self.parts.now()
        self.header.show_view(view, now)
        if view.session is not None:
            self.side.progress.show_counts(view.session.counts, header_words.roster_age(view, now))
        self.side.scans.show_scans(view.scans, view.center)

    @Slot(object)
    def _show_trouble(self, trouble: Trouble) -> None:
        self.banner.show_trouble(trouble)

    @Slot()
    def _second(self) -> None:
        self._seconds += 1
        self.header.show_time(self.parts.now())
        if self._seconds % VIEW_EVERY == 0:
            self.flow.refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and hasattr(self, "worn"):
            self._dress()
            self._show()
            self.flow.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._clock.stop()
        self._counting.stop()
        self.bridge.close()
        super().closeEvent(event)


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
