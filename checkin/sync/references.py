"""Whether a roster agrees with itself: what is named exists, and what must be single is."""

from collections.abc import Hashable, Iterable, Iterator
from zoneinfo import available_timezones

from checkin.domain.roster import Roster
from checkin.sync.faults import Fault, WireError, named

NO_PLACE_ON_EARTH = frozenset({"localtime", "Factory", "posixrules"})
"""Names that a machine may know as a zone, and the next machine as another one."""


def sound(roster: Roster) -> Roster:
    """The same roster.

    Raises:
        WireError: it contradicts itself.
    """
    faults = named(faults_of(roster))
    if faults:
        raise WireError(faults)
    return roster


def faults_of(roster: Roster) -> Iterator[Fault]:
    """The contradictions of a roster, in its own order."""
    yield from _centers(roster)
    yield from _twice("policies", "version", (policy.version for policy in roster.policies))
    yield from _sessions(roster)
    yield from _appointments(roster)
    yield from _twice("keys", "id", (key.id for key in roster.keys))
    yield from _revocations(roster)
    yield from _twice("staff", "id", (member.id for member in roster.staff))
    yield from _people(roster)


def _centers(roster: Roster) -> Iterator[Fault]:
    zones = available_timezones() - NO_PLACE_ON_EARTH
    own = roster.center
    if own.zone not in zones:
        yield Fault(place="center.zone", reason="no IANA time zone")
    for place, center in enumerate(roster.centers):
        if center.zone not in zones:
            yield Fault(place=f"centers[{place}].zone", reason="no IANA time zone")
        if (center.number == own.number) != (center.code == own.code):
            yield Fault(place=f"centers[{place}]", reason="shares its number or code with ours")
    yield from _twice("centers", "number", (center.number for center in roster.centers))
    yield from _twice("centers", "code", (center.code for center in roster.centers))


def _sessions(roster: Roster) -> Iterator[Fault]:
    yield from _twice("sessions", "id", (session.id for session in roster.sessions))
    policies = {policy.version for policy in roster.policies}
    for place, session in enumerate(roster.sessions):
        if session.policy not in policies:
            yield Fault(place=f"sessions[{place}].policy", reason="there is no such policy")


def _appointments(roster: Roster) -> Iterator[Fault]:
    rows = roster.appointments
    yield from _twice("appointments", "id", (row.id for row in rows))
    yield from _twice("appointments", "serial", (row.serial for row in rows))
    sessions = {session.id for session in roster.sessions}
    for place, row in enumerate(rows):
        if row.session not in sessions:
            yield Fault(place=f"appointments[{place}].session", reason="there is no such session")


def _people(roster: Roster) -> Iterator[Fault]:
    if roster.signed in (None, roster.counted):
        return
    sessions = {session.id for session in roster.sessions}
    if all(row.session in sessions for row in roster.appointments):
        yield Fault(place="people", reason="not as many as there are appointments")


def _revocations(roster: Roster) -> Iterator[Fault]:
    """A revocation may name an appointment that is no longer here: its code is replaced still."""
    yield from _twice("revocations", "serial", (row.serial for row in roster.revocations))
    current = {row.serial for row in roster.appointments}
    for place, revocation in enumerate(roster.revocations):
        if revocation.serial in current:
            reason = "an appointment has this as its current serial"
            yield Fault(place=f"revocations[{place}].serial", reason=reason)


def _twice(rows: str, name: str, values: Iterable[Hashable]) -> Iterator[Fault]:
    first: dict[Hashable, int] = {}
    for place, value in enumerate(values):
        if value is not None and first.setdefault(value, place) != place:
            reason = f"the same as in {rows}[{first[value]}]"
            yield Fault(place=f"{rows}[{place}].{name}", reason=reason)
