"""The public test kit: valid cases, partial and complete ones, and cases with a chosen outcome."""

from __future__ import annotations

import itertools
import re
import statistics
import subprocess
import sys
import textwrap
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.vendor.pretty import pretty

import tvisa
from tests.support import EXAMPLES, examples, sampled
from tvisa import Case, Outcome, screen
from tvisa import testing as kit
from tvisa.errors import LawDateError, UnknownName
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
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.provision import CHECKED_ON
from tvisa.law.t import T
from tvisa.testing import (
    adjustments,
    answers,
    as_yaml,
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
from tvisa.testing.records import ACCUSING

DAY = "2026-11-24"
TODAY = [element.id for element in T.rule_sets[-1].elements]


@pytest.mark.parametrize("law", sampled(T.rule_sets, 6), ids=lambda law: law.id)
@pytest.mark.parametrize("outcome", Outcome)
def test_cases_with_an_outcome_are_screened_with_it(outcome: Outcome, law: RuleSet) -> None:
    """The whole comes out as asked, under the law of any day."""
    day = law.window.start or CHECKED_ON
    if outcome is Outcome.MET and law is T.rule_sets[0]:  # public charge was not yet exempt, and is left to counsel
        with pytest.raises(LawDateError, match="counsel weighs something in every case"):
            cases_with(outcome, as_of=day)
        return

    @settings(max_examples=examples(30))
    @given(cases_with(outcome, as_of=day))
    def check(case: Case) -> None:
        assert screen(case, day).outcome is outcome

    check()


@pytest.mark.parametrize("element", TODAY)
@pytest.mark.parametrize("outcome", Outcome)
def test_an_element_can_be_named(outcome: Outcome, element: str) -> None:
    """Then it comes out as asked, whatever becomes of the others."""

    @settings(max_examples=examples(30))
    @given(cases_with(outcome, element))
    def check(case: Case) -> None:
        found = {f.predicate.id: f.outcome for f in screen(case, DAY).findings}
        assert found[element] is outcome

    check()


def test_no_other_element_can_be_named() -> None:
    """The error names those that can; an element of another day's law is none."""
    with pytest.raises(UnknownName) as raised:
        cases_with(Outcome.MET, "filing_window")
    assert raised.value.known == tuple(TODAY)
    with pytest.raises(LawDateError):
        cases_with(Outcome.MET, as_of="1999-01-01")


def test_an_outcome_can_be_a_word() -> None:
    """Since it is one; what is no outcome is refused, and not waited for."""

    @settings(max_examples=3)
    @given(cases_with("met"))  # type: ignore[arg-type]
    def check(case: Case) -> None:
        assert screen(case, DAY).outcome is Outcome.MET

    check()
    with pytest.raises(UnknownName) as raised:
        cases_with("granted")  # type: ignore[arg-type]
    assert raised.value.known == tuple(Outcome)


@given(st.from_type(Case))
def test_the_type_builds_itself(case: Case) -> None:
    """`st.from_type(Case)` works wherever this library is installed."""
    assert isinstance(case, Case)


class Size(NamedTuple):
    """What cases of one strategy are like: bytes as a file, outcomes of the whole, and of each element."""

    bytes: list[int]
    whole: Counter[Outcome]
    elements: dict[str, Counter[Outcome]]


def sized(strategy: st.SearchStrategy[Case]) -> Size:
    """Return what three hundred cases are like."""
    found = Size([], Counter(), {element: Counter() for element in TODAY})

    @settings(max_examples=300, derandomize=True, database=None, phases=[Phase.generate])
    @given(strategy)
    def gather(case: Case) -> None:
        result = screen(case, DAY)
        found.bytes.append(len(dumps(case)))
        found.whole[result.outcome] += 1
        for finding in result.findings:
            if finding.predicate.id in found.elements:
                found.elements[finding.predicate.id][finding.outcome] += 1

    gather()
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("strategy", "middle", "longest"),
    [(cases(), 10_000, 36_000), (st.from_type(Case), 13_000, 40_000)],
    ids=["cases", "from_type"],
)
def test_cases_are_of_the_size_that_people_have(strategy: st.SearchStrategy[Case], middle: int, longest: int) -> None:
    """
    A few thousand bytes; every outcome of the whole and of each element comes up, and none takes up nearly all.

    Of a type they are larger: own acts, other statuses, relatives and what was said before are drawn beside the elements.
    """
    found = sized(strategy)

    assert 500 < statistics.median(found.bytes) < middle
    assert max(found.bytes) < longest
    for outcomes in (found.whole, *found.elements.values()):
        assert set(outcomes) == set(Outcome)
        assert max(outcomes.values()) < 240


