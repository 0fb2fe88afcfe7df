"""When things were and how long they lasted, in words and as certain as they were told, and the order of the applicant's incidents."""

from __future__ import annotations

import datetime
import re
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Case
from tvisa.facts.timeline import told_dates
from tvisa.kernel.dates import PATTERN, Bound, Date, DateFact
from tvisa.kernel.paths import get
from tvisa.words.catalog import Catalog

_POINTS: Final = {
    "~": "about {day}",
    "?": "{day}, not sure",
    "%": "about {day}, not sure",
}
_LAST: Final = datetime.date.max
_MONTHS: Final = 2
"""From how many months on a length is told in months."""


def dates_in_words(written: str, catalog: Catalog) -> str:
    """Return dates as a case file writes them, in words; anything else as it is."""
    told = written.split(", ")
    if not all(re.match(PATTERN, each) for each in told):
        return written
    return ", ".join(_in_words(each, catalog) for each in told)


def _in_words(written: str, catalog: Catalog) -> str:
    first, there, last = written.partition("/")
    if not there:
        return _point(first, catalog)
    start = catalog.plain("a day that is not known") if first in ("", "..") else _point(first, catalog)
    if last == "..":
        return catalog.say("from {start}, still going on", start=start)
    end = _point(last, catalog) if last else catalog.plain("a day that is not known")
    return catalog.say("{start} to {end}", start=start, end=end)


def _point(written: str, catalog: Catalog) -> str:
    if written.startswith("["):
        return _one_of(written[1:-1], catalog)
    message = _POINTS.get(written[-1:])
    return catalog.say(message, day=written[:-1]) if message else written


def _one_of(written: str, catalog: Catalog) -> str:
    first, several, last = written.partition("..")
    if not several:
        return catalog.say("one of {days}", days=", ".join(_point(day, catalog) for day in written.split(",")))
    if not first:
        return catalog.say("no later than {day}", day=_point(last, catalog))
    if not last:
        return catalog.say("no earlier than {day}", day=_point(first, catalog))
    return catalog.say("some day from {first} to {last}", first=_point(first, catalog), last=_point(last, catalog))


@attrs.frozen(eq=False, slots=False)
class Lasting:
    """The times of one case, as anybody but a trafficker tells them."""

    case: Case
    catalog: Catalog

    def told(self, fact: DateFact) -> str:
        """Return when something was, in words: each date that differs, once."""
        dates = dict.fromkeys(str(date) for date in told_dates(fact))
        return " | ".join(_in_words(date, self.catalog) for date in dates)

    @cached_property
    def _order(self) -> tuple[int, ...]:
        own = [
            (self._begun(incident.when), number)
            for number, incident in enumerate(self.case.incidents)
            if incident.victim in (None, "", self.case.applicant)
        ]
        return tuple(number for _, number in sorted(own))

    def in_order(self) -> tuple[int, ...]:
        """Return the numbers of the incidents done to the applicant in the order of time, those without a date last."""
        return self._order

    def place(self, record: str) -> tuple[Any, ...]:
        """Return what puts a record in its place among those of its list: incidents first, then by their dates."""
        over, _, number = record.partition("[")
        when = getattr(get(self.case, record), "when", None) if record else None
        dated = self._begun(when) if isinstance(when, DateFact) else _LAST
        return over != "incidents", over, dated, int(number.rstrip("]") or 0)

    @staticmethod
    def _begun(fact: DateFact) -> datetime.date:
        starts = [day for date in told_dates(fact) for day in date.start if day]
        return min(starts, default=_LAST)

    def when(self, number: int) -> str:
        """Return when an incident was, in words."""
        return self.told(self.case.incidents[number].when)

    def _span(self, number: int) -> tuple[tuple[Bound, Bound], tuple[Bound, Bound]] | None:
        """Return the days between which an incident can have begun, and ended, where it is told in one way."""
        incident = self.case.incidents[number]
        begun, ended = told_dates(incident.when), told_dates(incident.exit.when)
        if len(begun) != 1 or len(ended) > 1:
            return None
        end: Date = ended[0] if ended else begun[0]
        return (begun[0].start, end.end) if ended or end.start != end.end else None

    def length(self, number: int) -> str:
        """Return how long an incident lasted, in words; nothing where the dates do not say."""
        span = self._span(number)
        if span is None:
            return ""
        (first, begun_by), (over_from, last) = span
        if not (first and begun_by and over_from and last) or last < first:
            return ""
        low, high = _months(begun_by, over_from), _months(first, last)
        if high >= _MONTHS:
            if low == high:
                return self.catalog.count("{number} month", "{number} months", high)
            if not low:
                return self.catalog.say("at most {months} months", months=high)
            return self.catalog.say("{low} to {high} months", low=low, high=high)
        least, most = max((over_from - begun_by).days, 0) + 1, (last - first).days + 1
        if least == most:
            return self.catalog.count("{number} day", "{number} days", most)
        return self.catalog.say("{low} to {high} days", low=least, high=most)

    def gap_before(self, turn: int) -> str:
        """Return, of an incident by its place in the order, the break that surely lies before it."""
        if not turn:
            return ""
        ends = [self._span(number) for number in self._order[:turn]]
        begun = self._span(self._order[turn])
        if begun is None or None in ends:
            return ""
        lasts = [span[1][1] for span in ends if span]
        start = begun[0][0]
        last = max((day for day in lasts if day), default=None)
        if None in lasts or last is None or start is None or last + datetime.timedelta(1) >= start:
            return ""
        return self.catalog.say("{first} to {last}", first=last.isoformat(), last=start.isoformat())


def _months(first: datetime.date, last: datetime.date) -> int:
    """Return the full months from one day to another; none where the second lies before the first."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(months - (last.day < first.day), 0)
