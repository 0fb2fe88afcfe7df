"""
How the model reads real decisions: what each tribunal held, part by part, against what the model finds.

Every decision is read three times: on the facts that the record states; with the tribunal's own answers to standards, and to nothing
else, adopted as `tvisa screen --as-decided` adopts them; and with what it presupposed besides, such as that somebody was here, that
there was no other incident, or that nobody disputed the trafficking. The model may agree, abstain (UNKNOWN or CONTESTED) or contradict.
"""

from __future__ import annotations

import copy
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, Final

from tvisa.files.casefile import structure
from tvisa.files.rawfile import read_yaml
from tvisa.law.decided.base import base
from tvisa.screening.elements.result import below
from tvisa.screening.screening import Screening, screen

DECISIONS = Path(__file__).parents[1] / "examples" / "decisions"
LIMBS = {"act", "means", "purpose"}
RUNS: Final = ("record", "answers", "presupposed")
HEADS: Final = ("facts alone", "with the tribunal's answers to standards", "and with what it presupposed")


def folders() -> list[Path]:
    """Return the folder of every encoded decision."""
    return sorted(p.parent for p in DECISIONS.glob("*/expected.json"))


def expected_of(folder: Path) -> dict[str, Any]:
    """Return what a tribunal held, answered and presupposed; how a decision is cited stands in the base, where it is there."""
    told: dict[str, Any] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    known = next((d for d in base() if d.id == folder.name), None)
    cited = {"citation": known.citation, "decided_on": known.decided_on, "quality": known.quality} if known else {}
    assert not told.keys() & cited.keys(), f"{folder.name}: told in the base as well"
    return {**told, **cited}


def blind(folder: Path) -> bool:
    """Say whether a decision was written from its facts alone, to measure where a record stands that nobody has judged."""
    return str(expected_of(folder)["why_not_scored"]).startswith("written blind")


def answered(raw: dict[str, Any], answers: dict[str, Any]) -> dict[str, Any]:
    """Return the case with each path set to what a tribunal took for granted, sourced to it."""
    raw = copy.deepcopy(raw)
    for path, answer in answers.items():
        node: Any = raw
        *steps, last = [int(s[1:-1]) if s[0] == "[" else s for s in re.findall(r"\w+|\[\d+\]", path)]
        for step in steps:
            node = node[step] if isinstance(step, int) else node.setdefault(step, {})
        node[last] = {"answer": answer, "sources": ["tribunal"]}
    return raw


def decided(raw: dict[str, Any], expected: dict[str, Any], run: str) -> dict[str, Any]:
    """Return the case as one run reads it: with a decision that answered standards, and with what it presupposed."""
    # Whoever reads a published decision reads the whole of it.
    raw = {**raw, "setting": "privileged"}
    if run == "record":
        return raw
    presupposed = expected["presupposed"] if run == "presupposed" else {}
    resolved = [{"fact": path, "answer": answer} for path, answer in expected["tribunal_answers"].items()]
    decision = {"matter": "i_914", "resolved": resolved, "rulings": presupposed.get("rulings", [])}
    return {**answered(raw, presupposed.get("facts", {})), "decisions": [decision]}


def read(folder: Path, run: str) -> Screening:
    """Screen a decision as one run reads it."""
    expected, raw = expected_of(folder), read_yaml((folder / "case.yaml").read_text(encoding="utf-8"))
    return screen(structure(decided(raw, expected, run)), expected["as_of"], as_decided=run != "record")


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
    expected = expected_of(folder)
    rows = []
    for run in RUNS:
        result = read(folder, run)
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
    columns = [f"{head}: {word}" if word == "agree" else word for head in HEADS for word in _WORDS]
    lines = [f"| part | {' | '.join(columns)} |", "|---" + "|---:" * len(columns) + "|"]
    for part in sorted(parts, key=lambda p: (order.index(p) if p in order else len(order), p)):
        cells = [str(counts[run, part, word]) for run in RUNS for word in _WORDS]
        lines.append(f"| {part.replace('_', ' ')} | {' | '.join(cells)} |")
    return "\n".join(lines)


_WORDS: Final = ("agree", "abstain", "contradict")


if __name__ == "__main__":
    import sys

    for name in sys.argv[1:]:
        for line in score(DECISIONS / name):
            print(*line.values())
    if len(sys.argv) == 1:
        from tests import concordance_filed

        print(table(), concordance_filed.table(), concordance_filed.differences(), sep="\n\n")
