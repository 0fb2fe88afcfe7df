"""A record of facts as a mapping of the case-file format: what a case file holds of it, and what is read back from that."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import attrs

from tvisa.facts.choices import Money
from tvisa.kernel.answers import Answer, Claim, Reply
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years
from tvisa.kernel.fields import held

_OUT: Final[dict[Any, Any]] = {Reply.YES: True, Reply.NO: False, Reply.UNKNOWN: "unknown", Reply.DECLINED: "declined"}


def mapping(record: Any) -> dict[str, Any]:
    """Return a record as plain JSON values; what nobody recorded is left out."""
    found = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.default is attrs.NOTHING or value != field.default:
            found[field.name] = _out(value)
    return found


def _out(value: Any) -> Any:
    if isinstance(value, (Answer, DateFact, Age)):
        if len(value.claims) == 1:
            return _out_claim(value.claims[0])
        return [_out_claim(c, record=True) for c in value.claims]
    if isinstance(value, tuple):
        return [_out(item) for item in value]
    if isinstance(value, (StrEnum, Money)):
        return str(value)
    return mapping(value) if attrs.has(type(value)) else value


def _out_claim(claim: Claim | DateClaim | AgeClaim, *, record: bool = False) -> Any:
    name, *rest = [f.name for f in attrs.fields(type(claim))]
    said = getattr(claim, name)
    if isinstance(said, Years):
        said = said.low if said.low == said.high else str(said)
    said = _OUT.get(said, str(said) if isinstance(said, Date) else said)
    others = {n: _out(v) for n in rest if (v := getattr(claim, n))}
    return {name: said, **others} if others or record else said


# --- a case made in Python holds what its fields declare --------------------------------------------------------------

_READ: Final = (Date, Years)
"""What only a reader of text makes, and is sound if it is there at all."""
_Look = Callable[[Any], str]


def wrong_field(record: object) -> str:
    """Return the first field of a record, at any depth, that holds a value of a wrong type, and what it should hold; or nothing."""
    kind: Any = type(record)
    _, _, read = held(kind)
    for (name, blank, kinds, look), value in zip(_allowed(kind), read(record), strict=True):
        if value is blank:
            continue
        if not isinstance(value, kinds):
            return f"{name}: {_expected(kinds)}"
        if look and value and (wrong := look(value)):
            return f"{name}{wrong}"
    return ""


@cache
def _allowed(cls: Any) -> tuple[tuple[str, Any, tuple[type, ...], _Look | None], ...]:
    """Return, of each field of a record, what it is while blank, the types that its value may have, and what looks inside."""
    fields = attrs.fields(attrs.resolve_types(cls))
    return tuple((field.name, field.default, _kinds(field.type), _look(field.type)) for field in fields)


def _kinds(kind: Any) -> tuple[type, ...]:
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
