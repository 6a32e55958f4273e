"""Who listens instead of looking hears the verdict, what went wrong, and what is noted."""

import pytest
from PySide6.QtCore import Qt

from checkin.domain.presented import Source
from checkin.trouble import Trouble
from checkin.ui.widgets import announcing


class Ears:
    """Stands where a screen reader would be told; `heard` is what it was told."""

    AnnouncementPoliteness = announcing.QAccessible.AnnouncementPoliteness

    def __init__(self):
        self.heard = []

    def updateAccessibility(self, event):  # noqa: N802
        self.heard.append((event.message(), event.politeness()))


@pytest.fixture
def ears(monkeypatch, stage, qtbot):
    made = Ears()
    monkeypatch.setattr(announcing, "QAccessible", made)
    qtbot.waitExposed(stage.window)
    return made


def said(ears):
    return " | ".join(words for words, _ in ears.heard)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("on-time-5", "On time. "),
        ("late", "Late. 13 min late: arrived at 14:02, required by 13:50."),
        ("yesterday", "Wrong day. "),
        ("wifi", "Other code. "),
    ],
)
def test_a_verdict_is_said_with_its_reason_and_what_to_do(qtbot, stage, ears, name, words):
    stage.window.flow.scan(stage.text(name), Source.CAMERA)
    qtbot.waitUntil(lambda: bool(ears.heard), timeout=10_000)
    [(heard, politeness)] = ears.heard
    assert heard.startswith(words)
    assert heard.endswith(stage.window.verdict.showing.action)
    assert politeness is announcing.QAccessible.AnnouncementPoliteness.Assertive


def test_a_locked_desk_says_the_verdict_and_nobody(qtbot, stage, ears):
    qtbot.waitUntil(lambda: stage.duty.standing.staffed, timeout=10_000)
    stage.duty.lock()
    stage.window.take_scan(stage.text("late"), Source.CAMERA)
    qtbot.waitUntil(lambda: "Late. " in said(ears), timeout=10_000)
    assert "Huang" not in said(ears)
    assert "min late" not in said(ears)


def test_a_trouble_and_a_note_are_said(stage, ears):
    stage.window.banner.show_trouble(Trouble("camera-lost", "The camera is gone.", "Plug it in."))
    stage.window.banner.show_note("Somebody is missing.")
    assert said(ears) == "The camera is gone. Plug it in. | Somebody is missing."


def test_why_a_decision_was_not_taken_is_said(qtbot, stage, ears):
    stage.window.flow.scan(stage.text("late"), Source.CAMERA)
    qtbot.waitUntil(lambda: bool(ears.heard), timeout=10_000)
    stage.window.panels.deciding.decide()
    panel = stage.window.panels.asking.panel
    panel.pin.setText("999999")
    qtbot.mouseClick(panel.buttons["admit"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(ears.heard) > 1, timeout=10_000)
    assert ears.heard[-1][0] == panel._trouble.text() != ""


def test_what_cannot_be_seen_is_not_said(stage, ears):
    stage.window.banner.hide()
    announcing.announce(stage.window.banner, "Nobody hears this.")
    announcing.announce(stage.window.verdict, "")
    assert ears.heard == []
