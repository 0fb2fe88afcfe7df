"""The names of months and of the days of the week, for a day that is told so that no order of day and month can be mistaken."""

from __future__ import annotations

import datetime
import re
from typing import Final

from tvisa.words.catalog import Catalog

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_MONTHS: Final = tuple(month[:3] for month in MONTHS)
SHORT_WEEKDAYS: Final = tuple(day[:3] for day in WEEKDAYS)
_ISO: Final = re.compile(r"(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?(?![\d-])")


def in_words(written: str, catalog: Catalog) -> str:
    """Return a text with each day in it, which is written as data, as people write one: Fri Dec 4, 2026; a month as Dec 2026."""

    def said(found: re.Match[str]) -> str:
        year, month = found[1], catalog.plain(SHORT_MONTHS[int(found[2]) - 1])
        if not found[3]:
            return catalog.say("{month} {year}", month=month, year=year)
        day = datetime.date.fromisoformat(found[0])
        weekday = catalog.plain(SHORT_WEEKDAYS[day.weekday()])
        return catalog.say("{weekday} {month} {day}, {year}", weekday=weekday, month=month, day=day.day, year=year)

    return _ISO.sub(said, written)
