"""What the documents promise is there: paths, commands, trouble codes, words."""

import ast
import re
from pathlib import Path

import pytest
import typer
from document_shell import FOLLOWED, NOT_RUN, blocks, shell_blocks
from typer.testing import CliRunner

from checkin.cli.main import app
from checkin.domain.verdict import Code
from checkin.trouble import Exit

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("installer/*.md")])


def read(path):
    return (ROOT / path).read_text("utf-8")


def section(text, heading):
    return text.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def rows(text):
    """The cells of the rows of tables, without their heads."""
    lines = re.sub(r"^\|.*\n\|[-| ]+$", "", text, flags=re.MULTILINE).splitlines()
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if line.startswith("|")
    ]


def name(path):
    return path.relative_to(ROOT).as_posix()


# Paths


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_a_link_leads_somewhere(document):
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text("utf-8")):
        if not target.startswith("http"):
            assert (document.parent / target).exists(), target


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_a_path_that_is_named_is_there(document):
    text = document.read_text("utf-8")
    for path in re.findall(
        r"`((?:checkin|docs|tests|scripts|resources|benchmarks)/[^`\s]*)`", text
    ):
        assert list(ROOT.glob(path)), path


def test_where_is_names_only_what_is_there():
    table = rows(section(read("README.md"), "Where is …?"))
    assert len(table) > 25
    for what, where in table:
        paths = re.findall(r"`([^`]+)`", where) + re.findall(r"\(([^)]+)\)", where)
        assert paths, what
        for path in paths:
            assert (ROOT / path).exists(), f"{what}: {path}"


def test_where_is_leads_into_every_package():
    table = section(read("README.md"), "Where is …?")
    packages = {path.parent.name for path in ROOT.glob("checkin/*/__init__.py")}
    named = set(re.findall(r"checkin/(\w+)/", table))
    # The rules of the registry are another program's, still to be written.
    assert packages - named <= {"registry"}


def test_a_decision_has_a_number_of_its_own():
    records = sorted((ROOT / "docs/decisions").glob("*.md"))
    numbers = [record.name[:4] for record in records]
    assert len(numbers) == len(set(numbers))


# Commands


def commands(group, before=()):
    """All commands by the words that call them, with their options."""
    context = typer.Context(group)
    for word in group.list_commands(context):
        command = group.get_command(context, word)
        if hasattr(command, "list_commands"):
            if command.invoke_without_command:
                yield (*before, word), {one for given in command.params for one in given.opts}
            yield from commands(command, (*before, word))
        else:
            yield (
                (*before, word),
                {one for parameter in command.params for one in parameter.opts},
            )


@pytest.fixture(scope="module")
def known():
    return dict(commands(typer.main.get_command(app)))


def shown_commands():
    for document in DOCUMENTS:
        for line in re.findall(
            r"(?:^|`)(?:\.venv/bin/)?checkin ([a-z][^`\n]*)",
            document.read_text("utf-8"),
            re.MULTILINE,
        ):
            yield pytest.param(line, id=f"{name(document)}: {line}")


@pytest.mark.parametrize("line", list(shown_commands()))
def test_a_command_that_is_shown_is_there(line, known):
    words = line.split()
    alternatives = next((w for w in words if w.startswith("(")), None)
    called = [w for w in known if w == tuple(words[: len(w)])]
    groups = {w[:1] for w in known if len(w) > 1}
    assert called or alternatives or tuple(words) in groups, line
    options = {re.split(r"[=\]]", w)[0] for w in words if w.startswith("--")}
    if called:
        assert options <= known[called[0]] | {"--help"}


def test_the_changelog_names_every_command(known):
    unreleased = section(read("CHANGELOG.md"), "Unreleased")
    assert [words[0] for words in known if f"`{words[0]}`" not in unreleased] == []


def test_the_page_of_commands_names_every_command(known):
    words = set(re.findall(r"[a-z-]+", section(read("docs/commands.md"), "What there is")))
    assert [called for called in known if not set(called) <= words] == []


def test_every_command_has_its_help(known):
    for called in known:
        asked = CliRunner().invoke(app, [*called, "--help"])
        assert asked.exit_code == 0, called
        assert "Usage" in asked.output


