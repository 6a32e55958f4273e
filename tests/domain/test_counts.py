"""Counts balance, whatever happened."""

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.appointment import Status
from checkin.domain.attendance import State
from checkin.domain.counts import count

ROWS = st.lists(
    st.tuples(st.sampled_from(list(Status)), st.sampled_from(list(State)), st.booleans())
)


@given(rows=ROWS)
def test_everybody_who_is_expected_is_counted_once(rows: list[tuple[Status, State, bool]]) -> None:
    counts = count(rows)
    listed = [r for r in rows if r[0] is Status.SCHEDULED or r[1] is not State.EXPECTED]
    assert counts.expected == len(listed)


def test_who_is_cancelled_is_not_expected_unless_admitted() -> None:
    rows = [
        (Status.CANCELLED, State.EXPECTED, False),
        (Status.CANCELLED, State.PROVISIONAL, False),
        (Status.SCHEDULED, State.EXPECTED, False),
        (Status.SCHEDULED, State.IN, True),
    ]
    counts = count(rows)
    assert (counts.expected, counts.waiting, counts.inside, counts.provisional, counts.late) == (
        3,
        1,
        1,
        1,
        1,
    )
