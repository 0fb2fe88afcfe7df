"""The time since T status was granted, as far as permanent residence depends on it."""

from __future__ import annotations

import attrs

from tvisa.facts.dates import DateFact
from tvisa.facts.fields import date

__all__ = ["Adjustment"]


@attrs.frozen(repr=False)
class Adjustment:
    """Adjustment of status under 8 USC 1255(l)."""

    admitted_on: DateFact = date(
        "When was the person first in T status: on the day of approval or, from abroad, of admission?"
    )
