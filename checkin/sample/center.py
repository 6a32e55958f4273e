"""The sample center of `checkin demo`: a roster around a moment, and a cast to try it with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.domain.appointment import Appointment
from checkin.domain.center import Center, Desk
from checkin.domain.instant import utc
from checkin.domain.presented import Source
from checkin.domain.roster import Roster
from checkin.domain.verdict import Code
from checkin.sample.calendar import DEADLINE, STEP_BY_STEP, WITH_GRACE, Calendar, calendar_around
from checkin.sample.cast import LAB_DESK, MAIN_DESK, Part, main_part, other_parts
from checkin.sample.people import IN_THE_MAIN_SESSION, IN_THE_OTHER_ROLES, candidate
from checkin.sample.staff import BADGES, Badge
from checkin.sample.tickets import Press

GUANGZHOU = Center(
    number=12, code="GZ-004", zone="Asia/Shanghai", name="Guangzhou Tianhe 广州天河考试中心"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CastMember:
    """Somebody to try at the desk.

    Held out at `desk` at the sample's moment, `text` gives `code`; for who is `already_in` after a
    first scan and a confirmation. `appointment` is the id of the person that the text belongs to,
    None for things that belong to nobody here. `story` is one line for the demo's printout.
    """

    name: str
    text: str
    code: Code
    story: str
    source: Source = Source.CAMERA
    desk: Desk = MAIN_DESK
    appointment: str | None = None
    already_in: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A center with all that a demo needs. `tickets`: the current code by appointment id."""

    roster: Roster
    ticket_private_key: Ed25519PrivateKey
    registry_private_key: Ed25519PrivateKey
    tickets: Mapping[str, str]
    cast: tuple[CastMember, ...]
    desks: tuple[Desk, ...] = (MAIN_DESK, LAB_DESK)
    badges: tuple[Badge, ...] = BADGES


def sample_center(now: datetime, seed: int, zone: str = "Asia/Shanghai") -> Sample:
    """The sample center at `now`, an instant with a zone; `zone` is an IANA name.

    Its roster is final, so that nobody there is `cancelled-not-final`. The same arguments give the
    same sample. Its keys follow from `seed`: they protect nothing.
    """
    at = utc(now)
    center = Center(number=7, code="SZ-001", zone=zone, name="Shenzhen Nanshan 深圳南山考试中心")
    press = Press(seed=seed, center=center)
    calendar = calendar_around(at, center)
    played = list(_played(calendar, at, press))
    days = {session.id: center.day(session.scheduled_start) for session in calendar.sessions()}
    people = (_cast_member(part, row, press, days[row.session]) for part, row in played)
    return Sample(
        roster=_roster(at, press, calendar, played),
        ticket_private_key=press.private("tickets"),
        registry_private_key=press.private("registry"),
        tickets={row.id: press.ticket(row.serial or 0, days[row.session]) for _, row in played},
        cast=(*people, *_strangers(at, press)),
    )


def _roster(
    now: datetime, press: Press, calendar: Calendar, played: Sequence[tuple[Part, Appointment]]
) -> Roster:
    return Roster(
        center=press.center,
        centers=(GUANGZHOU,),
        taken_at=(now - timedelta(hours=2)).replace(second=0, microsecond=0),
        version="sample-1",
        source="sample",
        sessions=calendar.sessions(),
        appointments=tuple(row for _, row in played),
        policies=(DEADLINE, WITH_GRACE, STEP_BY_STEP),
        keys=press.keys(),
        revocations=tuple(press.revocation(row) for part, row in played if part.text == "old"),
        staff=tuple(badge.member(press.seed) for badge in BADGES),
    )


def _played(calendar: Calendar, now: datetime, press: Press) -> Iterator[tuple[Part, Appointment]]:
    """Each part with the appointment that plays it, numbered from 1."""
    main = [main_part(place, calendar) for place in range(len(IN_THE_MAIN_SESSION))]
    parts = [*main, *other_parts(calendar, now), _with_steps(calendar)]
    names = IN_THE_MAIN_SESSION + IN_THE_OTHER_ROLES
    for place, (part, (name, native)) in enumerate(zip(parts, names, strict=True)):
        person = candidate(press.seed, place, name, native)
        yield part, part.appointment(person, place + 1, press.serial(f"ticket {place}"))


def _with_steps(calendar: Calendar) -> Part:
    return Part(
        name="step-by-step",
        code=Code.ON_TIME,
        story="On time for a hands-on exam whose sign-in has four steps: Enter for each.",
        session=calendar.open_lab,
    )


def _cast_member(part: Part, row: Appointment, press: Press, day: date) -> CastMember:
    return CastMember(
        name=part.name,
        text=press.held_out(part.text, row, day),
        code=part.code,
        story=part.story,
        source=Source.TYPED if part.text == "number" else Source.CAMERA,
        desk=part.desk,
        appointment=row.id,
        already_in=part.already_in,
    )


def _strangers(now: datetime, press: Press) -> Iterator[CastMember]:
    """Who and what is not on the roster."""
    today = press.center.day(now)
    yield CastMember(
        name="wrong-center",
        text=press.ticket(press.serial("elsewhere"), today, GUANGZHOU),
        code=Code.WRONG_CENTER,
        story="A genuine ticket of another center: shown which.",
    )
    yield CastMember(
        name="not-listed",
        text=press.ticket(press.serial("unlisted"), today),
        code=Code.NOT_LISTED,
        story="A genuine ticket for here and today, but not on the roster: held for the manager.",
    )
    yield CastMember(
        name="unknown",
        text="TC-999999",
        code=Code.UNKNOWN,
        story="A number that nobody has: cannot be registered here.",
        source=Source.TYPED,
    )
    yield CastMember(
        name="wifi",
        text="WIFI:T:WPA;S:Exam Center Guests;P:not-a-secret;;",
        code=Code.NOT_A_TICKET,
        story="The guests' Wi-Fi code: not a ticket, and what it says is not kept.",
    )
