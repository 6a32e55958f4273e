"""Files are looked for where the person has them, not where the program lies."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from spoken import spoken

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
