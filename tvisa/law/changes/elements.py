"""What the rule of 2024 changed in the elements: the victim, presence, assistance, and hardship with the burden."""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.paths import listing
from tvisa.kernel.provision import Period
from tvisa.law.changes.change import NO_TRANSITION, READING, EffectOfChange, LawChange, changed
from tvisa.law.t import presence
from tvisa.law.t.agencies import AGENCY
from tvisa.law.t.assistance import AGE, ASSISTANCE, DECLARATION, PAPERS_2002, TRAUMA_EXCEPTION
from tvisa.law.t.departure import BY_EXCEPTION, DEEMED, HERE_FOR_PROCESS, RETURN_FOR_PROCESS, TREATED
from tvisa.law.t.filing_window import FILING_WINDOW, NO_WINDOW
from tvisa.law.t.hardship import HARDSHIP, ONLY_ECONOMIC_2002, ONLY_ECONOMIC_2017, OTHERS_2017, OTHERS_2024
from tvisa.law.t.report import CONTACT, CONTACT_2017, JURISDICTION, KEPT, REPORT, TO_REPORT
from tvisa.law.t.requests import COVERED, ONLY_RELATED_CRIME, REASONABLE, TRAUMA_2006, UNREASONABLE_BY_TRAUMA
from tvisa.law.trafficking import PROCESS_ABUSED, SERIOUS_HARM, SEX_ACT
from tvisa.law.windows import FIRST_2017, FIRST_2024, JVTA_2015, RULE_2002, RULE_2017, TVPRA_2003, TVPRA_2008, VAWA_2005
from tvisa.law.writing import rule

_in_2017 = partial(LawChange, since=FIRST_2017)
_in_2024 = partial(LawChange, since=FIRST_2024)
_wider_in_2017 = partial(changed, effect=EffectOfChange.WIDER, since=FIRST_2017)
_wider_in_2024 = partial(changed, effect=EffectOfChange.WIDER, since=FIRST_2024)
_tighter_in_2024 = partial(changed, effect=EffectOfChange.TIGHTER, since=FIRST_2024)

_VICTIM_2024: Final = ("severe_trafficking",)
_PRESENCE: Final = ("physical_presence",)
_ASSISTANCE_2024: Final = ("law_enforcement_assistance",)
_EVERY: Final = (*_VICTIM_2024, *_PRESENCE, *_ASSISTANCE_2024, "extreme_hardship")

# --- the victim -------------------------------------------------------------------------------------------------------

VICTIM_2024: Final = (
    _wider_in_2024(
        "serious_harm",
        "The rule now defines serious harm, and names psychological, financial and reputational harm.",
        words=(SERIOUS_HARM,),
        asks=("incident.means.threatened_serious_harm",),
        pages="89 FR 34869-70",
    ),
    _wider_in_2024(
        "abuse_of_legal_process",
        "The rule now defines abuse of legal process, and names administrative, civil and criminal process.",
        words=(PROCESS_ABUSED,),
        asks=("incident.means.legal_process_abused",),
        pages="89 FR 34869-70",
    ),
    _in_2024(
        topic="evidence_of_victimization",
        title="The rule now lists the client's own statement and eleven kinds of other evidence. There had been three kinds.",
        effect=EffectOfChange.PROOF,
        elements=_VICTIM_2024,
        was=rule(
            "An endorsement, Continued Presence or other evidence.",
            "8 CFR 214.11(f)(1)(i); 8 CFR 214.11(f)(1)(ii); 8 CFR 214.11(f)(1)(iii)",
        ),
        now=rule("The client's own statement and any other credible evidence.", "8 CFR 214.206(a)(3)"),
        pages="89 FR 34872",
    ),
    _in_2024(
        topic="disavowed_on_no_victim",
        title=(
            "A disavowed declaration, or revoked Continued Presence, is no longer excluded as evidence where the person was found not to be a victim."
        ),
        effect=EffectOfChange.WIDER,
        elements=_VICTIM_2024,
        was=rule("Such documents are not evidence at all.", "8 CFR 214.11(f)(2)"),
        now=rule("The paragraph is reserved.", "8 CFR 214.206(b)"),
        facts=("case.assistance.declaration_withdrawn", "case.assistance.continued_presence_revoked"),
        pages="89 FR 34874",
    ),
    _in_2024(
        topic="personal_statement",
        title="The personal statement must be detailed and address four topics.",
        effect=EffectOfChange.TIGHTER,
        elements=_EVERY,
        was=rule("A signed statement of the facts and of compliance.", "8 CFR 214.11(d)(2)(i)"),
        now=rule("A detailed signed statement on four topics.", "8 CFR 214.204(c)(1)"),
        kept=True,
        pages="89 FR 34872",
        note=READING,
    ),
)

