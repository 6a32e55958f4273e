"""What the verdict panel shows, in words of the language at hand; made anew when that changes."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from checkin.domain.attendance import Attendance
from checkin.domain.center import Center
from checkin.domain.decision import Decision, Listed
from checkin.domain.roles import Role
from checkin.domain.verdict import Code, Signal, finding
from checkin.services.case import Deed, Denial
from checkin.services.check_in import Outcome
from checkin.trouble import Trouble
from checkin.ui.desk.verdict_look import LOOKS, Look, look
from checkin.ui.words import formats, people_words, verdict_words
from checkin.ui.words.next_actions import EVACUATED
from checkin.ui.words.trouble_words import told

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as the panel shows them; each text is empty where nothing is known."""

    name: str = ""
    other_name: str = ""
    number: str = ""
    document: str = ""
    born: str = ""
    exam: str = ""
    times: str = ""
    room: str = ""
    seat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """One verdict on the panel. `returns`: it goes back to ready by itself.

    `until` (UTC) is when what is missing can still be fetched.
    """

    look: Look
    word: str
    meaning: str
    reason: str
    action: str = ""
    further: tuple[str, ...] = ()
    mark: str = ""
    person: Person = Person()
    returns: bool = False
    until: datetime | None = None


def of_outcome(outcome: Outcome) -> Showing:
    """A verdict that is on disk."""
    decision = outcome.decision
    facts = (decision, outcome.at, outcome.center, outcome.right_center)
    # Who has come is recorded as ever, but nothing is green that leads into an evacuated room.
    signal = Signal.HOLD if decision.leads_into_an_empty_room else decision.signal
    return Showing(
        look=look(decision.code, signal),
        word=verdict_words.word(decision.code, decision.signal, decision.flaw),
        meaning=verdict_words.signal_word(signal),
        reason=verdict_words.reason(*facts),
        action=verdict_words.next_action(decision, outcome.at),
        further=verdict_words.further(*facts),
        mark=_mark(decision),
        person=_placed(_person(decision.listed, outcome.center), decision.signal),
        until=_until(decision),
    )


def of_admission(deed: Deed, center: Center) -> Showing:
    """Somebody has been signed in, or let in again after a break, and that is on disk."""
    listed, attendance = deed.listed, deed.attendance
    is_empty = listed is not None and listed.course.evacuated_at is not None
    signal = Signal.HOLD if is_empty else Signal.ADMIT
    return Showing(
        look=replace(LOOKS[signal], icon="check-double"),
        word=translate("Desk", "Back in") if deed.is_return else translate("Desk", "Signed in"),
        meaning=verdict_words.signal_word(signal),
        reason=translate("Desk", "Back from a break; signed in at {time}.").format(
            time=_in_at(attendance, center)
        )
        if deed.is_return
        else _signed_in(attendance, center),
        action=translate("Next", EVACUATED)
        if is_empty
        else translate("Desk", "Show them the way to their seat"),
        person=_seated(_person(listed, center), attendance.seat),
        returns=True,
    )


def of_standing(deed: Deed, center: Center) -> Showing:
    """How somebody stands after something was done on their page, and that is on disk."""
    had, out = deed.attendance, deed.attendance.out_since
    since = translate("Desk", "Out since {time}.")
    return Showing(
        look=LOOKS[Signal.INFO],
        word=people_words.state(had.state),
        meaning=verdict_words.signal_word(Signal.INFO),
        reason=since.format(time=formats.clock(out, center))
        if out is not None
        else translate("Desk", "What was done is recorded."),
        action=translate("Desk", "Scan again when they come back") if out is not None else "",
        person=_seated(_person(deed.listed, center), had.seat),
        returns=True,
    )


def of_turning_away(deed: Deed, center: Center) -> Showing:
    """Somebody has been turned away, and that is on disk."""
    return Showing(
        look=LOOKS[Signal.REFUSE],
        word=translate("Desk", "Turned away"),
        meaning=verdict_words.signal_word(Signal.REFUSE),
        reason=translate("Desk", "The refusal and its reason are recorded."),
        action=translate("Desk", "Tell them whom they may contact"),
        person=_placed(_person(deed.listed, center), Signal.REFUSE),
    )


