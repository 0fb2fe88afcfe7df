"""Decided cases beside a record, for counsel in a terminal: each standard, the decisions on both sides, and what sets it apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tvisa.screening.decided import Decided, DecidedCase, DecidedStandard, FactorNamed
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
                    "No decision in the base shares a recorded factor on: {titles}.", titles=catalog.some(silent, _MANY)
                )
            )
        )
    if not wanted:
        out.print()
        out.print(Text(plain("No standard is open of which a factor is recorded.")))


def _standard(standard: DecidedStandard, out: Console, catalog: Catalog, *, whole: bool) -> None:
    out.print(Text(f"{standard.title} ({standard.path})", style="bold"))
    _line(out, catalog.plain("recorded for"), standard.speaks_for, catalog)
    _line(out, catalog.plain("recorded against"), standard.speaks_against, catalog)
    if standard.both:
        out.print(Padding(Text(catalog.plain(_BOTH)), (0, 0, 0, 1)))
    for title, cases in (
        (catalog.plain("Found in"), standard.found),
        (catalog.plain("Not found in"), standard.not_found),
    ):
        shown = cases if whole else cases[:_SHOWN]
        out.print(
            Padding(
                Text(f"{title}:" if shown else f"{title}: {catalog.plain('none that shares a factor')}"), (0, 0, 0, 1)
            )
        )
        for case in shown:
            _case(case, out, catalog)


def _case(case: DecidedCase, out: Console, catalog: Catalog) -> None:
    plain = catalog.plain
    out.print(Padding(Text(f"- {case.citation}"), (0, 0, 0, 2)))
    out.print(Padding(Text(case.says), (0, 0, 0, 4)))
    _line(out, plain("shared, for"), case.shared_for, catalog, 4)
    _line(out, plain("shared, against"), case.shared_against, catalog, 4)
    found = case.held.value == "found"
    apart = plain("the government would set it apart by") if found else plain("what sets this record apart")
    _line(out, apart, case.sets_apart, catalog, 4)
    there = plain("for there, not recorded here") if found else plain("against there, not recorded here")
    if not case.would_be:
        _line(out, there, case.open_for if found else case.open_against, catalog, 4)
    _line(out, plain("said to be missing there"), case.missing, catalog, 4)
    if case.a_fortiori:
        out.print(Padding(Text(plain(_STRONG if found else _WEAK)), (0, 0, 0, 4)))
    elif case.would_be:
        names = catalog.some([factor.title for factor in case.would_be], _MANY)
        out.print(Padding(Text(catalog.say(_IF_STRONG if found else _IF_WEAK, factors=names)), (0, 0, 0, 4)))
    if case.changed:
        out.print(Padding(Text(case.changed), (0, 0, 0, 4)))
    out.print(Padding(Text(f"[{'; '.join(case.warnings)}]", style="dim"), (0, 0, 0, 4)))


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


def _line(out: Console, title: str, factors: Iterable[FactorNamed], catalog: Catalog, indent: int = 1) -> None:
    named = [factor.title for factor in factors]
    if named:
        out.print(Padding(Text(f"{title}: {catalog.some(named, _MANY)}"), (0, 0, 0, indent)))
