"""
The arithmetic of adjustment: when three years of continuous presence are complete.

Pure day counting over what is recorded. Everything is reckoned four times: on the favorable and on the adverse reading of
what is disputed, and on each with whatever is uncertain at its best and at its worst. More days away, a later return and a
later first day can only put the end off, so that these extremes bound every day the facts allow.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from tvisa.facts import Absence, Case
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.dates import Date, DateFact, before
from tvisa.kernel.predicate import SEAL, YET
from tvisa.law.common.clocks import OF_PRESENCE
from tvisa.law.t.adjustment.asking import nibble
from tvisa.law.time_limits import MOST_AT_ONCE, MOST_IN_ALL

FIRST: Final = datetime.date.min
LAST: Final = datetime.date.max
"""What stands for a day that nothing bounds."""

Span = tuple[datetime.date, datetime.date]
"""The earliest and the latest day it can have been."""


def later_is_worse(fact: DateFact) -> tuple[Span, Span]:
    """
    Return the span of a day on the favorable and on the adverse reading, where a later day is against the applicant.

    Of several dates claimed, the favorable reading takes the best and the adverse one the worst.
    """
    spans = [(d.start[0] or FIRST, d.end[1] or LAST) for d in told_dates(fact)] or [(FIRST, LAST)]
    lows, highs = zip(*spans, strict=True)
    return (min(lows), min(highs)), (max(lows), max(highs))


def earlier_is_worse(fact: DateFact) -> tuple[Span, Span]:
    """Return the same where an earlier day is against the applicant."""
    favorable, adverse = later_is_worse(fact)
    return adverse, favorable


def not_after(first: Span, second: Span) -> int:
    """Return the nibble of "the first day falls on the second or before it"."""
    return truth.NOT[before(second, first)]


@attrs.frozen
class Trip:
    """One absence, with each day and answer settled one way."""

    number: int
    """Its place in the list of absences."""
    returned: datetime.date
    """The day of return; the day asked about while the person is abroad."""
    could_return: Span
    """The earliest and the latest day that the return can have been, however it is settled here."""
    days: int
    """The days away; none for less than 24 hours."""
    excused: bool
    """Whether it was certified, or necessary for the case."""
    kept: bool
    """Whether T-1 status was kept or resumed on return."""
    admitted: bool
    """Whether the return was an admission in T-1 status."""

    @property
    def counted(self) -> int:
        """The days that count toward a break."""
        return 0 if self.excused else self.days


@attrs.frozen
class Run:
    """A period of presence that nothing broke."""

    start: datetime.date
    """Its first day."""
    trip: int | None
    """The absence from which the person returned that day; None for the first admission."""
    complete: datetime.date
    """The day on which three years are complete."""
    days: int
    """Days away since that count, in all."""


def breaks(trips: Iterable[Trip]) -> bool:
    """Say whether absences break a period: by one of them, by all together, or by a return out of status."""
    listed = list(trips)
    return (
        not all(t.kept for t in listed)
        or any(t.counted > MOST_AT_ONCE for t in listed)
        or sum(t.counted for t in listed) > MOST_IN_ALL
    )


@attrs.frozen
class World:
    """Everything the clock reads, with each day and answer settled one way."""

    start: datetime.date
    """The first day in T-1 status."""
    floor: datetime.date
    """The day after whose return an absence counts: the earliest first day that must be reckoned with."""
    ceiling: datetime.date
    """The latest day that may still have been the first."""
    trips: tuple[Trip, ...]
    """Every absence that has begun."""
    closed: bool
    """Whether the list of absences is complete."""
    filing: datetime.date
    """The day on which Form I-485 was, or would be, filed."""
    restarts: frozenset[int] | None = None
    """The absences from whose return a period can certainly run; None, in a world at its best, for all."""

    def run(self) -> Run | None:
        """Return the unbroken period that is complete first; None where there is none."""
        return min(self._runs(), key=lambda run: run.start, default=None)

    def _runs(self) -> Iterator[Run]:
        yield from self._from(self.start, self.since(self.floor), None)
        for trip in self.trips:
            if self.floor < trip.returned <= self.ceiling:
                yield from self._from(trip.returned, self.since(trip.returned), trip.number)
            if trip.kept and self.restarts is None:
                # It may have been as late as the last return out of status, if it can have been so late at all.
                start = max([self.start, trip.returned, *(t.returned for t in self.trips if not t.kept)])
                if start <= max(self.start, trip.could_return[1]):
                    yield from self._from(start, self.since(start, trip.number), trip.number)
            elif trip.kept and trip.number in (self.restarts or ()):
                yield from self._from(max(trip.returned, self.start), self.perhaps_after(trip), trip.number)

    def _from(self, start: datetime.date, later: list[Trip], number: int | None) -> Iterator[Run]:
        if not breaks(later):
            yield Run(
                start,
                number,
                OF_PRESENCE.on(start)[self.restarts is not None],
                sum(t.counted for t in later),
            )

    def perhaps_after(self, trip: Trip) -> list[Trip]:
        """Return the other absences from which the person can have returned later than from this one."""
        return [t for t in self.trips if t is not trip and t.could_return[1] > trip.could_return[0]]

    def since(self, day: datetime.date, but: int | None = None) -> list[Trip]:
        """Return the absences from which the person returned after a day."""
        return [t for t in self.trips if t.returned > day and t.number != but]

    def unbroken(self, since: datetime.date) -> bool:
        """Say whether nothing breaks presence since a day or, if that is later, since the admission."""
        return not breaks(self.since(max(self.floor, since)))

    def complete_at_filing(self) -> bool:
        """Say whether three unbroken years are complete when Form I-485 is filed."""
        run = self.run()
        return run is not None and run.complete <= self.filing

    def may_be_resumed(self) -> bool:
        """Say whether an absence nobody listed could have ended in status, after one that did not."""
        return not self.closed and not all(t.kept for t in self.trips)


@attrs.frozen
class _View:
    """One reading at its best or at its worst."""

    adverse: bool
    worst: bool

    def holds(self, answer: int) -> bool:
        bits = answer & 3 if self.adverse else answer >> 2
        return bits == 3 if self.worst else bits >= 2

    def later_is_worse(self, fact: DateFact) -> datetime.date:
        return later_is_worse(fact)[self.adverse][self.worst]

    def earlier_is_worse(self, fact: DateFact) -> datetime.date:
        return earlier_is_worse(fact)[self.adverse][not self.worst]

    def either(self, answer: int, yes: datetime.date, no: datetime.date) -> datetime.date:
        """Return the day that an answer picks; where it is open, the later one at worst and the earlier one at best."""
        bits = answer & 3 if self.adverse else answer >> 2
        if bits == 2:
            return max(yes, no) if self.worst else min(yes, no)
        return yes if bits == 3 else no


BEST: Final = _View(adverse=False, worst=False)
WORST: Final = _View(adverse=True, worst=True)


def first_day(case: Case, view: _View) -> datetime.date:
    """Return the first day in T-1 status: the day of the grant or, for somebody then abroad, of admission."""
    own = case.adjustment
    granted = view.later_is_worse(case.granted_on)
    # Whoever was abroad is admitted later than the grant.
    unsaid = LAST if view.worst else granted
    admitted = view.later_is_worse(own.admitted_on) if told_dates(own.admitted_on) else unsaid
    return view.either(own.admitted_at_grant.when_no_hurts, granted, admitted)


def _filing(case: Case, as_of: datetime.date, view: _View) -> datetime.date:
    """Return the day of filing, or the day asked about while nothing is filed."""
    own = case.adjustment
    unsaid = FIRST if view.worst else as_of
    filed_on = view.earlier_is_worse(own.filed_on) if told_dates(own.filed_on) else unsaid
    # What is filed by that day was filed on it at the latest.
    filed, filed_on = own.filed_by(as_of), min(filed_on, as_of)
    if filed in (truth.TRUE, truth.FALSE):
        return filed_on if filed == truth.TRUE else as_of
    # Where it is open both must be reckoned with; where it is disputed, each reading takes what serves it.
    against = view.worst if filed == truth.OPEN else view.adverse
    return min(filed_on, as_of) if against else max(filed_on, as_of)


def kept(absence: Absence) -> int:
    """Return the nibble of "T-1 status was kept": admitted in it, or advance parole on the way out and paroled in."""
    on_parole = absence.advance_parole.when_no_hurts & absence.paroled_on_return.when_no_hurts
    return absence.admitted_on_return.when_no_hurts | on_parole


def _trip(
    number: int, absence: Absence, since: datetime.date, as_of: datetime.date, view: _View, *, needed: bool
) -> Trip | None:
    """Return an absence in one world; None where it has not begun by the day asked about."""
    told_left, told_back = told_dates(absence.left), told_dates(absence.returned)
    left = view.earlier_is_worse(absence.left) if told_left else since if view.worst else as_of
    back = view.later_is_worse(absence.returned) if told_back else LAST if view.worst else FIRST
    if told_left and left > as_of:
        return None
    if _mixed_up(told_left, told_back, view):
        told_left, told_back = (), ()
        left, back = (since, LAST) if view.worst else (as_of, FIRST)
    abroad = back > as_of
    back = min(back, as_of)
    if not view.worst:
        left = left if told_left else back
        back = back if told_back else left
    nights = max(0, (back - left).days)
    excused = view.holds(absence.certified.when_no_hurts) or (
        needed and view.holds(absence.needed_for_case.when_no_hurts)
    )
    short = nights == 0 or (nights == 1 and view.holds(absence.under_a_day.when_no_hurts))
    favorable, adverse = later_is_worse(absence.returned)
    latest = favorable[1] if view.worst and not view.adverse else adverse[1]
    return Trip(
        number=number,
        returned=back,
        could_return=(min(favorable[0], back), max(back, min(latest, as_of))),
        days=0 if short else nights + 1 if view.worst else nights - 1,
        excused=excused,
        # Somebody still abroad has yet to come back in status.
        kept=view.holds(kept(absence)) and not (abroad and view.worst),
        admitted=view.holds(absence.admitted_on_return.when_no_hurts),
    )


def _mixed_up(left: tuple[Date, ...], back: tuple[Date, ...], view: _View) -> bool:
    """Say whether a return stands before its departure, so that neither day is to be relied on."""
    pairs = [(b.end[1] or LAST) < (a.start[0] or FIRST) for a in left for b in back]
    return any(pairs) if view.adverse else bool(pairs) and all(pairs)


def strays(case: Case) -> tuple[int, ...]:
    """Return the departures recorded under presence that came after the grant and are listed as no absence since."""
    latest = first_day(case, WORST)

    def listed(when: DateFact) -> bool:
        (low, _), (_, high) = later_is_worse(when)
        spans = [later_is_worse(a.left) for a in case.adjustment.absences]
        return any(first <= high and low <= last for (first, _), (_, last) in spans)

    return tuple(
        n
        for n, departure in enumerate(case.presence.departures)
        if told_dates(departure.when) and later_is_worse(departure.when)[0][0] > latest and not listed(departure.when)
    )


def _world(case: Case, as_of: datetime.date, view: _View, *, needed: bool) -> World:
    start, earliest = first_day(case, view), first_day(case, BEST)
    listed = case.adjustment.absences
    all_of_them = attrs.evolve(view, worst=True).holds(SEAL[case.adjustment.absences_complete.when_no_hurts])
    trips = (_trip(n, a, earliest, as_of, view, needed=needed) for n, a in enumerate(listed))
    return World(
        start=start,
        floor=earliest if view.worst else start,
        ceiling=FIRST if view.worst else first_day(case, WORST),
        trips=tuple(t for t in trips if t),
        closed=all_of_them and not strays(case),
        filing=_filing(case, as_of, view),
    )


def _certain_restarts(worst: World, best: World) -> frozenset[int]:
    """
    Return the absences from whose return the period has certainly run, or an earlier one has.

    That is any admission in T-1 status, and a return on advance parole once a break before it is certain. It is also one
    before which it is open whether anything broke, if a period that nothing had broken till then is not broken later.
    """
    found = set()
    own = worst.since(worst.floor)
    for trip in own:
        later = worst.perhaps_after(trip)
        after = {t.number for t in later}
        until = [t for t in best.trips if t.number not in after and t.could_return[0] > worst.start]
        broken = any(t.counted > MOST_AT_ONCE for t in until) or sum(t.counted for t in until) > MOST_IN_ALL
        unbroken_until = sum(min(MOST_AT_ONCE, t.counted) for t in own if t.number not in after)
        stays = min(MOST_IN_ALL, unbroken_until) + sum(t.counted for t in later) <= MOST_IN_ALL
        either_way = stays and not breaks(later) and all(t.kept for t in own)
        if trip.admitted or broken or either_way:
            found.add(trip.number)
    return frozenset(found)


@attrs.frozen
class Worlds:
    """The four ways in which a case can be reckoned."""

    favorable_best: World
    """Disputes for the applicant, uncertainty too."""
    favorable_worst: World
    """Disputes for the applicant, uncertainty against."""
    adverse_best: World
    """Disputes against the applicant, uncertainty for."""
    adverse_worst: World
    """Both against."""
    filed: int
    """The nibble of "Form I-485 has been filed"."""

    def complete(self) -> int:
        """Return the nibble of "three unbroken years are complete at filing"; before filing "no" is only "not yet"."""
        worst_f, worst_a = (w.complete_at_filing() and w.closed for w in (self.favorable_worst, self.adverse_worst))
        best_f, best_a = (
            w.complete_at_filing() or w.may_be_resumed() for w in (self.favorable_best, self.adverse_best)
        )
        return YET[self.filed][nibble(favorable=(worst_f, best_f), adverse=(worst_a, best_a))]

    @property
    def earliest(self) -> Run | None:
        """The period that is complete first if everything open falls out for the applicant."""
        return self.favorable_best.run()

    @property
    def safe(self) -> Run | None:
        """The period that is complete whatever comes of what is open, the list of absences apart."""
        return self.adverse_worst.run()


def worlds(case: Case, as_of: datetime.date, *, needed: bool = True, restart: bool = True) -> Worlds:
    """
    Reckon a case four times.

    Args:
        case: The case.
        as_of: The day asked about: absences that begin later are not there yet.
        needed: Whether absences recorded as necessary for the case are left out of the count.
        restart: Whether the law of the day says that the period starts over after a break.
    """
    views = (BEST, _View(adverse=False, worst=True), _View(adverse=True, worst=False), WORST)
    best_f, worst_f, best_a, worst_a = (_world(case, as_of, view, needed=needed) for view in views)
    certain = [_certain_restarts(w, best_f) if restart else frozenset[int]() for w in (worst_f, worst_a)]
    return Worlds(
        best_f,
        attrs.evolve(worst_f, restarts=certain[0]),
        best_a,
        attrs.evolve(worst_a, restarts=certain[1]),
        case.adjustment.filed_by(as_of),
    )
