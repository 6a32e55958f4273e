"""What is said of a verdict: the big word, the sentence with the facts, the next action.

All read right in English without a loaded translation, so the command line uses them too.
"""

from PySide6.QtCore import QCoreApplication

from checkin.domain.center import Center
from checkin.domain.clock_trust import Doubt, Moment
from checkin.domain.decision import Decision
from checkin.domain.presented import FLAW_CODES, Flaw
from checkin.domain.verdict import Code, Signal
from checkin.ui.words.case_reasons import CASE_REASONS, FLAWS, PLAIN
from checkin.ui.words.clock_words import clock_advice
from checkin.ui.words.identity_reasons import IDENTITY_REASONS
from checkin.ui.words.marked import QT_TRANSLATE_NOOP
from checkin.ui.words.next_actions import action
from checkin.ui.words.telling import Telling
from checkin.ui.words.time_reasons import TIME_REASONS, clock_reason

translate = QCoreApplication.translate

WORDS = {
    Code.ON_TIME: QT_TRANSLATE_NOOP("Verdict", "On time"),
    Code.TOO_EARLY: QT_TRANSLATE_NOOP("Verdict", "Too early"),
    Code.OTHER_SESSION: QT_TRANSLATE_NOOP("Verdict", "Other session"),
    Code.LATE: QT_TRANSLATE_NOOP("Verdict", "Late"),
    Code.AFTER_START: QT_TRANSLATE_NOOP("Verdict", "After the start"),
    Code.TOO_LATE: QT_TRANSLATE_NOOP("Verdict", "Too late"),
    Code.EXAM_OVER: QT_TRANSLATE_NOOP("Verdict", "Exam is over"),
    Code.ABSENCE_CLOSED: QT_TRANSLATE_NOOP("Verdict", "Session is closed"),
    Code.ALREADY_IN: QT_TRANSLATE_NOOP("Verdict", "Already in"),
    Code.IN_ELSEWHERE: QT_TRANSLATE_NOOP("Verdict", "Compare the person"),
    Code.RETURNING: QT_TRANSLATE_NOOP("Verdict", "Back from a break"),
    Code.FINISHED: QT_TRANSLATE_NOOP("Verdict", "Signed out"),
    Code.WRONG_DAY: QT_TRANSLATE_NOOP("Verdict", "Wrong day"),
    Code.WRONG_CENTER: QT_TRANSLATE_NOOP("Verdict", "Wrong center"),
    Code.WRONG_ROOM: QT_TRANSLATE_NOOP("Verdict", "Wrong room"),
    Code.CANCELLED: QT_TRANSLATE_NOOP("Verdict", "Cancelled"),
    Code.CANCELLED_NOT_FINAL: QT_TRANSLATE_NOOP("Verdict", "Cancelled, not final"),
    Code.MOVED: QT_TRANSLATE_NOOP("Verdict", "Moved"),
    Code.NOT_ENTITLED: QT_TRANSLATE_NOOP("Verdict", "Not valid"),
    Code.BLOCKED: QT_TRANSLATE_NOOP("Verdict", "Call the manager"),
    Code.SEVERAL_APPOINTMENTS: QT_TRANSLATE_NOOP("Verdict", "Choose the exam"),
    Code.NOT_GENUINE: QT_TRANSLATE_NOOP("Verdict", "Not genuine"),
    Code.REPLACED_CODE: QT_TRANSLATE_NOOP("Verdict", "Replaced code"),
    Code.CANNOT_VERIFY: QT_TRANSLATE_NOOP("Verdict", "Cannot verify"),
    Code.NOT_LISTED: QT_TRANSLATE_NOOP("Verdict", "Not on the roster"),
    Code.UNKNOWN: QT_TRANSLATE_NOOP("Verdict", "Nobody found"),
    Code.SEVERAL_PEOPLE: QT_TRANSLATE_NOOP("Verdict", "Choose the person"),
    Code.NOT_A_TICKET: QT_TRANSLATE_NOOP("Verdict", "Other code"),
    Code.NO_ID: QT_TRANSLATE_NOOP("Verdict", "No ID document"),
    Code.ID_EXPIRED: QT_TRANSLATE_NOOP("Verdict", "ID has expired"),
    Code.NAME_DIFFERS_TRIVIALLY: QT_TRANSLATE_NOOP("Verdict", "Compare the name"),
    Code.NAME_DIFFERS: QT_TRANSLATE_NOOP("Verdict", "Name differs"),
    Code.FACE_DIFFERS: QT_TRANSLATE_NOOP("Verdict", "Second look"),
    Code.ID_USED_TWICE: QT_TRANSLATE_NOOP("Verdict", "Document seen before"),
    Code.NO_SEAT: QT_TRANSLATE_NOOP("Verdict", "Seat not free"),
    Code.ACCOMMODATION: QT_TRANSLATE_NOOP("Verdict", "Extra time"),
    Code.CANNOT_RUN_HERE: QT_TRANSLATE_NOOP("Verdict", "Exam cannot run"),
    Code.CLOCK_NOT_TRUSTED: QT_TRANSLATE_NOOP("Verdict", "Check the clock"),
    Code.NO_ROSTER: QT_TRANSLATE_NOOP("Verdict", "No roster"),
    Code.POLICY_EXPIRED: QT_TRANSLATE_NOOP("Verdict", "Rule has expired"),
    Code.CANNOT_WRITE: QT_TRANSLATE_NOOP("Verdict", "Not recorded"),
    Code.CORRECTION: QT_TRANSLATE_NOOP("Verdict", "Taken back"),
    Code.TWO_DESKS: QT_TRANSLATE_NOOP("Verdict", "Two desks"),
    Code.CANCELLED_THERE: QT_TRANSLATE_NOOP("Verdict", "Cancelled, but in"),
    Code.ABSENCE_THERE: QT_TRANSLATE_NOOP("Verdict", "Absent, but in"),
}

