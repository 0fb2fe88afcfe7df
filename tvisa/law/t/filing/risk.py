"""
What a careful lawyer checks before filing, in a fixed order.

Every line stands whatever is recorded: facts make it speak of the case at hand, and never make it go away. A line says
what the law is, what triggered it and what to do; nothing here says how a case would end.
"""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.kernel.predicate import AnyOf, Predicate
from tvisa.kernel.provision import Period, Provision
from tvisa.law.grounds.law import WAIVER_FORM
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.t.filing import law
from tvisa.law.t.filing.leaves import GRANTED, HEARING, denied, said, under
from tvisa.law.t.filing.policy import Topic
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024


@attrs.frozen(eq=False)
class Trigger:
    """
    What makes a line speak of the case at hand.

    Attributes:
        says: What it says then: whole sentences, with what to do.
        when: What must be recorded, on either reading.
        provisions: Where that stands, if not where the line does.
        over: The record it is asked of: each arrest, act, incident or relative; nothing for the case itself.
        window: The days on which it says so.
    """

    says: str
    when: Predicate
    provisions: tuple[Provision, ...] = ()
    over: str = ""
    window: Period = attrs.field(factory=Period)


@attrs.frozen(eq=False)
class Line:
    """
    One line of the panel.

    Attributes:
        code: Its name in data.
        title: Its name for a reader.
        text: The standing warning, in one short sentence.
        do: What to do in any case.
        provisions: Where it stands; those in force on the day of the screening are printed.
        topic: The policy entries that belong to it.
        triggers: What makes it speak of the case at hand.
        always: Whether the short panel of a screening prints it even where nothing triggers it.
        window: The days on which it says so; on each day there is one line of each code.
    """

    code: str
    title: str
    text: str
    do: str
    provisions: tuple[Provision, ...]
    topic: Topic | None = None
    triggers: tuple[Trigger, ...] = ()
    always: bool = False
    window: Period = attrs.field(factory=Period)


_TRAVEL: Final = (said("case.filing.travel_planned"), said("case.filing.advance_parole"))

