"""The law that was applied, as every document says it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal, NotRequired, TypeAlias, TypedDict

from tvisa.kernel.classification import RuleSet
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.release import __version__
from tvisa.words.catalog import Catalog


class AppliedLaw(TypedDict):
    """The law that was applied."""

    as_of: Annotated[str, datetime.date, "The day whose law it is."]
    rule_set: Annotated[str, "The rule set that decides on that day."]
    title: Annotated[str, "Its name for a reader."]
    checked_on: Annotated[str, datetime.date, "The day on which it was last read against its sources."]
    note: NotRequired[Annotated[str, "What a reader must know before relying on it."]]


def applied_law(law: RuleSet, day: datetime.date, catalog: Catalog) -> AppliedLaw:
    """Return what a document says of its law, as plain JSON values; a note only where there is one."""
    told: AppliedLaw = {
        "as_of": day.isoformat(),
        "rule_set": law.id,
        "title": catalog.plain(law.title),
        "checked_on": CHECKED_ON.isoformat(),
    }
    if law.note:
        told["note"] = catalog.plain(law.note)
    return told


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
