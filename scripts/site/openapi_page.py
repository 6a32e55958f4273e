"""The page of the registry's API, out of the document that the registry makes of itself."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

from checkin.registry.api.app import create_app
from checkin.registry.running import Registry

Said = Mapping[str, Any]

_INTRODUCTION = """# The registry's API

Made from the registry's own OpenAPI document ([openapi.json](openapi.json)), which a running one
serves at `/openapi.json`. How requests of desks are signed and what the answers mean stands in
[the protocol](../protocol.md); what the programme may wish, in [bookings](../bookings.md).
"""


def openapi_document() -> dict[str, Any]:
    """What the registry says of its API; no registry is opened for it."""
    return create_app(cast(Registry, None)).openapi()


def openapi_file() -> str:
    """The same, as the file that lies beside the page."""
    return json.dumps(openapi_document(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def openapi_page() -> str:
    """The page."""
    document = openapi_document()
    parts = [_INTRODUCTION, "## What can be asked\n"]
    for path, several in document["paths"].items():
        parts += [_asked(path, method, one) for method, one in several.items()]
    parts.append("## What is said\n")
    schemas = document.get("components", {}).get("schemas", {})
    parts += [_schema(name, schemas[name]) for name in sorted(schemas)]
    return "\n".join(parts)


def _asked(path: str, method: str, operation: Said) -> str:
    lines = [f"### `{method.upper()} {path}`", "", operation.get("summary", "")]
    lines += ["", _plain(operation.get("description", ""))]
    lines += ["", *_parameters(operation)]
    body = operation.get("requestBody", {}).get("content", {})
    if body:
        lines += ["", f"Body: {', '.join(_kind(one.get('schema', {})) for one in body.values())}"]
    lines += ["", "| status | answer |", "|---|---|"]
    for status, answer in operation["responses"].items():
        said = [_kind(one.get("schema", {})) for one in answer.get("content", {}).values()]
        lines.append(f"| {status} | {_cell(answer['description'])} {' '.join(said)} |")
    return "\n".join([*lines, ""])


def _parameters(operation: Said) -> Iterator[str]:
    several = operation.get("parameters", [])
    if several:
        yield "| parameter | in | kind | |"
        yield "|---|---|---|---|"
    for one in several:
        must = "must be there" if one.get("required") else ""
        yield f"| `{one['name']}` | {one['in']} | {_kind(one.get('schema', {}))} | {must} |"


def _schema(name: str, schema: Said) -> str:
    lines = [f"### {name}", "", _plain(schema.get("description", ""))]
    required = schema.get("required", [])
    fields = schema.get("properties", {})
    if fields:
        lines += ["", "| field | kind | |", "|---|---|---|"]
    for field, one in fields.items():
        must = "must be there" if field in required else ""
        lines.append(f"| `{field}` | {_kind(one)} | {must} |")
    if "enum" in schema:
        lines += ["", "One of " + ", ".join(f"`{one}`" for one in schema["enum"])]
    return "\n".join([*lines, ""])


def _kind(schema: Said) -> str:
    """In a few words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return " or ".join(_kind(one) for one in schema[several])
    kind = str(schema.get("format") or schema.get("type") or "anything")
    if kind == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    if "enum" in schema:
        return ", ".join(f"`{one}`" for one in schema["enum"])
    return kind


def _plain(text: str) -> str:
    return text.replace("<", "\\<").replace("*", "\\*")


def _cell(text: str) -> str:
    return _plain(text).replace("|", "\\|").replace("\n", " ")
