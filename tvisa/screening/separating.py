"""Which single facts separate the favorable reading of an outcome from the adverse one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from tvisa.facts import Case
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import Age, Date, DateFact, Years
from tvisa.kernel.paths import get, put, recorded
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome, readings
from tvisa.screening.value import Value, says


@attrs.frozen(eq=False, repr=False)
class Settled(Value):
    """One way of settling a fact, and the outcome that this gives."""

    said: str = says("What the fact then says.")
    outcome: Outcome = says("The outcome that this gives.")


@attrs.frozen(eq=False, repr=False)
class Separating(Value):
    """A fact that alone closes the gap between the two readings."""

    path: str = says("The fact.")
    settled: tuple[Settled, ...] = says("Each way of settling it.")


Ways = tuple[tuple[str, Scope], ...]
"""Each way of settling a fact, with the scope in which it is settled so."""


class Settling:
    """
    Settles the facts of one case, each once, whichever outcomes it may separate.

    Args:
        case: The case.
        scope: Gives the scope of a case.
    """

    def __init__(self, case: Case, scope: Callable[[Case], Scope]) -> None:
        self._case, self._scope = case, scope
        self._known: dict[str, Ways] = {}
        self._recorded = {path for path, _ in recorded(case)}

    def ways(self, path: str) -> Ways:
        """Return each way of settling a fact that is told in more than one; none of any other."""
        if path not in self._known:
            settled = _settled(self._case, path) if path in self._recorded else ()
            self._known[path] = tuple((word, self._scope(changed)) for word, changed in settled)
        return self._known[path]

    def separating(self, paths: Iterable[str], bits: Callable[[Scope], int]) -> tuple[Separating, ...]:
        """
        Return each fact that alone closes the gap between two readings, with the outcome each way of settling it gives.

        Args:
            paths: Facts that may separate them: those that the outcome rests on.
            bits: The outcome in a scope, as three nibbles.
        """
        found = []
        for path in dict.fromkeys(paths):
            outcomes = [(word, readings(bits(scope))) for word, scope in self.ways(path)]
            if any(favorable is adverse for _, (favorable, adverse) in outcomes):
                found.append(Separating(path, tuple(Settled(word, _one(*pair)) for word, pair in outcomes)))
        return tuple(found)


def _one(favorable: Outcome, adverse: Outcome) -> Outcome:
    return favorable if favorable is adverse else Outcome.CONTESTED


def _settled(case: Case, path: str) -> Iterator[tuple[str, Case]]:
    """Yield the case with one disputed fact settled each way, or one assertion withdrawn."""
    fact: Any = get(case, path)
    if isinstance(fact, Answer):
        said = {c.answer for c in fact.claims}
        if said >= {Reply.YES, Reply.NO}:
            for reply in (Reply.YES, Reply.NO):
                yield str(reply), put(case, path, Answer(tuple(c for c in fact.claims if c.answer is reply)))
        elif "asserted" in path.split("."):
            yield "not asked", put(case, path, Answer())
    elif isinstance(fact, DateFact) and len(fact.values) > 1:
        yield from ((str(c.date), put(case, path, DateFact((c,)))) for c in fact.claims if isinstance(c.date, Date))
    elif isinstance(fact, Age) and len(fact.values) > 1:
        yield from ((str(c.years), put(case, path, Age((c,)))) for c in fact.claims if isinstance(c.years, Years))
