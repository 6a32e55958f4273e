"""Everything that can be open in the window when a scanner goes off, and how each is opened.

`tests/ui/test_no_scan_answers.py` holds these tables against what the program has: a page, a
question or a dialog that is not here fails there.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from day_hands import MANAGER
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from checkin.documents.drawn import Paper
from checkin.documents.papers.order import Asked, orders
from checkin.documents.papers.pressed import REPORT
from checkin.documents.printout import no_progress
from checkin.domain.attendance import Attendance, State
from checkin.domain.roles import Authority, Role
from checkin.services import seats
from checkin.services.case import Deed, case_of
from checkin.services.closing import reckoning
from checkin.services.lessons import FILE, parse_lessons
from checkin.services.list_import import ListKind, ListLook
from checkin.services.printing import record_printing
from checkin.services.seating_plan import room_map
from checkin.services.session_sheet import sheet_of
from checkin.trouble import Trouble
from checkin.ui.asking import questions
from checkin.ui.importing import import_questions
from checkin.ui.people import person_questions
from checkin.ui.practice.coaching import Coaching, Course
from checkin.ui.practice.rehearsal_mark import PRACTICE, RehearsalMark
from checkin.ui.readiness import clock_desk
from checkin.ui.reports import report_questions
from checkin.ui.seating import seating_questions
from checkin.ui.session import closing_words, incident_words, session_people, session_questions
from checkin.ui.session.closing_words import Ending

CONTROL = Qt.KeyboardModifier.ControlModifier
SESSION = "S1"
RESOURCES = Path(__file__).parents[2] / "resources"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`panel` is what is in front once `open` was called; None: the desk itself."""

    name: str
    open: Callable
    panel: Callable[..., QWidget | None] = lambda _panels: None
    alone: bool = False


def key(which, modifiers=None):
    return lambda day: day.press(which, modifiers)


def listed(day, name="on-time-1"):
    return day.stage.front.do(case_of, day.ids[name]).result().listed


def sheet(day):
    return day.stage.front.do(sheet_of, SESSION).result()


# Pages and panels


def scanned(name):
    return lambda day: day.scan(day.stage.text(name))


def problem(day):
    scanned("on-time-1")(day)
    day.press(Qt.Key.Key_F4)


def held(day):
    scanned("late")(day)
    day.escape()
    day.press(Qt.Key.Key_F3)
    day.until(lambda: day.pages.holding.page.list.count() == 1)


def one_of_several(day):
    people = [listed(day, f"on-time-{number}") for number in (1, 5, 6)]
    day.window.panels.finding.offer(people, day.window.flow.center)


def past_scan(day):
    scanned("on-time-1")(day)
    day.escape()
    view = day.stage.front.view().result()
    day.window.side.scans.asked.emit(view.scans[0])


def enrolment(day):
    delivering = day.window.panels.delivering
    assert delivering.offer("CKE1-SOME-CODE")


def person(day):
    day.let_in("on-time-1")
    day.pages.person.open(day.ids["on-time-1"])
    day.until(lambda: bool(day.pages.person.page.choices.buttons))


def of_the_session(open_it):
    def opened(day):
        page = day.open_session()
        open_it(day, page)

    return opened


def roll_call(day, page):
    day.let_in("on-time-1")
    day.pages.session.roll_call.open(sheet(day), page)
    day.until(lambda: day.pages.session.roll_call.page.list.count() == 1)


def closing(day, page):
    day.stage.hands.forward(hours=3)
    day.pages.session.closing.open(SESSION, page)
    day.until(lambda: "close" in day.pages.session.closing.page.choices.buttons)


def missing(day, page):
    day.pages.session.people.open("missing", sheet(day), page)


def incidents(day):
    day.press(Qt.Key.Key_I, CONTROL)
    day.until(day.pages.incidents.page.more.isVisible)


def alarm(day):
    day.window.flow._trouble(Trouble("disk-full", "The disk is full."))
    day.until(day.window.panels.alarm.isVisible)


def lock(day):
    day.until(lambda: day.stage.duty.standing.staffed)
    day.press(Qt.Key.Key_F9)
    day.until(lambda: day.stage.duty.is_locked)


def papers(day):
    day.press(Qt.Key.Key_P, CONTROL)
    page = day.pages.papering.page
    day.until(lambda: page.document.pageCount() > 0 and not page._busy, timeout=60_000)


