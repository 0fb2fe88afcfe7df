"""The year for asylum, 8 USC 1158(a)(2)(B), counted from the last arrival recorded."""

from __future__ import annotations

import datetime
from typing import Any

from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.dates import Date, birthday
from tvisa.law.conduct.timing import told_dates


def one_year(case: Case, day: datetime.date) -> dict[str, Any]:
    """
    Return how the year of 8 USC 1158(a)(2)(B) stands, counted from the last arrival recorded.

    Returns:
        ``state``: ``running``, ``over`` or ``open``; ``until``: the earliest day on which it can end, where one can be told;
        ``entries``: the paths of the arrivals it is read from.
    """
    ends = [
        (f"presence.entries[{number}].when", _last_days(date))
        for number, entry in enumerate(case.presence.entries)
        for date in told_dates(entry.when)
    ]
    paths = list(dict.fromkeys(path for path, _ in ends))
    running: dict[str, datetime.date] = {}
    for path, (first, _) in ends:
        if first and day <= first:
            running[path] = min(first, running.get(path, first))
    if running:
        # The last arrival is no earlier than the latest of these.
        return {"state": "running", "until": max(running.values()).isoformat(), "entries": list(running)}
    listed = case.presence.entries_complete.when_no_hurts == truth.TRUE
    dated = bool(paths) and len(paths) == len(case.presence.entries)
    over = listed and dated and all(last and last < day for _, (_, last) in ends)
    return {"state": "over" if over else "open", "until": None, "entries": paths}


def _last_days(arrived: Date) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the earliest and the latest day on which the year can end."""
    first, last = (_last_day(bound) if bound else None for bound in arrived.start)
    return first, last


def _last_day(arrived: datetime.date) -> datetime.date:
    """Return the last day of the year, the earlier one where 29 February leaves a doubt."""
    return min(birthday(arrived, 1), birthday(arrived + datetime.timedelta(1), 1) - datetime.timedelta(1))
