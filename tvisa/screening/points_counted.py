"""Points that say of a case how its own days are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tvisa.facts.timeline import told_dates
from tvisa.kernel.dates import birthday
from tvisa.law.t.points.relief import YEARS_STOP

if TYPE_CHECKING:
    from tvisa.screening.points import Points

_COUNTED: Final = (
    "{rule} By the days on record residence began on {since}, and what a case was about was over by {day}: {years} full years at "
    "most, to which an earlier admission adds."
)
_LONGEST: Final = 60


def years_stop(points: Points) -> str:
    """Say how many full years of residence the record gives until an offense, at the most; the rule alone where it gives no days."""
    own, catalog = points.case, points.picture.catalog
    rule = catalog.plain(YEARS_STOP.rule)
    since = [day.start[0] for day in told_dates(own.filing.resident_since) if day.start[0]]
    over = [day.end[1] for matter in own.conduct.matters for day in told_dates(matter.when) if day.end[1]]
    if not since or not over:
        return rule
    first, last = min(since), min(over)
    years = sum(birthday(first, number) <= last for number in range(1, _LONGEST))
    return catalog.say(_COUNTED, rule=rule, since=first, day=last, years=years)
