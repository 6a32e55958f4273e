"""What was said of a list's columns is remembered for the next list with the same headers."""

import json

LIST = """Ticket holder,Who,Paper,Day,Begins,Where
TC-1,Li Ming,TCCA,2026-12-05,14:30,A-204
"""
MAP = ["number=Ticket holder", "name=Who", "exam=Paper", "date=Day", "time=Begins", "room=Where"]
HERE = ["--center", "SZ-001", "--zone", "Asia/Shanghai"]


def imported(run, folder, text, *words):
    file = folder / "list.csv"
    file.write_text(text, encoding="utf-8")
    return run("roster", "import", file, *words, "--data", folder / "desk", "--json")


def said(pairs):
    return [word for pair in pairs for word in ("--map", pair)]


def test_a_mapping_is_said_once(run, tmp_path):
    assert imported(run, tmp_path, LIST, *HERE).status == 2
    assert imported(run, tmp_path, LIST, *HERE, *said(MAP)).status == 0
    again = imported(run, tmp_path, LIST.replace("TC-1", "TC-2"))
    assert (again.status, again.line["remembered"]) == (0, True)
    assert again.line["mapping"]["number"] == "Ticket holder"


def test_other_headers_are_another_list(run, tmp_path):
    imported(run, tmp_path, LIST, *HERE, *said(MAP))
    assert imported(run, tmp_path, LIST.replace("Who", "Whom")).status == 2


def test_what_is_said_now_counts_more_than_what_is_remembered(run, tmp_path):
    imported(run, tmp_path, LIST, *HERE, *said(MAP))
    again = imported(run, tmp_path, LIST, "--map", "exam==OTHER")
    assert again.line["mapping"]["exam"] == "=OTHER"


def test_a_list_that_was_not_imported_is_not_remembered(run, tmp_path):
    bad = LIST.replace("14:30", "half past two")
    assert imported(run, tmp_path, bad, *HERE, *said(MAP)).status == 2
    assert imported(run, tmp_path, LIST, *HERE).status == 2


def test_nothing_of_anybody_is_kept_beside_the_journal(run, tmp_path):
    imported(run, tmp_path, LIST, *HERE, *said(MAP))
    kept = (tmp_path / "desk" / "list-mappings.json").read_text("utf-8")
    assert set(json.loads(kept)) == {"SZ-001"}
    assert "Li Ming" not in kept
    assert "TC-1" not in kept


def test_a_damaged_memory_is_no_obstacle(run, tmp_path):
    imported(run, tmp_path, LIST, *HERE, *said(MAP))
    (tmp_path / "desk" / "list-mappings.json").write_text("{", encoding="utf-8")
    assert imported(run, tmp_path, LIST, *said(MAP)).status == 0
