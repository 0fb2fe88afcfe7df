"""
How a remark is written: one sentence that speaks of a case where certain facts are recorded.

A check before filing, a point, a question to ask first, a stop sign, a next step, a notice and other relief are all remarks; what one
kind has beside the rest stands in a class of its own. A remark decides nothing, and nothing here says how a case would end.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final, TypeVar, cast

import attrs

from tvisa.kernel.predicate import AnyOf, Predicate
from tvisa.kernel.provision import Confidence, Period, Provision
from tvisa.law.common.asking import said, under
from tvisa.law.common.policy import PolicyTopic
from tvisa.law.common.posture import EVERYWHERE, Where
from tvisa.law.writing import folded

Names = Callable[[Any, datetime.date, tuple[Any, ...]], Mapping[str, object] | None]
"""From the case, the day and the records that a remark speaks of: what fills the places of its sentence; None where that is not told."""


def _by_record(when: Predicate | Mapping[str, Predicate]) -> Mapping[str, Predicate]:
    return {"case": when} if isinstance(when, Predicate) else when


_UNSAID: Final = cast("Where", None)
"""In place of the postures of a remark, until the table in which it stands is put together: whoever looks at it before fails."""


def several(law: Provision | tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Return one provision as several."""
    return (law,) if isinstance(law, Provision) else law


@attrs.frozen(eq=False)
class Remark:
    """A sentence that speaks of a case where something is recorded."""

    says: str = attrs.field(default="", converter=folded)
    """The sentence, with what to do; it may run over lines. Where there is none, the rule of its law is told."""
    when: Mapping[str, Predicate] = attrs.field(factory=dict, converter=_by_record)
    """What must be recorded, on either reading, of a record: of each arrest, act, incident or relative, by the name
    under which the law binds it, or of the whole case (a predicate alone). Nothing where the remark stands in every
    case."""
    law: tuple[Provision, ...] = attrs.field(default=(), converter=several, kw_only=True)
    """Where that stands; on a day on which none of it was law, nothing is said."""
    code: str = attrs.field(default="", kw_only=True)
    """Its name in data."""
    title: str = attrs.field(default="", kw_only=True)
    """Its name for a reader."""
    do: str = attrs.field(default="", converter=folded, kw_only=True)
    """What to do in any case; it may run over lines."""
    unless: Predicate | None = attrs.field(default=None, kw_only=True)
    """What, recorded without doubt, makes it needless."""
    where: Where = attrs.field(default=_UNSAID, kw_only=True)
    """The postures in which it is true, named at each or at the table in which it stands (`told_in`)."""
    when_open: bool = attrs.field(default=False, kw_only=True)
    """Whether it is said while nobody knows if the case stands at one of those, and only then."""
    window: Period = attrs.field(factory=Period, kw_only=True)
    """The days on which it says so."""
    of: str = attrs.field(default="", kw_only=True)
    """What it belongs to: an element, or a part of the law."""
    names: Names | None = attrs.field(default=None, kw_only=True)
    """What fills the places of the sentence, such as ``{day}``. Where that is not told, a sentence with the place
    ``{rule}`` in it leaves its rule alone, and any other is not said."""


R = TypeVar("R", bound=Remark)


def told_in(where: Where, *remarks: R | tuple[R, ...]) -> tuple[R, ...]:
    """
    Return the remarks of a table that are true in these postures, save those that name others.

    Args:
        where: The postures.
        remarks: The remarks; a table that is put into this one stands as it is, and has placed each of its own.

    Raises:
        ValueError: If a table that is put into this one has a remark that names no postures; names it.
    """
    placed: list[R] = []
    for each in remarks:
        if isinstance(each, tuple):
            if unplaced := [r.code or r.says for r in each if r.where is _UNSAID]:
                message = f"no postures are named in the table put in, and those around it are not taken: {unplaced}"
                raise ValueError(message)
            placed += each
        else:
            placed.append(attrs.evolve(each, where=where) if each.where is _UNSAID else each)
    return tuple(placed)


def told_everywhere(*remarks: R | tuple[R, ...]) -> tuple[R, ...]:
    """Return the remarks of a table that are true in every posture, save those that name others."""
    return told_in(EVERYWHERE, *remarks)


@lru_cache(maxsize=4096)
def in_force(remark: Remark, day: datetime.date) -> bool:
    """Say whether a remark says so on a day: what it says was not the law before any of its provisions was."""
    return day in remark.window and (not remark.law or any(day in law.window for law in remark.law))


# --- a line of the panel, and other relief ----------------------------------------------------------------------------


@attrs.frozen(eq=False, kw_only=True)
class PanelLine(Remark):
    """A line of what is checked before filing, or other relief to look at: a remark that is true in every posture."""

    where: Where = attrs.field(default=EVERYWHERE, init=False)
    reasons: tuple[Remark, ...] = ()
    """What makes it speak of the case at hand, each true in the postures that it names."""
    topic: PolicyTopic | None = None
    """The policy entries that belong to it."""
    always: bool = False
    """Whether the short panel of a screening prints it even where nothing on the record speaks to it."""
    routes: tuple[str, ...] = ()
    """Codes for routing, of other relief."""
    one_year: bool = False
    """Whether the one-year asylum deadline is counted beside it."""


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
    "FA-02-00-00-00": "birth certificates and identity documents",
    "FA-07-00-00-00": "domestic violence",
    "HO-13-00-00-00": "homelessness and unsafe housing",
    "IM-01-00-00-00": "removal",
    "IM-02-00-00-00": "immigration detention",
    "IM-03-00-00-00": "public benefits for immigrants",
    "IM-04-00-00-00": "ways to obtain status, a permit or travel documents",
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
    """A code of the Legal Issues Taxonomy (LIST)."""

    code: str
    about: str
    """What it is about, in our own words."""
    source: str = "list of codes in SuffolkLITLab/docassemble-ALWeaver, and a second copy elsewhere"
    """Where it was verified."""
    confidence: Confidence = Confidence.C
    """How."""
    checked_on: datetime.date = datetime.date(2026, 11, 24)
    """When."""


ROUTES: Final = {code: RoutingCode(code, about) for code, about in _ABOUT.items()}
"""Every code used here."""
