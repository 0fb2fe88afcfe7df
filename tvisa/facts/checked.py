"""
Whether each field of a case made in Python holds what it declares: ``Case("P1", filed=True)`` is no answer to a question.

A case that was read from a file or a mapping always does. It is asked at the door of every function, so that nothing below
need look again; the types of all fields of a record are compared at once, and a question that nobody asked is passed over.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import attrs

from tvisa.kernel.answers import NOT_ASKED, Answer, Claim
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years

_READ: Final = (Date, Years)
"""What only a reader of text makes, and is sound if it is there at all."""
_Look = Callable[[Any], str]


def wrong_field(record: object) -> str:
    """Return the first field of a record, at any depth, that holds a value of a wrong type, and what it should hold; or nothing."""
    cls: Any = type(record)
    fields = _fields(cls)
    values = fields.get(record)
    if values == fields.blank:
        return ""
    if tuple(map(type, values)) != fields.usual:
        for name, value, kinds in zip(fields.names, values, fields.kinds, strict=True):
            if not isinstance(value, kinds):
                return f"{name}: {_expected(kinds)}"
    for number, look in fields.inside:
        value = values[number]
        if value and value is not NOT_ASKED and (wrong := look(value)):
            return f"{fields.names[number]}{wrong}"
    return ""


@attrs.frozen
class _Fields:
    """
    The fields of a record.

    Attributes:
        get: Gives all their values at once.
        names: Their names.
        usual: The type that each mostly has.
        kinds: The types that each may have.
        blank: What they hold in a record of which nothing is known.
        inside: The positions of those that have something inside, and what looks into it.
    """

    get: Callable[[Any], tuple[Any, ...]]
    names: tuple[str, ...]
    usual: tuple[type, ...]
    kinds: tuple[tuple[type, ...], ...]
    blank: tuple[Any, ...]
    inside: tuple[tuple[int, _Look], ...]


@cache
def _fields(cls: Any) -> _Fields:
    declared = {f.name: f.type for f in attrs.fields(attrs.resolve_types(cls)) if f.init}
    names, kinds = tuple(declared), tuple(_kinds(kind) for kind in declared.values())
    getter = attrgetter(*names)
    looks = ((number, _look(kind)) for number, kind in enumerate(declared.values()))
    return _Fields(
        getter if len(names) > 1 else lambda record: (getter(record),),
        names,
        tuple(allowed[0] for allowed in kinds),
        kinds,
        tuple(_default(f) for f in attrs.fields(cls) if f.init),
        tuple((number, look) for number, look in looks if look),
    )


def _default(field: attrs.Attribute[Any]) -> Any:
    default: Any = field.default
    return default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]


def _kinds(kind: Any) -> tuple[type, ...]:
    """Return the types that a value of a declared type has."""
    if get_origin(kind) in (Union, UnionType):
        return get_args(kind)
    return (get_origin(kind) or kind,)


def _look(kind: Any) -> _Look | None:
    if get_origin(kind) is tuple:
        return _in_list(_kinds(get_args(kind)[0]))
    if kind in _SAID:
        return _SAID[kind]
    if isinstance(kind, type) and attrs.has(kind) and kind not in _READ:
        return lambda part: f".{wrong}" if (wrong := wrong_field(part)) else ""
    return None


def _in_list(kinds: tuple[type, ...]) -> _Look:
    records = attrs.has(kinds[0])

    def look(listed: tuple[Any, ...]) -> str:
        for position, item in enumerate(listed):
            if not isinstance(item, kinds):
                return f"[{position}]: {_expected(kinds)}"
            if records and (wrong := wrong_field(item)):
                return f"[{position}].{wrong}"
        return ""

    return look


def _said(kind: type) -> _Look:
    """Look into what was said in reply to one question."""
    each = _in_list((kind,))

    def look(fact: Any) -> str:
        wrong = each(fact.claims) if isinstance(fact.claims, tuple) else f": {_expected((tuple,))}"
        return f".claims{wrong}" if wrong else ""

    return look


def _expected(kinds: tuple[type, ...]) -> str:
    return f"expected {' or '.join('None' if kind is type(None) else kind.__name__ for kind in kinds)}"


_SAID: Final[dict[Any, _Look]] = {Answer: _said(Claim), DateFact: _said(DateClaim), Age: _said(AgeClaim)}
