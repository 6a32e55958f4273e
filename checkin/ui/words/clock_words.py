"""Words for a clock that is not trusted: what is wrong, and what to do."""

from PySide6.QtCore import QCoreApplication

from checkin.domain.clock_trust import Doubt
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

SHORT = {
    Doubt.BEFORE_ROSTER: QT_TRANSLATE_NOOP("Clock", "Clock is behind"),
    Doubt.WENT_BACK: QT_TRANSLATE_NOOP("Clock", "Clock was set back"),
    Doubt.JUMPED: QT_TRANSLATE_NOOP("Clock", "Clock jumped forward"),
    Doubt.DRIFTED: QT_TRANSLATE_NOOP("Clock", "Clock is wrong"),
    Doubt.ZONE_CHANGED: QT_TRANSLATE_NOOP("Clock", "Time zone changed"),
    Doubt.NEVER_CONFIRMED: QT_TRANSLATE_NOOP("Clock", "Clock not checked"),
}
ADVICE = {
    Doubt.BEFORE_ROSTER: QT_TRANSLATE_NOOP(
        "Clock",
        "The clock shows a time before the roster was made. Compare date, time and time zone of "
        "this computer with another clock and set them right. Nobody counts as late meanwhile.",
    ),
    Doubt.WENT_BACK: QT_TRANSLATE_NOOP(
        "Clock",
        "The clock shows an earlier time than before. Compare it with another clock and set it "
        "right. Nobody counts as late meanwhile.",
    ),
    Doubt.JUMPED: QT_TRANSLATE_NOOP(
        "Clock",
        "The clock moved forward by more than a minute at once. Compare it with another clock. "
        "Nobody counts as late meanwhile.",
    ),
    Doubt.DRIFTED: QT_TRANSLATE_NOOP(
        "Clock",
        "The registry's time differs from this clock by more than a minute. Set the clock right. "
        "Nobody counts as late meanwhile.",
    ),
    Doubt.ZONE_CHANGED: QT_TRANSLATE_NOOP(
        "Clock",
        "The time zone of this computer was changed. Compare the clock with another one; a center "
        "manager can confirm it. Nobody counts as late meanwhile.",
    ),
    Doubt.NEVER_CONFIRMED: QT_TRANSLATE_NOOP(
        "Clock",
        "Nothing has confirmed this clock yet. Import a roster, reach the registry, or let a "
        "center manager confirm it. Nobody counts as late meanwhile.",
    ),
}
REASONS = {
    "phone": QT_TRANSLATE_NOOP("Clock", "Compared with a phone on the network"),
    "radio-clock": QT_TRANSLATE_NOOP("Clock", "Compared with a radio or station clock"),
    "registry": QT_TRANSLATE_NOOP("Clock", "The registry told the time"),
    "set-right": QT_TRANSLATE_NOOP("Clock", "Set right just now"),
    "other": QT_TRANSLATE_NOOP("Clock", "Other (in words)"),
}
"""The codes are recorded: add, never rename."""


def clock_state(doubt: Doubt | None) -> str:
    """The trust of the clock in two or three words."""
    return translate("Clock", SHORT[doubt]) if doubt else translate("Clock", "Clock is right")


def clock_advice(doubt: Doubt) -> str:
    """What is wrong with the clock and what to do."""
    return translate("Clock", ADVICE[doubt])


def clock_reasons() -> tuple[str, ...]:
    """The codes of the reasons for which a clock is confirmed."""
    return tuple(REASONS)


def clock_reason(code: str) -> str:
    """One of them; an unknown code is shown as it is."""
    return translate("Clock", REASONS[code]) if code in REASONS else code
