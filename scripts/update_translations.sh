#!/bin/sh
# Takes every visible text of the source and of the resources into the catalogues, for a person to translate.
# Usage: scripts/update_translations.sh [FOLDER [LANGUAGE]]   (from the root of the repository)
# Every catalogue FOLDER/*.ts is brought up to date; LANGUAGE (fr, pt_BR) is one more, begun when it is not there.
set -eu
folder=${1:-resources/translations}
more=${2:-}
lupdate=${LUPDATE:-.venv/bin/pyside6-lupdate}
python=${PYTHON:-.venv/bin/python}
there=$(mktemp -d)
trap 'rm -rf "$there"' EXIT
PYTHONPATH=. "$python" scripts/resource_texts.py "$there/resource_texts.py"
"$python" scripts/counted_texts.py "$there/counted_texts.py" checkin/ui
options="-silent -extensions py -locations none -no-obsolete -source-language en"
for file in "$folder"/*.ts ${more:+"$folder/$more.ts"}; do
    language=$(basename "$file" .ts)
    # English needs only its plurals.
    [ "$language" = en ] && plurals=-pluralonly || plurals=
    "$lupdate" $options $plurals checkin/ui checkin/documents "$there" -target-language "$language" -ts "$file"
done
