"""
The JSON Schema (2020-12) and the typed dicts of what is written, made from the fields of the values.

Strict: an object holds the keys named here and no other, and a word of a closed list is one of that list. A key may be added
within a version together with the schema; the version is raised when one is removed or retyped.
"""

from __future__ import annotations

import datetime
import enum
import functools
import inspect
import keyword
import sys
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Final, Literal

import attrs

from tvisa.errors import UnknownName
from tvisa.kernel.answers import Source
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.predicate import Gap, Who
from tvisa.kernel.truth import Outcome
from tvisa.screening import ABOVE
from tvisa.screening.compare.compare import Comparison
from tvisa.screening.compare.decided import Decided
from tvisa.screening.compare.frameworks import Frameworks
from tvisa.screening.compare.hybrid import Plan
from tvisa.screening.compare.rescreen import Rescreened
from tvisa.screening.compare.whatif import WhatIf
from tvisa.screening.days.chronology import TimelineAge, TimelineEntry, TimelinePerson, Undated
from tvisa.screening.days.urgent import Urgency
from tvisa.screening.dictionary import FactEntry, described_schema
from tvisa.screening.document import FULL_VERSION, SCHEMA_VERSION, SECTIONS, Kind
from tvisa.screening.elements.result import Factor, Law
from tvisa.screening.filing.checked import Advised, Warned
from tvisa.screening.filing.forms import Forms
from tvisa.screening.filing.outline import CounselOutline, Outline
from tvisa.screening.filing.packet import Packet
from tvisa.screening.grounds.waivers import Waivers
from tvisa.screening.law_told import Findings, LawReview, LawRules
from tvisa.screening.relatives.family import FamilyScreening
from tvisa.screening.residence.adjustment import AdjustmentScreening
from tvisa.screening.screening import Assumed, Screening
from tvisa.screening.table import LawText
from tvisa.screening.value import NOTHING, FieldTold, Path, Readings, Value, json_fields
from tvisa.screening.writer import fields_in_full, is_document

Schema = dict[str, Any]


@attrs.frozen
class Key:
    """One key of an object."""

    name: str
    schema: Schema
    """What stands there, as JSON Schema."""
    type: str
    """The same as a type of Python."""
    required: bool
    """Whether it is always there."""
    says: str = ""
    """The sentence on it."""


@attrs.frozen
class Object:
    """An object of JSON: its name, its keys and the sentence on it."""

    name: str
    keys: tuple[Key, ...]
    says: str


# --- what stands at a key ---------------------------------------------------------------------------------------------

_NUMBERS: Final[tuple[tuple[Any, str], ...]] = (
    (Fact, "A position in `facts`."),
    (Missing, "A position in `gaps`."),
    (Factor, "A position in `factors`."),
    (LawText, "A number of the table of the law."),
)


def _described(hint: Any, *, full: bool = False) -> tuple[Schema, str]:
    """Return what a type is in JSON, by number or in full, and in Python."""
    origin, of = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _described(next(each for each in of if each is not type(None)), full=full)
    if origin is Literal:
        return {"enum": list(of)}, f"Literal[{_quoted(of)}]"
    if origin is tuple:
        schema, name = _described(of[0], full=full)
        return {"type": "array", "items": schema}, f"list[{name}]"
    if origin is not None and issubclass(origin, Mapping):
        schema, name = _described(of[1], full=full)
        return {"type": "object", "additionalProperties": schema}, f"dict[str, {name}]"
    if full and is_document(hint):
        return {"$ref": _name_of(hint.kind)}, _data_of(hint.kind)
    if full and (hint in _PLAIN or (isinstance(hint, type) and issubclass(hint, Value))):
        name = _PLAIN.get(hint, f"{hint.__name__}Full")
        return _ref(name), name
    if hint is Path:
        return (_TEXT, "str") if full else _number("A position in `paths`.")(hint)
    return described_plainly(hint)


def described_plainly(hint: type) -> tuple[Schema, str]:
    """Return what a class is in JSON, and in Python."""
    return next(found for kind, found in _DESCRIBED if issubclass(hint, kind))(hint)


