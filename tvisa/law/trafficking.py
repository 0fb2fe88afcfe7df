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
    """A severe form of trafficking in persons is sex trafficking or labor trafficking. Each requires an act, a means and a purpose, except
    that sex trafficking of a minor requires no means.""",
    "22 USC 7102(11); 8 USC 1101(a)(15)(T)(i)(I); 8 CFR 214.201; 8 CFR 214.206(a)(1); 8 CFR 214.11(a)",
    of=lambda: SEX_TRAFFICKING | LABOR_TRAFFICKING,
    asserted="incident.asserted.severe_form",
    note="That all three must belong to the same incident is an inference.",
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
        """Until May 28, 2015, sex trafficking was the recruitment, harboring, transportation, provision or obtaining of a person for a
        commercial sex act. The definition did not yet include patronizing or soliciting.""",
        "22 USC 7102(12); 8 CFR 214.11(a) of 2002",
        of=lambda: RECRUITED | HARBORED | TRANSPORTED | PROVIDED | OBTAINED,
        asserted="incident.asserted.act",
        note="Justice for Victims of Trafficking Act (JVTA), Pub. L. 114-22; its text was not read. Conduct before the JVTA that would now be patronizing or soliciting may still have counted as obtaining.",
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
        note="""Patronizing and soliciting were added on May 29, 2015. The crime in 18 USC 1591(a)(1) has more verbs than this definition.""",
        summed=True,
    ),
)
PATRONIZED: Final = fact("incident.acts.patronized", SEX_ACT.law)
SOLICITED: Final = fact("incident.acts.solicited", SEX_ACT.law)

# in which a commercial sex act is induced by force, fraud, or coercion, or the person has not attained 18 years of age

SEX_MEANS: Final = part(
    "means",
    "Means",
    """Any one of force, fraud and coercion is enough. One of them is required in every case except the commercial sex act of a person under
    18.""",
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
    """No force, fraud or coercion need be shown if the person induced to perform a commercial sex act was under 18. In a labor case one of
    them must be shown, at any age.""",
    "22 USC 7102(11)(A); 8 CFR 214.201; 8 CFR 214.206(a)(1); 8 CFR 214.11(a); 8 CFR 214.11(f)(1)",
    how=under_18_at_sex_act,
    reads=("person.date_of_birth", "incident.when", "incident.age", "incident.sex.when", "incident.exit.when"),
    hangs_on=("incident", "case.people"),
    confidence="B",
    note="""The text speaks of the person induced to perform such act, so age counts at the time of the act. USCIS Policy Manual, vol. 3, part B,
    ch. 2(B), n. 10, can be read to mean the earliest act of trafficking. Counsel decides that, too.""",
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
    """Counsel decides whether it is enough that the person was under 18 at recruitment, or when the trafficking began, if the sex act came at
    18 or over.""",
    "22 USC 7102(11)(A); 8 CFR 214.201; 8 CFR 214.206(a)(1); 8 CFR 214.11(a); 8 CFR 214.11(f)(1)",
    confidence="D",
    note="This is a question of law alone. The person's age when the trafficking began, and at the sex act, is noted separately.",
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
    note="""Motives may be mixed or may change, as long as one of them was a commercial sex act: 89 FR 34870; USCIS Policy Manual, vol. 3, part B,
    ch. 2(B)(7).""",
    summed=True,
)
SEX: Final = fact(
    "incident.sex.act",
    "A commercial sex act is any sex act on account of which anything of value is given to or received by any person.",
    "22 USC 7102(4); 8 CFR 214.201; 8 CFR 214.11(a)",
    note="""DHS reads “anything of value” very broadly (89 FR 34871): safety, housing, documents, keeping a job. The person who receives it may be
    someone else.""",
)
VALUE: Final = fact("incident.sex.value_passed", SEX.law)
ON_ACCOUNT: Final = standard(
    "incident.sex.on_account",
    SEX.law,
    weighs=(factor("incident.sex.value_passed", "something of value", core="value"),),
)
WANTED: Final = "what was sought"
FOR_SEX: Final = standard(
    "incident.sex.purpose",
    SEX_PURPOSE.law,
    weighs=lambda: core(WANTED, Factor("incident.sex.act", "a sex act sought", PURPOSE_SHOWN)),
)

