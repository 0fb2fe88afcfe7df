"""
One set of facts under every definition of trafficking: where they stand on each incident, and where they part.

Only the severe form decides anything here; the other definitions are context. Facts flow in and nothing flows back: no
element reads what other instruments ask. Acts of the client's own are looked at in a privileged setting alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

from tvisa.facts import Case, Setting
from tvisa.facts.labels import label
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.dates import DateFact
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Question
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Basis, Outcome
from tvisa.law.conduct.ladder import ACTOR
from tvisa.law.conduct.leaves import said
from tvisa.law.frameworks.definitions import PARTS, Definition, definitions, limbs
from tvisa.law.frameworks.frames import ARTICLE, MARKS, OTHERS, PLACES, SIDES, Place
from tvisa.screening.conduct.subject import scope_of
from tvisa.screening.document import AppliedLaw, applied_law
from tvisa.screening.kept import STATUS, Made, Result
from tvisa.screening.picture import Picture
from tvisa.screening.sharing.confidences import set_aside, unasked
from tvisa.screening.table import OUTCOME_TEXT, RuleInForce, rules_in_force
from tvisa.screening.value import Whole, kept, says, told, told_unless
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import FrameworksData  # noqa: F401 - what its as_dict gives

_STATES: Final[dict[Outcome, Literal["met", "denied", "missing", "disputed"]]] = {
    Outcome.MET: "met",
    Outcome.NOT_MET: "denied",
    Outcome.UNKNOWN: "missing",
    Outcome.CONTESTED: "disputed",
}
"""How a part of a definition stands."""
_RANK: Final = {Outcome.MET: 3, Outcome.CONTESTED: 2, Outcome.UNKNOWN: 1, Outcome.NOT_MET: 0}
_MOST: Final = 3
"""How many facts a sentence names."""
_GRANTED: Final = ("yes", "no")
_TITLES: Final = {"act": "Act", "means": "Means", "purpose": "Purpose", "scope": "Scope"}
_NAMES: Final = {"act": "act", "means": "means", "purpose": "purpose", "scope": "scope"}


@attrs.frozen(eq=False)
class Standing:
    """How one definition stands on the facts of one incident."""

    definition: Definition
    finding: Finding
    """What was found of the whole."""
    limb: Finding
    """What was found of the way to meet it that goes furthest among those that stand as the whole does, if one does."""
    parts: dict[str, Finding]
    """By name, what was found of each part that this way has."""

    @property
    def outcome(self) -> Outcome:
        """How the whole stands."""
        return self.finding.outcome

    @property
    def carried(self) -> bool:
        """Whether the parts make it stand so; else it is asserted, as a whole or in one way, and the details do not carry it."""
        found = self.having(self.outcome)
        return len(found) == len(self.parts) if self.outcome is Outcome.MET else bool(found)

    def having(self, *outcomes: Outcome) -> tuple[str, ...]:
        """Return the names of the parts that stand so."""
        return tuple(name for name, part in self.parts.items() if part.outcome in outcomes)


def stand(definition: Definition, scope: Scope) -> Standing:
    """Evaluate a definition on the incident that a scope binds."""
    finding = find(definition.whole, scope)
    ways = {*limbs(definition.whole)}
    found = [f for f in _below(finding) if f.predicate in ways]
    best = max(
        found,
        key=lambda f: (
            f.outcome is finding.outcome,
            _RANK[f.outcome],
            sorted(_RANK[p.outcome] for p in _parts(f).values()),
        ),
    )
    return Standing(definition, finding, best, _parts(best))


def _below(finding: Finding) -> Iterator[Finding]:
    yield finding
    for child in finding.children:
        yield from _below(child)


def _parts(limb: Finding) -> dict[str, Finding]:
    found = {p.predicate.id: p for p in limb.children[0].children if isinstance(p.predicate, Element)}
    return {name: found[name] for name in PARTS if name in found}


@attrs.frozen(eq=False, repr=False)
class DefinedPart(Whole):
    """How one part of a definition stands."""

    state: Literal["met", "denied", "missing", "disputed"] = says("How it stands.")
    facts: tuple[Fact, ...] = says("The recorded facts that carry that.")
    missing: tuple[Missing, ...] = says("What would close it.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class DefinitionRead(RuleInForce):
    """How one definition stands on the facts of an incident."""

    id: str = says("Its name.")
    name: str = says("Its name for a reader.")
    decides: bool = says("Whether it alone decides here.")
    contrast: bool = says("Whether it defines something else, and no trafficking.")
    outcome: Outcome = says("How it stands.")
    basis: Basis | None = says("What that rests on.")
    by: str = says("The way to meet it that goes furthest.")
    parts: Mapping[str, DefinedPart] = says("By name, each part that this way has.")
    after_the_act: bool = says("Whether its text came after the incident.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class SplitOfDefinitions(Whole):
    """Where what decides and the others part."""

    met: tuple[str, ...] = says("Those that are met.")
    apart: tuple[str, ...] = says("Those that are not.")
    outcome: Outcome = says("How these stand.")
    parts: tuple[str, ...] = says("The parts that make it so.")
    because: str = says("The facts, in words.")
    sentence: str = says("The same in a sentence.")
    why: tuple[str, ...] = says("What the texts ask in these parts, and what is recorded of it: why they part.")


@attrs.frozen(eq=False, repr=False, slots=False)
class Compared(Whole):
    """Every definition on the facts of one incident."""

    readings: tuple[Standing, ...]
    """How each definition stands, that which decides first."""
    when: DateFact
    """When it happened."""
    _explain: Explainer
    path: str = says("The incident.")
    key: str = says("Its key.")

    @property
    def _catalog(self) -> Catalog:
        return self._explain.catalog

    @told
    def definitions(self) -> tuple[DefinitionRead, ...]:
        """How each definition stands, that which decides first."""
        return tuple(map(self._reading, self.readings))

    def _reading(self, reading: Standing) -> DefinitionRead:
        definition, day, explain = reading.definition, self._explain.day, self._explain
        return DefinitionRead.of(
            definition.law,
            day,
            self._catalog,
            id=definition.id,
            name=definition.listed(day, self._catalog),
            decides=definition.decides,
            contrast=definition.contrast,
            outcome=reading.outcome,
            basis=reading.finding.basis,
            by=reading.limb.predicate.id,
            parts={
                name: DefinedPart(_STATES[part.outcome], explain.facts(part), explain.missing(part))
                for name, part in reading.parts.items()
            },
            after_the_act=self._after(reading),
        )

    @told
    def beside(self) -> tuple[str, ...]:
        """What is said beside: which texts came later, which lists are a minimum, what defines something else."""
        return (*self._later(), *self._at_least(), *self._contrast())

    @told
    def hostile_assertions(self) -> tuple[Fact, ...]:
        """What only a trafficker's side says: no fact against anybody."""
        return set_aside((r.finding for r in self.readings), self._explain.scope)

    def _after(self, reading: Standing) -> bool:
        """Whether the text is in force only since a day after the last that the incident can have lasted to."""
        start, ends = _start(reading), [date.end[1] for date in self.when.values]
        if start is None or not ends or reading.definition.decides:
            return False
        return all(end is not None and end < start for end in ends)

    def _later(self) -> Iterator[str]:
        """Yield which texts came after the incident, by their day."""
        for start, readings in _grouped([*filter(self._after, self.readings)], _start):
            yield self._catalog.say(
                "In force in this wording only since {date}, so it does not apply to this incident: {names}.",
                date=start.isoformat(),
                names=self._listed(readings),
            )

    def _at_least(self) -> Iterator[str]:
        """Yield whose list of purposes is a minimum, where none of them is recorded."""
        denied = [r for r in self.readings if r.definition.minimum and "purpose" in r.having(Outcome.NOT_MET)]
        if denied:
            yield self._catalog.say(
                "The purposes listed there are a minimum, and a State may add to them: {names}.",
                names=self._listed(denied),
            )

    def _contrast(self) -> Iterator[str]:
        """Yield a sentence on what defines something else, where it is shown."""
        for reading in (r for r in self.readings if r.definition.contrast):
            yield self._catalog.say(
                "{name} defines something other than trafficking. Both can be present, and neither excludes the other.",
                name=self._listed([reading]),
            )

    @told
    def splits(self) -> tuple[SplitOfDefinitions, ...]:
        """Where that which decides and the others part: who is met, who is not, and by which part."""
        return tuple(self._splits())

    def _splits(self) -> Iterator[SplitOfDefinitions]:
        decides, *others = (r for r in self.readings if not r.definition.contrast)
        if decides.outcome is Outcome.MET:
            met = [decides]
            apart = [r for r in others if r.outcome is not Outcome.MET]
        else:
            met, apart = [r for r in others if r.outcome is Outcome.MET], [decides]
        if met:
            for (_, carried, names, facts), rest in _grouped(apart, self._why):
                yield self._split(met, rest, names, facts, carried=carried)

    def _why(self, reading: Standing) -> tuple[Outcome, bool, tuple[str, ...], str]:
        """Return how it stands, whether parts make it so, which (or which do not carry it) and, in words, the first facts."""
        names = reading.having(*(_TURNS[reading.outcome] if reading.carried else (Outcome.NOT_MET, Outcome.UNKNOWN)))
        found = (fact for name in names for fact in self._labels(reading.parts[name]))
        told = [*dict.fromkeys((*(() if reading.carried else self._asserted(reading)), *found))]
        facts = ", ".join(told[:_MOST])
        return (
            reading.outcome,
            reading.carried,
            names,
            facts if len(told) <= _MOST else self._catalog.say("{facts} and more", facts=facts),
        )

    def _labels(self, part: Finding) -> Iterator[str]:
        plain, say = self._catalog.plain, self._catalog.say
        if part.outcome is Outcome.UNKNOWN:
            yield from (plain(m.label) for m in self._explain.missing(part))
            return
        # Where a dispute decides, what both sides grant does not; a date or an age can be in dispute by itself.
        disputed = part.outcome is Outcome.CONTESTED
        for fact in self._explain.facts(part):
            if not disputed or fact.answer not in _GRANTED or ".asserted." in fact.path:
                yield say("{label}: {answer}", label=plain(fact.label), answer=plain(fact.answer))

    def _asserted(self, reading: Standing) -> Iterator[str]:
        """Yield what is asserted as a whole, above the parts."""
        for fact in self._explain.facts(reading.finding):
            if ".asserted." in fact.path:
                yield self._catalog.say(
                    "{label}: {answer}", label=self._catalog.plain(fact.label), answer=self._catalog.plain(fact.answer)
                )

    def _split(
        self, met: list[Standing], apart: list[Standing], names: tuple[str, ...], facts: str, *, carried: bool
    ) -> SplitOfDefinitions:
        by_parts = _grouped(met, lambda r: r.having(Outcome.MET) if r.carried else ())
        places = {
            "key": self.key,
            "met": "; ".join(self._met(group, parts) for parts, group in by_parts),
            "others": self._listed(apart),
            "parts": self._parts(names),
            "facts": facts,
        }
        return SplitOfDefinitions(
            met=tuple(r.definition.id for r in met),
            apart=tuple(r.definition.id for r in apart),
            outcome=apart[0].outcome,
            parts=names,
            because=facts,
            sentence=self._sentence(apart[0].outcome, len(names), places, carried=carried),
            why=tuple(text for name in names for text in self._why_part(name, met, apart)),
        )

    def _why_part(self, name: str, met: list[Standing], apart: list[Standing]) -> Iterator[str]:
        """Yield what the texts that are met ask in a part, with what carries it, and what the others ask there."""
        say, part = self._catalog.say, self._catalog.plain(_TITLES[name])
        if without := [r for r in met if r.carried and name not in r.parts]:
            yield say("{part}: not asked under {names}.", part=part, names=self._listed(without))
        having = [r for r in met if r.carried and name in r.parts]
        others = [r for r in apart if name in r.parts]
        for found, met_there in ((having, True), (others, False)):
            for asks, readings in _grouped(found, partial(self._asks, name, met_there)):
                yield say("{part}, {names}: {told}", part=part, names=self._listed(readings), told=asks)

    def _asks(self, name: str, met: bool, reading: Standing) -> str:
        """Say what carries a part, or what does not; what is read off dates first, each with its rule and where it stands."""
        say, explain = self._catalog.say, self._explain
        told, labels = dict[str, None](), dict[str, None]()
        for leaf in _leaves(reading.parts[name], met=met):
            if isinstance(leaf.predicate, Computed):
                law = leaf.predicate.law
                rule, cited = self._catalog.plain(law.rule), "; ".join(map(str, law.cites_on(explain.day)[:1]))
                facts = ", ".join(f"{self._catalog.plain(f.label)}: {f.answer}" for f in explain.facts(leaf))
                if gaps := "" if met else ", ".join(self._catalog.plain(m.label) for m in explain.missing(leaf)):
                    facts = say("not on file: {gaps}", gaps=gaps)
                told[f"{rule} [{cited}]" + (f" ({facts})" if facts else "")] = None
            else:
                labels.update(dict.fromkeys(self._labels(leaf)))
        named = [*labels][:_MOST]
        if named:
            facts = ", ".join(named)
            told[facts + "." if len(labels) <= _MOST else say("{facts} and more.", facts=facts)] = None
        return " ".join(told)

    def _sentence(self, outcome: Outcome, number: int, places: dict[str, str], *, carried: bool) -> str:
        count = self._catalog.count
        if not carried:
            return count(
                "On the recorded facts of incident {key}, the definition is met under {met} and disputed under {others}. It is asserted as a whole, "
                "and the details do not carry the {parts} ({facts}).",
                "On the recorded facts of incident {key}, the definition is met under {met} and disputed under {others}. It is asserted as a whole, and the details do not carry these: {parts} ({facts}).",
                number,
                **places,
            )
        if outcome is Outcome.NOT_MET:
            return count(
                "On the recorded facts of incident {key}, the definition is met under {met} and not under {others}, because the {parts} is denied ({facts}).",
                "On the recorded facts of incident {key}, the definition is met under {met} and not under {others}, because these parts are denied: {parts} ({facts}).",
                number,
                **places,
            )
        if outcome is Outcome.UNKNOWN:
            return count(
                "On the recorded facts of incident {key}, the definition is met under {met} and open under {others}, because the {parts} is missing "
                "({facts}).",
                "On the recorded facts of incident {key}, the definition is met under {met} and open under {others}, because these are missing: {parts} "
                "({facts}).",
                number,
                **places,
            )
        return count(
            "On the recorded facts of incident {key}, the definition is met under {met} and disputed under {others}, because of the {parts} ({facts}).",
            "On the recorded facts of incident {key}, the definition is met under {met} and disputed under {others}, because of these: {parts} ({facts}).",
            number,
            **places,
        )

    def _met(self, readings: list[Standing], names: tuple[str, ...]) -> str:
        parts = self._parts(names) or self._catalog.plain("asserted as a whole")
        return self._catalog.say("{names} ({parts})", names=self._listed(readings), parts=parts)

    def _parts(self, names: tuple[str, ...]) -> str:
        return ", ".join(self._catalog.plain(_NAMES[n]) for n in names)

    def _listed(self, readings: list[Standing]) -> str:
        return ", ".join(r.definition.named(self._explain.day, self._catalog) for r in readings)


