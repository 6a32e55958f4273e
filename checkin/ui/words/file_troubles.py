"""What can be wrong with a file or a code that somebody chose, for the language of the screen."""

from checkin.ui.words.marked import QT_TRANSLATE_NOOP

_ASK_AGAIN = QT_TRANSLATE_NOOP("Trouble", "Ask the registry for it again, and copy it once more.")
_SAVE_ANEW = QT_TRANSLATE_NOOP("Trouble", "Save the list anew as CSV UTF-8 or as .xlsx.")
_CHECK_PATH = QT_TRANSLATE_NOOP("Trouble", "Check where it lies and who may read it.")

FILE_TROUBLES = {
    "file-unreadable": (QT_TRANSLATE_NOOP("Trouble", "The file cannot be read."), _CHECK_PATH),
    "file-exists": (
        QT_TRANSLATE_NOOP("Trouble", "There is a file of this name already."),
        QT_TRANSLATE_NOOP("Trouble", "Name a new one: nothing is overwritten."),
    ),
    "file-failed": (
        QT_TRANSLATE_NOOP("Trouble", "The file or folder cannot be opened or written."),
        QT_TRANSLATE_NOOP("Trouble", "Choose another one, or free some space, and try again."),
    ),
    "table-unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "The list is damaged, protected, or no table."),
        _SAVE_ANEW,
    ),
    "table-encoding-unknown": (
        QT_TRANSLATE_NOOP("Trouble", "The encoding of the list cannot be told for certain."),
        _SAVE_ANEW,
    ),
    "table-too-big": (
        QT_TRANSLATE_NOOP("Trouble", "The list is too big for one of candidates."),
        QT_TRANSLATE_NOOP(
            "Trouble", "Delete the empty rows and columns, and give only this sheet."
        ),
    ),
    "table-formulas": (
        QT_TRANSLATE_NOOP(
            "Trouble", "The list has formulas, and what they come to is not in the file."
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "Open the list in a spreadsheet program, save it there, and take that."
        ),
    ),
    "table-empty": (
        QT_TRANSLATE_NOOP("Trouble", "There is nothing in this list."),
        QT_TRANSLATE_NOOP("Trouble", "Choose another file, or put the right sheet first."),
    ),
    "zone-unknown": (
        QT_TRANSLATE_NOOP("Trouble", "There is no time zone of this name."),
        QT_TRANSLATE_NOOP("Trouble", "Name one as in Asia/Shanghai."),
    ),
    "bundle-unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "The bundle cannot be read."),
        _CHECK_PATH,
    ),
    "bundle-damaged": (
        QT_TRANSLATE_NOOP("Trouble", "The bundle is damaged, and nothing of it was taken."),
        _ASK_AGAIN,
    ),
    "bundle-too-big": (
        QT_TRANSLATE_NOOP("Trouble", "The bundle is bigger than a roster can be."),
        _ASK_AGAIN,
    ),
    "bundle-newer-format": (
        QT_TRANSLATE_NOOP("Trouble", "The bundle is of a later release than this program."),
        QT_TRANSLATE_NOOP("Trouble", "Update this program."),
    ),
    "bundle-invalid": (
        QT_TRANSLATE_NOOP("Trouble", "The bundle is genuine, but what it says is wrong."),
        QT_TRANSLATE_NOOP("Trouble", "Tell the registry; what was imported before stays."),
    ),
    "not-a-bundle": (
        QT_TRANSLATE_NOOP("Trouble", "This file is no bundle of a registry."),
        QT_TRANSLATE_NOOP("Trouble", "Choose the registry's file, or a list as CSV or .xlsx."),
    ),
    "older-roster": (
        QT_TRANSLATE_NOOP("Trouble", "This roster is older than the one that is here."),
        QT_TRANSLATE_NOOP("Trouble", "Import the newest one."),
    ),
    "no-enrolment-code": (
        QT_TRANSLATE_NOOP("Trouble", "This is no enrolment code of a registry."),
        QT_TRANSLATE_NOOP("Trouble", "Scan the code that the registry has made."),
    ),
    "no-chinese-font": (
        QT_TRANSLATE_NOOP("Trouble", "No font with Chinese characters was found to print with."),
        QT_TRANSLATE_NOOP("Trouble", "Install one, such as Noto Sans CJK SC."),
    ),
}
"""By code, as in `trouble_words`: what happened, and what to do."""
