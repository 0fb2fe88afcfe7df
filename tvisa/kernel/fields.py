"""How a fact is declared: a field with the question that asks for it, in the words of the provision where it has any."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, Final

import attrs

from tvisa.kernel.answers import NOT_ASKED, Answer
from tvisa.kernel.dates import Age, DateFact


class Record:
    """
    What every record of facts is: equal to another of its kind that holds the same.

    One comparison serves all kinds. Written out for each of them, as attrs would, it takes a third of what a kind costs when
    the library is loaded.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        _, _, read = held(type(self))
        return self is other or read(self) == read(other)

    def __hash__(self) -> int:
        _, _, read = held(type(self))
        return hash((type(self), read(self)))


Held = tuple[tuple[str, ...], tuple[Any, ...], Callable[[Any], tuple[Any, ...]]]
"""Of a kind of record: the names of its fields, what stands in each while nothing is recorded, and what reads them all."""


_HELD: Final[dict[type, Held]] = {}


def held(kind: type) -> Held:
    """Return what a kind of record holds, read off it once; what must be given has `attrs.NOTHING` for its blank."""
    if kind not in _HELD:
        _HELD[kind] = _taken_apart(kind)
    return _HELD[kind]


def _taken_apart(kind: Any) -> Held:
    fields = attrs.fields(kind)
    names = tuple(field.name for field in fields)
    read = operator.attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),)
    return names, tuple(field.default for field in fields), read


def ask(question: str, read: Callable[[Answer], Answer] | None = None) -> Answer:
    """Declare a yes/no fact that nobody has asked about yet, and how an answer to it is read, if not as it stands."""
    answer: Answer = attrs.field(default=NOT_ASKED, converter=read, metadata={"ask": question})
    return answer


def date(question: str) -> DateFact:
    """Declare a date, as certain as it is remembered."""
    fact: DateFact = attrs.field(default=DateFact(), metadata={"ask": question})
    return fact


def age(question: str) -> Age:
    """Declare an age in whole years."""
    fact: Age = attrs.field(default=Age(), metadata={"ask": question})
    return fact


def words(description: str) -> str:
    """Declare a short text for the file, optional everywhere and never read by the law."""
    text: str = attrs.field(default="", metadata={"ask": description})
    return text


def part(cls: Any, description: str) -> Any:
    """Declare a record inside a record; while nothing is recorded in it, all hold the same one, which never changes."""
    return attrs.field(default=cls(), metadata={"ask": description})


def items(description: str) -> Any:
    """Declare a list of records, open until somebody says that these are all."""
    return attrs.field(default=(), metadata={"ask": description})
