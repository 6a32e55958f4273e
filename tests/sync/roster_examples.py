"""Rosters for the tests of sync: a small one by hand, and any one by hypothesis."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from checkin.domain.appointment import Appointment, Candidate, Status
from checkin.domain.center import Center
from checkin.domain.policy import ArrivalPolicy, LateMode, SignInPolicy, Step, deadline
from checkin.domain.roles import Role
from checkin.domain.roster import Revocation, Roster, StaffMember, TicketKey
from checkin.domain.session import ExamKind, ExamSession

START = datetime(2026, 12, 5, 6, 30, tzinfo=UTC)
SOURCE = "a test"


def small_roster() -> Roster:
    return Roster(
        center=Center(number=1, code="SZ-001", zone="Asia/Shanghai", name="Shenzhen 深圳"),
        centers=(Center(number=2, code="GZ-001", zone="Asia/Shanghai"),),
        taken_at=START - timedelta(days=1),
        version="17",
        source=SOURCE,
        policies=(deadline("p1"),),
        sessions=(
            ExamSession(
                id="S1",
                exam="TCCA-CLOUD",
                title="Cloud Practitioner",
                kind=ExamKind.THEORY,
                room="A-204",
                scheduled_start=START,
                duration=timedelta(minutes=90),
                policy="p1",
            ),
        ),
        appointments=(
            Appointment(
                id="A1",
                session="S1",
                candidate=Candidate(number="TC-1", name="Li Xiaoming", native_name="李晓明"),
                serial=4711,
                seat="17",
            ),
            Appointment(
                id="A2",
                session="S1",
                candidate=Candidate(number="TC-2", name="Zoë Ångström"),
                status=Status.CANCELLED,
                since=START - timedelta(days=9, microseconds=1),
                serial=4712,
            ),
        ),
        keys=(TicketKey(id=3, public=bytes(range(32))),),
        revocations=(Revocation(serial=4000, appointment="A1"),),
        staff=(
            StaffMember(
                id="lead-1",
                name="Lead",
                role=Role.LEAD,
                pin_hash="$argon2id$v=19$m=8,t=1,p=1$YQ$Yg",
            ),
        ),
    )


_words = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=40
)
_instants = st.timedeltas(min_value=-timedelta(days=9999), max_value=timedelta(days=9999)).map(
    lambda distance: START + distance
)
_minutes = st.integers(0, 600).map(lambda minutes: timedelta(minutes=minutes))
_serials = st.integers(0, 2**40 - 1)
_candidates = st.builds(
    Candidate,
    number=_words,
    name=_words,
    native_name=_words,
    id_type=_words,
    id_last4=st.text("0123456789X", max_size=4),
    birth_year=st.none() | st.integers(1850, 2200),
    phone=st.sampled_from(["", "+86 755 8600 0000"]),
)


_sign_in = st.builds(
    SignInPolicy,
    steps=st.lists(st.sampled_from(Step), unique=True).map(tuple),
    documents=st.integers(0, 3),
    agreement=st.text("v0123456789.-", max_size=10),
    photo=st.booleans(),
    out_at_once=st.integers(0, 50),
)


@st.composite
def _policies(draw: st.DrawFn) -> ArrivalPolicy:
    admit, required, opens = sorted(draw(st.lists(_minutes, min_size=3, max_size=3)))
    return ArrivalPolicy(
        version=draw(_words),
        opens=opens,
        required_by=required,
        admit_until=admit,
        after_start_until=draw(_minutes),
        no_show=draw(_minutes),
        late_mode=draw(st.sampled_from(LateMode)),
        expires_at=draw(st.none() | _instants),
        sign_in=draw(_sign_in),
    )


def _sessions(policies: list[str]) -> st.SearchStrategy[ExamSession]:
    return st.builds(
        ExamSession,
        id=_words,
        exam=_words,
        title=_words,
        kind=st.sampled_from(ExamKind),
        room=_words,
        scheduled_start=_instants,
        duration=st.integers(1, 600).map(lambda minutes: timedelta(minutes=minutes)),
        policy=st.sampled_from(policies),
        delay=st.just(timedelta(0)),
    )


def _appointments(sessions: list[str]) -> st.SearchStrategy[Appointment]:
    return st.builds(
        Appointment,
        id=_words,
        session=st.sampled_from(sessions),
        candidate=_candidates,
        status=st.sampled_from(Status),
        serial=st.none() | _serials,
        seat=st.none() | _words,
        room=st.none() | _words,
        center=st.none() | _words,
        extra_time=_minutes,
        since=st.none() | _instants,
        moved_to=st.none() | _instants,
    )


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Any sound roster."""
    policies = draw(st.lists(_policies(), min_size=1, max_size=3, unique_by=lambda p: p.version))
    sessions = draw(
        st.lists(
            _sessions([p.version for p in policies]),
            min_size=1,
            max_size=3,
            unique_by=lambda s: s.id,
        )
    )
    rows = draw(
        st.lists(
            _appointments([s.id for s in sessions]),
            max_size=5,
            unique_by=(lambda a: a.id, lambda a: object() if a.serial is None else a.serial),
        )
    )
    used = {row.serial for row in rows}
    revoked = draw(st.lists(_serials.filter(lambda s: s not in used), max_size=3, unique=True))
    key_ids = draw(st.lists(st.integers(0, 31), max_size=3, unique=True))
    return Roster(
        center=Center(number=draw(st.integers(1, 65_535)), code=draw(_words), zone="Europe/Paris"),
        taken_at=draw(_instants),
        version=draw(_words),
        source=SOURCE,
        policies=tuple(policies),
        sessions=tuple(sessions),
        appointments=tuple(rows),
        keys=tuple(
            TicketKey(
                id=i, public=draw(st.binary(min_size=32, max_size=32)), revoked=draw(st.booleans())
            )
            for i in key_ids
        ),
        revocations=tuple(Revocation(serial=s, appointment=draw(_words)) for s in revoked),
    )
