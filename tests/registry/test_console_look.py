"""The console's colours: WCAG AA in both themes, computed from the style sheet itself."""

import re
from itertools import product

import pytest

from checkin.registry.console.showing import PAGES

SHEET = (PAGES / "console.css").read_text("utf-8")
TEXT, EDGE = 4.5, 3.0
ON_GROUNDS = ("text", "quiet", "link")
PAIRS = {
    **dict.fromkeys(product(ON_GROUNDS, ("ground", "sheet")), TEXT),
    ("on-deed", "deed"): TEXT,
    ("on-danger", "danger"): TEXT,
    **{(name, f"{name}-ground"): TEXT for name in ("good", "warn", "bad")},
    **dict.fromkeys(product(("focus", "edge", "deed", "danger"), ("ground", "sheet")), EDGE),
    **dict.fromkeys(product(("warn", "bad"), ("ground", "sheet")), EDGE),
}


def themes():
    light, dark = (
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", part))
        for part in re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL)
    )
    return {"light": light, "dark": dark}


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids=" on ".join)
def test_what_is_shown_can_be_seen(theme, pair):
    colours = themes()[theme]
    assert contrast(colours[pair[0]], colours[pair[1]]) >= PAIRS[pair]


def test_both_themes_have_the_same_colours():
    both = themes()
    assert set(both["light"]) == set(both["dark"])


def test_the_computation_is_that_of_the_guideline():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_no_colour_is_used_but_those_with_a_name():
    """A code is dark on white in every theme, or no desk would read it."""
    rules = re.sub(r":root \{.*?\}", "", SHEET, flags=re.DOTALL)
    rules = re.sub(r"\.qr \{[^}]*\}", "", rules)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", rules) == []
    used = set(re.findall(r"var\(--([a-z-]+)\)", SHEET))
    assert used == set(themes()["light"])


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.html")), ids=lambda page: page.stem)
def test_a_page_brings_no_script_no_style_and_nothing_from_elsewhere(page):
    text = page.read_text("utf-8")
    assert re.findall(r"<script|<style|\sstyle=|\son\w+=|https?://|//\w|\| *safe", text) == []
