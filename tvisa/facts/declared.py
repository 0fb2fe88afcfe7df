"""Every key of a case file as its record declares it: what is written there, the question that asks for it, and who can answer."""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterator
from typing import Any, Final, get_args, get_origin

import attrs

from tvisa.facts.case import Case
from tvisa.facts.choices import Money
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import AnsweredBy, FactKind, answered_by


class Takes(enum.StrEnum):
    """What is written at a key."""

    YES_NO = "yes or no"
    DATE = "date"
    AGE = "age"
    WORD = "one of"
    WORDS = "list of"
    KEY = "key"
    KEYS = "list of keys"
    TEXT = "text"
    NUMBER = "number"
    AMOUNT = "amount"


@attrs.frozen
class Declared:
    """A key as its record declares it."""

    path: str
    """Its path in a case file."""
    record: type
    name: str
    """Its name there."""
    question: str
    """The question that asks for it."""
    takes: Takes
    """What is written there."""
    words: tuple[str, ...]
    """The words among which it is chosen."""
    who: AnsweredBy
    """Who can answer it, as it or the nearest record above it says."""
    kind: FactKind | None
    """Its kind, where the law could not tell."""


@functools.cache
def declared() -> tuple[Declared, ...]:
    """Return every key of a case file, in its order."""
    return tuple(_keys(Case, "", AnsweredBy.CLIENT))


def _keys(record: Any, base: str, who: AnsweredBy) -> Iterator[Declared]:
    for field in attrs.fields(attrs.resolve_types(record)):
        path, told = f"{base}{field.name}", field.metadata
        by = answered_by(field, who)
        inner = get_args(field.type)[0] if get_origin(field.type) is tuple else None
        if inner is not None and attrs.has(inner):
            yield from _keys(inner, f"{path}[].", by)
        elif attrs.has(field.type) and field.type not in _TAKES:
            yield from _keys(field.type, f"{path}.", by)
        else:
            takes, words = _takes(field.type, told.get("kind"))
            yield Declared(path, record, field.name, told["ask"], takes, words, by, told.get("kind"))


_TAKES: Final[dict[Any, Takes]] = {Answer: Takes.YES_NO, DateFact: Takes.DATE, Age: Takes.AGE, int: Takes.NUMBER}


def _takes(hint: Any, kind: FactKind | None) -> tuple[Takes, tuple[str, ...]]:
    if hint in _TAKES:
        return _TAKES[hint], ()
    if Money in get_args(hint):
        return Takes.AMOUNT, ()
    several = get_origin(hint) is tuple
    kinds = [k for k in (*get_args(hint), hint) if isinstance(k, type) and issubclass(k, enum.StrEnum)]
    words = tuple(word.value for k in kinds if k is not Reply for word in k)
    if words:
        return Takes.WORDS if several else Takes.WORD, words
    if several:
        return Takes.KEYS, ()
    return Takes.TEXT if hint is str and kind is FactKind.NEVER else Takes.KEY, ()
