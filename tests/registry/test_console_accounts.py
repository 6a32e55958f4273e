"""The console's accounts: passwords, the lock-out that is kept, visits that end, and the record."""

from datetime import timedelta

import pytest
from journals import NOW, rows_in
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from checkin.registry.console import sign_in as signing_in
from checkin.registry.console.accounts import (
    add_account,
    all_accounts,
    disable_account,
    hash_of_password,
    is_password,
    require_password,
    set_password,
)
from checkin.registry.console.rights import LOWEST, Action, Role, may
from checkin.registry.console.sign_in import (
    FIRST_LOCK,
    FREE_TRIES,
    IDLE,
    LONGEST_LOCK,
    LONGEST_VISIT,
    MOST_FROM_ONE_PLACE,
    PLACE_WITHIN,
    NotIn,
    sign_in,
    sign_out,
    visit_with,
)
from checkin.registry.console_tables import console_deeds, console_staff, console_visits
from checkin.registry.database import ALL, Database
from checkin.trouble import Trouble

PASSWORD = "correct horse battery"
US = timedelta(microseconds=1)
PLACE = "192.0.2.7"


@pytest.fixture(scope="module")
def kept():
    return hash_of_password(PASSWORD)


@pytest.fixture
def accounts(database, kept):
    """One of each role, called by it."""
    with database.writing(ALL) as connection:
        for role in Role:
            add_account(connection, role.value, role, kept, NOW)
    return database


@pytest.fixture
def no_work(monkeypatch):
    """Comparing takes no time: what is tried here is the counting."""
    monkeypatch.setattr(
        signing_in, "is_password", lambda kept, password: kept is not None and password == PASSWORD
    )


def enter(database, name="viewer", password=PASSWORD, now=NOW, place=PLACE):
    return sign_in(database, name, password, place, now)


def fail(database, times, name="viewer", now=NOW, place=PLACE):
    return [enter(database, name, "wrong", now, place) for _ in range(times)]


# Passwords


@pytest.mark.parametrize(
    ("password", "fits"),
    [
        pytest.param("abcdefghijk", False, id="eleven"),
        pytest.param("abcdefghijkl", True, id="twelve"),
        pytest.param("考生名单考务中心登录密码", True, id="twelve characters, more bytes"),
        pytest.param("abcde" * 40, True, id="two hundred"),
        pytest.param("abcde" * 40 + "f", False, id="one more"),
        pytest.param("abcdabcdabcd", False, id="four different ones"),
        pytest.param("my-LI.NA-password", False, id="with the name"),
        pytest.param("", False, id="none"),
    ],
)
def test_a_password_is_long_and_not_the_name(password, fits):
    if fits:
        require_password("li.na", password)
        return
    with pytest.raises(Trouble) as told:
        require_password("li.na", password)
    assert told.value.code == "password-weak"


def test_a_password_is_kept_as_argon2id_and_as_nothing_else(accounts, kept):
    assert kept.startswith("$argon2id$")
    assert is_password(kept, PASSWORD)
    assert not is_password(kept, PASSWORD + " ")
    assert not is_password(None, PASSWORD)
    assert not is_password("nonsense", PASSWORD)
    assert PASSWORD not in str(rows_in(accounts, console_staff))


@pytest.mark.parametrize("name", ["", "Li", "a b", "-a", "a.", "é", "a" * 65, "(command line)"])
def test_a_name_that_is_none_is_refused(database, name):
    with pytest.raises(Trouble) as told, database.writing(ALL) as connection:
        add_account(connection, name, Role.VIEWER, "x", NOW)
    assert told.value.code == "staff-name-unfit"


def test_a_name_is_given_once(accounts):
    with pytest.raises(Trouble) as told, accounts.writing(ALL) as connection:
        add_account(connection, "viewer", Role.ADMINISTRATOR, "x", NOW)
    assert told.value.code == "staff-there"
    with accounts.reading(ALL) as connection:
        assert [one.role for one in all_accounts(connection)] == sorted(Role)


# Signing in


def test_who_knows_the_password_is_in_and_only_the_hash_of_their_key_is_kept(accounts):
    key = enter(accounts, "operator")
    visit = visit_with(accounts, key, NOW)
    assert (visit.staff, visit.role) == ("operator", Role.OPERATOR)
    assert key not in str(rows_in(accounts, console_visits))
    assert visit.form_key not in str(rows_in(accounts, console_visits))
    assert visit_with(accounts, "", NOW) is None
    assert visit_with(accounts, key + "x", NOW) is None


@pytest.mark.parametrize("name", ["viewer", "nobody"], ids=["an account", "no account"])
def test_wrong_tries_lock_a_name_whether_it_is_there_or_not(accounts, no_work, name):
    assert fail(accounts, FREE_TRIES, name) == [NotIn.WRONG] * FREE_TRIES
    assert enter(accounts, name, now=NOW + FIRST_LOCK - US) is NotIn.LOCKED
    after = enter(accounts, name, now=NOW + FIRST_LOCK)
    assert (after is NotIn.WRONG) if name == "nobody" else isinstance(after, str)


def test_a_lock_doubles_and_has_an_end(accounts, no_work):
    now, locks = NOW, []
    fail(accounts, FREE_TRIES - 1)
    for number in range(12):
        assert fail(accounts, 1, now=now, place=f"192.0.2.{number}") == [NotIn.WRONG]
        with accounts.reading(ALL) as connection:
            until = {one.name: one.locked_until for one in all_accounts(connection)}["viewer"]
        locks.append(until - now)
        now = until
    assert locks[:3] == [FIRST_LOCK, 2 * FIRST_LOCK, 4 * FIRST_LOCK]
    assert locks[-1] == LONGEST_LOCK == max(locks)


