"""
Which open facts can still change an element.

Exact over the leaves of the case as it stands: a fact is named only if some answer to it, together with some completion of
the rest, changes whether an element is certainly met or certainly not met. A list that could be longer counts as one leaf,
and a computation over dates as free. What was asked and is not known, or was declined, is never filled in.

Where so much is open that its diagrams would take a second or more, every open fact of what is not settled is taken to
matter: nothing that decides is hidden, and the last questions are exact again.
"""

from __future__ import annotations

import datetime
import functools
import itertools
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, NamedTuple

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import State
from tvisa.kernel.carried import Missing
from tvisa.kernel.classification import Classification
from tvisa.kernel.diagram import FALSE, TRUE, Diagram
from tvisa.kernel.evaluate import Finding
from tvisa.kernel.formula import Formula, Leaf
from tvisa.kernel.predicate import (
    AnyOf,
    Computed,
    Element,
    Every,
    Exists,
    Gap,
    Joint,
    Not,
    Question,
)
from tvisa.kernel.scope import Place, Scope
from tvisa.law.t import T
from tvisa.screening.picture import Picture
from tvisa.words.catalog import Catalog

ENDED: Final = (Gap.UNKNOWN, Gap.DECLINED, Gap.IMPRECISE)
"""States in which a fact was asked for, and is not asked for again."""
MOST: Final = 200_000
"""How often diagrams are joined for one case before it is left at an outline of them: some 0.7 seconds and 80 MB."""
LONGEST: Final = 600
"""How many leaves the diagrams of one case may have: a way down that asks each is gone by recursion."""
_GAPS: Final = {state: Gap(state.value) for state in (State.NOT_ASKED, State.UNKNOWN, State.DECLINED)}
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
        gap_state = _GAPS[state] if state in (State.UNKNOWN, State.DECLINED) else closed
        return Asked(name, scope.path(node.over), gap_state)
    if state in (State.YES, State.NO, State.DISPUTED):
        # Only "not yet" leaves a recorded "no" open; of an assertion "no" moves nothing, so that it ends there.
        return Asked(name, scope.path(name), Gap.UNKNOWN if isinstance(node, Element) else Gap.NOT_YET)
    return Asked(name, scope.path(name), _GAPS[state])


def ended(leaf: Leaf) -> bool:
    """Say whether a leaf was asked for and will not be settled: not known, declined, or as precise as it gets."""
    what = asked(leaf.node, leaf.scope)
    return what is not None and what.state in ENDED


@attrs.frozen(eq=False)
class _Met:
    """
    The leaves of a part.

    Attributes:
        each: Every one, by name, in the order in which they are met.
        names: The names of those on which the outcome of the part still depends.
        asks: What each asks for, by name.
    """

    each: Mapping[str, Leaf]
    names: frozenset[str]
    asks: Mapping[str, Asked | None]


class _Outline(Diagram):
    """Of each formula no more than the variables that it speaks of: those that matter are among them."""

    def variable(self, name: str, records: Iterable[str] = ()) -> int:  # noqa: ARG002 - they have no order here
        """Return the formula that speaks of one variable."""
        return self._variables.setdefault(name, 2 << len(self._variables))

    def both(self, one: int, other: int) -> int:
        """Return what speaks of whatever either speaks of, unless one is a constant."""
        if one == TRUE or other == FALSE:
            return other
        if other == TRUE or one == FALSE:
            return one
        return abs(one) | abs(other)

    def support(self, node: int) -> frozenset[str]:
        """Return the names of the variables that a formula speaks of."""
        return frozenset(name for name, own in self._variables.items() if own & abs(node))


