#!/bin/sh
# Takes every visible text of the source into resources/translations/*.ts, for a person to translate.
# Usage: scripts/update_translations.sh [FOLDER]   (from the root of the repository)
set -eu
folder=${1:-resources/translations}
lupdate=${LUPDATE:-.venv/bin/pyside6-lupdate}
options="-silent -extensions py -locations none -no-obsolete -source-language en"
"$lupdate" $options checkin/ui checkin/documents -target-language zh_CN -ts "$folder/zh_CN.ts"
# English needs only its plurals.
"$lupdate" $options -pluralonly checkin/ui checkin/documents -target-language en -ts "$folder/en.ts"
