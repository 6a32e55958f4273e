"""How `requests` connects here: with our own trust, and watched by a deadline."""

import logging
import socket
import ssl
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Retry
from urllib3.connection import HTTPConnection, HTTPSConnection

from checkin.sync.deadline import Deadline
from checkin.trouble import wrong_input


def trusting(ca: str) -> ssl.SSLContext:
    """A context that trusts this certificate authority (PEM) and no other.

    Raises:
        Trouble: `registry-authority-damaged`.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_verify_locations(cadata=ca)
    except (ssl.SSLError, ValueError) as error:
        raise wrong_input(
            "registry-authority-damaged",
            "The certificate authority of the registry cannot be read.",
            "Enrol this desk again.",
        ) from error
    return context


def trusting_nobody() -> ssl.SSLContext:
    """A context for the one question that needs no trust: who the registry says that it is."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


class OneWay(HTTPAdapter):
    """Connects with our context, and lets the deadline watch each connection."""

    def __init__(self, context: ssl.SSLContext | None, deadline: Deadline) -> None:
        self._context = context
        self._deadline = deadline
        # What it would warn of (damaged headers) comes back as a value, and holds an address.
        logging.getLogger("urllib3").setLevel(logging.ERROR)
        super().__init__(max_retries=Retry(0, read=False, redirect=False))

    def init_poolmanager(
        self,
        connections: int,
        maxsize: int,
        block: bool = False,
        **options: Any,  # noqa: ANN401  # as `requests` has it
    ) -> None:
        """As `requests` calls it."""
        if self._context is not None:
            options["ssl_context"] = self._context
        super().init_poolmanager(connections, maxsize, block, **options)
        self.poolmanager.pool_classes_by_scheme = _pools(self._deadline)

    def cert_verify(self, conn: object, url: object, verify: object, cert: object) -> None:
        """Nothing to add: by default the authorities of the whole world would be added here."""


def _pools(deadline: Deadline) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return deadline.watch(super()._new_conn())

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return deadline.watch(super()._new_conn())

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

        # Without its warning that nobody is verified: `trusting_nobody` is meant.
        def _validate_conn(self, conn: Any) -> None:  # noqa: ANN401  # as urllib3 has it
            if conn.is_closed:
                conn.connect()

    return {"http": PlainPool, "https": SecurePool}