# --- presence ---------------------------------------------------------------------------------------------------------

PRESENCE_2024: Final = (
    _in_2024(
        topic="freed_at_any_time",
        title="Liberation by law enforcement, or an escape, counts at any time before filing.",
        effect=EffectOfChange.WIDER,
        elements=_PRESENCE,
        was=rule("The text says nothing about time.", "8 CFR 214.11(g)(1)(ii); 8 CFR 214.11(g)(1)(iii)"),
        now=rule("At any time before filing.", "8 CFR 214.207(a)(2); 8 CFR 214.207(a)(3)"),
        facts=("incident.exit.freed_by_law_enforcement", "incident.exit.escaped_first"),
        pages="89 FR 34879",
    ),
    _tighter_in_2024(
        "law_enforcement_involvement",
        "Law enforcement involvement after an escape now means more than receiving the report.",
        of=(presence.INVOLVED,),
        kept=True,
        pages="89 FR 34871",
        note=READING,
    ),
    _wider_in_2024(
        "current_presence",
        '"Continuing" presence became "current" presence, however long after the trafficking.',
        words=(presence.RELATED,),
        was=rule("Continuing presence directly related to the trafficking.", "8 CFR 214.11(g)(1)(iv)"),
        now=rule("Current presence directly related to the trafficking, however long ago.", "8 CFR 214.207(a)(4)"),
        asks=("case.presence.directly_related",),
        pages="89 FR 34879",
    ),
    _wider_in_2024(
        "ability_to_leave",
        "USCIS no longer considers whether the client was able to leave the country, or what the client did after the escape.",
        words=(presence.RELATED,),
        was=presence.ABILITY,
        now=presence.NO_OPPORTUNITY_TEST,
        asks=("case.presence.directly_related",),
        facts=("incident.exit.could_leave_the_country",),
        pages="89 FR 34880",
    ),
    _in_2024(
        topic="detection_in_a_process",
        title="The rule now names detection and prosecution in addition to investigation and court process.",
        effect=EffectOfChange.NONE,
        elements=_PRESENCE,
        was=rule("Investigative or judicial processes.", "8 CFR 214.11(g)(1)(v); 8 CFR 214.11(g)(3)"),
        now=rule("Including detection and prosecution.", "8 CFR 214.207(a)(5); 8 CFR 214.207(b)(3)"),
        facts=("case.presence.latest_return.allowed_for_process", "entry.allowed_for_process"),
        pages="89 FR 34880",
    ),
    _wider_in_2024(
        "here_for_a_past_process",
        "After a departure, presence because of past or present participation in an investigative or judicial process counts, regardless of the manner of entry.",
        of=(HERE_FOR_PROCESS,),
        pages="89 FR 34879-81",
    ),
    _wider_in_2024(
        "treatment_after_return",
        "After a departure, treatment or services received here count if they are unavailable abroad.",
        of=(TREATED,),
        pages="89 FR 34879-81",
    ),
    _in_2024(
        topic="evidence_of_presence",
        title="The rule now lists eight kinds of evidence of presence. It had listed four.",
        effect=EffectOfChange.PROOF,
        elements=_PRESENCE,
        was=rule("Four kinds.", "8 CFR 214.11(g)(4)"),
        now=rule("Eight kinds, including when the person learned that it was trafficking.", "8 CFR 214.207(c)"),
        pages="89 FR 34881",
    ),
)

# --- assistance -------------------------------------------------------------------------------------------------------

