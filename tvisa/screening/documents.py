"""Documents that are made of a screening and written in full, with every text in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tvisa import __version__
from tvisa.screening.decided import turned
from tvisa.screening.document import FULL_VERSION
from tvisa.screening.full import in_full

if TYPE_CHECKING:
    from tvisa.screening.data import DecidedFull, UrgencyFull
    from tvisa.screening.data_documents import AssumedData, DeadlinesData, DecidedData
    from tvisa.screening.screening import Screening


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
        "before": before.to_dict(),
        "after": after.to_dict(),
        "decided": in_full(turned(before.decided, after.decided)),
        "disclaimer": before.disclaimer,
    }
