"""
The provisions that exposure rests on, each once.

Confidence A: the text was read; C: a secondary source; D: an inference, or from memory. None of these decides a T case but
the statute of T status and its regulations; the rest are grounds, contrasts and arguments.
"""

from __future__ import annotations

import datetime

from tvisa.kernel.provision import CHECKED_ON, Period
from tvisa.law.read import READ_LAST, READ_SINCE
from tvisa.law.time_limits import (
    DAYS_UNLAWFUL,
    YEARS_AFTER_PROSTITUTION,
    YEARS_AFTER_REMOVAL,
    YEARS_BARRED,
    YEARS_BARRED_LONGER,
    YEARS_BEFORE_CONSENT,
    YEARS_UNLAWFUL,
    in_words,
    years,
)
from tvisa.law.windows import RULE_2017, SINCE_2006, VAWA_2005
from tvisa.law.writing import rule

TSRA = Period(datetime.date(2026, 1, 23))
"""Trafficking Survivors Relief Act, Pub. L. 119-73."""

# --- the bar ----------------------------------------------------------------------------------------------------------

BAR = rule(
    """A person cannot receive T status if there is substantial reason to believe that the person has committed an act of a severe form of
    trafficking in persons.""",
    "8 USC 1184(o)(1); 8 CFR 214.202(e); 8 CFR 214.11(b)(5); 8 CFR 214.11(c) of 2002",
    note=f"""The statute has no exception for victims, no time limit, no conviction requirement, no duress clause and no definition. No decision
    interpreting it was known on {CHECKED_ON}.""",
)

DEFINITION = rule(
    """A severe form of trafficking is recruiting, harboring, transporting, providing, obtaining, patronizing or soliciting a person for a
    commercial sex act. Force, fraud or coercion must induce the act, or the person must be under 18. It is also recruiting, harboring,
    transporting, providing or obtaining a person for labor or services by force, fraud or coercion. The purpose must be to subject the
    person to involuntary servitude, peonage, debt bondage or slavery.""",
    "22 USC 7102(11); 22 USC 7102(12); 8 CFR 214.201; 8 CFR 214.11(a)",
)

KNOWLEDGE = rule(
    "The definition speaks of acts for a purpose. Whether the trafficker bar requires a mental state is unsettled.",
    "22 USC 7102(11); 22 USC 7102(12)",
    confidence="D",
)

NOT_A_GROUND = rule(
    "The trafficker bar is not a ground of inadmissibility, and no waiver reaches it. The two waivers available in T cases reach grounds of inadmissibility and do not name the bar.",
    "8 CFR 214.202(e); 8 CFR 214.11(b)(5); 8 CFR 214.11(c) of 2002; 8 USC 1184(o)(1); 8 USC 1182(d)(13); 8 USC 1182(d)(3)(A)(ii)",
    confidence="D",
    note="Inferred from the texts.",
)

POLICY = rule(
    """Congress found that victims should not be inappropriately penalized solely for unlawful acts that were a direct result of being
    trafficked. Its examples are false documents, and entry or work without documents.""",
    "22 USC 7101(b)(19); 22 USC 7101(b)(17); 22 USC 7101(b)(24); 22 USC 7106(b)(2)",
    note="This is a policy; it gives no right. 22 USC 7106(b)(2) assesses foreign governments.",
)

PRINCIPALS = rule(
    """A person who aids, abets, counsels, commands, induces or procures a federal offense, or willfully causes it, is punishable as a
    principal. Whether “has committed” in the trafficker bar covers such a person is unsettled.""",
    "18 USC 2",
    note="The text was read. How it bears on the trafficker bar is a matter of argument.",
)

EXCEPTIONS_ELSEWHERE = rule(
    """Elsewhere, Congress did write involuntariness into the statute. It is an exception for party membership, and it limits who is excluded
    from the terrorism exemption.""",
    "8 USC 1182(a)(3)(D)(ii); 8 USC 1182(d)(3)(B)(i)",
    note="That the silence of the trafficker bar means more is an argument, not settled law.",
)

NO_IMPLIED_DURESS = rule(
    "Case law reads no duress exception into the persecutor bar or the material support bar.",
    """Matter of Negusie, 28 I&N Dec. 120 (A.G. 2020); Matter of Negusie, 29 I&N Dec. 285 (A.G. 2025); Matter of M-H-Z-, 26 I&N Dec. 757
    (BIA 2016); Matter of A-C-M-, 27 I&N Dec. 303 (BIA 2018)""",
    confidence="C",
    note="""None of these decisions construes the trafficker bar. Negusie was stayed from October 12, 2021 (28 I&N Dec. 399) to October 22, 2025.
    Courts now interpret a statute independently: Loper Bright Enterprises v. Raimondo, 603 U.S. 369 (2024).""",
)

