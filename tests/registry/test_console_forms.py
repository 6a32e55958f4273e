"""The console's forms and lists: nothing that was written is lost, and no list is a dead end."""

import re
from datetime import timedelta
from html import unescape

import pytest
from builders import T
from console_rig import PASSWORD, Browser, empty_console, live_console, words_of
from journals import Journal, enrol_journal, hand_in, rows_in
from page_rules import Rules, broken_rules
from sqlalchemy import update
from test_console_pages import DEVICE, PAGES, open_case, signed_in

from checkin.domain.instant import stamp
from checkin.registry.console import overview, paging
from checkin.registry.console.centers import leads_to_itself
from checkin.registry.console.paging import ROWS
from checkin.registry.console.showing import HEADERS, ago, said
from checkin.registry.console.sign_in import FREE_TRIES, IDLE
from checkin.registry.console.words import languages
from checkin.registry.database import ALL
from checkin.registry.desk_tables import cases, devices, epochs
from checkin.registry.tables import messages, sessions

WRITTEN = 'Two people, one <b>name</b>;\nthe one in "seat 18" has the ID. 已核实。'


@pytest.fixture
def live(tmp_path):
    with live_console(tmp_path / "home") as served:
        yield served


@pytest.fixture(scope="module")
def still(tmp_path_factory):
    """One for all who change nothing."""
    with live_console(tmp_path_factory.mktemp("forms") / "home") as served:
        yield served


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    with empty_console(tmp_path_factory.mktemp("empty") / "home") as served:
        yield served


def given_back(answer):
    """What stands in the text that somebody may copy."""
    found = re.search(r'<textarea id="typed" readonly>(.*?)</textarea>', answer.text, re.DOTALL)
    return unescape(found[1]) if found else None


def facts_of(asked, case):
    return re.search(r'name="facts" value="([^"]*)"', asked.get(f"/cases/{case}").text)[1]


# Nothing that was written is lost


def test_a_wrong_password_leaves_the_name_and_goes_to_the_password(still):
    answer = Browser(still).sign_in("Viewer", "wrong")
    fields = {given["name"]: given for tag, given in Rules(answer.text).tags if tag == "input"}
    assert (fields["name"]["value"], "value" in fields["password"]) == ("viewer", False)
    assert fields["password"]["aria-describedby"] == "fault"
    assert Rules(answer.text).title.startswith("Not done: Sign in")
    assert "wrong" not in re.sub(r"is wrong\.", "", words_of(answer))


def test_who_was_signed_out_meanwhile_gets_back_what_they_wrote(live):
    asked, case = signed_in(live, "operator"), open_case(live)
    facts, key = facts_of(asked, case.id), asked.key(f"/cases/{case.id}")
    live.clock.at += IDLE + timedelta(seconds=1)
    fields = {"facts": facts, "reason": WRITTEN, "password": "none of this"}
    answer = asked.session.post(
        f"{asked.at}/cases/{case.id}/settle",
        data={"form": key, **fields},
        headers={"Origin": live.url},
        timeout=30,
    )
    assert answer.status_code == 403
    assert "signed out meanwhile" in words_of(answer)
    assert given_back(answer) == WRITTEN
    assert "none of this" not in answer.text
    assert open_case(live).settled_at is None
    again = re.search(rf'href="(/console/cases/{case.id})"', answer.text)[1]
    page = asked.session.get(live.url + again, timeout=30)
    done = asked.sign_in("operator", to=re.findall(r'name="to" value="([^"]*)"', page.text)[-1])
    assert done.url == live.url + again


@pytest.mark.parametrize(
    "origin", [{"Origin": "https://evil.example"}, {}], ids=["other", "unsaid"]
)
def test_another_site_puts_no_words_on_our_page(still, origin):
    asked = Browser(still)
    data = {"form": "", "reason": "Call 0900-EVIL"}
    answer = asked.session.post(
        f"{asked.at}/cases/odd/settle", data=data, headers=origin, timeout=30
    )
    assert answer.status_code == 403
    assert "EVIL" not in answer.text


