"""Days that a court or an agency has set, notices that want an answer, and what is planned."""

from __future__ import annotations

from typing import Final

from tvisa.facts import CourtKind, Forum, NoticeKind, PlanKind
from tvisa.law.conduct import law as conduct_law
from tvisa.law.t.adjustment.presence import BREAK
from tvisa.law.t.filing.abuse import FORMER_SPOUSE
from tvisa.law.t.filing.aftermath import PROTECTED, VICTIMS_RIGHTS
from tvisa.law.t.filing.alternatives import SIJ
from tvisa.law.t.filing.application import EARLIER_EVIDENCE
from tvisa.law.t.filing.coming import (
    ADDRESS,
    ADDRESS_AT_COURT,
    ANSWER,
    ANSWER_AT_ONCE,
    APPEARANCE,
    DELINQUENCY,
    ENDS_WITH_DIVORCE,
    FEAR_INTERVIEW,
    INVITED,
    REASONABLE_FEAR,
    REBUTTAL,
    RELEASE,
    SUBPOENA,
    TIE_AT_EACH_STEP,
    TIME_TO_COMPLY,
    UNMARRIED,
)
from tvisa.law.t.filing.courts import CONTINUANCE, HEARING_MISSED, PROTECTION_ALONE
from tvisa.law.t.filing.leaves import said
from tvisa.law.t.filing.travel import LEAVING, PAROLE_FIRST
from tvisa.law.t.posture import EVERYWHERE, NOT_GRANTED, UNDECIDED, Stage, where
from tvisa.law.t.urgent import law
from tvisa.law.t.urgent.term import Term, What

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
            done="missed",
            ask="Ask for the notice that sets the day, and look it up with whoever set it.",
            fact="filing.hearings",
            must_be=said("case.filing.supervision") if code == "CHECK_IN" else None,
            where=EVERYWHERE,
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
                (RELEASE, law.ARREST_DETAINS),
                (Forum.ICE,),
            ),
            (
                "FEAR_INTERVIEW",
                "Interview about fear of return",
                """
                Counsel prepares it and is there; another day is asked for before it if criminal counsel has not advised. It is no
                report of the trafficking to a law enforcement agency.
                """,
                (REASONABLE_FEAR, FEAR_INTERVIEW),
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
                (EARLIER_EVIDENCE, SIJ, law.COURT_ENDS),
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
            done="missed",
            ask="Ask the defender for the day, and look up the docket.",
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
            done="missed",
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
            (provision, ANSWER_AT_ONCE, law.DAY_OF_DHS),
            "notice.due",
            or_key="answer_at_most",
            moved=law.DAY_OF_DHS,
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
        where=NOT_GRANTED,
    ),
    Term(
        "TRIP_IN_STATUS",
        "A trip abroad is planned",
        What.LOST,
        """
        It is given up unless advance parole is granted before this day and counsel has cleared the trip: each day away counts against
        presence, and a return is never certain.
        """,
        (PAROLE_FIRST, BREAK),
        "plan",
        choice="kind",
        kinds=frozenset({PlanKind.TRAVEL}),
        whose="own",
        done="given_up",
        where=where(Stage.GRANTED),
    ),
    Term(
        "DIVORCE_OF_CLIENT",
        "The client's marriage may end",
        What.LOST,
        """
        Counsel knows of it before this day. The tie to a spouse, and to a stepchild, must exist at each step. A client who holds T-2
        status through that spouse can lose it once the divorce is final: what the client can ask for in their own right is filed first.
        Whoever was abused by a spouse who is a citizen or resident may petition as that spouse for two years after, where
        the divorce is connected with the abuse.
        """,
        (TIE_AT_EACH_STEP, ENDS_WITH_DIVORCE, FORMER_SPOUSE),
        "plan",
        choice="kind",
        kinds=frozenset({PlanKind.DIVORCE}),
        whose="own",
        done="given_up",
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
            where=where(*UNDECIDED, Stage.GRANTED),
        )
        for code, kinds, whose in (
            ("RELATIVES_LEAVE", (PlanKind.FAMILY_LEAVES, PlanKind.ADOPTION), ""),
            ("DIVORCE_OF_RELATIVE", (PlanKind.DIVORCE,), "other"),
        )
    ),
)
"""Every kind of day that somebody sets or plans."""