ASSISTANCE_2024: Final = (
    _tighter_in_2024(
        "detection_requests",
        "The regulation now names requests for help with detection. Counsel decides whether a request about detection alone is binding.",
        of=(COVERED,),
        kept=True,
        note=READING,
    ),
    _tighter_in_2024(
        "contact_to_report",
        "Contact now means contact to report the acts, not contact about them, no matter who began it. One contact may be enough.",
        of=(TO_REPORT,),
        words=(REPORT, CONTACT, KEPT),
        was=CONTACT_2017,
        kept=True,
        pages="89 FR 34882",
        note=READING,
    ),
    _tighter_in_2024(
        "proper_jurisdiction",
        "The agency that receives the report must have proper jurisdiction.",
        of=(JURISDICTION,),
        was=CONTACT_2017,
        kept=True,
        pages="89 FR 34882",
        note="USCIS does not apply this to people who filed before: USCIS Policy Manual, vol. 3, part B, ch. 2, nn. 71, 73.",
    ),
    _wider_in_2024(
        "agencies_of_2024",
        """The rule now names Tribal bodies, adult protective services, the EEOC, the NLRB, inspectors general, the BIA Police and civil rights
        offices.""",
        of=(AGENCY,),
        was=rule(
            """Federal, State and local agencies, prosecutors, judges, labor agencies and children's protective services.""",
            "8 CFR 214.11(a)",
            window=RULE_2017,
        ),
        now=rule("These and the newly named agencies, under any kind of law.", "8 CFR 214.201"),
        pages="89 FR 34871",
    ),
    _wider_in_2024(
        "circumstances_of_requests_2024",
        "Capacity, health, a qualified interpreter and anything else relevant now bear on whether a request is reasonable.",
        words=(REASONABLE,),
        asks=("request.reasonable",),
        pages="89 FR 34882-83",
    ),
    _in_2024(
        topic="evidence_of_trauma",
        title=(
            "The rule now lists ten kinds of evidence of trauma. Before, it asked for an affirmative statement and other evidence."
        ),
        effect=EffectOfChange.PROOF,
        elements=_ASSISTANCE_2024,
        was=rule("An affirmative statement and other evidence.", "8 CFR 214.11(h)(4)(i)"),
        now=rule("Any of ten kinds.", "8 CFR 214.208(e)(1)"),
        facts=("case.assistance.trauma.suffered",),
        pages="89 FR 34883",
    ),
    _in_2024(
        topic="no_contact_once_excused",
        title="The rule now says expressly that a client exempt by trauma or age owes no contact, and no help later.",
        effect=EffectOfChange.WIDER,
        elements=_ASSISTANCE_2024,
        was=rule("Exempt; USCIS may contact the agency.", "8 CFR 214.11(h)(4)(i)"),
        now=rule(
            "The person need not make contact or help later; USCIS may still contact the agency.", "8 CFR 214.208(f)"
        ),
        facts=("case.assistance.trauma.unable",),
        pages="89 FR 34883",
    ),
    _wider_in_2024(
        "age_at_victimization",
        "The rule now says expressly that age at the trafficking counts, not present age.",
        words=(AGE,),
        asks=("under_18_at_one_act",),
        pages="89 FR 34883-84",
        note="DHS says that this was already its practice.",
    ),
    _in_2024(
        topic="declaration",
        title="The endorsement became a declaration, and no longer requires name check results.",
        effect=EffectOfChange.PROOF,
        elements=_ASSISTANCE_2024,
        was=rule("Optional, no special weight, name checks attached.", "8 CFR 214.11(d)(3)(i)"),
        now=rule("Optional, no special weight.", "8 CFR 214.204(e)"),
        facts=("case.assistance.declaration",),
        pages="89 FR 34867",
    ),
    _in_2024(
        topic="withdrawn_papers",
        title=(
            "A withdrawn declaration, or revoked Continued Presence, is now excluded only as evidence of compliance. Before, it counted for nothing."
        ),
        effect=EffectOfChange.WIDER,
        elements=_ASSISTANCE_2024,
        was=rule("No longer evidence.", "8 CFR 214.11(d)(3)(ii); 8 CFR 214.11(d)(3)(iii)"),
        now=rule(
            "Generally not evidence of compliance, but evidence on other points.", "8 CFR 214.204(h); 8 CFR 214.204(i)"
        ),
        facts=("case.assistance.declaration_withdrawn", "case.assistance.continued_presence_revoked"),
        pages="89 FR 34874",
    ),
)

# --- hardship, and the burden -----------------------------------------------------------------------------------------

