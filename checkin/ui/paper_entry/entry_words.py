"""What is said of the lines of a paper: what becomes of each, and what is wrong with one.

All read right in English without a loaded translation, so the command line uses them too.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkin.domain.attendance import State
from checkin.domain.center import Center
from checkin.domain.verdict import Signal
from checkin.domain.written import Mark, Ruling
from checkin.services.known_lines import Known
from checkin.services.line_answers import Fate, LineAnswer
from checkin.services.written_lines import Fault
from checkin.ui.words import decision_words, formats, people_words
from checkin.ui.words.marked import QT_TRANSLATE_NOOP
from checkin.ui.words.plural import counted
from checkin.ui.words.verdict_words import word

translate = QCoreApplication.translate

FATES = {
    Fate.ADMITTED: QT_TRANSLATE_NOOP("Paper", "Signed in"),
    Fate.NOTED: QT_TRANSLATE_NOOP("Paper", "Noted"),
    Fate.WAITS: QT_TRANSLATE_NOOP("Paper", "Waits for a decision"),
    Fate.REFUSED: QT_TRANSLATE_NOOP("Paper", "Not let in by the rule"),
    Fate.TURNED_AWAY: QT_TRANSLATE_NOOP("Paper", "Turned away by a decision"),
    Fate.DIFFERS: QT_TRANSLATE_NOOP("Paper", "Says something else"),
    Fate.KNOWN: QT_TRANSLATE_NOOP("Paper", "Known already"),
    Fate.FAULT: QT_TRANSLATE_NOOP("Paper", "Cannot be taken"),
}
FAULTS = {
    Fault.NOBODY: QT_TRANSLATE_NOOP("Paper", "Nobody of this session is named. Type the number."),
    Fault.OTHER_SESSION: QT_TRANSLATE_NOOP("Paper", "This person is in another session."),
    Fault.LINE_OF_ANOTHER: QT_TRANSLATE_NOOP(
        "Paper", "This line was typed in for somebody else. Look at the number."
    ),
    Fault.NOTHING: QT_TRANSLATE_NOOP("Paper", "Nothing is written."),
    Fault.NO_TIME: QT_TRANSLATE_NOOP("Paper", "That is no time of day. Type 0841 or 8:41."),
    Fault.NO_ARRIVAL: QT_TRANSLATE_NOOP("Paper", "When did they come? Type the time of arrival."),
    Fault.AHEAD: QT_TRANSLATE_NOOP("Paper", "That time is still to come."),
    Fault.TOO_EARLY: QT_TRANSLATE_NOOP(
        "Paper", "The desk was not open then. Type when they were let in, too."
    ),
    Fault.WRONG_ORDER: QT_TRANSLATE_NOOP(
        "Paper", "These times contradict each other: look at their order, and at the mark."
    ),
    Fault.NO_DECISION: QT_TRANSLATE_NOOP("Paper", "Which decision? Let in, or not let in."),
    Fault.NO_REASON: QT_TRANSLATE_NOOP("Paper", "A decision has a reason. Choose one."),
    Fault.NO_MARK: QT_TRANSLATE_NOOP("Paper", "That is no mark: in, waiting or absent."),
}
FIELDS = {
    "arrived": QT_TRANSLATE_NOOP("Paper", "Arrived"),
    "let_in": QT_TRANSLATE_NOOP("Paper", "Let in"),
    "left": QT_TRANSLATE_NOOP("Paper", "Signed out"),
    "out": QT_TRANSLATE_NOOP("Paper", "Out at"),
    "back": QT_TRANSLATE_NOOP("Paper", "Back at"),
    "decision": QT_TRANSLATE_NOOP("Paper", "Decision"),
    "reason": QT_TRANSLATE_NOOP("Paper", "Reason"),
    "second": QT_TRANSLATE_NOOP("Paper", "Second person"),
    "seat": QT_TRANSLATE_NOOP("Paper", "Seat"),
    "absent": QT_TRANSLATE_NOOP("Paper", "Absent"),
    "remark": QT_TRANSLATE_NOOP("Paper", "Remark"),
}
MARKS: Mapping[Mark, str] = {
    Mark.IN: QT_TRANSLATE_NOOP("Paper", "Let in"),
    Mark.WAITING: QT_TRANSLATE_NOOP("Paper", "Arrived only"),
    Mark.ABSENT: QT_TRANSLATE_NOOP("Paper", "Absent"),
}


RULINGS: Mapping[Ruling, str] = {
    Ruling.ADMIT: QT_TRANSLATE_NOOP("Paper", "Let in, marked late"),
    Ruling.REFUSE: QT_TRANSLATE_NOOP("Paper", "Not let in"),
}
PAPERS = {
    "register": QT_TRANSLATE_NOOP("Papers", "Attendance register"),
    "fallback": QT_TRANSLATE_NOOP("Papers", "Paper fallback"),
    "break-log": QT_TRANSLATE_NOOP("Papers", "Break log"),
    "absentees": QT_TRANSLATE_NOOP("Papers", "Absentee list"),
    "late-form": QT_TRANSLATE_NOOP("Papers", "Late-arrival form"),
}


def paper(name: str) -> str:
    """A kind of paper; one that is not typed in by its name."""
    return translate("Papers", PAPERS[name]) if name in PAPERS else name


def fate(value: Fate) -> str:
    """What becomes of a line."""
    return translate("Paper", FATES[value])


def fault(value: Fault) -> str:
    """What is wrong with a line."""
    return translate("Paper", FAULTS[value])


def field(name: str) -> str:
    """A column of the paper."""
    return translate("Paper", FIELDS[name])


def mark(value: Mark) -> str:
    """What a line says of somebody."""
    return translate("Paper", MARKS[value])


def ruling(value: Ruling) -> str:
    """What was decided on the paper."""
    return translate("Paper", RULINGS[value])


def reason(code: str) -> str:
    """Why it was decided so; an unknown code is shown as it is."""
    known_ones = {**decision_words.OVERRIDE_REASONS, **decision_words.REFUSAL_REASONS}
    return translate("Decision", known_ones[code]) if code in known_ones else code


def said(name: str, value: str) -> str:
    """A field as it is read: what is chosen by its words, everything else as it is typed."""
    if name == "mark" and value in list(Mark):
        return mark(Mark(value))
    if name == "decision" and value in list(Ruling):
        return ruling(Ruling(value))
    return reason(value) if name == "reason" else value


def why(answer: LineAnswer, center: Center) -> str:
    """The line after the fate: the verdict, what is known already, or what is wrong."""
    if answer.fault is Fault.DENIED and answer.denial is not None:
        return decision_words.denial(answer.denial, answer.needed)
    if answer.fault is not None:
        return fault(answer.fault)
    parts = [_verdict(answer), _differs(answer)]
    there = known(answer.known, center)
    if there and answer.fate in (Fate.KNOWN, Fate.DIFFERS):
        parts.append(translate("Paper", "on record: {what}").format(what=there))
    if answer.typed.mark == Mark.ABSENT and answer.fate is Fate.NOTED:
        parts.append(translate("Paper", "absent, to be confirmed when closing"))
    return "  ·  ".join(part for part in parts if part)


def known(there: Known | None, center: Center) -> str:
    """What there is of somebody, with its times and where it is from; empty: nothing yet."""
    if there is None or there.attendance.state is State.EXPECTED:
        return ""
    had = there.attendance
    parts = [] if had.state is State.ARRIVED else [people_words.state(had.state)]
    times = (("arrived", had.arrived_at), ("let_in", had.in_at), ("left", had.finished_at))
    parts += [f"{field(name)} {formats.clock(at, center)}" for name, at in times if at is not None]
    if had.seat:
        parts.append(f"{field('seat')} {formats.plain(had.seat)}")
    return ", ".join([*parts, *([formats.plain(there.source)] if there.source else [])])


def _verdict(answer: LineAnswer) -> str:
    if answer.code is None:
        return ""
    said = word(answer.code, _SIGNALS.get(answer.fate, Signal.ADMIT))
    if not answer.minutes_late:
        return said
    late = translate("Paper", "{word}, {minutes} min")
    return late.format(word=said, minutes=answer.minutes_late)


def _differs(answer: LineAnswer) -> str:
    return ", ".join(field(name) for name in answer.differs)


_SIGNALS = {Fate.REFUSED: Signal.REFUSE, Fate.WAITS: Signal.HOLD}


def several_match(people: int) -> str:
    """What was typed is not enough to know who is meant."""
    return counted("Paper", "%Ln people match; type more, or the number.", people)
