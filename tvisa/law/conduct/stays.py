"""
Stays without status and returns, worked out from the days of entry and departure.

Days alone can raise what the statute counts in days. Where an answer says otherwise, the two accounts are disputed; where the
days do not tell, the answer stands by itself.
"""

from __future__ import annotations

import datetime
from functools import cache
from typing import Final

from tvisa.facts import Case, Departure, Entry, Manner
from tvisa.facts.timeline import ONE_DAY, told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import AGE_OF_MAJORITY, Bound, Date, DateFact, across, anniversaries, before
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import Computed, Reading
from tvisa.kernel.provision import Provision
from tvisa.law.common.clocks import YEAR
from tvisa.law.conduct import law
from tvisa.law.conduct.timing import Used, asserted, own_words
from tvisa.law.forms import computed
from tvisa.law.time_limits import YEARS_UNLAWFUL, years
from tvisa.law.writing import question_for

UNLAWFUL_SINCE: Final = datetime.date(1997, 4, 1)
"""Earlier time is not counted: IIRIRA, section 309(a), from memory."""

Days = tuple[int, int]
"""The fewest and the most days that something can have lasted."""


def _one(fact: DateFact) -> Date | None:
    told = told_dates(fact)
    return told[0] if len(told) == 1 else None


def _earlier(first: Date, second: Date) -> bool:
    return before(first.end, second.start) == truth.TRUE


def _entry_before(case: Case, left: Date) -> tuple[int, Entry] | None:
    """Return the entry that a departure ended; nothing where the days do not single it out."""
    entries = case.presence.entries
    dated = [(n, e, when) for n, e in enumerate(entries) if (when := _one(e.when))]
    if len(dated) < len(entries):
        return None
    earlier = [(n, e, when) for n, e, when in dated if _earlier(when, left)]
    open_still = any(not _earlier(when, left) and not _earlier(left, when) for _, _, when in dated)
    last = [each for each in earlier if all(o is each or _earlier(o[2], each[2]) for o in earlier)]
    return (last[0][0], last[0][1]) if len(last) == 1 and not open_still else None


def _later(day: Bound, floor: datetime.date) -> Bound:
    return max(day, floor) if day else None


def _unlawful_from(case: Case, entry: Entry, *, minors: bool) -> tuple[Bound, Bound] | None:
    """Return the bounds of the day on which the time without status began; nothing where that is not told."""
    if entry.manner is Manner.WITHOUT_INSPECTION:
        came = _one(entry.when)
        begun = came.start if came else None
    else:
        until = _one(entry.stay_until)
        begun = (until.end[0] and until.end[0] + ONE_DAY, until.end[1] and until.end[1] + ONE_DAY) if until else None
    if begun is None:
        return None
    floor: tuple[datetime.date, datetime.date] = (UNLAWFUL_SINCE, UNLAWFUL_SINCE)
    person = case.person(case.applicant)
    born = _one(person.date_of_birth) if person and not minors else None
    low, high = anniversaries(born.start, AGE_OF_MAJORITY) if born else (None, None)
    if low and high:
        floor = (max(floor[0], low), max(floor[1], high))
    return _later(begun[0], floor[0]), _later(begun[1], floor[1])


def stay_now(case: Case) -> tuple[int, tuple[Bound, Bound]] | None:
    """
    Return the place of the entry on which somebody is here, and the bounds of the day on which time without status began there.

    Nothing where the days do not single that entry out, where it was ended by leaving, or where neither the end of a stay nor an
    entry without inspection is told of it. Time under 18 is left out.
    """
    entries = [(n, e, _one(e.when)) for n, e in enumerate(case.presence.entries)]
    last = [
        (n, e, came)
        for n, e, came in entries
        if len(entries) == 1 or (came and all(o is e or (when and _earlier(when, came)) for _, o, when in entries))
    ]
    if len(last) != 1:
        return None
    number, entry, came = last[0]
    for departure in case.presence.departures:
        left = _one(departure.when)
        if not left or not came or not _earlier(left, came):
            return None
    begun = _unlawful_from(case, entry, minors=False)
    return (number, begun) if begun else None


def _stay(case: Case, departure: Departure, *, minors: bool) -> tuple[Days, Used] | None:
    """Return how many days somebody was here without status before a departure, with time under 18 or without, and what says so."""
    left = _one(departure.when)
    found = _entry_before(case, left) if left else None
    if not left or not found:
        return None
    number, entry = found
    begun = _unlawful_from(case, entry, minors=minors)
    if not (begun and begun[0] and begun[1] and left.start[0] and left.start[1]):
        return None
    days = max((left.start[0] - begun[1]).days, 0), max((left.start[1] - begun[0]).days, 0)
    path = f"case.presence.entries[{number}]"
    began = (
        (f"{path}.when", entry.when)
        if entry.manner is Manner.WITHOUT_INSPECTION
        else (f"{path}.stay_until", entry.stay_until)
    )
    return days, ((began[0], own_words(began[1], Reply.NO)),)


