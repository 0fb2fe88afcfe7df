"""
Outcomes alone, without findings: one generated function for a tree of predicates.

A path in a predicate is a Python expression over its bindings, so the tree is its own source. Everything in that source
comes from the law modules and nothing from a case. A property test holds it equal to `tvisa.kernel.evaluate.find`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any, cast

import attrs

from tvisa.kernel import truth
from tvisa.kernel.predicate import (
    CLOSE,
    FILL,
    SEAL,
    YET,
    AllOf,
    AnyOf,
    Computed,
    Element,
    Exists,
    Joint,
    Not,
    Over,
    Predicate,
    Question,
    parts,
    side,
)


@functools.lru_cache(maxsize=16384)
def _names(p: Predicate) -> frozenset[str]:
    """Return the names that a predicate turns on, without those that it binds itself."""
    if isinstance(p, Computed):
        return frozenset(p.needs)
    told = (
        getattr(p, "fact", None),
        getattr(p, "asserted", None),
        getattr(p, "over", None),
        getattr(p, "complete", None),
    )
    below = frozenset[str]().union(*map(_names, parts(p)))
    return below - {getattr(p, "each", "")} | {path.partition(".")[0] for path in told if path}


@functools.lru_cache(maxsize=16384)
def _lists(p: Predicate) -> tuple[Over, ...]:
    """Return every list at or below a predicate, once each."""
    own = (p,) if isinstance(p, Over) else ()
    return tuple(dict.fromkeys([*own, *(each for part in parts(p) for each in _lists(part))]))


@functools.lru_cache(maxsize=16384)
def _round(p: Over) -> tuple[str, str, int]:
    """Return the list, the name of its records and how often it must have been gone through before: those alike share a loop."""
    inside = [_round(q)[2] for q in _lists(p.that) if (q.over, q.each) == (p.over, p.each)]
    return p.over, p.each, max(inside, default=-1) + 1


@attrs.define(eq=False)
class _Body:
    """
    The lines of the function, or of a loop in it.

    Attributes:
        head: The line that opens it.
        names: What it binds.
        lists: The lists at or below what is asked in it.
        earlier: The loop that went through the same records last before it.
        known: What was worked out in it, by the name under which it is kept.
        before: The lines before it.
        lines: Its own lines, and the loops in it.
        loops: By list and name of its records, the last loop in it.
    """

    head: str
    names: frozenset[str]
    lists: tuple[Over, ...]
    earlier: _Body | None = None
    known: dict[Hashable, str] = attrs.field(factory=dict)
    before: list[str] = attrs.field(factory=list)
    lines: list[str | _Body] = attrs.field(factory=list)
    loops: dict[tuple[str, str], _Body] = attrs.field(factory=dict)

    def text(self, indent: str = "") -> Iterator[str]:
        """Yield all of it."""
        yield from (indent + line for line in (*self.before, self.head))
        for line in self.lines:
            yield from [f"{indent} {line}"] if isinstance(line, str) else line.text(f"{indent} ")


class FunctionWriter:
    """
    Writes a function: each value once, in the outermost body that binds all it turns on, and one loop for all that asks of a list.

    Attributes:
        constants: What the source refers to, by name.
        text: The function; its name is ``outcomes``.
    """

    def __init__(self, names: Sequence[str], predicates: Sequence[Predicate]) -> None:
        self.constants: dict[str, Any] = {
            "NOT": truth.NOT,
            "JOIN": truth.JOIN,
            "CLOSE": CLOSE,
            "SEAL": SEAL,
            "YET": YET,
            "FILL": FILL,
        }
        self._kept = 0
        self._begun: set[Over] = set()
        lists = tuple(dict.fromkeys(q for p in predicates for q in _lists(p)))
        whole = _Body(f"def outcomes({', '.join(names)}, filed):", frozenset(names), lists)
        self._bodies = [whole]
        found = "".join(f"{self._value(p)}, " for p in predicates)
        whole.lines.append(f"return ({found})")
        self.text = "\n".join(whole.text())

    def _place(self, p: Predicate) -> int | None:
        """Return the outermost body that binds all that a predicate turns on; None where none does."""
        bound = {name: place for place, body in enumerate(self._bodies) for name in body.names}
        names = _names(p)
        return max((bound[name] for name in names), default=0) if names <= bound.keys() else None

    def _value(self, p: Any) -> str:
        """Return the expression of a predicate, after the lines that it needs before it."""
        if isinstance(p, Question):
            answer = f"{p.fact}.{side(p.against)}"
            when = truth.FALSE if p.ever else "filed"
            return f"YET[{when}][{answer}]" if p.not_yet else answer
        if isinstance(p, (AllOf, AnyOf)):
            sign, none = (" & ", truth.TRUE) if isinstance(p, AllOf) else (" | ", truth.FALSE)
            return f"({sign.join(self._value(q) for q in p.parts) or none})"
        if isinstance(p, Joint):
            told = [self._value(q) for q in p.parts]
            return functools.reduce(lambda one, other: f"JOIN[{one}][{other}]", told)
        if isinstance(p, Not):
            return f"NOT[{self._value(p.part)}]"
        # What the law refers to several times is worked out once, and so is what one computation reads for several leaves.
        key = (p.how, p.needs) if isinstance(p, Computed) else p
        body = self._bodies[place := self._place(p) or 0]
        if key not in body.known:
            if body.earlier and key in body.earlier.known:
                self._again(key, body, body.earlier)
            elif isinstance(p, Over):
                self._loop(p, place)
            else:
                expression = self._once(p)
                body.lines.append(f"{self._keep(key, body)} = {expression}")
        return body.known[key]

    def _keep(self, key: Hashable, body: _Body) -> str:
        self._kept += 1
        body.known[key] = f"v{self._kept}"
        return body.known[key]

    def _again(self, key: Hashable, body: _Body, earlier: _Body) -> None:
        """Write that what an earlier loop worked out of each record is taken from there."""
        known, kept = earlier.known[key], self._keep(key, body)
        earlier.before.append(f"{kept}s = []")
        earlier.lines.append(f"{kept}s.append({known})")
        body.before.append(f"{kept}s = iter({kept}s)")
        body.lines.append(f"{kept} = next({kept}s)")

    def _once(self, p: Any) -> str:
        """Return the expression of what is kept under a name."""
        if isinstance(p, Computed):
            self.constants[constant := f"k{len(self.constants)}"] = p.how
            return f"{constant}({', '.join(p.needs)}).bits"
        expression = self._value(p.of)
        return f"FILL[{p.asserted}.when_no_hurts][{expression}]" if p.asserted else expression

    def _loop(self, p: Over, place: int) -> None:
        """Write the loop over the records of a list, for all that is asked of them in one body."""
        body, outer = self._bodies[place], self._bodies[: place + 1]
        # What waits for a loop that is begun and not yet written has to wait.
        free = (q for q in body.lists if q not in body.known and self._begun.isdisjoint((q, *_lists(q.that))))
        several = [q for q in free if _round(q) == _round(p) and self._place(q) == place]
        self._begun.update(several)
        lists = tuple(dict.fromkeys(inside for q in several for inside in _lists(q.that)))
        head, earlier = f"for {p.each} in {p.over}:", body.loops.get((p.over, p.each))
        inner = _Body(head, frozenset([p.each]), lists, earlier)
        bodies, self._bodies = self._bodies, [*outer, inner]
        values = [self._value(q.that) for q in several]
        self._bodies = bodies
        self._begun.difference_update(several)
        for q, value in zip(several, values, strict=True):
            some, kept = isinstance(q, Exists), self._keep(q, body)
            closing = f"{'CLOSE' if some else 'SEAL'}[{q.complete}.{side(q.against)}]"
            inner.before.append(f"{kept} = " + (f"YET[filed][{closing}]" if q.not_yet else closing))
            inner.lines.append(f"{kept} {'|=' if some else '&='} {value}")
        body.loops[p.over, p.each] = inner
        # A record of the same name in an outer body is put back after the loop.
        shadowed = any(p.each in each.names for each in outer)
        inner.before.extend([f"o{place} = {p.each}"] if shadowed else [])
        body.lines.extend([inner, *([f"{p.each} = o{place}"] if shadowed else [])])


def compile_outcomes(
    predicates: Sequence[Predicate], names: Sequence[str] = ("case",)
) -> Callable[..., tuple[int, ...]]:
    """
    Return a function from the objects bound to *names* to one nibble for each predicate, without any findings.

    A path in a predicate is a Python expression over its bindings, so the tree is its own source. Everything in the
    source comes from the law modules, nothing from a case. The last argument of the function is the nibble of "it has
    been filed".
    """
    source = FunctionWriter(names, predicates)
    namespace = dict(source.constants)
    exec(source.text, namespace)  # noqa: S102 - only paths and names of the law go in
    return cast("Callable[..., tuple[int, ...]]", namespace["outcomes"])


@functools.lru_cache(maxsize=64)
def outcomes_of(elements: tuple[Element, ...]) -> Callable[..., tuple[int, ...]]:
    """Return what `compile_outcomes` makes of the elements of the law of a day; it is the law's, and kept for every case."""
    return compile_outcomes(elements, ("case", "day"))
