"""
Each ground of 8 USC 1182(a) as a part of admissibility: what raises it, and what answers it.

A ground is never decided: what raises it says that it could apply, and what no waiver reaches is left to counsel. Which waivers a
status has, it hands in.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import attrs

from tvisa.facts import GroundKind
from tvisa.kernel.predicate import AnyOf, Element, Joint, Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.forms import part
from tvisa.law.grounds.counsel import concluded, listed, named
from tvisa.law.grounds.leaves import exception, more_to_say, review
from tvisa.law.pinpoint import key
from tvisa.law.writing import rule


@attrs.frozen(eq=False)
class GroundOfLaw:
    """
    One ground.

    Attributes:
        kind: Its name.
        title: Its name for a reader.
        law: What makes inadmissible.
        shown: What on the record raises it, the fact that points to it first; None where only counsel can say.
        prompts: What on the record asks for a look at it and raises nothing; a list of counsel's that is complete answers that.
        exempt: What takes somebody out of it, as a fact of its own.
        excepted: Whether the text has an exception that counsel may find to fit.
        criminal: Whether it is one of 212(a)(2), to which the rule on violent or dangerous crimes speaks.
        whole: Whether what the record can show is the whole of the ground, so that a record that denies it settles it.
        flags: What an arrest or conviction says of itself where it is behind this ground.
    """

    kind: GroundKind
    title: str
    law: Provision
    shown: Predicate | None = None
    prompts: Predicate | None = None
    exempt: Predicate | None = None
    excepted: bool = False
    whole: bool = False
    flags: tuple[str, ...] = ()

    @property
    def criminal(self) -> bool:
        """Whether it is one of the criminal and related grounds of 212(a)(2)."""
        return any(key(c).startswith("8 USC 1182(a)(2)") for c in self.law.citations)

    def cited_by(self, provisions: Iterable[Provision]) -> bool:
        """Whether one of these provisions cites it, or a part of it."""
        own = [k for c in self.law.citations if (k := key(c)).startswith("8 USC 1182(a)")]
        cited = [key(c) for p in provisions for c in p.citations]
        return any(c.startswith(o) or (o.startswith(c) and c.startswith("8 USC 1182(a)(")) for c in cited for o in own)


def ground(kind: GroundKind, title: str, says: str, cited: str, *, note: str = "", **more: Any) -> GroundOfLaw:
    """Write a ground with its rule; what else a `GroundOfLaw` has stands in *more*."""
    return GroundOfLaw(kind, title, rule(says, cited, note=note), **more)


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
