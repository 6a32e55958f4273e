"""What the desk asks before it does something that needs a reason: to admit, refuse or undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from checkin.domain.admit_reasons import reasons_to_admit
from checkin.domain.appointment import Candidate
from checkin.domain.center import Center
from checkin.domain.decision import Decision, Listed
from checkin.domain.roles import Role
from checkin.domain.verdict import Code, Signal
from checkin.services.case import Deed
from checkin.services.check_in import Outcome
from checkin.services.record import subject_of
from checkin.ui.words import deed_words, formats
from checkin.ui.words.decision_words import (
    REFUSAL_REASONS,
    UNDO_REASONS,
    override_reason,
    refusal_reason,
    undo_reason,
)

translate = QCoreApplication.translate

ADMIT, REFUSE, UNDO = "admit", "refuse", "undo"
CONSULTED, PLACE = "consulted", "seat"
AS_SHOWN = "as-shown"
_BY_PIN = (Role.LEAD, Role.MANAGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """One more field of a question: its name, what it is called, and what stands in it at first."""

    name: str
    word: Callable[[], str]
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """Something that may be done. `name` is one of the constants above.

    `reason` is the code that holds where none is chosen; empty: one must be chosen. `asks` is one
    more field: the first press shows it, the second one answers.
    """

    name: str
    word: Callable[[], str]
    needs_pin: bool
    primary: bool = False
    reason: str = ""
    asks: Extra | None = None


def _words_word() -> str:
    return translate("Decision", "In words (optional)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked about a person or a session. Words are callables, to follow the language.

    `subject` is whom the decision is about. `second` asks for a second person's name, `extras` for
    more. `words`: there is a field for words, which `words_word` calls otherwise than usual.
    `alone`: one person is on duty, so a decision by PIN is marked as made alone.
    """

    subject: str
    who: Callable[[], str]
    title: Callable[[], str]
    reasons: Sequence[str]
    reason_word: Callable[[str], str]
    verbs: tuple[Verb, ...]
    second: bool = False
    extras: tuple[Extra, ...] = ()
    words: bool = True
    words_word: Callable[[], str] = _words_word
    alone: bool = False

    @property
    def needs_pin(self) -> bool:
        """Whether a PIN has a place in it."""
        return any(verb.needs_pin for verb in self.verbs)


def for_one(question: Question) -> Question:
    """The question where one person is on duty: there is no second one whom it could ask for."""
    return replace(question, second=False, alone=question.needs_pin)


def about(outcome: Outcome) -> Question | None:
    """What may be decided over a verdict; None where there is nothing to decide here."""
    decision, subject = outcome.decision, subject_of(outcome.decision)
    is_in = outcome.attendance.is_admitted
    if subject is None or (is_in and decision.code is not Code.IN_ELSEWHERE):
        return None
    verbs = _verbs(decision, is_in=is_in)
    if not verbs:
        return None
    admits = verbs[0].name == ADMIT
    return Question(
        subject=subject,
        who=lambda: _who(decision, outcome.center),
        title=_title(decision),
        reasons=reasons_to_admit(decision.codes) if admits else tuple(REFUSAL_REASONS),
        reason_word=override_reason if admits else refusal_reason,
        verbs=verbs,
        second=admits and (decision.provisional or decision.takes_two),
    )


def to_undo(deed: Deed, subject: str, now: datetime) -> Question | None:
    """Whether and how an admission may be taken back; None where there is none."""
    until = deed.attendance.undo_until()
    if until is None:
        return None
    candidate = deed.listed.appointment.candidate if deed.listed else None
    return Question(
        subject=subject,
        who=lambda: name_of(candidate) if candidate else formats.plain(subject),
        title=_undo_title,
        reasons=tuple(UNDO_REASONS),
        reason_word=undo_reason,
        verbs=(Verb(name=UNDO, word=_undo_word, needs_pin=now > until, primary=True),),
    )


def name_of(candidate: Candidate) -> str:
    """Both names and the number, in one line."""
    return f"{formats.name_in_line(candidate)}  ·  {formats.plain(candidate.number)}"


def _verbs(decision: Decision, *, is_in: bool) -> tuple[Verb, ...]:
    admit = Verb(name=ADMIT, word=_admit_word, needs_pin=True, primary=True)
    may_admit = decision.override in _BY_PIN
    # Beside the reasons for admitting, turning away has one: the verdict.
    refuse = Verb(
        name=REFUSE,
        word=_refuse_word,
        needs_pin=_refusal_needs_pin(decision),
        reason=AS_SHOWN if may_admit else "",
        asks=Extra(name=CONSULTED, word=_consulted_word),
    )
    return ((admit,) if may_admit else ()) + (() if is_in else (refuse,))


def _refusal_needs_pin(decision: Decision) -> bool:
    """A refusal that the verdict says, any proctor records; any other is a decision."""
    said = decision.signal is Signal.REFUSE or decision.override in (None, Role.REGISTRY)
    return not said


def with_seat(question: Question, listed: Listed, free: str | None) -> Question:
    """The same question where the person's own seat cannot be given: `free` is proposed.

    It is a lead's to give. What else has to be decided over keeps its reasons.
    """
    seat = Extra(name=PLACE, word=_seat_word, text=free or "")
    if question.verbs[0].name == ADMIT:
        return replace(question, extras=(seat,))
    words = deed_words.ANOTHER_SEAT
    return replace(
        question,
        title=_lead_title,
        who=lambda: name_of(listed.appointment.candidate),
        reasons=tuple(words),
        reason_word=deed_words.word_in(words),
        verbs=(Verb(name=ADMIT, word=_seated_word, needs_pin=True, primary=True),),
        extras=(seat,),
    )


def no_consulted() -> str:
    """Nobody was named."""
    return translate("Decision", "Write who was consulted, or that nobody could be.")


def _who(decision: Decision, center: Center) -> str:
    """Who it is; of somebody who is late, what the late-arrival form says of it."""
    if decision.listed is None:
        return translate("Decision", "A person who is not on the roster")
    bound = decision.listed.instants.required_by
    named = name_of(decision.listed.appointment.candidate)
    if not decision.minutes_late or decision.arrived_at is None:
        return named
    late = translate("Decision", "{minutes} min late, arrived at {time}").format(
        minutes=decision.minutes_late,
        time=formats.clock_after(decision.arrived_at, bound, center),
    )
    return f"{named}\n{late}"


def _title(decision: Decision) -> Callable[[], str]:
    match decision.override:
        case Role.LEAD:
            return _lead_title
        case Role.MANAGER:
            return _manager_title
        case _:
            return _refusal_title


def _lead_title() -> str:
    return translate("Decision", "A lead proctor decides")


def _manager_title() -> str:
    return translate("Decision", "The center manager decides")


def _refusal_title() -> str:
    return translate("Decision", "Turn this person away?")


def _undo_title() -> str:
    return translate("Decision", "Take this admission back?")


def _admit_word() -> str:
    return translate("Decision", "Admit")


def _refuse_word() -> str:
    return translate("Decision", "Turn away")


def _consulted_word() -> str:
    return translate("Decision", "Who was consulted?")


def _seat_word() -> str:
    return translate("Decision", "Seat")


def _seated_word() -> str:
    return translate("Decision", "Give this seat")


def _undo_word() -> str:
    return translate("Decision", "Take back")
