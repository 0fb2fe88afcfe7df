"""Which single facts separate the favorable reading of an outcome from the adverse one."""

from __future__ import annotations

import datetime
import typing
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cached_property
from typing import Any, ClassVar, Final, Protocol

import attrs

from tvisa.errors import UnknownName
from tvisa.facts import Case
from tvisa.kernel import carried
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.burden import Held as HeldFor
from tvisa.kernel.dates import Age, Date, DateFact, Years
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explained, Explainer, Recorded, Told
from tvisa.kernel.paths import get, put, recorded
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.reasons import best, reason
from tvisa.kernel.scope import Finding, Scope, untouched_by
from tvisa.kernel.standing import FOR_COUNSEL, Standing
from tvisa.kernel.truth import Basis, Outcome, readings
from tvisa.law.common.posture import Stage
from tvisa.screening.elements.standing import CounterQuestion, HangsOn, Judgment, PartStanding, standings_of
from tvisa.screening.grounds.admissibility import Admissibility
from tvisa.screening.picture import Picture, all_of
from tvisa.screening.table import COMBINED, OUTCOME_TEXT, LawTable, LawText, only_asserted
from tvisa.screening.value import Field, Path, Readings, Value, View, says, through, told, told_of, told_unless, worded
from tvisa.words.catalog import Catalog


@attrs.frozen(eq=False, repr=False)
class Settled(Value):
    """One way of settling a fact, and the outcome that this gives."""

    said: str = says("What the fact then says.")
    outcome: Outcome = says("The outcome that this gives.")


@attrs.frozen(eq=False, repr=False)
class Separating(Value):
    """A fact that alone closes the gap between the two readings."""

    path: str = says("The fact.")
    settled: tuple[Settled, ...] = says("Each way of settling it.")


Ways = tuple[tuple[str, Scope], ...]
"""Each way of settling a fact, with the scope in which it is settled so."""


class Settling:
    """
    Settles the facts of one case, each once, whichever outcomes it may separate.

    Args:
        case: The case.
        scope: Gives the scope of a case.
    """

    def __init__(self, case: Case, scope: Callable[[Case], Scope]) -> None:
        self._case, self._scope = case, scope
        self._known: dict[str, Ways] = {}
        self._recorded = {path for path, _ in recorded(case)}

    def ways(self, path: str) -> Ways:
        """Return each way of settling a fact that is told in more than one; none of any other."""
        if path not in self._known:
            settled = _settled(self._case, path) if path in self._recorded else ()
            self._known[path] = tuple((word, self._scope(changed)) for word, changed in settled)
        return self._known[path]

    def separating(self, paths: Iterable[str], bits: Callable[[Scope], int]) -> tuple[Separating, ...]:
        """
        Return each fact that alone closes the gap between two readings, with the outcome each way of settling it gives.

        Args:
            paths: Facts that may separate them: those that the outcome rests on.
            bits: The outcome in a scope, as three nibbles.
        """
        found = []
        for path in dict.fromkeys(paths):
            outcomes = [(word, readings(bits(scope))) for word, scope in self.ways(path)]
            if any(favorable is adverse for _, (favorable, adverse) in outcomes):
                found.append(Separating(path, tuple(Settled(word, _one(*pair)) for word, pair in outcomes)))
        return tuple(found)


def _settling(picture: Picture) -> Settling:
    return Settling(picture.case, picture.scope_of)


def separating(picture: Picture, findings: Iterable[Finding]) -> tuple[Separating, ...]:
    """Return each fact that alone closes the gap between the two readings of some findings taken together."""
    several = tuple(findings)
    favorable, adverse = readings(all_of(several))
    if favorable is adverse:
        return ()
    paths = [fact.path for finding in several for fact in picture.explainer.facts(finding)]
    return picture.of(_settling).separating(paths, lambda scope: all_of(find(f.predicate, scope) for f in several))


def _one(favorable: Outcome, adverse: Outcome) -> Outcome:
    return favorable if favorable is adverse else Outcome.CONTESTED


