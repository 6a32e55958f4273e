"""One round of the sync: push what waits, then pull what is told. No thread, no waiting."""

import logging
from dataclasses import asdict, dataclass

from checkin.services.delivery import Enrolment, Reach, RoundReport
from checkin.services.feed import Applied, Page
from checkin.services.ports import ReadClock
from checkin.services.sync_books import SyncBooks, SyncLedger
from checkin.sync.client import Refusal, RegistryClient, Told
from checkin.sync.ending import End, end_of, not_reached
from checkin.sync.faults import WireError
from checkin.sync.line import NotReached
from checkin.sync.pages import page_of
from checkin.sync.pushing import Pushing, Tally
from checkin.sync.wire_feed import PageSaid

MOST_PAGES = 2_000
"""In one round: a million changes. The rest comes with the next one."""

TOO_OLD = 410

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What a round works with. `accept_shrink`: a person agreed to the smaller roster."""

    ledger: SyncLedger
    client: RegistryClient
    read_clock: ReadClock
    accept_shrink: bool = False


def one_round(given: Round) -> RoundReport:
    """Do one round; blocks for as long as the network takes, on any thread but the ledger's.

    Raises:
        Trouble: the disk did not take it; what was taken before that is kept.
    """
    tally = Tally()
    with given.client.kept():
        end = _done(given, tally)
    report = report_of(given.ledger, given.read_clock, end or End(reach=Reach.REACHED), tally)
    _log.info(
        "round: %s, %d sent, %d accepted, %d changes",
        report.reach.value,
        report.sent,
        report.accepted,
        report.changes,
    )
    return report


def report_of(
    ledger: SyncLedger, read_clock: ReadClock, end: End, tally: Tally | None = None
) -> RoundReport:
    """The report of a round that has ended so."""
    state = ledger.submit(lambda books: books.sync_state()).result()
    return RoundReport(
        at=read_clock().wall,
        reach=end.reach,
        what=end.what,
        wait=end.wait,
        state=state,
        **asdict(tally or Tally()),
    )


def closed(enrolment: Enrolment | None) -> End | None:
    """Why this desk may not even ask; None when it may."""
    if enrolment is None:
        return End(reach=Reach.NOT_ENROLLED)
    if enrolment.revoked_at is not None:
        return End(reach=Reach.REVOKED)
    if enrolment.forked_at is not None:
        return End(reach=Reach.FORKED)
    return None


def _done(given: Round, tally: Tally) -> End | None:
    enrolment = given.ledger.submit(lambda books: books.enrolment()).result()
    end = closed(enrolment)
    if end is not None or enrolment is None:
        return end
    if enrolment.device != given.client.asking.device:
        return End(reach=Reach.NOT_ENROLLED)
    pushing = Pushing(
        ledger=given.ledger, client=given.client, read_clock=given.read_clock, tally=tally
    )
    pushed = pushing.all()
    # A fault with what we send is no reason not to hear what we are told.
    if pushed is not None and not pushed.may_pull:
        return pushed
    return _pull(given, enrolment.center, tally) or pushed


def _pull(given: Round, center: str, tally: Tally) -> End | None:
    begun_again = False
    for _ in range(MOST_PAGES):
        cursor = given.ledger.submit(lambda books: books.cursor()).result()
        told = given.client.feed(cursor)
        if isinstance(told, NotReached):
            return not_reached(told)
        if isinstance(told, Refusal):
            if told.status != TOO_OLD or begun_again:
                return end_of(given.ledger, told)
            given.ledger.submit(lambda books: books.begin_again()).result()
            begun_again = True
            continue
        end = _put(given, told, center, tally)
        if end is not None or not told.said.more:
            return end
    return None


def _put(given: Round, told: Told[PageSaid], center: str, tally: Tally) -> End | None:
    try:
        page = page_of(told.said)
    except WireError as error:
        _log.warning("a page of the feed is wrong: %s", error)
        return End(reach=Reach.DAMAGED)
    if page.center.code != center:
        _log.warning("the feed is that of another center")
        return End(reach=Reach.DAMAGED)
    if _applied(given, page, told) is Applied.SHRINKS:
        return End(reach=Reach.SHRINKS)
    tally.changes += len(page.changes)
    return None


def _applied(given: Round, page: Page, told: Told[PageSaid]) -> Applied:
    def put(books: SyncBooks) -> Applied:
        books.put_contact(told.contact)
        return books.apply(page, accept_shrink=given.accept_shrink, at=told.contact.at)

    return given.ledger.submit(put).result()
