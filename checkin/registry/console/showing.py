"""Makes pages of the console: templates that escape all they are given, and strict headers."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import RedirectResponse, Response

from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.console.asking import AT, Answer, Asked, File, GoTo, Page
from checkin.registry.console.rights import Action
from checkin.registry.console.words import Words, languages
from checkin.registry.console.zones import UTC

PAGES = Path(__file__).with_name("pages")
STATIC = {"console.css": "text/css; charset=utf-8", "icon.svg": "image/svg+xml"}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
MENU = (
    ("/", "overview"),
    ("/centers", "centers"),
    ("/sessions", "sessions"),
    ("/cases", "cases"),
    ("/quarantine", "quarantine"),
    ("/receipts", "receipts"),
    ("/bookings", "bookings"),
    ("/notices", "notices"),
)
STAFF = ("/staff", "staff")
_PART_OF = {
    "/devices": "/centers",
    "/silent": "/",
    "/holding": "/",
    "/messages": "/notices",
    "/deeds": "/staff",
}
_HIDDEN = Markup('<input type="hidden" name="form" value="{}">')
CODES_OF = {
    "signal": "signal",
    "code": "verdict",
    "exam_kind": "exam-kind",
    "level": "level",
    "kind": "booking-kind",
    "role": "role",
    "by": "party",
}
"""The sections of the words in which values stand that are recorded under these names."""
FAILED = 400
"""From this status on (HTTP) a page says first of all that something was not done."""
_WRONG = Markup(' aria-invalid="true" aria-describedby="fault" autofocus')
_NOT_KEPT = {"Cache-Control": "no-store"}
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


def response(asked: Asked, answer: Answer) -> Response:
    """The answer as it leaves."""
    match answer:
        case Page():
            given = _given(asked, answer.values) | {"failed": answer.status >= FAILED}
            text = _pages().get_template(answer.name).render(given)
            kind = "text/html; charset=utf-8"
            return Response(text, answer.status, HEADERS | _NOT_KEPT, media_type=kind)
        case GoTo():
            mark = "&" if "?" in answer.path else "?"
            told = f"{mark}done={answer.done}" if answer.done else ""
            to = f"{AT}{answer.path}{told}"
            return RedirectResponse(to, 303, HEADERS | _NOT_KEPT)
        case File():
            named = {"Content-Disposition": f'attachment; filename="{answer.name}"'}
            headers = HEADERS | _NOT_KEPT | named
            return Response(answer.content, 200, headers, media_type=answer.kind)


def static(name: str) -> Response:
    """A file that every page has; its address changes with what is in it."""
    headers = HEADERS | {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response((PAGES / name).read_bytes(), 200, headers, media_type=STATIC[name])


def _given(asked: Asked, values: Mapping[str, Any]) -> dict[str, Any]:
    """What every template can use."""
    words, now = asked.words, asked.now
    done = asked.wanted("done")
    return {
        "t": words,
        "words_of": words.of,
        "at": AT,
        "asked": asked,
        "action": Action,
        "hidden": lambda: _HIDDEN.format(asked.key),
        "wrong": lambda is_so: _WRONG if is_so else "",
        "menu": (*MENU, STAFF) if asked.may(Action.SEE_STAFF) else MENU,
        "section": _section_of(asked.target),
        "again": _again(asked.target),
        "now": now,
        "languages": languages(),
        "file": _address_of,
        "zone": asked.zone,
        "when": lambda value, zone="": when(value, zone or asked.zone),
        "length": lambda microseconds: length(words, microseconds),
        "ago": lambda value: ago(words, value, now),
        "said": lambda name, value, zone: said(words, name, value, zone or asked.zone),
        "done": words.texts.get(f"done.{done}", "") if done else "",
        "registry_name": asked.registry.home.settings.name,
        **values,
    }


def _section_of(target: str) -> str:
    """The page of the menu that an address belongs to."""
    first = "/" + target.removeprefix(AT).lstrip("/").partition("?")[0].partition("/")[0]
    return _PART_OF.get(first, first)


def _again(target: str) -> str:
    """The same page once more, without what was told on it of a deed."""
    path, _, query = target.partition("?")
    kept = [one for one in query.split("&") if one and not one.startswith("done=")]
    return f"{path}?{'&'.join(kept)}" if kept else path


def when(value: str | datetime | None, zone: str) -> Markup | str:
    """An instant on the clock of a zone (IANA), with its distance from UTC."""
    if value is None or value == "":
        return "–"
    instant = parse_stamp(value) if isinstance(value, str) else value
    local = instant.astimezone(ZoneInfo(zone))
    offset = local.strftime("%z")
    mark = UTC if zone == UTC else f"{offset[:3]}:{offset[3:]}"
    return Markup('<time datetime="{}">{} <span class="zone">{}</span></time>').format(
        stamp(instant), local.strftime("%Y-%m-%d %H:%M"), mark
    )


def ago(words: Words, value: str | datetime | None, now: datetime) -> str:
    """How long ago, or how soon; never, where there is none."""
    if value is None or value == "":
        return words("time.never")
    instant = parse_stamp(value) if isinstance(value, str) else value
    seconds = (now - instant).total_seconds()
    way = "ago" if seconds >= 0 else "to-come"
    for length, unit in ((_DAY, "days"), (_HOUR, "hours"), (_MINUTE, "minutes")):
        if abs(seconds) >= length:
            return words(f"time.{unit}-{way}", number=int(abs(seconds) // length))
    return words("time.now" if seconds >= 0 else "time.soon")


def length(words: Words, microseconds: int) -> str:
    """How long, in the largest unit that fits."""
    seconds = microseconds / 1_000_000
    for unit, name in ((_DAY, "days"), (_HOUR, "hours"), (_MINUTE, "minutes")):
        if seconds >= unit:
            return words(f"length.{name}", number=round(seconds / unit))
    return words("length.seconds", number=round(seconds, 1))


def said(words: Words, name: str, value: object, zone: str) -> Markup | str:
    """A value that somebody or a desk has recorded under a name, as far as it has words here."""
    if isinstance(value, bool):
        return words("frame.yes") if value else words("frame.no")
    if isinstance(value, datetime):
        return when(value, zone)
    if not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if name in CODES_OF:
        return words.of(CODES_OF[name], value)
    is_moment = name == "at" or name.endswith("_at")
    return _instant_or_text(value, zone) if is_moment else value


def _instant_or_text(value: str, zone: str) -> Markup | str:
    """What a desk hands in may be anything."""
    try:
        return when(value, zone)
    except ValueError:
        return value


def plain(value: object) -> object:
    """Without the signs that turn around what stands beside them: a name may hold them."""
    return value.translate(_TURNING) if isinstance(value, str) else value


_TURNING = dict.fromkeys(
    (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), None
)


@cache
def _pages() -> Environment:
    return Environment(
        loader=FileSystemLoader(PAGES),
        autoescape=True,
        finalize=plain,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _address_of(name: str) -> str:
    content = (PAGES / name).read_bytes()
    return f"{AT}/file/{name}?{sha256(content).hexdigest()[:12]}"
