"""
Where real decisions stand on their facts alone, by what was held; ``python -m tests.standing_measured``.

Each is read as a record that nobody has judged, and of decided cases all the others carry over to it, never itself.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from tests.concordance import blind, expected_of, folders, read
from tvisa.kernel.standing import FOR_COUNSEL, PartStands, Standing, StandingReader
from tvisa.screening.elements.standing import carried_by, differing

VICTIM: Final = "severe_trafficking"
ELEMENTS: Final = (VICTIM, "physical_presence", "law_enforcement_assistance", "extreme_hardship")


class Measured(NamedTuple):
    """One element of one decision: what was held, how it comes out as screened, and where it stands."""

    decision: Path
    element: str
    held: str
    outcome: str
    stands: PartStands

    @property
    def every_judgment_as_found(self) -> bool:
        """Whether another decision carries over, as found, to each standard that counsel judges."""
        return bool(self.stands.judged) and all(each.carried.found for each in self.stands.judged)


def _held(folder: Path) -> dict[str, str]:
    """Return what was held of each element: of the first, what was held of the limb."""
    held = expected_of(folder)["held"]
    limb = held.get("limb", held.get("severe_form"))
    return {e: told for e in ELEMENTS if (told := held.get(e, limb if e == VICTIM else None)) in ("met", "not_met")}


@cache
def measured() -> tuple[Measured, ...]:
    """Read every element that a decision decided."""
    found = []
    for folder in folders():
        if held := _held(folder):
            picture = read(folder, "record").picture
            carried, differ = carried_by(picture, folder.name), differing(picture)
            reader = StandingReader(picture.scope, picture.law.elements, carried, differ.__contains__)
            for node, root in zip(picture.elements, picture.law.elements, strict=True):
                if root.id in held:
                    stands = reader.read(node)
                    found.append(Measured(folder, root.id, held[root.id], str(node.outcome), stands))
    return tuple(found)


def table() -> str:
    """Return the counts as a Markdown table: by element and by what was held, how many stand where."""
    counts = Counter((each.element, each.held, each.stands.standing) for each in measured())
    lines = [f"| element | held | {' | '.join(s.replace('_', ' ') for s in Standing)} | all |"]
    lines.append("|---|---" + "|---:" * (len(Standing) + 1) + "|")
    for element in ELEMENTS:
        for held in ("met", "not_met"):
            cells = [counts[element, held, standing] for standing in Standing]
            told = f"| {element.replace('_', ' ')} | {held.replace('_', ' ')} |"
            lines.append(f"{told} {' | '.join(map(str, cells))} | {sum(cells)} |")
    return "\n".join(lines)


def each() -> str:
    """Return a line for each decision: the outcome as screened, and where it stands."""
    lines = ["| decision | written | element | held | screened | stands |", "|---|---|---|---|---|---|"]
    for told in measured():
        written = "blind" if blind(told.decision) else ""
        cells = (f"`{told.decision.name}`", written, told.element, told.held, told.outcome, told.stands.standing)
        lines.append(f"| {' | '.join(str(cell).replace('_', ' ') for cell in cells)} |")
    return "\n".join(lines)


def share() -> float:
    """Return the share of victims held met that stand on the facts or on both sides."""
    met = [m.stands.standing in FOR_COUNSEL for m in measured() if (m.element, m.held) == (VICTIM, "met")]
    return sum(met) / len(met)


if __name__ == "__main__":
    print(table(), each(), sep="\n\n")
