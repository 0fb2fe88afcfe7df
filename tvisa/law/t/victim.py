"""
Element I: victim of a severe form of trafficking in persons.

8 USC 1101(a)(15)(T)(i)(I); 22 USC 7102(11), (12). Act, means and purpose are asked of one and the same incident. The
text is the same under the rules of 2002, 2017 and 2024, save that the last defines serious harm and abuse of legal
process and that sex trafficking gained two verbs in 2015; both versions of those leaves stand side by side below.
"""

from __future__ import annotations

from typing import Final

from tvisa.facts import Case, Incident
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.classification import NonDefense
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Exists, Question, Reading
from tvisa.kernel.provision import Citation, Kind, Period, Provision
from tvisa.law.t.age import UNDER_18
from tvisa.law.windows import BEFORE_2024, JVTA_2015, RULE_2002, RULE_2024, TVPRA_2008
from tvisa.law.writing import against, element, fact, factor, non_defense, procedure, rule, standard

# --- whose incident ---------------------------------------------------------------------------------------------------


def _is_applicant(case: Case, incident: Incident) -> Reading:
    bits = truth.TRUE if incident.victim == case.applicant else truth.FALSE
    return Reading(bits, (("incident.victim", incident.victim),))


DONE_TO_APPLICANT: Final = Computed(
    "done_to_applicant",
    ("case", "incident"),
    _is_applicant,
    "Was this done to the applicant?",
    rule(
        "The applicant must be the person who is or has been subjected to the trafficking.",
        "8 USC 1101(a)(15)(T)(i)(I)", "22 USC 7102(16)", "8 CFR 214.202(a)", "8 CFR 214.201", "8 CFR 214.11(b)(1)",
        "8 CFR 214.11(a)",
        note="22 USC 7102(16) still refers to paragraph (9); since the renumbering of 2019 read (11).",
    ),
    reads=("incident.victim", "case.applicant"),
    silent=True,
)  # fmt: skip

# --- acts -------------------------------------------------------------------------------------------------------------

_SEX_ACT_LAW: Final = rule(
    "Sex trafficking is the recruitment, harboring, transportation, provision, obtaining, patronizing or soliciting of "
    "a person for a commercial sex act.",
    "22 USC 7102(12)", "8 CFR 214.201", "8 CFR 214.206(a)(2)", "8 CFR 214.11(a)", "8 CFR 214.11(f)(1)",
    note="Patronizing and soliciting were added on 29 May 2015. The crime in 18 USC 1591(a)(1) has more verbs than this.",
)  # fmt: skip
_SEX_ACT_2002: Final = rule(
    "Until 28 May 2015 sex trafficking was the recruitment, harboring, transportation, provision or obtaining of a person "
    "for a commercial sex act; patronizing and soliciting were not yet among its acts.",
    "22 USC 7102(12)", "8 CFR 214.11(a) of 2002", window=Period(RULE_2002.start, JVTA_2015),
    note="JVTA, Pub. L. 114-22. What was bought or asked for then may still have been obtaining.",
)  # fmt: skip
_LABOR_ACT_LAW: Final = rule(
    "Labor trafficking is the recruitment, harboring, transportation, provision or obtaining of a person for labor or "
    "services; patronizing and soliciting are not among its acts.",
    "22 USC 7102(11)(B)", "8 CFR 214.201", "8 CFR 214.206(a)(2)", "8 CFR 214.11(a)", "8 CFR 214.11(f)(1)",
)  # fmt: skip
_HARBORING: Final = rule(
    "Harboring is a course of conduct that keeps control by substantially limiting movement or agency; isolation, "
    "limits on contact and movement and the price of disobeying are weighed.",
    "22 USC 7102(11)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(2); none of the verbs has a regulatory definition.",
)
_COMMON: Final = ("recruited", "transported", "provided", "obtained")

