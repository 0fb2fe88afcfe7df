"""
One small body of rules, written three times: plain three-valued Python, plain Python that keeps a proof tree, and the
library's own predicates.

41 yes/no/unknown facts and ten outputs in the shape of 8 USC 1101(a)(15)(T)(i), 22 USC 7102 and 8 USC 1184(o)(1). It is a
fixture for timing, simplified on purpose, and not what the library says about the law.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Mapping
from typing import Any, Final

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import NOT_ASKED, Answer, Reply, yes_no
from tvisa.kernel.evaluate import find
from tvisa.kernel.predicate import AllOf, AnyOf, Element, Not, Predicate, Question
from tvisa.kernel.provision import Provision
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.truth import Basis, Outcome
from tvisa.law.windows import cites
from tvisa.screening.elements.outcomes import compile_outcomes

Value = bool | None
Plain = dict[str, Value]
Outputs = tuple[Value, ...]

SEED: Final = 20261124


@attrs.frozen
class Facts:
    """The facts."""

    act_recruit: Answer = NOT_ASKED
    act_harbor: Answer = NOT_ASKED
    act_transport: Answer = NOT_ASKED
    act_provide: Answer = NOT_ASKED
    act_obtain: Answer = NOT_ASKED
    act_patronize: Answer = NOT_ASKED
    act_solicit: Answer = NOT_ASKED
    commercial_sex_act: Answer = NOT_ASKED
    force: Answer = NOT_ASKED
    fraud: Answer = NOT_ASKED
    coercion_serious_harm: Answer = NOT_ASKED
    coercion_scheme: Answer = NOT_ASKED
    coercion_legal_process: Answer = NOT_ASKED
    under_18_at_act: Answer = NOT_ASKED
    labor_or_services: Answer = NOT_ASKED
    purpose_servitude: Answer = NOT_ASKED
    purpose_peonage: Answer = NOT_ASKED
    purpose_debt_bondage: Answer = NOT_ASKED
    purpose_slavery: Answer = NOT_ASKED
    physically_present: Answer = NOT_ASKED
    route_held: Answer = NOT_ASKED
    route_liberated: Answer = NOT_ASKED
    route_escaped: Answer = NOT_ASKED
    route_past_related: Answer = NOT_ASKED
    route_entry_for_process: Answer = NOT_ASKED
    departed: Answer = NOT_ASKED
    reentry_continued: Answer = NOT_ASKED
    reentry_new: Answer = NOT_ASKED
    reentry_process: Answer = NOT_ASKED
    reported_to_lea: Answer = NOT_ASKED
    refused_request: Answer = NOT_ASKED
    minor_at_time: Answer = NOT_ASKED
    trauma: Answer = NOT_ASKED
    extreme_hardship: Answer = NOT_ASKED
    unusual_severe_harm: Answer = NOT_ASKED
    inadmissible: Answer = NOT_ASKED
    waiver_available: Answer = NOT_ASKED
    reason_to_believe: Answer = NOT_ASKED
    recruited_others: Answer = NOT_ASKED
    acted_under_duress: Answer = NOT_ASKED
    presence_by_smuggling_only: Answer = NOT_ASKED


FIELDS: Final = tuple(f.name for f in attrs.fields(Facts))
OUTPUTS: Final = (
    "sex",
    "labor",
    "severe",
    "presence",
    "assistance",
    "hardship",
    "admissible",
    "bar",
    "risk",
    "overall",
)

# --- cases ------------------------------------------------------------------------------------------------------------

_WEIGHTS: Final[dict[str, tuple[float, float, float]]] = {
    **dict.fromkeys(FIELDS, (0.45, 0.33, 0.22)),
    **dict.fromkeys(
        (
            "act_patronize",
            "act_solicit",
            "purpose_peonage",
            "purpose_slavery",
            "route_held",
            "route_liberated",
            "route_entry_for_process",
            "coercion_scheme",
            "reentry_continued",
            "reentry_new",
            "reentry_process",
        ),
        (0.15, 0.6, 0.25),
    ),
    **dict.fromkeys(
        ("physically_present", "reported_to_lea", "extreme_hardship", "unusual_severe_harm", "labor_or_services"),
        (0.72, 0.10, 0.18),
    ),
    **dict.fromkeys(
        ("reason_to_believe", "presence_by_smuggling_only", "departed", "refused_request", "inadmissible"),
        (0.08, 0.77, 0.15),
    ),
}
"""How often each fact is yes, no and unknown."""


def plain_cases(count: int) -> list[Plain]:
    """Return random cases as plain dicts, the same at every call."""
    drawn = random.Random(SEED)  # noqa: S311 - no secret
    values: tuple[Value, ...] = (True, False, None)
    return [{f: drawn.choices(values, _WEIGHTS[f])[0] for f in FIELDS} for _ in range(count)]


ANSWERS: Final[dict[Value, Answer]] = {True: yes_no(True), False: yes_no(False), None: NOT_ASKED}


def facts(case: Mapping[str, Value]) -> Facts:
    """Return the case as the library's facts, every answer made anew, as from a form just filled in."""
    return Facts(**{name: NOT_ASKED if value is None else yes_no(value) for name, value in case.items()})


