"""Writes the tables of docs/verdicts.md anew: python scripts/write_verdict_docs.py."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "ui")]

if __name__ == "__main__":
    from verdict_doc import BEGIN, END, tables

    app = QCoreApplication([])
    page = ROOT / "docs" / "verdicts.md"
    before, _, rest = page.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n\n{tables()}\n\n{END}{after}", "utf-8")
