"""
Values as JSON: by number, as `tvisa.Screening.as_dict` gives them.

Facts and gaps stand in one list each and everything else says their positions; a part of the law is a number of the table of the
law. What says nothing is left out: an empty list, None, False, and whatever its field says goes without saying.
"""

from __future__ import annotations

import datetime
import enum
import functools
import operator
import types
import typing
from collections.abc import Callable, Container, Mapping
from typing import TYPE_CHECKING, Any, Final

from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.predicate import Gap, Who
from tvisa.kernel.release import __version__
from tvisa.screening.document import FULL_VERSION, headed
from tvisa.screening.value import NOTHING, FieldTold, Path, Readings, Value, fields_of, json_fields

if TYPE_CHECKING:
    from tvisa.screening.data import LawTextData


Write = Callable[["Writer", Any], Any]


class Writer:
    """Writes values, and keeps the lists that they refer to."""

    def __init__(self) -> None:
        self._facts: dict[tuple[Any, ...], int] = {}
        self._gaps: dict[tuple[Any, ...], int] = {}
        self._factors: dict[tuple[int, str], int] = {}
        self._rows: dict[int, Any] = {}
        self.facts: list[dict[str, Any]] = []
        self.gaps: list[dict[str, Any]] = []
        self.factors: list[dict[str, Any]] = []
        self.paths: dict[str, int] = {}

    def value(self, value: Any, without: Container[str] = ()) -> Any:
        """Return a value without the fields named."""
        written: dict[str, Any] = {}
        kind: Any = type(value)
        for name, read, write, empty, unless in _plan(kind):
            if name not in without:
                told = read(value)
                if not (told is None or (empty and not told) or (unless is not None and unless(value, told))):
                    written[name] = write(self, told)
        return written

    def fact(self, fact: Fact) -> int:
        """Return the position of a fact in the list."""
        key = fact[:3]
        number = self._facts.get(key)
        if number is None:
            number = self._facts[key] = len(self.facts)
            told: dict[str, Any] = {"path": fact.path, "answer": fact.answer}
            self.facts.append({**told, "sources": list(fact.sources)} if fact.sources else told)
        return number

    def gap(self, gap: Missing) -> int:
        """
        Return the position of a gap in the list.

        That nobody has asked goes without saying, and that the interviewer can, or counsel where it is a judgment. An open list, and
        whether it is complete, are asked as one.
        """
        state = gap.state in (Gap.NOT_ASKED, Gap.LIST_OPEN) or gap.state
        key = gap.path.removesuffix("_complete"), gap.question, state, gap.who
        number = self._gaps.get(key)
        if number is None:
            number = self._gaps[key] = len(self.gaps)
            told: dict[str, Any] = {"path": gap.path, "question": gap.question}
            if gap.state is not Gap.NOT_ASKED:
                told["state"] = gap.state.value
            if gap.who is not (Who.COUNSEL if gap.state is Gap.JUDGMENT else Who.INTERVIEWER):
                told["who"] = gap.who.value
            self.gaps.append(told)
        return number

    def factor(self, factor: Any) -> int:
        """Return the position of a factor of the law in the list."""
        key = factor.law.number, factor.path
        number = self._factors.get(key)
        if number is None:
            number = self._factors[key] = len(self.factors)
            self.factors.append(self.value(factor))
        return number

    def path(self, path: str) -> int:
        """Return the position of a path in the list."""
        return self.paths.setdefault(path, len(self.paths))

    def law(self, row: Any) -> int:
        """Return the number of a row of the table."""
        number: int = row.number
        self._rows[number] = row
        return number

    def texts(self) -> dict[str, LawTextData]:
        """Return, by number, every row that was said so far, and those that these refer to."""
        written: dict[int, LawTextData] = {}
        while left := [row for number, row in self._rows.items() if number not in written]:
            written |= {row.number: self.value(row) for row in left}
        return {str(number): written[number] for number in sorted(written)}


def plainly(value: Value) -> Any:
    """Return a value that refers to no fact, gap or row of the table of the law."""
    return Writer().value(value)


def listed(kind: str, lang: str, value: Value) -> dict[str, Any]:
    """Return a value as a document of its own, with the facts, gaps and paths that it says by position."""
    writer = Writer()
    told = writer.value(value)
    lists = {"facts": writer.facts, "gaps": writer.gaps, "paths": list(writer.paths)}
    return {**headed(kind), "lang": lang, **lists, **told}


# --- by type ----------------------------------------------------------------------------------------------------------


_Planned = tuple[str, Callable[[Any], Any], Write, bool, Callable[[Any, Any], bool] | None]
"""Of a field its name, what reads and what writes it, whether it is left out where it is empty, and when else."""


@functools.cache
def _plan(kind: Any) -> tuple[_Planned, ...]:
    return tuple((field.name, _read(field), write_of(field.type), *_left_out(field)) for field in json_fields(kind))


def _read(field: FieldTold) -> Callable[[Any], Any]:
    """Return what reads off a value what JSON gives of a field."""
    read, only = field.read, field.only
    return read if only is None else lambda value: [each for each in read(value) if only(each)]