@pytest.mark.slow
def test_complete_cases_meet_each_element_as_often_as_not() -> None:
    """Answering everything decides it, and neither way nearly always."""
    found = sized(complete_cases())

    for outcomes in found.elements.values():
        assert 60 < outcomes[Outcome.MET] < 270


@pytest.mark.slow
@pytest.mark.parametrize("outcome", Outcome)
def test_a_failing_case_shrinks_to_what_matters(outcome: Outcome) -> None:
    """The smallest case of an outcome, found among cases of every kind, is a few lines."""

    def fails(case: Case) -> bool:
        return screen(case, DAY).outcome is outcome

    # One outcome of those that can be asked for is enough: they shrink by the same steps, and slowly.
    for strategy in (st.from_type(Case), *((cases_with(outcome),) if outcome is Outcome.NOT_MET else ())):
        least = find(strategy, fails, settings=settings(max_examples=2_000, database=None, derandomize=True))
        assert len(as_yaml(least)) < 300, as_yaml(least)


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


@pytest.mark.slow
def test_cases_with_conduct_reach_everything() -> None:
    """Every setting, every fact of conduct and status, and every answer there comes up; so do acts of any number."""
    settings_seen, acts, spoken, said = set(), set(), set(), set()

    @settings(max_examples=500, derandomize=True)
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


@pytest.mark.slow
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


@pytest.mark.slow
def test_cases_with_adjustment_reach_everything() -> None:
    """Every setting, absences and relatives of any number, and every fact of the time since the grant, come up."""
    shapes: set[tuple[int, int]] = set()
    spoken: set[str] = set()
    settings_seen = set()

    @settings(max_examples=400, derandomize=True)
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


@pytest.mark.slow
def test_every_fact_comes_up_in_cases() -> None:
    """No fact of a case is out of reach, however late it stands in the file."""
    spoken: set[str] = set()

    @settings(
        max_examples=800, derandomize=True
    )  # a case has the size that people have: what is rarely told needs many
    @given(cases())
    def gather(case: Case) -> None:
        spoken.update(re.sub(r"\[\d\]", "", p) for p, fact in facts_of(case) if fact.claims)

    gather()

    every = {re.sub(r"\[\d\]", "", p) for p, _ in facts_of(case_of_everything())}
    assert every <= spoken


def case_of_everything() -> Case:
    """One record of each kind that `cases` makes."""
    case = Case("P1", (Person("P1"),), incidents=(Incident("I1", "P1"),))
    lists = {
        "assistance.contacts": Contact(),
        "assistance.requests": Request(),
        "presence.entries": Entry(),
        "presence.departures": Departure(),
    }
    for path, record in lists.items():
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
    """Every yes/no question about the elements but an assertion, and what the dates say, has a yes or a no."""
    for path, fact in facts_of(case):
        if (
            path.startswith(("people", "incidents", "presence", "assistance", "hardship", "filed", "delay_excused"))
            and not {"asserted", "wider"} & set(path.split("."))
            and not path.endswith((".after_trafficking", ".before_filing", ".age", "filed_on", "sex.when", "exit.when"))
        ):
            assert fact.state() in (State.YES, State.NO), path


