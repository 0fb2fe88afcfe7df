"""
The days that a case can have beside those that keep relatives in reach: what must be done by each, by whom, and under which law.

Which day it is is told of the case or reckoned in `tvisa.law.t.days`; the days of relatives are in `tvisa.law.t.family.deadlines`.
"""

from __future__ import annotations

from typing import Final

from tvisa.law.conduct import law as conduct_law
from tvisa.law.t.adjustment import presence, relatives, status
from tvisa.law.t.filing.alternatives import ASYLUM, CIVIL_SUIT, LETTER, SIJ, TIME_TO_SUE
from tvisa.law.t.filing.courts import CONTINUANCE, HEARING_MISSED, RESCISSION, REVIEW_OF_REINSTATEMENT
from tvisa.law.t.filing.decision import APPEAL
from tvisa.law.t.filing.grant import LATE_EXTENSION
from tvisa.law.t.filing.leaves import denied, said
from tvisa.law.t.filing.travel import ADJUSTMENT_LOST, PAROLE_FIRST
from tvisa.law.t.posture import EVERYWHERE, UNDECIDED, UNEXECUTED, Order, Stage, where
from tvisa.law.t.urgent import law
from tvisa.law.t.urgent.set_days import SET
from tvisa.law.t.urgent.term import MARGIN, Term, What

_OF_JUDGE: Final = where(Order.UNEXECUTED)
_NOT_OF_JUDGE: Final = denied("case.filing.order_by_judge")
"""Whether it is recorded that no judge made the order: then there is neither an appeal to the Board nor a motion to either."""

