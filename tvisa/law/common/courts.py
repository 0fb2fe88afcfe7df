"""The immigration courts and removal orders: what can be moved for, what an order leaves to do, and by when."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.kernel.provision import Period
from tvisa.law.read import READ_LAST, READ_SINCE
from tvisa.law.time_limits import DAYS_TO_RESCIND, REMOVAL_PERIOD, YEARS_AFTER_OVERSTAY, years
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, SINCE_2008, SINCE_2017
from tvisa.law.writing import rule

DOCKETS_2024: Final = Period(datetime.date(2024, 7, 29))
"""The rule on the dockets of the immigration courts, 89 FR 46742."""

NOTHING_TO_STAY: Final = rule(
    "A stay puts off the removal that an order calls for; an order that was carried out leaves nothing to stay.",
    "8 CFR 241.6(a); 8 CFR 241.7",
    confidence="D",
    note="An inference from what a stay is: no text says so in these words. For counsel.",
)

LEFT_UNDER_ORDER: Final = rule(
    """Whoever left the country while an order of removal was outstanding counts as removed, save within the time for voluntary
    departure that came with an order in the alternative.""",
    "8 CFR 241.7; 8 CFR 1241.7",
    note="The statute behind it, which knows no exception in its words, is 8 USC 1101(g).",
    checked=READ_LAST,
)

REINSTATEMENT: Final = rule(
    """Whoever came back illegally after a removal or a departure under an order is removed under that order from its original date: it
    is not reopened or reviewed, and no relief under the chapter may be applied for.""",
    "8 USC 1231(a)(5)",
    note="""Read as of April 2023. Whether that shuts out T status, which a regulation opens to people under a final order (8 CFR
    214.204(b)(2)), and a waiver of it, is for counsel.""",
)

ORDER_AGAINST_RULE: Final = rule(
    """The statute gives no relief under its chapter to somebody whose order was reinstated; the regulation takes an application from
    whoever has a final order, and a bona fide notice stays it. The two texts do not fit: argue it, and assert neither.""",
    "8 USC 1231(a)(5); 8 CFR 214.204(b)(2)",
    confidence="D",
)
"""Told wherever the first of the two is: who reads that alone hears that T status is shut out."""

REVIEW_OF_REINSTATEMENT: Final = rule(
    "What is decided later on withholding does not move the day by which a petition for review is filed.",
    "Riley v. Bondi, 606 U.S. ___ (June 26, 2025)",
    confidence="C",
    note="""Read in its syllabus only. The order there was one of 8 USC 1228(b); that the clock of a reinstated order runs alike is an
    inference. The day binds unless the government waives or forfeits it.""",
)

RESCISSION: Final = rule(
    f"""An order made in absence is rescinded upon a motion to reopen within {DAYS_TO_RESCIND} days for exceptional circumstances, or at
    any time where the person had no notice, or was in federal or State custody and stayed away through no fault of theirs; filing the
    motion itself stays removal until the judge decides it.""",
    "8 USC 1229a(b)(5)(C)",
    note="Read as of April 2023. Where the address was not kept current no notice is owed: 8 USC 1229a(b)(5)(B).",
)

EXCEPTIONAL: Final = rule(
    """Exceptional circumstances are ones beyond the person's control such as battery or extreme cruelty to them, a child or a parent,
    their own serious illness, or serious illness or death of a spouse, child or parent, and none that are less compelling.""",
    "8 USC 1229a(e)(1)",
    confidence="C",
    note="Read as a court of appeals quotes it, in a secondary source.",
    checked=READ_SINCE,
)

NO_NOTICE_AFTER_LEAVING: Final = rule(
    """Leaving the country under an order made in absence does not take from the judge the power to rescind it where the motion says
    that there was no notice.""",
    "Matter of Bulnes, 25 I&N Dec. 57 (BIA 2009)",
    confidence="C",
    note="Read in its headnote.",
    checked=READ_LAST,
)

NO_NOTICE_AFTER_REINSTATEMENT: Final = rule(
    """In the Ninth Circuit the reinstatement of an order made in absence does not take away the motion, at any time, to rescind that
    order for want of notice.""",
    "Miller v. Sessions, 889 F.3d 998 (9th Cir. 2018)",
    confidence="C",
    note="""Read in its summary. The Fifth Circuit reads 8 USC 1231(a)(5) to leave no power to reopen once an order is reinstated, in a
    case that was not about notice: Rodriguez-Saragosa v. Sessions, 904 F.3d 349 (5th Cir. 2018). What another circuit holds is to be
    read.""",
    checked=READ_LAST,
)

NOTICE_OF_A_CHILD: Final = rule(
    """Of a child under 14 a notice to appear is served on whoever the child lives with and, where it can be, on a near relative, a
    guardian or a friend; from 14 on, service on the child alone is enough.""",
    "8 CFR 103.8(c)(2)(ii); Matter of Cubor-Cruz, 25 I&N Dec. 470 (BIA 2011)",
    confidence="B",
    note="""The Ninth Circuit wants the adult to whom a minor under 18 was released told as well: Flores-Chavez v. Ashcroft, 362 F.3d
    1150 (9th Cir. 2004).""",
)

TEN_YEARS_AFTER_ABSENCE: Final = rule(
    """Whoever was told aloud, in a language they understand, of the hearing and of what staying away means, and is ordered removed in
    absence, is shut out for ten years from relief that is listed, adjustment under 8 USC 1255 included, unless exceptional
    circumstances kept them away.""",
    "8 USC 1229a(b)(7)",
    note="Read as of April 2023. Whether it reaches adjustment from T status is for counsel.",
)

CONTINUANCE: Final = rule(
    "The judge may continue a case for good cause shown.", "8 CFR 1003.29", note="Read as of January 2025."
)

CLOSURE_BY_JUDGE: Final = rule(
    """The judge closes a case administratively on a motion that both sides make or one does not oppose, save for unusual reasons; and
    may do so over an objection, on the totality of the circumstances.""",
    "8 CFR 1003.18(c)(1); 8 CFR 1003.18(c)(3)",
    note="89 FR 46742. Read as of January 2025: whether it was changed since was not found. Read it before moving.",
    window=DOCKETS_2024,
)

TERMINATION: Final = rule(
    """The judge may terminate, on a motion, where the person makes a case on its face for a status that USCIS decides on and has filed
    for it, or holds deferred action.""",
    "8 CFR 1003.18(d)(1)(ii)(B); 8 CFR 1003.18(d)(1)(ii)(C)",
    note="Read as of January 2025: whether it was changed since was not found. Read it before moving.",
    window=DOCKETS_2024,
)

TERMINATION_OWED: Final = rule(
    """The judge must terminate where T status was obtained since proceedings began, still stands, and would have undone the charge had
    it come before them; and where both sides move for it, save for unusual reasons.""",
    "8 CFR 1003.18(d)(1)(i)(D); 8 CFR 1003.18(d)(1)(i)(G)",
    note="Read as of January 2025: whether it was changed since was not found. Read it before moving.",
    window=DOCKETS_2024,
)

OVERSTAYED: Final = rule(
    f"""Whoever was allowed to leave voluntarily and voluntarily stays past the day pays a penalty and is shut out for
    {years(YEARS_AFTER_OVERSTAY)} from relief that is listed, adjustment under 8 USC 1255 included.""",
    "8 USC 1229c(d)(1)",
    note="""Read as of April 2023. That it reaches adjustment from T status, 8 USC 1255(l), is an inference (D): for counsel. Relief of
    the battered is kept where the abuse was at least one central reason for the stay: 8 USC 1229c(d)(2).""",
)

VICTIMS_IN_CUSTODY: Final = rule(
    """As far as practicable, victims in federal custody are not to be held where it does not suit victims of crime, and are to have
    medical care, protection, and information on their rights, with translation.""",
    "22 USC 7105(c)(1); 22 USC 7105(c)(2)",
    note="Read as of April 2023. It reaches nobody outside federal custody.",
)

RELATIVE_IN_PROCEEDINGS: Final = rule(
    """For a relative in proceedings or under an order the Supplement A goes to USCIS too. In proceedings ICE may, at the relative's
    request, use its discretion meanwhile; filing does not hold up the order, a stay can be asked for, and detention is lengthened while
    one is in effect.""",
    "8 CFR 214.211(b)(2)(ii); 8 CFR 214.211(b)(3)(ii); 8 CFR 214.211(b)(3)(iii)",
    window=RULE_2024,
)

HEARING_MISSED: Final = rule(
    """Whoever is given written notice of a hearing and does not come is ordered removed in absence, if DHS shows the notice and the
    ground.""",
    "8 USC 1229a(b)(5)(A)",
    note="Read as of April 2023.",
)

PROTECTION_ALONE: Final = rule(
    """Where an order stands already and a judge hears withholding or torture alone, whoever does not come loses that request; it is
    reopened for exceptional circumstances within 90 days, and for want of notice or custody at any time.""",
    "8 CFR 1208.2(c)(3)(ii)",
    confidence="D",
    note="From memory.",
)

ALIENAGE: Final = rule(
    """Of somebody charged as here without admission or parole DHS must first show alienage, and of somebody charged as deportable each
    charge by clear and convincing evidence; who is charged on arriving must show the right to be admitted.""",
    "8 CFR 1240.8(c); 8 CFR 1240.8(a); 8 CFR 1240.8(b)",
    note="Read as of January 2025.",
    checked=READ_SINCE,
)

NATIONALITY_CLAIM: Final = rule(
    """On a petition for review the court of appeals decides a claim to be a national itself, or sends it to a district court where its
    facts are in dispute.""",
    "8 USC 1252(b)(5)(A); 8 USC 1252(b)(5)(B)",
    note="Read as of April 2023.",
    checked=READ_SINCE,
)

BOND: Final = rule(
    """Pending a decision on removal DHS may hold somebody or release them on a bond of at least $1,500 or on parole, and may take that
    back at any time; those with offenses that are listed it must hold, protection of witnesses aside.""",
    "8 USC 1226(a); 8 USC 1226(b); 8 USC 1226(c)(1); 8 USC 1226(c)(4)",
    note="""Read as of April 2023, and with the amendments of January 29, 2025 (Pub. L. 119-1), which renumbered the clause on witnesses
    from (c)(2). Who is held without bond moves, and is told with the policy of the day.""",
)

BOND_HEARING: Final = rule(
    """A judge can look again at custody and bond before an order is final, save for classes that are listed; somebody held as one of
    them can have a judge decide that they are not properly among them, save who was stopped on arriving.""",
    "8 CFR 1236.1(d)(1); 8 CFR 1003.19(h)(2)(i); 8 CFR 1003.19(h)(2)(ii)",
    note="Read as of January 2025.",
)

CUSTODY_AFTER_ORDER: Final = rule(
    f"""Once an order of removal is final DHS must hold the person for the removal period of {REMOVAL_PERIOD} days; after it DHS may go
    on holding whoever is inadmissible, or removable on grounds that are listed, or dangerous or unlikely to comply.""",
    "8 USC 1231(a)(2); 8 USC 1231(a)(6); 8 USC 1231(a)(1)(A); 8 USC 1231(a)(1)(B)(i)",
    note=f"Where a court stays removal on review the {REMOVAL_PERIOD} days run from its final order: 8 USC 1231(a)(1)(B)(ii).",
)

NO_BOND_AFTER_REINSTATEMENT: Final = rule(
    """Somebody whose order was reinstated is held under 8 USC 1231 and not under 8 USC 1226, and is owed no bond hearing while
    withholding is decided.""",
    "Johnson v. Guzman Chavez, 594 U.S. 523 (2021)",
    confidence="C",
    note="Read in its syllabus and its first paragraph. What due process asks for is for counsel, by habeas corpus.",
)

CUSTODY_REVIEW: Final = rule(
    "Whether somebody ordered removed is held beyond the removal period DHS decides under procedures of its own.",
    "8 CFR 241.4(a)",
    note=f"""Read in that paragraph. That a review on the papers comes before the {REMOVAL_PERIOD} days end (8 CFR 241.4(k)(1)(i)), and
    another where removal is not in sight (8 CFR 241.13), is from memory (D).""",
)


CUSTODY: Final = rule(
    """Somebody in custody in proceedings may be kept there until the application is decided; bond is asked for under the usual rules.""",
    "8 CFR 1214.2(a); 8 CFR 214.11(d)(8) of 2002",
)

DETENTION: Final = rule(
    "The time in detention that counts as reasonable for a removal is extended by the time a stay is in effect.",
    "8 CFR 214.204(b)(2)(ii); 8 CFR 214.11(d)(1)(ii); 8 CFR 214.11(d)(9) of 2002",
)

STIPULATED: Final = rule(
    """A judge may order removal on a written stipulation, with no hearing; where the person has no lawyer the judge must find that the
    waiver is voluntary, knowing and intelligent.""",
    "8 CFR 1003.25(b); 8 USC 1229a(d)",
    note="Read as of January 2025 and of April 2023.",
)

SUPERVISION: Final = rule(
    "A release from custody can be made on conditions, and be revoked at any time as a matter of discretion.",
    "8 CFR 236.1(c)(8); 8 CFR 236.1(c)(9)",
    note="Read as of January 2025.",
)

ORDER_OF_DHS: Final = rule(
    "On approval an outstanding order that DHS issued is cancelled by law.",
    "8 CFR 214.204(o)(1); 8 CFR 214.11(d)(9)(i)",
    window=SINCE_2017,
)

ORDER_OF_JUDGE: Final = rule(
    """On approval an order of a judge or the Board stands until a motion to reopen and terminate is granted; ICE may join it to
    overcome limits of time and number.""",
    "8 CFR 214.204(o)(2); 8 CFR 214.11(d)(9)(ii)",
    window=SINCE_2017,
)

ORDERS_2002: Final = rule(
    "On approval a final order was cancelled by law, whoever had issued it.",
    "8 CFR 214.11(d)(9) of 2002",
    window=RULE_2002,
)


# --- what stays an order of removal: a bona fide determination, or a stay that is granted; and what does  -------------

FILING_STAYS_NOTHING: Final = rule(
    """Filing has no effect on the power to carry out a final order; what stays it is a bona fide determination, or a stay that is
    granted.""",
    "8 CFR 214.204(b)(2)(i); 8 CFR 214.11(e)(3); 8 CFR 214.11(k)(4) of 2002; 8 CFR 1214.2(b)",
)

BONA_FIDE_STAY: Final = rule(
    """A bona fide determination stays every final order automatically, until an adverse decision is final; deferred action is
    considered apart from that.""",
    "8 CFR 214.205(g)(1); 8 CFR 214.205(g)(2); 8 CFR 214.204(b)(2)(iii); 8 CFR 1214.2(b)",
    window=RULE_2024,
)

BONA_FIDE_STAY_2017: Final = rule(
    "A bona fide determination stays every final order until an adverse decision is final.",
    "8 CFR 214.11(e)(3); 8 CFR 214.11(d)(1)(ii); 8 CFR 1214.2(b)",
    window=RULE_2017,
)

BONA_FIDE_STAY_2002: Final = rule(
    """A bona fide determination stays every final order; the stay ends on the day of a denial, whether or not there is an appeal.""",
    "8 CFR 214.11(d)(9) of 2002; 8 CFR 214.11(k)(4) of 2002",
    window=RULE_2002,
)

STATUTORY_STAY: Final = rule(
    """Where an application makes a case for approval on its face, DHS may stay a final order until it is decided and appeals are
    exhausted; a refusal rules out no other stay, deferral or continuance.""",
    "8 USC 1227(d)(1); 8 USC 1227(d)(2)",
    note="A bona fide determination counts as that showing: USCIS Policy Manual, vol. 3, part B, ch. 6(D)(2).",
    window=SINCE_2008,
)

STAY_ON_REQUEST: Final = rule(
    "A stay is asked of the removal office on Form I-246 and is discretionary; asking for it delays nothing.",
    "8 CFR 241.6(a); 8 CFR 214.204(b)(2)(i); 8 CFR 214.11(d)(1)(ii); 8 CFR 214.11(d)(9) of 2002",
)

NO_STAY_BY_JUDGE: Final = rule(
    """No immigration judge, nor the Board, can stay removal because a T application was filed, or decide the application.""",
    "8 CFR 214.205(g)(3); 8 CFR 214.204(a); 8 CFR 214.11(e)(3); 8 CFR 214.11(k)(4) of 2002; 8 CFR 1214.2(b)",
)
