"""
Severe forms of trafficking in persons, as 22 USC 7102 defines them: act, means and purpose, in either branch.

T status reads these definitions and other definitions of trafficking are compared with them. The text is the same under
the rules of 2002, 2017 and 2024, save that sex trafficking gained two verbs in 2015 and that the last rule defines serious
harm and abuse of legal process; where a text changed its versions stand side by side.
"""

from __future__ import annotations

import functools
import operator
from typing import Final

import attrs

from tvisa.facts import Incident, Threats
from tvisa.facts.debt import not_worked_off
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Factor, Joint, Reading, why_open
from tvisa.kernel.provision import Period
from tvisa.law.age import first_sex_act_decides, under_18, under_18_at_sex_act
from tvisa.law.dated import Dated
from tvisa.law.forms import against, computed, core, fact, factor, factors, part, standard
from tvisa.law.read import READ_SINCE
from tvisa.law.windows import BEFORE_2024, JVTA_2015, RULE_2002, RULE_2024
from tvisa.law.writing import question_for, rule

# --- (11) severe forms of trafficking in persons ----------------------------------------------------------------------

SEVERE_FORM: Final = part(
    "either_branch",
    "Sex trafficking or labor trafficking",
    """A severe form of trafficking in persons is sex trafficking or labor trafficking, each with an act, a means (save for minors in
    the sex branch) and a purpose.""",
    "22 USC 7102(11); 8 USC 1101(a)(15)(T)(i)(I); 8 CFR 214.201; 8 CFR 214.206(a)(1); 8 CFR 214.11(a)",
    of=lambda: SEX_TRAFFICKING | LABOR_TRAFFICKING,
    asserted="incident.asserted.severe_form",
    note="That the three are asked of one and the same incident is how this model reads it (D).",
)

# --- (11)(A) sex trafficking by force, fraud or coercion, or of a person under 18 -------------------------------------

SEX_TRAFFICKING: Final = part(
    "sex_trafficking",
    "Sex trafficking",
    """Sex trafficking is a severe form of trafficking in persons if force, fraud or coercion induces the commercial sex act. So is sex
    trafficking of a person under 18 who is induced to perform that act.""",
    "22 USC 7102(11)(A); 22 USC 7102(12); 8 CFR 214.201; 8 CFR 214.206(a)(1); 8 CFR 214.11(a)",
    of=lambda: SEX_ACT & SEX_MEANS & SEX_PURPOSE,
    asserted="incident.asserted.sex_trafficking",
)

# (12) the recruitment, harboring, transportation, provision, obtaining, patronizing, or soliciting of a person

SEX_ACT: Final = Dated(
    part(
        "act",
        "Act",
        """Until 28 May 2015 sex trafficking was the recruitment, harboring, transportation, provision or obtaining of a person for a
        commercial sex act. Patronizing and soliciting were not yet among its acts.""",
        "22 USC 7102(12); 8 CFR 214.11(a) of 2002",
        of=lambda: RECRUITED | HARBORED | TRANSPORTED | PROVIDED | OBTAINED,
        asserted="incident.asserted.act",
        note="JVTA, Pub. L. 114-22 (not read). What was bought or asked for then may still have been obtaining.",
        window=Period(RULE_2002.start, JVTA_2015),
        summed=True,
    ),
    part(
        "act",
        "Act",
        """Sex trafficking is the recruitment, harboring, transportation, provision, obtaining, patronizing or soliciting of a person
        for a commercial sex act.""",
        "22 USC 7102(12); 8 CFR 214.201; 8 CFR 214.206(a)(2); 8 CFR 214.11(a); 8 CFR 214.11(f)(1)",
        of=lambda: RECRUITED | HARBORED | TRANSPORTED | PROVIDED | OBTAINED | PATRONIZED | SOLICITED,
        asserted="incident.asserted.act",
        note="""Patronizing and soliciting were added on 29 May 2015. The crime in 18 USC 1591(a)(1) has more verbs than this.""",
        summed=True,
    ),
)
PATRONIZED: Final = fact("incident.acts.patronized", SEX_ACT.law)
SOLICITED: Final = fact("incident.acts.solicited", SEX_ACT.law)

# in which a commercial sex act is induced by force, fraud, or coercion, or the person has not attained 18 years of age

