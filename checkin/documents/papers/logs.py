"""The papers of the running exam: the break log, and the roll call."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.documents.papers.making import Making, seat_of, sheet_of, signatures_of
from checkin.documents.papers.words import name_in_line
from checkin.documents.printable import printable
from checkin.documents.sheet import (
    Block,
    Column,
    Field,
    Fields,
    Ink,
    Note,
    Sheet,
    Table,
    Total,
    Totals,
)
from checkin.domain.attendance import State
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind, in_order
from checkin.domain.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class _Break:
    """Out of the room since `out`, and back at `back`, where that has happened."""

    subject: str
    out: datetime
    back: datetime | None


def break_log(making: Making) -> Sheet:
    """Who was out, from when to when; lines to go on by hand."""
    words, translate = making.words, making.words.translate
    known = {one.appointment.id: one for one in making.people()}
    breaks = [] if making.blank else _breaks(making.facts.events)
    rows = [
        (
            str(number),
            seat_of(known[one.subject]),
            printable(known[one.subject].appointment.candidate.number),
            name_in_line(known[one.subject].appointment.candidate),
            words.clock(one.out),
            words.clock(one.back),
            words.minutes(one.back - one.out) if one.back else "",
            "",
        )
        for number, one in enumerate((one for one in breaks if one.subject in known), 1)
    ]
    table = Table(
        columns=_break_columns(making),
        rows=rows,
        row_height=9,
        spare=max(8, 22 - len(rows)),
        numbered=True,
    )
    most = making.facts.policy.sign_in.out_at_once
    note = translate("Papers", "At most {number} may be out at one time.").format(number=most)
    blocks: list[Block] = [Note(text=note, bold=True)] if most else []
    blocks += [table, signatures_of(making, Role.PROCTOR)]
    return sheet_of(making, translate("Papers", "Break log"), blocks)


def _breaks(events: Sequence[Event]) -> list[_Break]:
    """Each break of each person, in the order in which they went out."""
    found: dict[str, list[_Break]] = defaultdict(list)
    for event in in_order(events):
        if event.kind is not Kind.BREAK or event.subject is None:
            continue
        mine = found[event.subject]
        if event.body.get("way") == "out":
            mine.append(_Break(subject=event.subject, out=event.at, back=None))
        elif mine and mine[-1].back is None:
            mine[-1] = _Break(subject=event.subject, out=mine[-1].out, back=event.at)
    return sorted((one for mine in found.values() for one in mine), key=lambda one: one.out)


def _break_columns(making: Making) -> tuple[Column, ...]:
    translate = making.words.translate
    return (
        Column(title=translate("Papers", "No."), share=8, ink=Ink.CENTERED, size=8),
        Column(title=translate("Papers", "Seat"), share=14, ink=Ink.CENTERED, bold=True, size=11),
        Column(title=translate("Papers", "Candidate no."), share=26),
        Column(title=translate("Papers", "Name"), share=52, size=9.5),
        Column(title=translate("Papers", "Out at"), share=17, ink=Ink.CENTERED),
        Column(title=translate("Papers", "Back at"), share=17, ink=Ink.CENTERED),
        Column(title=translate("Papers", "Away"), share=17, ink=Ink.CENTERED),
        Column(title=translate("Papers", "Initials"), share=18, ink=Ink.PEN),
    )


def roll_call(making: Making) -> Sheet:
    """Who must be counted now: who is in the room, and who is out of it for a break."""
    translate = making.words.translate
    people = [
        (number, one)
        for number, one in making.wanted(making.people())
        if making.blank or one.attendance.is_admitted
    ]
    table = Table(
        columns=_roll_columns(making),
        rows=[_roll_row(making, number, one) for number, one in people],
        row_height=8,
        spare=4,
        empty=translate("Papers", "Nobody is on this list."),
    )
    blocks: list[Block] = [
        Fields(
            fields=(
                Field(label=translate("Papers", "Date, time")),
                Field(label=translate("Papers", "Assembly point"), share=1.4),
                Field(label=translate("Papers", "Reason"), share=1.6),
            )
        ),
        Totals(totals=_roll_totals(making, [one for _, one in people])),
        table,
        signatures_of(making, Role.PROCTOR, Role.LEAD),
    ]
    return sheet_of(making, translate("Papers", "Roll call"), blocks)


def _roll_totals(making: Making, people: Iterable[Listed]) -> tuple[Total, ...]:
    translate = making.words.translate
    rows = list(people)
    out = sum(one.attendance.state is State.ON_BREAK for one in rows)
    known = (
        Total(label=translate("Papers", "To be counted"), count=len(rows), main=True),
        Total(label=translate("Papers", "In the room"), count=len(rows) - out),
        Total(label=translate("Papers", "Out for a break"), count=out),
    )
    by_hand = (
        Total(label=translate("Papers", "Counted"), count=None),
        Total(label=translate("Papers", "Missing"), count=None),
    )
    return (known[0], *by_hand) if making.blank else (*known, *by_hand)


def _roll_row(making: Making, number: int, one: Listed) -> tuple[str, ...]:
    person, out = one.appointment.candidate, one.attendance.out_since
    away = making.words.translate("Papers", "out since {time}")
    return (
        str(number),
        seat_of(one),
        printable(person.number),
        name_in_line(person),
        "-",
        away.format(time=making.words.clock(out)) if out and not making.blank else "",
    )


def _roll_columns(making: Making) -> tuple[Column, ...]:
    translate = making.words.translate
    return (
        Column(title=translate("Papers", "No."), share=9, ink=Ink.CENTERED, size=8),
        Column(title=translate("Papers", "Seat"), share=15, ink=Ink.CENTERED, bold=True, size=12),
        Column(title=translate("Papers", "Candidate no."), share=28, size=9),
        Column(title=translate("Papers", "Name"), share=62, size=11),
        Column(title=translate("Papers", "Here"), share=13, ink=Ink.TICKS),
        Column(title=translate("Papers", "Remarks"), share=36, ink=Ink.PEN),
    )
