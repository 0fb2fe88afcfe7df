"""
What to answer so that a part of the law holds of a case, or does not: read off the law itself, so that it follows the law.

It is a plan and no proof. Questions are answered and lists closed; what is computed of dates, ages and kinds is taken as the
case has it. An answer can move such a reading after the fact, so whoever needs an outcome for certain looks at it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from tvisa.kernel import truth
from tvisa.kernel.answers import NOT_ASKED, Answer, yes_no
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Every, Exists, Joint, Not, Over, Predicate, Question
from tvisa.kernel.scope import Scope
from tvisa.testing.records import Draw, chosen

Answers = Iterator[tuple[str, Answer]]
_OFTEN: Final = (True, False, False, False)


@attrs.frozen
class Steer:
    """What steers."""

    draw: Draw
    """Given by hypothesis; chooses among the ways there are."""
    whole: bool = True
    """Whether a part of the law can be asserted as a whole, without details."""
    _known: dict[Any, bool] = attrs.field(init=False, factory=dict)

    def toward(self, node: Predicate, scope: Scope, holds: bool) -> Answers:
        """Yield the path and the answer of each question to settle; nothing where the law leaves no way (see `can`)."""
        if self.can(node, scope, holds):
            yield from _TOWARD[type(node)](self, node, scope, holds)

    def can(self, node: Predicate, scope: Scope, holds: bool) -> bool:
        """Say whether answers to questions about the records there are can bring it about."""
        key = (node, scope, holds)
        if key not in self._known:
            self._known[key] = self._can(node, scope, holds)
        return self._known[key]

    def _can(self, node: Any, scope: Scope, holds: bool) -> bool:
        if isinstance(node, Question):
            return holds or not node.not_yet or (scope.filed == truth.TRUE and not node.ever)
        if isinstance(node, Computed):
            return _settling(node, scope, holds) is not None
        if isinstance(node, Not):
            return self.can(node.part, scope, not holds)
        if isinstance(node, Element):
            return (holds and self.whole and bool(node.asserted)) or self.can(node.of, scope, holds)
        if isinstance(node, Over):
            ways = [self.can(node.that, inner, holds) for inner in _records(node, scope)]
            if _by_one(node, holds):
                return any(ways)
            return all(ways) and (not node.not_yet or scope.filed == truth.TRUE)
        ways = [self.can(part, scope, holds) for part in node.parts]
        if isinstance(node, Joint):
            return any(ways)
        return any(ways) if _by_one(node, holds) else all(ways)

    def question(self, node: Question, scope: Scope, holds: bool) -> Answers:
        """Answer it."""
        yield scope.path(node.fact), yes_no(holds)

    def computed(self, node: Computed, scope: Scope, holds: bool) -> Answers:
        """Answer what it hangs on, if it is not so already."""
        yield from _settling(node, scope, holds) or ()

    def negated(self, node: Not, scope: Scope, holds: bool) -> Answers:
        """Steer the part the other way."""
        yield from self.toward(node.part, scope, not holds)

    def element(self, node: Element, scope: Scope, holds: bool) -> Answers:
        """Assert it as a whole, or go into the details."""
        detailed = self.can(node.of, scope, holds)
        if holds and node.asserted and self.whole and (not detailed or self.draw(st.sampled_from(_OFTEN))):
            yield scope.path(node.asserted), yes_no(True)
            return
        if node.asserted and not holds:
            yield scope.path(node.asserted), NOT_ASKED
        yield from self.toward(node.of, scope, holds)

    def several(self, node: AllOf | AnyOf, scope: Scope, holds: bool) -> Answers:
        """Choose one part, or steer each."""
        parts: Iterable[Predicate] = node.parts
        if _by_one(node, holds):
            parts = [chosen(self.draw, [part for part in node.parts if self.can(part, scope, holds)])]
        for part in parts:
            yield from self.toward(part, scope, holds)

    def joint(self, node: Joint, scope: Scope, holds: bool) -> Answers:
        """Steer every telling that can be steered."""
        for part in node.parts:
            yield from self.toward(part, scope, holds)

    def over(self, node: Over, scope: Scope, holds: bool) -> Answers:
        """Choose one record, or steer each and close the list."""
        records = list(_records(node, scope))
        if _by_one(node, holds):
            records = [chosen(self.draw, [inner for inner in records if self.can(node.that, inner, holds)])]
        else:
            yield scope.path(node.complete), yes_no(True)
        for inner in records:
            yield from self.toward(node.that, inner, holds)


_TOWARD: Final[dict[type, Callable[[Steer, Any, Scope, bool], Answers]]] = {
    Question: Steer.question,
    Computed: Steer.computed,
    Not: Steer.negated,
    Element: Steer.element,
    AllOf: Steer.several,
    AnyOf: Steer.several,
    Joint: Steer.joint,
    Exists: Steer.over,
    Every: Steer.over,
}


def _by_one(node: AllOf | AnyOf | Over, holds: bool) -> bool:
    return isinstance(node, (AnyOf, Exists)) is holds


def _records(node: Over, scope: Scope) -> Iterator[Scope]:
    over = scope.path(node.over)
    for number, record in enumerate(scope.get(node.over)):
        yield scope.bind(node.each, record, f"{over}[{number}]")


def _settling(leaf: Computed, scope: Scope, holds: bool) -> tuple[tuple[str, Answer], ...] | None:
    """Return the one answer about a record in a list that makes a computed leaf read so: none, if it does already."""
    wanted = truth.TRUE if holds else truth.FALSE
    if scope.read(leaf).bits == wanted:
        return ()
    for read in leaf.reads:
        name, _, path = read.partition(".")
        if name in leaf.needs and scope.paths[name] and isinstance(get(scope.names[name], path), Answer):
            for reply in (yes_no(holds), yes_no(not holds)):
                record = put(scope.names[name], path, reply)
                if leaf.how(*[record if need == name else scope.names[need] for need in leaf.needs]).bits == wanted:
                    return ((scope.path(read), reply),)
    return None
