"""Papers for the desk itself, of no session: the quick card, and the map of the keys."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from checkin.documents.desk_blocks import Keyboard, Shape, Sign, Signs
from checkin.documents.keyboard import key_words
from checkin.documents.papers.words import Translate, Words
from checkin.documents.printable import printable
from checkin.documents.sheet import Block, Column, Field, Fields, Head, Heading, Note, Sheet, Table

NUMBER = "DESK"
"""In the place of a document's number: it is the same for everybody, and is never recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPaper:
    """How a paper of the desk was asked for; `call` is whom to call, empty: room to write it."""

    words: Words
    at: datetime
    call: str = ""


def desk_papers() -> Mapping[str, Callable[[DeskPaper], Sheet]]:
    """Each by its name."""
    return {"quick-card": quick_card, "key-map": key_map}


def desk_titles(translate: Translate) -> Mapping[str, str]:
    """What each is called."""
    return {
        "quick-card": translate("Papers", "Quick card for the desk"),
        "key-map": translate("Papers", "Map of the keys"),
    }


def quick_card(asked: DeskPaper) -> Sheet:
    """One page to lie beside the screen."""
    translate = asked.words.translate
    blocks: list[Block] = [
        Heading(text=translate("Papers", "What the screen says")),
        Signs(signs=_signs(translate)),
        Heading(text=translate("Papers", "Six keys")),
        _keys(translate),
        Heading(text=translate("Papers", "What to say")),
        _sentences(translate),
        Heading(text=translate("Papers", "Whom to call before somebody is turned away")),
        _calls(asked),
    ]
    return _sheet(asked, "quick-card", blocks)


def key_map(asked: DeskPaper) -> Sheet:
    """The keyboard, with what each key does."""
    translate = asked.words.translate
    said = translate(
        "Papers",
        "F1 says on each page what it is for. A scan may come at any time: it never presses "
        "anything.",
    )
    blocks: list[Block] = [Keyboard(words=key_words(translate)), Note(text=said, size=11)]
    return _sheet(asked, "key-map", blocks, landscape=True)


def _sheet(asked: DeskPaper, name: str, blocks: list[Block], *, landscape: bool = False) -> Sheet:
    words, center = asked.words, asked.words.center
    translate = words.translate
    head = Head(
        title=desk_titles(translate)[name],
        stage="",
        room=("", ""),
        facts=(
            (translate("Papers", "Center"), printable(f"{center.code} {center.name}") or "–"),
            (translate("Papers", "Program"), "checkin"),
        ),
        foot=translate("Papers", "For the wall and the desk. It says nothing of any candidate."),
        number=NUMBER,
        page_of=translate("Papers", "Page {page} of {pages}"),
    )
    return Sheet(
        head=head, blocks=blocks, language=words.language, made_at=asked.at, landscape=landscape
    )


def _signs(translate: Translate) -> tuple[Sign, ...]:
    return (
        Sign(
            shape=Shape.TICK,
            word=translate("Papers", "Admit"),
            colour=translate("Papers", "green, a circle with a tick"),
            meaning=translate(
                "Papers", "Ask for the name, compare name and face with the document. Then Enter."
            ),
        ),
        Sign(
            shape=Shape.TRIANGLE,
            word=translate("Papers", "Hold"),
            colour=translate("Papers", "yellow, a triangle, slanting stripes"),
            meaning=translate(
                "Papers",
                "Ask the person to step aside, and go on with the next one. F6: who may decides, "
                "with a PIN. F3 shows who waits.",
            ),
        ),
        *_other_signs(translate),
    )


def _other_signs(translate: Translate) -> tuple[Sign, ...]:
    return (
        Sign(
            shape=Shape.OCTAGON,
            word=translate("Papers", "Do not admit"),
            colour=translate("Papers", "dark red, an octagon with a cross"),
            meaning=translate(
                "Papers",
                "Say the one sentence of the screen, kindly. Call the number below before anybody "
                "leaves. F6 records it.",
            ),
        ),
        Sign(
            shape=Shape.INFO,
            word=translate("Papers", "For information"),
            colour=translate("Papers", "blue, a circle with an i"),
            meaning=translate("Papers", "Nothing is wrong. Do what the screen says."),
        ),
        Sign(
            shape=Shape.STOP,
            word=translate("Papers", "Stop"),
            colour=translate("Papers", "black, over the whole screen"),
            meaning=translate(
                "Papers", "Nothing is recorded here: let nobody in. Another desk, or the paper."
            ),
        ),
    )


def _keys(translate: Translate) -> Table:
    rows = (
        ("Enter", translate("Papers", "Confirm"), "F6", translate("Papers", "Decide, with a PIN")),
        ("F2", translate("Papers", "Find a person"), "Ctrl+Z", translate("Papers", "Take back")),
        ("F4", translate("Papers", "A problem"), "F1", translate("Papers", "Help")),
    )
    key, does = translate("Papers", "Key"), translate("Papers", "does")
    columns = (
        Column(title=key, share=14, size=12, bold=True),
        Column(title=does, share=36, size=12),
        Column(title=key, share=14, size=12, bold=True),
        Column(title=does, share=36, size=12),
    )
    return Table(columns=columns, rows=rows, row_height=8, strong=0)


def _sentences(translate: Translate) -> Table:
    columns = (
        Column(title=translate("Papers", "When"), share=24, size=11, bold=True),
        Column(title=translate("Papers", "Say"), share=76, size=11),
    )
    return Table(columns=columns, rows=_said_when(translate), row_height=7.4, strong=0)


def _said_when(translate: Translate) -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("Papers", "Late"),
            translate(
                "Papers", "“It is recorded, and my colleague decides. Please wait here a moment.”"
            ),
        ),
        (
            translate("Papers", "Too early"),
            translate("Papers", "“Please come back at … It does not count against you.”"),
        ),
        (
            translate("Papers", "No document"),
            translate("Papers", "“You can fetch it until … Then we go on.”"),
        ),
        (
            translate("Papers", "Wrong day or place"),
            translate("Papers", "“You are expected on …, at … I can print that for you.”"),
        ),
        (
            translate("Papers", "Not let in"),
            translate("Papers", "“I may not let you in: … Here is whom you can call.”"),
        ),
        (
            translate("Papers", "Never"),
            translate("Papers", "promise something, accuse somebody, speak of money"),
        ),
    )


def _calls(asked: DeskPaper) -> Fields:
    translate = asked.words.translate
    return Fields(
        fields=(
            Field(label=translate("Papers", "Programme"), value=printable(asked.call)),
            Field(label=translate("Papers", "Center manager")),
            Field(label=translate("Papers", "Technical help")),
        )
    )
