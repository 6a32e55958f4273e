"""The page of the seats: the room as it is, people moved by keys and by mouse, and applied."""

import pytest
from day_hands import LEAD
from paper_rig import LETTERING
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from checkin.documents.drawn import Paper, Text
from checkin.documents.papers.order import Asked, orders
from checkin.documents.press import pages_of
from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.room import Clash, Door, Shape
from checkin.paths import resources as real_resources
from checkin.services.placing import shape_room
from checkin.services.seating_plan import sits_at
from checkin.services.seats import mark_seat
from checkin.ui.seating.seating_page import APPLY, FORGET, MARK, NOW, PRINT, RULE, SHAPE
from checkin.ui.words.paper_language import words_in

BY_LEAD = Authority(role=Role.LEAD, person="p-2")
ROOM = ("S1", "A-204")


@pytest.fixture
def hands(day):
    return day


def mark(hands, seat, state):
    hands.stage.front.do(mark_seat, *ROOM, seat, BY_LEAD, state=state).result()


def opened(hands):
    hands.control("S")
    desk = hands.pages.seating
    hands.until(lambda: desk.is_open and desk.page.view is not None)
    hands.until(lambda: any(cell.hasFocus() for cell in desk.page.room.cells))
    return desk


def go_to(hands, desk, seat):
    """With arrows alone."""
    rows = [[one and one.seat for one in row] for row in desk.page.room.look.rows]
    row, place = next((n, line.index(seat)) for n, line in enumerate(rows) if seat in line)
    hands.press(Qt.Key.Key_Home)
    for _ in range(len(rows)):
        hands.press(Qt.Key.Key_Up)
    for _ in range(row):
        hands.press(Qt.Key.Key_Down)
    for _ in range(len([one for one in rows[row][:place] if one])):
        hands.press(Qt.Key.Key_Right)
    assert hands.window.focusWidget().look.seat == seat


def take_up(hands, desk, seat):
    go_to(hands, desk, seat)
    hands.enter()
    assert desk.page.room.held
    return desk.page.room.held


def recorded(hands, kind):
    return hands.stage.front.do(lambda h: h.books.events_in("S1", kind)).result()


def test_the_room_is_drawn_as_it_is(hands):
    mark(hands, "3", "broken")
    mark(hands, "99", "spare")
    mark(hands, "2", "workstation")
    hands.let_in("on-time-1")
    desk = opened(hands)
    view = desk.page.view
    looks = {cell.look.seat: cell.look for cell in desk.page.room.cells if not cell.isHidden()}
    for one in view.people:
        look = looks[sits_at(one)]
        assert (look.subject, look.state) == (one.appointment.id, one.attendance.state)
    assert looks["3"].wrong[0] is Clash.BROKEN
    assert (looks["99"].word, looks["2"].workstation) == ("spare", True)
    assert "broken: 3" in desk.page.wrong.text()
    spoken = desk.page.room.cell_of(seat="3").accessibleName()
    assert "Seat 3" in spoken
    assert "broken" in spoken


def test_the_seat_at_hand_keeps_the_focus_when_the_room_comes_in_anew(hands):
    desk = opened(hands)
    go_to(hands, desk, "2")
    desk.page.take_focus()
    assert hands.window.focusWidget().look.seat == "2"


def test_people_change_places_by_keys_alone_and_a_lead_applies_it(hands):
    desk = opened(hands)
    who = take_up(hands, desk, "1")
    other = desk.page.room.cell_of(seat="2").look.subject
    hands.press(Qt.Key.Key_Right)
    hands.enter()
    assert desk.draft.moved == {who: "2", other: "1"}
    assert recorded(hands, Kind.SEAT) == []

    hands.press_on(desk.page.buttons[APPLY])
    panel = desk.asking.panel
    hands.until(panel.isVisible)
    hands.type_in(panel.pin, LEAD)
    hands.press_on(panel.buttons["apply"])
    hands.until(lambda: not desk.draft.moved)
    (event,) = recorded(hands, Kind.SEAT)
    assert event.body["places"] == {who: ["1", "2"], other: ["2", "1"]}
    hands.until(lambda: desk.page.view.plan.version == 2)
    assert desk.page.room.cell_of(seat="2").look.subject == who


def test_a_wrong_role_moves_nobody_and_the_proposal_stays(hands):
    desk = opened(hands)
    take_up(hands, desk, "1")
    hands.press(Qt.Key.Key_Right)
    hands.enter()
    moved = dict(desk.draft.moved)
    hands.press_on(desk.page.buttons[APPLY])
    hands.type_in(desk.asking.panel.pin, "112358")
    hands.press_on(desk.asking.panel.buttons["apply"])
    hands.until(desk.asking.panel._trouble.isVisible)
    assert "lead" in desk.asking.panel._trouble.text()
    hands.escape()
    assert (desk.draft.moved, recorded(hands, Kind.SEAT)) == (moved, [])
    assert desk.is_open


