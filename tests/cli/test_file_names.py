"""Files that are called by an id which came from elsewhere: they stay in their folder."""

from itertools import combinations

import pytest
from test_registry_commands import home, table

from checkin.app.file_names import as_file_name

__all__ = ["home"]

NAMES = [
    pytest.param("A1", "A1", id="as it is"),
    pytest.param("S-2026_12.v2", "S-2026_12.v2", id="signs that are at home there"),
    pytest.param("预约7", "预约7", id="another script"),
    pytest.param("A/1", "A%2F1", id="a slash"),
    pytest.param("A\\1", "A%5C1", id="the other slash"),
    pytest.param("../../etc/x", "%2E.%2F..%2Fetc%2Fx", id="out of the folder"),
    pytest.param("..", "%2E.", id="the folder above"),
    pytest.param(".hidden", "%2Ehidden", id="hidden"),
    pytest.param("A:1*?\n", "A%3A1%2A%3F%0A", id="what Windows refuses"),
    pytest.param("A%2F1", "A%252F1", id="as if it were one of ours"),
    pytest.param("con", "%63on", id="a device of Windows"),
    pytest.param("COM1.x", "%43OM1.x", id="a device with an ending"),
    pytest.param("CONSUL", "CONSUL", id="no device"),
    pytest.param("", "", id="none"),
]


@pytest.mark.parametrize(("said", "name"), NAMES)
def test_an_id_as_the_name_of_a_file(said, name):
    assert as_file_name(said) == name


def test_no_two_ids_give_one_name():
    ids = ["A/1", "A_1", "A%2F1", "A:1", "A 1", "A1", ".A", "%2EA", "con", "%63on"]
    assert [pair for pair in combinations(ids, 2) if len({*map(as_file_name, pair)}) == 1] == []


def test_a_booking_writes_no_slip_outside_of_the_folder(run, home, tmp_path):
    rows = "".join(f"{one},S1,TC-{n},Eve {n}\n" for n, one in enumerate(("../../out", "A/3"), 7))
    head = "id,session,number,name\n"
    file = table(tmp_path, "bookings", head + rows)
    assert run("registry", "import", "bookings", file, "--home", home).status == 0
    out = tmp_path / "far" / "in" / "slips"
    ran = run("registry", "tickets", "issue", "--out", out, "--home", home)
    assert ran.status == 0, ran.err
    written = {file.relative_to(tmp_path) for file in tmp_path.rglob("*.p[nd][gf]")}
    assert {file.parent for file in written} == {out.relative_to(tmp_path)}
    assert {file.name for file in written} >= {"%2E.%2F..%2Fout.png", "A%2F3.png", "A1.png"}
