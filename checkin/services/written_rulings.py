"""What was decided on a paper over a verdict: carried out by who may, as at the desk."""

from checkin.domain.decision import Decision
from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.written import Ruling
from checkin.services import decisions
from checkin.services.case import Deed, Denial, Grounds
from checkin.services.check_in import Hearing
from checkin.services.deeds import denied_to_session
from checkin.services.written_lines import WrittenLine

KINDS = {Ruling.ADMIT: Kind.OVERRIDE, Ruling.REFUSE: Kind.REFUSAL}
"""What a decision is recorded as."""

TRIAL = Authority(role=Role.MANAGER, person="")
"""Who may decide most: what a line would become before anybody has typed a PIN."""


def without_pin(hearing: Hearing) -> Authority:
    """Whoever types a paper in and gives no PIN decides no more than any proctor."""
    person = hearing.proctor.person if hearing.proctor else hearing.desk.name
    return Authority(role=Role.PROCTOR, person=person)


def decides(line: WrittenLine, decision: Decision) -> bool:
    """Whether the paper decides over the verdict: nobody admits whom the rule lets in anyway."""
    admits = line.ruling is Ruling.ADMIT and not decision.may_confirm()
    return admits or line.ruling is Ruling.REFUSE


def carry_out(hearing: Hearing, subject: str, line: WrittenLine, authority: Authority) -> Deed:
    """Admit or refuse as the line says, with its reason, words and second person."""
    grounds = Grounds(reason=line.reason, words=line.remark, second=line.second)
    if line.ruling is Ruling.REFUSE:
        return decisions.refuse(hearing, subject, authority, grounds)
    return decisions.override(hearing, subject, authority, grounds, line.seat or None)


def record_denial(
    hearing: Hearing,
    session: str,
    ruling: Ruling,
    denial: Denial,
    needed: Role | None,
    by: Authority,
) -> None:
    """Who tried what they may not decide is kept, though nothing of the line is."""
    denied_to_session(hearing, session, KINDS[ruling], denial, needed, by)
