"""`checkin registry`: a registry made, filled from tables, and asked; as its people do it."""

import json
import os
import select as readiness
import shlex
import socket
from contextlib import contextmanager
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from argon2 import PasswordHasher
from live_registry import live_registry
from sqlalchemy import select

from checkin.app.clock import now
from checkin.app.desk import look_at_picture
from checkin.registry.database import ALL, Database
from checkin.registry.settings import load_settings, save_settings
from checkin.registry.tables import sessions
from checkin.sync.enrolment_code import unpack

TABLES = {
    "centers": "number,code,zone,name\n1,SHA-1,Asia/Shanghai,Shanghai\n2,BER-1,Europe/Berlin,\n",
    "rooms": "center,name,seats\nSHA-1,A-204,40\n",
    "exams": "code,title,kind,level,minutes\nE1,Cloud,theory,associate,90\n",
    "policies": "version,opens_min,required_by_min,admit_until_min,after_start_until_min,"
    "no_show_min,late_mode\n1,90,30,0,0,15,hold\n",
    "sessions": "id,center,exam,room,starts_at,policy\nS1,SHA-1,E1,A-204,2030-03-01 09:00,1\n",
    "bookings": "id,session,number,name,email,seat\n"
    "A1,S1,TC-1,Li Xiaoming,li@example.org,17\nA2,S1,TC-2,Wang Fang,,18\n",
    "instructions": "center,id,text\nSHA-1,I1,Bring water\n",
}


def table(folder: Path, name: str, text: str = "") -> Path:
    file = folder / f"{name}.csv"
    file.write_text(text or TABLES[name], "utf-8")
    return file


@contextmanager
def database_of(home):
    database = Database(f"sqlite:///{home / 'registry.db'}")
    with database.reading(ALL) as connection:
        yield connection
    database.close()


@pytest.fixture
def home(run, tmp_path):
    """A registry with two people in a session."""
    made = tmp_path / "registry"
    ran = run("registry", "init", "--home", made, "--name", "Programme", "--json")
    assert ran.status == 0, ran.err
    for name, text in TABLES.items():
        ran = run("registry", "import", name, table(tmp_path, name), "--home", made, "--json")
        assert ran.status == 0, ran.err
        assert ran.line["rows"] == text.count("\n") - 1
    return made


def test_the_same_tables_again_change_nothing(run, home, tmp_path):
    before = run("registry", "bundle", "SHA-1", "--out", tmp_path / "a", "--home", home)
    for name in TABLES:
        ran = run("registry", "import", name, tmp_path / f"{name}.csv", "--home", home)
        assert (ran.status, ran.err) == (0, "")
    assert before.status == 0
    keys = run("registry", "keys", "list", "--home", home, "--json")
    assert [line["id"] for line in keys.lines] == [1]


def test_starts_are_read_as_the_programme_writes_them(run, home, tmp_path):
    """By the same code as the lists at a desk."""
    written = ["2030-03-01 09:00", "1.3.2030 9:00", "2030年3月1日 上午9点", "2030-03-01T01:00Z"]
    rows = [f"S1{n},SHA-1,E1,A-204,{one},1" for n, one in enumerate(written)]
    text = "\n".join(["id,center,exam,room,starts_at,policy", *rows])
    file = table(tmp_path, "sessions", text)
    ran = run("registry", "import", "sessions", file, "--home", home, "--json")
    assert ran.line["rows"] == len(written)
    with database_of(home) as connection:
        starts = connection.execute(select(sessions.c.starts_at)).scalars().all()
    assert starts == ["2030-03-01T01:00:00.000000Z"] * (len(written) + 1)


def test_a_day_and_a_month_that_could_be_swapped_are_refused_with_their_line(run, home, tmp_path):
    text = TABLES["sessions"] + "S2,SHA-1,E1,A-204,01/03/2030 09:00,1\nS3,SHA-1,E1,X,soon,1\n"
    file = table(tmp_path, "sessions", text)
    ran = run("registry", "import", "sessions", file, "--home", home)
    assert ran.status == 2
    assert "line 3: starts_at: day and month could be swapped" in ran.err
    assert "line 4: starts_at: not a time" in ran.err


