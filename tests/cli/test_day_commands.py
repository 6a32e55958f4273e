"""The commands of a whole day: who may what, what is refused and recorded, what the lists say."""

import json
import re
from datetime import timedelta

import pytest
from command_line import CommandLine, Ran

from checkin.app.clock import now
from checkin.app.demo import Demo
from checkin.domain.event import Kind
from checkin.services.pins import FREE_TRIES

PROCTOR, LEAD, MANAGER = "112358", "246810", "135790"


class Day:
    """One desk on a demo's folder, with somebody who is in and somebody who is late."""

    def __init__(self, run: CommandLine, demo: Demo) -> None:
        self._run = run
        self.demo = demo
        self.inside = self.scanned("on-time-5")
        self("confirm", self.inside)
        self.late = self.scanned("late")

    def __call__(self, *words: object, pin: str = "") -> Ran:
        options = ("--pin-stdin",) if pin else ()
        return self._run(*words, *options, "--data", self.demo.folder, stdin=f"{pin}\n")

    def json(self, *words: object, pin: str = "") -> Ran:
        return self(*words, "--json", pin=pin)

    def scanned(self, name: str) -> str:
        ran = self("scan", "--image", self.demo.pictures[name])
        return str(ran.line["appointment"])

    @property
    def events(self) -> list[dict[str, object]]:
        return self.json("journal", "list").lines


@pytest.fixture
def day(run, demo: Demo) -> Day:
    return Day(run, demo)


TOO_LOW = [
    (("override", "LATE", "--reason", "transport"), PROCTOR, "lead", Kind.OVERRIDE),
    (("refuse", "LATE", "--reason", "other"), PROCTOR, "lead", Kind.REFUSAL),
    (("refuse", "INSIDE", "--reason", "other"), LEAD, "manager", Kind.REFUSAL),
    (("withdraw", "INSIDE", "--reason", "own-wish"), PROCTOR, "lead", Kind.WITHDRAWAL),
    (("reseat", "INSIDE", "--reason", "draught"), PROCTOR, "lead", Kind.RESEAT),
    (("seat", "broken", "3"), PROCTOR, "lead", Kind.SEAT),
    (("seat", "mended", "3"), PROCTOR, "lead", Kind.SEAT),
    (("seat", "not-spare", "3"), PROCTOR, "lead", Kind.SEAT),
    (("seat", "not-workstation", "3"), PROCTOR, "lead", Kind.SEAT),
    (("seat", "spare", "3"), PROCTOR, "lead", Kind.SEAT),
    (("seat", "workstation", "3"), PROCTOR, "lead", Kind.SEAT),
    (("session", "stop", "S1", "--reason", "power"), PROCTOR, "lead", Kind.INTERRUPTION),
    (
        ("session", "delay", "S1", "--minutes", "10", "--reason", "power"),
        LEAD,
        "manager",
        Kind.DELAY,
    ),
    (("session", "cannot-run", "S1", "--reason", "power"), LEAD, "manager", Kind.NOT_DELIVERED),
    (("session", "close", "S4", "--second", "lead-1"), LEAD, "manager", Kind.CLOSING),
    (
        ("arrived-earlier", "LATE", "--at", "00:00", "--witness", "proctor-2", "--reason", "queue"),
        LEAD,
        "manager",
        Kind.ARRIVAL,
    ),
    (("clock", "confirm", "--reason", "radio-clock"), LEAD, "manager", Kind.CLOCK),
    (("duty", "unlock"), LEAD, "manager", Kind.DUTY),
    (("duty", "alone", "on"), LEAD, "manager", Kind.DUTY),
    (("duty", "lock-after", "3"), LEAD, "manager", Kind.DUTY),
]


@pytest.mark.parametrize(
    ("words", "pin", "needed", "asked"),
    TOO_LOW,
    ids=["-".join(one for one in row[0] if one[0] != "-") for row in TOO_LOW],
)
def test_what_a_role_may_not_do_is_refused_and_recorded(
    day: Day, words: tuple[str, ...], pin: str, needed: str, asked: Kind
) -> None:
    people = {"LATE": day.late, "INSIDE": day.inside}
    before = len(day.events)
    ran = day.json(*(people.get(word, word) for word in words), pin=pin)
    assert (ran.status, ran.line["refused"], ran.line["denial"]) == (1, True, "role")
    (last,) = day.events[before:]
    assert (last["kind"], last["by"]) == ("denied", _person(words, pin))
    assert last["body"]["asked"] == asked
    assert last["body"]["needed"] == needed


