"""What a screening tells of a day that can be lost, as a value."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

import attrs

from tvisa.law.common import business_days
from tvisa.law.common.order import Rank
from tvisa.law.common.term import Day, DayState, What
from tvisa.law.common.upcoming import IF_MAILED, PASSED_UNLESS_MAILED
from tvisa.screening.table import LawTable, LawText
from tvisa.screening.value import Path, Value, through, told, told_unless, worded

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MAY_HAVE_PASSED: Final = "The date is not certain, and this day may have passed: act today."
PASSED: Final = "This day has passed."
EARLIEST: Final = "The date is not certain: this is the earliest day; the latest is {latest}."
_CLOSED: Final = (
    "Nothing on paper is received on {day}, a weekend or a federal holiday: have it arrive by {before}. The manual counts "
    "paper received by {after} as in time, which statute and regulation do not say: counsel."
)
_NONE_LEFT: Final = (
    "No working day is left up to {day}: paper that is sent now is received after it. The manual counts paper received by {after} as in "
    "time, which statute and regulation do not say. Send it at once, and ask counsel."
)
_STILL_COUNTED: Final = (
    "That day was a weekend or a federal holiday: the manual counts paper received by {after} as in time, which statute and "
    "regulation do not say. File today, and ask counsel."
)
_NOT_MOVED: Final = "The last day in time is a weekend or a holiday, and no text moves it: rely on {safe}."
_NO_DAY_LEFT: Final = (
    "No working day is left up to this day, and no text moves it: ask counsel today what can still be done."
)
_IF_THERE: Final = "Only if the case stands where there is such a day, which is not recorded: ask."
_ABOUT: Final = "As told it is about {about}; this is the earliest day that allows, and the one to keep."
_PASSED_WITH_MAIL: Final = "This day has passed, and so has {latest}, the last one if the paper was served by mail."
_MAY_HAVE_COME: Final = "The record does not settle this day; the earliest that it allows has come."
_MOVED: Final = "The last day in time is a weekend or a holiday, and no text moves it: rely on {safe}."
_NO_DAY_LEFT: Final = (
    "No working day is left up to this day, and no text moves it: ask counsel today what can still be done."
)
_IF_THERE: Final = "Only if the case stands where there is such a day, which is not recorded: ask."
_ABOUT: Final = "As told it is about {about}; this is the earliest day that allows, and the one to keep."
_PASSED_WITH_MAIL: Final = "This day has passed, and so has {latest}, the last one if the paper was served by mail."
_MAY_HAVE_COME: Final = "The record does not settle this day; the earliest that it allows has come."
_LATEST: Final = (
    "The latest that it allows is {latest}: only from then on is it sure that an application is not too early."
)
_MOVED: Final = "The last day in time is a weekend or a holiday, and runs to {moved_to}; rely on {safe}."
_ONE_LEFT: Final = (
    "The last day in time is a weekend or a holiday, and runs to {moved_to}: the one working day that is left."
)
_NOT_KNOWN: Final = "Day not known. {ask}"
_NO_LATEST: Final = "The date is not certain: this is the earliest day, and nothing bounds the latest."


@attrs.frozen(eq=False, repr=False)
class UrgentDay(Value):
    """One day of a case."""

    _of: Day
    _table: LawTable
    _number: int

    @told
    def id(self) -> str | None:
        """Its name in this result and in the calendar, where it is still to come: nothing that tells what it is."""
        return f"D{self._number}" if self._number else None

    code = through("_of.code", "What kind of day it is.", json=True)

    @told
    def law(self) -> LawText:
        """What the law says of it: the kind of day, or the provision that it rests on."""
        of = self._of.of
        return self._table.text(of if of.key else of.law[0])

    @told_unless(lambda _, rank: rank is Rank.LATER)
    def rank(self) -> Rank:
        """How urgent it is; left out of what is for later."""
        return self._of.rank

    state = through("_of.state", "How it stands.", DayState, json=True)

    @told
    def day(self) -> str | None:
        """
        The day: the first one too late where it is a birthday, else the last one in time.

        Where the record does not settle it the earliest that it allows, and none where nothing bounds it from below.
        """
        return _iso(self._of.day)

    @worded
    def weekday(self) -> str | None:
        """Its day of the week, such as `Sun`."""
        return WEEKDAYS[self._of.day.weekday()] if self._of.day else None

    @worded
    def about(self) -> str | None:
        """The day as it was told, where `day` is only the earliest that this allows."""
        return _iso(self._of.about) if self._of.live else None

    @worded
    def span_told(self) -> str | None:
        """What was told of it, as it was written, where nobody told the day itself: `day` is only the earliest that this allows."""
        return self._of.told or None if self._of.live else None

    @told
    def days_left(self) -> int | None:
        """How many days are left until it, where it is still to come."""
        return (self._of.day - self._table.day).days if self._of.day and self._of.live else None

    @told
    def moved_to(self) -> str | None:
        """The day to which a text moves it, where it is a weekend or a holiday."""
        return _iso(self._of.moved_to)

    @told
    def safe(self) -> str | None:
        """The last working day on which something can be received, to be relied on whatever moves it."""
        return _iso(self._of.safe) if self._of.live else None

    @told
    def target(self) -> str | None:
        """The day to aim at, which leaves room for a filing that is rejected."""
        return _iso(self._of.target) if self._of.live else None

    @told
    def subject(self) -> str | None:
        """Key of the person whom it is about."""
        return self._of.subject or None

    members = through("_of.members", "Keys of the relatives whom it concerns.", tuple[str, ...], json=True)

    @told
    def paths(self) -> tuple[Path, ...]:
        """The facts it is read from; of a day that is not known, the one that would record it."""
        return tuple(map(Path, self._of.paths))

    @told_unless(lambda day, what: what == day.law.text)
    def what(self) -> str:
        """What must be done or received, and by whom."""
        of, one, say = self._of.of, self._of, self._table.catalog.say
        places = {"by": one.received_by, "birthday": one.day, "day": one.day, "subject": one.subject}
        places["members"] = ", ".join(one.members)
        if one.state is DayState.NOT_KNOWN:
            return say(_NOT_KNOWN, ask=say(of.ask, **places))
        passed = of.after if one.state is DayState.UNRESOLVED else of.past if one.state is DayState.PASSED else ""
        return say(passed or of.says, **places)

    @told
    def latest(self) -> str | None:
        """The latest day that the record allows, where `day` is only the earliest, or where it allows no earliest."""
        return _iso(self._of.latest)

    approximate = through(
        "_of.approximate",
        "Whether the record does not settle the day: nobody told it, or what it is counted from, to the day.",
        bool,
        json=True,
    )

    @told
    def unsettled(self) -> bool:
        """Whether there is such a day only if the case stands where that is, which is not recorded."""
        return not self._of.settled

    @worded
    def notes(self) -> tuple[str, ...]:
        """What makes the day uncertain, moves it or does not, and what is open once it has passed."""
        of, one, say = self._of.of, self._of, self._table.catalog.say
        may_be_over = one.state in (DayState.PASSED, DayState.MAY_HAVE_PASSED)
        told = ["" if one.settled else self._plain(_IF_THERE), self._plain(of.if_so), *self._uncertain()]
        still = may_be_over and (one.until or "{latest}" not in of.still)
        told += [say(of.still, latest=one.until) if still else "", *self.closed_days()]
        if one.live and one.day and not (one.approximate and of.then_about):
            on = {name: one.day + datetime.timedelta(days) for name, days in of.then_on.items()}
            told.append(say(of.then, **on))
        elif one.live:
            told.append(self._plain(of.then_about))
        return tuple(text for text in told if text)

    def _uncertain(self) -> Iterator[str]:
        """Yield that the day has passed, or why it may be another."""
        of, one, say = self._of.of, self._of, self._table.catalog.say
        late = one.state is DayState.MAY_HAVE_PASSED
        latest = one.until
        if one.may_be_mailed and one.live:
            yield say(PASSED_UNLESS_MAILED if late and one.but_for_mail else IF_MAILED, latest=latest)
        if one.live and one.but_for_mail:
            return
        if late:
            yield self._plain(_MAY_HAVE_COME if of.what is What.COUNTS else MAY_HAVE_PASSED)
        elif one.state is DayState.UNRESOLVED and not one.day:
            yield self._plain(of.ask)
        elif one.state is DayState.PASSED:
            yield say(_PASSED_WITH_MAIL, latest=latest) if one.may_be_mailed and latest else self._plain(PASSED)
        elif one.about:
            yield say(_ABOUT, about=one.about)
        elif latest:
            yield say(EARLIEST, latest=latest)
        elif one.approximate:
            yield self._plain(_NO_LATEST)

    def closed_days(self) -> Iterator[str]:
        """Yield what moves the day, or does not, where it is no working day."""
        one, say, last, today = self._of, self._table.catalog.say, self._of.last, self._table.day
        if one.live and one.moved_to and one.safe:
            yield say(_ONE_LEFT if one.safe == one.moved_to else _MOVED, moved_to=one.moved_to, safe=one.safe)
        elif one.of.counted_late and last:
            after = business_days.next_open(last)
            if after != last and today <= after:
                text = _NONE_LEFT if one.none_left else _CLOSED if today <= last else _STILL_COUNTED
                yield say(text, day=last, before=one.safe, after=after)
        elif one.none_left:
            yield self._plain(_NO_DAY_LEFT)
        elif one.live and one.safe and one.safe != last:
            yield say(_NOT_MOVED, safe=one.safe)

    @told
    def title(self) -> str:
        """What it is called."""
        return self._table.catalog.say(self._of.title or self._of.of.title, subject=self._of.subject)

    @worded
    def citations(self) -> tuple[str, ...]:
        """Where it stands, the most authoritative first."""
        of, day = self._of.of, self._table.day
        if not of.key:  # of a relative: all that the one provision cites
            return tuple(map(str, of.law[0].cites_on(day)))
        return tuple(str(law.cites_on(day)[0]) for law in of.law if day in law.window)

    @worded
    def confidence(self) -> str:
        """How the rules behind it were verified: the least sure of them."""
        return max(str(law.confidence) for law in self._of.of.law)

    @worded
    def be_there(self) -> bool:
        """Whether somebody has to be somewhere on it."""
        return self._of.of.what is What.BE_THERE

    @worded
    def is_stop(self) -> bool:
        """Whether it is a stop sign, and no day."""
        return False

    live = through("_of.live", "Whether it is still to come, or may be.", bool)

    @property
    def none_left(self) -> bool:
        """Whether a right is lost on a day that is still to come, and no working day is left up to it."""
        return self._of.none_left

    def _plain(self, text: str) -> str:
        return self._table.catalog.plain(text)


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
