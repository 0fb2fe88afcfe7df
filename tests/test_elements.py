"""
The elements, where a text is easily read for more or less than it says: each test names the text and tries its neighbors.

The cases are few words each; what they leave out is not asked.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.cases import ELEMENTS, NOW, RULE_2017, non_defenses, outcome, supported
from tests.support import bar_of
from tvisa import screen
from tvisa.files.starter import starter
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Question, walk
from tvisa.kernel.provision import Kind
from tvisa.law.reads import law_of_all_days
from tvisa.law.t import T

# --- the filing window of the rule of 2002 ----------------------------------------------------------------------------


def test_the_window_of_2002_is_no_element_and_is_not_asked_of_later_trafficking() -> None:
    """Four elements are counted; what ended years after 28 October 2000 leaves nothing to ask, though the list is open."""
    case = supported(filed=True, filed_on="2014-05-01", incidents__0__when="2010/2012")
    case.pop("incidents_complete", None)
    screened = screen(case, "2014-06-01")

    assert screened["filing_window"].outcome == "met"
    assert screened["filing_window"].missing == ()
    bare = {**case, "incidents": [{"key": "I1", "victim": "P1", "when": "2010/2012"}]}
    assert outcome(bare, "filing_window", "2014-06-01") == "met"
    assert [element.standing for element in screened.elements if element.id == "filing_window"] == [None]
    assert "V" not in re.findall(r"\b[IV]+\b", screened.summary)
    late = {**case, "incidents": [{**case["incidents"][0], "when": "1998/1999"}], "delay_excused": False}
    late |= {"people": [{"key": "P1", "date_of_birth": "1960"}], "incidents_complete": True}
    assert "Filed in time" in screen(late, "2014-06-01").summary


@pytest.mark.parametrize(
    ("when", "changes", "expected"),
    [
        # It ended long after the statute: the window does not reach it, severe form or not.
        ("2008-10/2010-03", {"incidents__0__labor": {"work": False}, "incidents__0__sex": {"act": False}}, "met"),
        ("2008-10/2010-03", {}, "met"),
        # Nothing severe is left that was filed in time; that it was no severe form is what the first element says.
        ("1998-10/1999-03", {"incidents__0__labor": {"work": False}, "incidents__0__sex": {"act": False}}, "not_met"),
        ("1998-10/1999-03", {"people": [{"key": "P1", "date_of_birth": "1960"}], "delay_excused": False}, "not_met"),
        ("1998-10/1999-03", {"delay_excused": True}, "met"),
        ("2000", {"delay_excused": False, "people": [{"key": "P1", "date_of_birth": "1960"}]}, "unknown"),
    ],
)
def test_the_window_of_2002_reaches_only_what_ended_before_the_statute(
    when: str, changes: dict[str, Any], expected: str
) -> None:
    """8 CFR 214.11(d)(4) of 2002 speaks of victims whose victimization occurred before 28 October 2000."""
    found = supported(filed=True, filed_on="2014-03", incidents__0__when=when, **changes)

    assert outcome(found, "filing_window", "2014-06-01") == expected


# --- who says so: back to the root ------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", ["trafficker", "for_trafficker", "controlled_witness", "adverse"])
def test_what_a_witness_under_control_says_is_the_traffickers_say(source: str) -> None:
    """Against the applicant alone it is neither a fact nor a dispute (the policy of 8 USC 1367(a)(1)(F))."""
    denied = {"answer": False, "sources": [source]}
    alone = supported(incidents__0__acts={"recruited": denied})
    beside = supported(incidents__0__acts={"recruited": [{"answer": True, "sources": ["client"]}, denied]})

    assert outcome(alone, "severe_trafficking") == "unknown"
    assert outcome(beside, "severe_trafficking") == "met"
    assert (
        outcome(
            supported(incidents__0__acts={"recruited": {"answer": True, "sources": [source]}}), "severe_trafficking"
        )
        == "met"
    )


def test_a_witness_nobody_controls_disputes() -> None:
    """Another witness is another account."""
    told = [{"answer": True, "sources": ["client"]}, {"answer": False, "sources": ["witness"]}]

    assert outcome(supported(incidents__0__acts={"recruited": told}), "severe_trafficking") == "contested"


def test_the_case_that_the_traps_are_set_in_is_supported() -> None:
    """What each trap changes is the only thing that speaks: without it every element is supported, under both rules."""
    for day in (NOW, RULE_2017):
        assert [outcome(supported(), e, day) for e in ELEMENTS] == ["met"] * 4


def test_trap_01_three_elements() -> None:
    """Trafficking, hardship and being willing are not all: presence, the bar and admissibility are asked too, and willing is no test."""
    willing = supported(presence={}, assistance={"willing": True})
    unwilling = supported(assistance__willing=False)
    result = screen(supported(), NOW)

    assert {e.id for e in result.elements} == set(ELEMENTS)
    assert set(result.not_screened) == {"admissibility", "bar"}
    assert outcome(willing, "physical_presence") == "unknown"
    assert outcome(willing, "law_enforcement_assistance") == "unknown"
    assert outcome(unwilling, "law_enforcement_assistance") == "met"
    assert "assistance.willing" in non_defenses(unwilling)
    private = screen(supported(setting="privileged"), NOW)
    assert {e.id for e in private.elements} == {*ELEMENTS, "admissibility"}
    assert bar_of(private).state == "NOT_ASKED"


def test_peer_a3_every_incident_counts_and_not_the_last_entry_alone() -> None:
    """What happened in an earlier stay, before a departure or partly abroad is asked about and can carry the claim."""
    earlier = supported(
        incidents__0__when="2010-02/2011-06",
        incidents__0__in_united_states=False,
        incidents__0__caused_entry=True,
        presence__departures=[{"when": "2012-03", "voluntary": True}],
        presence__entries=[{"when": "2015"}],
        presence__latest_return={"continued_victimization": True},
    )

    assert outcome(earlier, "severe_trafficking") == "met"
    assert outcome(earlier, "physical_presence") == "met"


def test_peer_a7_patterns_of_decisions_are_no_tests() -> None:
    """Not singled out, nothing said, no diagnosis, no services: factors that move nothing, and unrest need aim at nobody."""
    found = supported(
        incidents__0__labor={
            "work": True,
            "acts_for_work": True,
            "acts_by_means": True,
            "singled_out": False,
            "beyond_the_deal": False,
        },
        incidents__0__purposes={"servitude_by_fear": True, "said_so": False},
        presence__related={"diagnosed": False, "services_here": False},
        hardship__factors={"unrest": True},
    )

    assert [outcome(found, e) for e in ELEMENTS] == ["met"] * 4


def test_peer_b4_departures_jurisdiction_and_hotlines_are_asked() -> None:
    """Each has its question, and an anonymous call to the hotline is no report."""
    asked = starter()
    for question in (
        "Did the person decide to leave?",
        "Did that agency have proper jurisdiction over what was reported?",
        "Was the contact made anonymously?",
        "Did the person ask for, or agree to, a referral to law enforcement?",
    ):
        assert question in re.sub(r"\s*\n\s*# ", " ", asked)
    call = {
        "agency": "trafficking_hotline",
        "about_trafficking": True,
        "referral_agreed": True,
        "referral_counts": True,
        "connected": False,
        "when": "2020-09",
    }
    for anonymous, found in ((True, "not_met"), (False, "met")):
        filed = supported(filed_on="2025-03-01", assistance__contacts=[{**call, "anonymous": anonymous}])
        filed |= {"filed": True}
        assert outcome(filed, "report") == found


def test_peer_i_nothing_of_the_u_visa() -> None:
    """Seventeen is young enough, abroad is near enough, no certification, and nobody weighs how badly somebody was abused."""
    found = supported(
        people__0__date_of_birth="1990-05-05",
        incidents__0__when="2008-02/2008-03",
        incidents__0__in_united_states=False,
        assistance={"declaration": False},
    )
    asked = [n.ask for law in T.rule_sets for e in law.elements for n, _ in walk(e) if isinstance(n, Question)]

    assert outcome(found, "law_enforcement_assistance") == "met"
    assert not [q for q in asked if re.search(r"substantial|helpful|certif", q)]


@pytest.mark.parametrize("when", ["2001-01/2004-06", "2000-10-28/2003-01", "2010-03/2012-05"])
def test_the_window_of_2002_closes_nothing_that_ended_later(when: str) -> None:
    """8 CFR 214.11(d)(4) of 2002 reaches only what ended before October 28, 2000."""
    told = supported(filed=True, filed_on="2014-03-01", presence__here_when_filed=True, incidents__0__when=when)

    assert outcome(told, "severe_trafficking", "2014-06-01") == outcome(
        supported(incidents__0__when=when), "severe_trafficking"
    )
    assert screen(told, "2014-06-01").outcome != "not_met"


# --- what a standard asks of facts -------------------------------------------------------------------------------------


def test_every_standard_names_its_plain_facts_or_is_a_question_of_law() -> None:
    """What the law's own words ask of facts is recorded by staff; what is left of a standard counsel judges, wherever it is asked."""
    asked: dict[str, list[Question]] = {}
    for _, predicates, _ in law_of_all_days():
        for node in (node for predicate in predicates for node, _ in walk(predicate)):
            if isinstance(node, Question) and node.kind is Kind.STANDARD:
                asked.setdefault(node.fact, []).append(node)

    cored = {fact for fact, nodes in asked.items() if any(factor.core for node in nodes for factor in node.factors)}
    of_law = {fact for fact, nodes in asked.items() if any(node.of_law for node in nodes)}
    # Of a family member's stays without status nothing is recorded, so that there the same is for counsel alone.
    assert asked.keys() - cored - of_law == set()
    assert cored & of_law == set()
    assert [f.fact for nodes in asked.values() for n in nodes for f in n.factors if f.core and f.fact in asked] == []


