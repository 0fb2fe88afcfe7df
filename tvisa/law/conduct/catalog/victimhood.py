"""Group D: how victimhood is seen, who says so, and what telling can do."""

from __future__ import annotations

import datetime
from functools import partial

from tvisa.kernel import truth
from tvisa.kernel.predicate import Reading
from tvisa.law.conduct import law, reckoned, writing
from tvisa.law.conduct.ambiguity import Level
from tvisa.law.conduct.catalog.acts import CONTROLLING, ORDERED, OWN_IDEA, PRESSED, RECRUITED, VIOLENCE
from tvisa.law.conduct.ladder import ACT_STEP, SEX_VERB, BarStep
from tvisa.law.conduct.leaves import OTHER_MINOR, any_of, denied, said, then
from tvisa.law.conduct.matters import OPEN_CASE
from tvisa.law.conduct.timing import Timing
from tvisa.law.conduct.writing import COUNSEL, reading, s0, s1, s2, s3, s4
from tvisa.law.forms import computed
from tvisa.law.lists import INCIDENTS, STATEMENTS
from tvisa.law.t.assistance import TRAUMA, UNDER_15
from tvisa.law.t.victim import SEVERE_2024
from tvisa.law.trafficking import UNDER_18
from tvisa.law.windows import TVPRA_2003

finding = partial(writing.finding, group="D")

_TOLD = "case.conduct.disclosure"
_BOND = "case.conduct.bond"

# --- later choice -----------------------------------------------------------------------------------------------------

INDEPENDENT = computed(
    "beginning_independently_shown",
    "Does more than the client's account show how it began?",
    law.INDUCED,
    how=reckoned.independent,
    reads=reckoned.BEGINNING,
    judged=reckoned.BEGINNING_JUDGED,
)

BEGUN = computed(
    "beginning_told",
    "How did it begin?",
    law.INDUCED,
    how=reckoned.begun,
    reads=reckoned.BEGINNING,
    judged=reckoned.BEGINNING_JUDGED,
)

BEGINNING_DENIED = computed(
    "beginning_denied",
    "Was the answer to the questions about the beginning no?",
    law.INDUCED,
    how=reckoned.beginning_denied,
    reads=reckoned.BEGINNING,
    judged=reckoned.BEGINNING_JUDGED,
)

AGE_INDEPENDENT = computed(
    "age_independently_shown",
    "Does more than the client's account show the client's age?",
    law.INDUCED,
    how=reckoned.age_shown,
    reads=("incident.age", "person.date_of_birth"),
)
SEX_UNDER_18 = said("incident.sex.act") & UNDER_18
"""Age stands in place of the means in the sex branch alone."""
STAYED = said(f"{_TOLD}.said_stayed_by_choice")

LATER_CONSENT_CLAIM = finding(
    "LATER_CONSENT_CLAIM",
    "A statement that the client stayed by choice",
    of="incident",
    touches=("severe_trafficking", "physical_presence", "admissibility"),
    law=(law.INDUCED, law.PSYCHOLOGICAL, law.CONSENT_ABROAD, law.PROSTITUTION),
    what="The client, or a record, says that the client at some point agreed, stayed, or returned by choice.",
    lead=STAYED,
    levels=(
        s3(
            "Only statements of choice are on file. To the questions about the beginning, the answer was no.",
            ~SEVERE_2024 & BEGINNING_DENIED,
        ),
        s2("The account of the beginning was later withdrawn.", said(f"{_TOLD}.beginning_taken_back")),
        s0(
            "More than the client's account shows how it began, or that the client was under 18.",
            BEGUN & INDEPENDENT | SEX_UNDER_18 & AGE_INDEPENDENT,
        ),
        s1("How it began rests on the client's account.", BEGUN | SEX_UNDER_18),
    ),
    unknown="Not on file: how it began.",
    client=reading(
        "Surviving is not consent, and one induced act is enough.",
        SEVERE_2024 | BEGUN,
        weighs={
            "threats": "incident.means.threats",
            "a debt": "incident.control.debt_bondage",
            "prevented from leaving": "incident.control.restricts_movement",
            "trauma-coerced attachment": COUNSEL,
            "said to the police, or to somebody else's lawyer": COUNSEL,
        },
    ),
    government=reading(
        "The client acted voluntarily after a certain date, so presence and nexus fail for that time.",
        STAYED,
        weighs={
            "periods of freedom": "incident.exit.periods_of_freedom",
            "own advertising": COUNSEL,
            "bargaining": COUNSEL,
        },
    ),
    opens="""Some people stay for a time after things change, for many reasons. If that was so for you, what would leaving have meant
    then?""",
    time="Judge each act by itself. An induced act stays induced. Review later acts under the prostitution ground.",
    evidence=("a psychological evaluation", "a chronology", "what others saw"),
)

