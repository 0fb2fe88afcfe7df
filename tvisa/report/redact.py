"""
A result that tells how things stand and no more of a life than that needs: no free text, and every date to its year.

Outcomes, answers and the law stay. What is left still tells what was recorded of one person: it is less to lose, and it is
not anonymous.
"""

from __future__ import annotations

import re
from typing import Any, Final

__all__ = ["redacted", "to_the_year"]

_OF_LAW: Final = frozenset(
    {"law", "policy", "provisions", "routing", "rule", "citations", "note", "notes", "path", "paths"}
)
"""Keys under which dates are those of the law, or names of places in the file."""
_DATE: Final = re.compile(r"\b(\d{4})-[\dX]{2}(?:-[\dX]{2})?")


def to_the_year(text: str) -> str:
    """Return text with each date in it cut to its year."""
    return _DATE.sub(r"\1", text)


def redacted(result: dict[str, Any]) -> dict[str, Any]:
    """
    Return a result with every date of the case cut to its year.

    A result holds no free text to begin with: what was typed stays in the case file.

    Args:
        result: The result of a screening, as plain values.
    """
    return {key: _redacted(value) if key not in _OF_LAW else value for key, value in result.items()}


def _redacted(value: Any) -> Any:
    if isinstance(value, dict):
        return redacted(value)
    if isinstance(value, list):
        return [_redacted(item) for item in value]
    return to_the_year(value) if isinstance(value, str) else value
