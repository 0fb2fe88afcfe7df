"""A record of facts as a mapping of the case-file format: what a case file holds of it, and what is read back from that."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

import attrs

from tvisa.facts.choices import Money
from tvisa.kernel.answers import Answer, Claim, Reply
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years

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


def _out_years(years: Years) -> int | str:
    return years.low if years.low == years.high else str(years)


def _out_claim(claim: Claim | DateClaim | AgeClaim, *, record: bool = False) -> Any:
    name, *rest = [f.name for f in attrs.fields(type(claim))]
    said = getattr(claim, name)
    said = _OUT.get(
        said, str(said) if isinstance(said, Date) else _out_years(said) if isinstance(said, Years) else said
    )
    others = {n: _out(v) for n in rest if (v := getattr(claim, n))}
    return {name: said, **others} if others or record else said
