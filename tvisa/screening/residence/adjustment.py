"""
Adjustment of status to permanent residence for people in T status, under 8 USC 1255(l) and 8 CFR 245.23.

One case is found requirement by requirement, as the law stood on a day, with the days on which clocks run out, the
family in T-2 to T-6 status beside the principal, and what a careful reader is warned of. Discretion is USCIS's: it is
asked as a question, and nothing here computes it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

import attrs

from tvisa.facts import Absence, Case, Setting
from tvisa.facts.timeline import Event
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.carried import Fact
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer, Told
from tvisa.kernel.predicate import Gap
from tvisa.kernel.provision import Provision
from tvisa.kernel.scope import Finding
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.common.found import Elsewhere
from tvisa.law.t.adjustment import conditions
from tvisa.law.t.adjustment.clocks import FIRST, LAST, Run, kept
from tvisa.law.t.adjustment.conditions import ADJUSTED
from tvisa.law.t.adjustment.days import Clocks
from tvisa.law.t.adjustment.laws import AdjustmentLaw, adjustment_law
from tvisa.law.t.adjustment.relatives import CONFIDENTIAL
from tvisa.law.time_limits import YEARS_OF_PRESENCE, years
from tvisa.screening.document import AppliedLaw, applied_law
from tvisa.screening.elements.result import Part
from tvisa.screening.kept import STATUS, Made, Result
from tvisa.screening.remarks.needs import shown
from tvisa.screening.remarks.speaking import Looker
from tvisa.screening.sharing.confidences import as_told, set_aside, unasked
from tvisa.screening.table import (
    OUTCOME_TEXT,
    LawTable,
    ProcedureInForce,
    RemarkTold,
    RuleInForce,
    procedures_in_force,
    table_of,
    told_of,
)
from tvisa.screening.value import Readings, Whole, says, told, told_as, worded
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import AdjustmentData  # noqa: F401 - what its as_dict gives

# --- the clocks of adjustment as they are told ------------------------------------------------------------------------

_NOT_SCREENED: Final = "Not screened here: grounds of inadmissibility, good moral character and discretion. They belong in a confidential consultation."
_COMPLETE: Final = f"{years(YEARS_OF_PRESENCE).capitalize()} of presence have been complete since {{day}}."
_TOO_EARLY: Final = (
    f"No safe day to file can be given yet; {years(YEARS_OF_PRESENCE)} are complete on {{day}} at the earliest."
)


@attrs.frozen(eq=False, repr=False)
class Between(Whole):
    """When something was, as far as that is known."""

    earliest: datetime.date | None = says("The first day on which it can have been.")
    latest: datetime.date | None = says("The last.")


@attrs.frozen(eq=False, repr=False)
class DateTold(Between):
    """When something was, with the dates as recorded."""

    recorded: tuple[str, ...] = says("The dates.")


@attrs.frozen(eq=False, repr=False)
class CountedFrom(Whole):
    """A day from when presence is counted, and what says so."""

    on: datetime.date = says("The day.")
    path: str = says("Where that is recorded.")


@attrs.frozen(eq=False, repr=False)
class Starts(Whole):
    """From when presence is counted."""

    earliest: CountedFrom | None = says("As early as can be.")
    safe: CountedFrom | None = says("Surely.")


@attrs.frozen(eq=False, repr=False)
class Complete(Whole):
    """When the years of presence are complete."""

    earliest: datetime.date | None = says("As early as can be.")
    safe: datetime.date | None = says("Surely.")


@attrs.frozen(eq=False, repr=False)
class DaysCounted(Whole):
    """How many days; null where nothing bounds them."""

    least: int | None = says("At least.")
    most: int | None = says("At most.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class AbsenceTold(Whole):
    """One absence."""

    path: str = says("The record.")
    left: DateTold = says("When the person left.")
    returned: DateTold = says("When the person came back.")
    days: DaysCounted = says("How many days it lasted.")
    nights: int | None = says("How many nights, where both dates are known.")
    excused: Outcome = says("Whether it is excused.")
    kept_status: Outcome = says("Whether it was spent in status.")
    over_the_limit: Outcome = says("Whether it breaks the presence.")
    begun: bool = says("Whether it has begun.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ByRules(Whole):
    """Something that rests on rules."""

    rules: tuple[RuleInForce, ...] = says("The rules behind it.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class PresenceTold(ByRules):
    """The years of continuous presence, day by day."""

    counted_from: Starts = says("From when it is counted.")
    complete: Complete = says("When the years are complete.", key="three_years_complete")
    days_to_go: int | None = says("How many days are left until then.")
    days_away: DaysCounted = says("How many days were spent abroad.")
    absences: tuple[AbsenceTold, ...] = says("Each absence.")
    list_complete: bool = says("Whether these are all.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ShorterPeriod(ByRules):
    """An investigation or prosecution that is complete, which allows filing earlier."""

    since: datetime.date | None = says("From when that allows filing.", key="from")
    complete_on: Between = says("When it was complete.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class StatusUntil(ByRules):
    """Until when status runs."""

    until: Between = says("The last day.")
    source: Literal["recorded", "by_rule", "unknown"] = says("What says so.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class FilingDays(ByRules):
    """From when and until when Form I-485 can be filed."""

    earliest_safe: datetime.date | None = says("The first safe day.")
    earliest_safe_by: str | None = says("Which clock allows it: three_years or shorter_period.")
    last_day: datetime.date | None = says("The last day.")
    days_between: int | None = says("How many days there are between.")
    filed_on: Between = says("When it was filed.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ClocksTold(Whole):
    """Every clock of adjustment."""

    presence: PresenceTold = says("The years of presence.")
    shorter_period: ShorterPeriod = says("A completed investigation or prosecution.")
    status: StatusUntil = says("The term of status.")
    filing: FilingDays = says("The days on which to file.")


def _between(event: Event) -> Between:
    return Between(event.earliest, event.latest)


@attrs.frozen
class Calendar:
    """The clocks of one case, in a language."""

    clocks: Clocks
    catalog: Catalog = attrs.field(repr=False)
    """The language."""

    # --- each of them -------------------------------------------------------------------------------------------------

    def told(self) -> ClocksTold:
        """Return every clock."""
        clocks, rules = self.clocks, self._rules
        low, high, source = clocks.status_until
        return ClocksTold(
            presence=self._presence(
                rules(conditions.THREE_YEARS.law, conditions.BREAK, conditions.DAYS, conditions.RESTART)
            ),
            shorter_period=ShorterPeriod(
                since=clocks.shorter,
                complete_on=_between(clocks.line.at("case.complete")),
                rules=rules(conditions.SHORTER_PERIOD.law, conditions.UNDER_THREE_YEARS.law),
            ),
            status=StatusUntil(
                until=Between(low, high), source=source, rules=rules(conditions.FOUR_YEARS, conditions.EXTENSION)
            ),
            filing=self._filing(rules(conditions.THREE_YEARS.law, conditions.HOLDS.law)),
        )

    def _presence(self, rules: tuple[RuleInForce, ...]) -> PresenceTold:
        clocks = self.clocks
        earliest, safe = clocks.worlds.earliest, clocks.worlds.safe
        run, day = safe or earliest, clocks.safe
        since = run.start if run and run.trip is not None else FIRST
        return PresenceTold(
            counted_from=Starts(self._start(earliest), self._start(safe)),
            complete=Complete(clocks.earliest, day),
            days_to_go=max(0, (day - clocks.day).days) if day else None,
            days_away=DaysCounted(*(clocks.days_away(since) if run else (None, None))),
            absences=tuple(self._absence(n, a) for n, a in enumerate(clocks.case.adjustment.absences)),
            list_complete=clocks.listed,
            rules=rules,
        )

    def _start(self, run: Run | None) -> CountedFrom | None:
        if run is None or not FIRST < run.start < LAST:
            return None
        path = "granted_on" if run.trip is None else f"adjustment.absences[{run.trip}].returned"
        if run.trip is None and self.clocks.case.adjustment.admitted_at_grant.when_no_hurts == truth.FALSE:
            path = "adjustment.admitted_on"
        return CountedFrom(run.start, path)

    def _absence(self, number: int, absence: Absence) -> AbsenceTold:
        least, most = self.clocks.trips(number)
        left, back = self.clocks.absence(number)
        bounded = left.earliest and back.latest
        exact = bounded and left.earliest == left.latest and back.earliest == back.latest
        return AbsenceTold(
            path=f"adjustment.absences[{number}]",
            left=DateTold(left.earliest, left.latest, tuple(map(str, left.dates))),
            returned=DateTold(back.earliest, back.latest, tuple(map(str, back.dates))),
            days=DaysCounted(least.days if least else 0, most.days if most and bounded else None),
            nights=(back.latest - left.earliest).days if exact and left.earliest and back.latest else None,
            excused=OUTCOME[absence.certified.when_no_hurts | absence.needed_for_case.when_no_hurts],
            kept_status=OUTCOME[kept(absence)],
            over_the_limit=self.clocks.over(number),
            begun=most is not None,
        )

    def _filing(self, rules: tuple[RuleInForce, ...]) -> FilingDays:
        clocks = self.clocks
        from_day, by = clocks.filing_from
        last, unfiled = clocks.last_day, clocks.case.adjustment.filed_by(clocks.day) == truth.FALSE
        return FilingDays(
            earliest_safe=from_day,
            earliest_safe_by=by,
            last_day=last,
            days_between=(last - from_day).days + 1 if last and from_day and from_day <= last else None,
            filed_on=Between(None, None) if unfiled else _between(clocks.line.at("adjustment.filed")),
            rules=rules,
        )

    def _rules(self, *rules: Provision) -> tuple[RuleInForce, ...]:
        return tuple(RuleInForce.of(law, self.clocks.day, self.catalog) for law in rules)

    # --- in a sentence ------------------------------------------------------------------------------------------------

    def summary(self, elements: Sequence[Part]) -> str:
        """Say the bottom line: what the requirements come to, and from when and until when to file."""
        unasked = () if self.clocks.case.setting is Setting.PRIVILEGED else (self.catalog.plain(_NOT_SCREENED),)
        return " ".join((self._requirements(elements), *unasked, *self._days()))

    def _requirements(self, elements: Sequence[Part]) -> str:
        say = self.catalog.say
        fallen = [e.title for e in elements if e.outcome is Outcome.NOT_MET]
        supported = sum(e.outcome is Outcome.MET for e in elements)
        if self.clocks.case.adjustment.adjusted.when_no_hurts == truth.TRUE:
            return say(ADJUSTED)
        if fallen:
            return say(
                "On the answers on file, not met: {elements}. Supported: {supported} of {total}.",
                elements="; ".join(fallen),
                supported=supported,
                total=len(elements),
            )
        if supported == len(elements) and self.clocks.case.setting is not Setting.PRIVILEGED:
            return say("The facts on file support each requirement screened here.")
        if supported == len(elements):
            return say("The facts on file support each requirement. USCIS makes the decision and exercises discretion.")
        return say(
            "The facts on file support {supported} of {total} requirements; {open} are unresolved, {contested} disputed.",
            supported=supported,
            total=len(elements),
            open=sum(e.outcome is Outcome.UNKNOWN for e in elements),
            contested=sum(e.outcome is Outcome.CONTESTED for e in elements),
        )

    def _days(self) -> list[str]:
        clocks = self.clocks
        if clocks.filed or clocks.case.adjustment.adjusted.when_no_hurts == truth.TRUE:
            return []
        if clocks.case.family.principal_died.when_yes_hurts == truth.TRUE:
            return [
                self.catalog.plain(
                    "Do not file a form for a principal who has died. Each relative files a separate form."
                )
            ]
        from_day, by = clocks.filing_from
        if from_day is None:
            said = [self._not_yet_known()]
        else:
            said = [self._from(from_day, by)]
            if not clocks.listed:
                said.append(self.catalog.plain("This is true if the absences on file are all there were."))
        last = clocks.last_day
        return [*said, self._until(last)] if last else said

    def _not_yet_known(self) -> str:
        say, early = self.catalog.say, self.clocks.earliest
        if early and early > self.clocks.day:
            return say(_TOO_EARLY, day=early.isoformat())
        return say("No safe filing date can be given yet.")

    def _from(self, day: datetime.date, by: str | None) -> str:
        say = self.catalog.say
        if day > self.clocks.day:
            return say("Not yet: do not file before {day}.", day=day.isoformat())
        if by == "three_years":
            return say(_COMPLETE, day=day.isoformat())
        return say("A completed investigation has allowed filing since {day}.", day=day.isoformat())

    def _until(self, last: datetime.date) -> str:
        say, day, ahead = self.catalog.say, last.isoformat(), last >= self.clocks.day
        if self.clocks.status_until[2] == "recorded":
            if ahead:
                return say("Last day to file in status: {day}.", day=day)
            return say("T-1 status expired on {day}. Without an extension, nothing can be filed.", day=day)
        if ahead:
            return say(
                "Last day to file in status: not on file. Under the rule, it is no later than {day}, unless extended.",
                day=day,
            )
        return say(
            "Under the rule, T-1 status ended no later than {day}, unless it was extended. Find the notice before filing anything.",
            day=day,
        )


# --- the screening ----------------------------------------------------------------------------------------------------

DISCLAIMER: Final = (
    "This is a screening of recorded facts against a model of the law, for a licensed attorney or accredited "
    "representative to review. It is not legal advice and decides nothing: only USCIS decides on permanent residence."
)


@attrs.frozen(eq=False, repr=False, slots=False)
class Requirement(Part):
    """What was found of one requirement of adjustment."""

    @worded
    def outcome_text(self) -> str:
        """How it stands; "not yet" where a day has not come, or nothing has been filed or decided."""
        not_yet = self.outcome is Outcome.UNKNOWN and any(m.state is Gap.NOT_YET for m in self.missing)
        return self._table.catalog.plain("not yet" if not_yet else OUTCOME_TEXT[self.outcome])


@attrs.frozen(eq=False, repr=False, slots=False)
class RelativeAdjusting(Requirement):
    """How one family member stands who adjusts."""

    person: str = says("Key of the person.")
    file_until: datetime.date | None = says("The last day on which to file in status.", always=True)


@attrs.frozen(eq=False, repr=False, slots=False)
class AdjustmentScreening(Result["AdjustmentData"], Whole):
    """Permanent residence after T status, requirement by requirement and day by day."""

    kind = "adjustment"

    findings: tuple[Finding, ...]
    """The finding for each requirement, in the regulation's order."""
    relatives: tuple[Finding, ...]
    """The finding for each family member, in the order recorded."""
    _explainer: Explainer
    _law: AdjustmentLaw
    outcome: Outcome = says("The outcome over everything asked of the principal, discretion included.")

    def _made(self) -> Made:
        return adjust, {"case": self._case, "as_of": self._explainer.day, "lang": self._explainer.catalog.lang}

    @property
    def _case(self) -> Case:
        case: Case = self._explainer.scope.names["case"]
        return case

    @told
    def law(self) -> AppliedLaw:
        """The law that was applied."""
        return applied_law(self._law, self._explainer.day, self._explainer.catalog)

    @told
    def setting(self) -> Setting | None:
        """The setting in which the case was recorded."""
        return self._case.setting

    @told_as("not_screened")
    def left_out(self) -> tuple[str, ...]:
        """The requirements that are not looked at in this setting."""
        return not_screened(self._case)

    @told
    def readings(self) -> Readings:
        """The favorable and the adverse reading."""
        return Readings(*truth.readings(_all_of(self.findings)))

    @told
    def summary(self) -> str:
        """The bottom line: what the requirements come to, and from when and until when to file."""
        return self.calendar.summary(self.parts[0])

    @told
    def clocks(self) -> ClocksTold:
        """Every clock of adjustment."""
        return self.calendar.told()

    @cached_property
    def calendar(self) -> Calendar:
        """The days on which the clocks of the case run out."""
        from tvisa.law.t.adjustment.warnings import clocks_of  # noqa: PLC0415 - loads when days are printed

        clocks = clocks_of(self._explainer.scope.names["case"], self._explainer.day)
        return Calendar(clocks, self._explainer.catalog)

    @cached_property
    def parts(self) -> tuple[tuple[Requirement, ...], tuple[RelativeAdjusting, ...]]:
        """How each requirement stands, and how each family member does."""
        explainer, told_already = self._explainer, Told()
        table, clocks = table_of(explainer.day, explainer.catalog), self.calendar.clocks
        mine = tuple(Requirement(explainer.explain(f, told_already), explainer, table) for f in self.findings)
        theirs = tuple(
            RelativeAdjusting(
                explainer.explain(found, told_already),
                explainer,
                table,
                relative.person,
                clocks.relative_last_day(number, relative),
            )
            for number, (relative, found) in enumerate(
                zip(self._case.adjustment.relatives, self.relatives, strict=True)
            )
        )
        return mine, theirs

    @property
    def _table(self) -> LawTable:
        return table_of(self._explainer.day, self._explainer.catalog)

    @told
    def needs(self) -> tuple[RemarkTold, ...]:
        """The needs that recorded facts show."""
        return told_of(shown(self._explainer.scope.names["case"], self._explainer.day), self._table)

    @told
    def warnings(self) -> tuple[RemarkTold, ...]:
        """What to beware of, in the order in which it matters."""
        from tvisa.law.t.adjustment.warnings import WARNINGS  # noqa: PLC0415 - as above

        explainer = self._explainer
        case: Case = explainer.scope.names["case"]
        found = Elsewhere(tuple((part.predicate.id, part.outcome) for f in self.findings for part in _below(f)))
        scope = explainer.scope.instead({"found": "", "clocks": ""}, found=found, clocks=self.calendar.clocks)
        looks = Looker(attrs.evolve(explainer, scope=scope), STATUS.standing(case, explainer.day), STATUS).speaking(
            WARNINGS
        )
        return told_of((one for look in looks for one in look.apart), self._table)

    @told
    def elements(self) -> tuple[Requirement, ...]:
        """How each requirement stands, in the regulation's order."""
        return self.parts[0]

    @told_as("relatives")
    def adjusting(self) -> tuple[RelativeAdjusting, ...]:
        """How each family member stands who adjusts."""
        return self.parts[1]

    @told
    def procedures(self) -> tuple[ProcedureInForce, ...]:
        """What to file, and how it is handled."""
        return procedures_in_force(self._law.procedures, self._explainer.day, self._explainer.catalog)

    @told
    def hostile_assertions(self) -> tuple[Fact, ...]:
        """What only a trafficker's side says: no fact against anybody."""
        several = (self.findings, *((finding,) for finding in self.relatives))
        told = {fact.path: fact for some in several for fact in set_aside(some, self._explainer.scope)}
        return tuple(told.values())

    @told
    def disclaimer(self) -> str:
        """What this is, and what it is not."""
        return self._explainer.catalog.plain(DISCLAIMER)


