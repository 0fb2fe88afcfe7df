"""A provision as plain JSON values, and the types of these."""

from __future__ import annotations

import datetime
from typing import Annotated, TypedDict

from tvisa.kernel.provision import Confidence, Provision
from tvisa.words.catalog import ENGLISH, Catalog

_From = TypedDict("_From", {"from": Annotated[str, datetime.date] | None})


class PeriodData(_From):
    """The days on which something holds: from the first of them, until the first on which it no longer does; null without that bound."""

    until: Annotated[str, datetime.date] | None


class CitationData(PeriodData):
    """A pinpoint to one provision, with the days on which this number names it."""

    text: str


class ProvisionData(TypedDict):
    """One rule of law in our own words, with where it stands and how that was verified."""

    rule: str
    citations: list[CitationData]
    window: PeriodData
    confidence: Annotated[str, Confidence]
    note: str
    checked_on: Annotated[str, datetime.date]


def provision_data(law: Provision, catalog: Catalog = ENGLISH) -> ProvisionData:
    """Return a provision as plain JSON values."""
    return {
        "rule": catalog.plain(law.rule),
        "citations": [
            {"text": c.text, "from": _iso(c.window.start), "until": _iso(c.window.end)} for c in law.citations
        ],
        "window": {"from": _iso(law.window.start), "until": _iso(law.window.end)},
        "confidence": str(law.confidence),
        "note": catalog.plain(law.note),
        "checked_on": law.checked_on.isoformat(),
    }


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None
