"""Over any day the counts of every paper, page and list balance, and are the journal's fold."""

import csv
import io
import json
from collections import Counter
from collections.abc import Sequence
from random import Random

import pytest
from builders import MINUTE, T
from hypothesis import given, settings
from lived_day import DAY, DEEDS, IN, LIVED, NAMES, PEOPLE, Day, happened, lived, room_of, said
from paper_rig import PaperRig
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from checkin.app.paper_copy import PaperCopies
from checkin.documents.exports import Form, export
from checkin.documents.papers.day_report import day_report
from checkin.documents.papers.making import Making
from checkin.documents.papers.words import Words
from checkin.documents.sheet import NewPage, Note, Sheet, Table, Total, Totals
from checkin.domain.appointment import Status
from checkin.domain.attendance import Attendance, State, fold
from checkin.domain.conflicts import open_kinds
from checkin.domain.event import Event, Kind
from checkin.services.holds import held_in
from checkin.services.overview import overview
from checkin.services.paper_facts import paper_facts
from checkin.services.views import desk_view


def totals_in(sheet: Sheet) -> Sequence[Total]:
    """The counts of a sheet with their names."""
    (totals,) = [block for block in sheet.blocks if isinstance(block, Totals)]
    return totals.totals


def totals_on(sheet: Sheet) -> list[int]:
    """All counts of the sheet, in their order."""
    return [one.count for one in totals_in(sheet) if one.count is not None]


def rows_on(sheet: Sheet) -> int:
    return sum(len(block.rows) for block in sheet.blocks if isinstance(block, Table))


def states_of(folded: dict[str, Attendance], room: str = "") -> Counter[State]:
    return Counter(one.state for who, one in folded.items() if room in ("", room_of(who)))


def balanced(sheet: Sheet, states: Counter[State]) -> None:
    """Expected, then its parts and nothing else, then who of them was late."""
    expected, *parts, _late = totals_on(sheet)
    assert expected == sum(parts) == states.total()
    assert +Counter(parts) == +Counter([*states.values(), *_zeros(states)])


def _zeros(states: Counter[State]) -> list[int]:
    """Two states are shown also where nobody is in them."""
    return [0 for state in (State.IN, State.ABSENT) if not states[state]]


@settings(LIVED, max_examples=15)
@given(day=DAY)
def test_every_paper_balances_and_is_the_fold(day: Day) -> None:
    with lived(day) as rig:
        events = happened(rig)
        folded = {who: fold(of_one) for who, of_one in events.items()}
        states = states_of(folded)
        rooms = sorted({room_of(who) for who in NAMES})

        def sheets(name: str) -> list[Sheet]:
            return rig.sheets(name, blank=False)

        for room, sheet in zip(rooms, sheets("register"), strict=True):
            here = states_of(folded, room)
            balanced(sheet, here)
            assert rows_on(sheet) == here.total()
        (summary,) = sheets("summary")
        balanced(summary, states)
        assert says_balance(summary, states.total())
        for room, roll, absent in zip(rooms, sheets("roll-call"), sheets("absentees"), strict=True):
            here = states_of(folded, room)
            out = here[State.ON_BREAK]
            inside = here[State.IN] + here[State.PROVISIONAL]
            assert totals_on(roll) == [inside + out, inside, out]
            assert rows_on(roll) == inside + out
            assert totals_on(absent) == [here[State.EXPECTED], here[State.ABSENT]]
            assert rows_on(absent) == here[State.EXPECTED] + here[State.ABSENT]
        for name in ("door-list", "fallback"):
            listed = sum(map(rows_on, sheets(name)))
            spare = 12 * len(rooms) if name == "fallback" else 0
            assert listed - spare == states.total()
        assert sum(map(rows_on, sheets("break-log"))) == sum(outs(one) for one in events.values())
        assert sum(map(rows_on, sheets("provisional"))) == len(unsettled(rig, events, folded))
        late = [who for who, one in folded.items() if one.arrived_at and one.arrived_at > LIMIT]
        assert late_pages(sheets("late-form"), rooms) == len(late)


LIMIT = T - 30 * MINUTE


def says_balance(sheet: Sheet, expected: int) -> bool:
    """Whether the sum that is written out adds up."""
    sums = [one.text for one in sheet.blocks if isinstance(one, Note) and " = " in one.text]
    left, _, right = sums[0].rstrip(".").partition(" = ")
    return int(left.split()[-1]) == sum(map(int, right.split(" + "))) == expected


def outs(events: Sequence[Event]) -> int:
    return sum(one.kind is Kind.BREAK and one.body["way"] == "out" for one in events)


