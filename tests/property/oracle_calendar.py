"""
Days on which an office is closed, from the statute: Saturdays, Sundays and the legal public holidays of 5 USC 6103(a).

Shares nothing with the library.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextvars import ContextVar
from typing import Final, TypeVar

T = TypeVar("T")

ONE_DAY = datetime.timedelta(days=1)


def is_open(day: datetime.date) -> bool:
    """Say whether the day is neither a Saturday, a Sunday nor a legal holiday (8 CFR 1.2, "day"; 8 CFR 1001.1(h))."""
    return day.weekday() < 5 and day not in holidays(day.year) and day not in holidays(day.year + 1)


def next_open(day: datetime.date) -> datetime.date:
    """Return the day, or "the next day which is not a Saturday, Sunday, or legal holiday"."""
    while not is_open(day):
        day += ONE_DAY
    return day


def last_open(day: datetime.date) -> datetime.date:
    """Return the day, or the last open one before it."""
    while not is_open(day):
        day -= ONE_DAY
    return day


def holidays(year: int) -> set[datetime.date]:
    """Return the holidays of a year, each on the day on which it is kept."""
    fixed = [(1, 1), (7, 4), (11, 11), (12, 25)] + ([(6, 19)] if year >= 2021 else [])
    kept = {_kept(datetime.date(year, month, day)) for month, day in fixed}
    return kept | {
        _weekday(year, 1, 0, 3),  # "Birthday of Martin Luther King, Jr., the third Monday in January"
        _weekday(year, 2, 0, 3),  # "Washington's Birthday, the third Monday in February"
        _weekday(year, 6, 0, 1) - datetime.timedelta(7),  # "Memorial Day, the last Monday in May"
        _weekday(year, 9, 0, 1),  # "Labor Day, the first Monday in September"
        _weekday(year, 10, 0, 2),  # "Columbus Day, the second Monday in October"
        _weekday(year, 11, 3, 4),  # "Thanksgiving Day, the fourth Thursday in November"
    }


def _kept(day: datetime.date) -> datetime.date:
    # 5 USC 6103(b)(1): "Instead of a holiday that occurs on a Saturday, the Friday immediately before"; Executive Order 11582:
    # on a Sunday, the Monday after
    return day - ONE_DAY if day.weekday() == 5 else day + ONE_DAY if day.weekday() == 6 else day


def _weekday(year: int, month: int, weekday: int, nth: int) -> datetime.date:
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


LEAP: Final = ContextVar("LEAP", default=(2, 28))


def birthday(born: datetime.date, years: int) -> datetime.date:
    try:
        return born.replace(year=born.year + years)
    except (
        ValueError
    ):  # open point: from a February 29 the year is complete on February 28, the cautious day, or on March 1
        return datetime.date(born.year + years, *LEAP.get())


def on_either_count(of: Callable[[], T]) -> tuple[T, T]:
    """Return what comes out where a year from a February 29 is complete on February 28, and where on March 1."""
    early, token = of(), LEAP.set((3, 1))
    try:
        return early, of()
    finally:
        LEAP.reset(token)
