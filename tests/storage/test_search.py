"""Who is found by what people type: scripts, accents, order, pinyin, digits, and nonsense."""

import pytest
import storage_stage as stage
from builders import appointment, session

from checkin.domain.appointment import Candidate

PEOPLE = {
    "li": ("TC-104412", "Li Xiaoming", "李晓明", "4412"),
    "jose": ("TC-200001", "José Ángel Núñez Peña", "", "88-1"),
    "ortega": ("TC-200002", "Fernández-Ortega, Ana", "", "9907"),
    "lukasz": ("TC-200003", "Łukasz Żółkiewski", "", ""),
    "nguyen": ("TC-200004", "Nguyễn Thị Minh Khai", "", ""),
    "obrien": ("TC-200005", "Siobhán O'Brien", "", ""),
    "aylin": ("TC-200006", "Aylin Yıldız", "", ""),
    "soren": ("TC-200007", "Søren Bæk", "", ""),
    "strasse": ("TC-200008", "Jürgen Großmann", "", ""),
    "volkov": ("TC-200009", "Dmitri Volkov", "Дмитрий Волков", ""),
    "sato": ("TC-200010", "Sato Haruka", "佐藤 遥", ""),
    "kim": ("TC-200011", "Kim Min-jun", "김민준", ""),
    "gulnar": ("TC-200012", "Gulnar Abdurahman", "古丽娜尔·阿卜杜热合曼", ""),
    "shan": ("TC-300001", "Person One", "单䶮", ""),
    "zeng": ("TC-300002", "Person Two", "曾志强", ""),
    "xie": ("TC-300003", "Person Three", "解㛃", ""),
    "yuchi": ("TC-300004", "Person Four", "尉迟恭", ""),
    "lv": ("TC-300005", "Person Five", "吕布", ""),
    "dan": ("TC-300006", "Person Six", "张单", ""),
    "percent": ("TC%_55", "Per%cent Under_score", "", ""),
    "zero": ("00090210", "Leading Zero", "", ""),
}


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    rows = tuple(
        appointment(
            id=key,
            serial=None,
            candidate=Candidate(number=number, name=name, native_name=native, id_last4=last4),
        )
        for key, (number, name, native, last4) in PEOPLE.items()
    )
    elsewhere = appointment(
        id="elsewhere",
        session="S2",
        serial=None,
        candidate=Candidate(number="X-1", name="Li Elsewhere"),
    )
    folder = tmp_path_factory.mktemp("people")
    with stage.desk(folder) as desk:
        whole = stage.roster(
            appointments=(*rows, elsewhere), sessions=(session(), session(id="S2"))
        )
        stage.put(desk.ledger, whole)
        yield desk.ledger


def found(ledger, text, sessions=("S1",), limit=50):
    rows = ledger.submit(lambda books: books.find(text, sessions, limit)).result()
    return {row.id for row in rows}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Li Xiaoming", {"li"}),
        ("LI XIAOMING", {"li"}),
        ("  li   xiao", {"li"}),
        ("xiaoming li", {"li"}),
        ("Ｌｉ　Ｘｉａｏ", {"li"}),
        ("李晓明", {"li"}),
        ("李", {"li"}),
        ("lixiaoming", {"li"}),
        ("lxm", {"li"}),
        ("xiaomingli", {"li"}),
        ("jose angel", {"jose"}),
        ("JOSÉ", {"jose"}),
        ("Jose\u0301", {"jose"}),
        ("pena", {"jose"}),
        ("nunez jose", {"jose"}),
        ("ortega", {"ortega"}),
        ("ana fernandez", {"ortega"}),
        ("Fernandez Ortega", {"ortega"}),
        ("lukasz zolk", {"lukasz"}),
        ("Łukasz", {"lukasz"}),
        ("minh nguyen", {"nguyen"}),
        ("khai", {"nguyen"}),
        ("obrien", {"obrien"}),
        ("o'brien", {"obrien"}),
        ("O’Brien", {"obrien"}),
        ("yildiz", {"aylin"}),
        ("YILDIZ", {"aylin"}),
        ("soren baek", {"soren"}),
        ("grossmann", {"strasse"}),
        ("волков", {"volkov"}),
        ("佐藤遥", {"sato"}),
        ("佐藤　遥", {"sato"}),
        ("김민", {"kim"}),
        ("古丽娜尔阿卜", {"gulnar"}),
        ("单䶮", {"shan"}),
        ("shanyan", {"shan"}),
        ("sy", {"shan"}),
        ("zengzhiqiang", {"zeng"}),
        ("zzq", {"zeng"}),
        ("zhiqiangzeng", {"zeng"}),
        ("解㛃", {"xie"}),
        ("xiejie", {"xie"}),
        ("xj", {"xie"}),
        ("yuchigong", {"yuchi"}),
        ("尉迟", {"yuchi"}),
        ("lvbu", {"lv"}),
        ("lyubu", {"lv"}),
        ("lubu", {"lv"}),
        ("lübu", {"lv"}),
        ("zhangdan", {"dan"}),
        ("zhangshan", set()),
    ],
)
def test_a_name_is_found_however_it_is_typed(people, text, who):
    assert found(people, text) == who


@pytest.mark.parametrize(
    ("text", "order"),
    [
        pytest.param("li", ["li", "gulnar"], id="a surname before a reading in the other order"),
        pytest.param("ki", ["kim"], id="the beginning of a name"),
        pytest.param("an", ["ortega", "jose"], id="a word before the beginning of one"),
    ],
)
def test_who_has_just_this_name_comes_first(people, text, order):
    rows = people.submit(lambda books: books.find(text, ("S1",), 50)).result()
    assert [row.id for row in rows] == order


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("TC-104412", {"li"}),
        ("tc104412", {"li"}),
        ("TC–104412", {"li"}),
        ("104412", {"li"}),
        ("4412", {"li"}),
        ("412", {"li"}),
        ("12", set()),
        ("１０４４１２", {"li"}),
        ("88-1", {"jose"}),
        ("881", {"jose"}),
        ("9907", {"ortega"}),
        ("90210", {"zero"}),
        ("00090210", {"zero"}),
        ("04412", {"li"}),
    ],
)
def test_a_number_is_found_by_its_beginning_and_by_its_last_digits(people, text, who):
    assert found(people, text) == who


@pytest.mark.parametrize("text", ["%", "_", "%%%", "lixiao%", "____", "*", "|", "\\", "Per_cent"])
def test_signs_that_stand_for_anything_in_sql_stand_for_nothing_here(people, text):
    assert found(people, text) <= {"li", "percent"}
    assert found(people, text) == {"lixiao%": {"li"}, "Per_cent": {"percent"}}.get(text, set())


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \t\r\n",
        "\0",
        "' OR 1=1 --",
        '"; DROP TABLE appointments; --',
        "\u202eevil",
        "<img src=x>",
        "a" * 1_000_000,
        "a " * 100_000,
        "9" * 100_000,
        "\ud800",
        "𝕏" * 50,
        "ﷺ" * 1_000,
        "😀",
    ],
    ids=repr,
)
def test_hostile_text_finds_nobody_and_breaks_nothing(people, text):
    assert found(people, text) == set()
    assert found(people, "lixiaoming") == {"li"}


def test_only_the_sessions_that_are_asked_for_are_searched(people):
    assert found(people, "li el") == set()
    assert found(people, "li el", ["S2"]) == {"elsewhere"}
    assert found(people, "li el", None) == {"elsewhere"}
    assert found(people, "li", []) == set()


def test_no_more_are_found_than_are_asked_for(people):
    assert len(found(people, "person", limit=2)) == 2
