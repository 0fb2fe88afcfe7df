"""Facts by path, such as ``lots[0].weighed``: read one, put one, list them all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, TypeVar

import attrs

from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import Age, DateFact

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


def facts_of(record: Any, path: str = "") -> Iterator[tuple[str, Answer | DateFact | Age]]:
    """Yield every answer, date and age of a case or record with its path, recorded or not, in the order declared."""
    for field in attrs.fields(type(record)):
        value, here = getattr(record, field.name), f"{path}.{field.name}" if path else field.name
        if isinstance(value, _FACTS):
            yield here, value
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if attrs.has(type(item)):
                    yield from facts_of(item, f"{here}[{position}]")
        elif attrs.has(type(value)):
            yield from facts_of(value, here)
