"""
What is kept from one step of an interview to the next: what was worked out of a part of the law none of whose facts has changed.

It is kept within one session and nowhere else, so that nothing of a case outlives it, and it is never written with it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Over, Predicate, parts
from tvisa.kernel.scope import located, reads

if TYPE_CHECKING:
    from tvisa.interview.candidates import Candidates


class Kept:
    """
    What a session keeps of its last step; copied or pickled, it is empty.

    Attributes:
        last: The last step; None before the first.
    """

    __slots__ = ("last",)

    def __init__(self) -> None:
        self.last: Candidates | None = None

    def __reduce__(self) -> tuple[type[Kept], tuple[()]]:
        """Travel without what was worked out: whoever goes on works it out again."""
        return Kept, ()


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
