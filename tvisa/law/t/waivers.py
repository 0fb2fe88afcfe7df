"""
Admissibility of who asks for T status: which waiver reaches each ground, what exempts from one, and how a waiver is asked for.

8 USC 1182(d)(13) and (d)(3)(A)(ii); 8 CFR 212.16. The text of 8 USC 1182 was read as of April 2023.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache, partial
from typing import Final

from tvisa.facts import Case, GroundKind
from tvisa.facts import GroundKind as K
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Gap, Question, Reading, walk
from tvisa.kernel.provision import Kind, Provision
from tvisa.law.common.relief import PUBLIC_CHARGE
from tvisa.law.conduct import law as conduct_law
from tvisa.law.conduct.leaves import said as said_of_conduct
from tvisa.law.dated import Dated
from tvisa.law.forms import against, computed, factor, part, procedure, reading, standard
from tvisa.law.grounds import statute
from tvisa.law.grounds.admissibility import GroundOfLaw, answered
from tvisa.law.grounds.counsel import LISTED, entries_of, gap_of
from tvisa.law.grounds.leaves import EXCEPTION, act, holds, matter
from tvisa.law.t.filed import FEE_EXEMPT
from tvisa.law.windows import BEFORE_2024, RULE_2002, TVPRA_2003
from tvisa.law.writing import question_for, rule
from tvisa.words.worded import Worded

# --- the duty and its exemption ---------------------------------------------------------------------------------------

DUTY = rule(
    """An applicant for T status must be admissible, or every ground that applies must be waived. Admissibility is separate from the elements,
    and each family member answers for their own grounds.""",
    """8 USC 1182(a); 8 USC 1182(d)(13)(A); 8 CFR 214.1(a)(3)(i); 8 CFR 214.204(d); 8 CFR 214.211(a); 8 CFR 214.211(c)(4);
    8 CFR 214.11(d)(2)(iii); 8 CFR 214.11(j) of 2002""",
    note="USCIS Policy Manual, vol. 3, part B, ch. 2(F); vol. 9, part O, ch. 2.",
)

PUBLIC_CHARGE_2002 = rule(
    """Under the rule of 2002, public charge was still waived in the national interest, without nexus. The statute exempted T status from
    December 19, 2003.""",
    "8 CFR 212.16(c) since 2002-03-04 until 2017-01-18; 8 USC 1182(d)(13)(A)",
    window=RULE_2002,
)

# --- the two waivers --------------------------------------------------------------------------------------------------

NEXUS = rule(
    """The activities behind the ground must have been caused by, or incident to, the victimization that the T-1 case rests on. Health grounds
    do not need this.""",
    "8 USC 1182(d)(13)(B)(ii); 8 CFR 212.16(b)(2) since 2017-01-18; 8 CFR 212.16(c) since 2002-03-04 until 2017-01-18",
    note="""The statute does not define “caused by” or “incident to.” The victimization meant is the principal's. A family member who fails this
    test may turn to the 212(d)(3) waiver (an inference from USCIS Policy Manual, vol. 9, part O, ch. 5).""",
)

NATIONAL_INTEREST = rule(
    "Waiving the ground is in the national interest.",
    "8 USC 1182(d)(13)(B); 8 CFR 212.16(b)(1)",
    note="""The term is not defined. USCIS weighs the victimization, cooperation, public safety, community, family unity and risk on return against
    adverse factors: Policy Manual, vol. 9, part O, ch. 3(B).""",
)

NATIONAL_INTEREST_FACTORS = rule(
    """For the national interest USCIS weighs details of the victimization, cooperation, public safety, contributions to the community,
    family unity and risk of harm on return, against adverse factors.""",
    "8 USC 1182(d)(13)(B); 8 CFR 212.16(b)(1)",
    confidence="B",
    note="USCIS Policy Manual, vol. 9, part O, ch. 3(B); the list is not closed.",
)

CRIMINAL_2002 = rule(
    """Under the 2002 rule, a criminal ground was waived only in exceptional cases, unless the activities were caused by, or incident to, the
    victimization.""",
    "8 CFR 212.16(b)(2) since 2002-03-04 until 2017-01-18",
)

# --- how it is done ---------------------------------------------------------------------------------------------------

WAIVER_FORM = rule(
    """The applicant requests a waiver on the form that USCIS designates, now Form I-192. The form and its evidence go with the application or
    Supplement A. USCIS decides in its discretion.""",
    "8 CFR 212.16(a); 8 CFR 214.204(d); 8 CFR 214.211(c)(4); 8 CFR 214.11(d)(2)(iii); 8 CFR 214.11(j) of 2002",
    note="""DHS's view is that an immigration judge cannot decide it (89 FR 34886-87); some circuits disagree for U status. A granted waiver carries
    over only to adjustment under 8 USC 1255(l): USCIS Policy Manual, vol. 9, part O, ch. 6(A).""",
)

PROCEDURES = (
    procedure("waiver_request", "How to request a waiver", WAIVER_FORM),
    procedure("waiver_fee", "What a waiver costs", FEE_EXEMPT),
    procedure(
        "waiver_denied",
        "When a waiver is denied or revoked",
        """The applicant cannot appeal a denied waiver, but can file the request again. USCIS can revoke a waiver at any time, without appeal.""",
        "8 CFR 212.16(c) since 2017-01-18; 8 CFR 212.16(b)(4) since 2002-03-04 until 2017-01-18; 8 CFR 212.16(d)",
        note="""A motion to reopen or reconsider, on Form I-290B, remains available: USCIS Policy Manual, vol. 9, part O, ch. 6(C). If T status is
        revoked, waivers granted with it are revoked too: 8 CFR 214.213(d). At adjustment a denial can be appealed: 8 CFR 245.23(i).""",
    ),
    reading(
        "waiver_rule_named",
        "Which waiver the rules of 2002 and 2017 named",
        "Until August 27, 2024 the regulation cited 212(d)(3)(B) by mistake for 212(d)(3)(A)(ii), and left the form to USCIS.",
        "8 CFR 212.16(a); 89 FR 34886",
        window=BEFORE_2024,
    ),
    reading(
        "only_one_waiver_excludes_security",
        "“USCIS cannot waive security grounds”",
        """Only under 212(d)(13) and at adjustment are 212(a)(3), (10)(C) and (10)(E) not waivable. The general waiver reaches all of them
        except the core security grounds.""",
        "8 USC 1182(d)(13)(B)(ii); 8 USC 1182(d)(3)(A)(ii); 8 USC 1255(l)(2); 8 CFR 212.16(b)",
    ),
    reading(
        "stale_twin_of_the_waiver_rule",
        "8 CFR 1212.16 is not the rule",
        "Among the immigration court regulations, 8 CFR 1212.16 still has the 2002 text: use 8 CFR 212.16.",
        "8 CFR 1212.16; 67 FR 4795",
    ),
    reading(
        "grounds_of_adjustment",
        "Grounds that come into play at adjustment only",
        """Some grounds are for immigrants and are asked at adjustment: vaccination, immigrant documents, permanent ineligibility for
        citizenship, polygamy and membership in a totalitarian party. Labor certification is for immigrants of two employment-based
        categories alone.""",
        """8 USC 1182(a)(1)(A)(ii); 8 USC 1182(a)(3)(D); 8 USC 1182(a)(5)(D); 8 USC 1182(a)(7)(A); 8 USC 1182(a)(8)(A);
        8 USC 1182(a)(10)(A)""",
    ),
    reading(
        "security_in_the_rule_of_2002",
        "The rule of 2002 on security grounds",
        """The rule of 2002 said that USCIS may not waive 212(a)(3), (10)(C) or (10)(E), but not under which of the two waivers. The statute
        excludes them only from 212(d)(13).""",
        "8 CFR 212.16(b)(1); 8 USC 1182(d)(3)(A)(ii)",
        window=RULE_2002,
        note="Counsel decides whether the regulation closed the general waiver as well.",
    ),
    procedure(
        "waiver_would_block_adjustment",
        "The rule of 2002 on waivers that would block adjustment",
        """Under the rule of 2002, a ground that would prevent adjustment was waived only in exceptional cases, except the grounds of
        212(a)(6).""",
        "8 CFR 212.16(b)(3) since 2002-03-04 until 2017-01-18",
        note="For that purpose, the rule counted three years of status.",
    ),
)

# --- which waiver reaches a ground ------------------------------------------------------------------------------------


class Reach(Worded):
    """Which waiver reaches a ground before T status is granted."""

    NATIONAL_INTEREST = "national_interest", "212(d)(13) in the national interest, or 212(d)(3)(A)(ii)"
    """212(d)(13) in the national interest alone, or 212(d)(3)(A)(ii)."""
    NEXUS = "nexus", "212(d)(13) with nexus to the victimization and in the national interest, or 212(d)(3)(A)(ii)"
    """212(d)(13) in the national interest and with nexus to the victimization, or 212(d)(3)(A)(ii)."""
    GENERAL = "general", "212(d)(3)(A)(ii) only"
    """212(d)(3)(A)(ii) only."""
    NONE = "none", "no waiver at this stage"
    """Neither."""
    EXEMPT = "exempt", "exempt by statute"
    """The statute exempts T status from the ground, so that no waiver is needed."""


_REACHED: Final = {
    K.HEALTH: Reach.NATIONAL_INTEREST,
    K.CORE_SECURITY: Reach.NONE,
    K.EXPORT: Reach.GENERAL,
    K.TERRORISM: Reach.GENERAL,
    K.TORTURE: Reach.GENERAL,
    K.TERRORIST_ASSOCIATION: Reach.GENERAL,
    K.CHILD_SOLDIERS: Reach.GENERAL,
    K.CHILD_ABDUCTION: Reach.GENERAL,
    K.TAX_RENUNCIATION: Reach.GENERAL,
    K.PUBLIC_CHARGE: Reach.EXEMPT,
}
"""Every other ground is reached by 212(d)(13) with nexus."""

ARGUED_FIRST: Final = (
    "Where both waivers cover a ground, argue 212(d)(13) first and 212(d)(3)(A)(ii) in the alternative."
)
GROUNDS: Final = tuple(
    sorted(
        (*statute.GROUNDS, GroundOfLaw(K.PUBLIC_CHARGE, "Public charge", PUBLIC_CHARGE)),
        key=lambda ground: tuple(GroundKind).index(ground.kind),
    )
)
"""Every ground, in the statute's order."""