# --- how things stand with the traffickers --------------------------------------------------------------------------

_CONTACT = any_of(_BOND, "contact_now", "protects")
_PULLED_BACK = RECRUITED & PRESSED & then(Timing.AFTER_UNDER_INFLUENCE)

TRAUMA_BOND_OR_CONTACT = finding(
    "TRAUMA_BOND_OR_CONTACT",
    "Contact with a trafficker, or not using the word “victim”",
    of=("act", "matter", "case"),
    touches=("severe_trafficking", "law_enforcement_assistance"),
    law=(law.TRAUMA, law.SOURCE),
    what="The client has contact with, affection for, or protects a trafficker, or does not see themselves as a victim.",
    lead=_CONTACT | denied(f"{_BOND}.sees_self_as_victim") | _PULLED_BACK,
    levels=(
        s2(
            """The contact is used to bring people in, pass on orders or move money: see the findings on acts toward others.""",
            _CONTACT & said(f"{_BOND}.serves_scheme"),
        ),
        s1(
            "The client has contact with a trafficker or protects one, which is a recognized effect of coercive control.",
            _CONTACT | _PULLED_BACK,
        ),
        s0(
            "Only the client's word for it differs, and no element requires a particular word.",
            denied(f"{_BOND}.sees_self_as_victim"),
        ),
    ),
    client=reading(
        "The law does not require anyone to call themselves a victim. Contact is a recognized effect of coercive control.",
        _CONTACT | denied(f"{_BOND}.sees_self_as_victim") | _PULLED_BACK | TRAUMA,
        weighs={
            "a clinician explains it": "case.assistance.trauma.clinician_links_it",
            "a child in common": f"{_BOND}.shared_child",
        },
    ),
    government=reading(
        "This was a relationship, not trafficking.",
        _CONTACT & said(f"{_BOND}.shared_child"),
        weighs={
            "used for the scheme": f"{_BOND}.serves_scheme",
            "shared money": COUNSEL,
            "jail calls, which may be recorded": COUNSEL,
        },
    ),
    opens="""What words would you use for what happened? We can use yours. It is common to feel many things at once about people from
    that time. Is there anything about staying in touch that worries you or keeps you safe?""",
    time="At this time.",
    evidence=("a clinician's letter", "nobody is to be made to adopt the word “victim”"),
)

# --- not speaking with the police -------------------------------------------------------------------------------------

NO_REPORT = computed(
    "no_report_recorded",
    "Does the file say that nothing was reported?",
    law.DUTY,
    how=reckoned.no_report,
    reads=("case.assistance.contacts_complete", "contact.about_trafficking"),
)

REFUSED = computed(
    "request_refused",
    "Did the client refuse a request that nobody has called unreasonable or outside the duty to assist?",
    law.DUTY,
    how=reckoned.refused,
    reads=("request.complied", "request.reasonable", "request.covered", "request.for_detection"),
    judged=("request.reasonable",),
)


def _reaches_eighteen(day: datetime.date) -> Reading:
    return Reading(truth.TRUE if day >= TVPRA_2003 else truth.FALSE)


_EIGHTEEN = computed(
    "exempt_under_18",
    "Did the exemption in force on that date reach everyone under 18?",
    law.AGE_EXEMPT,
    how=_reaches_eighteen,
    reads=(),
    needs=("day",),
)
CHILD_THEN = INCIDENTS.some(SEVERE_2024 & (UNDER_15 | UNDER_18 & _EIGHTEEN), law.AGE_EXEMPT)
YOUNG_THEN = INCIDENTS.some(UNDER_18, law.AGE_EXEMPT)
"""Under 18 at something that is recorded, whether or not it was an act of trafficking."""
RELUCTANT = any_of(_TOLD, "fear", "own_exposure")

