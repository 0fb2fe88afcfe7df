"""What would change a result, checked against brute force: every minimal set, none that is not, none missed."""

from __future__ import annotations

import itertools
from typing import Any
from unittest.mock import patch

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.test_algebra import LAW, Item, Toy, item_leaves, leaf, toys
from tvisa.kernel import truth
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Reply, yes_no
from tvisa.kernel.diagram import FALSE, TRUE
from tvisa.kernel.evaluate import find
from tvisa.kernel.formula import Formula
from tvisa.kernel.paths import facts_of, put
from tvisa.kernel.predicate import AllOf, AnyOf, Every, Exists, Joint, Not, Predicate, Question
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Scope
from tvisa.screening.compare import turning as searching
from tvisa.screening.compare.turning import Search, Searched, Turning
from tvisa.testing.records import SIMPLE

NAMES = ("a", "b", "c", "d")
leaves = st.builds(
    leaf,
    st.sampled_from([f"case.{n}" for n in NAMES]),
    st.sampled_from([Kind.BRIGHT_LINE, Kind.STANDARD]),
    st.sampled_from([Reply.NO, Reply.YES]),
)


def grow(inner: st.SearchStrategy[Predicate]) -> st.SearchStrategy[Predicate]:
    several = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(several.map(AllOf), several.map(AnyOf), inner.map(Not))


trees = st.recursive(leaves, grow, max_leaves=7)
lists = st.builds(
    lambda kind, that: kind("case.items", "item", that, "case.items_complete", "?", LAW),
    st.sampled_from([Exists, Every]),
    st.recursive(item_leaves, grow, max_leaves=3),
)
trees_of_lists = st.recursive(st.one_of(leaves, lists), grow, max_leaves=4)
several_toys = st.builds(
    Toy,
    a=st.sampled_from(SIMPLE),
    b=st.sampled_from(SIMPLE),
    items=st.lists(st.builds(Item, st.sampled_from(SIMPLE), st.sampled_from(SIMPLE)), max_size=3).map(tuple),
    items_complete=st.sampled_from(SIMPLE),
)
plain_toys = st.builds(Toy, **{n: st.sampled_from(SIMPLE) for n in NAMES})


def scope(toy: Toy) -> Scope:
    return Scope({"case": toy}, {"case": ""}, toy.filed_bits)


def look(tree: Predicate, toy: Toy, size: int = 4) -> Turning:
    return Search(scope(toy), size).of(find(tree, scope(toy)))


def decides(tree: Predicate, toy: Toy, changes: dict[str, bool], wanted: int) -> bool:
    """Whether the outcome is certain once the changes are made, however everything still open is answered."""
    told = _told(toy, changes)
    undecided = [n for n in NAMES if not _settled(getattr(told, n))]
    for filling in itertools.product((True, False), repeat=len(undecided)):
        filled = _told(told, dict(zip(undecided, filling, strict=True)))
        if find(tree, scope(filled)).bits & 15 != wanted:
            return False
    return True


def _told(toy: Toy, answers: dict[str, bool]) -> Toy:
    evolve: Any = attrs.evolve
    told: Toy = evolve(toy, **{n: yes_no(v) for n, v in answers.items()})
    return told


def _settled(answer: Answer) -> bool:
    return answer.when_no_hurts in (truth.TRUE, truth.FALSE)


def brute(tree: Predicate, toy: Toy, wanted: int) -> set[frozenset[tuple[str, bool]]]:
    """Return every minimal set of changes, by trying them all."""
    found: list[frozenset[tuple[str, bool]]] = []
    for size in range(len(NAMES) + 1):
        for names in itertools.combinations(NAMES, size):
            for values in itertools.product((True, False), repeat=size):
                changes = dict(zip(names, values, strict=True))
                same = [
                    n for n, v in changes.items() if getattr(toy, n).when_no_hurts == (truth.TRUE if v else truth.FALSE)
                ]
                candidate = frozenset(changes.items())
                if same or any(known <= candidate for known in found):
                    continue
                if decides(tree, toy, changes, wanted):
                    found.append(candidate)
    return set(found)


def as_sets(sets: Any) -> set[frozenset[tuple[str, bool]]]:
    return {frozenset((c.leaf.path, c.yes) for c in changes) for changes in sets}


@settings(deadline=None)
@given(trees, plain_toys)
def test_the_sets_are_exactly_those_that_brute_force_finds(tree: Predicate, toy: Toy) -> None:
    """Minimal, complete and right, either way, for what is unknown, disputed and recorded alike."""
    turning = look(tree, toy)
    outcome = find(tree, scope(toy)).outcome

    if outcome != "met":
        assert as_sets(turning.to_meet) == brute(tree, toy, truth.TRUE)
    if outcome != "not_met":
        assert as_sets(turning.to_defeat) == brute(tree, toy, truth.FALSE)


@settings(deadline=None)
@given(trees, plain_toys, st.integers(0, 3))
def test_a_smaller_bound_gives_the_smaller_sets(tree: Predicate, toy: Toy, size: int) -> None:
    """A bound leaves out what is larger and nothing else."""
    whole, bounded = look(tree, toy), look(tree, toy, size)

    assert bounded.to_meet == tuple(s for s in whole.to_meet if len(s) <= size)
    assert bounded.to_defeat == tuple(s for s in whole.to_defeat if len(s) <= size)


