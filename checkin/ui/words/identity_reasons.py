"""Sentences for the verdicts about the person's document, and for the conditions of their exam."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from checkin.domain.verdict import Code
from checkin.ui.words import formats
from checkin.ui.words.telling import Telling

translate = QCoreApplication.translate


def _no_id(telling: Telling) -> str:
    listed = telling.listed
    if listed is None:
        return translate("Verdict", "No ID document was shown.")
    until = listed.instants.admit_until
    left = until - telling.now.wall
    if telling.now.trusted and telling.now.wall > until:
        return translate("Verdict", "No ID document until {until}.").format(
            until=telling.when(until)
        )
    return translate(
        "Verdict", "No ID document. There is time to fetch it until {until}, {span} from now."
    ).format(until=telling.when(until), span=formats.span(formats.started(left)))


def _id_expired(_: Telling) -> str:
    return translate("Verdict", "The ID document is no longer valid today.")


def _name_differs_trivially(telling: Telling) -> str:
    return translate(
        "Verdict", "The ID writes the name in another way than the roster: {name}."
    ).format(name=_name(telling))


def _name_differs(telling: Telling) -> str:
    return translate("Verdict", "The ID bears another name than the roster: {name}.").format(
        name=_name(telling)
    )


def _face_differs(_: Telling) -> str:
    return translate("Verdict", "A second person compares the face with the document.")


def _id_used_twice(_: Telling) -> str:
    return translate(
        "Verdict", "The same document was shown for another candidate number. Nothing was merged."
    )


def _accommodation(telling: Telling) -> str:
    """The instruction, never the reason (procedure.md §4)."""
    listed = telling.listed
    if listed is None:
        return translate("Verdict", "This person has extra time.")
    minutes = round(listed.appointment.extra_time.total_seconds() / 60)
    return translate("Verdict", "Extra time: {minutes} min; own end at {end}.").format(
        minutes=minutes, end=telling.when(listed.ends_at)
    )


def _cannot_run(telling: Telling) -> str:
    listed = telling.listed
    arrived = listed.attendance.arrived_at if listed is not None else None
    if arrived is None and not telling.decision.stamps:
        return translate("Verdict", "The exam cannot be held here today.")
    return translate(
        "Verdict", "The exam cannot be held here today. Their arrival at {arrived} is kept."
    ).format(arrived=telling.arrived())


def _name(telling: Telling) -> str:
    listed = telling.listed
    return formats.name_in_line(listed.appointment.candidate) if listed is not None else "–"


IDENTITY_REASONS: Mapping[Code, Callable[[Telling], str]] = {
    Code.NO_ID: _no_id,
    Code.ID_EXPIRED: _id_expired,
    Code.NAME_DIFFERS_TRIVIALLY: _name_differs_trivially,
    Code.NAME_DIFFERS: _name_differs,
    Code.FACE_DIFFERS: _face_differs,
    Code.ID_USED_TWICE: _id_used_twice,
    Code.ACCOMMODATION: _accommodation,
    Code.CANNOT_RUN_HERE: _cannot_run,
}
