"""
Which open facts can still change an element.

Exact over the leaves of the case as it stands: a fact is named only if some answer to it, together with some completion of
the rest, changes whether an element is certainly met or certainly not met. A list that could be longer counts as one leaf,
and a computation over dates as free. What was asked and is not known, or was declined, is never filled in.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import State
from tvisa.kernel.carried import Missing
from tvisa.kernel.classification import Classification
from tvisa.kernel.evaluate import Finding, Scope
from tvisa.kernel.formula import FALSE, TRUE, Formula, Leaf
from tvisa.kernel.predicate import AnyOf, Computed, Element, Every, Exists, Gap, Joint, Not, Question
from tvisa.law.t import T
from tvisa.screening.picture import Picture
from tvisa.words.catalog import Catalog

ENDED: Final = (Gap.UNKNOWN, Gap.DECLINED, Gap.IMPRECISE)
"""States in which a fact was asked for, and is not asked for again."""
_OPEN, _TRUE = truth.OPEN & 3, truth.TRUE & 3


@attrs.frozen
class Asked:
    """
    What a leaf asks for.

    Attributes:
        fact: The fact, named from its binding; of a list the answer to "are these all?".
        path: Its path in the case file; of a list that of the list.
        state: How it stands.
    """

    fact: str
    path: str
    state: Gap


def binding(path: str, law: Classification = T) -> str:
    """Name a fact from the record that it is in, where a computation found it in a list of the case."""
    return law.bound(path.removeprefix("case.")) if path.startswith("case.") else path


def asked(node: Any, scope: Scope, law: Classification = T) -> Asked | None:
    """Return what an open leaf asks for; nothing where no answer would settle it."""
    if isinstance(node, Computed):
        gap = scope.read(node).gap
        if gap is None:
            return None
        ends = "_complete" if gap[1] is Gap.LIST_OPEN else ""
        return Asked(f"{binding(gap[0], law)}{ends}", scope.path(gap[0]), gap[1])
    name = node.fact if isinstance(node, Question) else node.asserted if isinstance(node, Element) else node.complete
    state = scope.get(name).state(getattr(node, "against", None))
    if isinstance(node, (Exists, Every)):
        closed = Gap.NOT_YET if state is State.YES else Gap.LIST_OPEN
        gap_state = Gap(state.value) if state in (State.UNKNOWN, State.DECLINED) else closed
        return Asked(name, scope.path(node.over), gap_state)
    if state in (State.YES, State.NO, State.DISPUTED):
        # Only "not yet" leaves a recorded "no" open; of an assertion "no" moves nothing, so that it ends there.
        return Asked(name, scope.path(name), Gap.UNKNOWN if isinstance(node, Element) else Gap.NOT_YET)
    return Asked(name, scope.path(name), Gap(state.value))


def ended(leaf: Leaf) -> bool:
    """Say whether a leaf was asked for and will not be settled: not known, declined, or as precise as it gets."""
    what = asked(leaf.node, leaf.scope)
    return what is not None and what.state in ENDED


class Relevance:
    """
    What can still change the elements of one case.

    Args:
        case: The case.
        day: The day whose law applies.
        catalog: The language.
        law: The status.

    Raises:
        ModuleNotFoundError: If the library ``dd`` is not installed.
    """

    def __init__(self, case: Any, day: datetime.date, catalog: Catalog, law: Classification = T) -> None:
        self.case, self.law = case, law
        picture = Picture(case, day, law, catalog=catalog)
        self.scope, self.findings, self.explain = picture.scope, picture.findings, picture.explainer
        self._asked: dict[str, Asked | None] = {}
        self._supports: dict[int, frozenset[str]] = {}
        self.formula = Formula(ended=ended, whole=law.whole(case), filing=law.filing, may_file=True)

    @cached_property
    def parts(self) -> tuple[Finding, ...]:
        """What is settled one by one: the statutory elements, and each ground of inadmissibility rather than all as one."""
        found: list[Finding] = []
        for finding in self.findings:
            grounds = finding.predicate.id == "admissibility"
            found += finding.children[0].children if grounds else (finding,)
        return tuple(f for f in found if isinstance(f.predicate, Element))

    @cached_property
    def rails(self) -> dict[str, tuple[int, ...]]:
        """By element or ground, the diagrams of its outcome that still depend on anything."""
        found = {}
        for finding in self.parts:
            both = {rail for side in (True, False) for rail in self.formula.rails(finding, self.scope, favorable=side)}
            found[finding.predicate.id] = tuple(rail for rail in both if rail not in (TRUE, FALSE))
        return found

    @cached_property
    def leaves(self) -> dict[str, list[Leaf]]:
        """By path of the fact it asks for, every leaf that matters."""
        found: dict[str, list[Leaf]] = {}
        names = self.names(rail for rails in self.rails.values() for rail in rails)
        for leaf in (leaf for name, leaf in self.formula.leaves.items() if name in names):
            if (what := self.asked(leaf)) is not None:
                found.setdefault(what.path, []).append(leaf)
        return found

    def asked(self, leaf: Leaf) -> Asked | None:
        """Return what a leaf that matters asks for, read once."""
        if leaf.name not in self._asked:
            self._asked[leaf.name] = asked(leaf.node, leaf.scope, self.law)
        return self._asked[leaf.name]

    def names(self, rails: Iterable[int]) -> set[str]:
        """Return the names of the leaves that any of several diagrams depends on."""
        return {name for rail in rails for name in self._support(rail)}

    def _support(self, rail: int) -> frozenset[str]:
        if abs(rail) not in self._supports:
            self._supports[abs(rail)] = frozenset(self.formula.diagram.support(rail))
        return self._supports[abs(rail)]

    def serves(self, path: str) -> tuple[str, ...]:
        """Return the elements that a fact can change."""
        own = {leaf.name for leaf in self.leaves.get(path, ())}
        return tuple(element for element, rails in self.rails.items() if own & self.names(rails))

    def failed(self, ident: str, path: str) -> bool:
        """Say whether a part of the law, in the record that a path lies in, is not met."""
        within = path.partition("]")[0] + "]"
        return any(_failed(finding, self.scope, ident, within) for finding in self.findings)

    def under(self, answers: Mapping[str, bool]) -> set[str]:
        """Return the names of the leaves that matter still once others have been answered."""
        rails = {abs(rail) for own in self.rails.values() for rail in own}
        touched = {rail for rail in rails if not self._support(rail).isdisjoint(answers)}
        changed = {int(self.formula.diagram.let(dict(answers), rail)) for rail in touched}
        return self.names((rails - touched) | changed)

    def missing(self) -> dict[str, tuple[Missing, ...]]:
        """Return, by path, what the elements say is missing there."""
        found: dict[str, dict[Missing, None]] = {}
        for finding in self.findings:
            for entry in self.explain.missing(finding):
                found.setdefault(entry.path, {})[entry] = None
        return {path: tuple(entries) for path, entries in found.items()}

    def sequence(self) -> list[str]:
        """Return the paths in the order in which asking them is expected to settle the elements with fewest questions."""
        return sequence(self.findings, self.scope)


def _failed(finding: Finding, scope: Scope, ident: str, within: str) -> bool:
    scope = finding.scope or scope
    if isinstance(finding.predicate, Element) and finding.predicate.id == ident and within in scope.paths.values():
        return finding.outcome is truth.Outcome.NOT_MET
    return any(_failed(child, scope, ident, within) for child in finding.children)


def sequence(findings: Iterable[Finding], scope: Scope) -> list[str]:
    """Return the open facts below several findings in the order in which each finding is expected to be settled soonest."""
    planner = _Planner()
    return list(dict.fromkeys(path for finding in findings for path in planner.plan(finding, scope).paths))


@attrs.frozen
class _Plan:
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


class _Planner:
    """
    Puts the parts of each node in the order in which it is expected to be settled soonest.

    Of alternatives, the one that is likeliest to hold for what it costs comes first, and of requirements the one that is
    likeliest to fail: the best order there is for one level of either, and close to it below. The odds are even because
    nothing is assumed of anybody.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[int, int], _Plan] = {}
        self._kept: list[Any] = []

    def plan(self, finding: Finding, scope: Scope) -> _Plan:
        scope = finding.scope or scope
        key = (id(finding), id(scope))
        if key not in self._made:
            self._kept.append((finding, scope))
            self._made[key] = self._plan(finding, scope)
        return self._made[key]

    def _plan(self, finding: Finding, scope: Scope) -> _Plan:
        node, low, high = finding.predicate, finding.bits & 3, finding.bits >> 2 & 3
        if _OPEN not in (low, high):
            return _Plan(float(low == high == _TRUE), float(low == high == 0), 0)
        if isinstance(node, (Question, Computed)):
            return self._leaf(node, scope)
        if isinstance(node, Not):
            part = self.plan(finding.children[0], scope)
            return attrs.evolve(part, true=part.false, false=part.true)
        parts = [self.plan(child, scope) for child in finding.children]
        if isinstance(node, Element):
            return parts[0]
        if isinstance(node, (Exists, Every)):
            parts.append(self._leaf(node, scope))
        if isinstance(node, AnyOf) and node.in_order and finding.children[0].outcome is truth.Outcome.UNKNOWN:
            parts = parts[:1]
        any_is_enough = isinstance(node, (AnyOf, Exists, Joint))
        return _several(parts, any_is_enough=any_is_enough)

    @staticmethod
    def _leaf(node: Any, scope: Scope) -> _Plan:
        what = asked(node, scope)
        if what is None or what.state in ENDED:
            return _Plan(0, 0, 0)
        return _Plan(0.5, 0.5, 1, (what.path,))


def _several(parts: list[_Plan], *, any_is_enough: bool) -> _Plan:
    def decides(part: _Plan) -> float:
        return part.true if any_is_enough else part.false

    ordered = sorted(parts, key=lambda p: p.cost / decides(p) if decides(p) else float("inf"))
    undecided, needs, cost = 1.0, 1.0, 0.0
    for part in ordered:
        cost += undecided * part.cost
        undecided *= 1 - decides(part)
        needs *= part.false if any_is_enough else part.true
    paths = tuple(dict.fromkeys(path for part in ordered for path in part.paths))
    return _Plan(1 - undecided, needs, cost, paths) if any_is_enough else _Plan(needs, 1 - undecided, cost, paths)
