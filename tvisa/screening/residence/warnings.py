"""When a careful reader of an adjustment file is warned, and of which facts: what each warning reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.facts import Case, Setting
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.provision import Provision
from tvisa.kernel.scope import Finding
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.common.travel import LOST_IN_PROCEEDINGS
from tvisa.law.t.adjustment import admissible, conditions, presence, procedures, relatives
from tvisa.law.t.adjustment.clocks import FIRST, kept, strays
from tvisa.law.t.adjustment.days import Clocks
from tvisa.law.time_limits import MOST_AT_ONCE, MOST_IN_ALL, YEARS_OF_PRESENCE, years
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.relatives.data import WarningData


Raised = Iterator[tuple[dict[str, Any], list[str]]]
"""For each time a warning is raised: what fills its places, and the paths of the facts that raise it."""


_ACCUSED: Final = ("arrested", "charged", "pending", "convicted", "admitted")


@attrs.frozen
class Seen:
    """What warnings read."""

    case: Case = attrs.field(repr=False)
    clocks: Clocks = attrs.field(repr=False)
    findings: dict[str, Finding] = attrs.field(repr=False)
    relatives: tuple[Finding, ...] = attrs.field(repr=False)

    @property
    def pending(self) -> bool:
        """Whether an application could still be filed or decided."""
        return self.case.adjustment.adjusted.when_no_hurts != truth.TRUE


def _yes(answer: Answer) -> bool:
    return bool(answer.when_no_hurts & 0b0101)


def _absence(number: int) -> str:
    return f"adjustment.absences[{number}]"


def too_early(seen: Seen) -> Raised:
    """No filing is safe yet."""
    clocks = seen.clocks
    from_day, _ = clocks.filing_from
    if seen.pending and not clocks.filed and from_day and from_day > clocks.day:
        yield {"day": from_day.isoformat()}, ["granted_on"]


def runs_out_first(seen: Seen) -> Raised:
    """Status ends before filing is safe."""
    clocks = seen.clocks
    from_day, _ = clocks.filing_from
    last = clocks.last_day
    if seen.pending and not clocks.filed and from_day and last and last < from_day:
        yield {"last": last.isoformat(), "day": from_day.isoformat()}, ["adjustment.status_until"]


def ran_out(seen: Seen) -> Raised:
    """Status has ended, and nothing was filed."""
    clocks = seen.clocks
    last = clocks.last_day
    recorded = clocks.status_until[2] == "recorded"
    if seen.pending and not clocks.filed and recorded and last and last < clocks.day:
        yield {"last": last.isoformat()}, ["adjustment.status_until"]


def over_the_limit(seen: Seen) -> Raised:
    """One absence is surely too long."""
    for number, _ in enumerate(seen.case.adjustment.absences):
        if seen.clocks.over(number) is Outcome.MET:
            yield {"number": number + 1}, [_absence(number)]


def near_the_limit(seen: Seen) -> Raised:
    """One absence may be too long."""
    for number, _ in enumerate(seen.case.adjustment.absences):
        if seen.clocks.over(number) is Outcome.UNKNOWN:
            yield {"number": number + 1}, [_absence(number)]


def _totals(seen: Seen) -> tuple[int, int]:
    """Return the fewest and the most days away since the grant, in all, without what surely is excused."""
    return seen.clocks.days_away(FIRST)


def _all(seen: Seen) -> list[str]:
    return [_absence(number) for number, _ in enumerate(seen.case.adjustment.absences)]


def total_over(seen: Seen) -> Raised:
    """All absences together are surely too long, and none of them alone."""
    least, _ = _totals(seen)
    if least > MOST_IN_ALL and not any(True for _ in over_the_limit(seen)):
        yield {"days": least}, _all(seen)


def total_near(seen: Seen) -> Raised:
    """All absences together may be too long."""
    least, most = _totals(seen)
    if least <= MOST_IN_ALL < most and len(seen.case.adjustment.absences) > 1:
        yield {"least": least, "most": most}, _all(seen)


def started_over(seen: Seen) -> Raised:
    """The period runs from a later return."""
    run = seen.clocks.worlds.earliest
    if run and run.trip is not None:
        yield {"day": run.start.isoformat()}, [f"{_absence(run.trip)}.returned"]


def restart_for_counsel(seen: Seen) -> Raised:
    """Whether the period can run from a later return is open."""
    earliest, safe = seen.clocks.worlds.earliest, seen.clocks.worlds.safe
    if earliest and earliest.trip is not None and (safe is None or safe.complete > earliest.complete):
        free = attrs.evolve(seen.clocks.worlds.adverse_worst, restarts=None).run()
        if free and (safe is None or free.complete < safe.complete):
            yield {"day": earliest.start.isoformat()}, [f"{_absence(earliest.trip)}.returned"]


def excused_in_total(seen: Seen) -> Raised:
    """Only what is excused keeps the total within the limit."""
    trips = seen.clocks.worlds.favorable_best.trips
    excused = [t for t in trips if t.excused and t.days]
    if excused and sum(t.days for t in trips) > MOST_IN_ALL >= sum(t.counted for t in trips):
        yield {}, [_absence(t.number) for t in excused]


def out_of_status(seen: Seen) -> Raised:
    """A return was, or may have been, out of status."""
    for number, absence in enumerate(seen.case.adjustment.absences):
        if OUTCOME[kept(absence)] in (Outcome.NOT_MET, Outcome.CONTESTED):
            yield {"number": number + 1}, [_absence(number)]


def stray(seen: Seen) -> Raised:
    """A departure since the grant stands elsewhere."""
    found = strays(seen.case)
    if found:
        yield {}, [f"presence.departures[{number}]" for number in found]


def travel(seen: Seen) -> Raised:
    """Travel is always warned of while an application can be filed or is pending."""
    if seen.pending:
        yield {}, ["adjustment.absences"] if seen.case.adjustment.absences else []


def in_proceedings(seen: Seen) -> Raised:
    """There are removal proceedings, or nobody has said that there are none."""
    answer = seen.case.filing.in_proceedings
    if seen.pending and (_yes(answer) or OUTCOME[answer.when_yes_hurts] is Outcome.UNKNOWN):
        yield {}, ["filing.in_proceedings"]


def waiver_conflict(seen: Seen) -> Raised:
    """An excluded ground was waived with T status."""
    grounds = seen.case.adjustment.grounds
    if _yes(grounds.excluded) and _yes(grounds.excluded_waived):
        yield {}, ["adjustment.grounds.excluded", "adjustment.grounds.excluded_waived"]


def not_waivable(seen: Seen) -> Raised:
    """An excluded ground may describe the person."""
    if _yes(seen.case.adjustment.grounds.excluded):
        yield {}, ["adjustment.grounds.excluded"]


def new_ground(seen: Seen) -> Raised:
    """A ground that was not waived stands in the way."""
    grounds = seen.case.adjustment.grounds
    if _yes(grounds.other) and grounds.waived.when_no_hurts != truth.TRUE:
        yield {}, ["adjustment.grounds.other"]


def matter_since(seen: Seen) -> Raised:
    """An authority accused the client of something, and no day says that all of it lies before the grant."""
    granted = [date.start[0] for date in told_dates(seen.case.granted_on)]
    if not granted or seen.case.setting is not Setting.PRIVILEGED:
        return
    for number, matter in enumerate(seen.case.conduct.matters):
        told = [name for name in _ACCUSED if _yes(getattr(matter, name))]
        days = [date.end[1] for fact in (matter.when, matter.convicted_on) for date in told_dates(fact)]
        before = days and all(day and first and day < first for day in days for first in granted)
        if told and not before:
            yield {}, [f"conduct.matters[{number}].{name}" for name in told]


def ground_before_grant(seen: Seen) -> Raised:
    """A ground was there before the grant."""
    if _yes(seen.case.adjustment.grounds.there_before):
        yield {}, ["adjustment.grounds.there_before"]


def no_form(seen: Seen) -> Raised:
    """Unlawful presence is the only ground, and excused."""
    grounds, reason = seen.case.adjustment.grounds, seen.case.status.central_reason
    if not (_yes(grounds.unlawful_presence) and _yes(reason)):
        return
    only = all(a.when_yes_hurts == truth.FALSE for a in (grounds.other, grounds.excluded))
    if only:
        yield {}, ["adjustment.grounds.unlawful_presence", "status.central_reason"]


def paragraphs_behind(seen: Seen) -> Raised:
    """Age or trauma carries the requirement, which some paragraphs do not say."""
    found = {f.predicate.id: f for f in _below(seen.findings["assistance_or_alternative"])}
    plain = [found[i].outcome for i in ("complied_since_admission", "hardship_now") if i in found]
    carried = [
        i for i in ("minor_at_victimization", "trauma_at_grant") if i in found and found[i].outcome is Outcome.MET
    ]
    if carried and Outcome.MET not in plain:
        yield {}, []


def _below(finding: Finding) -> Iterator[Finding]:
    if hasattr(finding.predicate, "id"):
        yield finding
    for child in finding.children:
        yield from _below(child)


def this_application(seen: Seen) -> Raised:
    """What fails is the application that was filed."""
    fallen = [
        i for i in ("application", "holds_status", "continuous_presence") if seen.findings[i].outcome is Outcome.NOT_MET
    ]
    if seen.clocks.filed and fallen:
        yield {}, ["adjustment.filed_on"]


def relative_late(seen: Seen) -> Raised:
    """A family member filed after their status had ended."""
    for number, (relative, finding) in enumerate(zip(seen.case.adjustment.relatives, seen.relatives, strict=True)):
        found = {f.predicate.id: f.outcome for f in _below(finding)}
        if found["relative_status_at_filing"] is Outcome.NOT_MET:
            path = f"adjustment.relatives[{number}]"
            yield {"person": relative.person}, [f"{path}.status_until", f"{path}.filed_on"]


def order(seen: Seen) -> Raised:
    """An order of a judge stands."""
    closed = seen.case.adjustment.discretion.order_closed.when_no_hurts == truth.TRUE
    if _yes(seen.case.filing.order_by_judge) and not closed:
        yield {}, ["filing.order_by_judge"]


def family_abroad(seen: Seen) -> Raised:
    """Somebody of the family is not admitted yet."""
    relatives = seen.case.adjustment.relatives
    paths = [
        f"adjustment.relatives[{n}].admitted" for n, r in enumerate(relatives) if r.admitted.when_no_hurts != truth.TRUE
    ]
    members = seen.case.family.members
    paths += [
        f"family.members[{n}].in_united_states"
        for n, m in enumerate(members)
        if m.in_united_states.when_no_hurts == truth.FALSE and not m.admitted_on.values
    ]
    if seen.pending and paths:
        yield {}, paths


def principal_died(seen: Seen) -> Raised:
    """The principal has died."""
    if _yes(seen.case.family.principal_died) and seen.case.adjustment.relatives:
        yield {}, ["family.principal_died"]


def family_filing(seen: Seen) -> Raised:
    """A family member has yet to file."""
    paths = [
        f"adjustment.relatives[{n}].filed"
        for n, r in enumerate(seen.case.adjustment.relatives)
        if r.filed_by(seen.clocks.day) != truth.TRUE
    ]
    if paths:
        yield {}, paths


def complete_file(seen: Seen) -> Raised:
    """Nothing is filed yet."""
    if seen.pending and not seen.clocks.filed:
        yield {}, []


def parole(seen: Seen) -> Raised:
    """There is time without status before a departure on advance parole."""
    status = seen.case.status
    if seen.pending and (_yes(status.unlawful_presence) or _yes(status.over_180_days)):
        yield {}, ["status.unlawful_presence"] if _yes(status.unlawful_presence) else ["status.over_180_days"]


# --- what a careful reader of an adjustment file is warned of: each with the facts that raise it and the  -------------


@attrs.frozen(eq=False)
class Warning_:  # noqa: N801 - Python has a Warning of its own
    """One warning: its code, its words, when it is raised, and the rules behind it."""

    code: str
    text: str
    when: Callable[[Seen], Raised]
    provisions: tuple[Provision, ...]


WARNINGS: Final = (
    Warning_(
        "RAN_OUT",
        "T-1 status ran out on {last} and Form I-485 is not recorded as filed: one filed now does not bring it back. "
        "Ask for an extension, even late and with the reason, and file once it is granted.",
        ran_out,
        (conditions.HOLDS.law, conditions.EXTENSION),
    ),
    Warning_(
        "RUNS_OUT_FIRST",
        f"T-1 status ends with {{last}}, unless it is extended, and {years(YEARS_OF_PRESENCE)} are complete only on {{day}}: an "
        "extension is needed before it ends.",
        runs_out_first,
        (conditions.EXTENSION, conditions.HOLDS.law),
    ),
    Warning_(
        "THIS_APPLICATION",
        "What fails is the application that was filed: ask at once whether a new one can be filed, and "
        "whether the status has to be extended first.",
        this_application,
        (conditions.HOLDS.law, conditions.EXTENSION),
    ),
    Warning_(
        "TOO_EARLY",
        f"{{day}} is the first day on which it is safe to file: an application filed before {years(YEARS_OF_PRESENCE)} are complete is "
        "rejected or denied, and does not extend the status.",
        too_early,
        (presence.THREE_YEARS.law,),
    ),
    Warning_(
        "IN_PROCEEDINGS",
        f"{LOST_IN_PROCEEDINGS} Make sure whether there are any.",
        in_proceedings,
        (conditions.NOT_ABANDONED.law,),
    ),
    Warning_(
        "TRAVEL",
        "Advance parole does not make travel safe: it must be there before leaving, the days count against "
        "presence, a pending application is abandoned without it, and a return is never certain. Speak with counsel before "
        "every trip.",
        travel,
        (conditions.NOT_ABANDONED.law, presence.RETURN, presence.BREAK),
    ),
    Warning_(
        "PAROLE_FEE",
        "On being paroled in after travel a fee can be due, unless an exception applies: for counsel before leaving.",
        travel,
        (procedures.PAROLE_FEE.law,),
    ),
    Warning_(
        "PAROLE_IS_DEPARTURE",
        "There is time without status on record: since August 2026 leaving on advance parole can "
        "bring on the bar for unlawful presence, unless trafficking was a central reason for it or it is waived.",
        parole,
        (procedures.PAROLE_IS_DEPARTURE.law, admissible.UNLAWFUL_PRESENCE),
    ),
    Warning_(
        "OVER_THE_LIMIT",
        f"Absence {{number}} lasted more than {MOST_AT_ONCE} days: it breaks the period unless it was necessary for the "
        "case or an official certifies that it was justified.",
        over_the_limit,
        (presence.BREAK, presence.EXCUSED),
    ),
    Warning_(
        "NEAR_THE_LIMIT",
        f"Absence {{number}} is within a day or two of {MOST_AT_ONCE}, or not closely enough dated: which days count is "
        "not settled. Find the hours of departure and return; counsel decides how to present it.",
        near_the_limit,
        (presence.BREAK, presence.DAYS),
    ),
    Warning_(
        "TOTAL_OVER",
        f"At least {{days}} days away in all since the grant: more than {MOST_IN_ALL} break the period.",
        total_over,
        (presence.BREAK, presence.EXCUSED),
    ),
    Warning_(
        "TOTAL_NEAR",
        "Between {least} and {most} days away in all since the grant, by which days count or how closely they "
        f"are dated: more than {MOST_IN_ALL} break the period.",
        total_near,
        (presence.BREAK, presence.DAYS),
    ),
    Warning_(
        "STARTED_OVER",
        f"The {years(YEARS_OF_PRESENCE)} are counted anew from the return on {{day}}.",
        started_over,
        (presence.RESTART,),
    ),
    Warning_(
        "RESTART_FOR_COUNSEL",
        f"Whether the {years(YEARS_OF_PRESENCE)} can run from the return on {{day}} is for counsel: it came before the "
        "break, or under a rule that counted from the first admission.",
        restart_for_counsel,
        (presence.RESTART,),
    ),
    Warning_(
        "EXCUSED_IN_TOTAL",
        f"With the excused absences the total is more than {MOST_IN_ALL} days, without them it is not: that they "
        "leave the total is a reading of the statute.",
        excused_in_total,
        (presence.EXCUSED,),
    ),
    Warning_(
        "OUT_OF_STATUS",
        "Absence {number} may not have ended in T-1 status: neither advance parole before leaving with parole "
        "on return, nor an admission in it, is on record. An error on Form I-94 can be corrected.",
        out_of_status,
        (presence.RETURN, conditions.LOST.law),
    ),
    Warning_(
        "LISTED_ELSEWHERE",
        "A departure recorded under presence came after the grant: list it among the absences since, or "
        "the count is not complete.",
        stray,
        (presence.BREAK,),
    ),
    Warning_(
        "NOT_WAIVABLE",
        "A ground of 8 USC 1182(a)(3), (10)(C) or (10)(E) may describe the person: the waiver of 8 USC 1255(l)(2) reaches "
        "none of them.",
        not_waivable,
        (admissible.EXCLUDED,),
    ),
    Warning_(
        "WAIVER_CONFLICT",
        "That ground was waived with T status: statute and Policy Manual leave what was waived waived, the "
        "regulation shuts out whoever it describes. Counsel decides before anything is filed.",
        waiver_conflict,
        (admissible.CARRIES,),
    ),
    Warning_(
        "NEW_GROUND",
        "A ground that was not waived stands in the way: Form I-601 goes with Form I-485. USCIS alone decides, on "
        "national interest and, but for health, on the tie to the victimization; without that tie, see whether another waiver "
        "is open.",
        new_ground,
        (admissible.WAIVER,),
    ),
    Warning_(
        "MATTER_SINCE",
        "An arrest, a charge or a conviction is recorded that may be later than the grant: read the court's record before Form "
        "I-485 is filed. It can raise a ground that was never waived, rule out good moral character and weigh in discretion; "
        "whether it makes deportable is for counsel.",
        matter_since,
        (admissible.WAIVER, conditions.BARRED.law, conditions.GRAVEST),
    ),
    Warning_(
        "THERE_BEFORE_GRANT",
        "A ground that was there before the grant and not dealt with can lead to a notice of intent to "
        "revoke T status: counsel first.",
        ground_before_grant,
        (admissible.BEFORE_GRANT,),
    ),
    Warning_(
        "NO_WAIVER_NEEDED",
        "Unlawful presence is the only ground and trafficking was a central reason for it: no Form I-601 is "
        "needed, but evidence of that reason goes with Form I-485.",
        no_form,
        (admissible.UNLAWFUL_PRESENCE,),
    ),
    Warning_(
        "PARAGRAPHS_BEHIND",
        "Age or trauma replaces compliance here and hardship need not be shown; paragraphs (d)(3), "
        "(e)(2)(ii) and (f) of 8 CFR 245.23 still read otherwise: say in the cover letter that (a)(7) applies.",
        paragraphs_behind,
        (procedures.SLIPS.law,),
    ),
    Warning_(
        "ORDER",
        "While an order of an immigration judge or the Board stands unexecuted, discretion is in general not exercised "
        "in the person's favor: have it reopened and terminated first. The grant of T status cancelled only orders that DHS "
        "issued.",
        order,
        (conditions.ORDER,),
    ),
    Warning_(
        "FAMILY_ABROAD",
        "Family who are not yet admitted in T status can no longer be once the principal has adjusted or holds "
        "T-1 status no more: wait for them before filing, with an extension if need be.",
        family_abroad,
        (procedures.LAST_ADMISSION.law, conditions.EXTENSION),
    ),
    Warning_(
        "RELATIVE_LATE",
        "The form of {person} was filed after that person's status had ended: ask at once whether the status "
        "can be extended, late and with the reason, and a new form filed.",
        relative_late,
        (relatives.HOLDS.law, conditions.EXTENSION),
    ),
    Warning_(
        "FAMILY_FILING",
        "The principal's application extends the principal's status alone: each family member files before "
        "their own status runs out, with the principal or after.",
        family_filing,
        (relatives.HOLDS.law, relatives.APPLIED.law),
    ),
    Warning_(
        "PRINCIPAL_DIED",
        "The principal is recorded as having died: a family member admitted in T status may still adjust, if "
        "certain requirements are met; for counsel.",
        principal_died,
        (relatives.DIED.law,),
    ),
    Warning_(
        "COMPLETE_FILE",
        "File complete and plan on no request for evidence; check edition and signature on the day of filing.",
        complete_file,
        (procedures.COMPLETE_FILE.law,),
    ),
)


def warnings(
    clocks: Clocks, findings: dict[str, Finding], family: tuple[Finding, ...], catalog: Catalog
) -> list[WarningData]:
    """Return what the case is warned of, in the order in which it matters, as plain JSON values."""
    read, day = Seen(clocks.case, clocks, findings, family), clocks.day
    return [
        {
            "code": warning.code,
            "text": catalog.say(warning.text, **fields),
            "facts": paths,
            "provisions": [
                {
                    "rule": catalog.plain(p.rule),
                    "citations": [str(c) for c in p.cites_on(day)],
                    "confidence": str(p.confidence),
                }
                for p in warning.provisions
                if day in p.window
            ],
        }
        for warning in WARNINGS
        if day in warning.provisions[0].window
        for fields, paths in warning.when(read)
    ]
