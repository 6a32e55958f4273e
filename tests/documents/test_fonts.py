"""The fonts of the papers: found where they lie, Chinese forms, and a clear trouble without."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from checkin.documents.fonts import (
    NO_GLYPH,
    Face,
    Family,
    Fonts,
    font_folders,
    has_chinese_font,
    paper_fonts,
)
from checkin.trouble import Exit, Trouble

FONTS = paper_fonts()
WITHOUT = Fonts(main=FONTS.main)


def name_of(face: Face) -> str:
    with TTFont(face.file, fontNumber=face.number, lazy=True) as font:
        return str(font["name"].getDebugName(4))


def lay(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).touch()
    return folder


def test_the_family_here_is_the_simplified_chinese_one() -> None:
    names = [name_of(FONTS.main.regular), name_of(FONTS.main.bold)]
    assert not any(region in name for name in names for region in ("JP", "KR", "TC", "HK"))
    assert has_chinese_font()


def test_no_chinese_font_is_a_trouble_that_says_what_to_install(tmp_path: Path) -> None:
    lay(tmp_path, "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "NotoSansCJK-Regular.ttc")
    with pytest.raises(Trouble) as caught:
        paper_fonts([tmp_path, tmp_path / "not there"])
    assert caught.value.code == "no-chinese-font"
    assert "fonts-noto-cjk" in caught.value.hint
    assert caught.value.exit_status is Exit.ENVIRONMENT


def test_a_font_is_found_in_any_folder_below_and_the_users_own_first(tmp_path: Path) -> None:
    own = lay(tmp_path / "own" / "deep", "NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf")
    lay(tmp_path / "system", "NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf")
    fonts = paper_fonts([tmp_path / "own", tmp_path / "system"])
    assert fonts.main == Family(
        regular=Face(file=own / "NotoSansSC-Regular.otf"),
        bold=Face(file=own / "NotoSansSC-Bold.otf"),
    )
    assert fonts.wide is None


def test_the_best_known_family_goes_before_another(tmp_path: Path) -> None:
    lay(tmp_path, "wqy-zenhei.ttc", "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc")
    assert paper_fonts([tmp_path]).main.regular == Face(
        file=tmp_path / "NotoSansCJK-Regular.ttc", number=2
    )


@pytest.mark.parametrize(
    ("system", "part"),
    [("win32", "Fonts"), ("darwin", "/System/Library/Fonts"), ("linux", "/usr/share/fonts")],
)
def test_each_platform_has_its_folders(
    system: str, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", system)
    assert str(font_folders()[-1]).endswith(part)


def test_letters_of_the_other_family_make_runs_of_their_own() -> None:
    runs = [(face == FONTS.main.bold, run) for face, run in FONTS.runs("张Łı三", bold=True)]
    assert runs == [(True, "张"), (False, "Łı"), (True, "三")]


def test_without_another_family_all_is_one_face() -> None:
    assert {face for face, _ in WITHOUT.runs("张Łı三", bold=False)} == {FONTS.main.regular}


def test_a_letter_of_no_font_becomes_a_box() -> None:
    assert FONTS.known("张ŁA\U000e1234", bold=True) == f"张ŁA{NO_GLYPH}"
    assert WITHOUT.known("张\u0645", bold=False) == f"张{NO_GLYPH}"
    assert WITHOUT.known(NO_GLYPH, bold=False) == NO_GLYPH
