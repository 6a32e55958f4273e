"""The short way of a push: what goes it, what does not, and that nobody gets in by it."""

import zlib
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from journals import (
    CLOCK,
    HOME,
    KEY,
    NOW,
    Journal,
    enrol_journal,
    found_centers,
    push,
    receipts_of,
    rows_in,
    uuid,
    words,
)
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from checkin.registry.api.bodies import Sent
from checkin.registry.api.desk_work import pushed
from checkin.registry.continued import take_continued
from checkin.registry.database import ALL, Database
from checkin.registry.desk_tables import devices, epochs, events
from checkin.registry.devices import device_with, revoke
from checkin.registry.intake import Intake
from checkin.registry.running import Registry
from checkin.registry.straight import array_of
from checkin.sync.signing import DEVICE, NONCE, SIGNATURE, Asked, new_nonce, request_headers
from checkin.sync.wire_push import BATCH, PUSHED


@pytest.fixture
def postgresql(postgres, formed_on_postgres):
    opened = Database(postgres.database(formed_on_postgres))
    found_centers(opened)
    yield opened
    opened.close()


@pytest.fixture
def desk(postgresql):
    """Six events, of which the registry has three."""
    journal = Journal()
    enrol_journal(postgresql, journal)
    journal.record(6)
    push(postgresql, journal, 1, 3)
    return journal


def met(database, journal):
    with database.reading(ALL) as connection:
        return device_with(connection, journal.device)


def short(database, journal, *runs, device=None):
    intake = Intake(home=HOME, device=device or met(database, journal), now=NOW)
    return take_continued(database, journal.batch(*runs), intake)


def test_what_comes_next_goes_the_short_way(postgresql, desk):
    told = short(postgresql, desk, desk.run(4, 6))
    assert words(told) == ["accepted"] * 3
    [receipt] = receipts_of(told).values()
    assert (receipt.received_up_to, receipt.head) == (6, desk.row(6)["hash"])
    kept = [(row["seq"], row["previous"], row["hash"]) for row in rows_in(postgresql, events)]
    assert kept == [(row["seq"], row["previous"], row["hash"]) for row in desk.rows]


def test_who_is_let_in_goes_the_short_way_too(postgresql, desk):
    desk.admit("A1", seat="17")
    assert words(short(postgresql, desk, desk.run(4, 7))) == ["accepted"] * 4


def _revoked(database, journal):
    with database.writing(ALL) as connection:
        revoke(connection, journal.device, "lost", NOW)


def _rekeyed(database, journal):
    with database.writing(ALL) as connection:
        connection.execute(update(devices).values(key="0" * 64))


def _moved(database, journal):
    with database.writing(ALL) as connection:
        connection.execute(update(devices).values(center=2))


def _forked(database, journal):
    with database.writing(ALL) as connection:
        connection.execute(update(epochs).values(forked_at="2026"))


@pytest.mark.parametrize("happened", [_revoked, _rekeyed, _moved, _forked])
def test_what_has_happened_since_it_was_met_closes_the_short_way(postgresql, desk, happened):
    before = met(postgresql, desk)
    happened(postgresql, desk)
    assert short(postgresql, desk, desk.run(4, 6), device=before) is None
    assert len(rows_in(postgresql, events)) == 3


ODD = {
    "again": lambda desk: [desk.run(1, 3)],
    "partly again": lambda desk: [desk.run(3, 6)],
    "a gap": lambda desk: [desk.run(5, 6)],
    "two runs": lambda desk: [desk.run(4, 4), desk.run(5, 6)],
    "another head": lambda desk: [desk.run(4, 6, head="0" * 64)],
    "behind another one": lambda desk: [desk.run(4, 6, previous="0" * 64)],
    "another journal": lambda desk: [desk.run(4, 6, device=uuid(0xD0, 9))],
    "another epoch": lambda desk: [desk.run(4, 6, epoch=2)],
}


@pytest.mark.parametrize("name", ODD)
def test_whatever_else_is_said_is_left_to_the_long_way(postgresql, desk, name):
    assert short(postgresql, desk, *ODD[name](desk)) is None
    assert len(rows_in(postgresql, events)) == 3


def test_an_id_that_was_used_before_is_left_to_the_long_way(postgresql, desk):
    far = Journal(2, center=2)
    enrol_journal(postgresql, far)
    far.record(id=desk.row(5)["id"])
    push(postgresql, far)
    assert short(postgresql, desk, desk.run(4, 6)) is None
    assert push(postgresql, desk, 4)[1] == "quarantined:id-used-twice"


