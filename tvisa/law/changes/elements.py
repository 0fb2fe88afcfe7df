"""
What changed in the law of the elements, rule by rule.

A change in dated parts of the law names them, and the rest is read off their versions; beside these stand changes of proof
and of words, of which no part of the law knows.
"""

from __future__ import annotations

from typing import Final

from tvisa.kernel.provision import Period
from tvisa.law.changes.elements_2024 import FROM_2024
from tvisa.law.t.agencies import AGENCY
from tvisa.law.t.assistance import AGE, ASSISTANCE, DECLARATION, PAPERS_2002, TRAUMA_EXCEPTION
from tvisa.law.t.changes import NO_TRANSITION, Change, Effect, changed
from tvisa.law.t.departure import BY_EXCEPTION, DEEMED, RETURN_FOR_PROCESS
from tvisa.law.t.escape import ESCAPED
from tvisa.law.t.filing_window import FILING_WINDOW, NO_WINDOW
from tvisa.law.t.hardship import HARDSHIP, ONLY_ECONOMIC_2002, ONLY_ECONOMIC_2017
from tvisa.law.t.presence import FREED, GROUND, NO_OPPORTUNITY, NO_OPPORTUNITY_TEST, PROCESS
from tvisa.law.t.requests import COVERED, ONLY_RELATED_CRIME, REASONABLE, TRAUMA_2006, UNREASONABLE_BY_TRAUMA
from tvisa.law.trafficking import SEX_ACT
from tvisa.law.windows import FIRST_2017, JVTA_2015, RULE_2002, TVPRA_2003, TVPRA_2008, VAWA_2005
from tvisa.law.writing import rule

_VICTIM: Final = ("severe_trafficking",)
_ASSISTANCE: Final = ("law_enforcement_assistance",)

# --- what statutes changed while the rule of 2002 stood ---------------------------------------------------------------

STATUTES: Final = (
    changed(
        "age_of_exemption",
        "The age under which a child is excused from helping law enforcement rose from 15 to 18.",
        Effect.WIDER,
        TVPRA_2003,
        of=(AGE,),
        words=(ASSISTANCE,),
        note="The regulation went on saying 15 until 2017.",
    ),
    changed(
        "state_and_local_agencies",
        "State and local law enforcement came to count; until then only federal agencies did.",
        Effect.WIDER,
        TVPRA_2003,
        of=(AGENCY,),
    ),
    changed(
        "related_crimes",
        """
        Requests about another crime, of which trafficking was a central reason, came to count as requests for help.
        """,
        Effect.TIGHTER,
        VAWA_2005,
        of=(COVERED,),
        was=ONLY_RELATED_CRIME.law,
    ),
    changed(
        "trauma_and_requests",
        "A request with which trauma kept the person from cooperating came to be unreasonable.",
        Effect.WIDER,
        VAWA_2005,
        of=(UNREASONABLE_BY_TRAUMA,),
    ),
    changed(
        "trauma_exception",
        "Trauma became an exception of its own, from contact with law enforcement too.",
        Effect.WIDER,
        TVPRA_2008,
        of=(TRAUMA_EXCEPTION, UNREASONABLE_BY_TRAUMA),
        words=(ASSISTANCE,),
        was=TRAUMA_2006,
        named=(
            (
                "compliance",
                "request.complied",
                "trauma_makes_requests_unreasonable",
                "case.assistance.trauma.suffered",
                "case.assistance.trauma.unable",
            ),
            (
                "trauma_exception",
                "case.assistance.trauma.suffered",
                "case.assistance.trauma.unable",
                "compliance",
                "request.complied",
            ),
        ),
        note="The regulation never had it before 2017.",
    ),
    changed(
        "entry_for_a_process",
        "Being allowed in for an investigation or court process came to be presence on account of the trafficking.",
        Effect.WIDER,
        TVPRA_2008,
        of=(PROCESS, RETURN_FOR_PROCESS, BY_EXCEPTION),
        named=(
            (),
            (
                "present_for_process",
                "entry.allowed_for_process",
                "return_for_process",
                "case.presence.latest_return.allowed_for_process",
            ),
        ),
    ),
    changed(
        "patronizing_and_soliciting",
        "Patronizing and soliciting a person for a commercial sex act became sex trafficking.",
        Effect.WIDER,
        JVTA_2015,
        of=(SEX_ACT,),
        pages="89 FR 34869",
    ),
)

# --- the rule of 2017 -------------------------------------------------------------------------------------------------

