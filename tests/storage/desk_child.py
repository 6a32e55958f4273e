"""A desk in a process of its own, to be killed, watched and starved: FOLDER WORK [COUNT].

It says `open` when it is open and `done` in the end, and each number of an event that it was told.
"""

import itertools
import os
import signal
import sys
from pathlib import Path

# The builders of all tests lie one folder up.
sys.path.insert(0, str(Path(__file__).parents[1]))

import storage_stage as stage

from checkin.domain.presented import Source
from checkin.trouble import Trouble


def say(word):
    """Nothing stays in a buffer: what was said was said before the kill."""
    os.write(1, f"{word}\n".encode())


def scan(front, number, text):
    say(front.scan(text, Source.CAMERA).result().event.seq)


def confirm(front, number, text):
    deed = front.confirm(f"A{number}").result()
    assert deed.event is not None, deed
    say(deed.event.seq)


def scan_whatever(front, number, text):
    """Go on after a trouble, and say what it was."""
    try:
        scan(front, 1, text)
    except Trouble as trouble:
        say(trouble.code)


def look(front, number, text):
    front.view().result()
    front.matches("li").result()
    front.look_at_clock().result()


WORKS = {"scan": scan, "confirm": confirm, "look": look, "scan-whatever": scan_whatever}


def main(folder, work, count=0):
    with stage.desk(folder) as desk:
        front = stage.front(desk.ledger)
        people = len(desk.ledger.submit(lambda books: books.appointments("S1")).result())
        texts = {
            number: os.environ["TICKETS"].splitlines()[number - 1]
            for number in range(1, people + 1)
        }
        say("open")
        if work == "die-unheard":
            front.scan(texts[1], Source.CAMERA).result()
            front.confirm("A1").result()
            os.kill(os.getpid(), signal.SIGKILL)
        if work == "all":
            for number in itertools.cycle(texts):
                scan(front, number, texts[number])
                if (event := front.confirm(f"A{number}").result().event) is not None:
                    say(event.seq)
        if work != "all" and texts:
            scan(front, 1, texts[1])
        if work == "checkpoint":
            desk.ledger.checkpoint().result()
        for number in range(1, count + 1):
            WORKS[work](front, number, texts[number])
    say("done")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:]))
    except Trouble as trouble:
        say(f"not open: {trouble.code}")
