"""The one clock: nothing else in the program reads the time."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from checkin.domain.clock_trust import ClockReading

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_THIS_RUN = str(uuid4())


def now() -> datetime:
    """The wall clock, in UTC."""
    return datetime.now(UTC)


def running() -> float:
    """Seconds from an unknown start, never back; stands still while the machine sleeps."""
    return time.monotonic()


def read_clock() -> ClockReading:
    """The wall clock with the running time beside it, sleep included where the system counts it."""
    return ClockReading(wall=now(), running=_since_boot(), boot=_boot(), zone=_zone())


def _since_boot() -> timedelta:
    if hasattr(time, "CLOCK_BOOTTIME"):
        return timedelta(microseconds=time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1000)
    return timedelta(seconds=time.monotonic())


def _boot() -> str:
    """Names the boot; where the system does not tell, only this run can be compared with itself."""
    try:
        return _BOOT_ID.read_text("ascii").strip()
    except OSError:
        return _THIS_RUN


def _zone() -> str:
    """The zone that the computer is set to, by its two names: the same in summer and winter."""
    if hasattr(time, "tzset"):
        time.tzset()
    return "/".join(time.tzname)
