"""Printed slips: the code is read back, the text is found, and no name breaks the page."""

import unicodedata
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from slip_examples import HOSTILE, NAMES, TEXT, slip

from checkin.documents.code_picture import QUIET
from checkin.documents.slip_pdf import slip_pdf
from checkin.documents.slip_png import slip_png
from checkin.documents.slips import Slip, name_lines

DPI = 150
MILLIMETRES = 25.4 / DPI


PEOPLE = {"ordinary": {}} | NAMES | HOSTILE


class Print:
    """A PDF, a page for each of PEOPLE, as a viewer draws it and finds words in it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._viewer = QPdfDocument()
        assert self._viewer.load(str(file)) is QPdfDocument.Error.None_

    def picture(self, who: str) -> Image.Image:
        page = list(PEOPLE).index(who)
        size = self._viewer.pagePointSize(page) * (DPI / 72)
        drawn = self._viewer.render(page, size.toSize())
        paper = QImage(drawn.size(), QImage.Format.Format_Grayscale8)
        paper.fill(0xFFFFFFFF)
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        kept = self._file.with_suffix(".png")
        assert paper.save(str(kept))
        with Image.open(kept) as picture:
            return picture.copy()

    def text(self, who: str) -> str:
        return self._viewer.getAllText(list(PEOPLE).index(who)).text()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return slip_pdf([slip(**person) for person in PEOPLE.values()])


@pytest.fixture(scope="module")
def printed(pdf: bytes, qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Print:
    file = tmp_path_factory.mktemp("print") / "slips.pdf"
    file.write_bytes(pdf)
    return Print(file)


def code_in(picture: Image.Image) -> zxingcpp.Barcode:
    codes = zxingcpp.read_barcodes(np.asarray(picture.convert("L")))
    assert [code.text for code in codes] == [TEXT]
    return codes[0]


def box_of(code: zxingcpp.Barcode) -> tuple[int, int, int, int]:
    place = code.position
    return place.top_left.x, place.top_left.y, place.bottom_right.x, place.bottom_right.y


def around(picture: Image.Image, code: zxingcpp.Barcode, modules: float) -> np.ndarray:
    """The code with so many modules around it; the code itself is made white."""
    left, top, right, bottom = box_of(code)
    unit = (right - left) / 37
    grey = np.asarray(picture.convert("L")).copy()
    grey[top - 1 : bottom + 2, left - 1 : right + 2] = 255
    reach = round(modules * unit) - 1
    return grey[top - reach : bottom + reach, left - reach : right + reach]


def test_the_code_on_paper_is_read_at_150_dpi_and_wide_enough(printed: Print) -> None:
    code = code_in(printed.picture("ordinary"))
    left, top, right, bottom = box_of(code)
    assert (right - left) * MILLIMETRES == pytest.approx(42.8, abs=0.5)
    assert (bottom - top) * MILLIMETRES == pytest.approx(42.8, abs=0.5)
    assert str(code.symbology_identifier).startswith("]Q")


@pytest.mark.parametrize("who", ["ordinary", "very long"])
def test_the_quiet_zone_is_kept(who: str, printed: Print) -> None:
    page = printed.picture(who)
    assert around(page, code_in(page), QUIET).min() > 250
    with Image.open(BytesIO(slip_png(slip(**PEOPLE[who])))) as picture:
        assert around(picture, code_in(picture), QUIET).min() > 250


def test_the_picture_is_1000_pixels_wide_and_is_read() -> None:
    with Image.open(BytesIO(slip_png(slip()))) as picture:
        assert (picture.format, picture.width) == ("PNG", 1000)
        left, _, right, _ = box_of(code_in(picture))
        assert right - left == pytest.approx(37 * 13, abs=3)
        code_in(picture.resize((400, picture.height * 400 // 1000)))


@pytest.mark.parametrize("who", NAMES)
def test_a_name_is_found_in_the_page_with_the_same_characters(who: str, printed: Print) -> None:
    names = name_lines(slip(**NAMES[who]))
    assert printed.text(who).splitlines()[1 : 1 + len(names)] == names


def test_everything_that_matters_is_found_in_the_page(printed: Print) -> None:
    text = printed.text("ordinary")
    for words in (
        "Admission slip 准考证",
        "14:00",
        "Saturday, 5 December 2026 · 2026年12月5日 星期六",
        "14:30–16:00 (Asia/Shanghai)",
        "SZ-001 Shenzhen",
        "A-204 / 17",
        "TC-100001",
        "Passport 护照 **** 4412",
        "12345-6789A",
        "请于此时间前到达",
        "须于开考前 30 分钟到达并签到，迟到可能无法入场。",
        "TCCA-CLOUD Cloud Practitioner",
        "Theory exam 理论考试",
    ):
        assert words in text
    radicals = [letter for letter in text if 0x2E80 <= ord(letter) <= 0x2FDF]
    assert radicals == []


def test_there_is_a_page_of_a4_for_each(pdf: bytes) -> None:
    sides = [[round(side) for side in page.mediabox[2:]] for page in PdfReader(BytesIO(pdf)).pages]
    assert sides == [[595, 842]] * len(PEOPLE)


def test_every_font_is_embedded_and_only_the_letters_that_are_used(pdf: bytes) -> None:
    fonts = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/Font"].values()
    assert len(fonts) >= 2
    for font in fonts:
        inner = font.get_object()["/DescendantFonts"][0].get_object()
        assert {"/FontFile2", "/FontFile3"} & inner["/FontDescriptor"].get_object().keys()
        assert "+" in inner["/BaseFont"]
    assert len(pdf) < 300_000


@pytest.mark.parametrize("who", HOSTILE)
def test_any_name_is_printed_and_leaves_the_code_readable(who: str, printed: Print) -> None:
    code_in(printed.picture(who))
    with Image.open(BytesIO(slip_png(slip(**HOSTILE[who])))) as picture:
        code_in(picture)


def test_a_letter_that_no_font_has_is_a_box_on_the_page(printed: Print) -> None:
    assert "□" in printed.text("letters of no font")


def test_a_name_that_is_too_long_is_cut_visibly(printed: Print) -> None:
    first, second = printed.text("very long").splitlines()[1:3]
    assert first.startswith("Maximiliana Maximiliana")
    assert first.endswith("…")
    assert second.startswith("张张张张")
    assert second.endswith("…")


def test_right_to_left_names_are_found_when_they_are_folded(printed: Print) -> None:
    seen = unicodedata.normalize("NFKC", printed.text("Arabic"))
    assert "محمد" in seen
    assert "الفارسي" in seen


@pytest.mark.parametrize("draw", [lambda paper: slip_pdf([paper]), slip_png], ids=["PDF", "PNG"])
def test_without_a_chinese_font_there_is_trouble_and_no_paper(
    draw: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkin.documents.fonts.font_folders", lambda: (tmp_path,))
    with pytest.raises(Exception, match="No font with Chinese characters"):
        draw(slip())


def test_no_slips_are_an_empty_paper() -> None:
    assert slip_pdf([]).startswith(b"%PDF")


def test_a_slip_is_a_value() -> None:
    assert slip() == slip()
    assert isinstance(slip(), Slip)
