"""What is urgent, for people: the first lines of a screening and of the memo, and every day in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, cast

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Table
from tvisa.report.page import paper, titled
from tvisa.report.points import NO_DAY, REMOVAL, points_about
from tvisa.screening.days.chronology import dates_in_words
from tvisa.screening.days.result import WEEKDAYS, UrgentDay
from tvisa.screening.days.urgent import StopSign, Urgency
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

MOST: Final = 6
"""How many things the first lines of a screening tell."""
LATER: Final = "later"


def weekday(day: UrgentDay, catalog: Catalog) -> str:
    """Say the day of the week of a day, where it is told."""
    plain = catalog.plain
    names = (plain("Mon"), plain("Tue"), plain("Wed"), plain("Thu"), plain("Fri"), plain("Sat"), plain("Sun"))
    return names[WEEKDAYS.index(day.weekday)] if day.weekday else ""


def when(day: UrgentDay, catalog: Catalog) -> str:
    """Say which day it is, with its day of the week and how many days are left; to the year alone where dates are cut."""
    as_told = dates_in_words(day.span_told, catalog) if day.span_told else ""
    told = f"{weekday(day, catalog)} {day.day}".strip() if day.day else ""
    if day.latest and not day.day:
        told = catalog.say("no later than {day}", day=day.latest)
    if day.state == "may_have_passed":
        return catalog.say("{day}, may be past", day=as_told or told)
    if day.days_left is None:
        return told
    left = catalog.count("{number} day left", "{number} days left", day.days_left)
    if as_told and not day.about:
        return catalog.say("{told} (as told); keep {day}", told=as_told, day=told)
    if day.about:
        return catalog.say("about {about}; keep {day}, {left}", about=day.about, day=told, left=left)
    return catalog.say("{day}, {left}", day=told, left=left)


def _before(stop: StopSign, catalog: Catalog) -> str:
    """Say before when something is minded: the day, or the month or year where no more of it was told; else the earliest."""
    if stop.span_told and _PERIOD.fullmatch(stop.span_told):
        return stop.span_told
    told = stop.before or ""
    return catalog.say("{day} at the earliest", day=told) if stop.span_told and told else told


_PERIOD: Final = re.compile(r"\d{4}(-\d\d)?")


def in_short(item: StopSign | UrgentDay, catalog: Catalog) -> tuple[str, str]:
    """Say one thing that is urgent on a line or two, with where it stands."""
    say, cited = catalog.say, "; ".join(item.citations[:1])
    if item.is_stop:
        stop = cast("StopSign", item)
        if stop.before:
            return say("STOP. {title}: before {day}.", title=stop.title, day=_before(stop, catalog)), cited
        return say("STOP. {title}.", title=stop.title), cited
    day = cast("UrgentDay", item)
    if not day.live:
        text = "{when}: {title}. {what}" if day.state == "unresolved" and day.day else "{title}. {what}"
        return say(text, when=when(day, catalog), title=day.title, what=day.what), cited
    parts = {"when": when(day, catalog), "title": day.title, "safe": day.safe, "target": day.target}
    if day.be_there or not day.safe or not day.weekday:
        text = "{when}: {title}."
    elif day.target and day.target != day.safe:
        text = "{when}: {title}. Received by {safe}; aim at {target}."
    else:
        text = "{when}: {title}. Received by {safe}."
    return say(text, **parts), cited


def full_lines(urgent: Urgency, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield everything that is urgent in full, in its order, each with where it stands."""
    for item in urgent.items:
        short, _ = in_short(item, catalog)
        cited = "; ".join(item.citations[:4])
        if item.is_stop:
            yield f"{short} {cast('StopSign', item).text}", cited
            continue
        day = cast("UrgentDay", item)
        yield " ".join((short, *([day.what] if day.live else []), *day.notes)), cited


OF_AN_ORDER: Final = (
    "filing.order_expedited",
    "filing.order_executed",
    "status.reentered",
    "filing.order_reinstated",
    "filing.order_in_absentia",
)
"""What is asked of an order, once it is known that there is one."""


_COURT: Final = {
    "proceedings pending": "Before the immigration judge, as recorded. Still to ask: {questions}",
    "notice to appear served": "Notice to appear recorded, and no case before a judge. Still to ask: {questions}",
}


def told_first(urgent: Urgency) -> tuple[StopSign | UrgentDay, ...]:
    """Return what a first page tells, in its order: what is only for later stands in the list of days."""
    return tuple(item for item in urgent.items if item.rank != LATER)