NON_PUNISHMENT = rule(
    """Other legal instruments provide for not punishing victims for what they were compelled to do, or what they did as a direct result of the
    trafficking.""",
    """Council of Europe Convention on Action against Trafficking art. 26; Directive 2011/36/EU art. 8 as amended in 2024; ASEAN
    Convention against Trafficking art. 14(7); OHCHR Recommended Principle 7""",
    confidence="C",
    note="These instruments are context only. None is binding in a T case. The text of the Council of Europe instrument was read.",
)

REASON_TO_BELIEVE = rule(
    """Some courts read “reason to believe” in the drug ground as probable cause, others as reasonable, substantial and probative evidence.
    “Substantial reason” should mean no less.""",
    "8 USC 1182(a)(2)(C); Matter of Rico, 16 I&N Dec. 181 (BIA 1977)",
    confidence="C",
)

LET_GO = rule(
    """The trafficker bar requires substantial reason to believe, not a conviction. That a criminal case ended without a conviction does not
    settle the question.""",
    "8 USC 1184(o)(1); 8 CFR 214.202(e); Matter of Rico, 16 I&N Dec. 181 (BIA 1977)",
    confidence="D",
    note="This is inferred from the text, and from how “reason to believe” is read in the drug ground. No decision on the trafficker bar is known.",
)

SOURCE = rule(
    """A finding of inadmissibility or deportability may not rest on information furnished solely by the trafficker or another offender that
    the statute lists. This does not protect an applicant convicted of a crime listed in 8 USC 1227(a)(2). The statute names no other
    decisions.""",
    "8 USC 1367(a)(1)(F); 8 CFR 214.216(d); 8 CFR 214.11(p)(4)",
    note="""Whether this rule reaches the trafficker bar, 8 USC 1184(o)(1), is unsettled. The bar speaks of admission, and no decision on the point
    is known. A statement by a witness whom the trafficker controls comes from the trafficker. A co-defendant is covered only if the
    co-defendant is also a trafficker or other listed offender. USCIS practice of December 22, 2025 (PA-2025-34) narrows the rule.""",
    window=SINCE_2006,
)

CONFIDENTIAL = rule(
    """DHS, the Department of Justice and the Department of State may not use information relating to an applicant for other purposes, or
    disclose such information to outsiders. Disclosure is allowed to law enforcement for legitimate purposes, and to national security
    officials. The limit ends when the application is denied and appeals are exhausted.""",
    """8 USC 1367(a)(2); 8 USC 1367(b); 8 USC 1367(b)(2); 8 USC 1367(b)(8); 8 CFR 214.216(a); 8 CFR 214.216(b); 8 CFR 214.11(p)(1);
    8 CFR 214.11(p)(2)""",
    note="A willful violation can cost up to $5,000: 8 USC 1367(c).",
    window=SINCE_2006,
)

WITNESS = rule(
    "Witness tampering is a crime. It means intimidating, threatening, corruptly persuading or misleading a person to influence or withhold testimony, or to keep information on a federal crime from officers.",
    "18 USC 1512(b)",
    note="Read as of April 2023.",
    checked=READ_SINCE,
)

# --- trafficking, aiding, documents -----------------------------------------------------------------------------------

GROUND_TRAFFICKER = rule(
    """A person who commits trafficking, or conspires to commit it, is inadmissible. So is a person who an officer knows, or has reason to
    believe, is or has been a knowing aider, abettor, assister, conspirator or colluder with a trafficker.""",
    "8 USC 1182(a)(2)(H)(i)",
    note="Unlike the trafficker bar, this ground can be waived: under 8 USC 1182(d)(13)(B)(ii) with nexus, or under 1182(d)(3)(A)(ii).",
)

GROUND_FAMILY = rule(
    """The spouse, son or daughter of a noncitizen inadmissible as a trafficker is inadmissible if they benefited from the trafficking within
    the previous five years. They must have known, or reasonably should have known, the source. A son or daughter, but not a spouse, is
    excepted if they were a child (unmarried and under 21) when they received the benefit.""",
    "8 USC 1182(a)(2)(H)(ii); 8 USC 1182(a)(2)(H)(iii); 8 USC 1101(b)(1)",
)

DEPORTABLE = rule(
    """A person described in the human trafficking ground, 212(a)(2)(H), is deportable, also at a later time. This includes family members who
    benefited.""",
    "8 USC 1227(a)(2)(F)",
)

