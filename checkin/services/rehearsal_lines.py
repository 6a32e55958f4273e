"""What a step of a rehearsal came to, as it is printed."""

from collections.abc import Iterable
from typing import Any

from checkin.domain.attendance import fold
from checkin.domain.conflicts import open_kinds, seats_twice
from checkin.domain.decision import Decision
from checkin.domain.instant import stamp
from checkin.domain.used import CONFLICT_CODES
from checkin.domain.verdict import RULES, Code, Finding
from checkin.services.case import Deed, Denial
from checkin.services.check_in import Outcome
from checkin.services.people import counts_of
from checkin.services.ports import Books, Ledger
from checkin.services.rehearsal_roster import Cast
from checkin.services.scenario_steps import Step


def verdict_line(outcome: Outcome) -> dict[str, Any]:
    """A verdict."""
    return decision_line(outcome.decision)


def decision_line(decision: Decision) -> dict[str, Any]:
    """A decision with the instants that it used."""
    instants = decision.listed.instants if decision.listed else None
    return {
        "appointment": decision.listed.appointment.id if decision.listed else None,
        "code": decision.code,
        "signal": decision.signal,
        "also": list(decision.also),
        "by_hand": decision.by_hand,
        "flaw": decision.flaw,
        "minutes_late": decision.minutes_late,
        "opens_at": stamp(instants.opens) if instants else None,
        "admit_until": stamp(instants.admit_until) if instants else None,
        "override": decision.override,
    }


def deed_line(deed: Deed) -> dict[str, Any]:
    """A deed, or why it was not done."""
    found: dict[str, Any] = decision_line(deed.decision) if deed.decision else {}
    found["refused"] = deed.denial is not None
    if deed.denial is not None:
        found |= {"denial": deed.denial, "needed": deed.needed}
    if deed.denial in (Denial.SEAT_TAKEN, Denial.SEAT_BROKEN):
        found |= {"code": "no-seat", "signal": "hold"}
    if deed.finding is not None:
        found |= _finding_first(deed.finding, found.get("code"), found.get("also", []))
    if deed.attendance.late_minutes:
        found["minutes_late"] = deed.attendance.late_minutes
    return found


def _finding_first(finding: Finding, code: Code | None, also: list[Code]) -> dict[str, Any]:
    """What the deed itself is goes before all else that the verdict has."""
    rest = [one for one in (code, *also) if one not in (None, finding.code)]
    return {"code": finding.code, "signal": finding.signal, "also": rest}


def after_the_step(
    ledger: Ledger, cast: Cast, step: Step, sessions: Iterable[str]
) -> dict[str, Any]:
    """States, the counts of `sessions`, and open cases, as the desk of the step sees them."""
    people = dict.fromkeys([*cast.people(step), *(step.expect.state or {})])
    counted = list(dict.fromkeys(sessions))

    def look(books: Books) -> dict[str, Any]:
        found: dict[str, Any] = {
            "state": {
                person: fold(books.events_of(cast.subject(person))).state for person in people
            }
        }
        if counted:
            found["counts"] = {one: _counts(books, one) for one in counted}
        if step.expect.conflicts is not None:
            found["conflicts"] = _cases(books, cast)
        return found

    return ledger.submit(look).result()


def open_cases(ledger: Ledger, cast: Cast) -> list[dict[str, Any]]:
    """The contradictions that one desk sees."""
    return ledger.submit(lambda books: _cases(books, cast)).result()


def _cases(books: Books, cast: Cast) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = []
    status = {row.id: row.status for row in cast.roster.appointments} if cast.roster else {}
    happened = {person: books.events_of(person) for person in status}
    for person, events in happened.items():
        for kind in open_kinds(events, status[person]):
            code = CONFLICT_CODES[kind]
            cases.append({"appointment": person, "code": code, "signal": RULES[code].signal})
    for session in cast.scenario.sessions:
        mine = [row for row in cast.scenario.appointments if row.session == session.id]
        given = {row.id: happened.get(row.id, ()) for row in mine}
        for conflict in seats_twice(given, {row.id: row.room for row in mine}):
            names = [event.subject for event in conflict.events]
            cases.append({"appointment": names, "code": "no-seat", "signal": "conflict"})
    return cases


def _counts(books: Books, session: str) -> dict[str, int]:
    counts = counts_of(books, session)
    states = {state.value: number for state, number in counts.by_state.items()}
    waiting = states.pop("expected")
    return {"expected": counts.expected, "waiting": waiting, **states, "late": counts.late}
