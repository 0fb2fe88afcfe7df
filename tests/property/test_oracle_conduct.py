"""
The bar, the grounds and their waivers, and the record as filed: on complete cases the library equals readings of the texts written without it.

``tests/data/checked/oracle-conduct.md`` says what is compared, on how many cases, and what was found.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property import oracle_grounds
from tests.property.oracle_as_filed import ROOMS, proof
from tests.property.oracle_bar import bar, compulsion, step, step_of_matter, timing
from tests.property.oracle_cases import (
    LAST,
    cases_gone_through,
    cases_half_listed,
    cases_of_the_bar,
    cases_of_the_grounds,
    decided_on,
)
from tests.property.test_oracle import near_complete
from tests.support import bar_of, examples, grounds_of
from tvisa import screen
from tvisa.facts import Case, GroundKind
from tvisa.kernel.answers import NOT_ASKED, Answer
from tvisa.kernel.fields import FactKind
from tvisa.kernel.paths import facts_of, put
from tvisa.screening.dictionary import dictionary
from tvisa.screening.grounds.admissibility import GroundStanding
from tvisa.testing import decision_dates


def drawn(number: int) -> int:
    """Return how many cases to draw: ten thousand where the profile asks for new ones, and many."""
    return 10_000 if settings().max_examples > 1000 else examples(number)


UP = {GroundStanding.WAIVER, GroundStanding.REVIEW, GroundStanding.CONTESTED}
OUT = {GroundStanding.NOT_RAISED, GroundStanding.ANSWERED}


def bar_agrees(case: Case, as_of: datetime.date) -> None:
    """Compare each act, each matter and the whole."""
    told = bar_of(screen(case, as_of))
    found = {act.path: act for act in told.acts}
    for number, act in enumerate(case.conduct.acts):
        line = found[f"conduct.acts[{number}]"]
        assert line.state == step(act, case, as_of), line.path
        assert (line.timing, line.compulsion) == (timing(act, case), compulsion(act, case)), line.path
    for number, matter in enumerate(case.conduct.matters):
        assert found[f"conduct.matters[{number}]"].state == step_of_matter(matter), number
    assert told.state == bar(case, as_of)


def raised_grounds_agree(case: Case, as_of: datetime.date) -> None:
    """Compare which grounds the record itself raises, before counsel has gone through them."""
    for name, ground in grounds_of(screen(case, as_of)).items():
        kind = GroundKind(name)
        raised = oracle_grounds.raised_by_record(kind, case, as_of)
        raised = raised and not oracle_grounds.excepted_by_record(kind, case, as_of)
        assert (ground.standing in UP) is (raised and not oracle_grounds.is_exempt(kind, as_of)), name
        assert ground.reach == oracle_grounds.reach(kind, as_of), name


def grounds_agree(case: Case, as_of: datetime.date) -> None:
    """Compare how each ground stands after that, which waiver reaches it, whether it is open, and the whole element."""
    screening = screen(case, as_of)
    for name, ground in grounds_of(screening).items():
        kind = GroundKind(name)
        expected = oracle_grounds.stands(kind, case, as_of)
        assert ground.reach == oracle_grounds.reach(kind, as_of), name
        if expected == "not_raised":
            # what only points to a ground has to be on counsel's list, and an exception can stand beside nothing raised
            assert ground.standing in OUT or not oracle_grounds.listed(kind, case), name
            continue
        assert ground.standing == expected, name
        if oracle_grounds.listed(kind, case):
            special, general = oracle_grounds.waivers(kind, case, as_of)
            open_to = {waiver.id: waiver.outcome == "met" for waiver in ground.waivers}
            assert open_to.get("waiver_for_victims", special) is special, name
            assert open_to.get("waiver_for_nonimmigrants", general) is general, name
    if case.grounds.listed:
        # Counsel's answer is that a ground could apply, which defeats nothing: what no waiver answers stays open.
        met = "met" if oracle_grounds.is_admissible(case, as_of) else "unknown"
        assert screening["admissibility"].outcome.value == met


@cache
def kinds() -> dict[str, FactKind]:
    """Return what the dictionary of facts says that each is."""
    return {entry.path: entry.kind for entry in dictionary().facts}


@cache
def standards() -> frozenset[str]:
    """Return the names of the answers of the elements that are judgments: an input to the oracle."""
    rooms = (*ROOMS, "delay_excused")
    paths = [path for path, kind in kinds().items() if kind is FactKind.STANDARD and path.startswith(rooms)]
    return frozenset(path.rpartition(".")[2] for path in paths if ".asserted." not in path)


LISTS = (
    *("incidents_complete", "presence.entries_complete", "presence.departures_complete"),
    *("assistance.contacts_complete", "assistance.requests_complete"),
)


@st.composite
def silent_cases(draw: Any) -> tuple[Case, tuple[str, ...]]:
    """Return cases that are complete but for up to three answers of fact and one list, with the paths of these."""
    case = draw(near_complete())
    answers = [
        path
        for path, fact in facts_of(case)
        if isinstance(fact, Answer)
        and fact != NOT_ASKED
        and path.startswith(ROOMS)
        and path not in LISTS
        and kinds().get(re.sub(r"\[\d+\]", "[]", path)) is FactKind.FACT
    ]
    silent = draw(st.lists(st.sampled_from(answers), max_size=3, unique=True)) if answers else []
    if draw(st.integers(0, 3)) == 1:
        silent.append(draw(st.sampled_from(LISTS)))
    for path in silent:
        case = put(case, path, NOT_ASKED)
    return case, tuple(silent)


def as_filed_agrees(case_and_silence: tuple[Case, tuple[str, ...]], as_of: datetime.date) -> None:
    """Compare how each element would be shown if this were filed."""
    case, silent = case_and_silence
    told = {element.law.id: str(element.proof) for element in screen(case, as_of).as_filed.elements}
    for element, expected in proof(case, as_of, silent, standards()).items():
        if (
            expected == "judgment"
        ):  # the oracle takes the answer to a standard as given: without plain facts it is not shown
            assert told[element] in ("judgment", "not_shown"), element
        else:
            assert told[element] == expected, element


EDGES = [
    datetime.date.fromisoformat(day)
    for day in ("2003-12-19", "2006-01-04", "2006-01-05", "2017-01-17", "2017-01-18", "2024-08-27", "2024-08-28")
]
DAYS_OF_GROUNDS = st.sampled_from([*EDGES, LAST])


@settings(max_examples=drawn(300))
@given(cases_of_the_bar(), decided_on())
def test_the_bar_equals_the_oracle(case: Case, as_of: datetime.date) -> None:
    """8 USC 1184(o)(1): each act, each conviction and the whole stand on the same step, by the law of any day."""
    bar_agrees(case, as_of)


@settings(max_examples=drawn(200))
@given(cases_of_the_grounds())
def test_what_the_record_raises_equals_the_oracle(case: Case) -> None:
    """8 USC 1182(a): the same facts raise the same grounds."""
    raised_grounds_agree(case, LAST)


@settings(max_examples=drawn(200))
@given(cases_gone_through(), DAYS_OF_GROUNDS)
def test_grounds_and_waivers_equal_the_oracle(case: Case, as_of: datetime.date) -> None:
    """8 USC 1182(d)(3)(A)(ii), (d)(13): once counsel has gone through them, each stands alike, and so does the element."""
    grounds_agree(case, as_of)


@settings(max_examples=drawn(60))
@given(cases_half_listed())
def test_what_counsels_list_leaves_out_equals_the_oracle(case: Case) -> None:
    """What the record raises and a list of all leaves out is contested."""
    grounds_agree(case, LAST)


@settings(max_examples=drawn(150))
@given(silent_cases(), decision_dates())
def test_the_record_as_filed_equals_the_oracle(case: tuple[Case, tuple[str, ...]], as_of: datetime.date) -> None:
    """8 CFR 214.204(l): what is silent counts against the applicant, and a standard is not shown by facts."""
    as_filed_agrees(case, as_of)


@pytest.mark.parametrize("as_of", EDGES)
def test_each_ground_alone_equals_the_oracle(as_of: datetime.date) -> None:
    """On the days on which the texts change, with nothing of the record but counsel's list."""

    @given(cases_gone_through(facts=False))
    @settings(max_examples=drawn(20))
    def check(case: Case) -> None:
        grounds_agree(case, as_of)

    check()
