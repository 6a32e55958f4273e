"""Why the registry refuses: a value with its status, told to the desk as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """`status` is HTTP's; `code` a stable word; `retry_after` seconds, where waiting helps."""

    status: int
    code: str
    message: str
    hint: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    retry_after: int | None = None
