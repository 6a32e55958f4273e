"""A center's own list: real files in, a roster or every reason out."""

import zipfile
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from list_files import CENTER, HEADERS, ROW, TAKEN, open_document, read, text_list, workbook

from checkin.domain.appointment import Status
from checkin.domain.policy import deadline
from checkin.domain.session import ExamKind
from checkin.rosters import cells, table
from checkin.rosters.fields import Field
from checkin.rosters.table import TableReading
from checkin.trouble import Exit, Trouble

START = datetime(2026, 12, 5, 6, 30, tzinfo=UTC)


def code_of(path: Path, **options: object) -> str:
    with pytest.raises(Trouble) as caught:
        read(path, **options)
    assert caught.value.exit_status is Exit.WRONG_USE
    assert caught.value.hint
    return caught.value.code


def names_in(reading: TableReading) -> list[str]:
    assert reading.roster is not None, reading.problems
    return [row.candidate.name for row in reading.roster.appointments]


def test_the_least_list_is_a_roster(tmp_path: Path) -> None:
    reading = read(text_list(tmp_path, f"{HEADERS}\n{ROW}\n"))
    roster = reading.roster
    assert roster is not None
    (session,), (row,) = roster.sessions, roster.appointments
    assert (session.exam, session.room, session.scheduled_start) == ("TCCA", "A-204", START)
    assert (session.kind, session.duration) == (ExamKind.THEORY, timedelta(minutes=120))
    assert (row.candidate.number, row.candidate.name) == ("TC-1", "Li Xiaoming")
    assert (row.session, row.status, row.serial) == (session.id, Status.SCHEDULED, None)
    assert (roster.center, roster.taken_at, roster.source) == (CENTER, TAKEN, "list.csv")
    assert roster.policies == (deadline("p1"),)
    assert (roster.keys, roster.staff) == ((), ())


def test_sessions_are_the_groups_of_exam_room_and_start(tmp_path: Path) -> None:
    lines = [
        HEADERS,
        "1,a,X,R1,2026-12-05,14:30",
        "2,b,X,R1,2026-12-05,14:30",
        "3,c,X,R2,2026-12-05,14:30",
        "4,d,Y,R1,2026-12-05,14:30",
        "5,e,X,R1,2026-12-05,16:30",
        "1,a,X,R1,2026-12-06,14:30",
    ]
    roster = read(text_list(tmp_path, "\n".join(lines))).roster
    assert roster is not None
    assert len(roster.sessions) == 5
    assert len({row.id for row in roster.appointments}) == 6


def test_the_same_list_gives_the_same_ids(tmp_path: Path) -> None:
    path = text_list(tmp_path, f"{HEADERS}\n{ROW}\n")
    assert read(path) == read(path)


def test_a_chinese_list_in_gb18030_keeps_its_rare_names(tmp_path: Path) -> None:
    text = (
        "二〇二六年考场安排\n\n"
        "序号,准考证号,姓名,考试科目,考场,座位号,考试日期,考试时间,证件类型,证件号码,状态\n"
        "1,２０２６０００１,单䶮,云计算,204,1,2026年12月5日,14:30—16:00,身份证,44030119900101123X,正常\n"
        "2,20260002,解㛃,云计算,204,2,2026年12月5日 星期六,14：30～16：00,护照,E12345678,已取消\n"
    )
    reading = read(text_list(tmp_path, text, "gb18030"))
    assert reading.encoding == "gb18030"
    assert names_in(reading) == ["单䶮", "解㛃"]
    assert reading.roster is not None
    assert [row.candidate.number for row in reading.roster.appointments] == ["20260001", "20260002"]
    assert [row.candidate.id_last4 for row in reading.roster.appointments] == ["123X", "5678"]
    assert [row.status for row in reading.roster.appointments] == [
        Status.SCHEDULED,
        Status.CANCELLED,
    ]
    (session,) = reading.roster.sessions
    assert (session.scheduled_start, session.duration) == (START, timedelta(minutes=90))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"], ids=lambda name: name
)
def test_headers_and_names_survive_each_encoding(tmp_path: Path, encoding: str) -> None:
    text = "准考证号\t姓名\t科目\t考场\t日期\t时间\n1\t欧阳若曦\tX\tR\t2026-12-05\t14:30\n"
    assert names_in(read(text_list(tmp_path, text, encoding))) == ["欧阳若曦"]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("cp1252", "José Müller-Ångström"), ("cp1251", "Дмитрий Сергеевич Волков")],
)
def test_an_encoding_that_is_named_is_believed(tmp_path: Path, encoding: str, name: str) -> None:
    path = text_list(tmp_path, f"{HEADERS}\n{ROW.replace('Li Xiaoming', name)}\n", encoding)
    assert names_in(read(path, encoding=encoding)) == [name]


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250", "cp1251"])
def test_an_old_western_encoding_is_asked_for_and_never_guessed(
    tmp_path: Path, encoding: str
) -> None:
    known = {"cp1252": "José Núñez", "cp1250": "Łukasz Żółć", "cp1251": "Дмитрий Волков"}
    lines = [
        ROW.replace("TC-1", str(at)).replace("Li Xiaoming", known[encoding]) for at in (1, 2, 3)
    ]
    path = text_list(tmp_path, "\n".join([HEADERS, *lines]), encoding)
    assert code_of(path) == "table-encoding-unknown"


