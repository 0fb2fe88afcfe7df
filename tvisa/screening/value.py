"""
What a value tells, declared once: each field with its type and its sentence.

A value is a view: most of what it tells is worked out when it is read. From the fields that are declared here come its JSON,
its JSON Schema and its typed dict (`tvisa.screening.writer`, `tvisa.screening.schema`), so that none of them can say something
else than the value does.
"""

from __future__ import annotations

import functools
import operator
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, NamedTuple, Never, NewType, Self, TypeVar, overload

import attrs

from tvisa.errors import InputError
from tvisa.kernel.truth import Outcome

V = TypeVar("V")
T = TypeVar("T")
Path = NewType("Path", str)
"""A place in the case file that a value refers to; where it is one of many, JSON says its position in a list of paths."""
NOTHING: Final = object()
"""The default of a field that has none."""


class Field(property, Generic[V, T]):
    """
    One field of a value, read like an attribute.

    Args:
        read: Works it out; its docstring is the sentence on it.
        json: Whether JSON gives it. What follows from the rest, or stands in the table of the law, it does not.
        unless: Says of a value and of what was read that this goes without saying, so that JSON leaves it out.
        only: Says of one of several whether JSON lists it; each of them unless given.
        keep: Whether it is worked out once, and kept with the value.
        key: Its name in JSON, where that is another.
        fast: The same as *read*, without a call of Python's.
    """

    def __init__(
        self,
        read: Callable[[V], T],
        *,
        json: bool,
        unless: Callable[[Any, Any], bool] | None = None,
        only: Callable[[Any], bool] | None = None,
        keep: bool = False,
        key: str = "",
        fast: Callable[[V], T] | None = None,
    ) -> None:
        self.read: Callable[[V], T] = self._kept if keep else fast or read
        super().__init__(self.read)
        self.json = json
        self.unless = unless
        self.only = only
        self.key = key
        self._work_out = read
        self.name = read.__name__
        self.__doc__ = read.__doc__

    def __set_name__(self, _: type, name: str) -> None:
        self.name = name

    if TYPE_CHECKING:  # it is read as any property is, and is of the type of what it tells

        @overload  # type: ignore[override]
        def __get__(self, value: None, owner: type) -> Self: ...

        @overload
        def __get__(self, value: V, owner: type) -> T: ...

        def __get__(self, value: V | None, owner: type) -> Self | T: ...

    def _kept(self, value: V) -> T:
        kept = vars(value)
        if self.name not in kept:
            kept[self.name] = self._work_out(value)
        found: T = kept[self.name]
        return found

    def __set__(self, value: V, _: Never) -> None:
        message = f"{type(value).__name__}.{self.name} is told, not set"
        raise AttributeError(message)

    def told(self, classes: Mapping[str, type]) -> FieldTold:
        """Return what it tells, of classes that its module has, or that load when they are asked for."""
        hint = typing.get_type_hints(self._work_out, localns=classes)["return"]
        says = " ".join((self.__doc__ or "").split())
        return FieldTold(self.key or self.name, hint, says, self.read, self.json, self.unless, self.only)


def told(read: Callable[[V], T]) -> Field[V, T]:
    """Mark what JSON gives; an empty list, an empty text, None and False it leaves out."""
    return Field(read, json=True)


def kept(read: Callable[[V], T]) -> Field[V, T]:
    """Mark what JSON gives and is worked out once."""
    return Field(read, json=True, keep=True)


def told_unless(unless: Callable[[Any, Any], bool]) -> Callable[[Callable[[V], T]], Field[V, T]]:
    """Mark what JSON gives unless it goes without saying."""
    return lambda read: Field(read, json=True, unless=unless)


def told_as(key: str) -> Callable[[Callable[[V], T]], Field[V, T]]:
    """Mark what JSON gives under another name than it has in Python."""
    return lambda read: Field(read, json=True, key=key)


def told_of(only: Callable[[Any], bool]) -> Callable[[Callable[[V], T]], Field[V, T]]:
    """Mark several of which JSON lists some alone; they are worked out once."""
    return lambda read: Field(read, json=True, only=only, keep=True)


def worded(read: Callable[[V], T]) -> Field[V, T]:
    """Mark a field that Python shows and JSON leaves out, because the table of the law or the words beside it say the same."""
    return Field(read, json=False)


Unless = Callable[[Any, Any], bool]


