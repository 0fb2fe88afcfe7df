"""The facts that a memo cites: numbered once, told record by record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

import attrs

from tvisa.report.document import Block, Bullets, Heading, Line
from tvisa.report.memo_acts import WordsOfActs
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