def unsettled(
    rig: PaperRig, events: dict[str, list[Event]], folded: dict[str, Attendance]
) -> set[str]:
    held = {one.subject for one in rig.front.do(held_in, "S1").result()}
    return held | {
        who
        for who, one in folded.items()
        if one.provisional or one.doubted or open_kinds(events[who], Status.SCHEDULED)
    }


def late_pages(sheets: Sequence[Sheet], rooms: Sequence[str]) -> int:
    """A page for each; a room where nobody was late has a blank one."""
    pages = [1 + sum(isinstance(block, NewPage) for block in sheet.blocks) for sheet in sheets]
    named = [
        sum(
            bool(field.value)
            for block in sheet.blocks
            for field in getattr(block, "fields", ())
            if field.label == "Candidate no."
        )
        for sheet in sheets
    ]
    assert len(sheets) == len(rooms)
    assert all(count in (pages_, 0) for count, pages_ in zip(named, pages, strict=True))
    return sum(named)


@settings(LIVED, max_examples=15)
@given(day=DAY)
def test_every_page_and_list_balances_and_is_the_fold(day: Day) -> None:
    with lived(day) as rig:
        events = happened(rig)
        folded = {who: fold(of_one) for who, of_one in events.items()}
        states = states_of(folded)
        (line,) = rig.front.do(overview).result().lines
        assert {s: n for s, n in line.counts.by_state.items() if n} == dict(+states)
        assert line.counts.expected == PEOPLE
        assert line.counts.late == sum(one.late_minutes > 0 for one in folded.values())
        assert line.held == len(rig.front.do(held_in, "S1").result())
        assert line.facts.contradictions == sum(
            len(open_kinds(one, Status.SCHEDULED)) for one in events.values()
        )
        view = rig.front.do(desk_view).result()
        assert view.session is not None
        assert view.session.counts == line.counts
        facts = rig.front.do(paper_facts, "S1").result()
        words = Words(language="en", translate=lambda _c, text: text, center=facts.center)
        report = day_report([Making(facts=facts, words=words, number="X")], facts.at.wall.date())
        assert says_balance(report, PEOPLE)
        exported = json.loads(export([facts], Form.JSON, masked=True))
        (session,) = exported["sessions"]
        assert +Counter(session["counts"]) == Counter({s.value: n for s, n in states.items()})
        assert session["expected"] == PEOPLE
        of_rows = Counter({state.value: number for state, number in states.items()})
        assert Counter(row["attendance"] for row in exported["people"]) == of_rows
        written = export([facts], Form.CSV, masked=False).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(written, newline="")))
        assert Counter(row["attendance"] for row in rows) == of_rows
        book = CalamineWorkbook.from_filelike(io.BytesIO(export([facts], Form.XLSX, masked=False)))
        head, *cells = book.get_sheet_by_index(0).to_python()
        column = head.index("attendance")
        assert Counter(row[column] for row in cells) == of_rows


@settings(LIVED, max_examples=4)
@given(day=DAY)
def test_the_copy_for_bad_times_says_the_same(day: Day) -> None:
    with lived(day) as rig:
        folded = {who: fold(of_one) for who, of_one in happened(rig).items()}
        stick = rig.folder / "stick"
        stick.mkdir()
        (copy,) = PaperCopies(rig.front, stick, "en").write()
        text = " ".join(page.extract_text() for page in PdfReader(copy.file).pages)
        counted = [totals_in(sheet) for sheet in rig.sheets("register", blank=False)]
        assert sum(one[0].count or 0 for one in counted) == len(folded)
        for totals in counted:
            counted_so = " ".join(f"{one.label} {one.count}" for one in totals)
            assert counted_so in " ".join(text.split())


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_each_deed_of_a_day_can_happen(name: str) -> None:
    """What is counted above is worth counting."""
    before = {key: [IN] for key in ("go out", "sign out", "undo", "another seat")}
    before["come back"] = [IN, "go out"]
    course = [*before.get(name, [] if name in ("scan", IN, "paper") else ["scan"]), name]
    with lived(([course, *[[]] * (PEOPLE - 1)], AlwaysSix(), False)) as rig:
        kinds = [event.kind for event in happened(rig)["A1"]]
        kinds += [event.kind for event in said(rig) if event.subject is None]
        assert len(kinds) >= len(course)
        assert Kind.DENIED not in kinds


class AlwaysSix(Random):
    """Chance that has no choice: a line of a paper is then an absence."""

    def randint(self, _least: int, _most: int) -> int:
        return 6
