"""The console in a headless Chromium: by keyboard alone, in both languages, wide and narrow."""

import re
from datetime import timedelta

import pytest
from chromium import chromium
from console_rig import PASSWORD, Browser, live_console
from journals import Journal, rows_in
from sqlalchemy import update

from checkin.app.desk import picture_texts
from checkin.registry.cases import all_cases
from checkin.registry.console.sign_in import IDLE
from checkin.registry.console_tables import console_deeds
from checkin.registry.database import ALL
from checkin.registry.desk_tables import cases, devices, enrolment_codes
from checkin.registry.tables import candidates
from checkin.sync.enrolment_code import typed, unpack

DEVICE = Journal(1).device
WIDTHS = (320, 961, 1366)
"""What 1280 pixels are at 400 % (WCAG 1.4.10), the narrowest table, a usual screen."""


@pytest.fixture(scope="module")
def live(tmp_path_factory):
    """With two cases: a person at two desks, and a journal that was changed."""
    with live_console(tmp_path_factory.mktemp("browser") / "home") as served:
        yield served


@pytest.fixture(scope="module")
def browser():
    """One for all: it takes a second to start."""
    with chromium() as tab:
        yield tab


@pytest.fixture
def tab(browser):
    """Nobody is signed in, and nothing was wrong yet."""
    browser.forget()
    browser.faults.clear()
    return browser


def enter(tab, live, name="operator"):
    """Sign in by keyboard; the first field has the focus."""
    tab.go(f"{live.url}/console/")
    tab.until("document.activeElement.id === 'name'")
    tab.type(name)
    assert tab.tab()["id"] == "password"
    tab.type(PASSWORD)
    assert tab.tab()["tag"] == "BUTTON"
    tab.enter()


JOURNEYS = [
    pytest.param("en", "light", 1366, "Cases", "two-desks", id="English, light, wide"),
    pytest.param("zh-CN", "dark", 360, "待处理事项", "journal-changed", id="中文, dark, narrow"),
]


@pytest.mark.parametrize(("language", "theme", "width", "menu", "kind"), JOURNEYS)
def test_a_code_is_made_and_read_and_a_case_settled(
    tab, live, tmp_path, language, theme, width, menu, kind
):
    tab.language(language)
    tab.theme(theme)
    tab.size(width)
    enter(tab, live)

    tab.go(f"{live.url}/console/centers/SHA-1")
    tab.tab_to("make-code")
    tab.enter()
    tab.picture(tmp_path / "code.png")
    [text] = picture_texts(tmp_path / "code.png")
    assert typed(unpack(text).code) == tab.tell("document.getElementById('typed-code').innerText")
    assert rows_in(live.database, enrolment_codes)

    tab.tab_to(menu)
    tab.enter()
    with live.database.reading(ALL) as connection:
        case = next(one for one in all_cases(connection) if one.kind == kind)
    tab.go(f"{live.url}/console/cases/{case.id}")
    tab.tab_to("reason")
    tab.type("Seen: 一个人, one seat.")
    tab.tab_to("settle")
    tab.enter()
    settled = {row["id"]: (row["settled_by"], row["note"]) for row in rows_in(live.database, cases)}
    assert settled[case.id] == ("operator", "Seen: 一个人, one seat.")
    assert tab.tell("document.querySelector('[role=status]') !== null")
    last = rows_in(live.database, console_deeds, console_deeds.c.seq)[-1]
    assert (last["staff"], last["deed"], last["about"]) == ("operator", "settle-case", case.id)
    assert tab.faults == []


PAGES = (
    *(
        "/",
        "/silent",
        "/holding",
        "/centers",
        "/centers/SHA-1",
        "/sessions",
        "/sessions/S1",
        "/cases",
    ),
    *("/cases?settled=yes", "/cases/odd", "/quarantine", "/quarantine/1", "/receipts"),
    *("/bookings?q=li", "/bookings/A1", "/notices", "/messages", "/staff", "/deeds"),
    f"/devices/{DEVICE}/revoke",
)
CONTROLS = "a, button, input:not([type=hidden]), select, textarea, summary, pre"
NOT_NAMED = f"""[...document.querySelectorAll("{CONTROLS}")]
  .filter(e => (e.tagName === "PRE" || !(e.innerText || "").trim()) && !e.getAttribute("aria-label")
    && !(e.labels && e.labels.length)).map(e => e.outerHTML)"""
CLIPPED = """[...document.querySelectorAll("body *")]
  .filter(e => !e.closest(".skip, thead") && e.getClientRects().length
    && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"""
SPILT = """[...document.querySelectorAll("td, dd, .card, .told, form")]
  .filter(e => e.getClientRects().length && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.outerHTML.slice(0, 80))"""
HEADS = """[...document.querySelectorAll("thead")]
  .filter(e => innerWidth < 500 && e.getBoundingClientRect().width > 1).map(e => e.innerText)"""
