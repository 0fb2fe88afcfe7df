"""
The grounds of 8 USC 1182(a) that can be in play before T status is granted, in the statute's order.

Each row says what on the record raises the ground, what takes a person out of it, and which waiver reaches it. A ground is
never decided: what raises it says that it could apply, and what no waiver reaches is left to counsel.
"""

from __future__ import annotations

import datetime
import enum
from typing import Final

import attrs

from tvisa.facts import GroundKind, Manner
from tvisa.facts.conduct import Help, Tasks
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import AllOf, AnyOf, Element, Joint, Not, Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.conduct import law as exposure_law
from tvisa.law.conduct.ladder import ACT_OF_TRAFFICKING
from tvisa.law.conduct.leaves import any_of, said, within_years
from tvisa.law.grounds import law
from tvisa.law.grounds.leaves import (
    BALANCE,
    CENTRAL_REASON,
    DEPARTED,
    DEPARTED_RECENTLY,
    EXTRAORDINARY_2002,
    NATIONAL_INTEREST,
    act,
    came_in,
    departure,
    exception,
    exempt_by_statute,
    listed,
    matter,
    more_to_say,
    nexus,
    not_set_aside,
    review,
    violent_rule,
    within_ten_years,
)
from tvisa.law.windows import RULE_2002
from tvisa.law.writing import element, fact


class Reach(enum.StrEnum):
    """
    Which waiver reaches a ground before T status is granted.

    Attributes:
        NATIONAL_INTEREST: 212(d)(13) in the national interest alone, or 212(d)(3)(A)(ii).
        NEXUS: 212(d)(13) in the national interest and with nexus to the victimization, or 212(d)(3)(A)(ii).
        GENERAL: 212(d)(3)(A)(ii) only.
        NONE: Neither.
        EXEMPT: The statute exempts T status from the ground, so that no waiver is needed.
    """

    NATIONAL_INTEREST = "national_interest"
    NEXUS = "nexus"
    GENERAL = "general"
    NONE = "none"
    EXEMPT = "exempt"


@attrs.frozen(eq=False)
class GroundOfLaw:
    """
    One ground.

    Attributes:
        kind: Its name.
        title: Its name for a reader.
        law: What makes inadmissible.
        reach: Which waiver reaches it.
        shown: What on the record raises it, the fact that points to it first; None where only counsel can say.
        exempt: What takes somebody out of it, as a fact of its own.
        excepted: Whether the text has an exception that counsel may find to fit.
        criminal: Whether it is one of 212(a)(2), to which the rule on violent or dangerous crimes speaks.
        whole: Whether what the record can show is the whole of the ground, so that a record that denies it settles it.
        flags: What an arrest or conviction says of itself where it is behind this ground.
    """

    kind: GroundKind
    title: str
    law: Provision
    reach: Reach = Reach.NEXUS
    shown: Predicate | None = None
    exempt: Predicate | None = None
    excepted: bool = False
    whole: bool = False
    flags: tuple[str, ...] = ()

    @property
    def criminal(self) -> bool:
        """Whether it is one of the criminal and related grounds of 212(a)(2)."""
        return any(c.key.startswith("8 USC 1182(a)(2)") for c in self.law.citations)


_STANDS: Final = not_set_aside("vacated_for_defect", exposure_law.VACATED)
_ADMITTED: Final = AnyOf((said("matter.convicted"), said("matter.admitted")))
_FOR_SEX: Final = AllOf((said("act.ends.commercial_sex"), any_of("act.benefit", "profit_share", "bonus")))
_TEN_YEARS: Final = within_ten_years("act", exposure_law.PROSTITUTION)
_BENEFITED: Final = AllOf((
    said("case.conduct.relative.benefited"), any_of("case.conduct.relative", "spouse", "son_or_daughter"),
    Not(said("case.conduct.relative.citizen")), said("case.conduct.relative.knew"),
    within_years(5, "case", "conduct.relative.last_benefit"),
))  # fmt: skip
_TASKS: Final = AnyOf((
    any_of("act.tasks", *(f.name for f in attrs.fields(Tasks))), any_of("act.help", *(f.name for f in attrs.fields(Help))),
))  # fmt: skip
_GROUP: Final = "case.conduct.group."
_LISTED_GROUP: Final = AnyOf((said(f"{_GROUP}designated"), said(f"{_GROUP}may_be_designated")))

