"""Remembers which column of a list is which, for each center and each row of headers."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMappings:
    """What was said of columns, in one JSON file; headers only, nothing of anybody."""

    file: Path

    def recall(self, center: str, kind: str, signature: str) -> dict[str, str]:
        """What was said of a list of this kind with these headers; empty: nothing was."""
        found = self._read().get(center, {}).get(f"{kind}:{signature}", {})
        return {str(field): str(header) for field, header in found.items()}

    def keep(self, center: str, kind: str, signature: str, mapping: Mapping[str, str]) -> None:
        """Remember it, in one step: a cut leaves the old file or the new one."""
        said = self._read()
        said.setdefault(center, {})[f"{kind}:{signature}"] = dict(mapping)
        beside = self.file.with_name(f".{self.file.name}.{os.getpid()}")
        beside.write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
        beside.replace(self.file)

    def _read(self) -> dict[str, dict[str, dict[str, str]]]:
        """What the file says; a damaged one is as good as none, for it only saves typing."""
        try:
            said = json.loads(self.file.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        return said if isinstance(said, dict) else {}