def _words(kind: type[enum.Enum]) -> tuple[Schema, str]:
    words = [word.value for word in kind]
    return {"enum": words}, f"Literal[{_quoted(words)}]"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)


def _readings(_: Any) -> tuple[Schema, str]:
    outcome, name = _described(typing.get_type_hints(Readings)["favorable"])
    return {"type": "array", "items": outcome, "minItems": 2, "maxItems": 2}, f"list[{name}]"


def _number(says: str) -> Callable[[Any], tuple[Schema, str]]:
    return lambda _: ({"type": "integer", "minimum": 0, "description": says}, "int")


_DESCRIBED: Final[tuple[tuple[Any, Callable[[Any], tuple[Schema, str]]], ...]] = (
    *((kind, _number(says)) for kind, says in _NUMBERS),
    (Readings, _readings),
    (Value, lambda kind: ({"$ref": f"#/$defs/{kind.__name__}"}, f"{kind.__name__}Data")),
    (enum.Enum, _words),
    (bool, lambda _: ({"type": "boolean"}, "bool")),
    (int, lambda _: ({"type": "integer"}, "int")),
    (datetime.date, lambda _: ({"type": "string", "format": "date"}, "str")),
    (str, lambda _: ({"type": "string"}, "str")),
)


def _key(field: FieldTold) -> Key:
    schema, name = _described(field.type)
    optional = type(None) in typing.get_args(field.type) or typing.get_origin(field.type) is tuple or field.type is bool
    said = (
        {"description": field.says, **schema}
        if "$ref" not in schema
        else {"description": field.says, "allOf": [schema]}
    )
    required = not (optional or field.unless is not None or field.default is not NOTHING)
    return Key(field.name, said, name, required, field.says)


def _sentence(kind: type) -> str:
    return " ".join((inspect.getdoc(kind) or "").split("\n\n")[0].split())


# --- the objects ------------------------------------------------------------------------------------------------------

_TEXT: Final[Schema] = {"type": "string"}
_SOURCES: Final = Key("sources", {"type": "array", "items": {"enum": [s.value for s in Source]}}, "list[str]", False)
_LISTED: Final = (
    Object(
        "Fact",
        (Key("path", _TEXT, "str", True), Key("answer", _TEXT, "str", True), _SOURCES),
        "A recorded fact: where it is, what it says, who says so.",
    ),
    Object(
        "Gap",
        (
            Key("path", _TEXT, "str", True),
            Key("question", _TEXT, "str", True, "The question."),
            Key(
                "state",
                _words(Gap)[0],
                _words(Gap)[1],
                False,
                "Why it is open; that nobody has asked goes without saying.",
            ),
            Key(
                "who",
                _words(Who)[0],
                _words(Who)[1],
                False,
                "Who can answer it; left out where that is counsel of a judgment, and of anything else the interviewer.",
            ),
        ),
        "What would close something open.",
    ),
)


def _of(kind: type) -> Object:
    return Object(kind.__name__, tuple(map(_key, json_fields(kind))), _sentence(kind))


def _reached(kind: Any, found: dict[type, None], fields: Callable[[Any], Iterable[FieldTold]] = json_fields) -> None:
    """Gather the classes of values that the fields of a class refer to."""
    for field in fields(kind):
        for each in _inner(field.type):
            if each not in found and each is not LawText:
                found[each] = None
                if not is_document(each):
                    _reached(each, found, fields)


def _inner(hint: Any) -> Iterator[Any]:
    if isinstance(hint, type) and (issubclass(hint, Value) or is_document(hint)):
        yield hint
    for each in typing.get_args(hint):
        yield from _inner(each)


def _list_of(name: str, of: str, says: str) -> Key:
    return Key(name, {"type": "array", "items": {"$ref": f"#/$defs/{of}"}}, f"list[{of}Data]", True, says)


