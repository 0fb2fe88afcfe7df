"""
The memo for counsel: one page to decide from, and behind it everything that the page rests on.

The order is that of a file that a supervisor opens with little time: what is urgent, how each element stands and what it is open
on, the bar and the grounds, what to gather; then their decision, which the memo does not make. What does not fit the page, by a
count of lines that hangs on no font, is counted there and told behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

import attrs

from tvisa.report import document, page
from tvisa.report.before import before_blocks, reconcile_line
from tvisa.report.decided import decided_blocks
from tvisa.report.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Style,
)
from tvisa.report.evidence import next_to_ask, some_titles
from tvisa.report.filing import also_lines, forms_line, lines_of, panel_lines
from tvisa.report.outline import outline_line
from tvisa.report.packet import packet_line
from tvisa.report.page import BAR, cite, cited, remark_line, standing, titled
from tvisa.report.questions import points_block, questions_block
from tvisa.report.standing import blocks, first_lines
from tvisa.report.text import notices_left
from tvisa.report.timeline import for_memo
from tvisa.report.urgent import LATER, full_line, in_short, step_blocks, told_first
from tvisa.report.waivers import waivers_line
from tvisa.screening.conduct.result import Exposed
from tvisa.screening.elements.result import Element, Fact, Part
from tvisa.screening.filing.evidence_told import EvidenceItem
from tvisa.screening.remarks.filing import FilingLine, said
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.redacted import redacted
from tvisa.screening.sharing.sharing import exported, for_export
from tvisa.words.catalog import Catalog

_TITLE: Final = "T nonimmigrant status: screening memo"
MOST_PAGES: Final = 5
"""How many pages a memo has at most."""
_LITTLE: Final = 3
_REPORTER: Final = re.compile(r", \d+ I&N Dec\. \d+(?= \()")
"""Where a decision is printed: on a first page its name says enough, and behind it stands the whole."""
_GRAVEST: Final = ("S4", "S3", "SU", "S2", "S1", "S0")
"""By the work there is before filing, the most serious first; what is not known stands before what can be prepared."""
_LEAST: Final = 2
"""On how many standards decided cases are told before anything else is told in more detail."""
_SHARES: Final = (
    *((16, 6), (16, 4), (12, 4), (12, 3), (8, 3), (8, 2), (4, 3)),
    *((4, 2), (2, 2), (0, 2), (4, 1), (2, 1), (0, 1), (4, 0)),
)
"""How many of the questions that counsel asks first stand behind the page, and on how many standards decided cases: the first that fit."""


@attrs.frozen
class _Room:
    """How much the first page tells."""

    urgent: int
    """How many things that are urgent."""
    evidence: int
    """How many things to order."""
    short: bool = False
    """Whether of an element that is open one thing is told, and no question."""


_ROOMS: Final = (
    *(_Room(7, most) for most in (3, 2, 1, 0)),
    *(_Room(most, 0, short=True) for most in (7, 6, 5, 4, 3)),
)
"""The first that fits is taken; what is urgent gives way last."""
_RISKS: Final = "Filing: risks, and grounds of inadmissibility"
_MORE_RISKS: Final = "More risks"
SAID: Final = said((_RISKS, _MORE_RISKS))
"""Headings that speak of where the application is: true before filing, while it is pending, and after a decision."""
_RAISED: Final = ("review", "waiver", "contested", "open")
"""How a ground stands that is told one by one."""
_OTHER_ACTS: Final = "acts of the client's own"
_NAMED: Final = {4: 12, 3: 6, 2: 4, 1: 3, 0: 2}
"""How many gaps a part of the law, or facts a reading, names: by how much detail there is room for."""
_MOST_DETAIL: Final = 4
_SHORT: Final = 1
_ELSEWHERE: Final = "Evidence: tvisa evidence CASE. Personal statement: tvisa outline CASE. What goes in: tvisa packet CASE. Waivers: tvisa waivers CASE. Forms: tvisa forms CASE."
"""Where to find what a memo has no room for."""
_MARKS: Final = {
    True: "PRIVILEGED AND CONFIDENTIAL. Draft for the supervising attorney or accredited representative.",
    False: "CONFIDENTIAL DRAFT for the supervising attorney or accredited representative. Not recorded as privileged.",
}


def memo(screening: Screening, *, prepared_by: str = "", redact: bool = False) -> Document:
    """Return the memo of a screening, with the role of who prepared it; to *redact* leaves out free text, and of dates all but the year."""
    result, catalog = redacted(screening) if redact else screening, screening.catalog
    say, plain = catalog.say, catalog.plain
    below = (page.left_out(catalog),) if redact else ()
    above = (page.marked(screening, _MARKS),)
    doc = page.paper(result, _TITLE, (), above=above, below=below, points=document.POINTS, foot=False)
    prepared = say("Prepared by: {role}", role=prepared_by) if prepared_by else plain("Prepared by (role):")
    numbered = Numbered.of(result)
    for room in _ROOMS:
        first = tuple(_First(result, numbered, room, prepared).blocks())
        if document.page_lines(doc, first) <= document.PAGE:
            break
    left = 0
    for detail in range(_MOST_DETAIL, -1, -1):
        behind = _Behind(result, numbered, redact, detail)
        left = MOST_PAGES * document.PAGE - document.page_lines(doc, (*first, PageBreak(), *behind.blocks()))
        if document.lines_of(decided_blocks(result, _LEAST)) <= left:
            break
    if document.lines_of(decided_blocks(result, _LEAST)) > left:
        # Readings stay: what is urgent stands on the first page already, and is told behind it in a line each.
        behind = attrs.evolve(behind, tight=True)
        left = MOST_PAGES * document.PAGE - document.page_lines(doc, (*first, PageBreak(), *behind.blocks()))
    for asked, decided in _SHARES:
        # However short it is, what counsel asks first and would cite or face is named as far as there is room.
        more = attrs.evolve(behind, asked=asked, decided=decided)
        if document.lines_of((*more.questions(), *decided_blocks(result, decided))) <= left:
            behind = more
            break
    return attrs.evolve(doc, blocks=(*first, PageBreak(), *behind.blocks()))


def _minded(result: Screening) -> list[Line]:
    """Return needs, and the notices that no stop sign says already."""
    lines = list(map(remark_line, (*result.needs, *notices_left(result))))
    return [
        *lines,
        Line(result.catalog.say("Both sides, step by step, with days: {command}", command="tvisa plan CASE")),
    ]


# --- the first page ---------------------------------------------------------------------------------------------------


@attrs.frozen
class _First:
    """The first page."""

    result: Screening
    numbered: Numbered
    room: _Room
    prepared: str

    @property
    def catalog(self) -> Catalog:
        return self.result.catalog

    def blocks(self) -> Iterator[Block]:
        plain, result = self.catalog.plain, self.result
        if result.bar and result.bar.headline:
            yield Paragraph(result.bar.headline_in_kind, Style.STRONG)
        yield from self._urgent()
        yield Heading(plain("Where it stands"))
        yield Paragraph(result.summary, Style.STRONG)
        yield self._elements()
        yield from titled(plain(_RISKS), self._risks())
        yield from titled(plain("Order first"), self._evidence()[: self.room.evidence])
        decisions = (plain("Adopt"), plain("More interview"), plain("Refer"), plain("Decline"))
        choices = " ".join(f"☐ {decision}" for decision in decisions)
        supervisor = self.catalog.say("Supervisor: {choices}. Name:", choices=choices)
        yield document.Fields((self.prepared, plain("Interpreter:"), supervisor, plain("Date:")))
        yield Paragraph(result.disclaimer, Style.SMALL)

    def _few(self, lines: list[Line], most: int) -> list[Line]:
        message, rest = "and {number} more, listed behind", len(lines) - most
        return lines if rest <= 0 else [*lines[:most], Line(self.catalog.count(message, message, rest))]

    def _urgent(self) -> Iterator[Block]:
        """Yield days and stop signs in their order, a line each, and the one right step where the case stands."""
        urgent = self.result.urgent
        told = [item for item in told_first(urgent) if not page.of_an_act(item)] if urgent else []
        lines = [
            Line(in_short(item, self.catalog), cite(_REPORTER.sub("", "".join(item.citations[:1])))) for item in told
        ]
        if len(lines) < _LITTLE:
            lines += _minded(self.result)[: _LITTLE - len(lines)]
        steps = list(step_blocks(urgent, self.catalog))
        if lines or steps:
            yield Heading(self.catalog.plain("Urgent"))
        if lines:
            yield Bullets(self._few(lines, self.room.urgent))
        yield from steps

    def _resting(self, element: Element) -> str:
        return "" if self.room.short else self.numbered.resting_on(element, self.catalog)

    def _elements(self) -> Bullets:
        return Bullets(first_lines(self.result, self._resting, short=self.room.short))

    def _risks(self) -> list[Line]:
        """Return statements that differ and, where there is room to say it again, how admissibility stands."""
        statements = reconcile_line(self.result)
        lines = [Line(statements)] if statements else []
        for element in self.result.elements:
            if element.id == "admissibility" and not self.room.short:
                told = f"{element.title}: {standing(element, self.catalog)}. {element.reason}"
                lines.append(Line(told, self.numbered.resting_on(element, self.catalog)))
        return lines

    def _evidence(self) -> list[Line]:
        """Return what to order first, one thing each, with where it comes from."""
        asked = next_to_ask(self.result.evidence, self.result.as_filed.would_help)
        say = self.catalog.say
        told = {say("{title}, from: {whom}", title=item.title, whom=item.of_whom): item.citations[0] for item in asked}
        return [Line(text, cite(cited)) for text, cited in told.items()]


# --- behind it --------------------------------------------------------------------------------------------------------


@attrs.frozen
class _Behind:
    """What stands behind the first page."""

    result: Screening
    """The screening."""
    numbered: Numbered
    """The facts with their numbers."""
    redact: bool
    """Whether free text is left out."""
    detail: int
    """How much is told of each thing, from `_MOST_DETAIL` down to 0: what is left out is counted."""
    asked: int = 0
    """How many of the questions that counsel asks first are told."""
    decided: int = 0
    """On how many standards decided cases are told."""
    tight: bool = False
    """Whether what is urgent is told in a line each."""

    @property
    def catalog(self) -> Catalog:
        return self.result.catalog

    def blocks(self) -> Iterator[Block]:
        """Yield everything."""
        result, plain = self.result, self.catalog.plain
        yield from self._urgent()
        yield from for_memo(result, redact=self.redact, ages=self.detail > _SHORT)
        roomy = self.detail > _SHORT and not self.redact
        yield from self.questions()
        yield from points_block(result) if roomy else ()
        yield from before_blocks(result, notes=roomy)
        yield from blocks(result, _NAMED[self.detail])
        yield from decided_blocks(result, self.decided)
        yield from self._risks()
        yield from self._readings()
        yield from self._evidence()
        several = (forms_line(result), packet_line(result), waivers_line(result)) if self.detail else ()
        if (beside := Bullets(several)).items:
            yield beside
        yield from titled(plain("Also look at (prompts; nothing is decided)"), cited(also_lines(result)))
        yield from self.numbered.listed(result, notes=bool(self.detail) and not self.redact)

    def questions(self) -> Iterator[Block]:
        """Yield what counsel asks first, as far as there is room."""
        yield from questions_block(self.result, 0 if self.redact else self.asked)

    def _urgent(self) -> Iterator[Block]:
        """Yield every day and stop sign in full, and what a careful reader is told besides."""
        catalog, urgent = self.catalog, self.result.urgent
        if urgent and urgent.items:
            yield Heading(catalog.plain("What is urgent, in full"))
            # Where room is short, what is only for later takes a line, or is counted.
            told = [item for item in urgent.items if not page.of_an_act(item)]
            later = [item for item in told if item.rank == LATER] if self.detail <= _SHORT else []
            full, most = [item for item in told if item not in later], 4 if self.detail else 1
            say_it = in_short if self.tight else full_line
            lines = [Line(say_it(item, catalog), cite("; ".join(item.citations[:most]))) for item in full]
            if self.detail:
                lines += (Line(in_short(item, catalog), cite(item.citations[:1])) for item in later)
            elif later:
                one, many = "{number} later day: tvisa deadlines CASE", "{number} later days: tvisa deadlines CASE"
                lines.append(Line(catalog.count(one, many, len(later))))
            yield Bullets(lines)
        yield from titled(catalog.plain("Other risks"), _minded(self.result))

    # --- what filing would risk ---------------------------------------------------------------------------------------

    def _risks(self) -> Iterator[Block]:
        result, plain = self.result, self.catalog.plain
        panel = panel_lines(result)
        lines = [
            # However short the memo is: what the bar rests on, and that nobody has interpreted its words.
            *([Line(result.bar.in_kind)] if result.bar else []),
            *(
                cited((text, at) for text, at, triggered in panel if triggered)
                if self.detail
                else map(self._checked, (line for line in lines_of(result) if line.state == "triggered"))
            ),
            *self._raised(),
        ]
        always = [f"{text} {cite(at)}" for text, at, triggered in panel if not triggered]
        if lines or always:
            yield Heading(plain(_MORE_RISKS))
        if lines:
            yield Bullets(lines)
        if always and self.detail > _SHORT:
            yield Paragraph(" ".join(always), Style.SMALL)
        elif always:
            one = "{number} standing check in any case: tvisa filing CASE"
            many = "{number} standing checks in any case: tvisa filing CASE"
            yield Paragraph(self.catalog.count(one, many, len(always)), Style.SMALL)

    def _raised(self) -> Iterator[Line]:
        """Yield the grounds that the record raises or points to, each with how it stands, and each waiver as it would be filed."""
        by_text: dict[str, list[tuple[str, str]]] = {}
        for ground in self.result.grounds or ():
            if ground.standing in _RAISED and (ground.facts or ground.waivers):
                by_text.setdefault(ground.text, []).append((ground.title, ground.citations[0]))
        for text, several in by_text.items():
            titles, places = zip(*several, strict=True)
            yield Line(f"{text[:1].upper()}{text[1:]}: {'; '.join(titles)}", cite("; ".join(places)))
        by_waiver: dict[tuple[str, str], list[str]] = {}
        for waiver in self.result.as_filed.waivers:
            by_waiver.setdefault((waiver.law.title, waiver.text), []).append(waiver.ground.title)
        yield from (Line(f"{title}, {text}: {'; '.join(of)}") for (title, text), of in by_waiver.items())

    def _checked(self, line: FilingLine) -> Line:
        """Tell the first reasons of what is to be checked, the rest counted."""
        told, rest = [reason.text for reason in line.reasons[:3]], len(line.reasons) - 3
        if rest > 0:
            message = "({number} more: tvisa filing CASE)"
            told.append(self.catalog.count(message, message, rest))
        return Line(f"{line.title}: {' '.join(told)}", cite(line.citations[:1]))

    def _evidence(self) -> Iterator[Block]:
        items: dict[str, list[EvidenceItem]] = {}
        for item in self.result.evidence:
            items.setdefault(item.element_title, []).append(item)
        if items and not self.detail:
            yield Paragraph(self.catalog.plain(_ELSEWHERE), Style.SMALL)
        elif items:
            yield Heading(self.catalog.plain("Evidence, for each element"))
            yield Bullets(self._evidence_line(title, own) for title, own in items.items())
        if self.detail and (statement := outline_line(self.result)):
            yield Paragraph(statement, Style.SMALL)

    def _evidence_line(self, title: str, own: list[EvidenceItem]) -> Line:
        say = self.catalog.say
        asked = next_to_ask(own, self.result.as_filed.would_help)[: max(self.detail - 1, 1)]
        instead = dict.fromkeys(words for item in asked[:1] for words in item.instead)
        held = list(dict.fromkeys(i.title for i in own if i.state == "held"))
        told = [
            say(message, titles=some_titles(titles, self.catalog, max(self.detail - 1, 1)))
            for message, titles in (
                ("In the file: {titles}.", held),
                ("Ask next for: {titles}.", [i.title for i in asked]),
                ("Or: {titles}.", list(instead)[:1]),
            )
            if titles
        ]
        return Line(f"{title}. {' '.join(told)}", cite(i.citations[0] for i in asked))

    # --- both readings ------------------------------------------------------------------------------------------------

    def _readings(self) -> Iterator[Block]:
        result = self.result
        if not result.bar and not result.exposure:
            return
        yield Heading(self.catalog.plain("Where the record can be read two ways"))
        if (acts := Bullets((*self._acts(), *self._evaluation(), *page.elsewhere(result)))).items:
            yield acts
        # Both readings of every finding, whatever room there is: what is shortened is what stands beside them.
        told = sorted(page.findings_told(result), key=lambda finding: _GRAVEST.index(finding.severity))
        yield from chain.from_iterable(map(self._finding, told))
        if not result.exposure:
            yield Paragraph(self.catalog.plain("No finding of ambiguity on what is recorded."))

    def _evaluation(self) -> Iterator[Line]:
        """Yield the evaluation of coercive control, which counsel engages, and what is kept apart from the bar."""
        bar = self.result.bar
        if bar is None:
            return
        for item in self.result.evidence:
            if item.item == "coercive_control":
                yield Line(f"{item.title}: {' '.join(filter(None, (item.of_whom,)))}", cite(item.citations[:1]))
        yield from (Line(a.text, cite(a.citations[:1])) for a in bar.beside if a.side == "apart")

    def _acts(self) -> Iterator[str]:
        """Yield how the client's own acts stand at the bar: what is raised by its kind in law, the rest as it stands."""
        say, plain = self.catalog.say, self.catalog.plain
        by_standing: dict[tuple[str, str], dict[str, None]] = {}
        for act in self.result.bar.acts if self.result.bar else ():
            if act.state != "NOT_RAISED":
                standing = (plain(act.state.says), f"{act.compelled}; {act.said}")
                by_standing.setdefault(standing, {}).update(dict.fromkeys(map(plain, act.kinds)))
        for (state, compelled), kinds in by_standing.items():
            named = "; ".join(kinds) or plain(_OTHER_ACTS)
            yield say("{path}: {state}; {compelled}.", path=named, state=state, compelled=compelled)

    def _named(self, finding: Exposed) -> tuple[str, bool]:
        """Return what a finding is called, and whether all that it rests on is for export."""
        whole = finding.code == BAR or all(for_export(fact.path) for fact in finding.facts)
        named = {"title": finding.title, "code": finding.code, "level": finding.severity}
        return self.catalog.say("{title} ({code}), {level}", **named), whole

    def _finding(self, finding: Exposed) -> Iterator[Block]:
        say, plain = self.catalog.say, self.catalog.plain
        head, whole = self._named(finding)
        rests_on = cite(p.citations[0] for p in finding.provisions if p.citations)
        yield Paragraph(head, Style.STRONG)
        short = self.detail <= _SHORT
        lines = [] if short or not whole else [Line(finding.row, rests_on)]
        if not whole:
            lines = [Line(plain("What it rests on is not for export."), rests_on)]
        for graded, bare, reading in (
            ("For the client ({grade}): {text}", "For the client: {text}", finding.client_reading),
            (
                "The government would argue ({grade}): {text}",
                "The government would argue: {text}",
                finding.government_reading,
            ),
        ):
            # The grade of the bar hangs on details of acts, which are not for export.
            message = graded if whole and finding.code != BAR else bare
            told = say(message, grade=plain(reading.grade), text=reading.text)
            lines.append(Line(told, cite(self.numbered.ranges(reading.facts)) if whole and not short else ""))
        if whole and not short:
            lines.append(Line(say("Ask: {questions}", questions=finding.question)))
        yield Bullets(lines)


