"""Words for incidents: their types, a line for each, and what is asked for a new one."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.services.incidents import Incident, IncidentType
from checkin.services.session_sheet import Sheet
from checkin.ui.asking.questions import Extra, Question, Verb
from checkin.ui.widgets.people_page import PeopleTold
from checkin.ui.widgets.person_rows import PersonRow
from checkin.ui.words import formats
from checkin.ui.words.empty_words import no_session
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

NUMBER, PLACE, ROOM, NOTE = "number", "seat", "room", "note"

TYPES = {
    IncidentType.EQUIPMENT: QT_TRANSLATE_NOOP("Incident", "Equipment"),
    IncidentType.POWER: QT_TRANSLATE_NOOP("Incident", "Power"),
    IncidentType.NETWORK: QT_TRANSLATE_NOOP("Incident", "Network"),
    IncidentType.ILLNESS: QT_TRANSLATE_NOOP("Incident", "Illness"),
    IncidentType.DISTURBANCE: QT_TRANSLATE_NOOP("Incident", "Disturbance"),
    IncidentType.MISCONDUCT: QT_TRANSLATE_NOOP("Incident", "Misconduct"),
    IncidentType.IDENTITY: QT_TRANSLATE_NOOP("Incident", "Identity"),
    IncidentType.MATERIAL: QT_TRANSLATE_NOOP("Incident", "Material"),
    IncidentType.SAFETY: QT_TRANSLATE_NOOP("Incident", "Safety"),
    IncidentType.OTHER: QT_TRANSLATE_NOOP("Incident", "Other"),
}


def type_word(code: str) -> str:
    """A type of incident."""
    return translate("Incident", TYPES[IncidentType(code)])


def told_of(
    incidents: Sequence[Incident],
    sheet: Sheet | None,
    staff: Mapping[str, str],
    now: datetime,
    center: Center,
) -> PeopleTold:
    """The incidents of a session, the newest first; `now` in UTC."""
    if sheet is None:
        return PeopleTold(title=title(), under=no_session())
    people = {one.appointment.id: one for one in sheet.people}
    rows = [_row(one, people, staff, now, center) for one in reversed(incidents)]
    named = f"{formats.plain(sheet.session.title)}  ·  {formats.plain(sheet.session.room)}"
    none = translate("Incident", "None so far.")
    return PeopleTold(
        title=title(),
        under=named if rows else f"{named}  ·  {none}",
        rows=rows,
        more=translate("Incident", "Write an incident down …"),
    )


def _row(
    one: Incident,
    people: Mapping[str, Listed],
    staff: Mapping[str, str],
    now: datetime,
    center: Center,
) -> PersonRow:
    person = people.get(one.about.subject or "")
    place = " · ".join(formats.plain(part) for part in (one.about.room, one.about.seat) if part)
    by = formats.plain(staff.get(one.by or "", one.by or ""))
    at = formats.when(one.at, now, center)
    return PersonRow(
        appointment=one.number,
        name=f"{formats.plain(one.number)}  {type_word(one.kind)}",
        place=place,
        details=formats.plain(one.words),
        session=f"{at}  ·  {by}" if by else at,
        state=formats.plain(person.appointment.candidate.number) if person else "",
    )


def to_write_down(sheet: Sheet, listed: Listed | None) -> Question:
    """A new incident; about this person, where one is given."""
    had = listed.attendance.seat or listed.appointment.seat if listed else None
    number = listed.appointment.candidate.number if listed else ""
    room = listed.room if listed else sheet.session.room
    return Question(
        subject=sheet.session.id,
        who=lambda: f"{formats.plain(sheet.session.title)}  ·  {formats.plain(sheet.session.room)}",
        title=_title,
        reasons=tuple(kind.value for kind in IncidentType),
        reason_word=type_word,
        verbs=(Verb(name=NOTE, word=_write_word, needs_pin=False, primary=True),),
        extras=(
            Extra(name=NUMBER, word=_number_word, text=number),
            Extra(name=PLACE, word=_seat_word, text=had or ""),
            Extra(name=ROOM, word=_room_word, text=room),
        ),
        words_word=_words_word,
    )


def title() -> str:
    """What the page is called."""
    return translate("Incident", "Incidents")


def noted(number: str) -> str:
    """It is recorded, under this number."""
    return translate("Incident", "Incident {number} is recorded.").format(
        number=formats.plain(number)
    )


def no_words() -> str:
    """Nothing was written."""
    return translate("Incident", "Write down what was seen, in a few words.")


def no_person() -> str:
    """Nobody has the number that was typed."""
    return translate("Incident", "Nobody in this session has this number. Leave it empty for none.")


def _title() -> str:
    return translate("Incident", "What has happened?")


def _write_word() -> str:
    return translate("Incident", "Write it down")


def _number_word() -> str:
    return translate("Incident", "Candidate number (if about a person)")


def _seat_word() -> str:
    return translate("Incident", "Seat (if about a seat)")


def _room_word() -> str:
    return translate("Incident", "Room")


def _words_word() -> str:
    return translate("Incident", "What was seen, without names")
