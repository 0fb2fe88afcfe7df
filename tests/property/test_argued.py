"""What is pointed out of a case, and what the government may argue in it, rests on recorded facts: it names them, and goes when they go."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings

from tests.support import EXAMPLES, examples, sampled
from tvisa import Case, load_case, loads_case, screen
from tvisa.facts import Setting
from tvisa.kernel.answers import NOT_ASKED, Answer
from tvisa.kernel.carried import Fact
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.paths import get, put
from tvisa.report.page import told_of
from tvisa.report.questions import lines_about
from tvisa.screening.remarks.points import Points, points_of
from tvisa.screening.sharing.sharing import AN_ACT, without_others
from tvisa.testing import cases_with_conduct
from tvisa.words.catalog import ENGLISH

DAY: Final = datetime.date(2026, 11, 24)
CASES: Final = [path for path in sorted(EXAMPLES.glob("**/case.yaml")) if not {"commands", "formats"} & set(path.parts)]
_BLANK: Final = ((Answer, NOT_ASKED), (DateFact, DateFact()), (Age, Age()))


def without(case: Case, facts: Iterable[Fact]) -> Case:
    """Return the case with nothing recorded at the places of some facts."""
    for fact in facts:
        told = get(case, fact.path)
        case = put(case, fact.path, next((blank for kind, blank in _BLANK if isinstance(told, kind)), None))
    return case


def _lines(points: Points) -> str:
    parts = dict.fromkeys(point.remark.of for point in points.told)
    return "\n".join(line.text for part in parts for line in lines_about(points, part, points.picture.catalog))


def named(facts: Iterable[Fact], said: str) -> bool:
    """Say whether a page names one of some facts; whom an act was done to, and what another victim alone says, stands there as an act."""
    told = [told_of(fact, ENGLISH) for fact in without_others(facts)]
    return any(each in said for each in told or [AN_ACT])


def rests_on_facts(case: Case) -> None:
    """Hold each point of a case, and what the government may argue there, against the facts that it names."""
    points = points_of(case, DAY)
    said = _lines(points)
    for told in points.told:
        where = (told.remark.code, told.about)
        assert told.facts, where
        assert named(told.facts, said), where
        left = points_of(without(case, told.facts), DAY).told
        assert not [each for each in left if (each.remark.code, each.about, each.text) == (*where, told.text)], where
        assert bool(told.more) is bool(told.against), where
        if told.more:
            assert named(told.against, said), where
            left = points_of(without(case, told.against), DAY).told
            assert not [each for each in left if (each.remark.code, each.about) == where and each.more], where


@pytest.mark.parametrize("path", sampled(CASES, 30), ids=lambda p: "/".join(p.parts[-3:-1]))
def test_what_is_pointed_out_of_an_example_names_its_facts_and_goes_with_them(path: Path) -> None:
    """In every vignette, whole file and starter."""
    rests_on_facts(load_case(path))


@settings(max_examples=examples(40))
@given(cases_with_conduct())
def test_what_is_pointed_out_of_any_case_names_its_facts_and_goes_with_them(case: Case) -> None:
    """And in whatever anybody could record."""
    rests_on_facts(case)


def test_nothing_is_pointed_out_of_a_case_of_which_nothing_is_recorded() -> None:
    """What holds of any case stands in the guide."""
    assert points_of(Case("P1", setting=Setting.PRIVILEGED), DAY).told == ()


def test_where_element_one_is_not_met_no_page_asks_for_a_report() -> None:
    """There is no trafficking to report: 8 CFR 214.208(b); where it is open, there may be."""
    path = EXAMPLES / "smuggling-only" / "case.yaml"
    closed, opened = (
        screen(case, DAY) for case in (load_case(path), loads_case("applicant: P1\npeople: [{key: P1}]\nfiled: no\n"))
    )
    codes = [{stop.code for stop in each.urgent.stops} for each in (closed, opened) if each.urgent]
    assert closed.elements[0].outcome == "not_met"
    assert ["REPORT" in each for each in codes] == [False, True]
