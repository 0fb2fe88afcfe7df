"""The findings of the catalog that a record raises, each at its level, with both readings graded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.predicate import Not
from tvisa.kernel.scope import Finding, Scope
from tvisa.law.conduct.ambiguity import LEVEL_TEXT, Ambiguity, Grade, Level, LevelRow, ReadingSide, SpeaksFor
from tvisa.law.conduct.timing import Timing, asserted
from tvisa.screening.conduct.subject import Subject, supporting


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
        return self.entry.level_texts.get(self.level, LEVEL_TEXT[self.level])

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