SMALL = """[...document.querySelectorAll("button, input:not([type=hidden]), select")]
  .filter(e => e.getBoundingClientRect().height < 24).map(e => e.outerHTML)"""


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_every_page_fits_and_every_control_has_a_name(tab, live, language):
    tab.language(language)
    tab.size(1366)
    enter(tab, live, "administrator")
    for width in WIDTHS:
        tab.size(width)
        for path in PAGES:
            tab.go(f"{live.url}/console{path}")
            tab.tell("document.querySelectorAll('details').forEach(e => { e.open = true })")
            assert tab.tell("document.querySelectorAll('h1').length") == 1, path
            assert tab.tell("document.documentElement.scrollWidth") <= width, path
            for fault in (NOT_NAMED, CLIPPED, SPILT, HEADS, SMALL):
                assert tab.tell(fault) == [], (path, width)
    assert tab.faults == []


LONG = "Maximiliane-Theodora" * 5
TORN = """[...document.querySelectorAll("td:not(.free), thead th")].flatMap(e => {
  const words = [...e.childNodes].filter(n => n.nodeType === 3 && /^[a-z]+$/i.test(n.data.trim()));
  return words.filter(n => { const r = document.createRange(); r.selectNodeContents(n);
    return new Set([...r.getClientRects()].map(b => b.top)).size > 1 }).map(n => n.data) })"""
"""Cells whose only word is torn into two lines."""


def test_long_names_push_nothing_out_and_tear_no_other_word(tab, tmp_path):
    tab.language("en")
    with live_console(tmp_path / "home") as served:
        with served.database.writing(ALL) as connection:
            longer = {"name": f"{LONG} {LONG}", "native_name": "欧阳" * 30}
            connection.execute(update(candidates).values(**longer))
            gone = {"revoked_at": "2026-12-05T05:00:00.000000Z", "revoked_why": LONG * 2}
            connection.execute(update(devices).where(devices.c.device == DEVICE).values(**gone))
            connection.execute(update(cases).values(note=LONG * 3))
        tab.size(1366)
        enter(tab, served, "administrator")
        for width in WIDTHS:
            tab.size(width)
            for path in (
                "/cases",
                "/sessions/S1",
                "/bookings?q=max",
                "/bookings/A1",
                "/centers/SHA-1",
            ):
                tab.go(f"{served.url}/console{path}")
                assert tab.tell("document.documentElement.scrollWidth") <= width, path
                for fault in (CLIPPED, SPILT, TORN):
                    assert tab.tell(fault) == [], (path, width)


LABELS = """[...document.querySelectorAll("td[data-label]")].filter(e => {
  const label = document.createElement("span"); label.textContent = e.dataset.label;
  const style = getComputedStyle(e, "::before");
  label.style.cssText = `float: left; font-size: ${style.fontSize}; width: ${style.width}`;
  e.append(label); const high = label.getBoundingClientRect().height; label.remove();
  return e.getBoundingClientRect().height < high }).map(e => e.dataset.label)"""


def test_on_a_narrow_screen_no_label_runs_into_the_next_one(tab, live):
    tab.language("en")
    enter(tab, live, "administrator")
    for width in (360, 683):
        tab.size(width)
        for path in ("/receipts", "/sessions", "/centers", "/staff"):
            tab.go(f"{live.url}/console{path}")
            assert tab.tell(LABELS) == [], (path, width)


def test_after_signing_out_the_way_back_shows_nothing(tab, live):
    tab.language("en")
    tab.size(1366)
    enter(tab, live)
    tab.go(f"{live.url}/console/bookings/A1")
    assert "Wang Fang" in tab.text()
    tab.tab_to("Sign out")
    tab.enter()
    tab.tell("history.back()")
    tab.until("location.search.includes('to=') && document.getElementById('password') !== null")
    assert "Wang Fang" not in tab.text()


def test_who_is_signed_out_while_they_write_keeps_their_words(tab, tmp_path):
    tab.language("en")
    with live_console(tmp_path / "home") as served:
        enter(tab, served)
        tab.go(f"{served.url}/console/cases/odd")
        tab.tab_to("reason")
        tab.type("Three sentences of them.")
        served.clock.at += IDLE + timedelta(seconds=1)
        tab.tab_to("settle")
        tab.enter()
        assert tab.tell("document.getElementById('typed').value") == "Three sentences of them."
        tab.tab_to("Open the page again")
        tab.enter()
        assert tab.tell("document.getElementById('password') !== null")


def test_every_control_is_reached_by_tab_and_shows_it(tab, live):
    tab.language("en")
    tab.size(1366)
    enter(tab, live, "administrator")
    tab.go(f"{live.url}/console/bookings/A1")
    wanted = tab.tell(f"document.querySelectorAll('{CONTROLS}').length")
    first, seen = tab.tab(), 0
    assert first["text"] == "Skip to the content"
    found = first
    while found["tag"] != "BODY" and seen < 2 * wanted:
        seen += 1
        assert found["outline"] == "solid", found
        found = tab.tab()
    assert seen == wanted


def test_it_works_without_any_script(tab, live):
    tab.language("en")
    tab.scripts(on=False)
    enter(tab, live, "viewer")
    assert "Needs attention now" in tab.text()
    page = Browser(live).get("/sign-in").text
    assert re.findall(r"<script", page) == []
    tab.scripts(on=True)
