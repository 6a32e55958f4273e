"""What is asked before seats are given, or a room is said to be otherwise: a lead decides."""

from PySide6.QtCore import QCoreApplication

from checkin.services.seating_plan import RoomMap
from checkin.ui import deed_words, formats
from checkin.ui.questions import Question, Verb

translate = QCoreApplication.translate

APPLY, SHAPE = "apply", "shape"
PLANNED = "planned"
"""The reason where nobody is moved who sits already."""


def to_apply(view: RoomMap, count: int, inside: int) -> Question:
    """So many people get other seats, some of whom are in: then the reason is asked."""
    who = translate("Seats", "{room}: {count} people, {inside} of them are in").format(
        room=formats.plain(view.room), count=count, inside=inside
    )
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
        who=formats.plain(view.room),
        title=lambda: translate("Seats", "Is the room like this?"),
        reasons=(),
        reason_word=str,
        verbs=(Verb(name=SHAPE, word=_shape_word, needs_pin=True, primary=True, reason=PLANNED),),
        words=False,
    )


def _apply_word() -> str:
    return translate("Seats", "Give the seats")


def _shape_word() -> str:
    return translate("Seats", "Yes, it is")
