"""How long a desk waits after failures: longer and longer, never too long, never all together."""

import pytest

from checkin.sync.backoff import LONGEST, wait_after


@pytest.mark.parametrize(
    ("failures", "shortest", "longest"),
    [(1, 1, 2), (2, 2, 4), (3, 4, 8), (5, 16, 32), (6, 25, 50), (9, 25, 50), (10_000, 25, 50)],
)
def test_half_of_the_wait_is_left_to_chance(failures, shortest, longest):
    assert wait_after(failures, lambda: 0.0) == shortest
    assert wait_after(failures, lambda: 1.0) == longest
    assert longest <= LONGEST


@pytest.mark.parametrize(
    ("failures", "asked", "shortest", "longest"),
    [(1, 0, 1, 2), (1, 5, 5, 10), (4, 5, 8, 16), (1, 25, 25, 50), (1, 900, 25, 50)],
)
def test_who_is_asked_to_wait_waits_no_less_and_within_bounds(failures, asked, shortest, longest):
    assert wait_after(failures, lambda: 0.0, asked) == shortest
    assert wait_after(failures, lambda: 1.0, asked) == longest
