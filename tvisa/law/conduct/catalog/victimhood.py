"""Group D: how victimhood is seen, who says so, and what telling can do."""

from __future__ import annotations

from typing import Any, Final

from tvisa.facts import Act, Case, Incident, Setting
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Claim, Evidence, Reply, Source, State
from tvisa.kernel.dates import AGE_OF_MAJORITY, Age, AgeClaim, Date, DateClaim, Years, under_age
from tvisa.kernel.paths import facts_of
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Exists, Not, Reading
from tvisa.law.conduct import law
from tvisa.law.conduct.ambiguity import Ambiguity, Level, Row, Side, Weight
from tvisa.law.conduct.catalog.acts import CONTROLLING, PRESSED, RECRUITED, VIOLENCE
from tvisa.law.conduct.ladder import ACT_STEP, SEX_VERB, Step
from tvisa.law.conduct.leaves import OTHER_MINOR, any_of, denied, polarity, said, then
from tvisa.law.conduct.timing import Timing, asserted, gap_from, told_dates
from tvisa.law.t.age import UNDER_18
from tvisa.law.t.assistance import TRAUMA
from tvisa.law.t.victim import SEVERE_2024
from tvisa.law.writing import question_for

_TOLD: Final = "case.conduct.disclosure"
_BOND: Final = "case.conduct.bond"

# --- later choice -----------------------------------------------------------------------------------------------------

_BEGINNING: Final = (
    "sex.induced", "labor.by_those_means", "means.force", "means.fraud", "means.threats", "means.threatened_serious_harm",
    "means.scheme", "means.legal_process_abused",
)  # fmt: skip
_OWN_WORD: Final = frozenset({Source.CLIENT, Source.ATTORNEY, Source.UNKNOWN})


def _more_than_own_word(claim: Claim | AgeClaim | DateClaim) -> bool:
    return bool(set(claim.sources) - _OWN_WORD or set(claim.evidence) - {Evidence.PERSONAL_STATEMENT})


def _independent(incident: Incident) -> Reading:
    """Whether anything but the client's own account shows how it began."""
    used = []
    for path in _BEGINNING:
        record, name = path.split(".")
        answer: Answer = getattr(getattr(incident, record), name)
        shown = any(c.answer is Reply.YES and _more_than_own_word(c) for c in answer.claims)
        if shown:
            used.append((f"incident.{path}", answer))
    return Reading(truth.TRUE if used else truth.FALSE, tuple(used))


INDEPENDENT: Final = Computed(
    "beginning_independently_shown", ("incident",), _independent, "Is the beginning shown by more than the client's account?",
    law.INDUCED, reads=tuple(f"incident.{p}" for p in _BEGINNING),
)  # fmt: skip


def _begun(incident: Incident) -> Reading:
    """Whether the beginning was told of at all."""
    known = [(f"incident.{p}", getattr(getattr(incident, p.split(".")[0]), p.split(".")[1])) for p in _BEGINNING]
    told = [(p, a) for p, a in known if asserted(a.when_no_hurts)]
    firm = any(a.when_no_hurts == truth.TRUE for _, a in told)
    return Reading((truth.TRUE if firm else truth.DISPUTED) if told else truth.OPEN, tuple(told))


def _beginning_denied(incident: Incident) -> Reading:
    """Whether something about the beginning was asked and denied, and nothing of it affirmed."""
    known = [(f"incident.{p}", getattr(getattr(incident, p.split(".")[0]), p.split(".")[1])) for p in _BEGINNING]
    denied_there = [(p, a) for p, a in known if a.when_no_hurts == truth.FALSE]
    affirmed = any(asserted(a.when_no_hurts) for _, a in known)
    return Reading(truth.TRUE if denied_there and not affirmed else truth.FALSE, tuple(denied_there))


BEGUN: Final = Computed(
    "beginning_told",
    ("incident",),
    _begun,
    "How did it begin?",
    law.INDUCED,
    reads=tuple(f"incident.{p}" for p in _BEGINNING),
)