RECRUITED, TRANSPORTED, PROVIDED, OBTAINED = (
    fact(f"incident.acts.{verb}", rule(
        "The acts common to both branches carry their ordinary meaning; no one of them is preferred.",
        "22 USC 7102(11)(B)", "22 USC 7102(12)", "8 CFR 214.201", "8 CFR 214.11(a)",
    ))
    for verb in _COMMON
)  # fmt: skip
HARBORED: Final = standard(
    "incident.acts.harbored",
    _HARBORING,
    factor("incident.control.restricts_movement", "limits on movement", _HARBORING),
    factor("incident.control.psychological_abuse", "isolation or intimidation", _HARBORING),
    factor("incident.family_or_partner", "inside a relationship, which is no bar", _HARBORING),
)
PATRONIZED, SOLICITED = (fact(f"incident.acts.{verb}", _SEX_ACT_LAW) for verb in ("patronized", "solicited"))

LABOR_ACT: Final = element(
    "act", "Act", AnyOf((RECRUITED, HARBORED, TRANSPORTED, PROVIDED, OBTAINED)), _LABOR_ACT_LAW,
    asserted="incident.asserted.act", summed=True,
)  # fmt: skip
SEX_ACT: Final = element(
    "act", "Act", AnyOf((RECRUITED, HARBORED, TRANSPORTED, PROVIDED, OBTAINED, PATRONIZED, SOLICITED)),
    _SEX_ACT_LAW, asserted="incident.asserted.act", summed=True,
)  # fmt: skip
SEX_ACT_2002: Final = element(
    "act", "Act", LABOR_ACT.of, _SEX_ACT_2002, asserted="incident.asserted.act", summed=True
)  # fmt: skip

# --- means ------------------------------------------------------------------------------------------------------------

_MEANS_LAW: Final = rule(
    "Force, fraud or coercion: one is enough, and one is needed in every case but the commercial sex act of a person "
    "under 18.",
    "22 USC 7102(11)", "8 CFR 214.206(a)(1)", "8 CFR 214.11(f)(1)",
)  # fmt: skip
_UNDEFINED: Final = rule(
    "Neither force nor fraud is defined; each has its ordinary meaning, and neither needs lock-up.",
    "22 USC 7102(11)", "8 CFR 214.206(a)(1)", "8 CFR 214.11(f)(1)", confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(2)-(3).",
)  # fmt: skip
_COERCION_LAW: Final = rule(
    "Coercion is a threat of serious harm to or physical restraint of anyone, a scheme to make a person believe that "
    "not performing would bring either on anyone, or the abuse or threatened abuse of legal process.",
    "22 USC 7102(3)", "8 CFR 214.201", "8 CFR 214.11(a)",
)  # fmt: skip
_THREAT_LAW: Final = rule(
    "A threat of serious harm or of physical restraint may be aimed at any person.", "22 USC 7102(3)(A)",
    "8 CFR 214.201", "8 CFR 214.11(a)",
)  # fmt: skip
_SCHEME_LAW: Final = rule(
    "A scheme, plan or pattern meant to make a person believe that not performing an act would bring serious harm or "
    "physical restraint on anyone is coercion; the whole conduct is looked at.",
    "22 USC 7102(3)(B)", "8 CFR 214.201", "8 CFR 214.11(a)",
    note="Indicators: USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3). Seizing papers is also a crime of its own, "
    "18 USC 1592(a), and an indicator here.",
)  # fmt: skip
_DOCUMENTS: Final = rule(
    "Taking or keeping someone's passport or papers is a crime of its own and an indicator of coercion, not by itself "
    "trafficking.", "18 USC 1592(a)",
)  # fmt: skip
_HARM_2017: Final = rule(
    "Serious harm, which the rules of 2002 and 2017 use and do not define, is any harm grave enough that a reasonable "
    "person so placed would go on working to avoid it.",
    "8 CFR 214.11(a)", Citation("18 USC 1589(c)(2)", Period(TVPRA_2008)),
    Citation("18 USC 1591(e)(5)", Period(TVPRA_2008)), window=BEFORE_2024,
    note="The criminal code has defined it since 23 December 2008 (C); before, no text did.",
)  # fmt: skip
_HARM_2024: Final = rule(
    "Serious harm is any harm, physical or not, psychological, financial or reputational included, grave enough that a "
    "reasonable person of the same background in the same position would keep working to avoid it.",
    "8 CFR 214.201", "18 USC 1589(c)(2)", "18 USC 1591(e)(5)", window=RULE_2024,
)  # fmt: skip
_PROCESS: Final = rule(
    "Using or threatening the law or legal process can be coercion even where the threatened result is lawful or could "
    "not happen.", "22 USC 7102(3)(C)", "8 CFR 214.201", "8 CFR 214.11(a)",
)  # fmt: skip
_PROCESS_2017: Final = rule(
    "Abuse of legal process, which the rules of 2002 and 2017 use and do not define, is the use or threat of any law or "
    "process for a purpose it was not made for, to press someone to act or not to act.",
    "22 USC 7102(1)", "8 CFR 214.11(a)", Citation("18 USC 1589(c)(1)", Period(TVPRA_2008)), window=BEFORE_2024,
    note="The statute has defined it since 7 March 2013; the words themselves have been there since 2000.",
)  # fmt: skip
_PROCESS_2024: Final = rule(
    "Abuse or threatened abuse of legal process is the use or threat of any law or process, administrative, civil or "
    "criminal, for a purpose it was not made for, to press someone to act or not to act.",
    "22 USC 7102(1)", "8 CFR 214.201", "18 USC 1589(c)(1)", window=RULE_2024,
)  # fmt: skip

