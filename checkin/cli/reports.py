"""`checkin report` and `checkin export`: the day as a paper, the people as a list."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from checkin.app.reports import export_sessions, print_day_report
from checkin.cli.answers import counted, say, say_json
from checkin.cli.calling import WithPin, called, pin_of
from checkin.cli.deciding import answer_denied
from checkin.cli.papers import LanguageOption, OutOption, PaperOption, PaperSize, size_of
from checkin.documents.exports import Form
from checkin.services.case import Denial
from checkin.services.printing import ExportOrder
from checkin.ui.words.languages import ENGLISH

ReasonOption = Annotated[str, typer.Option("--reason", help="What it is for; this is recorded.")]


@called
def report(
    call: WithPin,
    reason: ReasonOption,
    out: OutOption,
    day: Annotated[
        datetime | None,
        typer.Option("--day", formats=["%Y-%m-%d"], help="Default: today at the center."),
    ] = None,
    paper: PaperOption = PaperSize.A4,
    lang: LanguageOption = ENGLISH,
) -> None:
    """Print the report of a day: asks for the PIN of a center manager.

    Its sessions, their counts, what was not as usual. Exit status 1: it was not allowed.
    """
    done = print_day_report(
        call.data,
        day.date() if day else None,
        out,
        paper=size_of(paper),
        language=lang,
        reason=reason,
        pin=pin_of(call),
    )
    if isinstance(done, Denial):
        answer_denied(call, done)
        return
    (printed,) = done.printings
    if call.as_json:
        said = {"file": out, "document": printed.number, "pages": printed.pages}
        say_json({**said, "sha256": done.digest})
    else:
        say(f"{out}: document {printed.number}, {counted(printed.pages, 'page')}")


@called
def export(
    call: WithPin,
    session: Annotated[list[str], typer.Option("--session", metavar="S", help="Which session.")],
    reason: ReasonOption,
    out: Annotated[Path, typer.Option("--out", metavar="F", help="The file to write.")],
    form: Annotated[
        Form | None,
        typer.Option("--format", help="How it is written. Default: as the file's name ends."),
    ] = None,
    masked: Annotated[
        bool, typer.Option("--masked", help="Names and numbers shortened; takes no PIN.")
    ] = False,
) -> None:
    """Write the people of a session as a list: asks for the PIN of a center manager.

    Exit status 1: it was not allowed.
    """
    pin = None if masked else pin_of(call)
    written = form or _form_named(out)
    order = ExportOrder(sessions=tuple(session), form=written.value, masked=masked, file=out)
    done = export_sessions(call.data, order, reason=reason, pin=pin)
    if isinstance(done, Denial):
        answer_denied(call, done)
    elif call.as_json:
        say_json({"file": done.file, "people": done.people, "sha256": done.checksum})
    else:
        say(f"{done.file}: {done.people} people, SHA-256 {done.checksum}")


def _form_named(file: Path) -> Form:
    """The form that the end of a name says; CSV where it says none."""
    return next((form for form in Form if file.suffix.lower() == f".{form.value}"), Form.CSV)
