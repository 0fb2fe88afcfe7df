"""In which order open facts are expected to settle a part of the law with fewest questions."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from tvisa.interview.leaves import ENDED, asked
from tvisa.kernel import truth
from tvisa.kernel.evaluate import Finding
from tvisa.kernel.predicate import AnyOf, Computed, Element, Every, Exists, Joint, Not, Question
from tvisa.kernel.scope import Place, Scope

_OPEN, _TRUE = truth.OPEN & 3, truth.TRUE & 3


def sequence(findings: Iterable[Finding], scope: Scope) -> list[str]:
    """Return the open facts below several findings in the order in which each finding is expected to be settled soonest."""
    ways = Ways()
    return list(dict.fromkeys(path for finding in findings for path in ways.of(finding, scope).paths))


class Way(NamedTuple):
    """
    How a part would be settled.

    Attributes:
        true: How likely it is to come out true, with even odds at every leaf.
        false: How likely it is to come out false.
        cost: How many questions that is expected to take.
        paths: What to ask, in order.
    """

    true: float
    false: float
    cost: float
    paths: tuple[str, ...] = ()


class Ways:
    """
    Puts the parts of each node in the order in which it is expected to be settled soonest.

    Of alternatives, the one that is likeliest to hold for what it costs comes first, and of requirements the one that is
    likeliest to fail: the best order there is for one level of either, and close to it below. The odds are even because
    nothing is assumed of anybody.
    """

    def __init__(self, known: Mapping[Finding, Way] | None = None) -> None:
        self._known = known or {}
        self._made: dict[tuple[Finding, Scope], Way] = {}

    def of(self, finding: Finding, scope: Scope) -> Way:
        """Return how a part would be settled."""
        found = self.made(finding, scope)
        if found is None:
            scope = finding.scope or scope
            blank = scope.place if finding.template else None
            found = _blank_way(finding, blank) if blank else self.afresh(finding, scope)
            self._made[finding, scope] = found
        return found

    def made(self, finding: Finding, scope: Scope) -> Way | None:
        """Return how a part would be settled as far as that was worked out."""
        return self._known.get(finding) or self._made.get((finding, finding.scope or scope))

    def afresh(self, finding: Finding, scope: Scope) -> Way:
        """Return the same, worked out from its parts."""
        node, low, high = finding.predicate, finding.bits & 3, finding.bits >> 2 & 3
        if _OPEN not in (low, high):
            return Way(float(low == high == _TRUE), float(low == high == 0), 0)
        if isinstance(node, (Question, Computed)):
            return self._leaf(node, scope)
        kind = type(node)
        if kind is Not:
            part = self.of(finding.children[0], scope)
            return part._replace(true=part.false, false=part.true)
        if kind is Element:
            return self.of(finding.children[0], scope)
        if kind is AnyOf and node.in_order and finding.children[0].outcome is truth.Outcome.UNKNOWN:
            return _several([self.of(finding.children[0], scope)], any_is_enough=True)
        parts = [self.of(child, scope) for child in finding.children]
        if kind is Exists or kind is Every:
            parts.append(self._leaf(node, scope))
        any_is_enough = kind is AnyOf or kind is Exists or kind is Joint
        return _several(parts, any_is_enough=any_is_enough)

    @staticmethod
    def _leaf(node: Any, scope: Scope) -> Way:
        what = asked(node, scope)
        if what is None or what.state in ENDED:
            return Way(0, 0, 0)
        return Way(0.5, 0.5, 1, (what.path,))


@functools.lru_cache(maxsize=4096)
def _blank_way(finding: Finding, place: Place) -> Way:
    """Return how a part that nothing touches would be settled: as in a blank record, and so the same for every case."""
    return Ways().afresh(finding, place.blank())


def _several(parts: list[Way], *, any_is_enough: bool) -> Way:
    def decides(part: Way) -> float:
        return part.true if any_is_enough else part.false

    ordered = sorted(parts, key=lambda p: p.cost / decides(p) if decides(p) else float("inf"))
    undecided, needs, cost = 1.0, 1.0, 0.0
    for part in ordered:
        cost += undecided * part.cost
        undecided *= 1 - decides(part)
        needs *= part.false if any_is_enough else part.true
    paths = tuple(dict.fromkeys(path for part in ordered for path in part.paths))
    return Way(1 - undecided, needs, cost, paths) if any_is_enough else Way(needs, 1 - undecided, cost, paths)
