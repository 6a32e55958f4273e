import importlib
import subprocess
import sys
import wave
from itertools import combinations, groupby
from pathlib import Path

import numpy as np
import pytest
from spoken import ROOT

from checkin.ui.devices.sounds import Sound, Sounds, SoundState

FILES = ROOT / "resources" / "sounds"


@pytest.mark.parametrize("sound", Sound)
def test_every_sound_is_a_short_small_file(sound):
    path = FILES / f"{sound}.wav"
    with wave.open(str(path)) as file:
        assert file.getnframes() / file.getframerate() < 0.8
    assert path.stat().st_size < 30_000


def test_the_files_are_what_the_script_makes(tmp_path):
    subprocess.run([sys.executable, ROOT / "scripts" / "make_sounds.py", tmp_path], check=True)
    for sound in Sound:
        made = (tmp_path / f"{sound}.wav").read_bytes()
        assert made == (FILES / f"{sound}.wav").read_bytes()


def test_without_a_sound_library_there_is_silence_and_a_state(monkeypatch, qapp):
    def missing(name):
        raise ImportError("libpulse.so.0: cannot open shared object file")

    monkeypatch.setattr(importlib, "import_module", missing)
    sounds = Sounds(FILES)
    sounds.play(Sound.ADMIT)
    assert sounds.state is SoundState.NO_LIBRARY


def test_without_files_there_is_silence_and_a_state(tmp_path, qapp):
    sounds = Sounds(tmp_path)
    sounds.play(Sound.STOP)
    assert sounds.state is SoundState.NO_FILE


def test_switched_off_nothing_is_loaded(tmp_path):
    sounds = Sounds(tmp_path, on=False)
    sounds.play(Sound.HOLD)
    assert sounds.state is SoundState.OFF
    sounds.turn(on=True)
    assert sounds.state is SoundState.WAITING


@pytest.mark.qt_log_ignore("PulseAudioService")
def test_the_real_library_is_heard_or_says_why_not(qapp):
    sounds = Sounds(FILES)
    for sound in Sound:
        sounds.play(sound)
    assert sounds.state in (SoundState.READY, SoundState.NO_DEVICE, SoundState.NO_LIBRARY)


def test_switching_on_looks_for_a_loudspeaker_again(tmp_path, qapp):
    sounds = Sounds(tmp_path)
    assert sounds.prepare() is SoundState.NO_FILE
    sounds.turn(on=True)
    assert sounds.state is SoundState.WAITING


def test_sounds_cost_nothing_at_the_start():
    code = "import sys, checkin.ui.devices.sounds; print('PySide6.QtMultimedia' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=Path(ROOT)
    )
    assert ran.stdout.strip() == "False"


FRAME = 0.02
"""Seconds that one pitch is heard in."""


def heard(sound):
    """The notes of a file as an ear takes them: pitch in Hz (0: silence) and length in frames."""
    with wave.open(str(FILES / f"{sound}.wav")) as file:
        rate = file.getframerate()
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32_768
    size = int(rate * FRAME)
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    return [
        (pitch, len(list(run))) for pitch, run in groupby(pitch_of(one, rate) for one in frames)
    ]


def pitch_of(frame, rate):
    """The loudest tone, to a sixth of an octave; 0 for silence."""
    if np.sqrt(np.mean(frame**2)) < 0.05:
        return 0
    loud = np.abs(np.fft.rfft(frame * np.hanning(len(frame)), 8_192))
    tone = loud.argmax() * rate / 8_192
    return round(2 ** (round(np.log2(tone) * 6) / 6))


def rhythm(sound):
    return [length for _, length in heard(sound)]


def melody(sound):
    return [pitch for pitch, _ in heard(sound) if pitch]


@pytest.mark.parametrize(
    ("one", "other"), list(combinations(Sound, 2)), ids=lambda sound: sound.value
)
def test_two_sounds_differ_in_rhythm_and_in_pitch(one, other):
    assert rhythm(one) != rhythm(other)
    assert melody(one) != melody(other)


@pytest.mark.parametrize("sound", Sound)
def test_no_sound_is_like_the_beep_of_a_scanner(sound):
    assert max(melody(sound)) < 1_500


def test_admit_goes_up_and_refuse_goes_down():
    assert melody(Sound.ADMIT) == sorted(melody(Sound.ADMIT))
    assert melody(Sound.REFUSE) == sorted(melody(Sound.REFUSE), reverse=True)
    assert max(melody(Sound.REFUSE)) < min(melody(Sound.ADMIT))
