"""Custody: under which law somebody is held, whether bond can be asked for, and what is left where it cannot."""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AnyOf
from tvisa.kernel.provision import Period
from tvisa.law.common.asking import denied, hearing, running, said
from tvisa.law.common.clocks import PETITION
from tvisa.law.common.courts import (
    ALIENAGE,
    BONA_FIDE_STAY,
    BONA_FIDE_STAY_2002,
    BONA_FIDE_STAY_2017,
    BOND,
    BOND_HEARING,
    CLOSURE_BY_JUDGE,
    CONTINUANCE,
    CUSTODY,
    CUSTODY_AFTER_ORDER,
    CUSTODY_REVIEW,
    DETENTION,
    DOCKETS_2024,
    FILING_STAYS_NOTHING,
    HEARING_MISSED,
    LEFT_UNDER_ORDER,
    NO_BOND_AFTER_REINSTATEMENT,
    NO_NOTICE_AFTER_LEAVING,
    NO_NOTICE_AFTER_REINSTATEMENT,
    NO_STAY_BY_JUDGE,
    NOTHING_TO_STAY,
    NOTICE_OF_A_CHILD,
    ORDER_AGAINST_RULE,
    ORDER_OF_DHS,
    ORDER_OF_JUDGE,
    ORDERS_2002,
    OVERSTAYED,
    REINSTATEMENT,
    RELATIVE_IN_PROCEEDINGS,
    RESCISSION,
    REVIEW_OF_REINSTATEMENT,
    STATUTORY_STAY,
    STAY_ON_REQUEST,
    STIPULATED,
    SUPERVISION,
    TEN_YEARS_AFTER_ABSENCE,
    TERMINATION,
    TERMINATION_OWED,
    VICTIMS_IN_CUSTODY,
)
from tvisa.law.common.expedited import EXPEDITED
from tvisa.law.common.line import PanelLine
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import EVERYWHERE, LEFT, NOT_GRANTED, UNDECIDED, UNEXECUTED, Court, Order, Stage, where
from tvisa.law.common.remark import Remark, told_in
from tvisa.law.common.safety import CITIZENSHIP_OPEN, ONLY_ALIENS_HELD
from tvisa.law.common.travel import LEAVING
from tvisa.law.common.upcoming import told_day
from tvisa.law.conduct.law import ILLEGAL_REENTRY
from tvisa.law.forms import computed
from tvisa.law.time_limits import DAYS_TO_PETITION, DAYS_TO_RESCIND, YEARS_AFTER_OVERSTAY, YEARS_TO_CHARGE, years
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024, SINCE_2017
from tvisa.law.writing import rule

_BEFORE_AN_ORDER: Final = where(Order.NONE, Order.EXECUTED)
"""No order by which the person is held: there was none, or it was carried out and the person came back by being admitted."""

_HELD: Final = said("case.filing.detained")
_AS_ALIEN: Final = _HELD & ~CITIZENSHIP_OPEN
"""Nobody who is, or may be, a citizen is told to ask for what is given to somebody who can be removed."""

HELD_IN_CUSTODY: Final = told_in(
    _BEFORE_AN_ORDER,
    Remark(
        """Detained, and the client is or may be a citizen or national: counsel puts the proof before ICE today and asks for release as
        a citizen or national, by habeas corpus if it is refused. A request for bond, if one is made at all, concedes no alienage.""",
        _HELD & CITIZENSHIP_OPEN,
        law=(ONLY_ALIENS_HELD, ALIENAGE, VICTIMS_IN_CUSTODY),
        where=EVERYWHERE,
    ),
    Remark(
        """Detained: DHS may detain until the application is decided, and a stay lengthens the time in which detention is allowed.""",
        _AS_ALIEN,
        law=(DETENTION, CUSTODY),
        where=where(*UNDECIDED),
    ),
    Remark(
        "Detained: ask now about bond, and under which law the client is held; victims in custody are owed protection.",
        _AS_ALIEN,
        law=(BOND, BOND_HEARING, VICTIMS_IN_CUSTODY),
    ),
    Remark(
        """Detained: ask now under which law the client is held. With no removal order ask about bond; under one that is final, or
        reinstated, and in expedited removal, there is no bond hearing under 8 USC 1226. Victims in custody are owed protection.""",
        _AS_ALIEN,
        law=(BOND, BOND_HEARING, CUSTODY_AFTER_ORDER, NO_BOND_AFTER_REINSTATEMENT, VICTIMS_IN_CUSTODY),
        when_open=True,
    ),
    Remark(
        """Detained: in expedited removal, under a final order, or once it is reinstated, there is no bond hearing under 8 USC 1226;
        else ask about bond. Ask for a review of custody, and about habeas corpus; victims in custody are owed protection.""",
        _AS_ALIEN,
        law=(CUSTODY_AFTER_ORDER, NO_BOND_AFTER_REINSTATEMENT, CUSTODY_REVIEW, VICTIMS_IN_CUSTODY),
        where=where(*UNEXECUTED, Order.REENTERED, Order.REINSTATED),
    ),
)
"""What is said to somebody who is detained: of bond, one sentence in each posture."""