def of_undoing(deed: Deed, center: Center) -> Showing:
    """An admission has been taken back, and that is on disk."""
    return Showing(
        look=replace(LOOKS[Signal.INFO], icon="undo"),
        word=translate("Desk", "Taken back"),
        meaning=verdict_words.signal_word(Signal.INFO),
        reason=translate("Desk", "The admission no longer holds; the arrival stays recorded."),
        action=translate("Desk", "Scan again when they come back"),
        person=_person(deed.listed, center),
    )


def of_taken_seat(deed: Deed, center: Center) -> Showing:
    """Nobody was signed in, because somebody sits there, or nobody can."""
    broken = deed.denial is Denial.SEAT_BROKEN
    decision = Decision(code=Code.NO_SEAT, signal=finding(Code.NO_SEAT).signal, override=Role.LEAD)
    return Showing(
        look=look(Code.NO_SEAT, Signal.HOLD),
        word=verdict_words.word(Code.NO_SEAT, Signal.HOLD),
        meaning=verdict_words.signal_word(Signal.HOLD),
        reason=translate("Desk", "This seat is marked as broken.")
        if broken
        else translate("Desk", "Somebody else has been signed in at this seat."),
        action=verdict_words.next_action(decision),
        person=_person(deed.listed, center),
    )


def of_lost_record(trouble: Trouble) -> Showing:
    """The disk did not take it: nobody is admitted on this desk."""
    message, hint = told(trouble)
    return Showing(
        look=LOOKS[Signal.STOP],
        word=verdict_words.word(Code.CANNOT_WRITE, Signal.STOP),
        meaning=verdict_words.signal_word(Signal.STOP),
        reason=message,
        action=hint,
    )


def veiled(showing: Showing) -> Showing:
    """The signal and the word alone, for a desk at which nobody is."""
    return Showing(
        look=showing.look,
        word=showing.word,
        meaning=showing.meaning,
        reason=translate("Lock", "This is recorded. Sign on to see who it is."),
    )


def _signed_in(attendance: Attendance, center: Center) -> str:
    """When, and how late that was where it was."""
    late = attendance.late_minutes
    said = (
        translate("Desk", "Signed in at {time}, {minutes} min late.")
        if late
        else translate("Desk", "Signed in at {time}.")
    )
    return said.format(time=_in_at(attendance, center), minutes=late)


def _in_at(attendance: Attendance, center: Center) -> str:
    return formats.clock(attendance.in_at, center) if attendance.in_at else "–"


def _until(decision: Decision) -> datetime | None:
    """How long somebody without a document may fetch it (arrivals.md row 31)."""
    waits = Code.NO_ID in decision.codes and decision.signal is Signal.HOLD
    return decision.listed.instants.admit_until if waits and decision.listed else None


def _mark(decision: Decision) -> str:
    if decision.claimed:
        return translate("Desk", "Only what the code says")
    if decision.by_hand and decision.listed is not None:
        return translate("Desk", "Found by hand")
    return ""


def _placed(person: Person, signal: Signal) -> Person:
    """Who is not admitted is shown no place."""
    return replace(person, room="", seat="") if signal is Signal.REFUSE else person


def _seated(person: Person, seat: str | None) -> Person:
    return replace(person, seat=formats.plain(seat)) if seat else person


def _person(listed: Listed | None, center: Center) -> Person:
    if listed is None:
        return Person()
    candidate = listed.appointment.candidate
    name, other = formats.names(candidate)
    return Person(
        name=name,
        other_name=other,
        number=formats.plain(candidate.number),
        document=people_words.id_document(candidate.id_type, candidate.id_last4),
        born=str(candidate.birth_year or ""),
        exam=formats.plain(listed.session.title),
        times=_times(listed, center),
        room=formats.plain(listed.room),
        seat=formats.plain(listed.attendance.seat or listed.appointment.seat or ""),
    )


def _times(listed: Listed, center: Center) -> str:
    begins = formats.clock(listed.session.starts_at, center)
    ends = formats.clock(listed.ends_at, center)
    if listed.appointment.extra_time <= timedelta(0):
        return translate("Desk", "{start} – {end}").format(start=begins, end=ends)
    return translate("Desk", "{start} – {end}, {extra} extra time").format(
        start=begins, end=ends, extra=formats.span(listed.appointment.extra_time)
    )
