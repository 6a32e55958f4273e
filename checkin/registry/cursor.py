"""Where a desk is in the feed: opaque to it, and of no use after the registry was put back."""

import base64
import binascii
from dataclasses import asdict, replace
from hashlib import sha256
from typing import Annotated, Any

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from checkin.chain import canonical
from checkin.sync.limits import Text

_STRICT = ConfigDict(strict=True, extra="forbid")


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class Place:
    """After the change (`xid`, `seq`), whose content has the mark. (0, 0) is before all of them.

    In a full pull `part` and `after` name the kind and the last id of it that was sent. `owed`: how
    many people there are is still to be said; so it is in a cursor of an earlier release.
    """

    xid: Annotated[int, Field(ge=0, lt=2**63)] = 0
    seq: Annotated[int, Field(ge=-1, lt=2**63)] = 0
    mark: Text = ""
    part: Annotated[int, Field(ge=0, lt=100)] | None = None
    after: Text = ""
    owed: bool = True

    @property
    def is_whole(self) -> bool:
        """Whether it belongs to a full pull."""
        return self.part is not None

    def then(self, **changes: Any) -> "Place":  # noqa: ANN401  # checked by replace
        """The same place but for `changes`."""
        return replace(self, **changes)


def mark_of(kind: str, name: str, said: str | None) -> str:
    """What tells a change from another one with its number, in a database that was put back."""
    return sha256(f"{kind}\n{name}\n{said}".encode()).hexdigest()[:12]


def write(place: Place) -> str:
    """The cursor."""
    said = canonical({name: value for name, value in asdict(place).items() if value != ""})
    return base64.urlsafe_b64encode(said.encode()).decode("ascii").rstrip("=")


def read(cursor: str) -> Place | None:
    """The place; None: it is not one of ours."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        return _PLACE.validate_json(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError):
        return None


_PLACE = TypeAdapter(Place)
