"""
What somebody who knows the format would say of a record: no mistake, and worth a second look. Places alone, and no value.

Doubles; a judgment with no fact under it; a conclusion of counsel's that is put down to the client; a record whose every
question is "asked, not known", as a form writes that was left blank. It changes nothing, and outside a privileged setting it
looks at nothing that such a setting keeps back.
"""

from __future__ import annotations

import datetime
import itertools
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.errors import CaseFileError, InputError, Problem
from tvisa.facts import Case, Route
from tvisa.facts.contradictions import Conflict, Contradiction, contradictions
from tvisa.facts.counsel import Concluded
from tvisa.facts.timeline import Timeline
from tvisa.files.casefile import Loaded, loaded, loaded_file
from tvisa.files.folder import case_files
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.files.version1 import Doubt
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply, Source
from tvisa.kernel.classification import Classification
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import Record
from tvisa.kernel.paths import get, recorded, touched
from tvisa.kernel.predicate import AllOf, Predicate, Question, parts, walk
from tvisa.kernel.provision import Kind
from tvisa.kernel.release import __version__
from tvisa.law.age import beginning_decides, first_sex_act_decides
from tvisa.law.conduct.timing import asserted
from tvisa.screening.document import SCHEMA_VERSION
from tvisa.screening.kept import STATUS
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.value import Path, Value, says, through, told
from tvisa.screening.writer import plainly
from tvisa.words.catalog import ENGLISH, Catalog
from tvisa.words.worded import Worded

if TYPE_CHECKING:
    from tvisa.screening.data import CheckData, CheckedData


_SEVERAL: Final = 2
_MOST: Final = 3
_WHOLESALE: Final = 5
"""So many questions of one record and no other answer among them: fewer are what a conversation leaves."""


class Advice(Worded):
    """What is worth a second look, each with the sentence on it."""

    DOUBLE = "double", "The same fact is recorded twice. Keep one record, with every source and all evidence for it."
    ALIKE = (
        "alike",
        "Two records say the same thing. If there were two events, give each its date or what distinguishes it. If there was one event, keep one record.",
    )
    NO_FACT_UNDER_IT = (
        "no_fact_under_it",
        "A judgment is on file, but none of the facts that would support it. Record those facts as well.",
    )
    CONCLUSION_OF_CLIENT = (
        "conclusion_of_client",
        "This conclusion is counsel's to draw, but it is recorded as the client's statement. Record what the client said as facts, and the conclusion as the attorney's.",
    )
    UNKNOWN_WHOLESALE = (
        "unknown_wholesale",
        "Every question here is recorded as asked and not known. If a blank form did that, delete those answers so that the questions are asked.",
    )
    AGE_DECIDES = (
        "age_decides",
        "The eighteenth birthday falls, or may fall, within this incident, and this date is not on file. Before that birthday, element I needs no force, fraud or coercion for commercial sex, and age exempts the person from element III. A blank counts as not asked.",
    )
    DEPARTURE_MISSING = (
        "departure_missing",
        "There must be a departure between two entries, but none is on file. Record the departure, and how it happened.",
    )
    CLAIMED_WITHOUT_FACT = (
        "claimed_without_fact",
        "This basis for physical presence is claimed, and nothing on file supports it. Record the facts that do, or claim another basis.",
    )
    CLIENT_NAMED = (
        "client_named",
        "The client is named as the person who did this, or who is charged. Record what the client did under “conduct”, which only counsel sees.",
    )


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Advised(Value):
    """Something worth a second look in a record that is valid."""

    kind: Advice = says("What it is.")
    text: str = says("The same in words, without anything that is recorded.")
    paths: tuple[str, ...] = says("Where it stands.")
    rests_on: tuple[str, ...] = says("Of a judgment: where facts go that it would rest on, at most three.", default=())


def advised(case: Case, day: datetime.date, catalog: Catalog) -> tuple[Advised, ...]:
    """Return what is worth a second look in a case, by the law of a day, as far as its setting lets it be told."""
    shown = as_told(case)
    found = itertools.chain(
        _of_age(shown),
        _doubles(shown),
        _unsupported(shown, day),
        _of_client(shown),
        _blank(shown),
        _left(shown),
        _claimed(shown),
        _client_named(shown),
    )
    return tuple(
        Advised(
            kind=kind,
            text=catalog.plain(kind.says),
            paths=paths,
            rests_on=_rests_on(paths[0], shown, day)[:_MOST] if kind is Advice.NO_FACT_UNDER_IT else (),
        )
        for kind, paths in found
    )


