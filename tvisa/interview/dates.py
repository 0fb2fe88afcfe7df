"""
Dates as people say them, in English or Spanish, read without losing anything that was said.

The library ``edtf`` reads the words; only words it knows are given to it, since it passes over others in silence.
"""

from __future__ import annotations

import re
import warnings
from typing import Final

from tvisa.kernel.dates import DATE_EXAMPLES, Date, parse_date

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SPANISH: Final = {
    "enero": "January",
    "febrero": "February",
    "marzo": "March",
    "abril": "April",
    "mayo": "May",
    "junio": "June",
    "julio": "July",
    "agosto": "August",
    "septiembre": "September",
    "setiembre": "September",
    "octubre": "October",
    "noviembre": "November",
    "diciembre": "December",
    "verano": "summer",
    "invierno": "winter",
    "primavera": "spring",
    "otoño": "autumn",
    "antes": "before",
    "después": "after",
    "despues": "after",
    "cerca": "about",
    "alrededor": "about",
    "aproximadamente": "about",
    "hacia": "about",
    "principios": "early",
    "mediados": "mid",
    "fines": "late",
    "finales": "late",
    **dict.fromkeys(("de", "del", "en", "el", "la", "a"), ""),
}
_SEASONS: Final = ("spring", "summer", "autumn", "fall", "winter")
_NEAR: Final = ("about", "around", "circa", "approximately", "early", "mid", "late", "before", "after")
_BETWEEN: Final = ("in", "the", "on", "of", "year", "s", "st", "nd", "rd", "th")
_ENGLISH: Final = frozenset(
    {
        *(month.lower() for month in MONTHS),
        *(month[:3].lower() for month in MONTHS),
        "sept",
        *_SEASONS,
        *_NEAR,
        *_BETWEEN,
    }
)
_WORDS: Final = re.compile(r"[^\W\d_]+")
_NUMBERS: Final = re.compile(r"\d{4}")


def said_date(text: str) -> Date:
    """
    Read a date: "March 2019", "about 2019", "verano de 2019", or EDTF.

    Raises:
        ValueError: If it cannot be read, or not without losing a word or a year that was said.
    """
    text = text.strip()
    try:
        return parse_date(text)
    except ValueError:
        pass
    english = " ".join(_WORDS.sub(lambda m: _SPANISH.get(m.group().lower(), m.group()), text).split())
    known = all(word.lower() in _ENGLISH for word in _WORDS.findall(english))
    read = _read(english) if known else ""
    # Of two years it keeps the first and drops the other.
    if not read or len(_NUMBERS.findall(english)) != 1:
        message = f"expected a date such as March 2019, about 2019, or {DATE_EXAMPLES}"
        raise ValueError(message)
    return parse_date(read)


def _read(text: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own dependencies', which a strict host would turn into errors
        from edtf import text_to_edtf  # noqa: PLC0415 - it costs more than the rest of the library

        read = text_to_edtf(text) or ""
    if "X" in read:  # a decade: from its first year to its last
        return f"[{read.replace('X', '0')}..{read.replace('X', '9')}]" if re.fullmatch(r"\d{3}X", read) else ""
    if read.startswith("/"):
        return f"[..{read[1:]}]"
    return f"[{read[:-1]}..]" if read.endswith("/") else read
