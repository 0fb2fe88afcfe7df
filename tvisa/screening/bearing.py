"""What a case records at the places that bear on a question of a form, what it does not, and where two accounts differ."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Case
from tvisa.facts.declared import Takes
from tvisa.facts.labels import label
from tvisa.kernel.answers import Answer, Claim, State
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact
from tvisa.kernel.fields import AnsweredBy, Record, held
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Gap, Who, silence
from tvisa.law.reads import bare, lies_in
from tvisa.screening.contradicted import Contradicted
from tvisa.screening.dictionary import FactEntry, dictionary
from tvisa.screening.told_before import EarlierStatement
from tvisa.screening.value import Path, Value, says
from tvisa.words.catalog import Catalog

_STATES: Final = (State.YES, State.NO, State.DISPUTED)
_PLACE: Final = re.compile(r"\[(\d+)\]")
_UNTOLD: Final = (Takes.TEXT, Takes.KEY, Takes.KEYS)
"""What is written in somebody's own words, or says only whom a record is about."""


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Disagreement(Value):
    """Two accounts, or two records, that do not say the same."""

    text: str = says("What does not agree.")
    paths: tuple[Path, ...] = says("Where it stands.")


@attrs.frozen(eq=False, slots=False)
class Bearing:
    """
    What a case records, by place.

    Attributes:
        case: The case as its setting lets it be told.
        statements: Earlier statements, as far as they are told.
        contradictions: What of it cannot both be so.
        against: What only a trafficker's side says against the person of what the law reads: the place, and what is said.
        catalog: The language of whoever reads it.
    """

    case: Case
    statements: tuple[EarlierStatement, ...]
    contradictions: tuple[Contradicted, ...]
    against: frozenset[tuple[str, str]]
    catalog: Catalog

    def facts(self, paths: Iterable[str], people: Iterable[str]) -> tuple[Fact, ...]:
        """
        Return what is recorded at some paths or below them, each with who says so.

        What only a trafficker's side says is left out: `set_aside` names it.

        Args:
            paths: Paths without places in lists.
            people: Keys of those of whom what is recorded of a person is told.
        """
        told = (self._fact(path, value) for path, value in self._at(paths, people))
        return tuple(fact for fact in told if fact)

    def set_aside(self, paths: Iterable[str], people: Iterable[str]) -> tuple[Fact, ...]:
        """Return what only a trafficker's side says there: no fact against the person."""
        return tuple(
            Fact(path, str(claim.answer), tuple(map(str, claim.sources)), label(path))
            for path, value in self._at(paths, people)
            if isinstance(value, Answer)
            for claim in value.claims
            if self._is_set_aside(path, claim)
        )

    def missing(self, paths: Iterable[str], people: Iterable[str]) -> tuple[Missing, ...]:
        """Return what nobody has asked there, is not known or was declined, and which lists may go on."""
        keys = frozenset(people)
        entries = (entry for path in paths for entry in self._dictionary.get(bare(path), ()))
        found = (gap for entry in entries for gap in self._gaps(entry, keys))
        return tuple(dict.fromkeys(found))

    def disagreements(self, paths: Iterable[str], people: Iterable[str], more: Iterable[str]) -> Iterator[Disagreement]:
        """
        Yield where two accounts, statements or records there differ.

        Args:
            paths: Paths without places in lists.
            people: As for `facts`.
            more: Places of further facts that bear on the question.
        """
        wanted, keys = tuple(paths), frozenset(people)
        at = dict(self._at(wanted, keys))
        at |= {path: value for path in more if (value := self._recorded.get(path)) is not None}
        for path, value in at.items():
            if text := self._differing(path, value):
                yield Disagreement(text=text, paths=(Path(path),))
        for statement in self.statements:
            about = [p for p in statement.about if p in at or any(_touch(bare(p), bare(w)) for w in wanted)]
            if about and statement.reconcile:
                yield Disagreement(
                    text=self.catalog.plain("An earlier statement differs from what is said now, or that is disputed."),
                    paths=(Path(statement.path), *about),
                )
        for each in self.contradictions:
            if any(p in at for p in each.paths):
                yield Disagreement(text=each.text, paths=each.paths)

    # --- what is recorded ---------------------------------------------------------------------------------------------

    @cached_property
    def _recorded(self) -> Mapping[str, Any]:
        return dict(_things(self.case, ""))

    @cached_property
    def _below(self) -> Mapping[str, list[str]]:
        """By each path without places, and each branch, the places of what is recorded there."""
        found: dict[str, list[str]] = {}
        for path in self._recorded:
            for branch in _branches(bare(path)):
                found.setdefault(branch, []).append(path)
        return found

    def _at(self, paths: Iterable[str], people: Iterable[str]) -> Iterator[tuple[str, Any]]:
        keys = frozenset(people)
        wanted = {place for path in paths for place in self._below.get(bare(path), ())}
        yield from ((path, v) for path, v in self._recorded.items() if path in wanted and self._is_of(path, keys))

    def _is_of(self, path: str, keys: frozenset[str]) -> bool:
        """Say whether a place is of the people wanted: an incident of the applicant, or what is recorded of one of them."""
        branch, _, rest = path.partition("[")
        number = rest.partition("]")[0]
        if branch == "people":
            return self.case.people[int(number)].key in keys
        if branch == "incidents":
            return self.case.incidents[int(number)].victim in (None, "", self.case.applicant)
        return True

    def _fact(self, path: str, value: Any) -> Fact | None:
        if isinstance(value, Answer):
            kept = self._kept(path, value)
            state = kept.state()
            if state not in _STATES:
                return None
            said = (c for c in kept.claims if c.answer in (State.YES.value, State.NO.value))
            sources = tuple(dict.fromkeys(str(s) for c in said for s in c.sources))
            return Fact(path, str(state), sources, label(path))
        if isinstance(value, (DateFact, Age)):
            dated = ", ".join(map(str, value.values))
            return Fact(path, dated, tuple(map(str, value.sources)), label(path)) if dated else None
        words = value if isinstance(value, tuple) else (value,)
        return Fact(path, ", ".join(map(str, words)), (), label(path))

    def _kept(self, path: str, answer: Answer) -> Answer:
        """Return an answer without the claims that are set aside."""
        left = tuple(claim for claim in answer.claims if not self._is_set_aside(path, claim))
        return answer if left == answer.claims else Answer(left)

    def _is_set_aside(self, path: str, claim: Claim) -> bool:
        """Say whether a claim is a trafficker's word against the person; of the person's own acts each of theirs is."""
        return claim.hostile and (path.startswith("conduct.") or (path, str(claim.answer)) in self.against)

    def _differing(self, path: str, value: Any) -> str:
        if isinstance(value, Answer):
            kept = self._kept(path, value)
            if kept.state() is not State.DISPUTED:
                return ""
            accounts = [(str(c.answer), c.sources) for c in kept.claims]
        elif isinstance(value, (DateFact, Age)):
            accounts = [(str(told), claim.sources) for claim in value.claims if (told := _when(claim)) in value.values]
            if len({told for told, _ in accounts}) < 2:
                return ""
        else:
            return ""
        say, word = self.catalog.say, self.catalog.word
        told = [
            say("{answer} ({sources})", answer=word(answer), sources=", ".join(word(str(s)) for s in sources))
            if sources
            else word(answer)
            for answer, sources in accounts
        ]
        what = self.catalog.plain(label(path))
        return say("Accounts differ on {what}: {accounts}.", what=what, accounts="; ".join(dict.fromkeys(told)))

    # --- what is not --------------------------------------------------------------------------------------------------

    @cached_property
    def _dictionary(self) -> Mapping[str, list[FactEntry]]:
        """By each path without places, and each branch, the facts there; those in a list at their own path alone."""
        found: dict[str, list[FactEntry]] = {}
        for entry in dictionary(lang=self.catalog.lang):
            if entry.takes not in _UNTOLD:
                at = bare(entry.path)
                for branch in (at,) if "[" in entry.path else _branches(at):
                    found.setdefault(branch, []).append(entry)
        return found

    def _gaps(self, entry: FactEntry, keys: frozenset[str]) -> Iterator[Missing]:
        who = Who.COUNSEL if entry.who is AnsweredBy.COUNSEL else Who.INTERVIEWER
        listed = "[" in entry.path
        for path in _places(self.case, entry.path):
            if not self._is_of(path, keys):
                continue
            value = get(self.case, path)
            gap = silence(value) if isinstance(value, (Answer, DateFact, Age)) else None if value else Gap.NOT_ASKED
            if entry.takes is Takes.DATE and gap is Gap.NOT_ASKED and not listed:
                continue  # a day that is left out until there is one
            if entry.path.endswith("_complete") and gap is None and value.state() is not State.YES:
                gap = Gap.LIST_OPEN
            if gap:
                yield Missing(path, gap, entry.question, who, label(path))


