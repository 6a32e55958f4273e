"""Over any day the counts of every paper, page and list balance, and are the journal's fold."""

import csv
import io
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest
from builders import MINUTE, T
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from paper_rig import PaperRig, paper_rig, person
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
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code
from checkin.services import stays
from checkin.services.case import Grounds
from checkin.services.closing import close
from checkin.services.holds import held_in
from checkin.services.looks import Look, look_at
from checkin.services.overview import overview
from checkin.services.paper_entry import enter_lines
from checkin.services.paper_facts import paper_facts
from checkin.services.paper_sheet import REGISTER, SheetName
from checkin.services.views import desk_view
from checkin.services.written_lines import TypedLine

MANAGER = Authority(role=Role.MANAGER, person="m-1")
WHY = Grounds(reason="other", second="p-2")
PEOPLE = 9
ROOMS = {2: "B-1", 3: "B-1", 7: "B-1"}
NAMES = [f"A{number}" for number in range(1, PEOPLE + 1)]
TYPED = ("13:20", "13:40", "14:05", "14:20", "14:40", "15:10")
"""Before the desk opens, on time, late, late, after the start, long after it."""


def from_paper(rig: PaperRig, who: str, place: int) -> None:
    """A line of the register that was written meanwhile."""
    name = SheetName(document="PAPER234", paper=REGISTER, session="S1", room="")
    said = {"arrived": TYPED[place % 6], "left": "15:20" if place % 5 == 4 else ""}
    line = TypedLine(line=NAMES.index(who) + 1, subject=who, **said)
    absent = TypedLine(line=NAMES.index(who) + 1, subject=who, mark="absent")
    rig.front.do(enter_lines, name, [absent if place % 7 == 6 else line]).result()


DEEDS = {
    "scan": lambda rig, who, _: rig.front.choose(who).result(),
    "confirm": lambda rig, who, _: rig.front.confirm(who).result(),
    "scan and confirm": lambda rig, who, _: (
        rig.front.choose(who).result(),
        rig.front.confirm(who).result(),
    ),
    "override": lambda rig, who, _: rig.front.override(who, MANAGER, WHY).result(),
    "refuse": lambda rig, who, _: rig.front.refuse(who, MANAGER, WHY).result(),
    "undo": lambda rig, who, _: rig.front.undo(who, MANAGER, WHY).result(),
    "go out": lambda rig, who, _: rig.front.do(stays.go_out, who).result(),
    "come back": lambda rig, who, _: rig.front.do(stays.come_back, who).result(),
    "sign out": lambda rig, who, _: rig.front.do(stays.sign_out, who).result(),
    "withdraw": lambda rig, who, _: rig.front.do(stays.withdraw, who, MANAGER, WHY).result(),
    "doubt": lambda rig, who, _: rig.front.do(look_at, who, Look(found=Code.NAME_DIFFERS)).result(),
    "no id": lambda rig, who, _: rig.front.do(look_at, who, Look(found=Code.NO_ID)).result(),
    "paper": from_paper,
}
IN = "scan and confirm"
COURSE = st.one_of(
    st.lists(st.sampled_from(sorted(DEEDS)), max_size=4),
    st.lists(st.sampled_from(sorted(DEEDS)), max_size=3).map(lambda then: [IN, *then]),
    st.sampled_from(
        [
            *([IN, "go out"], [IN, "doubt"], [IN, "sign out"], ["scan", "doubt"]),
            *(["scan", "override"], ["scan", "no id", "override"]),
        ]
    ),
)
"""What happens to one person: anything, or something after they are in."""

DAY = st.tuples(
    st.lists(COURSE, min_size=PEOPLE, max_size=PEOPLE),
    st.randoms(use_true_random=False),
    st.booleans(),
)
LIVED = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # A day takes a second: a failing one is told as it was found.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
Day = tuple[Sequence[Sequence[str]], Random, bool]


@contextmanager
def lived(day: Day) -> Iterator[PaperRig]:
    """A desk on which this day has happened to everybody at once; it may be closed."""
    courses, chance, closed = day
    left = {who: list(course) for who, course in zip(NAMES, courses, strict=True)}
    with tempfile.TemporaryDirectory() as folder:
        people = [person(number) for number in range(1, PEOPLE + 1)]
        with paper_rig(Path(folder), people, rooms=ROOMS) as rig:
            rig.at(T - 59 * MINUTE)
            while here := [who for who in NAMES if left[who]]:
                who, number = chance.choice(here), chance.randint(0, 9)
                rig.at(rig.now + number % 6 * MINUTE)
                DEEDS[left[who].pop(0)](rig, who, number)
            if closed:
                rig.at(T + 90 * MINUTE)
                rig.front.do(close, "S1", MANAGER, "p-2").result()
            yield rig


def happened(rig: PaperRig) -> dict[str, list[Event]]:
    """What the journal has of everybody."""
    return rig.ledger.submit(
        lambda books: {who: list(books.events_of(who)) for who in NAMES}
    ).result()


def room_of(who: str) -> str:
    return ROOMS.get(int(who[1:]), "A-204")


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
    said = [one.text for one in sheet.blocks if isinstance(one, Note) and " = " in one.text]
    left, _, right = said[0].rstrip(".").partition(" = ")
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
            said = " ".join(f"{one.label} {one.count}" for one in totals)
            assert said in " ".join(text.split())


@pytest.mark.parametrize("name", sorted(DEEDS))
def test_each_deed_of_a_day_can_happen(name: str) -> None:
    """What is counted above is worth counting."""
    before = {"come back": [IN, "go out"], "go out": [IN], "sign out": [IN], "undo": [IN]}
    course = [*before.get(name, [] if name in ("scan", IN, "paper") else ["scan"]), name]
    with lived(([course, *[[]] * (PEOPLE - 1)], AlwaysSix(), False)) as rig:
        kinds = [event.kind for event in happened(rig)["A1"]]
        assert len(kinds) >= len(course)
        assert Kind.DENIED not in kinds


class AlwaysSix(Random):
    """Chance that has no choice: a line of a paper is then an absence."""

    def randint(self, _least: int, _most: int) -> int:
        return 6
