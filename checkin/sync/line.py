"""The line to a registry: one request, one answer of bounded size in bounded time, no detours.

Nothing of the computer's own is used: no proxy, no `.netrc`, no certificate store, no cookie. No
redirect is followed, for the adapter of `requests` is asked directly: a session would unpack the
body of a redirect without a bound.
"""

import re
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError

from checkin.services.delivery import Reach
from checkin.sync.adapter import OneWay
from checkin.sync.deadline import Deadline
from checkin.sync.limits import LOOPBACK, MOST_ANSWER
from checkin.sync.unpacking import PACKINGS, Unpacking, UnpackingError
from checkin.trouble import wrong_input

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
    """The registry was not heard; `what` says more for the log, `hint` what a person can do.

    `wait` are the seconds that somebody there has asked to wait.
    """

    why: Reach
    what: str = ""
    hint: str = ""
    wait: float = 0.0


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
        self._keeps = self._is_kept = False

    @contextmanager
    def kept(self) -> Iterator[None]:
        """In here one connection serves all questions: each new one costs three ways over."""
        self._keeps = True
        try:
            yield
        finally:
            self._keeps = False
            self._close()

    def ask(self, question: Question) -> Heard | NotReached:
        """Ask. Whatever the network does, it comes back, and with a value.

        A connection that was kept may have died meanwhile: then it is asked once more, on a new
        one. Every request of ours may come twice (docs/protocol.md).
        """
        was_kept = self._is_kept
        heard = self._ask(question)
        died = isinstance(heard, NotReached) and heard.why is Reach.OFFLINE
        if died and was_kept and not self._deadline.is_cut:
            heard = self._ask(question)
        return heard

    def _ask(self, question: Question) -> Heard | NotReached:
        heard: Heard | NotReached
        with self._deadline.within(self._patience.total):
            try:
                heard = self._heard(question)
            except UnpackingError as error:
                heard = NotReached(why=Reach.DAMAGED, what=str(error))
            except (requests.RequestException, HTTPError, OSError) as error:
                heard = self._lost(error)
        self._is_kept = self._keeps and isinstance(heard, Heard)
        if not self._is_kept:
            self._close()
        return heard

    def _close(self) -> None:
        self._is_kept = False
        self._adapter.close()
        self._deadline.release()

    def cut(self) -> None:
        """End what is being asked now, and refuse what would come: the program ends."""
        self._deadline.cut()

    def _heard(self, question: Question) -> Heard | NotReached:
        response = self._adapter.send(
            _prepared(self.url + question.target, question, keeps=self._keeps),
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
        except BaseException:
            # Judged in `_ask`; a connection with half an answer in it is never used again.
            response.close()
            raise
        # Read to its end it has gone back by itself, to be used again; else it is closed.
        response.raw.release_conn()
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


def _prepared(url: str, question: Question, *, keeps: bool) -> requests.PreparedRequest:
    """Without a session there is nothing of the environment in it."""
    prepared = requests.Request(
        question.method,
        url,
        headers={
            "Accept": "application/json",
            "Accept-Encoding": ", ".join(PACKINGS),
            "Connection": "keep-alive" if keeps else "close",
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