def test_chinese_names_under_english_headers_are_read_as_gb18030(tmp_path: Path) -> None:
    people = ["李晓明", "王芳", "张伟", "陈思远", "欧阳若曦", "单䶮"]
    lines = [
        ROW.replace("TC-1", str(at)).replace("Li Xiaoming", name) for at, name in enumerate(people)
    ]
    path = text_list(tmp_path, "\n".join([HEADERS, *lines]), "gb18030")
    assert names_in(read(path)) == people


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
def test_the_delimiter_is_found(tmp_path: Path, mark: str) -> None:
    text = f"{HEADERS}\n{ROW}\n{ROW.replace('TC-1', 'TC-2')}\n".replace(",", mark)
    assert len(names_in(read(text_list(tmp_path, text)))) == 2


def test_quoted_cells_may_hold_the_delimiter_and_line_ends(tmp_path: Path) -> None:
    first = 'TC-1,"Li,\r\nXiaoming",TCCA,A-204,2026-12-05,14:30'
    text = f"{HEADERS}\r\n{first}\r\nTC-2,,TCCA,A,2026-12-05,14:30"
    reading = read(text_list(tmp_path, text), skip_bad=True)
    assert names_in(reading) == ["Li, Xiaoming"]
    assert [problem.line for problem in reading.problems] == [4]


def test_a_workbook_with_real_dates_times_and_numbers_is_read(tmp_path: Path) -> None:
    rows = [
        ["Ticket no.", "Full name", "Exam", "Room", "Date", "Start time", "Duration", "Seat"],
        [100001, "Li Xiaoming", "TCCA", 204, date(2026, 12, 5), time(14, 30), 90, 17.0],
    ]
    roster = read(workbook(tmp_path, rows, first=(3, 2))).roster
    assert roster is not None
    assert roster.sessions[0].scheduled_start == START
    assert roster.sessions[0].duration == timedelta(minutes=90)
    assert roster.sessions[0].room == "204"
    assert roster.appointments[0].candidate.number == "100001"
    assert roster.appointments[0].seat == "17"


def test_a_workbooks_lines_are_counted_as_the_spreadsheet_counts_them(tmp_path: Path) -> None:
    rows = [HEADERS.split(","), ROW.split(","), [], ["", *ROW.split(",")[1:]]]
    reading = read(workbook(tmp_path, rows, first=(3, 2)))
    assert [problem.line for problem in reading.problems] == [7]


def test_one_cell_with_day_and_time_is_enough(tmp_path: Path) -> None:
    at = datetime.combine(date(2026, 12, 5), time(14, 30))
    rows = [["number", "name", "exam", "room", "starts at"], ["1", "a", "X", "R", at]]
    roster = read(workbook(tmp_path, rows)).roster
    assert roster is not None
    assert roster.sessions[0].scheduled_start == START


def test_an_open_document_is_read(tmp_path: Path) -> None:
    path = open_document(tmp_path, [HEADERS.split(","), ROW.split(",")])
    assert names_in(read(path)) == ["Li Xiaoming"]


def test_the_zone_of_the_option_goes_before_the_centers(tmp_path: Path) -> None:
    roster = read(text_list(tmp_path, f"{HEADERS}\n{ROW}\n"), zone="Europe/Berlin").roster
    assert roster is not None
    assert roster.sessions[0].scheduled_start == datetime(2026, 12, 5, 13, 30, tzinfo=UTC)


