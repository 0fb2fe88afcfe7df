"""
Case files: the only converter between what is on disk, or handed over as a mapping, and a typed `Case`.

Strict on purpose. A wrong word must never become an answer, so nothing is coerced: unknown keys, text for a truth
value, numbers for text and impossible dates are all problems, reported together, by path and never by value; references to
people and incidents that nobody listed follow once the rest can be read.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, get_args

import attrs

from tvisa.errors import CaseFileError, InputError, Problem, UnknownName
from tvisa.facts import Case
from tvisa.facts.choices import Money
from tvisa.files.rawfile import MAX_DEPTH, RawRecord, audit, is_sound, read_file, read_json, read_yaml, text_of
from tvisa.files.version1 import RENAMED, Doubt, converted, old_paths
from tvisa.kernel.answers import Claim
from tvisa.kernel.dates import AgeClaim, DateClaim

Form: TypeAlias = Literal["json", "yaml", ""]
"""What a text is written in; nothing where its first character says so."""
FORMS: Final[dict[str, Form]] = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}
"""By the ending of a file: what stands in it."""

# --- in ---------------------------------------------------------------------------------------------------------------


@attrs.frozen(repr=False)
class Loaded:
    """A case that was read, and what a person has to look at since."""

    case: Case
    doubts: tuple[Doubt, ...] = ()
    """Of a file of version 1: where what it says could be meant in more than one way."""


def structure(data: Any) -> Case:
    """
    Read a mapping of the case-file format, or an object whose ``as_serializable()`` gives one.

    One of version 1 is read as well; `loaded` says what to look at then.

    Raises:
        CaseFileError: If it is no valid case; lists every problem.
    """
    return loaded(data).case


def loaded(data: Any) -> Loaded:
    """Read what `structure` reads, and say where a version 1 could be meant in more than one way; raises what it does."""
    from tvisa.files.reading import problems, read_case, references  # noqa: PLC0415 - cattrs loads when there is something to read

    raw = _plain(data)
    found = [] if is_sound(raw) else list(audit(raw, known_names() | _old_names()))
    now = converted(raw)
    try:
        case = read_case(now.raw)
    except Exception as error:  # noqa: BLE001 - our own readers only; every problem is gathered
        broken = {(p.path, p.key) for p in found}
        found += (p for p in map(now.as_written, problems(error)) if (p.path, p.key) not in broken)
    else:
        found += references(case)
        if not found:
            return Loaded(case, now.doubts)
    raise CaseFileError(dict.fromkeys(found)) from None


def load_case(path: str | os.PathLike[str]) -> Case:
    """
    Read a case file, JSON or YAML by its ending (or, without one, by its first character).

    Raises:
        CaseFileError: If it cannot be read or is no valid case; lists every problem.
        InputError: If *path* is no path.
    """
    return loaded_file(path).case


def loaded_file(path: str | os.PathLike[str]) -> Loaded:
    """Read a case file as `load_case` does, and say where a version 1 could be meant in more than one way."""
    if not isinstance(path, (str, os.PathLike)):
        message = "expected the path of a case file"
        raise InputError(message)
    return loaded_text(read_file(path), FORMS.get(Path(path).suffix.lower(), ""))


def loads_case(data: bytes | bytearray | str, form: Form = "") -> Case:
    """
    Read a case from text or bytes.

    Args:
        data: JSON or YAML.
        form: ``"json"``, ``"yaml"``, or nothing: then text that begins with a brace or a bracket is JSON.

    Raises:
        CaseFileError: If it is no valid case; lists every problem.
        InputError: If *data* is neither text nor bytes.
        UnknownName: If *form* is none of those.
    """
    return loaded_text(data, form).case


def loaded_text(data: bytes | bytearray | str, form: Form = "") -> Loaded:
    """Read a case as `loads_case` does, and say where a version 1 could be meant in more than one way."""
    raw = parsed(data, form)
    with by_line(data, form):
        return loaded(raw)


@contextlib.contextmanager
def by_line(data: bytes | bytearray | str, form: Form = "") -> Iterator[None]:
    """Say of every problem found in what stands in a text at which line and column it is."""
    try:
        yield
    except CaseFileError as error:
        from tvisa.files.places import placed  # noqa: PLC0415 - wanted only where something is wrong

        text = text_of(data)
        raise CaseFileError(placed(error.problems, text, is_json=_is_json(text, form))) from None


def parsed(data: bytes | bytearray | str, form: Form = "") -> Any:
    """
    Return what stands in JSON or YAML text, as `structure` takes it and not yet read as a case.

    Raises:
        CaseFileError: If it is neither.
        InputError: If *data* is neither text nor bytes.
        UnknownName: If *form* is none of those that `loads_case` takes.
    """
    if not isinstance(data, (str, bytes, bytearray)):
        message = "expected a case file as text or bytes"
        raise InputError(message)
    if form not in ("json", "yaml", ""):
        what = "what the text is written in"
        raise UnknownName(what, dict.fromkeys(FORMS.values()))
    text = text_of(data)
    return read_json(text) if _is_json(text, form) else read_yaml(text, _notes())


def _is_json(text: str, form: Form) -> bool:
    return form == "json" or (not form and text.lstrip().startswith(("{", "[")))


@lru_cache
def _notes() -> dict[str, frozenset[str]]:
    """Return the keys under which short texts stand, with the comment that the starter file has behind each."""
    found: dict[str, set[str]] = {}
    for field in _fields(Case, set()):
        if field.type in (str, "str") and field.default == "":
            found.setdefault(field.name, set()).add(field.metadata.get("ask", ""))
    return {name: frozenset(asks) for name, asks in found.items()}


_BOOKKEEPING: Final = frozenset({"_class", "instanceName"})


def _plain(data: Any, depth: int = 0) -> Any:
    """Unwrap mappings and objects of interview software to plain dicts and lists, without importing any of it."""
    if depth > MAX_DEPTH:
        raise CaseFileError([Problem("$", f"nested more than {MAX_DEPTH} levels deep")])
    if hasattr(data, "as_serializable"):
        data = data.as_serializable()
    if isinstance(data, dict) and "_class" in data and isinstance(data.get("elements"), (dict, list)):
        data = data["elements"]
    if isinstance(data, RawRecord):
        return data
    if isinstance(data, Mapping):
        return {key: _plain(value, depth + 1) for key, value in data.items() if key not in _BOOKKEEPING}
    if isinstance(data, (list, tuple)):
        return [_plain(value, depth + 1) for value in data]
    return data


# --- out --------------------------------------------------------------------------------------------------------------


def dump(case: Case) -> dict[str, Any]:
    """Return the case as plain JSON values in the case-file format; what nobody recorded is left out."""
    return case.as_dict()


def dumps(case: Case) -> str:
    """Return the case as JSON text in the case-file format."""
    import json  # noqa: PLC0415 - it loads when it is asked for

    return json.dumps(dump(case), indent=2, ensure_ascii=False) + "\n"


def _fields(cls: type, seen: set[type]) -> Iterator[attrs.Attribute[Any]]:
    seen.add(cls)
    attrs.resolve_types(cls)
    for field in attrs.fields(cls):
        yield field
        inner = field.type if attrs.has(field.type) else next(iter(get_args(field.type)), None)
        if isinstance(inner, type) and attrs.has(inner) and inner is not Money and inner not in seen:
            yield from _fields(inner, seen)


@lru_cache
def known_names() -> frozenset[str]:
    """Return every key of the format: a path may name these, and gives a position for any other."""
    found: set[str] = set()
    seen: set[type] = set()
    for cls in (Case, Claim, DateClaim, AgeClaim):
        found.update(field.name for field in _fields(cls, seen))
    return frozenset(found)


@lru_cache
def _old_names() -> frozenset[str]:
    return frozenset(path.rpartition(".")[2] for path in (*old_paths(), *RENAMED))