def adjust(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> AdjustmentScreening:
    """
    Screen a case for adjustment to permanent residence as the law stood on a day.

    It takes, and raises, what `tvisa.screen` does. While Form I-485 is not filed the day is also the one on which it would be.
    """
    case, day, catalog = as_told(as_case(case)), as_day(as_of), catalog_of(lang)
    law = adjustment_law(day)
    left_out = not_screened(case)
    asked = law.outside if left_out else law.relative
    scope = STATUS.scope(case, day)
    findings = tuple(find(element, scope) for element in law.elements if element.id not in left_out)
    relatives = []
    for number, relative in enumerate(case.adjustment.relatives):
        inner = scope.bind("relative", relative, f"adjustment.relatives[{number}]")
        found = find(asked, inner)
        relatives.append(Finding(asked, found.bits, found.children, inner))
    outcome = truth.outcome(_all_of(findings))
    if left_out and outcome is Outcome.MET:
        outcome = Outcome.UNKNOWN
    return AdjustmentScreening(findings, tuple(relatives), Explainer(scope, day, catalog, unasked(case)), law, outcome)


def not_screened(case: Case) -> tuple[str, ...]:
    """Return the requirements that are left out: outside a privileged setting, those that ask what the client has done."""
    return () if case.setting is Setting.PRIVILEGED else CONFIDENTIAL


def _below(finding: Finding) -> Iterator[Finding]:
    if hasattr(finding.predicate, "id"):
        yield finding
    for child in finding.children:
        yield from _below(child)


def _all_of(findings: tuple[Finding, ...]) -> int:
    bits = truth.ALL_TRUE
    for finding in findings:
        bits &= finding.bits
    return bits