def test_an_explicit_mapping_goes_before_the_guess(tmp_path: Path) -> None:
    text = "name,alias,Nr.,number,room,when\nLi,Xiao Li,77,1,R,2026-12-05 14:30\n"
    mapping = {"number": "Nr.", "name": "alias", "starts_at": "When", "exam": "=TCCA-CLOUD"}
    reading = read(text_list(tmp_path, text), mapping=mapping)
    assert names_in(reading) == ["Xiao Li"]
    assert reading.roster is not None
    assert reading.roster.appointments[0].candidate.number == "77"
    assert reading.roster.sessions[0].exam == "TCCA-CLOUD"
    assert reading.mapping_used == {
        "number": "Nr.",
        "name": "alias",
        "starts_at": "when",
        "room": "room",
        "exam": "=TCCA-CLOUD",
    }


def test_the_header_row_is_the_one_that_was_named(tmp_path: Path) -> None:
    text = "number,name,exam,room,date,time\nA,B,C,D,E,F\n1,Li,X,R,2026-12-05,14:30\n"
    fields = ["number", "name", "exam", "room", "date", "time"]
    mapping = dict(zip(fields, "ABCDEF", strict=True))
    assert names_in(read(text_list(tmp_path, text), mapping=mapping)) == ["Li"]


def test_a_seat_is_free_again_when_its_appointment_is_cancelled(tmp_path: Path) -> None:
    rows = ["1,a,X,R,2026-12-05,14:30,9,cancelled", "2,b,X,R,2026-12-05,14:30,9,"]
    path = text_list(tmp_path, "\n".join([f"{HEADERS},seat,status", *rows]))
    assert names_in(read(path)) == ["a", "b"]


@pytest.mark.parametrize(
    ("time_cell", "end_cell", "minutes"),
    [
        ("14:30", "16:00", 90),
        ("14:30-16:00", "", 90),
        ("23:00-01:00", "", 120),
        ("23:00", "01:00", 120),
        ("23:00", "2026-12-06 00:30", 90),
        ("14:30", "2026-12-05T16:00+08:00", 90),
    ],
)
def test_the_length_follows_from_the_end(
    tmp_path: Path, time_cell: str, end_cell: str, minutes: int
) -> None:
    row = f"1,a,X,R,2026-12-05,{time_cell},{end_cell}"
    roster = read(text_list(tmp_path, f"{HEADERS},end\n{row}\n")).roster
    assert roster is not None
    assert roster.sessions[0].duration == timedelta(minutes=minutes)


def test_an_end_before_the_start_is_a_bad_row(tmp_path: Path) -> None:
    row = "1,a,X,R,2026-12-05,14:30,2026-12-05 14:00"
    reading = read(text_list(tmp_path, f"{HEADERS},end\n{row}\n"))
    assert [problem.field for problem in reading.problems] == [Field.ENDS]


def test_hostile_cells_are_text(tmp_path: Path) -> None:
    hostile = ['=HYPERLINK("http://x")', "<img src=x>", "'; DROP TABLE x;--", "+1", "@SUM(A1)"]
    rows = [HEADERS.split(",")] + [
        [str(at), name, *ROW.split(",")[2:]] for at, name in enumerate(hostile)
    ]
    assert names_in(read(workbook(tmp_path, rows))) == hostile


def test_unseen_characters_are_dropped(tmp_path: Path) -> None:
    name = "Li\u202e Xiao\x00ming\u200b\u3000X"
    assert names_in(
        read(text_list(tmp_path, f"{HEADERS}\n{ROW.replace('Li Xiaoming', name)}\n"))
    ) == ["Li Xiao ming X"]


def test_zeros_kept_by_a_spreadsheet_stay(tmp_path: Path) -> None:
    text = f'{HEADERS}\n"=""000123""",Li,X,R,2026-12-05,14:30\n'
    roster = read(text_list(tmp_path, text)).roster
    assert roster is not None
    assert roster.appointments[0].candidate.number == "000123"