NON_COOPERATION_WITH_LEA = finding(
    "NON_COOPERATION_WITH_LEA",
    "Not yet reporting to, or helping, law enforcement",
    of="case",
    touches=("law_enforcement_assistance",),
    law=(law.DUTY, law.TRAUMA, law.AGE_EXEMPT),
    what="The client made no report, refused, or is afraid to cooperate, also because cooperating would expose the client's own acts.",
    lead=CHILD_THEN | REFUSED | NO_REPORT | RELUCTANT,
    levels=(
        s0(
            "The client was under the age of the exemption at an act of trafficking, and is exempt whatever else is on file.",
            CHILD_THEN,
        ),
        s2(
            "The trauma exception is documented, or could be.",
            any_of("case.assistance.trauma", "suffered", "clinician_links_it", "unable"),
            unless=denied("case.assistance.trauma.unable"),
        ),
        s3(
            "By at least one account the client refused a request, and no exception is on file.",
            REFUSED,
            unless=TRAUMA | YOUNG_THEN,
        ),
        s2(
            "The client was under 18 at something on file. If that was an act of trafficking, the client did not have to answer any request.",
            REFUSED & YOUNG_THEN,
        ),
        s2(
            "Worry about the client's own acts keeps the client from cooperating. See the finding on disclosing and filing.",
            said(f"{_TOLD}.own_exposure"),
        ),
        s1("The client has not reported yet.", NO_REPORT),
        s1("Fear, distrust or language keeps the client from speaking with the police.", said(f"{_TOLD}.fear")),
    ),
    unknown="Not on file: whether an exception applies.",
    client=reading(
        """A request does not count against the client if it was unreasonable, or if trauma or age excuses the client. The client can still
        make a report.""",
        CHILD_THEN | TRAUMA,
        weighs={
            "trauma": "case.assistance.trauma.suffered",
            "fear, distrust or language": f"{_TOLD}.fear",
            "a report is planned": f"{_TOLD}.report_planned",
            "police complicit with the traffickers": COUNSEL,
            "no immunity was offered": COUNSEL,
        },
    ),
    government=reading(
        "The client was asked and was unwilling, not unable.",
        REFUSED | said(f"{_TOLD}.own_exposure"),
        weighs={
            "false statements to protect the traffickers": f"{_TOLD}.false_statements",
        },
    ),
    opens="""Talking to police can be frightening, especially if you worry about getting in trouble. What would have to be true for it
    to feel safe? We would not contact anyone without your say.""",
    time="Separate the requests before the client was safe from those after.",
    evidence=("messages from the agency", "letters from counsel", "a psychological evaluation"),
)

# --- crime as the work ------------------------------------------------------------------------------------------------

CRIME = any_of("act.crime", "scams", "theft", "begging", "lookout", "forgery", "drugs", "other")
_COMPELLED_CRIME = CRIME & (ORDERED | said("act.crime.quota"))

WORK_BY_THOSE_MEANS = computed(
    "work_by_those_means",
    "Was the client obtained for that work by force, fraud or coercion?",
    law.ANY_LABOR,
    how=reckoned.work_by_means,
    reads=("incident.labor.acts_by_means", "incident.labor.acts_for_work"),
    judged=("incident.labor.acts_by_means", "incident.labor.acts_for_work"),
)

