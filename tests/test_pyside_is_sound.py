"""PySide6 must not lose references to None: one release did, and aborted after some 5,000 calls."""

import subprocess
import sys

CALLS = 1_000
TELLING = f"""
import sys
from PySide6.QtCore import QObject

thing = QObject()
thing.setObjectName("once")
before = sys.getrefcount(None)
for _ in range({CALLS}):
    thing.setObjectName("again")
print(sys.getrefcount(None) - before)
"""


def test_a_thousand_void_calls_lose_no_reference_to_none():
    """From Python 3.12 on None is never freed, its count stands still, and 0 is said as well."""
    done = subprocess.run(
        [sys.executable, "-c", TELLING], capture_output=True, text=True, check=True
    )
    # Python's own work in between takes and gives back a few.
    assert abs(int(done.stdout)) < CALLS / 10
