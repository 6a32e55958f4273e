"""The papers of the room: the seating plan, and the door list with masked names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checkin.documents.lettering import clusters
from checkin.documents.papers.making import Making, seat_of, sheet_of, signatures_of
from checkin.documents.papers.masking import last_four, masked_name
from checkin.documents.papers.words import Words
from checkin.documents.printable import printable
from checkin.documents.sheet import (
    Block,
    Column,
    Heading,
    Ink,
    NewPage,
    Note,
    Room,
    Sheet,
    Spot,
    Table,
)
from checkin.domain.appointment import Candidate
from checkin.domain.decision import Listed
from checkin.domain.roles import Role
from checkin.domain.room import Door, Shape, laid_out, shape_of
from checkin.services.seating_plan import GONE

_COLUMNS, _ROWS = 9, 6
"""So many seats have room on one page."""

_SHORT = 18


def seating_plan(making: Making) -> Sheet:
    """The room from above: by rows where the seats have names of rows, else in their order."""
    translate = making.words.translate
    rows = _rows(making, _sitting(making))
    blocks: list[Block] = [Note(text=_above(making, rows))]
    for number, part in enumerate(_parts(rows, making)):
        blocks += [NewPage()] if number else []
        blocks.append(part)
    seatless = [one for one in _there(making) if not seat_of(one)]
    if seatless:
        blocks.append(Heading(text=translate("Papers", "Without a seat")))
        blocks.append(Note(text="\n".join(_person_line(one) for one in seatless)))
    blocks += [
        Note(
            text=translate(
                "Papers", "A true record of who sat where, also of what was changed by hand:"
            ),
            bold=True,
        ),
        signatures_of(making, Role.LEAD, Role.MANAGER),
    ]
    return sheet_of(making, translate("Papers", "Seating plan"), blocks, landscape=True)


def _above(making: Making, rows: Sequence[Sequence[Spot | None]]) -> str:
    """Which version it is, how many seats there are, and what is left to the pen."""
    translate, plan = making.words.translate, making.facts.plan
    version = translate("Papers", "Plan version {version}").format(version=plan.version)
    marks = (
        translate("Papers", "Mark by hand where the invigilator sits.")
        if _shape(making).doors
        else translate(
            "Papers", "Mark by hand where the doors are, and where the invigilator sits."
        )
    )
    if plan.workstations:
        screens = translate("Papers", "A screen beside the seat: a workstation.")
        marks = f"{marks}    {screens}"
    return f"{version}    {_counted(making, rows)}\n{marks}"


def _person_line(one: Listed) -> str:
    person = one.appointment.candidate
    return f"{printable(person.number)}  {short_name(person)}"


def _counted(making: Making, rows: Sequence[Sequence[Spot | None]]) -> str:
    """How many seats there are: the sum of the others, each seat counted as the gravest it is."""
    spare = set(map(printable, making.facts.plan.spare))
    spots = [spot for row in rows for spot in row if spot is not None]
    broken = sum(spot.off for spot in spots)
    taken = sum(bool(spot.lines) and not spot.off for spot in spots)
    kept = sum(spot.seat in spare and not spot.lines and not spot.off for spot in spots)
    said = making.words.translate(
        "Papers", "Seats {seats}: taken {taken}, free {free}, spare {spare}, broken {broken}."
    )
    free = len(spots) - broken - taken - kept
    return said.format(seats=len(spots), taken=taken, free=free, spare=kept, broken=broken)


def _there(making: Making) -> list[Listed]:
    """Who may have a seat: who is gone, absent or turned away has none any more."""
    return [one for one in making.people() if making.blank or one.attendance.state not in GONE]


def _sitting(making: Making) -> Mapping[str, list[Listed]]:
    """Who has which seat."""
    seats = defaultdict(list)
    for one in _there(making):
        if seat_of(one):
            seats[seat_of(one)].append(one)
    return seats


def _rows(making: Making, sitting: Mapping[str, Sequence[Listed]]) -> list[list[Spot | None]]:
    """As the page of the seats has them in the window."""
    seats = {*map(printable, making.facts.plan.seats), *sitting}
    return [
        [_spot(making, seat, sitting) if seat else None for seat in row]
        for row in laid_out(seats, _shape(making))
    ]


def _shape(making: Making) -> Shape:
    return shape_of(making.facts.events, making.facts.room)


def _parts(rows: Sequence[Sequence[Spot | None]], making: Making) -> list[Room]:
    """A large room in parts that fit on a page, from the left; each with the doors that it has."""
    doors = _shape(making).doors
    widest, deepest = max((len(row) for row in rows), default=0), len(rows)
    translate = making.words.translate
    front, behind = translate("Papers", "Front"), translate("Papers", "Behind the page before")
    return [
        Room(
            front=behind if top else front,
            rows=[row[left : left + _COLUMNS] for row in rows[top : top + _ROWS]],
            doors=[
                door.value
                for door in doors
                if _has(
                    door,
                    left=left == 0,
                    right=left + _COLUMNS >= widest,
                    front=top == 0,
                    back=top + _ROWS >= deepest,
                )
            ],
            door=translate("Papers", "Door"),
        )
        for left in range(0, widest, _COLUMNS)
        for top in range(0, deepest, _ROWS)
    ]


def _has(door: Door, **edges: bool) -> bool:
    """Whether a part of a room that reaches to these edges has this door."""
    return all(edges[side] for side in door.value.split("-"))


def _spot(making: Making, seat: str, sitting: Mapping[str, Sequence[Listed]]) -> Spot:
    plan, people = making.facts.plan, sitting.get(seat, ())
    broken = seat in plan.broken
    lines = [
        text
        for one in people
        for text in (
            printable(one.appointment.candidate.number),
            short_name(one.appointment.candidate),
        )
    ]
    exam = printable(making.facts.session.exam)
    return Spot(
        seat=seat,
        lines=[*lines, *([exam] if people else [])],
        flag=_flag(making, seat, people),
        off=broken,
        screen=seat in plan.workstations,
    )


def _flag(making: Making, seat: str, people: Sequence[Listed]) -> str:
    """What to know of a seat, the gravest first."""
    words, plan = making.words, making.facts.plan
    if seat in plan.broken:
        return words.translate("Papers", "broken")
    if len(people) > 1:
        return words.translate("Papers", "twice!")
    if people and people[0].appointment.extra_time:
        return words.translate("Papers", "until {time}").format(time=words.clock(people[0].ends_at))
    if not people:
        spare = seat in plan.spare
        return words.translate("Papers", "spare") if spare else words.translate("Papers", "free")
    if not making.blank and not people[0].attendance.is_admitted:
        return words.state(people[0].attendance.state)
    return ""


def short_name(person: Candidate) -> str:
    """A name for small places, cut visibly: the native one where there is one."""
    name = printable(person.native_name) or printable(person.name)
    letters = list(clusters(name))
    room = _SHORT // 2 if printable(person.native_name) else _SHORT
    return name if len(letters) <= room else "".join(letters[: room - 1]) + "…"


def door_list(making: Making) -> Sheet:
    """For the door: who is to go where, with names that only they themselves recognise."""
    translate, facts, words = making.words.translate, making.facts, making.words
    people = sorted(
        making.wanted(making.people()),
        key=lambda row: (last_four(row[1].appointment.candidate.number), row[0]),
    )
    start = words.clock(facts.session.starts_at)
    table = Table(
        columns=_door_columns(words),
        rows=[
            (
                last_four(one.appointment.candidate.number),
                masked_name(one.appointment.candidate),
                one.room,
                seat_of(one),
                start,
            )
            for _, one in people
        ],
        row_height=9,
        empty=translate("Papers", "Nobody is on this list."),
    )
    by = words.clock(facts.reckoning.instants.required_by)
    opens = words.clock(facts.reckoning.instants.opens)
    said = translate(
        "Papers", "Sign-in from {opens}. Be at the desk by {by}, with your ID and admission code."
    ).format(opens=opens, by=by)
    find = translate("Papers", "Find the last characters of your candidate number.")
    blocks: list[Block] = [Note(text=said, size=13, bold=True), Note(text=find, size=11), table]
    return sheet_of(making, translate("Papers", "Door list"), blocks)


def _door_columns(words: Words) -> tuple[Column, ...]:
    translate = words.translate
    return (
        Column(title=translate("Papers", "Number ends in"), share=26, size=15, bold=True),
        Column(title=translate("Papers", "Name (shortened)"), share=60, size=13),
        Column(title=translate("Papers", "Room"), share=34, size=14, bold=True),
        Column(title=translate("Papers", "Seat"), share=20, ink=Ink.CENTERED, size=15, bold=True),
        Column(title=translate("Papers", "Start"), share=20, ink=Ink.CENTERED, size=13),
    )
