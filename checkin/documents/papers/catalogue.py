"""All papers by the name that the command line calls them by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checkin.documents.papers.cards import desk_cards, seat_slips
from checkin.documents.papers.fallback import fallback
from checkin.documents.papers.forms import incident_report
from checkin.documents.papers.late_form import late_form
from checkin.documents.papers.lists import absentees, provisional_list
from checkin.documents.papers.logs import break_log, roll_call
from checkin.documents.papers.making import Making
from checkin.documents.papers.register import register
from checkin.documents.papers.room_papers import door_list, seating_plan
from checkin.documents.papers.slip_papers import redirect_slip, refusal_slip
from checkin.documents.papers.summary import summary
from checkin.documents.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """A kind of paper.

    `by_room`: there is one for each room of a session. `begins_blank`: it is to be written into
    until something has happened. `masked`: it hangs where everybody reads it. `by_person`: it has
    a line for each person, and what is written there is typed in afterwards.
    """

    name: str
    make: Callable[[Making], Sheet]
    by_room: bool = True
    begins_blank: bool = True
    masked: bool = False
    in_pack: bool = True
    by_person: bool = False


def papers() -> Mapping[str, PaperKind]:
    """Every paper, in the order of the day."""
    kinds = (
        PaperKind(name="register", make=register, by_person=True),
        PaperKind(name="seating-plan", make=seating_plan),
        PaperKind(name="door-list", make=door_list, masked=True, begins_blank=False),
        PaperKind(name="desk-cards", make=desk_cards, begins_blank=False),
        PaperKind(name="seat-slips", make=seat_slips, begins_blank=False, in_pack=False),
        PaperKind(name="redirect-slip", make=redirect_slip, by_room=False, in_pack=False),
        PaperKind(name="refusal-slip", make=refusal_slip, by_room=False, in_pack=False),
        PaperKind(name="late-form", make=late_form, by_person=True),
        PaperKind(name="incident-report", make=incident_report, by_room=False),
        PaperKind(name="break-log", make=break_log),
        PaperKind(name="roll-call", make=roll_call),
        PaperKind(name="provisional", make=provisional_list),
        PaperKind(name="absentees", make=absentees, by_person=True),
        PaperKind(name="summary", make=summary, by_room=False, begins_blank=False),
        PaperKind(name="fallback", make=fallback, by_person=True),
    )
    return {kind.name: kind for kind in kinds}
