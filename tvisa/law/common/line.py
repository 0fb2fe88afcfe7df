"""
How a line before filing is written, and other relief: what stands in any case, and the remarks that speak of the case at hand.

A line stands whatever is recorded: facts make it speak of the case at hand, and never make it go away. Other relief is told where the
record points to it, or could.
"""

from __future__ import annotations

import datetime
from typing import Final

import attrs

from tvisa.kernel.predicate import AnyOf
from tvisa.kernel.provision import Confidence
from tvisa.law.common.asking import said, under
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import EVERYWHERE, Where
from tvisa.law.common.remark import Remark


@attrs.frozen(eq=False, kw_only=True)
class PanelLine(Remark):
    """
    A line of what is checked before filing, or other relief to look at: a remark that is true in every posture.

    Attributes:
        reasons: What makes it speak of the case at hand, each true in the postures that it names.
        topic: The policy entries that belong to it.
        always: Whether the short panel of a screening prints it even where nothing on the record speaks to it.
        routes: Codes for routing, of other relief.
        one_year: Whether the one-year asylum deadline is counted beside it.
    """

    where: Where = attrs.field(default=EVERYWHERE, init=False)
    reasons: tuple[Remark, ...] = ()
    topic: PolicyTopic | None = None
    always: bool = False
    routes: tuple[str, ...] = ()
    one_year: bool = False


def any_of(says: str, *paths: str, over: str = "case") -> Remark:
    """Point to other relief where any of these facts is recorded as a yes."""
    return Remark(says, {over: AnyOf([said(path) for path in paths])}, where=EVERYWHERE)


def adult(says: str, *paths: str) -> Remark:
    """Point to other relief where any of these facts is recorded of somebody who is 18 or older now."""
    return Remark(says, ~under(18) & AnyOf([said(path) for path in paths]), where=EVERYWHERE)


_ABOUT: Final = {
    "BE-02-00-00-00": "help with food and cash",
    "BE-03-00-00-00": "help with medical care",
    "CR-01-00-00-00": "victims and witnesses of crime",
    "FA-02-00-00-00": "birth certificates and identity papers",
    "FA-07-00-00-00": "domestic violence",
    "HO-13-00-00-00": "homelessness and unsafe housing",
    "IM-01-00-00-00": "removal",
    "IM-02-00-00-00": "immigration detention",
    "IM-03-00-00-00": "public benefits for immigrants",
    "IM-04-00-00-00": "ways to a status, a permit or travel papers",
    "IM-05-00-00-00": "asylum",
    "IM-12-00-00-00": "immigration relief after domestic violence",
    "RI-16-00-00-00": "rights of people who were trafficked",
    "RI-21-00-00-00": "the right to an interpreter",
    "TO-04-00-00-00": "suing, or being sued",
    "WO-03-00-00-00": "a former job",
}
"""The codes used here, each in our own words."""


@attrs.frozen
class RoutingCode:
    """
    A code of the Legal Issues Taxonomy (LIST).

    Attributes:
        code: The code.
        about: What it is about, in our own words.
        source: Where it was verified.
        confidence: How.
        checked_on: When.
    """

    code: str
    about: str
    source: str = "list of codes in SuffolkLITLab/docassemble-ALWeaver, and a second copy elsewhere"
    confidence: Confidence = Confidence.C
    checked_on: datetime.date = datetime.date(2026, 11, 24)


ROUTES: Final = {code: RoutingCode(code, about) for code, about in _ABOUT.items()}
"""Every code used here."""