BEGINNING_DENIED: Final = Computed(
    "beginning_denied", ("incident",), _beginning_denied, "Was what was asked about the beginning denied?", law.INDUCED,
    reads=tuple(f"incident.{p}" for p in _BEGINNING),
)  # fmt: skip


def _age_shown(case: Case, incident: Incident) -> Reading:
    """Whether anything but the client's own account shows the age."""
    person = case.person(case.applicant)
    told: list[tuple[str, Any]] = [("incident.age", incident.age)]
    if person:
        told.append((f"case.people[{case.people.index(person)}].date_of_birth", person.date_of_birth))
    used = [(path, fact) for path, fact in told if any(_shows_youth(c, incident) for c in fact.claims)]
    return Reading(truth.TRUE if used else truth.FALSE, tuple(used))


def _shows_youth(claim: AgeClaim | DateClaim, incident: Incident) -> bool:
    if isinstance(claim, AgeClaim):
        young = isinstance(claim.years, Years) and claim.years.under(AGE_OF_MAJORITY) == truth.TRUE
    else:
        born = claim.date
        young = isinstance(born, Date) and any(under_age(born, w) == truth.TRUE for w in told_dates(incident.when))
    return young and _more_than_own_word(claim)


AGE_INDEPENDENT: Final = Computed(
    "age_independently_shown", ("case", "incident"), _age_shown, "Is the age shown by more than the client's account?",
    law.INDUCED, reads=("incident.age", "person.date_of_birth"),
)  # fmt: skip
SEX_UNDER_18: Final = AllOf((said("incident.sex.act"), UNDER_18))
"""Age stands in place of the means in the sex branch alone."""
STAYED: Final = said(f"{_TOLD}.said_stayed_by_choice")
LATER_CONSENT_CLAIM: Final = Ambiguity(
    code="LATER_CONSENT_CLAIM", group="D", over=("incident",),
    title="A statement of having stayed by choice",
    what="The client, or a record, says that the client at some point agreed, stayed, or returned by choice.",
    lead=STAYED,
    rows=(
        Row(Level.S3, "Only statements of choice exist: what was asked about the beginning is denied.",
            AllOf((Not(SEVERE_2024), BEGINNING_DENIED))),
        Row(Level.S2, "What was said about the beginning was later taken back.", said(f"{_TOLD}.beginning_taken_back")),
        Row(Level.S0, "The beginning, or an age under 18, is shown by more than the client's account.",
            AnyOf((AllOf((BEGUN, INDEPENDENT)), AllOf((SEX_UNDER_18, AGE_INDEPENDENT))))),
        Row(Level.S1, "The beginning rests on the client's account.", AnyOf((BEGUN, SEX_UNDER_18))),
    ),
    unknown="How it began is not settled by what is recorded.",
    question="Some people stay for a time after things change, for many reasons. If that was so for you, what would leaving "
    "have meant then?",
    client=Side("Surviving is not consent, and one induced act is enough.", AnyOf((SEVERE_2024, BEGUN))),
    government=Side("Voluntary after a certain day: for that time presence and nexus fail.", STAYED),
    mitigating=(
        Weight("threats", "incident.means.threats"), Weight("a debt", "incident.control.debt_bondage"),
        Weight("held back from leaving", "incident.control.restricts_movement"), Weight("trauma-coerced attachment"),
        Weight("said to the police, or to somebody else's lawyer"),
    ),
    aggravating=(
        Weight("periods of freedom", "incident.exit.periods_of_freedom"), Weight("own advertising"), Weight("bargaining"),
    ),
    timing="Each act by itself: what was induced stays induced; later acts are looked at for the prostitution ground.",
    evidence=("a psychological evaluation", "a chronology", "what others saw"),
    provisions=(law.INDUCED, law.PSYCHOLOGICAL, law.CONSENT_ABROAD, law.PROSTITUTION),
    touches=("severe_trafficking", "physical_presence", "admissibility"),
)  # fmt: skip

# --- how things stand with the traffickers --------------------------------------------------------------------------

