"""Plays a scenario on the desk's own services, with a clock and a journal for each desk."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol

from checkin.domain.center import Desk
from checkin.domain.instant import stamp
from checkin.domain.presented import Source
from checkin.services.front_desk import FrontDesk
from checkin.services.ports import Ledger
from checkin.services.rehearsal_clock import RehearsalClock
from checkin.services.rehearsal_deeds import decide
from checkin.services.rehearsal_expect import counts_by_session, differences
from checkin.services.rehearsal_lines import after_the_step, deed_line, open_cases, verdict_line
from checkin.services.rehearsal_links import Links
from checkin.services.rehearsal_roster import Cast, cast_of
from checkin.services.scenario import Scenario
from checkin.services.scenario_steps import ClockStep, News, Step


class Place(Protocol):
    """Where the throw-away journals of the desks are."""

    def ledger(self, desk: str) -> Ledger: ...
    def reopen(self, desk: str) -> None:
        """Close the journal of a desk and open it anew, as a restart of the program would."""
        ...

    def hand_over(self, teller: str, hearer: str) -> None:
        """Give one desk what another has recorded since the last time."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What a step came to, as it is printed. `as_expected` compares all that `expect` names."""

    line: dict[str, Any]
    as_expected: bool


class Rehearsal:
    """One scenario on throw-away journals."""

    def __init__(self, scenario: Scenario, place: Place) -> None:
        self._scenario = scenario
        self._place = place
        self._cast: Cast = cast_of(scenario)
        self._desks = {
            row.name: Desk(name=row.name, room=row.room, alone=row.alone)
            for row in scenario.center.desks
        }
        self._links = Links(tuple(self._desks))
        self._clocks = {name: RehearsalClock() for name in self._desks}
        self._fronts = {name: self._front(name) for name in self._desks}

    def play(self) -> Iterator[Played]:
        """Play each step in turn."""
        self._put_roster()
        for number, step in enumerate(self._scenario.steps, start=1):
            name = step.desk or next(iter(self._desks))
            for clock in self._clocks.values():
                clock.move_to(step.at)
            found = self._step(step, name)
            self._exchange()
            counts = counts_by_session(step, self._cast.session_of(step))
            line: dict[str, Any] = {
                "step": number,
                "at": stamp(step.at),
                "desk": name,
                "do": step.kind,
                **found,
                **after_the_step(self._place.ledger(name), self._cast, step, counts),
            }
            wrong = differences(step.expect, line, counts)
            if wrong:
                line["expected"] = wrong
            yield Played(line=line, as_expected=not wrong)

    def _put_roster(self) -> None:
        roster = self._cast.roster
        if roster is None:
            return
        for name in self._desks:
            ledger = self._place.ledger(name)
            ledger.submit(lambda books: books.put_roster(roster, lambda _, __: None)).result()

    def _front(self, name: str) -> FrontDesk:
        return FrontDesk(self._place.ledger(name), self._desks[name], self._clocks[name].read)

    def _exchange(self) -> None:
        for teller, hearer in self._links.open():
            self._place.hand_over(teller, hearer)

    def _step(self, step: Step, name: str) -> dict[str, Any]:
        front = self._fronts[name]
        if step.scan is not None:
            text = self._cast.text(step.scan)
            return verdict_line(front.scan(text, Source.SCANNER).result())
        if step.find is not None:
            return verdict_line(front.search(step.find).result())
        if step.clock is not None:
            return self._set_clock(step.clock, name)
        if step.news is not None:
            return self._tell(step.news)
        if step.cut is not None or step.join is not None:
            return self._link(step, name)
        return deed_line(decide(front, step, self._cast))

    def _link(self, step: Step, name: str) -> dict[str, Any]:
        """Joined desks tell each other at once; what contradicts itself is seen then."""
        if step.cut is not None:
            self._links.cut(step.cut)
            return {}
        ledger = self._place.ledger(name)
        before = open_cases(ledger, self._cast)
        self._links.join(step.join or [])
        self._exchange()
        new = [case for case in open_cases(ledger, self._cast) if case not in before]
        return {"code": new[0]["code"], "signal": new[0]["signal"]} if new else {}

    def _tell(self, news: News) -> dict[str, Any]:
        roster = self._cast.roster
        if roster is not None:
            rows = [
                replace(row, status=news.status) if row.id == news.appointment else row
                for row in roster.appointments
            ]
            self._cast = replace(self._cast, roster=replace(roster, appointments=tuple(rows)))
            self._put_roster()
        return {"status": news.status}

    def _set_clock(self, clock: ClockStep, name: str) -> dict[str, Any]:
        """A running desk looks at its clock all the time, so also just before and after."""
        if clock.restart:
            self._clocks[name].boot()
            self._place.reopen(name)
            self._fronts[name] = self._front(name)
        else:
            self._fronts[name].look_at_clock().result()
        if clock.set is not None:
            self._clocks[name].claim(clock.set)
        now = self._fronts[name].look_at_clock().result()
        return {"clock": stamp(now.wall), "trusted": now.trusted, "doubt": now.doubt}
