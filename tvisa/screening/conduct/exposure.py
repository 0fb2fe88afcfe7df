"""
Exposure: where the line between victim and perpetrator is unclear in a record, and what that puts at risk.

Facts flow to the bar and to findings; nothing flows back. The elements are read, as findings, and never written. No output
selects a reading, and none labels a person.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Case, Setting
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.paths import recorded
from tvisa.kernel.predicate import Not
from tvisa.kernel.scope import Finding, Scope
from tvisa.law.common.found import Elsewhere
from tvisa.law.common.remark import Remark
from tvisa.law.conduct.ambiguity import Ambiguity, Grade, Level, LevelRow, ReadingSide, SpeaksFor
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.conduct.ladder import BarStep
from tvisa.law.conduct.matters import acted
from tvisa.law.conduct.notices import NOTICES
from tvisa.law.conduct.timing import Timed, Timing, asserted, moments
from tvisa.screening.conduct.bar import BarFound, assess
from tvisa.screening.conduct.subject import GradedWay, Reported, Subject, characterize, report, scope_of, supporting
from tvisa.screening.kept import STATUS
from tvisa.screening.remarks.speaking import Look, Looker
from tvisa.screening.sharing.confidences import unasked
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of


def row_at(entry: Ambiguity, subject: Subject) -> LevelRow | None:
    """
    Return the row that fires at a subject, if one does.

    A row that lowers the level, as an exception does, fires only where its condition holds however disputes are resolved.
    """

    def fires(number: int, row: LevelRow) -> bool:
        holds = subject.certain(row.when) if entry.lowers(number) else subject.holds(row.when)
        return holds and not subject.certain(row.unless)

    return next((row for number, row in enumerate(entry.rows) if fires(number, row)), None)


@attrs.frozen(eq=False)
class FindingRaised:
    """
    A finding raised by a record.

    Attributes:
        entry: The entry of the catalogue.
        level: The level.
        row: The row that fired; None where the level is open.
        worst: The things it is worst at, by time.
        subjects: Everything that leads to it.
    """

    entry: Ambiguity
    level: Level
    row: LevelRow | None
    worst: tuple[Subject, ...]
    subjects: tuple[tuple[Subject, LevelRow | None], ...]

    @classmethod
    def look(cls, entry: Ambiguity, subjects: Iterable[Subject]) -> FindingRaised | None:
        """Ask one entry of everything it can be asked of."""
        raised: list[tuple[Subject, LevelRow | None]] = []
        for subject in (s for s in subjects if s.kind in entry.over):
            if subject.holds(entry.lead) and subject.speaks(entry.lead) and not subject.certain(entry.unless):
                row = row_at(entry, subject)
                if row or entry.unknown:
                    raised.append((subject, row))
        if not raised:
            return None
        levels = [entry.ranks.index(row.level if row else Level.SU) for _, row in raised]
        top = [pair for pair, level in zip(raised, levels, strict=True) if level == max(levels)]
        # Of several rows at one level the first in the catalogue; of several times the latest: never what was recorded first.
        row = min((row for _, row in top if row), key=entry.rows.index, default=None)
        worst = sorted((s for s, r in top if r is row), key=lambda s: list(Timing).index(s.at.timing))
        return cls(entry, row.level if row else Level.SU, row, tuple(worst), tuple(raised))

    @property
    def why(self) -> str:
        """The reason of the row that fired, or why the level is open."""
        return self.row.why if self.row else self.entry.unknown

    @property
    def level_text(self) -> str:
        """What the level means for this finding."""
        return self.entry.level_texts.get(self.level, self.level.says)

    @property
    def timing(self) -> Timing:
        """When it was, at its worst."""
        if any(s.holds(self.entry.during) for s in self.worst):
            return Timing.DURING_CONTROL
        timed = self.entry.over in (("act",), ("matter",), ("act", "matter"))
        return self.worst[-1].at.timing if timed else Timing.NONE

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that lead to it and that fire its rows, at everything it was asked of."""
        found: dict[Fact, None] = {}
        for subject, row in self.subjects:
            for predicate in (self.entry.lead, *((row.when,) if row else ())):
                found.update(dict.fromkeys(subject.facts(predicate)))
        return tuple(found)

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What is missing for both readings, for a higher row and for what leads to it, where it is worst or open."""
        entry = self.entry
        higher = entry.rows[: entry.rows.index(self.row)] if self.row else entry.rows
        rows = [p for r in higher for p in (r.when, r.unless)] + ([self.row.unless] if self.row else [])
        asked = (*entry.also, entry.client.needs, entry.government.needs, *rows, entry.lead, entry.unless)
        still = (*self.worst, *(s for s, row in self.subjects if row is None))
        found = dict.fromkeys(m for s in still for m in s.missing(*asked))
        return tuple(m for m in found if not entry.asks or m.path.startswith(entry.asks))

    def weights(self, side: ReadingSide) -> list[tuple[SpeaksFor, tuple[Fact, ...]]]:
        """Return what speaks for a side and is recorded anywhere it was asked, each with its facts."""
        found = []
        for weight in side.weights:
            facts = [f for s, _ in self.subjects if weight.holds is not None for f in s.facts(weight.holds)]
            if facts:
                found.append((weight, tuple(dict.fromkeys(facts))))
        return found

    def reading(self, side: ReadingSide) -> tuple[Grade, tuple[Fact, ...]]:
        """
        Grade one reading and return the facts it can cite.

        It is graded where the finding is worst; what carries it at another time or act makes it arguable, no more.
        """
        own = [fact for _, facts in self.weights(side) for fact in facts]
        if all(s.certain(side.needs) and not s.holds(side.contrary) for s in self.worst):
            carried = [fact for s in self.worst for fact in s.facts(side.needs)]
            return Grade.SUPPORTED, tuple(dict.fromkeys([*carried, *own]))
        partly = [fact for s, _ in self.subjects for fact in _partial(s.find(side.needs), s)]
        found = tuple(dict.fromkeys([*own, *partly]))
        return (Grade.ARGUABLE, found) if found else (Grade.NO_FOOTING, ())


def _partial(finding: Finding, subject: Subject, scope: Scope | None = None) -> Iterator[Fact]:
    scope = finding.scope or scope or subject.scope
    if asserted(finding.bits):
        yield from supporting(finding, subject.explain, scope)
    elif not isinstance(finding.predicate, Not):
        for child in finding.children:
            yield from _partial(child, subject, scope)


# --- exposure: victim or perpetrator, and what that puts at risk ------------------------------------------------------

_SERIOUS: Final = (Level.S2, Level.S3, Level.S4)


@attrs.frozen(eq=False, slots=False)
class Exposure:
    """
    Everything that exposure finds in one case on one day.

    Attributes:
        case: The case.
        day: The day whose law applies.
        catalog: The language.
        victim: What the first element found; read, never written.
    """

    case: Case = attrs.field(repr=False)
    day: datetime.date
    catalog: Catalog = attrs.field(repr=False)
    victim: Finding = attrs.field(repr=False)

    @cached_property
    def _scope(self) -> Scope:
        return scope_of(self.case, self.day)

    def _subject(self, kind: str, path: str = "", at: Any = None, **records: tuple[Any, str]) -> Subject:
        named = {name: record for name, (record, _) in records.items()} | ({"at": at} if at else {})
        scope = self._scope.instead({name: place for name, (_, place) in records.items()}, **named)
        return Subject(kind, Explainer(scope, self.day, self.catalog, unasked(self.case)), path, scope.names["at"])

    @cached_property
    def acts(self) -> tuple[Subject, ...]:
        """Each act at each time."""
        return self._timed("act", self.case.conduct.acts)

    @cached_property
    def matters(self) -> tuple[Subject, ...]:
        """Each arrest, charge, conviction or admission."""
        return self._timed("matter", self.case.conduct.matters)

    def _timed(self, kind: str, records: tuple[Any, ...]) -> tuple[Subject, ...]:
        paths = [(f"conduct.{kind}s[{n}]", record) for n, record in enumerate(records)]
        return tuple(
            self._subject(kind, path, at, **{kind: (record, path)})
            for path, record in paths
            for at in self._moments(kind, record)
        )

    def _moments(self, kind: str, record: Any) -> tuple[Timed, ...]:
        """Place a record in time; a matter without a date of its own was when the act was that it is about."""
        own = moments(self.case, kind, record)
        told = acted(self.case, record) if kind == "matter" else None
        if told is None or any(True for path, _ in recorded(record) if path == "when" or path.startswith("moment.")):
            return own

        def there(path: str) -> str:
            return path.replace("act.", f"case.{told[0]}.", 1) if path.startswith("act.") else path

        return tuple(
            attrs.evolve(
                at,
                used=tuple((there(path), fact) for path, fact in at.used),
                gap=at.gap and (there(at.gap[0]), *at.gap[1:]),
            )
            for at in moments(self.case, "act", told[1])
        )

    @property
    def privileged(self) -> bool:
        """Whether the setting is recorded as privileged; one that is not stated is not."""
        return self.case.setting is Setting.PRIVILEGED

    @cached_property
    def whole(self) -> Subject:
        """The case itself."""
        return self._subject("case")

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """Everything findings are asked of."""
        own = [(n, i) for n, i in enumerate(self.case.incidents) if i.victim == self.case.applicant]
        incidents = [self._subject("incident", f"incidents[{n}]", incident=(i, f"incidents[{n}]")) for n, i in own]
        return (*self.acts, *self.matters, *incidents, self.whole)

    @cached_property
    def bar(self) -> BarFound:
        """The bar, act by act and matter by matter."""
        return assess(self.case, (*self.acts, *self.matters), self.whole)

    @cached_property
    def found(self) -> tuple[FindingRaised, ...]:
        """The findings raised, in the order of the catalogue."""
        looked = (FindingRaised.look(entry, self.subjects) for entry in CATALOG)
        return tuple(f for f in looked if f is not None)

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of the findings raised."""
        return frozenset(f.entry.code for f in self.found)

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """What remarks may ask of the bar, of findings and of the first element."""
        acts = [act for act in self.bar.acts if act.recorded]
        return Elsewhere(
            elements=((str(self.victim.predicate.id), self.victim.outcome),),
            bar=self.bar.step if acts else BarStep.NOT_RAISED,
            touching=tuple(dict.fromkeys(fact for act in acts for fact in act.for_officer())),
            acts=tuple(dict.fromkeys(f for act in acts for f in (*act.for_officer(), *act.for_representative()))),
            of_somebody=any(act.concerns_somebody for act in self.bar.acts),
            raised=self.codes,
        )

    @cached_property
    def notices(self) -> tuple[Look[Remark], ...]:
        """The notices that apply, each code once or more."""
        scope = self._scope.instead({"found": ""}, found=self.elsewhere)
        looker = Looker(Explainer(scope, self.day, self.catalog), STATUS.standing(self.case, self.day), STATUS)
        return tuple(look for look in looker.speaking(NOTICES) if look.told)

    def characterizations(self) -> tuple[GradedWay, ...]:
        """Return each characterization where any finding needs work before filing; else none."""
        if not any(f.level in _SERIOUS for f in self.found):
            return ()
        return characterize(self.subjects, self.victim, self.whole.explain.facts(self.victim))

    def causation(self) -> tuple[tuple[Subject, tuple[Reported, ...]], ...]:
        """Return, for each act, what every test of causation and compulsion reports."""
        return tuple((subject, report(subject, self.day)) for subject in self.acts)


def expose(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> Exposure:
    """
    Find what a record exposes its client to, whatever the setting; `tvisa.screening.picture.Picture` minds that.

    Pure and total: no clock, no I/O, nothing stored.

    Args:
        case: The case, as for `tvisa.screen`.
        as_of: The date of decision, as for `tvisa.screen`.
        lang: The language of the sentences, such as ``es``.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *as_of* no date.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    return exposure_of(as_case(case), as_day(as_of), catalog_of(lang))


def exposure_of(case: Case, day: datetime.date, catalog: Catalog) -> Exposure:
    """Return what a case that was read already exposes its client to."""
    scope = scope_of(case, day)
    return Exposure(case, day, catalog, find(STATUS.on(day).elements[0], scope))
