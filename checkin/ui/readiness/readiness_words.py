"""The words of the readiness check: what was found, and what to do about it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from checkin.domain.center import Center
from checkin.domain.clock_trust import Doubt
from checkin.services.readiness import Check, Finding, Item, Light
from checkin.ui.readiness.readiness_todo import TODO, TODO_OF, UNCONFIRMED
from checkin.ui.words.formats import day_and_time, plain
from checkin.ui.words.marked import QT_TRANSLATE_NOOP
from checkin.ui.words.verdict_words import doubt_sentence

translate = QCoreApplication.translate

ITEMS = {
    Item.CLOCK: QT_TRANSLATE_NOOP("Readiness", "Clock"),
    Item.CLOCK_SOURCE: QT_TRANSLATE_NOOP("Readiness", "Clock compared"),
    Item.ROSTER: QT_TRANSLATE_NOOP("Readiness", "Roster"),
    Item.ROSTER_COUNT: QT_TRANSLATE_NOOP("Readiness", "People on the roster"),
    Item.SESSIONS: QT_TRANSLATE_NOOP("Readiness", "Sessions today"),
    Item.POLICIES: QT_TRANSLATE_NOOP("Readiness", "Policies"),
    Item.SEATS: QT_TRANSLATE_NOOP("Readiness", "Seats"),
    Item.TICKET_KEYS: QT_TRANSLATE_NOOP("Readiness", "Ticket keys"),
    Item.STAFF: QT_TRANSLATE_NOOP("Readiness", "Lead and manager"),
    Item.CAMERA: QT_TRANSLATE_NOOP("Readiness", "Camera"),
    Item.SCANNER: QT_TRANSLATE_NOOP("Readiness", "Hand scanner"),
    Item.PRINTER: QT_TRANSLATE_NOOP("Readiness", "Printer"),
    Item.CHINESE: QT_TRANSLATE_NOOP("Readiness", "Chinese font"),
    Item.SOUND: QT_TRANSLATE_NOOP("Readiness", "Sound"),
    Item.KEY_STORE: QT_TRANSLATE_NOOP("Readiness", "Key store"),
    Item.DISK: QT_TRANSLATE_NOOP("Readiness", "Disk"),
    Item.JOURNAL: QT_TRANSLATE_NOOP("Readiness", "Journal"),
    Item.BACKUP: QT_TRANSLATE_NOOP("Readiness", "Backup"),
    Item.SYNC: QT_TRANSLATE_NOOP("Readiness", "Registry"),
}
SENTENCES = {
    (Item.CLOCK, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "It is {value} here."),
    (Item.CLOCK, Finding.DOUBTED): QT_TRANSLATE_NOOP("Readiness", "Not trusted: {value}"),
    (Item.CLOCK_SOURCE, Finding.GOOD): QT_TRANSLATE_NOOP(
        "Readiness", "With the registry's, {value}."
    ),
    (Item.CLOCK_SOURCE, Finding.STALE): QT_TRANSLATE_NOOP(
        "Readiness", "With the registry's, more than a day ago: {value}."
    ),
    (Item.CLOCK_SOURCE, Finding.MISSING): QT_TRANSLATE_NOOP(
        "Readiness", "Never with the registry's: only the roster says that it is not behind."
    ),
    (Item.ROSTER, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "Taken {value}."),
    (Item.ROSTER, Finding.STALE): QT_TRANSLATE_NOOP("Readiness", "More than a day old: {value}."),
    (Item.ROSTER, Finding.NOT_FINAL): QT_TRANSLATE_NOOP(
        "Readiness", "Not final: taken {value}, and candidates could still cancel after that."
    ),
    (Item.ROSTER, Finding.MISSING): QT_TRANSLATE_NOOP(
        "Readiness", "There is no roster on this desk."
    ),
    (Item.ROSTER_COUNT, Finding.GOOD): QT_TRANSLATE_NOOP(
        "Readiness", "{value}, as many as were taken over."
    ),
    (Item.ROSTER_COUNT, Finding.MISSING): QT_TRANSLATE_NOOP("Readiness", "Nobody."),
    (Item.ROSTER_COUNT, Finding.DIFFERS): QT_TRANSLATE_NOOP(
        "Readiness", "{value}: fewer or more lie here than were taken over."
    ),
    (Item.ROSTER_COUNT, Finding.AS_SIGNED): QT_TRANSLATE_NOOP(
        "Readiness", "{value}, as many as the registry has signed."
    ),
    (Item.ROSTER_COUNT, Finding.NOT_AS_SIGNED): QT_TRANSLATE_NOOP(
        "Readiness", "Here / signed by the registry: {value}. People are missing, or too many."
    ),
    (Item.ROSTER_COUNT, Finding.NO_SIGNED_COUNT): QT_TRANSLATE_NOOP(
        "Readiness", "{value} lie here; the registry has not signed how many there are."
    ),
    (Item.ROSTER_COUNT, Finding.HELD_BACK): QT_TRANSLATE_NOOP(
        "Readiness", "The registry has a much smaller roster, of {value}; it is held back."
    ),
    (Item.SESSIONS, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "{value} today."),
    (Item.SESSIONS, Finding.MISSING): QT_TRANSLATE_NOOP(
        "Readiness", "No session is planned today."
    ),
    (Item.POLICIES, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "There for every session."),
    (Item.POLICIES, Finding.MISSING): QT_TRANSLATE_NOOP(
        "Readiness", "Sessions without one: {value}. The programme's usual rule holds there."
    ),
    (Item.POLICIES, Finding.EXPIRED): QT_TRANSLATE_NOOP(
        "Readiness", "Out of date for sessions: {value}. The last known one holds there."
    ),
    (Item.SEATS, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "Everybody has one."),
    (Item.SEATS, Finding.MISSING): QT_TRANSLATE_NOOP(
        "Readiness", "People without one: {value}. They get the next free one."
    ),
    (Item.SEATS, Finding.TWICE): QT_TRANSLATE_NOOP(
        "Readiness", "Given to two people: {value} of them."
    ),
    (Item.TICKET_KEYS, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "{value} trusted."),
    (Item.TICKET_KEYS, Finding.REVOKED_ONLY): QT_TRANSLATE_NOOP(
        "Readiness", "All {value} were revoked."
    ),
    (Item.TICKET_KEYS, Finding.MISSING): QT_TRANSLATE_NOOP(
        "Readiness", "None: no code can be verified, people are looked up by hand."
    ),
    (Item.STAFF, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "{value} with a PIN."),
    (Item.STAFF, Finding.NO_MANAGER): QT_TRANSLATE_NOOP(
        "Readiness", "No center manager has a PIN here; lead proctors: {value}."
    ),
    (Item.STAFF, Finding.MISSING): QT_TRANSLATE_NOOP(
        "Readiness", "Nobody with a PIN can decide about people who are held."
    ),
    (Item.CAMERA, Finding.GOOD): "{value}",
    (Item.CAMERA, Finding.NO_FRAMES): QT_TRANSLATE_NOOP(
        "Readiness", "{value}: it gives no picture."
    ),
    (Item.CAMERA, Finding.MISSING): QT_TRANSLATE_NOOP("Readiness", "No camera was found."),
    (Item.SCANNER, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "Tried {value}."),
    (Item.SCANNER, Finding.UNTRIED): QT_TRANSLATE_NOOP(
        "Readiness", "Not tried since this window was opened."
    ),
    (Item.PRINTER, Finding.GOOD): "{value}",
    (Item.PRINTER, Finding.MISSING): QT_TRANSLATE_NOOP("Readiness", "No printer was found."),
    (Item.CHINESE, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "Found, rare characters too."),
    (Item.CHINESE, Finding.LITTLE): QT_TRANSLATE_NOOP("Readiness", "Found, but it lacks: {value}"),
    (Item.CHINESE, Finding.MISSING): QT_TRANSLATE_NOOP(
        "Readiness", "None was found: Chinese names show as boxes."
    ),
    (Item.SOUND, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "On."),
    (Item.SOUND, Finding.OFF): QT_TRANSLATE_NOOP("Readiness", "Nothing is heard."),
    (Item.KEY_STORE, Finding.GOOD): QT_TRANSLATE_NOOP(
        "Readiness", "The journal's key lies in the key store of this system."
    ),
    (Item.KEY_STORE, Finding.IN_A_FILE): QT_TRANSLATE_NOOP(
        "Readiness", "This system has no key store: the journal's key lies in a file beside it."
    ),
    (Item.DISK, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "{value} free."),
    (Item.DISK, Finding.LITTLE): QT_TRANSLATE_NOOP("Readiness", "Only {value} free."),
    (Item.JOURNAL, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "All whole; records: {value}."),
    (Item.JOURNAL, Finding.DAMAGED): QT_TRANSLATE_NOOP(
        "Readiness", "Faults that were found: {value}."
    ),
    (Item.JOURNAL, Finding.LOST): QT_TRANSLATE_NOOP(
        "Readiness", "Nothing is damaged, but it goes on without records that it once had: {value}."
    ),
    (Item.BACKUP, Finding.GOOD): QT_TRANSLATE_NOOP(
        "Readiness", "{value}, on another disk, read back."
    ),
    (Item.BACKUP, Finding.SAME_DISK): QT_TRANSLATE_NOOP(
        "Readiness", "{value}, read back, but on the same disk as the journal."
    ),
    (Item.BACKUP, Finding.STALE): QT_TRANSLATE_NOOP("Readiness", "The last one is of {value}."),
    (Item.BACKUP, Finding.MISSING): QT_TRANSLATE_NOOP("Readiness", "There is none yet."),
    (Item.SYNC, Finding.GOOD): QT_TRANSLATE_NOOP("Readiness", "Last proved {value}."),
    (Item.SYNC, Finding.STALE): QT_TRANSLATE_NOOP(
        "Readiness", "Nothing has been proved since {value}."
    ),
    (Item.SYNC, Finding.MISSING): QT_TRANSLATE_NOOP("Readiness", "It was never reached."),
    (Item.SYNC, Finding.NOT_ENROLLED): QT_TRANSLATE_NOOP(
        "Readiness", "This desk is not enrolled; records that wait: {value}."
    ),
    (Item.SYNC, Finding.REVOKED): QT_TRANSLATE_NOOP(
        "Readiness", "The registry has revoked this desk; records that wait: {value}."
    ),
}


def item_word(item: Item) -> str:
    """What is looked at, in a word or two."""
    return translate("Readiness", ITEMS[item])


def light_word(light: Light) -> str:
    """The light in a word, for who does not see its colour."""
    words = {
        Light.GREEN: translate("Readiness", "ready"),
        Light.AMBER: translate("Readiness", "look"),
        Light.RED: translate("Readiness", "mend"),
    }
    return words[light]


def readiness_sentence(check: Check, center: Center) -> str:
    """What was found, in one sentence."""
    said = translate("Readiness", SENTENCES[check.item, check.finding])
    return said.format(value=_value(check, center))


def readiness_todo(check: Check) -> str:
    """What to do; empty when nothing is to be done."""
    if check.light is Light.GREEN:
        return ""
    if check.value is Doubt.NEVER_CONFIRMED:
        return translate("Readiness", UNCONFIRMED)
    todo = TODO_OF.get((check.item, check.finding), TODO[check.item])
    return translate("Readiness", todo)


def _value(check: Check, center: Center) -> str:
    if isinstance(check.value, datetime):
        return day_and_time(check.value, center)
    if isinstance(check.value, Doubt):
        return doubt_sentence(check.value)
    if check.item is Item.DISK and isinstance(check.value, int):
        free = check.value
        return f"{free / 1e9:.1f} GB" if free >= 1e9 else f"{free // 10**6} MB"
    return plain(str(check.value)) if check.value is not None else ""
