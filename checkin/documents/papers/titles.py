"""What the papers are called, for who chooses one."""

from collections.abc import Mapping

from checkin.documents.papers.words import Translate


def titles(translate: Translate) -> Mapping[str, str]:
    """The title of each paper by its name."""
    return {
        "register": translate("Papers", "Attendance register"),
        "seating-plan": translate("Papers", "Seating plan"),
        "door-list": translate("Papers", "Door list"),
        "desk-cards": translate("Papers", "Desk cards"),
        "seat-slips": translate("Papers", "Seat slips"),
        "redirect-slip": translate("Papers", "Redirect slip"),
        "refusal-slip": translate("Papers", "Record of a refusal"),
        "late-form": translate("Papers", "Late-arrival form"),
        "incident-report": translate("Papers", "Incident report"),
        "break-log": translate("Papers", "Break log"),
        "roll-call": translate("Papers", "Roll call"),
        "provisional": translate("Papers", "Provisional and doubtful"),
        "absentees": translate("Papers", "Absentee list"),
        "summary": translate("Papers", "Session summary"),
        "fallback": translate("Papers", "Paper fallback"),
    }
