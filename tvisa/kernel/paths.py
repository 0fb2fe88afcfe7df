"""Facts by path, such as ``lots[0].weighed``: read one, put one, list them all."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

import attrs

from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import Record, held

R = TypeVar("R")
_STEP: Final = re.compile(r"\w+")
_FACTS: Final = (Answer, DateFact, Age)


def _steps(path: str) -> list[str]:
    return _STEP.findall(path)


def get(record: Any, path: str) -> Any:
    """Return what is at the path; the record itself for the empty path."""
    for step in _steps(path):
        record = record[int(step)] if step.isdigit() else getattr(record, step)
    return record


def put(case: R, path: str, value: Any) -> R:
    """Return the case with *value* at the path, and nothing else changed."""
    changed: R = _put(case, _steps(path), value)
    return changed


def _put(record: Any, steps: list[str], value: Any) -> Any:
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if step.isdigit():
        position = int(step)
        return (*record[:position], _put(record[position], rest, value), *record[position + 1 :])
    return attrs.evolve(record, **{step: _put(getattr(record, step), rest, value)})


@attrs.frozen(eq=False)
class _Fields:
    """
    Everything that stands in a kind of record, the records inside it taken apart and its lists whole, in the order declared.

    Attributes:
        paths: Where each stands.
        defaults: What stands there while nothing is recorded; of what must be given, something equal to nothing else.
        facts: Of each, whether it is sure to be a fact.
        read: Reads them all off a record at once.
    """

    paths: tuple[str, ...]
    defaults: tuple[Any, ...]
    facts: tuple[bool, ...]
    read: Callable[[Any], tuple[Any, ...]]


_KNOWN: Final[dict[type, _Fields]] = {}


def _fields(cls: type) -> _Fields:
    """Return the fields of a kind of record; they are read off the class once, and each record by one getter."""
    if cls not in _KNOWN:
        _KNOWN[cls] = _taken_apart(cls)
    return _KNOWN[cls]


def _taken_apart(cls: type) -> _Fields:
    found = tuple(_declared(cls, ""))
    paths = tuple(path for path, _ in found)
    defaults = tuple(default for _, default in found)
    facts = tuple(isinstance(default, _FACTS) for default in defaults)
    several = operator.attrgetter(*paths) if len(paths) > 1 else lambda record: tuple(getattr(record, p) for p in paths)
    return _Fields(paths, defaults, facts, several)


def _declared(cls: type, path: str) -> Iterator[tuple[str, Any]]:
    for field in attrs.fields(cls):
        here = f"{path}.{field.name}" if path else field.name
        if isinstance(field.default, Record):
            yield from _declared(type(field.default), here)
        else:
            yield here, object() if field.default is attrs.NOTHING else field.default


def blank(cls: type[R]) -> R:
    """Return a record of a kind in which nothing is recorded; what must be given is something that equals nothing else."""
    needed = {f.alias: object() for f in attrs.fields(cls) if f.init and f.default is attrs.NOTHING}  # type: ignore[arg-type]
    return cls(**needed)


def touched(record: Any) -> frozenset[str]:
    """Return the paths in a record at which anything is recorded, and those of the records inside it around them."""
    found = frozenset(_touched(record, ""))
    return found | {""} if found else found


def _touched(record: Any, before: str) -> Iterator[str]:
    names, blanks, read = held(type(record))
    for name, default, value in zip(names, blanks, read(record), strict=True):
        if value is default:
            continue
        if isinstance(default, Record):
            inside = tuple(_touched(value, f"{before}{name}."))
            if inside:
                yield f"{before}{name}"
                yield from inside
        elif value != default:
            yield f"{before}{name}"
            if isinstance(value, Record):
                yield from (f"{before}{name}.{below}" for below in _fields(type(value)).paths)


def facts_of(record: Any, path: str = "") -> Iterator[tuple[str, Answer | DateFact | Age]]:
    """Yield every answer, date and age of a case or record with its path, recorded or not, in the order declared."""
    return _facts(record, path, blanks=True)


def recorded(record: Any, path: str = "") -> Iterator[tuple[str, Answer | DateFact | Age]]:
    """Yield those of which anything is recorded, each with its path, in the order declared."""
    return _facts(record, path, blanks=False)


def _facts(record: Any, path: str, *, blanks: bool) -> Iterator[tuple[str, Answer | DateFact | Age]]:
    fields, before = _fields(type(record)), f"{path}." if path else ""
    read = zip(fields.paths, fields.facts, fields.read(record), fields.defaults, strict=True)
    for here, fact, value, default in read:
        if value is default and not blanks:
            continue
        if fact or isinstance(value, _FACTS):
            if blanks or value.claims:
                yield before + here, value
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if attrs.has(type(item)):
                    yield from _facts(item, f"{before}{here}[{position}]", blanks=blanks)
        elif attrs.has(type(value)):
            yield from _facts(value, before + here, blanks=blanks)
