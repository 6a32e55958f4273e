"""The PINs of the staff: which ones may be, and their hashes."""

from itertools import pairwise

from argon2 import PasswordHasher

from checkin.domain.roles import SHORTEST_PIN, is_pin
from checkin.trouble import wrong_input

_LONGEST = 64


def pin_hash(pin: str) -> str:
    """The argon2id hash (PHC form) of a PIN.

    Raises:
        Trouble: it is too short, no number, or one that everybody tries first.
    """
    if not is_pin(pin) or len(pin) > _LONGEST:
        raise wrong_input(
            "pin-too-short",
            f"A PIN has {SHORTEST_PIN} digits or more, and nothing but digits.",
            "Choose a longer one.",
        )
    if _is_a_run(pin):
        raise wrong_input(
            "pin-too-easy",
            "Everybody tries this PIN first: equal digits, or digits in a row.",
            "Choose another one, by chance.",
        )
    return PasswordHasher().hash(pin)


def _is_a_run(pin: str) -> bool:
    """Whether each digit is the one before, the next one, or the previous one, all the way."""
    steps = {(int(later) - int(digit)) % 10 for digit, later in pairwise(pin)}
    return len(steps) == 1 and steps <= {0, 1, 9}
