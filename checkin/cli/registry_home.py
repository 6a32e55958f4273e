"""What every command of `checkin registry` needs: which registry, and how it is opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from checkin.domain.center import Center
from checkin.paths import default_registry
from checkin.registry.catalogue import center_with
from checkin.registry.clock import now
from checkin.registry.database import ALL
from checkin.registry.running import Registry, open_registry
from checkin.trouble import wrong_input

Home = Annotated[
    Path | None,
    typer.Option("--home", metavar="DIR", help="The registry's folder.", show_default=False),
]


def folder_of(home: Path | None) -> Path:
    """The folder that is meant."""
    return home or default_registry()


@contextmanager
def registry_at(home: Path | None) -> Iterator[Registry]:
    """The registry, for one command; it may be serving meanwhile."""
    registry = open_registry(folder_of(home), now)
    try:
        yield registry
    finally:
        registry.database.close()


def number_of(registry: Registry, code: str) -> int | None:
    """The number of the center with this code, None for an empty one: all of them.

    Raises:
        Trouble: `no-center`.
    """
    return center_named(registry, code).number if code else None


def center_named(registry: Registry, code: str) -> Center:
    """The center with this code.

    Raises:
        Trouble: `no-center`.
    """
    with registry.database.reading(ALL) as connection:
        center = center_with(connection, code)
    if center is None:
        raise wrong_input(
            "no-center",
            f"The registry knows no center {code}.",
            "`checkin registry import centers FILE` brings it.",
        )
    return center
