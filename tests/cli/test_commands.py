"""The commands, on a real desk's folder: what they print, and their exit status."""

import json
import sqlite3
from pathlib import Path

import numpy as np
import pytest
from command_line import CommandLine
from PIL import Image

from checkin.app.demo import Demo
from checkin.domain.verdict import Code, Signal
from checkin.storage.engine import DATABASE
from checkin.storage.opening import open_for_writing

LEAD, MANAGER = "246810", "135790"


def member(demo: Demo, name: str):
    return next(one for one in demo.sample.cast if one.name == name)


def scan(run: CommandLine, demo: Demo, name: str):
    return run("scan", "--data", demo.folder, "--image", demo.pictures[name])


def test_a_slip_is_read_judged_confirmed_and_found_again(run, demo: Demo) -> None:
    first = scan(run, demo, "on-time-5")
    assert (first.status, first.line["code"], first.line["signal"]) == (0, "on-time", "admit")
    assert first.line["reason"]
    who = first.line["appointment"]
    assert run("confirm", who, "--data", demo.folder).out == f"{who}: in\n"
    again = scan(run, demo, "on-time-5")
    assert (again.line["code"], again.line["state"]) == ("already-in", "in")
    assert run("confirm", who, "--data", demo.folder, "--json").line["event"] is None


def test_one_line_for_each_input_and_the_gravest_status(run, demo: Demo) -> None:
    ran = run("scan", "WIFI:S:x;;", member(demo, "late").text, "--data", demo.folder)
    assert [line["code"] for line in ran.lines] == ["not-a-ticket", "late"]
    assert ran.status == 1
    assert run("scan", "WIFI:S:x;;", "--data", demo.folder).status == 0


def test_a_late_person_needs_the_pin_of_a_lead(run, demo: Demo) -> None:
    who = scan(run, demo, "late").line["appointment"]
    assert run("confirm", who, "--data", demo.folder).status == 1
    words = ("override", who, "--reason", "transport", "--pin-stdin", "--data", demo.folder)
    wrong = run(*words, "--json", stdin="000000\n")
    assert (wrong.status, wrong.line["denial"]) == (1, "wrong-pin")
    proctor = run(*words, "--json", stdin="112358\n")
    assert (proctor.status, proctor.line["denial"], proctor.line["needed"]) == (1, "role", "lead")
    lead = run(*words, "--json", stdin=f"{LEAD}\n")
    assert (lead.status, lead.line["state"]) == (0, "in")
    assert lead.line["minutes_late"] > 0


def test_who_is_refused_can_be_turned_away_on_the_record(run, demo: Demo) -> None:
    who = scan(run, demo, "too-late").line["appointment"]
    words = ("refuse", who, "--reason", "too-late", "--pin-stdin", "--data", demo.folder)
    assert run(*words, stdin=f"{LEAD}\n").out == f"{who}: turned-away\n"


def test_undo_takes_back_and_signing_out_ends(run, demo: Demo) -> None:
    who = scan(run, demo, "on-time-6").line["appointment"]
    run("confirm", who, "--data", demo.folder)
    undone = run("undo", who, "--reason", "wrong-person", "--data", demo.folder)
    assert undone.out == f"{who}: arrived\n"
    run("confirm", who, "--data", demo.folder)
    assert run("sign-out", who, "--data", demo.folder).out == f"{who}: left-before-start\n"
    assert run("sign-out", who, "--data", demo.folder).status == 1


def test_find_lists_and_records_nothing(run, demo: Demo) -> None:
    person = demo.sample.roster.appointments[4]
    found = run("find", person.candidate.number, "--data", demo.folder, "--json")
    assert (found.status, found.line["appointment"]) == (0, person.id)
    nobody = run("find", "nobody-of-that-name", "--data", demo.folder)
    assert (nobody.status, nobody.out) == (1, "")
    assert nobody.err == "Nobody on this roster matches.\n"
    assert run("journal", "list", "--data", demo.folder).out == ""


def test_read_shows_any_code_with_its_corners(run, demo: Demo) -> None:
    ran = run("read", "--json", demo.pictures["wifi"])
    assert ran.line["found"][0]["text"].startswith("WIFI:")
    assert len(ran.line["found"][0]["corners"]) == 4
    assert ran.line["milliseconds"] > 0
    assert "WIFI" in run("read", demo.pictures["wifi"]).out


def test_read_tells_a_picture_without_a_code_from_a_file_that_is_none(run, tmp_path: Path) -> None:
    blank, text = tmp_path / "blank.png", tmp_path / "text.png"
    Image.fromarray(np.full((80, 80), 255, np.uint8)).save(blank)
    text.write_text("no picture")
    assert run("read", blank).status == 1
    assert run("read", text).status == 2
    assert run("read", blank, text).status == 2
    assert run("scan", "--image", blank, "--data", tmp_path / "d").status == 2


