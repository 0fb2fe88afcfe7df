"""
The law as it stands for one case, as a formula over its leaves.

`tvisa.kernel.evaluate.find` has evaluated every node; here the same tree becomes a decision diagram in which each leaf is a
variable: a yes/no fact, the end of a list that could be longer, or a computation over dates, which counts as free. A
diagram decides exactly what no reading of the tree can: whether a leaf still matters once everything else is filled in,
and which sets of leaves decide the whole.

Each reading has two diagrams, one for "certainly true" and one for "certainly false", so that a leaf nobody can settle
leaves both of them false.
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Callable, Container
from typing import Any, Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.diagram import FALSE, TRUE, Diagram
from tvisa.kernel.predicate import CLOSE, SEAL, YET, AllOf, Computed, Element, Every, Exists, Joint, Not, Question
from tvisa.kernel.scope import Finding, Scope


class Now(enum.StrEnum):
    """How a leaf stands on the record."""

    YES = "yes"
    """Recorded as yes, or computed to be true."""
    NO = "no"
    """Recorded as no, or computed to be false."""
    OPEN = "open"
    """Not known."""
    NOT_YET = "not yet"
    """Recorded as no, and can still come about before filing."""
    DISPUTED = "disputed"
    """Sources differ."""


@attrs.frozen
class Leaf:
    """One leaf of a formula."""

    name: str
    """Its name in the diagram; the same fact asked in two places is one leaf."""
    path: str
    """Path of the fact in the case file."""
    now: Now
    """How it stands."""
    node: Any = attrs.field(repr=False, eq=False)
    """The predicate it belongs to."""
    scope: Scope = attrs.field(repr=False, eq=False)
    """What the names mean there."""


Rails = tuple[int, int]
"""Where it is certainly true, and where it is certainly false: two diagrams."""
_RECORDS: Final = re.compile(r"(?:^|[@/])([\w.]+\[\d+\])")
_ALWAYS: Final = (TRUE, FALSE)
_NEVER: Final = (FALSE, TRUE)

_OPEN, _TRUE = truth.OPEN & 3, truth.TRUE & 3
_NOW: Final = {truth.TRUE: Now.YES, truth.FALSE: Now.NO, truth.OPEN: Now.OPEN}


@attrs.define(eq=False, repr=False, kw_only=True)
class Formula:
    """
    The diagrams of one case.

    Args:
        known: Whether recorded answers are variables too, as where the question is what would change them.
        ended: Says of an open leaf whether nobody will settle it: asked, and not known or declined.
        whole: Binding paths of assertions that stand for their elements: those are asserted or left, never taken apart.
        filing: The question whether it has been filed, on which "not yet" hangs.
        may_file: Whether the answer to that is a variable like any other; else it is taken as recorded.
        diagram: What makes the diagrams.
    """

    known: bool = False
    _ended: Callable[[Leaf], bool] | None = None
    _whole: Container[str] = ()
    _filing: Question | None = None
    _may_file: bool = False
    diagram: Diagram = attrs.field(factory=Diagram)
    leaves: dict[str, Leaf] = attrs.field(factory=dict, init=False)
    _made: tuple[dict[Any, tuple[Rails, bool]], ...] = attrs.field(factory=lambda: ({}, {}), init=False)
    _differ: bool = attrs.field(default=False, init=False)

    def rails(self, finding: Finding, scope: Scope, *, favorable: bool) -> Rails:
        """Return where a finding is certainly true and where it is certainly false, on one of the two readings."""
        adverse, hopeful = finding.bits & 3, finding.bits >> 2 & 3
        self._differ |= adverse != hopeful
        if not self.known:
            part = hopeful if favorable else adverse
            if part != _OPEN:
                return _ALWAYS if part == _TRUE else _NEVER
        scope = finding.scope or scope
        while type(finding.predicate) is Element and not finding.predicate.asserted:
            finding = finding.children[0]
            scope = finding.scope or scope
        key = finding, scope
        known = self._made[favorable].get(key)
        if known is None:
            outside, self._differ = self._differ, False
            known = self._made[favorable][key] = self._build(finding, scope, favorable), self._differ
            if not self._differ:  # nothing below is disputed, and both readings are one
                self._made[not favorable][key] = known
            self._differ = outside
        self._differ |= known[1]
        return known[0]

    def _build(self, finding: Finding, scope: Scope, favorable: bool) -> Rails:
        node = finding.predicate
        if isinstance(node, Question):
            return self._variable(self._leaf(node, finding, scope), favorable)
        if isinstance(node, Computed):
            return self._reckoned(node, finding, scope, favorable)
        if isinstance(node, Not):
            true, false = self.rails(finding.children[0], scope, favorable=not favorable)
            return false, true
        if isinstance(node, Element):
            if node.asserted in self._whole:
                true, _ = self._variable(self._assertion(node, scope), favorable)
                return true, FALSE
            return self._asserted(node, self.rails(finding.children[0], scope, favorable=favorable), scope, favorable)
        parts = [self.rails(child, scope, favorable=favorable) for child in finding.children]
        if isinstance(node, (Exists, Every)):
            parts.append(self._further(node, scope, favorable))
        if isinstance(node, Joint):
            return self._joined(parts, favorable)
        hold, fail = (self._all, self._any) if isinstance(node, (AllOf, Every)) else (self._any, self._all)
        true = hold([true for true, _ in parts])
        # Where everything can be settled, what is not true is false.
        settled = all([false == -true for true, false in parts])  # noqa: C419 - of a short list a list is sooner made
        return true, -true if settled else fail([false for _, false in parts])

    def _reckoned(self, node: Computed, finding: Finding, scope: Scope, favorable: bool) -> Rails:
        if node.beyond:
            return FALSE, FALSE
        if self._given(node, finding, scope):
            part = finding.bits >> 2 & 3 if favorable else finding.bits & 3
            return (FALSE, FALSE) if part == _OPEN else _ALWAYS if part == _TRUE else _NEVER
        return self._variable(self._leaf(node, finding, scope), favorable)

    def _given(self, node: Computed, finding: Finding, scope: Scope) -> bool:
        """
        Whether a computation is taken as it is.

        So is what rests on nothing that was answered, such as who a record is about or what a statute says, and whether
        it has been filed, on which "not yet" hangs everywhere.
        """
        if self._filing is not None and not self._may_file:
            asked = self._filing.fact
            if any(path.startswith(asked) for path in node.reads):
                return True
        used = scope.read(node).used
        answered = any(isinstance(what, (Answer, DateFact, Age)) for _, what in used)
        return finding.bits & 15 in (truth.TRUE, truth.FALSE) and not answered

    # The first first: a part's leaves mostly stand below those of the parts after it, so that its diagram is not walked again.
    def _all(self, functions: list[int]) -> int:
        return functools.reduce(self.diagram.both, functions) if functions else TRUE

    def _any(self, functions: list[int]) -> int:
        return -self._all([-function for function in functions])

    def _joined(self, parts: list[Rails], favorable: bool) -> Rails:
        true, false = self._any([t for t, _ in parts]), self._any([f for _, f in parts])
        self._differ |= self.diagram.both(true, false) != FALSE
        return (true, self.diagram.both(false, -true)) if favorable else (self.diagram.both(true, -false), false)

    def _asserted(self, node: Element, inner: Rails, scope: Scope, favorable: bool) -> Rails:
        """An assertion carries the favorable reading, and the adverse one unless details deny it."""
        said = scope.get(node.asserted).when_no_hurts if node.asserted else truth.OPEN
        if not said & 4:
            return inner
        self._differ = True
        denied = (-inner[1], inner[1]) if said == truth.TRUE else inner
        return _ALWAYS if favorable else denied

    def _leaf(self, node: Question | Computed, finding: Finding, scope: Scope) -> Leaf:
        if isinstance(node, Question):
            answer: Answer = scope.get(node.fact)
            now = _NOW.get(answer.nibble(node.against), Now.DISPUTED)
            later = node.not_yet and now is Now.NO and finding.bits & 15 != truth.FALSE
            return self._fact(node, scope, Now.NOT_YET if later else now)
        bases = "/".join(scope.paths[need] for need in node.needs)
        reading = scope.read(node)
        read = [path for path, _ in reading.used] or ([reading.gap[0]] if reading.gap else [])
        path = scope.path(read[0]) if read else bases
        # Two computations may go by one name, such as "when was it?" asked for different times: they are two leaves.
        return Leaf(f"{node.id}@{bases}#{id(node)}", path, _NOW.get(reading.bits, Now.DISPUTED), node, scope)

    def _further(self, node: Exists | Every, scope: Scope, favorable: bool) -> Rails:
        """Return what records that nobody listed make of it: nothing any more where the list is recorded as complete."""
        nibble = self._rest_bits(node, scope)
        if node.not_yet:
            nibble = YET[scope.filed][nibble]
        self._differ |= nibble & 3 != nibble >> 2
        part = nibble >> 2 if favorable else nibble & 3
        if not self.known and part != _OPEN:
            return _ALWAYS if part == _TRUE else _NEVER
        return self._variable(self._rest(node, scope), favorable)

    @staticmethod
    def _rest_bits(node: Exists | Every, scope: Scope) -> int:
        told: Answer = scope.get(node.complete)
        return (CLOSE if isinstance(node, Exists) else SEAL)[told.nibble(node.against)]

    def _rest(self, node: Exists | Every, scope: Scope) -> Leaf:
        """Return the leaf "a record that nobody listed satisfies it", or for `Every` "all further records do"."""
        path = scope.path(node.over)
        now = _NOW.get(self._rest_bits(node, scope), Now.DISPUTED)
        if node.not_yet and now is Now.NO and scope.filed != truth.TRUE:
            now = Now.NOT_YET
        return Leaf(f"{path}[more]@{id(node)}", path, now, node, scope)

    @staticmethod
    def _assertion(node: Element, scope: Scope) -> Leaf:
        """Return the leaf "it is asserted as a whole", to which "no" moves nothing."""
        path, answer = scope.path(node.asserted), scope.get(node.asserted)
        return Leaf(path, path, _NOW.get(answer.when_no_hurts, Now.DISPUTED), node, scope)

    def _variable(self, leaf: Leaf, favorable: bool) -> Rails:
        if leaf.name not in self.leaves:
            if self._ended is not None and self._ended(leaf):
                return FALSE, FALSE
            self.leaves[leaf.name] = leaf
            self.diagram.variable(leaf.name, _RECORDS.findall(leaf.name))
        variable = self.diagram.variable(leaf.name)
        if not getattr(leaf.node, "not_yet", False):
            return variable, -variable
        if getattr(leaf.node, "ever", False):
            return variable, FALSE
        # Until filing nothing is certainly false that can still come about.
        return variable, self.diagram.both(-variable, self._when_filed(leaf.scope, favorable))

    def _when_filed(self, scope: Scope, favorable: bool) -> int:
        filed = scope.filed
        if self._filing is not None and self._may_file and filed == truth.OPEN:
            return self._variable(self._fact(self._filing, scope, Now.OPEN), favorable)[0]
        self._differ |= filed & 3 != filed >> 2
        # Where it is disputed, the favorable reading has it still to come.
        return TRUE if (filed & 3 if favorable else filed >> 2) == _TRUE else FALSE

    @staticmethod
    def _fact(node: Question, scope: Scope, now: Now) -> Leaf:
        path = scope.path(node.fact)
        return Leaf(path, path, now, node, scope)
