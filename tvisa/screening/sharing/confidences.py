"""
What a case tells its readers: outside privilege, and whoever a file is written out for, what `tvisa.facts.readers` names and no more.

What depends on what is recorded is said here. Of what was said and decided before nothing is told of a statement unless it is recorded as
made outside of confidence; nothing of a decision on removal, a stay, a criminal case or a waiver; and nothing that speaks of the client's
own acts. The client is named nowhere as somebody who did it.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import attrs

from tvisa.facts import (
    Case,
    DecidedMatter,
    DecidingBody,
    Decision,
    Disposition,
    Forum,
    Hearing,
    Participant,
    Person,
    Prosecution,
    Reprisal,
    Role,
    Setting,
    Statement,
)
from tvisa.facts.readers import OPEN, Reader, Recipient, gets, gets_any, silent
from tvisa.kernel.answers import Answer, Reply, Source, State
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import Record, held
from tvisa.kernel.paths import blank, put, recorded
from tvisa.kernel.predicate import Computed, Over, Question
from tvisa.kernel.scope import Finding, Scope

if TYPE_CHECKING:
    from tvisa.kernel.carried import Fact

C = TypeVar("C")


def as_told(case: C) -> C:
    """Return a case as its setting lets it be told: whatever is found or shown of a case is read off this one."""
    if not isinstance(case, Case) or case.setting is Setting.PRIVILEGED:
        return case
    return cast("C", _as_told(case))


def _as_told(case: Case) -> Case:
    if case.statements or case.decisions:
        case = attrs.evolve(case, statements=tuple(_statements(case)), decisions=tuple(_decisions(case)))
    told: Case = Cut(OPEN, case.applicant).record(case, "")
    if any(p.key != case.applicant and p != Person(p.key) for p in told.people):
        named = {case.applicant, *keys(attrs.evolve(told, people=()))}
        # Whoever is named by nothing that is told keeps a place in the list, so that the others do.
        told = attrs.evolve(told, people=tuple(p if p.key in named else Person(p.key) for p in told.people))
    return told


def unasked(case: Any) -> Callable[[str], bool] | None:
    """Return what says of a fact that nobody is asked for it in the setting of a case, as it is not told there; None where all is asked."""
    return silent if isinstance(case, Case) and case.setting is not Setting.PRIVILEGED else None


def keys(record: Any) -> Iterator[str]:
    """Yield every word in a record that can be the key of somebody."""
    if isinstance(record, Record):
        _, blanks, read = held(type(record))
        for empty, value in zip(blanks, read(record), strict=True):
            if value is not empty:
                yield from keys(value)
    elif isinstance(record, tuple):
        for item in record:
            yield from keys(item)
    elif isinstance(record, Answer):
        yield from record.by
    elif isinstance(record, str) and not isinstance(record, Reply):
        yield record


# --- field by field ---------------------------------------------------------------------------------------------------


@attrs.frozen
class Cut:
    """Leaves of a record what its reader is told."""

    to: Reader
    """The reader."""
    client: str
    """Key of the client."""

    def record(self, record: Any, path: str) -> Any:
        """Return a record with nothing in it that its reader is not told; the same one where nothing is left out."""
        kind: Any = type(record)
        _, _, read = held(kind)
        changed = {}
        for (name, empty, here, told), value in zip(_fields(self.to, kind, path), read(record), strict=True):
            if value is not empty and (left := self._left(value, here) if told else empty) is not value:
                changed[name] = left
        return attrs.evolve(record, **changed) if changed else record

    def _left(self, value: Any, path: str) -> Any:
        if isinstance(value, (Answer, DateFact, Age)):
            claims = tuple([self._claim(claim, path) for claim in value.claims])
            return value if all(map(operator.is_, claims, value.claims)) else type(value)(claims)
        if isinstance(value, Record):
            return self.record(value, f"{path}.")
        if isinstance(value, tuple) and any(isinstance(item, Record) for item in value):
            left = tuple(self._records(value, f"{path}[]"))
            return value if len(left) == len(value) and all(map(operator.is_, left, value)) else left
        return value

    def _records(self, records: Iterable[Any], path: str) -> Iterator[Any]:
        """Yield what is left of the records of a list; to a shelter and an interpreter none of which nothing is left."""
        for record in records:
            if self.to is Recipient.CO_COUNSEL:
                yield self.record(record, f"{path}.")
            elif not (isinstance(record, Participant) and record.person == self.client):
                left = self.record(self._outside(record), f"{path}.")
                if self.to is OPEN or left != blank(type(record)):
                    yield left

    def _outside(self, record: Any) -> Any:
        """Return a record without words that tell of a way of entry, an order or an act of the client's: they are some other."""
        if isinstance(record, Hearing) and record.forum is Forum.FEAR_INTERVIEW:
            return attrs.evolve(record, forum=Forum.OTHER, note="")
        if isinstance(record, Participant) and (
            record.role is Role.SMUGGLER or (record.role is Role.BUYER and self.to is not OPEN)
        ):
            return attrs.evolve(record, role=Role.OTHER)
        if isinstance(record, (Prosecution, Reprisal)) and record.person == self.client:
            return type(record)()
        return record

    def _claim(self, claim: Any, path: str) -> Any:
        untold = _untold(self.to, path)
        left = {name: type(value)() for name in untold if (value := getattr(claim, name, ()))}
        if self.to is not Recipient.CO_COUNSEL:
            if Source.CO_DEFENDANT_WITH_DEAL in claim.sources:
                # That somebody is a co-defendant tells of a charge.
                told = (Source.WITNESS if s is Source.CO_DEFENDANT_WITH_DEAL else s for s in claim.sources)
                left["sources"] = tuple(dict.fromkeys(told))
            if self.client in (by := getattr(claim, "by", ())):
                left["by"] = tuple(key for key in by if key != self.client)
        return attrs.evolve(claim, **left) if left else claim


