"""What is asked before something is done with one person who is here, or was."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from checkin.domain.decision import Listed
from checkin.ui.asking.questions import Extra, Question, Verb, name_of
from checkin.ui.people.person_words import ARRIVAL, LEAVE, SEAT, SETTLE, WITHDRAW
from checkin.ui.words import deed_words, formats

translate = QCoreApplication.translate

TIME, WITNESS, PLACE = "time", "witness", "seat"


def to_leave(listed: Listed, now: datetime) -> Question:
    """The person signs out; before the start that is recorded as such."""
    early = now < listed.session.starts_at

    def title() -> str:
        if early:
            return translate("Person", "Sign out before the start?")
        return translate("Person", "Sign this person out?")

    return Question(
        subject=listed.appointment.id,
        who=lambda: name_of(listed.appointment.candidate),
        title=title,
        reasons=(),
        reason_word=str,
        verbs=(Verb(name=LEAVE, word=_leave_word, needs_pin=False, primary=True),),
        words=False,
    )


def to_withdraw(listed: Listed) -> Question:
    """The person gives the exam up: a lead records it."""
    return Question(
        subject=listed.appointment.id,
        who=lambda: name_of(listed.appointment.candidate),
        title=_withdraw_title,
        reasons=tuple(deed_words.WITHDRAWAL),
        reason_word=deed_words.word_in(deed_words.WITHDRAWAL),
        verbs=(Verb(name=WITHDRAW, word=_withdraw_word, needs_pin=True, primary=True),),
    )


def to_settle(listed: Listed) -> Question:
    """What is provisional, or contradicts itself, is settled by a manager."""
    return Question(
        subject=listed.appointment.id,
        who=lambda: name_of(listed.appointment.candidate),
        title=_settle_title,
        reasons=tuple(deed_words.SETTLEMENT),
        reason_word=deed_words.word_in(deed_words.SETTLEMENT),
        verbs=(Verb(name=SETTLE, word=_settle_word, needs_pin=True, primary=True),),
    )


def to_reseat(listed: Listed, free: str | None) -> Question:
    """Another seat, by a lead; `free` is proposed, and another one can be typed."""

    def title() -> str:
        if free is None:
            return translate("Person", "No seat is free in room {room}").format(
                room=formats.plain(listed.room)
            )
        return translate("Person", "Another seat: {seat} is free").format(seat=formats.plain(free))

    return Question(
        subject=listed.appointment.id,
        who=lambda: name_of(listed.appointment.candidate),
        title=title,
        reasons=tuple(deed_words.ANOTHER_SEAT),
        reason_word=deed_words.word_in(deed_words.ANOTHER_SEAT),
        verbs=(Verb(name=SEAT, word=_seat_word, needs_pin=True, primary=True),),
        extras=(Extra(name=PLACE, word=_place_word, text=free or ""),),
    )


def to_correct_arrival(listed: Listed) -> Question:
    """Somebody was here earlier than their scan says: a manager, and who saw it."""
    return Question(
        subject=listed.appointment.id,
        who=lambda: name_of(listed.appointment.candidate),
        title=_arrival_title,
        reasons=tuple(deed_words.ARRIVAL),
        reason_word=deed_words.word_in(deed_words.ARRIVAL),
        verbs=(Verb(name=ARRIVAL, word=_arrival_word, needs_pin=True, primary=True),),
        extras=(
            Extra(name=TIME, word=_time_word),
            Extra(name=WITNESS, word=_witness_word),
        ),
    )


def no_time() -> str:
    """What was typed is no time of day."""
    return translate("Person", "Type the time as 08:25 or 08:25:30.")


def _leave_word() -> str:
    return translate("Person", "Sign out")


def _withdraw_title() -> str:
    return translate("Person", "Does this person give the exam up?")


def _withdraw_word() -> str:
    return translate("Person", "Record it")


def _settle_title() -> str:
    return translate("Person", "The center manager settles it")


def _settle_word() -> str:
    return translate("Person", "It is settled")


def _seat_word() -> str:
    return translate("Person", "Give this seat")


def _place_word() -> str:
    return translate("Person", "Seat")


def _arrival_title() -> str:
    return translate("Person", "When did this person really arrive?")


def _arrival_word() -> str:
    return translate("Person", "Correct the arrival")


def _time_word() -> str:
    return translate("Person", "Arrived at, as 08:25")


def _witness_word() -> str:
    return translate("Person", "Who saw it")
