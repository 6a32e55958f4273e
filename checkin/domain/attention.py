"""What a center manager must look at, the most pressing first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from checkin.domain.counts import Counts
from checkin.domain.course import Course
from checkin.domain.policy import Instants

HELD_LONG = timedelta(minutes=10)
"""Who waits longer for a decision is brought before the manager."""

MISSING_FROM = timedelta(minutes=10)
"""So long before the start the missing are named (procedure.md §1, "During")."""

MANY_UNSENT = 200
"""More records than one batch wait for the registry."""

UNSENT_LONG = timedelta(hours=1)
"""A record that waits longer for the registry is brought before the manager."""


class Need(StrEnum):
    """What needs somebody, in the order in which it is taken up."""

    CLOCK = "clock"
    EVACUATED = "evacuated"
    STOPPED = "stopped"
    CONTRADICTION = "contradiction"
    CASE = "case"
    HELD = "held"
    MISSING = "missing"
    CLOSE = "close"
    PROVISIONAL = "provisional"
    NOT_FINAL = "not-final"
    UNSENT = "unsent"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """One session as a manager sees it. Instants in UTC.

    `held_since` are the instants since when people wait for a decision.
    """

    session: str
    instants: Instants
    ends_at: datetime
    counts: Counts
    course: Course
    held_since: Sequence[datetime] = ()
    contradictions: int = 0
    final: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsent:
    """What waits for the registry: how many records, and since when the oldest does (UTC).

    `oldest` is None where nothing waits, and at a desk that has never reached a registry.
    """

    count: int = 0
    oldest: datetime | None = None

    def needs_somebody(self, now: datetime) -> bool:
        """Whether so many wait, or one for so long, that somebody must look at the line."""
        waits_long = self.oldest is not None and now - self.oldest >= UNSENT_LONG
        return self.count > MANY_UNSENT or waits_long


@dataclass(frozen=True, slots=True, kw_only=True)
class Attention:
    """One thing that needs somebody: how many it is about, and in which session."""

    need: Need
    count: int = 1
    session: str | None = None


def attention(
    sessions: Sequence[SessionFacts],
    now: datetime,
    *,
    trusted: bool,
    unsent: Unsent,
    cases: int = 0,
) -> list[Attention]:
    """All that needs somebody at `now` (UTC), the most pressing first.

    `cases` are those that the registry has raised and nobody has settled.
    """
    found = [one for facts in sessions for one in _of_session(facts, now)]
    if not trusted:
        found.append(Attention(need=Need.CLOCK))
    if cases:
        found.append(Attention(need=Need.CASE, count=cases))
    if unsent.needs_somebody(now):
        found.append(Attention(need=Need.UNSENT, count=unsent.count))
    order = list(Need)
    return sorted(found, key=lambda one: order.index(one.need))


def _of_session(facts: SessionFacts, now: datetime) -> list[Attention]:
    course, counts, instants = facts.course, facts.counts, facts.instants
    if course.closed_at is not None:
        return _some(facts, {Need.CONTRADICTION: facts.contradictions})
    soon = instants.starts_at - MISSING_FROM <= now
    may_close = now > facts.ends_at and now >= instants.no_show_at
    ahead = now < instants.opens
    return _some(
        facts,
        {
            Need.EVACUATED: course.evacuated_at is not None,
            Need.STOPPED: course.stopped_at is not None,
            Need.CONTRADICTION: facts.contradictions,
            Need.HELD: sum(now - since >= HELD_LONG for since in facts.held_since),
            Need.MISSING: counts.waiting if soon and not may_close else 0,
            Need.CLOSE: may_close,
            Need.PROVISIONAL: counts.provisional,
            Need.NOT_FINAL: not facts.final and not ahead,
        },
    )


def _some(facts: SessionFacts, found: dict[Need, int]) -> list[Attention]:
    return [
        Attention(need=need, count=int(number), session=facts.session)
        for need, number in found.items()
        if number
    ]