def reach_of(kind: GroundKind) -> Reach:
    """Return which waiver reaches a ground."""
    return _REACHED.get(kind, Reach.NEXUS)


# --- what a waiver turns on -------------------------------------------------------------------------------------------


def _exempt(day: datetime.date) -> Reading:
    asks = "Under the rule of that day, public charge is waivable in the national interest: counsel must review it."
    return Reading(truth.TRUE if day >= TVPRA_2003 else truth.OPEN, (), ("case.grounds", Gap.JUDGMENT, asks))


def exempt_by_statute() -> Computed:
    """Say that the statute exempts T status from the ground, from the day on which it does."""
    return computed(
        "exempt_by_statute", "Does the statute exempt T status from this ground?", PUBLIC_CHARGE, how=_exempt, reads=()
    )


_BY_TRAFFICKING: Final = question_for("ground.caused_by_trafficking")
_NOTHING_NAMED: Final = Reading(truth.OPEN, (), (LISTED, Gap.JUDGMENT, _BY_TRAFFICKING))
"""No activities are recorded that could have come of it."""


def _nexus(case: Case, *, kind: GroundKind, flags: tuple[str, ...]) -> Reading:
    if not (case.grounds.listed or case.conduct.matters):
        return _NOTHING_NAMED
    asked = [
        (f"{p}.caused_by_trafficking", g.caused_by_trafficking)
        for p, g in entries_of(case, kind)
        if g.applies.when_yes_hurts != truth.FALSE
    ]
    if not any(answer.claims for _, answer in asked):
        found = [
            (f"case.conduct.matters[{n}].caused_by_trafficking", m.caused_by_trafficking)
            for n, m in enumerate(case.conduct.matters)
            if any(holds(m, flag) for flag in flags)
        ]
        asked = found or asked
    if not asked:
        return _NOTHING_NAMED
    bits, gap = truth.TRUE, None
    for path, answer in asked:
        bits &= answer.when_no_hurts
        if answer.when_no_hurts == truth.OPEN and gap is None:
            gap = gap_of(path, answer, _BY_TRAFFICKING, hurts=Reply.NO, weigh=True)
    return Reading(bits, tuple((p, a) for p, a in asked if a.claims), gap)


