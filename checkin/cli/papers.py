"""`checkin papers`: which papers there are, and printing them into a file."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from checkin.app.paper_copy import copy_papers
from checkin.app.papers import print_desk_paper, print_papers, session_lines
from checkin.cli.answers import AsJson, Data, counted, say, say_json
from checkin.cli.calling import Call, OnDuty, called, pin_given
from checkin.cli.deciding import answer_denied
from checkin.cli.language import known_language
from checkin.cli.paper_entry import enter
from checkin.documents.drawn import Paper
from checkin.documents.papers.desk_papers import desk_papers, desk_titles
from checkin.documents.papers.making import Order
from checkin.documents.papers.order import PACK, Asked
from checkin.documents.papers.titles import titles
from checkin.services.case import Denial
from checkin.services.printing import Printing
from checkin.ui.words.languages import ENGLISH

app = typer.Typer(help="The papers of a session.", no_args_is_help=True)
app.command("enter")(enter)


class PaperSize(Enum):
    """The sizes that a printer may hold."""

    A4 = "A4"
    LETTER = "Letter"


PaperOption = Annotated[
    PaperSize, typer.Option("--paper", case_sensitive=False, help="The size of the paper.")
]
LanguageOption = Annotated[
    str, typer.Option("--lang", metavar="L", callback=known_language, help="Of the paper: en, zh …")
]
OutOption = Annotated[Path, typer.Option("--out", metavar="F.pdf", help="The file to write.")]
PrintedSession = Annotated[
    str, typer.Option("--session", metavar="S", help="Of which session; the desk's have none.")
]
PrintedRoom = Annotated[
    str | None, typer.Option("--room", metavar="R", help="One room. Default: each.")
]
PrintedPeople = Annotated[
    list[str] | None, typer.Option("--appointment", help="Only these. Default: everybody.")
]
BlankOption = Annotated[
    bool | None,
    typer.Option("--blank/--filled", help="Default: blank until somebody was here."),
]
ChangesOption = Annotated[
    bool, typer.Option("--changes", help="Only what changed since the last print.")
]
WhomToCall = Annotated[
    str, typer.Option("--call", metavar="WHOM", help="On the quick card: whom to call.")
]


def size_of(paper: PaperSize) -> Paper:
    """The sheet that a size means."""
    return Paper[paper.name]


@app.command("list")
def list_(data: Data = None, as_json: AsJson = False) -> None:
    """Name the papers, and the sessions of the roster that they can be of."""
    for name, title in {
        **titles(_english),
        **desk_titles(_english),
        PACK: "All that a session needs",
    }.items():
        say_json({"paper": name, "title": title}) if as_json else say(f"{name:<16} {title}")
    if not as_json:
        say("")
    for line in session_lines(data):
        row, local = line.session, line.center.local(line.session.starts_at)
        if as_json:
            say_json({"session": row.id, "exam": row.exam, "starts_at": row.starts_at})
        else:
            say(f"{row.id:<16} {local:%Y-%m-%d %H:%M}  {row.room:<8} {row.exam} {row.title}")


@app.command("print")
@called
def print_(
    call: OnDuty,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A paper, or `pack` for all.")],
    out: OutOption,
    session: PrintedSession = "",
    room: PrintedRoom = None,
    order: Annotated[Order, typer.Option("--order", help="How people are sorted.")] = Order.SEAT,
    paper: PaperOption = PaperSize.A4,
    lang: LanguageOption = ENGLISH,
    blank: BlankOption = None,
    changes: ChangesOption = False,
    pages: Annotated[str, typer.Option("--pages", help="Only these pages: 1, 3-5.")] = "",
    appointment: PrintedPeople = None,
    whom: WhomToCall = "",
) -> None:
    """Print a paper as PDF; that one of a session was printed is recorded."""
    if name in desk_papers():
        sheet = size_of(paper)
        count = print_desk_paper(call.data, name, out, paper=sheet, language=lang, call=whom)
        line = {"file": out, "paper": name, "pages": count}
        say_json(line) if call.as_json else say(f"{out}: {name}, {counted(count, 'page')}")
        return
    asked = Asked(
        name=name,
        session=session,
        room=room,
        order=order,
        language=lang,
        blank=blank,
        changes=changes,
        people=tuple(appointment or ()),
    )
    pin = pin_given(call)
    printed = print_papers(call.data, asked, size_of(paper), out, chosen=pages, pin=pin)
    if isinstance(printed, Denial):
        answer_denied(call, printed)
        return
    for done in printed:
        _say_printed(call, out, done)


def _say_printed(call: Call, out: Path, done: Printing) -> None:
    if call.as_json:
        said = {"document": done.number, "paper": done.paper, "room": done.room}
        say_json({"file": out, **said, "pages": done.pages, "blank": done.blank})
    else:
        pages = counted(done.pages, "page")
        say(f"{out}: {done.paper} {done.room}, document {done.number}, {pages}")


@app.command()
def copy(
    into: Annotated[
        Path | None, typer.Option("--into", metavar="DIR", help="This folder from now on.")
    ] = None,
    off: Annotated[bool, typer.Option("--off", help="Write no copies from now on.")] = False,
    data: Data = None,
    as_json: AsJson = False,
) -> None:
    """Write who is in as PDF for bad times; an open window does it each minute."""
    done = copy_papers(data, into, off=off)
    for one in done:
        if as_json:
            say_json({"session": one.session, "file": one.file})
        else:
            say(f"{one.session}: {one.file}")
    if not done and not as_json:
        say("No session of today has opened, or no folder was chosen: nothing to copy.")


def _english(_: str, text: str) -> str:
    return text