_CONTACT: Final = any_of(_BOND, "contact_now", "protects")
_PULLED_BACK: Final = AllOf((RECRUITED, PRESSED, then(Timing.AFTER_UNDER_INFLUENCE)))
TRAUMA_BOND_OR_CONTACT: Final = Ambiguity(
    code="TRAUMA_BOND_OR_CONTACT", group="D", over=("act", "matter", "case"),
    title="Contact with a trafficker, or not using the word “victim”",
    what="Contact with, affection for, or protection of a trafficker; or not seeing oneself as a victim.",
    lead=AnyOf((_CONTACT, denied(f"{_BOND}.sees_self_as_victim"), _PULLED_BACK)),
    rows=(
        Row(Level.S2, "The contact is used to bring people in, pass on orders or move money: see the findings on acts toward "
            "others.", AllOf((_CONTACT, said(f"{_BOND}.serves_scheme")))),
        Row(Level.S1, "Contact, or protection; a recognized effect of coercive control.", AnyOf((_CONTACT, _PULLED_BACK))),
        Row(Level.S0, "Only the word differs; no element asks for it.",
            denied(f"{_BOND}.sees_self_as_victim")),
    ),
    unknown="",
    question="What words would you use for what happened? We can use yours. It is common to feel many things at once about "
    "people from that time. Is there anything about staying in touch that worries you or keeps you safe?",
    client=Side("The law asks nobody to call themselves a victim; contact is a recognized effect of coercive control.",
                AnyOf((_CONTACT, denied(f"{_BOND}.sees_self_as_victim"), _PULLED_BACK, TRAUMA))),
    government=Side("A relationship, not trafficking.", AllOf((_CONTACT, said(f"{_BOND}.shared_child")))),
    mitigating=(
        Weight("a clinician explains it", "case.assistance.trauma.clinician_links_it"), Weight("a child in common", f"{_BOND}.shared_child"),
    ),
    aggravating=(Weight("used for the scheme", f"{_BOND}.serves_scheme"), Weight("joint money"), Weight("jail calls, which may be recorded")),
    timing="Now.",
    evidence=("a clinician's letter", "nobody is to be made to adopt the word “victim”"),
    provisions=(law.TRAUMA, law.SOURCE),
    touches=("severe_trafficking", "law_enforcement_assistance"),
)  # fmt: skip

# --- not speaking with the police -------------------------------------------------------------------------------------


def _no_report(case: Case) -> Reading:
    told, complete = case.assistance.contacts, case.assistance.contacts_complete
    if any(asserted(c.about_trafficking.when_no_hurts) for c in told):
        return Reading(truth.FALSE)
    bits = truth.TRUE if complete.when_yes_hurts == truth.TRUE else truth.OPEN
    return Reading(bits, (("case.assistance.contacts_complete", complete),))


NO_REPORT: Final = Computed(
    "no_report_recorded", ("case",), _no_report, "Is it recorded that nothing was reported?", law.DUTY,
    reads=("case.assistance.contacts_complete", "contact.about_trafficking"),
)  # fmt: skip


def _refused(case: Case) -> Reading:
    used = [
        (f"case.assistance.requests[{n}].complied", r.complied)
        for n, r in enumerate(case.assistance.requests)
        if r.complied.when_no_hurts in (truth.FALSE, truth.DISPUTED)
        and r.reasonable.when_yes_hurts != truth.FALSE
        and not (r.covered.when_yes_hurts == r.for_detection.when_yes_hurts == truth.FALSE)
    ]
    firm = any(answer.when_no_hurts == truth.FALSE for _, answer in used)
    return Reading((truth.TRUE if firm else truth.DISPUTED) if used else truth.FALSE, tuple(used))


