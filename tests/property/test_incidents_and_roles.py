"""
Incidents and roles: one and the same incident, done to one and the same person.

Act, means and purpose spread over incidents never make a severe form; an incident that fails element I opens neither
presence nor the report nor the age exemption; keys can be renamed at will, and never confused.
"""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from tests.property.support import LAWS, findings, nibbles
from tvisa.facts import Case, Person
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, yes_no
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.paths import facts_of, put
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.testing import cases, cases_with, complete_cases, near_cases

ANY_CASE = st.one_of(cases(), complete_cases(), near_cases(), cases_with(Outcome.MET))


def no_assertions(case: Case) -> Case:
    for path, fact in list(facts_of(case)):
        if "asserted" in path and isinstance(fact, Answer):
            case = put(case, path, NOT_ASKED)
    return case


@given(LAWS, ANY_CASE)
def test_one_incident_alone_carries_element_one(law: RuleSet, case: Case) -> None:
    """Where the applicant is found a victim, one of the incidents alone is enough; no two of them add up."""
    case = no_assertions(case)
    whole = OUTCOME[nibbles(law, case)[0]]
    alone = [OUTCOME[nibbles(law, attrs.evolve(case, incidents=(i,)))[0]] for i in case.incidents]

    assert (whole is Outcome.MET) == (Outcome.MET in alone)


@given(LAWS, complete_cases())
def test_a_failed_incident_opens_nothing(law: RuleSet, case: Case) -> None:
    """Where no incident is trafficking, presence, the report and the age exemption fall with element I."""
    found, _ = findings(law, case)
    if found[0].outcome is not Outcome.NOT_MET:
        return

    paths = {f.predicate.id: f.outcome for f in found[2].children[0].children}

    assert found[1].outcome is Outcome.NOT_MET
    assert paths["complied"] is Outcome.NOT_MET
    assert paths["age_exemption"] is Outcome.NOT_MET
    # Before the statute of 2008 there was no exception for trauma.
    assert found[2].outcome is paths.get("trauma_exception", Outcome.NOT_MET)


def rename(case: Case, names: dict[str, str]) -> Case:
    """Rename people wherever a key stands."""

    def new(record: Any) -> Any:
        if isinstance(record, tuple):
            return tuple(new(r) for r in record)
        if isinstance(record, str) and type(record) is str:
            return names.get(record, record)
        if isinstance(record, Answer):
            return Answer(tuple(attrs.evolve(c, by=new(c.by)) for c in record.claims))
        if (
            attrs.has(type(record))
            and not isinstance(record, Claim)
            and type(record).__module__ != "tvisa.kernel.dates"
        ):
            return attrs.evolve(
                record, **{f.name: new(getattr(record, f.name)) for f in attrs.fields(type(record)) if f.init}
            )
        return record

    renamed = new(case)
    assert isinstance(renamed, Case)
    return renamed


@given(LAWS, ANY_CASE)
def test_renaming_everybody_changes_nothing(law: RuleSet, case: Case) -> None:
    """Swapping P1 with P2 everywhere, the applicant included, leaves every outcome as it was."""
    assert nibbles(law, rename(case, {"P1": "P2", "P2": "P1"})) == nibbles(law, case)


@given(LAWS, ANY_CASE)
def test_another_persons_incident_never_counts(law: RuleSet, case: Case) -> None:
    """What was done to P2 alone never makes P1 a victim, however much of it is recorded."""
    case = no_assertions(case)
    case = attrs.evolve(
        case,
        applicant="P1",
        people=(Person("P1"), Person("P2")),
        incidents=tuple(attrs.evolve(i, victim="P2") for i in case.incidents),
        incidents_complete=yes_no(True),
    )

    assert OUTCOME[nibbles(law, case)[0]] is Outcome.NOT_MET


@given(LAWS, ANY_CASE, st.randoms())
def test_the_order_of_records_and_claims_never_matters(law: RuleSet, case: Case, random: Any) -> None:
    """Lists of incidents, contacts, people and claims are sets to the law."""

    def shuffled(items: tuple[Any, ...]) -> tuple[Any, ...]:
        mixed = list(items)
        random.shuffle(mixed)
        return tuple(mixed)

    mixed = attrs.evolve(case, incidents=shuffled(case.incidents), people=shuffled(case.people))
    mixed = put(mixed, "assistance.contacts", shuffled(case.assistance.contacts))
    for path, fact in list(facts_of(mixed)):
        mixed = put(mixed, path, attrs.evolve(fact, claims=shuffled(fact.claims)))  # type: ignore[arg-type]

    assert nibbles(law, mixed) == nibbles(law, case)
