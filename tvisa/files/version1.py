"""
Case files of version 1: what each fact that moved since is called in version 2, and what a person has to look at.

In version 1 some facts had two homes, of which only one served the law, and some questions asked two things at once. A
version 1 key is known by its name, so that stored answers that name no version are read as well. Nothing is made up: an
answer moves only where it answers the new question too. A "no" to a narrower question is no "no" to the wider one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from tvisa.errors import Problem
from tvisa.files.rawfile import BLANK, MAX_DEPTH, Plain, RawRecord, is_blank, is_null
from tvisa.kernel.answers import HOSTILE

VERSION: Final = 2
"""Version of the format that is written, and that the records are."""

_WORDS: Final[dict[str, Any]] = {
    **dict.fromkeys(("yes", "true"), True),
    **dict.fromkeys(("no", "false"), False),
    **dict.fromkeys(("null", "~"), None),
}


@attrs.frozen
class MovedFact:
    """A fact of version 1 that has no home of its own any more."""

    new: str
    """Where it is recorded now, below the record that holds both: a path, or several where it held several
    questions."""
    yes: bool | None = True
    """What a yes to it says there; None where it does not answer that question."""
    no: bool | None = None
    """What a no to it says there; None where it does not answer that question."""
    why: str = ""
    """Why an answer that is not carried over is not, and what to do."""
    counts: bool = False
    """Whether the home decides something, and what moved there did not."""
    narrow: str = ""
    """Of a home that asks more than it did: what to look at where a no stands in it."""

    def says(self, answer: Any) -> Any:
        """Return what an answer says in the new home: nothing where it does not answer the question there."""
        if not isinstance(answer, bool):
            return answer
        new = self.yes if answer else self.no
        return _NONE if new is None else new


@attrs.frozen
class Doubt:
    """What a person has to look at after a file of version 1 was read."""

    path: str
    """Where, in version 2."""
    old: str
    """Where it stood in version 1; empty where it has not moved, and asks something else than it did."""
    why: str
    """What to look at, in a sentence; never a value."""

    def __str__(self) -> str:
        return f"{self.path}: {self.why}" + (f" (It stands at {self.old}.)" if self.old else "")


_ASK: Final = "it was not carried over; ask anew"
_COUNTS: Final = (
    "where it stood it decided nothing, and here it does: see that it answers the question as it is put here"
)
_BOTH: Final = "answers that stood apart differ now that they stand together: see which question each of them answered"

_NULL: Final = "null said that it was asked and is not known, and now says that nobody asked: write unknown if it was"

INCIDENT: Final[Mapping[str, tuple[MovedFact, ...]]] = {
    "control.threats": (
        MovedFact(
            "means.threats", why=f"a no there was about the person and people close to them only; {_ASK}", counts=True
        ),
    ),
    "control.threat_of_law_enforcement": (
        MovedFact("means.legal_threats", why=f"a no there was about police and immigration only; {_ASK}", counts=True),
    ),
    "exit.law_enforcement_involved": (
        MovedFact(
            "exit.law_enforcement_then_involved",
            yes=None,
            no=False,
            counts=True,
            why="a yes there may mean a report that was only received: record that as a contact, and ask whether the agency "
            "did more",
        ),
    ),
    "labor.by_those_means": (
        MovedFact("labor.acts_by_means", no=False),
        MovedFact(
            "labor.acts_for_work",
            why="a no there may have been to this alone; it stands as a no to labor.acts_by_means: ask both anew",
        ),
    ),
    "sex.of_value": (
        MovedFact("sex.on_account", no=False),
        MovedFact(
            "sex.value_passed",
            why="a no there may have been to this, or only to whether it passed on account of the sex act, where it stands "
            "now: ask both anew",
        ),
    ),
    "agreement.kept": (
        MovedFact(
            "agreement.changed",
            yes=False,
            no=True,
            narrow="a no was about changes only, and is now about terms that were not kept as well: read it again",
        ),
    ),
}
RENAMED: Final[Mapping[str, tuple[MovedFact, ...]]] = {
    "labor.controlled_conditions": (
        MovedFact(
            "labor.real_say",
            no=False,
            yes=None,
            why="by its name a yes there could mean that others controlled the conditions; it was not carried over; ask anew",
        ),
    ),
}
"""By path from an incident: what version 2 called otherwise at first, which a file of version 2 may still say."""
CASE: Final[Mapping[str, tuple[MovedFact, ...]]] = {
    "presence.related.continuing_trauma": (
        MovedFact("hardship.factors.consequences_of_trafficking", why=f"a no there was about trauma only; {_ASK}"),
    )
}
"""By path of version 1, from the case or from an incident: where the fact is now."""
_PLAIN_NOW: Final = "a judgment until this release, and now a fact for client and staff: see that it is what they say."
_REASKED: Final[Mapping[str, Mapping[str, str]]] = {
    "incidents": {
        "exit.ongoing": _PLAIN_NOW,
        "exit.escaped_first": _PLAIN_NOW,
        "exit.law_enforcement_then_involved": _PLAIN_NOW,
        "exit.freed_by_law_enforcement": "a judgment until this release, and now a fact; whether it was a liberation by an "
        "agency that knew is for counsel to answer: exit.liberated.",
    },
    "presence.departures": {"voluntary": _PLAIN_NOW},
}
"""By list: what was counsel's to answer, and is a fact now; what is left to counsel is said."""
_OF_COUNSEL: Final = frozenset({"attorney", "tribunal"})
_DIFFERING: Final = "conduct.disclosure.accounts_differ"
_TRIP: Final = "filing.travel_planned"
_PLAN: Final = "a trip that is planned stands with the plans now: say for what day, and what it hangs on"
_NO_PLAN: Final = "a no there was about travel alone; ask whether anything else is planned, and say that these are all"
_THEIRS: Final = "only the trafficker's side says that a trip is planned; it was not carried over: ask"
_STATEMENT: Final = (
    "it is a statement of its own now: say when, to whom and about what, and whether it was made in confidence"
)


