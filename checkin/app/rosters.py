"""Imports rosters: a bundle that the trusted registry signed, or a list of a center."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from checkin.app.clock import now
from checkin.app.desk import DeskAtWork, desk_at_work
from checkin.app.list_mappings import ListMappings
from checkin.domain.center import Center
from checkin.domain.instant import stamp
from checkin.domain.policy import deadline
from checkin.domain.roles import Authority
from checkin.domain.roster import Roster, RosterHead
from checkin.paths import list_mappings_file, trusted_registry_file
from checkin.rosters.preview import head_of
from checkin.rosters.table import TableReading, read_table
from checkin.services.case import Denial
from checkin.services.duty import standing
from checkin.services.list_import import may_import, record_import
from checkin.services.ports import Books, Progress
from checkin.sync.bundle import fingerprint, load_bundle, read_bundle, signed_by
from checkin.trouble import wrong_input

LIST = "roster"
"""The kind of list, among those whose columns are remembered."""

BUNDLE_BEGINS = b'{"format":"checkin-bundle"'


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChoices:
    """What a list does not say of itself. `taken_at` is local to the center; None means now."""

    mapping: Mapping[str, str]
    center: str = ""
    zone: str = ""
    taken_at: datetime | None = None
    skip_bad: bool = False
    encoding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListImport:
    """What became of a list. `head` is None when nothing was imported."""

    head: RosterHead | None
    reading: TableReading
    remembered: bool = False
    """Whether something was known of its columns from the last list like it."""


def is_bundle(file: Path) -> bool:
    """Whether a file begins like a bundle.

    Raises:
        Trouble: it cannot be read.
    """
    try:
        with file.open("rb") as begun:
            return begun.read(len(BUNDLE_BEGINS)) == BUNDLE_BEGINS
    except OSError as error:
        raise wrong_input(
            "file-unreadable", f"{file} cannot be read: {error.strerror}.", "Check the path."
        ) from error


def import_bundle(
    data: Path | None, file: Path, progress: Progress, *, trust: str = "", older: bool = False
) -> tuple[RosterHead, str]:
    """Import a bundle; the head of the roster and the fingerprint of the registry.

    The first bundle pins the registry that signed it: where a fingerprint is given as `trust`, only
    the one that has it. After that only this registry is trusted, or another one that is so given.
    `older` allows going back in time.
    """
    with desk_at_work(data) as desk:
        return take_bundle(desk, file, progress, trust=trust, older=older)


def take_bundle(
    desk: DeskAtWork, file: Path, progress: Progress, *, trust: str = "", older: bool = False
) -> tuple[RosterHead, str]:
    """The same at a desk that is open."""
    packed = load_bundle(file)
    public = signed_by(packed)
    pinned = trusted_registry_file(desk.folder)
    trusted = _pinned(pinned)
    if trust.upper() == fingerprint(public) or not (trusted or trust):
        trusted = {*trusted, public}
    roster = read_bundle(packed, trusted)
    if not older:
        _check_newer(desk, roster)
    put(desk, roster, progress)
    pinned.parent.mkdir(parents=True, exist_ok=True)
    pinned.write_text("".join(f"{key.hex()}\n" for key in sorted(trusted)))
    return roster.head, fingerprint(public)


def import_list(
    data: Path | None, file: Path, choices: ListChoices, progress: Progress, pin: Callable[[], str]
) -> ListImport | Denial:
    """Import a list of a center, whole or not at all; what is wrong with its rows is told.

    What is not said of its columns holds as it did for the last list with the same headers. A list
    knows neither ticket keys nor staff: those that a bundle has brought stay. Nobody has signed it:
    where the desk has staff, `pin` is asked for the PIN of a manager. Who imported is recorded.
    """
    with desk_at_work(data) as desk:
        by = _let_import(desk, pin)
        if isinstance(by, Denial):
            return by
        known = known_roster(desk)
        mappings = ListMappings(file=list_mappings_file(desk.folder))
        head = head_of(file, choices.mapping)
        before = mappings.recall(center_for(known, choices).code, LIST, head.signature)
        said = replace(choices, mapping={**before, **choices.mapping})
        taken = take_list(desk, file, said, progress)
        if taken.head is not None:
            desk.front.do(record_import, by, taken.head).result()
        return replace(taken, remembered=bool(before))


def take_list(desk: DeskAtWork, file: Path, choices: ListChoices, progress: Progress) -> ListImport:
    """As `import_list`, at a desk that is open, by these columns and no others."""
    known = known_roster(desk)
    center = center_for(known, choices)
    reading = read_list(file, center, choices, progress)
    roster = reading.roster
    if roster is None or (reading.problems and not choices.skip_bad):
        return ListImport(head=None, reading=reading)
    put(desk, desk.ledger.submit(lambda books: _keeping(books, roster)).result(), progress)
    if choices.mapping:
        mappings = ListMappings(file=list_mappings_file(desk.folder))
        signature = head_of(file, choices.mapping).signature
        mappings.keep(center.code, LIST, signature, choices.mapping)
    return ListImport(head=roster.head, reading=reading)


def _let_import(desk: DeskAtWork, pin: Callable[[], str]) -> Authority | Denial:
    if not desk.front.do(standing).result().staffed:
        return desk.front.on_duty
    by = desk.front.authority(pin()).result()
    if isinstance(by, Denial):
        return by
    return desk.front.do(may_import, by).result().denial or by


def known_roster(desk: DeskAtWork) -> RosterHead | None:
    """The roster that this desk has now."""
    return desk.ledger.submit(lambda books: books.roster()).result()


def _check_newer(desk: DeskAtWork, roster: Roster) -> None:
    there = desk.ledger.submit(lambda books: books.roster()).result()
    if there is not None and roster.taken_at < there.taken_at:
        raise wrong_input(
            "older-roster",
            f"This roster was taken at {stamp(roster.taken_at)}, before the one on this desk "
            f"({stamp(there.taken_at)}).",
            "Ask for a newer one; to go back all the same, import it with --older.",
        )


def put(desk: DeskAtWork, roster: Roster, progress: Progress) -> None:
    """Put a roster in one transaction, wholly or not at all."""
    desk.ledger.submit(lambda books: books.put_roster(roster, progress)).result()
    desk.ledger.checkpoint().result()


def read_list(file: Path, center: Center, choices: ListChoices, progress: Progress) -> TableReading:
    """What a list of this center says; nothing is imported."""
    taken = choices.taken_at
    local = taken.replace(tzinfo=ZoneInfo(center.zone)) if taken else now()
    return read_table(
        file,
        center=center,
        policy=deadline("list"),
        taken_at=local.astimezone(UTC),
        progress=progress,
        mapping=choices.mapping,
        zone=choices.zone or None,
        encoding=choices.encoding or None,
        skip_bad=choices.skip_bad,
    )


def center_for(known: RosterHead | None, choices: ListChoices) -> Center:
    """The center that a list is for.

    Raises:
        Trouble: `center-unknown`.
    """
    if known is not None and choices.center in ("", known.center.code):
        return replace(known.center, zone=choices.zone or known.center.zone)
    if not choices.center or not choices.zone:
        raise wrong_input(
            "center-unknown",
            "This desk does not know its center yet, and a list does not say it.",
            "Give --center CODE and --zone ZONE, e.g. --center SZ-001 --zone Asia/Shanghai.",
        )
    return Center(number=1, code=choices.center, zone=choices.zone)


def _keeping(books: Books, roster: Roster) -> Roster:
    return replace(roster, keys=tuple(books.keys()), staff=tuple(books.staff()))


def _pinned(file: Path) -> set[bytes]:
    if not file.exists():
        return set()
    try:
        return {bytes.fromhex(line) for line in file.read_text().split()}
    except ValueError as error:
        raise wrong_input(
            "trusted-registry-damaged",
            f"{file} is damaged.",
            "Remove it, and compare the registry's fingerprint at the next import.",
        ) from error
