"""
Decision diagrams: a formula over yes/no variables as a graph in which equal formulas are one node.

A diagram is a number. ``TRUE`` and ``FALSE`` are the two constants; any other asks one variable, and what is left if that is
yes, and if it is no, are diagrams too. The negation of a diagram is its number with the other sign. The variable
named last is asked first, and each once on any way down: what is joined to a diagram then mostly stands above it. But those
about one record stand together, below those about none, so that each record adds a part, and does not double the whole.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from itertools import compress
from typing import Final

TRUE: Final = 1
FALSE: Final = -1

_WIDE: Final = 32
"""How many bits the number of a diagram has, with its sign: two such numbers are one key."""
_LOWEST: Final = 1 << 58
"""The level of the first variable about the record named first, which is asked last."""
_ROOM: Final = 1 << 24
_ALONE: Final = 1 << 32
"""How many levels each record has, and the place, after all records, of what is about none."""
_NO_LEVEL: Final = _LOWEST + 1
"""That of a constant: below every variable."""
LONGEST: Final = 600
"""How many variables may stand in diagrams that are joined: a way down that asks each is gone by recursion."""


class Diagram:
    """Every diagram over one set of variables; to join two oftener than *most* times raises an `OverflowError`."""

    def __init__(self, most: int = sys.maxsize) -> None:
        self.most = most
        self._names: list[str] = []
        self._variables: dict[str, int] = {}
        self._records: dict[str, int] = {}
        # By the number of a node, the level of its variable and what is left if that is yes and if it is no. Of a node and its
        # negation the one of which "yes" is no negation is kept.
        self._levels = [_NO_LEVEL, _NO_LEVEL]
        self._yes = [0, 0]
        self._no = [0, 0]
        # Keys are single numbers: thousands of tuples would set the garbage collector going.
        self._numbers: dict[int, int] = {}
        self.joined: dict[int, int] = {}
        self._supports: dict[int, int] = {TRUE: 0}

    def variable(self, name: str, records: Iterable[str] = ()) -> int:
        """Return the diagram of one variable; of the records that it is about it stands with that named first."""
        found = self._variables.get(name)
        if found is None:
            place = min((self._records.setdefault(r, len(self._records)) for r in records), default=_ALONE)
            level = _LOWEST - place * _ROOM - len(self._names)
            found = self._variables[name] = self._node(level, TRUE, FALSE)
            self._names.append(name)
        return found

    def _node(self, level: int, yes: int, no: int) -> int:
        if yes == no:
            return yes
        if yes < 0:
            return -self._node(level, -yes, -no)
        key = ((level << _WIDE) + yes << _WIDE) + no
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = len(self._levels)
            self._levels.append(level)
            self._yes.append(yes)
            self._no.append(no)
        return found

    def both(self, one: int, other: int) -> int:
        """Return where both hold."""
        # Here most of the time of an interview and of a what-if is spent: so nothing is asked of another function, or twice.
        if one == other or other == TRUE:  # noqa: PLR1714 - as above
            return one
        if one == TRUE:
            return other
        if one == FALSE or other == FALSE or one == -other:  # noqa: PLR1714 - as above
            return FALSE
        key = (one << _WIDE) + other if one < other else (other << _WIDE) + one
        found = self.joined.get(key)
        if found is None:
            if len(self.joined) >= self.most:
                raise OverflowError
            at, beside = one if one > 0 else -one, other if other > 0 else -other
            level, second = self._levels[at], self._levels[beside]
            yes = no = one
            other_yes = other_no = other
            if level <= second:
                yes, no = (self._yes[at], self._no[at]) if one > 0 else (-self._yes[at], -self._no[at])
            if second <= level:
                level = second
                other_yes, other_no = self._yes[beside], self._no[beside]
                if other < 0:
                    other_yes, other_no = -other_yes, -other_no
            yes, no = self.both(yes, other_yes), self.both(no, other_no)
            found = self.joined[key] = yes if yes == no else self._node(level, yes, no)
        return found

    def _below(self, node: int) -> tuple[int, int]:
        """Return what is left of a diagram if its first variable is yes, and if it is no."""
        return (self._yes[node], self._no[node]) if node > 0 else (-self._yes[-node], -self._no[-node])

    def either(self, one: int, other: int) -> int:
        """Return where one of the two holds."""
        return -self.both(-one, -other)

    def split(self, node: int) -> tuple[str, int, int]:
        """Return the first variable of a diagram that is no constant, and what is left if that is yes, and if it is no."""
        return (self._names[-self._levels[abs(node)] % _ROOM], *self._below(node))

    def let(self, values: Mapping[str, bool], node: int) -> int:
        """Return what is left of a diagram once some variables have a value; those that it does not know are passed over."""
        given = {self._levels[self._variables[n]]: value for n, value in values.items() if n in self._variables}
        last = max(given, default=-1)
        known: dict[int, int] = {}

        def left(node: int) -> int:
            at = abs(node)
            level = self._levels[at]
            if level > last:
                return node
            if at not in known:
                yes, no = self._yes[at], self._no[at]
                value = given.get(level)
                known[at] = self._node(level, left(yes), left(no)) if value is None else left(yes if value else no)
            return known[at] if node > 0 else -known[at]

        return left(node)

    def support(self, node: int) -> frozenset[str]:
        """Return the names of the variables on which a diagram depends."""
        digits = f"{self._support(abs(node)):b}"
        return frozenset(compress(self._names, map("1".__eq__, reversed(digits))))

    def _support(self, at: int) -> int:
        """Return the same as a number with a bit for each variable, of which a union is made at once."""
        found = self._supports.get(at)
        if found is None:
            below = self._support(abs(self._yes[at])) | self._support(abs(self._no[at]))
            found = self._supports[at] = below | 1 << -self._levels[at] % _ROOM
        return found
