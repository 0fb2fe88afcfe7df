"""What the example tests share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
CASES = sorted(EXAMPLES.glob("*/case.yaml"))
DECISIONS = sorted(EXAMPLES.glob("decisions/*/case.yaml"))


def expected(case: Path) -> dict[str, Any]:
    """Return what an example says it shows."""
    data: dict[str, Any] = json.loads((case.parent / "expected.json").read_text(encoding="utf-8"))
    return data


def nodes(finding: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a finding of a result and everything below it."""
    yield finding
    for child in finding["children"]:
        yield from nodes(child)


def outcomes(result: dict[str, Any], ident: str) -> set[str]:
    """Return every outcome found under a name."""
    return {n["outcome"] for e in result["elements"] for n in nodes(e) if n["id"] == ident and "see" not in n}
