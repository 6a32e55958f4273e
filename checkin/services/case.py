"""The person who is decided about, as they stand now, and what a decision about them is."""

from dataclasses import dataclass, replace
from enum import StrEnum

from checkin.domain.attendance import Attendance, fold
from checkin.domain.decision import Decision, Listed
from checkin.domain.event import Event, Kind
from checkin.domain.judgement import judge
from checkin.domain.presented import Flaw, Presented, Source
from checkin.domain.roles import Role
from checkin.domain.verdict import Finding
from checkin.domain.written import Written
from checkin.services.check_in import Hearing, let_in_on_paper
from checkin.services.lookup import listed_as, scene_at
from checkin.services.record import presented_in


class Denial(StrEnum):
    """Why something was not done; nothing changed then."""

    NOBODY = "nobody"
    NOT_SCANNED = "not-scanned"
    ROLE = "role"
    REASON_MISSING = "reason-missing"
    NOT_IN = "not-in"
    UNDO_TOO_LATE = "undo-too-late"
    SEAT_TAKEN = "seat-taken"
    WRONG_PIN = "wrong-pin"
    LOCKED_OUT = "locked-out"
    SECOND_MISSING = "second-missing"
    WITNESS_MISSING = "witness-missing"
    NOT_EARLIER = "not-earlier"
    NOT_OUT = "not-out"
    TOO_MANY_OUT = "too-many-out"
    SEAT_BROKEN = "seat-broken"
    NO_SEAT_LEFT = "no-seat-left"
    IN_ALREADY = "in-already"
    NOT_PROVISIONAL = "not-provisional"
    NOT_STOPPED = "not-stopped"
    STOPPED_ALREADY = "stopped-already"
    TOO_SOON = "too-soon"
    CLOSED_ALREADY = "closed-already"
    BEFORE_SCHEDULE = "before-schedule"
    CLOCK_WRONG = "clock-wrong"
    BEFORE_ROSTER = "before-roster"
    STAFF_TOO_OLD = "staff-too-old"
    DESK_LOCKED = "desk-locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Why. `reason` is a code such as `transport`, `words` free text, `second` a second person.

    `consulted` is who was asked before somebody was turned away.
    """

    reason: str
    words: str = ""
    second: str = ""
    consulted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What became of a decision. Without `denial` it is done and on disk.

    `needed` is the lowest role that might have, None when nobody here may. `event` is None when
    nothing was left to do. `decision` is the verdict after it, and `finding` what the deed itself
    is in the table, each where there is one.
    """

    attendance: Attendance
    listed: Listed | None = None
    denial: Denial | None = None
    needed: Role | None = None
    event: Event | None = None
    decision: Decision | None = None
    finding: Finding | None = None

    @property
    def is_return(self) -> bool:
        """Whether somebody was let in again after a break, who had been signed in before."""
        return self.event is not None and self.event.kind is Kind.BREAK


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person at the desk. `decision` is what was last held out for them, judged anew.

    `written` is the line of a paper by which they were let in, where that is not decided yet.
    """

    subject: str
    listed: Listed | None
    attendance: Attendance
    decision: Decision | None
    written: Written | None = None

    def denied(self, denial: Denial, needed: Role | None = None) -> Deed:
        """The answer when nothing is done; the verdict is what it was."""
        return Deed(
            attendance=self.attendance,
            listed=self.listed,
            denial=denial,
            needed=needed,
            decision=self.decision,
        )


def case_of(hearing: Hearing, subject: str, *, genuine_only: bool = False) -> Case:
    """The person as they stand now, judged by what was last held out for them."""
    books = hearing.books
    found = books.appointment(subject)
    listed = listed_as(books, found, hearing.now.wall) if found else None
    events = books.events_of(subject)
    scans = [
        event
        for event in events
        if event.kind is Kind.SCAN and not (genuine_only and event.body.get("claimed"))
    ]
    last = scans[-1] if scans else None
    attendance = listed.attendance if listed else fold(events)
    written = hearing.written or let_in_on_paper(attendance, events)
    hearing = replace(hearing, written=written)
    return Case(
        subject=subject,
        listed=listed,
        attendance=attendance,
        decision=_rejudged(hearing, listed, presented_in(last)) if last else None,
        written=written,
    )


def _rejudged(hearing: Hearing, listed: Listed | None, presented: Presented) -> Decision:
    scene = scene_at(hearing.books, hearing.then, hearing.desk, listed)
    decision = judge(presented, listed, scene)
    if presented.flaw in (None, Flaw.REPLACED) or listed is None:
        return decision
    # Admitting over a code that cannot be verified is admitting the person by hand as well.
    behind = judge(Presented(source=Source.SEARCH, by_hand=True), listed, scene)
    return Decision(
        code=decision.code,
        signal=decision.signal,
        override=_higher(decision.override, behind.override),
        also=behind.codes,
        flaw=decision.flaw,
        claimed=True,
        listed=listed,
        arrived_at=behind.arrived_at,
        minutes_late=behind.minutes_late,
    )


def _higher(one: Role | None, other: Role | None) -> Role | None:
    return max(one, other, key=lambda role: role.rank) if one and other else None