HARDSHIP_2024: Final = (
    _wider_in_2024(
        "only_economic",
        "The rule no longer excludes hardship that is only economic, or only lost social or economic opportunity.",
        of=(HARDSHIP,),
        was=ONLY_ECONOMIC_2017.law,
        now=rule("Economic harm is a listed factor; it will seldom be enough alone.", "8 CFR 214.209(b)(9)"),
        named=(("case.hardship.only_economic", "more_than_economic"), ()),
        asks=("case.hardship.extreme",),
        pages="89 FR 34867, 34884",
    ),
    _wider_in_2024(
        "standard_of_hardship",
        "The comparison with 8 CFR 240.58 was removed; unusual and severe harm is still more than extreme hardship.",
        words=(HARDSHIP,),
        asks=("case.hardship.extreme",),
        pages="89 FR 34867",
    ),
    _wider_in_2024(
        "hardship_to_others",
        "Hardship to others counts if it causes the applicant's own extreme hardship.",
        words=(HARDSHIP,),
        was=OTHERS_2017,
        now=OTHERS_2024,
        asks=("case.hardship.extreme",),
        facts=("case.hardship.factors.hardship_to_others", "case.hardship.factors.others_hardship_reaches_applicant"),
        pages="89 FR 34884",
    ),
    _in_2024(
        topic="burden",
        title="The rule now names the standard of proof: a preponderance of all the evidence together.",
        effect=EffectOfChange.PROOF,
        elements=_EVERY,
        was=rule("The burden is on the applicant; any credible evidence counts.", "8 CFR 214.11(d)(5)"),
        now=rule("The applicant shows it by a preponderance of the evidence.", "8 CFR 214.204(l)(1)"),
    ),
)

FROM_2024: Final = (*VICTIM_2024, *PRESENCE_2024, *ASSISTANCE_2024, *HARDSHIP_2024)
"""What the rule of 2024 changed in the elements."""


# --- what changed in the law of the elements, rule by rule ------------------------------------------------------------

_VICTIM: Final = ("severe_trafficking",)
_ASSISTANCE: Final = ("law_enforcement_assistance",)

# --- what statutes changed while the rule of 2002 stood ---------------------------------------------------------------

STATUTES: Final = (
    changed(
        "age_of_exemption",
        "The age under which a child is exempt from helping law enforcement rose from 15 to 18.",
        EffectOfChange.WIDER,
        TVPRA_2003,
        of=(AGE,),
        words=(ASSISTANCE,),
        note="The regulation continued to say 15 until 2017.",
    ),
    changed(
        "state_and_local_agencies",
        "State and local law enforcement agencies now count; until then only federal agencies did.",
        EffectOfChange.WIDER,
        TVPRA_2003,
        of=(AGENCY,),
    ),
    changed(
        "related_crimes",
        "A request about another crime now counts as a request for help, if trafficking was a central reason for that crime.",
        EffectOfChange.TIGHTER,
        VAWA_2005,
        of=(COVERED,),
        was=ONLY_RELATED_CRIME.law,
    ),
    changed(
        "trauma_and_requests",
        "A request is now unreasonable if trauma kept the person from cooperating with it.",
        EffectOfChange.WIDER,
        VAWA_2005,
        of=(UNREASONABLE_BY_TRAUMA,),
    ),
    changed(
        "trauma_exception",
        "Trauma became a separate exception, which also covers contact with law enforcement.",
        EffectOfChange.WIDER,
        TVPRA_2008,
        of=(TRAUMA_EXCEPTION, UNREASONABLE_BY_TRAUMA),
        words=(ASSISTANCE,),
        was=TRAUMA_2006,
        named=(
            listing("""compliance request.complied trauma_makes_requests_unreasonable case.assistance.trauma.suffered
                case.assistance.trauma.unable"""),
            listing("""trauma_exception case.assistance.trauma.suffered case.assistance.trauma.unable compliance
                request.complied"""),
        ),
        note="The regulation did not include it before 2017.",
    ),
    changed(
        "entry_for_a_process",
        "Presence after being allowed in for an investigation or court process now counts as on account of the trafficking.",
        EffectOfChange.WIDER,
        TVPRA_2008,
        of=(presence.PROCESS, RETURN_FOR_PROCESS, BY_EXCEPTION),
        named=(
            (),
            listing("""present_for_process entry.allowed_for_process return_for_process
                case.presence.latest_return.allowed_for_process"""),
        ),
    ),
    changed(
        "patronizing_and_soliciting",
        "Patronizing and soliciting a person for a commercial sex act became acts of sex trafficking.",
        EffectOfChange.WIDER,
        JVTA_2015,
        of=(SEX_ACT,),
        pages="89 FR 34869",
    ),
)