@cache
def nexus(kind: GroundKind, flags: tuple[str, ...]) -> Computed:
    """Ask whether the activities behind a ground came of the victimization; of a court matter that says so, it is not asked again."""
    return computed(
        f"{kind}_nexus",
        _BY_TRAFFICKING,
        NEXUS,
        how=partial(_nexus, kind=kind, flags=flags),
        reads=("ground.caused_by_trafficking", "matter.caused_by_trafficking"),
        hangs_on=(LISTED, "case.conduct.matters"),
        kind=Kind.STANDARD,
    )


_G: Final = "case.grounds."

_IN_THE_INTEREST: Final = standard(
    f"{_G}national_interest",
    NATIONAL_INTEREST,
    weighs=(
        factor(
            "case.presence.related.cooperating",
            "cooperation with law enforcement",
            NATIONAL_INTEREST_FACTORS,
            core="a reason to waive",
        ),
        factor(f"{_G}public_safety", "help against crime", NATIONAL_INTEREST_FACTORS, core="a reason to waive"),
        factor(f"{_G}community", "contributions to the community", NATIONAL_INTEREST_FACTORS, core="a reason to waive"),
        factor(
            "case.hardship.factors.family_ties", "family unity", NATIONAL_INTEREST_FACTORS, core="a reason to waive"
        ),
        factor(
            "case.hardship.factors.harm_by_trafficker",
            "risk of harm on return",
            NATIONAL_INTEREST_FACTORS,
            core="a reason to waive",
        ),
        against(f"{_G}adverse", "a grave adverse factor", NATIONAL_INTEREST_FACTORS),
    ),
)

