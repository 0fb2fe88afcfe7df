"""
The oracle: on complete cases the evaluator equals a plain-boolean reading of the law written without it.

Neither imports the other. Before filing, what can still come about is UNKNOWN here and simply not there to the oracle.
"""

from __future__ import annotations

import datetime
import re

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.oracle import oracle
from tests.property.oracle_calendar import on_either_count
from tests.property.support import elements
from tests.support import examples
from tvisa import screen
from tvisa.facts import Case, Setting
from tvisa.kernel import truth
from tvisa.kernel.answers import State, yes_no
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import put
from tvisa.kernel.predicate import Gap
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.testing import complete_cases, decision_dates
from tvisa.testing.drawn import placed
from tvisa.testing.outcomes import law_paths


@st.composite
def near_complete(draw: st.DrawFn) -> Case:
    """Complete cases that mostly speak for the applicant, so that single answers decide."""
    case = draw(complete_cases())
    law = draw(st.sampled_from(T.rule_sets))
    answers = dict(law_paths(T.rule_sets[-1], case)) | dict(law_paths(law, case))
    kept = draw(st.sets(st.sampled_from(sorted(answers)), max_size=8))
    for path, against in answers.items():
        if path not in kept:
            case = put(case, path, yes_no(against.value == "no"))
    if case.filed_on.values:
        day = draw(
            st.sampled_from(["2024-08-27", "2024-08-28", "2018-05-06", "2025-01-02", "2003-01-31", "2003-02-01"])
        )
        case = put(case, "filed_on", DateFact((DateClaim(parse_date(day)),)))
    return placed(draw, case)


CONTACT_DAY = re.compile(r"assistance\.contacts\[\d+\]\.when")


def agree(case: Case, as_of: datetime.date) -> None:
    # In a privileged setting: in any other the library does not read that somebody was removed.
    case = attrs.evolve(case, setting=Setting.PRIVILEGED)
    expected, late = on_either_count(lambda: oracle(case, as_of))
    result = screen(case, as_of)
    for name, finding in zip(elements(T.on(as_of)), result.findings, strict=False):
        if expected[name] != late[name]:
            assert finding.outcome is Outcome.UNKNOWN, name
        elif finding.outcome is Outcome.UNKNOWN:
            element = result[name]
            if any(m.state is Gap.IMPRECISE and CONTACT_DAY.fullmatch(m.path) for m in element.missing):
                continue  # a contact before what it reports: the day is asked, and no oracle says which is right
            # Whoever is abroad after filing can still come back.
            assert case.filed_bits != truth.TRUE or case.presence.here_now.state() is State.NO
            assert {m.state for m in element.missing} <= {Gap.NOT_YET}, name
            assert not expected[name], name
        else:
            assert finding.outcome is (Outcome.MET if expected[name] else Outcome.NOT_MET), name


@settings(max_examples=examples(300))
@given(complete_cases(), decision_dates())
def test_the_evaluator_equals_the_oracle(case: Case, as_of: datetime.date) -> None:
    """Under the law of any day, every element of every complete case comes out the same both ways."""
    agree(case, as_of)


@settings(max_examples=examples(300))
@given(near_complete(), decision_dates())
def test_the_evaluator_equals_the_oracle_where_single_answers_decide(case: Case, as_of: datetime.date) -> None:
    """The same where all but a few answers are favorable."""
    agree(case, as_of)


@pytest.mark.parametrize("law", T.rule_sets, ids=lambda law: law.id)
def test_every_rule_set_is_compared(law: RuleSet) -> None:
    """Under each rule set, on its first day."""
    assert law.window.start
    day = law.window.start

    @given(near_complete())
    @settings(max_examples=examples(60))
    def check(case: Case) -> None:
        agree(case, day)

    check()
