"""All that a scan can come from, apart from the scan field: hand scanner, camera, pictures."""

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from checkin.domain.presented import Source
from checkin.ui.bridge import Bridge
from checkin.ui.devices.camera_card import CameraCard
from checkin.ui.devices.picture_input import PictureInput
from checkin.ui.devices.sight import SightOnScreen
from checkin.ui.devices.wedge_filter import WedgeFilter
from checkin.ui.parts import DeskParts
from checkin.ui.widgets.menus import menu_at

translate = QCoreApplication.translate

_AGAIN = 2.0
"""Seconds within which the same text is the same scan."""


class Devices(QObject):
    """Begins with `start` and ends with `stop`. Only for the GUI thread."""

    scanned = Signal(str, object)
    """A text and its `Source`."""
    noted = Signal(str)
    troubled = Signal(object)
    camera_chosen = Signal(str)

    def __init__(
        self, parts: DeskParts, bridge: Bridge, field: QLineEdit, card: CameraCard, window: QWidget
    ) -> None:
        super().__init__(window)
        self._card, self._running = card, parts.running
        self._last, self._last_at = "", float("-inf")
        self.sight = SightOnScreen(self)
        self.sight.frame.connect(card.show_frame)
        self.sight.status.connect(card.show_status)
        self.sight.text.connect(self._seen)
        self.camera = parts.make_camera(self.sight) if parts.make_camera else None
        self._name = parts.settings.camera
        self.wedge = WedgeFilter(parts.wedge, field, self)
        self.wedge.scanned.connect(self._shot)
        self.pictures = PictureInput(parts.read_picture, parts.read_image, bridge, window)
        self.pictures.read.connect(self.scanned)
        self.pictures.nothing.connect(self._no_code)
        self.pictures.troubled.connect(self.troubled)
        card.chooser_asked.connect(self.choose_camera)

    def start(self, app: QCoreApplication) -> None:
        """Listen and look."""
        self.wedge.watch(app)
        if self.camera is not None:
            self.camera.start(self._name or None)

    def stop(self, app: QCoreApplication) -> None:
        """End, in order."""
        self.wedge.stop(app)
        if self.camera is not None:
            self.camera.stop()
        self.pictures.close()

    def show_also(self, card: CameraCard) -> None:
        """Show what the camera sees on another card as well."""
        self.sight.frame.connect(card.show_frame)
        self.sight.status.connect(card.show_status)

    @Slot()
    def choose_camera(self) -> None:
        """Offer the cameras in a menu at their button."""
        menu = self.camera_menu()
        button = self._card.chooser
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def camera_menu(self) -> QMenu:
        """A menu of the cameras that are there; it goes away by itself."""
        menu = menu_at(self._card)
        menu.aboutToHide.connect(menu.deleteLater)
        names = list(self.camera.names()) if self.camera is not None else []
        group = QActionGroup(menu)
        for name in names:
            action = QAction(name, group)
            action.setCheckable(True)
            action.setChecked(name == (self._card.name or self._name))
            menu.addAction(action)
        if not names:
            menu.addAction(translate("Desk", "No camera is plugged in")).setEnabled(False)
        group.triggered.connect(self._chosen)
        return menu

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self._name = action.text()
        if self.camera is not None:
            self.camera.choose(self._name)
        self.camera_chosen.emit(self._name)

    @Slot(str)
    def _shot(self, text: str) -> None:
        self._pass_on(text, Source.SCANNER)

    @Slot(str)
    def _seen(self, text: str) -> None:
        self._pass_on(text, Source.CAMERA)

    def _pass_on(self, text: str, source: Source) -> None:
        """A trigger that is stuck, or two eyes on one code, count once."""
        at = self._running()
        again = text == self._last and at - self._last_at < _AGAIN
        self._last, self._last_at = text, at
        if not again:
            self.scanned.emit(text, source)

    @Slot()
    def _no_code(self) -> None:
        self.noted.emit(translate("Desk", "There is no code to be read in this picture."))
