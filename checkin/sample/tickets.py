"""The keys of the sample center, and what each of its people holds out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.domain.appointment import Appointment
from checkin.domain.center import Center
from checkin.domain.roster import Revocation, TicketKey
from checkin.sample.people import digest_of
from checkin.tickets.ticket import Ticket, issue

KEY, WITHDRAWN, UNKNOWN = 1, 2, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Issues the tickets of one sample; the same seed gives the same keys and texts."""

    seed: int
    center: Center

    def private(self, what: str) -> Ed25519PrivateKey:
        """A key pair of the sample, by its name."""
        return Ed25519PrivateKey.from_private_bytes(digest_of(self.seed, f"key {what}"))

    def keys(self) -> tuple[TicketKey, ...]:
        """The ticket keys that the desk knows."""
        return (
            TicketKey(id=KEY, public=self._public("tickets")),
            TicketKey(id=WITHDRAWN, public=self._public("withdrawn"), revoked=True),
        )

    def serial(self, what: str) -> int:
        """A serial (40 bits) for a person or a thing of the sample."""
        return int.from_bytes(digest_of(self.seed, f"serial {what}")[:5], "big")

    def ticket(self, serial: int, day: date, center: Center | None = None) -> str:
        """A genuine code for `center` (ours when None) on a local day."""
        at = center or self.center
        return self._issued(KEY, serial, day, at, "tickets")

    def revocation(self, row: Appointment) -> Revocation:
        """The older ticket of somebody who has a newer one."""
        return Revocation(serial=self.serial(f"old {row.id}"), appointment=row.id)

    def held_out(self, text: str, row: Appointment, day: date) -> str:
        """What somebody holds out whose part says `text`."""
        if text == "number":
            return row.candidate.number
        return self._texts(row, day)[text]

    def _texts(self, row: Appointment, day: date) -> Mapping[str, str]:
        serial, here = row.serial or 0, self.center
        genuine = self.ticket(serial, day)
        return {
            "ticket": genuine,
            "old": self.ticket(self.revocation(row).serial, day),
            "forged": self._issued(KEY, serial, day, here, "forger"),
            "damaged": genuine[:-6],
            "unknown-key": self._issued(UNKNOWN, serial, day, here, "unknown"),
            "revoked-key": self._issued(WITHDRAWN, serial, day, here, "withdrawn"),
        }

    def _issued(self, key: int, serial: int, day: date, center: Center, signer: str) -> str:
        ticket = Ticket(key_id=key, serial=serial, center=center.number, day=day)
        return issue(ticket, self.private(signer))

    def _public(self, what: str) -> bytes:
        return self.private(what).public_key().public_bytes_raw()