def _left_out(field: FieldTold) -> tuple[bool, Callable[[Any, Any], bool] | None]:
    """Return whether a field is left out where it is empty, and what says when else it is; None is left out wherever it stands."""
    several, default = typing.get_origin(field.type) is tuple, field.default
    if field.unless is not None:
        return several, field.unless
    if default is NOTHING:
        return several or field.type is bool, None
    return default is not None and not default, (lambda _, told: bool(told == default)) if default else None


@functools.cache
def write_of(hint: Any) -> Write:
    """Return what writes a value of a type."""
    origin, of = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        (hint,) = (each for each in of if each is not type(None))
        return write_of(hint)
    if hint is Path:
        return Writer.path
    if origin is tuple:
        write = write_of(of[0])
        if of[0] is Missing:
            return lambda writer, told: list(dict.fromkeys(write(writer, each) for each in told))
        return lambda writer, told: [write(writer, each) for each in told]
    if origin is not None and issubclass(origin, Mapping):
        write = write_of(of[1])
        return lambda writer, told: {key: write(writer, each) for key, each in told.items()}
    if issubclass(hint, Value):
        return getattr(Writer, hint.numbered or "value")  # type: ignore[no-any-return]
    return next(write for kind, write in _WRITERS if issubclass(hint, kind))


_WRITERS: tuple[tuple[type, Write], ...] = (
    (Fact, Writer.fact),
    (Missing, Writer.gap),
    (Readings, lambda _, readings: [each.value for each in readings]),
    (enum.Enum, lambda _, word: word.value),
    (datetime.date, lambda _, day: day.isoformat()),
    (object, lambda _, plain: plain),
)


# --- values in full: plain JSON with every text in its place ----------------------------------------------------------

_BY_NUMBER: Final = ("blank", "fact", "noted")
"""Fields that only a reader by number needs: the parts and the notes that they name stand in full beside them."""


def in_full(value: Any) -> Any:
    """Return a value as plain JSON values with every text in its place; None, an empty text and a default are left out."""
    kind: Any = type(value)
    return _full_of(kind)(value)


@functools.cache
def _full_of(kind: Any) -> Callable[[Any], Any]:
    """Return what writes the values of a class in full."""
    if kind in (str, int, bool, type(None)):
        return lambda value: value
    return next((write for of, write in _IN_FULL if issubclass(kind, of)), None) or _fields_of(kind)


_IN_FULL: Final[tuple[tuple[type, Callable[[Any], Any]], ...]] = (
    (Fact, lambda fact: {"path": fact.path, "answer": fact.answer, "sources": list(fact.sources)}),
    (
        Missing,
        lambda gap: {"path": gap.path, "state": gap.state.value, "question": gap.question, "who": gap.who.value},
    ),
    (Readings, lambda both: {"favorable": both.favorable.value, "adverse": both.adverse.value}),
    (tuple, lambda several: list(map(in_full, several))),
    (Mapping, lambda named: {key: in_full(each) for key, each in named.items()}),
    (enum.Enum, lambda word: word.value),
    (datetime.date, datetime.date.isoformat),
)


def _fields_of(kind: Any) -> Callable[[Any], dict[str, Any]]:
    fields = tuple((f.name, f.read, f.always, (None, "", f.default)) for f in fields_in_full(kind))

    def written(value: Any) -> dict[str, Any]:
        told = ((name, read(value), always, nothing) for name, read, always, nothing in fields)
        return {name: _within(what) for name, what, always, nothing in told if always or what not in nothing}

    return written


def is_document(kind: Any) -> bool:
    """Say whether values of a class are documents of their own, which say of what kind they are."""
    return isinstance(getattr(kind, "kind", None), str)


def _within(value: Any) -> Any:
    """Return what a field tells: a document within a document says of what kind it is, too."""
    kind: Any = type(value)
    return _within_of(kind)(value)


@functools.cache
def _within_of(kind: Any) -> Callable[[Any], Any]:
    return operator.methodcaller("as_dict") if is_document(kind) else _full_of(kind)


def document_in_full(kind: str, value: Any, law: Value | None = None, disclaimer: str = "") -> Any:
    """Return a value as a document of its own, with every text in its place, and the law and the disclaimer that it does not tell."""
    head = {"kind": f"tvisa.{kind}", "schema_version": FULL_VERSION, "tvisa_version": __version__}
    frame = {"law": in_full(law)} if law else {}
    return {**head, **frame, **in_full(value), **({"disclaimer": disclaimer} if disclaimer else {})}


@functools.cache
def fields_in_full(kind: Any) -> tuple[FieldTold, ...]:
    """Return the fields of a class, but for a row of the table: what it says stands in the fields beside it."""
    return tuple(field for field in fields_of(kind) if not _is_row(field.type) and field.name not in _BY_NUMBER)


def _is_row(hint: Any) -> bool:
    """Say whether a type is a row of the table of the law, or that or nothing."""
    of = typing.get_args(hint) if typing.get_origin(hint) in (typing.Union, types.UnionType) else (hint,)
    return any(getattr(each, "numbered", "") == "law" for each in of)
