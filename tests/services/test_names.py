"""The roster's name against the document's: what is proposed, by a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.appointment import Candidate
from checkin.domain.likeness import Difference, Likeness, NameSeen
from checkin.domain.verdict import Code
from checkin.services.names import compare

LONG = "Nilavadhanananda Chayapa Dejthamrong Krasuang"

# name, native name, what the document says (`/` after the surname: by a machine), proposed, wherein
TABLE = [
    ("Li Xiaoming", "李晓明", "LI/XIAOMING", "same", "case"),
    ("Xiaoming Li", "李晓明", "LI/XIAOMING", "same", "order case"),
    ("LI XIAOMING", "", "LI XIAOMING", "same", ""),
    ("Li Xiao-Ming", "", "LI/XIAOMING", "same", "case signs"),
    ("ＬＩ　Ｘｉａｏｍｉｎｇ", "", "LI/XIAOMING", "same", "case accents"),
    ("Jürgen Großmann", "", "GROSSMANN/JUERGEN", "same", "order case spelling"),
    ("Søren Bæk", "", "BAEK/SOEREN", "same", "order case spelling"),
    ("Łukasz Żółkiewski", "", "ZOLKIEWSKI/LUKASZ", "same", "order case accents"),
    ("Siobhán O'Brien", "", "OBRIEN/SIOBHAN", "same", "order case accents signs"),
    ("Siobhán O'Brien", "", "O BRIEN/SIOBHAN", "same", "order case accents signs"),
    ("Fernández-Ortega, Ana", "", "FERNANDEZ ORTEGA/ANA", "same", "case accents signs"),
    ("Maria del Mar de la Cruz Soto", "", "DE LA CRUZ SOTO/MARIA DEL MAR", "same", "order case"),
    ("Lü Na", "吕娜", "LYU/NA", "same", "case accents spelling"),
    ("Lv Na", "", "LYU/NA", "same", "case spelling"),
    (LONG, "", "NILAVADHANANANDA/CHAYAPA DEJTHAMRONG KRAS…", "same", "case cut"),
    ("Li Xiaoming", "", "li xiaoming", "trivial", "case"),
    ("Li Xiaoming", "", "Xiaoming Li", "trivial", "order"),
    ("Jürgen Großmann", "", "Jurgen Grossmann", "trivial", "case accents"),
    ("Müller", "", "MUXXLLER", "trivial", "case spelling"),
    ("Peña", "", "PENXXA", "trivial", "case spelling"),
    ("Alvarez Montoya", "", "Aluarez Montoya", "near", "letters"),
    ("", "李晓明", "LI/XIAOMING", "trivial", "script"),
    ("李晓明", "", "XIAOMING LI", "trivial", "order script"),
    ("Li Xiaoming", "", "李晓明", "trivial", "script"),
    ("Li Xiaoming", "李晓明", "李晓明", "same", ""),
    ("单䶮", "", "SHAN/YAN", "trivial", "script"),
    ("单䶮", "", "DAN/YAN", "other", "words"),
    ("曾志强", "", "ZENG/ZHIQIANG", "trivial", "script"),
    ("曾志强", "", "CENG/ZHIQIANG", "other", "words"),
    ("解㛃", "", "XIE/JIE", "trivial", "script"),
    ("乐天", "", "LE/TIAN", "trivial", "script"),
    ("尉迟恭", "", "YUCHI/GONG", "trivial", "script"),
    ("吕布", "", "LYU/BU", "trivial", "script"),
    ("吕布", "", "LU/BU", "trivial", "script"),
    ("Li Xiaoming", "李晓明", "李小明", "near", "letters"),
    ("陈大文", "", "陳大文", "near", "letters"),
    ("Li Xiaoming", "李晓明", "王小明", "other", "words"),
    ("John Smith", "", "SMITH/JOHN FITZGERALD", "trivial", "middle"),
    ("John Fitzgerald Smith", "", "SMITH/JOHN", "trivial", "middle"),
    ("John F. Smith", "", "SMITH/JOHN FITZGERALD", "trivial", "middle"),
    ("John Fitzgerald Smith", "", "John Smith", "trivial", "middle"),
    ("Fitzgerald Smith", "", "SMITH/JOHN FITZGERALD", "near", "words"),
    ("Li Ming", "李明", "LI/XIAO MING", "near", "words"),
    ("Wang Xiaoming", "", "WANG/XIAOMIN", "near", "letters"),
    ("Anna Schmidt", "", "SCHMITT/ANNA", "near", "letters"),
    ("Li Ming", "", "LI/PING", "other", "words"),
    ("Anna Schmidt", "", "BRAUN/ANNA", "other", "words"),
    ("Anna Schmidt", "", "SCHMIDT/PETER", "other", "words"),
    ("Smith", "", "SMITH/JOHN", "other", "words"),
    ("Dmitri Volkov", "Дмитрий Волков", "VOLKOV/DMITRI", "same", "order case"),
    ("Li Xiaoming", "李晓明", "", "other", "words"),
    ("", "", "LI/XIAOMING", "other", "words"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "native", "written", "likeness", "differences"),
    TABLE,
    ids=[f"{row[0]}{row[1]} – {row[2]}" for row in TABLE],
)
def test_what_is_proposed(name, native, written, likeness, differences):
    surname, machine, given = written.partition("/")
    seen = NameSeen(
        text=f"{surname} {given}".rstrip("… "),
        surname=surname if machine else "",
        by_machine=bool(machine),
        cut=written.endswith("…"),
    )
    found = compare(Candidate(number="1", name=name, native_name=native), seen)
    wherein = {Difference(one) for one in differences.split()}
    assert (found.likeness, set(found.differences)) == (likeness, wherein)


@pytest.mark.parametrize(
    ("name", "proposed", "by_lead"),
    [
        ("Li Xiaoming", None, False),
        ("LI XIAOMING", Code.NAME_DIFFERS_TRIVIALLY, False),
        ("Li Xiaomingg", Code.NAME_DIFFERS_TRIVIALLY, True),
        ("Wang Fang", Code.NAME_DIFFERS, False),
    ],
)
def test_a_proposal_names_the_finding_and_whether_a_lead_decides(name, proposed, by_lead):
    found = compare(Candidate(number="1", name="Li Xiaoming"), NameSeen(text=name))
    assert (found.finding, found.lead) == (proposed, by_lead)


@given(st.text(max_size=300), st.text(max_size=300), st.booleans(), st.booleans())
def test_any_two_texts_can_be_held_against_each_other(name, written, by_machine, cut):
    seen = NameSeen(text=written, surname=written[:3], by_machine=by_machine, cut=cut)
    candidate = Candidate(number="1", name=name, native_name=name[::-1])
    assert compare(candidate, seen).likeness in Likeness


@given(st.text(min_size=1, max_size=50).filter(lambda text: text.strip()))
def test_a_name_is_the_same_as_itself(name):
    assert compare(Candidate(number="1", name=name), NameSeen(text=name)).differences == ()
