"""Prints how many check-ins a second pretix takes, as a peer to measure our registry by.

pretix (AGPL) runs in an environment of its own, on the same PostgreSQL, and is asked over HTTP like
any other service; nothing of it is imported here. FILE is JSON: `token` of its API, `list` (the id
of a check-in list), `secrets` of tickets that are not checked in yet.

    python benchmarks/peer_checkins.py http://127.0.0.1:8345 ORGANIZER FILE
"""

import json
import sys
import threading
import time
from pathlib import Path

import requests

SECONDS, ASKERS = 15.0, 8


class Asker(threading.Thread):
    """Checks people in, one after the other."""

    def __init__(self, url: str, said: dict[str, object], secrets: list[str]) -> None:
        super().__init__()
        self._url, self._said, self._secrets = url, said, secrets
        self.done = self.refused = 0

    def run(self) -> None:
        end = time.monotonic() + SECONDS
        with requests.Session() as session:
            session.headers["Authorization"] = f"Token {self._said['token']}"
            for secret in self._secrets:
                if time.monotonic() > end:
                    return
                body = {"secret": secret, "lists": [self._said["list"]], "source_type": "barcode"}
                answer = session.post(self._url, json=body, timeout=30)
                if answer.ok and answer.json().get("status") == "ok":
                    self.done += 1
                else:
                    self.refused += 1


def main() -> None:
    """As the first lines say."""
    address, organizer, file = sys.argv[1:4]
    said = json.loads(Path(file).read_text("utf-8"))
    url = f"{address}/api/v1/organizers/{organizer}/checkinrpc/redeem/"
    askers = [Asker(url, said, said["secrets"][place::ASKERS]) for place in range(ASKERS)]
    begun = time.monotonic()
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    took = time.monotonic() - begun
    done, refused = sum(one.done for one in askers), sum(one.refused for one in askers)
    print(f"{done / took:.1f} check-ins/s ({done} in {took:.1f} s, {refused} refused)")


if __name__ == "__main__":
    main()
