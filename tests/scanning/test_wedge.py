"""A hand scanner is told from a person, and can never answer anything."""

from dataclasses import dataclass, field

import pytest

from checkin.scanning.wedge import (
    BURST,
    PATIENCE,
    RHYTHM,
    SHORTEST,
    Action,
    KeyKind,
    WedgeListener,
)

CODE = "CK/AB CD-12345"


@dataclass
class Desk:
    """Does what the contract asks of the window's filter, and keeps what reached what."""

    listener: WedgeListener = field(default_factory=WedgeListener)
    field_text: str = ""
    scans: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    submitted: list[str] = field(default_factory=list)
    now: float = 1000.0

    def press(self, text, after, kind=KeyKind.CHARACTER, repeated=False):
        self.now += after
        answer = self.listener.key(text, self.now, kind=kind, repeated=repeated)
        if answer.scan is not None:
            self.scans.append(answer.scan)
        if answer.take_back:
            self.field_text = self.field_text[: -answer.take_back]
        if answer.action is Action.PASS and (kind is not KeyKind.CHARACTER or text == " "):
            self.answered.append(text or kind.value)
        if answer.action is not Action.SWALLOW:
            if kind is KeyKind.CHARACTER:
                self.field_text += text
            elif answer.action is Action.TO_FIELD and kind is KeyKind.TERMINATOR:
                self.submitted.append(self.field_text)

    def type(self, text, gap, end=KeyKind.TERMINATOR, pause=1.0):
        for place, letter in enumerate(text):
            if letter == "\t":
                self.press("", gap, KeyKind.TERMINATOR)
            else:
                self.press(letter, gap if place else pause)
        if end is not None:
            self.press("", gap, end)

    def rest(self, seconds):
        self.now += seconds
        scan = self.listener.overdue(self.now)
        if scan is not None:
            self.scans.append(scan)


@pytest.mark.parametrize("gap", [0.0, 0.001, 0.008, 0.020, RHYTHM - 0.001])
def test_a_scanner_is_heard_and_leaves_nothing_in_the_field(gap):
    desk = Desk()
    desk.type(CODE, gap)
    assert (desk.scans, desk.field_text, desk.answered, desk.submitted) == ([CODE], "", [], [])


@pytest.mark.parametrize("gap", [RHYTHM + 0.001, 0.05, 0.12, 0.4])
def test_a_person_types_into_the_field_and_answers_with_enter(gap):
    desk = Desk()
    desk.type("Chen Wei", gap)
    assert desk.field_text == "Chen Wei"
    assert desk.scans == []
    assert desk.answered == [" ", "terminator"]


def test_a_person_who_rolls_over_a_few_keys_is_still_a_person():
    desk = Desk()
    desk.type("Chen", 0.02, end=None)
    desk.type("Wei", 0.02, end=None, pause=0.1)
    desk.press("", 0.2, KeyKind.TERMINATOR)
    assert (desk.field_text, desk.scans, desk.answered) == ("ChenWei", [], ["terminator"])


@pytest.mark.parametrize("length", [SHORTEST, BURST - 1, BURST])
def test_a_short_code_with_an_end_is_a_scan_and_leaves_nothing(length):
    desk = Desk()
    desk.type("1" * length, 0.005)
    assert (desk.scans, desk.field_text) == (["1" * length], "")
    assert (desk.submitted, desk.answered) == ([], [])


def test_fewer_letters_with_an_end_may_be_a_persons_and_stay_in_the_field():
    desk = Desk()
    desk.type("1" * (SHORTEST - 1), 0.005)
    assert (desk.scans, desk.answered) == ([], [])
    assert desk.submitted == [desk.field_text] == ["1" * (SHORTEST - 1)]


def test_without_an_end_a_short_code_is_a_persons():
    desk = Desk()
    desk.type("1" * (BURST - 1), 0.005, end=None)
    desk.rest(1.0)
    assert (desk.scans, desk.field_text) == ([], "1" * (BURST - 1))


def test_blanks_after_a_scan_are_no_scan_of_their_own():
    desk = Desk()
    desk.type(CODE, 0.005)
    desk.type(" ", 0.005, pause=0.005)
    desk.rest(1.0)
    assert (desk.scans, desk.answered) == ([CODE], [])


