"""What to do about each item that is not green."""

from checkin.services.readiness import Finding, Item
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

TODO = {
    Item.CLOCK: QT_TRANSLATE_NOOP("Readiness", "Set the clock of this computer, then look again."),
    Item.CLOCK_SOURCE: QT_TRANSLATE_NOOP(
        "Readiness", "Reach the registry (F5), or hold this clock against another one."
    ),
    Item.ROSTER: QT_TRANSLATE_NOOP(
        "Readiness", "Import a fresh bundle: checkin roster import FILE."
    ),
    Item.ROSTER_COUNT: QT_TRANSLATE_NOOP(
        "Readiness", "Ask the registry how many it expects; sync (F5), or import its bundle anew."
    ),
    Item.SESSIONS: QT_TRANSLATE_NOOP("Readiness", "Check the day, or import today's roster."),
    Item.POLICIES: QT_TRANSLATE_NOOP(
        "Readiness", "Sync (F5), or import a fresh bundle: each record names the policy it used."
    ),
    Item.SEATS: QT_TRANSLATE_NOOP("Readiness", "Ask for a plan of the seats, or plan them here."),
    Item.TICKET_KEYS: QT_TRANSLATE_NOOP("Readiness", "Import a bundle of the registry."),
    Item.STAFF: QT_TRANSLATE_NOOP("Readiness", "Import a bundle that names the staff."),
    Item.CAMERA: QT_TRANSLATE_NOOP(
        "Readiness", "Plug a camera in, or use a hand scanner; both can be changed at any time."
    ),
    Item.SCANNER: QT_TRANSLATE_NOOP(
        "Readiness", "Press “Try the scanner” in the window (Ctrl+R), and scan anything."
    ),
    Item.PRINTER: QT_TRANSLATE_NOOP(
        "Readiness", "Switch it on and plug it in, or print the papers elsewhere beforehand."
    ),
    Item.CHINESE: QT_TRANSLATE_NOOP("Readiness", "Install a font such as Noto Sans CJK SC."),
    Item.SOUND: QT_TRANSLATE_NOOP(
        "Readiness", "Switch it on with the loudspeaker in the head of the window."
    ),
    Item.KEY_STORE: QT_TRANSLATE_NOOP(
        "Readiness", "Keep this computer locked up, or let it start a key store."
    ),
    Item.DISK: QT_TRANSLATE_NOOP("Readiness", "Free some space before people come."),
    Item.JOURNAL: QT_TRANSLATE_NOOP(
        "Readiness", "Sign in at another desk, and keep this folder: checkin journal verify."
    ),
    Item.BACKUP: QT_TRANSLATE_NOOP("Readiness", "Back up now, best on another disk."),
    Item.SYNC: QT_TRANSLATE_NOOP(
        "Readiness", "Sync (F5), or hand the records over as a file: checkin journal export."
    ),
}

TODO_OF = {
    (Item.ROSTER, Finding.MISSING): QT_TRANSLATE_NOOP(
        "Readiness",
        "Enrol this desk (checkin enrol CODE), or import a bundle: checkin roster import FILE.",
    ),
    (Item.ROSTER_COUNT, Finding.MISSING): QT_TRANSLATE_NOOP(
        "Readiness", "They come with the roster."
    ),
    (Item.JOURNAL, Finding.LOST): QT_TRANSLATE_NOOP(
        "Readiness",
        "Tell the manager; compare with the paper register or the registry's console who was in.",
    ),
    (Item.SYNC, Finding.NOT_ENROLLED): QT_TRANSLATE_NOOP(
        "Readiness", "Ask the registry for an enrolment code, or hand the records over as a file."
    ),
    (Item.SYNC, Finding.REVOKED): QT_TRANSLATE_NOOP(
        "Readiness",
        "Hand the records over as a file (checkin journal export), and enrol with a new code.",
    ),
}
"""Where something else is to be done than `TODO` says of the item."""

COMMANDS = {Item.BACKUP: "checkin journal backup --into DIR"}
"""What is typed where there is no button for it."""

UNCONFIRMED = QT_TRANSLATE_NOOP("Readiness", "Enrol this desk, or import a roster first.")
"""What helps a clock that nothing has confirmed yet: it may well be right."""