BAD_ROWS = {
    "no number": (",a,X,R,2026-12-05,14:30,,,", Field.NUMBER),
    "no name": ("1,,X,R,2026-12-05,14:30,,,", Field.NAME),
    "no exam": ("1,a,,R,2026-12-05,14:30,,,", Field.EXAM),
    "no room": ("1,a,X,,2026-12-05,14:30,,,", Field.ROOM),
    "no date": ("1,a,X,R,,14:30,,,", Field.DATE),
    "no time": ("1,a,X,R,2026-12-05,,,,", Field.TIME),
    "no such day": ("1,a,X,R,2026-02-30,14:30,,,", Field.DATE),
    "day and month could be swapped": ("1,a,X,R,05/12/2026,14:30,,,", Field.DATE),
    "no such time": ("1,a,X,R,2026-12-05,25:30,,,", Field.TIME),
    "no year for an exam": ("1,a,X,R,0001-12-05,14:30,,,", Field.TIME),
    "unknown status": ("1,a,X,R,2026-12-05,14:30,perhaps,,", Field.STATUS),
    "no duration": ("1,a,X,R,2026-12-05,14:30,,long,", Field.MINUTES),
    "no time to sit it": ("1,a,X,R,2026-12-05,14:30,,0,", Field.MINUTES),
    "a name without end": (f"1,{'a' * 301},X,R,2026-12-05,14:30,,,", Field.NAME),
    "same person twice": ("TC-9,a,X,R,2026-12-05,14:30,,,", Field.NUMBER),
    "seat taken": ("1,a,X,R,2026-12-05,14:30,,,9", Field.SEAT),
    "another length": ("1,a,X,R,2026-12-05,14:30,,91,", Field.MINUTES),
}


@pytest.mark.parametrize(("row", "field"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_bad_row_is_told_with_its_line_and_field(tmp_path: Path, row: str, field: Field) -> None:
    good = "TC-9,good,X,R,2026-12-05,14:30,,120,9"
    path = text_list(tmp_path, f"{HEADERS},status,minutes,seat\n{good}\n{row}\n")
    reading = read(path)
    assert reading.roster is None
    assert [(problem.line, problem.field) for problem in reading.problems] == [(3, field)]
    assert names_in(read(path, skip_bad=True)) == ["good"]


def test_all_problems_of_a_row_are_told_at_once(tmp_path: Path) -> None:
    reading = read(text_list(tmp_path, f"{HEADERS}\n,,,,x,y\n"))
    assert {problem.field for problem in reading.problems} >= {Field.NUMBER, Field.NAME, Field.ROOM}
    assert reading.bad_rows == 1


def test_a_problem_shows_no_personal_value(tmp_path: Path) -> None:
    reading = read(
        text_list(tmp_path, f"{HEADERS}\nTC-1,{'Li Xiaoming' * 40},X,R,nonsense,14:30\n")
    )
    values = {problem.field: problem.value for problem in reading.problems}
    assert values == {Field.NAME: "", Field.DATE: "nonsense"}


def test_only_the_first_thousand_problems_are_kept(tmp_path: Path) -> None:
    reading = read(text_list(tmp_path, HEADERS + "\n" + ",a,X,R,2026-12-05,14:30\n" * 1500))
    assert (len(reading.problems), reading.bad_rows) == (table.KEPT_PROBLEMS, 1500)


def test_a_list_of_bad_rows_only_is_no_roster_even_when_they_may_be_skipped(tmp_path: Path) -> None:
    assert read(text_list(tmp_path, f"{HEADERS}\n,,,,,\nx,,,,,\n"), skip_bad=True).roster is None


def test_a_rounded_id_number_is_not_cut_to_wrong_digits(tmp_path: Path) -> None:
    rows = [[*HEADERS.split(","), "证件号码"], [*ROW.split(","), 440301199001011240]]
    path = workbook(tmp_path, rows)
    assert [problem.field for problem in read(path).problems] == [Field.ID_LAST4]
    assert names_in(read(path, mapping={"id_last4": "="})) == ["Li Xiaoming"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "table-empty", id="nothing"),
        pytest.param(b"\n\n ,,\n", "table-empty", id="empty lines"),
        pytest.param(b"just a letter to somebody\n", "table-columns-missing", id="prose"),
        pytest.param(b"number,name\n1,x\n", "table-columns-missing", id="too few columns"),
        pytest.param(b"PK\x03\x04nonsense", "table-unreadable", id="no workbook"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "table-unreadable", id="no xls"
        ),
        pytest.param(b'a,"' + b"x" * 200_000 + b'"\n', "table-unreadable", id="a cell without end"),
    ],
)
def test_a_file_that_is_no_list_is_a_trouble(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "list"
    path.write_bytes(content)
    assert code_of(path) == code


def test_a_folder_or_no_file_is_a_trouble(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "table-unreadable"
    assert code_of(tmp_path / "none.csv") == "table-unreadable"


@pytest.mark.parametrize(
    "mapping", [{"shoe": "name"}, {"number": "Nummer"}], ids=["field", "header"]
)
def test_a_mapping_that_names_nothing_is_a_trouble(tmp_path: Path, mapping: dict[str, str]) -> None:
    assert (
        code_of(text_list(tmp_path, f"{HEADERS}\n{ROW}\n"), mapping=mapping)
        == "table-mapping-wrong"
    )


def test_an_unknown_zone_is_a_trouble(tmp_path: Path) -> None:
    assert code_of(text_list(tmp_path, f"{HEADERS}\n{ROW}\n"), zone="Mars/North") == "zone-unknown"


def test_an_encoding_that_does_not_fit_is_a_trouble(tmp_path: Path) -> None:
    path = text_list(tmp_path, f"{HEADERS}\n{ROW.replace('Li', 'Zoë')}\n", "cp1252")
    assert code_of(path, encoding="utf-8") == "table-encoding-unknown"
    assert code_of(path, encoding="klingon") == "table-encoding-unknown"


def test_one_stray_cell_at_the_far_end_of_a_sheet_is_refused_before_room_is_made_for_all(
    tmp_path: Path,
) -> None:
    assert code_of(workbook(tmp_path, [["x"]], first=(1_048_575, 16_383))) == "table-too-big"
    assert code_of(workbook(tmp_path, [["x"]], first=(0, 256))) == "table-too-big"


@pytest.mark.parametrize(
    "repeated",
    [
        pytest.param({"of_cell": 'table:number-columns-repeated="16384"'}, id="columns"),
        pytest.param({"of_row": 'table:number-rows-repeated="1048576"'}, id="rows"),
    ],
)
def test_an_open_document_that_repeats_its_content_without_end_is_refused(
    tmp_path: Path, repeated: dict[str, str]
) -> None:
    assert code_of(open_document(tmp_path, [["x", "y"]], **repeated)) == "table-too-big"


def test_the_empty_rows_at_the_end_of_an_open_document_do_no_harm(tmp_path: Path) -> None:
    path = open_document(tmp_path, [HEADERS.split(","), ROW.split(",")])
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml").decode()
        manifest = archive.read("META-INF/manifest.xml")
    tail = (
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content.replace("</table:table>", tail))
    assert names_in(read(path)) == ["Li Xiaoming"]


def test_a_workbook_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells, "MOST_UNPACKED", 2000)
    assert code_of(workbook(tmp_path, [["x" * 100]] * 50)) == "table-too-big"


def test_a_file_is_read_no_further_than_a_list_may_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells, "MOST_BYTES", 100)
    assert code_of(text_list(tmp_path, "x" * 1000)) == "table-too-big"


