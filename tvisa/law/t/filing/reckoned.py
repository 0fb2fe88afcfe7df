"""What filing reckons from dates: a hearing still to come, a grant, an age now."""

from __future__ import annotations

import datetime
from functools import cache, partial
from typing import Final

import attrs

from tvisa.facts import Case, Person
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import Date, DateFact, across, before, birthday
from tvisa.kernel.predicate import Computed, Gap, Reading
from tvisa.law.conduct.timing import gap_from, own_words, told_dates
from tvisa.law.forms import computed
from tvisa.law.windows import SINCE_2017
from tvisa.law.writing import question_for, rule

# --- a hearing, a grant -----------------------------------------------------------------------------------------------


def hearing(case: Case, day: datetime.date) -> Reading:
    """Read whether a hearing is still to come."""
    told = case.filing.hearing_on
    # A day told vaguely counts as still to come for as long as it can be: a hearing missed brings an order.
    bits = across(truth.FALSE if d.end[1] and d.end[1] < day else truth.TRUE for d in told_dates(told))
    return _dated("case.filing.hearing_on", told, bits)


def granted(case: Case) -> Reading:
    """Read whether T-1 status has been granted."""
    told = case.granted_on
    return _dated("case.granted_on", told, truth.TRUE if told_dates(told) else truth.OPEN)


def _dated(path: str, told: DateFact, bits: int) -> Reading:
    shown, state = _told(path, told)
    return Reading(bits, shown, (path, state, question_for(path)))


def _told(path: str, told: DateFact) -> tuple[tuple[tuple[str, str], ...], Gap]:
    """Return what a date shows, and what is missing of it."""
    if told_dates(told):
        return ((path, own_words(told, Reply.NO)),), Gap.IMPRECISE
    return (), gap_from(told.state()) or Gap.NOT_ASKED


# --- an age now -------------------------------------------------------------------------------------------------------

MINOR_NOTICE: Final = rule(
    "When somebody under 18 applies, USCIS tells the Department of Health and Human Services.",
    "8 CFR 214.204(b)(4); 8 CFR 214.11(d)(1)(iii)",
    window=SINCE_2017,
)

_BORN: Final = attrs.fields(Person).date_of_birth.metadata["ask"]
_WORDS: Final = {14: "fourteen", 18: "eighteen", 21: "twenty_one"}


@cache
def under(years: int) -> Computed:
    """Ask whether the applicant is under that age on the day of the screening."""
    return computed(
        f"under_{_WORDS[years]}_now",
        "How old is the person now?",
        MINOR_NOTICE,
        needs=("case", "day"),
        how=partial(_under, years=years),
        reads=("person.date_of_birth",),
    )


def _under(case: Case, day: datetime.date, *, years: int) -> Reading:
    person = case.person(case.applicant)
    told = person.date_of_birth if person else DateFact()
    path = f"case.people[{case.people.index(person)}].date_of_birth" if person else "case.people"
    bits = across(_younger(born, day, years) for born in told_dates(told))
    shown, state = _told(path, told)
    return Reading(bits, shown, (path, state, _BORN) if person else None)


def _younger(born: Date, day: datetime.date, years: int) -> int:
    low, high = (birthday(bound, years) if bound else None for bound in born.start)
    return before((day, day), (low, high))