CONTROL: Final = tuple(
    factor(f"incident.control.{name}", title, _DOCUMENTS if name == "withholds_documents" else _SCHEME_LAW)
    for name, title in (
        ("debt_bondage", "held to a debt"),
        ("takes_earnings", "earnings taken"),
        ("restricts_financial_access", "kept from money"),
        ("threats", "threats"),
        ("psychological_abuse", "psychological abuse"),
        ("physical_abuse", "physical abuse"),
        ("sexual_abuse", "sexual abuse"),
        ("false_promises", "false promises"),
        ("psychoactive_substances", "drugs or alcohol used for control"),
        ("restricts_movement", "movement limited or watched"),
        ("restricts_medical_care", "kept from medical care"),
        ("excessive_working_hours", "excessive hours"),
        ("uses_children", "children used for control"),
        ("threat_of_law_enforcement", "threats to call police or immigration"),
        ("withholds_necessities", "food, sleep or shelter withheld"),
        ("withholds_documents", "papers withheld"),
        ("other", "other control"),
    )
)
_BY_NAME: Final = {f.fact.rpartition(".")[2]: f for f in CONTROL}

FORCE: Final = standard(
    "incident.means.force", _UNDEFINED, _BY_NAME["physical_abuse"], _BY_NAME["sexual_abuse"],
    factor("incident.means.restraint", "locked in, guarded or held", _UNDEFINED), _BY_NAME["psychoactive_substances"],
)  # fmt: skip
FRAUD: Final = standard(
    "incident.means.fraud", _UNDEFINED, _BY_NAME["false_promises"],
    factor("incident.agreement.changed", "terms changed afterwards", _UNDEFINED),
    factor("incident.agreement.debt_raised", "fee or debt raised afterwards", _UNDEFINED),
    against("incident.agreement.kept", "terms kept", _UNDEFINED),
)  # fmt: skip
SCHEME: Final = standard(
    "incident.means.scheme", _SCHEME_LAW, *CONTROL,
    factor("incident.means.harm_to_others", "harm shown to or threatened against others", _SCHEME_LAW),
)  # fmt: skip
THREATENED: Final = fact("incident.means.threats", _THREAT_LAW)
LEGAL_THREATS: Final = fact("incident.means.legal_threats", _PROCESS)
_SERIOUS: Final = tuple(
    _BY_NAME[n] for n in ("threats", "withholds_necessities", "takes_earnings", "uses_children", "restricts_movement")
)
_HARM: Final = "incident.means.threatened_serious_harm"
_ABUSED: Final = "incident.means.legal_process_abused"


