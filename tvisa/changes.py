"""Every row of law that changed, from every room that keeps some, in the order of the days."""

from __future__ import annotations

from typing import Final

import attrs

from tvisa import truth
from tvisa.admissibility import ADMISSIBILITY, ADMISSIBILITY_2002
from tvisa.admissibility.law import CRIMINAL_2002, PUBLIC_CHARGE, PUBLIC_CHARGE_2002
from tvisa.exposure.law import WAIVER_VIOLENT
from tvisa.law import RULE_2017, TVPRA_2003
from tvisa.predicate import Computed, Gap, Reading, walk
from tvisa.t1 import RuleSet
from tvisa.t1.changes import CHANGES as ELEMENTS
from tvisa.t1.changes import Change, Effect, Swap

__all__ = ["CHANGES", "between"]

_ASKS: Final = "Public charge is waivable in the national interest under the rule of that day: review by counsel."
_OPEN: Final = Reading(truth.OPEN, (), ("case.grounds", Gap.JUDGMENT, _ASKS))
(_EXEMPT,) = (n for n, _ in walk(ADMISSIBILITY_2002) if isinstance(n, Computed) and n.id == "exempt_by_statute")

_ADMISSIBILITY: Final = (
    Change(
        topic="public_charge", since=TVPRA_2003, effect=Effect.WIDER, elements=("admissibility",),
        title="The statute came to exempt T status from public charge; until then a waiver had to be asked for.",
        was=PUBLIC_CHARGE_2002, now=PUBLIC_CHARGE,
        swaps=(Swap(_EXEMPT, attrs.evolve(_EXEMPT, how=lambda _day: _OPEN)),),
    ),
    Change(
        topic="waiver_of_criminal_grounds", since=RULE_2017.start or TVPRA_2003, effect=Effect.WIDER,
        elements=("admissibility",),
        title="Only violent or dangerous crimes, and no longer every criminal ground, are waived in exceptional cases only.",
        was=CRIMINAL_2002, now=WAIVER_VIOLENT, swaps=(Swap(ADMISSIBILITY, ADMISSIBILITY_2002),),
    ),
)  # fmt: skip

CHANGES: Final = tuple(sorted((*ELEMENTS, *_ADMISSIBILITY), key=lambda row: row.since))
"""Every change, the earliest first."""


def between(old: RuleSet, new: RuleSet) -> tuple[Change, ...]:
    """Return the rows of the boundaries between two rule sets, the earlier of which is given first."""
    first, last = old.window.start, new.window.start
    return tuple(row for row in CHANGES if first and last and first < row.since <= last)
