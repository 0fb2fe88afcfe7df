"""What only the trafficker's side says against the client: listed, and neither fact nor dispute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.carried import Fact, weighs_against
from tvisa.kernel.evaluate import Finding
from tvisa.kernel.paths import recorded
from tvisa.kernel.predicate import Computed, Question
from tvisa.kernel.scope import Scope


def anything_hostile(case: Scope) -> bool:
    """Say whether anything at all in the records of a case is said by the trafficker's side alone."""
    found: bool | None = case.noted.get("hostile")
    if found is None:
        facts = (fact for record in case.names.values() if attrs.has(type(record)) for _, fact in recorded(record))
        found = case.noted["hostile"] = any(claim.hostile for fact in facts for claim in fact.claims)
    return found


def set_aside(findings: Iterable[Finding], scope: Scope) -> tuple[Fact, ...]:
    """Return what only a trafficker, or somebody speaking for one, says of what findings read, by its path once each."""
    if not anything_hostile(scope.case):
        return ()
    seen: set[tuple[int, int]] = set()
    told = (fact for finding in findings for node, at in _leaves(finding, scope, seen) for fact in _said(node, at))
    return tuple({fact.path: fact for fact in told}.values())


def _said(node: Question | Computed, scope: Scope) -> Iterator[Fact]:
    if isinstance(node, Computed):
        for fact, words, who in scope.read(node).hostile:
            yield Fact(scope.path(fact), words, tuple(str(s) for s in who), "")
        return
    factors = ((f.fact, f.of(scope.get(f.fact)), weighs_against(f)) for f in node.factors)
    own: tuple[str, Answer, Reply] = (node.fact, scope.get(node.fact), node.against)
    for fact, answer, against in (own, *factors):
        for claim in answer.hostile(against):
            yield Fact(scope.path(fact), str(claim.answer), tuple(str(s) for s in claim.sources), "")


def _leaves(finding: Finding, scope: Scope, seen: set[tuple[int, int]]) -> Iterator[tuple[Question | Computed, Scope]]:
    """Yield the leaves below a finding, each with its scope and once."""
    scope = finding.scope or scope
    if (id(finding), id(scope)) in seen:
        return
    seen.add((id(finding), id(scope)))
    if isinstance(finding.predicate, (Question, Computed)):
        yield finding.predicate, scope
    for child in finding.children:
        yield from _leaves(child, scope, seen)
