"""The short sounds of the verdicts; the desk works without any."""

import importlib
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QUrl

translate = QCoreApplication.translate


class Sound(StrEnum):
    """A sound, by the name of its file in resources/sounds."""

    ADMIT = "admit"
    HOLD = "hold"
    REFUSE = "refuse"
    INFO = "info"
    STOP = "stop"
    CORRECTION = "correction"
    CONFLICT = "conflict"


class SoundState(StrEnum):
    """Whether anything is heard."""

    OFF = "off"
    WAITING = "waiting"
    READY = "ready"
    NO_LIBRARY = "no-library"
    NO_DEVICE = "no-device"
    NO_FILE = "no-file"


def sound_state_word(state: SoundState) -> str:
    """What the state means, and what to do where something can be done."""
    match state:
        case SoundState.OFF:
            return translate("Sounds", "Sound is off")
        case SoundState.WAITING | SoundState.READY:
            return translate("Sounds", "Sound is on")
        case SoundState.NO_LIBRARY:
            return translate(
                "Sounds", "No sound: the system's sound library is missing (libpulse0)"
            )
        case SoundState.NO_DEVICE:
            return translate("Sounds", "No sound: no loudspeaker was found")
        case SoundState.NO_FILE:
            return translate("Sounds", "No sound: the program's sound files are missing")


class Sounds:
    """Plays the sounds of the folder `folder`. Only for the GUI thread; never raises.

    Nothing is loaded before `prepare`, which is called once the window is shown.
    """

    def __init__(self, folder: Path, *, on: bool = True) -> None:
        self._folder = folder
        self._on = on
        self._loaded = SoundState.WAITING
        self._effects: dict[Sound, Any] = {}

    @property
    def state(self) -> SoundState:
        """Whether anything would be heard now."""
        return self._loaded if self._on else SoundState.OFF

    def turn(self, *, on: bool) -> None:
        """Switch the sounds on or off; switching on looks for a loudspeaker again."""
        self._on = on
        if self._loaded is not SoundState.READY:
            self._loaded = SoundState.WAITING

    def prepare(self) -> SoundState:
        """Load the sounds, once; takes up to a second, so not before the window is shown."""
        if self._loaded is SoundState.WAITING:
            self._loaded = self._load()
        return self.state

    def play(self, sound: Sound) -> None:
        """Let `sound` be heard, if anything can be."""
        if not self._on or self.prepare() is not SoundState.READY:
            return
        for effect in self._effects.values():
            effect.stop()
        self._effects[sound].play()

    def _load(self) -> SoundState:
        files = {sound: self._folder / f"{sound}.wav" for sound in Sound}
        if not all(file.is_file() for file in files.values()):
            return SoundState.NO_FILE
        # It names on stderr each video library that it does not find and that no sound needs.
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        try:
            # Deferred: it takes 0.2 to 0.7 s, and fails where libpulse is missing.
            multimedia = importlib.import_module("PySide6.QtMultimedia")
        except ImportError:
            return SoundState.NO_LIBRARY
        if not multimedia.QMediaDevices.audioOutputs():
            return SoundState.NO_DEVICE
        for sound, file in files.items():
            effect = multimedia.QSoundEffect()
            effect.setSource(QUrl.fromLocalFile(str(file)))
            self._effects[sound] = effect
        return SoundState.READY