SEX_MEANS: Final = part(
    "means",
    "Means",
    """Force, fraud or coercion: one is enough, and one is needed in every case but the commercial sex act of a person under 18.""",
    "22 USC 7102(11); 8 CFR 214.206(a)(1); 8 CFR 214.11(f)(1)",
    of=lambda: MEANS & INDUCED | UNDER_18 | YOUNG_WHEN_IT_BEGAN & FOR_LATER_SEX,
    summed=True,
)
INDUCED: Final = standard(
    "incident.sex.induced",
    "The commercial sex act must be induced by the force, fraud or coercion.",
    "22 USC 7102(11)(A); 8 CFR 214.201; 8 CFR 214.11(a)",
    weighs=lambda: (*_link("incident.sex"), *BELIEVED["sex"]),
)
UNDER_18: Final = computed(
    "under_18_at_act",
    "Was the person under 18 at the first sex act?",
    """Where the person brought to a commercial sex act was under 18, no force, fraud or coercion need be shown; in a labor case it must
    be, at any age.""",
    "22 USC 7102(11)(A); 8 CFR 214.201; 8 CFR 214.206(a)(1); 8 CFR 214.11(a); 8 CFR 214.11(f)(1)",
    how=under_18_at_sex_act,
    reads=("person.date_of_birth", "incident.when", "incident.age", "incident.sex.when", "incident.exit.when"),
    hangs_on=("incident", "case.people"),
    confidence="B",
    note="""The text speaks of the person induced to perform such act, at the act. USCIS Policy Manual, vol. 3, part B, ch. 2(B), n. 10, can be read
    to mean the earliest act of trafficking. Counsel decides that, too.""",
)
FIRST_SEX_ACT_DECIDES: Final = computed(
    "first_sex_act_decides",
    UNDER_18.ask,
    UNDER_18.law,
    needs=("case", "incident"),
    how=first_sex_act_decides,
    reads=UNDER_18.reads,
)
YOUNG_WHEN_IT_BEGAN: Final = computed(
    "under_18_when_it_began",
    "Was the person under 18 when it began?",
    UNDER_18.law,
    how=under_18,
    reads=("person.date_of_birth", "incident.when", "incident.age"),
    hangs_on=UNDER_18.hangs_on,
)
FOR_LATER_SEX: Final = standard(
    "incident.sex.begun_under_18",
    """Whether it is enough that the person was under 18 when recruited, or when it began, for a sex act that came at 18 or over is for
    counsel.""",
    "22 USC 7102(11)(A); 8 CFR 214.201; 8 CFR 214.206(a)(1); 8 CFR 214.11(a); 8 CFR 214.11(f)(1)",
    confidence="D",
    note="""A question of law alone: how old the person was when it began and at the sex act is recorded apart.""",
    of_law=True,
)

# for the purpose of a commercial sex act, (4): any sex act on account of which anything of value is given or received

SEX_PURPOSE: Final = part(
    "purpose",
    "Purpose",
    "The act must have been done for the purpose of a commercial sex act.",
    "22 USC 7102(12); 8 CFR 214.201; 8 CFR 214.11(a)",
    of=lambda: SEX & VALUE & ON_ACCOUNT & FOR_SEX,
    asserted="incident.asserted.sex_purpose",
    note="""Motives may be mixed or shift, if one of them was that: 89 FR 34870; USCIS Policy Manual, vol. 3, part B, ch. 2(B)(7).""",
    summed=True,
)
SEX: Final = fact(
    "incident.sex.act",
    "A commercial sex act is any sex act on account of which anything of value is given to or received by any person.",
    "22 USC 7102(4); 8 CFR 214.201; 8 CFR 214.11(a)",
    note="""DHS reads “anything of value” very widely (89 FR 34871): safety, housing, papers, keeping a job. Someone else may be the one who
    receives it.""",
)
VALUE: Final = fact("incident.sex.value_passed", SEX.law)
ON_ACCOUNT: Final = standard(
    "incident.sex.on_account",
    SEX.law,
    weighs=(factor("incident.sex.value_passed", "something of value", core="value"),),
)
WANTED: Final = "what was wanted"
FOR_SEX: Final = standard(
    "incident.sex.purpose",
    SEX_PURPOSE.law,
    weighs=lambda: core(WANTED, Factor("incident.sex.act", "a sex act wanted", PURPOSE_SHOWN)),
)

# --- (11)(B) labor trafficking ----------------------------------------------------------------------------------------

LABOR_TRAFFICKING: Final = part(
    "labor_trafficking",
    "Labor trafficking",
    """Getting a person for labor or services by force, fraud or coercion is a severe form of trafficking in persons. The aim must be to
    subject them to involuntary servitude, peonage, debt bondage or slavery.""",
    "22 USC 7102(11)(B); 8 CFR 214.201; 8 CFR 214.206(a)(1); 8 CFR 214.11(a)",
    of=lambda: LABOR_ACT & LABOR_MEANS & LABOR_PURPOSE,
    asserted="incident.asserted.labor_trafficking",
)

# the recruitment, harboring, transportation, provision, or obtaining of a person

