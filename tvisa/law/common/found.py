"""
What was found of a case elsewhere, where a remark hangs on it: how its elements stand, where the bar stands, which days there are.

Whoever screens gives it to the scope in which remarks are asked, under the name ``found``; the law reads it like a record. What is
looked at in a privileged setting alone is left out of it in any other.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.carried import Fact
from tvisa.kernel.predicate import Computed, Reading
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.ladder import BarStep
from tvisa.law.conduct.law import BAR
from tvisa.law.forms import computed


@attrs.frozen
class Elsewhere:
    """
    What was found of a case elsewhere.

    Attributes:
        elements: How each element stands, by its id.
        bar: Where the bar of 8 USC 1184(o)(1) stands by what is recorded of acts and matters; not raised where nothing of them is.
        touching: What an officer would point to in the acts and matters on record that touch the bar.
        acts: The same with what a representative would point to.
        of_somebody: Whether an act that is not cleared is recorded as toward somebody.
        days: Each day of the case, by its code, with how it stands.
        raised: Codes of the findings on conduct that are raised.
    """

    elements: tuple[tuple[str, Outcome], ...] = ()
    bar: BarStep = BarStep.NOT_RAISED
    touching: tuple[Fact, ...] = attrs.field(default=(), repr=False)
    acts: tuple[Fact, ...] = attrs.field(default=(), repr=False)
    of_somebody: bool = False
    days: frozenset[tuple[str, str]] = attrs.field(default=frozenset(), repr=False)
    raised: frozenset[str] = frozenset()


_ASK: Final = "What was found of the case?"


def _of_found(ident: str, how: Callable[..., Reading]) -> Computed:
    return computed(ident, _ASK, BAR, needs=("found",), how=how, reads=())


@cache
def bar_at(*steps: BarStep) -> Computed:
    """Ask whether acts are recorded that touch the bar, and it stands at one of these steps; the facts of those acts say so."""
    return _of_found(f"bar_{'_or_'.join(step.name.lower() for step in steps)}", partial(_bar, steps=steps))


def _bar(found: Elsewhere, *, steps: tuple[BarStep, ...]) -> Reading:
    return _told(found.acts) if found.bar in steps else Reading(truth.FALSE)


def _told(facts: tuple[Fact, ...]) -> Reading:
    return Reading(truth.TRUE, tuple((fact.path, fact) for fact in facts))


def _touched(found: Elsewhere) -> Reading:
    return _told(found.touching) if found.touching else Reading(truth.FALSE)


BAR_TOUCHED: Final = _of_found("bar_touched", _touched)
"""Whether recorded facts touch the bar, which they say."""


@cache
def day_is(code: str, *states: str) -> Computed:
    """Ask whether a day stands in one of these ways, such as ``passed``; nothing more is told of it."""
    return _of_found(
        f"{code.lower()}_{'_or_'.join(states)}", partial(_day_is, days=[(code, state) for state in states])
    )


def _day_is(found: Elsewhere, *, days: list[tuple[str, str]]) -> Reading:
    return Reading(truth.FALSE if found.days.isdisjoint(days) else truth.TRUE)


@cache
def element_is(element: str, *outcomes: Outcome) -> Computed:
    """Ask whether an element stands in one of these ways; nothing more is told of it."""
    told = frozenset((element, outcome) for outcome in outcomes)
    return _of_found(f"{element}_{'_or_'.join(outcomes)}", partial(_element_is, told=told))


def _element_is(found: Elsewhere, *, told: frozenset[tuple[str, Outcome]]) -> Reading:
    return Reading(truth.FALSE if told.isdisjoint(found.elements) else truth.TRUE)


@cache
def finding_raised(code: str) -> Computed:
    """Ask whether a finding on conduct is raised; nothing more is told of it."""
    return _of_found(f"raised_{code.lower()}", partial(_raised, code=code))


def _raised(found: Elsewhere, *, code: str) -> Reading:
    return Reading(truth.TRUE if code in found.raised else truth.FALSE)


def _toward_somebody(found: Elsewhere) -> Reading:
    return Reading(truth.TRUE if found.of_somebody else truth.FALSE)


OF_SOMEBODY: Final = _of_found("act_toward_somebody", _toward_somebody)
"""Whether an act that is not cleared is recorded as toward somebody; nothing more is told of it."""
