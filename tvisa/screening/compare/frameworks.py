"""
One set of facts under every definition of trafficking: where they stand on each incident, and where they part.

Only the severe form decides anything here; the other definitions are context. Facts flow in and nothing flows back: no
element reads what other instruments ask. Acts of the client's own are looked at in a privileged setting alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

from tvisa.facts import Act, Case, Setting
from tvisa.facts.labels import label
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel.dates import DateFact
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.predicate import AllOf, AnyOf, Element
from tvisa.kernel.release import __version__
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.ladder import ACTOR
from tvisa.law.conduct.leaves import said
from tvisa.law.frameworks.definitions import PARTS, Definition, definitions, limbs
from tvisa.screening.compare.hybrid import Plan, plan
from tvisa.screening.conduct.subject import scope_of
from tvisa.screening.document import FULL_VERSION, applied_law
from tvisa.screening.kept import STATUS, Made, Result
from tvisa.screening.picture import Picture
from tvisa.screening.sharing.confidences import set_aside, unasked
from tvisa.screening.table import OUTCOME_TEXT, RuleInForce, as_facts, as_missing, rules_in_force
from tvisa.screening.writer import in_full
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import RuleInForceFull
    from tvisa.screening.data_frameworks import (
        DecidingElement,
        DefinedPart,
        DefinitionData,
        FrameworksData,
        IncidentData,
        OwnActData,
        SplitData,
        TouchedData,
    )


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
_NAMES: Final = {"act": "act", "means": "means", "purpose": "purpose", "scope": "scope"}


@attrs.frozen(eq=False)
class Standing:
    """
    How one definition stands on the facts of one incident.

    Attributes:
        definition: The definition.
        finding: What was found of the whole.
        limb: What was found of the way to meet it that goes furthest among those that stand as the whole does, if one does.
        parts: By name, what was found of each part that this way has.
    """

    definition: Definition
    finding: Finding
    limb: Finding
    parts: dict[str, Finding]

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


@attrs.frozen(eq=False, slots=False)
class Compared:
    """
    Every definition on the facts of one incident.

    Attributes:
        path: Path of the incident.
        key: Its key.
        readings: How each definition stands, that which decides first.
        when: When it happened.
    """

    path: str
    key: str
    readings: tuple[Standing, ...]
    when: DateFact = attrs.field(repr=False)
    _explain: Explainer = attrs.field(repr=False)

    @property
    def _catalog(self) -> Catalog:
        return self._explain.catalog

    def as_dict(self) -> IncidentData:
        """Return the comparison as plain JSON values."""
        return {
            "path": self.path,
            "key": self.key,
            "definitions": [self._reading(r) for r in self.readings],
            "splits": list(self.splits()),
            "beside": [*self._later(), *self._at_least(), *self._contrast()],
            "hostile_assertions": as_facts(set_aside((r.finding for r in self.readings), self._explain.scope)),
        }

    def _reading(self, reading: Standing) -> DefinitionData:
        definition, day = reading.definition, self._explain.day
        law: RuleInForceFull = in_full(RuleInForce.of(definition.law, day, self._catalog))
        return {
            "id": definition.id,
            "name": definition.listed(day, self._catalog),
            "decides": definition.decides,
            "contrast": definition.contrast,
            "outcome": str(reading.outcome),
            "basis": str(reading.finding.basis) if reading.finding.basis else None,
            "by": reading.limb.predicate.id,
            "parts": {name: self._part(part) for name, part in reading.parts.items()},
            "after_the_act": self._after(reading),
            **law,
        }

    def _part(self, part: Finding) -> DefinedPart:
        return {
            "state": _STATES[part.outcome],
            "facts": as_facts(self._explain.facts(part)),
            "missing": as_missing(self._explain.missing(part)),
        }

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
                "In force in these words only since {date}, and so not for this incident: {names}.",
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
                "{name} defines something else and no trafficking: both can be so, and neither shuts the other out.",
                name=self._listed([reading]),
            )

    def splits(self) -> Iterator[SplitData]:
        """Yield where that which decides and the others part: who is met, who is not, and by which part."""
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
    ) -> SplitData:
        by_parts = _grouped(met, lambda r: r.having(Outcome.MET) if r.carried else ())
        places = {
            "key": self.key,
            "met": "; ".join(self._met(group, parts) for parts, group in by_parts),
            "others": self._listed(apart),
            "parts": self._parts(names),
            "facts": facts,
        }
        return {
            "met": [r.definition.id for r in met],
            "apart": [r.definition.id for r in apart],
            "outcome": str(apart[0].outcome),
            "parts": list(names),
            "because": facts,
            "sentence": self._sentence(apart[0].outcome, len(names), places, carried=carried),
        }

    def _sentence(self, outcome: Outcome, number: int, places: dict[str, str], *, carried: bool) -> str:
        count = self._catalog.count
        if not carried:
            return count(
                "On the recorded facts of incident {key} met under {met} and contested under {others}: it is asserted as a whole, "
                "and the details do not carry the {parts} ({facts}).",
                "On the recorded facts of incident {key} met under {met} and contested under {others}: it is asserted as a whole, "
                "and the details do not carry these: {parts} ({facts}).",
                number,
                **places,
            )
        if outcome is Outcome.NOT_MET:
            return count(
                "On the recorded facts of incident {key} met under {met} and not under {others}, because the {parts} is denied "
                "({facts}).",
                "On the recorded facts of incident {key} met under {met} and not under {others}, because these are denied: {parts} "
                "({facts}).",
                number,
                **places,
            )
        if outcome is Outcome.UNKNOWN:
            return count(
                "On the recorded facts of incident {key} met under {met} and open under {others}, because the {parts} is missing "
                "({facts}).",
                "On the recorded facts of incident {key} met under {met} and open under {others}, because these are missing: {parts} "
                "({facts}).",
                number,
                **places,
            )
        return count(
            "On the recorded facts of incident {key} met under {met} and contested under {others}, because of the {parts} ({facts}).",
            "On the recorded facts of incident {key} met under {met} and contested under {others}, because of these: {parts} "
            "({facts}).",
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

NOTE: Final = (
    "Whether a text names an act that is recorded; nothing is said of what compelled it, of anybody's guilt or of who somebody "
    "is. What touches the bar is on its own ladder (tvisa screen)."
)
_TOUCHED: Final[dict[Outcome, Literal["touched", "not touched", "open", "disputed"]]] = {
    Outcome.MET: "touched",
    Outcome.NOT_MET: "not touched",
    Outcome.UNKNOWN: "open",
    Outcome.CONTESTED: "disputed",
}


def touched(definition: Definition, explain: Explainer) -> TouchedData:
    """
    Return whether a definition names the act that a scope binds, and what stands beside it, as plain JSON values.

    What is answered "no" leaves it open where the text names more acts than a case file asks about.
    """
    scope: Scope = explain.scope
    verbs = find(AnyOf([said(verb) for verb in definition.verbs]), scope)
    outcome = find(AllOf((ACTOR, verbs.predicate)), scope).outcome
    others = outcome is Outcome.NOT_MET and find(ACTOR, scope).outcome is not Outcome.NOT_MET and definition.beyond
    state = "open" if others else _TOUCHED[outcome]
    left = definition.beyond if state == "open" else ()
    return {
        "id": definition.id,
        "name": definition.listed(explain.day, explain.catalog),
        "state": state,
        "facts": as_facts(f for f in explain.facts(verbs) if f.answer != "no"),
        "not_asked_of_acts": [explain.catalog.plain(label(f"incident.wider.{verb}")) for verb in left],
        "shields": in_full(rules_in_force(definition.shields, explain.day, explain.catalog)),
    }


def about(path: str, catalog: Catalog) -> str:
    """Return what a reader calls the act at a path."""
    return STATUS.about(path, catalog)


def name_of(path: str) -> str:
    """Return what a reader calls the fact at a path."""
    return label(path)


# --- one set of facts under every definition of trafficking, and a plan that serves the person in both fr -------------

__all__ = ["Compared", "Definition", "Frameworks", "Plan", "Standing", "definitions", "frameworks", "plan"]


_CONTEXT: Final = (
    "Only {citation} decides this part of a T case. The other instruments are context for argument, expert evidence or "
    "foreign proceedings."
)


@attrs.frozen(eq=False, repr=False, slots=False)
class Frameworks(Result["FrameworksData"]):
    """
    Every definition on one set of facts, on one day.

    Attributes:
        picture: What was found of the case.
    """

    picture: Picture = attrs.field(repr=False)

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

    @cached_property
    def element(self) -> DecidingElement:
        """How the element that turns on the severe form stands over the whole case, as the screening has it."""
        found, plain = self.picture.findings[0], self.catalog.plain
        return {
            "id": found.predicate.id,
            "title": plain(found.predicate.title),
            "outcome": str(found.outcome),
            "outcome_text": plain(OUTCOME_TEXT[found.outcome]),
            "basis": str(found.basis) if found.basis else None,
        }

    @cached_property
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
                found.append(Compared(path, incident.key, stood, incident.when, explain))
        return tuple(found)

    def _as_dict(self) -> FrameworksData:
        """
        Say the comparison.

        What decides is the element over the whole case, which stands beside the incidents. Outside a privileged setting there
        is no part about acts of the client's own nor about how a border was crossed, whatever is recorded.
        """
        law = self.picture.law
        decides = self.known[0].citation(self.day)
        result: FrameworksData = {
            "kind": "tvisa.frameworks",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "law": in_full(applied_law(law, self.day, self.catalog)),
            "setting": str(self.case.setting) if self.case.setting else None,
            "decides": decides,
            "context": self.catalog.say(_CONTEXT, citation=decides),
            "element": self.element,
            "incidents": [i.as_dict() for i in self.incidents],
            "disclaimer": self.catalog.plain(self.picture.status.disclaimer),
        }
        if self.case.setting is Setting.PRIVILEGED:
            result["own_acts"] = {
                "note": self.catalog.plain(NOTE),
                "acts": [self._act(number, act) for number, act in enumerate(self.case.conduct.acts)],
            }
        return result

    def _act(self, number: int, act: Act) -> OwnActData:
        path = f"conduct.acts[{number}]"
        explain = Explainer(scope_of(self.case, self.day, act=(act, path)), self.day, self.catalog)
        return {"path": path, "definitions": [touched(d, explain) for d in self.known if d.verbs]}


def frameworks(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> Frameworks:
    """
    Evaluate the facts of a case under every definition in force on a day.

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
    case, day, catalog = as_case(case), as_day(as_of), catalog_of(lang)
    STATUS.on(day)
    return Frameworks(Picture(case, day, catalog=catalog))
