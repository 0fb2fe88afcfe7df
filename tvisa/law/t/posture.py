"""Where a case stands under the law of T status: the postures of `tvisa.law.common.posture`, and when T-1 status is over."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import Case
from tvisa.facts.timeline import Timeline
from tvisa.kernel import truth
from tvisa.law.common.posture import EITHER, Standing, possible, sides
from tvisa.law.t.adjustment.days import ran_out


def _over(case: Case, day: datetime.date) -> frozenset[bool]:
    """Whether the status ran out by itself, or is held no more; that it is held past a recorded last day leaves it open."""
    held = possible(case.family.principal_holds_status)
    if held == {False}:
        return frozenset({True})
    dated = case.granted_on.claims or case.adjustment.status_until.claims
    bits = ran_out(Timeline.of(case, day)) if dated else truth.FALSE
    if bits == truth.FALSE:
        return frozenset({False})
    if bits == truth.TRUE:
        return EITHER if held == {True} else frozenset({True})
    return frozenset({False}) if held == {True} else EITHER


_SIDES: Final = sides(_over)


def standing_of(case: Case, day: datetime.date) -> Standing:
    """Return where a case stands on a day: the application, the court and the order, as far as they are recorded."""
    return Standing.of(case, day, _SIDES)
