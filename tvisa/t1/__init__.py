"""
T-1 status: the elements, one file each, and the dated rule sets that put them together.

The windows tile: every day from the first modelled day on belongs to exactly one rule set, and no day falls through to
an older one.
"""

from __future__ import annotations

import datetime
import re
from typing import Any, Final

import attrs

from tvisa.errors import LawDateError
from tvisa.law import RULE_2017, RULE_2024, Period
from tvisa.leaves import NonDefense, Procedure
from tvisa.predicate import Element
from tvisa.t1 import assistance, hardship, presence, victim

__all__ = ["RULE_SETS", "RuleSet", "as_day", "rule_set"]


@attrs.frozen(eq=False)
class RuleSet:
    """
    The law that decides an application on the days of one window.

    Attributes:
        id: Its name.
        title: Its name for a reader.
        window: Days of decision for which it is the law.
        elements: The statutory elements, in the statute's order.
        non_defenses: What does not defeat a claim, whatever the answer.
        procedures: What to file and how it is weighed.
    """

    id: str
    title: str
    window: Period
    elements: tuple[Element, ...]
    non_defenses: tuple[NonDefense, ...]
    procedures: tuple[Procedure, ...]


_NON_DEFENSES: Final = (
    *victim.NON_DEFENSES, *presence.NON_DEFENSES, *assistance.NON_DEFENSES, *hardship.NON_DEFENSES
)  # fmt: skip
_NON_DEFENSES_2024: Final = (*_NON_DEFENSES, *presence.NON_DEFENSES_2024, *hardship.NON_DEFENSES_2024)
_PROCEDURES: Final = (*victim.PROCEDURES, *presence.PROCEDURES, *assistance.PROCEDURES, *hardship.PROCEDURES)

RULE_SETS: Final = (
    RuleSet(
        "2017",
        "8 CFR 214.11 (rule of 2017)",
        RULE_2017,
        (victim.VICTIM_2017, presence.PRESENCE_2017, assistance.ASSISTANCE_2017, hardship.HARDSHIP_2017),
        _NON_DEFENSES,
        _PROCEDURES,
    ),
    RuleSet(
        "2024",
        "8 CFR 214.200-214.216 (rule of 2024)",
        RULE_2024,
        (victim.VICTIM_2024, presence.PRESENCE_2024, assistance.ASSISTANCE_2024, hardship.HARDSHIP_2024),
        _NON_DEFENSES_2024,
        _PROCEDURES,
    ),
)


_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME: Final = re.compile(r"\d\d:", re.ASCII)


def as_day(when: Any) -> datetime.date:
    """
    Read a date, a datetime or anything with ``isoformat()``, or an ISO date as text.

    Raises:
        TypeError: If it is none of these.
        ValueError: If the text is no ISO date.
    """
    if isinstance(when, datetime.datetime):
        return when.date()
    if isinstance(when, datetime.date):
        return when
    text = when if isinstance(when, str) else when.isoformat() if hasattr(when, "isoformat") else None
    if not isinstance(text, str):
        message = "as_of must be a date, or something with isoformat()"
        raise TypeError(message)
    day, _, rest = text.partition("T")
    try:
        if not _DAY.fullmatch(day) or (rest and not _TIME.match(rest)):
            raise ValueError  # noqa: TRY301 - said once, without the value
        return datetime.date.fromisoformat(day)
    except ValueError:
        message = "as_of must name a day, such as 2026-11-24"
        raise ValueError(message) from None


def rule_set(as_of: datetime.date) -> RuleSet:
    """
    Return the law that decides on the day given; the filing date then chooses inside it.

    Raises:
        LawDateError: If no rule set is modelled for that day; names the windows that are.
    """
    for candidate in RULE_SETS:
        if as_of in candidate.window:
            return candidate
    windows = "; ".join(f"{r.window}: {r.title}" for r in RULE_SETS)
    message = f"no law is modelled for that date of decision; the modelled windows are {windows}"
    raise LawDateError(message)
