"""
Which elements come out differently between the law of two days, and which changed rules carry that, by outcomes alone.

What `tvisa.screening.compare.compare` says of the elements of one case, said of many: whatever is the law's, and not the case's, is
worked out once. An element under a rule set, with changes taken back or not, is one compiled function, kept for every case.
A test holds the two equal.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from tvisa.facts import Case
from tvisa.files.given import CaseLike, DateLike, as_day, as_law, as_record
from tvisa.kernel import truth
from tvisa.kernel.answers import State
from tvisa.kernel.classification import Classification, RuleSet
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.predicate import Element, Question
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.changes import between
from tvisa.law.changes.change import LawChange, MatterOfChange, dated_of, filed_before, taken_back
from tvisa.screening import ABOVE
from tvisa.screening.compare.beside import (
    BesideDifference,
    beside,
    ground_of,
    grounds_not_in_play,
    relatives,
    stands_there,
)
from tvisa.screening.document import AppliedLaw, applied_law
from tvisa.screening.elements.as_decided import ANSWERED, asked_anew, where_recorded
from tvisa.screening.elements.outcomes import compile_outcomes
from tvisa.screening.kept import STATUS, Made, Result, with_status
from tvisa.screening.law_told import RuleChanged
from tvisa.screening.picture import Picture
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.table import OUTCOME_TEXT, RuleInForce
from tvisa.screening.value import Readings, Whole, kept, says, through, told, told_as, untold
from tvisa.words.catalog import ENGLISH, Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import ComparisonData  # noqa: F401 - what its as_dict gives


Nibbles = Mapping[str, int]
"""The readings of each element, by its name."""


@attrs.frozen(eq=False, slots=False)
class ElementsOnDay:
    """The elements of one rule set, read on a day."""

    elements: tuple[Element, ...]
    day: datetime.date

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The names of the elements for a reader, by their ids."""
        return {element.id: element.title for element in self.elements}

    @cached_property
    def _outcomes(self) -> Callable[..., tuple[int, ...]]:
        return compile_outcomes(self.elements, ("case", "day"))

    def of(self, case: Case) -> Nibbles:
        """Return how the elements come out."""
        outcomes = self._outcomes(case, self.day, case.filed_bits) if self.elements else ()
        return dict(zip(self.titles, outcomes, strict=True))


class Boundary:
    """What lies between two rule sets, the second of which is read as it is and with changes taken back."""

    def __init__(self, old: ElementsOnDay, new: ElementsOnDay) -> None:
        self.old, self.new = old, new
        self._rows = tuple(row for row in between(old.day, new.day) if row.of)
        self._bearing: dict[str, tuple[LawChange, ...]] = {}
        self._laws: dict[tuple[str, frozenset[str]], ElementsOnDay] = {}

    def carrying(self, case: Case, name: str) -> tuple[LawChange, ...]:
        """
        Return the changes without which the later law would find of an element what the earlier one found.

        From both ends of the list, each time down to rows none of which can be spared, as `tvisa.screening.compare.compare` does.
        """
        rows = self._on(name)
        wanted = self._without(case, name, rows)
        if self._without(case, name, ()) == wanted:
            return ()
        needed: set[str] = set()
        for order in (rows, rows[::-1]):
            kept = rows
            for row in order:
                rest = tuple(other for other in kept if other is not row)
                if self._without(case, name, rest) == wanted:
                    kept = rest
            needed.update(row.topic for row in kept)
        return tuple(row for row in rows if row.topic in needed)

    def by_time(self, case: Case, name: str) -> bool:
        """Say whether the later day differs even with every change taken back."""
        back, was = self._without(case, name, self._on(name)), self.old.of(case).get(name)
        return None not in (back, was) and back != was

    def _on(self, name: str) -> tuple[LawChange, ...]:
        """Return the changes that bear on an element, by the dated parts in it: to take back another leaves it as it is."""
        if name not in self._bearing:
            dated = dated_of(name, self.new.day)
            self._bearing[name] = tuple(row for row in self._rows if not dated.isdisjoint(row.of))
        return self._bearing[name]

    def _without(self, case: Case, name: str, rows: tuple[LawChange, ...]) -> int | None:
        """Return what the later law finds of an element with some of its changes taken back."""
        key = name, frozenset(row.topic for row in rows)
        if key not in self._laws:
            taken = taken_back(self.new.elements, rows, self.new.day)
            self._laws[key] = ElementsOnDay(tuple(element for element in taken if element.id == name), self.new.day)
        return self._laws[key].of(case).get(name)


