"""
What a predicate finds in a case: each becomes a function once, and a tree of findings for each case.

`find` evaluates every child and keeps what it found, so that it can be explained; `tvisa.testing.outcomes` gives outcomes
alone. Property tests hold the two equal.

Most of a case is blank: nobody has asked yet. What an element finds where nothing that it can read is recorded does not
depend on the case, so it is found once, in a scope of blank records, and kept as a template. Which facts an element can
read is what its nodes declare, and a property test runs every computation on records that log what is read of them.
"""

from __future__ import annotations

import contextlib
import contextvars
import functools
import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.paths import blank, touched
from tvisa.kernel.predicate import (
    CLOSE,
    FILL,
    SEAL,
    YET,
    AllOf,
    AnyOf,
    Computed,
    Element,
    Every,
    Exists,
    Joint,
    Not,
    Over,
    Predicate,
    Question,
    Reading,
    parts,
    side,
)
from tvisa.kernel.provision import Kind
from tvisa.kernel.truth import Basis, Outcome


@attrs.define(eq=False, repr=False)
class Finding:
    """
    What was found at one node; never changed, save that what is worked out of it is noted on it.

    Attributes:
        predicate: The node.
        bits: Three nibbles, as `tvisa.kernel.truth` describes them.
        children: What was found at each part; for a list, at each record.
        scope: What the names mean below this node, where it binds any.
        noted: What `tvisa.kernel.explain` worked out of it; nothing on the findings of a question, which all scopes share.
        template: Whether nothing that it can read is recorded, so that it is the same for every case.
    """

    predicate: Any
    bits: int
    children: tuple[Finding, ...] = ()
    scope: Scope | None = None
    noted: dict[Any, Any] | None = attrs.field(default=None, init=False)
    template: bool = attrs.field(default=False, init=False)

    @property
    def outcome(self) -> Outcome:
        """The outcome."""
        return truth.OUTCOME3[self.bits]

    @property
    def basis(self) -> Basis | None:
        """What the outcome rests on; None where it is UNKNOWN."""
        return truth.BASIS3[self.bits]


# --- scopes -----------------------------------------------------------------------------------------------------------


def in_words(fact: str) -> str:
    """Name a fact by the last step of its path, where nobody gave it a better name."""
    return fact.rpartition(".")[2].replace("_", " ")


Labels = Callable[[str], str]

_TEMPLATES: Final = contextvars.ContextVar("templates", default=True)


@contextlib.contextmanager
def without_templates() -> Iterator[None]:
    """Evaluate every part of every scope made in this context, blank or not: the slow way, to compare with."""
    before = _TEMPLATES.set(False)
    try:
        yield
    finally:
        _TEMPLATES.reset(before)


@attrs.frozen(eq=False)
class Place:
    """
    Where a scope stands, without anything that is recorded there: by it a template is known.

    Attributes:
        names: The names bound, each with the class of its record, or with the value itself where it is no record.
        paths: Their paths.
        filed: The nibble of "it has been filed".
        labels: What gives a fact its name.
        case: The place of the outermost scope; None for that one itself.
    """

    names: tuple[tuple[str, Any], ...]
    paths: tuple[str, ...]
    filed: int
    labels: Labels
    case: Place | None

    def blank(self) -> Scope:
        """Return a scope that stands here, of blank records."""
        names = {name: blank(kind) if isinstance(kind, type) else kind for name, kind in self.names}
        paths = dict(zip(names, self.paths, strict=True))
        case = self.case.blank() if self.case else None
        made = Scope(names, paths, self.filed, self.labels, case)
        made.place = self
        return made


_place: Final = functools.lru_cache(maxsize=4096)(Place)


@functools.lru_cache(maxsize=4096)
def _located(fact: str) -> tuple[str, str, Callable[[Any], Any] | None]:
    """Take a binding path apart: the name, the rest, and what reads the rest of a record."""
    name, _, rest = fact.partition(".")
    return name, rest, operator.attrgetter(rest) if rest else None


