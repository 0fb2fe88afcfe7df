"""What changed in the application, bona fide determination, removal, and what comes after the grant."""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.kernel.provision import Period
from tvisa.law.changes.change import NO_TRANSITION, EffectOfChange, LawChange, MatterOfChange
from tvisa.law.common import confidentiality, removal, travel
from tvisa.law.common.posture import NOT_GRANTED, UNDECIDED, UNEXECUTED, Court, Stage, where
from tvisa.law.conduct import law as conduct_law
from tvisa.law.t.adjustment.conditions import FOUR_YEARS
from tvisa.law.t.filing import decision
from tvisa.law.time_limits import DAYS_BEFORE_REVOCATION, YEARS_OF_STATUS, YEARS_OF_STATUS_2002, in_words, years
from tvisa.law.windows import FIRST_2017, FIRST_2024, RULE_2002, TVPRA_2008, VAWA_2005
from tvisa.law.writing import rule

NO_LEAVING: Final = "Earlier filers may argue, for a trip already made, that they keep the earlier rule, which was silent. That is no more than an argument (D). Speak with counsel before any travel."
_SINCE_FILING: Final = (
    "This applies to applications filed since that day, and to one then pending if more evidence is needed."
)
_ORDERS: Final = ("case.status.removal_order",)
_HELD: Final = where(Stage.GRANTED)
_BEFORE_A_DECISION: Final = where(*UNDECIDED)
_ORDERED: Final = where(*UNEXECUTED)
_IN_COURT: Final = where(*UNDECIDED, Court.PENDING)
_NOT_IN_COURT: Final = where(*NOT_GRANTED.stages, Court.NONE)

_row: Final = partial(LawChange, matter=MatterOfChange.FILING)
_in_2024 = partial(_row, since=FIRST_2024)
_wider_in_2024 = partial(_in_2024, effect=EffectOfChange.WIDER)
_in_2017 = partial(_row, since=FIRST_2017)


UNTIL_2017: Final = (
    _row(
        topic="four_years",
        where=_HELD,
        since=VAWA_2005,
        effect=EffectOfChange.WIDER,
        title=f"T-1 status now lasts up to {years(YEARS_OF_STATUS)}. It had been {in_words(YEARS_OF_STATUS_2002)}.",
        was=rule(
            f"T-1 status lasts {years(YEARS_OF_STATUS_2002)}.",
            "8 CFR 214.11(p)(1) of 2002",
            window=Period(RULE_2002.start, VAWA_2005),
            confidence="C",
            note="The regulation was not amended until December 12, 2008.",
        ),
        now=FOUR_YEARS,
    ),
    _row(
        topic="disclosure",
        since=VAWA_2005,
        effect=EffectOfChange.WIDER,
        title="The statute's limits on use and disclosure now protect applicants for T status.",
        was=confidentiality.SHARED_2002,
        now=conduct_law.CONFIDENTIAL,
        note="The regulation continued to speak of sharing until 2017; the statute controls (D).",
    ),
    _row(
        topic="exceptional_circumstances",
        where=_HELD,
        since=TVPRA_2008,
        effect=EffectOfChange.WIDER,
        title="Exceptional circumstances, not only a law enforcement need, are now a reason to extend status.",
        was=decision.EXTENSION_2002,
        now=rule(
            "Status can be extended for exceptional circumstances, and while an application for permanent residence is "
            "pending.",
            "8 USC 1184(o)(7)(B) since 2008-12-23; 8 USC 1184(o)(7)(C) since 2008-12-23",
            window=Period(TVPRA_2008),
            confidence="C",
            note="Pub. L. 110-457; the enacted text was not read.",
        ),
    ),
    _in_2017(
        topic="bona_fide_2017",
        where=_BEFORE_A_DECISION,
        effect=EffectOfChange.BOTH,
        title="A bona fide determination no longer requires an endorsement or secondary evidence. Any waiver that is needed must be requested with the application, or granted.",
        was=decision.BONA_FIDE_2002,
        now=decision.BONA_FIDE_2017,
        note=NO_TRANSITION,
    ),
    _in_2017(
        topic="stay_after_a_denial",
        where=_ORDERED,
        effect=EffectOfChange.WIDER,
        title="The stay of a final order now lasts until a denial is final. It had ended on the day of the denial.",
        was=removal.BONA_FIDE_STAY_2002,
        now=removal.BONA_FIDE_STAY_2017,
        facts=_ORDERS,
    ),
    _in_2017(
        topic="orders_on_approval",
        where=_ORDERED,
        effect=EffectOfChange.TIGHTER,
        title="An approval alone no longer cancels an order of an immigration judge or the BIA: a motion is needed.",
        was=removal.ORDERS_2002,
        now=removal.ORDER_OF_JUDGE,
        facts=_ORDERS,
        note=NO_TRANSITION,
    ),
    _in_2017(
        topic="waiting_list_2017",
        where=_BEFORE_A_DECISION,
        effect=EffectOfChange.BOTH,
        title="On the waiting list, no unlawful presence accrues while the person keeps deferred action or parole. The rule no longer says that the person keeps both, or permission to work.",
        was=decision.WAITING_LIST_2002,
        now=decision.WAITING_LIST_2017,
        note=NO_TRANSITION,
    ),
    _in_2017(
        topic="revocation_2017",
        where=_HELD,
        effect=EffectOfChange.PROCEDURE,
        title="A refusal that an agency reports no longer has to be unreasonable, if the request was reasonable. The general appeal procedure applies.",
        was=decision.REVOCATION_2002,
        now=decision.REVOCATION_2017,
    ),
)


