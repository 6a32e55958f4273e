"""Bookings: found by number or name, with their history, and changed within the promises."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Select, or_, select

from checkin.registry.api.programme_said import WishSaid
from checkin.registry.api.programme_wishes import details_of
from checkin.registry.booking import fold
from checkin.registry.booking_breach import Breach
from checkin.registry.booking_events import BookingEvent, Kind, Party, Wish
from checkin.registry.booking_history import events_of
from checkin.registry.booking_rules import PARTIES
from checkin.registry.bookings import grant
from checkin.registry.console.asking import Answer, Asked, GoTo, Page, not_there, path_of
from checkin.registry.console.deeds import note_deed
from checkin.registry.console.paging import all_of, listed, one_of
from checkin.registry.console.rights import Action
from checkin.registry.database import ALL
from checkin.registry.refusal import Refusal
from checkin.registry.tables import bookings, candidates, centers, exams, messages, sessions

SHORTEST_SEARCH = 2
"""Bytes of UTF-8: one letter finds everybody, one Chinese character is a surname."""
LONGEST_CAUSE = 300
KINDS = (
    *(Kind.SCHEDULED, Kind.MOVED, Kind.CANCELLED, Kind.REFUNDED, Kind.BLOCKED, Kind.UNBLOCKED),
    *(Kind.ATTENDED, Kind.ABSENT, Kind.REOPENED),
)
"""What a person may wish here; purchases, results and certificates come from programs."""
IN_A_SESSION = (Kind.SCHEDULED, Kind.MOVED, Kind.ATTENDED, Kind.ABSENT)
MOST_MESSAGES = 50


def show_bookings(asked: Asked) -> Answer:
    """Whoever is searched for."""
    wanted = asked.wanted("q")
    if len(wanted.encode()) < SHORTEST_SEARCH:
        return Page(name="bookings.html", values={"list": None, "q": wanted})
    with asked.registry.database.reading(ALL) as connection:
        found = listed(connection, asked, _found(wanted))
    return Page(name="bookings.html", values={"list": found, "q": wanted})


def show_booking(asked: Asked) -> Answer:
    """How it stands, and how it came to that."""
    return _booking_page(asked, None)


def change_booking(asked: Asked) -> Answer:
    """Do what is wished, or say which promise it would break."""
    said = _wish_in(asked)
    if said is None:
        return _booking_page(asked, "lacks-cause")
    booking = asked.path["id"]
    with asked.registry.database.writing(ALL) as connection:
        details = details_of(connection, said)
        if isinstance(details, Refusal):
            return _booking_page(asked, details.code)
        who = f"console:{asked.staff}"
        wish = Wish(details=details, by=said.by, cause=said.cause, who=who)
        done = grant(connection, booking, wish, asked.now)
        if not isinstance(done, Refusal):
            note_deed(
                connection,
                staff=asked.staff,
                deed=Action.CHANGE_BOOKING.value,
                about=booking,
                now=asked.now,
                details={"kind": said.kind, "by": said.by, "cause": said.cause},
            )
            return GoTo(path=path_of("bookings", booking), done="booking-changed")
    return _booking_page(asked, done.code)


def _wish_in(asked: Asked) -> WishSaid | None:
    """The wish in the form; None: something in it is missing."""
    try:
        kind = Kind(asked.said("kind"))
        session = asked.said("session") if kind in IN_A_SESSION else ""
        wish = WishSaid(
            kind=kind,
            by=Party(asked.said("by")),
            cause=asked.said("cause")[:LONGEST_CAUSE],
            session=session or None,
        )
    except (ValidationError, ValueError):
        return None
    return wish if wish.kind in KINDS and wish.cause else None


def _booking_page(asked: Asked, breach: str | None) -> Answer:
    with asked.registry.database.reading(ALL) as connection:
        query = _told().where(bookings.c.id == asked.path["id"])
        row = one_of(connection, query)
        if row is None:
            return not_there()
        happened = events_of(connection, row["id"])
        values = {
            "row": row,
            "stands": fold(happened),
            "events": [_line(event) for event in reversed(happened)],
            "places": _places(connection, row["exam"]),
            "messages": _messages(connection, row["candidate"]),
            "kinds": KINDS,
            "parties": tuple(Party),
            "whose": _whose(asked, breach),
            "breach": breach,
            "form": asked.form,
        }
    return Page(name="booking.html", values=values, status=409 if breach else 200)


def _whose(asked: Asked, breach: str | None) -> Sequence[Party]:
    """On whose word the change could be made, where it is not the one that was named."""
    if breach != Breach.WRONG_PARTY:
        return ()
    return [party for party in Party if party in PARTIES[Kind(asked.said("kind"))]]


def _line(event: BookingEvent) -> dict[str, Any]:
    details = {name: value for name, value in asdict(event.details).items() if value != ""}
    return {
        "kind": event.kind.value,
        "at": event.at,
        "by": event.by.value,
        "who": event.who,
        "cause": event.cause,
        "details": [(name, value) for name, value in details.items() if value is not None],
    }


def _places(connection: Connection, exam: str) -> Sequence[Mapping[str, Any]]:
    """Sessions of the exam that may be named, the latest first."""
    query = (
        select(sessions.c.id, sessions.c.starts_at, sessions.c.room, centers.c.code, centers.c.zone)
        .join(centers, centers.c.number == sessions.c.center)
        .where(sessions.c.exam == exam)
        .order_by(sessions.c.starts_at.desc(), sessions.c.id)
        .limit(100)
    )
    return all_of(connection, query)


def _messages(connection: Connection, candidate: str) -> Sequence[Mapping[str, Any]]:
    query = select(messages).where(messages.c.candidate == candidate)
    newest = query.order_by(messages.c.at.desc(), messages.c.id).limit(MOST_MESSAGES)
    return all_of(connection, newest)


def _told() -> Select[Any]:
    return (
        select(
            bookings,
            candidates.c.name,
            candidates.c.native_name,
            exams.c.title,
            sessions.c.starts_at,
            centers.c.code,
            centers.c.zone,
        )
        .join(candidates, candidates.c.number == bookings.c.candidate)
        .outerjoin(exams, exams.c.code == bookings.c.exam)
        .outerjoin(sessions, sessions.c.id == bookings.c.session)
        .outerjoin(centers, centers.c.number == bookings.c.center)
    )


def _found(wanted: str) -> Select[Any]:
    """By the number of a candidate or a booking, or by a part of a name in either script."""
    match = or_(
        bookings.c.id == wanted,
        candidates.c.number == wanted,
        candidates.c.name.icontains(wanted, autoescape=True),
        candidates.c.native_name.icontains(wanted, autoescape=True),
    )
    return _told().where(match).order_by(candidates.c.name, bookings.c.id)
