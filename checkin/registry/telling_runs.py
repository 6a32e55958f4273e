"""Tells the other desks of a center what one of them has recorded: a change for a whole run."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from checkin.chain import canonical, chained
from checkin.registry.changes import Told, tell
from checkin.sync.wire_feed import ChangeKind
from checkin.sync.wire_push import RUN, RunSaid

_SAID = ("seq", "id", "kind", "desk", "at", "trusted", "subject", "session", "by", "body")


def tell_run(
    connection: Connection,
    run: RunSaid,
    fresh: Sequence[Mapping[str, Any]],
    *,
    center: int,
    source: str,
) -> None:
    """Tell of the `fresh` rows of a run: in one change where all of it is fresh."""
    whole = len(fresh) == len(run.events)
    said = {fresh[0]["id"]: told_as(run)} if whole else {row["id"]: alone(row) for row in fresh}
    tell(
        connection,
        [
            Told(center=center, kind=ChangeKind.EVENT, id=first, said=one, source=source)
            for first, one in said.items()
        ],
    )


def told_as(run: RunSaid) -> str:
    """A whole run as JSON."""
    return RUN.dump_json(run).decode("utf-8")


def alone(row: Mapping[str, Any]) -> dict[str, Any]:
    """A run of one event, as it is said, of a row with its hash."""
    return {
        "device": row["device"],
        "epoch": row["epoch"],
        "previous": row["previous"],
        "head": row["hash"],
        "events": [{name: row[name] for name in _SAID}],
    }


def each_alone(said: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The events of a run as it was told, each as a run of its own."""
    run = RUN.validate_json(canonical(said))
    for row in chained(run.rows(), run.previous):
        yield alone(row)
