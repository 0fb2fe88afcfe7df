"""
A result that tells how things stand, and no more of a life than that needs.

No free text, every date to its year, and every age to under 18 or not. Outcomes, answers, keys and the law stay. What is left still tells what was recorded of one person: it is less to lose, and
it is not anonymous.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from tvisa.kernel import truth
from tvisa.kernel.dates import parse_years

_OF_LAW: Final = frozenset(
    {"law", "policy", "provisions", "routing", "rule", "citations", "note", "notes", "path", "paths"}
)
"""Keys under which dates are those of the law, or names of places in the file."""
_AGE: Final = re.compile(r"(?:(?:\d+(?:\.\.\d*)?|\.\.\d+)(?:, |$))+")
_DATE: Final = re.compile(r"\b(\d{4})-[\dX]{2}(?:-[\dX]{2})?")


def to_the_year(text: str) -> str:
    """Return text with each date in it cut to its year."""
    return _DATE.sub(r"\1", text)


def redacted(result: dict[str, Any]) -> dict[str, Any]:
    """
    Return a result with every date of the case cut to its year, and every age to under 18 or not.

    A result holds no free text to begin with: what was typed stays in the case file.

    Args:
        result: The result of a screening, as plain values.
    """
    ages = {age: _band(age) for age in _ages(result)}
    told = re.compile(rf"(?<=: )(?:{'|'.join(map(re.escape, ages))})(?=[,.;)]|$)") if ages else None

    def cut(value: Any) -> Any:
        if isinstance(value, dict):
            fact = {"answer": ages[value["answer"]]} if _is_age(value) else {}
            return {key: item if key in _OF_LAW else cut(item) for key, item in value.items()} | fact
        if isinstance(value, list):
            return [cut(item) for item in value]
        if not isinstance(value, str):
            return value
        return to_the_year(told.sub(lambda found: ages[found[0]], value) if told else value)

    redacted_result: dict[str, Any] = cut(result)
    return redacted_result


def _ages(value: Any) -> Iterator[str]:
    """Yield every age that a result tells."""
    if isinstance(value, dict):
        if _is_age(value):
            yield value["answer"]
        for item in value.values():
            yield from _ages(item)
    elif isinstance(value, list):
        for item in value:
            yield from _ages(item)


def _is_age(value: dict[str, Any]) -> bool:
    return (
        isinstance(value.get("path"), str)
        and value["path"].endswith(".age")
        and _AGE.fullmatch(str(value.get("answer"))) is not None
    )


def _band(age: str) -> str:
    under = (parse_years(told).under(18) for told in age.split(", "))
    return ", ".join(dict.fromkeys({truth.TRUE: "<18", truth.FALSE: "18+"}.get(u, "?") for u in under))