# --- (11)(B) labor trafficking ----------------------------------------------------------------------------------------

LABOR_TRAFFICKING: Final = part(
    "labor_trafficking",
    "Labor trafficking",
    """Recruiting, harboring, transporting, providing or obtaining a person for labor or services by force, fraud or coercion is a severe form
    of trafficking in persons. The purpose must be to subject the person to involuntary servitude, peonage, debt bondage or slavery.""",
    "22 USC 7102(11)(B); 8 CFR 214.201; 8 CFR 214.206(a)(1); 8 CFR 214.11(a)",
    of=lambda: LABOR_ACT & LABOR_MEANS & LABOR_PURPOSE,
    asserted="incident.asserted.labor_trafficking",
)

# the recruitment, harboring, transportation, provision, or obtaining of a person

LABOR_ACT: Final = part(
    "act",
    "Act",
    """Labor trafficking is the recruitment, harboring, transportation, provision or obtaining of a person for labor or services. Patronizing
    and soliciting are not among its acts.""",
    "22 USC 7102(11)(B); 8 CFR 214.201; 8 CFR 214.206(a)(2); 8 CFR 214.11(a); 8 CFR 214.11(f)(1)",
    of=lambda: RECRUITED | HARBORED | TRANSPORTED | PROVIDED | OBTAINED,
    asserted="incident.asserted.act",
    summed=True,
)
RECRUITED: Final = fact(
    "incident.acts.recruited",
    "The statute and the regulation list the acts common to both prongs and define none of them.",
    "22 USC 7102(11)(B); 22 USC 7102(12); 8 CFR 214.201; 8 CFR 214.11(a)",
    note="It is an inference that these verbs carry their ordinary meaning.",
)
LIMITED: Final = "movement or agency limited"
HARBORED: Final = standard(
    "incident.acts.harbored",
    """Harboring is a course of conduct that keeps control by substantially limiting movement or agency. Weigh isolation, limits on contact and
    movement, and the consequences of disobeying.""",
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
    "The person must be recruited, harbored, transported, provided or obtained through the use of force, fraud or coercion.",
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
    note="""The texts do not limit the kind of labor or services. USCIS includes household work and forced crime: Policy Manual, vol. 3, part B, ch.
    2(B)(6).""",
)

FOR_WORK: Final = standard(
    "incident.labor.acts_for_work",
    "The person must be recruited, harbored, transported, provided or obtained for labor or services.",
    "22 USC 7102(11)(B); 8 CFR 214.201; 8 CFR 214.11(a)",
    weighs=lambda: core(WANTED, Factor("incident.labor.work", "work sought", PURPOSE_SHOWN), SAID_SO),
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
    "Neither the statute nor the regulation defines force or fraud. The person need not have been locked up.",
    "22 USC 7102(11); 8 CFR 214.206(a)(1); 8 CFR 214.11(f)(1)",
    confidence="B",
    note="""USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3), on coercion: no physical restraint is needed. Reading force and fraud in their
    ordinary meaning is an inference.""",
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
    """Coercion has three forms. The first is a threat of serious harm to, or physical restraint of, anyone. The second is the abuse or
    threatened abuse of legal process. The third is a scheme to make a person believe that failing to perform an act would result in serious
    harm to, or physical restraint of, anyone.""",
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
        """The threat must be of serious harm or physical restraint. Serious harm is harm grave enough that a reasonable person in the same
        situation would perform or continue the labor or the sex act to avoid it. The 2002 and 2017 rules use these words without defining
        them.""",
        "8 CFR 214.11(a); 22 USC 7102(3)(A); 18 USC 1589(c)(2) since 2008-12-23; 18 USC 1591(e)(5) since 2008-12-23",
        note="""The criminal code has defined serious harm since December 23, 2008 (secondary source); no text defined it before. It is an inference
        that the criminal definition applied to T status before August 28, 2024.""",
        window=BEFORE_2024,
        confidence="D",
        weighs=lambda: (*THREATENED, *GRAVE, *STAKES, *BACKGROUND, *BELIEVED["labor"], *BELIEVED["sex"]),
    ),
    standard(
        "incident.means.threatened_serious_harm",
        """The threat must be of serious harm or physical restraint. Serious harm is any harm, physical or not, including psychological,
        financial or reputational harm. Its gravity is judged by all the circumstances together. A reasonable person of the same background
        and in the same position would perform or continue the labor to avoid that harm.""",
        "8 CFR 214.201; 22 USC 7102(3)(A); 18 USC 1589(c)(2); 18 USC 1591(e)(5)",
        note="For commercial sex, 18 USC 1591(e)(5) gives the same definition that 8 CFR 214.201 and 18 USC 1589(c)(2) give for labor or services.",
        window=RULE_2024,
        weighs=lambda: (*THREATENED, *GRAVE, *STAKES, *BACKGROUND, *BELIEVED["labor"], *BELIEVED["sex"]),
    ),
)

