"""The HTTP server of a registry, on uvicorn: told when it hears, and how many work at once."""

import socket
import ssl
from collections.abc import Callable

import uvicorn
from anyio import to_thread

from checkin.registry.api.app import create_lane
from checkin.registry.api.desk_routes import Doing, at_once, in_threads
from checkin.registry.console.app import console_app
from checkin.registry.console.asking import AT
from checkin.registry.running import Registry

BACKLOG = 4_096
"""Desks that may wait until one of our processes has an ear for them; what Linux allows unasked."""
_REQUESTS_END_WITHIN = 10


class HeardServer(uvicorn.Server):
    """Serves a registry; `heard` is called when it hears. Ends when `should_exit` is set."""

    def __init__(
        self,
        registry: Registry,
        *,
        plain: bool,
        heard: Callable[[], None],
        doing: Doing = in_threads,
    ) -> None:
        super().__init__(_config(registry, plain=plain, doing=doing, waiting=self._waiting))
        self._heard, self._threads = heard, at_once(doing)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn calls it."""
        to_thread.current_default_thread_limiter().total_tokens = self._threads
        await super().startup(sockets)
        self._heard()

    def _waiting(self) -> int:
        return len(self.server_state.tasks)


def _config(
    registry: Registry, *, plain: bool, doing: Doing, waiting: Callable[[], int]
) -> uvicorn.Config:
    def trust(_config: uvicorn.Config, _default: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
        certificate, key = registry.home.server_files
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(certificate, key)
        return context

    beside = {AT: console_app(registry)} if registry.console else {}
    return uvicorn.Config(
        create_lane(registry, doing, beside, waiting),
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
