"""The signed bundle: what goes in comes out, and anything else is refused by its own name."""

import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from time import perf_counter

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from roster_examples import SOURCE, rosters, small_roster

from checkin.domain.appointment import Appointment, Candidate
from checkin.domain.roster import Roster
from checkin.sync import bundle
from checkin.sync.bundle import fingerprint, load_bundle, read_bundle, signed_by, write_bundle
from checkin.trouble import Exit, Trouble

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = PRIVATE.public_key().public_bytes_raw()
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))


def sealed(payload: bytes, private: Ed25519PrivateKey = PRIVATE, **changes: object) -> bytes:
    """A bundle by the words of docs/roster.md, without the program's own writer."""
    packed = zlib.compress(payload)
    header = {
        "format": "checkin-bundle",
        "version": 1,
        "key": private.public_key().public_bytes_raw().hex(),
        "packed": len(packed),
        "unpacked": len(payload),
        "sha256": sha256(packed).hexdigest(),
    } | changes
    line = json.dumps(header).encode() + b"\n"
    return line + private.sign(b"checkin-bundle-1\n" + line) + packed


def code_of(data: bytes) -> str:
    with pytest.raises(Trouble) as caught:
        read_bundle(data, {PUBLIC})
    assert caught.value.exit_status is Exit.WRONG_USE
    assert caught.value.hint
    return caught.value.code


@settings(max_examples=60, deadline=None)
@given(roster=rosters())
def test_what_is_written_is_read_again(roster: Roster) -> None:
    read = read_bundle(write_bundle(roster, PRIVATE), {PUBLIC})
    assert replace(read, source=SOURCE) == replace(roster, signed=roster.counted)


def test_the_same_roster_gives_the_same_bytes() -> None:
    assert write_bundle(small_roster(), PRIVATE) == write_bundle(small_roster(), PRIVATE)


def test_the_source_names_the_content() -> None:
    data = write_bundle(small_roster(), PRIVATE)
    packed = data[data.index(b"\n") + 1 + 64 :]
    assert read_bundle(data, {PUBLIC}).source == "bundle " + sha256(packed).hexdigest()[:16]


def test_a_bundle_made_by_the_documents_words_is_read() -> None:
    data = write_bundle(small_roster(), PRIVATE)
    payload = zlib.decompress(data[data.index(b"\n") + 1 + 64 :])
    assert read_bundle(sealed(payload), {PUBLIC}).appointments == small_roster().appointments


def test_every_single_changed_byte_is_refused() -> None:
    data = write_bundle(small_roster(), PRIVATE)
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 0x01
        with pytest.raises(Trouble):
            read_bundle(bytes(changed), {PUBLIC})


def test_every_cut_is_refused() -> None:
    data = write_bundle(small_roster(), PRIVATE)
    for length in range(len(data)):
        with pytest.raises(Trouble):
            read_bundle(data[:length], {PUBLIC})


def _in_the_signature(data: bytes) -> bytes:
    start = data.index(b"\n") + 1
    return data[:start] + bytes(64) + data[start + 64 :]


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        pytest.param(lambda _: b"", "not-a-bundle", id="empty"),
        pytest.param(lambda _: b"number,name\n1,x\n", "not-a-bundle", id="a list"),
        pytest.param(lambda _: b"PK\x03\x04" + bytes(100), "not-a-bundle", id="a workbook"),
        pytest.param(lambda _: b"[" * 900 + b"\n", "not-a-bundle", id="deep JSON"),
        pytest.param(lambda data: b"{}\n" + data, "not-a-bundle", id="another object"),
        pytest.param(lambda data: data + b"x", "bundle-damaged", id="something behind it"),
        pytest.param(lambda data: data[:-1], "bundle-damaged", id="cut"),
        pytest.param(lambda data: data[:-9] + bytes(9), "bundle-damaged", id="payload changed"),
        pytest.param(_in_the_signature, "bundle-damaged", id="signature changed"),
        pytest.param(
            lambda data: data.replace(b'"packed":', b'"pocked":', 1), "bundle-damaged", id="header"
        ),
    ],
)
def test_damage_is_named(damage: Callable[[bytes], bytes], code: str) -> None:
    assert code_of(damage(write_bundle(small_roster(), PRIVATE))) == code


