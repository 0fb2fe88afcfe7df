"""
What a case and a day can be given as, and how either is read: the one way in for every function that takes them.

A day is read as it is written and never shifted: a datetime names the day that it shows in its own zone, so that
``datetime.now(UTC)`` on an evening in New York names tomorrow. Whoever decides in New York gives a date, or a datetime of
that zone.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any, Final, Protocol, TypeAlias, TypeVar, cast

from tvisa.errors import InputError, LawDateError
from tvisa.facts import Case
from tvisa.facts.mapping import wrong_field
from tvisa.kernel.classification import Classification


class HasIsoformat(Protocol):
    """A date of other software: a datetime, a date of pandas, of Arrow or of docassemble."""

    def isoformat(self) -> str:
        """Return it as text that begins with a day, such as ``2026-11-24``."""


class HasSerializable(Protocol):
    """Facts as interview software gathers them."""

    def as_serializable(self) -> Mapping[str, Any]:
        """Return them as a mapping of the case-file format."""


DateLike: TypeAlias = datetime.date | HasIsoformat | str
"""A date, anything that gives one by ``isoformat()``, or text such as ``2026-11-24``."""
CaseLike: TypeAlias = Case | Mapping[str, Any] | HasSerializable
"""A `Case`, a mapping of the case-file format, or an object whose ``as_serializable()`` gives one."""

R = TypeVar("R")
_DAY: Final = r"\d{4}-\d\d-\d\d"
_TIME: Final = r"\d\d:"


def as_case(data: CaseLike) -> Case:
    """
    Read a case, however it is given.

    Raises:
        CaseFileError: If a mapping is no valid case; lists every problem.
        InputError: If it is nothing that a case is given as, or a `Case` made in Python holds a value of the wrong type;
            names the field.
    """
    if isinstance(data, Case):
        if wrong := wrong_field(data):
            raise InputError(wrong)
        return data
    if not (isinstance(data, Mapping) or hasattr(data, "as_serializable")):
        message = (
            "expected a case: a tvisa.Case, a mapping of the case-file format, or something with as_serializable()"
        )
        raise InputError(message)
    from tvisa.files.casefile import structure  # noqa: PLC0415 - cattrs loads only when a mapping comes in

    return structure(data)


def as_record(data: Any, record: type[R]) -> R:
    """
    Read a case of a status, whatever records that status keeps.

    Args:
        data: What `as_case` reads or, for a status with records of its own, one of those.
        record: The record at the root of its cases.

    Raises:
        CaseFileError: If a mapping is no valid case; lists every problem.
        InputError: If it is no such record, or one of its fields holds a value of the wrong type; names the field.
    """
    if record is Case:
        return cast("R", as_case(data))
    if not isinstance(data, record):
        message = f"expected a case: a {record.__name__}"
        raise InputError(message)
    if wrong := wrong_field(data):
        raise InputError(wrong)
    return data


def as_law(law: Classification) -> Classification:
    """
    Return the status by whose law a case is looked at.

    Raises:
        InputError: If it is none.
    """
    if not isinstance(law, Classification):
        message = "law must be the classification of a status, such as tvisa.law.t.T"
        raise InputError(message)
    return law


def as_day(when: DateLike) -> datetime.date:
    """
    Read a day, however it is given; of a date with a time, the day that is written.

    Raises:
        InputError: If it is neither a date, nor text, nor something with ``isoformat()``.
        LawDateError: If it names no day.
    """
    if type(when) is datetime.date:
        return when
    text = when if isinstance(when, str) else when.isoformat() if hasattr(when, "isoformat") else None
    if not isinstance(text, str):
        message = "as_of must be a date, or something with isoformat()"
        raise InputError(message)
    day, _, rest = text.partition("T")
    try:
        if not re.fullmatch(_DAY, day, re.ASCII) or (rest and not re.match(_TIME, rest, re.ASCII)):
            raise ValueError  # noqa: TRY301 - said once, without the value
        return datetime.date.fromisoformat(day)
    except ValueError:
        message = "as_of must name a day, such as 2026-11-24"
        raise LawDateError(message) from None
