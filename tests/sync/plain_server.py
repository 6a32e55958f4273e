"""A server of bytes: it answers as a test says, to the letter, honest or not."""

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.sync.signing import Answered, answer_headers

REGISTRY = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
REGISTRY_PUBLIC = REGISTRY.public_key().public_bytes_raw()
TIME = "2026-12-05T05:40:00.000000Z"


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    connection: socket.socket


@dataclass
class Server:
    """Listens on loopback; `behave` gives the bytes to answer with, or None for no answer."""

    behave: Callable[[Request], bytes | None]
    context: ssl.SSLContext | None = None
    seen: list[Request] = field(default_factory=list)
    over = None

    def __enter__(self):
        self.over = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()
        return self

    def __exit__(self, *_args):
        self.over.set()
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join(5)
            assert not thread.is_alive()

    @property
    def port(self):
        return self._listening.getsockname()[1]

    @property
    def url(self):
        return f"{'https' if self.context else 'http'}://127.0.0.1:{self.port}"

    def _accept(self):
        while not self.over.is_set():
            try:
                connection, _address = self._listening.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection):
        # Whoever asked may have gone, or may not have liked the certificate.
        with suppress(OSError), connection:
            connection.settimeout(10)
            if self.context is not None:
                connection = self.context.wrap_socket(connection, server_side=True)
            with connection:
                request = read_request(connection)
                if request is None:
                    return
                self.seen.append(request)
                answer = self.behave(request)
                if answer is not None:
                    connection.sendall(answer)


def read_request(connection):
    read = connection.makefile("rb")
    first = read.readline().decode("latin-1").split(" ")
    if len(first) != 3:
        return None
    headers = {}
    while (line := read.readline().strip()) != b"":
        name, _colon, value = line.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    body = read.read(int(headers.get("content-length", 0)))
    return Request(first[0], first[1], headers, body, connection)


def answer(status, body=b"", headers=None, *, length=None):
    """An answer as HTTP writes it."""
    said = {"Content-Length": str(len(body) if length is None else length), **(headers or {})}
    lines = [f"HTTP/1.1 {status} so", *(f"{name}: {value}" for name, value in said.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def proved(request, status, body, *, key=REGISTRY, time=TIME, headers=None, packed=None):
    """An answer that the registry has signed for this request; `packed` is what is sent of it."""
    answered = Answered(nonce=request.headers["checkin-nonce"], status=status, time=time, body=body)
    signed = answer_headers(answered, key)
    more = {"Content-Type": "application/json", **signed, **(headers or {})}
    return answer(status, body if packed is None else packed, more)
