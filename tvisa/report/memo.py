"""
The memo for counsel: one page to decide from, and behind it everything that the page rests on.

The order is that of a file that a supervisor opens with little time: what is urgent, where it stands, what is missing, what
filing would risk, what to gather; then their decision, which the memo does not make.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from tvisa.report.before import before_blocks, reconcile_line
from tvisa.report.document import (
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
    Tree,
)
from tvisa.report.evidence import hanging_on, next_to_ask, some_titles
from tvisa.report.exposure import COMPELLED, STEPS, facts_told, missing_told, time_told
from tvisa.report.filing import also_lines, panel_lines, rest_lines
from tvisa.report.page import AS_DECIDED, head_of
from tvisa.report.text import BASES, SHAPES, STATES, gaps_of, named_parts, notices_left
from tvisa.report.timeline import for_memo
from tvisa.report.urgent import full_lines, in_short, step_lines, told_first
from tvisa.screening.redacted import redacted
from tvisa.screening.result import Element, Fact, Part
from tvisa.screening.result_conduct import Exposed
from tvisa.screening.result_evidence import EvidenceItem
from tvisa.screening.said import said
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

_URGENT: Final = 5
_LITTLE: Final = 3
_GAPS: Final = 3
_LINES: Final = 2
_FEW: Final = 2
_RISKS: Final = "Filing: risks, and grounds of inadmissibility"
_MORE_RISKS: Final = "More risks"
SAID: Final = said((_RISKS, _MORE_RISKS))
"""Headings that speak of where the application is: true before filing, while it is pending, and after a decision."""
_RAISED: Final = ("review", "waiver", "contested", "open")


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
    written = _Memo(result, catalog, redact=redact)
    privileged = screening.setting == "privileged"
    say, plain = catalog.say, catalog.plain
    confidential = (
        plain("PRIVILEGED AND CONFIDENTIAL. Draft for the supervising attorney or accredited representative.")
        if privileged
        else plain(
            "CONFIDENTIAL DRAFT for the supervising attorney or accredited representative. Not recorded as privileged."
        )
    )
    return Document(
        plain("T nonimmigrant status: screening memo"),
        catalog.lang,
        tuple(
            t
            for t in (
                confidential,
                head_of(result, catalog),
                result.law.note,
                plain(AS_DECIDED) if screening.as_decided else "",
                _left_out(catalog) if redact else "",
            )
            if t
        ),
        (
            Fields(
                (
                    say("Prepared by: {role}", role=prepared_by) if prepared_by else plain("Prepared by (role):"),
                    plain("Interpreter:"),
                    plain("Date:"),
                )
            ),
            *written.first(),
            PageBreak(),
            *written.second(),
        ),
        points=7.8,
    )


def _left_out(catalog: Catalog) -> str:
    return catalog.plain(
        "Redacted: no free text, dates to the year, ages to under 18 or not. What is left is less, and not anonymous."
    )


class _Memo:
    def __init__(self, result: Screening, catalog: Catalog, *, redact: bool) -> None:
        self.result, self.catalog, self.redact = result, catalog, redact
        of_elements = chain.from_iterable(_facts_below(e) for e in result.elements)
        of_exposure = _facts_of_exposure(result)
        self.facts: dict[str, Fact] = {}
        for fact in chain(of_elements, of_exposure):
            self.facts.setdefault(fact.path, fact)
        self.numbers = {path: f"F{number}" for number, path in enumerate(self.facts, 1)}

    # --- the first page -------------------------------------------------------------------------------------------

    def first(self) -> Iterator[Block]:
        plain, result = self.catalog.plain, self.result
        if urgent := self._urgent():
            yield Heading(plain("Urgent"))
            yield Bullets(self._few(urgent, _URGENT))
            if steps := " ".join(text for text, _ in step_lines(result.urgent, self.catalog)):
                yield Paragraph(steps, Style.SMALL)
        yield Heading(plain("Where it stands"))
        yield Paragraph(result.summary, Style.STRONG)
        yield self._elements()
        if gaps := self._gaps():
            yield Heading(plain("Gaps that matter most"))
            yield Bullets(self._few(gaps, _GAPS))
        yield Heading(plain(_RISKS))
        if risks := self._risks():
            yield Bullets(self._few(risks, _LINES))
        standing = [f"{line.text} {line.small}" for line in self._panel(triggered=False)]
        yield Paragraph(" · ".join((" ".join(standing), *rest_lines(result, self.catalog))), Style.SMALL)
        yield from self._evidence()
        if also := self._also():
            yield Heading(plain("Also look at (prompts; nothing is decided)"))
            yield Bullets(self._few(also, _LINES))
        decisions = (plain("Adopt"), plain("More interview"), plain("Refer"), plain("Decline"))
        choices = " ".join(f"☐ {decision}" for decision in decisions)
        yield Fields((self.catalog.say("Supervisor: {choices}. Name:", choices=choices), plain("Date:")))
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

    def _also(self) -> list[Line]:
        return [Line(text, _cite(cited)) for text, cited in also_lines(self.result)]

    def _panel(self, *, triggered: bool) -> list[Line]:
        panel = panel_lines(self.result, self.catalog)
        return [Line(text, _cite(cited)) for text, cited, told in panel if told is triggered]

    def _urgent(self) -> list[Line]:
        """Return what is urgent, in its order, a line each, and where that is little what else is to be minded."""
        urgent = self.result.urgent
        told = told_first(urgent) if urgent else ()
        lines = [Line(in_short(item, self.catalog)[0], _cite("; ".join(item.citations[:1]))) for item in told]
        return lines if len(lines) > _LINES else [*lines, *self._minded()][:_LITTLE]

    def _minded(self) -> list[Line]:
        """Return needs, and the notices that no stop sign says already."""
        notices = [
            Line(n.text, _cite("; ".join(p.citations[0] for p in n.provisions if p.citations)))
            for n in notices_left(self.result)
        ]
        return [*(Line(need.text) for need in self.result.needs), *notices]

    def _urgent_in_full(self) -> Iterator[Block]:
        """Yield every day and stop sign in full, and what a careful reader is told besides."""
        plain, urgent = self.catalog.plain, self.result.urgent
        if urgent and urgent.items:
            yield Heading(plain("What is urgent, in full"))
            yield Bullets([Line(text, _cite(cited)) for text, cited in full_lines(urgent, self.catalog)])
        if beside := self._minded():
            yield Heading(plain("To be minded"))
            yield Bullets(beside)

    def _elements(self) -> Table:
        plain = self.catalog.plain
        rows = []
        for element in self.result.elements:
            status = f"{SHAPES[element.outcome]} {element.outcome_text}"
            basis = plain(BASES[element.basis]) if element.basis else ""
            rows.append(
                (
                    (Line(element.title, "; ".join(element.citations[:2])),),
                    (Line(status, basis),),
                    (Line(element.reason, self._resting_on(element)),),
                    self._as_filed(element),
                )
            )
        header = (
            plain("Element"),
            plain("Status"),
            plain("Why, and the facts it rests on"),
            plain("If filed on this record"),
        )
        return Table(plain("How each element stands"), header, tuple(rows), (22, 12, 48, 18))

    def _as_filed(self, element: Element) -> tuple[Line, ...]:
        """Return how an element stands under the burden of proof, with what would show it or has to be judged."""
        if element.id == "admissibility":
            return tuple(Line(w.law.title, w.text) for w in self.result.as_filed.waivers[:_FEW]) or (Line("–"),)
        (line,) = (line for line in self.result.as_filed.elements if line.id == element.id)
        return (Line(line.text, hanging_on(line, self.catalog)),)

    def _resting_on(self, element: Element) -> str:
        facts = {f.path: f for f in element.facts}
        if not facts:
            return ""
        sources = dict.fromkeys(s for fact in facts.values() for s in fact.sources)
        numbers = _ranges([int(self.numbers[path][1:]) for path in facts])
        if not sources:
            return self.catalog.say("[{facts}; no source recorded]", facts=numbers)
        told = ", ".join(self.catalog.word(s) for s in sources)
        return self.catalog.say("[{facts}; from: {sources}]", facts=numbers, sources=told)

    def _gaps(self) -> list[Line]:
        """Return what is missing, each with the first kind of evidence that could show it."""
        elements = self.result.elements
        gaps = [*gaps_of(elements, judgment=False), *gaps_of(elements, judgment=True)]
        proofs = self._proofs()
        lines = []
        for gap in gaps:
            state = self.catalog.plain(STATES[gap.state])
            proof = proofs.get(gap.path)
            shows = self.catalog.say("could show it: {evidence}", evidence=proof) if proof else ""
            lines.append(Line(gap.question, f"[{'; '.join(t for t in (state, shows) if t)}]"))
        return lines

    def _proofs(self) -> dict[str, str]:
        """Return, by path, the first kind of evidence to ask for that bears on it."""
        found: dict[str, str] = {}
        for item in next_to_ask(self.result.evidence, self.result.as_filed.would_help):
            for path in item.supports:
                if item.standing != "required":
                    found.setdefault(path, item.title)
        return found

    def _risks(self) -> list[Line]:
        """Return what the record triggers: lines before filing, grounds that could apply, and how the bar stands."""
        result = self.result
        grounds = [g for g in result.grounds or () if g.standing in _RAISED and (g.facts or g.waivers)]
        return [
            *([Line(result.bar.text)] if result.bar else []),
            *self._panel(triggered=True),
            *(Line(f"{g.title}: {g.text}", _cite(g.citations[0])) for g in grounds),
            *([Line(line)] if (line := reconcile_line(result, self.catalog)) else []),
        ]

    def _evidence(self) -> Iterator[Block]:
        items: dict[str, list[EvidenceItem]] = {}
        for item in self.result.evidence:
            items.setdefault(item.element_title, []).append(item)
        if items:
            yield Heading(self.catalog.plain("Evidence, for each element"))
            yield Bullets(tuple(self._evidence_line(title, own) for title, own in items.items()))

    def _evidence_line(self, title: str, own: list[EvidenceItem]) -> Line:
        say = self.catalog.say
        asked = next_to_ask(own, self.result.as_filed.would_help)[:1]
        instead = dict.fromkeys(words for item in asked for words in item.instead)
        held = list(dict.fromkeys(i.title for i in own if i.state == "held"))
        told = [
            say(message, titles=some_titles(titles, self.catalog, most))
            for message, titles, most in (
                ("In the file: {titles}.", held, 1),
                ("Ask next for: {titles}.", [i.title for i in asked], 1),
                ("Or: {titles}.", list(instead)[:1], 1),
            )
            if titles
        ]
        return Line(f"{title}. {' '.join(told)}", _cite("; ".join(dict.fromkeys(i.citations[0] for i in asked))))

    # --- behind it ------------------------------------------------------------------------------------------------

    def second(self) -> Iterator[Block]:
        plain = self.catalog.plain
        yield from self._urgent_in_full()
        yield from for_memo(self.result, self.catalog, redact=self.redact)
        yield Heading(plain("Every part of the law, with its reason"))
        for element in self.result.elements:
            # Grounds are told one by one with what could answer them: their tree would read as if an act were settled.
            if element.id != "admissibility":
                yield self._tree(element)
        yield from self._left_over()
        yield from before_blocks(self.result, self.catalog)
        yield from self._ambiguities()
        yield from self._facts_table()

    def _tree(self, finding: Part) -> Tree:
        say, parts = self.catalog.say, tuple(self._tree(child) for child in named_parts(finding))
        status = f"{SHAPES[finding.outcome]} {finding.title}: {finding.outcome_text}"
        if finding.basis:
            status = say("{finding}, {basis}", finding=status, basis=self.catalog.plain(BASES[finding.basis]))
        # Of what has parts they give the reason.
        text = status if parts else say("{finding}. {reason}", finding=status, reason=finding.reason)
        return Tree(Line(text, _cite("; ".join(finding.citations[:2]))), parts)

    def _left_over(self) -> Iterator[Block]:
        """Yield what the first page had no room for."""
        plain = self.catalog.plain
        for title, lines, most in (
            (plain(_MORE_RISKS), self._risks(), _LINES),
            (plain("More gaps"), self._gaps(), _GAPS),
            (plain("More to look at"), self._also(), _LINES),
        ):
            if len(lines) > most:
                yield Heading(title)
                yield Bullets(lines[most:])

    def _ambiguities(self) -> Iterator[Block]:
        say, plain = self.catalog.say, self.catalog.plain
        result = self.result
        if not result.bar and not result.exposure:
            return
        yield Heading(plain("Where the record can be read two ways"))
        acts = [a for a in (result.bar.acts if result.bar else ()) if a.state != "NOT_RAISED"]
        for act in acts:
            yield Paragraph(
                say(
                    "{path}, {time}: {state}; {compelled}.",
                    path=act.path,
                    time=time_told(act.timing, self.catalog),
                    state=plain(STEPS[act.state]),
                    compelled=plain(COMPELLED[act.compulsion]),
                ),
                Style.STRONG,
            )
            yield Bullets(
                tuple(
                    Line(f"{lead} {told}")
                    for lead, told in (
                        (plain("An officer would point to:"), facts_told(act.for_officer, self.catalog, most=12)),
                        (
                            plain("A representative would point to:"),
                            facts_told(act.for_representative, self.catalog, most=12),
                        ),
                        (plain("Missing, and matters most:"), missing_told(act.missing, self.catalog)),
                    )
                )
            )
        for finding in result.exposure:
            yield from self._ambiguity(finding)
        if not result.exposure:
            yield Paragraph(plain("No finding of ambiguity on what is recorded."))

    def _ambiguity(self, finding: Exposed) -> Iterator[Block]:
        say, plain = self.catalog.say, self.catalog.plain
        head = say("{title} ({code}), {level}", title=finding.title, code=finding.code, level=finding.severity)
        yield Paragraph(head, Style.STRONG)
        cited = "; ".join(dict.fromkeys(p.citations[0] for p in finding.provisions if p.citations))
        lines = [Line(finding.row, _cite(cited))]
        for title, reading in (
            ("For the client ({grade}): {text}", finding.client_reading),
            ("The government would argue ({grade}): {text}", finding.government_reading),
        ):
            facts = _ranges([int(self.numbers[f.path][1:]) for f in reading.facts if f.path in self.numbers])
            lines.append(Line(say(title, grade=plain(reading.grade), text=reading.text), f"[{facts}]" if facts else ""))
        if finding.missing:
            lines.append(Line(say("Missing: {facts}", facts=missing_told(finding.missing, self.catalog))))
        lines.append(Line(say("Ask: {questions}", questions=finding.question)))
        yield Bullets(tuple(lines))

    def _facts_table(self) -> Iterator[Block]:
        if not self.facts:
            return
        plain = self.catalog.plain
        yield Heading(plain("Facts"))
        rows = []
        for path, fact in self.facts.items():
            said = ", ".join(self.catalog.word(s) for s in fact.sources)
            notes = () if self.redact else self.result.noted(path)
            rows.append(
                (
                    (Line(self.numbers[path]),),
                    (Line(plain(fact.label), path),),
                    (Line(self.catalog.word(fact.answer)), *(Line("", f"“{note}”") for note in notes)),
                    (Line(said or "–"),),
                )
            )
        header = (plain("No."), plain("Fact"), plain("Answer"), plain("Source"))
        yield Table(plain("The facts that are cited"), header, tuple(rows), (7, 43, 30, 20))


def _cite(citations: str) -> str:
    return f"[{citations}]" if citations else ""


def _ranges(numbers: Iterable[int]) -> str:
    """Write numbers of facts, runs of them from the first to the last."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"F{run[0]}" if len(run) == 1 else f"F{run[0]}–F{run[-1]}" for run in runs)


def _facts_below(finding: Part) -> Iterator[Fact]:
    yield from finding.facts
    for child in finding.parts:
        yield from _facts_below(child)


def _facts_of_exposure(result: Screening) -> Iterator[Fact]:
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