_ON_BALANCE: Final = standard(
    f"{_G}balance",
    conduct_law.WAIVER_GENERAL,
    weighs=(
        factor("case.presence.related.cooperating", "trafficked, and cooperating", core="a reason to waive"),
        factor(f"{_G}reasons_to_stay", "weighty reasons to stay", core="a reason to waive"),
        against(f"{_G}risk_to_society", "risk to others"),
        against(f"{_G}serious_violations", "serious violations"),
    ),
)

_EXTRAORDINARY: Final = f"{_G}extraordinary"
_OUT_OF_THE_ORDINARY: Final = (
    factor(f"{_G}reasons_to_stay", "weighty reasons to stay", core="a reason to waive"),
    factor("case.hardship.factors.harm_by_trafficker", "risk of harm on return", core="a reason to waive"),
)
EXTRAORDINARY: Final = standard(_EXTRAORDINARY, conduct_law.WAIVER_VIOLENT, weighs=_OUT_OF_THE_ORDINARY)
EXTRAORDINARY_2002: Final = standard(_EXTRAORDINARY, CRIMINAL_2002, weighs=_OUT_OF_THE_ORDINARY)

VIOLENT: Final = matter(
    said_of_conduct("matter.violent", conduct_law.WAIVER_VIOLENT), conduct_law.WAIVER_VIOLENT
) | act(said_of_conduct("act.violent", conduct_law.WAIVER_VIOLENT), conduct_law.WAIVER_VIOLENT)
"""Of each arrest and each act counsel says whether it was such a crime: no answer, and no list that may go on, says that none was."""

# --- the whole -----------------------------------------------------------------------------------------------------

VICTIM_WAIVER: Final = "waiver_for_victims"
GENERAL_WAIVER: Final = "waiver_for_nonimmigrants"

ADMISSIBILITY: Final = part(
    "admissibility",
    "Admissible, or each ground exempt or waivable",
    DUTY,
    of=lambda: AllOf([_ground(ground) for ground in GROUNDS]),
)


