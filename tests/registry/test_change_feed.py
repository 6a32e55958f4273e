"""Six writers, with rollbacks, and desks that ask all the while: nothing is missed.

`benchmarks/change_feed.py` is the same with 50,000 rows.
"""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
FEED = runpy.run_path(str(ROOT / "benchmarks" / "change_feed.py"))


def test_of_six_writers_nothing_is_missed_and_nothing_is_told_that_was_rolled_back(database):
    counted = FEED["measure"](database, 3_000)
    assert (counted.missed, counted.twice, counted.not_theirs) == (0, 0, 0)
    assert counted.rows == 3_000
    assert counted.rolled_back > 100
