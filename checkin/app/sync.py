"""The desk's side of the sync: its rounds, its enrolment, and what a window asks of them."""

import random
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.app.clock import now, read_clock
from checkin.app.desk import DeskAtWork, key_store
from checkin.app.refused import write_refused
from checkin.app.releases import CURRENT
from checkin.services.clock_watch import heard_registry
from checkin.services.delivery import Enrolment, Reach, RoundReport
from checkin.services.delivery_view import DeliveryView, delivery_view
from checkin.storage.keys import find_device_key, make_device_key
from checkin.sync.adapter import trusting
from checkin.sync.client import Asking, RegistryClient
from checkin.sync.ending import End
from checkin.sync.engine import Round, closed, one_round, report_of
from checkin.sync.enrolment import Newcomer, enrol
from checkin.sync.enrolment_code import PIN_BYTES, EnrolmentCode, code_of, unpack
from checkin.sync.line import Line, checked
from checkin.sync.loop import Rounds, SyncLoop
from checkin.trouble import wrong_input

PROGRAM = f"checkin {CURRENT}"


class DeskSync:
    """The rounds of one open desk; blocks, and one thing is done at a time."""

    def __init__(self, desk: DeskAtWork) -> None:
        self._desk = desk
        self._store = key_store(desk.folder)
        self._lock = threading.Lock()
        self._asked: RegistryClient | None = None
        self._is_cut = False

    def round(self, *, accept_shrink: bool = False) -> RoundReport:
        """Do one round.

        Raises:
            Trouble: the disk or the key store failed.
        """
        ledger = self._desk.ledger
        with self._lock:
            enrolment = ledger.submit(lambda books: books.enrolment()).result()
            end = closed(enrolment)
            client = self._client(enrolment) if enrolment is not None and end is None else None
            if client is None or self._is_cut:
                return report_of(ledger, read_clock, end or End(reach=Reach.NOT_ENROLLED))
            self._asked = client
            try:
                given = Round(
                    ledger=ledger,
                    client=client,
                    read_clock=read_clock,
                    accept_shrink=accept_shrink,
                )
                report = one_round(given)
                # A clock that the registry has just agreed with is doubted no more.
                self._desk.front.do(heard_registry).result()
                return report
            finally:
                self._asked = None

    def enrol(self, code: EnrolmentCode, desk: str = "") -> Enrolment:
        """Enrol this desk, by the name of `desk`; empty: by the one of its settings.

        Raises:
            Trouble: as `sync.enrolment.enrol`.
        """
        newcomer = Newcomer(
            ledger=self._desk.ledger,
            desk=desk or self._desk.settings.desk,
            program=PROGRAM,
            read_clock=read_clock,
            find_key=self._find_key,
            make_key=self._make_key,
        )
        with self._lock:
            return enrol(newcomer, code)

    def cut(self) -> None:
        """End the round that runs, and every later one."""
        self._is_cut = True
        asked = self._asked
        if asked is not None:
            asked.cut()

    def _client(self, enrolment: Enrolment) -> RegistryClient | None:
        private = self._find_key(enrolment.device)
        if private is None:
            return None
        line = Line(enrolment.url, trusting(enrolment.ca) if enrolment.ca else None)
        asking = Asking(
            device=enrolment.device,
            private=private,
            registry_key=enrolment.registry_key,
            program=PROGRAM,
        )
        return RegistryClient(line, asking, read_clock)

    def _find_key(self, device: str) -> Ed25519PrivateKey | None:
        found = find_device_key(self._desk.folder, self._store, device)
        return Ed25519PrivateKey.from_private_bytes(found.raw) if found is not None else None

    def _make_key(self, device: str) -> Ed25519PrivateKey:
        made = make_device_key(self._desk.folder, self._store, device)
        return Ed25519PrivateKey.from_private_bytes(made.raw)


