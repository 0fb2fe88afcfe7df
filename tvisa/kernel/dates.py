"""
Dates as people remember them, in EDTF (ISO 8601-2), and what can be said for certain about them.

``2015``, ``2015-06``, ``2015-06-14``, ``2015-21`` (spring, somewhere in the world), ``201X``, ``2015~`` (about), ``2015-06?`` (unsure),
``2015/2019`` (lasted from the one to the other), ``2015/..`` (still going on), ``2015/`` (nobody knows until when), ``/2019``
(nobody knows since when), ``[2015..2019]`` (one unknown day between the two), ``[2015,2017]`` (in the one or the other). A span may
begin or end on a day known only so: ``[2015-11..2017-09]/2018``. Bounds come only from what was written; an end that is not
known has no bound.
"""

from __future__ import annotations

import datetime
import re
import warnings
from collections.abc import Iterable
from typing import Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Evidence, Reply, Said, Source, Sourced, State

AGE_OF_MAJORITY: Final = 18

MARGIN_DAYS: Final = {4: 731, 7: 92, 10: 10}
"""By the length of what was written: how far ``~`` and ``?`` widen it (a year by two years, a month by three months)."""

_MONTH_AND_DAY: Final = "(?:2[1-4]|XX|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?)"
_POINT: Final = f"(?:[12][0-9]{{3}}(?:-{_MONTH_AND_DAY})?|[12][0-9]{{2}}X|[12][0-9]XX)[~?%]?"
_ONE_OF: Final = rf"\[(?:{_POINT}\.\.(?:{_POINT})?|\.\.{_POINT}|{_POINT}(?:,{_POINT})+)\]"
_DAY: Final = f"(?:{_POINT}|{_ONE_OF})"
PATTERN: Final = rf"^(?:{_DAY}(?:/(?:{_DAY}|\.\.)?)?|(?:\.\.)?/{_DAY})$(?!\n)"
"""The dates that are read, as one regular expression; the JSON Schema carries the same one."""

DATE_EXAMPLES: Final = (
    "2015, 2015-06, 2015-06-14, 201X, 20XX, 2015-XX, 2015-06-XX, 2015-21 (spring; to 24, winter), 2015~ (about), "
    "2015-06? (unsure), 2015% (both), 2015/2019 (lasted), 2015/.. (still going on), 2015/ (nobody knows until when), "
    "../2019, /2019 (nobody knows since when), [2015..2019] (some day between), [2015..], [..2019], "
    "[2015,2017] (in one of these), [2015-11..2017-09]/2018 (in a span)"
)
"""A date of every form that is read, with what it means where that is not plain."""

_PLAIN: Final = r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?"

Bound = datetime.date | None


@attrs.frozen(repr=False)
class Date:
    """A date or a span, as certain as it was written."""

    text: str
    """What was written."""
    start: tuple[Bound, Bound] = attrs.field()
    """Earliest and latest possible first day; None where nothing bounds it."""
    end: tuple[Bound, Bound] = attrs.field()
    """Earliest and latest possible last day; the same as *start* for a single day, known or not."""

    def __str__(self) -> str:
        return self.text


def parse_date(text: str) -> Date:
    """
    Read an EDTF date.

    Raises:
        ValueError: If it is not one of the forms listed in this module, or names a day that does not exist.
    """
    if not (re.fullmatch(_POINT, text) or re.match(PATTERN, text)):  # most are plain, and the whole is slow to compile
        message = f"expected a date such as {DATE_EXAMPLES}"
        raise ValueError(message)
    if "/" in text:
        start, end = (_bounds("" if half == ".." else half) for half in text.split("/"))
        _ordered(start[0], end[1])
        # A span can neither begin after its last day nor end before its first.
        latest = min((day for day in (start[1], end[1]) if day), default=None)
        earliest = max((day for day in (end[0], start[0]) if day), default=None)
        return Date(text, (start[0], latest), (earliest, end[1]))
    bounds = _bounds(text)
    return Date(text, bounds, bounds)


