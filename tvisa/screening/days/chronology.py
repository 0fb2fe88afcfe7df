"""Which dated things are not in order: of two that cannot be told apart, the vaguer one names the other."""

from __future__ import annotations

import datetime
import enum
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.facts import Case, DebtLine, DebtLineKind, Kinship, Money, Setting, Source, Tie
from tvisa.facts.choices import chosen
from tvisa.facts.labels import label
from tvisa.facts.timeline import ONE_DAY, TOLD, Event, Span, Timeline, across_claims, records, told_dates
from tvisa.kernel import dates, truth
from tvisa.kernel.dates import AGE_OF_MAJORITY, PATTERN, Bound, Date, DateFact
from tvisa.kernel.paths import get, put, recorded
from tvisa.kernel.release import __version__
from tvisa.law.common.term import Sort
from tvisa.screening.document import SCHEMA_VERSION
from tvisa.screening.kept import STATUS
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.sharing.sharing import left_out
from tvisa.screening.table import cited, to_the_year
from tvisa.screening.value import Value, says
from tvisa.screening.writer import plainly
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.data import TimelineData


def unordered(events: Sequence[Event]) -> dict[int, set[int]]:
    """Return, by number, the numbers of what is not in order with it: of two the vaguer one names the other."""
    found: dict[int, set[int]] = {number: set() for number, _ in enumerate(events, 1)}
    for (one, event), (other, later) in itertools.combinations(enumerate(events, 1), 2):
        if not _ordered(event, later):
            vague, sure = (other, one) if _breadth(later) > _breadth(event) else (one, other)
            found[vague].add(sure)
    return found


def _breadth(event: Event) -> datetime.timedelta:
    low, high = event.start
    return high - low if low and high else datetime.timedelta.max


def _ordered(event: Event, later: Event) -> bool:
    """Whether one surely did not begin before the other, which is told first."""
    return across_claims(later, event, lambda a, b: dates.before(a.start, b.start)) == truth.FALSE


# --- dates that the setting and redaction let be told -----------------------------------------------------------------

_KEPT_BACK: Final = ("bar_", "unlawful_")
"""How the keys of reckoned days begin that only grounds of inadmissibility make matter."""


def line_of(case: Case, day: datetime.date) -> Timeline:
    """Return the timeline of what may be told of a case, reckoned days among it."""
    privileged = case.setting is Setting.PRIVILEGED
    law = STATUS.law_of("timeline")
    keys = [row.key for row in law.RECKONED if privileged or not row.key.startswith(_KEPT_BACK)]
    found: Timeline = law.days(as_told(case), day, *keys)
    return found


def amount_told(amount: Money, catalog: Catalog) -> str:
    """Return an amount as a reader is told it: about so much, between two amounts, at least or at most."""
    number, _, currency = amount.text.partition(" ")
    if number.endswith("~"):
        return catalog.say("about {amount}", amount=f"{number[:-1]} {currency}")
    low, between, high = number.partition("..")
    if low and high:
        return catalog.say("{low} to {high}", low=low, high=f"{high} {currency}")
    told = f"{low or high} {currency}"
    if not between:
        return told
    return catalog.say("at least {amount}", amount=told) if low else catalog.say("at most {amount}", amount=told)


# --- redacted ---------------------------------------------------------------------------------------------------------


def _year_of(span: Span) -> Span:
    low, high = span
    return low and datetime.date(low.year, 1, 1), high and datetime.date(high.year, 12, 31)


def _to_the_year(date: Date) -> Date:
    return Date(to_the_year(date.text), _year_of(date.start), _year_of(date.end))


def with_years(case: Case) -> Case:
    """Return the case as if every date had been told to the year, so that neither order nor age tells more."""
    for path, fact in tuple(recorded(case)):
        if isinstance(fact, DateFact):
            claims = (
                attrs.evolve(c, date=_to_the_year(c.date)) if isinstance(c.date, Date) else c for c in fact.claims
            )
            case = put(case, path, DateFact(tuple(claims)))
    return case


# --- dates and durations in words -------------------------------------------------------------------------------------