def _means(serious_harm: Question, process_abused: Question) -> tuple[Element, Element]:
    coercion = element(
        "coercion", "Coercion",
        AllOf((THREATENED, serious_harm)) | SCHEME | AllOf((LEGAL_THREATS, process_abused)),
        _COERCION_LAW, asserted="incident.asserted.coercion",
    )  # fmt: skip
    means = element(
        "force_fraud_or_coercion",
        "Force, fraud or coercion",
        FORCE | FRAUD | coercion,
        _MEANS_LAW,
        asserted="incident.asserted.means",
    )
    return coercion, means


HARM_2017, HARM_2024 = (standard(_HARM, law, *_SERIOUS) for law in (_HARM_2017, _HARM_2024))
PROCESS_ABUSED_2017, PROCESS_ABUSED_2024 = (
    standard(_ABUSED, law, _BY_NAME["threat_of_law_enforcement"]) for law in (_PROCESS_2017, _PROCESS_2024)
)
COERCION_2017, MEANS_2017 = _means(HARM_2017, PROCESS_ABUSED_2017)
COERCION_2024, MEANS_2024 = _means(HARM_2024, PROCESS_ABUSED_2024)

# --- purposes ---------------------------------------------------------------------------------------------------------

_COMMERCIAL: Final = rule(
    "A commercial sex act is any sex act on account of which anything of value is given to or received by any person.",
    "22 USC 7102(4)", "8 CFR 214.201", "8 CFR 214.11(a)",
    note="Value is read very widely (89 FR 34871): safety, housing, papers, keeping a job; it may go to somebody else.",
)  # fmt: skip
_SEX_PURPOSE: Final = rule(
    "The act must have been done in order to bring about a commercial sex act; mixed or shifting motives are enough if "
    "one of them was that.",
    "22 USC 7102(12)", "8 CFR 214.201", "8 CFR 214.11(a)",
)  # fmt: skip
_LABOR_PURPOSE: Final = rule(
    "The act must have been done for labor or services and in order to subject the person to involuntary servitude, "
    "peonage, debt bondage or slavery; mixed or shifting motives are enough if one of them was that.",
    "22 USC 7102(11)(B)", "8 CFR 214.201", "8 CFR 214.206(a)(1)", "8 CFR 214.11(a)",
)  # fmt: skip
_SERVITUDE: Final = rule(
    "Involuntary servitude is a condition of servitude brought about by a scheme to make a person believe that not "
    "entering or leaving it would bring serious harm or physical restraint on anyone, or by the abuse of legal process.",
    "22 USC 7102(8)", "8 CFR 214.201", "8 CFR 214.11(a)",
    note="What 18 USC 1584 covered before 2000 does not cap this.",
)  # fmt: skip
_SERVITUDE_A: Final = rule(
    "A scheme, plan or pattern meant to make a person believe that not entering the service, or leaving it, would bring "
    "serious harm or physical restraint on anyone.", "22 USC 7102(8)(A)", "8 CFR 214.201", "8 CFR 214.11(a)",
)  # fmt: skip
_SERVITUDE_B: Final = rule(
    "The abuse or threatened abuse of legal process to bring a person into service or keep them there.", "22 USC 7102(8)(B)",
    "8 CFR 214.201", "8 CFR 214.11(a)",
)  # fmt: skip
_SERVITUDE_C: Final = rule(
    "Servitude includes being forced to work by physical restraint or injury, by legal coercion, or by fear of these; "
    "the sentence is an example and no cap.", "8 CFR 214.201", "8 CFR 214.11(a)",
)  # fmt: skip
_NOT_SERVITUDE: Final = rule(
    "Someone who may quit without retaliation, harm or fear of it, has real say over working conditions, or stays only "
    "to avoid the ordinary consequences of quitting is not thereby in servitude.",
    "22 USC 7102(8)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(4); weighed here as factors and never as tests.",
)
_SMUGGLING: Final = rule(
    "Smuggling is not trafficking but can become it when what is done goes beyond the deal; work that merely helps the "
    "smuggling usually is not servitude.",
    "8 USC 1324", "22 USC 7102(11)(B)",
    note="89 FR 34870; USCIS Policy Manual, vol. 3, part B, ch. 2(B)(7).",
)  # fmt: skip
_RELATIONSHIP: Final = rule(
    "A family or partner relation is no bar; the question is whether labor, services or sex were compelled in order to "
    "hold the person in servitude.",
    "22 USC 7102(11)(B)",
    note="89 FR 34870; USCIS Policy Manual, vol. 3, part B, ch. 2(B)(4).",
)
_PURPOSE_SHOWN: Final = rule(
    "Purpose may be shown by words, by how long and hard the work was, by who gained, by being singled out and by "
    "limits on leaving; bad pay or wage theft alone does not show it.",
    "22 USC 7102(11)(B)",
    confidence="B",
    note="89 FR 34870; USCIS Policy Manual, vol. 3, part B, ch. 2(B)(6).",
)

