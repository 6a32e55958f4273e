"""`checkin version`: which release this is, whether there is a newer one, which file is genuine."""

from pathlib import Path
from typing import Annotated

import typer

from checkin.app.releases import CURRENT, check_releases, verify_file
from checkin.cli.answers import AsJson, Data, leave, say, say_json
from checkin.domain.instant import stamp
from checkin.trouble import Exit

app = typer.Typer(help="Which release this is.", no_args_is_help=False)


@app.callback(invoke_without_command=True)
def version(
    context: typer.Context,
    check: Annotated[
        bool, typer.Option("--check", help="Whether the registry has told of a newer one.")
    ] = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Print the version. With --check exit status 1: the registry has told of a newer one."""
    if context.invoked_subcommand is not None:
        return
    if check:
        _check(data, as_json=as_json)
    elif as_json:
        say_json({"version": CURRENT})
    else:
        say(f"checkin {CURRENT}")


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An installer.")],
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Say whether a file is what the registry has signed. Exit status 1: it is not."""
    found = verify_file(data, file)
    if as_json:
        line = {"version": found[0].version, "name": found[1].name} if found else {}
        say_json({"genuine": found is not None} | line)
    elif found is None:
        say(f"{file} is no file of a release that the registry has signed. Do not install it.")
    else:
        release, said = found
        say(f"Genuine: {said.name} of checkin {release.version}, signed by the registry.")
    leave(Exit.DONE if found else Exit.REFUSED)


def _check(data: Path | None, *, as_json: bool) -> None:
    checked = check_releases(data)
    told = checked.newest
    if as_json:
        at = stamp(told.released_at) if told else None
        line = {"version": CURRENT, "newest": told.version if told else None, "released_at": at}
        say_json(line | {"is_newer": checked.is_newer})
    elif told is None:
        say(f"checkin {CURRENT}. The registry has told of no release.")
    elif checked.is_newer:
        say(f"checkin {CURRENT}. {told.version} is there: install it between two sessions.")
        say(told.notes) if told.notes else None
    else:
        say(f"checkin {CURRENT}: this is the newest.")
    leave(Exit.REFUSED if checked.is_newer else Exit.DONE)