class DeskDelivery:
    """The sync as a window asks it: `ui.parts.Delivery`; every call returns at once."""

    def __init__(self, desk: DeskAtWork) -> None:
        self._ledger = desk.ledger
        self._sync = DeskSync(desk)
        self._begun: list[Callable[[], None]] = []
        self._ended: list[Callable[[RoundReport], None]] = []
        self._enrolling = ThreadPoolExecutor(1, thread_name_prefix="enrol")
        self._loop = SyncLoop(
            Rounds(
                do=lambda agreed: self._sync.round(accept_shrink=agreed),
                cut=self._sync.cut,
                begun=self._tell_begun,
                ended=self._tell_ended,
                chance=random.SystemRandom().random,
            )
        )

    def start(self) -> None:
        """Begin with the rounds."""
        self._loop.start()

    def stop(self) -> None:
        """Cut what runs, and end."""
        self._loop.stop()
        self._enrolling.shutdown()

    def listen(self, begun: Callable[[], None], ended: Callable[[RoundReport], None]) -> None:
        """Whom to tell of every round; on the thread of the sync."""
        self._begun.append(begun)
        self._ended.append(ended)

    def view(self) -> Future[DeliveryView]:
        """What the page shows."""
        return self._ledger.submit(lambda books: delivery_view(books, CURRENT, now()))

    def sync_now(self) -> None:
        """Ask for a round; while one runs, nothing more is done."""
        self._loop.now()

    def accept_shrink(self) -> None:
        """A person has agreed to the smaller roster."""
        self._loop.now(accept_shrink=True)

    def export_refused(self, file: Path) -> Future[int]:
        """Write the refused events into `file`; how many there were."""
        return self._ledger.submit(lambda books: write_refused(books.refused(), file))

    def registry_in(self, text: str) -> str | None:
        """The address of the registry when `text` is an enrolment code."""
        code = unpack(text)
        return code.url if code is not None else None

    def enrol(self, text: str, desk: str) -> Future[Enrolment]:
        """Enrol with this code, on a thread of its own; then the first round begins."""
        return self._enrolling.submit(self._enrol, text, desk)

    def _tell_begun(self) -> None:
        for tell in self._begun:
            tell()

    def _tell_ended(self, report: RoundReport) -> None:
        for tell in self._ended:
            tell(report)

    def _enrol(self, text: str, desk: str) -> Enrolment:
        enrolment = self._sync.enrol(code_in(text), desk)
        self._loop.now()
        return enrolment


@contextmanager
def delivery_of(desk: DeskAtWork) -> Iterator[DeskDelivery]:
    """The delivery of an open desk, until it is closed."""
    delivery = DeskDelivery(desk)
    delivery.start()
    try:
        yield delivery
    finally:
        delivery.stop()


def code_in(text: str) -> EnrolmentCode:
    """The enrolment code in a scanned text.

    Raises:
        Trouble: `no-enrolment-code`.
    """
    code = unpack(text)
    if code is None:
        raise wrong_input(
            "no-enrolment-code",
            "This is no enrolment code of a registry.",
            "Scan the QR code that `checkin registry enrol` has made, or give its text.",
        )
    return code


def typed_code(code: str, url: str, pin: str) -> EnrolmentCode:
    """The code as somebody typed it: its signs, the address, the fingerprint in hex.

    Raises:
        Trouble: `no-enrolment-code`.
    """
    signs = code_of(code)
    try:
        fingerprint = bytes.fromhex("".join(sign for sign in pin if sign.isalnum()))
    except ValueError:
        fingerprint = b""
    if signs is None or len(fingerprint) != PIN_BYTES:
        raise wrong_input(
            "no-enrolment-code",
            "A typed code has sixteen signs, and the registry's fingerprint 64 hex digits.",
            "`checkin registry enrol` prints both; --registry and --pin take the other two.",
        )
    return EnrolmentCode(pin=fingerprint, code=signs, url=checked(url))
