"""What the sync asks of the books: what waits, what was answered, what the registry tells."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import Any, Protocol, TypeVar

from checkin.services.delivery import Contact, Enrolment, Known, Receipt, Settled, SyncState
from checkin.services.feed import Applied, EventRow, Page
from checkin.services.ports import Books

T = TypeVar("T")


class SyncBooks(Books, Protocol):
    """The books with what only the sync needs of them; `storage.books.SqlBooks` is one."""

    # Who we are
    def enrolment(self) -> Enrolment | None: ...
    def put_enrolment(self, enrolment: Enrolment) -> None: ...
    def journal_name(self) -> tuple[str, int]:
        """The device and the epoch that the next event is written under."""
        ...

    def renew_journal(self) -> tuple[str, str]:
        """Begin a new device (epoch 1) after a fork: (former, new); numbers and chain go on.

        From the next event on, in this process too.
        """
        ...

    # Push
    def batch(
        self, events: int, size: int, skip: Sequence[int] = ()
    ) -> Sequence[Mapping[str, Any]]:
        """Rows of the journal (checkin.chain.COLUMNS) that wait, in the order of `seq`.

        The least tried and then the oldest are taken first: no more than so many events, and of
        no more characters together, but always one.
        """
        ...

    def tried(self, seqs: Sequence[int], at: datetime) -> None:
        """Count an attempt; before it is made."""
        ...

    def settle(self, answers: Sequence[Settled], receipts: Sequence[Receipt]) -> None:
        """Take what was answered out of the outbox, and keep the receipts.

        A refused one stays there, as refused. Where a receipt goes back behind an earlier one (the
        registry was restored), all after it waits again.
        """
        ...

    def known(self) -> Sequence[Known]: ...
    def raw_rows(self, after: int = 0) -> Iterator[Mapping[str, Any]]:
        """The rows of the own journal behind the `seq` of `after`, in order."""
        ...

    def refused(self) -> Sequence[tuple[Mapping[str, Any], str]]:
        """Events that the registry could not take: the row and the reason."""
        ...

    def try_refused_again(self) -> int: ...

    # Pull
    def cursor(self) -> str | None: ...
    def apply(
        self, page: Page, *, accept_shrink: bool = False, at: datetime | None = None
    ) -> Applied:
        """Put one page, in this one transaction, with its cursor. `at` is the desk's time.

        Of a full pull (`whole`) the rows are kept aside and take the roster's place with the page
        that is `complete`. Own events are passed over, and so is a kind that is not known.
        """
        ...

    def hear(self, events: Iterable[EventRow]) -> None:
        """Keep what other desks have recorded, apart from any page."""
        ...

    def begin_again(self) -> None:
        """The cursor was too old: forget it and what was kept aside; the roster stays as it is."""
        ...

    def wipe_roster(self, at: datetime) -> None:
        """The desk was revoked: roster, staff, keys, events of others go; the journal stays."""
        ...

    # What people see
    def put_contact(self, contact: Contact) -> None: ...
    def sync_state(self) -> SyncState: ...


class SyncLedger(Protocol):
    """The ledger as the sync uses it: the same thread, the same transactions."""

    def submit(self, work: Callable[[SyncBooks], T]) -> Future[T]: ...
