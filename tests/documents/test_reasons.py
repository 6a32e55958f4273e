"""Every case at the door has words on the papers, in each language."""

import pytest
from builders import CENTER

from checkin.documents.papers.reasons import case_word
from checkin.documents.papers.words import Words
from checkin.domain.verdict import Code
from checkin.paths import resources
from checkin.ui.words.paper_language import words_in


def words(language: str) -> Words:
    translate = words_in(language, resources() / "translations")
    return Words(language=language, translate=translate, center=CENTER)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("code", Code)
def test_a_case_stands_on_a_paper_in_words_and_not_as_its_code(language: str, code: Code) -> None:
    said = case_word(words(language), code)
    assert said not in {"", code.value}
    assert said.isascii() == (language == "en")


def test_a_case_of_a_later_release_stands_there_as_its_code() -> None:
    assert case_word(words("en"), "of-tomorrow") == "of-tomorrow"
