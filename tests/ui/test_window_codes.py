"""Every verdict in the real window: whole in both languages, both themes and at small sizes."""

from uuid import UUID

import pytest
from builders import CENTER
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton
from verdict_examples import examples

from checkin.domain.attendance import Attendance
from checkin.domain.center import Desk
from checkin.domain.event import Event, Kind
from checkin.domain.verdict import Code, Signal
from checkin.services.check_in import Outcome
from checkin.ui.desk import showing
from checkin.ui.desk.verdict_look import look
from checkin.ui.widgets.chip import Chip
from checkin.ui.widgets.fitted import FittedLabel

LEAST_TYPE = 0.62
"""Large type may grow smaller than wished, but not below this part of it."""


def outcome(example):
    decision, now = example
    event = Event(
        id=UUID(int=1), device="d", epoch=1, seq=1, kind=Kind.SCAN, desk="desk-1", at=now.wall,
        trusted=True, subject="A1", session=None, by=None, body={}, previous="", hash="",
    )  # fmt: skip
    return Outcome(
        decision=decision,
        at=now,
        center=CENTER,
        desk=Desk(name="desk-1"),
        event=event,
        attendance=Attendance(),
    )


def clipped(window):
    """What of the verdict, the header and the buttons does not fit into its place."""
    labels = [label for label in window.verdict.findChildren(QLabel) if label.isVisible()]
    found = [label.text() for label in labels if label.text() and not fits(label)]
    found += [label.text() for label in labels if not lies_within(label, window.verdict)]
    chips = [chip for chip in window.header.findChildren(Chip) if chip.isVisible()]
    found += [chip.words for chip in chips if chip.sizeHint().width() > chip.width()]
    return found + [b.text() for b in window.bar.findChildren(QPushButton) if not has_room(b)]


def fits(label):
    if isinstance(label, FittedLabel):
        said = label.fitted()
        return not said.is_cut and said.font.pixelSize() >= wished(label)
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height() + 1
    return label.sizeHint().width() <= label.width() + 1


def wished(label):
    return label.font().pixelSize() * LEAST_TYPE


def lies_within(label, panel):
    return panel.rect().contains(label.mapTo(panel, label.rect().bottomRight()))


def has_room(button):
    text = QFontMetrics(button.font()).horizontalAdvance(button.text())
    return text + button.iconSize().width() <= button.width()


def overlapping(window):
    """Words of the verdict that lie on one another."""
    shown = [
        (label.text(), label.rect().translated(label.mapTo(window.verdict, label.rect().topLeft())))
        for label in window.verdict.findChildren(QLabel)
        if label.isVisible() and label.text()
    ]
    for place, (text, area) in enumerate(shown):
        for other, its in shown[place + 1 :]:
            if area.intersected(its).height() > 2 and area.intersects(its):
                yield text, other


def settle(window, qtbot):
    qtbot.wait(1)
    window.column.activate()
    window.verdict.layout().activate()
    window.header.layout().activate()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (960, 540)], ids=str)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_verdict_is_shown_whole(stage, qtbot, language, theme, size):
    window = stage.window
    window.resize(*size)
    window.appearance.use_language(language)
    if window.appearance.dress.theme.name != theme:
        window.appearance.turn_theme()
    qtbot.waitUntil(lambda: window.header.title.words != "")
    seen = set()
    for name, example in examples().items():
        told = outcome(example)
        window.flow._show(lambda told=told: showing.of_outcome(told), None)
        settle(window, qtbot)
        assert clipped(window) == [], (name, language, theme, size)
        assert list(overlapping(window)) == [], (name, language, theme, size)
        seen.add(told.decision.code)
    assert seen == set(Code)


@pytest.mark.parametrize("name", list(examples()))
def test_the_colour_on_the_screen_is_the_verdicts_own(stage, qtbot, name):
    told = outcome(examples()[name])
    stage.window.flow._show(lambda: showing.of_outcome(told), None)
    settle(stage.window, qtbot)
    panel = stage.window.verdict
    painted = panel.grab().toImage().pixelColor(panel.width() // 2, panel.height() - 6).name()
    looks = look(told.decision.code, told.decision.signal)
    assert painted == looks.background.lower()


def test_who_is_refused_is_shown_no_seat(stage, qtbot):
    told = outcome(examples()["too-late"])
    assert told.decision.signal is Signal.REFUSE
    stage.window.flow._show(lambda: showing.of_outcome(told), None)
    assert not stage.window.verdict.person._seat.isVisible()


def test_a_switch_of_language_says_the_verdict_anew(stage, qtbot):
    told = outcome(examples()["late"])
    window = stage.window
    window.flow._show(lambda: showing.of_outcome(told), None)
    assert window.verdict.showing.word == "Late"
    window.appearance.turn_language()
    qtbot.waitUntil(lambda: window.verdict.showing.word == "迟到")
    assert "确认" in window.bar.confirm.text()
    window.appearance.turn_language()
    qtbot.waitUntil(lambda: window.verdict.showing.word == "Late")
