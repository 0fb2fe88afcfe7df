"""
What a careful reader of an adjustment file is warned of, in the order in which it matters: each with what calls for it.

Whoever screens gives the clocks of the case to the scope in which warnings are asked, under the name ``clocks``, and how the
requirements stand under ``found`` (`tvisa.law.common.found`).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter
from typing import Any, Final

import attrs

from tvisa.facts import Absence, AdjustingRelative, Case, Departure, FamilyMember, Matter
from tvisa.facts.timeline import Timeline, told_dates
from tvisa.kernel import truth
from tvisa.kernel.predicate import AnyOf, Computed, Predicate, Reading
from tvisa.kernel.provision import Provision
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.common.found import element_is
from tvisa.law.common.posture import EVERYWHERE
from tvisa.law.common.remark import Names, Remark
from tvisa.law.common.travel import LOST_IN_PROCEEDINGS
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import computed, fact
from tvisa.law.t.adjustment import conditions, laws, relatives
from tvisa.law.t.adjustment.asking import recorded
from tvisa.law.t.adjustment.clocks import FIRST, kept, strays
from tvisa.law.t.adjustment.days import Clocks
from tvisa.law.t.adjustment.laws import adjustment_law
from tvisa.law.t.adjustment.relatives import ADJUSTED
from tvisa.law.time_limits import MOST_AT_ONCE, MOST_IN_ALL, YEARS_OF_PRESENCE, years
from tvisa.law.writing import question_for


def clocks_of(case: Case, day: datetime.date) -> Clocks:
    """Return the clocks of a case as of a day, by the law of that day."""
    return Clocks(Timeline.of(case, day), adjustment_law(day).restart)


# --- what calls for one -----------------------------------------------------------------------------------------------


def _read(*given: Any, holds: Callable[..., bool], needs: tuple[str, ...], reads: tuple[str, ...]) -> Reading:
    if not holds(*given):
        return Reading(truth.FALSE)
    named = dict(zip(needs, given, strict=True))
    told = ((path, attrgetter(path.partition(".")[2])(named[path.partition(".")[0]])) for path in reads)
    return Reading(truth.TRUE, recorded(told))


def _asked(
    ident: str, law: Provision, holds: Callable[..., bool], *reads: str, needs: tuple[str, ...] = ("case", "day")
) -> Computed:
    """Ask whether something holds by what the rest of the records says; the facts that it reads are told."""
    how = partial(_read, holds=holds, needs=needs, reads=reads)
    return computed(ident, question_for(reads[0]), law, needs=needs, how=how, reads=reads)


def _clocked(ident: str, law: Provision, holds: Callable[[Clocks], bool], *reads: str) -> Computed:
    """Ask whether something holds by the clocks of the case."""
    return _asked(ident, law, lambda _, clocks: holds(clocks), *reads, needs=("case", "clocks"))


def _absent(ident: str, law: Provision, holds: Callable[[Clocks, int], bool], *reads: str) -> Mapping[str, Predicate]:
    """Ask of each absence, by its place in the list, whether something holds by the clocks of the case."""

    def of_one(absence: Absence, clocks: Clocks) -> bool:
        return holds(clocks, _place(clocks.case.adjustment.absences, absence))

    told = ("absence.left", "absence.returned", *reads)
    return {"absence": _asked(ident, law, of_one, *told, needs=("absence", "clocks"))}


def _place(records: tuple[Any, ...], record: Any) -> int:
    return next(number for number, one in enumerate(records) if one is record)


def _ran_out(clocks: Clocks) -> bool:
    last, recorded_day = clocks.last_day, clocks.status_until[2] == "recorded"
    return not clocks.filed and recorded_day and last is not None and last < clocks.day


def _runs_out_first(clocks: Clocks) -> bool:
    (from_day, _), last = clocks.filing_from, clocks.last_day
    return not clocks.filed and from_day is not None and last is not None and last < from_day


def _too_early(clocks: Clocks) -> bool:
    from_day, _ = clocks.filing_from
    return not clocks.filed and from_day is not None and from_day > clocks.day


def _filed_too_early(clocks: Clocks) -> bool:
    """The form was filed before the day on which it is sure, for all that the record shows, that the years are complete."""
    safe, filed = clocks.filing_from[0], told_dates(clocks.case.adjustment.filed_on)
    return bool(clocks.filed and safe) and any(not day.start[0] or day.start[0] < safe for day in filed if safe)


def _total_over(clocks: Clocks, _: int) -> bool:
    """All absences together are surely too long, and none of them alone."""
    alone = any(clocks.over(number) is Outcome.MET for number, _ in enumerate(clocks.case.adjustment.absences))
    return clocks.days_away(FIRST)[0] > MOST_IN_ALL and not alone


def _total_near(clocks: Clocks, _: int) -> bool:
    least, most = clocks.days_away(FIRST)
    return least <= MOST_IN_ALL < most and len(clocks.case.adjustment.absences) > 1


def _started_over(clocks: Clocks, number: int) -> bool:
    run = clocks.worlds.earliest
    return run is not None and run.trip == number


def _restart_for_counsel(clocks: Clocks, number: int) -> bool:
    """The period can run from this return, and whether it does is open."""
    earliest, safe = clocks.worlds.earliest, clocks.worlds.safe
    if earliest is None or earliest.trip != number or (safe and safe.complete <= earliest.complete):
        return False
    free = attrs.evolve(clocks.worlds.adverse_worst, restarts=None).run()
    return free is not None and (safe is None or free.complete < safe.complete)


def _excused_in_total(clocks: Clocks, number: int) -> bool:
    """Only what is excused keeps the total within the limit, this absence among it."""
    trips = clocks.worlds.favorable_best.trips
    excused = any(t.number == number and t.excused and t.days for t in trips)
    return excused and sum(t.days for t in trips) > MOST_IN_ALL >= sum(t.counted for t in trips)


def _out_of_status(clocks: Clocks, number: int) -> bool:
    return OUTCOME[kept(clocks.case.adjustment.absences[number])] in (Outcome.NOT_MET, Outcome.CONTESTED)


def _stray(departure: Departure, case: Case) -> bool:
    return _place(case.presence.departures, departure) in strays(case)


def _perhaps_in_proceedings(case: Case, _: datetime.date) -> bool:
    answer = case.filing.in_proceedings
    return asserted(answer.when_no_hurts) or OUTCOME[answer.when_yes_hurts] is Outcome.UNKNOWN


def _only_unlawful_presence(case: Case, _: datetime.date) -> bool:
    grounds = case.adjustment.grounds
    return all(a.when_yes_hurts == truth.FALSE for a in (grounds.other, grounds.excluded))


_ACCUSED: Final = ("arrested", "charged", "pending", "convicted", "admitted")


def _since_grant(matter: Matter, case: Case) -> bool:
    """No day says that all of it lies before the grant."""
    granted = [date.start[0] for date in told_dates(case.granted_on)]
    days = [date.end[1] for told in (matter.when, matter.convicted_on) for date in told_dates(told)]
    before = days and all(day and first and day < first for day in days for first in granted)
    return bool(granted) and not before


def _not_admitted(relative: AdjustingRelative) -> bool:
    return relative.admitted.when_no_hurts != truth.TRUE


def _abroad(member: FamilyMember) -> bool:
    return member.in_united_states.when_no_hurts == truth.FALSE and not member.admitted_on.values


_FILED: Final = _clocked(
    "adjustment_filed", conditions.HOLDS.law, attrgetter("filed"), "case.adjustment.filed", "case.adjustment.filed_on"
)
_GROUNDS: Final = "case.adjustment.grounds."
_OF_FILING: Final = ("application", "holds_status", "continuous_presence")
_OTHER_CARRIES: Final = (
    element_is("minor_at_victimization", Outcome.MET) | element_is("trauma_at_grant", Outcome.MET)
) & ~(element_is("complied_since_admission", Outcome.MET) | element_is("hardship_now", Outcome.MET))
"""Age or trauma carries assistance, and neither compliance nor hardship does."""


# --- what fills a sentence --------------------------------------------------------------------------------------------


def _days(**read: Callable[[Clocks], object]) -> Names:
    def names(case: Case, day: datetime.date, _: tuple[Any, ...]) -> Mapping[str, object]:
        clocks = clocks_of(case, day)
        return {name: str(of(clocks)) for name, of in read.items()}

    return names


def _numbered(case: Case, _: datetime.date, records: tuple[Any, ...]) -> Mapping[str, object]:
    return {"number": _place(case.adjustment.absences, records[0]) + 1}


def _named(_: Case, __: datetime.date, records: tuple[Any, ...]) -> Mapping[str, object]:
    return {"person": records[0].person}


def _start(clocks: Clocks) -> datetime.date | None:
    return clocks.worlds.earliest.start if clocks.worlds.earliest else None


def _warning(
    code: str,
    says: str,
    when: Predicate | Mapping[str, Predicate],
    law: tuple[Provision, ...],
    unless: Predicate | None = None,
    names: Names | None = None,
) -> Remark:
    """Warn in every posture, on the days of the first provision."""
    return Remark(says, when, law=law, code=code, unless=unless, where=EVERYWHERE, window=law[0].window, names=names)


WARNINGS: Final = (
    _warning(
        "RAN_OUT",
        """T-1 status expired on {last} and no Form I-485 is on file. Filing one now does not restore the status. Request an extension, even
        late, and explain the delay. File once USCIS grants it.""",
        _clocked("ran_out_unfiled", conditions.HOLDS.law, _ran_out, "case.adjustment.status_until"),
        (conditions.HOLDS.law, conditions.EXTENSION),
        unless=ADJUSTED,
        names=_days(last=attrgetter("last_day")),
    ),
    _warning(
        "RUNS_OUT_FIRST",
        f"""T-1 status ends on {{last}} unless it is extended, and {years(YEARS_OF_PRESENCE)} are complete only on {{day}}. Request an extension
        before the status ends.""",
        _clocked("runs_out_before_filing", conditions.EXTENSION, _runs_out_first, "case.adjustment.status_until"),
        (conditions.EXTENSION, conditions.HOLDS.law),
        unless=ADJUSTED,
        names=_days(last=attrgetter("last_day"), day=lambda clocks: clocks.filing_from[0]),
    ),
    _warning(
        "THIS_APPLICATION",
        """The application that was filed is the one that fails. Ask at once whether a new one can be filed, and whether the status must be
        extended first.""",
        _FILED & AnyOf([element_is(name, Outcome.NOT_MET) for name in _OF_FILING]),
        (conditions.HOLDS.law, conditions.EXTENSION),
    ),
    _warning(
        "TOO_EARLY",
        f"""{{day}} is the first safe filing date. USCIS rejects or denies an application filed before {years(YEARS_OF_PRESENCE)} are complete,
        and that application does not extend the status.""",
        _clocked("too_early_to_file", conditions.THREE_YEARS.law, _too_early, "case.granted_on"),
        (conditions.THREE_YEARS.law,),
        unless=ADJUSTED,
        names=_days(day=lambda clocks: clocks.filing_from[0]),
    ),
    _warning(
        "FILED_TOO_EARLY",
        f"""Form I-485 was filed before {{day}}, the first date on which {years(YEARS_OF_PRESENCE)} of presence are certain to be complete. A
        form filed too early is rejected or denied and does not extend the status. Ask at once whether it counts. If not, file again or
        request an extension while status lasts.""",
        _clocked(
            "filed_too_early",
            conditions.THREE_YEARS.law,
            _filed_too_early,
            "case.adjustment.filed_on",
            "case.granted_on",
        ),
        (conditions.THREE_YEARS.law, conditions.EXTENSION),
        unless=ADJUSTED | element_is("continuous_presence", Outcome.NOT_MET),
        names=_days(day=lambda clocks: clocks.filing_from[0]),
    ),
    _warning(
        "IN_PROCEEDINGS",
        f"{LOST_IN_PROCEEDINGS} Make sure whether there are any.",
        _asked(
            "perhaps_in_proceedings",
            conditions.NOT_ABANDONED.law,
            _perhaps_in_proceedings,
            "case.filing.in_proceedings",
        ),
        (conditions.NOT_ABANDONED.law,),
        unless=ADJUSTED,
    ),
    _warning(
        "TRAVEL",
        """Advance parole does not make travel safe. It must be granted before departure; without it, a departure abandons a pending
        application. The days abroad count against presence, and a return is never certain. Consult counsel before every trip.""",
        {},
        (conditions.NOT_ABANDONED.law, conditions.RETURN, conditions.BREAK),
        unless=ADJUSTED,
    ),
    _warning(
        "PAROLE_FEE",
        "A fee can be due when the client is paroled in after travel, unless an exception applies. Counsel checks before departure.",
        {},
        (laws.PAROLE_FEE.law,),
        unless=ADJUSTED,
    ),
    _warning(
        "PAROLE_IS_DEPARTURE",
        """Time without status is on file. Since August 2026, leaving on advance parole can trigger the bar for unlawful presence, unless
        trafficking was a central reason for it or it is waived.""",
        fact("case.status.unlawful_presence", conditions.UNLAWFUL_PRESENCE)
        | fact("case.status.over_180_days", conditions.UNLAWFUL_PRESENCE),
        (laws.PAROLE_IS_DEPARTURE.law, conditions.UNLAWFUL_PRESENCE),
        unless=ADJUSTED,
    ),
    _warning(
        "OVER_THE_LIMIT",
        f"""Absence {{number}} lasted more than {MOST_AT_ONCE} days. It breaks continuous presence unless it was necessary for the case or an
        official certifies that it was justified.""",
        _absent("absence_over_limit", conditions.BREAK, lambda clocks, number: clocks.over(number) is Outcome.MET),
        (conditions.BREAK, conditions.EXCUSED),
        names=_numbered,
    ),
    _warning(
        "NEAR_THE_LIMIT",
        f"""Absence {{number}} is within a day or two of {MOST_AT_ONCE} days, or its dates are not precise enough. Which days count is
        unsettled. Find out the hours of departure and return. Counsel decides how to present the absence.""",
        _absent("absence_near_limit", conditions.BREAK, lambda clocks, number: clocks.over(number) is Outcome.UNKNOWN),
        (conditions.BREAK, conditions.DAYS),
        names=_numbered,
    ),
    _warning(
        "TOTAL_OVER",
        f"The client has been away at least {{days}} days in all since the grant. More than {MOST_IN_ALL} days break continuous presence.",
        _absent("absences_over_limit", conditions.BREAK, _total_over),
        (conditions.BREAK, conditions.EXCUSED),
        names=_days(days=lambda clocks: clocks.days_away(FIRST)[0]),
    ),
    _warning(
        "TOTAL_NEAR",
        f"""The client has been away between {{least}} and {{most}} days in all since the grant, depending on which days count and how precise
        the dates are. More than {MOST_IN_ALL} days break continuous presence.""",
        _absent("absences_near_limit", conditions.BREAK, _total_near),
        (conditions.BREAK, conditions.DAYS),
        names=_days(least=lambda clocks: clocks.days_away(FIRST)[0], most=lambda clocks: clocks.days_away(FIRST)[1]),
    ),
    _warning(
        "STARTED_OVER",
        f"The {years(YEARS_OF_PRESENCE)} start again from the return on {{day}}.",
        _absent("counted_from_return", conditions.RESTART, _started_over),
        (conditions.RESTART,),
        names=_days(day=_start),
    ),
    _warning(
        "RESTART_FOR_COUNSEL",
        f"""Counsel decides whether the {years(YEARS_OF_PRESENCE)} of continuous physical presence can run from the return on {{day}}. That
        return came before the break in presence, or under a rule that counted from the first admission.""",
        _absent("perhaps_counted_from_return", conditions.RESTART, _restart_for_counsel),
        (conditions.RESTART,),
        names=_days(day=_start),
    ),
    _warning(
        "EXCUSED_IN_TOTAL",
        f"""With the excused absences the total is more than {MOST_IN_ALL} days; without them it is not. Leaving them out of the total is a
        reading of the statute.""",
        _absent("excused_keeps_total", conditions.EXCUSED, _excused_in_total),
        (conditions.EXCUSED,),
    ),
    _warning(
        "OUT_OF_STATUS",
        """Absence {number} may not have ended in T-1 status. The file shows neither advance parole before departure with parole on return, nor
        an admission in that status. An error on Form I-94 can be corrected.""",
        _absent(
            "returned_out_of_status",
            conditions.RETURN,
            _out_of_status,
            "absence.admitted_on_return",
            "absence.advance_parole",
            "absence.paroled_on_return",
        ),
        (conditions.RETURN, conditions.LOST.law),
        names=_numbered,
    ),
    _warning(
        "LISTED_ELSEWHERE",
        """A departure listed under presence came after the grant. List it among the absences since the grant, or the count is incomplete.""",
        {
            "departure": _asked(
                "departure_since_grant", conditions.BREAK, _stray, "departure.when", needs=("departure", "case")
            )
        },
        (conditions.BREAK,),
    ),
    _warning(
        "NOT_WAIVABLE",
        """A ground in 8 USC 1182(a)(3), (10)(C) or (10)(E) may apply to the client. The waiver in 8 USC 1255(l)(2) covers none of them.""",
        fact(f"{_GROUNDS}excluded", conditions.EXCLUDED),
        (conditions.EXCLUDED,),
    ),
    _warning(
        "WAIVER_CONFLICT",
        """That ground was waived with T status. Under the statute and the Policy Manual, the waiver carries over. The regulation excludes
        everyone to whom the ground applies. Counsel decides before anything is filed.""",
        fact(f"{_GROUNDS}excluded", conditions.EXCLUDED) & fact(f"{_GROUNDS}excluded_waived", conditions.CARRIES),
        (conditions.CARRIES,),
    ),
    _warning(
        "NEW_GROUND",
        """A ground was not waived: file Form I-601 with Form I-485. Only USCIS decides, on national interest and, except for health, on the
        nexus to the victimization. Without that nexus, check whether another waiver is available.""",
        fact(f"{_GROUNDS}other", conditions.WAIVER),
        (conditions.WAIVER,),
        unless=fact(f"{_GROUNDS}waived", conditions.CARRIES),
    ),
    _warning(
        "MATTER_SINCE",
        """An arrest, charge or conviction on file may be later than the grant. Read the court record before filing Form I-485. It can raise a
        ground that was never waived, preclude good moral character and weigh in discretion. Counsel decides whether it makes the client
        deportable.""",
        {
            "matter": AnyOf([fact(f"matter.{name}", conditions.WAIVER) for name in _ACCUSED])
            & _asked("matter_since_grant", conditions.WAIVER, _since_grant, "matter.when", needs=("matter", "case"))
        },
        (conditions.WAIVER, conditions.BARRED.law, conditions.GRAVEST),
    ),
    _warning(
        "THERE_BEFORE_GRANT",
        """A ground that existed before the grant and was not addressed can lead to a notice of intent to revoke T status. Consult counsel first.""",
        fact(f"{_GROUNDS}there_before", conditions.BEFORE_GRANT),
        (conditions.BEFORE_GRANT,),
    ),
    _warning(
        "NO_WAIVER_NEEDED",
        """Unlawful presence is the only ground, and trafficking was a central reason for it. No Form I-601 is needed; file evidence of that
        reason with Form I-485.""",
        fact(f"{_GROUNDS}unlawful_presence", conditions.UNLAWFUL_PRESENCE)
        & fact("case.status.central_reason", conditions.UNLAWFUL_PRESENCE)
        & _asked(
            "no_other_ground",
            conditions.UNLAWFUL_PRESENCE,
            _only_unlawful_presence,
            f"{_GROUNDS}other",
            f"{_GROUNDS}excluded",
        ),
        (conditions.UNLAWFUL_PRESENCE,),
    ),
    _warning(
        "PARAGRAPHS_BEHIND",
        """Age or trauma replaces compliance here, and hardship need not be shown. Paragraphs (d)(3), (e)(2)(ii) and (f) of 8 CFR 245.23 still
        say otherwise. State in the cover letter that (a)(7) applies.""",
        _OTHER_CARRIES,
        (laws.SLIPS.law,),
    ),
    _warning(
        "ORDER",
        """While an unexecuted order of an immigration judge or the BIA stands, discretion is generally not exercised in the client's favor.
        First move to have the proceedings reopened and terminated. The grant of T status cancelled only orders that DHS issued.""",
        fact("case.filing.order_by_judge", conditions.ORDER),
        (conditions.ORDER,),
        unless=fact("case.adjustment.discretion.order_closed", conditions.ORDER),
    ),
    _warning(
        "FAMILY_ABROAD",
        """Relatives not yet admitted in T status can no longer be admitted once the principal has adjusted or no longer holds T-1 status. Wait
        for them before filing, with an extension if necessary.""",
        {
            "relative": _asked(
                "relative_not_admitted", relatives.ADMITTED.law, _not_admitted, "relative.admitted", needs=("relative",)
            ),
            "member": _asked(
                "member_abroad", relatives.ADMITTED.law, _abroad, "member.in_united_states", needs=("member",)
            ),
        },
        (laws.LAST_ADMISSION.law, conditions.EXTENSION),
        unless=ADJUSTED,
    ),
    _warning(
        "RELATIVE_LATE",
        """The form of {person} was filed after that person's status had ended. Ask at once whether the status can be extended late, with an
        explanation, and a new form filed.""",
        {
            "relative": _asked(
                "relative_filed_late",
                relatives.HOLDS.law,
                lambda relative, day: relatives.AT_FILING.how(relative, day).bits == truth.FALSE,
                "relative.status_until",
                "relative.filed_on",
                needs=("relative", "day"),
            )
        },
        (relatives.HOLDS.law, conditions.EXTENSION),
        names=_named,
    ),
    _warning(
        "FAMILY_FILING",
        """The principal's application extends only the principal's status. Each family member files before their own status expires, with the
        principal or afterwards.""",
        {
            "relative": _asked(
                "relative_not_filed",
                relatives.APPLIED.law,
                lambda relative, day: relative.filed_by(day) != truth.TRUE,
                "relative.filed",
                "relative.filed_on",
                needs=("relative", "day"),
            )
        },
        (relatives.HOLDS.law, relatives.APPLIED.law),
    ),
    _warning(
        "PRINCIPAL_DIED",
        """According to the file, the principal has died. A family member admitted in T status may still adjust if certain requirements are
        met. Counsel reviews this.""",
        {"relative": fact("case.family.principal_died", relatives.DIED.law)},
        (relatives.DIED.law,),
    ),
    _warning(
        "COMPLETE_FILE",
        "File a complete application and do not count on a request for evidence (RFE). Check the edition and the signature on the filing date.",
        {},
        (laws.COMPLETE_FILE.law,),
        unless=ADJUSTED | _FILED,
    ),
)
