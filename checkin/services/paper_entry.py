"""What was written on a paper while the desks were down becomes records, by the rules of the desk.

A line is judged by the times that stand on it, and recorded now. What is known already is noticed
and not recorded twice; what is known otherwise is kept beside it, for a person to look at.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from checkin.domain.decision import Listed
from checkin.domain.event import Kind
from checkin.domain.presented import Source
from checkin.domain.roles import Authority
from checkin.domain.verdict import Code, Signal
from checkin.domain.written import Mark, Ruling, Written
from checkin.services import decisions, stays
from checkin.services.case import Deed
from checkin.services.check_in import Hearing, hear_choice
from checkin.services.deeds import append
from checkin.services.known_lines import Known, Told, facts_of, known_of, told, was_entered
from checkin.services.line_answers import Fate, LineAnswer
from checkin.services.lookup import center_of, listed_as, session_of
from checkin.services.paper_sheet import SheetName, entered_in
from checkin.services.written_lines import TIMES, Fault, TypedLine, WrittenLine, read_line
from checkin.services.written_rulings import (
    KINDS,
    TRIAL,
    carry_out,
    decides,
    record_denial,
    without_pin,
)

_TOO_SOON = (Code.TOO_EARLY, Code.OTHER_SESSION)


def enter_lines(
    hearing: Hearing,
    name: SheetName,
    lines: Sequence[TypedLine],
    authority: Authority | None = None,
) -> list[LineAnswer]:
    """Record these lines, each whole or not at all; the answers in their order.

    `authority` is whose PIN was typed, for what was decided on the paper.
    """
    by = authority or without_pin(hearing)
    owners = {
        line: events[-1].subject or "" for line, events in entered_in(hearing.books, name).items()
    }
    answers = []
    for typed in lines:
        if not typed.is_empty:
            answer = _each(hearing, name, typed, owners.get(typed.line, typed.subject), by)
            if answer.fault is None:
                owners.setdefault(typed.line, typed.subject)
            answers.append(answer)
    return answers


def review_lines(
    hearing: Hearing,
    name: SheetName,
    lines: Sequence[TypedLine],
    authority: Authority | None = None,
) -> list[LineAnswer]:
    """What would become of these lines, by doing it and taking it back; records nothing."""
    by = authority or TRIAL
    return hearing.books.kept_if(lambda: enter_lines(hearing, name, lines, by), lambda _done: False)


def _each(
    hearing: Hearing, name: SheetName, typed: TypedLine, owner: str, by: Authority
) -> LineAnswer:
    """The answer to one line; `owner` is whom it was typed in for before."""
    session = session_of(hearing.books, name.session)
    found = hearing.books.appointment(typed.subject)
    listed = listed_as(hearing.books, found, hearing.now.wall) if found else None
    if session is None or listed is None:
        return LineAnswer(typed=typed, fate=Fate.FAULT, fault=Fault.NOBODY)
    if listed.appointment.session != session.id:
        return LineAnswer(typed=typed, fate=Fate.FAULT, fault=Fault.OTHER_SESSION, listed=listed)
    line = read_line(typed, session, center_of(hearing.books), hearing.now.wall)
    if isinstance(line, Fault):
        return LineAnswer(typed=typed, fate=Fate.FAULT, fault=line, listed=listed)
    if owner != typed.subject:
        return LineAnswer(typed=typed, fate=Fate.FAULT, fault=Fault.LINE_OF_ANOTHER, listed=listed)
    known = known_of(listed, hearing.books.events_of(typed.subject))
    entry = _Entry(
        hearing=hearing, name=name, typed=typed, line=line, listed=listed, known=known, by=by
    )
    answer = hearing.books.kept_if(lambda: _answer(entry), lambda answer: answer.fault is None)
    if answer.denial is not None and line.ruling is not None:
        record_denial(hearing, session.id, line.ruling, answer.denial, answer.needed, by)
    return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One line with all that it is held against."""

    hearing: Hearing
    name: SheetName
    typed: TypedLine
    line: WrittenLine
    listed: Listed
    known: Known
    by: Authority

    @property
    def subject(self) -> str:
        return self.listed.appointment.id

    @property
    def comes_at(self) -> datetime | None:
        """When they came, as far as the line or the desk knows."""
        return self.line.arrived or self.line.let_in or self.known.attendance.arrived_at

    def at(self, at: datetime) -> Hearing:
        """The hearing of what happened at this instant, by this line."""
        let_in = (self.line.let_in or self.comes_at) if self.line.mark is Mark.IN else None
        written = Written(document=self.name.document, line=self.line.line, at=at, let_in=let_in)
        return replace(self.hearing, written=written)

    def said(self, fate: Fate) -> LineAnswer:
        """The answer to the line."""
        return LineAnswer(typed=self.typed, fate=fate, listed=self.listed, known=self.known)

    def wrong(self, fault: Fault) -> LineAnswer:
        """Nothing is recorded of the line, and why."""
        return replace(self.said(Fate.FAULT), fault=fault)


