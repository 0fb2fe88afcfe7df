"""
What somebody who typed a key or a word that is not known may have meant: only ever what exists, and never what was typed.

A key that belongs elsewhere is told its place, one that is nearly right the key that is, and an everyday word the facts that it can
mean. Nobody is led to record a client's own acts: where they are recorded is told only to who typed, at the top of a file, a key that
belongs nowhere else and means nothing else. What a trafficker did never becomes the client's by a hint.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Any, Final, get_args, get_origin

import attrs

from tvisa.facts import Case
from tvisa.files.everyday import meant
from tvisa.files.version1 import moved
from tvisa.kernel.answers import Claim
from tvisa.kernel.dates import AgeClaim

_LONGEST: Final = 60
"""Nothing longer is a key or a word that was nearly right, and comparing it would take long."""
_NEAR: Final = 0.8
_MOST: Final = 3
_CONDUCT: Final = "conduct"
_IN_A_CLAIM: Final = frozenset(field.name for field in attrs.fields(Claim))


def _as_written(typed: object) -> str:
    text = typed if isinstance(typed, str) else ""
    return re.sub(r"[\s-]+", "_", text.strip().lower()) if len(text) <= _LONGEST else ""


def nearest(typed: object, known: Collection[str]) -> str:
    """Return the word that is nearest to what was typed; nothing where none is near."""
    import difflib  # noqa: PLC0415 - wanted only where something is wrong

    word = _as_written(typed)
    return next(iter(difflib.get_close_matches(word, known, 1, _NEAR)), "") if word else ""


def word_hint(typed: object, known: Collection[str]) -> str:
    """Return the end of a sentence that names the nearest word of a closed list, or the one that stands for what was meant."""
    meant = _MEANT.get(_as_written(typed), "")
    near = meant if meant in known else nearest(typed, known)
    return f"; the nearest is {near}" if near else ""


_MEANT: Final = {
    **dict.fromkeys(("son", "daughter", "stepson", "stepdaughter", "stepchild", "kid"), "child"),
    **dict.fromkeys(("husband", "wife", "partner"), "spouse"),
    **dict.fromkeys(("mother", "father", "mom", "dad", "stepmother", "stepfather", "stepparent"), "parent"),
    **dict.fromkeys(("brother", "sister", "half_brother", "half_sister"), "sibling"),
    **dict.fromkeys(("grandchild", "grandson", "granddaughter", "niece", "nephew"), "child_of_derivative"),
    **dict.fromkeys(("boss", "manager", "supervisor", "owner"), "employer"),
    **dict.fromkeys(("trafficker", "pimp", "abuser"), "exploiter"),
    **dict.fromkeys(("coyote", "guide"), "smuggler"),
    **dict.fromkeys(("customer", "client", "john"), "buyer"),
    **dict.fromkeys(("boyfriend", "girlfriend"), "partner"),
    **dict.fromkeys(("fbi", "hsi", "ice", "dhs", "cbp", "border_patrol", "federal"), "federal_law_enforcement"),
    **dict.fromkeys(("police", "local_police", "state_police", "sheriff", "911"), "state_or_local_law_enforcement"),
    **dict.fromkeys(("dol", "department_of_labor", "whd", "wage_and_hour"), "labor_agency"),
    **dict.fromkeys(("cps", "child_protection"), "child_protective_services"),
    **dict.fromkeys(("district_attorney", "da", "us_attorney", "ausa"), "prosecutor"),
    **dict.fromkeys(("hotline", "polaris", "national_hotline"), "trafficking_hotline"),
    **dict.fromkeys(("ewi", "no_inspection", "uninspected", "illegally"), "without_inspection"),
    **dict.fromkeys(("visa", "with_visa", "inspected"), "admitted"),
    **dict.fromkeys(("parole", "humanitarian_parole"), "paroled"),
}
"""What people write, and the word that stands for it where it is one of the list."""


def key_hint(typed: object, record: type) -> str:
    """Return the end of a sentence that names the place where a key belongs, or the nearest key that exists."""
    known = [field.name for field in attrs.fields(record)]
    if unseen := _unseen(typed):
        return unseen
    key, here = _as_written(typed), nearest(typed, [name for name in known if name != _CONDUCT])
    if key in _NAMING:
        return "; no name, address or number of a person is recorded: a person is a key, such as P1"
    if record is AgeClaim and key == "age":
        return "; an age is written {years: 37}, a range {years: 14..17}"
    if key == "age" and key not in known:
        return (
            "; an age with no birth date is written as the days between which somebody was born, under people: "
            "date_of_birth: [1992-11-25..1993-11-24]"
        )
    if key in known:
        return f"; the nearest that is known here is {key}, written so"
    if f"{key}_on" in known:
        return f"; the nearest that is known here is {key}_on"
    if now := next(filter(None, (moved_hint(f"{path}.{key}") for path in _paths(record))), ""):
        return now
    if key in _IN_A_CLAIM and key not in homes():
        return f"; it belongs inside the answer that it is about: {{answer: yes, {_SAID.get(key, '')}}}"
    return _elsewhere(key, here, record)


def _elsewhere(key: str, here: str, record: type) -> str:
    meaning = () if _is_of_acts(record) else meant(key)
    if key in homes() and (_is_of_acts(record) or any(map(_is_open, homes()[key])) or (record is Case and not meaning)):
        return f"; it belongs {_places(key, record)}"
    if here:
        return f"; the nearest that is known here is {here}"
    if meaning:
        return f"; what is meant may be {_in_other_words(meaning, record)}"
    there = nearest(key, [name for name, paths in homes().items() if name != _CONDUCT and any(map(_is_open, paths))])
    return f"; the nearest that exists is {there}, {_places(there, record)}" if there else ""


def moved_hint(path: str) -> str:
    """Return the end of a sentence that says where a path of version 1 is now; nothing for any other."""
    now = moved().get(re.sub(r"\[\d+\]", "[]", path), ())
    return f"; since version 2 it is recorded at {' and '.join(now)}" if now else ""


def _unseen(typed: object) -> str:
    """Return the end of a sentence that says what is in a key and is easily overlooked."""
    text = typed if isinstance(typed, str) else ""
    if any(unicodedata.category(sign) in _UNSEEN and sign != " " for sign in text):
        return "; it holds a character that cannot be seen, such as a no-break space: type the line anew"
    return "; after the colon of a key stands a space" if text.partition(":")[0] in homes() and ":" in text else ""


_NAMING: Final = frozenset(
    {
        *("name", "names", "full_name", "first_name", "last_name", "surname", "alias", "address", "phone", "email"),
        *("a_number", "alien_number", "ssn", "passport_number", "receipt_number", "case_number"),
    }
)
_UNSEEN: Final = frozenset({"Zs", "Zl", "Zp", "Cf"})
_SAID: Final = {
    "sources": "sources: [client]",
    "by": "by: [P2]",
    "evidence": "evidence: [contract]",
    "answer": "by: [P2]",
}


@lru_cache
def homes() -> dict[str, tuple[str, ...]]:
    """Return every key of a case file with the records that it belongs in, by path with ``[]`` for each position."""
    found: dict[str, list[str]] = {}
    for _, path, name in _keys(Case, "", ()):
        found.setdefault(name, []).append(path)
    return {name: tuple(dict.fromkeys(paths)) for name, paths in found.items()}


@lru_cache
def _paths(record: type) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for cls, path, _ in _keys(Case, "", ()) if cls is record))


def _keys(cls: Any, path: str, above: tuple[type, ...]) -> Iterator[tuple[type, str, str]]:
    for field in attrs.fields(attrs.resolve_types(cls)):
        yield cls, path, field.name
        is_list = get_origin(field.type) is tuple
        inner: Any = get_args(field.type)[0] if is_list else field.type
        if attrs.has(inner) and inner not in (*above, cls) and "claims" not in attrs.fields_dict(inner):
            below = f"{path}.{field.name}" if path else field.name
            yield from _keys(inner, f"{below}[]" if is_list else below, (*above, cls))


def _places(key: str, record: type) -> str:
    """Say where a key belongs, what is nearest to a record first."""
    (*_, here) = _paths(record) or ("",)
    open_to_all = [path for path in homes()[key] if _is_open(path)]
    among = open_to_all if open_to_all and _is_open(here) else homes()[key]
    places = sorted(among, key=lambda path: (-len(_shared(here, path)), path.count("."), path))
    told = [f"under {path}" if path else "at the top of the file" for path in places[:_MOST]]
    return " or ".join(told) + (" and elsewhere" if len(places) > _MOST else "")


def _in_other_words(paths: Iterable[str], record: type) -> str:
    """Name facts, those of the record at hand by their keys and first."""
    (*_, here) = _paths(record) or ("",)
    own = [path.removeprefix(f"{here}.") for path in paths if path.rpartition(".")[0] == here]
    near = sorted(
        (path for path in paths if path.rpartition(".")[0] != here), key=lambda path: -len(_shared(here, path))
    )
    return " or ".join((*own, *near)[:_MOST])


def _is_of_acts(record: type) -> bool:
    """Say whether a record stands among a client's own acts alone."""
    paths = _paths(record)
    return bool(paths) and not any(map(_is_open, paths))


def _is_open(path: str) -> bool:
    """Say whether a record is part of a file that is not privileged too."""
    return path.partition(".")[0] != _CONDUCT


def _shared(one: str, other: str) -> list[str]:
    both = zip(one.split("."), other.split("."), strict=False)
    return [step for step, same in both if step == same and step]