def _settled(case: Case, path: str) -> Iterator[tuple[str, Case]]:
    """Yield the case with one disputed fact settled each way, or one assertion withdrawn."""
    fact: Any = get(case, path)
    if isinstance(fact, Answer):
        said = {c.answer for c in fact.claims}
        if said >= {Reply.YES, Reply.NO}:
            for reply in (Reply.YES, Reply.NO):
                yield str(reply), put(case, path, Answer(tuple(c for c in fact.claims if c.answer is reply)))
        elif "asserted" in path.split("."):
            yield "not asked", put(case, path, Answer())
    elif isinstance(fact, DateFact) and len(fact.values) > 1:
        yield from ((str(c.date), put(case, path, DateFact((c,)))) for c in fact.claims if isinstance(c.date, Date))
    elif isinstance(fact, Age) and len(fact.values) > 1:
        yield from ((str(c.years), put(case, path, Age((c,)))) for c in fact.claims if isinstance(c.years, Years))


# --- what a screening tells of the elements and of what stands beside them, as values ---------------------------------

Fact = carried.Fact
"""A recorded fact: where it is, what it says, who says so."""
Gap = carried.Missing
"""What would close something open: where it goes, why it is open, the question, and who can answer it."""


class Plan(Protocol):
    """What to ask next, and what asking cannot settle."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The next set of questions, the first first."""

    @property
    def for_counsel(self) -> tuple[Gap, ...]:
        """Judgments that facts are there for, and that only counsel can weigh."""

    @property
    def not_yet(self) -> tuple[Gap, ...]:
        """What can still come about before filing."""

    @property
    def ended(self) -> tuple[Gap, ...]:
        """What was asked for, is not known or was declined, and stays open."""


class Question(Protocol):
    """A question of which an answer can still change something."""

    @property
    def path(self) -> str:
        """Where the answer goes."""

    @property
    def question(self) -> str:
        """What to ask."""

    @property
    def why(self) -> str:
        """What an answer can change."""

    @property
    def serves(self) -> tuple[str, ...]:
        """The elements and grounds that it can change."""


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Law(Value):
    """The law that was applied."""

    as_of: datetime.date = says("The day whose law it is.")
    classification: str = says("The status that the case is screened for.")
    rule_set: str = says("The rule set that decides on that day.")
    title: str = says("Its name for a reader.")
    checked_on: datetime.date = says("The day on which it was last read against its sources.")
    note: str = says("What a reader must know before relying on it.", default="")
    _table: LawTable

    table = through("_table.digest", "The digest of the table of the law, by whose numbers a result speaks.", json=True)


def applied(picture: Picture) -> Law:
    """Return the law that was applied."""
    rules, plain = picture.law, picture.catalog.plain
    return Law(
        as_of=picture.day,
        classification=picture.status.id,
        rule_set=rules.id,
        title=plain(rules.title),
        checked_on=CHECKED_ON,
        note=plain(rules.note),
        table=picture.table,
    )


@attrs.frozen(eq=False, repr=False)
class Factor(Value):
    """One of the law's own factors that is recorded: listed, and never counted."""

    numbered: ClassVar[str] = "factor"

    law: LawText = says("What it is, and where the law names it.")
    path: str = says("The fact.", json=False)
    counts: str = says("What it speaks for: `for`, `against`, `neither`, or `disputed`.")
    answer: str = says("What is recorded.", json=False)
    sources: tuple[str, ...] = says("Who says so.", json=False)
    evidence: tuple[str, ...] = says("The kinds of evidence that are held.")

    @told
    def fact(self) -> Fact:
        """The fact, as it is recorded."""
        return Fact(self.path, self.answer, self.sources, "")

    title = through("law.title", "What it is.")
    citations = through("law.citations", "Where the law names it.", tuple[str, ...])


def factor_of(recorded: Recorded, table: LawTable) -> Factor:
    """Return a factor as recorded."""
    factor, path, counts, answer, sources, evidence = recorded
    return Factor(table.text(factor), path, counts, answer, sources, evidence)


def _as_usual(part: Part, readings: Readings) -> bool:
    return readings == (part.outcome, part.outcome)


def _said_below(part: Part, _: object) -> bool:
    return part.is_between


