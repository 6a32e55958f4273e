"""A delivery that a test sets, for the window and its words."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from checkin.domain.center import Center
from checkin.services.delivery import (
    Contact,
    Enrolment,
    Instruction,
    Reach,
    Receipt,
    RegistryCase,
    RoundReport,
    SyncState,
)
from checkin.services.delivery_view import DeliveryView
from checkin.trouble import Trouble

NOW = datetime(2026, 7, 19, 6, 2, 10, tzinfo=UTC)
CENTER = Center(number=1, code="SZ-001", zone="Asia/Shanghai")
ENROLMENT = Enrolment(
    url="https://registry.example:8443",
    center="SZ-001",
    desk="desk-1",
    device="6f0c5e1e-4a55-4d0e-8f4e-3c2b1a0d9e8f",
    registry_name="Programme registry",
    registry_key=bytes(32),
    ca="",
    enrolled_at=NOW - timedelta(days=3),
)


def receipt(count: int, epoch: int = 1) -> Receipt:
    return Receipt(
        device=ENROLMENT.device,
        epoch=epoch,
        received_up_to=count,
        count=count,
        quarantined=0,
        head="3f2a91c0" + "0" * 56,
        at=NOW - timedelta(minutes=2),
        signed={},
    )


def case(kind: str = "two-desks", name: str = "case-1", **other: object) -> RegistryCase:
    fields: dict[str, object] = {
        "id": name,
        "kind": kind,
        "severity": "review",
        "subject": None,
        "session": None,
        "raised_at": NOW - timedelta(minutes=5),
        "settled_at": None,
        "settled_by": "",
        "note": "",
    }
    return RegistryCase(**(fields | other))


def contact(offset: timedelta = timedelta(0), ago: timedelta = timedelta(minutes=2)) -> Contact:
    return Contact(at=NOW - ago, offset=offset, error=timedelta(milliseconds=40))


def instruction(text: str) -> Instruction:
    return Instruction(id="i1", text=text, since=None, until=None)


def state(**other: object) -> SyncState:
    fields: dict[str, object] = {
        "enrolment": ENROLMENT,
        "recorded": 412,
        "waiting": 0,
        "oldest": None,
        "refused": 0,
        "quarantined": 0,
        "receipts": (receipt(412),),
        "contact": contact(),
        "pulled_at": NOW - timedelta(minutes=2),
        "shrinks": None,
        "cases": (),
        "instructions": (),
    }
    return SyncState(**(fields | other))


def report(reach: Reach = Reach.REACHED, **other: object) -> RoundReport:
    return RoundReport(at=NOW - timedelta(minutes=1), reach=reach, **other)


class SetDelivery:
    """Answers with what it is set to; `asked` is what the window wanted of it."""

    def __init__(self) -> None:
        self.view_now = DeliveryView(state=state(), center=CENTER, people={})
        self.asked: list[str] = []
        self.trouble: Trouble | None = None
        self.enrolled_as = ENROLMENT.desk
        self.begun: Callable[[], None] = lambda: None
        self.ended: Callable[[RoundReport], None] = lambda _report: None

    def listen(self, begun: Callable[[], None], ended: Callable[[RoundReport], None]) -> None:
        self.begun, self.ended = begun, ended

    def view(self) -> Future[DeliveryView]:
        return done(self.view_now)

    def sync_now(self) -> None:
        self.asked.append("sync")

    def accept_shrink(self) -> None:
        self.asked.append("accept")

    def export_refused(self, file: Path) -> Future[int]:
        self.asked.append(f"export {file.name}")
        return done(1)

    def registry_in(self, text: str) -> str | None:
        return ENROLMENT.url if text.startswith("CKE") else None

    def enrol(self, text: str, desk: str) -> Future[Enrolment]:
        self.asked.append(f"enrol {text} as {desk}")
        if self.trouble is None:
            return done(replace(ENROLMENT, desk=self.enrolled_as))
        failed: Future[Enrolment] = Future()
        failed.set_exception(self.trouble)
        return failed


def done(value):
    future = Future()
    future.set_result(value)
    return future