def step_lines(urgent: Urgency | None, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield the next step where the case stands, the one that would harm and what to look up; or what would settle that."""
    if urgent is None:
        return
    say, step = catalog.say, urgent.step
    if step:
        yield say("Next: {step}", step=step.next), "; ".join(step.citations[:2])
        yield say("Would harm: {harm}", harm=step.harm), ""
        yield say("Look up today: {check}", check=step.check), ""
    elif urgent.missing:
        # What became of an order is asked once there is one.
        first = [gap for gap in urgent.missing if gap.path not in OF_AN_ORDER] or urgent.missing
        asked = " ".join(dict.fromkeys(gap.question for gap in first[:3]))
        yield (
            say(
                _COURT.get(urgent.court or "") or "The next step hangs on where the case stands. Ask: {questions}",
                questions=asked,
            ),
            "",
        )
        if step := urgent.step_if_no:
            yield say("If the answer to each is no, next: {step}", step=step.next), "; ".join(step.citations[:2])
            yield say("Would harm then: {harm}", harm=step.harm), ""


def first_blocks(urgent: Urgency, catalog: Catalog) -> Iterator[Block]:
    """Yield what is urgent on a screening, a line or two each, and the next step."""
    first = told_first(urgent)
    yield Heading(catalog.plain("Urgent"))
    lines = [Line(*in_short(item, catalog)) for item in first[:MOST]]
    if rest := len(urgent.items) - len(lines):
        more = catalog.count("{number} more: tvisa deadlines CASE", "{number} more: tvisa deadlines CASE", rest)
        lines.append(Line(more))
    yield Bullets(lines)
    yield from _step(urgent, catalog)


def deadlines_document(result: Screening) -> Document:
    """Return every day and every stop sign in full, in the order to see to them, then the next step, then what has passed."""
    catalog, blocks = result.catalog, list[Block]()
    if result.urgent:
        blocks += _in_full(result.urgent, catalog)
    for about, title in (("removal", REMOVAL), ("no_day", NO_DAY)):
        blocks += points_about(result.points, about, title, catalog)
    return paper(result, catalog, "Urgent, in order", blocks)


def _in_full(urgent: Urgency, catalog: Catalog) -> Iterator[Block]:
    plain = catalog.plain
    rows = [_row(item, catalog) for item in urgent.items]
    yield Table(plain("Urgent, in order"), (plain("When"), plain("What"), plain("For")), rows, (20, 68, 12))
    yield from _step(urgent, catalog)
    aside = [day for day in urgent.days if day.state in ("passed", "fixed")]
    yield from titled(plain("No day to keep"), (_aside(day, catalog) for day in aside))


def _step(urgent: Urgency, catalog: Catalog) -> Iterator[Block]:
    yield from (Paragraph(text, small=cited) for text, cited in step_lines(urgent, catalog))


def _aside(day: UrgentDay, catalog: Catalog) -> Line:
    head = catalog.say("{when}: {title}.", when=when(day, catalog), title=day.title)
    told = [day.what] if day.state == "fixed" else []
    return Line(" ".join((head, *told, *day.notes)), "; ".join(day.citations[:1]))


def _row(item: StopSign | UrgentDay, catalog: Catalog) -> tuple[Iterable[Line], ...]:
    if item.is_stop:
        return _row_of_stop(cast("StopSign", item), catalog)
    return _row_of_day(cast("UrgentDay", item), catalog)


def _row_of_stop(stop: StopSign, catalog: Catalog) -> tuple[Iterable[Line], ...]:
    head = [Line("", lead=catalog.plain("STOP"))]
    if stop.before:
        head.append(Line(catalog.say("before {day}", day=_before(stop, catalog))))
    body = (Line(stop.text, lead=f"{stop.title}."), Line("", "; ".join(stop.citations)))
    return head, body, ()


def _row_of_day(day: UrgentDay, catalog: Catalog) -> tuple[Iterable[Line], ...]:
    say = catalog.say
    head = (Line(text) for text in (day.id or "", when(day, catalog) or _no_day(day, catalog)) if text)
    body = [Line(day.what, lead=f"{day.title}.")]
    if day.safe and not day.be_there:
        aim = day.target and day.target != day.safe
        text = "Received by {safe}; aim at {target}." if aim else "Received by {safe}."
        body.append(Line(say(text, safe=day.safe, target=day.target)))
    cited = "; ".join(day.citations[:3])
    told = say("{citations} (confidence {confidence})", citations=cited, confidence=day.confidence)
    body += (*map(Line, day.notes), Line("", told))
    return head, body, [Line(", ".join(day.members or ([day.subject] if day.subject else [])))]


def _no_day(day: UrgentDay, catalog: Catalog) -> str:
    return catalog.plain("day not known" if day.state in ("not_known", "unresolved") else "no day")
