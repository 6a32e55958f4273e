"""How a verdict looks and sounds: colour, shape, stripe and sound, one row for each signal."""

from dataclasses import dataclass, replace
from enum import StrEnum

from checkin.domain.verdict import Code, Signal
from checkin.ui.devices.sounds import Sound


class Stripe(StrEnum):
    """The pattern at the edge of the verdict, so that no signal rests on colour alone."""

    PLAIN = "plain"
    DIAGONAL = "diagonal"
    LATTICE = "lattice"
    DOTS = "dots"
    BARS = "bars"
    RISING = "rising"
    RINGS = "rings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The look of one verdict, the same in both themes; colours as `#RRGGBB`.

    `ink` is written on `background`. `accent_light` and `accent_dark` are for a small icon or a
    word on a light or dark card. `icon` names a file in resources/icons.
    """

    icon: str
    background: str
    ink: str
    accent_light: str
    accent_dark: str
    stripe: Stripe
    sound: Sound


LOOKS = {
    Signal.ADMIT: Look(
        icon="check-circle",
        background="#35C48F",
        ink="#00261A",
        accent_light="#0B6E4D",
        accent_dark="#4FDCA9",
        stripe=Stripe.PLAIN,
        sound=Sound.ADMIT,
    ),
    Signal.HOLD: Look(
        icon="alert-triangle",
        background="#FFD23F",
        ink="#241A00",
        accent_light="#765600",
        accent_dark="#FFD23F",
        stripe=Stripe.DIAGONAL,
        sound=Sound.HOLD,
    ),
    Signal.REFUSE: Look(
        icon="x-octagon",
        background="#8E1218",
        ink="#FFFFFF",
        accent_light="#B3161D",
        accent_dark="#FF8A8F",
        stripe=Stripe.LATTICE,
        sound=Sound.REFUSE,
    ),
    Signal.INFO: Look(
        icon="info-circle",
        background="#2874DA",
        ink="#FFFFFF",
        accent_light="#1B5FC1",
        accent_dark="#86B8FF",
        stripe=Stripe.DOTS,
        sound=Sound.INFO,
    ),
    Signal.STOP: Look(
        icon="hand-stop",
        background="#14161A",
        ink="#FFD23F",
        accent_light="#14161A",
        accent_dark="#FFFFFF",
        stripe=Stripe.BARS,
        sound=Sound.STOP,
    ),
    Signal.CORRECTION: Look(
        icon="undo",
        background="#62539A",
        ink="#FFFFFF",
        accent_light="#54447F",
        accent_dark="#C3B4F2",
        stripe=Stripe.RISING,
        sound=Sound.CORRECTION,
    ),
    Signal.CONFLICT: Look(
        icon="flag",
        background="#E56F15",
        ink="#1F0F00",
        accent_light="#8A4600",
        accent_dark="#FFB163",
        stripe=Stripe.RINGS,
        sound=Sound.CONFLICT,
    ),
}

ADMITTED = LOOKS[Signal.ADMIT]
"""Who is in."""

_IN_GREEN = replace(LOOKS[Signal.ADMIT], icon="seat", stripe=Stripe.DOTS, sound=Sound.INFO)
"""Somebody who is in already is good news, and looks it (a re-scan after a power cut)."""

_BY_CODE = {
    Code.ALREADY_IN: _IN_GREEN,
    Code.TOO_EARLY: replace(LOOKS[Signal.INFO], icon="clock"),
    Code.OTHER_SESSION: replace(LOOKS[Signal.INFO], icon="clock"),
    Code.WRONG_ROOM: replace(LOOKS[Signal.INFO], icon="door"),
    Code.RETURNING: replace(LOOKS[Signal.INFO], icon="door"),
    Code.CLOCK_NOT_TRUSTED: replace(LOOKS[Signal.HOLD], icon="clock-warning"),
}


def look(code: Code, signal: Signal) -> Look:
    """The look of a verdict: the signal's, but for a few codes under their usual signal."""
    own = _BY_CODE.get(code)
    return own if own is not None and _usual(code) is signal else LOOKS[signal]


def _usual(code: Code) -> Signal:
    return Signal.HOLD if code is Code.CLOCK_NOT_TRUSTED else Signal.INFO
