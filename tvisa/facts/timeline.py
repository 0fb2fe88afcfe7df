"""
Every dated thing of a case, read off it once: what it is, when it can have been, and who says so.

A date is one that was told (`TOLD` lists where) or one that is reckoned from it, such as a birthday. What only a trafficker,
or somebody speaking for one, says stands in the timeline as set aside and decides nothing. Every question asked of it is
answered by a nibble of `tvisa.kernel.truth`, over the arithmetic of `tvisa.kernel.dates`.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, Final, overload

import attrs

from tvisa.errors import UnknownName
from tvisa.facts.case import Case
from tvisa.facts.decisions import DecidedMatter, Decision
from tvisa.facts.labels import label
from tvisa.kernel import dates, truth
from tvisa.kernel.answers import Answer, Source
from tvisa.kernel.dates import AGE_OF_MAJORITY, Bound, Date, DateClaim, DateFact, across, anniversaries

Span = tuple[Bound, Bound]
"""The earliest and the latest day that something can have been; None where nothing bounds it."""

ONE_DAY: Final = datetime.timedelta(1)


# --- dates as they are told -------------------------------------------------------------------------------------------


def told_dates(fact: DateFact) -> tuple[Date, ...]:
    """Return the dates that anybody but a trafficker gives: what only they say of a day is neither read nor quoted."""
    return tuple(c.date for c in fact.claims if isinstance(c.date, Date) and not c.hostile)


def by_day(fact: DateFact, day: datetime.date) -> list[int]:
    """Return the nibbles of "it had happened by that day", one for each date that anybody but a trafficker gives."""
    return [truth.NOT[dates.before((day, day), told.start)] for told in told_dates(fact)]


def own_words(fact: DateFact) -> DateFact:
    """Return a date without what only a trafficker says of it."""
    return DateFact(tuple(c for c in fact.claims if not c.hostile))


def own_answer(answer: Answer) -> Answer:
    """Return an answer without what only a trafficker says, be it yes or no."""
    return Answer(tuple(c for c in answer.claims if not c.hostile))


def under_on(born: Date, day: datetime.date, years: int = AGE_OF_MAJORITY) -> int:
    """Return the nibble of "under that age on that day"."""
    return dates.before((day, day), anniversaries(born.start, years))


def under_throughout(born: Date, span: Date, years: int = AGE_OF_MAJORITY) -> int:
    """Return the nibble of "under that age on a day that lies somewhere in a span": open for whoever reaches it within."""
    first, last = (dates.before(at, anniversaries(born.start, years)) for at in (span.start, span.end))
    return first if first == last else truth.FALSE if first == truth.FALSE else truth.OPEN


def hull(spans: Iterable[Span]) -> Span:
    """Return the one span that holds them all; nothing bounds it where there is none."""
    lows, highs = tuple(zip(*spans, strict=True)) or ((None,), (None,))
    return None if None in lows else min(lows), None if None in highs else max(highs)


# --- events -----------------------------------------------------------------------------------------------------------


@attrs.frozen
class Event:
    """One dated thing."""

    key: str
    """What kind of thing it is, such as ``born`` or ``age_21``."""
    path: str
    """Where it stands in the case file; of a date that is reckoned, where the first date behind it stands."""
    claims: tuple[DateClaim, ...] = attrs.field(default=(), repr=False)
    """Every date told of it with who says so, those set aside among them."""
    label: str = ""
    """What a reader calls it."""
    derived_from: tuple[str, ...] = ()
    """The paths of the dates from which it was reckoned; empty for a date that was told."""

    @property
    def own(self) -> tuple[DateClaim, ...]:
        """What anybody but a trafficker says of it."""
        return tuple(c for c in self.claims if not c.hostile)

    @property
    def dates(self) -> tuple[Date, ...]:
        """The dates that decide, one for each of these."""
        return told_dates(DateFact(self.claims))

    @property
    def set_aside(self) -> bool:
        """Whether only a trafficker, or somebody speaking for one, dates it."""
        return bool(self.claims) and not self.dates

    @property
    def sources(self) -> tuple[Source, ...]:
        """Everybody who dates it, once each."""
        return DateFact(self.claims).sources

    @property
    def start(self) -> Span:
        """The days between which its first day falls, whoever is believed."""
        return hull(d.start for d in self.dates)

    @property
    def end(self) -> Span:
        """The days between which its last day falls, whoever is believed."""
        return hull(d.end for d in self.dates)

    @property
    def earliest(self) -> Bound:
        """The first day on which it can have been; None where nothing bounds it."""
        return self.start[0]

    @property
    def latest(self) -> Bound:
        """The last day on which it can have been; None where nothing bounds it."""
        return self.end[1]


@attrs.frozen
class DatedKey:
    """A date that a case file can tell: its key, and its path with a star for the place in a list, or in one list of another."""

    key: str
    path: str

    @property
    def over(self) -> str:
        """The list in which such dates stand, with a star in it where that is one of several; nothing for the case itself."""
        return self.path.rpartition("[*]")[0]

    @property
    def within(self) -> str:
        """The path within one record of that list."""
        return self.path.rpartition("[*].")[2]


TOLD: Final = (
    DatedKey("born", "people[*].date_of_birth"),
    DatedKey("filed", "filed_on"),
    DatedKey("granted", "granted_on"),
    DatedKey("incident", "incidents[*].when"),
    DatedKey("debt", "incidents[*].debt.when"),
    DatedKey("debt.line", "incidents[*].debt.ledger.lines[*].when"),
    DatedKey("incident.sex", "incidents[*].sex.when"),
    DatedKey("incident.exit", "incidents[*].exit.when"),
    DatedKey("entry", "presence.entries[*].when"),
    DatedKey("entry.stay_until", "presence.entries[*].stay_until"),
    DatedKey("departure", "presence.departures[*].when"),
    DatedKey("contact", "assistance.contacts[*].when"),
    DatedKey("request", "assistance.requests[*].when"),
    DatedKey("request.due", "assistance.requests[*].due_on"),
    DatedKey("prosecution.charged", "prosecutions[*].charged_on"),
    DatedKey("prosecution.trial", "prosecutions[*].trial_on"),
    DatedKey("prosecution.ended", "prosecutions[*].ended_on"),
    DatedKey("reprisal", "reprisals[*].when"),
    DatedKey("act", "conduct.acts[*].when"),
    DatedKey("matter", "conduct.matters[*].when"),
    DatedKey("matter.arrested", "conduct.matters[*].arrested_on"),
    DatedKey("matter.convicted", "conduct.matters[*].convicted_on"),
    DatedKey("matter.probation", "conduct.matters[*].probation_until"),
    DatedKey("matter.motion", "conduct.matters[*].motion_on"),
    DatedKey("matter.plea", "conduct.matters[*].plea_until"),
    DatedKey("court_date", "conduct.court_dates[*].when"),
    DatedKey("protection_order", "conduct.protection_orders[*].issued_on"),
    DatedKey("protection_order.until", "conduct.protection_orders[*].until"),
    DatedKey("last_benefit", "conduct.relative.last_benefit"),
    DatedKey("member.since", "family.members[*].since"),
    DatedKey("member.ended", "family.members[*].ended_on"),
    DatedKey("member.married", "family.members[*].married_on"),
    DatedKey("member.marriage_ended", "family.members[*].marriage_ended_on"),
    DatedKey("member.applied", "family.members[*].applied_on"),
    DatedKey("member.granted", "family.members[*].granted_on"),
    DatedKey("member.admitted", "family.members[*].admitted_on"),
    DatedKey("resident_since", "filing.resident_since"),
    DatedKey("hearing", "filing.hearing_on"),
    DatedKey("hearing.set", "filing.hearings[*].when"),
    DatedKey("no_fear_found", "filing.no_fear_found_on"),
    DatedKey("order", "filing.order_on"),
    DatedKey("reinstated", "filing.reinstated_on"),
    DatedKey("found", "filing.found_on"),
    DatedKey("voluntary_departure", "filing.voluntary_departure_until"),
    DatedKey("other_status.until", "filing.other_statuses[*].until"),
    DatedKey("notice", "filing.notices[*].issued_on"),
    DatedKey("notice.due", "filing.notices[*].due_on"),
    DatedKey("advance_parole", "filing.advance_parole_until"),
    DatedKey("plan", "plans[*].when"),
    DatedKey("admitted", "adjustment.admitted_on"),
    DatedKey("status_until", "adjustment.status_until"),
    DatedKey("adjustment.filed", "adjustment.filed_on"),
    DatedKey("absence.left", "adjustment.absences[*].left"),
    DatedKey("absence.returned", "adjustment.absences[*].returned"),
    DatedKey("case.began", "adjustment.completed_case.began_on"),
    DatedKey("case.complete", "adjustment.completed_case.complete_on"),
    DatedKey("relative.status_until", "adjustment.relatives[*].status_until"),
    DatedKey("relative.filed", "adjustment.relatives[*].filed_on"),
    DatedKey("statement", "statements[*].when"),
    DatedKey("decision", "decisions[*].decided_on"),
)
"""Every date that a case file has a place for, in the order of the file."""

KIND_IN: Final = {
    "filing.hearings": "forum",
    "conduct.court_dates": "court",
    **dict.fromkeys(("filing.notices", "filing.other_statuses", "plans", "reprisals"), "kind"),
}
"""By list: the field that says of what kind a record is."""
OVER_IN: Final = {
    "filing.notices": "answered",
    "plans": "given_up",
    "assistance.requests": "complied",
    "prosecutions": "ended_on",
    "adjustment.absences": "returned",
}
"""By list: the field that says, by a yes or by a day that has passed, that what a record has a day for is over."""

BY_KEY: Final = {told.key: told for told in TOLD}
"""The same by key."""


def _tree(rows: Iterable[tuple[str, str]]) -> tuple[Any, ...]:
    """Return the dates of a record, and those of its lists, in the order declared: each list once, with what its records hold."""
    found: list[Any] = []
    for listed, of in itertools.groupby(rows, lambda row: row[1].partition("[*].")[0] if "[*]." in row[1] else ""):
        if listed:
            within = _tree((key, path.partition("[*].")[2]) for key, path in of)
            found.append(("", listed, attrgetter(listed), within))
        else:
            found.extend((key, path, attrgetter(path), ()) for key, path in of)
    return tuple(found)


_DATES: Final = _tree((told.key, told.path) for told in TOLD)


def records(case: Case, over: str) -> Iterator[tuple[str, Any]]:
    """Yield the records of a list of a case, each with its path; a star in the list stands for each record of one around it."""
    yield from ((at.removesuffix("."), record) for at, record in _records(case, tuple(over.split("[*]."))))


def _records(record: Any, lists: tuple[str, ...], at: str = "") -> Iterator[tuple[str, Any]]:
    if lists == ("",):
        yield "", record
        return
    for number, each in enumerate(attrgetter(lists[0])(record)):
        here = f"{at}{lists[0]}[{number}]."
        if lists[1:]:
            yield from _records(each, lists[1:], here)
        else:
            yield here, each


def events(case: Case) -> Iterator[Event]:
    """Yield every date that is told of a case, in the order of the file."""
    yield from _events(case, _DATES)


def _events(record: Any, tree: tuple[Any, ...], at: str = "") -> Iterator[Event]:
    for key, within, get, of_each in tree:
        if of_each:
            for number, each in enumerate(get(record)):
                yield from _events(each, of_each, f"{at}{within}[{number}].")
        elif claims := tuple(c for c in get(record).claims if isinstance(c.date, Date)):
            yield Event(key, at + within, claims, label(at + within))


# --- the timeline -----------------------------------------------------------------------------------------------------


Moment = Event | datetime.date
"""What can be compared: a dated thing, or a day."""


@attrs.frozen(slots=False)
class Timeline(Sequence[Event]):
    """Every dated thing of a case, as of a day: what was told, in the order of the file, then what was reckoned."""

    case: Case = attrs.field(repr=False)
    day: datetime.date
    """The day as of which it is read."""
    events: tuple[Event, ...] = attrs.field(repr=False)
    """The dated things."""
    reckoned: frozenset[str] = attrs.field(default=frozenset(), repr=False)
    """The keys of what is reckoned, whether or not it could be."""

    @classmethod
    def of(cls, case: Case, day: datetime.date) -> Timeline:
        """Read the dates that are told of a case."""
        return cls(case, day, tuple(events(case)))

    def __len__(self) -> int:
        return len(self.events)

    @overload
    def __getitem__(self, position: int) -> Event: ...
    @overload
    def __getitem__(self, position: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, position: int | slice) -> Event | tuple[Event, ...]:
        return self.events[position]

    # --- finding ------------------------------------------------------------------------------------------------------

    def all(self, key: str) -> tuple[Event, ...]:
        """Return every event of a key, in the order of the file."""
        return tuple(event for event in self.events if event.key == key)

    def at(self, key: str, path: str = "") -> Event:
        """
        Return the event of a key, of a record in a list by the path of that record, such as ``incidents[0]``.

        Where nobody told such a date, the event is one of which nothing is known.

        Raises:
            UnknownName: If no date has that key; names those that there are.
        """
        found = self._by_place.get((key, path))
        if found is None and key not in self.reckoned:
            if key not in BY_KEY:
                what = "the key of a date"
                raise UnknownName(what, (*BY_KEY, *sorted(self.reckoned)))
            within = BY_KEY[key].within
            return Event(key, f"{path}.{within}" if path else within)
        return found or Event(key, path)

    @cached_property
    def _by_place(self) -> dict[tuple[str, str], Event]:
        found = {}
        for event in self.events:
            record, bracket, _ = event.path.rpartition("]")
            found[event.key, record + bracket] = event
        return found

    def of_person(self, key: str, person: str) -> Event:
        """Return the event of a key for the person with that key of their own, such as the birth of P1."""
        number = next((n for n, p in enumerate(self.case.people) if p.key == person), None)
        return Event(key, "people") if number is None else self.at(key, f"people[{number}]")

    def ahead(self, days: int | None = None) -> tuple[Event, ...]:
        """Return what can still be to come, or is today, within so many days; the earliest possible day first."""
        found = [e for e in self.events if e.dates and (e.start[1] is None or e.start[1] >= self.day)]
        found.sort(key=lambda e: e.earliest or datetime.date.min)
        if days is None:
            return tuple(found)
        last = self.day + datetime.timedelta(days)
        return tuple(e for e in found if e.earliest is None or e.earliest <= last)

    # --- asking -------------------------------------------------------------------------------------------------------

    @staticmethod
    def before(first: Moment, second: Moment) -> int:
        """Return the nibble of "the first was over before the second began"."""
        return across_claims(first, second, lambda a, b: dates.before(a.end, b.start))

    def age(self, person: str, at: Moment, under: int = AGE_OF_MAJORITY) -> int:
        """Return the nibble of "that person was under that age when it began"; on the birthday itself no longer."""
        return across_claims(self.of_person("born", person), at, lambda born, act: dates.under_age(born, act, under))

    @staticmethod
    def within(event: Moment, years: int, of: Moment) -> int:
        """Return the nibble of "it was over no longer than so many years before that"; the last day counts."""
        return across_claims(event, of, lambda a, b: truth.NOT[dates.before(a.end, anniversaries(b.start, -years))])


def _dates(moment: Moment) -> tuple[Date, ...]:
    if isinstance(moment, Event):
        return moment.dates
    return (Date(moment.isoformat(), (moment, moment), (moment, moment)),)


def across_claims(first: Moment, second: Moment, test: Callable[[Date, Date], int]) -> int:
    """Read a test off everything told of two moments; open where nothing is told of one."""
    return across(test(a, b) for a, b in itertools.product(_dates(first), _dates(second)))


# --- which of several decisions of one matter a later one replaced ------------------------------------------------------


def replaced(decisions: tuple[Decision, ...]) -> dict[int, int]:
    """Return, by position, the first decision of the same matter that surely came after each that has one."""
    found = {}
    for number, each in enumerate(decisions):
        for other, later in enumerate(decisions):
            if (
                matter_of(each) == matter_of(later)
                and each.matter
                and _surely_before(each.decided_on, later.decided_on)
            ):
                found[number] = other
                break
    return found


def matter_of(decision: Decision) -> tuple[DecidedMatter | None, str | None, str | None]:
    """Return what two decisions of one matter share."""
    return decision.matter, decision.person, decision.series


def _surely_before(first: DateFact, second: DateFact) -> bool:
    several = [dates.before(a.end, b.start) for a in told_dates(first) for b in told_dates(second)]
    return across(several) == truth.TRUE
