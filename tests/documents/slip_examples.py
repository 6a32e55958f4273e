"""Slips that tests print: one ordinary candidate, to be varied."""

from dataclasses import replace
from datetime import timedelta

from builders import CENTER, SERIAL, T, listed, session
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.documents.slips import Slip
from checkin.domain.appointment import Candidate
from checkin.domain.center import Center
from checkin.domain.policy import ArrivalPolicy
from checkin.tickets.ticket import Ticket, issue

TEXT = issue(
    Ticket(key_id=1, serial=SERIAL, center=CENTER.number, day=CENTER.day(T)),
    Ed25519PrivateKey.from_private_bytes(bytes(range(32))),
)
LI = Candidate(
    number="TC-100001",
    name="Li Xiaoming",
    native_name="李晓明",
    id_type="passport",
    id_last4="4412",
)


def slip(
    *,
    center: Center = CENTER,
    starts_at=T,
    duration=timedelta(minutes=90),
    policy: ArrivalPolicy | None = None,
    appointment: dict | None = None,
    **person: object,
) -> Slip:
    return Slip(
        listed=listed(
            policy=policy,
            in_session=session(scheduled_start=starts_at, duration=duration),
            **{"candidate": replace(LI, **person), **(appointment or {})},
        ),
        center=center,
        text=TEXT,
    )


NAMES = {
    "two scripts": {},
    "rare characters": {"native_name": "䶮㛃𠮷"},
    "Chinese forms": {"native_name": "直骨复生"},
    "Cyrillic": {"name": "Yelyzaveta Galagan", "native_name": "Єлизавета Ґалаґан"},
    "accents": {"name": "Łukasz Ünïköd Żółć İı", "native_name": ""},
    "Vietnamese": {"name": "Nguyễn Thị Phương", "native_name": ""},
    "Korean": {"name": "Kim Min-jun", "native_name": "김민준"},
}
"""Names that come out of the page as they went in."""

HOSTILE = {
    "Arabic": {"native_name": "محمد الفارسي"},
    "Hebrew": {"native_name": "דוד בן־גוריון"},
    "letters of no font": {"name": "हिन्दी 🎫 \U000e1234"},
    "NUL, tab, line ends": {"name": "A\0B\tC\r\nD\u2028E"},
    "lone surrogate": {"name": "A\ud800B"},
    "bidi controls": {"name": "A\u202eB\u2066C"},
    "nothing to see": {"name": "\u200b", "native_name": "\u200e"},
    "no name": {"name": "", "native_name": ""},
    "very long": {"name": "Maximiliana " * 40, "native_name": "张" * 300, "number": "9" * 300},
    "HTML and formula": {"name": "<b>&amp;</b>", "native_name": "=1+1"},
    "Markdown": {"name": "**a** __b__ --c--", "native_name": "{nb}"},
    "no document": {"id_type": "", "id_last4": ""},
    "another document": {"id_type": "seaman's book"},
}
"""What must be printed without trouble, whatever it looks like."""