CIVIL_STAY = rule(
    """A person inadmissible as a trafficker, aider or family beneficiary may be deported before that person's civil suit under 18 USC 1595
    ends. Other victims may stay for the suit if a federal officer has applied for them.""",
    "22 USC 7105(c)(3)(A)(iv)",
    note="The clause names other criminal grounds and security grounds as well.",
)

VENTURE = rule(
    """It is a separate crime to benefit knowingly from taking part in a trafficking venture, knowing of the trafficking or recklessly
    disregarding it. In that crime, maintaining and advertising a person also count as acts.""",
    "18 USC 1591(a)(2); 18 USC 1591(a)(1); 18 USC 1589(b)",
    note="Where the act is advertising, 18 USC 1591(a) requires knowledge. Reckless disregard is not enough.",
)

RECRUITING_CRIMES = rule(
    """It is a federal crime to knowingly recruit someone for forced labor. It is also one to knowingly recruit someone for a commercial sex
    act by force, fraud or coercion, or if the person is under 18.""",
    "18 USC 1590(a); 18 USC 1591(a)(1)",
)

MINORS = rule(
    """For a commercial sex act of a person under 18, no force, fraud or coercion is needed. In the criminal statute, a reasonable opportunity
    to observe the person can take the place of knowing the age.""",
    "22 USC 7102(11)(A); 18 USC 1591(a); 18 USC 1591(c)",
)

PAPERS = rule(
    "It is a crime to take or keep people's passports or other documents to hold them in servitude or a similar condition.",
    "18 USC 1592(a)",
)

PAPERS_EXEMPT = rule(
    """That crime does not apply to a trafficking victim's conduct with documents if the conduct was caused by, or incident to, that
    trafficking.""",
    "18 USC 1592(b)",
    note="The exemption is limited to 18 USC 1592(a).",
)

COERCION = rule(
    """Threats of serious harm to, or physical restraint of, anyone are coercion. So is a scheme, plan or pattern to make a person believe that
    failing to act would bring such harm or restraint. Abuse or threatened abuse of the legal process is coercion, too.""",
    "22 USC 7102(3)",
)

DEBT_SCHEME = rule(
    """A scheme, plan or pattern is coercion if meant to make a person believe that not performing would bring serious harm to, or physical
    restraint of, anyone. A pledge of services for a debt is debt bondage if their value is not applied to the debt. It is also debt bondage
    if their length and nature are not limited and defined.""",
    "22 USC 7102(3)(B); 22 USC 7102(7)",
)

NO_TIME_LIMIT = rule(
    """“Has committed” has no limit of time or place. The human trafficking ground, 212(a)(2)(H), covers conduct inside and outside the United
    States.""",
    "8 USC 1184(o)(1); 8 USC 1182(a)(2)(H)(i)",
)

# --- waivers ----------------------------------------------------------------------------------------------------------

WAIVER_NEXUS = rule(
    """Any ground may be waived in the national interest, except security, international child abduction and renouncing citizenship to avoid
    taxation. The activities must have been caused by, or incident to, the victimization. A health ground needs no such nexus, nor did
    public charge until 2003. The waiver covers grounds in 212(a). The trafficker bar is in another section.""",
    "8 USC 1182(d)(13)(B)(ii); 8 USC 1182(d)(13)(B)(i); 8 CFR 212.16(b)",
    note="""Security means all of 212(a)(3). The text also excludes public charge, 212(a)(4). Since December 19, 2003, public charge does not apply
    to T applicants at all, 212(d)(13)(A). Before that date, 8 CFR 212.16(c) of 2002 named (a)(4) together with (a)(1). The applicant bears
    the burden: USCIS Policy Manual, vol. 9, part O, ch. 3.""",
)

WAIVER_GENERAL = rule(
    """The general nonimmigrant waiver weighs the risk of harm to society, the seriousness of earlier violations and the reasons for wishing to
    enter. It does not reach five security grounds.""",
    "8 USC 1182(d)(3)(A)(ii); 8 CFR 212.16(a); Matter of Hranka, 16 I&N Dec. 491 (BIA 1978)",
    note="""It counts in the applicant's favor to have been trafficked and to have complied with requests: USCIS Policy Manual, vol. 9, part O, ch.
    4(B). USCIS considers this waiver where the 212(d)(13) waiver does not reach: ch. 3(C). The statute lists the five grounds.""",
    confidence="B",
)

