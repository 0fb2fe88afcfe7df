"""Removal: the courts and their orders, expedited removal, custody, and what filing and approval do to each."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

from tvisa.facts import Case, DateFact, Forum
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import across
from tvisa.kernel.predicate import AnyOf, Reading
from tvisa.kernel.provision import Period
from tvisa.law.common.asking import denied, hearing, running, said, under
from tvisa.law.common.clocks import PETITION, TO_PETITION, TO_RESCIND
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import (
    EVERYWHERE,
    LEFT,
    NOT_GRANTED,
    UNDECIDED,
    UNEXECUTED,
    Court,
    Order,
    Stage,
    orders_of_the_board,
    where,
)
from tvisa.law.common.remark import PanelLine, Remark, told_in
from tvisa.law.common.safety import AFTER_COUNSEL, ALIENAGE, CITIZENSHIP_OPEN, ONLY_ALIENS_HELD
from tvisa.law.common.travel import LEAVING
from tvisa.law.common.upcoming import REASONABLE_FEAR, ahead, told_day
from tvisa.law.conduct.law import ILLEGAL_REENTRY
from tvisa.law.forms import computed
from tvisa.law.read import READ_LAST, READ_SINCE
from tvisa.law.time_limits import (
    DAYS_OF_REVIEW,
    DAYS_TO_PETITION,
    DAYS_TO_RESCIND,
    REMOVAL_PERIOD,
    YEARS_AFTER_OVERSTAY,
    YEARS_HERE,
    YEARS_TO_CHARGE,
    in_words,
    years,
)
from tvisa.law.windows import RULE_2017, RULE_2024, SINCE_2008, SINCE_2017, VAWA_2013
from tvisa.law.writing import question_for, rule

DOCKETS_2024: Final = Period(datetime.date(2024, 7, 29))
"""The rule on the dockets of the immigration courts, 89 FR 46742."""

NOTHING_TO_STAY: Final = rule(
    "A stay postpones the removal that an order requires; an executed removal order leaves nothing to stay.",
    "8 CFR 241.6(a); 8 CFR 241.7",
    confidence="D",
    note="This is an inference from what a stay is; no text says so in these words. Counsel must check it.",
)

LEFT_UNDER_ORDER: Final = rule(
    """A person who left the country while a removal order was outstanding counts as removed. The exception is a departure within the time for
    voluntary departure that came with an alternate order.""",
    "8 CFR 241.7; 8 CFR 1241.7",
    note="The underlying statute, which states no exception, is 8 USC 1101(g).",
    checked=READ_LAST,
)

REINSTATEMENT: Final = rule(
    """A person who reentered illegally after removal, or after leaving under an order, is removed under the prior order, reinstated from its
    original date. The order is not reopened or reviewed, and the person may not apply for relief under the chapter.""",
    "8 USC 1231(a)(5)",
    note="""The text was read as of April 2023. Counsel decides whether it shuts out T status and a waiver of this ground. A regulation opens T
    status to people under a final order (8 CFR 214.204(b)(2)).""",
)

ORDER_AGAINST_RULE: Final = rule(
    """The statute gives no relief under its chapter to a person whose order was reinstated. The regulation lets a person with a final order
    apply, and a bona fide determination (BFD) notice stays that order. The two texts do not fit together. Argue the point, and do not
    present either text as settling it.""",
    "8 USC 1231(a)(5); 8 CFR 214.204(b)(2)",
    confidence="D",
)
"""Told wherever the first of the two is: who reads that alone hears that T status is shut out."""

REVIEW_OF_REINSTATEMENT: Final = rule(
    "A later decision on withholding does not extend the deadline for a petition for review.",
    "Riley v. Bondi, 606 U.S. ___ (June 26, 2025)",
    confidence="C",
    note="""Read in its syllabus only. The order there was one of 8 USC 1228(b). It is an inference that the deadline for a reinstated order runs
    the same way. The deadline binds unless the government waives or forfeits it.""",
)

RESCISSION: Final = rule(
    f"""An order made in absentia is rescinded on a motion to reopen filed within {DAYS_TO_RESCIND} days for exceptional circumstances. There is
    no time limit where the person had no notice, or was in federal or State custody and failed to appear through no fault of their own.
    Filing the motion itself stays removal until the judge decides it.""",
    "8 USC 1229a(b)(5)(C)",
    note="Read as of April 2023. If the person did not keep the address current, no notice is required: 8 USC 1229a(b)(5)(B).",
)

EXCEPTIONAL: Final = rule(
    """Exceptional circumstances are beyond the person's control. Examples are battery or extreme cruelty to the person, a child or a parent,
    the person's own serious illness, or serious illness or death of a spouse, child or parent. Less compelling circumstances do not count.""",
    "8 USC 1229a(e)(1)",
    confidence="C",
    note="Read as a court of appeals quotes it, in a secondary source.",
    checked=READ_SINCE,
)

NO_NOTICE_AFTER_LEAVING: Final = rule(
    """Leaving the country under an order made in absentia does not end the judge's power to rescind it, if the motion alleges lack of notice.""",
    "Matter of Bulnes, 25 I&N Dec. 57 (BIA 2009)",
    confidence="C",
    note="Read in its headnote.",
    checked=READ_LAST,
)

NO_NOTICE_AFTER_REINSTATEMENT: Final = rule(
    """In the Ninth Circuit, reinstating an order made in absentia does not bar a motion, at any time, to rescind that order for lack of
    notice.""",
    "Miller v. Sessions, 889 F.3d 998 (9th Cir. 2018)",
    confidence="C",
    note="""Only the summary was read. The Fifth Circuit reads 8 USC 1231(a)(5) to leave no power to reopen once an order is reinstated, in a case
    that did not concern notice: Rodriguez-Saragosa v. Sessions, 904 F.3d 349 (5th Cir. 2018). The law of other circuits was not read.""",
    checked=READ_LAST,
)

