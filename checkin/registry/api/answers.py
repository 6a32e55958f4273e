"""Answers: signed for the request that they belong to, packed for who can unpack them."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.responses import Response

from checkin.domain.instant import stamp
from checkin.registry.refusal import Refusal
from checkin.registry.running import Registry
from checkin.sync.signing import Answered, answer_headers
from checkin.sync.wire_identity import REFUSED, RefusedSaid

_NONCE = re.compile(r"[0-9a-f]{32}")
_WORTH_PACKING = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a request has come to: HTTP's status, and JSON in UTF-8."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def refused(refusal: Refusal) -> Outcome:
    """A refusal as it is told."""
    said = RefusedSaid(
        code=refusal.code,
        message=refusal.message,
        hint=refusal.hint,
        details={**refusal.details},
    )
    wait = {} if refusal.retry_after is None else {"Retry-After": str(refusal.retry_after)}
    return Outcome(status=refusal.status, body=REFUSED.dump_json(said), headers=wait)


def answer(registry: Registry, outcome: Outcome, nonce: str, accepts: str) -> Response:
    """The answer; signed where the request has a nonce of the right form."""
    headers = {**outcome.headers, "Cache-Control": "no-store"}
    if _NONCE.fullmatch(nonce):
        answered = Answered(
            nonce=nonce, status=outcome.status, time=stamp(registry.now()), body=outcome.body
        )
        headers |= answer_headers(answered, registry.home.identity)
    body = outcome.body
    if len(body) >= _WORTH_PACKING and "deflate" in accepts:
        body = zlib.compress(body, 1)
        headers["Content-Encoding"] = "deflate"
    return Response(body, outcome.status, headers, media_type="application/json")


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What the OpenAPI document says of refusals."""
    return {status: {"model": RefusedSaid, "description": _WHY[status]} for status in statuses}


def described(headers: Mapping[str, str], schema: Mapping[str, Any] | None) -> dict[str, Any]:
    """What the OpenAPI document says of the headers that a request must have, and of its body."""
    extra: dict[str, Any] = {
        "parameters": [
            {
                "name": name,
                "in": "header",
                "required": True,
                "description": what,
                "schema": {"type": "string"},
            }
            for name, what in headers.items()
        ]
    }
    if schema is not None:
        content = {"application/json": {"schema": schema}}
        extra["requestBody"] = {"required": True, "content": content}
    return extra


_WHY = {
    400: "The request was cut, or cannot be unpacked.",
    401: "Nobody is known who could have signed this request.",
    403: "Whoever asks may not.",
    404: "There is no such thing.",
    409: "It contradicts what is there; the code says how.",
    410: "What follows this cursor is not known any more: ask without one.",
    413: "The request is too big.",
    422: "The request is not of the form that is described here.",
    429: "Too many wrong codes came from this address.",
    503: "The registry cannot do it now; ask again.",
}
