"""Words for the seats of a room: what is wrong, what a version was, what is said of a seat."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkin.domain.center import Center
from checkin.domain.room import Clash, Door
from checkin.domain.session import ExamSession
from checkin.services.seating_plan import RoomMap, Version
from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate

CLASHES = {
    Clash.TWICE: QT_TRANSLATE_NOOP("Seats", "taken twice"),
    Clash.BROKEN: QT_TRANSLATE_NOOP("Seats", "broken"),
    Clash.NO_WORKSTATION: QT_TRANSLATE_NOOP("Seats", "no workstation"),
    Clash.SAME_EXAM: QT_TRANSLATE_NOOP("Seats", "same exam beside"),
}
DOORS = {
    Door.FRONT_LEFT: QT_TRANSLATE_NOOP("Seats", "Front left"),
    Door.FRONT_RIGHT: QT_TRANSLATE_NOOP("Seats", "Front right"),
    Door.LEFT: QT_TRANSLATE_NOOP("Seats", "Left"),
    Door.RIGHT: QT_TRANSLATE_NOOP("Seats", "Right"),
    Door.BACK_LEFT: QT_TRANSLATE_NOOP("Seats", "Back left"),
    Door.BACK_RIGHT: QT_TRANSLATE_NOOP("Seats", "Back right"),
}
_WHAT = {
    "roster": QT_TRANSLATE_NOOP("Seats", "as the roster has it"),
    "shape": QT_TRANSLATE_NOOP("Seats", "doors and aisles"),
    "places": QT_TRANSLATE_NOOP("Seats", "people placed: {count}"),
    "reseat": QT_TRANSLATE_NOOP("Seats", "somebody moved to {seat}"),
    "broken": QT_TRANSLATE_NOOP("Seats", "{seat} broken"),
    "mended": QT_TRANSLATE_NOOP("Seats", "{seat} mended"),
    "spare": QT_TRANSLATE_NOOP("Seats", "{seat} spare"),
    "not-spare": QT_TRANSLATE_NOOP("Seats", "{seat} not spare any more"),
    "workstation": QT_TRANSLATE_NOOP("Seats", "{seat} a workstation"),
    "not-workstation": QT_TRANSLATE_NOOP("Seats", "{seat} no workstation any more"),
}


def clash(kind: Clash) -> str:
    """What is wrong, in a word or two."""
    return translate("Seats", CLASHES[kind])


def door(where: Door) -> str:
    """Where a door is."""
    return translate("Seats", DOORS[where])


def version(one: Version, center: Center) -> str:
    """A version of a plan in one line: `5 · 08:31 · people placed: 3 · Gao`."""
    known = _WHAT.get(one.what)
    what = translate("Seats", known) if known else formats.plain(one.what)
    parts = [
        str(one.number),
        formats.clock(one.at, center) if one.at else "",
        what.format(count=one.count, seat=formats.plain(one.seat)),
        formats.plain(one.by),
    ]
    return "  ·  ".join(part for part in parts if part)


def wrong(view: RoomMap, moved: Mapping[str, str]) -> str:
    """All that is wrong after these were moved, a line for each kind; or that nothing is."""
    lines = []
    for kind, found in view.clashes(moved).items():
        if kind is Clash.SAME_EXAM and found:
            words = counted("Seats", "Same exam beside each other: %Ln pairs", len(found))
            lines.append(words)
        elif found:
            seats = ", ".join(formats.plain(seat) for (seat,) in found)
            lines.append(f"{clash(kind)}: {seats}")
    return "\n".join(lines) or translate("Seats", "Nothing is wrong with where people sit.")


def counts(view: RoomMap, moved: Mapping[str, str]) -> str:
    """How many seats and people there are, and how many of them have none."""
    people = [one for one in view.occupants(moved) if one not in view.others]
    without = sum(not one.seat for one in people)
    parts = (
        counted("Seats", "%Ln seats", len(view.plan.seats)),
        counted("Seats", "%Ln people", len(people)),
        counted("Seats", "%Ln without a seat", without),
    )
    return "  ·  ".join(parts)


def older() -> str:
    """What is shown is not the newest version of the plan."""
    return translate("Seats", "An older version: nobody can be moved in it.")


def session(row: ExamSession, center: Center) -> str:
    """A session among others: its exam and room, and when it begins."""
    when = formats.day_and_time(row.starts_at, center)
    return f"{formats.plain(row.exam)} · {formats.plain(row.room)} · {when}"
