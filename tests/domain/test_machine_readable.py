"""What readers of documents type, by the examples of the standards themselves."""

from datetime import date

import pytest

from checkin.domain.machine_readable import (
    DocumentRead,
    Misread,
    check_digit,
    is_from_document,
    lines_missing,
    read_document,
    resident_check,
)

TODAY = date(2026, 12, 5)

# ICAO Doc 9303: part 4 appendix B, part 5 appendices B and D, part 6 appendices B and D.
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n"
TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
)
TD1_LONG = (
    "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<<<<<<<<<<<<<<"
)
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
TD2_LONG = "I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8"

# GB 11643-1999, 附录 A.
RESIDENTS = ["11010519491231002X", "440524188001010014"]


def digits_made(text):
    """A document of two lines of 44 with its check digits made right, to be varied."""
    two = text.split("\n")[1]
    fields = [slice(0, 9), slice(13, 19), slice(21, 27), slice(28, 42)]
    chars = list(two)
    for part in fields:
        chars[part.stop] = str(check_digit(two[part]))
    made = "".join(chars)
    whole = made[0:10] + made[13:20] + made[21:43]
    return f"{text.split(chr(10))[0]}\n{made[:43]}{check_digit(whole)}"


ANNA = {"surname": "ERIKSSON", "given": "ANNA MARIA", "expires": date(2012, 4, 15)}
PETER = {"surname": "STEVENSON", "given": "PETER", "expires": date(1995, 7, 12)}


@pytest.mark.parametrize(
    ("text", "kind", "number", "rest"),
    [
        pytest.param(TD3, "passport", "L898902C3", ANNA, id="TD3"),
        pytest.param(TD1, "id-card", "D23145890", ANNA, id="TD1"),
        pytest.param(TD2, "id-card", "D23145890", ANNA, id="TD2"),
        pytest.param(TD1_LONG, "id-card", "D23145890734", PETER, id="TD1 with a long number"),
        pytest.param(TD2_LONG, "id-card", "D23145890734", PETER, id="TD2 with a long number"),
    ],
)
def test_the_examples_of_icao_are_read(text, kind, number, rest):
    assert read_document(text, TODAY) == DocumentRead(kind=kind, number=number, **rest)


@pytest.mark.parametrize("number", RESIDENTS)
def test_the_examples_of_gb_11643_are_read(number):
    assert read_document(number, TODAY) == DocumentRead(kind="id-card", number=number)
    assert is_from_document(number)


@pytest.mark.parametrize("number", RESIDENTS)
def test_any_other_last_character_of_a_resident_number_is_wrong(number):
    others = set("0123456789X") - {number[17]}
    assert {read_document(number[:17] + one, TODAY) for one in others} == {Misread.NUMBER}
    assert resident_check(number[:17]) == number[17]


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("110105194913310029", id="no such month"),
        pytest.param("110105190002290025", id="no such day"),
    ],
)
def test_a_resident_number_with_an_impossible_birthday_is_refused(number):
    right = number[:17] + resident_check(number[:17])
    assert read_document(right, TODAY) is Misread.NUMBER
    assert not is_from_document(right)


def test_the_worked_examples_of_check_digits():
    # Doc 9303-3 §4.9: a date alone, and a number with fillers.
    assert check_digit("520727") == 3
    assert check_digit("AB2134<<<") == 5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TD3.replace("\n", ""), id="lines joined"),
        pytest.param(TD3.replace("\n", "\r\n"), id="both line ends"),
        pytest.param(TD3.replace("\n", "\t"), id="tabs between"),
        pytest.param(TD3.replace("<", " < "), id="blanks between"),
        pytest.param(TD3.lower(), id="small letters"),
        pytest.param(TD3.translate({c: c + 0xFEE0 for c in range(0x21, 0x7F)}), id="full width"),
        pytest.param(TD3.replace("<<", "«"), id="two fillers taken for one sign"),
        pytest.param(f"\n{TD3}\n\n", id="empty lines around"),
    ],
)
def test_what_readers_make_of_the_lines_is_put_right(text):
    assert read_document(text, TODAY) == read_document(TD3, TODAY)
    assert is_from_document(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param(TD3.replace("L898902C36", "L898902C37"), Misread.NUMBER, id="its check digit"),
        pytest.param(TD3.replace("L898902C36", "L898902O36"), Misread.NUMBER, id="O for C"),
        pytest.param(TD3.replace("7408122F", "7408132F"), Misread.BIRTH, id="birth"),
        pytest.param(TD3.replace("1204159Z", "1204169Z"), Misread.EXPIRY, id="expiry"),
        pytest.param(TD3.replace("<<10", "<<11"), Misread.WHOLE, id="whole"),
        pytest.param(TD3.replace("ZE184226B", "ZE184226C"), Misread.WHOLE, id="optional data"),
        pytest.param(TD1.replace("<<6", "<<7"), Misread.WHOLE, id="TD1 whole"),
        pytest.param(TD1_LONG.replace("<7349<", "<7348<"), Misread.NUMBER, id="TD1 long number"),
        pytest.param(TD2_LONG.replace("7349", "7359"), Misread.NUMBER, id="TD2 long number"),
        pytest.param(TD3.splitlines()[0], Misread.INCOMPLETE, id="first line alone"),
        pytest.param(TD3.splitlines()[1], Misread.INCOMPLETE, id="second line alone"),
        pytest.param(TD3.strip()[:-1], Misread.INCOMPLETE, id="a character short"),
        pytest.param("\n".join(TD1.split("\n")[:2]), Misread.INCOMPLETE, id="two lines of three"),
        pytest.param("V" + TD3[1:], Misread.NO_ID, id="a visa"),
        pytest.param("X" + TD3[1:], Misread.INCOMPLETE, id="no kind of document"),
        pytest.param(TD3.replace("<", ";"), Misread.KEYBOARD, id="typed for another keyboard"),
        pytest.param("", Misread.INCOMPLETE, id="nothing"),
        pytest.param("<" * 88, Misread.INCOMPLETE, id="fillers only"),
        pytest.param("\0\uffff" * 500, Misread.INCOMPLETE, id="rubbish"),
    ],
)
def test_a_wrong_text_is_refused_with_its_reason(text, why):
    assert read_document(text, TODAY) is why


