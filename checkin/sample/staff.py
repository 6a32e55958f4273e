"""The staff of the sample center, with PINs that the demo prints."""

from dataclasses import dataclass

from argon2 import PasswordHasher

from checkin.domain.roles import Role
from checkin.domain.roster import StaffMember
from checkin.sample.people import digest_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """Somebody on duty at the sample center. The PIN is for everybody to read."""

    id: str
    name: str
    role: Role
    pin: str

    def member(self, seed: int) -> StaffMember:
        """The same person as the roster knows them; takes some 50 ms of hashing."""
        salt = digest_of(seed, f"salt {self.id}")[:16]
        pin_hash = PasswordHasher().hash(self.pin, salt=salt)
        return StaffMember(id=self.id, name=self.name, role=self.role, pin_hash=pin_hash)


BADGES = (
    Badge(id="proctor-1", name="Pan Yue 潘悦", role=Role.PROCTOR, pin="112358"),
    Badge(id="lead-1", name="Liang Bo 梁博", role=Role.LEAD, pin="246810"),
    Badge(id="manager-1", name="Meng Qi 孟琪", role=Role.MANAGER, pin="135790"),
)
