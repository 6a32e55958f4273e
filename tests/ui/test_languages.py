import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from spoken import PROGRAMS, ROOT, SOURCES, compile_into

from checkin.ui.words.languages import Languages, language_for, languages_in, nearest
from checkin.ui.words.verdict_words import Signal, signal_word

CHINESE = SOURCES / "zh_CN.ts"
TOOLS = {
    "LUPDATE": str(PROGRAMS / "pyside6-lupdate"),
    "PYTHON": sys.executable,
    "PATH": "/usr/bin:/bin",
}


def texts(path):
    """Every source text by (context, source, comment), with its message."""
    return {
        (context.findtext("name"), m.findtext("source"), m.findtext("comment")): m
        for context in ET.parse(path).getroot().iter("context")  # noqa: S314  # our own file
        for m in context.iter("message")
    }


def translations(message):
    forms = [form.text or "" for form in message.iter("numerusform")]
    return forms or [message.findtext("translation") or ""]


def fields(text):
    named = Counter(field for _, field, _, _ in Formatter().parse(text) if field is not None)
    return named | Counter({mark: 1 for mark in ("%n", "%Ln", "%1", "%2", "&") if mark in text})


@pytest.fixture
def languages(qapp, tmp_path):
    compile_into(tmp_path)
    speaking = Languages(qapp, tmp_path)
    yield speaking
    speaking.use("en")
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize("name", ["zh_CN.ts", "en.ts"])
def test_nothing_is_left_untranslated(name):
    for key, message in texts(SOURCES / name).items():
        assert message.find("translation").get("type") is None, key
        assert all(text.strip() for text in translations(message)), key


def test_the_translation_has_exactly_the_texts_of_the_source(tmp_path):
    script = ROOT / "scripts" / "update_translations.sh"
    for name in ("zh_CN.ts", "en.ts"):
        shutil.copy(SOURCES / name, tmp_path)
    subprocess.run(
        ["sh", script, tmp_path],
        check=True,
        cwd=ROOT,
        env=TOOLS,
    )
    hint = "run: scripts/update_translations.sh, then translate"
    for name in ("zh_CN.ts", "en.ts"):
        assert set(texts(tmp_path / name)) == set(texts(SOURCES / name)), hint


def test_a_catalogue_is_begun_with_every_text_and_none_translated(tmp_path):
    script = ROOT / "scripts" / "update_translations.sh"
    shutil.copy(CHINESE, tmp_path)
    subprocess.run(["sh", script, tmp_path, "fr"], check=True, cwd=ROOT, env=TOOLS)
    begun = texts(tmp_path / "fr.ts")
    assert set(begun) == set(texts(CHINESE))
    assert {key[0].partition(".")[0] for key in begun} > {"help", "answer", "lesson", "Desk"}
    assert not any("".join(translations(message)) for message in begun.values())
    assert ET.parse(tmp_path / "fr.ts").getroot().get("language") == "fr"  # noqa: S314  # our own


def test_both_languages_have_the_same_fields():
    for key, message in texts(CHINESE).items():
        for said in translations(message):
            assert fields(said) == fields(key[1]), key


def test_chinese_uses_chinese_punctuation():
    for key, message in texts(CHINESE).items():
        for said in translations(message):
            assert not said.endswith((".", ",", ";")), key
            assert not any(f"{mark} " in said for mark in "，。；："), key


def test_a_switch_takes_effect_at_once_and_back(languages):
    assert languages.use("zh_CN") is None
    assert (languages.code, signal_word(Signal.HOLD)) == ("zh_CN", "暂缓入场")
    assert languages.use("en") is None
    assert (languages.code, signal_word(Signal.HOLD)) == ("en", "Hold")


def test_words_of_qt_itself_are_translated_too(languages):
    languages.use("zh_CN")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


@pytest.mark.parametrize("code", ["zh_CN", "en", "xx"])
def test_missing_words_are_a_trouble_and_not_a_crash(code, qapp, tmp_path):
    speaking = Languages(qapp, tmp_path)
    trouble = speaking.use(code)
    assert trouble is not None
    assert trouble.code == "no-translation"
    assert speaking.code == "en"
    assert signal_word(Signal.HOLD) == "Hold"


def test_a_damaged_translation_is_a_trouble_too(qapp, tmp_path):
    (tmp_path / "zh_CN.qm").write_bytes(b"not a translation")
    assert Languages(qapp, tmp_path).use("zh_CN") is not None


@pytest.mark.parametrize(
    ("chosen", "system", "code"),
    [
        pytest.param("zh_CN", "en_US", "zh_CN", id="chosen"),
        pytest.param("en", "zh_CN", "en", id="chosen English"),
        pytest.param("", "zh_CN", "zh_CN", id="the system's"),
        pytest.param("", "zh_TW", "zh_CN", id="nearest"),
        pytest.param("", "de_DE", "en", id="none of ours"),
        pytest.param("xx", "de_DE", "en", id="unknown"),
    ],
)
def test_which_language_is_used(chosen, system, code):
    assert language_for(chosen, QLocale(system), ["en", "zh_CN"]) == code


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param("zh_CN", "zh_CN", id="itself"),
        pytest.param("zh-CN", "zh_CN", id="as the web writes it"),
        pytest.param("zh", "zh_CN", id="its language"),
        pytest.param("pt_PT", "pt_PT", id="one of two"),
        pytest.param("pt_AO", "pt_BR", id="near to the first of two"),
        pytest.param("p", None, id="the beginning of a code"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_language_is_found_by_its_code_or_by_one_that_is_near(wanted, found):
    assert nearest(wanted, ["en", "pt_BR", "pt_PT", "zh_CN"]) == found


def test_there_are_as_many_languages_as_catalogues_each_by_its_own_name(tmp_path):
    for code in ("zh_CN", "fr", "en", "pt_BR"):
        (tmp_path / f"{code}.qm").touch()
    named = {"en": "English", "fr": "français", "pt_BR": "português", "zh_CN": "简体中文"}
    assert languages_in(tmp_path) == named
    assert list(languages_in(tmp_path)) == list(named)


def test_english_is_there_where_no_catalogue_is(tmp_path):
    assert languages_in(tmp_path) == {"en": "English"}