@settings(deadline=None)
@given(
    st.recursive(
        st.one_of(leaves, item_leaves.map(lambda q: Question(q.fact.replace("item", "case"), "?", q.law))),
        grow,
        max_leaves=5,
    ),
    toys,
)
def test_a_set_contradicts_the_record_just_where_it_says_so(tree: Predicate, toy: Toy) -> None:
    """Every change of a recorded answer is marked, and no other."""
    turning = look(tree, toy)

    for change in (c for s in (*turning.to_meet, *turning.to_defeat) for c in s):
        answer: Answer = getattr(toy, change.leaf.path)
        opposite = truth.FALSE if change.yes else truth.TRUE
        read = answer.when_no_hurts if change.leaf.node.against is Reply.NO else answer.when_yes_hurts
        assert change.contradicts == (read == opposite)


@settings(deadline=None)
@given(trees_of_lists, several_toys, st.integers(0, 9))
def test_a_search_that_was_cut_short_finds_nothing_that_does_not_decide(
    tree: Predicate, toy: Toy, longest: int
) -> None:
    """Whatever is answered to what was not varied, and to everything else that is open."""
    whole = look(tree, toy)
    with patch.object(searching, "LONGEST", longest):
        turning = look(tree, toy)

    assert whole.searched is Searched.ALL
    if turning.searched is Searched.ALL:
        assert (turning.to_meet, turning.to_defeat) == (whole.to_meet, whole.to_defeat)
    for sets, wanted in ((turning.to_meet, truth.TRUE), (turning.to_defeat, truth.FALSE)):
        for changes in sets:
            assert turning.searched is not Searched.NONE
            assert not any(change.leaf.path.startswith(turning.standing) for change in changes)
            if all(isinstance(change.leaf.node, Question) for change in changes):
                assert _decides(tree, toy, {c.leaf.path: c.yes for c in changes}, wanted)


@pytest.mark.parametrize(
    ("kind", "told", "to_meet", "to_defeat"),
    [
        (Exists, (Reply.YES,), {("a", True)}, {("a", False)}),
        (Exists, (), set(), {("a", False)}),
        (Every, (Reply.NO,), set(), set()),
        (Every, (Reply.YES, Reply.NO), set(), {("a", False)}),
    ],
)
def test_what_is_recorded_of_a_record_that_stands_counts_as_it_does(
    kind: Any, told: tuple[Reply, ...], to_meet: set[Any], to_defeat: set[Any]
) -> None:
    """A yes or a no in it, and where accounts of it differ neither; of what is open in it nothing is found."""
    there = Item(a=Answer(tuple(Claim(reply) for reply in told)))
    toy = Toy(items=(Item(a=yes_no(True) if kind is Every else NOT_ASKED), there), items_complete=yes_no(True))
    tree = AllOf((leaf("case.a"), kind("case.items", "item", leaf("item.a"), "case.items_complete", "?", LAW)))
    with patch.object(searching, "_fewer", lambda _: [1]):
        found = Search(scope(toy), 1).of(find(tree, scope(toy)))

    assert found.searched is Searched.PART
    assert found.standing == ("items[1]",)
    assert {s for s in as_sets(found.to_meet) if all("item" not in path for path, _ in s)} == {
        frozenset([each]) for each in to_meet
    }
    assert {s for s in as_sets(found.to_defeat) if all("item" not in path for path, _ in s)} == {
        frozenset([each]) for each in to_defeat
    }


def _decides(tree: Predicate, toy: Toy, changes: dict[str, bool], wanted: int) -> bool:
    told = toy
    for path, value in changes.items():
        told = put(told, path, yes_no(value))
    undecided = [path for path, fact in facts_of(told) if isinstance(fact, Answer) and not _settled(fact)]
    for filling in itertools.product((True, False), repeat=len(undecided)):
        filled = told
        for path, value in zip(undecided, filling, strict=True):
            filled = put(filled, path, yes_no(value))
        if find(tree, scope(filled)).bits & 15 != wanted:
            return False
    return True


def grow_with_tellings(inner: st.SearchStrategy[Predicate]) -> st.SearchStrategy[Predicate]:
    return st.one_of(grow(inner), st.lists(inner, min_size=2, max_size=3).map(Joint))


@given(st.recursive(leaves, grow_with_tellings, max_leaves=8))
def test_the_diagrams_say_what_the_evaluator_says_of_every_filling(tree: Predicate) -> None:
    """Each reading's diagrams, built while nothing is known, agree with the evaluator once everything is."""
    blank = Toy()
    formula, finding = Formula(), find(tree, scope(blank))
    for favorable in (True, False):
        true, false = formula.rails(finding, scope(blank), favorable=favorable)
        for values in itertools.product((True, False), repeat=len(NAMES)):
            filled = dict(zip(NAMES, values, strict=True))
            bits = find(tree, scope(_told(blank, filled))).bits & 15
            part = bits >> 2 if favorable else bits & 3
            known = {name: value for name, value in filled.items() if name in formula.leaves}
            assert (formula.diagram.let(known, true), formula.diagram.let(known, false)) == (
                (TRUE, FALSE) if part == 3 else (FALSE, TRUE)
            )