def test_what_a_person_had_typed_stays_when_a_scan_comes():
    desk = Desk()
    desk.type("Che", 0.15, end=None)
    desk.type(CODE, 0.005)
    assert (desk.scans, desk.field_text) == ([CODE], "Che")


def test_a_tab_within_a_code_answers_nothing():
    desk = Desk()
    desk.type("ABCDEFG\tHIJ\tK", 0.005)
    assert desk.scans == ["ABCDEFG", "HIJ", "K"]
    assert (desk.answered, desk.submitted, desk.field_text) == ([], [], "")


def test_carriage_return_and_line_feed_end_one_scan():
    desk = Desk()
    desk.type(CODE, 0.005)
    desk.press("", 0.005, KeyKind.TERMINATOR)
    assert (desk.scans, desk.answered, desk.submitted) == ([CODE], [], [])


def test_a_shortcut_within_a_burst_does_nothing():
    desk = Desk()
    desk.type("ABCDEFGH", 0.005, end=KeyKind.OTHER)
    desk.type("IJ", 0.005, pause=0.005)
    assert (desk.scans, desk.answered) == (["ABCDEFGHIJ"], [])


def test_a_shortcut_at_the_very_start_of_a_burst_reaches_no_button():
    desk = Desk()
    desk.press("A", 1.0)
    desk.press("", 0.005, KeyKind.OTHER)
    desk.type("BCDEFGH", 0.005, pause=0.005)
    assert desk.answered == []
    assert desk.scans == ["ABCDEFGH"]


def test_a_scanner_without_enter_is_heard_after_a_silence():
    desk = Desk()
    desk.type(CODE, 0.005, end=None)
    desk.rest(PATIENCE - 0.001)
    assert desk.scans == []
    desk.rest(0.002)
    desk.rest(1.0)
    assert desk.scans == [CODE]


def test_a_scan_is_not_lost_when_the_next_key_comes_before_the_timer():
    desk = Desk()
    desk.type(CODE, 0.005, end=None)
    desk.press("x", 0.5)
    assert (desk.scans, desk.field_text) == ([CODE], "x")


def test_a_known_burst_may_stutter():
    desk = Desk()
    desk.type(CODE[:8], 0.005, end=None)
    desk.type(CODE[8:], 0.005, pause=PATIENCE - 0.001)
    assert desk.scans == [CODE]


def test_a_person_may_answer_soon_after_a_scan():
    desk = Desk()
    desk.type(CODE, 0.005)
    desk.press("", PATIENCE + 0.001, KeyKind.TERMINATOR)
    assert desk.answered == ["terminator"]


def test_two_scans_in_a_row_are_two():
    desk = Desk()
    desk.type(CODE, 0.003)
    desk.type(CODE[::-1], 0.003, pause=0.003)
    desk.type(CODE, 0.003, pause=0.3)
    assert desk.scans == [CODE, CODE[::-1], CODE]
    assert desk.field_text == ""


def test_a_key_that_is_held_down_is_no_scanner():
    desk = Desk()
    desk.press("a", 1.0)
    desk.press("a", 0.4, repeated=True)
    for _ in range(50):
        desk.press("a", 0.030, repeated=True)
    assert (desk.field_text, desk.scans) == ("a" * 52, [])


def test_a_double_letter_that_looks_repeated_stays_in_the_scan():
    desk = Desk()
    desk.type("ABBCDE", 0.001, end=None)
    desk.press("E", 0.0, repeated=True)
    desk.press("", 0.001, KeyKind.TERMINATOR)
    assert desk.scans == ["ABBCDEE"]


def test_a_blank_alone_presses_the_button_that_has_the_focus():
    desk = Desk()
    desk.press(" ", 1.0)
    assert desk.answered == [" "]


def test_a_scan_of_nothing_that_can_be_seen_is_no_scan():
    desk = Desk()
    desk.type("\u202e" * 10, 0.001)
    assert (desk.scans, desk.answered) == ([], [])


def test_a_scan_without_end_is_cut_and_never_reaches_a_field():
    desk = Desk()
    desk.type("A" * 20_000, 0.001)
    assert [len(scan) for scan in desk.scans] == [4_096]
    assert desk.field_text == ""
