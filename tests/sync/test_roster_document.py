"""docs/roster.md keeps its word: its test vector is read, and its tables name what there is."""

import json
import re
import zlib
from base64 import b64decode
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.rosters.fields import Field, field_of
from checkin.sync.bundle import fingerprint, read_bundle, signed_by

TEXT = (Path(__file__).parents[2] / "docs" / "roster.md").read_text(encoding="utf-8")
PUBLIC = Ed25519PrivateKey.from_private_bytes(bytes(range(32))).public_key().public_bytes_raw()


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)\n```", TEXT, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_the_vector_is_a_bundle_of_the_payload_that_is_shown() -> None:
    data = b64decode(block("base64"))
    assert len(data) == 645
    assert signed_by(data) == PUBLIC
    assert fingerprint(PUBLIC) in TEXT
    payload = zlib.decompress(data[data.index(b"\n") + 1 + 64 :])
    assert payload.decode() == block("json")
    roster = read_bundle(data, {PUBLIC})
    assert roster.appointments[0].candidate.native_name == "李晓明"
    assert roster.version == json.loads(payload)["version"]


def test_every_field_of_a_list_is_in_the_document() -> None:
    for field in Field:
        assert f"`{field.value}`" in TEXT


def test_the_headers_that_the_document_names_are_known() -> None:
    rows = re.findall(r"^\| `(\w+)` \|(?:[^|]*\|){2}([^|]*)\|$", TEXT, re.MULTILINE)
    assert len(rows) >= len(Field) - 2
    for name, headers in rows:
        for header in re.split(r"[,;]", headers):
            if header.strip() and "beside" not in header:
                assert field_of(header) in (Field(name), Field.TIME), header
