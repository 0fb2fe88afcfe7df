"""A screening: what a lawyer reads first, and on request the whole tree of findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from tvisa.report.before import told_before
from tvisa.report.document import Block, Bullets, Document, Line, Paragraph, Style, Table, Tree
from tvisa.report.evidence import evidence_line, hanging_on, unreported
from tvisa.report.exposure import (
    exposure_blocks,
    grounds_blocks,
    ladder_blocks,
    needs_blocks,
    notices_blocks,
    separating_blocks,
)
from tvisa.report.filing import panel_blocks
from tvisa.report.page import BASES, SHAPES, STATES, paper, titled
from tvisa.report.points import points_by_part
from tvisa.report.urgent import first_blocks
from tvisa.screening.conduct.result import Notice
from tvisa.screening.elements.result import Factor, Gap, Part
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

MOST_GAPS: Final = 5
_PLAIN_STATES: Final = ("not asked", "list open", "judgment")
"""States that the title above a gap, or its question, says already."""


def screening_document(result: Screening, *, tree: bool = False, codes: bool = False) -> Document:
    """
    Return a screening: what is urgent, bottom line, elements, the gaps that matter most, and what stands beside them.

    Args:
        result: The screening.
        tree: Whether to go down to every fact.
        codes: Whether to name the place of each gap in the case file.
    """
    return paper(result, result.catalog, "", _blocks(result, result.catalog, tree=tree, codes=codes))


def _blocks(result: Screening, catalog: Catalog, *, tree: bool, codes: bool) -> Iterator[Block]:
    if result.urgent:
        yield from first_blocks(result.urgent, catalog)
    yield Paragraph(result.summary, Style.STRONG)
    yield from _elements(result, catalog)
    plain = catalog.plain
    missing, decide = plain("Facts still missing (for the interviewer)"), plain("Counsel must decide")
    for title, judgment in ((missing, False), (decide, True)):
        yield from gaps_blocks(title, gaps_of(result.elements, judgment=judgment), catalog, codes=codes)
    yield from points_by_part(result.points, catalog)
    yield from _asides(result, catalog)
    yield from told_before(result, catalog)
    if result.picture.has("evidence"):
        yield Paragraph(evidence_line(result, catalog))
    yield from needs_blocks(result.needs, catalog)
    yield from notices_blocks(notices_left(result), catalog)
    if result.filing:
        yield from panel_blocks(result, catalog)
    if result.grounds is not None:
        yield from grounds_blocks(result, catalog)
    yield from separating_blocks(result, catalog)
    if result.picture.has("bar"):
        yield from exposure_blocks(result, catalog)
    if tree:
        yield from (Tree(finding_line(element, catalog)) for element in result.elements)
        yield from ladder_blocks(result, catalog)


def _elements(result: Screening, catalog: Catalog) -> Iterator[Block]:
    """Yield each element on a line or two: how it stands, why where it falls or is disputed, and what filing it as it is would show."""
    filed = {line.id: line for line in result.as_filed.elements}
    lines = []
    for element in result.elements:
        basis = f", {catalog.plain(BASES[element.basis])}" if element.basis else ""
        told = [f"{element.outcome_text}{basis}."]
        proof = filed.get(element.id)
        if proof is None or element.outcome in ("not_met", "contested"):
            told.append(element.reason)
        if proof is not None:
            hanging = hanging_on(proof, catalog, unreported=unreported(result))
            message = "As filed: {proof}; {hanging}." if hanging else "As filed: {proof}."
            told.append(catalog.say(message, proof=proof.text, hanging=hanging))
        lead = f"{SHAPES[element.outcome]} {element.title}:"
        lines.append(Line(" ".join(told), "; ".join(element.citations[:1]), lead=lead))
    yield Bullets(lines)


def element_table(elements: Sequence[Part], catalog: Catalog) -> Table:
    """Return the table of elements: what each is, how it stands and why."""
    plain = catalog.plain
    rows = []
    for element in elements:
        status = [Line(f"{SHAPES[element.outcome]} {element.outcome_text}")]
        status += [Line(plain(BASES[element.basis]))] if element.basis else []
        name = (Line(element.title), *(Line("", citation) for citation in element.citations[:2]))
        rows.append((name, status, (Line(element.reason),)))
    header = (plain("Element"), plain("Status"), plain("Why"))
    return Table(plain("How each element stands"), header, rows, (38, 18, 44))


def gaps_of(elements: Sequence[Part], *, judgment: bool) -> Iterator[Gap]:
    """Yield gaps once each: what can still be done before filing first, then by turns one of each element."""
    per_element = [[m for m in e.missing if (m.who == "counsel") == judgment] for e in elements]
    in_turn = [m for turn in zip_longest(*per_element) for m in turn if m]
    seen = set()
    for gap in sorted(in_turn, key=lambda m: m.state != "not yet"):
        if (gap.path, gap.state, gap.question) not in seen:
            seen.add((gap.path, gap.state, gap.question))
            yield gap


def gaps_blocks(title: str, found: Iterable[Gap], catalog: Catalog, *, codes: bool = False) -> Iterator[Block]:
    """Yield the first few of what is missing, each with its path where that is asked for."""
    gaps = list(found)
    if not codes:
        # Without its place, a question that two records raise reads the same twice.
        gaps = list({gap.question: gap for gap in reversed(gaps)}.values())[::-1]
    lines = []
    for gap in gaps[:MOST_GAPS]:
        state = catalog.plain(STATES[gap.state])
        shown = "" if codes or gap.state in _PLAIN_STATES else f"({state})"
        lines.append(Line(gap.question, shown, below=[Line("", f"{gap.path}: {state}")] if codes else ()))
    if (rest := len(gaps) - MOST_GAPS) > 0:
        more = catalog.count("and {number} more (--tree shows it)", "and {number} more (--tree shows them)", rest)
        lines.append(Line(more))
    yield from titled(title, lines)


def notices_left(result: Screening) -> tuple[Notice, ...]:
    """Return the notices that no stop sign says already."""
    said = {code for stop in (result.urgent.stops if result.urgent else ()) for code in stop.instead}
    return tuple(notice for notice in result.notices if notice.code not in said)


def _asides(result: Screening, catalog: Catalog) -> Iterator[Block]:
    recorded = list(dict.fromkeys(n.title for n in result.non_defenses))
    hostile = [f"{result.called(h.path)} ({catalog.word(h.answer)})" for h in result.set_aside]
    if recorded:
        message = "Recorded; by itself this does not defeat the claim: {titles}."
        yield Paragraph(catalog.say(message, titles="; ".join(recorded)))
    if hostile:
        message = "Said only by a trafficker, or for one, and set aside: {paths}."
        yield Paragraph(catalog.say(message, paths=", ".join(hostile)))


def finding_line(finding: Part, catalog: Catalog, *, named: bool = False) -> Line:
    """
    Return a finding and everything below it.

    Args:
        finding: The finding.
        catalog: The language.
        named: Whether to stop at the parts of the law that have a name, in place of going down to the facts.
    """
    leaf = bool(finding.kind)
    told = _said(finding, catalog) or finding.outcome_text
    text = f"{SHAPES[finding.outcome]} {finding.title}{' ' if leaf else ': '}{told}"
    if finding.basis and finding.basis != "rule":
        text += f", {catalog.plain(BASES[finding.basis])}"
    below = [Line("", catalog.plain("as above"))] if finding.see else []
    if leaf:
        paths = dict.fromkeys([f.path for f in finding.facts] + [m.path for m in finding.missing])
        below += (Line("", told) for told in (*paths, *(_factor(factor, catalog) for factor in finding.factors)))
    children = named_parts(finding) if named else finding.parts
    below += (finding_line(child, catalog, named=named) for child in children)
    return Line(text, "; ".join(finding.citations[: 1 if leaf else 2]), below=below)


def named_parts(finding: Part) -> Iterator[Part]:
    """Yield the next parts of the law below a finding that have a name of their own."""
    for child in finding.parts:
        if child.rule and not child.kind:
            yield child
        elif not child.kind:
            yield from named_parts(child)


def _said(finding: Part, catalog: Catalog) -> str:
    """Return what was answered at a leaf, and by whom, or why it is open."""
    facts = [
        catalog.say(
            "{answer} ({sources})", answer=catalog.word(f.answer), sources=", ".join(map(catalog.word, f.sources))
        )
        if f.sources
        else catalog.word(f.answer)
        for f in finding.facts
    ]
    gaps = [catalog.plain(STATES[m.state]) for m in finding.missing]
    return "; ".join(dict.fromkeys(facts + gaps)) if finding.kind else ""


def _factor(factor: Factor, catalog: Catalog) -> str:
    title, held = factor.title, ", ".join(map(catalog.word, factor.evidence))
    message = _COUNTS_HELD[factor.counts] if held else _COUNTS[factor.counts]
    return catalog.say(message, title=title, held=held)


_COUNTS: Final = {
    "for": "factor for: {title}",
    "against": "factor against: {title}",
    "neither": "factor neither way: {title}",
    "disputed": "factor, disputed: {title}",
}
_COUNTS_HELD: Final = {counts: f"{message} (held: {{held}})" for counts, message in _COUNTS.items()}