# (3)(B) any scheme, plan, or pattern

SCHEME: Final = standard(
    "incident.means.scheme",
    """A scheme, plan or pattern can be coercion. It must be meant to make a person believe that failing to perform an act would result in
    serious harm to, or physical restraint of, anyone.""",
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
    note="This is so even if the law would not allow what is threatened: USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3).",
)
PROCESS_USED: Final = fact(
    "incident.means.legal_process_used",
    "Using a law or legal process, including the visa process, can itself be abuse of it. No threat is needed.",
    "22 USC 7102(3)(C); 22 USC 7102(1); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="C",
    note="""Under 18 USC 1589, recruiting workers by knowingly misusing the visa process can be abuse of process: Martinez-Rodriguez v. Giles, 9th
    Cir. 2022, known from a secondary source.""",
)
PROCESS_ABUSED: Final = Dated(
    standard(
        "incident.means.legal_process_abused",
        """Abuse of legal process is the use or threatened use of a law or legal process in any manner or for any purpose for which it was not
        designed. Its aim is to pressure someone to act or not to act. The 2002 and 2017 rules use these words without defining them.""",
        "22 USC 7102(1); 8 CFR 214.11(a); 18 USC 1589(c)(1) since 2008-12-23",
        note="""The statute has defined abuse of legal process since March 7, 2013. The words have been there since 2000. That they already had this
        meaning is an inference.""",
        window=BEFORE_2024,
        weighs=lambda: (*PROCESS, REMINDED, STAKES[0], TOLD_THE_TRUTH),
    ),
    standard(
        "incident.means.legal_process_abused",
        """Abuse or threatened abuse of legal process is the use or threatened use of a law or of an administrative, civil or criminal process.
        The use is in any manner or for any purpose for which the law was not designed. Its aim is to pressure someone to act or not to act.""",
        "22 USC 7102(1); 8 CFR 214.201; 18 USC 1589(c)(1)",
        window=RULE_2024,
        weighs=lambda: (*PROCESS, REMINDED, STAKES[0], TOLD_THE_TRUTH),
    ),
)

# the indicators of control

