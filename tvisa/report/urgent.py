"""What is urgent, for people: the first lines of a screening and of the memo, every day in full, and the days as a calendar (RFC 5545)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final, cast

from tvisa.errors import needs_extra
from tvisa.report.document import Block, Bullets, Cell, Document, Heading, Line, Paragraph, Table
from tvisa.report.page import SOON, cite, cited, of_an_act, paper, soon, titled
from tvisa.report.questions import NO_DAY, REMOVAL, points_about
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.days.urgent import StopSign, Urgency
from tvisa.screening.screening import Screening
from tvisa.words.catalog import ENGLISH, Catalog
from tvisa.words.days import in_words

_MOST: Final = 6
"""How many things the first lines of a screening tell."""
LATER: Final = "later"


def pressing_days(urgent: Urgency) -> list[UrgentDay]:
    """Return the days that a first page tells whatever room they take: those within 30 days, and those that cannot be got back."""
    return [day for day in urgent.days if _presses(day)]


def _presses(day: UrgentDay) -> bool:
    if day.state == "unresolved":
        return True
    if not day.live:
        return False
    soon = day.days_left is not None and 0 <= day.days_left <= SOON
    return soon or day.rank in ("soon", "ahead")


def near_lines(result: Screening) -> Iterator[Line]:
    """Yield the dates within thirty days, which no page cuts; none that is counted from an act of the client's own."""
    as_of = result.picture.day
    for day in result.urgent.days if result.urgent else ():
        near = any(soon(each, as_of) for each in (day.day, day.safe, day.target))
        if near and day.live and not of_an_act(day):
            yield Line(in_short(day, result.catalog), must=True)


def before_of(stop: StopSign, catalog: Catalog) -> str:
    """Say before when something is minded: the day, or the month or year where no more of it was told, or now if that runs; else the earliest."""
    if stop.span_told and _PERIOD.fullmatch(stop.span_told):
        message = "now (a day in {day})" if stop.span_runs else "before {day}"
        return catalog.say(message, day=in_words(stop.span_told, catalog))
    told = in_words(stop.before or "", catalog)
    return catalog.say("before {day} at the earliest" if stop.span_told else "before {day}", day=told) if told else ""


_PERIOD: Final = re.compile(r"\d{4}(-\d\d)?")


def in_short(item: StopSign | UrgentDay, catalog: Catalog) -> str:
    """Say one thing that is urgent on a line or two."""
    say = catalog.say
    if item.is_stop:
        before = before_of(cast("StopSign", item), catalog)
        return say("STOP. {title}: {when}." if before else "STOP. {title}.", title=item.title, when=before)
    day = cast("UrgentDay", item)
    if not day.live:
        text = "{when}: {title}. {what}" if day.state == "unresolved" and day.day else "{title}. {what}"
        return say(text, when=in_words(day.day or "", catalog), title=day.title, what=day.what)
    return say("{when}: {do}.", when=day.when, do=day.do)


def full_line(item: StopSign | UrgentDay, catalog: Catalog) -> str:
    """Say one thing that is urgent in full."""
    if item.is_stop:
        return f"{in_short(item, catalog)} {cast('StopSign', item).text}"
    day = cast("UrgentDay", item)
    return " ".join((in_short(day, catalog), *day.why, *([day.what] if day.live else []), *day.notes))


OF_AN_ORDER: Final = (
    "filing.order_expedited",
    "filing.order_executed",
    "status.reentered",
    "filing.order_reinstated",
    "filing.order_in_absentia",
)
"""What is asked of an order, once it is known that there is one."""


_COURT: Final = {
    "proceedings pending": "In removal proceedings, according to the file. Still to ask: {questions}",
    "notice to appear served": "A notice to appear (NTA) is on file, but no case before an immigration judge. Still to ask: {questions}",
}


def told_first(urgent: Urgency) -> tuple[StopSign | UrgentDay, ...]:
    """Return what a first page tells, in its order: what is only for later stands in the list of days."""
    return tuple(item for item in urgent.items if item.rank != LATER)


