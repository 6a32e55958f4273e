"""What is drawn on each seat of a room, worked out from its plan and what was moved in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from checkin.domain.attendance import State
from checkin.domain.decision import Listed
from checkin.domain.room import Clash, by_seat
from checkin.services.seating_plan import GONE, RoomMap, sits_at
from checkin.ui.seating.seat_words import clash
from checkin.ui.words import formats, people_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLook:
    """One seat (`seat` empty: somebody without one). `subject` is who can be moved from here.

    `word` says how the person stands, or what the seat is; `wrong` what is wrong with it; `came`
    is the seat that somebody was moved from, None for nobody. `other`: it is taken by somebody of
    another session.
    """

    seat: str
    subject: str = ""
    name: str = ""
    number: str = ""
    state: State | None = None
    word: str = ""
    wrong: tuple[Clash, ...] = ()
    came: str | None = None
    broken: bool = False
    spare: bool = False
    workstation: bool = False
    other: bool = False
    more: int = 0
    spoken: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLook:
    """A whole room: rows of seats (None: a gap), who has none, and pairs of seats to be linked."""

    rows: Sequence[Sequence[SeatLook | None]]
    seatless: Sequence[SeatLook]
    linked: Sequence[tuple[str, str]]
    doors: Sequence[str]


def look_of(view: RoomMap, moved: Mapping[str, str]) -> RoomLook:
    """The room after these people were moved: seats by appointment."""
    people = {one.appointment.id: one for one in view.people}
    sitting = by_seat(view.occupants(moved))
    found = view.clashes(moved)
    bad = {
        seat: tuple(kind for kind in Clash if any(seat in seats for seats in found[kind]))
        for seat in view.plan.seats
    }

    def look(seat: str) -> SeatLook:
        here = sitting.get(seat, [])
        own = [people[one.subject] for one in here if one.subject in people]
        return _spoken(_seat(view, seat, own, len(here) - len(own), bad[seat], moved))

    return RoomLook(
        rows=[[look(seat) if seat else None for seat in row] for row in view.rows],
        seatless=[_spoken(one) for one in _seatless(view, moved)],
        linked=[(one, other) for one, other in found[Clash.SAME_EXAM]],
        doors=[door.value for door in view.shape.doors],
    )


def _seat(
    view: RoomMap,
    seat: str,
    own: Sequence[Listed],
    others: int,
    wrong: tuple[Clash, ...],
    moved: Mapping[str, str],
) -> SeatLook:
    first = own[0] if own else None
    plan = view.plan
    plain = SeatLook(
        seat=seat,
        wrong=wrong,
        broken=seat in plan.broken,
        spare=seat in plan.spare,
        workstation=seat in plan.workstations,
    )
    if first is None:
        exam = next((one.exam for one in view.others if one.seat == seat), "")
        word = formats.plain(exam) if exam else _empty(plain)
        return replace(plain, word=word, other=others > 0)
    return replace(
        plain,
        subject=first.appointment.id,
        name=formats.names(first.appointment.candidate)[0],
        number=formats.plain(first.appointment.candidate.number),
        state=first.attendance.state,
        word=people_words.state(first.attendance.state),
        came=sits_at(first) if moved.get(first.appointment.id, seat) != sits_at(first) else None,
        more=len(own) - 1 + others,
    )


def _empty(look: SeatLook) -> str:
    if look.broken:
        return translate("Seats", "broken")
    return translate("Seats", "spare") if look.spare else translate("Seats", "free")


def _seatless(view: RoomMap, moved: Mapping[str, str]) -> Iterator[SeatLook]:
    for one in view.people:
        subject = one.appointment.id
        if moved.get(subject, sits_at(one)) or one.attendance.state in GONE:
            continue
        yield SeatLook(
            seat="",
            subject=subject,
            name=formats.names(one.appointment.candidate)[0],
            number=formats.plain(one.appointment.candidate.number),
            state=one.attendance.state,
            word=people_words.state(one.attendance.state),
            came=sits_at(one) or None,
        )


def _spoken(look: SeatLook) -> SeatLook:
    """The same, with what is read aloud of it."""
    parts = [
        translate("Seats", "Seat {seat}").format(seat=formats.plain(look.seat))
        if look.seat
        else translate("Seats", "Without a seat"),
        look.name,
        look.number,
        look.word,
        translate("Seats", "and {count} more").format(count=look.more) if look.more else "",
        translate("Seats", "another session") if look.other else "",
        translate("Seats", "spare") if look.spare and look.subject else "",
        translate("Seats", "workstation") if look.workstation else "",
        *(clash(kind) for kind in look.wrong),
        translate("Seats", "moved, not applied yet") if look.came is not None else "",
    ]
    return replace(look, spoken=", ".join(part for part in parts if part))


def told(look: SeatLook | None, *, held: bool) -> str:
    """The seat at hand, and what Enter does with it."""
    if look is None:
        return translate("Seats", "Arrows go from seat to seat, Enter takes somebody up.")
    lines = [look.spoken.replace(", ", "\n")]
    if held:
        lines.append(translate("Seats", "Taken up. Go to a seat, Enter puts. Esc lets go."))
    elif look.subject:
        lines.append(translate("Seats", "Enter takes this person up. Del: no seat."))
    return "\n\n".join(lines)
