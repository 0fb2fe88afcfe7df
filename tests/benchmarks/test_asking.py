"""Fewer questions than any fixed form, and close to the fewest there can be; counted on small samples, never timed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.benchmarks import asking, fixture
from tests.benchmarks.conftest import Measure
from tvisa import Case
from tvisa.interview import next_questions


@pytest.mark.parametrize("which", ["examples", "generated"])
def test_fewer_questions_than_a_form(which: str) -> None:
    """At most 40 % of everything, and fewer than a form in statutory order that skips what is settled."""
    cases: Sequence[Case] = asking.examples()[::12] if which == "examples" else asking.generated(12)
    count = asking.mean(asking.interview(asking.ours(), told) for told in cases)

    assert count <= 0.4 * asking.mean(asking.everything(told) for told in cases)
    assert count < asking.mean(asking.interview(asking.statute, told) for told in cases)


def test_the_fixture_takes_far_fewer_than_statute_order() -> None:
    """On 41 facts statute order with short-circuits needs 12.1 questions on average."""
    statute, ours = asking.fixture_counts(asking.known(fixture.plain_cases(300)))

    assert 11 < statute < 13
    assert ours < 0.65 * statute


def test_the_order_is_close_to_the_true_optimum() -> None:
    """Within 15 % of it on small sub-trees, and no order is better than the optimum."""
    ratios = asking.to_the_optimum(25)

    assert max(ratios) <= 1.15
    assert min(ratios) >= 1


@pytest.mark.benchmark(group="asking")
def test_next_questions(measure: Measure) -> None:
    """One step of an interview, over the examples."""
    cases = asking.examples()[::6]
    plans = measure(lambda case: next_questions(case, asking.DAY), cases, rounds=5)
    assert len(plans) == len(cases)