class Span:
    """The law between two days, and what it does to a case."""

    def __init__(self, first: datetime.date, last: datetime.date) -> None:
        stands = [ElementsOnDay(rules.elements, day) for rules, day in steps_between(STATUS, *sorted((first, last)))]
        self._boundaries = [Boundary(*pair) for pair in itertools.pairwise(stands)]
        ends = (stands[0], stands[-1]) if first <= last else (stands[-1], stands[0])
        self.before, self.after = ends
        rows = [row for boundary in self._boundaries for row in between(boundary.old.day, boundary.new.day)]
        self._asked_anew = tuple(now.fact for _, now in asked_anew(rows, ends[0].elements, ends[1].elements))

    def weigh_again(self, case: Case) -> int:
        """Return how many judgments on record stand while the rule behind them changed."""
        return sum(1 for _ in where_recorded(case, self._asked_anew, ANSWERED))

    def carried(self, case: Case, name: str) -> tuple[tuple[LawChange, ...], bool]:
        """Return the changes that carry the difference of an element, and whether it differs because time passed."""
        rows = (row for boundary in self._boundaries for row in boundary.carrying(case, name))
        by_time = any(boundary.by_time(case, name) for boundary in self._boundaries)
        return tuple(dict.fromkeys(rows)), by_time


@lru_cache(maxsize=8)
def span(first: datetime.date, last: datetime.date) -> Span:
    """Return the law between two days, put together once; what is found with it does not depend on which comes first."""
    return Span(first, last)


# --- what changes for one case between the law of two days, and which changed rules carry it --------------------------

Place = tuple[tuple[str, ...], str]
"""Where a named part stands: the names of the parts above it and its own, and the record it is about."""


@attrs.frozen(eq=False, repr=False)
class _Part:
    """What was found at one named part, and who can explain it."""

    finding: Finding
    explainer: Explainer
    scope: Scope

    @property
    def bits(self) -> int:
        return self.finding.bits & 0xF


@attrs.frozen(eq=False, repr=False)
class _Stage:
    """The case under one rule set, on a day that it governs."""

    law: RuleSet
    day: datetime.date
    elements: tuple[Element, ...]
    parts: dict[Place, _Part]


@attrs.frozen(eq=False, repr=False)
class PartThen(Whole):
    """How a part of the law came out on one of the days."""

    outcome: Outcome = says("How it stood.")
    outcome_text: str = says("The same in words.")
    readings: Readings = says("The favorable and the adverse reading.")
    reason: str = says("Why, in one sentence, from the facts.")
    citations: tuple[str, ...] = says("Where it stands.")


