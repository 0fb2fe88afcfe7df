"""
The bar of 8 USC 1184(o)(1): for anyone of whom there is "substantial reason to believe" that they committed trafficking.

Each act stands on a ladder of its own and is never merged with another; `tvisa.screening.conduct.bar` lists them together, with
the court matters of `tvisa.law.conduct.matters`. Read are facts of conduct and nothing else: no element, no finding. What only a
trafficker says against the client can at most put an act on the step ASSERTED_ONLY; what only the client says for themselves
takes no act off the step on which the rest of the record puts it.
"""

from __future__ import annotations

import datetime
import enum
from operator import attrgetter
from typing import Any, Final

from tvisa.facts import Act, Case, ThreatTo
from tvisa.facts.choices import chosen
from tvisa.facts.counsel import heard
from tvisa.kernel import truth
from tvisa.kernel.answers import HOSTILE, Answer, Evidence, Reply, Source, State
from tvisa.kernel.dates import AGE_OF_MAJORITY, Age, Years
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import facts_of, listing, recorded
from tvisa.kernel.predicate import Predicate, Reading, why_open
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct import law
from tvisa.law.conduct.acts import Compelled, compulsion, own_act, parts_of, unshielded, with_facts
from tvisa.law.conduct.leaves import CLIENT_MINOR, OTHER_MINOR, any_of, denied, said, then
from tvisa.law.conduct.timing import CONTROLLED, Timing, asserted, own_words
from tvisa.law.forms import computed, part
from tvisa.law.windows import JVTA_2015
from tvisa.law.writing import question_for
from tvisa.words.worded import Worded


class BarStep(Worded):
    """Where an act stands, or the bar as a whole: what the record raises, never whether the bar applies."""

    NOT_RAISED = "NOT_RAISED", "not raised"
    """Asked, and nothing toward others is recorded; or independent proof, or a tribunal, denies a part of it."""
    NOT_ASKED = "NOT_ASKED", "not asked"
    """Of the bar as a whole: nothing is recorded, and a question that opens it was never asked."""
    ASSERTED_ONLY = "ASSERTED_ONLY", "said only by a trafficker or another adverse source"
    "Only a trafficker or another adverse source alleges the facts that would raise this finding."
    UNDETERMINED = "UNDETERMINED", "not ruled out"
    """Whether there was such an act can be neither shown nor excluded: something toward others is recorded, or what was
    recorded was never asked against the definition."""
    RAISED_UNRESOLVED = "RAISED_UNRESOLVED", "raised, unresolved"
    """Such an act, or a charge or conviction of one, is recorded; a part of the definition or the compulsion is open,
    disputed, or denied by nobody but the client."""
    RAISED_STRONG = "RAISED_STRONG", "raised, strong"
    """Every part is recorded, and compulsion is contradicted, or absent after asking; or a conviction or plea stands
    whose elements match."""

    @property
    def raised(self) -> bool:
        """Whether an act that the definition names, or a charge of one, is recorded, and no proof denies a part of it."""
        return self in (BarStep.RAISED_UNRESOLVED, BarStep.RAISED_STRONG)

    @property
    def of_met(self) -> Outcome:
        """What becomes of a whole whose every element is MET."""
        if self.raised:
            return Outcome.CONTESTED
        return Outcome.UNKNOWN if self in (BarStep.UNDETERMINED, BarStep.NOT_ASKED) else Outcome.MET


_WORST: Final = tuple(BarStep)
"""From what raises nothing to what raises most."""


class PartOfDefinition(enum.StrEnum):
    """How one part of the definition stands on the record."""

    EVIDENCED = "evidenced"
    HOSTILE_ONLY = "hostile_only"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"
    DENIED = "denied"


# --- the definition, asked of one act ---------------------------------------------------------------------------------

_LABOR_VERBS: Final = ("recruited", "harbored", "transported", "provided", "obtained")
_LATER_VERBS: Final = ("patronized", "solicited")
VERBS: Final = (*_LABOR_VERBS, *_LATER_VERBS)


def _actor(act: Act) -> Reading:
    if act.by_client.state(Reply.YES) is State.NOT_ASKED:
        return Reading(truth.TRUE)  # the record is in the list of the client's own acts, whatever a trafficker adds
    asks = ("act.by_client", why_open(act.by_client, Reply.YES), question_for("act.by_client"))
    return Reading(act.by_client.when_yes_hurts, (("act.by_client", act.by_client),), asks)


ACTOR: Final = computed(
    "actor", "Was it the client who did it?", law.BAR, how=_actor, reads=("act.by_client",), against=Reply.YES
)


def _named(day: datetime.date) -> Reading:
    return Reading(truth.TRUE if day >= JVTA_2015 else truth.FALSE)