_Found = tuple[Advice, tuple[str, ...]]

# --- doubles ----------------------------------------------------------------------------------------------------------


def _doubles(case: Case) -> Iterator[_Found]:
    for path, fact in recorded(case):
        if any(_same(a, b) for a, b in itertools.combinations(fact.claims, 2)):
            yield Advice.DOUBLE, (path,)
    for path, records in _lists(case):
        for (n, one), (m, other) in itertools.combinations(enumerate(records), 2):
            if one == other and any(True for _ in recorded(one)):
                yield Advice.ALIKE, (f"{path}[{n}]", f"{path}[{m}]")


def _same(one: Any, other: Any) -> bool:
    """Whether two claims say the same by the same source, or one of them by none."""
    said = [next(iter(attrs.astuple(claim, recurse=False))) for claim in (one, other)]
    return bool(
        str(said[0]) == str(said[1]) and (set(one.sources) & set(other.sources) or not one.sources or not other.sources)
    )


def _lists(record: Any, path: str = "") -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield every list of records in a record, with its path."""
    for field in attrs.fields(type(record)):
        value, here = getattr(record, field.name), f"{path}{field.name}"
        if isinstance(value, (Answer, DateFact, Age)):
            continue
        if isinstance(value, tuple) and value and attrs.has(type(value[0])):
            yield here, value
            for number, each in enumerate(value):
                yield from _lists(each, f"{here}[{number}].")
        elif attrs.has(type(value)):
            yield from _lists(value, f"{here}.")


# --- judgments --------------------------------------------------------------------------------------------------------


@cache
def _under(law: str) -> Mapping[str, tuple[str, ...]]:
    """
    Return, by the fact of a judgment, the facts that it rests on: what the law weighs, and what must hold beside it.

    One with a single fact under it, such as whether an agency freed the person, is told without it: nothing is missed there.
    """
    found: dict[str, list[str]] = {}
    (rules,) = (each for each in STATUS.rule_sets if each.id == law)
    for element in rules.elements:
        for node, _ in walk(element):
            if isinstance(node, Question) and node.kind is Kind.STANDARD:
                found.setdefault(node.fact, []).extend(factor.fact for factor in node.factors)
            if isinstance(node, AllOf):
                for part in node.parts:
                    if isinstance(part, Question) and part.kind is Kind.STANDARD:
                        beside = [other for other in node.parts if other is not part]
                        found.setdefault(part.fact, []).extend(_facts(beside))
    told = {fact: tuple(dict.fromkeys(f for f in facts if f != fact)) for fact, facts in found.items()}
    return {fact: under for fact, under in told.items() if len(under) >= _SEVERAL}


def _facts(nodes: Iterable[Predicate]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Question) and node.kind is not Kind.STANDARD:
            yield node.fact
        else:
            yield from _facts(parts(node))


def _unsupported(case: Case, day: datetime.date) -> Iterator[_Found]:
    for fact in _under(STATUS.on(day).id):
        for path in STATUS.paths(fact, case):
            places = _rests_on(path, case, day) if _says(get(case, path)) else ()
            if places and not any(_says(get(case, place)) for place in places):
                yield Advice.NO_FACT_UNDER_IT, (path,)


def _rests_on(path: str, case: Case, day: datetime.date) -> tuple[str, ...]:
    """Return where the facts stand, or go, on which a judgment at a path rests."""
    return tuple(
        place
        for fact in _under(STATUS.on(day).id)[STATUS.bound(path)]
        for place in places_beside(STATUS, fact, path, case)
    )


def places_beside(law: Classification, fact: str, path: str, case: Any) -> Iterator[str]:
    """Yield where a fact stands that a judgment at a path rests on: in the same record, if it is one of the same list."""
    record = path.rpartition("]")[0]
    paths = tuple(law.paths(fact, case))
    same = [p for p in paths if record and p.rpartition("]")[0] == record]
    yield from same or paths


def _says(fact: Any) -> bool:
    """Whether anybody answers yes or no, gives a date or an age, or tells anything of a record."""
    if isinstance(fact, Record):
        return bool(touched(fact))
    claims = getattr(fact, "claims", ())
    return any(getattr(c, "answer", None) not in (Reply.UNKNOWN, Reply.DECLINED) for c in claims)


def _of_client(case: Case) -> Iterator[_Found]:
    for path, fact in recorded(case):
        if isinstance(fact, Concluded) and any(Source.CLIENT in claim.sources for claim in fact.others):
            yield Advice.CONCLUSION_OF_CLIENT, (path,)


_CARRIES: Final = {
    Route.ONGOING: ("incident.exit.ongoing",),
    Route.FREED: ("incident.exit.freed_by_law_enforcement",),
    Route.ESCAPED: ("incident.exit.escaped_first", "incident.exit.escape_is_enough"),
    Route.DIRECTLY_RELATED: ("case.presence.directly_related", "case.presence.related"),
    Route.PROCESS: ("entry.allowed_for_process", "case.presence.latest_return.allowed_for_process"),
}
"""By the ground of presence that is claimed: the facts of which one has to be so, or a record with one of them in it."""


def _claimed(case: Case) -> Iterator[_Found]:
    claimed = case.presence.route_claimed
    paths = (path for fact in _CARRIES.get(claimed, ()) for path in STATUS.paths(fact, case)) if claimed else ()
    if claimed and not any(asserted(each.when_no_hurts) for path in paths for each in _answers(get(case, path))):
        yield Advice.CLAIMED_WITHOUT_FACT, ("presence.route_claimed",)


def _answers(fact: Any) -> Iterator[Answer]:
    yield from (fact,) if isinstance(fact, Answer) else (told for _, told in recorded(fact) if isinstance(told, Answer))


def _client_named(case: Case) -> Iterator[_Found]:
    own = [(f"incidents[{n}]", each) for n, each in enumerate(case.incidents) if each.victim == case.applicant]
    lists = [(name, getattr(case, name)) for name in ("prosecutions", "reprisals")]
    for over, several in (*((f"{path}.people", each.people) for path, each in own), *lists):
        for number, each in enumerate(several):
            if each.person == case.applicant:
                yield Advice.CLIENT_NAMED, (f"{over}[{number}].person",)
    for path, incident in own:
        for at, fact in recorded(incident, path):
            if isinstance(fact, Answer) and case.applicant in fact.by:
                yield Advice.CLIENT_NAMED, (at,)


def _of_age(case: Case) -> Iterator[_Found]:
    for number, each in enumerate(case.incidents):
        if each.victim == case.applicant:
            for decides, fact in ((first_sex_act_decides, "sex.when"), (beginning_decides, "when")):
                if decides(case, each).bits == truth.TRUE:
                    yield Advice.AGE_DECIDES, (f"incidents[{number}].{fact}",)


def _left(case: Case) -> Iterator[_Found]:
    if sum(bool(touched(entry)) for entry in case.presence.entries) > len(case.presence.departures) + 1:
        yield Advice.DEPARTURE_MISSING, ("presence.departures",)


# --- blanks -----------------------------------------------------------------------------------------------------------


def _blank(case: Case) -> Iterator[_Found]:
    """Yield the records in which many questions are answered, all of them by "asked, not known" and nothing beside it."""
    groups: dict[str, list[bool]] = {}
    for path, fact in recorded(case):
        if isinstance(fact, Answer):
            nothing = all(c.answer is Reply.UNKNOWN and not (c.evidence or c.note) for c in fact.claims)
            groups.setdefault(path.rpartition(".")[0], []).append(nothing)
    for path, bare in groups.items():
        if len(bare) >= _WHOLESALE and all(bare):
            yield Advice.UNKNOWN_WHOLESALE, (path or "$",)


# --- contradictions in a record ---------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class Contradicted(Value):
    """Places of a record that cannot all be right; it moves no outcome."""

    _of: Contradiction
    _catalog: Catalog

    kind = through("_of.kind", "What does not fit.", Conflict, json=True)

    @told
    def text(self) -> str:
        """The same in words, without anything that is recorded."""
        return self._catalog.plain(self._of.kind.says)

    @told
    def paths(self) -> tuple[Path, ...]:
        """Where it stands: one of these is to be corrected, or made less certain."""
        return tuple(map(Path, self._of.paths))


def contradicted(case: Case, day: datetime.date, catalog: Catalog) -> tuple[Contradicted, ...]:
    """Return what of a case cannot both be so as of a day, as far as its setting lets it be told."""
    return tuple(Contradicted(one, catalog) for one in contradictions(Timeline.of(as_told(case), day)))


# --- a case file checked: errors, contradictions, advice --------------------------------------------------------------


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Warned(Value):
    """Places of a record that cannot all be right."""

    kind: Conflict = says("What does not fit.")
    text: str = says("The same in words, without anything that is recorded.")
    paths: tuple[str, ...] = says("Where it stands.")


@attrs.frozen(kw_only=True, repr=False)
class Checked:
    """
    What there is to say of one case file.

    Attributes:
        file: Its path, as it was given or found; empty where it was no file.
        problems: Why it is no valid case file; empty where it is one.
        doubts: Of a file of version 1: where what it says could be meant in more than one way.
        warnings: What in it cannot both be so.
        advice: What is worth a second look, where it was asked for.
    """

    file: str = ""
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    warnings: tuple[Warned, ...] = ()
    advice: tuple[Advised, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether it is a valid case file; a warning does not make it invalid."""
        return not self.problems

    def as_dict(self) -> CheckedData:
        """Return it as plain JSON values."""
        problems: list[Any] = [p.as_dict() for p in self.problems]
        return {
            "file": self.file,
            "valid": self.valid,
            "problems": problems,
            "doubts": [{"path": d.path, "old": d.old, "message": d.why} for d in self.doubts],
            "warnings": [plainly(one) for one in self.warnings],
            "advice": [plainly(one) for one in self.advice],
        }


