"""Enrolment: a code is good for one desk of one center, for a while; and guessing does not pay."""

import threading
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from journals import KEY, NOW, Journal, enrol_journal, found_centers, push, rows_in, uuid

from checkin.registry.database import ALL
from checkin.registry.desk_tables import devices, enrolment_codes, wrong_codes
from checkin.registry.devices import all_devices, device_with, revoke, speaks_for
from checkin.registry.enrolment import MOST_WRONG, WRONG_WITHIN, Enrolled, enrol, make_code
from checkin.sync.enrolment_code import typed
from checkin.sync.signing import former_signature
from checkin.sync.wire_identity import EnrolSaid

HOURS = timedelta(hours=1)
US = timedelta(microseconds=1)
SOURCE = "192.0.2.1"
WRONG = "0000-0000-0000-0000"


@pytest.fixture
def centers(database):
    found_centers(database)


def code(database, center=1, lasts=72 * HOURS, now=NOW):
    with database.writing(ALL) as connection:
        return typed(make_code(connection, center, now, lasts))


def key(number=1):
    return Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32)


def hex_of(private):
    return private.public_key().public_bytes_raw().hex()


def said(given, number=1, **changes):
    plain = {
        "code": given,
        "device": uuid(0xD0, number),
        "epoch": 1,
        "key": hex_of(key(number)),
        "desk": f"desk-{number}",
        "program": "checkin test",
    }
    return EnrolSaid(**(plain | changes))


def ask(database, wanted, now=NOW, source=SOURCE):
    """What becomes of it: the code of the refusal, or the center."""
    with database.writing(ALL) as connection:
        told = enrol(connection, wanted, source, now)
    return told.center.code if isinstance(told, Enrolled) else told.code


def test_a_desk_with_a_good_code_is_enrolled_at_its_center(centers, database):
    with database.writing(ALL) as connection:
        given = typed(make_code(connection, 2, NOW, HOURS))
        told = enrol(connection, said(given), SOURCE, NOW)
    assert (told.center.code, told.center.number, told.device.center) == ("BER-1", 2, 2)
    with database.reading(ALL) as connection:
        found = device_with(connection, uuid(0xD0, 1))
        assert list(all_devices(connection, 2)) == [found]
        assert list(all_devices(connection, 1)) == []
    assert found == told.device
    assert (found.desk, found.key.hex(), found.enrolled_at) == ("desk-1", hex_of(key()), NOW)


def test_the_code_itself_is_not_kept(centers, database):
    given = code(database)
    kept = str(rows_in(database, enrolment_codes))
    assert given not in kept
    assert given.replace("-", "") not in kept


@pytest.mark.parametrize(
    ("lasts", "after", "told"),
    [
        pytest.param(HOURS, HOURS, "SZ-001", id="at its last instant"),
        pytest.param(HOURS, HOURS + US, "code-expired", id="an instant later"),
        pytest.param(100 * HOURS, 72 * HOURS, "SZ-001", id="72 hours at most"),
        pytest.param(100 * HOURS, 72 * HOURS + US, "code-expired", id="whatever was asked for"),
    ],
)
def test_a_code_is_good_for_a_while(centers, database, lasts, after, told):
    assert ask(database, said(code(database, lasts=lasts)), NOW + after) == told


def test_a_code_is_good_once_and_the_first_desk_notices_nothing(centers, database):
    given = code(database)
    assert ask(database, said(given)) == "SZ-001"
    before = rows_in(database, devices)
    assert ask(database, said(given, 2)) == "code-used"
    assert rows_in(database, devices) == before


def test_a_code_that_came_to_nothing_is_still_good(centers, database):
    given = code(database)
    assert ask(database, said(code(database))) == "SZ-001"
    assert ask(database, said(given)) == "device-known"
    assert ask(database, said(given, 2, desk="desk-1")) == "desk-name-taken"
    assert ask(database, said(given, 2)) == "SZ-001"


@pytest.mark.parametrize("wrong", [WRONG, "nonsense", "x"])
def test_a_code_that_was_never_given_is_refused(centers, database, wrong):
    assert ask(database, said(wrong)) == "code-wrong"
    assert rows_in(database, devices) == []


def test_who_guesses_is_heard_no_more_for_a_while(centers, database):
    given = code(database)
    for number in range(MOST_WRONG):
        assert ask(database, said(WRONG), NOW + number * US) == "code-wrong"
    last = NOW + (MOST_WRONG - 1) * US
    for now in (last, last + timedelta(minutes=5)):
        assert ask(database, said(given), now) == "too-many-tries"
        assert ask(database, said(WRONG), now) == "too-many-tries"
    assert ask(database, said(given, 2), last, source="192.0.2.2") == "SZ-001"
    assert ask(database, said(code(database), 3), NOW + WRONG_WITHIN + US) == "SZ-001"


