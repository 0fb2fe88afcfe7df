"""
The real rules on the example cases, beside the same law written by hand in three-valued Python.

The comparison covers what `tests.benchmarks.handwritten` models: every fact with one claim and no assertion of a whole
element, dates and ages included. What three values cannot say (CONTESTED: two sources of one thing that disagree) is open
there.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings

from tests.benchmarks import handwritten
from tests.benchmarks.conftest import Measure
from tests.benchmarks.fixture import Value
from tests.support import examples
from tvisa import Case, Outcome, TvisaError, load_case, loads_case, screen
from tvisa.files.casefile import dumps
from tvisa.kernel.truth import OUTCOME
from tvisa.law.t import T
from tvisa.screening.elements.outcomes import compile_outcomes
from tvisa.testing import cases, cases_with, complete_cases

DAY: Final = datetime.date(2026, 1, 1)
EXAMPLES: Final = Path(__file__).parents[2] / "examples"
VALUES: Final[dict[Outcome, Value]] = {
    Outcome.MET: True,
    Outcome.NOT_MET: False,
    Outcome.UNKNOWN: None,
    Outcome.CONTESTED: None,
}


def example_cases() -> list[Case]:
    """Return every example that loads."""
    found = []
    for path in sorted([*EXAMPLES.glob("*/case.yaml"), *EXAMPLES.glob("decisions/*/case.yaml")]):
        try:
            found.append(load_case(path))
        except TvisaError:
            continue
    return found


CASES: Final = example_cases()
TEXTS: Final = [dumps(case) for case in CASES]
OF_THE_STATUTE: Final = T.on(DAY).elements
"""What is written by hand: the four statutory elements, which come first in a screening, and not admissibility."""
_COMPILED: Final = compile_outcomes(OF_THE_STATUTE)


def evaluate(case: Case) -> tuple[int, ...]:
    """Return one nibble for each of them."""
    return _COMPILED(case, case.filed_bits)


def _outcomes(case: Case) -> tuple[Outcome, ...]:
    return tuple(OUTCOME[nibble] for nibble in evaluate(case))


def _values(case: Case) -> tuple[Value, ...]:
    return tuple(VALUES[outcome] for outcome in _outcomes(case))


def test_there_are_examples() -> None:
    """Nothing is timed on nothing."""
    assert CASES


@pytest.mark.parametrize("said", [handwritten.by_state, handwritten.by_nibble])
def test_by_hand_and_library_agree_on_the_examples(said: handwritten.Read) -> None:
    """No example comes out differently."""
    cases = [handwritten.modeled(case) for case in CASES]
    assert [c for c in cases if handwritten.elements(c, said) != _values(c)] == []


@settings(max_examples=examples(150), suppress_health_check=list(HealthCheck))
@given(cases())
def test_by_hand_and_library_agree_on_any_case(case: Case) -> None:
    """Nor does any case at all, as far as it is modeled."""
    case = handwritten.modeled(case)
    assert handwritten.elements(case) == _values(case)


@settings(max_examples=examples(100), suppress_health_check=list(HealthCheck))
@given(complete_cases())
def test_by_hand_and_library_agree_on_a_complete_case(case: Case) -> None:
    """The same where every question is answered."""
    case = handwritten.modeled(case)
    assert handwritten.elements(case) == _values(case)


@pytest.mark.parametrize("outcome", Outcome)
def test_by_hand_and_library_agree_near(outcome: Outcome) -> None:
    """The same around cases of each outcome, where a random case seldom comes."""

    @settings(max_examples=examples(100), suppress_health_check=list(HealthCheck))
    @given(cases_with(outcome, as_of=DAY))
    def agree(case: Case) -> None:
        case = handwritten.modeled(case)
        assert handwritten.elements(case) == _values(case)

    agree()


@pytest.mark.benchmark(group="rules")
def test_by_hand(measure: Measure) -> None:
    """Three-valued Python that reads the claims of each answer: the baseline."""
    found = measure(handwritten.elements, CASES)
    assert len(found) == len(CASES)


@pytest.mark.benchmark(group="rules")
def test_by_hand_from_ready_readings(measure: Measure) -> None:
    """The same, reading what each answer keeps ready."""
    found = measure(lambda case: handwritten.elements(case, handwritten.by_nibble), CASES)
    assert len(found) == len(CASES)


@pytest.mark.benchmark(group="rules")
def test_outcomes(measure: Measure) -> None:
    """The library, outcomes alone."""
    found = measure(evaluate, CASES)
    assert [tuple(OUTCOME[n] for n in nibbles) for nibbles in found] == [_outcomes(c) for c in CASES]


@pytest.mark.benchmark(group="rules")
def test_screen(measure: Measure) -> None:
    """A full screening, with every finding."""
    found = measure(lambda case: screen(case, DAY), CASES)
    assert [tuple(f.outcome for f in s.findings[: len(OF_THE_STATUTE)]) for s in found] == [_outcomes(c) for c in CASES]


@pytest.mark.benchmark(group="rules")
def test_screen_to_dict(measure: Measure) -> None:
    """A full screening as plain JSON values, by number."""
    found = measure(lambda case: screen(case, DAY).as_dict(), CASES, rounds=5)
    for case, result in zip(CASES, found, strict=True):
        assert [e["outcome"] for e in result["elements"][: len(OF_THE_STATUTE)]] == [str(o) for o in _outcomes(case)]


@pytest.mark.benchmark(group="rules")
def test_load_and_screen(measure: Measure) -> None:
    """From JSON text: read, validate, screen."""
    found = measure(lambda text: screen(loads_case(text, "json"), DAY), TEXTS, rounds=10)
    assert [tuple(f.outcome for f in s.findings[: len(OF_THE_STATUTE)]) for s in found] == [_outcomes(c) for c in CASES]
