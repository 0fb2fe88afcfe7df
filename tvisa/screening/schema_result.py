"""
The JSON Schema (2020-12) of a screening, as `tvisa.Screening.as_dict` and ``tvisa screen --format json`` give it.

Strict: an object holds the keys named here and no other, and a word of a closed list is one of that list. It describes what
this version writes. A later version may add keys under the same `SCHEMA_VERSION`, which is raised when one is removed or
retyped; software that reads results leaves alone what it does not know.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from tvisa.facts import Setting
from tvisa.facts.grounds import GroundKind
from tvisa.kernel.answers import Evidence, Source
from tvisa.kernel.predicate import Gap, Who
from tvisa.kernel.provision import Confidence, Kind
from tvisa.kernel.truth import Basis, Outcome
from tvisa.law.conduct.acts import Compelled
from tvisa.law.conduct.ambiguity import Grade, Level
from tvisa.law.conduct.causation import MISSING, OUTSIDE, RECORDED
from tvisa.law.conduct.ladder import Part, Step
from tvisa.law.conduct.timing import Timing
from tvisa.law.grounds.admissibility import ADMISSIBILITY
from tvisa.law.grounds.ground import Reach
from tvisa.law.t import T
from tvisa.law.t.evidence.items import Standing as EvidenceStanding
from tvisa.screening.admissibility import Standing
from tvisa.screening.evidence import ALTERNATIVE, HELD, OBTAINABLE
from tvisa.screening.filing import OPEN, STANDING, TRIGGERED
from tvisa.screening.screening import SCHEMA_VERSION

_Schema = dict[str, Any]


def _one_of(words: type[StrEnum] | tuple[str, ...]) -> _Schema:
    return {"enum": [str(word) for word in words]}


def _ref(name: str) -> _Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list(of: _Schema) -> _Schema:
    return {"type": "array", "items": of}


def _or_null(schema: _Schema) -> _Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _object(keys: dict[str, _Schema], optional: dict[str, _Schema] | None = None, about: str = "") -> _Schema:
    return {
        "type": "object", **({"description": about} if about else {}), "properties": {**keys, **(optional or {})},
        "required": list(keys), "additionalProperties": False,
    }  # fmt: skip


_TEXT: Final[_Schema] = {"type": "string"}
_FLAG: Final[_Schema] = {"type": "boolean"}
_DAY: Final[_Schema] = {"type": "string", "format": "date"}
_PATH: Final[_Schema] = {"type": "string", "description": "The place of a fact or a record in the case file."}
_ID: Final[_Schema] = {"type": "string", "pattern": r"^[a-z][a-z0-9_.]*$"}
_CODE: Final[_Schema] = {"type": "string", "pattern": r"^[A-Z][A-Z0-9_]*$"}
_CITATIONS: Final = _list(_TEXT)
_FACTS, _GAPS, _PROVISIONS, _SEPARATING = (_list(_ref(name)) for name in ("fact", "missing", "provision", "separating"))
_READINGS: Final = _object({"favorable": _ref("outcome"), "adverse": _ref("outcome")})
_STATE: Final = _one_of((TRIGGERED, OPEN, STANDING))
_ELEMENTS: Final = tuple(dict.fromkeys([e.id for law in T.rule_sets for e in law.elements] + [ADMISSIBILITY.id]))

_FINDING: Final[dict[str, _Schema]] = {
    "id": _ID, "title": _TEXT, "outcome": _ref("outcome"), "outcome_text": _TEXT, "basis": _or_null(_one_of(Basis)),
    "readings": _READINGS, "citations": _CITATIONS, "reason": _TEXT, "facts": _FACTS, "missing": _GAPS,
    "factors": _list(_ref("factor")), "children": _list(_ref("finding")),
}  # fmt: skip
_FINDING_TOO: Final[dict[str, _Schema]] = {
    "rule": _TEXT, "confidence": _one_of(Confidence), "kind": _one_of(Kind), "see": _ID, "best": _PATH, "path": _PATH,
}  # fmt: skip
_TOLD: Final[dict[str, _Schema]] = {
    "code": _CODE, "title": _TEXT, "state": _STATE, "state_text": _TEXT, "text": _TEXT,
    "reasons": _list(_object({"text": _TEXT, "facts": _FACTS, "citations": _CITATIONS})), "facts": _FACTS, "missing": _GAPS,
    "citations": _CITATIONS, "provisions": _PROVISIONS, "policy": _list(_ref("policy")),
}  # fmt: skip
"""What a line before filing and a prompt of other relief share."""
_WEIGHTS: Final = _list(_object({"title": _TEXT, "facts": _FACTS}))
_AT: Final = {"path": _PATH, "timing": _one_of(Timing)}

_DEFINITIONS: Final[dict[str, _Schema]] = {
    "outcome": _one_of(Outcome),
    "fact": _object(
        {"path": _PATH, "answer": _TEXT, "sources": _list(_one_of(Source))},
        about="A recorded fact: where it is, what it says, who says so.",
    ),
    "missing": _object(
        {"path": _PATH, "state": _one_of(Gap), "question": _TEXT, "who": _one_of(Who)},
        about="What would close something open: where it goes, why it is open, the question, and who can answer it.",
    ),
    "factor": _object(
        {
            "path": _PATH, "title": _TEXT, "counts": _one_of(("for", "against", "neither", "disputed")), "answer": _TEXT,
            "sources": _list(_one_of(Source)), "evidence": _list(_one_of(Evidence)), "citations": _CITATIONS,
        },
        about="One of the law's own factors, listed and never counted.",
    ),
    "provision": _object(
        {"rule": _TEXT, "citations": _CITATIONS, "confidence": _one_of(Confidence), "note": _TEXT, "checked_on": _DAY},
        about="One rule of law in our own words, as it stood on the day.",
    ),
    "separating": _object(
        {"path": _PATH, "settled": _list(_object({"as": _TEXT, "outcome": _ref("outcome")}))},
        about="A fact that alone closes the gap between the two readings, and what each way of settling it gives.",
    ),
    "finding": _object(
        _FINDING, _FINDING_TOO, "What was found at one part of the law; with `see` it is told under that name already."
    ),
    "element": _object(
        {**_FINDING, "id": _one_of(_ELEMENTS), "separating": _SEPARATING}, {**_FINDING_TOO, "needs_waiver": _FLAG},
        "What was found of an element; `needs_waiver` stands with admissibility alone.",
    ),
    "routing": _object({
        "scheme": _TEXT, "code": _TEXT, "about": _TEXT, "source": _TEXT, "confidence": _one_of(Confidence), "checked_on": _DAY,
    }),
    "policy": _object(
        {
            "id": _ID, "title": _TEXT, "text": _TEXT, "citations": _CITATIONS, "from": _DAY, "until": _or_null(_DAY),
            "source": _TEXT, "confidence": _one_of(Confidence), "checked_on": _DAY, "stale_after_days": {"type": "integer"},
            "stale": _FLAG, "stale_text": _TEXT, "state": _STATE, "facts": _FACTS,
        },
        about="Policy in force on the day, with the day it was last seen.",
    ),
    "reading": _object({"grade": _one_of(Grade), "text": _TEXT, "facts": _FACTS}),
}  # fmt: skip

_BAR: Final = _object(
    {
        "state": _one_of(Step), "text": _TEXT,
        "acts": _list(_object({
            **_AT, "state": _one_of(Step), "compulsion": _one_of(Compelled),
            "parts": _object({name: _one_of(Part) for name in ("actor", "act", "means", "purpose", "knowledge")}),
            "for_officer": _FACTS, "for_representative": _FACTS, "missing": _GAPS,
        })),
        "for_officer": _FACTS, "for_representative": _FACTS,
        "arguments": _list(_object({
            "side": _one_of(("client", "government")), "text": _TEXT, "acts": _list(_PATH), "citations": _CITATIONS,
        })),
        "missing": _GAPS, "provisions": _PROVISIONS,
    },
    about="8 USC 1184(o)(1), act by act: what the record raises, never whether the bar applies.",
)  # fmt: skip

_GROUND: Final = _object({
    "id": _one_of(GroundKind), "title": _TEXT, "standing": _one_of(Standing), "text": _TEXT, "reach": _one_of(Reach),
    "reach_text": _TEXT, "facts": _FACTS, "missing": _GAPS,
    "waivers": _list(_object({
        "id": _ID, "title": _TEXT, "outcome": _ref("outcome"),
        "must_show": _list(_object({"rule": _TEXT, "citations": _CITATIONS, "outcome": _ref("outcome")})),
    })),
    "also_bar": _list(_PATH), "citations": _CITATIONS,
})  # fmt: skip

_AMBIGUITY: Final = _object(
    {
        "code": _CODE, "title": _TEXT, "group": _one_of(("A", "B", "C", "D")), "row": _TEXT, "timing": _one_of(Timing),
        "touches": _list(_TEXT), "on": _list(_object(_AT)), "facts": _FACTS, "missing": _GAPS,
        "client_reading": _ref("reading"), "government_reading": _ref("reading"), "mitigating": _WEIGHTS,
        "aggravating": _WEIGHTS, "time_note": _TEXT, "evidence": _list(_TEXT), "question": _TEXT, "provisions": _PROVISIONS,
        "severity": _one_of(Level), "severity_text": _TEXT,
    },
    about="Where the record can be read two ways: both readings, and the work that there is before filing.",
)  # fmt: skip

_EVIDENCE: Final = _object(
    {
        "element": _TEXT, "element_title": _TEXT, "item": _ID, "title": _TEXT, "parts": _list(_TEXT),
        "state": _one_of((HELD, OBTAINABLE, ALTERNATIVE)), "standing": _one_of(EvidenceStanding), "supports": _list(_PATH),
        "facts": _FACTS, "from": _TEXT, "within_reach": _FLAG, "of_agency": _FLAG, "instead": _list(_TEXT), "care": _TEXT,
        "why": _TEXT, "dangerous": _FLAG, "rule": _TEXT, "citations": _CITATIONS, "confidence": _one_of(Confidence),
        "notes": _list(_TEXT),
    },
    about="One kind of evidence: held, to be asked for, or something that can stand in.",
)  # fmt: skip

_FILING: Final = _object({
    "lines": _list(_object({**_TOLD, "do": _TEXT, "always": _FLAG})),
    "policy": _object({"title": _TEXT, "shown": _list(_ID), "stale": _list(_ID)}),
    "set_aside": _FACTS, "routing": _list(_ref("routing")),
})  # fmt: skip

_ALTERNATIVE: Final = _object(
    {**_TOLD, "routing": _list(_ref("routing"))},
    {
        "one_year": _object({
            "state": _one_of(("running", "over", "open")), "until": _or_null(_DAY), "entries": _list(_PATH), "text": _TEXT,
        }),
    },
    "Other relief to look at; nothing is decided.",
)  # fmt: skip

_CAUSATION: Final = _object({
    "act": _PATH, "timing": _one_of(Timing),
    "tests": _list(_object({
        "id": _ID, "title": _TEXT, "asks": _TEXT, "standing": _one_of((RECORDED, MISSING, OUTSIDE)),
        "at_that_time": _one_of(("possible", "arguable", "weak", "outside", "policy", "open", "unknown")),
        "facts": _FACTS, "missing": _GAPS, "limits": _TEXT, "provisions": _PROVISIONS,
    })),
})  # fmt: skip

_ALWAYS: Final[dict[str, _Schema]] = {
    "schema_version": {"const": SCHEMA_VERSION},
    "tvisa_version": _TEXT,
    "law": _object(
        {"as_of": _DAY, "rule_set": _one_of(tuple(law.id for law in T.rule_sets)), "title": _TEXT, "checked_on": _DAY},
        {"note": _TEXT},
        "The law that was applied, and the day it was last read against its sources.",
    ),
    "setting": _or_null(_one_of(Setting)),
    "outcome": {
        "description": "Over everything the law asks; open while something is not screened.",
        **_ref("outcome"),
    },
    "readings": _READINGS,
    "separating": _SEPARATING,
    "summary": {"type": "string", "description": "The bottom line, with a verb that does not decide."},
    "not_screened": _list(_one_of((ADMISSIBILITY.id, "bar"))),
    "needs": _list(_object({"code": _CODE, "text": _TEXT, "facts": _list(_PATH)})),
    "elements": _list(_ref("element")),
    "ambiguities": _list(_AMBIGUITY),
    "notices": _list(_object({"code": _CODE, "text": _TEXT, "provisions": _PROVISIONS})),
    "evidence": _list(_EVIDENCE),
    "filing": _FILING,
    "alternatives": _list(_ALTERNATIVE),
    "non_defenses": _list(
        _object({"path": _PATH, "title": _TEXT, "answer": _TEXT, "rule": _TEXT, "citations": _CITATIONS})
    ),
    "hostile_assertions": _FACTS,
    "disclaimer": _TEXT,
}
_PRIVILEGED: Final[dict[str, _Schema]] = {
    "grounds": _list(_GROUND),
    "bar": _BAR,
    "causation": _list(_CAUSATION),
    "characterizations": _list(
        _object({"id": _ID, "title": _TEXT, "grade": _one_of(Grade), "facts": _FACTS, "consequence": _TEXT})
    ),
}


def result_schema() -> dict[str, Any]:
    """Return the JSON Schema of a screening; what is privileged is there in a privileged setting and nowhere else."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:tvisa:result:{SCHEMA_VERSION}",
        "title": "tvisa screening",
        "description": "The result of screening one case against the law of one day. Keys may be added under the same "
        "schema_version, which is raised when one is removed or retyped. Not legal advice.",
        **_object(_ALWAYS, _PRIVILEGED),
        "if": {"properties": {"setting": {"const": str(Setting.PRIVILEGED)}}},
        "then": {"required": list(_PRIVILEGED)},
        "else": {"properties": dict.fromkeys(_PRIVILEGED, False)},
        "$defs": _DEFINITIONS,
    }
