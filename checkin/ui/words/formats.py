"""How times, dates, durations, names and received text are shown; in the language at hand.

English without a loaded translation reads right too, so that the command line may use it.
"""

import unicodedata
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from checkin.domain.appointment import Candidate
from checkin.domain.center import Center
from checkin.domain.session import ExamSession
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_MONTHS = (
    QT_TRANSLATE_NOOP("Formats", "January"),
    QT_TRANSLATE_NOOP("Formats", "February"),
    QT_TRANSLATE_NOOP("Formats", "March"),
    QT_TRANSLATE_NOOP("Formats", "April"),
    QT_TRANSLATE_NOOP("Formats", "May"),
    QT_TRANSLATE_NOOP("Formats", "June"),
    QT_TRANSLATE_NOOP("Formats", "July"),
    QT_TRANSLATE_NOOP("Formats", "August"),
    QT_TRANSLATE_NOOP("Formats", "September"),
    QT_TRANSLATE_NOOP("Formats", "October"),
    QT_TRANSLATE_NOOP("Formats", "November"),
    QT_TRANSLATE_NOOP("Formats", "December"),
)
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_SECOND = timedelta(seconds=1)
_TWO_DAYS = timedelta(days=2)
_JOINERS = "\u200c\u200d"
"""Zero-width joiners: names in some scripts need them."""


def number(value: int) -> str:
    """A count as the language groups it: `20,000`."""
    return QLocale().toString(value)


def clock(instant: datetime, center: Center, *, seconds: bool = False) -> str:
    """The center's wall clock at `instant`, 24 h: `08:30`, or `08:30:05`."""
    return center.local(instant).strftime("%H:%M:%S" if seconds else "%H:%M")


def clock_after(instant: datetime, bound: datetime, center: Center) -> str:
    """`clock` with seconds; what comes less than a second after `bound` is shown one after it."""
    near = bound < instant < bound + _SECOND
    return clock(bound + _SECOND if near else instant, center, seconds=True)


def clock_and_zone(instant: datetime, center: Center) -> str:
    """The center's wall clock with its distance from UTC: `08:30 (UTC+08:00)`."""
    offset = center.local(instant).strftime("%z")
    return f"{clock(instant, center)} (UTC{offset[:3]}:{offset[3:5]})"


def day(value: date) -> str:
    """A day with its month spelled: `19 July 2026`."""
    return translate("Formats", "{day} {month} {year}").format(
        day=value.day, month=translate("Formats", _MONTHS[value.month - 1]), year=value.year
    )


def day_and_time(instant: datetime, center: Center) -> str:
    """The center's day and wall clock: `19 July 2026, 14:30`."""
    return translate("Formats", "{day}, {time}").format(
        day=day(center.day(instant)), time=clock(instant, center)
    )


def exam_and_start(row: ExamSession, center: Center) -> str:
    """A session among others: its exam, and when it begins."""
    return f"{plain(row.exam)} · {day_and_time(row.starts_at, center)}"


def when(instant: datetime, now: datetime, center: Center) -> str:
    """The wall clock alone for an instant of the day of `now`, else with the day."""
    if center.day(instant) == center.day(now):
        return clock(instant, center)
    return day_and_time(instant, center)


def span(length: timedelta) -> str:
    """A length of time, cut off: `3 s`, `12 min`, `2 h 05 min`, `3 d 4 h`; not below 0."""
    length = max(length, timedelta(0))
    if length < _MINUTE:
        return translate("Formats", "{seconds} s").format(seconds=length // _SECOND)
    if length < _HOUR:
        return translate("Formats", "{minutes} min").format(minutes=length // _MINUTE)
    hours, rest = divmod(length, _HOUR)
    if length >= _TWO_DAYS:
        days, hours = divmod(hours, 24)
        return translate("Formats", "{days} d {hours} h").format(days=days, hours=hours)
    return translate("Formats", "{hours} h {minutes} min").format(
        hours=hours, minutes=f"{rest // _MINUTE:02}"
    )


def ago(length: timedelta) -> str:
    """How long ago something was: `3 s ago`."""
    return translate("Formats", "{span} ago").format(span=span(length))


def ahead(length: timedelta) -> str:
    """In how long something will be, in started minutes from one minute on: `in 12 min`."""
    return translate("Formats", "in {span}").format(span=span(started(length)))


def started(length: timedelta) -> timedelta:
    """`length` rounded up to whole minutes, or to whole seconds below one minute."""
    unit = _MINUTE if length > _MINUTE else _SECOND
    return -(-length // unit) * unit


def countdown(left: timedelta) -> str:
    """Time left, rounded up to seconds: `12:40`, `1:02:05`; `0:00` when it is over."""
    seconds = max(0, -(-left // _SECOND))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02}:{seconds:02}"
    return f"{minutes}:{seconds:02}"


def names(candidate: Candidate) -> tuple[str, str]:
    """The name to show big and the one beside it; the second is empty when there is but one."""
    native, latin = plain(candidate.native_name), plain(candidate.name)
    if not native or native == latin:
        return latin, ""
    return native, latin


def name_in_line(candidate: Candidate) -> str:
    """Both names in one line: `Wang Siyuan 王思远`."""
    native, latin = plain(candidate.native_name), plain(candidate.name)
    return latin if native in ("", latin) else f"{latin} {native}".strip()


def masked(last4: str) -> str:
    """An ID number of which only the end is known: `•••• 4412`; empty for none."""
    return f"•••• {plain(last4)}" if last4 else ""


def plain(text: str, limit: int = 120) -> str:
    """Scanned or received text as it may be shown: one line, NFC, nothing invisible.

    Controls, bidi controls and other invisible formatting are dropped, line ends become spaces,
    lone surrogates a replacement mark; a text longer than `limit` characters ends in `…`.
    """
    kept = "".join(_shown(char) for char in text[: limit * 4])
    line = " ".join(unicodedata.normalize("NFC", kept).split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"


def _shown(char: str) -> str:
    category = unicodedata.category(char)
    if char.isspace():
        return " "
    if category == "Cs":
        return "\ufffd"
    hidden = category in ("Cc", "Cf", "Cn", "Co") and char not in _JOINERS
    return "" if hidden else char