def _leaves(finding: Finding, *, met: bool) -> Iterator[Finding]:
    """Yield the leaves that carry a part that is met; of one that is not, those that are not met."""
    if (finding.outcome is Outcome.MET) is not met:
        return
    if isinstance(finding.predicate, Question | Computed) or not finding.children:
        yield finding
    for child in finding.children:
        yield from _leaves(child, met=met)


_TURNS: Final = {
    Outcome.NOT_MET: (Outcome.NOT_MET,),
    Outcome.UNKNOWN: (Outcome.UNKNOWN,),
    Outcome.CONTESTED: (Outcome.CONTESTED, Outcome.UNKNOWN),
    Outcome.MET: (),
}
"""By how a definition stands, the parts that make it so."""


def _start(reading: Standing) -> datetime.date | None:
    return reading.definition.law.window.start


def _grouped(readings: list[Standing], key: Callable[[Standing], Any]) -> Iterator[tuple[Any, list[Standing]]]:
    """Yield readings that are told alike, each group with what is told of it."""
    groups: dict[Any, list[Standing]] = {}
    for reading in readings:
        groups.setdefault(key(reading), []).append(reading)
    yield from groups.items()


# --- the client as actor: which texts name an act that is recorded. For a privileged setting only ---------------------

NOTE: Final = "This page says whether a text names an act on file. It says nothing about what compelled the act, about guilt or about who anybody is. For the trafficker bar, see the screening."
_TOUCHED: Final[dict[Outcome, Literal["touched", "not touched", "open", "disputed"]]] = {
    Outcome.MET: "touched",
    Outcome.NOT_MET: "not touched",
    Outcome.UNKNOWN: "open",
    Outcome.CONTESTED: "disputed",
}


