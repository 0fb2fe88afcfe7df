"""
The algebra of outcomes and predicates.

De Morgan, commutativity, associativity, idempotence, monotonicity in truth and in information, and the agreement of the
explaining and the compiled evaluator, on trees of any shape.
"""

from __future__ import annotations

import datetime
import itertools
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.property.support import Status, of_every_status
from tvisa.kernel import truth
from tvisa.kernel.answers import NOT_ASKED, Answer, Reply
from tvisa.kernel.evaluate import find
from tvisa.kernel.predicate import (
    CLOSE,
    FILL,
    SEAL,
    YET,
    AllOf,
    AnyOf,
    Element,
    Every,
    Exists,
    Joint,
    Not,
    Predicate,
    Question,
    walk,
)
from tvisa.kernel.provision import Kind, Provision
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Basis, Outcome
from tvisa.screening.elements.outcomes import compile_outcomes
from tvisa.screening.picture import Picture
from tvisa.testing import answers
from tvisa.testing.records import SIMPLE, SOURCED

NIBBLES = [n for n in range(16) if all((n >> s & 3) != 1 for s in (0, 2)) and (n & 3) in (0, 2, 3)]
READABLE = [n for n in NIBBLES if not (n & 3) & ~(n >> 2)]
"""The nibbles that facts can make: the adverse reading is never better than the favorable one."""


@attrs.frozen
class Item:
    a: Answer = NOT_ASKED
    b: Answer = NOT_ASKED


@attrs.frozen
class Toy:
    a: Answer = NOT_ASKED
    b: Answer = NOT_ASKED
    c: Answer = NOT_ASKED
    d: Answer = NOT_ASKED
    all_of_it: Answer = NOT_ASKED
    items: tuple[Item, ...] = ()
    items_complete: Answer = NOT_ASKED
    filed_bits: int = truth.OPEN


LAW = Provision("A rule.", ())


def leaf(fact: str, kind: Kind = Kind.BRIGHT_LINE, against: Reply = Reply.NO, *, not_yet: bool = False) -> Question:
    return Question(fact, "?", LAW, kind, against, not_yet)


leaves = st.builds(
    leaf,
    st.sampled_from(["case.a", "case.b", "case.c", "case.d"]),
    st.sampled_from([Kind.BRIGHT_LINE, Kind.STANDARD]),
    st.sampled_from([Reply.NO, Reply.YES]),
    not_yet=st.booleans(),
)
item_leaves = st.builds(leaf, st.sampled_from(["item.a", "item.b", "case.a"]))


def grow(inner: st.SearchStrategy[Predicate]) -> st.SearchStrategy[Predicate]:
    several = st.lists(inner, min_size=1, max_size=4)
    return st.one_of(
        several.map(AllOf),
        several.map(AnyOf),
        inner.map(Not),
        inner.map(lambda p: Element("e", "E", p, LAW, "")),
        inner.map(lambda p: Element("e", "E", p, LAW, "case.all_of_it")),
    )


def over(that: st.SearchStrategy[Predicate]) -> st.SearchStrategy[Predicate]:
    build = st.sampled_from([Exists, Every])
    return st.builds(
        lambda kind, p, yet: kind("case.items", "item", p, "case.items_complete", "?", LAW, not_yet=yet),
        build,
        st.recursive(that, grow, max_leaves=5),
        st.booleans(),
    )


trees = st.recursive(st.one_of(leaves, over(item_leaves)), grow, max_leaves=12)
toys = st.builds(
    Toy,
    a=answers(),
    b=answers(),
    c=answers(),
    d=answers(),
    all_of_it=answers(),
    items=st.lists(st.builds(Item, answers(), answers()), max_size=3).map(tuple),
    items_complete=answers(),
    filed_bits=st.sampled_from(READABLE),
)


def changed(toy: Toy, name: str, answer: Answer) -> Toy:
    evolve: Any = attrs.evolve
    new: Toy = evolve(toy, **{name: answer})
    return new


def bits(predicate: Predicate, toy: Toy) -> int:
    return find(predicate, Scope({"case": toy}, {"case": ""}, toy.filed_bits)).bits


