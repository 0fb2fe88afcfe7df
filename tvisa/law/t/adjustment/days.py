"""
The days on which the clocks of adjustment run out: three years of presence, the end of status, a shorter period, absences.

They are read off the dates that are told of a case and off the four ways in which `tvisa.law.t.adjustment.clocks` reckons them.
"""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Literal

import attrs

from tvisa.facts import AdjustingRelative, Case
from tvisa.facts.timeline import ONE_DAY, Event, Timeline
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import Bound, before
from tvisa.kernel.truth import Outcome
from tvisa.law.common.clocks import OF_PRESENCE, OF_STATUS, OF_STATUS_2002
from tvisa.law.t.adjustment.clocks import FIRST, LAST, WORST, Run, Trip, Worlds, first_day, worlds
from tvisa.law.time_limits import MOST_AT_ONCE
from tvisa.law.windows import VAWA_2005


def last_of_term(granted: datetime.date) -> datetime.date:
    """Return the last day for which T-1 status granted on a day is given, by the law of that day."""
    return (OF_STATUS_2002 if granted < VAWA_2005 else OF_STATUS).on(granted)[0]


def last_day_of_status(line: Timeline) -> tuple[Bound, Bound, Literal["recorded", "by_rule", "unknown"]]:
    """Return the earliest and the latest last day of T-1 status, and whether it is recorded or what the rule allows at most."""
    told, granted = line.at("status_until"), line.at("granted")
    if told.dates:
        return told.earliest, told.latest, "recorded"
    if not granted.dates:
        return None, None, "unknown"
    low, high = (last_of_term(day) if day else None for day in (granted.earliest, granted.latest))
    return low, high, "by_rule"


def ran_out(line: Timeline) -> int:
    """
    Return the nibble of "T-1 status ran out by itself before the day".

    A recorded last day says so, and what the rule allows at most leaves open an extension that nobody recorded. A Form I-485 that
    was filed by the last day extends it (8 USC 1184(o)(7)(C), 8 CFR 214.212(h)): where it is not recorded whether one was, that is open.
    """
    low, high, source = last_day_of_status(line)
    over = before((low, high), (line.day, line.day)) if source != "unknown" else truth.FALSE
    if over == truth.FALSE:
        return over
    return over & truth.NOT[extended(line)] & (truth.TRUE if source == "recorded" else truth.OPEN)


def extended(line: Timeline) -> int:
    """Return the nibble of "a Form I-485 was filed by the last day of the status", which extends it while that is pending."""
    own, (low, high, _) = line.case.adjustment, last_day_of_status(line)
    filed = line.at("adjustment.filed")
    if own.filed_by(line.day) == truth.TRUE:
        return truth.NOT[before((low, high), filed.start)] if filed.dates else truth.OPEN
    return truth.FALSE if own.filed_by(line.day) == truth.FALSE else truth.OPEN


def relative_status(line: Timeline, number: int) -> tuple[Bound, Bound] | None:
    """
    Return the earliest and the latest last day of a family member's own T status, on which their own Form I-485 can be filed.

    None where nobody disputes that it is filed, or that the status has ended in another way (8 CFR 245.23(b)(2)).
    """
    relative = line.case.adjustment.relatives[number]
    if truth.TRUE in (relative.filed_by(line.day), relative.status_lost.when_yes_hurts):
        return None
    until = line.at("relative.status_until", f"adjustment.relatives[{number}]")
    return until.earliest, until.latest


@attrs.frozen(slots=False)
class Clocks:
    """The clocks of one case."""

    line: Timeline = attrs.field(repr=False)
    """The dates told of the case, as of the day asked about."""
    restart: bool
    """Whether the law of that day says that presence starts over after a break."""

    @property
    def case(self) -> Case:
        """The case."""
        return self.line.case

    @property
    def day(self) -> datetime.date:
        """The day asked about."""
        return self.line.day

    @cached_property
    def worlds(self) -> Worlds:
        """The four ways in which the case can be reckoned."""
        return worlds(self.case, self.day, restart=self.restart)

    # --- three years --------------------------------------------------------------------------------------------------

    @property
    def earliest(self) -> Bound:
        """The day on which three years are complete if everything open falls out for the applicant."""
        return self._known(self.worlds.earliest)

    @property
    def safe(self) -> Bound:
        """The day on which they are complete whatever comes of what is open, unlisted absences apart."""
        return self._known(self.worlds.safe)

    @staticmethod
    def _known(run: Run | None) -> Bound:
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
    def status_until(self) -> tuple[Bound, Bound, Literal["recorded", "by_rule", "unknown"]]:
        """The earliest and the latest last day of T-1 status, and whether it is recorded or what the rule allows at most."""
        return last_day_of_status(self.line)

    @property
    def last_day(self) -> Bound:
        """The last day on which Form I-485 can surely be filed while the status runs; None where it may have ended otherwise."""
        own = self.case.adjustment
        return _unless_ended(self.status_until[0], own.revoked, own.status_lost, self.case.family.principal_died)

    def relative_last_day(self, number: int, relative: AdjustingRelative) -> Bound:
        """The same for a family member, whose status is their own; None once their form is filed."""
        until = relative_status(self.line, number)
        return _unless_ended(until[0], relative.status_lost) if until else None

    # --- an investigation that is over --------------------------------------------------------------------------------

    @cached_property
    def shorter(self) -> Bound:
        """The day from which a completed investigation or prosecution surely allows filing; None unless documented."""
        record = self.case.adjustment.completed_case
        done, began = self.line.at("case.complete"), self.line.at("case.began")
        start = first_day(self.case, WORST)
        if record.signed_document.when_no_hurts != truth.TRUE or done.latest is None or start == LAST:
            return None
        since = began.earliest or FIRST
        short = bool(began.dates) and done.latest < OF_PRESENCE.on(since)[0]
        if not short and record.shorter_period_counts.when_no_hurts != truth.TRUE:
            return None
        # Whoever is abroad on the day asked about has yet to come back, whenever the case began.
        if not self.worlds.adverse_worst.unbroken(min(since, self.day - ONE_DAY)):
            return None
        return max(done.latest, start)

    @cached_property
    def filing_from(self) -> tuple[Bound, str | None]:
        """The earliest day on which it is safe to file, and by what rule."""
        days = ((self.safe, "three_years"), (self.shorter, "shorter_period"))
        return min(((day, by) for day, by in days if day), default=(None, None))

    # --- absences -----------------------------------------------------------------------------------------------------

    def absence(self, number: int) -> tuple[Event, Event]:
        """Return when one absence began and ended, as it is told."""
        path = f"adjustment.absences[{number}]"
        return self.line.at("absence.left", path), self.line.at("absence.returned", path)

    def trips(self, number: int) -> tuple[Trip | None, Trip | None]:
        """Return one absence with the fewest and with the most days away; None where it has not begun."""
        least, most = (
            next((t for t in world.trips if t.number == number), None)
            for world in (self.worlds.favorable_best, self.worlds.adverse_worst)
        )
        return least, most

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


def _unless_ended(until: Bound, *ended: Answer) -> Bound:
    """Return the last day of a status, unless some reading has it ended in another way."""
    return None if any(a.when_yes_hurts & 0b0101 for a in ended) else until
