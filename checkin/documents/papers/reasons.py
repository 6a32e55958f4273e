"""What the papers call cases at the door, and the reasons that were given."""

from collections.abc import Mapping
from functools import lru_cache

from checkin.documents.papers.words import Translate, Words
from checkin.documents.printable import printable
from checkin.domain.conflicts import ConflictKind
from checkin.domain.verdict import Code


def case_word(words: Words, code: Code | str | None) -> str:
    """A case in the words of the screen; one of a later release by its code."""
    return _cases(words.translate).get(str(code or ""), str(code or ""))


def reason_word(words: Words, reason: object) -> str:
    """A reason that was chosen; an unknown one as it is."""
    said = reason if isinstance(reason, str) else ""
    return _reasons(words.translate).get(said, printable(said))


def conflict_word(words: Words, kind: ConflictKind) -> str:
    """What contradicts itself."""
    translate = words.translate
    match kind:
        case ConflictKind.TWO_DESKS:
            return translate("Papers", "Let in at two desks")
        case ConflictKind.TWO_CENTERS:
            return translate("Papers", "Let in at two centers")
        case ConflictKind.CANCELLED_THERE:
            return translate("Papers", "Cancelled at the registry, but let in here")
        case ConflictKind.ABSENCE_THERE:
            return translate("Papers", "Absence was confirmed, but was here")
        case ConflictKind.SEAT_TWICE:
            return translate("Papers", "One seat was given to two people")
        case ConflictKind.PAPER_DIFFERS:
            return translate("Papers", "A paper says something else than the desk")


@lru_cache(maxsize=8)
def _cases(translate: Translate) -> Mapping[str, str]:
    return {
        Code.ALREADY_IN: translate("Verdict", "Already in"),
        Code.RETURNING: translate("Verdict", "Back from a break"),
        Code.FINISHED: translate("Verdict", "Signed out"),
        Code.WRONG_CENTER: translate("Verdict", "Wrong center"),
        Code.CANCELLED: translate("Verdict", "Cancelled"),
        Code.CANCELLED_NOT_FINAL: translate("Verdict", "Cancelled, not final"),
        Code.MOVED: translate("Verdict", "Moved"),
        Code.WRONG_ROOM: translate("Verdict", "Wrong room"),
        Code.NOT_ENTITLED: translate("Verdict", "Not valid"),
        Code.BLOCKED: translate("Verdict", "Call the manager"),
        Code.SEVERAL_APPOINTMENTS: translate("Papers", "Another exam on this day"),
        **_time_cases(translate),
        **_code_cases(translate),
        **_document_cases(translate),
        **_later_cases(translate),
        Code.NOT_LISTED: translate("Verdict", "Not on the roster"),
        Code.NO_ROSTER: translate("Verdict", "No roster"),
        Code.NO_SEAT: translate("Verdict", "Seat not free"),
        Code.IN_ELSEWHERE: translate("Verdict", "Compare the person"),
        Code.CLOCK_NOT_TRUSTED: translate("Verdict", "Check the clock"),
        Code.CANNOT_RUN_HERE: translate("Verdict", "Exam cannot run"),
        Code.ACCOMMODATION: translate("Verdict", "Extra time"),
        Code.POLICY_EXPIRED: translate("Verdict", "Rule has expired"),
        Code.CANNOT_WRITE: translate("Verdict", "Not recorded"),
    }


def _time_cases(translate: Translate) -> Mapping[str, str]:
    """What was found of the time and the session."""
    return {
        Code.ON_TIME: translate("Verdict", "On time"),
        Code.TOO_EARLY: translate("Verdict", "Too early"),
        Code.LATE: translate("Verdict", "Late"),
        Code.AFTER_START: translate("Verdict", "After the start"),
        Code.TOO_LATE: translate("Verdict", "Too late"),
        Code.EXAM_OVER: translate("Verdict", "Exam is over"),
        Code.ABSENCE_CLOSED: translate("Verdict", "Session is closed"),
        Code.OTHER_SESSION: translate("Verdict", "Other session"),
        Code.WRONG_DAY: translate("Verdict", "Wrong day"),
    }


def _code_cases(translate: Translate) -> Mapping[str, str]:
    """What a scanned text, or what was typed, turned out to be."""
    return {
        Code.NOT_GENUINE: translate("Verdict", "Not genuine"),
        Code.REPLACED_CODE: translate("Verdict", "Replaced code"),
        Code.CANNOT_VERIFY: translate("Verdict", "Cannot verify"),
        Code.UNKNOWN: translate("Verdict", "Nobody found"),
        Code.SEVERAL_PEOPLE: translate("Verdict", "Choose the person"),
        Code.NOT_A_TICKET: translate("Verdict", "Other code"),
    }


def _document_cases(translate: Translate) -> Mapping[str, str]:
    """What was found of the person and the document."""
    return {
        Code.NO_ID: translate("Verdict", "No ID document"),
        Code.ID_EXPIRED: translate("Verdict", "ID has expired"),
        Code.NAME_DIFFERS_TRIVIALLY: translate("Verdict", "Compare the name"),
        Code.NAME_DIFFERS: translate("Verdict", "Name differs"),
        Code.FACE_DIFFERS: translate("Verdict", "Second look"),
        Code.ID_USED_TWICE: translate("Verdict", "Document seen before"),
    }


def _later_cases(translate: Translate) -> Mapping[str, str]:
    """What was recorded about an admission afterwards."""
    return {
        Code.CORRECTION: translate("Verdict", "Taken back"),
        Code.TWO_DESKS: translate("Verdict", "Two desks"),
        Code.CANCELLED_THERE: translate("Verdict", "Cancelled, but in"),
        Code.ABSENCE_THERE: translate("Verdict", "Absent, but in"),
    }


@lru_cache(maxsize=8)
def _reasons(translate: Translate) -> Mapping[str, str]:
    return {
        "transport": translate("Decision", "Transport was disrupted"),
        "illness": translate("Decision", "Illness"),
        "weather": translate("Decision", "Weather"),
        "authorities": translate("Decision", "Held up by authorities"),
        "document-fetched": translate("Decision", "Fetched the ID document"),
        "identity-established": translate("Decision", "Identity is established"),
        "booking-shown": translate("Decision", "Showed that it is booked"),
        "programme-confirmed": translate("Decision", "Confirmed by the programme"),
        "center-cause": translate("Decision", "Caused by the center"),
        "other": translate("Decision", "Other (in words)"),
        "as-shown": translate("Decision", "As the verdict says"),
        "identity": translate("Decision", "Identity not established"),
        "no-document": translate("Decision", "No ID document"),
        "own-wish": translate("Decision", "Left by their own wish"),
        "wrong-person": translate("Decision", "Wrong person"),
        "wrong-seat": translate("Decision", "Wrong seat"),
        "pressed-by-mistake": translate("Decision", "Pressed by mistake"),
        "identity-doubt": translate("Decision", "Identity to be looked at again"),
        "left-again": translate("Decision", "Left before the start"),
    }
