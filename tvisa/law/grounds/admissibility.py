"""
Admissibility: each ground of 8 USC 1182(a), and every way out of it before T status is granted.

A ground is never decided: what raises it says that it could apply, and what no waiver reaches is left to counsel.
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import GroundKind
from tvisa.kernel.predicate import AllOf, AnyOf, Element, Joint, Predicate
from tvisa.law.conduct import law as conduct_law
from tvisa.law.grounds import law
from tvisa.law.grounds.ground import GroundOfLaw, Reach
from tvisa.law.grounds.leaves import (
    BALANCE,
    EXTRAORDINARY_2002,
    NATIONAL_INTEREST,
    exception,
    exempt_by_statute,
    listed,
    more_to_say,
    nexus,
    review,
    violent_rule,
)
from tvisa.law.grounds.statute import GROUNDS
from tvisa.law.windows import RULE_2002
from tvisa.law.writing import element

VICTIM_WAIVER: Final = "waiver_for_victims"
GENERAL_WAIVER: Final = "waiver_for_nonimmigrants"
_CONVICTIONS: Final = (GroundKind.MORAL_TURPITUDE, GroundKind.CONTROLLED_SUBSTANCE, GroundKind.MULTIPLE_CONVICTIONS)
"""Grounds that a conviction raises: what sets it aside is asked before counsel is."""


def _admissibility(*, old: bool) -> Element:
    each = AllOf([_ground(g, old=old) for g in GROUNDS])
    return element("admissibility", "Admissible, or each ground exempt or open to a waiver", each, law.DUTY)


def _ground(ground: GroundOfLaw, *, old: bool) -> Element:
    if ground.reach is Reach.EXEMPT:
        return element(ground.kind, ground.title, exempt_by_statute(), ground.law)
    told = listed(ground.kind, "For counsel: could this ground apply?", ground.law)
    raised = element("could_apply", "The ground could apply", _raised(ground, told), ground.law)
    way_out = element("way_out", "Exempt, excepted or waivable", AnyOf(_ways_out(ground, old=old)), law.DUTY)
    return element(ground.kind, ground.title, AnyOf((~raised, way_out), in_order=True), ground.law)


def _raised(ground: GroundOfLaw, told: Predicate) -> Predicate:
    """Join what the record shows with what counsel listed: a ground the record shows and counsel leaves out is disputed."""
    if ground.shown is None:
        return told
    shown = ground.shown if ground.whole else ground.shown | more_to_say(ground.law)
    return Joint((shown, told))


def _ways_out(ground: GroundOfLaw, *, old: bool) -> list[Predicate]:
    ways: list[Predicate] = [ground.exempt] if ground.exempt is not None else []
    if ground.excepted:
        ways.append(exception(ground.kind))
    if ground.reach in (Reach.NATIONAL_INTEREST, Reach.NEXUS):
        ways.append(_victim_waiver(ground))
    if ground.reach is not Reach.NONE:
        ways.append(_general_waiver(ground, old=old))
    return [*ways, review(ground.flags if ground.kind in _CONVICTIONS else (), never=ground.reach is Reach.NONE)]


def _victim_waiver(ground: GroundOfLaw) -> Element:
    needs = (
        NATIONAL_INTEREST
        if ground.reach is Reach.NATIONAL_INTEREST
        else nexus(ground.kind, ground.flags) & NATIONAL_INTEREST
    )
    return element(VICTIM_WAIVER, "Waiver under 212(d)(13)", needs, conduct_law.WAIVER_NEXUS)


def _general_waiver(ground: GroundOfLaw, *, old: bool) -> Element:
    needs: Predicate = BALANCE
    if ground.criminal:
        came_of_it = nexus(ground.kind, ground.flags)
        way = came_of_it | EXTRAORDINARY_2002 if old else violent_rule(came_of_it)
        rule = law.CRIMINAL_2002 if old else conduct_law.WAIVER_VIOLENT
        needs = BALANCE & element("grave_crimes", "The rule on grave crimes", way, rule)
    return element(GENERAL_WAIVER, "Waiver under 212(d)(3)(A)(ii)", needs, law.BALANCE)


ADMISSIBILITY: Final = _admissibility(old=False)
"""Under the rules of 2017 and of 2024, which do not differ here."""
ADMISSIBILITY_2002: Final = _admissibility(old=True)


def element_of(day: datetime.date) -> Element:
    """Return the element of admissibility in the version of a day: the rules of 2017 and of 2024 do not differ here."""
    return ADMISSIBILITY_2002 if day in RULE_2002 else ADMISSIBILITY