K: Final = GroundKind
GROUNDS: Final = (
    GroundOfLaw(
        K.HEALTH, "Health: communicable disease, harmful disorder, drug abuse or addiction", law.HEALTH, Reach.NATIONAL_INTEREST,
        act(said("act.drugs.used"), law.HEALTH),
    ),
    GroundOfLaw(
        K.MORAL_TURPITUDE, "Crime involving moral turpitude", exposure_law.TURPITUDE,
        shown=matter(
            AllOf((_ADMITTED, said("matter.moral_turpitude"), not_set_aside("exception", exposure_law.TURPITUDE), _STANDS)),
            exposure_law.TURPITUDE,
        ),
        excepted=True, flags=("moral_turpitude",),
    ),
    GroundOfLaw(
        K.CONTROLLED_SUBSTANCE, "Controlled-substance offense", exposure_law.DRUG_OFFENSE,
        shown=matter(AllOf((said("matter.drugs"), _ADMITTED, _STANDS)), exposure_law.DRUG_OFFENSE), flags=("drugs",),
    ),
    GroundOfLaw(
        K.MULTIPLE_CONVICTIONS, "Several convictions, five years or more in all", exposure_law.MULTIPLE,
        shown=matter(AllOf((said("matter.five_years"), said("matter.convicted"), _STANDS)), exposure_law.MULTIPLE),
        flags=("five_years",), whole=True,
    ),
    GroundOfLaw(
        K.DRUG_TRADE, "Illicit drugs, on reason to believe", exposure_law.DRUG_TRAFFICKER,
        shown=act(
            AnyOf((any_of("act.drugs", "carried", "sold", "grew"), said("act.crime.drugs"))), exposure_law.DRUG_TRAFFICKER
        ),
        flags=("drugs",),
    ),
    GroundOfLaw(
        K.PROSTITUTION, "Prostitution within ten years", exposure_law.PROSTITUTION,
        shown=AnyOf((
            act(AllOf((said("act.sold_sex.done"), said("act.sold_sex.pattern"), _TEN_YEARS)), exposure_law.PROSTITUTION),
            # One arrest or conviction shows no course of conduct, and a vacatur does not undo one.
            matter(AllOf((
                said("matter.prostitution"), within_ten_years("matter", exposure_law.PROSTITUTION),
                more_to_say(exposure_law.PROSTITUTION),
            )), exposure_law.PROSTITUTION),
        )),
        flags=("prostitution",),
    ),
    GroundOfLaw(
        K.PROCURING, "Procuring, or proceeds of prostitution", exposure_law.PROCURING,
        shown=act(AllOf((AnyOf((said("act.procured"), _FOR_SEX)), _TEN_YEARS)), exposure_law.PROCURING),
    ),
    GroundOfLaw(K.OTHER_VICE, "Other unlawful commercialized vice", law.OTHER_VICE),
    GroundOfLaw(K.IMMUNITY, "Immunity from prosecution", law.IMMUNITY),
    GroundOfLaw(K.RELIGIOUS_FREEDOM, "Violations of religious freedom by an official", law.RELIGIOUS_FREEDOM),
    GroundOfLaw(
        K.TRAFFICKING_OFFENSES, "Trafficking offenses, or knowing aid to them", exposure_law.GROUND_TRAFFICKER,
        shown=AnyOf((
            act(ACT_OF_TRAFFICKING, exposure_law.GROUND_TRAFFICKER),
            matter(
                AllOf((
                    said("matter.trafficking_linked"), _ADMITTED, said("matter.elements_match"),
                    AnyOf((_STANDS, more_to_say(exposure_law.GROUND_TRAFFICKER))),
                )), exposure_law.GROUND_TRAFFICKER,
            ),
            act(AllOf((_TASKS, said("act.knew"), more_to_say(exposure_law.GROUND_TRAFFICKER))), exposure_law.GROUND_TRAFFICKER),
        )),
        flags=("trafficking_linked",),
    ),
    GroundOfLaw(
        K.TRAFFICKING_BENEFIT, "Benefit from a relative's trafficking", exposure_law.GROUND_FAMILY, shown=_BENEFITED,
        exempt=AllOf((
            Not(said("case.conduct.relative.spouse")), said("case.conduct.relative.son_or_daughter"),
            said("case.conduct.relative.child_then"),
        )),
        excepted=True,
    ),
    GroundOfLaw(
        K.MONEY_LAUNDERING, "Money laundering", exposure_law.LAUNDERING,
        shown=act(AllOf((said("act.money.handled"), said("act.money.knew_source"))), exposure_law.LAUNDERING),
    ),
    GroundOfLaw(
        K.CORE_SECURITY, "Espionage or sabotage, other unlawful activity, overthrow, foreign policy, Nazi persecution or genocide",
        law.CORE_SECURITY, Reach.NONE, said(f"{_GROUP}not_waivable"), excepted=True,
    ),
    GroundOfLaw(K.EXPORT, "Export of goods or technology", law.EXPORT, Reach.GENERAL),
    GroundOfLaw(
        K.TERRORISM, "Terrorist activities, material support included", law.TERRORISM, Reach.GENERAL,
        AllOf((any_of("case.conduct.group", "supported", "member"), _LISTED_GROUP)), excepted=True,
    ),
    GroundOfLaw(K.TORTURE, "Torture or extrajudicial killing", law.TORTURE, Reach.GENERAL),
    GroundOfLaw(K.TERRORIST_ASSOCIATION, "Association with terrorist organizations", law.TERRORIST_ASSOCIATION, Reach.GENERAL),
    GroundOfLaw(K.CHILD_SOLDIERS, "Recruiting or using child soldiers", exposure_law.CHILD_SOLDIERS, Reach.GENERAL),
    GroundOfLaw(K.PUBLIC_CHARGE, "Public charge", law.PUBLIC_CHARGE, Reach.EXEMPT),
    GroundOfLaw(
        K.PRESENT_WITHOUT_ADMISSION, "Present without admission or parole", exposure_law.ENTERED,
        shown=came_in(exposure_law.ENTERED, Manner.WITHOUT_INSPECTION, last=True), excepted=True, whole=True,
    ),
    GroundOfLaw(K.MISSED_HEARING, "Missed removal hearing", law.MISSED_HEARING),
    GroundOfLaw(
        K.MISREPRESENTATION, "Fraud or misrepresentation", law.MISREPRESENTATION,
        shown=AnyOf((
            act(AllOf((said("act.false_papers.used"), said("act.false_papers.understood"))), law.MISREPRESENTATION),
            came_in(law.MISREPRESENTATION, Manner.FALSE_PAPERS, Manner.ADMITTED_BY_FRAUD),
        )),
    ),
    GroundOfLaw(
        K.CITIZENSHIP_CLAIM, "False claim to citizenship", law.CITIZENSHIP_CLAIM,
        shown=act(said("act.false_papers.citizenship_claim"), law.CITIZENSHIP_CLAIM), excepted=True,
    ),
    GroundOfLaw(K.STOWAWAY, "Stowaway", law.STOWAWAY),
    GroundOfLaw(
        K.SMUGGLING, "Smuggling of others", exposure_law.SMUGGLING,
        shown=act(AllOf((said("act.border.guided"), said("act.border.knowing"))), exposure_law.SMUGGLING),
    ),
    GroundOfLaw(K.DOCUMENT_FRAUD_ORDER, "Final order for document fraud", law.DOCUMENT_FRAUD_ORDER),
    GroundOfLaw(K.STUDENT_VISA, "Student visa violated", law.STUDENT_VISA),
    GroundOfLaw(
        K.NO_DOCUMENTS, "No valid passport or visa", law.NO_DOCUMENTS,
        shown=Not(fact("case.grounds.passport", law.NO_DOCUMENTS)),
    ),
    GroundOfLaw(K.DRAFT_EVASION, "Draft evasion", law.DRAFT_EVASION, excepted=True),
    GroundOfLaw(
        K.REMOVED, "Removed, or left under an order", law.REMOVED,
        shown=AnyOf((
            departure(fact("departure.removed", law.REMOVED, against=Reply.YES), law.REMOVED),
            AllOf((said("case.status.removal_order"), DEPARTED)),
        )),
        excepted=True, whole=True,
    ),
    GroundOfLaw(
        K.UNLAWFUL_PRESENCE, "Unlawful presence over 180 days, then departure", law.UNLAWFUL_PRESENCE,
        shown=AllOf((said("case.status.over_180_days"), said("case.status.unlawful_presence"), DEPARTED_RECENTLY)),
        exempt=CENTRAL_REASON, excepted=True, whole=True,
    ),
    GroundOfLaw(
        K.RETURNED_UNLAWFULLY, "Return without admission after removal or a year's unlawful presence", law.RETURNED_UNLAWFULLY,
        shown=said("case.status.reentered"), excepted=True, whole=True,
    ),
    GroundOfLaw(K.GUARDIAN, "Guardian of a helpless person", law.GUARDIAN),
    GroundOfLaw(K.CHILD_ABDUCTION, "International child abduction", law.CHILD_ABDUCTION, Reach.GENERAL, excepted=True),
    GroundOfLaw(K.UNLAWFUL_VOTING, "Unlawful voting", law.UNLAWFUL_VOTING, excepted=True),
    GroundOfLaw(K.TAX_RENUNCIATION, "Citizenship renounced to avoid taxes", law.TAX_RENUNCIATION, Reach.GENERAL),
)  # fmt: skip

