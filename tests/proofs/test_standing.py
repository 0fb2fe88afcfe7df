"""
Standing, proved: it moves no outcome, J is never empty, M is missing whatever counsel judges, and one fact more lowers nothing.

Over whatever is recorded, with two records in every list; what decided cases carry over, whether own accounts differ and whether a
computation waits for counsel are free. What speaks for a part that is open, and the ways that J and M are named on, are walks over
findings and no formulas: those are held by `tests/property/test_standing.py`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from typing import Any, Final, NamedTuple

import pytest
import z3

from tests.proofs.export import (
    FALSE,
    TRUE,
    Bits,
    Export,
    Formula,
    both,
    counterexample,
    denied,
    either,
    follows,
    negated,
    nibble,
    path_of,
)
from tests.proofs.laws import RULE_SETS, TWO, blank, case_of, forced, nodes, polarities, reckoned_by, told_by
from tests.toy import TOY
from tvisa.kernel.answers import Reply
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.evaluate import find
from tvisa.kernel.predicate import Computed, Element, Joint, Question
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Finding, Scope, without_templates
from tvisa.kernel.standing import StandingReader

ROUNDS: Final = 12
SAID: Final = ((False, False), (False, False), (True, False), (True, False), (False, True), (True, True))
"""What an answer is drawn as: whether some claim says yes, and whether some says no."""
OPEN: Final = negated(Bits(False, True, False, True))
LISTS: Final = {**TWO, "lots": 2}
LAWS: Final = [
    pytest.param(law, id=law.id, marks=() if law is RULE_SETS[-1] or law in TOY.rule_sets else pytest.mark.slow)
    for law in (*RULE_SETS, *TOY.rule_sets)
]


class Reads(Export):
    """
    One of three readings of a record: as recorded, with what is clear put in, with what is ripe put in.

    Args:
        beside: The reading as recorded, of which it shares every leaf; none for itself.
        put: What it puts in, "clear" or "ripe".
        instead: Whether what it puts in is answered instead, as counsel would answer it.
    """

    def __init__(
        self, elements: tuple[Element, ...], beside: Reads | None = None, put: str = "", mark: str = ""
    ) -> None:
        super().__init__(LISTS, mark=mark, filed=beside.filed if beside else None)
        self.put, self.beside = put, beside
        self.free: dict[str, Formula] = beside.free if beside else {}
        self.ripe: dict[str, list[Formula]] = {}
        self._first: dict[Any, tuple[Formula, Formula]] = {}
        if beside:
            self.answers, self.computed = beside.answers, beside.computed
        self.standards = {n.fact for n in nodes(elements) if isinstance(n, Question) and n.kind is Kind.STANDARD}
        for element in elements:
            self.bits(element)

    def any(self, name: str) -> Formula:
        return self.free.setdefault(name, z3.Bool(f"{name}{self.mark}"))

    def _made(self, node: Any, paths: Any) -> Bits:
        told = super()._made(node, paths)
        if isinstance(node, Computed) and self.put:
            return self._with(told, self.any(f"waits {node.id} {paths}"), node.against)
        if isinstance(node, Question) and node.kind is Kind.STANDARD and self.put:
            ripe, clear = self._weighed(node, paths)
            put = ripe if self.put == "ripe" else clear
            self.ripe.setdefault(path_of(node.fact, paths), []).append(both((told.unknown, ripe)))
            return self._with(told, put, node.against)
        return told

    def _list(self, node: Any, paths: Any) -> Bits:
        if not (isinstance(node, Joint) and self.beside):
            return super()._list(node, paths)
        recorded = [self.beside.bits(part, paths) for part in node.parts]
        told = denied(both(bits.unknown for bits in recorded))
        # What waits for counsel says nothing against what is recorded of the same thing.
        silent = [
            self._if(both((told, bits.unknown)), OPEN, self.bits(part, paths))
            for part, bits in zip(node.parts, recorded, strict=True)
        ]
        return self.listed(node, silent)

    @staticmethod
    def _if(here: Formula, this: Bits, other: Bits) -> Bits:
        return Bits(
            *(either((both((here, new)), both((denied(here), old)))) for new, old in zip(this, other, strict=True))
        )

    @staticmethod
    def _with(told: Bits, put: Formula, against: Reply) -> Bits:
        here = both((told.unknown, put))
        return Reads._if(here, TRUE if against is Reply.NO else FALSE, told)

    def _weighed(self, node: Question, paths: Any) -> tuple[Formula, Formula]:
        at = path_of(node.fact, paths)
        if (at, *paths.values()) not in self._first:  # as the reader has it, that of the first node that asks it there
            self._first[at, *paths.values()] = self._weigh(node, at, paths)
        return self._first[at, *paths.values()]

    def _weigh(self, node: Question, at: str, paths: Any) -> tuple[Formula, Formula]:
        said: dict[str, list[Formula]] = {}
        firm: dict[str, list[Formula]] = {}
        hurts: list[Formula] = []
        for factor in node.factors:
            if factor.fact in self.standards:
                continue
            helps = factor.counts_for is Reply.YES
            name = path_of(factor.fact, paths) + (f" by {factor.how.__qualname__}" if factor.how else "")
            self.told(name, Reply.NO if helps else Reply.YES)
            yes, no = self.answers[name, Reply.NO if helps else Reply.YES]
            mine, theirs = (yes, no) if helps else (no, yes)
            if factor.core:
                said.setdefault(factor.core, []).append(mine)
                firm.setdefault(factor.core, []).append(both((mine, denied(theirs))))
            if factor.both or not helps:
                hurts.append(theirs)
        ripe = both(map(either, said.values())) if said else node.of_law
        lifted, sunk = self.any(f"found {at}"), self.any(f"not found {at}")
        weighs = either((lifted, denied(either((*hurts, sunk)))))
        return ripe, both((ripe, *map(either, firm.values()), denied(self.any(f"differs {at}")), weighs))


class Stands(NamedTuple):
    """One record in its three readings."""

    recorded: Reads
    clear: Reads
    ripe: Reads

    def rules(self) -> list[Formula]:
        return self.recorded.rules()

    def of(self, element: Element) -> dict[str, Formula]:
        """Return where each step holds: at least open, both sides, on the facts, supported; and where it is contested."""
        several = recorded, clear, ripe = [each.bits(element) for each in self]
        split = either(denied(either((bits.met, bits.not_met, bits.unknown))) for bits in several)
        failed = ripe.not_met
        contested = both((denied(failed), split))
        calm = both((denied(failed), denied(split)))
        return {
            "contested": contested,
            "open": denied(failed),
            "both": both((calm, either((recorded.met, clear.met, ripe.met)))),
            "facts": both((calm, either((recorded.met, clear.met)))),
            "supported": both((calm, recorded.met)),
        }


@cache
def read(elements: tuple[Element, ...], mark: str = "") -> Stands:
    recorded = Reads(elements, mark=mark)
    return Stands(recorded, Reads(elements, recorded, "clear", mark), Reads(elements, recorded, "ripe", mark))


@pytest.mark.parametrize("law", LAWS)
def test_it_moves_no_outcome(law: RuleSet) -> None:
    """What is met as recorded is supported or contested, what is not met stays so, and each reading keeps what the one before found."""
    stands = read(law.elements)
    for element in law.elements:
        recorded, clear, ripe = (each.bits(element) for each in stands)
        kept = (
            follows(one, other)
            for less, more in ((recorded, clear), (clear, ripe))
            for one, other in ((less.met, more.met), (less.not_met, more.not_met))
        )
        assert counterexample(both(kept), *stands.rules()) is None, element.id


@pytest.mark.parametrize("law", LAWS)
def test_there_is_always_something_to_judge(law: RuleSet) -> None:
    """Where facts are recorded for every part, some standard was put in that nobody answered."""
    stands = read(law.elements)
    waits = [free for name, free in stands.ripe.free.items() if name.startswith("waits")]
    for element in law.elements:
        steps = stands.of(element)
        judged = either((*(r for several in stands.ripe.ripe.values() for r in several), *waits))
        claim = follows(both((steps["both"], denied(steps["supported"]))), judged)
        assert counterexample(claim, *stands.rules()) is None, element.id


@pytest.mark.parametrize("law", LAWS)
def test_what_is_open_stays_open_whatever_counsel_judges(law: RuleSet) -> None:
    """
    Every ripe standard answered for the applicant meets what the last reading meets: what that lacks no judgment replaces.

    A standard of the whole case that each record weighs by its own facts is taken as ripe in all of them or in none.
    """
    stands, answered = read(law.elements), Reads(law.elements, mark="'")
    waits = [denied(free) for name, free in stands.ripe.free.items() if name.startswith("waits")]
    same: list[Formula] = [was.same(answered.computed[key]) for key, was in stands.recorded.computed.items()]
    same.append(stands.recorded.filed.same(answered.filed))
    for (path, against), (yes, no) in answered.answers.items():
        was_yes, was_no = stands.recorded.answers[path, against]
        several = stands.ripe.ripe.get(path, [])
        ripe = either(several)
        same += [follows(ripe, each) for each in several]
        helps = against is Reply.NO
        now = (either((was_yes, ripe)), was_no) if helps else (was_yes, either((was_no, ripe)))
        same += [
            follows(a, b) for one, other in zip((yes, no), now, strict=True) for a, b in ((one, other), (other, one))
        ]
    for element in law.elements:
        ripe, found = stands.ripe.bits(element), answered.bits(element)
        claim = both((follows(ripe.met, found.met), follows(found.met, ripe.met)))
        assert counterexample(claim, *stands.rules(), *same, *waits) is None, element.id


def better(one: Stands, other: Stands, elements: tuple[Element, ...]) -> Iterator[Formula]:
    """Yield that each leaf of another record is no worse for the applicant, as it declares; standards as they were."""
    declared = polarities(elements)
    for path, against in one.ripe.answers:
        was, now = (each.ripe.told(path, against) for each in (one, other))
        fixed = path in one.ripe.ripe
        yield was.same(now) if fixed else was.below(now) if against is Reply.NO else now.below(was)
    for key, was in one.ripe.computed.items():
        now = other.ripe.computed[key]
        yield was.below(now) if declared[key[0]] is Reply.NO else now.below(was)
        # What tells a thing beside an answer says that it is so, denies it or says nothing.
        yield from (either((bits.met, bits.not_met, bits.unknown)) for bits in (was, now))
    for name, free in one.ripe.free.items():
        yield from (follows(free, other.ripe.free[name]), follows(other.ripe.free[name], free))
    yield other.ripe.filed.below(one.ripe.filed)


@pytest.mark.parametrize("law", LAWS)
def test_one_fact_more_for_lowers_nothing_and_one_against_raises_nothing(law: RuleSet) -> None:
    """Any number of them, with decided cases as they were: each step reached is kept, unless sources come to differ."""
    one, other = read(law.elements), read(law.elements, "'")
    given = [*one.rules(), *other.rules(), *better(one, other, law.elements)]
    for element in law.elements:
        was, now = one.of(element), other.of(element)
        calm = both((denied(was["contested"]), denied(now["contested"])))
        kept = both(follows(was[step], now[step]) for step in ("open", "both", "facts", "supported"))
        assert counterexample(follows(calm, kept), *given) is None, element.id


@pytest.mark.parametrize("law", [RULE_SETS[0], RULE_SETS[-1]], ids=lambda law: law.id)
def test_the_formulas_are_the_reader(law: RuleSet) -> None:
    """Of records drawn at random the reader finds of each element and of each standard what the formulas say."""
    stands, whole, rng = read(law.elements), forced(law.elements), random.Random(law.id)  # noqa: S311 - no secret
    export, seen = stands.ripe, set()
    given = [*stands.rules(), *map(denied, export.free.values())]
    for _ in range(ROUNDS):
        drawn: list[Formula] = []
        for path in dict.fromkeys(path for path, _ in export.answers):
            told = (False, False) if " by " in path else rng.choice(SAID)
            for pair in (export.answers[key] for key in ((path, Reply.NO), (path, Reply.YES)) if key in export.answers):
                drawn += [bit if wanted else denied(bit) for bit, wanted in zip(pair, told, strict=True)]
        for bits in export.computed.values():
            drawn += [
                bit if wanted else denied(bit)
                for bit, wanted in zip(bits, rng.choice((TRUE, TRUE, FALSE, OPEN)), strict=True)
            ]
        model = counterexample(False, *given, *drawn)
        assert model is not None
        told_ = {key: pair for key, pair in told_by(model, export).items() if " by " not in key[0]}
        case, filed = case_of(told_, blank(TWO)), nibble(model, export.filed)
        whole.found(case, reckoned_by(model, export), filed)
        with without_templates():
            scope = Scope({"case": case, "day": None}, {"case": "", "day": ""}, filed)
            reader = StandingReader(scope, tuple(e for e in whole.elements if isinstance(e, Element)))
            for element, asked in zip(law.elements, whole.elements, strict=True):
                found = find(asked, scope)
                several = [nibble(model, each.bits(element)) for each in stands]
                assert reader.bits(found, scope) == sum(n << 4 * place for place, n in enumerate(several)), element.id
                for node, at in standards_below(found, scope):
                    paths = {"case": "", "day": "", **at.paths}
                    several = [nibble(model, each.bits(node.predicate, paths)) for each in stands]
                    seen.add(tuple(several))
                    assert reader.bits(node, at) == sum(n << 4 * place for place, n in enumerate(several)), at.paths
    assert seen >= {(10, 10, 10), (10, 10, 15), (10, 15, 15), (15, 15, 15), (0, 0, 0)}


def standards_below(finding: Finding, scope: Scope) -> Iterator[tuple[Finding, Scope]]:
    """Yield each standard below a finding, with its scope."""
    scope = finding.scope or scope
    if isinstance(finding.predicate, Question) and finding.predicate.kind is Kind.STANDARD:
        yield finding, scope
    for child in finding.children:
        yield from standards_below(child, scope)
