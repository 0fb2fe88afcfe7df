"""Whether the trafficking was over, read off what is said of it and off the day on which it ended."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tvisa.facts import Case, Incident
from tvisa.kernel import truth
from tvisa.kernel.dates import Date, across, before
from tvisa.kernel.predicate import Reading, gap_in, why_open
from tvisa.law.writing import question_for

ONGOING: Final = "incident.exit.ongoing"


def _days(incident: Incident) -> list[Date]:
    """Return the days on which it is said to have ended; one that only the trafficker's side gives is set aside."""
    return [c.date for c in incident.exit.when.claims if isinstance(c.date, Date) and not c.hostile]


def _ended(case: Case, incident: Incident) -> int:
    """Return the nibble of "it ended before filing", which a day tells or leaves open; before filing, any day tells it."""
    days = _days(incident)
    if not case.filed_on.values:
        return truth.NOT[case.filed_bits] | truth.OPEN if days else truth.OPEN
    return across(before(day.end, filed.start) for day in days for filed in case.filed_on.values) | truth.OPEN


def ended_since_filing(case: Case, incident: Incident, then: Iterable[Date]) -> bool:
    """Say whether it surely ended after filing and before each of some days."""
    days, filed = _days(incident), case.filed_on.values
    later = [before(f.start, day.start) for f in filed for day in days]
    done = [before(day.end, moment.start) for day in days for moment in then]
    return bool(later and done) and set(later + done) == {truth.TRUE}


def is_over(case: Case, incident: Incident) -> Reading:
    """Read whether the trafficking was over at filing: two tellings, which are disputed where they differ."""
    answer, ended = incident.exit.ongoing, _ended(case, incident)
    used = (
        *(((ONGOING, answer),) if answer.claims else ()),
        *((("incident.exit.when", incident.exit.when),) if ended != truth.OPEN else ()),
    )
    bits = truth.JOIN[truth.NOT[answer.when_no_hurts]][ended]
    return Reading(bits, used, gap_in(ONGOING, answer, question_for(ONGOING)))


def is_dated_to_go_on(case: Case, incident: Incident) -> Reading:
    """Read whether the trafficking went on at filing, off the day alone: one before filing tells that it did not."""
    ended = _ended(case, incident)
    used = (("incident.exit.when", incident.exit.when),) if ended != truth.OPEN else ()
    gap = gap_in(ONGOING, incident.exit.ongoing, question_for(ONGOING))
    day = ("incident.exit.when", why_open(incident.exit.when), question_for("incident.exit.when"))
    return Reading(truth.NOT[ended], used, gap or day)
