"""A line between desk and registry on which anything may happen: a proxy on loopback.

It understands as much of HTTP as it needs to do harm: one request and its answer, by their lengths.
"""

import socket
import struct
import threading
from collections import Counter, deque
from collections.abc import Callable
from enum import StrEnum
from typing import Self
from urllib.parse import urlsplit

PAGE = b"<html><body>Welcome! Please log in.</body></html>"
CHUNK = 1_400


class Fault(StrEnum):
    """What may happen to one request or its answer."""

    NONE = "none"
    RESET_AT_ONCE = "reset-at-once"
    BLACK_HOLE = "black-hole"
    REQUEST_LOST = "request-lost"
    ANSWER_LOST = "answer-lost"
    HALF_ANSWER = "half-answer"
    BIT_CHANGED = "bit-changed"
    GARBAGE = "garbage"
    CAPTIVE_PORTAL = "captive-portal"
    REDIRECT = "redirect"
    BAD_GATEWAY = "bad-gateway"
    SERVER_ERROR = "server-error"
    TWICE = "twice"
    OLD_ANSWER = "old-answer"
    DRIP = "drip"


class FaultyLine:
    """Forwards to `target`; each request meets the next fault of the script, then `otherwise`.

    `rate` is bytes per second each way, `delay` the seconds that everything is on its way.
    """

    def __init__(
        self,
        target: str,
        *script: Fault,
        otherwise: Fault | Callable[[], Fault] = Fault.NONE,
        rate: float | None = None,
        delay: float = 0.0,
    ) -> None:
        parts = urlsplit(target)
        self._target = (parts.hostname or "", parts.port or 0)
        self.script = deque(script)
        self.otherwise = otherwise
        self.rate, self.delay = rate, delay
        self.met: Counter[Fault] = Counter()
        self.requests: list[bytes] = []
        self.up = self.down = 0
        self._old_answer = b""
        self._ends = threading.Event()
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self._listening.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._listen, daemon=True, name="faulty-line")
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        with self._lock:
            for one in self._open:
                _reset(one)
        self._thread.join(5)

    def point_to(self, target: str) -> None:
        """Forward to another address from now on."""
        parts = urlsplit(target)
        self._target = (parts.hostname or "", parts.port or 0)

    def _listen(self) -> None:
        while not self._ends.is_set():
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            with self._lock:
                self._open.add(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, desk: socket.socket) -> None:
        try:
            while not self._ends.is_set() and self._one(desk):
                pass
        except OSError:
            pass
        finally:
            with self._lock:
                self._open.discard(desk)
            desk.close()

    def _one(self, desk: socket.socket) -> bool:
        """One request; whether the connection goes on."""
        request = _message(desk)
        if not request:
            return False
        with self._lock:
            fault = self.script.popleft() if self.script else None
            if fault is None:
                fault = self.otherwise if isinstance(self.otherwise, Fault) else self.otherwise()
            self.met[fault] += 1
            self.requests.append(request)
            self.up += len(request)
        return self._suffer(desk, request, fault)

    def _suffer(self, desk: socket.socket, request: bytes, fault: Fault) -> bool:
        if fault in (Fault.RESET_AT_ONCE, Fault.REQUEST_LOST):
            _reset(desk)
            return False
        if fault is Fault.BLACK_HOLE:
            self._ends.wait(60)
            return False
        told = _ANSWERS.get(fault)
        if told is not None:
            desk.sendall(told)
            return False
        self._travel(len(request))
        answer = self._ask(request)
        if fault is Fault.TWICE:
            answer = self._ask(request)
        if fault is Fault.OLD_ANSWER and self._old_answer:
            answer, self._old_answer = self._old_answer, answer
        self._old_answer = answer
        return self._answer(desk, answer, fault)

    def _answer(self, desk: socket.socket, answer: bytes, fault: Fault) -> bool:
        match fault:
            case Fault.ANSWER_LOST:
                _reset(desk)
                return False
            case Fault.HALF_ANSWER:
                desk.sendall(answer[: len(answer) * 2 // 3])
                return False
            case Fault.BIT_CHANGED:
                place = len(answer) - 2
                answer = answer[:place] + bytes([answer[place] ^ 1]) + answer[place + 1 :]
            case Fault.DRIP:
                for at in range(len(answer)):
                    if self._ends.wait(0.05):
                        return False
                    desk.sendall(answer[at : at + 1])
                return True
            case _:
                pass
        self._travel(len(answer))
        self.down += len(answer)
        desk.sendall(answer)
        return b"connection: close" not in answer.lower()

    def _travel(self, size: int) -> None:
        """Take as long as so many bytes take on this line."""
        seconds = self.delay / 2 + (size / self.rate if self.rate else 0.0)
        if seconds:
            self._ends.wait(seconds)

    def _ask(self, request: bytes) -> bytes:
        with socket.create_connection(self._target, timeout=30) as registry:
            registry.sendall(request)
            return _message(registry)


def _message(connection: socket.socket) -> bytes:
    """A request or an answer as it came; empty when the other side has ended."""
    got = b""
    while b"\r\n\r\n" not in got:
        some = connection.recv(65_536)
        if not some:
            return b""
        got += some
    head, _, body = got.partition(b"\r\n\r\n")
    length = 0
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            length = int(value)
    while len(body) < length:
        some = connection.recv(65_536)
        if not some:
            return b""
        body += some
    return head + b"\r\n\r\n" + body


def _reset(connection: socket.socket) -> None:
    """End it with a reset, not with a good-bye."""
    try:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()
    except OSError:
        pass


def _told(status: str, body: bytes, kind: str = "text/html", more: str = "") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
    return f"{head}{more}Connection: close\r\n\r\n".encode() + body


_ANSWERS = {
    Fault.CAPTIVE_PORTAL: _told("200 OK", PAGE),
    Fault.REDIRECT: _told("302 Found", PAGE, more="Location: http://192.0.2.1/login\r\n"),
    Fault.BAD_GATEWAY: _told("502 Bad Gateway", PAGE),
    Fault.SERVER_ERROR: _told("500 Internal Server Error", b"{}", "application/json"),
    Fault.GARBAGE: b"\x00\xff\x13\x37" * 64,
}
