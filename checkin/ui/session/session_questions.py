"""What is asked before something is decided about a whole session."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from checkin.services.session_sheet import Sheet
from checkin.ui.asking.questions import Extra, Question, Verb
from checkin.ui.session.session_words import (
    CAN,
    CANNOT,
    DELAY,
    EVACUATE,
    GO_ON,
    RETURN,
    SEATS,
    STOP,
)
from checkin.ui.words import deed_words, formats

translate = QCoreApplication.translate

MINUTES, PLACE, ROOM = "minutes", "seat", "room"
_MINUTE = timedelta(minutes=1)


def to_delay(sheet: Sheet) -> Question:
    """The center starts later: a manager."""
    question = _asked(sheet, DELAY, _delay_title, _delay_word, extras=(_minutes(""),))
    if not sheet.course.delay:
        return question

    def who() -> str:
        said = translate(
            "Session", "It starts {minutes} min later already; what you type is added."
        )
        return "\n".join((question.who(), said.format(minutes=sheet.course.delay // _MINUTE)))

    return replace(question, who=who)


def to_stop(sheet: Sheet) -> Question:
    """The exam is interrupted: a lead."""
    return _asked(sheet, STOP, _stop_title, _stop_word)


def to_go_on(sheet: Sheet, now: datetime) -> Question:
    """The exam goes on: a lead; the started minutes that were lost are proposed."""
    stopped_at = sheet.course.stopped_at or now
    lost = max(0, -((stopped_at - now) // _MINUTE))
    return _asked(
        sheet,
        GO_ON,
        _go_on_title,
        _go_on_word,
        extras=(Extra(name=MINUTES, word=_given_word, text=str(lost)),),
        usual="goes-on",
    )


def to_cancel(sheet: Sheet) -> Question:
    """The exam cannot be held here: a manager, and who is the cause."""
    return Question(
        subject=sheet.session.id,
        who=lambda: _named(sheet),
        title=_cannot_title,
        reasons=tuple(deed_words.CAUSES),
        reason_word=deed_words.word_in(deed_words.CAUSES),
        verbs=(Verb(name=CANNOT, word=_cannot_word, needs_pin=True, primary=True),),
    )


def to_hold_after_all(sheet: Sheet) -> Question:
    """The exam can be held after all: a manager."""
    return _asked(sheet, CAN, _can_title, _can_word, usual="can-be-held")


def to_evacuate(sheet: Sheet) -> Question:
    """Everybody leaves the room: anybody on duty says so, at once."""
    return _asked(sheet, EVACUATE, _out_title, _out_word, pin=False, usual="evacuation")


def to_return(sheet: Sheet) -> Question:
    """Everybody is back in the room."""
    return _asked(sheet, RETURN, _back_title, _back_word, pin=False, usual="evacuation")


def to_mark_seat(sheet: Sheet, states: dict[str, list[str]], room: str) -> Question:
    """A seat is broken, mended or spare: a lead. `states` are the seats that were marked so far."""
    word = deed_words.word_in(deed_words.SEAT_STATES)

    def who() -> str:
        marked = [f"{word(state)}: {', '.join(seats)}" for state, seats in states.items() if seats]
        return "  ·  ".join([_named(sheet), *marked])

    return Question(
        subject=sheet.session.id,
        who=who,
        title=_seats_title,
        reasons=tuple(deed_words.SEAT_STATES),
        reason_word=word,
        verbs=(Verb(name=SEATS, word=_seats_word, needs_pin=True, primary=True),),
        extras=(
            Extra(name=PLACE, word=_seat_word),
            Extra(name=ROOM, word=_room_word, text=room),
        ),
        words=False,
    )


def no_minutes() -> str:
    """What was typed is no number of minutes."""
    return translate("Session", "Type a number of minutes, from 1 to 999.")


def no_seat() -> str:
    """No seat was typed."""
    return translate("Session", "Type the seat.")


def _asked(
    sheet: Sheet,
    name: str,
    title: Callable[[], str],
    word: Callable[[], str],
    *,
    extras: tuple[Extra, ...] = (),
    pin: bool = True,
    usual: str = "",
) -> Question:
    """`usual` is the reason where none is to be chosen."""
    return Question(
        subject=sheet.session.id,
        who=lambda: _named(sheet),
        title=title,
        reasons=() if usual else tuple(deed_words.WHOLE_SESSION),
        reason_word=deed_words.word_in(deed_words.WHOLE_SESSION),
        verbs=(Verb(name=name, word=word, needs_pin=pin, primary=True, reason=usual),),
        extras=extras,
        words=pin,
    )


def _named(sheet: Sheet) -> str:
    session = sheet.session
    return f"{formats.plain(session.title)}  ·  {formats.plain(session.room)}"


def _minutes(text: str) -> Extra:
    return Extra(name=MINUTES, word=_minutes_word, text=text)


def _minutes_word() -> str:
    return translate("Session", "Minutes later")


def _given_word() -> str:
    return translate("Session", "Minutes given back at the end")


def _delay_title() -> str:
    return translate("Session", "Start this session later? Nobody becomes late by it.")


def _delay_word() -> str:
    return translate("Session", "Start later")


def _stop_title() -> str:
    return translate("Session", "Interrupt this session?")


def _stop_word() -> str:
    return translate("Session", "Interrupt")


def _go_on_title() -> str:
    return translate("Session", "Does the session go on?")


def _go_on_word() -> str:
    return translate("Session", "Go on")


def _cannot_title() -> str:
    return translate("Session", "This session cannot be held here: who is the cause?")


def _cannot_word() -> str:
    return translate("Session", "Cannot be held")


def _can_title() -> str:
    return translate("Session", "Can this session be held after all?")


def _can_word() -> str:
    return translate("Session", "Can be held")


def _out_title() -> str:
    return translate("Session", "Does everybody leave the room now?")


def _out_word() -> str:
    return translate("Session", "Evacuate")


def _back_title() -> str:
    return translate("Session", "Is everybody back in the room?")


def _back_word() -> str:
    return translate("Session", "Back in the room")


def _seats_title() -> str:
    return translate("Session", "What is it with this seat?")


def _seats_word() -> str:
    return translate("Session", "Mark the seat")


def _seat_word() -> str:
    return translate("Session", "Seat")


def _room_word() -> str:
    return translate("Session", "Room")