def test_every_answer_makes_a_readable_nibble() -> None:
    """No answer reads better for the adverse side than for the favorable one."""
    for answer in SIMPLE + SOURCED:
        assert answer.when_no_hurts in READABLE
        assert answer.when_yes_hurts in READABLE


def test_every_table_keeps_to_readable_nibbles() -> None:
    """The ends of lists, "not yet" and assertions never make the adverse reading the better one."""
    for n in READABLE:
        assert CLOSE[n] in READABLE
        assert SEAL[n] in READABLE
        assert {YET[n][m] for m in READABLE} <= set(READABLE)
        assert {FILL[n][m] for m in READABLE} <= set(READABLE)


def test_negation_is_an_involution_that_swaps_the_readings() -> None:
    """Not Not p is p, and the adverse reading of Not p is the negated favorable reading of p."""
    swap = {0: 3, 2: 2, 3: 0}
    for n in READABLE:
        assert truth.NOT[truth.NOT[n]] == n
        assert truth.NOT[n] & 3 == swap[n >> 2]
        assert truth.NOT[n] in READABLE


@pytest.mark.parametrize(("left", "right"), list(itertools.product(READABLE, READABLE)))
def test_de_morgan_and_order(left: int, right: int) -> None:
    """De Morgan and commutativity hold on every pair, and no operation leaves the readable nibbles."""
    assert truth.NOT[left & right] == truth.NOT[left] | truth.NOT[right]
    assert truth.NOT[left | right] == truth.NOT[left] & truth.NOT[right]
    assert left & right in READABLE
    assert left | right in READABLE


def test_kleene_tables() -> None:
    """Each reading is strong Kleene logic: false wins in AllOf, true in AnyOf, open otherwise."""
    false, opened, true = truth.FALSE, truth.OPEN, truth.TRUE
    assert [false & opened, opened & true, opened & opened] == [false, opened, opened]
    assert [false | opened, opened | true, opened | opened] == [opened, true, opened]


def test_contested_with_unknown_is_not_decided() -> None:
    """A disputed and an unknown part make a contested whole, where plain Belnap pairs would make NOT_MET."""
    assert truth.outcome(truth.DISPUTED & truth.OPEN) is Outcome.CONTESTED


def test_joining_two_tellings_is_a_merge() -> None:
    """Order does not matter, silence adds nothing, agreement settles, and a difference is disputed and nothing worse."""
    for one, other, third in itertools.product(READABLE, repeat=3):
        assert truth.JOIN[one][other] == truth.JOIN[other][one]
        assert truth.JOIN[truth.JOIN[one][other]][third] == truth.JOIN[one][truth.JOIN[other][third]]
        assert truth.JOIN[one][other] in READABLE
    for one in READABLE:
        assert truth.JOIN[one][truth.OPEN] == truth.JOIN[one][one] == one
    assert truth.JOIN[truth.TRUE][truth.FALSE] == truth.DISPUTED


@given(st.lists(trees, min_size=1, max_size=3).map(Joint), toys)
def test_both_evaluators_join_alike(tree: Predicate, toy: Toy) -> None:
    """The compiled evaluator reads several tellings as the explaining one does, negated too."""
    assert compile_outcomes([tree, ~tree])(toy, toy.filed_bits) == (bits(tree, toy) & 15, bits(~tree, toy) & 15)


@given(trees, toys)
def test_both_evaluators_agree(tree: Predicate, toy: Toy) -> None:
    """The compiled evaluator gives the very nibble that the explaining one gives."""
    (compiled,) = compile_outcomes([tree])(toy, toy.filed_bits)

    assert compiled == bits(tree, toy) & 15


@given(trees, trees, trees, toys)
def test_predicates_compose_as_values(p: Predicate, q: Predicate, r: Predicate, toy: Toy) -> None:
    """& and | are commutative and associative, and De Morgan holds of predicates as of nibbles."""
    assert bits(p & q, toy) == bits(q & p, toy)
    assert bits((p | q) | r, toy) == bits(p | (q | r), toy)
    assert bits(~(p & q), toy) == bits(~p | ~q, toy)
    assert bits(p & p, toy) == bits(p, toy) == bits(p | p, toy)