def seats_page(day):
    day.press(Qt.Key.Key_S, CONTROL)
    day.until(lambda: any(cell.hasFocus() for cell in day.pages.seating.page.room.cells))


def seat_taken_up(day):
    """One more press would move somebody."""
    seats_page(day)
    day.enter()
    day.press(Qt.Key.Key_Right)


def seats_moved(day):
    """One more press would ask for a PIN."""
    seat_taken_up(day)
    day.enter()
    day.go_to(day.pages.seating.page.buttons["apply"])


def seats_question(day):
    """One more press would give the seats."""
    seats_moved(day)
    day.enter()
    panel = day.pages.seating.asking.panel
    day.until(panel.isVisible)
    panel.pin.setText(MANAGER)
    day.go_to(panel.buttons["apply"])


def room_shape(day):
    seats_page(day)
    day.press_on(day.pages.seating.page.buttons["shape"])
    day.go_to(day.pages.seating.form.go_on)


def paper_lines(day):
    """A paper is opened, and a line of it is typed."""
    asked = Asked(name="register", session=SESSION, blank=True)
    front = day.stage.front
    (ordered,) = front.do(orders, asked, lambda _context, text: text).result()
    front.do(record_printing, ordered.printing).result()
    day.press(Qt.Key.Key_E, CONTROL)
    entering = day.pages.entering
    entering.open_named(ordered.printing.number)
    day.until(lambda: bool(entering.page.lines.rows))
    entering.page.fields.fields["arrived"].setText("0841")


def paper_review(day):
    paper_lines(day)
    page = day.pages.entering.page
    page.review_asked.emit()
    day.until(lambda: bool(page.answers.answers))


def import_page(day):
    """A list is open, and one more press would ask for the PIN."""
    file = day.stage.folder / "list.csv"
    file.write_text("number,name,exam,room,starts_at\nTC-1,Li,X,A,2026-12-05 14:30\n", "utf-8")
    day.press(Qt.Key.Key_L, CONTROL)
    importing = day.pages.importing
    importing.open_file(file)
    day.until(lambda: importing.page.look is not None and importing.page.take.isEnabled())
    day.go_to(importing.page.take)


def import_question(day):
    """One more press would import it."""
    import_page(day)
    day.enter()
    panel = day.pages.importing.asking.panel
    day.until(panel.isVisible)
    panel.pin.setText(MANAGER)
    day.go_to(panel.buttons["import"])


