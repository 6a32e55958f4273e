"""How it goes with the papers, in a line. Called anew when the language is turned."""

from PySide6.QtCore import QCoreApplication

from checkin.trouble import Trouble
from checkin.ui.words.trouble_words import told

translate = QCoreApplication.translate


def being_made() -> str:
    """Nothing is there to be seen yet."""
    return translate("Press", "The papers are being made …")


def made(documents: int, pages: int) -> str:
    """What is shown."""
    words = translate("Press", "Documents: {documents}, pages: {pages}")
    return words.format(documents=documents, pages=pages)


def failed(trouble: Trouble) -> str:
    """Why nothing is shown."""
    return " ".join(told(trouble)).strip()


def printer_takes_nothing() -> str:
    """It ended before the last page."""
    return translate("Press", "The printer takes nothing. Look at it, then try again.")


def printed() -> str:
    """The last page is out."""
    return translate("Press", "Printed, and recorded.")


def stopped() -> str:
    """Somebody wanted no more of it."""
    return translate("Press", "Stopped. The pages until here are printed.")


def not_written(file: str, why: str) -> str:
    """The system's reason stands in the system's language."""
    words = translate("Press", "{file} cannot be written: {why}. Choose another folder.")
    return words.format(file=file, why=why)


def saved(file: str) -> str:
    """It is in the file."""
    return translate("Press", "Saved as {file}, and recorded.").format(file=file)
