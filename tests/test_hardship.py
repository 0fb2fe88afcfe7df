"""Extreme hardship, where its text is easily read for more or less than it says: 8 CFR 214.209."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cases import NOW, RULE_2017, non_defenses, outcome, supported
from tvisa import screen
from tvisa.kernel.provision import Kind
from tvisa.law.book import entries


def test_trap_04_minors_and_hardship() -> None:
    """At the T stage a child must show hardship like anybody: nothing recorded leaves it open, and a "no" closes it."""
    child = {"people__0__date_of_birth": "2012-05-05", "incidents__0__when": "2024-06"}

    assert outcome(supported(**child, hardship={}), "extreme_hardship") == "unknown"
    assert outcome(supported(**child, hardship__extreme=False), "extreme_hardship") == "not_met"


def test_trap_11_economic_harm() -> None:
    """It counts, and since 28 August 2024 it may even be all there is; before, alone it could not be enough."""
    only = supported(hardship__only_economic=True, hardship__factors={"economic": True})

    assert outcome(only, "extreme_hardship") == "met"
    assert outcome(only, "extreme_hardship", RULE_2017) == "not_met"
    for day in (NOW, RULE_2017):
        hardship = screen(only, day)["extreme_hardship"]
        assert {f.path: f.counts for f in hardship.factors}["hardship.factors.economic"] == "for"


def test_trap_12_harm_from_elsewhere_and_to_others() -> None:
    """Harm need not stem from the trafficking; what others suffer counts only through the applicant, and not at all before 2024."""
    elsewhere = supported(hardship__from_trafficking=False)
    others = supported(hardship__factors={"hardship_to_others": True, "others_hardship_reaches_applicant": True})

    def factors(found: dict[str, Any], day: str) -> set[str]:
        hardship = screen(found, day)["extreme_hardship"]
        return {f.path.rpartition(".")[2] for f in hardship.factors}

    for day in (NOW, RULE_2017):
        assert outcome(elsewhere, "extreme_hardship", day) == "met"
        assert "hardship.from_trafficking" in non_defenses(elsewhere, day)
    assert factors(others, NOW) == {"others_hardship_reaches_applicant", "only_economic"}
    assert factors(others, RULE_2017) == set()


def test_peer_a8_hardship_by_the_rule_of_its_day() -> None:
    """Eight listed factors and a ban on economic harm alone under the rule of 2017, nine and no ban under that of 2024."""
    listed = {
        day: [
            e for e in entries() if e.path.startswith("extreme_hardship/case.hardship.extreme/") and year in e.rule_sets
        ]
        for day, year in ((NOW, "2024"), (RULE_2017, "2017"))
    }

    def own(day: str, prefix: str) -> int:
        return sum(any(c.text.startswith(prefix) and c.text != prefix for c in e.law.citations) for e in listed[day])

    assert own(NOW, "8 CFR 214.209(b)(") == 9
    assert own(RULE_2017, "8 CFR 214.11(i)(2)(") == 8
    barred = [e for e in entries() if e.id == "case.hardship.only_economic" and "2024" in e.rule_sets]
    assert {e.kind for e in barred} == {Kind.FACTOR}


@pytest.mark.parametrize("day", [RULE_2017, "2010-06-01"])
@pytest.mark.parametrize(
    ("sources", "economic", "expected"),
    [
        (["tribunal"], {}, "met"),
        (["tribunal"], {"only_economic": True}, "contested"),
        (["client"], {}, "unknown"),
        (["attorney"], {"only_economic": True}, "not_met"),
    ],
)
def test_a_finding_of_extreme_hardship_presupposes_that_it_is_not_only_economic(
    day: str, sources: list[str], economic: dict[str, bool], expected: str
) -> None:
    """8 CFR 214.11(i)(1): a finding may not be based on economic detriment (2002), or solely on it (2017)."""
    found = supported(hardship={"extreme": {"answer": True, "sources": sources}} | economic)

    assert outcome(found, "extreme_hardship", day) == expected


def test_another_factor_shows_that_hardship_is_not_only_economic() -> None:
    """Read off the factors under the rule of 2017: care that is lacking there is no economic detriment; ties here tell nothing."""

    def found(**factors: bool) -> str:
        case = supported(hardship__only_economic="not asked", hardship__factors={"economic": True, **factors})
        return outcome(case, "extreme_hardship", RULE_2017)

    assert found() == found(family_ties=True, age_and_circumstances=True) == found(care_unavailable=False) == "unknown"
    assert found(care_unavailable=True) == "met"
    said = supported(hardship__only_economic=True, hardship__factors={"care_unavailable": True})
    assert outcome(said, "extreme_hardship", RULE_2017) == "contested"
