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
from tvisa.screening.days.chronology import dates_in_words
from tvisa.screening.table import LawTable, LawText
from tvisa.screening.value import Path, Value, says, through, told, told_unless, worded
from tvisa.words.days import SHORT_WEEKDAYS, in_words

_FAR: Final = 400
"""From how many days on nobody counts them."""
_NOW: Final = "now"
_OPEN: Final = "now, or later"
_TODAY: Final = "{day} (today)"
_MAY_HAVE_PASSED: Final = "The last day may have passed: {first} at the earliest, {latest} at the latest."
_MAY_HAVE_COME: Final = "The file does not fix this date. The earliest date that the file allows has arrived."
_TOLD_AND_MAY_HAVE_PASSED: Final = "This date may have passed: the record says {told}."
_NO_FIRST: Final = "The last day may have passed: {latest} at the latest."
_MAY_BE_OVER: Final = "The last day may have passed. The file gives {first} as the earliest date, and no latest date."
_PASSED: Final = "This date has passed."
_PASSED_WITH_MAIL: Final = (
    "This date has passed, and so has {latest}, the last date if USCIS served the notice by mail."
)
_TOO_LATE: Final = "{title}: {day}."
_TOLD: Final = "The record says {told}: {first} at the earliest."
_COUNTED: Final = "{first} at the earliest, counted from {told} ({what})."
_COUNTED_EXACTLY: Final = "The deadline is {first}, counted from {told} ({what})."
_LATEST: Final = "The date is not certain: {latest} at the latest. Do not rely on that."
_CLOSED: Final = "USCIS receives no mail on {day}. The Policy Manual counts receipt by {after} as in time; the statute and regulation do not say so. Do not rely on it."
_NONE_LEFT: Final = "No working day is left before {day}, so mail sent now will arrive after it. The Policy Manual counts receipt by {after} as in time; the statute and regulation do not say so. Send it at once, and ask counsel."
_STILL_COUNTED: Final = "{day} was a weekend or a federal holiday. The Policy Manual counts receipt by {after} as in time; the statute and regulation do not say so. File today, and ask counsel."
_NOT_MOVED: Final = "{day} is a weekend or a holiday, and no text extends the deadline."
_NO_DAY_LEFT: Final = (
    "No working day is left up to {day}, and no text extends the deadline: ask counsel today what can still be done."
)
_MOVED: Final = "{day} is a weekend or a holiday. The deadline moves to {moved_to}; do not rely on that."
_ONE_LEFT: Final = (
    "{day} is a weekend or a holiday. The deadline moves to {moved_to}, the one working day that is left."
)
_IF_THERE: Final = "Whether this date applies depends on the procedural posture of the case, which is not on file. Ask."
_NOT_KNOWN: Final = "Date not known. {ask}"


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
    act_by: str | None = says(
        "The one day to act by: the cautious one, and a working day where something is to be filed; today where there may be none.",
        json=False,
    )
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
            weekday=SHORT_WEEKDAYS[one.day.weekday()] if one.day else None,
            about=_iso(one.about) if live else None,
            act_by=_iso(one.act_by),
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
        of, one = self._of.of, self._of
        if one.state is DayState.NOT_KNOWN:
            return self._say(_NOT_KNOWN, ask=self._say(of.ask)).rstrip()
        passed = of.after if one.state is DayState.UNRESOLVED else of.past if one.state is DayState.PASSED else ""
        return self._say(passed or of.says)

    @worded
    def do(self) -> str:
        """What must happen by it and who does it, in a few words."""
        return self._say(self._of.of.do) if self._of.of.do else self.title

    @worded
    def when(self) -> str:
        """The one day to act by, as people write one, and how many days are left, or that it is now; nothing where there is none."""
        one, catalog = self._of, self._table.catalog
        if one.act_by is None:
            return ""
        if one.state is DayState.MAY_HAVE_PASSED or one.none_left:
            return catalog.plain(_OPEN if one.of.what is What.COUNTS else _NOW)
        day, left = self._in_words(one.act_by), (one.act_by - self._table.day).days
        if one.told and one.of.what is What.BE_THERE:
            day = catalog.say("{day} at the earliest", day=day)
        if left <= 0:
            return catalog.say(_TODAY, day=day)
        if left > _FAR:
            return day
        return catalog.count("{day} ({number} day)", "{day} ({number} days)", left, day=day)

    @worded
    def why(self) -> tuple[str, ...]:
        """Why that is the day to act by: the last day in time, what it rests on, and what moves it."""
        of = self._of.of
        sooner = of.sooner_by if self.live and self._table.day >= of.sooner_since else ""
        return tuple(text for text in (self._plain(sooner), *self._last_day(), *self._closed_days()) if text)

    @worded
    def notes(self) -> tuple[str, ...]:
        """On what the day hangs, and what is open once it has passed, or follows from it."""
        of, one = self._of.of, self._of
        may_be_over = one.state in (DayState.PASSED, DayState.MAY_HAVE_PASSED)
        told = ["" if one.settled else self._plain(_IF_THERE), self._plain(of.if_so)]
        if one.may_be_mailed and one.live:
            late = one.state is DayState.MAY_HAVE_PASSED and one.but_for_mail
            told.append(self._say(PASSED_UNLESS_MAILED if late else IF_MAILED, latest=one.until))
        if one.state is DayState.AHEAD and one.approximate and one.until and not one.but_for_mail:
            told.append(self._say(_LATEST, latest=one.until))
        still = may_be_over and (one.until or "{latest}" not in of.still)
        told.append(self._say(of.still, latest=one.until) if still else "")
        told.append(self._plain(one.beside))
        told.append(self._plain(of.filed) if one.live else "")
        if one.live and one.day and not (one.approximate and of.then_about):
            told.append(self._say(of.then, **{n: one.day + datetime.timedelta(d) for n, d in of.then_on.items()}))
        elif one.live:
            told.append(self._plain(of.then_about))
        return tuple(text for text in told if text)

    def _last_day(self) -> Iterator[str]:
        """Yield the last day in time and what it rests on, or that it has passed or may have."""
        of, one, (base, written) = self._of.of, self._of, self._of.rests_on
        latest, last = one.until, one.last
        told = in_words(dates_in_words(one.told or written, self._table.catalog), self._table.catalog)
        if one.state is DayState.PASSED:
            yield self._say(_PASSED_WITH_MAIL if one.may_be_mailed and latest else _PASSED, latest=latest)
        elif one.state is DayState.UNRESOLVED:
            yield "" if one.day else self._plain(of.ask)
        elif one.state is DayState.MAY_HAVE_PASSED and not one.but_for_mail:
            if of.what is What.COUNTS:
                yield self._plain(_MAY_HAVE_COME)
            elif one.told:
                yield self._say(_TOLD_AND_MAY_HAVE_PASSED, told=told)
            else:
                text = _MAY_HAVE_PASSED if last and latest else _NO_FIRST if latest else _MAY_BE_OVER
                yield self._say(text, first=last, latest=latest)
        elif one.state is DayState.AHEAD:
            if of.first_too_late and of.what is What.LOST:
                yield self._say(_TOO_LATE, title=self.title)
            elif one.told:
                yield self._say(_TOLD, told=told, first=last)
            elif written and (one.approximate or of.what is not What.COUNTS):
                text = _COUNTED if one.approximate else _COUNTED_EXACTLY
                yield self._say(text, first=last, told=told, what=self._plain(base))

    def _closed_days(self) -> Iterator[str]:
        """Yield what moves the last day, or does not, where it is no working day."""
        one, last, today = self._of, self._of.last, self._table.day
        if one.live and one.moved_to and one.safe:
            yield self._say(_ONE_LEFT if one.safe == one.moved_to else _MOVED, day=last, moved_to=one.moved_to)
        elif one.of.counted_late and last:
            after = business_days.next_open(last)
            if after != last and today <= after:
                text = _NONE_LEFT if one.none_left else _CLOSED if today <= last else _STILL_COUNTED
                yield self._say(text, day=last, after=after)
        elif one.none_left:
            yield self._say(_NO_DAY_LEFT, day=last)
        elif one.live and one.safe and one.safe != last:
            yield self._say(_NOT_MOVED, day=last)

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

    def _say(self, text: str, **places: object) -> str:
        """Return a sentence about it with its days as people write them."""
        one = self._of
        by = one.act_by if one.state is DayState.AHEAD else one.last
        known: dict[str, object] = {"by": by, "birthday": one.day, "day": one.day, "subject": one.subject}
        known |= {"members": ", ".join(one.members), **places}
        said = {n: self._in_words(v) if isinstance(v, datetime.date) else v for n, v in known.items()}
        return self._table.catalog.say(text, **said)

    def _in_words(self, day: datetime.date) -> str:
        return in_words(day.isoformat(), self._table.catalog)

    def _plain(self, text: str) -> str:
        return self._table.catalog.plain(text)


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
