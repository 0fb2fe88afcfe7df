"""
Admissibility: each ground of 8 USC 1182(a), and every way out of it before T status is granted.

A ground is never decided: what raises it says that it could apply, and what no waiver reaches is left to counsel.
"""

from __future__ import annotations

from typing import Final

from tvisa.facts import GroundKind
from tvisa.kernel.predicate import AllOf, AnyOf, Element, Joint, Predicate
from tvisa.law.conduct import law as conduct_law
from tvisa.law.dated import Dated
from tvisa.law.forms import part
from tvisa.law.grounds import law
from tvisa.law.grounds.counsel import concluded, listed, named
from tvisa.law.grounds.ground import GroundOfLaw, Reach
from tvisa.law.grounds.leaves import (
    BALANCE,
    EXTRAORDINARY,
    EXTRAORDINARY_2002,
    NATIONAL_INTEREST,
    VIOLENT,
    exception,
    exempt_by_statute,
    more_to_say,
    nexus,
    review,
)
from tvisa.law.grounds.statute import GROUNDS

VICTIM_WAIVER: Final = "waiver_for_victims"
GENERAL_WAIVER: Final = "waiver_for_nonimmigrants"
_CONVICTIONS: Final = (GroundKind.MORAL_TURPITUDE, GroundKind.CONTROLLED_SUBSTANCE, GroundKind.MULTIPLE_CONVICTIONS)
"""Grounds that a conviction raises: what sets it aside is asked before counsel is."""

ADMISSIBILITY: Final = part(
    "admissibility",
    "Admissible, or each ground exempt or open to a waiver",
    law.DUTY,
    of=lambda: AllOf([_ground(ground) for ground in GROUNDS]),
)


def _ground(ground: GroundOfLaw) -> Element:
    if ground.reach is Reach.EXEMPT:
        return part(ground.kind, ground.title, ground.law, of=exempt_by_statute())
    raised = part("could_apply", "The ground could apply", ground.law, of=_raised(ground))
    way_out = part("way_out", "Exempt, excepted or waivable", law.DUTY, of=AnyOf(_ways_out(ground)))
    return part(ground.kind, ground.title, ground.law, of=AnyOf((~raised, way_out), in_order=True))


def _raised(ground: GroundOfLaw) -> Predicate:
    """Say what raises a ground: counsel by name, or the record; a list that leaves out what the record shows is no answer to it."""
    asks = "For counsel: could this ground apply?"
    told: Predicate = listed(ground.kind, asks, ground.law, ground.shown)
    if ground.shown is not None:
        told = Joint((ground.shown if ground.whole else ground.shown | more_to_say(ground.law), told))
    return AnyOf((told, named(ground.kind, asks, ground.law)))


def _ways_out(ground: GroundOfLaw) -> list[Predicate]:
    ways: list[Predicate] = [concluded(ground.kind)]
    if ground.exempt is not None:
        ways.append(ground.exempt)
    if ground.excepted:
        ways.append(exception(ground.kind))
    if ground.reach in (Reach.NATIONAL_INTEREST, Reach.NEXUS):
        ways.append(_victim_waiver(ground))
    if ground.reach is not Reach.NONE:
        ways.append(_general_waiver(ground))
    return [*ways, review(ground.flags if ground.kind in _CONVICTIONS else (), never=ground.reach is Reach.NONE)]


def _victim_waiver(ground: GroundOfLaw) -> Element:
    needs = (
        NATIONAL_INTEREST
        if ground.reach is Reach.NATIONAL_INTEREST
        else nexus(ground.kind, ground.flags) & NATIONAL_INTEREST
    )
    return part(VICTIM_WAIVER, "Waiver under 212(d)(13)", conduct_law.WAIVER_NEXUS, of=needs)


def _general_waiver(ground: GroundOfLaw) -> Element:
    needs = BALANCE & GRAVE_CRIMES[ground.kind] if ground.criminal else BALANCE
    return part(GENERAL_WAIVER, "Waiver under 212(d)(3)(A)(ii)", law.BALANCE, of=needs)


def _grave_crimes(ground: GroundOfLaw) -> Dated:
    """Return the rule on grave crimes: the activities came of the victimization, or the case is exceptional."""
    came_of_it = nexus(ground.kind, ground.flags)
    return Dated(
        part(
            "grave_crimes",
            "The rule on grave crimes",
            law.CRIMINAL_2002,
            of=came_of_it | EXTRAORDINARY_2002,
        ),
        part(
            "grave_crimes",
            "The rule on grave crimes",
            conduct_law.WAIVER_VIOLENT,
            of=AnyOf((~VIOLENT, came_of_it, EXTRAORDINARY), in_order=True),
        ),
    )


GRAVE_CRIMES: Final = {ground.kind: _grave_crimes(ground) for ground in GROUNDS if ground.criminal}
"""By criminal ground: since 2017 the rule speaks of violent or dangerous crimes alone, and no longer of every one."""
