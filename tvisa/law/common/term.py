"""
A day: a remark with a date that is reckoned in one place.

What kind of day it is, what must be done by it and what moves it is law (`Term`); how it stands on a day, from the span in which it
falls, is reckoned here (`day_of`), whoever asks.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Mapping
from typing import Final

import attrs

from tvisa.facts.timeline import ONE_DAY, Span
from tvisa.kernel.dates import MARGIN_DAYS, Bound
from tvisa.kernel.predicate import Predicate
from tvisa.law import time_limits as limits
from tvisa.law.common import business_days
from tvisa.law.common.clocks import CLOSED_DAYS, FILED
from tvisa.law.common.order import AHEAD_DAYS, SOON_DAYS, Rank
from tvisa.law.common.remark import Remark
from tvisa.law.writing import folded
from tvisa.words.worded import Worded


class Sort(Worded):
    """What a dated thing is."""

    TOLD = "told", ""
    """Its date was told."""
    BIRTHDAY = "birthday", "calculated: a birthday"
    """A birthday that the law makes matter."""
    DEADLINE = "deadline", "calculated: the last day"
    """The last day of something: what is done by then is in time."""
    WINDOW = "window", "calculated: the first day"
    """The first day of something."""


class What(enum.StrEnum):
    """What a day is to whoever looks at it."""

    BE_THERE = "be_there"
    """Somebody has to be somewhere."""
    LOST = "lost"
    """A right is lost once it has passed."""
    PLANNED = "planned"
    """Somebody means to do something on it, whatever the day of the week."""
    COUNTS = "counts"
    """It counts for something that may never come up: a bar on coming back, a suit."""


@attrs.frozen(eq=False, kw_only=True)
class Term(Remark):
    """
    One kind of day: it says what must be done or received by it, and by whom.

    Its condition (`when`) is what says that there must be such a day, so that it is asked for where nobody recorded it; with a `fact`
    and no condition it is asked for in every case.
    """

    what: What = What.LOST
    """What it is to whoever looks at it."""
    do: str = attrs.field(default="", converter=folded)
    """What must happen by it and who does it, in a few words; its name says it unless given."""
    key: str = ""
    """Its key in the timeline; a birthday is that of the applicant. Nothing for a day of a relative, which stands in
    none."""
    or_key: str = ""
    """Another key, of a day that is reckoned where none was told."""
    first_too_late: bool = False
    """Whether the day is the first one too late, as a birthday is, and not the last one in time."""
    counted_late: bool = False
    """Whether the manual counts what is received by the next day with business as in time, which no text says."""
    margin: int = 0
    """Days to keep for a filing that is rejected and has to be sent again."""
    ask: str = attrs.field(default="", converter=folded)
    """What to ask for where nobody recorded the day; nothing of one that nobody can know beforehand."""
    fact: str = ""
    """The fact that would record it."""
    unlikely: Predicate | None = None
    """What, recorded without doubt, makes it unlikely that there is one still to come: a day that nobody recorded is
    then asked for in the list of days, and on no first page."""
    kinds: tuple[enum.StrEnum, ...] = ()
    """The kinds of record that it is for."""
    unnamed: bool = False
    """Whether it is for a record, too, whose kind nobody recorded or knows."""
    called: Mapping[enum.StrEnum, str] = attrs.field(factory=dict)
    """Its name where all its records are of one kind, if that has a name of its own."""
    whose: str = ""
    """Whose record it must be: the applicant's `own`, of a `trafficker`, or of some `other`, or of one of two of these; anybody's unless given."""
    past: str = attrs.field(default="", converter=folded)
    """What is said in its place once it has passed."""
    sooner: int = 0
    """How many days sooner it may have to be done, by a rule of which it is not settled that it binds."""
    sooner_since: datetime.date = datetime.date.min
    """From when on it may."""
    sooner_by: str = ""
    """Which rule that is, and what to do."""
    if_so: str = attrs.field(default="", converter=folded)
    """On what condition it counts."""
    still: str = attrs.field(default="", converter=folded)
    """What is still open once it has passed, or may have; of a `latest` day only where one is known."""
    then: str = ""
    """What follows, in so many days each, from what is done on the day itself."""
    then_on: Mapping[str, int] = attrs.field(factory=dict)
    """By its place in that sentence, how many days later something falls."""
    then_about: str = ""
    """The same where it is not settled which day that is."""
    presses: bool = False
    """Whether one that is soon is told on a first page, although it only counts for something."""
    covered: bool = False
    """Whether it changes nothing while the application is pending."""

    @property
    def moves(self) -> bool:
        """Whether one of its provisions moves it where it falls on a day without business: nothing does unless a text says so."""
        return any(law in CLOSED_DAYS for law in self.law)

    @property
    def filed(self) -> str:
        """When what is sent counts as filed, where one of its provisions says so."""
        return next((law.rule for law in self.law if law in FILED), "")

    @property
    def after(self) -> str:
        """What to do once it has passed and is not over; nothing where another sign says so."""
        return _AFTER.get(self.key, "")


_MISSED: Final = folded("""The client missed the date, or it is not known whether the client attended. Counsel finds out today what followed, before the client goes to
any office and before anyone files anything more.""")
_PLANNED: Final = folded(
    """This date has passed, and it is not known whether the plan was dropped or carried out. Ask today, and review again what depends on it."""
)
_AFTER: Final = {"hearing.set": _MISSED, "court_date": _MISSED, "plan": _PLANNED}
"""What is said of a day that somebody has set, and of one for which something was planned, once it has passed and is not over."""

MARGIN: Final = 14
"""Days to keep before the last working day, so that a rejected filing can be corrected and sent again: practice, and no rule."""


# --- how a day stands -------------------------------------------------------------------------------------------------


class DayState(enum.StrEnum):
    """How a day stands."""

    AHEAD = "ahead"
    """It is still to come, or today."""
    MAY_HAVE_PASSED = "may_have_passed"
    """The earliest possible day has passed, the latest has not: act today."""
    NOT_KNOWN = "not_known"
    """There must be one, and nobody recorded it."""
    NO_DAY = "no_day"
    """It has no day of its own: it comes when something is done."""
    UNRESOLVED = "unresolved"
    """It has passed and is not over: it was missed, or whether it was is asked and not known."""
    FIXED = "fixed"
    """It looks like a day to keep and is none: the law has fixed what it would change."""
    PASSED = "passed"
    """It has passed."""


LIVE: Final = (DayState.AHEAD, DayState.MAY_HAVE_PASSED)


@attrs.frozen(repr=False)
class Day:
    """One day of a case."""

    of: Term
    """What kind of day it is."""
    state: DayState
    """How it stands."""
    day: datetime.date | None = None
    """The day itself: the first one too late where it is a birthday, else the last one in time; the earliest that the
    record allows, and none where nothing bounds it from below."""
    latest: datetime.date | None = None
    """The latest that the record allows, where that is another."""
    told: str = ""
    """What was told of it, as it was written, where nobody told the day itself."""
    approximate: bool = False
    """Whether `day` is not settled by the record."""
    moved_to: datetime.date | None = None
    """The day to which a text moves the last day in time where that one is a weekend or a holiday."""
    safe: datetime.date | None = None
    """The last working day on which something can be received, whatever moves it; once that has passed the one to which
    a text moves it, and none where nothing does."""
    target: datetime.date | None = None
    """The day to aim at, which leaves room for a filing that is rejected."""
    act_by: datetime.date | None = None
    """The one day to act by: the cautious one, and a working day where something is to be filed. It is never after the last day in
    time, and is today where that may have passed or no working day is left up to it."""
    subject: str = ""
    """Key of the person whom it is about."""
    members: tuple[str, ...] = ()
    """Keys of the relatives whom it concerns."""
    paths: tuple[str, ...] = ()
    """The facts that it is read from; of a day that is not known, the one that would record it."""
    settled: bool = True
    """Whether it is recorded that the case stands where there is such a day."""
    rank: Rank = Rank.LATER
    """How urgent it is."""
    title: str = ""
    """Its name, where all its records are of one kind that has a name of its own."""
    rests_on: tuple[str, str] = ("", "")
    """What it is counted from: what that is called, and what was told of it, as it was written."""
    may_be_mailed: bool = False
    """Whether mail may add its three days up to `latest`, because it is not recorded how the paper was served."""

    beside: str = ""
    """What is said beside it of a relative whom it concerns."""

    @property
    def code(self) -> str:
        """Its name in data."""
        return self.of.code

    @property
    def last(self) -> datetime.date | None:
        """The last day in time, before anything moves it: the day before a birthday."""
        return self.day - ONE_DAY if self.day and self.of.first_too_late else self.day

    @property
    def about(self) -> datetime.date | None:
        """The day as it was told, where it was told to the day and as not quite certain."""
        margin = datetime.timedelta(MARGIN_DAYS[10])
        return self.day + margin if self.day and self.latest == self.day + 2 * margin else None

    @property
    def until(self) -> datetime.date | None:
        """The latest that the record allows, with what moves it."""
        return _moved(self.of, self.latest)

    @property
    def but_for_mail(self) -> bool:
        """Whether it would be certain, were it recorded how the paper was served."""
        return self.may_be_mailed and self.day is not None and self.latest == self.day + limits.DAYS_BY_MAIL * ONE_DAY

    @property
    def live(self) -> bool:
        """Whether it is a day that is still to come, or may be."""
        return self.state in LIVE

    @property
    def none_left(self) -> bool:
        """Whether a right is lost on a day that is still to come, and no working day is left up to it."""
        lost = self.of.what is What.LOST and self.state is DayState.AHEAD
        return lost and self.day is not None and self.safe is None

    @property
    def by(self) -> datetime.date:
        """The day to sort by: the one to act by, or the day itself."""
        return self.act_by or self.safe or self.day or self.latest or datetime.date.max

    @property
    def received_by(self) -> datetime.date | None:
        """The last day in time or, while that is still to come, the working day to rely on."""
        return self.safe if self.safe and self.state is DayState.AHEAD else self.last


def day_of(term: Term, span: Span, today: datetime.date) -> Day:
    """
    Return how a day stands.

    Args:
        term: What kind of day it is.
        span: The earliest and the latest day on which it can fall; None where nothing bounds it.
        today: The day as of which it is read.
    """
    first, high = span
    ends = _moved(term, high - ONE_DAY if high and term.first_too_late else high)
    over = bool(ends and ends < today)
    if first is None:  # the day before any day that is told may be it
        state = DayState.PASSED if over else DayState.MAY_HAVE_PASSED
        act_by = None if over else today
        return Day(term, state, latest=high, approximate=True, act_by=act_by, rank=_rank(term, today, state, today))
    last = first - ONE_DAY if term.first_too_late else first
    moved = _moved(term, last)
    until = moved or last
    state = DayState.AHEAD if today <= until else DayState.PASSED if over else DayState.MAY_HAVE_PASSED
    safe = business_days.last_open(last) if term.what is What.LOST else None
    if safe and safe < today:
        safe = until if last != until >= today else None
    return Day(
        term,
        state,
        first,
        high if high != first else None,
        approximate=high != first,
        moved_to=moved if moved != last else None,
        safe=safe,
        target=_target(safe, term.margin, today) if safe and term.margin else None,
        act_by=_act_by(term, first, safe, state, today),
        rank=_rank(term, first, state, today),
    )


def _moved(term: Term, last: Bound) -> Bound:
    return business_days.next_open(last) if last and term.moves else last


def _act_by(
    term: Term, first: datetime.date, safe: datetime.date | None, state: DayState, today: datetime.date
) -> datetime.date | None:
    if state is DayState.PASSED:
        return None
    if state is DayState.MAY_HAVE_PASSED:
        return today
    if term.sooner and safe and today >= term.sooner_since:
        sooner = business_days.last_open(first - datetime.timedelta(term.sooner))
        return sooner if sooner >= today else safe
    if term.what is What.LOST:
        return safe or today
    return max(business_days.last_open(first), today) if term.presses else first


def _target(safe: datetime.date, margin: int, today: datetime.date) -> datetime.date:
    return max(business_days.last_open(safe - datetime.timedelta(margin)), min(business_days.next_open(today), safe))


def _rank(term: Term, day: datetime.date, state: DayState, today: datetime.date) -> Rank:
    counts = term.what is What.COUNTS or term.covered
    if state is DayState.PASSED or (counts and not term.presses):
        return Rank.LATER
    left = (day - today).days
    if left <= SOON_DAYS:
        return Rank.SOON
    return Rank.AHEAD if left <= AHEAD_DAYS and not counts else Rank.LATER


# --- what is urgent beside the days -----------------------------------------------------------------------------------


@attrs.frozen(eq=False, kw_only=True)
class Stop(Remark):
    """One stop sign: what is not to be done, and before what."""

    rank: Rank
    """How urgent it is."""
    brief: str = ""
    """The same on a line of a first page: who must do, or not do, what."""
    with_day: bool = False
    """Whether it stands directly before the next day on which the client must be somewhere, where that day is soon."""
    instead: tuple[str, ...] = ()
    """Codes of notices that say no more, and are not told beside it."""
    more_than: tuple[str, ...] = ()
    """Codes of stop signs that say no more, and are not told beside it."""
    holds_filing: bool = False
    """Whether it says that the application is not filed while it is up."""


@attrs.frozen(eq=False, kw_only=True)
class Step(Remark):
    """The one right next step where a case stands, for the postures that no step before it is for."""

    harm: str = attrs.field(converter=folded)
    """The common one that would harm; it may run over lines, as the next may."""
    check: str = attrs.field(converter=folded)
    """What to look up today, because it moves."""
    stop: str = ""
    """The stop sign that must be up; nothing unless the step hangs on one."""

    due: bool = False
    """Whether it is due whatever the order or the court turns out to be: it rests on a stop sign, a hearing or a notice."""

    @property
    def hangs_on(self) -> str:
        """What must be there: that stop sign, or its own condition by its code; nothing of a step for all of its postures."""
        return self.stop or (self.code if self.when else "")