NOTICE_OF_A_CHILD: Final = rule(
    """For a child under 14, DHS serves the notice to appear on the person the child lives with and, where possible, on a near relative, a
    guardian or a friend. From 14 on, service on the child alone is enough.""",
    "8 CFR 103.8(c)(2)(ii); Matter of Cubor-Cruz, 25 I&N Dec. 470 (BIA 2011)",
    confidence="B",
    note="""The Ninth Circuit also requires notice to the adult to whom a minor under 18 was released: Flores-Chavez v. Ashcroft, 362 F.3d 1150 (9th
    Cir. 2004).""",
)

TEN_YEARS_AFTER_ABSENCE: Final = rule(
    """The person must receive oral notice, in a language the person understands, of the hearing and the consequences of failing to appear. If
    the person is then ordered removed in absentia, listed relief is barred for ten years, adjustment under 8 USC 1255 included. The
    exception is failing to appear because of exceptional circumstances.""",
    "8 USC 1229a(b)(7)",
    note="Read as of April 2023. Counsel decides whether it reaches adjustment from T status.",
)

CONTINUANCE: Final = rule(
    "The judge may continue a case for good cause shown.", "8 CFR 1003.29", note="The text was read as of January 2025."
)

CLOSURE_BY_JUDGE: Final = rule(
    """The judge administratively closes a case on a joint motion, or one that the other side does not oppose, save for unusual reasons. The
    judge may do so over an objection, on the totality of the circumstances.""",
    "8 CFR 1003.18(c)(1); 8 CFR 1003.18(c)(3)",
    note="89 FR 46742. Read as of January 2025; whether it has changed since was not found.",
    window=DOCKETS_2024,
)

TERMINATION: Final = rule(
    """The judge may terminate, on a motion, if the person holds deferred action. The judge may also terminate if the person has filed for a
    status that USCIS decides and makes a case on its face.""",
    "8 CFR 1003.18(d)(1)(ii)(B); 8 CFR 1003.18(d)(1)(ii)(C)",
    note="Read as of January 2025; whether it has changed since was not found.",
    window=DOCKETS_2024,
)

TERMINATION_OWED: Final = rule(
    """The judge must terminate if the person obtained T status after proceedings began, and it has not been revoked or terminated. The charge
    must be one that T status would have defeated, had the person obtained it before proceedings. The judge must also terminate on a joint
    motion, or on a motion that the other side says it does not oppose. An exception is unusual, clearly identified and supported reasons
    that the judge states.""",
    "8 CFR 1003.18(d)(1)(i)(D); 8 CFR 1003.18(d)(1)(i)(G)",
    note="Read as of January 2025; whether it has changed since was not found.",
    window=DOCKETS_2024,
)

OVERSTAYED: Final = rule(
    f"""A person granted voluntary departure who voluntarily fails to depart by the date pays a civil penalty. For
    {years(YEARS_AFTER_OVERSTAY)}, that person cannot receive the listed relief, which includes adjustment under 8 USC 1255.""",
    "8 USC 1229c(d)(1)",
    note="""Read as of April 2023. That it reaches adjustment from T status, 8 USC 1255(l), is an inference (D) for counsel to check. VAWA relief
    remains available if the abuse was at least one central reason for staying: 8 USC 1229c(d)(2).""",
)

VOLUNTARY_DEPARTURE_ENDS: Final = rule(
    """A motion to reopen or reconsider filed by the last day of voluntary departure terminates it, and so does a petition for review. The
    alternate order of removal then takes effect at once, and the penalties for staying do not apply.""",
    "8 CFR 1240.26(e)(1); 8 CFR 1240.26(i); 8 CFR 1240.26(b)(3)(iii); 8 CFR 1240.26(c)(3)(iii); 8 CFR 1240.26(d)",
    note="""Read in an undated copy. A motion after that day does not undo any penalty: (e)(2). On a petition, no penalties apply while the person
    remains here and the petition is pending: (i). If a bond is not posted within five business days after appeal was waived, the order
    takes effect: (c)(4).""",
    checked=READ_SINCE,
)


def _voluntary_departure(case: Case, day: datetime.date) -> Reading:
    """Read whether a last day of voluntary departure is recorded, or was asked and is not known, and has not surely passed."""
    told = case.filing.voluntary_departure_until
    dates, asked = told_dates(told), [c for c in told.claims if not c.hostile]
    if not asked or case.filing.voluntary_departure_overstayed.when_yes_hurts == truth.TRUE:
        return Reading(truth.FALSE)
    bits = across(truth.FALSE if d.end[1] and d.end[1] < day else truth.TRUE for d in dates) if dates else truth.TRUE
    return Reading(bits, (("case.filing.voluntary_departure_until", DateFact(tuple(asked))),))


VOLUNTARY_DEPARTURE_RUNS: Final = computed(
    "voluntary_departure_runs",
    question_for("case.filing.voluntary_departure_until"),
    VOLUNTARY_DEPARTURE_ENDS,
    how=_voluntary_departure,
    reads=("case.filing.voluntary_departure_until", "case.filing.voluntary_departure_overstayed"),
    against=Reply.YES,
)

VICTIMS_IN_CUSTODY: Final = rule(
    """As far as practicable, the government must not detain victims in federal custody in facilities inappropriate to their status as crime
    victims. Victims must receive medical care, protection, and information on their rights, with translation.""",
    "22 USC 7105(c)(1); 22 USC 7105(c)(2)",
    note="Read as of April 2023. It reaches nobody outside federal custody.",
)

RELATIVE_IN_PROCEEDINGS: Final = rule(
    """The Supplement A goes to USCIS even for a relative in removal proceedings or under an order. In proceedings ICE may, at the relative's
    request, use its discretion meanwhile. Filing does not stay the order. The relative can request a stay, but detention is lengthened
    while a stay is in effect.""",
    "8 CFR 214.211(b)(2)(ii); 8 CFR 214.211(b)(3)(ii); 8 CFR 214.211(b)(3)(iii)",
)

HEARING_MISSED: Final = rule(
    """A person who had written notice of a hearing and does not appear is ordered removed in absentia. DHS must first prove, by clear,
    unequivocal and convincing evidence, the notice and that the person is removable.""",
    "8 USC 1229a(b)(5)(A)",
    note="The text was read as of April 2023.",
)

