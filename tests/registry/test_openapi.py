"""The API against its own document: whatever is asked, with a right signature and a right token,
gets an answer that the document names, and never a 5xx (trust.md, scenario 58)."""

from typing import cast

import pytest
import requests
import schemathesis
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from live_registry import live_registry
from schemathesis import checks
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from checkin.app.clock import now
from checkin.domain.instant import stamp
from checkin.registry.api.app import create_app
from checkin.registry.database import ALL
from checkin.registry.desk_tables import devices
from checkin.registry.running import Registry
from checkin.registry.tokens import Right, make_token
from checkin.sync.signing import Asked, new_nonce, request_headers

DEVICE = "6f0c5e1e-4a55-4d0e-8f4e-3c2b1a0d9e8f"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))


@pytest.fixture(scope="module")
def live(tmp_path_factory):
    with live_registry(tmp_path_factory.mktemp("openapi") / "registry", now=now) as served:
        row = {
            "device": DEVICE,
            "center": 1,
            "desk": "desk-1",
            "key": KEY.public_key().public_bytes_raw().hex(),
            "enrolled_at": stamp(now()),
            "program": "",
            "waiting": 0,
        }
        with served.database.writing(ALL) as connection:
            connection.execute(devices.insert(), row)
            served.token = make_token(connection, "fuzz", Right.PROGRAMME, now())
        yield served


SCHEMA = schemathesis.openapi.from_dict(create_app(cast(Registry, None)).openapi())
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations()]

ALWAYS = [
    checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


def signed(case, live):
    """The request as a desk and a system of the programme would send it: both at once."""
    said = case.as_transport_kwargs(base_url=live.url)
    said.pop("cookies", None)
    request = requests.Request(**said).prepare()
    body = request.body or b""
    asked = Asked(
        device=DEVICE,
        method=request.method or "",
        target=request.path_url,
        nonce=new_nonce(),
        body=body if isinstance(body, bytes) else body.encode(),
    )
    request.headers.update(request_headers(asked, KEY))
    request.headers["Authorization"] = f"Bearer {live.token}"
    return request


@pytest.mark.parametrize("operation", OPERATIONS, ids=[one.label for one in OPERATIONS])
def test_whatever_is_asked_is_answered_as_the_document_says(live, operation):
    session = requests.Session()

    @given(case=operation.as_strategy())
    @settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
    def ask(case):
        answer = session.send(signed(case, live), timeout=20, allow_redirects=False)
        # An enrolment brings a key of its own, which is not the one that has signed here.
        assert answer.status_code != 401 or operation.label == "POST /v1/enrol"
        case.validate_response(answer, checks=ALWAYS)

    with session:
        ask()


def test_the_document_names_every_route():
    paths = set(SCHEMA.raw_schema["paths"])
    assert {"/v1/identity", "/v1/enrol", "/v1/push", "/v1/feed"} <= paths
    assert sum(path.startswith("/v1/programme/") for path in paths) == 6
    assert len(OPERATIONS) == len(paths)