# --- removal: what filing, a bona fide determination and approval do to proceedings, detention and orders -------------

# --- proceedings, detention and orders --------------------------------------------------------------------------------

CLOSURE: Final = rule(
    """Somebody in proceedings must tell DHS of the plan to apply and, if its counsel agrees, may ask the judge or the Board to close
    the case administratively, which they may do for somebody who appears to qualify.""",
    "8 CFR 1214.2(a); 8 CFR 214.11(d)(8) of 2002",
)

DISCRETION: Final = rule(
    """ICE may use prosecutorial discretion while the application is pending, before and after a bona fide determination.""",
    "8 CFR 214.204(b)(1)(ii); 8 CFR 214.205(f); 8 CFR 214.214(b)",
    window=RULE_2024,
)

DISCRETION_2017: Final = rule(
    "DHS may agree to a joint motion to close or terminate the proceedings while the application is pending.",
    "8 CFR 214.11(d)(1)(i)",
    window=RULE_2017,
)

HEARING: Final = computed(
    "hearing_ahead",
    "Is a hearing still to come?",
    CLOSURE,
    needs=("case", "day"),
    how=hearing,
    reads=("case.filing.hearing_on",),
    against=Reply.YES,
)

NEW_ORDER: Final = computed(
    "order_within_180_days",
    f"Are the {DAYS_TO_RESCIND} days since the order still running?",
    RESCISSION,
    needs=("case", "day"),
    how=partial(running, path="filing.order_on", days=DAYS_TO_RESCIND),
    reads=("case.filing.order_on",),
)

NEW_REINSTATEMENT: Final = computed(
    "reinstated_within_30_days",
    f"Are the {DAYS_TO_PETITION} days since the reinstatement still running?",
    PETITION,
    needs=("case", "day"),
    how=partial(running, path="filing.reinstated_on", days=DAYS_TO_PETITION),
    reads=("case.filing.reinstated_on",),
)

_AS_ALIEN_OF_REMOVAL: Final = said("case.filing.in_proceedings") & ~CITIZENSHIP_OPEN

