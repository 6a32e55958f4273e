"""The console's clocks: the center's where there is one, else the programme's, always named."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from console_rig import Browser, live_console, words_of
from live_registry import BER

from checkin.registry.catalogue import put_center
from checkin.registry.console.showing import said, when
from checkin.registry.console.words import languages
from checkin.registry.database import ALL
from checkin.registry.settings import save_settings

OF_NO_CENTER = ("/notices?state=failed", "/messages", "/staff", "/deeds")


def read(shown):
    """What somebody reads of a part of a page."""
    return re.sub(r"<[^>]+>", "", shown)


@pytest.mark.parametrize(
    ("zone", "instant", "shown"),
    [
        ("UTC", datetime(2026, 12, 5, 6, 30, tzinfo=UTC), "2026-12-05 06:30 UTC"),
        ("Asia/Shanghai", datetime(2026, 12, 5, 16, tzinfo=UTC), "2026-12-06 00:00 +08:00"),
        ("Europe/Berlin", datetime(2026, 10, 25, 0, 59, tzinfo=UTC), "2026-10-25 02:59 +02:00"),
        ("Europe/Berlin", datetime(2026, 10, 25, 1, tzinfo=UTC), "2026-10-25 02:00 +01:00"),
        ("America/St_Johns", "2026-12-05T06:30:00.000000Z", "2026-12-05 03:00 -03:30"),
        ("Europe/London", "2026-12-05T06:30:00.000000Z", "2026-12-05 06:30 +00:00"),
        ("UTC", None, "–"),
    ],
)
def test_an_instant_is_shown_on_a_clock_that_is_named(zone, instant, shown):
    assert read(when(instant, zone)) == shown


@pytest.mark.parametrize(
    ("name", "value", "shown"),
    [
        ("at", "2026-12-05T06:30:00.000000Z", "2026-12-05 14:30 +08:00"),
        ("arrived_at", "2026-12-05T06:30:00Z", "2026-12-05 14:30 +08:00"),
        ("at", "soon", "soon"),
        ("seat", "2026-12-05T06:30:00Z", "2026-12-05T06:30:00Z"),
    ],
)
def test_what_a_desk_has_recorded_of_a_time_is_shown_on_the_same_clock(name, value, shown):
    assert read(said(languages()["en"], name, value, "Asia/Shanghai")) == shown


def shown_by(live, language):
    """The pages that are of no one center, and those of one."""
    asked = Browser(live, language)
    asked.sign_in("administrator")
    own = [words_of(asked.get(path)) for path in OF_NO_CENTER]
    return own, [words_of(asked.get(path)) for path in ("/bookings/A1", "/cases/odd")]


@pytest.mark.parametrize(
    ("berlin", "programme", "zone", "time"),
    [
        pytest.param("Europe/Berlin", "", "UTC", "06:30 UTC", id="centers in two zones"),
        pytest.param("Asia/Shanghai", "", "Asia/Shanghai", "14:30 +08:00", id="all in one"),
        pytest.param(
            *("Asia/Shanghai", "Europe/Berlin", "Europe/Berlin", "07:30 +01:00"),
            id="a zone of the programme's own",
        ),
    ],
)
def test_what_is_of_no_one_center_is_on_the_clock_of_the_programme(
    tmp_path, berlin, programme, zone, time
):
    with live_console(tmp_path / "home") as live:
        live.stop()
        save_settings(live.folder, replace(live.home.settings, zone=programme))
        live.start()
        with live.database.writing(ALL) as connection:
            put_center(connection, BER | {"zone": berlin})
        for language, column in (("en", f"({zone})"), ("zh", f"（{zone}）")):
            own, of_center = shown_by(live, language)
            for page in own:
                assert column in page
                assert f"2026-12-05 {time}" in page
            for page in of_center:
                assert "2026-12-05 14:30 +08:00" in page
