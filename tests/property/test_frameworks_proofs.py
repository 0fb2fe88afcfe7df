"""
What holds between definitions is proved and not sampled, and every difference has a case that shows it.

The solver decides over exported trees; the evaluator that everybody uses then has to agree on each case found.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import relations
from tests.relations import (
    DIFFERENCES,
    NEED_AN_ACT,
    NEED_NO_MEANS,
    Implication,
    acts,
    follows,
    implications,
    impossible,
    known,
    means,
    nothing,
    outcome,
    whole,
    witness,
)
from tests.support import sampled
from tvisa.facts import Case, Incident
from tvisa.files.casefile import dumps, loads_case, structure
from tvisa.kernel.paths import facts_of
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Joint, Not, Question, walk
from tvisa.kernel.truth import Outcome
from tvisa.law.frameworks.definitions import CHILD
from tvisa.screening.compare.frameworks import frameworks

HOLDS = list(implications())


@pytest.mark.parametrize("claim", HOLDS, ids=lambda c: c.says)
def test_an_implication_holds_in_every_case(claim: Implication) -> None:
    """Met on the left is met on the right, and defeated on the right is defeated on the left, on both readings."""
    assert follows(claim.left, claim.right, asserted=claim.asserted)


def test_the_proof_can_fail() -> None:
    """What does not hold is not proved: the converse of an implication, and a part taken away."""
    assert not follows(whole("sex_trafficking_alone"), whole("sex_branch"))
    assert not follows(whole("eu_directive"), whole("un_protocol"))
    assert not follows(AllOf(()), whole("un_protocol"))


@pytest.mark.parametrize("ident", NEED_AN_ACT)
def test_nothing_without_an_act_satisfies_a_definition_that_needs_one(ident: str) -> None:
    """With every act denied that any definition names, it is defeated, whatever else is so."""
    assert impossible(whole(ident), *acts())
    assert not impossible(whole(ident))


@pytest.mark.parametrize("ident", sorted(set(known()) - {*NEED_AN_ACT}))
def test_the_others_name_no_act_of_their_own(ident: str) -> None:
    """What speaks to States, or of a state of things, can be met with every act denied."""
    found = witness(whole(ident), nothing(), *acts())

    assert found is not None
    assert outcome(whole(ident), found.case()) is Outcome.MET


@pytest.mark.parametrize("ident", NEED_NO_MEANS)
def test_some_need_no_means(ident: str) -> None:
    """Of an adult, with every means denied: consent or its absence plays no part there."""
    found = witness(whole(ident), CHILD, *means())

    assert found is not None
    assert not found.child
    assert outcome(whole(ident), found.case()) is Outcome.MET


@pytest.mark.parametrize(
    "ident", ["tvpa_severe", "crime_of_sex_trafficking", "tip_report", "un_protocol", "eu_directive"]
)
def test_the_others_need_a_means_for_an_adult(ident: str) -> None:
    """With every means denied and no child, they are defeated."""
    assert impossible(whole(ident), *means(), "incident.means.threatened_serious_harm", "under 18")


@pytest.mark.parametrize(("left", "right"), sampled(DIFFERENCES, 5), ids=str)
def test_a_difference_has_a_witness_on_which_the_evaluator_agrees(left: str, right: str) -> None:
    """The case that the solver found is met under one and not under the other, and is a case file like any other."""
    found = witness(whole(left), whole(right))
    assert found is not None
    case = found.case()

    assert outcome(whole(left), case) is Outcome.MET
    assert outcome(whole(right), case) is Outcome.NOT_MET
    assert loads_case(dumps(case)) == case


@pytest.mark.parametrize(("left", "right"), sampled(DIFFERENCES, 5), ids=str)
def test_a_witness_has_no_fact_to_spare(left: str, right: str) -> None:
    """Take any one of its facts back, and it is met under the first no more, or says what cannot be so together."""
    found = witness(whole(left), whole(right))
    assert found is not None
    assert relations.together(found.yes)
    for fact in found.yes:
        fewer = relations.Witness(tuple(f for f in found.yes if f != fact), (*found.no, fact), found.child)
        spared = (
            outcome(whole(left), fewer.case()) is Outcome.MET and outcome(whole(right), fewer.case()) is Outcome.NOT_MET
        )
        assert not (spared and relations.together(fewer.yes)), fact


def test_the_trees_are_of_the_kind_that_is_exported() -> None:
    """Nothing is negated, every leaf has one polarity, and a leaf is a fact of the incident or an age."""
    for definition in known().values():
        for node, negated in walk(definition.whole):
            assert not negated
            assert isinstance(node, (AllOf, AnyOf, Joint, Element, Question, Computed))
            assert not isinstance(node, Not)
            if isinstance(node, Question):
                assert node.fact.startswith("incident.")


PATHS = sorted(
    {
        q.fact.removeprefix("incident.")
        for d in known().values()
        for q in relations.leaves(d.whole)
        if isinstance(q, Question)
    }
    | {f"asserted.{path}" for path, _ in facts_of(Incident("I1", "P1").asserted)}
)


@st.composite
def one_incident(draw: st.DrawFn) -> Case:
    """Draw a case of one incident: most facts say yes, some no, unknown or disputed, some are not asked."""
    answers = draw(
        st.lists(
            st.sampled_from((True, True, True, False, None, "disputed", "not asked")),
            min_size=len(PATHS),
            max_size=len(PATHS),
        )
    )
    incident: dict[str, Any] = {"key": "I1", "victim": "P1"}
    for path, answer in zip(PATHS, answers, strict=True):
        record, name = path.split(".")
        incident.setdefault(record, {})[name] = answer
    incident["age"] = draw(st.sampled_from((16, 25, None)))
    if draw(st.booleans()):
        incident.pop("asserted", None)
    return structure({"tvisa_case": 2, "applicant": "P1", "people": [{"key": "P1"}], "incidents": [incident]})


@given(one_incident())
def test_the_evaluator_keeps_what_is_proved(case: Case) -> None:
    """On incomplete and disputed records too: what is met implies what is met."""
    for claim in HOLDS:
        if claim.asserted or all(not f.claims for _, f in facts_of(case.incidents[0].asserted)):
            if outcome(claim.left, case) is Outcome.MET:
                assert outcome(claim.right, case) is Outcome.MET, claim.says
            if outcome(claim.right, case) is Outcome.NOT_MET:
                assert outcome(claim.left, case) is Outcome.NOT_MET, claim.says


@given(one_incident())
def test_every_sentence_names_parts_and_facts(case: Case) -> None:
    """However incomplete, disputed or asserted a record is, no split is told without a part and a fact."""
    (incident,) = frameworks(case, relations.DAY).as_dict()["incidents"]
    for split in incident["splits"]:
        assert split["parts"], split["sentence"]
        assert split["because"], split["sentence"]
        assert "()" not in split["sentence"]