def test_a_registry_has_a_zone_of_its_own_when_it_is_given_one(run, tmp_path):
    made, wrong = tmp_path / "made", tmp_path / "wrong"
    assert run("registry", "init", "--home", made, "--zone", "Europe/Berlin").status == 0
    assert load_settings(made).zone == "Europe/Berlin"
    ran = run("registry", "init", "--home", wrong, "--zone", "Mars/A")
    assert (ran.status, wrong.exists()) == (2, False)
    assert "There is no time zone" in ran.err


def test_a_terminal_shows_how_far_an_import_is(run, home, tmp_path, monkeypatch):
    keeper, terminal = os.openpty()
    with os.fdopen(terminal, "w") as screen, os.fdopen(keeper, "rb", buffering=0) as shown:
        monkeypatch.setattr("sys.stderr", screen)
        ran = run("registry", "import", "bookings", tmp_path / "bookings.csv", "--home", home)
        screen.flush()
        seen = ""
        while "100%" not in seen and readiness.select([shown], [], [], 20)[0]:
            seen += shown.read(10_000).decode()
    assert ran.out == "bookings: 2 rows.\n"
    assert "bookings.csv" in seen
    assert "100%" in seen


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("centers", "number,code,zone\n3,X,Nowhere/At all\n", "line 2"),
        ("centers", "number,code,zone\n9,SHA-1,UTC\n", "has the number 1"),
        ("sessions", TABLES["sessions"].replace("E1", "E9"), "no exam E9"),
        ("policies", TABLES["policies"].replace(",30,", ",20,"), "never changed"),
        ("bookings", TABLES["bookings"].replace("A2,S1", "A2,S9"), "line 3"),
        ("exams", "code,title,kind,minutes,colour\nE2,T,theory,90,red\n", "colour"),
    ],
)
def test_a_wrong_row_is_told_with_its_line_and_nothing_is_taken(
    run, home, tmp_path, name, text, fault
):
    wrong = table(tmp_path, f"wrong-{name}", text)
    ran = run("registry", "import", name, wrong, "--home", home)
    assert ran.status == 2
    assert "Nothing was imported" in ran.err
    assert fault in ran.err


def test_an_enrolment_code_is_printed_and_drawn(run, home, tmp_path):
    ran = run("registry", "enrol", "SHA-1", "--out", tmp_path / "c.png", "--home", home, "--json")
    said = ran.line
    code = unpack(said["text"])
    assert code is not None
    assert code.url == said["url"] == "https://localhost:8443"
    assert code.pin.hex() == said["pin"]
    [found] = look_at_picture(tmp_path / "c.png").found
    assert found.text == said["text"]
    assert run("registry", "enrol", "XXX-9", "--home", home).status == 2


