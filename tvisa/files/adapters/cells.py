"""
A case as cells: one short text for each fact, by its path, as rows of a table and lists of variables hold them.

A fact with one reply has the reply in its own cell (``incidents[0].labor.work``: ``yes``), and who says so, what is held
and a note in cells beside it (``incidents[0].labor.work.sources``: ``client;document``). Replies that differ are numbered
(``incidents[0].labor.work[0]``, ``incidents[0].labor.work[1]``). A list has a cell with the number of its records
(``incidents``: ``2``). A cell that is missing or blank says nothing: it was not asked, never "no".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, get_args, get_origin

import attrs

from tvisa.errors import CaseFileError, Problem
from tvisa.facts import Case
from tvisa.facts.choices import Money
from tvisa.files.casefile import Loaded, loaded
from tvisa.files.version1 import old_paths
from tvisa.kernel.answers import Answer, Claim
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, parse_date

FACTS: Final = {"answer": Claim, "date": DateClaim, "age": AgeClaim}
"""The kinds of facts that claims are made of."""
MOST: Final = 1000
"""No list is longer; and no more records than ten such lists are read from one table."""
_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_KINDS: Final[dict[Any, str]] = {Answer: "answer", DateFact: "date", Age: "age", int: "version"}
_REPLIES: Final[dict[str, Any]] = {"yes": True, "true": True, "no": False, "unknown": "unknown", "declined": "declined"}
_FORM: Final = re.compile(
    r"[a-z][a-z0-9_]*(?:\[(?:0|[1-9][0-9]{0,2})\])?(?:\.[a-z][a-z0-9_]*(?:\[(?:0|[1-9][0-9]{0,2})\])?)*"
)
_POSITION: Final = re.compile(r"\[(\d+)\]")
_IN_A_CLAIM: Final = re.compile(r"\.(?:answer|date|years)$|(\.(?:sources|by|evidence))\[\d+\]$")
"""Steps below a cell: those of a claim that a case file writes as a record."""
_STEP: Final = re.compile(r"\w+")


@attrs.frozen
class Column:
    """What a path with ``[]`` for each position stands for."""

    kind: str
    """``answer``, ``date``, ``age``, ``text``, ``word`` (one of a closed list, or a key), ``version`` or ``count``."""
    member: str = ""
    """What of a fact's claim it holds, such as ``sources``; nothing for the reply itself."""
    numbered: bool = False
    """Whether it is one of several replies."""


@cache
def columns() -> Mapping[str, Column]:
    """Return every column of a case, by path with ``[]`` for each position, in the order of the records."""
    return dict(_columns(Case, ""))


def column(path: str) -> Column | None:
    """Return what a path stands for, in version 1 as well; None where a case has no such path."""
    shape = _POSITION.sub("[]", path)
    return columns().get(shape) or old_columns().get(shape) if _FORM.fullmatch(path) else None


def known(path: str) -> Column:
    """
    Return what a path stands for, with or without its positions.

    Raises:
        KeyError: If a case has no such path.
    """
    shape = _POSITION.sub("[]", path)
    return columns().get(shape) or old_columns()[shape]


@cache
def old_columns() -> Mapping[str, Column]:
    """Return the columns that only version 1 has: they are read, and never written."""
    return {place: kind for path in old_paths() for place, kind in _fact_columns(path, "answer")}


def _columns(cls: type, path: str) -> Iterator[tuple[str, Column]]:
    attrs.resolve_types(cls)
    for field in attrs.fields(cls):
        here, kind = f"{path}.{field.name}" if path else field.name, field.type
        if get_origin(kind) is tuple:
            yield here, Column("count")
            item = get_args(kind)[0]
            yield from _columns(item, f"{here}[]") if attrs.has(item) else [(f"{here}[]", Column("word"))]
        elif kind in (Answer, DateFact, Age):
            yield from _fact_columns(here, _KINDS[kind])
        elif attrs.has(kind):
            yield from _columns(kind, here)
        elif kind is str and field.default == "":
            yield here, Column("text")
        else:
            yield here, Column(_KINDS.get(kind, "word"))


def _fact_columns(path: str, name: str) -> Iterator[tuple[str, Column]]:
    rest = [f.name for f in attrs.fields(FACTS[name])][1:]
    for place, numbered in ((path, False), (f"{path}[]", True)):
        yield place, Column(name, numbered=numbered)
        yield from ((f"{place}.{member}", Column(name, member, numbered)) for member in rest)


def cells(case: Case) -> dict[str, str]:
    """Return everything that a case records, as cells by path, in the order of its records."""
    return dict(_cells(case, ""))


def _cells(record: Any, path: str) -> Iterator[tuple[str, str]]:
    for field in attrs.fields(type(record)):
        value, here = getattr(record, field.name), f"{path}.{field.name}" if path else field.name
        if isinstance(value, (Answer, DateFact, Age)):
            for number, claim in enumerate(value.claims):
                yield from _claim(claim, f"{here}[{number}]" if len(value.claims) > 1 else here)
        elif isinstance(value, tuple):
            if value:
                yield here, str(len(value))
            for number, item in enumerate(value):
                within = f"{here}[{number}]"
                yield from _cells(item, within) if attrs.has(type(item)) else [(within, str(item))]
        elif attrs.has(type(value)) and not isinstance(value, Money):
            yield from _cells(value, here)
        elif value not in ("", None):
            yield here, str(value)


def _claim(claim: Any, path: str) -> Iterator[tuple[str, str]]:
    name, *rest = (f.name for f in attrs.fields(type(claim)))
    yield path, str(getattr(claim, name))
    for member in rest:
        value = getattr(claim, member)
        if value:
            yield f"{path}.{member}", value if isinstance(value, str) else ";".join(value)