PROTECTION_ALONE: Final = rule(
    """If an order was reinstated, or DHS made it under 8 USC 1228, the judge hears only withholding or deferral of removal. A person who fails
    to appear loses that request, and listed relief for ten years, unless exceptional circumstances prevented appearance. The person can
    move to reopen within 90 days for such circumstances, and at any time for lack of notice or custody. That motion does not automatically
    stay removal.""",
    "8 CFR 1208.2(c)(3)(ii); 8 CFR 1208.2(c)(2); 8 CFR 1208.2(c)(3)(i); 8 CFR 1208.2(c)(3)(iii)",
    note="Read in a copy whose last source credit is from 2020.",
    checked=READ_SINCE,
)

CARE_OF_HHS: Final = rule(
    """DHS generally transfers an unaccompanied child in federal custody to Health and Human Services (HHS) within 72 hours. HHS places the
    child in the least restrictive setting that is in the child's best interest.""",
    "8 USC 1232(b)(3); 8 USC 1232(c)(2)(A)",
    note="Read as of April 2023. A judge does not set bond for such a child under 8 USC 1226. Counsel decides which review is available (D).",
    window=SINCE_2008,
    checked=READ_SINCE,
)

AFTER_EIGHTEEN: Final = rule(
    """When such a child turns 18 and goes to DHS, DHS considers the least restrictive setting available, including alternatives to detention
    and sponsors.""",
    "8 USC 1232(c)(2)(B)",
    note="The text was read as of April 2023.",
    window=Period(VAWA_2013),
    checked=READ_SINCE,
)

IN_HHS_CUSTODY: Final = said("case.filing.unaccompanied_child") & said("case.filing.detained") & under(18)
"""An unaccompanied child under 18 in federal custody: Health and Human Services holds the child, or must within 72 hours."""


def _board(case: Case, day: datetime.date) -> Reading:
    """Read whether a decision of the Board leaves an order of removal, and the days for a petition for review have not surely passed."""
    left = [
        n
        for n in orders_of_the_board(case)
        if not all(TO_PETITION.over(d, day) for d in told_dates(case.decisions[n].decided_on))
        or not told_dates(case.decisions[n].decided_on)
    ]
    used = tuple((f"case.decisions[{n}].decided_on", case.decisions[n].decided_on) for n in left)
    return Reading(truth.TRUE if left else truth.FALSE, used)


ORDER_OF_THE_BOARD: Final = computed(
    "order_of_the_board",
    question_for("decision.decided_on"),
    PETITION,
    how=_board,
    reads=("decision.matter", "decision.body", "decision.disposition", "decision.decided_on"),
    hangs_on=("case.decisions",),
    against=Reply.YES,
)
"""A final order of the Board, while a petition for review may still be filed."""

NATIONALITY_CLAIM: Final = rule(
    """On a petition for review, the court of appeals decides a claim to U.S. nationality, or transfers it to a district court if the facts are
    disputed.""",
    "8 USC 1252(b)(5)(A); 8 USC 1252(b)(5)(B)",
    note="The text was read as of April 2023.",
    checked=READ_SINCE,
)

BOND: Final = rule(
    """Pending a removal decision, DHS may detain a person or release the person on a bond of at least $1,500 or on conditional parole. DHS may
    revoke the release at any time. DHS must detain a person with a listed offense, except to protect witnesses.""",
    "8 USC 1226(a); 8 USC 1226(b); 8 USC 1226(c)(1); 8 USC 1226(c)(4)",
    note="""Read as of April 2023, with the amendments of January 29, 2025 (Pub. L. 119-1), which renumbered the witness clause from (c)(2). Who is
    held without bond changes; see the current policies.""",
)

BOND_HEARING: Final = rule(
    """An immigration judge can review custody and bond before an order is final, except for listed classes. A person held in one of those
    classes can ask a judge to decide that the class does not apply. A person stopped on arriving cannot.""",
    "8 CFR 1236.1(d)(1); 8 CFR 1003.19(h)(2)(i); 8 CFR 1003.19(h)(2)(ii)",
    note="The text was read as of January 2025.",
)

CUSTODY_AFTER_ORDER: Final = rule(
    f"""Once a removal order is final, DHS must detain the person for the removal period of {REMOVAL_PERIOD} days. After that, DHS may continue
    to detain a person who is inadmissible, removable on listed grounds, dangerous or unlikely to comply.""",
    "8 USC 1231(a)(2); 8 USC 1231(a)(6); 8 USC 1231(a)(1)(A); 8 USC 1231(a)(1)(B)(i)",
    note=f"If a court stays removal on review, the {REMOVAL_PERIOD} days run from the court's final order: 8 USC 1231(a)(1)(B)(ii).",
)

NO_BOND_AFTER_REINSTATEMENT: Final = rule(
    """A person with a reinstated order is detained under 8 USC 1231, not 8 USC 1226, and has no right to a bond hearing while withholding is
    decided.""",
    "Johnson v. Guzman Chavez, 594 U.S. 523 (2021)",
    confidence="C",
    note="Only the syllabus and first paragraph were read. Counsel decides what due process requires, by habeas corpus.",
)

CUSTODY_REVIEW: Final = rule(
    "DHS decides under its own procedures whether to detain a person ordered removed beyond the removal period.",
    "8 CFR 241.4(a)",
    note=f"""Only that paragraph was read. Two points are from memory (D). A records review comes before the {REMOVAL_PERIOD} days end (8 CFR
    241.4(k)(1)(i)), and another review if removal is not foreseeable (8 CFR 241.13).""",
)


CUSTODY: Final = rule(
    """DHS may keep a person in custody during proceedings until the application is decided. The person requests bond under the usual rules.""",
    "8 CFR 1214.2(a); 8 CFR 214.11(d)(8) of 2002",
)

DETENTION: Final = rule(
    "The period of detention reasonably necessary for removal is extended by the time a stay is in effect.",
    "8 CFR 214.204(b)(2)(ii); 8 CFR 214.11(d)(1)(ii); 8 CFR 214.11(d)(9) of 2002",
)