@pytest.mark.parametrize(
    ("digits", "today", "expires"),
    [
        pytest.param("261205", TODAY, date(2026, 12, 5), id="today"),
        pytest.param("360101", TODAY, date(2036, 1, 1), id="in ten years"),
        pytest.param("990101", TODAY, date(1999, 1, 1), id="long ago"),
        pytest.param("050101", date(2098, 1, 1), date(2105, 1, 1), id="over the century"),
        pytest.param("<<<<<<", TODAY, None, id="never"),
        pytest.param("261301", TODAY, Misread.EXPIRY, id="no such month"),
        pytest.param("270229", TODAY, Misread.EXPIRY, id="no such day"),
        pytest.param("AB0101", TODAY, Misread.EXPIRY, id="letters"),
    ],
)
def test_the_last_valid_day_lies_in_the_nearest_century(digits, today, expires):
    text = digits_made(TD3.replace("F120415", f"F{digits}"))
    read = read_document(text, today)
    assert (read if isinstance(read, Misread) else read.expires) == expires


def test_a_name_that_fills_its_line_is_told_to_be_cut():
    line = "P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"
    read = read_document(f"{line}\n{TD3.splitlines()[1]}", TODAY)
    assert isinstance(read, DocumentRead)
    assert (read.cut, read.given) == (True, "CHAYAPA DEJTHAMRONG K")


def test_a_document_shows_neither_number_nor_name_in_its_repr():
    shown = repr(read_document(TD3, TODAY))
    assert not [word for word in ("L898902C3", "2C3", "ERIKSSON", "ANNA") if word in shown]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        pytest.param(TD3.splitlines()[0], True, id="a first line"),
        pytest.param(TD3.splitlines()[1], True, id="a second line"),
        pytest.param(TD1.splitlines()[1], True, id="a middle line"),
        pytest.param("TC-100001", False, id="a candidate number"),
        pytest.param("110105194912310021", False, id="eighteen digits, none a resident's"),
        pytest.param("CKI" + "A" * 60, False, id="a damaged ticket"),
        pytest.param("CKI0-XB.A%" * 11 + "ABCD", False, id="a ticket"),
        pytest.param("WIFI:T:WPA;S:Guests;P:secret;;", False, id="a Wi-Fi code"),
        pytest.param("Li Xiaoming", False, id="a name"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_document_is_told_from_a_ticket(text, is_one):
    assert is_from_document(text) is is_one


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param(TD3.splitlines()[0], True, id="one of two"),
        pytest.param(TD3, False, id="both"),
        pytest.param("\n".join(TD1.splitlines()[:1]), True, id="one of three"),
        pytest.param("\n".join(TD1.splitlines()[:2]), True, id="two of three"),
        pytest.param(TD1, False, id="all three"),
        pytest.param(TD1.splitlines()[1], False, id="begins with no kind of document"),
        pytest.param(TD1.splitlines()[0] + "\n" + TD2.splitlines()[0], False, id="unlike lines"),
        pytest.param(TD3.replace("\n", ""), False, id="joined"),
        pytest.param("TC-100001", False, id="a candidate number"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_more_lines_are_waited_for_while_some_are_missing(text, missing):
    assert lines_missing(text) is missing


@pytest.mark.parametrize("text", ["P" + "A" * 1_000_000, "P<" + "A" * 400, "<<" * 201])
def test_what_is_far_too_long_is_from_no_document(text):
    assert not is_from_document(text)
