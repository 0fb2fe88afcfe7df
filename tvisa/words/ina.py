"""
The sections of the US Code in title 8, and those of the Immigration and Nationality Act (INA) that they are.

A subsection has the same letters and numbers in both. Which section is which was read for 101, 212, 214, 237 and 245 in the regulations
and the Policy Manual, which cite both, and for 201, 204, 208, 209, 219, 235, 236 and 242 in tables and texts that others keep; the rest is
from memory (confidence D).
"""

from __future__ import annotations

import re
from typing import Final

INA: Final = {
    "1101": "101",
    "1151": "201",
    "1154": "204",
    "1158": "208",
    "1159": "209",
    "1182": "212",
    "1184": "214",
    "1186a": "216",
    "1187": "217",
    "1189": "219",
    "1202": "222",
    "1225": "235",
    "1226": "236",
    "1227": "237",
    "1228": "238",
    "1229": "239",
    "1229a": "240",
    "1229b": "240A",
    "1229c": "240B",
    "1231": "241",
    "1252": "242",
    "1254a": "244",
    "1255": "245",
    "1258": "248",
    "1282": "252",
    "1305": "265",
    "1324": "274",
    "1324c": "274C",
    "1325": "275",
    "1326": "276",
    "1351": "281",
    "1361": "291",
    "1401": "301",
    "1431": "320",
}
"""By section of title 8: the section of the INA."""
OF_NO_ACT: Final = ("1232", "1252b", "1367", "1375c", "1641", "1804")
"""Sections of title 8 that are of other acts and stay as they are: TVPRA 2008, sections 235 and 202; IIRIRA, section 384; PRWORA, section
431; and Pub. L. 119-21 on fees (from memory, D). Section 1252b (INA 242B) was repealed for proceedings since April 1, 1997."""

_PINPOINT: Final = r"\d{4}[a-z]?(?:\([0-9A-Za-z]+\))*(?:-\([0-9A-Za-z]+\))?"
_CITED: Final = re.compile(
    rf"(?<!\d)8 USC (?P<first>{_PINPOINT})(?P<more>(?:(?:, (?:and |or )?| and | or ){_PINPOINT})*)"
)
_SECTION: Final = re.compile(r"\b(\d{4}[a-z]?)(?=\(|-|\b)")


def in_ina(text: str, *, both: bool = False) -> str:
    """
    Return a text with the sections of title 8 that it cites as those of the INA.

    Args:
        text: The text.
        both: Whether the section of the US Code stands behind it.
    """

    def said(found: re.Match[str]) -> str:
        sections = _SECTION.findall(found["more"])
        # A year behind a citation is no section of it.
        more = found["more"] if all(section in INA for section in sections) else ""
        if found["first"] and _SECTION.match(found["first"])[1] not in INA:  # type: ignore[index]
            return found[0]
        left = found["more"][len(more) :]
        cited = f"INA {_SECTION.sub(lambda at: INA[at[1]], found['first'] + more)}"
        return f"{cited} (8 USC {found['first']}{more}){left}" if both else cited + left

    return _CITED.sub(said, text)