def test_of_two_who_settle_a_case_the_second_sees_what_the_first_one_said(live):
    first, second, case = signed_in(live, "operator"), signed_in(live), open_case(live)
    path, facts = f"/cases/{case.id}", facts_of(second, case.id)
    key = second.key(path)
    first.post(f"{path}/settle", path, facts=facts, reason="Seat 17 is right.")
    answer = second.post(f"{path}/settle", form=key, facts=facts, reason=WRITTEN)
    assert answer.status_code == 409
    assert "Meanwhile operator has settled this" in words_of(answer)
    assert "Seat 17 is right." in words_of(answer)
    assert given_back(answer) == WRITTEN
    [row] = [row for row in rows_in(live.database, cases) if row["id"] == case.id]
    assert (row["settled_by"], row["note"]) == ("operator", "Seat 17 is right.")
    assert broken_rules(answer) == []


def test_of_two_who_settle_an_event_the_second_is_told_who_was_first(live):
    first, second = signed_in(live, "operator"), signed_in(live)
    first.post("/quarantine/1/settle", reason="A broken disk.")
    answer = second.post("/quarantine/1/settle", reason=WRITTEN)
    assert (answer.status_code, given_back(answer)) == (409, WRITTEN)
    assert "Meanwhile operator has settled this" in words_of(answer)


LACKING = [
    pytest.param("/cases/odd", "/settle", {"facts": "0/"}, "reason", id="case"),
    pytest.param("/quarantine/1", "/settle", {}, "reason", id="quarantine"),
    pytest.param(f"/devices/{DEVICE}/revoke", "/confirmed", {"desk": "desk-1"}, "why", id="why"),
    pytest.param(f"/devices/{DEVICE}/revoke", "/confirmed", {"why": "lost"}, "desk", id="desk"),
    pytest.param(
        "/bookings/A1", "/changes", {"kind": "blocked", "by": "registry"}, "cause", id="cause"
    ),
    pytest.param("/bookings/A1", "/changes", {"by": "registry", "cause": "x"}, "kind", id="kind"),
    pytest.param(
        "/bookings/A1",
        "/changes",
        {"kind": "moved", "by": "registry", "cause": "x", "session": "S999"},
        "session",
        id="no such session",
    ),
]


@pytest.mark.parametrize(("page", "form", "fields", "lacking"), LACKING)
def test_what_is_lacking_is_marked_has_the_focus_and_the_rest_is_kept(
    still, page, form, fields, lacking
):
    asked = signed_in(still)
    answer = asked.post(page + form, page, **fields)
    assert answer.status_code in (409, 422)
    rules = Rules(answer.text)
    assert rules.faults == []
    assert rules.title.startswith("Not done: ")
    wrong = [given["name"] for _, given in rules.tags if given.get("aria-invalid")]
    assert wrong == [lacking]
    assert all("autofocus" in given for _, given in rules.tags if given.get("aria-invalid"))
    kept = {given.get("name"): given.get("value") for tag, given in rules.tags if tag == "input"}
    assert all(kept[name] == fields[name] for name in {"why", "cause", "session"} & set(fields))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "made only on the word of: candidate"),
        ("zh", "只能由以下一方提出： 考生"),
    ],
)
def test_who_names_the_wrong_party_learns_which_one_may(still, language, said):
    asked = signed_in(still, language=language)
    fields = {"kind": "cancelled", "by": "registry", "cause": "asked by phone"}
    answer = asked.post("/bookings/A5/changes", "/bookings/A5", **fields)
    assert said in words_of(answer)
    wrong = [given["id"] for _, given in Rules(answer.text).tags if given.get("aria-invalid")]
    assert (wrong, broken_rules(answer)) == (["by"], [])
    assert 'value="asked by phone"' in answer.text


def test_a_session_is_named_by_its_number_whether_it_is_among_the_proposed_or_not(live):
    with live.database.writing(ALL) as connection:
        row = rows_in(live.database, sessions)[0]
        later = [
            row | {"id": f"L{n}", "starts_at": f"2027-01-01T00:{n % 60:02}:00.000000Z"}
            for n in range(120)
        ]
        connection.execute(sessions.insert(), later)
    asked = signed_in(live)
    assert (
        'value="S1"'
        not in re.search(r"<datalist.*?</datalist>", asked.get("/bookings/A5").text, re.DOTALL)[0]
    )
    fields = {"kind": "moved", "by": "center", "cause": "a burst pipe"}
    assert "done=booking-changed" in asked.post("/bookings/A5/changes", session="L7", **fields).url
    assert "done=booking-changed" in asked.post("/bookings/A5/changes", session="S1", **fields).url