LABOR_ACT: Final = part(
    "act",
    "Act",
    """Labor trafficking is the recruitment, harboring, transportation, provision or obtaining of a person for labor or services;
    patronizing and soliciting are not among its acts.""",
    "22 USC 7102(11)(B); 8 CFR 214.201; 8 CFR 214.206(a)(2); 8 CFR 214.11(a); 8 CFR 214.11(f)(1)",
    of=lambda: RECRUITED | HARBORED | TRANSPORTED | PROVIDED | OBTAINED,
    asserted="incident.asserted.act",
    summed=True,
)
RECRUITED: Final = fact(
    "incident.acts.recruited",
    "Statute and regulation list the acts common to both branches and define none of them.",
    "22 USC 7102(11)(B); 22 USC 7102(12); 8 CFR 214.201; 8 CFR 214.11(a)",
    note="That they carry their ordinary meaning is an inference (D).",
)
LIMITED: Final = "movement or agency limited"
HARBORED: Final = standard(
    "incident.acts.harbored",
    """Harboring is a course of conduct that keeps control by substantially limiting movement or agency; isolation, limits on contact
    and movement and the price of disobeying are weighed.""",
    "22 USC 7102(11)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(2); none of the verbs has a regulatory definition.",
    weighs=lambda: (
        factor("incident.control.restricts_movement", "limits on movement", core=LIMITED),
        factor("incident.means.restraint", "locked in, guarded or held", core=LIMITED),
        factor("incident.control.isolates", "isolation", core=LIMITED),
        factor("incident.control.takes_telephone", "limits on contact with others", core=LIMITED),
        factor("incident.control.punishes", "consequences of disobeying", core=LIMITED),
        factor("incident.control.psychological_abuse", "intimidation"),
    ),
)
TRANSPORTED: Final = fact("incident.acts.transported", RECRUITED.law)
PROVIDED: Final = fact("incident.acts.provided", RECRUITED.law)
OBTAINED: Final = fact("incident.acts.obtained", RECRUITED.law)

# for labor or services, through the use of force, fraud, or coercion

LABOR_MEANS: Final = part("means", "Means", SEX_MEANS.law, of=lambda: MEANS & THROUGH, summed=True)
THROUGH: Final = standard(
    "incident.labor.acts_by_means",
    "The person must be recruited, harbored, moved, provided or obtained through the use of force, fraud or coercion.",
    "22 USC 7102(11)(B); 8 CFR 214.201; 8 CFR 214.11(a)",
    weighs=lambda: (*_link("incident.labor"), *BELIEVED["labor"]),
)

# for the purpose of subjection to involuntary servitude, peonage, debt bondage, or slavery

LABOR_PURPOSE: Final = part(
    "purpose",
    "Purpose",
    """The act must have been done for labor or services, and for the purpose of subjecting the person to involuntary servitude,
    peonage, debt bondage or slavery.""",
    "22 USC 7102(11)(B); 8 CFR 214.201; 8 CFR 214.206(a)(1); 8 CFR 214.11(a)",
    of=lambda: WORK & FOR_WORK & (SERVITUDE | PEONAGE | DEBT_BONDAGE | SLAVERY),
    asserted="incident.asserted.labor_purpose",
    note=SEX_PURPOSE.law.note,
    summed=True,
)
WORK: Final = fact(
    "incident.labor.work",
    "The act must be for labor or services.",
    "22 USC 7102(11)(B); 8 CFR 214.201; 8 CFR 214.11(a)",
    note="""The texts name no kind. USCIS counts household work and forced crime: Policy Manual, vol. 3, part B, ch. 2(B)(6).""",
)

FOR_WORK: Final = standard(
    "incident.labor.acts_for_work",
    "It is for labor or services that the person must be recruited, harbored, moved, provided or obtained.",
    "22 USC 7102(11)(B); 8 CFR 214.201; 8 CFR 214.11(a)",
    weighs=lambda: core(WANTED, Factor("incident.labor.work", "work wanted", PURPOSE_SHOWN), SAID_SO),
)

# --- force, fraud, or coercion ----------------------------------------------------------------------------------------

MEANS: Final = part(
    "force_fraud_or_coercion",
    "Force, fraud or coercion",
    SEX_MEANS.law,
    of=lambda: FORCE | FRAUD | COERCION,
    asserted="incident.asserted.means",
)
FORCE: Final = standard(
    "incident.means.force",
    "Statute and regulation define neither force nor fraud; nobody need have been locked up.",
    "22 USC 7102(11); 8 CFR 214.206(a)(1); 8 CFR 214.11(f)(1)",
    confidence="B",
    note="""No restraint is needed: USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3), on coercion. Read in their ordinary meaning (D).""",
    weighs=lambda: core(
        "force",
        CONTROL["physical_abuse"],
        CONTROL["sexual_abuse"],
        _OF_FORCED_LABOR["restraint"],
        CONTROL["psychoactive_substances"],
    ),
)
FRAUD: Final = standard(
    "incident.means.fraud",
    FORCE.law,
    weighs=lambda: (
        *core("untrue when said", CONTROL["false_promises"]),
        factor("incident.agreement.changed", "terms changed afterwards, or not kept"),
        factor("incident.agreement.debt_raised", "fee or debt raised afterwards"),
    ),
)

# (3) coercion

COERCION: Final = part(
    "coercion",
    "Coercion",
    """Coercion has three forms. It is a threat of serious harm to or physical restraint of anyone, or the abuse or threatened abuse of legal
    process. It is also a scheme to make a person believe that not performing would bring serious harm or restraint on anyone.""",
    "22 USC 7102(3); 8 CFR 214.201; 8 CFR 214.11(a)",
    of=lambda: THREAT & SERIOUS_HARM | SCHEME | (LEGAL_THREAT | PROCESS_USED) & PROCESS_ABUSED,
    asserted="incident.asserted.coercion",
)

