"""
What a change of the law is, and how it is taken back.

A change names the concept, the provision before and after, and whether it is wider or tighter for an applicant. One that can
move an outcome also names the dated parts of the law of which it tells: what the earlier law had there, and since when the
later law has it, is read off their versions. It can be taken back alone: the same law, with those parts as they were the day
before. With every change of a boundary taken back, the later rule set finds what the earlier one found. That is tested, and
so is that no dated part differs without a change that tells of it.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable
from typing import Any, Final

import attrs

from tvisa.facts import Case, Kinship, Tie
from tvisa.kernel import truth
from tvisa.kernel.predicate import Element, Predicate, parts, walk
from tvisa.kernel.provision import Provision
from tvisa.law.common.posture import EVERYWHERE, Where
from tvisa.law.dated import Dated, as_of, dated_in, on_day, resolve
from tvisa.law.t import ELIGIBLE, elements_on
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.t.waivers import ADMISSIBILITY

NO_TRANSITION: Final = "No transition rule for applications then pending was found (D)."
READING: Final = (
    "The Policy Manual names only the jurisdiction test. That earlier filers keep this too is an inference (D)."
)


class EffectOfChange(enum.StrEnum):
    """What a change means for an applicant."""

    WIDER = "wider"
    """It can only help."""
    TIGHTER = "tighter"
    """It can only hurt."""
    BOTH = "wider and tighter"
    """It helps some and hurts others."""
    PROOF = "proof only"
    """It changes what to file or how that is weighed, and not what must be shown."""
    PROCEDURE = "procedure"
    """It changes how a case is handled."""
    NONE = "no"
    """It changes words and no outcome."""


class MatterOfChange(enum.StrEnum):
    """What of T status a change is about."""

    ELEMENTS = "elements"
    """The elements."""
    ADMISSIBILITY = "admissibility"
    """Grounds of inadmissibility and their waivers."""
    FAMILY = "family"
    """Relatives who follow."""
    FILING = "filing"
    """The application, bona fide determination, removal, and what comes after the grant."""
    ADJUSTMENT = "adjustment"
    """Permanent residence."""


@attrs.frozen(kw_only=True)
class LawChange:
    """One rule that changed."""

    topic: str
    """Its name."""
    title: str
    """What changed, in one sentence."""
    effect: EffectOfChange
    """What that means for an applicant."""
    since: datetime.date
    """The first day of the later rule."""
    elements: tuple[str, ...] = ()
    """The elements it bears on; none where it is beside them."""
    matter: MatterOfChange = MatterOfChange.ELEMENTS
    """What of T status it is about."""
    was: Provision | None = None
    """The rule before; None where there was none."""
    now: Provision | None = None
    """The rule since; None where there is none."""
    pages: str = ""
    """Where the preamble says so; empty where it was not checked."""
    of: tuple[Dated, ...] = attrs.field(default=(), repr=False)
    """The dated parts of which it tells, and in which an outcome can change."""
    words: tuple[Dated, ...] = attrs.field(default=(), repr=False)
    """Dated parts of which it tells, and in which words alone changed or what earlier filers keep."""
    instead: tuple[tuple[Predicate, Predicate], ...] = attrs.field(default=(), repr=False)
    """By node of the later law: what the earlier law had in its place, where no dated part says so."""
    named: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    """The names of nodes that only the earlier, and only the later, law has here, where the parts would give more."""
    asks: tuple[str, ...] = ()
    """Questions that stand as they were, while what is behind them changed: a judgment given under one law is to be
    given anew under the other."""
    facts: tuple[str, ...] = ()
    """Paths of facts of which a yes makes it matter, where it moves no outcome."""
    lacks: tuple[str, ...] = ()
    """Paths of facts of which a no does."""
    kin: tuple[Kinship, ...] = ()
    """The relatives whom it concerns."""
    ties: tuple[Tie, ...] = ()
    """The ties to them that it concerns, where not every one."""
    where: Where = EVERYWHERE
    """Where a case stands of which it speaks: with the application, with a court, or under an order."""
    kept: bool = False
    """Whether somebody who filed before keeps the earlier rule where that helps."""
    note: str = ""
    """What a careful reader should know."""

    @property
    def moves(self) -> bool:
        """Whether an outcome can change with it."""
        return bool(self.of or self.instead)

    @property
    def last(self) -> datetime.date:
        """The last day of the earlier rule."""
        return self.since - datetime.timedelta(1)

    def nodes(self, *, old: bool) -> tuple[str, ...]:
        """Return the names of the nodes that only the earlier, or only the later, law has here."""
        if self.named:
            names = list(self.named[0 if old else 1])
        else:
            was, now = self._below(self.last), self._below(self.since)
            here, there = (was, set(now)) if old else (now, set(was))
            names = [n.id for n in here if hasattr(n, "id") and n not in there]
        return tuple(dict.fromkeys([*names, *self.asks]))

    def _below(self, day: datetime.date) -> list[Predicate]:
        side = 0 if day < self.since else 1
        tops = [*(on_day(part, day) for part in self.of), *(pair[1 - side] for pair in self.instead)]
        return [node for top in tops if top is not None for node, _ in walk(top)]


_UNSAID: Final = Provision("", ())
"""In place of a rule that the parts themselves say."""


def changed(
    topic: str,
    title: str,
    effect: EffectOfChange,
    since: datetime.date,
    *,
    of: tuple[Dated, ...] = (),
    words: tuple[Dated, ...] = (),
    was: Provision | None = _UNSAID,
    now: Provision | None = _UNSAID,
    **more: Any,
) -> LawChange:
    """
    Tell of a change in dated parts of the law.

    Args:
        topic: Its name.
        title: What changed, in one sentence; it may run over lines.
        effect: What that means for an applicant.
        since: The first day of the later rule.
        of: The dated parts in which an outcome can change.
        words: Dated parts in which words alone changed.
        was: The rule before, where it is not that of the first of the parts.
        now: The rule since, where it is not that of the first of the parts.
        more: What else `LawChange` holds.
    """
    last, first = since - datetime.timedelta(1), (*of, *words)[0]
    touched = {*of, *words}
    elements = tuple(
        str(getattr(element, "id", ""))
        for element in ELIGIBLE.parts
        if touched & (dated_in(element, last) | dated_in(element, since))
    )
    return LawChange(
        topic=topic,
        title=" ".join(title.split()),
        effect=effect,
        since=since,
        elements=elements,
        was=_rule(first, last) if was is _UNSAID else was,
        now=_rule(first, since) if now is _UNSAID else now,
        of=of,
        words=words,
        **more,
    )


def _rule(part: Dated, day: datetime.date) -> Provision | None:
    """Return the rule of a part on a day, or that of the first leaf in it; None where there is none."""
    plain = on_day(part, day)
    laws = (node.law for node, _ in walk(plain) if hasattr(node, "law")) if plain is not None else iter(())
    return next(laws, None)


def taken_back(elements: Iterable[Element], rows: Iterable[LawChange], day: datetime.date) -> tuple[Element, ...]:
    """
    Return the elements of a day with some of the changes at the beginning of its rule taken back.

    Args:
        elements: The elements; what stands beside those of T is kept, with the same changes taken back.
        rows: The changes to take back.
        day: The day.
    """
    rows = tuple(rows)
    earlier: dict[Predicate, Predicate] = {part: as_of(row.last, part) for row in rows for part in row.of}
    instead = dict(pair for row in rows for pair in row.instead)
    own = {element.id for element in elements_on(day)}
    beside = [
        resolve(resolve(ADMISSIBILITY, day, earlier) if element.id == ADMISSIBILITY.id else element, day, instead)
        for element in elements
        if element.id not in own
    ]
    rebuilt = (*parts(resolve(ELIGIBLE, day, earlier)), *beside)
    return tuple(element for element in rebuilt if isinstance(element, Element))


def dated_of(element: str, day: datetime.date) -> set[Dated]:
    """Return the dated parts of an element on a day."""
    named = (each for each in ELIGIBLE.parts if getattr(each, "id", None) == element)
    return {part for each in named for part in dated_in(each, day)}


def filed_before(case: Case) -> bool:
    """Say whether an application is recorded as filed before the rule of 2024, so that it keeps what that rule took."""
    return bool(FILED_BEFORE_2024.how(case).bits == truth.TRUE)