def _head(kind: str) -> tuple[Key, ...]:
    return (
        Key("kind", {"const": f"tvisa.{kind}"}, f'Literal["tvisa.{kind}"]', True, "What this document is."),
        Key(
            "schema_version",
            {"const": SCHEMA_VERSION},
            f"Literal[{SCHEMA_VERSION}]",
            True,
            "The version of its schema.",
        ),
        Key("tvisa_version", _TEXT, "str", True, "The version of the library that wrote it."),
        Key("lang", _TEXT, "str", True, "The language of its sentences."),
    )


def screening_objects() -> tuple[Object, ...]:
    """Return the objects of a screening, the whole last."""
    found: dict[type, None] = {}
    _reached(Screening, found)
    told = {key.name: key for key in _of(Screening).keys}
    of_sections = {name for names in SECTIONS.values() for name in names}
    paths: Schema = {"type": "array", "items": _TEXT}
    whole = (
        *_head("screening"),
        told.pop("law"),
        Key(
            "sections",
            {"type": "array", "items": {"enum": list(SECTIONS)}},
            f"list[Literal[{_quoted(SECTIONS)}]]",
            True,
            "Which sections are here: of one that is, a key that is missing says nothing; one that is not was not asked for, or is "
            "not screened.",
        ),
        _list_of("facts", "Fact", "The recorded facts that anything here rests on."),
        _list_of("gaps", "Gap", "What would close anything that is open here."),
        _list_of("factors", "Factor", "The law's own factors that are recorded."),
        Key("paths", paths, "list[str]", True, "Places in the case file."),
        *(attrs.evolve(key, required=key.required and name not in of_sections) for name, key in told.items()),
        Key(
            "texts",
            {"type": "object", "additionalProperties": {"$ref": "#/$defs/LawText"}},
            "dict[str, LawTextData]",
            False,
            "By number, the rows of the table of the law that this refers to, where they were asked for.",
        ),
    )
    return (*_LISTED, _of(LawText), *map(_of, found), Object("Screening", whole, _sentence(Screening)))


def law_objects() -> tuple[Object, ...]:
    """Return the objects of the table of the law, the whole last."""
    whole = (
        *_head("law"),
        Key("table", _TEXT, "str", True, "Its digest."),
        _list_of("texts", "LawText", "Every text; its position is its number."),
    )
    return _of(LawText), Object("LawTable", whole, "The table of the law of one day: what results refer to by number.")


def facts_objects() -> tuple[Object, ...]:
    """Return the objects of the dictionary of facts, the whole last."""
    whole = (
        *_head("facts"),
        _list_of("facts", "FactEntry", "Every fact that was asked for, in the order of a case file."),
    )
    return _of(FactEntry), Object(
        "Facts", whole, "The dictionary of facts: of each its kind, who can answer it and what reads it."
    )


def timeline_objects() -> tuple[Object, ...]:
    """Return the objects of a timeline, the whole last."""
    paths: Schema = {"type": "array", "items": _TEXT}
    parts = (TimelinePerson, TimelineAge, TimelineEntry, Undated)
    whole = (
        *_head("timeline"),
        Key("as_of", {"type": "string", "format": "date"}, "str", True, "The day as of which it is read."),
        Key(
            "redacted",
            {"type": "boolean"},
            "bool",
            True,
            "Whether dates are cut to the year, and ages to under 18 or not.",
        ),
        _list_of("people", "TimelinePerson", "Everybody whose age is told."),
        _list_of("entries", "TimelineEntry", "What is dated; what surely began earlier comes first."),
        _list_of("undated", "Undated", "What nothing puts in order, because nobody dates it."),
        Key(
            "set_aside",
            paths,
            "list[str]",
            True,
            "Where only a trafficker, or somebody for one, gives a date: it is told nowhere.",
        ),
        Key("disclaimer", _TEXT, "str", True, "What this is, and what it is not."),
    )
    says = "Every dated thing of a case in its order, with the age of each person then."
    return (*map(_of, parts), Object("Timeline", whole, says))


