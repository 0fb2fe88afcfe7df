"""The law that was applied, as every document says it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, NotRequired, TypeAlias, TypedDict, cast

from tvisa.errors import InputError, UnknownName
from tvisa.files.given import DateLike, as_day, as_law
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.release import __version__
from tvisa.law.t import T
from tvisa.screening.compare.decided import turned
from tvisa.screening.writer import Writer, in_full, rows_written
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.kernel.classification import Classification
    from tvisa.screening.data import DecidedFull, LawTableData, ScreeningData, UrgencyFull
    from tvisa.screening.data_documents import AssumedData, DeadlinesData, DecidedData
    from tvisa.screening.screening import Screening
    from tvisa.screening.table import LawTable
    from tvisa.screening.value import Value


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


def listed(kind: str, lang: str, value: Value) -> dict[str, Any]:
    """Return a value as a document of its own, with the facts, gaps and paths that it says by position."""
    writer = Writer()
    told = writer.value(value)
    lists = {"facts": writer.facts, "gaps": writer.gaps, "paths": list(writer.paths)}
    return {**headed(kind), "lang": lang, **lists, **told}


def document(screening: Screening, sections: Iterable[str], *, texts: bool) -> ScreeningData:
    """Return a screening, as far as its sections are wanted."""
    wanted = tuple(sections)
    if not all(isinstance(name, str) for name in wanted):
        message = "expected the names of sections as text"
        raise InputError(message)
    if not SECTIONS.keys() >= set(wanted):
        what = "a section"
        raise UnknownName(what, tuple(SECTIONS))
    left = {key for name, keys in SECTIONS.items() if name not in wanted for key in keys}
    _ = screening.picture.findings  # every section reads them, so that the outcome is not worked out apart
    writer = Writer()
    told = writer.value(screening, left)
    there = [name for name in SECTIONS if name in wanted and _is_there(screening, name)]
    found: dict[str, Any] = {**headed("screening"), "lang": screening.lang, "law": told.pop("law"), "sections": there}
    found |= {"facts": writer.facts, "gaps": writer.gaps, "factors": writer.factors, "paths": list(writer.paths)}
    found |= told
    if texts:
        found["texts"] = writer.texts()
    return cast("ScreeningData", found)


_OF_STATUS: Final = {
    "exposure": "bar",
    "needs": "needs",
    "evidence": "evidence",
    "filing": "filing",
    "urgent": "filing",
}
"""Sections that are there where the status has what is named."""
_OF_SETTING: Final = ("grounds", "bar", "causation", "characterizations")
"""Sections that are there where the setting lets them be screened."""


def _is_there(screening: Screening, section: str) -> bool:
    if section in _OF_SETTING:
        return getattr(screening, "grounds" if section == "grounds" else "bar") is not None
    return section not in _OF_STATUS or screening.picture.has(_OF_STATUS[section])


def law_of(as_of: DateLike, *, lang: str = "en", law: Classification = T) -> LawTable:
    """
    Return the table of the law of a day: the texts that a result says by number.

    Args:
        as_of: The day, as for `tvisa.screen`.
        lang: The language of the texts, such as ``es``; the numbers are the same in each.
        law: The status.

    Raises:
        InputError: If *as_of* is no date, or *law* no status.
        LawDateError: If it names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    from tvisa.screening.table import table_of  # noqa: PLC0415 - the whole law loads with it

    return table_of(as_day(as_of), catalog_of(lang), as_law(law))


def law_document(table: LawTable) -> LawTableData:
    """Return the table of the law as a document: the number of a text is its position."""
    return {
        "kind": "tvisa.law",
        "schema_version": SCHEMA_VERSION,
        "tvisa_version": __version__,
        "lang": table.catalog.lang,
        "table": table.digest,
        "texts": rows_written(table),
    }


# --- documents that are made of a screening and written in full, with every text in its place -------------------------


def deadlines_document(screening: Screening) -> DeadlinesData:
    """Return every day of a case, its stop signs and its next step; of a status that has them."""
    urgent: UrgencyFull = in_full(screening.urgent)
    return {
        "kind": "tvisa.deadlines",
        "schema_version": FULL_VERSION,
        "tvisa_version": __version__,
        "law": in_full(screening.law),
        **urgent,
        "disclaimer": screening.disclaimer,
    }


def decided_document(screening: Screening, standard: str = "") -> DecidedData:
    """Return the decided cases beside a case; where a standard is named, as the law or the record names it, of that one."""
    told: DecidedFull = in_full(screening.decided)
    if standard:
        told["standards"] = [s for s in told["standards"] if standard in (s["standard"], s.get("path"))]
    return {
        "kind": "tvisa.decided",
        "schema_version": FULL_VERSION,
        "tvisa_version": __version__,
        "law": in_full(screening.law),
        **told,
        "disclaimer": screening.disclaimer,
    }


def assumed_document(before: Screening, after: Screening) -> AssumedData:
    """Return a screening of a case as recorded, and one with facts assumed."""
    return {
        "kind": "tvisa.assumed",
        "schema_version": FULL_VERSION,
        "tvisa_version": __version__,
        "before": before.as_dict(),
        "after": after.as_dict(),
        "decided": in_full(turned(before.decided, after.decided)),
        "disclaimer": before.disclaimer,
    }
