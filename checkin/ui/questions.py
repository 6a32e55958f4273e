"""What the desk asks before it does something that needs a reason: to admit, refuse or undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from checkin.domain.appointment import Candidate
from checkin.domain.decision import Decision
from checkin.domain.roles import Role
from checkin.domain.verdict import Code, Signal
from checkin.services.case import Deed
from checkin.services.check_in import Outcome
from checkin.services.record import subject_of
from checkin.ui import formats
from checkin.ui.decision_words import (
    OVERRIDE_REASONS,
    REFUSAL_REASONS,
    UNDO_REASONS,
    override_reason,
    refusal_reason,
    undo_reason,
)

translate = QCoreApplication.translate

ADMIT, REFUSE, UNDO = "admit", "refuse", "undo"
AS_SHOWN = "as-shown"
_BY_PIN = (Role.LEAD, Role.MANAGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """Something that may be done. `name` is one of the constants above.

    `reason` is the code that holds where none is chosen; empty: one must be chosen.
    """

    name: str
    word: Callable[[], str]
    needs_pin: bool
    primary: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """One more field of a question: its name, what it is called, and what stands in it at first."""

    name: str
    word: Callable[[], str]
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked about a person or a session. Words are callables, to follow the language.

    `subject` is whom the decision is about. `second` asks for a second person's name, `extras` for
    more. `words`: there is a field for words, which `words_word` calls otherwise than usual.
    """

    subject: str
    who: str
    title: Callable[[], str]
    reasons: Sequence[str]
    reason_word: Callable[[str], str]
    verbs: tuple[Verb, ...]
    second: bool = False
    extras: tuple[Extra, ...] = ()
    words: bool = True
    words_word: Callable[[], str] | None = None

    @property
    def needs_pin(self) -> bool:
        """Whether a PIN has a place in it."""
        return any(verb.needs_pin for verb in self.verbs)


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
        who=_who(decision),
        title=_title(decision),
        reasons=tuple(OVERRIDE_REASONS if admits else REFUSAL_REASONS),
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
        who=name_of(candidate) if candidate else formats.plain(subject),
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
    )
    return ((admit,) if may_admit else ()) + (() if is_in else (refuse,))


def _refusal_needs_pin(decision: Decision) -> bool:
    """A refusal that the verdict says, any proctor records; any other is a decision."""
    said = decision.signal is Signal.REFUSE or decision.override in (None, Role.REGISTRY)
    return not said


def _who(decision: Decision) -> str:
    if decision.listed is None:
        return translate("Decision", "A person who is not on the roster")
    return name_of(decision.listed.appointment.candidate)


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


def _undo_word() -> str:
    return translate("Decision", "Take back")
