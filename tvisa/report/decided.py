"""Decided cases beside a record, for counsel: each standard, the decisions on both sides, and what sets it apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph
from tvisa.report.page import paper
from tvisa.screening.compare.decided import DecidedCase, DecidedStandard, FactorNamed
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

_TITLE: Final = "Decided cases beside the record"
_SHOWN: Final = 3
_MANY: Final = 6


def decided_document(screening: Screening, *, standard: str = "", whole: bool = False) -> Document:
    """
    Return the decisions on each side of each standard that is open on the record.

    Args:
        screening: The screening.
        standard: Path of the one standard wanted, open or not, as the law or the record names it; each open one unless given.
        whole: Whether to tell every decision that shares a factor, and not the first three a side.
    """
    result, catalog = screening.decided, screening.catalog
    wanted = [s for s in result.standards if (standard in (s.standard, s.path) if standard else s.open)]
    blocks: list[Block] = [Paragraph(catalog.plain(text)) for text in result.standing]
    for each in wanted:
        if each.cases:
            blocks += [
                Heading(f"{each.title} ({each.path})"),
                Bullets(_StandardPrinter(catalog, whole=whole).standard(each)),
            ]
    if silent := list(dict.fromkeys(s.title for s in wanted if not s.cases)):
        told = catalog.say("The base holds no decision on: {titles}.", titles=catalog.some(silent, _MANY))
        blocks.append(Paragraph(told))
    if not wanted:
        blocks.append(Paragraph(catalog.plain("No standard is open of which a factor is recorded.")))
    return paper(screening, catalog, _TITLE, blocks)


@attrs.frozen
class _StandardPrinter:
    """
    Tells of a standard.

    Attributes:
        catalog: The language.
        whole: Whether every decision and every factor is named.
    """

    catalog: Catalog
    whole: bool = attrs.field(kw_only=True)

    def standard(self, standard: DecidedStandard) -> Iterator[Line]:
        """Yield what is recorded for and against, the decisions on both sides, and what to ask."""
        say, plain = self.catalog.say, self.catalog.plain
        yield from self._factors(plain("recorded for"), standard.speaks_for)
        yield from self._factors(plain("recorded against"), standard.speaks_against)
        if standard.both:
            yield Line(plain(_BOTH))
        for title, cases in ((plain("Found in"), standard.found), (plain("Not found in"), standard.not_found)):
            shown = cases if self.whole else cases[:_SHOWN]
            if not shown:
                yield Line(say("{side}: none in the base", side=title))
                continue
            told = f"{title}:" if shown[0].on_point else say("{side} (none shares a recorded factor):", side=title)
            yield Line(told, below=map(self._case, shown))
        yield from self._factors(plain("ask, because a comparison hangs on it"), standard.ask)

    def _factors(self, title: str, factors: Iterable[FactorNamed]) -> Iterator[Line]:
        """Yield a line of factors, if there are any."""
        if named := self._names(factors):
            yield Line(f"{title}: {named}")

    def _names(self, factors: Iterable[FactorNamed]) -> str:
        named = [factor.title for factor in factors]
        return self.catalog.some(named, len(named) if self.whole else _MANY)

    def _case(self, case: DecidedCase) -> Line:
        """Tell of a decision and where it rules, and under it all that makes it like this record or unlike it."""
        return Line("", lead=", ".join(filter(None, (case.citation, case.where))), below=self._of_case(case))

    def _of_case(self, case: DecidedCase) -> Iterator[Line]:
        """Yield what it shares, what lies beyond it, what sets the record apart, and what it weighs."""
        plain, found, factors = self.catalog.plain, case.held.value == "found", self._factors
        yield Line(case.says)
        yield from factors(plain("shared, for"), case.shared_for)
        yield from factors(plain("shared, against"), case.shared_against)
        beyond = case.more_for if found else case.more_against
        yield from factors(plain("beyond it, for") if found else plain("beyond it, against"), beyond)
        apart = plain("the government would set it apart by") if found else plain("what sets this record apart")
        yield from factors(apart, case.sets_apart)
        if not case.would_be:
            there = plain("for there, not recorded here") if found else plain("against there, not recorded here")
            yield from factors(there, case.open_for if found else case.open_against)
        yield from factors(plain("said to be missing there"), case.missing)
        yield from factors(plain("not shown here either"), case.missing_too)
        if case.a_fortiori:
            yield Line(plain(_STRONG if found else _WEAK))
        elif case.would_be:
            message = _IF_STRONG if found else _IF_WEAK
            yield Line(self.catalog.say(message, factors=self._names(case.would_be)))
        if case.changed:
            yield Line(case.changed)
        yield Line("", f"[{'; '.join(case.warnings)}]")


_STRONG: Final = (
    "In every respect recorded at least as strong: each factor for the applicant there is recorded here, and none against that "
    "was not there."
)
_WEAK: Final = (
    "In every respect recorded at least as weak: each factor against there is recorded here, and none for the applicant that "
    "was not there."
)
_IF_STRONG: Final = "It would be at least as strong in every respect if this were recorded too: {factors}."
_IF_WEAK: Final = "It would be at least as weak in every respect if this were recorded too: {factors}."
_BOTH: Final = "Decisions on both sides carry over in every respect recorded: they do not settle it."
