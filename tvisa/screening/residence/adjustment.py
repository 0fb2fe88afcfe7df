"""
Adjustment of status to permanent residence for people in T status, under 8 USC 1255(l) and 8 CFR 245.23.

One case is found requirement by requirement, as the law stood on a day, with the days on which clocks run out, the
family in T-2 to T-6 status beside the principal, and what a careful reader is warned of. Discretion is USCIS's: it is
asked as a question, and nothing here computes it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Absence, Case, Setting
from tvisa.facts.timeline import Event
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.carried import Fact
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer, Told
from tvisa.kernel.predicate import Gap
from tvisa.kernel.provision import CHECKED_ON, Provision
from tvisa.kernel.release import __version__
from tvisa.kernel.scope import Finding
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.common.found import Elsewhere
from tvisa.law.common.remark import Remark
from tvisa.law.t.adjustment import conditions
from tvisa.law.t.adjustment.clocks import FIRST, LAST, Run, kept
from tvisa.law.t.adjustment.conditions import ADJUSTED
from tvisa.law.t.adjustment.days import Clocks
from tvisa.law.t.adjustment.laws import AdjustmentLaw, adjustment_law
from tvisa.law.t.adjustment.relatives import CONFIDENTIAL
from tvisa.law.time_limits import YEARS_OF_PRESENCE, years
from tvisa.screening.document import FULL_VERSION
from tvisa.screening.elements.result import Need, Part, need_of
from tvisa.screening.kept import STATUS, Made, Result
from tvisa.screening.remarks.needs import needs, shown
from tvisa.screening.remarks.speaking import Look, Looker
from tvisa.screening.sharing.confidences import as_told, set_aside, unasked
from tvisa.screening.table import OUTCOME_TEXT, as_facts, as_readings, table_of
from tvisa.screening.value import worded
from tvisa.screening.writer import in_full
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import RequirementFull
    from tvisa.screening.data_documents import BetweenData, Noted
    from tvisa.screening.elements.result import Part
    from tvisa.screening.relatives.data import (
        AbsenceData,
        AdjustmentData,
        ClocksData,
        FilingData,
        PresenceData,
        StartData,
        WarningData,
    )

# --- the clocks of adjustment as they are told ------------------------------------------------------------------------

_NOT_SCREENED: Final = "Not screened here: grounds of inadmissibility, good moral character and discretion; they belong in a confidential consult."
_COMPLETE: Final = f"{years(YEARS_OF_PRESENCE).capitalize()} of presence are complete since {{day}}."
_TOO_EARLY: Final = (
    f"No safe day to file can be given yet; {years(YEARS_OF_PRESENCE)} are complete on {{day}} at the earliest."
)


def _between(low: datetime.date | None, high: datetime.date | None) -> BetweenData:
    return {"earliest": _iso(low), "latest": _iso(high)}


def _told(event: Event) -> BetweenData:
    return _between(event.earliest, event.latest)


@attrs.frozen
class Calendar:
    """
    The clocks of one case, in a language.

    Attributes:
        clocks: The clocks.
        catalog: The language.
    """

    clocks: Clocks
    catalog: Catalog = attrs.field(repr=False)

    # --- as JSON ------------------------------------------------------------------------------------------------------

    def as_dict(self) -> ClocksData:
        """Return every clock as plain JSON values."""
        clocks, rules = self.clocks, self._rules
        low, high, source = clocks.status_until
        return {
            "presence": self._presence(
                rules(conditions.THREE_YEARS.law, conditions.BREAK, conditions.DAYS, conditions.RESTART)
            ),
            "shorter_period": {
                "from": _iso(clocks.shorter),
                "complete_on": _told(clocks.line.at("case.complete")),
                "rules": rules(conditions.SHORTER_PERIOD.law, conditions.UNDER_THREE_YEARS.law),
            },
            "status": {
                "until": _between(low, high),
                "source": source,
                "rules": rules(conditions.FOUR_YEARS, conditions.EXTENSION),
            },
            "filing": self._filing(rules(conditions.THREE_YEARS.law, conditions.HOLDS.law)),
        }

    def _presence(self, rules: list[Noted]) -> PresenceData:
        clocks = self.clocks
        earliest, safe = clocks.worlds.earliest, clocks.worlds.safe
        run, day = safe or earliest, clocks.safe
        since = run.start if run and run.trip is not None else FIRST
        least, most = clocks.days_away(since) if run else (None, None)
        return {
            "counted_from": {"earliest": self._start(earliest), "safe": self._start(safe)},
            "three_years_complete": {"earliest": _iso(clocks.earliest), "safe": _iso(day)},
            "days_to_go": max(0, (day - clocks.day).days) if day else None,
            "days_away": {"least": least, "most": most},
            "absences": [self._absence(n, a) for n, a in enumerate(clocks.case.adjustment.absences)],
            "list_complete": clocks.listed,
            "rules": rules,
        }

    def _start(self, run: Run | None) -> StartData | None:
        if run is None or not FIRST < run.start < LAST:
            return None
        path = "granted_on" if run.trip is None else f"adjustment.absences[{run.trip}].returned"
        if run.trip is None and self.clocks.case.adjustment.admitted_at_grant.when_no_hurts == truth.FALSE:
            path = "adjustment.admitted_on"
        return {"on": run.start.isoformat(), "path": path}

    def _absence(self, number: int, absence: Absence) -> AbsenceData:
        least, most = self.clocks.trips(number)
        left, back = self.clocks.absence(number)
        bounded = left.earliest and back.latest
        exact = bounded and left.earliest == left.latest and back.earliest == back.latest
        return {
            "path": f"adjustment.absences[{number}]",
            "left": {**_told(left), "recorded": [str(d) for d in left.dates]},
            "returned": {**_told(back), "recorded": [str(d) for d in back.dates]},
            "days": {"least": least.days if least else 0, "most": most.days if most and bounded else None},
            "nights": (back.latest - left.earliest).days if exact and left.earliest and back.latest else None,
            "excused": str(OUTCOME[absence.certified.when_no_hurts | absence.needed_for_case.when_no_hurts]),
            "kept_status": str(OUTCOME[kept(absence)]),
            "over_the_limit": str(self.clocks.over(number)),
            "begun": most is not None,
        }

    def _filing(self, rules: list[Noted]) -> FilingData:
        clocks = self.clocks
        from_day, by = clocks.filing_from
        last, unfiled = clocks.last_day, clocks.case.adjustment.filed_by(clocks.day) == truth.FALSE
        return {
            "earliest_safe": _iso(from_day),
            "earliest_safe_by": by,
            "last_day": _iso(last),
            "days_between": (last - from_day).days + 1 if last and from_day and from_day <= last else None,
            "filed_on": _between(None, None) if unfiled else _told(clocks.line.at("adjustment.filed")),
            "rules": rules,
        }

    def _rules(self, *rules: Provision) -> list[Noted]:
        plain = self.catalog.plain
        return [
            {
                "rule": plain(r.rule),
                "citations": [str(c) for c in r.cites_on(self.clocks.day)],
                "confidence": str(r.confidence),
                "note": plain(r.note),
            }
            for r in rules
        ]

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
                "On the answers recorded, not met: {elements}. Supported: {supported} of {total}.",
                elements="; ".join(fallen),
                supported=supported,
                total=len(elements),
            )
        if supported == len(elements) and self.clocks.case.setting is not Setting.PRIVILEGED:
            return say("Each requirement that is screened here is supported by the facts recorded.")
        if supported == len(elements):
            return say(
                "Each requirement is supported by the facts recorded; the decision, and discretion, are USCIS's."
            )
        return say(
            "The facts recorded support {supported} of {total} requirements; {open} open, {contested} contested.",
            supported=supported,
            total=len(elements),
            open=sum(e.outcome is Outcome.UNKNOWN for e in elements),
            contested=sum(e.outcome is Outcome.CONTESTED for e in elements),
        )

    def _days(self) -> list[str]:
        clocks = self.clocks
        if clocks.filed or clocks.case.adjustment.adjusted.when_no_hurts == truth.TRUE:
            return []
        from_day, by = clocks.filing_from
        if from_day is None:
            said = [self._not_yet_known()]
        else:
            said = [self._from(from_day, by)]
            if not clocks.listed:
                said.append(self.catalog.plain("That holds if the absences recorded are all there were."))
        last = clocks.last_day
        return [*said, self._until(last)] if last else said

    def _not_yet_known(self) -> str:
        say, early = self.catalog.say, self.clocks.earliest
        if early and early > self.clocks.day:
            return say(_TOO_EARLY, day=early.isoformat())
        return say("No safe day to file can be given yet.")

    def _from(self, day: datetime.date, by: str | None) -> str:
        say = self.catalog.say
        if day > self.clocks.day:
            return say("Not yet: do not file before {day}.", day=day.isoformat())
        if by == "three_years":
            return say(_COMPLETE, day=day.isoformat())
        return say("An investigation that is complete allows filing since {day}.", day=day.isoformat())

    def _until(self, last: datetime.date) -> str:
        say, day, ahead = self.catalog.say, last.isoformat(), last >= self.clocks.day
        if self.clocks.status_until[2] == "recorded":
            if ahead:
                return say("Last day to file in status: {day}.", day=day)
            return say("T-1 status ran out on {day}; without an extension nothing can be filed.", day=day)
        if ahead:
            return say(
                "Last day to file in status: not recorded; by rule no later than {day}, unless extended.", day=day
            )
        return say(
            "By rule T-1 status ended no later than {day}, unless it was extended: find the notice before anything is filed.",
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
class AdjustmentScreening(Result["AdjustmentData"]):
    """
    What was found on adjustment of one case.

    Attributes:
        outcome: The outcome over everything asked of the principal, discretion included.
        findings: The finding for each requirement, in the regulation's order.
        relatives: The finding for each family member, in the order recorded.
    """

    outcome: Outcome
    findings: tuple[Finding, ...] = attrs.field(repr=False)
    relatives: tuple[Finding, ...] = attrs.field(repr=False)
    _explainer: Explainer = attrs.field(repr=False)
    _law: AdjustmentLaw = attrs.field(repr=False)

    def _made(self) -> Made:
        explainer = self._explainer
        return adjust, {"case": explainer.scope.names["case"], "as_of": explainer.day, "lang": explainer.catalog.lang}

    @cached_property
    def calendar(self) -> Calendar:
        """The days on which the clocks of the case run out."""
        from tvisa.law.t.adjustment.warnings import clocks_of  # noqa: PLC0415 - loads when days are printed
        from tvisa.screening.residence.adjustment import Calendar  # noqa: PLC0415 - as above

        clocks = clocks_of(self._explainer.scope.names["case"], self._explainer.day)
        return Calendar(clocks, self._explainer.catalog)

    @cached_property
    def parts(self) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
        """How each requirement stands, and how each family member does."""
        told, table = Told(), table_of(self._explainer.day, self._explainer.catalog)
        mine, theirs = (
            tuple(Requirement(self._explainer.explain(f, told), self._explainer, table) for f in several)
            for several in (self.findings, self.relatives)
        )
        return mine, theirs

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs that recorded facts show."""
        explainer = self._explainer
        table = table_of(explainer.day, explainer.catalog)
        return tuple(need_of(need, table) for need in shown(explainer.scope.names["case"], explainer.day))

    @property
    def warnings(self) -> tuple[Look[Remark], ...]:
        """What the case is warned of, in the order in which it matters."""
        from tvisa.law.t.adjustment.warnings import WARNINGS  # noqa: PLC0415 - as above

        explainer = self._explainer
        case: Case = explainer.scope.names["case"]
        found = Elsewhere(tuple((part.predicate.id, part.outcome) for f in self.findings for part in _below(f)))
        scope = explainer.scope.instead({"found": "", "clocks": ""}, found=found, clocks=self.calendar.clocks)
        looks = Looker(attrs.evolve(explainer, scope=scope), STATUS.standing(case, explainer.day), STATUS).speaking(
            WARNINGS
        )
        return tuple(one for look in looks for one in look.apart)

    def _warned(self, look: Look[Remark]) -> WarningData:
        day, plain = self._explainer.day, self._explainer.catalog.plain
        return {
            "code": look.remark.code,
            "text": look.words(self._explainer.catalog),
            "facts": [fact.path for fact in look.facts],
            "provisions": [
                {
                    "rule": plain(law.rule),
                    "citations": [str(c) for c in law.cites_on(day)],
                    "confidence": str(law.confidence),
                }
                for law in look.remark.law
                if day in law.window
            ],
        }

    def _as_dict(self) -> AdjustmentData:
        explainer, law = self._explainer, self._law
        case: Case = explainer.scope.names["case"]
        mine, theirs = self.parts
        elements: list[RequirementFull] = [in_full(part) for part in mine]
        others: list[RequirementFull] = [in_full(part) for part in theirs]
        calendar = self.calendar
        return {
            "kind": "tvisa.adjustment",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "law": {
                "as_of": explainer.day.isoformat(),
                "rule_set": law.id,
                "title": explainer.catalog.plain(law.title),
                "checked_on": CHECKED_ON.isoformat(),
            },
            "setting": str(case.setting) if case.setting else None,
            "not_screened": list(not_screened(case)),
            "outcome": str(self.outcome),
            "readings": as_readings(_all_of(self.findings)),
            "summary": calendar.summary(mine),
            "clocks": calendar.as_dict(),
            "warnings": [self._warned(look) for look in self.warnings],
            "needs": needs(case, explainer.day, explainer.catalog),
            "elements": elements,
            "relatives": [
                {
                    "person": relative.person,
                    "file_until": _iso(calendar.clocks.relative_last_day(number, relative)),
                    **part,
                }
                for number, (relative, part) in enumerate(zip(case.adjustment.relatives, others, strict=True))
            ],
            "procedures": [
                {
                    "id": p.id,
                    "title": explainer.catalog.plain(p.title),
                    "rule": explainer.catalog.plain(p.law.rule),
                    "citations": [str(c) for c in p.law.cites_on(explainer.day)],
                    "confidence": str(p.law.confidence),
                }
                for p in law.procedures
                if explainer.day in p.law.window
            ],
            "hostile_assertions": as_facts(self._set_aside()),
            "disclaimer": explainer.catalog.plain(DISCLAIMER),
        }

    def _set_aside(self) -> Iterable[Fact]:
        several = (self.findings, *((finding,) for finding in self.relatives))
        return {fact.path: fact for some in several for fact in set_aside(some, self._explainer.scope)}.values()


def adjust(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> AdjustmentScreening:
    """
    Screen a case for adjustment to permanent residence as the law stood on a day.

    Pure and total: no clock, no I/O, the same input gives the same bytes.

    Args:
        case: A `Case`, a mapping of the case-file format, or an object whose ``as_serializable()`` gives one.
        as_of: The date of decision: a date or anything with ``isoformat()``. While Form I-485 is not filed it is also the
            day on which it would be.
        lang: The language of the sentences, such as ``es``.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *as_of* no date.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
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
    return AdjustmentScreening(outcome, findings, tuple(relatives), Explainer(scope, day, catalog, unasked(case)), law)


def not_screened(case: Case) -> tuple[str, ...]:
    """Return the requirements that are left out: outside a privileged setting, those that ask what the client has done."""
    return () if case.setting is Setting.PRIVILEGED else CONFIDENTIAL


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


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