_PURPOSE_FACTORS: Final = (
    factor("incident.purposes.said_so", "said or wrote what the person was wanted for", _PURPOSE_SHOWN),
    factor("incident.labor.long_or_intense", "long or heavy work", _PURPOSE_SHOWN),
    factor("incident.labor.trafficker_gained", "those responsible gained", _PURPOSE_SHOWN),
    factor("incident.labor.singled_out", "singled out", _PURPOSE_SHOWN),
    factor("incident.labor.beyond_the_deal", "demands beyond the smuggling deal", _SMUGGLING),
    factor("incident.labor.whole_life_directed", "whole day run by orders", _RELATIONSHIP),
    factor("incident.labor.unequal_treatment", "unequal food, sleep or living space", _RELATIONSHIP),
    against("incident.labor.ordinary_chores", "no more than ordinary household chores", _RELATIONSHIP),
    *(_BY_NAME[n] for n in ("restricts_movement", "takes_earnings", "withholds_documents", "excessive_working_hours")),
    against("incident.labor.free_to_quit", "free to quit without harm or fear of it", _NOT_SERVITUDE),
    against("incident.labor.controlled_conditions", "real say over working conditions", _NOT_SERVITUDE),
    against("incident.labor.ordinary_consequences", "stayed for ordinary consequences only", _NOT_SERVITUDE),
    against("incident.labor.furthered_smuggling", "work only helped the smuggling", _SMUGGLING),
)

