"""Journals of desks, chained like real ones, and how they are handed in."""

from datetime import timedelta
from pathlib import Path

from builders import T
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import insert, select

from checkin.chain import COLUMNS, GENESIS, canonical, chained
from checkin.domain.instant import stamp
from checkin.registry.catalogue import put_center
from checkin.registry.continued import take_continued
from checkin.registry.database import ALL
from checkin.registry.desk_tables import devices
from checkin.registry.devices import device_with
from checkin.registry.home import Home
from checkin.registry.intake import PUSH, Intake, take_batch
from checkin.registry.settings import RegistrySettings
from checkin.sync.wire_push import RECEIPT, BatchSaid, ClockSaid, EventSaid, KnownSaid, RunSaid

SHENZHEN = {"number": 1, "code": "SZ-001", "zone": "Asia/Shanghai", "name": "Shenzhen"}
BERLIN = {"number": 2, "code": "BER-1", "zone": "Europe/Berlin", "name": "Berlin"}
NOW = T - timedelta(minutes=30)
"""When the registry hears of it, if nothing else is said."""

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
HOME = Home(
    folder=Path("nowhere"),
    settings=RegistrySettings(name="Programme"),
    identity=Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64))),
)
CLOCK = ClockSaid(wall=stamp(NOW), running_us=3_600_000_000, boot="boot-1")
_NOT_SAID = {"device", "epoch", "previous", "hash"}


def uuid(kind, number):
    """An id that sorts by its number."""
    return f"{kind:08x}-0000-7000-8000-{number:012x}"


class Journal:
    """The journal of one desk: event `number` is `rows[number - 1]`, whatever its epoch."""

    def __init__(self, number=1, center=1, rows=()):
        self.number, self.center = number, center
        self.device, self.epoch = uuid(0xD0, number), 1
        self.rows = list(rows)

    @property
    def name(self):
        return f"desk-{self.number}"

    def record(self, count=1, **changes):
        """So many scans more; `changes` are of each. Gives the last one's id."""
        for _ in range(count):
            number = len(self.rows) + 1
            row = {
                "seq": number,
                "id": uuid(self.number * 16 + self.epoch, number),
                "device": self.device,
                "epoch": self.epoch,
                "kind": "scan",
                "desk": self.name,
                "at": stamp(NOW - timedelta(minutes=10) + number * timedelta(milliseconds=1)),
                "trusted": 1,
                "subject": None,
                "session": None,
                "by": None,
                "body": "{}",
            }
            if "body" in changes and not isinstance(changes["body"], str):
                changes["body"] = canonical(changes["body"])
            previous = self.rows[-1]["hash"] if self.rows else GENESIS
            self.rows += chained([row | changes], previous)
        return self.rows[-1]["id"] if self.rows else None

    def admit(self, subject="A1", session="S1", seat="17", minutes=10, **changes):
        """Somebody is let in, so many minutes before `NOW`; the id of the event."""
        plain = {
            "kind": "confirm",
            "subject": subject,
            "session": session,
            "at": stamp(NOW - timedelta(minutes=minutes)),
            "body": {"seat": seat, "admits": True},
        }
        return self.record(**(plain | changes))

    def undo(self, event, subject="A1", session="S1", **changes):
        """An admission is taken back."""
        body = {"voids": event}
        return self.record(
            **({"kind": "undo", "subject": subject, "session": session, "body": body} | changes)
        )

    def copied(self, upto=None):
        """The same journal on another machine, as it was after so many events."""
        other = Journal(self.number, self.center, self.rows[:upto])
        other.device, other.epoch = self.device, self.epoch
        return other

    def restored(self, upto):
        """Put back from a backup: the numbers go on, in an epoch of its own."""
        other = self.copied(upto)
        other.epoch = self.epoch + 1
        return other

    def row(self, number):
        return self.rows[number - 1]

    def run(self, first=1, last=None, **changes):
        """The events from `first` to `last` as they are said."""
        rows = self.rows[first - 1 : last]
        said = [
            EventSaid(**{name: row[name] for name in COLUMNS if name not in _NOT_SAID})
            for row in rows
        ]
        plain = {
            "device": rows[0]["device"],
            "epoch": rows[0]["epoch"],
            "previous": rows[0]["previous"],
            "head": rows[-1]["hash"],
            "events": tuple(said),
        }
        return RunSaid(**(plain | changes))

    def known(self):
        """What the desk has of each epoch."""
        said = []
        for name in dict.fromkeys((row["device"], row["epoch"]) for row in self.rows):
            of_it = [row["seq"] for row in self.rows if (row["device"], row["epoch"]) == name]
            said.append(KnownSaid(device=name[0], epoch=name[1], first=of_it[0], last=of_it[-1]))
        return tuple(said)

    def batch(self, *runs, clock=CLOCK, **changes):
        """A batch of these runs; of everything where none is named."""
        plain = {"clock": clock, "known": self.known(), "runs": runs}
        if not runs and "runs" not in changes:
            plain["runs"] = (self.run(),)
        return BatchSaid(**(plain | changes))


def found_centers(database):
    """Two centers are there."""
    with database.writing(ALL) as connection:
        for center in (SHENZHEN, BERLIN):
            put_center(connection, center)


def enrol_journal(database, journal, **changes):
    """The desk of this journal is enrolled; it signs with `KEY`."""
    row = {
        "device": journal.device,
        "center": journal.center,
        "desk": journal.name,
        "key": KEY.public_key().public_bytes_raw().hex(),
        "enrolled_at": stamp(NOW),
        "program": "checkin test",
        "waiting": 0,
    }
    with database.writing(ALL) as connection:
        connection.execute(insert(devices), row | changes)


def enrolled_desk(database, events=0):
    """A desk of Shenzhen that is enrolled, with so many events that nobody has heard of."""
    found_centers(database)
    journal = Journal()
    enrol_journal(database, journal)
    if events:
        journal.record(events)
    return journal


def hand_in(database, journal, batch, *, now=NOW, via=PUSH, by=None):
    """What the registry says to this batch, as the desk of `by` (or of the journal) hands it in.

    By the short way or the long one, in a transaction that sees the desk's own center, as when a
    real one asks.
    """
    with database.reading((by or journal).center) as connection:
        device = device_with(connection, (by or journal).device)
    intake = Intake(home=HOME, device=device, now=now, via=via)
    told = take_continued(database, batch, intake) if via == PUSH else None
    if told is not None:
        return told
    with database.writing(device.center) as connection:
        return take_batch(connection, batch, intake)


def push(database, journal, first=1, last=None, **how):
    """Hand in these events; the answers, as words."""
    return words(hand_in(database, journal, journal.batch(journal.run(first, last)), **how))


def words(told):
    """The answers, as words."""
    return [f"{one.answer}:{one.reason}" if one.reason else str(one.answer) for one in told.answers]


def receipts_of(told):
    """The receipts by (device, epoch)."""
    said = [RECEIPT.validate_json(one.text) for one in told.receipts]
    return {(one.device, one.epoch): one for one in said}


def receipt_of(database, journal, **how):
    """What the registry has of the journal's present epoch, as a contact tells."""
    told = hand_in(database, journal, journal.batch(runs=()), **how)
    return receipts_of(told).get((journal.device, journal.epoch))


def rows_in(database, table, *order):
    """Everything in a table."""
    with database.reading(ALL) as connection:
        query = select(table).order_by(*order)
        return [{**row} for row in connection.execute(query).mappings()]
