"""
The provisions that the comparison of definitions rests on, each once.

Confidence A: the text was read, in a stored copy; C: a secondary source; D: an inference, or from memory. None of these
decides a T case but 22 USC 7102(11), whose provisions stand with the element.
"""

from __future__ import annotations

import datetime

import attrs

from tvisa.kernel.provision import Period, Provision
from tvisa.law.windows import JVTA_2015, TVPA_2000, TVPRA_2008
from tvisa.law.writing import rule

READ_ON = datetime.date(2026, 11, 26)
"""The day on which these texts were last read against their sources."""


def _read(
    text: str,
    citations: str,
    *,
    start: datetime.date,
    end: datetime.date | None = None,
    confidence: str = "A",
    note: str = "",
) -> Provision:
    return attrs.evolve(
        rule(text, citations, window=Period(start, end), confidence=confidence, note=note), checked_on=READ_ON
    )


_UN_DAY = datetime.date(2003, 12, 25)
_SMUGGLING_DAY = datetime.date(2004, 1, 28)
_COE_DAY = datetime.date(2008, 2, 1)
_EU_DAY = datetime.date(2011, 4, 15)
_EU_2024_DAY = datetime.date(2024, 7, 14)
_SAARC_DAY = datetime.date(2005, 11, 15)
_BELEM_DAY = datetime.date(1995, 3, 5)
_ASEAN_DAY = datetime.date(2017, 3, 8)
_ROME_DAY = datetime.date(2002, 7, 1)
_CRC_DAY = datetime.date(1990, 9, 2)
_CEDAW_DAY = datetime.date(1981, 9, 3)
"""Days of entry into force, for the EU of publication and, of the amendment, of entry into force; mostly from memory."""

# --- the United States ------------------------------------------------------------------------------------------------

SEX_TRAFFICKING_2000 = _read(
    """Sex trafficking alone, without force, fraud or coercion, was recruiting, harboring, transporting, providing or obtaining a person for a
    commercial sex act. Patronizing and soliciting were not yet among its acts.""",
    "22 USC 7102(12)",
    start=TVPA_2000,
    end=JVTA_2015,
    confidence="D",
    note="Cited from memory. It is a severe form only if what the paragraph on severe forms adds is also met.",
)

SEX_TRAFFICKING = _read(
    """Sex trafficking alone, without force, fraud or coercion, is recruiting, harboring, transporting, providing, obtaining,
    patronizing or soliciting a person for a commercial sex act.""",
    "22 USC 7102(12)",
    start=JVTA_2015,
    note="It is a severe form only if what 7102(11)(A) adds is also met. “Victim of trafficking”, 7102(17), covers both.",
)

CRIME_2000 = _read(
    """The crime of sex trafficking was to recruit, entice, harbor, transport, provide or obtain a person, in or affecting commerce. The
    offender knew that force, fraud or coercion would be used to cause a commercial sex act. Or the offender knew that the person was under
    18 and would be caused to engage in such an act.""",
    "18 USC 1591(a)",
    start=TVPA_2000,
    end=TVPRA_2008,
    confidence="D",
    note="""Cited from memory. Reckless disregard was not yet enough. For this version, a yes to the question on knowledge means knowledge alone.""",
)

CRIME_2008 = _read(
    """The crime of sex trafficking was to recruit, entice, harbor, transport, provide, obtain or maintain a person, in or affecting commerce
    or in a federal enclave. The offender knew or recklessly disregarded that force, threats of force, fraud or coercion would be used to
    cause a commercial sex act. Or the person was under 18 and would be caused to engage in one.""",
    "18 USC 1591(a); 18 USC 1591(c); 18 USC 1591(e)",
    start=TVPRA_2008,
    end=JVTA_2015,
    confidence="D",
    note="Cited from memory.",
)

CRIME = _read(
    """The crime of sex trafficking is to recruit, entice, harbor, transport, provide, obtain, advertise, maintain, patronize or solicit a
    person, in or affecting commerce or in a federal enclave. The offender knows or recklessly disregards that force, threats of force,
    fraud or coercion will be used to cause a commercial sex act. Or the person is under 18 and will be caused to engage in one.""",
    "18 USC 1591(a); 18 USC 1591(c); 18 USC 1591(e)",
    start=JVTA_2015,
    note="""For an advertiser, actual knowledge is required. Knowingly benefiting from participation in such a venture is a second way to commit the
    crime, 18 USC 1591(a)(2). An opportunity to observe the person stands in for knowledge of age. For the crime, means that will be used
    are enough. Here only the means on file are asked about, not those that were merely planned. Read in a copy of April 2023.""",
)