def is_blank(kind: Column, cell: str) -> bool:
    """Say whether a cell says nothing: spaces alone count for a text only."""
    return not (cell if "text" in (kind.kind, kind.member) or kind.member == "note" else cell.strip())


def is_day(text: str) -> bool:
    """Say whether a text is one exact day that the calendar has, such as ``2015-06-14``."""
    try:
        return bool(_DAY.fullmatch(text)) and str(parse_date(text)) == text
    except ValueError:
        return False


def with_keys(told: Mapping[str, str]) -> dict[str, str]:
    """
    Return cells with the keys that a case file needs and other software does not keep.

    The first person is the applicant and the victim of each incident, unless something else is told.
    """
    found = dict(told)
    applicant = found.setdefault("applicant", found.get("people[0].key") or "P1")
    for number in {0, *_positions(found, "people")}:
        found.setdefault(f"people[{number}].key", applicant if number == 0 else f"P{number + 1}")
    for number in _positions(found, "incidents"):
        found.setdefault(f"incidents[{number}].key", f"I{number + 1}")
        found.setdefault(f"incidents[{number}].victim", applicant)
    return found


def _positions(told: Mapping[str, str], name: str) -> set[int]:
    """Return the positions of the records that are named, or counted by whoever read them."""
    named = {int(match[1]) for path in told if (match := re.match(rf"{name}\[(\d+)\]", path))}
    return named | set(range(int(told.get(name, "0"))))


# --- in ---------------------------------------------------------------------------------------------------------------


def case_of(told: Mapping[str, str]) -> Loaded:
    """Read a case from cells by their paths; of no valid case, problems name the paths and never what stands there."""
    problems: list[Problem] = []
    plain, facts, counts = _gathered(told)
    for path, claims in facts.items():
        if set(claims) not in ({None}, set(range(len(claims)))):
            problems.append(Problem(path, "expected one reply, or replies numbered from 0 without a gap"))
        plain[path] = _fact(known(path), claims)
    problems += _lengths(plain, counts)
    if problems:
        raise CaseFileError(problems)
    raw: dict[str, Any] = {}
    for path, number in sorted(counts.items(), key=lambda item: item[0].count("[")):
        _put(raw, path, [{} for _ in range(int(number))])
    for path, value in plain.items():
        _put(raw, path, value)
    try:
        return loaded(raw)
    except CaseFileError as error:
        raise CaseFileError(_of_cell(problem) for problem in error.problems) from None


def _of_cell(problem: Problem) -> Problem:
    """Say of a cell what a case file says of a place inside a claim, in the words that cells take."""
    path = _IN_A_CLAIM.sub(r"\1", problem.path)
    kind = column(path)
    reply = kind is not None and kind.kind == "answer" and not kind.member
    return Problem(path, "expected yes, no, unknown or declined" if reply else problem.message)


_Claims = dict[int | None, dict[str, Any]]


def _gathered(told: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, _Claims], dict[str, str]]:
    """Return the plain values, the members of each claim of each fact by its number, and the lengths of lists."""
    plain: dict[str, Any] = {}
    facts: dict[str, _Claims] = defaultdict(lambda: defaultdict(dict))
    counts: dict[str, str] = {}
    for path, cell in told.items():
        kind = known(path)
        if kind.kind == "count":
            counts[path] = cell.strip()
        elif kind.kind not in FACTS:
            plain[path] = cell if kind.kind == "text" else _word(cell)
        else:
            whole = path.removesuffix(f".{kind.member}") if kind.member else path
            base, _, number = whole.rpartition("[") if kind.numbered else (whole, "", "")
            facts[base][int(number[:-1]) if number else None][kind.member] = _told(kind, cell)
    return plain, facts, counts


def _told(kind: Column, cell: str) -> Any:
    if kind.member == "note":
        return cell
    if kind.member:
        return [part.strip() for part in cell.split(";") if part.strip()]
    word = cell.strip()
    if kind.kind == "answer":
        return _REPLIES.get(word.lower(), word)
    if kind.kind == "age" and re.fullmatch("[0-9]{1,3}", word):
        return int(word)
    return word.lower() if word.lower() in _REPLIES else word


def _word(cell: str) -> Any:
    word = cell.strip()
    return int(word) if re.fullmatch("[0-9]{1,3}", word) else word


def _fact(kind: Column, claims: _Claims) -> Any:
    name = attrs.fields(FACTS[kind.kind])[0].name
    records = [{member or name: value for member, value in claim.items()} for claim in claims.values()]
    if set(claims) != {None}:
        return records
    return records[0][name] if set(records[0]) == {name} else records[0]


def _lengths(plain: Mapping[str, Any], counts: dict[str, str]) -> Iterator[Problem]:
    """Check how long each list is: as long as it says or, where it says nothing, as its records are numbered."""
    seen: dict[str, set[int]] = defaultdict(set)
    for path in (*plain, *counts):
        for match in _POSITION.finditer(path):
            seen[path[: match.start()]].add(int(match[1]))
    for path, numbers in seen.items():
        counts.setdefault(path, str(len(numbers)))
    for path, told in counts.items():
        if not re.fullmatch("[0-9]{1,3}", told) or int(told) <= max(seen[path], default=-1):
            yield Problem(path, "expected the number of its records, which are numbered from 0 without a gap")
            counts[path] = "0"
    if sum(map(int, counts.values())) > 10 * MOST:
        yield Problem("$", f"holds more than {10 * MOST} records")


def _put(raw: Any, path: str, value: Any) -> None:
    *above, last = _STEP.findall(path)
    for step in above:
        raw = raw[int(step)] if step.isdigit() else raw.setdefault(step, {})
    raw[int(last) if last.isdigit() else last] = value