NAMED_SINCE_2015: Final = computed(
    "named_since_2015",
    "Did the definition then in force include patronizing and soliciting?",
    law.DEFINITION,
    how=_named,
    reads=(),
    against=Reply.YES,
)

KNEW: Final = said("act.knew", law.KNOWLEDGE)
LABOR_VERB: Final = any_of("act.verbs", *_LABOR_VERBS)
SEX_VERB: Final = LABOR_VERB | any_of("act.verbs", *_LATER_VERBS) & NAMED_SINCE_2015
SEX_END: Final = said("act.ends.commercial_sex", law.DEFINITION)
LABOR_END: Final = any_of("act.ends", "servitude", "peonage", "debt_bondage", "slavery")
MEANS: Final = any_of("act.means", "force", "fraud", "coercion")
MEANS_OR_MINOR: Final = MEANS | OTHER_MINOR

SEX_ACT: Final = part(
    "sex_trafficking_of_another",
    "Sex trafficking of somebody else",
    law.DEFINITION,
    of=SEX_VERB & SEX_END & MEANS_OR_MINOR,
)

LABOR_ACT: Final = part(
    "labor_trafficking_of_another",
    "Labor trafficking of somebody else",
    law.DEFINITION,
    of=LABOR_VERB & LABOR_END & MEANS,
)

ACT_OF_TRAFFICKING: Final = part(
    "act_of_trafficking", "An act of a severe form of trafficking", law.BAR, of=ACTOR & KNEW & (SEX_ACT | LABOR_ACT)
)

BRANCHES: Final = ((SEX_VERB, SEX_ACT), (LABOR_VERB, LABOR_ACT))

_ANY_END: Final = SEX_END | LABOR_END

PARTS: Final[dict[str, Predicate]] = {
    "actor": ACTOR,
    "act": SEX_VERB,
    "purpose": _ANY_END,
    "means": MEANS_OR_MINOR,
    "knowledge": KNEW,
}
"""The parts of the definition; of an act for labor alone, the verbs and the means of that branch."""

LABOR_PARTS: Final[dict[str, Predicate]] = {**PARTS, "act": LABOR_VERB, "purpose": LABOR_END, "means": MEANS}


def _nibble(predicate: Predicate, scope: Scope) -> int:
    return find(predicate, scope).bits & 15


# --- what is recorded, and who denies it ------------------------------------------------------------------------------

_TOWARD: Final = ("verbs", "ends", "means", "tasks", "help", "violence")
_TOWARD_TOO: Final = listing("""knew procured other.exploited others_papers.held money.account_used money.handled
    border.guided""")
_TOWARD_OTHERS: Final = tuple(
    path
    for path, fact in facts_of(Act())
    if isinstance(fact, Answer) and (path.partition(".")[0] in _TOWARD or path in _TOWARD_TOO)
)
_read_toward_others: Final = attrgetter(*_TOWARD_OTHERS)
_OWN_NATURE: Final = ("false_papers", "sold_sex", "drugs", "crime")
"""What an act can be that is done toward nobody: of it alone the definition, which speaks of another person, asks nothing."""

_ACCOUNTS: Final = frozenset(
    {Source.CLIENT, Source.ATTORNEY, Source.CLINICIAN, Source.PROVIDER, Source.FAMILY, Source.UNKNOWN}
    | HOSTILE
    | {Source.CO_DEFENDANT_WITH_DEAL}
)
"""Who tells what the client told them, or speaks for themselves: a "no" of theirs is an account, and proves nothing."""


def toward_others(act: Act) -> tuple[tuple[str, Answer], ...]:
    """Return what anybody but a trafficker tells of an act toward others, or leaves unclear when asked, each with its path."""
    found: list[tuple[str, Answer]] = []
    for path, fact in zip(_TOWARD_OTHERS, _read_toward_others(act), strict=True):
        if fact.claims:
            unclear = fact.state(Reply.YES) in (State.UNKNOWN, State.DECLINED)
            if unclear or asserted(fact.when_yes_hurts):
                found.append((f"act.{path}", fact))
    return tuple(found)


def _own_nature(act: Act) -> bool:
    parts = (getattr(act, name) for name in _OWN_NATURE)
    return any(isinstance(f, Answer) and asserted(f.when_yes_hurts) for part in parts for _, f in recorded(part))


def _proved(claim: Any) -> bool:
    """Whether more than an account stands behind what is said."""
    return bool(set(claim.sources) - _ACCOUNTS or set(claim.evidence) - {Evidence.PERSONAL_STATEMENT})


