"""How a citation to the codes of the United States is spelled, and which other places lie under it."""

from __future__ import annotations

import datetime
import functools
import re
from typing import Annotated, Final, TypedDict

from tvisa.kernel.provision import Citation, Confidence, Provision
from tvisa.words.catalog import ENGLISH, Catalog

_INA: Final = {"101": "1101", "103": "1103", "212": "1182", "214": "1184", "237": "1227", "239": "1229", "245": "1255"}
_PINPOINT: Final = (
    r"\s*(?:(?P<title>\d+)\s*(?P<code>U\.?\s*S\.?\s*C|C\.?\s*F\.?\s*R)|(?P<ina>INA))\.?\s*(?:§+|sec(?:tion|\.)?)?\s*"
    r"(?P<section>\d+[A-Za-z]?(?:\.\d+)?)\s*(?P<tail>(?:\(\s*\w+\s*\)\s*)*)[.;]?\s*"
)


@functools.lru_cache(maxsize=4096)
def normalize(text: str) -> str:
    """Reduce a citation to one spelling: ``INA § 101(a)(15)`` and ``8 U.S.C. 1101(a)(15)`` are the same place."""
    match = re.fullmatch(_PINPOINT, text, re.IGNORECASE)
    if match is None:
        return " ".join(text.split())
    tail = re.sub(r"\s", "", match["tail"])
    if match["ina"]:
        return f"8 USC {_INA.get(match['section'], match['section'])}{tail}"
    code = "USC" if match["code"][0].upper() == "U" else "CFR"
    return f"{match['title']} {code} {match['section']}{tail}"


def key(citation: Citation) -> str:
    """Return the one spelling by which a citation is found; INA sections as their US Code twins."""
    return normalize(citation.text)


def lies_in(citation: Citation, place: str) -> bool:
    """Say whether a citation is, or lies under, a place: ``8 CFR 214.207`` holds ``214.207(b)(1)``."""
    found, wanted = key(citation), normalize(place)
    return found == wanted or found.startswith(wanted + "(")


# --- a provision as plain JSON values, and the types of these ---------------------------------------------------------

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
