"""Serves a registry: TLS with its own authority, or plain HTTP on this very computer."""

import asyncio
import gc
import json
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

import uvicorn
from uvicorn.loops.auto import auto_loop_factory

from checkin.registry.api.desk_routes import in_threads, in_turn
from checkin.registry.heard_server import BACKLOG, HeardServer
from checkin.registry.home import renew_when_due
from checkin.registry.open_files import raise_open_files
from checkin.registry.running import Registry, open_registry
from checkin.registry.sender import sending
from checkin.registry.tidying import tidying
from checkin.sync.limits import LOOPBACK
from checkin.trouble import Trouble, wrong_input

_YOUNG = 20_000
"""New objects after which the collector of cycles looks; a batch makes thousands, in no cycles."""


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
    console: bool = True


def serve(serving: Serving, announce: TextIO, until_end_of: TextIO | None = None) -> None:
    """Serve until a signal ends it; announces `{"url": …}` on a line of its own once it hears.

    `until_end_of` ends it too: who has started it is gone then, however that came.

    Raises:
        Trouble: `registry-port-used`, `registry-plain-elsewhere`, as `running.open_registry`.
    """
    raise_open_files()
    with listening_at(serving) as listening:
        url = url_of(serving, listening)
        # Before anything has a thread: the database is opened by each process for itself.
        port = listening.getsockname()[1]
        with (
            _helped(replace(serving, port=port), listening),
            opened_on(serving) as registry,
            sending(registry),
            tidying(registry),
        ):
            server = HeardServer(
                registry,
                plain=serving.plain,
                doing=in_threads if serving.workers == 1 else in_turn,
                heard=lambda: print(json.dumps({"url": url}), file=announce, flush=True),
            )
            if until_end_of is not None:
                _end_with(server, until_end_of)
            _run(server, listening)


def _run(server: uvicorn.Server, listening: socket.socket) -> None:
    # What is there now stays to the end: the collector need not look at it again and again.
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG)
    # uvloop, and on Windows, where there is none, the loop of Python.
    with asyncio.Runner(loop_factory=auto_loop_factory()) as runner:
        runner.run(server.serve([listening]))


@contextmanager
def _helped(serving: Serving, listening: socket.socket) -> Iterator[None]:
    """More processes that serve on the same port, for as long as this one lives."""
    if serving.workers == 1:
        yield
        return
    if not hasattr(os, "fork"):
        raise wrong_input(
            "registry-one-process",
            "On this system a registry serves with one process.",
            "Leave out --workers.",
        )
    # One brings the database to this release's form, before several look at it.
    open_registry(serving.folder, serving.now).database.close()
    # Only this process holds the other end: when it is gone, however that came, so are they.
    alive, held = os.pipe()
    helpers = [_helper(serving, listening, alive, held) for _ in range(serving.workers - 1)]
    os.close(alive)
    try:
        yield
    finally:
        os.close(held)
        for helper in helpers:
            os.waitpid(helper, 0)


def _helper(serving: Serving, inherited: socket.socket, alive: int, held: int) -> int:
    """Another process that serves, on a socket of its own: the kernel shares out the desks."""
    helper = os.fork()
    if helper:
        return helper
    status = 1
    try:
        # Desks that the kernel gave to a socket that nobody reads would wait for ever.
        inherited.close()
        os.close(held)
        with listening_at(serving) as listening, opened_on(serving) as registry:
            server = HeardServer(registry, plain=serving.plain, heard=lambda: None, doing=in_turn)
            _end_with(server, os.fdopen(alive))
            _run(server, listening)
        status = 0
    finally:
        os._exit(status)


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
    registry = open_registry(
        serving.folder, serving.now, plain=serving.plain, console=serving.console
    )
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


def hosts_of(url: str) -> list[str]:
    """The names that a certificate is for: the address's own, and this very computer's."""
    named = urlsplit(url).hostname
    return sorted({"localhost", "127.0.0.1", *([named] if named else [])})


def free_address() -> str:
    """An address on this very computer where nobody serves now."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return f"http://127.0.0.1:{listening.getsockname()[1]}"
