"""
Versions: they tile the days, each stands in the law of its own days alone, and the table of changes tells all that differs.

With every row of a boundary taken back the later law is proved to be the earlier one, bit by bit, of any case; with any one row
kept that moves an outcome, there is a case that tells the two apart.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable
from typing import Any

import pytest

from tests.proofs.export import FALSE, TRUE, Export, Formula, both, computation, counterexample
from tests.proofs.laws import RULE_SETS, TWO, evaluated, exported, first_day, nodes
from tests.property.test_changes import BOUNDARIES, rows_of
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.predicate import Computed, Element, Question, walk
from tvisa.kernel.provision import Period
from tvisa.law.changes.change import taken_back
from tvisa.law.dated import Dated, dated_in, on_day
from tvisa.law.t import ELIGIBLE

PAIRS = [
    pytest.param(*pair, id=pair[1].id, marks=() if pair is BOUNDARIES[-1] else pytest.mark.slow) for pair in BOUNDARIES
]
STARTS = {first_day(law) for law in RULE_SETS}
EVERY: set[Dated] = {part for law in RULE_SETS for part in dated_in(ELIGIBLE, first_day(law))}


def outside(law: RuleSet, elements: Iterable[Any]) -> list[str]:
    """Return what stands in a law and is no law on one of its days."""
    return [
        node.id
        for node in nodes(elements)
        if isinstance(node, (Element, Question, Computed)) and node.law.window.common(law.window) != law.window
    ]


KEPT = {"incident.exit.escape_is_enough", "contact_regarding_the_acts"}
"""What the law of 2024 still asks of whoever filed before it."""


@pytest.mark.parametrize("law", RULE_SETS, ids=lambda law: law.id)
def test_nothing_stands_in_a_law_outside_its_window(law: RuleSet) -> None:
    """So that nothing is met by it there: every rule in the tree is the law on every day of the rule set, save what is kept."""
    assert set(outside(law, law.elements)) == (KEPT if law is RULE_SETS[-1] else set())


def test_what_earlier_filers_keep_moves_nothing_for_anybody_else() -> None:
    """Where it was not filed before 28 August 2024 the outcome is the same whatever is told of it; else it can differ."""
    law = RULE_SETS[-1]
    export = exported(law.elements)
    kept = [node for node in nodes(law.elements) if getattr(node, "id", "") in KEPT]
    (before,) = [node for node in nodes(law.elements) if getattr(node, "id", "") == "filed_before_2024_rule"]
    later = export.computed[computation(before), ("",)].not_met
    for told in (TRUE, FALSE):
        other = Export(TWO, filed=export.filed, instead=dict.fromkeys(kept, told))
        other.answers, other.computed = export.answers, export.computed
        unmoved = both(export.bits(element).same(other.bits(element)) for element in law.elements)
        assert counterexample(unmoved, *export.rules(), later) is None
        assert counterexample(unmoved, *export.rules()) is not None


def test_a_part_of_another_time_is_found() -> None:
    """Were the law of 2017 read as that of 2024."""
    today = RULE_SETS[-1]
    earlier = RULE_SETS[-2].elements
    assert {"report", "request.reasonable", "age_exemption"} <= set(outside(today, earlier))


def _order(part: Dated) -> tuple[str, int]:
    return part.id, len(part.versions)


ORDERED: list[Dated] = sorted(EVERY, key=_order)


@pytest.mark.parametrize("part", ORDERED, ids=lambda part: part.id)
def test_versions_tile_the_days(part: Dated) -> None:
    """No gap and no overlap, from the first day modeled on; and nothing changes but where a rule set begins."""
    windows = [version.window for version in part.versions]
    assert all(one.end == other.start for one, other in itertools.pairwise(windows))
    # What stands in a part that came later begins with that.
    assert windows[0].start in {None, *STARTS}
    assert windows[-1].end is None
    assert {window.end for window in windows[:-1]} <= STARTS


@pytest.mark.parametrize("law", RULE_SETS, ids=lambda law: law.id)
def test_each_version_stands_in_the_law_of_its_days_alone(law: RuleSet) -> None:
    """On the first and on the last day of a rule set the tree is the same, and of each dated part it has the version of the day."""
    there = set(nodes(law.elements))
    days = [first_day(law), (law.window.end or datetime.date(2030, 1, 1)) - datetime.timedelta(1)]
    for part in dated_in(ELIGIBLE, days[0]):
        plain = [on_day(part, day) for day in days]
        assert plain[0] is plain[1]
        now = {node for node, _ in walk(plain[0])} if plain[0] is not None else set()
        for other in part.versions:
            if other.that is None or not other.window.start or days[0] in other.window:
                continue
            gone = on_day(part, other.window.start)
            assert gone is not None
            own = {n for n, _ in walk(gone) if isinstance(n, Element) and n.law.window.common(law.window) != law.window}
            assert not own & (there | now)


# --- what changed -----------------------------------------------------------------------------------------------------


def same(one: Any, other: Any) -> Formula:
    """Where two laws find the same of one record."""
    first, second = exported(one), exported(other)
    names = [element.id for element in one]
    assert names == [element.id for element in other]
    return both(first.bits(a).same(second.bits(b)) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_with_its_changes_taken_back_the_later_law_is_the_earlier(old: RuleSet, new: RuleSet) -> None:
    """Of each element, bit by bit, of any case."""
    rebuilt = taken_back(new.elements, rows_of(new), first_day(new))
    rules = [*exported(rebuilt).rules(), *exported(old.elements).rules()]
    assert counterexample(same(rebuilt, old.elements), *rules) is None


@pytest.mark.slow
@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_no_row_that_moves_an_outcome_can_be_left_out(old: RuleSet, new: RuleSet) -> None:
    """With one row kept there is a case that the two laws tell apart, and both evaluators find it so."""
    rows = [row for row in rows_of(new) if row.moves]
    for row in rows:
        kept = taken_back(new.elements, [other for other in rows_of(new) if other is not row], first_day(new))
        if [element.id for element in kept] != [element.id for element in old.elements]:
            continue  # a whole element came or went
        rules = [*exported(kept).rules(), *exported(old.elements).rules()]
        model = counterexample(same(kept, old.elements), *rules)
        assert model is not None, row.topic
        found = [evaluated(model, exported(law), law) for law in (kept, old.elements)]
        assert found[0] != found[1], row.topic


def test_the_windows_of_the_rule_sets_tile() -> None:
    """From the first day modeled, without an end."""
    windows: list[Period] = [law.window for law in RULE_SETS]
    assert all(one.end == other.start for one, other in itertools.pairwise(windows))
    assert windows[-1].end is None
