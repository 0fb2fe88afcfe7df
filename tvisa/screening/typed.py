"""
The JSON Schema of a typed dict, for documents that are written in full.

A typed dict is the one source of its schema. Those of values (`tvisa.screening.data`) are themselves made from the fields of the
values.

Beside a type stands in `Annotated` what JSON knows more: a class of words, which words there are; `datetime.date`, that it is a
day; and a sentence on the key.
"""

from __future__ import annotations

import datetime
import functools
import sys
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any, Final, Literal, NotRequired

import attrs

from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.predicate import Gap, Who
from tvisa.kernel.truth import Outcome
from tvisa.screening.adjustment import Requirement
from tvisa.screening.decided import Decided, DecidedTurned
from tvisa.screening.full import fields_in_full
from tvisa.screening.result import Factor, Law, Part, Readings
from tvisa.screening.result_urgent import Urgency
from tvisa.screening.schema import (
    _TEXT,
    LISTED,
    Key,
    Object,
    Schema,
    _sentence,
    _words,
    check_objects,
    described_plainly,
    facts_objects,
    law_objects,
    listed_objects,
    schema,
    screening_objects,
    timeline_objects,
)
from tvisa.screening.value import NOTHING, Path, Told, Value

DOCUMENTS: Final = {
    "adjustment": "tvisa.screening.data_family:AdjustmentData",
    "assumed": "tvisa.screening.data_documents:AssumedData",
    "comparison": "tvisa.screening.data_documents:ComparisonData",
    "deadlines": "tvisa.screening.data_documents:DeadlinesData",
    "decided": "tvisa.screening.data_documents:DecidedData",
    "family": "tvisa.screening.data_family:FamilyData",
    "findings": "tvisa.screening.data_documents:FindingsData",
    "for_counsel": "tvisa.interview.asked:ForCounselData",
    "frameworks": "tvisa.screening.data_frameworks:FrameworksData",
    "interview": "tvisa.interview.asked:InterviewData",
    "plan": "tvisa.screening.data_frameworks:PlanData",
    "review": "tvisa.law.review:ReviewData",
    "rules": "tvisa.law.book:RulesData",
    "run": "tvisa.screening.data_documents:RunData",
    "whatif": "tvisa.screening.data_documents:WhatIfData",
}
"""By kind, where the typed dict of a document stands: some of them above this room, where they are written."""

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
ROOTS: Final = (Law, Part, Requirement, Factor, Urgency, Decided, DecidedTurned)
"""The values that documents hold in full."""


@functools.cache
def full_objects() -> Mapping[str, Object]:
    """Return, by the name of its typed dict, each object that is made from a value in full; what it holds stands before it."""
    found: dict[str, Object] = {one.name: one for one in (_FACT, _GAP, _READINGS)}
    for root in ROOTS:
        _gathered(root, found)
    return found


def _gathered(kind: Any, found: dict[str, Object]) -> None:
    name = f"{kind.__name__}Full"
    if name not in found:
        fields = fields_in_full(kind)
        found[name] = Object(name, tuple(map(_key, fields)), _sentence(kind))
        for field in fields:
            for each in _values(field.type):
                _gathered(each, found)


def _values(hint: Any) -> Iterator[Any]:
    if isinstance(hint, type) and issubclass(hint, Value):
        yield hint
    for each in typing.get_args(hint):
        yield from _values(each)


def _key(field: Told) -> Key:
    schema, name = _told_as(field.type)
    left_out = type(None) in typing.get_args(field.type) or field.default is not NOTHING or field.type in (str, Path)
    # What it says of what goes without saying is of the form by number.
    says = field.says.partition("; ")[0].rstrip(".") + "." if field.unless or field.only else field.says
    return Key(field.name, schema, name, not left_out, says)


def _told_as(hint: Any) -> tuple[Schema, str]:
    """Return what a type is in full: in JSON, and in Python."""
    origin, of = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _told_as(next(each for each in of if each is not type(None)))
    if origin is tuple:
        schema, name = _told_as(of[0])
        return {"type": "array", "items": schema}, f"list[{name}]"
    if origin is not None and issubclass(origin, Mapping):
        schema, name = _told_as(of[1])
        return {"type": "object", "additionalProperties": schema}, f"dict[str, {name}]"
    if hint in _PLAIN:
        return _ref(_PLAIN[hint]), _PLAIN[hint]
    if isinstance(hint, type) and issubclass(hint, Value):
        name = f"{hint.__name__}Full"
        return _ref(name), name
    return (_TEXT, "str") if hint is Path else described_plainly(hint)


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


