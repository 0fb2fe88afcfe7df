"""What several sections give out alike, as plain JSON values."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.provision import Provision
from tvisa.kernel.truth import Outcome, readings
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.data import FactFull, GapFull, ReadingsFull
    from tvisa.screening.data_documents import Checked

OUTCOME_TEXT: Final = {
    Outcome.MET: "supported",
    Outcome.NOT_MET: "not met",
    Outcome.UNKNOWN: "open",
    Outcome.CONTESTED: "contested",
}
"""How something stands, in words."""
_DATE: Final = re.compile(r"\b(\d{4})-[\dX]{2}(?:-[\dX]{2})?")


def to_the_year(text: str) -> str:
    """Return text with each date in it cut to its year."""
    return _DATE.sub(r"\1", text)


def only_asserted(outcome: Outcome, facts: Iterable[Fact]) -> bool:
    """Say whether an element is supported by nothing but its assertion as a whole, with no fact behind it."""
    paths = [fact.path for fact in facts]
    return outcome is Outcome.MET and bool(paths) and all(path.startswith("asserted.") for path in paths)


def in_a_word(outcome: str) -> str:
    """Return how something stands in words, from its word in data."""
    return OUTCOME_TEXT[Outcome(outcome)]


def as_fact(fact: Fact) -> FactFull:
    """Return a fact as plain JSON values."""
    return {"path": fact.path, "answer": fact.answer, "sources": list(fact.sources)}


def as_facts(facts: Iterable[Fact]) -> list[FactFull]:
    """Return facts as plain JSON values."""
    return [as_fact(fact) for fact in facts]


def as_gap(gap: Missing) -> GapFull:
    """Return what would close something open as plain JSON values."""
    return {"path": gap.path, "state": gap.state.value, "question": gap.question, "who": gap.who.value}


def as_readings(nibble: int) -> ReadingsFull:
    """Return the two readings of a nibble as plain JSON values."""
    favorable, adverse = readings(nibble)
    return {"favorable": favorable.value, "adverse": adverse.value}


def cited(provisions: tuple[Provision, ...], day: datetime.date) -> list[str]:
    """Return the citations of the provisions in force on a day, once each."""
    return list(_cited(provisions, day))


@functools.lru_cache(maxsize=4096)
def _cited(provisions: tuple[Provision, ...], day: datetime.date) -> tuple[str, ...]:
    cited_on = [p.cites_on(day) for p in provisions if day in p.window]
    # The first citation of each provision stands first, so that a short list hides none.
    leading, rest = [c[:1] for c in cited_on], [c[1:] for c in cited_on]
    return tuple(dict.fromkeys(str(citation) for several in (*leading, *rest) for citation in several))


def as_provisions(provisions: tuple[Provision, ...], day: datetime.date, catalog: Catalog) -> list[Checked]:
    """Return the provisions in force on a day as plain JSON values, each with citation, confidence and day of checking."""
    return [
        {
            "rule": catalog.plain(p.rule),
            "citations": cited((p,), day),
            "confidence": str(p.confidence),
            "note": catalog.plain(p.note),
            "checked_on": p.checked_on.isoformat(),
        }
        for p in provisions
        if day in p.window
    ]


def as_missing(missing: Iterable[Missing]) -> list[GapFull]:
    """Return what is missing as plain JSON values."""
    return [as_gap(gap) for gap in missing]
