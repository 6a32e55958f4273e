"""The candidates' answers: whole in both languages, true to what was promised, and found."""

import tomllib
from pathlib import Path

import pytest

from checkin.paths import resources
from checkin.services.candidate_answers import FILE, find_answers, parse_answers
from checkin.trouble import Trouble
from checkin.ui.words.paper_language import words_in

DATA = (Path(__file__).parents[2] / "resources" / FILE).read_bytes()
ANSWERS = parse_answers(DATA)
CHINESE = words_in("zh_CN", resources() / "translations")

PROMISES = [
    # What the programme promises, as it stands in the answer: id, English, Chinese
    pytest.param("where-taken", "Offline, at an examination center", "考点线下", id="offline"),
    pytest.param("where-taken", "theory exams and hands-on exams", "理论考试和实操", id="kinds"),
    pytest.param("arrive", "30 minutes before the scheduled start", "30 分钟", id="half-an-hour"),
    pytest.param("arrive", "time to sign in", "签到的时间", id="sign-in"),
    pytest.param("cancel", "More than 72 hours (3 days) before", "72 小时（3 天）", id="cancel"),
    pytest.param("cancel", "result area of your account", "账号的成绩区域", id="cancel-where"),
    pytest.param("refund", "individual purchases", "个人购买", id="refund-who"),
    pytest.param(
        "refund", "after the purchase and before the exam is", "之后、预约考试之前", id="refund"
    ),
    pytest.param("make-up", "no make-up exams", "没有补考", id="no-make-up"),
    pytest.param("make-up", "buys it again", "重新购买", id="buys-again"),
    pytest.param("levels", "associate level is not required", "不要求先通过助理级", id="levels"),
    pytest.param("notices", "message center", "消息中心", id="message-center"),
    pytest.param("notices", "SMS and by email", "短信和电子邮件", id="sms-email"),
    pytest.param("results", "regularly on the website", "定期在网站", id="theory-results"),
    pytest.param("results", "evaluated by hand", "人工评阅", id="hands-on-results"),
    pytest.param("results", "A notice says when", "会有通知", id="result-notice"),
    pytest.param("wrong-answers", "cannot be viewed", "无法查看", id="wrong-answers"),
    pytest.param("wrong-answers", "each knowledge module", "每个知识模块", id="modules"),
    pytest.param("certificate", "download it from the result page", "成绩页面下载", id="download"),
    pytest.param("validity", "2 years", "2 年", id="two-years"),
    pytest.param("validity", "taken again", "重新参加考试", id="taken-again"),
    pytest.param("online-courses", "root account; sub-accounts cannot", "子账号不能", id="root"),
    pytest.param("online-courses", "at least 1 year", "至少 1 年", id="one-year"),
    pytest.param("course-refund", "technical fault", "技术故障", id="course-refund"),
    pytest.param("invoices", "self-service", "自助", id="invoices"),
]


def found(text):
    return [one.id for one in find_answers(ANSWERS, text, [CHINESE])]


@pytest.mark.parametrize(("name", "english", "chinese"), PROMISES)
def test_each_promise_of_the_programme_has_its_answer(name, english, chinese):
    (answer,) = [one for one in ANSWERS if one.id == name]
    assert english in answer.said.answer
    assert chinese in answer.said_in(CHINESE).answer


def test_an_answer_is_short_in_both_languages():
    for one in ANSWERS:
        assert len(one.said.answer) <= 280, one.id
        assert len(one.said_in(CHINESE).answer) <= 110, one.id
        assert one.said.answer.count(". ") <= 3, one.id


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("refund", "refund", id="word"),
        pytest.param("REFUND", "refund", id="case"),
        pytest.param("réfund", "refund", id="accent"),
        pytest.param("cancelling", "cancel", id="longer-than-what-stands-there"),
        pytest.param("invo", "invoices", id="beginning"),
        pytest.param("phone dead", "phone-dead", id="two-words"),
        pytest.param("dead phone", "phone-dead", id="in-another-order"),
        pytest.param("退款", "refund", id="characters"),
        pytest.param("证书有效期", "validity", id="many-characters"),
        pytest.param("没带身份证", "lost-id", id="characters-apart"),
        pytest.param("tuikuan", "refund", id="pinyin"),
        pytest.param("zhengshu youxiao", "validity", id="pinyin-of-two-words"),
        pytest.param("bukao", "make-up", id="pinyin-within"),
        pytest.param("fp", "invoices", id="first-letters"),
        pytest.param("７２", "cancel", id="full-width-digits"),
    ],
)
def test_a_question_is_found(text, first):
    assert found(text)[0] == first


@pytest.mark.parametrize("text", ["", "  ", "?!", "。"])
def test_an_empty_search_has_them_all_in_the_order_of_the_file(text):
    assert found(text) == [one.id for one in ANSWERS]


@pytest.mark.parametrize("text", ["xyzzy", "refund xyzzy", "麒麟", "x"])
def test_what_is_not_there_is_not_found(text):
    assert found(text) == []


def test_every_answer_is_found_by_each_of_its_own_questions():
    for one in ANSWERS:
        for said in (one.said, one.said_in(CHINESE)):
            assert one.id in found(said.question), said.question


def test_a_long_text_is_looked_up_at_once():
    assert found("x" * 100_000) == []


def broken(**changes):
    """The file with one answer, changed; what is None is left out."""
    row = tomllib.loads(DATA.decode())["answers"][0] | changes
    lines = [f"{name} = {value!r}" for name, value in row.items() if value is not None]
    return "\n".join(["[[answers]]", *lines]).encode()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"\xff", "utf-8", id="not-utf-8"),
        pytest.param(b"answers = 3", "iterable", id="no-list"),
        pytest.param(b"other = 3", "answers", id="nothing-there"),
        pytest.param(b"answers = []", "empty", id="empty"),
        pytest.param(broken(id=""), "needs", id="no-id"),
        pytest.param(broken(more="x"), "needs", id="a-line-too-much"),
        pytest.param(broken(answer=None), "needs", id="no-answer"),
        pytest.param(broken(answer=" "), "empty text", id="blank-answer"),
        pytest.param(broken(words=[]), "empty text", id="no-words"),
        pytest.param(broken(words=[3]), "empty text", id="a-number"),
        pytest.param(broken() + b"\n" + broken(), "twice", id="an-id-twice"),
    ],
)
def test_a_file_of_another_form_is_a_trouble_that_names_the_place(data, says):
    with pytest.raises(Trouble, match=says) as told:
        parse_answers(data)
    assert told.value.code == "answers-damaged"


def test_the_file_that_these_tests_write_is_read_where_nothing_is_wrong():
    assert parse_answers(broken(words=["w"]))[0].said.words == ("w",)


def test_what_a_language_has_no_words_for_stays_english():
    def silent(_context, text):
        return text

    assert all(one.said_in(silent) == one.said for one in ANSWERS)


def test_without_another_language_it_is_looked_for_in_english_alone():
    assert find_answers(ANSWERS, "发票") == []
    assert [one.id for one in find_answers(ANSWERS, "invoice")] == ["invoices"]