def _person(words: tuple[str, ...], pin: str) -> str | None:
    """Who tries to unlock is not named: that a PIN is somebody's is nothing to be told then."""
    return None if words[1] == "unlock" else {PROCTOR: "proctor-1", LEAD: "lead-1"}[pin]


def test_an_undo_after_two_minutes_by_a_proctor_is_recorded(day: Day, monkeypatch) -> None:
    later = now() + timedelta(minutes=2, seconds=30)
    monkeypatch.setattr("checkin.app.clock.now", lambda: later)
    monkeypatch.setattr("checkin.app.clock._since_boot", _later(timedelta(minutes=2, seconds=30)))
    ran = day.json("undo", day.inside, "--reason", "wrong-person", pin=PROCTOR)
    assert (ran.status, ran.line["denial"], ran.line["needed"]) == (1, "undo-too-late", "lead")
    assert (day.events[-1]["kind"], day.events[-1]["by"]) == ("denied", "proctor-1")
    by_lead = day.json("undo", day.inside, "--reason", "wrong-person", "--lead", pin=LEAD)
    assert (by_lead.status, by_lead.line["state"]) == (0, "arrived")


def _later(by: timedelta):
    running = timedelta(microseconds=1) * (10**12) + by
    return lambda: running


def test_a_break_is_out_and_in_again(day: Day) -> None:
    assert day("break", "out", day.inside).out == f"{day.inside}: on-break\n"
    (out,) = day.json("session", "out", "S1").lines
    assert (out["appointment"], out["seconds_before"]) == (day.inside, 0)
    assert 0 <= out["seconds"] < 60
    assert day("break", "out", day.inside).status == 1
    assert day.json("break", "in", day.inside, pin=PROCTOR).line["state"] == "in"
    assert day.events[-1]["by"] == "proctor-1"
    assert day("session", "out", "S1").out == ""
    again = day("break", "in", day.inside)
    assert (again.status, again.out) == (
        1,
        f"{day.inside}: This person is not out for a break.\n",
    )


def test_what_needs_no_pin_tells_who_it_was_when_one_is_given(day: Day) -> None:
    who = day.scanned("on-time-6")
    wrong = day.json("confirm", who, pin="000000")
    assert (wrong.status, wrong.line["denial"]) == (1, "wrong-pin")
    day("confirm", who, pin=PROCTOR)
    assert (day.events[-1]["kind"], day.events[-1]["by"]) == ("confirm", "proctor-1")


def test_a_seat_is_broken_and_mended_and_people_are_seated_anew(day: Day) -> None:
    who = day.scanned("on-time-6")
    seat = day.json("find", who).lines or day.json("find", "TC-100006").lines
    own = seat[0]["seat"]
    assert day("seat", "broken", own, "--session", "S1", pin=LEAD).out == f"{own}: recorded\n"
    assert day.json("confirm", who).line["denial"] == "seat-broken"
    day("seat", "mended", own, "--session", "S1", pin=LEAD)
    assert day.json("confirm", who).line["seat"] == own
    day("seat", "spare", "200", "--session", "S1", pin=LEAD)
    moved = day.json("reseat", who, "--reason", "draught", pin=LEAD)
    assert (moved.status, moved.line["seat"]) == (0, "200")
    assert day("seat", "not-spare", "200", "--session", "S1", pin=LEAD).out == "200: recorded\n"
    said = day.json("seat", "versions", "--session", "S1").lines[0]
    assert (said["what"], said["seat"]) == ("not-spare", "200")
    assert day("withdraw", who, "--reason", "own-wish", pin=LEAD).out == f"{who}: withdrawn\n"


def test_incidents_are_numbered_and_listed(day: Day) -> None:
    first = day.json("incident", "report", "power", "No light in the back.", pin=PROCTOR)
    day("incident", "report", "illness", "Fainted.", "--appointment", day.inside, "--seat", "5")
    assert (first.status, first.line["number"]) == (0, "desk-1/1")
    lines = day.json("incident", "list").lines
    assert [(one["number"], one["type"], one["by"]) for one in lines] == [
        ("desk-1/1", "power", "proctor-1"),
        ("desk-1/2", "illness", None),
    ]
    assert lines[1]["appointment"] == day.inside
    assert "No light in the back." in day("incident", "list", "S1").out
    assert day("incident", "report", "power", " ").status == 1
    assert day("incident", "report", "dragons", "x").status == 2
    assert day("incident", "report", "power", "x", "--session", "S77").status == 2


