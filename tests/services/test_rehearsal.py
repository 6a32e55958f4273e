"""Days written down: each plays on the real services and a real journal, and ends as it says."""

import json
from pathlib import Path

import pytest

from checkin.app.rehearse import play_scenario
from checkin.domain.verdict import Code
from checkin.services.scenario_file import parse_scenario
from checkin.trouble import Exit, Trouble

FOLDER = Path(__file__).parent.parent / "scenarios"
SCENARIOS = sorted(FOLDER.glob("*.json"))

LATER = {Code.CANNOT_WRITE}
"""`cannot-write` is no verdict on a person: tests/storage fills a disk for it."""


def load(name: str) -> dict[str, object]:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("file", SCENARIOS, ids=[file.stem for file in SCENARIOS])
def test_the_day_goes_as_written(file: Path) -> None:
    played = list(play_scenario(parse_scenario(file.read_bytes())))
    assert [one.line for one in played if not one.as_expected] == []
    assert played


def test_every_verdict_happens_in_one_of_the_days() -> None:
    seen = {
        str(step["expect"].get("code"))
        for file in SCENARIOS
        for step in json.loads(file.read_text("utf-8"))["steps"]
        if "expect" in step
    }
    seen |= {
        code
        for file in SCENARIOS
        for step in json.loads(file.read_text("utf-8"))["steps"]
        for code in step.get("expect", {}).get("also", [])
    }
    assert set(Code) - LATER <= {Code(code) for code in seen if code != "None"}


def test_an_expectation_that_does_not_hold_is_told() -> None:
    day = load("restart")
    day["steps"][0]["expect"] = {
        "code": "late",
        "signal": "admit",
        "minutes_late": 3,
        "opens_at": "2026-12-05T05:31:00Z",
        "also": ["wrong-room"],
        "state": {"A1": "in"},
        "refused": True,
        "counts": {"S1": {"in": 7}},
        "conflicts": 1,
    }
    first = next(iter(play_scenario(parse_scenario(json.dumps(day).encode()))))
    assert not first.as_expected
    assert set(first.line["expected"]) == set(day["steps"][0]["expect"]) - {"signal"}


@pytest.mark.parametrize(
    ("expected", "holds"),
    [
        ({"S1": {"expected": 2, "arrived": 1, "waiting": 1}}, True),
        ({"session": "S1", "expected": 2, "arrived": 1}, True),
        ({"expected": 2, "arrived": 1, "in": 0}, True),
        ({"total": 2, "not_arrived": 1, "turned_away": 0, "left before start": 0}, True),
        ({"expected": 3}, False),
        ({"S1": {"arrived": 2}}, False),
        ({"arived": 1}, False),
    ],
)
def test_counts_are_expected_by_session_or_of_the_one_that_is_meant(expected, holds: bool) -> None:
    day = load("two-desks-apart")
    day["appointments"] = day["appointments"][:2]
    day["steps"] = [{**day["steps"][1], "expect": {"counts": expected}}]
    (played,) = play_scenario(parse_scenario(json.dumps(day).encode()))
    assert played.as_expected is holds


@pytest.mark.parametrize(
    ("expected", "holds"),
    [
        (2, True),
        (1, False),
        (["two-desks", "no-seat"], True),
        (["no-seat", "two-desks"], True),
        ([{"appointment": "A1", "code": "two-desks"}, {"code": "no-seat"}], True),
        (["two-desks"], False),
        (["two-desks", "two-desks"], False),
        ([], False),
    ],
)
def test_conflicts_are_expected_by_their_number_or_one_by_one(expected, holds: bool) -> None:
    day = load("two-desks-apart")
    day["steps"] = [
        {**step, "expect": {"conflicts": expected} if "join" in step else {}}
        for step in day["steps"][:10]
    ]
    *_, joined = play_scenario(parse_scenario(json.dumps(day).encode()))
    assert joined.as_expected is holds


def broken(change: object) -> bytes:
    day = load("restart")
    change(day)
    return json.dumps(day).encode()


NOT_SCENARIOS = [
    ("not JSON", b"{", "not JSON"),
    ("no object", b"[]", "not a JSON object"),
    ("no center", broken(lambda d: d.pop("center")), "center"),
    ("bad zone", broken(lambda d: d["center"].update(zone="Mars/Base")), "center.zone"),
    (
        "zone missing",
        broken(lambda d: d["steps"][0].update(at="2026-12-05T05:40:00")),
        "steps[0].at",
    ),
    (
        "no kind",
        broken(lambda d: d["steps"].append({"at": "2026-12-05T06:00:00Z", "dance": {}})),
        "`dance`",
    ),
    ("two kinds", broken(lambda d: d["steps"][0].update(find="x")), "exactly one"),
    ("no such person", broken(lambda d: d["steps"][0].update(scan={"appointment": "A77"})), "A77"),
    ("no such desk", broken(lambda d: d["steps"][0].update(desk="nowhere")), "nowhere"),
    (
        "no such session",
        broken(lambda d: d["appointments"][0].update(session="S7")),
        "appointments[0].session",
    ),
    (
        "misspelt expectation",
        broken(lambda d: d["steps"][0]["expect"].update(cod="late")),
        "steps[0].expect.cod",
    ),
    (
        "counts of no session",
        broken(lambda d: d["steps"][0]["expect"].update(counts={"S7": {"in": 1}})),
        "S7",
    ),
    ("twice", broken(lambda d: d["appointments"].append(d["appointments"][0])), "twice"),
    ("policy out of order", broken(lambda d: d["policy"].update(opens_min=5)), "policy"),
    ("two scans", broken(lambda d: d["steps"][0]["scan"].update(text="x")), "steps[0].scan"),
]


@pytest.mark.parametrize(
    ("data", "named"), [row[1:] for row in NOT_SCENARIOS], ids=[row[0] for row in NOT_SCENARIOS]
)
def test_what_is_no_scenario_is_refused_by_its_place(data: bytes, named: str) -> None:
    with pytest.raises(Trouble) as caught:
        parse_scenario(data)
    assert (caught.value.code, caught.value.exit_status) == ("not-a-scenario", Exit.WRONG_USE)
    assert named in caught.value.message