def test_an_account_is_disabled_in_two_steps(still):
    tags = Rules(signed_in(still).get("/staff").text).tags
    order = [tag for tag, given in tags if tag == "summary" or given.get("value") == "viewer"]
    assert order == ["summary", "summary", "button"]


# No list is a dead end

LEADS = {
    "/": "checkin registry import centers",
    "/centers": "checkin registry import centers",
    "/sessions": "To come and Past",
    "/sessions?span=to-come": "checkin registry import sessions",
    "/sessions?span=past": "No session is past",
    "/cases": "No case waits",
    "/cases?settled=yes": "No case was settled",
    "/quarantine": "everything that was handed in is understood",
    "/quarantine?settled=yes": "was settled yet",
    "/receipts": "with its first records",
    "/receipts?forked=yes": "No journal was written by two",
    "/bookings": "one Chinese character",
    "/bookings?q=Li": "Nobody matches “Li”",
    "/notices": "Every notice has left",
    "/notices?state=waiting": "No notice waits",
    "/notices?state=sending": "No notice is being sent",
    "/notices?state=sent": "No notice was sent",
    "/messages": "with the first booking",
    "/messages?q=TC-1": "The number is searched for as a whole",
    "/silent": "Every desk that should be heard",
    "/holding": "No revoked desk",
    "/centers?bare=yes": "Every center that has a session within 24 hours has a desk",
    "/centers?q=x": "No center has “x”",
    "/deeds?q=x": "Nothing is on record about “x”",
}


@pytest.fixture(scope="module")
def newcomer(empty):
    return signed_in(empty)


@pytest.mark.parametrize("path", LEADS)
def test_an_empty_page_says_why_it_is_empty_or_what_to_do(newcomer, path):
    answer = newcomer.get(path)
    assert answer.status_code == 200
    assert LEADS[path] in words_of(answer)
    assert broken_rules(answer) == []


@pytest.mark.parametrize("path", ["/messages", "/sessions/S1", "/bookings?q=li", "/quarantine"])
def test_behind_its_end_a_list_is_not_said_to_be_empty(still, path):
    asked = signed_in(still, "viewer")
    mark = "&" if "?" in path else "?"
    answer = asked.get(f"{path}{mark}page=9")
    assert "This list ends before this page." in words_of(answer)
    assert broken_rules(answer) == []
    back = unescape(re.search(r'<a href="([^"]*)">First page', answer.text)[1])
    assert "<tbody>" in asked.get(path.partition("?")[0] + back).text


def test_a_list_that_is_cut_says_so(live, monkeypatch):
    monkeypatch.setattr(paging, "MOST_PAGES", 2)
    asked = signed_in(live, "viewer")
    with live.database.writing(ALL) as connection:
        row = rows_in(live.database, messages)[0]
        connection.execute(messages.insert(), [row | {"id": f"x{n}"} for n in range(2 * ROWS)])
    assert "search for less" not in words_of(asked.get("/messages?page=1"))
    last = asked.get("/messages?page=2")
    assert "search for less" in words_of(last)
    assert 'rel="next"' not in last.text


def test_nothing_to_worry_about_is_said_only_of_a_registry_that_has_centers(newcomer):
    assert "Nothing needs attention" not in words_of(newcomer.get("/"))


@pytest.mark.parametrize("path", ["/cases", "/sessions", "/quarantine", "/receipts"])
def test_a_list_is_of_one_center_and_one_that_is_none_stays_to_be_mended(still, path):
    asked = signed_in(still, "viewer")
    assert "<tbody>" in asked.get(f"{path}?center=SHA-1").text
    assert "<tbody>" not in asked.get(f"{path}?center=BER-1").text
    answer = asked.get(f"{path}?center=SHA-9")
    assert answer.status_code == 404
    assert "There is no center SHA-9." in words_of(answer)
    assert 'value="SHA-9"' in answer.text
    assert broken_rules(answer) == []