def test_a_session_is_delayed_stopped_and_goes_on(day: Day) -> None:
    before = day.json("session", "show", "S1").line
    late = day.json(
        "session", "delay", "S1", "--minutes", "20", "--reason", "power", pin=MANAGER
    ).line
    assert (late["delay_minutes"], before["delay_minutes"]) == (20, 0)
    assert day.json("session", "show", "S1").line["starts_at"] == late["starts_at"]
    stopped = day.json("session", "stop", "S1", "--reason", "power", pin=LEAD).line
    assert stopped["stopped_at"]
    assert day("session", "stop", "S1", "--reason", "power", pin=LEAD).status == 1
    went_on = day.json(
        *("session", "go-on", "S1", "--minutes", "7", "--reason", "power"), pin=LEAD
    ).line
    assert (went_on["stopped_at"], went_on["given_back_minutes"]) == (None, 7)
    times = day("session", "evacuate", "S1").out
    assert re.fullmatch(r"S1: \d\d:\d\d–\d\d:\d\d, evacuated\n", times)
    assert day.json("session", "back", "S1", pin=PROCTOR).line["evacuated_at"] is None


def test_a_roll_call_names_who_was_not_counted(day: Day) -> None:
    other = day.scanned("on-time-6")
    day("confirm", other)
    inside = {line["appointment"] for line in day.json("session", "roll-call", "S1").lines}
    assert {day.inside, other} <= inside
    kinds = [event["kind"] for event in day.events]
    assert "roll-call" not in kinds
    assert day("session", "roll-call", "S1", day.inside).status == 0
    body = day.events[-1]["body"]
    assert body["present"] == [day.inside]
    assert set(body["missing"]) == inside - {day.inside}
    day("session", "roll-call", "S1", "--nobody")
    assert set(day.events[-1]["body"]["missing"]) == inside


def test_the_lists_say_who_is_missing_and_who_waits(day: Day) -> None:
    (held,) = (one for one in day.json("session", "held", "S2").lines)
    assert (held["appointment"], held["code"], held["desk"]) == (day.late, "late", "desk-1")
    missing = {one["appointment"] for one in day.json("session", "missing", "S2").lines}
    assert missing
    assert day.late not in missing
    assert day.late in day("session", "held").out
    assert day("session", "held", "S1").out == ""
    assert "phone" not in day("session", "missing", "S2", "--json").out


def test_a_number_in_the_place_of_an_id_is_told_where_the_id_is_found(day: Day) -> None:
    ran = day("confirm", "TC-000000")
    assert (ran.status, "`checkin find` prints the ids" in ran.out) == (1, True)


def test_two_names_close_a_session_and_who_is_missing_is_absent(day: Day) -> None:
    early = day.json("session", "close", "S1", "--second", "lead-1", pin=MANAGER)
    assert (early.status, early.line["denial"]) == (1, "too-soon")
    alone = day.json("session", "close", "S4", pin=MANAGER)
    assert (alone.status, alone.line["denial"]) == (1, "second-missing")
    assert "--second" in day("session", "close", "S4", pin=MANAGER).out
    missing = day.json("session", "show", "S4").line["missing"]
    assert missing
    closed = day.json("session", "close", "S4", "--second", "lead-1", pin=MANAGER)
    assert (closed.status, closed.line["closed_by"]) == (0, ["manager-1", "lead-1"])
    after = day.json("session", "show", "S4").line
    counts = after["counts"]
    assert counts["absent"] == len(missing)
    assert counts["expected"] == sum(n for name, n in counts.items() if name != "expected")
    assert "closed by manager-1, lead-1" in day("session", "show", "S4").out
    again = day("session", "close", "S4", "--second", "lead-1", pin=MANAGER)
    assert (again.status, again.out) == (1, "S4: This session is closed already.\n")


def test_an_exam_that_cannot_be_held_can_be_closed_at_once(day: Day) -> None:
    run = day.json("session", "cannot-run", "S1", "--reason", "power", pin=MANAGER)
    assert run.line["cannot_run"] == "center"
    assert day("session", "cannot-run", "S1", "--cause", "weather", "--reason", "x").status == 2
    undone = day.json(
        "session", "cannot-run", "S1", "--cause", "none", "--reason", "back", pin=MANAGER
    )
    assert undone.line["cannot_run"] is None


def test_an_arrival_is_corrected_with_a_witness(day: Day) -> None:
    words = ("arrived-earlier", day.late, "--reason", "queue", "--witness")
    long_ago = (now() - timedelta(minutes=25)).isoformat()
    own = day.json(*words, "manager-1", "--at", long_ago, pin=MANAGER)
    assert (own.status, own.line["denial"]) == (1, "witness-missing")
    later = day.json(
        *words, "proctor-1", "--at", (now() + timedelta(hours=1)).isoformat(), pin=MANAGER
    )
    assert later.line["denial"] == "not-earlier"
    done = day.json(*words, "proctor-1", "--at", long_ago, pin=MANAGER)
    assert (done.status, done.line["refused"]) == (0, False)
    assert day.json("confirm", day.late).line["state"] == "in"
    nonsense = day(*words, "proctor-1", "--at", "noon", pin=MANAGER)
    assert nonsense.status == 2
    assert "08:25" in nonsense.err


