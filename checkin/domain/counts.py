"""The counts of a session; they balance by construction."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from checkin.domain.appointment import Status
from checkin.domain.attendance import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """`expected` = `waiting` + `arrived` + `inside` + `finished` + `turned_away` + `provisional`.

    Who was cancelled, moved or blocked is not expected, unless something happened to them here.
    `late` counts those inside who were late, and is no part of the sum.
    """

    waiting: int = 0
    arrived: int = 0
    inside: int = 0
    finished: int = 0
    turned_away: int = 0
    provisional: int = 0
    late: int = 0

    @property
    def expected(self) -> int:
        """The sum of the states."""
        return (
            self.waiting
            + self.arrived
            + self.inside
            + self.finished
            + self.turned_away
            + self.provisional
        )


def count(rows: Iterable[tuple[Status, State, bool]]) -> Counts:
    """The counts of (status, state, whether late) for each person of a session."""
    listed = [row for row in rows if row[0] is Status.SCHEDULED or row[1] is not State.EXPECTED]
    states = Counter(state for _, state, _ in listed)
    return Counts(
        waiting=states[State.EXPECTED],
        arrived=states[State.ARRIVED],
        inside=states[State.IN],
        finished=states[State.FINISHED],
        turned_away=states[State.TURNED_AWAY],
        provisional=states[State.PROVISIONAL],
        late=sum(late for _, _, late in listed),
    )
