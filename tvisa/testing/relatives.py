"""Family members who may follow, and the time since a grant."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import attrs
from hypothesis import strategies as st

from tvisa.facts import (
    Absence,
    AdjustingRelative,
    Adjustment,
    Case,
    DerivativeStatus,
    Family,
    FamilyMember,
    Kinship,
    Person,
    Setting,
    Tie,
)
from tvisa.kernel.answers import Answer
from tvisa.testing.drawn import cases
from tvisa.testing.records import Filling, filled
from tvisa.testing.values import EVERY, date_facts, dates, on


@st.composite
def families(
    draw: Any, alphabet: Sequence[Answer] = EVERY, people: Sequence[str] = ("P2", "P3"), most: int = 3
) -> Family:
    """
    Return families of every kind, most of them partial: every tie and status, and dates of every precision.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one they shrink to.
        people: Keys of people who can be members; there must be at least one.
        most: How many members there are at most.
    """
    near = dates(2015, 2027)
    members = tuple(
        FamilyMember(
            draw(st.sampled_from(people)),
            draw(st.sampled_from([None, *Kinship])),
            draw(st.sampled_from([None, *people])),
            tie=draw(st.sampled_from([None, *Tie])),
            granted_as=draw(st.sampled_from([None, None, *DerivativeStatus])),
        )
        for _ in range(draw(st.integers(0, most)))
    )
    family: Family = filled(draw, Family(members), Filling(alphabet, date_facts(near)))
    return family


@st.composite
def cases_with_family(draw: Any, alphabet: Sequence[Answer] = EVERY, of: st.SearchStrategy[Case] | None = None) -> Case:
    """
    Return valid cases with a family, dates of birth near the ages that count, and an application filed, granted or neither.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use for them; the first is the one they shrink to.
        of: The cases to which they are added; cases of every kind, unless given.
    """
    case: Case = draw(cases() if of is None else of)
    births, near = date_facts(dates(1994, 2012)), date_facts(dates(2015, 2027))
    known = {p.key: p for p in case.people}
    keys = list(dict.fromkeys([*known, "P1", "P2", "P3"]))
    people = tuple(attrs.evolve(known.get(key, Person(key)), date_of_birth=draw(births)) for key in keys)
    return attrs.evolve(
        case,
        people=people,
        filed=draw(st.sampled_from(alphabet)),
        filed_on=draw(near),
        granted_on=draw(near),
        family=draw(families(alphabet, keys[1:])),
    )


@st.composite
def adjustments(
    draw: Any, alphabet: Sequence[Answer] = EVERY, people: Sequence[str] = ("P1", "P2"), most: int = 3
) -> Adjustment:
    """
    Return the time since a grant of every kind, most of it partial: absences of every length, relatives, dates near the limits.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use; the first is the one they shrink to.
        people: Keys of people who can be relatives; there must be at least one.
        most: How many absences there are at most.
    """
    near = date_facts(dates(2018, 2027))
    count = draw(st.integers(0, most))
    relatives = tuple(AdjustingRelative(key) for key in draw(st.lists(st.sampled_from(people), max_size=2)))
    found: Adjustment = filled(
        draw, Adjustment(absences=(Absence(),) * count, relatives=relatives), Filling(alphabet, near)
    )
    absences = []
    for absence in found.absences:
        left = draw(st.dates(datetime.date(2018, 1, 1), datetime.date(2026, 1, 1)))
        back = left + datetime.timedelta(draw(st.integers(0, 200)))
        exact = attrs.evolve(absence, left=on(left), returned=on(back))
        absences.append(exact if draw(st.booleans()) else absence)
    return attrs.evolve(found, absences=tuple(absences))


@st.composite
def cases_with_adjustment(
    draw: Any, alphabet: Sequence[Answer] = EVERY, of: st.SearchStrategy[Case] | None = None
) -> Case:
    """
    Return valid cases in which T-1 status may have been granted, with the time since, in any setting or none.

    Args:
        draw: Given by hypothesis.
        alphabet: The answers to use for it; the first is the one it shrinks to.
        of: The cases to which it is added; cases of every kind, unless given.
    """
    case: Case = draw(cases() if of is None else of)
    return attrs.evolve(
        case,
        setting=draw(st.sampled_from([Setting.PRIVILEGED, None, *Setting])),
        granted_on=draw(date_facts(dates(2017, 2024))),
        adjustment=draw(adjustments(alphabet, [p.key for p in case.people])),
    )
