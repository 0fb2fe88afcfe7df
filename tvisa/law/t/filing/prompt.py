"""
How other relief is written: a prompt with the facts that trigger it, and never a determination.

The codes are those of the Legal Issues Taxonomy (LIST), for routing. Codes of the older National Subject Matter Index were
not found in any source and are left out.
"""

from __future__ import annotations

import datetime
from typing import Final

import attrs

from tvisa.kernel.predicate import AnyOf
from tvisa.kernel.provision import Confidence, Provision
from tvisa.law.t.filing.leaves import said
from tvisa.law.t.filing.line import Trigger
from tvisa.law.t.filing.policy import Topic
from tvisa.law.t.filing.reckoned import under
from tvisa.law.t.posture import EVERYWHERE
from tvisa.law.writing import folded


@attrs.frozen(eq=False)
class Prompt:
    """
    Relief to look at beside T status, or with it.

    Attributes:
        code: Its name in data.
        title: Its name for a reader.
        text: What to look at, and why now, in words true in every posture; it may run over lines.
        provisions: Where it stands.
        triggers: What must be recorded; any of them is enough.
        codes: Codes for routing.
        topic: The policy entries that belong to it.
        one_year: Whether the year for asylum is counted.
    """

    code: str
    title: str
    text: str = attrs.field(converter=folded)
    provisions: tuple[Provision, ...]
    triggers: tuple[Trigger, ...]
    codes: tuple[str, ...]
    topic: Topic | None = None
    one_year: bool = False


def any_of(says: str, *paths: str, over: str = "") -> Trigger:
    """Trigger a prompt where any of these facts is recorded as a yes."""
    return Trigger(
        says,
        AnyOf([said(path) for path in paths]),
        over=over,
        where=EVERYWHERE,
    )


def adult(says: str, *paths: str) -> Trigger:
    """Trigger a prompt where any of these facts is recorded of somebody who is 18 or older now."""
    return Trigger(
        says,
        ~under(18) & AnyOf([said(path) for path in paths]),
        where=EVERYWHERE,
    )


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
class Route:
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


ROUTES: Final = {code: Route(code, about) for code, about in _ABOUT.items()}
"""Every code used here."""
