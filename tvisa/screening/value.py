"""
What a value tells, declared once: each field with its type and its sentence.

A value is a view: what it tells is worked out when it is read. From the fields that are marked here come the JSON of a value,
its JSON Schema and its typed dict (`tvisa.screening.written`, `tvisa.screening.schema`), so that none of them can say something
else than the value does.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable, Iterator
from typing import Any, Generic, Self, TypeVar, overload

import attrs

V = TypeVar("V")
T = TypeVar("T")


class Field(Generic[V, T]):
    """
    One field of a value: read like an attribute.

    Args:
        read: Works it out; its docstring is the sentence on it.
        json: Whether JSON gives it. What follows from the rest, or from the table of the law, it does not.
        unless: Says of a value and of what was read that it goes without saying, so that JSON leaves it out.
    """

    def __init__(
        self, read: Callable[[V], T], *, json: bool, unless: Callable[[Any, Any], bool] | None = None
    ) -> None:
        self.read = read
        self.json = json
        self.unless = unless
        self.name = read.__name__
        self.__doc__ = read.__doc__

    @overload
    def __get__(self, value: None, owner: type) -> Self: ...

    @overload
    def __get__(self, value: V, owner: type) -> T: ...

    def __get__(self, value: V | None, owner: type) -> Self | T:
        return self if value is None else self.read(value)

    def __set__(self, value: V, _: T) -> None:
        message = f"{type(value).__name__}.{self.name} is told, not set"
        raise AttributeError(message)

    @functools.cached_property
    def type(self) -> Any:
        """The type of what it tells."""
        return typing.get_type_hints(self.read)["return"]

    @property
    def says(self) -> str:
        """The sentence on it."""
        return " ".join((self.__doc__ or "").split())


def told(read: Callable[[V], T]) -> Field[V, T]:
    """Mark what JSON gives; an empty list, None and False it leaves out."""
    return Field(read, json=True)


def told_unless(unless: Callable[[Any, Any], bool]) -> Callable[[Callable[[V], T]], Field[V, T]]:
    """Mark what JSON gives unless it goes without saying."""
    return lambda read: Field(read, json=True, unless=unless)


def worded(read: Callable[[V], T]) -> Field[V, T]:
    """Mark what a reader of Python is told and JSON leaves to the table of the law, or to the words that stand beside it."""
    return Field(read, json=False)


@attrs.frozen(eq=False, repr=False)
class Value:
    """Something told of a case, or of the law."""

    def __repr__(self) -> str:
        # Nothing of what was recorded: it may end up in a log.
        name = next((str(getattr(self, key)) for key in ("id", "code", "kind") if hasattr(self, key)), "")
        return f"{type(self).__name__}({name})"


@functools.cache
def fields_of(kind: type[Value]) -> tuple[Field[Any, Any], ...]:
    """Return the fields of a class of values in the order in which they are declared; one declared anew keeps its place."""
    found: dict[str, Field[Any, Any]] = {}
    for base in reversed(kind.__mro__):
        found |= {name: field for name, field in vars(base).items() if isinstance(field, Field)}
    return tuple(found.values())


def json_fields(kind: type[Value]) -> Iterator[Field[Any, Any]]:
    """Yield the fields that JSON gives."""
    return (field for field in fields_of(kind) if field.json)
