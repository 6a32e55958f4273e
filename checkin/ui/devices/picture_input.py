"""Pictures of a code that are pasted, dropped or opened."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from checkin.domain.presented import Source
from checkin.trouble import Trouble
from checkin.ui.bridge import Bridge
from checkin.ui.parts import Picture
from checkin.ui.widgets.file_dialogs import ask_for_file

translate = QCoreApplication.translate

_KINDS = "*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.gif"


class PictureInput(QObject):
    """Reads pictures on a thread of its own; tells the first code, or that there is none."""

    read = Signal(str, object)
    """A code's text and its `Source`."""
    nothing = Signal()
    """The picture had no code in it."""
    troubled = Signal(object)

    def __init__(
        self,
        read_file: Callable[[Path], Sequence[str]],
        read_image: Callable[[Picture], Sequence[str]],
        bridge: Bridge,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._read_file, self._read_image, self._bridge = read_file, read_image, bridge
        self._window = parent
        self._reading = ThreadPoolExecutor(max_workers=1, thread_name_prefix="picture")

    @Slot()
    def paste(self) -> None:
        """Read what the clipboard has: a picture, or picture files."""
        self.take(QGuiApplication.clipboard().mimeData(), Source.CLIPBOARD)

    @Slot()
    def open(self) -> None:
        """Ask for a file; the window goes on meanwhile."""
        title = translate("Desk", "Open a picture of a code")
        kinds = f"{translate('Desk', 'Pictures')} ({_KINDS})"
        ask_for_file(self._window, title, kinds, self._chosen)

    @Slot(QMimeData)
    def drop(self, data: QMimeData) -> None:
        """Read what was dragged into the window."""
        self.take(data, Source.IMAGE)

    def take(self, data: QMimeData, source: Source) -> bool:
        """Read what was pasted or dropped; False when it holds no picture."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self._submit(self._reading.submit(self._read_file, files[0]), source)
            return True
        if data.hasImage():
            image = QImage(data.imageData())
            if not image.isNull():
                self._submit(self._reading.submit(self._read_image, pixels_of(image)), source)
                return True
        return False

    def close(self) -> None:
        """Read nothing any more."""
        self._reading.shutdown(wait=False, cancel_futures=True)

    def _chosen(self, file: Path) -> None:
        self._submit(self._reading.submit(self._read_file, file), Source.IMAGE)

    def _submit(self, future: Future[Sequence[str]], source: Source) -> None:
        def told(texts: Sequence[str]) -> None:
            if texts:
                self.read.emit(texts[0], source)
            else:
                self.nothing.emit()

        self._bridge.when_done(future, told, self._trouble)

    def _trouble(self, trouble: Trouble) -> None:
        self.troubled.emit(trouble)


def pixels_of(image: QImage) -> Picture:
    """The picture as red, green, blue, apart from Qt's memory."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), dtype=np.uint8)
    rows = rows.reshape(plain.height(), plain.bytesPerLine())
    wide = plain.width() * 3
    return rows[:, :wide].reshape(plain.height(), plain.width(), 3).copy()
