"""
Plain dicts and lists into the records of a case, strictly: what is no word of the format is a problem, and all are gathered.

What a key holds is read by the type that its field declares, and only a key that is there costs anything: whatever a case
file leaves out, and that is most of the format, are the blanks that all cases share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, Final, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from tvisa import facts
from tvisa.errors import Problem
from tvisa.facts import Case
from tvisa.facts.money import Money
from tvisa.files.hints import key_hint
from tvisa.files.rawfile import BLANK, Plain, is_blank, is_null, position_of
from tvisa.files.scalars import (
    Wrong,
    choice_of,
    key_of,
    read_day,
    read_money,
    read_record,
    read_reply,
    read_text,
    read_version,
    read_years,
    silence,
)
from tvisa.kernel.answers import Answer, Claim, Reply, yes_no
from tvisa.kernel.dates import Age, AgeClaim, Date, DateClaim, DateFact, Years

_SEVERAL: Final = "several problems"


class _Problems(ExceptionGroup[Exception]):
    """Several problems of one place, each with its path from there."""


_Read = Callable[[Any], Any]

# --- claims -----------------------------------------------------------------------------------------------------------

_SAID: Final = {True: yes_no(True), False: yes_no(False)}
"""The answers that most case files hold: a bare reply, of which nobody says whose it is."""
_WORDS: Final = ("unknown", "declined", "disputed", "not asked")


def _answer(value: Any, _: Any = None) -> Answer:
    if value is True or value is False:
        return _SAID[value]
    word = value.lower() if isinstance(value, Plain) else value
    if isinstance(word, str) and word in _WORDS:
        return yes_no(str(word))
    return Answer(_claims(value, Claim, "answer", read_reply))


def _claims(value: Any, cls: type, key: str, read: _Read) -> Any:
    """Read the three ways of writing claims: the bare reply, one record, or a list of records that may disagree."""

    def claim(record: Any) -> Any:
        blank = is_blank(record, key) and record.keys() <= {field.name for field in attrs.fields(cls)}
        return None if blank else _CONVERTER.structure(_as_asked(record, key), cls)

    if isinstance(value, dict):
        return () if (only := claim(value)) is None else (only,)
    # YAML makes a list of a date in brackets that is written without quotes, as people do.
    if isinstance(value, list) and cls is DateClaim and value and all(isinstance(v, Plain) for v in value):
        return (DateClaim(read_day(f"[{','.join(value)}]")),)
    if isinstance(value, list):
        if not value:
            message = "expected at least one claim"
            raise Wrong(message)
        return tuple(c for c in _each(value, lambda item: claim(_one_of_several(item, key))) if c is not None)
    return (cls(**{key: read(value)}),)


def _one_of_several(item: Any, key: str) -> dict[Any, Any]:
    """Return a claim that stands beside others: each says whose it is, so that a bare reply is none."""
    if not isinstance(item, dict):
        message = f"expected a record, such as {{{key}: {_SHOWN[key]}, sources: [client]}}"
        raise Wrong(message)
    return item


_SHOWN: Final = {"answer": "yes", "date": "2015-06", "years": "17"}


def _as_asked(record: dict[Any, Any], key: str) -> dict[Any, Any]:
    """Return a claim that says who was asked or what is held, and whose reply is null, with the word for that."""
    return {**record, key: "unknown"} if key in record and is_null(record[key]) else record


def _each(values: list[Any], read: _Read) -> tuple[Any, ...]:
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


# --- records ----------------------------------------------------------------------------------------------------------


class _Readers(dict[str, _Read]):
    """What reads each field of a kind of record: by its name, and made when a case file first holds it."""

    def __init__(self, cls: type) -> None:
        super().__init__()
        self.kinds = {field.name: field.type for field in attrs.fields(attrs.resolve_types(cls))}
        self.needed = {field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING}

    def __missing__(self, name: str) -> _Read:
        kind: Any = self.kinds[name]
        structure = _CONVERTER.get_structure_hook(kind)
        self[name] = made = lambda value: structure(value, kind)
        return made


def _read_record(cls: type) -> Callable[[Any, Any], Any]:
    readers, checks = _Readers(cls), _checks(cls)

    def read(value: Any, _: Any) -> Any:
        record = read_record(value)
        found: dict[str, Any] = {}
        wrong: dict[str, Exception] = {}
        unknown: list[Exception] = []
        for position, (key, item) in enumerate(record.items(), start=1):
            if key not in readers.kinds:
                unknown.append(_stranger(position_of(record, position), key, cls))
            elif item is not BLANK and not is_null(item):
                try:
                    if key in checks:
                        checks[key](item)
                    found[key] = readers[key](item)
                except Exception as error:  # noqa: BLE001 - our own readers only; every problem is gathered
                    error.add_note(AttributeValidationNote("", key, readers.kinds[key]))
                    wrong[key] = error
        if unknown or wrong or not readers.needed <= found.keys():
            needed = {name: Wrong("this is needed", name) for name in readers.needed - found.keys()}
            told = needed | wrong
            raise _Problems(
                _SEVERAL, [*unknown, *(told[name] for name in dict.fromkeys((*checks, *readers.kinds)) if name in told)]
            )
        return cls(**found)

    return read


def _stranger(position: int, key: object, cls: type) -> Wrong:
    message = f"the key in position {position} is not one that is known here"
    return Wrong(message, key=position, hint=lambda: key_hint(key, cls))


def _keys(value: Any) -> None:
    if isinstance(value, list):
        for position, item in enumerate(value):
            try:
                key_of("person")(item)
            except Wrong as error:
                raise Wrong(str(error), position) from None


def _checks(cls: type) -> dict[str, _Read]:
    """Return what looks at the form of the keys of people and incidents in a kind of record."""
    person, incident = key_of("person"), key_of("incident")
    maybe_person, maybe_incident = _unless_unknown(person), _unless_unknown(incident)
    maybe_series = _unless_unknown(key_of("series"))
    asked_person, asked_incident = _unless_silent(person), _unless_silent(incident)
    by_class: dict[str, dict[str, _Read]] = {
        "Case": {"applicant": person},
        "Person": {"key": person},
        "Participant": {"person": person},
        "Incident": {"key": incident, "victim": person},
        "Contact": {"incident": asked_incident},
        "Act": {"incident": asked_incident},
        "OtherPerson": {"person": asked_person},
        "FamilyMember": {"person": person, "through": asked_person},
        "AdjustingRelative": {"person": person},
        "Plan": {"person": asked_person},
        "Prosecution": {"person": asked_person},
        "Reprisal": {"person": asked_person},
        "Decision": {"person": maybe_person, "series": maybe_series},
        "Ruled": {"incident": maybe_incident},
        "Claim": {"by": _keys},
    }
    return by_class.get(cls.__name__, {})


def _unless_silent(read: _Read) -> _Read:
    return lambda value: None if silence(value) else read(value)


def _unless_unknown(read: _Read) -> _Read:
    return lambda value: None if _unquoted_unknown(value) else read(value)


def _unquoted_unknown(value: Any) -> bool:
    return isinstance(value, Plain) and silence(value) is Reply.UNKNOWN


# --- the converter ----------------------------------------------------------------------------------------------------


def _optional(cls: Any) -> bool:
    return type(None) in get_args(cls)


def _read_optional(cls: Any) -> Callable[[Any, Any], Any]:
    inner = next(a for a in get_args(cls) if a not in (type(None), Reply))
    # A choice that was asked can be not known or declined, as any answer.
    asked = Reply in get_args(cls)
    structure = _CONVERTER.get_structure_hook(inner)

    def read(value: Any, _: Any) -> Any:
        if asked and (silent := silence(value)):
            return silent
        return None if _unquoted_unknown(value) else structure(value, inner)

    return read


def _is_list(cls: Any) -> bool:
    return get_origin(cls) is tuple


def _read_list(cls: Any) -> Callable[[Any, Any], Any]:
    inner = get_args(cls)[0]
    structure = _CONVERTER.get_structure_hook(inner)

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            records = attrs.has(inner)
            message = "expected a list: " + (
                "each entry begins with a dash and a space" if records else "brackets around it, such as [a, b]"
            )
            raise Wrong(message)
        return _each(value, lambda item: structure(item, inner))

    return read


def _make() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=True)
    converter.register_structure_hook_factory(attrs.has, _read_record)
    converter.register_structure_hook_factory(_is_list, _read_list)
    converter.register_structure_hook_factory(_optional, _read_optional)
    converter.register_structure_hook(str, read_text)
    converter.register_structure_hook(int, read_version)
    converter.register_structure_hook(Money, read_money)
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


def read_case(raw: Any) -> Case:
    """
    Read a case out of plain dicts and lists.

    Raises:
        Exception: If it is no valid case; `problems` says what is wrong.
    """
    case: Case = _CONVERTER.structure(raw, Case)
    return case


_MOST_HINTS: Final = 50
"""Of more problems than that, somebody mends the first ones first."""


def problems(error: BaseException) -> Iterator[Problem]:
    """Turn a tree of exceptions into problems by path, and never into what was typed."""
    for number, (path, wrong) in enumerate(_wrong(error, "")):
        if isinstance(wrong, Wrong):
            hint = wrong.hint() if number < _MOST_HINTS else ""
            yield Problem(path, f"{wrong}{hint}", key=wrong.key, strange=bool(wrong.key))
        else:
            yield Problem(path, "expected something else here")


def _wrong(error: BaseException, path: str) -> Iterator[tuple[str, BaseException]]:
    """Yield each exception of a tree with its path."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            path = f"{path}.{note.name}" if path else note.name
        elif isinstance(note, IterableValidationNote):
            path = f"{path}[{note.index}]"
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _wrong(inner, path)
    else:
        for step in getattr(error, "steps", ()):
            path = f"{path}[{step}]" if isinstance(step, int) else f"{path}.{step}" if path else step
        yield path or "$", error
