"""When a careful reader of an adjustment file is warned, and of which facts: what each warning reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs

from tvisa.facts import Case, Setting
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.evaluate import Finding
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.t.adjustment.clocks import FIRST, MOST_IN_ALL, kept, strays
from tvisa.law.t.adjustment.days import Clocks

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