SHELL_WORDS = re.compile(
    r"^(?:\$ )?(?:sudo |\.?/?\S*/)?(?:checkin|make|git|apt|apt-get|pip|python3?|curl|cd)\b",
    re.MULTILINE,
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_a_block_that_shows_commands_says_so(document):
    """As `bash`, or `console` with what is printed: then a test runs it."""
    assert not re.search(r"(?m)^ {4,}(\$ |checkin |make |sudo )", document.read_text("utf-8"))
    for block in blocks(document):
        if block.language not in ("bash", "console"):
            assert not SHELL_WORDS.search(block.text), f"line {block.line}"


def test_every_page_that_shows_commands_is_followed_by_a_test():
    assert [name(one) for one in DOCUMENTS if shell_blocks(one)] == sorted(FOLLOWED)


def test_what_is_not_run_is_shown_somewhere():
    commands = [one for page in DOCUMENTS for block in shell_blocks(page) for one in block.commands]
    stale = [left for left in NOT_RUN if not any(one.startswith(left) for one in commands)]
    assert stale == []


def spoken(called):
    """How a test names a command: by all its words, or by those behind its group."""
    group, *rest = (f'"{word}"' for word in called)
    behind = r"\s*,\s*".join(rest)
    alone = rf"|\({behind}" if len(rest) > 1 else rf"|\b{called[0]}\(\s*{behind}" if rest else ""
    return r"\s*,\s*".join([group, *rest]) + alone


def test_every_command_is_run_by_a_test(known):
    """In a block of a document, or by its words in a test."""
    shown = [one for page in DOCUMENTS for block in shell_blocks(page) for one in block.commands]
    tests = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    missing = []
    for called in known:
        run = any(re.search(rf"\bcheckin {' '.join(called)}\b", one) for one in shown)
        if not run and not re.search(spoken(called), tests):
            missing.append(" ".join(called))
    assert missing == []


def test_every_benchmark_has_its_place_among_the_figures():
    page = read("docs/performance.md")
    assert [
        one.name for one in ROOT.glob("benchmarks/*.py") if f"| `{name(one)}` |" not in page
    ] == []


def test_what_is_promised_at_the_front_door_has_two_columns():
    """What was measured, and how, stands in docs/performance.md."""
    assert {len(row) for row in rows(section(read("README.md"), "What it promises"))} == {2}


def test_every_document_is_in_the_index():
    index = read("docs/README.md")
    for document in sorted((ROOT / "docs").rglob("*.md")):
        path = document.relative_to(ROOT / "docs").as_posix()
        assert path == "README.md" or f"]({path})" in index, path


def test_every_target_that_is_shown_is_in_the_makefile():
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    for document in DOCUMENTS:
        shown = re.findall(r"(?:^|`)make ([a-z-]+)", document.read_text("utf-8"), re.MULTILINE)
        assert set(shown) <= targets, document.name


# Troubles


def troubles():
    """Each code that the source raises with the exit statuses that it is raised with."""
    found = {}
    for path in (ROOT / "checkin").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                continue
            code = node.args[0]
            if node.func.id in ("Trouble", "wrong_input") and isinstance(code, ast.Constant):
                status = Exit.WRONG_USE if node.func.id == "wrong_input" else Exit.ENVIRONMENT
                found.setdefault(code.value, set()).add(int(status))
    return found


def test_the_document_of_troubles_has_every_code_and_no_other():
    table = rows(read("docs/troubles.md").partition("\n## ")[0])
    assert {code.strip("`"): {int(status)} for code, status, _, _ in table} == troubles()


def test_the_troubles_are_in_order_and_each_says_what_to_do():
    table = rows(read("docs/troubles.md").partition("\n## ")[0])
    codes = [row[0] for row in table]
    assert codes == sorted(set(codes))
    assert all(means and do for _, _, means, do in table)


def test_no_trouble_passes_by_with_a_code_that_is_not_written_there():
    """A code stands in the source as it stands in the document, or is that of another trouble."""
    for path in (ROOT / "checkin").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            if called.rpartition(".")[2] not in ("Trouble", "wrong_input"):
                continue
            code = ast.unparse(node.args[0])
            passed_on = code == "trouble.code" or path.name == "trouble.py"
            assert isinstance(node.args[0], ast.Constant) or passed_on, f"{path.name}: {code}"
            assert called in ("Trouble", "wrong_input"), f"{path.name}: {called}"


# Words


def test_every_verdict_stands_in_its_document():
    text = read("docs/verdicts.md")
    assert [code for code in Code if f"| `{code}` |" not in text] == []


def test_the_glossary_is_in_order_and_says_each_word_once():
    words = [row[0] for row in rows(section(read("docs/architecture.md"), "The words of the door"))]
    assert words == sorted(set(words))


def test_the_changelog_begins_with_what_is_not_released_yet():
    headings = re.findall(r"^## (.+)$", read("CHANGELOG.md"), re.MULTILINE)
    assert headings[0] == "Unreleased"


def test_the_layers_in_the_document_are_those_of_the_contract():
    table = rows(section(read("docs/architecture.md"), "The layers"))
    named = [set(re.findall(r"`(\w+)`", row[0])) for row in table]
    layers = re.findall(
        r'^    "([\w |]+)",$',
        read("pyproject.toml").partition("layers = [")[2].partition("]")[0],
        re.MULTILINE,
    )
    contract = [set(layer.split(" | ")) for layer in layers]
    contract[:2] = [contract[0] | contract[1]]
    assert named == contract
