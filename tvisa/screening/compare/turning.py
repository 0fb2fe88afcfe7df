"""
Which sets of facts decide a part of the law for one case: looked for in its diagrams, for as long as they stay small enough.

Where they do not, the variables are put in another order, and then facts of ever fewer records of each list are varied.
"""

from __future__ import annotations

import enum
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.carried import Fact
from tvisa.kernel.diagram import FALSE, LONGEST, TRUE, Diagram
from tvisa.kernel.formula import Formula, Leaf, Now, Rails
from tvisa.kernel.predicate import Every, Exists, Question
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Outcome

SETS: Final = 5_000
"""How many sets are gone through at a place before fewer records are varied."""
JOINS: Final = 1_000_000
"""How often diagrams are joined for one case: some three seconds, with what is made of them."""


@attrs.frozen
class Change:
    """One fact of a set."""

    leaf: Leaf
    yes: bool
    """Whether it would have to be yes, or no."""

    @property
    def contradicts(self) -> bool:
        """Whether the record says the opposite."""
        return self.leaf.now is (Now.NO if self.yes else Now.YES)


Sets = frozenset[tuple[str, bool]]


class Searched(enum.StrEnum):
    """How far sets were looked for."""

    ALL = "all"
    """Among all facts."""
    PART = "part"
    """Among all but those of some records, which stand as they are recorded."""
    NONE = "none"
    """Not at all."""


class _TooMany(OverflowError):
    """No order of the variables makes fewer of them, or fewer sets."""


class _InOneRow(Diagram):
    """Diagrams with variables in the order of their names: smaller for some cases than the order of the records, larger for others."""

    def variable(self, name: str, records: Iterable[str] = ()) -> int:  # noqa: ARG002
        """Return the diagram of one variable, whatever records it is about."""
        return super().variable(name)


class _Varied(Formula):
    """
    The diagrams of one part of a case in which facts of the first records of each list are varied.

    What is recorded of the others stands, and what is open in them stays open; `standing` are their paths.
    """

    def __init__(self, records: int, filing: Question | None, diagram: Diagram) -> None:
        super().__init__(known=True, filing=filing, diagram=diagram)
        self.records = records
        self.standing: dict[str, None] = {}

    def rails(self, finding: Finding, scope: Scope, *, favorable: bool) -> Rails:
        """Return where a finding is certainly true and where it is certainly false; as it is recorded in a record that stands."""
        if len(self.leaves) > LONGEST:
            raise _TooMany
        if not self._stands(finding.scope or scope):
            return super().rails(finding, scope, favorable=favorable)
        part = finding.bits >> 2 & 3 if favorable else finding.bits & 3
        self._differ |= finding.bits & 3 != finding.bits >> 2 & 3
        certain, wrong = truth.TRUE & 3, truth.FALSE & 3
        return TRUE if part == certain else FALSE, TRUE if part == wrong else FALSE

    def _stands(self, scope: Scope) -> bool:
        places = [(path, at) for path in scope.paths.values() for at in _NUMBER.finditer(path)]
        found = [path[: at.end()] for path, at in places if int(at[1]) >= self.records]
        self.standing.update(dict.fromkeys(found))
        return bool(found)


_NUMBER: Final = re.compile(r"\[(\d+)\]")
_ORDERS: Final = ((60_000, _InOneRow), (60_000, Diagram), (300_000, _InOneRow), (300_000, Diagram))
"""In which orders the variables of an element are put in turn, and how often its diagrams are joined before the next: some 100 MB."""


class _Minimal:
    """Finds every minimal set of leaves that makes a node true, whatever the leaves outside it that are not known."""

    def __init__(self, formula: Formula) -> None:
        self.formula = formula
        self._made: dict[tuple[int, int], list[Sets]] = {}

    def of(self, node: int, size: int) -> list[Sets]:
        """Return the minimal sets of at most that many leaves, the smallest first."""
        if node in (TRUE, FALSE):
            return [frozenset()] if node == TRUE else []
        if (node, size) in self._made:
            return self._made[node, size]
        # All in one: each variable on a way down is one step of recursion.
        name, yes, no = self.formula.diagram.split(node)
        now = self.formula.leaves[name].now
        turned: list[tuple[bool, int]] = [(True, yes), (False, no)]
        if now in (Now.YES, Now.NO):
            # As recorded it costs nothing; the opposite is one more fact, and contradicts the record.
            found = self.of(yes if now is Now.YES else no, size)
            turned = [(value, left) for value, left in turned if value is (now is Now.NO)]
        else:
            found = self.of(self.formula.diagram.both(yes, no), size)
            turned = turned[:1] if now is Now.NOT_YET else turned
        for value, left in turned if size > 0 else ():
            found = found + [s | {(name, value)} for s in self.of(left, size - 1)]
        self._made[node, size] = _smallest(found)
        return self._made[node, size]