STIPULATED: Final = rule(
    """A judge may enter a stipulated removal order on a written stipulation, with no hearing. If the person has no lawyer, the judge must find
    that the waiver is voluntary, knowing and intelligent.""",
    "8 CFR 1003.25(b); 8 USC 1229a(d)",
    note="Read as of January 2025 and of April 2023.",
)

SUPERVISION: Final = rule(
    "DHS can release a person from custody on conditions, and can revoke the release at any time as a matter of discretion.",
    "8 CFR 236.1(c)(8); 8 CFR 236.1(c)(9)",
    note="The text was read as of January 2025.",
)

ORDER_OF_DHS: Final = rule(
    "On approval an outstanding order that DHS issued is cancelled by law.",
    "8 CFR 214.204(o)(1); 8 CFR 214.11(d)(9)(i)",
    window=SINCE_2017,
)

ORDER_OF_JUDGE: Final = rule(
    """After an approval, an order of an immigration judge or the BIA remains in effect until a motion to reopen and terminate is granted. ICE
    may join the motion to overcome time and number limits.""",
    "8 CFR 214.204(o)(2); 8 CFR 214.11(d)(9)(ii)",
    window=SINCE_2017,
)

ORDERS_2002: Final = rule(
    "On approval a final order was cancelled by law, no matter who had issued it.", "8 CFR 214.11(d)(9) of 2002"
)


# --- what stays an order of removal, and what does not ----------------------------------------------------------------

FILING_STAYS_NOTHING: Final = rule(
    """Filing does not affect the power to execute a final order. A bona fide determination, or a stay that is granted, stays the order.""",
    "8 CFR 214.204(b)(2)(i); 8 CFR 214.11(e)(3); 8 CFR 214.11(k)(4) of 2002; 8 CFR 1214.2(b)",
)

BONA_FIDE_STAY: Final = rule(
    """A bona fide determination automatically stays every final order until an adverse decision is final. USCIS considers deferred action
    separately.""",
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
)

STATUTORY_STAY: Final = rule(
    """If an application makes a case for approval on its face, DHS may stay a final order until the application is decided and appeals are
    exhausted. A denial of a stay does not preclude any other stay, deferral or continuance.""",
    "8 USC 1227(d)(1); 8 USC 1227(d)(2)",
    note="A bona fide determination counts as such a case: USCIS Policy Manual, vol. 3, part B, ch. 6(D)(2).",
    window=SINCE_2008,
)

STAY_ON_REQUEST: Final = rule(
    "A person requests a stay from ICE's removal office on Form I-246. The stay is discretionary, and the request does not delay removal.",
    "8 CFR 241.6(a); 8 CFR 214.204(b)(2)(i); 8 CFR 214.11(d)(1)(ii); 8 CFR 214.11(d)(9) of 2002",
)

NO_STAY_BY_JUDGE: Final = rule(
    "Neither an immigration judge nor the BIA can stay removal because a T application was filed, or decide the application.",
    "8 CFR 214.205(g)(3); 8 CFR 214.204(a); 8 CFR 214.11(e)(3); 8 CFR 214.11(k)(4) of 2002; 8 CFR 1214.2(b)",
)


# --- expedited removal, and what is asked and reviewed there ----------------------------------------------------------

EXPEDITED_REMOVAL: Final = rule(
    f"""In expedited removal, DHS orders a person removed without a hearing if misrepresentation or lack of documents makes the person
    inadmissible. It reaches a person stopped on arriving, or found here without admission or parole who does not show {years(YEARS_HERE)}
    here. If the person expresses fear of return, an asylum officer conducts an interview first.""",
    """8 USC 1225(b)(1)(A)(i); 8 USC 1225(b)(1)(A)(ii); 8 USC 1225(b)(1)(A)(iii)(II); 8 CFR 235.3(b)(1)(ii); 8 CFR 235.3(b)(4)""",
    note="""The text was read as of April 2023 and January 2025. An unaccompanied child goes before a judge instead, except where an exception for
    contiguous countries applies: 8 USC 1232(a)(5)(D). The people inside the country to whom DHS applies expedited removal change from time
    to time. Since January 2025 DHS applies it to everyone whom the statute allows. A court's stay of that was reportedly lifted in 2026
    (D).""",
    checked=READ_SINCE,
)

CREDIBLE_FEAR: Final = rule(
    "At a credible fear interview, in expedited removal, a person of the client's choosing may attend, and the client may consult that person first.",
    "8 CFR 208.30(d)(4); 8 CFR 235.3(b)(4)(i)(B)",
    note="The text was read as of January 2025.",
    checked=READ_SINCE,
)

REVIEW_OF_FEAR: Final = rule(
    f"""An immigration judge reviews a finding of no credible fear if the person asks for review, or neither asks nor declines. The review is
    within 24 hours if possible, and no later than {in_words(DAYS_OF_REVIEW)} days after the finding. The judge's decision is final. USCIS
    can reconsider once, if asked within {in_words(DAYS_OF_REVIEW)} days of the judge's decision and before removal.""",
    "8 USC 1225(b)(1)(B)(iii)(III); 8 CFR 208.30(g)(1); 8 CFR 1003.42(e); 8 CFR 1208.30(g)(2)",
    note="Read as of April 2023 and January 2025. The regulation counts from the day on which a supervisor approved the finding.",
    checked=READ_SINCE,
)

IF_NO_FEAR: Final = (
    "If no fear is found on that day, the immigration judge's review ends by {review} (8 USC 1225(b)(1)(B)(iii)(III))."
)

NO_COURT_REVIEW: Final = rule(
    """No petition for review is available against an expedited removal order; only habeas corpus is. It asks whether the person is an alien,
    was ordered removed in that way, or is a permanent resident, a refugee or an asylee.""",
    "8 USC 1252(a)(2)(A); 8 USC 1252(e)(2)",
    note="The text was read as of April 2023.",
    checked=READ_SINCE,
)