class Scope:
    """
    What the names in a predicate mean: each binding's object and its path in the case file.

    Records bound in one scope are bound once, so that an element of a record is evaluated once however often the
    law refers to it.

    Args:
        names: What each name means.
        paths: Where that stands in the case file.
        filed: The nibble of "it has been filed", on which "not yet" hangs.
        labels: What gives a fact its name for a reader, from its binding path.
        case: The scope around it; nothing for that of a whole case.
    """

    __slots__ = (
        "_bound", "_read", "case", "filed", "labels", "marks", "memo", "names", "noted", "paths", "place", "scopes",
    )  # fmt: skip

    def __init__(
        self,
        names: dict[str, Any],
        paths: dict[str, str],
        filed: int,
        labels: Labels = in_words,
        case: Scope | None = None,
    ) -> None:
        self.names = names
        self.paths = paths
        self.filed = filed
        self.labels = labels
        self.case = case or self
        self.memo: dict[Element, Finding] = {}
        self.noted: dict[Any, Any] = {}
        self._read: dict[Computed, Reading] = {}
        self._bound: dict[tuple[str, str], Scope] = {}
        # The outermost scope keeps what belongs to the records themselves, however they were reached.
        self.scopes: dict[tuple[tuple[str, str], ...], Scope] = case.scopes if case else {}
        self.marks: dict[int, tuple[Any, frozenset[str]]] = case.marks if case else {}
        self.place: Place | None = None
        if case is None or case.place is not None:
            self.place = self._placed() if case or _TEMPLATES.get() else None

    def _placed(self) -> Place:
        kinds = tuple([(n, type(r) if attrs.has(type(r)) else r) for n, r in self.names.items()])
        above = None if self.case is self else self.case.place
        return _place(kinds, tuple(self.paths.values()), self.filed, self.labels, above)

    def bind(self, name: str, record: Any, path: str) -> Scope:
        """Return the scope in which *name* means *record*; the same one however it was reached."""
        found = self._bound.get((name, path))
        if found is None:
            paths = {**self.paths, name: path}
            key = tuple(sorted(paths.items()))
            found = self.scopes.get(key)
            if found is None:
                inner = Scope({**self.names, name: record}, paths, self.filed, self.labels, self.case)
                found = self.scopes[key] = inner
            self._bound[name, path] = found
        return found

    def instead(self, paths: Mapping[str, str] | None = None, **records: Any) -> Scope:
        """
        Return a scope of its own in which some names mean other records.

        Args:
            paths: Where they stand, for those that stand elsewhere.
            records: By name, the records.
        """
        made = Scope({**self.names, **records}, {**self.paths, **(paths or {})}, self.filed, self.labels)
        made.marks = self.marks
        return made

    def path(self, fact: str) -> str:
        """Return the path in the case file of a fact named from a binding."""
        name, rest, _ = _located(fact)
        base = self.paths[name]
        return f"{base}.{rest}" if base and rest else base or rest

    def get(self, fact: str) -> Any:
        """Return the fact named from a binding."""
        name, _, read = _located(fact)
        return read(self.names[name]) if read else self.names[name]

    def read(self, leaf: Computed) -> Reading:
        """Return what a computed leaf reads off the facts; computed once."""
        found = self._read.get(leaf)
        if found is None:
            names = self.names
            found = self._read[leaf] = leaf.how(*[names[need] for need in leaf.needs])
        return found

    def not_yet(self, nibble: int) -> int:
        """Turn "no" into "not yet" on each reading on which it has not been filed."""
        return YET[self.filed][nibble]

    def touched(self, name: str) -> frozenset[str]:
        """Return the paths, within the record of a name, at which anything is recorded, and those of the parts around them."""
        record = self.names[name]
        found = self.marks.get(id(record))
        if found is None:
            # The record is kept beside them, so that its id stays its own.
            found = self.marks[id(record)] = record, touched(record) if attrs.has(type(record)) else frozenset()
        return found[1]