def test_a_journal_that_says_something_else_than_it_did_raises_its_case(postgresql, desk):
    """It continues what the registry has, and yet its file was changed where it was receipted."""
    known = replace(desk.known()[0], receipted=2, hash="0" * 64)
    later = replace(CLOCK, running_us=CLOCK.running_us + 1)
    batch = desk.batch(desk.run(4, 6), known=(known,), clock=later)
    intake = Intake(home=HOME, device=met(postgresql, desk), now=NOW)
    assert words(take_continued(postgresql, batch, intake)) == ["accepted"] * 3
    with postgresql.reading(ALL) as connection:
        assert connection.execute(text("SELECT kind FROM cases")).scalars().all() == [
            "journal-changed"
        ]


# As a request.


@pytest.fixture
def registry(database):
    found_centers(database)
    return Registry(home=HOME, database=database, now=lambda: NOW)


def asked(journal, first, last, key=KEY):
    said = BATCH.dump_json(journal.batch(journal.run(first, last)))
    packed = zlib.compress(said)
    target = "/v1/push"
    request = Asked(
        device=journal.device, method="POST", target=target, nonce=new_nonce(), body=packed
    )
    signed = request_headers(request, key)
    return Sent(
        method="POST",
        target=target,
        device=signed[DEVICE],
        nonce=signed[NONCE],
        signature=signed[SIGNATURE],
        body=packed,
        packing="deflate",
        address="",
    )


def test_a_desk_is_heard_request_by_request_until_it_is_revoked(registry):
    journal = Journal()
    enrol_journal(registry.database, journal)
    journal.record(9)
    for first in (1, 3, 5):
        outcome = pushed(registry, asked(journal, first, first + 1))
        assert words(PUSHED.validate_json(outcome.body)) == ["accepted"] * 2
    outcome = pushed(registry, asked(journal, 7, 8, key=Ed25519PrivateKey.generate()))
    assert (outcome.status, b"bad-signature" in outcome.body) == (401, True)
    _revoked(registry.database, journal)
    outcome = pushed(registry, asked(journal, 7, 8))
    assert (outcome.status, b"device-revoked" in outcome.body) == (403, True)
    assert len(rows_in(registry.database, events)) == 6


# What it stands on.


HARD = ["", '"', "\\", '\\"', "{}", ",", "NULL", "a\nb\tc", "\x01", "赵雪 😀", "'; DROP", " x "]


@pytest.mark.parametrize(
    "values",
    [HARD, [*HARD, None], [None, None], ["x"], [None, ""]],
    ids=["texts", "texts and nothing", "nothing", "one", "nothing and an empty one"],
)
def test_an_array_is_read_as_it_was_written(postgresql, values):
    with postgresql.reading(ALL) as connection:
        found = connection.execute(
            text("SELECT unnest(CAST(:it AS text[]))"), {"it": array_of(values)}
        )
        assert found.scalars().all() == values


def test_a_statement_of_its_own_is_kept_whole_or_not_at_all(postgresql):
    """Also when it fails no earlier than at the commit: else it would seem to be kept."""
    with postgresql.writing(ALL) as connection:
        connection.execute(text("CREATE TABLE one (it bigint PRIMARY KEY)"))
        connection.execute(
            text("CREATE TABLE other (it bigint REFERENCES one DEFERRABLE INITIALLY DEFERRED)")
        )
    put = "INSERT INTO other VALUES (%(it)s) RETURNING it, current_setting('checkin.center')"
    # More often than the driver needs to prepare it.
    for _ in range(8):
        with pytest.raises(IntegrityError):
            postgresql.at_once(2, put, {"it": 5})
    with postgresql.writing(ALL) as connection:
        assert connection.execute(text("SELECT count(*) FROM other")).scalar_one() == 0
        connection.execute(text("INSERT INTO one VALUES (5)"))
    assert postgresql.at_once(2, put, {"it": 5}) == (5, "2")
    assert postgresql.at_once(ALL, "SELECT 1 WHERE %(it)s < 0", {"it": 5}) is None


def test_a_line_to_the_database_that_breaks_is_told_and_made_anew(postgresql):
    with pytest.raises(DBAPIError):
        postgresql.at_once(ALL, "SELECT pg_terminate_backend(pg_backend_pid())", {})
    assert postgresql.at_once(ALL, "SELECT 1", {}) == (1,)
