"""Reads the file of a rehearsal, and names the place where it is no scenario."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from checkin.services.scenario import Scenario
from checkin.services.scenario_steps import PLAYED, Expect
from checkin.trouble import Trouble, wrong_input


def parse_scenario(data: bytes) -> Scenario:
    """The scenario in `data` (JSON, UTF-8).

    Raises:
        Trouble: not a scenario; the message names the place.
    """
    try:
        raw = json.loads(data)
    except ValueError as error:
        raise _not_a_scenario("the file", f"not JSON ({error})") from error
    if not isinstance(raw, dict):
        raise _not_a_scenario("the file", "not a JSON object")
    _refuse_unknown_kinds(raw)
    try:
        scenario = Scenario.model_validate(raw)
        scenario.policy.policy()
    except ValidationError as error:
        first = error.errors()[0]
        raise _not_a_scenario(_place(first["loc"]), str(first["msg"])) from error
    except ValueError as error:
        raise _not_a_scenario("policy", str(error)) from error
    _check_references(scenario)
    return scenario


def _refuse_unknown_kinds(raw: Mapping[str, Any]) -> None:
    steps = raw.get("steps")
    for index, step in enumerate(steps if isinstance(steps, list) else []):
        if not isinstance(step, dict):
            continue
        place = f"steps[{index}]"
        kinds = [key for key in step if key not in ("at", "desk", "expect", "note")]
        for kind in kinds:
            if kind not in PLAYED:
                raise _not_a_scenario(place, f"`{kind}` is no kind of step")
        if len(kinds) != 1:
            raise _not_a_scenario(place, f"a step has exactly one of {', '.join(PLAYED)}")


def _check_references(scenario: Scenario) -> None:
    sessions = _unique("sessions", [row.id for row in scenario.sessions])
    people = _unique("appointments", [row.id for row in scenario.appointments])
    desks = _unique("center.desks", [row.name for row in scenario.center.desks])
    for index, row in enumerate(scenario.appointments):
        _known(f"appointments[{index}].session", row.session, sessions)
    for index, step in enumerate(scenario.steps):
        place = f"steps[{index}]"
        if step.desk is not None:
            _known(f"{place}.desk", step.desk, desks)
        about = step.about
        for name in [*(step.cut or []), *(step.join or [])]:
            _known(f"{place}.{step.kind}", name, desks)
        _known(f"{place}.{step.kind}.appointment", getattr(about, "appointment", None), people)
        _known(f"{place}.{step.kind}.session", getattr(about, "session", None), sessions)
        if step.scan is not None and step.scan.unlisted is not None:
            _known(f"{place}.scan.unlisted.session", step.scan.unlisted.session, sessions)
        for person in step.expect.state or {}:
            _known(f"{place}.expect.state", person, people)
        for session in _counted(step.expect):
            _known(f"{place}.expect.counts", session, sessions)


def _counted(expect: Expect) -> list[str]:
    counts = expect.counts or {}
    named = [str(counts["session"])] if "session" in counts else []
    return [*named, *(name for name, value in counts.items() if isinstance(value, dict))]


def _unique(place: str, ids: list[str]) -> frozenset[str]:
    for index, one in enumerate(ids):
        if one in ids[:index]:
            raise _not_a_scenario(f"{place}[{index}]", f"{one!r} stands there twice")
    return frozenset(ids)


def _known(place: str, one: str | None, known: frozenset[str]) -> None:
    if one is not None and one not in known:
        raise _not_a_scenario(place, f"{one!r} is not in this file")


def _place(path: tuple[int | str, ...]) -> str:
    parts = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return parts.lstrip(".") or "the file"


def _not_a_scenario(place: str, why: str) -> Trouble:
    return wrong_input(
        "not-a-scenario", f"This is no scenario: {place}: {why}.", "See docs/scenarios.md."
    )
