"""`checkin papers`: what is printed, what is refused, and what is recorded."""

from codecs import BOM_UTF8 as BOM
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from checkin.app import clock
from checkin.app.demo import Demo
from checkin.app.desk import desk_at_work
from checkin.documents.papers.catalogue import papers
from checkin.documents.papers.desk_papers import desk_papers

LEAD, MANAGER = "246810", "135790"


@pytest.fixture
def session(demo: Demo) -> str:
    return demo.sample.roster.appointments[0].session


def pages(file: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(file.read_bytes())).pages]


def test_the_papers_and_the_sessions_are_listed(run, demo: Demo, session: str) -> None:
    lines = run("papers", "list", "--data", demo.folder, "--json").lines
    assert [line["paper"] for line in lines if "paper" in line] == [
        *papers(),
        *desk_papers(),
        "pack",
    ]
    assert session in [line["session"] for line in lines if "session" in line]
    assert "Attendance register" in run("papers", "list", "--data", demo.folder).out


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Attendance register"), ("zh", "考生签到表")]
)
def test_a_register_is_printed_and_that_is_recorded(
    run, demo: Demo, session: str, tmp_path: Path, language: str, title: str
) -> None:
    out = tmp_path / "register.pdf"
    words = ("papers", "print", "register", "--session", session, "--lang", language)
    done = run(*words, "--out", out, "--data", demo.folder, "--json")
    assert done.status == 0
    assert title in pages(out)[0]
    assert done.line["document"] in pages(out)[0]
    (event,) = run("journal", "list", "--data", demo.folder, "--json").lines
    assert event["kind"] == "printing"
    assert event["session"] == session
    assert event["body"]["document"] == done.line["document"]
    assert event["body"]["pages"] == len(pages(out))


def test_only_what_changed_since_is_printed(run, demo: Demo, session: str, tmp_path: Path) -> None:
    words = ("papers", "print", "register", "--session", session, "--data", demo.folder)
    assert run(*words, "--changes", "--out", tmp_path / "0.pdf").status == 2
    run(*words, "--out", tmp_path / "1.pdf")
    run(*words, "--changes", "--out", tmp_path / "2.pdf")
    assert "Nobody is on this list." in pages(tmp_path / "2.pdf")[0]
    picture = demo.pictures["on-time-5"]
    who = run("scan", "--data", demo.folder, "--image", picture).line["appointment"]
    run(*words, "--changes", "--out", tmp_path / "3.pdf")
    (text,) = pages(tmp_path / "3.pdf")
    rows = {row.id: row.candidate.number for row in demo.sample.roster.appointments}
    assert [number for number in rows.values() if number in text] == [rows[who]]


