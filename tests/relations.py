"""
How the definitions relate: trees exported to a solver, implications proved, and the smallest case for each difference.

`tests.proofs.export` has the trees as formulas. What is proved of them holds of every case, whatever is known, disputed or
asserted. A witness is complete: each fact it needs is yes, each other fact that either definition asks is no. It is held to
what a record can say together (`TOGETHER`), so that no difference rests on answers that contradict each other.
"""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterator, Mapping
from functools import cache
from typing import Any, Final

import attrs
import z3

from tests.proofs.export import TRUE, Bits, Export, counterexample, denied, solver
from tvisa.facts import Case
from tvisa.facts.labels import label
from tvisa.files.casefile import structure
from tvisa.kernel.answers import Reply
from tvisa.kernel.evaluate import find
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Predicate, Question, parts, walk
from tvisa.kernel.truth import Outcome
from tvisa.law.frameworks.definitions import CHILD, WOMAN, Definition, definitions
from tvisa.law.t import T

DAY: Final = datetime.date(2026, 11, 24)
_CHILD: Final = "under 18"
"""The name of the leaf on age: the day of a sex act is not recorded apart, so that one age serves every definition."""
_AGES: Final = {"child_at_act", "under_18_at_act", "under_18_when_it_began"}
ACTS: Final = (
    "transferred",
    "received",
    "control_passed",
    "sold",
    "enticed",
    "advertised",
    "maintained",
    "entry_procured",
)
"""The acts that only other instruments name."""
MEANS: Final = (
    "means.force",
    "means.fraud",
    "means.threats",
    "means.scheme",
    "means.legal_threats",
    "means.legal_process_used",
    "wider.force_threatened",
    "wider.other_coercion",
    "wider.abducted",
    "wider.power_abused",
    "wider.vulnerability_abused",
    "wider.controller_paid",
)

_VERBS: Final = tuple(f"acts.{v}" for v in ("recruited", "harbored", "transported", "provided", "obtained"))
_MOVED: Final = (*_VERBS, "wider.transferred", "wider.received", "wider.control_passed")
_BY: Final = (
    "means.force",
    "means.fraud",
    "means.threats",
    "means.scheme",
    "means.legal_threats",
    "means.legal_process_used",
)
TOGETHER: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("sex.on_account", ("sex.act",)),
    ("sex.on_account", ("sex.value_passed",)),
    ("sex.purpose", ("sex.act",)),
    (
        "sex.purpose",
        (
            *_MOVED,
            "acts.patronized",
            "acts.solicited",
            "wider.sold",
            "wider.enticed",
            "wider.advertised",
            "wider.maintained",
        ),
    ),
    ("sex.induced", ("sex.act",)),
    ("sex.completed", ("sex.act",)),
    ("sex.induced", (*_BY, "wider.force_threatened")),
    ("labor.acts_for_work", ("labor.work",)),
    ("labor.acts_for_work", _VERBS),
    ("labor.acts_by_means", _BY),
    ("labor.acts_by_means", _VERBS),
    *(
        (f"purposes.{name}", ("labor.work",))
        for name in ("servitude_by_fear", "servitude_by_legal_process", "servitude_by_force", "pledged_work", "slavery")
    ),
    ("means.threatened_serious_harm", ("means.threats",)),
    ("means.legal_process_abused", ("means.legal_threats", "means.legal_process_used")),
    ("wider.by_those_means", MEANS),
    ("wider.by_those_means", _MOVED),
    *(("wider.prostitution", (f"sex.{name}",)) for name in ("act", "value_passed", "on_account")),
    *((f"wider.{name}", ("labor.work",)) for name in ("forced_labor", "begging", "criminal_activities")),
    ("wider.begging", ("wider.forced_labor",)),
    ("wider.gender_based", ("wider.woman",)),
    ("wider.surrogacy", ("wider.woman",)),
    ("wider.entry_for_gain", ("wider.entry_procured",)),
    ("wider.not_of_that_state", ("wider.entry_procured",)),
)
"""What a yes goes with: at least one of these is yes as well."""

PATHS: Final = {"incident": "incident"}


class OneIncident(Export):
    """
    Exports predicates over one incident; what they compute is an age, and it was done to the applicant.

    Args:
        assertions: Whether parts may be asserted as a whole.
        complete: Whether every leaf is known.
    """

    def __init__(self, *, assertions: bool = True, complete: bool = False) -> None:
        super().__init__(complete=complete, assertions=assertions)

    def reckoned(self, node: Computed, paths: Mapping[str, str]) -> Bits:  # noqa: ARG002 - there is one incident
        """Return whether the person is under 18: one age serves every definition."""
        if node.id == "done_to_applicant":
            return TRUE
        if node.id == "threat_of_a_kind":  # tells of what the answer beside it tells of
            return self.told("incident.means.threats", Reply.NO)
        if node.id not in _AGES:
            message = f"no leaf of a definition: {node.id}"
            raise TypeError(message)
        return self.told(_CHILD, Reply.NO)