TERMS: Final = (
    Term(
        "HEARING",
        "Hearing before the immigration judge",
        What.BE_THERE,
        """
        The client must be there, with counsel: whoever stays away is ordered removed in absence. Until the court grants a
        motion the day stands.
        """,
        (HEARING_MISSED, CONTINUANCE),
        "hearing",
        ask="Ask for the hearing notice, and look the case up with the court: a day that nobody knows can be missed.",
        fact="filing.hearing_on",
        must_be=said("case.filing.in_proceedings"),
        looked_up=("filing.in_proceedings", "filing.notice_to_appear"),
        where=EVERYWHERE,
    ),
    *SET,
    Term(
        "ASYLUM_YEAR",
        "Year for asylum",
        What.LOST,
        """
        Form I-589 must be received by this day: by the immigration court where a judge has the case, else by USCIS. No hearing
        need be waited for, and none extends it. It does not bind an unaccompanied child.
        """,
        (ASYLUM, law.DAY_OF_ASYLUM),
        "asylum_year",
        moved=law.DAY_OF_ASYLUM,
        margin=7,
        ask="Ask for the day of the last arrival, or whether the one recorded was the last: the year for asylum runs from it.",
        fact="presence.entries",
        always=True,
        where=where(*UNDECIDED, Stage.DENIED, Order.NONE, *UNEXECUTED),
        unless=said("case.filing.asylum_pending")
        | said("case.filing.permanent_resident")
        | said("case.filing.unaccompanied_child"),
    ),
    Term(
        "APPEAL_OF_DENIAL",
        "Appeal of the denial, or a motion",
        What.LOST,
        """
        If nothing was filed against it yet: USCIS must have Form I-290B by this day, 30 days after the day that the decision bears.
        Service by mail adds three; rely on none of them. A motion to reopen or to reconsider has the same time.
        """,
        (APPEAL, law.MOTION_TO_USCIS, law.DAY_OF_DHS),
        "appeal_of_denial",
        moved=law.DAY_OF_DHS,
        margin=7,
        where=where(*UNDECIDED, Stage.DENIED),
        ask="""
        Unless an appeal was decided already, ask for the decision and its envelope: 30 days to appeal run from the day it was served,
        33 if it was mailed.
        """,
        fact="decisions",
        must_be=said("case.family.application_denied"),
    ),
    Term(
        "MOTION_AFTER_APPEAL",
        "Motion after the appeal was dismissed",
        What.LOST,
        """
        If no motion was filed yet: Form I-290B must be received by this day, 30 days after the day that the decision bears, for a motion
        to reopen on new facts or to reconsider on the law. Service by mail adds three; rely on none of them. Only a late motion to reopen
        can be excused.
        """,
        (law.MOTION_TO_USCIS, law.DAY_OF_DHS),
        "motion_after_appeal",
        moved=law.DAY_OF_DHS,
        margin=7,
        where=where(*UNDECIDED, Stage.DENIED),
    ),
    Term(
        "APPEAL_TO_BOARD",
        "Appeal to the Board",
        What.LOST,
        """
        If a judge made the order and the appeal was not waived: counsel files Form EOIR-26, with the fee or a waiver request,
        so that the Board has it by this day. Being mailed by then is not enough.
        """,
        (law.APPEAL_TO_BOARD, law.DAY_OF_COURT, law.FILED_WITH_COURT),
        "appeal_to_board",
        moved=law.DAY_OF_COURT,
        margin=7,
        where=_OF_JUDGE,
        ask="Ask for the order itself and the day on which it was stated, mailed or sent electronically: the 30 days to appeal run from it.",
        fact="filing.order_on",
        must_be=said("case.status.removal_order"),
        unless=_NOT_OF_JUDGE,
    ),
    Term(
        "PETITION_FOR_REVIEW",
        "Petition for review",
        What.LOST,
        """
        If the order is final on the day it was made (the Board's, or one of DHS): counsel files a petition with the court of
        appeals by this day, and asks that court for a stay.
        """,
        (law.PETITION, law.DAY_OF_APPEALS),
        "petition_for_review",
        moved=law.DAY_OF_APPEALS,
        where=where(*UNEXECUTED),
        fact="filing.order_on",
    ),
    Term(
        "MOTION_TO_RECONSIDER",
        "Motion to reconsider",
        What.LOST,
        "If a judge made the order: counsel files it so that the judge or the Board, whoever decided last, has it by this day.",
        (law.RECONSIDER, law.DAY_OF_COURT, law.FILED_WITH_COURT),
        "motion_to_reconsider",
        moved=law.DAY_OF_COURT,
        where=_OF_JUDGE,
        fact="filing.order_on",
        unless=_NOT_OF_JUDGE,
    ),
    Term(
        "MOTION_TO_REOPEN",
        "Motion to reopen",
        What.LOST,
        """
        If a judge made the order: counsel files it, with the application it is for, so that the judge or the Board has it by this day. A later one needs ICE to
        join it, want of notice, a claim to protection on what changed in the country since, or, within a year, abuse by a citizen or
        resident in the family.
        """,
        (law.REOPEN, law.DAY_OF_COURT, law.FILED_WITH_COURT),
        "motion_to_reopen",
        moved=law.DAY_OF_COURT,
        where=_OF_JUDGE,
        fact="filing.order_on",
        unless=_NOT_OF_JUDGE,
    ),
    Term(
        "RESCISSION",
        "Motion to reopen an order made in absence",
        What.LOST,
        """
        For exceptional circumstances counsel files it by this day, and filing it stays removal. For want of notice, or where custody
        kept the client away, there is no last day.
        """,
        (RESCISSION, law.DAY_OF_COURT, law.FILED_WITH_COURT),
        "rescission",
        moved=law.DAY_OF_COURT,
        where=where(Order.IN_ABSENTIA),
        ask="Ask for the order made in absence: the 180 days for exceptional circumstances run from it.",
        fact="filing.order_on",
        must_be=said("case.filing.order_in_absentia"),
        unless=_NOT_OF_JUDGE,
    ),
    Term(
        "REINSTATEMENT_REVIEW",
        "Petition for review of the reinstatement",
        What.LOST,
        """
        Counsel files a petition with the court of appeals by this day; the fear interview does not move it, and it stays nothing
        by itself.
        """,
        (REVIEW_OF_REINSTATEMENT, law.DAY_OF_APPEALS),
        "reinstatement_review",
        moved=law.DAY_OF_APPEALS,
        where=where(Order.REINSTATED),
        ask="Ask for the notice of reinstatement and the day on which an officer signed it: 30 days run from it.",
        fact="filing.reinstated_on",
        must_be=said("case.filing.order_reinstated"),
    ),
    Term(
        "STAY_ENDS",
        "End of the authorized stay",
        What.LOST,
        """
        Last day of the stay on the record of arrival, or of parole; a later arrival has a record of its own. Counsel decides before it what is filed, and whether more time, or
        parole anew, is asked for; a pending T application by itself does not stop the count of unlawful presence that begins the next day, deferred action does.
        """,
        (law.STAY_ENDS,),
        "stay_ends",
        where=where(*UNDECIDED, Stage.DENIED),
    ),
    Term(
        "UNLAWFUL_BEGINS",
        "First day of unlawful presence",
        What.COUNTS,
        """
        From this day on time here counts toward the bars on coming back; by itself it bars nobody who stays. Only time under 18 is
        left out, so that the 18th birthday counts; whoever counts from the day after it has each of these days one day later.
        """,
        (law.UNLAWFUL_TIME,),
        "unlawful_from",
        first_too_late=True,
        unless=said("case.filing.permanent_resident"),
        where=where(Stage.BEFORE, Stage.PENDING, Stage.DENIED),
    ),
    Term(
        "UNLAWFUL_HALF_YEAR",
        "180th day of unlawful presence",
        What.COUNTS,
        """
        From the next day on, leaving the country before removal proceedings begin bars coming back for three years; staying does
        not. No travel before advice.
        """,
        (law.UNLAWFUL_TIME,),
        "unlawful_180",
        unless=said("case.filing.permanent_resident"),
        where=where(Stage.BEFORE, Stage.PENDING, Stage.DENIED),
    ),
    Term(
        "UNLAWFUL_YEAR",
        "365th day of unlawful presence",
        What.COUNTS,
        "From this day on, leaving the country bars coming back for ten years; staying does not. No travel before advice.",
        (law.UNLAWFUL_TIME,),
        "unlawful_year",
        unless=said("case.filing.permanent_resident"),
        where=where(Stage.BEFORE, Stage.PENDING, Stage.DENIED),
    ),
    Term(
        "TURNS_EIGHTEEN",
        "The applicant turns 18",
        What.LOST,
        """
        Before this day: ask for the letter for children from Health and Human Services, and have a juvenile court make its
        findings if special immigrant juvenile status is open. Until which age that court can is the law of the State: ask
        counsel who knows it. The age exemption from helping law enforcement reads the age at the act, and does not end.
        """,
        (LETTER, SIJ, law.COURT_ENDS),
        "age_18",
        first_too_late=True,
        ask="Ask for the date of birth: rights that end at 18 hang on it.",
        fact="people",
        always=True,
        where=EVERYWHERE,
    ),
    Term(
        "TURNS_TWENTY_ONE",
        "The applicant turns 21",
        What.LOST,
        "A petition for special immigrant juvenile status must be received before this day.",
        (SIJ,),
        "age_21",
        first_too_late=True,
        margin=MARGIN,
        where=EVERYWHERE,
    ),
    Term(
        "TERM_ENDS",
        "Last day of T-1 status",
        What.LOST,
        """
        Form I-485, or Form I-539 for an extension, must be received by this day: a later I-539 must say in writing why, and is
        discretionary. A timely I-485 extends status while it is pending, and one filed before presence is complete is rejected or
        denied. A relative who holds T status files a form of their own before that status ends: the principal's does not extend it.
        While a relative is not admitted yet, counsel chooses: permanent residence ends that relative's way, an extension keeps it.
        """,
        (status.FOUR_YEARS, status.EXTENSION, LATE_EXTENSION, presence.THREE_YEARS.law, relatives.HOLDS.law),
        "term_ends",
        margin=MARGIN,
        where=where(Stage.GRANTED),
        ask="Ask for the approval notice: it gives the last day of status.",
        fact="granted_on",
    ),
    Term(
        "ABSENCE_TOO_LONG",
        "Too long abroad",
        What.LOST,
        """
        The client is back before this day, by a way that counsel has cleared: more than 90 days away at once break presence for
        residence, as more than 180 in all do, unless they were needed for the case or an official certifies it. A pending Form I-485 can be abandoned already.
        """,
        (presence.BREAK, ADJUSTMENT_LOST, PAROLE_FIRST),
        "absence_limit",
        first_too_late=True,
        done="returned",
        where=where(Stage.GRANTED),
    ),
    Term(
        "ADJUST_FROM",
        "Three years of presence",
        What.COUNTS,
        "From this day on Form I-485 can be filed, for as long as status lasts.",
        (presence.THREE_YEARS.law,),
        "adjust_from",
        first_too_late=True,
        where=where(Stage.GRANTED),
    ),
    Term(
        "CIVIL_SUIT",
        "Last day for a civil suit",
        What.LOST,
        "A suit against those responsible must be begun by this day; of each act the ten years run by themselves.",
        (TIME_TO_SUE, CIVIL_SUIT, law.DAY_OF_SUIT),
        "civil_suit",
        moved=law.DAY_OF_SUIT,
        where=EVERYWHERE,
    ),
    Term(
        "REMOVED_TERM",
        "Ten years since the removal",
        What.COUNTS,
        """
        Whoever asks for admission within ten years of a removal is inadmissible, or needs a waiver: five years where the order was one
        on arrival, twenty after a second removal, and no end after an aggravated felony. A return without admission is a ground of its
        own, which this day does not end.
        """,
        (conduct_law.REMOVED,),
        "removed_10_years",
        where=EVERYWHERE,
    ),
    Term(
        "REENTRY_CHARGE",
        "Last day for a charge of return after removal",
        What.COUNTS,
        """
        A charge of having been found here after a removal must be brought within five years of being found; until then it can be. It is
        no day on which anything is to be done: criminal counsel counts it.
        """,
        (conduct_law.ILLEGAL_REENTRY, law.CHARGE_LAPSES),
        "reentry_5_years",
        where=where(Order.REENTERED, Order.REINSTATED),
    ),
    Term(
        "PROCURING_TERM",
        "Ten years since procuring or its proceeds",
        What.COUNTS,
        """
        The ground looks back ten years from an application for admission, and needs no conviction: after this day what is recorded lies
        outside it. Which application counts, and whether its day is fixed, is for counsel.
        """,
        (conduct_law.PROCURING,),
        "procured_10_years",
        where=EVERYWHERE,
    ),
    Term(
        "WAGES",
        "Unpaid wages lapse",
        What.COUNTS,
        """
        Each week of unpaid wages lapses two years after its payday, three where the violation was willful: on this day the oldest
        weeks that are open begin to, or the last ones do. Ask an employment lawyer; nobody writes to the employer before a plan
        for safety.
        """,
        (law.WAGES,),
        "wages",
        presses=True,
        where=EVERYWHERE,
    ),
)
"""Every kind of day, in the order of a case."""