def _more(days: Days, than: int) -> int:
    if days[0] > than:
        return truth.TRUE
    return truth.OPEN if days[1] > than else truth.FALSE


def unlawful_stay(departure: Departure, case: Case, *, than: int) -> Reading:
    """Say whether a departure ended a stay without status, at 18 or over, of more days than these."""
    found = _stay(case, departure, minors=False)
    told = case.status.over_180_days
    said: Used = (("case.status.over_180_days", told),)
    if found is None:
        return Reading(truth.FALSE, said) if told.when_yes_hurts == truth.FALSE else Reading(truth.OPEN)
    days, used = found
    bits = _more(days, than)
    if told.when_yes_hurts == truth.FALSE:
        return Reading(across((truth.FALSE, bits)) if bits != truth.OPEN else truth.FALSE, (*used, *said))
    return Reading(bits, used)


def _shown_shorter(departure: Departure, case: Case) -> Reading:
    found = _stay(case, departure, minors=False)
    if found is None or found[0][1] >= YEAR:
        return Reading(truth.TRUE)
    return Reading(truth.FALSE, found[1])


@cache
def perhaps_a_year(provision: Provision) -> Computed:
    """Ask whether no days show that the stay which a departure ended was shorter than a year."""
    return computed(
        "stay_perhaps_a_year",
        f"Could that stay without lawful status have lasted {years(YEARS_UNLAWFUL)} or more?",
        provision,
        how=_shown_shorter,
        reads=("departure.when", "entry.when", "entry.manner", "entry.stay_until", "person.date_of_birth"),
        hangs_on=("departure.when", "case.presence", "case.people"),
        against=Reply.YES,
    )


def returned_after_removal(case: Case) -> Reading:
    """Say whether the days show a removal, and later an entry that was no admission."""
    for number, departure in enumerate(case.presence.departures):
        left = _one(departure.when)
        if not left or not asserted(departure.removed.when_yes_hurts):
            continue
        for position, entry in enumerate(case.presence.entries):
            came = _one(entry.when)
            if entry.manner is Manner.WITHOUT_INSPECTION and came and before(left.start, came.end) == truth.TRUE:
                used = (
                    (f"case.presence.departures[{number}].removed", departure.removed),
                    (f"case.presence.departures[{number}].when", own_words(departure.when, Reply.NO)),
                    (f"case.presence.entries[{position}].manner", entry.manner),
                    (f"case.presence.entries[{position}].when", own_words(entry.when, Reply.NO)),
                )
                firm = departure.removed.when_yes_hurts == truth.TRUE
                return Reading(truth.TRUE if firm else truth.DISPUTED, used)
    return Reading(truth.OPEN)


def returned_after_a_year(case: Case) -> Reading:
    """Say whether the days show more than a year without status in all, a departure, and later an entry that was no admission."""
    stays = [(d, _stay(case, d, minors=True)) for d in case.presence.departures]
    counted = [(d, found) for d, found in stays if found]
    for position, entry in enumerate(case.presence.entries):
        came = _one(entry.when)
        if entry.manner is not Manner.WITHOUT_INSPECTION or came is None:
            continue
        ended = [f for d, f in counted if (left := _one(d.when)) and before(left.start, came.end) == truth.TRUE]
        if sum(days[0] for days, _ in ended) > YEAR:
            used = [fact for _, facts in ended for fact in facts]
            return Reading(truth.TRUE, (*used, (f"case.presence.entries[{position}].manner", entry.manner)))
    return Reading(truth.OPEN)


def returned(case: Case) -> Reading:
    """Say whether somebody came in, or tried to, without admission after removal or a year without status in all."""
    told = case.status.reentered
    shown = [r for r in (returned_after_removal(case), returned_after_a_year(case)) if r.bits != truth.OPEN]
    said = (
        [Reading(told.when_yes_hurts, (("case.status.reentered", told),))] if told.when_yes_hurts != truth.OPEN else []
    )
    found = [*said, *shown]
    return Reading(across(r.bits for r in found), tuple(dict(fact for r in found for fact in r.used).items()))


# --- removals ---------------------------------------------------------------------------------------------------------


def _of_own_will(departure: Departure) -> Reading:
    removed = departure.removed
    bits = removed.when_yes_hurts
    if bits == truth.OPEN:
        return Reading(truth.TRUE)
    return Reading(truth.NOT[bits], (("departure.removed", removed),))


@cache
def of_own_will(provision: Provision) -> Computed:
    """Ask whether nothing recorded makes a departure a removal."""
    return computed(
        "left_of_own_will",
        question_for("departure.removed"),
        provision,
        how=_of_own_will,
        reads=("departure.removed",),
        against=Reply.YES,
    )


RETURNED: Final = computed(
    "returned_without_admission",
    question_for("case.status.reentered"),
    law.RETURNED,
    how=returned,
    reads=listing("case.status.reentered departure.removed departure.when entry.manner entry.when entry.stay_until"),
    hangs_on=("case.status.reentered", "case.presence", "case.people"),
    against=Reply.YES,
)
