"""Enrols a desk: who the registry is, our new key, and what it makes of our code."""

from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.services.delivery import Enrolment, Reach
from checkin.services.ports import ReadClock
from checkin.services.sync_books import SyncBooks, SyncLedger
from checkin.sync.adapter import trusting, trusting_nobody
from checkin.sync.client import Asking, Refusal, RegistryClient, Told, ask_identity
from checkin.sync.enrolment_code import EnrolmentCode, typed
from checkin.sync.line import Line, NotReached
from checkin.sync.signing import former_signature, pin_of
from checkin.sync.wire_identity import EnrolledSaid, EnrolSaid, IdentitySaid
from checkin.trouble import Trouble, wrong_input

DEVICE_KNOWN = "device-known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """The desk that enrols. `find_key` has the key of a journal, `make_key` makes a new one."""

    ledger: SyncLedger
    desk: str
    program: str
    read_clock: ReadClock
    find_key: Callable[[str], Ed25519PrivateKey | None]
    make_key: Callable[[str], Ed25519PrivateKey]


def enrol(newcomer: Newcomer, code: EnrolmentCode) -> Enrolment:
    """Enrol with this code, and keep who the registry is; blocks as long as the network takes.

    A journal that the registry knows with another key is gone on with under a new name: nothing
    of what was recorded is lost by that.

    Raises:
        Trouble: `registry-not-reached`, `registry-not-the-one`, `enrolment-refused`.
    """
    identity = _identity(newcomer, code)
    line = Line(code.url, trusting(identity.ca) if identity.ca else None)
    told = _asked(newcomer, code, identity, line)
    if isinstance(told, Refusal) and told.said.code == DEVICE_KNOWN:
        newcomer.ledger.submit(lambda books: books.renew_journal()).result()
        told = _asked(newcomer, code, identity, line)
    if isinstance(told, Refusal):
        raise wrong_input("enrolment-refused", told.said.message, told.said.hint)
    enrolment = _enrolment(newcomer, code, identity, told)

    def keep(books: SyncBooks) -> None:
        books.put_enrolment(enrolment)
        books.put_contact(told.contact)

    newcomer.ledger.submit(keep).result()
    return enrolment


def _identity(newcomer: Newcomer, code: EnrolmentCode) -> IdentitySaid:
    secure = code.url.startswith("https:")
    line = Line(code.url, trusting_nobody() if secure else None)
    said = ask_identity(line, newcomer.program)
    if isinstance(said, NotReached):
        raise _not_reached(said)
    if pin_of(said) != code.pin or bool(said.ca) is not secure:
        raise wrong_input(
            "registry-not-the-one",
            "Who answers there is not the registry that made this code.",
            "Check the network (a login page?) and the code; tell the registry if it stays so.",
        )
    return said


def _asked(
    newcomer: Newcomer, code: EnrolmentCode, identity: IdentitySaid, line: Line
) -> Told[EnrolledSaid] | Refusal:
    before, (device, epoch) = newcomer.ledger.submit(
        lambda books: (books.enrolment(), books.journal_name())
    ).result()
    private = newcomer.find_key(device) or newcomer.make_key(device)
    public = private.public_key().public_bytes_raw().hex()
    former = before.device if before is not None and before.device != device else ""
    former_key = newcomer.find_key(former) if former else None
    said = EnrolSaid(
        code=typed(code.code),
        device=device,
        epoch=epoch,
        key=public,
        desk=newcomer.desk,
        program=newcomer.program,
        former=former if former_key is not None else "",
        former_signature=former_signature(former, public, former_key) if former_key else "",
    )
    asking = Asking(
        device=device,
        private=private,
        registry_key=bytes.fromhex(identity.key),
        program=newcomer.program,
    )
    told = RegistryClient(line, asking, newcomer.read_clock).enrol(said)
    if isinstance(told, NotReached):
        raise _not_reached(told)
    return told


def _enrolment(
    newcomer: Newcomer,
    code: EnrolmentCode,
    identity: IdentitySaid,
    told: Told[EnrolledSaid],
) -> Enrolment:
    device, _epoch = newcomer.ledger.submit(lambda books: books.journal_name()).result()
    return Enrolment(
        url=code.url,
        center=told.said.center.code,
        desk=told.said.desk,
        device=device,
        registry_name=identity.name,
        registry_key=bytes.fromhex(identity.key),
        ca=identity.ca,
        enrolled_at=told.contact.at,
    )


def _not_reached(lost: NotReached) -> Trouble:
    page = lost.why is Reach.LOGIN_NEEDED
    return Trouble(
        "registry-not-reached",
        "A page of the network answered, not the registry."
        if page
        else "The registry could not be reached.",
        lost.hint or "Check the network, and the address in the code; then scan it once more.",
    )
