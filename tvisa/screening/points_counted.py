"""Points that say of a case how its own days are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.dates import birthday
from tvisa.law.common.business_days import next_open
from tvisa.law.common.points_relief import YEARS_STOP
from tvisa.law.t.days import days

if TYPE_CHECKING:
    from tvisa.screening.points import Points

_COUNTED: Final = (
    "{rule} By the days on record residence began on {since}, and what a case was about was over by {day}: {years} full years at "
    "most, to which an earlier admission adds."
)
_REOPENING: Final = (
    "The 90 days to reopen the old order ran out on {day}; once it is reinstated the statute lets nobody reopen or review it "
    "(8 USC 1231(a)(5))."
)
_WANT_OF_NOTICE: Final = (
    "If it was made in absence: for want of notice a motion has no last day; whether that outlives a reinstatement is for the circuit "
    "(8 USC 1229a(b)(5)(C)(ii); Miller v. Sessions, 889 F.3d 998 (9th Cir. 2018): it does)."
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


def reopening_told(points: Points) -> str:
    """Say that the time to reopen an old order is over; nothing where it is not, or no day can be told."""
    picture = points.picture
    ends = [e.latest for e in days(points.case, picture.day, "motion_to_reopen").all("motion_to_reopen") if e.latest]
    end = next_open(max(ends)) if ends else None
    if not (end and end < picture.day):
        return ""
    told = picture.catalog.say(_REOPENING, day=end)
    absent = points.case.filing.order_in_absentia
    return told if absent.when_no_hurts == truth.FALSE else f"{told} {picture.catalog.plain(_WANT_OF_NOTICE)}"
