"""Days that a court or an agency has set, notices that want an answer, and what is planned."""

from __future__ import annotations

from typing import Final

from tvisa.facts import CourtKind, Forum, NoticeKind, PlanKind
from tvisa.law.common import clocks
from tvisa.law.common.aftermath import PROTECTED, VICTIMS_RIGHTS
from tvisa.law.common.asking import denied, said
from tvisa.law.common.courts import CONTINUANCE, HEARING_MISSED, PROTECTION_ALONE, RESCISSION, REVIEW_OF_REINSTATEMENT
from tvisa.law.common.expedited import CREDIBLE_FEAR, FEAR_WAS_HEARD, IN_EXPEDITED, NO_COURT_REVIEW, REVIEW_OF_FEAR
from tvisa.law.common.posture import EVERYWHERE, NOT_GRANTED, UNDECIDED, UNEXECUTED, Order, Stage, where
from tvisa.law.common.relief import ASYLUM, CIVIL_SUIT, FORMER_SPOUSE, LETTER, SIJ, TIME_TO_SUE
from tvisa.law.common.safety import NO_ALIEN_TO_PROTECT
from tvisa.law.common.term import MARGIN, MISSED, PLANNED, Term, What
from tvisa.law.common.travel import LEAVING, LOST_IN_PROCEEDINGS, PAROLE_FIRST, PENDING_ABANDONED
from tvisa.law.common.upcoming import (
    ADDRESS,
    ADDRESS_AT_COURT,
    ANSWER,
    ANSWER_AT_ONCE,
    APPEARANCE,
    DELINQUENCY,
    ENDS_WITH_DIVORCE,
    INVITED,
    REASONABLE_FEAR,
    REBUTTAL,
    RELEASE,
    SERVED_BY_MAIL,
    SUBPOENA,
    TIE_AT_EACH_STEP,
    TIME_TO_COMPLY,
    UNMARRIED,
)
from tvisa.law.conduct import law as conduct_law
from tvisa.law.conduct.stays import YEAR
from tvisa.law.t.adjustment import conditions, presence, relatives
from tvisa.law.t.adjustment.presence import BREAK
from tvisa.law.t.filing.application import EARLIER_EVIDENCE
from tvisa.law.t.filing.decision import APPEAL, LATE_APPEAL
from tvisa.law.t.filing.grant import LATE_EXTENSION
from tvisa.law.time_limits import (
    DAYS_BY_MAIL,
    DAYS_FOR_MOTION,
    DAYS_OF_REVIEW,
    DAYS_TO_APPEAL,
    DAYS_TO_APPEAL_DENIAL,
    DAYS_TO_PETITION,
    DAYS_TO_RESCIND,
    DAYS_UNLAWFUL,
    MOST_AT_ONCE,
    YEARS_AFTER_MARRIAGE,
    YEARS_AFTER_PROSTITUTION,
    YEARS_AFTER_REMOVAL,
    YEARS_BARRED,
    YEARS_BARRED_LONGER,
    YEARS_OF_PRESENCE,
    YEARS_OF_WAGES,
    YEARS_OF_WAGES_WILLFUL,
    YEARS_TO_CHARGE,
    YEARS_TO_SUE,
    in_words,
    years,
)

_PREPARED: Final = """
    Counsel prepares it and is there; another day is asked for before it if criminal counsel has not advised. It is no report of the
    trafficking to a law enforcement agency.
    """

