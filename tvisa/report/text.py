"""A screening: what a lawyer reads first, and on request the whole tree of findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Final

from tvisa.report.before import told_before
from tvisa.report.document import Block, Bullets, Cell, Document, Heading, Line, Paragraph, Style, Table, Tree
from tvisa.report.evidence import evidence_line
from tvisa.report.exposure import (
    acts_first,
    acts_headline,
    exposure_blocks,
    ladder_blocks,
    needs_blocks,
    notices_blocks,
    separating_blocks,
)
from tvisa.report.filing import panel_blocks
from tvisa.report.page import BASES, SHAPES, STATES, paper, set_aside, titled
from tvisa.report.questions import points_by_part
from tvisa.report.standing import blocks, first_lines
from tvisa.report.urgent import first_blocks
from tvisa.screening.conduct.result import BAR_AT
from tvisa.screening.elements.result import Element, Factor, Gap, Part
from tvisa.screening.grounds.result import Ground
from tvisa.screening.screening import Screening
from tvisa.screening.table import RemarkTold
from tvisa.words.catalog import Catalog

_MOST_GAPS: Final = 5
_PLAIN_STATES: Final = ("not asked", "list open", "judgment")
"""States that the title above a gap, or its question, says already."""


def screening_document(result: Screening, *, tree: bool = False, codes: bool = False) -> Document:
    """Return a screening, of which *tree* goes down to every fact and *codes* names the place of each gap in the case file."""
    return paper(result, "", _blocks(result, tree=tree, codes=codes))


def _blocks(result: Screening, *, tree: bool, codes: bool) -> Iterator[Block]:
    catalog, has = result.catalog, result.picture.has
    yield from acts_headline(result)
    if result.urgent:
        yield from first_blocks(result.urgent, catalog)
    yield Paragraph(result.summary, Style.STRONG)
    yield Bullets(first_lines(result))
    yield from acts_first(result)
    missing = catalog.plain("Facts still missing (for the interviewer)")
    decide = catalog.plain("Counsel must decide")
    for title, judgment in ((missing, False), (decide, True)):
        yield from gaps_blocks(title, gaps_of(result.elements, judgment=judgment), catalog, codes=codes)
    yield from blocks(result)
    yield from points_by_part(result)
    if recorded := "; ".join(dict.fromkeys(n.title for n in result.non_defenses)):
        yield Paragraph(catalog.say("On file, and not fatal by itself: {titles}.", titles=recorded))
    hostile = (f"{result.called(h.path)} ({catalog.word(h.answer)})" for h in result.set_aside)
    yield from map(Paragraph, set_aside(hostile, catalog))
    yield from told_before(result)
    if has("evidence"):
        yield Paragraph(evidence_line(result))
    yield from needs_blocks(result.needs, catalog)
    yield from notices_blocks(notices_left(result), catalog)
    if result.filing:
        yield from panel_blocks(result)
    if result.grounds is not None:
        yield from _grounds(result)
    yield from separating_blocks(result)
    if has("bar"):
        yield from exposure_blocks(result)
    if tree:
        yield from (Tree(finding_line(element, catalog)) for element in result.elements)
        yield from ladder_blocks(result)


def element_table(elements: Sequence[Part], catalog: Catalog) -> Table:
    """Return the table of elements: what each is, how it stands and why."""
    plain, rows = catalog.plain, list[tuple[Cell, ...]]()
    for element in elements:
        status = (f"{SHAPES[element.outcome]} {element.outcome_text}", plain(BASES.get(element.basis or "", "")))
        rows.append(((element.title, *(Line("", c) for c in element.citations[:2])), status, element.reason))
    return Table(plain("How each element stands"), map(plain, ("Element", "Status", "Why")), rows, (38, 18, 44))


def gaps_of(elements: Sequence[Part], *, judgment: bool) -> Iterator[Gap]:
    """Yield gaps once each: what can still be done before filing first, then by turns one of each element."""
    per_element = [
        [
            m
            for m in (e.open_on if judgment and isinstance(e, Element) else e.missing)
            if (m.who == "counsel") == judgment
        ]
        for e in elements
    ]
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
    for gap in gaps[:_MOST_GAPS]:
        state = catalog.plain(STATES[gap.state])
        shown = "" if codes or gap.state in _PLAIN_STATES else f"({state})"
        lines.append(Line(gap.question, shown, below=[Line("", f"{gap.path}: {state}")] if codes else ()))
    if (rest := len(gaps) - _MOST_GAPS) > 0:
        more = catalog.count("and {number} more (--tree shows it)", "and {number} more (--tree shows them)", rest)
        lines.append(Line(more))
    yield from titled(title, lines)


def notices_left(result: Screening) -> tuple[RemarkTold, ...]:
    """Return the notices that no stop sign says already."""
    said = {code for stop in (result.urgent.stops if result.urgent else ()) for code in stop.instead}
    return tuple(notice for notice in result.notices if notice.code not in said)


def finding_line(finding: Part, catalog: Catalog, *, named: bool = False) -> Line:
    """Return a finding and everything below it: down to the facts, or if *named* to the parts of the law that have a name."""
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
    facts = [catalog.said_by(catalog.word(f.answer), f.sources) for f in finding.facts]
    gaps = [catalog.plain(STATES[m.state]) for m in finding.missing]
    return "; ".join(dict.fromkeys(facts + gaps)) if finding.kind else ""


def _factor(factor: Factor, catalog: Catalog) -> str:
    title, held = factor.title, catalog.words(factor.evidence)
    message = _COUNTS_HELD[factor.counts] if held else _COUNTS[factor.counts]
    return catalog.say(message, title=title, held=held)


_COUNTS: Final = {
    "for": "factor for: {title}",
    "against": "factor against: {title}",
    "neither": "factor neither way: {title}",
    "disputed": "factor, disputed: {title}",
}
_COUNTS_HELD: Final = {counts: f"{message} (held: {{held}})" for counts, message in _COUNTS.items()}


# --- grounds of inadmissibility -----------------------------------------------------------------------------------------

_GRAVEST: Final = ("review", "waiver", "contested", "exempt", "open", "answered")
_TESTED: Final = {"met": "judged to hold", "not_met": "answered no", "unknown": "open", "contested": "disputed"}


def _grounds(result: Screening) -> Iterator[Block]:
    """Yield each ground that could apply or is pointed to, gravest first, and once for all what each waiver must show."""
    catalog, grounds = result.catalog, result.grounds or ()
    shown = [g for standing in _GRAVEST for g in grounds if g.standing == standing and (g.facts or g.waivers)]
    yield Heading(catalog.plain("Grounds of inadmissibility (privileged; for counsel)"))
    yield Bullets(
        Line(
            catalog.say("{title}: {text}", title=ground.title, text=ground.text),
            "; ".join(ground.citations[:2]),
            below=_of_standing(ground, result),
        )
        for ground in shown
    )
    if waivers := list(_tests(shown, catalog)):
        form = result.picture.status.law_of("admissibility").WAIVER_FORM
        yield Paragraph(catalog.say("What each waiver must show, on Form I-192 ({law}):", law=form.citations[0]))
        yield Bullets(waivers)
    if rest := " ".join(_rest(grounds, shown, catalog)):
        yield Paragraph(rest)


def _of_standing(ground: Ground, result: Screening) -> Iterator[str]:
    say, plain = result.catalog.say, result.catalog.plain
    if ground.facts:
        yield say("On: {paths}.", paths=result.catalog.some([result.called(fact.path) for fact in ground.facts], 3))
    if ground.waivers:
        yield say("Waiver: {waivers}.", waivers=ground.reach_text)
        if closed := ", ".join(w.title for w in ground.waivers if w.outcome == "not_met"):
            yield say("Closed by recorded answers: {waivers}.", waivers=closed)
    elif ground.standing == "open" and ground.facts:
        yield say("If it applies, waiver: {waivers}.", waivers=ground.reach_text)
    elif ground.standing == "contested":
        yield plain("No waiver reaches it at this stage: review by counsel.")
    if ground.standing == "open" and ground.missing:
        # What is open of the very record that points to it settles most; whether a list is complete, least.
        records = {f.path.partition("]")[0] for f in ground.facts}
        first = min(ground.missing, key=lambda m: (m.state == "list open", m.path.partition("]")[0] not in records))
        yield say("Find out: {question}", question=first.question)
    if ground.facts and ground.findings:
        yield say("See the findings: {codes}.", codes=", ".join(ground.findings))
    if ground.also_bar:
        yield say("The same facts touch the bar of {law}, which no waiver reaches.", law=BAR_AT)


def _tests(shown: list[Ground], catalog: Catalog) -> Iterator[Line]:
    """Yield what each waiver must show, each test once, with how it stands; where grounds differ, for each of them."""
    waivers: dict[str, dict[tuple[str, str], dict[str, list[str]]]] = {}
    for ground in shown:
        for waiver in ground.waivers:
            tests = waivers.setdefault(waiver.title, {})
            for test in waiver.must_show:
                states = tests.setdefault((test.rule.rstrip("."), test.citations[0]), {})
                states.setdefault(catalog.plain(_TESTED[test.outcome]), []).append(ground.title)
    for title, tests in waivers.items():
        told = (_test(rule, citation, states, catalog) for (rule, citation), states in tests.items())
        yield Line(catalog.say("{waiver}:", waiver=title), below=told)


def _test(rule: str, citation: str, states: dict[str, list[str]], catalog: Catalog) -> str:
    several = (catalog.say("{state} for {grounds}", state=state, grounds=", ".join(of)) for state, of in states.items())
    state = "; ".join(several) if len(states) > 1 else ", ".join(states)
    return catalog.say("- {rule} ({citation}): {state}", rule=rule, citation=citation, state=state)


def _rest(grounds: Sequence[Ground], shown: list[Ground], catalog: Catalog) -> Iterator[str]:
    if exempt := "; ".join(g.title for g in grounds if g.standing == "exempt" and g not in shown):
        yield catalog.say("Exempt by statute: {titles}.", titles=exempt)
    if left := sum(g.standing == "open" and g not in shown for g in grounds):
        one = "{number} ground is not reviewed yet; nothing recorded raises it."
        yield catalog.count(one, "{number} grounds are not reviewed yet; nothing on file raises them.", left)
