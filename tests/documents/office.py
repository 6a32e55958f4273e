"""LibreOffice as a spreadsheet that somebody opens an exported list with."""

import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

PATIENCE = 300.0
"""Seconds for one conversion: its first start makes a profile, and two cores may be busy."""

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
"""Comma, quotes, UTF-8, from the first line; cells as they are shown, the first sheet."""
_READ_CSV = "CSV:44,34,76,1,,2052"
"""As a double click does: comma, UTF-8, and quotes do not make a text of a number."""


def office_program() -> str:
    """Where it is; whoever has none learns how to get it."""
    found = next(filter(None, map(shutil.which, ("soffice", "libreoffice"))), None)
    assert found, (
        "no LibreOffice on this computer: `make system` installs it on Debian "
        "(scripts/system_packages.sh); elsewhere put `soffice` on the PATH"
    )
    return found


def opened_and_saved(file: Path, kind: str, folder: Path) -> Path:
    """The file as LibreOffice keeps it after opening it: as `fods`, `xlsx` or `csv`."""
    out = folder / f"saved-{kind}"
    out.mkdir()
    reading = [f"--infilter={_READ_CSV}"] if file.suffix == ".csv" else []
    done = subprocess.run(
        [
            office_program(),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nolockcheck"),
            *reading,
            *("--convert-to", _AS_CSV if kind == "csv" else kind),
            *("--outdir", str(out), str(file)),
        ],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    (made,) = list(out.iterdir()) or [None]
    assert made is not None, done.stdout + done.stderr
    return made


def shown_cells(flat: Path) -> list[list[tuple[str, str, bool]]]:
    """The cells of a flat document: what is shown, of which type, and whether it is a formula."""
    rows = []
    for row in ET.parse(flat).getroot().iter(f"{_TABLE}table-row"):  # noqa: S314  # our own file
        cells = []
        for cell in row.iter(f"{_TABLE}table-cell"):
            text = "\n".join("".join(p.itertext()) for p in cell.iter(f"{_TEXT}p"))
            kind = cell.get(f"{_OFFICE}value-type", "")
            one = (text, kind, cell.get(f"{_TABLE}formula") is not None)
            cells += [one] * min(int(cell.get(f"{_TABLE}number-columns-repeated", "1")), 40)
        if any(text for text, _, _ in cells):
            rows.append(cells)
    return rows
