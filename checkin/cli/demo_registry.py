"""Gives a demo a registry of its own, with the sample's roster, and enrols its desk there."""

from datetime import timedelta
from pathlib import Path

from checkin.app.demo import Demo
from checkin.app.demo_registry import ADDRESS, HOME, demo_registry
from checkin.app.desk import desk_at_work
from checkin.app.sync import DeskSync
from checkin.registry.clock import now
from checkin.registry.database import ALL
from checkin.registry.enrolment import make_code
from checkin.registry.home import Founding, make_home
from checkin.registry.running import open_registry
from checkin.registry.serve import free_address
from checkin.registry.settings import RegistrySettings
from checkin.registry.taken_roster import take_roster
from checkin.services.delivery import RoundReport
from checkin.sync.enrolment_code import EnrolmentCode
from checkin.sync.signing import pin_of

BEFORE = timedelta(days=30)
"""So long before the roster everybody in it had booked."""

_ENROLS_WITHIN = timedelta(hours=1)


def give_registry(demo: Demo) -> str:
    """Make it, fill it, enrol the desk and do the first round; the registry's address.

    A demo that is played again keeps the registry that it has.
    """
    home = demo.folder / HOME
    if (home / ADDRESS).exists():
        return (home / ADDRESS).read_text("ascii").strip()
    url = free_address()
    code = _found(home, demo, url)
    (home / ADDRESS).write_text(url, "ascii")
    with demo_registry(demo.folder) as registry, desk_at_work(demo.folder) as desk:
        if registry is not None:
            registry.wait()
        sync = DeskSync(desk)
        sync.enrol(code)
        sync.round()
    return url


def hand_in(demo: Demo) -> RoundReport:
    """One round with the demo's registry, which is started for it."""
    with demo_registry(demo.folder) as registry, desk_at_work(demo.folder) as desk:
        if registry is not None:
            registry.wait()
        return DeskSync(desk).round()


def _found(home: Path, demo: Demo, url: str) -> EnrolmentCode:
    sample = demo.sample
    founding = Founding(
        settings=RegistrySettings(name="Demo", url=url),
        hosts=["127.0.0.1"],
        now=now(),
        identity=sample.registry_private_key,
        ticket_key=sample.ticket_private_key,
    )
    make_home(home, founding)
    registry = open_registry(home, now, plain=True)
    try:
        with registry.database.writing(ALL) as connection:
            take_roster(connection, sample.roster, sample.roster.taken_at - BEFORE)
            center = sample.roster.center.number
            code = make_code(connection, center, registry.now(), _ENROLS_WITHIN)
        pin = pin_of(registry.home.said(plain=True))
    finally:
        registry.database.close()
    return EnrolmentCode(pin=pin, code=code, url=url)