def _answer(entry: _Entry) -> LineAnswer:
    told_now = told(entry.line, entry.known)
    again = was_entered(entry.line, entry.name.document, entry.known)
    if again and not told_now.new:
        return replace(entry.said(Fate.KNOWN), differs=told_now.differs)
    comes = told_now.new & {"arrived", "in", "decision"}
    came = _came(entry, told_now) if comes else entry.said(Fate.KNOWN)
    if came.fault is not None:
        return came
    went = _went(entry, told_now, came)
    return went if went.fault is not None else _recorded(entry, told_now, went)


def _came(entry: _Entry, told_now: Told) -> LineAnswer:
    """The arrival, judged by the time on the paper; and whoever the rule lets in, is in."""
    at, let_in = entry.comes_at, entry.line.let_in
    if at is None:
        return entry.wrong(Fault.NO_ARRIVAL)
    heard = hear_choice(entry.at(at), entry.subject, Source.PAPER)
    if heard.decision.code in _TOO_SOON and let_in is not None and let_in > at:
        # Who comes too early is judged afresh when the desk has opened (arrivals.md §1).
        heard = hear_choice(entry.at(let_in), entry.subject, Source.PAPER)
    decision = heard.decision
    answer = replace(
        entry.said(Fate.NOTED),
        code=decision.code,
        minutes_late=decision.minutes_late or 0,
        done=(Kind.SCAN,),
    )
    if decision.code in _TOO_SOON:
        return replace(answer, fate=Fate.FAULT, fault=Fault.TOO_EARLY, done=())
    if told_now.new & {"in", "decision"} and decides(entry.line, decision):
        return _decided(entry, let_in or at, answer)
    if decision.may_confirm():
        return _let_in(entry, let_in or at, answer) if "in" in told_now.new else answer
    refused = decision.signal is Signal.REFUSE
    return replace(answer, fate=Fate.REFUSED if refused else Fate.WAITS)


def _decided(entry: _Entry, at: datetime, answer: LineAnswer) -> LineAnswer:
    """As the paper says, by whose PIN it is, if they may."""
    ruling = Ruling(entry.line.ruling or "")
    fate = Fate.ADMITTED if ruling is Ruling.ADMIT else Fate.TURNED_AWAY
    deed = carry_out(entry.at(at), entry.subject, entry.line, entry.by)
    return _unless_denied(deed, replace(answer, fate=fate, done=(*answer.done, KINDS[ruling])))


def _let_in(entry: _Entry, at: datetime, answer: LineAnswer) -> LineAnswer:
    deed = decisions.confirm(entry.at(at), entry.subject, entry.line.seat or None)
    done = replace(answer, fate=Fate.ADMITTED, done=(*answer.done, Kind.CONFIRM))
    return _unless_denied(deed, done)


def _went(entry: _Entry, told_now: Told, answer: LineAnswer) -> LineAnswer:
    """Out for a break, back from it, and signed out."""
    line = entry.line
    deeds = (
        ("out", line.out, Kind.BREAK, stays.go_out),
        ("back", line.back, Kind.BREAK, stays.come_back),
        ("left", line.left, Kind.SIGN_OUT, stays.sign_out),
    )
    for field, at, kind, do in deeds:
        if at is not None and field in told_now.new and answer.fault is None:
            fate = Fate.NOTED if answer.fate is Fate.KNOWN else answer.fate
            done = replace(answer, fate=fate, done=(*answer.done, kind))
            answer = _unless_denied(do(entry.at(at), entry.subject), done)
    return answer


def _unless_denied(deed: Deed, answer: LineAnswer) -> LineAnswer:
    if deed.denial is None:
        return answer
    wrong = replace(answer, fate=Fate.FAULT, fault=Fault.DENIED, done=())
    return replace(wrong, denial=deed.denial, needed=deed.needed)


def _recorded(entry: _Entry, told_now: Told, answer: LineAnswer) -> LineAnswer:
    """The line itself is kept, with what it says otherwise than what was known."""
    line = entry.line
    times = [at for name in TIMES if (at := getattr(line, name)) is not None]
    hearing = entry.at(min(times, default=entry.hearing.now.wall))
    body = {"line": facts_of(line), "differs": list(told_now.differs)}
    append(hearing, Kind.PAPER, body, subject=entry.subject, session=entry.listed.session.id)
    fate = answer.fate
    if fate is Fate.KNOWN and told_now.new:
        fate = Fate.NOTED
    if told_now.differs:
        fate = Fate.DIFFERS
    return replace(answer, fate=fate, differs=told_now.differs, done=(*answer.done, Kind.PAPER))
