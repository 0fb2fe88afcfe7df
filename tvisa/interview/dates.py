"""
Dates as people say them, in English or Spanish, read without losing anything that was said.

The library ``edtf`` reads the words; only words it knows are given to it, since it passes over others in silence.
"""

from __future__ import annotations

import datetime
import re
import warnings
from typing import Final, NoReturn

from tvisa.kernel.dates import ABOUT_YEARS, DATE_EXAMPLES, Date, DateFact, Years, anniversary, parse_date, parse_years
from tvisa.words.days import MONTHS

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


_TWO: Final = (
    (
        re.compile(r"(?:from|desde|del?)\s+(?P<one>.+?)\s+(?:to|until|till|hasta|al?)\s+(?P<other>.+)", re.IGNORECASE),
        "{}/{}",
    ),
    (re.compile(r"(?P<one>\d{4})\s*[-–—]\s*(?P<other>\d{4})"), "{}/{}"),
    (re.compile(r"(?P<one>.+?)\s+(?:to|until|till|hasta)\s+(?P<other>.+)", re.IGNORECASE), "{}/{}"),
    (re.compile(r"(?:between|entre)\s+(?P<one>.+?)\s+(?:and|y)\s+(?P<other>.+)", re.IGNORECASE), "[{}..{}]"),
    (re.compile(r"(?:(?:in|en)\s+)?(?P<one>.+?)\s+(?:or|o)\s+(?P<other>.+)", re.IGNORECASE), "[{},{}]"),
)
"""Two dates in one answer: how they are said, and how they are written."""
_TO_NOW: Final = re.compile(
    r"(?:(?:from|since|desde|del?)\s+)?(?P<one>.+?)\s+(?:to|until|till|hasta)\s+"
    r"(?:now|today|(?:the\s+)?present|ahora|hoy|el presente|la fecha)",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"(?:since|desde)\s+(?P<one>.+)", re.IGNORECASE)
_EITHER_WAY: Final = re.compile(r"(?P<one>\d{1,2})(?P<by>[-/.])(?P<other>\d{1,2})(?P=by)(?P<year>\d{4})")
"""A day and a month in numbers, in the order of whoever said it."""
_MONTHS: Final = 12
_AGED: Final = re.compile(
    r"(?:(?:when )?i (?:was|turned)|at(?: the)? age(?: of)?|at|(?:cuando )?(?:yo )?ten[ií]a|(?:cuando )?cumpl[ií]|a los)\s+"
    r"(?P<about>about\s+|around\s+|like\s+|como\s+|unos\s+)?(?P<years>\d{1,2})(?:\s+years(?:\s+old)?|\s+años)?"
    r"(?P<more>\s+(?:or so|más o menos))?",
    re.IGNORECASE,
)

_ABOUT: Final = re.compile(
    r"(?P<about>(?:about|around|maybe|like|como|unos|unas|tal vez|quizás?)\s+)?(?P<years>\d{1,2})"
    r"(?:\s+(?:years?(?:\s+old)?|años?))?(?P<more>\s+(?:or so|más o menos))?",
    re.IGNORECASE,
)
_AGES: Final = re.compile(
    r"(?:(?:from|between|de|entre)\s+)?(?:los\s+)?(?P<one>\d{1,2})(?:\s+(?:to|or|and|a|o|y)\s+(?:los\s+)?|\s*[-–]\s*)"
    r"(?P<other>\d{1,2})(?:\s+(?:years?(?:\s+old)?|años?))?",
    re.IGNORECASE,
)
"""One age, exact or about it, and two between which it was."""


def said_date(text: str, born: DateFact | None = None) -> Date:
    """
    Read a date: "March 2019", "from 2019 to 2022", "when I was about 16", "verano de 2019", or EDTF.

    Args:
        text: What was said.
        born: When the person was born, for what is told by an age; where sources differ, the widest that they leave.

    Raises:
        ValueError: If it cannot be read, or not without losing a word or a year that was said.
    """
    text = text.strip()
    try:
        return parse_date(text)
    except ValueError:
        pass
    if found := _TO_NOW.fullmatch(text):
        return parse_date(f"{_one(found['one'])}/..")
    for said, written in _TWO:
        if found := said.fullmatch(text):
            return parse_date(written.format(_one(found["one"]), _one(found["other"])))
    if found := _SINCE.fullmatch(text):
        return parse_date(f"{_one(found['one'])}/..")
    if found := _AGED.fullmatch(text):
        return _aged(int(found["years"]), ABOUT_YEARS if found["about"] or found["more"] else 0, born)
    return parse_date(_one(text))


def said_years(text: str) -> Years:
    """
    Read an age: "17", "about 16", "14 or 15", "from 14 to 17", "unos 16 años", or a range such as ``14..17``.

    Raises:
        ValueError: If it cannot be read, or not without losing a word that was said.
    """
    text = text.strip()
    if found := _AGES.fullmatch(text):
        return parse_years(f"{found['one']}..{found['other']}")
    if found := _ABOUT.fullmatch(text):
        return parse_years(f"{int(found['years'])}{'~' if found['about'] or found['more'] else ''}")
    return parse_years(text)


def _aged(years: int, about: int, born: DateFact | None) -> Date:
    """Return the days between which somebody had that age, or one about it."""
    births = [date.start for date in born.values] if born else []
    lows, highs = [low for low, _ in births if low], [high for _, high in births if high]
    if not births or len(lows) < len(births) or len(highs) < len(births):
        message = "expected a date: an age tells one only where the date of birth is recorded"
        raise ValueError(message)
    first = anniversary(min(lows), max(years - about, 0))[0]
    last = anniversary(max(highs), years + about + 1)[1] - datetime.timedelta(1)
    return parse_date(f"[{first.isoformat()}..{last.isoformat()}]")


def _one(text: str) -> str:
    """Return one date as EDTF writes it."""
    try:
        return str(parse_date(text.strip()))
    except ValueError:
        pass
    if days := _two_ways(text):
        # Which of the two is the month is not ours to guess: it was one day or the other.
        return "[{}]".format(",".join(days)) if _EITHER_WAY.fullmatch(text.strip()) else _unread()
    english = " ".join(_WORDS.sub(lambda m: _SPANISH.get(m.group().lower(), m.group()), text).split())
    known = all(word.lower() in _ENGLISH for word in _WORDS.findall(english))
    read = _read(english) if known else ""
    # Of two years it keeps the first and drops the other.
    return read if read and len(_NUMBERS.findall(english)) == 1 else _unread()


def _two_ways(text: str) -> tuple[str, ...]:
    """Return the two days that a day in numbers can be, the earlier first; nothing where it can be only one, or is none."""
    found = _EITHER_WAY.search(text)
    one, other = (int(found["one"]), int(found["other"])) if found else (0, 0)
    if not found or one == other or not (0 < one <= _MONTHS and 0 < other <= _MONTHS):
        return ()
    return tuple(f"{found['year']}-{month:02}-{day:02}" for month, day in sorted(((one, other), (other, one))))


def reads_two_ways(text: str) -> bool:
    """Say whether a date has a day in numbers of which nobody can tell the day from the month."""
    return bool(_two_ways(text))


def _unread() -> NoReturn:
    message = f"expected a date such as March 2019, about 2019, or {DATE_EXAMPLES}"
    raise ValueError(message)


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