def check_objects() -> tuple[Object, ...]:
    """Return the objects of a check of case files, the whole last."""
    place = Key("path", _TEXT, "str", True, "The place.")
    message = Key("message", _TEXT, "str", True, "What was expected there, or what to look at.")
    counted: Schema = {"type": "integer", "minimum": 1}
    at = [Key(name, counted, "int", False, f"The {name}, from 1, where it is known.") for name in ("line", "column")]
    old = Key("old", _TEXT, "str", True, "Where it stood in version 1.")
    whole = (
        Key("file", _TEXT, "str", True, "Its path, as it was given or found."),
        Key("valid", {"type": "boolean"}, "bool", True, "Whether it is a valid case file."),
        _list_of("problems", "Problem", "Why it is none."),
        _list_of("doubts", "Doubt", "Of a file of version 1: what could be meant in more than one way."),
        _list_of("warnings", "Warned", "What in it cannot both be so."),
        _list_of("advice", "Advised", "What is worth a second look, where it was asked for."),
    )
    return (
        Object("Problem", (place, *at, message), "One thing wrong in a file."),
        Object("Doubt", (place, old, message), "What a person has to look at after a file of version 1 was read."),
        *map(_of, (Warned, Advised)),
        Object("Checked", whole, "What there is to say of one file."),
        Object(
            "Check",
            (
                *_head("check")[:3],
                Key("valid", {"type": "boolean"}, "bool", True, "Whether every file is valid."),
                _list_of("files", "Checked", "Each file, in order."),
            ),
            "Case files that were checked; its sentences are in English.",
        ),
    )


def listed_objects(kind: str, of: type) -> tuple[Object, ...]:
    """Return the objects of a document that lists the facts and gaps which its value says by position, the whole last."""
    found: dict[type, None] = {}
    _reached(of, found)
    whole = (
        *_head(kind),
        _list_of("facts", "Fact", "The recorded facts that anything here rests on."),
        _list_of("gaps", "Gap", "What is not known."),
        Key("paths", {"type": "array", "items": _TEXT}, "list[str]", True, "Places in the case file."),
        *_of(of).keys,
    )
    return (*_LISTED, *map(_of, found), Object(of.__name__, whole, _sentence(of)))


# --- printed ----------------------------------------------------------------------------------------------------------


def _object_schema(one: Object) -> Schema:
    return {
        "type": "object",
        "description": one.says,
        "properties": {key.name: {**({"description": key.says} if key.says else {}), **key.schema} for key in one.keys},
        "required": [key.name for key in one.keys if key.required],
        "additionalProperties": False,
    }


def schema_of(kind: str, objects: tuple[Object, ...]) -> Schema:
    """Return the JSON Schema of a kind of document."""
    *parts, whole = objects
    return _document(kind, SCHEMA_VERSION, _object_schema(whole), {part.name: _object_schema(part) for part in parts})


def _data_of(kind: str) -> str:
    """Return what the typed dict of a kind of document is called."""
    return {"whatif": "WhatIfData"}.get(kind, f"{kind.capitalize()}Data")


def _name_of(kind: str) -> str:
    """Return what the schema of a kind of document is called."""
    return f"urn:tvisa:{kind}:{SCHEMA_VERSION if kind in KINDS else FULL_VERSION}"


def _document(kind: str, version: int, whole: Schema, parts: Mapping[str, Schema]) -> Schema:
    says = whole.pop("description")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:tvisa:{kind}:{version}",
        "title": f"tvisa.{kind}",
        "description": f"{says} A key may be added under the same schema_version, together with this schema; the "
        "version is raised when one is removed or retyped. What says nothing is left out. Not legal advice.",
        **whole,
        "$defs": dict(parts),
    }


LISTED: Final[Mapping[str, type[Value]]] = {
    "forms": Forms,
    "outline": Outline,
    "outline-counsel": CounselOutline,
    "packet": Packet,
    "waivers": Waivers,
}
"""By kind, the values that are documents of their own and say facts and gaps by position."""


def _listed_schema(kind: str) -> Schema:
    return schema_of(kind, listed_objects(kind, LISTED[kind]))


KINDS: Final[Mapping[str, Callable[[], Schema]]] = {
    "case": described_schema,
    "screening": lambda: schema_of("screening", screening_objects()),
    "law": lambda: schema_of("law", law_objects()),
    "facts": lambda: schema_of("facts", facts_objects()),
    "timeline": lambda: schema_of("timeline", timeline_objects()),
    "check": lambda: schema_of("check", check_objects()),
    **{kind: partial(_listed_schema, kind) for kind in LISTED},
}


