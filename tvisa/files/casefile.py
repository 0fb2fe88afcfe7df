"""
Case files: the only converter between what is on disk, or handed over as a mapping, and a typed `Case`.

Strict on purpose. A wrong word must never become an answer, so nothing is coerced: unknown keys, text for a truth
value, numbers for text and impossible dates are all problems, reported together, by path and never by value; references to
people and incidents that nobody listed follow once the rest can be read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import AttributeValidationNote, IterableValidationNote
from cattrs.gen import make_dict_structure_fn

from tvisa import facts
from tvisa.errors import CaseFileError, InputError, Problem, UnknownName
from tvisa.facts import Case
from tvisa.files.rawfile import BLANK, MAX_DEPTH, Plain, Record, audit, read_file, read_json, read_yaml, text_of
from tvisa.files.references import references
from tvisa.files.scalars import (
    Wrong,
    choice_of,
    is_nothing,
    key_of,
    read_day,
    read_record,
    read_reply,
    read_text,
    read_version,
    read_years,
)
from tvisa.kernel.answers import Answer, Claim, Reply, yes_no
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years

Form: TypeAlias = Literal["json", "yaml", ""]
"""What a text is written in; nothing where its first character says so."""
FORMS: Final[dict[str, Form]] = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}
"""By the ending of a file: what stands in it."""

_SEVERAL: Final = "several problems"


class _Problems(ExceptionGroup[Exception]):
    """Several problems of one place, each with its path from there."""


# --- claims -----------------------------------------------------------------------------------------------------------


def _answer(value: Any, _: Any = None) -> Answer:
    word = value.lower() if isinstance(value, Plain) else value
    if isinstance(word, str) and word in ("disputed", "not asked"):
        return yes_no(str(word))
    claims = _claims(value, Claim, "answer", read_reply)
    return Answer(claims)


def _claims(value: Any, cls: type, key: str, read: Callable[[Any], Any]) -> Any:
    """Read the three ways of writing claims: the bare reply, one record, or a list of records that may disagree."""
    if isinstance(value, dict):
        return (_CONVERTER.structure(value, cls),)
    # YAML makes a list of a date in brackets that is written without quotes, as people do.
    if isinstance(value, list) and cls is DateClaim and value and all(isinstance(v, Plain) for v in value):
        return (DateClaim(read_day(f"[{','.join(value)}]")),)
    if isinstance(value, list):
        if not value:
            message = "expected at least one claim"
            raise Wrong(message)
        return _each(value, lambda claim: _CONVERTER.structure(read_record(claim), cls))
    return (cls(**{key: read(value)}),)


def _each(values: list[Any], read: Callable[[Any], Any]) -> tuple[Any, ...]:
    found, wrong = [], []
    for position, value in enumerate(values):
        try:
            found.append(read(value))
        except Exception as error:  # noqa: BLE001 - our own readers only; every problem is gathered
            error.add_note(IterableValidationNote("", position, Any))
            wrong.append(error)
    if wrong:
        raise _Problems(_SEVERAL, wrong)
    return tuple(found)


# --- the converter ----------------------------------------------------------------------------------------------------


def _optional(cls: Any) -> bool:
    return type(None) in get_args(cls)


def _read_optional(cls: Any) -> Callable[[Any, Any], Any]:
    inner = next(a for a in get_args(cls) if a not in (type(None), Reply))
    # A choice that was asked can be not known or declined, as any answer; of other things a null is nothing.
    said = {"unknown": Reply.UNKNOWN, "declined": Reply.DECLINED} if Reply in get_args(cls) else {}
    nothing = said.get("unknown")

    def read(value: Any, _: Any) -> Any:
        if is_nothing(value):
            return nothing
        word = value.lower() if isinstance(value, Plain) else value
        return said[word] if isinstance(word, str) and word in said else _CONVERTER.structure(value, inner)

    return read


def _read_list(cls: Any) -> Callable[[Any, Any], Any]:
    inner = get_args(cls)[0]

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            message = "expected a list"
            raise Wrong(message)
        return _each(value, lambda item: _CONVERTER.structure(item, inner))

    return read


def _read_record(cls: type) -> Callable[[Any, Any], Any]:
    names = [f.name for f in attrs.fields(cls)]
    build: Callable[[Any, Any], Any] = make_dict_structure_fn(cls, _CONVERTER)

    def read(value: Any, _: Any) -> Any:
        record = read_record(value)
        wrong: list[Exception] = [
            Wrong(f"the key in position {position} is not one that is known here")
            for position, key in enumerate(record, start=1)
            if key not in names
        ]
        known = {key: item for key, item in record.items() if key in names and item is not BLANK}
        for name, check in _checks(cls).items():
            if name in known:
                try:
                    check(known[name])
                except Wrong as error:
                    # Only its type is judged again below, so a key of the wrong form is reported once.
                    wrong.append(Wrong(str(error), name, *error.steps))
                    known[name] = _KEYS_OF_THE_RIGHT_FORM[name]
        try:
            built = build(known, cls)
        except Exception as error:  # noqa: BLE001 - our own readers only; every problem is gathered
            wrong.append(error)
        if wrong:
            raise _Problems(_SEVERAL, wrong)
        return built

    return read


def _keys(value: Any) -> None:
    if isinstance(value, list):
        for position, item in enumerate(value):
            try:
                key_of("person")(item)
            except Wrong as error:
                raise Wrong(str(error), position) from None


_KEYS_OF_THE_RIGHT_FORM: Final[dict[str, Any]] = {
    "applicant": "P1",
    "victim": "P1",
    "person": "P1",
    "key": "P1",
    "by": [],
    "incident": "I1",
    "through": "P1",
}


def _checks(cls: type) -> dict[str, Callable[[Any], Any]]:
    name = cls.__name__
    person, incident = key_of("person"), key_of("incident")
    maybe_person, maybe_incident = _unless_null(person), _unless_null(incident)
    by_class: dict[str, dict[str, Callable[[Any], Any]]] = {
        "Case": {"applicant": person},
        "Person": {"key": person},
        "Participant": {"person": person},
        "Incident": {"key": incident, "victim": person},
        "Contact": {"incident": maybe_incident},
        "Act": {"incident": maybe_incident},
        "OtherPerson": {"person": maybe_person},
        "FamilyMember": {"person": person, "through": maybe_person},
        "AdjustingRelative": {"person": person},
        "Claim": {"by": _keys},
    }
    return by_class.get(name, {})


def _unless_null(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if is_nothing(value) else read(value)


def _is_list(cls: Any) -> bool:
    return get_origin(cls) is tuple


def _make() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=True)
    converter.register_structure_hook_factory(attrs.has, _read_record)
    converter.register_structure_hook_factory(_is_list, _read_list)
    converter.register_structure_hook_factory(_optional, _read_optional)
    converter.register_structure_hook(str, read_text)
    converter.register_structure_hook(int, read_version)
    # Each by itself: a word of a closed list is a str too, and must not pass as any text.
    for choice in (c for c in vars(facts).values() if isinstance(c, type) and issubclass(c, StrEnum)):
        converter.register_structure_hook(choice, choice_of(choice))
    converter.register_structure_hook(Reply, lambda value, _: read_reply(value))
    converter.register_structure_hook(Answer, _answer)
    converter.register_structure_hook_func(lambda cls: cls == Date | Reply, lambda value, _: read_day(value))
    converter.register_structure_hook_func(lambda cls: cls == Years | Reply, lambda value, _: read_years(value))
    converter.register_structure_hook(DateFact, lambda value, _: DateFact(_claims(value, DateClaim, "date", read_day)))
    converter.register_structure_hook(Age, lambda value, _: Age(_claims(value, AgeClaim, "years", read_years)))
    return converter


_CONVERTER: Final = _make()


def _problems(error: BaseException, path: str) -> Iterator[Problem]:
    """Turn a tree of exceptions into problems by path, and never into what was typed."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            path = f"{path}.{note.name}" if path else note.name
        elif isinstance(note, IterableValidationNote):
            path = f"{path}[{note.index}]"
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _problems(inner, path)
    elif isinstance(error, KeyError):
        yield Problem(path or "$", "this is needed")
    else:
        for step in getattr(error, "steps", ()):
            path = f"{path}[{step}]" if isinstance(step, int) else f"{path}.{step}" if path else step
        yield Problem(path or "$", str(error) if isinstance(error, Wrong) else "expected something else here")


