"""How a citation to the codes of the United States is spelled, and which other places lie under it."""

from __future__ import annotations

import functools
import re
from typing import Final

from tvisa.kernel.provision import Citation

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
