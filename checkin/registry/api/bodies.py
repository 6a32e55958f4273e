"""The body of a request: as it was sent, and unpacked; neither beyond its bound."""

from dataclasses import dataclass

from starlette.requests import ClientDisconnect, Request

from checkin.registry.refusal import Refusal
from checkin.sync.limits import MOST_REQUEST
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


TOO_BIG = Refusal(
    status=413,
    code="too-big",
    message=f"A request may have {MOST_REQUEST // 2**20} MiB, unpacked.",
    hint="Send it in smaller parts.",
)


async def body_of(request: Request) -> bytes | Refusal:
    """The bytes as they are sent, no more of them than are allowed; packed where they are."""
    announced = request.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and len(announced) > len(str(MOST_REQUEST)):
        return TOO_BIG
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_REQUEST:
                return TOO_BIG
    except ClientDisconnect:
        return Refusal(status=400, code="cut", message="The request was cut.", hint="Send it anew.")
    return bytes(body)


def unpacked(sent: Sent) -> bytes | Refusal:
    """What the body says."""
    try:
        return Unpacking(sent.packing, MOST_REQUEST).all_of([sent.body] if sent.body else [])
    except UnpackingError as error:
        if str(error) == "too big":
            return TOO_BIG
        return Refusal(
            status=400,
            code="damaged-packing",
            message=f"The request cannot be unpacked: {error}.",
            hint="Pack it with deflate (a zlib stream) or gzip, or not at all.",
        )