def step_blocks(urgent: Urgency | None, catalog: Catalog, *, brief: bool = False) -> Iterator[Paragraph]:
    """Yield the next step where the case stands, the one that would harm and what to look up; or what would settle that; or in *brief*."""
    if urgent is None:
        return
    say, step = catalog.say, urgent.step or urgent.step_if_no
    settled = step is not None and (urgent.step is not None or step.due)
    if step and settled:
        text, small = (as_far(step.text), "") if brief else (step.text, cite(step.citations[:2]))
        yield Paragraph(say("Next: {step}", step=text), small=small)
        yield Paragraph(say("Avoid: {harm}", harm=step.harm))
        if not brief:
            yield Paragraph(say("Look up today: {check}", check=step.check))
    if not urgent.step and urgent.missing:
        # What became of an order is asked once there is one.
        first = [gap for gap in urgent.missing if gap.path not in OF_AN_ORDER] or urgent.missing
        asked = " ".join(dict.fromkeys(gap.question for gap in first[:3]))
        depends = (
            "Still to ask: {questions}"
            if settled
            else "The next step depends on where the case stands. Ask: {questions}"
        )
        yield Paragraph(say(_COURT.get(urgent.court or "", depends), questions=asked))
        if step and not settled:
            text, small = (as_far(step.text), "") if brief else (step.text, cite(step.citations[:2]))
            yield Paragraph(say("If every answer is no, next: {step}", step=text), small=small)
            yield Paragraph(say("Avoid until then: {harm}", harm=step.harm))


_BRIEF: Final = 130


def as_far(text: str, room: int = _BRIEF) -> str:
    """Return as many sentences of a text as there is room for, in characters, and the first in any case."""
    first, *rest = text.removesuffix(".").split(". ")
    for sentence in rest:
        if len(first) + len(sentence) > room:
            break
        first = f"{first}. {sentence}"
    return f"{first}."


def first_blocks(urgent: Urgency, catalog: Catalog) -> Iterator[Block]:
    """Yield what is urgent on a screening, a line or two each, and the next step."""
    first = told_first(urgent)[:_MOST]
    yield Heading(catalog.plain("Urgent"))
    lines = [Line(in_short(item, catalog), "; ".join(item.citations[:1])) for item in first]
    if rest := len(urgent.items) - len(lines):
        message = "{number} more on the deadlines page"
        lines.append(Line(catalog.count(message, message, rest)))
    yield Bullets(lines)
    yield from step_blocks(urgent, catalog)


_FAR: Final = 400
"""From how many days on a date is not on a list of what to do."""
_WORDS: Final = 250
"""How many words the page has, but for the stop signs, what cannot be got back and dates within half a year."""
_HALF_YEAR: Final = 180


def deadlines_document(result: Screening, *, whole: bool = False) -> Document:
    """Return each date to act by within 400 days on a line, what must not happen first, and the next step; with *whole* all in full."""
    catalog, urgent = result.catalog, result.urgent
    if urgent is None:
        return paper(result, "Deadlines", ())
    if not whole:
        return paper(result, "Deadlines", _on_a_line(urgent, catalog), words=_WORDS)
    blocks = list(_in_full(urgent, catalog))
    for about, title in (("removal", REMOVAL), ("no_day", NO_DAY)):
        blocks += points_about(result.points, about, title, catalog)
    return paper(result, "Deadlines, in full", blocks)