class _Diagrams:
    """
    The diagrams of several parts of a case, each built when it is asked for.

    Args:
        law: The status.
        whole: The assertions that stand for their parts of the law.
        diagram: What makes them.
        longest: How many leaves may be met in all, before it raises an `OverflowError`.
    """

    def __init__(
        self, law: Classification, whole: tuple[str, ...], diagram: Diagram, longest: int = sys.maxsize
    ) -> None:
        self._longest = longest
        self.formula = Formula(ended=self._ended, whole=whole, filing=law.filing, may_file=True, diagram=diagram)
        self._law = law
        self._asked: dict[str, Asked | None] = {}
        self._rails: dict[Finding, tuple[int, ...]] = {}

    def asked(self, leaf: Leaf) -> Asked | None:
        """Return what a leaf asks for, read once."""
        name = leaf.name
        if name not in self._asked:
            self._asked[name] = asked(leaf.node, leaf.scope, self._law)
        return self._asked[name]

    def _ended(self, leaf: Leaf) -> bool:
        what = self.asked(leaf)
        return what is not None and what.state in ENDED

    def of(self, finding: Finding, scope: Scope) -> tuple[int, ...]:
        """Return the diagrams of the outcome of a part that still depend on anything."""
        if finding not in self._rails:
            both = {rail for side in (True, False) for rail in self.formula.rails(finding, scope, favorable=side)}
            self._rails[finding] = tuple(rail for rail in both if rail not in (TRUE, FALSE))
        return self._rails[finding]

    def met(self, finding: Finding, scope: Scope) -> _Met:
        """Return the leaves of a part; those that another part brought already are left out."""
        before = len(self.formula.leaves)
        rails = self.of(finding, scope)
        if len(self.formula.leaves) > self._longest:
            raise OverflowError
        names = self.names(rails)
        each = dict(itertools.islice(self.formula.leaves.items(), before, None))
        return _Met(each, frozenset(names), {name: self.asked(leaf) for name, leaf in each.items()})

    def take(self, met: _Met) -> _Met:
        """Take what the leaves of a part ask for that was built elsewhere."""
        self._asked.update(met.asks)
        return met

    def under(self, answers: Mapping[str, bool], finding: Finding, scope: Scope) -> set[str]:
        """Return the names of the leaves on which a part still depends once others have been answered."""
        rails = set(map(abs, self.of(finding, scope)))
        touched = {rail for rail in rails if not self.formula.diagram.support(rail).isdisjoint(answers)}
        changed = {self.formula.diagram.let(answers, rail) for rail in touched}
        return self.names((rails - touched) | changed)

    def names(self, rails: Iterable[int]) -> set[str]:
        """Return the names of the leaves that any of several diagrams depends on."""
        return {name for rail in rails for name in self.formula.diagram.support(rail)}


@functools.lru_cache(maxsize=4096)
def _blank(finding: Finding, place: Place, law: Classification, whole: tuple[str, ...]) -> _Met:
    """Return the leaves of a part that nothing touches: those of a blank record, and so the same for every case."""
    return _Diagrams(law, whole, Diagram()).met(finding, place.blank())


class Relevance:
    """
    What can still change the elements of one case.

    Args:
        case: The case.
        day: The day whose law applies.
        catalog: The language.
        law: The status.

    Attributes:
        exact: Whether what is said to matter does; else some of it may not.
    """

    def __init__(self, case: Any, day: datetime.date, catalog: Catalog, law: Classification = T) -> None:
        self.case, self.law = case, law
        self.picture = picture = Picture(case, day, law, catalog=catalog)
        self.scope, self.findings, self.explain = picture.scope, picture.findings, picture.explainer
        self._diagrams = _Diagrams(law, law.whole(case), Diagram(MOST), LONGEST)
        self.exact = True
        self.asked = self._diagrams.asked

    @cached_property
    def parts(self) -> tuple[Finding, ...]:
        """What is settled one by one: the statutory elements, and each ground of inadmissibility rather than all as one."""
        found: list[Finding] = []
        for finding in self.findings:
            grounds = finding.predicate.id == "admissibility"
            found += finding.children[0].children if grounds else (finding,)
        return tuple(f for f in found if isinstance(f.predicate, Element))

    @cached_property
    def met(self) -> dict[str, Leaf]:
        """Every leaf by its name, in the order in which the parts meet them."""
        found: dict[str, Leaf] = {}
        for name, leaf in itertools.chain.from_iterable(met.each.items() for met in self._met.values()):
            found.setdefault(name, leaf)
        return found

    @cached_property
    def _met(self) -> dict[str, _Met]:
        """By element or ground, its leaves."""
        try:
            met = self._every_met()
        except (OverflowError, RecursionError):
            self._diagrams = _Diagrams(self.law, self.law.whole(self.case), _Outline())
            self.exact = False
            met = self._every_met()
        # What is told of an answer is read off what is there, and off parts that nothing touches, which are small.
        self._diagrams.formula.diagram.most = sys.maxsize
        return met

    def _every_met(self) -> dict[str, _Met]:
        return {finding.predicate.id: self._leaves_of(finding) for finding in self.parts}

    def _leaves_of(self, finding: Finding) -> _Met:
        if finding.template and self.scope.place:
            return self._diagrams.take(_blank(finding, self.scope.place, self.law, self.law.whole(self.case)))
        return self._diagrams.met(finding, self.scope)

    @cached_property
    def leaves(self) -> dict[str, list[Leaf]]:
        """By path of the fact it asks for, every leaf that matters."""
        found: dict[str, list[Leaf]] = {}
        names = frozenset[str]().union(*(met.names for met in self._met.values()))
        for leaf in (leaf for name, leaf in self.met.items() if name in names):
            if (what := self.asked(leaf)) is not None:
                found.setdefault(what.path, []).append(leaf)
        return found

    def serves(self, path: str) -> tuple[str, ...]:
        """Return the elements that a fact can change."""
        own = {leaf.name for leaf in self.leaves.get(path, ())}
        return tuple(element for element, met in self._met.items() if not met.names.isdisjoint(own))

    def failed(self, ident: str, path: str) -> bool:
        """Say whether a part of the law, in the record that a path lies in, is not met."""
        return (ident, path.partition("]")[0] + "]") in self._failed

    @cached_property
    def _failed(self) -> frozenset[tuple[str, str]]:
        """The parts of the law that are not met, each with every record that it was asked of."""
        return frozenset(pair for finding in self.findings for pair in _failed(finding, self.scope))

    def under(self, answers: Mapping[str, bool]) -> set[str]:
        """Return the names of the leaves that matter still once others have been answered."""
        found: set[str] = set()
        for finding in self.parts:
            names = self._met[finding.predicate.id].names
            found |= names if names.isdisjoint(answers) else self._diagrams.under(answers, finding, self.scope)
        return found

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