WAIVER_VIOLENT = rule(
    """USCIS weighs the number and seriousness of the offenses. It waives violent or dangerous crimes only in extraordinary circumstances,
    unless they were caused by, or incident to, the victimization.""",
    "8 CFR 212.16(b)(3)",
    note="""This paragraph is part of the rule on 212(d)(13) and speaks of the grounds in 212(a)(2). That it also governs a 212(d)(3)(A)(ii) waiver
    is inferred. USCIS Policy Manual, vol. 9, part O, ch. 3(B), places it under 212(d)(13).""",
    window=Period(RULE_2017.start),
)

JUDGES_WAIVE = rule(
    """In the Fourth, Seventh and Eleventh Circuits, a person may ask an immigration judge for the 212(d)(3)(A)(ii) waiver. The BIA, and the
    Ninth Circuit following it, say that the agency alone decides.""",
    """L.D.G. v. Holder, 744 F.3d 1022 (7th Cir. 2014); Jimenez-Rodriguez v. Garland, 996 F.3d 190 (4th Cir. 2021); Meridor v. U.S.
    Att'y Gen., 891 F.3d 1302 (11th Cir. 2018); L.E.A.R. v. USCIS, No. 21 C 5542 (N.D. Ill. Aug. 18, 2022); Matter of Khan, 26 I&N Dec.
    797 (BIA 2016); Man v. Barr, 940 F.3d 1354 (9th Cir. 2019)""",
    confidence="C",
    note="""The decisions concern U status. L.E.A.R. applied them to T status on a motion to dismiss. DHS holds that USCIS alone decides: 89 FR
    34886-87.""",
)

UK_EXCLUSIONS = rule(
    "Even the defense for victims in England and Wales excludes listed offenses, including false imprisonment and kidnapping.",
    "Modern Slavery Act 2015 (UK) Sch. 4",
)

# --- criminal grounds -------------------------------------------------------------------------------------------------

PROSTITUTION = rule(
    f"""A person is inadmissible who comes to engage in prostitution, or engaged in it within {years(YEARS_AFTER_PROSTITUTION)} before applying
    for a visa, admission or adjustment of status. The ground requires a pattern or deliberate course of conduct for gain, not casual or
    isolated acts.""",
    "8 USC 1182(a)(2)(D)(i); 22 CFR 40.24(b); Matter of Gonzalez-Zoquiapan, 24 I&N Dec. 549 (BIA 2008)",
    note="Only the statute and the visa regulation were read. The source for the decision's adoption of the pattern rule is a later court's summary.",
)

PROCURING = rule(
    f"""A person is inadmissible who procures people for prostitution, tries to, or receives its proceeds, even in part. The ground looks back
    {years(YEARS_AFTER_PROSTITUTION)} from the application for a visa, admission or adjustment of status. It covers procuring people, trying
    to procure or import them, and receiving proceeds in that time. One solicitation for oneself is not procuring.""",
    "8 USC 1182(a)(2)(D)(ii); Matter of Gonzalez-Zoquiapan, 24 I&N Dec. 549 (BIA 2008)",
    note="The statute was read. What the decision holds is taken from a later court's summary.",
)

AGGRAVATED = rule(
    """A conviction for managing a prostitution business, for transporting people for prostitution for gain, or for trafficking is an
    aggravated felony.""",
    "8 USC 1101(a)(43)(K); Matter of Ding, 27 I&N Dec. 295 (BIA 2018)",
)

GOOD_CHARACTER = rule(
    """Prostitution or procuring, smuggling, and most criminal grounds within the period bar good moral character at adjustment. A conviction
    of an aggravated felony bars it at any time. DHS may waive a disqualification caused by, or incident to, the trafficking.""",
    "8 USC 1101(f)(3); 8 USC 1101(f)(8); 8 USC 1255(l)(6)",
)

TURPITUDE = rule(
    """A person is inadmissible who is convicted of, or admits, a crime involving moral turpitude, or an attempt or conspiracy to commit one.
    Purely political offenses do not count. The first exception covers only one such crime, committed under 18. The crime and any
    confinement for it must have ended more than five years before applying. The second covers only one crime, which carried at most a year
    and, if there was a conviction, a sentence of at most six months.""",
    "8 USC 1182(a)(2)(A)(i)(I); 8 USC 1182(a)(2)(A)(ii)",
)

MULTIPLE = rule(
    "A person with two or more convictions is inadmissible if the sentences come to five years or more in all. Purely political offenses do not count.",
    "8 USC 1182(a)(2)(B)",
)

ADMISSION = rule(
    """An admission of a crime counts only if the crime and all its elements were first explained in plain terms, and the person freely
    admitted every factual element. An admission made to an examining physician has counted.""",
    """Matter of K-, 7 I&N Dec. 594 (BIA 1957); Pazcoguin v. Radcliffe, 292 F.3d 1209 (9th Cir. 2002), amended, 308 F.3d 934 (9th Cir.
    2002)""",
    confidence="C",
)