def _ground(ground: GroundOfLaw) -> Element:
    reach = reach_of(ground.kind)
    if reach is Reach.EXEMPT:
        return part(ground.kind, ground.title, ground.law, of=exempt_by_statute())
    waivers = [_victim_waiver(ground)] if reach in (Reach.NATIONAL_INTEREST, Reach.NEXUS) else []
    waivers += [_general_waiver(ground)] if reach is not Reach.NONE else []
    return answered(ground, waivers, duty=DUTY, no_route=conduct_law.NOT_WAIVABLE)


def _victim_waiver(ground: GroundOfLaw) -> Element:
    came_of_it = nexus(ground.kind, ground.flags)
    needs = _IN_THE_INTEREST if reach_of(ground.kind) is Reach.NATIONAL_INTEREST else came_of_it & _IN_THE_INTEREST
    return part(VICTIM_WAIVER, "Waiver under 212(d)(13)", conduct_law.WAIVER_NEXUS, of=needs)


def _general_waiver(ground: GroundOfLaw) -> Element:
    needs = _ON_BALANCE & GRAVE_CRIMES[ground.kind] if ground.criminal else _ON_BALANCE
    return part(GENERAL_WAIVER, "Waiver under 212(d)(3)(A)(ii)", conduct_law.WAIVER_GENERAL, of=needs)


def _grave_crimes(ground: GroundOfLaw) -> Dated:
    """Return the rule on grave crimes: the activities came of the victimization, or the case is exceptional."""
    came_of_it = nexus(ground.kind, ground.flags)
    return Dated(
        part("grave_crimes", "The rule on criminal grounds", CRIMINAL_2002, of=came_of_it | EXTRAORDINARY_2002),
        part(
            "grave_crimes",
            "The rule on violent or dangerous crimes",
            conduct_law.WAIVER_VIOLENT,
            of=AnyOf((~VIOLENT, came_of_it, EXTRAORDINARY), in_order=True),
        ),
    )


GRAVE_CRIMES: Final = {ground.kind: _grave_crimes(ground) for ground in GROUNDS if ground.criminal}
"""By criminal ground: since 2017 the rule speaks of violent or dangerous crimes alone, and no longer of every one."""


# --- each rule once --------------------------------------------------------------------------------------------------


def rules(day: datetime.date) -> Iterator[tuple[str, str, Kind, Provision]]:
    """Yield what admissibility rests on in the version of a day, each rule once: name, title, kind and provision."""
    whole = ADMISSIBILITY.on(day)
    told = {(whole.id, whole.law): (whole.title, Kind.STRUCTURE)}
    told.update({(str(g.kind), g.law): (g.title, Kind.STANDARD) for g in GROUNDS})
    for node, _ in walk(whole):
        if isinstance(node, Element) and node.id in _PARTS:
            told[node.id, node.law] = node.title, Kind.STRUCTURE
        elif isinstance(node, Question) and node.law in _JUDGED:
            told[node.fact, node.law] = node.ask, node.kind
            told.update({(f.fact, f.law): (f.title, Kind.FACTOR) for f in node.factors})
    told["caused_by_trafficking", NEXUS] = question_for("ground.caused_by_trafficking"), Kind.STANDARD
    told["exception", EXCEPTION] = question_for("ground.exception"), Kind.STANDARD
    told["public_charge_of_2002", PUBLIC_CHARGE_2002] = "Public charge under the rule of 2002", Kind.READING
    told["no_waiver", conduct_law.NOT_WAIVABLE] = "What no waiver covers", Kind.STANDARD
    told.update({(step.id, step.law): (step.title, step.kind) for step in PROCEDURES})
    for (ident, law), (title, kind) in told.items():
        if day in law.window:
            yield ident, title, kind, law


_PARTS: Final = (VICTIM_WAIVER, GENERAL_WAIVER, "grave_crimes")


_JUDGED: Final = (
    NATIONAL_INTEREST,
    conduct_law.WAIVER_GENERAL,
    conduct_law.WAIVER_VIOLENT,
    CRIMINAL_2002,
    conduct_law.CENTRAL_REASON,
)
