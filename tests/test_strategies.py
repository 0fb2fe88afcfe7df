"""The public test kit: valid cases, partial and complete ones, and cases with a chosen outcome."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.property.support import nibbles
from tvisa import Case, Outcome
from tvisa.facts import State
from tvisa.facts.paths import facts_of, get, put
from tvisa.strategies import answers, cases_with, complete_cases, date_facts, partial_cases
from tvisa.t1 import RULE_SETS
from tvisa.truth import OUTCOME


@pytest.mark.parametrize("law", RULE_SETS, ids=lambda law: law.id)
@pytest.mark.parametrize("outcome", Outcome)
def test_cases_with_an_outcome_have_it(outcome: Outcome, law: object) -> None:
    """The four elements together come out as asked, under either rule set."""

    @given(cases_with(outcome, law))  # type: ignore[arg-type]
    def check(case: Case) -> None:
        bits = 0b1111
        for nibble in nibbles(law, case):  # type: ignore[arg-type]
            bits &= nibble
        assert OUTCOME[bits] is outcome

    check()


@given(st.from_type(Case))
def test_the_type_builds_itself(case: Case) -> None:
    """`st.from_type(Case)` works wherever this library is installed."""
    assert isinstance(case, Case)


@given(partial_cases())
def test_partial_cases_have_no_disputes(case: Case) -> None:
    """Plain answers only."""
    assert State.DISPUTED not in {f.state() for _, f in facts_of(case)}


@given(complete_cases())
def test_complete_cases_leave_no_question(case: Case) -> None:
    """Every yes/no question but an assertion, and what the dates say, has a yes or a no."""
    for path, fact in facts_of(case):
        if (
            "asserted" not in path
            and "after_trafficking" not in path
            and path.rpartition(".")[2] not in ("age", "filed_on")
            and not path.endswith("sex.when")
        ):
            assert fact.state() in (State.YES, State.NO), path


@given(partial_cases(), answers(), date_facts())
def test_paths_put_and_get(case: Case, answer: object, date: object) -> None:
    """What is put at a path is found there, and nothing else has changed."""
    changed = put(put(case, "hardship.extreme", answer), "filed_on", date)

    assert get(changed, "hardship.extreme") == answer
    assert put(put(changed, "hardship.extreme", case.hardship.extreme), "filed_on", case.filed_on) == case


def test_another_project_can_use_it(tmp_path: Path) -> None:
    """In a suite of its own, another project builds cases by type, with no import of ours but the type."""
    (tmp_path / "test_other.py").write_text(
        textwrap.dedent(
            """
            from hypothesis import HealthCheck, given, settings, strategies as st
            from tvisa import Case, screen

            @settings(deadline=None, suppress_health_check=list(HealthCheck))
            @given(st.from_type(Case))
            def test_screen_is_total(case):
                assert screen(case, "2026-11-24").as_dict()["schema_version"] == 1
            """
        ),
        encoding="utf-8",
    )

    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip

    assert run.returncode == 0, run.stdout + run.stderr