def test_who_is_dragged_lands_where_the_mouse_is_let_go(hands):
    mark(hands, "99", "spare")
    desk = opened(hands)
    cell, to = (desk.page.room.cell_of(seat=seat) for seat in ("1", "99"))
    who, middle = cell.look.subject, cell.rect().center()
    QTest.mousePress(cell, Qt.MouseButton.LeftButton, pos=middle)
    there = cell.mapFromGlobal(to.mapToGlobal(to.rect().center()))
    for step in (middle + QPoint(40, 0), there):
        QTest.mouseMove(cell, step)
    QTest.mouseRelease(cell, Qt.MouseButton.LeftButton, pos=there)
    assert desk.draft.moved == {who: "99"}
    assert desk.page.room.cell_of(seat="99").look.came == "1"
    desk.page.buttons[FORGET].click()
    assert desk.draft.moved == {}


def test_nobody_is_put_on_a_broken_seat_and_it_is_said(hands):
    mark(hands, "2", "broken")
    desk = opened(hands)
    take_up(hands, desk, "1")
    hands.press(Qt.Key.Key_Right)
    hands.enter()
    assert desk.draft.moved == {}
    assert "broken" in desk.page.note.text()


def test_somebody_gets_no_seat_any_more_and_one_step_goes_back(hands):
    desk = opened(hands)
    go_to(hands, desk, "1")
    who = desk.page.room.cell_of(seat="1").look.subject
    hands.press(Qt.Key.Key_Delete)
    assert desk.draft.moved == {who: ""}
    assert [one.subject for one in desk.page.room.look.seatless] == [who]
    hands.control("Z")
    assert desk.draft.moved == {}


def test_escape_lets_go_first_and_leaves_then(hands):
    desk = opened(hands)
    take_up(hands, desk, "1")
    hands.escape()
    assert (desk.page.room.held, desk.is_open) == ("", True)
    hands.escape()
    hands.until(lambda: not desk.is_open)
    assert hands.window.focusWidget() is hands.window.field


@pytest.mark.parametrize("end", ["\r", "\t\r\t\r", " \r"], ids=["enter", "tabs", "blank"])
def test_a_scan_moves_nobody_and_is_judged_at_the_desk(hands, end):
    desk = opened(hands)
    take_up(hands, desk, "1")
    hands.press(Qt.Key.Key_Right)
    hands.keys.scanner(hands.stage.text("on-time-5") + end)
    hands.until(lambda: hands.window.flow.outcome is not None)
    hands.settle()
    assert not desk.is_open
    assert desk.draft.moved == {}


def test_a_scan_into_the_question_applies_nothing(hands):
    desk = opened(hands)
    take_up(hands, desk, "1")
    hands.press(Qt.Key.Key_Right)
    hands.enter()
    moved = dict(desk.draft.moved)
    hands.press_on(desk.page.buttons[APPLY])
    hands.keys.scanner(hands.stage.text("on-time-5") + "\t\r")
    hands.until(lambda: hands.window.flow.outcome is not None)
    hands.settle()
    assert recorded(hands, Kind.SEAT) == []
    assert desk.draft.moved == moved


def test_the_rule_proposes_and_nothing_is_done(hands):
    mark(hands, "3", "broken")
    desk = opened(hands)
    before = recorded(hands, Kind.SEAT)
    hands.press_on(desk.page.buttons[RULE])
    assert desk.draft.moved
    assert "broken" not in desk.page.wrong.text()
    assert recorded(hands, Kind.SEAT) == before


def test_an_older_version_is_looked_at_and_cannot_be_changed(hands):
    mark(hands, "99", "spare")
    desk = opened(hands)
    box = desk.page.plans.boxes["version"]
    box.setCurrentIndex(box.findData("1"))
    box.activated.emit(box.currentIndex())
    hands.until(lambda: not desk.page.view.is_now)
    assert desk.page.room.cell_of(seat="99") is None
    desk.page.room.cell_of(seat="1").click()
    assert desk.page.room.held == ""
    assert not desk.page.buttons[RULE].isVisible()
    desk.page.buttons[NOW].click()
    hands.until(lambda: desk.page.view.is_now)


