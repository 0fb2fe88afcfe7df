"""
Case files: the only converter between what is on disk, or handed over as a mapping, and a typed `Case`.

Strict on purpose. A wrong word must never become an answer, so nothing is coerced: unknown keys, text for a truth
value, numbers for text and impossible dates are all problems, reported together, by path and never by value; references to
people and incidents that nobody listed follow once the rest can be read.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import AttributeValidationNote, IterableValidationNote
from cattrs.gen import make_dict_structure_fn

from tvisa import facts
from tvisa.errors import CaseFileError, Problem
from tvisa.facts import Case
from tvisa.files.rawfile import BLANK, MAX_DEPTH, Plain, Record, audit, read_file, read_json, read_yaml, text_of
from tvisa.kernel.answers import Answer, Claim, Reply, yes_no
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years, parse_date, parse_years

PERSON_KEY: Final = r"^P[1-9][0-9]{0,3}$(?!\n)"
INCIDENT_KEY: Final = r"^I[1-9][0-9]{0,3}$(?!\n)"
VERSION: Final = 1
FORMS: Final = {".json": "json", ".yaml": "yaml", ".yml": "yaml"}
"""By the ending of a file: what stands in it."""

_KEYS: Final = {"person": (re.compile(PERSON_KEY), "P1"), "incident": (re.compile(INCIDENT_KEY), "I1")}
_DIGITS: Final = re.compile("[0-9]{1,3}")
_YES: Final = {"yes": True, "true": True, "no": False, "false": False}
_UNKNOWN: Final = {"null", "~", "unknown"}


_SEVERAL: Final = "several problems"


class _Problems(ExceptionGroup[Exception]):
    """Several problems of one place, each with its path from there."""


class _Wrong(ValueError):
    """One problem, some steps below the place at which it is raised."""

    def __init__(self, message: str, *steps: str | int) -> None:
        super().__init__(message)
        self.steps = steps


# --- leaves -----------------------------------------------------------------------------------------------------------


def _reply(value: Any) -> Reply:
    if isinstance(value, Plain):
        word = value.lower()
        value = _YES.get(word, None if word in _UNKNOWN else word)
    if value is True:
        return Reply.YES
    if value is False:
        return Reply.NO
    if value is None or value == "unknown":
        return Reply.UNKNOWN
    if value == "declined":
        return Reply.DECLINED
    message = (
        'expected true, false, null (not known) or "declined"; in YAML yes, no, unknown or declined, without quotes'
    )
    raise _Wrong(message)


def _answer(value: Any, _: Any = None) -> Answer:
    word = value.lower() if isinstance(value, Plain) else value
    if isinstance(word, str) and word in ("disputed", "not asked"):
        return yes_no(str(word))
    claims = _claims(value, Claim, "answer", _reply)
    return Answer(claims)


def _claims(value: Any, cls: type, key: str, read: Callable[[Any], Any]) -> Any:
    """Read the three ways of writing claims: the bare reply, one record, or a list of records that may disagree."""
    if isinstance(value, dict):
        return (_CONVERTER.structure(value, cls),)
    # YAML makes a list of a date in brackets that is written without quotes, as people do.
    if isinstance(value, list) and cls is DateClaim and value and all(isinstance(v, Plain) for v in value):
        return (DateClaim(_day(f"[{','.join(value)}]")),)
    if isinstance(value, list):
        if not value:
            message = "expected at least one claim"
            raise _Wrong(message)
        return _each(value, lambda claim: _CONVERTER.structure(_record(claim), cls))
    return (cls(**{key: read(value)}),)


def _record(value: Any) -> dict[Any, Any]:
    if not isinstance(value, dict):
        message = "expected a record"
        raise _Wrong(message)
    return value


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


def _day(value: Any) -> Date | Reply:
    if value is None or (isinstance(value, Plain) and value.lower() in _UNKNOWN) or value == "unknown":
        return Reply.UNKNOWN
    if value == "declined":
        return Reply.DECLINED
    if isinstance(value, datetime.date):
        value = value.isoformat()[:10]
    if not isinstance(value, str):
        message = 'expected a date as text, such as "2015", "2015-06" or "2015-06-14"'
        raise _Wrong(message)
    try:
        return parse_date(str(value))
    except ValueError as error:
        raise _Wrong(str(error)) from None


def _years(value: Any) -> Years | Reply:
    if isinstance(value, Plain):
        word = value.lower()
        value = int(value) if _DIGITS.fullmatch(value) else None if word in _UNKNOWN else str(value)
    if value is None or value == "unknown":
        return Reply.UNKNOWN
    if value == "declined":
        return Reply.DECLINED
    text = str(int(value)) if _whole(value) else value if isinstance(value, str) and ".." in value else ""
    try:
        return parse_years(text)
    except ValueError as error:
        raise _Wrong(str(error)) from None


def _whole(value: Any) -> bool:
    """To JSON, 17.0 is a whole number; true is no number at all."""
    return type(value) is int or (type(value) is float and value.is_integer())


def _text(value: Any, _: Any = None) -> str:
    if isinstance(value, Plain) and value in ("null", "~"):
        return ""
    if not isinstance(value, str):
        message = "expected text"
        raise _Wrong(message)
    return str(value)


def _version(value: Any, _: Any = None) -> int:
    if isinstance(value, Plain) and value == str(VERSION):
        value = VERSION
    if not _whole(value) or value != VERSION:
        message = f"expected {VERSION}, the version of this format"
        raise _Wrong(message)
    return VERSION


def _key(kind: str) -> Callable[[Any], str]:
    pattern, example = _KEYS[kind]

    def read(value: Any) -> str:
        if not (isinstance(value, str) and pattern.match(value)):
            message = f"expected a key such as {example}"
            raise _Wrong(message)
        return str(value)

    return read


def _choice(cls: type[StrEnum]) -> Callable[[Any, Any], StrEnum]:
    known = {str(member): member for member in cls}

    def read(value: Any, _: Any = None) -> StrEnum:
        if not isinstance(value, str) or str(value) not in known:
            message = f"expected one of {', '.join(known)}"
            raise _Wrong(message)
        return known[str(value)]

    return read


# --- the converter ----------------------------------------------------------------------------------------------------

_REFERENCES: Final = {
    "applicant": "person",
    "victim": "person",
    "person": "person",
    "incident": "incident",
    "through": "person",
}
"""Fields that hold the key of a person or an incident listed elsewhere."""


def _null(value: Any) -> bool:
    return value is None or (isinstance(value, Plain) and value.lower() in _UNKNOWN)


def _optional(cls: Any) -> bool:
    return type(None) in get_args(cls) and len(get_args(cls)) == 2


def _read_optional(cls: Any) -> Callable[[Any, Any], Any]:
    inner = next(a for a in get_args(cls) if a is not type(None))

    def read(value: Any, _: Any) -> Any:
        return None if _null(value) else _CONVERTER.structure(value, inner)

    return read


def _read_list(cls: Any) -> Callable[[Any, Any], Any]:
    inner = get_args(cls)[0]

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            message = "expected a list"
            raise _Wrong(message)
        return _each(value, lambda item: _CONVERTER.structure(item, inner))

    return read


def _read_record(cls: type) -> Callable[[Any, Any], Any]:
    names = [f.name for f in attrs.fields(cls)]
    build: Callable[[Any, Any], Any] = make_dict_structure_fn(cls, _CONVERTER)

    def read(value: Any, _: Any) -> Any:
        record = _record(value)
        wrong: list[Exception] = [
            _Wrong(f"the key in position {position} is not one that is known here")
            for position, key in enumerate(record, start=1)
            if key not in names
        ]
        known = {key: item for key, item in record.items() if key in names and item is not BLANK}
        for name, check in _checks(cls).items():
            if name in known:
                try:
                    check(known[name])
                except _Wrong as error:
                    # Only its type is judged again below, so a key of the wrong form is reported once.
                    wrong.append(_Wrong(str(error), name, *error.steps))
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
                _key("person")(item)
            except _Wrong as error:
                raise _Wrong(str(error), position) from None


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
    person, incident = _key("person"), _key("incident")
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
    return lambda value: None if _null(value) else read(value)


def _is_list(cls: Any) -> bool:
    return get_origin(cls) is tuple


def _make() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=True)
    converter.register_structure_hook_factory(attrs.has, _read_record)
    converter.register_structure_hook_factory(_is_list, _read_list)
    converter.register_structure_hook_factory(_optional, _read_optional)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _version)
    # Each by itself: a word of a closed list is a str too, and must not pass as any text.
    for choice in (c for c in vars(facts).values() if isinstance(c, type) and issubclass(c, StrEnum)):
        converter.register_structure_hook(choice, _choice(choice))
    converter.register_structure_hook(Reply, lambda value, _: _reply(value))
    converter.register_structure_hook(Answer, _answer)
    converter.register_structure_hook_func(lambda cls: cls == Date | Reply, lambda value, _: _day(value))
    converter.register_structure_hook_func(lambda cls: cls == Years | Reply, lambda value, _: _years(value))
    converter.register_structure_hook(DateFact, lambda value, _: DateFact(_claims(value, DateClaim, "date", _day)))
    converter.register_structure_hook(Age, lambda value, _: Age(_claims(value, AgeClaim, "years", _years)))
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
        yield Problem(path or "$", str(error) if isinstance(error, _Wrong) else "expected something else here")


# --- references -------------------------------------------------------------------------------------------------------


def _references(case: Case) -> Iterator[Problem]:
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


def _twice(keys: list[str], path: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for position, key in enumerate(keys):
        if key in seen:
            yield Problem(f"{path}[{position}].key", "this key is already taken")
        seen.add(key)


def _referring(record: Any, path: str) -> Iterator[tuple[str, str, str]]:
    """Yield every key of a person or an incident, with its path and its kind."""
    for field in attrs.fields(type(record)):
        value, here = getattr(record, field.name), f"{path}.{field.name}" if path else field.name
        if isinstance(value, Answer):
            for number, claim in enumerate(value.claims):
                place = f"{here}[{number}]" if len(value.claims) > 1 else here
                yield from ((f"{place}.by[{n}]", "person", key) for n, key in enumerate(claim.by))
        elif field.name in _REFERENCES and value is not None:
            yield here, _REFERENCES[field.name], value
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if attrs.has(type(item)):
                    yield from _referring(item, f"{here}[{position}]")
        elif attrs.has(type(value)) and not isinstance(value, (DateFact, Age)):
            yield from _referring(value, here)


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
        found += _references(case)
        if not found:
            return case
    raise CaseFileError(dict.fromkeys(found)) from None


def load_case(path: str | Path) -> Case:
    """
    Read a case file, JSON or YAML by its ending (or, without one, by its first character).

    Raises:
        CaseFileError: If it cannot be read or is no valid case; lists every problem.
    """
    return loads_case(read_file(path), FORMS.get(Path(path).suffix.lower(), ""))


def loads_case(data: bytes | bytearray | str, form: str = "") -> Case:
    """
    Read a case from text or bytes.

    Args:
        data: JSON or YAML.
        form: ``"json"``, ``"yaml"``, or nothing: then text that begins with a brace or a bracket is JSON.

    Raises:
        CaseFileError: If it is no valid case; lists every problem.
    """
    return structure(parsed(data, form))


def parsed(data: bytes | bytearray | str, form: str = "") -> Any:
    """
    Return what stands in JSON or YAML text, as `structure` takes it and not yet read as a case.

    Raises:
        CaseFileError: If it is neither.
    """
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
