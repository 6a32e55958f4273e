"""The answers to what candidates ask, from the program's resources."""

from collections.abc import Sequence

from checkin.paths import resources
from checkin.services.candidate_answers import FILE, CandidateAnswer, parse_answers


def candidate_answers() -> Sequence[CandidateAnswer]:
    """All of them, in the order of the file.

    Raises:
        Trouble: `answers-damaged`.
    """
    return parse_answers((resources() / FILE).read_bytes())
