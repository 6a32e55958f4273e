"""A paper before it is drawn: what stands on it, and nothing of where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from checkin.documents.desk_blocks import Codes, Keyboard, Signs


class Ink(Enum):
    """What a column is for: to be read, read in the middle, signed in, or ticked."""

    TEXT = "text"
    CENTERED = "centered"
    PEN = "pen"
    TICKS = "ticks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table. `share` of the width; `size` of its letters in points.

    The title of a `TICKS` column has a word for each box: `ID|Name`.
    """

    title: str
    share: float
    ink: Ink = Ink.TEXT
    size: float = 8.5
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under a head that every page repeats.

    A cell of a `TICKS` column is one letter for each box, `x` where it is ticked. `spare` rows are
    left for the pen, numbered on in the first column where `numbered`. `strong` is every how many
    rows the rule is a heavier one; `row_height` in millimetres is the least.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    row_height: float = 7.0
    spare: int = 0
    numbered: bool = False
    strong: int = 5
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A count with its name; None is a box to write it into."""

    label: str
    count: int | None
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Counts side by side."""

    totals: Sequence[Total]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """A place to sign for each of these people, with name and time."""

    people: Sequence[str]
    labels: tuple[str, str, str]
    """What is written: the name, the signature, the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words across the page."""

    text: str
    size: float = 9.0
    bold: bool = False
    boxed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The name of what follows."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing of a form: what is known of it, or room for the pen.

    `share` of the line's width; `lines` are how many lines may be written.
    """

    label: str
    value: str = ""
    share: float = 1.0
    lines: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Fields side by side."""

    fields: Sequence[Field]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Boxes to tick one or more of."""

    label: str
    options: Sequence[str]
    ticked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a room: the seat, and what else is written there.

    `screen` draws one beside the seat: a workstation.
    """

    seat: str
    lines: Sequence[str] = ()
    flag: str = ""
    off: bool = False
    screen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room from above, the front on top; None in a row is a gap.

    `doors` are where they are (`front-left`, `right`, …); `door` is the word on each.
    """

    front: str
    rows: Sequence[Sequence[Spot | None]]
    doors: Sequence[str] = ()
    door: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card to be cut out: one thing huge, the rest below it."""

    huge: str
    title: str
    lines: Sequence[str]
    foot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Cards to be cut out."""

    cards: Sequence[Card]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPage:
    """What follows begins on a page of its own."""


Block = (
    Table
    | Totals
    | Signatures
    | Note
    | Heading
    | Fields
    | Choice
    | Room
    | Cards
    | Signs
    | Codes
    | Keyboard
    | NewPage
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What every page of a paper carries.

    `facts` are labels with what they say; `foot` is where it all comes from. `page_of` has `{page}`
    and `{pages}`; `number` is the document's own.
    """

    title: str
    stage: str
    room: tuple[str, str]
    facts: Sequence[tuple[str, str]]
    foot: str
    number: str
    page_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A paper: its head, and the blocks below it from the top down."""

    head: Head
    blocks: Sequence[Block]
    language: str
    made_at: datetime
    landscape: bool = False