@attrs.frozen(repr=False)
class InVersion2:
    """What stood in a file, as version 2 says it."""

    raw: Any
    """The mapping."""
    doubts: tuple[Doubt, ...] = ()
    """What a person has to look at."""
    old: Mapping[str, str] = attrs.field(factory=dict)
    """By path in version 2, where it stood in version 1."""

    def as_written(self, problem: Problem) -> Problem:
        """Return a problem at the place where what it is about stands in the file."""
        for new, old in self.old.items():
            if problem.path == new or problem.path.startswith((f"{new}.", f"{new}[")):
                return attrs.evolve(problem, path=old + problem.path.removeprefix(new))
        return problem


def converted(raw: Any) -> InVersion2:
    """
    Return what stands in a case file in the form of version 2; of one that says it is version 2, names that it no longer has.

    Whichever it is, what counsel answered where client and staff are asked now is told.

    Args:
        raw: Plain dicts and lists, not yet read as a case; they are left as they are.
    """
    if not isinstance(raw, dict):
        return InVersion2(raw)
    newer = _is(raw.get("tvisa_case"), VERSION)
    found = _Conversion(told_version=_is(raw.get("tvisa_case"), 1))
    case = raw if newer else found.record(raw, CASE, "")
    incidents = case.get("incidents")
    if isinstance(incidents, list):
        table = RENAMED if newer else {**INCIDENT, **RENAMED}
        each = [found.record(i, table, f"incidents[{n}].") for n, i in enumerate(incidents)]
        if any(new is not given for new, given in zip(each, incidents, strict=True)):
            case = _changed(case, ["incidents"], each)
    case = case if newer else found.trip(found.statement(case))
    if _is(raw.get("tvisa_case"), 1):
        case = _changed(case, ["tvisa_case"], VERSION)
        found.doubts += [Doubt(path, path, _NULL) for path in _nulls(raw)]
    return InVersion2(case, tuple(dict.fromkeys((*found.doubts, *_reasked(case)))), found.old)


def _reasked(raw: Any) -> Iterator[Doubt]:
    """Yield what counsel said yes to and is a fact now; not where what is left to counsel is answered."""
    for over, facts in _REASKED.items():
        listed = _get(raw, over)
        for number, record in enumerate(listed if isinstance(listed, list) else ()):
            for path, why in facts.items():
                said = [c.get("sources") for c in _claims(_get(record, path)) or () if c["answer"] is True]
                counsels = any(str(s) in _OF_COUNSEL for told in said if isinstance(told, list) for s in told)
                if counsels and (why is _PLAIN_NOW or _get(record, "exit.liberated") is _NONE):
                    yield Doubt(f"{over}[{number}].{path}", "", why)