def test_progress_tells_the_rows_and_may_give_up(tmp_path: Path) -> None:
    lines = [ROW.replace("TC-1", str(at)) for at in range(2500)]
    path = text_list(tmp_path, "\n".join([HEADERS, *lines]))
    seen: list[tuple[int, int]] = []
    read(path, progress=lambda done, of: seen.append((done, of)))
    assert seen == [(1000, 2501), (2000, 2501), (2500, 2500)]

    def give_up(_done: int, _of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        read(path, progress=give_up)


@pytest.mark.parametrize(
    ("seat", "refused"),
    [
        pytest.param('<c r="A2"><f>1+1</f></c>', True, id="not worked out"),
        pytest.param('<c r="A2" s="1"><f t="shared" si="0"/></c>', True, id="shared"),
        pytest.param('<c r="A2"><f>1+1</f><v>2</v></c>', False, id="worked out"),
        pytest.param('<c r="A2" t="str"><f>""</f><v></v></c>', False, id="an empty result"),
        pytest.param('<c r="A2"><v>2</v></c>', False, id="a number"),
        pytest.param('<c r="A2" s="1"/>', False, id="an empty cell"),
    ],
)
def test_a_formula_that_nobody_worked_out_is_no_empty_cell(
    tmp_path: Path, seat: str, refused: bool
) -> None:
    sheet = f'<worksheet><row r="2">{seat}</row></worksheet>'
    with zipfile.ZipFile(tmp_path / "list.xlsx", "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    with pytest.raises(Trouble) as caught:  # It is no whole workbook.
        read(tmp_path / "list.xlsx")
    assert caught.value.code == ("table-formulas" if refused else "table-unreadable")
    assert ("A2" in caught.value.message) is refused