_POINTS: Final = {"~": "about {day}", "?": "{day}, not sure", "%": "about {day}, not sure"}
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
    start = catalog.plain("an unknown date") if first in ("", "..") else _point(first, catalog)
    if last == "..":
        return catalog.say("from {start}, still going on", start=start)
    end = _point(last, catalog) if last else catalog.plain("an unknown date")
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


# --- the chronology of a case -----------------------------------------------------------------------------------------

_NEVER: Final = datetime.date.max
_WORDS: Final = ("what", "reason", "note")


class PartInTimeline(enum.StrEnum):
    """Who somebody is in a timeline."""

    APPLICANT = "applicant"
    """The applicant."""
    RELATIVE = "relative"
    """A member of the family."""
    VICTIM = "victim"
    """Somebody else to whom something was done."""


# --- what is told -----------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False, kw_only=True)
class TimelinePerson(Value):
    """Somebody whose age is told."""

    person: str = says("The key of the person.")
    part: PartInTimeline = says("Who that is.")
    kinship: Kinship | None = says("Of a member of the family: what that person is to the applicant.", default=None)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class TimelineAge(Value):
    """How old somebody was: one age, or the lowest and the highest that the dates allow."""

    person: str = says("The key of the person.")
    low: int | None = says(
        "The age at least, when it began; left out where the dates allow any, or no birth yet.", default=None
    )
    high: int | None = says("The age at most, when it began; left out where nothing bounds it.", default=None)
    low_at_end: int | None = says("Of what lasted: the age at least, when it ended.", default=None)
    high_at_end: int | None = says("Of what lasted: the age at most, when it ended.", default=None)
    band: str = says("In place of the rest where ages are redacted: `<18`, `18+` or `?`, when it began.", default="")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class TimelineEntry(Value):
    """One dated thing."""

    number: int = says("Its place in the timeline, from 1.")
    key: str = says("What kind of thing it is, such as `born` or `age_21`.")
    path: str = says(
        "Where its date stands in the case file; of a reckoned one, where the first date behind it stands."
    )
    sort: Sort = says("Whether it was told, and if it was reckoned, what it is.")
    what: str = says("What it is, in words.")
    record: str = says(
        "The record that it stands in, such as Incident 1; left out where it is of the whole case.", default=""
    )
    written: tuple[str, ...] = says(
        "Its dates as they were told, one for each that differs; of a reckoned one, none.", default=()
    )
    when: str = says("When it was, in words.")
    earliest: str | None = says(
        "The first day on which it can have begun; left out where nothing bounds it.", default=None
    )
    begun_by: str | None = says("The last day on which it can have begun.", default=None)
    over_from: str | None = says("The first day on which it can have been over.", default=None)
    latest: str | None = says(
        "The last day on which it can have been over; left out where nothing bounds it.", default=None
    )
    derived_from: tuple[str, ...] = says(
        "Of what is reckoned: the paths of the dates that it is reckoned from.", default=()
    )
    citations: tuple[str, ...] = says("Of what is reckoned: the provisions that make it matter.", default=())
    sources: tuple[str, ...] = says("Who dates it.", default=())
    ages: tuple[TimelineAge, ...] = says("How old each person was whose birth is known, as far as it is.", default=())
    unordered: tuple[int, ...] = says(
        "The numbers of entries against which its order is not known; of two the vaguer one names the other.",
        default=(),
    )
    notes: tuple[str, ...] = attrs.field(default=())
    """What was noted beside it, as it was typed: for the memo, and in no JSON."""


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Undated(Value):
    """A record that has no date, so that nothing puts it in order."""

    path: str = says("Where its date would stand.")
    what: str = says("What it is the date of, in words.")
    record: str = says("The record, such as Incident 1.", default="")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Chronology:
    """Every dated thing of a case in its order."""

    day: datetime.date
    """The day as of which it is read."""
    lang: str
    """The language of its words."""
    people: tuple[TimelinePerson, ...]
    """Everybody whose age is told."""
    entries: tuple[TimelineEntry, ...]
    """What is dated; what surely began earlier comes first."""
    undated: tuple[Undated, ...]
    """What nothing puts in order, because nobody dates it."""
    set_aside: tuple[str, ...]
    """Where only a trafficker gives a date, or somebody speaking for one: that date is told nowhere."""
    redacted: bool = False
    """Whether dates are cut to the year and ages to under 18 or not."""
    disclaimer: str = ""
    """What this is, and what it is not."""

    def __iter__(self) -> Iterator[TimelineEntry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def as_dict(self) -> TimelineData:
        """Return it as a document of plain JSON values."""
        return {
            "kind": "tvisa.timeline",
            "schema_version": SCHEMA_VERSION,
            "tvisa_version": __version__,
            "lang": self.lang,
            "as_of": self.day.isoformat(),
            "redacted": self.redacted,
            "people": [plainly(one) for one in self.people],
            "entries": [plainly(one) for one in self.entries],
            "undated": [plainly(one) for one in self.undated],
            "set_aside": list(self.set_aside),
            "disclaimer": self.disclaimer,
        }


def chronology(case: Case, day: datetime.date, catalog: Catalog, *, redact: bool = False) -> Chronology:
    """
    Return the dated things of a case in their order.

    Args:
        case: The case.
        day: The day as of which it is read.
        catalog: The language.
        redact: Whether to cut dates to the year before anything is read off them, and ages to under 18 or not.
    """
    told = with_years(case) if redact else case
    line = line_of(told, day)
    return _Chronicler(line, catalog, redact=redact).all()


# --- worked out -------------------------------------------------------------------------------------------------------

_POINT: Final = {
    "day": "{day}",
    "period": "some day in {period}",
    "between": "some day from {first} to {last}",
    "before": "no later than {last}",
    "after": "no earlier than {first}",
    "any": "on an unknown date",
}
_LASTED: Final = "from: {start}; to {end}"
_APART: Final = "told differently: {dates}"
_DATED: Final = ("incident", "debt.line", "entry", "departure", "contact", "request", "act", "matter", "absence.left")
"""The dates that put a record in its place."""


OF_A_DEBT: Final = {
    DebtLineKind.SAID_OWED: "said to be owed",
    DebtLineKind.ADDED: "added to the debt",
    DebtLineKind.CREDITED: "counted against the debt for work",
    DebtLineKind.PAID: "paid on the debt",
}
"""By what a line of the account of a debt says: how a timeline calls it."""


class _Chronicler:
    """Puts the events of a timeline into order and into words."""

    def __init__(self, line: Timeline, catalog: Catalog, *, redact: bool) -> None:
        self.line, self.case, self.catalog, self.redact = line, line.case, catalog, redact
        self.rows = {row.key: row for row in STATUS.law_of("timeline").RECKONED}
        self.people = tuple(self._people())
        self.unordered: dict[int, set[int]] = {}

    def all(self) -> Chronology:
        """Return the whole of it."""
        # For whoever houses the client or interprets: the days themselves, and none that the law reckons from them.
        plain = self.case.setting is not Setting.PRIVILEGED and left_out(self.case, self.catalog)
        events = [
            e
            for e in self.line
            if e.dates and not (plain and e.key in self.rows) and (e.key not in _BIRTHDAYS or self._matters(e))
        ]
        events.sort(key=lambda e: (e.earliest or e.start[1] or _NEVER, e.start[1] or _NEVER))
        self.unordered = unordered(events)
        return Chronology(
            day=self.line.day,
            lang=self.catalog.lang,
            people=self.people,
            entries=tuple(self._entry(number, event) for number, event in enumerate(events, 1)),
            undated=tuple(self._undated()),
            set_aside=tuple(e.path for e in self.line if e.set_aside and e.key not in self.rows),
            redacted=self.redact,
            disclaimer=f"{self.catalog.plain(STATUS.disclaimer)} {left_out(self.case, self.catalog)}".rstrip(),
        )

    def _matters(self, event: Event) -> bool:
        """Whether a birthday is one on which something turns: the 18th of a sibling, the 21st of a child, none of a parent."""
        whose = next((one for one in self.people if one.person == self._person(event.path)), None)
        if whose is None:
            return False
        if whose.part is PartInTimeline.VICTIM:
            return event.key == _EIGHTEEN
        if event.key == _EIGHTEEN and whose.kinship in _CHILDREN:
            # A marriage makes a stepchild until then: 8 USC 1101(b)(1)(B).
            ties = {m.tie for m in self.case.family.members if m.person == whose.person}
            return ties != {Tie.BIRTH}
        return whose.kinship is None or event.key == _TURNS_ON.get(whose.kinship)

    # --- who ----------------------------------------------------------------------------------------------------------

    def _people(self) -> Iterator[TimelinePerson]:
        case = self.case
        relatives = {m.person: chosen(m.kinship) for m in case.family.members}
        relatives |= {r.person: None for r in case.adjustment.relatives if r.person not in relatives}
        victims = {i.victim for i in case.incidents} | {chosen(a.other.person) for a in case.conduct.acts}
        for person in case.people:
            key = person.key
            if not self.line.of_person("born", key).dates:
                continue
            if key == case.applicant:
                yield TimelinePerson(person=key, part=PartInTimeline.APPLICANT)
            elif key in relatives:
                yield TimelinePerson(person=key, part=PartInTimeline.RELATIVE, kinship=relatives[key])
            elif key in victims:
                yield TimelinePerson(person=key, part=PartInTimeline.VICTIM)

    def _person(self, path: str) -> str:
        """Return whose birth a path is of, or of whom a record is; nothing where it is of nobody."""
        record, bracket, _ = path.rpartition("]")
        held = get(self.case, record + bracket) if bracket else None
        found = chosen(getattr(held, "key" if path.startswith("people[") else "person", ""))
        return found if isinstance(found, str) else ""

    def _ages(self, event: Event) -> Iterator[TimelineAge]:
        for one in self.people:
            born = self.line.of_person("born", one.person)
            if born.path == event.path:
                continue
            low, high = self._age(born, event, lambda date: date.start)
            if high is not None and high < 0:
                continue
            ended: tuple[int | None, int | None] = (None, None)
            if any(date.end != date.start for date in event.dates) and event.latest:
                ended = self._age(born, event, lambda date: date.end)
            if self.redact:
                yield TimelineAge(person=one.person, band=_band(low, high))
            elif (low, high) != (None, None):
                yield TimelineAge(person=one.person, low=low, high=high, low_at_end=ended[0], high_at_end=ended[1])

    @staticmethod
    def _age(born: Event, event: Event, at: Callable[[Date], Span]) -> tuple[int | None, int | None]:
        found = [dates.ages(birth.start, at(date)) for birth in born.dates for date in event.dates]
        lows, highs = [low for low, _ in found], [high for _, high in found]
        low = None if None in lows else min(n for n in lows if n is not None)
        high = None if None in highs else max(n for n in highs if n is not None)
        return (None if low is not None and low < 0 else low), high

    # --- what ---------------------------------------------------------------------------------------------------------

    def _entry(self, number: int, event: Event) -> TimelineEntry:
        row = self.rows.get(event.key)
        (low, by), (since, high) = event.start, event.end
        lasted = (low, by) != (since, high)
        return TimelineEntry(
            number=number,
            key=event.key,
            path=event.path,
            sort=row.sort if row else Sort.TOLD,
            what=self.catalog.plain(row.label) if row else self._what(event),
            record=self._record(event.path),
            written=() if row else tuple(dict.fromkeys(map(str, event.dates))),
            when=self._when(event),
            earliest=self._day(low),
            begun_by=self._day(by) if lasted else None,
            over_from=self._day(since) if lasted else None,
            latest=self._day(high),
            derived_from=event.derived_from,
            citations=tuple(cited(row.law, self.line.day)) if row else (),
            sources=tuple(dict.fromkeys(map(str, self._sources(event)))),
            ages=tuple(self._ages(event)),
            unordered=tuple(sorted(self.unordered[number])),
            notes=() if self.redact or row else tuple(self._notes(event)),
        )

    def _what(self, event: Event) -> str:
        """Say what was told; of a day set or planned, of what kind; of a line of a debt, with the amount unless it is redacted."""
        if event.key in _BY_KIND:
            kind = chosen(get(self.case, f"{event.path.rpartition('.')[0]}.{_BY_KIND[event.key]}"))
            what = self.catalog.plain(event.label)
            return self.catalog.say("{what} ({kind})", what=what, kind=self.catalog.word(kind)) if kind else what
        line = get(self.case, event.path.rpartition(".")[0]) if event.key == "debt.line" else None
        if not (isinstance(line, DebtLine) and isinstance(line.kind, DebtLineKind)):
            return self.catalog.plain(event.label)
        what = self.catalog.plain(OF_A_DEBT[line.kind])
        if self.redact or not isinstance(line.amount, Money):
            return what
        return self.catalog.say("{what}: {amount}", what=what, amount=amount_told(line.amount, self.catalog))

    def _sources(self, event: Event) -> Iterator[Source]:
        yield from (source for claim in event.own for source in claim.sources)
        if event.key == "debt.line":
            yield from get(self.case, event.path.rpartition(".")[0]).said_by

    def _record(self, path: str) -> str:
        person = self._person(path)
        return person or STATUS.about(path, self.catalog)

    def _notes(self, event: Event) -> Iterator[str]:
        record = get(self.case, event.path.rpartition(".")[0]) if "." in event.path else None
        beside = (getattr(record, name, "") for name in _WORDS)
        yield from dict.fromkeys(w for w in (*(c.note for c in event.own), *beside) if w and isinstance(w, str))

    def _undated(self) -> Iterator[Undated]:
        aside = {e.path for e in self.line if e.set_aside}
        for row in TOLD:
            if row.key not in _DATED:
                continue
            for at, held in records(self.case, row.over):
                event = self.line.at(row.key, at)
                if not event.dates and event.path not in aside:
                    named = attrs.evolve(event, label=label(event.path))
                    record = "" if isinstance(held, DebtLine) else self._record(event.path)
                    yield Undated(path=event.path, what=self._what(named), record=record)

    # --- when ---------------------------------------------------------------------------------------------------------

    def _day(self, bound: Bound) -> str | None:
        return None if bound is None else str(bound.year) if self.redact else bound.isoformat()

    def _when(self, event: Event) -> str:
        told = tuple(dict.fromkeys(self._lasted(date) for date in event.dates))
        return told[0] if len(told) == 1 else self.catalog.say(_APART, dates=" | ".join(told))

    def _lasted(self, date: Date) -> str:
        if date.start == date.end:
            return self._point(date.start)
        return self.catalog.say(_LASTED, start=self._point(date.start), end=self._point(date.end))

    def _point(self, span: Span) -> str:
        low, high = span
        first, last = self._day(low), self._day(high)
        period = _period(low, high)
        kind = "before" if low is None else "after" if high is None else "between"
        if low is None and high is None:
            kind = "any"
        elif low == high:
            kind = "day"
        elif period:
            kind = "period"
        return self.catalog.say(_POINT[kind], day=first, period=period, first=first, last=last)


_KINDS: Final = dict.fromkeys(("reprisal", "notice", "notice.due", "other_status.until", "plan"), "kind")
_BY_KIND: Final = _KINDS | {"hearing.set": "forum", "court_date": "court"}
"""By the key of a date: what says of what kind its record is."""
_EIGHTEEN: Final = "age_18"
_CHILDREN: Final = (Kinship.CHILD, Kinship.CHILD_OF_DERIVATIVE)
_TURNS_ON: Final = {Kinship.SIBLING: _EIGHTEEN, **dict.fromkeys(_CHILDREN, "age_21")}
"""By kinship: the birthday on which something turns."""
_BIRTHDAYS: Final = tuple(row.key for row in STATUS.law_of("timeline").RECKONED if row.sort is Sort.BIRTHDAY)


def _period(low: Bound, high: Bound) -> str:
    """Return the year or the month that two days bound; nothing where they bound another span."""
    if low is None or high is None or low.day != 1 or (high + ONE_DAY).day != 1 or low.year != high.year:
        return ""
    if (low.month, high.month) == (1, 12):
        return f"{low:%Y}"
    return f"{low:%Y-%m}" if low.month == high.month else ""


def _band(low: int | None, high: int | None) -> str:
    if high is not None and high < AGE_OF_MAJORITY:
        return "<18"
    return "18+" if low is not None and low >= AGE_OF_MAJORITY else "?"