def _things(record: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield what is recorded in a record, place by place: answers, dates, ages and words of a closed list."""
    names, blanks, read = held(type(record))
    for name, default, value in zip(names, blanks, read(record), strict=True):
        if value is default or value is None or value == default:
            continue
        here = f"{path}.{name}" if path else name
        if isinstance(value, (Answer, DateFact, Age)):
            if value.claims:
                yield here, value
        elif isinstance(value, tuple) and value and isinstance(value[0], Record):
            for number, item in enumerate(value):
                yield from _things(item, f"{here}[{number}]")
        elif isinstance(value, Record):
            yield from _things(value, here)
        elif isinstance(value, enum.Enum) or (
            isinstance(value, tuple) and all(isinstance(v, enum.Enum) for v in value)
        ):
            yield here, value


def _places(record: Any, path: str) -> Iterator[str]:
    """Yield each place in a record that a path with open lists names."""
    before, there, rest = path.partition("[]")
    if not there:
        yield path
        return
    for number in range(len(get(record, before))):
        yield from _places(record, f"{before}[{number}]{rest}")


def _when(claim: DateClaim | AgeClaim) -> object:
    return claim.date if isinstance(claim, DateClaim) else claim.years


def _branches(path: str) -> Iterator[str]:
    """Yield each branch that a path lies in, and the path."""
    steps = path.split(".")
    yield from (".".join(steps[:count]) for count in range(1, len(steps) + 1))


def _touch(path: str, other: str) -> bool:
    return lies_in(path, other) or lies_in(other, path)
