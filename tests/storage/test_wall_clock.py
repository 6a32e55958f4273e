"""Row 40: the proctor enters the wall clock, both are kept, and nobody is refused for time."""

from datetime import timedelta

import pytest
import storage_stage as stage
from builders import DESK, HOUR, MINUTE, T

from checkin.domain.clock_trust import ClockReading, Doubt
from checkin.domain.event import Kind
from checkin.domain.instant import parse_stamp
from checkin.domain.presented import Source
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code, Signal
from checkin.services.case import Denial, Grounds
from checkin.services.clock_watch import confirm_clock, enter_wall_clock
from checkin.services.front_desk import FrontDesk

MS = timedelta(milliseconds=1)
MANAGER = Authority(role=Role.MANAGER, person="m1")


class Clock:
    """A computer's clock that is set, and a machine that is started anew."""

    def __init__(self):
        self.wall, self.running, self.boot = stage.NOW, HOUR, "one"

    def __call__(self):
        return ClockReading(wall=self.wall, running=self.running, boot=self.boot)

    def forward(self, by):
        self.wall += by
        self.running += by


class At:
    def __init__(self, ledger):
        self.clock, self.ledger = Clock(), ledger
        self.front = FrontDesk(ledger, DESK, self.clock)

    def enter(self, wall, words=""):
        return self.front.do(enter_wall_clock, wall, words).result()

    def scan(self, serial=1):
        return self.front.scan(stage.ticket_text(serial), Source.CAMERA).result()

    def now(self):
        return self.front.look_at_clock().result()


@pytest.fixture
def at(tmp_path):
    with stage.desk(tmp_path) as opened:
        stage.put(opened.ledger, stage.roster())
        made = At(opened.ledger)
        made.scan()
        yield made


def jumped(at):
    at.clock.wall += 3 * HOUR
    assert at.now().doubt is Doubt.JUMPED


def test_both_times_are_kept_in_the_entry_and_in_each_record_after_it(at):
    jumped(at)
    deed = at.enter(stage.NOW, "hall clock")
    assert deed.event.kind is Kind.WALL_CLOCK
    assert deed.event.at == at.clock.wall
    assert not deed.event.trusted
    assert parse_stamp(deed.event.body["wall"]) == stage.NOW
    assert deed.event.body["words"] == "hall clock"
    at.clock.forward(5 * MINUTE)
    facts = at.scan(2).event.body["clock"]
    assert parse_stamp(facts["entered"]) == stage.NOW + 5 * MINUTE


def test_it_goes_by_the_running_time_whatever_the_wall_is_set_to(at):
    jumped(at)
    at.enter(stage.NOW)
    at.clock.forward(MINUTE)
    at.clock.wall += 24 * HOUR
    assert at.now().entered == stage.NOW + MINUTE


def test_the_last_entry_counts(at):
    jumped(at)
    at.enter(stage.NOW)
    at.enter(stage.NOW + 2 * MINUTE)
    assert at.now().entered == stage.NOW + 2 * MINUTE


def test_after_a_restart_somebody_must_look_again(at):
    jumped(at)
    at.enter(stage.NOW)
    at.clock.boot = "two"
    at.front = FrontDesk(at.ledger, DESK, at.clock)
    now = at.now()
    assert now.doubt is not None
    assert now.entered is None


def test_a_trusted_clock_keeps_its_own_time_only(at):
    assert at.enter(stage.NOW + MINUTE).denial is None
    assert at.now().doubt is None
    assert at.now().entered is None
    assert "entered" not in at.scan(2).event.body["clock"]


def test_an_entry_ends_no_doubt_and_is_no_confirmation(at):
    jumped(at)
    at.enter(at.clock.wall)
    assert at.now().doubt is Doubt.JUMPED
    outcome = at.scan(2)
    assert (outcome.decision.code, outcome.decision.signal) == (
        Code.CLOCK_NOT_TRUSTED,
        Signal.HOLD,
    )


@pytest.mark.parametrize(
    "wall",
    [
        pytest.param(T + 5 * HOUR, id="after-the-exam"),
        pytest.param(T + MINUTE, id="after-the-start"),
        pytest.param(stage.NOW, id="on-time"),
    ],
)
def test_nobody_is_refused_for_time_whatever_is_entered(at, wall):
    jumped(at)
    at.enter(wall)
    assert at.scan(2).decision.signal is Signal.HOLD


@pytest.mark.parametrize(
    ("before", "denial"),
    [
        pytest.param(timedelta(0), None, id="at-the-roster"),
        pytest.param(500 * MS, None, id="half-a-second-before"),
        pytest.param(501 * MS, Denial.BEFORE_ROSTER, id="more"),
    ],
)
def test_a_time_before_the_roster_was_made_is_not_kept(at, before, denial):
    deed = at.enter(stage.roster().taken_at - before)
    assert deed.denial is denial
    assert (deed.event is None) == (denial is not None)


def test_a_manager_still_confirms_a_clock_after_an_entry(at):
    jumped(at)
    at.enter(stage.NOW)
    done = at.front.do(confirm_clock, MANAGER, Grounds(reason="compared")).result()
    assert done.denial is None
    assert at.now().doubt is None
    assert at.now().entered is None
