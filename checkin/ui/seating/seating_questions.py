"""What is asked before seats are given, or a room is said to be otherwise: a lead decides."""

from PySide6.QtCore import QCoreApplication

from checkin.domain.seating import ENDS
from checkin.services.seating_plan import RoomMap
from checkin.ui.asking.questions import Question, Verb
from checkin.ui.words import deed_words, formats
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate

APPLY, SHAPE, MARK = "apply", "shape", "mark"
PLANNED = "planned"
"""The reason where nobody is moved who sits already."""


def to_apply(view: RoomMap, count: int, inside: int) -> Question:
    """So many people get other seats, some of whom are in: then the reason is asked."""

    def who() -> str:
        words = counted("Seats", "{room}: %Ln people, {inside} of them in", count)
        return words.format(room=formats.plain(view.room), inside=inside)

    return Question(
        subject=view.session.id,
        who=who,
        title=lambda: translate("Seats", "Give these seats?"),
        reasons=tuple(deed_words.ANOTHER_SEAT) if inside else (),
        reason_word=deed_words.word_in(deed_words.ANOTHER_SEAT),
        verbs=(Verb(name=APPLY, word=_apply_word, needs_pin=True, primary=True, reason=PLANNED),),
        words=bool(inside),
    )


def to_shape(view: RoomMap) -> Question:
    """The room has other doors or aisles from now on."""
    return Question(
        subject=view.session.id,
        who=lambda: formats.plain(view.room),
        title=lambda: translate("Seats", "Is the room like this?"),
        reasons=(),
        reason_word=str,
        verbs=(Verb(name=SHAPE, word=_shape_word, needs_pin=True, primary=True, reason=PLANNED),),
        words=False,
    )


def to_mark(view: RoomMap, seat: str) -> Question:
    """A seat is broken, spare, a workstation, or is so no more: what it is not yet can be said."""
    plan = view.plan
    marked = {"broken": plan.broken, "spare": plan.spare, "workstation": plan.workstations}
    states = tuple(end if seat in marked[mark] else mark for mark, end in ENDS.items())
    word = deed_words.word_in(deed_words.SEAT_STATES)

    def who() -> str:
        now = ", ".join(word(mark) for mark in ENDS if seat in marked[mark])
        parts = (formats.plain(view.room), formats.plain(seat), now)
        return "  ·  ".join(part for part in parts if part)

    return Question(
        subject=view.session.id,
        who=who,
        title=lambda: translate("Seats", "What is with this seat?"),
        reasons=states,
        reason_word=word,
        verbs=(Verb(name=MARK, word=_mark_word, needs_pin=True, primary=True),),
        words=False,
    )


def _mark_word() -> str:
    return translate("Seats", "Mark the seat")


def _apply_word() -> str:
    return translate("Seats", "Give the seats")


def _shape_word() -> str:
    return translate("Seats", "Yes, it is")
