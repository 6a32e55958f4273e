"""Commands that are imported when they are called, and not before."""

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

import typer
from typer.core import TyperGroup

from checkin.trouble import Trouble


class Place(NamedTuple):
    """Where a command is written: a function, or a Typer of more commands."""

    module: str
    name: str


def on_demand(places: Mapping[str, Place]) -> type[TyperGroup]:
    """The group of these commands, in the order of the help.

    The window must be ready within two seconds and small, and a registry small for good: they have
    no use for the printing, the lists and the rehearsals, whose libraries take as long to load as
    all that they do use, and as much memory.
    """

    class OnDemand(TyperGroup):
        """Finds a command by its place."""

        def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002  # as click has it
            """Every command."""
            return list(places)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002
            """The command of that name, None when there is none."""
            place = places.get(cmd_name)
            return _command(cmd_name, place) if place is not None else None

    return OnDemand


def _command(name: str, place: Place) -> Any:  # noqa: ANN401  # as click has it
    found = getattr(_imported(place.module), place.name)
    if isinstance(found, typer.Typer):
        command: Any = typer.main.get_group(found)
    else:
        single = typer.Typer(add_completion=False)
        single.command(name)(found)
        command = typer.main.get_command(single)
    command.name = name
    return command


def _imported(module: str) -> ModuleType:
    """The module of a command; what a registry needs is not at every desk."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == "checkin":
            raise
        raise Trouble(
            "registry-not-installed",
            f"This installation has no {error.name}, which a registry needs.",
            "Install it with `pip install 'checkin[registry]'`.",
        ) from error
