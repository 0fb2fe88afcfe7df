"""
If it were filed on this record: what the burden of proof may and may not do with what is recorded.

Each holds of every rule set, and of every status, over cases of every kind; those that can be held over the examples are.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.property.support import LAWS, STATUS_OF, Status, each, findings, forget, of_every_status, recorded
from tests.support import CASES, DECISIONS, sampled
from tvisa import load_case, screen
from tvisa.facts import Case, Conduct, Person, Setting
from tvisa.kernel.answers import Answer, Claim, Evidence, Reply, Source, yes_no
from tvisa.kernel.burden import Held, Proof, as_filed, proof_of
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Element, Question
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.standing import StandingReader
from tvisa.kernel.truth import Basis, Outcome, readings
from tvisa.law.t import T
from tvisa.testing import cases, near_cases, partial_cases

ALL = [*CASES, *DECISIONS]
RANK = {Proof.NOT_SHOWN: 0, Proof.JUDGMENT: 1, Proof.SHOWN: 2}


def below(finding: Finding, scope: Scope) -> Iterator[tuple[Finding, Scope]]:
    scope = finding.scope or scope
    yield finding, scope
    for child in finding.children:
        yield from below(child, scope)


class Filed:
    """A case as it would be filed under one rule set: what is found of it, and how each named part is shown."""

    def __init__(self, law: RuleSet, case: Any) -> None:
        self.found, explainer = findings(law, as_filed(case, law.elements, STATUS_OF[law.id].bound))
        self.scope, self.reader = explainer.scope, StandingReader(explainer.scope, law.elements)

    def proof(self, finding: Finding, scope: Scope) -> Proof:
        return proof_of(self.reader.standing(finding, scope), finding.basis)

    def parts(self) -> Iterator[tuple[Finding, Scope]]:
        for element in self.found:
            yield from (pair for pair in below(element, self.scope) if isinstance(pair[0].predicate, Element))


def read(law: RuleSet, case: Any) -> dict[str, Proof]:
    """Return how each element stands under the burden."""
    filed = Filed(law, case)
    return {f.predicate.id: filed.proof(f, filed.scope) for f in filed.found}


def by(case: Any, source: Source) -> Any:
    """Return the case as one source tells all of it, with nothing held."""

    def told(_: str, fact: Any) -> Any:
        return type(fact)(tuple(attrs.evolve(c, sources=(source,), evidence=()) for c in fact.claims))

    return each(case, told)


# --- what is shown, and what is not -----------------------------------------------------------------------------------


@of_every_status
@given(data=st.data())
def test_what_facts_alone_support_is_shown(status: Status, data: st.DataObject) -> None:
    """What the record meets by rule, with every answer to a standard and every assertion deleted, is shown."""
    law, case = data.draw(status.drawn(decided=True))
    told = by(case, Source.CLIENT)
    filed = Filed(law, told)
    for element in findings(law, told)[0]:
        if element.outcome is Outcome.MET and element.basis is Basis.RULE:
            assert read(law, told)[element.predicate.id] is Proof.SHOWN
    assert all(f.basis is not Basis.ASSERTION for f in filed.found)


@of_every_status
@given(data=st.data())
def test_it_is_never_above_the_favorable_reading(status: Status, data: st.DataObject) -> None:
    """Of no element: what is shown is met on the favorable reading, and what depends on a judgment is not defeated on it."""
    holds_below(*data.draw(status.drawn(decided=True)))


def holds_below(law: RuleSet, case: Any) -> None:
    told = read(law, case)
    for element in findings(law, case)[0]:
        favorable, _ = readings(element.bits)
        if told[element.predicate.id] is Proof.SHOWN:
            assert favorable is Outcome.MET
        if told[element.predicate.id] is Proof.JUDGMENT:
            assert favorable is not Outcome.NOT_MET


@pytest.mark.parametrize("path", sampled(ALL, 16), ids=lambda p: p.parent.name)
def test_the_examples_hold_to_it_under_every_rule_set(path: Any) -> None:
    """Never above the favorable reading."""
    case = load_case(path)
    for law in T.rule_sets:
        holds_below(law, case)


@of_every_status
@given(data=st.data())
def test_forgetting_a_fact_shows_nothing(status: Status, data: st.DataObject) -> None:
    """
    What is shown without a fact is shown with it: read backwards, a first answer never makes shown not shown.

    Where two facts tell one thing, forgetting one can lift a contradiction.
    """
    law, case = data.draw(status.drawn(decided=True))
    paths = [p for p in recorded(case) if p.rpartition(".")[2] not in status.two_ways] + status.records(case)
    assume(paths)
    before, after = read(law, case), read(law, forget(case, data.draw(st.sampled_from(paths))))
    for name, proof in after.items():
        assert proof is not Proof.SHOWN or before[name] is Proof.SHOWN


@of_every_status
@given(data=st.data())
def test_another_source_for_what_is_said_takes_nothing_away(status: Status, data: st.DataObject) -> None:
    """To add that somebody else says the same never lowers a line."""
    law, case = data.draw(status.drawn(decided=True))
    paths = [p for p in recorded(case) if isinstance(get(case, p), Answer)]
    assume(paths)
    path = data.draw(st.sampled_from(paths))
    answer: Answer = get(case, path)
    said = answer.claims[0]
    assume(not said.hostile)
    more = put(case, path, Answer((*answer.claims, Claim(said.answer, (Source.WITNESS,)))))
    before, after = read(law, case), read(law, more)
    counsel = any(set(c.sources) == {Source.ATTORNEY} for c in answer.claims)
    for name, proof in before.items():
        # What only counsel says counts for nothing; said by a witness it counts, also against another answer.
        assert counsel or RANK[after[name]] >= RANK[proof]


# --- what shows nothing -----------------------------------------------------------------------------------------------


@of_every_status
@given(data=st.data())
def test_an_assertion_shows_nothing(status: Status, data: st.DataObject) -> None:
    """Whatever is asserted as a whole, every line stands as it stands without."""
    law, case = data.draw(status.drawn())
    asserted = case
    for path, fact in facts_of(case):
        if "asserted" in path and isinstance(fact, Answer):
            asserted = put(asserted, path, yes_no(True, Source.CLIENT))

    assert read(law, asserted) == read(law, case)


@given(LAWS, cases())
def test_what_only_counsel_says_shows_nothing(law: RuleSet, case: Case) -> None:
    """Counsel's word is argument and no evidence: with nothing held for it no line is shown on it, and none is lifted."""
    told = read(law, by(case, Source.ATTORNEY))
    blank = read(law, each(case, lambda _, fact: type(fact)()))
    for name, proof in told.items():
        assert proof is not Proof.SHOWN or blank[name] is Proof.SHOWN


