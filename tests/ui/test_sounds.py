import importlib
import subprocess
import sys
import wave
from pathlib import Path

import pytest
from spoken import ROOT

from checkin.ui.sounds import Sound, Sounds, SoundState

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
    code = "import sys, checkin.ui.sounds; print('PySide6.QtMultimedia' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=Path(ROOT)
    )
    assert ran.stdout.strip() == "False"
