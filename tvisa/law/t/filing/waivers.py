"""
What a request to waive a ground of inadmissibility turns on: where its nexus is looked for, what is weighed, and what it never reaches.

8 USC 1182(d)(13) and (d)(3)(A)(ii); 8 CFR 212.16. Standards all of them: counsel judges, and this says where the facts stand.
"""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.facts import GroundKind as K
from tvisa.kernel.paths import listing
from tvisa.kernel.provision import Provision
from tvisa.law.common.found import BAR_OPEN, BARRED, UNWAIVED
from tvisa.law.common.points import RESIDENT, any_yes, yes
from tvisa.law.common.relief import FRIVOLOUS
from tvisa.law.common.remark import Remark, told_everywhere
from tvisa.law.common.removal import ORDER_AGAINST_RULE, REINSTATEMENT
from tvisa.law.common.signs import signs
from tvisa.law.common.upcoming import told_day
from tvisa.law.conduct.law import BAR, ILLEGAL_REENTRY, NOT_A_GROUND, NOT_WAIVABLE, SUPPORT_EXEMPTION, WAIVER_GENERAL
from tvisa.law.t.adjustment.conditions import ADMISSIBLE, BEFORE_GRANT, EXCLUDED, UNLAWFUL_PRESENCE, WAIVER
from tvisa.law.t.waivers import NATIONAL_INTEREST_FACTORS
from tvisa.law.writing import rule

# --- where nexus is looked for ----------------------------------------------------------------------------------------

_OF_ACTS: Final = (
    *(
        f"conduct.acts.compulsion.{name}"
        for name in ("ordered", "threatened", "threat_to", "recent_violence", "watched", "manipulated")
    ),
    "conduct.acts.benefit",
    "conduct.acts.when",
)
_OF_MATTERS: Final = listing("""conduct.matters.trafficking_linked conduct.matters.compelled_in_record
    conduct.matters.link_documentable conduct.matters.moment conduct.matters.when""")
_OF_PAPERS: Final = (
    "conduct.acts.false_papers.supplied",
    "conduct.acts.false_papers.understood",
    "conduct.acts.false_papers.untrue",
)
_JOURNEY: Final = listing("""incidents.caused_entry incidents.agreement.to_be_smuggled incidents.agreement.debt_raised
    incidents.acts.transported incidents.went_on_after_entry incidents.debt.when""")
_PAPERS_KEPT: Final = ("incidents.control.withholds_documents", "incidents.means.legal_threats", "grounds.passport")
_STAYS: Final = ("status.central_reason", "incidents.when", "incidents.exit.when")
_RETURN: Final = (
    "presence.departures.taken_by_trafficker",
    "presence.departures.removed",
    "presence.latest_return.continued_victimization",
    *_JOURNEY,
)
NEXUS_AT: Final[dict[K, tuple[str, ...]]] = {
    K.PRESENT_WITHOUT_ADMISSION: _JOURNEY,
    K.NO_DOCUMENTS: (*_PAPERS_KEPT, *_JOURNEY),
    K.STOWAWAY: _JOURNEY,
    K.MISREPRESENTATION: (*_OF_PAPERS, *_OF_ACTS),
    K.CITIZENSHIP_CLAIM: (*_OF_PAPERS, *_OF_ACTS),
    K.DOCUMENT_FRAUD_ORDER: (*_OF_PAPERS, *_OF_ACTS),
    K.MISSED_HEARING: listing("""grounds.missed_hearing filing.hearing_notice_received filing.hearing_notice_to_other
        incidents.control.restricts_movement"""),
    K.REMOVED: _RETURN,
    K.RETURNED_UNLAWFULLY: _RETURN,
    K.UNLAWFUL_PRESENCE: _STAYS,
    K.PROSTITUTION: ("conduct.acts.sold_sex", "incidents.sex", *_OF_ACTS, *_OF_MATTERS),
}
"""By ground, where what could tie it to the victimization is recorded; of any other, at the acts and matters behind it."""
NEXUS_ELSE: Final = (*_OF_ACTS, *_OF_MATTERS)

# --- what is weighed --------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class Weighing:
    """One thing that is weighed."""

    id: str
    """Its name."""
    title: str
    """What it is."""
    at: tuple[str, ...]
    """Where facts that bear on it are recorded."""
    adverse: bool = False
    """Whether it speaks against."""


