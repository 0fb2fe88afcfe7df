"""
How a line before filing is written: a standing warning, where it stands, and what makes it speak of the case at hand.

Every line stands whatever is recorded: facts make it speak of the case at hand, and never make it go away. A line says
what the law is, what triggered it and what to do; nothing here says how a case would end.
"""

from __future__ import annotations

import datetime
from typing import Final

import attrs

from tvisa.kernel.predicate import AnyOf, Predicate
from tvisa.kernel.provision import Confidence, Period, Provision
from tvisa.law.common.asking import said, under
from tvisa.law.common.policy import Topic
from tvisa.law.common.posture import EVERYWHERE, Where
from tvisa.law.writing import folded


@attrs.frozen(eq=False)
class Trigger:
    """
    What makes a line speak of the case at hand.

    Attributes:
        says: What it says then: whole sentences, with what to do; they may run over lines.
        when: What must be recorded, on either reading.
        provisions: Where that stands, if not where the line does.
        over: The record it is asked of: each arrest, act, incident or relative; nothing for the case itself.
        window: The days on which it says so.
        where: The postures in which it is true, named at each.
        when_open: Whether it is said while nobody knows if the case stands at one of those, and only then.
        applying: Whether it speaks to somebody who is to apply, which nobody is of whom permanent residence is recorded.
    """

    says: str = attrs.field(converter=folded)
    when: Predicate
    provisions: tuple[Provision, ...] = ()
    over: str = ""
    window: Period = attrs.field(factory=Period)
    where: Where = attrs.field(kw_only=True)
    when_open: bool = False
    applying: bool = False


@attrs.frozen(eq=False)
class Line:
    """
    One line of the panel.

    Attributes:
        code: Its name in data.
        title: Its name for a reader.
        text: The standing warning, in one short sentence that is true in every posture.
        do: What to do in any case, in words true in every posture; it may run over lines.
        provisions: Where it stands; those in force on the day of the screening are printed.
        topic: The policy entries that belong to it.
        triggers: What makes it speak of the case at hand.
        always: Whether the short panel of a screening prints it even where nothing triggers it.
        window: The days on which it says so; on each day there is one line of each code.
    """

    code: str
    title: str
    text: str
    do: str = attrs.field(converter=folded)
    provisions: tuple[Provision, ...]
    topic: Topic | None = None
    triggers: tuple[Trigger, ...] = ()
    always: bool = False
    window: Period = attrs.field(factory=Period)


# --- how other relief is written: a prompt with the facts that trigger it, and never a determination ------------------


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