FORCED_CRIMINALITY_LABOR = finding(
    "FORCED_CRIMINALITY_LABOR",
    "The compelled work was itself a crime",
    touches=("severe_trafficking", "admissibility", "physical_presence"),
    law=(law.ANY_LABOR, law.CRIMINAL_ACTIVITIES, law.WAIVER_NEXUS),
    what="The work demanded was scams, growing or carrying drugs, theft, begging or keeping watch.",
    lead=CRIME,
    unless=then(Timing.BEFORE, Timing.AFTER_FREE, Timing.NONE) | said("act.crime.not_the_work"),
    levels=(
        s3(
            "The traffickers made the client supervise others in the crime.",
            CRIME & ORDERED & CONTROLLING,
            unless=OWN_IDEA,
        ),
        s2(
            "Each crime can raise a separate ground.",
            _COMPELLED_CRIME & any_of("act.crime", "scams", "theft", "forgery", "drugs", "other"),
        ),
        s1("Someone ordered it, or punished failure.", _COMPELLED_CRIME),
    ),
    unknown="Not on file: whether somebody ordered it, or punished a failure.",
    client=reading(
        "The crime is the exploitation.",
        _COMPELLED_CRIME & PRESSED,
        weighs={
            "a target, with punishment": "act.crime.quota",
            "threatened": "act.compulsion.threatened",
            "hurt": "act.compulsion.recent_violence",
            "a locked compound": COUNSEL,
            "sold between groups": COUNSEL,
        },
    ),
    government=reading(
        "The client acted freely, and the people harmed are the victims.",
        said("act.crime.commission") | OWN_IDEA,
        contrary=ORDERED,
        weighs={
            "paid a commission": "act.crime.commission",
            "brought others in": "act.verbs.recruited",
            "stayed after release": then(Timing.AFTER, Timing.AFTER_UNDER_INFLUENCE, Timing.AFTER_FREE),
        },
    ),
    opens="What was a normal day like there? What happened to people who did not reach the target?",
    also=(WORK_BY_THOSE_MEANS,),
    time="During control.",
    evidence=("lists of people freed", "scripts and quotas", "photographs of injuries"),
)

# --- who says so ------------------------------------------------------------------------------------------------------

ACCUSED = computed(
    "accused_by_those_responsible",
    "Is a trafficker or another adverse source the only source?",
    law.SOURCE,
    how=reckoned.accused,
    reads=reckoned.TOWARD_OTHERS,
)

CONTRADICTED = computed(
    "accusation_contradicted",
    "Does independent evidence say otherwise?",
    law.SOURCE,
    how=reckoned.accusation_contradicted,
    reads=reckoned.TOWARD_OTHERS,
)

TRAFFICKER_SOURCED_ACCUSATION = finding(
    "TRAFFICKER_SOURCED_ACCUSATION",
    "An accusation that comes only from a trafficker or another adverse source",
    touches=("bar", "admissibility"),
    law=(law.SOURCE, law.CONFIDENTIAL, law.BAR),
    what="The allegations against the client come only from a trafficker, another adverse source, or a co-defendant with a deal.",
    lead=ACCUSED,
    levels=(
        s1("Independent evidence says otherwise.", CONTRADICTED),
        s2("Prepare an objection, and look for independent facts either way.", ACCUSED),
    ),
    client=reading(
        """8 USC 1367(a)(1) forbids an adverse finding on admissibility from a trafficker's word alone. It reaches a spouse, an employer or a
        rival only if that person is a trafficker or a listed abuser. The trafficker bar speaks of admission. Such accusations are a known
        form of retaliation.""",
        ACCUSED,
        weighs={"a motive to retaliate": COUNSEL, "versions that differ": COUNSEL},
    ),
    government=reading(
        """“Solely” is narrow. The trafficker bar is about status, and an agency may look for independent evidence. A co-defendant is covered
        only if also a trafficker.""",
        any_of("act.verbs", "recruited", "harbored", "transported", "provided", "obtained"),
        weighs={"independent corroboration": COUNSEL, "a conviction, which lifts the protection": COUNSEL},
    ),
    opens="Did anybody ever say they would report you, or tell the police something about you? No names are needed.",
    time="When the accusation was made, and to whom.",
    evidence=("trace each fact to its first source, not to the document it arrived in", "agency records and discovery"),
)

# --- what telling can do ----------------------------------------------------------------------------------------------

RECORDED = computed(
    "conduct_recorded",
    "Is anything on file about the client's own acts?",
    law.CANDOR,
    how=reckoned.conduct_recorded,
    reads=("case.conduct",),
)
OUTSIDE_PRIVILEGE = computed(
    "not_privileged",
    "Is what is said here privileged?",
    law.CANDOR,
    how=reckoned.not_privileged,
    reads=("case.setting",),
)
_ANY_VERB = SEX_VERB | VIOLENCE | said("act.tasks.relayed_threats")

