"""A big roster, for benchmarks and for tests of size."""

from datetime import datetime, timedelta

from checkin.domain.appointment import Appointment
from checkin.domain.center import Center
from checkin.domain.instant import utc
from checkin.domain.roster import Roster, TicketKey
from checkin.domain.session import ExamKind, ExamSession
from checkin.sample.calendar import DEADLINE, MINUTE
from checkin.sample.people import crowd

SEATS = 40
ROOMS = 25

_STEP = timedelta(hours=3)


def big_roster(
    appointments: int, now: datetime, *, seed: int = 0, keys: tuple[TicketKey, ...] = ()
) -> Roster:
    """So many people in sessions of 40, 25 rooms at a time, each 3 h from 55 min after `now` on.

    The appointment `A{n}` (n from 0) has the serial n + 1; the first 1,000 are on time at `now`.
    """
    first = utc(now).replace(second=0, microsecond=0) + 55 * MINUTE
    sessions = tuple(_session(place, first) for place in range(-(-appointments // SEATS)))
    return Roster(
        center=Center(number=7, code="SZ-001", zone="Asia/Shanghai", name="Shenzhen"),
        taken_at=first - timedelta(hours=3),
        version="big-1",
        source="big sample",
        sessions=sessions,
        appointments=tuple(
            Appointment(
                id=f"A{place}",
                session=sessions[place // SEATS].id,
                candidate=person,
                serial=place + 1,
                seat=str(place % SEATS + 1),
            )
            for place, person in enumerate(crowd(seed, appointments))
        ),
        policies=(DEADLINE,),
        keys=keys,
    )


def _session(place: int, first: datetime) -> ExamSession:
    return ExamSession(
        id=f"S{place}",
        exam="TCCA-CLOUD",
        title="Cloud Practitioner",
        kind=ExamKind.THEORY,
        room=f"R-{place % ROOMS + 1:02}",
        scheduled_start=first + place // ROOMS * _STEP,
        duration=90 * MINUTE,
        policy=DEADLINE.version,
    )
