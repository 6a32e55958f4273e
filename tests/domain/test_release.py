"""Which release is newer, and whose word counts."""

from dataclasses import replace

import pytest
from builders import T

from checkin.domain.release import Release, ReleasedFile, file_like, newer, newest, number_of

OWN, FOREIGN = bytes(32), bytes([1] * 32)
FILE = ReleasedFile(name="checkin.deb", size=9, sha256="ab" * 32)
RELEASE = Release(version="0.2.0", released_at=T, notes="", files=[FILE], key=OWN, signed={})


def release(version, key=OWN):
    return replace(RELEASE, version=version, key=key)


@pytest.mark.parametrize(
    ("older", "later"),
    [("0.1.0", "0.1.1"), ("0.9.0", "0.10.0"), ("0.9.9", "1.0"), ("1.0", "1.0.0.1")],
)
def test_versions_are_compared_by_their_numbers(older, later):
    assert number_of(older) < number_of(later)


def test_trailing_zeros_make_no_difference():
    assert number_of("1.0") == number_of("1.0.0")


@pytest.mark.parametrize(
    ("current", "found"), [("0.1.9", "0.2.0"), ("0.2", None), ("0.2.0", None), ("0.10.0", None)]
)
def test_only_what_is_newer_than_the_program_is_told(current, found):
    told = newer([release("0.1.0"), release("0.2.0")], OWN, current)
    assert (told.version if told else None) == found


def test_only_the_own_registry_is_believed():
    others = [release("0.3.0", FOREIGN), release("0.2.0")]
    assert newest(others, OWN).version == "0.2.0"
    assert newest(others, None) is None
    assert file_like([release("0.3.0", FOREIGN)], OWN, FILE.sha256) is None


def test_a_file_is_known_by_its_content():
    assert file_like([RELEASE], OWN, FILE.sha256) == (RELEASE, FILE)
    assert file_like([RELEASE], OWN, "cd" * 32) is None
