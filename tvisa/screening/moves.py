"""
Which elements come out differently between the law of two days, and which changed rules carry that, by outcomes alone.

What `tvisa.screening.compare` says of the elements of one case, said of many: whatever is the law's, and not the case's, is
worked out once. An element under a rule set, with changes taken back or not, is one compiled function, kept for every case.
A test holds the two equal.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache

import attrs

from tvisa.facts import Case
from tvisa.kernel.predicate import Element
from tvisa.law.changes import between
from tvisa.law.dated import dated_in
from tvisa.law.t import ELIGIBLE, T
from tvisa.law.t.changes import Change, taken_back
from tvisa.screening.asked_anew import ANSWERED, asked_anew, where_recorded
from tvisa.screening.compare import steps_between
from tvisa.screening.outcomes import compile_outcomes

Nibbles = Mapping[str, int]
"""The readings of each element, by its name."""


@attrs.frozen(eq=False, slots=False)
class Stand:
    """The elements of one rule set, read on a day."""

    elements: tuple[Element, ...]
    day: datetime.date

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The names of the elements for a reader, by their ids."""
        return {element.id: element.title for element in self.elements}

    @cached_property
    def _outcomes(self) -> Callable[..., tuple[int, ...]]:
        return compile_outcomes(self.elements, ("case", "day"))

    def of(self, case: Case) -> Nibbles:
        """Return how the elements come out."""
        outcomes = self._outcomes(case, self.day, case.filed_bits) if self.elements else ()
        return dict(zip(self.titles, outcomes, strict=True))


class Boundary:
    """What lies between two rule sets, the second of which is read as it is and with changes taken back."""

    def __init__(self, old: Stand, new: Stand) -> None:
        self.old, self.new = old, new
        self._rows = tuple(row for row in between(old.day, new.day) if row.of)
        self._bearing: dict[str, tuple[Change, ...]] = {}
        self._laws: dict[tuple[str, frozenset[str]], Stand] = {}

    def carrying(self, case: Case, name: str) -> tuple[Change, ...]:
        """
        Return the changes without which the later law would find of an element what the earlier one found.

        From both ends of the list, each time down to rows none of which can be spared, as `tvisa.screening.compare` does.
        """
        rows = self._on(name)
        wanted = self._without(case, name, rows)
        if self._without(case, name, ()) == wanted:
            return ()
        needed: set[str] = set()
        for order in (rows, rows[::-1]):
            kept = rows
            for row in order:
                rest = tuple(other for other in kept if other is not row)
                if self._without(case, name, rest) == wanted:
                    kept = rest
            needed.update(row.topic for row in kept)
        return tuple(row for row in rows if row.topic in needed)

    def by_time(self, case: Case, name: str) -> bool:
        """Say whether the later day differs even with every change taken back."""
        back, was = self._without(case, name, self._on(name)), self.old.of(case).get(name)
        return None not in (back, was) and back != was

    def _on(self, name: str) -> tuple[Change, ...]:
        """Return the changes that bear on an element, by the dated parts in it: to take back another leaves it as it is."""
        if name not in self._bearing:
            named = (element for element in ELIGIBLE.parts if getattr(element, "id", None) == name)
            dated = {part for element in named for part in dated_in(element, self.new.day)}
            self._bearing[name] = tuple(row for row in self._rows if not dated.isdisjoint(row.of))
        return self._bearing[name]

    def _without(self, case: Case, name: str, rows: tuple[Change, ...]) -> int | None:
        """Return what the later law finds of an element with some of its changes taken back."""
        key = name, frozenset(row.topic for row in rows)
        if key not in self._laws:
            taken = taken_back(self.new.elements, rows, self.new.day)
            self._laws[key] = Stand(tuple(element for element in taken if element.id == name), self.new.day)
        return self._laws[key].of(case).get(name)


class Span:
    """The law between two days, and what it does to a case."""

    def __init__(self, first: datetime.date, last: datetime.date) -> None:
        stands = [Stand(rules.elements, day) for rules, day in steps_between(T, *sorted((first, last)))]
        self._boundaries = [Boundary(*pair) for pair in itertools.pairwise(stands)]
        ends = (stands[0], stands[-1]) if first <= last else (stands[-1], stands[0])
        self.before, self.after = ends
        rows = [row for boundary in self._boundaries for row in between(boundary.old.day, boundary.new.day)]
        self._asked_anew = tuple(now.fact for _, now in asked_anew(rows, ends[0].elements, ends[1].elements))

    def weigh_again(self, case: Case) -> int:
        """Return how many judgments on record stand while the rule behind them changed."""
        return sum(1 for _ in where_recorded(case, self._asked_anew, ANSWERED))

    def carried(self, case: Case, name: str) -> tuple[tuple[Change, ...], bool]:
        """Return the changes that carry the difference of an element, and whether it differs because time passed."""
        rows = (row for boundary in self._boundaries for row in boundary.carrying(case, name))
        by_time = any(boundary.by_time(case, name) for boundary in self._boundaries)
        return tuple(dict.fromkeys(rows)), by_time


@lru_cache(maxsize=8)
def span(first: datetime.date, last: datetime.date) -> Span:
    """Return the law between two days, put together once; what is found with it does not depend on which comes first."""
    return Span(first, last)
