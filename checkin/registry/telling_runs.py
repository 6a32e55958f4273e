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
    if len(fresh) == len(run.events):
        said = [RUN.dump_python(run, mode="json")]
    else:
        said = [alone(row) for row in fresh]
    tell(
        connection,
        [
            Told(
                center=center,
                kind=ChangeKind.EVENT,
                id=one["events"][0]["id"],
                said=one,
                source=source,
            )
            for one in said
        ],
    )


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