def _bounds(text: str) -> tuple[Bound, Bound]:
    """Return the earliest and the latest day that one day can be: as it was written, or one of several."""
    if not text:
        return None, None
    if text[0] != "[":
        return _point(text)
    first, between, last = text[1:-1].partition("..")
    if not between:
        points = [_point(point) for point in first.split(",")]
        return min(low for low, _ in points), max(high for _, high in points)
    low, high = _point(first)[0] if first else None, _point(last)[1] if last else None
    _ordered(low, high)
    return low, high


def _ordered(low: Bound, high: Bound) -> None:
    if low and high and high < low:
        message = "expected the earlier date first"
        raise ValueError(message)


def _point(text: str) -> tuple[datetime.date, datetime.date]:
    plain = text.rstrip("~?%")
    match = re.fullmatch(_PLAIN, plain)
    try:
        if plain[4:6] == "-2":
            # Which months a season has depends on the hemisphere, and a winter runs into the next year.
            low, high = datetime.date(int(plain[:4]) - 1, 12, 1), datetime.date(int(plain[:4]) + 1, 3, 31)
        else:
            low, high = _calendar(match) if match else _edtf(plain)
        if plain != text:
            margin = datetime.timedelta(MARGIN_DAYS[len(plain)])
            low, high = low - margin, high + margin
    except (ValueError, OverflowError):
        message = "expected a day that exists in the calendar"
        raise ValueError(message) from None
    return low, high


def _calendar(match: re.Match[str]) -> tuple[datetime.date, datetime.date]:
    year, month, day = int(match[1]), match[2], match[3]
    low = datetime.date(year, int(month or 1), int(day or 1))
    if day:
        return low, low
    following = (year + 1, 1) if not month or month == "12" else (year, int(month) + 1)
    return low, datetime.date(*following, 1) - datetime.timedelta(1)


def _edtf(text: str) -> tuple[datetime.date, datetime.date]:
    # Loaded on use: most dates are plain, and this import costs more than the rest of the library.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own dependencies', which a strict host would turn into errors
        from edtf import parse_edtf  # noqa: PLC0415 - see above

        parsed = parse_edtf(text)
    low, high = parsed.lower_strict(), parsed.upper_strict()
    return datetime.date(*low[:3]), datetime.date(*high[:3])


@attrs.frozen(repr=False)
class DateClaim(Said):
    """One reply to "when?": a date, or ``unknown`` or ``declined``."""

    date: Date | Reply
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    note: str = ""


@attrs.frozen(repr=False)
class DateFact(Sourced):
    """Everything claimed in reply to one "when?"; dates that differ are kept apart and disputed only where it matters."""

    claims: tuple[DateClaim, ...] = ()

    @property
    def values(self) -> tuple[Date, ...]:
        """The dates claimed."""
        return tuple([c.date for c in self.claims if isinstance(c.date, Date)])

    def state(self) -> State:
        """YES where a date is recorded, else how the question stands."""
        return _state(bool(self.values), (c.date for c in self.claims))


MAX_AGE: Final = 120
ABOUT_YEARS: Final = 1
"""How far "about" widens an age, on each side."""
YEARS_PATTERN: Final = r"^(?:[0-9]{1,3}~|[0-9]{1,3}\.\.[0-9]{0,3}|\.\.[0-9]{1,3})$(?!\n)"
"""An age known only between two bounds: ``17~`` (about 17), ``14..17``, ``..17`` (17 at most) or ``18..`` (18 at least)."""


@attrs.frozen(repr=False)
class Years:
    """An age in whole years, as certain as it was written."""

    low: int
    """The age at least."""
    high: int | None
    """The age at most; None where nothing bounds it."""

    def __str__(self) -> str:
        if self.low == self.high:
            return str(self.low)
        return f"{self.low or ''}..{'' if self.high is None else self.high}"

    def under(self, years: int) -> int:
        """Return the nibble of "under that age"."""
        if self.high is not None and self.high < years:
            return truth.TRUE
        return truth.FALSE if self.low >= years else truth.OPEN


