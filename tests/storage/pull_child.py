"""A desk in a process of its own that is killed in the middle of a full pull: FOLDER WHERE."""

import os
import signal
import sys
from pathlib import Path

# The builders of all tests lie one folder up.
sys.path.insert(0, str(Path(__file__).parents[1]))

import feed_stage as feed
import storage_stage as stage


def die(_books=None):
    os.kill(os.getpid(), signal.SIGKILL)


def swapped_and_killed(books):
    books.apply(feed.page(feed.person(30), whole=True, complete=True), accept_shrink=True)
    assert len(books.appointments("S1")) == 2
    die()


def main(folder, where):
    with stage.desk(folder) as desk:
        feed.apply(desk, feed.page(feed.person(29), whole=True, more=True, cursor="half"))
        desk.ledger.submit(die if where == "aside" else swapped_and_killed).result()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