def test_pages_are_chosen(run, demo: Demo, session: str, tmp_path: Path) -> None:
    words = ("papers", "print", "register", "--session", session, "--data", demo.folder)
    run(*words, "--out", tmp_path / "all.pdf")
    run(*words, "--pages", "2-9", "--out", tmp_path / "some.pdf")
    assert len(pages(tmp_path / "some.pdf")) == len(pages(tmp_path / "all.pdf")) - 1
    assert f"Page 2 of {len(pages(tmp_path / 'all.pdf'))}" in pages(tmp_path / "some.pdf")[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("carpet", "--session", "S1"), "no paper called carpet"),
        (("carpet", "--session", "S1"), "quick-card"),
        (("register", "--session", "S99"), "no session S99"),
        (("register", "--session", "S1", "--room", "Z-1"), "sits in a room Z-1"),
        (("register", "--session", "S1", "--pages", "two"), "names no page"),
        (("register", "--session", "S1", "--pages", "99"), "names no page"),
    ],
    ids=[
        "paper",
        "the papers that there are",
        "session",
        "room",
        "no pages",
        "not there",
    ],
)
def test_what_is_not_there_is_said_and_nothing_is_written(
    run, demo: Demo, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    out = tmp_path / "out.pdf"
    done = run("papers", "print", *words, "--out", out, "--data", demo.folder)
    assert (done.status, out.exists()) == (2, False)
    assert said in done.err
    assert run("journal", "list", "--data", demo.folder).out == ""


def test_nothing_is_written_over(run, demo: Demo, session: str, tmp_path: Path) -> None:
    out = tmp_path / "kept.pdf"
    out.write_text("mine")
    words = ("papers", "print", "register", "--session", session, "--out", out)
    assert run(*words, "--data", demo.folder).status == 2
    assert out.read_text() == "mine"


def test_letter_is_another_size(run, demo: Demo, session: str, tmp_path: Path) -> None:
    out = tmp_path / "letter.pdf"
    words = ("papers", "print", "register", "--session", session, "--paper", "Letter")
    run(*words, "--out", out, "--data", demo.folder)
    box = PdfReader(out).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (792, 612)


def test_the_day_report_counts_every_session(run, demo: Demo, tmp_path: Path) -> None:
    out = tmp_path / "day.pdf"
    words = reporting(demo, out, "--reason", "own-records", "--json")
    done = run(*words, stdin=f"{MANAGER}\n")
    assert done.status == 0
    text = " ".join(pages(out))
    # Around midnight the roster was taken on the day before the one that is reported.
    center, now = demo.sample.roster.center, clock.now()
    today = [
        row for row in demo.sample.roster.sessions if center.day(row.starts_at) == center.day(now)
    ]
    assert all(row.id in text and row.room in text for row in today)
    assert done.line["document"] in text
    assert run(*words, stdin=f"{MANAGER}\n").status == 2


def test_the_day_report_takes_a_manager_and_a_reason_as_exports_do(
    run, demo: Demo, tmp_path: Path
) -> None:
    out = tmp_path / "day.pdf"
    words = reporting(demo, out, "--json", "--reason")
    for pin, reason, denial in (
        ("000000", "audit", "wrong-pin"),
        (LEAD, "audit", "role"),
        (MANAGER, "  ", "reason-missing"),
    ):
        denied = run(*words, reason, stdin=f"{pin}\n")
        assert (denied.status, denied.line["denial"], out.exists()) == (1, denial, False)
    done = run(*words, "audit", stdin=f"{MANAGER}\n")
    digest = sha256(out.read_bytes()).hexdigest()
    assert (done.status, done.line["sha256"]) == (0, digest)
    assert (tmp_path / "day.pdf.sha256").read_text() == f"{digest}  day.pdf\n"
    events = run("journal", "list", "--data", demo.folder, "--json").lines
    left, printed = [one for one in events if one["kind"] in ("export", "printing")]
    assert (left["body"]["reason"], left["body"]["sha256"]) == ("audit", digest)
    assert (left["body"]["form"], left["by"]) == ("pdf", "manager-1")
    assert printed["body"]["document"] == done.line["document"]


def reporting(demo: Demo, out: Path, *more: object) -> tuple[object, ...]:
    return ("report", "--out", out, "--data", demo.folder, "--pin-stdin", *more)


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        (("papers", "print", "register", "--session", "S1", "--out", "x.pdf"), "Ctrl+P"),
        (("report", "--out", "x.pdf", "--reason", "audit", "--pin-stdin"), "Ctrl+Shift+E"),
        (("papers", "enter", "ABCD2345", "--line", "1 8:41"), "Ctrl+E"),
        (
            ("export", "--session", "S1", "--reason", "audit", "--masked", "--out", "x.csv"),
            "Ctrl+Shift+E",
        ),
    ],
    ids=["print", "report", "enter", "export"],
)
def test_beside_an_open_window_it_is_said_what_to_do(
    run, demo: Demo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words, instead: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with desk_at_work(demo.folder):
        done = run(*words, "--data", demo.folder)
        listed = run("papers", "list", "--data", demo.folder, "--json")
    assert done.status == 3
    assert "open already" in done.err
    assert instead in done.err
    assert not list(tmp_path.glob("x.*"))
    assert any("session" in line for line in listed.lines)


def test_a_day_without_sessions_has_no_report(run, demo: Demo, tmp_path: Path) -> None:
    out = tmp_path / "day.pdf"
    words = reporting(demo, out, "--reason", "audit", "--day", "2001-01-01")
    done = run(*words, stdin=f"{MANAGER}\n")
    assert (done.status, out.exists()) == (2, False)
    assert "No session begins" in done.err


def exporting(demo: Demo, session: str, out: Path, *more: object) -> tuple[object, ...]:
    words = ("export", "--session", session, "--out", out, "--data", demo.folder, "--pin-stdin")
    return (*words, *more)


def test_an_export_takes_a_manager_and_a_reason_and_is_recorded(
    run, demo: Demo, session: str, tmp_path: Path
) -> None:
    out = tmp_path / "list.csv"
    words = exporting(demo, session, out, "--reason", "audit", "--json")
    for pin, denial in (("000000", "wrong-pin"), (LEAD, "role")):
        denied = run(*words, stdin=f"{pin}\n")
        assert (denied.status, denied.line["denial"], out.exists()) == (1, denial, False)
    without = exporting(demo, session, out, "--reason", "  ", "--json")
    assert run(*without, stdin=f"{MANAGER}\n").line["denial"] == "reason-missing"
    done = run(*words, stdin=f"{MANAGER}\n")
    assert (done.status, done.line["sha256"]) == (0, sha256(out.read_bytes()).hexdigest())
    assert (tmp_path / "list.csv.sha256").read_text() == f"{done.line['sha256']}  list.csv\n"
    person = demo.sample.roster.appointments[0].candidate
    assert person.number in out.read_text("utf-8-sig")
    events = run("journal", "list", "--data", demo.folder, "--json").lines
    (event,) = [one for one in events if one["kind"] == "export"]
    assert event["body"]["reason"] == "audit"
    assert (event["body"]["masked"], event["body"]["sha256"]) == (False, done.line["sha256"])
    assert person.name not in str(event)


def test_a_masked_export_takes_no_pin(run, demo: Demo, session: str, tmp_path: Path) -> None:
    out = tmp_path / "list.json"
    words = ("export", "--session", session, "--out", out, "--data", demo.folder)
    assert run(*words, "--masked", "--reason", "poster", "--format", "json").status == 0
    person = demo.sample.roster.appointments[0].candidate
    assert person.name not in out.read_text("utf-8")
    assert person.number not in out.read_text("utf-8")


@pytest.mark.parametrize(("name", "begins"), [("l.XLSX", b"PK"), ("l.json", b"{"), ("l.txt", BOM)])
def test_an_export_is_written_as_its_name_ends(
    run, demo: Demo, session: str, tmp_path: Path, name: str, begins: bytes
) -> None:
    out = tmp_path / name
    words = ("export", "--session", session, "--out", out, "--data", demo.folder)
    assert run(*words, "--masked", "--reason", "poster").status == 0
    assert out.read_bytes().startswith(begins)


def test_an_export_of_no_session_is_wrong(run, demo: Demo, tmp_path: Path) -> None:
    words = exporting(demo, "S99", tmp_path / "x.csv", "--reason", "audit")
    assert run(*words, stdin=f"{MANAGER}\n").status == 2
    assert not (tmp_path / "x.csv").exists()


def test_the_whole_pack_is_one_file_and_each_paper_is_recorded(
    run, demo: Demo, session: str, tmp_path: Path
) -> None:
    out = tmp_path / "pack.pdf"
    done = run(
        *("papers", "print", "pack", "--session", session, "--out", out),
        *("--data", demo.folder, "--json"),
    )
    wanted = [kind.name for kind in papers().values() if kind.in_pack]
    assert list(dict.fromkeys(line["paper"] for line in done.lines)) == wanted
    assert sum(line["pages"] for line in done.lines) == len(pages(out))
    events = run("journal", "list", "--data", demo.folder, "--json").lines
    assert [event["body"]["document"] for event in events] == [
        line["document"] for line in done.lines
    ]


def test_slips_are_printed_for_the_ones_that_are_named(
    run, demo: Demo, session: str, tmp_path: Path
) -> None:
    out = tmp_path / "slips.pdf"
    first, second, *_ = [row for row in demo.sample.roster.appointments if row.session == session]
    words = ("papers", "print", "seat-slips", "--session", session, "--data", demo.folder)
    assert run(*words, "--appointment", first.id, "--out", out).status == 0
    text = "".join(pages(out))
    assert first.candidate.name in text
    assert second.candidate.name not in text


def test_with_a_pin_it_is_its_owner_who_prints(
    run, demo: Demo, session: str, tmp_path: Path
) -> None:
    words = ("papers", "print", "register", "--session", session, "--data", demo.folder)
    denied = run(*words, "--out", tmp_path / "0.pdf", "--pin-stdin", "--json", stdin="000000\n")
    assert (denied.status, denied.line["denial"]) == (1, "wrong-pin")
    assert not (tmp_path / "0.pdf").exists()
    run(*words, "--out", tmp_path / "1.pdf", "--pin-stdin", stdin=f"{MANAGER}\n")
    manager = next(one for one in demo.sample.badges if one.pin == MANAGER)
    assert f"by {manager.name}" in pages(tmp_path / "1.pdf")[0]


@pytest.mark.parametrize(("language", "title"), [("en", "Quick card"), ("zh", "速查卡")])
def test_the_quick_card_needs_no_session_no_desk_and_leaves_no_record(
    run, tmp_path: Path, language: str, title: str
) -> None:
    out, data = tmp_path / "card.pdf", tmp_path / "no-desk"
    words = ("papers", "print", "quick-card", "--lang", language, "--call", "400-123-4567")
    done = run(*words, "--out", out, "--data", data, "--json")
    assert (done.status, done.line["pages"]) == (0, 1)
    (text,) = pages(out)
    assert title in text
    assert "400-123-4567" in text
    assert not data.exists()
    assert run(*words, "--out", out, "--data", data).status == 2


def test_the_card_of_a_desk_bears_its_center(run, demo: Demo, tmp_path: Path) -> None:
    out = tmp_path / "keys.pdf"
    assert run("papers", "print", "key-map", "--out", out, "--data", demo.folder).status == 0
    assert demo.sample.roster.center.code in pages(out)[0]
    assert run("journal", "list", "--data", demo.folder, "--json").lines == []


def test_a_paper_of_a_session_needs_the_session(run, demo: Demo, tmp_path: Path) -> None:
    done = run("papers", "print", "register", "--out", tmp_path / "r.pdf", "--data", demo.folder)
    assert done.status == 2
    assert "none was named (--session)" in done.err


def test_the_slips_of_the_practice_are_printed_and_nothing_is_made(run, tmp_path: Path) -> None:
    out, data = tmp_path / "slips.pdf", tmp_path / "no-desk"
    done = run("practice", "--slips", out, "--lang", "zh", "--data", data, "--json")
    assert done.status == 0
    assert done.line["slips"] == 11
    assert "练习" in pages(out)[0]
    assert not data.exists()