@attrs.frozen(eq=False, repr=False, kw_only=True)
class TouchedByAct(Whole):
    """Whether a text names an act that is recorded; nothing is said of anybody's guilt, or of who somebody is."""

    id: str = says("Its name.")
    name: str = says("Its name for a reader.")
    state: Literal["touched", "not touched", "open", "disputed"] = says("Whether it names the act.")
    facts: tuple[Fact, ...] = says("The recorded facts.")
    not_asked_of_acts: tuple[str, ...] = says("Acts that it names, and that a case file does not ask of a client.")
    shields: tuple[RuleInForce, ...] = says("What shields a victim, in the same text or beside it.")


@attrs.frozen(eq=False, repr=False)
class OwnAct(Whole):
    """Which texts name one act."""

    path: str = says("The act.")
    definitions: tuple[TouchedByAct, ...] = says("Each text that names acts.")


@attrs.frozen(eq=False, repr=False)
class OwnActs(Whole):
    """Acts of the client's own: in a privileged setting alone."""

    note: str = says("What this says, and what it does not.")
    acts: tuple[OwnAct, ...] = says("Each act.")


def touched(definition: Definition, explain: Explainer) -> TouchedByAct:
    """
    Return whether a definition names the act that a scope binds, and what stands beside it.

    What is answered "no" leaves it open where the text names more acts than a case file asks about.
    """
    scope: Scope = explain.scope
    verbs = find(AnyOf([said(verb) for verb in definition.verbs]), scope)
    outcome = find(AllOf((ACTOR, verbs.predicate)), scope).outcome
    others = outcome is Outcome.NOT_MET and find(ACTOR, scope).outcome is not Outcome.NOT_MET and definition.beyond
    state = _TOUCHED[Outcome.UNKNOWN if others else outcome]
    left = definition.beyond if state == "open" else ()
    return TouchedByAct(
        id=definition.id,
        name=definition.listed(explain.day, explain.catalog),
        state=state,
        facts=tuple(f for f in explain.facts(verbs) if f.answer != "no"),
        not_asked_of_acts=tuple(explain.catalog.plain(label(f"incident.wider.{verb}")) for verb in left),
        shields=rules_in_force(definition.shields, explain.day, explain.catalog),
    )


