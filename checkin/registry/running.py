"""A registry that runs: its home, its database, its clock."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from checkin.registry.database import Database
from checkin.registry.devices import Asker
from checkin.registry.home import Home, open_home


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """All that a request needs. `plain`: served without TLS, on this very computer only.

    `console`: staff may use it in the browser.
    """

    home: Home
    database: Database
    now: Callable[[], datetime]
    plain: bool = False
    console: bool = True
    met: dict[str, Asker] = field(default_factory=dict)
    """The desks that have asked, as they were then: where to look first, and no proof of anything.
    Whether one is so still, the transaction tells that does something for it."""


def open_registry(
    folder: Path, now: Callable[[], datetime], *, plain: bool = False, console: bool = True
) -> Registry:
    """Open the registry in `folder`; who opens it closes its database.

    Raises:
        Trouble: as `home.open_home` and `database.Database`.
    """
    home = open_home(folder)
    database = Database(home.database_url)
    return Registry(home=home, database=database, now=now, plain=plain, console=console)
