"""Words for the delivery: the badge, how a round ended, what is proved, what a case is about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import QCoreApplication

from checkin.domain.center import Center
from checkin.services.delivery import Reach, RegistryCase, RoundReport, SyncState
from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate

LONG = timedelta(hours=1)
"""What has waited longer is named with its age."""

CLOCK_OFF = timedelta(seconds=60)
"""A clock that differs by more than this from the registry's is told of (arrivals.md §3)."""


class Tone(Enum):
    """How a badge looks."""

    CALM = "calm"
    GOOD = "good"
    WARN = "warn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """What stands in the header; `short`, a number or nothing, beside the icon for little room."""

    text: str
    icon: str
    tone: Tone
    short: str = ""


REACHES = {
    Reach.REACHED: QT_TRANSLATE_NOOP("Delivery", "In touch with the registry"),
    Reach.NOT_ENROLLED: QT_TRANSLATE_NOOP("Delivery", "Not enrolled at a registry"),
    Reach.OFFLINE: QT_TRANSLATE_NOOP("Delivery", "No network to the registry"),
    Reach.LOGIN_NEEDED: QT_TRANSLATE_NOOP("Delivery", "The network asks for a login"),
    Reach.WRONG_IDENTITY: QT_TRANSLATE_NOOP("Delivery", "Somebody else answers for the registry"),
    Reach.TIMED_OUT: QT_TRANSLATE_NOOP("Delivery", "The registry does not answer in time"),
    Reach.DAMAGED: QT_TRANSLATE_NOOP("Delivery", "The answer arrived damaged"),
    Reach.SERVER_TROUBLE: QT_TRANSLATE_NOOP("Delivery", "The registry has a fault"),
    Reach.UPDATE_NEEDED: QT_TRANSLATE_NOOP("Delivery", "This program must be updated"),
    Reach.REVOKED: QT_TRANSLATE_NOOP("Delivery", "The registry has revoked this desk"),
    Reach.FORKED: QT_TRANSLATE_NOOP("Delivery", "Another computer writes this same journal"),
    Reach.SHRINKS: QT_TRANSLATE_NOOP("Delivery", "A much smaller roster waits for a person"),
    Reach.REFUSED: QT_TRANSLATE_NOOP("Delivery", "The registry has refused a request"),
}

ADVICE = {
    Reach.LOGIN_NEEDED: QT_TRANSLATE_NOOP(
        "Delivery", "Open a browser on this network and log in there; nothing is lost meanwhile."
    ),
    Reach.WRONG_IDENTITY: QT_TRANSLATE_NOOP(
        "Delivery", "Use another network, and tell the registry. Nothing was sent."
    ),
    Reach.UPDATE_NEEDED: QT_TRANSLATE_NOOP(
        "Delivery", "Signing in goes on; everything is kept until then."
    ),
    Reach.REVOKED: QT_TRANSLATE_NOOP(
        "Delivery", "Its roster was erased. Hand over what is unsent as a file, and enrol again."
    ),
    Reach.FORKED: QT_TRANSLATE_NOOP(
        "Delivery", "Both records are kept. Enrol this desk again with a new code."
    ),
    Reach.SHRINKS: QT_TRANSLATE_NOOP(
        "Delivery", "Ask the registry whether so many have left; the old roster is used until then."
    ),
}

CASES = {
    "two-desks": QT_TRANSLATE_NOOP("Delivery", "Signed in at two desks"),
    "two-centers": QT_TRANSLATE_NOOP("Delivery", "Signed in at two centers: impersonation?"),
    "cancelled-there": QT_TRANSLATE_NOOP("Delivery", "Signed in here, but cancelled"),
    "seat-twice": QT_TRANSLATE_NOOP("Delivery", "One seat was given twice"),
    "after-close": QT_TRANSLATE_NOOP("Delivery", "Signed in after the session was closed"),
    "absence-there": QT_TRANSLATE_NOOP("Delivery", "Signed in, but recorded as absent"),
    "fork": QT_TRANSLATE_NOOP("Delivery", "Two computers wrote the same journal"),
    "journal-changed": QT_TRANSLATE_NOOP("Delivery", "The journal was changed afterwards"),
    "journal-went-back": QT_TRANSLATE_NOOP("Delivery", "An old copy of the journal was put back"),
}
IMPERSONATION = "impersonation"


def reach(found: Reach) -> str:
    """How a round ended."""
    return translate("Delivery", REACHES[found])


def advice(found: Reach) -> str:
    """What to do then; empty when there is nothing to be done."""
    return translate("Delivery", ADVICE[found]) if found in ADVICE else ""


def case(found: RegistryCase) -> str:
    """What a case is about; one that a newer registry has raised by its own word."""
    if found.kind in CASES:
        return translate("Delivery", CASES[found.kind])
    return formats.plain(found.kind)


def case_note(found: RegistryCase) -> str:
    """What the window says when a case has come."""
    return translate("Delivery", "The registry has raised a case: {case} (F5).").format(
        case=case(found)
    )


def badge(state: SyncState, last: RoundReport | None, now: datetime, center: Center) -> Badge:
    """The badge, calm as long as nobody has to do anything."""
    alarm, short = _alarm(state, last), formats.number(state.waiting) if state.waiting else ""
    if alarm:
        number = state.refused or len(open_cases(state))
        told = formats.number(number) if number else ""
        return Badge(text=alarm, icon="alert-triangle", tone=Tone.WARN, short=told)
    if state.enrolment is None:
        return _calm(_with_waiting(translate("Delivery", "Not enrolled"), state), short)
    if last is None or last.reach is not Reach.REACHED:
        return _calm(_with_waiting(_offline(state, now, center), state, now), short)
    said = translate("Delivery", "In touch · all {count} received").format(
        count=formats.number(state.received)
    )
    if state.waiting:
        said = _with_waiting(translate("Delivery", "In touch"), state)
    return Badge(text=said, icon="cloud-check", tone=Tone.GOOD, short=short)


def _calm(said: str, short: str) -> Badge:
    return Badge(text=said, icon="cloud-off", tone=Tone.CALM, short=short)


def _alarm(state: SyncState, last: RoundReport | None) -> str:
    if last is not None and last.reach in ADVICE:
        return reach(last.reach)
    if state.refused:
        return translate("Delivery", "{count} refused").format(count=formats.number(state.refused))
    opened = len(open_cases(state))
    return translate("Delivery", "Open cases: {count}").format(count=opened) if opened else ""


def _offline(state: SyncState, now: datetime, center: Center) -> str:
    if state.contact is None:
        return translate("Delivery", "Offline")
    since = formats.when(state.contact.at, now, center)
    return translate("Delivery", "Offline since {time}").format(time=since)


def _with_waiting(said: str, state: SyncState, now: datetime | None = None) -> str:
    if state.waiting == 0:
        return said
    age = now - state.oldest if now is not None and state.oldest is not None else timedelta(0)
    if age >= LONG:
        words = translate("Delivery", "{said} · {count} to send, oldest {age}")
        return words.format(said=said, count=formats.number(state.waiting), age=formats.span(age))
    words = translate("Delivery", "{said} · {count} to send")
    return words.format(said=said, count=formats.number(state.waiting))


def open_cases(state: SyncState) -> list[RegistryCase]:
    """The cases that wait for a person, the gravest and then the newest first."""
    waiting = [found for found in state.cases if found.settled_at is None]
    newest = sorted(waiting, key=lambda found: found.raised_at, reverse=True)
    return sorted(newest, key=lambda found: found.severity != IMPERSONATION)


def proved(state: SyncState) -> str:
    """What the registry has signed for: `412 of 412 records received by the registry`."""
    words = counted(
        "Delivery", "{received} of %Ln records received by the registry", state.recorded
    )
    return words.format(received=formats.number(state.received))


def clock_note(state: SyncState) -> str:
    """What is wrong with this computer's clock; empty when nothing is."""
    if state.contact is None or abs(state.contact.offset) <= CLOCK_OFF:
        return ""
    off = formats.span(abs(state.contact.offset))
    if state.contact.offset > timedelta(0):
        said = translate("Delivery", "This computer's clock is {span} behind. Set it right.")
    else:
        said = translate("Delivery", "This computer's clock is {span} ahead. Set it right.")
    return said.format(span=off)


