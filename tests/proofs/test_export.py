"""The export itself: table by table as the kernel has it, and case by case as both evaluators find."""

from __future__ import annotations

import itertools
from random import Random
from typing import Any

import pytest

from tests.proofs.export import (
    Bits,
    Export,
    all_of,
    answer,
    any_of,
    asserted,
    closed,
    joined,
    negated,
    not_yet,
    sealed,
)
from tests.proofs.laws import RULE_SETS, TWO, blank, case_of, exported, forced, told
from tests.support import examples, sampled
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.predicate import CLOSE, FILL, SEAL, YET
from tvisa.kernel.truth import OUTCOME, Outcome

ORDERLY = [n for n in range(16) if Bits.of(n).in_order]
"""What a node can be: nothing true that is not possible, nothing better on the adverse reading."""
ANSWERS = (truth.FALSE, truth.OPEN, truth.TRUE, truth.DISPUTED)
PAIRS = list(itertools.product(ORDERLY, ORDERLY))


def number(bits: Bits) -> int:
    return sum(bool(bit) << place for place, bit in enumerate(bits))


def test_what_a_node_can_be() -> None:
    """False, open, disputed, true, and a dispute of which one side is open."""
    assert {f"{n:04b}" for n in ORDERLY} == {"0000", "1010", "1111", "1100", "1000", "1110"}


@pytest.mark.parametrize(("yes", "no"), list(itertools.product((False, True), repeat=2)))
def test_an_answer_is_two_bits(yes: bool, no: bool) -> None:
    """Whether some claim says yes, and whether some claim says no."""
    assert number(answer(yes, no)) == told(yes, no).when_no_hurts == told(yes, no).when_yes_hurts


@pytest.mark.parametrize(("yes", "no", "more"), list(itertools.product((False, True), repeat=3)))
def test_what_only_the_traffickers_say_counts_one_way(yes: bool, no: bool, more: bool) -> None:
    """Where it helps; against the applicant it is set aside."""
    both = told(yes, no, hostile_yes=more)
    assert (both.when_no_hurts, both.when_yes_hurts) == (number(answer(yes or more, no)), number(answer(yes, no)))
    both = told(yes, no, hostile_no=more)
    assert (both.when_no_hurts, both.when_yes_hurts) == (number(answer(yes, no)), number(answer(yes, no or more)))


def test_every_table_of_the_kernel_is_the_formula_of_the_export() -> None:
    """Entry by entry, of all that a node can be."""
    for n in ORDERLY:
        bits = Bits.of(n)
        assert number(negated(bits)) == truth.NOT[n]
        assert number(closed(bits)) == CLOSE[n]
        assert number(sealed(bits)) == SEAL[n]
        assert OUTCOME[n] == (
            Outcome.MET
            if bits.met
            else Outcome.NOT_MET
            if bits.not_met
            else Outcome.UNKNOWN
            if bits.unknown
            else Outcome.CONTESTED
        )
    for n, m in PAIRS:
        one, other = Bits.of(n), Bits.of(m)
        assert number(all_of((one, other))) == n & m
        assert number(any_of((one, other))) == n | m
        assert number(joined(one, other)) == truth.JOIN[n][m]
        assert number(not_yet(one, other)) == YET[n][m]
        if n in ANSWERS:
            assert number(asserted(one, other)) == FILL[n][m]


STATES = ((True, False), (False, False), (False, True), (True, True))
LIKELY = (truth.TRUE, truth.TRUE, truth.TRUE, truth.FALSE, truth.OPEN, *ORDERLY)


WEIGHTS = ((20, 1, 1, 1), (0, 1, 8, 0), (1, 4, 1, 0), (8, 1, 1, 1), (1, 1, 1, 1))
"""How often an answer is yes, silent, no and disputed: for the applicant, against, of little, and of anything."""


def drawn(law: RuleSet, random: Random, weights: tuple[int, ...]) -> Export:
    """Return an export in which every leaf is known."""
    shape = exported(law.elements)
    export = Export(TWO, filed=Bits.of(random.choice(ORDERLY)))
    for path, against in shape.answers:
        yes, no = random.choices(STATES, weights)[0]
        other = export.answers.get((path, Reply.YES if against is Reply.NO else Reply.NO))
        if other:
            # Read against a yes, what only the traffickers say is gone: no more yes than otherwise, and no fewer noes.
            yes, no = (yes and other[0], no or other[1]) if against is Reply.YES else (yes or other[0], no and other[1])
        export.answers[path, against] = yes, no
    export.computed |= {key: Bits.of(random.choice(LIKELY)) for key in shape.computed}
    return export


@pytest.mark.parametrize("law", sampled(RULE_SETS, 3), ids=lambda law: law.id)
def test_case_by_case_the_export_finds_what_both_evaluators_find(law: RuleSet) -> None:
    """Of any answers and any computations, with two records in every list, in any state of filing."""
    random, seen = Random(19), set()  # noqa: S311 - the same cases on every machine
    for number_ in range(max(len(WEIGHTS), examples(30))):
        export = drawn(law, random, WEIGHTS[number_ % len(WEIGHTS)])
        answers: Any = export.answers
        reckoned = {key: number(bits) for key, bits in export.computed.items()}

        case = case_of(answers, blank(TWO))
        bits = tuple(number(export.bits(element)) for element in law.elements)

        assert forced(law.elements).found(case, reckoned, number(export.filed)) == (bits, bits)
        seen |= {OUTCOME[n] for n in bits}
    assert len(seen) > 1
