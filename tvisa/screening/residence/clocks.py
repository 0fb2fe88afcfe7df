"""The clocks of adjustment as they are told: each day with the rule behind it, and one sentence that says so."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Absence, Setting
from tvisa.facts.timeline import Event
from tvisa.kernel import truth
from tvisa.kernel.provision import Provision
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.t.adjustment import conditions, presence
from tvisa.law.t.adjustment.clocks import FIRST, LAST, Run, kept
from tvisa.law.t.adjustment.conditions import ADJUSTED
from tvisa.law.t.adjustment.days import Clocks
from tvisa.law.time_limits import YEARS_OF_PRESENCE, years
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.data_documents import BetweenData, Noted
    from tvisa.screening.elements.result import Part
    from tvisa.screening.relatives.data import AbsenceData, ClocksData, FilingData, PresenceData, StartData

_NOT_SCREENED: Final = "Not screened here: grounds of inadmissibility, good moral character and discretion; they belong in a confidential consult."
_COMPLETE: Final = f"{years(YEARS_OF_PRESENCE).capitalize()} of presence are complete since {{day}}."
_TOO_EARLY: Final = (
    f"No safe day to file can be given yet; {years(YEARS_OF_PRESENCE)} are complete on {{day}} at the earliest."
)


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


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
                rules(presence.THREE_YEARS.law, presence.BREAK, presence.DAYS, presence.RESTART)
            ),
            "shorter_period": {
                "from": _iso(clocks.shorter),
                "complete_on": _told(clocks.line.at("case.complete")),
                "rules": rules(presence.SHORTER_PERIOD.law, presence.UNDER_THREE_YEARS.law),
            },
            "status": {
                "until": _between(low, high),
                "source": source,
                "rules": rules(conditions.FOUR_YEARS, conditions.EXTENSION),
            },
            "filing": self._filing(rules(presence.THREE_YEARS.law, conditions.HOLDS.law)),
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
                "Last day to file in status: not recorded; by rule no later than {day}, unless extended.",
                day=day,
            )
        return say(
            "By rule T-1 status ended no later than {day}, unless it was extended: find the notice before anything is filed.",
            day=day,
        )
