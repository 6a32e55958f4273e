"""Every place of the window, each reached from a ready desk by keys alone.

One list for all that has to hold everywhere: names, targets, contrast, clipped text, translation,
pictures. A new page gets a row here; `test_every_place.py` finds what is missing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from day_hands import DayHands
from delivery_examples import CENTER, NOW, SetDelivery, case, report, state
from PySide6.QtCore import QKeyCombination, Qt

from checkin.documents.papers.order import Asked, orders
from checkin.services.delivery import Reach
from checkin.services.delivery_view import DeliveryView
from checkin.services.printing import record_printing
from checkin.trouble import Trouble
from checkin.ui.people import person_words
from checkin.ui.reports.places import places
from checkin.ui.session import session_words

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
FIRST_STEPS = QKeyCombination(CONTROL | Qt.KeyboardModifier.ShiftModifier, KEY.Key_S)
EXPORT = QKeyCombination(CONTROL | Qt.KeyboardModifier.ShiftModifier, KEY.Key_E)
KEY_MAP = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, KEY.Key_F1)
PROCTOR = "112358"
"""PIN of the sample center."""

DATA = ("desk-1", "Programme registry", "https://registry.example:8443")
"""What stands in the window and is nobody's to translate, beside what is on the roster: the names
of this desk and of its registry."""

_LIST = "number,name,exam,room,starts_at\nTC-1,Li,X,A,2026-12-05 14:30\n"

DATA_OF = {
    "import-list": lambda: ("list.csv", _LIST),
    "import-question": lambda: ("list.csv", _LIST),
    "export": lambda: ("people.csv", places()),
    "export-question": lambda: ("people.csv", places()),
}
"""The same of single places: files, their columns, and folders."""


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the window. `key` is the one that opens it from the desk, if one does."""

    name: str
    go: Callable[[DayHands], None]
    key: Qt.Key | QKeyCombination | None = None


def control(letter: str) -> QKeyCombination:
    return QKeyCombination(CONTROL, getattr(KEY, f"Key_{letter}"))


DEEDS = {
    QKeyCombination(KEY.Key_Return): "confirms, or presses the button that has the focus",
    QKeyCombination(Qt.KeyboardModifier.KeypadModifier, KEY.Key_Enter): "the same",
    QKeyCombination(KEY.Key_Escape): "back to ready",
    QKeyCombination(KEY.Key_F7): "light or dark",
    QKeyCombination(KEY.Key_F8): "the next language",
    QKeyCombination(CONTROL, KEY.Key_F5): "a plug that only a demo has",
    control("O"): "the system's own window for a file",
    control("B"): "a break, out or back",
    QKeyCombination(CONTROL | Qt.KeyboardModifier.ShiftModifier, KEY.Key_R): "a window beside",
    QKeyCombination(CONTROL | Qt.KeyboardModifier.ShiftModifier, KEY.Key_P): "a window beside",
}
"""Keys that open no place of this window, and what they do instead."""


def go_home(hands: DayHands) -> None:
    """Back to a desk that is ready, from wherever."""
    window = hands.window
    if window.panels.duty.is_locked:
        hands.keys.person(PROCTOR)
        hands.enter()
        hands.until(lambda: window.door.currentWidget() is window.stack)
    hands.window.banner.take_away()
    for _ in range(8):
        open_panel = window.side.is_open() or window.panels.helping.is_open
        ready = window.flow.showing() is None and not open_panel
        if ready and not window.panels.work.is_covered():
            return
        hands.escape()
    raise AssertionError("the desk does not become ready")


def prepare(hands: DayHands) -> None:
    """The morning so far: three are in, one has arrived, one is held, one was turned away."""
    for name in ("on-time-5", "on-time-6", "on-time-7"):
        hands.let_in(name)
    for name in ("on-time-8", "late", "cancelled", "wifi"):
        hands.scan(hands.stage.text(name))
        go_home(hands)