@given(LAWS, near_cases(datetime.date(2026, 11, 24)))
def test_whoever_answers_a_standard_it_is_a_judgment(law: RuleSet, case: Case) -> None:
    """A standard is never shown: whatever was answered for the applicant is for whoever decides."""
    filed = as_filed(case, law.elements, T.bound)
    for finding, scope in Filed(law, case).parts():
        for node, at in below(finding, scope):
            if isinstance(node.predicate, Question) and node.predicate.kind == "standard" and not node.template:
                assert node.outcome is not Outcome.MET, at.path(node.predicate.fact)
    assert read(law, filed) == read(law, case)


def test_a_standard_without_facts_is_not_shown_whatever_counsel_answers() -> None:
    """Counsel says that the hardship is extreme: that depends on a judgment as soon as one factor of the law is recorded."""
    case = Case("P1", hardship=attrs.evolve(Case("P1").hardship, extreme=yes_no(True, Source.ATTORNEY)))
    law = T.rule_sets[-1]
    one = put(case, "hardship.factors.care_unavailable", yes_no(True, Source.CLIENT))
    (bare,) = [e for e in screen(case, "2026-11-24").as_filed.elements if e.id == "extreme_hardship"]

    assert read(law, case)["extreme_hardship"] is Proof.NOT_SHOWN
    assert read(law, one)["extreme_hardship"] is Proof.JUDGMENT
    assert all(point.path.startswith("hardship.factors.") for point in bare.would_show)


# --- what is held -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sources", "evidence", "held"),
    [
        ((), (), Held.NONE),
        ((Source.CLIENT,), (), Held.OWN_STATEMENT),
        ((), (Evidence.PERSONAL_STATEMENT,), Held.OWN_STATEMENT),
        ((Source.WITNESS,), (), Held.CORROBORATED),
        ((Source.CLIENT,), (Evidence.PERSONAL_STATEMENT, Evidence.PAY_RECORD), Held.CORROBORATED),
    ],
)
def test_what_is_held_is_told(sources: tuple[Source, ...], evidence: tuple[Evidence, ...], held: Held) -> None:
    """A statement is the person's own; a paper, a record or somebody else corroborates it."""
    claim = Claim(Reply.YES, sources, evidence=evidence)
    case = put(Case("P1"), "hardship.factors.care_unavailable", Answer((claim,)))
    (line,) = [e for e in screen(case, "2026-11-24").as_filed.elements if e.id == "extreme_hardship"]

    assert (line.proof, line.held) == (Proof.JUDGMENT, held)