def shared_facts(case: Mapping[str, Value]) -> Facts:
    """Return the case as the library's facts, equal answers being one object: they never change."""
    return Facts(**{name: ANSWERS[value] for name, value in case.items()})


# --- plain three-valued Python ----------------------------------------------------------------------------------------


def any3(*values: Value) -> Value:
    """Return whether one holds."""
    unknown = False
    for value in values:
        if value is True:
            return True
        if value is None:
            unknown = True
    return None if unknown else False


def all3(*values: Value) -> Value:
    """Return whether all hold."""
    unknown = False
    for value in values:
        if value is False:
            return False
        if value is None:
            unknown = True
    return None if unknown else True


def not3(value: Value) -> Value:
    """Return the opposite."""
    return None if value is None else not value


def plain(case: Plain) -> Outputs:
    """Evaluate in plain three-valued Python: the baseline for outcomes alone."""
    g = case.get
    coercion = any3(g("coercion_serious_harm"), g("coercion_scheme"), g("coercion_legal_process"))
    means = any3(g("force"), g("fraud"), coercion)
    act_labor = any3(g("act_recruit"), g("act_harbor"), g("act_transport"), g("act_provide"), g("act_obtain"))
    act_sex = any3(act_labor, g("act_patronize"), g("act_solicit"))
    sex = all3(act_sex, g("commercial_sex_act"), any3(means, g("under_18_at_act")))
    purpose = any3(g("purpose_servitude"), g("purpose_peonage"), g("purpose_debt_bondage"), g("purpose_slavery"))
    labor = all3(act_labor, g("labor_or_services"), means, purpose)
    severe = any3(sex, labor)
    presence = all3(
        g("physically_present"),
        any3(
            g("route_held"),
            g("route_liberated"),
            g("route_escaped"),
            g("route_past_related"),
            g("route_entry_for_process"),
        ),
        not3(g("presence_by_smuggling_only")),
        any3(not3(g("departed")), g("reentry_continued"), g("reentry_new"), g("reentry_process")),
    )
    assistance = any3(all3(g("reported_to_lea"), not3(g("refused_request"))), g("minor_at_time"), g("trauma"))
    hardship = all3(g("extreme_hardship"), g("unusual_severe_harm"))
    admissible = any3(not3(g("inadmissible")), g("waiver_available"))
    bar = g("reason_to_believe")
    risk = all3(g("recruited_others"), not3(g("acted_under_duress")))
    overall = all3(severe, presence, assistance, hardship, admissible, not3(bar))
    return sex, labor, severe, presence, assistance, hardship, admissible, bar, risk, overall


# --- plain Python over a small intermediate form: the reference, and the proof tree ------------------------------------

Form = tuple[str, Any]


def _v(*names: str) -> list[Form]:
    return [("fact", name) for name in names]


def _r(name: str) -> Form:
    return "ref", name


def _and(*parts: Form) -> Form:
    return "and", list(parts)


def _or(*parts: Form) -> Form:
    return "or", list(parts)


