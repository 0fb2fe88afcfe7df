"""How a fact is declared: a field with the question that asks for it, in the words of the provision where it has any."""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable
from typing import Any

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
        held = _held(type(self))
        return self is other or held(self) == held(other)

    def __hash__(self) -> int:
        return hash((type(self), _held(type(self))(self)))


@functools.cache
def _held(kind: type) -> Callable[[Record], Any]:
    """Return what gives everything that a record of a kind holds."""
    return operator.attrgetter(*[field.name for field in attrs.fields(kind)])


def ask(question: str) -> Answer:
    """Declare a yes/no fact that nobody has asked about yet."""
    answer: Answer = attrs.field(default=NOT_ASKED, metadata={"ask": question})
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
