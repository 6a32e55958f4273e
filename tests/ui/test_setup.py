"""A new desk leads through its first steps, and remembers how far it came."""

from concurrent.futures import Future

import pytest
from bare_stage import bare_stage
from delivery_examples import SetDelivery
from desk_stage import desk_stage
from wedge_keys import Keyboard

from checkin.services.first_steps import FirstStep, Taken, kept_steps
from checkin.services.scanner_trial import TRIAL
from checkin.trouble import Trouble, wrong_input

PIN = "482617"
CODE = "CKE-CODE"


class FakeIntake:
    """Takes what a test has laid ready, and notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, str]] = []
        self.answers: list[Taken | Trouble] = []
        self.put = None

    def take(self, file, center, zone):
        self.asked.append((file.name, center, zone))
        answer, future = self.answers.pop(0), Future()
        if isinstance(answer, Trouble):
            future.set_exception(answer)
        else:
            if self.put is not None and not answer.bad_rows:
                self.put()
            future.set_result(answer)
        return future


@pytest.fixture
def intake():
    return FakeIntake()


@pytest.fixture
def at(qtbot, tmp_path, resources, intake):
    with bare_stage(tmp_path / "desk", resources, intake=intake) as made:
        made.keys = Keyboard(made.window)
        made.setup = made.window.panels.pages.setting_up
        made.page = made.setup.page
        intake.put = lambda: made.put_list().result()
        qtbot.waitUntil(lambda: made.window.side.currentWidget() is made.page, timeout=5000)
        yield made


def press(qtbot, button):
    qtbot.waitUntil(button.isVisible, timeout=5000)
    button.click()


def current(at):
    return at.setup.state.current


def import_a_list(qtbot, at, intake, tmp_path):
    intake.answers = [Taken(people=2, center="SZ-009")]
    at.setup.take_file(tmp_path / "list.csv")
    qtbot.waitUntil(lambda: at.setup.state.knows.has_roster, timeout=5000)


def test_a_new_desk_opens_with_its_first_step(qtbot, at):
    assert current(at) is FirstStep.ROSTER
    assert "0 of 5 done" in at.page.under.text()
    assert "enrolment code" in at.page.parts[FirstStep.ROSTER].words.text()


def test_a_list_is_asked_of_which_center_it_is(qtbot, at, intake, tmp_path):
    intake.answers = [
        wrong_input("center-unknown", "No center.", "Give it."),
        Taken(people=2, center="SZ-009"),
    ]
    at.setup.take_file(tmp_path / "list.csv")
    qtbot.waitUntil(at.page.center.isVisible, timeout=5000)
    at.page.center.setText("SZ-009")
    at.page.zone.setText("Asia/Shanghai")
    press(qtbot, at.page.take_list)
    qtbot.waitUntil(lambda: current(at) is FirstStep.CAMERA, timeout=5000)
    assert intake.asked[-1] == ("list.csv", "SZ-009", "Asia/Shanghai")
    assert not at.page.center.isVisible()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        pytest.param(Taken(bad_rows=3, first_bad="4: date: what day"), "3 rows", id="bad rows"),
        pytest.param(Trouble("file-unreadable", "It cannot be read."), "read", id="trouble"),
    ],
)
def test_a_file_that_is_not_good_is_said_and_can_be_tried_again(
    qtbot, at, intake, tmp_path, answer, said
):
    intake.answers = [answer]
    at.setup.take_file(tmp_path / "list.csv")
    qtbot.waitUntil(lambda: said in at.page.trouble.text(), timeout=5000)
    assert at.page.import_file.isEnabled()
    import_a_list(qtbot, at, intake, tmp_path)
    assert at.page.trouble.text() == ""


def test_each_step_can_be_put_off_and_is_remembered(qtbot, at):
    for step in FirstStep:
        assert current(at) is step
        press(qtbot, at.page.later[step])
    assert current(at) is None
    assert kept_steps(at.saved[-1].setup) == {f"later-{step}" for step in FirstStep}
    press(qtbot, at.page.parts[FirstStep.SOUND].head)
    assert current(at) is FirstStep.SOUND


def test_the_scanner_is_tried_without_a_trace(qtbot, at):
    for step in (FirstStep.ROSTER, FirstStep.CAMERA):
        press(qtbot, at.page.later[step])
    at.keys.scanner(TRIAL.swapcase() + "\r")
    qtbot.waitUntil(lambda: "Caps Lock" in scanner_words(at), timeout=5000)
    at.hands.forward(seconds=5)
    at.keys.scanner(TRIAL + "\r")
    qtbot.waitUntil(lambda: at.setup.state.is_done(FirstStep.SCANNER), timeout=5000)
    assert "types everything right, and ends with Enter" in scanner_words(at)
    assert at.window.focusWidget() is at.page.parts[FirstStep.SCANNER].head
    assert at.front.do(lambda h: h.books.latest(5)).result() == []
    assert at.window.flow.outcome is None
    assert "scanner" in kept_steps(at.saved[-1].setup)


def test_a_scanner_without_enter_is_told(qtbot, at):
    for step in (FirstStep.ROSTER, FirstStep.CAMERA):
        press(qtbot, at.page.later[step])
    at.keys.scanner(TRIAL)
    qtbot.waitUntil(lambda: "no Enter" in scanner_words(at), timeout=5000)


def scanner_words(at):
    return at.page.parts[FirstStep.SCANNER].words.text()


def test_a_scanner_presses_nothing_on_the_page(qtbot, at):
    at.page.later[FirstStep.ROSTER].setFocus()
    at.keys.scanner("4006381333931\r\t\r")
    qtbot.waitUntil(lambda: at.window.flow.outcome is not None, timeout=5000)
    assert current(at) is FirstStep.ROSTER
    assert at.saved == [] or not kept_steps(at.saved[-1].setup)


def test_the_first_manager_has_a_pin_and_is_on_duty(qtbot, at, intake, tmp_path):
    import_a_list(qtbot, at, intake, tmp_path)
    press(qtbot, at.page.parts[FirstStep.STAFF].head)
    form = at.page.staff
    qtbot.waitUntil(form.name.isVisible, timeout=5000)
    qtbot.waitUntil(lambda: at.window.focusWidget() is form.name, timeout=5000)
    assert not form.role.isVisible()
    form.name.setText("Meng Qi")
    form.pin.setText(PIN)
    form.again.setText("482618")
    press(qtbot, at.page.add_staff)
    qtbot.waitUntil(lambda: "not the same" in at.page.trouble.text(), timeout=5000)
    assert form.pin.text() == form.again.text() == ""
    # A PIN that is typed again at once is never seen in the field for scans.
    qtbot.waitUntil(lambda: at.window.focusWidget() is form.pin, timeout=5000)
    for field in (form.pin, form.again):
        field.setText(PIN)
    press(qtbot, at.page.add_staff)
    qtbot.waitUntil(lambda: at.setup.state.knows.staff == 1, timeout=5000)
    qtbot.waitUntil(lambda: at.setup.state.knows.managed, timeout=5000)
    qtbot.waitUntil(lambda: at.duty.standing.name == "Meng Qi", timeout=5000)
    assert form.role.isVisible()
    # The next name is typed on, and never into the field for scans.
    qtbot.waitUntil(lambda: at.window.focusWidget() is form.name, timeout=5000)
    at.keys.person("Ye Lan")
    qtbot.waitUntil(lambda: form.name.text() == "Ye Lan", timeout=5000)
    ways = [e.body["way"] for e in at.front.do(lambda h: h.books.latest(5)).result()]
    assert ways in (["staff", "on"], ["on", "staff"])


def test_it_ends_for_good_and_is_found_again(qtbot, at):
    press(qtbot, at.page.end)
    qtbot.waitUntil(lambda: not at.window.side.is_open(), timeout=5000)
    assert "ended" in kept_steps(at.saved[-1].setup)
    at.keys.press(at.setup.key)
    qtbot.waitUntil(lambda: at.window.side.currentWidget() is at.page, timeout=5000)


@pytest.mark.parametrize(
    ("setup", "opens"),
    [
        pytest.param("", True, id="never begun"),
        pytest.param("later-roster", True, id="half done"),
        pytest.param("ended", False, id="ended"),
    ],
)
def test_whether_it_opens_by_itself(qtbot, tmp_path, resources, intake, setup, opens):
    with bare_stage(tmp_path / "again", resources, intake=intake, setup=setup) as made:
        made.window.panels.pages.setting_up.begin()
        made.front.do(lambda _h: None).result()
        qtbot.wait(300)
        assert made.window.side.is_open() is opens


def test_where_no_files_are_taken_none_is_asked_for(qtbot, tmp_path, resources):
    with bare_stage(tmp_path / "rehearsal", resources) as made:
        setup = made.window.panels.pages.setting_up
        setup.turn()
        qtbot.waitUntil(lambda: "enrolment code" in setup.page.parts["roster"].words.text())
        assert not setup.page.import_file.isEnabled()


def test_a_desk_at_work_opens_without_it(qtbot, tmp_path, resources):
    with desk_stage(tmp_path / "work", resources) as made:
        qtbot.wait(300)
        assert not made.window.side.is_open()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_each_step_begins_in_sight(qtbot, at, language, size):
    at.window.resize(*size)
    at.window.appearance.use_language(language)
    for step in FirstStep:
        press(qtbot, at.page.parts[step].head)
        head = at.page.parts[step].head
        area = at.page.area.viewport()

        def is_in_sight(head=head, area=area):
            return area.rect().contains(head.mapTo(area, head.rect().center()))

        qtbot.waitUntil(is_in_sight, timeout=5000)
        buttons = at.page.parts[step].buttons
        for button in (b for b in buttons if b.isVisible()):
            assert button.width() >= button.sizeHint().width(), button.text()


def test_an_enrolment_code_is_asked_about_and_the_setup_comes_back(
    qtbot, tmp_path, resources, intake
):
    delivery = SetDelivery()
    with bare_stage(tmp_path / "new", resources, intake=intake, delivery=delivery) as made:
        keys, panels = Keyboard(made.window), made.window.panels
        page = panels.pages.setting_up.page
        qtbot.waitUntil(lambda: made.window.side.currentWidget() is page, timeout=5000)
        keys.scanner(CODE + "\r")
        question = panels.delivering.question
        qtbot.waitUntil(lambda: made.window.side.currentWidget() is question, timeout=5000)
        question.cancel.click()
        qtbot.waitUntil(lambda: made.window.side.currentWidget() is page, timeout=5000)