def schema(kind: Kind) -> Schema:
    """
    Return the JSON Schema of a kind of document.

    Args:
        kind: ``case``, a case file, in which ``x-kind``, ``x-who`` and ``x-law`` say of each fact what it is, who can answer it
            and the provisions that read it; ``screening``, what `tvisa.Screening.as_dict` gives; ``law``, the table of the
            law; any other, what the command of that name, or the result of that kind, gives as JSON: each document says its
            kind after ``tvisa.``.

    Raises:
        UnknownName: If there is no such kind.
    """
    if kind in (*KINDS,):
        return KINDS[kind]()

    if kind in (*whole_documents(),):
        return _full_schema(kind)

    what = "a kind of document"
    raise UnknownName(what, (*KINDS, *sorted(whole_documents())))


# --- values in full ---------------------------------------------------------------------------------------------------

_FACT: Final = Object(
    "FactFull",
    (
        Key("path", _TEXT, "str", True, "The place."),
        Key("answer", _TEXT, "str", True, "What is recorded."),
        Key("sources", {"type": "array", "items": _TEXT}, "list[str]", True, "Who says so."),
    ),
    "A recorded fact: where it is, what it says, who says so.",
)
_GAP: Final = Object(
    "GapFull",
    (
        Key("path", _TEXT, "str", True, "The place."),
        Key("state", *_words(Gap), True, "Why it is open."),
        Key("question", _TEXT, "str", True, "The question."),
        Key("who", *_words(Who), True, "Who can answer it."),
    ),
    "What would close something open.",
)
_READINGS: Final = Object(
    "ReadingsFull",
    tuple(Key(name, *_words(Outcome), True) for name in ("favorable", "adverse")),
    "An outcome read in favor of the applicant, and against.",
)
_PLAIN: Final[Mapping[type, str]] = {Fact: "FactFull", Missing: "GapFull", Readings: "ReadingsFull"}
_FRAMED: Final[Mapping[str, tuple[str, type[Value]]]] = {
    "deadlines": ("DeadlinesData", Urgency),
    "decided": ("DecidedData", Decided),
}
"""Those that say the law before what the value tells, and the disclaimer after it."""


@functools.cache
def whole_documents() -> Mapping[str, tuple[str, type[Value]]]:
    """Return, by kind, the typed dicts of the documents that are made from one value in full, and those values: two stand above."""
    results = (
        *(AdjustmentScreening, Assumed, Comparison, FamilyScreening, Findings, Frameworks),
        *(LawReview, LawRules, Plan, WhatIf),
    )
    said = {kind.kind: (_data_of(kind.kind), kind) for kind in results}
    return {"run": ("RunData", Rescreened), **said, **_FRAMED, **ABOVE["documents"]()}


@functools.cache
def full_objects() -> Mapping[str, Object]:
    """Return, by the name of its typed dict, each object that is made from a value in full, and last the documents."""
    whole = whole_documents()
    found: dict[type, None] = {}
    for _, value in whole.values():
        _reached(value, found, fields_in_full)
    documents = (_document_in_full(kind, name, value) for kind, (name, value) in whole.items())
    parts = (_in_full(kind) for kind in found if not is_document(kind))
    return {one.name: one for one in (_FACT, _GAP, _READINGS, *parts, *documents)}


def _in_full(kind: Any) -> Object:
    return Object(f"{kind.__name__}Full", tuple(map(_typed_key, fields_in_full(kind))), _sentence(kind))


def _document_in_full(kind: str, name: str, value: Any) -> Object:
    said = Key("kind", {"const": f"tvisa.{kind}"}, f'Literal["tvisa.{kind}"]', True)
    version = Key("schema_version", {"const": FULL_VERSION}, f"Literal[{FULL_VERSION}]", True)
    head = {key.name: key for key in (said, version, _head(kind)[2])}
    if kind in _FRAMED:
        head["law"] = Key("law", _ref("LawFull"), "LawFull", True)
    keys = {**head, **{key.name: key for key in _in_full(value).keys}}
    if kind in _FRAMED:
        keys["disclaimer"] = Key("disclaimer", _TEXT, "str", True, "What this is, and what it is not.")
    return Object(name, tuple(keys.values()), _sentence(value))


