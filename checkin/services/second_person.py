"""Who is named as a second person or a witness: somebody else than the one who decides."""

from collections.abc import Sequence

from checkin.domain.roster import StaffMember
from checkin.services.spellings import folded_words


def is_another(staff: Sequence[StaffMember], who: str, named: str) -> bool:
    """Whether `named`, as it was typed, is somebody else than the member of staff `who` (an id).

    A part of the own name, in any case and order, is nobody else, unless another member is called
    exactly so. Whoever is not among the staff may be named: a guard, a teacher.
    """
    typed = frozenset(folded_words(named))
    if not typed or typed == frozenset(folded_words(who)):
        return False
    names = {member.id: frozenset(folded_words(member.name)) for member in staff}
    own = names.pop(who, frozenset())
    return not typed <= own or typed in names.values()
