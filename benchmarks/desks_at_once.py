"""Prints what becomes of 10,000 desks that ask a real registry in one instant, on PostgreSQL.

Real sockets, a real server with its processes, all on this machine: each desk opens a connection,
hands in one record and asks for the feed. Who is refused, asked to come later, or not answered
within twenty seconds waits as a desk does (`sync.backoff.wait_after`), and comes again. It is done
when nobody is left; then the records are counted. Needs as many open files as there are desks.

    python benchmarks/desks_at_once.py [DESKS]
"""

import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import registry_throughput
from registry_throughput import Bench, Wanted, batches_of, request_of

from checkin.registry.open_files import raise_open_files
from checkin.sync.backoff import wait_after
from checkin.sync.signing import new_nonce

DESKS, DEADLINE = 10_000, 20.0
_SPARE = 200
"""Files that are open besides."""


@dataclass(slots=True, kw_only=True)
class Told:
    """What has happened so far; `lasted` are the seconds until each desk was done."""

    answers: Counter[str] = field(default_factory=Counter)
    lasted: list[float] = field(default_factory=list)


async def _asked(port: int, request: bytes) -> tuple[str, float]:
    """How a request ended, and the seconds that the registry wants to be left alone."""
    try:
        async with asyncio.timeout(DEADLINE):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                writer.write(request)
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
                return head[9:12], _after(head, "retry-after")
            finally:
                writer.close()
    except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
        return type(error).__name__, 0.0


def _after(head: str, name: str) -> float:
    _, found, rest = head.partition(f"\r\n{name}: ")
    return float(rest.partition("\r\n")[0]) if found else 0.0


async def _desk(port: int, requests: Sequence[bytes], told: Told, go: asyncio.Event) -> None:
    await go.wait()
    begun, failures = time.monotonic(), 0
    for request in requests:
        status, later = await _asked(port, request)
        while status != "200":
            told.answers[status] += 1
            failures += 1
            chance = random.random  # nothing secret
            await asyncio.sleep(wait_after(failures, chance, later))
            status, later = await _asked(port, request)
        told.answers["200"] += 1
        failures = 0
    told.lasted.append(time.monotonic() - begun)


async def _all(bench: Bench) -> Told:
    told, go = Told(), asyncio.Event()
    feed = Wanted(target="/v1/feed?limit=1")
    asking = []
    for device, key in bench.desks:
        push = next(batches_of(device, 1))
        requests = [request_of(device, key, one, new_nonce()) for one in (push, feed)]
        asking.append(asyncio.create_task(_desk(bench.port, requests, told, go)))
    await asyncio.sleep(0)
    go.set()
    await asyncio.gather(*asking)
    return told


def main() -> None:
    desks = int(sys.argv[1]) if len(sys.argv) > 1 else DESKS
    if raise_open_files() < desks + _SPARE:
        sys.exit(f"This system does not let a process open {desks:,} files.")
    registry_throughput.DESKS, registry_throughput.BATCH = desks, 1
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder))
        try:
            told = asyncio.run(_all(bench))
            stored = bench.stored()
        finally:
            bench.end()
    answers = ", ".join(f"{count:,} × {what}" for what, count in sorted(told.answers.items()))
    lasted = sorted(told.lasted)
    print(
        f"{desks:,} desks in one instant: half of them done after {lasted[len(lasted) // 2]:.1f} s,"
        f" the last after {lasted[-1]:.1f} s; {answers}; {stored:,} records stored,"
        f" {desks - stored} lost, {desks - len(lasted)} stranded"
    )


if __name__ == "__main__":
    main()