# --- what nothing touches ---------------------------------------------------------------------------------------------

Reach = tuple[tuple[str, frozenset[str]], ...]
"""By name: the paths within its record that a predicate can read."""


def _reads(node: Any) -> Iterator[str]:
    """Yield the binding paths that a node reads by itself."""
    if isinstance(node, Question):
        yield node.fact
        yield from (factor.fact for factor in node.factors)
    elif isinstance(node, Computed):
        yield from node.needs if node.hangs_on is None else node.hangs_on
    elif isinstance(node, Over):
        yield node.over
        yield node.complete
    elif isinstance(node, Element) and node.asserted:
        yield node.asserted


def reach(predicate: Predicate) -> Reach:
    """
    Return what a predicate can read in a scope where nothing of it is recorded.

    What is asked of the records of a list is left out: where the list is empty, it is asked of none.
    """
    found: dict[str, set[str]] = {}

    def visit(node: Predicate) -> None:
        for fact in _reads(node):
            name, rest, _ = _located(fact)
            found.setdefault(name, set()).add(rest)
        if not isinstance(node, Over):
            for part in parts(node):
                visit(part)

    visit(predicate)
    return tuple((name, frozenset(paths)) for name, paths in found.items())


def _untouched(within: Reach) -> Callable[[Scope], bool]:
    """Return the test of a scope: nothing that is within reach is recorded."""
    if len(within) == 1:
        ((only, places),) = within
        return lambda scope: only in scope.names and scope.touched(only).isdisjoint(places)
    return lambda scope: all(name in scope.names and scope.touched(name).isdisjoint(paths) for name, paths in within)


@functools.lru_cache(maxsize=16384)
def _test_of(predicate: Predicate) -> Callable[[Scope], bool]:
    return _untouched(reach(predicate))


def untouched(predicate: Predicate, scope: Scope) -> bool:
    """Say whether nothing is recorded of what a predicate can read in a scope."""
    return _test_of(predicate)(scope)


@functools.lru_cache(maxsize=4096)
def _template(predicate: Predicate, place: Place) -> Finding:
    evaluate = _made(predicate) if isinstance(predicate, Element) else evaluator(predicate)
    found = evaluate(place.blank())
    found.template = True
    return found


# --- findings ---------------------------------------------------------------------------------------------------------

Evaluator = Callable[[Scope], Finding]


def find(predicate: Predicate, scope: Scope) -> Finding:
    """Return the tree of what was found, every node of it evaluated. Total, pure, no clock, no I/O."""
    return _finder(predicate)(scope)


@functools.lru_cache(maxsize=16384)
def _finder(predicate: Predicate) -> Evaluator:
    """Return the function that evaluates a predicate that stands by itself: a template where nothing touches it."""
    evaluate = evaluator(predicate)
    if isinstance(predicate, (Question, Computed, Element)):
        return evaluate  # an element looks for itself, and nothing is gained on a leaf
    untouched = _untouched(reach(predicate))

    def found(scope: Scope) -> Finding:
        place = scope.place
        return _template(predicate, place) if place and untouched(scope) else evaluate(scope)

    return found


@functools.lru_cache(maxsize=16384)
def evaluator(predicate: Predicate) -> Evaluator:
    """Return the function that evaluates a predicate in a scope."""
    return _EVALUATORS[type(predicate)](predicate)


def _table(leaf: Question | Computed) -> tuple[int, ...]:
    return truth.BRIGHT if leaf.kind is Kind.BRIGHT_LINE else truth.WEIGHED


def _nibble(fact: str, reading: str) -> tuple[str, Callable[[Any], int]]:
    """Return the name that an answer is read from, and what reads one of its two readings."""
    name, rest, _ = _located(fact)
    return name, operator.attrgetter(f"{rest}.{reading}" if rest else reading)