SERVITUDE: Final = element(
    "involuntary_servitude", "Involuntary servitude",
    AnyOf((
        standard("incident.purposes.servitude_by_fear", _SERVITUDE_A, *_PURPOSE_FACTORS),
        standard("incident.purposes.servitude_by_legal_process", _SERVITUDE_B, *_PURPOSE_FACTORS),
        standard("incident.purposes.servitude_by_force", _SERVITUDE_C, *_PURPOSE_FACTORS),
    )),
    _SERVITUDE, asserted="incident.asserted.servitude",
)  # fmt: skip
_PEONAGE: Final = rule(
    "Peonage is involuntary servitude based on a real or alleged debt.", "8 CFR 214.201", "8 CFR 214.11(a)",
    "18 USC 1581", note="Not defined in 22 USC 7102.",
)  # fmt: skip
PEONAGE: Final = element(
    "peonage", "Peonage",
    SERVITUDE & standard(
        "incident.purposes.because_of_debt", _PEONAGE, _BY_NAME["debt_bondage"],
        factor("incident.agreement.debt_raised", "debt raised afterwards", _PEONAGE),
    ),
    _PEONAGE,
)  # fmt: skip
_DEBT_BONDAGE: Final = rule(
    "Debt bondage is the condition of a debtor whose services, or those of someone they control, are pledged for a debt "
    "when their fair value is not credited to it or their length and kind are not limited and defined.",
    "22 USC 7102(7)", "8 CFR 214.201", "8 CFR 214.11(a)",
)  # fmt: skip
DEBT_BONDAGE: Final = element(
    "debt_bondage", "Debt bondage",
    standard("incident.purposes.pledged_work", _DEBT_BONDAGE, _BY_NAME["debt_bondage"])
    & (
        standard("incident.purposes.work_not_credited", _DEBT_BONDAGE, _BY_NAME["takes_earnings"])
        | standard("incident.purposes.work_not_limited", _DEBT_BONDAGE, _BY_NAME["excessive_working_hours"])
    ),
    _DEBT_BONDAGE,
)  # fmt: skip
SLAVERY: Final = standard(
    "incident.purposes.slavery",
    rule(
        "Slavery is undefined; the agency understands it as control like that of ownership, with loss of liberty.",
        "22 USC 7102(11)(B)", "8 CFR 214.11(a)", "8 CFR 214.201", confidence="B",
        note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(4).",
    ),
    *_PURPOSE_FACTORS,
)  # fmt: skip

WORK: Final = fact("incident.labor.work", rule(
    "The act must be for labor or services; any kind counts, household work and forced crime included.",
    "22 USC 7102(11)(B)", "8 CFR 214.201", "8 CFR 214.11(a)",
))  # fmt: skip
SEX: Final = fact("incident.sex.act", _COMMERCIAL)

# --- the two branches -------------------------------------------------------------------------------------------------

_LINK_SEX: Final = rule(
    "The commercial sex act must be induced by the force, fraud or coercion.", "22 USC 7102(11)(A)", "8 CFR 214.201",
    "8 CFR 214.11(a)",
)  # fmt: skip
_LINK_LABOR: Final = rule(
    "The person must be recruited, harbored, moved, provided or obtained for the work through the use of the force, "
    "fraud or coercion.", "22 USC 7102(11)(B)", "8 CFR 214.201", "8 CFR 214.11(a)",
)  # fmt: skip
INDUCED: Final = standard("incident.sex.induced", _LINK_SEX)
THROUGH: Final = standard("incident.labor.by_those_means", _LINK_LABOR)


def _branches(sex_act: Element, means: Element) -> tuple[Element, Element]:
    sex = element(
        "sex_trafficking", "Sex trafficking",
        AllOf((
            sex_act,
            element("means", "Means", AllOf((means, INDUCED)) | UNDER_18, _MEANS_LAW, summed=True),
            element(
                "purpose", "Purpose",
                SEX & standard("incident.sex.of_value", _COMMERCIAL) & standard("incident.sex.purpose", _SEX_PURPOSE),
                _SEX_PURPOSE, asserted="incident.asserted.sex_purpose", summed=True,
            ),
        )),
        rule(
            "Sex trafficking in which a commercial sex act is induced by force, fraud or coercion, or in which the "
            "person induced is under 18, is a severe form of trafficking in persons.",
            "22 USC 7102(11)(A)", "22 USC 7102(12)", "8 CFR 214.201", "8 CFR 214.206(a)(1)", "8 CFR 214.11(a)",
        ),
        asserted="incident.asserted.sex_trafficking",
    )  # fmt: skip
    labor = element(
        "labor_trafficking", "Labor trafficking",
        AllOf((
            LABOR_ACT,
            element("means", "Means", AllOf((means, THROUGH)), _MEANS_LAW, summed=True),
            element(
                "purpose", "Purpose", AllOf((WORK, AnyOf((SERVITUDE, PEONAGE, DEBT_BONDAGE, SLAVERY)))),
                _LABOR_PURPOSE, asserted="incident.asserted.labor_purpose", summed=True,
            ),
        )),
        rule(
            "Getting a person for labor or services by force, fraud or coercion in order to subject them to involuntary "
            "servitude, peonage, debt bondage or slavery is a severe form of trafficking in persons.",
            "22 USC 7102(11)(B)", "8 CFR 214.201", "8 CFR 214.206(a)(1)", "8 CFR 214.11(a)",
        ),
        asserted="incident.asserted.labor_trafficking",
    )  # fmt: skip
    return sex, labor