# --- the facts --------------------------------------------------------------------------------------------------------

_PARTS: Final = {
    "presence": "Presence",
    "assistance": "Law enforcement",
    "hardship": "Hardship",
    "status": "Immigration status",
    "filing": "Application and court",
    "grounds": "Grounds of inadmissibility",
    "conduct": "Contacts and conduct",
    "family": "Family",
    "adjustment": "Permanent residence",
    "asserted": "Said as a whole",
}
"""What a reader calls the parts of the file."""


@attrs.frozen
class Numbered:
    """Facts with their numbers."""

    facts: dict[str, Fact]
    """By its path, each fact that the elements, the bar, the findings or the grounds cite, as a page for export tells
    them."""
    numbers: dict[str, int]
    """By its path, the number of each."""

    @classmethod
    def of(cls, result: Screening) -> Numbered:
        """Return the facts of a screening, numbered in the order in which it cites them."""
        of_elements = chain.from_iterable(_below(e) for e in result.elements)
        facts: dict[str, Fact] = {}
        of_acts = page.WordsOfActs.of(result)
        for fact in exported(chain(of_elements, _of_exposure(result))):
            if not of_acts.dated(fact.path):
                facts.setdefault(fact.path, fact)
        return cls(facts, {path: number for number, path in enumerate(facts, 1)})

    def ranges(self, facts: Iterable[Fact]) -> str:
        """Write the numbers of facts, runs of them from the first to the last; nothing where none has a number."""
        runs: list[list[int]] = []
        for number in sorted({self.numbers[f.path] for f in facts if f.path in self.numbers}):
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        return ", ".join(f"F{run[0]}" if len(run) == 1 else f"F{run[0]}–F{run[-1]}" for run in runs)

    def resting_on(self, element: Element, catalog: Catalog) -> str:
        """Say which facts an element rests on, and who says so."""
        told = [fact for fact in element.facts if fact.path in self.numbers]
        if not told:
            return ""
        sources, numbers = dict.fromkeys(s for fact in told for s in fact.sources), self.ranges(told)
        if not sources:
            return catalog.say("[{facts}; no source recorded]", facts=numbers)
        return catalog.say("[{facts}; from: {sources}]", facts=numbers, sources=catalog.words(sources))

    def listed(self, result: Screening, *, notes: bool) -> Iterator[Block]:
        """Yield the facts, a line for each record, each with its number, what it says and who says so."""
        catalog, plain = result.catalog, result.catalog.plain
        by_record: dict[str, list[Fact]] = {}
        for path, fact in self.facts.items():
            by_record.setdefault(_record_of(path), []).append(fact)
        lines, of_acts = [], page.WordsOfActs.of(result)
        for record, facts in by_record.items():
            noted = notes and not of_acts.at(record)
            told = "; ".join(self._told(fact, result.noted(fact.path) if noted else (), catalog) for fact in facts)
            named = result.called(record) if record.endswith("]") else plain(_PARTS.get(record, "The case"))
            lines.append(Line(catalog.say("{record}: {facts}", record=named, facts=told)))
        yield from titled(plain("Facts"), lines)

    def _told(self, fact: Fact, notes: Iterable[str], catalog: Catalog) -> str:
        return " ".join((f"F{self.numbers[fact.path]}", page.told_of(fact, catalog), *(f"“{note}”" for note in notes)))


def _record_of(path: str) -> str:
    head, bracket, _ = path.rpartition("]")
    return head + bracket if bracket else path.partition(".")[0] if "." in path else ""


def _below(finding: Part) -> Iterator[Fact]:
    yield from finding.facts
    for child in finding.parts:
        yield from _below(child)


def _of_exposure(result: Screening) -> Iterator[Fact]:
    """Yield every fact that the bar, the findings and the grounds cite."""
    for act in result.bar.acts if result.bar else ():
        yield from (*act.for_officer, *act.for_representative)
    for finding in result.exposure:
        yield from finding.facts
        yield from (*finding.client_reading.facts, *finding.government_reading.facts)
        for weight in (*finding.mitigating, *finding.aggravating):
            yield from weight.facts
    for ground in result.grounds or ():
        yield from ground.facts
