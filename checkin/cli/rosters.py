"""`checkin roster import`: takes a bundle of the registry, or a list as CSV or XLSX."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from checkin.app.rosters import ListChoices, import_bundle, import_list, is_bundle
from checkin.cli.answers import leave, say, say_json
from checkin.cli.calling import WithPin, called, pin_of
from checkin.cli.deciding import answer_denied
from checkin.cli.progress_bar import progress_bar
from checkin.domain.roster import RosterHead
from checkin.rosters.table import TableReading
from checkin.services.case import Denial
from checkin.trouble import Exit, wrong_input

app = typer.Typer(help="The roster: who is expected.", no_args_is_help=True)

_NAMED = 50

Trusted = Annotated[
    str, typer.Option("--trust", help="Trust the registry with this fingerprint from now on.")
]
MappedColumns = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=COLUMN", help="Which column of a list is which."),
]
TakenAt = Annotated[
    datetime | None,
    typer.Option("--taken-at", help="For a list: when it was made (local). Default: now."),
]
SkipBad = Annotated[
    bool, typer.Option("--skip-bad", help="For a list: import the good rows all the same.")
]
Encoding = Annotated[
    str, typer.Option("--encoding", help="For a list: e.g. gb18030. Default: found out.")
]
AlsoOlder = Annotated[
    bool, typer.Option("--older", help="For a bundle: also one older than what is there.")
]


@app.callback()
def roster() -> None:
    """The roster: who is expected."""


@app.command("import")
@called
def import_(
    call: WithPin,
    file: Annotated[Path, typer.Argument(help="A bundle, or a list as CSV, TSV, XLSX or ODS.")],
    trust: Trusted = "",
    column: MappedColumns = None,
    center: Annotated[str, typer.Option("--center", help="For a list: our center's code.")] = "",
    zone: Annotated[str, typer.Option("--zone", help="For a list: e.g. Asia/Shanghai.")] = "",
    taken_at: TakenAt = None,
    skip_bad: SkipBad = False,
    encoding: Encoding = "",
    older: AlsoOlder = False,
) -> None:
    """Import a roster, whole or not at all. Exit status 2: the file is not good.

    A list is signed by nobody: where the desk has staff, it asks for the PIN of a center manager.
    Exit status 1: it was not allowed.
    """
    with progress_bar(file.name) as progress:
        if is_bundle(file):
            head, fingerprint = import_bundle(call.data, file, progress, trust=trust, older=older)
            answer = _answer(head) | {"registry": fingerprint}
        else:
            choices = ListChoices(
                mapping=columns_said(column or []),
                center=center,
                zone=zone,
                taken_at=taken_at,
                skip_bad=skip_bad,
                encoding=encoding,
            )
            imported = import_list(call.data, file, choices, progress, lambda: pin_of(call))
            if isinstance(imported, Denial):
                answer_denied(call, imported)
                return
            answer = _answer(imported.head) | _problems(imported.reading)
            answer |= {"remembered": imported.remembered}
    say_json(answer) if call.as_json else _say(answer)
    leave(Exit.DONE if answer["imported"] else Exit.WRONG_USE)


def columns_said(columns: list[str]) -> dict[str, str]:
    """What `--map` says of columns: the header of a field, or `=VALUE`.

    Raises:
        Trouble: `wrong-mapping`.
    """
    mapping = {}
    for pair in columns:
        field, equals, column = pair.partition("=")
        if not equals:
            raise wrong_input("wrong-mapping", f"{pair!r} is no FIELD=COLUMN.", "E.g. number=No.")
        mapping[field.strip()] = column.strip()
    return mapping


def _answer(head: RosterHead | None) -> dict[str, Any]:
    if head is None:
        return {"imported": False}
    return {
        "imported": True,
        "center": head.center.code,
        "appointments": head.appointments,
        "sessions": head.sessions,
        "taken_at": head.taken_at,
        "version": head.version,
    }


def _problems(reading: TableReading) -> dict[str, Any]:
    return {
        "rows": reading.rows,
        "bad_rows": reading.bad_rows,
        "problems": [
            {"line": p.line, "column": p.column, "reason": p.reason} for p in reading.problems
        ],
        "mapping": dict(reading.mapping_used),
        "encoding": reading.encoding,
    }


def _say(answer: Mapping[str, Any]) -> None:
    for problem in answer.get("problems", [])[:_NAMED]:
        say(f"line {problem['line']}: {problem['column']}: {problem['reason']}")
    if answer.get("bad_rows", 0) > _NAMED:
        say(f"… {answer['bad_rows']} bad rows in all")
    for field, column in answer.get("mapping", {}).items():
        say(f"{field} was taken from: {column}")
    if answer.get("remembered"):
        say("What is not said here of the columns was said with the last list like this.")
    if not answer["imported"]:
        say("Nothing was imported: mend these rows, or import the others with --skip-bad.")
        return
    people, sessions = answer["appointments"], answer["sessions"]
    say(f"{people} appointments in {sessions} sessions at {answer['center']}.")
    if "registry" in answer:
        say(f"Signed by the registry {answer['registry']}.")