NO_STATUS = computed(
    "no_lawful_status",
    "Is the client without lawful status?",
    law.REFERRAL,
    how=reckoned.no_status,
    reads=("case.status.lawful",),
)
_CHILD_TOLD = said(f"{_TOLD}.child_harmed") | SEX_VERB & OTHER_MINOR | VIOLENCE & OTHER_MINOR
_DIFFERING = STATEMENTS.some(said("statement.differs"), law.CANDOR) | said(f"{_TOLD}.said_stayed_by_choice")
_STRONG = ACT_STEP[BarStep.RAISED_STRONG] & NO_STATUS

DISCLOSURE_HAZARD = finding(
    "DISCLOSURE_HAZARD",
    "Disclosure or filing could itself do harm",
    of=("act", "matter", "case"),
    touches=(),
    law=(law.ADMISSION, law.CANDOR, law.CONFIDENTIAL, law.REFERRAL, law.ADVICE),
    what="""The client has open criminal exposure or a conflicting earlier statement. Or there is a duty to report, a conflict between clients, or a
    setting that is not privileged.""",
    lead=_ANY_VERB
    | OPEN_CASE
    | _CHILD_TOLD
    | said(f"{_TOLD}.conflict_open")
    | said(f"{_TOLD}.own_exposure")
    | _DIFFERING
    | OUTSIDE_PRIVILEGE & RECORDED,
    levels=(
        s4(
            """Every part of the definition is on file, and the client has no lawful status. File nothing more before a specialist reviews.""",
            _STRONG,
        ),
        s3("A criminal case is open, or a charge is on file without a disposition.", OPEN_CASE),
        s3("Harm to a child is on file.", _CHILD_TOLD),
        s2("An act toward someone else, or a threat that the client passed on, is on file.", _ANY_VERB),
        s2("A conflict check is open.", said(f"{_TOLD}.conflict_open")),
        s2("An earlier statement conflicts with today's account, or speaks of choice.", _DIFFERING),
        s2(
            "Worry about the client's own acts keeps the client from speaking with the police.",
            said(f"{_TOLD}.own_exposure"),
        ),
        s2(
            "Notes about the client's own acts are on file, in a setting that is not privileged.",
            OUTSIDE_PRIVILEGE & RECORDED,
        ),
    ),
    level_texts={
        Level.S2: "prepare: settle this with counsel before anything more is written",
        Level.S3: "counsel first: nothing more is written or filed before this is settled",
    },
    client=reading(
        """The client need not disclose anything before advice. Criminal defense counsel comes first, then vacatur or immunity if available,
        then what is filed.""",
        _ANY_VERB | OPEN_CASE | _DIFFERING,
        weighs={"counsel is present": COUNSEL, "immunity or a proffer": COUNSEL, "vacatur first": COUNSEL},
    ),
    government=reading(
        """Leaving out what the form asks for can be willful misrepresentation. Answers are under penalty of perjury, and the government can
        use what the client discloses.""",
        _ANY_VERB | _DIFFERING,
        weighs={
            "a shared device": COUNSEL,
            "notes by somebody who is not counsel": COUNSEL,
            "unencrypted storage": COUNSEL,
        },
    ),
    opens="""Before we write anything down, may I explain who can and cannot see it, and what we can leave for a lawyer to ask?""",
    # It gates every question about acts toward others, and so asks none.
    asks=("statements", "conduct.disclosure.said", "conduct.matters", "status", "setting"),
    time="Before anything more is written down.",
    evidence=("none; this finding is about order and safety",),
)

VICTIMHOOD = (
    LATER_CONSENT_CLAIM,
    TRAUMA_BOND_OR_CONTACT,
    NON_COOPERATION_WITH_LEA,
    FORCED_CRIMINALITY_LABOR,
    TRAFFICKER_SOURCED_ACCUSATION,
    DISCLOSURE_HAZARD,
)
