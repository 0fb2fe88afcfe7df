"""What an open leaf of the law asks for, and whether anybody will still settle it."""

from __future__ import annotations

import datetime
import functools
import itertools
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, NamedTuple

import attrs

from tvisa.facts import Act
from tvisa.kernel import truth
from tvisa.kernel.answers import NOT_ASKED, State
from tvisa.kernel.carried import Missing
from tvisa.kernel.classification import Classification
from tvisa.kernel.diagram import FALSE, LONGEST, TRUE, Diagram
from tvisa.kernel.formula import Formula, Leaf
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import (
    AnyOf,
    Computed,
    Element,
    Every,
    Exists,
    Gap,
    Joint,
    Not,
    Over,
    Predicate,
    Question,
    parts,
)
from tvisa.kernel.scope import Finding, Place, Scope, located, reads
from tvisa.law.t import T
from tvisa.screening.picture import Picture
from tvisa.words.catalog import Catalog

ENDED: Final = (Gap.UNKNOWN, Gap.DECLINED, Gap.IMPRECISE)
"""States in which a fact was asked for, and is not asked for again."""
_GAPS: Final = {state: Gap(state.value) for state in (State.NOT_ASKED, State.UNKNOWN, State.DECLINED)}


@attrs.frozen
class AskedOfLeaf:
    """What a leaf asks for."""

    fact: str
    """The fact, named from its binding; of a list the answer to "are these all?"."""
    path: str
    """Its path in the case file; of a list that of the list."""
    state: Gap
    """How it stands."""


def binding(path: str, law: Classification = T) -> str:
    """Name a fact from the record that it is in, where a computation found it in a list of the case."""
    return law.bound(path.removeprefix("case.")) if path.startswith("case.") else path


def asked(node: Any, scope: Scope, law: Classification = T) -> AskedOfLeaf | None:
    """Return what an open leaf asks for; nothing where no answer would settle it."""
    if isinstance(node, Computed):
        gap = scope.read(node).gap
        if gap is None:
            return None
        ends = "_complete" if gap[1] is Gap.LIST_OPEN else ""
        return AskedOfLeaf(f"{binding(gap[0], law)}{ends}", scope.path(gap[0]), gap[1])
    name = node.fact if isinstance(node, Question) else node.asserted if isinstance(node, Element) else node.complete
    state = scope.get(name).state(getattr(node, "against", None))
    if isinstance(node, (Exists, Every)):
        closed = Gap.NOT_YET if state is State.YES else Gap.LIST_OPEN
        gap_state = _GAPS[state] if state in (State.UNKNOWN, State.DECLINED) else closed
        return AskedOfLeaf(name, scope.path(node.over), gap_state)
    if state in (State.YES, State.NO, State.DISPUTED):
        # Only "not yet" leaves a recorded "no" open; of an assertion "no" moves nothing, so that it ends there.
        return AskedOfLeaf(name, scope.path(name), Gap.UNKNOWN if isinstance(node, Element) else Gap.NOT_YET)
    return AskedOfLeaf(name, scope.path(name), _GAPS[state])


def ended(leaf: Leaf) -> bool:
    """Say whether a leaf was asked for and will not be settled: not known, declined, or as precise as it gets."""
    what = asked(leaf.node, leaf.scope)
    return what is not None and what.state in ENDED


# --- in which order open facts are expected to settle a part of the law with fewest questions -------------------------

_OPEN, _TRUE = truth.OPEN & 3, truth.TRUE & 3


def sequence(findings: Iterable[Finding], scope: Scope) -> list[str]:
    """Return the open facts below several findings in the order in which each finding is expected to be settled soonest."""
    ways = Ways()
    return list(dict.fromkeys(path for finding in findings for path in ways.of(finding, scope).paths))


class Way(NamedTuple):
    """How a part would be settled."""

    true: float
    """How likely it is to come out true, with even odds at every leaf."""
    false: float
    """How likely it is to come out false."""
    cost: float
    """How many questions that is expected to take."""
    paths: tuple[str, ...] = ()
    """What to ask, in order."""


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
    return Ways().afresh(finding, place.blank)


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


# --- which open facts can still change an element ---------------------------------------------------------------------

MOST: Final = 200_000
"""How often diagrams are joined for one case before it is left at an outline of them: some 0.7 seconds and 80 MB."""
_BLANK: Final = Act()