# --- in ---------------------------------------------------------------------------------------------------------------


def structure(data: Any) -> Case:
    """
    Read a mapping of the case-file format, or an object whose ``as_serializable()`` gives one.

    Raises:
        CaseFileError: If it is no valid case; lists every problem.
    """
    raw = _plain(data)
    found = list(audit(raw, known_names()))
    try:
        case: Case = _CONVERTER.structure(raw, Case)
    except Exception as error:  # noqa: BLE001 - our own readers only; every problem is gathered
        broken = {p.path for p in found}
        found += (p for p in _problems(error, "") if p.path not in broken)
    else:
        found += references(case)
        if not found:
            return case
    raise CaseFileError(dict.fromkeys(found)) from None


def load_case(path: str | os.PathLike[str]) -> Case:
    """
    Read a case file, JSON or YAML by its ending (or, without one, by its first character).

    Raises:
        CaseFileError: If it cannot be read or is no valid case; lists every problem.
        InputError: If *path* is no path.
    """
    if not isinstance(path, (str, os.PathLike)):
        message = "expected the path of a case file"
        raise InputError(message)
    return loads_case(read_file(path), FORMS.get(Path(path).suffix.lower(), ""))


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
    return structure(parsed(data, form))


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
    json_like = form == "json" or (not form and text.lstrip().startswith(("{", "[")))
    return read_json(text) if json_like else read_yaml(text)


