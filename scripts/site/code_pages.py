"""The reference of the program: a page for each package, out of the docstrings, not running it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from site_places import ROOT, contents

_SECTION = re.compile(r"^(Raises|Returns|Yields|Args):$", re.MULTILINE)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def code_pages() -> dict[str, str]:
    """The pages by their names."""
    source = ROOT / "checkin"
    packages = [source, *sorted(path.parent for path in source.rglob("__init__.py"))]
    pages = {}
    for folder in dict.fromkeys(packages):
        if "migrations" in folder.parts:
            continue
        modules = sorted(one for one in folder.glob("*.py") if one.name != "__init__.py")
        if modules:
            pages[f"api/{_dotted(folder)}"] = _package_page(folder, modules)
    names = [name.removeprefix("api/") for name in sorted(pages)]
    listed = "".join(f"- [`{name}`]({name}.md)\n" for name in names)
    pages["api/index"] = (
        f"# Reference of the program\n\n{_INTRODUCTION}\n\n{listed}{contents(names)}"
    )
    return pages


_INTRODUCTION = (
    "What each module promises, by package, taken from the docstrings of the source. What begins "
    "with an underscore is a module's own affair, and stands nowhere here. Which package may use "
    "which, stands in [the architecture](../architecture.md#the-layers)."
)


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def _package_page(folder: Path, modules: list[Path]) -> str:
    parts = [f"# `{_dotted(folder)}`\n"]
    for module in modules:
        tree = ast.parse(module.read_text("utf-8"))
        parts.append(f"## `{_dotted(module)}`\n\n{_words(tree)}\n")
        parts += _members(tree)
    return "\n".join(parts)


def _members(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield _class(node)
        elif isinstance(node, Function) and not node.name.startswith("_"):
            yield f"### `{node.name}`\n\n{_code(_signature(node))}\n{_words(node)}\n"


def _class(node: ast.ClassDef) -> str:
    bases = ", ".join(map(ast.unparse, node.bases))
    lines = [f"class {node.name}({bases})" if bases else f"class {node.name}"]
    fields = [one for one in node.body if isinstance(one, ast.AnnAssign | ast.Assign)]
    lines += [f"    {ast.unparse(one)}" for one in fields if not _is_private(one)]
    methods = [one for one in node.body if isinstance(one, Function) and one.name[0] != "_"]
    told = [
        f"#### `{node.name}.{one.name}`\n\n{_code(_signature(one))}\n{_words(one)}\n"
        for one in methods
    ]
    return f"### `{node.name}`\n\n{_code(lines)}\n{_words(node)}\n\n" + "\n".join(told)


def _is_private(node: ast.AnnAssign | ast.Assign) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return any(isinstance(one, ast.Name) and one.id.startswith("_") for one in targets)


def _signature(node: Function) -> list[str]:
    kinds = [ast.unparse(one) for one in node.decorator_list]
    shown = [f"@{kind}" for kind in kinds if kind in ("property", "staticmethod", "classmethod")]
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    word = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    return [*shown, f"{word} {node.name}({ast.unparse(node.args)}){returns}"]


def _code(lines: list[str]) -> str:
    return "\n".join(["```python", *lines, "```", ""])


def _words(node: ast.Module | ast.ClassDef | Function) -> str:
    """A docstring as Markdown: signs that would be markup stand for themselves."""
    text = ast.get_docstring(node) or ""
    quoted = re.split(r"(`[^`]*`)", text)
    plain = "".join(
        re.sub(r"([*_<\[|#$])", r"\\\1", one) if i % 2 == 0 else one for i, one in enumerate(quoted)
    )
    return re.sub(r"^ {4,}", "", _SECTION.sub(r"**\1**\n", plain), flags=re.MULTILINE)