TIP = _read(
    """The Trafficking in Persons Report uses its name as an umbrella term. It covers recruiting, harboring, transporting, providing or
    obtaining a person for compelled labor or commercial sex acts through force, fraud or coercion. For a person under 18 in commercial sex,
    no such means is required.""",
    "Trafficking in Persons Report (2014), “What is Trafficking in Persons?”",
    start=datetime.date(2014, 6, 20),
    confidence="C",
    note="This is a description, not a rule. It was read in a quotation, and later reports word it differently.",
)

# --- United Nations ---------------------------------------------------------------------------------------------------

UN = _read(
    """Trafficking in persons is recruiting, transporting, transferring, harboring or receiving persons for the purpose of exploitation. The
    means are threat or use of force or other coercion, abduction, fraud, deception, abuse of power or of a position of vulnerability.
    Payment to a person in control of them is a means, too.""",
    "UN Trafficking Protocol art. 3(a)",
    start=_UN_DAY,
    note="""Whether the offense is transnational and committed by an organized group bears on a State's duties (art. 4), not on the definition.""",
)

UN_ACT = _read(
    "Recruitment, transportation, transfer, harboring or receipt of persons.",
    "UN Trafficking Protocol art. 3(a)",
    start=_UN_DAY,
    note="""Handing over a person is read here as transfer, obtaining a person as receipt, and harboring as keeping under control. These readings
    are inferences. Patronizing and soliciting are not among the acts.""",
)

UN_MEANS = _read(
    "For an adult, one of the means is required, and the act must be done by that means. For a child, no means is required.",
    "UN Trafficking Protocol art. 3(a); UN Trafficking Protocol art. 3(c); UN Trafficking Protocol art. 3(d)",
    start=_UN_DAY,
    note="""“Threat of force” and “other forms of coercion” are read without the thresholds of 22 USC 7102(3). Any threat to harm, and any use or
    threat of the law, is enough if the act was done by it (an inference). A position is one of vulnerability if the person has no real and
    acceptable alternative but to submit. The drafting notes and the EU directive, art. 2(2) (C), say so.""",
)

UN_CONSENT = _read(
    "Where one of the means was used, consent to the intended exploitation is irrelevant.",
    "UN Trafficking Protocol art. 3(b)",
    start=_UN_DAY,
)

UN_PURPOSE = _read(
    """Exploitation includes, at a minimum, that of the prostitution of others or other sexual exploitation, and forced labor or services. It
    also includes slavery or similar practices, servitude and the removal of organs.""",
    "UN Trafficking Protocol art. 3(a); Supplementary Convention on the Abolition of Slavery art. 1",
    start=_UN_DAY,
    note="""This is a minimum; a State may add forms. Forced begging is read as forced labor or services, as in the EU directive (art. 2(3)).
    “Exploitation of the prostitution of others” is undefined. Another person's act aimed at a commercial sex act is read here as such
    exploitation, an inference. Practices similar to slavery are those of the 1956 convention.""",
)

SMUGGLING = _read(
    """Smuggling of migrants is procuring a person's unlawful entry into a State, for a financial or other material benefit. The person is not
    a national or permanent resident of that State.""",
    "Migrant Smuggling Protocol art. 3(a); Migrant Smuggling Protocol art. 3(b); Migrant Smuggling Protocol art. 6",
    start=_SMUGGLING_DAY,
    note="""This is a contrast, not a definition of trafficking: smuggling is an offense against a State. Both definitions can be met, one after the
    other. The rule that migrants are not prosecuted for having been smuggled (art. 5) does not reach a person who guided others.""",
)

CRC = _read(
    """States protect children from sexual exploitation, prostitution and pornography included, and from abduction, sale and traffic for
    any purpose and in any form.""",
    "Convention on the Rights of the Child art. 34; Convention on the Rights of the Child art. 35",
    start=_CRC_DAY,
    note="""This is a duty of States, not a definition. That “traffic” means what the UN Protocol says is an inference. A child is under 18, unless
    majority comes earlier where the child lives (art. 1), which is not asked here. Article 36 adds all other exploitation that harms a
    child. The United States is not a party.""",
)

