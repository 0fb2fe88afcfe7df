"""The year for asylum, 8 USC 1158(a)(2)(B), counted from the last arrival recorded, and moved by a day without business."""

from __future__ import annotations

import datetime
from typing import Any

from tvisa.facts import Case
from tvisa.facts.timeline import Timeline
from tvisa.kernel import truth
from tvisa.law.common.business_days import next_open
from tvisa.law.t.days import days


def one_year(case: Case, day: datetime.date) -> dict[str, Any]:
    """
    Return how the year of 8 USC 1158(a)(2)(B) stands, counted from the last arrival recorded.

    Returns:
        ``state``: ``running``, ``over`` or ``open``; ``until``: the earliest day on which it can end, where one can be told;
        ``moved_to``: the day until the end of which it runs where that one is a weekend or a holiday, 8 CFR 208.4(a)(2)(ii);
        ``entries``: the paths of the arrivals it is read from.
    """
    return year_of(days(case, day, "asylum_year"))


def year_of(line: Timeline) -> dict[str, Any]:
    """Return the same, read off a timeline on which the year is reckoned."""
    case, day = line.case, line.day
    ends = [(event.path, date.start) for event in line.all("asylum_year") for date in event.dates]
    paths = list(dict.fromkeys(path for path, _ in ends))
    running: dict[str, datetime.date] = {}
    for path, (first, _) in ends:
        if first and day <= next_open(first):
            running[path] = min(first, running.get(path, first))
    if running:
        # The last arrival is no earlier than the latest of these.
        until = max(running.values())
        moved = next_open(until)
        told = {"state": "running", "until": until.isoformat(), "moved_to": None, "entries": list(running)}
        return {**told, "moved_to": moved.isoformat()} if moved != until else told
    listed = case.presence.entries_complete.when_no_hurts == truth.TRUE
    dated = bool(paths) and len(paths) == len(case.presence.entries)
    over = listed and dated and all(last and next_open(last) < day for _, (_, last) in ends)
    return {"state": "over" if over else "open", "until": None, "moved_to": None, "entries": paths}
