"""What there is of the journals that a batch is about, epoch by epoch."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select

from checkin.registry.desk_tables import epochs
from checkin.registry.receipts import Extent, extent_in, extent_of


class Extents:
    """What there is of the journals that one batch is about.

    Each is read once, and is locked until the end where it may grow.
    """

    def __init__(self, connection: Connection, *, may_grow: bool) -> None:
        self._connection = connection
        self._query = _TO_GROW if may_grow else _TO_READ
        self._of: dict[str, dict[int, Extent]] = {}

    def of_journal(self, device: str) -> Sequence[Extent]:
        """Everything of a journal, by epoch."""
        return [extent for _epoch, extent in sorted(self._read(device).items())]

    def of_epoch(self, device: str, epoch: int, first: int) -> Extent:
        """One epoch, as `extent_of`."""
        known = self._read(device)
        if epoch not in known:
            known[epoch] = extent_of(self._connection, device, epoch, first)
        return known[epoch]

    def keep(self, extent: Extent) -> None:
        """Remember how it is now."""
        self._read(extent.device)[extent.epoch] = extent

    def _read(self, device: str) -> dict[int, Extent]:
        if device not in self._of:
            found = self._connection.execute(self._query, {"journal": device}).mappings()
            self._of[device] = {row["epoch"]: extent_in(row) for row in found}
        return self._of[device]


# Locked in the order of the epochs: two that want them all never wait for each other.
_TO_READ = select(epochs).where(epochs.c.device == bindparam("journal")).order_by(epochs.c.epoch)
_TO_GROW = _TO_READ.with_for_update()
