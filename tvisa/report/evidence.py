"""Evidence: for each element what is in the file, what to ask for next and of whom, and what can replace it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style, words_of
from tvisa.report.page import cite, lacking, paper, titled
from tvisa.screening.filing.evidence_told import EvidenceItem
from tvisa.screening.screening import Screening
from tvisa.screening.table import LawText
from tvisa.words.catalog import Catalog

_TITLE: Final = "Evidence, for each element"
_MOST: Final = 3
_MOST_FACTS: Final = 4


def evidence_line(result: Screening) -> str:
    """Say in one line for how many elements something is in the file, and where the rest is told."""
    elements = {e.id for e in result.elements} - {"admissibility", "filing_window"}
    message = "Evidence on file for {held} of {total} elements."
    held = elements.intersection(i.element for i in result.evidence if i.counts)
    return result.catalog.say(message, held=len(held), total=len(elements))


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
            *(i.standing != "required", i.law not in would_help, not i.within_reach, i.of_agency),
            -len(i.supports),
        ),
    )


_WORDS: Final = 500


def evidence_document(result: Screening, *, brief: bool = False) -> Document:
    """Return the checklist of a screening; *brief* as many kinds to ask for next as there is room for, with what to mind before asking."""
    if not brief:
        return paper(result, _TITLE, _blocks(result))
    several = (list(_in_brief(result, most)) for most in range(_MOST, 0, -1))
    blocks = next((each for each in several if words_of(each) < _WORDS * 0.8), list(_in_brief(result, 1)))
    return paper(result, _TITLE, blocks, words=_WORDS)


def _in_brief(result: Screening, most: int) -> Iterator[Block]:
    catalog, say = result.catalog, result.catalog.say
    asked = [i for i in result.evidence if i.standing == "required" and i.state != "held"]
    if asked:
        name, topics = asked[0].title.partition(":")[0], (i.title.partition(": ")[2] or i.title for i in asked)
        told = say("{title} ({facts})", title=name, facts="; ".join(topics))
        yield Bullets([say("Required, and not on file: {titles}.", titles=told)])
    for items in _by_element(i for i in result.evidence if i.standing != "required").values():
        wanted = next_to_ask(items, result.as_filed.would_help)[:most]
        on_file, ask = (f"{catalog.plain(lead)}:" for lead in ("In the file", "Ask next"))
        held = "; ".join(i.title for i in items if i.state == "held")
        whom = (Line(f"{i.title}. {say('From: {whom}', whom=i.of_whom)}", lead=ask) for i in wanted)
        yield from titled(items[0].element_title, (*whom, *([Line(held, lead=on_file)] if held else [])))
        asked += wanted
    yield from titled(catalog.plain("Before asking"), _with_care(asked, catalog, must=True))
    not_now = _not_asked([i for i in result.evidence if i.standing != "required"]).items()
    lines = (Line(say("{titles}: {why}", titles=titles, why=why), must=True) for why, titles in not_now)
    yield from titled(catalog.plain("Not now"), lines)


def _with_care(asked: Iterable[EvidenceItem], catalog: Catalog, *, must: bool = False) -> Iterator[Line]:
    """Yield what to mind before asking, each once, with what it is said of."""
    cares: dict[str, dict[str, None]] = {}
    for item in asked:
        if item.care:
            cares.setdefault(item.care, {})[item.title] = None
    for care, of in cares.items():
        yield Line(care, must=must, below=[Line("", some_titles(list(of), catalog, 1 if must else 2))])


def _blocks(result: Screening) -> Iterator[Block]:
    catalog = result.catalog
    law = result.picture.status.law_of("evidence").opening_on(result.picture.day)
    yield Paragraph(f"{catalog.plain(law.rule)} {cite(map(str, law.citations))}", Style.STRONG)
    required = [i for i in result.evidence if i.standing == "required"]
    yield Heading(catalog.plain("The signed personal statement: required"))
    yield Bullets(_topic(item, catalog) for item in required)
    shown = [i for i in required if i.state != "held"]
    outcomes = {e.id: e for e in result.elements}
    for element, items in _by_element(i for i in result.evidence if i.standing != "required").items():
        wanted = next_to_ask(items, result.as_filed.would_help)
        shown += wanted
        found = outcomes.get(element)
        yield Heading(f"{items[0].element_title}: {found.outcome_text}" if found else items[0].element_title)
        if found and found.stands is not None and (told := lacking(found.stands, result, _MOST)):
            yield Paragraph(told, Style.SMALL)
        yield Bullets(_of_element(items, wanted, catalog))
    yield from titled(catalog.plain("Before asking"), _with_care(shown, catalog))


def _topic(item: EvidenceItem, catalog: Catalog) -> Line:
    """Tell of one topic of the statement that everybody signs what is in the file, or what is still to be told."""
    if item.state == "held":
        facts, message = _facts(item, catalog), "On file: {facts}"
    else:
        facts, message = catalog.some(item.would_show, _MOST_FACTS), "Still to be described by the client: {facts}"
    below = (catalog.say(message, facts=facts) if facts else None, *(Line("", note) for note in item.notes))
    return Line(item.title, cite(item.citations[:1]), below=below)


def _by_element(items: Iterable[EvidenceItem]) -> dict[str, list[EvidenceItem]]:
    found: dict[str, list[EvidenceItem]] = {}
    for item in items:
        found.setdefault(item.element, []).append(item)
    return found


def _of_element(items: Sequence[EvidenceItem], asked: list[EvidenceItem], catalog: Catalog) -> Iterator[Line]:
    on_file, ask_next, not_now = (f"{told}:" for told in map(catalog.plain, ("In the file", "Ask next", "Not now")))
    held = [i for i in items if i.state == "held"]
    for item in held:
        told = catalog.say("{title} ({facts})", title=item.title, facts=_facts(item, catalog))
        yield Line(told, cite(item.citations[:1]), lead=on_file, below=[item.why])
    if not held:
        yield Line(catalog.plain("none on file"), lead=on_file)
    for item in asked:
        yield Line(item.title, cite(item.citations[:1]), lead=ask_next, below=_asked(item, catalog))
    for why, titles in _not_asked(items).items():
        yield Line(catalog.say("{titles}: {why}", titles=titles, why=why), lead=not_now)


def _facts(item: EvidenceItem, catalog: Catalog) -> str:
    return catalog.some((catalog.plain(f.label) for f in item.facts), _MOST_FACTS)


def _asked(item: EvidenceItem, catalog: Catalog) -> Iterator[Line | str]:
    if item.standing == "required here":
        yield Line("", lead=catalog.plain("required on this ground or with this request"))
    yield catalog.say("From: {whom}", whom=item.of_whom)
    if item.supports:
        yield catalog.say("Would show: {facts}", facts=catalog.some(item.would_show, _MOST_FACTS))
    # That the statement can tell it is said once, at the top.
    if instead := item.otherwise:
        yield catalog.say("If there is none: {instead}.", instead="; ".join(instead))
    yield from (Line("", note) for note in item.notes)


def _not_asked(items: Sequence[EvidenceItem]) -> dict[str, str]:
    """Return what is not to be asked for and why, by the reason; what is merely optional is no such thing."""
    found: dict[str, list[str]] = {}
    for item in items:
        if item.state == "alternative" and item.dangerous:
            found.setdefault(item.why, []).append(item.title)
    return {why: "; ".join(titles) for why, titles in found.items()}


def some_titles(titles: Sequence[str], catalog: Catalog, most: int = 2) -> str:
    """Return the first of several titles, the rest counted; they hold commas of their own."""
    shown, rest, message = "; ".join(titles[:most]), len(titles) - most, "{titles}; and {number} more"
    return catalog.count(message, message, rest, titles=shown) if rest > 0 else shown
