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
from tvisa.screening.value import Path, Value, says, through, told, told_unless, worded

WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MAY_HAVE_PASSED: Final = "The date is not certain, and this day may have passed: act today."
PASSED: Final = "This day has passed."
EARLIEST: Final = "The date is not certain: this is the earliest day; the latest is {latest}."
_CLOSED: Final = "USCIS receives no mail on {day}, a weekend or a federal holiday: have the filing arrive by {before}. The Policy Manual counts receipt by {after} as in time; the statute and regulation do not say so. Do not rely on it."
_NONE_LEFT: Final = "No working day is left before {day}: mail sent now is received after it. The Policy Manual counts receipt by {after} as in time; the statute and regulation do not say so. Send it at once, and ask counsel."
_STILL_COUNTED: Final = "That day was a weekend or a federal holiday. The Policy Manual counts receipt by {after} as in time; the statute and regulation do not say so. File today, and ask counsel."
_NOT_MOVED: Final = "The last day is a weekend or a holiday, and no text extends it: rely on {safe}."
_NO_DAY_LEFT: Final = (
    "No working day is left up to this day, and no text moves it: ask counsel today what can still be done."
)
_IF_THERE: Final = "Whether this date applies depends on where the case stands, which is not on file: ask."
_ABOUT: Final = "The client's account gives about {about}. This is the earliest date that the account allows: keep it."
_PASSED_WITH_MAIL: Final = "This day has passed, and so has {latest}, the last one if the paper was served by mail."
_MAY_HAVE_COME: Final = "The record does not settle this day; the earliest that it allows has come."
_MOVED: Final = (
    "The last day is a weekend or a holiday, so the deadline moves to {moved_to}. Do not rely on that: act by {safe}."
)
_ONE_LEFT: Final = (
    "The last day is a weekend or a holiday, so the deadline moves to {moved_to}: the one working day that is left."
)
_NOT_KNOWN: Final = "Day not known. {ask}"
_NO_LATEST: Final = "The date is not certain: this is the earliest day, and nothing bounds the latest."


@attrs.frozen(eq=False, repr=False)
class UrgentDay(Value):
    """One day of a case."""

    _of: Day
    _table: LawTable
    id: str | None = says(
        "Its name in this result and in the calendar, where it is still to come: nothing that tells what it is."
    )
    code: str = says("What kind of day it is.")
    state: DayState = says("How it stands.")
    day: str | None = says(
        "The day: the first one too late where it is a birthday, else the last one in time. Where the record does not settle it the "
        "earliest that it allows, and none where nothing bounds it from below."
    )
    weekday: str | None = says("Its day of the week, such as `Sun`.", json=False)
    about: str | None = says("The day as it was told, where `day` is only the earliest that this allows.", json=False)
    span_told: str | None = says(
        "What was told of it, as it was written, where nobody told the day itself: `day` is only the earliest that this allows.",
        json=False,
    )
    days_left: int | None = says("How many days are left until it, where it is still to come.")
    moved_to: str | None = says("The day to which a text moves it, where it is a weekend or a holiday.")
    safe: str | None = says(
        "The last working day on which something can be received, to be relied on whatever moves it."
    )
    target: str | None = says("The day to aim at, which leaves room for a filing that is rejected.")
    subject: str | None = says("Key of the person whom it is about.")
    members: tuple[str, ...] = says("Keys of the relatives whom it concerns.")
    paths: tuple[Path, ...] = says(
        "The facts it is read from; of a day that is not known, the one that would record it."
    )
    latest: str | None = says(
        "The latest day that the record allows, where `day` is only the earliest, or where it allows no earliest."
    )
    approximate: bool = says(
        "Whether the record does not settle the day: nobody told it, or what it is counted from, to the day."
    )
    unsettled: bool = says("Whether there is such a day only if the case stands where that is, which is not recorded.")
    title: str = says("What it is called.")
    be_there: bool = says("Whether somebody has to be somewhere on it.", json=False)
    live: bool = says("Whether it is still to come, or may be.", json=False)
    is_stop: bool = says("Whether it is a stop sign, and no day.", json=False)

    @classmethod
    def of(cls, one: Day, table: LawTable, number: int = 0) -> UrgentDay:
        """Return a day as it is told, under its number where it is still to come."""
        live = one.live
        return cls(
            one,
            table,
            id=f"D{number}" if number else None,
            code=one.code,
            state=one.state,
            day=_iso(one.day),
            weekday=WEEKDAYS[one.day.weekday()] if one.day else None,
            about=_iso(one.about) if live else None,
            span_told=one.told or None if live else None,
            days_left=(one.day - table.day).days if one.day and live else None,
            moved_to=_iso(one.moved_to),
            safe=_iso(one.safe) if live else None,
            target=_iso(one.target) if live else None,
            subject=one.subject or None,
            members=one.members,
            paths=tuple(map(Path, one.paths)),
            latest=_iso(one.latest),
            approximate=one.approximate,
            unsettled=not one.settled,
            title=table.catalog.say(one.title or one.of.title, subject=one.subject),
            be_there=one.of.what is What.BE_THERE,
            live=live,
            is_stop=False,
        )

    @told
    def law(self) -> LawText:
        """What the law says of it: the kind of day, or the provision that it rests on."""
        of = self._of.of
        return self._table.text(of if of.key else of.law[0])

    rank = through(
        "_of.rank", "How urgent it is; left out of what is for later.", Rank, unless=lambda _, rank: rank is Rank.LATER
    )

    @told_unless(lambda day, what: what == day.law.text)
    def what(self) -> str:
        """What must be done or received, and by whom."""
        of, one, say = self._of.of, self._of, self._table.catalog.say
        places = {"by": one.received_by, "birthday": one.day, "day": one.day, "subject": one.subject}
        places["members"] = ", ".join(one.members)
        if one.state is DayState.NOT_KNOWN:
            return say(_NOT_KNOWN, ask=say(of.ask, **places)).rstrip()
        passed = of.after if one.state is DayState.UNRESOLVED else of.past if one.state is DayState.PASSED else ""
        return say(passed or of.says, **places)

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

    @property
    def none_left(self) -> bool:
        """Whether a right is lost on a day that is still to come, and no working day is left up to it."""
        return self._of.none_left

    def _plain(self, text: str) -> str:
        return self._table.catalog.plain(text)


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