# --- what is told, and where ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.parent.name)
def test_outside_privilege_it_tells_nothing_of_own_acts(path: Any) -> None:
    """With and without what is recorded of the client's acts, every line is the same, and no waiver is spoken of."""
    case = attrs.evolve(load_case(path), setting=Setting.NOT_PRIVILEGED)
    without = attrs.evolve(case, conduct=Conduct())
    told, bare = (screen(c, "2026-11-24").as_dict("as_filed") for c in (case, without))

    assert told["as_filed"] == bare["as_filed"]
    assert "waivers" not in told["as_filed"]


@given(st.one_of(cases(), partial_cases()))
def test_it_moves_nothing_else(case: Case) -> None:
    """It is no outcome: what a screening tells is the same whether or not it was asked for, and it comes on request alone."""
    asked, plain = screen(case, "2026-11-24"), screen(case, "2026-11-24")
    told = asked.as_filed

    assert {line.proof for line in told.elements} <= set(Proof)
    assert asked.as_dict() == plain.as_dict()
    assert "as_filed" not in plain.as_dict()


def test_filing_that_nobody_recorded_is_still_to_come() -> None:
    """The question is what would be found if it were filed: somebody who is here is here when it is."""
    case = put(Case("P1"), "presence.here_now", yes_no(True, Source.CLIENT))
    told = screen(case, "2026-11-24").as_filed.elements[1]
    (place,) = [part for part in told.parts if part.id == "place"]

    assert (place.proof, place.held) == (Proof.SHOWN, Held.OWN_STATEMENT)


def test_each_waiver_that_is_needed_and_each_relative_has_a_line() -> None:
    """With who must show it: the applicant, 8 USC 1361 for a waiver."""
    examples = CASES[0].parents[1]
    waived = screen(load_case(examples / "admissibility" / "drug-conviction-with-nexus" / "case.yaml"), "2026-11-24")
    family = [load_case(path) for path in sorted((examples / "family").glob("*/case.yaml"))]

    assert {line.law.id for line in waived.as_filed.waivers} == {"waiver_for_victims", "waiver_for_nonimmigrants"}
    assert [b.citations[0] for b in waived.as_filed.burden][-1] == "8 USC 1361"
    for case in family:
        lines = screen(case, "2026-11-24").as_filed.relatives
        assert [line.path for line in lines] == [f"family.members[{n}]" for n in range(len(case.family.members))]
        assert all(line.would_show or line.reopens for line in lines if line.proof is Proof.NOT_SHOWN)


@pytest.mark.parametrize("as_of", ["2010-06-01", "2020-06-01", "2026-11-24"])
def test_who_must_show_it_is_told_with_the_rule_of_the_day(as_of: str) -> None:
    """8 CFR 214.11(l)(2) of 2002, 214.11(d)(5) of 2017, 214.204(l) since."""
    told = screen(Case("P1"), as_of).as_filed.burden[0].citations[0]

    assert (
        told == {"2010": "8 CFR 214.11(l)(2)", "2020": "8 CFR 214.11(d)(5)", "2026": "8 CFR 214.204(l)(1)"}[as_of[:4]]
    )


def test_a_way_that_nobody_claims_is_not_told_of() -> None:
    """In a case of labor nothing is said of sex trafficking, nor the other way round."""
    told = screen(load_case(CASES[0].parents[1] / "labor" / "case.yaml"), "2026-11-24").as_filed
    named: list[Any] = list(told.elements)
    for part in named:
        named.extend(part.parts)

    assert "labor_trafficking" in {part.id for part in named}
    assert "sex_trafficking" not in {part.id for part in named}


def test_a_list_of_which_it_is_disputed_that_it_is_whole_leaves_a_judgment() -> None:
    """One says that nothing else was asked of the client, another that something was: that has to be judged."""
    case: Any = Case("P1", people=(Person("P1"),))
    said = Answer((Claim(Reply.YES, (Source.CLIENT,)), Claim(Reply.NO, (Source.LAW_ENFORCEMENT,))))
    law = T.rule_sets[-1]

    def complied(told: Answer) -> Proof:
        filed = Filed(law, put(case, "assistance.requests_complete", told))
        return next(filed.proof(n, s) for n, s in filed.parts() if n.predicate.id == "compliance")

    assert complied(yes_no(True, Source.CLIENT)) is Proof.SHOWN
    assert complied(said) is Proof.JUDGMENT
    assert complied(Answer()) is Proof.NOT_SHOWN


@pytest.mark.parametrize("path", sampled(ALL, 5), ids=lambda p: p.parent.name)
def test_nothing_that_is_dangerous_to_ask_for_stands_in(path: Any) -> None:
    """Where the record says that it may still be happening nobody near those responsible is asked for anything."""
    case = load_case(path)
    for number in range(len(case.incidents)):
        case = put(case, f"incidents[{number}].exit.ongoing", yes_no(True))
    told = screen(case, "2026-11-24")
    dangerous = {item.law for item in told.evidence if item.dangerous}

    assert not dangerous & told.as_filed.would_help