@pytest.mark.parametrize("rules", T.rule_sets, ids=lambda rules: rules.id)
def test_no_sign_of_control_opens_a_purpose_or_a_link_and_no_non_defense_weighs_against(rules: Any) -> None:
    """22 USC 7102(8), (11): papers withheld are no servitude, nor a family relation harboring; pay and consent defeat nothing."""
    (victim,) = (element for element in rules.elements if element.id == "severe_trafficking")
    nodes = [node for node, _ in walk(victim) if isinstance(node, Question) and node.kind is Kind.STANDARD]
    core = {node.fact: {f.fact for f in node.factors if f.core} for node in nodes}
    against = {node.fact: {f.fact for f in node.factors if f.counts_for is Reply.NO and not f.core} for node in nodes}
    signs = {f"incident.control.{s}" for s in ("withholds_documents", "takes_earnings", "restricts_movement")}

    purposes = [*(f"servitude_by_{how}" for how in ("fear", "legal_process", "force")), "slavery"]
    assert not any(core[f"incident.purposes.{purpose}"] & signs for purpose in purposes)
    for link in ("incident.labor.acts_by_means", "incident.sex.induced"):
        assert core[link] == {f"{link.rpartition('.')[0]}.{name}" for name in ("brought", "kept", "had_they_known")}
    assert core["incident.means.fraud"] == {"incident.control.false_promises"}
    assert not any("incident.family_or_partner" in {f.fact for f in node.factors} for node in nodes)
    assert not {d.fact for d in rules.non_defenses if d.held is Reply.YES} & set().union(*against.values())
    untouched = ("sex.", "means.force", "means.fraud", "purposes.pledged_work", "purposes.because_of_debt")
    assert not any(weighed for fact, weighed in against.items() if fact.removeprefix("incident.").startswith(untouched))