def _smallest(found: list[Sets]) -> list[Sets]:
    if len(found) > SETS:
        raise _TooMany
    kept: list[Sets] = []
    for candidate in sorted(set(found), key=lambda s: (len(s), sorted(s))):
        if not any(known <= candidate for known in kept):
            kept.append(candidate)
    return kept


@attrs.frozen(eq=False)
class Turning:
    """What one element turns on."""

    finding: Finding
    "What was found on it."
    to_meet: tuple[tuple[Change, ...], ...] = ()
    """Sets of facts each of which would make it MET; none where it is."""
    to_defeat: tuple[tuple[Change, ...], ...] = ()
    """Sets each of which would make it NOT_MET; none where it is."""
    holds_by: tuple[Fact, ...] = ()
    """For one that is MET, each single fact without which it would not be."""
    searched: Searched = Searched.ALL
    """Whether sets were looked for among all facts, among those that do not stand, or not at all."""
    standing: tuple[str, ...] = ()
    """Paths of the records whose facts were not varied."""
    tried: bool = True
    """Whether each fact was tried of which it may hold by."""


class Search:
    """
    Looks for the sets of one case, for as long as diagrams have not been joined too often.

    Args:
        scope: What the names mean there.
        size: How many facts a set may hold.
        filing: The question whether it has been filed, which is taken as recorded.
    """

    def __init__(self, scope: Scope, size: int, filing: Question | None = None) -> None:
        self.scope, self.size, self.filing = scope, size, filing
        self.left = JOINS

    def of(self, finding: Finding) -> Turning:
        """Return what one finding turns on: among all facts or, where that is too much, among those of ever fewer records."""
        for records in _fewer(finding):
            try:
                for most, order in _ORDERS:
                    found = self._look(finding, records, order(min(most, self.left)))
                    if found is not None or not self.left:
                        return found or Turning(finding, searched=Searched.NONE)
            except (_TooMany, RecursionError):
                continue
        return Turning(finding, searched=Searched.NONE)

    def _look(self, finding: Finding, records: int, diagram: Diagram) -> Turning | None:
        formula = _Varied(records, self.filing, diagram)
        try:
            favorable, adverse = (formula.rails(finding, self.scope, favorable=reading) for reading in (True, False))
            minimal = _Minimal(formula)
            to_meet, to_defeat = (
                ()
                if finding.outcome is unless
                else _changes(minimal.of(diagram.both(favorable[side], adverse[side]), self.size), formula)
                for side, unless in enumerate((Outcome.MET, Outcome.NOT_MET))
            )
        except _TooMany:
            raise
        except OverflowError:
            return None
        finally:
            self.left -= len(diagram.joined)
        searched = Searched.PART if formula.standing else Searched.ALL
        return Turning(finding, to_meet, to_defeat, searched=searched, standing=tuple(formula.standing))


def _changes(sets: list[Sets], formula: Formula) -> tuple[tuple[Change, ...], ...]:
    return tuple(tuple(Change(formula.leaves[name], yes) for name, yes in sorted(found)) for found in sets)


def _fewer(finding: Finding) -> Iterator[int]:
    """Yield how many records of each list to vary: all of them, then half as many, down to one."""
    yield sys.maxsize
    lists = (part for part in below(finding, set()) if isinstance(part.predicate, (Exists, Every)))
    number = max((len(each.children) for each in lists), default=0)
    while number > 1:
        number //= 2
        yield number


def below(finding: Finding, seen: set[int]) -> Iterator[Finding]:
    """Yield a finding and all below it that the case touches, each once."""
    if id(finding) not in seen:
        seen.add(id(finding))
        yield finding
        for child in () if finding.template else finding.children:
            yield from below(child, seen)
