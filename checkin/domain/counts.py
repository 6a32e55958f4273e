"""The counts of a session; they balance by construction."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checkin.domain.appointment import Status
from checkin.domain.attendance import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """`expected` is the sum of all states, and each person is in one of them.

    Who was cancelled, moved or blocked is not expected, unless something happened to them here.
    `late` counts those inside who were late, and is no part of the sum.
    """

    waiting: int = 0
    arrived: int = 0
    inside: int = 0
    on_break: int = 0
    finished: int = 0
    absent: int = 0
    turned_away: int = 0
    left_before_start: int = 0
    withdrawn: int = 0
    not_delivered: int = 0
    provisional: int = 0
    late: int = 0

    @property
    def expected(self) -> int:
        """The sum of the states."""
        return sum(self.by_state.values())

    @property
    def admitted(self) -> int:
        """Who is taking the exam: in the room, or out of it for a break."""
        return self.inside + self.provisional + self.on_break

    @property
    def by_state(self) -> Mapping[State, int]:
        """The count of each state."""
        return {
            State.EXPECTED: self.waiting,
            State.ARRIVED: self.arrived,
            State.IN: self.inside,
            State.ON_BREAK: self.on_break,
            State.FINISHED: self.finished,
            State.ABSENT: self.absent,
            State.TURNED_AWAY: self.turned_away,
            State.LEFT_BEFORE_START: self.left_before_start,
            State.WITHDRAWN: self.withdrawn,
            State.NOT_DELIVERED: self.not_delivered,
            State.PROVISIONAL: self.provisional,
        }


def count(rows: Iterable[tuple[Status, State, bool]]) -> Counts:
    """The counts of (status, state, whether late) for each person of a session."""
    listed = [row for row in rows if row[0] is Status.SCHEDULED or row[1] is not State.EXPECTED]
    states = Counter(state for _, state, _ in listed)
    return Counts(
        waiting=states[State.EXPECTED],
        arrived=states[State.ARRIVED],
        inside=states[State.IN],
        on_break=states[State.ON_BREAK],
        finished=states[State.FINISHED],
        absent=states[State.ABSENT],
        turned_away=states[State.TURNED_AWAY],
        left_before_start=states[State.LEFT_BEFORE_START],
        withdrawn=states[State.WITHDRAWN],
        not_delivered=states[State.NOT_DELIVERED],
        provisional=states[State.PROVISIONAL],
        late=sum(late for _, _, late in listed),
    )