def test_slips_are_printed_and_mailed(run, home, tmp_path):
    got = []

    class Post:
        async def handle_DATA(self, _server, _session, envelope):  # noqa: N802  # aiosmtpd's name
            got.append(envelope)
            return "250 taken"

    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    out = tmp_path / "slips"
    assert run("registry", "tickets", "issue", "--out", out, "--mail", "--home", home).status == 2
    settings = {"smtp_host": "127.0.0.1", "smtp_port": port, "smtp_tls": "none"}
    kept = load_settings(home)
    save_settings(home, type(kept)(name=kept.name, mail_from="e@example.org", **settings))
    controller = Controller(Post(), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        ran = run("registry", "tickets", "issue", "--out", out, "--mail", "--home", home, "--json")
    finally:
        controller.stop()
    assert (ran.status, ran.line["mailed"], ran.line["failed"]) == (0, 1, [])
    assert sorted(file.name for file in out.iterdir()) == ["A1.png", "A2.png", "slips.pdf"]
    [envelope] = got
    assert envelope.rcpt_tos == ["li@example.org"]
    assert b'filename="A1.png"' in envelope.content
    [found] = look_at_picture(out / "A1.png").found
    said = run("tickets", "inspect", found.text, "--json")
    assert (said.line["center"], said.line["day"]) == (1, "2030-03-01")


def test_a_lost_ticket_is_replaced(run, home, tmp_path):
    def serial_of(booking):
        """As it stands in the code of a slip."""
        out = tmp_path / f"slips-{len(list(tmp_path.iterdir()))}"
        words = ("tickets", "issue", "--out", out, "--booking", booking)
        assert run("registry", *words, "--home", home).status == 0
        [found] = look_at_picture(out / f"{booking}.png").found
        return int(run("tickets", "inspect", found.text, "--json").line["serial"])

    before = serial_of("A1")
    ran = run("registry", "tickets", "reissue", "A1", "A2", "--home", home, "--json")
    assert (ran.status, list(ran.line["serials"])) == (0, ["A1", "A2"])
    assert serial_of("A1") == ran.line["serials"]["A1"] != before
    # One that is not there, and so none.
    assert run("registry", "tickets", "reissue", "A1", "A9", "--home", home).status == 2
    assert serial_of("A1") == ran.line["serials"]["A1"]


def test_slips_are_printed_for_each_booking_and_session_that_is_named(run, home, tmp_path):
    words = ("registry", "tickets", "issue", "--home", home, "--out")
    both = run(*words, tmp_path / "both", "--booking", "A1", "--booking", "A2")
    assert both.out.startswith("2 slips: ")
    assert run(*words, tmp_path / "one", "--session", "S1", "--booking", "A2").out[:7] == "1 slip:"
    wrong = run(*words, tmp_path / "none", "--booking", "A1", "--booking", "A9")
    assert (wrong.status, "A9" in wrong.err, "A1" in wrong.err) == (2, True, False)
    assert not (tmp_path / "none").exists()


def test_what_is_printed_to_be_typed_can_be_typed_as_it_stands(run, tmp_path):
    home = tmp_path / "the registry"
    made = run("registry", "init", "--home", home)
    assert shlex.split(made.out.splitlines()[2])[-2:] == ["--home", str(home)]
    for name in ("centers", "exams", "policies", "sessions"):
        run("registry", "import", name, table(tmp_path, name), "--home", home)
    printed = run("registry", "enrol", "SHA-1", "--out", tmp_path / "c.png", "--home", home).out
    (line,) = [line for line in printed.splitlines() if line.startswith("Or there:")]
    *command, text = shlex.split(line.removeprefix("Or there:"))
    assert (command, unpack(text) is not None) == (["checkin", "enrol"], True)
    assert printed.endswith(f"As a picture: {tmp_path / 'c.png'}\n")


def test_the_command_that_comes_with_a_bundle_is_taken_by_a_desk_of_another_registry(run, tmp_path):
    for name in ("ours", "theirs"):
        home, file = tmp_path / name, tmp_path / f"{name}.bundle"
        run("registry", "init", "--home", home)
        for known in ("centers", "exams", "policies", "sessions"):
            run("registry", "import", known, table(tmp_path, known), "--home", home)
        said = run("registry", "bundle", "SHA-1", "--out", file, "--home", home).out
        words = shlex.split(said.split("`")[1])[1:]
        assert words[:2] == ["roster", "import"]
        assert run(*words, "--data", tmp_path / "desk").status == 0


def test_keys_are_rotated_and_tokens_revoked(run, home):
    assert run("registry", "keys", "rotate", "--revoke", "1", "--home", home).status == 0
    keys = run("registry", "keys", "list", "--home", home, "--json").lines
    assert [(key["id"], key["revoked"]) for key in keys] == [(1, True), (2, False)]
    token = run("registry", "tokens", "make", "office", "--home", home).out.strip()
    assert token.startswith("ckp_")
    listed = run("registry", "tokens", "list", "--home", home).out
    assert "office" in listed
    assert token not in listed
    assert run("registry", "tokens", "revoke", "office", "--home", home).status == 0
    assert run("registry", "tokens", "revoke", "office", "--home", home).status == 2


def test_a_desk_is_enrolled_synced_exported_and_revoked(run, tmp_path):
    desk, file, receipts = tmp_path / "desk", tmp_path / "j.jsonl", tmp_path / "receipts"
    with live_registry(tmp_path / "registry", now=now) as live:
        live.book("A1", "TC-000001", 1)
        home = live.folder
        assert run("sync", "--data", desk).status == 2
        typed = live.code()
        code = live.code_text()
        assert run("enrol", code, "--data", desk, "--json").line["center"] == "SHA-1"
        assert run("enrol", code, "--data", tmp_path / "other").status == 2
        assert (
            run("enrol", "XXXX", "--registry", live.url, "--pin", "00", "--data", desk).status == 2
        )
        assert typed.url == live.url
        assert run("sync", "--data", desk, "--json").line["reach"] == "reached"
        run("scan", "TC-000001", "--data", desk)
        run("journal", "export", "--out", file, "--data", desk)
        taken = run("registry", "receive", file, "--receipts", receipts, "--home", home, "--json")
        assert taken.line["accepted"] == 1
        settled = run("journal", "receipt", receipts, "--data", desk, "--json")
        assert settled.line == {"recorded": 1, "received": 1, "waiting": 0}
        assert "1 of 1 records received" in run("sync", "--data", desk).out
        [listed] = run("registry", "devices", "list", "--home", home, "--json").lines
        why = ("--why", "lost", "--home", home)
        named = run("registry", "devices", "revoke", listed["desk"], *why)
        assert (named.status, "devices list` prints the ids" in named.err) == (2, True)
        assert run("registry", "devices", "revoke", listed["device"], *why).status == 0
        assert run("registry", "devices", "revoke", listed["device"], *why).status == 2
        revoked = run("sync", "--data", desk)
        assert (revoked.status, revoked.out.count("has revoked this desk")) == (1, 1)
        assert "checkin journal export" in revoked.out
        assert run("registry", "cases", "list", "--home", home).out == ""
        assert run("registry", "quarantine", "list", "--home", home).out == ""
        out = tmp_path / "events.jsonl"
        assert run("registry", "export", "--out", out, "--home", home, "--json").line["events"] == 1
        [event] = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
        assert (event["device"], event["seq"]) == (listed["device"], 1)


def test_what_is_not_there_is_told(run, home):
    for words in (
        ("cases", "settle", "none", "--by", "me", "--note", "x"),
        ("quarantine", "settle", "7", "--by", "me"),
        ("devices", "list", "--center", "XXX"),
        ("receive", "nowhere.jsonl"),
    ):
        assert run("registry", *words, "--home", home).status in {2, 3}, words
    assert run("registry", "devices", "list", "--home", home / "keys").status == 3
    assert run("registry", "init", "--home", home).status == 2


def test_a_pin_for_the_staff_is_hashed_and_a_weak_one_refused(run) -> None:
    made = run("registry", "pin", "--pin-stdin", stdin="271828\n")
    assert made.status == 0
    assert PasswordHasher().verify(made.out.strip(), "271828")
    for weak in ("12345", "1234", "", "27182x", "111111", "123456", "654321", "890123"):
        ran = run("registry", "pin", "--pin-stdin", "--json", stdin=f"{weak}\n")
        assert (ran.status, ran.out) == (2, "")
        assert "Choose" in ran.err


# The console's staff


def staff(run, home, *words, stdin=""):
    return run("registry", "staff", *words, "--home", home, "--json", stdin=stdin)


def test_staff_are_added_listed_and_disabled(run, home):
    made = staff(run, home, "add", "li.na", "--role", "operator", stdin="four words for a desk\n")
    assert (made.status, made.line) == (0, {"name": "li.na", "role": "operator"})
    assert staff(run, home, "disable", "li.na").status == 0
    [line] = staff(run, home, "list").lines
    assert (line["name"], line["role"]) == ("li.na", "operator")
    assert line["disabled_at"] is not None
    assert staff(run, home, "password", "li.na", stdin="another four of them\n").status == 0
    [line] = staff(run, home, "list").lines
    assert line["disabled_at"] is None


@pytest.mark.parametrize("words", [["add", "li.na"], ["password", "li.na"]], ids=" ".join)
def test_a_weak_password_makes_no_account(run, home, words):
    refused = staff(run, home, *words, stdin="short\n")
    assert refused.status == 2
    assert "12 to 200 characters" in refused.err
    assert staff(run, home, "list").lines == []


def test_a_name_that_cannot_be_is_told_before_a_password_is_asked_for(run, home):
    ran = run("registry", "staff", "add", "Li Na", "--home", home)
    assert (ran.status, "For example: li.na" in ran.err) == (2, True)
