"""The lines of the delivery's page, in their order: cases, facts, instructions, receipts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from checkin.services.delivery import RegistryCase, RoundReport
from checkin.services.delivery_view import DeliveryView
from checkin.ui.words import delivery_words, formats

translate = QCoreApplication.translate


class Look(Enum):
    """How a line looks: a title, a sentence, one that alarms, a word with its value."""

    TITLE = "title"
    TEXT = "text"
    ALARM = "alarm"
    FACT = "fact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line; `word` stands alone in a title, `value` alone in a sentence."""

    look: Look
    word: str = ""
    value: str = ""


def lines(view: DeliveryView, last: RoundReport | None, now: datetime) -> Iterator[Line]:
    """Everything under the head of the page; what waits for a person comes first."""
    yield from _alarms(view, last)
    yield from _cases(view, now)
    for word, value in delivery_words.facts(view.state, last, now, view.center):
        yield Line(look=Look.FACT, word=word, value=value)
    yield from _instructions(view, now)
    yield from _release(view)
    if view.state.receipts:
        yield Line(look=Look.TITLE, word=translate("Delivery", "Signed receipts"))
    for at, covered in delivery_words.receipts(view.state, now, view.center):
        yield Line(look=Look.FACT, word=at, value=covered)


def _alarms(view: DeliveryView, last: RoundReport | None) -> Iterator[Line]:
    clock = delivery_words.clock_note(view.state)
    if clock:
        yield Line(look=Look.ALARM, value=clock)
    if last is not None and last.what:
        yield Line(look=Look.ALARM, value=formats.plain(last.what, 300))


def _cases(view: DeliveryView, now: datetime) -> Iterator[Line]:
    cases = delivery_words.open_cases(view.state)
    if cases:
        yield Line(look=Look.TITLE, word=translate("Delivery", "Cases for the manager"))
    for found in cases:
        yield from _case(found, view, now)


def _instructions(view: DeliveryView, now: datetime) -> Iterator[Line]:
    told = [
        one
        for one in view.state.instructions
        if (one.since is None or one.since <= now) and (one.until is None or now <= one.until)
    ]
    if told:
        yield Line(look=Look.TITLE, word=translate("Delivery", "From the registry"))
    for one in told:
        yield Line(look=Look.TEXT, value=formats.plain(one.text, 500))


def _release(view: DeliveryView) -> Iterator[Line]:
    if view.release is None:
        return
    words = translate(
        "Delivery", "Version {version} of this program is there. Install it between two sessions."
    )
    yield Line(look=Look.TEXT, value=words.format(version=view.release.version))
    if view.release.notes:
        yield Line(look=Look.TEXT, value=formats.plain(view.release.notes, 500))


def _case(found: RegistryCase, view: DeliveryView, now: datetime) -> Iterator[Line]:
    person = view.people.get(found.subject or "")
    who = formats.name_in_line(person.candidate) if person else formats.plain(found.subject or "")
    when = formats.when(found.raised_at, now, view.center)
    said = " · ".join(part for part in (delivery_words.case(found), who, when) if part)
    yield Line(look=Look.ALARM, value=said)
    if found.note:
        yield Line(look=Look.TEXT, value=formats.plain(found.note, 300))