def _on_a_line(urgent: Urgency, catalog: Catalog) -> Iterator[Block]:
    say, plain = catalog.say, catalog.plain
    near = [d for d in urgent.days if d.live and (d.days_left is None or d.days_left <= _FAR)]
    must = pressing_days(urgent)
    # Why stands below where the day to act by is not the last one in time, or that is not certain.
    lines = [
        Line(
            f"{d.do}.",
            "; ".join(d.citations[:1]),
            lead=f"{d.id} {d.when}",
            below=d.why[:1] if d.approximate or d.act_by != d.day else (),
            must=d in must or (d.days_left or 0) <= _HALF_YEAR,
        )
        for d in near
    ]
    if not lines:
        lines = [Line(plain("None within 400 days on the facts on file."))]
    asked = ("unresolved", "not_known", "no_day")
    open_ones = dict.fromkeys((d.state in asked[:2], d.title) for d in urgent.days if d.state in asked)
    lines += [Line(say("Ask for the date: {title}.", title=t) if ask else f"{t}.", must=ask) for ask, t in open_ones]
    if rest := len([d for d in urgent.days if d not in near and d.state not in asked]):
        one = "{number} other date has passed, or lies more than 400 days ahead."
        many = "{number} other dates have passed, or lie more than 400 days ahead."
        lines.append(Line(catalog.count(one, many, rest), must=True))
    yield from titled(plain("Dates"), lines)
    yield from titled(plain("Before anything else"), (Line(in_short(s, catalog), must=True) for s in urgent.stops))
    remedies = (Line(text, cite(citations), must=True) for text, citations in urgent.remedies)
    yield from titled(plain("Against the removal order"), remedies)


def _in_full(urgent: Urgency, catalog: Catalog) -> Iterator[Block]:
    plain = catalog.plain
    days = sorted((i for i in urgent.items if not i.is_stop), key=lambda d: d.act_by or "~")  # type: ignore[union-attr]
    stops = [item for item in urgent.items if item.is_stop]
    rows = [_row(item, catalog) for item in (*stops, *days)]
    yield Table(plain("Deadlines, in full"), (plain("When"), plain("What"), plain("For")), rows, (20, 68, 12))
    yield from step_blocks(urgent, catalog)
    yield from titled(plain("Against the removal order"), cited(urgent.remedies))
    for state, title in (("passed", plain("Dates that have passed")), ("fixed", plain("Ages locked in by filing"))):
        yield from titled(title, (_aside(day, catalog) for day in urgent.days if day.state == state))


def _aside(day: UrgentDay, catalog: Catalog) -> Line:
    head = catalog.say(
        "{when}: {title}." if day.day else "{title}.", when=in_words(day.day or "", catalog), title=day.title
    )
    told = [day.what] if day.state == "fixed" else []
    return Line(" ".join((head, *told, *day.why, *day.notes)), "; ".join(day.citations[:1]))


def _row(item: StopSign | UrgentDay, catalog: Catalog) -> tuple[Cell, ...]:
    say, plain = catalog.say, catalog.plain
    if item.is_stop:
        stop = cast("StopSign", item)
        before = before_of(stop, catalog) if stop.before else ""
        body = (Line(stop.text, lead=f"{stop.title}."), Line("", "; ".join(stop.citations)))
        return (Line("", lead=plain("STOP")), before), body, ()
    day = cast("UrgentDay", item)
    none = plain("date not known" if day.state in ("not_known", "unresolved") else "no date")
    cited = "; ".join(day.citations[:3])
    told = say("{citations} (confidence {confidence})", citations=cited, confidence=day.confidence)
    first = Line("", lead=f"{day.do}." if day.live else f"{day.title}.")
    lines: Cell = (first, " ".join(day.why), day.what, *day.notes, Line("", told))
    told_on = in_words(day.day, catalog) if day.day and not day.live else none
    return (day.id, day.when or told_on), lines, ", ".join(day.members or filter(None, (day.subject,)))


# --- as a calendar ----------------------------------------------------------------------------------------------------

_WEEKS_BEFORE: Final = (4, 1)
"""Weeks before a day at which a reminder is shown; one more on the day before."""
_PRODUCT: Final = "-//reminders//EN"
_REMINDER: Final = "Reminder {ident}"


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
        day = datetime.date.fromisoformat(one.act_by) if one.act_by else as_of
        title = catalog.say(_REMINDER, ident=one.id)
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
            told = (one.do, *one.why, one.what, *one.notes, "; ".join(one.citations))
            event.add("description", "\n".join(text for text in told if text))
        for before in (*(7 * weeks for weeks in _WEEKS_BEFORE), 1):
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
    import hashlib  # noqa: PLC0415 - heavy, and only a calendar needs it

    return hashlib.sha256("\x1f".join(about).encode()).hexdigest()[:32] + "@reminders.invalid"