REFUSED: Final = Computed(
    "request_refused", ("case",), _refused, "Was a request refused that nobody has called unreasonable or beside the duty?", law.DUTY,
    reads=("request.complied", "request.reasonable", "request.covered", "request.for_detection"),
)  # fmt: skip
CHILD_THEN: Final = Exists(
    "case.incidents", "incident", AllOf((SEVERE_2024, UNDER_18)), "case.incidents_complete",
    "What happened, and are these all the incidents?", law.AGE_EXEMPT,
)  # fmt: skip
RELUCTANT: Final = any_of(_TOLD, "fear", "own_exposure")
NON_COOPERATION_WITH_LEA: Final = Ambiguity(
    code="NON_COOPERATION_WITH_LEA", group="D", over=("case",),
    title="Not yet reporting to, or helping, law enforcement",
    what="No report, a refusal, or fear to cooperate, also because cooperation would expose the client's own acts.",
    lead=AnyOf((CHILD_THEN, REFUSED, NO_REPORT, RELUCTANT)),
    rows=(
        Row(Level.S0, "Under 18 at an act of trafficking: excused, whatever else is recorded.", CHILD_THEN),
        Row(Level.S3, "A request was refused, on one account at least, and no exception is recorded.", REFUSED, unless=TRAUMA),
        Row(Level.S2, "The trauma exception is documented, or could be.",
            AllOf((AnyOf((REFUSED, NO_REPORT, RELUCTANT)), any_of("case.assistance.trauma", "suffered", "unable"))),
            unless=denied("case.assistance.trauma.unable")),
        Row(Level.S2, "Worry about the client's own acts keeps them from it: see the finding on telling and filing.",
            said(f"{_TOLD}.own_exposure")),
        Row(Level.S1, "Not yet reported.", NO_REPORT),
        Row(Level.S1, "Fear, distrust or language keeps the client from speaking with the police.", said(f"{_TOLD}.fear")),
    ),
    unknown="Whether an exception applies is not settled by what is recorded.",
    question="Talking to police can be frightening, especially if you worry about getting in trouble. What would have to be "
    "true for it to feel safe? We would not contact anyone without your say.",
    client=Side("No reasonable request has been refused; one that was unreasonable, or that trauma or age excuses, does not count, nor does youth; a report can still be made before filing.", AnyOf((CHILD_THEN, TRAUMA))),
    government=Side("Unwilling, not unable; the client's own acts explain it.", AnyOf((REFUSED, said(f"{_TOLD}.own_exposure")))),
    mitigating=(
        Weight("trauma", "case.assistance.trauma.suffered"), Weight("fear, distrust or language", f"{_TOLD}.fear"),
        Weight("a report is planned", f"{_TOLD}.report_planned"), Weight("police in it together with the traffickers"),
        Weight("no immunity was offered"),
    ),
    aggravating=(Weight("false statements to protect the traffickers", f"{_TOLD}.false_statements"),),
    timing="Requests before safety, and after it.",
    evidence=("messages of the agency", "letters of counsel", "a psychological evaluation"),
    provisions=(law.DUTY, law.TRAUMA, law.AGE_EXEMPT),
    touches=("law_enforcement_assistance",),
)  # fmt: skip

# --- crime as the work ------------------------------------------------------------------------------------------------

CRIME: Final = any_of("act.crime", "scams", "theft", "begging", "lookout", "forgery", "drugs", "other")
_COMPELLED_CRIME: Final = AllOf((CRIME, AnyOf((said("act.compulsion.ordered"), said("act.crime.quota")))))


def _work_by_means(case: Case) -> Reading:
    for number, incident in enumerate(case.incidents):
        answer = incident.labor.by_those_means
        if incident.victim == case.applicant and (state := gap_from(answer.state(Reply.NO))):
            path = f"case.incidents[{number}].labor.by_those_means"
            return Reading(truth.OPEN, (), (path, state, question_for("incident.labor.by_those_means")))
    return Reading(truth.TRUE)


