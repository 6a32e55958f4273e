"""The demo where no font can print a slip: it is played all the same, from bare codes."""

from checkin.app import demo


def test_without_a_chinese_font_the_morning_is_played_from_bare_codes(run, tmp_path, monkeypatch):
    monkeypatch.setattr(demo, "has_chinese_font", lambda: False)
    ran = run("demo", "--headless", "--data", tmp_path)
    assert ran.status == 0, ran.out
    assert ran.out.startswith("No font with Chinese characters here")
    assert " 0 not as told" in ran.out
    assert not list(tmp_path.rglob("slips.pdf"))
