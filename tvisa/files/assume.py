"""Assumptions: facts by path, put into a copy of a case to see what would follow; nothing is recorded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from tvisa.errors import CaseFileError, InputError, Problem
from tvisa.facts import Case
from tvisa.files.casefile import dump, known_names, structure
from tvisa.files.hints import moved_hint
from tvisa.files.rawfile import audit, read_json, read_yaml, text_of
from tvisa.kernel.paths import facts_of


def assume(case: Case, data: bytes | str) -> Case:
    """
    Return the case with assumed facts in place of what it records.

    Args:
        case: The case; it is left as it is.
        data: JSON or YAML: a mapping from paths of facts that the case has, such as ``incidents[0].means.force``, to
            answers as in a case file.

    Raises:
        CaseFileError: If it is no such mapping; problems name the position of an entry and never what was typed.
    """
    text = text_of(data)
    is_json = text.lstrip().startswith("{")
    told = read_json(text) if is_json else read_yaml(text)
    if not isinstance(told, dict):
        raise CaseFileError([Problem("$", "expected facts by path, such as hardship.extreme: yes", 1, 1)])
    try:
        return assumed(case, told)
    except CaseFileError as error:
        from tvisa.files.places import placed  # noqa: PLC0415 - wanted only where something is wrong

        raise CaseFileError(placed(error.problems, text, is_json=is_json, within=partial(_told_at, told))) from None


def _told_at(told: Mapping[Any, Any], path: str) -> str:
    """Return where a path of the case is told: its position in the mapping, and what is below."""
    for number, fact in enumerate(map(str, told), start=1):
        if path == fact or path.startswith((f"{fact}.", f"{fact}[")):
            return f"{{{number}}}{path.removeprefix(fact)}"
    return path


def assumed(case: Case, told: Mapping[str, Any]) -> Case:
    """
    Return the case with assumed facts in place of what it records.

    Args:
        case: The case; it is left as it is.
        told: By path, answers as in a case file.

    Raises:
        CaseFileError: If one is no fact that the case has, or no answer; problems name the position of an entry.
        InputError: If *told* is no mapping.
    """
    if not isinstance(told, Mapping):
        message = "facts must be a mapping from paths, such as hardship.extreme, to answers"
        raise InputError(message)
    known = frozenset(path for path, _ in facts_of(case))
    strange = [(n, str(path)) for n, path in enumerate(told, start=1) if str(path) not in known]
    problems = [
        Problem(f"{{{n}}}", f"expected the path of a fact that the case has{moved_hint(path)}") for n, path in strange
    ]
    problems += audit(told, known_names() | known)
    if problems:
        raise CaseFileError(problems)
    raw = dump(case)
    for path, value in told.items():
        _put(raw, re.findall(r"\w+", str(path)), value)
    return structure(raw)


def _put(raw: Any, steps: list[str], value: Any) -> None:
    *above, last = steps
    for step in above:
        raw = raw[int(step)] if step.isdigit() else raw.setdefault(step, {})
    raw[last] = value