def test_tickets_are_inspected(run, demo: Demo) -> None:
    genuine = run("tickets", "inspect", member(demo, "late").text, "--data", demo.folder, "--json")
    assert (genuine.status, genuine.line["genuine"], genuine.line["center"]) == (0, True, 7)
    forged = run(
        "tickets", "inspect", "--image", demo.pictures["forged"], "--data", demo.folder, "--json"
    )
    assert (forged.status, forged.line["flaw"]) == (1, "forged")


def test_printed_slips_are_read_as_the_same_person(run, demo: Demo, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ran = run(
        "tickets", "print", "--appointment", "A005", "--out", out, "--data", demo.folder, "--json"
    )
    assert ran.status == 0
    assert (out / "slips.pdf").read_bytes().startswith(b"%PDF")
    seen = run("scan", "--image", out / "A005.png", "--data", demo.folder)
    assert seen.line["appointment"] == "A005"


def test_tickets_cannot_be_printed_without_a_key(run, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    open_for_writing(folder, None).close()
    ran = run("tickets", "print", "--out", tmp_path / "o", "--data", folder)
    assert ran.status == 2
    assert "--key" in ran.err


def test_the_journal_is_listed_verified_and_exported(run, demo: Demo, tmp_path: Path) -> None:
    scan(run, demo, "on-time-5")
    listed = run("journal", "list", "--json", "--data", demo.folder)
    assert listed.line["kind"] == "scan"
    whole = run("journal", "verify", "--json", "--data", demo.folder)
    assert (whole.status, whole.line["whole"], whole.line["events"]) == (0, True, 1)
    out = tmp_path / "journal.jsonl"
    assert run("journal", "export", "--out", out, "--data", demo.folder).status == 0
    header, event, head = (json.loads(line) for line in out.read_text("utf-8").splitlines())
    assert (header["format"], header["events"]) == ("checkin-journal", 1)
    assert head["head"] == event["hash"] == whole.line["head"]


def test_nothing_is_overwritten_and_no_file_ends_in_a_traceback(run, demo: Demo, tmp_path) -> None:
    there = tmp_path / "there"
    there.write_text("mine")
    again = run("journal", "export", "--out", there, "--data", demo.folder)
    assert (again.status, there.read_text()) == (2, "mine")
    assert "already" in again.err
    nowhere = run("journal", "export", "--out", there / "x", "--data", demo.folder)
    assert nowhere.status == 3
    slips = run("tickets", "print", "--out", there, "--appointment", "A005", "--data", demo.folder)
    assert slips.status == 3
    assert run("demo", "--headless", "--data", there).status == 3


def test_the_journal_can_be_read_while_the_desk_is_open(run, demo: Demo) -> None:
    desk = open_for_writing(demo.folder, None)
    try:
        assert run("journal", "verify", "--data", demo.folder).status == 0
        busy = run("scan", "x", "--data", demo.folder)
        assert busy.status == 3
        assert "open already" in busy.err
    finally:
        desk.close()


def test_ready_shows_each_light(run, demo: Demo) -> None:
    ran = run("ready", "--json", "--data", demo.folder)
    lights = {line["item"]: line["light"] for line in ran.lines}
    assert lights["roster"] == lights["clock"] == lights["journal"] == "green"
    assert all(line["todo"] for line in ran.lines if line["light"] != "green")
    empty = run("ready", "--data", demo.folder.parent / "empty")
    assert empty.status == 1
    assert "roster import" in empty.out


def test_the_demo_goes_as_it_is_told(run, tmp_path: Path) -> None:
    ran = run("demo", "--headless", "--json", "--data", tmp_path / "demo")
    assert ran.status == 0
    assert all(line["code"] == line["expected"] for line in ran.lines)
    assert {line["signal"] for line in ran.lines} == {
        *(Signal.ADMIT, Signal.HOLD, Signal.REFUSE, Signal.INFO)
    }
    assert len({line["code"] for line in ran.lines}) > 20
    assert Code.LATE in {line["code"] for line in ran.lines}


def test_a_demo_is_never_laid_over_a_desk(run, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    open_for_writing(folder, None).close()
    ran = run("demo", "--headless", "--data", folder)
    assert ran.status == 2
    assert "empty folder" in ran.err


def test_a_window_needs_a_display(run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for words in ((), ("demo",)):
        ran = run(*words)
        assert ran.status == 3
        assert "demo-headless" in ran.err


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ("desk = ", "damaged"),
        ("desk = 3", "`desk`"),
        ('dezk = "a"', "`dezk`"),
        ('sound = "yes"', "true or false"),
    ],
)
def test_damaged_settings_are_named_and_nothing_is_started(
    run, tmp_path: Path, settings: str, named: str
) -> None:
    (tmp_path / "settings.toml").write_text(settings)
    ran = run("scan", "x", "--data", tmp_path)
    assert ran.status == 3
    assert named in ran.err
    assert [file.name for file in tmp_path.iterdir()] == ["settings.toml"]


def test_a_journal_of_something_else_is_not_touched(run, tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / DATABASE).execute("CREATE TABLE t (x)").connection.close()
    before = (tmp_path / DATABASE).read_bytes()
    ran = run("scan", "x", "--data", tmp_path)
    assert ran.status == 3
    assert (tmp_path / DATABASE).read_bytes() == before


@pytest.mark.parametrize(
    "words", [("nosuch",), ("scan",), ("rehearse",), ("roster", "import"), ("confirm",)]
)
def test_wrong_use_is_status_two(run, words: tuple[str, ...]) -> None:
    assert run(*words).status == 2


def test_rehearse_tells_held_broken_and_no_scenario_apart(run, tmp_path: Path) -> None:
    day = Path(__file__).parent.parent / "scenarios" / "restart.json"
    assert run("rehearse", day).status == 0
    other = json.loads(day.read_text("utf-8"))
    other["steps"][0]["expect"]["code"] = "late"
    broken, nothing = tmp_path / "broken.json", tmp_path / "nothing.json"
    broken.write_text(json.dumps(other))
    nothing.write_text("{}")
    ran = run("rehearse", broken)
    assert ran.status == 1
    assert ran.lines[0]["expected"] == {"code": "late"}
    assert run("rehearse", nothing).status == 2
    assert run("rehearse", tmp_path / "missing.json").status == 2
    both = run("rehearse", day, broken)
    assert both.status == 1
    assert {line["file"] for line in both.lines} == {str(day), str(broken)}


def test_what_candidates_ask_is_answered_in_both_languages(run) -> None:
    english = run("answers", "invoice", "--json").line
    chinese = run("answers", "fapiao", "--lang", "zh_CN", "--json").line
    assert english["id"] == chinese["id"] == "invoices"
    assert "self-service" in english["answer"]
    assert "自助" in chinese["answer"]
    assert run("answers", "xyzzy").status == 1


def test_a_backup_is_read_back_and_its_folder_remembered(run, demo: Demo, tmp_path: Path) -> None:
    scan(run, demo, "on-time-5")
    first = run("journal", "backup", "--data", demo.folder, "--json").line
    assert first["events"] == 1
    assert Path(first["file"]).parent == demo.folder / "backups"
    stick = tmp_path / "stick"
    missing = run("journal", "backup", "--into", stick, "--data", demo.folder)
    assert (missing.status, "not there" in missing.err) == (3, True)
    stick.mkdir()
    assert run("journal", "backup", "--into", stick, "--data", demo.folder).status == 0
    (kept,) = stick.iterdir()
    kept.unlink()
    assert str(stick) in run("journal", "backup", "--data", demo.folder).out
    assert "1 event, all whole" in run("journal", "verify", "--data", demo.folder).out


def test_the_way_back_to_a_backup_puts_aside_what_is_here(run, demo: Demo) -> None:
    scan(run, demo, "on-time-5")
    made = run("journal", "backup", "--data", demo.folder, "--json").line["file"]
    listed = run("backup", "list", "--data", demo.folder, "--json").line
    assert listed["file"] == made
    assert made in run("backup", "list", "--data", demo.folder).out
    scan(run, demo, "late")
    said = run("backup", "restore", made, "--data", demo.folder).out.splitlines()
    assert said[0].endswith(": 1 event, read whole and put back, under epoch 2.")
    aside = Path(said[1].removeprefix("What was here lies in ").removesuffix("."))
    assert (aside / DATABASE).exists()
    assert said[2].startswith("1 event was recorded after this copy")
    assert len(run("journal", "list", "--data", demo.folder).out.splitlines()) == 1
    again = run("backup", "restore", made, "--data", demo.folder, "--json").line
    assert (again["events"], again["epoch"], again["missing"]) == (1, 3, 0)
    (demo.folder / DATABASE).write_bytes(b"nothing that opens" * 1000)
    assert made in run("backup", "list", "--data", demo.folder).out
    assert run("backup", "restore", made, "--data", demo.folder, "--json").line["epoch"] == 4
    missing = run("backup", "restore", demo.folder / "none", "--data", demo.folder)
    assert (missing.status, "cannot be read" in missing.err) == (2, True)


def test_the_clock_on_the_wall_is_kept_beside_the_desks(run, demo: Demo) -> None:
    entered = run(
        "clock", "enter", "2026-12-31 08:05", "--words", "hall", "--data", demo.folder, "--json"
    )
    assert (entered.status, entered.line["denial"]) == (0, None)
    last = run("journal", "list", "--json", "--data", demo.folder).lines[-1]
    assert (last["kind"], last["body"]["words"]) == ("wall-clock", "hall")
    assert last["body"]["wall"] != last["at"]
    assert run("clock", "enter", "noon", "--data", demo.folder).status == 2
