"""`checkin roster import`: takes a bundle of the registry, or a list as CSV or XLSX."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from checkin.app.rosters import ListChoices, import_bundle, import_list, is_bundle
from checkin.cli.answers import AsJson, Data, leave, say, say_json
from checkin.domain.roster import RosterHead
from checkin.trouble import Exit, wrong_input

app = typer.Typer(help="The roster: who is expected.", no_args_is_help=True)

_NAMED = 50


@app.callback()
def roster() -> None:
    """The roster: who is expected."""


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A bundle, or a list as CSV, TSV, XLSX or ODS.")],
    trust: Annotated[
        str, typer.Option("--trust", help="Trust the registry with this fingerprint from now on.")
    ] = "",
    column: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Which column of a list is which."),
    ] = None,
    center: Annotated[str, typer.Option("--center", help="For a list: our center's code.")] = "",
    zone: Annotated[str, typer.Option("--zone", help="For a list: e.g. Asia/Shanghai.")] = "",
    taken_at: Annotated[
        datetime | None,
        typer.Option("--taken-at", help="For a list: when it was made (local). Default: now."),
    ] = None,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="For a list: import the good rows all the same.")
    ] = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Import a roster, whole or not at all. Exit status 2: the file is not good."""
    with typer.progressbar(length=1, label=file.name, file=typer.get_text_stream("stderr")) as bar:

        def progress(done: int, of: int) -> None:
            bar.length = max(of, 1)
            bar.update(done - bar.pos)

        head: RosterHead | None
        if is_bundle(file):
            head, fingerprint = import_bundle(data, file, trust, progress)
            problems: list[dict[str, object]] = []
        else:
            choices = ListChoices(
                mapping=_mapping(column or []),
                center=center,
                zone=zone,
                taken_at=taken_at,
                skip_bad=skip_bad,
            )
            head, problems = import_list(data, file, choices, progress)
            fingerprint = ""
        bar.update(bar.length or 0)
    _report(head, problems, fingerprint, as_json=as_json)
    leave(Exit.WRONG_USE if head is None else Exit.DONE)


def _mapping(columns: list[str]) -> dict[str, str]:
    mapping = {}
    for pair in columns:
        field, equals, column = pair.partition("=")
        if not equals:
            raise wrong_input("wrong-mapping", f"{pair!r} is no FIELD=COLUMN.", "E.g. number=No.")
        mapping[field.strip()] = column.strip()
    return mapping


def _report(
    head: RosterHead | None,
    problems: list[dict[str, object]],
    fingerprint: str,
    *,
    as_json: bool,
) -> None:
    if as_json:
        say_json(
            {
                "imported": head is not None,
                "center": head.center.code if head else None,
                "appointments": head.appointments if head else 0,
                "sessions": head.sessions if head else 0,
                "taken_at": head.taken_at if head else None,
                "version": head.version if head else None,
                "registry": fingerprint or None,
                "problems": problems,
            }
        )
        return
    for problem in problems[:_NAMED]:
        say(f"line {problem['line']}: {problem['column']}: {problem['reason']}")
    if len(problems) > _NAMED:
        say(f"… and {len(problems) - _NAMED} more")
    if head is None:
        say("Nothing was imported: mend these rows, or import the others with --skip-bad.")
        return
    say(f"{head.appointments} appointments in {head.sessions} sessions at {head.center.code}.")
    if fingerprint:
        say(f"Signed by the registry {fingerprint}.")