@attrs.frozen(eq=False)
class _Met:
    """The leaves of a part."""

    each: Mapping[str, Leaf]
    """Every one, by name, in the order in which they are met."""
    names: frozenset[str]
    """The names of those on which the outcome of the part still depends."""
    asks: Mapping[str, AskedOfLeaf | None]
    """What each asks for, by name."""
    diagrams: _Diagrams | None
    """Its diagrams; None of a part that nothing touches, whose leaves alone are kept for every case."""
    joins: int
    """How often diagrams were joined for it."""


class _OutlineOfFormulas(Diagram):
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
    The diagrams of one part of a case: what is found of it hangs on nothing that another part brought.

    Args:
        law: The status.
        whole: The assertions that stand for their parts of the law.
        diagram: What makes them.
    """

    def __init__(self, law: Classification, whole: tuple[str, ...], diagram: Diagram) -> None:
        self.formula = Formula(ended=self._ended, whole=whole, filing=law.filing, may_file=True, diagram=diagram)
        self._law = law
        self._asked: dict[str, AskedOfLeaf | None] = {}
        self._rails: dict[Finding, tuple[int, ...]] = {}

    def asked(self, leaf: Leaf) -> AskedOfLeaf | None:
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
        """Return the leaves of the part."""
        names, diagram = self.names(self.of(finding, scope)), self.formula.diagram
        # What is told of an answer is read off what is there.
        joins, diagram.most = len(diagram.joined), sys.maxsize
        asks = {name: self.asked(leaf) for name, leaf in self.formula.leaves.items()}
        return _Met(self.formula.leaves, frozenset(names), asks, self, joins)

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
    return attrs.evolve(_Diagrams(law, whole, Diagram()).met(finding, place.blank), diagrams=None, joins=0)


class Relevance:
    """
    What can still change the elements of one case.

    Args:
        case: The case.
        day: The day whose law applies.
        catalog: The language.
        law: The status.
        before: What could change them before the last answer: what was worked out of a part of which no fact has changed is kept.

    Attributes:
        exact: Whether what is said to matter does; else some of it may not.
    """

    def __init__(
        self, case: Any, day: datetime.date, catalog: Catalog, law: Classification = T, before: Relevance | None = None
    ) -> None:
        self.case, self.law, self._whole = case, law, law.whole(case)
        self.picture = picture = Picture(case, day, law, catalog=catalog)
        self.scope, self.exact = picture.scope, True
        self._known: Mapping[Finding, _Met] = {}
        self._settled: Mapping[Finding, Way] = {}
        if before is not None and before.stands_with(self):
            self._keep(before)
        self.findings, self.explain = picture.findings, picture.explainer

    def is_of(self, case: Any, day: datetime.date, catalog: Catalog, law: Classification) -> bool:
        """Say whether it is what can change the elements of that very case."""
        return law is self.law and (self.case, self.picture.day, self.picture.catalog) == (case, day, catalog)

    def stands_with(self, after: Relevance) -> bool:
        """Say whether a later step is under the same law, and the same of it hangs on what is filed or asserted as a whole."""
        one, other = self.picture, after.picture
        same = self.law is after.law and (one.day, one.catalog) == (other.day, other.catalog)
        return same and (self.scope.filed, self._whole) == (after.scope.filed, after._whole)

    def _keep(self, before: Relevance) -> None:
        """Keep what was worked out of each part that reads nothing that has changed since."""
        stays = unchanged(before.picture.case, self.picture.case)
        kept = [f for f in dict.fromkeys((*before.findings, *before.parts)) if stays(f.predicate)]
        self.scope.memo.update({finding.predicate: finding for finding in kept})
        met = before._met
        if before.exact:
            self._known = {finding: met[finding] for finding in kept if finding in met}
        self._settled = {finding: before._ways[finding] for finding in kept if finding in before._ways}

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
    def _met(self) -> dict[Finding, _Met]:
        """The leaves of each element and ground."""
        try:
            return self._every_met()
        except (OverflowError, RecursionError):
            self.exact = False
            return {finding: self._leaves_of(finding, _OutlineOfFormulas()) for finding in self.parts}

    def _every_met(self) -> dict[Finding, _Met]:
        found: dict[Finding, _Met] = {}
        left = MOST
        for finding in self.parts:
            met = found[finding] = self._known.get(finding) or self._leaves_of(finding, Diagram(left))
            left -= met.joins
            if len(met.each) > LONGEST:
                raise OverflowError
        return found

    def _leaves_of(self, finding: Finding, diagram: Diagram) -> _Met:
        if finding.template and self.scope.place:
            return _blank(finding, self.scope.place, self.law, self._whole)
        return _Diagrams(self.law, self._whole, diagram).met(finding, self.scope)

    def asked(self, leaf: Leaf) -> AskedOfLeaf | None:
        """Return what a leaf asks for."""
        return self._asks[leaf.name]

    @cached_property
    def _asks(self) -> dict[str, AskedOfLeaf | None]:
        """What each leaf asks for, by its name."""
        found: dict[str, AskedOfLeaf | None] = {}
        for met in reversed(self._met.values()):
            found.update(met.asks)
        return found

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
        return tuple(part.predicate.id for part, met in self._met.items() if not met.names.isdisjoint(own))

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
        for finding, met in self._met.items():
            depends = met.names.isdisjoint(answers)
            found |= met.names if depends else self._diagrams(finding).under(answers, finding, self.scope)
        return found

    def _diagrams(self, finding: Finding) -> _Diagrams:
        """Return the diagrams of a part; those of one that nothing touches are built when they are wanted, and are small."""
        own = self._met[finding].diagrams or self._blank_diagrams.get(finding)
        if own is None:
            diagram = Diagram() if self.exact else _OutlineOfFormulas()
            own = self._blank_diagrams[finding] = _Diagrams(self.law, self._whole, diagram)
        return own

    @cached_property
    def _blank_diagrams(self) -> dict[Finding, _Diagrams]:
        return {}

    def missing(self) -> dict[str, tuple[Missing, ...]]:
        """Return, by path, what the elements say is missing there."""
        found: dict[str, dict[Missing, None]] = {}
        for finding in self.findings:
            for entry in self.explain.missing(finding):
                found.setdefault(entry.path, {})[entry] = None
        return {path: tuple(entries) for path, entries in found.items()}

    def sequence(self) -> list[str]:
        """Return the paths in the order in which asking them is expected to settle the elements with fewest questions."""
        return list(dict.fromkeys(path for finding in self.findings for path in self._ways[finding].paths))

    @cached_property
    def _ways(self) -> dict[Finding, Way]:
        """How each element would be settled, and each ground that anything is open of."""
        ways = Ways(self._settled)
        whole = {finding: ways.of(finding, self.scope) for finding in self.findings}
        return {part: way for part in self.parts if (way := ways.made(part, self.scope))} | whole


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
    return tuple(_failed(finding, place.blank))


def without_blank_acts(case: Any) -> Any:
    """
    Return the case without the last acts of which nothing is told yet: each is told before anything is asked about it.

    What several blank acts could still come to is not worth working out, and takes seconds. The list is open while one is left out.
    """
    acts = case.conduct.acts
    told = next((n for n in range(len(acts), 0, -1) if acts[n - 1] != _BLANK), 0)
    if told == len(acts):
        return case
    return attrs.evolve(case, conduct=attrs.evolve(case.conduct, acts=acts[:told], acts_complete=NOT_ASKED))


# --- parts of the law worked out before, kept while their facts stand -------------------------------------------------


@functools.lru_cache(maxsize=4096)
def read_of(predicate: Predicate) -> frozenset[str]:
    """
    Return the paths in a case at which all stands that a part of its law can read; the empty path is the whole case.

    What is asked of the records of a list stands in that list.
    """
    found: set[str] = set()

    def visit(node: Predicate, bound: frozenset[str]) -> None:
        for fact in reads(node):
            name, rest, _ = located(fact)
            if name not in bound:
                found.add(rest if name == "case" else "")
        below = bound | {node.each} if isinstance(node, Over) else bound
        for part in parts(node):
            visit(part, below)

    visit(predicate, frozenset({"day"}))
    return frozenset(found)


def unchanged(before: Any, after: Any) -> Callable[[Predicate], bool]:
    """Return the test of a part of the law: all that it can read stands in the one case as in the other."""
    same = functools.cache(lambda path: bool(get(before, path) == get(after, path)))
    return lambda predicate: all(map(same, read_of(predicate)))
