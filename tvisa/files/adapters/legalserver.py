"""
A matter of LegalServer as its API (version 2) returns it, in only.

Field names were read in networkninja/docassemble-LegalServerLink, commit 30064f8 (LSAPIs.py, ``standard_matter_keys``,
``standard_charges_keys``, ``check_custom_fields``): the matter is an object, alone or under ``data``; picklists are objects
with ``lookup_value_name``; custom fields stand beside the standard ones, their names ending in an underscore and a number.

A custom field whose name begins with ``tvisa_`` and goes on with a path of the case, each point and bracket an underscore,
is that fact: ``tvisa_incidents_0_labor_work_1234`` is ``incidents[0].labor.work``. Use picklists of yes, no, unknown and
declined for them: a box that is not ticked is no answer.

Charges are the client's own matters: they are read only into a privileged file. A charge is read as an arrest or citation
for conduct no later than its date; how it ended stays in the office's own words, as a note. There is no way back: the API
takes custom fields by names that only a site knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from tvisa.errors import CaseFileError, Problem
from tvisa.files.adapters.cells import FACTS, case_of, column, columns, is_blank, is_day, old_columns, with_keys
from tvisa.files.adapters.result import CONDUCT, UNTICKED, Converted, Dropped, is_conduct
from tvisa.files.rawfile import audit, read_json, text_of
from tvisa.kernel.answers import Source

_NOTHING: Final[tuple[Any, ...]] = (None, "", [], {})
_CUSTOM: Final = re.compile(r"(.+)_\d+")
_MATTER: Final = re.compile(r"conduct\.matters\[(\d+)\]")
_PREFIX: Final = "tvisa_"
_SAFE: Final = ("home_phone_safe", "mobile_phone_safe", "other_phone_safe", "work_phone_safe", "fax_phone_safe")
_PRIVATE: Final = """
    a_number additional_names case_email_address client_address_home client_address_mailing client_email_address
    client_full_name drivers_license fax_phone first home_phone last middle mobile_phone other_phone prefix ssn suffix
    visa_number work_phone
"""
_JUDGED: Final = """
    birth_country citizenship citizenship_country country_of_origin disabled immigration_status institutionalized
    interpreter language marital_status number_of_children preferred_spoken_language second_language trial_date
    victim_of_domestic_violence
"""
_FREE: Final = """
    adverse_parties contacts documents events litigations non_adverse_parties notes online_intake_payload services
    special_characteristics tasks
"""

_FLAGGED: Final = (
    "no page of this library can honor a safe-contact flag: whoever sends or prints one must look at the flags first"
)
_NO_PLACE: Final = "a case has no place for names, addresses and numbers"
_WORDED: Final = "it answers no question of a case: the office's own words, or another test; for a person to read"
_OTHERS: Final = "free text and the details of other people are not read"
_REST: Final = "every other key is about the office's own work and says no fact of a case"
_UNKNOWN: Final = "the name of this custom field is no path of a case"
_SETTING: Final = "whether a file is privileged is for whoever keeps it to say"
_OF_A_CHARGE: Final = "of a charge only its statute, name, class, date and outcome are read"
_OUTCOME: Final = "how a charge ended stays a note in the office's own words: for counsel to answer"
_ABOUT: Final = "marked as approximate or partial, so only the year is read, as about"
_LEFT: Final = {
    **dict.fromkeys(_SAFE, _FLAGGED),
    **dict.fromkeys(_PRIVATE.split(), _NO_PLACE),
    **dict.fromkeys(_JUDGED.split(), _WORDED),
    **dict.fromkeys(_FREE.split(), _OTHERS),
}
"""Why each standard key that is not read is left."""
_KNOWN: Final = frozenset(
    {*_LEFT, "date_of_birth", "dob_status", "charges", "charge_date", "data", "matter_uuid", "case_id"}
)


def read(data: bytes | str | Mapping[str, Any], *, privileged: bool = False, row: int | None = None) -> Converted:  # noqa: ARG001 - one matter a file
    """Read a case from a matter, its charges into a privileged file alone; every answer is the attorney's office's, whose record it is."""
    raw = read_json(text_of(data)) if isinstance(data, (bytes, bytearray, str)) else data
    problems = list(audit(raw, _KNOWN))
    matter = raw.get("data", raw) if isinstance(raw, Mapping) else raw
    if not isinstance(matter, Mapping) or not any(key in _KNOWN or _path(str(key)) for key in matter):
        problems.append(Problem("$", "expected one matter, as the API returns it"))
    if problems:
        raise CaseFileError(problems)
    told: dict[str, str] = {}
    dropped = [*_birth(matter, told, problems), *_custom(matter, told, problems), *_left(matter)]
    if privileged:
        dropped += _charges(matter.get("charges"), told, problems)
    else:
        told = {path: cell for path, cell in told.items() if not is_conduct(path)}
        dropped.append(CONDUCT)
    if problems:
        raise CaseFileError(problems)
    for path in [path for path in told if (kind := column(path)) and kind.kind in FACTS]:
        told[f"{path}.sources"] = Source.ATTORNEY
    read_in = case_of(with_keys(told))
    return Converted(read_in.case, tuple(dropped), read_in.doubts)


def _label(value: Any) -> str:
    if isinstance(value, Mapping):
        value = value.get("lookup_value_name")
    return value.strip() if isinstance(value, str) else ""


def _day(value: Any, place: str, problems: list[Problem]) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if value is None or is_day(text):
        return text
    problems.append(Problem(place, "expected a date such as 2015-06-14"))
    return ""


def _birth(matter: Mapping[str, Any], told: dict[str, str], problems: list[Problem]) -> Iterator[Dropped]:
    """Read the date of birth as certain as its status says it is."""
    day = _day(matter.get("date_of_birth") or None, "date_of_birth", problems)
    status = _label(matter.get("dob_status")).lower()
    path = "people[0].date_of_birth"
    if day and ("approx" in status or "partial" in status):
        told[path] = f"{day[:4]}~"
        yield Dropped("date_of_birth", _ABOUT)
    elif day:
        told[path] = day
    elif "know" in status:
        told[path] = "unknown"
    elif "refus" in status or "prefer" in status:
        told[path] = "declined"


# --- custom fields ----------------------------------------------------------------------------------------------------


def _shape(steps: Sequence[str]) -> str:
    return "_".join("#" if step.isdecimal() else step for step in steps)


@cache
def _paths() -> Mapping[str, tuple[str, Sequence[str]]]:
    """Return the path with ``[]`` and the steps, ``[]`` for each position, of each custom field: by its name, ``#`` for a number."""
    values = [
        p
        for p, kind in {**old_columns(), **columns()}.items()
        if not (kind.member or kind.numbered or kind.kind == "count")
    ]
    named = {path: path.replace("[]", ".[]").replace(".", "_").split("_") for path in values}
    return {_shape(["0" if s == "[]" else s for s in steps]): (path, steps) for path, steps in named.items()}


