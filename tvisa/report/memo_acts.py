"""
What no memo holds of the client's acts toward others: whom they were done to, and the words in which they were told.

A memo is mailed, printed and put on a drive. It names an act by its kind and its day, which is what counsel decides on; what tells of
another victim, or repeats what one said, stays in counsel's part of the outline, which goes into no draft and to no other file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import attrs

from tvisa.report.document import Line
from tvisa.screening.result import Fact
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

_OVER: Final = "conduct.acts["
_OF_OTHERS: Final = re.compile(r"conduct\.acts\[\d+\]\.other\b")
_ELSEWHERE: Final = "Whom an act was done to, and in which words it was told: tvisa outline CASE --counsel."


def without_others(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts without those that tell of somebody to whom an act of the client's was done."""
    return tuple(fact for fact in facts if not _OF_OTHERS.match(fact.path))


@attrs.frozen
class WordsOfActs:
    """
    Where what was typed tells of acts toward others.

    Attributes:
        statements: The earlier statements that are about such acts.
    """

    statements: frozenset[str]

    @classmethod
    def of(cls, result: Screening) -> WordsOfActs:
        """Return those of a screening."""
        about = (each for each in result.statements if any(path.startswith(_OVER) for path in each.about))
        return cls(frozenset(each.path for each in about))

    def at(self, path: str) -> bool:
        """Say whether what was typed at a place tells of such an act."""
        return path.startswith(_OVER) or any(path == kept or path.startswith(f"{kept}.") for kept in self.statements)


def elsewhere(result: Screening, catalog: Catalog) -> list[Line]:
    """Say where the rest of it is told; nothing where no act is on file."""
    acts = result.bar.acts if result.bar else ()
    return [Line(catalog.plain(_ELSEWHERE))] if acts else []
