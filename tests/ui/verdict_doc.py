"""The tables of docs/verdicts.md, made from the words that the program uses."""

from builders import CENTER
from spoken import spoken
from verdict_examples import examples

from checkin.domain.verdict import RULES, Code
from checkin.ui.words.people_words import role
from checkin.ui.words.verdict_words import next_action, reason, word

BEGIN = "<!-- begin: made by scripts/write_verdict_docs.py -->"
END = "<!-- end -->"


def tables() -> str:
    """All codes with their English words, then with the Chinese ones."""
    rules = ["| code | row | signal | may admit all the same |", "|---|---|---|---|"]
    rules += [_rule(code) for code in Code]
    english = _said()
    with spoken("zh_CN"):
        chinese = _said()
    parts = [
        "\n".join(rules),
        f"## In English\n\n{english}",
        f"## 简体中文\n\n{chinese}",
    ]
    return "\n\n".join(parts)


def _rule(code: Code) -> str:
    rule = RULES[code]
    who = role(rule.override) if rule.override else "–"
    return f"| `{code}` | {rule.row} | {rule.signal} | {who} |"


def _said() -> str:
    lines = ["| case | word | sentence | next |", "|---|---|---|---|"]
    for name, (decision, now) in examples().items():
        said = (
            word(decision.code, decision.signal, decision.flaw),
            reason(decision, now, CENTER),
            next_action(decision),
        )
        lines.append(f"| `{name}` ({decision.signal}) | {' | '.join(said)} |")
    return "\n".join(lines)
