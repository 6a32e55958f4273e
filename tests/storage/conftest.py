"""Fixtures of the storage's tests: a desk with something in it, and where its backups go."""

import pytest
import storage_stage as stage


@pytest.fixture
def into(tmp_path):
    """A stick."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def folder(tmp_path):
    """A desk that has a roster and has recorded five events."""
    made = tmp_path / "desk"
    with stage.desk(made) as desk:
        stage.put(desk.ledger, stage.roster())
        stage.append(desk.ledger, 5)
    return made