def delivery_at_work() -> SetDelivery:
    """A registry that has most of it, with something for a person to do."""
    made = SetDelivery()
    of_two = case("two-desks", "case-1", subject="TC-100482")
    seen = state(waiting=3, oldest=NOW, refused=1, shrinks=(100, 7), cases=(of_two,))
    made.view_now = DeliveryView(state=seen, center=CENTER, people={})
    return made


# How each is reached


def _scan(name: str) -> Callable[[DayHands], None]:
    def go(hands: DayHands) -> None:
        hands.scan(hands.stage.text(name))

    return go


def _key(key: Qt.Key | QKeyCombination, is_there: Callable[[DayHands], bool]):
    def go(hands: DayHands) -> None:
        hands.press(key)
        hands.until(lambda: is_there(hands))

    return go


def _side(panel: Callable[[DayHands], object]) -> Callable[[DayHands], bool]:
    return lambda hands: hands.window.side.currentWidget() is panel(hands)


def _signed_in(hands: DayHands) -> None:
    hands.let_in("on-time-9")


def _steps(hands: DayHands) -> None:
    hands.scan(hands.stage.text("step-by-step"))
    hands.wait_for(hands.pages.signing.page)


def _decide(name: str) -> Callable[[DayHands], None]:
    def go(hands: DayHands) -> None:
        hands.scan(hands.stage.text(name))
        hands.press(KEY.Key_F6)
        hands.wait_for(hands.panel)

    return go


def _decide_wrongly(hands: DayHands) -> None:
    _decide("late")(hands)
    hands.answer("admit", reason="transport", pin="999999")
    hands.until(hands.panel.buttons["admit"].isEnabled)


def _turn_away(hands: DayHands) -> None:
    _decide("cancelled")(hands)
    hands.press_on(hands.panel.buttons["refuse"])
    hands.until(lambda: bool(hands.panel.extras))


def _undo(hands: DayHands) -> None:
    hands.let_in("on-time-10")
    hands.control("Z")
    hands.wait_for(hands.panel)


def _found(text: str, least: int) -> Callable[[DayHands], None]:
    def go(hands: DayHands) -> None:
        hands.press(KEY.Key_F2)
        hands.keys.person(text)
        panel = hands.window.panels.finding.panel
        hands.until(lambda: panel.list.count() >= least)
        if not least:
            hands.qtbot.wait(400)

    return go


def _problem(hands: DayHands) -> None:
    hands.scan(hands.stage.text("on-time-8"))
    hands.press(KEY.Key_F4)
    hands.wait_for(hands.pages.problem.page)


def _incident(hands: DayHands) -> None:
    hands.control("I")
    page = hands.pages.incidents.page
    hands.until(page.more.isVisible)
    hands.press_on(page.more)
    hands.wait_for(hands.panel)


def _person(hands: DayHands) -> None:
    hands.scan(hands.stage.text("on-time-5"))
    hands.control("D")
    hands.until(lambda: bool(hands.pages.person.page.choices.buttons))


def _about_person(name: str) -> Place:
    def go(hands: DayHands) -> None:
        _person(hands)
        hands.choose(hands.pages.person.page.choices, name)
        hands.wait_for(hands.panel)

    return Place(f"person-{name}", go)


def _session(hands: DayHands) -> None:
    hands.open_session()


def _about_session(name: str) -> Place:
    def go(hands: DayHands) -> None:
        hands.choose(hands.open_session().deeds, name)
        hands.wait_for(hands.panel)

    return Place(f"session-{name}", go)


def _of_session(name: str, page: Callable[[DayHands], object], rows: str = "pages"):
    def go(hands: DayHands) -> None:
        hands.choose(getattr(hands.open_session(), rows), name)
        hands.wait_for(page(hands))
        hands.settle()

    return go


def _phones(hands: DayHands) -> None:
    _of_session(session_words.MISSING, lambda h: h.pages.session.people.page)(hands)
    hands.press_on(hands.pages.session.people.page.more)
    hands.wait_for(hands.panel)


