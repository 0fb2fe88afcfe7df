"""
What the leaves of adjustment read off dates and answers: filing, status, presence, ages, and who came first.

Where a day is disputed each reading takes what serves it, and where it is vague both extremes are reckoned with.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from operator import attrgetter
from typing import Any, Final

import attrs

from tvisa.facts import Absence, AdjustingRelative, Case, Request
from tvisa.facts.timeline import own_words, told_dates, under_on
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply, State, yes_no
from tvisa.kernel.dates import DateFact, across, after, before
from tvisa.kernel.predicate import YET, Computed, Gap, Reading, why_open
from tvisa.kernel.provision import Provision
from tvisa.law.age import birth_of
from tvisa.law.common.clocks import OF_PRESENCE
from tvisa.law.forms import computed
from tvisa.law.t.adjustment.asking import GapAt, Used, either, gap_of, hostile_dates, nibble, per_reading, recorded
from tvisa.law.t.adjustment.clocks import Worlds, earlier_is_worse, kept, later_is_worse, not_after, worlds
from tvisa.law.time_limits import YEARS_OF_PRESENCE, years
from tvisa.law.writing import question_for

How = Callable[..., Reading]
"""A computation that a leaf makes."""

_A: Final = "case.adjustment."
_WHOLE: Final = _A + "presence_kept"
_ALL: Final = _A + "absences_complete"
_LIST_OPEN: Final = (_A + "absences", Gap.LIST_OPEN, question_for(_ALL))
_FOR_COUNSEL: Final = (_WHOLE, Gap.JUDGMENT, question_for(_WHOLE))
_YES: Final = yes_no(True)
_WHEN: Final = (
    f"Are {years(YEARS_OF_PRESENCE)} of continuous presence complete? (The page on adjustment shows the date.)"
)


def is_exact(fact: DateFact) -> bool:
    """Say whether a date is one day, whoever gives it."""
    favorable, adverse = later_is_worse(fact)
    return favorable == adverse and favorable[0] == favorable[1]


def start_gap(case: Case) -> GapAt:
    """Return what is not known of the first day in T-1 status."""
    own = case.adjustment
    here = own.admitted_at_grant.when_no_hurts
    path, day = (_A + "admitted_on", own.admitted_on) if here == truth.FALSE else ("case.granted_on", case.granted_on)
    if not is_exact(day):
        return gap_of(path, day)
    return gap_of(_A + "admitted_at_grant", own.admitted_at_grant) if here == truth.OPEN else None


def filing_gap(case: Case, day: datetime.date) -> GapAt:
    """Return what is not known of the filing of Form I-485."""
    own = case.adjustment
    filed = own.filed_by(day)
    if filed == truth.OPEN:
        return gap_of(_A + "filed", own.filed)
    if filed != truth.FALSE and not is_exact(own.filed_on):
        return gap_of(_A + "filed_on", own.filed_on)
    return None


# --- applying ---------------------------------------------------------------------------------------------------------


def applied(record: str, provision: Provision) -> Computed:
    """Ask whether Form I-485 is filed, by a plain answer or by its date; "no" is "not yet"."""
    name, _, steps = record.partition(".")

    def how(found: Any, day: datetime.date) -> Reading:
        own = attrgetter(steps)(found) if steps else found
        bits = own.filed_by(day)
        path = f"{record}.filed"
        gap = (path, Gap.NOT_YET, question_for(path)) if bits == truth.FALSE else gap_of(path, own.filed)
        return Reading(YET[bits][bits], recorded([(path, own.filed), (f"{record}.filed_on", own.filed_on)]), gap)

    return computed(
        f"{record}.filed",
        question_for(f"{record}.filed"),
        provision,
        needs=(name, "day"),
        how=how,
        reads=(f"{record}.filed", f"{record}.filed_on"),
    )


def nothing_filed(case: Case, day: datetime.date) -> Reading:
    """Read whether Form I-485 is still to be filed."""
    own = case.adjustment
    used = recorded([(_A + "filed", own.filed), (_A + "filed_on", own.filed_on)])
    return Reading(truth.NOT[own.filed_by(day)], used, filing_gap(case, day))


def left_before_filing(case: Case, absence: Absence, day: datetime.date) -> Reading:
    """Read whether an absence began before Form I-485 was filed, or is still to come."""
    left, filed_on = absence.left, case.adjustment.filed_on
    to_come = per_reading(before, ((day, day), (day, day)), earlier_is_worse(left)) if told_dates(left) else truth.OPEN
    told = told_dates(left) and told_dates(filed_on)
    # On the very day of filing nobody can tell which came first.
    earlier = per_reading(after, earlier_is_worse(filed_on), later_is_worse(left)) if told else truth.OPEN
    vague = gap_of("absence.left", left)
    gap = filing_gap(case, day) or vague if is_exact(left) else vague
    return Reading(to_come | earlier, recorded([("absence.left", left), (_A + "filed_on", filed_on)]), gap)


# --- admission and status ---------------------------------------------------------------------------------------------


def admitted(case: Case, day: datetime.date) -> Reading:
    """Read whether the person was admitted in T-1 status: by the grant, or later from abroad."""
    own = case.adjustment
    granted, later = (_come(when, day) for when in (case.granted_on, own.admitted_on))
    bits = granted & (own.admitted_at_grant.when_no_hurts | later)
    named = (
        ("case.granted_on", case.granted_on),
        (_A + "admitted_at_grant", own.admitted_at_grant),
        (_A + "admitted_on", own.admitted_on),
    )
    gap = start_gap(case) if granted == truth.TRUE else gap_of("case.granted_on", case.granted_on)
    to_come = next(
        (
            path
            for path, when in named
            if isinstance(when, DateFact) and _come(when, day) != truth.TRUE and told_dates(when)
        ),
        "",
    )
    return Reading(bits, recorded(named), (to_come, Gap.NOT_YET, question_for(to_come)) if to_come else gap)


def _come(when: DateFact, day: datetime.date) -> int:
    """Return the nibble of "that day has come": what is dated later is open."""
    return across(truth.TRUE if d.start[0] is None or d.start[0] <= day else truth.OPEN for d in told_dates(when))


def status_at_filing(ident: str, record: str, provision: Provision) -> Computed:
    """
    Ask whether status still ran on the day Form I-485 was filed or, while it is not filed, on the day asked about.

    Args:
        ident: Its name.
        record: Path of the record that holds the last day of the status and the day of filing.
        provision: The provision.
    """
    name, _, steps = record.partition(".")
    expiry, filing = f"{record}.status_until", f"{record}.filed_on"

    def how(found: Any, day: datetime.date) -> Reading:
        own = attrgetter(steps)(found) if steps else found
        ends, filed = earlier_is_worse(own.status_until), own.filed_by(day)
        told = bool(told_dates(own.status_until))
        both = told and told_dates(own.filed_on)
        in_time = per_reading(not_after, later_is_worse(own.filed_on), ends) if both else truth.OPEN
        today = per_reading(not_after, ((day, day), (day, day)), ends) if told else truth.OPEN
        gap = None if is_exact(own.status_until) else gap_of(expiry, own.status_until)
        if not gap and filed != truth.FALSE:
            gap = gap_of(filing, own.filed_on) if filed == truth.TRUE else gap_of(f"{record}.filed", own.filed)
        elif filed == truth.FALSE and today == truth.FALSE:
            # An extension, even one asked for late, can still bring the status back.
            gap = (expiry, Gap.NOT_YET, question_for(expiry))
        bits = either(filed, in_time, YET[truth.FALSE][today])
        return Reading(bits, recorded([(expiry, own.status_until), (filing, own.filed_on)]), gap)

    return computed(
        ident,
        "Was that status in effect when Form I-485 was filed or, until it is filed, is it in effect now?",
        provision,
        needs=(name, "day"),
        how=how,
        reads=(expiry, filing, f"{record}.filed"),
    )


# --- three years of presence ------------------------------------------------------------------------------------------


def _named(case: Case) -> Used:
    """Return what the clock reads of a case."""
    own = case.adjustment
    named: list[tuple[str, Any]] = [
        ("case.granted_on", case.granted_on),
        *((_A + name, getattr(own, name)) for name in ("admitted_at_grant", "admitted_on", "filed", "filed_on")),
    ]
    for number, absence in enumerate(own.absences):
        path = f"case.adjustment.absences[{number}]"
        names = ("left", "returned", "under_a_day", "certified")
        named += [(f"{path}.{name}", getattr(absence, name)) for name in names]
    return (*named, (_ALL, own.absences_complete))


def _trip_gap(case: Case) -> GapAt:
    """Return what is not known of an absence: when it was, how the person came back, whether it is excused."""
    for number, absence in enumerate(case.adjustment.absences):
        path = f"case.adjustment.absences[{number}]"
        nights = (later_is_worse(absence.returned)[1][1] - earlier_is_worse(absence.left)[1][0]).days
        wanted = [name for name in ("left", "returned") if nights < 0 or not is_exact(getattr(absence, name))]
        if kept(absence) != truth.TRUE:
            wanted += ["admitted_on_return", "advance_parole", "paroled_on_return"]
        wanted += ["certified"] if nights > 1 else ["under_a_day"] if nights == 1 else []
        for name in wanted:
            what = getattr(absence, name)
            if isinstance(what, DateFact) or what.when_no_hurts == truth.OPEN:
                return gap_of(f"{path}.{name}", what, asks=f"absence.{name}")
    return None


def _three_years_gap(case: Case, day: datetime.date, found: Worlds) -> GapAt:
    gap = start_gap(case) or filing_gap(case, day)
    if gap:
        return gap
    if not found.adverse_worst.closed:
        return _LIST_OPEN
    earliest, safe = found.earliest, found.safe
    settled = earliest and safe and earliest.complete == safe.complete
    gap = None if settled else _trip_gap(case)
    if gap:
        return gap
    running = found.filed == truth.FALSE and not found.favorable_best.complete_at_filing()
    # What is left is which days count, or from which return the period may run: for counsel, on the whole.
    return (_WHOLE, Gap.NOT_YET, _WHEN) if running else _FOR_COUNSEL


def three_years(case: Case, day: datetime.date, *, restart: bool, needed: bool) -> Reading:
    """Read whether three unbroken years are complete when Form I-485 is filed."""
    found, named = worlds(case, day, needed=needed, restart=restart), _named(case)
    return Reading(found.complete(), recorded(named), _three_years_gap(case, day, found), hostile_dates(named))


def three_years_without_needed(case: Case, day: datetime.date, *, restart: bool) -> Reading:
    """Read the same without the absences that the case needed; false where that would move none of its days."""

    def told(case: Case, *, needed: bool) -> tuple[object, ...]:
        found = worlds(case, day, needed=needed, restart=restart)
        return three_years(case, day, restart=restart, needed=needed).bits, found.earliest, found.safe

    if _unmoved(case, told):
        return Reading(truth.FALSE)
    return three_years(case, day, restart=restart, needed=True)


def _unmoved(case: Case, told: Callable[..., object]) -> bool:
    """Say whether leaving out absences that the case may have needed changes nothing: nothing is asked about it then."""
    own = case.adjustment
    could = tuple(
        a if a.needed_for_case.when_no_hurts == truth.FALSE else attrs.evolve(a, needed_for_case=_YES)
        for a in own.absences
    )
    most = attrs.evolve(case, adjustment=attrs.evolve(own, absences=could))
    return not could or told(most, needed=True) == told(case, needed=False)


# --- an investigation or prosecution that is over ---------------------------------------------------------------------

_CASE: Final = _A + "completed_case."


def _asked(case: Case, gap: GapAt) -> GapAt:
    """Nothing is asked about an investigation until there is a document that says it is over."""
    return gap if case.adjustment.completed_case.signed_document.when_no_hurts == truth.TRUE else None


def complete_when_filed(case: Case, day: datetime.date) -> Reading:
    """Read whether the investigation or prosecution was complete when Form I-485 was filed."""
    found, done = worlds(case, day), case.adjustment.completed_case.complete_on
    favorable, adverse = later_is_worse(done)
    bits = nibble(
        favorable=(favorable[1] <= found.favorable_worst.filing, favorable[0] <= found.favorable_best.filing),
        adverse=(adverse[1] <= found.adverse_worst.filing, adverse[0] <= found.adverse_best.filing),
    )
    path = _CASE + "complete_on"
    used = recorded([(path, done), ("case.adjustment.filed_on", case.adjustment.filed_on)])
    return Reading(
        YET[found.filed][bits], used, _asked(case, filing_gap(case, day) if is_exact(done) else gap_of(path, done))
    )


def under_three_years(case: Case) -> Reading:
    """Read whether the investigation or prosecution lasted less than three years."""
    record = case.adjustment.completed_case
    began, done = earlier_is_worse(record.began_on), later_is_worse(record.complete_on)

    def under(end: datetime.date, start: datetime.date) -> bool:
        return end < OF_PRESENCE.on(start)[0]

    told = told_dates(record.began_on) and told_dates(record.complete_on)
    bits = nibble(
        favorable=(under(done[0][1], began[0][0]), under(done[0][0], began[0][1])),
        adverse=(under(done[1][1], began[1][0]), under(done[1][0], began[1][1])),
    )
    named = ((_CASE + "began_on", record.began_on), (_CASE + "complete_on", record.complete_on))
    gap = next((gap_of(path, what) for path, what in named if not is_exact(what)), None)
    return Reading(bits if told else truth.OPEN, recorded(named), _asked(case, gap))


def present_during(case: Case, day: datetime.date, *, needed: bool) -> Reading:
    """Read whether nothing broke presence since the investigation began or, if that was later, since the admission."""
    found, record = worlds(case, day, needed=needed), case.adjustment.completed_case
    began = earlier_is_worse(record.began_on)
    worst_f, worst_a = found.favorable_worst, found.adverse_worst
    bits = nibble(
        favorable=(worst_f.unbroken(began[0][0]) and worst_f.closed, found.favorable_best.unbroken(began[0][1])),
        adverse=(worst_a.unbroken(began[1][0]) and worst_a.closed, found.adverse_best.unbroken(began[1][1])),
    )
    gap = start_gap(case) or (_LIST_OPEN if not found.adverse_worst.closed else _trip_gap(case) or _FOR_COUNSEL)
    return Reading(bits, recorded([*_named(case), (_CASE + "began_on", record.began_on)]), _asked(case, gap))


def present_during_without_needed(case: Case, day: datetime.date) -> Reading:
    """Read the same without the absences that the case needed; false where that would change nothing."""
    if _unmoved(case, lambda case, *, needed: present_during(case, day, needed=needed).bits):
        return Reading(truth.FALSE)
    return present_during(case, day, needed=True)


# --- character and assistance -----------------------------------------------------------------------------------------


def under_fourteen(case: Case, day: datetime.date) -> Reading:
    """Read whether the applicant is under 14."""
    path, born = birth_of(case, case.applicant)
    bits = across(under_on(d, day, 14) for d in told_dates(born))
    return Reading(bits, recorded([(path, born)]), (path, why_open(own_words(born)), "When was the person born?"))


def before_admission(case: Case, request: Request, day: datetime.date) -> Reading:
    """Read whether a request was made before the admission in T-1 status."""
    found = worlds(case, day)
    (first, _), (_, last) = later_is_worse(request.when)
    bits = before((first, last), (found.favorable_best.start, found.adverse_worst.start))
    gap = start_gap(case) if is_exact(request.when) else gap_of("request.when", request.when)
    return Reading(bits, recorded([("request.when", request.when), ("case.granted_on", case.granted_on)]), gap)


def detection() -> Reading:
    """Leave to counsel whether a request for help with detection alone counts."""
    ask = "For counsel: the regulation names detection and the statute does not. Does a request for help with detection alone count?"
    return Reading(truth.OPEN, (), (_A + "complied", Gap.JUDGMENT, ask))


# --- family members ---------------------------------------------------------------------------------------------------


def not_before_principal(case: Case, relative: AdjustingRelative, day: datetime.date) -> Reading:
    """Read whether a family member filed with the principal, or after."""
    own, theirs = case.adjustment.filed_on, relative.filed_on
    told = told_dates(own) and told_dates(theirs)
    in_order = per_reading(not_after, later_is_worse(own), earlier_is_worse(theirs)) if told else truth.OPEN
    # Whoever has not filed can still wait for the principal.
    bits = in_order | truth.NOT[relative.filed_by(day)]
    gap = filing_gap(case, day) if is_exact(theirs) else gap_of("relative.filed_on", theirs)
    return Reading(bits, recorded([("case.adjustment.filed_on", own), ("relative.filed_on", theirs)]), gap)


def principal_alive(case: Case) -> Reading:
    """Read whether the principal is not recorded as having died: whoever has meets nothing any more."""
    died = case.family.principal_died
    used = (("case.family.principal_died", died),) if died.claims else ()
    return Reading(truth.TRUE if died.when_yes_hurts == truth.OPEN else truth.NOT[died.when_yes_hurts], used)


def relative_admitted(case: Case, relative: AdjustingRelative) -> Reading:
    """A family member abroad can still be admitted until the principal has adjusted."""
    answer, adjusted = relative.admitted, case.adjustment.adjusted
    ended = truth.TRUE if adjusted.when_no_hurts == truth.TRUE else truth.FALSE
    path = "relative.admitted"
    gap = (path, Gap.NOT_YET, question_for(path)) if answer.state(Reply.NO) is State.NO else gap_of(path, answer)
    used = recorded([(path, answer), ("case.adjustment.adjusted", adjusted)])
    return Reading(YET[ended][answer.when_no_hurts], used, gap)


def left_to_counsel() -> Reading:
    """Leave open what is not screened outside a privileged setting."""
    return Reading(truth.OPEN)