@attrs.frozen(eq=False, repr=False, slots=False)
class Part(View):
    """What was found at one part of the law."""

    _of: Explained
    _explainer: Explainer
    _table: LawTable

    @property
    def _before(self) -> Container[int]:
        """What the reader has been given in full before it."""
        return self._of.told.before(self._of.turn)

    law = through("_of.finding.predicate", "What the law says of it.", LawText, by="_table.text", json=True)
    id = through("law.id", "Its name, after the concept; of a leaf, the fact that it reads.", json=True)

    @told_unless(lambda part, _: part.id in COMBINED)
    def title(self) -> str:
        """Its name for a reader; of a leaf, its question; left out of what only combines its parts, as its id says."""
        return self.law.title

    outcome = through("_of.finding.outcome", "How it stands.", Outcome, json=True)

    @worded
    def outcome_text(self) -> str:
        """The same in words."""
        return self._table.catalog.plain(OUTCOME_TEXT[self.outcome])

    @told_unless(lambda _, basis: basis in (None, Basis.RULE))
    def basis(self) -> Basis | None:
        """What the outcome rests on; None where it is open."""
        return self._of.finding.basis

    @told_unless(_as_usual)
    def readings(self) -> Readings:
        """The favorable and the adverse reading; left out where both are the outcome."""
        return Readings(*self._of.readings)

    citations = through("law.citations", "Where it stands.", tuple[str, ...])

    @worded
    def reason(self) -> str:
        """Why, in one sentence, from the facts."""
        return reason(self._of.finding, self._of.scope, self._table.catalog, self._before)

    facts = through("_of.facts", "The recorded facts that carry it.", tuple[Fact, ...], json=True)

    @told_unless(_said_below)
    def missing(self) -> tuple[Gap, ...]:
        """What would close it; left out of a part whose own parts say it."""
        return self._of.missing

    @told
    def factors(self) -> tuple[Factor, ...]:
        """The law's own factors that are recorded at or below it."""
        # Between an element and the standards that they bear on, factors would only be said again.
        if not self._of.top and self._of.finding.children:
            return ()
        found = self._explainer.factors(self._of.finding, self._of.scope, self._before)
        return tuple(factor_of(recorded, self._table) for recorded in found)

    @told_of(lambda part: not part.is_blank)
    def parts(self) -> tuple[Part, ...]:
        """What was found of what it consists of; JSON names apart those of which nothing is recorded."""
        of, explainer, table = self._of, self._explainer, self._table
        return tuple(
            [Part(p, explainer, table) if p.told is of.told else _untouched(p, explainer, table) for p in of.parts]
        )

    @told
    def see(self) -> str | None:
        """Its name, where it has been told in full already."""
        return self.law.id if self._of.again else None

    rule = through("law.rule", "The rule, in our own words.")
    confidence = through("law.confidence", "How the rule was verified.")
    kind = through("law.kind", "How a leaf decides; nothing of what is no leaf.")

    @told
    def best(self) -> str | None:
        """The record that goes furthest, where it is asked of every record of a list."""
        furthest = best(self._of.finding)
        if furthest is None:
            return None
        return next(reversed(furthest.scope.paths.values())) if furthest.scope else ""

    @told
    def path(self) -> str | None:
        """The record that it is asked of."""
        scope = self._of.finding.scope
        return (next(reversed(scope.paths.values())) or None) if scope else None

    @told
    def blank(self) -> tuple[str, ...]:
        """The names of those of its parts that are open and of which nothing is recorded: the table says what there is to ask."""
        return tuple(part.id for part in self.parts if part.is_blank)

    @property
    def is_between(self) -> bool:
        """Whether it stands between an element and parts that are told in full."""
        return not self._of.top and any(not each.is_blank for each in self.parts)

    @cached_property
    def is_blank(self) -> bool:
        """Whether nothing is recorded of what it reads, so that it is open."""
        node, told_already = self._of.finding.predicate, self._of.again
        bare = self.outcome is Outcome.UNKNOWN and not told_already and self.path is None
        return bare and untouched_by(node)(self._of.scope)

    def find(self, name: str) -> Part:
        """
        Return the part of that name, this one or the first below it.

        Raises:
            UnknownName: If there is none; names those that there are.
        """
        named: dict[str, Part] = {}
        for part in below(self):
            named.setdefault(part.id, part)
        if name not in (*named,):
            what = "a part of the law"
            raise UnknownName(what, tuple(named))
        return named[name]


def _untouched(of: Explained, explainer: Explainer, table: LawTable) -> Part:
    """Return a part that nothing touches: it is the same for every case of a setting, and so it is kept with what was found of it."""
    notes, key = carried.notes_of(of.finding, of.scope), (Part, explainer.unasked)
    kept: tuple[LawTable, Part] | None = notes.get(key)
    if kept is None or kept[0] is not table:
        kept = notes[key] = table, Part(of, attrs.evolve(explainer, scope=of.scope), table)
    return kept[1]