WORK_BY_THOSE_MEANS: Final = Computed(
    "work_by_those_means", ("case",), _work_by_means, "Was the client got for that work by force, fraud or coercion?", law.ANY_LABOR,
    reads=("incident.labor.by_those_means",),
)  # fmt: skip
FORCED_CRIMINALITY_LABOR: Final = Ambiguity(
    code="FORCED_CRIMINALITY_LABOR", group="D", over=("act",),
    title="The work compelled was itself crime",
    what="Scams, growing or carrying drugs, theft, begging or keeping watch, as the work that was demanded.",
    lead=CRIME,
    unless=then(Timing.BEFORE, Timing.AFTER_FREE, Timing.NONE),
    rows=(
        Row(Level.S3, "The client was made to supervise others in it.",
            AllOf((CRIME, said("act.compulsion.ordered"), CONTROLLING)), unless=said("act.compulsion.initiated")),
        Row(Level.S2, "Each crime raises a ground of its own.", AllOf((_COMPELLED_CRIME, any_of("act.crime", "scams", "theft", "forgery", "drugs", "other")))),
        Row(Level.S1, "It was ordered, or punished when it failed.", _COMPELLED_CRIME),
    ),
    unknown="Whether it was ordered, or punished when it failed, is not settled by what is recorded.",
    question="What was a normal day like there? What happened to people who did not reach the target?",
    client=Side("The crime is the exploitation.", AllOf((_COMPELLED_CRIME, PRESSED))),
    government=Side("Done freely; those harmed by it are the victims.",
                    AnyOf((said("act.crime.commission"), said("act.compulsion.initiated"))), contrary=said("act.compulsion.ordered")),
    mitigating=(
        Weight("a target, with punishment", "act.crime.quota"), Weight("threatened", "act.compulsion.threatened"),
        Weight("hurt", "act.compulsion.recent_violence"), Weight("a locked compound"), Weight("sold between groups"),
    ),
    aggravating=(
        Weight("paid a commission", "act.crime.commission"), Weight("brought others in", "act.verbs.recruited"),
        Weight("stayed after release", when=then(Timing.AFTER, Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE)),
    ),
    timing="During control.",
    evidence=("lists of those freed", "scripts and quotas", "photographs of injuries"),
    provisions=(law.ANY_LABOR, law.CRIMINAL_ACTIVITIES, law.WAIVER_NEXUS),
    touches=("severe_trafficking", "admissibility", "physical_presence"),
    also=(WORK_BY_THOSE_MEANS,),
)  # fmt: skip

# --- who says so ------------------------------------------------------------------------------------------------------

_ACCUSERS: Final = frozenset({Source.TRAFFICKER, Source.FOR_TRAFFICKER, Source.CO_DEFENDANT_WITH_DEAL})
_GROUP_A: Final = (
    "by_client",
    "verbs",
    "ends",
    "means",
    "knew",
    "tasks",
    "help",
    "violence",
    "others_papers",
    "benefit",
    "compulsion",
)


def _accused(act: Act) -> list[tuple[str, Answer | Age]]:
    """Return what is said against the client by nobody but the traffickers, or a co-defendant with a deal."""
    found: list[tuple[str, Answer | Age]] = []
    for path, fact in facts_of(act):
        full = f"act.{path}"
        if not isinstance(fact, Answer) or path.partition(".")[0] not in _GROUP_A or polarity(full) is Reply.NO:
            continue
        accusing = [c for c in fact.claims if c.answer is Reply.YES]
        if accusing and all(c.sources and _ACCUSERS.issuperset(c.sources) for c in accusing):
            found.append((full, fact))
    if youth := tuple(c for c in act.other.age.claims if c.hostile and isinstance(c.years, Years)):
        others = [c for c in act.other.age.claims if c not in youth and isinstance(c.years, Years)]
        if not others and any(
            c.years.under(AGE_OF_MAJORITY) != truth.FALSE for c in youth if isinstance(c.years, Years)
        ):
            found.append(("act.other.age", act.other.age))
    return found


def _accusation(act: Act, *, contradicted: bool) -> Reading:
    found = _accused(act)
    denied_all = all(isinstance(fact, Answer) and any(map(_denies, fact.claims)) for _, fact in found)
    shown = bool(found) and (denied_all or not contradicted)
    return Reading(truth.TRUE if shown else truth.FALSE, tuple(found) if shown else ())


