"""The sample center: at any moment of any day, everybody in the cast gets the verdict promised."""

import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from argon2 import PasswordHasher, extract_parameters

from checkin.domain.clock_trust import ClockKnowledge, ClockReading, assess
from checkin.domain.roles import Role
from checkin.domain.verdict import Code
from checkin.sample import center
from checkin.sample.big import big_roster
from checkin.sample.center import CastMember, Sample, sample_center
from checkin.services.check_in import Hearing, hear_scan
from checkin.services.decisions import confirm
from checkin.services.ports import Books, Ledger
from checkin.storage.opening import open_for_writing
from checkin.sync.bundle import read_bundle, write_bundle
from checkin.sync.references import faults_of

SHANGHAI = ZoneInfo("Asia/Shanghai")
A_DAY = datetime(2026, 12, 5, tzinfo=SHANGHAI)
SECOND = timedelta(seconds=1)


def moments() -> dict[str, tuple[datetime, str]]:
    """Each hour of a day; the last and first instants of days; clocks put forward and back."""
    found = {
        f"{hour:02}:07 in Shanghai": (A_DAY.replace(hour=hour, minute=7), "Asia/Shanghai")
        for hour in range(24)
    }
    days = {
        "Asia/Shanghai": [(2028, 2, 29)],
        "Europe/Berlin": [(2026, 3, 29), (2026, 10, 26)],
        "America/New_York": [(2026, 3, 8), (2026, 11, 2)],
        "America/Havana": [(2026, 3, 8), (2026, 11, 1)],
        "Africa/Cairo": [(2026, 4, 24)],
        "Asia/Kathmandu": [(2026, 12, 5)],
        "Pacific/Kiritimati": [(2026, 12, 5)],
        "Australia/Lord_Howe": [(2026, 4, 5), (2026, 10, 4)],
    }
    for zone, dates in days.items():
        for date in dates:
            midnight = datetime(*date, tzinfo=ZoneInfo(zone)).astimezone(UTC)
            found[f"{zone} {date} an hour before"] = (midnight - timedelta(minutes=59), zone)
            found[f"{zone} {date} the last instant"] = (midnight - SECOND / 1000, zone)
            found[f"{zone} {date} midnight"] = (midnight, zone)
    return found


MOMENTS = moments()