CEDAW = _read(
    "States suppress all forms of traffic in women and exploitation of prostitution of women.",
    "Convention on the Elimination of All Forms of Discrimination against Women art. 6",
    start=_CEDAW_DAY,
    note="""This is a duty of States, not a definition; neither term is defined. Two readings here are inferences. One is that “traffic” means what
    the UN Protocol says. The other is that another person's act aimed at a commercial sex act is exploitation of prostitution. The United
    States is not a party.""",
)

ROME = _read(
    """Enslavement in an attack on civilians, and sexual slavery or enforced prostitution in such an attack or an armed conflict, are crimes of
    the International Criminal Court. Enslavement includes the exercise of an owner's powers in trafficking in persons.""",
    """Rome Statute art. 7(1)(c); Rome Statute art. 7(1)(g); Rome Statute art. 7(2)(c); Rome Statute art. 8(2)(b)(xxii); Rome Statute
    art. 8(2)(e)(vi)""",
    start=_ROME_DAY,
    note="""The content of sexual slavery was read in the Elements of Crimes. Whether the sex act took place is asked here. Knowledge of the attack,
    and a policy behind it, are elements too, but are not asked. The United States is not a party.""",
)

ENFORCED = _read(
    """Enforced prostitution is causing sex acts by force, by a threat of force or coercion, or by taking advantage of a coercive environment
    or an incapacity to consent. Consent must be genuine, and age can exclude it. The offender gets or expects an advantage.""",
    "Elements of Crimes of the International Criminal Court art. 7(1)(g)-3",
    start=_ROME_DAY,
    confidence="D",
    note="Cited from memory. It is an inference that being under 18 is such an incapacity.",
)

# --- Europe -----------------------------------------------------------------------------------------------------------

COE = _read(
    """The definition is that of the UN Protocol. It applies whether the trafficking is national or transnational, and with or without
    organized crime. The convention also defines a victim.""",
    """Council of Europe Convention on Action against Trafficking art. 4; Council of Europe Convention on Action against Trafficking
    art. 2""",
    start=_COE_DAY,
    note="A State considers making it a separate offense to use the services of a person known to be a victim (art. 19).",
)

EU_2011 = _read(
    """The definition has the acts, means and purposes of the UN Protocol. The exchange or transfer of control over a person is one of the
    acts. Begging and the exploitation of criminal activities are among the purposes.""",
    "Directive 2011/36/EU art. 2",
    start=_EU_DAY,
    end=_EU_2024_DAY,
    confidence="C",
    note="Begging counts only where it is forced labor (recital 11).",
)

EU = _read(
    """The definition has the acts, means and purposes of the UN Protocol. The exchange or transfer of control over a person is one of the
    acts. Begging and the exploitation of criminal activities, of surrogacy, of forced marriage and of illegal adoption are among the
    purposes.""",
    "Directive 2011/36/EU art. 2 as amended by Directive (EU) 2024/1712",
    start=_EU_2024_DAY,
    confidence="C",
    note="""The list of purposes was read in a quotation. Begging counts only where it is forced labor (recital 11 of the 2011 text). Using a
    service while knowing that the person is a victim has been a separate offense since 2024.""",
)

# --- regions ----------------------------------------------------------------------------------------------------------

SAARC = _read(
    """Trafficking is moving, selling or buying women and children for prostitution, for money or another consideration, with or without
    the consent of the person.""",
    "SAARC Convention on Trafficking for Prostitution art. I(3)",
    start=_SAARC_DAY,
    confidence="C",
    note="""“For money or another consideration” is read into the commercial purposes of prostitution. Another person's act aimed at a commercial
    sex act is read as such a purpose. Both readings are inferences. The text was read as enacted in Sri Lanka's Act No. 30 of 2005 (s. 14).
    A person subjected to trafficking, art. I(5), is a woman or child forced into prostitution by deception, threat, coercion, kidnapping,
    sale, fraudulent marriage or other unlawful means.""",
)

BELEM = _read(
    """Violence against women based on gender includes trafficking in persons, forced prostitution and kidnapping, no matter who commits it.""",
    "Convention of Belém do Pará art. 2(b); Convention of Belém do Pará art. 1",
    start=_BELEM_DAY,
    note="""The Portuguese text was read. It says traffic in women where the English, from a secondary source, says trafficking in persons. None of
    the three terms is defined: that trafficking means what the UN Protocol says is an inference. Nothing is asked here about death, harm or
    suffering that resulted (art. 1), or whether the violence took place in the community. The United States is not a party.""",
)

