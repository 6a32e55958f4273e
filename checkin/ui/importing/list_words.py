"""Words for lists that are imported: the fields, what is wrong with a cell, and what to do."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkin.services.list_import import CellProblem, ListKind, ListLook
from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate

FIELDS: Mapping[str, str] = {
    "number": QT_TRANSLATE_NOOP("Lists", "Candidate number"),
    "name": QT_TRANSLATE_NOOP("Lists", "Name (Latin letters)"),
    "given_name": QT_TRANSLATE_NOOP("Lists", "Given name"),
    "family_name": QT_TRANSLATE_NOOP("Lists", "Family name"),
    "native_name": QT_TRANSLATE_NOOP("Lists", "Name in its own script"),
    "exam": QT_TRANSLATE_NOOP("Lists", "Exam code"),
    "title": QT_TRANSLATE_NOOP("Lists", "Exam title"),
    "kind": QT_TRANSLATE_NOOP("Lists", "Theory or hands-on"),
    "starts_at": QT_TRANSLATE_NOOP("Lists", "Start: day and time"),
    "date": QT_TRANSLATE_NOOP("Lists", "Day"),
    "time": QT_TRANSLATE_NOOP("Lists", "Start: time"),
    "ends": QT_TRANSLATE_NOOP("Lists", "End"),
    "minutes": QT_TRANSLATE_NOOP("Lists", "Minutes"),
    "room": QT_TRANSLATE_NOOP("Lists", "Room"),
    "seat": QT_TRANSLATE_NOOP("Lists", "Seat"),
    "status": QT_TRANSLATE_NOOP("Lists", "Booking status"),
    "id_type": QT_TRANSLATE_NOOP("Lists", "ID document: type"),
    "id_last4": QT_TRANSLATE_NOOP("Lists", "ID document: number (last 4 kept)"),
    "appointment": QT_TRANSLATE_NOOP("Lists", "Booking number"),
    "extra_minutes": QT_TRANSLATE_NOOP("Lists", "Extra minutes"),
}
KINDS = {
    ListKind.ROSTER: QT_TRANSLATE_NOOP("Lists", "Who is expected (roster)"),
    ListKind.SEATS: QT_TRANSLATE_NOOP("Lists", "Who sits where (seats of a session)"),
}
REASONS: tuple[tuple[str, str, str], ...] = (
    (
        r"is empty",
        QT_TRANSLATE_NOOP("Lists", "The cell is empty."),
        QT_TRANSLATE_NOOP("Lists", "Fill it in, or choose another column for it."),
    ),
    (
        r"the same as in line (\d+)",
        QT_TRANSLATE_NOOP("Lists", "The same stands in line {0}."),
        QT_TRANSLATE_NOOP("Lists", "Leave one of the two lines out, or correct one."),
    ),
    (
        r"longer than (\d+) characters",
        QT_TRANSLATE_NOOP("Lists", "Too long: {0} at the most."),
        QT_TRANSLATE_NOOP("Lists", "Shorten it, or choose another column for it."),
    ),
    (
        r"so long a number has lost its last digits.*",
        QT_TRANSLATE_NOOP("Lists", "The spreadsheet has rounded this long number."),
        QT_TRANSLATE_NOOP("Lists", "Format the column as text, and type the number again."),
    ),
    (
        r"not one of: (.*)",
        QT_TRANSLATE_NOOP("Lists", "This word is not known here."),
        QT_TRANSLATE_NOOP("Lists", "Write one of these, or leave it empty: {0}"),
    ),
    (
        r"no such day.*|not a day.*|no year for an exam",
        QT_TRANSLATE_NOOP("Lists", "This is no day."),
        QT_TRANSLATE_NOOP("Lists", "Write it as 2026-12-05."),
    ),
    (
        r"day and month could be swapped.*",
        QT_TRANSLATE_NOOP("Lists", "Day and month could be swapped."),
        QT_TRANSLATE_NOOP("Lists", "Write it as 2026-12-05."),
    ),
    (
        r"not a time.*|no such time",
        QT_TRANSLATE_NOOP("Lists", "This is no time."),
        QT_TRANSLATE_NOOP("Lists", "Write it as 14:30."),
    ),
    (
        r"the clocks are put forward over this time.*|the clocks show this time twice.*",
        QT_TRANSLATE_NOOP("Lists", "The clocks are changed at this time."),
        QT_TRANSLATE_NOOP("Lists", "Add the distance from UTC, as in 2026-12-05T02:30+08:00."),
    ),
    (
        r"not a number of minutes|not from one minute to a week",
        QT_TRANSLATE_NOOP("Lists", "This is no number of minutes."),
        QT_TRANSLATE_NOOP("Lists", "Write it as 90, or 1:30."),
    ),
    (
        r"is not after the start",
        QT_TRANSLATE_NOOP("Lists", "The end is not after the start."),
        QT_TRANSLATE_NOOP("Lists", "Correct the end, or the start."),
    ),
    (
        r"another (?:length|kind) than in the rows before",
        QT_TRANSLATE_NOOP("Lists", "Other lines of this session say something else."),
        QT_TRANSLATE_NOOP("Lists", "Write the same in all lines of a session."),
    ),
    (
        r"nobody in this room has this number",
        QT_TRANSLATE_NOOP("Lists", "Nobody in this room has this number."),
        QT_TRANSLATE_NOOP("Lists", "Correct the number, or choose another session."),
    ),
    (
        r"this seat is broken",
        QT_TRANSLATE_NOOP("Lists", "This seat is broken."),
        QT_TRANSLATE_NOOP("Lists", "Write another seat."),
    ),
)
"""What the reader says of a cell, what that means, and what to do."""


def field(name: str) -> str:
    """What a column may hold."""
    return translate("Lists", FIELDS[name]) if name in FIELDS else name


def kind(value: ListKind) -> str:
    """What a list is about."""
    return translate("Lists", KINDS[value])


def problem(one: CellProblem) -> str:
    """What is wrong with a cell, and what to do."""
    for pattern, said, todo in REASONS:
        found = re.fullmatch(pattern, one.reason)
        if found:
            parts = [translate("Lists", words).format(*found.groups()) for words in (said, todo)]
            return " ".join(parts)
    return one.reason


def where(one: CellProblem) -> str:
    """In which line and column."""
    words = translate("Lists", "Line {line}, {column}")
    return words.format(line=one.line, column=field(one.field))


def told(look: ListLook) -> str:
    """How many lines there are, and how many can be imported."""
    if look.gaps:
        words = translate("Lists", "Choose the columns for: {fields}")
        return words.format(fields=", ".join(_gap(gap) for gap in look.gaps))
    lines = [
        counted("Lists", "%Ln lines: {good} good, {bad} with something wrong.", look.total).format(
            good=formats.number(look.good), bad=formats.number(look.bad)
        )
    ]
    if look.kind is ListKind.ROSTER and look.there_now:
        lines.append(
            counted(
                "Lists",
                "They replace the %Ln bookings that are on this desk now.",
                look.there_now,
            )
        )
    if look.remembered:
        lines.append(translate("Lists", "The columns are those of the last list like this."))
    return " ".join(lines)


def _gap(gap: str) -> str:
    """The reader names fields, and one pair of them."""
    if gap.startswith("starts_at"):
        return translate("Lists", "start, or day and time")
    return field(gap)


def imported(appointments: int, sessions: int) -> str:
    """It is done."""
    words = counted("Lists", "Imported: %Ln bookings in {sessions}.", appointments)
    return words.format(sessions=counted("Lists", "%Ln sessions", sessions))


def header(text: str, column: int) -> str:
    """A column as the file calls it; one without a name by its number."""
    plain = formats.plain(text)
    return plain or translate("Lists", "Column {number}").format(number=column + 1)