# (3)(A) threats of serious harm to or physical restraint against any person

SAID: Final = fact(
    "incident.means.threats",
    "A threat of serious harm or of physical restraint may be aimed at any person.",
    "22 USC 7102(3)(A); 8 CFR 214.201; 8 CFR 214.11(a)",
)


def _of_a_kind(incident: Incident) -> Reading:
    """
    Read a threat off its kinds: a yes to one of them is a threat, and a no to each does not say that there was none.

    Nor is a threat that is told disputed by a dispute over one kind of it.
    """
    told = {path: get(incident, path.removeprefix("incident.")) for path in _KINDS}
    bits = functools.reduce(operator.or_, (answer.when_no_hurts for answer in told.values()), truth.OPEN)
    if bits != truth.TRUE and incident.means.threats.when_no_hurts == truth.TRUE:
        bits = truth.OPEN
    used = tuple((path, answer) for path, answer in told.items() if answer.when_no_hurts & _A_YES)
    gap = "incident.means.threats", why_open(incident.means.threats), question_for("incident.means.threats")
    return Reading(bits, used, gap)


_KINDS: Final = tuple(f"incident.means.threats_of.{field.name}" for field in attrs.fields(Threats))
_A_YES: Final = truth.TRUE & ~truth.OPEN
BY_KIND: Final = computed(
    "threat_of_a_kind",
    question_for("incident.means.threats"),
    SAID.law,
    how=_of_a_kind,
    reads=("incident.means.threats", *_KINDS),
    hangs_on=("incident.means.threats", *_KINDS),
)
THREAT: Final = Joint((SAID, BY_KIND))
SERIOUS_HARM: Final = Dated(
    standard(
        "incident.means.threatened_serious_harm",
        """What is threatened must be serious harm or physical restraint. Serious harm is any harm grave enough that a reasonable person so
        placed would do the work or the sex act, or go on with it, to avoid it. The rules of 2002 and 2017 use the words and do not define
        them.""",
        "8 CFR 214.11(a); 22 USC 7102(3)(A); 18 USC 1589(c)(2) since 2008-12-23; 18 USC 1591(e)(5) since 2008-12-23",
        note="""The criminal code has defined it since 23 December 2008 (C); before, no text did. That its definition served for T
        status before 28 August 2024 is an inference.""",
        window=BEFORE_2024,
        confidence="D",
        weighs=lambda: (*THREATENED, *GRAVE, *STAKES, *BACKGROUND, *BELIEVED["labor"], *BELIEVED["sex"]),
    ),
    standard(
        "incident.means.threatened_serious_harm",
        """What is threatened must be serious harm or physical restraint. Serious harm is any harm, physical or not, psychological, financial
        or reputational included. Its gravity is judged by all circumstances together. A reasonable person of the same background and in the
        same position would do the work, or go on with it, to avoid that harm.""",
        "8 CFR 214.201; 22 USC 7102(3)(A); 18 USC 1589(c)(2); 18 USC 1591(e)(5)",
        note="18 USC 1591(e)(5) says of commercial sex what 8 CFR 214.201 and 18 USC 1589(c)(2) say of labor or services.",
        window=RULE_2024,
        weighs=lambda: (*THREATENED, *GRAVE, *STAKES, *BACKGROUND, *BELIEVED["labor"], *BELIEVED["sex"]),
    ),
)

# (3)(B) any scheme, plan, or pattern

SCHEME: Final = standard(
    "incident.means.scheme",
    """A scheme, plan or pattern meant to make a person believe that not performing an act would bring serious harm or physical
    restraint on anyone is coercion.""",
    "22 USC 7102(3)(B); 8 CFR 214.201; 8 CFR 214.11(a)",
    weighs=lambda: (
        *core("a harm to be believed", *SAID_OR_SHOWN, *BELIEVED["labor"], *BELIEVED["sex"]),
        *core("a scheme, plan or pattern", *(CONTROL[name] for name in CONTROL if name not in _OF_A_THREAT)),
        factor("incident.several_victims", "others held in the same way", SHORT_OF_A_THREAT),
        *STAKES,
        *LEDGER,
    ),
)

# (3)(C) the abuse or threatened abuse of the legal process, which (1) defines

