"""What a step of a rehearsal should have come to, held against what it did come to."""

from collections.abc import Iterator, Mapping
from typing import Any

from checkin.domain.instant import parse_stamp, stamp
from checkin.services.scenario_steps import Expect


def sessions_counted(expect: Expect) -> Iterator[str]:
    """The sessions whose counts are expected: named as `session`, or as the keys."""
    counts = expect.counts or {}
    if "session" in counts:
        yield str(counts["session"])
    else:
        yield from (key for key, value in counts.items() if isinstance(value, Mapping))


def differences(expect: Expect, line: Mapping[str, Any]) -> dict[str, Any]:
    """What was expected and is not so."""
    wrong: dict[str, Any] = {}
    for name in ("code", "signal", "minutes_late", "refused"):
        wanted = getattr(expect, name)
        if wanted is not None and line.get(name, False if name == "refused" else None) != wanted:
            wrong[name] = wanted
    for name in ("opens_at", "admit_until"):
        wanted, is_so = getattr(expect, name), line.get(name)
        if wanted is not None and (is_so is None or parse_stamp(is_so) != wanted):
            wrong[name] = stamp(wanted)
    missing = [code for code in expect.also or [] if code not in line.get("also", [])]
    if missing or (expect.also == [] and line.get("also")):
        wrong["also"] = expect.also
    states = {
        person: state
        for person, state in (expect.state or {}).items()
        if line["state"][person] != _hyphened(state)
    }
    if states:
        wrong["state"] = states
    return wrong | _wrong_counts(expect, line) | _wrong_conflicts(expect, line)


def _wrong_counts(expect: Expect, line: Mapping[str, Any]) -> dict[str, Any]:
    counts = expect.counts or {}
    named = {str(counts["session"]): counts} if "session" in counts else counts
    for session, wanted in named.items():
        is_so = line.get("counts", {}).get(session, {})
        for state, number in dict(wanted).items():
            if state != "session" and is_so.get(_hyphened(state)) != number:
                return {"counts": counts}
    return {}


def _wrong_conflicts(expect: Expect, line: Mapping[str, Any]) -> dict[str, Any]:
    """A number of open cases, or a list with one entry for each."""
    wanted = expect.conflicts
    number = len(wanted) if isinstance(wanted, list) else wanted
    open_now = line.get("conflicts", [])
    return {} if number is None or number == len(open_now) else {"conflicts": wanted}


def _hyphened(state: str) -> str:
    return state.strip().lower().replace(" ", "-").replace("_", "-")
