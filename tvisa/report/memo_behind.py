"""What stands behind the first page of the memo: what is urgent in full, the days, each part of the law, both readings, the facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from tvisa.report.before import before_blocks
from tvisa.report.document import Block, Bullets, Heading, Line, Paragraph, Style, Tree
from tvisa.report.evidence import next_to_ask, some_titles
from tvisa.report.exposure import COMPELLED, STEPS
from tvisa.report.filing import also_lines, lines_of, panel_lines
from tvisa.report.forms import forms_line
from tvisa.report.memo_acts import BAR, elsewhere, findings_told, of_an_act
from tvisa.report.memo_told import Numbered, decided_blocks
from tvisa.report.outline import outline_line
from tvisa.report.packet import packet_line
from tvisa.report.page import BASES, SHAPES, cite
from tvisa.report.points import points_block, questions_block
from tvisa.report.text import named_parts, notices_left
from tvisa.report.timeline import for_memo
from tvisa.report.urgent import LATER, full_lines, in_short
from tvisa.report.waivers import waivers_line
from tvisa.screening.conduct.result import Exposed
from tvisa.screening.elements.result import Gap, Part
from tvisa.screening.evidence.result import EvidenceItem
from tvisa.screening.grounds.result import Ground
from tvisa.screening.remarks.filing import FilingLine, said
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import for_export
from tvisa.words.catalog import Catalog

RISKS: Final = "Filing: risks, and grounds of inadmissibility"
_MORE_RISKS: Final = "More risks"
SAID: Final = said((RISKS, _MORE_RISKS))
"""Headings that speak of where the application is: true before filing, while it is pending, and after a decision."""
RAISED: Final = ("review", "waiver", "contested", "open")
"""How a ground stands that is told one by one."""
_OTHER_ACTS: Final = "acts of the client's own"
_POINTS: Final = {4: 12, 3: 6, 2: 4, 1: 3, 0: 2}
"""How many gaps a part of the law, or facts a reading, names: by how much detail there is room for."""
MOST_DETAIL: Final = 4
_SHORT: Final = 1
_DEEP: Final = 3
"""How many parts deep the shortest memo goes; what lies deeper is named where that ends."""


def gap_told(gap: Gap, catalog: Catalog) -> str:
    """Say in a few words what would close something open."""
    label = catalog.plain(gap.label)
    return catalog.say("that these are all: {label}", label=label) if gap.state == "list open" else label


def minded(result: Screening) -> list[Line]:
    """Return needs, and the notices that no stop sign says already."""
    notices = [
        Line(n.text, cite("; ".join(p.citations[0] for p in n.provisions if p.citations))) for n in notices_left(result)
    ]
    return [*(Line(need.text) for need in result.needs), *notices]


def raised(result: Screening) -> list[Line]:
    """Return the grounds that the record raises or points to, each with how it stands, and each waiver as it would be filed."""
    grounds = [g for g in result.grounds or () if g.standing in RAISED and (g.facts or g.waivers)]
    by_text: dict[str, list[Ground]] = {}
    for ground in grounds:
        by_text.setdefault(ground.text, []).append(ground)
    by_waiver: dict[tuple[str, str], list[str]] = {}
    for waiver in result.as_filed.waivers:
        by_waiver.setdefault((waiver.law.title, waiver.text), []).append(waiver.ground.title)
    return [
        *(
            Line(
                f"{text[:1].upper()}{text[1:]}: {'; '.join(g.title for g in several)}",
                cite("; ".join(g.citations[0] for g in several)),
            )
            for text, several in by_text.items()
        ),
        *(Line(f"{title}, {text}: {'; '.join(of)}") for (title, text), of in by_waiver.items()),
    ]


_ELSEWHERE: Final = "Evidence: tvisa evidence CASE. Personal statement: tvisa outline CASE. What goes in: tvisa packet CASE. Waivers: tvisa waivers CASE. Forms: tvisa forms CASE."
"""Where to find what a memo has no room for."""


@attrs.frozen
class Behind:
    """
    What stands behind the first page.

    Attributes:
        result: The screening.
        catalog: The language.
        numbered: The facts with their numbers.
        redact: Whether free text is left out.
        detail: How much is told of each thing, from `MOST_DETAIL` down to 0: what is left out is counted.
        asked: How many of the questions that counsel asks first are told.
        decided: On how many standards decided cases are told.
    """

    result: Screening
    catalog: Catalog
    numbered: Numbered
    redact: bool
    detail: int
    asked: int = 0
    decided: int = 0

    def blocks(self) -> Iterator[Block]:
        """Yield everything."""
        yield from self._urgent()
        yield from for_memo(self.result, self.catalog, redact=self.redact, ages=self.detail > _SHORT)
        roomy = self.detail > _SHORT and not self.redact
        yield from self.questions()
        yield from points_block(self.result.points, self.catalog) if roomy else ()
        yield from before_blocks(self.result, self.catalog, notes=roomy)
        yield Heading(self.catalog.plain("Every part of the law, with its reason"))
        told: set[str] = set()
        for element in self.result.elements:
            # Grounds are told one by one with what could answer them: their tree would read as if an act were settled.
            if element.id != "admissibility" and (tree := self._tree(element, told, set())):
                yield Tree(tree)
        yield from self.cases()
        yield from self._risks()
        yield from self._readings()
        yield from self._evidence()
        if self.detail:
            several = (forms_line(self.result), packet_line(self.result), waivers_line(self.result))
            if beside := [Line(text) for text in several if text]:
                yield Bullets(beside)
        if also := [Line(text, cite(cited)) for text, cited in also_lines(self.result)]:
            yield Heading(self.catalog.plain("Also look at (prompts; nothing is decided)"))
            yield Bullets(also)
        yield from self.numbered.listed(self.result, self.catalog, notes=bool(self.detail) and not self.redact)

    def questions(self) -> Iterator[Block]:
        """Yield what counsel asks first, as far as there is room."""
        yield from questions_block(self.result.points, self.catalog, 0 if self.redact else self.asked)

    def cases(self) -> Iterator[Block]:
        """Yield decided cases, as far as there is room."""
        yield from decided_blocks(self.result, self.catalog, self.decided)

    def _urgent(self) -> Iterator[Block]:
        """Yield every day and stop sign in full, and what a careful reader is told besides."""
        plain, urgent = self.catalog.plain, self.result.urgent
        if urgent and urgent.items:
            yield Heading(plain("What is urgent, in full"))
            # Where room is short, what is only for later takes a line, or is counted.
            told_of = zip(urgent.items, full_lines(urgent, self.catalog), strict=True)
            full = [(item, told) for item, told in told_of if not of_an_act(item)]
            later = [item for item, _ in full if item.rank == LATER] if self.detail <= _SHORT else []
            lines = [
                (told, cited if self.detail else cited.partition(";")[0])
                for item, (told, cited) in full
                if item not in later
            ]
            if self.detail:
                lines += [in_short(item, self.catalog) for item in later]
            elif later:
                more = self.catalog.count(
                    "{number} later day: tvisa deadlines CASE", "{number} later days: tvisa deadlines CASE", len(later)
                )
                lines.append((more, ""))
            yield Bullets([Line(text, cite(cited)) for text, cited in lines])
        if beside := minded(self.result):
            yield Heading(plain("To be minded"))
            yield Bullets(beside)

    # --- each part of the law -----------------------------------------------------------------------------------------

    def _tree(self, part: Part, told: set[str], seen: set[tuple[str, str]], depth: int = 0) -> Line | None:
        """
        Return a part of the law with what it is open on.

        What is settled is told with its reason and not taken apart; each gap stands once, under the innermost part that it would
        close; parts of which nothing is recorded share a line.

        Args:
            part: The part.
            told: Paths of the gaps that have been told, which grows.
            seen: Parts of this element that have been told, which grows.
            depth: How many parts it lies below its element.
        """
        catalog, parts = self.catalog, []
        name = (part.id, part.path or "")
        if part.see or name in seen:
            return None
        if self.detail < MOST_DETAIL - 1 and any(part.id == told_of for told_of, _ in seen):
            # Of a further record, where room is short, only how it stands.
            seen.add(name)
            told.update(gap.path for gap in part.missing)
            return Line(f"{SHAPES[part.outcome]} {self._title(part)}: {part.outcome_text}")
        seen.add(name)
        if part.outcome in ("unknown", "contested") and (self.detail or depth < _DEEP):
            several = list(named_parts(part))
            blank = [child for child in several if child.is_blank]
            within = (self._tree(child, told, seen, depth + 1) for child in several if not child.is_blank)
            parts = [tree for tree in within if tree]
            if blank and self.detail > _SHORT:
                titles = list(dict.fromkeys(child.title for child in blank if (child.id, "") not in seen))
                seen.update((child.id, "") for child in blank)
                told.update(gap.path for child in blank for gap in child.missing)
                if titles:
                    none = catalog.say("Nothing recorded: {titles}", titles="; ".join(titles))
                    parts.append(Line(none))
        open_on = self._open_on(part, told)
        status = f"{SHAPES[part.outcome]} {self._title(part)}: {part.outcome_text}"
        if part.basis:
            status = catalog.say("{finding}, {basis}", finding=status, basis=catalog.plain(BASES[part.basis]))
        why = open_on if part.outcome == "unknown" else part.reason if not parts else ""
        text = catalog.say("{finding}. {reason}", finding=status, reason=why).strip() if why else status
        if part.outcome == "unknown" and not why:
            if not parts:
                return None
            if len(parts) == 1 and not part.path and self.detail <= _SHORT:
                return parts[0]
        cited = cite("; ".join(part.citations[:1])) if self.detail or not parts else ""
        return Line(text, cited, below=parts)

    def _title(self, part: Part) -> str:
        """Name a part, with the record that it is asked of."""
        return (
            self.catalog.say("{part} ({where})", part=part.title, where=self.result.called(part.path))
            if part.path
            else part.title
        )

    def _open_on(self, part: Part, told: set[str]) -> str:
        """Name what would close a part and was not named before: what to ask, then what only counsel decides."""
        catalog = self.catalog
        gaps = [gap for gap in part.missing if gap.path not in told]
        told.update(gap.path for gap in gaps)
        judged = {gap.path for gap in gaps if gap.state == "judgment"}
        asked = list(dict.fromkeys(gap_told(gap, catalog) for gap in gaps if gap.path not in judged))
        weighed = list(dict.fromkeys(gap_told(gap, catalog) for gap in gaps if gap.path in judged))
        most = _POINTS[self.detail]
        said_of = (("Ask: {facts}.", asked), ("Counsel must decide: {facts}.", weighed))
        return " ".join(catalog.say(message, facts=catalog.some(named, most)) for message, named in said_of if named)

    # --- what filing would risk ---------------------------------------------------------------------------------------

    def _risks(self) -> Iterator[Block]:
        result, plain = self.result, self.catalog.plain
        panel = panel_lines(result, self.catalog)
        lines = [
            # However short the memo is: what the bar rests on, and that nobody has interpreted its words.
            *([Line(result.bar.in_kind)] if result.bar else []),
            *(
                [Line(text, cite(cited)) for text, cited, triggered in panel if triggered]
                if self.detail
                else map(self._checked, (line for line in lines_of(result) if line.state == "triggered"))
            ),
            *raised(result),
        ]
        standing = " ".join(f"{text} {cite(cited)}" for text, cited, triggered in panel if not triggered)
        if lines or standing:
            yield Heading(plain(_MORE_RISKS))
        if lines:
            yield Bullets(lines)
        if standing and self.detail > _SHORT:
            yield Paragraph(standing, Style.SMALL)
        elif standing:
            count = sum(1 for _, _, triggered in panel if not triggered)
            more = self.catalog.count(
                "{number} standing check in any case: tvisa filing CASE",
                "{number} standing checks in any case: tvisa filing CASE",
                count,
            )
            yield Paragraph(more, Style.SMALL)

    def _checked(self, line: FilingLine) -> Line:
        """Tell the first reasons of what is to be checked, the rest counted."""
        told, rest = [reason.text for reason in line.reasons[:3]], len(line.reasons) - 3
        if rest > 0:
            told.append(
                self.catalog.count("({number} more: tvisa filing CASE)", "({number} more: tvisa filing CASE)", rest)
            )
        return Line(f"{line.title}: {' '.join(told)}", cite(line.citations[0] if line.citations else ""))

    def _evidence(self) -> Iterator[Block]:
        items: dict[str, list[EvidenceItem]] = {}
        for item in self.result.evidence:
            items.setdefault(item.element_title, []).append(item)
        if items and not self.detail:
            yield Paragraph(self.catalog.plain(_ELSEWHERE), Style.SMALL)
        elif items:
            yield Heading(self.catalog.plain("Evidence, for each element"))
            yield Bullets(tuple(self._evidence_line(title, own) for title, own in items.items()))
        if self.detail and (statement := outline_line(self.result, self.catalog)):
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
        return Line(f"{title}. {' '.join(told)}", cite("; ".join(dict.fromkeys(i.citations[0] for i in asked))))

    # --- both readings ------------------------------------------------------------------------------------------------

    def _readings(self) -> Iterator[Block]:
        result = self.result
        if not result.bar and not result.exposure:
            return
        yield Heading(self.catalog.plain("Where the record can be read two ways"))
        if acts := [*map(Line, self._acts()), *elsewhere(result, self.catalog)]:
            yield Bullets(acts)
        told = list(findings_told(result))
        if told and self.detail <= _SHORT:
            yield Bullets([self._in_short(finding) for finding in told])
        else:
            for finding in told:
                yield from self._finding(finding)
        if not result.exposure:
            yield Paragraph(self.catalog.plain("No finding of ambiguity on what is recorded."))

    def _acts(self) -> Iterator[str]:
        """Yield how the client's own acts stand at the bar: what is raised by its kind in law, the rest as it stands."""
        say, plain = self.catalog.say, self.catalog.plain
        by_standing: dict[tuple[str, str], dict[str, None]] = {}
        for act in self.result.bar.acts if self.result.bar else ():
            if act.state != "NOT_RAISED":
                standing = (plain(STEPS[act.state]), plain(COMPELLED[act.compulsion]))
                by_standing.setdefault(standing, {}).update(dict.fromkeys(map(plain, act.kinds)))
        for (state, compelled), kinds in by_standing.items():
            named = "; ".join(kinds) or plain(_OTHER_ACTS)
            yield say("{path}: {state}; {compelled}.", path=named, state=state, compelled=compelled)

    def _named(self, finding: Exposed) -> tuple[str, bool]:
        """Return what a finding is called, and whether all that it rests on is for export."""
        whole = finding.code == BAR or all(for_export(fact.path) for fact in finding.facts)
        named = {"title": finding.title, "code": finding.code, "level": finding.severity}
        return self.catalog.say("{title} ({code}), {level}", **named), whole

    def _in_short(self, finding: Exposed) -> Line:
        head, whole = self._named(finding)
        return Line(f"{head}. {finding.row}" if whole else head, cite(finding.provisions[0].citations[0]))

    def _finding(self, finding: Exposed) -> Iterator[Block]:
        say, plain = self.catalog.say, self.catalog.plain
        head, whole = self._named(finding)
        cited = cite("; ".join(dict.fromkeys(p.citations[0] for p in finding.provisions if p.citations)))
        yield Paragraph(head, Style.STRONG)
        if not whole:
            yield Bullets([Line(plain("What it rests on is not for export."), cited)])
            return
        lines = [Line(finding.row, cited)]
        for title, reading in (
            ("For the client ({grade}): {text}", finding.client_reading),
            ("The government would argue ({grade}): {text}", finding.government_reading),
        ):
            told = say(title, grade=plain(reading.grade), text=reading.text)
            lines.append(Line(told, cite(self.numbered.ranges(reading.facts))))
        lines.append(Line(say("Ask: {questions}", questions=finding.question)))
        yield Bullets(lines)
