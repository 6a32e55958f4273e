"""Asks a registry, and believes only what it has signed for this very request."""

import re
import zlib
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar
from urllib.parse import urlencode

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import TypeAdapter, ValidationError

from checkin.domain.clock_trust import ClockReading
from checkin.domain.instant import parse_stamp
from checkin.services.delivery import Contact, Reach
from checkin.services.ports import ReadClock
from checkin.sync import signing
from checkin.sync.limits import MOST_CHANGES
from checkin.sync.line import Heard, Line, NotReached, Question
from checkin.sync.wire_feed import PAGE, PageSaid
from checkin.sync.wire_identity import (
    ENROL,
    ENROLLED,
    IDENTITY,
    REFUSED,
    EnrolledSaid,
    EnrolSaid,
    IdentitySaid,
    RefusedSaid,
)
from checkin.sync.wire_push import BATCH, PUSHED, BatchSaid, PushedSaid

T = TypeVar("T")

UNKNOWN_VERSION = "unknown-version"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Generic[T]):
    """What the registry has said, proved, and when."""

    said: T
    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What the registry has refused, proved; `status` is HTTP's."""

    status: int
    said: RefusedSaid
    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who asks: the device and its key. `registry_key` (32 raw bytes) must sign the answers."""

    device: str
    private: Ed25519PrivateKey
    registry_key: bytes
    program: str


class RegistryClient:
    """One registry, asked by one desk; one request at a time."""

    def __init__(self, line: Line, asking: Asking, read_clock: ReadClock) -> None:
        self._line = line
        self._asking = asking
        self._read_clock = read_clock

    @property
    def asking(self) -> Asking:
        """Who asks."""
        return self._asking

    def push(self, batch: BatchSaid) -> Told[PushedSaid] | Refusal | NotReached:
        """Hand in a batch; taken only when every event in it, and no other, is answered."""
        told = self._post("/v1/push", BATCH.dump_json(batch), PUSHED)
        sent = sorted(event.id for run in batch.runs for event in run.events)
        if isinstance(told, Told) and sorted(one.id for one in told.said.answers) != sent:
            return NotReached(why=Reach.DAMAGED, what="other events were answered than were sent")
        return told

    def feed(self, cursor: str | None) -> Told[PageSaid] | Refusal | NotReached:
        """The next page; all from the beginning when there is no cursor."""
        query = (
            {"limit": str(MOST_CHANGES)}
            if cursor is None
            else {
                "cursor": cursor,
                "limit": str(MOST_CHANGES),
            }
        )
        return self._ask(Question(method="GET", target=f"/v1/feed?{urlencode(query)}"), PAGE)

    def enrol(self, said: EnrolSaid) -> Told[EnrolledSaid] | Refusal | NotReached:
        """Hand in an enrolment code."""
        return self._post("/v1/enrol", ENROL.dump_json(said), ENROLLED)

    def kept(self) -> AbstractContextManager[None]:
        """In here one connection serves all requests."""
        return self._line.kept()

    def cut(self) -> None:
        """End what is being asked now; may be called on any thread."""
        self._line.cut()

    def _post(
        self, target: str, body: bytes, adapter: TypeAdapter[T]
    ) -> Told[T] | Refusal | NotReached:
        headers = {"Content-Type": "application/json", "Content-Encoding": "deflate"}
        packed = zlib.compress(body, 6)
        question = Question(method="POST", target=target, headers=headers, body=packed)
        return self._ask(question, adapter)

    def _ask(self, question: Question, adapter: TypeAdapter[T]) -> Told[T] | Refusal | NotReached:
        asked = signing.Asked(
            device=self._asking.device,
            method=question.method,
            target=question.target,
            nonce=signing.new_nonce(),
            body=question.body,
        )
        signed = signing.request_headers(asked, self._asking.private)
        headers = {"User-Agent": agent(self._asking.program), **question.headers, **signed}
        sent = self._read_clock()
        heard = self._line.ask(
            Question(
                method=question.method, target=question.target, headers=headers, body=question.body
            )
        )
        received = self._read_clock()
        if isinstance(heard, NotReached):
            return heard
        return self._believed(heard, asked.nonce, adapter, (sent, received))

    def _believed(
        self,
        heard: Heard,
        nonce: str,
        adapter: TypeAdapter[T],
        readings: tuple[ClockReading, ClockReading],
    ) -> Told[T] | Refusal | NotReached:
        time = heard.headers.get(signing.TIME.lower(), "")
        answered = signing.Answered(nonce=nonce, status=heard.status, time=time, body=heard.body)
        signature = heard.headers.get(signing.SIGNATURE.lower(), "")
        if not signing.is_answered_by(answered, signature, self._asking.registry_key):
            return _unproved(heard)
        contact = contact_of(time, *readings)
        if contact is None:
            return NotReached(why=Reach.DAMAGED, what="a time that is none")
        if heard.status == 200:
            said = _parsed(heard.body, adapter)
            if said is None:
                return NotReached(why=Reach.DAMAGED, what="an answer of another form")
            return Told(said=said, contact=contact)
        refused = _parsed(heard.body, REFUSED)
        if heard.status >= 500 or heard.status < 400 or refused is None:
            return _troubled(heard)
        return Refusal(status=heard.status, said=refused, contact=contact)


def ask_identity(line: Line, program: str) -> IdentitySaid | NotReached:
    """Who the registry says that it is; to be held against a pin. Nothing secret is sent."""
    headers = {"User-Agent": agent(program)}
    heard = line.ask(Question(method="GET", target="/v1/identity", headers=headers))
    if isinstance(heard, NotReached):
        return heard
    said = _parsed(heard.body, IDENTITY) if heard.status == 200 else None
    return said if said is not None else _unproved(heard)


def contact_of(time: str, sent: ClockReading, received: ClockReading) -> Contact | None:
    """What the registry's time tells of the desk's; None when it is no time.

    Half of the time between asking and hearing is the error, whichever way took longer.
    """
    try:
        registry = parse_stamp(time)
    except ValueError:
        return None
    half = max(received.running - sent.running, timedelta(0)) / 2
    return Contact(at=received.wall, offset=registry - (received.wall - half), error=half)


def agent(program: str) -> str:
    """`checkin 0.2.0` as a User-Agent says it."""
    return program.replace(" ", "/", 1)


def _unproved(heard: Heard) -> NotReached:
    """Somebody answered, but did not prove to be the registry: nothing of it is believed."""
    html = "html" in heard.headers.get("content-type", "") or heard.body.lstrip()[:1] == b"<"
    if heard.status >= 500 and heard.status != 511:
        return _troubled(heard)
    if html or 300 <= heard.status < 400 or heard.status == 511:
        return NotReached(why=Reach.LOGIN_NEEDED, what=f"status {heard.status}, a page")
    refused = _parsed(heard.body, REFUSED)
    if heard.status == 404 and refused is not None and refused.code == UNKNOWN_VERSION:
        return NotReached(why=Reach.UPDATE_NEEDED)
    if heard.status == 200:
        return NotReached(why=Reach.DAMAGED, what="not signed by the registry")
    return NotReached(why=Reach.SERVER_TROUBLE, what=f"status {heard.status}, not signed")


def _troubled(heard: Heard) -> NotReached:
    said = heard.headers.get("retry-after", "")
    wait = float(said) if _SECONDS.fullmatch(said) else 0.0
    return NotReached(why=Reach.SERVER_TROUBLE, what=f"status {heard.status}", wait=wait)


_SECONDS = re.compile(r"[0-9]{1,6}")


def _parsed(body: bytes, adapter: TypeAdapter[T]) -> T | None:
    try:
        return adapter.validate_json(body)
    except ValidationError:
        return None