def _denies(claim: Claim) -> bool:
    """Whether somebody other than a trafficker and the client says no."""
    return claim.answer is Reply.NO and bool(set(claim.sources) - _ACCUSERS - _OWN_WORD)


def _accusation_leaf(ident: str, asks: str, *, contradicted: bool) -> Computed:
    return Computed(
        ident, ("act",), lambda act: _accusation(act, contradicted=contradicted), asks, law.SOURCE,
        reads=tuple(f"act.{name}" for name in _GROUP_A), against=Reply.NO,
    )  # fmt: skip


ACCUSED: Final = _accusation_leaf("accused_by_those_responsible", "Does only a trafficker say it?", contradicted=False)
CONTRADICTED: Final = _accusation_leaf(
    "accusation_contradicted", "Does independent evidence say otherwise?", contradicted=True
)
TRAFFICKER_SOURCED_ACCUSATION: Final = Ambiguity(
    code="TRAFFICKER_SOURCED_ACCUSATION", group="D", over=("act",),
    title="An accusation that comes only from a trafficker",
    what="What is said against the client comes only from a trafficker, somebody speaking for one, or a co-defendant "
    "with a deal.",
    lead=ACCUSED,
    rows=(
        Row(Level.S1, "Independent evidence says otherwise.", CONTRADICTED),
        Row(Level.S2, "Prepare an objection, and look for independent facts either way.", ACCUSED),
    ),
    unknown="",
    question="Did anybody ever say they would report you, or tell the police something about you? No names are needed.",
    client=Side("8 USC 1367(a)(1) forbids an adverse finding on admissibility from a trafficker's word alone; the bar speaks of admission; such accusations are a known form of retaliation.", ACCUSED),
    government=Side(
        "“Solely” is narrow; the bar is about status, and an agency may look for independent evidence; a co-defendant is covered "
        "only if a trafficker too.", any_of("act.verbs", "recruited", "harbored", "transported", "provided", "obtained"),
    ),
    mitigating=(Weight("a motive to retaliate"), Weight("versions that differ")),
    aggravating=(Weight("independent corroboration"), Weight("a conviction, which lifts the protection")),
    timing="When the accusation was made, and to whom.",
    evidence=("trace each fact to its first source, not to the paper it arrived on", "agency records and discovery"),
    provisions=(law.SOURCE, law.CONFIDENTIAL, law.BAR),
    touches=("bar", "admissibility"),
)  # fmt: skip

# --- what telling can do ----------------------------------------------------------------------------------------------


def _not_privileged(case: Case) -> Reading:
    stated = (("case.setting", case.setting),) if case.setting else ()
    return Reading(truth.FALSE if case.setting is Setting.PRIVILEGED else truth.TRUE, stated)


def _recorded(case: Case) -> Reading:
    found = [
        (f"case.conduct.{path}", fact)
        for path, fact in facts_of(case.conduct)
        if fact.claims
        and isinstance(fact, Answer)
        and path.startswith(("acts[", "matters[", "role.", "relative."))
        and fact.state(Reply.YES) in (State.YES, State.DISPUTED)
    ]
    return Reading(truth.TRUE if found else truth.FALSE, tuple(found))


RECORDED: Final = Computed(
    "conduct_recorded",
    ("case",),
    _recorded,
    "Is anything recorded about the client's own acts?",
    law.CANDOR,
    reads=("case.conduct",),
)
OUTSIDE_PRIVILEGE: Final = Computed(
    "not_privileged",
    ("case",),
    _not_privileged,
    "Is what is said here privileged?",
    law.CANDOR,
    reads=("case.setting",),
)
_ANY_VERB: Final = AnyOf((SEX_VERB, VIOLENCE, said("act.tasks.relayed_threats")))
OPEN_CASE: Final = said("matter.pending")


def _no_status(case: Case) -> Reading:
    lawful = case.status.lawful
    return Reading(truth.NOT[lawful.when_no_hurts], (("case.status.lawful", lawful),))


