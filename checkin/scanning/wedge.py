"""The hand scanner that types like a keyboard, told from a person who types.

The contract with the window's one event filter, which asks before any key press is delivered:

- It asks `key()` for every press except those of modifier keys alone (Shift, Ctrl, Alt, Meta), with
  the event's *own* time in seconds, so that a busy window does not change the rhythm. Releases of
  keys whose press was swallowed are swallowed too.
- PASS: deliver as usual. TO_FIELD: deliver to the text field that has the focus, or else to the
  scan field; never to a button, a dialog or a shortcut. SWALLOW: deliver to nobody.
- `take_back` is the number of characters that were passed on before the burst was known for one:
  they are removed from the field that got them (the scan field is simply cleared).
- `scan` is a complete scan, cleaned. It goes to the check-in and not to a field.
- After each SWALLOW the filter starts a single-shot timer of 160 ms anew; when it fires,
  `overdue()` gives the scan of a scanner that sends no Enter.

A reader of documents types two or three lines, each with an Enter: while a line has the form of a
document's beginning, the next ones are waited for, and come as one scan with line ends in it.

A person's key is never held back: the first keys of a burst go to the field and are taken back.
"""

from dataclasses import dataclass
from enum import Enum

from checkin.domain.machine_readable import lines_missing
from checkin.scanning.scan_text import LONGEST, clean_scan

RHYTHM = 0.035
"""Seconds. Keys that follow faster than this are not a person's."""

BURST = 6
"""Characters in that rhythm that make a burst; a person may roll over two or three keys."""

SHORTEST = 4
"""So many make a burst as well when Enter or Tab follows in that rhythm: nobody rolls over four."""

PATIENCE = 0.150
"""Seconds that a known burst may stutter before it is over."""


class KeyKind(Enum):
    """What sort of key it is."""

    CHARACTER = "character"
    """It types something that can be seen, or a blank."""
    TERMINATOR = "terminator"
    """Enter, Return or Tab, without modifiers."""
    OTHER = "other"
    """Escape, arrows, function keys, Backspace, anything with Ctrl, Alt or Meta."""


class Action(Enum):
    """What the filter does with the key."""

    PASS = "pass"  # noqa: S105  (not a password)
    TO_FIELD = "to-field"
    SWALLOW = "swallow"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What becomes of a key. `scan` is complete now; it may be the one before this key."""

    action: Action
    take_back: int = 0
    scan: str | None = None


class WedgeListener:
    """Told of each key, in order, by one thread. Times are seconds of a clock of any beginning."""

    def __init__(self) -> None:
        self._run: list[str] = []
        self._lines: list[str] = []
        self._last = float("-inf")
        self._known = False

    def key(
        self, text: str, at: float, *, kind: KeyKind = KeyKind.CHARACTER, repeated: bool = False
    ) -> Answer:
        """Judge one key press.

        `text` is what a CHARACTER types, "" for others. `repeated` says that the key is held down;
        the first repetition comes late, and so tells a held key from a scanner's double letter.
        """
        if at - self._last < (PATIENCE if self._known else RHYTHM):
            self._last = max(at, self._last)
            return self._within(text, kind)
        before = self._end()
        if repeated:
            return Answer(action=Action.PASS, scan=before)
        return Answer(action=self._first(text, at, kind), scan=before)

    def overdue(self, at: float) -> str | None:
        """The scan of a burst that has been silent too long; None when there is none."""
        return self._end() if at - self._last >= PATIENCE else None

    def _first(self, text: str, at: float, kind: KeyKind) -> Action:
        if kind is not KeyKind.CHARACTER:
            return Action.PASS
        self._run = [text]
        self._last = at
        # A blank may be a person's, who presses the button that has the focus.
        return Action.PASS if text == " " else Action.TO_FIELD

    def _within(self, text: str, kind: KeyKind) -> Answer:
        match kind:
            case KeyKind.CHARACTER:
                return self._one_more(text)
            case KeyKind.TERMINATOR if self._known:
                return Answer(action=Action.SWALLOW, scan=self._line_ended())
            case KeyKind.TERMINATOR if len(self._run) >= SHORTEST:
                typed, self._known = len(self._run), True
                return Answer(action=Action.SWALLOW, take_back=typed, scan=self._line_ended())
            case KeyKind.TERMINATOR:
                self._end()
                return Answer(action=Action.TO_FIELD)
            case KeyKind.OTHER:
                return Answer(action=Action.SWALLOW if self._known else Action.TO_FIELD)

    def _one_more(self, text: str) -> Answer:
        if len(self._run) < LONGEST:
            self._run.append(text)
        if self._known:
            return Answer(action=Action.SWALLOW)
        if len(self._run) < BURST:
            return Answer(action=Action.TO_FIELD)
        self._known = True
        return Answer(action=Action.SWALLOW, take_back=BURST - 1)

    def _line_ended(self) -> str | None:
        """The scan, if it is whole; what follows at once still belongs to the scanner."""
        self._lines.append(clean_scan("".join(self._run)))
        self._run = []
        return None if lines_missing("\n".join(self._lines)) else self._taken()

    def _taken(self) -> str | None:
        """All that came in the burst, cleaned."""
        lines = [*self._lines, clean_scan("".join(self._run))]
        self._run, self._lines = [], []
        return "\n".join(line for line in lines if line.strip()) or None

    def _end(self) -> str | None:
        scan = self._taken() if self._known else None
        self._run, self._lines = [], []
        self._known, self._last = False, float("-inf")
        return scan
