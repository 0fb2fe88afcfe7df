"""
What a draft says of the client's acts toward others: their kinds in law, and where the rest is told.

A memo, or a packet, is mailed, printed and put on a drive. What of an act goes into it is said once, in `tvisa.screening.sharing.sharing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

import attrs

from tvisa.report.document import Line
from tvisa.screening.conduct.result import Exposed
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.days.urgent import StopSign
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.sharing import OF_ACTS, for_export
from tvisa.words.catalog import Catalog

BAR: Final = "TRAFFICKER_BAR_SIGNAL"
_TOWARD_OTHERS: Final = "A"
_ELSEWHERE: Final = (
    "Acts of the client's own are named here by their kind in law alone. Days, people, places, means, pressure and words, both "
    "readings of each, and whom nobody asks: tvisa outline CASE --counsel, tvisa screen CASE; neither is for export."
)


@attrs.frozen
class WordsOfActs:
    """
    Where what was typed tells of acts toward others.

    Attributes:
        statements: The earlier statements that are about such acts.
        people: The places of people who stand in the file for an act that was done to them, and for nothing else.
    """

    statements: frozenset[str]
    people: frozenset[str]

    @classmethod
    def of(cls, result: Screening) -> WordsOfActs:
        """Return those of a screening."""
        about = (each for each in result.statements if any(path.startswith(OF_ACTS) for path in each.about))
        return cls(frozenset(each.path for each in about), result.touched)

    def at(self, path: str) -> bool:
        """Say whether what was typed at a place tells of such an act."""
        return path.startswith(OF_ACTS) or any(path == kept or path.startswith(f"{kept}.") for kept in self.statements)

    def dated(self, path: str) -> bool:
        """Say whether a day at a place is one of such an act, or the birth of somebody whom one was done to."""
        return path.startswith(OF_ACTS) or any(path.startswith(f"{kept}.") for kept in self.people)


def findings_told(result: Screening) -> Iterator[Exposed]:
    """Yield the findings that a draft names: of those on acts toward others the bar alone, since the rest tell what was done."""
    yield from (each for each in result.exposure if each.group != _TOWARD_OTHERS or each.code == BAR)


def of_an_act(item: StopSign | UrgentDay) -> bool:
    """Say whether a day is counted from one of such an act, so that it would tell it; a stop sign tells none."""
    return not item.is_stop and not all(map(for_export, cast("UrgentDay", item).paths))


def elsewhere(result: Screening, catalog: Catalog) -> list[Line]:
    """Say where the rest of it is told; nothing where no act is on file."""
    acts = result.bar.acts if result.bar else ()
    return [Line(catalog.plain(_ELSEWHERE))] if acts else []
