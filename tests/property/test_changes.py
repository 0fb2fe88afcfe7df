"""
Changes: nothing in the law of the elements differs from one rule set to the next without a row that says so.

Every dated part that differs is told.
With every change of a boundary taken back, the later rule set finds of any case what the earlier one found, reading for
reading; and every question that only one of them asks, or asks under another provision, stands in a row.
"""

from __future__ import annotations

import datetime
import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.support import NEAR, nibbles, turning_cases
from tests.support import examples
from tvisa.facts import Case
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.predicate import Computed, Element, Question, walk
from tvisa.law.changes.change import LawChange, taken_back
from tvisa.law.changes.elements import ELEMENTS
from tvisa.law.dated import dated_in, on_day
from tvisa.law.t import ELIGIBLE, T
from tvisa.screening.elements.outcomes import compile_outcomes
from tvisa.testing import cases, complete_cases

BOUNDARIES = list(itertools.pairwise(T.rule_sets))
ANY_CASE = st.one_of(turning_cases(), turning_cases(), NEAR, cases(), complete_cases())


def first(law: RuleSet) -> datetime.date:
    assert law.window.start
    return law.window.start


def rows_of(new: RuleSet) -> list[LawChange]:
    return [c for c in ELEMENTS if c.since == new.window.start]


@pytest.mark.parametrize(("old", "new"), BOUNDARIES, ids=lambda law: law.id)
def test_the_rows_of_a_boundary_carry_all_that_differs(old: RuleSet, new: RuleSet) -> None:
    """The later law with its changes taken back is the earlier law."""
    rebuilt = taken_back(new.elements, rows_of(new), first(new))
    evaluate = compile_outcomes(rebuilt)

    assert [e.id for e in rebuilt] == [e.id for e in old.elements]

    @given(ANY_CASE)
    @settings(max_examples=examples(150))
    def check(case: Case) -> None:
        assert evaluate(case, case.filed_bits) == nibbles(old, case)

    check()


@pytest.mark.parametrize(("old", "new"), BOUNDARIES, ids=lambda law: law.id)
def test_nothing_taken_back_leaves_the_law_as_it_is(old: RuleSet, new: RuleSet) -> None:
    """Without a row nothing is rebuilt, and what no row touches stays the same value."""
    rebuilt = taken_back(new.elements, (), first(new))

    assert all(a is b for a, b in zip(rebuilt, new.elements, strict=True))
    touched = {name for row in rows_of(new) if row.moves for name in row.elements}
    for was, now in zip(taken_back(new.elements, rows_of(new), first(new)), new.elements, strict=False):
        assert (was is now) == (now.id not in touched), now.id
    assert old.window.end == new.window.start


def leaves(law: RuleSet) -> dict[Any, Any]:
    """Return the leaves of a rule set by what they ask and under which provision."""
    found: dict[Any, Any] = {}
    for element in law.elements:
        for node, _ in walk(element):
            if isinstance(node, Question):
                factors = tuple((f.fact, f.law) for f in node.factors)
                found[node.id, node.law, node.against, factors] = node
            elif isinstance(node, Computed):
                found[node.id, node.law, node.against] = node
    return found


@pytest.mark.parametrize(("old", "new"), BOUNDARIES, ids=lambda law: law.id)
def test_every_question_that_differs_stands_in_a_row(old: RuleSet, new: RuleSet) -> None:
    """A question that is new, gone or asked under another provision is named by a row of that boundary."""
    was, now = leaves(old), leaves(new)
    rows = rows_of(new)
    dropped = {
        n.id for e in old.elements if e.id == "filing_window" for n, _ in walk(e) if isinstance(n, (Question, Computed))
    }
    listed_old = {name for row in rows for name in row.nodes(old=True)} | dropped
    listed_new = {name for row in rows for name in row.nodes(old=False)}

    assert {was[k].id for k in was.keys() - now.keys()} <= listed_old
    assert {now[k].id for k in now.keys() - was.keys()} <= listed_new


@pytest.mark.parametrize(("old", "new"), BOUNDARIES, ids=lambda law: law.id)
def test_every_dated_part_that_differs_is_told(old: RuleSet, new: RuleSet) -> None:
    """A part with another version is named by a row of the day on which that began, and by none where it has not."""
    before, since = first(new) - datetime.timedelta(1), first(new)
    both = dated_in(ELIGIBLE, before) & dated_in(ELIGIBLE, since)
    differ = {part for part in both if part.at(before) is not part.at(since)}
    told = {part for row in rows_of(new) for part in (*row.of, *row.words)}

    assert {part.id for part in differ - told} == set()
    assert {part.id for part in told - differ} == set()
    assert old.window.end == since


@pytest.mark.parametrize("row", ELEMENTS, ids=lambda row: row.topic)
def test_every_row_stands_at_a_boundary_and_names_what_is_there(row: LawChange) -> None:
    """A row begins with a rule set; its nodes belong to the sets on either side; it says where it stands."""
    ((old, new),) = [pair for pair in BOUNDARIES if pair[1].window.start == row.since]
    inside = [{n for e in law.elements for n, _ in walk(e)} for law in (old, new)]

    assert row.was or row.now
    assert set(row.elements) <= {e.id for law in (old, new) for e in law.elements}
    for part, then, nodes in ((p, d, n) for p in row.of for d, n in zip((row.last, row.since), inside, strict=True)):
        plain = on_day(part, then)
        assert plain is None or {n for n, _ in walk(plain) if isinstance(n, (Element, Question, Computed))} <= nodes
    names = [{getattr(n, "id", "") for n in nodes} for nodes in inside]
    assert set(row.asks) <= names[0] & names[1]
    assert set(row.nodes(old=True)) <= names[0]
    assert set(row.nodes(old=False)) <= names[1]
    for law, day in ((row.was, old.window.start), (row.now, new.window.start)):
        assert law is None or any(day and day in c.window for c in law.citations), (row.topic, day)
