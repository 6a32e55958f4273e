"""The answers to what candidates ask, from the program's resources."""

from collections.abc import Sequence

from checkin.app.papers import words_of
from checkin.paths import resources
from checkin.services.candidate_answers import FILE, Said, find_answers, parse_answers
from checkin.ui.words.paper_language import tongues


def answers_about(text: str, language: str) -> Sequence[tuple[str, Said]]:
    """What is found by `text`, the best first: the id of each answer, and it in `language`.

    Raises:
        Trouble: `answers-damaged`, `no-translation`.
    """
    answers = parse_answers((resources() / FILE).read_bytes())
    translate = words_of(language)
    found = find_answers(answers, text, tongues(resources() / "translations"))
    return [(one.id, one.said_in(translate)) for one in found]
