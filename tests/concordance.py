"""
How the model reads real decisions: what each tribunal held, part by part, against what the model finds.

Every decision is screened twice: on the facts the record states, and with the tribunal's own answers to the open-textured
questions put in, with their source. The model may agree, abstain (UNKNOWN or CONTESTED) or contradict.
"""

from __future__ import annotations

import copy
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from tvisa.files.casefile import structure
from tvisa.files.rawfile import read_yaml
from tvisa.screening.result import below
from tvisa.screening.screening import Screening, screen

DECISIONS = Path(__file__).parents[1] / "examples" / "decisions"
LIMBS = {"act", "means", "purpose"}


def folders() -> list[Path]:
    """Return the folder of every encoded decision."""
    return sorted(p.parent for p in DECISIONS.glob("*/expected.json"))


def answered(raw: dict[str, Any], answers: dict[str, Any]) -> dict[str, Any]:
    """Return the case with each path set to the tribunal's answer, sourced to it."""
    raw = copy.deepcopy(raw)
    for path, answer in answers.items():
        node: Any = raw
        *steps, last = [int(s[1:-1]) if s[0] == "[" else s for s in re.findall(r"\w+|\[\d+\]", path)]
        for step in steps:
            node = node[step] if isinstance(step, int) else node.setdefault(step, {})
        node[last] = {"answer": answer, "sources": ["tribunal"]}
    return raw


def found(result: Screening, part: str, limb: str | None, incident: str) -> str:
    """Return the outcome of one part: of the limb in issue for act, means, purpose and limb, else of the element."""
    if part not in LIMBS | {"limb"}:
        return str(result[part].outcome)
    (record,) = [n for n in below(result.elements[0]) if n.path == incident]
    (branch,) = [n for n in below(record) if n.id == f"{limb}_trafficking"]
    if part == "limb":
        return str(branch.outcome)
    (node,) = [n for n in branch.parts if n.id == part]
    return str(node.outcome)


def verdict(outcome: str, held: str) -> str:
    """Say whether an outcome agrees with what was held."""
    if outcome in ("unknown", "contested"):
        return "abstain"
    return "agree" if outcome == held else "contradict"


def score(folder: Path) -> list[dict[str, Any]]:
    """Return one row for each part that a decision decided."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    raw = read_yaml((folder / "case.yaml").read_text(encoding="utf-8"))
    rows = []
    for run, data in (("record", raw), ("answers", answered(raw, expected["tribunal_answers"]))):
        result = screen(structure(data), expected["as_of"])
        for part, held in expected["held"].items():
            outcome = found(result, part, expected["limb"], expected.get("incident", "incidents[0]"))
            rows.append(
                {
                    "decision": folder.name,
                    "quality": expected["quality"],
                    "scored": expected["scored"],
                    "run": run,
                    "part": part,
                    "held": held,
                    "outcome": outcome,
                    "verdict": verdict(outcome, held),
                }
            )
    return rows


def table() -> str:
    """Return the concordance as a Markdown table: per part, for each run, how often the model agrees."""
    counts: Counter[tuple[str, str, str]] = Counter()
    parts: dict[str, None] = {}
    for folder in folders():
        for row in score(folder):
            if row["scored"]:
                counts[row["run"], row["part"], row["verdict"]] += 1
                parts[row["part"]] = None
    order = ["act", "means", "purpose", "limb", "severe_trafficking", "physical_presence", "law_enforcement_assistance"]
    lines = [
        "| part | facts alone: agree | abstain | contradict | with the tribunal's answers: agree | abstain | contradict |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for part in sorted(parts, key=lambda p: (order.index(p) if p in order else len(order), p)):
        cells = [
            str(counts[run, part, word]) for run in ("record", "answers") for word in ("agree", "abstain", "contradict")
        ]
        lines.append(f"| {part.replace('_', ' ')} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    import sys

    for name in sys.argv[1:]:
        for line in score(DECISIONS / name):
            print(*line.values())
    if len(sys.argv) == 1:
        from tests import concordance_filed

        print(table(), concordance_filed.table(), sep="\n\n")
