"""All standards of a full record against a thousand decisions, beside a plain comparison of sets; measured, never asserted."""

from __future__ import annotations

import random

import attrs
import pytest

from tests.benchmarks.conftest import Measure
from tests.support import EXAMPLES
from tests.test_decided import STANDARDS
from tvisa import load_case, screen
from tvisa.law.decided.base import Authority, RulingOnStandard, base
from tvisa.screening.compare.decided import decided


def generated(number: int = 1000) -> tuple[Authority, ...]:
    """Return so many decisions on the standards of the base, with factors that are drawn: few of them alike."""
    chance = random.Random(7)  # noqa: S311 - a sample
    return tuple(
        attrs.evolve(each, id=f"generated-{n}", rulings=tuple(drawn(ruling, chance) for ruling in each.rulings))
        for n, each in enumerate(chance.choices(base(), k=number))
    )


def drawn(ruling: RulingOnStandard, chance: random.Random) -> RulingOnStandard:
    """Return a ruling on the same standard with up to eight factors of it, on either side."""
    factors = sorted(STANDARDS[ruling.standard].factors)
    several = chance.sample(factors, min(len(factors), chance.randint(1, 8)))
    at = chance.randint(0, len(several))
    return attrs.evolve(ruling, speaks_for=tuple(several[:at]), speaks_against=tuple(several[at:]), missing=())


@pytest.mark.benchmark(group="decided")
def test_all_standards_against_a_thousand_decisions(measure: Measure) -> None:
    """Every standard with a factor recorded, both sides ordered."""
    picture = screen(load_case(EXAMPLES / "labor" / "case.yaml"), "2026-11-24").picture
    decisions = generated()

    (told,) = measure(lambda each: decided(each, decisions), [picture])
    assert told.standards


@pytest.mark.benchmark(group="decided")
def test_a_plain_comparison_of_sets(measure: Measure) -> None:
    """What a thousand decisions cost at the least: one intersection of sets for each ruling."""
    sets = [frozenset(r.speaks_for) for d in generated() for r in d.rulings]
    record = frozenset(sets[0])

    assert measure(lambda own: [own & each for each in sets], [record])
