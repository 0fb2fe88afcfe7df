"""
The memo for counsel: one page to decide from, and behind it everything that the page rests on.

The order is that of a file that a supervisor opens with little time: what is urgent, how each element stands and what it is open
on, the bar and the grounds, what to gather; then their decision, which the memo does not make. What does not fit the page, by a
count of lines that hangs on no font, is counted there and told behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from tvisa.report.before import reconcile_line
from tvisa.report.document import (
    PAGE,
    POINTS,
    Block,
    Bullets,
    Document,
    Fields,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Style,
    Table,
    lines_of,
    page_lines,
)
from tvisa.report.evidence import hanging_on, next_to_ask, unreported
from tvisa.report.exposure import facts_told
from tvisa.report.memo_acts import of_an_act
from tvisa.report.memo_behind import MOST_DETAIL, RISKS, Behind, gap_told, minded
from tvisa.report.memo_told import Numbered
from tvisa.report.page import AS_DECIDED, BASES, SHAPES, cite, head_of, left_out
from tvisa.report.urgent import in_short, step_lines, told_first
from tvisa.screening.elements.as_filed import FiledPart
from tvisa.screening.elements.result import Element
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.redacted import redacted
from tvisa.words.catalog import Catalog

MOST_PAGES: Final = 5
"""How many pages a memo has at most."""
_LITTLE: Final = 3
_REPORTER: Final = re.compile(r", \d+ I&N Dec\. \d+(?= \()")
"""Where a decision is printed: on a first page its name says enough, and behind it stands the whole."""
_LINE: Final = 40
"""About as many characters stand on a line of the column that says why."""
_LEAST: Final = 2
"""On how many standards decided cases are told before anything else is told in more detail."""
_SHARES: Final = (
    (16, 6),
    (16, 4),
    (12, 4),
    (12, 3),
    (8, 3),
    (8, 2),
    (4, 3),
    (4, 2),
    (2, 2),
    (4, 1),
    (2, 1),
    (0, 2),
    (0, 1),
    (4, 0),
)
"""How many of the questions that counsel asks first stand behind the page, and on how many standards decided cases: the first that fit."""


@attrs.frozen
class _Room:
    """
    How much the first page tells.

    Attributes:
        urgent: How many things that are urgent.
        points: How many facts of an element.
        evidence: How many things to order.
        whole: Whether the reason of what is settled is told whole, and what an open element asks beside what it turns on.
        short: Whether of an open element what decides it is asked where that takes fewer lines than what it turns on.
    """

    urgent: int
    points: int
    evidence: int
    whole: bool = False
    short: bool = False


_ROOMS: Final = (
    _Room(7, 3, 3, whole=True),
    _Room(7, 3, 2, whole=True),
    _Room(7, 3, 2),
    _Room(7, 3, 1),
    _Room(7, 2, 1),
    _Room(7, 2, 0),
    _Room(7, 2, 0, short=True),
    _Room(6, 2, 0, short=True),
    _Room(5, 2, 0, short=True),
    _Room(4, 2, 0, short=True),
    _Room(3, 2, 0, short=True),
)
"""The first that fits is taken; what is urgent gives way last."""


def memo(screening: Screening, *, prepared_by: str = "", redact: bool = False) -> Document:
    """
    Return the memo of a screening, in its language.

    Args:
        screening: The screening.
        prepared_by: The role of who prepared it; left to be filled in by hand unless given.
        redact: Whether to leave out free text, and of each date all but the year.
    """
    result = redacted(screening) if redact else screening
    catalog = screening.catalog
    say, plain = catalog.say, catalog.plain
    confidential = (
        plain("PRIVILEGED AND CONFIDENTIAL. Draft for the supervising attorney or accredited representative.")
        if screening.setting == "privileged"
        else plain(
            "CONFIDENTIAL DRAFT for the supervising attorney or accredited representative. Not recorded as privileged."
        )
    )
    banner = (
        confidential,
        head_of(result, catalog),
        result.law.note,
        plain(AS_DECIDED) if screening.as_decided else "",
        left_out(catalog) if redact else "",
    )
    doc = Document(
        plain("T nonimmigrant status: screening memo"),
        catalog.lang,
        tuple(told for told in banner if told),
        (),
        points=POINTS,
    )
    prepared = say("Prepared by: {role}", role=prepared_by) if prepared_by else plain("Prepared by (role):")
    numbered = Numbered.of(result)
    for room in _ROOMS:
        first = tuple(_First(result, catalog, numbered, room, prepared).blocks())
        if page_lines(doc, first) <= PAGE:
            break
    left = 0
    for detail in range(MOST_DETAIL, -1, -1):
        behind = Behind(result, catalog, numbered, redact, detail)
        left = MOST_PAGES * PAGE - page_lines(doc, (*first, PageBreak(), *behind.blocks()))
        if lines_of(attrs.evolve(behind, decided=_LEAST).cases()) <= left:
            break
    for asked, decided in _SHARES:
        # However short it is, what counsel asks first and would cite or face is named as far as there is room.
        more = attrs.evolve(behind, asked=asked, decided=decided)
        if lines_of((*more.questions(), *more.cases())) <= left:
            behind = more
            break
    return attrs.evolve(doc, blocks=(*first, PageBreak(), *behind.blocks()))


@attrs.frozen
class _First:
    """The first page."""

    result: Screening
    catalog: Catalog
    numbered: Numbered
    room: _Room
    prepared: str

    def blocks(self) -> Iterator[Block]:
        plain, result = self.catalog.plain, self.result
        yield from self._urgent()
        yield Heading(plain("Where it stands"))
        yield Paragraph(result.summary, Style.STRONG)
        yield self._elements()
        if risks := self._risks():
            yield Heading(plain(RISKS))
            yield Bullets(risks)
        if (ordered := self._evidence()) and self.room.evidence:
            yield Heading(plain("Order first"))
            yield Bullets(ordered[: self.room.evidence])
        decisions = (plain("Adopt"), plain("More interview"), plain("Refer"), plain("Decline"))
        choices = " ".join(f"☐ {decision}" for decision in decisions)
        supervisor = self.catalog.say("Supervisor: {choices}. Name:", choices=choices)
        yield Fields((self.prepared, plain("Interpreter:"), supervisor, plain("Date:")))
        yield Paragraph(result.disclaimer, Style.SMALL)

    def _few(self, lines: list[Line], most: int) -> list[Line]:
        """Return what the page has room for, the rest counted."""
        rest = len(lines) - most
        if rest <= 0:
            return lines
        return [
            *lines[:most],
            Line(self.catalog.count("and {number} more, listed behind", "and {number} more, listed behind", rest)),
        ]

    def _urgent(self) -> Iterator[Block]:
        """Yield days and stop signs in their order, a line each, and the one right step where the case stands."""
        urgent = self.result.urgent
        told = [item for item in told_first(urgent) if not of_an_act(item)] if urgent else []
        lines = [
            Line(in_short(item, self.catalog)[0], cite(_REPORTER.sub("", "; ".join(item.citations[:1]))))
            for item in told
        ]
        if len(lines) < _LITTLE:
            lines += minded(self.result)[: _LITTLE - len(lines)]
        steps = [Line(text, cite(cited)) for text, cited in step_lines(urgent, self.catalog)]
        if lines or steps:
            yield Heading(self.catalog.plain("Urgent"))
        if lines:
            yield Bullets(self._few(lines, self.room.urgent))
        for step in steps:
            yield Paragraph(f"{step.text} {step.small}", Style.PLAIN)

    def _elements(self) -> Table:
        plain = self.catalog.plain
        named: set[str] = set()
        filed = {line.id: line for line in self.result.as_filed.elements}
        rows = []
        for element in self.result.elements:
            if element.id == "admissibility":
                continue
            rows.append(
                (
                    (Line(element.title), Line(self._standing(element), cite("; ".join(element.citations[-1:])))),
                    (self._why(element, named), *self._asked(element), *self._hanging(filed[element.id], element)),
                    (Line(filed[element.id].text),),
                )
            )
        header = (plain("Element"), plain("Why, or what it is open on"), plain("If filed on this record"))
        return Table(plain("How each element stands"), header, tuple(rows), (34, 48, 18))

    def _standing(self, element: Element) -> str:
        status = f"{SHAPES[element.outcome]} {element.outcome_text}"
        basis = self.catalog.plain(BASES[element.basis]) if element.basis else ""
        return self.catalog.say("{finding}, {basis}", finding=status, basis=basis) if basis else status

    def _why(self, element: Element, named: set[str]) -> Line:
        """Say why an element stands as it does or, while it is open, the few things that it is open on."""
        resting = self.numbered.resting_on(element, self.catalog) if self.room.evidence else ""
        if element.outcome != "unknown":
            if self.room.whole or not element.facts:
                return Line(element.reason, resting)
            new = [f for f in element.facts if not f.silent and f.path not in named]
            named.update(f.path for f in new)
            facts = facts_told(new, self.catalog, self.room.points) if new else self.catalog.plain("as above")
            return Line(self.catalog.say("On what is recorded: {facts}.", facts=facts))
        if several := self._open_on(element):
            return Line(min(several, key=lambda text: len(text) // _LINE) if self.room.short else several[0], resting)
        # What was named of an element before is told last.
        gaps = sorted(element.missing, key=lambda gap: gap.path in named)
        named.update(gap.path for gap in gaps)
        asked = dict.fromkeys(gap_told(gap, self.catalog) for gap in gaps if gap.state != "judgment")
        weighed = dict.fromkeys(gap_told(gap, self.catalog) for gap in gaps if gap.state == "judgment")
        message, points = ("Ask: {facts}.", asked) if asked else ("Counsel must decide: {facts}.", weighed)
        told = ", ".join(list(points)[: self.room.points])
        return Line(self.catalog.say(message, facts=told) if told else element.reason, resting)

    def _asked(self, element: Element) -> Iterator[Line]:
        """Yield the question that decides most for an element that is open, where there is room: else it stands behind."""
        if element.outcome == "unknown" and self.room.whole:
            yield from map(Line, self._open_on(element)[1:])

    def _open_on(self, element: Element) -> list[str]:
        """Return what an element turns on, and the question that decides most for it."""
        points = self.result.points
        if points is None:
            return []
        asked = points.ask_of(element.id)
        question = self.catalog.say("Ask: {question}", question=asked) if asked else ""
        return [text for text in (points.turns_on(element.id), question) if text]

    def _hanging(self, filed: FiledPart, element: Element) -> Iterator[Line]:
        """Yield what would show an element under the burden of proof, or has to be judged, where it is not open as recorded."""
        if (
            element.outcome != "unknown"
            and self.room.evidence
            and (hanging := hanging_on(filed, self.catalog, unreported=unreported(self.result)))
        ):
            yield Line("", self.catalog.say("As filed: {points}", points=hanging))

    def _risks(self) -> list[Line]:
        """Return statements that differ, and how admissibility stands."""
        result = self.result
        statements = reconcile_line(result, self.catalog)
        lines = [Line(statements)] if statements else []
        for element in result.elements:
            if element.id == "admissibility":
                told = f"{element.title}: {self._standing(element)}. {element.reason}"
                lines.append(Line(told, self.numbered.resting_on(element, self.catalog)))
        return lines

    def _evidence(self) -> list[Line]:
        """Return what to order first, one thing each, with where it comes from."""
        asked = next_to_ask(self.result.evidence, self.result.as_filed.would_help)
        say = self.catalog.say
        told = {say("{title}, from: {whom}", title=item.title, whom=item.of_whom): item.citations[0] for item in asked}
        return [Line(text, cite(cited)) for text, cited in told.items()]