def below(part: Part) -> Iterator[Part]:
    """Yield a part and everything below it."""
    yield part
    for each in part.parts:
        yield from below(each)


def _standing(name: str, sentence: str, kind: Any) -> Field[Any, Any]:
    """Declare what is told of where an element stands; of admissibility, which is none, nothing."""
    nothing = () if typing.get_origin(kind) is tuple else None

    def read(element: Element) -> Any:
        return nothing if element.stands is None else getattr(element.stands, name)

    read.__name__, read.__doc__, read.__annotations__ = name, sentence, {"return": kind}
    return Field(read, json=True)


@attrs.frozen(eq=False, repr=False)
class StandingOfPart(Value):
    """Where a named part of an element stands on the facts."""

    id: str = says("Its name.")
    title: str = says("Its name for a reader.", json=False)
    standing: Standing = says("Where it stands on the facts; never how likely anything is.")
    path: Path | None = says("The record that it is asked of.")
    within: str = says("The named part around it.")


@attrs.frozen(eq=False, repr=False)
class Route(Value):
    """A way to meet an element, where one of several is enough."""

    id: str = says("Its name.")
    title: str = says("Its name for a reader.", json=False)
    standing: Standing = says("Where it stands on the facts.")
    leads: bool = says("Whether it goes furthest, lacks least and leaves least to judge.")
    facts: tuple[Path, ...] = says("The plain facts recorded for it.")


@attrs.frozen(eq=False, repr=False, slots=False)
class Element(Part):
    """What was found of one element."""

    _separating: tuple[Separating, ...]
    _stands: PartStanding | None

    @worded
    def stands(self) -> PartStanding | None:
        """Where it stands on the facts; None of admissibility, which is no element."""
        return self._stands

    standing = _standing("standing", "Where it stands on the facts; never how likely anything is.", Standing | None)
    judged = _standing("judged", "What counsel judges, where facts are recorded for every part.", tuple[Judgment, ...])

    @property
    def open_on(self) -> tuple[Gap, ...]:
        """What is missing, what counsel judges and what could cut the other way, each with its question."""
        return self._of.missing if self.stands is None else self.stands.open_on

    @told
    def missing(self) -> tuple[Gap, ...]:
        """What is missing, on the nearest way of which something is recorded: facts that no judgment replaces."""
        return self._of.missing if self.stands is None else self.stands.missing

    closed = _standing("closed", "The parts below it that are not met.", tuple[str, ...])
    reopens = _standing(
        "reopens",
        "Of what is not met: where an answer would have to be otherwise, or is still to be had.",
        tuple[Path, ...],
    )
    not_asked = _standing(
        "not_asked",
        "Facts that could cut the other way in what counsel judges, and that nobody asked.",
        tuple[CounterQuestion, ...],
    )
    rests_on = _standing(
        "rests_on", "Facts without any one of which it would no longer have facts for every part.", tuple[Path, ...]
    )
    hangs_on = _standing("hangs_on", "The element, and the record, on which it hangs besides.", tuple[HangsOn, ...])
    held = _standing(
        "held",
        "What is held for the facts recorded for it: of all of them, for the one with the least.",
        HeldFor | None,
    )
    beside = _standing("beside", "Those of its facts that do not rest on the client's word alone.", tuple[Path, ...])

    @told
    def standings(self) -> tuple[StandingOfPart, ...]:
        """Where the parts of it stand of which something is recorded."""
        below = self.stands.below if self.stands is not None else ()
        once = {(row.of, row.path): (within, row) for within, row in reversed((*below,))}
        return tuple(StandingOfPart(r.id, r.title, r.standing, r.path, within) for within, r in reversed(once.values()))

    @told
    def routes(self) -> tuple[Route, ...]:
        """The ways of which one is enough and of which something is recorded, that which leads first."""
        rows = self.stands.routes if self.stands is not None else ()
        return tuple(
            Route(
                row.id,
                row.title,
                row.standing,
                row is rows[0] and row.standing is not Standing.NOT_MET,
                tuple(dict.fromkeys(Path(fact.path) for fact in row.facts)),
            )
            for row in rows
        )

    @worded
    def outcome_text(self) -> str:
        """How it stands, in words."""
        bare = only_asserted(self.outcome, self.facts)
        return self._table.catalog.plain("asserted, no facts yet" if bare else OUTCOME_TEXT[self.outcome])

    @told
    def reason(self) -> str:
        """Why, in one sentence, from the facts."""
        return reason(self._of.finding, self._of.scope, self._table.catalog, self._before)

    @told
    def needs_waiver(self) -> bool | None:
        """Whether a ground of inadmissibility needs a waiver or review; None of an element of the status itself."""
        return None

    separating = through(
        "_separating", "The facts that alone close the gap between its two readings.", tuple[Separating, ...], json=True
    )