DOCUMENTS: Final = rule(
    """Taking or keeping a person's passport or other identity documents to hold the person in servitude or a similar condition is a separate
    crime. It is also an indicator of coercion.""",
    "18 USC 1592(a)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3), names it as an indicator. That it is not trafficking by itself is an inference.",
)
INDICATORS: Final = rule(
    "All the ways in which the person was controlled are considered together, to see whether they form a scheme, plan or pattern that amounts to coercion.",
    "22 USC 7102(3)(B); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3); its list of indicators is not exhaustive.",
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
    **factors("incident.means", LEGAL_THREATS, legal_threats="threats to use the law, police or immigration"),
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
    """Read a scheme, plan or pattern as a whole. It can include statements that fall short of a threat, and the same treatment of other
    people.""",
    "22 USC 7102(3)(B)",
    confidence="D",
    note="The text speaks of a scheme, plan or pattern. Counting these facts as parts of one is this tool's reading.",
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
    """The question is whether force, fraud or coercion produced the recruitment or other act, or induced the sex act. Weigh what brought the
    person, what kept the person there, and whether the person would have come or stayed knowing the truth.""",
    "22 USC 7102(11); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="D",
    note='The text says "through the use of" and "induced by". Which facts show this is this tool\'s reading.',
)
BELIEF: Final = rule(
    """Look at what the traffickers said or showed would happen if the person refused or left, and at what the person believed. Both bear on
    what the traffickers meant the person to believe.""",
    "22 USC 7102(3)(B); 22 USC 7102(8)(A); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3): threats are viewed from the person's perspective.",
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
    """The test is what would compel a reasonable person of the same background in the same circumstances. Financial and reputational harm
    count.""",
    "18 USC 1589(c)(2); 8 CFR 214.201; 22 USC 7102(3)(A)",
    confidence="B",
    note="""No text names these circumstances. In Paguirigan v. Prompt Nursing (E.D.N.Y. 2019), a fixed sum for leaving was serious harm under the
    criminal definition.""",
)
BACKGROUND: Final = tuple(
    factors(
        "incident.background",
        rule(
            """The test is what would compel a reasonable person of the same background. Weigh the person's means, schooling, language and
            dependents, and what their stay in the country depended on.""",
            "8 CFR 214.201; 18 USC 1589(c)(2); 22 USC 7102(3)(A)",
            confidence="B",
            note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(3), n. 15, gives a list that is not exhaustive.",
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
        "A true statement about a visa, immigration status or a contract, made without pressure, is not yet a threat to use the law.",
        "22 USC 7102(3)(C); 22 USC 7102(1); 8 CFR 214.201; 8 CFR 214.11(a)",
        confidence="D",
        note="""This is inferred from the words "in order to exert pressure". In United States v. Calimlim, 538 F.3d 706, 713 (7th Cir. 2008), a
        warning that only looked truthful was a threat.""",
    ),
)
STAKES: Final = (
    Factor("incident.debt.leaving_costs", "a sum fixed for leaving early", POSITION),
    Factor("incident.debt.security", "land, documents or a relative's property at stake", POSITION),
    Factor("incident.impaired", "could hardly judge or resist", POSITION),
)
ACCOUNT: Final = rule(
    """Debt bondage depends on whether the value of the work was applied to the debt, and whether the length and nature of the work were
    limited and defined.""",
    "22 USC 7102(7); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="What the trafficker withheld, and what accounting was given, bear on that question. No text lists these facts.",
)
LEDGER: Final = (
    Factor("incident.debt.to_responsible", "owed to the traffickers", ACCOUNT),
    Factor("incident.debt.from_pay", "pay withheld or docked for the debt", ACCOUNT),
    Factor("incident.debt.no_account", "no accounting of the debt shown", ACCOUNT),
)
CREDITED: Final = Factor(
    "incident.debt.part_credited", "some work counted against the debt", ACCOUNT, Reply.NO, both=True
)
NOT_WORKED_OFF: Final = Factor(
    "incident.debt.ledger",
    "figures showing that the work did not reduce the debt",
    ACCOUNT,
    both=True,
    how=not_worked_off,
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
    """Involuntary servitude includes a condition of servitude induced by a scheme, plan or pattern. The scheme is meant to make a person
    believe that not entering or staying in that condition would bring serious harm or physical restraint on anyone. Abuse or threatened
    abuse of legal process can also induce such a condition.""",
    "22 USC 7102(8); 8 CFR 214.201; 8 CFR 214.11(a)",
    of=lambda: SERVITUDE_BY_FEAR | SERVITUDE_BY_LEGAL_PROCESS | SERVITUDE_BY_FORCE,
    asserted="incident.asserted.servitude",
    note="Congress meant the term to be broader than the case law on 18 USC 1584: 89 FR 34869-70.",
)

# (8)(A) any scheme, plan, or pattern

SERVITUDE_BY_FEAR: Final = standard(
    "incident.purposes.servitude_by_fear",
    """A scheme, plan or pattern can bring about servitude. It is meant to make a person believe that not entering the service, or leaving it,
    would bring serious harm or physical restraint on anyone.""",
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
    "The abuse or threatened abuse of legal process can bring a person into servitude or keep the person there.",
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
    """Servitude includes a condition in which a person is forced to work by physical restraint, injury or coercion through the law. Using or
    threatening them is enough. So is holding the person in fear of them.""",
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
    """Forced labor is labor obtained by force or restraint, serious harm, abuse of law or legal process, a scheme, or threats of these. The
    definition of a severe form of trafficking does not name forced labor. The statute describes involuntary servitude by a scheme and by
    abuse of legal process, and does not name force. The regulation adds physical restraint and physical injury.""",
    "18 USC 1589(a); 22 USC 7102(8); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="""This compares the two texts. It is an inference that forced labor shows servitude, so forced labor is weighed and decides nothing by
    itself. The regulation applies its definitions with due regard for the provisions of chapter 77 of title 18.""",
)
FORCED: Final = Factor("incident.labor.forced_labor", "forced labor under the criminal code", FORCED_LABOR)
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
    """Debt bondage is the condition of a debtor who has pledged their own services, or those of a person under their control, for a debt.
    Either the reasonable value of the services is not applied to the debt, or their length and nature are not limited and defined.""",
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
LEFT_OPEN: Final = "length or nature of the work left undefined"
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
    "No text defines slavery. USCIS understands it as control like that of ownership, with loss of liberty.",
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
    "This tool weighs words, profit, being singled out and limits on leaving as signs of the purpose. No text lists them.",
    "22 USC 7102(11)(B)",
    confidence="D",
    note="Being singled out comes from a non-precedent decision, known from a third party's summary.",
)
SMUGGLING: Final = rule(
    """Smuggling is not trafficking, but it can become trafficking when the smugglers go beyond the agreement. Work that merely helps the
    smuggling usually is not servitude.""",
    "8 USC 1324; 22 USC 7102(11)(B)",
    confidence="B",
    note="89 FR 34870; USCIS Policy Manual, vol. 3, part B, ch. 2(B)(7).",
)
RELATIONSHIP: Final = rule(
    """A family or intimate relationship does not rule out trafficking. The question is whether labor, services or sex were compelled in order
    to hold the person in servitude.""",
    "22 USC 7102(11)(B)",
    confidence="B",
    note="89 FR 34870; USCIS Policy Manual, vol. 3, part B, ch. 2(B)(4).",
)
NOT_SERVITUDE: Final = rule(
    """A worker is not in servitude who may quit without retaliation, harm or fear of it, or who has real say over working conditions. Nor is a
    worker who stays only to avoid the ordinary consequences of quitting.""",
    "22 USC 7102(8)",
    confidence="B",
    note="This tool weighs these as factors and never as tests: USCIS Policy Manual, vol. 3, part B, ch. 2(B)(4).",
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
    factor("incident.labor.whole_life_directed", "whole day controlled by orders", RELATIONSHIP),
    factor("incident.labor.unequal_treatment", "unequal food, sleep or living space", RELATIONSHIP),
    CONTROL["restricts_movement"],
    CONTROL["takes_earnings"],
    CONTROL["withholds_documents"],
    CONTROL["excessive_working_hours"],
)
NOT_COMPELLED: Final = (
    against("incident.labor.ordinary_chores", "no more than ordinary household chores", RELATIONSHIP),
    against("incident.labor.real_say", "real say over working conditions", NOT_SERVITUDE),
    against("incident.labor.ordinary_consequences", "stayed only because of ordinary consequences", NOT_SERVITUDE),
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
