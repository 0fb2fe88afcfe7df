"""How filing asks: leaves over facts of the case, and a few that are read off dates."""

from __future__ import annotations

import datetime
from functools import cache, partial
from typing import Any, Final

import attrs

from tvisa.facts import Case, Person
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import Date, DateFact, across, before, birthday
from tvisa.kernel.predicate import Computed, Gap, Not, Predicate, Question, Reading
from tvisa.kernel.provision import Provision
from tvisa.law.conduct.timing import gap_from, own_words, told_dates
from tvisa.law.t.filing import law
from tvisa.law.writing import fact, question_for

_HELPFUL: Final = {
    "represented", "safe_address", "bona_fide_notice", "deferred_action", "work_permit_requested", "work_permit",
    "advance_parole", "lawful", "central_reason", "in_united_states", "continued_presence", "declaration",
    "agency_would_certify", "federal_case", "willing", "long_ago", "benefits_needed", "fears_return",
    "abused_by_citizen_or_resident", "parental_abuse", "civil_suit_filed", "losses",
}  # fmt: skip
"""Facts of which "no" is the answer against the applicant, or at least not for them; of the rest it is "yes"."""
_PLAIN: Final = ("incident", "member")
"""Records about what was done to the applicant, and about relatives: there a "no" is the answer against."""


@cache
def said(path: str, provision: Provision = law.APPLY_UNDER_ORDER) -> Question:
    """Ask for a fact; what only a trafficker says against the applicant is neither a yes nor a no."""
    helpful = path.partition(".")[0] in _PLAIN or path.rpartition(".")[2] in _HELPFUL
    return fact(path, provision, against=Reply.NO if helpful else Reply.YES)


def denied(path: str) -> Predicate:
    """Ask for a recorded "no"."""
    return Not(said(path))


# --- read off dates ---------------------------------------------------------------------------------------------------


def _dated(path: str, told: DateFact, bits: int) -> Reading:
    shown = ((path, own_words(told, Reply.NO)),) if told_dates(told) else ()
    state = Gap.IMPRECISE if shown else gap_from(told.state()) or Gap.NOT_ASKED
    return Reading(bits, shown, (path, state, question_for(path)))


def _hearing(case: Case, day: datetime.date) -> Reading:
    told = case.filing.hearing_on
    # A day told vaguely counts as still to come for as long as it can be: a hearing missed brings an order.
    bits = across(truth.FALSE if d.end[1] and d.end[1] < day else truth.TRUE for d in told_dates(told))
    return _dated("case.filing.hearing_on", told, bits)


HEARING: Final = Computed(
    "hearing_ahead", ("case", "day"), _hearing, "Is a hearing still to come?", law.CLOSURE, against=Reply.YES,
    reads=("case.filing.hearing_on",),
)  # fmt: skip


def _granted(case: Case) -> Reading:
    told = case.granted_on
    return _dated("case.granted_on", told, truth.TRUE if told_dates(told) else truth.OPEN)


GRANTED: Final = Computed(
    "granted", ("case",), _granted, "Has T-1 status been granted?", law.TERM, reads=("case.granted_on",)
)  # fmt: skip


_BORN: Final = attrs.fields(Person).date_of_birth.metadata["ask"]


def _under(case: Case, day: datetime.date, *, years: int) -> Reading:
    person = case.person(case.applicant)
    told = person.date_of_birth if person else DateFact()
    path = f"case.people[{case.people.index(person)}].date_of_birth" if person else "case.people"
    bits = across(_younger(born, day, years) for born in told_dates(told))
    shown = ((path, own_words(told, Reply.NO)),) if told_dates(told) else ()
    state = Gap.IMPRECISE if shown else gap_from(told.state()) or Gap.NOT_ASKED
    return Reading(bits, shown, (path, state, _BORN) if person else None)


def _younger(born: Date, day: datetime.date, years: int) -> int:
    low, high = (birthday(bound, years) if bound else None for bound in born.start)
    return before((day, day), (low, high))


@cache
def under(years: int) -> Computed:
    """Ask whether the applicant is under that age on the day of the screening."""
    words = {14: "fourteen", 18: "eighteen", 21: "twenty_one"}[years]
    return Computed(
        f"under_{words}_now", ("case", "day"), partial(_under, years=years), "How old is the person now?", law.MINOR_NOTICE,
        reads=("person.date_of_birth",),
    )  # fmt: skip


# --- the year for asylum ----------------------------------------------------------------------------------------------


def _last_day(arrived: datetime.date) -> datetime.date:
    """Return the last day of the year, the earlier one where 29 February leaves a doubt."""
    return min(birthday(arrived, 1), birthday(arrived + datetime.timedelta(1), 1) - datetime.timedelta(1))


def one_year(case: Case, day: datetime.date) -> dict[str, Any]:
    """
    Return how the year of 8 USC 1158(a)(2)(B) stands, counted from the last arrival recorded.

    Returns:
        ``state``: ``running``, ``over`` or ``open``; ``until``: the earliest day on which it can end, where one can be told;
        ``entries``: the paths of the arrivals it is read from.
    """
    bounds = [
        (f"presence.entries[{n}].when", date.start)
        for n, entry in enumerate(case.presence.entries) for date in told_dates(entry.when)
    ]  # fmt: skip
    ends = [(path, tuple(_last_day(b) if b else None for b in start)) for path, start in bounds]
    running: dict[str, datetime.date] = {}
    for path, (low, _) in ends:
        if low and day <= low:
            running[path] = min(low, running.get(path, low))
    if running:
        # The last arrival is no earlier than the latest of these.
        return {"state": "running", "until": max(running.values()).isoformat(), "entries": list(running)}
    listed = case.presence.entries_complete.when_no_hurts == truth.TRUE
    every = len({path for path, _ in ends}) == len(case.presence.entries)
    over = bool(ends) and listed and every and all(high and high < day for _, (_, high) in ends)
    return {"state": "over" if over else "open", "until": None, "entries": list(dict.fromkeys(p for p, _ in ends))}