# --- typed dicts ------------------------------------------------------------------------------------------------------


def document_schema(kind: str) -> tuple[Schema, dict[str, Schema]]:
    """Return the schema of a kind of document that is written in full, and of what it refers to."""
    module, _, name = DOCUMENTS[kind].partition(":")
    defs: dict[str, Schema] = {}
    whole = _typed_dict(getattr(import_module(module), name), defs)
    return whole, dict(sorted(defs.items()))


def _typed_dict(kind: Any, defs: dict[str, Schema]) -> Schema:
    required, properties = [], {}
    for name, hint in typing.get_type_hints(kind, include_extras=True).items():
        if typing.get_origin(hint) is NotRequired:
            (hint,) = typing.get_args(hint)  # noqa: PLW2901 - what it says beside the type is the same key's
        else:
            required.append(name)
        properties[name] = _of(hint, defs)
    return {
        "type": "object",
        "description": _sentence(kind),
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _of(hint: Any, defs: dict[str, Schema]) -> Schema:
    origin, of = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        return functools.reduce(_said, of[1:], _of(of[0], defs))
    if origin is Literal:
        return {"const": of[0]} if len(of) == 1 else {"enum": list(of)}
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [_of(each, defs) for each in of]}
    if origin is list:
        return {"type": "array", "items": _of(of[0], defs)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of(of[1], defs)}
    return _referred(hint, defs) if typing.is_typeddict(hint) else _SIMPLE[hint]


def _said(schema: Schema, said: Any) -> Schema:
    """Return a schema with what stands beside its type."""
    if isinstance(said, str):
        return {"description": said, **({"allOf": [schema]} if "$ref" in schema else schema)}
    return {**schema, "format": "date"} if said is datetime.date else _words(said)[0]


_SIMPLE: Final[Mapping[Any, Schema]] = {
    str: _TEXT,
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    type(None): {"type": "null"},
}


def _referred(kind: Any, defs: dict[str, Schema]) -> Schema:
    """Return a reference to an object, described where it is referred to for the first time."""
    name = kind.__name__
    if name == "ScreeningData":
        defs[name] = schema("screening")
        return {"$ref": defs[name]["$id"]}
    if name not in defs:
        defs[name] = {}  # it may hold others of its kind
        defs[name] = _typed_dict(kind, defs)
    return _ref(name)


# --- printed ----------------------------------------------------------------------------------------------------------


def source() -> str:
    """Return the source of the typed dicts that are made from values: `tvisa.screening.data` runs it, and its stub is the same."""
    head = '"""The JSON of values as typed dicts: written by ``python -m tvisa.screening.typed``, and not by hand."""'
    beside = (
        law_objects(),
        facts_objects(),
        timeline_objects(),
        check_objects(),
        *(listed_objects(kind, value) for kind, value in LISTED.items()),
    )
    by_number = {one.name: one for objects in (*beside, screening_objects()) for one in objects}
    full = (attrs.evolve(one, keys=tuple(map(_annotated, one.keys))) for one in full_objects().values())
    lines = (
        head,
        "",
        "from __future__ import annotations",
        "",
        "import datetime",
        "from typing import Annotated, Literal, NotRequired, TypedDict",
        *_printed(by_number.values(), "Data"),
        *_printed(full, ""),
    )
    return "\n".join(lines) + "\n"


def _printed(objects: Iterable[Object], suffix: str) -> Iterator[str]:
    """Yield the lines of typed dicts."""
    for one in objects:
        yield from ("", "", f"class {one.name}{suffix}(TypedDict):", f'    """{one.says}"""', "")
        yield from (f"    {key.name}: {key.type if key.required else f'NotRequired[{key.type}]'}" for key in one.keys)


def _annotated(key: Key) -> Key:
    more = [*(["datetime.date"] if "format" in key.schema else []), *([_in_quotes(key.says)] if key.says else [])]
    return attrs.evolve(key, type=f"Annotated[{', '.join([key.type, *more])}]") if more else key


def _in_quotes(text: str) -> str:
    return repr(text) if '"' in text else f'"{text}"'


if __name__ == "__main__":
    sys.stdout.write(source())