SET: Final = (
    *(
        Term(
            code,
            title,
            What.BE_THERE,
            do,
            provisions,
            "hearing.set",
            choice="forum",
            kinds=frozenset(forums),
            after=MISSED,
            ask="Ask for the notice that sets the day, and look it up with whoever set it.",
            fact="filing.hearings",
            must_be=said("case.filing.supervision") if code == "CHECK_IN" else None,
            where=IN_EXPEDITED if code == "CREDIBLE_FEAR" else EVERYWHERE,
        )
        for code, title, do, provisions, forums in (
            (
                "FURTHER_HEARING",
                "Further hearing before the immigration judge",
                """
                The client must be there, with counsel: whoever stays away is ordered removed in absence or, where an order stands
                already and only protection from it is heard, loses that.
                """,
                (HEARING_MISSED, CONTINUANCE, PROTECTION_ALONE),
                (Forum.IMMIGRATION_COURT,),
            ),
            (
                "CHECK_IN",
                "Check-in with ICE",
                """
                The client must be there, and not alone: counsel comes along or has spoken with ICE before it. Before that day settle
                who looks after the children, and whether an arrest or a charge is on record: a release can be revoked.
                """,
                (RELEASE, clocks.ARREST_DETAINS),
                (Forum.ICE,),
            ),
            (
                "CREDIBLE_FEAR",
                "Credible fear interview",
                f"""
                {_PREPARED} If no fear is found the client asks there for a judge's review, on Form I-869, and signs nothing that
                declines it.
                """,
                (CREDIBLE_FEAR, REVIEW_OF_FEAR),
                (Forum.FEAR_INTERVIEW,),
            ),
            (
                "FEAR_INTERVIEW",
                "Interview about fear of return",
                f"""
                {_PREPARED} If no fear is found the client asks there, in writing, for a judge's review: on reasonable fear, after an
                order that was reinstated or under one of 8 USC 1228(b), whoever says nothing has declined it; on credible fear, in
                expedited removal, it is over within {in_words(DAYS_OF_REVIEW)} days.
                """,
                (REASONABLE_FEAR, CREDIBLE_FEAR, REVIEW_OF_FEAR),
                (Forum.FEAR_INTERVIEW,),
            ),
            (
                "USCIS_APPOINTMENT",
                "Day set by USCIS",
                "The client must be there, or ask for another day before it: whoever stays away has given up the request.",
                (APPEARANCE,),
                (Forum.USCIS,),
            ),
            (
                "FAMILY_COURT",
                "Day in family or juvenile court",
                """
                Counsel for that court is there: what is said there is read beside the application, and those responsible may be in the
                room. If findings for a special immigrant juvenile are asked for, counsel knows what they must say; where a birthday ends
                what the court can do, an earlier day is asked for.
                """,
                (EARLIER_EVIDENCE, SIJ, clocks.COURT_ENDS),
                (Forum.FAMILY_COURT,),
            ),
            (
                "OTHER_AUTHORITY",
                "Day before another court or agency",
                "Counsel for it is found, and what is said there must be true and agree with the application.",
                (EARLIER_EVIDENCE,),
                (Forum.CIVIL_COURT, Forum.LABOR_AGENCY, Forum.OTHER),
            ),
        )
    ),
    *(
        Term(
            code,
            title,
            What.BE_THERE,
            """
            Defense counsel has written immigration advice before it: no plea, admission or finding until then, and another day is
            asked for if there is none.
            """,
            provisions,
            "court_date",
            choice="court",
            kinds=frozenset(kinds),
            after=MISSED,
            ask="Ask the defender for the day, and look up the docket, and whether a warrant is out.",
            where=EVERYWHERE,
        )
        for code, title, provisions, kinds in (
            (
                "CRIMINAL_COURT",
                "Day in criminal court",
                (conduct_law.CONVICTION,),
                (CourtKind.CRIMINAL, CourtKind.CONTEMPT, CourtKind.PROBATION),
            ),
            ("JUVENILE_COURT", "Day in juvenile court", (DELINQUENCY,), (CourtKind.DELINQUENCY,)),
        )
    ),
    *(
        Term(
            code,
            title,
            What.BE_THERE,
            """
            Criminal counsel answers for the client, and is there. A subpoena is never ignored, and an invitation is never followed
            alone.
            """,
            (provision,),
            "court_date",
            choice="court",
            kinds=frozenset(kinds),
            after=MISSED,
            ask="Ask for the paper or the call that sets the day.",
            where=EVERYWHERE,
        )
        for code, title, provision, kinds in (
            (
                "SUMMONED",
                "Day set by a grand jury or a court",
                SUBPOENA,
                (CourtKind.GRAND_JURY, CourtKind.TRIAL_WITNESS, CourtKind.OTHER),
            ),
            ("INVITED", "Meeting that agents or a prosecutor ask for", INVITED, (CourtKind.AGENTS,)),
        )
    ),
    Term(
        "REQUEST_OF_AGENCY",
        "Day by which an agency has asked for something",
        What.BE_THERE,
        "Counsel answers before it, and comes along if anybody goes.",
        (TIME_TO_COMPLY,),
        "request.due",
        done="complied",
        where=EVERYWHERE,
    ),
    *(
        Term(
            code,
            title,
            What.LOST,
            do,
            (provision, ANSWER_AT_ONCE, SERVED_BY_MAIL, clocks.DAY_OF_DHS),
            "notice.due",
            or_key="answer_at_most",
            moved=clocks.DAY_OF_DHS,
            margin=7,
            choice="kind",
            kinds=frozenset({kind}),
            done="answered",
            fact="filing.notices",
            ask="Ask for the notice: it names the day by which the answer must be there.",
            where=EVERYWHERE,
        )
        for code, title, do, provision, kind in (
            (
                "REQUEST_FOR_EVIDENCE",
                "Answer to a request for evidence",
                "USCIS must have the whole answer, sent once, by this day; no time can be added.",
                ANSWER,
                NoticeKind.REQUEST_FOR_EVIDENCE,
            ),
            (
                "INTENT_TO_DENY",
                "Answer to a notice of intent to deny",
                "USCIS must have the whole answer, sent once, by this day; no time can be added.",
                ANSWER,
                NoticeKind.INTENT_TO_DENY,
            ),
            (
                "INTENT_TO_REVOKE",
                "Answer to a notice of intent to revoke",
                "USCIS must have the evidence against its grounds by this day.",
                REBUTTAL,
                NoticeKind.INTENT_TO_REVOKE,
            ),
        )
    ),
    Term(
        "VACATUR",
        "Motion to vacate a conviction, filed or planned",
        What.LOST,
        """
        Defense and immigration counsel agree before it on the ground and on what the client swears to: that statement is read in
        every other case. A conviction by a State's court is vacated under that State's own law: ask under which, and until when.
        """,
        (conduct_law.VACATED,),
        "matter.motion",
        where=EVERYWHERE,
    ),
    Term(
        "MARRIAGE_OF_RELATIVE",
        "A relative plans to marry",
        What.LOST,
        """
        A child, a brother or a sister who marries is out of the class from that day on. They hear of it before the day, through the
        client and counsel; what they do is theirs to decide.
        """,
        (UNMARRIED,),
        "plan",
        choice="kind",
        kinds=frozenset({PlanKind.MARRIAGE}),
        whose="other",
        done="given_up",
        after=PLANNED,
        where=EVERYWHERE,
    ),
    Term(
        "MARRIAGE_OF_CLIENT",
        "The client plans to marry",
        What.LOST,
        """
        A marriage before the decision can open a class to a spouse and stepchildren, and can end other relief; the ceremony must be
        valid where it is made. Nobody leaves the country for it.
        """,
        (TIE_AT_EACH_STEP,),
        "plan",
        choice="kind",
        kinds=frozenset({PlanKind.MARRIAGE}),
        whose="own",
        done="given_up",
        after=PLANNED,
        where=where(*UNDECIDED),
    ),
    Term(
        "TRIP",
        "A trip abroad is planned",
        What.LOST,
        "It is given up, or counsel has cleared it before this day: leaving cannot be undone.",
        (LEAVING,),
        "plan",
        choice="kind",
        kinds=frozenset({PlanKind.TRAVEL}),
        done="given_up",
        after=PLANNED,
        where=NOT_GRANTED,
    ),
    Term(
        "TRIP_IN_STATUS",
        "A trip abroad is planned",
        What.LOST,
        f"""
        It is given up unless counsel has cleared it and advance parole is granted before this day. {LOST_IN_PROCEEDINGS} Each day away
        counts against presence, and a return is never certain.
        """,
        (PAROLE_FIRST, PENDING_ABANDONED, BREAK),
        "plan",
        choice="kind",
        kinds=frozenset({PlanKind.TRAVEL}),
        whose="own",
        done="given_up",
        after=PLANNED,
        where=where(Stage.GRANTED),
    ),
    Term(
        "DIVORCE_OF_CLIENT",
        "The client's marriage may end",
        What.LOST,
        f"""
        Counsel knows of it before this day. The tie to a spouse, and to a stepchild, must exist at each step. A client who holds T-2
        status through that spouse can lose it once the divorce is final: what the client can ask for in their own right is filed first.
        Whoever was abused by a spouse who is a citizen or resident may petition as that spouse for {years(YEARS_AFTER_MARRIAGE)} after,
        where the divorce is connected with the abuse.
        """,
        (TIE_AT_EACH_STEP, ENDS_WITH_DIVORCE, FORMER_SPOUSE),
        "plan",
        choice="kind",
        kinds=frozenset({PlanKind.DIVORCE}),
        whose="own",
        done="given_up",
        after=PLANNED,
        where=where(*UNDECIDED),
    ),
    Term(
        "DIVORCE_IN_STATUS",
        "The client's marriage may end",
        What.LOST,
        """
        Counsel knows of it before this day, and says for whom the office acts: a spouse who holds T-2 status through the client can
        lose it once the divorce is final, and residence is asked for in that status. The tie to a spouse or a stepchild who is still to
        follow must exist at each step. The client's own status does not hang on it.
        """,
        (TIE_AT_EACH_STEP, ENDS_WITH_DIVORCE),
        "plan",
        choice="kind",
        kinds=frozenset({PlanKind.DIVORCE}),
        whose="own",
        done="given_up",
        after=PLANNED,
        where=where(Stage.GRANTED),
    ),
    Term(
        "TRIAL",
        "Trial of somebody responsible",
        What.BE_THERE,
        """
        Ask the prosecutor's office before it whether the client is to testify, or may be heard, and what protects the client that
        day. A plea can end the case earlier, and with it the client's part and a reason to be here: papers are asked for before.
        """,
        (VICTIMS_RIGHTS, PROTECTED),
        "prosecution.trial",
        done="ended_on",
        where=EVERYWHERE,
    ),
    Term(
        "CHANGE_AT_HOME",
        "A move, or the end of a stay in a shelter",
        What.LOST,
        """
        A safe address is settled before this day; counsel decides whom it is told. A court that has the case must have it within five
        days after the move.
        """,
        (ADDRESS, ADDRESS_AT_COURT),
        "plan",
        choice="kind",
        kinds=frozenset({PlanKind.MOVE, PlanKind.SHELTER_ENDS}),
        done="given_up",
        after=PLANNED,
        where=EVERYWHERE,
    ),
    *(
        Term(
            code,
            "Relatives are about to leave, or a tie to end",
            What.LOST,
            "Ask before this day what they fear and where they will be: a tie must exist at each step, and fear has to be shown.",
            (TIE_AT_EACH_STEP,),
            "plan",
            choice="kind",
            kinds=frozenset(kinds),
            whose=whose,
            done="given_up",
            after=PLANNED,
            where=where(*UNDECIDED, Stage.GRANTED),
        )
        for code, kinds, whose in (
            ("RELATIVES_LEAVE", (PlanKind.FAMILY_LEAVES, PlanKind.ADOPTION), ""),
            ("DIVORCE_OF_RELATIVE", (PlanKind.DIVORCE,), "other"),
        )
    ),
)
"""Every kind of day that somebody sets or plans."""