def test_what_the_overview_counts_is_what_its_link_shows(live):
    other = Journal(7)
    enrol_journal(live.database, other)
    other.admit("A9", seat="9")
    hand_in(live.database, other, other.batch())
    mine = devices.c.device == DEVICE
    gone = {"revoked_at": "2026-12-05T05:00:00.000000Z", "revoked_why": "lost", "waiting": 3}
    with live.database.writing(ALL) as connection:
        connection.execute(update(devices).where(mine).values(**gone))
        forked = update(epochs).where(epochs.c.device == other.device)
        connection.execute(forked.values(forked_at="2026-12-05T06:00:00.000000Z"))
    live.clock.at = T + timedelta(minutes=16)
    asked = signed_in(live, "viewer")
    concerns = re.findall(
        r'class="big">(\d+)</span>\s*<a href="/console([^"]*)"', asked.get("/").text
    )
    assert {path for _, path in concerns} >= {"/holding", "/receipts?forked=yes", "/silent"}
    for count, path in concerns:
        assert asked.get(path).text.count("<tr") - 1 == int(count), path


def bare_centers(asked):
    counted = re.search(
        r'class="big">(\d+)</div><a href="/console/centers\?bare', asked.get("/").text
    )
    shown = re.findall(r'/console/centers/([A-Z0-9-]+)"', asked.get("/centers?bare=yes").text)
    assert int(counted[1]) == len(shown)
    return shown


def test_a_center_that_has_a_session_soon_and_no_desk_is_named(live):
    asked = signed_in(live, "viewer")
    assert bare_centers(asked) == []
    row = rows_in(live.database, sessions)[0]
    starts = {
        "now": T,
        "past": T - timedelta(microseconds=1),
        "at-the-edge": T + timedelta(hours=24),
        "beyond": T + timedelta(hours=24, microseconds=1),
    }
    found = {}
    for name, start in starts.items():
        with live.database.writing(ALL) as connection:
            connection.execute(sessions.delete().where(sessions.c.center == 2))
            of_berlin = {"id": name, "center": 2, "starts_at": stamp(start)}
            connection.execute(sessions.insert(), row | of_berlin)
        found[name] = bare_centers(asked)
    assert found == {"now": ["BER-1"], "past": [], "at-the-edge": ["BER-1"], "beyond": []}
    with live.database.writing(ALL) as connection:
        connection.execute(update(devices).values(revoked_at=stamp(T)))
    assert bare_centers(asked) == ["SHA-1"]


# What every page keeps


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_every_page_keeps_the_rules(still, language):
    asked = signed_in(still, language=language)
    titles = {}
    case = open_case(still).id
    for path in (*PAGES, f"/cases/{case}", "/nowhere", "/cases?settled=yes", "/notices?state=sent"):
        answer = asked.get(path)
        assert broken_rules(answer) == [], path
        titles.setdefault(Rules(answer.text).title, set()).add(path.partition("?")[0])
    assert [paths for paths in titles.values() if len(paths) > 1] == []
    assert broken_rules(asked.post("/centers/SHA-1/codes", "/centers/SHA-1", hours="2")) == []
    assert broken_rules(Browser(still, language).get("/sign-in")) == []


def test_the_rules_find_what_breaks_them():
    page = (
        '<html><title> · X</title><h1>A</h1><h3 id="a">B</h3><p id="a">'
        '<input id="b" name="b" aria-describedby="c"><th></th><img><button></button><nav></nav>'
        "</html>"
    )
    found = " ".join(Rules(page).faults)
    for fault in (
        *("ends nothing", "never ended", "the id a twice", "c is pointed at", "no language"),
        *("no title", "headings [1, 3]", "without a label", "head of nothing", "without a text"),
        *("<button> says nothing", "has no name"),
    ):
        assert fault in found


def test_a_page_says_when_it_was_so_and_the_link_forgets_what_was_told(live):
    asked = signed_in(live)
    done = asked.post("/notices/retry", "/notices", notice="m1.email")
    assert "within seconds" in words_of(done)
    assert "As it was at 2026-12-05 06:30 UTC" in words_of(done)
    again = re.search(r'<a href="([^"]*)">Show it as it is now', done.text)[1]
    assert again == "/console/notices?state=waiting"