HELD_FOR_FEAR: Final = rule(
    """DHS detains a person in expedited removal until fear is decided and, if no fear is found, until removal. Only parole by DHS ends that
    detention earlier. The judge who reviews the fear finding does not review custody.""",
    "8 USC 1225(b)(1)(B)(iii)(IV); 8 CFR 235.3(b)(2)(iii); 8 CFR 235.3(b)(4)(ii); 8 CFR 1003.42(g)",
    note="Read as of April 2023 and January 2025. After a finding of fear: 8 USC 1225(b)(1)(B)(ii).",
    checked=READ_SINCE,
)

IN_EXPEDITED: Final = where(Order.EXPEDITED)
NOT_IN_EXPEDITED: Final = where(*(order for order in Order if order is not Order.EXPEDITED))


def _heard(case: Case, day: datetime.date) -> Reading:
    over = tuple(
        (f"case.filing.hearings[{n}].when", hearing.when)
        for n, hearing in enumerate(case.filing.hearings)
        if hearing.forum is Forum.FEAR_INTERVIEW and any(d.end[1] and d.end[1] < day for d in told_dates(hearing.when))
    )
    return Reading(truth.TRUE if over else truth.FALSE, over)


FEAR_WAS_HEARD: Final = computed(
    "fear_interview_over",
    question_for("case.filing.no_fear_found_on"),
    REVIEW_OF_FEAR,
    how=_heard,
    reads=("hearing.forum", "hearing.when"),
    hangs_on=("case.filing.hearings",),
)
"""The day of an interview about fear has passed: then what was found is looked up."""

EXPEDITED: Final = told_in(
    IN_EXPEDITED,
    Remark(
        f"""In expedited removal, no judge hears the case unless credible fear is found, and no court of appeals reviews the order. Check
        whether expedited removal applies at all. A person who was not stopped on arriving, and shows admission, parole or
        {years(YEARS_HERE)} here, has a right to a hearing. Get Forms I-860 and I-867.""",
        said("case.filing.order_expedited"),
        law=(EXPEDITED_REMOVAL, REVIEW_OF_FEAR, NO_COURT_REVIEW),
    ),
    Remark(
        f"""An officer found no credible fear. Make sure today that the finding went to an immigration judge, and prepare the client for the
        review. The review ends within {in_words(DAYS_OF_REVIEW)} days of the finding. The judge's decision is final.""",
        told_day("case", "filing.no_fear_found_on"),
        law=(REVIEW_OF_FEAR, NO_COURT_REVIEW),
    ),
    Remark(
        "An officer found no fear. Find out today whether anyone asked for an immigration judge's review, and when it ends.",
        told_day("case", "filing.no_fear_found_on"),
        law=(REASONABLE_FEAR, REVIEW_OF_FEAR),
        where=NOT_IN_EXPEDITED,
    ),
    Remark(
        """Detained in expedited removal: DHS holds the client until fear is decided and, if none is found, until removal. No judge sets bond:
        counsel asks ICE for parole. Victims in custody have a right to protection.""",
        said("case.filing.detained"),
        law=(HELD_FOR_FEAR, VICTIMS_IN_CUSTODY),
    ),
)
"""What is said of expedited removal, and to somebody whom DHS holds in it."""

_PREPARED: Final = """Prepare it with counsel, who may be there. The officer writes down what is said, and USCIS reads it beside every
later statement."""
FEAR_AHEAD: Final = told_in(
    IN_EXPEDITED,
    Remark(
        f"A credible fear interview is ahead. {_PREPARED} If no fear is found, ask there for a judge's review.",
        {"hearing": ahead(Forum.FEAR_INTERVIEW)},
        law=(CREDIBLE_FEAR, REVIEW_OF_FEAR),
    ),
    Remark(
        f"""A credible or reasonable fear interview is ahead. {_PREPARED} If it is a reasonable fear interview and no fear is found, ask
        there for a judge's review. Silence declines it.""",
        {"hearing": ahead(Forum.FEAR_INTERVIEW)},
        law=(REASONABLE_FEAR,),
        where=NOT_IN_EXPEDITED,
    ),
    Remark(
        f"""A credible or reasonable fear interview is ahead. {_PREPARED} Find out first which interview it is. A credible fear interview
        belongs to expedited removal, a reasonable fear interview to a reinstated order or an order of 8 USC 1228(b). If no fear is
        found, ask there for a judge's review.""",
        {"hearing": ahead(Forum.FEAR_INTERVIEW)},
        law=(CREDIBLE_FEAR, REASONABLE_FEAR, REVIEW_OF_FEAR),
        when_open=True,
    ),
)
"""What is said of an interview about fear, by the order that it is about."""


# --- custody: under which law somebody is held, and whether bond can be asked for -------------------------------------

_BEFORE_AN_ORDER: Final = where(Order.NONE, Order.EXECUTED)
"""No order by which the person is held: there was none, or it was carried out and the person came back by being admitted."""

_HELD: Final = said("case.filing.detained")
_AS_ALIEN: Final = _HELD & ~CITIZENSHIP_OPEN
"""Nobody who is, or may be, a citizen is told to ask for what is given to somebody who can be removed."""