@attrs.frozen(eq=False, repr=False, slots=False)
class Admissible(Element):
    """What was found of admissibility, which is no element of the status but stands beside them."""

    _admissibility: Admissibility

    @worded
    def outcome_text(self) -> str:
        """How it stands, in words."""
        waived = self.needs_waiver and self.outcome is Outcome.MET
        return self._table.catalog.plain("supported, if waived" if waived else OUTCOME_TEXT[self.outcome])

    @told
    def reason(self) -> str:
        """Which grounds could apply, what answers them, and which are still to be gone through."""
        return self._admissibility.reason()

    @property
    def in_short(self) -> str:
        """The same, of each kind one ground by name and the rest counted."""
        return self._admissibility.reason(most=1)

    @told
    def needs_waiver(self) -> bool | None:
        """Whether a ground of inadmissibility needs a waiver or review; None while none does and it is still open."""
        needs = self._admissibility.needs_waiver
        return needs if needs or self.outcome is Outcome.MET else None


def elements_of(picture: Picture) -> tuple[Element, ...]:
    """Return how each element stands, in the statute's order, and last, where it is screened, admissibility."""
    explainer, table, told_already = picture.explainer, picture.table, Told()
    stands = {each.of: each for each in picture.of(standings_of)}
    found = [
        Element(
            explainer.explain(f, told_already),
            explainer,
            table,
            separating(picture, [f]),
            stands.get(f.predicate),
        )
        for f in picture.elements
    ]
    if admissibility := picture.admissibility:
        explained = admissibility.explained(told_already)
        alone = separating(picture, [admissibility.finding])
        found.append(Admissible(explained, explainer, table, alone, None, admissibility))
    return tuple(found)


# --- beside them ------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class Held(Value):
    """Something recorded that is often held against a person although the law does not hold it against them."""

    path: str = says("The fact.")
    law: LawText = says("What it is, and why it does not defeat the claim.")
    answer: str = says("What is recorded.")

    title = through("law.title", "What it is, as it is usually put.")
    rule = through("law.rule", "Why it does not defeat the claim.")
    citations = through("law.citations", "Where that stands.", tuple[str, ...])


def held_of(picture: Picture) -> tuple[Held, ...]:
    """Return what is recorded and often held against a person although the law does not hold it against them."""
    return tuple(Held(fact.path, picture.table.text(item), fact.answer) for item, fact in picture.non_defenses)


# --- the bottom line of a screening in a few sentences, re-derived from what was found --------------------------------

_DISPUTED: Final = "A ground of inadmissibility, or a requirement for a waiver, is disputed."
_WAIVER: Final = {
    "met": "At least one ground of inadmissibility needs a waiver, whose requirements are judged to be met.",
    "unknown": "At least one ground of inadmissibility could apply and needs a waiver or review.",
    "contested": _DISPUTED,
}
_NO_WAIVER: Final = {
    "met": "No ground of inadmissibility is raised.",
    "unknown": "Grounds of inadmissibility are not reviewed yet.",
    "contested": _DISPUTED,
}
BAR_NOT_SCREENED: Final = (
    "Not screened here: admissibility, and the trafficker bar; both belong in a confidential consultation."
)


