"""Decided cases beside a record, for counsel: each standard, the decisions on both sides, and what sets it apart; in a memo the nearest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from tvisa.report.document import Block, Bullets, Document, Heading, Line, Paragraph, Style
from tvisa.report.page import cite, paper
from tvisa.screening.compare.decided import DecidedCase, DecidedStandard, FactorNamed
from tvisa.screening.conduct.result import BAR_AT
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

_TITLE: Final = "Decided cases compared with the record"
_SHOWN: Final = 3
_MANY: Final = 6


_WORDS: Final = 500


def decided_document(screening: Screening, *, standard: str = "", brief: bool = False) -> Document:
    """
    Return every decision that shares a factor, on each side of each standard that is open on the record.

    Args:
        screening: The screening.
        standard: Path of the one standard wanted, open or not, as the law or the record names it; each open one unless given.
        brief: Whether the nearest decision a side is told alone, in a line, of each standard once; of one standard the first three a side.
    """
    if brief and not standard:
        open_ = _shown(screening, len(screening.decided.standards))
        told = (line for each in open_ for line in _lines(screening, each, _FEW))
        blocks_in_brief = (Paragraph(screening.catalog.plain(_STANDING), Style.STRONG), Bullets(told))
        return paper(screening, _TITLE, blocks_in_brief, words=_WORDS)
    result, catalog = screening.decided, screening.catalog
    wanted = [s for s in result.standards if (standard in (s.standard, s.path) if standard else s.open)]
    blocks: list[Block] = [Paragraph(catalog.plain(text)) for text in result.standing]
    for each in wanted:
        if each.cases:
            lines = _StandardPrinter(catalog, whole=not brief).standard(each)
            blocks += [Heading(f"{each.title} ({each.path})"), Bullets(lines)]
    if silent := catalog.some((s.title for s in wanted if not s.cases), _MANY):
        blocks.append(Paragraph(catalog.say("The case database has no decision on: {titles}.", titles=silent)))
    if not wanted:
        blocks.append(Paragraph(catalog.plain("No open standard has a factor on file.")))
    return paper(screening, _TITLE, blocks)


@attrs.frozen
class _StandardPrinter:
    """Tells of a standard, and if it is to be whole names every decision and every factor."""

    catalog: Catalog
    whole: bool = attrs.field(kw_only=True)

    def standard(self, standard: DecidedStandard) -> Iterator[Line | str]:
        """Yield what is recorded for and against, the decisions on both sides, and what to ask."""
        say, plain = self.catalog.say, self.catalog.plain
        yield from self._factors(plain("on file, favorable"), standard.speaks_for)
        yield from self._factors(plain("on file, adverse"), standard.speaks_against)
        if standard.both:
            yield plain(_BOTH)
        for title, cases in (
            (plain("Decided for the applicant"), standard.found),
            (plain("Decided against"), standard.not_found),
        ):
            shown = cases if self.whole else cases[:_SHOWN]
            if not shown:
                yield say("{side}: none in the case database", side=title)
                continue
            told = f"{title}:" if shown[0].on_point else say("{side} (none shares a factor on file):", side=title)
            names = (", ".join(filter(None, (case.head, case.where))) for case in shown)
            below = (Line("", lead=n, below=self._of_case(c)) for n, c in zip(names, shown, strict=True))
            yield Line(told, below=below)
        yield from self._factors(plain("ask, because a comparison depends on it"), standard.ask)

    def _factors(self, title: str, factors: Iterable[FactorNamed]) -> Iterator[str]:
        if named := self._names(factors):
            yield f"{title}: {named}"

    def _names(self, factors: Iterable[FactorNamed]) -> str:
        named = [factor.title for factor in factors]
        return self.catalog.some(named, len(named) if self.whole else _MANY)

    def _of_case(self, case: DecidedCase) -> Iterator[Line | str]:
        plain, found, factors = self.catalog.plain, case.held.value == "found", self._factors
        yield case.says
        yield from factors(plain("shared, for"), case.shared_for)
        yield from factors(plain("shared, against"), case.shared_against)
        beyond = case.more_for if found else case.more_against
        yield from factors(plain("we also have") if found else plain("adverse here, not on file there"), beyond)
        apart = plain("the government would distinguish it by") if found else plain("what distinguishes this record")
        yield from factors(apart, case.sets_apart)
        if not case.would_be:
            there = plain("favorable there, not on file here") if found else plain("adverse there, not on file here")
            yield from factors(there, case.open_for if found else case.open_against)
        yield from factors(plain("said to be missing there"), case.missing)
        yield from factors(plain("not shown here either"), case.missing_too)
        if case.a_fortiori:
            yield plain(_STRONG if found else _WEAK)
        elif case.would_be:
            yield self.catalog.say(_IF_STRONG if found else _IF_WEAK, factors=self._names(case.would_be))
        yield case.changed
        yield case.note
        yield Line("", cite(case.warnings))


_STRONG: Final = "As found there: each reason that the tribunal gave is on file here. Each adverse fact was asked about, and none is on file that was not present there."
_WEAK: Final = "As not found there: each reason that the tribunal gave is on file here, and nothing in the applicant's favor that was not present there."
_IF_STRONG: Final = "It would match the decision for the applicant if this were also on file: {factors}."
_IF_WEAK: Final = "It would match the decision against the applicant if this were also on file: {factors}."
_BOTH: Final = "Decisions on both sides carry over, so they do not settle it."


# --- in a memo --------------------------------------------------------------------------------------------------------

DECIDED: Final = "Decided cases, for and against"
_NAMED: Final = 3
_FEW: Final = 2
"""How many factors a line names; where there is room for so few standards, it names one, and its standard is not named again."""
_STANDING: Final = "These are reasons, not a forecast. Read each decision before citing it."
_OTHER_LAW: Final = "No court or agency has ruled on {law}."
_ACT: Final = "an act while under control, decided under another law"
_WEIGHT: Final = {
    "precedent": "a precedent",
    "supreme_court": "the Supreme Court's",
    "of_a_circuit": "binds in its circuit",
    "persuasive": "may persuade",
    "non_precedent": "binds nobody",
}
_HERE: Final[dict[bool | None, str]] = {True: "binds in the client's circuit", False: "another circuit: may persuade"}
_STAGE: Final = {
    "findings": "",
    "verdict": "a jury's verdict",
    "bench": "after a trial",
    "plea": "a plea",
    "pleadings": "as alleged",
    "summary": "enough for a trial",
    "judgment": "judgment without a trial",
    "remand": "sent back",
}
_CHANGED: Final = "law changed since"
_AS_STRONG: Final = "as found there on every reason given"
_AS_WEAK: Final = "as not found there on every reason given"
_ALONE: Final = "the case database has none on the other side"


def decided_blocks(result: Screening, most: int) -> Iterator[Block]:
    """Yield what a memo tells on at most so many standards; nothing where the base holds no decision on one that is open."""
    shown, plain = _shown(result, most), result.catalog.plain
    if not shown:
        return
    named = _NAMED if most > _FEW else 1
    yield Heading(plain(DECIDED))
    yield Bullets(line for standard in shown for line in _lines(result, standard, named))
    other = [result.catalog.say(_OTHER_LAW, law=BAR_AT)] if any(standard.other_law for standard in shown) else []
    yield Paragraph(" ".join((plain(_STANDING), *other)), Style.SMALL)


def _shown(result: Screening, most: int) -> list[DecidedStandard]:
    """
    Return the standards there is room for, each once: one of each part of the law before a second of any.

    First stand those on which both sides have a decision that shares a factor. Of an act under control one is always among them.
    """
    once: dict[str, DecidedStandard] = {}
    for standard in result.decided.standards:
        if standard.open and standard.cases:
            best = once.setdefault(standard.standard, standard)
            if _sides(standard) > _sides(best):
                once[standard.standard] = standard
    turns: Counter[str] = Counter()
    in_turn: list[tuple[int, DecidedStandard]] = []
    for standard in sorted(once.values(), key=_sides, reverse=True):
        part = standard.standard.rpartition(".")[0]
        in_turn.append((turns[part], standard))
        turns[part] += 1
    ordered = [standard for _, standard in sorted(in_turn, key=lambda each: each[0])]
    acts = [standard for standard in ordered if standard.other_law]
    kept = ordered[:most]
    return [*ordered[: most - 1], *acts] if most and acts and acts[0] not in kept else kept


def _sides(standard: DecidedStandard) -> tuple[bool, bool]:
    """Say whether each side has a decision on point, and whether each has any."""
    sides = (standard.found, standard.not_found)
    return all(any(case.on_point for case in side) for side in sides), all(sides)


def _lines(result: Screening, standard: DecidedStandard, named: int) -> Iterator[Line]:
    catalog = result.catalog
    listed = "[" in standard.path and not standard.other_law
    where = result.called(standard.path.partition("]")[0] + "]") if listed else ""
    title = catalog.plain(_ACT) if standard.other_law else standard.title
    name = catalog.say("{part} ({where})", part=title, where=where) if where else title
    alone = "" if standard.found and standard.not_found else catalog.plain(_ALONE)
    for case in (*standard.found[:1], *standard.not_found[:1]):
        yield _line(name, case, alone, catalog, 0 if standard.other_law else named)
        name = name if named > 1 or standard.other_law else ""


def _line(name: str, case: DecidedCase, alone: str, catalog: Catalog, most: int) -> Line:
    """
    Tell of a decision what it shares with the record, what sets the record apart, and in small what it weighs.

    Of an act toward others no factor is named: a memo tells of it by its kind in law alone.
    """
    found = case.held.value == "found"
    parts = [catalog.say("{title}: {text}", title=name, text=case.head) if name else case.head]
    apart = "the government would point to: {factors}" if found else "distinguished here by: {factors}"
    for message, factors in (
        ("shared: {factors}", (*case.shared_for, *case.shared_against)),
        (apart, case.sets_apart),
        (
            "would match the decision for the applicant if also: {factors}"
            if found
            else "would match the decision against the applicant if also: {factors}",
            case.would_be,
        ),
        ("missing there, not shown here: {factors}", () if found else case.missing_too),
    ):
        if factors and most:
            parts.append(catalog.say(message, factors=catalog.some((factor.title for factor in factors), most)))
    if case.a_fortiori:
        parts.append(catalog.plain(_AS_STRONG if found else _AS_WEAK))
    parts += [alone] if alone else []
    weighs = (_HERE.get(case.binds, "") or _WEIGHT[case.weight], _STAGE[case.stage], _CHANGED if case.changed else "")
    return Line("; ".join(parts) + ".", f"[{', '.join(catalog.plain(text) for text in weighs if text)}]")
