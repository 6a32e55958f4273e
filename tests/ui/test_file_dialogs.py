"""Files are looked for where the person has them, not where the program lies."""

import re
from pathlib import Path

import pytest
from dressed import dress_of
from PySide6.QtCore import (
    QCoreApplication,
    QDir,
    QLibraryInfo,
    QLocale,
    QStandardPaths,
    QTranslator,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QToolButton,
    QWidget,
)
from spoken import spoken

from checkin.ui.look.tokens import FONT, palette_of
from checkin.ui.widgets import file_dialogs


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def documents(tmp_path, monkeypatch):
    """The person's folder of documents."""
    made = tmp_path / "Documents"
    made.mkdir()

    class Places:
        StandardLocation = QStandardPaths.StandardLocation
        writableLocation = staticmethod(lambda _one: str(made))  # noqa: N815

    monkeypatch.setattr(file_dialogs, "QStandardPaths", Places)
    return made


def shown_in(parent):
    dialog = parent.findChildren(QFileDialog)[-1]
    return dialog, Path(dialog.directory().absolutePath())


def accept(dialog, file):
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(str(file))
    dialog.accept()


def test_a_dialog_begins_among_the_documents_and_then_where_the_last_file_was(
    qtbot, parent, documents, tmp_path
):
    here = QFileDialog(parent)
    here.setDirectory(QDir.current())
    here.open()
    here.done(QFileDialog.DialogCode.Accepted)

    chosen = []
    file_dialogs.ask_for_file(parent, "Open", "Lists (*.csv)", chosen.append)
    dialog, folder = shown_in(parent)
    assert folder == documents
    file = tmp_path / "stick" / "list.csv"
    file.parent.mkdir()
    file.write_text("a", encoding="utf-8")
    accept(dialog, file)
    qtbot.waitUntil(lambda: chosen == [file])

    file_dialogs.ask_where_to_save(parent, "Save", "a.pdf", "PDF (*.pdf)", chosen.append)
    dialog, folder = shown_in(parent)
    assert folder == file.parent
    dialog.reject()


def test_its_labels_are_said_in_chinese(parent, documents):
    with spoken("zh_CN"):
        file_dialogs.ask_for_file(parent, "", "PDF (*.pdf)", print)
        dialog, _folder = shown_in(parent)
        said = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"查找范围：", "文件类型："} <= said


@pytest.fixture
def worn(qapp):
    """Puts a theme and a size of the text on the application, as the window does."""
    before = QApplication.font(), QApplication.palette()

    def wear(theme, text):
        dress = dress_of(theme, text=text)
        QApplication.setFont(dress.font(FONT))
        QApplication.setPalette(palette_of(dress.theme))
        return dress

    yield wear
    QApplication.setFont(before[0])
    QApplication.setPalette(before[1])


def opened(parent):
    file_dialogs.ask_where_to_save(parent, "", "a.pdf", "PDF (*.pdf)", lambda _file: None)
    return parent.findChildren(QFileDialog)[-1]


def test_no_word_of_a_dialog_is_english_where_the_window_is_chinese(qapp, parent):
    words = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert words.load(QLocale("zh_CN"), "qtbase", "_", folder)
    QCoreApplication.installTranslator(words)
    try:
        with spoken("zh_CN"):
            dialog = opened(parent)
            parts = [*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton)]
            said = [one.text() for one in parts if one.isVisible()]
            said += [one.toolTip() for one in dialog.findChildren(QToolButton)]
            dialog.reject()
    finally:
        QCoreApplication.removeTranslator(words)
    assert len(said) >= 5
    assert [one for one in said if re.search("[A-Za-z]{2}", one)] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_arrows_of_a_dialog_are_drawn_in_the_ink_of_the_theme(parent, worn, theme):
    dress = worn(theme, 1.0)
    dialog = opened(parent)
    for name in ("backButton", "forwardButton", "toParentButton"):
        picture = dialog.findChild(QToolButton, name).icon().pixmap(20, 20).toImage()
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).alpha() == 255
        }
        assert colours == {dress.theme.ink.lower()}
    dialog.reject()


def test_a_dialog_grows_with_the_text_as_far_as_the_screen_goes(parent, worn):
    worn("light", 1.0)
    usual = opened(parent)
    worn("light", 2.0)
    large = opened(parent)
    screen = large.screen().availableSize()
    assert large.height() > usual.height()
    assert large.width() <= screen.width()
    assert large.height() <= screen.height()
    places, files = (large.findChild(QSplitter, "splitter")).sizes()
    assert places > large.fontMetrics().horizontalAdvance("Documents")
    assert files > places
    for dialog in (usual, large):
        dialog.reject()
