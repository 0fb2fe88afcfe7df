"""A screening in a terminal: one screen for a lawyer, and on request the whole tree of findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from tvisa.report.admissibility import print_grounds
from tvisa.report.before import print_before
from tvisa.report.evidence import evidence_line, hanging_on, unreported
from tvisa.report.exposure import print_exposure, print_ladder, print_needs, print_notices, print_separating
from tvisa.report.filing import print_filing_panel
from tvisa.report.page import print_head
from tvisa.report.points import print_points
from tvisa.report.printed import COLORS, SHAPES
from tvisa.report.urgent import print_first
from tvisa.screening.conduct.result import Notice
from tvisa.screening.elements.result import Factor, Gap, Part
from tvisa.screening.screening import Screening
from tvisa.words.catalog import ENGLISH, Catalog

MOST_GAPS: Final = 5
BASES: Final = {"rule": "by rule", "judgment": "by judgment", "assertion": "by assertion"}
STATES: Final = {
    "not asked": "not asked",
    "unknown": "asked, not known",
    "declined": "declined",
    "imprecise": "a closer date is needed",
    "list open": "are these all?",
    "not yet": "not yet; can still come about",
    "judgment": "to be weighed",
}


_PLAIN_STATES: Final = ("not asked", "list open", "judgment")
"""States that the title above a gap, or its question, says already."""


def print_screening(
    result: Screening, out: Console, *, tree: bool = False, codes: bool = False, catalog: Catalog = ENGLISH
) -> None:
    """
    Print the result of a screening: what is urgent, bottom line, elements, the gaps that matter most, and the disclaimer.

    Args:
        result: The screening.
        out: Where to print.
        tree: Whether to go down to every fact.
        codes: Whether to name the place of each gap in the case file.
        catalog: The language.
    """
    say = catalog.say
    print_head(result, out, catalog)
    out.print()
    if result.urgent:
        print_first(result.urgent, out, catalog)
    out.print(Text(result.summary, style="bold"))
    _print_elements(result, out, catalog)
    for title, gaps in (
        (say("Facts still missing (for the interviewer)"), list(gaps_of(result.elements, judgment=False))),
        (say("Counsel must decide"), list(gaps_of(result.elements, judgment=True))),
    ):
        print_gaps(title, gaps, out, catalog, codes=codes)
    print_points(result.points, out, catalog)
    _print_asides(result, out, catalog)
    print_before(result, out, catalog)
    _print_beside(result, out, catalog)
    if result.filing:
        print_filing_panel(result, out, catalog)
    if result.grounds is not None:
        print_grounds(result, out, catalog)
    print_separating(result, out, catalog)
    if result.picture.has("bar"):
        print_exposure(result, out, catalog)
    if tree:
        for element in result.elements:
            out.print(finding_tree(element, catalog))
        out.print()
        print_ladder(result, out, catalog)
    out.print(Text(result.disclaimer, style="dim"))


def _print_elements(result: Screening, out: Console, catalog: Catalog) -> None:
    """Print each element on a line or two: how it stands, why where it falls or is disputed, and what filing it as it is would show."""
    filed = {line.id: line for line in result.as_filed.elements}
    for element in result.elements:
        line = Text(f"{SHAPES[element.outcome]} ", style=COLORS[element.outcome])
        line.append(f"{element.title}: ", style="bold")
        line.append(element.outcome_text, style=COLORS[element.outcome])
        line.append(f", {catalog.plain(BASES[element.basis])}. " if element.basis else ". ", style="default")
        proof = filed.get(element.id)
        if proof is None or element.outcome in ("not_met", "contested"):
            line.append(f"{element.reason} ", style="default")
        if proof is not None:
            hanging = hanging_on(proof, catalog, unreported=unreported(result))
            told = "As filed: {proof}; {hanging}." if hanging else "As filed: {proof}."
            line.append(f"{catalog.say(told, proof=proof.text, hanging=hanging)} ", style="default")
        line.append("; ".join(element.citations[:1]), style="dim")
        out.print(Padding(line, (0, 0, 0, 0)))
    out.print()


def element_table(elements: Sequence[Part], catalog: Catalog) -> Table:
    """Return the table of elements: what each is, how it stands and why."""
    table = Table(box=SIMPLE_HEAD, expand=True, padding=(0, 1, 0, 0))
    for title, ratio in ((catalog.plain("Element"), 29), (catalog.plain("Status"), 12), (catalog.plain("Why"), 35)):
        table.add_column(title, ratio=ratio, min_width=8, overflow="fold")
    for element in elements:
        status = Text(element.outcome_text, style=COLORS[element.outcome])
        if element.basis:
            status.append("\n" + catalog.plain(BASES[element.basis]), style="default")
        name = Text(element.title)
        name.append("\n" + "\n".join(element.citations[:2]), style="dim")
        table.add_row(name, status, element.reason, end_section=True)
    return table


def gaps_of(elements: Sequence[Part], *, judgment: bool) -> Iterator[Gap]:
    """Yield gaps once each: what can still be done before filing first, then by turns one of each element."""
    per_element = [[m for m in e.missing if (m.who == "counsel") == judgment] for e in elements]
    in_turn = [m for turn in zip_longest(*per_element) for m in turn if m]
    seen = set()
    for gap in sorted(in_turn, key=lambda m: m.state != "not yet"):
        if (gap.path, gap.state, gap.question) not in seen:
            seen.add((gap.path, gap.state, gap.question))
            yield gap


def print_gaps(title: str, gaps: list[Gap], out: Console, catalog: Catalog, *, codes: bool = False) -> None:
    """Print the first few of what is missing, each with its path where that is asked for."""
    if not gaps:
        return
    if not codes:
        # Without its place, a question that two records raise reads the same twice.
        gaps = list({gap.question: gap for gap in reversed(gaps)}.values())[::-1]
    out.print(Text(title, style="bold"))
    listed = Table.grid(padding=(0, 1))
    for gap in gaps[:MOST_GAPS]:
        line = Text(gap.question)
        state = catalog.plain(STATES[gap.state])
        if codes:
            line.append(f"\n{gap.path}: {state}", style="dim")
        elif gap.state not in _PLAIN_STATES:
            line.append(f" ({state})", style="dim")
        listed.add_row(" -", line)
    out.print(listed)
    rest = len(gaps) - MOST_GAPS
    if rest > 0:
        more = catalog.count("and {number} more (--tree shows it)", "and {number} more (--tree shows them)", rest)
        out.print(Padding(Text(more), (0, 0, 0, 3)))
    out.print()


def _print_beside(result: Screening, out: Console, catalog: Catalog) -> None:
    if result.picture.has("evidence"):
        out.print(Text(evidence_line(result, catalog)))
        out.print()
    if result.needs:
        print_needs(result.needs, out, catalog)
    if notices := notices_left(result):
        print_notices(notices, out, catalog)


def notices_left(result: Screening) -> tuple[Notice, ...]:
    """Return the notices that no stop sign says already."""
    said = {code for stop in (result.urgent.stops if result.urgent else ()) for code in stop.instead}
    return tuple(notice for notice in result.notices if notice.code not in said)


def _print_asides(result: Screening, out: Console, catalog: Catalog) -> None:
    recorded = list(dict.fromkeys(n.title for n in result.non_defenses))
    hostile = [f"{result.called(h.path)} ({catalog.word(h.answer)})" for h in result.set_aside]
    asides = []
    if recorded:
        asides.append(
            catalog.say("Recorded; by itself this does not defeat the claim: {titles}.", titles="; ".join(recorded))
        )
    if hostile:
        asides.append(
            catalog.say("Said only by a trafficker, or for one, and set aside: {paths}.", paths=", ".join(hostile))
        )
    for aside in asides:
        out.print(Text(aside))
    if asides:
        out.print()


def finding_tree(
    finding: Part, catalog: Catalog, parent: Tree | None = None, *, shapes: bool = False, named: bool = False
) -> Tree:
    """
    Return a finding and everything below it.

    Args:
        finding: The finding as a mapping.
        catalog: The language.
        parent: The branch to put it on.
        shapes: Whether to say the outcome in a shape as well.
        named: Whether to stop at the parts of the law that have a name, in place of going down to the facts.
    """
    leaf = bool(finding.kind)
    label = Text()
    if shapes:
        label.append(f"{SHAPES[finding.outcome]} ", style=COLORS[finding.outcome])
    label.append(finding.title)
    label.append(" " if leaf else ": ")
    label.append(_said(finding, catalog) or finding.outcome_text, style=COLORS[finding.outcome])
    if finding.basis and finding.basis != "rule":
        label.append(f", {catalog.plain(BASES[finding.basis])}")
    label.append("  " + "; ".join(finding.citations[: 1 if leaf else 2]), style="dim")
    branch = Tree(label) if parent is None else parent.add(label)
    if finding.see:
        branch.add(Text(catalog.plain("as above"), style="dim"))
    if leaf:
        for path in dict.fromkeys([f.path for f in finding.facts] + [m.path for m in finding.missing]):
            branch.add(Text(path, style="dim", no_wrap=True, overflow="ignore"))  # whole, so that it can be copied
        for factor in finding.factors:
            branch.add(Text(_factor(factor, catalog), style="dim"))
    for child in named_parts(finding) if named else finding.parts:
        finding_tree(child, catalog, branch, shapes=shapes, named=named)
    return branch


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