VICTIM_WAIVER: Final = "waiver_for_victims"
GENERAL_WAIVER: Final = "waiver_for_nonimmigrants"


def _victim_waiver(ground: GroundOfLaw) -> Element:
    needs = (
        NATIONAL_INTEREST
        if ground.reach is Reach.NATIONAL_INTEREST
        else AllOf((nexus(ground.kind, ground.flags), NATIONAL_INTEREST))
    )
    return element(VICTIM_WAIVER, "Waiver under 212(d)(13)", needs, exposure_law.WAIVER_NEXUS)


def _general_waiver(ground: GroundOfLaw, *, old: bool) -> Element:
    needs: Predicate = BALANCE
    if ground.criminal:
        came_of_it = nexus(ground.kind, ground.flags)
        way = AnyOf((came_of_it, EXTRAORDINARY_2002)) if old else violent_rule(came_of_it)
        rule = law.CRIMINAL_2002 if old else exposure_law.WAIVER_VIOLENT
        needs = AllOf((BALANCE, element("grave_crimes", "The rule on grave crimes", way, rule)))
    return element(GENERAL_WAIVER, "Waiver under 212(d)(3)(A)(ii)", needs, law.BALANCE)


_CONVICTIONS: Final = (K.MORAL_TURPITUDE, K.CONTROLLED_SUBSTANCE, K.MULTIPLE_CONVICTIONS)