def test_who_types_wrongly_now_and_then_is_heard(centers, database):
    for number in range(3 * MOST_WRONG):
        assert ask(database, said(WRONG), NOW + number * WRONG_WITHIN / 9) == "code-wrong"
    assert len(rows_in(database, wrong_codes)) <= MOST_WRONG


def test_the_refusal_says_how_long_to_wait(centers, database):
    for _ in range(MOST_WRONG):
        ask(database, said(WRONG))
    with database.writing(ALL) as connection:
        told = enrol(connection, said(WRONG), SOURCE, NOW)
    assert (told.status, told.retry_after) == (429, 900)


def test_a_name_may_be_used_at_another_center_and_after_a_revocation(centers, database):
    assert ask(database, said(code(database))) == "SZ-001"
    assert ask(database, said(code(database, 2), 2, desk="desk-1")) == "BER-1"
    assert ask(database, said(code(database), 3, desk="desk-1")) == "desk-name-taken"
    with database.writing(ALL) as connection:
        assert revoke(connection, uuid(0xD0, 1), "stolen", NOW)
        assert not revoke(connection, uuid(0xD0, 1), "stolen again", NOW + HOURS)
        assert not revoke(connection, uuid(0xD0, 9), "nobody", NOW)
        found = device_with(connection, uuid(0xD0, 1))
    assert (found.revoked_at, found.revoked_why) == (NOW, "stolen")
    assert ask(database, said(code(database), 3, desk="desk-1")) == "SZ-001"


def going_on(given, number, before, private, **changes):
    device, wanted = uuid(0xD0, before), hex_of(key(number))
    signed = former_signature(device, wanted, private)
    return said(
        given,
        number,
        **({"former": device, "former_signature": signed, "desk": "desk-1"} | changes),
    )


def test_a_desk_that_was_forked_goes_on_under_its_name_as_often_as_it_must(centers, database):
    assert ask(database, said(code(database))) == "SZ-001"
    for number in (2, 3, 4):
        wanted = going_on(code(database), number, number - 1, key(number - 1))
        assert ask(database, wanted) == "SZ-001"
    with database.reading(ALL) as connection:
        assert speaks_for(connection, uuid(0xD0, 4), uuid(0xD0, 1))
        assert not speaks_for(connection, uuid(0xD0, 1), uuid(0xD0, 4))


def test_both_computers_of_a_cloned_disk_go_on(centers, database):
    journal = Journal()
    enrol_journal(database, journal)
    journal.record(2)
    for number in (2, 3):
        wanted = going_on(code(database), number, 1, KEY, desk=f"desk-{number}")
        assert ask(database, wanted) == "SZ-001"
        # In its own name it hands in what the former journal has.
        after = Journal(number, rows=journal.rows)
        assert push(database, after, number - 1, number - 1) == ["accepted"]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"former_signature": ""}, id="no signature"),
        pytest.param({"former_signature": "0" * 128}, id="another signature"),
        pytest.param({"former_signature": "nonsense"}, id="no form of a signature"),
        pytest.param({"former": uuid(0xD0, 9)}, id="a journal that nobody knows"),
        pytest.param({"former": uuid(0xD0, 5)}, id="a journal of another center"),
        pytest.param({"former": "x"}, id="no journal"),
        pytest.param({"key": hex_of(key(8))}, id="signed for another key"),
    ],
)
def test_who_does_not_prove_the_former_journal_is_not_enrolled(centers, database, changes):
    ask(database, said(code(database)))
    ask(database, said(code(database, 2), 5))
    given = code(database)
    wanted = going_on(given, 2, 1, key(1), desk="desk-2", **changes)
    assert ask(database, wanted) == "former-not-proved"
    assert ask(database, said(given, 2)) == "SZ-001"


def test_two_desks_that_bring_one_code_in_one_moment_are_not_both_enrolled(centers, database):
    """PostgreSQL: the second one waits for the first transaction, and then finds the code used."""
    given = code(database)
    told = []
    later = threading.Thread(target=lambda: told.append(ask(database, said(given, 2))))
    with database.writing(ALL) as connection:
        assert isinstance(enrol(connection, said(given), SOURCE, NOW), Enrolled)
        later.start()
        later.join(0.3)
    later.join(20)
    assert told == ["code-used"]
