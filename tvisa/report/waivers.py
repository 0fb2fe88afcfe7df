"""Waivers of inadmissibility, test by test: on counsel's screen, and as a skeleton that counsel fills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from tvisa.report import document
from tvisa.report.evidence import some_titles
from tvisa.report.packet import facts_in, gaps_in, sure
from tvisa.report.page import FOR_COUNSEL, cite, elsewhere, marked, paper, titled
from tvisa.report.urgent import near_lines
from tvisa.screening.conduct.result import BAR_AT
from tvisa.screening.elements.result import Fact, Gap
from tvisa.screening.filing.forms import AskedAt
from tvisa.screening.grounds.admissibility import NEEDING, GroundStanding
from tvisa.screening.grounds.waivers import MustShow, Waived, Waivers, WeighedBy
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import for_export
from tvisa.words.catalog import Catalog

_TITLE: Final = "Waivers of inadmissibility"
_SKELETON: Final = "Request to waive inadmissibility: skeleton for counsel"
_NONE: Final = "The facts on file neither raise nor suggest a ground. “Not asked” does not mean cleared."
_COUNSEL: Final = "Counsel: ______________________________"
_FEW: Final = 3
_STATES: Final = {"held": "held", "obtainable": "to get", "alternative": "other evidence can take its place"}
OUTCOMES: Final = {
    "met": "judged or recorded as met",
    "not_met": "ruled out by the facts on file",
    "unknown": "open",
    "contested": "disputed",
}
"""How a test stands, in words that decide nothing."""


def waivers_line(result: Screening) -> str:
    """Say in one line how many grounds need a waiver, or are pointed to; nothing outside a privileged setting."""
    open_ = GroundStanding.OPEN
    raised = [g for g in result.grounds or () if g.standing in NEEDING or (g.standing is open_ and g.facts)]
    one = "{number} ground to review for a waiver, test by test."
    many = "{number} grounds to review for a waiver, test by test."
    return result.catalog.count(one, many, len(raised)) if raised else ""


_WORDS: Final = 600


def waivers_document(result: Screening, *, on_screen: bool = False, brief: bool = False) -> document.Document:
    """
    Return the skeleton of a request that counsel writes.

    Args:
        result: The screening.
        on_screen: Whether it is for counsel's screen: also acts of the client's own, and fewer facts of each kind.
        brief: Whether a block for each ground is told alone, with what holds of all of them once.
    """
    found = result.waivers
    page = _Page(found, result, on_screen) if found else None
    blocks = (page.in_brief() if brief else page.blocks()) if page else ()
    title, above = _TITLE if on_screen else _SKELETON, (marked(result, FOR_COUNSEL),)
    return paper(result, title, blocks, above=above, words=_WORDS if brief else 0)


@attrs.frozen
class _Page:
    found: Waivers
    result: Screening
    on_screen: bool

    @property
    def catalog(self) -> Catalog:
        return self.result.catalog

    def in_brief(self) -> Iterator[document.Block]:
        """Yield what holds of all, a block for each ground, and what is beyond a waiver or not reviewed."""
        plain, say, some, found = self.catalog.plain, self.catalog.say, self.catalog.some, self.found
        called = self.result.called
        cautions = (document.Line(text, must=True) for text in found.standing[:2])
        yield document.Bullets((*near_lines(self.result), *cautions))
        if found.closed:
            yield document.Bullets(found.standing[2:])
            return
        if not found.grounds:
            yield document.Bullets((document.Line(plain(_NONE), must=True),))
        reach: dict[str, list[str]] = {}
        for number, ground in enumerate(found.grounds, start=1):
            reach.setdefault(ground.reach_text, []).append(str(number))
            nexus = ground.nexus
            told = (
                say("Facts: {facts}.", facts=self._named(ground.facts) or "-"),
                say("Nexus, on file: {facts}.", facts=self._named(nexus.facts) or "-") if nexus else "",
                say("Nexus, ask: {facts}.", facts=gaps_in(nexus.missing, self.catalog))
                if nexus and nexus.missing
                else "",
            )
            lead = document.Line(
                cite(ground.citations[:1]), lead=f"{number}. {ground.title}: {ground.text}.", must=True
            )
            yield document.Bullets((attrs.evolve(lead, below=tuple(map(document.Line, filter(None, told)))),))
        texts = (say("Waiver: {reach}.", reach=text) + f" ({', '.join(of)})" for text, of in reach.items())
        yield document.Bullets((*texts, *found.standing[2:]))
        beyond = (
            document.Line(f"{e.title}: {some(map(called, _places(e.paths)), 3)}.", must=True) for e in found.beyond
        )
        yield from titled(plain("What no waiver resolves"), beyond)
        names = some_titles([each.title for each in found.open], self.catalog, 6)
        open_ = document.Line(f"{len(found.open)}: {names}.", must=True)
        yield from titled(plain("Not reviewed yet: ask"), (open_,) if found.open else ())
        for weighed in (found.national_interest, found.balance):
            if weighed:
                factors = (f.title for f in weighed.factors)
                yield from titled(weighed.title, (say("{titles}.", titles="; ".join(factors)),))

    def _named(self, facts: Iterable[Fact]) -> str:
        return facts_in(facts, self.catalog, _FEW, acts=self.on_screen)

    def blocks(self) -> Iterator[document.Block]:
        plain, found = self.catalog.plain, self.found
        yield document.Bullets((*found.standing, *(() if self.on_screen else elsewhere(self.result))))
        if found.closed:
            return
        if not found.grounds:
            yield document.Paragraph(plain(_NONE))
        if not self.on_screen:
            yield document.Fields((plain("For (key)"), plain("Prepared by (role)"), plain("Date")))
        for number, ground in enumerate(found.grounds, start=1):
            if number > 1:
                yield document.PageBreak()
            yield from self._ground(number, ground)
        for weighed in (found.national_interest, found.balance):
            if weighed:
                yield document.Heading(weighed.title)
                yield self._weighed(weighed)
                yield document.Paragraph(sure(weighed.law), document.Style.SMALL)
        for title, lines in self._lists():
            yield from titled(title, lines)

    def _lists(self) -> Iterator[tuple[str, Iterable[document.Line | str]]]:
        found, say, plain, some = self.found, self.catalog.say, self.catalog.plain, self.catalog.some
        beyond = (
            document.Line(f"{e.title}: {some(_places(e.paths), 12)}. {' '.join(r.rule for r in e.law)}", sure(e.law))
            for e in found.beyond
        )
        yield plain("What no waiver resolves"), beyond
        evidence = (
            document.Line(
                f"☐ {item.title} ({plain(_STATES[item.state])}).",
                cite(item.citations[:1]),
                below=[say("From: {whom}", whom=item.of_whom) if item.of_whom else "", item.care],
            )
            for item in found.evidence
        )
        yield plain("Evidence for the request"), evidence
        yield plain("At adjustment, for any ground"), (document.Line(rule.rule, sure((rule,))) for rule in found.later)
        yield plain("Not reviewed yet: ask"), self._open()
        not_needed = (document.Line(f"{e.title}: {e.text}", cite(e.citations[:1])) for e in found.not_needed)
        yield plain("No waiver needed on the facts on file"), not_needed

    def _open(self) -> Iterator[document.Line | str]:
        """Yield the grounds that nobody has gone through: first those whose surroundings are recorded, the rest by name."""
        told = [(each, self._recorded(each.facts)) for each in self.found.open]
        yield from (f"{each.title}: {recorded} [{each.citations[0]}]" for each, recorded in told if recorded)
        if rest := [each.title for each, recorded in told if not recorded]:
            yield "; ".join(rest)

    def _ground(self, number: int, ground: Waived) -> Iterator[document.Block]:
        plain = self.catalog.plain
        yield document.Heading(f"{number}. {ground.title}: {ground.text}")
        yield document.Paragraph(f"{ground.rule} {cite(ground.citations)}", document.Style.SMALL)
        yield document.Bullets(self._of_ground(ground))
        for route in ground.routes:
            yield document.Paragraph(f"{route.title}: {plain(OUTCOMES[route.outcome])}", document.Style.STRONG)
            rows = [
                (
                    (document.Line(test.rule, cite(test.citations)), plain(OUTCOMES[test.outcome])),
                    (*self._on(test),) or "-",
                )
                for test in route.tests
            ]
            yield self._table(route.title, plain("Must be shown"), rows)
        if not (ground.routes or self.on_screen):
            yield document.Paragraph(plain(_COUNSEL))
        later = (
            document.Line(self.catalog.say("At adjustment: {rule}", rule=r.rule), sure((r,))) for r in ground.later
        )
        yield document.Bullets((*self._after(ground), *later))

    def _of_ground(self, ground: Waived) -> Iterator[str]:
        say, nexus = self.catalog.say, ground.nexus
        yield say("Facts: {facts}.", facts=self._recorded(ground.facts) or "-")
        yield say("Waiver: {reach}.", reach=ground.reach_text)
        if nexus is None:
            return
        if nexus.incidents:
            yield say("On file with: {incidents}.", incidents=", ".join(nexus.incidents))
        yield say("Nexus, on file: {facts}.", facts=self._recorded(nexus.facts) or "-")
        if unknown := self._unknown(nexus.missing):
            yield say("Nexus, ask: {facts}.", facts=unknown)

    def _after(self, ground: Waived) -> Iterator[str]:
        say = self.catalog.say
        if ground.same_at_bar:
            yield say(
                "The same act matters for the trafficker bar of {law}, for which no waiver is available: {paths}.",
                law=BAR_AT,
                paths=self.catalog.some(_places(ground.same_at_bar), 6),
            )
        if ground.beside:
            told = " ".join(rule.rule for rule in ground.beside)
            yield f"{say('Separate from this ground, the trafficker bar of {law}: {rule}', law=BAR_AT, rule=told)} {sure(ground.beside)}"
        if ground.asked_at:
            yield say("Asked at: {places}.", places=_asked(ground.asked_at, self.catalog))

    def _on(self, test: MustShow) -> Iterator[str]:
        if recorded := self._recorded(test.facts):
            yield self.catalog.say("Recorded: {facts}.", facts=recorded)
        if unknown := self._unknown(test.missing):
            yield self.catalog.say("Not known: {facts}.", facts=unknown)

    def _weighed(self, weighed: WeighedBy) -> document.Table:
        rows: list[tuple[document.Cell, ...]] = []
        for factor in weighed.factors:
            unknown = self._unknown(factor.missing)
            told = self.catalog.say("Not known: {facts}.", facts=unknown) if unknown else ""
            named = document.Line(factor.title, self.catalog.plain("against") if factor.adverse else "")
            rows.append((named, (self._recorded(factor.facts) or "-", told)))
        return self._table(weighed.title, self.catalog.plain("Weighed"), rows)

    def _table(self, caption: str, first: str, rows: Iterable[tuple[document.Cell, ...]]) -> document.Table:
        """Return a table with a column for counsel to write in, where it is to be filled."""
        plain = self.catalog.plain
        header = (first, plain("On file, and where; not known"), plain("Counsel"))[: 2 if self.on_screen else 3]
        filled = rows if self.on_screen else ((*row, "") for row in rows)
        return document.Table(caption, header, filled, (32, 40, 28)[: len(header)])

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