def parse_years(text: str) -> Years:
    """
    Read an age: ``17``, ``17~``, ``14..17``, ``..17`` or ``18..``.

    Raises:
        ValueError: If it is none of these, or more than anybody lives.
    """
    low, high = -1, None
    if re.fullmatch("-?[0-9]{1,3}", text):
        low = high = int(text)
    elif re.match(YEARS_PATTERN, text) and text.endswith("~"):
        low, high = max(int(text[:-1]) - ABOUT_YEARS, 0), min(int(text[:-1]) + ABOUT_YEARS, MAX_AGE)
    elif re.match(YEARS_PATTERN, text):
        first, last = text.split("..")
        low, high = int(first or 0), int(last) if last else None
    if not 0 <= low <= (high if high is not None else MAX_AGE) <= MAX_AGE:
        message = f'expected an age in whole years, from 0 to {MAX_AGE}, about one as "17~", or a range such as "14..17" or "18.."'
        raise ValueError(message)
    return Years(low, high)


@attrs.frozen(repr=False)
class AgeClaim(Said):
    """One reply to "how old?": whole years, or ``unknown`` or ``declined``."""

    years: Years | Reply
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    note: str = ""


@attrs.frozen(repr=False)
class Age(Sourced):
    """Everything claimed in reply to one "how old?"."""

    claims: tuple[AgeClaim, ...] = ()

    @property
    def values(self) -> tuple[Years, ...]:
        """The ages claimed."""
        return tuple([c.years for c in self.claims if isinstance(c.years, Years)])

    def state(self) -> State:
        """YES where an age is recorded, else how the question stands."""
        return _state(bool(self.values), (c.years for c in self.claims))


def _state(recorded: bool, replies: Iterable[object]) -> State:
    if recorded:
        return State.YES
    said = set(replies)
    if Reply.UNKNOWN in said:
        return State.UNKNOWN
    return State.DECLINED if Reply.DECLINED in said else State.NOT_ASKED


def anniversary(day: datetime.date, years: int) -> tuple[datetime.date, datetime.date]:
    """
    Return the earliest and the latest day on which the years given from a day are complete.

    They are one day but from February 29 to a year without one: no text of immigration law says whether the year, or the
    year of age, is complete on February 28 or on March 1. What lies beyond the calendar is its last day.
    """
    year = day.year + years
    if year > datetime.MAXYEAR:
        return datetime.date.max, datetime.date.max
    try:
        day = day.replace(year=year)
    except ValueError:
        return datetime.date(year, 2, 28), datetime.date(year, 3, 1)
    return day, day


def anniversaries(span: tuple[Bound, Bound], years: int) -> tuple[Bound, Bound]:
    """Return the days between which the years given are complete, from a day known only between two bounds."""
    low, high = span
    return anniversary(low, years)[0] if low else None, anniversary(high, years)[1] if high else None


def ages(born: tuple[Bound, Bound], at: tuple[Bound, Bound]) -> tuple[int | None, int | None]:
    """Return the lowest and the highest age that somebody can have had, birth and moment each known only between two bounds."""
    low, high = (
        at_one.year - birth.year - (anniversary(birth, at_one.year - birth.year)[latest] > at_one)
        if birth and at_one
        else None
        for birth, at_one, latest in ((born[1], at[0], 1), (born[0], at[1], 0))
    )
    return low, high


def before(first: tuple[Bound, Bound], second: tuple[Bound, Bound]) -> int:
    """Return the nibble of "the first day falls before the second", each known only between two bounds."""
    if first[1] and second[0] and first[1] < second[0]:
        return truth.TRUE
    if first[0] and second[1] and first[0] >= second[1]:
        return truth.FALSE
    return truth.OPEN


def after(first: tuple[Bound, Bound], second: tuple[Bound, Bound]) -> int:
    """Return the nibble of "the first falls after the second"; on the same day nobody can tell."""
    if second[1] and first[0] and second[1] < first[0]:
        return truth.TRUE
    if first[1] and second[0] and first[1] < second[0]:
        return truth.FALSE
    return truth.OPEN


def under_age(born: Date, act: Date, years: int = AGE_OF_MAJORITY) -> int:
    """Return the nibble of "under that age at the earliest act", by interval arithmetic and never by a guess."""
    return before(act.start, anniversaries(born.start, years))


def across(nibbles: Iterable[int]) -> int:
    """Read several claims of the same thing together: the best for the favorable reading, the worst for the adverse."""
    found = list(nibbles)
    if not found:
        return truth.OPEN
    favorable, adverse = 0, 0b1111
    for nibble in found:
        favorable |= nibble
        adverse &= nibble
    return favorable & 0b1100 | adverse & 0b0011
