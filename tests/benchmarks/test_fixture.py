"""The two evaluators beside plain Python, on the same 2,000 random cases of the fixture."""

from __future__ import annotations

import datetime
from typing import Any, Final

import pytest

from tests.benchmarks import fixture
from tests.benchmarks.conftest import Measure
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import OUTCOME, Basis, Outcome
from tvisa.screening.elements.result import Part
from tvisa.screening.table import table_of
from tvisa.screening.writer import in_full
from tvisa.words.catalog import ENGLISH

COUNT: Final = 2_000
FEW: Final = 100
"""A case as JSON is a hundred times the work, so fewer are enough."""

CASES: Final = fixture.plain_cases(COUNT)
FACTS: Final = [fixture.facts(case) for case in CASES]
EXPECTED: Final = [fixture.reference(case) for case in CASES]
DAY: Final = datetime.date(2026, 1, 1)


def _values(outcomes: Any) -> tuple[fixture.Value, ...]:
    return tuple(fixture.THREE_VALUED[o] for o in outcomes)


def _mismatches(found: list[fixture.Outputs]) -> int:
    return sum(f != e for f, e in zip(found, EXPECTED, strict=True))


def test_the_cases_are_worth_timing() -> None:
    """Every output takes every value somewhere."""
    for position, name in enumerate(fixture.OUTPUTS):
        assert {row[position] for row in EXPECTED} == {True, False, None}, name


@pytest.mark.benchmark(group="fixture: outcomes")
def test_plain(measure: Measure) -> None:
    """Plain three-valued Python: the baseline."""
    assert _mismatches(measure(fixture.plain, CASES)) == 0


@pytest.mark.benchmark(group="fixture: outcomes")
def test_library_outcomes(measure: Measure) -> None:
    """The library, outcomes alone."""
    found = measure(fixture.outcomes, FACTS)
    assert _mismatches([_values(OUTCOME[n] for n in nibbles) for nibbles in found]) == 0


@pytest.mark.benchmark(group="fixture: outcomes")
def test_library_outcomes_from_dicts(measure: Measure) -> None:
    """The same from plain dicts, every answer made anew."""
    found = measure(lambda case: fixture.outcomes(fixture.facts(case)), CASES, rounds=5)
    assert _mismatches([_values(OUTCOME[n] for n in nibbles) for nibbles in found]) == 0


@pytest.mark.benchmark(group="fixture: tree")
def test_plain_tree(measure: Measure) -> None:
    """Plain Python that keeps a proof tree: the baseline."""
    found = measure(fixture.plain_tree, CASES)
    assert _mismatches([tuple(proof["value"] for proof in proofs.values()) for proofs in found]) == 0


@pytest.mark.benchmark(group="fixture: tree")
def test_plain_tree_read(measure: Measure) -> None:
    """The same, and every value in it read."""
    found = measure(fixture.plain_tree_read, CASES)
    assert _mismatches([tuple(proof["value"] for proof in proofs.values()) for proofs in found]) == 0


def _from_memo(scopes: Any) -> list[fixture.Outputs]:
    return [_values(find(element, names).outcome for element in fixture.RULES) for names in scopes]


@pytest.mark.benchmark(group="fixture: tree")
def test_library_tree(measure: Measure) -> None:
    """The library's tree of findings."""
    found = measure(fixture.tree, FACTS)
    assert _mismatches(_from_memo(names for _, names in found)) == 0


@pytest.mark.benchmark(group="fixture: tree")
def test_library_tree_read(measure: Measure) -> None:
    """The same, and the outcome and basis of every child read."""
    found = measure(fixture.tree_read, FACTS)
    assert _mismatches(_from_memo(found)) == 0


@pytest.mark.benchmark(group="fixture: tree")
def test_library_tree_from_dicts(measure: Measure) -> None:
    """The same from plain dicts, every answer made anew."""
    found = measure(lambda case: fixture.tree_read(fixture.facts(case)), CASES, rounds=5)
    assert _mismatches(_from_memo(found)) == 0


@pytest.mark.benchmark(group="fixture: tree")
def test_library_tree_from_dicts_with_shared_answers(measure: Measure) -> None:
    """The same from plain dicts, equal answers being one object."""
    found = measure(lambda case: fixture.tree_read(fixture.shared_facts(case)), CASES, rounds=5)
    assert _mismatches(_from_memo(found)) == 0


def as_dict(found: tuple[Finding, Scope]) -> dict[str, Any]:
    """Return a tree that was found as plain JSON values."""
    overall, names = found
    explainer = Explainer(names, DAY, ENGLISH)
    told: dict[str, Any] = in_full(Part(explainer.explain(overall), explainer, table_of(DAY, ENGLISH)))
    return told


def _same(finding: Finding, entry: dict[str, Any]) -> None:
    assert entry["outcome"] == str(finding.outcome)
    assert entry.get("basis") == (str(finding.basis) if finding.basis else None)


@pytest.mark.benchmark(group="fixture: as_dict")
def test_library_tree_as_dict(measure: Measure) -> None:
    """The tree as plain JSON values, with reasons, facts, what is missing and citations."""
    found = [fixture.tree(f) for f in FACTS[:FEW]]
    results = measure(as_dict, found, rounds=10)
    for (overall, _), result in zip(found, results, strict=True):
        _same(overall, result)
        # An element and the list of its parts are one node to a reader.
        for finding, entry in zip(overall.children[0].children, result["parts"], strict=True):
            _same(finding, entry)


def test_bases_and_outcomes_are_what_a_bright_line_gives() -> None:
    """Every question here is a bright line and nothing is asserted, so that what is decided rests on a rule."""
    pending = [fixture.tree(f)[0] for f in FACTS[:FEW]]
    while pending:
        finding = pending.pop()
        pending.extend(finding.children)
        assert finding.basis is (None if finding.outcome is Outcome.UNKNOWN else Basis.RULE)
