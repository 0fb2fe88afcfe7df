"""
The next step where a case stands: the one that is right, the common one that would harm, and what to look up today.

One step is told for each posture. Where the record leaves several postures possible whose steps differ, what would settle it is
asked and no step is told.
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import Case, Kinship, NoticeKind, OtherStatusKind
from tvisa.facts.timeline import Timeline, by_day, own_answer, own_words
from tvisa.kernel import truth
from tvisa.kernel.predicate import Reading
from tvisa.law import time_limits as limits
from tvisa.law.common import removal
from tvisa.law.common.asking import denied, said
from tvisa.law.common.clocks import (
    APPEAL_TO_BOARD,
    MOTION_TO_USCIS,
    PETITION,
    RECONSIDER,
    REOPEN,
    RETURNING_RESIDENT,
    SERVED_BY_MAIL,
)
from tvisa.law.common.posture import FILED, LEFT, UNDECIDED, UNEXECUTED, Court, Order, Stage, where
from tvisa.law.common.relief import (
    ASYLEE,
    ASYLUM,
    DACA,
    FORMER_SPOUSE,
    FRIVOLOUS,
    LETTER,
    NO_CERTIFICATION_NEEDED,
    SIJ,
    TPS,
    UNACCOMPANIED,
    VAWA,
    WITHHOLDING,
)
from tvisa.law.common.remark import told_in
from tvisa.law.common.removal import (
    CLOSURE,
    EARLIER_LAW,
    EXPEDITED_REMOVAL,
    HELD_FOR_FEAR,
    NO_COURT_REVIEW,
    ORDERED_BEFORE_1997,
    REVIEW_OF_FEAR,
)
from tvisa.law.common.safety import AFTER_COUNSEL, ALIENAGE, CITIZENS, CONFLICTS, ONLY_ALIENS_HELD, WHO_MAY_APPLY
from tvisa.law.common.term import Step
from tvisa.law.common.travel import LEAVING, NOT_FROM_ABROAD, PAROLE_FIRST, PENDING_ABANDONED
from tvisa.law.common.upcoming import (
    ANSWER_AT_ONCE,
    ENDS_WITH_DIVORCE,
    FAILED_TO_APPEAR,
    NOT_ENDED,
    REBUTTAL,
    TIE_AT_EACH_STEP,
    open_notice,
    was,
)
from tvisa.law.conduct.law import ADMISSION, BAR, CITIZENSHIP_CLAIM, ILLEGAL_REENTRY, REMOVED, RETURNED
from tvisa.law.forms import computed
from tvisa.law.t.adjustment import conditions, relatives
from tvisa.law.t.adjustment.conditions import FOUR_YEARS
from tvisa.law.t.adjustment.days import ran_out
from tvisa.law.t.adjustment.laws import LAST_ADMISSION
from tvisa.law.t.burden import EARLIER_EVIDENCE
from tvisa.law.t.departure import EXCEPTION
from tvisa.law.t.family import through
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.t.filing.application import NO_REQUEST_NEEDED
from tvisa.law.t.filing.decision import APPEAL, BONA_FIDE_WHO, LATE_EXTENSION, REVOCATION
from tvisa.law.t.presence import ABROAD as ABROAD_ONLY
from tvisa.law.time_limits import in_words, years
from tvisa.law.writing import question_for, rule

_DIED: Final = said("case.family.principal_died")
_HELD: Final = said("case.filing.detained")

TERMINATION_FOR_U: Final = rule(
    """The judge must terminate where U status was obtained since proceedings began, still stands, and would have undone the charge had it come
    before them.""",
    "8 CFR 1003.18(d)(1)(i)(D)",
    note="The paragraph names S, T and U status together. Read as of January 2025.",
    window=removal.TERMINATION_OWED.window,
)

CONTINUED_FOR_U: Final = rule(
    """A judge weighs a motion to continue for a U petition by DHS's answer, whether the petition is approvable on its face, and why it comes
    now. As a rule there is good cause where it is approvable and was filed.""",
    "Matter of Sanchez Sosa, 25 I&N Dec. 807 (BIA 2012)",
    confidence="D",
    note="From memory. Later decisions on continuances, Matter of L-A-B-R-, 27 I&N Dec. 405 (A.G. 2018) among them, were not read against it.",
)


def _marriage_ended(case: Case, day: datetime.date) -> Reading:
    """Read whether a marriage of the client's is recorded as ended, which no adverse source alone tells."""
    told = (
        own_answer(m.exists_now).when_no_hurts == truth.FALSE or truth.TRUE in by_day(own_words(m.ended_on), day)
        for m in case.family.members
        if m.kinship is Kinship.SPOUSE
    )
    return Reading(truth.TRUE if any(told) else truth.FALSE)


MARRIAGE_ENDED: Final = computed(
    "marriage_recorded_as_ended",
    question_for("member.exists_now"),
    TIE_AT_EACH_STEP,
    how=_marriage_ended,
    reads=("member.kinship", "member.exists_now", "member.ended_on"),
)
RAN_OUT: Final = computed(
    "status_ran_out",
    question_for("case.adjustment.status_until"),
    LATE_EXTENSION,
    how=lambda case, day: Reading(truth.TRUE if ran_out(Timeline.of(case, day)) == truth.TRUE else truth.FALSE),
    reads=("case.granted_on", "case.adjustment.status_until", "case.adjustment.filed_on", "case.adjustment.filed"),
)
"""Whether T-1 status surely ran out by itself."""