@pytest.fixture(autouse=True)
def _one_hash_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashing three PINs takes longer than all the rest; it has its own test."""
    monkeypatch.setattr(center, "BADGES", ())


class GivenUpError(Exception):
    """Ends a transaction, so that the next moment finds an empty journal."""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    desk = open_for_writing(tmp_path_factory.mktemp("desk"), None)
    yield desk.ledger
    desk.close()


def is_one_of_many(member: CastMember) -> bool:
    """Whether it is one of those who differ from the first on-time person by the name only."""
    return member.name.startswith("on-time-") and member.name != "on-time-1"


def verdicts(ledger: Ledger, sample: Sample, now: datetime) -> dict[str, Code]:
    """What each of the cast gets on the real books, in a transaction that is given up."""
    found: dict[str, Code] = {}

    def work(books: Books) -> None:
        books.put_roster(sample.roster, lambda _done, _of: None)
        for member in itertools.filterfalse(is_one_of_many, sample.cast):
            found[member.name] = verdict_on(books, member, sample, now)
        raise GivenUpError

    with pytest.raises(GivenUpError):
        ledger.submit(work).result()
    return found


def verdict_on(books: Books, member: CastMember, sample: Sample, now: datetime) -> Code:
    reading = ClockReading(wall=now.astimezone(UTC), running=timedelta(0), boot="boot")
    at = assess(reading, ClockKnowledge(roster_taken=sample.roster.taken_at))
    hearing = Hearing(books=books, now=at, desk=member.desk)
    outcome = hear_scan(hearing, member.text, member.source)
    if member.already_in:
        assert member.appointment is not None
        assert outcome.decision.may_confirm()
        confirm(hearing, member.appointment, None)
        outcome = hear_scan(hearing, member.text, member.source)
    return outcome.decision.code


@pytest.mark.parametrize(("now", "zone"), MOMENTS.values(), ids=MOMENTS)
def test_everybody_gets_the_verdict_that_the_story_tells(
    ledger: Ledger, now: datetime, zone: str
) -> None:
    sample = sample_center(now, seed=1, zone=zone)
    told = {member.name: member.code for member in sample.cast if not is_one_of_many(member)}
    assert verdicts(ledger, sample, now) == told


def test_the_cast_meets_every_verdict_that_one_morning_can_have() -> None:
    codes = Counter(member.code for member in sample_center(A_DAY, seed=1).cast)
    assert codes[Code.ON_TIME] >= 20
    assert set(codes) == {
        Code.ON_TIME,
        Code.TOO_EARLY,
        Code.OTHER_SESSION,
        Code.LATE,
        Code.AFTER_START,
        Code.TOO_LATE,
        Code.EXAM_OVER,
        Code.ALREADY_IN,
        Code.WRONG_DAY,
        Code.WRONG_CENTER,
        Code.WRONG_ROOM,
        Code.CANCELLED,
        Code.MOVED,
        Code.NOT_ENTITLED,
        Code.BLOCKED,
        Code.NOT_GENUINE,
        Code.REPLACED_CODE,
        Code.CANNOT_VERIFY,
        Code.NOT_LISTED,
        Code.UNKNOWN,
        Code.NOT_A_TICKET,
    }


def test_who_is_on_time_or_late_stays_so_for_a_quarter_of_an_hour(ledger: Ledger) -> None:
    noon = A_DAY.replace(hour=12, minute=4, second=59)
    sample = sample_center(noon, seed=1)
    later = verdicts(ledger, sample, noon + timedelta(minutes=15))
    for member in itertools.filterfalse(is_one_of_many, sample.cast):
        if member.code in (Code.ON_TIME, Code.LATE, Code.AFTER_START, Code.TOO_LATE):
            assert later[member.name] is member.code


def test_the_same_seed_gives_the_same_sample_and_another_one_other_codes() -> None:
    first, again, other = (sample_center(A_DAY, seed=seed) for seed in (1, 1, 2))
    assert (first.roster, first.tickets, first.cast) == (again.roster, again.tickets, again.cast)
    assert set(first.tickets.values()).isdisjoint(other.tickets.values())


def test_every_appointment_has_its_code_and_every_name_in_the_cast_is_single() -> None:
    sample = sample_center(A_DAY, seed=1)
    assert set(sample.tickets) == {row.id for row in sample.roster.appointments}
    assert len(set(sample.tickets.values())) == len(sample.tickets)
    assert len({member.name for member in sample.cast}) == len(sample.cast)


def test_the_sample_travels_as_a_bundle() -> None:
    sample = sample_center(A_DAY, seed=1)
    data = write_bundle(sample.roster, sample.registry_private_key)
    public = sample.registry_private_key.public_key().public_bytes_raw()
    read = read_bundle(data, {public})
    assert sum((read.signed or {}).values()) > 0
    assert replace(read, source="sample", signed=None) == sample.roster


def test_the_pins_of_the_sample_are_those_of_its_staff(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    sample = sample_center(A_DAY, seed=1)
    hasher = PasswordHasher()
    assert [badge.role for badge in sample.badges] == [Role.PROCTOR, Role.LEAD, Role.MANAGER]
    for badge, member in zip(sample.badges, sample.roster.staff, strict=True):
        assert hasher.verify(member.pin_hash, badge.pin)
        assert not hasher.check_needs_rehash(member.pin_hash)
        assert extract_parameters(member.pin_hash).memory_cost >= 64 * 1024


def test_a_big_roster_is_sound_and_its_first_thousand_are_on_time() -> None:
    roster = big_roster(2_500, A_DAY)
    assert not list(faults_of(roster))
    assert len(roster.appointments) == 2_500
    open_now = {row.id for row in roster.sessions if row.starts_at - A_DAY <= timedelta(minutes=60)}
    assert sum(row.session in open_now for row in roster.appointments) == 1_000