def _day(hands: DayHands) -> None:
    hands.control("M")
    page = hands.pages.overviewing.page
    hands.until(lambda: page.roster.model.rowCount() > 0)


def _roster(hands: DayHands) -> None:
    _day(hands)
    hands.press(KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    search = hands.pages.overviewing.page.roster.search
    hands.until(lambda: hands.window.focusWidget() is search)


def _papers(hands: DayHands) -> None:
    hands.control("P")
    page = hands.pages.papering.page
    hands.until(lambda: page.document.pageCount() > 0 and page.save.isEnabled(), timeout=30_000)


def _seats(hands: DayHands) -> None:
    hands.control("S")
    room = hands.pages.seating.page.room
    hands.until(lambda: hands.window.focusWidget() in room.cells)
    forget = hands.pages.seating.page.buttons["forget"]
    if forget.isVisible():  # Of an earlier visit.
        hands.press_on(forget)
        hands.until(forget.isHidden)
        hands.escape()
        hands.control("S")
        hands.until(lambda: hands.window.focusWidget() in room.cells)


def _seats_moved(hands: DayHands) -> None:
    _seats(hands)
    hands.enter()
    hands.press(KEY.Key_Right)
    hands.enter()


def _seats_question(hands: DayHands) -> None:
    _seats_moved(hands)
    hands.press_on(hands.pages.seating.page.buttons["apply"])
    hands.until(hands.pages.seating.asking.panel.isVisible)


def _seat_mark(hands: DayHands) -> None:
    _seats(hands)
    hands.press(KEY.Key_Insert)
    hands.until(hands.pages.seating.asking.panel.isVisible)


def _room_shape(hands: DayHands) -> None:
    _seats(hands)
    hands.press_on(hands.pages.seating.page.buttons["shape"])
    hands.until(hands.pages.seating.form.isVisible)


def _cover(name: str) -> Callable[[DayHands], bool]:
    return lambda hands: hands.window.panels.work.is_covered_by(getattr(hands.pages, name).page)


def _pile(hands: DayHands) -> None:
    hands.control("E")
    hands.until(lambda: hands.window.panels.work.is_covered_by(hands.pages.entering.page))


def _paper_lines(hands: DayHands, paper: str = "register") -> None:
    asked = Asked(name=paper, session="S1", blank=True)
    front = hands.stage.front
    (ordered,) = front.do(orders, asked, lambda _context, text: text).result()
    front.do(record_printing, ordered.printing).result()
    _pile(hands)
    hands.pages.entering.open_named(ordered.printing.number)
    hands.until(lambda: bool(hands.pages.entering.page.lines.rows))
    hands.type_in(hands.pages.entering.page.fields.fields["arrived"], "0841")


def _paper_review(hands: DayHands) -> None:
    _paper_lines(hands)
    page = hands.pages.entering.page
    page.review_asked.emit()
    hands.until(lambda: bool(page.answers.answers))


def _paper_decided(hands: DayHands) -> None:
    _paper_lines(hands, "late-form")
    page = hands.pages.entering.page
    for name, value in (("decision", "admit"), ("reason", "center-cause")):
        box = page.fields.boxes[name]
        box.setCurrentIndex(box.findData(value))


def _paper_decided_review(hands: DayHands) -> None:
    _paper_decided(hands)
    page = hands.pages.entering.page
    page.review_asked.emit()
    hands.until(page.pin.isVisible)


def _list_open(hands: DayHands) -> None:
    file = hands.stage.folder / "list.csv"
    file.write_text(_LIST, "utf-8")
    hands.control("L")
    importing = hands.pages.importing
    importing.open_file(file)
    hands.until(lambda: importing.page.look is not None and importing.page.take.isEnabled())


def _import_question(hands: DayHands) -> None:
    _list_open(hands)
    hands.press_on(hands.pages.importing.page.take)
    hands.until(hands.pages.importing.asking.panel.isVisible)


def _export(hands: DayHands) -> None:
    hands.press(EXPORT)
    page = hands.pages.reporting.page
    hands.until(lambda: page.boxes["session"].count() > 1)


def _export_question(hands: DayHands) -> None:
    _export(hands)
    hands.pages.reporting.write_into(hands.stage.folder / "people.csv")
    hands.until(hands.pages.reporting.asking.panel.isVisible)


def _report_question(hands: DayHands) -> None:
    papering = hands.pages.papering
    papering.open_with("report", ("S1",))
    shown = papering.page.document
    hands.until(lambda: "Day report" in shown.getAllText(0).text(), timeout=30_000)
    papering.save_as(hands.stage.folder / "day.pdf")
    hands.until(papering.asking.panel.isVisible)


def _ready_check(hands: DayHands) -> None:
    hands.control("R")
    page = hands.pages.readying.page
    hands.until(lambda: len(page.rows) > 3)


def _try_scanner(hands: DayHands) -> None:
    _ready_check(hands)
    hands.press_on(hands.pages.readying.page.try_scanner)
    hands.until(hands.pages.readying.page.scanner.isVisible)


def _clock(button: str) -> Callable[[DayHands], None]:
    def go(hands: DayHands) -> None:
        hands.control("T")
        page = hands.pages.clock.page
        hands.wait_for(page)
        hands.settle()
        hands.press_on(getattr(page, button))
        hands.wait_for(hands.panel)

    return go


def _delivery(hands: DayHands) -> None:
    delivery = hands.stage.delivery
    delivery.ended(report(Reach.OFFLINE))
    hands.press(KEY.Key_F5)
    panel = hands.window.panels.delivering.panel
    hands.until(lambda: panel.isVisible() and panel.accept.isVisible())


def _enrol(hands: DayHands) -> None:
    hands.stage.hands.forward(seconds=5)
    hands.keys.scanner("CKE1:code\r")
    hands.wait_for(hands.window.panels.delivering.question)


def _last_scan(hands: DayHands) -> None:
    hands.go_to(hands.window.side.scans.rows[0])
    hands.press(KEY.Key_Down)
    hands.enter()
    hands.wait_for(hands.window.panels.looking_back.panel)


def _locked(hands: DayHands) -> None:
    hands.press(KEY.Key_F9)
    hands.until(lambda: hands.window.panels.duty.is_locked)


def _scanned_while_locked(hands: DayHands) -> None:
    _locked(hands)
    hands.stage.hands.forward(seconds=5)
    hands.keys.scanner(hands.stage.text("late") + "\r")
    hands.until(lambda: hands.window.lock.verdict.showing is not None)
    hands.keys.person("999999")
    hands.enter()
    hands.until(hands.window.lock.card.trouble.isVisible)


def _trouble(hands: DayHands) -> None:
    trouble = Trouble("not-a-picture", "This file is no picture.", "Choose a PNG or JPEG file.")
    hands.window.panels.troubled.emit(trouble)
    hands.until(hands.window.banner.isVisible)


def _disk_full(hands: DayHands) -> None:
    hands.window.flow._trouble(Trouble("disk-full", "The disk is full.", "Free some space."))
    hands.until(hands.window.panels.alarm.isVisible)


def _panels(name: str, panel: str = "panel") -> Callable[[DayHands], bool]:
    return _side(lambda hands: getattr(getattr(hands.window.panels, name), panel))


def _page(name: str) -> Callable[[DayHands], bool]:
    return _side(lambda hands: getattr(hands.pages, name).page)


def _opened(name: str, of: str, key: Qt.Key | QKeyCombination) -> Place:
    return Place(name, _key(key, _page(of)), key)


PLACES = (
    Place("ready", go_home),
    Place("admit", _scan("on-time-8")),
    Place("signed-in", _signed_in),
    Place("hold", _scan("late")),
    Place("refuse", _scan("yesterday")),
    Place("info", _scan("other-session")),
    Place("not-a-ticket", _scan("wifi")),
    Place("more-time", _scan("more-time")),
    Place("cannot-verify", _scan("unknown-key")),
    Place("trouble", _trouble),
    Place("stop", _disk_full),
    Place("sign-in-steps", _steps),
    Place("decide", _decide("late"), KEY.Key_F6),
    Place("decide-denied", _decide_wrongly),
    Place("turn-away", _turn_away),
    Place("undo", _undo, control("Z")),
    Place(
        "help", _key(KEY.Key_F1, lambda h: h.window.panels.helping.panel.isVisible()), KEY.Key_F1
    ),
    Place("key-map", _key(KEY_MAP, lambda h: h.window.panels.helping.map.isVisible()), KEY_MAP),
    Place("find", _key(KEY.Key_F2, _panels("finding")), KEY.Key_F2),
    Place("found", _found("li", 1)),
    Place("found-nobody", _found("qqqqq", 0)),
    _opened("held", "holding", KEY.Key_F3),
    _opened("incident-alone", "problem", KEY.Key_F4),
    Place("problem", _problem),
    Place("delivery", _delivery, KEY.Key_F5),
    Place("enrol", _enrol),
    Place("lock", _locked, KEY.Key_F9),
    Place("lock-scanned", _scanned_while_locked),
    _opened("menu", "menu", KEY.Key_F10),
    Place("session", _session, KEY.Key_F11),
    Place("session-in", _of_session("in", lambda h: h.pages.session.people.page, "counts")),
    Place(
        "session-missing",
        _of_session(session_words.MISSING, lambda h: h.pages.session.people.page),
    ),
    Place("session-phones", _phones),
    Place("session-out", _of_session(session_words.OUT, lambda h: h.pages.session.people.page)),
    Place(
        "session-incidents",
        _of_session(session_words.INCIDENTS, lambda h: h.pages.incidents.page),
    ),
    Place(
        "session-close", _of_session(session_words.CLOSE, lambda h: h.pages.session.closing.page)
    ),
    Place(
        "roll-call",
        _of_session(session_words.COUNT, lambda h: h.pages.session.roll_call.page, "deeds"),
    ),
    *(
        _about_session(name)
        for name in (
            session_words.DELAY,
            session_words.STOP,
            session_words.CANNOT,
            session_words.EVACUATE,
            session_words.SEATS,
        )
    ),
    _opened("answers", "answering", KEY.Key_F12),
    Place("person", _person, control("D")),
    *(
        _about_person(name)
        for name in (
            person_words.LEAVE,
            person_words.WITHDRAW,
            person_words.SEAT,
            person_words.ARRIVAL,
            person_words.TAKE_BACK,
            person_words.INCIDENT,
        )
    ),
    _opened("incidents", "incidents", control("I")),
    Place("incident", _incident),
    Place("day", _day, control("M")),
    Place("roster", _roster),
    Place("papers", _papers, control("P")),
    Place("seats", _seats, control("S")),
    Place("seats-moved", _seats_moved),
    Place("seats-question", _seats_question),
    Place("seat-mark", _seat_mark),
    Place("room-shape", _room_shape),
    Place("paper-pile", _pile, control("E")),
    Place("paper-lines", _paper_lines),
    Place("paper-review", _paper_review),
    Place("paper-decided", _paper_decided),
    Place("paper-decided-review", _paper_decided_review),
    Place("import", _key(control("L"), _cover("importing")), control("L")),
    Place("import-list", _list_open),
    Place("import-question", _import_question),
    Place("export", _export, EXPORT),
    Place("export-question", _export_question),
    Place("report-question", _report_question),
    Place("first-steps", _key(FIRST_STEPS, _page("setting_up")), FIRST_STEPS),
    Place("readiness", _ready_check, control("R")),
    Place("readiness-scanner", _try_scanner),
    _opened("clock", "clock", control("T")),
    Place("clock-wall", _clock("enter")),
    Place("clock-confirm", _clock("confirm")),
    Place("last-scan", _last_scan),
)