CONVICTION = rule(
    """A conviction is a formal judgment of guilt. Where adjudication of guilt is withheld, a finding of guilt, a plea of guilty or no contest,
    or an admission of enough facts counts. The judge must also have ordered some punishment, penalty or restraint on liberty.""",
    "8 USC 1101(a)(48)(A)",
)

DELINQUENCY = rule(
    "A finding of juvenile delinquency is not a conviction for immigration purposes. What was admitted there can still count.",
    "Matter of Devison-Charles, 22 I&N Dec. 1362 (BIA 2000)",
    confidence="C",
    note="""The decision, on a youthful offender in New York, was read in its headnotes and in decisions that cite it. Grounds that require no
    conviction, such as the “reason to believe” drug ground, remain possible.""",
)

DRUG_OFFENSE = rule(
    "A person is inadmissible for a controlled-substance conviction or admission.", "8 USC 1182(a)(2)(A)(i)(II)"
)

DRUG_TRAFFICKER = rule(
    """A person is inadmissible if an officer knows or has reason to believe that the person is or has been a drug trafficker, including in
    listed chemicals. So is a person believed to be a knowing aider, abettor, assister, conspirator or colluder, or to have tried to be one.
    The spouse, son or daughter of such a noncitizen is inadmissible if they benefited within the previous five years and knew or reasonably
    should have known.""",
    "8 USC 1182(a)(2)(C)",
)

ADDICTION = rule(
    "A person determined under Health and Human Services regulations to be a drug abuser or addict is inadmissible on health grounds.",
    "8 USC 1182(a)(1)(A)(iv)",
    note="This ground can be waived in the national interest without nexus: 8 USC 1182(d)(13)(B)(i).",
)

LAUNDERING = rule(
    """A person is inadmissible if an officer knows or has reason to believe that the person has engaged in money laundering (18 USC 1956,
    1957). So is a person whom an officer knows to be a knowing aider, abettor, assister, conspirator or colluder.""",
    "8 USC 1182(a)(2)(I)",
)

VACATED = rule(
    """A vacated conviction stops counting only if it was vacated for a procedural or substantive defect, not for rehabilitation or immigration
    hardship. The same is true of an altered sentence. Vacatur does not settle grounds that rest on conduct, or the trafficker bar.""",
    """Matter of Pickering, 23 I&N Dec. 621 (BIA 2003), rev'd on other grounds, 465 F.3d 263 (6th Cir. 2006); Matter of Marquez Conde,
    27 I&N Dec. 251 (BIA 2018); Matter of Thomas & Thompson, 27 I&N Dec. 674 (A.G. 2019); 8 CFR 1003.55; Padilla v. Kentucky, 559 U.S.
    356 (2010); 34 USC 10381(c)(3)""",
    confidence="C",
    note="""Marquez Conde does not follow the Fifth Circuit's Renteria-Gonzalez. 8 CFR 1003.55 protects sentence orders requested by October 25,
    2019, and reliance on them. 34 USC 10381(c)(3) prefers grants to States with certain vacatur laws: read the law of the State. As far as
    known, no decision says whether vacatur under 18 USC 3771A meets Pickering.""",
)

RELIEF_2026 = rule(
    """A federal court may vacate a conviction of a non-violent federal offense that was a direct result of having been a trafficking victim.
    It may expunge arrests that resulted from having been one.""",
    "18 USC 3771A",
    confidence="C",
    note="""Pub. L. 119-73 (January 23, 2026). It covers older convictions and arrests, too. The standard is a preponderance. The affidavit of a
    provider or clinician is enough if it is credible and no other evidence is readily available. No violent conviction can be vacated. An
    arrest for a violent offense is covered only if it ended without a standing conviction and no child was a victim. United States v.
    Fuertes, 805 F.3d 485 (4th Cir. 2015), held that 18 USC 1591 is not categorically violent under 18 USC 924(c).""",
    window=TSRA,
)

DURESS_2026 = rule(
    """In a prosecution for a covered federal offense, a defendant may establish duress by showing that they were a victim of trafficking at
    the time of the offense. Every federal offense is covered except a violent crime of which a child was a victim.""",
    "18 USC 28(b); 18 USC 28(a)(1)",
    note="Pub. L. 119-73 (January 23, 2026). It does not mention the immigration laws.",
    window=TSRA,
)

# --- migration and security -------------------------------------------------------------------------------------------

