"""
What holds of the law of each rule set in every case, proved; and of a law that is made wrong, that the same proof finds it.

Two records in every list, any answers, any computations. What contradicts a claim is evaluated as a case, so that a wrong
export is found out.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from tests.proofs import claims
from tests.proofs.export import Bits, Export, counterexample, denied, either
from tests.proofs.laws import RULE_SETS, TWO, evaluated, exported, nodes
from tests.property.support import on
from tests.support import sampled
from tvisa.facts import Case
from tvisa.kernel.answers import Reply, Source, yes_no
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.dates import DateFact
from tvisa.kernel.paths import put
from tvisa.kernel.predicate import Computed, Question, Reading
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.dated import resolve
from tvisa.law.t.ended import is_dated_to_go_on
from tvisa.law.t.hardship import FOUND_2002, MORE_2017
from tvisa.law.trafficking import BY_KIND
from tvisa.screening.elements.outcomes import compile_outcomes
from tvisa.testing.outcomes import favorable

LAST = RULE_SETS[-1]
LAWS = [pytest.param(law, id=law.id, marks=() if law is LAST else pytest.mark.slow) for law in RULE_SETS]
DECIDED = (Outcome.MET, Outcome.NOT_MET)


def told(found: list[claims.Against], elements: Any) -> list[tuple[str, tuple[Outcome, ...]]]:
    """Return what contradicts a claim, as both evaluators find it: of each element named its outcome in each record."""
    names = [element.id for element in elements]
    return [
        (
            against.element,
            tuple(
                OUTCOME[evaluated(against.model, record, elements)[names.index(against.element)]]
                for record in against.records
            ),
        )
        for against in found
    ]


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("claim", sampled(claims.CLAIMS.values(), 3), ids=claims.CLAIMS)
def test_it_holds_in_every_case(law: RuleSet, claim: Callable[..., list[claims.Against]]) -> None:
    """Nothing contradicts it: no model, whatever is recorded."""
    assert told(claim(law.elements), law.elements) == []


@pytest.mark.slow
@pytest.mark.parametrize("law", LAWS)
def test_there_are_records_to_speak_of(law: RuleSet) -> None:
    """What the solver is told of the leaves contradicts nothing: each element can be MET, NOT_MET, UNKNOWN and CONTESTED."""
    export = exported(law.elements)
    for element in law.elements:
        bits = export.bits(element)
        for wanted in (bits.met, bits.not_met, bits.unknown, None):
            there = counterexample(
                either((bits.met, bits.not_met, bits.unknown)) if wanted is None else denied(wanted),
                *export.rules(),
            )
            assert there is not None, element.id


# --- a law that is wrong is found -------------------------------------------------------------------------------------


def with_(law: RuleSet, fact: str, **changed: Any) -> tuple[Any, ...]:
    """Return the elements of a rule set with something about one question changed."""
    instead: dict[Any, Any] = {
        node: attrs.evolve(node, **changed)
        for node in nodes(law.elements)
        if isinstance(node, Question) and node.fact == fact
    }
    assert instead
    return tuple(resolve(element, datetime.date(2000, 1, 1), instead) for element in law.elements)


@pytest.mark.slow
def test_a_polarity_that_is_declared_wrong_is_found() -> None:
    """Were a yes to "did the person know of it?" held against somebody whom it helps."""
    wrong = with_(LAST, "incident.means.force", against=Reply.YES)
    found = told(claims.better_hurts(wrong), wrong)

    assert found


def misread(mark: str, how: Callable[[Bits], Bits]) -> Export:
    """Return the law of today with one answer read in another way."""
    whole = exported(LAST.elements, mark)
    instead: dict[Any, Bits] = {
        node: how(whole.told("hardship.extreme", node.against))
        for node in nodes(LAST.elements)
        if isinstance(node, Question) and node.fact == "case.hardship.extreme"
    }
    export = Export(TWO, instead=instead, mark=mark)
    export.answers, export.computed = whole.answers, whole.computed
    return export


@pytest.mark.slow
def test_a_dispute_that_is_read_as_silence_is_found() -> None:
    """Were two accounts that differ read as none."""

    def silent(said: Bits) -> Bits:
        return Bits(said.sure, either((said.might, said.true)), said.sure, said.possible)

    one, other = misread("", silent), misread("'", silent)
    assert [against.element for against in claims.dispute_decides(LAST.elements, one, other)] == ["extreme_hardship"]


@pytest.mark.slow
def test_silence_read_as_a_no_is_found() -> None:
    """Were it enough that nobody asked whether anything was done, or whether somebody is here, for a no."""

    one, other = (misread(mark, lambda said: Bits(said.sure, said.sure, said.true, said.true)) for mark in ("", "'"))
    found = claims.decided_turns(LAST.elements, one, other)
    assert [against.element for against in found] == ["extreme_hardship"]

    # The same of a case: nobody asked, and it is held to be a no.
    (node,) = [n for n in nodes(LAST.elements) if isinstance(n, Question) and n.fact == "case.hardship.extreme"]
    read = Computed("silent", ("case",), as_no, node.ask, node.law, (node.fact,))
    wrong = compile_outcomes(tuple(resolve(e, datetime.date(2000, 1, 1), {node: read}) for e in LAST.elements))
    outcomes = [
        OUTCOME[wrong(put(favorable(LAST), "hardship.extreme", said), 0)[-1]]
        for said in (yes_no("not asked"), yes_no(True))
    ]
    assert outcomes == [Outcome.NOT_MET, Outcome.MET]


def as_no(case: Case) -> Reading:
    """Read anything but a yes as a no."""
    return Reading(0b1111 if case.hardship.extreme.when_no_hurts == 0b1111 else 0)


def test_a_computation_that_is_better_on_the_adverse_reading_is_found() -> None:
    """Were one allowed to be, elements would be, and the case that shows it is one that the evaluators find so."""
    found = claims.adverse_above_favorable(LAST.elements, orderly=False)
    assert {against.element for against in found} >= {"severe_trafficking", "physical_presence"}
    for against in found:
        bits = evaluated(against.model, against.records[0], LAST.elements)
        (number,) = [n for element, n in zip(LAST.elements, bits, strict=True) if element.id == against.element]
        assert not Bits.of(number).in_order


# --- what is left out of a claim, and why -----------------------------------------------------------------------------


@pytest.mark.slow
def test_with_assertions_a_reading_can_turn_and_the_outcome_only_be_contested() -> None:
    """An assertion carries the adverse reading until a detail denies it: MET becomes CONTESTED, and nothing else."""
    found = told(claims.reading_turns(LAST.elements, asserted=True), LAST.elements)
    assert found
    for _, (before, after) in found:
        assert before not in DECIDED or after in (before, Outcome.CONTESTED)


@pytest.mark.slow
def test_what_is_told_twice_can_come_to_be_disputed() -> None:
    """A day, the kind of a threat or of a body beside an answer: learning it can contest the outcome, and nothing else."""
    found = told(claims.reading_turns(LAST.elements, told_twice=True), LAST.elements)
    assert {name for name, _ in found} == {"severe_trafficking", "physical_presence", "law_enforcement_assistance"}
    for _, (before, after) in found:
        assert before not in DECIDED or after in (before, Outcome.CONTESTED)


def test_what_is_told_beside_an_answer() -> None:
    """
    A day on which it ended denies that it goes on, or says nothing; a tribunal's finding, or another factor, that it is only economic.

    A kind of threat tells that there was one, and where it is disputed disputes nothing that is told.
    """
    case, tellings = favorable(LAST), set()
    for days in ((), ("2016-06-01",), ("2016-06-01", "2026-01-02"), ("2026-01-02",), ("2016",)):
        for filed in (None, "2016-03-03", "2020-01-02"):
            there = put(case, "incidents[0].exit.when", DateFact(tuple(c for day in days for c in on(day).claims)))
            there = put(there, "filed", yes_no(filed is not None))
            there = put(there, "filed_on", on(filed) if filed else DateFact())
            tellings.add(is_dated_to_go_on(there, there.incidents[0]).bits)
    assert tellings == {0b0000, 0b1010, 0b1000}
    for node in (FOUND_2002, MORE_2017):
        for said in (yes_no(True), yes_no(True, Source.TRIBUNAL), yes_no(False, Source.TRIBUNAL), yes_no("not asked")):
            assert node.how(put(case, "hardship.extreme", said)).bits in (0b0000, 0b1010)
    kind = "incidents[0].means.threats_of.violence"
    for said in (yes_no(True), yes_no(False), yes_no("disputed"), yes_no("not asked")):
        there = put(put(case, kind, said), "incidents[0].means.threats", yes_no(True))
        assert BY_KIND.how(there.incidents[0]).bits == (0b1111 if said == yes_no(True) else 0b1010)


@pytest.mark.slow
def test_two_days_of_which_one_denies_it_contest_what_one_alone_would_not() -> None:
    """
    Known and left: it is said to be over, one day of its end lies before filing and another does not.

    Taking back the day that denies it turns CONTESTED into NOT_MET, since a day after filing tells nothing by itself.
    """
    found = told(claims.better_hurts(LAST.elements, days_differ=True), LAST.elements)
    assert {name for name, _ in found} == {"physical_presence"}