def _full_schema(kind: str) -> Schema:
    """Return the schema of a document that is made from one value in full, and of what it refers to."""
    name, value = whole_documents()[kind]
    reached: dict[type, None] = {}
    _reached(value, reached, fields_in_full)
    reached[Law] = None
    within: list[Any] = [each for each in reached if is_document(each)]
    parts = (each for each in reached if each not in within)
    defs = {one.name: _object_schema(one) for one in (_FACT, _GAP, _READINGS, *map(_in_full, parts))}
    whole = _object_schema(full_objects()[name])
    said = str((whole, defs))
    told = {name: d for name, d in sorted(defs.items()) if f"/{name}'" in said}
    documents = {_data_of(each.kind): schema(each.kind) for each in within}
    return _document(kind, FULL_VERSION, whole, told | documents)


def _typed_key(field: FieldTold) -> Key:
    schema, name = _described(field.type, full=True)
    optional = type(None) in typing.get_args(field.type)
    left_out = not field.always and (optional or field.default is not NOTHING or field.type in (str, Path))
    if field.always and optional:
        schema, name = {"anyOf": [schema, {"type": "null"}]}, f"{name} | None"
    # What it says of what goes without saying is of the form by number.
    says = field.says.partition("; ")[0].rstrip(".") + "." if field.unless or field.only else field.says
    return Key(field.name, schema, name, not left_out, says)


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


# --- typed dicts ------------------------------------------------------------------------------------------------------


def _of_values() -> Iterator[Object]:
    """Yield the typed dicts that are made from values, what one holds before it."""
    beside = (
        law_objects(),
        facts_objects(),
        timeline_objects(),
        check_objects(),
        *(listed_objects(kind, value) for kind, value in LISTED.items()),
    )
    by_number = {one.name: one for objects in (*beside, screening_objects()) for one in objects}
    yield from (attrs.evolve(one, name=f"{one.name}Data") for one in by_number.values())
    for one in full_objects().values():
        yield attrs.evolve(one, keys=tuple(map(_annotated, one.keys)))


def typed() -> Iterator[tuple[Object, dict[str, str]]]:
    """Yield the typed dicts that are made from values, each with the types of its keys: `tvisa.screening.data` has them."""
    for one in _of_values():
        yield one, {key.name: _type_of(key) for key in one.keys}


def _type_of(key: Key) -> str:
    return key.type if key.required else f"NotRequired[{key.type}]"


def source() -> str:
    """Return the source of the same for type checkers."""
    lines = [
        '"""The JSON of values as typed dicts: written by ``python -m tvisa.screening.schema``, and not by hand."""',
        "",
        "from __future__ import annotations",
        "",
        "import datetime",
        "from typing import Annotated, Literal, NotRequired, TypedDict",
    ]
    for one in _of_values():
        if any(map(keyword.iskeyword, (key.name for key in one.keys))):
            keys = (f'    "{key.name}": {_type_of(key)},' for key in one.keys)
            lines += ["", "", f'{one.name} = TypedDict("{one.name}", {{', *keys, "})"]
            continue
        lines += ["", "", f"class {one.name}(TypedDict):", f'    """{one.says}"""', ""]
        lines += [f"    {key.name}: {_type_of(key)}" for key in one.keys]
    return "\n".join(lines) + "\n"


def _annotated(key: Key) -> Key:
    more = [*(["datetime.date"] if "format" in key.schema else []), *([_in_quotes(key.says)] if key.says else [])]
    return attrs.evolve(key, type=f"Annotated[{', '.join([key.type, *more])}]") if more else key


def _in_quotes(text: str) -> str:
    return repr(text) if '"' in text else f'"{text}"'


if __name__ == "__main__":
    sys.stdout.write(source())
