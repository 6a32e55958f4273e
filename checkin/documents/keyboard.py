"""The keyboard as it lies before somebody, and what each key of the desk does, in a few words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

Translate = Callable[[str, str], str]
"""From a context and an English text to the text in the language at hand."""

WIDE = 26
"""Units of a keyboard's width; a letter takes two."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key, named as on the keyboard: `F1`, `Esc`, `R`; where it begins, and how wide it is."""

    name: str
    row: int
    left: int
    units: int = 2


@dataclass(frozen=True, slots=True)
class Deed:
    """What a key does; `held` is what is held down with it: empty, `Ctrl`, `Ctrl+Shift`."""

    held: str
    words: str


def keyboard() -> Sequence[Key]:
    """The keys that have something to do on some page, and those between them."""
    functions = [Key("Esc", 0, 0), *(Key(f"F{n}", 0, 2 * n) for n in range(1, 13))]
    first = [Key("Tab", 1, 0, 3), *_letters("QWERTYUIOP", 1, 3)]
    second = [*_letters("ASDFGHJKL", 2, 4), Key("Enter", 2, 22, 4)]
    third = [*_letters("ZXCVBNM", 3, 5), Key("↑ ↓", 3, 22, 4)]
    return (*functions, *first, *second, *third)


def _letters(letters: str, row: int, left: int) -> list[Key]:
    return [Key(letter, row, left + 2 * place) for place, letter in enumerate(letters)]


def deeds_by_key(words: Mapping[str, str]) -> Mapping[str, Sequence[Deed]]:
    """What each key does, by its name, from words by keys like `Ctrl+Shift+R`."""
    found: dict[str, list[Deed]] = {}
    for keys, said in words.items():
        held, _, name = keys.rpartition("+")
        found.setdefault(name, []).append(Deed(held, said))
    return {name: sorted(deeds, key=lambda deed: len(deed.held)) for name, deeds in found.items()}


def beside_keyboard(words: Iterable[str]) -> list[str]:
    """The keys among these that are not drawn."""
    drawn = {key.name for key in keyboard()}
    return [keys for keys in words if keys.rpartition("+")[2] not in drawn]


def key_words(translate: Translate) -> Mapping[str, str]:
    """What each key does that is heard on every page, by the key: `F2`, `Ctrl+Z`."""
    return {
        "Esc": translate("Keys", "Back"),
        "Enter": translate("Keys", "Confirm"),
        "F1": translate("Keys", "Help"),
        "Shift+F1": translate("Keys", "This map"),
        "F2": translate("Keys", "Find"),
        "F3": translate("Keys", "Who waits"),
        "F4": translate("Keys", "Problem"),
        "F5": translate("Keys", "Registry"),
        "Ctrl+F5": translate("Keys", "Plug (demo)"),
        "F6": translate("Keys", "Decide"),
        "F7": translate("Keys", "Light, dark"),
        "F8": translate("Keys", "Next language"),
        "F9": translate("Keys", "Lock"),
        "F10": translate("Keys", "All pages"),
        "F11": translate("Keys", "Session"),
        "F12": translate("Keys", "Answers"),
        **_with_control(translate),
    }


def size_words(translate: Translate) -> Mapping[str, str]:
    """What the keys do that change the size of the text, by the key; none of them is drawn."""
    return {
        "Ctrl++": translate("Keys", "Larger text"),
        "Ctrl+-": translate("Keys", "Smaller text"),
        "Ctrl+0": translate("Keys", "Usual text"),
    }


def _with_control(translate: Translate) -> Mapping[str, str]:
    return {
        "Ctrl+B": translate("Keys", "Break"),
        "Ctrl+D": translate("Keys", "This person"),
        "Ctrl+E": translate("Keys", "From paper"),
        "Ctrl+Shift+E": translate("Keys", "Export list"),
        "Ctrl+I": translate("Keys", "Incidents"),
        "Ctrl+L": translate("Keys", "Import"),
        "Ctrl+M": translate("Keys", "The day"),
        "Ctrl+O": translate("Keys", "Picture file"),
        "Ctrl+P": translate("Keys", "Papers"),
        "Ctrl+Shift+P": translate("Keys", "Practise"),
        "Ctrl+R": translate("Keys", "Ready?"),
        "Ctrl+Shift+R": translate("Keys", "Rehearse"),
        "Ctrl+S": translate("Keys", "Seats"),
        "Ctrl+Shift+S": translate("Keys", "Set up"),
        "Ctrl+T": translate("Keys", "Clock"),
        "Ctrl+V": translate("Keys", "Paste a code"),
        "Ctrl+Z": translate("Keys", "Undo"),
    }