SMUGGLING = rule(
    """A person is inadmissible who at any time knowingly encouraged, induced, assisted, abetted or aided another noncitizen to enter, or try
    to enter, unlawfully.""",
    "8 USC 1182(a)(6)(E)(i)",
    note="""The ground covers paying for the crossing of one's own child. Close family is no exception in a T case. 1182(a)(6)(E)(ii) is for
    family-unity immigrants present on May 5, 1988. The waiver of 1182(a)(6)(E)(iii) and (d)(11) for a spouse, parent, son or daughter is
    for returning residents and family-based immigrants. The crimes are 8 USC 1324 and 1328.""",
)

SMUGGLED = rule(
    """Being smuggled is not being trafficked, and does not rule out trafficking. Compare what happened afterward with the definition.""",
    "22 USC 7102(11); 8 CFR 214.206(a); Migrant Smuggling Protocol art. 3(a)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(B)(7).",
)

DEBT_BONDAGE = rule(
    """Debt bondage arises from a pledge of one's services, or of those of a person one controls, as security for a debt. It exists if the
    reasonable value of the services is not applied to the debt, or their length and nature are not limited and defined.""",
    "22 USC 7102(7)",
)

MISREPRESENTATION = rule(
    """A person is inadmissible for fraud, or willful misrepresentation of a material fact, to get a visa, other documents, admission or
    another immigration benefit.""",
    "8 USC 1182(a)(6)(C)(i)",
    note="In T cases this ground can be waived: in the national interest with nexus, or under 212(d)(3)(A)(ii).",
)

CITIZENSHIP_CLAIM = rule(
    "A person is inadmissible for a false claim to United States citizenship, for any purpose or benefit under federal or State law.",
    "8 USC 1182(a)(6)(C)(ii)",
    note="""In T cases this ground can be waived as misrepresentation can. It does not reach claims made before September 30, 1996 (IIRIRA, section
    344(c); from memory).""",
)

ENTERED = rule("A person present without admission or parole is inadmissible.", "8 USC 1182(a)(6)(A)")

REMOVED = rule(
    f"""A person who was ordered removed, or left with an order outstanding, is inadmissible if seeking admission within five or
    {years(YEARS_AFTER_REMOVAL)} of it. The period is twenty years after a second removal, and it never ends after an aggravated felony.
    Consent to reapply, obtained first, lifts the ground.""",
    "8 USC 1182(a)(9)(A)",
    note="The ground requires a departure. Form I-212 is not on the list of fee exemptions.",
)

RETURNED = rule(
    f"""A person is inadmissible who was unlawfully present for more than {years(YEARS_UNLAWFUL)} in the aggregate, or was ordered removed, and
    then enters or tries to reenter without admission. Consent to reapply is possible {years(YEARS_BEFORE_CONSENT)} after the last
    departure.""",
    "8 USC 1182(a)(9)(C)",
    note="""The exceptions for time under 18, and for trafficking as a central reason, are by their own words exceptions to 1182(a)(9)(B)(i). This
    ground does not repeat them.""",
)

ILLEGAL_ENTRY = rule(
    """It is a crime to enter, or try to, outside a designated time or place, to elude inspection, or to enter by a willfully false or
    misleading statement or concealment. The penalty is up to six months the first time, and up to two years after that.""",
    "8 USC 1325(a)",
)

ILLEGAL_REENTRY = rule(
    """It is a crime to enter, try to enter, or be found in the United States after removal, or after leaving under an order, without consent
    to reapply. The penalty is up to two years, and up to ten or twenty after certain convictions.""",
    "8 USC 1326(a); 8 USC 1326(b)",
    note="“At any time found in” can cover a person who comes to an officer's notice through a filing or a hearing.",
)

PROTECTION_ORDER = rule(
    """A person is deportable who, at any time after an admission, is under a protection order against domestic violence and violates it. A
    court must find a violation of the part that protects against credible threats of violence, repeated harassment or injury.""",
    "8 USC 1227(a)(2)(E)(ii)",
    note="A court's finding is enough, and no conviction is required. Support and custody orders are excluded.",
    checked=READ_LAST,
)

SMUGGLER_DEPORTABLE = rule(
    """After admission, a person is deportable who knowingly encouraged, induced, assisted, abetted or aided another noncitizen to enter, or
    try to enter, unlawfully. The conduct must come before an entry, at it, or within five years of it.""",
    "8 USC 1227(a)(1)(E)(i)",
)