def test_a_newer_format_asks_for_an_update() -> None:
    assert code_of(sealed(b"{}", version=2)) == "bundle-newer-format"


def test_a_strangers_bundle_names_the_strangers_fingerprint() -> None:
    data = write_bundle(small_roster(), STRANGER)
    with pytest.raises(Trouble) as caught:
        read_bundle(data, {PUBLIC})
    assert caught.value.code == "bundle-not-signed-by-registry"
    assert fingerprint(STRANGER.public_key().public_bytes_raw()) in caught.value.message


def test_a_strangers_key_in_the_header_does_not_pass_for_ours() -> None:
    payload = b"{}"
    assert code_of(sealed(payload, STRANGER, key=PUBLIC.hex())) == "bundle-damaged"


def test_the_first_import_can_pin_the_key() -> None:
    data = write_bundle(small_roster(), STRANGER)
    assert read_bundle(data, {signed_by(data)}).version == "17"


def test_a_damaged_bundle_offers_no_key_to_pin() -> None:
    with pytest.raises(Trouble, match="damaged"):
        signed_by(write_bundle(small_roster(), PRIVATE)[:-1])


def test_a_fingerprint_reads_in_groups_of_four() -> None:
    groups = fingerprint(PUBLIC).split("-")
    assert [len(group) for group in groups] == [4] * 8
    assert fingerprint(PUBLIC) != fingerprint(STRANGER.public_key().public_bytes_raw())


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"unpacked": 10}, id="unpacks to more than is signed"),
        pytest.param({"unpacked": bundle.MOST_UNPACKED + 1}, id="says more than is ever unpacked"),
        pytest.param({"packed": bundle.MOST_PACKED + 1}, id="says more than is ever read"),
    ],
)
def test_a_bomb_is_not_unpacked(changes: dict[str, object]) -> None:
    assert code_of(sealed(bytes(50_000_000), **changes)) == "bundle-too-big"


def test_a_payload_shorter_than_signed_is_damage() -> None:
    assert code_of(sealed(b"{}", unpacked=3)) == "bundle-damaged"


def test_a_signed_payload_that_is_no_roster_names_the_place() -> None:
    data = write_bundle(small_roster(), PRIVATE)
    said = json.loads(zlib.decompress(data[data.index(b"\n") + 1 + 64 :]))
    del said["appointments"][1]["candidate"]["name"]
    with pytest.raises(Trouble) as caught:
        read_bundle(sealed(json.dumps(said).encode()), {PUBLIC})
    assert caught.value.code == "bundle-invalid"
    assert "appointments[1].candidate.name" in caught.value.message


def test_a_file_is_read_no_further_than_a_bundle_can_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "MOST_PACKED", 1000)
    (tmp_path / "b").write_bytes(bytes(10_000))
    with pytest.raises(Trouble) as caught:
        load_bundle(tmp_path / "b")
    assert caught.value.code == "bundle-too-big"


def test_a_file_that_is_not_there_is_a_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        load_bundle(tmp_path / "none")
    assert caught.value.code == "bundle-unreadable"


def test_a_hundred_thousand_appointments_are_read_in_seconds() -> None:
    small = small_roster()
    many = tuple(
        Appointment(
            id=f"A{n}",
            session="S1",
            candidate=Candidate(number=f"TC-{n}", name=f"Nr {n}"),
            serial=n,
        )
        for n in range(100_000)
    )
    data = write_bundle(replace(small, appointments=many, revocations=()), PRIVATE)
    start = perf_counter()
    assert len(read_bundle(data, {PUBLIC}).appointments) == 100_000
    assert perf_counter() - start < 15  # some 1.5 s; the bound is for a loaded machine