def test_what_is_provisional_is_settled_by_the_manager(day: Day) -> None:
    settled = day.json("settle", day.inside, "--reason", "registry", pin=MANAGER)
    assert (settled.status, settled.line["denial"]) == (1, "not-provisional")


def test_the_clock_is_shown_and_confirmed(day: Day) -> None:
    assert day.json("clock", "show").line["trusted"] is True
    done = day.json("clock", "confirm", "--reason", "radio-clock", pin=MANAGER)
    assert (done.status, day.events[-1]["kind"]) == (0, "clock")
    assert day("clock", "confirm", "--reason", " ", pin=MANAGER).status == 1


def test_one_person_alone_is_a_setting_that_each_record_bears(day: Day) -> None:
    assert day("duty", "alone", "on", pin=MANAGER).out == "alone: recorded\n"
    assert "alone = true" in (day.demo.folder / "settings.toml").read_text("utf-8")
    before = len(day.events)
    who = day.scanned("on-time-6")
    day("confirm", who)
    day("incident", "report", "power", "No light.")
    closed = day.json("session", "close", "S4", pin=MANAGER)
    assert (closed.status, closed.line["closed_by"]) == (0, ["manager-1"])
    since = day.events[before:]
    assert {"scan", "confirm", "incident", "absence", "closing"} <= {one["kind"] for one in since}
    assert all(one["body"]["alone"] is True for one in since)
    day("duty", "alone", "off", pin=MANAGER)
    day("incident", "report", "power", "Light again.")
    assert "alone" not in day.events[-1]["body"]


def test_when_a_desk_locks_itself_is_a_setting(day: Day) -> None:
    settings = day.demo.folder / "settings.toml"
    assert day("duty", "lock-after", "12", pin=MANAGER).out == "lock-after: recorded\n"
    assert "lock_after = 12" in settings.read_text("utf-8")
    assert day("duty", "lock-after", "12", pin="000000").status == 1
    assert day("duty", "lock-after", "-1", pin=MANAGER).status == 2
    settings.write_text("lock_after = -1\n", "utf-8")
    wrong = day("clock", "show")
    assert (wrong.status, "`lock_after` must be a whole number from 0 on" in wrong.err) == (3, True)


def test_a_guesser_locks_everybody_out_until_the_manager_unlocks(day: Day) -> None:
    words = ("override", day.late, "--reason", "transport")
    for _ in range(FREE_TRIES):
        assert day.json(*words, pin="000000").line["denial"] == "wrong-pin"
    assert day.json(*words, pin=LEAD).line["denial"] == "locked-out"
    assert day.json("duty", "unlock", pin="000000").line["denial"] == "wrong-pin"
    assert day("duty", "unlock", pin=MANAGER).status == 0
    assert (day.events[-1]["kind"], day.events[-1]["body"]["way"]) == ("duty", "unlock")
    assert day.json(*words, pin=LEAD).line["state"] == "in"


def test_sessions_are_listed_and_an_unknown_one_is_named(day: Day) -> None:
    ids = {one["session"] for one in day.json("session", "list").lines}
    assert {"S1", "S2", "S4"} <= ids
    for words in (
        ("session", "show", "S77"),
        ("session", "evacuate", "S77"),
        ("session", "missing", "S77"),
        ("seat", "broken", "3", "--session", "S77"),
    ):
        ran = day(*words)
        assert ran.status == 2
        assert "S77" in ran.err
        assert "session list" in ran.err


def test_every_line_for_programs_is_json(day: Day) -> None:
    for words in (("session", "show"), ("session", "list"), ("session", "missing")):
        assert all(isinstance(json.loads(line), dict) for line in day.json(*words).out.splitlines())


def test_what_is_denied_says_who_decides_and_what_to_do(day: Day) -> None:
    words = ("override", day.late, "--reason", "transport")
    proctor = day(*words, pin=PROCTOR).out
    assert proctor == f"{day.late}: A lead proctor decides this, with their own PIN.\n"
    silent = day(*words)
    assert silent.status == 2
    assert "--pin-stdin" in silent.err
    assert day("break", "out", day.late).out == f"{day.late}: This person is not in.\n"
