"""
How real decisions come out under the burden of proof: what each tribunal held, part by part, against the record as filed.

Read three times, as `tests.concordance` reads them. What a tribunal answered of a standard, or decided of a part, is the judgment.
What is shown was held, what is not shown was held not to be, or it is the other way; a judgment abstains. Where the second run does
not agree, the decision's file says why.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.concordance import HEADS, LIMBS, RUNS, expected_of, folders, read
from tvisa.kernel.burden import Proof, proof_of
from tvisa.kernel.evaluate import find
from tvisa.kernel.predicate import Element, Question, walk
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Finding, Scope
from tvisa.law.t import T
from tvisa.screening.elements.as_filed import filed_now
from tvisa.screening.elements.standing import reader_of
from tvisa.screening.screening import Screening

AGREE, ABSTAIN, NOT_SHOWN, TOO_MUCH = VERDICTS = ("agree", "abstain", "not shown, and held", "shown, and not held")


def standards(day: str) -> frozenset[str]:
    """Return the facts that are standards under the law of a day, named from their bindings."""
    nodes = (node for element in T.on(datetime.date.fromisoformat(day)).elements for node, _ in walk(element))
    return frozenset(n.fact for n in nodes if isinstance(n, Question) and n.kind is Kind.STANDARD)


def _named(finding: Finding, scope: Scope, name: str) -> Iterator[tuple[Finding, Scope]]:
    scope = finding.scope or scope
    if isinstance(finding.predicate, Element) and finding.predicate.id == name:
        yield finding, scope
    for child in finding.children:
        yield from _named(child, scope, name)


def proof(result: Screening, expected: dict[str, Any], part: str) -> Proof:
    """Return how a part stands under the burden, with what a tribunal decided taken as the judgment."""
    picture = result.picture
    scope = filed_now(picture)
    elements = [find(element, scope) for element in picture.law.elements]
    reader = reader_of(picture, scope)

    def told(finding: Finding, at: Scope) -> Proof:
        return proof_of(reader.standing(finding, at), finding.basis, decided=True)

    if part not in LIMBS | {"limb"}:
        found, at = next(pair for element in elements for pair in _named(element, scope, part))
        return told(found, at)
    incident, limb = expected.get("incident", "incidents[0]"), f"{expected['limb']}_trafficking"
    found, at = next((f, s) for f, s in _named(elements[0], scope, limb) if incident in s.paths.values())
    if part != "limb":
        found, at = next(_named(found, at, part))
    return told(found, at)


def verdict(found: Proof, held: str) -> str:
    """Say whether a reading agrees with what was held."""
    if found is Proof.JUDGMENT:
        return ABSTAIN
    shown = found is Proof.SHOWN
    return AGREE if shown is (held == "met") else TOO_MUCH if shown else NOT_SHOWN


def score(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield for each run and part that a decision decided, how the reading compares."""
    expected = expected_of(folder)
    if not expected["scored"]:
        return
    for run in RUNS:
        result = read(folder, run)
        for part, held in expected["held"].items():
            yield run, part, verdict(proof(result, expected, part), held)


def counted() -> Counter[tuple[str, str, str]]:
    """Return how often each run comes out how, part by part."""
    return Counter(row for folder in folders() for row in score(folder))


def table() -> str:
    """Return the concordance under the burden as a Markdown table."""
    counts = counted()
    parts = list(dict.fromkeys(part for _, part, _ in counts))
    columns = [f"{head}: {word}" if word == AGREE else word for head in HEADS for word in VERDICTS]
    lines = [f"| part, as filed | {' | '.join(columns)} |", "|---" + "|---:" * len(columns) + "|"]
    for part in [*parts, "all"]:
        cells = [
            str(sum(n for (r, p, v), n in counts.items() if (r, v) == (run, word) and part in (p, "all")))
            for run in RUNS
            for word in VERDICTS
        ]
        lines.append(f"| {part.replace('_', ' ')} | {' | '.join(cells)} |")
    return "\n".join(lines)


CARRIED = (
    "servitude is a judgment, and the record has no fact that the law weighs under it; the tribunal's answer carries it"
)
"""Why what was held is not shown on facts alone, where the answers to standards do show it."""


def differences() -> str:
    """Return, of each holding that facts alone do not show, or with which the second run does not agree, why, as a table."""
    lines = ["| held, and not shown | part | with the tribunal's answers | why |", "|---|---|---|---|"]
    for folder in folders():
        found = {(run, part): told for run, part, told in score(folder)}
        why = expected_of(folder).get("reasons", {})
        for part in expected_of(folder)["held"] if found else ():
            alone, answered = found["record", part], found["answers", part]
            if alone == NOT_SHOWN or answered != AGREE:
                reason = why.get(part, CARRIED)
                lines.append(f"| {folder.name} | {part.replace('_', ' ')} | {answered} | {reason} |")
    return "\n".join(lines)
