"""A desk of the torture: records and does rounds until it is killed; or only hands in the rest.

    desk_process.py FOLDER NAME URL (record | drain)

Every event that was acknowledged is printed, after it was: what is printed is on disk.
"""

import json
import random
import sys
from pathlib import Path

from desk_rig import DeskRig, desk_rig

from checkin.services.delivery import Reach
from checkin.sync.line import Patience

PEOPLE = 200
SHORT = Patience(connect=1, read=2, total=3)


def record(desk: DeskRig, chance: random.Random) -> None:
    """Record without end, a few events between two rounds."""
    while True:
        for _ in range(chance.randrange(1, 12)):
            number = chance.randrange(1, PEOPLE + 1)
            print(desk.scan(f"TC-{number:06}"), flush=True)
            deed = desk.front.confirm(f"A{number}").result()
            if deed.event is not None:
                print(deed.event.id, flush=True)
        desk.round()


def drain(desk: DeskRig) -> None:
    """Rounds until nothing waits; then what is here, as JSON."""
    for _ in range(200):
        report = desk.round()
        if report.reach is Reach.REACHED and report.state is not None and not report.state.waiting:
            break
    state = desk.state
    ids = desk.ledger.submit(lambda books: [row["id"] for row in books.raw_rows()]).result()
    said = {"recorded": state.recorded, "received": state.received, "waiting": state.waiting}
    print(json.dumps(said | {"refused": state.refused, "ids": ids}), flush=True)


def main() -> None:
    """As the first lines say."""
    folder, name, url, what = sys.argv[1:5]
    with desk_rig(Path(folder), name) as desk:
        desk.url, desk.patience = url, SHORT
        if what == "record":
            record(desk, random.Random())  # noqa: S311  # nothing secret
        else:
            drain(desk)


if __name__ == "__main__":
    main()
