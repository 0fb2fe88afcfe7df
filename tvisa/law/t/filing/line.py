"""
How a line before filing is written: a standing warning, where it stands, and what makes it speak of the case at hand.

Every line stands whatever is recorded: facts make it speak of the case at hand, and never make it go away. A line says
what the law is, what triggered it and what to do; nothing here says how a case would end.
"""

from __future__ import annotations

import attrs

from tvisa.kernel.predicate import Predicate
from tvisa.kernel.provision import Period, Provision
from tvisa.law.t.filing.policy import Topic
from tvisa.law.t.posture import Where
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
