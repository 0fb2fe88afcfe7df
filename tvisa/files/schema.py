"""The JSON Schema (2020-12) of a case file, generated from the records, so that it cannot drift from them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, get_args, get_origin

import attrs

from tvisa.facts import Case
from tvisa.facts.choices import PATTERN as MONEY_PATTERN
from tvisa.facts.choices import Money
from tvisa.files.reading import ACT_PLACE, INCIDENT_KEY, PERSON_KEY, SERIES_KEY
from tvisa.files.version1 import VERSION
from tvisa.kernel.answers import Answer, Claim, Reply
from tvisa.kernel.dates import MAX_AGE, PATTERN, YEARS_PATTERN, Age, AgeClaim, DateClaim, DateFact
from tvisa.kernel.provision import CHECKED_ON

_SILENT: Final = ["unknown", "declined"]
_PERSON: Final = {"type": "string", "pattern": PERSON_KEY}
_INCIDENT: Final = {"type": "string", "pattern": INCIDENT_KEY}
_PERSON_ASKED: Final = {"anyOf": [_PERSON, {"enum": _SILENT}]}
_INCIDENT_ASKED: Final = {"anyOf": [_INCIDENT, {"enum": _SILENT}]}
_DATE: Final = {"type": "string", "pattern": PATTERN}
_MONEY: Final = {"type": "string", "pattern": MONEY_PATTERN}
_YEARS: Final = {
    "anyOf": [{"type": "integer", "minimum": 0, "maximum": MAX_AGE}, {"type": "string", "pattern": YEARS_PATTERN}]
}

_SPECIAL: Final[dict[tuple[str, str], Any]] = {
    ("Case", "tvisa_case"): {"const": VERSION},
    ("Case", "applicant"): _PERSON,
    ("Person", "key"): _PERSON,
    ("Participant", "person"): _PERSON,
    ("Incident", "key"): _INCIDENT,
    ("Incident", "victim"): _PERSON,
    ("Contact", "incident"): _INCIDENT_ASKED,
    ("Act", "incident"): _INCIDENT_ASKED,
    ("Matter", "act"): {"anyOf": [{"type": "string", "pattern": ACT_PLACE}, {"enum": _SILENT}]},
    ("OtherPerson", "person"): _PERSON_ASKED,
    ("FamilyMember", "person"): _PERSON,
    ("Decision", "person"): _PERSON,
    ("Decision", "series"): {"type": "string", "pattern": SERIES_KEY},
    ("Ruled", "incident"): _INCIDENT,
    ("AdjustingRelative", "person"): _PERSON,
    ("Plan", "person"): _PERSON_ASKED,
    ("Prosecution", "person"): _PERSON_ASKED,
    ("Reprisal", "person"): _PERSON_ASKED,
    ("FamilyMember", "through"): _PERSON_ASKED,
    ("Claim", "answer"): {"anyOf": [{"type": ["boolean", "null"]}, {"enum": _SILENT}]},
    ("Claim", "by"): {"type": "array", "items": _PERSON},
    ("DateClaim", "date"): {"anyOf": [{"type": "null"}, {"enum": _SILENT}, _DATE]},
    ("AgeClaim", "years"): {"anyOf": [{"type": "null"}, {"enum": _SILENT}, _YEARS]},
}
"""Fields whose form the annotation alone does not say."""

_CLAIM_TEXT: Final = {
    "answer": "What was replied.",
    "date": "When, as certain as it is remembered.",
    "years": "How old, in whole years.",
    "sources": "Who or what says so, by role.",
    "by": "Keys of the people who did it.",
    "evidence": "What is held to show it.",
    "note": "A short note for the file; no names.",
}


_FACTS: Final = tuple({"$ref": f"#/$defs/{name}"} for name in ("AnswerFact", "DateFact", "Age"))
_NULL: Final = '"unknown": asked, and not known. null, as leaving the key out: nobody asked.'


Notes = Mapping[tuple[type, str], Mapping[str, Any]]
"""By the field of a record, what else is said of it: keywords that no validator needs."""


def case_schema(notes: Notes | None = None) -> dict[str, Any]:
    """
    Return the JSON Schema of a case file, with what else is noted of its fields.

    It accepts what the loader accepts and refuses what it refuses, save for files of version 1, references between records, days that no
    calendar has, bounds in the wrong order, keys that come twice and limits of size.
    """
    definitions: dict[str, Any] = {
        "AnswerFact": _claims(Claim, [{"type": ["boolean", "null"]}, {"enum": [*_SILENT, "disputed", "not asked"]}]),
        "DateFact": _claims(DateClaim, [{"type": "null"}, {"enum": _SILENT}, _DATE]),
        "Age": _claims(AgeClaim, [{"type": "null"}, {"enum": _SILENT}, _YEARS]),
    }
    for cls in (Claim, DateClaim, AgeClaim):
        _record(cls, definitions, {})
    root = _record(Case, definitions, notes or {})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tvisa case file",
        "description": "Facts about one applicant, people by key and never by name. A key left out, or null, was not asked "
        'about; "unknown" says that it was asked and is not known, and "declined" that the person would rather not say. '
        f"For a screening of recorded facts, law as of {CHECKED_ON}; not legal advice.",
        **root,
        "$defs": definitions,
    }


def _claims(cls: type, bare: list[Any]) -> dict[str, Any]:
    ref = {"$ref": f"#/$defs/{cls.__name__}"}
    return {"description": _NULL, "anyOf": [*bare, ref, {"type": "array", "items": ref, "minItems": 1}]}


def _record(cls: type, definitions: dict[str, Any], notes: Notes) -> dict[str, Any]:
    attrs.resolve_types(cls)
    definitions.setdefault(cls.__name__, {})
    properties = {
        f.name: {
            "description": f.metadata.get("ask") or _CLAIM_TEXT[f.name],
            **notes.get((cls, f.name), {}),
            **_field(cls, f, definitions, notes),
        }
        for f in attrs.fields(cls)
    }
    schema = {
        "type": "object",
        "description": (vars(cls).get("__doc__") or "").strip().split("\n\n")[0].strip(),
        "properties": properties,
        "required": [f.name for f in attrs.fields(cls) if f.default is attrs.NOTHING],
        "additionalProperties": False,
    }
    definitions[cls.__name__] = schema
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _field(cls: type, field: attrs.Attribute[Any], definitions: dict[str, Any], notes: Notes) -> dict[str, Any]:
    special: dict[str, Any] | None = _SPECIAL.get((cls.__name__, field.name))
    schema = special if special is not None else _type(field.type, definitions, notes)
    return schema if field.default is attrs.NOTHING else _or_null(schema)


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of what may be left out, and so may be null: forms write that for what nobody filled in."""
    if schema in _FACTS:  # these take it already
        return schema
    return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}


def _type(kind: Any, definitions: dict[str, Any], notes: Notes) -> dict[str, Any]:
    if kind in (Answer, DateFact, Age):
        return _FACTS[(Answer, DateFact, Age).index(kind)]
    if kind is Money:
        return _MONEY
    if kind is str:
        return {"type": "string"}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _type(get_args(kind)[0], definitions, notes)}
    if Reply in get_args(kind):
        return {"anyOf": [_type(get_args(kind)[0], definitions, notes), {"enum": _SILENT}]}
    if type(None) in get_args(kind):
        return _type(get_args(kind)[0], definitions, notes)
    if issubclass(kind, StrEnum):
        return {"enum": [str(member) for member in kind]}
    return _record(kind, definitions, notes)
