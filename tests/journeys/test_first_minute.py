"""Somebody who never saw the program: a new desk, the documented steps, and one person signed in.

Each step is one that docs/operations.md or the screen names. Keys are counted, and a time is
estimated by the keystroke-level model (Card, Moran, Newell 1980), for no test is a person.
"""

from dataclasses import dataclass, field

import pytest
from desk_stage import texts_of_file, texts_of_image
from own_windows import windows_of_a_test
from PySide6.QtCore import Qt
from wedge_keys import Keyboard, RealWedge

from checkin.app.clock import now, running
from checkin.app.desk import desk_at_work
from checkin.app.roster_intake import roster_intake
from checkin.config import save_settings
from checkin.domain.event import Kind
from checkin.paths import settings_file
from checkin.sample.center import sample_center
from checkin.services.first_steps import FirstStep
from checkin.services.scanner_trial import TRIAL
from checkin.sync.bundle import write_bundle
from checkin.ui.desk.desk_flow import SEEN_AFTER
from checkin.ui.devices.wedge_filter import HELD_MS
from checkin.ui.parts import DeskParts
from checkin.ui.window.desk_window import DeskWindow

KEY, THOUGHT, SCAN, FILE_CHOSEN, DOCUMENT_LOOKED_AT = 0.28, 1.35, 3.0, 10.0, 8.0
"""Seconds; a key is that of somebody who types now and then."""

MINUTE = 60.0


@dataclass
class Newcomer:
    """Presses, types and scans, and counts it."""

    qtbot: object
    window: DeskWindow
    keys: Keyboard = field(init=False)
    pressed: int = 0
    seconds: float = 0.0
    steps: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.keys = Keyboard(self.window)

    def step(self, what):
        self.steps.append(what)
        self.seconds += THOUGHT

    def press(self, key, text=""):
        self.keys.press(key, text)
        self._count(1)
        self.qtbot.wait(HELD_MS * 2)

    def type(self, text):
        self.keys.person(text)
        self._count(len(text))

    def scan(self, text):
        self.keys.scanner(text + "\r")
        self.seconds += SCAN

    def _count(self, keys):
        self.pressed += keys
        self.seconds += KEY * keys

    def until(self, true):
        self.qtbot.waitUntil(true, timeout=20000)


@pytest.fixture
def sample():
    return sample_center(now(), 7)


@pytest.fixture
def newcomer(qtbot, tmp_path, resources):
    with (
        windows_of_a_test() as windows,
        desk_at_work(tmp_path / "desk") as desk,
        roster_intake(desk) as intake,
    ):
        window = DeskWindow(
            DeskParts(
                front=desk.front,
                settings=desk.settings.with_changes(language="en", theme="light", sound=False),
                save_settings=lambda settings: save_settings(settings_file(desk.folder), settings),
                make_camera=None,
                read_picture=texts_of_file,
                read_image=texts_of_image,
                wedge=RealWedge(),
                running=running,
                now=now,
                resources=resources,
                intake=intake,
            )
        )
        with windows.shown(window):
            yield Newcomer(qtbot, window)


def test_the_first_person_is_signed_in_within_a_minute(newcomer, sample, tmp_path):
    window, panels = newcomer.window, newcomer.window.panels
    setup = panels.pages.setting_up
    texts = {member.name: member.text for member in sample.cast}
    bundle = tmp_path / "center.bundle"
    bundle.write_bytes(write_bundle(sample.roster, sample.registry_private_key))

    newcomer.until(lambda: window.side.currentWidget() is setup.page)

    newcomer.step("the desk opens at its first step; the file of the programme is chosen")
    assert window.focusWidget() is setup.page.import_file
    newcomer.seconds += FILE_CHOSEN
    setup.take_file(bundle)
    newcomer.until(lambda: setup.state.current is FirstStep.CAMERA)

    newcomer.step("there is no camera: later")
    newcomer.press(Qt.Key.Key_Tab, "\t")
    newcomer.press(Qt.Key.Key_Return, "\r")
    newcomer.until(lambda: setup.state.current is FirstStep.SCANNER)

    newcomer.step("the scanner is tried on the code that is shown")
    newcomer.scan(TRIAL)
    newcomer.until(lambda: setup.state.is_done(FirstStep.SCANNER))

    newcomer.step("to the desk; the sound can wait")
    newcomer.press(Qt.Key.Key_Escape, "\x1b")
    newcomer.until(lambda: not window.side.is_open())

    newcomer.step("sign on, as the header says")
    newcomer.until(lambda: "F9" in window.header.duty.accessibleName())
    newcomer.press(Qt.Key.Key_F9)
    newcomer.until(lambda: panels.duty.is_locked)
    newcomer.type("112358")
    newcomer.press(Qt.Key.Key_Return, "\r")
    newcomer.until(lambda: not panels.duty.is_locked)

    newcomer.step("the first slip is scanned, the document looked at, and confirmed")
    newcomer.scan(texts["on-time-5"])
    newcomer.until(lambda: window.flow.outcome is not None)
    assert window.flow.outcome.decision.code == "on-time"
    newcomer.seconds += DOCUMENT_LOOKED_AT
    seen = running() + SEEN_AFTER  # Nobody has read a verdict before, and Enter does nothing.
    newcomer.until(lambda: running() > seen)
    newcomer.press(Qt.Key.Key_Return, "\r")
    newcomer.until(lambda: window.flow.admitted is not None)

    events = window.parts.front.do(lambda h: h.books.latest(10)).result()
    confirmed = [event for event in events if event.kind is Kind.CONFIRM]
    assert [event.by for event in confirmed] == ["proctor-1"]
    assert [event for event in events if event.kind is Kind.SCAN]
    assert len(newcomer.steps) == 6
    assert newcomer.pressed <= 12
    assert newcomer.seconds < MINUTE


def test_the_desk_goes_on_where_it_was_left(newcomer, qtbot, tmp_path, sample):
    setup = newcomer.window.panels.pages.setting_up
    newcomer.until(lambda: newcomer.window.side.currentWidget() is setup.page)
    setup.page.later[FirstStep.ROSTER].click()
    newcomer.until(lambda: setup.state.current is FirstStep.CAMERA)
    kept = settings_file(tmp_path / "desk").read_text("utf-8")
    assert 'setup = "later-roster"' in kept
