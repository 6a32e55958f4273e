"""The console: pages for the programme's staff, in the browser (docs/console.md).

An application of its own. Its work is done by one thread of its own, so that no desk waits for a
password that is compared.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from secrets import compare_digest
from urllib.parse import quote, urlsplit

from anyio import CapacityLimiter, to_thread
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from checkin.registry.console import door
from checkin.registry.console.asking import (
    AT,
    Answer,
    Asked,
    GoTo,
    Page,
    Unreadable,
    form_of,
    not_there,
    refused,
)
from checkin.registry.console.places import PLACES, Place
from checkin.registry.console.rights import LOWEST
from checkin.registry.console.showing import STATIC, response, static
from checkin.registry.console.sign_in import form_key_of, visit_with
from checkin.registry.console.words import languages, words_for
from checkin.registry.console.zones import zone_of
from checkin.registry.running import Registry

WRITTEN = ("reason", "why", "cause")
"""Fields into which people write sentences."""
_YEAR = 365 * 24 * 3600
_log = logging.getLogger(__name__)


class Console:
    """Answers the requests of browsers, for one registry."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._one_at_a_time = CapacityLimiter(1)

    async def broken(self, request: Request, _error: Exception) -> Response:
        """A page of ours is broken; whoever runs the registry finds the error in its log."""
        asked = self._stranger(request, {}, "")
        return response(asked, refused("broken", 500))

    async def answer(self, request: Request, place: Place | None) -> Response:
        """What is asked at a place of the console; None: no such place."""
        form: Mapping[str, str] | None
        try:
            form = await form_of(request)
        except Unreadable:
            form = None
        return await to_thread.run_sync(
            self._answered, request, place, form, limiter=self._one_at_a_time
        )

    def _answered(
        self, request: Request, place: Place | None, form: Mapping[str, str] | None
    ) -> Response:
        held = request.cookies.get(door.FORM) or door.new_form_key()
        asked = self._stranger(request, form or {}, held)
        try:
            asked, answer = self._seen(asked, request, place, readable=form is not None)
            shown = response(asked, answer)
        except (DBAPIError, PoolTimeout) as error:
            _log.error("the database failed: %s", type(error).__name__)
            return response(asked, refused("busy", 503))
        cookies = dict(answer.cookies) if isinstance(answer, GoTo) else {}
        if isinstance(answer, Page) and asked.visit is None:
            cookies[door.FORM] = held
        for name, value in cookies.items():
            self._put_cookie(shown, name, value)
        return shown

    def _seen(
        self, asked: Asked, request: Request, place: Place | None, *, readable: bool
    ) -> tuple[Asked, Answer]:
        """Who it is that asks, and what they get."""
        key = request.cookies.get(door.VISIT, "")
        visit = visit_with(self._registry.database, key, asked.now) if key else None
        if visit is not None:
            zone = zone_of(self._registry)
            asked = replace(asked, visit=visit, key=visit.form_key, zone=zone)
        if place is None or "\0" in "".join((*asked.path.values(), *asked.query.values())):
            return asked, not_there()
        if not readable:
            return asked, refused("unreadable", 400)
        if request.method == "POST" and not _is_ours(asked, request):
            return asked, _form_refused(asked, request, place)
        return asked, _allowed(asked, place)

    def _stranger(self, request: Request, form: Mapping[str, str], held: str) -> Asked:
        """The request, as that of somebody who is not signed in."""
        wish = request.cookies.get(door.LANGUAGE, "")
        words = words_for(wish, request.headers.get("accept-language", ""), languages())
        query = request.scope["query_string"].decode("latin-1")
        path = request.scope["raw_path"].decode("latin-1")
        return Asked(
            registry=self._registry,
            words=words,
            visit=None,
            source=request.client.host if request.client is not None else "",
            target=_page_of(request.method, path, query),
            path=request.path_params,
            query=dict(request.query_params),
            form=form,
            key=form_key_of(held),
        )

    def _put_cookie(self, answer: Response, name: str, value: str) -> None:
        """One that is empty goes; the language stays for a year, others until the browser ends."""
        kept = _YEAR if name == door.LANGUAGE else None
        answer.set_cookie(
            name,
            value,
            max_age=kept if value else 0,
            path=AT,
            secure=not self._registry.plain,
            httponly=True,
            samesite="strict",
        )


def _page_of(method: str, path: str, query: str) -> str:
    """The address of the page that somebody is on; a form's own address lies below it."""
    if method == "POST":
        return path.rpartition("/")[0]
    return f"{path}?{query}" if query else path


def console_app(registry: Registry) -> Starlette:
    """The console of this registry, to be mounted at `asking.AT`."""
    console = Console(registry)
    routes = [Route(f"/file/{name}", _file(name)) for name in STATIC]
    routes += [Route(one.path, _at(console, one), methods=[one.method]) for one in PLACES]

    async def nothing(request: Request, _error: Exception) -> Response:
        return await console.answer(request, None)

    told = {404: nothing, 405: nothing, Exception: console.broken}
    return Starlette(routes=routes, exception_handlers=told)


def _at(console: Console, place: Place) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        return await console.answer(request, place)

    return answer


def _file(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(_request: Request) -> Response:
        return static(name)

    return answer


def _allowed(asked: Asked, place: Place) -> Answer:
    """What is at the place, for whoever may see it."""
    if place.action is None:
        return place.view(asked)
    if asked.visit is None:
        return GoTo(path=f"/sign-in?to={quote(asked.target, safe='')}")
    if not asked.may(place.action):
        return refused("not-allowed", 403, LOWEST[place.action])
    return place.view(asked)


def _is_ours(asked: Asked, request: Request) -> bool:
    """Whether a form was made by this console for this browser, and is sent from its page."""
    if not _is_from_here(request, unsaid=True):
        return False
    return compare_digest(asked.said("form").encode(), asked.key.encode())


def _is_from_here(request: Request, *, unsaid: bool) -> bool:
    """Whether the browser says that a page of ours has sent it; `unsaid`: where it says nothing."""
    origin = request.headers.get("origin")
    return unsaid if origin is None else urlsplit(origin).netloc == request.headers.get("host")


def _form_refused(asked: Asked, request: Request, place: Place) -> Answer:
    """Nothing is done; what somebody wrote into a form of ours is given back to them.

    Another site's form gets nothing back, or it could put its words on our page.
    """
    out = asked.visit is None and place.action is not None
    texts = [asked.said(name) for name in WRITTEN] if _is_from_here(request, unsaid=False) else []
    values = {
        "why": "signed-out" if out else "form-old",
        "typed": "\n\n".join(filter(None, texts)),
        "back": asked.target,
        "role": "",
    }
    return Page(name="refused.html", values=values, status=403)
