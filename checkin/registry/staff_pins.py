"""The PINs of the staff: which ones may be, and their hashes."""

from argon2 import PasswordHasher

from checkin.domain.roles import SHORTEST_PIN, is_easy_pin, is_pin
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
    if is_easy_pin(pin):
        raise wrong_input(
            "pin-too-easy",
            "Everybody tries this PIN first: equal digits, or digits in a row.",
            "Choose another one, by chance.",
        )
    return PasswordHasher().hash(pin)
