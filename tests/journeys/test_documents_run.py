"""Every page that shows commands is followed line by line, as a newcomer would: it works."""

from pathlib import Path

import pytest
import xlsxwriter
from document_shell import (
    FOLLOWED,
    HOME,
    ROOT,
    copy_of_the_repository,
    is_as_shown,
    run,
    script_of,
    shell_blocks,
    shown,
)

from checkin.app.demo import prepare_demo

LIST_HEAD = ["Ticket no.", "Name", "Start", "Room"]
TABLES = {
    "centers.csv": "number,code,zone,name\n1,SZ-001,Asia/Shanghai,First\n",
    "exams.csv": "code,title,kind,minutes\nCLOUD,Cloud Practitioner,theory,90\n",
    "policies.csv": (
        "version,opens_min,required_by_min,admit_until_min,after_start_until_min,no_show_min,"
        "late_mode\np1,60,30,0,0,15,hold\n"
    ),
    "sessions.csv": (
        "id,center,exam,room,starts_at,policy\nS1,SZ-001,CLOUD,A-204,2026-12-05T14:30,p1\n"
    ),
    "bookings.csv": "id,session,number,name,seat\nB1,S1,TC-100001,Li Xiaoming,1\n",
}


def a_repository(folder: Path) -> str:
    copy_of_the_repository(folder)
    return ""


def a_demo_beside(folder: Path) -> str:
    """The repository, and the folder of a demo under the name that the README gives it."""
    prepare_demo(folder / "DIR")
    return a_repository(folder)


def a_demo(folder: Path) -> str:
    """A demo in the usual place of a desk."""
    prepare_demo(folder / HOME / "checkin")
    return ""


def a_demo_with_seats(folder: Path) -> str:
    (folder / "seats.csv").write_text("number,seat\nTC-100002,12\nTC-100004,10\n", "utf-8")
    return a_demo(folder)


def a_demo_with_lists(folder: Path) -> str:
    (folder / "FILE").write_text(
        "number,name,exam,start,room\nTC-1,Li Na,CLOUD,2026-12-05 14:30,A-204\n", "utf-8"
    )
    with xlsxwriter.Workbook(str(folder / "list.xlsx")) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate([LIST_HEAD, ["TC-1", "Li Na", "2026-12-05 14:30", "A-204"]]):
            sheet.write_row(row, 0, cells)
    return a_demo(folder)


def tables(folder: Path) -> str:
    for name, text in TABLES.items():
        (folder / name).write_text(text, "utf-8")
    return ""


def a_registry(folder: Path) -> str:
    tables(folder)
    return "checkin registry init\n"


def the_first_steps(folder: Path) -> str:
    """A registry that is served, and a desk with somebody in, under their usual names."""
    steps = shell_blocks(ROOT / "docs" / "first-steps.md")[1:-1]
    text = script_of(steps, folder).replace(" --data desk", "").replace(" --home registry", "")
    return text.partition("\n")[2]


PAGES = {
    "README.md": a_demo_beside,
    "CONTRIBUTING.md": a_repository,
    "docs/first-steps.md": a_repository,
    "docs/operations.md": the_first_steps,
    "docs/papers.md": a_demo,
    "docs/seating.md": a_demo_with_seats,
    "docs/roster.md": a_demo_with_lists,
    "docs/registry.md": tables,
    "docs/console.md": a_registry,
}
"""Which pages are followed, each with what it takes for granted."""


@pytest.mark.parametrize("page", PAGES)
def test_a_page_does_what_it_says(page, tmp_path):
    world, told = tmp_path / "world", tmp_path / "told"
    world.mkdir()
    told.mkdir()
    several = shell_blocks(ROOT / page)
    assert several
    before = PAGES[page](world)
    head, _, rest = script_of(several, told).partition("\n")
    done = run(f"{head}\n{before}{rest}", world)
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    for number, block in enumerate(several):
        for at, (command, said) in enumerate(shown(block)):
            printed = (told / f"{number}-{at}").read_text("utf-8")
            assert is_as_shown(printed, said), f"{command}\n{printed}"


def test_every_page_that_shows_commands_is_followed():
    assert sorted(PAGES) == sorted(FOLLOWED)


@pytest.mark.parametrize(
    ("printed", "said", "same"),
    [
        ("a\nb\n", "a\nb", True),
        ("a\nb\n", "a", False),
        ("a 17 b\n", "a … b", True),
        ("a\nb\nc\n", "a\n…\nc", True),
        ("a\nb\nd\n", "a\n…\nc", False),
        ("5 events (all)\n", "5 events (all)", True),
    ],
)
def test_what_is_printed_is_compared(printed, said, same):
    assert is_as_shown(printed, said) is same


def test_a_page_that_is_wrong_is_found(tmp_path):
    (tmp_path / "page.md").write_text("```bash\ntrue\n```\n\n```bash\ncheckin no-such\n```\n")
    done = run(script_of(shell_blocks(tmp_path / "page.md"), tmp_path), tmp_path)
    assert done.returncode == 2
    assert "== line 5" in done.stderr