def _ways_out(ground: GroundOfLaw, *, old: bool) -> list[Predicate]:
    ways: list[Predicate] = [ground.exempt] if ground.exempt is not None else []
    if ground.excepted:
        ways.append(exception(ground.kind))
    if ground.reach in (Reach.NATIONAL_INTEREST, Reach.NEXUS):
        ways.append(_victim_waiver(ground))
    if ground.reach is not Reach.NONE:
        ways.append(_general_waiver(ground, old=old))
    return [*ways, review(ground.flags if ground.kind in _CONVICTIONS else (), never=ground.reach is Reach.NONE)]


def _raised(ground: GroundOfLaw, told: Predicate) -> Predicate:
    """Join what the record shows with what counsel listed: a ground the record shows and counsel leaves out is disputed."""
    if ground.shown is None:
        return told
    shown = ground.shown if ground.whole else AnyOf((ground.shown, more_to_say(ground.law)))
    return Joint((shown, told))


def _element(ground: GroundOfLaw, *, old: bool) -> Element:
    if ground.reach is Reach.EXEMPT:
        return element(ground.kind, ground.title, exempt_by_statute(), ground.law)
    told = listed(ground.kind, "For counsel: could this ground apply?", ground.law)
    raised = element("could_apply", "The ground could apply", _raised(ground, told), ground.law)
    way_out = element("way_out", "Exempt, excepted or waivable", AnyOf(_ways_out(ground, old=old)), law.DUTY)
    return element(ground.kind, ground.title, AnyOf((Not(raised), way_out), in_order=True), ground.law)


def _admissibility(*, old: bool) -> Element:
    return element(
        "admissibility", "Admissible, or each ground exempt or open to a waiver",
        AllOf([_element(g, old=old) for g in GROUNDS]), law.DUTY,
    )  # fmt: skip


ADMISSIBILITY: Final = _admissibility(old=False)
"""Under the rules of 2017 and of 2024, which do not differ here."""
ADMISSIBILITY_2002: Final = _admissibility(old=True)


def element_of(day: datetime.date) -> Element:
    """Return the element of admissibility in the version of a day: the rules of 2017 and of 2024 do not differ here."""
    return ADMISSIBILITY_2002 if day in RULE_2002 else ADMISSIBILITY