def check(case: CaseLike | str | os.PathLike[str], as_of: DateLike, *, advise: bool = False) -> Checked:
    """
    Check one case: whether it is valid, what in it cannot both be so, and on request what is worth a second look.

    Args:
        case: The path of a case file, or a case as for `tvisa.screen`.
        as_of: The day as of which what is past and what is to come are told apart, as for `tvisa.screen`.
        advise: Whether to give advice as well.

    Raises:
        InputError: If *case* is neither, or *as_of* is no date.
        LawDateError: If *as_of* names no day, or advice is asked for a day for which no law is modeled.
    """
    if isinstance(case, (str, os.PathLike)):
        path = case
        return checked(os.fspath(path), lambda: loaded_file(path), as_of, advise=advise)
    given: Any = case
    # What is no mapping of the format is read as a case, or refused: it is no file that could be put right.
    plain = isinstance(given, Mapping) or hasattr(given, "as_serializable")
    return checked("", lambda: loaded(given) if plain else Loaded(as_case(given)), as_of, advise=advise)


def check_files(*paths: str | os.PathLike[str], as_of: DateLike, advise: bool = False) -> Iterator[Checked]:
    """
    Check case files, and every one in a folder and below: in the order given, a folder's by path.

    Args:
        paths: Files and folders.
        as_of: The day, as for `check`.
        advise: Whether to give advice as well.

    Raises:
        InputError: If one of them is no path, or *as_of* is no date.
        LawDateError: As `check` does.
    """
    for path in paths:
        if not isinstance(path, (str, os.PathLike)):
            message = "expected the paths of case files, and of folders of them"
            raise InputError(message)
        if not os.path.isdir(path):  # noqa: PTH112 - a name that is too long is no folder either
            yield check(path, as_of, advise=advise)
            continue
        empty = True
        for place in case_files(path):
            empty = False
            if place.problem:
                yield Checked(file=str(place.path), problems=(Problem("$", place.problem),))
            else:
                yield check(place.path, as_of, advise=advise)
        if empty:
            yield Checked(
                file=os.fspath(path),
                problems=(Problem("$", "no case file in this folder: one ends in .yaml, .yml or .json"),),
            )


def check_document(files: tuple[Checked, ...]) -> CheckData:
    """Return what was found of several files as a document of plain JSON values."""
    return {
        "kind": "tvisa.check",
        "schema_version": SCHEMA_VERSION,
        "tvisa_version": __version__,
        "valid": all(one.valid for one in files),
        "files": [one.as_dict() for one in files],
    }


def checked(file: str, read: Callable[[], Loaded], as_of: DateLike, *, advise: bool) -> Checked:
    """
    Check what is read in some way of one's own.

    Args:
        file: What to call it.
        read: Reads it; what it raises as no valid case file is told as its problems.
        as_of: The day, as for `check`.
        advise: Whether to give advice as well.

    Raises:
        InputError: If *as_of* is no date.
        LawDateError: As `check` does.
    """
    day = as_day(as_of)
    try:
        found = read()
    except CaseFileError as error:
        return Checked(file=file, problems=error.problems)
    line = Timeline.of(as_told(found.case), day)
    return Checked(
        file=file,
        doubts=found.doubts,
        warnings=tuple(Warned(kind=c.kind, text=c.kind.says, paths=c.paths) for c in contradictions(line)),
        advice=advised(found.case, day, ENGLISH) if advise else (),
    )