HELD_IN_CUSTODY: Final = told_in(
    _BEFORE_AN_ORDER,
    Remark(
        """The client is detained, and is or may be a citizen or national. Today counsel gives ICE the proof and asks for release on that
        ground. If ICE refuses, counsel files for habeas corpus. A request for bond, if made at all, does not concede alienage.""",
        _HELD & CITIZENSHIP_OPEN,
        law=(ONLY_ALIENS_HELD, ALIENAGE, VICTIMS_IN_CUSTODY),
        where=EVERYWHERE,
    ),
    Remark(
        """Unaccompanied child in custody: HHS holds the child, or generally must within 72 hours. Counsel asks HHS for release to a sponsor.
        Before the 18th birthday, counsel settles where the child goes on that day.""",
        IN_HHS_CUSTODY,
        law=(CARE_OF_HHS, AFTER_EIGHTEEN),
        where=EVERYWHERE,
    ),
    Remark(
        """Detained: DHS may detain the client until the application is decided, and a stay lengthens the permitted period of detention.""",
        _AS_ALIEN,
        unless=IN_HHS_CUSTODY,
        law=(DETENTION, CUSTODY),
        where=where(*UNDECIDED),
    ),
    Remark(
        "Detained: ask now about bond, and under which statute DHS holds the client. Victims in custody have a right to protection.",
        _AS_ALIEN,
        unless=IN_HHS_CUSTODY,
        law=(BOND, BOND_HEARING, VICTIMS_IN_CUSTODY),
    ),
    Remark(
        """Detained: ask now under which statute DHS holds the client. If there is no removal order, ask about bond. Under a final or
        reinstated order, and in expedited removal, there is no bond hearing under 8 USC 1226. Victims in custody have a right to
        protection.""",
        _AS_ALIEN,
        unless=IN_HHS_CUSTODY,
        law=(BOND, BOND_HEARING, CUSTODY_AFTER_ORDER, NO_BOND_AFTER_REINSTATEMENT, VICTIMS_IN_CUSTODY),
        when_open=True,
    ),
    Remark(
        """Detained: in expedited removal, or under a final or reinstated order, there is no bond hearing under 8 USC 1226. Otherwise ask about
        bond. Ask for a custody review, and consider habeas corpus. Victims in custody have a right to protection.""",
        _AS_ALIEN,
        law=(CUSTODY_AFTER_ORDER, NO_BOND_AFTER_REINSTATEMENT, CUSTODY_REVIEW, VICTIMS_IN_CUSTODY),
        where=where(*UNEXECUTED, Order.REENTERED, Order.REINSTATED),
    ),
)
"""What is said to somebody who is detained: of bond, one sentence in each posture."""


# --- what filing, a bona fide determination and approval do to proceedings, detention and orders ----------------------

CLOSURE: Final = rule(
    """A person in proceedings who intends to apply must inform DHS; there is no set deadline. If DHS counsel agrees, the person may ask the
    judge or the BIA for administrative closure. They may grant it to a person who appears to qualify.""",
    "8 CFR 1214.2(a); 8 CFR 214.11(d)(8) of 2002",
)

DISCRETION: Final = rule(
    """ICE may use prosecutorial discretion while the application is pending, before and after a bona fide determination.""",
    "8 CFR 214.204(b)(1)(ii); 8 CFR 214.205(f); 8 CFR 214.214(b)",
)

DISCRETION_2017: Final = rule(
    "DHS may agree to a joint motion to administratively close or terminate proceedings while the application is pending.",
    "8 CFR 214.11(d)(1)(i)",
)

HEARING: Final = computed(
    "hearing_ahead",
    "Is a hearing still to come?",
    CLOSURE,
    how=hearing,
    reads=("case.filing.hearing_on",),
    against=Reply.YES,
)

NEW_ORDER: Final = computed(
    "order_within_180_days",
    f"Are the {DAYS_TO_RESCIND} days since the order still running?",
    RESCISSION,
    how=partial(running, path="filing.order_on", clock=TO_RESCIND),
    reads=("case.filing.order_on",),
)

NEW_REINSTATEMENT: Final = computed(
    "reinstated_within_30_days",
    f"Are the {DAYS_TO_PETITION} days since the reinstatement still running?",
    PETITION,
    how=partial(running, path="filing.reinstated_on", clock=TO_PETITION),
    reads=("case.filing.reinstated_on",),
)

_AS_ALIEN_OF_REMOVAL: Final = said("case.filing.in_proceedings") & ~CITIZENSHIP_OPEN

