"""
Each part of the law of each rule set can be met and can fail, and none is idle: taking it out turns an outcome.

Each is shown by a case of facts alone, evaluated with the law as it is and with the law without the part. What never decides is
named here with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.proofs.export import either
from tests.proofs.laws import RULE_SETS, first_day, named
from tests.proofs.witnesses import called, name, outcomes, searched
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.evaluate import find
from tvisa.kernel.predicate import Element
from tvisa.kernel.scope import Finding
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T

LAST = RULE_SETS[-1]
IDLE = {
    "peonage": "the text lists it; all of it is involuntary servitude, which stands beside it in the same list",
    "incident.purposes.because_of_debt": "what makes servitude peonage, and asked for nothing else",
}
"""What the solver proves idle in every rule set: the law names it, and whatever meets it meets the part beside it."""
EVERY_LATER = "((ended_since_the_statute or incident.exit.ongoing)), beside none_recorded_before_the_statute"
IDLE_OF_2002 = {
    EVERY_LATER: "what is so of every incident is so of the applicant's own, which is what stands beside it",
    "ended_since_the_statute, beside incident.exit.ongoing": "of each incident, within the same",
    "incident.exit.ongoing, beside ended_since_the_statute": "of each incident, within the same",
}
"""What it proves idle besides while there is a filing window, each in the one place that is named."""


@pytest.mark.parametrize("law", RULE_SETS, ids=lambda law: law.id)
@pytest.mark.slow
def test_no_part_is_idle(law: RuleSet) -> None:
    """For each part of each list there is a case in which an element is decided otherwise without it."""
    found = searched(law.elements)
    decides, number = found.goal(found.decides()), 0
    idle: dict[str, str] = {}
    for (node, place), switch in found.export.switches.items():
        case = found.look(decides, switch, most=20)
        if case is None and not found.anything(decides, switch):
            idle[called(node, place)] = name(node.parts[place])
            continue
        number += 1
        case = case or found.look(decides, switch)
        assert case is not None, called(node, place)
        if (
            law is LAST or number % 4 == 0
        ):  # that a witness is one is tried on every fourth, and on all under today's law
            assert outcomes(law.elements, case) != outcomes(found.without(node, place), case), called(node, place)
    window = any(element.id == "filing_window" for element in law.elements)
    assert {there for there in idle if there in IDLE_OF_2002} == (set(IDLE_OF_2002) if window else set())
    assert {part for there, part in idle.items() if there not in IDLE_OF_2002} == set(IDLE)


@pytest.mark.slow
def test_what_never_decides_is_found() -> None:
    """The two that are named, and no third of those that stand beside them."""
    found = searched(LAST.elements)
    decides = found.goal(found.decides())
    beside = {
        name(node.parts[place]): found.anything(decides, switch)
        for (node, place), switch in found.export.switches.items()
        if "peonage" in map(name, node.parts) or "incident.purposes.because_of_debt" in map(name, node.parts)
    }
    assert {part for part, there in beside.items() if not there} == set(IDLE)
    assert len(beside) > len(IDLE)


def decided(law: RuleSet, parts: list[Element]) -> None:
    found = searched(law.elements)
    for part in parts:
        for wanted in (Outcome.MET, Outcome.NOT_MET):
            met = wanted is Outcome.MET
            case = found.look(found.goal(either(bits.met if met else bits.not_met for bits in found.instances(part))))
            assert case is not None, (part.id, wanted)
            scope = T.scope(case, first_day(law))
            seen = {
                node.outcome
                for element in law.elements
                for node in below(find(element, scope))
                if node.predicate is part
            }
            assert wanted in seen, part.id


def below(finding: Finding) -> Iterator[Finding]:
    """Yield a finding and all below it."""
    yield finding
    for child in finding.children:
        yield from below(child)


@pytest.mark.parametrize("law", RULE_SETS, ids=lambda law: law.id)
@pytest.mark.slow
def test_each_part_can_be_met_and_can_fail(law: RuleSet) -> None:
    """Every named part, by a case of facts alone."""
    decided(law, named(law))


@pytest.mark.slow
def test_each_element_of_today_can_be_met_and_can_fail() -> None:
    """The elements themselves."""
    decided(LAST, list(LAST.elements))