def about(path: str, catalog: Catalog) -> str:
    """Return what a reader calls the act at a path."""
    return STATUS.about(path, catalog)


def name_of(path: str) -> str:
    """Return what a reader calls the fact at a path."""
    return label(path)


# --- one set of facts under every definition of trafficking -----------------------------------------------------------

_FRAME: Final = "The two frameworks are those of {article}, in our words. They are a way to read the texts, not law."
_CONTEXT: Final = (
    "Only {citation} decides this part of a T case. The other instruments are context for argument, expert evidence or "
    "foreign proceedings."
)


@attrs.frozen(eq=False, repr=False)
class MarkTold(Whole):
    """By what the two frameworks are told apart."""

    id: str = says("Its name.")
    what: str = says("What it is about.")
    crime: str = says("What holds in the framework of transnational crime.")
    rights: str = says("What holds in the framework of human rights.")


@attrs.frozen(eq=False, repr=False)
class Placed(Whole):
    """Where one text stands between the two frameworks."""

    id: str = says("Its name.")
    name: str = says("Its name for a reader.")
    side: str = says("`crime`, `rights` or `mixed`; an inference from what the text asks.")
    side_text: str = says("The same in words.")
    defines: bool = says("Whether it defines anything.")
    by: tuple[RuleInForce, ...] = says("What makes it so, each rule with how it was verified.")
    consent: tuple[RuleInForce, ...] = says("What it says of consent.")


