"""How the packed program starts where it has no console, as a program of Windows with a window."""

import subprocess
import sys
from pathlib import Path

INSTALLER = Path(__file__).parents[2] / "installer"
WITHOUT_STREAMS = """
import sys
sys.path.insert(0, sys.argv.pop(1))
import start
out = sys.stdout
sys.stdout = sys.stderr = None
start.provide_streams()
print("said into nothing")
print("complained", file=sys.stderr)
out.write(repr(sys.argv[1:]))
"""


def started(*words: str) -> str:
    command = [sys.executable, "-c", WITHOUT_STREAMS, str(INSTALLER), *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_without_a_console_what_is_said_goes_nowhere_and_troubles_are_told_in_a_window():
    assert started() == "['--by-icon']"


def test_a_command_stays_the_command_that_it_is():
    assert started("registry", "serve") == "['registry', 'serve']"
