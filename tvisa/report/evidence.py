"""Evidence in a terminal: for each element what is in the file, what to ask for next and of whom, and what can replace it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tvisa.report.page import print_head
from tvisa.screening.elements.as_filed import FiledPart
from tvisa.screening.elements.result import Element
from tvisa.screening.evidence.result import EvidenceItem
from tvisa.screening.screening import Screening
from tvisa.screening.table import LawText
from tvisa.words.catalog import Catalog

MOST: Final = 3
MOST_FACTS: Final = 4
_NAMED: Final = 3
_RULE: Final = {
    "2024": "[8 CFR 214.204(c), (e), (f)]",
    "2017": "[8 CFR 214.11(d)(2), (d)(3), (d)(5)]",
}
_OPENING: Final = (
    "Any credible evidence counts. One thing is required of everybody, the signed personal statement; nothing else below is, "
    "unless it says so, and where it cannot be had the statement can tell it. A law enforcement declaration is optional. {rule}"
)
_OPENING_2002: Final = (
    "Any credible evidence counts. An endorsement is not required; without one the statement says why, and what was done in good "
    "faith to get one. [8 CFR 214.11(d)(3), (f)(1)-(3)]"
)


def evidence_line(result: Screening, catalog: Catalog) -> str:
    """Say in one line for how many elements something is in the file, and where the rest is told."""
    held = {i.element for i in result.evidence if i.counts}
    elements = [e.id for e in result.elements if e.id not in ("admissibility", "filing_window")]
    return catalog.say(
        "Evidence on file for {held} of {total} elements; what to ask next: tvisa evidence CASE.",
        held=len(held.intersection(elements)),
        total=len(elements),
    )


def next_to_ask(items: Sequence[EvidenceItem], would_help: Container[LawText]) -> list[EvidenceItem]:
    """
    Return what to ask for, the best first.

    What is required on a ground comes first, then what could show something that is not shown on the record, then what the client
    may have, then what other people can say, and agencies, courts and archives last; among these what bears on most of what is open
    or rests on word alone.

    Args:
        items: The items.
        would_help: Those that could show what is not shown.
    """
    wanted = [i for i in items if i.state == "obtainable" and (i.supports or i.standing == "required")]
    return sorted(
        wanted,
        key=lambda i: (
            i.standing != "required",
            i.law not in would_help,
            not i.within_reach,
            i.of_agency,
            -len(i.supports),
        ),
    )


_OF_TRAUMA: Final = "assistance.trauma."
_CURABLE: Final = "would show it: one credible report to an agency with jurisdiction, or as an excuse: {facts}"


def hanging_on(line: FiledPart, catalog: Catalog, *, unreported: bool = False) -> str:
    """
    Say in a few words what would show what is not shown, or what has to be judged.

    Args:
        line: How it stands under the burden.
        catalog: The language.
        unreported: Whether a report is still to be made, which cures what trauma would excuse: it is named before the excuse.
    """
    excused = unreported and any(point.path.startswith(_OF_TRAUMA) for point in line.would_show)
    shown = _CURABLE if excused else "would show it: {facts}"
    for message, points in ((shown, line.would_show), ("to be weighed: {facts}", line.turns_on)):
        if points:
            named = [
                catalog.say("that these are all: {label}", label=p.label) if p.why == "list open" else p.label
                for p in points
            ]
            return catalog.say(message, facts=catalog.some(named, _NAMED))
    return ""


def unreported(result: Screening) -> bool:
    """Say whether a screening raises the stop sign that a report is still to be made before filing."""
    return any(stop.code == "REPORT" for stop in result.urgent.stops) if result.urgent else False


def print_evidence(result: Screening, out: Console, catalog: Catalog, *, whole: bool = False) -> None:
    """
    Print the checklist of a screening.

    Args:
        result: The screening.
        out: Where to.
        catalog: The language.
        whole: Whether to print every kind that could be asked for, in place of the first few of each element.
    """
    say = catalog.say
    law = result.law
    print_head(result, out, catalog)
    out.print()
    rule = _RULE.get(law.rule_set)
    out.print(Text(say(_OPENING, rule=rule) if rule else catalog.plain(_OPENING_2002), style="bold"))
    out.print()
    required = [i for i in result.evidence if i.standing == "required"]
    _print_statement(required, out, catalog)
    shown = [i for i in required if i.state != "held"]
    outcomes = {e.id: e for e in result.elements}
    filed = {line.id: line for line in result.as_filed.elements}
    for element, items in _by_element(i for i in result.evidence if i.standing != "required").items():
        wanted = next_to_ask(items, result.as_filed.would_help)
        asked = wanted if whole else wanted[:MOST]
        shown += asked
        told = (outcomes.get(element), filed.get(element))
        _print_element(items, asked, told, len(wanted) - len(asked), out, catalog, first=unreported(result))
    _print_cares(shown, out, catalog)
    out.print(Text(result.disclaimer, style="dim"))


def _print_statement(required: list[EvidenceItem], out: Console, catalog: Catalog) -> None:
    """Print the one statement that everybody signs, topic by topic."""
    out.print(Text(catalog.plain("The signed personal statement: required"), style="bold"))
    grid = Table.grid(padding=(0, 1))
    for item in required:
        line = Text(item.title)
        line.append(f" [{item.citations[0]}]", style="dim")
        if item.state == "held":
            facts = _facts((f.label for f in item.facts), catalog)
            told = catalog.say("In the file: {facts}", facts=facts)
        else:
            facts = _named(item.would_show, catalog)
            told = catalog.say("Still to be told: {facts}", facts=facts)
        if facts:
            line.append(f"\n{told}")
        for note in item.notes:
            line.append(f"\n{note}", style="dim")
        grid.add_row(" -", line)
    out.print(grid)
    out.print()


def _by_element(items: Iterable[EvidenceItem]) -> dict[str, list[EvidenceItem]]:
    found: dict[str, list[EvidenceItem]] = {}
    for item in items:
        found.setdefault(item.element, []).append(item)
    return found


def _print_element(
    items: Sequence[EvidenceItem],
    asked: list[EvidenceItem],
    told: tuple[Element | None, FiledPart | None],
    rest: int,
    out: Console,
    catalog: Catalog,
    *,
    first: bool,
) -> None:
    head = Text(items[0].element_title, style="bold")
    element, line = told
    if element:
        head.append(f": {element.outcome_text}", style="default")
    out.print(head)
    if line:
        stands = "; ".join(words for words in (line.text, hanging_on(line, catalog, unreported=first)) if words)
        out.print(Padding(Text(catalog.say("If filed as it is: {text}.", text=stands), style="dim"), (0, 0, 0, 1)))
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=12)
    grid.add_column(ratio=1)
    held = [i for i in items if i.state == "held"]
    for number, item in enumerate(held):
        grid.add_row(catalog.plain("In the file") if not number else "", _held(item, catalog))
    if not held:
        grid.add_row(catalog.plain("In the file"), catalog.plain("nothing that is recorded with a fact"))
    for number, item in enumerate(asked):
        grid.add_row(catalog.plain("Ask next") if not number else "", _asked(item, catalog))
    if rest:
        more = catalog.count("and {number} more kind (--all)", "and {number} more kinds (--all)", rest)
        grid.add_row("", Text(more, style="dim"))
    for number, (why, titles) in enumerate(_not_asked(items).items()):
        grid.add_row(
            catalog.plain("Not now") if not number else "", catalog.say("{titles}: {why}", titles=titles, why=why)
        )
    out.print(Padding(grid, (0, 0, 1, 1)))


def _facts(labels: Iterable[str], catalog: Catalog) -> str:
    return _named(map(catalog.plain, labels), catalog)


def _named(labels: Iterable[str], catalog: Catalog) -> str:
    return catalog.some(list(dict.fromkeys(labels)), MOST_FACTS)


def _held(item: EvidenceItem, catalog: Catalog) -> Text:
    facts = _facts((f.label for f in item.facts), catalog)
    text = Text(catalog.say("- {title} ({facts})", title=item.title, facts=facts))
    text.append(f" [{item.citations[0]}]", style="dim")
    if item.why:
        text.append(f"\n{item.why}")
    return text


def _asked(item: EvidenceItem, catalog: Catalog) -> Text:
    text = Text(f"- {item.title}")
    text.append(f" [{item.citations[0]}]", style="dim")
    if item.standing == "required here":
        text.append(" " + catalog.plain("required on this ground or with this request"), style="bold")
    text.append("\n" + catalog.say("From: {whom}", whom=item.of_whom))
    if item.supports:
        text.append("\n" + catalog.say("Would show: {facts}", facts=_named(item.would_show, catalog)))
    # That the statement can tell it is said once, at the top.
    instead = item.otherwise
    if instead:
        text.append("\n" + catalog.say("If there is none: {instead}.", instead="; ".join(instead)))
    for note in item.notes:
        text.append(f"\n{note}", style="dim")
    return text


def _not_asked(items: Sequence[EvidenceItem]) -> dict[str, str]:
    """Return what is not to be asked for and why, by the reason; what is merely optional is no such thing."""
    found: dict[str, list[str]] = {}
    for item in items:
        if item.state == "alternative" and item.dangerous:
            found.setdefault(item.why, []).append(item.title)
    return {why: "; ".join(titles) for why, titles in found.items()}


def _print_cares(asked: list[EvidenceItem], out: Console, catalog: Catalog) -> None:
    cares: dict[str, dict[str, None]] = {}
    for item in asked:
        if item.care:
            cares.setdefault(item.care, {})[item.title] = None
    if not cares:
        return
    out.print(Text(catalog.plain("Before asking"), style="bold"))
    grid = Table.grid(padding=(0, 1))
    for care, titles in cares.items():
        line = Text(care)
        line.append("\n" + some_titles(list(titles), catalog), style="dim")
        grid.add_row(" -", line)
    out.print(grid)
    out.print()


def some_titles(titles: list[str], catalog: Catalog, most: int = 2) -> str:
    """Return the first of several titles, the rest counted; they hold commas of their own."""
    shown, rest = "; ".join(titles[:most]), len(titles) - most
    return (
        catalog.count("{titles}; and {number} more", "{titles}; and {number} more", rest, titles=shown)
        if rest > 0
        else shown
    )