NO_STATUS: Final = Computed(
    "no_lawful_status",
    ("case",),
    _no_status,
    "Is the client without lawful status?",
    law.NOTICE_TO_APPEAR,
    reads=("case.status.lawful",),
)
_CHILD_TOLD: Final = AnyOf(
    (said(f"{_TOLD}.child_harmed"), AllOf((SEX_VERB, OTHER_MINOR)), AllOf((VIOLENCE, OTHER_MINOR)))
)
_DIFFERING: Final = any_of(_TOLD, "accounts_differ", "said_stayed_by_choice")
_STRONG: Final = AllOf((ACT_STEP[Step.RAISED_STRONG], NO_STATUS))
DISCLOSURE_HAZARD: Final = Ambiguity(
    code="DISCLOSURE_HAZARD", group="D", over=("act", "matter", "case"),
    title="Telling or filing could itself do harm",
    what="An open criminal exposure, an earlier statement that differs, a duty to report, a conflict between clients, or a "
    "setting that is not privileged.",
    lead=AnyOf((
        _ANY_VERB, OPEN_CASE, _CHILD_TOLD, said(f"{_TOLD}.conflict_open"), said(f"{_TOLD}.own_exposure"), _DIFFERING,
        AllOf((OUTSIDE_PRIVILEGE, RECORDED)),
    )),
    rows=(
        Row(Level.S4, "Every part of the definition is recorded, and the client has no lawful status: no filing before specialist review.", _STRONG),
        Row(Level.S3, "A criminal case is open.", OPEN_CASE),
        Row(Level.S3, "Harm to a child is recorded.", _CHILD_TOLD),
        Row(Level.S2, "An act toward somebody else, or a threat passed on, is recorded.", _ANY_VERB),
        Row(Level.S2, "A conflict check is open.", said(f"{_TOLD}.conflict_open")),
        Row(Level.S2, "An earlier statement differs from what is said now, or speaks of choice.", _DIFFERING),
        Row(Level.S2, "Worry about the client's own acts keeps them from speaking with the police.", said(f"{_TOLD}.own_exposure")),
        Row(Level.S2, "Something is recorded about the client's own acts, in a setting that is not privileged.",
            AllOf((OUTSIDE_PRIVILEGE, RECORDED))),
    ),
    unknown="",
    question="Before we write anything down, may I explain who can and cannot see it, and what we can leave for a lawyer to ask?",
    client=Side("Nothing has to be told before advice: first criminal defense counsel, then, where open, vacatur or immunity, then the filing.", AnyOf((_ANY_VERB, OPEN_CASE, _DIFFERING))),
    government=Side(
        "To leave out what the form asks for can be a willful misrepresentation; answers are under penalty of perjury, and what is told can be used.", AnyOf((_ANY_VERB, _DIFFERING)),
    ),
    mitigating=(Weight("counsel is present"), Weight("immunity or a proffer"), Weight("vacatur first")),
    aggravating=(Weight("a shared device"), Weight("notes by somebody who is not counsel"), Weight("unencrypted storage")),
    timing="Before any narrative is written.",
    evidence=("none; this finding is about order and safety",),
    provisions=(law.ADMISSION, law.CANDOR, law.CONFIDENTIAL, law.NOTICE_TO_APPEAR, law.ADVICE),
    touches=(),
    # It gates every question about acts toward others, and so asks none.
    asks=("conduct.disclosure.accounts_differ", "conduct.disclosure.said", "conduct.matters", "status", "setting"),
    level_texts={
        Level.S2: "prepare: settle this with counsel before anything is written",
        Level.S3: "counsel first: nothing is written or filed before this is settled",
    },
)  # fmt: skip

VICTIMHOOD: Final = (
    LATER_CONSENT_CLAIM, TRAUMA_BOND_OR_CONTACT, NON_COOPERATION_WITH_LEA, FORCED_CRIMINALITY_LABOR,
    TRAFFICKER_SOURCED_ACCUSATION, DISCLOSURE_HAZARD,
)  # fmt: skip
