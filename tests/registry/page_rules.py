"""Rules that any page of HTML keeps, so that everybody can use it: what breaks one, in words."""

from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

EMPTY = {"meta", "link", "input", "br", "img", "hr"}
NAMED = {"input", "select", "textarea"}
REFERENCES = ("aria-describedby", "aria-labelledby", "list", "for")


class Rules(HTMLParser):
    """Collects what a page has; `faults` says what is wrong with it."""

    def __init__(self, text):
        super().__init__()
        self.language, self.title = "", ""
        self.tags, self.ids, self.labelled, self.pointed, self.faults = [], [], set(), [], []
        self._open = []
        self.feed(text)
        self._judge()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        if tag == "html":
            self.language = given.get("lang") or ""
        if tag not in EMPTY:
            self._open.append([tag, given, ""])
        if given.get("id"):
            self.ids.append(given["id"])
        if tag == "label":
            self.labelled.add(given.get("for"))
        self.pointed += [given[name] for name in REFERENCES if given.get(name)]

    def handle_data(self, data):
        for one in self._open:
            one[2] += data

    def handle_endtag(self, tag):
        if not self._open or self._open[-1][0] != tag:
            self.faults.append(f"</{tag}> ends nothing")
            return
        _, given, text = self._open.pop()
        if tag == "title":
            self.title = text
        if tag in ("a", "button", "th", "h1", "h2", "h3", "summary", "label", "option", "legend"):
            silent = not text.strip() and not given.get("aria-label")
            if silent and not (tag == "option" and given.get("value") == ""):
                self.faults.append(f"<{tag}> says nothing: {given}")

    def _judge(self):
        self.faults += [f"<{one[0]}> is never ended" for one in self._open]
        self.faults += [f"the id {one} twice" for one, n in Counter(self.ids).items() if n > 1]
        self.faults += [f"{one} is pointed at and not there" for one in self._astray()]
        if not self.language:
            self.faults.append("no language")
        if not self.title.partition("·")[0].strip():
            self.faults.append("no title")
        levels = [int(tag[1]) for tag, _ in self.tags if tag in ("h1", "h2", "h3")]
        if levels.count(1) != 1 or any(b - a > 1 for a, b in pairwise(levels)):
            self.faults.append(f"headings {levels}")
        focus = sum("autofocus" in given for _, given in self.tags)
        if focus > 1:
            self.faults.append(f"{focus} fields want the focus")
        self.faults += [
            f"<{tag}> {fault}" for tag, given in self.tags for fault in self._of(tag, given)
        ]

    def _astray(self):
        return {part for one in self.pointed for part in one.split()} - set(self.ids)

    def _of(self, tag, given):
        hidden = given.get("type") == "hidden"
        if tag in NAMED and not hidden and given.get("id") not in self.labelled:
            yield f"without a label: {given}"
        if tag == "th" and given.get("scope") not in ("col", "row"):
            yield f"is the head of nothing: {given}"
        if tag == "img" and "alt" not in given:
            yield "without a text for who does not see it"
        if int(given.get("tabindex") or 0) > 0:
            yield "jumps the queue of the Tab key"
        if tag == "nav" and not given.get("aria-label"):
            yield "is one of several and has no name"


def broken_rules(answer):
    """What is wrong with a page."""
    return Rules(answer.text).faults