@attrs.frozen
class Difference(Whole):
    """A part of the law that comes out differently; a side is null where the law of that day has no such part."""

    place: tuple[str, ...]
    """The names of the parts above it and its own."""
    path: str = says("The record that it is about; empty where it is about none.")
    carried_by: tuple[LawChange, ...] = untold(repr=False)
    """The changed rules without which it would not differ."""
    by_time: bool = says(
        "Whether it differs, in whole or in part, because time passed and not because the law changed."
    )
    _before: _Part | None = untold(repr=False, eq=False)
    _after: _Part | None = untold(repr=False, eq=False)

    @property
    def readings(self) -> tuple[int | None, int | None]:
        """The two readings on each day, as bits; None where the law of that day has no such part."""
        return _value(self._before), _value(self._after)

    @property
    def _shown(self) -> _Part:
        part = self._after or self._before
        assert part is not None  # noqa: S101 - one of the two is always there
        return part

    @told
    def id(self) -> str:
        """Its name."""
        return self.place[-1]

    title = through(
        "_shown.finding.predicate.title", "Its name for a reader.", by="_shown.explainer.catalog.plain", json=True
    )

    @told
    def of(self) -> str:
        """The ground that it is of; empty of an element."""
        return ground_of(self.place, self._shown.explainer.catalog)

    @told_as("place")
    def above(self) -> tuple[str, ...]:
        """The names of the parts above it."""
        return self.place[:-1]

    @told_as("from")
    def earlier(self) -> PartThen | None:
        """How it came out on the one day."""
        return _then(self._before)

    @told_as("to")
    def later(self) -> PartThen | None:
        """How it came out on the other."""
        return _then(self._after)

    @told_as("carried_by")
    def topics(self) -> tuple[str, ...]:
        """The changed rules without which it would not differ."""
        return tuple(row.topic for row in self.carried_by)


def _then(part: _Part | None) -> PartThen | None:
    if part is None:
        return None
    found, explainer, law = part.finding, part.explainer, part.finding.predicate.law
    text, reason = explainer.catalog.plain(OUTCOME_TEXT[found.outcome]), explainer.reason(found, part.scope)
    cites = tuple(str(c) for c in law.cites_on(explainer.day))
    return PartThen(found.outcome, text, Readings(*truth.readings(found.bits)), reason, cites)


@attrs.frozen(eq=False, repr=False)
class LawsCompared(Whole):
    """The law of each of the two days."""

    earlier: AppliedLaw = says("Of the one.", key="from")
    later: AppliedLaw = says("Of the other.", key="to")