def test_doors_and_aisles_are_said_in_the_window(hands):
    desk = opened(hands)
    hands.press_on(desk.page.buttons[SHAPE])
    hands.press_on(desk.form.doors[Door.RIGHT])
    hands.type_in(desk.form.aisles, "2，4")
    hands.press_on(desk.form.go_on)
    hands.type_in(desk.asking.panel.pin, LEAD)
    hands.press_on(desk.asking.panel.buttons["shape"])
    hands.until(lambda: desk.page.view.shape.doors == (Door.RIGHT,))
    assert desk.page.view.shape.aisles == {2, 4}
    hands.press_on(desk.page.buttons[SHAPE])
    hands.type_in(desk.form.aisles, "wide")
    hands.press_on(desk.form.go_on)
    assert desk.form.trouble.isVisible()


def say_of_seat(hands, desk, state):
    """In the question that is open, with a lead's PIN."""
    panel = desk.asking.panel
    hands.until(panel.isVisible)
    version = desk.page.view.plan.version
    hands.mark(panel.chips, state)
    hands.type_in(panel.pin, LEAD)
    hands.press_on(panel.buttons["mark"])
    hands.until(lambda: desk.page.view.plan.version == version + 1)


def test_a_seat_is_marked_and_unmarked_by_keys_and_by_mouse(hands):
    desk = opened(hands)
    go_to(hands, desk, "3")
    hands.press(Qt.Key.Key_Insert)
    hands.until(desk.asking.panel.isVisible)
    assert list(desk.asking.panel.chips.codes) == ["broken", "spare", "workstation"]
    say_of_seat(hands, desk, "spare")
    assert desk.page.view.plan.spare == {"3"}
    hands.until(lambda: getattr(hands.window.focusWidget(), "look", None) is not None)
    assert hands.window.focusWidget().look.seat == "3"
    assert "spare" in desk.page.who.text()

    QTest.mouseClick(desk.page.room.cell_of(seat="3"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(desk.page.buttons[MARK], Qt.MouseButton.LeftButton)
    hands.until(desk.asking.panel.isVisible)
    assert list(desk.asking.panel.chips.codes) == ["broken", "not-spare", "workstation"]
    hands.keys.scanner(hands.stage.text("on-time-5") + "\t\r")
    hands.until(lambda: hands.window.flow.outcome is not None)
    hands.settle()
    assert len(recorded(hands, Kind.SEAT)) == 1

    desk = opened(hands)
    go_to(hands, desk, "3")
    hands.press_on(desk.page.buttons[MARK])
    say_of_seat(hands, desk, "not-spare")
    assert desk.page.view.plan.spare == set()
    box = desk.page.plans.boxes["version"]
    assert "3 not spare any more" in box.itemText(0)


def test_the_printed_plan_is_the_page(hands):
    shape = Shape(doors=(Door.LEFT,), aisles=frozenset({2}), across=5)
    hands.stage.front.do(shape_room, *ROOM, shape, BY_LEAD).result()
    mark(hands, "3", "broken")
    hands.let_in("on-time-1")
    hands.let_in("on-time-5")
    desk = opened(hands)
    on_page = [[one and (one.seat, one.number) for one in row] for row in desk.page.room.look.rows]
    words = words_in("en", real_resources() / "translations")
    asked = Asked(name="seating-plan", session="S1", room="A-204")
    (ordered,) = hands.stage.front.do(orders, asked, words).result()
    pages = pages_of(ordered.sheet(), Paper.A4, LETTERING)
    assert printed_rows(pages, on_page) == [
        [one for one in row if one is not None] for row in on_page
    ]
    said = {mark.said for page in pages for mark in page.marks if isinstance(mark, Text)}
    assert {"Door", "broken"} <= said


def printed_rows(pages, on_page):
    """The seats as they lie on paper: row by row from above, each from the left, with whom."""
    seats = {one[0]: one[1] for row in on_page for one in row if one}
    rows = []
    for page in pages:
        texts = [mark for mark in page.marks if isinstance(mark, Text)]
        found = [mark for mark in texts if mark.said in seats and mark.size == 11]
        for top in sorted({mark.y for mark in found}):
            line = sorted((mark for mark in found if mark.y == top), key=lambda mark: mark.x)
            rows.append([(mark.said, number_at(mark, texts, seats)) for mark in line])
    return rows


def number_at(seat, texts, seats):
    """The candidate's number that is written right below the seat."""
    numbers = set(seats.values()) - {""}
    below = [
        mark
        for mark in texts
        if abs(mark.x - seat.x) < 0.1 and 0 < mark.y - seat.y < 7 and mark.said in numbers
    ]
    return below[0].said if below else ""


def test_the_plan_can_be_printed_from_here(hands):
    desk = opened(hands)
    hands.press_on(desk.page.buttons[PRINT])
    papering = hands.pages.papering
    hands.until(lambda: papering.is_open and papering.page.document.pageCount() > 0, timeout=30_000)
    asked = papering.page.choices.asked()
    assert (asked.name, asked.session) == ("seating-plan", "S1")
