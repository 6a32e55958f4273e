"""The roster on the wire: what is missing, wrong or contradictory is named by its place."""

import json
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from roster_examples import SOURCE, small_roster

from checkin.sync.faults import NAMED_FAULTS, WireError
from checkin.sync.saying import say_roster
from checkin.sync.wire import parse_roster

SAID: dict[str, Any] = json.loads(say_roster(small_roster()))


def spoiled(spoil: Callable[[dict[str, Any]], object]) -> bytes:
    said = deepcopy(SAID)
    spoil(said)
    return json.dumps(said).encode()


def put(said: Any, place: str, value: object) -> None:
    *steps, last = [int(step) if step.isdigit() else step for step in re.findall(r"\w+", place)]
    for step in steps:
        said = said[step]
    if value is GONE:
        del said[last]
    else:
        said[last] = value


def places_of(said: bytes) -> list[str]:
    with pytest.raises(WireError) as caught:
        parse_roster(said, SOURCE)
    return [fault.place for fault in caught.value.faults]


def test_instants_are_utc_with_z_and_offsets_are_minutes() -> None:
    assert SAID["sessions"][0]["starts_at"] == "2026-12-05T06:30:00Z"
    assert SAID["policies"][0]["required_by_min"] == 30
    assert SAID["appointments"][1]["since"] == "2026-11-26T06:29:59.999999Z"


def test_other_zones_are_read_as_the_same_instant() -> None:
    said = spoiled(lambda s: s["sessions"][0].update(starts_at="2026-12-05T14:30:00+08:00"))
    start = parse_roster(said, SOURCE).sessions[0].scheduled_start
    assert start == datetime(2026, 12, 5, 6, 30, tzinfo=UTC)
    assert start.tzinfo is UTC


def test_fields_of_a_newer_registry_are_passed_over() -> None:
    def with_news(said: dict[str, Any]) -> None:
        said["weather"] = "fine"
        said["appointments"][0]["shoe_size"] = 43

    roster = small_roster()
    assert parse_roster(spoiled(with_news), SOURCE) == replace(roster, signed=roster.counted)


def test_a_count_that_is_not_that_of_the_people_is_a_fault() -> None:
    def miscounted(said: dict[str, Any]) -> None:
        said["people"]["S1"] += 1

    with pytest.raises(WireError, match="people: not as many as there are appointments"):
        parse_roster(spoiled(miscounted), SOURCE)


def test_a_sender_of_an_earlier_release_counts_nobody() -> None:
    def of_before(said: dict[str, Any]) -> None:
        del said["people"]

    assert parse_roster(spoiled(of_before), SOURCE).signed is None


def test_what_may_be_left_out_is_filled_in() -> None:
    def bare(said: dict[str, Any]) -> None:
        for name in ("keys", "revocations", "staff", "centers", "people"):
            del said[name]
        said["appointments"] = [
            {"id": "A1", "session": "S1", "candidate": {"number": "1", "name": "x"}}
        ]

    assert parse_roster(spoiled(bare), SOURCE).appointments[0].serial is None


GONE = object()
WRONG = {
    "missing": ("taken_at", GONE),
    "missing in a row": ("appointments[1].session", GONE),
    "text for a number": ("appointments[1].serial", "4712"),
    "41 bits": ("appointments[1].serial", 2**40),
    "unknown status": ("appointments[1].status", "gone"),
    "a whole ID number": ("appointments[0].candidate.id_last4", "12345"),
    "no zone": ("sessions[0].starts_at", "2026-12-05T06:30:00"),
    "a number for an instant": ("sessions[0].starts_at", 1_790_000_000),
    "no such policy": ("sessions[0].policy", "p2"),
    "no such session": ("appointments[1].session", "S9"),
    "appointment twice": ("appointments[1].id", "A1"),
    "serial twice": ("appointments[1].serial", 4711),
    "revoked and current": ("revocations[0].serial", 4711),
    "no such zone": ("center.zone", "Asia/Shenzhen"),
    "a zone of this machine": ("center.zone", "localtime"),
    "a path for a zone": ("center.zone", "../../etc/passwd"),
    "another center's zone": ("centers[0].zone", "Mars/North"),
    "center 0": ("center.number", 0),
    "center 65536": ("center.number", 65_536),
    "key 32": ("keys[0].id", 32),
    "short key": ("keys[0].public", "00"),
    "a PIN in clear": ("staff[0].pin_hash", "246810"),
    "no such role": ("staff[0].role", "boss"),
}


@pytest.mark.parametrize(("place", "value"), WRONG.values(), ids=WRONG)
def test_a_fault_is_named_by_its_place(place: str, value: object) -> None:
    assert places_of(spoiled(lambda said: put(said, place, value))) == [place]


def test_a_policy_out_of_order_is_a_fault_of_the_whole_policy() -> None:
    said = spoiled(lambda said: put(said, "policies[0].opens_min", 10))
    assert places_of(said) == ["policies[0]"]


def test_another_center_may_not_have_our_number() -> None:
    assert places_of(spoiled(lambda said: put(said, "centers[0].number", 1))) == ["centers[0]"]


@pytest.mark.parametrize(
    ("rows", "name"),
    [("sessions", "id"), ("policies", "version"), ("keys", "id"), ("revocations", "serial")],
)
def test_a_row_that_is_there_twice_is_a_fault(rows: str, name: str) -> None:
    said = spoiled(lambda said: said[rows].append(said[rows][0]))
    assert places_of(said) == [f"{rows}[1].{name}"]


@pytest.mark.parametrize(
    "said",
    [b"", b"{", b"[]", b"null", b"\xff", b'"x"', b"[" * 100_000],
    ids=lambda said: repr(said[:9]),
)
def test_what_is_no_json_object_is_a_fault(said: bytes) -> None:
    with pytest.raises(WireError):
        parse_roster(said, SOURCE)


def test_a_fault_holds_no_value() -> None:
    said = spoiled(lambda s: s["appointments"][0]["candidate"].update(birth_year="Li Xiaoming"))
    with pytest.raises(WireError) as caught:
        parse_roster(said, SOURCE)
    assert "Xiaoming" not in str(caught.value)


def test_a_thousand_faults_are_not_all_named() -> None:
    said = spoiled(lambda s: s.update(appointments=[{}] * 1000))
    with pytest.raises(WireError) as caught:
        parse_roster(said, SOURCE)
    assert len(caught.value.faults) == NAMED_FAULTS


def test_a_centers_delay_cannot_be_said() -> None:
    roster = small_roster()
    delayed = replace(roster, sessions=(roster.sessions[0].delayed(timedelta(minutes=5)),))
    with pytest.raises(WireError, match="delay"):
        say_roster(delayed)


def test_half_a_minute_cannot_be_said() -> None:
    roster = small_roster()
    session = replace(roster.sessions[0], duration=timedelta(seconds=90))
    with pytest.raises(WireError, match="whole minutes"):
        say_roster(replace(roster, sessions=(session,)))


def test_a_contradiction_is_not_said() -> None:
    with pytest.raises(WireError, match="session"):
        say_roster(replace(small_roster(), sessions=()))