# --- the rule of 2017 -------------------------------------------------------------------------------------------------

FROM_2017: Final = (
    _wider_in_2017(
        "filing_window",
        "The filing window for trafficking that ended before 28 October 2000 was removed.",
        of=(FILING_WINDOW,),
        now=NO_WINDOW,
        named=(("filing_window",), ()),
        pages="89 FR 34868",
    ),
    _wider_in_2017(
        "opportunity_to_depart",
        "A person who escaped no longer has to show the lack of a clear chance to leave the country.",
        of=(presence.NO_OPPORTUNITY,),
        now=presence.NO_OPPORTUNITY_TEST,
        pages="89 FR 34869, 34880",
    ),
    changed(
        "liberated",
        '"Recently liberated", by anyone, became "liberated by a law enforcement agency", however long ago.',
        EffectOfChange.BOTH,
        FIRST_2017,
        of=(presence.FREED,),
        words=(presence.GROUND,),
        note=NO_TRANSITION,
    ),
    _wider_in_2017(
        "escape",
        "Escape before a law enforcement agency was involved became a separate basis for presence.",
        of=(presence.ESCAPED,),
        asks=("incident.exit.escaped_first",),
    ),
    changed(
        "papers_of_a_process",
        "Presence for an investigation or court process, in the statute since 2008, now requires documents of a valid entry.",
        EffectOfChange.TIGHTER,
        FIRST_2017,
        of=(presence.PROCESS, RETURN_FOR_PROCESS),
        words=(DEEMED,),
        note=NO_TRANSITION,
    ),
    _wider_in_2017(
        "agencies_of_2017",
        """The regulation now names State and local agencies, prosecutors, judges, labor agencies and children's protective services.""",
        of=(AGENCY,),
        pages="89 FR 34869",
    ),
    _wider_in_2017(
        "circumstances_of_requests_2017",
        "The rule now lists thirteen circumstances of a request. It had listed a few.",
        words=(REASONABLE,),
        asks=("request.reasonable",),
    ),
    changed(
        "age_in_the_regulation",
        "The regulation now says 18, as the statute has said since 2003.",
        EffectOfChange.NONE,
        FIRST_2017,
        words=(AGE,),
        asks=("under_18_at_one_act",),
    ),
    _wider_in_2017(
        "not_based_on_economic",
        "Economic harm, which could not support a finding at all, is now barred only as the sole basis.",
        of=(HARDSHIP,),
        was=ONLY_ECONOMIC_2002.law,
        now=ONLY_ECONOMIC_2017.law,
        named=(
            ("case.hardship.apart_from_economic", "found_by_a_tribunal", "more_than_economic"),
            ("more_than_economic",),
        ),
        asks=("case.hardship.only_economic",),
    ),
    _wider_in_2017(
        "factors_of_hardship_2017",
        """Three hardship factors lost a limit: illness need not be "serious", harm need not be "severe", and protected status need not show
    unrest.""",
        words=(HARDSHIP,),
        asks=("case.hardship.extreme",),
    ),
    _in_2017(
        topic="work_not_performed",
        title="The rule now says expressly that the labor or the sex act need not have occurred.",
        effect=EffectOfChange.NONE,
        elements=_VICTIM,
        was=rule(
            "The definition asks what the act was for.", "22 USC 7102(11); 8 CFR 214.11(f)(1) of 2002", window=RULE_2002
        ),
        now=rule(
            "A person who never performed the labor or the sex act still qualifies.",
            "8 CFR 214.11(f)(1); 8 CFR 214.206(a)(2)",
            window=Period(FIRST_2017),
        ),
        lacks=("incident.labor.completed", "incident.sex.completed"),
        pages="89 FR 34871",
    ),
    _in_2017(
        topic="primary_evidence",
        title="An endorsement is no longer primary evidence, and nobody has to show attempts to get one.",
        effect=EffectOfChange.PROOF,
        elements=(*_VICTIM, *_ASSISTANCE),
        was=PAPERS_2002,
        now=DECLARATION,
        lacks=("case.assistance.endorsement_sought", "case.assistance.declaration"),
        pages="89 FR 34869",
    ),
)

ELEMENTS: Final = (*STATUTES, *FROM_2017, *FROM_2024)
"""Every change of the elements, the earliest first."""
