"""The reasons that people choose from for what happens to somebody after they are in."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

SEAT_BROKEN = "seat-broken"
"""The seat that is left is broken from then on."""

WITHDRAWAL = {
    "own-wish": QT_TRANSLATE_NOOP("Deeds", "By their own wish"),
    "illness": QT_TRANSLATE_NOOP("Deeds", "Illness"),
    "emergency": QT_TRANSLATE_NOOP("Deeds", "Emergency"),
    "other": QT_TRANSLATE_NOOP("Deeds", "Other (in words)"),
}
ANOTHER_SEAT = {
    SEAT_BROKEN: QT_TRANSLATE_NOOP("Deeds", "The seat is broken"),
    "seat-taken": QT_TRANSLATE_NOOP("Deeds", "The seat was taken"),
    "disturbance": QT_TRANSLATE_NOOP("Deeds", "Disturbance"),
    "needs": QT_TRANSLATE_NOOP("Deeds", "What the person needs"),
    "other": QT_TRANSLATE_NOOP("Deeds", "Other (in words)"),
}
ARRIVAL = {
    "in-queue": QT_TRANSLATE_NOOP("Deeds", "Stood in our queue"),
    "not-scanned": QT_TRANSLATE_NOOP("Deeds", "Could not be scanned then"),
    "clock": QT_TRANSLATE_NOOP("Deeds", "The clock was wrong"),
    "other": QT_TRANSLATE_NOOP("Deeds", "Other (in words)"),
}
SETTLEMENT = {
    "registry-confirmed": QT_TRANSLATE_NOOP("Deeds", "The registry has confirmed it"),
    "document-seen": QT_TRANSLATE_NOOP("Deeds", "The document was seen"),
    "looked-at": QT_TRANSLATE_NOOP("Deeds", "Both desks have looked at it"),
    "other": QT_TRANSLATE_NOOP("Deeds", "Other (in words)"),
}
WHOLE_SESSION = {
    "power": QT_TRANSLATE_NOOP("Deeds", "Power"),
    "network": QT_TRANSLATE_NOOP("Deeds", "Network"),
    "equipment": QT_TRANSLATE_NOOP("Deeds", "Equipment"),
    "noise": QT_TRANSLATE_NOOP("Deeds", "Noise"),
    "room": QT_TRANSLATE_NOOP("Deeds", "Room"),
    "staff": QT_TRANSLATE_NOOP("Deeds", "Staff"),
    "other": QT_TRANSLATE_NOOP("Deeds", "Other (in words)"),
}
CAUSES = {
    "center": QT_TRANSLATE_NOOP("Deeds", "The center is the cause"),
    "programme": QT_TRANSLATE_NOOP("Deeds", "The programme is the cause"),
}
SEAT_STATES = {
    "broken": QT_TRANSLATE_NOOP("Deeds", "Broken"),
    "mended": QT_TRANSLATE_NOOP("Deeds", "Mended"),
    "spare": QT_TRANSLATE_NOOP("Deeds", "Spare"),
    "not-spare": QT_TRANSLATE_NOOP("Deeds", "Not spare"),
    "workstation": QT_TRANSLATE_NOOP("Deeds", "Workstation"),
    "not-workstation": QT_TRANSLATE_NOOP("Deeds", "No workstation"),
}
"""The codes are recorded: add, never rename."""


def word_in(table: Mapping[str, str]) -> Callable[[str], str]:
    """How the codes of this table are called; an unknown code is shown as it is."""

    def word(code: str) -> str:
        return translate("Deeds", table[code]) if code in table else code

    return word
