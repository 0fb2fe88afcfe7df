"""
The words of a case file, one by one: what a reply, a day, a number of years, a key or a choice may look like.

Nothing is coerced: each reader takes what the format allows, and says what it expected otherwise, never what it was given.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from typing import Any, Final, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from tvisa import facts
from tvisa.errors import Problem
from tvisa.facts import Case
from tvisa.facts.choices import Money, chosen, parse_money
from tvisa.files.hints import key_hint, word_hint
from tvisa.files.rawfile import BLANK, Plain, is_blank, is_null, position_of
from tvisa.files.version1 import VERSION
from tvisa.kernel.answers import Answer, Claim, Reply, yes_no
from tvisa.kernel.dates import DATE_EXAMPLES, Age, AgeClaim, Date, DateClaim, DateFact, Years, parse_date, parse_years
from tvisa.kernel.fields import Record, held
from tvisa.kernel.paths import place

PERSON_KEY: Final = r"^P[1-9][0-9]{0,3}$(?!\n)"
INCIDENT_KEY: Final = r"^I[1-9][0-9]{0,3}$(?!\n)"
SERIES_KEY: Final = r"^[A-Z]$(?!\n)"


class Wrong(ValueError):
    """One problem: its steps below where it is raised, the position of its key from 1, and a hint that is looked for only if told."""

    def __init__(self, message: str, *steps: str | int, key: int = 0, hint: Callable[[], str] = str) -> None:
        super().__init__(message)
        self.steps, self.key, self.hint = steps, key, hint


ACT_PLACE: Final = r"^conduct\.acts\[(?:0|[1-9][0-9]{0,3})\]$(?!\n)"
_KEYS: Final = {
    "person": (PERSON_KEY, "P1"),
    "incident": (INCIDENT_KEY, "I1"),
    "series": (SERIES_KEY, "A"),
    "act": (ACT_PLACE, "conduct.acts[0]"),
}

_DIGITS: Final = "[0-9]{1,3}"
_SILENT: Final = {"unknown": Reply.UNKNOWN, "declined": Reply.DECLINED}
_NO_ANSWER: Final = frozenset({"n/a", "na", "tbd", "tba", "none", "not asked", "pending", "?", "-", "to be determined"})
_YES: Final = {"yes": True, "true": True, "no": False, "false": False}


def read_record(value: Any) -> dict[Any, Any]:
    """Read a record: a mapping, and nothing else."""
    if not isinstance(value, dict):
        message = "expected a record: keys, each with a colon and a space after it"
        raise Wrong(message + (", and no dashes or brackets around them" if isinstance(value, list) else ""))
    return value


def read_reply(value: Any) -> Reply:
    """Read a yes, a no, or that it is not known or declined."""
    written = value
    if isinstance(value, Plain):
        value = value.lower()
        value = _YES.get(value, value)
    if value is True:
        return Reply.YES
    if value is False:
        return Reply.NO
    if silent := silence(value):
        return silent
    message = 'expected true, false, "unknown" or "declined"; in YAML yes, no, unknown or declined, without quotes'
    cut = "; before the # of a comment stands a space" if isinstance(written, Plain) and "#" in written else ""
    blank = isinstance(written, str) and written.strip().lower() in _NO_ANSWER
    raise Wrong(message + cut + ("; leave it blank where nobody asked" if blank else ""))


def silence(value: Any) -> Reply | None:
    """Return that it was asked and is not known, or was declined, if that is what is written."""
    word = value.lower() if isinstance(value, Plain) else value
    return _SILENT.get(word) if isinstance(word, str) else None


def read_day(value: Any) -> Date | Reply:
    """Read a date in EDTF, or that it is not known or declined."""
    if silent := silence(value):
        return silent
    if isinstance(value, datetime.date):
        value = value.isoformat()[:10]
    try:
        if not isinstance(value, str):
            message = f"expected a date as text, such as {DATE_EXAMPLES}"
            raise ValueError(message)  # noqa: TRY301, TRY004 - told like a text that is no date
        return parse_date(str(value))
    except ValueError as error:
        message = f"{_likely(value)}{error}"
        raise Wrong(message) from None


_LIKELY: Final = (
    (r"(?:\d{1,2}[/.-]){1,2}\d{4}|\d{1,2}([/.-])\d{1,2}\1\d{2}", "the year comes first, then the month and the day: "),
    (
        r"\d{4}([/.])\d{1,2}(?:\1\d{1,2})?|\d{4}-(?:\d|\d-\d{1,2}|\d\d-\d)",
        "dashes join the parts of a day, and each has two digits: ",
    ),
    (
        r"(?:early|mid|middle|late|end|spring|summer|fall|autumn|winter|beginning)\b.*\d{4}",
        "a part of a year is written as the days between which it was: ",
    ),
    (r"\d{4}-\d\d-\d\d[T ]\d.*", "no time of day is written: "),
    (
        r"\S*\d{4}\S*\s*(?:to|until|till|through|[\u2013\u2014]|\s-\s)\s*\S*\d{4}\S*",
        "what lasted is written with a slash: ",
    ),
    (r"(?:about|around|circa|approx\w*|ca?\.)\s.*", "that it is about is written with a ~ after it: "),
    (r".*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*", "months are written as numbers: "),
)
"""How people write dates that are none here, and what to say of each: never what was written."""
_LONGEST: Final = 60


def _likely(value: Any) -> str:
    """Return the beginning of a sentence that says what is likely wrong with a date."""
    text = value.strip() if isinstance(value, str) and len(value) <= _LONGEST else ""
    return next((told for form, told in _LIKELY if re.fullmatch(form, text, re.IGNORECASE | re.ASCII)), "")


def read_years(value: Any) -> Years | Reply:
    """Read a number of years or a span of them, or that it is not known or declined."""
    if silent := silence(value):
        return silent
    if isinstance(value, Plain) and re.fullmatch(_DIGITS, value):
        value = int(value)
    text = str(int(value)) if _whole(value) else value if isinstance(value, str) and re.search(r"\.\.|~", value) else ""
    try:
        return parse_years(text)
    except ValueError as error:
        raise Wrong(str(error)) from None


def _whole(value: Any) -> bool:
    """To JSON, 17.0 is a whole number; true is no number at all."""
    return type(value) is int or (type(value) is float and value.is_integer())


def read_money(value: Any, _: Any = None) -> Money:
    """Read an amount of money; a number without a currency is none."""
    try:
        return parse_money(str(value) if isinstance(value, str) else "")
    except ValueError as error:
        about = isinstance(value, str) and re.match(
            r"(?:about|around|circa|approx\w*|ca?\.|~)", value.strip(), re.IGNORECASE
        )
        message = f"{'that it is about is written with a ~ after the number: ' if about else ''}{error}"
        raise Wrong(message) from None


def read_text(value: Any, _: Any = None) -> str:
    """Read text."""
    if not isinstance(value, str):
        message = "expected text"
        raise Wrong(message)
    return str(value)


def read_version(value: Any, _: Any = None) -> int:
    """Read the version of the format."""
    if isinstance(value, Plain) and value == str(VERSION):
        value = VERSION
    if not _whole(value) or value != VERSION:
        message = f"expected {VERSION}, the version of this format, or 1"
        raise Wrong(message)
    return VERSION


def key_of(kind: str) -> Callable[[Any], str]:
    """Return what reads the key of a person, of an incident or of a series of decisions."""
    pattern, example = _KEYS[kind]

    def read(value: Any) -> str:
        if not (isinstance(value, str) and re.match(pattern, value)):
            message = f"expected a key such as {example}"
            raise Wrong(message)
        return str(value)

    return read


def choice_of(cls: type[StrEnum]) -> Callable[[Any, Any], StrEnum]:
    """Return what reads a word of a closed list."""
    known = {str(member): member for member in cls}

    def read(value: Any, _: Any = None) -> StrEnum:
        if not isinstance(value, str) or str(value) not in known:
            message = f"expected one of {', '.join(known)}"
            raise Wrong(message, hint=lambda: word_hint(value, known))
        return known[str(value)]

    return read


# --- what a case file refers to: people and incidents that have to be listed, each once -------------------------------

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
    for number, matter in enumerate(case.conduct.matters):
        if (act := chosen(matter.act)) and place(case, act) is None:
            yield Problem(
                f"conduct.matters[{number}].act", "expected the place of an act in this file, such as conduct.acts[0]"
            )
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


# --- plain data into records, strictly --------------------------------------------------------------------------------

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
                at, hint = position_of(record, position), partial(key_hint, key, cls)
                unknown.append(Wrong(f"the key in position {at} is not one that is known here", key=at, hint=hint))
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
        "Matter": {"act": _unless_silent(key_of("act"))},
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
    converter.register_structure_hook_factory(lambda cls: type(None) in get_args(cls), _read_optional)
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
