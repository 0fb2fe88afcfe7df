"""
Outcomes alone, without findings: one generated function for a tree of predicates.

A path in a predicate is a Python expression over its bindings, so the tree is its own source. Everything in that source
comes from the law modules and nothing from a case. A property test holds it equal to `tvisa.kernel.evaluate.find`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
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
        names: What it binds.
        lists: The lists at or below what is asked in it.
        lines: What is written so far.
        known: What was worked out in it, by the name under which it is kept.
    """

    names: frozenset[str]
    lists: tuple[Over, ...]
    lines: list[str] = attrs.field(factory=list)
    known: dict[Predicate, str] = attrs.field(factory=dict)


class Source:
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
        self._bodies = [self._body(names, predicates)]
        found = "".join(f"{self._value(p)}, " for p in predicates)
        lines = [f"def outcomes({', '.join(names)}, filed):", *self._bodies[0].lines, f"return ({found})"]
        self.text = "\n ".join(lines)

    @staticmethod
    def _body(names: Iterable[str], predicates: Iterable[Predicate]) -> _Body:
        return _Body(frozenset(names), tuple(dict.fromkeys(q for p in predicates for q in _lists(p))))

    def _place(self, p: Predicate) -> int:
        """Return the outermost body that binds all that a predicate turns on."""
        bound = {name: place for place, body in enumerate(self._bodies) for name in body.names}
        return max((bound.get(name, -1) for name in _names(p)), default=0)

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
        # What the law refers to several times is worked out once.
        place = self._place(p)
        body = self._bodies[place]
        if p not in body.known:
            if isinstance(p, Over):
                self._loop(p, place)
            else:
                expression = self._once(p)
                body.lines.append(f"{self._keep(p, body)} = {expression}")
        return body.known[p]

    def _keep(self, p: Predicate, body: _Body) -> str:
        self._kept += 1
        body.known[p] = f"v{self._kept}"
        return body.known[p]

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
        several = [q for q in body.lists if _round(q) == _round(p) and self._place(q) == place and q not in body.known]
        inner = self._body([p.each], (q.that for q in several))
        before, self._bodies = self._bodies, [*outer, inner]
        values = [self._value(q.that) for q in several]
        self._bodies = before
        for q, value in zip(several, values, strict=True):
            some, kept = isinstance(q, Exists), self._keep(q, body)
            closing = f"{'CLOSE' if some else 'SEAL'}[{q.complete}.{side(q.against)}]"
            body.lines.append(f"{kept} = " + (f"YET[filed][{closing}]" if q.not_yet else closing))
            inner.lines.append(f"{kept} {'|=' if some else '&='} {value}")
        # A record of the same name in an outer body is put back after the loop.
        shadowed = any(p.each in each.names for each in outer)
        body.lines.extend([f"o{place} = {p.each}"] if shadowed else [])
        body.lines.extend([f"for {p.each} in {p.over}:", *(f" {line}" for line in inner.lines)])
        body.lines.extend([f"{p.each} = o{place}"] if shadowed else [])


def compile_outcomes(
    predicates: Sequence[Predicate], names: Sequence[str] = ("case",)
) -> Callable[..., tuple[int, ...]]:
    """
    Return a function from the objects bound to *names* to one nibble for each predicate, without any findings.

    A path in a predicate is a Python expression over its bindings, so the tree is its own source. Everything in the
    source comes from the law modules, nothing from a case. The last argument of the function is the nibble of "it has
    been filed".
    """
    source = Source(names, predicates)
    namespace = dict(source.constants)
    exec(source.text, namespace)  # noqa: S102 - only paths and names of the law go in
    return cast("Callable[..., tuple[int, ...]]", namespace["outcomes"])


@functools.lru_cache(maxsize=64)
def outcomes_of(elements: tuple[Element, ...]) -> Callable[..., tuple[int, ...]]:
    """Return what `compile_outcomes` makes of the elements of the law of a day; it is the law's, and kept for every case."""
    return compile_outcomes(elements, ("case", "day"))