def old_paths() -> Iterator[str]:
    """Yield the paths that only version 1 has, with ``[]`` for each position."""
    yield from moved()


def moved() -> dict[str, tuple[str, ...]]:
    """Return, by each path that only version 1 has, where what it asked is recorded now, with ``[]`` for each position."""
    tables = (("", CASE), ("incidents[].", INCIDENT))
    facts = {at + path: tuple(at + home.new for home in homes) for at, table in tables for path, homes in table.items()}
    return {**facts, _DIFFERING: ("statements[].differs",), _TRIP: ("plans[].kind", "plans_complete")}


def _is(told: Any, version: int) -> bool:
    return told == str(version) if isinstance(told, Plain) else type(told) in (int, float) and told == version


class _Conversion:
    def __init__(self, *, told_version: bool) -> None:
        self.told_version = told_version
        self.doubts: list[Doubt] = []
        self.old: dict[str, str] = {}

    def record(self, raw: Any, table: Mapping[str, tuple[MovedFact, ...]], at: str) -> Any:
        """Return a record with every fact of the table in its new home; the same one where it holds none of them."""
        for path, homes in table.items():
            told = _get(raw, path)
            if told is not _NONE:
                raw = _changed(raw, path.split("."), _NONE)
            for moved in homes:
                if told is not _NONE:
                    raw = self._put(raw, moved, told, at, path)
                elif (
                    moved.narrow
                    and self.told_version
                    and any(c["answer"] is False for c in _claims(_get(raw, moved.new)) or ())
                ):
                    self.doubts.append(Doubt(at + moved.new, at + moved.new, moved.narrow))
        return raw

    def statement(self, raw: Any) -> Any:
        """Return the case with an earlier statement in place of the answer that there is one that differs."""
        told, listed = _get(raw, _DIFFERING), _get(raw, "statements")
        if told is _NONE:
            return raw
        raw = _changed(raw, _DIFFERING.split("."), _NONE)
        # What is no list is for the reader to refuse.
        if told is None or _claims(told) == [] or not (isinstance(listed, list) or listed is _NONE):
            return raw
        statements = listed if isinstance(listed, list) else []
        new = f"statements[{len(statements)}]"
        self.old[f"{new}.differs"] = _DIFFERING
        self.doubts.append(Doubt(new, _DIFFERING, _STATEMENT))
        return _changed(raw, ["statements"], [*statements, {"differs": told}])

    def trip(self, raw: Any) -> Any:
        """Return the case with a plan in place of the answer that the client plans to travel."""
        told, listed = _get(raw, _TRIP), _get(raw, "plans")
        if told is _NONE:
            return raw
        raw, claims = _changed(raw, _TRIP.split("."), _NONE), _claims(told)
        if claims is None:
            # What cannot be read is for the reader to refuse, at the place where it stood.
            self.old["plans_complete"] = _TRIP
            return _changed(raw, ["plans_complete"], told)
        said = {c["answer"] for c in claims if not _hostile(c)}
        if True in said and (listed is _NONE or isinstance(listed, list)):
            plans: list[Any] = listed if isinstance(listed, list) else []
            own = (None, BLANK, raw.get("applicant"))
            trips = (plan for plan in plans if isinstance(plan, dict) and plan.get("kind") == "travel")
            if any(trip.get("person") in own for trip in trips):
                return raw
            new = f"plans[{len(plans)}]"
            self.old[f"{new}.given_up"] = _TRIP
            self.doubts.append(Doubt(new, _TRIP, _PLAN))
            given_up = [{**c, "answer": not c["answer"]} for c in claims if isinstance(c["answer"], bool)]
            return _changed(raw, ["plans"], [*plans, {"kind": "travel", "given_up": given_up}])
        if said & _DECIDING or any(c["answer"] is True for c in claims):
            self.doubts.append(Doubt("plans_complete", _TRIP, _NO_PLAN if False in said else _THEIRS))
            return raw
        # Whoever does not know of a trip does not know whether these are all the plans.
        return _changed(raw, ["plans_complete"], claims) if claims and "plans_complete" not in raw else raw

    def _put(self, raw: Any, moved: MovedFact, told: Any, at: str, path: str) -> Any:
        """Put what was told of a fact into one of its new homes, beside what is recorded there."""
        there = _get(raw, moved.new)
        here, claims = _claims(there), _claims(told)
        if here is None or claims is None:
            # What cannot be read is for the reader to refuse, at the place where it stood.
            if claims is None:
                self.old[at + moved.new] = at + path
            return raw if claims is not None else _changed(raw, moved.new.split("."), told)
        carried = [{**c, "answer": moved.says(c["answer"])} for c in claims if moved.says(c["answer"]) is not _NONE]
        before, after = ({c["answer"] for c in told} & _DECIDING for told in (here, carried))
        if {c["answer"] for c in claims if moved.says(c["answer"]) is _NONE} - before:
            self.doubts.append(Doubt(at + moved.new, at + path, moved.why))
        if after - before and (before or moved.counts) and not (moved.narrow and after == {True}):
            self.doubts.append(Doubt(at + moved.new, at + path, _BOTH if before else _COUNTS))
        if moved.narrow and True in after:
            here = [c for c in here if c["answer"] is not False]
        # That nobody knows here says nothing beside what somebody knows there, nor does a bare reply beside the same one.
        carried = [c for c in carried if c not in here and (not here or c["answer"] in _DECIDING)]
        carried = [c for c in carried if len(c) > 1 or c["answer"] not in before]
        if not carried:
            return raw
        if not here:
            self.old[at + moved.new] = at + path
        whole = [*here, *carried]
        alone = len(whole) == 1 and not isinstance(told, list)
        said = whole[0] if alone else whole
        return _changed(raw, moved.new.split("."), said["answer"] if said == {"answer": whole[0]["answer"]} else said)