@overload
def through(
    path: str, says: str, *, by: str = "", json: bool = False, unless: Unless | None = None
) -> Field[Any, str]: ...
@overload
def through(
    path: str, says: str, kind: type[T], *, by: str = "", json: bool = False, unless: Unless | None = None
) -> Field[Any, T]: ...
def through(
    path: str, says: str, kind: Any = str, *, by: str = "", json: bool = False, unless: Unless | None = None
) -> Field[Any, Any]:
    """
    Declare what stands at a path from the value, such as ``law.title``.

    Args:
        path: The path.
        says: The sentence on it.
        kind: Its type.
        by: Path from the value of what says it, such as ``_catalog.plain``; it is told as it stands, unless given.
        json: Whether JSON gives it.
        unless: When JSON leaves it out, as for `told_unless`.
    """
    get, said_by = operator.attrgetter(path), operator.attrgetter(by or path)

    def read(value: Any) -> Any:
        return said_by(value)(get(value)) if by else get(value)

    read.__doc__, read.__annotations__ = says, {"return": kind}
    return Field(read, json=json or unless is not None, unless=unless, fast=None if by else get)


def says(sentence: str, *, json: bool = True, key: str = "", always: bool = False, **options: Any) -> Any:
    """
    Declare a field that is kept and not worked out, with the sentence on it.

    Args:
        sentence: The sentence.
        json: Whether JSON by number gives it.
        key: Its name in JSON, where that is another.
        always: Whether a document in full gives it also where it says nothing.
        **options: As for ``attrs.field``.
    """
    return attrs.field(metadata={"says": sentence, "json": json, "key": key, "always": always}, **options)


def untold(**options: Any) -> Any:
    """Declare a field that is kept, has no default and stands in no JSON."""
    return attrs.field(**options)


@attrs.frozen
class FieldTold:
    """What is known of a field."""

    name: str
    type: Any
    """The type of what it tells."""
    says: str
    """The sentence on it."""
    read: Callable[[Any], Any]
    """Reads it off a value."""
    json: bool = True
    """Whether JSON gives it."""
    unless: Callable[[Any, Any], bool] | None = None
    """When JSON leaves it out, where that is more than its saying nothing."""
    only: Callable[[Any], bool] | None = None
    """Which of several JSON lists, where not each of them."""
    default: Any = NOTHING
    """What it is where nobody says otherwise, so that JSON leaves it out."""
    always: bool = False
    """Whether a document in full gives it also where it says nothing."""


@attrs.frozen(eq=False, repr=False)
class Value:
    """Something told of a case, or of the law."""

    numbered: ClassVar[str] = ""
    """The list of `tvisa.screening.writer.Writer` in which JSON says its position; nothing where JSON says it in
    full."""

    def __repr__(self) -> str:
        # Nothing of what was recorded: it may end up in a log.
        return f"{type(self).__name__}()"

    def __copy__(self) -> Self:
        # It never changes.
        return self

    def __deepcopy__(self, _: dict[int, Any]) -> Self:
        return self


class Readings(NamedTuple):
    """An outcome read in favor of the applicant, and against."""

    favorable: Outcome
    adverse: Outcome


@attrs.frozen(eq=False, repr=False)
class Whole(Value):
    """Something told in full alone, with each of its fields: also what is null or empty, unless that is what it is by default."""


@attrs.frozen(eq=False, repr=False)
class View(Value):
    """What is read off the law and the record whenever it is asked: with neither of them it would be hollow."""

    def __reduce_ex__(self, _: Any) -> Never:
        """
        Travel with its screening alone, which is worked out again.

        Raises:
            InputError: Always.
        """
        message = "expected a whole result: a part of one does not pickle; pickle the screening, or send its JSON"
        raise InputError(message)


@functools.cache
def fields_of(kind: Any) -> tuple[FieldTold, ...]:
    """Return the fields of a class of values in the order in which they are declared; one declared anew keeps its place."""
    found: dict[str, FieldTold] = {}
    for base in reversed(kind.__mro__):
        declared = [a for a in (attrs.fields(base) if attrs.has(base) else ()) if "says" in a.metadata]
        classes = base.classes() if isinstance(vars(base).get("classes"), staticmethod) else {}
        hints = typing.get_type_hints(base, localns=classes) if declared else {}
        for a in declared:
            found[a.name] = FieldTold(
                a.metadata["key"] or a.name,
                hints[a.name],
                a.metadata["says"],
                operator.attrgetter(a.name),
                a.metadata["json"],
                default=NOTHING if a.default is attrs.NOTHING else a.default,
                always=a.metadata["always"],
            )
        found |= {name: field.told(classes) for name, field in vars(base).items() if isinstance(field, Field)}
    whole = issubclass(kind, Whole)
    return tuple(
        attrs.evolve(f, always=f.always or (whole and f.default is NOTHING and f.unless is None))
        for f in found.values()
    )


def json_fields(kind: Any) -> Iterator[FieldTold]:
    """Yield the fields that JSON gives."""
    return (field for field in fields_of(kind) if field.json)
