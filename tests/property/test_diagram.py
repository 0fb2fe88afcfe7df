"""Decision diagrams against truth tables: the same formula is one node, and every question asked of it is answered right."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Mapping
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tvisa.kernel.diagram import FALSE, TRUE, Diagram

NAMES = ("a", "b", "c", "d")
ROWS = [dict(zip(NAMES, values, strict=True)) for values in itertools.product((True, False), repeat=len(NAMES))]


@attrs.frozen
class Told:
    """A formula in two forms: what builds its diagram, and its value under given answers."""

    build: Callable[[Diagram], int]
    holds: Callable[[Mapping[str, bool]], bool]


def variable(name: str) -> Told:
    return Told(lambda diagram: diagram.variable(name), lambda row: row[name])


def further(inner: st.SearchStrategy[Told]) -> st.SearchStrategy[Told]:
    def both(one: Told, other: Told) -> Told:
        return Told(lambda d: d.both(one.build(d), other.build(d)), lambda row: one.holds(row) and other.holds(row))

    def either(one: Told, other: Told) -> Told:
        return Told(lambda d: d.either(one.build(d), other.build(d)), lambda row: one.holds(row) or other.holds(row))

    negated = inner.map(lambda told: Told(lambda d: -told.build(d), lambda row: not told.holds(row)))
    return st.one_of(st.builds(both, inner, inner), st.builds(either, inner, inner), negated)


FORMULAS = st.recursive(
    st.one_of(
        st.sampled_from(NAMES).map(variable),
        st.sampled_from([Told(lambda _: TRUE, lambda _: True), Told(lambda _: FALSE, lambda _: False)]),
    ),
    further,
    max_leaves=12,
)
ORDERS = st.permutations(NAMES)
PLACES = st.fixed_dictionaries({name: st.lists(st.sampled_from("xy"), unique=True) for name in NAMES})
"""What each variable is about: of two records none, one, or both."""
many = settings(max_examples=100)
"""Few would miss a sign, and they cost little."""


def diagram_of(order: list[str], about: Mapping[str, list[str]]) -> Diagram:
    diagram = Diagram()
    for name in order:
        diagram.variable(name, about[name])
    return diagram


def asked_last(order: list[str], about: Mapping[str, list[str]]) -> list[str]:
    """Return variables in the order in which they were named, those about a record first, and of one record together."""
    records = list(dict.fromkeys(record for name in order for record in about[name]))
    places = {name: min(map(records.index, about[name]), default=len(records)) for name in order}
    return sorted(order, key=lambda name: (places[name], order.index(name)))


@many
@given(FORMULAS, FORMULAS, ORDERS, PLACES)
def test_formulas_that_agree_everywhere_are_one_node(
    one: Told, other: Told, order: list[str], about: dict[str, list[str]]
) -> None:
    """And only they; what is true or false everywhere is a constant."""
    diagram = diagram_of(order, about)
    first, second = one.build(diagram), other.build(diagram)
    values = [[told.holds(row) for row in ROWS] for told in (one, other)]

    assert (first == second) == (values[0] == values[1])
    assert (first == -second) == all(x is not y for x, y in zip(*values, strict=True))
    assert (first == TRUE, first == FALSE) == (all(values[0]), not any(values[0]))


@many
@given(FORMULAS, ORDERS, PLACES, st.dictionaries(st.sampled_from((*NAMES, "unknown")), st.booleans()))
def test_answers_leave_what_they_leave(
    told: Told, order: list[str], about: dict[str, list[str]], answers: dict[str, bool]
) -> None:
    """Every completion of some answers comes out as the whole row does."""
    diagram = diagram_of(order, about)
    left = diagram.let(answers, told.build(diagram))

    for row in ROWS:
        assert diagram.let(row, left) == (TRUE if told.holds({**row, **answers}) else FALSE)


@many
@given(FORMULAS, ORDERS, PLACES)
def test_it_depends_on_what_can_change_it(told: Told, order: list[str], about: dict[str, list[str]]) -> None:
    """A variable is in the support if two rows that differ in it alone come out differently."""
    diagram = diagram_of(order, about)
    node = told.build(diagram)

    def matters(name: str) -> bool:
        return any(told.holds(row) is not told.holds({**row, name: not row[name]}) for row in ROWS)

    assert diagram.support(node) == {name for name in NAMES if matters(name)}
    if node not in (TRUE, FALSE):
        first, yes, no = diagram.split(node)
        assert first == max(diagram.support(node), key=asked_last(order, about).index)
        assert (yes, no) == tuple(diagram.let({first: value}, node) for value in (True, False))


def test_a_name_is_one_variable() -> None:
    """However often it is said."""
    diagram: Any = Diagram()

    assert diagram.variable("a") == diagram.variable("a") != diagram.variable("b")


def test_alike_records_make_a_diagram_of_as_many_alike_parts() -> None:
    """Also where what is asked of each record was named in two goes; it would be twice as large for each otherwise."""

    def nodes(records: range) -> set[int]:
        diagram = Diagram()
        for part in ("act", "means"):
            for record in records:
                diagram.variable(f"{part} {record}", [str(record)])
        both = [diagram.both(diagram.variable(f"act {r}"), diagram.variable(f"means {r}")) for r in records]
        found: set[int] = set()
        left = [functools.reduce(diagram.either, both)]
        while left:
            if abs(node := left.pop()) not in {TRUE, *found}:
                found.add(abs(node))
                left += diagram.split(node)[1:]
        return found

    assert [len(nodes(range(number))) for number in (1, 2, 20)] == [2, 4, 40]


def test_it_joins_no_more_often_than_it_may() -> None:
    """Joining the same two again is no further time."""
    diagram = Diagram(most=1)
    a, b, c = map(diagram.variable, "abc")
    ab = diagram.both(a, b)

    assert ab == diagram.both(b, a)
    with pytest.raises(OverflowError):
        diagram.both(ab, c)
