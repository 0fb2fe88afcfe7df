"""The public test kit: valid cases, partial and complete ones, and cases with a chosen outcome."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.support import nibbles
from tvisa import Case, Outcome
from tvisa.facts import (
    Absence,
    Act,
    AdjustingRelative,
    Adjustment,
    Conduct,
    Contact,
    Departure,
    DerivativeStatus,
    Entry,
    Family,
    FamilyMember,
    Incident,
    Kinship,
    Matter,
    Person,
    Request,
    Setting,
    Tie,
)
from tvisa.files.casefile import dumps, loads_case
from tvisa.kernel.answers import NOT_ASKED, State
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.truth import OUTCOME
from tvisa.law.t import T
from tvisa.testing.strategies import (
    ACCUSING,
    adjustments,
    answers,
    cases,
    cases_with,
    cases_with_adjustment,
    cases_with_conduct,
    cases_with_family,
    complete_cases,
    conducts,
    date_facts,
    families,
    near_cases,
    partial_cases,
)


@pytest.mark.parametrize("law", T.rule_sets, ids=lambda law: law.id)
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


ANY_CASE = st.one_of(
    cases(),
    cases_with_adjustment(),
    cases_with_conduct(),
    cases_with_family(),
    complete_cases(),
    near_cases(),
    cases_with(Outcome.MET),
)


@given(ANY_CASE)
def test_every_case_is_valid(case: Case) -> None:
    """What is written of a case is read back the same."""
    assert loads_case(dumps(case)) == case


def test_cases_with_conduct_reach_everything() -> None:
    """Every setting, every fact of conduct and status, and every answer there comes up; so do acts of any number."""
    settings_seen, acts, spoken, said = set(), set(), set(), set()

    @settings(max_examples=300, derandomize=True)
    @given(cases_with_conduct())
    def gather(case: Case) -> None:
        settings_seen.add(case.setting)
        acts.add((len(case.conduct.acts), len(case.conduct.matters)))
        for path, fact in facts_of(case):
            name = re.sub(r"\[\d\]", "", path)
            if name.startswith(("conduct.", "status.")) and fact.claims:
                spoken.add(name)
                said.add(fact)

    gather()

    one_of_each = attrs.evolve(Case("P1"), conduct=Conduct((Act(),), matters=(Matter(),)))
    every = {re.sub(r"\[\d\]", "", p) for p, _ in facts_of(one_of_each)}
    assert settings_seen == {None, *Setting}
    assert acts == set(itertools.product(range(3), range(3)))
    assert {p for p in every if p.startswith(("conduct.", "status."))} <= spoken
    assert set(ACCUSING) - {NOT_ASKED} <= said


def test_cases_with_family_reach_everything() -> None:
    """Every tie, kinship and status, every fact of a family, and families of any size come up."""
    shapes: set[object] = set()
    spoken: set[str] = set()

    @settings(max_examples=300, derandomize=True)
    @given(cases_with_family())
    def gather(case: Case) -> None:
        shapes.add(len(case.family.members))
        for member in case.family.members:
            shapes.update({member.kinship, member.tie, member.granted_as, f"through {bool(member.through)}"})
        for path, fact in facts_of(case):
            if path.startswith("family.") and fact.claims:
                spoken.add(re.sub(r"\[\d\]", "", path))

    gather()

    one = attrs.evolve(Case("P1"), family=Family((FamilyMember("P2"),)))
    assert shapes == {0, 1, 2, 3, None, *Kinship, *Tie, *DerivativeStatus, "through True", "through False"}
    assert {re.sub(r"\[\d\]", "", p) for p, _ in facts_of(one) if p.startswith("family.")} <= spoken


def test_cases_with_adjustment_reach_everything() -> None:
    """Every setting, absences and relatives of any number, and every fact of the time since the grant, come up."""
    shapes: set[tuple[int, int]] = set()
    spoken: set[str] = set()
    settings_seen = set()

    @settings(max_examples=300, derandomize=True)
    @given(cases_with_adjustment())
    def gather(case: Case) -> None:
        settings_seen.add(case.setting)
        shapes.add((len(case.adjustment.absences), len(case.adjustment.relatives)))
        for path, fact in facts_of(case):
            if path.startswith(("adjustment.", "granted_on")) and fact.claims:
                spoken.add(re.sub(r"\[\d\]", "", path))

    gather()

    one = Adjustment(absences=(Absence(),), relatives=(AdjustingRelative("P2"),))
    assert settings_seen == {None, *Setting}
    assert shapes == set(itertools.product(range(4), range(3)))
    assert {re.sub(r"\[\d\]", "", f"adjustment.{p}") for p, _ in facts_of(one)} | {"granted_on"} <= spoken


@given(families(people=("P7",)))
def test_a_family_alone_is_of_the_people_given(family: Family) -> None:
    """Members, and those through whom they follow, are among the people given."""
    assert {m.person for m in family.members} <= {"P7"}
    assert {m.through for m in family.members} <= {None, "P7"}


@given(adjustments(people=("P7",), most=1))
def test_an_adjustment_alone_is_of_the_people_given(own: Adjustment) -> None:
    """Relatives are among the people given, and there are no more absences than asked for."""
    assert {r.person for r in own.relatives} <= {"P7"}
    assert len(own.absences) <= 1


def test_every_fact_comes_up_in_cases() -> None:
    """No fact of a case is out of reach, however late it stands in the file."""
    spoken: set[str] = set()

    @settings(max_examples=300, derandomize=True)
    @given(cases())
    def gather(case: Case) -> None:
        spoken.update(re.sub(r"\[\d\]", "", p) for p, fact in facts_of(case) if fact.claims)

    gather()

    every = {re.sub(r"\[\d\]", "", p) for p, _ in facts_of(case_of_everything())}
    assert every <= spoken


def case_of_everything() -> Case:
    """One record of each kind that `cases` makes."""
    case = Case("P1", (Person("P1"),), incidents=(Incident("I1", "P1"),))
    for path, record in (
        ("assistance.contacts", Contact()),
        ("assistance.requests", Request()),
        ("presence.entries", Entry()),
        ("presence.departures", Departure()),
    ):
        case = put(case, path, (record,))
    return case


@given(conducts())
def test_conduct_alone_names_nobody(conduct: Conduct) -> None:
    """Without keys to refer to, an act refers to no incident and to no other person."""
    assert {(a.incident, a.other.person) for a in conduct.acts} <= {(None, None)}


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
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )

    assert run.returncode == 0, run.stdout + run.stderr