def follows(left: Predicate, right: Predicate, *, asserted: bool = True) -> bool:
    """Prove, on both readings, that what is met on the left is met on the right, and what is defeated there is defeated here."""
    export = OneIncident(assertions=asserted)
    return counterexample(export.bits(left, PATHS).below(export.bits(right, PATHS)), *export.rules()) is None


def impossible(whole: Predicate, *false: str) -> bool:
    """Prove that a definition is defeated where these facts are all denied, and no part is asserted as a whole."""
    export = OneIncident(assertions=False)
    possible = export.bits(whole, PATHS).possible
    told = [export.told(name, Reply.NO) for name in false]
    return counterexample(denied(possible), *export.rules(), *(bits.not_met for bits in told)) is None


@attrs.frozen(eq=False)
class Witness:
    """
    The smallest case that meets one definition and not another.

    Attributes:
        yes: The facts that are yes, by binding path.
        no: The facts that are no.
        child: Whether the person is under 18.
    """

    yes: tuple[str, ...]
    no: tuple[str, ...]
    child: bool

    def case(self) -> Case:
        """Return it as a case."""
        incident: dict[str, Any] = {"key": "I1", "victim": "P1", "age": 16 if self.child else 25}
        for path, answer in ((p, a) for ps, a in ((self.yes, True), (self.no, False)) for p in ps):
            _, record, name = path.split(".")
            incident.setdefault(record, {})[name] = answer
        return structure({"tvisa_case": 2, "applicant": "P1", "people": [{"key": "P1"}], "incidents": [incident]})

    def told(self) -> str:
        """Return what is yes, in short names."""
        return ", ".join((*(["under 18"] if self.child else []), *dict.fromkeys(label(p) for p in self.yes)))


def together(yes: Container[str]) -> bool:
    """Say whether a record can say all of these together."""
    return all(
        f"incident.{fact}" not in yes or any(f"incident.{other}" in yes for other in others)
        for fact, others in TOGETHER
    )


def witness(left: Predicate, right: Predicate, *without: str) -> Witness | None:
    """
    Find the smallest complete case that meets one predicate and not another, the first of equals in the order of the trees.

    Args:
        left: What is met.
        right: What is not.
        without: Facts that are no.
    """
    export = OneIncident(assertions=False, complete=True)
    met, possible = export.bits(left, PATHS).sure, export.bits(right, PATHS).possible
    facts = {name: yes for (name, _), (yes, _) in export.answers.items()}
    for fact, others in TOGETHER:
        facts |= {n: z3.Bool(n) for n in (f"incident.{name}" for name in (fact, *others)) if n not in facts}
    found = solver(met, denied(possible), *(denied(facts[n]) for n in without if n in facts))
    for fact, others in TOGETHER:
        found.add(z3.Implies(facts[f"incident.{fact}"], z3.Or([facts[f"incident.{other}"] for other in others])))
    most = next((n for n in range(len(facts) + 1) if found.check(_at_most(facts, n)) == z3.sat), None)
    if most is None:
        return None
    found.add(_at_most(facts, most))
    for fact in facts.values():
        found.add(fact if found.check(fact) == z3.sat else z3.Not(fact))
    found.check()
    model = found.model()
    yes = [name for name, fact in facts.items() if z3.is_true(model.eval(fact, model_completion=True))]
    asked = [name for name in facts if name != _CHILD]
    return Witness(tuple(n for n in asked if n in yes), tuple(n for n in asked if n not in yes), _CHILD in yes)


def _at_most(facts: dict[str, Any], number: int) -> Any:
    return z3.PbLe([(fact, 1) for fact in facts.values()], number)


def outcome(predicate: Predicate, case: Case) -> Outcome:
    """Return what the evaluator finds of a predicate on the only incident of a case."""
    scope = T.scope(case, DAY).bind("incident", case.incidents[0], "incidents[0]")
    return find(predicate, scope).outcome


# --- what is claimed --------------------------------------------------------------------------------------------------


@cache
def known() -> dict[str, Definition]:
    """Return the definitions by name."""
    return {d.id: d for d in definitions(DAY)}


def whole(ident: str) -> Predicate:
    """Return a definition as a predicate; of the severe form a branch as well, taken apart."""
    branches = {"sex_branch": "sex_trafficking", "labor_branch": "labor_trafficking"}
    if ident not in branches:
        return known()[ident].whole
    (branch,) = {n for n, _ in walk(known()["tvpa_severe"].whole) if isinstance(n, Element) and n.id == branches[ident]}
    return branch if ident == "sex_branch" else branch.of


def _wider(name: str) -> Predicate:
    return next(
        n
        for d in known().values()
        for n, _ in walk(d.whole)
        if isinstance(n, Question) and n.fact == f"incident.wider.{name}"
    )