def _not(name: str) -> Form:
    return "not", ("fact", name)


_ACTS: Final = ("act_recruit", "act_harbor", "act_transport", "act_provide", "act_obtain")
FORMS: Final[dict[str, Form]] = {
    "coercion": _or(*_v("coercion_serious_harm", "coercion_scheme", "coercion_legal_process")),
    "means": _or(*_v("force", "fraud"), _r("coercion")),
    "sex": _and(
        _or(*_v(*_ACTS, "act_patronize", "act_solicit")),
        *_v("commercial_sex_act"),
        _or(_r("means"), *_v("under_18_at_act")),
    ),
    "labor": _and(
        _or(*_v(*_ACTS)),
        *_v("labor_or_services"),
        _r("means"),
        _or(*_v("purpose_servitude", "purpose_peonage", "purpose_debt_bondage", "purpose_slavery")),
    ),
    "severe": _or(_r("sex"), _r("labor")),
    "presence": _and(
        *_v("physically_present"),
        _or(*_v("route_held", "route_liberated", "route_escaped", "route_past_related", "route_entry_for_process")),
        _not("presence_by_smuggling_only"),
        _or(_not("departed"), *_v("reentry_continued", "reentry_new", "reentry_process")),
    ),
    "assistance": _or(_and(*_v("reported_to_lea"), _not("refused_request")), *_v("minor_at_time", "trauma")),
    "hardship": _and(*_v("extreme_hardship", "unusual_severe_harm")),
    "admissible": _or(_not("inadmissible"), *_v("waiver_available")),
    "bar": ("fact", "reason_to_believe"),
    "risk": _and(*_v("recruited_others"), _not("acted_under_duress")),
    "overall": _and(
        _r("severe"), _r("presence"), _r("assistance"), _r("hardship"), _r("admissible"), ("not", _r("bar"))
    ),
}


def _join(kind: str, values: list[Value]) -> Value:
    decides = kind == "or"
    return decides if decides in values else None if None in values else not decides


def reference(case: Plain) -> Outputs:
    """Evaluate the intermediate form: what every other evaluator is held against."""
    known: dict[str, Value] = {}

    def value(form: Form) -> Value:
        kind, inner = form
        if kind == "fact":
            return case.get(inner)
        if kind == "ref":
            return known[inner]
        if kind == "not":
            return not3(value(inner))
        return _join(kind, [value(part) for part in inner])

    for name, form in FORMS.items():
        known[name] = value(form)
    return tuple(known[name] for name in OUTPUTS)


Proof = dict[str, Any]


def plain_tree(case: Plain) -> dict[str, Proof]:
    """Evaluate with a full proof tree, one dict a node: the baseline for findings."""
    known: dict[str, tuple[Value, Proof]] = {}

    def prove(form: Form) -> tuple[Value, Proof]:
        kind, inner = form
        if kind == "fact":
            value = case.get(inner)
            return value, {"fact": inner, "value": value}
        if kind == "ref":
            return known[inner]
        if kind == "not":
            value, proof = prove(inner)
            value = None if value is None else not value
            return value, {"op": "not", "value": value, "because": [proof]}
        parts = [prove(part) for part in inner]
        values = [v for v, _ in parts]
        if kind == "and":
            value = False if False in values else (None if None in values else True)
        else:
            value = True if True in values else (None if None in values else False)
        # Only the children that decide the value are kept.
        because = [p for v, p in parts if v is value] or [p for _, p in parts]
        return value, {"op": kind, "value": value, "because": because}

    for name, form in FORMS.items():
        value, proof = prove(form)
        known[name] = value, {"element": name, "value": value, "because": [proof]}
    return {name: known[name][1] for name in OUTPUTS}


# --- the library's own predicates -------------------------------------------------------------------------------------

_LAW: Final = Provision("A rule of the benchmark fixture, simplified.", cites("8 USC 1101(a)(15)(T)(i)"))


def _ask(name: str, against: Reply = Reply.NO) -> Question:
    return Question(f"case.{name}", f"{name.replace('_', ' ').capitalize()}?", _LAW, against=against)


