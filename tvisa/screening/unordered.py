"""Which dated things are not in order: of two that cannot be told apart, the vaguer one names the other."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Sequence

from tvisa.facts.timeline import Event, across_claims
from tvisa.kernel import dates, truth


def unordered(events: Sequence[Event]) -> dict[int, set[int]]:
    """Return, by number, the numbers of what is not in order with it: of two the vaguer one names the other."""
    found: dict[int, set[int]] = {number: set() for number, _ in enumerate(events, 1)}
    for (one, event), (other, later) in itertools.combinations(enumerate(events, 1), 2):
        if not _ordered(event, later):
            vague, sure = (other, one) if _breadth(later) > _breadth(event) else (one, other)
            found[vague].add(sure)
    return found


def _breadth(event: Event) -> datetime.timedelta:
    low, high = event.start
    return high - low if low and high else datetime.timedelta.max


def _ordered(event: Event, later: Event) -> bool:
    """Whether one surely did not begin before the other, which is told first."""
    return across_claims(later, event, lambda a, b: dates.before(a.start, b.start)) == truth.FALSE
