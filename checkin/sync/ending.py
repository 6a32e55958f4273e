"""How a round ends before its time: what the registry refused, or that it was not reached."""

import logging
from dataclasses import dataclass, replace

from checkin.services.delivery import Reach
from checkin.services.sync_books import SyncBooks, SyncLedger
from checkin.sync.client import UNKNOWN_VERSION, Refusal
from checkin.sync.line import NotReached

REVOKED = (403, "device-revoked")
FORK = (409, "fork")
BUSY = 429

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """Why a round went no further; `what` is for people, as in `RoundReport`.

    `may_pull`: only a part of what was sent is in doubt, and the registry was heard. `wait` are the
    seconds that it has asked for.
    """

    reach: Reach
    what: str = ""
    may_pull: bool = False
    wait: float = 0.0


def not_reached(told: NotReached) -> End:
    """The end of a round that nobody, or somebody else, has answered."""
    _log.info("not reached: %s %s", told.why.value, told.what)
    return End(reach=told.why, what=told.hint, wait=told.wait)


def end_of(ledger: SyncLedger, refusal: Refusal) -> End:
    """The end of a round that the registry has refused; what follows from it is on disk then."""
    said = refusal.said
    _log.info("refused: %d %s", refusal.status, said.code)
    reach = _REACHES.get((refusal.status, said.code), Reach.REFUSED)
    if refusal.status == BUSY:
        reach = Reach.SERVER_TROUBLE

    def follow(books: SyncBooks) -> None:
        books.put_contact(refusal.contact)
        enrolment = books.enrolment()
        if enrolment is None:
            return
        if reach is Reach.REVOKED:
            books.wipe_roster(refusal.contact.at)
        elif reach is Reach.FORKED:
            books.put_enrolment(replace(enrolment, forked_at=refusal.contact.at))

    ledger.submit(follow).result()
    return End(reach=reach, what=f"{said.message} {said.hint}".strip())


_REACHES = {
    REVOKED: Reach.REVOKED,
    FORK: Reach.FORKED,
    (404, UNKNOWN_VERSION): Reach.UPDATE_NEEDED,
}
