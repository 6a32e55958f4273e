"""A real registry on loopback: served by a thread, with a folder and a database of its own."""

import asyncio
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType

from builders import T

from checkin.domain.instant import stamp
from checkin.registry.api.desk_routes import Doing, in_threads
from checkin.registry.catalogue import (
    center_with,
    put_candidate,
    put_center,
    put_exam,
    put_policy,
    put_session,
)
from checkin.registry.database import ALL, Database
from checkin.registry.enrolment import make_code
from checkin.registry.heard_server import HeardServer
from checkin.registry.home import Founding, Home, make_home
from checkin.registry.rows import put_row
from checkin.registry.running import Registry
from checkin.registry.serve import Serving, opened, url_of
from checkin.registry.settings import RegistrySettings
from checkin.registry.slate import on_slate
from checkin.registry.tables import bookings
from checkin.registry.telling_bookings import tell_booking
from checkin.sync.enrolment_code import EnrolmentCode, pack, typed
from checkin.sync.signing import pin_of

SHA = {"number": 1, "code": "SHA-1", "zone": "Asia/Shanghai", "name": "Shanghai"}
BER = {"number": 2, "code": "BER-1", "zone": "Europe/Berlin", "name": "Berlin"}
NOTHING_ELSE: Mapping[str, object] = MappingProxyType({})
POLICY = {
    "version": "P1",
    "opens_min": 90,
    "required_by_min": 30,
    "admit_until_min": 0,
    "after_start_until_min": 0,
    "no_show_min": 0,
    "late_mode": "refuse",
    "expires_at": "2027-12-31T00:00:00Z",
}


class LiveRegistry:
    """Serves from `start` until `stop`; it may be started again, on the same port."""

    def __init__(
        self,
        folder: Path,
        *,
        plain: bool,
        database: str,
        now: Callable[[], datetime],
        doing: Doing = in_threads,
    ):
        self._doing = doing
        settings = RegistrySettings(name="Programme", database=database)
        make_home(folder, Founding(settings=settings, hosts=["127.0.0.1"], now=now()))
        self._serving = Serving(folder=folder, now=now, port=0, plain=plain)
        self._thread: threading.Thread | None = None
        self.registry: Registry
        self.url = ""

    @property
    def folder(self) -> Path:
        return self._serving.folder

    @property
    def home(self) -> Home:
        return self.registry.home

    @property
    def database(self) -> Database:
        return self.registry.database

    def start(self) -> None:
        heard = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(heard,), daemon=True)
        self._thread.start()
        assert heard.wait(20), "the registry does not serve"

    def stop(self) -> None:
        if self._thread is not None:
            self._server.should_exit = True
            self._thread.join(20)
            assert not self._thread.is_alive()
            self._thread = None

    def code(self, center: str = "SHA-1", lasts: timedelta = timedelta(hours=72)) -> EnrolmentCode:
        """A fresh enrolment code of a center."""
        with self.database.writing(ALL) as connection:
            found = center_with(connection, center)
            assert found is not None
            code = make_code(connection, found.number, self.registry.now(), lasts)
        pin = pin_of(self.home.said(plain=self._serving.plain))
        return EnrolmentCode(pin=pin, code=code, url=self.url)

    def code_text(self, center: str = "SHA-1") -> str:
        """As it stands in the QR code."""
        return pack(self.code(center))

    def book(self, booking: str, number: str, serial: int, **changes: object) -> None:
        """Somebody is expected in S1 at SHA-1."""
        person = {
            "number": number,
            "name": f"Person {number}",
            "native_name": "",
            "id_type": "passport",
            "id_last4": "4412",
            "birth_year": 1990,
            "email": "",
            "phone": "",
            "language": "en",
        }
        row = {
            "id": booking,
            "candidate": number,
            "exam": "E1",
            "state": "scheduled",
            "status": "scheduled",
            "session": "S1",
            "center": 1,
            "seat": None,
            "room": None,
            "extra_minutes": 0,
            "serial": serial,
            "since": None,
            "moved_to": None,
        }
        with self.database.writing(ALL) as connection:
            put_candidate(connection, person)
            put_row(connection, bookings, row | changes)
            with on_slate(connection) as slate:
                tell_booking(slate, booking)

    def typed_code(self, center: str = "SHA-1") -> str:
        """As people type it."""
        return typed(self.code(center).code)

    def _serve(self, heard: threading.Event) -> None:
        with opened(self._serving) as (registry, listening):
            self.registry, self.url = registry, url_of(self._serving, listening)
            port = listening.getsockname()[1]
            self._serving = Serving(
                folder=self._serving.folder,
                now=self._serving.now,
                port=port,
                plain=self._serving.plain,
            )
            self._server = HeardServer(
                registry, plain=self._serving.plain, heard=heard.set, doing=self._doing
            )
            asyncio.run(self._server.serve([listening]))


@contextmanager
def live_registry(
    folder: Path,
    *,
    plain: bool = True,
    database: str = "",
    now: Callable[[], datetime] = lambda: T,
    policy: Mapping[str, object] = NOTHING_ELSE,
    doing: Doing = in_threads,
) -> Iterator[LiveRegistry]:
    """A registry that serves, with two centers, and a session of SHA-1 in an hour.

    `policy` is what its policy says beside or instead of POLICY.
    """
    live = LiveRegistry(folder, plain=plain, database=database, now=now, doing=doing)
    live.start()
    try:
        with live.database.writing(ALL) as connection:
            for center in (SHA, BER):
                put_center(connection, center)
            put_policy(connection, POLICY | policy)
            put_exam(
                connection,
                {
                    "code": "E1",
                    "title": "Exam",
                    "kind": "theory",
                    "level": "associate",
                    "minutes": 90,
                },
            )
            put_session(
                connection,
                {
                    "id": "S1",
                    "center": 1,
                    "exam": "E1",
                    "room": "R1",
                    "starts_at": stamp(now() + timedelta(hours=1)),
                    "minutes": 90,
                    "policy": "P1",
                },
            )
        yield live
    finally:
        live.stop()
