"""Any permutation, duplication and split of the same events gives the same state everywhere.

Three desks record what they like; their journals come to the registry in pieces, twice, in any
order. One of the desks is a real one that hears of the others by the pages of the feed, cut
anywhere and applied more than once. In the end the registry, the desk, and a registry that heard
all of it backwards say the same of everybody.
"""

import shutil
import tempfile
from contextlib import ExitStack, closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run
from journals import NOW, SHENZHEN, Journal, enrol_journal, found_centers, hand_in, receipts_of

from checkin.chain import known_events
from checkin.domain.attendance import fold
from checkin.domain.center import Center
from checkin.domain.conflicts import admissions
from checkin.domain.course import course_of
from checkin.domain.event import Draft, Kind
from checkin.domain.instant import stamp
from checkin.registry.cases import all_cases
from checkin.registry.database import ALL, Database
from checkin.registry.feed import Asking, page
from checkin.registry.kept_events import kept_events
from checkin.storage.opening import open_for_writing
from checkin.sync.pages import page_of
from checkin.sync.wire_feed import PAGE

SUBJECTS = ("A1", "A2", "A3")
HERE = Center(**SHENZHEN)
WHO = st.sampled_from(["near", "far", "real"])
MINUTES = st.integers(min_value=-90, max_value=0)
OFFSETS = st.sampled_from([None, None, 0, 3_600_000_000, -7_200_000_000])
KINDS = st.sampled_from(
    [Kind.CONFIRM, Kind.CONFIRM, Kind.OVERRIDE, Kind.SCAN, Kind.REFUSAL, Kind.SIGN_OUT, Kind.DELAY]
)
BODIES = st.fixed_dictionaries(
    {},
    optional={
        "seat": st.sampled_from(["1", "2", None]),
        "admits": st.booleans(),
        "arrived_at": st.sampled_from([stamp(NOW), stamp(NOW - timedelta(minutes=5))]),
        "late_minutes": st.integers(min_value=0, max_value=20),
        "minutes": st.integers(min_value=0, max_value=30),
    },
)


class Opened:
    """A registry and a real desk that are empty, to be copied: to make them takes long."""

    def __init__(self, folder):
        self.folder = folder
        database = Database(f"sqlite:///{folder / 'registry.db'}")
        found_centers(database)
        for journal in (Journal(1), Journal(3, center=2)):
            enrol_journal(database, journal)
        with closing(open_for_writing(folder / "desk", None)) as desk:
            device, _ = self.do(desk, lambda books: books.journal_name())
        self.real = Journal(2)
        self.real.device = device
        enrol_journal(database, self.real)
        database.engine.dispose()

    @staticmethod
    def do(desk, work):
        return desk.ledger.submit(work).result()

    def registry(self, folder):
        folder.mkdir()
        shutil.copy(self.folder / "registry.db", folder)
        return Database(f"sqlite:///{folder / 'registry.db'}")