def _question(node: Question) -> Evaluator:
    found = tuple(Finding(node, bits) for bits in _table(node))
    name, nibble = _nibble(node.fact, side(node.against))
    if node.ever:
        return lambda scope: found[YET[truth.FALSE][nibble(scope.names[name])]]
    if node.not_yet:
        return lambda scope: found[YET[scope.filed][nibble(scope.names[name])]]
    return lambda scope: found[nibble(scope.names[name])]


def _computed(node: Computed) -> Evaluator:
    table = _table(node)
    return lambda scope: Finding(node, table[scope.read(node).bits])


def _all_of(node: AllOf) -> Evaluator:
    evaluators = [evaluator(part) for part in node.parts]

    def found(scope: Scope) -> Finding:
        children = [evaluate(scope) for evaluate in evaluators]
        bits = truth.ALL_TRUE
        for child in children:
            bits &= child.bits
        return Finding(node, bits, tuple(children))

    return found


def _any_of(node: AnyOf) -> Evaluator:
    evaluators = [evaluator(part) for part in node.parts]

    def found(scope: Scope) -> Finding:
        children = [evaluate(scope) for evaluate in evaluators]
        bits = truth.ALL_FALSE
        for child in children:
            bits |= child.bits
        return Finding(node, bits, tuple(children))

    return found


def _joint(node: Joint) -> Evaluator:
    evaluators = [evaluator(part) for part in node.parts]

    def found(scope: Scope) -> Finding:
        children = tuple([evaluate(scope) for evaluate in evaluators])
        full, unasserted, rule = (functools.reduce(_joined(shift), children, truth.OPEN) for shift in (0, 4, 8))
        return Finding(node, full | unasserted << 4 | rule << 8, children)

    return found


def _joined(shift: int) -> Callable[[int, Finding], int]:
    return lambda known, child: truth.JOIN[known][child.bits >> shift & 15]


def _not(node: Not) -> Evaluator:
    evaluate = evaluator(node.part)

    def found(scope: Scope) -> Finding:
        child = evaluate(scope)
        return Finding(node, truth.NOT3[child.bits], (child,))

    return found


def _over(node: Over) -> Evaluator:
    some, that, each, over = isinstance(node, Exists), node.that, node.each, node.over
    evaluate = evaluator(that)
    name, nibble = _nibble(node.complete, side(node.against))
    further = CLOSE if some else SEAL

    def found(scope: Scope) -> Finding:
        unlisted = further[nibble(scope.names[name])]
        bits = truth.BRIGHT[YET[scope.filed][unlisted] if node.not_yet else unlisted]
        children = []
        if records := scope.get(over):
            base = scope.path(over)
            for position, record in enumerate(records):
                inner = scope.bind(each, record, f"{base}[{position}]")
                child = evaluate(inner)
                children.append(Finding(that, child.bits, child.children, inner))
                bits = bits | child.bits if some else bits & child.bits
        return Finding(node, bits, tuple(children))

    return found


def _element(node: Element) -> Evaluator:
    make, untouched, of_case = _made(node), _untouched(reach(node)), node.of_case

    def found(scope: Scope) -> Finding:
        if of_case:
            scope = scope.case
        known = scope.memo.get(node)
        if known is None:
            place = scope.place
            known = _template(node, place) if place and untouched(scope) else make(scope)
            scope.memo[node] = known
        return known

    return found


def _made(node: Element) -> Evaluator:
    """Return the function that evaluates an element whether or not anything of it is recorded."""
    evaluate = evaluator(node.of)
    name, said = _nibble(node.asserted, side(Reply.NO)) if node.asserted else ("", None)

    def made(scope: Scope) -> Finding:
        child = evaluate(scope)
        bits = child.bits
        if said:
            bits |= FILL[said(scope.names[name])][bits & 15]
        return Finding(node, bits, (child,), scope if node.of_case else None)

    return made


_EVALUATORS: Final[Mapping[type, Callable[[Any], Evaluator]]] = {
    Question: _question,
    Computed: _computed,
    AllOf: _all_of,
    AnyOf: _any_of,
    Joint: _joint,
    Not: _not,
    Exists: _over,
    Every: _over,
    Element: _element,
}
