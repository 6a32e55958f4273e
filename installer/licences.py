"""Gathers what must be said of every package inside: its licence texts, and a bill of materials.

Usage: python installer/licences.py PROGRAM-PYTHON BILL FOLDER

BILL is the CycloneDX file that cyclonedx-py has made of the program's folder. The texts go into
FOLDER/licences, one folder for each package, with those of Python itself. Exit status 1: a package
brings no text of its licence, is not in the bill, or its licence is one that we do not ship.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

TEXTS = Path(__file__).with_name("licences")
OF_QT = ("LGPL-3.0.txt", "GPL-3.0.txt")
QT = ("pyside6", "pyside6-addons", "pyside6-essentials", "shiboken6")
"""Their wheels hold no text. We take them under LGPL-3.0, which GPL-3.0 belongs to."""

NOT_OURS = re.compile(r"\bA?GPL")
"""What may not be inside; LGPL has no word boundary there, and what offers a choice is in `QT`."""

QUESTION = """
import json, sysconfig
from importlib.metadata import distributions
from pathlib import Path
print(json.dumps({
    "python": [str(Path(sysconfig.get_path("stdlib"), "LICENSE.txt")),
               "/usr/share/doc/python3.11/copyright"],
    "packages": {
        f"{one.metadata['Name']} {one.version}": {
            "said": [one.metadata.get("License-Expression") or one.metadata.get("License") or "",
                     *[said for said in one.metadata.get_all("Classifier") or ()
                       if said.startswith("License")]],
            "files": [str(one.locate_file(file)) for file in one.files or ()
                      if ".dist-info" in str(file) and any(word in file.name.lower()
                      for word in ("licen", "copying", "notice", "authors"))],
        }
        for one in distributions()
    },
}))
"""


def asked(python: str) -> dict[str, object]:
    """What the packages of this Python say of themselves."""
    answer = subprocess.run([python, "-c", QUESTION], check=True, capture_output=True, text=True)
    found: dict[str, object] = json.loads(answer.stdout)
    return found


def gather(found: dict, target: Path) -> list[str]:
    """Copy the texts; what is wrong, a line each."""
    wrong = []
    for named, package in sorted(found["packages"].items()):
        name = named.split()[0]
        files = [Path(one) for one in package["files"]]
        if name.lower().replace("_", "-") in QT:
            files = [TEXTS / one for one in OF_QT]
        elif NOT_OURS.search(" ".join(line[:200] for line in package["said"])):
            wrong.append(f"{named}: {package['said'][0][:80]} may not be shipped")
        if not files:
            wrong.append(f"{named}: no text of its licence")
        for number, file in enumerate(files):
            place = target / named.replace(" ", "-")
            place.mkdir(parents=True, exist_ok=True)
            name_there = file.name if not (place / file.name).exists() else f"{number}-{file.name}"
            shutil.copy(file, place / name_there)
    return wrong


def main() -> int:
    """Gather, and say what is wrong."""
    python, bill, target = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    shutil.rmtree(target / "licences", ignore_errors=True)
    found = asked(python)
    wrong = gather(found, target / "licences")
    of_python = [Path(one) for one in found["python"] if Path(one).exists()]
    if not of_python:
        wrong.append("Python: no text of its licence")
    for file in of_python[:1]:
        (target / "licences" / "Python").mkdir(parents=True)
        shutil.copy(file, target / "licences" / "Python" / "LICENSE.txt")
    said = json.loads(bill.read_text("utf-8"))
    components = [said["metadata"]["component"], *said["components"]]
    billed = {f"{one['name']} {one['version']}".lower() for one in components}
    wrong += [f"{one}: not in the bill" for one in found["packages"] if one.lower() not in billed]
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
