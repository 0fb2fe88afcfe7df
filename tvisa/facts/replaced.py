"""Which of several decisions of one matter a later one replaced."""

from __future__ import annotations

from tvisa.facts.decisions import DecidedMatter, Decision
from tvisa.facts.timeline import told_dates
from tvisa.kernel import dates, truth
from tvisa.kernel.dates import DateFact, across


def replaced(decisions: tuple[Decision, ...]) -> dict[int, int]:
    """Return, by position, the first decision of the same matter that surely came after each that has one."""
    found = {}
    for number, each in enumerate(decisions):
        for other, later in enumerate(decisions):
            if (
                matter_of(each) == matter_of(later)
                and each.matter
                and _surely_before(each.decided_on, later.decided_on)
            ):
                found[number] = other
                break
    return found


def matter_of(decision: Decision) -> tuple[DecidedMatter | None, str | None, str | None]:
    """Return what two decisions of one matter share."""
    return decision.matter, decision.person, decision.series


def _surely_before(first: DateFact, second: DateFact) -> bool:
    several = [dates.before(a.end, b.start) for a in told_dates(first) for b in told_dates(second)]
    return across(several) == truth.TRUE
