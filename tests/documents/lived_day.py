"""Any day at a desk: deeds in any order, to be counted on papers and pages."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random

from builders import MINUTE, T
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from paper_rig import PaperRig, paper_rig, person

from checkin.domain.event import Event, in_order
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code
from checkin.services import stays
from checkin.services.case import Grounds
from checkin.services.closing import close
from checkin.services.incidents import About, IncidentType, report
from checkin.services.looks import Look, look_at
from checkin.services.paper_entry import enter_lines
from checkin.services.paper_sheet import REGISTER, SheetName
from checkin.services.placing import place_people
from checkin.services.seats import mark_seat, reseat
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


def seat_marked(state: str) -> Callable[[PaperRig, str, int], object]:
    """A lead says something of the seat that somebody was to have."""

    def mark(rig: PaperRig, who: str, _place: int) -> None:
        rig.front.do(mark_seat, "S1", room_of(who), who[1:], MANAGER, state=state).result()

    return mark


def noted(rig: PaperRig, who: str, place: int) -> None:
    """Something happens, to somebody or to nobody in particular."""
    about = About(session="S1", subject=who if place % 2 else None, room=room_of(who))
    rig.front.do(report, about, IncidentType.POWER, "The light went out").result()


SEAT_STATES = ("broken", "mended", "spare", "not-spare", "workstation", "not-workstation")


def planned(rig: PaperRig, who: str, place: int) -> None:
    """A lead plans another seat for somebody; none, where there is no such place."""
    to = {who: "" if place == 9 else str(20 + place)}
    rig.front.do(place_people, "S1", room_of(who), to, MANAGER, WHY).result()


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
    "another seat": lambda rig, who, _: rig.front.do(reseat, who, None, MANAGER, WHY).result(),
    "incident": noted,
    "planned": planned,
    **{state: seat_marked(state) for state in SEAT_STATES},
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


def said(rig: PaperRig) -> list[Event]:
    """What the journal has of the session, of nobody in particular too, in its order."""
    return rig.ledger.submit(lambda books: in_order(books.events_in("S1"))).result()


def happened(rig: PaperRig) -> dict[str, list[Event]]:
    """What the journal has of everybody."""
    return rig.ledger.submit(
        lambda books: {who: list(books.events_of(who)) for who in NAMES}
    ).result()


def room_of(who: str) -> str:
    return ROOMS.get(int(who[1:]), "A-204")