REMOVAL_LINE: Final = PanelLine(
    code="REMOVAL",
    title="Removal",
    says="Filing Form I-914 does not stay a removal order.",
    do="Ask in every case about a notice to appear, a hearing and an order. Get the immigration file and the court record first.",
    law=(
        FILING_STAYS_NOTHING,
        BONA_FIDE_STAY,
        BONA_FIDE_STAY_2017,
        BONA_FIDE_STAY_2002,
        STATUTORY_STAY,
        STAY_ON_REQUEST,
        NO_STAY_BY_JUDGE,
        RELATIVE_IN_PROCEEDINGS,
    ),
    topic=PolicyTopic.REMOVAL,
    reasons=told_in(
        where(Order.REINSTATED),
        Remark(
            f"""In removal proceedings: the application goes to USCIS, and never to the judge, who decides neither it nor a stay for it.
            DHS is told of the plan to apply {AFTER_COUNSEL}.""",
            _AS_ALIEN_OF_REMOVAL,
            law=(CLOSURE, NO_STAY_BY_JUDGE),
            where=where(Stage.BEFORE, Court.PENDING),
            unless=said("case.filing.permanent_resident"),
        ),
        Remark(
            f"""In removal proceedings: move the court to continue the case and, {AFTER_COUNSEL}, to grant administrative closure, and ask
            OPLA to join. The judge may close the case over an objection, and may terminate it once an application is filed.""",
            _AS_ALIEN_OF_REMOVAL,
            law=(CONTINUANCE, CLOSURE_BY_JUDGE, TERMINATION, CLOSURE, DISCRETION),
            window=DOCKETS_2024,
            where=where(*UNDECIDED, Court.PENDING),
        ),
        Remark(
            f"""In removal proceedings: ask the judge for a continuance and, {AFTER_COUNSEL}, DHS to agree to administrative
            closure.""",
            _AS_ALIEN_OF_REMOVAL,
            law=(CONTINUANCE, CLOSURE, DISCRETION, DISCRETION_2017),
            window=Period(None, DOCKETS_2024.start),
            where=where(*UNDECIDED, Court.PENDING),
        ),
        Remark(
            "In removal proceedings, with T status granted: move to terminate. Termination is mandatory if T status undoes the charge.",
            said("case.filing.in_proceedings"),
            law=(TERMINATION_OWED,),
            where=where(Stage.GRANTED, Court.PENDING),
        ),
        Remark(
            "In removal proceedings, the stage of the application decides about administrative closure, termination and what to tell the court.",
            _AS_ALIEN_OF_REMOVAL,
            law=(CLOSURE, CONTINUANCE, TERMINATION, NO_STAY_BY_JUDGE),
            where=where(*UNDECIDED, Court.PENDING),
            when_open=True,
        ),
        Remark(
            """A Notice to Appear (NTA) was served. Find out whether a judge has the case, and for what date. Keep the address with the court
            and DHS current.""",
            said("case.filing.notice_to_appear"),
            law=(HEARING_MISSED,),
            where=where(Court.NOTICE),
        ),
        Remark(
            """A hearing is, or may be, scheduled. The hearing takes place unless the court says otherwise. A client who does not appear can be
            ordered removed.""",
            HEARING,
            law=(CONTINUANCE, HEARING_MISSED),
            where=EVERYWHERE,
        ),
        HELD_IN_CUSTODY,
        EXPEDITED,
        Remark(
            """A removal order is on file, and it is unclear whether or how it was executed. Find that out first: a person who left under the
            order counts as removed, except within the time for voluntary departure. Whether anything can be stayed depends on it. Send
            nothing to ICE until you know.""",
            AnyOf(
                [
                    said("case.status.removal_order"),
                    said("case.filing.order_executed"),
                    said("case.filing.order_in_absentia"),
                ]
            ),
            law=(FILING_STAYS_NOTHING, NOTHING_TO_STAY, LEFT_UNDER_ORDER),
            where=where(*UNEXECUTED),
            when_open=True,
        ),
        Remark(
            """A removal order has not been executed. Without a bona fide determination (BFD) notice or a stay, ICE can execute it, application
            or not. If there is neither, counsel asks ICE for a stay on Form I-246, with proof of filing once available.""",
            said("case.status.removal_order") & ~CITIZENSHIP_OPEN,
            law=(FILING_STAYS_NOTHING, STAY_ON_REQUEST, STATUTORY_STAY),
            where=where(*UNDECIDED, Stage.DENIED, *UNEXECUTED),
        ),
        Remark(
            f"""The order was made in absentia. Filing a motion to reopen automatically stays removal. The motion is due within
            {DAYS_TO_RESCIND} days of the order for exceptional circumstances. There is no limit if notice never came or custody kept the
            client away.""",
            said("case.filing.order_in_absentia"),
            law=(RESCISSION, TEN_YEARS_AFTER_ABSENCE),
            where=where(Order.IN_ABSENTIA),
        ),
        Remark(
            """This is a stipulated removal order. If the client had no lawyer, the judge had to find that the client signed freely and
            knowingly. Get the record.""",
            said("case.filing.order_stipulated"),
            law=(STIPULATED,),
            where=where(*UNEXECUTED, *LEFT),
        ),
        Remark(
            "The stipulated removal order was not reinstated. Get the record, and check whether the order can be reopened.",
            said("case.filing.order_stipulated"),
            law=(STIPULATED, REINSTATEMENT),
            where=where(*UNEXECUTED, Order.EXECUTED, Order.REENTERED),
        ),
        Remark(
            """The stipulated removal order was reinstated. The statute no longer allows anyone to reopen or review it. Counsel needs the
            record to consider review of the reinstatement.""",
            said("case.filing.order_stipulated"),
            law=(REINSTATEMENT, ORDER_AGAINST_RULE, PETITION, REVIEW_OF_REINSTATEMENT),
        ),
        Remark(
            """ICE supervises the client outside detention. The monitor or the app tells where the client is. The client keeps each check-in,
            and counsel asks beforehand for terms that do not endanger the client.""",
            said("case.filing.supervision"),
            law=(SUPERVISION,),
            where=EVERYWHERE,
        ),
        Remark(
            f"The {DAYS_TO_RESCIND} days since the order have not ended: a motion for exceptional circumstances is still timely.",
            NEW_ORDER,
            law=(RESCISSION,),
            where=where(Order.IN_ABSENTIA),
        ),
        Remark(
            """The file says that the client did not receive notice of the hearing. A motion on that ground has no time limit. The client has
            the burden, and no notice is required for a person who did not keep the address current.""",
            denied("case.filing.hearing_notice_received"),
            law=(RESCISSION,),
            where=where(Order.IN_ABSENTIA),
        ),
        Remark(
            """Someone else took or kept the notice. Find out who that person was, from whom the notice came and how old the client was then.
            The client may never have received a notice that the traffickers withheld. The client has to show it.""",
            said("case.filing.hearing_notice_to_other"),
            law=(RESCISSION, NOTICE_OF_A_CHILD),
            where=where(Order.IN_ABSENTIA),
        ),
        Remark(
            """The executed removal order was made in absentia. A motion to reopen for lack of notice has no time limit, and leaving the
            country does not bar it. The motion tells the government where the client is. Counsel and criminal defense counsel decide before
            anyone files it.""",
            said("case.filing.order_in_absentia"),
            law=(RESCISSION, NO_NOTICE_AFTER_LEAVING),
            where=where(Order.EXECUTED, Order.REENTERED),
        ),
        Remark(
            """The reinstated order was made in absentia. The statute allows nobody to reopen it, but the Ninth Circuit hears a motion for lack
            of notice at any time. Check the law of this circuit today, alongside the petition for review.""",
            said("case.filing.order_in_absentia"),
            law=(REINSTATEMENT, ORDER_AGAINST_RULE, RESCISSION, NO_NOTICE_AFTER_REINSTATEMENT),
        ),
        Remark(
            "DHS issued the order. Approval of T status cancels it by law; filing does not.",
            said("case.filing.order_by_dhs"),
            law=(ORDER_OF_DHS,),
            where=NOT_GRANTED,
        ),
        Remark(
            "DHS issued the order. The approval of T status cancelled it by law; have the record corrected to say so.",
            said("case.filing.order_by_dhs"),
            law=(ORDER_OF_DHS,),
            where=where(Stage.GRANTED),
        ),
        Remark(
            """A judge or the BIA issued the order. After approval it remains in effect until a motion to reopen and terminate is granted. It
            is unsettled whether the same applies to a reinstated order.""",
            said("case.filing.order_by_judge"),
            law=(ORDER_OF_JUDGE,),
            where=EVERYWHERE,
        ),
        Remark(
            "No matter who issued it, approval cancels the order by law.",
            said("case.status.removal_order"),
            law=(ORDERS_2002,),
            where=NOT_GRANTED,
        ),
        Remark(
            """The order was executed and not reinstated, so there is nothing to stay. If ICE does not hold the client, a stay request would
            only show ICE where the client is. Counsel considers inadmissibility and presence after a departure before any contact with the
            government.""",
            said("case.filing.order_executed"),
            law=(NOTHING_TO_STAY, LEAVING),
            where=where(Order.EXECUTED, Order.REENTERED),
        ),
        Remark(
            """The order was executed, so there is nothing to stay unless DHS reinstated it. If ICE does not hold the client, a stay request
            would only show ICE where the client is. Counsel considers inadmissibility and presence after a departure before any contact
            with the government.""",
            said("case.filing.order_executed"),
            law=(NOTHING_TO_STAY, LEAVING),
            when_open=True,
        ),
        Remark(
            """The order was executed, then reinstated. Counsel asks ICE for a stay and, with a petition for review, the court of appeals.
            Before that, counsel considers inadmissibility and presence after a departure.""",
            said("case.filing.order_executed"),
            law=(STAY_ON_REQUEST, LEAVING),
        ),
        Remark(
            """The client came back without admission after the order was executed. DHS can remove the client under that old order at any time,
            with no new hearing. Counsel and criminal defense counsel come before any contact with the government.""",
            said("case.status.reentered"),
            law=(REINSTATEMENT, ORDER_AGAINST_RULE, PETITION, REVIEW_OF_REINSTATEMENT),
            where=where(Order.REENTERED, Order.REINSTATED),
        ),
        Remark(
            f"""The day on which officers found the client is on file. The government can charge reentry after removal for
            {years(YEARS_TO_CHARGE)} from that day. Consult criminal defense counsel before any account of an entry.""",
            told_day("case", "filing.found_on"),
            law=(ILLEGAL_REENTRY,),
            where=where(Order.REENTERED, Order.REINSTATED),
        ),
        Remark(
            f"""The order was reinstated. A petition for review is due within {DAYS_TO_PETITION} days of the reinstatement, whatever happens
            with a withholding claim. See a lawyer for the court of appeals today.""",
            said("case.filing.order_reinstated") | NEW_REINSTATEMENT,
            law=(REINSTATEMENT, ORDER_AGAINST_RULE, PETITION, REVIEW_OF_REINSTATEMENT, FILING_STAYS_NOTHING),
        ),
        Remark(
            f"""The file does not show whether the order was reinstated. If it was, a petition for review is due within {DAYS_TO_PETITION} days
            of the reinstatement. Look for the notice today.""",
            said("case.filing.order_reinstated") | NEW_REINSTATEMENT,
            law=(REINSTATEMENT, ORDER_AGAINST_RULE, PETITION, REVIEW_OF_REINSTATEMENT, FILING_STAYS_NOTHING),
            when_open=True,
        ),
        Remark(
            """A bona fide determination (BFD) notice is on file. It stays a final order from its date. Keep it at hand, and send it to ICE.""",
            said("case.filing.bona_fide_notice"),
            law=(BONA_FIDE_STAY, BONA_FIDE_STAY_2017, BONA_FIDE_STAY_2002),
            where=where(Stage.BONA_FIDE, *UNEXECUTED, Order.REINSTATED),
        ),
        Remark(
            """A bona fide determination (BFD) notice is on file. It stays an unexecuted final order until a denial is final. Find out what
            happened to the order and the application before you send anything to ICE.""",
            said("case.filing.bona_fide_notice"),
            law=(BONA_FIDE_STAY, BONA_FIDE_STAY_2017, BONA_FIDE_STAY_2002),
            where=where(Stage.BONA_FIDE, *UNEXECUTED, Order.REINSTATED),
            when_open=True,
        ),
        Remark(
            f"""The client was granted voluntary departure, and the date has passed. Listed relief, including residence, may be barred for
            {years(YEARS_AFTER_OVERSTAY)}. Counsel asks whether the stay was voluntary and whether notice of the penalty was given.""",
            said("case.filing.voluntary_departure_overstayed"),
            law=(OVERSTAYED,),
            where=EVERYWHERE,
        ),
    ),
    always=True,
)


