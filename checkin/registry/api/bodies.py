"""The body of a request: as it was sent, and unpacked; neither beyond its bound."""

import re
from dataclasses import dataclass

from starlette.requests import ClientDisconnect, Request

from checkin.registry.refusal import Refusal
from checkin.sync.limits import MOST_REQUEST, MOST_SENT
from checkin.sync.unpacking import Unpacking, UnpackingError


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A request as it came: `target` is its path and query, `body` its bytes, still packed.

    `packing` is its Content-Encoding; `address` where it came from.
    """

    method: str
    target: str
    device: str
    nonce: str
    signature: str
    body: bytes
    packing: str
    address: str


CUT = Refusal(status=400, code="cut", message="The request was cut.", hint="Send it anew.")


def too_big(most: int) -> Refusal:
    """There is more of it than so many bytes."""
    return Refusal(
        status=413,
        code="too-big",
        message=f"This may have {most // 1024} KiB.",
        hint="Send it in smaller parts.",
    )


_TEXT = re.compile(rb'"(?:[^"\\]|\\.)*+"?', re.DOTALL)
_MOST_PARTS = 2_000
"""Objects and lists in one body; a batch of 200 events has some four hundred."""


def is_crowded(body: bytes) -> bool:
    """Whether it consists of more parts than anything that is said here.

    Each costs the parser kilobytes, so that 256 KiB of them would cost it 70 MiB.
    """
    if len(body) <= MOST_REQUEST:
        return False
    between = _TEXT.sub(b"", body)
    return between.count(b"{") + between.count(b"[") > _MOST_PARTS


async def body_of(request: Request) -> bytes | Refusal:
    """The bytes as they are sent, no more of them than are allowed; packed where they are."""
    announced = request.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and len(announced) > len(str(MOST_SENT)):
        return too_big(MOST_SENT)
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_SENT:
                return too_big(MOST_SENT)
    except ClientDisconnect:
        return CUT
    return bytes(body)


def unpacked(sent: Sent, most: int = MOST_REQUEST) -> bytes | Refusal:
    """What the body says; refused before more than `most` bytes are there.

    To parse JSON takes up to thirty times its size, and a thousand times its time when it is made
    for that: what nobody sends is not even read.
    """
    try:
        return Unpacking(sent.packing, most).all_of([sent.body] if sent.body else [])
    except UnpackingError as error:
        if str(error) == "too big":
            return too_big(most)
        return Refusal(
            status=400,
            code="damaged-packing",
            message=f"The request cannot be unpacked: {error}.",
            hint="Pack it with deflate (a zlib stream) or gzip, or not at all.",
        )
