"""A real desk that talks to a real registry: journal on disk, ledger, rounds, its own clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from live_registry import LiveRegistry

from checkin.app.clock import read_clock
from checkin.domain.center import Desk
from checkin.domain.clock_trust import ClockReading
from checkin.domain.presented import Source
from checkin.services.delivery import Enrolment, Reach, RoundReport, SyncState
from checkin.services.front_desk import FrontDesk
from checkin.storage.keys import find_device_key, make_device_key
from checkin.storage.ledger import SqliteLedger
from checkin.storage.opening import open_for_writing
from checkin.sync.adapter import trusting
from checkin.sync.client import Asking, RegistryClient
from checkin.sync.ending import End
from checkin.sync.engine import Round, closed, one_round, report_of
from checkin.sync.enrolment import Newcomer, enrol
from checkin.sync.enrolment_code import EnrolmentCode
from checkin.sync.line import Line, Patience

PATIENCE = Patience(connect=5, read=5, total=8)
PROGRAM = "checkin test"


@dataclass(kw_only=True)
class RigClock:
    """The computer's clock, moved by `off`, on a machine that was started as `boot`."""

    off: timedelta = timedelta(0)
    boot: str = "boot-1"

    def __call__(self) -> ClockReading:
        now = read_clock()
        return ClockReading(wall=now.wall + self.off, running=now.running, boot=self.boot)


@dataclass(kw_only=True)
class DeskRig:
    """One open desk. `url` is where it goes instead of where it was enrolled."""

    folder: Path
    name: str
    ledger: SqliteLedger
    front: FrontDesk
    clock: RigClock
    url: str = ""
    patience: Patience = PATIENCE
    reports: list[RoundReport] = field(default_factory=list)

    def enrol(self, live: LiveRegistry, center: str = "SHA-1") -> Enrolment:
        """Enrol with a fresh code of a center."""
        return self.enrol_with(live.code(center))

    def enrol_with(self, code: EnrolmentCode) -> Enrolment:
        """Enrol with this code."""
        newcomer = Newcomer(
            ledger=self.ledger,
            desk=self.name,
            program=PROGRAM,
            read_clock=self.clock,
            find_key=self.find_key,
            make_key=self.make_key,
        )
        return enrol(newcomer, code)

    def round(self, *, accept_shrink: bool = False) -> RoundReport:
        """One round, on the line at hand."""
        enrolment = self.ledger.submit(lambda books: books.enrolment()).result()
        end = closed(enrolment)
        if enrolment is None or end is not None:
            return report_of(self.ledger, self.clock, end or End(reach=Reach.NOT_ENROLLED))
        given = Round(
            ledger=self.ledger,
            client=self.client(enrolment),
            read_clock=self.clock,
            accept_shrink=accept_shrink,
        )
        self.reports.append(one_round(given))
        return self.reports[-1]

    def client(self, enrolment: Enrolment) -> RegistryClient:
        """A client of this desk."""
        private = self.find_key(enrolment.device)
        assert private is not None
        line = Line(
            self.url or enrolment.url,
            trusting(enrolment.ca) if enrolment.ca else None,
            self.patience,
        )
        asking = Asking(
            device=enrolment.device,
            private=private,
            registry_key=enrolment.registry_key,
            program=PROGRAM,
        )
        return RegistryClient(line, asking, self.clock)

    def scan(self, text: str) -> str:
        """Scan a text, and the event that it became."""
        return str(self.front.scan(text, Source.TYPED).result().event.id)

    def admit(self, appointment: str) -> str:
        """Judge somebody by hand, and let them in; the event of the admission."""
        self.front.choose(appointment).result()
        deed = self.front.confirm(appointment).result()
        assert deed.event is not None, deed
        return str(deed.event.id)

    @property
    def state(self) -> SyncState:
        return self.ledger.submit(lambda books: books.sync_state()).result()

    def find_key(self, device: str) -> Ed25519PrivateKey | None:
        kept = find_device_key(self.folder, None, device)
        return Ed25519PrivateKey.from_private_bytes(kept.raw) if kept is not None else None

    def make_key(self, device: str) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(make_device_key(self.folder, None, device).raw)


@contextmanager
def desk_rig(folder: Path, name: str = "desk-1") -> Iterator[DeskRig]:
    """Open the desk in `folder`."""
    opened, clock = open_for_writing(folder, None), RigClock()
    try:
        yield DeskRig(
            folder=folder,
            name=name,
            ledger=opened.ledger,
            front=FrontDesk(opened.ledger, Desk(name=name), clock),
            clock=clock,
        )
    finally:
        opened.close()
