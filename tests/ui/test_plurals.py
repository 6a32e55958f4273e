"""A count takes the form that its language has for it, and the digits as it groups them."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QLocale
from spoken import ROOT, SOURCES, compile_into

from checkin.ui.words import formats
from checkin.ui.words.languages import Languages
from checkin.ui.words.plural import counted

SCRIPT = ROOT / "scripts" / "counted_texts.py"
A_COUNT_WITHOUT_FORMS = re.compile(
    r"\{\w+\} (people|persons|records|events|lines|rows|seats|bookings|appointments|sessions"
    r"|characters|pages|pairs|scans|cases|incidents|papers|documents|files|desks|days|hours)\b"
)


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory):
    folder = tmp_path_factory.mktemp("catalogues")
    compile_into(folder)
    return folder


@pytest.fixture
def languages(qapp, catalogues):
    speaking = Languages(qapp, catalogues)
    yield speaking
    speaking.use("en")
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize(
    ("code", "count", "said"),
    [
        pytest.param("en", 0, "0 people", id="none"),
        pytest.param("en", 1, "1 person", id="one"),
        pytest.param("en", 2, "2 people", id="two"),
        pytest.param("en", 21, "21 people", id="twenty-one"),
        pytest.param("en", 20_000, "20,000 people", id="grouped"),
        pytest.param("zh_CN", 1, "1 人", id="one in Chinese"),
        pytest.param("zh_CN", 20_000, "20,000 人", id="grouped in Chinese"),
    ],
)
def test_a_count_has_its_form(languages, code, count, said):
    languages.use(code)
    assert counted("Roster", "%Ln people", count) == said


def test_the_verb_goes_with_the_count(languages):
    languages.use("en")
    words = "%Ln bookings of {file} replace {there} that are here"
    assert counted("Lists", words, 1).startswith("1 booking of {file} replaces")


def test_without_a_catalogue_the_text_is_the_plural(qapp):
    assert counted("Roster", "%Ln people", 3) == "3 people"


def test_a_number_alone_is_grouped_too(languages):
    languages.use("en")
    assert formats.number(25_289) == "25,289"


@pytest.mark.parametrize("name", sorted(file.name for file in SOURCES.glob("*.ts")))
def test_no_text_counts_things_without_forms(name):
    messages = ET.parse(SOURCES / name).getroot().iter("message")  # noqa: S314  # our own
    plain = [one.findtext("source") or "" for one in messages if one.get("numerus") is None]
    assert [text for text in plain if A_COUNT_WITHOUT_FORMS.search(text)] == []


def test_a_text_that_is_counted_must_be_a_literal(tmp_path):
    (tmp_path / "words.py").write_text('said = counted("Roster", WORDS, 3)\n', "utf-8")
    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path / "found.py", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "not literal" in done.stderr
