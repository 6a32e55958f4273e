"""How alike the name on the roster and the one on a document are: a proposal, no decision."""

from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.verdict import Code


class Likeness(StrEnum):
    """What is proposed (arrivals.md rows 33 and 34)."""

    SAME = "same"
    TRIVIAL = "trivial"
    """It differs as names do that are written twice: a proctor decides."""
    NEAR = "near"
    """A letter or a word is another one: a lead decides."""
    OTHER = "other"


class Difference(StrEnum):
    """In what two ways of writing a name differ."""

    ORDER = "order"
    CASE = "case"
    ACCENTS = "accents"
    SIGNS = "signs"
    """Blanks, hyphens, apostrophes."""
    SPELLING = "spelling"
    """Letters written with others: `ä` as `AE`, `ß` as `SS`, `ü` of pinyin as `YU` or `V`."""
    SCRIPT = "script"
    """Chinese characters here, pinyin there."""
    CUT = "cut"
    """The document's line was too short for the name."""
    MIDDLE = "middle"
    """A middle name is missing, or is an initial."""
    LETTERS = "letters"
    """Some letters or characters are others."""
    WORDS = "words"
    """A part of the name is missing or is another one."""


BY_MACHINE = frozenset(
    {
        Difference.ORDER,
        Difference.CASE,
        Difference.ACCENTS,
        Difference.SIGNS,
        Difference.SPELLING,
        Difference.CUT,
    }
)
"""How each machine-readable zone differs from the name as people write it: that is no finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSeen:
    """The name on a document: all of it, and its surname where the document says which it is.

    `by_machine`: it was read from a machine-readable zone, which has capitals without accents only.
    `cut`: it did not fit there.
    """

    text: str
    surname: str = ""
    by_machine: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """How alike the names are and wherein they differ; a person decides."""

    likeness: Likeness
    differences: tuple[Difference, ...] = ()

    @property
    def finding(self) -> Code | None:
        """What a look would have to find if the proposal is right; None: nothing."""
        match self.likeness:
            case Likeness.SAME:
                return None
            case Likeness.TRIVIAL | Likeness.NEAR:
                return Code.NAME_DIFFERS_TRIVIALLY
            case Likeness.OTHER:
                return Code.NAME_DIFFERS

    @property
    def lead(self) -> bool:
        """Whether a lead decides what else a proctor may (row 33)."""
        return self.likeness is Likeness.NEAR