FROM_2024: Final = (
    _wider_in_2024(
        topic="bona_fide_test",
        where=_BEFORE_A_DECISION,
        title="A bona fide determination no longer requires some evidence of each requirement, or admissibility or a waiver.",
        was=decision.BONA_FIDE_2017,
        now=decision.BONA_FIDE_TEST,
        note=_SINCE_FILING,
    ),
    _in_2024(
        topic="bona_fide_not_met",
        where=_BEFORE_A_DECISION,
        effect=EffectOfChange.PROCEDURE,
        title="An application not found bona fide at first goes to full review. There is no appeal or motion on that point.",
        was=rule(
            "If the evidence is insufficient on its face, USCIS may request more, issue a notice of intent to deny (NOID), or decide.",
            "8 CFR 214.11(e)(2)(i)",
        ),
        now=decision.NOT_BONA_FIDE,
    ),
    _wider_in_2024(
        topic="bona_fide_effect",
        where=_BEFORE_A_DECISION,
        title="After a bona fide determination, deferred action and a work permit are now available as a matter of discretion, besides the stay of a final order.",
        was=removal.BONA_FIDE_STAY_2017,
        now=decision.DEFERRED_ACTION,
        note=_SINCE_FILING,
    ),
    _in_2024(
        topic="in_proceedings",
        where=_IN_COURT,
        effect=EffectOfChange.PROCEDURE,
        title="Joint motions to close or terminate are no longer named. Instead, ICE may exercise prosecutorial discretion, and has a policy on it.",
        was=removal.DISCRETION_2017,
        now=removal.DISCRETION,
    ),
    _wider_in_2024(
        topic="removal_referral",
        where=_NOT_IN_COURT,
        title="A pending application, or its denial, now generally leads to removal proceedings only under serious aggravating circumstances.",
        now=conduct_law.REFERRAL,
    ),
    _in_2024(
        topic="interview",
        where=_BEFORE_A_DECISION,
        effect=EffectOfChange.NONE,
        title="The paragraph on interviews was removed; USCIS keeps its general power to require one.",
        was=rule("USCIS may require a personal interview.", "8 CFR 214.11(d)(6)"),
        now=rule("An applicant may be required to appear for an interview.", "8 CFR 103.2(b)(9)"),
    ),
    _wider_in_2024(
        topic="waiting_list",
        where=_BEFORE_A_DECISION,
        pages="89 FR 34876",
        title="Once the annual cap is reached, a person with a bona fide determination goes on the waiting list, and accrues no unlawful presence there.",
        was=decision.WAITING_LIST_2017,
        now=decision.WAITING_LIST,
    ),
    _wider_in_2024(
        topic="extension",
        where=_HELD,
        title="A relative can request an extension separately. A relative who awaits a visa is a reason to extend the principal's status. Form I-485 extends status automatically only if it is filed while the status lasts.",
        was=decision.EXTENSION_2017,
        now=decision.EXTENSION,
    ),
    _in_2024(
        topic="travel_of_principals",
        where=_HELD,
        effect=EffectOfChange.TIGHTER,
        title="To return in T-1 status, the person must be granted advance parole before leaving.",
        now=travel.PAROLE_FIRST,
        lacks=("absence.advance_parole",),
        note=NO_LEAVING,
    ),
    _in_2024(
        topic="revocation",
        where=_HELD,
        effect=EffectOfChange.PROCEDURE,
        title=f'An error that "affects the outcome" became one that "led to the approval". The rule now states written notice and {DAYS_BEFORE_REVOCATION} days to rebut expressly.',
        was=decision.REVOCATION_2017,
        now=decision.REVOCATION,
    ),
)


FILING: Final = (*UNTIL_2017, *FROM_2024)
