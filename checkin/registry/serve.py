"""Serves a registry: TLS with its own authority, or plain HTTP on this very computer."""

import asyncio
import json
import os
import signal
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

import uvicorn
import uvloop
from anyio import to_thread

from checkin.registry.api.app import create_app
from checkin.registry.home import renew_when_due
from checkin.registry.running import Registry, open_registry
from checkin.registry.sender import sending
from checkin.registry.tidying import tidying
from checkin.sync.limits import LOOPBACK
from checkin.trouble import Trouble, wrong_input

BACKLOG = 2_048
ALONE, AMONG_OTHERS = 4, 1
"""Threads that work at the same time in a process. Several wait for one another more than for the
database: four processes with one thread each did twice as much as two with four."""
_REQUESTS_END_WITHIN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """Where to serve. `port` 0 takes a free one; `plain` is for this very computer only.

    More than one of `workers` (processes) is worth it on PostgreSQL: SQLite has one writer.
    """

    folder: Path
    now: Callable[[], datetime]
    host: str = "127.0.0.1"
    port: int = 8443
    plain: bool = False
    workers: int = 1


def serve(serving: Serving, announce: TextIO, until_end_of: TextIO | None = None) -> None:
    """Serve until a signal ends it; announces `{"url": …}` on a line of its own once it hears.

    `until_end_of` ends it too: who has started it is gone then, however that came.

    Raises:
        Trouble: `registry-port-used`, `registry-plain-elsewhere`, as `running.open_registry`.
    """
    with listening_at(serving) as listening:
        url = url_of(serving, listening)
        # Before anything has a thread: the database is opened by each process for itself.
        port = listening.getsockname()[1]
        with (
            _helped(replace(serving, port=port)),
            opened_on(serving) as registry,
            sending(registry),
            tidying(registry),
        ):
            server = HeardServer(
                registry,
                plain=serving.plain,
                threads=ALONE if serving.workers == 1 else AMONG_OTHERS,
                heard=lambda: print(json.dumps({"url": url}), file=announce, flush=True),
            )
            if until_end_of is not None:
                _end_with(server, until_end_of)
            _run(server, listening)


def _run(server: uvicorn.Server, listening: socket.socket) -> None:
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(server.serve([listening]))


@contextmanager
def _helped(serving: Serving) -> Iterator[None]:
    """More processes that serve on the same port, for as long as this lasts."""
    if serving.workers == 1:
        yield
        return
    # One brings the database to this release's form, before several look at it.
    open_registry(serving.folder, serving.now).database.close()
    helpers = [_helper(serving) for _ in range(serving.workers - 1)]
    try:
        yield
    finally:
        for helper in helpers:
            os.kill(helper, signal.SIGTERM)
        for helper in helpers:
            os.waitpid(helper, 0)


def _helper(serving: Serving) -> int:
    """Another process that serves, on a socket of its own: the kernel shares out the desks."""
    helper = os.fork()
    if helper:
        return helper
    status = 1
    try:
        with listening_at(serving) as listening, opened_on(serving) as registry:
            server = HeardServer(
                registry, plain=serving.plain, heard=lambda: None, threads=AMONG_OTHERS
            )
            _run(server, listening)
        status = 0
    finally:
        os._exit(status)


class HeardServer(uvicorn.Server):
    """Serves a registry; `heard` is called when it hears. Ends when `should_exit` is set."""

    def __init__(
        self,
        registry: Registry,
        *,
        plain: bool,
        heard: Callable[[], None],
        threads: int = ALONE,
    ) -> None:
        super().__init__(_config(registry, plain=plain))
        self._heard, self._threads = heard, threads

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn calls it."""
        to_thread.current_default_thread_limiter().total_tokens = self._threads
        await super().startup(sockets)
        self._heard()


def _end_with(server: uvicorn.Server, other: TextIO) -> None:
    def wait() -> None:
        other.read()
        server.should_exit = True

    threading.Thread(target=wait, name="end", daemon=True).start()


@contextmanager
def opened(serving: Serving) -> Iterator[tuple[Registry, socket.socket]]:
    """The registry and the socket that it listens on; both are closed behind it."""
    with listening_at(serving) as listening, opened_on(serving) as registry:
        yield registry, listening


@contextmanager
def opened_on(serving: Serving) -> Iterator[Registry]:
    """The registry that is to be served; its database is closed behind it."""
    registry = open_registry(serving.folder, serving.now, plain=serving.plain)
    try:
        renew_when_due(registry.home, serving.now())
        yield registry
    finally:
        registry.database.close()


def listening_at(serving: Serving) -> socket.socket:
    """The socket to listen on.

    Raises:
        Trouble: `registry-port-used`, `registry-plain-elsewhere`.
    """
    if serving.plain and serving.host not in LOOPBACK:
        raise wrong_input(
            "registry-plain-elsewhere",
            "Without TLS the registry serves this very computer only.",
            "Leave out --plain, or serve on 127.0.0.1.",
        )
    family = socket.AF_INET6 if ":" in serving.host else socket.AF_INET
    try:
        return socket.create_server(
            (serving.host, serving.port),
            family=family,
            backlog=BACKLOG,
            reuse_port=serving.workers > 1,
        )
    except OSError as error:
        raise Trouble(
            "registry-port-used",
            f"The registry cannot listen on {serving.host}, port {serving.port}.",
            "Another program may use it: name another one with --port.",
        ) from error


def url_of(serving: Serving, listening: socket.socket) -> str:
    """The address that desks on this computer reach it by."""
    host = f"[{serving.host}]" if ":" in serving.host else serving.host
    return f"{'http' if serving.plain else 'https'}://{host}:{listening.getsockname()[1]}"


def _config(registry: Registry, *, plain: bool) -> uvicorn.Config:
    def trust(_config: uvicorn.Config, _default: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
        certificate, key = registry.home.server_files
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(certificate, key)
        return context

    return uvicorn.Config(
        create_app(registry),
        http="httptools",
        ws="none",
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        backlog=BACKLOG,
        timeout_graceful_shutdown=_REQUESTS_END_WITHIN,
        ssl_context_factory=None if plain else trust,
    )


def hosts_of(url: str) -> list[str]:
    """The names that a certificate is for: the address's own, and this very computer's."""
    named = urlsplit(url).hostname
    return sorted({"localhost", "127.0.0.1", *([named] if named else [])})


def free_address() -> str:
    """An address on this very computer where nobody serves now."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return f"http://127.0.0.1:{listening.getsockname()[1]}"