_BOOKKEEPING: Final = frozenset({"_class", "instanceName"})


def _plain(data: Any, depth: int = 0) -> Any:
    """Unwrap mappings and objects of interview software to plain dicts and lists, without importing any of it."""
    if depth > MAX_DEPTH:
        raise CaseFileError([Problem("$", f"nested more than {MAX_DEPTH} levels deep")])
    if hasattr(data, "as_serializable"):
        data = data.as_serializable()
    if isinstance(data, dict) and "_class" in data and isinstance(data.get("elements"), (dict, list)):
        data = data["elements"]
    if isinstance(data, Record):
        return data
    if isinstance(data, Mapping):
        return {key: _plain(value, depth + 1) for key, value in data.items() if key not in _BOOKKEEPING}
    if isinstance(data, (list, tuple)):
        return [_plain(value, depth + 1) for value in data]
    return data


# --- out --------------------------------------------------------------------------------------------------------------

_OUT: Final[dict[Any, Any]] = {Reply.YES: True, Reply.NO: False, Reply.UNKNOWN: None, Reply.DECLINED: "declined"}


def dump(case: Case) -> dict[str, Any]:
    """Return the case as plain JSON values in the case-file format; what nobody recorded is left out."""
    return {"tvisa_case": case.tvisa_case, **_out_record(case)}


def dumps(case: Case) -> str:
    """Return the case as JSON text in the case-file format."""
    return json.dumps(dump(case), indent=2, ensure_ascii=False) + "\n"


def _out_record(record: Any) -> dict[str, Any]:
    found = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        default = field.default.factory() if isinstance(field.default, attrs.Factory) else field.default  # type: ignore[arg-type]
        if field.default is attrs.NOTHING or value != default:
            found[field.name] = _out(value)
    return found


def _out(value: Any) -> Any:
    if isinstance(value, (Answer, DateFact, Age)):
        if len(value.claims) == 1:
            return _out_claim(value.claims[0])
        return [_out_claim(c, record=True) for c in value.claims]
    if isinstance(value, tuple):
        return [_out(item) for item in value]
    return _out_record(value) if attrs.has(type(value)) else str(value) if isinstance(value, StrEnum) else value


def _out_years(years: Years) -> int | str:
    return years.low if years.low == years.high else str(years)


def _out_claim(claim: Claim | DateClaim | AgeClaim, *, record: bool = False) -> Any:
    name, *rest = [f.name for f in attrs.fields(type(claim))]
    said = getattr(claim, name)
    said = _OUT.get(
        said, str(said) if isinstance(said, Date) else _out_years(said) if isinstance(said, Years) else said
    )
    others = {n: _out(v) for n in rest if (v := getattr(claim, n))}
    return {name: said, **others} if others or record else said


def _names(cls: type, seen: set[type]) -> Iterator[str]:
    seen.add(cls)
    attrs.resolve_types(cls)
    for field in attrs.fields(cls):
        yield field.name
        inner = field.type if attrs.has(field.type) else next(iter(get_args(field.type)), None)
        if isinstance(inner, type) and attrs.has(inner) and inner not in seen:
            yield from _names(inner, seen)


@lru_cache
def known_names() -> frozenset[str]:
    """Return every key of the format: a path may name these, and gives a position for any other."""
    found: set[str] = set()
    seen: set[type] = set()
    for cls in (Case, Claim, DateClaim, AgeClaim):
        found.update(_names(cls, seen))
    return frozenset(found)