class Door(RuleBasedStateMachine):
    """What may happen at the door and on the line."""

    opened: Opened

    @initialize()
    def begin(self):
        self.stack = ExitStack()
        self.folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.database = self.opened.registry(self.folder / "one")
        self.stack.callback(self.database.close)
        shutil.copytree(self.opened.folder / "desk", self.folder / "desk")
        self.desk = self.stack.enter_context(closing(open_for_writing(self.folder / "desk", None)))
        self.real = Journal(2)
        self.real.device = self.opened.real.device
        self.journals = {"near": Journal(1), "far": Journal(3, center=2), "real": self.real}
        self.hear_all()
        self.asked = False

    @rule(
        who=WHO,
        kind=KINDS,
        subject=st.sampled_from(SUBJECTS),
        at=MINUTES,
        off=OFFSETS,
        body=BODIES,
        times=st.integers(min_value=1, max_value=3),
    )
    def happens(self, who, kind, subject, at, off, body, times):
        if off is not None:
            body = body | {"clock": {"offset_us": off}}
        for _ in range(times):
            self.record(who, kind, None if kind is Kind.DELAY else subject, at, body)

    @rule(who=WHO, of=WHO, place=st.integers(min_value=0, max_value=50), at=MINUTES)
    def is_undone(self, who, of, place, at):
        """Of any event, also one that this desk has not heard of."""
        rows = self.journals[of].rows
        if rows:
            row = rows[place % len(rows)]
            self.record(who, Kind.UNDO, row["subject"], at, {"voids": row["id"]})

    def record(self, who, kind, subject, minutes, body):
        journal, at = self.journals[who], NOW + timedelta(minutes=minutes)
        if who != "real":
            about = {"kind": kind.value, "subject": subject, "session": "S1"}
            journal.record(**about, at=stamp(at), body=body)
            return
        draft = Draft(kind=kind, desk="desk-2", at=at, subject=subject, session="S1", body=body)
        self.do(lambda books: books.append(draft))
        journal.rows = self.do(lambda books: list(books.raw_rows()))

    @rule(who=WHO, first=st.integers(min_value=0), count=st.integers(min_value=1, max_value=5))
    def comes(self, who, first, count):
        """Any piece of a journal, also one that was there."""
        journal = self.journals[who]
        if journal.rows:
            first = 1 + first % len(journal.rows)
            run_ = journal.run(first, first + count - 1)
            hand_in(self.database, journal, journal.batch(run_))

    @rule(limit=st.integers(min_value=1, max_value=5), times=st.integers(min_value=1, max_value=2))
    def hears(self, limit, times):
        """A page; what is no part of a full pull may be applied twice."""
        cursor = self.do(lambda books: books.cursor())
        for _ in range(times):
            if self.hear(limit, cursor).whole:
                break

    def hear(self, limit, cursor):
        asking = Asking(center=HERE, device=self.real.device, limit=limit, now=NOW)
        with self.database.reading(1) as connection:
            said = PAGE.validate_json(PAGE.dump_json(page(connection, asking, cursor)))
        self.do(lambda books: books.apply(page_of(said)))
        return said

    @precondition(lambda self: not self.asked)
    @rule()
    def asks_for_everything(self):
        """Once at most: it mends whatever was not told before."""
        self.asked = True
        self.do(lambda books: books.begin_again())

    def hear_all(self):
        while self.hear(3, self.do(lambda books: books.cursor())).more:
            pass

    def do(self, work):
        return Opened.do(self.desk, work)

    def teardown(self):
        try:
            self.compare()
        finally:
            self.stack.close()

    def compare(self):
        for journal in self.journals.values():
            if journal.rows:
                hand_in(self.database, journal, journal.batch())
        self.hear_all()
        backwards = self.opened.registry(self.folder / "two")
        self.stack.callback(backwards.close)
        for journal in reversed(self.journals.values()):
            for number in range(len(journal.rows), 0, -1):
                hand_in(backwards, journal, journal.batch(journal.run(number, number)))
        self.compare_registry(self.database)
        self.compare_registry(backwards)
        self.compare_desk()

    def compare_registry(self, database):
        rows = [row for journal in self.journals.values() for row in journal.rows]
        with database.reading(ALL) as connection:
            kept = [*kept_events(connection, None)]
            cases = {(case.kind, case.subject) for case in all_cases(connection)}
        assert {row["hash"] for row in kept} == {row["hash"] for row in rows}
        assert len(kept) == len(rows)
        for subject in SUBJECTS:
            truth, there = of(subject, rows), of(subject, kept)
            assert (fold(there), admissions(there)) == (fold(truth), admissions(truth))
            if len({event.device for event in admissions(truth)}) > 1:
                assert {("two-desks", subject), ("two-centers", subject)} & cases
        for journal in self.journals.values():
            told = receipts_of(hand_in(database, journal, journal.batch(runs=())))
            for receipt in told.values():
                assert receipt.received_up_to == receipt.count == len(journal.rows)
                assert receipt.head == journal.rows[-1]["hash"]

    def compare_desk(self):
        """It has heard of its own center, and of nothing else."""
        near = self.journals["near"].rows + self.real.rows
        for subject in SUBJECTS:
            heard = self.do(lambda books, one=subject: list(books.events_of(one)))
            assert fold(heard) == fold(of(subject, near))
            assert {event.hash for event in heard} == {row.hash for row in of(subject, near)}
        delays = self.do(lambda books: books.courses(["S1"])).get("S1", [])
        truth = [event for event in known_events(near) if event.kind is Kind.DELAY]
        assert course_of(delays).delay == course_of(truth).delay
        with self.database.reading(1) as connection:
            raised = {case.id for case in all_cases(connection, 1)}
        assert {case.id for case in self.do(lambda books: books.sync_state()).cases} == raised


def of(subject, rows):
    return [event for event in known_events(rows) if event.subject == subject]


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    return Opened(tmp_path_factory.mktemp("opened"))


def test_whatever_way_the_events_take_the_state_is_the_same(opened):
    Door.opened = opened
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run(
        Door,
        settings=settings(
            max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=checks
        ),
    )
