"""Facts by path, such as ``lots[0].weighed``: read one, put one, list them all."""

from __future__ import annotations

import functools
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


def listing(text: str) -> tuple[str, ...]:
    """Return the paths, or names, that a text lists, set apart by spaces; it may run over lines."""
    return tuple(text.split())


@functools.lru_cache(maxsize=4096)
def _steps(path: str) -> tuple[str | int, ...]:
    return tuple(int(step) if step.isdigit() else step for step in _STEP.findall(path))


def get(record: Any, path: str) -> Any:
    """Return what is at the path; the record itself for the empty path."""
    for step in _steps(path):
        record = getattr(record, step) if isinstance(step, str) else record[step]
    return record


_PLACE: Final = re.compile(r"[a-z]\w*(?:\[[0-9]{1,4}\])?(?:\.[a-z]\w*(?:\[[0-9]{1,4}\])?)*", re.ASCII)


def place(record: Any, path: str) -> Any:
    """Return what is at a path that somebody wrote; None where it names no field of the record, or nothing in a list."""
    if not _PLACE.fullmatch(path):
        return None
    for step in _STEP.findall(path):
        if step.isdigit():
            record = record[int(step)] if isinstance(record, tuple) and int(step) < len(record) else None
        else:
            record = getattr(record, step) if isinstance(record, Record) and step in held(type(record))[0] else None
        if record is None:
            return None
    return record


def put(case: R, path: str, value: Any) -> R:
    """Return the case with *value* at the path, and nothing else changed."""
    changed: R = _put(case, _steps(path), value)
    return changed


def _put(record: Any, steps: tuple[str | int, ...], value: Any) -> Any:
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        return (*record[:step], _put(record[step], rest, value), *record[step + 1 :])
    names, _, read = held(type(record))
    fields = dict(zip(names, read(record), strict=True))  # attrs.evolve looks each of them up again
    return type(record)(**{**fields, step: _put(getattr(record, step), rest, value)})


@attrs.frozen(eq=False)
class _Fields:
    """Everything that stands in a kind of record, the records inside it taken apart and its lists whole, in the order declared."""

    paths: tuple[str, ...]
    """Where each stands."""
    facts: tuple[bool, ...]
    """Of each, whether it is sure to be a fact."""
    read: Callable[[Any], tuple[Any, ...]]
    """Reads them all off a record at once."""


_KNOWN: Final[dict[type, _Fields]] = {}


def _fields(cls: type) -> _Fields:
    """Return the fields of a kind of record; they are read off the class once, and each record by one getter."""
    if cls not in _KNOWN:
        _KNOWN[cls] = _taken_apart(cls)
    return _KNOWN[cls]


def _taken_apart(cls: type) -> _Fields:
    found = tuple(_declared(cls, ""))
    paths = tuple(path for path, _ in found)
    facts = tuple(isinstance(default, _FACTS) for _, default in found)
    several = operator.attrgetter(*paths) if len(paths) > 1 else lambda record: tuple(getattr(record, p) for p in paths)
    return _Fields(paths, facts, several)


def _declared(cls: type, path: str) -> Iterator[tuple[str, Any]]:
    for field in attrs.fields(cls):
        here = f"{path}.{field.name}" if path else field.name
        if isinstance(field.default, Record):
            yield from _declared(type(field.default), here)
        else:
            yield here, field.default


def blank(cls: type[R]) -> R:
    """Return a record of a kind in which nothing is recorded; what must be given is something that equals nothing else."""
    needed = {f.alias: object() for f in attrs.fields(cls) if f.init and f.default is attrs.NOTHING}  # type: ignore[arg-type]
    return cls(**needed)


def touched(record: Any) -> frozenset[str]:
    """Return the paths in a record at which anything is recorded, and those of the records inside it around them."""
    found: list[str] = []
    _touch(record, "", found)
    return frozenset(["", *found] if found else found)


def _touch(record: Any, before: str, found: list[str]) -> None:
    names, blanks, read = held(type(record))
    for name, default, value in zip(names, blanks, read(record), strict=True):
        if value is default:
            continue
        here = before + name
        if type(value) is Answer:
            if value.claims:
                found.append(here)
        elif isinstance(default, Record):
            told = len(found)
            _touch(value, f"{here}.", found)
            if len(found) > told:
                found.append(here)
        elif value != default:
            found.append(here)
            if isinstance(value, Record):
                found += [f"{here}.{below}" for below in _fields(type(value)).paths]


def facts_of(record: Any, path: str = "") -> Iterator[tuple[str, Answer | DateFact | Age]]:
    """Yield every answer, date and age of a case or record with its path, recorded or not, in the order declared."""
    fields, before = _fields(type(record)), f"{path}." if path else ""
    for here, fact, value in zip(fields.paths, fields.facts, fields.read(record), strict=True):
        if fact or isinstance(value, _FACTS):
            yield before + here, value
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if attrs.has(type(item)):
                    yield from facts_of(item, f"{before}{here}[{position}]")
        elif attrs.has(type(value)):
            yield from facts_of(value, before + here)


def recorded(record: Any, path: str = "") -> Iterator[tuple[str, Answer | DateFact | Age]]:
    """Yield those of which anything is recorded, each with its path, in the order declared."""
    names, blanks, read = held(type(record))
    for name, default, value in zip(names, blanks, read(record), strict=True):
        if value is default:
            continue
        here = f"{path}.{name}" if path else name
        if isinstance(value, _FACTS):
            if value.claims:
                yield here, value
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if attrs.has(type(item)):
                    yield from recorded(item, f"{here}[{position}]")
        elif attrs.has(type(value)):
            yield from recorded(value, here)