_NONE: Final = object()
"""In place of what is not there."""
_DECIDING: Final = frozenset({True, False})


def _word(said: Any) -> Any:
    """Return what a reply says, as JSON says it; anything else as it is."""
    return _WORDS.get(said.lower(), said.lower()) if isinstance(said, Plain) else said


def _claims(told: Any) -> list[dict[str, Any]] | None:
    """Return the claims that a fact is written as; None where they cannot be told."""
    if told is _NONE or told is BLANK:
        return []
    whole = _word(told)
    if whole is None or whole == "not asked":
        return []
    if whole == "disputed":
        return [{"answer": True}, {"answer": False}]
    claims = told if isinstance(told, list) else [told]
    found = [{**c} if isinstance(c, dict) else {"answer": c} for c in claims]
    if not found or any("answer" not in c for c in found):
        return None
    said = [{**c, "answer": _word(c["answer"])} for c in found if not is_blank(c, "answer")]
    said = [{**c, "answer": "unknown"} if c["answer"] is None else c for c in said]
    return said if all(c["answer"] in ("unknown", "declined") or isinstance(c["answer"], bool) for c in said) else None


def _hostile(claim: Mapping[str, Any]) -> bool:
    told = claim.get("sources")
    return isinstance(told, list) and bool(told) and all(isinstance(s, str) and s in HOSTILE for s in told)


def _nulls(raw: Any) -> Iterator[str]:
    """Yield the place of every null that is no part of a claim, as deep as a file is read."""
    level: list[tuple[str, Any]] = [("", raw)]
    for _ in range(MAX_DEPTH):
        below: list[tuple[str, Any]] = []
        for path, value in level:
            if is_null(value):
                yield path
            elif isinstance(value, dict) and not _CLAIMED & value.keys():
                below += [(f"{path}.{key}" if path else str(key), item) for key, item in value.items()]
            elif isinstance(value, list):
                below += [(f"{path}[{n}]", item) for n, item in enumerate(value)]
        level = below


_CLAIMED: Final = frozenset({"answer", "date", "years"})


def _get(raw: Any, path: str) -> Any:
    for step in path.split("."):
        if not isinstance(raw, dict) or step not in raw:
            return _NONE
        raw = raw[step]
    return raw


def _changed(raw: dict[Any, Any], steps: list[str], value: Any) -> dict[Any, Any]:
    """Return a copy of nested records with a value at a place, or without it; what held nothing else goes too."""
    first, *rest = steps
    if rest:
        inner = raw.get(first)
        value = _changed(inner if isinstance(inner, dict) else {}, rest, value)
        value = value or _NONE
    found = RawRecord()
    found.update(raw)
    if value is _NONE:
        found.pop(first, None)
    else:
        found[first] = value
    return found
