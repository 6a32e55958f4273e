"""The roster in the database: read back as it was put, and put wholly or not at all."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import storage_stage as stage
from builders import CENTER, HOUR, MINUTE, T, appointment, session

from checkin.domain.appointment import Candidate, Status
from checkin.domain.center import Center
from checkin.domain.policy import SignInPolicy, Step, deadline, gate
from checkin.domain.roles import Role
from checkin.domain.roster import Revocation, Roster, StaffMember, TicketKey
from checkin.domain.session import ExamKind
from checkin.sample.big import big_roster

FULL = Roster(
    center=CENTER,
    taken_at=T - 8 * HOUR,
    version="7",
    source="bundle-7",
    sessions=(
        session(),
        session(id="S2", kind=ExamKind.HANDS_ON, scheduled_start=T + HOUR, policy="2"),
    ),
    appointments=(
        appointment(
            status=Status.MOVED,
            room="B-1",
            center="BJ-002",
            extra_time=25 * MINUTE,
            since=T - HOUR,
            moved_to=T + 48 * HOUR,
            candidate=Candidate(
                number="TC-1",
                name="José Ángel Núñez",
                native_name="单䶮",
                id_type="passport",
                id_last4="0X12",
                birth_year=1999,
            ),
        ),
        appointment(id="A2", session="S2", serial=None, seat=None),
    ),
    policies=(
        deadline("1"),
        replace(
            gate("2"),
            expires_at=T,
            sign_in=SignInPolicy(
                steps=tuple(Step), documents=2, agreement="v3", photo=True, out_at_once=4
            ),
        ),
    ),
    keys=(TicketKey(id=1, public=b"\1" * 32), TicketKey(id=2, public=b"\2" * 32, revoked=True)),
    revocations=(Revocation(serial=5, appointment="A1"),),
    staff=(StaffMember(id="P1", name="Wang", role=Role.LEAD, pin_hash="$argon2id$x"),),
    centers=(Center(number=8, code="BJ-002", zone="Asia/Shanghai", name="Beijing"),),
)


def asked(folder, *questions):
    with stage.desk(folder) as desk:
        return [desk.ledger.submit(question).result() for question in questions]


def test_every_row_is_read_back_as_it_was_put(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, FULL)
    assert asked(
        tmp_path,
        lambda books: books.roster(),
        lambda books: [books.appointment(row.id) for row in FULL.appointments],
        lambda books: [books.session(row.id) for row in FULL.sessions],
        lambda books: [books.policy(row.version) for row in FULL.policies],
        lambda books: list(books.keys()),
        lambda books: books.revocation(5),
        lambda books: list(books.staff()),
        lambda books: [books.center(7), books.center(8)],
        lambda books: books.with_serial(FULL.appointments[0].serial),
        lambda books: list(books.appointments("S2")),
        lambda books: list(books.all_sessions()),
        lambda books: list(books.with_number(" tc–1 ")),
    ) == [
        FULL.head,
        list(FULL.appointments),
        list(FULL.sessions),
        list(FULL.policies),
        list(FULL.keys),
        FULL.revocations[0],
        list(FULL.staff),
        [CENTER, FULL.centers[0]],
        FULL.appointments[0],
        [FULL.appointments[1]],
        list(FULL.sessions),
        [FULL.appointments[0]],
    ]


def test_what_is_not_there_is_none(tmp_path):
    assert asked(
        tmp_path,
        lambda books: books.roster(),
        lambda books: books.appointment("A1"),
        lambda books: books.session("S1"),
        lambda books: books.policy("1"),
        lambda books: books.revocation(5),
        lambda books: books.center(7),
        lambda books: books.with_serial(1),
        lambda books: list(books.with_number("–")),
    ) == [None] * 7 + [[]]


def test_sessions_of_a_span_include_both_its_ends(tmp_path):
    second = timedelta(microseconds=1)
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, FULL)

    def between(since, until):
        return lambda books: [row.id for row in books.sessions(since, until)]

    assert asked(
        tmp_path,
        between(T, T + HOUR),
        between(T + second, T + HOUR),
        between(T, T + HOUR - second),
    ) == [["S1", "S2"], ["S2"], ["S1"]]


def test_a_new_roster_replaces_the_old_one_and_leaves_the_journal(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, FULL)
        stage.append(desk.ledger, 3)
        stage.put(desk.ledger, stage.roster(1, version="8"))
        assert desk.ledger.submit(lambda books: books.roster().version).result() == "8"
        assert desk.ledger.submit(lambda books: books.appointment("A2")).result() is None
        assert desk.ledger.submit(lambda books: len(books.staff())).result() == 0
    assert stage.verified(tmp_path).events == 3
    assert stage.verified(tmp_path).faults == ()


class GivenUpError(Exception):
    """Somebody pressed Cancel."""


@pytest.mark.parametrize("at", [1_000, 2_500], ids=["first-part", "last-part"])
def test_an_import_that_is_given_up_leaves_the_old_roster_whole(tmp_path, at):
    def give_up(done, _of):
        if done >= at:
            raise GivenUpError

    now = datetime(2026, 12, 5, tzinfo=UTC)
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, FULL)
        with pytest.raises(GivenUpError):
            desk.ledger.submit(
                lambda books: books.put_roster(big_roster(2_500, now), give_up)
            ).result()
    everything = ("SELECT (SELECT count(*) FROM appointments) AS people,"
                  " (SELECT count(*) FROM sessions) AS sessions,"
                  " (SELECT version FROM roster) AS version")  # fmt: skip
    assert stage.rows(tmp_path, everything) == [{"people": 2, "sessions": 2, "version": "7"}]


def test_a_roster_that_contradicts_itself_leaves_the_old_one_whole(tmp_path):
    twice = stage.roster(1, appointments=stage.people(2) + stage.people(1))
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, FULL)
        with pytest.raises(Exception, match="UNIQUE constraint failed"):
            stage.put(desk.ledger, twice)
        assert desk.ledger.submit(lambda books: books.roster()).result() == FULL.head


def test_a_hundred_thousand_appointments_are_one_transaction(tmp_path):
    now = datetime(2026, 12, 5, tzinfo=UTC)
    steps = []

    def progress(done, of):
        with stage.by_hand(tmp_path) as other:
            if not steps:
                seen = other.execute("SELECT count(*) FROM appointments").fetchone()[0]
                assert seen == 0
        steps.append((done, of))

    with stage.desk(tmp_path) as desk:
        desk.ledger.submit(
            lambda books: books.put_roster(big_roster(100_000, now), progress)
        ).result()
        last = desk.ledger.submit(lambda books: books.with_serial(100_000)).result()
    assert last.id == "A99999"
    assert steps == [(done, 100_000) for done in range(1_000, 100_001, 1_000)]
