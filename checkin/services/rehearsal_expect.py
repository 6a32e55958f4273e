"""What a step of a rehearsal should have come to, held against what it did come to."""

from collections.abc import Mapping
from typing import Any

from checkin.domain.instant import parse_stamp, stamp
from checkin.services.scenario_steps import Expect, Step

_NAMES = {
    "total": "expected",
    "missing": "waiting",
    "not-arrived": "waiting",
    "not-seen": "waiting",
}
"""Other words for what is counted."""


def counts_by_session(step: Step, only: str | None) -> dict[str, Mapping[str, Any]]:
    """The expected counts: by session, with its name among them, or of the one that is meant.

    `only` is the session of whom or what the step is about.
    """
    counts = step.expect.counts or {}
    if "session" in counts:
        return {str(counts["session"]): {k: v for k, v in counts.items() if k != "session"}}
    if all(isinstance(value, Mapping) for value in counts.values()):
        return dict(counts)
    return {only: counts} if only else {}


def differences(
    expect: Expect, line: Mapping[str, Any], counts: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """What was expected and is not so; `counts` are the expected ones by session."""
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
    return wrong | _wrong_counts(expect, counts, line) | _wrong_conflicts(expect, line)


def _wrong_counts(
    expect: Expect, counts: Mapping[str, Mapping[str, Any]], line: Mapping[str, Any]
) -> dict[str, Any]:
    for session, wanted in counts.items():
        is_so = line.get("counts", {}).get(session, {})
        for name, number in wanted.items():
            state = _hyphened(name)
            if is_so.get(_NAMES.get(state, state)) != number:
                return {"counts": expect.counts}
    return {}


def _wrong_conflicts(expect: Expect, line: Mapping[str, Any]) -> dict[str, Any]:
    """A number of open cases, or a list with the code, or the facts, of each."""
    wanted, open_now = expect.conflicts, line.get("conflicts", [])
    if wanted is None:
        return {}
    if isinstance(wanted, int):
        return {} if wanted == len(open_now) else {"conflicts": wanted}
    left = list(open_now)
    for one in wanted:
        found = next((case for case in left if _is_case(one, case)), None)
        if found is None:
            return {"conflicts": wanted}
        left.remove(found)
    return {"conflicts": wanted} if left else {}


def _is_case(wanted: object, case: Mapping[str, Any]) -> bool:
    if isinstance(wanted, Mapping):
        return all(case.get(name) == value for name, value in wanted.items())
    return wanted in (case["code"], case["appointment"])


def _hyphened(state: str) -> str:
    return state.strip().lower().replace(" ", "-").replace("_", "-")