@cache
def _fields(to: Reader, kind: type, path: str) -> tuple[tuple[str, Any, str, bool], ...]:
    """Return of each field of a record at a path its name, what stands there while nothing is recorded, its path, and whether it is told."""
    names, blanks, _ = held(kind)
    return tuple((n, empty, f"{path}{n}", gets_any(to, f"{path}{n}")) for n, empty in zip(names, blanks, strict=True))


@cache
def _untold(to: Reader, path: str) -> tuple[str, ...]:
    """Return what of what stands beside an answer is not told."""
    return tuple(name for name in ("sources", "by", "evidence", "note") if not gets(to, f"{path}.{name}"))


# --- what was said and decided before ---------------------------------------------------------------------------------

_OPEN_MATTERS: Final = (DecidedMatter.I_914, DecidedMatter.SUPPLEMENT_A, DecidedMatter.BONA_FIDE)
_OPEN_BODIES: Final = (DecidingBody.USCIS, DecidingBody.AAO, DecidingBody.FEDERAL_COURT)
_OPEN_OUTCOMES: Final = (
    Disposition.GRANTED,
    Disposition.DENIED,
    Disposition.REMANDED,
    Disposition.DISMISSED,
    Disposition.REOPENED,
    Disposition.REVOKED,
    Disposition.WITHDRAWN,
)
_OPEN_FACTS: Final = re.compile(
    r"people\[\d+\]\.date_of_birth|assistance\b.*|hardship\b.*|presence\.(?:here_now|related\b.*)"
    r"|incidents\[(?P<incident>\d+)\](?:\.(?:when|in_united_states|age|acts|means|control|labor|exit|agreement)\b.*)?"
)
"""What an account can be named as being about: nothing of entries, departures, papers, status, sex or own acts."""


def _is_open(path: str, case: Case) -> bool:
    found = _OPEN_FACTS.fullmatch(path)
    if not found or silent(path):
        return False
    number = found["incident"]
    return number is None or case.incidents[int(number)].victim == case.applicant


