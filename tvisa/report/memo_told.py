"""What a memo tells behind its parts of the law: the facts that it cites, numbered once; and decided cases beside each standard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

import attrs

from tvisa.report.document import Block, Bullets, Heading, Line, Paragraph, Style
from tvisa.report.memo_acts import WordsOfActs
from tvisa.screening.compare.decided import DecidedCase, DecidedStandard
from tvisa.screening.elements.result import Element, Fact, Part
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import exported
from tvisa.words.catalog import Catalog

ROOMS: Final = {
    "presence": "Presence",
    "assistance": "Law enforcement",
    "hardship": "Hardship",
    "status": "Immigration status",
    "filing": "Application and court",
    "grounds": "Grounds of inadmissibility",
    "conduct": "The client's own acts and cases",
    "family": "Family",
    "adjustment": "Permanent residence",
    "asserted": "Said as a whole",
}
"""What a reader calls the parts of the file."""


@attrs.frozen
class Numbered:
    """
    Facts with their numbers.

    Attributes:
        facts: By its path, each fact that the elements, the bar, the findings or the grounds cite, as a page for export tells them.
        numbers: By its path, the number of each.
    """

    facts: dict[str, Fact]
    numbers: dict[str, int]

    @classmethod
    def of(cls, result: Screening) -> Numbered:
        """Return the facts of a screening, numbered in the order in which it cites them."""
        of_elements = chain.from_iterable(_below(e) for e in result.elements)
        facts: dict[str, Fact] = {}
        of_acts = WordsOfActs.of(result)
        for fact in exported(chain(of_elements, _of_exposure(result))):
            if not of_acts.dated(fact.path):
                facts.setdefault(fact.path, fact)
        return cls(facts, {path: number for number, path in enumerate(facts, 1)})

    def ranges(self, facts: Iterable[Fact]) -> str:
        """Write the numbers of facts, runs of them from the first to the last; nothing where none has a number."""
        runs: list[list[int]] = []
        for number in sorted({self.numbers[f.path] for f in facts if f.path in self.numbers}):
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        return ", ".join(f"F{run[0]}" if len(run) == 1 else f"F{run[0]}–F{run[-1]}" for run in runs)

    def resting_on(self, element: Element, catalog: Catalog) -> str:
        """Say which facts an element rests on, and who says so."""
        told = [fact for fact in element.facts if fact.path in self.numbers]
        if not told:
            return ""
        sources = dict.fromkeys(s for fact in told for s in fact.sources)
        numbers = self.ranges(told)
        if not sources:
            return catalog.say("[{facts}; no source recorded]", facts=numbers)
        return catalog.say("[{facts}; from: {sources}]", facts=numbers, sources=", ".join(map(catalog.word, sources)))

    def listed(self, result: Screening, catalog: Catalog, *, notes: bool) -> Iterator[Block]:
        """Yield the facts, a line for each record, each with its number, what it says and who says so."""
        if not self.facts:
            return
        plain = catalog.plain
        by_record: dict[str, list[Fact]] = {}
        for path, fact in self.facts.items():
            by_record.setdefault(record_of(path), []).append(fact)
        yield Heading(plain("Facts"))
        lines, of_acts = [], WordsOfActs.of(result)
        for record, facts in by_record.items():
            noted = notes and not of_acts.at(record)
            told = "; ".join(self._told(fact, result.noted(fact.path) if noted else (), catalog) for fact in facts)
            named = result.called(record) if record.endswith("]") else plain(ROOMS.get(record, "The case"))
            lines.append(Line(catalog.say("{record}: {facts}", record=named, facts=told)))
        yield Bullets(lines)

    def _told(self, fact: Fact, notes: Iterable[str], catalog: Catalog) -> str:
        said = catalog.say("{label}: {answer}", label=catalog.plain(fact.label), answer=catalog.word(fact.answer))
        told = f"F{self.numbers[fact.path]} {said}"
        if fact.sources:
            told = catalog.say("{answer} ({sources})", answer=told, sources=", ".join(map(catalog.word, fact.sources)))
        return " ".join((told, *(f"“{note}”" for note in notes)))


def record_of(path: str) -> str:
    """Return the record of a list that a fact stands in, or the part of the file."""
    head, bracket, _ = path.rpartition("]")
    return head + bracket if bracket else path.partition(".")[0] if "." in path else ""


def _below(finding: Part) -> Iterator[Fact]:
    yield from finding.facts
    for child in finding.parts:
        yield from _below(child)


def _of_exposure(result: Screening) -> Iterator[Fact]:
    """Yield every fact that the bar, the findings and the grounds cite."""
    for act in result.bar.acts if result.bar else ():
        yield from (*act.for_officer, *act.for_representative)
    for finding in result.exposure:
        yield from finding.facts
        yield from (*finding.client_reading.facts, *finding.government_reading.facts)
        for weight in (*finding.mitigating, *finding.aggravating):
            yield from weight.facts
    for ground in result.grounds or ():
        yield from ground.facts


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
