"""
Outcomes alone, without findings: one generated function for a tree of predicates.

A path in a predicate is a Python expression over its bindings, so the tree is its own source. Everything in that source
comes from the law modules and nothing from a case. A property test holds it equal to `tvisa.kernel.evaluate.find`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any, cast

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
    Every,
    Exists,
    Joint,
    Not,
    Predicate,
    Question,
    side,
)


class _Source:
    """Writes one function for each body that binds names: the whole, and the records of each list."""

    def __init__(self) -> None:
        self.functions: list[str] = []
        self.constants: dict[str, Any] = {
            "NOT": truth.NOT,
            "JOIN": truth.JOIN,
            "CLOSE": CLOSE,
            "SEAL": SEAL,
            "YET": YET,
            "FILL": FILL,
        }

    def body(self, names: Sequence[str], predicates: Sequence[Predicate], result: str) -> str:
        """Write a function of the objects bound to the names, and return its name."""
        lines: list[str] = []
        known: dict[Predicate, str] = {}
        values = [self.value(p, names, lines, known) for p in predicates]
        name = f"f{len(self.functions)}"
        head = f"def {name}({', '.join(names)}, filed):"
        self.functions.append("\n ".join([head, *lines, f"return {result.format(', '.join(values))}"]))
        return name

    def value(self, p: Any, names: Sequence[str], lines: list[str], known: dict[Predicate, str]) -> str:
        """Return the expression of a predicate, after the lines that it needs before it."""
        if isinstance(p, Question):
            answer = f"{p.fact}.{side(p.against)}"
            when = truth.FALSE if p.ever else "filed"
            return f"YET[{when}][{answer}]" if p.not_yet else answer
        if isinstance(p, (AllOf, AnyOf)):
            sign, none = (" & ", truth.TRUE) if isinstance(p, AllOf) else (" | ", truth.FALSE)
            return f"({sign.join(self.value(q, names, lines, known) for q in p.parts) or none})"
        if isinstance(p, Joint):
            told = [self.value(q, names, lines, known) for q in p.parts]
            return functools.reduce(lambda one, other: f"JOIN[{one}][{other}]", told)
        if isinstance(p, Not):
            return f"NOT[{self.value(p.part, names, lines, known)}]"
        # What the law refers to several times is worked out once.
        if p not in known:
            known[p] = f"v{len(known)}"
            lines.append(f"{known[p]} = {self.once(p, names, lines, known)}")
        return known[p]

    def once(self, p: Any, names: Sequence[str], lines: list[str], known: dict[Predicate, str]) -> str:
        """Return the expression of what is kept under a name."""
        if isinstance(p, Computed):
            self.constants[constant := f"k{len(self.constants)}"] = p.how
            return f"{constant}({', '.join(p.needs)}).bits"
        if isinstance(p, (Exists, Every)):
            return self.listed(p, names, lines)
        expression = self.value(p.of, names, lines, known)
        return f"FILL[{p.asserted}.when_no_hurts][{expression}]" if p.asserted else expression

    def listed(self, p: Exists | Every, names: Sequence[str], lines: list[str]) -> str:
        """Write the loop over the records of a list."""
        inner = [*dict.fromkeys([*names, p.each])]
        function = self.body(inner, [p.that], "{}")
        table, sign = ("CLOSE", "|=") if isinstance(p, Exists) else ("SEAL", "&=")
        closing = f"{table}[{p.complete}.{side(p.against)}]"
        lines.append(f"b = YET[filed][{closing}]" if p.not_yet else f"b = {closing}")
        # A record of the same name in an outer scope is put back after the loop.
        lines.extend([f"o = {p.each}"] if p.each in names else [])
        lines.append(f"for {p.each} in {p.over}: b {sign} {function}({', '.join(inner)}, filed)")
        lines.extend([f"{p.each} = o"] if p.each in names else [])
        return "b"


def compile_outcomes(
    predicates: Sequence[Predicate], names: Sequence[str] = ("case",)
) -> Callable[..., tuple[int, ...]]:
    """
    Return a function from the objects bound to *names* to one nibble for each predicate, without any findings.

    A path in a predicate is a Python expression over its bindings, so the tree is its own source. Everything in the
    source comes from the law modules, nothing from a case. The last argument of the function is the nibble of "it has
    been filed".
    """
    source = _Source()
    entry = source.body(list(names), list(predicates), "({},)")
    namespace = dict(source.constants)
    exec("\n".join(source.functions), namespace)  # noqa: S102 - only paths and names of the law go in
    return cast("Callable[..., tuple[int, ...]]", namespace[entry])


@functools.lru_cache(maxsize=64)
def outcomes_of(elements: tuple[Element, ...]) -> Callable[..., tuple[int, ...]]:
    """Return what `compile_outcomes` makes of the elements of the law of a day; it is the law's, and kept for every case."""
    return compile_outcomes(elements, ("case", "day"))
