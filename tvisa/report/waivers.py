"""Waivers of inadmissibility: for counsel in a terminal, and as a skeleton that counsel fills: headings, facts by place, authorities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rich.console import Console
from rich.text import Text

from tvisa.report.document import Block, Bullets, Document, Fields, Heading, Line, PageBreak, Paragraph, Style, Table
from tvisa.report.memo_acts import elsewhere
from tvisa.report.packet import Entry, cite, facts_in, gaps_in, print_entries
from tvisa.report.page import head_of, print_head
from tvisa.screening.elements.result import Fact, Gap
from tvisa.screening.filing.forms import AskedAt
from tvisa.screening.grounds.admissibility import NEEDING, Standing
from tvisa.screening.grounds.waivers import MustShow, Waived, WaiverEvidence, Waivers, WeighedBy
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import for_export
from tvisa.words.catalog import Catalog

_TITLE: Final = "Waivers of inadmissibility"
_SKELETON: Final = "Request to waive inadmissibility: skeleton for counsel"
_NATIONAL: Final = "National interest, 212(d)(13)(B)"
_BALANCE: Final = "What the general waiver weighs, 212(d)(3)(A)(ii)"
_BEYOND: Final = "What no waiver answers"
_NOT_NEEDED: Final = "No waiver needed on what is recorded"
_OPEN: Final = "Not gone through yet: ask"
_LATER: Final = "At adjustment, of any ground"
_EVIDENCE: Final = "Evidence for the request"
_NONE: Final = "No ground is raised or pointed to by what is recorded; not asked is not cleared."
_COUNSEL: Final = "Counsel: ______________________________"
_STATES: Final = {"held": "held", "obtainable": "to get", "alternative": "something else can stand in"}
OUTCOMES: Final = {
    "met": "judged or recorded as holding",
    "not_met": "closed by what is recorded",
    "unknown": "open",
    "contested": "disputed",
}
"""How a test stands, in words that decide nothing."""
_MOST: Final = 8
_WHOLE: Final = 60


def waivers_line(result: Screening) -> str:
    """Say in one line how many grounds need a waiver, or are pointed to; nothing outside a privileged setting."""
    raised = [g for g in result.grounds or () if g.standing in NEEDING or (g.standing is Standing.OPEN and g.facts)]
    if not raised:
        return ""
    return result.catalog.count(
        "{number} ground to go through for a waiver, test by test: tvisa waivers CASE.",
        "{number} grounds to go through for a waiver, test by test: tvisa waivers CASE.",
        len(raised),
    )


# --- shared words -----------------------------------------------------------------------------------------------------


def _asked(asked: Iterable[AskedAt], catalog: Catalog) -> str:
    by_form: dict[str, list[str]] = {}
    for at in asked:
        place = catalog.say("Part {part}, {number}", part=at.part, number=at.number) if at.number else at.subject
        by_form.setdefault(at.form, []).append(place)
    return "; ".join(f"{form}: {', '.join(places)}" for form, places in by_form.items())


def _recorded(facts: Iterable[Fact], catalog: Catalog, most: int) -> str:
    """Say recorded facts by place; those of own acts on counsel's screen, and not in the skeleton, which is for export."""
    return facts_in(facts, catalog, most, places=True, acts=most != _WHOLE)


def _unknown(gaps: Iterable[Gap], catalog: Catalog, most: int) -> str:
    """Say what is not known by place, in the skeleton nothing of own acts."""
    return gaps_in((gap for gap in gaps if most != _WHOLE or for_export(gap.path)), catalog, most, places=True)


def _places(paths: Iterable[str]) -> list[str]:
    """Return places, each once; of an act of the client's own the record alone."""
    return list(dict.fromkeys(path if for_export(path) else f"{path.partition(']')[0]}]" for path in paths))


def _on(test: MustShow, catalog: Catalog, most: int) -> Iterator[str]:
    if recorded := _recorded(test.facts, catalog, most):
        yield catalog.say("Recorded: {facts}.", facts=recorded)
    if unknown := _unknown(test.missing, catalog, most):
        yield catalog.say("Not known: {facts}.", facts=unknown)


def _ground_lines(ground: Waived, catalog: Catalog, most: int) -> Iterator[str]:
    """Yield what is said of a ground beside its tests."""
    say = catalog.say
    yield say("Facts: {facts}.", facts=_recorded(ground.facts, catalog, most) or "-")
    yield say("Reached by: {reach}.", reach=ground.reach_text)


def _nexus_lines(ground: Waived, catalog: Catalog, most: int) -> Iterator[str]:
    say, nexus = catalog.say, ground.nexus
    if nexus is None:
        return
    if nexus.incidents:
        yield say("Recorded with: {incidents}.", incidents=", ".join(nexus.incidents))
    yield say("Nexus, recorded: {facts}.", facts=_recorded(nexus.facts, catalog, most) or "-")
    if unknown := _unknown(nexus.missing, catalog, most):
        yield say("Nexus, not known: {facts}.", facts=unknown)


