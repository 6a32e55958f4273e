"""The part of the API that the programme's own systems call (docs/bookings.md)."""

from typing import Annotated, Any

from fastapi import APIRouter, Path
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from checkin.registry.api import programme_work as work
from checkin.registry.api.answers import Outcome, described, documented, refused
from checkin.registry.api.bodies import body_of, unpacked
from checkin.registry.api.desk_routes import said, sent_in
from checkin.registry.api.programme_said import PURCHASE, WISH, BookingTold, MessagesTold
from checkin.registry.refusal import Refusal
from checkin.registry.running import Registry

Name = Annotated[str, Path(min_length=1, max_length=100, pattern=r"^[^\x00]*$")]


class ProgrammeRoutes:
    """The routes of the programme, for one registry."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    async def buy(self, request: Request) -> Response:
        """Somebody has bought an exam."""
        body = await self._body(request)
        if isinstance(body, Refusal):
            return said(self._registry, refused(body), request)
        return await self._done(request, work.bought(self._registry, body), writes=True)

    async def change(self, request: Request, booking: Name) -> Response:
        """Schedule, move, cancel, refund, block …; refused with the rule that it breaks."""
        body = await self._body(request)
        if isinstance(body, Refusal):
            return said(self._registry, refused(body), request)
        return await self._done(request, work.changed(self._registry, booking, body), writes=True)

    async def ticket(self, request: Request, booking: Name) -> Response:
        """Another ticket in the same place; the one before it is refused from then on."""
        return await self._done(request, work.reissued(booking), writes=True)

    async def booking(self, request: Request, booking: Name) -> Response:
        """How a booking stands, and how it came to that."""
        return await self._done(request, work.stands(booking))

    async def messages(self, request: Request, candidate: Name) -> Response:
        """What a candidate was told, the newest first."""
        return await self._done(request, work.read_messages(candidate))

    async def read(self, request: Request, candidate: Name, message: Name) -> Response:
        """The candidate has read a message."""
        done = work.message_read(self._registry, candidate, message)
        return await self._done(request, done, writes=True)

    async def _body(self, request: Request) -> bytes | Refusal:
        body = await body_of(request)
        return body if isinstance(body, Refusal) else unpacked(sent_in(request, body))

    async def _done(self, request: Request, what: work.Work, *, writes: bool = False) -> Response:
        authorization = request.headers.get("authorization", "")

        def do() -> Outcome:
            return work.with_token(self._registry, authorization, what, writes=writes)

        return said(self._registry, await run_in_threadpool(do), request)


def programme_routes(registry: Registry) -> APIRouter:
    """The routes of the programme, as they are mounted and documented."""
    routes = ProgrammeRoutes(registry)
    router = APIRouter(prefix="/v1/programme", tags=["programme"])
    _mount_bookings(router, routes)
    router.get(
        "/candidates/{candidate}/messages",
        response_model=MessagesTold,
        responses=documented(401, 422, 503),
        openapi_extra=_with(None),
    )(routes.messages)
    router.post(
        "/candidates/{candidate}/messages/{message}/read",
        status_code=204,
        responses=documented(401, 403, 404, 422, 503),
        openapi_extra=_with(None),
    )(routes.read)
    return router


def _mount_bookings(router: APIRouter, routes: ProgrammeRoutes) -> None:
    router.post(
        "/bookings",
        status_code=201,
        response_model=BookingTold,
        responses=documented(400, 401, 403, 404, 409, 413, 422, 503),
        openapi_extra=_with(PURCHASE.json_schema()),
    )(routes.buy)
    router.get(
        "/bookings/{booking}",
        response_model=BookingTold,
        responses=documented(401, 404, 422, 503),
        openapi_extra=_with(None),
    )(routes.booking)
    router.post(
        "/bookings/{booking}/changes",
        response_model=BookingTold,
        responses=documented(400, 401, 403, 404, 409, 413, 422, 503),
        openapi_extra=_with(WISH.json_schema()),
    )(routes.change)

    router.post(
        "/bookings/{booking}/ticket",
        response_model=BookingTold,
        responses=documented(401, 403, 404, 409, 422, 503),
        openapi_extra=_with(None),
    )(routes.ticket)


def _with(schema: dict[str, Any] | None) -> dict[str, Any]:
    """What the document says of the token, and of the body."""
    what = "`Bearer` and a token of `checkin registry tokens make`."
    return described({"Authorization": what}, schema)
