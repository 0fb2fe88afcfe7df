"""What each part turns on, what would be held up against it, and what counsel asks first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tvisa.report.document import Block, Bullets, Heading, Line
from tvisa.report.page import cited, titled
from tvisa.screening.remarks.points import Points, PointTold
from tvisa.words.catalog import Catalog

TITLE: Final = "What each part turns on, and what would be held up against it"
NO_DAY: Final = "Feared, and no day to keep"
REMOVAL: Final = "Beside the next step"
FAMILY: Final = "Who cannot follow, and what is left"
FIRST: Final = "What counsel asks first"
_TITLES: Final = {
    "victim": "What was done",
    "presence": "Presence",
    "assistance": "Law enforcement",
    "hardship": "Hardship",
    "bar": "The bar",
    "grounds": "Grounds, and what could be charged",
    "removal": "Removal",
    "relief": "Other relief",
}
_WITH: Final = {
    "counsel": "{question}",
    "criminal_counsel": "(With criminal counsel) {question}",
    "nobody_presses": "(Once, and without pressing) {question}",
}


def point_line(told: PointTold[Any], catalog: Catalog) -> tuple[str, str]:
    """Say one point on a line, with what would be held up, and where it stands."""
    where = catalog.some(list(told.about), 3)
    text = catalog.say("{text} ({where})", text=told.text, where=where) if where else told.text
    if told.more:
        text = catalog.say("{text} Would be held up: {counter}", text=text, counter=told.more)
    return text, "; ".join(told.citations[:2])


def lines_about(points: Points | None, about: str, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield the points about something, each with where it stands; of what was done, first how far each limb is carried."""
    if points is None:
        return
    if about == "victim":
        yield from ((line, "") for line in points.limbs)
    if about == "presence" and points.since:
        yield points.since, ""
    for told in points.told:
        if told.remark.of == about:
            yield point_line(told, catalog)
    if about == "victim" and points.beside_it:
        yield points.beside_it, ""


def points_by_part(points: Points | None, catalog: Catalog) -> Iterator[Block]:
    """Yield the points of a screening, element by element, then the bar and the grounds."""
    found = {about: list(lines_about(points, about, catalog)) for about in _TITLES}
    if any(found.values()):
        yield Heading(catalog.plain(TITLE))
        yield Bullets(
            Line("", lead=catalog.plain(_TITLES[about]), below=cited(lines).items)
            for about, lines in found.items()
            if lines
        )


def points_about(points: Points | None, about: str, title: str, catalog: Catalog) -> Iterator[Block]:
    """Yield the points about one thing under a title; nothing where there is none."""
    yield from titled(catalog.plain(title), cited(lines_about(points, about, catalog)).items)


def question_lines(points: Points | None, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield what counsel asks first, each with what hangs on it."""
    for asked in points.first if points else ():
        yield catalog.say(_WITH[asked.remark.with_whom], question=asked.text), asked.more


def first_questions(points: Points | None, catalog: Catalog) -> Iterator[Block]:
    """Yield what counsel asks first, in order, each with what hangs on it."""
    asked = (Line("", lead=question, below=[Line("", why)]) for question, why in question_lines(points, catalog))
    yield from titled(catalog.plain(FIRST), asked)


def questions_block(points: Points | None, catalog: Catalog, most: int) -> Iterator[Block]:
    """Yield as many of the questions that counsel asks first as a memo has room for."""
    lines = [question for question, _ in question_lines(points, catalog)][:most]
    yield from titled(catalog.plain(FIRST), lines)


def points_block(points: Points | None, catalog: Catalog) -> Iterator[Block]:
    """Yield the points, for a memo that has room for them."""
    found = (line for about in _TITLES for line in lines_about(points, about, catalog))
    yield from titled(catalog.plain(TITLE), cited(found).items)
