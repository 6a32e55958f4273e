"""The desk as the window and the commands see it: each call is one transaction, and a future."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import Concatenate, ParamSpec, TypeVar

from checkin.domain.attendance import Attendance
from checkin.domain.center import Desk
from checkin.domain.clock_trust import ClockReading, Moment
from checkin.domain.decision import Listed
from checkin.domain.event import Kind
from checkin.domain.machine_readable import Misread
from checkin.domain.policy import Step
from checkin.domain.presented import Source
from checkin.domain.roles import Authority, Role
from checkin.domain.session import ExamSession
from checkin.services import check_in, decisions, documents, duty, views
from checkin.services.case import Deed, Denial, Grounds
from checkin.services.check_in import Hearing, Outcome
from checkin.services.clock_watch import keep_doubt
from checkin.services.documents import Digest, Shown
from checkin.services.lookup import moment, sessions_today
from checkin.services.ports import Books, Ledger, ReadClock
from checkin.services.views import DeskView

T = TypeVar("T")
P = ParamSpec("P")


class FrontDesk:
    """The use cases of one desk.

    `digest` hashes numbers of ID documents; without it none is known again. Every method may be
    called on any thread and returns at once. The clock is read at the call, and it is seen who is
    on duty, so that waiting in the ledger's queue makes nobody late. A future raises `Trouble` when
    nothing was recorded.
    """

    def __init__(
        self, ledger: Ledger, desk: Desk, read_clock: ReadClock, digest: Digest | None = None
    ) -> None:
        self.desk = desk
        self._ledger = ledger
        self._read_clock = read_clock
        self._digest = digest or (lambda _number: "")
        self._believed: ClockReading | None = None
        self._proctor: Authority | None = None
        self._locked = False

    def rename(self, name: str) -> None:
        """From the next call on this desk has another name; what it has recorded keeps the old."""
        self.desk = replace(self.desk, name=name)

    @property
    def proctor(self) -> Authority | None:
        """Who is at this desk, by their own PIN; None: nobody has signed on, or it is locked."""
        return None if self._locked else self._proctor

    @property
    def is_locked(self) -> bool:
        """Whether scans are heard here, and nothing is decided, until somebody signs on."""
        return self._locked

    @property
    def on_duty(self) -> Authority:
        """Who does what needs no PIN: the proctor on duty, else the desk itself."""
        return self.proctor or Authority(role=Role.PROCTOR, person=self.desk.name)

    def identify(self, pin: str) -> Future[Authority | Denial]:
        """Whose PIN this is does what follows, on the record; no shift begins by it."""

        def found_out(hearing: Hearing) -> Authority | Denial:
            found = duty.whose(hearing, pin)
            if isinstance(found, Authority):
                self._proctor = found
            return found

        return self._hear(found_out)

    def sign_on(self, pin: str) -> Future[Authority | Denial]:
        """The person whose PIN this is takes over the desk."""

        def take_over(hearing: Hearing) -> Authority | Denial:
            found = duty.sign_on(hearing, pin)
            if isinstance(found, Authority):
                self._proctor, self._locked = found, False
            return found

        return self._hear(take_over)

    def sign_off(self) -> Future[None]:
        """Nobody is on duty any more, also where the desk was locked by somebody."""
        leaving, self._proctor = self._proctor, None
        return self._hear(lambda hearing: duty.go_off(hearing, leaving))

    def lock(self) -> Future[None]:
        """From this call on scans are heard, without a name, and nothing is decided."""
        leaving, self._locked = self.proctor, True
        return self._hear(lambda hearing: duty.lock(hearing, leaving))

    def open(self) -> None:
        """The lock ends without a PIN: no roster names anybody who could sign on."""
        self._locked = False

    def scan(self, text: str, source: Source) -> Future[Outcome]:
        """Judge and record what was scanned or typed."""
        return self._hear(lambda hearing: check_in.hear_scan(hearing, text, source))

    def choose(self, appointment: str) -> Future[Outcome]:
        """Judge and record somebody whom the proctor picked from a list."""
        return self._hear(lambda hearing: check_in.hear_choice(hearing, appointment, Source.SEARCH))

    def search(self, text: str) -> Future[Outcome]:
        """Look somebody up, and judge and record when it can be one person only."""
        return self._hear(lambda hearing: check_in.hear_search(hearing, text))

    def matches(self, text: str) -> Future[Sequence[Listed]]:
        """Who matches, for a list to choose from; records nothing."""
        return self._hear(lambda hearing: check_in.search(hearing, text))

    def confirm(
        self, subject: str, seat: str | None = None, steps: Sequence[Step] | None = None
    ) -> Future[Deed]:
        """The identity was found right, by these steps (None: all of them): the person is in."""
        return self._decide(lambda hearing: decisions.confirm(hearing, subject, seat, steps))

    def authority(self, pin: str) -> Future[Authority | Denial]:
        """Whose PIN this is; a wrong one is counted."""
        return self._hear(lambda hearing: duty.whose(hearing, pin))

    def override(
        self, subject: str, authority: Authority, grounds: Grounds, seat: str | None = None
    ) -> Future[Deed]:
        """Admit over a verdict."""
        return self._decide(
            lambda hearing: decisions.override(hearing, subject, authority, grounds, seat)
        )

    def refuse(self, subject: str, authority: Authority, grounds: Grounds) -> Future[Deed]:
        """Turn somebody away."""
        return self._decide(lambda hearing: decisions.refuse(hearing, subject, authority, grounds))

    def undo(self, subject: str, authority: Authority, grounds: Grounds) -> Future[Deed]:
        """Take an admission back."""
        return self._decide(lambda hearing: decisions.undo(hearing, subject, authority, grounds))

    def read_document(self, subject: str, text: str) -> Future[Shown | Misread]:
        """What a reader of documents typed, held against this person; records nothing."""
        return self._hear(
            lambda hearing: documents.shown_by_reader(hearing, subject, text, self._digest)
        )

    def do(
        self, work: Callable[Concatenate[Hearing, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Any other use case: `work` gets the hearing of this moment before its arguments."""
        return self._hear(lambda hearing: work(hearing, *args, **kwargs))

    def look_at_clock(self) -> Future[Moment]:
        """Hold the clock against what is known; often enough, a jump is noticed when it happens."""
        return self._hear(lambda hearing: hearing.now)

    def view(self, scans: int = 10) -> Future[DeskView]:
        """All that the frame shows beside the verdict; records nothing."""
        return self._hear(lambda hearing: views.desk_view(hearing, scans))

    def sessions(self) -> Future[list[ExamSession]]:
        """The sessions of today that this desk may serve."""
        return self._hear(
            lambda hearing: sessions_today(hearing.books, hearing.now.wall, self.desk)
        )

    def _decide(self, work: Callable[[Hearing], Deed]) -> Future[Deed]:
        if self._locked:
            return self._hear(
                lambda _hearing: Deed(attendance=Attendance(), denial=Denial.DESK_LOCKED)
            )
        return self._hear(work)

    def _hear(self, work: Callable[[Hearing], T]) -> Future[T]:
        reading, proctor = self._read_clock(), self.proctor

        def in_one_transaction(books: Books) -> T:
            now = moment(books, self.desk, reading, self._believed)
            if now.trusted:
                self._believed = reading
            hearing = Hearing(books=books, now=now, desk=self.desk, proctor=proctor)
            keep_doubt(hearing)
            done = work(hearing)
            if not now.trusted and self._was_confirmed(books, reading):
                self._believed = reading
            return done

        return self._ledger.submit(in_one_transaction)

    def _was_confirmed(self, books: Books, reading: ClockReading) -> bool:
        """Whether somebody has just said that the clock is right."""
        last = books.last_trusted(self.desk.name)
        return last is not None and last.kind is Kind.CLOCK and last.at == reading.wall
