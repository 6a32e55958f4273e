#!/bin/sh
# Writes what belongs to every package: FOLDER/papers with the bill of materials (CycloneDX), the licence
# texts, and what the LGPL asks us to say.
# Usage: installer/papers.sh FOLDER     (from the root of the repository)
set -eu
there=$1
papers="$there/papers"
mkdir -p "$papers"
"$there/tools/bin/cyclonedx-py" environment --pyproject pyproject.toml --output-reproducible --of JSON \
    -o "$papers/checkin.cdx.json" "$there/program/bin/python" 2>/dev/null
"$there/tools/bin/python" installer/licences.py "$there/program/bin/python" "$papers/checkin.cdx.json" "$papers"
cp LICENSE "$papers/LICENSE"
cp installer/THIRD-PARTY.md "$papers/THIRD-PARTY.md"