@given(trees, toys, st.sampled_from(["a", "b", "c", "d"]), answers())
def test_truth_is_monotone_in_every_positive_leaf(tree: Predicate, toy: Toy, name: str, answer: Answer) -> None:
    """Where no leaf stands negated, a better answer never makes either reading worse."""
    if any(isinstance(n, Not) or getattr(n, "against", Reply.NO) is Reply.YES for n, _ in walk(tree)):
        return
    old = getattr(toy, name)
    if answer.when_no_hurts & old.when_no_hurts != old.when_no_hurts:
        return

    better = changed(toy, name, answer)

    assert bits(tree, better) & bits(tree, toy) == bits(tree, toy)


@given(trees, toys, st.sampled_from(["a", "b", "c", "d", "items_complete"]))
def test_forgetting_only_opens_a_reading(tree: Predicate, toy: Toy, name: str) -> None:
    """On each reading, a forgotten answer leaves the value or opens it; assertions aside, which details can contest."""
    toy = attrs.evolve(toy, all_of_it=NOT_ASKED)
    before = bits(tree, toy) & 15

    after = bits(tree, changed(toy, name, NOT_ASKED)) & 15

    for shift in (0, 2):
        assert after >> shift & 3 in (2, before >> shift & 3)


@given(trees, toys)
def test_basis_is_what_survives_deletion(tree: Predicate, toy: Toy) -> None:
    """RULE means that the outcome is the same with every standard's answer and every assertion deleted."""
    found = find(tree, Scope({"case": toy}, {"case": ""}, toy.filed_bits))
    bare = attrs.evolve(toy, all_of_it=NOT_ASKED)
    for node, _ in walk(tree):
        if isinstance(node, Question) and node.kind is Kind.STANDARD and node.fact.startswith("case."):
            bare = changed(bare, node.fact[5:], NOT_ASKED)

    if found.outcome is Outcome.UNKNOWN:
        assert found.basis is None
    elif bits(tree, bare) & 15 == found.bits & 15:
        assert found.basis in (Basis.RULE, Basis.JUDGMENT)
    if found.basis is Basis.RULE:
        assert truth.outcome(found.bits >> 8) is found.outcome


def test_an_outcome_and_a_predicate_have_no_truth_value() -> None:
    """Neither can be used as a condition by mistake."""
    with pytest.raises(TypeError, match="four values"):
        bool(Outcome.MET)
    with pytest.raises(TypeError, match="no truth value"):
        bool(leaf("case.a"))
    with pytest.raises(TypeError):
        leaf("case.a") & True
    with pytest.raises(TypeError):
        leaf("case.a") | None


def test_lists_flatten_as_the_statute_prints_them() -> None:
    """(a & b) & c is one list of three, and ~~p is p."""
    a, b, c = leaf("case.a"), leaf("case.b"), leaf("case.c")

    assert ((a & b) & c).parts == (a, b, c)
    assert (a | (b | c)).parts == (a, b, c)
    assert ~~a is a


@of_every_status
@given(data=st.data())
def test_both_evaluators_agree_on_the_law(status: Status, data: st.DataObject) -> None:
    """On the real rules too, outcome for outcome and reading for reading."""
    law, case = data.draw(status.drawn())
    scope = status.law.scope(case, law.window.start or datetime.date(2020, 1, 1))

    assert compile_outcomes(law.elements)(case, status.law.filed(case)) == tuple(
        find(e, scope).bits & 15 for e in law.elements
    )


@of_every_status
@given(data=st.data())
def test_an_outcome_alone_is_that_of_the_findings(status: Status, data: st.DataObject) -> None:
    """What is worked out without any findings, over everything that a setting screens, is what the findings say."""
    law, case = data.draw(status.drawn(decided=data.draw(st.booleans())))
    alone, found = (Picture(case, law.window.start or datetime.date(2020, 1, 1), status.law) for _ in range(2))

    assert found.findings
    assert alone.outcome is found.outcome