ASEAN = _read(
    "The definition is that of the UN Protocol.",
    "ASEAN Convention against Trafficking art. 2",
    start=_ASEAN_DAY,
    confidence="C",
    note="The article itself was not read. It covers transnational offenses (art. 3, from memory).",
)

# --- what is not held against people ----------------------------------------------------------------------------------

COE_SHIELD = _read(
    """A State provides for the possibility of not imposing penalties on victims for unlawful acts that they were compelled to take part
    in.""",
    "Council of Europe Convention on Action against Trafficking art. 26",
    start=_COE_DAY,
)

EU_SHIELD = _read(
    """Authorities are entitled not to prosecute or penalize victims for criminal and, since 2024, other unlawful activities that they
    were compelled to commit as a direct consequence.""",
    "Directive 2011/36/EU art. 8",
    start=_EU_DAY,
    confidence="C",
)

ASEAN_SHIELD = _read(
    """A State considers, in appropriate cases and subject to its law, not holding victims liable for unlawful acts directly related to
    the trafficking.""",
    "ASEAN Convention against Trafficking art. 14(7)",
    start=_ASEAN_DAY,
    confidence="C",
)

COLLATERAL = _read(
    "Assistance is not made conditional on being willing to act as a witness, and services are given with consent.",
    """Council of Europe Convention on Action against Trafficking art. 12(6); Council of Europe Convention on Action against Trafficking
    art. 12(7)""",
    start=_COE_DAY,
    note="By contrast, United States certification of an adult requires willingness, or trauma that prevents it.",
)

REFLECTION = _read(
    "Under that law the person has at least thirty days to recover and to decide about cooperating, without removal.",
    "Council of Europe Convention on Action against Trafficking art. 13",
    start=_COE_DAY,
    note="No such period exists in T law; a T case can be filed without an open investigation.",
)

# --- the plan ---------------------------------------------------------------------------------------------------------

CRIME_VICTIMS = _read(
    """In a federal case a victim has rights to protection, to notice, to be present and heard, to confer with the prosecutor, to restitution,
    and to dignity and privacy. A person accused of the crime obtains no relief under the chapter.""",
    "18 USC 3771(a); 18 USC 3771(d)(1)",
    start=datetime.date(2004, 10, 30),
)

COORDINATOR = _read(
    """Each federal agency that detects, investigates or prosecutes crime has designated officials who identify victims and tell them whom to
    contact. On request, those officials arrange information, services, protection from suspects and notice at each stage.""",
    "34 USC 20141",
    start=datetime.date(1990, 11, 29),
    note="It gives no claim against an official who fails to (20141(d)).",
)

RESTITUTION = _read(
    "For an offense in the trafficking chapter the court orders full restitution, including the value of the work.",
    "18 USC 1593",
    start=TVPA_2000,
)

INFORMED = _read(
    "Victims have access to information on their rights and to translation.",
    "22 USC 7105(c)(2)",
    start=TVPA_2000,
    note="Its text is not limited to custody, as (c)(1) is. Regulations for officials implement it.",
)

# --- which framework a text belongs to, by what it asks itself -------------------------------------------------------

TVPA_AIMS = _read(
    "The purposes of the statute are to combat trafficking, to ensure punishment of traffickers and to protect their victims.",
    "22 USC 7101(a)",
    start=TVPA_2000,
)

TVPA_CONSENT = _read(
    """The text does not mention consent. The question is whether force, fraud or coercion induced the act, or the person was under 18.""",
    "22 USC 7102(11)(A); 22 USC 7102(12)",
    start=TVPA_2000,
)

CRIME_PUNISHED = _read("It makes the act an offense of the person who commits it.", "18 USC 1591(a)", start=TVPA_2000)

TIP_STANDARDS = _read(
    "Governments are assessed on whether they prohibit and punish severe forms, and on whether they protect victims.",
    "22 USC 7106(a)(1); 22 USC 7106(b)(2)",
    start=TVPA_2000,
)

