"""Decided cases in the memo: of each standard that is open the decision on each side that is most on point, a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from tvisa.report.document import Block, Bullets, Heading, Line, Paragraph, Style
from tvisa.screening.compare.decided import DecidedCase, DecidedStandard
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

DECIDED: Final = "Decided cases, for and against"
_NAMED: Final = 3
_FEW: Final = 2
"""How many factors a line names; where there is room for so few standards, it names one, and its standard is not named again."""
_STANDING: Final = "Reasons, and no forecast; read each before citing it. All: tvisa decided CASE."
_OTHER_LAW: Final = "Nobody has ruled on 8 USC 1184(o)(1)."
_ACT: Final = "an act under control, other law"
_WEIGHT: Final = {
    "precedent": "a precedent",
    "of_a_circuit": "binds in its circuit",
    "persuasive": "may persuade",
    "non_precedent": "binds nobody",
}
_STAGE: Final = {
    "findings": "",
    "verdict": "a jury's verdict",
    "plea": "a plea",
    "pleadings": "as alleged",
    "summary": "before a trial",
    "remand": "sent back",
}
_CHANGED: Final = "law changed since"
_STRONG: Final = "at least as strong in every respect recorded"
_WEAK: Final = "at least as weak in every respect recorded"
_ALONE: Final = "the base holds none on the other side"


def decided_blocks(result: Screening, catalog: Catalog, most: int) -> Iterator[Block]:
    """
    Yield the section; nothing where no standard is open on which the base holds a decision, or where there is no room.

    Args:
        result: The screening.
        catalog: The language.
        most: How many standards there is room for.
    """
    shown = _shown(result, most)
    if not shown:
        return
    named = _NAMED if most > _FEW else 1
    yield Heading(catalog.plain(DECIDED))
    yield Bullets([line for standard in shown for line in _lines(result, standard, catalog, named)])
    other = [catalog.plain(_OTHER_LAW)] if any(standard.other_law for standard in shown) else []
    yield Paragraph(" ".join((catalog.plain(_STANDING), *other)), Style.SMALL)


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


def _lines(result: Screening, standard: DecidedStandard, catalog: Catalog, named: int) -> Iterator[Line]:
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
    head = "found in {citation}" if found else "not found in {citation}"
    told = catalog.say(head, citation=case.citation)
    parts = [catalog.say("{title}: {text}", title=name, text=told) if name else told]
    apart = "the government would point to: {factors}" if found else "set apart here by: {factors}"
    for message, factors in (
        ("shared: {factors}", (*case.shared_for, *case.shared_against)),
        (apart, case.sets_apart),
        ("would be as strong if also: {factors}" if found else "would be as weak if also: {factors}", case.would_be),
        ("missing there, not shown here: {factors}", () if found else case.missing_too),
    ):
        if factors and most:
            titles = [factor.title for factor in factors]
            parts.append(catalog.say(message, factors=catalog.some(titles, most)))
    if case.a_fortiori:
        parts.append(catalog.plain(_STRONG if found else _WEAK))
    parts += [alone] if alone else []
    weighs = (_WEIGHT[case.weight], _STAGE[case.stage], _CHANGED if case.changed else "")
    return Line("; ".join(parts) + ".", f"[{', '.join(catalog.plain(text) for text in weighs if text)}]")
