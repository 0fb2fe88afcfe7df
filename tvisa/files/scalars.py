"""
The words of a case file, one by one: what a reply, a day, a number of years, a key or a choice may look like.

Nothing is coerced: each reader takes what the format allows, and says what it expected otherwise, never what it was given.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final

from tvisa.facts.money import Money, parse_money
from tvisa.files.hints import word_hint
from tvisa.files.rawfile import Plain
from tvisa.files.version1 import VERSION
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import DATE_EXAMPLES, Date, Years, parse_date, parse_years

PERSON_KEY: Final = r"^P[1-9][0-9]{0,3}$(?!\n)"
INCIDENT_KEY: Final = r"^I[1-9][0-9]{0,3}$(?!\n)"
SERIES_KEY: Final = r"^[A-Z]$(?!\n)"


class Wrong(ValueError):
    """
    One problem, some steps below the place at which it is raised.

    Attributes:
        steps: Those steps.
        key: The position of the key that it is about, from 1; 0 where it is about none.
        hint: What ends the message, looked for only where it is told.
    """

    def __init__(self, message: str, *steps: str | int, key: int = 0, hint: Callable[[], str] = str) -> None:
        super().__init__(message)
        self.steps, self.key, self.hint = steps, key, hint


_KEYS: Final = {"person": (PERSON_KEY, "P1"), "incident": (INCIDENT_KEY, "I1"), "series": (SERIES_KEY, "A")}

_DIGITS: Final = "[0-9]{1,3}"
_SILENT: Final = {"unknown": Reply.UNKNOWN, "declined": Reply.DECLINED}
_NO_ANSWER: Final = frozenset({"n/a", "na", "tbd", "tba", "none", "not asked", "pending", "?", "-", "to be determined"})
_YES: Final = {"yes": True, "true": True, "no": False, "false": False}


def read_record(value: Any) -> dict[Any, Any]:
    """Read a record: a mapping, and nothing else."""
    if not isinstance(value, dict):
        message = "expected a record: keys, each with a colon and a space after it"
        raise Wrong(message + (", and no dashes or brackets around them" if isinstance(value, list) else ""))
    return value


def read_reply(value: Any) -> Reply:
    """Read a yes, a no, or that it is not known or declined."""
    written = value
    if isinstance(value, Plain):
        value = value.lower()
        value = _YES.get(value, value)
    if value is True:
        return Reply.YES
    if value is False:
        return Reply.NO
    if silent := silence(value):
        return silent
    message = 'expected true, false, "unknown" or "declined"; in YAML yes, no, unknown or declined, without quotes'
    cut = "; before the # of a comment stands a space" if isinstance(written, Plain) and "#" in written else ""
    blank = isinstance(written, str) and written.strip().lower() in _NO_ANSWER
    raise Wrong(message + cut + ("; leave it blank where nobody asked" if blank else ""))


def silence(value: Any) -> Reply | None:
    """Return that it was asked and is not known, or was declined, if that is what is written."""
    word = value.lower() if isinstance(value, Plain) else value
    return _SILENT.get(word) if isinstance(word, str) else None


def read_day(value: Any) -> Date | Reply:
    """Read a date in EDTF, or that it is not known or declined."""
    if silent := silence(value):
        return silent
    if isinstance(value, datetime.date):
        value = value.isoformat()[:10]
    try:
        if not isinstance(value, str):
            message = f"expected a date as text, such as {DATE_EXAMPLES}"
            raise ValueError(message)  # noqa: TRY301, TRY004 - told like a text that is no date
        return parse_date(str(value))
    except ValueError as error:
        message = f"{_likely(value)}{error}"
        raise Wrong(message) from None


_LIKELY: Final = (
    (r"(?:\d{1,2}[/.-]){1,2}\d{4}|\d{1,2}([/.-])\d{1,2}\1\d{2}", "the year comes first, then the month and the day: "),
    (
        r"\d{4}([/.])\d{1,2}(?:\1\d{1,2})?|\d{4}-(?:\d|\d-\d{1,2}|\d\d-\d)",
        "dashes join the parts of a day, and each has two digits: ",
    ),
    (
        r"(?:early|mid|middle|late|end|spring|summer|fall|autumn|winter|beginning)\b.*\d{4}",
        "a part of a year is written as the days between which it was: ",
    ),
    (r"\d{4}-\d\d-\d\d[T ]\d.*", "no time of day is written: "),
    (
        r"\S*\d{4}\S*\s*(?:to|until|till|through|[\u2013\u2014]|\s-\s)\s*\S*\d{4}\S*",
        "what lasted is written with a slash: ",
    ),
    (r"(?:about|around|circa|approx\w*|ca?\.)\s.*", "that it is about is written with a ~ after it: "),
    (r".*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*", "months are written as numbers: "),
)
"""How people write dates that are none here, and what to say of each: never what was written."""
_LONGEST: Final = 60


def _likely(value: Any) -> str:
    """Return the beginning of a sentence that says what is likely wrong with a date."""
    text = value.strip() if isinstance(value, str) and len(value) <= _LONGEST else ""
    return next((told for form, told in _LIKELY if re.fullmatch(form, text, re.IGNORECASE | re.ASCII)), "")


def read_years(value: Any) -> Years | Reply:
    """Read a number of years or a span of them, or that it is not known or declined."""
    if silent := silence(value):
        return silent
    if isinstance(value, Plain) and re.fullmatch(_DIGITS, value):
        value = int(value)
    text = str(int(value)) if _whole(value) else value if isinstance(value, str) and ".." in value else ""
    try:
        return parse_years(text)
    except ValueError as error:
        raise Wrong(str(error)) from None


def _whole(value: Any) -> bool:
    """To JSON, 17.0 is a whole number; true is no number at all."""
    return type(value) is int or (type(value) is float and value.is_integer())


def read_money(value: Any, _: Any = None) -> Money:
    """Read an amount of money; a number without a currency is none."""
    try:
        return parse_money(str(value) if isinstance(value, str) else "")
    except ValueError as error:
        about = isinstance(value, str) and re.match(
            r"(?:about|around|circa|approx\w*|ca?\.|~)", value.strip(), re.IGNORECASE
        )
        message = f"{'that it is about is written with a ~ after the number: ' if about else ''}{error}"
        raise Wrong(message) from None


def read_text(value: Any, _: Any = None) -> str:
    """Read text."""
    if not isinstance(value, str):
        message = "expected text"
        raise Wrong(message)
    return str(value)


def read_version(value: Any, _: Any = None) -> int:
    """Read the version of the format."""
    if isinstance(value, Plain) and value == str(VERSION):
        value = VERSION
    if not _whole(value) or value != VERSION:
        message = f"expected {VERSION}, the version of this format, or 1"
        raise Wrong(message)
    return VERSION


def key_of(kind: str) -> Callable[[Any], str]:
    """Return what reads the key of a person, of an incident or of a series of decisions."""
    pattern, example = _KEYS[kind]

    def read(value: Any) -> str:
        if not (isinstance(value, str) and re.match(pattern, value)):
            message = f"expected a key such as {example}"
            raise Wrong(message)
        return str(value)

    return read


def choice_of(cls: type[StrEnum]) -> Callable[[Any, Any], StrEnum]:
    """Return what reads a word of a closed list."""
    known = {str(member): member for member in cls}

    def read(value: Any, _: Any = None) -> StrEnum:
        if not isinstance(value, str) or str(value) not in known:
            message = f"expected one of {', '.join(known)}"
            raise Wrong(message, hint=lambda: word_hint(value, known))
        return known[str(value)]

    return read
