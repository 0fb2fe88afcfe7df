"""
The provisions that filing and other relief rest on, each once, each in the window in which it said so.

Statute and regulation stand here; what an agency or a court can change from one day to the next is data, in
``policy.json``.
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.kernel.provision import Period
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, TVPRA_2003, TVPRA_2008, VAWA_2005, VAWA_2013
from tvisa.law.writing import rule

FEES_2024: Final = Period(datetime.date(2024, 4, 1))
"""The fee rule of 2024, 89 FR 6194."""
_SINCE_2003: Final = Period(TVPRA_2003)
_SINCE_2006: Final = Period(VAWA_2005)
_SINCE_2008: Final = Period(TVPRA_2008)
_SINCE_2017: Final = Period(RULE_2017.start)

# --- safety, counsel, status ------------------------------------------------------------------------------------------

SAFE_CONTACT: Final = rule(
    "Nothing in the limits on disclosure keeps an applicant from naming a safe organization through which the government is "
    "to communicate.", "8 USC 1367(b)(7)", window=Period(VAWA_2013),
)  # fmt: skip
PROTECTION: Final = rule(
    "Federal officers who investigate are to make reasonable efforts to keep victims and their families safe from threats and "
    "reprisals.", "22 USC 7105(c)(3)(A)(ii)",
)  # fmt: skip
REPRESENTATION: Final = rule(
    "An applicant may be represented before USCIS by an attorney or by an accredited representative.", "8 CFR 103.2(a)(3)",
)  # fmt: skip
PERJURY: Final = rule(
    "Whoever signs a request certifies under penalty of perjury that it and everything filed with it, then or later, is true; a "
    "parent or guardian may sign for a child under 14, and a guardian for somebody who is mentally incompetent.", "8 CFR 103.2(a)(2)",
)  # fmt: skip
WHO_MAY_APPLY: Final = rule(
    "Somebody in another nonimmigrant status may apply, and nobody holds two of them at once; permanent residents, conditional "
    "ones too, and citizens cannot be given T status.", "8 USC 1101(a)(15)", confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(H). T-1 is a status for people who are here; only relatives abroad need a "
    "visa.",
)  # fmt: skip
APPLY_UNDER_ORDER: Final = rule(
    "Somebody in removal proceedings or under a final order may apply, directly with USCIS.",
    "8 CFR 214.204(b)(1)(i)", "8 CFR 214.204(b)(2)", "8 CFR 214.11(d)(1)(i)", "8 CFR 214.11(d)(1)(ii)",
    "8 CFR 214.11(d)(8) of 2002", "8 CFR 214.11(d)(9) of 2002",
)  # fmt: skip

# --- removal ----------------------------------------------------------------------------------------------------------

FILING_STAYS_NOTHING: Final = rule(
    "Filing has no effect on the power to carry out a final order; only a bona fide determination or a stay that is granted "
    "stops it.",
    "8 CFR 214.204(b)(2)(i)", "8 CFR 214.11(e)(3)", "8 CFR 214.11(k)(4) of 2002", "8 CFR 1214.2(b)",
)  # fmt: skip
BONA_FIDE_STAY: Final = rule(
    "A bona fide determination by itself stays every final order, whatever becomes of deferred action, until an adverse decision "
    "is final.", "8 CFR 214.205(g)(1)", "8 CFR 214.205(g)(2)", "8 CFR 214.204(b)(2)(iii)", "8 CFR 1214.2(b)", window=RULE_2024,
)  # fmt: skip
BONA_FIDE_STAY_2017: Final = rule(
    "A bona fide determination stays every final order until an adverse decision is final.",
    "8 CFR 214.11(e)(3)", "8 CFR 214.11(d)(1)(ii)", "8 CFR 1214.2(b)", window=RULE_2017,
)  # fmt: skip
BONA_FIDE_STAY_2002: Final = rule(
    "A bona fide determination stays every final order; the stay ends on the day of a denial, whether or not there is an appeal.",
    "8 CFR 214.11(d)(9) of 2002", "8 CFR 214.11(k)(4) of 2002", window=RULE_2002,
)  # fmt: skip
STAY_ON_REQUEST: Final = rule(
    "A stay is asked of the removal office on Form I-246 and is discretionary; asking for it delays nothing.",
    "8 CFR 241.6(a)", "8 CFR 214.204(b)(2)(i)", "8 CFR 214.11(d)(1)(ii)", "8 CFR 214.11(d)(9) of 2002",
)  # fmt: skip
STATUTORY_STAY: Final = rule(
    "Where an application makes a case for approval on its face, DHS may stay a final order until it is decided and appeals are "
    "exhausted; a refusal rules out no other stay, deferral or continuance.", "8 USC 1227(d)(1)", "8 USC 1227(d)(2)",
    note="A bona fide determination counts as that showing: USCIS Policy Manual, vol. 3, part B, ch. 6(D)(2).",
    window=_SINCE_2008,
)  # fmt: skip
NO_STAY_BY_JUDGE: Final = rule(
    "No immigration judge, nor the Board, can stay removal because a T application was filed, or decide the application.",
    "8 CFR 214.205(g)(3)", "8 CFR 214.204(a)", "8 CFR 214.11(e)(3)", "8 CFR 214.11(k)(4) of 2002", "8 CFR 1214.2(b)",
)  # fmt: skip
DETENTION: Final = rule(
    "The time in detention that counts as reasonable for a removal is extended by the time a stay is in effect.",
    "8 CFR 214.204(b)(2)(ii)", "8 CFR 214.11(d)(1)(ii)", "8 CFR 214.11(d)(9) of 2002",
)  # fmt: skip
HEARING_MISSED: Final = rule(
    "Whoever is given written notice of a hearing and does not come is ordered removed in absence, if DHS shows the notice and the "
    "ground.", "8 USC 1229a(b)(5)(A)", note="Read as of April 2023.",
)  # fmt: skip
CUSTODY: Final = rule(
    "Somebody in custody in proceedings may be kept there until the application is decided; bond is asked for under the usual rules.",
    "8 CFR 1214.2(a)", "8 CFR 214.11(d)(8) of 2002",
)  # fmt: skip
CLOSURE: Final = rule(
    "Somebody in proceedings must tell DHS of the plan to apply and, if its counsel agrees, may ask the judge or the Board to "
    "close the case administratively, which they may do for somebody who appears to qualify.",
    "8 CFR 1214.2(a)", "8 CFR 214.11(d)(8) of 2002",
)  # fmt: skip
DISCRETION: Final = rule(
    "ICE may use prosecutorial discretion while the application is pending, before and after a bona fide determination.",
    "8 CFR 214.204(b)(1)(ii)", "8 CFR 214.205(f)", "8 CFR 214.214(b)", window=RULE_2024,
)  # fmt: skip
DISCRETION_2017: Final = rule(
    "DHS may agree to a joint motion to close or terminate the proceedings while the application is pending.",
    "8 CFR 214.11(d)(1)(i)", window=RULE_2017,
)  # fmt: skip
ORDER_OF_DHS: Final = rule(
    "On approval an order that DHS issued is cancelled by law.", "8 CFR 214.204(o)(1)", "8 CFR 214.11(d)(9)(i)",
    window=_SINCE_2017,
)  # fmt: skip
ORDER_OF_JUDGE: Final = rule(
    "On approval an order of a judge or the Board stands until a motion to reopen and terminate is granted; ICE may join it to "
    "overcome limits of time and number.", "8 CFR 214.204(o)(2)", "8 CFR 214.11(d)(9)(ii)", window=_SINCE_2017,
)  # fmt: skip
ORDERS_2002: Final = rule(
    "On approval a final order was cancelled by law, whoever had issued it.", "8 CFR 214.11(d)(9) of 2002", window=RULE_2002,
)  # fmt: skip
REINSTATED: Final = rule(
    "Somebody who came back unlawfully after leaving under an order can be removed under that order, without a new one.",
    "8 USC 1231(a)(5)",
)  # fmt: skip
REFERRAL: Final = rule(
    "USCIS generally does not refer an applicant for removal proceedings while the application is pending or after a denial, "
    "absent serious aggravating circumstances: such as egregious crimes, a threat to national security, or being complicit in "
    "trafficking.", "8 CFR 214.204(b)(3)", window=RULE_2024,
    note="A regulation outranks a memorandum; practice may differ all the same.",
)  # fmt: skip
NEW_NOTICE: Final = rule(
    "Where proceedings were ended because of a pending application, DHS may file a new notice to appear once a denial is final.",
    "8 CFR 214.204(q)(2)", "8 CFR 214.11(d)(10)(ii)", window=_SINCE_2017,
)  # fmt: skip
RECALENDAR: Final = rule(
    "Where a case was closed for the application and the person is found not to qualify, DHS may have it taken up again.",
    "8 CFR 1214.2(a)", "8 CFR 214.11(d)(8) of 2002",
)  # fmt: skip
NO_IMMUNITY: Final = rule(
    "T status is no shield from proceedings for later conduct, for what was not disclosed or was misstated before the grant, or once "
    "it is revoked.",
    "8 CFR 214.214(a)", "8 CFR 214.11(n)", "8 CFR 214.11(t) of 2002",
)  # fmt: skip

# --- confidentiality --------------------------------------------------------------------------------------------------

USE: Final = rule(
    "A finding of inadmissibility or deportability may not rest solely on what the trafficker furnished, unless the person was "
    "convicted of a crime listed in 8 USC 1227(a)(2); other decisions are not named.",
    "8 USC 1367(a)(1)(F)", "8 CFR 214.216(d)", "8 CFR 214.11(p)(4)", window=_SINCE_2006,
)  # fmt: skip
DISCLOSURE: Final = rule(
    "DHS, the Department of Justice and the Department of State may not use for other ends, or disclose to outsiders, what "
    "relates to an applicant; exceptions reach law enforcement and national security, and the limit ends when the application "
    "is denied and appeals are exhausted.",
    "8 USC 1367(a)(2)", "8 USC 1367(b)", "8 CFR 214.216(a)", "8 CFR 214.216(b)", "8 CFR 214.11(p)(1)", "8 CFR 214.11(p)(2)",
    window=_SINCE_2006, note="A willful violation can cost up to $5,000: 8 USC 1367(c).",
)  # fmt: skip
BOUND: Final = rule(
    "The limits bind those departments and whoever receives the information from them; they do not bind a file kept here.",
    "8 CFR 214.216(c)", "8 CFR 214.11(p)(3)", window=_SINCE_2017,
    note="Of a file kept here the text says nothing: that it is left out is an inference.",
)  # fmt: skip
SHARED_2002: Final = rule(
    "Information from applications was to be made available to law enforcement agencies, and to prosecutors of related cases.",
    "8 CFR 214.11(e) of 2002", window=RULE_2002,
)  # fmt: skip
CERTIFICATE: Final = rule(
    "A notice to appear that follows enforcement at a shelter, a service provider, or a courthouse in listed cases must state "
    "that the limits were kept.", "8 USC 1229(e)", window=_SINCE_2006,
)  # fmt: skip

SUSPENSION: Final = rule(
    "The President may suspend the entry of classes of people by proclamation.", "8 USC 1182(f)",
    note="It speaks of entry; that it does not reach status for somebody who is here is an inference.",
)  # fmt: skip

# --- earlier filings --------------------------------------------------------------------------------------------------

EARLIER_EVIDENCE: Final = rule(
    "USCIS may use what was filed earlier for any immigration benefit, and is not bound by what was found then.",
    "8 CFR 214.204(l)(3)", "8 CFR 214.11(d)(5)", "8 CFR 214.11(l)(1) of 2002",
)  # fmt: skip
ONE_AT_A_TIME: Final = rule(
    "Only one of the same request may be pending at a time; of two that are materially identical one may be rejected.",
    "8 CFR 103.2(a)(7)(iv)", note="Read as of January 2025.",
)  # fmt: skip

# --- the bona fide determination --------------------------------------------------------------------------------------

BONA_FIDE_TEST: Final = rule(
    "An application is bona fide if it is complete and properly filed, holds a signed personal statement, and initial background "
    "checks are done and raise no national-security concern.",
    "8 CFR 214.205(a)(2)(i)", "8 CFR 214.205(a)(2)(ii)", "8 CFR 214.205(a)(2)(iii)", window=RULE_2024,
)  # fmt: skip
BONA_FIDE_WHO: Final = rule(
    "The review covers applications filed on or after August 28, 2024; one that was pending then is reviewed only where more "
    "evidence is needed, upon a request for it.", "8 CFR 214.205(a)", "8 CFR 214.205(a)(1)", window=RULE_2024,
)  # fmt: skip
BONA_FIDE_FAMILY: Final = rule(
    "After the principal's, relatives who are in the United States can have a bona fide determination of their own.",
    "8 CFR 214.205(b)", "8 CFR 214.205(b)(2)", window=RULE_2024,
)  # fmt: skip
DEFERRED_ACTION: Final = rule(
    "Deferred action is a second, discretionary step, and a work permit in category (c)(40) a third, for which Form I-765 must be "
    "filed; there is no appeal and no motion.",
    "8 CFR 214.205(c)", "8 CFR 214.205(e)(1)", "8 CFR 214.205(e)(2)", "8 CFR 214.205(e)(3)", "8 CFR 274a.12(c)(40)",
    window=RULE_2024,
    note="For four years from the approval of the permit, renewable, and ended at any time: USCIS Policy Manual, vol. 3, part B, "
    "ch. 6(D)(4), (E).",
)  # fmt: skip
NOT_BONA_FIDE: Final = rule(
    "An application that is not found bona fide at first is not denied for that: the whole of it is reviewed.",
    "8 CFR 214.205(a)(3)", "8 CFR 214.205(d)(1)", window=RULE_2024,
)  # fmt: skip
NO_FINDING: Final = rule(
    "A bona fide determination, deferred action or a permit is no finding on the merits and does not count in the decision.",
    "8 CFR 214.205(a)(2)", confidence="B", note="USCIS Policy Manual, vol. 3, part B, ch. 6(D)(2).", window=RULE_2024,
)  # fmt: skip
BONA_FIDE_2017: Final = rule(
    "An application was bona fide if it was complete, did not look fraudulent, gave some evidence of each requirement on its face, "
    "checks were done, and the person was admissible or asked for the waiver; the section gave no deferred action and no work "
    "permit.",
    "8 CFR 214.11(a)", "8 CFR 214.11(e)(1)", "8 CFR 214.11(e)(2)", window=RULE_2017,
)  # fmt: skip
BONA_FIDE_2002: Final = rule(
    "An application was bona fide if it was complete, with an endorsement or secondary evidence, did not look fraudulent, gave some "
    "evidence of each element on its face, checks were done, and any ground was of the kind that 8 USC 1182(d)(13) waives or "
    "waived already.", "8 CFR 214.11(k)(1) of 2002", "8 CFR 214.11(k)(2) of 2002", window=RULE_2002,
)  # fmt: skip
ENDS_WITH_DENIAL: Final = rule(
    "What came of a bona fide determination ends by itself when a denial is final; until an appeal is decided it is not.",
    "8 CFR 214.204(q)", "8 CFR 214.204(q)(1)", "8 CFR 214.204(q)(3)", "8 CFR 214.11(d)(10)(i)", "8 CFR 214.11(d)(10)(iii)",
    "8 CFR 214.11(r) of 2002",
)  # fmt: skip
PROCEEDINGS_GO_ON: Final = rule(
    "A bona fide determination ends no proceedings: in those, ICE may use its discretion while the application is decided.",
    "8 CFR 214.205(f)", "8 CFR 214.204(b)(1)(ii)", window=RULE_2024,
)  # fmt: skip
WORK_AFTER_GRANT: Final = rule(
    "After the grant a T-1 works without asking; a relative must file Form I-765, category (c)(25).",
    "8 CFR 214.204(o)(3)", "8 CFR 214.211(i)(3)", "8 CFR 214.11(d)(11)", "8 CFR 214.11(k)(10)", "8 CFR 214.11(l)(4) of 2002",
    "8 CFR 214.11(o)(10) of 2002", "8 CFR 274a.12(a)(16)", "8 CFR 274a.12(c)(25)",
)  # fmt: skip

# --- the filing itself ------------------------------------------------------------------------------------------------

FORM_INSTRUCTIONS: Final = rule(
    "Every form is filed according to its instructions, edition and place included.", "8 CFR 103.2(a)(1)",
)  # fmt: skip
STATEMENT: Final = rule(
    "The application needs a detailed, signed statement in the applicant's own words: what happened, why they are here, what they "
    "fear, and what they did with law enforcement or why not.",
    "8 CFR 214.204(c)(1)", window=RULE_2024,
)  # fmt: skip
STATEMENT_2017: Final = rule(
    "The application needs a signed statement, in the applicant's own words, of the facts and of what they did with law enforcement "
    "or why not.", "8 CFR 214.11(d)(2)(i)", window=RULE_2017,
)  # fmt: skip
STATEMENT_2002: Final = rule(
    "The application needed a statement of the facts of the victimization and, without an endorsement, of the efforts made to "
    "get one.", "8 CFR 214.11(f) of 2002", "8 CFR 214.11(f)(3) of 2002", window=RULE_2002,
)  # fmt: skip
DECLARATION_OPTIONAL: Final = rule(
    "A declaration of a law enforcement agency, Supplement B, is optional and has no special weight.",
    "8 CFR 214.204(e)(1)", "8 CFR 214.204(e)(2)", "8 CFR 214.11(d)(3)", window=_SINCE_2017,
)  # fmt: skip
DECLARATION_2002: Final = rule(
    "An endorsement of a law enforcement agency was not required, but was primary evidence.",
    "8 CFR 214.11(f)(1) of 2002", "8 CFR 214.11(f)(2) of 2002", window=RULE_2002,
)  # fmt: skip
FAMILY_FORM: Final = rule(
    "Each relative has a Supplement A of their own, filed with the application or later.",
    "8 CFR 214.211(b)(1)(i)", "8 CFR 214.11(k)(2)", "8 CFR 214.11(o)(2) of 2002",
)  # fmt: skip
BIOMETRICS: Final = rule(
    "Every applicant gives biometrics; an interview may be required.",
    "8 CFR 214.204(k)", "8 CFR 103.2(b)(9)", "8 CFR 214.11(d)(4)", "8 CFR 214.11(d)(6)", "8 CFR 214.11(d)(5) of 2002",
    "8 CFR 214.11(d)(6) of 2002",
)  # fmt: skip
MINOR_NOTICE: Final = rule(
    "When somebody under 18 applies, USCIS tells the Department of Health and Human Services.",
    "8 CFR 214.204(b)(4)", "8 CFR 214.11(d)(1)(iii)", window=_SINCE_2017,
)  # fmt: skip
FEE_EXEMPT: Final = rule(
    "For T status and adjustment from it, nine forms cost nothing: I-131, I-192, I-193, I-290B, I-485, I-539, I-601, I-765, I-824.",
    "8 CFR 106.3(b)(2)", window=FEES_2024,
)  # fmt: skip
FEE_NOT_EXEMPT: Final = rule(
    "Form I-212, Form I-601A and Form N-400 are not among them; a waiver of such a fee is asked for separately.",
    "8 CFR 106.3(a)(3)(iii)", "8 CFR 106.3(a)(3)(i)", window=FEES_2024,
    note="Statutory fees, such as those on parole and on visas, stand apart.",
)  # fmt: skip
FEE_WAIVER: Final = rule(
    "A waiver of any fee for T status, through adjustment, can be asked for.", "8 USC 1255(l)(7)", window=_SINCE_2008,
)  # fmt: skip
FEE_2002: Final = rule(
    "The application came with its fee and a fingerprint fee, or with a request to waive the fee.",
    "8 CFR 214.11(d)(2)(i) of 2002", "8 CFR 214.11(d)(2)(iii) of 2002", window=RULE_2002,
    note="Whether the form still had a fee in later years of this rule was not checked.",
)  # fmt: skip
CAP: Final = rule(
    "At most 5,000 principals are granted T-1 status in a fiscal year; relatives do not count.",
    "8 USC 1184(o)(2)", "8 USC 1184(o)(3)", "8 CFR 214.210(a)", "8 CFR 214.211(i)", "8 CFR 214.11(j)", "8 CFR 214.11(k)(9)",
    "8 CFR 214.11(m) of 2002", "8 CFR 214.11(o)(9) of 2002",
)  # fmt: skip
WAITING_LIST: Final = rule(
    "Once the numbers are used, whoever has a bona fide determination waits on a list by date of filing, and accrues no unlawful "
    "presence there.", "8 CFR 214.210(b)", "8 CFR 214.210(c)", window=RULE_2024,
    note="USCIS Policy Manual, vol. 3, part B, ch. 8(B), still ties that to deferred action: overtaken.",
)  # fmt: skip
WAITING_LIST_2017: Final = rule(
    "Once the numbers are used, whoever meets every requirement waits on a list by date of filing; no unlawful presence accrues "
    "there while deferred action or parole is kept.", "8 CFR 214.11(j)(1)", "8 CFR 214.11(j)(2)", window=RULE_2017,
)  # fmt: skip
WAITING_LIST_2002: Final = rule(
    "Once the numbers are used, whoever meets every requirement waits on a list by date of filing, and keeps what held off removal "
    "until then.", "8 CFR 214.11(m)(2) of 2002", window=RULE_2002,
)  # fmt: skip
WILL_APPROVE: Final = rule(
    "Once every requirement is shown and a number is free, approval is stated as a duty; discretion lies in waivers, deferred "
    "action, extension and adjustment.", "8 CFR 214.204(o)", "8 CFR 214.11(d)(9)", "8 CFR 214.11(l)(3) of 2002",
)  # fmt: skip
NO_REQUEST_NEEDED: Final = rule(
    "Where initial evidence is missing, or what was filed does not show the case, an application may be denied without a request "
    "for evidence or a notice of intent to deny; twelve weeks to answer a request is the most, not the rule.",
    "8 CFR 103.2(b)(8)(ii)", "8 CFR 103.2(b)(8)(iii)", "8 CFR 103.2(b)(8)(iv)", note="Read as of January 2025.",
)  # fmt: skip
DEROGATORY: Final = rule(
    "Notice and time to rebut are due before a denial rests on derogatory information of which the applicant is not aware.",
    "8 CFR 103.2(b)(16)(i)",
)  # fmt: skip
REQUEST_OWED: Final = rule(
    "For an application pending on August 28, 2024 that needs more evidence, a request for it is owed.", "8 CFR 214.205(a)(1)",
    window=RULE_2024,
)  # fmt: skip
SIGNATURE: Final = rule(
    "A request without a valid signature is rejected and keeps no filing date.", "8 CFR 103.2(a)(7)(ii)", "8 CFR 103.2(a)(2)",
    note="Read as of January 2025, before the rule of July 10, 2026.",
)  # fmt: skip

# --- travel -----------------------------------------------------------------------------------------------------------

LEAVING: Final = rule(
    "Leaving after the trafficking puts presence on account of it in question, unless an exception applies.",
    "8 CFR 214.207(b)", "8 CFR 214.11(g)(2)", "8 CFR 214.11(g)(3) of 2002",
    note="Filing gives no right to travel; leaving without advance parole ends deferred action: USCIS Policy Manual, vol. 3, part B, "
    "ch. 12(A), (C).",
)  # fmt: skip
PRESENCE_BARS: Final = rule(
    "Leaving after more than 180 days, or a year, without status brings a bar of three or ten years on coming back; unless "
    "trafficking was at least one central reason for that time, or the time was under 18.",
    "8 USC 1182(a)(9)(B)(i)", "8 USC 1182(a)(9)(B)(iii)", note="The exception for trafficking dates from January 5, 2006.",
)  # fmt: skip
PAROLE_FIRST: Final = rule(
    "To come back in T-1 status, advance parole must be granted before leaving; it promises no entry.",
    "8 CFR 214.204(p)", window=RULE_2024,
    note="The rule of 2017 was silent. That parole on return stays discretionary: USCIS Policy Manual, vol. 3, part B, ch. 12(C).",
)  # fmt: skip
ADJUSTMENT_LOST: Final = rule(
    "Leaving abandons an application for permanent residence: in removal proceedings always, otherwise unless advance parole was "
    "granted and the person was paroled on return.", "8 CFR 245.23(j)",
)  # fmt: skip

# --- after the grant, and appeal --------------------------------------------------------------------------------------

TERM: Final = rule(
    "T-1 status lasts at most four years, and ends then unless it is extended or permanent residence is applied for in time.",
    "8 USC 1184(o)(7)(A)", "8 CFR 214.203(a)", "8 CFR 214.203(c)", "8 CFR 214.11(c)(1)", "8 CFR 214.11(c)(3)",
    "8 CFR 214.11(p)(1) of 2002", "8 CFR 214.11(p)(2) of 2002", window=_SINCE_2006,
)  # fmt: skip
TERM_2002: Final = rule(
    "Until January 5, 2006 T-1 status lasted three years, and ended then unless permanent residence was applied for in time.",
    "8 CFR 214.11(p)(1) of 2002", "8 CFR 214.11(p)(2) of 2002", confidence="C", window=Period(None, VAWA_2005),
    note="From 8 CFR 1212.16(b)(3), a copy of the text of 2002; the text of that time was not read.",
)  # fmt: skip
EXTENSION: Final = rule(
    "It can be extended year by year where an agency certifies the need or circumstances are exceptional, on Form I-539, and is "
    "extended by itself by an application for permanent residence filed while it lasts.",
    "8 CFR 214.212(a)", "8 CFR 214.212(b)", "8 CFR 214.212(h)", "8 USC 1184(o)(7)(B)", "8 USC 1184(o)(7)(C)", window=RULE_2024,
)  # fmt: skip
EXTENSION_2017: Final = rule(
    "It can be extended year by year where an agency certifies the need, circumstances are exceptional, or an application for "
    "permanent residence is pending.", "8 CFR 214.11(l)(1)", "8 CFR 214.11(l)(2)", "8 CFR 214.11(l)(7)", window=RULE_2017,
)  # fmt: skip
EXTENSION_2002: Final = rule(
    "It could be extended where an authority investigating or prosecuting certified the need.", "8 CFR 214.11(p)(1) of 2002",
    window=RULE_2002, note="The statute added exceptional circumstances on December 23, 2008.",
)  # fmt: skip
REVOCATION: Final = rule(
    "A grant can be revoked, upon written notice and 30 days to rebut, because it went against the law or an error led to it, or where "
    "an agency reports in detail a refused reasonable request or withdraws its declaration; relatives and waivers fall with it.",
    "8 CFR 214.213(b)", "8 CFR 214.213(c)", "8 CFR 214.213(d)", window=RULE_2024,
)  # fmt: skip
REVOCATION_2017: Final = rule(
    "A grant can be revoked, upon notice, because it went against the law or for an error that affects the outcome, or where an agency "
    "reports in detail a refused reasonable request or withdraws its endorsement; relatives and waivers fall with it.",
    "8 CFR 214.11(m)(2)", "8 CFR 214.11(m)(3)", "8 CFR 214.11(m)(4)", window=RULE_2017,
)  # fmt: skip
REVOCATION_2002: Final = rule(
    "A grant could be revoked, upon written notice and 30 days to rebut, for a violation or an error that affected the outcome, or "
    "where an agency reported in detail an unreasonable refusal or withdrew its endorsement; 15 days to appeal.",
    "8 CFR 214.11(s)(1) of 2002", "8 CFR 214.11(s)(2) of 2002", "8 CFR 214.11(s)(4) of 2002", window=RULE_2002,
)  # fmt: skip
NO_DEADLINE: Final = rule(
    "There is no deadline for applying: it may be done at any time after the trafficking.",
    "8 CFR 214.207(a)(2)", "8 CFR 214.207(a)(3)", "8 CFR 214.207(a)(4)", "8 CFR 214.11(d)(1)", window=_SINCE_2017,
    note="The words on time date from August 28, 2024; the rule of 2017 had dropped the only deadline there was (89 FR 34868).",
)  # fmt: skip
DEADLINE_2002: Final = rule(
    "Only for trafficking that ended before October 28, 2000 was there a deadline: January 31, 2003 or, for a child then, the "
    "22nd birthday if later; excusable for exceptional circumstances such as severe trauma.",
    "8 CFR 214.11(d)(4) of 2002", window=RULE_2002,
)  # fmt: skip
APPEAL: Final = rule(
    "A denial can be appealed on Form I-290B within 30 days, 33 if it was mailed, and is not final until the appeal is decided.",
    "8 CFR 103.3(a)(2)(i)", "8 CFR 103.8(b)", "8 CFR 214.204(q)", "8 CFR 214.11(d)(10)", "8 CFR 214.11(r) of 2002",
)  # fmt: skip

# --- other relief -----------------------------------------------------------------------------------------------------

U_STATUS: Final = rule(
    "U status: the victim of a listed crime, trafficking and involuntary servitude among them, who suffered substantial abuse and "
    "was helpful; an agency's certification is mandatory, and 10,000 principals a year is the most.",
    "8 USC 1101(a)(15)(U)", "8 USC 1184(p)", "8 CFR 214.14(b)", "8 CFR 214.14(c)(2)(i)",
)  # fmt: skip
VAWA: Final = rule(
    "VAWA: somebody battered or treated with extreme cruelty by a citizen or resident spouse or parent, or by a citizen son or "
    "daughter, may petition for themselves; in proceedings there is a special rule of cancellation.",
    "8 USC 1154(a)(1)(A)(iii)", "8 USC 1154(a)(1)(A)(iv)", "8 USC 1154(a)(1)(A)(vii)", "8 USC 1154(a)(1)(B)(ii)",
    "8 USC 1154(a)(1)(B)(iii)", "8 USC 1229b(b)(2)",
)  # fmt: skip
ASYLUM: Final = rule(
    "Asylum: persecution on account of race, religion, nationality, membership in a particular social group or political opinion; "
    "to be applied for within one year of the last arrival, unless circumstances changed or were extraordinary; that limit is "
    "not for an unaccompanied child.",
    "8 USC 1158(a)(2)(B)", "8 USC 1158(a)(2)(D)", "8 USC 1158(a)(2)(E)", "8 USC 1158(b)(1)", "8 CFR 208.4(a)(2)(ii)",
    note="The clause on unaccompanied children dates from 2009.",
)  # fmt: skip
WITHHOLDING: Final = rule(
    "Withholding of removal and protection under the Convention against Torture have no such time limit.",
    "8 USC 1231(b)(3)", "8 CFR 208.16", confidence="D",
)  # fmt: skip
SIJ: Final = rule(
    "Special immigrant juvenile: under 21, unmarried, present here, with a juvenile court's findings that living with a parent "
    "again is not viable because of abuse, neglect, abandonment or the like and that return is not in the child's interest.",
    "8 USC 1101(a)(27)(J)", "8 CFR 204.11(b)", "8 CFR 204.11(c)",
)  # fmt: skip
CONTINUED_PRESENCE: Final = rule(
    "Continued Presence: a federal law enforcement officer may apply for a victim who may be a witness; it is temporary, is no "
    "status, and is no condition of T status.", "22 USC 7105(c)(3)(A)(i)", "28 CFR 1100.35",
)  # fmt: skip
STAY_FOR_SUIT: Final = rule(
    "Somebody for whom a federal officer applied, and who sued under 18 USC 1595, is to be allowed to stay until the suit is over, "
    "with exceptions.", "22 USC 7105(c)(3)(A)(iii)", "22 USC 7105(c)(3)(A)(iv)", window=_SINCE_2008,
)  # fmt: skip
LETTER: Final = rule(
    "Under 18, a letter of the Department of Health and Human Services opens benefits; no cooperation may be required, interim help "
    "lasts 90 days and 30 more, and an official who finds a child must notify within 24 hours.",
    "22 USC 7105(b)(1)(C)", "22 USC 7105(b)(1)(G)", "22 USC 7105(b)(1)(H)", window=_SINCE_2008,
)  # fmt: skip
CERTIFICATION: Final = rule(
    "From 18 on, certification by that department opens benefits to somebody willing to assist in every reasonable way, or unable "
    "to because of trauma, who has a bona fide application that was not denied, or Continued Presence.",
    "22 USC 7105(b)(1)(C)", "22 USC 7105(b)(1)(E)(i)",
    note="Willingness is this test, not that of T status; the clause on trauma is of 2008 (from memory). USCIS Policy Manual, vol. 3, part B, ch. 11(A), speaks of approval only: "
    "narrower than the statute.",
)  # fmt: skip
NO_CERTIFICATION_NEEDED: Final = rule(
    "Citizens and permanent residents need no certification for the services and benefits open to them.",
    "22 USC 7105(b)(1)(F)", window=_SINCE_2008,
)  # fmt: skip
BENEFIT_LEVEL: Final = rule(
    "Certified victims, children with a letter and T relatives have benefits to the same extent as refugees.",
    "22 USC 7105(b)(1)(A)", note="Laws on refugees' benefits change that level.",
)  # fmt: skip
NO_PUBLIC_CHARGE: Final = rule(
    "Using benefits is not held against an applicant for T status or a T holder: the public charge ground does not apply.",
    "8 USC 1182(d)(13)(A)", "8 USC 1182(a)(4)(E)(iii)", window=_SINCE_2003,
    note="The second provision dates from March 7, 2013.",
)  # fmt: skip
CIVIL_SUIT: Final = rule(
    "A victim may sue whoever trafficked them, and whoever knowingly benefits, within ten years or, for a minor then, ten years "
    "from the 18th birthday; the suit waits while a criminal case is pending.",
    "18 USC 1595(a)", "18 USC 1595(b)", "18 USC 1595(c)", window=_SINCE_2003,
    note="Who benefits, and ten years: since December 23, 2008. A minor's ten years: since May 29, 2015 (from memory).",
)  # fmt: skip
