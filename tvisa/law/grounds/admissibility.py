"""
Each ground of 8 USC 1182(a) as a part of admissibility: what raises it, and what answers it.

A ground is never decided: what raises it says that it could apply, and what no waiver reaches is left to counsel. Which waivers a
status has, it hands in.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tvisa.facts import GroundKind
from tvisa.kernel.predicate import AnyOf, Element, Joint, Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.forms import part
from tvisa.law.grounds.counsel import concluded, listed, named
from tvisa.law.grounds.ground import GroundOfLaw
from tvisa.law.grounds.leaves import exception, more_to_say, review

_CONVICTIONS: Final = (GroundKind.MORAL_TURPITUDE, GroundKind.CONTROLLED_SUBSTANCE, GroundKind.MULTIPLE_CONVICTIONS)
"""Grounds that a conviction raises: what sets it aside is asked before counsel is."""


def answered(ground: GroundOfLaw, waivers: Iterable[Predicate], *, duty: Provision, no_route: Provision) -> Element:
    """
    Put a ground together: either it could not apply, or it is exempt, excepted or waivable.

    Args:
        ground: The ground.
        waivers: The waivers of a status that reach it.
        duty: The duty of that status to be admissible.
        no_route: What that status says of a ground that no waiver reaches.
    """
    raised = part("could_apply", "The ground could apply", ground.law, of=_raised(ground))
    ways: list[Predicate] = [concluded(ground.kind)]
    if ground.exempt is not None:
        ways.append(ground.exempt)
    if ground.excepted:
        ways.append(exception(ground.kind))
    reached = tuple(waivers)
    ways += reached
    ways.append(review(no_route, ground.flags if ground.kind in _CONVICTIONS else (), never=not reached))
    way_out = part("way_out", "Exempt, excepted or waivable", duty, of=AnyOf(ways))
    return part(ground.kind, ground.title, ground.law, of=AnyOf((~raised, way_out), in_order=True))


def _raised(ground: GroundOfLaw) -> Predicate:
    """Say what raises a ground: counsel by name, or the record; a list that leaves out what the record shows is no answer to it."""
    asks = "For counsel: could this ground apply?"
    told: Predicate = listed(ground.kind, asks, ground.law, ground.shown)
    if ground.shown is not None:
        told = Joint((ground.shown if ground.whole else ground.shown | more_to_say(ground.law), told))
    return AnyOf((told, named(ground.kind, asks, ground.law)))
