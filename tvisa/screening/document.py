"""The law that was applied, as every document says it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias

import attrs

from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.release import __version__
from tvisa.screening.value import Whole, says
from tvisa.words.catalog import Catalog


@attrs.frozen(eq=False, repr=False)
class AppliedLaw(Whole):
    """The law that was applied."""

    as_of: datetime.date = says("The day whose law it is.")
    rule_set: str = says("The rule set that decides on that day.")
    title: str = says("Its name for a reader.")
    checked_on: datetime.date = says("The day on which it was last read against its sources.")
    note: str = says("What a reader must know before relying on it.", default="")


def applied_law(law: Any, day: datetime.date, catalog: Catalog) -> AppliedLaw:
    """Return what a document says of its law, which has a name and a title, and may have a note."""
    return AppliedLaw(day, law.id, catalog.plain(law.title), CHECKED_ON, catalog.plain(getattr(law, "note", "")))


# --- the documents of JSON: each says its kind and the version of its schema ------------------------------------------

SCHEMA_VERSION: Final = 3
"""Raised when a key of a document is removed or retyped; one may be added together with the schema."""
FULL_VERSION: Final = 1
"""The same of the documents that are written in full, with every text in its place."""

Kind: TypeAlias = Literal[
    "case",
    "screening",
    "law",
    "facts",
    "timeline",
    "check",
    "forms",
    "outline",
    "outline-counsel",
    "packet",
    "waivers",
    "adjustment",
    "assumed",
    "comparison",
    "deadlines",
    "decided",
    "family",
    "findings",
    "for_counsel",
    "frameworks",
    "interview",
    "plan",
    "review",
    "rules",
    "run",
    "whatif",
]
"""A kind of document that there is a schema of."""

Section: TypeAlias = Literal[
    "urgent",
    "elements",
    "grounds",
    "bar",
    "exposure",
    "needs",
    "evidence",
    "filing",
    "beside",
    "causation",
    "characterizations",
    "as_filed",
]
"""A part of a screening that can be asked for by itself."""
SECTIONS: Final[Mapping[Section, tuple[str, ...]]] = {
    "urgent": ("urgent",),
    "elements": ("elements", "separating"),
    "grounds": ("grounds",),
    "bar": ("bar",),
    "exposure": ("exposure", "notices"),
    "needs": ("needs",),
    "evidence": ("evidence",),
    "filing": ("filing", "alternatives"),
    "beside": ("non_defenses", "set_aside", "contradictions", "statements", "decisions"),
    "causation": ("causation",),
    "characterizations": ("characterizations",),
    "as_filed": ("as_filed",),
}
"""By section, the keys that it gives; whatever belongs to no section is always given."""
DEFAULT: Final = tuple(name for name in SECTIONS if name not in ("causation", "characterizations", "as_filed"))


def headed(kind: str) -> dict[str, Any]:
    """Return what every document begins with."""
    return {"kind": f"tvisa.{kind}", "schema_version": SCHEMA_VERSION, "tvisa_version": __version__}