def _after_lines(ground: Waived, catalog: Catalog) -> Iterator[str]:
    say = catalog.say
    if ground.same_at_bar:
        yield say(
            "The same act at the bar of 8 USC 1184(o)(1), which no waiver reaches: {paths}.",
            paths=catalog.some(_places(ground.same_at_bar), 6),
        )
    if ground.beside:
        told = " ".join(rule.rule for rule in ground.beside)
        yield f"{say('Beside this ground, the bar of 8 USC 1184(o)(1): {rule}', rule=told)} {cite(ground.beside)}"
    if ground.asked_at:
        yield say("Asked at: {places}.", places=_asked(ground.asked_at, catalog))


def _weighed_lines(weighed: WeighedBy, catalog: Catalog, most: int) -> Iterator[str]:
    for factor in weighed.factors:
        recorded = _recorded(factor.facts, catalog, most) or "-"
        yield catalog.say("{title}: {facts}.", title=factor.title, facts=recorded)
        if factor.missing:
            yield catalog.say("Not known: {facts}.", facts=gaps_in(factor.missing, catalog, places=True))


def _open_lines(found: Waivers, catalog: Catalog, most: int) -> Iterator[str]:
    """Yield the grounds that nobody has gone through: first those whose surroundings are recorded, the rest by name."""
    for each in found.open:
        if recorded := _recorded(each.facts, catalog, most):
            yield f"{each.title}: {recorded} [{each.citations[0]}]"
    if rest := [each.title for each in found.open if not _recorded(each.facts, catalog, most)]:
        yield "; ".join(rest)


# --- in a terminal ----------------------------------------------------------------------------------------------------


def print_waivers(result: Screening, out: Console, catalog: Catalog) -> None:
    """Print each ground that needs a waiver, test by test."""
    found = result.waivers
    if found is None:
        return
    print_head(result, out, catalog)
    for text in found.standing:
        out.print(Text(text))
    if not found.closed:
        _print(found, out, catalog)
    out.print()
    out.print(found.disclaimer, style="dim")


def _print(found: Waivers, out: Console, catalog: Catalog) -> None:
    plain = catalog.plain
    if not found.grounds:
        out.print(Text(plain(_NONE)))
    for ground in found.grounds:
        print_entries(f"{ground.title}: {ground.text} [{ground.citations[0]}]", _ground_entries(ground, catalog), out)
    for title, weighed in ((_NATIONAL, found.national_interest), (_BALANCE, found.balance)):
        if weighed:
            lines = tuple(_weighed_lines(weighed, catalog, 4))
            print_entries(plain(title), (Entry("", lines, cite(weighed.law)),), out)
    beyond = (
        Entry(
            "",
            (f"{each.title}: {catalog.some(_places(each.paths), 6)}", *(rule.rule for rule in each.law)),
            cite(each.law),
        )
        for each in found.beyond
    )
    print_entries(plain(_BEYOND), beyond, out)
    print_entries(plain(_EVIDENCE), (_evidence_entry(item, catalog) for item in found.evidence), out)
    print_entries(plain(_LATER), (Entry("", (rule.rule,), cite((rule,))) for rule in found.later), out)
    print_entries(plain(_OPEN), (Entry("", (text,)) for text in _open_lines(found, catalog, 4)), out)
    others = (Entry("", (f"{each.title}: {each.text} [{each.citations[0]}]",)) for each in found.not_needed)
    print_entries(plain(_NOT_NEEDED), others, out)


def _ground_entries(ground: Waived, catalog: Catalog) -> Iterator[Entry]:
    plain = catalog.plain
    yield Entry("", (*_ground_lines(ground, catalog, _MOST), *_nexus_lines(ground, catalog, _MOST)))
    for route in ground.routes:
        lines: list[str] = []
        for test in route.tests:
            lines.append(f"{test.rule} [{test.citations[0]}]: {plain(OUTCOMES[test.outcome])}")
            lines += (f"- {text}" for text in _on(test, catalog, _MOST))
        yield Entry(f"{route.title}: {plain(OUTCOMES[route.outcome])}", tuple(lines))
    later = (f"{catalog.say('At adjustment: {rule}', rule=rule.rule)} {cite((rule,))}" for rule in ground.later)
    yield Entry("", (*_after_lines(ground, catalog), *later))


def _evidence_entry(item: WaiverEvidence, catalog: Catalog) -> Entry:
    whom = catalog.say("From: {whom}", whom=item.of_whom)
    head = f"{item.title} ({catalog.plain(_STATES[item.state])}). {whom}"
    return Entry("", (head, item.care) if item.care else (head,))


