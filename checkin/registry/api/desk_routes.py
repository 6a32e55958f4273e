"""The part of the API that desks call (docs/protocol.md)."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from checkin.registry.api import desk_work
from checkin.registry.api.answers import Outcome, answer, described, documented, refused
from checkin.registry.api.bodies import CUT, Sent, body_of
from checkin.registry.api.rush import BUSY, LONGEST_WAIT
from checkin.registry.refusal import Refusal
from checkin.registry.running import Registry
from checkin.sync import signing
from checkin.sync.limits import MOST_CHANGES
from checkin.sync.wire_feed import PageSaid
from checkin.sync.wire_identity import ENROL, EnrolledSaid, IdentitySaid
from checkin.sync.wire_push import BATCH, PushedSaid

_A_WHILE = 1.0
"""Seconds after which it is worth a look whether somebody still waits for the answer."""
_SCHEMAS = "#/components/schemas/{model}"


Work = Callable[[Registry, Sent], Outcome]
Doing = Callable[[Work, Registry, Sent], Awaitable[Outcome]]
"""How work is done that waits for the database."""


async def in_threads(work: Work, registry: Registry, sent: Sent) -> Outcome:
    """In a thread of its own: several requests wait for the database at the same time."""
    return await run_in_threadpool(work, registry, sent)


async def in_turn(work: Work, registry: Registry, sent: Sent) -> Outcome:
    """Here and now: for one request at a time, a thread costs more than it gives."""
    return work(registry, sent)


def at_once(doing: Doing) -> int:
    """How many requests are done at the same time in a process.

    Several wait for one another more than for the database: four processes with one thread each did
    twice as much as two with four.
    """
    return 4 if doing is in_threads else 1


class DeskRoutes:
    """The routes of desks, for one registry."""

    def __init__(self, registry: Registry, doing: Doing = in_threads) -> None:
        self._registry, self._doing = registry, doing
        self._turns = asyncio.Semaphore(at_once(doing))

    async def identity(self, request: Request) -> Response:
        """Who this registry is; held against the pin in an enrolment code."""
        return said(self._registry, desk_work.identity(self._registry), request)

    async def enrol(self, request: Request) -> Response:
        """Enrol a desk, with a one-time code of its center."""
        return await self._done(request, desk_work.enrolled)

    async def push(self, request: Request) -> Response:
        """Take what a desk has recorded; an answer for each event, and receipts."""
        return await self._done(request, desk_work.pushed)

    async def feed(
        self,
        request: Request,
        cursor: Annotated[str | None, Query(min_length=1, max_length=500)] = None,
        limit: Annotated[int, Query(ge=1, le=MOST_CHANGES)] = MOST_CHANGES,
    ) -> Response:
        """The next page of what this desk is told."""
        return await self._done(request, lambda one, sent: desk_work.fed(one, sent, cursor, limit))

    async def _done(self, request: Request, work: Work) -> Response:
        body = await body_of(request)
        if isinstance(body, Refusal):
            return said(self._registry, refused(body), request)
        running = asyncio.get_running_loop().time
        come = running()
        async with self._turns:
            # In a rush it has waited: who has gone meanwhile asks once more, as who goes soon will.
            waited = running() - come
            if waited > _A_WHILE and await request.is_disconnected():
                outcome = refused(CUT)
            elif waited > LONGEST_WAIT:
                outcome = refused(BUSY)
            else:
                outcome = await self._doing(work, self._registry, sent_in(request, body))
        return said(self._registry, outcome, request)


def desk_routes(routes: DeskRoutes) -> APIRouter:
    """The routes of desks, as they are mounted and documented."""
    router = APIRouter(prefix="/v1", tags=["desks"])
    router.get("/identity", response_model=IdentitySaid)(routes.identity)
    router.post(
        "/enrol",
        response_model=EnrolledSaid,
        responses=documented(400, 401, 403, 409, 413, 422, 429, 503),
        openapi_extra=_signed(ENROL.json_schema()),
    )(routes.enrol)
    router.post(
        "/push",
        response_model=PushedSaid,
        responses=documented(400, 401, 403, 409, 413, 422, 503),
        openapi_extra=_signed(BATCH.json_schema(ref_template=_SCHEMAS)),
    )(routes.push)
    router.get(
        "/feed",
        response_model=PageSaid,
        responses=documented(400, 401, 403, 410, 413, 422, 503),
        openapi_extra=_signed(None),
    )(routes.feed)
    return router


def said(registry: Registry, outcome: Outcome, request: Request) -> Response:
    """The answer to this very request."""
    nonce = request.headers.get(signing.NONCE, "")
    return answer(registry, outcome, nonce, request.headers.get("accept-encoding", ""))


def sent_in(request: Request, body: bytes) -> Sent:
    """The request as its signature covers it."""
    query = request.scope["query_string"].decode("latin-1")
    path = request.scope["raw_path"].decode("latin-1")
    headers = request.headers
    return Sent(
        method=request.method,
        target=f"{path}?{query}" if query else path,
        device=headers.get(signing.DEVICE, ""),
        nonce=headers.get(signing.NONCE, ""),
        signature=headers.get(signing.SIGNATURE, ""),
        body=body,
        packing=headers.get("content-encoding", ""),
        address=request.client.host if request.client is not None else "",
    )


def _signed(schema: dict[str, Any] | None) -> dict[str, Any]:
    """What the document says of a signed request, and of its body."""
    headers = {
        signing.DEVICE: "The UUID of the desk's journal.",
        signing.NONCE: "32 hex digits, random for each request.",
        signing.SIGNATURE: "Ed25519 over the request (docs/protocol.md), 128 hex digits.",
    }
    if schema is None:
        return described(headers, None)
    return described(headers, {name: value for name, value in schema.items() if name != "$defs"})