LEGAL_THREAT: Final = fact(
    "incident.means.legal_threats",
    "The abuse or threatened abuse of legal process is coercion.",
    "22 USC 7102(3)(C); 8 CFR 214.201; 8 CFR 214.11(a)",
    note="Even where what is threatened could not happen in law: USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3).",
)
PROCESS_USED: Final = fact(
    "incident.means.legal_process_used",
    "The use itself of a law or legal process, the visa process included, can be its abuse; no threat is needed.",
    "22 USC 7102(3)(C); 22 USC 7102(1); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="C",
    note="""That recruiting workers by a knowing misuse of the visa process can be abuse of process: Martinez-Rodriguez v. Giles, 9th
    Cir. 2022, under 18 USC 1589; read at second hand.""",
)
PROCESS_ABUSED: Final = Dated(
    standard(
        "incident.means.legal_process_abused",
        """Abuse of legal process is the use or threat of a law or process in any manner or for any purpose it was not made for. Its aim is to
        press someone to act or not to act. The rules of 2002 and 2017 use the words and do not define them.""",
        "22 USC 7102(1); 8 CFR 214.11(a); 18 USC 1589(c)(1) since 2008-12-23",
        note="""The statute has defined it since 7 March 2013; the words themselves have been there since 2000, and that they meant this
        before is an inference (D).""",
        window=BEFORE_2024,
        weighs=lambda: (*PROCESS, REMINDED, STAKES[0], TOLD_THE_TRUTH),
    ),
    standard(
        "incident.means.legal_process_abused",
        """Abuse or threatened abuse of legal process is the use or threat of a law or process, administrative, civil or criminal. The use is
        in any manner or for any purpose it was not made for, to press someone to act or not to act.""",
        "22 USC 7102(1); 8 CFR 214.201; 18 USC 1589(c)(1)",
        window=RULE_2024,
        weighs=lambda: (*PROCESS, REMINDED, STAKES[0], TOLD_THE_TRUTH),
    ),
)

# the indicators of control

