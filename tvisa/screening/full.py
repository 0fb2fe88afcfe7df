"""
Values in full: as plain JSON values with every text in its place, for the documents that come without a table of the law.

What a value tells stands under the name of its field. `tvisa.screening.written` writes the same values by number.
"""

from __future__ import annotations

import datetime
import enum
import functools
from collections.abc import Mapping
from typing import Any, Final

from tvisa.kernel.carried import Fact, Missing
from tvisa.screening.plain import as_fact, as_gap
from tvisa.screening.result import Readings
from tvisa.screening.table import LawText
from tvisa.screening.value import Told, fields_of

_BY_NUMBER: Final = ("blank", "noted")
"""Fields that only a reader by number needs: the parts and the notes that they name stand in full beside them."""
_PLAIN: Final = frozenset({str, int, bool})


def in_full(value: Any) -> Any:
    """Return a value as plain JSON values with every text in its place; None, an empty text and a default are left out."""
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if isinstance(value, Fact):
        return as_fact(value)
    if isinstance(value, Missing):
        return as_gap(value)
    if isinstance(value, Readings):
        return {"favorable": value.favorable.value, "adverse": value.adverse.value}
    if isinstance(value, tuple):
        return [in_full(each) for each in value]
    if isinstance(value, Mapping):
        return {key: in_full(each) for key, each in value.items()}
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    told = ((field, field.read(value)) for field in fields_in_full(kind))
    return {field.name: in_full(what) for field, what in told if what not in (None, "", field.default)}


@functools.cache
def fields_in_full(kind: Any) -> tuple[Told, ...]:
    """Return the fields of a class, but for a row of the table: what it says stands in the fields beside it."""
    rows = (LawText, LawText | None)
    return tuple(field for field in fields_of(kind) if field.type not in rows and field.name not in _BY_NUMBER)
