"""Prints how long the attendance register takes, for 60 to 10,000 people, and how much memory."""

import platform
import resource
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from checkin.documents.drawn import Paper
from checkin.documents.papers.order import Asked, orders
from checkin.documents.printout import print_out
from checkin.domain.appointment import Appointment
from checkin.domain.center import Center, Desk
from checkin.domain.clock_trust import ClockReading
from checkin.domain.policy import deadline
from checkin.domain.roster import Roster
from checkin.domain.session import ExamKind, ExamSession
from checkin.sample.people import crowd
from checkin.services.front_desk import FrontDesk
from checkin.storage.opening import open_for_writing

GOALS = {60: None, 500: 3.0, 2_000: None, 10_000: 60.0}
START = datetime(2026, 12, 5, 6, 30, tzinfo=UTC)


def roster(people: int) -> Roster:
    center = Center(number=7, code="SZ-001", zone="Asia/Shanghai", name="Shenzhen 深圳")
    session = ExamSession(
        id="S1",
        exam="TCCA-CLOUD",
        title="Cloud Practitioner",
        kind=ExamKind.THEORY,
        room="A-204",
        scheduled_start=START,
        duration=timedelta(minutes=90),
        policy="1",
    )
    return Roster(
        center=center,
        taken_at=START - timedelta(hours=8),
        version="1",
        source="benchmark",
        sessions=(session,),
        policies=(deadline("1"),),
        appointments=tuple(
            Appointment(id=f"A{n}", session="S1", candidate=who, serial=n + 1, seat=str(n + 1))
            for n, who in enumerate(crowd(1, people))
        ),
    )


def measured(people: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        opened = open_for_writing(Path(folder), None)
        opened.ledger.submit(
            lambda books: books.put_roster(roster(people), lambda *_: None)
        ).result()
        now = START - timedelta(hours=1)
        desk = FrontDesk(
            opened.ledger,
            Desk(name="desk-1"),
            lambda: ClockReading(wall=now, running=timedelta(0), boot="b"),
        )
        before = time.perf_counter()
        wanted = desk.do(
            orders, Asked(name="register", session="S1"), lambda _, text: text
        ).result()
        made = print_out([one.sheet() for one in wanted], Paper.A4)
        took = time.perf_counter() - before
        opened.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    goal = GOALS[people]
    judged = "" if goal is None else f"  ({'within' if took <= goal else 'OVER'} {goal:.0f} s)"
    size = len(made.pdf) / 1e6
    print(
        f"{people:>6} people: {took:5.2f} s, {sum(made.pages):>4} pages, {size:.1f} MB,"
        f" {memory:.0f} MB of memory{judged}"
    )


if __name__ == "__main__":
    print(f"{platform.platform()}, Python {platform.python_version()}")
    for count in GOALS:
        measured(count)