# --- crew, and orders under the law before April 1, 1997 --------------------------------------------------------------

CREW: Final = rule(
    """Somebody who landed as crew on a conditional permit that is revoked can be detained and removed on the vessel's account. Nothing requires
    proceedings under 8 USC 1229a; a judge hears only asylum, withholding of removal and protection from torture.""",
    "8 USC 1282(b); 8 CFR 208.2(c)(1); 8 CFR 1208.2(c)(1)",
    confidence="D",
    note="From memory. Somebody who entered under the visa waiver has waived a hearing in the same way: 8 USC 1187(b).",
)

EARLIER_LAW: Final = rule(
    f"""Deportation and exclusion proceedings begun before April 1, 1997 stay under the law of that time. An order in absentia could be
    rescinded within {DAYS_TO_RESCIND} days for exceptional circumstances, and at any time for lack of notice or custody.""",
    "8 USC 1252b(c)(3) (1994); Pub. L. 104-208, div. C, section 309(c)(1)",
    confidence="D",
    note="From memory. Orders to show cause served before June 13, 1992 are under still earlier rules.",
)


def _before_1997(case: Case) -> Reading:
    told = told_dates(case.filing.order_on)
    early = bool(told) and all(d.end[1] and d.end[1] < datetime.date(1997, 4, 1) for d in told)
    return Reading(
        truth.TRUE if early else truth.FALSE, (("case.filing.order_on", case.filing.order_on),) if early else ()
    )


ORDERED_BEFORE_1997: Final = computed(
    "ordered_before_april_1997",
    question_for("case.filing.order_on"),
    EARLIER_LAW,
    needs=("case",),
    how=_before_1997,
    reads=("case.filing.order_on",),
)
"""Whether the order is dated before the law of today's proceedings."""