@attrs.frozen(eq=False)
class Implication:
    """Something that holds in every case: the sentence, and whether assertions of parts are taken in."""

    says: str
    left: Predicate
    right: Predicate
    asserted: bool = True


def implications() -> Iterator[Implication]:
    """Yield what holds between the definitions in every case."""
    yield Implication(
        "The sex branch of the severe form, 22 USC 7102(11)(A), implies 7102(12).",
        whole("sex_branch"),
        whole("sex_trafficking_alone"),
    )
    yield Implication(
        "The sex branch, with no part asserted as a whole, implies the crime of 18 USC 1591, given commerce and knowledge.",
        AllOf((whole("sex_branch"), _wider("commerce"), _wider("known"))),
        whole("crime_of_sex_trafficking"),
        asserted=False,
    )
    for ident in ("tip_report", "un_protocol", "coe_convention", "eu_directive", "asean_convention"):
        yield Implication(
            f"The labor branch of the severe form, 22 USC 7102(11)(B), in its parts implies {known()[ident].name}.",
            whole("labor_branch"),
            whole(ident),
        )
    un = whole("un_protocol")
    for ident in ("coe_convention", "asean_convention"):
        yield Implication(f"UN Trafficking Protocol art. 3 implies {known()[ident].name}.", un, whole(ident))
        yield Implication(f"{known()[ident].name} implies UN Trafficking Protocol art. 3.", whole(ident), un)
    yield Implication(
        f"UN Trafficking Protocol art. 3 implies {known()['eu_directive'].name}.", un, whole("eu_directive")
    )
    yield Implication(
        "UN Trafficking Protocol art. 3, of a woman and based on gender, implies Belém do Pará art. 2(b).",
        AllOf((un, WOMAN, _wider("gender_based"))),
        whole("belem_do_para"),
    )
    yield Implication(
        "UN Trafficking Protocol art. 3, of a woman, implies CEDAW art. 6.", AllOf((un, WOMAN)), whole("cedaw")
    )
    yield Implication(
        "UN Trafficking Protocol art. 3, of a child, implies the child rights convention.",
        AllOf((un, CHILD)),
        whole("child_convention"),
    )
    yield Implication(
        "The SAARC convention implies a woman or a child.", whole("saarc_convention"), AnyOf((WOMAN, CHILD))
    )


NEED_AN_ACT: Final = (
    "tvpa_severe",
    "sex_trafficking_alone",
    "crime_of_sex_trafficking",
    "tip_report",
    "un_protocol",
    "coe_convention",
    "eu_directive",
    "saarc_convention",
    "asean_convention",
    "smuggling_protocol",
)
"""The definitions that name acts of their own."""
NEED_NO_MEANS: Final = ("sex_trafficking_alone", "saarc_convention", "smuggling_protocol")
"""The definitions that are met with every means denied, of an adult."""
DIFFERENCES: Final = (
    ("tvpa_severe", "sex_trafficking_alone"),
    ("sex_trafficking_alone", "tvpa_severe"),
    ("tvpa_severe", "crime_of_sex_trafficking"),
    ("crime_of_sex_trafficking", "tvpa_severe"),
    ("tvpa_severe", "tip_report"),
    ("tip_report", "tvpa_severe"),
    ("tvpa_severe", "un_protocol"),
    ("un_protocol", "tvpa_severe"),
    ("tip_report", "un_protocol"),
    ("un_protocol", "tip_report"),
    ("eu_directive", "un_protocol"),
    ("saarc_convention", "un_protocol"),
    ("un_protocol", "saarc_convention"),
    ("saarc_convention", "tvpa_severe"),
    ("tvpa_severe", "saarc_convention"),
    ("belem_do_para", "un_protocol"),
    ("tvpa_severe", "belem_do_para"),
    ("rome_statute", "un_protocol"),
    ("un_protocol", "rome_statute"),
    ("child_convention", "un_protocol"),
    ("child_convention", "tvpa_severe"),
    ("cedaw", "un_protocol"),
    ("tvpa_severe", "cedaw"),
    ("smuggling_protocol", "un_protocol"),
    ("un_protocol", "smuggling_protocol"),
)
"""Met under the first and not under the second."""


def acts() -> tuple[str, ...]:
    """Return every act that any definition names, as facts of an incident."""
    verbs = ("recruited", "harbored", "transported", "provided", "obtained", "patronized", "solicited")
    return (*(f"incident.acts.{v}" for v in verbs), *(f"incident.wider.{v}" for v in ACTS))


def means() -> tuple[str, ...]:
    """Return every means that any definition names, as facts of an incident."""
    return tuple(f"incident.{name}" for name in MEANS)


def nothing() -> Predicate:
    """Return what is never met, for a witness that meets one definition alone."""
    return AnyOf(())


def leaves(predicate: Predicate) -> Iterator[Predicate]:
    """Yield the leaves of a predicate."""
    return (n for n, _ in walk(predicate) if not parts(n))
