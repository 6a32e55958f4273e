"""The two themes can be read, and the type follows the window."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleFactory, QStyleOptionButton, QWidget

from checkin.ui.look.tokens import DARK, LIGHT, palette_of, palette_of_ticks, scale_for, theme_for

READ = [
    ("ink", "window"),
    ("ink", "surface"),
    ("ink", "chip"),
    ("quiet", "surface"),
    ("quiet", "window"),
    ("quiet", "chip"),
    ("on_primary", "primary"),
    ("on_primary", "primary_over"),
    ("on_calm", "calm"),
    ("on_warn", "warn"),
    ("on_warn", "surface"),
    ("refuse", "surface"),
]
SEEN = [
    ("primary", "surface"),
    ("primary", "window"),
    ("admit", "waiting"),
    ("rim", "surface"),
    ("rim", "window"),
]


def light(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "back"), READ)
def test_what_is_read_stands_out(theme, ink, back):
    assert contrast(getattr(theme, ink), getattr(theme, back)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("shape", "back"), SEEN)
def test_what_is_only_seen_stands_out_enough(theme, shape, back):
    assert contrast(getattr(theme, shape), getattr(theme, back)) >= 3.0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_box_of_a_tick_stands_out(qtbot, theme):
    card, style = QWidget(), QStyleFactory.create("Fusion")
    qtbot.addWidget(card)
    surface = palette_of(theme)
    surface.setColor(QPalette.ColorRole.Window, QColor(theme.surface))
    card.setPalette(surface)
    box = QCheckBox("Left", card)
    box.setStyle(style)
    box.setPalette(palette_of_ticks(theme))
    box.adjustSize()
    option = QStyleOptionButton()
    option.initFrom(box)
    area = style.subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    image = card.grab().toImage()
    edge, inside = (image.pixelColor(area.left() + n, area.center().y()).name() for n in (0, 2))
    assert contrast(edge, inside) >= 3.0


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        pytest.param((1366, 768), 1.0, id="the usual smallest"),
        pytest.param((1024, 600), 0.84, id="never below"),
        pytest.param((1920, 1080), 1.24, id="full HD"),
        pytest.param((3840, 2160), 2.09, id="4K"),
        pytest.param((7680, 4320), 2.2, id="never above"),
        pytest.param((3840, 768), 1.0, id="a wide strip"),
    ],
)
def test_the_type_grows_with_the_window(size, scale):
    assert scale_for(*size) == pytest.approx(scale, abs=0.01)


@pytest.mark.parametrize(
    ("chosen", "dark", "theme"),
    [("light", True, LIGHT), ("dark", False, DARK), ("", True, DARK), ("", False, LIGHT)],
)
def test_the_settings_go_before_the_system(chosen, dark, theme):
    assert theme_for(chosen, system_is_dark=dark) is theme
