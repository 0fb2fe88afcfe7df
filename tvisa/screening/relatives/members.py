"""What was found of one relative: the class, on which test, what closed the others, what is missing and what stays open."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cached_property
from typing import Final

import attrs

from tvisa.facts import Case, DerivativeStatus, FamilyMember, Kinship
from tvisa.facts.choices import chosen
from tvisa.facts.labels import scope_of
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import State
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer, Told
from tvisa.kernel.predicate import Computed, Element, Gap, Question
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Basis, Outcome
from tvisa.law.common.upcoming import had_part
from tvisa.law.t.family.classes import CLASSES, PART_IN_IT, classes_of
from tvisa.law.t.family.procedures import STATUS_RAN_OUT
from tvisa.law.t.family.when import admitted, applied, born, decided, filed_by, present
from tvisa.screening.elements.result import Factor, Part, factor_of
from tvisa.screening.sharing.confidences import set_aside, unasked
from tvisa.screening.table import LawTable, table_of
from tvisa.screening.value import Readings, Whole, says, through, told, told_as
from tvisa.words.catalog import Catalog

NOT_SCREENED: Final = ("admissibility", "bar")
"""What is not looked at here."""
_RANK: Final = {Outcome.MET: 3, Outcome.CONTESTED: 2, Outcome.UNKNOWN: 1, Outcome.NOT_MET: 0}
_IDENTITY: Final = ("is_spouse", "is_child", "is_parent", "is_sibling", "is_child_of_derivative")

TEXT: Final = {
    Outcome.MET: "supported by the facts on file",
    Outcome.NOT_MET: "not eligible on the answers on file",
    Outcome.UNKNOWN: "open",
    Outcome.CONTESTED: "disputed",
}
"""How a relative stands, in words."""

_AGES: Final = (
    (
        "child_young_at_filing",
        "child_grew_up_while_pending",
        "child_still_young",
        "The age is protected: the child was under 21 at filing, and turned 21 while the application was pending. Later birthdays do not matter.",
    ),
    (
        "principal_young_at_filing",
        "principal_grew_up_while_pending",
        "principal_still_young",
        "The applicant is still treated as under 21: under 21 at filing, and turned 21 while the application was pending.",
    ),
)
_SIBLING_FIXED: Final = (
    "The sibling's age is locked in on the day of filing, so the sibling's later birthdays do not matter."
)
_IN_GAP: Final = "A birthday fell after the grant and before the Supplement A was approved or, from abroad, before admission. The text does not address that; counsel reviews."
_DANGER_GAP: Final = "Neither statute nor regulation locks in the age of a sibling in danger. The USCIS Policy Manual uses the age on the day the application was filed. Counsel reviews."
_IF_FILED: Final = "The application is not filed yet. This reads the facts as if it were filed on {day}."
_TO_COME: Final = "Still to come: {steps}. What must be true then, such as the relationship or being unmarried, is read as of {day}. Ask again before each step."
_STEPS: Final = (
    "the decision on the application",
    "the filing of the Supplement A",
    "the approval of the Supplement A",
    "admission from abroad",
)
_GRANTED: Final = "Derivative status is on file as granted. The notes on procedure say what can end it."
_CLOSED_DAYS: Final = "The filing was made, or would be today, after a birthday that counts, but by the next business day. The USCIS Policy Manual counts receipt then as in time. The statute and regulation do not say so; counsel reviews."
_UNBORN: Final = "The date of birth on file is after the date of this screening. Check it."
_LATE: Final = ("principal_late_by_closed_days", "child_late_by_closed_days", "sibling_late_by_closed_days")
_NO_DANGER: Final = "If danger of retaliation arises later, while the applicant holds T-1 status, the categories for relatives in danger become available again."
DANGER_UNASKED: Final = (
    "Ask about danger of retaliation. Until that is answered, the categories for relatives in danger stay open."
)
"""What is said of a relative of whom nobody has asked it."""
_REFILED: Final = "A new application by the applicant would be judged afresh, with the ages and marriages at its own filing. Counsel reviews."
_OWN_GROWN: Final = "Danger of retaliation gives no derivative category to the applicant's own adult or married child, only to the child of a relative with T-2 to T-5 status."
_CITIZEN: Final = "A U.S. citizen needs no derivative status, so that relative's birthdays do not matter."
_OPEN: Final = (
    ((Gap.NOT_YET,), "Not yet, but can still happen: {labels}."),
    (tuple(set(Gap) - {Gap.NOT_YET, Gap.JUDGMENT}), "Ask: {facts}."),
    ((Gap.JUDGMENT,), "Counsel must decide: {facts}."),
)


@attrs.frozen(eq=False, repr=False, slots=False)
class RelativeClass(Part):
    """What was found of one class in which a relative can follow."""

    name: str = says("T-2 to T-6.", key="class")


@attrs.frozen(eq=False, repr=False, slots=False)
class RelativeFound(Whole):
    """What was found of one relative."""

    number: int
    """Place in the list of members."""
    member: FamilyMember
    """The relative."""
    finding: Finding
    """What was found of the whole."""
    _explainer: Explainer

    @classmethod
    def of(cls, case: Case, number: int, whole: Element, day: datetime.date, catalog: Catalog) -> RelativeFound:
        """Ask the law of one member of the family."""
        member = case.family.members[number]
        names = {"case": case, "member": member, "day": day}
        scope = scope_of(names, {"case": "", "member": f"family.members[{number}]", "day": ""})
        return cls(number, member, find(whole, scope), Explainer(scope, day, catalog, unasked(case)))

    @property
    def scope(self) -> Scope:
        """What the names mean there."""
        return self._explainer.scope

    @told
    def path(self) -> str:
        """The record."""
        return f"family.members[{self.number}]"

    person = through("member.person", "Key of the person.", json=True)

    @told
    def kinship(self) -> Kinship | None:
        """What the relative is to the applicant."""
        return chosen(self.member.kinship)

    @told_as("through")
    def through_whom(self) -> str | None:
        """Key of the relative through whom that person follows."""
        return chosen(self.member.through)

    outcome = through("finding.outcome", "The outcome over all classes.", Outcome, json=True)

    @told
    def outcome_text(self) -> str:
        """The same in words."""
        return self._explainer.catalog.plain(TEXT[self.outcome])

    @told
    def readings(self) -> Readings:
        """The favorable and the adverse reading."""
        return Readings(*truth.readings(self.finding.bits))

    @told
    def basis(self) -> Basis | None:
        """What the outcome rests on."""
        return self.finding.basis

    @property
    def by_class(self) -> dict[str, Finding]:
        """The classes that what the relative is leaves open, by name."""
        every = classes_of(self.finding)
        kept = {name: found for name, found in every.items() if not _excluded(found)}
        return kept or {"child_of_derivative": every["child_of_derivative"]}

    @told_as("class")
    def best(self) -> str | None:
        """The class that goes furthest; null where every class is closed, or who it is was not asked."""
        found = self.by_class
        if chosen(self.member.kinship) is None or not found or self.outcome is Outcome.NOT_MET:
            return None
        name = max(found, key=lambda n: _RANK[found[n].outcome])
        return str(CLASSES[name])

    @property
    def has_to_stay_unmarried(self) -> bool:
        """
        Whether T-3 or T-5 is in reach, which a marriage ends; T-2, T-4 and T-6 ask for no unmarried relative.

        Of somebody here to whom it was granted all the moments at which it counts are over.
        """
        if self._granted and self.member.in_united_states.when_no_hurts == truth.TRUE:
            return False
        return any(
            CLASSES[name] in (DerivativeStatus.T3, DerivativeStatus.T5) and found.outcome is not Outcome.NOT_MET
            for name, found in self.by_class.items()
        )

    def leaf(self, ident: str, within: Finding | None = None) -> Finding | None:
        """Return what was found at the first leaf or element of that name, in the classes still in question."""
        for top in [within] if within else [*self.by_class.values()]:
            for node in _nodes(top):
                if getattr(node.predicate, "id", "") == ident:
                    return node
        return None

    # --- sentences ----------------------------------------------------------------------------------------------------

    @told
    def reason(self) -> str:
        """Why, in a sentence or two."""
        explainer, say = self._explainer, self._explainer.catalog.say
        if self._citizen:
            return explainer.catalog.plain(_CITIZEN)
        if self.outcome is Outcome.NOT_MET:
            stopped = self.finding.children[0].children[0]
            if stopped.outcome is Outcome.NOT_MET:
                return say("Ruled out: {asked} No.", asked=explainer.catalog.plain(_closing(stopped)[0].predicate.ask))
            return " ".join(self._closed_classes()) or explainer.reason(self.finding)
        if self.outcome is Outcome.UNKNOWN:
            return " ".join((self._open_reason(), *self._closed_classes()))
        if self.outcome is Outcome.CONTESTED:
            facts = dict.fromkeys(f for leaf in self._disputed() for f in explainer.facts(leaf))
            said = dict.fromkeys(self._said(f) for f in facts)
            return say("Disputed; it depends on {facts}.", facts=explainer.catalog.some(list(said), 9))
        found = max(self.by_class.values(), key=lambda f: _RANK[f.outcome])
        facts = dict.fromkeys(f for top in (self.finding.children[0].children[0], found) for f in explainer.facts(top))
        said = dict.fromkeys(self._said(f) for f in facts if not f.path.endswith(".kinship"))
        return say("Rests on: {facts}.", facts=explainer.catalog.some(list(said), 9))

    @property
    def _citizen(self) -> bool:
        """Whether it is recorded, and by nobody disputed, that the relative is a citizen."""
        return self.member.citizen.when_yes_hurts == self.member.citizen.when_no_hurts == truth.TRUE

    def _disputed(self) -> Iterator[Finding]:
        """Return the leaves whose readings differ."""
        for top in (self.finding.children[0].children[0], *self.by_class.values()):
            for node in _nodes(top):
                if node.outcome is Outcome.CONTESTED and isinstance(node.predicate, (Question, Computed)):
                    yield node

    def _closed_classes(self) -> Iterator[str]:
        """Say of each class in question that is closed which answer closed it."""
        say, plain = self._explainer.catalog.say, self._explainer.catalog.plain
        for name, found in self.by_class.items():
            if closing := _closing(found):
                asked = " ".join(dict.fromkeys(say("{ask} No.", ask=plain(node.predicate.ask)) for node in closing))
                yield say("{status} is ruled out: {asked}", status=str(CLASSES[name]), asked=asked)

    def _open_reason(self) -> str:
        """Say what would close it: what can still come about, what is to be asked, and what counsel decides."""
        say, catalog = self._explainer.catalog.say, self._explainer.catalog
        missing, sentences = self.asked_first(), []
        for states, text in _OPEN:
            labels = list(dict.fromkeys(catalog.plain(m.label) for m in missing if m.state in states))
            told = catalog.some(labels)
            sentences += [say(text, labels=told, facts=told)] if labels else []
        return " ".join(sentences)

    def _said(self, fact: Fact) -> str:
        """Say one fact in a few words; of a date of birth, whose it is."""
        say, plain = self._explainer.catalog.say, self._explainer.catalog.plain
        case: Case = self._explainer.scope.names["case"]
        if fact.path.endswith(".date_of_birth"):
            number = int(fact.path.removeprefix("people[").partition("]")[0])
            return say("{person} born {date}", person=case.people[number].key, date=fact.answer)
        name = plain(fact.label)
        return (
            name
            if fact.answer == State.YES
            else say("{label}: {answer}", label=name, answer=self._explainer.catalog.word(fact.answer))
        )

    @told
    def closed_by(self) -> tuple[Fact, ...]:
        """The answers that close every class; none where one is open."""
        if self.outcome is not Outcome.NOT_MET:
            return ()
        if self._citizen:
            apart = (n for n in _nodes(self.finding) if getattr(n.predicate, "id", "") == "no_citizen")
            return tuple(fact for node in apart for fact in self._explainer.facts(node))
        stopped = self.finding.children[0].children[0]
        tops = [stopped] if stopped.outcome is Outcome.NOT_MET else list(self.by_class.values())
        told: dict[Fact, None] = {}
        for leaf in [leaf for top in tops for leaf in _closing(top)]:
            told.update(dict.fromkeys(self._explainer.facts(leaf)))
        return tuple(told)

    @told
    def notes(self) -> tuple[str, ...]:
        """What a reader should know: which age is kept, which gap it falls in, and what could open a class again."""
        plain, say, found = self._explainer.catalog.plain, self._explainer.catalog.say, []
        filed = truth.outcome(filed_by(self._explainer.scope.names["case"], self._explainer.day))
        found += [plain(text) for text in self.part_in_it]
        if filed is Outcome.NOT_MET and self.outcome is not Outcome.NOT_MET:
            found.append(say(_IF_FILED, day=self._explainer.day))
        if self.outcome is Outcome.MET and (steps := self._to_come()):
            found.append(say(_TO_COME, steps=self._explainer.catalog.some(steps, 9), day=self._explainer.day))
        birth = born(self._explainer.scope.names["case"], self.member.person).told
        if birth and all(t.span[0] and t.span[0] > self._explainer.day for t in birth):
            found.append(plain(_UNBORN))
        for young, grew, still, text in _AGES:
            kept = self._is(young, Outcome.MET) and self._is(grew, Outcome.MET)
            if kept and self.outcome is not Outcome.NOT_MET and not self._is(still, Outcome.MET):
                found.append(plain(text))
        fixed = self._is("sibling_under_18_at_filing", Outcome.MET) and self._is(
            "principal_young_at_filing", Outcome.MET
        )
        if fixed and filed is Outcome.MET:
            found.append(plain(_SIBLING_FIXED))
        found += [plain(text) for text in self._gaps()]
        if self.outcome is not Outcome.MET and any(self._is(late, Outcome.MET) for late in _LATE):
            found.append(plain(_CLOSED_DAYS))
        if self._is("is_child", Outcome.MET) and self._closed("child"):
            found.append(plain(_OWN_GROWN))
        found += [plain(text) for text in self._reopening()]
        if self._granted:
            found.append(plain(_GRANTED))
        return tuple(found)

    @property
    def _granted(self) -> bool:
        """Whether it is recorded, and by nobody disputed, that derivative status was granted."""
        granted = self.member.granted
        return granted.when_no_hurts == granted.when_yes_hurts == truth.TRUE or bool(told_dates(self.member.granted_on))

    @property
    def part_in_it(self) -> tuple[str, ...]:
        """What is said of a relative who is recorded as one of those who did it, where a class is in reach."""
        case: Case = self._explainer.scope.names["case"]
        had = self.outcome is not Outcome.NOT_MET and had_part(case, self.member.person)
        return (PART_IN_IT,) if had else ()

    def _to_come(self) -> list[str]:
        """Return the steps at which something must hold and which have not come."""
        case: Case = self._explainer.scope.names["case"]
        day, plain = self._explainer.day, self._explainer.catalog.plain
        here = self.member.in_united_states.when_no_hurts == truth.TRUE
        moments = (
            decided(case, day),
            applied(case, self.member, day),
            present(case, self.member, day),
            *(() if here else (admitted(self.member, day),)),
        )
        return [plain(name) for name, at in zip(_STEPS, moments, strict=False) if at.come != truth.TRUE]

    def _gaps(self) -> Iterator[str]:
        for name, text in (("age_gap", _IN_GAP), ("sibling_age_gap", _DANGER_GAP)):
            gap = self.leaf(name)
            asked = self.outcome in (Outcome.UNKNOWN, Outcome.CONTESTED) and gap is not None
            if asked and any(m.path.endswith("age_protected") for m in self.missing) and self._reached(name):
                yield text

    def _reached(self, gap: str) -> bool:
        kept = "sibling_still_under_18" if gap == "sibling_age_gap" else "age_kept"
        return any(
            getattr(node.predicate, "id", "") == kept and node.outcome is Outcome.NOT_MET
            for top in self.by_class.values()
            for node in _nodes(top)
        )

    def _reopening(self) -> Iterator[str]:
        if self._citizen:
            return
        danger = self.leaf("danger_of_retaliation")
        if danger is not None and self.outcome is Outcome.NOT_MET and danger.outcome is Outcome.NOT_MET:
            yield _NO_DANGER
        own = self.by_class.get("child")
        for_danger = own is None or own.outcome is Outcome.NOT_MET
        if danger is not None and danger.outcome is Outcome.UNKNOWN and self.outcome is not Outcome.MET and for_danger:
            yield DANGER_UNASKED
        about: Case = self._explainer.scope.names["case"]
        if self.outcome is not Outcome.MET and about.family.principal_holds_status.when_no_hurts == truth.FALSE:
            yield STATUS_RAN_OUT
        if self.outcome is Outcome.NOT_MET and about.family.application_denied.when_yes_hurts == truth.TRUE:
            yield _REFILED

    def _is(self, ident: str, outcome: Outcome) -> bool:
        node = self.leaf(ident)
        return node is not None and node.outcome is outcome

    def _closed(self, name: str) -> bool:
        found = self.by_class.get(name)
        return found is not None and found.outcome is Outcome.NOT_MET

    @told
    def missing(self) -> tuple[Missing, ...]:
        """What would close an open finding."""
        return self._explainer.missing(self.finding)

    def asked_first(self) -> tuple[Missing, ...]:
        """Return the same, without the facts of the danger categories while the category of a son or daughter is still open."""
        own = self.by_class.get("child")
        if own is None or own.outcome is Outcome.NOT_MET:
            return self.missing
        tops = (self.finding.children[0].children[0], own)
        paths = {gap.path for top in tops for gap in self._explainer.missing(top)}
        return tuple(gap for gap in self.missing if gap.path in paths)

    @told
    def factors(self) -> tuple[Factor, ...]:
        """The law's own factors that are recorded."""
        return tuple(factor_of(factor, self._table) for factor in self._explainer.factors(self.finding))

    @cached_property
    def _parts(self) -> tuple[Part, tuple[RelativeClass, ...]]:
        """What was found of the principal, and of each class in question; what both consist of is told in full once."""
        explainer, told_already = self._explainer, Told()
        classes = tuple(
            RelativeClass(explainer.explain(found, told_already), explainer, self._table, str(CLASSES[name]))
            for name, found in self.by_class.items()
        )
        stands = self.finding.children[0].children[0]
        return Part(explainer.explain(stands, told_already), explainer, self._table), classes

    @told
    def classes(self) -> tuple[RelativeClass, ...]:
        """What was found of each class in which the relative can follow."""
        return self._parts[1]

    @told
    def principal(self) -> Part:
        """What was found of the principal, on whom every class depends."""
        return self._parts[0]

    @told
    def hostile_assertions(self) -> tuple[Fact, ...]:
        """What only a trafficker's side says: no fact against anybody."""
        return tuple(set_aside([self.finding], self._explainer.scope))

    @told
    def not_screened(self) -> tuple[str, ...]:
        """What is not looked at here."""
        return NOT_SCREENED

    @property
    def _table(self) -> LawTable:
        return table_of(self._explainer.day, self._explainer.catalog)


def _nodes(finding: Finding) -> Iterator[Finding]:
    yield finding
    for child in finding.children:
        yield from _nodes(child)


def _excluded(found: Finding) -> bool:
    """Say whether what the relative is leaves the class out from the start."""
    return any(
        getattr(node.predicate, "id", "") in _IDENTITY and node.outcome is Outcome.NOT_MET for node in _nodes(found)
    )


def _closing(found: Finding) -> list[Finding]:
    """Return the leaves that close a finding: no answer to another leaf can open it."""
    node = found.predicate
    if found.outcome is not Outcome.NOT_MET:
        return []
    if isinstance(node, (Question, Computed)):
        # That no closed days excuse a late filing says no more than that it was late.
        return [] if getattr(node, "id", "") in _LATE else [found]
    leaves: dict[int, Finding] = {}
    for child in found.children:
        leaves.update({id(leaf): leaf for leaf in _closing(child)})
    return list(leaves.values())