_SEVERE_LAW: Final = rule(
    "A severe form of trafficking is either branch: act, means (save for minors in the sex branch) and purpose, in one "
    "and the same incident.",
    "22 USC 7102(11)", "8 USC 1101(a)(15)(T)(i)(I)", "8 CFR 214.201", "8 CFR 214.206(a)", "8 CFR 214.11(a)",
)  # fmt: skip
_VICTIM_LAW: Final = rule(
    "The applicant is or has been a victim of a severe form of trafficking in persons.",
    "8 USC 1101(a)(15)(T)(i)(I)", "8 CFR 214.202(a)", "8 CFR 214.206(a)", "8 CFR 214.11(b)(1)", "8 CFR 214.11(f)",
)  # fmt: skip


def _victim(sex_act: Element, means: Element) -> tuple[Element, Element]:
    sex, labor = _branches(sex_act, means)
    severe = element(
        "severe_form", "Severe form of trafficking",
        AllOf((DONE_TO_APPLICANT, element(
            "either_branch", "Sex trafficking or labor trafficking", sex | labor, _SEVERE_LAW,
            asserted="incident.asserted.severe_form",
        ))),
        _SEVERE_LAW,
    )  # fmt: skip
    victim = element(
        "severe_trafficking", "Victim of a severe form of trafficking in persons",
        Exists(
            "case.incidents", "incident", severe, "case.incidents_complete",
            "What happened, and are these all the incidents?", _VICTIM_LAW,
        ),
        _VICTIM_LAW, asserted="case.asserted.severe_trafficking",
    )  # fmt: skip
    return severe, victim


SEVERE_2002, VICTIM_2002 = _victim(SEX_ACT_2002, MEANS_2017)
# From 29 May 2015 the statute had what the rule of 2017 then wrote down.
SEVERE_2017, VICTIM_2017 = _victim(SEX_ACT, MEANS_2017)
SEVERE_2024, VICTIM_2024 = _victim(SEX_ACT, MEANS_2024)

# --- what does not defeat, and what to file ---------------------------------------------------------------------------

_NO_DEFENSE: Final = rule(
    "Consent at first, pay, a short time, chances to leave and free periods do not defeat a claim once force, fraud or "
    "coercion took over.",
    "22 USC 7102(11)",
    "18 USC 1584",
    confidence="B",
    note="The statute is silent. USCIS Policy Manual, vol. 3, part B, ch. 2(B)(4), (6), (7); 67 FR 4784, 4787.",
)
_NOT_COMPLETED: Final = rule(
    "A person who never did the work or the sex act still qualifies if the act was for the prohibited purpose.",
    "8 CFR 214.206(a)(2)", "8 CFR 214.11(f)(1)",
)  # fmt: skip
_NOT_COMPLETED_2002: Final = rule(
    "The definition asks what the act was for and not whether the work or the sex act then took place; the rule of 2002, "
    "which speaks of intended labor and intended sex, did not yet say so in terms.",
    "22 USC 7102(11)", "8 CFR 214.11(f)(1) of 2002", window=RULE_2002, confidence="D",
)  # fmt: skip


def _completed(law: Provision) -> tuple[NonDefense, NonDefense]:
    return (
        non_defense("incident.labor.completed", "the work never took place", law, held=Reply.NO),
        non_defense("incident.sex.completed", "the sex act never took place", law, held=Reply.NO),
    )


