"""`checkin registry release`: which releases of the program desks are told of."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.answers import AsJson, say, say_json
from checkin.cli.registry_home import Home, registry_at
from checkin.domain.instant import stamp
from checkin.registry.database import ALL
from checkin.registry.releases import Publishing, published, withdraw
from checkin.registry.releases import publish as publish_release
from checkin.sync.wire_release import ReleaseSaid
from checkin.trouble import wrong_input

release = typer.Typer(help="Which releases of the program desks are told of.", no_args_is_help=True)

Version = Annotated[str, typer.Argument(help="For example 0.2.0.")]


@release.command()
def publish(
    version: Version,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="The installers.")],
    notes: Annotated[str, typer.Option("--notes", help="What is new, in a sentence or two.")] = "",
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Sign a release with the hash of each installer, and tell every desk with its next sync."""
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        given = Publishing(version=version, files=files, notes=notes, now=registry.now())
        said = publish_release(connection, given, registry.home.identity)
    _show(said, as_json=as_json)


@release.command("list")
def list_(home: Home = None, as_json: AsJson = False) -> None:
    """Print what desks are told of."""
    with registry_at(home) as registry, registry.database.reading(ALL) as connection:
        found = published(connection)
    for said in found:
        _show(said, as_json=as_json)


@release.command("withdraw")
def withdraw_(version: Version, home: Home = None) -> None:
    """Tell no desk of it any more."""
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        was_there = withdraw(connection, version)
    if not was_there:
        raise wrong_input(
            "no-release", f"{version} is not published.", "`checkin registry release list`."
        )
    say(f"{version} is withdrawn.")


def _show(said: ReleaseSaid, *, as_json: bool) -> None:
    if as_json:
        files = [{"name": one.name, "size": one.size, "sha256": one.sha256} for one in said.files]
        at = stamp(said.released_at)
        say_json({"version": said.version, "released_at": at, "notes": said.notes, "files": files})
        return
    say(f"{said.version}  {stamp(said.released_at)}  {said.notes}".rstrip())
    for one in said.files:
        say(f"  {one.sha256}  {one.name}")
