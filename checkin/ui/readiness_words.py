"""The words of the readiness check: what was found, and what to do about it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from checkin.domain.center import Center
from checkin.domain.clock_trust import Doubt
from checkin.services.readiness import Check, Finding, Item
from checkin.ui.formats import day_and_time
from checkin.ui.verdict_words import doubt_sentence

translate = QCoreApplication.translate


def item_word(item: Item) -> str:
    """What is looked at, in a word or two."""
    words = {
        Item.CLOCK: translate("Readiness", "Clock"),
        Item.ROSTER: translate("Readiness", "Roster"),
        Item.SESSIONS: translate("Readiness", "Sessions today"),
        Item.TICKET_KEYS: translate("Readiness", "Ticket keys"),
        Item.STAFF: translate("Readiness", "Lead and manager"),
        Item.CAMERA: translate("Readiness", "Camera"),
        Item.KEY_STORE: translate("Readiness", "Key store"),
        Item.DISK: translate("Readiness", "Disk"),
        Item.JOURNAL: translate("Readiness", "Journal"),
        Item.CHINESE: translate("Readiness", "Chinese font"),
    }
    return words[item]


def readiness_sentence(check: Check, center: Center) -> str:
    """What was found, in one sentence."""
    template = _sentences()[check.item, check.finding]
    return template.format(value=_value(check, center))


def readiness_todo(check: Check) -> str:
    """What to do; empty when nothing is to be done."""
    return "" if check.finding is Finding.GOOD else _todo()[check.item]


def _value(check: Check, center: Center) -> str:
    if isinstance(check.value, datetime):
        return day_and_time(check.value, center)
    if isinstance(check.value, Doubt):
        return doubt_sentence(check.value)
    if check.item is Item.DISK and isinstance(check.value, int):
        return f"{check.value / 1e9:.1f} GB"
    return str(check.value if check.value is not None else "")


def _sentences() -> dict[tuple[Item, Finding], str]:
    return {
        (Item.CLOCK, Finding.GOOD): translate("Readiness", "It is {value} here."),
        (Item.CLOCK, Finding.DOUBTED): translate("Readiness", "Not trusted: {value}"),
        (Item.ROSTER, Finding.GOOD): translate("Readiness", "Taken {value}."),
        (Item.ROSTER, Finding.STALE): translate("Readiness", "More than a day old: {value}."),
        (Item.ROSTER, Finding.NOT_FINAL): translate(
            "Readiness", "Not final: taken {value}, and candidates could still cancel after that."
        ),
        (Item.ROSTER, Finding.MISSING): translate("Readiness", "There is no roster on this desk."),
        (Item.SESSIONS, Finding.GOOD): translate("Readiness", "{value} today."),
        (Item.SESSIONS, Finding.MISSING): translate("Readiness", "No session is planned today."),
        (Item.TICKET_KEYS, Finding.GOOD): translate("Readiness", "{value} trusted."),
        (Item.TICKET_KEYS, Finding.REVOKED_ONLY): translate(
            "Readiness", "All {value} were revoked."
        ),
        (Item.TICKET_KEYS, Finding.MISSING): translate(
            "Readiness", "None: no code can be verified, people are looked up by hand."
        ),
        (Item.STAFF, Finding.GOOD): translate("Readiness", "{value} with a PIN."),
        (Item.STAFF, Finding.MISSING): translate(
            "Readiness", "Nobody with a PIN can decide about people who are held."
        ),
        (Item.CAMERA, Finding.GOOD): translate("Readiness", "{value}"),
        (Item.CAMERA, Finding.MISSING): translate("Readiness", "No camera was found."),
        (Item.KEY_STORE, Finding.GOOD): translate(
            "Readiness", "The journal's key lies in the key store of this system."
        ),
        (Item.KEY_STORE, Finding.IN_A_FILE): translate(
            "Readiness", "This system has no key store: the journal's key lies in a file beside it."
        ),
        (Item.DISK, Finding.GOOD): translate("Readiness", "{value} free."),
        (Item.DISK, Finding.LITTLE): translate("Readiness", "Only {value} free."),
        (Item.JOURNAL, Finding.GOOD): translate("Readiness", "{value} records, all whole."),
        (Item.JOURNAL, Finding.DAMAGED): translate("Readiness", "{value} faults were found."),
        (Item.CHINESE, Finding.GOOD): translate("Readiness", "Found."),
        (Item.CHINESE, Finding.MISSING): translate(
            "Readiness", "None was found: Chinese names show as boxes."
        ),
    }


def _todo() -> dict[Item, str]:
    return {
        Item.CLOCK: translate("Readiness", "Set the clock of this computer, then look again."),
        Item.ROSTER: translate("Readiness", "Import a fresh bundle: checkin roster import FILE."),
        Item.SESSIONS: translate("Readiness", "Check the day, or import today's roster."),
        Item.TICKET_KEYS: translate("Readiness", "Import a bundle of the registry."),
        Item.STAFF: translate("Readiness", "Import a bundle that names the staff."),
        Item.CAMERA: translate(
            "Readiness", "Plug a camera in, or use a hand scanner; both can be changed at any time."
        ),
        Item.KEY_STORE: translate(
            "Readiness", "Keep this computer locked up, or let it start a key store."
        ),
        Item.DISK: translate("Readiness", "Free some space before people come."),
        Item.JOURNAL: translate(
            "Readiness", "Sign in at another desk, and keep this folder: checkin journal verify."
        ),
        Item.CHINESE: translate("Readiness", "Install a font such as Noto Sans CJK SC."),
    }