NATIONAL_INTEREST: Final = (
    Weighing(
        "victimization",
        "Details of the victimization",
        ("incidents.means", "incidents.control", "incidents.purposes", "incidents.exit.when"),
    ),
    Weighing(
        "cooperation",
        "Cooperation with law enforcement",
        ("assistance.contacts", "assistance.requests", "assistance.willing"),
    ),
    Weighing("public_safety", "Help to public safety", ("grounds.public_safety", "prosecutions")),
    Weighing("community", "Contributions to the community", ("grounds.community",)),
    Weighing("family", "Family unity", ("family.members.kinship", "family.members.in_united_states")),
    Weighing(
        "return",
        "Risk of harm on return",
        ("hardship.factors", "reprisals", "filing.fears_return", "presence.related.still_feared"),
    ),
    Weighing(
        "adverse",
        "Adverse factors: number and seriousness of offenses, other adverse facts",
        ("grounds.adverse", "grounds.serious_violations", "conduct.matters"),
        adverse=True,
    ),
)
"""The national interest, 212(d)(13)(B), as the agency's manual weighs it; the list is open."""
BALANCED: Final = (
    Weighing(
        "risk",
        "Risk of harm to society",
        ("grounds.risk_to_society", "conduct.matters.violent", "conduct.acts.violence"),
        adverse=True,
    ),
    Weighing(
        "seriousness",
        "Seriousness of earlier violations, if any",
        ("grounds.serious_violations", "conduct.matters.convicted", "conduct.matters.rehabilitation"),
        adverse=True,
    ),
    Weighing(
        "reasons", "Reasons for wishing to be here", ("grounds.reasons_to_stay", "presence.related", "hardship.factors")
    ),
)
"""The general waiver, 212(d)(3)(A)(ii), as Matter of Hranka weighs it."""
WEIGHED_BY: Final = {
    "national_interest": ("National interest, 212(d)(13)(B)", NATIONAL_INTEREST_FACTORS),
    "balance": ("Discretionary factors for the general waiver, 212(d)(3)(A)(ii)", WAIVER_GENERAL),
}
"""What each list is called, and under which rule it is weighed."""

# --- what it never reaches --------------------------------------------------------------------------------------------


DEPORTABILITY: Final = rule(
    "DHS charges deportability against a person who was admitted. Other forms of relief answer that charge; a waiver of inadmissibility does not.",
    "8 USC 1227(a); 8 USC 1182(d)(3)(A)(ii)",
    confidence="D",
    note="This is read from the two texts, which list different grounds.",
)

LIMITS: Final = told_everywhere(
    Remark(code="bar", title="The trafficker bar, 8 USC 1184(o)(1)", law=(BAR, NOT_A_GROUND), when=BARRED),
    Remark(
        code="bar_open",
        title="The trafficker bar, 8 USC 1184(o)(1), which is not ruled out",
        law=(BAR, NOT_A_GROUND),
        when=BAR_OPEN,
    ),
    Remark(
        code="no_route",
        title="A ground that neither waiver covers, or whose waivers the facts on file rule out",
        law=NOT_WAIVABLE,
        when=UNWAIVED,
    ),
    Remark(
        code="security",
        title="Support of a designated group: 212(d)(3)(A)(ii) or an exemption, never 212(d)(13), and a bar at adjustment",
        law=(SUPPORT_EXEMPTION, EXCLUDED),
        when=any_yes("case.conduct.group", "involved", "may_be_designated", "supported", "member"),
    ),
    Remark(
        code="frivolous_asylum",
        title="An asylum application found frivolous",
        law=FRIVOLOUS,
        when=signs("case.filing.asylum_found_frivolous", "act.false_papers.earlier_filing_differs"),
    ),
    Remark(
        code="reinstated",
        title="An order that was reinstated",
        law=(REINSTATEMENT, ORDER_AGAINST_RULE),
        when=yes("case.filing.order_reinstated"),
    ),
    Remark(
        code="reentry",
        title="A prosecution for reentry after removal",
        law=ILLEGAL_REENTRY,
        when=yes("case.status.reentered"),
    ),
    Remark(
        code="deportability",
        title="A charge of deportability",
        law=DEPORTABILITY,
        when=RESIDENT | told_day("case", "filing.resident_since"),
    ),
)
"""What no waiver of inadmissibility answers."""

BESIDE: Final[dict[K, tuple[Provision, ...]]] = {K.TRAFFICKING_OFFENSES: (BAR, NOT_A_GROUND)}
"""Of a ground, what stands beside it that no waiver reaches, whatever becomes of the ground."""

# --- later ------------------------------------------------------------------------------------------------------------

LATER: Final[tuple[Provision, ...]] = (ADMISSIBLE, WAIVER, BEFORE_GRANT)
"""What becomes of any ground at adjustment."""
LATER_OF: Final[dict[K, tuple[Provision, ...]]] = {
    **dict.fromkeys(
        (K.CORE_SECURITY, K.EXPORT, K.TERRORISM, K.TORTURE, K.TERRORIST_ASSOCIATION, K.CHILD_SOLDIERS), (EXCLUDED,)
    ),
    **dict.fromkeys((K.CHILD_ABDUCTION, K.TAX_RENUNCIATION), (EXCLUDED,)),
    K.UNLAWFUL_PRESENCE: (UNLAWFUL_PRESENCE,),
}
"""Of some grounds, what else is said of them there."""