# --- the days that a case can have beside those that keep relatives in reach: what must be done by each,  -------------

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
        (ASYLUM, clocks.DAY_OF_ASYLUM),
        "asylum_year",
        moved=clocks.DAY_OF_ASYLUM,
        margin=7,
        ask="Ask for the day of the last arrival, or whether the one recorded was the last: the year for asylum runs from it.",
        fact="presence.entries",
        always=True,
        where=where(*UNDECIDED, Stage.DENIED, Order.NONE, *UNEXECUTED),
        unless=said("case.filing.asylum_pending") | NO_ALIEN_TO_PROTECT | said("case.filing.unaccompanied_child"),
    ),
    Term(
        "APPEAL_OF_DENIAL",
        "Appeal of the denial, or a motion",
        What.LOST,
        f"""
        If nothing was filed against it yet: USCIS must have Form I-290B by this day. The time is {DAYS_TO_APPEAL_DENIAL} days from the
        day that the decision bears, {DAYS_TO_APPEAL_DENIAL + DAYS_BY_MAIL} where it was served by mail: aim at day
        {DAYS_TO_APPEAL_DENIAL}. A motion to reopen or to reconsider has the same time.
        """,
        (APPEAL, clocks.MOTION_TO_USCIS, SERVED_BY_MAIL, clocks.DAY_OF_DHS, LATE_APPEAL),
        "appeal_of_denial",
        still="""
        A late appeal that meets the requirements of a motion to reopen or to reconsider is treated as that motion (8 CFR
        103.3(a)(2)(v)(B)(2)), and a late motion to reopen can be excused where the delay was reasonable and beyond the client's control (8
        CFR 103.5(a)(1)(i)).
        """,
        moved=clocks.DAY_OF_DHS,
        margin=7,
        where=where(*UNDECIDED, Stage.DENIED),
        ask=f"""
        Unless an appeal was decided already, ask for the decision and its envelope: {DAYS_TO_APPEAL_DENIAL} days to appeal run from the
        day it was served, {DAYS_TO_APPEAL_DENIAL + DAYS_BY_MAIL} if it was mailed.
        """,
        fact="decisions",
        must_be=said("case.family.application_denied"),
    ),
    Term(
        "MOTION_AFTER_APPEAL",
        "Motion after the appeal was dismissed",
        What.LOST,
        f"""
        If no motion was filed yet: Form I-290B must be received by this day for a motion to reopen on new facts or to reconsider on the
        law. The time is {DAYS_FOR_MOTION} days from the day that the decision bears, {DAYS_FOR_MOTION + DAYS_BY_MAIL} where it was
        served by mail: aim at day {DAYS_FOR_MOTION}.
        """,
        (clocks.MOTION_TO_USCIS, SERVED_BY_MAIL, clocks.DAY_OF_DHS),
        "motion_after_appeal",
        still="""
        A late motion to reopen can be excused where the delay was reasonable and beyond the client's control, one to reconsider cannot (8
        CFR 103.5(a)(1)(i)).
        """,
        moved=clocks.DAY_OF_DHS,
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
        (clocks.APPEAL_TO_BOARD, clocks.DAY_OF_COURT, clocks.FILED_WITH_COURT),
        "appeal_to_board",
        moved=clocks.DAY_OF_COURT,
        margin=7,
        where=_OF_JUDGE,
        ask=f"Ask for the order itself and the day on which it was stated, mailed or sent electronically: the {DAYS_TO_APPEAL} days to appeal run from it.",
        fact="filing.order_on",
        must_be=said("case.status.removal_order"),
        unless=_NOT_OF_JUDGE,
    ),
    Term(
        "PETITION_FOR_REVIEW",
        "Petition for review",
        What.LOST,
        """
        If the order is final on the day it was made (the Board's, or one of DHS that is none of expedited removal): counsel files a
        petition with the court of appeals by this day, and asks that court for a stay.
        """,
        (clocks.PETITION, clocks.DAY_OF_APPEALS),
        "petition_for_review",
        moved=clocks.DAY_OF_APPEALS,
        where=where(Order.UNEXECUTED, Order.IN_ABSENTIA),
        fact="filing.order_on",
    ),
    Term(
        "FEAR_REVIEW",
        "Judge's review of the finding of no credible fear",
        What.BE_THERE,
        """
        Make sure today that DHS has sent the finding to a judge: unless the client declined, it must. The judge hears the client within
        24 hours where that can be, and by this day at the latest; counsel may be consulted before it. What the judge finds is final:
        after it USCIS can be asked once, within seven days and before removal, to look again.
        """,
        (REVIEW_OF_FEAR, NO_COURT_REVIEW),
        "fear_review",
        where=IN_EXPEDITED,
        ask=f"Ask today whether credible fear was found and, if not, on what day: a judge's review is over {in_words(DAYS_OF_REVIEW)} days from then.",
        fact="filing.no_fear_found_on",
        must_be=FEAR_WAS_HEARD & said("case.filing.order_expedited"),
    ),
    Term(
        "MOTION_TO_RECONSIDER",
        "Motion to reconsider",
        What.LOST,
        "If a judge made the order: counsel files it so that the judge or the Board, whoever decided last, has it by this day.",
        (clocks.RECONSIDER, clocks.DAY_OF_COURT, clocks.FILED_WITH_COURT),
        "motion_to_reconsider",
        moved=clocks.DAY_OF_COURT,
        where=_OF_JUDGE,
        fact="filing.order_on",
        unless=_NOT_OF_JUDGE,
    ),
    Term(
        "MOTION_TO_REOPEN",
        "Motion to reopen",
        What.LOST,
        """
        If a judge made the order: counsel files it, with the application it is for, so that the judge or the Board has it by this day.
        A later one needs ICE to join it, want of notice, a claim to protection on what changed in the country since, or, within a year,
        abuse by a citizen or resident in the family.
        """,
        (clocks.REOPEN, clocks.DAY_OF_COURT, clocks.FILED_WITH_COURT),
        "motion_to_reopen",
        moved=clocks.DAY_OF_COURT,
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
        (RESCISSION, clocks.DAY_OF_COURT, clocks.FILED_WITH_COURT),
        "rescission",
        moved=clocks.DAY_OF_COURT,
        where=where(Order.IN_ABSENTIA),
        ask=f"Ask for the order made in absence: the {DAYS_TO_RESCIND} days for exceptional circumstances run from it.",
        fact="filing.order_on",
        must_be=said("case.filing.order_in_absentia"),
        unless=_NOT_OF_JUDGE,
    ),
    Term(
        "RESCISSION_IF_MISSED",
        "Motion to reopen, if the missed hearing brought an order",
        What.LOST,
        """
        If the client was ordered removed in absentia at the missed hearing: counsel files the motion for exceptional circumstances by this
        day, and filing it stays removal. An order of a later day moves it; for want of notice, or where custody kept the client away,
        there is no last day.
        """,
        (RESCISSION, clocks.DAY_OF_COURT, clocks.FILED_WITH_COURT),
        "rescission_if_missed",
        moved=clocks.DAY_OF_COURT,
        where=where(Order.NONE, *UNEXECUTED),
    ),
    Term(
        "REINSTATEMENT_REVIEW",
        "Petition for review of the reinstatement",
        What.LOST,
        """
        Counsel files a petition with the court of appeals by this day; the fear interview does not move it, and it stays nothing
        by itself.
        """,
        (REVIEW_OF_REINSTATEMENT, clocks.DAY_OF_APPEALS),
        "reinstatement_review",
        moved=clocks.DAY_OF_APPEALS,
        where=where(Order.REINSTATED),
        ask=f"Ask for the notice of reinstatement and the day on which an officer signed it: {DAYS_TO_PETITION} days run from it.",
        fact="filing.reinstated_on",
        must_be=said("case.filing.order_reinstated"),
    ),
    Term(
        "STAY_ENDS",
        "End of the authorized stay",
        What.LOST,
        """
        Last day of the stay on the record of arrival, or of parole; a later arrival has a record of its own. Counsel decides before it
        what is filed, and whether more time, or parole anew, is asked for; a pending T application by itself does not stop the count of
        unlawful presence that begins the next day, deferred action does.
        """,
        (clocks.STAY_ENDS,),
        "stay_ends",
        unless=said("case.filing.citizen"),
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
        (clocks.UNLAWFUL_TIME,),
        "unlawful_from",
        first_too_late=True,
        unless=NO_ALIEN_TO_PROTECT,
        where=where(Stage.BEFORE, Stage.PENDING, Stage.DENIED),
    ),
    Term(
        "UNLAWFUL_HALF_YEAR",
        f"{DAYS_UNLAWFUL}th day of unlawful presence",
        What.COUNTS,
        f"""
        From the next day on, leaving the country before removal proceedings begin bars coming back for {years(YEARS_BARRED)}; staying does
        not. No travel before advice.
        """,
        (clocks.UNLAWFUL_TIME,),
        "unlawful_180",
        unless=NO_ALIEN_TO_PROTECT,
        where=where(Stage.BEFORE, Stage.PENDING, Stage.DENIED),
    ),
    Term(
        "UNLAWFUL_YEAR",
        f"{YEAR}th day of unlawful presence",
        What.COUNTS,
        f"From this day on, leaving the country bars coming back for {years(YEARS_BARRED_LONGER)}; staying does not. No travel before advice.",
        (clocks.UNLAWFUL_TIME,),
        "unlawful_year",
        unless=NO_ALIEN_TO_PROTECT,
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
        (LETTER, SIJ, clocks.COURT_ENDS),
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
        discretionary. A Form I-485 that was properly filed in time extends status while it is pending, and needs no Form I-539
        beside it; one filed before presence is complete is rejected or denied. A relative who holds T status files a form of
        their own before that status ends: the principal's does not extend it. While a relative is not admitted yet, counsel
        chooses: permanent residence ends that relative's way, an extension keeps it.
        """,
        (
            conditions.FOUR_YEARS,
            conditions.EXTENSION,
            conditions.HOLDS.law,
            LATE_EXTENSION,
            presence.THREE_YEARS.law,
            relatives.HOLDS.law,
        ),
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
        f"""
        The client is back before this day, by a way that counsel has cleared: more than {MOST_AT_ONCE} days away at once break presence
        for residence, as more than 180 in all do, unless they were needed for the case or an official certifies it. A pending Form
        I-485 can be abandoned already.
        """,
        (presence.BREAK, PENDING_ABANDONED, PAROLE_FIRST),
        "absence_limit",
        first_too_late=True,
        done="returned",
        where=where(Stage.GRANTED),
    ),
    Term(
        "ADJUST_FROM",
        f"{years(YEARS_OF_PRESENCE).capitalize()} of presence",
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
        f"A suit against those responsible must be begun by this day; of each act the {years(YEARS_TO_SUE)} run by themselves.",
        (TIME_TO_SUE, CIVIL_SUIT, clocks.DAY_OF_SUIT),
        "civil_suit",
        moved=clocks.DAY_OF_SUIT,
        where=EVERYWHERE,
    ),
    Term(
        "REMOVED_TERM",
        f"{years(YEARS_AFTER_REMOVAL).capitalize()} since the removal",
        What.COUNTS,
        f"""
        Whoever asks for admission within {years(YEARS_AFTER_REMOVAL)} of a removal is inadmissible, or needs a waiver: five years where
        the order was one on arrival, twenty after a second removal, and no end after an aggravated felony. A return without admission
        is a ground of its own, which this day does not end.
        """,
        (conduct_law.REMOVED,),
        "removed_10_years",
        where=EVERYWHERE,
    ),
    Term(
        "REENTRY_CHARGE",
        "Last day for a charge of return after removal",
        What.COUNTS,
        f"""
        A charge of having been found here after a removal must be brought within {years(YEARS_TO_CHARGE)} of being found; until then it
        can be. It is no day on which anything is to be done: criminal counsel counts it.
        """,
        (conduct_law.ILLEGAL_REENTRY, clocks.CHARGE_LAPSES),
        "reentry_5_years",
        where=where(Order.REENTERED, Order.REINSTATED),
    ),
    Term(
        "PROCURING_TERM",
        f"{years(YEARS_AFTER_PROSTITUTION).capitalize()} since procuring or its proceeds",
        What.COUNTS,
        f"""
        The ground looks back {years(YEARS_AFTER_PROSTITUTION)} from an application for admission, and needs no conviction: after this
        day what is recorded lies outside it. Which application counts, and whether its day is fixed, is for counsel.
        """,
        (conduct_law.PROCURING,),
        "procured_10_years",
        where=EVERYWHERE,
    ),
    Term(
        "WAGES",
        "Unpaid wages lapse",
        What.COUNTS,
        f"""
        Each week of unpaid wages lapses {years(YEARS_OF_WAGES)} after its payday, {in_words(YEARS_OF_WAGES_WILLFUL)} where the
        violation was willful: on this day the oldest weeks that are open begin to, or the last ones do. Ask an employment lawyer;
        nobody writes to the employer before a plan for safety.
        """,
        (clocks.WAGES,),
        "wages",
        presses=True,
        where=EVERYWHERE,
    ),
)
"""Every kind of day, in the order of a case."""