DOCUMENTS: Final = rule(
    """Taking or keeping someone's passport or papers in order to hold them in servitude or the like is a crime of its own, and an
    indicator of coercion.""",
    "18 USC 1592(a)",
    confidence="B",
    note="Indicator: USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3). By itself it is not trafficking (D).",
)
INDICATORS: Final = rule(
    "How a person was controlled is looked at as a whole for a scheme, plan or pattern that amounts to coercion.",
    "22 USC 7102(3)(B); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3), with a list of indicators that is not closed.",
)
LEGAL_THREATS: Final = rule(
    "A threat of arrest, prosecution, the police or immigration officers is weighed for abuse or threatened abuse of legal process.",
    "22 USC 7102(3)(C); 22 USC 7102(1); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="""USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3), with examples: the threat counts though the outcome was not legally possible. The
    same chapter lists such threats under serious harm and under a scheme.""",
    checked=READ_SINCE,
)
CONTROL: Final = {
    **factors("incident.means", INDICATORS, threats="threats"),
    **factors("incident.means", LEGAL_THREATS, legal_threats="threats of the law, police or immigration"),
    **factors(
        "incident.control",
        INDICATORS,
        debt_bondage="held to a debt",
        takes_earnings="earnings taken",
        restricts_financial_access="kept from money",
        psychological_abuse="psychological abuse",
        physical_abuse="physical abuse",
        sexual_abuse="sexual abuse",
        false_promises="false promises",
        psychoactive_substances="drugs or alcohol used for control",
        restricts_movement="movement limited or watched",
        isolates="kept from other people",
        punishes="punished for disobeying",
        restricts_medical_care="kept from medical care",
        excessive_working_hours="excessive hours",
        uses_children="children used for control",
        withholds_necessities="food, sleep or shelter withheld",
    ),
    **factors("incident.control", DOCUMENTS, withholds_documents="withheld identity documents"),
    **factors(
        "incident.control",
        INDICATORS,
        takes_telephone="telephone taken or watched",
        told_to_hide="told what to say to officials",
        demands_ransom="money demanded for letting go",
    ),
    **factors("incident.control", INDICATORS, other="other control"),
}
SHORT_OF_A_THREAT: Final = rule(
    """Read a scheme, plan or pattern as a whole. What is said short of a threat, and what was done to others in the same way, are parts of
    one.""",
    "22 USC 7102(3)(B)",
    confidence="D",
    note="The text speaks of a scheme, plan or pattern; that these are parts of one is how it is read here.",
)
REMINDED: Final = Factor("incident.means.status_reminders", "reminders of status, short of a threat", SHORT_OF_A_THREAT)
KINDS: Final = factors(
    "incident.means.threats_of",
    INDICATORS,
    violence="threat to hurt or kill",
    restraint="threat to lock up or hold",
    family="threat against the family or others",
    money="threat about pay, home, land or a debt",
    reputation="threat to shame or to accuse",
    other="threat of another kind",
)
SAID_OR_SHOWN: Final = (
    CONTROL["threats"],
    *KINDS.values(),
    CONTROL["legal_threats"],
    REMINDED,
    Factor("incident.means.harm_to_others", "harm shown to or threatened against others", INDICATORS),
)
"""What tells a person of a harm to come."""
LINK: Final = rule(
    """The question is whether it came about through force, fraud or coercion. What brought the person, what kept them there, and whether they
    would have come or stayed had they known are weighed for that.""",
    "22 USC 7102(11); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="D",
    note="""The text says "through the use of" and "induced by"; which facts show it is how it is read here.""",
)
BELIEF: Final = rule(
    """What the traffickers said or showed would follow on refusing or leaving, and what the person believed, is weighed for what they
    meant the person to believe.""",
    "22 USC 7102(3)(B); 22 USC 7102(8)(A); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3): threats are seen from where the person stood.",
)
BELIEVED: Final = {
    branch: (
        Factor(f"incident.{branch}.said_would_happen", "said or shown that harm would follow", BELIEF),
        Factor(f"incident.{branch}.feared", "harm feared on refusing or leaving", BELIEF),
    )
    for branch in ("labor", "sex")
}
_OF_A_THREAT: Final = ("threats", "legal_threats")
THREATENED: Final = core("what was threatened", *(CONTROL[name] for name in _OF_A_THREAT), *KINDS.values())
PROCESS: Final = core(
    "a law or process, used or threatened",
    CONTROL["legal_threats"],
    Factor("incident.means.legal_process_used", "use of the law or a legal process", INDICATORS),
)
POSITION: Final = rule(
    """What would compel is asked of a reasonable person of the same background in the same circumstances, and financial and
    reputational harm count.""",
    "18 USC 1589(c)(2); 8 CFR 214.201",
    confidence="B",
    note="""No text names these circumstances. A sum fixed for leaving was serious harm in Paguirigan v. Prompt Nursing (E.D.N.Y. 2019),
    under the criminal definition.""",
)
BACKGROUND: Final = tuple(
    factors(
        "incident.background",
        rule(
            """What would compel is asked of a reasonable person of the same background: means, schooling, language, who depended on them
            and what their stay hung on are weighed.""",
            "8 CFR 214.201; 18 USC 1589(c)(2)",
            confidence="B",
            note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3), n. 15, has a list that is not closed.",
        ),
        poverty="too poor to get by",
        debts="debts to others",
        dependants="others depended on the person",
        schooling="little schooling",
        language="did not speak the language of the place",
        status_tied="status tied to the job or to a trafficker",
        alone="nobody to turn to",
    ).values()
)
TOLD_THE_TRUTH: Final = against(
    "incident.agreement.told_the_truth",
    "told the truth about visa, status or contract",
    rule(
        "What is truly said of a visa, of status or of a contract, with no pressure, is not yet a threat of the law.",
        "22 USC 7102(3)(C); 22 USC 7102(1); 8 CFR 214.201; 8 CFR 214.11(a)",
        confidence="D",
        note="""An inference from "in order to exert pressure". A warning that only looked true was a threat in United States v. Calimlim,
        538 F.3d 706, 713 (7th Cir. 2008).""",
    ),
)
STAKES: Final = (
    Factor("incident.debt.leaving_costs", "a sum fixed for leaving early", POSITION),
    Factor("incident.debt.security", "land, papers or a relative's property at stake", POSITION),
    Factor("incident.impaired", "could hardly judge or resist", POSITION),
)
ACCOUNT: Final = rule(
    """Debt bondage asks what became of the value of the work: whether it went toward the debt, and whether length and kind of the work
    were limited and defined.""",
    "22 USC 7102(7); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="What was kept back, and what account was given, are facts under that question; no text lists them.",
)
LEDGER: Final = (
    Factor("incident.debt.to_responsible", "owed to the traffickers", ACCOUNT),
    Factor("incident.debt.from_pay", "pay kept back or docked for it", ACCOUNT),
    Factor("incident.debt.no_account", "no account of it shown", ACCOUNT),
)
CREDITED: Final = Factor("incident.debt.part_credited", "some work counted against it", ACCOUNT, Reply.NO, both=True)
NOT_WORKED_OFF: Final = Factor(
    "incident.debt.ledger", "figures in which the work did not bring it down", ACCOUNT, both=True, how=not_worked_off
)
GRAVE: Final = (
    CONTROL["withholds_necessities"],
    CONTROL["takes_earnings"],
    CONTROL["uses_children"],
    CONTROL["restricts_movement"],
)

# --- the purposes of the labor branch ---------------------------------------------------------------------------------

# (8) involuntary servitude

SERVITUDE: Final = part(
    "involuntary_servitude",
    "Involuntary servitude",
    """Involuntary servitude includes a condition of servitude brought about by a scheme, plan or pattern. The scheme is meant to make a person
    believe that not entering or staying in it would bring serious harm or physical restraint on anyone. Such a condition can be brought
    about, too, by the abuse or threatened abuse of legal process.""",
    "22 USC 7102(8); 8 CFR 214.201; 8 CFR 214.11(a)",
    of=lambda: SERVITUDE_BY_FEAR | SERVITUDE_BY_LEGAL_PROCESS | SERVITUDE_BY_FORCE,
    asserted="incident.asserted.servitude",
    note="Congress meant it to be wider than the case law on 18 USC 1584: 89 FR 34869-70.",
)

# (8)(A) any scheme, plan, or pattern

SERVITUDE_BY_FEAR: Final = standard(
    "incident.purposes.servitude_by_fear",
    """A scheme, plan or pattern meant to make a person believe that not entering the service, or leaving it, would bring serious harm
    or physical restraint on anyone.""",
    "22 USC 7102(8)(A); 8 CFR 214.201; 8 CFR 214.11(a)",
    weighs=lambda: (
        *COMPELLED,
        *HELD,
        *core("a scheme, plan or pattern", *SAID_OR_SHOWN, CONTROL["psychological_abuse"], CONTROL["physical_abuse"]),
        *SHOWS_PURPOSE,
        *NOT_COMPELLED,
        FORCED,
        *_means("threatened_serious_harm", "scheme"),
    ),
)

# (8)(B) the abuse or threatened abuse of the legal process

SERVITUDE_BY_LEGAL_PROCESS: Final = standard(
    "incident.purposes.servitude_by_legal_process",
    "The abuse or threatened abuse of legal process to bring a person into service or keep them there.",
    "22 USC 7102(8)(B); 8 CFR 214.201; 8 CFR 214.11(a)",
    weighs=lambda: (
        *COMPELLED,
        *HELD,
        *PROCESS,
        *SHOWS_PURPOSE,
        *NOT_COMPELLED,
        TOLD_THE_TRUTH,
        FORCED,
        *_means("legal_process_abused"),
    ),
)

# and, as the regulation adds, forced work by physical restraint or injury

SERVITUDE_BY_FORCE: Final = standard(
    "incident.purposes.servitude_by_force",
    """Servitude includes a condition in which the person is forced to work by physical restraint, injury or coercion by law. Their use or
    threat is enough, and so is holding the person in fear of these.""",
    "8 CFR 214.201; 8 CFR 214.11(a)",
    weighs=lambda: (
        *COMPELLED,
        *core(
            "force or law, used or threatened",
            *_means("restraint", "threats", "legal_threats", "legal_process_used"),
            KINDS["violence"],
            KINDS["restraint"],
            KINDS["family"],
            CONTROL["physical_abuse"],
            CONTROL["sexual_abuse"],
        ),
        *SHOWS_PURPOSE,
        *NOT_COMPELLED,
        FORCED,
        *_means("force"),
    ),
)

# forced labor of 18 USC 1589 is no purpose that the definition names: what it is made of shows servitude

FORCED_LABOR: Final = rule(
    """Forced labor is work got by force or restraint, serious harm, abuse of law or legal process, a scheme, or threats of these. The
    definition of a severe form does not name it; the same means are those by which it describes servitude.""",
    "18 USC 1589(a); 22 USC 7102(8); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="""The texts were read side by side. That forced labor shows servitude is an inference: so it is weighed, and decides nothing.
    The regulation has the provisions of chapter 77 of title 18 taken into account in its definitions.""",
)
FORCED: Final = Factor("incident.labor.forced_labor", "forced labor of the criminal code", FORCED_LABOR)
_OF_FORCED_LABOR: Final = factors(
    "incident.means",
    FORCED_LABOR,
    force="force used",
    restraint="locked in, guarded or held",
    threatened_serious_harm="serious harm or physical restraint threatened",
    scheme="a scheme, plan or pattern",
    legal_process_used="use of the law or a legal process",
    legal_process_abused="law or legal process abused",
)


def _means(*names: str) -> tuple[Factor, ...]:
    """Return the means of forced labor that show one kind of servitude."""
    return tuple(CONTROL.get(name) or _OF_FORCED_LABOR[name] for name in names)


# peonage, which the statute does not define

PEONAGE: Final = part(
    "peonage",
    "Peonage",
    "Peonage is involuntary servitude based on a real or alleged debt.",
    "8 CFR 214.201; 8 CFR 214.11(a); 18 USC 1581",
    of=lambda: SERVITUDE & BECAUSE_OF_DEBT,
    note="Not defined in 22 USC 7102.",
)
BECAUSE_OF_DEBT: Final = standard(
    "incident.purposes.because_of_debt",
    PEONAGE.law,
    weighs=lambda: (
        *core("held to satisfy a debt", CONTROL["debt_bondage"]),
        factor("incident.agreement.debt_raised", "debt raised afterwards"),
        *LEDGER,
    ),
)

# (7) debt bondage

DEBT_BONDAGE: Final = part(
    "debt_bondage",
    "Debt bondage",
    """Debt bondage is the condition of a debtor whose services, or those of someone they control, are pledged for a debt. Their fair value is
    not credited to the debt, or their length and kind are not limited and defined.""",
    "22 USC 7102(7); 8 CFR 214.201; 8 CFR 214.11(a)",
    of=lambda: PLEDGED & (NOT_CREDITED | NOT_LIMITED),
)
PLEDGED: Final = standard(
    "incident.purposes.pledged_work",
    DEBT_BONDAGE.law,
    weighs=lambda: (*core("work as security", CONTROL["debt_bondage"]), LEDGER[0]),
)
NOT_CREDITED: Final = standard(
    "incident.purposes.work_not_credited",
    DEBT_BONDAGE.law,
    weighs=lambda: (
        LEDGER[0],
        *core("value not applied to the debt", CONTROL["takes_earnings"], *LEDGER[1:], CREDITED, NOT_WORKED_OFF),
    ),
)
LEFT_OPEN: Final = "length or kind of the work left open"
NOT_LIMITED: Final = standard(
    "incident.purposes.work_not_limited",
    DEBT_BONDAGE.law,
    weighs=lambda: (
        against("incident.agreement.length_fixed", "length of the work fixed", both=True, core=LEFT_OPEN),
        against("incident.agreement.work_fixed", "kind of work fixed", both=True, core=LEFT_OPEN),
        CONTROL["excessive_working_hours"],
    ),
)

# slavery, which nothing defines

SLAVERY: Final = standard(
    "incident.purposes.slavery",
    "Slavery is undefined; the agency understands it as control like that of ownership, with loss of liberty.",
    "22 USC 7102(11)(B); 8 CFR 214.11(a); 8 CFR 214.201",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(4).",
    weighs=lambda: (
        factor("incident.purposes.as_property", "bought, sold or treated as owned", core="treated as owned"),
        *SHOWS_PURPOSE,
    ),
)

# what shows the purpose, and what speaks against it

LASTING: Final = rule(
    "How long the labor or services lasted may be relevant to the trafficker's purpose.",
    "22 USC 7102(11)(B)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(6).",
)
PURPOSE_SHOWN: Final = rule(
    "Words, gain, being singled out and limits on leaving are weighed here as signs of the purpose; no text lists them.",
    "22 USC 7102(11)(B)",
    confidence="D",
    note="Being singled out: a decision that is no precedent, known from a third party's summary.",
)
SMUGGLING: Final = rule(
    """Smuggling is not trafficking but can become it when what is done goes beyond the deal; work that merely helps the smuggling
    usually is not servitude.""",
    "8 USC 1324; 22 USC 7102(11)(B)",
    confidence="B",
    note="89 FR 34870; USCIS Policy Manual, vol. 3, part B, ch. 2(B)(7).",
)
RELATIONSHIP: Final = rule(
    """A family or partner relation is no bar; the question is whether labor, services or sex were compelled in order to hold the person
    in servitude.""",
    "22 USC 7102(11)(B)",
    confidence="B",
    note="89 FR 34870; USCIS Policy Manual, vol. 3, part B, ch. 2(B)(4).",
)
NOT_SERVITUDE: Final = rule(
    """Someone is not in servitude who may quit without retaliation, harm or fear of it, or has real say over working conditions. Nor is
    someone who stays only to avoid the ordinary consequences of quitting.""",
    "22 USC 7102(8)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(4); weighed here as factors and never as tests.",
)
COMPELLED_SERVICE: Final = "service compelled"
SAID_SO: Final = Factor("incident.purposes.said_so", "said or wrote what the person was wanted for", PURPOSE_SHOWN)
HELD: Final = (Factor("incident.means.restraint", "locked in, guarded or held", FORCED_LABOR, core=COMPELLED_SERVICE),)
COMPELLED: Final = (
    against(
        "incident.labor.free_to_quit",
        "free to quit without harm or fear of it",
        NOT_SERVITUDE,
        both=True,
        core=COMPELLED_SERVICE,
    ),
    *core(COMPELLED_SERVICE, *BELIEVED["labor"]),
)
SHOWS_PURPOSE: Final = (
    SAID_SO,
    factor("incident.labor.long_or_intense", "long or heavy work", LASTING),
    factor("incident.labor.trafficker_gained", "the traffickers gained", PURPOSE_SHOWN),
    factor("incident.labor.singled_out", "singled out", PURPOSE_SHOWN),
    factor("incident.labor.beyond_the_deal", "demands beyond the smuggling deal", SMUGGLING),
    factor("incident.labor.whole_life_directed", "whole day run by orders", RELATIONSHIP),
    factor("incident.labor.unequal_treatment", "unequal food, sleep or living space", RELATIONSHIP),
    CONTROL["restricts_movement"],
    CONTROL["takes_earnings"],
    CONTROL["withholds_documents"],
    CONTROL["excessive_working_hours"],
)
NOT_COMPELLED: Final = (
    against("incident.labor.ordinary_chores", "no more than ordinary household chores", RELATIONSHIP),
    against("incident.labor.real_say", "real say over working conditions", NOT_SERVITUDE),
    against("incident.labor.ordinary_consequences", "stayed for ordinary consequences only", NOT_SERVITUDE),
    against("incident.labor.furthered_smuggling", "work only helped the smuggling", SMUGGLING),
)


def _link(branch: str) -> tuple[Factor, ...]:
    """Return what tells that the person came to it, or stayed, by what was done: no sign of control says so by itself."""
    return core(
        "what brought or kept the person",
        Factor(f"{branch}.brought", "brought by what was promised, said or done", LINK),
        Factor(f"{branch}.kept", "kept by what was said, threatened or done", LINK),
        Factor(f"{branch}.had_they_known", "would have refused or left", LINK),
    )
