"""
Schema 1: a value as plain JSON values with every text in its place, as `tvisa.Screening.as_dict` gives it.

What a value tells stands under the name of its field, in the order declared, save for what is said here. `tvisa.screening.written`
writes the same values by number.
"""

from __future__ import annotations

import datetime
import enum
import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from tvisa import __version__
from tvisa.kernel.carried import Fact, Missing
from tvisa.screening.plain import as_fact, as_gap
from tvisa.screening.result import Readings
from tvisa.screening.table import LawText
from tvisa.screening.value import fields_of

if TYPE_CHECKING:
    from tvisa.screening.screening import Screening

SCHEMA_VERSION: Final = 1

_FOUND: Final = (
    "id",
    "title",
    "outcome",
    "outcome_text",
    "basis",
    "readings",
    "citations",
    "reason",
    "facts",
    "missing",
    "factors",
    "children",
    "see",
    "rule",
    "confidence",
    "kind",
    "best",
    "path",
    "needs_waiver",
    "separating",
)
_ORDER: Final[Mapping[str, tuple[str, ...]]] = {
    "Part": _FOUND,
    "Factor": ("path", "title", "counts", "answer", "sources", "evidence", "citations"),
    "Shown": ("rule", "citations", "outcome"),
    "Waiver": ("id", "title", "outcome", "must_show"),
    "Held": ("path", "title", "answer", "rule", "citations"),
    "Need": ("code", "text", "facts"),
    "Argued": ("side", "text", "acts", "citations"),
    "Reading": ("grade", "text", "facts"),
    "Weight": ("title", "facts"),
    "Tested": ("id", "title", "asks", "standing", "at_that_time", "facts", "missing", "limits", "provisions"),
    "Characterization": ("id", "title", "grade", "facts", "consequence"),
    "Law": ("as_of", "rule_set", "title", "checked_on", "note"),
    "LawText": ("rule", "citations", "confidence", "note", "checked_on"),
    "FilingLine": (
        "code",
        "title",
        "state",
        "state_text",
        "text",
        "reasons",
        "facts",
        "missing",
        "citations",
        "provisions",
        "policy",
        "do",
        "always",
    ),
}
"""By class, and whatever is made from it: its keys in their order, where that is not the order of its fields."""
_CALLED: Final[Mapping[str, str]] = {
    "parts": "children",
    "said": "as",
    "of_whom": "from",
    "start": "from",
    "exposure": "ambiguities",
    "set_aside": "hostile_assertions",
    "Need.paths": "facts",
    "EvidenceItem.parts": "parts",
    "Act.parts": "parts",
    "Panel.set_aside": "set_aside",
}
"""By field, or by class and field, the key that it stands under."""
_NOT_TOLD: Final = ("blank", "noted", "otherwise", "would_show")
_ABSENT: Final[Mapping[str, Mapping[str, tuple[str | None, ...]]]] = {
    "Part": {
        "best": (None,),
        **dict.fromkeys(("see", "rule", "confidence", "kind", "path", "needs_waiver"), (None, "")),
    },
    "Prompt": {"one_year": (None,)},
    "Law": {"note": ("",)},
}
"""By class, and whatever is made from it: the keys that are left out, and where they say what."""
_PLAIN: Final = frozenset({str, int, bool, type(None)})


def in_words(value: Any) -> Any:
    """Return a value as plain JSON values with every text in its place."""
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if isinstance(value, Fact):
        return as_fact(value)
    if isinstance(value, Missing):
        return as_gap(value)
    if isinstance(value, Readings):
        return {"favorable": value.favorable.value, "adverse": value.adverse.value}
    if isinstance(value, tuple):
        return [in_words(each) for each in value]
    if isinstance(value, Mapping):
        return {key: in_words(each) for key, each in value.items()}
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    told = ((key, read(value), absent) for key, read, absent in _plan(kind))
    return {key: in_words(what) for key, what, absent in told if what not in absent}


@functools.cache
def _plan(kind: Any) -> tuple[tuple[str, Callable[[Any], Any], tuple[str | None, ...]], ...]:
    """Return the keys of a class in order, each with what reads it off a value and what it is left out for."""
    read = {
        _CALLED.get(f"{kind.__name__}.{field.name}", _CALLED.get(field.name, field.name)): field.read
        for field in fields_of(kind)
        if field.type not in (LawText, LawText | None) and field.name not in _NOT_TOLD
    }
    names = [each.__name__ for each in kind.__mro__]
    order = next((_ORDER[name] for name in names if name in _ORDER), tuple(read))
    absent = next((_ABSENT[name] for name in names if name in _ABSENT), {})
    return tuple((key, read[key], absent.get(key, ())) for key in order if key in read)


def screening_in_words(screening: Screening) -> dict[str, Any]:
    """Return a screening with every text in its place: what the status has not, is not there."""
    has, confidential, privileged = screening.has, screening.picture.confidential, screening.bar is not None
    there = {
        "setting": confidential,
        "not_screened": confidential,
        "needs": has("needs"),
        "grounds": screening.grounds is not None,
        "bar": privileged,
        "ambiguities": has("bar"),
        "causation": privileged,
        "as_filed": False,
        "characterizations": privileged,
        "notices": has("bar"),
        "evidence": has("bar") and has("evidence"),
        "filing": has("filing"),
        "alternatives": has("filing"),
    }
    kind: Any = type(screening)
    told = {key: in_words(read(screening)) for key, read, _ in _plan(kind) if there.get(key, True)}
    return {"schema_version": SCHEMA_VERSION, "tvisa_version": __version__, **told}
