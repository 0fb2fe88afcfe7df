"""
How real decisions come out under the burden of proof: what each tribunal held, part by part, against the record as filed.

Three times: on the facts that the record states; with the tribunal's own answers to standards, and to nothing else, put in and taken
as the judgment; and with the plain facts besides that it presupposed or found, such as that somebody was here. No part is ever asserted.
What is shown was held, what is not shown was held not to be, or it is the other way; a judgment abstains.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tests.concordance import LIMBS, answered, folders
from tvisa.files.casefile import structure
from tvisa.files.rawfile import read_yaml
from tvisa.kernel.answers import Source
from tvisa.kernel.burden import Burden
from tvisa.kernel.evaluate import Finding, find
from tvisa.kernel.predicate import Element, Question, walk
from tvisa.kernel.proof import Proof
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Scope
from tvisa.law.t import T
from tvisa.screening.as_filed import filed_now
from tvisa.screening.screening import screen

RUNS: Final = ("record", "answers", "presupposed")
AGREE, ABSTAIN, NOT_SHOWN, TOO_MUCH = VERDICTS = ("agree", "abstain", "not shown, and held", "shown, and not held")


def parted(answers: dict[str, Any], day: datetime.date) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a tribunal's answers to standards, and the plain facts among its answers; what it asserts is in neither."""
    nodes = (node for element in T.on(day).elements for node, _ in walk(element))
    standards = {n.fact for n in nodes if isinstance(n, Question) and n.kind is Kind.STANDARD}
    of_standards = {path: answer for path, answer in answers.items() if T.bound(path) in standards}
    plain = {p: a for p, a in answers.items() if p not in of_standards and "asserted" not in p}
    return of_standards, plain


def _named(finding: Finding, scope: Scope, name: str) -> Iterator[tuple[Finding, Scope]]:
    scope = finding.scope or scope
    if isinstance(finding.predicate, Element) and finding.predicate.id == name:
        yield finding, scope
    for child in finding.children:
        yield from _named(child, scope, name)


def proof(case: Any, expected: dict[str, Any], part: str) -> Proof:
    """Return how a part stands under the burden, with a tribunal's answers taken as the judgment."""
    picture = screen(case, expected["as_of"]).picture
    scope = filed_now(picture)
    elements = [find(element, scope) for element in picture.law.elements]
    burden = Burden(scope, (Source.TRIBUNAL,), filing=T.filing.fact)
    if part not in LIMBS | {"limb"}:
        found, at = next(pair for element in elements for pair in _named(element, scope, part))
        return burden.read(found, at).proof
    incident, limb = expected.get("incident", "incidents[0]"), f"{expected['limb']}_trafficking"
    found, at = next((f, s) for f, s in _named(elements[0], scope, limb) if incident in s.paths.values())
    if part != "limb":
        found, at = next(_named(found, at, part))
    return burden.read(found, at).proof


def verdict(found: Proof, held: str) -> str:
    """Say whether a reading agrees with what was held."""
    if found is Proof.JUDGMENT:
        return ABSTAIN
    shown = found is Proof.SHOWN
    return AGREE if shown is (held == "met") else TOO_MUCH if shown else NOT_SHOWN


def score(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield for each run and part that a decision decided, how the reading compares."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    if not expected["scored"]:
        return
    raw = read_yaml((folder / "case.yaml").read_text(encoding="utf-8"))
    standards, plain = parted(expected["tribunal_answers"], datetime.date.fromisoformat(expected["as_of"]))
    for run, answers in zip(RUNS, ({}, standards, standards | plain), strict=True):
        case = structure(answered(raw, answers))
        for part, held in expected["held"].items():
            yield run, part, verdict(proof(case, expected, part), held)


def counted() -> Counter[tuple[str, str, str]]:
    """Return how often each run comes out how, part by part."""
    return Counter(row for folder in folders() for row in score(folder))


def table() -> str:
    """Return the concordance under the burden as a Markdown table."""
    counts = counted()
    parts = list(dict.fromkeys(part for _, part, _ in counts))
    heads = (
        "facts alone",
        "with the tribunal's answers to standards",
        "and with plain facts that it presupposed or found",
    )
    columns = [f"{head}: {word}" if word == AGREE else word for head in heads for word in VERDICTS]
    lines = [f"| part, as filed | {' | '.join(columns)} |", "|---" + "|---:" * len(columns) + "|"]
    for part in [*parts, "all"]:
        cells = [
            str(sum(n for (r, p, v), n in counts.items() if (r, v) == (run, word) and part in (p, "all")))
            for run in RUNS
            for word in VERDICTS
        ]
        lines.append(f"| {part.replace('_', ' ')} | {' | '.join(cells)} |")
    return "\n".join(lines)