def export_page(day):
    day.press(Qt.Key.Key_E, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    page = day.pages.reporting.page
    day.until(lambda: page.boxes["session"].count() > 1)
    day.go_to(page.go_on)


def export_question(day):
    """One more press would write the list."""
    export_page(day)
    reporting = day.pages.reporting
    reporting.write_into(day.stage.folder / "people.csv")
    panel = reporting.asking.panel
    day.until(panel.isVisible)
    panel.chips.choose(next(iter(panel.chips.codes)))
    panel.pin.setText(MANAGER)
    day.go_to(panel.buttons["export"])


PAGES = (
    Place(name="nothing", open=lambda day: day.escape()),
    Place(name="a verdict", open=scanned("on-time-1")),
    Place(name="a verdict alone", open=scanned("on-time-1"), alone=True),
    Place(name="find", open=key(Qt.Key.Key_F2), panel=lambda p: p.finding.panel),
    Place(name="several", open=one_of_several, panel=lambda p: p.finding.panel),
    Place(name="help", open=key(Qt.Key.Key_F1), panel=lambda p: p.helping.panel),
    Place(
        name="map of the keys",
        open=key(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier),
        panel=lambda p: p.helping.map,
    ),
    Place(name="past scan", open=past_scan, panel=lambda p: p.looking_back.panel),
    Place(name="delivery", open=key(Qt.Key.Key_F5), panel=lambda p: p.delivering.panel),
    Place(name="enrolment", open=enrolment, panel=lambda p: p.delivering.question),
    Place(name="held", open=held, panel=lambda p: p.pages.holding.page),
    Place(name="problem", open=problem, panel=lambda p: p.pages.problem.page),
    Place(name="nobody's problem", open=key(Qt.Key.Key_F4), panel=lambda p: p.pages.problem.page),
    Place(name="steps", open=scanned("step-by-step"), panel=lambda p: p.pages.signing.page),
    Place(
        name="session",
        open=of_the_session(lambda _day, _page: None),
        panel=lambda p: p.pages.session.page,
    ),
    Place(
        name="missing", open=of_the_session(missing), panel=lambda p: p.pages.session.people.page
    ),
    Place(
        name="roll call",
        open=of_the_session(roll_call),
        panel=lambda p: p.pages.session.roll_call.page,
    ),
    Place(
        name="closing", open=of_the_session(closing), panel=lambda p: p.pages.session.closing.page
    ),
    Place(name="person", open=person, panel=lambda p: p.pages.person.page),
    Place(name="incidents", open=incidents, panel=lambda p: p.pages.incidents.page),
    Place(
        name="answers",
        open=lambda day: day.pages.answering.turn(),
        panel=lambda p: p.pages.answering.page,
    ),
    Place(
        name="readiness",
        open=key(Qt.Key.Key_R, CONTROL),
        panel=lambda p: p.pages.readying.page,
    ),
    Place(name="clock", open=key(Qt.Key.Key_T, CONTROL), panel=lambda p: p.pages.clock.page),
    Place(name="menu", open=key(Qt.Key.Key_F10), panel=lambda p: p.pages.menu.page),
    Place(
        name="overview",
        open=key(Qt.Key.Key_M, CONTROL),
        panel=lambda p: p.pages.overviewing.page,
    ),
    Place(name="papers", open=papers, panel=lambda p: p.pages.papering.page),
    *(
        Place(name=name, open=opener, panel=lambda p: p.pages.seating.page)
        for name, opener in (
            ("seats", seats_page),
            ("seat taken up", seat_taken_up),
            ("seats moved", seats_moved),
            ("seats question", seats_question),
            ("room's shape", room_shape),
        )
    ),
    Place(name="paper entry", open=paper_lines, panel=lambda p: p.pages.entering.page),
    Place(name="paper review", open=paper_review, panel=lambda p: p.pages.entering.page),
    Place(name="import", open=import_page, panel=lambda p: p.pages.importing.page),
    Place(name="import question", open=import_question, panel=lambda p: p.pages.importing.page),
    Place(name="export", open=export_page, panel=lambda p: p.pages.reporting.page),
    Place(name="export question", open=export_question, panel=lambda p: p.pages.reporting.page),
    Place(
        name="first steps",
        open=key(Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier),
        panel=lambda p: p.pages.setting_up.page,
    ),
    Place(name="alarm", open=alarm, panel=lambda p: p.alarm),
    Place(name="lock", open=lock, panel=lambda p: p._frame.lock),
)


# Questions: each as its function makes it


def late(day):
    return day.scan(day.stage.text("late"))


def undo(day):
    day.let_in("on-time-1")
    person = listed(day)
    deed = Deed(attendance=person.attendance, listed=person)
    return questions.to_undo(deed, person.appointment.id, day.stage.hands.at)


def no_seat(day):
    outcome = late(day)
    return questions.with_seat(questions.about(outcome), outcome.decision.listed, "99")


def ending(day):
    front = day.stage.front
    return Ending(
        sheet=sheet(day), reckoning=front.do(reckoning, SESSION).result(), waiting=0, staff={}
    )


def inside(day):
    person = listed(day)
    now = day.stage.hands.at
    had = Attendance(state=State.IN, arrived_at=now, in_at=now, in_desk="desk-1", seat="1")
    return replace(person, attendance=had)


QUESTIONS = {
    "questions.about": lambda day: questions.about(late(day)),
    "questions.for_one": lambda day: questions.for_one(questions.about(late(day))),
    "questions.to_undo": undo,
    "questions.with_seat": no_seat,
    "person_questions.to_leave": lambda d: person_questions.to_leave(inside(d), d.stage.hands.at),
    "person_questions.to_withdraw": lambda d: person_questions.to_withdraw(inside(d)),
    "person_questions.to_settle": lambda d: person_questions.to_settle(inside(d)),
    "person_questions.to_reseat": lambda d: person_questions.to_reseat(inside(d), "99"),
    "person_questions.to_correct_arrival": lambda d: person_questions.to_correct_arrival(inside(d)),
    "session_people.phones_question": lambda d: session_people.phones_question(sheet(d)),
    "session_questions.to_delay": lambda d: session_questions.to_delay(sheet(d)),
    "session_questions.to_stop": lambda d: session_questions.to_stop(sheet(d)),
    "session_questions.to_go_on": lambda d: session_questions.to_go_on(sheet(d), d.stage.hands.at),
    "session_questions.to_cancel": lambda d: session_questions.to_cancel(sheet(d)),
    "session_questions.to_hold_after_all": lambda d: session_questions.to_hold_after_all(sheet(d)),
    "session_questions.to_evacuate": lambda d: session_questions.to_evacuate(sheet(d)),
    "session_questions.to_return": lambda d: session_questions.to_return(sheet(d)),
    "session_questions.to_mark_seat": lambda d: session_questions.to_mark_seat(
        sheet(d), {"broken": ["4"]}, "A-204"
    ),
    "closing_words.to_close": lambda d: closing_words.to_close(ending(d), alone=False),
    "incident_words.to_write_down": lambda d: incident_words.to_write_down(sheet(d), listed(d)),
    "import_questions.to_import": lambda _day: import_questions.to_import(
        ListLook(
            kind=ListKind.ROSTER, name="l.csv", fields=(), headers=(), places={}, said={}, total=2
        ),
        by_pin=True,
    ),
    "report_questions.to_export": lambda _day: report_questions.to_export(
        "people.csv", masked=False
    ),
    "seating_questions.to_apply": lambda d: seating_questions.to_apply(room(d), 2, 1),
    "seating_questions.to_shape": lambda d: seating_questions.to_shape(room(d)),
    "seating_questions.to_mark": lambda d: seating_questions.to_mark(room(d), "1"),
    "report_questions.to_hand_out": lambda day: report_questions.to_hand_out(report(day)),
    "clock_desk.to_enter_wall": lambda _day: clock_desk.to_enter_wall(),
    "clock_desk.to_confirm_clock": lambda _day: clock_desk.to_confirm_clock(),
}


def report(day):
    """The report of the day, made and not left."""
    asked = Asked(name=REPORT, session=SESSION)
    press = day.stage.window.panels.work.parts.press
    return press.make(asked, Paper.A4, "", no_progress).result()


def room(day):
    return day.stage.front.do(room_map, SESSION).result()


def seat_is_broken(day):
    """A seat that cannot be given, marked by a lead."""
    lead = Authority(role=Role.LEAD, person="lead-1")
    day.stage.front.do(seats.mark_seat, SESSION, "A-204", "1", lead, state="broken").result()


def filled_in(day, question):
    """Ask it, and answer all but the last press: the reason, all fields, a PIN that is right."""
    acts = []
    day.window.panels.asking.ask(question, acts.append)
    panel = day.panel
    day.until(panel.isVisible)
    for code in panel.chips.codes[:1]:
        panel.chips.choose(code)
    for field in (*panel.extras.values(), panel.words, panel.second):
        if field.isVisible():
            field.setText("12")
    if panel.pin.isVisible():
        panel.pin.setText(MANAGER)
    return acts


# What the toolkit opens over the window


def camera_menu(day):
    day.window.devices.choose_camera()


def column_menu(day):
    day.press(Qt.Key.Key_M, CONTROL)
    roster = day.pages.overviewing.page.roster
    roster._offer_columns(roster.rect().topLeft())
    day.press(Qt.Key.Key_Down)


def list_dialog(day):
    day.press(Qt.Key.Key_L, CONTROL)
    day.pages.importing.page.choose.click()


def picture_dialog(day):
    day.press(Qt.Key.Key_O, CONTROL)


def setup_dialog(day):
    day.pages.setting_up.begin()
    day.pages.setting_up.page.import_asked.emit()


def refused_dialog(day):
    day.window.panels.delivering.panel.export.click()


def papers_dialog(day):
    day.press(Qt.Key.Key_P, CONTROL)
    day.until(day.pages.papering.page.save.isEnabled)
    day.pages.papering.page.save.click()


def slips_dialog(day):
    lessons = parse_lessons((RESOURCES / FILE).read_bytes())
    course = Course(
        lessons=[(one, "") for one in lessons], pins={}, write_slips=lambda _file, _language: None
    )
    mark = RehearsalMark(day.window, lambda _by: None, PRACTICE)
    coach = Coaching(day.window, mark, course)
    coach.strip.slips.click()


POPUPS = {
    "devices.menu_at": camera_menu,
    "roster_table.menu_at": column_menu,
    "picture_input.ask_for_file": picture_dialog,
    "importing.ask_for_file": list_dialog,
    "setting_up.ask_for_file": setup_dialog,
    "delivering.ask_where_to_save": refused_dialog,
    "papering.ask_where_to_save": papers_dialog,
    "coaching.ask_where_to_save": slips_dialog,
}