@pytest.mark.parametrize(
    ("name", "value", "english", "chinese"),
    [
        pytest.param("signal", "hold", "hold", "暂缓", id="a signal"),
        pytest.param("code", "no-id", "No ID document", "未带证件", id="a verdict"),
        pytest.param("arrived_at", "2026-12-05T06:21:00Z", "14:21", "14:21", id="an instant"),
        pytest.param("arrived_at", "at dawn", "at dawn", "at dawn", id="no instant"),
        pytest.param("admits", True, "yes", "是", id="a truth"),
        pytest.param("seat", ["1", None], '["1", null]', '["1", null]', id="anything else"),
        pytest.param("code", "of-tomorrow", "of-tomorrow", "of-tomorrow", id="a later release"),
    ],
)
def test_a_fact_is_told_in_words(name, value, english, chinese):
    for language, expected in (("en", english), ("zh", chinese)):
        shown = str(said(languages()[language], name, value, "Asia/Shanghai"))
        assert expected in re.sub(r"<[^>]+>", " ", shown)


def test_the_facts_of_a_case_are_told_in_words(still):
    path = f"/cases/{open_case(still).id}"
    assert "Lets in yes" in words_of(signed_in(still, "viewer").get(path))
    assert "准予入场 是" in words_of(signed_in(still, "viewer", "zh").get(path))


@pytest.mark.parametrize(
    ("seconds", "english", "chinese"),
    [
        pytest.param(0, "just now", "刚刚", id="now"),
        pytest.param(-59, "just now", "刚刚", id="less than a minute ago"),
        pytest.param(-60, "1 min ago", "1 分钟前", id="a minute ago"),
        pytest.param(1, "within a minute", "一分钟内", id="soon"),
        pytest.param(59, "within a minute", "一分钟内", id="still soon"),
        pytest.param(60, "in 1 min", "1 分钟后", id="a minute to come"),
        pytest.param(86_400, "in 1 d", "1 天后", id="a day to come"),
    ],
)
def test_how_long_ago_and_how_soon(seconds, english, chinese):
    told = [ago(languages()[one], T + timedelta(seconds=seconds), T) for one in ("en", "zh")]
    assert told == [english, chinese]


def test_a_role_that_may_not_is_told_which_one_may(still):
    answer = signed_in(still, "operator").get("/staff")
    assert (answer.status_code, broken_rules(answer)) == (403, [])
    assert "takes the role of administrator" in words_of(answer)
    chinese = signed_in(still, "viewer", "zh").post("/cases/odd/settle", reason="x", facts="0/")
    assert "需要“操作员”角色" in words_of(chinese)


@pytest.mark.parametrize(
    ("url", "itself"),
    [
        pytest.param("https://localhost:8443", True, id="as it comes"),
        pytest.param("https://LOCALHOST", True, id="in capitals"),
        pytest.param("https://127.0.0.1:8443", True, id="by number"),
        pytest.param("https://[::1]:8443", True, id="by the longer number"),
        pytest.param("https://registry.example.org:8443", False, id="by a name of its own"),
        pytest.param("https://localhost.example.org", False, id="a name that begins so"),
    ],
)
def test_an_address_that_leads_a_desk_to_itself(url, itself):
    assert leads_to_itself(url) is itself


def test_a_code_that_leads_a_desk_to_itself_is_warned_of(still):
    answer = signed_in(still).post("/centers/BER-1/codes", "/centers/BER-1", hours="2")
    assert "leads desks to https://localhost:8443" in words_of(answer)
    assert broken_rules(answer) == []


def test_nothing_beside_a_code_leads_away_from_it_by_chance(still):
    answer = signed_in(still).post("/centers/BER-1/codes", "/centers/BER-1", hours="2")
    assert "/console/language" not in answer.text
    assert "Show it as it is now" not in words_of(answer)


def test_a_page_that_breaks_is_still_a_page_and_its_error_is_in_the_log(live, monkeypatch, caplog):
    asked = signed_in(live, language="zh")

    def fall(*_given):
        raise RuntimeError("the roof")

    monkeypatch.setattr(overview, "_concerns", fall)
    answer = asked.get("/")
    assert answer.status_code == 500
    assert "无法生成此页面" in words_of(answer)
    assert "the roof" not in answer.text
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert broken_rules(answer) == []
    assert any("the roof" in str(record.exc_info) for record in caplog.records)
    caplog.clear()


def test_a_name_is_locked_on_the_page_too(live):
    asked = Browser(live)
    for _ in range(FREE_TRIES):
        asked.sign_in("viewer", "wrong")
    answer = asked.sign_in("viewer", PASSWORD)
    assert (answer.status_code, broken_rules(answer)) == (429, [])