UN_OFFENSE = _read(
    """States make trafficking an offense. The Protocol applies to offenses that are transnational and involve an organized criminal group, and
    to the protection of their victims.""",
    "UN Trafficking Protocol art. 5(1); UN Trafficking Protocol art. 4",
    start=_UN_DAY,
)

UN_RECOVERY = _read(
    "One purpose is to protect and assist victims, with full respect for their human rights. States consider measures for their recovery.",
    "UN Trafficking Protocol art. 2(b); UN Trafficking Protocol art. 6(3)",
    start=_UN_DAY,
    confidence="C",
    note="Read as quoted.",
)

COE_RIGHTS = _read(
    """Trafficking violates human rights. Respect for the rights of victims, their protection and action against trafficking must be the
    paramount objectives.""",
    "Council of Europe Convention on Action against Trafficking preamble",
    start=_COE_DAY,
)

EU_UNCONDITIONAL = _read(
    "Assistance does not depend on willingness to cooperate in the investigation or the trial.",
    "Directive 2011/36/EU art. 11(3)",
    start=_EU_DAY,
    confidence="C",
    note="Read in a translation.",
)

SAARC_OFFENSE = _read(
    """States make trafficking in any form an offense, with penalties that fit its gravity. They cooperate against it, and in returning and
    rehabilitating people.""",
    "SAARC Convention on Trafficking for Prostitution art. III(1); SAARC Convention on Trafficking for Prostitution art. II",
    start=_SAARC_DAY,
)

SAARC_CONSENT = _read(
    "It is trafficking with or without the consent of the person.",
    "SAARC Convention on Trafficking for Prostitution art. I(3)",
    start=_SAARC_DAY,
    confidence="C",
)

BELEM_RIGHTS = _read(
    "Violence against women is a violation of their human rights.",
    "Convention of Belém do Pará preamble",
    start=_BELEM_DAY,
)

ASEAN_AIMS = _read(
    "The purposes are to prevent and combat trafficking, to protect and assist victims with full respect for their human rights, and to cooperate.",
    "ASEAN Convention against Trafficking art. 1",
    start=_ASEAN_DAY,
    confidence="C",
    note="Read as reported.",
)

ROME_REPARATION = _read(
    "The Court may order a convicted person to make reparations to victims.",
    "Rome Statute art. 75(2)",
    start=_ROME_DAY,
    confidence="C",
)

CRC_RECOVERY = _read(
    "States promote the recovery and reintegration of a child who was exploited, in surroundings that foster health, self-respect and dignity.",
    "Convention on the Rights of the Child art. 39",
    start=_CRC_DAY,
)

UDHR_4 = _read(
    "Nobody is held in slavery or servitude; slavery and the slave trade are prohibited in all their forms.",
    "Universal Declaration of Human Rights art. 4",
    start=datetime.date(1948, 12, 10),
    note="This is a declaration. It defines neither word.",
)

ICCPR_8 = _read(
    "Nobody is held in slavery or servitude, or required to do forced or compulsory labor.",
    """International Covenant on Civil and Political Rights art. 8(1); International Covenant on Civil and Political Rights art. 8(2);
    International Covenant on Civil and Political Rights art. 8(3)(a)""",
    start=datetime.date(1976, 3, 23),
    note="The text defines none of these terms. That the United States is a party is from memory.",
)

ICCPR_26 = _read(
    "All are equal before the law, and the law protects them equally and without discrimination.",
    "International Covenant on Civil and Political Rights art. 26",
    start=datetime.date(1976, 3, 23),
)

UNICEF = _read(
    """These are standards of good practice for a child, from identification to recovery. They cover best interests, the child's views,
    information, confidentiality, protection and a guardian.""",
    "UNICEF, Guidelines on the Protection of Child Victims of Trafficking (2006)",
    start=datetime.date(2006, 9, 1),
    confidence="C",
    note="This is guidance, not a treaty. It is known from a summary, and from the table of contents of the edition of 2003.",
)

ASEAN_2007 = _read(
    """For criminal justice agencies: trafficking is a crime with penalties that fit its gravity. As far as possible, victims can seek
    remedies, including compensation.""",
    "ASEAN, Criminal Justice Responses to Trafficking in Persons: Practitioner Guidelines (2007), part 1(A)",
    start=datetime.date(2007, 6, 27),
    note="This is guidance, not a treaty. Its objective is justice for victims and an end to the impunity of traffickers. Part 1(A) was read.",
)
