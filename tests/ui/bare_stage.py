"""The window of a desk that has nothing yet: no roster, no registry, an empty journal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from desk_stage import Hands, Stage, desk_at, front_at, sample_at_noon, shown_stage

from checkin.ui.parts import Delivery, Intake


@contextmanager
def bare_stage(
    folder: Path,
    resources: Path,
    intake: Intake | None = None,
    delivery: Delivery | None = None,
    practise: Callable[[], None] | None = None,
    **settings: str | bool | int,
) -> Iterator[Stage]:
    """The window, shown; `put_list` puts a list of the center into its books, without staff."""
    hands = Hands()
    with desk_at(folder) as (opened, windows):
        front = front_at(opened, hands)
        given = {"intake": intake, "delivery": delivery, "practise": practise}
        with shown_stage(windows, front, hands, folder, resources, settings, **given) as stage:
            of_center = replace(sample_at_noon().roster, staff=(), keys=())
            stage.put_list = lambda: opened.ledger.submit(
                lambda books: books.put_roster(of_center, lambda _done, _of: None)
            )
            yield stage
