"""
The function that gives outcomes alone, where the law goes through one list several times.

A part of the law that several lists ask of each record is worked out once of it, in whichever loop comes first: held equal to
what the findings say, on lists in lists, under one name and under two.
"""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.test_algebra import LAW, Item, Toy, bits, grow, leaf, toys
from tests.support import examples
from tvisa.kernel import truth
from tvisa.kernel.answers import yes_no
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Every, Exists, Predicate, Reading
from tvisa.screening.elements.outcomes import FunctionWriter, compile_outcomes


def both(*records: Any) -> Reading:
    """Read one answer of the first record and another one of the last."""
    return Reading(records[0].a.when_no_hurts & records[-1].b.when_no_hurts)


def listed(each: str, that: Predicate, *, some: bool = True, not_yet: bool = False) -> Predicate:
    """Ask of each item, under a name."""
    kind = Exists if some else Every
    return kind("case.items", each, that, "case.items_complete", "?", LAW, not_yet=not_yet)


def asked(names: tuple[str, ...], deep: int) -> st.SearchStrategy[Predicate]:
    """Draw what is asked where names are bound: facts, computations and, so many times over, lists."""
    facts = st.sampled_from([f"{name}.{fact}" for name in names for fact in "ab"]).map(leaf)
    computed = st.lists(st.sampled_from(names), min_size=1, max_size=2).map(
        lambda needs: Computed("c", tuple(needs), both, "?", LAW, ())
    )
    told = st.one_of(facts, computed)
    if deep:
        lists = st.sampled_from(("item", "other")).flatmap(
            lambda each: st.builds(
                listed,
                st.just(each),
                asked(tuple(dict.fromkeys((*names, each))), deep - 1),
                some=st.booleans(),
                not_yet=st.booleans(),
            )
        )
        told = st.one_of(told, lists)
    return st.recursive(told, grow, max_leaves=3)


@st.composite
def laws(draw: st.DrawFn) -> list[Predicate]:
    """Draw parts of a law that ask the same of the same records, some of them of every pair of records."""
    part = Element("part", "P", draw(asked(("case", "item"), 0)), LAW, "")
    found = [
        listed("item", part),
        listed("item", AllOf((part, draw(asked(("case", "item"), 1)))), some=draw(st.booleans())),
        listed("item", AnyOf((listed("item", part, some=draw(st.booleans())), part))),
        listed("item", AllOf((part, listed("other", AnyOf((part, draw(asked(("case", "item", "other"), 0)))))))),
        draw(asked(("case",), 2)),
    ]
    return draw(st.permutations(found))


@settings(max_examples=examples(40))
@given(laws(), toys)
def test_what_several_lists_ask_of_one_record_is_what_each_finds(law: list[Predicate], toy: Toy) -> None:
    """The outcomes are those of the findings, in whatever order the parts are asked."""
    assert compile_outcomes(law)(toy, toy.filed_bits) == tuple(bits(each, toy) & 15 for each in law)


YES, NO = yes_no(True), yes_no(False)


def test_a_name_means_the_record_around_it_again_after_a_list_in_it() -> None:
    """One list asks of the same records as the one around it, under the same name."""
    pairs = AnyOf((listed("item", leaf("item.a") & leaf("other.b")), leaf("item.b")))
    (found,) = compile_outcomes([listed("item", listed("other", pairs))])(
        Toy(items=(Item(NO, YES), Item(NO, NO)), items_complete=YES), truth.OPEN
    )
    assert found == truth.TRUE


def test_lists_that_ask_of_each_other_are_each_written_when_they_can_be() -> None:
    """Of two pairs of lists each has one that waits for the other pair's: they cannot all share two loops."""
    law = [
        listed("item", leaf("item.a") & listed("other", leaf("other.a"))),
        listed("other", leaf("other.a") & listed("item", leaf("item.b"))),
    ]
    toy = Toy(items=(Item(YES, NO),), items_complete=YES)
    assert compile_outcomes(law)(toy, truth.OPEN) == (truth.TRUE, truth.FALSE)


def test_one_computation_of_different_records_is_two() -> None:
    """What it reads turns on what it is given."""
    of_item, of_both = (Computed("c", needs, both, "?", LAW, ()) for needs in (("item",), ("case", "item")))
    law = [listed("item", of_item), listed("item", of_both)]
    assert compile_outcomes(law)(Toy(a=NO, items=(Item(YES, YES),), items_complete=YES), truth.OPEN) == (
        truth.TRUE,
        truth.FALSE,
    )


def test_a_part_is_worked_out_once_of_each_record() -> None:
    """However many lists ask for it, and one of them inside another: the law is as fast as it would be by hand."""
    part = Element("part", "P", Computed("c", ("item",), both, "?", LAW, ()), LAW, "")
    once = listed("item", part)
    law = [once, listed("item", part, some=False), listed("item", AllOf((part, once)))]
    source = FunctionWriter(["case"], law)
    assert source.text.count("k6(") == 1
    assert source.text.count("for item in case.items:") == 2