def _failed(finding: Finding, scope: Scope) -> Iterator[tuple[str, str]]:
    scope = finding.scope or scope
    if isinstance(finding.predicate, Element) and finding.outcome is truth.Outcome.NOT_MET:
        yield from ((finding.predicate.id, path) for path in scope.paths.values())
    for child in finding.children:
        blank = scope.place if child.template else None
        yield from _blank_failed(child, blank) if blank else _failed(child, scope)


@functools.lru_cache(maxsize=4096)
def _blank_failed(finding: Finding, place: Place) -> tuple[tuple[str, str], ...]:
    """Return the parts that are not met of one that nothing touches: those of a blank record, and so the same for every case."""
    return tuple(_failed(finding, place.blank()))


def sequence(findings: Iterable[Finding], scope: Scope) -> list[str]:
    """Return the open facts below several findings in the order in which each finding is expected to be settled soonest."""
    planner = _Planner()
    return list(dict.fromkeys(path for finding in findings for path in planner.plan(finding, scope).paths))


class _Plan(NamedTuple):
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
            blank = scope.place if finding.template else None
            self._made[key] = _blank_plan(finding, blank) if blank else self.afresh(finding, scope)
        return self._made[key]

    def afresh(self, finding: Finding, scope: Scope) -> _Plan:
        node, low, high = finding.predicate, finding.bits & 3, finding.bits >> 2 & 3
        if _OPEN not in (low, high):
            return _Plan(float(low == high == _TRUE), float(low == high == 0), 0)
        if isinstance(node, (Question, Computed)):
            return self._leaf(node, scope)
        kind = type(node)
        if kind is Not:
            part = self.plan(finding.children[0], scope)
            return part._replace(true=part.false, false=part.true)
        if kind is Element:
            return self.plan(finding.children[0], scope)
        if kind is AnyOf and node.in_order and finding.children[0].outcome is truth.Outcome.UNKNOWN:
            return _several([self.plan(finding.children[0], scope)], any_is_enough=True)
        parts = [self.plan(child, scope) for child in finding.children]
        if kind is Exists or kind is Every:
            parts.append(self._leaf(node, scope))
        any_is_enough = kind is AnyOf or kind is Exists or kind is Joint
        return _several(parts, any_is_enough=any_is_enough)

    @staticmethod
    def _leaf(node: Any, scope: Scope) -> _Plan:
        what = asked(node, scope)
        if what is None or what.state in ENDED:
            return _Plan(0, 0, 0)
        return _Plan(0.5, 0.5, 1, (what.path,))


@functools.lru_cache(maxsize=4096)
def _blank_plan(finding: Finding, place: Place) -> _Plan:
    """Return how a part that nothing touches would be settled: as in a blank record, and so the same for every case."""
    return _Planner().afresh(finding, place.blank())


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
