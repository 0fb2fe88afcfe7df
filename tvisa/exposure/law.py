"""
The provisions that exposure rests on, each once.

Confidence A: the text was read; C: a secondary source; D: an inference, or from memory. None of these decides a T case but
the statute of T status and its regulations; the rest are grounds, contrasts and arguments.
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.law import CHECKED_ON, Period
from tvisa.leaves import rule

TSRA: Final = Period(datetime.date(2026, 1, 23))
"""Trafficking Survivors Relief Act, Pub. L. 119-73."""

# --- the bar ----------------------------------------------------------------------------------------------------------

BAR: Final = rule(
    "T status is closed to anybody where there is substantial reason to believe that they committed an act of a severe "
    "form of trafficking.",
    "8 USC 1184(o)(1)", "8 CFR 214.202(e)", "8 CFR 214.11(b)(5)",
    note="The text has no exception for victims, no time limit, no need of a conviction, no clause on duress and no "
    f"definition; no decision that interprets it was known on {CHECKED_ON}.",
)  # fmt: skip
DEFINITION: Final = rule(
    "A severe form of trafficking is a commercial sex act induced by force, fraud or coercion or of a person under 18, or "
    "getting a person for labor by force, fraud or coercion for servitude, peonage, debt bondage or slavery.",
    "22 USC 7102(11)", "22 USC 7102(12)", "8 CFR 214.201", "8 CFR 214.11(a)",
)  # fmt: skip
KNOWLEDGE: Final = rule(
    "The definition speaks of acts for a purpose; whether the bar needs a state of mind is open.",
    "22 USC 7102(11)", "22 USC 7102(12)", confidence="D",
)  # fmt: skip
NOT_A_GROUND: Final = rule(
    "The bar is no ground of inadmissibility: the two waivers open in T cases reach grounds and do not name it.",
    "8 USC 1184(o)(1)", "8 USC 1182(d)(13)", "8 USC 1182(d)(3)(A)(ii)", confidence="D", note="Inferred from the texts.",
)  # fmt: skip
POLICY: Final = rule(
    "Congress found that victims should not be penalized solely for unlawful acts that were a direct result of being "
    "trafficked; false documents and entry or work without papers are its examples.",
    "22 USC 7101(b)(19)", "22 USC 7101(b)(17)", "22 USC 7101(b)(24)", "22 USC 7106(b)(2)",
    note="A policy; by itself it gives no right.",
)  # fmt: skip
PRINCIPALS: Final = rule(
    "Whoever aids, commands or causes a federal offense is punished as a principal; whether “has committed” in the bar "
    "takes that in is open.", "18 USC 2", note="The text was read; its bearing on the bar is an argument.",
)  # fmt: skip
EXCEPTIONS_ELSEWHERE: Final = rule(
    "Where Congress wanted an exception for what was involuntary it wrote one, as for party membership and for the "
    "exemption from the terrorism grounds.", "8 USC 1182(a)(3)(D)(ii)", "8 USC 1182(d)(3)(B)(i)",
)  # fmt: skip
NO_IMPLIED_DURESS: Final = rule(
    "No exception for duress is read into the bars for persecutors and for material support.",
    "Matter of Negusie, 28 I&N Dec. 120 (A.G. 2020)", "29 I&N Dec. 285 (A.G. 2025)",
    "Matter of M-H-Z-, 26 I&N Dec. 757 (BIA 2016)", "Matter of A-C-M-, 27 I&N Dec. 303 (BIA 2018)", confidence="C",
    note="None construes the bar. Negusie was put back in force on October 22, 2025; a court now reads a statute for "
    "itself, Loper Bright v. Raimondo, 603 U.S. 369 (2024).",
)  # fmt: skip
NON_PUNISHMENT: Final = rule(
    "Other instruments provide for not punishing victims for what they were compelled to do, or did as a direct result.",
    "Council of Europe Convention on Action against Trafficking art. 26", "Directive 2011/36/EU art. 8 as amended in 2024",
    "ASEAN Convention against Trafficking art. 14(7)", "OHCHR Recommended Principle 7", confidence="C",
    note="Context only; none binds in a T case. Of the Council of Europe's the text was read.",
)  # fmt: skip
REASON_TO_BELIEVE: Final = rule(
    "“Reason to believe” in the drug ground is read by some courts as probable cause and by others as reasonable, "
    "substantial and probative evidence; “substantial reason” should mean no less.",
    "8 USC 1182(a)(2)(C)", "Matter of Rico, 16 I&N Dec. 181 (BIA 1977)", confidence="C",
)  # fmt: skip
SOURCE: Final = rule(
    "No adverse finding on admissibility or deportability may rest on information furnished solely by the trafficker or "
    "perpetrator, unless the person has been convicted of a crime of 8 USC 1227(a)(2).", "8 USC 1367(a)(1)(F)",
    note="Its text names admissibility and deportability; that it reaches the bar is an argument. A co-defendant is "
    "covered only if a trafficker too. Agency practice of December 22, 2025 (PA-2025-34) narrows it.",
)  # fmt: skip
CONFIDENTIAL: Final = rule(
    "What an agency learns of an applicant is kept confidential until the application is denied and appeals are exhausted; "
    "disclosure to law enforcement for legitimate purposes is allowed.", "8 USC 1367(a)(2)", "8 USC 1367(b)(2)",
)  # fmt: skip

# --- trafficking, aiding, documents -----------------------------------------------------------------------------------

GROUND_TRAFFICKER: Final = rule(
    "Inadmissible: who commits or conspires in trafficking, and whom an officer knows or has reason to believe to be or "
    "have been a knowing aider, abettor, assister, conspirator or colluder with a trafficker.", "8 USC 1182(a)(2)(H)(i)",
    note="Waivable, unlike the bar, under 8 USC 1182(d)(13)(B)(ii) with nexus and under 1182(d)(3)(A)(ii).",
)  # fmt: skip
GROUND_FAMILY: Final = rule(
    "Inadmissible: the spouse, son or daughter who within the last five years benefited from it and knew or reasonably "
    "should have known; not a son or daughter who was a child when benefiting.",
    "8 USC 1182(a)(2)(H)(ii)", "8 USC 1182(a)(2)(H)(iii)",
)  # fmt: skip
DEPORTABLE: Final = rule(
    "Whoever is described in the trafficker ground of inadmissibility is deportable, later too.", "8 USC 1227(a)(2)(F)"
)
CIVIL_STAY: Final = rule(
    "Someone within the trafficker ground is left out of the right to stay for a civil suit.",
    "22 USC 7105(c)(3)(A)(iv)",
)
VENTURE: Final = rule(
    "Benefiting knowingly from a venture that traffics is a crime of its own; maintaining and advertising count there.",
    "18 USC 1591(a)(2)", "18 USC 1591(e)(4)", "18 USC 1589(b)",
)  # fmt: skip
RECRUITING_CRIMES: Final = rule(
    "Recruiting for forced labor or for a commercial sex act is a federal crime.", "18 USC 1590(a)", "18 USC 1591(a)(1)"
)
MINORS: Final = rule(
    "For a commercial sex act of a person under 18 no force, fraud or coercion is needed; in the crime, an opportunity to "
    "observe the person can stand for knowledge of age.", "22 USC 7102(11)(A)", "18 USC 1591(a)", "18 USC 1591(c)",
)  # fmt: skip
PAPERS: Final = rule(
    "Taking or keeping people's passports or papers to hold them in servitude or the like is a crime.", "18 USC 1592(a)"
)
PAPERS_EXEMPT: Final = rule(
    "A trafficking victim whose conduct with papers was caused by, or incident to, that trafficking is exempt from that "
    "crime.", "18 USC 1592(b)", note="Limited to 18 USC 1592(a).",
)  # fmt: skip
COERCION: Final = rule(
    "A threat of serious harm or restraint, a scheme to make a person believe in it, or abuse of legal process is coercion.",
    "22 USC 7102(3)",
)  # fmt: skip
DEBT_SCHEME: Final = rule(
    "A scheme, plan or pattern that makes a person believe that not performing would bring serious harm is coercion; a debt "
    "that work never pays off is debt bondage.", "22 USC 7102(3)(B)", "22 USC 7102(7)",
)  # fmt: skip
NO_TIME_LIMIT: Final = rule(
    "“Has committed” has no limit of time or place; the trafficker ground covers conduct inside and outside the United "
    "States.", "8 USC 1184(o)(1)", "8 USC 1182(a)(2)(H)(i)",
)  # fmt: skip

# --- waivers ----------------------------------------------------------------------------------------------------------

WAIVER_NEXUS: Final = rule(
    "A ground may be waived in the national interest where the conduct was caused by, or incident to, the victimization; "
    "not for the security grounds of 212(a)(3), and not for the bar.",
    "8 USC 1182(d)(13)(B)(ii)", "8 CFR 212.16(b)", note="The applicant bears the burden: USCIS Policy Manual, vol. 9, part O, ch. 3.",
)  # fmt: skip
WAIVER_GENERAL: Final = rule(
    "A ground may be waived on a balance of the risk of harm, the seriousness of what was done and the reasons; not for "
    "five security grounds, and not for the bar.",
    "8 USC 1182(d)(3)(A)(ii)", "8 CFR 212.16(a)", note="Matter of Hranka, 16 I&N Dec. 491 (BIA 1978).",
)  # fmt: skip
WAIVER_VIOLENT: Final = rule(
    "Number and seriousness of offenses are weighed; violent or dangerous crimes are waived only in extraordinary "
    "circumstances, unless caused by or incident to the victimization.", "8 CFR 212.16(b)(3)",
)  # fmt: skip
JUDGES_WAIVE: Final = rule(
    "In the Seventh Circuit an immigration judge may be asked for the general waiver; elsewhere the agency alone.",
    "L.D.G. v. Holder, 744 F.3d 1022 (7th Cir. 2014)", "L.E.A.R. v. USCIS, No. 21 C 5542 (N.D. Ill. Aug. 18, 2022)",
    "Matter of Khan, 26 I&N Dec. 797 (BIA 2016)", confidence="C",
)  # fmt: skip

UK_EXCLUSIONS: Final = rule(
    "Even the United Kingdom's defense for victims leaves out listed offenses, false imprisonment and kidnapping among them.",
    "Modern Slavery Act 2015 (UK) Sch. 4",
)  # fmt: skip

# --- criminal grounds -------------------------------------------------------------------------------------------------

PROSTITUTION: Final = rule(
    "Inadmissible: who has engaged in prostitution within ten years of applying; a pattern for gain, not a single act.",
    "8 USC 1182(a)(2)(D)(i)", "Matter of Gonzalez-Zoquiapan, 24 I&N Dec. 549 (BIA 2008)", "22 CFR 40.24(b)",
    note="The statute was read, of the decision the headnote; the visa rule is known from a secondary source.",
)  # fmt: skip
PROCURING: Final = rule(
    "Inadmissible: who within ten years procured or brought in persons for prostitution, or received its proceeds in whole "
    "or in part.", "8 USC 1182(a)(2)(D)(ii)",
)  # fmt: skip
AGGRAVATED: Final = rule(
    "A conviction for managing a prostitution business, transporting for it for gain, or trafficking is an aggravated "
    "felony.", "8 USC 1101(a)(43)(K)", "Matter of Ding, 27 I&N Dec. 295 (BIA 2018)",
)  # fmt: skip
GOOD_CHARACTER: Final = rule(
    "Several of these grounds bar good moral character at adjustment; what was caused by or incident to the trafficking can "
    "be disregarded there.", "8 USC 1101(f)(3)", "8 USC 1255(l)(6)",
)  # fmt: skip
TURPITUDE: Final = rule(
    "Inadmissible: a conviction for, or an admission of, a crime involving moral turpitude, unless it was one youthful or "
    "one petty offense.", "8 USC 1182(a)(2)(A)(i)(I)", "8 USC 1182(a)(2)(A)(ii)",
)  # fmt: skip
MULTIPLE: Final = rule(
    "Inadmissible: two or more convictions with aggregate sentences of five years.", "8 USC 1182(a)(2)(B)"
)
ADMISSION: Final = rule(
    "An admission counts only where the crime was first defined in plain terms and the admission was voluntary; one made to "
    "an examining physician has counted.",
    "Matter of K-, 7 I&N Dec. 594 (BIA 1957)", "Pazcoguin v. Radcliffe, 292 F.3d 1209 (9th Cir. 2002)", confidence="C",
)  # fmt: skip
CONVICTION: Final = rule(
    "A conviction is a judgment of guilt, or a plea or finding with some restraint ordered.", "8 USC 1101(a)(48)(A)"
)
DRUG_OFFENSE: Final = rule(
    "Inadmissible: a controlled-substance conviction or admission.", "8 USC 1182(a)(2)(A)(i)(II)"
)
DRUG_TRAFFICKER: Final = rule(
    "Inadmissible: whom an officer knows or has reason to believe to be a drug trafficker or a knowing aider, and family "
    "who knowingly benefited within five years.", "8 USC 1182(a)(2)(C)",
)  # fmt: skip
ADDICTION: Final = rule("Inadmissible on health grounds: a drug abuser or addict.", "8 USC 1182(a)(1)(A)(iv)")
LAUNDERING: Final = rule(
    "Inadmissible: whom an officer knows or has reason to believe to have engaged in money laundering, or a knowing aider.",
    "8 USC 1182(a)(2)(I)",
)  # fmt: skip
VACATED: Final = rule(
    "A vacated conviction stops counting only if it was vacated for a defect of procedure or substance, not for "
    "rehabilitation; grounds that rest on conduct, and the bar, survive it.",
    "Matter of Pickering, 23 I&N Dec. 621 (BIA 2003)", "Matter of Thomas & Thompson, 27 I&N Dec. 674 (A.G. 2019)",
    "Padilla v. Kentucky, 559 U.S. 356 (2010)", "34 USC 10381(c)(3)", confidence="C",
    note="The Fifth Circuit differs on Pickering. A T grant can raise a presumption in State vacatur law: ask what comes first.",
)  # fmt: skip
RELIEF_2026: Final = rule(
    "A federal court vacates non-violent convictions, and expunges arrests, that were a direct result of having been a "
    "trafficking victim.", "18 USC 3771A", window=TSRA, confidence="C",
    note="Trafficking Survivors Relief Act, Pub. L. 119-73 (January 23, 2026). By preponderance; an affidavit of a provider or "
    "clinician may be enough. Violent crimes with a child victim are left out. 18 USC 1591 is not categorically violent: "
    "United States v. Fuertes, 805 F.3d 485 (4th Cir. 2015).",
)  # fmt: skip
DURESS_2026: Final = rule(
    "In a federal prosecution duress may be established by showing that the defendant was a trafficking victim at the time "
    "of the offense.", "18 USC 28(b)", window=TSRA,
    note="Trafficking Survivors Relief Act, Pub. L. 119-73 (January 23, 2026). It does not mention the immigration laws.",
)  # fmt: skip

# --- migration and security -------------------------------------------------------------------------------------------

SMUGGLING: Final = rule(
    "Inadmissible: who knowingly encouraged, induced, assisted, abetted or aided another to enter unlawfully.",
    "8 USC 1182(a)(6)(E)(i)", "8 USC 1324", "8 USC 1328",
)  # fmt: skip
SMUGGLED: Final = rule(
    "Being smuggled is not being trafficked, and does not rule it out: what was done afterwards is asked against the "
    "definition.", "22 USC 7102(11)", "8 CFR 214.206(a)", "Migrant Smuggling Protocol art. 3(a)",
)  # fmt: skip
DEBT_BONDAGE: Final = rule(
    "Debt bondage is a pledge of services as security for a debt whose value is not fairly credited or whose length and "
    "kind are not limited.", "22 USC 7102(7)",
)  # fmt: skip
MISREPRESENTATION: Final = rule(
    "Inadmissible: willful misrepresentation of a material fact for a benefit, and a false claim to citizenship.",
    "8 USC 1182(a)(6)(C)(i)", "8 USC 1182(a)(6)(C)(ii)", note="Both waivable in T cases with nexus.",
)  # fmt: skip
ENTERED: Final = rule("Inadmissible: who is present without admission or parole.", "8 USC 1182(a)(6)(A)")
REMOVED: Final = rule(
    "Inadmissible for a time, or until consent: after removal, after unlawful presence and departure, and for unlawful "
    "return after either.", "8 USC 1182(a)(9)(A)", "8 USC 1182(a)(9)(B)", "8 USC 1182(a)(9)(C)",
)  # fmt: skip
CENTRAL_REASON: Final = rule(
    "The ground for unlawful presence does not apply where trafficking was at least one central reason for it.",
    "8 USC 1182(a)(9)(B)(iii)(V)",
)  # fmt: skip
DEPARTURE: Final = rule(
    "Leaving after the trafficking breaks presence on account of it, unless the return falls under an exception.",
    "8 CFR 214.207(b)", "8 CFR 214.11(g)(2)",
)  # fmt: skip
SUPPORT: Final = rule(
    "Inadmissible: material support to a terrorist organization, designated or not; forced cooking and cleaning have counted.",
    "8 USC 1182(a)(3)(B)(iv)(VI)", "Matter of M-H-Z-, 26 I&N Dec. 757 (BIA 2016)",
    "Matter of A-C-M-, 27 I&N Dec. 303 (BIA 2018)",
    note="Several cartels and gangs were designated on February 20, 2025: compare the day of the act.",
)  # fmt: skip
SUPPORT_EXEMPTION: Final = rule(
    "The terrorism grounds can be exempted in sole discretion, not for who engaged voluntarily and knowingly; the nexus "
    "waiver leaves all of 212(a)(3) out.", "8 USC 1182(d)(3)(B)(i)", "8 USC 1182(d)(13)(B)(ii)",
)  # fmt: skip
CHILD_SOLDIERS: Final = rule(
    "Inadmissible: who recruited or used child soldiers.", "8 USC 1182(a)(3)(G)", "18 USC 2442"
)
NOT_WAIVABLE: Final = rule(
    "Five security grounds can be waived under neither power: espionage or sabotage, other unlawful activity, overthrow, "
    "foreign policy, and Nazi persecution or genocide.",
    "8 USC 1182(d)(3)(A)(ii)", "8 USC 1182(a)(3)(A)", "8 USC 1182(a)(3)(C)", "8 USC 1182(a)(3)(E)",
)  # fmt: skip

# --- victimhood and disclosure ----------------------------------------------------------------------------------------

INDUCED: Final = rule(
    "One commercial sex act induced by force, fraud or coercion, or while under 18, completes the definition, and the "
    "statute asks whether the person is or has been a victim.", "22 USC 7102(11)(A)", "8 USC 1101(a)(15)(T)(i)(I)",
)  # fmt: skip
PSYCHOLOGICAL: Final = rule(
    "Serious harm includes psychological, financial and reputational harm.", "18 USC 1591(e)(5)", "8 CFR 214.201"
)
CONSENT_ABROAD: Final = rule(
    "Under the UN Protocol consent is irrelevant where the means were used.", "UN Trafficking Protocol art. 3(b)",
    confidence="D",
)  # fmt: skip
TRAUMA: Final = rule(
    "Someone unable to cooperate because of physical or psychological trauma is excused from the duty to assist; it answers "
    "that element alone and never the bar.", "8 USC 1101(a)(15)(T)(i)(III)(bb)", "8 CFR 214.202(c)(2)",
    "8 CFR 214.11(h)(4)(i)",
)  # fmt: skip
DUTY: Final = rule(
    "Complying with any reasonable request is asked, of those not excused by trauma or age.",
    "8 USC 1101(a)(15)(T)(i)(III)", "8 CFR 214.202(c)", "8 CFR 214.208", "8 CFR 214.11(h)",
)  # fmt: skip
AGE_EXEMPT: Final = rule(
    "Somebody under 18 at an act of trafficking is excused from the duty to assist.",
    "8 USC 1101(a)(15)(T)(i)(III)(cc)", "8 CFR 214.202(c)(1)", "8 CFR 214.11(b)(3)(i)",
)  # fmt: skip
ANY_LABOR: Final = rule(
    "“Labor or services” is not limited to lawful work.", "22 USC 7102(11)(B)", confidence="D",
    note="The text was read; that it takes in compelled crime is an inference, which USCIS shares (Policy Manual, vol. 3, part "
    "B, ch. 2(B)(6)).",
)  # fmt: skip
CRIMINAL_ACTIVITIES: Final = rule(
    "The European Union's directive names the exploitation of criminal activities.",
    "Directive 2011/36/EU art. 2(3)", confidence="C",
)  # fmt: skip
CANDOR: Final = rule(
    "A false statement in a filing is a crime, and counsel may not file what is known to be false or misleading.",
    "18 USC 1001", "18 USC 1546", "8 CFR 1003.102(c)", "8 CFR 292.3", confidence="D",
)  # fmt: skip
NOTICE_TO_APPEAR: Final = rule(
    "After a denial a notice to appear may be issued to somebody without lawful status.",
    "USCIS PM-602-0187 (Feb. 28, 2025)", "8 USC 1229(e)", confidence="C",
    note="How it treats T denials was not verified. ICE Directive 11005.4 (January 2025) no longer directs officers to look for "
    "victims; parts are enjoined in ICWC v. Noem, No. 2:25-cv-09848 (C.D. Cal.), in effect when last seen on July 27, 2026.",
)  # fmt: skip
ADVICE: Final = rule(
    "Criminal counsel must advise on the immigration consequences of a plea.", "Padilla v. Kentucky, 559 U.S. 356 (2010)",
    confidence="D", note="Not retroactive: Chaidez v. United States, 568 U.S. 342 (2013).",
)  # fmt: skip
MENTAL_ABUSE: Final = rule(
    "Neither an upper place in a scheme nor the absence of abuse is an element of the bar.", "8 USC 1184(o)(1)",
)  # fmt: skip
