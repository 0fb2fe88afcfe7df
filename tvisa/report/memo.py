"""
The memo for counsel: one page to decide from, and behind it everything that the page rests on.

The order is that of a file that a supervisor opens with little time: what is urgent, how each element stands and what it is open
on, the bar and the grounds, what to gather; then their decision, which the memo does not make. What does not fit the page, by a
count of lines that hangs on no font, is counted there and told behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final, cast

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
    Table,
)
from tvisa.report.evidence import next_to_ask, some_titles
from tvisa.report.exposure import notices_left
from tvisa.report.filing import also_lines, forms_line, lines_of, panel_lines
from tvisa.report.first import posture_line
from tvisa.report.outline import outline_line
from tvisa.report.packet import packet_line
from tvisa.report.page import BAR, SHAPES, SOON, STANDINGS, cite, cited, remark_line, titled
from tvisa.report.questions import arguments_about, points_block, questions_block
from tvisa.report.standing import against_told, blocks, what_to_do
from tvisa.report.timeline import for_memo
from tvisa.report.urgent import LATER, full_line, in_short, step_blocks, told_first
from tvisa.report.waivers import waivers_line
from tvisa.screening.conduct.result import Exposed
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.days.urgent import StopSign
from tvisa.screening.elements.result import Fact, Part, summary_of
from tvisa.screening.filing.evidence_told import EvidenceItem
from tvisa.screening.remarks.filing import FilingLine, said
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.redacted import redacted
from tvisa.screening.sharing.sharing import exported, for_export
from tvisa.words.catalog import Catalog

_TITLE: Final = "T nonimmigrant status: screening memo"
WORDS_FIRST: Final = 550
"""How many words the first page has at most, in English."""
WORDS: Final = 1800
"""How many words a memo has at most without its appendix, in English."""
LONGER: Final = 1.2
"""How much longer another language may be."""
MOST_PAGES: Final = 5
"""How many pages a memo has at most."""
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

    days: int
    """How many days, beside those that must be told."""
    facts: int
    """How many facts, and how many arguments, an element names."""
    short: bool = False
    """Whether of an element that is open one thing is told, and no question."""
    cited: bool = True
    """Whether it says where each thing stands in the law, as the pages behind it do."""


_ROOMS: Final = (
    *(_Room(4, facts) for facts in (4, 3)),
    *(_Room(4, facts, cited=False) for facts in (4, 3)),
    *(_Room(4, facts, short=True, cited=False) for facts in (3, 2, 1, 0)),
    *(_Room(days, 0, short=True, cited=False) for days in (3, 0)),
)
"""The first that fits is taken."""
_ABOUT: Final = {
    "severe_trafficking": "victim",
    "physical_presence": "presence",
    "law_enforcement_assistance": "assistance",
    "extreme_hardship": "hardship",
}
"""By element, the part of the law whose points speak of it."""
_APPENDIX: Final = "Left for the appendix: dates in full, other risks, first questions, what each part depends on, decided cases, evidence and other relief."
_MORE_RISKS: Final = "More risks"
SAID: Final = said((_MORE_RISKS,))
"""Headings that speak of where the application is: true before filing, while it is pending, and after a decision."""
_LITTLE: Final = 3
_RAISED: Final = ("review", "waiver", "contested", "open")
"""How a ground stands that is told one by one."""
_OTHER_ACTS: Final = "the client's own acts"
_NAMED: Final = {4: 12, 3: 6, 2: 4, 1: 3, 0: 2}
"""How many gaps a part of the law, or facts a reading, names: by how much detail there is room for."""
_MOST_DETAIL: Final = 4
_SHORT: Final = 1
_ELSEWHERE: Final = (
    "Evidence, the outline for the personal statement, the filing packet, waivers and forms each have a separate page."
)
"""Where to find what a memo has no room for."""
_MARKS: Final = {
    True: "PRIVILEGED AND CONFIDENTIAL. Draft for the supervising attorney or accredited representative.",
    False: "CONFIDENTIAL DRAFT for the supervising attorney or accredited representative. Not recorded as privileged.",
}


def memo(screening: Screening, *, prepared_by: str = "", redact: bool = False, appendix: bool = False) -> Document:
    """
    Return the memo of a screening.

    Args:
        screening: The screening.
        prepared_by: The role of who prepared it.
        redact: Whether free text is left out, and of dates all but the year.
        appendix: Whether everything that the first page rests on is told behind it, on five pages in all.
    """
    result, catalog = redacted(screening) if redact else screening, screening.catalog
    say, plain = catalog.say, catalog.plain
    below = (posture_line(result, redact=redact, brief=True), *((page.left_out(catalog),) if redact else ()))
    above = (page.marked(screening, _MARKS),)
    doc = page.paper(result, _TITLE, (), above=above, below=below, points=document.POINTS)
    prepared = say("Prepared by: {role}", role=prepared_by) if prepared_by else plain("Prepared by (role):")
    longer = 1 if catalog.lang == "en" else LONGER
    head = len(" ".join((doc.title, *doc.banner)).split())
    for room in _ROOMS:
        first = tuple(_First(result, room, prepared).blocks())
        if document.page_lines(doc, first) <= document.PAGE and head + document.words_of(first) <= WORDS_FIRST * longer:
            break
    numbered = Numbered.of(result)
    if appendix:
        behind: Iterable[Block] = _in_full(_Behind(result, numbered, redact, _MOST_DETAIL), doc, first).blocks()
    else:
        left = int(WORDS * longer) - head - len(doc.foot.split()) - document.words_of(first)
        behind = _Behind(result, numbered, redact, _MOST_DETAIL).brief(left)
    return attrs.evolve(doc, blocks=(*first, PageBreak(), *behind), cite=document.Cite.FIRST)


def _in_full(behind: _Behind, doc: Document, first: tuple[Block, ...]) -> _Behind:
    """Return what stands behind the first page with as much detail as five pages hold."""

    def room(told: _Behind) -> int:
        made = document.page_lines(doc, (*first, PageBreak(), *told.blocks())) + document.lines_of(
            [Paragraph(doc.foot)]
        )
        return MOST_PAGES * document.PAGE - made

    least = document.lines_of(decided_blocks(behind.result, _LEAST))
    for detail in range(_MOST_DETAIL, -1, -1):
        behind = attrs.evolve(behind, detail=detail)
        if least <= (left := room(behind)):
            break
    if least > left:
        # Readings stay: what is urgent stands on the first page already, and is told behind it in a line each.
        behind = attrs.evolve(behind, tight=True)
        left = room(behind)
    for asked, decided in _SHARES:
        # However short it is, what counsel asks first and would cite or face is named as far as there is room.
        more = attrs.evolve(behind, asked=asked, decided=decided)
        if document.lines_of((*more.questions(), *decided_blocks(behind.result, decided))) <= left:
            return more
    return behind


def _minded(result: Screening) -> list[Line]:
    """Return needs, and the notices that no stop sign says already."""
    lines = list(map(remark_line, (*result.needs, *notices_left(result))))
    return [
        *lines,
        Line(result.catalog.say("Both sides, step by step, with dates: {command}", command="tvisa plan CASE")),
    ]


# --- the first page ---------------------------------------------------------------------------------------------------


@attrs.frozen
class _First:
    """The first page."""

    result: Screening
    room: _Room
    prepared: str

    @property
    def catalog(self) -> Catalog:
        return self.result.catalog

    def blocks(self) -> Iterator[Block]:
        plain, result = self.catalog.plain, self.result
        urgent = result.urgent
        yield Heading(plain("Where the case stands"))
        if result.bar and result.bar.headline:
            yield Paragraph(result.bar.headline_in_kind, Style.STRONG)
        yield Paragraph(summary_of(result.picture, brief=True))
        told = [item for item in told_first(urgent) if not page.of_an_act(item)] if urgent else []
        days = [cast("UrgentDay", item) for item in told if not item.is_stop]
        yield from self._dates([day for day in days if day.state != "no_day"])
        stops = [Line(in_short(item, self.catalog), self._cite(item)) for item in told if item.is_stop]
        kept = [Line(f"{day.title}.", lead=f"{self._about(day)}:") for day in days if day.state == "no_day"]
        yield from titled(plain("Before anything else"), [*stops, *kept] or _minded(result)[:-1][:_LITTLE])
        yield Heading(plain("Elements"))
        yield Bullets([*self._elements(), *self._admissibility(), *self._accounts()])
        if steps := list(step_blocks(urgent, self.catalog, brief=self.room.short)):
            yield Heading(plain("Next step"))
            yield from [Paragraph(" ".join(step.text for step in steps))] if self.room.short else steps
        decisions = (plain("Adopt"), plain("More interview"), plain("Refer"), plain("Decline"))
        choices = " ".join(f"☐ {decision}" for decision in decisions)
        supervisor = self.catalog.say("Supervisor: {choices}. Name:", choices=choices)
        yield document.Fields((self.prepared, plain("Interpreter:"), supervisor, plain("Date:")))

    def _cite(self, item: StopSign | UrgentDay) -> str:
        return cite(item.citations[:1]) if self.room.cited else ""

    def _about(self, day: UrgentDay) -> str:
        return ", ".join(day.members or filter(None, (day.subject,)))

    def _dates(self, days: list[UrgentDay]) -> Iterator[Block]:
        """Yield each day with what must happen by it: all within 30 days, and more as far as there is room; the rest counted."""
        unknown = [day for day in days if day.state == "not_known"]
        days = [day for day in days if day not in unknown]
        must = [day for day in days if day.days_left is None or day.days_left <= SOON]
        more = [day for day in days if day not in must][: max(self.room.days - len(must), 0)]
        rows = [self._day(day) for day in days if day in must or day in more]
        plain, rest = self.catalog.plain, len(days) - len(rows)
        if unknown:
            asked = "; ".join(dict.fromkeys(day.title for day in unknown))
            rows.append((plain("date not known"), self.catalog.say("Ask: {question}", question=f"{asked}."), ""))
        if not rows:
            return
        if rest:
            message = "and {number} more, listed behind"
            rows.append(("", self.catalog.count(message, message, rest), ""))
        header = map(plain, ("By", "What must happen", "For"))
        if self.room.facts:
            yield Heading(plain("Dates"))
        yield Table(plain("Dates"), header, rows, (25, 67, 8))

    def _day(self, day: UrgentDay) -> tuple[Line | str, ...]:
        what = f"{day.do}." if day.live else f"{day.title}. {day.what}"
        return (day.when or self.catalog.plain("date not known"), Line(what, self._cite(day)), self._about(day))

    def _elements(self) -> Iterator[Line]:
        """Yield each element: how it stands, what is on file, what is missing and what the government may argue on facts on file."""
        result, catalog, most = self.result, self.catalog, self.room.facts
        for element in result.elements:
            stands = element.stands
            if stands is None:
                continue
            about = _ABOUT.get(element.id, "")
            counter = [*arguments_about(result.points, about, catalog, max(most, 1)), *against_told(stands, catalog)]
            told = [f"{stands.text}."]
            if most and (facts := exported(stands.facts)):
                on_file = catalog.some((catalog.plain(fact.label) for fact in facts), most)
                told.append(catalog.say("On file: {facts}.", facts=on_file))
            told.append(what_to_do(stands, element, result, short=self.room.short))
            argued = list(dict.fromkeys(counter))[: max(most // 2, 1)]
            told += (catalog.say("The government may argue: {counter}", counter=text) for text in argued)
            lead = f"{STANDINGS[element.standing]} {stands.numeral}. {element.title}:"
            yield Line(" ".join(told), cite(element.citations[:1]) if self.room.cited else "", lead=lead)

    def _accounts(self) -> Iterator[Line]:
        if told := reconcile_line(self.result, brief=self.room.short):
            yield Line(told, lead=self.catalog.plain("Conflicting accounts."))

    def _admissibility(self) -> Iterator[Line]:
        for element in self.result.elements:
            if element.stands is None:
                lead = f"{SHAPES[element.outcome]} {self.catalog.plain('Inadmissibility')}:"
                yield Line(element.reason, lead=lead)


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
    """Whether what is urgent is told in a line each, and other relief by its name alone."""

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
        also = [prompt.title for prompt in result.alternatives if prompt.state == "triggered"]
        named = [Line("; ".join(also))] if self.tight and also else cited(also_lines(result))
        yield from titled(plain("Also look at (prompts; nothing is decided)"), named)
        yield from self.numbered.listed(result, notes=bool(self.detail) and not self.redact)

    def brief(self, words: int) -> tuple[Block, ...]:
        """Return what stands behind the page without the appendix, with as much detail as so many words hold."""
        for detail in range(_MOST_DETAIL, -2, -1):
            told = attrs.evolve(self, detail=max(detail, 0))
            found = tuple(told.shown(facts=detail >= 0))
            if document.words_of(found) <= words:
                break
        return found

    def shown(self, *, facts: bool) -> Iterator[Block]:
        """Yield the history, how each element stands and both readings; and the *facts*, if there is room."""
        result = self.result
        yield from for_memo(result, redact=self.redact, ages=self.detail > _SHORT)
        yield from before_blocks(result, notes=self.detail > _SHORT and not self.redact)
        yield from blocks(result, _NAMED[self.detail])
        yield from self._readings()
        if facts:
            yield from self.numbered.listed(result, notes=False)
        yield Paragraph(self.catalog.plain(_APPENDIX), Style.SMALL)

    def questions(self) -> Iterator[Block]:
        """Yield what counsel asks first, as far as there is room."""
        yield from questions_block(self.result, 0 if self.redact else self.asked)

    def _urgent(self) -> Iterator[Block]:
        """Yield every day and stop sign in full, and what a careful reader is told besides."""
        catalog, urgent = self.catalog, self.result.urgent
        if urgent and urgent.items:
            yield Heading(catalog.plain("Urgent matters, in full"))
            # Where room is short, what is only for later takes a line, or is counted.
            told = [item for item in urgent.items if not page.of_an_act(item)]
            later = [item for item in told if item.rank == LATER] if self.detail <= _SHORT else []
            full, most = [item for item in told if item not in later], 4 if self.detail else 1
            say_it = in_short if self.tight else full_line
            lines = [Line(say_it(item, catalog), cite("; ".join(item.citations[:most]))) for item in full]
            if self.detail:
                lines += (Line(in_short(item, catalog), cite(item.citations[:1])) for item in later)
            elif later:
                one, many = "{number} later date on the deadlines page", "{number} later dates on the deadlines page"
                lines.append(Line(catalog.count(one, many, len(later))))
            yield Bullets(lines)
            yield from step_blocks(urgent, catalog, brief=self.tight)
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
            one = "{number} standing check for any case on the filing page"
            many = "{number} standing checks for any case on the filing page"
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
            message = "({number} more on the filing page)"
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
            yield Paragraph(self.catalog.plain("No finding of ambiguity on the facts on file."))

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
            lines = [Line(plain("The facts behind it are not for export."), rests_on)]
        for graded, bare, reading in (
            ("For the client ({grade}): {text}", "For the client: {text}", finding.client_reading),
            (
                "The government may argue ({grade}): {text}",
                "The government may argue: {text}",
                finding.government_reading,
            ),
        ):
            # The grade of the bar hangs on details of acts, which are not for export.
            message = graded if whole and finding.code != BAR else bare
            told = say(message, grade=self.catalog.word(reading.grade), text=reading.text)
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
    "asserted": "Asserted as a whole",
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
