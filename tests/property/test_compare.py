"""
Comparison: no outcome differs between the law of two days without a changed rule that carries it.

Each difference names the rules without which it would not be there; a day compared with itself, or with another under the
same law, shows none; what no changed rule touches never differs; and the other way round it is the same answer turned.
"""

from __future__ import annotations

import datetime
import itertools
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.property.support import NEAR, turning_cases
from tvisa.facts import Case
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.evaluate import find
from tvisa.kernel.predicate import Element, walk
from tvisa.law.changes import between
from tvisa.law.changes.change import MatterOfChange, taken_back
from tvisa.law.dated import on_day
from tvisa.law.t import T
from tvisa.law.t.waivers import ADMISSIBILITY
from tvisa.screening.compare.compare import Comparison, compare
from tvisa.testing import cases, cases_with_conduct, complete_cases, decision_dates

ANY_CASE = st.one_of(turning_cases(), turning_cases(), NEAR, cases(), complete_cases())
DAYS = st.one_of(st.sampled_from([law.window.start for law in T.rule_sets]), decision_dates())
STEPS = st.sampled_from(list(itertools.pairwise(T.rule_sets)))


def asked(law: RuleSet, day: datetime.date) -> tuple[Element, ...]:
    """Return what a privileged consult asks under a rule set: its elements and, beside them, admissibility."""
    return (*law.elements, ADMISSIBILITY.on(day))


def bits(elements: Any, case: Case, day: datetime.date) -> dict[str, int]:
    """Return one nibble for each element."""
    scope = T.scope(case, day)
    return {e.id: find(e, scope).bits & 0xF for e in elements}


@given(ANY_CASE, STEPS)
def test_a_difference_goes_when_the_rules_that_carry_it_are_taken_back(case: Case, step: Any) -> None:
    """With the rules it names taken back, the later law finds what the earlier found; with all but one of them it does not."""
    old, new = step
    day = new.window.start
    for difference in compare(case, old.window.start, day).differences:
        name = difference.place[0]
        if len(difference.place) > 1:
            continue
        assert difference.carried_by
        back = bits(taken_back(asked(new, day), difference.carried_by, day), case, day)
        assert back.get(name) == bits(asked(old, old.window.start), case, day).get(name)
        assert bits(asked(new, day), case, day).get(name) != back.get(name)


@given(ANY_CASE, DAYS, DAYS)
def test_every_difference_names_a_rule_that_changed_between_the_days(
    case: Case, one: datetime.date, other: datetime.date
) -> None:
    """Never without a row, never one from outside the two days, and never for the passing of time: no element counts days."""
    found = compare(case, one, other)
    rows = between(*sorted((one, other)))

    assert found.changes == rows
    for difference in found.differences:
        assert difference.carried_by
        assert set(difference.carried_by) <= set(rows)
        assert not difference.by_time
        if len(difference.place) == 1:
            assert all(difference.place[0] in row.elements for row in difference.carried_by)
        was, now = difference.readings
        assert was != now


@given(ANY_CASE, st.sampled_from(T.rule_sets), st.data())
def test_under_one_law_nothing_differs(case: Case, law: Any, data: st.DataObject) -> None:
    """A day with itself, and with any other day of its window, shows no difference and no change of the elements."""
    start = law.window.start
    last = (law.window.end or datetime.date(2030, 1, 1)) - datetime.timedelta(1)
    other = data.draw(st.dates(start, last))

    for found in (compare(case, start, start), compare(case, start, other)):
        assert found.differences == ()
        assert not [row for row in found.changes if row.moves or row.matter is MatterOfChange.ELEMENTS]
        assert found.as_dict()["same_law"]
    assert compare(case, start, start).changes == ()


@given(ANY_CASE, STEPS)
def test_what_no_row_touches_never_differs(case: Case, step: Any) -> None:
    """A named part with no changed node at or below it, in either law, comes out the same."""
    old, new = step
    rows = between(old.window.start, new.window.start)
    tops = [on_day(part, day) for row in rows for part in row.of for day in (row.last, row.since)]
    tops += [node for row in rows for pair in row.instead for node in pair]
    changed = {n for top in tops if top is not None for n, _ in walk(top)}
    touched = {
        n.id
        for law in (old, new)
        for e in asked(law, law.window.start)
        for n, _ in walk(e)
        if isinstance(n, Element) and any(below in changed for below, _ in walk(n))
    }

    for difference in compare(case, old.window.start, new.window.start).differences:
        assert difference.place[-1] in touched


def turned(found: Comparison) -> list[tuple[Any, ...]]:
    """Return the differences the other way round."""
    return [(d.place, d.path, *reversed(d.readings), d.carried_by) for d in found.differences]


@given(ANY_CASE, DAYS, DAYS)
def test_the_other_way_round_is_the_same_answer_turned(case: Case, one: datetime.date, other: datetime.date) -> None:
    """Neither what differs nor what carries it depends on the order of the days."""
    there, back = compare(case, one, other), compare(case, other, one)

    assert [(d.place, d.path, *d.readings, d.carried_by) for d in there.differences] == turned(back)
    assert there.changes == back.changes
    assert there.as_dict()["outcome"] == {
        "from": back.as_dict()["outcome"]["to"],
        "to": back.as_dict()["outcome"]["from"],
    }


@given(cases_with_conduct(), DAYS, DAYS)
def test_in_any_setting_the_result_is_total(case: Case, one: datetime.date, other: datetime.date) -> None:
    """Conduct, grounds and settings of every kind: a result, and where admissibility is not screened none of it."""
    result = compare(case, one, other).as_dict()
    ids = {d["id"] for d in result["elements"]}

    assert "admissibility" not in ids or case.setting == "privileged"
    for difference in (*result["elements"], *result["parts"]):
        assert difference["carried_by"] or difference["by_time"]
