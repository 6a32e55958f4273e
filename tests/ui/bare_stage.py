"""The window of a desk that has nothing yet: no roster, no registry, an empty journal."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from desk_stage import (
    PLAIN,
    Hands,
    Stage,
    sample_at_noon,
    texts_of_file,
    texts_of_image,
)
from own_windows import windows_of_a_test
from wedge_keys import RealWedge

from checkin.app.papers import Pressing
from checkin.config import Settings
from checkin.domain.center import Desk
from checkin.services.documents import keyed_digest
from checkin.services.front_desk import FrontDesk
from checkin.storage.opening import open_for_writing
from checkin.ui.desk_window import DeskWindow
from checkin.ui.parts import Delivery, DeskParts, Intake


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
    with ExitStack() as ends:
        windows = ends.enter_context(windows_of_a_test())
        opened = open_for_writing(folder, None)
        ends.callback(opened.close)
        front = FrontDesk(opened.ledger, Desk(name="desk-1"), hands.read, keyed_digest(b"1" * 32))
        press = Pressing(front)
        ends.callback(press.stop)
        saved: list[Settings] = []
        window = DeskWindow(
            DeskParts(
                front=front,
                settings=Settings(**{**PLAIN, **settings}),
                save_settings=saved.append,
                make_camera=None,
                read_picture=texts_of_file,
                read_image=texts_of_image,
                wedge=RealWedge(),
                running=hands.running,
                now=hands.now,
                resources=resources,
                delivery=delivery,
                practise=practise,
                intake=intake,
                press=press,
            ),
        )
        ends.enter_context(windows.shown(window))
        stage = Stage(window, sample_at_noon(), hands, front, saved, folder)
        of_center = replace(sample_at_noon().roster, staff=(), keys=())
        stage.put_list = lambda: opened.ledger.submit(
            lambda books: books.put_roster(of_center, lambda _done, _of: None)
        )
        yield stage
