"""Marks a text in a table for translation; it is looked up when it is shown."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  # the name that lupdate knows
    """`text` itself; Qt's own function of this name promises no `str`."""
    return text
