"""The rounds of an open desk: one at a time, soon again, and never after the end (trust.md, 30)."""

import threading
from datetime import UTC, datetime

import pytest

from checkin.services.delivery import Reach, RoundReport
from checkin.sync.loop import IN_TOUCH, RESTS, Rounds, SyncLoop
from checkin.trouble import Trouble

AT = datetime(2026, 12, 5, 1, 0, tzinfo=UTC)
LONG = 20


def rounds(do, cut=lambda: None):
    return Rounds(
        do=do, cut=cut, begun=lambda: None, ended=lambda _report: None, chance=lambda: 0.0
    )


class Registry:
    """Rounds that wait until they are let go; how many ran, and how many at the same time."""

    def __init__(self):
        self.running = self.most = self.count = 0
        self.agreed = []
        self.begun, self.may_end = threading.Semaphore(0), threading.Semaphore(0)
        self.was_cut = threading.Event()

    def do(self, agreed):
        self.running += 1
        self.count += 1
        self.most = max(self.most, self.running)
        self.agreed.append(agreed)
        self.begun.release()
        assert self.may_end.acquire(timeout=LONG)
        self.running -= 1
        return RoundReport(at=AT, reach=Reach.REACHED)

    def cut(self):
        self.was_cut.set()
        self.may_end.release()


@pytest.fixture
def registry():
    return Registry()


@pytest.fixture
def loop(registry):
    made = SyncLoop(rounds(registry.do, registry.cut))
    made.start()
    yield made
    made.stop()


def test_who_asks_twice_while_a_round_runs_gets_one_more_and_never_two_at_once(registry, loop):
    assert registry.begun.acquire(timeout=LONG)
    for _ in range(5):
        loop.now()
    registry.may_end.release()
    assert registry.begun.acquire(timeout=LONG)
    registry.may_end.release()
    assert not registry.begun.acquire(timeout=0.05)
    assert (registry.count, registry.most) == (2, 1)


def test_an_agreement_holds_for_one_round(registry, loop):
    assert registry.begun.acquire(timeout=LONG)
    loop.now(accept_shrink=True)
    for _ in range(2):
        registry.may_end.release()
        loop.now()
        assert registry.begun.acquire(timeout=LONG)
    registry.may_end.release()
    assert registry.agreed[:3] == [False, True, False]


def test_the_end_cuts_a_round_and_begins_none(registry, loop):
    assert registry.begun.acquire(timeout=LONG)
    loop.now()
    loop.stop()
    assert registry.was_cut.is_set()
    assert registry.count == 1


@pytest.mark.parametrize(
    ("reach", "failures", "expected"),
    [
        (Reach.REACHED, 7, IN_TOUCH),
        (Reach.SHRINKS, 7, IN_TOUCH),
        (Reach.NOT_ENROLLED, 3, RESTS),
        (Reach.REVOKED, 3, RESTS),
        (Reach.FORKED, 3, RESTS),
        (Reach.OFFLINE, 0, 1.0),
        (Reach.SERVER_TROUBLE, 2, 4.0),
        (Reach.LOGIN_NEEDED, 50, 25.0),
    ],
)
def test_how_long_it_waits_after_a_round(reach, failures, expected):
    waits = []
    ended = threading.Event()
    turns = [Reach.OFFLINE] * failures + [reach]

    def do(_agreed):
        return RoundReport(at=AT, reach=turns[len(waits)])

    class Wake(threading.Event):
        def wait(self, timeout=None):
            waits.append(timeout)
            if len(waits) == len(turns):
                ended.set()
                loop._ends.set()
            return True

    loop = SyncLoop(
        Rounds(
            do=do, cut=lambda: None, begun=lambda: None, ended=lambda _: None, chance=lambda: 0.0
        )
    )
    loop._wake = Wake()
    loop.start()
    assert ended.wait(LONG)
    loop.stop()
    assert waits[-1] == expected


def test_it_waits_as_long_as_the_registry_has_asked():
    waits, ended = [], threading.Event()

    class Wake(threading.Event):
        def wait(self, timeout=None):
            waits.append(timeout)
            ended.set()
            loop._ends.set()
            return True

    loop = SyncLoop(
        Rounds(
            do=lambda _agreed: RoundReport(at=AT, reach=Reach.SERVER_TROUBLE, wait=7.0),
            cut=lambda: None,
            begun=lambda: None,
            ended=lambda _: None,
            chance=lambda: 0.5,
        )
    )
    loop._wake = Wake()
    loop.start()
    assert ended.wait(LONG)
    loop.stop()
    assert waits == [10.5]


def test_a_disk_that_fails_ends_a_round_and_not_the_rounds():
    ended, tried = threading.Event(), []

    def do(_agreed):
        tried.append(1)
        if len(tried) == 1:
            raise Trouble("disk-failed", "It failed.")
        ended.set()
        return RoundReport(at=AT, reach=Reach.REACHED)

    loop = SyncLoop(
        Rounds(
            do=do, cut=lambda: None, begun=lambda: None, ended=lambda _: None, chance=lambda: 0.0
        )
    )
    loop.start()
    loop.now()
    assert ended.wait(LONG)
    loop.stop()