def _path(name: str) -> str | None:
    """Return the path of a custom field; None where it has none."""
    match = _CUSTOM.fullmatch(name)
    if not (match and name.startswith(_PREFIX)):
        return None
    told = match[1].removeprefix(_PREFIX).split("_")
    # A fact can have a number in its own name, which is no position.
    path, steps = _paths().get(_shape(told), ("", ()))
    if not path or any(own not in ("[]", step) for own, step in zip(steps, told, strict=True)):
        return None
    positions = iter([step for own, step in zip(steps, told, strict=True) if own == "[]"])
    path = re.sub(r"\[\]", lambda _: f"[{next(positions)}]", path)
    return path if column(path) else None


def _custom(matter: Mapping[str, Any], told: dict[str, str], problems: list[Problem]) -> Iterator[Dropped]:
    for position, (key, value) in enumerate(matter.items(), start=1):
        name = str(key)
        if not _CUSTOM.fullmatch(name) or value in _NOTHING:
            continue
        path = _path(name)
        kind = column(path) if path else None
        if path is None or kind is None:
            yield Dropped(f"key {position}", _UNKNOWN)
        elif path == "setting":
            yield Dropped(path, _SETTING)
        elif value is False and kind.kind == "answer":
            yield Dropped(path, UNTICKED)
        elif path in told:
            problems.append(Problem(path, "is answered twice"))
        else:
            cell = "yes" if value is True else str(value) if type(value) is int else _label(value)
            if not cell:
                problems.append(Problem(path, "expected text, a number, or one value of a picklist"))
            elif not is_blank(kind, cell):
                told[path] = cell


# --- charges, and what is left ----------------------------------------------------------------------------------------


def _charges(charges: Any, told: dict[str, str], problems: list[Problem]) -> Iterator[Dropped]:
    if charges in (None, []):
        return
    if not isinstance(charges, list) or not all(isinstance(charge, Mapping) for charge in charges):
        problems.append(Problem("charges", "expected a list of charges"))
        return
    # A custom field may have said something of a matter already.
    first = 1 + max((int(match[1]) for path in told if (match := _MATTER.match(path))), default=-1)
    for number, charge in enumerate(charges):
        path = f"conduct.matters[{first + number}]"
        day = _day(charge.get("charge_date") or None, f"charges[{number}].charge_date", problems)
        lookup = charge.get("lookup_charge")
        named = charge.get("charge_name") or (lookup.get("lookup_charge") if isinstance(lookup, Mapping) else "")
        what = [_label(charge.get("statute_number")), _label(named), _label(charge.get("penalty_class"))]
        outcome = [_label(charge.get("charge_outcome_id")), _label(charge.get("disposition_date"))]
        told[f"{path}.what"] = ", ".join(filter(None, what))
        told[f"{path}.arrested"] = "yes"
        if day:
            told[f"{path}.when"] = f"[..{day}]"
        if any(outcome):
            told[f"{path}.note"] = f"LegalServer outcome: {', '.join(filter(None, outcome))}"
            yield Dropped("charges[].charge_outcome_id", _OUTCOME)
    yield Dropped("charges[]", _OF_A_CHARGE)


def _left(matter: Mapping[str, Any]) -> Iterator[Dropped]:
    yield from (Dropped(key, why) for key, why in _LEFT.items() if matter.get(key) not in _NOTHING)
    home = matter.get("client_address_home")
    if isinstance(home, Mapping) and home.get("safe_address") is not None:
        yield Dropped("client_address_home.safe_address", _FLAGGED)
    if any(
        key not in _KNOWN and not _CUSTOM.fullmatch(str(key)) and value not in _NOTHING for key, value in matter.items()
    ):
        yield Dropped("$", _REST)
