"""The tables of the session summary: each kind of thing that was not as usual."""

from collections.abc import Sequence

from checkin.documents.papers.forms import incident_words
from checkin.documents.papers.making import Making, seat_of
from checkin.documents.papers.reasons import case_word, conflict_word, reason_word
from checkin.documents.papers.words import name_in_line
from checkin.documents.printable import printable
from checkin.documents.sheet import Column, Table
from checkin.domain.event import Event, Kind, in_order
from checkin.services.incidents import Incident

_CORRECTIONS = (Kind.UNDO, Kind.RESEAT, Kind.ARRIVAL, Kind.SETTLEMENT)


def _table(making: Making, *titles: tuple[str, float], rows: Sequence[Sequence[str]]) -> Table:
    return Table(
        columns=[Column(title=title, share=share, size=8) for title, share in titles],
        rows=rows,
        row_height=6,
        strong=0,
        empty=making.words.translate("Papers", "None."),
    )


def _who(making: Making, subject: str | None) -> str:
    """Number and name, where the roster knows them."""
    for one in making.facts.people:
        if one.appointment.id == subject:
            person = one.appointment.candidate
            return f"{printable(person.number)} {name_in_line(person)}"
    return printable(subject or "")


def late_table(making: Making) -> Table:
    """Who is in and was late."""
    words, translate = making.words, making.words.translate
    return _table(
        making,
        (translate("Papers", "Seat"), 12),
        (translate("Papers", "Candidate"), 70),
        (translate("Papers", "Arrived"), 18),
        (translate("Papers", "Minutes late"), 22),
        (translate("Papers", "Let in by"), 32),
        (translate("Papers", "Reason"), 40),
        rows=[
            (
                seat_of(one),
                _who(making, one.appointment.id),
                words.clock(one.attendance.arrived_at),
                str(one.attendance.late_minutes),
                printable(making.facts.name_of(one.attendance.decided_by)),
                reason_word(words, one.attendance.reason),
            )
            for one in making.people()
            if one.attendance.late_minutes
        ],
    )


def override_table(making: Making) -> Table:
    """Who was let in over a verdict."""
    return _decisions(making, Kind.OVERRIDE)


def refusal_table(making: Making) -> Table:
    """Who was turned away."""
    return _decisions(making, Kind.REFUSAL)


def open_table(making: Making) -> Table:
    """Who has not signed out, or is not decided about, and so is handed over."""
    words, translate, found = making.words, making.words.translate, making.facts.reckoning
    waits = {held.subject: case_word(words, held.code) for held in making.facts.held}
    people = {one.appointment.id: one for one in (*found.open_people, *found.handed_over)}
    return _table(
        making,
        (translate("Papers", "Seat"), 12),
        (translate("Papers", "Candidate"), 90),
        (translate("Papers", "Status"), 44),
        (translate("Papers", "Waits for a decision"), 48),
        rows=[
            (
                seat_of(one),
                _who(making, one.appointment.id),
                words.state(one.attendance.state),
                waits.get(one.appointment.id, ""),
            )
            for one in people.values()
        ],
    )


def _decisions(making: Making, kind: Kind) -> Table:
    translate = making.words.translate
    return _table(
        making,
        (translate("Papers", "Time"), 16),
        (translate("Papers", "Candidate"), 66),
        (translate("Papers", "Over"), 44),
        (translate("Papers", "By"), 34),
        (translate("Papers", "Reason"), 50),
        rows=[_decided(making, event) for event in _of(making, kind)],
    )


def _decided(making: Making, event: Event) -> tuple[str, ...]:
    """Who decided, over what, and why; a decision of one person about themselves is flagged."""
    words, over = making.words, event.body.get("over")
    codes = [case_word(words, str(code)) for code in over] if isinstance(over, list) else []
    reason, said = reason_word(words, event.body.get("reason")), event.body.get("words")
    by = [printable(making.facts.name_of(event.by))]
    second = event.body.get("second")
    by += [printable(making.facts.name_of(str(second)))] if second else []
    by += [words.translate("Papers", "(one person on duty)")] if event.body.get("alone") else []
    return (
        words.clock(event.at),
        _who(making, event.subject),
        ", ".join(codes),
        "\n".join(by),
        "\n".join(part for part in (reason, printable(str(said or ""))) if part),
    )


def incident_table(making: Making) -> Table:
    """Every incident as it was recorded."""
    words, translate = making.words, making.words.translate
    kinds = incident_words(words)
    return _table(
        making,
        (translate("Papers", "Incident no."), 26),
        (translate("Papers", "Time"), 16),
        (translate("Papers", "Type"), 28),
        (translate("Papers", "About"), 36),
        (translate("Papers", "What was seen"), 100),
        rows=[
            (
                printable(one.number),
                words.clock(one.at),
                kinds[one.kind],
                _about(making, one),
                printable(one.words),
            )
            for one in making.facts.incidents
        ],
    )


def _about(making: Making, one: Incident) -> str:
    """The person by number: a name does not belong there."""
    subject = one.about.subject or ""
    numbers = {row.appointment.id: row.appointment.candidate.number for row in making.facts.people}
    parts = (numbers.get(subject, subject), one.about.room, one.about.seat)
    return " ".join(printable(part) for part in parts if part)


def correction_table(making: Making) -> Table:
    """What was taken back or changed afterwards."""
    words, translate = making.words, making.words.translate
    kinds = {
        Kind.UNDO: translate("Papers", "Admission taken back"),
        Kind.RESEAT: translate("Papers", "Another seat"),
        Kind.ARRIVAL: translate("Papers", "Arrival corrected"),
        Kind.SETTLEMENT: translate("Papers", "Settled"),
    }
    return _table(
        making,
        (translate("Papers", "Time"), 16),
        (translate("Papers", "Candidate"), 66),
        (translate("Papers", "What"), 44),
        (translate("Papers", "By"), 34),
        (translate("Papers", "Reason"), 50),
        rows=[
            (
                words.clock(event.at),
                _who(making, event.subject),
                kinds[event.kind],
                printable(making.facts.name_of(event.by)),
                reason_word(words, event.body.get("reason")),
            )
            for event in _of(making, *_CORRECTIONS)
        ],
    )


def conflict_table(making: Making) -> Table:
    """What contradicts itself and nobody has settled."""
    translate = making.words.translate
    return _table(
        making,
        (translate("Papers", "Candidate"), 80),
        (translate("Papers", "What contradicts itself"), 110),
        rows=[
            (_who(making, one.appointment.id), conflict_word(making.words, kind))
            for one, kind in making.facts.reckoning.contradictions
        ],
    )


def _of(making: Making, *kinds: Kind) -> list[Event]:
    return [event for event in in_order(making.facts.events) if event.kind in kinds]
