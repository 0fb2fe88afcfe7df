"""How a fact is declared: a field with the question that asks for it, in the words of the provision where it has any."""

from __future__ import annotations

from typing import Any

import attrs

from tvisa.kernel.answers import NOT_ASKED, Answer
from tvisa.kernel.dates import Age, DateFact


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
    """Declare a record inside a record."""
    return attrs.field(factory=cls, metadata={"ask": description})


def items(description: str) -> Any:
    """Declare a list of records, open until somebody says that these are all."""
    return attrs.field(default=(), metadata={"ask": description})
