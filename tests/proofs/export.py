"""
Predicates as formulas of a solver: the one export that every proof reads.

A node becomes four booleans, as `tvisa.kernel.truth` has them: true and possible, on the adverse and on the favorable reading.
An answer is two: some claim says yes, some claim says no. That is all of an answer that the law reads, so what is proved of
them holds of every answer: not asked, yes, no, unknown, declined, disputed. A computation over dates, ages or choices is free:
whatever it finds, it finds no less on the favorable reading than on the adverse one, and nothing true that is not possible.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Final

import attrs
import z3

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Exists, Joint, Not, Over, Predicate, Question

Formula = Any
"""A boolean of the solver, or of Python where it is known."""


def both(several: Iterable[Formula]) -> Formula:
    """Return where all of several hold."""
    left = [one for one in several if one is not True]
    if any(one is False for one in left):
        return False
    return (left[0] if len(left) == 1 else z3.And(left)) if left else True


def either(several: Iterable[Formula]) -> Formula:
    """Return where one of several holds."""
    return denied(both(denied(one) for one in several))


def denied(one: Formula) -> Formula:
    """Return where something does not hold."""
    if isinstance(one, bool):
        return not one
    return one.arg(0) if z3.is_not(one) else z3.Not(one)


def follows(one: Formula, other: Formula) -> Formula:
    """Return where one thing holds only with another."""
    return either((denied(one), other))


@attrs.frozen
class Bits:
    """
    A node on the two readings.

    Attributes:
        sure: True on the adverse reading.
        might: Possible on the adverse reading.
        true: True on the favorable reading.
        possible: Possible on the favorable reading.
    """

    sure: Formula
    might: Formula
    true: Formula
    possible: Formula

    def __iter__(self) -> Any:
        return iter((self.sure, self.might, self.true, self.possible))

    @classmethod
    def of(cls, nibble: int) -> Bits:
        """Return a nibble as bits."""
        return cls(*(bool(nibble & bit) for bit in (1, 2, 4, 8)))

    @property
    def met(self) -> Formula:
        """Where it is MET."""
        return both((self.sure, self.true))

    @property
    def not_met(self) -> Formula:
        """Where it is NOT_MET."""
        return both((denied(self.might), denied(self.possible)))

    @property
    def unknown(self) -> Formula:
        """Where it is UNKNOWN."""
        return both((denied(self.sure), self.might, denied(self.true), self.possible))

    @property
    def readable(self) -> Formula:
        """Where on neither reading anything is true that is not possible: a nibble that says less is none."""
        return both((follows(self.sure, self.might), follows(self.true, self.possible)))

    @property
    def in_order(self) -> Formula:
        """Where nothing is true that is not possible, and nothing better on the adverse reading than on the favorable one."""
        return both((self.readable, follows(self.sure, self.true), follows(self.might, self.possible)))

    def below(self, other: Bits) -> Formula:
        """Where it is nowhere better than another."""
        return both(itertools.starmap(follows, zip(self, other, strict=True)))

    def same(self, other: Bits) -> Formula:
        """Where it is as another is."""
        return both((self.below(other), other.below(self)))


TRUE: Final = Bits(True, True, True, True)
FALSE: Final = Bits(False, False, False, False)


def answer(yes: Formula, no: Formula) -> Bits:
    """Return an answer of which some claims say yes and some say no."""
    return Bits(both((yes, denied(no))), denied(no), yes, either((yes, denied(no))))


def negated(of: Bits) -> Bits:
    """Swap true with false, and the readings with each other."""
    return Bits(denied(of.possible), denied(of.true), denied(of.might), denied(of.sure))


def closed(told: Bits) -> Bits:
    """Turn "any others?" into "a record that nobody listed satisfies it"."""
    return Bits(False, denied(told.true), False, denied(told.sure))


def sealed(told: Bits) -> Bits:
    """Turn "any others?" into "all that nobody listed satisfy it"."""
    return Bits(told.sure, True, told.true, True)


def not_yet(filed: Bits, of: Bits) -> Bits:
    """Open what is only "not yet" before filing."""
    return Bits(of.sure, either((of.might, denied(filed.true))), of.true, either((of.possible, denied(filed.sure))))


def asserted(said: Bits, of: Bits) -> Bits:
    """Fill what is asserted as a whole: on the adverse reading only where details leave it open."""
    carried = either((of.sure, both((said.sure, of.might))))
    return Bits(carried, of.might, either((of.true, said.true)), either((of.possible, said.true)))


def joined(one: Bits, other: Bits) -> Bits:
    """Read two tellings of one thing together."""

    def silent(of: Bits) -> Formula:
        return both((denied(of.sure), of.might, denied(of.true), of.possible))

    first, second = silent(one), silent(other)

    def told(mine: Formula, theirs: Formula, join: Callable[[Iterable[Formula]], Formula]) -> Formula:
        neither = both((denied(first), denied(second), join((mine, theirs))))
        return either((both((first, theirs)), both((second, mine)), neither))

    return Bits(
        told(one.sure, other.sure, both),
        told(one.might, other.might, both),
        told(one.true, other.true, either),
        told(one.possible, other.possible, either),
    )


def all_of(several: Iterable[Bits]) -> Bits:
    """Return where all of several hold, bit by bit."""
    columns = list(zip(*several, strict=True)) or [(), (), (), ()]
    return Bits(*(both(column) for column in columns))


def any_of(several: Iterable[Bits]) -> Bits:
    """Return where one of several holds, bit by bit."""
    columns = list(zip(*several, strict=True)) or [(), (), (), ()]
    return Bits(*(either(column) for column in columns))


def computation(node: Computed) -> Any:
    """Return what a computation is: two leaves that work it out alike are one, whatever they are called."""
    how: Any = node.how
    if isinstance(how, partial):
        return how.func.__module__, how.func.__qualname__, repr(how.args), repr(sorted(how.keywords.items()))
    own = (node.id, repr(how.__defaults__)) if "<" in how.__qualname__ else ()
    return how.__module__, how.__qualname__, *own


class Export:
    """
    Exports predicates over a record with so many records in each list.

    Args:
        records: By path of a list in the law, how many records it has; one that is not named has none.
        filed: The bits of "it has been filed".
        instead: By node, what stands in its place.
        mark: Added to every name, so that two records can be compared.
        complete: Whether each answer is yes or no.
        assertions: Whether parts may be asserted as a whole.
    """

    def __init__(
        self,
        records: Mapping[str, int] | None = None,
        *,
        filed: Bits | None = None,
        instead: Mapping[Predicate, Bits] | None = None,
        mark: str = "",
        complete: bool = False,
        assertions: bool = True,
    ) -> None:
        self.records = dict(records or {})
        self.instead = dict(instead or {})
        self.mark = mark
        self.complete = complete
        self.assertions = assertions
        self.answers: dict[tuple[str, Reply], tuple[Formula, Formula]] = {}
        self.computed: dict[tuple[Any, tuple[str, ...]], Bits] = {}
        self.filed = filed or self._free("filed")
        self._known: dict[Any, Bits] = {}

    def _free(self, name: str) -> Bits:
        return Bits(*(z3.Bool(f"{name}{self.mark} {bit}") for bit in ("sure", "might", "true", "possible")))

    def rules(self, *, orderly: bool = True) -> list[Formula]:
        """Return what holds of every leaf; of computations, unless they are orderly, no more than that each reading is one."""
        computed = (bits.in_order if orderly else bits.readable for bits in self.computed.values())
        rules = [self.filed.in_order, *computed]
        for (path, against), (yes, no) in self.answers.items():
            # What only the traffickers say against the applicant is set aside, and only that.
            other = self.answers.get((path, Reply.NO))
            if against is Reply.YES and other:
                rules += [follows(yes, other[0]), follows(other[1], no)]
        return [rule for rule in rules if rule is not True]

    def told(self, path: str, against: Reply) -> Bits:
        """Return an answer, as a question reads it to which one reply is against the applicant."""
        key = path, against
        if key not in self.answers:
            name = f"{path}{self.mark}" + (", against yes" if against is Reply.YES else "")
            yes = z3.Bool(name)
            self.answers[key] = yes, z3.Not(yes) if self.complete else z3.Bool(f"{name}, denied")
        return answer(*self.answers[key])

    def reckoned(self, node: Computed, paths: Mapping[str, str]) -> Bits:
        """Return a computation: free, once for the records that it takes."""
        key = computation(node), tuple(paths[need] for need in node.needs)
        if key not in self.computed:
            self.computed[key] = self._free(f"{key[0][1:]} of {'/'.join(key[1])}")
        return self.computed[key]

    def bits(self, node: Predicate, paths: Mapping[str, str] | None = None) -> Bits:
        """Return a predicate, where names stand for the records at these paths."""
        paths = {"case": "", "day": ""} if paths is None else paths
        if node in self.instead:
            return self.instead[node]
        key = node, tuple(paths.items())
        if key not in self._known:
            self._known[key] = self._made(node, paths)
        return self._known[key]

    def _made(self, node: Any, paths: Mapping[str, str]) -> Bits:
        if isinstance(node, Question):
            told = self.told(path_of(node.fact, paths), node.against)
            return not_yet(FALSE if node.ever else self.filed, told) if node.not_yet else told
        if isinstance(node, Computed):
            return self.reckoned(node, paths)
        if isinstance(node, Not):
            return negated(self.bits(node.part, paths))
        return self._whole(node, paths) if isinstance(node, (Element, Over)) else self._list(node, paths)

    def _whole(self, node: Any, paths: Mapping[str, str]) -> Bits:
        if isinstance(node, Over):
            return self._over(node, paths)
        inner = self.bits(node.of, {"case": "", "day": ""} if node.of_case else paths)
        if not (node.asserted and self.assertions):
            return inner
        return asserted(self.told(path_of(node.asserted, paths), Reply.NO), inner)

    def _list(self, node: Any, paths: Mapping[str, str]) -> Bits:
        return self.listed(node, [self.bits(part, paths) for part in node.parts])

    def listed(self, node: Any, below: list[Bits]) -> Bits:
        """Return a list, by its parts."""
        if isinstance(node, Joint):
            return functools.reduce(joined, below)
        if isinstance(node, (AllOf, AnyOf)):
            return all_of(below) if isinstance(node, AllOf) else any_of(below)
        message = f"nothing is known of a {type(node).__name__}"
        raise TypeError(message)

    def _over(self, node: Over, paths: Mapping[str, str]) -> Bits:
        listed = path_of(node.over, paths)
        inner = [
            self.bits(node.that, {**paths, node.each: f"{listed}[{n}]"}) for n in range(self.records.get(listed, 0))
        ]
        complete = self.told(path_of(node.complete, paths), node.against)
        some = isinstance(node, Exists)
        rest = self.rest(node, closed(complete) if some else sealed(complete), listed)
        return any_of([rest, *inner]) if some else all_of([rest, *inner])

    def rest(self, node: Over, told: Bits, listed: str) -> Bits:  # noqa: ARG002 - for those who read it otherwise
        """Return what records that nobody listed make of it, by what is told of whether these are all."""
        return not_yet(self.filed, told) if node.not_yet else told


def path_of(fact: str, paths: Mapping[str, str]) -> str:
    """Return the path in a case of a fact named from a record."""
    name, _, rest = fact.partition(".")
    base = paths[name]
    return f"{base}.{rest}" if base and rest else base or rest


def solver(*rules: Formula) -> Any:
    """Return a solver in which some rules hold, and which draws nothing at random."""
    made = z3.SolverFor("QF_FD")
    made.set("random_seed", 0)
    made.add(*(rule for rule in rules if rule is not True))
    return made


def counterexample(claim: Formula, *rules: Formula) -> Any | None:
    """Return a model in which the rules hold and a claim does not; None where it is proved."""
    made = solver(*rules, denied(claim))
    found = made.check()
    if found == z3.unknown:
        message = f"the solver does not say: {made.reason_unknown()}"
        raise RuntimeError(message)
    return made.model() if found == z3.sat else None


def value(model: Any, formula: Formula) -> bool:
    """Return what a formula is in a model."""
    return formula if isinstance(formula, bool) else z3.is_true(model.eval(formula, model_completion=True))


def nibble(model: Any, bits: Bits) -> int:
    """Return what bits are in a model, as a nibble."""
    return sum(value(model, bit) << place for place, bit in enumerate(bits))