_OF_STANDING: Final = {
    Standing.NOT_MET: "Not met on the answers on file: {elements}.",
    Standing.CONTESTED: "Disputed: {elements}.",
    Standing.SUPPORTED: "Supported: {elements}.",
    Standing.ON_FACTS: "Counsel decides, with facts for every part: {elements}.",
    Standing.BOTH_SIDES: "Counsel decides, with facts on both sides: {elements}.",
    Standing.PARTLY: "Missing a fact: {elements}.",
    Standing.POINTS_AGAINST: "Not shown yet, with adverse facts on file: {elements}.",
    Standing.NOTHING: "Not shown yet, nothing on file: {elements}.",
}
"""Which elements stand how on the facts, in the order in which the headline names them."""
_ALL_FOR_COUNSEL: Final = "Something is on file for every part of all {number} elements."
_JUDGED_BY_NOBODY: Final = "Nothing is proved or judged here."
_PROVED_BY_NOBODY: Final = "Nothing is proved here."
_WAITS: Final = "Their own facts are on file, but they depend on {other}: {elements}."
_LACKS: Final = "{element} ({facts})"
_UNASKED: Final = "Not asked yet, and it could cut the other way: {questions}"
_MOST_UNASKED: Final = 2


def summary_of(picture: Picture, *, brief: bool = False) -> str:
    """Say the bottom line: which elements wait for counsel, which lack a fact; unless *brief*, which fact, what was not asked and the grounds."""
    catalog = picture.catalog
    statutory = [f for f in picture.elements if not f.predicate.beside]
    standings = picture.of(standings_of)
    asserted = sum(only_asserted(f.outcome, picture.explainer.facts(f)) for f in statutory)
    if all(f.outcome is Outcome.MET for f in statutory) and not asserted:
        told = [catalog.plain("The facts on file support each element.")]
    elif all(each.standing in (Standing.SUPPORTED, *FOR_COUNSEL) for each in standings) and not asserted:
        told = [catalog.say(_ALL_FOR_COUNSEL, number=len(standings)), *_by_standing(standings, catalog, brief=brief)]
    else:
        told = list(_by_standing(standings, catalog, brief=brief))
    # What stands beside the elements, as a time to file in, is told where it defeats, and never counted.
    defeats = (f for f in picture.elements if f.predicate.beside and f.outcome is Outcome.NOT_MET)
    told += [catalog.say(_OF_STANDING[Standing.NOT_MET], elements=catalog.plain(f.predicate.title)) for f in defeats]
    if any(each.standing in FOR_COUNSEL for each in standings):
        told.append(catalog.plain(_JUDGED_BY_NOBODY))
    elif any(each.standing is Standing.SUPPORTED for each in standings):
        told.append(catalog.plain(_PROVED_BY_NOBODY))
    asked = dict.fromkeys(each.question for stands in standings for each in stands.not_asked)
    if asked and not brief:
        told.append(catalog.say(_UNASKED, questions=" ".join((*asked,)[:_MOST_UNASKED])))
    if asserted:
        told.append(catalog.count("Asserted, no facts yet: {number}.", "Asserted, no facts yet: {number}.", asserted))
    if not brief and (admissibility := picture.admissibility):
        # It is no element of T status but stands beside them.
        of_grounds = (_WAIVER if admissibility.needs_waiver else _NO_WAIVER)[admissibility.finding.outcome]
        told.append(catalog.plain(of_grounds))
    if picture.has("bar"):
        bar = picture.exposure.bar if picture.privileged else None
        told.append(bar.summary(catalog, brief=brief) if bar else catalog.plain(BAR_NOT_SCREENED))
    held = picture.has("filing") and picture.standing.stages == {Stage.GRANTED}
    granted = [catalog.plain(picture.status.law_of("filing").GRANTED_BEFORE)] if held else []
    return " ".join((*granted, *told))


def _by_standing(standings: Iterable[PartStanding], catalog: Catalog, *, brief: bool) -> Iterator[str]:
    """Say which elements stand how, each with what it lacks, and which wait for another alone."""
    named: dict[tuple[Standing, str], list[str]] = {}
    for each in standings:
        partly = each.standing is Standing.PARTLY
        waits = each.hangs_on[0].numeral if partly and each.hangs_on and not each.lacking else ""
        lacks = catalog.say(_LACKS, element=each.numeral, facts=catalog.some(each.lacking, 2))
        if not each.only_asserted:
            named.setdefault((each.standing, waits), []).append(
                lacks if partly and each.lacking and not brief else each.numeral
            )
    for stands, message in _OF_STANDING.items():
        for (found, waits), elements in named.items():
            if found is stands:
                yield catalog.say(_WAITS if waits else message, other=waits, elements=", ".join(elements))
