"""What a browser asks of the console, and what it gets: a page, another address, a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, quote

from starlette.requests import ClientDisconnect, Request

from checkin.registry.console.rights import Action, may
from checkin.registry.console.sign_in import Visit
from checkin.registry.console.words import Words
from checkin.registry.console.zones import UTC
from checkin.registry.running import Registry

AT = "/console"
MOST_BYTES = 64 * 1024
"""Of a form."""
MOST_FIELDS = 40
LONGEST_FIELD = 2_000
LONGEST_QUERY = 200
"""Characters of what is searched for or filtered by."""


class Unreadable(Exception):  # what came, as everywhere here
    """The request is too big, cut, or no form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request. `path`, `query` and `form` hold no NUL; a field that is not there is empty.

    `target` is the address of the page that it is about, `key` what its forms must carry. `zone` is
    the one (IANA) in which times are shown that are of no one center.
    """

    registry: Registry
    words: Words
    visit: Visit | None
    source: str
    target: str
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    key: str = ""
    zone: str = UTC

    @property
    def now(self) -> datetime:
        """The registry's clock, UTC."""
        return self.registry.now()

    @property
    def staff(self) -> str:
        """Who asks; empty for somebody who is not signed in."""
        return self.visit.staff if self.visit is not None else ""

    def may(self, action: Action) -> bool:
        """Whether who asks may do it."""
        return self.visit is not None and may(self.visit.role, action)

    def said(self, name: str) -> str:
        """A field of the form, without blanks around it."""
        return self.form.get(name, "").strip()

    def wanted(self, name: str) -> str:
        """A part of the query, without blanks around it."""
        return self.query.get(name, "").strip()[:LONGEST_QUERY]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to be shown: its template, and what stands in it."""

    name: str
    values: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class GoTo:
    """Another address of the console, below `AT`. `done` names what is told there."""

    path: str
    done: str = ""
    cookies: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """Something to be kept by the browser."""

    name: str
    content: bytes
    kind: str = "application/json"


Answer = Page | GoTo | File
View = Callable[[Asked], Answer]


def path_of(*steps: str) -> str:
    """An address below `AT`, whatever signs its parts have."""
    return "".join(f"/{quote(step)}" for step in steps)


def not_there() -> Page:
    """What is named in the address is not there."""
    return refused("not-there", 404)


def refused(why: str, status: int, role: str = "") -> Page:
    """It was not done; `why` names the words, `role` who could."""
    values = {"why": why, "typed": "", "back": "", "role": role}
    return Page(name="refused.html", values=values, status=status)


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form; of two with one name, the last.

    Raises:
        Unreadable: too big, cut, or not sent as a form.
    """
    if request.method != "POST":
        return {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Unreadable
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_BYTES:
                raise Unreadable
        fields = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except (ClientDisconnect, ValueError) as error:
        raise Unreadable from error
    return {name: _plain(value) for name, value in fields}


def _plain(value: str) -> str:
    """What a database takes: no NUL, no endless text."""
    return value.replace("\0", "")[:LONGEST_FIELD]
