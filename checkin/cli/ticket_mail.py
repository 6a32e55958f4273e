"""Sends admission slips by e-mail, each to its candidate."""

from collections.abc import Sequence
from pathlib import Path

from checkin.registry.admissions import Admission
from checkin.registry.message_words import WORDS
from checkin.registry.notices import Channel, Notice, NotNow, Rejected
from checkin.registry.sender import carriers_of
from checkin.registry.settings import RegistrySettings
from checkin.trouble import wrong_input


def mail_tickets(
    settings: RegistrySettings, admissions: Sequence[Admission], pictures: Sequence[Path]
) -> tuple[int, list[str]]:
    """Send each their slip (`pictures` in the same order); how many left, and why others did not.

    Raises:
        Trouble: `no-mail`: no SMTP server is set up.
    """
    carrier = carriers_of(settings).get(Channel.EMAIL)
    if carrier is None:
        raise wrong_input(
            "no-mail",
            "No e-mail can be sent: no SMTP server is set up.",
            "Name it in registry.toml (`smtp_host`, `mail_from`); docs/notices.md says how.",
        )
    failed = []
    count = 0
    for admission, picture in zip(admissions, pictures, strict=True):
        if not admission.email:
            continue
        try:
            carrier.carry(_notice(admission, picture))
            count += 1
        except (Rejected, NotNow) as why:
            failed.append(f"{admission.listed.appointment.id}: {why}")
    return count, failed


def _notice(admission: Admission, picture: Path) -> Notice:
    words = WORDS[admission.language]["ticket"]
    exam = admission.listed.session.title
    row = admission.listed.appointment
    return Notice(
        id=f"ticket.{row.serial}.{row.id}",
        address=admission.email,
        subject=words.subject.format(exam=exam),
        body=words.body.format(exam=exam),
        files=((picture.name, picture.read_bytes()),),
    )