def test_a_lock_outlives_a_restart(accounts, no_work, database_url):
    fail(accounts, FREE_TRIES)
    again = Database(database_url)
    assert enter(again) is NotIn.LOCKED
    again.close()


def test_the_right_password_forgets_the_wrong_ones(accounts, no_work):
    fail(accounts, FREE_TRIES - 1)
    assert isinstance(enter(accounts), str)
    assert fail(accounts, FREE_TRIES - 1) == [NotIn.WRONG] * (FREE_TRIES - 1)
    assert isinstance(enter(accounts), str)


def test_who_tries_many_names_from_one_place_is_not_heard_for_a_while(accounts, no_work):
    for number in range(MOST_FROM_ONE_PLACE):
        fail(accounts, 1, f"name-{number}")
    assert enter(accounts) is NotIn.LOCKED
    assert isinstance(enter(accounts, place="192.0.2.8"), str)
    assert enter(accounts, now=NOW + PLACE_WITHIN) is NotIn.LOCKED
    assert isinstance(enter(accounts, now=NOW + PLACE_WITHIN + US), str)


# Visits


@pytest.mark.parametrize(
    ("idle", "there"),
    [pytest.param(IDLE, True, id="at the edge"), pytest.param(IDLE + US, False, id="beyond")],
)
def test_a_visit_ends_when_nobody_does_anything(accounts, no_work, idle, there):
    key = enter(accounts)
    assert (visit_with(accounts, key, NOW + idle) is not None) is there


def test_a_visit_that_is_used_goes_on_until_its_end(accounts, no_work):
    key, now = enter(accounts), NOW
    while now + IDLE <= NOW + LONGEST_VISIT:
        now += IDLE
        assert visit_with(accounts, key, now) is not None
    assert now == NOW + LONGEST_VISIT
    assert visit_with(accounts, key, now + US) is None


def test_a_look_within_a_minute_writes_nothing(accounts, no_work):
    key = enter(accounts)
    before = rows_in(accounts, console_visits)
    visit_with(accounts, key, NOW + timedelta(seconds=59))
    assert rows_in(accounts, console_visits) == before
    visit_with(accounts, key, NOW + timedelta(minutes=1))
    assert rows_in(accounts, console_visits) != before


def test_who_signed_out_is_out(accounts, no_work):
    key, other = enter(accounts), enter(accounts)
    with accounts.writing(ALL) as connection:
        sign_out(connection, visit_with(accounts, key, NOW), NOW)
    assert visit_with(accounts, key, NOW) is None
    assert visit_with(accounts, other, NOW) is not None


def test_who_is_disabled_is_out_at_once_until_there_is_a_new_password(accounts, no_work):
    key = enter(accounts)
    with accounts.writing(ALL) as connection:
        disable_account(connection, "viewer", "administrator", NOW)
    assert visit_with(accounts, key, NOW) is None
    assert enter(accounts) is NotIn.WRONG
    fail(accounts, FREE_TRIES)
    with accounts.writing(ALL) as connection:
        set_password(connection, "viewer", "another", NOW)
    assert isinstance(enter(accounts), str)
    assert visit_with(accounts, key, NOW) is None


@pytest.mark.parametrize("deed", [disable_account, set_password])
def test_an_account_that_is_not_there_is_told(database, deed):
    with pytest.raises(Trouble) as told, database.writing(ALL) as connection:
        deed(connection, "nobody", "whatever", NOW)
    assert told.value.code == "no-staff"


# The record


def test_what_was_done_is_kept_with_who_did_it(accounts, no_work):
    enter(accounts, "operator")
    with accounts.writing(ALL) as connection:
        disable_account(connection, "viewer", "administrator", NOW)
    kept = [(row["staff"], row["deed"], row["about"]) for row in rows_in(accounts, console_deeds)]
    assert kept[-2:] == [
        ("operator", "sign-in", "operator"),
        ("administrator", "disable-staff", "viewer"),
    ]


@pytest.mark.parametrize(
    "statement", ["UPDATE console_deeds SET staff = 'x'", "DELETE FROM console_deeds"]
)
def test_the_record_is_never_changed(accounts, statement):
    with pytest.raises(DBAPIError), accounts.writing(ALL) as connection:
        connection.execute(text(statement))
    assert len(rows_in(accounts, console_deeds)) == len(Role)


# Rights

TABLE = {
    # action: viewer, operator, administrator
    Action.LOOK: (True, True, True),
    Action.MAKE_CODE: (False, True, True),
    Action.SETTLE_CASE: (False, True, True),
    Action.SETTLE_QUARANTINE: (False, True, True),
    Action.REQUEUE_QUARANTINE: (False, True, True),
    Action.EXPORT_QUARANTINE: (False, True, True),
    Action.CHANGE_BOOKING: (False, True, True),
    Action.RETRY_NOTICE: (False, True, True),
    Action.REVOKE_DEVICE: (False, False, True),
    Action.SEE_STAFF: (False, False, True),
    Action.DISABLE_STAFF: (False, False, True),
}


@pytest.mark.parametrize("action", Action)
def test_who_may_do_what(action):
    assert tuple(may(role, action) for role in Role) == TABLE[action]
    assert set(LOWEST) == set(Action) == set(TABLE)