UNLAWFUL_PRESENCE = rule(
    f"""Inadmissible: anyone who was unlawfully present for {years(YEARS_UNLAWFUL)} or more, and seeks admission within
    {years(YEARS_BARRED_LONGER)} of leaving or being removed. So is anyone unlawfully present for more than {DAYS_UNLAWFUL} days who left
    voluntarily before removal proceedings began, and seeks admission within {in_words(YEARS_BARRED)} years. Time under 18 does not count.""",
    "8 USC 1182(a)(9)(B)(i); 8 USC 1182(a)(9)(B)(ii); 8 USC 1182(a)(9)(B)(iii)(I)",
    note="""The ground does not reach permanent residents; that status ends with a final order of removal: 8 CFR 1001.1(p), Matter of Lok, 18 I&N
    Dec. 101 (BIA 1981). It requires a departure, including one on advance parole since August 13, 2026: Matter of Delcarmen-Lara, 29 I&N
    Dec. 830 (BIA 2026) (known from a secondary source). A pending asylum application, without unauthorized work, and deferred action stop
    the count: 8 USC 1182(a)(9)(B)(iii)(II).""",
)

CENTRAL_REASON = rule(
    """The ground for unlawful presence does not apply to someone who shows that trafficking was at least one central reason for it.""",
    "8 USC 1182(a)(9)(B)(iii)(V)",
    note="""The text was read in its current form, and the date is that of Pub. L. 109-162. For how it is proved, see USCIS Policy Manual, vol. 9,
    part O, ch. 5(C)(3), on adjustment.""",
    window=Period(VAWA_2005),
)

PRESENCE_ABROAD = rule(
    """Physical presence must be on account of the trafficking. If the trafficking happened abroad, entry for a process, or presence directly
    related to the trafficking, can be enough.""",
    "8 CFR 214.207(a)(4); 8 CFR 214.207(a)(5); 8 CFR 214.11(g)(1)(iv); 8 CFR 214.11(g)(1)(v)",
)

SUPPORT = rule(
    """A person is inadmissible who did an act that they knew or should have known gives material support to a terrorist organization,
    designated or not. For an undesignated organization, a person is excepted who clearly shows that they did not know, and should not have
    known, what it was. Forced cooking, cleaning and washing have counted.""",
    """8 USC 1182(a)(3)(B)(iv)(VI); 8 USC 1182(a)(3)(B)(i)(I); 8 USC 1182(a)(3)(B)(vi)(III);
    Matter of M-H-Z-, 26 I&N Dec. 757 (BIA 2016); Matter of A-C-M-, 27 I&N Dec. 303 (BIA 2018)""",
    note="""A-C-M- is the decision on forced labor. Eight cartels and gangs were designated on February 20, 2025, and more since (known from
    secondary sources). Compare the date of the act.""",
)

SUPPORT_EXEMPTION = rule(
    """The government can exempt a person from the terrorism grounds in its sole, unreviewable discretion. No exemption is possible for a
    person engaged in terrorism, or likely to be after entry, or for a member or representative of a designated organization. The same holds
    for a person who voluntarily and knowingly engaged in terrorism for one, endorsed it or persuaded others to, or trained with one. The
    212(d)(13) waiver excludes all of 212(a)(3).""",
    "8 USC 1182(d)(3)(B)(i); 8 USC 1182(d)(13)(B)(ii)",
)

CHILD_SOLDIERS = rule(
    "A person is inadmissible who recruited or used child soldiers, knowing them to be under 15.",
    "8 USC 1182(a)(3)(G); 18 USC 2442",
    confidence="B",
    note="The text was read in its current form, and the date is that of Pub. L. 110-340.",
    window=Period(datetime.date(2008, 10, 3)),
)

NOT_WAIVABLE = rule(
    """Before T status is granted neither waiver reaches five security grounds: espionage or sabotage, other unlawful activity,
    overthrow, foreign policy, and Nazi persecution or genocide. Each of the others has its own tests.""",
    """8 USC 1182(d)(3)(A)(ii); 8 USC 1182(d)(13)(B)(ii); 8 CFR 212.16(b); 8 USC 1182(a)(3)(A)(i)(I); 8 USC 1182(a)(3)(A)(ii);
    8 USC 1182(a)(3)(A)(iii); 8 USC 1182(a)(3)(C); 8 USC 1182(a)(3)(E)(i); 8 USC 1182(a)(3)(E)(ii)""",
    note="""If the answers on file rule out the waivers that would reach a ground, counsel decides whether another way exists, or whether the ground
    applies at all. USCIS Policy Manual, vol. 9, part O, ch. 2(A), lists the five grounds.""",
)

# --- victimhood and disclosure ----------------------------------------------------------------------------------------

