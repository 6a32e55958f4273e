"""Every paper, with few and many people and any name: whole, searchable, its code readable."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from builders import HOUR, MINUTE, T
from paper_rig import NAMES, PaperRig, crowd, faults_of, paper_rig, person, squeezed
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from checkin.documents.draw_head import code_text
from checkin.documents.drawn import Paper
from checkin.documents.papers.catalogue import papers
from checkin.scanning.reader import ZxingReader

DPI = 150
KINDS = list(papers())
CROWDS = {"1": 1, "60": 60, "500": 500}
PRINTS = [("en", Paper.A4, False), ("zh", Paper.LETTER, True), ("zh", Paper.A4, False)]
"""Language, paper, whether blank."""


@pytest.fixture(scope="module", params=CROWDS)
def rig(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    """A session that has begun: every second one is in."""
    people = crowd(CROWDS[request.param])
    with paper_rig(tmp_path_factory.mktemp("desk"), people) as made:
        made.at(T - 40 * MINUTE).admit(*range(1, min(len(people), 40), 2))
        yield made


@pytest.fixture(scope="module")
def difficult(tmp_path_factory: pytest.TempPathFactory):
    people = [person(number, *name) for number, name in enumerate(NAMES.values(), 1)]
    with paper_rig(tmp_path_factory.mktemp("desk"), people) as made:
        made.at(T - 40 * MINUTE).admit(1, 2, 3)
        yield made


@pytest.mark.parametrize("name", KINDS)
def test_nothing_is_clipped_covered_or_without_a_glyph(name: str, rig: PaperRig) -> None:
    for language, paper, blank in PRINTS if len(rig.people) < 500 else PRINTS[:1]:
        pages = rig.pages(name, paper, language=language, blank=blank)
        for page in pages:
            assert faults_of(page) == []
            assert sorted((page.width, page.height)) == sorted(paper.value)


@pytest.mark.parametrize("name", KINDS)
def test_every_page_carries_where_it_comes_from(name: str, difficult: PaperRig) -> None:
    reader = PdfReader(BytesIO(difficult.printed(name).pdf))
    for number, page in enumerate(reader.pages, 1):
        text = squeezed(page.extract_text())
        for said in (
            "SZ-001 Shenzhen",
            "A-204",
            "TCCA-CLOUD Cloud Practitioner",
            "Theory exam",
            "S1",
            "5 December 2026",
            "14:30–16:00 (Asia/Shanghai, UTC+08:00)",
            "Roster of 5 December 2026, 06:30",
            "Policy 1",
            "Printed 5 December 2026, 13:50 by desk-1",
            f"Page {number} of {len(reader.pages)}",
        ):
            assert squeezed(said) in text, said


def pictures(pdf: bytes) -> list[np.ndarray]:
    """Each page as a viewer draws it, in grey."""
    device = QBuffer()
    device.setData(QByteArray(pdf))
    assert device.open(QIODevice.OpenModeFlag.ReadOnly)
    viewer = QPdfDocument()
    viewer.load(device)
    assert viewer.status() is QPdfDocument.Status.Ready
    drawn = []
    for number in range(viewer.pageCount()):
        size = (viewer.pagePointSize(number) * (DPI / 72)).toSize()
        picture = QImage(size, QImage.Format.Format_Grayscale8)
        picture.fill(0xFFFFFFFF)
        painter = QPainter(picture)
        painter.drawImage(0, 0, viewer.render(number, size))
        painter.end()
        grey = np.frombuffer(picture.constBits(), np.uint8)
        rows = grey.reshape(picture.height(), picture.bytesPerLine())
        drawn.append(rows[:, : picture.width()].copy())
    viewer.close()
    return drawn


@pytest.mark.parametrize("name", KINDS)
def test_the_code_of_every_page_is_read_by_our_own_reader(
    name: str, difficult: PaperRig, qapp: object
) -> None:
    (sheet,) = difficult.sheets(name)
    for number, picture in enumerate(pictures(difficult.printed(name).pdf), 1):
        found = [one.text for one in ZxingReader().read(picture)]
        assert code_text(sheet.head.number, number) in found


def test_names_are_found_in_the_text_with_the_characters_that_went_in(difficult: PaperRig) -> None:
    reader = PdfReader(BytesIO(difficult.printed("register").pdf))
    text = squeezed("".join(page.extract_text() for page in reader.pages))
    for who in ("two scripts", "60 letters", "60 汉字", "only 汉字", "Cyrillic", "Korean"):
        for name in NAMES[who]:
            assert squeezed(name) in text, who
    assert not any(0x2E80 <= ord(letter) <= 0x2FDF for letter in text)


def test_every_font_is_embedded_with_only_the_letters_that_are_used(difficult: PaperRig) -> None:
    pdf = difficult.printed("register").pdf
    fonts = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/Font"].values()
    for font in fonts:
        inner = font.get_object()["/DescendantFonts"][0].get_object()
        assert {"/FontFile2", "/FontFile3"} & inner["/FontDescriptor"].get_object().keys()
    assert len(pdf) < 120_000


def test_a_paper_is_the_same_whenever_it_is_drawn(tmp_path: Path) -> None:
    with paper_rig(tmp_path, crowd(3)) as rig:
        assert rig.pages("register") == rig.pages("register")


def test_a_paper_is_blank_until_somebody_was_there_and_says_so(tmp_path: Path) -> None:
    with paper_rig(tmp_path, crowd(2)) as rig:
        assert [sheet.head.stage for sheet in rig.sheets("register")] == ["BLANK"]
        rig.admit(1)
        assert [sheet.head.stage for sheet in rig.sheets("register")] == ["AS OF 13:30"]
        assert [sheet.head.stage for sheet in rig.sheets("register", language="zh")] == [
            "截至 13:30"
        ]
        rig.at(T + HOUR)
        assert [sheet.head.stage for sheet in rig.sheets("register", blank=True)] == ["BLANK"]
