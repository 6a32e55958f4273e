"""Over random days the counts of every paper balance, and are the fold of the journal."""

import random
from pathlib import Path

import pytest
from builders import MINUTE, T
from paper_rig import PaperRig, paper_rig, person

from checkin.documents.sheet import Sheet, Table, Totals
from checkin.domain.attendance import State, fold
from checkin.domain.roles import Authority, Role
from checkin.services import stays
from checkin.services.case import Grounds
from checkin.services.closing import close
from checkin.services.paper_facts import counts_of, paper_facts
from checkin.services.people import people_of

MANAGER = Authority(role=Role.MANAGER, person="m-1")
WHY = Grounds(reason="other", second="p-2")
PEOPLE = 12


def one_deed(rig: PaperRig, chance: random.Random) -> None:
    """Something that may happen at a door, allowed or not."""
    who = f"A{chance.randint(1, PEOPLE)}"
    front = rig.front
    deeds = (
        lambda: front.choose(who),
        lambda: front.choose(who),
        lambda: front.confirm(who),
        lambda: front.confirm(who),
        lambda: front.override(who, MANAGER, WHY),
        lambda: front.refuse(who, MANAGER, WHY),
        lambda: front.undo(who, MANAGER, WHY),
        lambda: front.do(stays.go_out, who),
        lambda: front.do(stays.come_back, who),
        lambda: front.do(stays.sign_out, who),
        lambda: front.do(stays.withdraw, who, MANAGER, WHY),
    )
    chance.choice(deeds)().result()


def a_day(rig: PaperRig, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # the same day for the same seed
    rig.at(T - 59 * MINUTE)
    for _ in range(60):
        rig.at(rig.now + chance.randint(0, 2) * MINUTE)
        one_deed(rig, chance)
    if seed % 2:
        rig.at(T + 90 * MINUTE)
        rig.front.do(close, "S1", MANAGER, "p-2").result()


def folded(rig: PaperRig) -> list[State]:
    """The state of everybody, straight from the journal."""
    return rig.ledger.submit(
        lambda books: [fold(books.events_of(f"A{n}")).state for n in range(1, PEOPLE + 1)]
    ).result()


def totals_on(sheet: Sheet) -> list[int]:
    """The counts: the expected first, then each state, then the late, which are no part."""
    (totals,) = [block for block in sheet.blocks if isinstance(block, Totals)]
    return [one.count for one in totals.totals if one.count is not None]


def rows_on(sheet: Sheet) -> int:
    (table,) = [block for block in sheet.blocks if isinstance(block, Table)]
    return len(table.rows)


@pytest.mark.parametrize("seed", range(12))
def test_counts_balance_and_are_the_fold(seed: int, tmp_path: Path) -> None:
    with paper_rig(tmp_path, [person(number) for number in range(1, PEOPLE + 1)]) as rig:
        a_day(rig, seed)
        states = folded(rig)
        facts = rig.front.do(paper_facts, "S1").result()
        assert {s: n for s, n in facts.counts.by_state.items() if n} == {
            state: states.count(state) for state in set(states)
        }
        for name in ("register", "summary"):
            (sheet,) = rig.sheets(name, blank=False)
            expected, *parts, _ = totals_on(sheet)
            assert (expected, sum(parts)) == (PEOPLE, PEOPLE)
        assert rows_on(rig.sheets("register", blank=False)[0]) == PEOPLE
        (roll,) = rig.sheets("roll-call", blank=False)
        inside = sum(s in (State.IN, State.PROVISIONAL, State.ON_BREAK) for s in states)
        assert totals_on(roll)[:3] == [
            inside,
            inside - states.count(State.ON_BREAK),
            states.count(State.ON_BREAK),
        ]
        assert rows_on(roll) == inside
        (absent,) = rig.sheets("absentees", blank=False)
        assert totals_on(absent) == [states.count(State.EXPECTED), states.count(State.ABSENT)]
        assert rows_on(absent) == sum(totals_on(absent))


def test_the_days_are_not_all_alike(tmp_path: Path) -> None:
    """What is counted above is worth counting."""
    seen: set[State] = set()
    for seed in range(12):
        with paper_rig(tmp_path / str(seed), [person(n) for n in range(1, PEOPLE + 1)]) as rig:
            a_day(rig, seed)
            seen |= set(folded(rig))
    assert len(seen) >= 7


def test_rooms_share_the_session_and_add_up(tmp_path: Path) -> None:
    with paper_rig(tmp_path, [person(1), person(2), person(3)], rooms={2: "B-1"}) as rig:
        rig.admit(1, 2)
        sheets = rig.sheets("register")
        assert [sheet.head.room[1] for sheet in sheets] == ["A-204", "B-1"]
        assert [totals_on(sheet)[0] for sheet in sheets] == [2, 1]
        assert [rows_on(sheet) for sheet in sheets] == [2, 1]
        assert len(rig.sheets("register", room="B-1")) == 1
        whole = rig.front.do(lambda hearing: people_of(hearing.books, "S1")).result()
        assert counts_of(whole).expected == 3
        (summary,) = rig.sheets("summary")
        assert totals_on(summary)[0] == 3