def _without_denials(answer: Answer) -> Answer:
    kept = tuple(c for c in answer.claims if c.answer is not Reply.NO or _proved(c))
    return answer if len(kept) == len(answer.claims) else Answer(kept)


def undenied(case: Case, act: Act) -> Act:
    """
    Return the act without what is denied on an account alone.

    A denial of the client's, whoever repeats it, answers no reason to believe (8 USC 1184(o)(1)); proof that does not come from
    them, or what a tribunal found, can.
    """
    told = parts_of(act, _without_denials)
    ages = tuple(c for c in act.other.age.claims if not _is_grown(c.years) or _proved(c))
    key = chosen(act.other.person)
    person = case.person(key) if key else None
    shown = person is not None and any(map(_proved, person.date_of_birth.claims))
    age = act.other.age if len(ages) == len(act.other.age.claims) else Age(ages)
    told["other"] = with_facts(act.other, {"age": age, "person": act.other.person if shown else None})
    without: Act = with_facts(act, told)
    return without


def _is_grown(years: Years | Reply) -> bool:
    return isinstance(years, Years) and years.under(AGE_OF_MAJORITY) == truth.FALSE


# --- the steps --------------------------------------------------------------------------------------------------------


def _step(scope: Scope) -> BarStep:
    """Return the step of an act as its scope has it, whoever says so."""
    act = own_act(scope.names["act"])
    scope = scope if act is scope.names["act"] else scope.instead(act=act)
    told = bool(toward_others(act))
    unasked = not told and not _own_nature(act) and _nibble(SEX_VERB, scope) != truth.FALSE
    read = undenied(scope.names["case"], act)
    without_denials = scope if read is act else scope.instead(act=read)
    steps = [BarStep.NOT_RAISED]
    for verb, branch in BRANCHES:
        if _whole(branch, without_denials) == truth.FALSE:
            continue
        if asserted(_nibble(verb, scope)):
            strong = _whole(branch, scope) == truth.TRUE and _uncompelled(scope)
            steps.append(BarStep.RAISED_STRONG if strong else BarStep.RAISED_UNRESOLVED)
        elif told or unasked:
            steps.append(BarStep.UNDETERMINED)
    return max(steps, key=_WORST.index)


def _whole(branch: Predicate, scope: Scope) -> int:
    return _nibble(ACTOR, scope) & _nibble(KNEW, scope) & _nibble(branch, scope)


def _uncompelled(scope: Scope) -> bool:
    return compulsion(scope.names["act"], scope.names["at"]).state in (Compelled.CONTRADICTED, Compelled.NONE_RECORDED)


def act_step(scope: Scope) -> BarStep:
    """
    Return the step on which an act stands.

    What only the traffickers say neither raises nor lowers a step that the rest of the record gives; where the rest
    gives none, it is ASSERTED_ONLY.
    """
    step, act = _step(scope), scope.names["act"]
    if step is BarStep.NOT_RAISED or (step is BarStep.UNDETERMINED and not toward_others(act)):
        everybodys = unshielded(act)
        if everybodys is not act and _step(scope.instead(act=everybodys)).raised:
            return BarStep.ASSERTED_ONLY
    return step


_DEFINED: Final = tuple(
    f"act.{path}"
    for path, _ in facts_of(Act())
    if path.partition(".")[0] in ("by_client", "knew", "verbs", "ends", "means") or path == "other.age"
)
_READ: Final = tuple(
    f"act.{path}"
    for path, _ in facts_of(Act())
    if path.partition(".")[0] in ("by_client", *_TOWARD, *_OWN_NATURE) or path in (*_TOWARD_TOO, "other.age")
)

_JUDGED: Final = tuple(
    path for path in _READ if path == "act.verbs.harbored" or path.startswith(("act.ends.", "act.means."))
)
"""Of what the steps read, the standards of 22 USC 7102, which are asked of the client's acts as of anybody's."""


def _is_step(case: Case, act: Act, at: Any, day: datetime.date, *, wanted: BarStep) -> Reading:
    names = {"case": case, "act": act, "at": at, "day": day}
    scope = Scope(names, dict.fromkeys(names, ""), truth.OPEN)
    step = act_step(scope)
    if step is not wanted:
        return Reading(truth.FALSE)
    facts = {f"act.{p}": f for p, f in facts_of(act)}
    if step is BarStep.ASSERTED_ONLY:
        told = [p for p in _DEFINED if any(c.hostile for c in facts[p].claims) or _speaks(facts[p])]
        return Reading(truth.TRUE, tuple((p, heard(f) if isinstance(f := facts[p], Answer) else f) for p in told))
    if step is BarStep.UNDETERMINED:
        return Reading(truth.TRUE, tuple((p, own_words(fact, Reply.YES)) for p, fact in toward_others(act)))
    pressed = compulsion(act, at)
    why = pressed.used if step is BarStep.RAISED_STRONG and pressed.state is not Compelled.NONE_RECORDED else ()
    said_so = tuple((p, facts[p]) for p in _DEFINED if _speaks(facts[p]))
    return Reading(truth.TRUE, said_so + why)


