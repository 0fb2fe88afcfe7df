"""Decided cases beside a record, for counsel in a terminal: each standard, the decisions on both sides, and what sets it apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tvisa.screening.compare.decided import Decided, DecidedCase, DecidedStandard, FactorNamed
from tvisa.words.catalog import ENGLISH, Catalog

_SHOWN: Final = 3
_MANY: Final = 6


def print_decided(
    result: Decided,
    out: Console,
    *,
    catalog: Catalog = ENGLISH,
    standard: str = "",
    whole: bool = False,
) -> None:
    """
    Print the decisions on each side of each standard that is open on the record.

    Args:
        result: What was found.
        out: Where to print.
        catalog: The language.
        standard: Path of the one standard wanted, open or not, as the law or the record names it; each open one unless given.
        whole: Whether to print every decision that shares a factor, and not the first three a side.
    """
    plain = catalog.plain
    wanted = [s for s in result.standards if (standard in (s.standard, s.path) if standard else s.open)]
    argued = [s for s in wanted if s.cases]
    for text in result.standing:
        out.print(Text(plain(text)))
    for each in argued:
        out.print()
        _standard(each, out, catalog, whole=whole)
    silent = [s.title for s in wanted if not s.cases]
    if silent:
        out.print()
        out.print(
            Text(
                catalog.say(
                    "The base holds no decision on: {titles}.", titles=catalog.some(list(dict.fromkeys(silent)), _MANY)
                )
            )
        )
    if not wanted:
        out.print()
        out.print(Text(plain("No standard is open of which a factor is recorded.")))


def _standard(standard: DecidedStandard, out: Console, catalog: Catalog, *, whole: bool) -> None:
    told = _Told(out, catalog, None if whole else _MANY)
    out.print(Text(f"{standard.title} ({standard.path})", style="bold"))
    told.factors(catalog.plain("recorded for"), standard.speaks_for)
    told.factors(catalog.plain("recorded against"), standard.speaks_against)
    if standard.both:
        told.line(catalog.plain(_BOTH))
    for title, cases in (
        (catalog.plain("Found in"), standard.found),
        (catalog.plain("Not found in"), standard.not_found),
    ):
        shown = cases if whole else cases[:_SHOWN]
        if not shown:
            told.line(catalog.say("{side}: none in the base", side=title))
        elif shown[0].on_point:
            told.line(f"{title}:")
        else:
            told.line(catalog.say("{side} (none shares a recorded factor):", side=title))
        for case in shown:
            told.case(case)
    told.factors(catalog.plain("ask, because a comparison hangs on it"), standard.ask)


@attrs.frozen
class _Told:
    """
    Prints what is told of a standard.

    Attributes:
        out: Where to print.
        catalog: The language.
        most: How many factors a line names; all of them unless given.
    """

    out: Console
    catalog: Catalog
    most: int | None

    def line(self, text: str, indent: int = 1, *, style: str = "") -> None:
        """Print a line."""
        self.out.print(Padding(Text(text, style=style), (0, 0, 0, indent)))

    def factors(self, title: str, factors: Iterable[FactorNamed], indent: int = 1) -> None:
        """Print a line of factors, if there are any."""
        if named := self._names(factors):
            self.line(f"{title}: {named}", indent)

    def _names(self, factors: Iterable[FactorNamed]) -> str:
        named = [factor.title for factor in factors]
        return self.catalog.some(named, len(named) if self.most is None else self.most)

    def case(self, case: DecidedCase) -> None:
        """Print a decision and where it rules: what it shares, what lies beyond it, what sets the record apart, and what it weighs."""
        plain, found = self.catalog.plain, case.held.value == "found"
        self.line(f"- {', '.join(filter(None, (case.citation, case.where)))}", 2)
        self.line(case.says, 4)
        self.factors(plain("shared, for"), case.shared_for, 4)
        self.factors(plain("shared, against"), case.shared_against, 4)
        beyond = case.more_for if found else case.more_against
        self.factors(plain("beyond it, for") if found else plain("beyond it, against"), beyond, 4)
        apart = plain("the government would set it apart by") if found else plain("what sets this record apart")
        self.factors(apart, case.sets_apart, 4)
        if not case.would_be:
            there = plain("for there, not recorded here") if found else plain("against there, not recorded here")
            self.factors(there, case.open_for if found else case.open_against, 4)
        self.factors(plain("said to be missing there"), case.missing, 4)
        self.factors(plain("not shown here either"), case.missing_too, 4)
        if case.a_fortiori:
            self.line(plain(_STRONG if found else _WEAK), 4)
        elif case.would_be:
            self.line(self.catalog.say(_IF_STRONG if found else _IF_WEAK, factors=self._names(case.would_be)), 4)
        if case.changed:
            self.line(case.changed, 4)
        self.line(f"[{'; '.join(case.warnings)}]", 4, style="dim")


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
