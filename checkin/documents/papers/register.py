"""The attendance register: who is expected, who came when, and a place to sign in and out."""

from uuid import UUID

from checkin.documents.papers.making import Making, seat_of, sheet_of, signatures_of, totals_of
from checkin.documents.papers.words import Words, name_of
from checkin.documents.printable import printable
from checkin.documents.sheet import Block, Column, Ink, Note, Sheet, Table
from checkin.domain.attendance import State
from checkin.domain.decision import Listed
from checkin.domain.event import Kind
from checkin.domain.roles import Role
from checkin.domain.verdict import IDENTITY

_ROW = 10.5
"""Millimetres: a signature fits, with a pen that is chained to a table."""

_IDENTITY = frozenset(code.value for code in IDENTITY)

_SPARE = 5
"""Lines for who is not on the list."""


def register(making: Making) -> Sheet:
    """The register of everybody in the room."""
    translate = making.words.translate
    people, doubtful = making.wanted(making.people()), _over_identity(making)
    table = Table(
        columns=_columns(making.words),
        rows=[
            *(_row(making, number, one, doubtful) for number, one in people),
            *_supplementary(making, len(making.facts.people)),
        ],
        row_height=_ROW,
        spare=_SPARE if making.only is None else 0,
        numbered=True,
        empty=translate("Papers", "Nobody is on this list."),
    )
    blocks: list[Block] = [table]
    if making.only is not None:
        blocks.insert(0, Note(text=making.since or _only(making, len(people)), bold=True))
    else:
        blocks += [totals_of(making), signatures_of(making, Role.PROCTOR, Role.LEAD, Role.MANAGER)]
    return sheet_of(making, translate("Papers", "Attendance register"), blocks, landscape=True)


def _only(making: Making, count: int) -> str:
    """It is not the whole list: nobody may take it for one."""
    said = making.words.translate("Papers", "Only a part of this list: {count} of {all}.")
    return said.format(count=count, all=len(making.facts.people))


def _columns(words: Words) -> tuple[Column, ...]:
    translate = words.translate
    return (
        Column(title=translate("Papers", "No."), share=8, ink=Ink.CENTERED, size=8),
        Column(title=translate("Papers", "Seat"), share=12, ink=Ink.CENTERED, size=11, bold=True),
        Column(title=translate("Papers", "Candidate no."), share=22, size=8),
        Column(title=translate("Papers", "Name"), share=46, size=10),
        Column(title=translate("Papers", "ID document"), share=21, size=7.5),
        Column(title=translate("Papers", "ID|Name"), share=13, ink=Ink.TICKS),
        Column(title=translate("Papers", "Arrived"), share=12, ink=Ink.CENTERED),
        Column(title=translate("Papers", "Checked in"), share=16, ink=Ink.CENTERED),
        Column(title=translate("Papers", "Status"), share=18, size=7.5),
        Column(title=translate("Papers", "Signature in"), share=39, ink=Ink.PEN),
        Column(title=translate("Papers", "Out at"), share=12, ink=Ink.CENTERED),
        Column(title=translate("Papers", "Signature out"), share=33, ink=Ink.PEN),
        Column(title=translate("Papers", "Initials"), share=12, ink=Ink.PEN, size=7.5),
        Column(title=translate("Papers", "Remarks"), share=22, ink=Ink.PEN, size=7),
    )


def _over_identity(making: Making) -> frozenset[UUID]:
    """The admissions of people whose document or name was not found right."""
    return frozenset(
        event.id
        for event in making.facts.events
        if event.kind is Kind.OVERRIDE
        and isinstance(over := event.body.get("over"), list)
        and not _IDENTITY.isdisjoint(over)
    )


def _row(making: Making, number: int, one: Listed, doubtful: frozenset[UUID]) -> tuple[str, ...]:
    words, person, attendance = making.words, one.appointment.candidate, one.attendance
    listed = (
        str(number),
        seat_of(one),
        printable(person.number),
        name_of(person),
        making.document_of(one),
    )
    if making.blank:
        return (*listed, "--", "", "", "", "", "", "", "", remark(words, one))
    return (
        *listed,
        "xx" if attendance.in_at is not None and attendance.admission not in doubtful else "--",
        words.clock(attendance.arrived_at),
        words.clock(attendance.in_at),
        status_of(words, one),
        "",
        words.clock(attendance.finished_at),
        "",
        "",
        remark(words, one),
    )


def _supplementary(making: Making, last: int) -> list[tuple[str, ...]]:
    """A line for each who was let in and is on no roster; their name is for the pen."""
    words = making.words
    if making.blank or making.only is not None:
        return []
    unlisted = words.translate("Papers", "not on the list")
    return [
        (
            str(number),
            printable(one.attendance.seat or ""),
            one.ticket,
            "",
            "",
            "--",
            words.clock(one.attendance.arrived_at),
            words.clock(one.attendance.in_at),
            words.state(one.attendance.state),
            "",
            words.clock(one.attendance.finished_at),
            "",
            "",
            unlisted,
        )
        for number, one in enumerate(making.facts.unlisted, last + 1)
    ]


def status_of(words: Words, one: Listed) -> str:
    """The state; lateness is never left out. Nothing for who has not come yet."""
    attendance = one.attendance
    parts = [] if attendance.state is State.EXPECTED else [words.state(attendance.state)]
    if attendance.late_minutes:
        late = words.translate("Papers", "late {minutes} min")
        parts.append(late.format(minutes=attendance.late_minutes))
    if one.conflicts:
        parts.append(words.translate("Papers", "see conflicts"))
    return "\n".join(parts)


def remark(words: Words, one: Listed) -> str:
    """What the invigilator must know: an own end; the instruction, never the reason."""
    if not one.appointment.extra_time:
        return ""
    return words.translate("Papers", "own end {time}").format(time=words.clock(one.ends_at))
