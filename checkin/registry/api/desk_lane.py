"""The short way to what desks ask most: push and feed, past the router of the framework.

It answers what is well formed. All else goes on to the application behind it, which has the same
routes, documents them, and words the refusals.
"""

import asyncio
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from checkin.registry.api.desk_routes import DeskRoutes
from checkin.registry.api.rush import Rush
from checkin.sync.limits import MOST_CHANGES

_LONGEST_CURSOR = 500

Apology = Callable[[Request, Exception], Response]


class DeskLane:
    """An ASGI application in front of another one."""

    def __init__(
        self,
        routes: DeskRoutes,
        behind: ASGIApp,
        apologies: Mapping[type[Exception], Apology],
        rush: Rush,
        later: Callable[[Request], Response],
    ) -> None:
        """`apologies` are the answers to what may fail on the way, `later` is that to a rush."""
        self._routes, self._behind = routes, behind
        self._rush, self._later = rush, later
        self._apologies = apologies
        self._failures = tuple(apologies)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As an ASGI server calls it."""
        asked = (scope.get("method"), scope["path"]) if scope["type"] == "http" else None
        feed = asking_of(scope["query_string"]) if asked == ("GET", "/v1/feed") else None
        if feed is None and asked != ("POST", "/v1/push"):
            await self._behind(scope, receive, send)
            return
        request = Request(scope, receive)
        if self._rush.is_too_long():
            await self._later(request)(scope, receive, send)
            return
        try:
            if feed is None:
                response = await self._routes.push(request)
            else:
                response = await self._routes.feed(request, *feed)
        except self._failures as failure:
            response = self._apology(failure)(request, failure)
        await response(scope, receive, send)
        self._rush.answered(asyncio.get_running_loop().time())

    def _apology(self, failure: Exception) -> Apology:
        return next(say for kind, say in self._apologies.items() if isinstance(failure, kind))


def asking_of(query: bytes) -> tuple[str | None, int] | None:
    """Cursor and limit of a feed's query; None where it has to be looked at more closely."""
    said = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    named = dict(said)
    if len(named) != len(said) or not named.keys() <= {"cursor", "limit"}:
        return None
    cursor, limit = named.get("cursor"), named.get("limit", str(MOST_CHANGES))
    if cursor is not None and not 1 <= len(cursor) <= _LONGEST_CURSOR:
        return None
    if not (limit.isascii() and limit.isdigit() and len(limit) <= len(str(MOST_CHANGES))):
        return None
    return (cursor, int(limit)) if 1 <= int(limit) <= MOST_CHANGES else None