BY_SIGNAL = {
    (Code.ON_TIME, Signal.HOLD): QT_TRANSLATE_NOOP("Verdict", "Compare the ID"),
    (Code.LATE, Signal.ADMIT): QT_TRANSLATE_NOOP("Verdict", "Late – admit"),
    (Code.NO_ID, Signal.REFUSE): QT_TRANSLATE_NOOP("Verdict", "No ID in time"),
    (Code.LATE, Signal.REFUSE): QT_TRANSLATE_NOOP("Verdict", "Too late"),
}
"""Where policy or the way of finding gives a code another signal, and so another word."""

SIGNALS = {
    Signal.ADMIT: QT_TRANSLATE_NOOP("Verdict", "Admit"),
    Signal.HOLD: QT_TRANSLATE_NOOP("Verdict", "Hold"),
    Signal.REFUSE: QT_TRANSLATE_NOOP("Verdict", "Do not admit"),
    Signal.INFO: QT_TRANSLATE_NOOP("Verdict", "For information"),
    Signal.STOP: QT_TRANSLATE_NOOP("Verdict", "Stop"),
    Signal.CORRECTION: QT_TRANSLATE_NOOP("Verdict", "Correction"),
    Signal.CONFLICT: QT_TRANSLATE_NOOP("Verdict", "Facts contradict"),
}


def word(code: Code, signal: Signal, flaw: Flaw | None = None) -> str:
    """The big word. A code that is merely damaged is not called false."""
    if flaw is Flaw.DAMAGED and code is Code.NOT_GENUINE:
        return translate("Verdict", "Damaged code")
    return translate("Verdict", BY_SIGNAL.get((code, signal), WORDS[code]))


def signal_word(signal: Signal) -> str:
    """What a signal means, for those who do not see its colour."""
    return translate("Verdict", SIGNALS[signal])


def reason(decision: Decision, now: Moment, center: Center, right_center: str = "") -> str:
    """One sentence with the facts; times on the wall clock of `center`.

    `right_center` is the name of the center to go to, where the directory knows it.
    """
    telling = Telling(decision=decision, now=now, center=center, right_center=right_center)
    return _sentence(decision.code, telling)


def further(
    decision: Decision, now: Moment, center: Center, right_center: str = ""
) -> tuple[str, ...]:
    """A sentence for each further finding, in their order."""
    telling = Telling(decision=decision, now=now, center=center, right_center=right_center)
    return tuple(_sentence(code, telling) for code in decision.also)


def next_action(decision: Decision, now: Moment | None = None) -> str:
    """One imperative line: what the proctor does now; `now` where it may name keys of a page."""
    return action(decision, now.wall if now else None)


def doubt_sentence(doubt: Doubt) -> str:
    """Why the clock is not trusted, and what to do."""
    return clock_advice(doubt)


def _sentence(code: Code, telling: Telling) -> str:
    flaw = telling.decision.flaw
    if flaw is not None and FLAW_CODES[flaw] is code:
        return translate("Verdict", FLAWS[flaw])
    if code is Code.CLOCK_NOT_TRUSTED:
        return clock_reason(telling)
    if code in CASE_REASONS:
        return CASE_REASONS[code](telling)
    if code in IDENTITY_REASONS:
        return IDENTITY_REASONS[code](telling)
    if code in TIME_REASONS and telling.listed is not None:
        return TIME_REASONS[code](telling, telling.listed)
    return translate("Verdict", PLAIN.get(code, WORDS[code]))
