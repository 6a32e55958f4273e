"""Texts that name a count, in the form that the language has for it: one book, two books."""

from PySide6.QtCore import QCoreApplication


def counted(context: str, text: str, count: int) -> str:
    """The form of `text` for `count`, which stands where the text says `%Ln`.

    The text is the English plural, and is read as it stands where no catalogue is loaded. Both
    words must be literals: scripts/counted_texts.py takes them into the catalogues.
    """
    return QCoreApplication.translate(context, text, None, count)
