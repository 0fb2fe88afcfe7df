"""The days on which the clocks of adjustment run out, each with the rule behind it, and one sentence that says so."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Absence, AdjustingRelative, Case, Setting
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import DateFact
from tvisa.kernel.provision import Provision
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.t.adjustment import law
from tvisa.law.t.adjustment.clocks import (
    FIRST,
    LAST,
    MOST_AT_ONCE,
    WORST,
    Run,
    Span,
    Trip,
    Worlds,
    dates_of,
    day_before,
    first_day,
    kept,
    later_is_worse,
    plus_years,
    worlds,
)
from tvisa.law.windows import VAWA_2005
from tvisa.words.catalog import Catalog

_NOT_SCREENED: Final = "Not screened here: grounds of inadmissibility, good moral character and discretion; they belong in a confidential consult."
_OPEN: Final = {"earliest": None, "latest": None}
_NO_COUNT: Final = {"least": None, "most": None}


def _iso(day: datetime.date | None) -> str | None:
    return None if day is None or day in (FIRST, LAST) else day.isoformat()


def _between(span: Span | None) -> dict[str, str | None]:
    return dict(_OPEN) if span is None else {"earliest": _iso(span[0]), "latest": _iso(span[1])}


def _hull(fact: DateFact) -> Span | None:
    """Return the earliest and the latest day claimed; None where none is."""
    if not dates_of(fact):
        return None
    (low, _), (_, high) = later_is_worse(fact)
    return low, high


@attrs.frozen(slots=False)
class Calendar:
    """
    The clocks of one case.

    Attributes:
        case: The case.
        day: The day asked about.
        restart: Whether the law of that day says that presence starts over after a break.
        catalog: The language.
    """

    case: Case = attrs.field(repr=False)
    day: datetime.date
    restart: bool
    catalog: Catalog = attrs.field(repr=False)

    @cached_property
    def worlds(self) -> Worlds:
        """The four ways in which the case can be reckoned."""
        return worlds(self.case, self.day, restart=self.restart)

    # --- three years --------------------------------------------------------------------------------------------------

    @property
    def earliest(self) -> datetime.date | None:
        """The day on which three years are complete if everything open falls out for the applicant."""
        return self._known(self.worlds.earliest)

    @property
    def safe(self) -> datetime.date | None:
        """The day on which they are complete whatever comes of what is open, unlisted absences apart."""
        return self._known(self.worlds.safe)

    @staticmethod
    def _known(run: Run | None) -> datetime.date | None:
        return run.complete if run and FIRST < run.start < LAST else None

    @property
    def listed(self) -> bool:
        """Whether the list of absences is recorded as complete, whoever is believed."""
        return self.worlds.adverse_worst.closed

    @property
    def filed(self) -> bool:
        """Whether Form I-485 is recorded as filed, whoever is believed."""
        return self.case.adjustment.filed_by(self.day) == truth.TRUE

    # --- the end of status --------------------------------------------------------------------------------------------

    @cached_property
    def status_until(self) -> tuple[Span | None, str]:
        """The last day of T-1 status, and whether it is recorded or only what the rule allows at most."""
        told = _hull(self.case.adjustment.status_until)
        if told:
            return told, "recorded"
        granted = _hull(self.case.granted_on)
        if not granted:
            return None, "unknown"
        low, high = (day_before(plus_years(d, 3 if d < VAWA_2005 else 4)) for d in granted)
        return (low, high), "by_rule"

    @property
    def last_day(self) -> datetime.date | None:
        """The last day on which Form I-485 can surely be filed while the status runs; None where it may have ended otherwise."""
        own = self.case.adjustment
        return _earliest(self.status_until[0], own.revoked, own.status_lost)

    def relative_last_day(self, relative: AdjustingRelative) -> datetime.date | None:
        """The same for a family member, whose status is their own; None once their form is filed."""
        filed = relative.filed_by(self.day) == truth.TRUE
        return None if filed else _earliest(_hull(relative.status_until), relative.status_lost)

    # --- an investigation that is over --------------------------------------------------------------------------------

    @cached_property
    def shorter(self) -> datetime.date | None:
        """The day from which a completed investigation or prosecution surely allows filing; None unless documented."""
        record = self.case.adjustment.completed_case
        done, began = _hull(record.complete_on), _hull(record.began_on)
        start = first_day(self.case, WORST)
        if record.signed_document.when_no_hurts != truth.TRUE or not done or start == LAST:
            return None
        short = began is not None and done[1] < plus_years(began[0], 3)
        if not short and record.shorter_period_counts.when_no_hurts != truth.TRUE:
            return None
        # Whoever is abroad on the day asked about has yet to come back, whenever the case began.
        since = min(began[0] if began else FIRST, day_before(self.day))
        if not self.worlds.adverse_worst.unbroken(since):
            return None
        return max(done[1], start)

    @cached_property
    def filing_from(self) -> tuple[datetime.date | None, str | None]:
        """The earliest day on which it is safe to file, and by what rule."""
        days = ((self.safe, "three_years"), (self.shorter, "shorter_period"))
        return min(((day, by) for day, by in days if day), default=(None, None))

    # --- absences -----------------------------------------------------------------------------------------------------

    def trips(self, number: int) -> tuple[Trip | None, Trip | None]:
        """Return one absence with the fewest and with the most days away; None where it has not begun."""
        worlds_ = (self.worlds.favorable_best, self.worlds.adverse_worst)
        return tuple(next((t for t in w.trips if t.number == number), None) for w in worlds_)  # type: ignore[return-value]

    def over(self, number: int) -> Outcome:
        """Say whether one absence alone is too long, unless it surely is excused."""
        least, most = self.trips(number)
        if most is None or most.counted <= MOST_AT_ONCE:
            return Outcome.NOT_MET
        return Outcome.MET if least and least.days > MOST_AT_ONCE else Outcome.UNKNOWN

    def days_away(self, since: datetime.date) -> tuple[int, int]:
        """Return the fewest and the most days away since a day, without what surely is excused."""
        best, worst = self.worlds.favorable_best, self.worlds.adverse_worst
        excused = {t.number for t in worst.trips if t.excused}
        least = sum(t.days for t in best.since(since) if t.number not in excused)
        return least, sum(t.counted for t in worst.since(since))

    def _absence(self, number: int, absence: Absence) -> dict[str, Any]:
        least, most = self.trips(number)
        favorable = 0 if least is None else least.days
        left, back = _hull(absence.left), _hull(absence.returned)
        exact = left and back and left[0] == left[1] and back[0] == back[1]
        return {
            "path": f"adjustment.absences[{number}]",
            "left": {**_between(left), "recorded": [str(d) for d in dates_of(absence.left)]},
            "returned": {**_between(back), "recorded": [str(d) for d in dates_of(absence.returned)]},
            "days": {"least": favorable, "most": None if most is None or _unbounded(left, back) else most.days},
            "nights": (back[0] - left[0]).days if exact and left and back else None,
            "excused": str(OUTCOME[absence.certified.when_no_hurts | absence.needed_for_case.when_no_hurts]),
            "kept_status": str(OUTCOME[kept(absence)]),
            "over_the_limit": str(self.over(number)),
            "begun": most is not None,
        }

    # --- as JSON ------------------------------------------------------------------------------------------------------

    def as_dict(self) -> dict[str, Any]:
        """Return every clock as plain JSON values."""
        earliest, safe = self.worlds.earliest, self.worlds.safe
        run = safe or earliest
        since = run.start if run and run.trip is not None else FIRST
        status, source = self.status_until
        from_day, by = self.filing_from
        last = self.last_day
        return {
            "presence": {
                "counted_from": {"earliest": self._start(earliest), "safe": self._start(safe)},
                "three_years_complete": {"earliest": _iso(self.earliest), "safe": _iso(self.safe)},
                "days_to_go": (self.safe - self.day).days if self.safe and self.safe > self.day else 0 if self.safe else None,
                "days_away": dict(zip(("least", "most"), self.days_away(since), strict=True)) if run else dict(_NO_COUNT),
                "absences": [self._absence(n, a) for n, a in enumerate(self.case.adjustment.absences)],
                "list_complete": self.listed,
                **self._rules(law.THREE_YEARS, law.BREAK, law.DAYS, law.RESTART),
            },
            "shorter_period": {
                "from": _iso(self.shorter),
                "complete_on": _between(_hull(self.case.adjustment.completed_case.complete_on)),
                **self._rules(law.SHORTER, law.DURATION),
            },
            "status": {"until": _between(status), "source": source, **self._rules(law.FOUR_YEARS, law.EXTENSION)},
            "filing": {
                "earliest_safe": _iso(from_day), "earliest_safe_by": by, "last_day": _iso(last),
                "days_between": (last - from_day).days + 1 if last and from_day and from_day <= last else None,
                "filed_on": _between(self._filed_on()),
                **self._rules(law.THREE_YEARS, law.HOLDS),
            },
        }  # fmt: skip

    def _filed_on(self) -> Span | None:
        own = self.case.adjustment
        return None if own.filed_by(self.day) == truth.FALSE else _hull(own.filed_on)

    def _start(self, run: Run | None) -> dict[str, Any] | None:
        if run is None or not FIRST < run.start < LAST:
            return None
        path = "granted_on" if run.trip is None else f"adjustment.absences[{run.trip}].returned"
        if run.trip is None and self.case.adjustment.admitted_at_grant.when_no_hurts == truth.FALSE:
            path = "adjustment.admitted_on"
        return {"on": run.start.isoformat(), "path": path}

    def _rules(self, *rules: Provision) -> dict[str, Any]:
        return {
            "rules": [
                {
                    "rule": self.catalog.plain(r.rule), "citations": [str(c) for c in r.cites_on(self.day)],
                    "confidence": str(r.confidence), "note": self.catalog.plain(r.note),
                }
                for r in rules
            ]
        }  # fmt: skip

    # --- in a sentence ------------------------------------------------------------------------------------------------

    def summary(self, elements: dict[str, dict[str, Any]]) -> str:
        """Say the bottom line: what the requirements come to, and from when and until when to file."""
        unasked = () if self.case.setting is Setting.PRIVILEGED else (self.catalog.plain(_NOT_SCREENED),)
        return " ".join((self._requirements(elements), *unasked, *self._days()))

    def _requirements(self, elements: dict[str, dict[str, Any]]) -> str:
        say = self.catalog.say
        fallen = [e["title"] for e in elements.values() if e["outcome"] == "not_met"]
        supported = sum(e["outcome"] == "met" for e in elements.values())
        if self.case.adjustment.adjusted.when_no_hurts == truth.TRUE:
            return say("Recorded: the principal is a permanent resident under 8 USC 1255(l).")
        if fallen:
            return say(
                "On the answers recorded, not met: {elements}. Supported: {supported} of {total}.",
                elements="; ".join(fallen), supported=supported, total=len(elements),
            )  # fmt: skip
        if supported == len(elements) and self.case.setting is not Setting.PRIVILEGED:
            return say("Each requirement that is screened here is supported by the facts recorded.")
        if supported == len(elements):
            return say(
                "Each requirement is supported by the facts recorded; the decision, and discretion, are USCIS's."
            )
        return say(
            "The facts recorded support {supported} of {total} requirements; {open} open, {contested} contested.",
            supported=supported, total=len(elements),
            open=sum(e["outcome"] == "unknown" for e in elements.values()),
            contested=sum(e["outcome"] == "contested" for e in elements.values()),
        )  # fmt: skip

    def _days(self) -> list[str]:
        say, day = self.catalog.say, self.day
        if self.filed or self.case.adjustment.adjusted.when_no_hurts == truth.TRUE:
            return []
        from_day, by = self.filing_from
        last = self.last_day
        said = []
        if from_day is None:
            early = self.earliest
            said.append(
                say("No safe day to file can be given yet; three years are complete on {day} at the earliest.", day=early.isoformat())
                if early and early > day
                else say("No safe day to file can be given yet.")
            )  # fmt: skip
        elif from_day > day:
            said.append(say("Not yet: do not file before {day}.", day=from_day.isoformat()))
        elif by == "three_years":
            said.append(say("Three years of presence are complete since {day}.", day=from_day.isoformat()))
        else:
            said.append(say("An investigation that is complete allows filing since {day}.", day=from_day.isoformat()))
        if from_day and not self.listed:
            said.append(say("That holds if the absences recorded are all there were."))
        if last and self.status_until[1] == "recorded":
            said.append(
                say("Last day to file in status: {day}.", day=last.isoformat())
                if last >= day
                else say(
                    "T-1 status ran out on {day}; without an extension nothing can be filed.", day=last.isoformat()
                )
            )
        elif last:
            said.append(
                say("Last day to file in status: not recorded; by rule no later than {day}, unless extended.", day=last.isoformat())
                if last >= day
                else say(
                    "By rule T-1 status ended no later than {day}, unless it was extended: find the notice before anything is filed.",
                    day=last.isoformat(),
                )
            )  # fmt: skip
        return said


def _earliest(until: Span | None, *ended: Answer) -> datetime.date | None:
    """Return the earliest last day of a status, unless some reading has it ended in another way."""
    if until is None or until[0] == FIRST or any(a.when_yes_hurts & 0b0101 for a in ended):
        return None
    return until[0]


def _unbounded(left: Span | None, back: Span | None) -> bool:
    return left is None or back is None or left[0] == FIRST or back[1] == LAST
