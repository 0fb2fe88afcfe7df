"""
What no draft holds of the client's acts toward others: whom they were done to, and the words in which they were told.

A memo, or a packet, is mailed, printed and put on a drive. It names an act by its kind and its day, which is what counsel decides on; what tells of
another victim, or repeats what one said, stays in counsel's part of the outline, which goes into no draft and to no other file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from tvisa.report.document import Line
from tvisa.screening.result import Fact
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

_OTHER_VICTIM: Final = "other_victim"
OVER: Final = "conduct.acts["
"""Where acts toward others stand in a file."""
_OF_OTHERS: Final = re.compile(r"conduct\.acts\[\d+\]\.other\b")
_ELSEWHERE: Final = "Whom an act was done to, and in which words it was told: tvisa outline CASE --counsel."


def without_others(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts without those that tell of somebody to whom an act of the client's was done."""
    return tuple(fact for fact in facts if not _OF_OTHERS.match(fact.path))


def told_of_acts(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield facts without whom an act of the client's was done to, and without what another victim alone says of one."""
    for fact in without_others(facts):
        if not fact.path.startswith(OVER) or _OTHER_VICTIM not in fact.sources:
            yield fact
        elif sources := tuple(source for source in fact.sources if source != _OTHER_VICTIM):
            yield Fact(fact.path, fact.answer, sources, fact.label)


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
        about = (each for each in result.statements if any(path.startswith(OVER) for path in each.about))
        return cls(frozenset(each.path for each in about))

    def at(self, path: str) -> bool:
        """Say whether what was typed at a place tells of such an act."""
        return path.startswith(OVER) or any(path == kept or path.startswith(f"{kept}.") for kept in self.statements)


def elsewhere(result: Screening, catalog: Catalog) -> list[Line]:
    """Say where the rest of it is told; nothing where no act is on file."""
    acts = result.bar.acts if result.bar else ()
    return [Line(catalog.plain(_ELSEWHERE))] if acts else []
