"""
What was found of a case elsewhere, where a remark hangs on it: how its elements stand, where the bar stands, which days there are.

Whoever screens gives it to the scope in which remarks are asked, under the name ``found``; the law reads it like a record. What is
looked at in a privileged setting alone is left out of it in any other.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
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
    """What was found of a case elsewhere."""

    elements: tuple[tuple[str, Outcome], ...] = ()
    """How each element stands, by its id."""
    bar: BarStep = BarStep.NOT_RAISED
    """Where the bar of 8 USC 1184(o)(1) stands by what is recorded of acts and matters; not raised where nothing of
    them is."""
    touching: tuple[Fact, ...] = attrs.field(default=(), repr=False)
    """What an officer would point to in the acts and matters on record that touch the bar."""
    acts: tuple[Fact, ...] = attrs.field(default=(), repr=False)
    """The same with what a representative would point to."""
    of_somebody: bool = False
    """Whether an act that is not cleared is recorded as toward somebody."""
    barred: tuple[Fact, ...] = attrs.field(default=(), repr=False)
    """The acts that raise the bar."""
    bar_open: tuple[Fact, ...] = attrs.field(default=(), repr=False)
    """Where no act raises it: what leaves it open."""
    unwaived: tuple[Fact, ...] = attrs.field(default=(), repr=False)
    """The facts of grounds that neither waiver reaches, or whose waivers are closed."""
    stays_unmarried: bool = False
    """Whether a relative who has to stay unmarried has not been admitted."""
    days: frozenset[tuple[str, str]] = attrs.field(default=frozenset(), repr=False)
    """Each day of the case, by its code, with how it stands."""
    raised: frozenset[str] = frozenset()
    """Codes of the findings on conduct that are raised."""


def _of_found(ident: str, told: Callable[[Elsewhere], bool | tuple[Fact, ...]]) -> Computed:
    """Ask of what was found whether something holds; facts that say so are told, and nothing else."""

    def how(found: Elsewhere) -> Reading:
        holds = told(found)
        facts = holds if isinstance(holds, tuple) else ()
        return Reading(truth.TRUE if holds else truth.FALSE, tuple((fact.path, fact) for fact in facts))

    return computed(ident, "What did the review of the case find?", BAR, needs=("found",), how=how, reads=())


@cache
def bar_at(*steps: BarStep) -> Computed:
    """Ask whether acts are recorded that touch the bar, and it stands at one of these steps; the facts of those acts say so."""
    named = "_or_".join(step.name.lower() for step in steps)
    return _of_found(f"bar_{named}", lambda found: found.bar in steps and (found.acts or True))


BAR_TOUCHED: Final = _of_found("bar_touched", lambda found: found.touching)
"""Whether recorded facts touch the bar, which they say."""
BARRED: Final = _of_found("bar_raised", lambda found: found.barred)
BAR_OPEN: Final = _of_found("bar_open", lambda found: found.bar_open)
UNWAIVED: Final = _of_found("ground_without_a_waiver", lambda found: found.unwaived)
STAYS_UNMARRIED: Final = _of_found("relative_has_to_stay_unmarried", lambda found: found.stays_unmarried)
"""Whether the bar is raised, is open, a ground is left to which no waiver leads, or a marriage would end a class."""


@cache
def day_is(code: str, *states: str) -> Computed:
    """Ask whether a day stands in one of these ways, such as ``passed``; nothing more is told of it."""
    days = [(code, state) for state in states]
    return _of_found(f"{code.lower()}_{'_or_'.join(states)}", lambda found: not found.days.isdisjoint(days))


@cache
def element_is(element: str, *outcomes: Outcome) -> Computed:
    """Ask whether an element stands in one of these ways; nothing more is told of it."""
    told = frozenset((element, outcome) for outcome in outcomes)
    return _of_found(f"{element}_{'_or_'.join(outcomes)}", lambda found: not told.isdisjoint(found.elements))


@cache
def finding_raised(code: str) -> Computed:
    """Ask whether a finding on conduct is raised; nothing more is told of it."""
    return _of_found(f"raised_{code.lower()}", lambda found: code in found.raised)


OF_SOMEBODY: Final = _of_found("act_toward_somebody", lambda found: found.of_somebody)
"""Whether an act that is not cleared is recorded as toward somebody; nothing more is told of it."""
