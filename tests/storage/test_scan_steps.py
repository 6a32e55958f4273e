"""What a scan asks of the database does not grow with the journal: counted in SQLite's own steps.

A count, not a time: the same on every machine. One step is one instruction of SQLite's machine.
"""

from datetime import timedelta

import pytest
import storage_stage as stage
from builders import DESK
from feed_stage import event

from checkin.domain.clock_trust import ClockReading
from checkin.domain.event import Kind
from checkin.domain.presented import Source
from checkin.domain.roles import Authority, Role
from checkin.services import stays
from checkin.services.case import Grounds
from checkin.services.front_desk import FrontDesk

FEW, MANY = 500, 5_000
"""Few are more than the last 400, through which the desk looks for who is held."""
LEAD = Authority(role=Role.LEAD, person="lead-1")
ALIKE = 30
"""Steps by which two runs may differ: less than one for a hundred events more."""


class Steps:
    """Counts the instructions of the one connection that writes."""

    def __init__(self, ledger):
        self.count = 0
        ledger.submit(self._watch).result()

    def _watch(self, books):
        raw = books.connection.connection.driver_connection
        raw.set_progress_handler(self._step, 1)

    def _step(self):
        self.count += 1
        return 0


def draft(number, **changes):
    """Something that happened to somebody else on an earlier day, at this desk."""
    plain = {
        "subject": f"B{number}",
        "session": f"E{number // 40}",
        "at": stage.NOW - timedelta(days=2) + number * timedelta(seconds=1),
        "desk": DESK.name,
    }
    return stage.draft(**(plain | changes))


def filled(ledger, count):
    """As many events of this desk, and as many that were heard of another one."""

    pattern = scan(Hand(ledger), 5).event

    def fill(books):
        for number in range(count):
            kind = (Kind.SCAN, Kind.CONFIRM, Kind.SIGN_OUT)[number % 3]
            trusted = number % 10 > 0
            books.append(draft(number, kind=kind, trusted=trusted, body=pattern.body))
        books.hear(
            event(number, subject=f"B{number}", session=f"E{number // 40}")
            for number in range(1, count + 1)
        )

    ledger.submit(fill).result()


class Hand:
    """A desk with a clock that goes on by ten seconds from deed to deed, or was put back."""

    def __init__(self, ledger, *, put_back=False):
        self.at = stage.NOW - timedelta(days=put_back)
        self.boot = "started anew" if put_back else "b"
        self.front = FrontDesk(ledger, DESK, self.read)

    def read(self):
        self.at += timedelta(seconds=10)
        gone = self.at - stage.NOW + timedelta(days=1)
        return ClockReading(wall=self.at, running=timedelta(hours=1) + gone, boot=self.boot)


def scan(hand, number=1):
    return hand.front.scan(stage.ticket_text(number), Source.SCANNER).result()


def confirm(hand):
    return hand.front.confirm("A2").result()


DEEDS = {
    "a ticket": scan,
    "the same ticket again": scan,
    "a number that is typed": lambda hand: hand.front.scan("TC-100001", Source.TYPED).result(),
    "some other code": lambda hand: hand.front.scan("WIFI:S:guests;;", Source.CAMERA).result(),
    "one more ticket": lambda hand: scan(hand, 2),
    "confirm": confirm,
    "out for a break": lambda hand: hand.front.do(stays.go_out, "A2").result(),
    "back from it": lambda hand: hand.front.do(stays.come_back, "A2").result(),
    "undo": lambda hand: hand.front.undo("A2", LEAD, Grounds(reason="wrong-person")).result(),
    "what the header shows": lambda hand: hand.front.view().result(),
    "the clock": lambda hand: hand.front.look_at_clock().result(),
}


def steps_of_each(folder, count, *, put_back):
    """The steps of each deed, one after the other, with so many events before them."""
    with stage.desk(folder) as desk:
        stage.put(desk.ledger, stage.roster(5))
        filled(desk.ledger, count)
        hand, steps, found = Hand(desk.ledger, put_back=put_back), Steps(desk.ledger), {}
        for name, deed in DEEDS.items():
            before = steps.count
            deed(hand)
            found[name] = steps.count - before
        return found


@pytest.fixture(scope="module", params=[False, True], ids=["clock right", "clock put back"])
def steps(request, tmp_path_factory):
    """Of all deeds, with few events and with many."""
    return [
        steps_of_each(tmp_path_factory.mktemp(str(n)), n, put_back=request.param)
        for n in (FEW, MANY)
    ]


@pytest.mark.parametrize("name", list(DEEDS))
def test_it_takes_as_many_steps_with_ten_times_the_events(steps, name):
    few, many = (found[name] for found in steps)
    assert few > 0
    assert many <= few + ALIKE


def test_a_question_that_looks_at_every_event_would_be_noticed(tmp_path):
    """The count counts: of what does grow with the journal, it says so."""
    found = []
    for count in (FEW, MANY):
        with stage.desk(tmp_path / str(count)) as desk:
            stage.put(desk.ledger, stage.roster(5))
            filled(desk.ledger, count)
            steps = Steps(desk.ledger)
            desk.ledger.submit(lambda books: list(books.since(0))).result()
            found.append(steps.count)
    assert found[1] > 5 * found[0]
