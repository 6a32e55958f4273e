"""The line to a registry: one request, one answer of bounded size in bounded time, no detours.

Nothing of the computer's own is used: no proxy, no `.netrc`, no certificate store, no cookie. No
redirect is followed, for the adapter of `requests` is asked directly: a session would unpack the
body of a redirect without a bound.
"""

import re
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError

from checkin.services.delivery import Reach
from checkin.sync.adapter import OneWay
from checkin.sync.deadline import Deadline
from checkin.sync.limits import MOST_ANSWER
from checkin.sync.unpacking import PACKINGS, Unpacking, UnpackingError
from checkin.trouble import wrong_input

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""Where plain HTTP may go: no further than this very computer."""

_PLAIN_SIGNS = re.compile(r"[A-Za-z0-9:/._~\[\]-]+")
_CHUNK = 64 * 1024
_NOT_YET_VALID, _EXPIRED = 9, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds: to connect, between two bytes, and for all of it together."""

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A request. `target` is the path with its query, exactly as it is sent."""

    method: str
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What came back, from whomever; `body` is unpacked. Nothing of it is proved yet."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReached:
    """The registry was not heard; `what` says more for the log, `hint` what a person can do."""

    why: Reach
    what: str = ""
    hint: str = ""


class Line:
    """To one registry. One request at a time; `cut` may be called on any thread."""

    def __init__(
        self, url: str, context: ssl.SSLContext | None, patience: Patience | None = None
    ) -> None:
        """`context` verifies the registry; None only for plain HTTP to this very computer.

        Raises:
            Trouble: `registry-address-wrong`.
        """
        self.url = checked(url)
        self._patience = patience or Patience()
        self._deadline = Deadline()
        self._verifies = context is None or context.verify_mode is ssl.CERT_REQUIRED
        self._adapter = OneWay(context, self._deadline)

    def ask(self, question: Question) -> Heard | NotReached:
        """Ask once. Whatever the network does, it comes back, and with a value."""
        with self._deadline.within(self._patience.total):
            try:
                return self._heard(question)
            except UnpackingError as error:
                return NotReached(why=Reach.DAMAGED, what=str(error))
            except (requests.RequestException, HTTPError, OSError) as error:
                return self._lost(error)
            finally:
                # A connection that is kept might have died meanwhile, or be somebody else's.
                self._adapter.close()

    def cut(self) -> None:
        """End what is being asked now, and refuse what would come: the program ends."""
        self._deadline.cut()

    def _heard(self, question: Question) -> Heard | NotReached:
        response = self._adapter.send(
            _prepared(self.url + question.target, question),
            stream=True,
            timeout=(self._patience.connect, self._patience.read),
            verify=self._verifies,
            proxies={},
        )
        try:
            headers = {name.lower(): value for name, value in response.headers.items()}
            unpacking = Unpacking(headers.get("content-encoding", ""), MOST_ANSWER)
            unpacking.announce(headers.get("content-length"))
            body = unpacking.all_of(_chunks(response))
        finally:
            response.close()
        if self._deadline.passed:
            return NotReached(why=Reach.TIMED_OUT)
        return Heard(status=response.status_code, headers=headers, body=body)

    def _lost(self, error: Exception) -> NotReached:
        if self._deadline.is_cut:
            return NotReached(why=Reach.OFFLINE, what="ended")
        if self._deadline.passed or isinstance(error, requests.Timeout):
            return NotReached(why=Reach.TIMED_OUT)
        refused = _certificate_refused(error)
        if refused is not None:
            return refused
        if _came_half(error):
            return NotReached(why=Reach.DAMAGED, what="half an answer")
        return NotReached(why=Reach.OFFLINE, what=type(error).__name__)


def checked(url: str) -> str:
    """The address without a slash at its end.

    Raises:
        Trouble: `registry-address-wrong`: no https, or http to another computer.
    """
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  # raises where it is no number
    except ValueError:
        parts = urlsplit("")
    plain = parts.scheme == "http" and parts.hostname in LOOPBACK
    secure = parts.scheme == "https" and parts.hostname
    # Signs that one reader of an address passes over, and another one does not.
    if not (plain or secure) or "@" in parts.netloc or not _PLAIN_SIGNS.fullmatch(url):
        raise wrong_input(
            "registry-address-wrong",
            "The address of the registry is not one that a desk may talk to.",
            "It begins with https:// (or with http:// for this very computer), e.g. "
            "https://registry.example.org.",
        )
    return url.rstrip("/")


def _prepared(url: str, question: Question) -> requests.PreparedRequest:
    """Without a session there is nothing of the environment in it."""
    prepared = requests.Request(
        question.method,
        url,
        headers={
            "Accept": "application/json",
            "Accept-Encoding": ", ".join(PACKINGS),
            "Connection": "close",
            **question.headers,
        },
        data=question.body or None,
    ).prepare()
    # To the byte what is signed.
    prepared.url = url
    return prepared


def _chunks(response: requests.Response) -> Iterator[bytes]:
    """As they came: `requests` itself would unpack without a bound."""
    while chunk := response.raw.read(_CHUNK, decode_content=False):
        yield chunk


def _certificate_refused(error: BaseException) -> NotReached | None:
    """Why the certificate was refused; None when that was not it."""
    for one in _causes(error):
        if isinstance(one, ssl.SSLCertVerificationError):
            off = one.verify_code in {_NOT_YET_VALID, _EXPIRED}
            return NotReached(
                why=Reach.WRONG_IDENTITY,
                what=f"certificate refused, code {one.verify_code}",
                hint="Its certificate is not valid at this desk's time: look at the clock."
                if off
                else "",
            )
    return None


def _came_half(error: BaseException) -> bool:
    names = {"IncompleteRead", "InvalidChunkLength", "BadStatusLine", "LineTooLong"}
    return any(type(one).__name__ in names for one in _causes(error))


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and all that it holds: urllib3 wraps some in arguments, some in reasons."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop()
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
