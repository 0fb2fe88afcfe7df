"""
The days of a case as a calendar (RFC 5545), worded so that somebody who sees the telephone learns nothing from it.

The library `icalendar` writes it and loads on use: ``pip install "tvisa[calendar]"``.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Sequence
from typing import Final

from tvisa.errors import needs_extra
from tvisa.screening.days.result import UrgentDay
from tvisa.words.catalog import ENGLISH, Catalog

WEEKS_BEFORE: Final = (4, 1)
"""Weeks before a day at which a reminder is shown; one more on the day before."""
_PRODUCT: Final = "-//reminders//EN"
_TITLE: Final = "Reminder {ident}"


def calendar(
    days: Sequence[UrgentDay],
    as_of: datetime.date,
    seed: Sequence[str],
    *,
    full: bool = False,
    catalog: Catalog = ENGLISH,
) -> str:
    """
    Return the days that are still to come, or may have passed, as all-day events with reminders.

    Neither titles nor anything else name the law, a person or what it is about, unless *full*: then the description says
    what to do, for use where nobody else sees it. The same result gives the same text: no clock is read.

    Args:
        days: The days of a case, as `tvisa.Screening.urgent` has them.
        as_of: The day as of which they were worked out.
        seed: Texts that tell this case file from others, so that of two calendars in full on one device neither overwrites
            the other. They enter only a digest, and only in full: whoever knows the birthdays could try them out.
        full: Whether to describe each day in full.
        catalog: The language.

    Raises:
        MissingExtra: If the library `icalendar` is not installed.
    """
    with needs_extra("calendar", "icalendar"):
        import icalendar  # noqa: PLC0415 - heavy, and only a calendar needs it

    stamp = datetime.datetime.combine(as_of, datetime.time(), datetime.UTC)
    found = icalendar.Calendar()
    found.add("prodid", _PRODUCT)
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    for one in days:
        if not one.live or not one.id:
            continue
        # The last day to rely on; what may have passed, or has no working day left, is shown today.
        until = None if one.none_left else one.safe or one.day
        day = max(datetime.date.fromisoformat(until), as_of) if until else as_of
        title = catalog.say(_TITLE, ident=one.id)
        event = icalendar.Event()
        about = (one.code, one.subject or one.day or one.latest or "", *seed) if full else (one.id, day.isoformat())
        event.add("uid", _uid(about))
        event.add("dtstamp", stamp)
        event.add("dtstart", day)
        event.add("dtend", day + datetime.timedelta(1))
        event.add("summary", title)
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        if full:
            told = (one.title, one.what, *one.notes, "; ".join(one.citations))
            event.add("description", "\n".join(text for text in told if text))
        for before in (*(7 * weeks for weeks in WEEKS_BEFORE), 1):
            alarm = icalendar.Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", title)
            alarm.add("trigger", datetime.timedelta(days=-before))
            event.add_component(alarm)
        found.add_component(event)
    text: str = found.to_ical().decode("utf-8")
    return text


def _uid(about: Sequence[str]) -> str:
    """Name an event by what it shows, so that loading the file again replaces it, and by nothing that it does not show."""
    return hashlib.sha256("\x1f".join(about).encode()).hexdigest()[:32] + "@reminders.invalid"
