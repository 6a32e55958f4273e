"""What the window is given: the desk's services, its devices, and how it may ask the time."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from numpy.typing import NDArray

from checkin.config import Settings
from checkin.documents.drawn import Paper
from checkin.documents.papers.order import Asked
from checkin.documents.papers.pressed import Pressed
from checkin.domain.roles import Authority
from checkin.domain.roster import RosterHead
from checkin.services.case import Deed, Denial
from checkin.services.delivery import Enrolment, RoundReport
from checkin.services.delivery_view import DeliveryView
from checkin.services.first_steps import Taken
from checkin.services.front_desk import FrontDesk
from checkin.services.list_import import ListKind, ListLook
from checkin.services.ports import Progress
from checkin.services.printing import Exported, ExportOrder
from checkin.services.readiness import DeskFacts, Seen

Picture = NDArray[Any]
"""Rows by columns by three channels: red, green, blue; 8 bits each."""


class SeenCode(Protocol):
    """A code in a frame; `corners` are (x, y) in the frame's pixels, clockwise."""

    @property
    def corners(self) -> Sequence[tuple[int, int]]: ...


class Sight(Protocol):
    """Who is told what the camera sees; each may be called from any thread."""

    def on_frame(self, frame: Picture, codes: Sequence[SeenCode]) -> None: ...
    def on_text(self, text: str) -> None: ...
    def on_status(self, status: str, name: str) -> None: ...


class Camera(Protocol):
    """A camera that can be started, changed and stopped. Called from the GUI thread."""

    def start(self, name: str | None = None) -> None: ...
    def choose(self, name: str | None) -> None: ...
    def stop(self) -> object: ...
    def names(self) -> Sequence[str]: ...


class KeyAnswer(NamedTuple):
    """What becomes of a key press.

    `action` is `pass`, `to-field` or `swallow`. `take_back` characters before it were a scanner's.
    `scan` is complete now.
    """

    action: str
    take_back: int = 0
    scan: str | None = None


class Wedge(Protocol):
    """Tells a hand scanner from a person. `kind` is `character`, `terminator` or `other`.

    `at` counts seconds; `overdue` is asked 160 ms after the last key that was swallowed.
    """

    def key(self, text: str, at: float, kind: str, *, repeated: bool) -> KeyAnswer: ...
    def overdue(self, at: float) -> str | None: ...


class Delivery(Protocol):
    """The sync, as the window asks it: on the GUI thread; every call returns at once."""

    def listen(self, begun: Callable[[], None], ended: Callable[[RoundReport], None]) -> None:
        """Whom to tell of every round; on the thread of the sync."""
        ...

    def view(self) -> Future[DeliveryView]: ...
    def sync_now(self) -> None:
        """Ask for a round; while one runs, nothing more is done."""
        ...

    def accept_shrink(self) -> None:
        """A person has agreed to the smaller roster: take it in a round now."""
        ...

    def export_refused(self, file: Path) -> Future[int]:
        """Write the refused events into `file`; how many there were."""
        ...

    def registry_in(self, text: str) -> str | None:
        """The address of the registry when `text` is an enrolment code; else None."""
        ...

    def enrol(self, text: str, desk: str) -> Future[Enrolment]:
        """Enrol with this code, as the desk of this name.

        Raises `Trouble` when the registry did not take it.
        """
        ...


class Upkeep(Protocol):
    """What is done beside the scans, on a thread of its own; every call returns at once."""

    def look(self, seen: Seen) -> Future[DeskFacts]:
        """Read whether the desk is ready."""
        ...

    def back_up(self) -> Future[object]:
        """Write a backup, and read it back."""
        ...

    def copy_papers(self) -> Future[object]:
        """Write who is in into the folder for bad times, where one was chosen."""
        ...


class Intake(Protocol):
    """Takes the roster from a file, beside the scans; every call returns at once."""

    def take(self, file: Path, center: str, zone: str) -> Future[Taken]:
        """Take a bundle, or a list of the center of this code and this IANA zone.

        Raises `Trouble`: the file is not good; `center-unknown`, where a list needs both.
        """
        ...


class Press(Protocol):
    """Makes papers, and records that they were printed. Called from the GUI thread."""

    def make(self, asked: Asked, paper: Paper, chosen: str, progress: Progress) -> Future[Pressed]:
        """What was asked for; `progress` is told on another thread, and may raise to give up."""
        ...

    def record(self, pressed: Pressed) -> Future[None]: ...

    def record_leaving(self, pressed: Pressed, reason: str, who: Authority) -> Future[Deed]:
        """As `record`, of a paper that takes a reason and a role to leave."""
        ...


class Reports(Protocol):
    """Writes lists that leave the program. Called from the GUI thread."""

    def export(self, order: ExportOrder, reason: str, who: Authority) -> Future[Exported | Denial]:
        """Write a list, and record why; raises `Trouble` when it could not be written."""
        ...


class Lists(Protocol):
    """Looks at lists, and imports them. Called from the GUI thread; every call returns at once."""

    def look(
        self, file: Path, kind: ListKind, mapping: Mapping[str, str] | None, session: str
    ) -> Future[ListLook]:
        """What a list says, and what is wrong with it; raises `Trouble` when it is none."""
        ...

    def take(self, file: Path, look: ListLook, *, skip_bad: bool) -> Future[RosterHead | None]:
        """Import a list of appointments as it was looked at; None: it has bad rows."""
        ...

    def keep(self, file: Path, look: ListLook) -> Future[None]:
        """Remember the columns of a list of seats."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskParts:
    """All that the desk's window is made of.

    `running` gives seconds that never go back, `now` the wall clock (aware). `make_camera` is
    given who is told; it is None where the desk has no camera. `read_picture` gives the texts in
    a picture file, `read_image` those in a picture; both may raise `Trouble` and take a second, so
    they are called on a thread of their own. `resources` holds icons, sounds and translations.
    `delivery` is None where nothing is ever sent. `plug` stops and starts the registry of a demo,
    and says whether it runs now. `upkeep` is None where nobody looks after the desk. With
    `opens_locked` the window begins with the sign-on, because the roster names staff. `rehearse`
    opens the rehearsal of tomorrow beside it, `practise` the practice. `intake` takes rosters from
    files, None where none is ever taken; `guided` opens the setup of the desk with the window.
    """

    front: FrontDesk
    settings: Settings
    save_settings: Callable[[Settings], None]
    make_camera: Callable[[Sight], Camera] | None
    read_picture: Callable[[Path], Sequence[str]]
    read_image: Callable[[Picture], Sequence[str]]
    wedge: Wedge
    running: Callable[[], float]
    now: Callable[[], datetime]
    resources: Path
    delivery: Delivery | None = None
    plug: Callable[[], bool] | None = None
    upkeep: Upkeep | None = None
    press: Press | None = None
    lists: Lists | None = None
    reports: Reports | None = None
    opens_locked: bool = False
    rehearse: Callable[[], None] | None = None
    practise: Callable[[], None] | None = None
    intake: Intake | None = None
    guided: bool = False