def _speaks(fact: Any) -> bool:
    if isinstance(fact, Answer):
        return asserted(fact.when_yes_hurts)
    known = (c.years for c in fact.claims if not c.hostile and isinstance(c.years, Years))
    return any(asserted(years.under(AGE_OF_MAJORITY)) for years in known)


ACT_STEP: Final = {
    step: computed(
        f"step_{step.lower()}",
        "Where does the act stand under the trafficker bar?",
        law.BAR,
        needs=("case", "act", "at", "day"),
        how=lambda case, act, at, day, wanted=step: _is_step(case, act, at, day, wanted=wanted),
        reads=_READ,
        judged=_JUDGED,
        against=Reply.NO if step is BarStep.ASSERTED_ONLY else Reply.YES,
    )
    for step in BarStep
    if step is not BarStep.NOT_ASKED
}

# --- what each side would point to ------------------------------------------------------------------------------------


def _threat_at(act: Act) -> Reading:
    whom = act.compulsion.threat_to
    said_so = asserted(act.compulsion.threatened.when_no_hurts) and isinstance(whom, ThreatTo)
    return Reading(truth.TRUE if said_so else truth.OPEN, (("act.compulsion.threat_to", whom),) if said_so else ())


THREAT_AT: Final = computed(
    "threat_aimed_at",
    question_for("act.compulsion.threat_to"),
    law.COERCION,
    how=_threat_at,
    reads=("act.compulsion.threat_to", "act.compulsion.threatened"),
)

FOR_CLIENT: Final[dict[str, str | Predicate]] = {
    "ordered": "act.compulsion.ordered",
    "threatened in case of refusal": "act.compulsion.threatened",
    "the target of the threat": THREAT_AT,
    "hurt shortly before, or for refusing": "act.compulsion.recent_violence",
    "watched, or words and contacts supplied": "act.compulsion.watched",
    "brought to it little by little": "act.compulsion.manipulated",
    "no realistic and safe alternative": denied("act.compulsion.other_way"),
    "under control at the time": then(*CONTROLLED),
    "a hold remained": then(Timing.AFTER_UNDER_INFLUENCE),
    "abused there": "case.conduct.role.physical_abuse",
    "threatened, deceived or held there": "case.conduct.role.mental_abuse",
    "not the client's own idea": denied("act.compulsion.initiated"),
    "nothing gained": denied("act.benefit.anything"),
    "only relief from harm": "act.benefit.relief_from_harm",
    "only food or shelter": "act.benefit.subsistence",
    "the client was under 18": CLIENT_MINOR,
    "says that somebody else did it": denied("act.by_client"),
    "did not know the purpose": denied("act.knew"),
    "denies that anyone was wanted for that purpose": ~(SEX_END | LABOR_END),
    "denies force, fraud and coercion": ~MEANS,
    "warned somebody": "act.care.warned",
    "refused, put off or softened an order": "act.care.softened",
    "helped somebody leave, hide or heal": "act.care.helped",
    "told somebody when able to": "act.care.reported",
    "still exploited meanwhile": "case.conduct.role.also_exploited",
    "the same quotas and punishments applied": "case.conduct.role.same_punishment",
    "other victims describe the client as a fellow victim": "case.conduct.role.others_call_victim",
}

AGAINST_CLIENT: Final[dict[str, str | Predicate]] = {
    "the client's own idea": "act.compulsion.initiated",
    "a share of the proceeds": "act.benefit.profit_share",
    "a payment or reward": "act.benefit.bonus",
    "a better position or privileges": "act.benefit.status",
    "violence": any_of("act.violence", "physical", "sexual", "weapon", "confinement"),
    "a person under 18": OTHER_MINOR,
    "more than one person, or more than once": "act.other.several",
    "a realistic and safe alternative": "act.compulsion.other_way",
    "after control had ended": then(Timing.AFTER, Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE),
    "the client's own rules": "case.conduct.role.own_rules",
    "continued while the traffickers were away for a long time": "case.conduct.role.kept_alone",
}


# --- one act ----------------------------------------------------------------------------------------------------------


def _when(at: Any) -> Reading:
    return Reading(truth.OPEN if at.gap else truth.TRUE, (), at.gap)


WHEN_KNOWN: Final = computed(
    "time_known", "When was it, relative to the time of control?", law.BAR, how=_when, reads=("act.when", "act.moment")
)