STEPS: Final = told_in(
    where(Court.NOTICE, Court.PENDING, Order.NONE),
    Step(
        code="PRINCIPAL_DIED_IN_STATUS",
        says="""Each relative who was admitted in T-2 to T-6 status, and lived here on the day of the death, files Form I-485 before that
        relative's own status ends. Counsel asks USCIS to decide it under 8 USC 1154(l). No form is filed for the person who died.""",
        when=_DIED,
        harm="""Filing Form I-539 or I-485 for the person who died, letting a relative's status run out, or a relative's leaving the country to live
        elsewhere.""",
        check="The date of the death, where each relative lived on that date and since, and the end date on each relative's approval notice.",
        where=where(Stage.GRANTED, Stage.ENDED),
        law=(relatives.SURVIVORS, relatives.DIED.law, relatives.HOLDS.law),
    ),
    Step(
        code="PRINCIPAL_DIED",
        says="""Find out who was admitted in T-2 to T-6 status before the death: 8 USC 1154(l) names only those relatives. For every other relative,
        counsel considers that relative's own Form I-914, asylum and other relief.""",
        when=_DIED,
        harm="Filing a form for the person who died or a Supplement A that nobody can approve, or letting a relative's own deadline pass.",
        check="The date of the death, what was filed and decided by then, and whether a relative was trafficked, too.",
        where=where(*UNDECIDED, Stage.DENIED),
        law=(relatives.SURVIVORS, through.DIED.law),
    ),
    Step(
        code="CITIZENSHIP_AND_ORDER",
        says=f"""Give ICE the proof of citizenship today, and ask the immigration judge or the Board of Immigration Appeals (BIA) to reopen and
        terminate. A petition for review is due within {limits.DAYS_TO_PETITION} days of a final order; the court of appeals decides the
        citizenship claim itself. If the client is in custody, file for habeas corpus.""",
        harm="Filing Form I-914 or anything else that says that the client is not a citizen, checking in without counsel, or leaving the country.",
        check="The date of the order and who made it, whether removal is planned, and where the records of birth and of the parents are.",
        where=where(*UNEXECUTED, *LEFT),
        law=(removal.NATIONALITY_CLAIM, ONLY_ALIENS_HELD, REOPEN),
        stop="CITIZENSHIP",
    ),
    Step(
        code="CITIZENSHIP_IN_COURT",
        due=True,
        says="""Find out whether an immigration judge has the case, and appear. Deny alienage, hold DHS to its burden, submit the proof of
        citizenship and move to terminate. If the client is in custody, ask for release as a citizen or national; if ICE refuses, file for
        habeas corpus.""",
        harm="Filing Form I-914 or telling DHS of one, conceding alienage or a charge, failing to appear, or voluntary departure.",
        check="The date and place of the next hearing, and where the client and each parent were born, lived and became citizens.",
        law=(ALIENAGE, removal.HEARING_MISSED, ONLY_ALIENS_HELD),
        stop="CITIZENSHIP",
    ),
    Step(
        code="CITIZENSHIP_OUT_OF_COURT",
        due=True,
        says="""Get the proof: the birth certificate and, for a birth abroad, evidence that a parent was a citizen and where that parent had lived.
        A citizen applies for a passport, or for a certificate on Form N-600, and needs no certification for services. If the client is in
        custody, send ICE the proof today, and file for habeas corpus in district court if release is refused.""",
        harm="Filing Form I-914 or anything else that says that the client is not a citizen, or claiming citizenship before counsel has seen the proof.",
        check="What every earlier form said about citizenship, and the law in force on the date of the birth abroad.",
        where=where(Court.NONE, Order.NONE),
        law=(CITIZENS, WHO_MAY_APPLY, ONLY_ALIENS_HELD, CITIZENSHIP_CLAIM, NO_CERTIFICATION_NEEDED),
        stop="CITIZENSHIP",
    ),
    Step(
        code="AFTER_MISSED_HEARING",
        says=f"""Find out today whether the client was ordered removed in absentia. If so, read the record and move to reopen; the motion
        automatically stays removal. For exceptional circumstances the deadline is {limits.DAYS_TO_RESCIND} days from the order; for lack of
        notice, or custody, there is none. If there is no order, tell the court through counsel why the client was not there, and appear at
        the next hearing.""",
        harm="Going to ICE before counsel knows whether there is an order, giving a statement on the absence that counsel has not read, or waiting for a letter.",
        check="The court's own information line and portal, the date of any order, and the address to which the notice was sent.",
        law=(removal.HEARING_MISSED, removal.RESCISSION, removal.TEN_YEARS_AFTER_ABSENCE),
        stop="HEARING_MISSED",
    ),
    Step(
        code="RESIDENT_IN_COURT",
        due=True,
        says="""Appear, deny the charges, and ask for time. Demand the record behind each charge and every statement that the client is said to have
        made. Defend permanent residence first. If the client was stopped on returning, contest that a resident seeks admission at all, or
        use that where it opens a waiver under 8 USC 1182(h).""",
        harm="Filing Form I-914 now, conceding a charge, withdrawing the application for admission, or swearing a statement for another court that counsel has not read.",
        check="The law under which the client is charged and held, and what is filed in any criminal court.",
        where=where(Court.PENDING, Order.NONE),
        law=(removal.HEARING_MISSED, WHO_MAY_APPLY, RETURNING_RESIDENT, removal.CONTINUANCE),
        stop="RESIDENT",
    ),
    Step(
        code="RESIDENT_OUT_OF_COURT",
        due=True,
        says="Defend permanent residence, and look at what it makes possible, for relatives too.",
        harm="Filing Form I-914 while residence lasts.",
        check="Whether the client is still a permanent resident, and any criminal record that could put residence at risk.",
        where=where(Court.NONE, Court.NOTICE, Order.NONE),
        law=(WHO_MAY_APPLY,),
        stop="RESIDENT",
    ),
    Step(
        code="ABROAD_AFTER_ORDER",
        says="""Find out where the client is, and make sure that the client does not set out for the United States. Counsel gets the record of the
        order and of the departure. Counsel then looks at lawful ways back: parole requested by a law enforcement agency, and consent to
        reapply for admission.""",
        harm=f"""Returning, or trying to, without consent to reapply and admission. That is a federal crime and a permanent ground of
        inadmissibility, for which consent is possible only after at least {years(limits.YEARS_BEFORE_CONSENT)} abroad. Filing Form I-914
        from abroad.""",
        check="The dates of the order and of departure, which bars to returning apply, whether a hearing is set, and whom a trafficker can still reach.",
        where=where(*UNDECIDED, Stage.DENIED, Stage.ENDED, *UNEXECUTED, *LEFT),
        law=(NOT_FROM_ABROAD, ILLEGAL_REENTRY, RETURNED, REMOVED, removal.LEFT_UNDER_ORDER),
        stop="ABROAD",
    ),
    Step(
        code="ABROAD_WHILE_PENDING",
        says="""Find out where the client is, and how the client left. Before anything else, counsel looks for a lawful way back. USCIS approves
        nothing before the return, and presence then depends on an exception. Respond to USCIS in time, and truthfully about the absence.""",
        harm="""Returning without admission or parole, relying on deferred action (a departure without advance parole ends it), or an answer that
        leaves the absence out.""",
        check="The date of departure and the reason, any advance parole document and its end date, earlier time without status, and any hearing that is set.",
        where=where(*FILED, Stage.DENIED, Order.NONE),
        law=(NOT_FROM_ABROAD, LEAVING, RETURNED, PAROLE_FIRST),
        stop="ABROAD",
    ),
    Step(
        code="ABROAD_IN_STATUS",
        says=f"""Find out where the client is and on which document the client left. Before the trip back, counsel checks whether advance parole
        still allows it, and counts the days. As a rule, more than {limits.MOST_AT_ONCE} days away at one time break continuous physical
        presence for residence.""",
        harm="Coming to a port of entry before counsel has cleared it, letting the advance parole document expire, or overlooking a pending Form I-485.",
        check="The advance parole document and its end date, the date of departure, the end date of status, and any hearing that is set.",
        where=where(Stage.GRANTED),
        law=(PAROLE_FIRST, conditions.BREAK, PENDING_ABANDONED, ILLEGAL_REENTRY),
        stop="ABROAD",
    ),
    Step(
        code="ABROAD_BEFORE_FILING",
        says="""Find out where the client is, and file nothing from abroad. Counsel looks at lawful ways to come: parole requested by a law
        enforcement agency, a visa, or a petition by a relative here.""",
        harm="Coming without admission or parole, or filing a Form I-914 that says that the client is here.",
        check="The date of departure and the reason, earlier time without status, whether an order was made, and which agency would ask for parole.",
        where=where(Stage.BEFORE, Stage.ENDED, Order.NONE),
        law=(NOT_FROM_ABROAD, LEAVING, RETURNED),
        stop="ABROAD",
    ),
    Step(
        code="VOLUNTARY_DEPARTURE_RUNS",
        says=f"""Counsel decides with the client before the last day of voluntary departure. A motion to reopen or reconsider, or a petition for
        review, filed by then ends voluntary departure without the penalties, and the removal order takes effect. Leaving in time is a
        departure after the trafficking. Staying with none of these filed bars adjustment and other listed relief for
        {years(limits.YEARS_AFTER_OVERSTAY)}.""",
        harm="Letting the departure date pass with nothing filed, leaving before counsel has advised, or counting on the application to extend that date.",
        check="The last day of voluntary departure, whether appeal was waived or reserved, the bond and its date, and what the judge said of the penalties.",
        where=where(*UNDECIDED, Stage.DENIED, Order.NONE, Order.UNEXECUTED),
        law=(
            removal.OVERSTAYED,
            removal.VOLUNTARY_DEPARTURE_ENDS,
            LEAVING,
            REOPEN,
            PETITION,
            removal.FILING_STAYS_NOTHING,
        ),
        stop="VOLUNTARY_DEPARTURE",
    ),
    Step(
        code="BOARD_ORDER",
        says=f"""Counsel files a petition for review with the court of appeals within {limits.DAYS_TO_PETITION} days of the BIA's decision, and asks
        that court for a stay. A motion to the BIA to reconsider, within {limits.DAYS_TO_RECONSIDER} days, or to reopen, within
        {limits.DAYS_TO_REOPEN}, is separate and does not extend that deadline. Counsel asks ICE for a stay on Form I-246 unless a bona fide
        determination (BFD) notice stays the order.""",
        when=removal.ORDER_OF_THE_BOARD,
        harm="Another appeal to the BIA, waiting for a motion or for USCIS while the petition deadline runs, or leaving the country.",
        check="The date on the BIA's decision and how it was sent, whether voluntary departure was reinstated, and which circuit it is.",
        where=where(*UNDECIDED, Stage.DENIED, Order.UNEXECUTED, Order.IN_ABSENTIA),
        law=(PETITION, RECONSIDER, REOPEN, removal.STAY_ON_REQUEST, removal.FILING_STAYS_NOTHING),
    ),
    Step(
        code="WITHHOLDING_ONLY",
        says=f"""Appear with Form I-589 for withholding of removal and protection under the Convention against Torture (CAT): the judge hears nothing
        else. USCIS decides the T application separately, and a bona fide determination (BFD) notice stays the order. For a reinstatement,
        or an order of DHS, check whether the {limits.DAYS_TO_PETITION} days for a petition for review still run: this hearing does not
        extend them.""",
        when=said("case.filing.withholding_only"),
        harm="Missing the hearing, which loses the request. Asking this judge for asylum, administrative closure or bond. An account that the T application contradicts.",
        check="Form I-863 and the date of the next hearing, the date of the order or its reinstatement, and ICE's custody review.",
        where=where(*UNDECIDED, Stage.DENIED, *UNEXECUTED, *LEFT),
        law=(
            removal.PROTECTION_ALONE,
            WITHHOLDING,
            removal.NO_BOND_AFTER_REINSTATEMENT,
            removal.REVIEW_OF_REINSTATEMENT,
            removal.BONA_FIDE_STAY,
        ),
    ),
    Step(
        code="CHILD_IN_HHS_CUSTODY",
        says="""Before the 18th birthday, file Form I-589 with USCIS, which first hears the asylum claim of an unaccompanied child. Also before that
        birthday, ask HHS for release to a sponsor and for its letter for a trafficked child, and have a juvenile court make its findings.
        Appear at each hearing, and settle now where the child will live from that birthday on.""",
        when=removal.IN_HHS_CUSTODY,
        harm="Letting the birthday pass, asking the judge for bond, a statement to an officer without counsel and a child advocate, or voluntary departure.",
        check="The birthday and any doubt about age, the next hearing, the sponsor's documents, and the plan of HHS and ICE for the date of turning 18.",
        where=where(*UNDECIDED, Order.NONE),
        law=(UNACCOMPANIED, removal.CARE_OF_HHS, removal.AFTER_EIGHTEEN, LETTER, SIJ, removal.HEARING_MISSED),
    ),
    Step(
        code="DERIVATIVE_IN_COURT",
        says=f"""Appear. While the principal's application or the Supplement A is pending, move to continue; once T-2 to T-6 status is granted, move to
        terminate. Tell OPLA of the Supplement A only {AFTER_COUNSEL}, for the principal, too. Consider a Form I-914, asylum or other relief in
        the client's own right, which the judge or USCIS decides for the client alone.""",
        when=said("case.filing.derivative"),
        harm="""Missing the hearing; voluntary departure; pleading or testifying about the principal's case before both counsel agree; taking the
        principal's grant for the client's.""",
        check="The next hearing, the receipt of the Supplement A, the tie today, and the client's own one-year asylum deadline.",
        where=where(*UNDECIDED, Stage.GRANTED, Court.PENDING, Order.NONE),
        law=(removal.HEARING_MISSED, removal.CONTINUANCE, removal.TERMINATION_OWED, TIE_AT_EACH_STEP, BAR),
    ),
    Step(
        code="DERIVATIVE_DIVORCED",
        says=f"""Find out the day of the divorce, and whether T-2 status was granted before it. USCIS can revoke that status on notice: answer the
        notice in time. Without a grant before it, no Supplement A can be approved on this marriage. File what the client can ask for alone: a Form I-914, asylum, or a
        VAWA self-petition within {years(limits.YEARS_AFTER_MARRIAGE)} of the divorce.""",
        when=said("case.filing.derivative") & MARRIAGE_ENDED,
        harm="Filing Form I-485 or a Supplement A as a spouse as if the marriage stood; leaving the country; the same counsel for both.",
        check="The final decree and its day, each approval notice, any notice of intent to revoke, and whether the client was trafficked or abused.",
        where=where(*UNDECIDED, Stage.GRANTED, Court.NONE, Court.NOTICE, Order.NONE),
        law=(ENDS_WITH_DIVORCE, TIE_AT_EACH_STEP, FORMER_SPOUSE, REVOCATION),
    ),
    Step(
        code="DERIVATIVE_AFTER_ADJUSTMENT",
        says="""Find out whether the client was admitted in T-2 to T-6 status before the principal became a resident. A client who was files Form
        I-485 before the client's own status ends, unless the principal became a resident on another basis. A client who was not can no
        longer be admitted through the principal: counsel looks at a petition by that resident and at relief of the client's own.""",
        when=said("case.filing.derivative")
        & (said("case.adjustment.adjusted") | said("case.adjustment.adjusted_otherwise")),
        harm="Waiting for the principal; letting the client's own last day go by; travel without advance parole.",
        check="The day and the basis of the principal's residence, the client's approval notice or Form I-94, and the client's last day.",
        where=where(*Stage, Court.NONE, Court.NOTICE, Order.NONE),
        law=(relatives.HOLDS.law, relatives.OTHERWISE.law, LAST_ADMISSION.law),
    ),
    Step(
        code="DERIVATIVE",
        says="""Find out the status of the principal's application: the client's status comes from it and ends with it. The principal files the
        Supplement A. The qualifying relationship must exist at each step, and the client's own conduct and grounds of inadmissibility
        count. Calculate the client's own last day, and consider a Form I-914 in the client's own right.""",
        when=said("case.filing.derivative"),
        harm="""Taking the principal's end date for the client's. A divorce, a marriage or a trip before counsel has advised. The same counsel for
        both if their accounts can conflict.""",
        check="Each approval notice, the relationship today, whether the principal adjusted, died or lost status, and whether the client was trafficked, too.",
        where=where(*Stage, Court.NONE, Court.NOTICE, Order.NONE),
        law=(TIE_AT_EACH_STEP, through.STANDS.law, relatives.HOLDS.law, BAR, ENDS_WITH_DIVORCE),
    ),
    Step(
        code="NOT_YET_IN_COURT",
        due=True,
        says="""Appear, and ask for time. Criminal defense counsel advises before anyone is told of the plan to apply. Meanwhile, look at protection
        that has no such bar.""",
        harm="Missing the hearing, filing or telling the account now, or voluntary departure.",
        check="The date and place of the next hearing, and the dates that the criminal case has set.",
        where=where(Stage.BEFORE, Court.PENDING, Order.NONE),
        law=(removal.HEARING_MISSED, removal.CONTINUANCE, WITHHOLDING),
        stop="DO_NOT_FILE",
    ),
    Step(
        code="NOT_YET",
        due=True,
        says="""Criminal defense counsel advises, and agrees with the client on what to say and to whom. The application waits. Meanwhile, look at
        protection that has no such bar.""",
        harm="Filing now for protection, talking to an officer without counsel, or leaving the country.",
        check="Every date that a court, a grand jury or an agent has set.",
        where=where(Stage.BEFORE, Court.NONE, Court.NOTICE, Order.NONE),
        law=(WITHHOLDING, LEAVING),
        stop="DO_NOT_FILE",
    ),
    Step(
        code="AFTER_MISSED_COURT_DAY",
        due=True,
        says="""Criminal defense counsel checks the docket and any warrant today, has the warrant recalled and a new date set, and advises on what
        to say and to whom. Prepare the application meanwhile, and file it after that.""",
        harm="Filing now, because biometrics follow and a warrant is found there. Going to the clerk's window, an office or an officer.",
        check="The docket, any warrant, and whether a charge of failure to appear was brought.",
        where=where(Stage.BEFORE, Court.NONE, Court.NOTICE, Order.NONE),
        law=(FAILED_TO_APPEAR, NO_REQUEST_NEEDED, LEAVING),
        stop="COURT_DAY_MISSED",
    ),
    Step(
        code="REINSTATED",
        says=f"""Counsel attends the reasonable fear interview and files the petition for review within its {limits.DAYS_TO_PETITION} days. Counsel
        asks the court of appeals for a stay, and asks ICE for one on Form I-246 unless a bona fide determination (BFD) notice already stays
        the order. The application needs Form I-192.""",
        harm=f"""Relying on a motion to reopen the old order, which the statute bars (for lack of notice, check this circuit). Waiting for a FOIA
        answer while the {limits.DAYS_TO_PETITION} days run, agreeing to a quick departure, or telling an officer everything.""",
        check="The date on which the reinstatement was signed, when removal is planned, and what this circuit says of such petitions.",
        where=where(*UNDECIDED, Stage.DENIED, Order.REINSTATED),
        law=(
            PETITION,
            removal.REVIEW_OF_REINSTATEMENT,
            removal.REINSTATEMENT,
            removal.STAY_ON_REQUEST,
            removal.FILING_STAYS_NOTHING,
            removal.NO_NOTICE_AFTER_REINSTATEMENT,
        ),
    ),
    Step(
        code="REENTERED",
        says="Criminal defense counsel and immigration counsel decide together when and how to file anything. The application needs Form I-192.",
        harm="""Any contact with the government that tells where the client is, such as a request for a stay or a voluntary check-in. An executed
        removal order leaves nothing to stay.""",
        check="Whether a notice of reinstatement was ever served, and what the client said at each return.",
        where=where(*UNDECIDED, Stage.DENIED, Order.REENTERED),
        law=(removal.REINSTATEMENT, removal.NOTHING_TO_STAY),
    ),
    Step(
        code="LEFT_UNDER_ORDER",
        says="Find out on what basis the client is here now, and which exception can show presence after that departure.",
        harm="Requesting a stay on Form I-246: an executed removal order leaves nothing to stay.",
        check="The record of the departure and of the last entry, starting with the client's own documents.",
        where=where(*UNDECIDED, Stage.DENIED, Order.EXECUTED),
        law=(removal.NOTHING_TO_STAY, LEAVING),
    ),
    Step(
        code="ORDER_OF_EARLIER_LAW",
        says=f"""Get the whole record of proceedings and the file. Proceedings begun before April 1, 1997 are under the earlier law. An order in
        absentia can be rescinded at any time for lack of notice or for custody, and for {limits.DAYS_TO_RESCIND} days for exceptional
        circumstances. Counsel looks at suspension of deportation and what still opens it, in a motion to reopen beside the T application.""",
        when={"case": ORDERED_BEFORE_1997},
        harm="A motion under today's section alone, which can use up the one that is allowed; a check-in without counsel; leaving the country.",
        check="The day of the order to show cause, the address it went to, each decision since, and the law of this circuit on old orders.",
        where=where(*UNDECIDED, Stage.DENIED, Order.UNEXECUTED, Order.IN_ABSENTIA),
        law=(EARLIER_LAW, LEAVING),
    ),
    Step(
        code="BONA_FIDE_AND_ABSENT_ORDER",
        says="""Keep the bona fide determination (BFD) notice with the client and send it to ICE: the notice stays the order from its date. The
        order still exists. Read the court's record, and move to reopen if the hearing notice never came or custody kept the client away.""",
        harm="Checking in without the notice and counsel, or leaving the country, which executes the order.",
        check="Whether ICE has the notice on file, and the address to which the court's notice was sent.",
        where=where(Stage.BONA_FIDE, Order.IN_ABSENTIA),
        law=(removal.BONA_FIDE_STAY, removal.RESCISSION),
    ),
    Step(
        code="ABSENT_ORDER_IN_CUSTODY",
        says=f"""File the motion to reopen now: ICE can remove the client any day, and filing the motion automatically stays removal until the judge
        decides. There is no deadline for lack of notice, or where federal or State custody kept the client away; for exceptional
        circumstances it is {limits.DAYS_TO_RESCIND} days. Tell the ICE officer in writing that the motion is filed. USCIS decides the T
        application separately.""",
        when=_HELD,
        harm="Waiting for the court's record, or for a stay on Form I-246, while no motion is filed. Signing for a quick removal.",
        check="Where the client is held and when removal is planned, the date of the order, the address to which the notice was sent, and any earlier motion.",
        where=where(Stage.BEFORE, Stage.PENDING, Stage.DENIED, Order.IN_ABSENTIA),
        law=(removal.RESCISSION, removal.FILING_STAYS_NOTHING),
    ),
    Step(
        code="ABSENT_ORDER",
        says=f"""Read the court's record, then move to reopen: within {limits.DAYS_TO_RESCIND} days for exceptional circumstances, or at any time if
        notice never came or custody kept the client away. The motion automatically stays removal. USCIS decides the T application
        separately.""",
        harm="Only requesting a stay, or checking in without counsel, while the motion that would stay removal is not filed.",
        check="The date of the order, the address to which the notice was sent, and whether a motion was filed before. Only one is allowed.",
        where=where(Stage.BEFORE, Stage.PENDING, Stage.DENIED, Order.IN_ABSENTIA),
        law=(removal.RESCISSION, removal.FILING_STAYS_NOTHING),
    ),
    Step(
        code="EXPEDITED",
        says=f"""Counsel attends the credible fear interview. If the officer finds no fear, the client asks there for review by an immigration judge,
        which is over within {in_words(limits.DAYS_OF_REVIEW)} days. A client who was not stopped on arrival shows DHS any admission, parole
        or {years(limits.YEARS_HERE)} here: that requires a hearing. Counsel asks ICE for parole and, with proof of filing once there is
        one, for a stay on Form I-246.""",
        harm="""A petition for review, which no court of appeals can hear. Declining the judge's review, or withdrawing a claim of fear, to be home
        sooner. A statement that counsel has not prepared.""",
        check="Whom DHS puts in expedited removal today, Forms I-860 and I-867, the date of the interview and its finding, and whether a notice to appear has replaced the order.",
        where=where(Stage.BEFORE, Stage.PENDING, Stage.DENIED, Order.EXPEDITED),
        law=(
            REVIEW_OF_FEAR,
            EXPEDITED_REMOVAL,
            NO_COURT_REVIEW,
            HELD_FOR_FEAR,
            removal.STAY_ON_REQUEST,
            removal.FILING_STAYS_NOTHING,
        ),
    ),
    Step(
        code="BONA_FIDE_AND_ORDER",
        says="Keep the bona fide determination (BFD) notice with the client and send it to ICE: the notice stays the removal order from its date.",
        harm="Leaving the country, which executes the order and ends the benefits of the notice.",
        check="Whether ICE has the notice on file, and whether the address with USCIS is current.",
        where=where(Stage.BONA_FIDE, Order.UNEXECUTED, Order.EXPEDITED),
        law=(removal.BONA_FIDE_STAY,),
    ),
    Step(
        code="ORDER_NOT_CARRIED_OUT",
        says="""Count the days from the order. Appeal a judge's order or move to reopen it while there is time; for a DHS order, look at review in
        court. Counsel asks ICE for a stay on Form I-246, with proof of filing once there is one: the application by itself does not stay
        removal.""",
        harm=f"Leaving, which executes the order, or letting the {limits.DAYS_TO_APPEAL} days to appeal pass while the application is written.",
        check="The date of the order, whether appeal was reserved or waived, and when the client has to report to ICE.",
        where=where(Stage.BEFORE, Stage.PENDING, Stage.DENIED, Order.UNEXECUTED),
        law=(APPEAL_TO_BOARD, REOPEN, removal.STAY_ON_REQUEST, removal.FILING_STAYS_NOTHING),
    ),
    Step(
        code="REVOCATION_NOTICE",
        says=f"""Send all of the evidence against the stated grounds at once, so that USCIS receives it within {limits.DAYS_BEFORE_REVOCATION} days
        of the notice. If USCIS revokes T-1 status, each relative's status ends too.""",
        when={"notice": open_notice(NoticeKind.INTENT_TO_REVOKE)},
        harm="A partial answer, a new account that nobody has compared with the old one, travel, or withdrawing a form because of the notice.",
        check="The grounds in the notice and its date, how it was served, and what a law enforcement agency wrote.",
        where=where(Stage.GRANTED),
        law=(REBUTTAL, ANSWER_AT_ONCE, REVOCATION),
    ),
    Step(
        code="GRANTED_AND_ORDER",
        says="""The approval canceled an outstanding DHS order: get that in writing. For an order of an immigration judge or the BIA, ask ICE to
        join a motion to reopen and terminate. Counsel reviews what effect an executed order still has.""",
        harm="Traveling, or filing as if the order were gone, before it is.",
        check="Who made the order, and whether it was executed.",
        where=where(Stage.GRANTED, *UNEXECUTED, *LEFT),
        law=(removal.ORDER_OF_DHS, removal.ORDER_OF_JUDGE),
    ),
    Step(
        code="GRANTED_IN_COURT",
        says="Move the immigration judge to terminate, and file for the relatives and for permanent residence while T-1 status lasts.",
        harm="Missing the hearing because status was granted.",
        check="The date of the next hearing, and the end date of status on the approval notice.",
        where=where(Stage.GRANTED, Court.PENDING, Order.NONE),
        law=(removal.TERMINATION_OWED, removal.HEARING_MISSED, FOUR_YEARS),
    ),
    Step(
        code="RESIDENCE_PENDING",
        says="""Respond to any USCIS request on Form I-485 in time, and file each relative's own form before that relative's status ends. A Form
        I-485 filed in status extends the client's own status until it is decided.""",
        when=said("case.adjustment.filed"),
        harm=f"Travel without advance parole, which abandons Form I-485. Filing before {years(limits.YEARS_OF_PRESENCE)} of presence are complete. Telling counsel late about an arrest.",
        check=f"The receipt and its date, the date on which {years(limits.YEARS_OF_PRESENCE)} were complete, every absence, and the end date of each relative's status.",
        where=where(Stage.GRANTED, Court.NONE, Court.NOTICE, Order.NONE),
        law=(conditions.HOLDS.law, conditions.THREE_YEARS.law, PENDING_ABANDONED, relatives.HOLDS.law),
    ),
    Step(
        code="EXTENSION_PENDING",
        says="""Respond to any USCIS request on Form I-539 in time, and file for permanent residence as soon as the filing window opens. The
        extension is discretionary and runs a year at a time.""",
        when=said("case.adjustment.extension_pending"),
        harm="Waiting for the extension when Form I-485 can already be filed, or travel without advance parole.",
        check="The Form I-539 receipt and its date, the end date of status, and the ground named for the extension.",
        where=where(Stage.GRANTED, Court.NONE, Court.NOTICE, Order.NONE),
        law=(conditions.EXTENSION, LATE_EXTENSION, PAROLE_FIRST),
    ),
    Step(
        code="GRANTED_AND_DIVORCED",
        says="""The client's own status stands: file for the children while it lasts, and for permanent residence within its filing window. Nothing more
        is filed for the former spouse, and counsel reviews whether a stepchild's tie still counts. Settle for whom the office acts before anybody tells the
        former spouse what ends.""",
        when=MARRIAGE_ENDED,
        harm="Acting for both; a Supplement A for a former spouse; telling the former spouse the client's address or plans.",
        check="The final decree and its day, who holds status through the client, the last day of the client's status, and any danger from the former spouse.",
        where=where(Stage.GRANTED, Court.NONE, Court.NOTICE, Order.NONE),
        law=(TIE_AT_EACH_STEP, ENDS_WITH_DIVORCE, FOUR_YEARS),
    ),
    Step(
        code="GRANTED",
        says="File for the relatives while T-1 status lasts, and for permanent residence within its filing window.",
        harm="Travel without advance parole granted beforehand, or letting the last day of status pass.",
        check="The end date of status on the approval notice, and every day spent abroad since.",
        where=where(Stage.GRANTED, Court.NONE, Court.NOTICE, Order.NONE),
        law=(FOUR_YEARS, PAROLE_FIRST),
    ),
    Step(
        code="RESIDENT_BY_ADJUSTMENT",
        says="""Keep the permanent resident card and the address current, and file for relatives who can still follow before their own status ends.
        Counsel calculates when the client can apply for naturalization.""",
        when=said("case.adjustment.adjusted") | said("case.adjustment.adjusted_otherwise"),
        harm="A long absence, telling counsel late about an arrest or a plea, or filing Form I-539, which a resident does not need.",
        check="The basis on which residence was granted, the date of the grant, and whether each relative's form was filed.",
        where=where(Stage.ENDED),
        law=(relatives.HOLDS.law, relatives.OTHERWISE.law, WHO_MAY_APPLY),
    ),
    Step(
        code="REVOKED",
        says=f"""Get the decision with its reasons, and appeal on Form I-290B so that USCIS receives it within the days that the decision states: as
        a rule {limits.DAYS_TO_APPEAL_DENIAL}. A revocation is not final until the appeal is decided. A revocation ends each relative's
        status, too.""",
        when=said("case.adjustment.revoked"),
        harm="A new application that repeats what was revoked, relying on the card or the work permit, or letting the appeal deadline pass.",
        check=f"The date and manner of service, whether a notice with {limits.DAYS_BEFORE_REVOCATION} days came first, and whether a notice to appear came with it.",
        where=where(Stage.ENDED),
        law=(REVOCATION, APPEAL, SERVED_BY_MAIL),
    ),
    Step(
        code="LATE_ADJUSTMENT",
        says="""File Form I-539 now, with the reason for the delay in writing and proof of the need: USCIS may extend T status late, as a matter of
        discretion. Form I-485 needs T status on the day it is filed, so it follows an extension. If Form I-485 was filed after the last
        day, counsel asks for the extension beside it and answers USCIS on that.""",
        when=RAN_OUT,
        harm="Form I-485 alone, as if status had not ended; letting more time go by; travel; work on a permit that ended with the status.",
        check="The last day on the approval notice, whether an I-485 or I-539 was received by it, why it came late, and each relative's own last day.",
        where=where(Stage.ENDED),
        law=(LATE_EXTENSION, conditions.EXTENSION, conditions.HOLDS.law),
    ),
    Step(
        code="ENDED",
        says="""Find out how T status ended, and what other status the client holds. For a revocation, get the notice and its reasons, and answer or
        appeal within the days it gives. A status that only expired can still be extended, as a matter of discretion, on a Form I-539 that
        explains in writing why it is late. A permanent resident needs neither.""",
        harm="Relying on the card or the work permit of a status that has ended. If the status only ran out, letting more time pass.",
        check="The date on which a notice was served, or the end date on the approval notice.",
        where=where(Stage.ENDED),
        law=(APPEAL, LATE_EXTENSION),
    ),
    Step(
        code="HOLDS_U_IN_COURT",
        due=True,
        says=f"""Appear, and move to terminate: a judge must, where U status was obtained after proceedings began and would have undone the charge.
        Then compare what T-1 status would add, since a grant of one ends the other. Tell OPLA of Form I-914 only {AFTER_COUNSEL}.""",
        when={"other_status": was("other_status", "kind", OtherStatusKind.U) & said("other_status.granted")},
        harm="Missing the hearing; pleading as if there were no status; Form I-914 before that comparison.",
        check="The approval notice and its day, the charges, the next hearing, and the last day of U status.",
        where=where(Stage.BEFORE, Court.PENDING, Order.NONE),
        law=(TERMINATION_FOR_U, removal.HEARING_MISSED, WHO_MAY_APPLY),
    ),
    Step(
        code="U_PENDING_IN_COURT",
        due=True,
        says=f"""Appear, and move to continue with the receipt for Form I-918, the certification and proof of eligibility on its face. Compare that
        petition with Form I-914 before either is used in court. Tell OPLA of Form I-914 only {AFTER_COUNSEL}.""",
        when={"other_status": was("other_status", "kind", OtherStatusKind.U) & denied("other_status.granted")},
        harm="Missing the hearing; two accounts that differ; voluntary departure; withdrawing the petition before counsel has compared the two.",
        check="The receipt, any bona fide determination or place on the waiting list, the day of the certification, and the next hearing.",
        where=where(Stage.BEFORE, Court.PENDING, Order.NONE),
        law=(CONTINUED_FOR_U, removal.HEARING_MISSED, removal.CONTINUANCE, EARLIER_EVIDENCE),
    ),
    Step(
        code="IN_COURT",
        due=True,
        says=f"""Appear, and move to continue. Do not plead until counsel has read the court file and the record of arrest. Tell OPLA that
        Form I-914 is filed or planned only {AFTER_COUNSEL}. Then ask it to join a motion for administrative closure. Only USCIS decides.""",
        harm="""Missing the hearing, voluntary departure, or conceding charges or testifying about the trafficking before counsel has read the file.""",
        check="The date and place of the next hearing, from the court itself, how this court handles custody and bond today, and 8 CFR 1003.18 as it stands.",
        where=where(Stage.BEFORE, Stage.PENDING, Stage.BONA_FIDE, Court.PENDING, Order.NONE),
        law=(
            removal.HEARING_MISSED,
            removal.CONTINUANCE,
            CLOSURE,
            removal.CLOSURE_BY_JUDGE,
            removal.TERMINATION,
            removal.OVERSTAYED,
        ),
    ),
    Step(
        code="DENIED",
        due=True,
        says=f"""Count {limits.DAYS_TO_APPEAL_DENIAL} days from the last decision, {limits.DAYS_TO_APPEAL_DENIAL + limits.DAYS_BY_MAIL} if it was
        mailed. Appeal a denial on Form I-290B, or move to reopen with the missing evidence. Once the appeal is dismissed, only a motion is
        left before the agency.""",
        harm="A new application that repeats the old one, or filing nothing while the appeal deadline runs.",
        check="The date and manner of service, and whether a notice to appear came with it.",
        where=where(Stage.DENIED, Order.NONE),
        law=(APPEAL, MOTION_TO_USCIS),
    ),
    Step(
        code="NOTICE_SERVED",
        due=True,
        says="Find out whether an immigration judge has the case and when the hearing is. Keep the address current with the court and DHS.",
        harm="Waiting for a letter. A missed hearing brings a removal order in absentia.",
        check="The court's own information line and portal, using the number on the notice.",
        where=where(*UNDECIDED, Court.NOTICE, Order.NONE),
        law=(removal.HEARING_MISSED, CLOSURE),
    ),
    Step(
        code="REQUEST_WITH_REVIEW",
        due=True,
        says="""Answer the whole request once, point by point, so that USCIS has the answer by the printed date. Correct in that answer what an
        earlier statement left out or said otherwise. The application was filed before August 28, 2024, so the bona fide review comes with
        this request. Unless a notice has come, ask for the review, and file Form I-765 in category (c)(40) with the answer. Say that the
        filing date stays.""",
        when={"notice": open_notice(NoticeKind.REQUEST_FOR_EVIDENCE) & FILED_BEFORE_2024},
        harm="A late answer or one in parts; counting on a second request; a new Form I-914, which gives up the filing day and each age that it fixed.",
        check="The due date printed on the notice, each point that the notice raises, what earlier statements say of each, and any Supplement A still to file.",
        where=where(Stage.PENDING, Stage.BONA_FIDE, Court.NONE, Order.NONE),
        law=(BONA_FIDE_WHO, ANSWER_AT_ONCE, EARLIER_EVIDENCE, LEAVING),
    ),
    Step(
        code="PENDING",
        due=True,
        says="Respond to any USCIS request so that the response arrives in time, keep the address current, and add evidence as it comes.",
        harm="Traveling, or making a new statement that nobody has compared with the earlier filing.",
        check="The receipt notice, biometrics, and every request with its deadline.",
        where=where(Stage.PENDING, Stage.BONA_FIDE, Court.NONE, Order.NONE),
        law=(NO_REQUEST_NEEDED, EARLIER_EVIDENCE, LEAVING),
    ),
    Step(
        code="HOLDS_U_STATUS",
        says="""First compare what T-1 status would add. Nobody holds two nonimmigrant statuses at once, so a grant of one ends the other. Counsel
        looks at permanent residence from U status, at the relatives who hold or await it, and at the grounds that each waiver covers.""",
        when={"other_status": was("other_status", "kind", OtherStatusKind.U) & said("other_status.granted")},
        harm="Filing Form I-914 before comparing the two statuses, or letting the last day of U status, or the window for Form I-485, pass.",
        check="The end date on the approval notice, the years of presence in U status, and each relative's own notice.",
        where=where(Stage.BEFORE, Court.NONE, Court.NOTICE, Order.NONE),
        law=(WHO_MAY_APPLY,),
    ),
    Step(
        code="HOLDS_ROAD_TO_RESIDENCE",
        says="""Compare first: asylum, an approved VAWA self-petition and an approved special immigrant juvenile petition each lead to permanent
        residence without T-1 status. Before anything is filed, counsel explains what T-1 status would add, for relatives too.""",
        when={
            "other_status": was(
                "other_status", "kind", OtherStatusKind.ASYLUM, OtherStatusKind.VAWA, OtherStatusKind.SIJ
            )
            & said("other_status.granted")
        },
        harm="A Form I-914 that reopens questions which the grant has settled, an account that differs from the one granted, or travel to the country feared.",
        check="The notice and its date, whether Form I-485 can be filed now, and what the client said under oath for that grant.",
        where=where(Stage.BEFORE, Court.NONE, Court.NOTICE, Order.NONE),
        law=(WHO_MAY_APPLY, ASYLEE, SIJ, VAWA, EARLIER_EVIDENCE),
    ),
    Step(
        code="CONFLICT_FIRST",
        due=True,
        says="""Settle for whom this office may act. Until then nobody here advises the client: another office sees to each deadline above.""",
        harm="Advice, a statement or a form before the check; letting a deadline pass while it is open.",
        check="Every deadline above, and which other office can act before it.",
        where=where(Stage.BEFORE, Court.NONE, Court.NOTICE, Order.NONE),
        law=(CONFLICTS,),
        stop="CONFLICT",
    ),
    Step(
        code="FRIVOLOUS_FIRST",
        due=True,
        says="Get the decision, the notice of its consequences and the record. Counsel decides whether it is final, and what can be filed at all.",
        harm="Form I-914, or any other form, before that decision is read.",
        check="Whether an appeal or a motion is open, and what protection has no such bar.",
        where=where(Stage.BEFORE, Court.NONE, Court.NOTICE, Order.NONE),
        law=(FRIVOLOUS, WITHHOLDING),
        stop="FRIVOLOUS",
    ),
    Step(
        code="OTHER_RELIEF_FIRST",
        due=True,
        says="""File Form I-589 in time: asylum, withholding and CAT need no such tie. Form I-914 waits for facts: an entry that the
        trafficking brought about, parole or Continued Presence.""",
        harm="Form I-914 as the lead claim; a trip abroad; meeting an agency alone; two accounts that differ.",
        check="The day of the last arrival, what was told at the airport, and whether any of it was done to, or from, the United States.",
        where=where(Stage.BEFORE, Court.NONE, Court.NOTICE, Order.NONE),
        law=(ABROAD_ONLY, ASYLUM, LEAVING),
        stop="NO_TIE",
    ),
    Step(
        code="CRIMINAL_FIRST",
        due=True,
        says="""Criminal defense counsel advises first, in time for each deadline above. Form I-914 is made ready meanwhile. Before that advice, with
        immigration advice in writing, nobody signs or files it, or tells an officer anything.""",
        harm="Filing, an interview, a plea or an admission before that advice; letting a deadline pass for want of it; leaving the country.",
        check="Every date that a court, an agency or a birthday sets; the docket; whether custody would follow a release.",
        where=where(Stage.BEFORE, Court.NONE, Court.NOTICE, Order.NONE),
        law=(ADMISSION, LEAVING),
        stop="CRIMINAL_NOW",
    ),
    Step(
        code="HOLDS_TEMPORARY_PROTECTION",
        says="""Renew TPS or DACA in time, whatever happens to the application. Meanwhile, prepare Form I-914 and compare every earlier form with
        it. File it complete once counsel has cleared the statement.""",
        when={
            "other_status": was("other_status", "kind", OtherStatusKind.DACA, OtherStatusKind.TPS)
            & said("other_status.granted")
            & NOT_ENDED
        },
        harm="Letting TPS or DACA expire because Form I-914 is planned, or traveling on its advance parole before counsel has advised.",
        check="The end date on the card or notice, when renewal opens, and whether an expired one can still be renewed.",
        where=where(Stage.BEFORE, Court.NONE, Order.NONE),
        law=(TPS, DACA, EARLIER_EVIDENCE, NO_REQUEST_NEEDED),
    ),
    Step(
        code="OTHER_PENDING",
        says="""Get a copy of the pending filing, and compare it with the statement, together with the client, before Form I-914 is filed. Both can
        be pending, and USCIS can read them together. Meet every date in that case, then file a complete Form I-914.""",
        when={
            "other_status": denied("other_status.granted"),
            "case": said("case.filing.asylum_pending") | said("case.filing.other_pending"),
        },
        harm="Two accounts that differ, letting a deadline of the pending case pass, or withdrawing that case before counsel has compared the two accounts.",
        check="The receipt, each request with its deadline, and what the client said there about the trafficking.",
        where=where(Stage.BEFORE, Court.NONE, Order.NONE),
        law=(EARLIER_EVIDENCE, WHO_MAY_APPLY, NO_REQUEST_NEEDED),
    ),
    Step(
        code="EXCEPTION_FIRST",
        says="""First document the exception for the departure, then file Form I-914 complete, including any waiver. File in time for relief with an
        earlier deadline, such as asylum, and keep the two accounts consistent.""",
        harm="Filing Form I-914 on the escape alone; another trip; contact with a consulate.",
        check="Who decided to leave and why the client came back; the letter of the agency; where the treatment can be had.",
        where=where(Stage.BEFORE, Court.NONE, Order.NONE),
        law=(EXCEPTION.law, NO_REQUEST_NEEDED, LEAVING),
        stop="DEPARTED_SINCE",
    ),
    Step(
        code="BEFORE_FILING",
        says="""Prepare the whole application with any waiver, and file it complete once counsel has cleared the statement. USCIS may deny without a
        request for evidence (RFE).""",
        harm="Leaving the country, or going to an office or officer without counsel.",
        check="""If nobody asked: whether the client could be a citizen or is a resident. Also form editions, and how notices to appear follow
        denials today.""",
        where=where(Stage.BEFORE, Court.NONE, Order.NONE),
        law=(NO_REQUEST_NEEDED, LEAVING),
    ),
)
"""Every step; of those for one posture the first is told."""