INDUCED = rule(
    """One commercial sex act is enough for the definition, if induced by force, fraud or coercion, or if the person was under 18. The statute
    asks whether the person is or has been a victim.""",
    "22 USC 7102(11)(A); 8 USC 1101(a)(15)(T)(i)(I)",
)

PSYCHOLOGICAL = rule(
    """Serious harm includes psychological, financial and reputational harm. It must be grave enough that a reasonable person in the same
    position would perform or continue the labor to avoid it.""",
    "18 USC 1591(e)(5); 18 USC 1589(c)(2); 8 CFR 214.201",
)

CONSENT_ABROAD = rule(
    "Under the UN Protocol consent is irrelevant where the means were used.",
    "UN Trafficking Protocol art. 3(b)",
    confidence="D",
)

TRAUMA = rule(
    "An applicant unable to cooperate due to physical or psychological trauma is excused from the duty to assist (trauma exception).",
    "8 USC 1101(a)(15)(T)(i)(III)(bb); 8 CFR 214.202(c)(2); 8 CFR 214.11(h)(4)(i)",
    note="The trauma exception answers that element. That it says nothing about the trafficker bar is an inference.",
)

DUTY = rule(
    "An applicant must comply with any reasonable request for assistance, unless excused by trauma or age.",
    "8 USC 1101(a)(15)(T)(i)(III); 8 CFR 214.202(c); 8 CFR 214.208; 8 CFR 214.11(h)",
)

AGE_EXEMPT = rule(
    "A person who was under 18 when an act of trafficking occurred is exempt from the duty to assist.",
    "8 USC 1101(a)(15)(T)(i)(III)(cc); 8 CFR 214.202(c)(1); 8 CFR 214.11(b)(3)(i)",
    note="""The statute says “has not attained 18 years of age”. That age at the time of the act counts is the rule of the 2024 regulation. The 2017
    regulation spoke of present age. DHS says that its practice already looked to age at the victimization: 89 FR 34884.""",
)

ANY_LABOR = rule(
    "“Labor or services” is not limited to lawful work.",
    "22 USC 7102(11)(B)",
    confidence="D",
    note="""The text was read. That it covers compelled crime is an inference, which USCIS shares (Policy Manual, vol. 3, part B, ch. 2(B)(6)).""",
)

CRIMINAL_ACTIVITIES = rule(
    "The European Union's directive names the exploitation of criminal activities.",
    "Directive 2011/36/EU art. 2(3)",
    confidence="C",
)

CANDOR = rule(
    """A false statement in a filing is a crime, and counsel may not knowingly or with reckless disregard make a false statement or
    offer false evidence.""",
    "18 USC 1001; 18 USC 1546; 8 CFR 1003.102(c); 8 CFR 292.3",
    confidence="D",
)

REFERRAL = rule(
    """USCIS generally does not refer an applicant for removal proceedings while the application is pending or after a denial, absent serious
    aggravating circumstances. Examples are egregious crimes, a threat to national security, or being complicit in trafficking.""",
    "8 CFR 214.204(b)(3)",
    note="""A regulation outranks a memorandum, but practice may differ. Before filing, read the policy entries: they say what was last seen, and
    when. 8 USC 1229(e) requires a certificate only for enforcement at listed places.""",
)

ADVICE = rule(
    "Criminal defense counsel must advise on the immigration consequences of a plea.",
    "Padilla v. Kentucky, 559 U.S. 356 (2010)",
    confidence="D",
    note="Not retroactive: Chaidez v. United States, 568 U.S. 342 (2013).",
)

MENTAL_ABUSE = rule(
    "Neither a senior role in a scheme nor the absence of abuse is an element of the trafficker bar.",
    "8 USC 1184(o)(1)",
)

AGE_SHOWN = rule(
    """An applicant who relies on having been under 18 submits evidence of that age: a birth certificate, a passport or a certified medical
    opinion, if there is one. Other credible evidence is considered too.""",
    "8 CFR 214.208(e)(2); 8 CFR 214.11(h)(4)(i)",
)

DESTROYED = rule(
    """It is a crime to destroy, alter or conceal a record to keep it from an official proceeding, or to impede a federal matter.""",
    "18 USC 1512(c)(1); 18 USC 1519",
    note="The text was read as of April 2023. What was intended is for criminal defense counsel to judge.",
)

NOBODY_RULED = rule(
    "No decision says how compulsion affects the bar for acts of trafficking. Duress, vacatur and sentencing are separate areas of law.",
    "8 USC 1184(o)(1)",
    confidence="D",
)
"""What decided cases on compulsion are compared under."""