def _asks(*names: str) -> tuple[Question, ...]:
    return tuple(_ask(name) for name in names)


def _no(name: str) -> Predicate:
    return Not(_ask(name, Reply.YES))


def _element(ident: str, of: Predicate) -> Element:
    return Element(ident, ident.capitalize(), of, _LAW)


COERCION: Final = _element(
    "coercion", AnyOf(_asks("coercion_serious_harm", "coercion_scheme", "coercion_legal_process"))
)
MEANS: Final = _element("means", AnyOf((*_asks("force", "fraud"), COERCION)))
SEX: Final = _element(
    "sex",
    AnyOf(_asks(*_ACTS, "act_patronize", "act_solicit"))
    & _ask("commercial_sex_act")
    & (MEANS | _ask("under_18_at_act")),
)
LABOR: Final = _element(
    "labor",
    AnyOf(_asks(*_ACTS))
    & _ask("labor_or_services")
    & MEANS
    & AnyOf(_asks("purpose_servitude", "purpose_peonage", "purpose_debt_bondage", "purpose_slavery")),
)
SEVERE: Final = _element("severe", SEX | LABOR)
PRESENCE: Final = _element(
    "presence",
    _ask("physically_present")
    & AnyOf(_asks("route_held", "route_liberated", "route_escaped", "route_past_related", "route_entry_for_process"))
    & _no("presence_by_smuggling_only")
    & AnyOf((_no("departed"), *_asks("reentry_continued", "reentry_new", "reentry_process"))),
)
ASSISTANCE: Final = _element(
    "assistance",
    AnyOf((AllOf((_ask("reported_to_lea"), _no("refused_request"))), *_asks("minor_at_time", "trauma"))),
)
HARDSHIP: Final = _element("hardship", AllOf(_asks("extreme_hardship", "unusual_severe_harm")))
ADMISSIBLE: Final = _element("admissible", AnyOf((_no("inadmissible"), _ask("waiver_available"))))
BAR: Final = _element("bar", _ask("reason_to_believe", Reply.YES))
RISK: Final = _element("risk", AllOf((_ask("recruited_others", Reply.YES), Not(_ask("acted_under_duress")))))
OVERALL: Final = _element("overall", AllOf((SEVERE, PRESENCE, ASSISTANCE, HARDSHIP, ADMISSIBLE, Not(BAR))))

RULES: Final = (SEX, LABOR, SEVERE, PRESENCE, ASSISTANCE, HARDSHIP, ADMISSIBLE, BAR, RISK, OVERALL)
"""The ten outputs, in the order of `OUTPUTS`."""

outcomes: Final[Callable[[Facts], tuple[int, ...]]] = functools.partial(compile_outcomes(RULES), filed=truth.OPEN)
"""The library, outcomes alone."""


def scope(case: Facts) -> Scope:
    """Return what the names in the rules mean."""
    return Scope({"case": case}, {"case": ""}, truth.OPEN)


def tree(case: Facts) -> tuple[Finding, Scope]:
    """Find everything: the overall node, and the one output that it does not contain, in the same scope."""
    names = scope(case)
    overall = find(OVERALL, names)
    find(RISK, names)
    return overall, names


def read(finding: Finding) -> tuple[Outcome, Basis | None]:
    """Read the outcome and the basis of a finding and of every child."""
    for child in finding.children:
        read(child)
    return finding.outcome, finding.basis


def tree_read(case: Facts) -> Scope:
    """Find everything and read it."""
    overall, names = tree(case)
    read(overall)
    return names


def read_proof(proof: Proof) -> Value:
    """Read the value of a plain proof and of every child."""
    for child in proof.get("because", ()):
        read_proof(child)
    value: Value = proof["value"]
    return value


def plain_tree_read(case: Plain) -> dict[str, Proof]:
    """Prove everything and read it."""
    proofs = plain_tree(case)
    read_proof(proofs["overall"])
    return proofs


THREE_VALUED: Final[dict[Outcome, Value]] = {Outcome.MET: True, Outcome.NOT_MET: False, Outcome.UNKNOWN: None}
"""An outcome in three values: where nothing is disputed there is no fourth."""
