"""What a case file refers to: people and incidents that have to be listed, each once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tvisa.errors import Problem
from tvisa.facts import Case
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.fields import Record, held
from tvisa.kernel.paths import place

_REFERENCES: Final = {
    "applicant": "person",
    "victim": "person",
    "person": "person",
    "incident": "incident",
    "through": "person",
}
"""Fields that hold the key of a person or an incident listed elsewhere."""


def references(case: Case) -> Iterator[Problem]:
    """Yield every key that is taken twice, and every reference to somebody or something that nobody listed."""
    known = {"person": {p.key for p in case.people}, "incident": {i.key for i in case.incidents}}
    missing = {
        "person": "refers to a person who is not listed under people",
        "incident": "refers to an incident that is not listed",
    }
    yield from _twice([p.key for p in case.people], "people")
    yield from _twice([i.key for i in case.incidents], "incidents")
    for path, kind, key in _referring(case, ""):
        if key not in known[kind]:
            yield Problem(path, missing[kind])
    yield from _places(case)


def _places(case: Case) -> Iterator[Problem]:
    """Yield every path that names no place of the file: that of a fact, or of a record with facts in it."""
    for number, statement in enumerate(case.statements):
        for position, path in enumerate(statement.about):
            if place(case, path) is None:
                yield Problem(f"statements[{number}].about[{position}]", "expected the path of a fact in this file")
    for number, decision in enumerate(case.decisions):
        for position, found in enumerate(decision.resolved):
            if not isinstance(place(case, found.fact), Answer):
                where = f"decisions[{number}].resolved[{position}].fact"
                yield Problem(where, "expected the path in this file of a fact that is answered yes or no")


def _twice(keys: list[str], path: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for position, key in enumerate(keys):
        if key in seen:
            yield Problem(f"{path}[{position}].key", "this key is already taken")
        seen.add(key)


def _referring(record: Any, path: str) -> Iterator[tuple[str, str, str]]:
    """Yield every key of a person or an incident, with its path and its kind."""
    names, blanks, read = held(type(record))
    for name, blank, value in zip(names, blanks, read(record), strict=True):
        if value is blank or value is None or isinstance(value, Reply):
            continue
        here = f"{path}.{name}" if path else name
        if isinstance(value, Answer):
            for number, claim in enumerate(value.claims):
                place = f"{here}[{number}]" if len(value.claims) > 1 else here
                yield from ((f"{place}.by[{n}]", "person", key) for n, key in enumerate(claim.by))
        elif name in _REFERENCES:
            yield here, _REFERENCES[name], value
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _referring(item, f"{here}[{position}]")
        elif isinstance(value, Record):
            yield from _referring(value, here)