def facts(
    state: SyncState, last: RoundReport | None, now: datetime, center: Center
) -> list[tuple[str, str]]:
    """The lines of the page, as a word and its value; nothing that is not known is named."""
    enrolment, shrinks = state.enrolment, state.shrinks
    lines = [
        (translate("Delivery", "Registry"), _registry(state)),
        (
            translate("Delivery", "Enrolled as"),
            f"{enrolment.center} · {enrolment.desk}" if enrolment else "",
        ),
        (translate("Delivery", "Last try"), _when(last.at if last else None, now, center)),
        (
            translate("Delivery", "Last contact"),
            _when(state.contact.at if state.contact else None, now, center),
        ),
        (translate("Delivery", "Roster as of"), _when(state.pulled_at, now, center)),
        (translate("Delivery", "Waiting to be sent"), _waiting(state, now)),
        (translate("Delivery", "Refused, kept here"), _some(state.refused)),
        (translate("Delivery", "In the registry's quarantine"), _some(state.quarantined)),
        (
            translate("Delivery", "Roster held back"),
            f"{shrinks[0]} → {shrinks[1]}" if shrinks else "",
        ),
    ]
    return [(word, value) for word, value in lines if value]


def _registry(state: SyncState) -> str:
    if state.enrolment is None:
        return ""
    return formats.plain(state.enrolment.registry_name) or state.enrolment.url


def _when(at: datetime | None, now: datetime, center: Center) -> str:
    return formats.when(at, now, center) if at is not None else ""


def _some(count: int) -> str:
    return formats.number(count) if count else ""


def _waiting(state: SyncState, now: datetime) -> str:
    if state.oldest is None or not state.waiting:
        return _some(state.waiting)
    words = translate("Delivery", "{count}, the oldest {ago}")
    return words.format(count=formats.number(state.waiting), ago=formats.ago(now - state.oldest))


def receipts(state: SyncState, now: datetime, center: Center) -> Iterator[tuple[str, str]]:
    """A line for each receipt: when, and what it covers."""
    for receipt in sorted(state.receipts, key=lambda one: one.at, reverse=True):
        words = counted("Delivery", "%Ln records, up to no. {number} · {hash}", receipt.count)
        covered = words.format(number=formats.number(receipt.received_up_to), hash=receipt.head[:8])
        yield formats.when(receipt.at, now, center), covered