REMOVAL_LINE: Final = PanelLine(
    code="REMOVAL",
    title="Removal",
    says="Filing alone stays no removal order.",
    do="""Ask in every case for a notice to appear, a hearing, an order; get the immigration file and the court record first.""",
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
            """In removal proceedings: the application goes to USCIS, and never to the judge, who decides neither it nor a stay for it;
            tell DHS of the plan to apply.""",
            _AS_ALIEN_OF_REMOVAL,
            law=(CLOSURE, NO_STAY_BY_JUDGE),
            where=where(Stage.BEFORE, Court.PENDING),
            unless=said("case.filing.permanent_resident"),
        ),
        Remark(
            """In removal proceedings: move the court to continue or to close the case, and ask ICE to agree; the judge may close it
            over an objection, and may terminate once an application is filed.""",
            _AS_ALIEN_OF_REMOVAL,
            law=(CONTINUANCE, CLOSURE_BY_JUDGE, TERMINATION, CLOSURE, DISCRETION),
            window=DOCKETS_2024,
            where=where(*UNDECIDED, Court.PENDING),
        ),
        Remark(
            "In removal proceedings: ask DHS to agree to administrative closure, and the judge for a continuance.",
            _AS_ALIEN_OF_REMOVAL,
            law=(CONTINUANCE, CLOSURE, DISCRETION, DISCRETION_2017),
            window=Period(None, DOCKETS_2024.start),
            where=where(*UNDECIDED, Court.PENDING),
        ),
        Remark(
            "In removal proceedings, and T status granted: move the judge to terminate, which is owed if it undoes the charge.",
            said("case.filing.in_proceedings"),
            law=(TERMINATION_OWED,),
            window=DOCKETS_2024,
            where=where(Stage.GRANTED, Court.PENDING),
        ),
        Remark(
            "In removal proceedings: closure, termination and what to tell the court depend on how far the application is.",
            _AS_ALIEN_OF_REMOVAL,
            law=(CLOSURE, CONTINUANCE, TERMINATION, NO_STAY_BY_JUDGE),
            where=where(*UNDECIDED, Court.PENDING),
            when_open=True,
        ),
        Remark(
            """A notice to appear was served: find out whether a judge has the case, and for what day; keep the address with the court
            and DHS current.""",
            said("case.filing.notice_to_appear"),
            law=(HEARING_MISSED,),
            where=where(Court.NOTICE),
        ),
        Remark(
            """A hearing is, or may be, ahead: it goes on unless the court says otherwise, and whoever stays away can be ordered
            removed.""",
            HEARING,
            law=(CONTINUANCE, HEARING_MISSED),
            where=EVERYWHERE,
        ),
        *HELD_IN_CUSTODY,
        *EXPEDITED,
        Remark(
            """A removal order is recorded, and whether it was carried out, or how, is not settled: find that out first. Whoever left
            the country under it counts as removed, save in the time for voluntary departure. Whether anything can be stayed hangs on
            it, and nothing goes to ICE before it is known.""",
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
            """A removal order was not carried out: without a bona fide notice or a stay it can be, application or not. Where there is
            neither, ask ICE for a stay on Form I-246, with proof of filing once there is one.""",
            said("case.status.removal_order") & ~CITIZENSHIP_OPEN,
            law=(FILING_STAYS_NOTHING, STAY_ON_REQUEST, STATUTORY_STAY),
            where=where(*UNDECIDED, Stage.DENIED, *UNEXECUTED),
        ),
        Remark(
            f"""The order was made in the person's absence: a motion to reopen stays removal by being filed. It has {DAYS_TO_RESCIND}
            days from the order for exceptional circumstances, and no limit where notice never came or custody kept the person away.""",
            said("case.filing.order_in_absentia"),
            law=(RESCISSION, TEN_YEARS_AFTER_ABSENCE),
            where=where(Order.IN_ABSENTIA),
        ),
        Remark(
            """The order was made on papers that asked for it: without a lawyer a judge had to find that they were signed freely and
            knowingly. Get the record.""",
            said("case.filing.order_stipulated"),
            law=(STIPULATED,),
            where=where(*UNEXECUTED, *LEFT),
        ),
        Remark(
            "The order on papers was not reinstated: ask, with the record, whether it can be reopened.",
            said("case.filing.order_stipulated"),
            law=(STIPULATED, REINSTATEMENT),
            where=where(*UNEXECUTED, Order.EXECUTED, Order.REENTERED),
        ),
        Remark(
            """The order on papers was reinstated: the statute lets nobody reopen or review it any more. Counsel who looks at review of
            the reinstatement needs the record.""",
            said("case.filing.order_stipulated"),
            law=(REINSTATEMENT, ORDER_AGAINST_RULE, PETITION, REVIEW_OF_REINSTATEMENT),
        ),
        Remark(
            """ICE supervises the client outside detention: the monitor or the app tells where the client is, each check-in is kept, and
            counsel asks before it for terms that do not endanger.""",
            said("case.filing.supervision"),
            law=(SUPERVISION,),
            where=EVERYWHERE,
        ),
        Remark(
            f"The {DAYS_TO_RESCIND} days since the order are not over: a motion for exceptional circumstances is still in time.",
            NEW_ORDER,
            law=(RESCISSION,),
            where=where(Order.IN_ABSENTIA),
        ),
        Remark(
            """The notice of the hearing is recorded as not received: a motion on that ground has no limit of time. The person has to
            show it, and none is owed to whoever did not keep the address current.""",
            denied("case.filing.hearing_notice_received"),
            law=(RESCISSION,),
            where=where(Order.IN_ABSENTIA),
        ),
        Remark(
            """Somebody else took or kept the notice: find out who it was, from whom it came and how old the client was then. What those
            responsible kept back the person may never have received; the person has to show it.""",
            said("case.filing.hearing_notice_to_other"),
            law=(RESCISSION, NOTICE_OF_A_CHILD),
            where=where(Order.IN_ABSENTIA),
        ),
        Remark(
            """The order that was carried out was made in the person's absence: for want of notice a motion has no limit of time, and
            leaving does not take it away. It tells the government where the client is: counsel decides, criminal counsel too, before it
            is filed.""",
            said("case.filing.order_in_absentia"),
            law=(RESCISSION, NO_NOTICE_AFTER_LEAVING),
            where=where(Order.EXECUTED, Order.REENTERED),
        ),
        Remark(
            """The order that was reinstated was made in the person's absence: the statute lets nobody reopen it, yet the Ninth Circuit
            hears a motion for want of notice at any time. Read today what this circuit holds, beside the petition for review.""",
            said("case.filing.order_in_absentia"),
            law=(REINSTATEMENT, ORDER_AGAINST_RULE, RESCISSION, NO_NOTICE_AFTER_REINSTATEMENT),
        ),
        Remark(
            "DHS issued the order: approval cancels it by law, and filing does not.",
            said("case.filing.order_by_dhs"),
            law=(ORDER_OF_DHS,),
            window=SINCE_2017,
            where=NOT_GRANTED,
        ),
        Remark(
            "DHS issued the order: the approval cancelled it by law; get the record to say so.",
            said("case.filing.order_by_dhs"),
            law=(ORDER_OF_DHS,),
            window=SINCE_2017,
            where=where(Stage.GRANTED),
        ),
        Remark(
            """A judge or the Board issued the order: after approval it stands until a motion to reopen and terminate is granted.
            Whether that holds of one that was reinstated is not settled.""",
            said("case.filing.order_by_judge"),
            law=(ORDER_OF_JUDGE,),
            window=SINCE_2017,
            where=EVERYWHERE,
        ),
        Remark(
            "Whoever issued it, approval cancels the order by law.",
            said("case.status.removal_order"),
            law=(ORDERS_2002,),
            window=RULE_2002,
            where=NOT_GRANTED,
        ),
        Remark(
            """The order was carried out and not reinstated: nothing is left to stay, and where ICE does not hold the client a request
            for a stay would only tell it where the client is. Inadmissibility and presence after a departure need counsel before any
            contact with the government.""",
            said("case.filing.order_executed"),
            law=(NOTHING_TO_STAY, LEAVING),
            where=where(Order.EXECUTED, Order.REENTERED),
        ),
        Remark(
            """The order was carried out: unless DHS reinstated it nothing is left to stay, and where ICE does not hold the client a
            request for a stay would only tell it where the client is. Inadmissibility and presence after a departure need counsel
            before any contact with the government.""",
            said("case.filing.order_executed"),
            law=(NOTHING_TO_STAY, LEAVING),
            when_open=True,
        ),
        Remark(
            """The order was carried out, then reinstated: a stay is asked of ICE, and of the court of appeals with a petition for
            review. Inadmissibility and presence after a departure need counsel before anything is said to the government.""",
            said("case.filing.order_executed"),
            law=(STAY_ON_REQUEST, LEAVING),
        ),
        Remark(
            """Back without admission after the order was carried out: DHS can remove the client under that old order at any time, with
            no new hearing. Counsel, criminal counsel too, comes before any contact with the government.""",
            said("case.status.reentered"),
            law=(REINSTATEMENT, ORDER_AGAINST_RULE, PETITION, REVIEW_OF_REINSTATEMENT),
            where=where(Order.REENTERED, Order.REINSTATED),
        ),
        Remark(
            f"""The day on which officers found the client is recorded: a charge of return after removal can be brought for
            {years(YEARS_TO_CHARGE)} from it. Criminal counsel comes before any account of an entry.""",
            told_day("case", "filing.found_on"),
            law=(ILLEGAL_REENTRY,),
            where=where(Order.REENTERED, Order.REINSTATED),
        ),
        Remark(
            f"""The order was reinstated: a petition for review has {DAYS_TO_PETITION} days from the reinstatement, whatever becomes of
            a claim for withholding. See a lawyer for the court of appeals today.""",
            said("case.filing.order_reinstated") | NEW_REINSTATEMENT,
            law=(REINSTATEMENT, ORDER_AGAINST_RULE, PETITION, REVIEW_OF_REINSTATEMENT, FILING_STAYS_NOTHING),
        ),
        Remark(
            f"""The record does not settle whether the order was reinstated: if it was, a petition for review has {DAYS_TO_PETITION}
            days from the reinstatement. Look for the notice today.""",
            said("case.filing.order_reinstated") | NEW_REINSTATEMENT,
            law=(REINSTATEMENT, ORDER_AGAINST_RULE, PETITION, REVIEW_OF_REINSTATEMENT, FILING_STAYS_NOTHING),
            when_open=True,
        ),
        Remark(
            """A bona fide notice is recorded: a final order is stayed from its date; keep it at hand, and send it to ICE.""",
            said("case.filing.bona_fide_notice"),
            law=(BONA_FIDE_STAY, BONA_FIDE_STAY_2017, BONA_FIDE_STAY_2002),
            where=where(Stage.BONA_FIDE, *UNEXECUTED, Order.REINSTATED),
        ),
        Remark(
            """A bona fide notice is recorded: it stays a final order that was not carried out, until a denial is final. Find out what
            became of the order and of the application before anything is sent to ICE.""",
            said("case.filing.bona_fide_notice"),
            law=(BONA_FIDE_STAY, BONA_FIDE_STAY_2017, BONA_FIDE_STAY_2002),
            where=where(Stage.BONA_FIDE, *UNEXECUTED, Order.REINSTATED),
            when_open=True,
        ),
        Remark(
            f"""Voluntary departure was granted, and the day has passed: {years(YEARS_AFTER_OVERSTAY)} without listed relief may follow,
            residence among it. Counsel asks whether the stay was voluntary and whether the notice of the penalty was given.""",
            said("case.filing.voluntary_departure_overstayed"),
            law=(OVERSTAYED,),
            where=EVERYWHERE,
        ),
    ),
    always=True,
)
