"""A console over real HTTP: something of everything in it, and a browser without looks."""

import re
from contextlib import contextmanager
from datetime import timedelta
from html import unescape

import requests
from builders import T
from journals import Journal, enrol_journal, hand_in
from live_registry import LiveRegistry, live_registry
from sqlalchemy import insert

from checkin.domain.instant import stamp
from checkin.registry.booking_events import Blocked, Party, Unblocked, Wish
from checkin.registry.bookings import grant
from checkin.registry.catalogue import put_candidate
from checkin.registry.console.accounts import add_account, hash_of_password
from checkin.registry.console.rights import Role
from checkin.registry.database import ALL
from checkin.registry.desk_tables import cases, quarantine
from checkin.registry.reservations import Reservation, book
from checkin.registry.tables import messages, notices

PASSWORD = "correct horse battery"
HOSTILE = "<script>alert('x')</script>\"'&{{7*7}}\u202e"
_KEPT = []


def kept_password():
    """The hash, made once: it takes a tenth of a second."""
    if not _KEPT:
        _KEPT.append(hash_of_password(PASSWORD))
    return _KEPT[0]


class Clock:
    """A registry's clock that a test moves."""

    def __init__(self):
        self.at = T

    def __call__(self):
        return self.at


class Browser:
    """Follows links and fills in forms, as somebody with an account."""

    def __init__(self, live, language="en"):
        self.at = f"{live.url}/console"
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.headers["Accept-Language"] = language
        live.visitors.append(self.session)

    def get(self, path="/", **how):
        return self.session.get(self.at + path, timeout=30, **how)

    def post(self, path, page="/", form=None, **fields):
        """Send a form with the key that `page` holds; `form` is another key."""
        key = form if form is not None else self.key(page)
        return self.session.post(self.at + path, data={"form": key, **fields}, timeout=30)

    def key(self, page="/"):
        found = re.search(r'name="form" value="([0-9a-f]{64})"', self.get(page).text)
        return found[1] if found else ""

    def sign_in(self, name, password=PASSWORD, to=""):
        return self.post("/sign-in", "/sign-in", name=name, password=password, to=to)


def words_of(answer):
    """What somebody reads on a page."""
    text = re.sub(r"<head>.*?</head>|<svg.*?</svg>", " ", answer.text, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", text)))


@contextmanager
def live_console(folder, *, database="", clock=None, hostile=False, plain=True):
    """A registry that serves with staff of each role, and something on each page."""
    clock = clock or Clock()
    with live_registry(folder, database=database, now=clock, plain=plain) as live:
        live.clock, live.visitors = clock, []
        fill(live, HOSTILE if hostile else "")
        try:
            yield live
        finally:
            for session in live.visitors:
                session.close()


@contextmanager
def empty_console(folder):
    """A registry of which nothing is known but its staff."""
    clock = Clock()
    live = LiveRegistry(folder, plain=True, database="", now=clock)
    live.start()
    live.visitors = []
    try:
        with live.database.writing(ALL) as connection:
            add_account(connection, "administrator", Role.ADMINISTRATOR, kept_password(), T)
        yield live
    finally:
        for session in live.visitors:
            session.close()
        live.stop()


def fill(live, hostile):
    with live.database.writing(ALL) as connection:
        for role in Role:
            add_account(connection, role.value, role, kept_password(), T)
    people(live, hostile)
    journals(live)
    with live.database.writing(ALL) as connection:
        oddities(connection, hostile)


def people(live, hostile="", count=12):
    """So many are booked into S1; the first one's booking has a history."""
    then = T - timedelta(days=10)
    with live.database.writing(ALL) as connection:
        for number in range(1, count + 1):
            person = {
                "number": f"TC-{number}",
                "name": f"{NAMES[number % len(NAMES)]}{hostile}",
                "native_name": hostile or "李小明",
                "id_type": "passport",
                "id_last4": "4412",
                "birth_year": 1990,
                "email": f"p{number}@example.org",
                "phone": "",
                "language": "en",
            }
            put_candidate(connection, person)
            place = Reservation(id=f"A{number}", candidate=f"TC-{number}", session="S1", seat="17")
            book(connection, place, then)
        for details in (Blocked(), Unblocked()):
            wish = Wish(details=details, by=Party.REGISTRY, cause=f"looked at{hostile}")
            grant(connection, "A1", wish, then)


NAMES = ("Li Xiaoming", "Wang Fang", "Anna Schmidt", "Zhang Wei", "Ola Nordmann")


def journals(live):
    """Two desks of SHA-1, alone: both let A1 in; A2 is in, A3 held, A4 came late and is here."""
    minutes = {1: 25, 2: 20}
    for number, ago in minutes.items():
        journal = Journal(number)
        enrol_journal(live.database, journal)
        journal.admit("A1", seat=str(16 + number), minutes=ago)
        if number == 1:
            journal.admit("A2", seat="19", minutes=22)
            held = {
                "signal": "hold",
                "code": "no-id",
                "arrived_at": stamp(T - timedelta(minutes=9)),
            }
            journal.record(kind="scan", subject="A3", session="S1", body=held)
            late = {"signal": "admit", "arrived_at": stamp(T + timedelta(minutes=31))}
            journal.record(kind="scan", subject="A4", session="S1", body=late)
        hand_in(live.database, journal, journal.batch(), now=live.clock())


def oddities(connection, hostile):
    shared = {"center": 1, "severity": "review", "note": f"Look.{hostile}", "raised_at": stamp(T)}
    case = {"id": "odd", "kind": "journal-changed", "events": "[]", **shared}
    connection.execute(insert(cases), case)
    poison = {
        "device": Journal(1).device,
        "epoch": 1,
        "number": 900,
        "event": "odd",
        "center": 1,
        "reason": "malformed",
        "said": '{"events":[{"seq":900,"body":"' + hostile.replace('"', "") + '"}]}',
        "received_at": stamp(T),
        "via": "push",
    }
    connection.execute(insert(quarantine), poison)
    message = {"id": "m1", "candidate": "TC-1", "kind": "moved", "body": f"Body{hostile}"}
    told = message | {"subject": f"Subject{hostile}", "at": stamp(T), "read_at": None}
    connection.execute(insert(messages), told)
    notice = {"id": "m1.email", "message": "m1", "channel": "email", "address": "a@example.org"}
    left = {"state": "failed", "attempts": 12, "next_try": stamp(T), "error": f"no{hostile}"}
    connection.execute(insert(notices), notice | left)