def _statements(case: Case) -> Iterator[Statement]:
    for each in case.statements:
        about = tuple(path for path in each.about if _is_open(path, case))
        if each.privileged.state() is State.NO and (about or not each.about):
            yield attrs.evolve(each, about=about)


def _decisions(case: Case) -> Iterator[Decision]:
    for each in case.decisions:
        if each.matter in _OPEN_MATTERS:
            yield attrs.evolve(
                each,
                body=each.body if each.body in _OPEN_BODIES else None,
                disposition=each.disposition if each.disposition in _OPEN_OUTCOMES else None,
                # One on a ground alone says nothing without it.
                rulings=tuple(ruled for ruled in each.rulings if ruled.part is not None),
                resolved=tuple(answered for answered in each.resolved if _is_open(answered.fact, case)),
            )


# --- what another victim told about the client ------------------------------------------------------------------------

_OF_ACTS = "conduct."


def kept_apart(case: Any) -> Any:
    """Return a case as it may be read: while a conflict is open, without what another victim says of the client's acts."""
    conduct = getattr(case, "conduct", None)
    if conduct is None or conduct.disclosure.conflict_open.state() not in (State.YES, State.DISPUTED):
        return case
    for path, fact in tuple(recorded(case)):
        claims = getattr(fact, "claims", ())
        if path.startswith(_OF_ACTS) and any(Source.OTHER_VICTIM in claim.sources for claim in claims):
            left = (
                attrs.evolve(claim, sources=tuple(s for s in claim.sources if s is not Source.OTHER_VICTIM))
                for claim in claims
                if set(claim.sources) != {Source.OTHER_VICTIM}
            )
            case = put(case, path, type(fact)(tuple(left)))
    return case


# --- what only the trafficker's side says against the client: listed, and neither fact nor dispute --------------------


def anything_hostile(case: Scope) -> bool:
    """Say whether anything at all in the records of a case is said by the trafficker's side alone."""
    found: bool | None = case.noted.get("hostile")
    if found is None:
        facts = (fact for record in case.names.values() if attrs.has(type(record)) for _, fact in recorded(record))
        found = case.noted["hostile"] = any(claim.hostile for fact in facts for claim in fact.claims)
    return found


def set_aside(findings: Iterable[Finding], scope: Scope) -> tuple[Fact, ...]:
    """Return what only a trafficker, or somebody speaking for one, says of what findings read, by its path once each."""
    if not anything_hostile(scope.case):
        return ()
    seen: set[tuple[int, int]] = set()
    told = (fact for finding in findings for node, at in _leaves(finding, scope, seen) for fact in _said(node, at))
    return tuple({fact.path: fact for fact in told}.values())


def _said(node: Question | Computed | Over, scope: Scope) -> Iterator[Fact]:
    from tvisa.kernel.carried import Fact, weighs_against  # noqa: PLC0415 - it loads when something is set aside

    if isinstance(node, Computed):
        for fact, words, who in scope.read(node).hostile:
            yield Fact(scope.path(fact), words, tuple(str(s) for s in who), "")
        return
    weighed = node.factors if isinstance(node, Question) else ()
    factors = ((f.fact, f.of(scope.get(f.fact)), weighs_against(f)) for f in weighed)
    asks = node.fact if isinstance(node, Question) else node.complete
    own: tuple[str, Answer, Reply] = (asks, scope.get(asks), node.against)
    for fact, answer, against in (own, *factors):
        for claim in answer.hostile(against):
            yield Fact(scope.path(fact), str(claim.answer), tuple(str(s) for s in claim.sources), "")


def _leaves(
    finding: Finding, scope: Scope, seen: set[tuple[int, int]]
) -> Iterator[tuple[Question | Computed | Over, Scope]]:
    """Yield the leaves below a finding, and the lists, each with its scope and once."""
    scope = finding.scope or scope
    if (id(finding), id(scope)) in seen:
        return
    seen.add((id(finding), id(scope)))
    if isinstance(finding.predicate, (Question, Computed, Over)):
        yield finding.predicate, scope
    for child in finding.children:
        yield from _leaves(child, scope, seen)