FROM_2017: Final = (
    changed(
        "filing_window",
        "The filing window for trafficking that ended before 28 October 2000 went.",
        Effect.WIDER,
        FIRST_2017,
        of=(FILING_WINDOW,),
        now=NO_WINDOW,
        named=(("filing_window",), ()),
        pages="89 FR 34868",
    ),
    changed(
        "opportunity_to_depart",
        "Those who escaped no longer have to show that there was no clear chance to leave the country.",
        Effect.WIDER,
        FIRST_2017,
        of=(NO_OPPORTUNITY,),
        now=NO_OPPORTUNITY_TEST,
        pages="89 FR 34869, 34880",
    ),
    changed(
        "liberated",
        '"Recently liberated", by whomever, became "liberated by a law enforcement agency", however long ago.',
        Effect.BOTH,
        FIRST_2017,
        of=(FREED,),
        words=(GROUND,),
        note=NO_TRANSITION,
    ),
    changed(
        "escape",
        "Escape before a law enforcement agency was involved became a ground of presence of its own.",
        Effect.WIDER,
        FIRST_2017,
        of=(ESCAPED,),
        asks=("incident.exit.escaped_first",),
    ),
    changed(
        "papers_of_a_process",
        """
        Presence for an investigation or court process, in the statute since 2008, came to need papers of a valid entry.
        """,
        Effect.TIGHTER,
        FIRST_2017,
        of=(PROCESS, RETURN_FOR_PROCESS),
        words=(DEEMED,),
        note=NO_TRANSITION,
    ),
    changed(
        "agencies_of_2017",
        """
        The regulation came to name State and local agencies, prosecutors, judges, labor agencies and children's protective
        services.
        """,
        Effect.WIDER,
        FIRST_2017,
        of=(AGENCY,),
        pages="89 FR 34869",
    ),
    changed(
        "circumstances_of_requests_2017",
        "Thirteen circumstances of a request came to be listed where a few had been.",
        Effect.WIDER,
        FIRST_2017,
        words=(REASONABLE,),
        asks=("request.reasonable",),
    ),
    changed(
        "age_in_the_regulation",
        "The regulation came to say 18, as the statute had said since 2003.",
        Effect.NONE,
        FIRST_2017,
        words=(AGE,),
        asks=("under_18_at_one_act",),
    ),
    changed(
        "not_based_on_economic",
        "Economic detriment, on which a finding could not be based at all, was only barred as its sole basis.",
        Effect.WIDER,
        FIRST_2017,
        of=(HARDSHIP,),
        was=ONLY_ECONOMIC_2002.law,
        now=ONLY_ECONOMIC_2017.law,
        named=(("case.hardship.apart_from_economic", "found_by_a_tribunal"), ("found_by_a_tribunal",)),
        asks=("case.hardship.only_economic",),
    ),
    changed(
        "factors_of_hardship_2017",
        """
        Three factors of hardship lost a limit: "serious" illness, "severe" harm, and unrest shown by protected status.
        """,
        Effect.WIDER,
        FIRST_2017,
        words=(HARDSHIP,),
        asks=("case.hardship.extreme",),
    ),
    Change(
        topic="work_not_performed",
        title="That nobody need have done the work or the sex act came to be said in terms.",
        effect=Effect.NONE,
        since=FIRST_2017,
        elements=_VICTIM,
        was=rule(
            "The definition asks what the act was for.",
            "22 USC 7102(11); 8 CFR 214.11(f)(1) of 2002",
            window=RULE_2002,
        ),
        now=rule(
            "A person who never did the work or the sex act still qualifies.",
            "8 CFR 214.11(f)(1); 8 CFR 214.206(a)(2)",
            window=Period(FIRST_2017),
        ),
        lacks=("incident.labor.completed", "incident.sex.completed"),
        pages="89 FR 34871",
    ),
    Change(
        topic="primary_evidence",
        title="An endorsement stopped being primary evidence, and nobody need show attempts to get one.",
        effect=Effect.PROOF,
        since=FIRST_2017,
        elements=(*_VICTIM, *_ASSISTANCE),
        was=PAPERS_2002,
        now=DECLARATION,
        lacks=("case.assistance.endorsement_sought", "case.assistance.declaration"),
        pages="89 FR 34869",
    ),
)

ELEMENTS: Final = (*STATUTES, *FROM_2017, *FROM_2024)
"""Every change of the elements, the earliest first."""