@attrs.frozen(eq=False, repr=False)
class DecidingElement(Whole):
    """How the element that turns on the severe form stands over the whole case."""

    id: str = says("Its name.")
    title: str = says("Its name for a reader.")
    outcome: Outcome = says("How it stands.")
    outcome_text: str = says("The same in words.")
    basis: Basis | None = says("What that rests on.")


@attrs.frozen(eq=False, repr=False, slots=False)
class Frameworks(Result["FrameworksData"], Whole):
    """
    The same facts under every definition of trafficking; one alone decides.

    What decides is the element over the whole case, which stands beside the incidents. Outside a privileged setting there is no part
    about acts of the client's own nor about how a border was crossed, whatever is recorded.
    """

    kind = "frameworks"

    picture: Picture
    """What was found of the case."""

    @property
    def case(self) -> Case:
        """The case."""
        case: Case = self.picture.case
        return case

    @property
    def day(self) -> datetime.date:
        """The day whose law applies."""
        return self.picture.day

    @property
    def catalog(self) -> Catalog:
        """The language."""
        return self.picture.catalog

    def _made(self) -> Made:
        return frameworks, {"case": self.case, "as_of": self.day, "lang": self.catalog.lang}

    @cached_property
    def known(self) -> tuple[Definition, ...]:
        """The definitions in force on that day; the contrast, whose facts record how a border was crossed, in privilege alone."""
        privileged = self.case.setting is Setting.PRIVILEGED
        return tuple(d for d in definitions(self.day) if privileged or not d.contrast)

    @told
    def law(self) -> AppliedLaw:
        """The law that was applied."""
        return applied_law(self.picture.law, self.day, self.catalog)

    @told
    def setting(self) -> Setting | None:
        """The setting in which the case was recorded."""
        return self.case.setting

    @told
    def frame(self) -> str:
        """Whose taxonomy the two frameworks are, and what it is good for."""
        return self.catalog.say(_FRAME, article=self.catalog.plain(ARTICLE))

    @told
    def marks(self) -> tuple[MarkTold, ...]:
        """By what the two frameworks are told apart."""
        plain = self.catalog.plain
        return tuple(MarkTold(m.id, plain(m.what), plain(m.crime), plain(m.rights)) for m in MARKS)

    @told
    def instruments(self) -> tuple[Placed, ...]:
        """Where each text stands: those that define trafficking, then those that define nothing."""
        day, catalog = self.day, self.catalog
        told = [self._placed(d.id, d.listed(day, catalog), PLACES[d.id], defines=True) for d in self.known]
        told += [self._placed(o.id, catalog.plain(o.name), o.place, defines=False) for o in OTHERS]
        return tuple(one for one in told if one.by)

    def _placed(self, ident: str, name: str, place: Place, *, defines: bool) -> Placed:
        by, consent = (rules_in_force(rules, self.day, self.catalog) for rules in (place.by, place.consent))
        return Placed(ident, name, place.side, self.catalog.plain(SIDES[place.side]), defines, by, consent)

    @told
    def decides(self) -> str:
        """Where the definition stands that alone decides."""
        return self.known[0].citation(self.day)

    @told
    def context(self) -> str:
        """What the others are good for."""
        return self.catalog.say(_CONTEXT, citation=self.decides)

    @told
    def element(self) -> DecidingElement:
        """How the element that turns on the severe form stands over the whole case, as the screening has it."""
        found, plain = self.picture.findings[0], self.catalog.plain
        title, text = plain(found.predicate.title), plain(OUTCOME_TEXT[found.outcome])
        return DecidingElement(found.predicate.id, title, found.outcome, text, found.basis)

    @kept
    def incidents(self) -> tuple[Compared, ...]:
        """Each incident done to the client, under every definition."""
        scope = self.picture.scope
        found = []
        for number, incident in enumerate(self.case.incidents):
            if incident.victim == self.case.applicant:
                path = f"incidents[{number}]"
                inner = scope.bind("incident", incident, path)
                stood = tuple(stand(definition, inner) for definition in self.known)
                explain = Explainer(inner, self.day, self.catalog, unasked(self.case))
                found.append(Compared(stood, incident.when, explain, path, incident.key))
        return tuple(found)

    @told_unless(lambda _, told: told is None)
    def own_acts(self) -> OwnActs | None:
        """Acts of the client's own: in a privileged setting alone."""
        if self.case.setting is not Setting.PRIVILEGED:
            return None
        return OwnActs(self.catalog.plain(NOTE), tuple(map(self._act, range(len(self.case.conduct.acts)))))

    @told
    def disclaimer(self) -> str:
        """What this is, and what it is not."""
        return self.catalog.plain(self.picture.status.disclaimer)

    def _act(self, number: int) -> OwnAct:
        act, path = self.case.conduct.acts[number], f"conduct.acts[{number}]"
        explain = Explainer(scope_of(self.case, self.day, act=(act, path)), self.day, self.catalog)
        return OwnAct(path, tuple(touched(d, explain) for d in self.known if d.verbs))


def frameworks(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> Frameworks:
    """Evaluate a case under every definition in force on a day; takes, and raises, what `tvisa.screen` does."""
    case, day, catalog = as_case(case), as_day(as_of), catalog_of(lang)
    STATUS.on(day)
    return Frameworks(Picture(case, day, catalog=catalog))
