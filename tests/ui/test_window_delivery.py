"""The delivery in the window: badge, page, sync now, and a code that enrols the desk."""

import pytest
from delivery_examples import CENTER, NOW, SetDelivery, case, report, state
from desk_stage import desk_stage
from PySide6.QtCore import Qt

from checkin.domain.presented import Source
from checkin.services.delivery import Reach
from checkin.services.delivery_view import DeliveryView
from checkin.trouble import Trouble


@pytest.fixture
def delivery():
    return SetDelivery()


@pytest.fixture
def stage(tmp_path, resources, delivery, qtbot):
    with desk_stage(tmp_path, resources, delivery=delivery) as found:
        qtbot.waitUntil(lambda: found.window.header.badge.words.startswith("Offline"))
        yield found


def set_view(delivery, **other):
    delivery.view_now = DeliveryView(state=state(**other), center=CENTER, people={})


def page(stage):
    return stage.window.panels.delivering.panel


def side(stage):
    return stage.window.side.currentWidget()


def test_the_badge_follows_the_rounds(stage, delivery, qtbot):
    delivery.ended(report())
    badge = stage.window.header.badge
    qtbot.waitUntil(lambda: badge.words == "In touch · all 412 received")
    set_view(delivery, waiting=2, oldest=NOW)
    delivery.ended(report(Reach.OFFLINE))
    qtbot.waitUntil(lambda: badge.words == "Offline since 14:00 · 2 to send")


@pytest.mark.parametrize("how", ["F5", "click", "Enter"])
def test_the_page_opens_by_key_and_by_hand(stage, qtbot, how):
    window = stage.window
    if how == "F5":
        qtbot.keyClick(window.field, Qt.Key.Key_F5)
    elif how == "click":
        qtbot.mouseClick(window.header.badge, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(window.header.badge, Qt.Key.Key_Return)
    assert side(stage) is page(stage)
    qtbot.keyClick(page(stage), Qt.Key.Key_Escape)
    assert not window.side.is_open()


def test_the_page_says_what_is_proved(stage, qtbot):
    qtbot.keyClick(stage.window.field, Qt.Key.Key_F5)
    assert page(stage).proved.text() == "412 of 412 records received by the registry"


def test_sync_now_asks_once_while_a_round_runs(stage, delivery, qtbot):
    qtbot.keyClick(stage.window.field, Qt.Key.Key_F5)
    qtbot.mouseClick(page(stage).sync, Qt.MouseButton.LeftButton)
    delivery.begun()
    qtbot.waitUntil(lambda: not page(stage).sync.isEnabled())
    qtbot.mouseClick(page(stage).sync, Qt.MouseButton.LeftButton)
    assert delivery.asked == ["sync"]
    delivery.ended(report())
    qtbot.waitUntil(page(stage).sync.isEnabled)


def test_a_smaller_roster_waits_for_a_click(stage, delivery, qtbot):
    qtbot.keyClick(stage.window.field, Qt.Key.Key_F5)
    assert page(stage).accept.isHidden()
    set_view(delivery, shrinks=(100, 7))
    delivery.ended(report(Reach.SHRINKS))
    qtbot.waitUntil(page(stage).accept.isVisible)
    assert "7" in page(stage).accept.text()
    qtbot.mouseClick(page(stage).accept, Qt.MouseButton.LeftButton)
    assert delivery.asked == ["accept"]


def test_a_new_case_is_told_once(stage, delivery, qtbot):
    window = stage.window
    set_view(delivery, cases=(case(),))
    delivery.ended(report())
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.words.text() == (
        "The registry has raised a case: Signed in at two desks (F5)."
    )
    window.banner.take_away()
    delivery.ended(report())
    qtbot.waitUntil(lambda: window.header.badge.words == "Open cases: 1")
    assert not window.banner.isVisible()


def test_a_code_that_is_scanned_asks_and_a_click_enrols(stage, delivery, qtbot):
    window = stage.window
    question = window.panels.delivering.question
    window.take_scan("CKE123", Source.SCANNER)
    assert side(stage) is question
    assert delivery.asked == []
    qtbot.mouseClick(question.enrol, Qt.MouseButton.LeftButton)
    assert delivery.asked == ["enrol CKE123 as desk-1"]
    qtbot.waitUntil(lambda: not window.side.is_open())
    assert "Enrolled at SZ-001 as desk-1" in window.banner.words.text()


def test_a_desk_can_have_another_name_where_its_own_is_taken(stage, delivery, qtbot):
    window = stage.window
    question = window.panels.delivering.question
    window.take_scan("CKE123", Source.SCANNER)
    assert question.name.text() == "desk-1"
    question.name.setText("   ")
    qtbot.mouseClick(question.enrol, Qt.MouseButton.LeftButton)
    assert delivery.asked == []
    question.name.setText(" desk-1 ")
    delivery.trouble = Trouble("desk-name-taken", "Another desk is called so.", "Another name.")
    qtbot.mouseClick(question.enrol, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(question.enrol.isEnabled)
    delivery.trouble = None
    delivery.enrolled_as = "door-2"
    question.name.setText("door-2")
    qtbot.mouseClick(question.enrol, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.side.is_open())
    assert delivery.asked == ["enrol CKE123 as desk-1", "enrol CKE123 as door-2"]
    assert stage.front.desk.name == "door-2"
    assert stage.saved[-1].desk == "door-2"
    event = stage.front.scan(stage.text("on-time-5"), Source.SCANNER).result().event
    assert event.desk == "door-2"


def test_tab_leads_from_giving_up_to_the_name_and_to_the_button(stage, delivery, qtbot):
    question = stage.window.panels.delivering.question
    stage.window.take_scan("CKE123", Source.SCANNER)
    assert question.cancel.nextInFocusChain() is question.name
    assert question.name.nextInFocusChain() is question.enrol


def test_a_scanner_cannot_answer_the_question_of_enrolment(stage, delivery, qtbot):
    """Its Enter goes to the button that gives up."""
    window = stage.window
    window.take_scan("CKE123", Source.SCANNER)
    question = window.panels.delivering.question
    assert window.focusWidget() is question.cancel
    window.take_scan("CKE124", Source.SCANNER)
    assert delivery.asked == []


def test_why_it_was_not_enrolled_is_said_where_it_was_asked(stage, delivery, qtbot):
    delivery.trouble = Trouble("code-used", "This code was used already.", "Ask for a new one.")
    window = stage.window
    question = window.panels.delivering.question
    window.take_scan("CKE123", Source.CAMERA)
    qtbot.mouseClick(question.enrol, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(question.enrol.isEnabled)
    assert "used already" in question._why.text()
    assert side(stage) is question


def test_a_scan_of_a_ticket_is_a_scan_also_while_the_page_is_open(stage, qtbot):
    window = stage.window
    qtbot.keyClick(window.field, Qt.Key.Key_F5)
    window.take_scan(
        stage.parts["on-time"].text if "on-time" in stage.parts else "x", Source.CAMERA
    )
    assert not window.side.is_open()
