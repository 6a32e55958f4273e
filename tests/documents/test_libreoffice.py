"""Exported lists opened in LibreOffice: every hostile cell is a text, and comes back as it was."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import CENTER
from office import opened_and_saved, shown_cells
from paper_rig import PaperRig
from test_exports import HOSTILE, facts, rig

from checkin.documents.exports import Form, export, harmless, in_csv
from checkin.domain.policy import deadline
from checkin.rosters.table import read_table
from checkin.services.paper_facts import PaperFacts

__all__ = ["facts", "rig"]

FORMS = [Form.CSV, Form.XLSX]


@pytest.fixture(scope="module", params=FORMS, ids=[form.value for form in FORMS])
def exported(
    request: pytest.FixtureRequest,
    facts: PaperFacts,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    file = tmp_path_factory.mktemp("office") / f"people.{request.param.value}"
    file.write_bytes(export([facts], request.param, masked=False))
    return file


def test_no_cell_is_a_formula_and_every_hostile_one_is_shown_as_text(
    exported: Path, rig: PaperRig, tmp_path: Path
) -> None:
    rows = shown_cells(opened_and_saved(exported, "fods", tmp_path))
    head = [text for text, _, _ in rows[0]]
    assert [cell for row in rows for cell in row if cell[2]] == []
    assert len(rows) == len(rig.people) + 1
    names = {row[head.index("number")][0]: row[head.index("name")] for row in rows[1:]}
    written = in_csv if exported.suffix == ".csv" else harmless
    shown = {written(name) for name in HOSTILE}
    assert {text for text, _, _ in names.values()} >= shown
    assert {kind for text, kind, _ in names.values() if text in shown} == {"string"}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_saved_there_and_imported_again_it_has_the_same_rows(
    exported: Path, rig: PaperRig, tmp_path: Path, kind: str
) -> None:
    saved = opened_and_saved(exported, kind, tmp_path)
    reading = read_table(
        saved,
        center=CENTER,
        policy=deadline("1"),
        taken_at=datetime(2026, 12, 1, tzinfo=UTC),
        progress=lambda _d, _o: None,
    )
    assert reading.problems == ()
    assert reading.roster is not None
    before = read_table(
        exported,
        center=CENTER,
        policy=deadline("1"),
        taken_at=datetime(2026, 12, 1, tzinfo=UTC),
        progress=lambda _d, _o: None,
    )
    assert before.roster is not None
    assert reading.roster.appointments == before.roster.appointments
    assert reading.roster.sessions == before.roster.sessions
    assert len(reading.roster.appointments) == len(rig.people)