# --- the skeleton -----------------------------------------------------------------------------------------------------


def waivers_document(result: Screening) -> Document:
    """Return the skeleton of a request: headings, facts by place and authorities; counsel writes."""
    catalog, found = result.catalog, result.waivers
    plain = catalog.plain
    banner: tuple[str, ...] = (plain("PRIVILEGED AND CONFIDENTIAL. Draft for counsel; not for filing."),)
    if found is None or found.closed:
        banner = (plain("CONFIDENTIAL DRAFT for counsel; not for filing. Not recorded as privileged."),)
    blocks = tuple(_blocks(found, result)) if found else ()
    return Document(plain(_SKELETON), catalog.lang, (*banner, head_of(result, catalog)), blocks, foot=result.disclaimer)


def _blocks(found: Waivers, result: Screening) -> Iterator[Block]:
    catalog = result.catalog
    plain = catalog.plain
    yield Bullets((*map(Line, found.standing), *elsewhere(result, catalog)))
    if found.closed:
        return
    if not found.grounds:
        yield Paragraph(plain(_NONE))
    yield Fields((plain("For (key)"), plain("Prepared by (role)"), plain("Date")))
    for number, ground in enumerate(found.grounds, start=1):
        if number > 1:
            yield PageBreak()
        yield from _ground_blocks(number, ground, catalog)
    for title, weighed in ((_NATIONAL, found.national_interest), (_BALANCE, found.balance)):
        if weighed:
            yield Heading(plain(title))
            yield _weighed_table(plain(title), weighed, catalog)
            yield Paragraph(cite(weighed.law), Style.SMALL)
    for title, lines in _lists(found, catalog):
        if lines:
            yield Heading(plain(title))
            yield Bullets(lines)


def _lists(found: Waivers, catalog: Catalog) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Yield what stands as a list behind the grounds, with its title."""
    plain = catalog.plain
    yield (
        _BEYOND,
        tuple(
            Line(
                f"{each.title}: {catalog.some(_places(each.paths), 12)}. {' '.join(rule.rule for rule in each.law)}",
                cite(each.law),
            )
            for each in found.beyond
        ),
    )
    yield (
        _EVIDENCE,
        tuple(
            Line(f"☐ {item.title} ({plain(_STATES[item.state])}). {item.of_whom}", f"[{item.citations[0]}]")
            for item in found.evidence
        ),
    )
    yield _LATER, tuple(Line(rule.rule, cite((rule,))) for rule in found.later)
    yield _OPEN, tuple(map(Line, _open_lines(found, catalog, _WHOLE)))
    yield _NOT_NEEDED, tuple(Line(f"{each.title}: {each.text}", f"[{each.citations[0]}]") for each in found.not_needed)


def _ground_blocks(number: int, ground: Waived, catalog: Catalog) -> Iterator[Block]:
    plain = catalog.plain
    yield Heading(f"{number}. {ground.title}: {ground.text}")
    yield Paragraph(f"{ground.rule} [{'; '.join(ground.citations)}]", Style.SMALL)
    told = (*_ground_lines(ground, catalog, _WHOLE), *_nexus_lines(ground, catalog, _WHOLE))
    yield Bullets(map(Line, told))
    header = (plain("Must be shown"), plain("Recorded, by place; not known"), plain("Counsel"))
    for route in ground.routes:
        yield Paragraph(f"{route.title}: {plain(OUTCOMES[route.outcome])}", Style.STRONG)
        rows = tuple(
            (
                (Line(test.rule, f"[{'; '.join(test.citations)}]"), Line(plain(OUTCOMES[test.outcome]))),
                tuple(map(Line, _on(test, catalog, _WHOLE))) or (Line("-"),),
                (Line(""),),
            )
            for test in route.tests
        )
        yield Table(route.title, header, rows, (32, 40, 28))
    if not ground.routes:
        yield Paragraph(plain(_COUNSEL))
    after = [
        *map(Line, _after_lines(ground, catalog)),
        *(Line(catalog.say("At adjustment: {rule}", rule=rule.rule), cite((rule,))) for rule in ground.later),
    ]
    yield Bullets(after)


def _weighed_table(title: str, weighed: WeighedBy, catalog: Catalog) -> Table:
    plain = catalog.plain
    header = (plain("Weighed"), plain("Recorded, by place; not known"), plain("Counsel"))
    rows = []
    for factor in weighed.factors:
        told = [Line(_recorded(factor.facts, catalog, _WHOLE) or "-")]
        if unknown := _unknown(factor.missing, catalog, _WHOLE):
            told.append(Line(catalog.say("Not known: {facts}.", facts=unknown)))
        sign = plain("against") if factor.adverse else ""
        rows.append(((Line(factor.title, sign),), tuple(told), (Line(""),)))
    return Table(title, header, tuple(rows), (28, 44, 28))
