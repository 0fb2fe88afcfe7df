"""The days on which no paper is received: weekends and the federal holidays of 5 USC 6103(a)-(b)."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts.timeline import ONE_DAY

LONGEST: Final = 4
"""Days from a closed day to the next open one, at most."""
_FIXED: Final = ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25))
_WEEKDAYS: Final = ((1, 0, 3), (2, 0, 3), (9, 0, 1), (10, 0, 2), (11, 3, 4))
"""Month, day of the week from Monday, and which of that month."""


def _holiday(day: datetime.date) -> bool:
    nth = (day.month, day.weekday(), (day.day + 6) // 7)
    memorial = (day.month, day.weekday()) == (5, 0) and day.day > 24
    # One that falls on a Saturday is kept on the Friday, one on a Sunday on the Monday.
    # The calendar ends on a Friday and begins on a Monday.
    saturday = [day + ONE_DAY] if day.weekday() == 4 and day < datetime.date.max else []
    sunday = [day - ONE_DAY] if day.weekday() == 0 and day > datetime.date.min else []
    kept = {day, *saturday, *sunday}
    return memorial or nth in _WEEKDAYS or any((d.month, d.day) in _FIXED for d in kept)


def closed(day: datetime.date) -> bool:
    """Say whether nothing is received on that day."""
    return day.weekday() > 4 or _holiday(day)


def next_open(day: datetime.date) -> datetime.date:
    """Return that day or, where it is closed, the next one that is not."""
    while closed(day):
        day += ONE_DAY
    return day


def last_open(day: datetime.date) -> datetime.date:
    """Return that day or, where it is closed, the last one before it that is not."""
    while closed(day):
        day -= ONE_DAY
    return day
