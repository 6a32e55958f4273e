"""What pages say that have nothing to show, and what to do about it."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def no_session() -> str:
    """There is no session today at this desk."""
    return translate(
        "Empty",
        "No session today. Is one expected? Look when the roster came (F5), or set this desk up "
        "(Ctrl+Shift+S).",
    )


def nobody_listed() -> str:
    """The roster's table has no row at all."""
    return translate(
        "Empty", "Nobody is expected today. A roster comes by itself (F5), or from a file (F10)."
    )


def nobody_matches() -> str:
    """There are rows, and the search or the filters hide all of them."""
    return translate("Empty", "Nobody matches. Clear the search, or show all rooms and states.")


def nothing_to_print() -> str:
    """No session, so no paper of one; the desk's own can be printed all the same."""
    return translate(
        "Empty",
        "There is no session to print of: bring a roster first (F5, F10). The quick card and the "
        "map of the keys need none.",
    )


def not_set_up() -> tuple[str, str]:
    """The desk has no roster: in big letters, and what to do."""
    return (
        translate("Empty", "Not set up yet"),
        translate(
            "Empty",
            "This desk knows nobody. Ctrl+Shift+S, or F10, leads through the first steps.",
        ),
    )
