"""What the pages share: what stands above them, and below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from tvisa.report.document import Block, Bullets, Document, Heading, Line
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

SHAPES: Final = {"met": "●", "not_met": "■", "unknown": "○", "contested": "◆"}
"""Shapes that say how a part stands, for print and for those who see no color."""
BASES: Final = {"rule": "by rule", "judgment": "by judgment", "assertion": "by assertion"}
"""On what a result rests."""
STATES: Final = {
    "not asked": "not asked",
    "unknown": "asked, not known",
    "declined": "declined",
    "imprecise": "a closer date is needed",
    "list open": "are these all?",
    "not yet": "not yet; can still come about",
    "judgment": "to be weighed",
}
"""Why something is still open."""


def head_of(result: Screening | Mapping[str, Any], catalog: Catalog) -> str:
    """Say by which version and under which law a result was made."""
    version, law = _made_by(result)
    return catalog.say(
        "tvisa {version}. Law as of {as_of}: {title}; last checked {checked_on}.",
        version=version,
        as_of=law["as_of"],
        title=law["title"],
        checked_on=law["checked_on"],
    )


AS_DECIDED: Final = (
    "Read as it was decided, to understand an old case: what the last decision of each matter found is adopted, and the rest is "
    "computed. It is no screening of today."
)
"""What stands above everything that is told of a case read so."""


_MARKED: Final = {
    True: "PRIVILEGED AND CONFIDENTIAL. Working paper; not for filing.",
    False: "CONFIDENTIAL working paper; not for filing. Not recorded as privileged.",
}


def marked(result: Screening) -> str:
    """Return the mark that a working paper bears; only one of a privileged setting calls itself privileged."""
    return result.catalog.plain(_MARKED[result.setting == "privileged"])


def left_out(catalog: Catalog) -> str:
    """Say what a redacted page leaves out."""
    return catalog.plain(
        "Redacted: no free text, dates to the year, ages to under 18 or not. What is left is less, and not anonymous."
    )


def paper(
    result: Screening | Mapping[str, Any],
    catalog: Catalog,
    title: str,
    blocks: Iterable[Block],
    *,
    above: Iterable[str] = (),
    below: Iterable[str] = (),
    points: float = 9.5,
) -> Document:
    """
    Return a page of a result: above it the version, the law and, where nobody is screened under that law today, its note.

    Args:
        result: A screening, or another document as plain values.
        catalog: The language.
        title: Its title, in English.
        blocks: What it tells.
        above: What stands above all else, such as a mark.
        below: What stands below the law.
        points: How large its text is in print.
    """
    decided = not isinstance(result, Mapping) and result.as_decided
    told = (head_of(result, catalog), _made_by(result)[1].get("note"), catalog.plain(AS_DECIDED) if decided else "")
    banner = tuple(text for text in (*above, *told, *below) if text)
    foot = result["disclaimer"] if isinstance(result, Mapping) else result.disclaimer
    return Document(catalog.plain(title) if title else "", catalog.lang, banner, blocks, foot, points)


def _made_by(result: Screening | Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Return the version and the law of a screening, or of another document."""
    if isinstance(result, Mapping):
        return result["tvisa_version"], result["law"]
    law = result.law
    told = {"as_of": law.as_of, "title": law.title, "checked_on": law.checked_on, "note": law.note}
    return result.tvisa_version, told


def cite(citations: str) -> str:
    """Write where something stands."""
    return f"[{citations}]" if citations else ""


def cited(told: Iterable[tuple[str, str]]) -> Bullets:
    """Return a list of sentences, each with where it stands."""
    return Bullets(Line(text, cite(citations)) for text, citations in told)


def titled(title: str, lines: Iterable[Line | str]) -> Iterator[Block]:
    """Yield a list under its title; nothing where there is none."""
    if items := [Line(line) if isinstance(line, str) else line for line in lines]:
        yield Heading(title)
        yield Bullets(items)
