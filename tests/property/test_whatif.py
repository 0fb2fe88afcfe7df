"""What would change a result, checked against brute force: every minimal set, none that is not, none missed."""

from __future__ import annotations

import itertools
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.test_algebra import Toy, item_leaves, leaf, toys
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, yes_no
from tvisa.kernel.diagram import FALSE, TRUE
from tvisa.kernel.evaluate import find
from tvisa.kernel.formula import Formula
from tvisa.kernel.predicate import AllOf, AnyOf, Joint, Not, Predicate, Question
from tvisa.kernel.provision import Kind
from tvisa.kernel.scope import Scope
from tvisa.screening.compare.whatif import Turning, turn
from tvisa.testing.values import SIMPLE

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
plain_toys = st.builds(Toy, **{n: st.sampled_from(SIMPLE) for n in NAMES})


def scope(toy: Toy) -> Scope:
    return Scope({"case": toy}, {"case": ""}, toy.filed_bits)


def look(tree: Predicate, toy: Toy, size: int = 4) -> Turning:
    return turn(find(tree, scope(toy)), scope(toy), size)


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
