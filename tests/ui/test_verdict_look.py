from itertools import combinations

import pytest
from spoken import ROOT

from checkin.domain.verdict import RULES, Code, Signal
from checkin.ui.desk.verdict_look import LOOKS, look
from checkin.ui.look.icons import Icons
from checkin.ui.words.verdict_words import signal_word

ICONS = ROOT / "resources" / "icons"
LIGHT_CARD, DARK_CARD = "#FFFFFF", "#1A212B"


def luminance(colour):
    """Relative luminance as in WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_the_one_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("signal", Signal)
def test_every_signal_can_be_read(signal):
    shown = LOOKS[signal]
    assert contrast(shown.background, shown.ink) >= 4.5
    assert contrast(shown.accent_light, LIGHT_CARD) >= 4.5
    assert contrast(shown.accent_dark, DARK_CARD) >= 4.5


@pytest.mark.parametrize(("one", "other"), list(combinations(Signal, 2)))
def test_two_signals_differ_without_colour(one, other):
    assert contrast(LOOKS[one].background, LOOKS[other].background) >= 1.4
    assert LOOKS[one].icon != LOOKS[other].icon
    assert LOOKS[one].stripe is not LOOKS[other].stripe
    assert LOOKS[one].sound is not LOOKS[other].sound
    assert signal_word(one) != signal_word(other)


@pytest.mark.parametrize("code", Code)
def test_every_code_has_an_icon_that_exists(code):
    assert (ICONS / f"{look(code, RULES[code].signal).icon}.svg").is_file()


def test_who_is_in_already_is_green_but_not_taken_for_a_new_admission():
    again = look(Code.ALREADY_IN, Signal.INFO)
    assert again.background == LOOKS[Signal.ADMIT].background
    assert again.icon != LOOKS[Signal.ADMIT].icon
    assert again.stripe is not LOOKS[Signal.ADMIT].stripe
    assert again.sound is not LOOKS[Signal.ADMIT].sound


def test_another_signal_by_policy_has_the_look_of_that_signal():
    assert look(Code.LATE, Signal.ADMIT) == LOOKS[Signal.ADMIT]
    assert look(Code.WRONG_ROOM, Signal.HOLD) == LOOKS[Signal.HOLD]


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_an_icon_is_drawn_in_the_colour_that_is_asked_for(path, qapp):
    image = Icons(ICONS).pixmap(path.stem, "#FF0000", 24, 2.0).toImage()
    assert (image.width(), image.devicePixelRatio()) == (48, 2.0)
    drawn = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [colour for colour in drawn if colour.alpha() == 255]
    assert solid
    assert all((c.red(), c.green(), c.blue()) == (255, 0, 0) for c in solid)


def test_an_icon_is_drawn_once(qapp):
    icons = Icons(ICONS)
    once = icons.pixmap("clock", "#123456", 24)
    assert icons.pixmap("clock", "#123456", 24).cacheKey() == once.cacheKey()
    assert not icons.icon("clock", "#123456").isNull()
