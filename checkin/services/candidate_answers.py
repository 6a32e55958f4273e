"""What candidates ask at the desk, and the answers: read from a file, and found by a text."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checkin.services.pinyin import syllable
from checkin.services.spellings import folded_words
from checkin.services.translated import Text, Translate, in_english
from checkin.trouble import Trouble

FILE = Path("answers", "answers.toml")
"""Where they lie in the program's resources."""

_KEYS = {"id", "question", "answer", "words"}
_BETWEEN_WORDS = re.compile(r"\s*[,，、]\s*")
_HAN = re.compile(r"[\u3400-\u9fff]")
_MOST = 8
"""Words of a search that are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer in one language. By `words` it is found as well."""

    question: str
    answer: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateAnswer:
    """A question of candidates with its answer, in English."""

    id: str
    said: Said

    def said_in(self, translate: Translate) -> Said:
        """The answer in another language; in English what it has no words for."""
        question, answer, words = (translate(*text) for text in self.texts())
        return Said(
            question=question, answer=answer, words=tuple(_BETWEEN_WORDS.split(words.strip()))
        )

    def texts(self) -> list[Text]:
        """All that `said_in` asks for; the words are one text, with commas between them."""
        context, said = f"answer.{self.id}", self.said
        return [Text(context, one) for one in (said.question, said.answer, ", ".join(said.words))]


def parse_answers(data: bytes) -> tuple[CandidateAnswer, ...]:
    """The answers in the bytes of the file, in its order.

    Raises:
        Trouble: `answers-damaged`; it names the place.
    """
    try:
        rows = tomllib.loads(data.decode("utf-8"))["answers"]
        found = tuple(_answer(row) for row in rows)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise damaged(str(error)) from error
    ids = [one.id for one in found]
    twice = sorted({one for one in ids if ids.count(one) > 1})
    if twice or not found:
        raise damaged(f"{', '.join(twice)} stands there twice" if twice else "it is empty")
    return found


def find_answers(
    answers: Sequence[CandidateAnswer], text: str, tongues: Iterable[Translate] = ()
) -> list[CandidateAnswer]:
    """Those that have every word of `text`, the best first; all of them for an empty text.

    It is looked for in English and in each of `tongues`. Case and accents do not count. Chinese is
    found by its characters, its pinyin, or the first letters of that.
    """
    wanted = folded_words(text)[:_MOST]
    if not wanted:
        return list(answers)
    every = (in_english, *tongues)
    ranked = [(_rank([one.said_in(each) for each in every], wanted), one) for one in answers]
    hits = [(rank, one) for rank, one in ranked if rank is not None]
    return [one for _, one in sorted(hits, key=lambda hit: hit[0])]


def _answer(row: Mapping[str, object]) -> CandidateAnswer:
    name = row["id"]
    if not isinstance(name, str) or not name or set(row) != _KEYS:
        raise ValueError(f"{name!r} needs {', '.join(sorted(_KEYS))}")
    words = row["words"]
    if not isinstance(words, list) or not words:
        raise ValueError(f"{name!r} has an empty text")
    question, answer, *words = _texts([row["question"], row["answer"], *words], name)
    return CandidateAnswer(id=name, said=Said(question=question, answer=answer, words=tuple(words)))


def _texts(found: Sequence[object], name: str) -> list[str]:
    texts = [one for one in found if isinstance(one, str) and one.strip()]
    if len(texts) != len(found):
        raise ValueError(f"{name!r} has an empty text")
    return texts


def damaged(what: str) -> Trouble:
    """The trouble that the file gives."""
    return Trouble(
        "answers-damaged",
        f"The answers to the candidates' questions cannot be read: {what}.",
        "Install this program again.",
    )


def _rank(said: Sequence[Said], wanted: Iterable[str]) -> int | None:
    """The worst place in which a word of `wanted` stands; None: one of them is nowhere."""
    places = []
    for word in wanted:
        place = _place(said, word)
        if place is None:
            return None
        places.append(place)
    return max(places)


def _place(said: Sequence[Said], word: str) -> int | None:
    """0 in a question, 1 in the words, 2 in an answer, 3 its characters apart; None: nowhere."""
    is_in = _by_characters if _HAN.search(word) else _by_letters
    for place, texts in enumerate(_searched(said)):
        if any(is_in(word, text) for text in texts):
            return place
    whole = "".join(text for texts in _searched(said)[:2] for text in texts)
    return 3 if _HAN.search(word) and set(word) <= set(whole) else None


def _searched(said: Sequence[Said]) -> list[list[str]]:
    return [
        [one.question for one in said],
        [word for one in said for word in one.words],
        [one.answer for one in said],
    ]


def _by_characters(word: str, text: str) -> bool:
    return word in "".join(folded_words(text))


def _by_letters(word: str, text: str) -> bool:
    """A word that begins so; `cancelling` finds `cancel` as well; or the pinyin of Chinese."""
    if _HAN.search(text):
        return len(word) > 1 and _is_read(word, text)
    return any(
        one.startswith(word) or (len(one) > 3 and word.startswith(one))
        for one in folded_words(text)
    )


def _is_read(word: str, text: str) -> bool:
    """Whether characters are read so, from one of them on, or begin with these letters."""
    syllables = [syllable(char) for char in text if _HAN.match(char)]
    if word in "".join(one[0] for one in syllables):
        return True
    return any("".join(syllables[at:]).startswith(word) for at in range(len(syllables)))
