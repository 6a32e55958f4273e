"""Plays a scenario on the desk's own services, with a clock of its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from checkin.domain.attendance import fold
from checkin.domain.center import Desk
from checkin.domain.instant import stamp
from checkin.domain.presented import Source
from checkin.domain.roles import Role
from checkin.services.case import Authority, Deed, Denial, Grounds
from checkin.services.check_in import Outcome
from checkin.services.front_desk import FrontDesk
from checkin.services.ports import Books, Ledger
from checkin.services.rehearsal_clock import RehearsalClock
from checkin.services.rehearsal_expect import differences, sessions_counted
from checkin.services.rehearsal_roster import Cast, cast_of
from checkin.services.scenario import Ruling, Scenario, Step
from checkin.services.views import counts_of

Reopen = Callable[[], Ledger]
"""Closes the throw-away ledger and opens it anew, as a restart of the program would."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What a step came to, as it is printed. `as_expected` compares all that `expect` names."""

    line: dict[str, Any]
    as_expected: bool


class Rehearsal:
    """One scenario on one throw-away ledger."""

    def __init__(self, scenario: Scenario, ledger: Ledger, reopen: Reopen) -> None:
        self._scenario = scenario
        self._ledger = ledger
        self._reopen = reopen
        self._cast: Cast = cast_of(scenario)
        self._desks = {
            row.name: Desk(name=row.name, room=row.room) for row in scenario.center.desks
        }
        self._clocks = {name: RehearsalClock() for name in self._desks}
        self._fronts = {name: self._front(name) for name in self._desks}

    def play(self) -> Iterator[Played]:
        """Play each step in turn."""
        roster = self._cast.roster
        if roster is not None:
            self._ledger.submit(lambda books: books.put_roster(roster, lambda _, __: None)).result()
        for number, step in enumerate(self._scenario.steps, start=1):
            name = step.desk or next(iter(self._desks))
            for clock in self._clocks.values():
                clock.move_to(step.at)
            found = self._step(step, name)
            line: dict[str, Any] = {
                "step": number,
                "at": stamp(step.at),
                "desk": name,
                "do": step.kind,
                **found,
                **self._states(step),
            }
            wrong = differences(step.expect, line)
            if wrong:
                line["expected"] = wrong
            yield Played(line=line, as_expected=not wrong)

    def _front(self, name: str) -> FrontDesk:
        return FrontDesk(self._ledger, self._desks[name], self._clocks[name].read)

    def _step(self, step: Step, name: str) -> dict[str, Any]:
        front = self._fronts[name]
        if step.scan is not None:
            text = self._cast.text(step.scan)
            return _verdict(front.scan(text, Source.SCANNER).result())
        if step.find is not None:
            return _verdict(front.search(step.find).result())
        if step.clock is not None:
            return self._set_clock(step, name)
        return _deed(self._decide(step, front))

    def _decide(self, step: Step, front: FrontDesk) -> Deed:
        subject = self._cast.subject
        if step.confirm is not None:
            return front.confirm(subject(step.confirm.appointment), step.confirm.seat).result()
        if step.sign_out is not None:
            return front.sign_out(subject(step.sign_out.appointment)).result()
        if step.delay is not None:
            by = timedelta(minutes=step.delay.minutes)
            manager = Authority(role=Role.MANAGER, person="rehearsal-manager")
            return front.delay(step.delay.session, by, manager).result()
        return self._rule(step, front)

    def _rule(self, step: Step, front: FrontDesk) -> Deed:
        ruling = step.override or step.refuse or step.undo
        if ruling is None:
            raise ValueError(f"a {step.kind} step is no ruling")
        subject, authority = self._cast.subject(ruling.appointment), _authority(ruling)
        grounds = Grounds(reason=ruling.reason, second=ruling.second)
        if step.override is not None:
            return front.override(subject, authority, grounds, ruling.seat).result()
        if step.refuse is not None:
            return front.refuse(subject, authority, grounds).result()
        return front.undo(subject, authority, grounds).result()

    def _set_clock(self, step: Step, name: str) -> dict[str, Any]:
        """A running desk looks at its clock all the time, so also just before and after."""
        if step.clock is not None and step.clock.restart:
            self._clocks[name].boot()
            self._ledger = self._reopen()
            self._fronts = {desk: self._front(desk) for desk in self._desks}
        else:
            self._fronts[name].look_at_clock().result()
        if step.clock is not None and step.clock.set is not None:
            self._clocks[name].claim(step.clock.set)
        now = self._fronts[name].look_at_clock().result()
        return {"clock": stamp(now.wall), "trusted": now.trusted, "doubt": now.doubt}

    def _states(self, step: Step) -> dict[str, Any]:
        people = dict.fromkeys([*self._cast.people(step), *(step.expect.state or {})])
        sessions = list(dict.fromkeys(sessions_counted(step.expect)))

        def look(books: Books) -> dict[str, Any]:
            found: dict[str, Any] = {
                "state": {
                    person: fold(books.events_of(self._cast.subject(person))).state
                    for person in people
                }
            }
            if sessions:
                found["counts"] = {one: _counts(books, one) for one in sessions}
            return found

        return self._ledger.submit(look).result()


def _authority(ruling: Ruling) -> Authority:
    return Authority(role=ruling.role, person=f"rehearsal-{ruling.role}")


def _verdict(outcome: Outcome) -> dict[str, Any]:
    decision = outcome.decision
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


def _deed(deed: Deed) -> dict[str, Any]:
    found: dict[str, Any] = {"refused": deed.denial is not None}
    if deed.denial is not None:
        found |= {"denial": deed.denial, "needed": deed.needed}
    if deed.denial is Denial.SEAT_TAKEN:
        found |= {"code": "no-seat", "signal": "hold"}
    if deed.attendance.late_minutes:
        found["minutes_late"] = deed.attendance.late_minutes
    return found


_NOT_REACHED = ("on-break", "absent", "left-before-start", "withdrawn", "not-delivered")
"""States that nobody can be in yet: the steps that lead there are refused."""


def _counts(books: Books, session: str) -> dict[str, int]:
    counts = counts_of(books, session)
    return {
        "expected": counts.expected,
        "waiting": counts.waiting,
        "arrived": counts.arrived,
        "in": counts.inside,
        "finished": counts.finished,
        "turned-away": counts.turned_away,
        "provisional": counts.provisional,
        "late": counts.late,
        **dict.fromkeys(_NOT_REACHED, 0),
    }