_NON_DEFENSES: Final = (
    non_defense("incident.agreement.made", "something was agreed beforehand", _NO_DEFENSE),
    non_defense("incident.agreement.consented", "agreed at first", _NO_DEFENSE),
    non_defense("incident.agreement.to_be_smuggled", "agreed to be smuggled", _SMUGGLING),
    non_defense("incident.labor.paid", "was paid", _NO_DEFENSE),
    non_defense("incident.labor.paid_as_agreed", "was paid as agreed", _NO_DEFENSE),
    non_defense("incident.short_time", "lasted only a short time", _NO_DEFENSE),
    non_defense("incident.exit.could_have_left", "could have walked away at moments", _NO_DEFENSE),
    non_defense("incident.exit.periods_of_freedom", "free periods in between", _NO_DEFENSE),
    non_defense("incident.family_or_partner", "a partner or relative was responsible", _RELATIONSHIP),
)
NON_DEFENSES: Final = (*_NON_DEFENSES, *_completed(_NOT_COMPLETED))
NON_DEFENSES_2002: Final = (*_NON_DEFENSES, *_completed(_NOT_COMPLETED_2002))

PROCEDURES: Final = (
    procedure("victim_statement", "Personal statement", rule(
        "A detailed signed statement in the person's own words covers what happened, when, how long, how it ended, who "
        "was responsible and, where it bears on it, how they came in.",
        "8 CFR 214.204(c)(1)(i)", "8 CFR 214.206(a)(3)(i)", "8 CFR 214.11(d)(2)(i)",
        note="The four topics date from 28 August 2024; one signed before that day is measured by what was asked then (D). "
        "A detailed and consistent statement alone can be enough (89 FR 34872).",
    )),
    procedure("victim_evidence", "Other evidence of victimization", rule(
        "Any credible evidence counts: transcripts, court and police records, news, affidavits of those who helped or "
        "suffered the same, the trafficker's messages, recruitment papers, pay records, photographs, a declaration, "
        "Continued Presence.",
        "8 CFR 214.206(a)(3)", "8 CFR 214.206(a)(3)(ii)", "8 CFR 214.11(f)(1)(i)", "8 CFR 214.11(f)(1)(ii)", "8 CFR 214.11(f)(1)(iii)",
        note="No charge, conviction or investigation is needed.",
    )),
    procedure("victim_disavowed", "Disavowed or revoked papers", rule(
        "Under the rule of 2017 an endorsement or Continued Presence disavowed or revoked because the person was found "
        "to be no victim counted for nothing; the rule of 2024 dropped this.",
        "8 CFR 214.11(f)(2)", "8 CFR 214.206(b)",
    )),
    procedure("burden", "Burden and standard", rule(
        "The applicant shows eligibility by a preponderance of any credible evidence, all of it together, and holds it "
        "from filing through decision.",
        "8 CFR 214.204(f)", "8 CFR 214.204(l)", "8 CFR 214.11(d)(5)", "8 CFR 103.2(b)(1)",
        note="The rule of 2017 named no quantum of proof.",
    )),
)  # fmt: skip
READINGS: Final = (
    procedure("verbs_of_the_crime", "The crime has more verbs", rule(
        "The crime of sex trafficking has more verbs than the definition, such as entice, advertise and maintain; such "
        "facts count where they amount to one of the listed acts.",
        "18 USC 1591(a)(1)", "22 USC 7102(12)",
    ), Kind.READING),
    procedure("forced_labor", "Forced labor", rule(
        "Forced labor is not itself among the listed purposes; the definition of involuntary servitude tracks it.",
        "18 USC 1589", "22 USC 7102(8)",
    ), Kind.READING),
    procedure("old_numbers", "Paragraph numbers by date", rule(
        "A citation to 22 USC 7102 is read with its date: a severe form was (8) in 2000, (9) from 7 March 2013 and is "
        "(11) since 9 January 2019; today's (8) is involuntary servitude and (9) minimum standards.",
        "22 USC 7102", "22 USC 7105(b)(1)(C)(i)", "34 USC 20707",
    ), Kind.READING),
)  # fmt: skip
