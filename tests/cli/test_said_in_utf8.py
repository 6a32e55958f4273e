"""What a command says has everybody's name in it, also where the system writes another encoding."""

import os
import subprocess
import sys


def test_chinese_is_said_where_the_system_has_no_letters_for_it():
    done = subprocess.run(
        [sys.executable, "-m", "checkin", "answers", "--lang", "zh_CN"],
        env=os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )
    assert "开考前" in done.stdout.decode("utf-8")
