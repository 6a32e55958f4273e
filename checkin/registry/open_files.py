"""Lets this process hold as many connections as the system allows it."""

import sys
from importlib import import_module

MOST = 65_536


def raise_open_files() -> int:
    """From here on so many files and connections may be open; a rush needs thousands.

    What a system gives unasked is often 1,024: the desk after them would not be heard. Windows has
    no such bound, and no module for it.
    """
    if sys.platform == "win32":
        return MOST
    resource = import_module("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted: int = MOST if hard == resource.RLIM_INFINITY else min(hard, MOST)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        return wanted
    return int(soft)
