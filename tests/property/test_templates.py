"""
What nothing touches is found once and kept: with or without these templates, every output is the same.

And a template keeps nothing of the case that it was first wanted for.
"""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.test_algebra import LAW, Toy, toys, trees
from tests.support import CASES, everything, examples, sampled
from tvisa import Case, load_case, screen
from tvisa.facts import Departure, Incident, Setting
from tvisa.files.given import as_day
from tvisa.kernel import scope as kernel_scope
from tvisa.kernel.answers import yes_no
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.paths import put
from tvisa.kernel.predicate import AllOf, Computed, Element, Predicate, Reading
from tvisa.kernel.scope import Finding, Scope, without_templates
from tvisa.kernel.truth import OPEN, TRUE
from tvisa.law.t import T
from tvisa.law.t.waivers import ADMISSIBILITY
from tvisa.screening.relatives.family import family
from tvisa.screening.residence.adjustment import adjust
from tvisa.screening.writer import in_full
from tvisa.testing import cases, cases_with_conduct, near_cases, partial_cases
from tvisa.words.catalog import ENGLISH

DAY = as_day("2026-11-24")
ANY_CASE = st.one_of(cases(), partial_cases(), near_cases(), cases_with_conduct())


def told(predicate: Predicate, toy: Toy) -> list[tuple[Any, ...]]:
    """Return everything that is found and explained of a predicate, node by node."""
    scope = Scope({"case": toy}, {"case": ""}, toy.filed_bits)
    explainer = Explainer(scope, DAY, ENGLISH)

    def below(finding: Finding, scope: Scope) -> Iterator[tuple[Any, ...]]:
        scope = finding.scope or scope
        facts, missing = explainer.facts(finding, scope), explainer.missing(finding, scope)
        yield finding.predicate, finding.bits, facts, missing, explainer.reason(finding, scope), scope.paths
        for child in finding.children:
            yield from below(child, scope)

    return list(below(find(predicate, scope), scope))


@given(trees.map(lambda tree: Element("whole", "Whole", AllOf((tree,)), LAW, "case.all_of_it")), toys)
def test_a_tree_is_found_and_explained_alike(tree: Predicate, toy: Toy) -> None:
    """On trees of any shape, also where they are asked of a blank record first."""
    with without_templates():
        expected = told(tree, toy), told(tree, Toy(filed_bits=toy.filed_bits))

    assert (told(tree, toy), told(tree, Toy(filed_bits=toy.filed_bits))) == expected


@settings(max_examples=examples(40))
@given(ANY_CASE, st.sampled_from(["2026-11-24", "2020-05-06", "2010-06-01"]), st.sampled_from([*Setting, None]))
def test_a_result_is_the_same(case: Case, day: str, setting: Setting | None) -> None:
    """Of any case, on days of several rule sets, in every setting: every section of every result."""
    case = attrs.evolve(case, setting=setting)
    asked: tuple[Callable[[Case, str], Any], ...] = (screen, adjust, family)
    with without_templates():
        expected = [everything(ask(case, day)) for ask in asked]

    assert [everything(ask(case, day)) for ask in asked] == expected


@pytest.mark.parametrize("path", sampled(CASES, 4), ids=lambda path: path.parent.name)
def test_an_example_is_the_same(path: Any) -> None:
    """Of the examples too, whose facts hang together."""
    case = load_case(path)
    with without_templates():
        expected = in_full(screen(case, DAY))

    assert in_full(screen(case, DAY)) == expected


@pytest.mark.parametrize("first", [None, Setting.PRIVILEGED], ids=["open", "privileged"])
def test_what_is_kept_of_one_setting_is_not_told_in_another(first: Setting | None) -> None:
    """Of a departure of which nothing is told, its removal is asked about in a privileged setting alone, whichever came first."""
    case = put(put(Case("P1"), "incidents", (Incident("I", "P1"),)), "presence.departures", (Departure(),))

    def parts(setting: Setting | None) -> set[str]:
        found = everything(screen(attrs.evolve(case, setting=setting), DAY))["elements"][1]
        several, asked = [found], set()
        while several:
            part = several.pop()
            several += part.get("parts", ())
            asked |= {gap["path"] for gap in part["missing"]} if part["id"] == "departure.removed" else set()
        return asked

    settings = (first, Setting.PRIVILEGED if first is None else None)
    asked = {setting: parts(setting) for setting in settings}
    assert asked == {None: set(), Setting.PRIVILEGED: {"presence.departures[0].removed"}}


def test_two_cases_share_what_neither_touches() -> None:
    """And without templates they share nothing."""
    blank = Case("P1")
    elements = (*T.on(DAY).elements, ADMISSIBILITY.on(DAY))

    def found(case: Case) -> list[Finding]:
        scope = T.scope(case, DAY)
        return [find(element, scope) for element in elements]

    def shared(one: list[Finding], other: list[Finding]) -> list[str]:
        return [a.predicate.id for a, b in zip(one, other, strict=True) if a is b]

    told = put(blank, "hardship.extreme", yes_no(True))
    assert shared(found(blank), found(told)) == [e.id for e in elements if e.id != "extreme_hardship"]
    with without_templates():
        assert shared(found(blank), found(blank)) == []


LEAF = AllOf(
    (
        Computed(
            "blank",
            ("case",),
            lambda case: Reading(TRUE if case.a.claims else OPEN),
            "?",
            LAW,
            (),
            hangs_on=("case.a",),
        ),
    )
)


def test_a_template_keeps_nothing_of_a_case() -> None:
    """When the case is gone, no part of it is left."""

    @attrs.frozen(slots=False)
    class Traced(Toy):
        """A record that says when it is gone."""

    node = Element("e", "E", Element("of_case", "Of the case", LEAF, LAW, of_case=True), LAW)
    toy = Traced(b=yes_no(True))
    gone = weakref.ref(toy)
    found = find(node, Scope({"case": toy}, {"case": ""}, OPEN))
    del toy
    gc.collect()

    assert gone() is None
    assert found.outcome.value == "unknown"


def test_a_computation_that_says_nothing_is_never_taken_for_blank() -> None:
    """Unless it says on what it hangs, it hangs on everything that it is given."""
    for hangs_on, shared in ((("case.a",), True), (None, False)):
        leaf = Computed("l", ("case",), lambda case: Reading(case.b.when_no_hurts), "?", LAW, (), hangs_on=hangs_on)
        node = Element("e", "E", leaf, LAW)
        one, other = (find(node, Scope({"case": Toy(b=yes_no(b))}, {"case": ""}, OPEN)) for b in (True, False))
        assert (one is other) is shared


def test_what_is_kept_is_bounded() -> None:
    """However many records stand in however many places, so many places are kept and no more."""
    assert kernel_scope._place.cache_info().maxsize == 1024


@pytest.mark.parametrize("path", CASES[::10], ids=lambda path: path.parent.name)
def test_what_is_kept_of_a_place_is_found_there_once(path: Any) -> None:
    """What a template consists of are the templates of its place: what a reader was told of one was told of the other."""
    found = find(ADMISSIBILITY.on(DAY), T.scope(load_case(path), DAY))
    assert found.children
    place = T.scope(load_case(path), DAY).place
    assert place
    pending = [*place.templates.values()]
    while pending:
        for child in pending.pop().children:
            pending.append(child)
            assert not child.template or place.templates[child.predicate] is child