@attrs.frozen(eq=False, repr=False)
class OutcomesCompared(Whole):
    """The outcome on each of the two days."""

    earlier: Outcome = says("On the one.", key="from")
    later: Outcome = says("On the other.", key="to")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ChangeHere(RuleChanged):
    """A rule that changed, with what it has to do with the case."""

    carries: tuple[str, ...] = says("What comes out differently by it.")
    recorded: tuple[str, ...] = says("Where in the case what it asks about is recorded.")
    stands_there: bool = says("Whether the case stands where it is in play.")
    kept_here: bool = says("Whether the applicant, who filed before, keeps the earlier rule.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class JudgedAnew(Whole):
    """A judgment on record whose question stands while the rule behind it changed."""

    path: str = says("The judgment.")
    question: str = says("Its question.")
    earlier: RuleInForce = says("The rule behind it on the one day.", key="from")
    later: RuleInForce = says("On the other.", key="to")
    changes: tuple[str, ...] = says("The changed rules.")


@attrs.frozen(eq=False, repr=False, slots=False)
class Comparison(Result["ComparisonData"], Whole):
    """
    What changes for a case between the law of two days, and which changed rules carry it.

    Attributes:
        pictures: What was found of the case on each of the two days.
        differences: What comes out differently: the elements first, then their named parts.
        changes: Every rule that changed between the two days, the earliest first.
    """

    kind = "comparison"

    pictures: tuple[Picture, Picture]
    differences: tuple[Difference, ...]
    changes: tuple[LawChange, ...]
    _case: Any
    _stages: tuple[_Stage, _Stage]
    _catalog: Catalog
    _law: Classification

    @property
    def screenings(self) -> tuple[Any, Any]:
        """The case screened on each of the two days."""
        before, after = self.pictures
        return ABOVE["screening"](before), ABOVE["screening"](after)

    @kept
    def beside(self) -> tuple[BesideDifference, ...]:
        """What comes out differently beside the elements: relatives, grounds, adjustment, what filing says."""
        first, last = (stage.day for stage in self._stages)
        return beside(self._case, (first, last), self.changes, self._catalog) if self._law is STATUS else ()

    def _made(self) -> Made:
        before, after = (stage.day for stage in self._stages)
        given = {"case": self._case, "as_of": before, "other": after, "lang": self._catalog.lang}
        return compare, with_status(given, self._law)

    @told
    def law(self) -> LawsCompared:
        """The law of each of the two days."""
        return LawsCompared(*(applied_law(stage.law, stage.day, self._catalog) for stage in self._stages))

    @told
    def same_law(self) -> bool:
        """Whether both days fall under one rule set."""
        return self._stages[0].law is self._stages[1].law

    @told
    def outcome(self) -> OutcomesCompared:
        """The outcome on each of the two days."""
        return OutcomesCompared(*(picture.outcome for picture in self.pictures))

    @cached_property
    def _told(self) -> tuple[Difference, ...]:
        """What comes out differently, but for what lies in a ground that is in play on neither day."""
        idle = grounds_not_in_play(self.pictures)
        return tuple(d for d in self.differences if not idle & set(d.place))

    @told
    def elements(self) -> tuple[Difference, ...]:
        """The elements that come out differently."""
        return tuple(d for d in self._told if not d.above)

    @told
    def parts(self) -> tuple[Difference, ...]:
        """Their parts that do."""
        return tuple(d for d in self._told if d.above)

    @told
    def summary(self) -> str:
        """The bottom line."""
        say, plain, told = self._catalog.say, self._catalog.plain, self._told
        by_law = [d for d in told if d.carried_by or not d.by_time]
        elements = [d.title for d in by_law if not d.above]
        if elements:
            return say(
                "Under the law of the other date, these come out differently: {titles}.", titles="; ".join(elements)
            )
        if by_law:
            return say(
                "No element comes out differently, but parts of elements do: {titles}.",
                titles="; ".join(dict.fromkeys(d.title for d in by_law)),
            )
        titles = "; ".join(dict.fromkeys(each.shown.title for each in self.beside if each.rules or not each.by_time))
        if titles:
            return say("No element comes out differently. Outside the elements, these do: {titles}.", titles=titles)
        if told:
            return say(
                "These come out differently only because time passed, not because the law changed: {titles}.",
                titles="; ".join(dict.fromkeys(d.title for d in told)),
            )
        same = self.same_law
        if same and not self.changes:
            return plain("Both dates fall under the same law: nothing changes.")
        if same:
            return plain("The law on the elements is the same on both dates. Other law changed.")
        return plain(
            "The law changed between the two dates, but no element or part of an element comes out differently."
        )

    @told_as("changes")
    def changed(self) -> tuple[ChangeHere, ...]:
        """Every rule that changed between the two days, the earliest first."""
        return tuple(map(self._row, self.changes))

    def _row(self, row: LawChange) -> ChangeHere:
        """Return a changed rule with what it has to do with this case."""
        recorded = (
            *where_recorded(self._case, row.facts, (State.YES, State.DISPUTED)),
            *where_recorded(self._case, row.lacks, (State.NO, State.DISPUTED)),
            *(relatives(self._case, row) if self._law is STATUS else ()),
        )
        stands = self._law is STATUS and stands_there(self._case, row, self._stages[1].day)
        concerns = row.matter is MatterOfChange.ELEMENTS or bool(recorded)
        return ChangeHere.of(
            row,
            self._catalog,
            carries=tuple(dict.fromkeys(d.place[-1] for d in self.differences if row in d.carried_by)),
            recorded=recorded,
            stands_there=stands,
            kept_here=row.kept and concerns and filed_before(self._case),
        )

    @told_as("weigh_again")
    def judged_anew(self) -> tuple[JudgedAnew, ...]:
        """The judgments on record whose question stands while the rule behind it changed."""
        return tuple(
            JudgedAnew(
                path=path,
                question=self._catalog.plain(now.ask),
                earlier=_judged(was, self._stages[0], self._catalog),
                later=_judged(now, self._stages[1], self._catalog),
                changes=tuple(row.topic for row in self.changes if now.fact in row.asks),
            )
            for path, was, now in self._reweighed()
        )

    @property
    def weigh_again(self) -> tuple[str, ...]:
        """The paths of these."""
        return tuple(path for path, _, _ in self._reweighed())

    @told
    def disclaimer(self) -> str:
        """What this is, and what it is not."""
        return self._catalog.plain(self._law.disclaimer)

    def _reweighed(self) -> Iterator[tuple[str, Question, Question]]:
        """Yield the path of each such judgment, with the question as either law asks it."""
        before, after = (stage.elements for stage in self._stages)
        for was, now in asked_anew(self.changes, before, after):
            yield from ((path, was, now) for path in where_recorded(self._case, (now.fact,), ANSWERED))


def _judged(question: Question, stage: _Stage, catalog: Catalog) -> RuleInForce:
    return RuleInForce.of(question.law, stage.day, catalog)


def compare(
    case: CaseLike, as_of: DateLike, other: DateLike, *, lang: str = "en", law: Classification = STATUS
) -> Comparison:
    """
    Compare what the law of two days makes of one case; takes, and raises, what `tvisa.screen` does.

    The days may come in either order, and the answer turns round with them.
    """
    record = as_told(as_record(case, as_law(law).bindings["case"].record))
    return comparison_of(record, (as_day(as_of), as_day(other)), catalog_of(lang), law)


def comparison_of(
    case: Any, days: tuple[datetime.date, datetime.date], catalog: Catalog = ENGLISH, law: Classification = STATUS
) -> Comparison:
    """Return the comparison of a case that was read already."""
    first, last = sorted(days)
    finder = _Finder(case, law, catalog)
    stages = [finder.stage(rules, day) for rules, day in steps_between(law, first, last)]
    steps = [_Step(finder, old, new) for old, new in itertools.pairwise(stages)]
    found = []
    for place in dict.fromkeys((*stages[0].parts, *stages[-1].parts)):
        earlier, later = stages[0].parts.get(place), stages[-1].parts.get(place)
        # A part of an element that only one of the laws has is told by the rule that brought it or took it away.
        if _value(earlier) == _value(later) or (len(place[0]) > 1 and not (earlier and later)):
            continue
        if len(place[0]) == 1 and truth.TRUE in (_value(earlier), _value(later)) and not (earlier and later):
            # Nothing is won or lost with an element that only one of the laws has and that stood there.
            continue
        carried = [row for step in steps for row in step.carrying(place)]
        by_time = any(step.by_time(place) for step in steps)
        ends = (earlier, later) if days[0] <= days[1] else (later, earlier)
        found.append(Difference(place[0], place[1], tuple(dict.fromkeys(carried)), by_time, *ends))
    found.sort(key=lambda d: len(d.place) > 1)
    ordered = (stages[0], stages[-1]) if days[0] <= days[1] else (stages[-1], stages[0])
    rows = tuple(row for step in steps for row in step.rows)
    return Comparison(
        (finder.picture(days[0]), finder.picture(days[1])), tuple(found), rows, case, ordered, catalog, law
    )


def steps_between(
    law: Classification, first: datetime.date, last: datetime.date
) -> list[tuple[RuleSet, datetime.date]]:
    """Return the rule sets from one day to another, each with a day on which it is read."""
    sets = law.rule_sets
    laws = sets[sets.index(law.on(first)) : sets.index(law.on(last)) + 1]
    if first == last:
        return [(laws[0], first)]
    between_them = [(rules, rules.window.start or first) for rules in laws[1:-1]]
    return [(laws[0], first), *between_them, (laws[-1], last)]


def _value(part: _Part | None) -> int | None:
    return part.bits if part else None


@attrs.frozen(eq=False, repr=False)
class _Finder:
    """Finds the named parts of a case under the law of one day or another."""

    case: Any
    law: Classification
    catalog: Catalog
    _pictures: dict[datetime.date, Picture] = attrs.field(factory=dict, init=False)

    def stage(self, rules: RuleSet, day: datetime.date) -> _Stage:
        elements = tuple(finding.predicate for finding in self.picture(day).findings)
        return _Stage(rules, day, elements, self.parts(day, elements))

    def picture(self, day: datetime.date) -> Picture:
        """Return the picture of the case on a day, made once."""
        if day not in self._pictures:
            self._pictures[day] = Picture(self.case, day, self.law, catalog=self.catalog)
        return self._pictures[day]

    def parts(self, day: datetime.date, elements: Sequence[Element]) -> dict[Place, _Part]:
        """Find every named part, once each: what the law refers to twice stands where it is first told."""
        explainer = self.picture(day).explainer
        scope = explainer.scope
        found: dict[Place, _Part] = {}
        told: set[tuple[str, str, int]] = set()

        def visit(finding: Finding, scope: Scope, above: tuple[str, ...]) -> None:
            scope = finding.scope or scope
            node = finding.predicate
            if isinstance(node, Element):
                path = next(reversed(scope.paths.values()))
                mark = (node.id, path, id(node))
                if mark in told:
                    return
                told.add(mark)
                above = (*above, str(node.id))
                found.setdefault((above, path), _Part(finding, explainer, scope))
            for child in finding.children:
                visit(child, scope, above)

        for element in elements:
            visit(find(element, scope), scope, ())
        return found

    def values(self, day: datetime.date, elements: Sequence[Element]) -> dict[Place, int]:
        """Find the readings of every named part."""
        return {place: part.bits for place, part in self.parts(day, elements).items()}


class _Step:
    """What one boundary does to the case: each change that can be taken back, and what is left without some of them."""

    def __init__(self, finder: _Finder, old: _Stage, new: _Stage) -> None:
        self.finder, self.old, self.new = finder, old, new
        self._told = "changes" in finder.law.sections
        self.rows = between(old.day, new.day) if self._told else ()
        self._movable = tuple(row for row in self.rows if row.moves)
        self._known: dict[frozenset[str], dict[Place, int]] = {}

    def without(self, rows: Sequence[LawChange], place: Place) -> int | None:
        """Return what the later law finds at a place with some of its changes taken back."""
        key = frozenset(row.topic for row in rows)
        if key not in self._known:
            self._known[key] = self.finder.values(self.new.day, taken_back(self.new.elements, rows, self.new.day))
        return self._known[key].get(place)

    @cached_property
    def _under_the_earlier_law(self) -> dict[Place, int]:
        return self.finder.values(self.new.day, self.old.elements)

    def by_time(self, place: Place) -> bool:
        """Say whether the later day differs at a place even with every change taken back."""
        taken = self.without(self._movable, place) if self._told else self._under_the_earlier_law.get(place)
        back, was = taken, _value(self.old.parts.get(place))
        return None not in (back, was) and back != was

    def carrying(self, place: Place) -> tuple[LawChange, ...]:
        """
        Return the changes without which the later law would find what the earlier one found.

        From both ends of the list, each time down to rows none of which can be spared.
        """
        if not self._movable:
            return ()
        wanted = self.without(self._movable, place)
        if self.without((), place) == wanted:
            return ()
        needed: dict[str, LawChange] = {}
        for order in (self._movable, tuple(reversed(self._movable))):
            kept = list(self._movable)
            for row in order:
                rest = [r for r in kept if r is not row]
                if self.without(rest, place) == wanted:
                    kept = rest
            needed |= {row.topic: row for row in kept}
        return tuple(row for row in self._movable if row.topic in needed)
