"""Makes the sounds in resources/sounds: python scripts/make_sounds.py [FOLDER].

They differ by rhythm and by pitch, and none is the single high beep (2 to 4 kHz) of a hand scanner.
"""

import sys
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
"""Samples a second: the highest tone is far below half of it, and the files stay small."""

Notes = tuple[tuple[float, float], ...]
SOUNDS: dict[str, Notes] = {
    # (Hz, seconds); 0 Hz is a rest.
    "admit": ((659, 0.09), (988, 0.18)),
    "hold": ((587, 0.13), (0, 0.06), (587, 0.13)),
    "refuse": ((330, 0.16), (220, 0.34)),
    "info": ((784, 0.14),),
    "stop": ((262, 0.11), (0, 0.05), (262, 0.11), (0, 0.05), (262, 0.11), (0, 0.05), (262, 0.11)),
    "correction": ((988, 0.09), (784, 0.09), (659, 0.16)),
    "conflict": ((587, 0.1), (440, 0.1), (587, 0.1), (440, 0.2)),
}


def tone(pitch: float, seconds: float) -> NDArray[np.float64]:
    """One soft tone: the pitch with a little of its octave, faded in and out without a click."""
    time = np.arange(int(RATE * seconds)) / RATE
    if pitch == 0:
        return np.zeros_like(time)
    sound = 0.8 * np.sin(2 * np.pi * pitch * time) + 0.2 * np.sin(4 * np.pi * pitch * time)
    fade = np.minimum(1, np.minimum(time / 0.006, (seconds - time) / 0.04))
    return np.asarray(0.6 * sound * fade)


def write(path: Path, notes: Notes) -> None:
    """Write `notes` as 16-bit mono."""
    sound = np.concatenate([tone(pitch, seconds) for pitch, seconds in notes])
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((sound * 32_767).astype("<i2").tobytes())


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "resources/sounds")
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        write(folder / f"{name}.wav", notes)