@given(partial_cases(), answers(), date_facts())
def test_paths_put_and_get(case: Case, answer: object, date: object) -> None:
    """What is put at a path is found there, and nothing else has changed."""
    changed = put(put(case, "hardship.extreme", answer), "filed_on", date)

    assert get(changed, "hardship.extreme") == answer
    assert put(put(changed, "hardship.extreme", case.hardship.extreme), "filed_on", case.filed_on) == case


@pytest.mark.slow
def test_the_first_case_takes_no_longer_than_another() -> None:
    """What a screening loads is loaded with the strategies: a test has a deadline, which the first case would miss."""
    program = """
        import sys
        import tvisa, tvisa.testing
        _ = tvisa.testing.cases
        before, table = set(sys.modules), tvisa.law_of("2026-11-24")
        assert "digest" in vars(table)
        tvisa.screen(tvisa.load_case(sys.argv[1]), "2026-11-24").as_dict()
        print(*(m for m in set(sys.modules) - before if m.startswith("tvisa.") and not m.startswith("tvisa.files")))
    """
    case = str(EXAMPLES / "labor" / "case.yaml")
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program), case], check=True, capture_output=True, text=True
    )

    assert run.stdout.split() == []


def run_elsewhere(folder: Path, test: str) -> subprocess.CompletedProcess[str]:
    """Run a test in a project of its own, under the settings that hypothesis comes with."""
    (folder / "test_other.py").write_text(textwrap.dedent(test), encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )


@pytest.mark.slow
def test_another_project_can_use_it(tmp_path: Path) -> None:
    """By type, with no import of ours but the type; no health check fails, and no deadline."""
    run = run_elsewhere(
        tmp_path,
        """
        from hypothesis import given, strategies as st
        from tvisa import Case, screen

        @given(st.from_type(Case))
        def test_screen_is_total(case):
            assert screen(case, "2026-11-24").outcome in ("met", "not_met", "unknown", "contested")
        """,
    )

    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.slow
def test_a_failing_case_is_shown_as_a_case_file(tmp_path: Path) -> None:
    """A few lines that can be kept as a file, and no line of anything else; a case shows nothing where it is printed by itself."""
    run = run_elsewhere(
        tmp_path,
        """
        import tvisa
        from hypothesis import given, settings
        from tvisa.testing import cases

        @settings(database=None, derandomize=True)
        @given(cases())
        def test_nothing_is_ever_denied(case):
            assert tvisa.screen(case, "2026-11-24").outcome != "not_met"
        """,
    )
    shown = re.search(r'tvisa\.loads_case\("""\n(.*?)"""\)', run.stdout, re.DOTALL)

    assert run.returncode == 1
    assert shown, run.stdout
    text = re.sub(r"^E? *(?=\S)", "", shown[1], count=1)
    assert len(text) < 300
    assert any(fact in text for fact in ("hardship", "incidents_complete"))
    assert not any(fact in repr(Case("P1")) for fact in ("hardship", "incidents_complete"))


@given(st.one_of(st.from_type(Case), st.just(Case("P1", (Person("P1"),), note='ends in """ and \\'))))
def test_what_is_shown_reads_back(case: Case) -> None:
    """The Python that is printed of a case is that case."""
    namespace = {"tvisa": tvisa}

    assert eval(pretty(case), namespace) == case  # noqa: S307 - our own output


@pytest.mark.slow
def test_the_door_of_the_kit_names_everything() -> None:
    """Each public name is there, and no module loads before it is asked for."""
    program = (
        "import sys, tvisa.testing as t; assert not [m for m in sys.modules if m.startswith(('tvisa.l', 'hypothesis'))]"
    )
    names = "; ".join(f"t.{name}" for name in kit.__all__)

    subprocess.run([sys.executable, "-c", f"{program}; {names}"], check=True)
    with pytest.raises(AttributeError, match="nothing"):
        kit.nothing  # type: ignore[attr-defined] # noqa: B018
    assert set(dir(kit)) == set(kit.__all__)
