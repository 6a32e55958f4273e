"""The registry's API: one application, whose every refusal says what to do."""

import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from checkin.registry.api.answers import refused
from checkin.registry.api.desk_lane import DeskLane
from checkin.registry.api.desk_routes import DeskRoutes, Doing, desk_routes, in_threads, said
from checkin.registry.api.programme_routes import programme_routes
from checkin.registry.api.rush import BUSY, Rush
from checkin.registry.refusal import Refusal
from checkin.registry.running import Registry
from checkin.sync.faults import Fault, named

_VERSIONED = re.compile(r"/v(\d+)(/|$)")
_SPOKEN = "1"

_log = logging.getLogger(__name__)


def create_lane(
    registry: Registry, doing: Doing, beside: Mapping[str, ASGIApp], waiting: Callable[[], int]
) -> DeskLane:
    """What serves this registry; who made the registry closes it.

    `beside` are applications of their own, by where they are: behind all that desks ask for.
    `waiting` are the requests that wait in this process.
    """

    def busy(request: Request, error: Exception) -> Response:
        return said(registry, refused(_busy(request, error)), request)

    def later(request: Request) -> Response:
        return said(registry, refused(BUSY), request)

    app = create_app(registry, doing)
    for path, application in beside.items():
        app.mount(path, application)
    apologies = {DBAPIError: busy, PoolTimeout: busy}
    return DeskLane(DeskRoutes(registry, doing), app, apologies, Rush(waiting), later)


def create_app(registry: Registry, doing: Doing = in_threads) -> FastAPI:
    """All that can be asked, with its document."""
    app = FastAPI(
        title="Registry of examination centers",
        description="What desks and the programme ask the registry (docs/protocol.md).",
        version="1",
        docs_url=None,
        redoc_url=None,
    )
    app.include_router(desk_routes(DeskRoutes(registry, doing)))
    app.include_router(programme_routes(registry))

    for failure, refusal in _REFUSALS.items():
        app.add_exception_handler(failure, _refusing(registry, refusal))
    return app


def _refusing(
    registry: Registry, refusal: Callable[[Request, Any], Refusal]
) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def refuse(request: Request, error: Exception) -> Response:
        return said(registry, refused(refusal(request, error)), request)

    return refuse


def _busy(_request: Request, error: Exception) -> Refusal:
    _log.error("the database failed: %s", type(error).__name__)
    return BUSY


def _refusal(request: Request, error: HTTPException) -> Refusal:
    found = _VERSIONED.match(request.url.path)
    if error.status_code == 404 and found is not None and found[1] != _SPOKEN:
        return Refusal(
            status=404,
            code="unknown-version",
            message=f"This registry does not speak version {found[1][:9]}.",
            hint="Update the program, or the registry.",
            details={"api": [int(_SPOKEN)]},
        )
    return Refusal(
        status=error.status_code,
        code={404: "not-found", 405: "wrong-method"}.get(error.status_code, "refused"),
        message=str(error.detail),
        hint="docs/protocol.md names what can be asked.",
    )


def _malformed(_request: Request, error: RequestValidationError) -> Refusal:
    faults = named(
        Fault(place=".".join(str(step) for step in one["loc"]), reason=one["msg"])
        for one in error.errors()
    )
    return Refusal(
        status=422,
        code="malformed",
        message="The request is not of the form that is known here.",
        hint="docs/protocol.md and docs/bookings.md describe it.",
        details={"faults": [str(fault) for fault in faults[:5]]},
    )


_REFUSALS: Mapping[type[Exception], Callable[[Request, Any], Refusal]] = {
    HTTPException: _refusal,
    RequestValidationError: _malformed,
    DBAPIError: _busy,
    PoolTimeout: _busy,
}
