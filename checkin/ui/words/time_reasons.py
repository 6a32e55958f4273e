"""Sentences for the verdicts of the arrival rule and the clock, with their facts."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from checkin.domain.clock_trust import Doubt
from checkin.domain.decision import Listed
from checkin.domain.verdict import Code, Signal
from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP
from checkin.ui.words.telling import Telling

translate = QCoreApplication.translate

CLOCK = {
    Doubt.BEFORE_ROSTER: QT_TRANSLATE_NOOP(
        "Verdict", "The desk's clock shows {now}, earlier than the roster was made."
    ),
    Doubt.WENT_BACK: QT_TRANSLATE_NOOP(
        "Verdict", "The desk's clock was set back; it now shows {now}."
    ),
    Doubt.JUMPED: QT_TRANSLATE_NOOP(
        "Verdict", "The desk's clock jumped forward; it now shows {now}."
    ),
    Doubt.DRIFTED: QT_TRANSLATE_NOOP(
        "Verdict", "The desk's clock shows {now}, more than a minute off the registry's time."
    ),
    Doubt.ZONE_CHANGED: QT_TRANSLATE_NOOP(
        "Verdict", "This computer's time zone was changed; the clock now shows {now}."
    ),
    Doubt.NEVER_CONFIRMED: QT_TRANSLATE_NOOP(
        "Verdict", "The desk's clock shows {now}, and nothing has confirmed it yet."
    ),
}


def _on_time(telling: Telling, listed: Listed) -> str:
    if telling.decision.by_hand:
        return translate(
            "Verdict", "Found without an admission code. Arrived at {arrived}, which is on time."
        ).format(arrived=telling.arrived())
    return translate("Verdict", "Arrived at {arrived}; required by {required}.").format(
        arrived=telling.arrived(), required=telling.clock(listed.instants.required_by)
    )


def _too_early(telling: Telling, listed: Listed) -> str:
    opens = listed.instants.opens
    return translate("Verdict", "Sign-in for this session opens at {opens}, in {span}.").format(
        opens=telling.when(opens), span=formats.span(formats.started(opens - telling.now.wall))
    )


def _other_session(telling: Telling, listed: Listed) -> str:
    return translate(
        "Verdict", "Their exam {exam} starts at {start} in room {room}; sign-in opens at {opens}."
    ).format(
        exam=formats.plain(listed.session.exam),
        start=telling.when(listed.session.starts_at),
        room=formats.plain(listed.room),
        opens=telling.when(listed.instants.opens),
    )


def _late(telling: Telling, listed: Listed) -> str:
    if telling.decision.code is Code.LATE and telling.decision.signal is Signal.REFUSE:
        text = translate("Verdict", "Arrived at {arrived}; sign-in closed at {required}.")
    else:
        text = translate(
            "Verdict", "{minutes} min late: arrived at {arrived}, required by {required}."
        )
    return text.format(
        minutes=telling.decision.minutes_late or 0,
        arrived=telling.arrived(listed.instants.required_by),
        required=telling.clock(listed.instants.required_by),
    )


def _after_start(telling: Telling, listed: Listed) -> str:
    return translate(
        "Verdict", "Arrived at {arrived}; the exam started at {start} and still ends at {end}."
    ).format(
        arrived=telling.arrived(listed.session.starts_at),
        start=telling.when(listed.session.starts_at),
        end=telling.clock(listed.ends_at),
    )


def _too_late(telling: Telling, listed: Listed) -> str:
    instants = listed.instants
    last = max(instants.admit_until, instants.after_start_until)
    if instants.after_start_until <= instants.starts_at:
        last = instants.admit_until
    return translate("Verdict", "Arrived at {arrived}; admission ended at {last}.").format(
        arrived=telling.arrived(last), last=telling.when(last)
    )


def _exam_over(telling: Telling, listed: Listed) -> str:
    return translate("Verdict", "The exam ended at {end}.").format(end=telling.when(listed.ends_at))


def clock_reason(telling: Telling) -> str:
    """Why the clock cannot be relied upon for this person."""
    doubt = telling.now.doubt
    if doubt is None:
        return translate(
            "Verdict",
            "This person was first scanned while the desk's clock was wrong; "
            "they may well have been on time.",
        )
    said = translate("Verdict", CLOCK[doubt]).format(
        now=formats.day_and_time(telling.now.wall, telling.center)
    )
    if telling.now.entered is None:
        return said
    return translate("Verdict", "{reason} The clock on the wall shows {time}.").format(
        reason=said, time=formats.clock(telling.now.entered, telling.center)
    )


TIME_REASONS: Mapping[Code, Callable[[Telling, Listed], str]] = {
    Code.ON_TIME: _on_time,
    Code.TOO_EARLY: _too_early,
    Code.OTHER_SESSION: _other_session,
    Code.LATE: _late,
    Code.AFTER_START: _after_start,
    Code.TOO_LATE: _too_late,
    Code.EXAM_OVER: _exam_over,
}
"""The codes that are never found without a person on the roster."""