LINES: Final = (
    Line(
        "SAFETY", "Safety and contact", "Do not contact the alleged trafficker; use a safe address.",
        "Agree on how it is safe to call and write. Nobody tells the alleged trafficker, or anyone who may, of the filing.",
        (law.SAFE_CONTACT, law.PROTECTION), None,
        (
            Trigger(
                "It may still be going on: a safety plan comes before any filing.", said("incident.exit.ongoing"), (law.PROTECTION,),
                "incident",
            ),
            Trigger(
                "There is contact with those responsible: agree first on what must not reach them.",
                said("case.conduct.bond.contact_now"), (law.PROTECTION,),
            ),
            Trigger(
                "No safe address is recorded: name counsel's office or a safe organization.", denied("case.filing.safe_address"),
                (law.SAFE_CONTACT, law.PROTECTION),
            ),
        ),
        always=True,
    ),
    Line(
        "COUNSEL", "Counsel", "Counsel decides whether and when to file.",
        "No statement or form is signed before an attorney or accredited representative has read it against every record. "
        "Questions about a client's own acts belong in a confidential consult with counsel.",
        (law.REPRESENTATION, law.PERJURY), Topic.COUNSEL,
        (
            Trigger("Nobody represents the client: find counsel first.", denied("case.filing.represented"), (law.REPRESENTATION,)),
            Trigger(
                "Somebody without a license helped, or offered to: get copies of whatever was prepared or filed.",
                said("case.filing.unlicensed_help"), (law.REPRESENTATION,),
            ),
            Trigger(
                "A removal order is recorded: do not file without counsel.", said("case.status.removal_order"), (law.APPLY_UNDER_ORDER,),
            ),
            Trigger(
                "An arrest, charge, conviction or admission is recorded: read the court records before anything is signed.",
                AnyOf([said(f"matter.{name}") for name in ("arrested", "pending", "convicted", "admitted")]), (law.PERJURY,), "matter",
            ),
            Trigger(
                "False papers, a false statement or a claim to citizenship is recorded: counsel first; forms are signed under penalty of "
                "perjury.",
                AnyOf([said(f"act.false_papers.{name}") for name in ("used", "citizenship_claim")]), (law.PERJURY,), "act",
            ),
        ),
        always=True,
    ),
    Line(
        "STATUS", "Who may apply", "Open in any status but permanent residence and citizenship.",
        "Compare what the present status gives with T status before one replaces the other.",
        (law.WHO_MAY_APPLY, law.APPLY_UNDER_ORDER), Topic.STATUS,
        (
            Trigger(
                "Permanent residence is recorded: T status cannot be given beside it; look at other relief.",
                said("case.filing.permanent_resident"), (law.WHO_MAY_APPLY,),
            ),
            Trigger(
                "Citizenship is recorded as possible: settle that first; a citizen needs no T status.",
                said("case.filing.citizen"), (law.WHO_MAY_APPLY,),
            ),
            Trigger(
                "There is a lawful status now: only one nonimmigrant status can be held, so weigh what would be given up.",
                said("case.status.lawful"), (law.WHO_MAY_APPLY,),
            ),
        ),
    ),
    Line(
        "REMOVAL", "Removal", "Filing alone stays no removal order.",
        "Ask in every case for a notice to appear, a hearing, an order; get the immigration file and the court record first.",
        (
            law.FILING_STAYS_NOTHING, law.BONA_FIDE_STAY, law.BONA_FIDE_STAY_2017, law.BONA_FIDE_STAY_2002, law.STATUTORY_STAY,
            law.STAY_ON_REQUEST, law.NO_STAY_BY_JUDGE,
        ),
        Topic.REMOVAL,
        (
            Trigger(
                "In removal proceedings: file with USCIS, tell DHS, and ask it to agree to administrative closure; the judge decides "
                "neither the application nor a stay for it.",
                said("case.filing.in_proceedings"), (law.CLOSURE, law.DISCRETION, law.DISCRETION_2017, law.NO_STAY_BY_JUDGE),
            ),
            Trigger(
                "A hearing is, or may be, ahead: it goes on unless the court says otherwise, and whoever stays away can be ordered removed.", HEARING,
                (law.CLOSURE, law.HEARING_MISSED),
            ),
            Trigger(
                "Detained: ask about bond now; DHS may detain until the application is decided, and a stay lengthens the time in which "
                "detention is allowed.",
                said("case.filing.detained"), (law.CUSTODY, law.DETENTION),
            ),
            Trigger(
                "A removal order is recorded: without a bona fide notice or a stay it can be carried out while an application is pending; "
                "ask ICE for a stay on Form I-246 with the filing.",
                said("case.status.removal_order"), (law.FILING_STAYS_NOTHING, law.STAY_ON_REQUEST, law.STATUTORY_STAY),
            ),
            Trigger(
                "DHS issued the order: approval cancels it by law, and filing does not.", said("case.filing.order_by_dhs"), (law.ORDER_OF_DHS,),
                window=Period(RULE_2017.start),
            ),
            Trigger(
                "A judge or the Board issued the order: after approval it stands until a motion to reopen and terminate is granted.",
                said("case.filing.order_by_judge"), (law.ORDER_OF_JUDGE,), window=Period(RULE_2017.start),
            ),
            Trigger(
                "Whoever issued it, approval cancels the order by law.", said("case.status.removal_order"), (law.ORDERS_2002,),
                window=RULE_2002,
            ),
            Trigger(
                "The order was carried out: inadmissibility, presence after a departure and reinstatement need counsel before any contact "
                "with the government.",
                said("case.filing.order_executed"), (law.REINSTATED, law.LEAVING),
            ),
            Trigger(
                "A bona fide notice is recorded: a final order is stayed from its date; keep it at hand, and send it to ICE.",
                said("case.filing.bona_fide_notice"), (law.BONA_FIDE_STAY, law.BONA_FIDE_STAY_2017, law.BONA_FIDE_STAY_2002),
            ),
        ),
        always=True,
    ),
    Line(
        "REFERRAL", "Notice to appear", "A denial can bring a notice to appear: weigh it first.",
        "Say so to the client in plain words, and plan before filing for what happens after a denial.",
        (law.REFERRAL, law.NEW_NOTICE, law.RECALENDAR, law.NO_IMMUNITY, law.CERTIFICATE), Topic.REFERRAL,
        (
            Trigger(
                "No lawful status: filing tells the government where the client is, and proceedings may begin after a denial.",
                denied("case.status.lawful"), (law.REFERRAL, law.NEW_NOTICE, law.RECALENDAR),
            ),
            Trigger(
                "A T application was denied before: find out whether a notice to appear followed.", said("case.filing.earlier_t_denied"),
                (law.REFERRAL, law.NEW_NOTICE, law.RECALENDAR),
            ),
        ),
        always=True,
    ),
    Line(
        "CONFIDENTIALITY", "Confidentiality", "Confidentiality has limits, and does not bind this file.",
        "Record no more than is needed, keep it where only the team can open it, and print it only on purpose.",
        (law.DISCLOSURE, law.USE, law.BOUND, law.SHARED_2002), Topic.CONFIDENTIALITY,
        (
            Trigger(
                "A conviction is recorded: if its crime is listed in 8 USC 1227(a)(2), what only the trafficker furnished may be used.",
                said("matter.convicted"), (law.USE,), "matter",
            ),
            Trigger(
                "A T application was denied before: the limit on disclosing it ends when appeals are exhausted.",
                said("case.filing.earlier_t_denied"), (law.DISCLOSURE,),
            ),
        ),
        always=True,
    ),
    Line(
        "HOLDS", "Holds and court orders", "Check holds, proclamations and court orders on the filing day.",
        "Look at each policy entry here, and at what came after it.",
        (law.SUSPENSION,), Topic.HOLDS,
        (
            Trigger(
                "The client's country is under a proclamation or a hold: a decision, a permit or a relative's visa may be held up.",
                said("case.filing.designated_country"), (law.SUSPENSION,),
            ),
            Trigger(
                "An asylum application is pending: a hold on asylum can reach everybody who has one.", said("case.filing.asylum_pending"),
                (law.SUSPENSION,),
            ),
        ),
    ),
    Line(
        "EARLIER_FILINGS", "Earlier filings", "What was filed before is compared with what is said now.",
        "Get copies of everything filed before, by whomever, and read it beside the new statement.",
        (law.EARLIER_EVIDENCE, law.ONE_AT_A_TIME), Topic.EARLIER,
        (
            Trigger(
                "Another T application was filed before: get it, and explain what differs.", said("case.filing.earlier_t_application"),
                (law.EARLIER_EVIDENCE,),
            ),
            Trigger(
                "Another T application is pending: of two alike one may be rejected; counsel decides which goes on.",
                said("case.filing.earlier_t_pending"), (law.ONE_AT_A_TIME,),
            ),
            Trigger(
                "Another application was denied: read the reasons and the record behind them.", said("case.filing.other_denied"),
                (law.EARLIER_EVIDENCE,),
            ),
            Trigger(
                "Another application is pending: see that the two say the same.", said("case.filing.other_pending"),
                (law.EARLIER_EVIDENCE,),
            ),
        ),
    ),
    Line(
        "BONA_FIDE", "Bona fide determination", "A bona fide finding stays an order, and decides nothing on the merits.",
        "Do not promise a work permit: filing brings none, nor does a determination by itself.",
        (
            law.BONA_FIDE_STAY, law.BONA_FIDE_STAY_2017, law.BONA_FIDE_STAY_2002, law.BONA_FIDE_TEST, law.BONA_FIDE_WHO,
            law.DEFERRED_ACTION, law.NOT_BONA_FIDE, law.NO_FINDING, law.BONA_FIDE_FAMILY,
            law.BONA_FIDE_2017, law.BONA_FIDE_2002, law.ENDS_WITH_DENIAL, law.WORK_AFTER_GRANT,
        ),
        Topic.BONA_FIDE,
        (
            Trigger(
                "No Form I-765 in category (c)(40) is ready: file it with the application, which alone brings no permit.",
                denied("case.filing.work_permit_requested"), (law.DEFERRED_ACTION,), window=RULE_2024,
            ),
            Trigger(
                "A bona fide notice is recorded: it is no finding on the merits, and what it brought ends when a denial is final.",
                said("case.filing.bona_fide_notice"), (law.ENDS_WITH_DENIAL, law.NO_FINDING),
            ),
            Trigger(
                "In proceedings, with a bona fide notice: they go on, and an order can still be made; ask ICE for its discretion.",
                said("case.filing.bona_fide_notice") & said("case.filing.in_proceedings"), (law.PROCEEDINGS_GO_ON,), window=RULE_2024,
            ),
            Trigger(
                "Deferred action is recorded: it can be ended at any time, and leaving without advance parole ends it.",
                said("case.filing.deferred_action"), (law.DEFERRED_ACTION, law.LEAVING), window=RULE_2024,
            ),
            Trigger(
                "A permit in category (c)(40) is recorded: it lasts no longer than the deferred action behind it.",
                said("case.filing.work_permit"), (law.DEFERRED_ACTION,), window=RULE_2024,
            ),
            Trigger(
                "Filed before August 28, 2024: a bona fide review comes only with a request for evidence.",
                FILED_BEFORE_2024, (law.BONA_FIDE_WHO,), window=RULE_2024,
            ),
        ),
    ),
    Line(
        "FORMS", "Forms", "Check every form edition on the filing day.",
        "File Form I-914 with the statement, evidence on every element and, where a ground may apply, Form I-192; Supplement B is "
        "optional, and Supplement A may follow later.",
        (
            law.FORM_INSTRUCTIONS, law.STATEMENT, law.STATEMENT_2017, law.STATEMENT_2002, WAIVER_FORM, law.DECLARATION_OPTIONAL,
            law.DECLARATION_2002, law.FAMILY_FORM, law.BIOMETRICS,
        ),
        Topic.FORMS,
        (
            Trigger(
                "Under 18 now: USCIS tells the Department of Health and Human Services of the filing.", under(18),
                (law.MINOR_NOTICE,), window=Period(RULE_2017.start),
            ),
        ),
        always=True,
    ),
    Line(
        "FEES", "Fees", "Not every fee around T status is exempt: read the schedule.",
        "Read the fee schedule on the filing day, and ask for a waiver of what is not exempt.",
        (law.FEE_EXEMPT, law.FEE_NOT_EXEMPT, law.FEE_WAIVER, law.FEE_2002), Topic.FEES,
        (
            Trigger(
                "A relative abroad is recorded: the visa has fees of its own; do not promise that it is free.",
                denied("member.in_united_states"), (law.FEE_NOT_EXEMPT, law.FEE_WAIVER, law.FEE_2002), "member",
            ),
        ),
    ),
    Line(
        "CAP", "Annual numbers", "5,000 principals a year; then a waiting list by filing date.",
        "Tell the client that the list is no denial.",
        (law.CAP, law.WAITING_LIST, law.WAITING_LIST_2017, law.WAITING_LIST_2002, law.WILL_APPROVE), Topic.CAP,
    ),
    Line(
        "EVIDENCE", "Requests for evidence", "File complete: a denial may come without a request.",
        "Never plan on a request for evidence; note every deadline the day it arrives.",
        (law.NO_REQUEST_NEEDED, law.DEROGATORY, law.REQUEST_OWED), Topic.EVIDENCE,
        (
            Trigger(
                "Filed before August 28, 2024: if it was pending then and more evidence is needed, a request is owed.",
                FILED_BEFORE_2024, (law.REQUEST_OWED,), window=RULE_2024,
            ),
        ),
        always=True,
    ),
    Line(
        "TRAVEL", "Travel", "No travel without counsel, on advance parole either.",
        "Ask every client about plans to travel, and say that leaving can end the case. Always for an attorney.",
        (law.LEAVING, law.PAROLE_FIRST, law.PRESENCE_BARS, law.ADJUSTMENT_LOST), Topic.TRAVEL,
        (
            Trigger(
                "Planned: an attorney decides before any ticket is bought; presence, hardship and the way back are at stake.",
                said("case.filing.travel_planned"), (law.LEAVING, law.PAROLE_FIRST),
            ),
            Trigger(
                "An advance parole document is recorded: it promises no way back in, and leaving on it may count as a departure.",
                said("case.filing.advance_parole"), (law.PRESENCE_BARS, law.PAROLE_FIRST),
            ),
            Trigger(
                "More than 180 days without status: leaving can bring a bar of three or ten years, unless trafficking was at least one "
                "central reason.",
                said("case.status.over_180_days") & AnyOf(_TRAVEL), (law.PRESENCE_BARS,),
            ),
            Trigger(
                "In proceedings: any departure abandons an application for permanent residence.",
                said("case.filing.in_proceedings") & AnyOf(_TRAVEL), (law.ADJUSTMENT_LOST,),
            ),
        ),
        always=True,
    ),
    Line(
        "SIGNATURE", "Signature", "Check every signature before anything is sent.",
        "By hand, by the client, on each form, after it was read back in the client's language; who cannot write makes a mark.",
        (law.SIGNATURE, law.PERJURY), Topic.SIGNATURE,
        (Trigger("Under 14 now: a parent or guardian may sign; mind who that is.", under(14), (law.PERJURY,)),),
        always=True,
    ),
    Line(
        "TERM", "Term, extension, revocation", "T-1 status has a last day; file for residence while it lasts.",
        "Note the last day of status when it is granted, and the day from which permanent residence can be asked for.",
        (
            law.TERM, law.TERM_2002, law.EXTENSION, law.EXTENSION_2017, law.EXTENSION_2002, law.REVOCATION, law.REVOCATION_2017, law.REVOCATION_2002,
            law.WORK_AFTER_GRANT,
        ),
        Topic.TERM,
        (
            Trigger("A grant is recorded: note the day it ends, and go on answering reasonable requests.", GRANTED, (law.TERM, law.TERM_2002)),
            Trigger(
                "A declaration of an agency is recorded: if it is withdrawn, or a refusal reported, a grant can be revoked.",
                said("case.assistance.declaration"), (law.REVOCATION, law.REVOCATION_2017, law.REVOCATION_2002),
            ),
        ),
    ),
    Line(
        "DEADLINE", "No deadline", "No deadline to apply; time that passed does not defeat it.",
        "Other clocks do run: relatives' birthdays, the year for asylum, limits for suits.",
        (law.NO_DEADLINE,), Topic.DEADLINE,
        (
            Trigger(
                "It is long ago: there is no deadline, but being here now must be tied to what happened.", said("case.presence.long_ago"),
                (law.NO_DEADLINE,),
            ),
        ),
        window=Period(RULE_2017.start),
    ),
    Line(
        "DEADLINE", "Deadline", "A deadline only for trafficking that ended before October 28, 2000.",
        "Where it applies and was missed, look for circumstances that kept the client from filing, trauma first.",
        (law.DEADLINE_2002,), Topic.DEADLINE, window=RULE_2002,
    ),
    Line(
        "APPEAL", "Appeal", "A denial can be appealed within 30 days, and is not final till then.",
        "Note the day of a denial at once. Refusals of a waiver, of deferred action or of an extension have no appeal.",
        (law.APPEAL, law.ENDS_WITH_DENIAL), Topic.APPEAL,
        (
            Trigger(
                "A T application was denied before: find out when it was served and whether time to appeal is left.",
                said("case.filing.earlier_t_denied"), (law.APPEAL,),
            ),
        ),
    ),
)  # fmt: skip
"""The lines in the order in which they are printed."""

BAR_RAISED: Final = (
    "Recorded facts touch the bar: nothing is filed or signed before counsel who knows it well has decided."
)
"""Told with the line on counsel, in a privileged setting only, where the bar is not unraised."""
