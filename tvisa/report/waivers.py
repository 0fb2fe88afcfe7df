"""Waivers of inadmissibility, test by test: on counsel's screen, and as a skeleton that counsel fills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from tvisa.report.document import Block, Bullets, Document, Fields, Heading, Line, PageBreak, Paragraph, Style, Table
from tvisa.report.memo_acts import elsewhere
from tvisa.report.packet import cite, facts_in, gaps_in
from tvisa.report.page import paper
from tvisa.screening.elements.result import Fact, Gap
from tvisa.screening.filing.forms import AskedAt
from tvisa.screening.grounds.admissibility import NEEDING, GroundStanding
from tvisa.screening.grounds.waivers import MustShow, Waived, Waivers, WeighedBy
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import for_export
from tvisa.words.catalog import Catalog

_TITLE: Final = "Waivers of inadmissibility"
_SKELETON: Final = "Request to waive inadmissibility: skeleton for counsel"
_NATIONAL: Final = "National interest, 212(d)(13)(B)"
_BALANCE: Final = "What the general waiver weighs, 212(d)(3)(A)(ii)"
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


def waivers_line(result: Screening) -> str:
    """Say in one line how many grounds need a waiver, or are pointed to; nothing outside a privileged setting."""
    raised = [
        g for g in result.grounds or () if g.standing in NEEDING or (g.standing is GroundStanding.OPEN and g.facts)
    ]
    if not raised:
        return ""
    return result.catalog.count(
        "{number} ground to go through for a waiver, test by test: tvisa waivers CASE.",
        "{number} grounds to go through for a waiver, test by test: tvisa waivers CASE.",
        len(raised),
    )


def waivers_document(result: Screening, *, on_screen: bool = False) -> Document:
    """
    Return the skeleton of a request: counsel writes.

    Args:
        result: The screening.
        on_screen: Whether counsel alone reads it, in a terminal: acts of the client's own are told too, and fewer facts of each kind.
    """
    catalog, found = result.catalog, result.waivers
    plain = catalog.plain
    private = plain("PRIVILEGED AND CONFIDENTIAL. Draft for counsel; not for filing.")
    if found is None or found.closed:
        private = plain("CONFIDENTIAL DRAFT for counsel; not for filing. Not recorded as privileged.")
    blocks = tuple(_Page(found, result, on_screen).blocks()) if found else ()
    return paper(result, catalog, _TITLE if on_screen else _SKELETON, blocks, above=(private,))


@attrs.frozen
class _Page:
    found: Waivers
    result: Screening
    on_screen: bool

    @property
    def catalog(self) -> Catalog:
        return self.result.catalog

    def blocks(self) -> Iterator[Block]:
        plain, found = self.catalog.plain, self.found
        apart = () if self.on_screen else elsewhere(self.result, self.catalog)
        yield Bullets((*map(Line, found.standing), *apart))
        if found.closed:
            return
        if not found.grounds:
            yield Paragraph(plain(_NONE))
        if not self.on_screen:
            yield Fields((plain("For (key)"), plain("Prepared by (role)"), plain("Date")))
        for number, ground in enumerate(found.grounds, start=1):
            if number > 1:
                yield PageBreak()
            yield from self._ground(number, ground)
        for title, weighed in ((_NATIONAL, found.national_interest), (_BALANCE, found.balance)):
            if weighed:
                yield Heading(plain(title))
                yield self._weighed(plain(title), weighed)
                yield Paragraph(cite(weighed.law), Style.SMALL)
        for title, lines in self._lists():
            if lines:
                yield Heading(title)
                yield Bullets(lines)

    def _lists(self) -> Iterator[tuple[str, tuple[Line, ...]]]:
        """Yield what stands as a list behind the grounds, with its title."""
        found, plain, some = self.found, self.catalog.plain, self.catalog.some
        yield (
            plain("What no waiver answers"),
            tuple(
                Line(f"{e.title}: {some(_places(e.paths), 12)}. {' '.join(r.rule for r in e.law)}", cite(e.law))
                for e in found.beyond
            ),
        )
        yield (
            plain("Evidence for the request"),
            tuple(
                Line(
                    f"☐ {item.title} ({plain(_STATES[item.state])}).",
                    f"[{item.citations[0]}]",
                    below=[
                        Line(text) for text in (self.catalog.say("From: {whom}", whom=item.of_whom), item.care) if text
                    ],
                )
                for item in found.evidence
            ),
        )
        yield plain("At adjustment, of any ground"), tuple(Line(rule.rule, cite((rule,))) for rule in found.later)
        yield plain("Not gone through yet: ask"), tuple(map(Line, self._open()))
        yield (
            plain("No waiver needed on what is recorded"),
            tuple(Line(f"{e.title}: {e.text}", f"[{e.citations[0]}]") for e in found.not_needed),
        )

    def _open(self) -> Iterator[str]:
        """Yield the grounds that nobody has gone through: first those whose surroundings are recorded, the rest by name."""
        told = [(each, self._recorded(each.facts)) for each in self.found.open]
        yield from (f"{each.title}: {recorded} [{each.citations[0]}]" for each, recorded in told if recorded)
        if rest := [each.title for each, recorded in told if not recorded]:
            yield "; ".join(rest)

    def _ground(self, number: int, ground: Waived) -> Iterator[Block]:
        plain = self.catalog.plain
        yield Heading(f"{number}. {ground.title}: {ground.text}")
        yield Paragraph(f"{ground.rule} [{'; '.join(ground.citations)}]", Style.SMALL)
        yield Bullets(map(Line, self._of_ground(ground)))
        for route in ground.routes:
            yield Paragraph(f"{route.title}: {plain(OUTCOMES[route.outcome])}", Style.STRONG)
            rows = tuple(
                (
                    (Line(test.rule, f"[{'; '.join(test.citations)}]"), Line(plain(OUTCOMES[test.outcome]))),
                    tuple(map(Line, self._on(test))) or (Line("-"),),
                )
                for test in route.tests
            )
            yield self._table(route.title, plain("Must be shown"), rows)
        if not (ground.routes or self.on_screen):
            yield Paragraph(plain(_COUNSEL))
        yield Bullets([*map(Line, self._after(ground)), *map(self._later, ground.later)])

    def _later(self, rule: Any) -> Line:
        return Line(self.catalog.say("At adjustment: {rule}", rule=rule.rule), cite((rule,)))

    def _of_ground(self, ground: Waived) -> Iterator[str]:
        """Yield what is said of a ground beside its tests."""
        say, nexus = self.catalog.say, ground.nexus
        yield say("Facts: {facts}.", facts=self._recorded(ground.facts) or "-")
        yield say("Reached by: {reach}.", reach=ground.reach_text)
        if nexus is None:
            return
        if nexus.incidents:
            yield say("Recorded with: {incidents}.", incidents=", ".join(nexus.incidents))
        yield say("Nexus, recorded: {facts}.", facts=self._recorded(nexus.facts) or "-")
        if unknown := self._unknown(nexus.missing):
            yield say("Nexus, not known: {facts}.", facts=unknown)

    def _after(self, ground: Waived) -> Iterator[str]:
        say = self.catalog.say
        if ground.same_at_bar:
            yield say(
                "The same act at the bar of 8 USC 1184(o)(1), which no waiver reaches: {paths}.",
                paths=self.catalog.some(_places(ground.same_at_bar), 6),
            )
        if ground.beside:
            told = " ".join(rule.rule for rule in ground.beside)
            yield f"{say('Beside this ground, the bar of 8 USC 1184(o)(1): {rule}', rule=told)} {cite(ground.beside)}"
        if ground.asked_at:
            yield say("Asked at: {places}.", places=_asked(ground.asked_at, self.catalog))

    def _on(self, test: MustShow) -> Iterator[str]:
        if recorded := self._recorded(test.facts):
            yield self.catalog.say("Recorded: {facts}.", facts=recorded)
        if unknown := self._unknown(test.missing):
            yield self.catalog.say("Not known: {facts}.", facts=unknown)

    def _weighed(self, title: str, weighed: WeighedBy) -> Table:
        rows = []
        for factor in weighed.factors:
            told = [Line(self._recorded(factor.facts) or "-")]
            if unknown := self._unknown(factor.missing):
                told.append(Line(self.catalog.say("Not known: {facts}.", facts=unknown)))
            rows.append(((Line(factor.title, self.catalog.plain("against") if factor.adverse else ""),), tuple(told)))
        return self._table(title, self.catalog.plain("Weighed"), tuple(rows))

    def _table(self, caption: str, first: str, rows: Any) -> Table:
        """Return a table with a column for counsel to write in, where it is to be filled."""
        plain = self.catalog.plain
        header = (first, plain("Recorded, by place; not known"), plain("Counsel"))[: 2 if self.on_screen else 3]
        filled = rows if self.on_screen else tuple((*row, (Line(""),)) for row in rows)
        return Table(caption, header, filled, (32, 40, 28)[: len(header)])

    def _recorded(self, facts: Iterable[Fact]) -> str:
        return facts_in(facts, self.catalog, 8 if self.on_screen else 60, places=True, acts=self.on_screen)

    def _unknown(self, gaps: Iterable[Gap]) -> str:
        told = (gap for gap in gaps if self.on_screen or for_export(gap.path))
        return gaps_in(told, self.catalog, 8 if self.on_screen else 60, places=True)


def _asked(asked: Iterable[AskedAt], catalog: Catalog) -> str:
    by_form: dict[str, list[str]] = {}
    for at in asked:
        place = catalog.say("Part {part}, {number}", part=at.part, number=at.number) if at.number else at.subject
        by_form.setdefault(at.form, []).append(place)
    return "; ".join(f"{form}: {', '.join(places)}" for form, places in by_form.items())


def _places(paths: Iterable[str]) -> list[str]:
    """Return places, each once; of an act of the client's own the record alone."""
    return list(dict.fromkeys(path if for_export(path) else f"{path.partition(']')[0]}]" for path in paths))
