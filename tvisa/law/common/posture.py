"""
Where a case stands: how far the application is, whether a court has the case, and what became of a removal order.

What a lawyer does next hangs on it, so that each sentence of advice names the postures in which it is true (`Where`). A posture is
read off what is recorded, once (`possible`). What nobody asked leaves several postures possible: a sentence that is not true in
each of them is not said, and what would settle it is asked. What only a trafficker says settles nothing.
"""

from __future__ import annotations

import datetime
import enum
import functools
import itertools
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, Final, Protocol

import attrs

from tvisa.facts import Case, DecidedMatter, DecidingBody, Disposition, Forum
from tvisa.facts.timeline import by_day, own_answer, replaced, told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import DateFact, across, after
from tvisa.kernel.predicate import Gap, why_open
from tvisa.law.writing import question_for


class Stage(enum.StrEnum):
    """How far the application for T-1 status is."""

    BEFORE = "before filing"
    """Nothing is filed."""
    PENDING = "pending"
    """It is filed, and there is neither a bona fide notice nor a decision."""
    BONA_FIDE = "bona fide"
    """A bona fide notice came, and no decision."""
    GRANTED = "granted"
    """T-1 status was granted, and nothing recorded ended it: its last day is not past, or it was extended."""
    ENDED = "ended"
    """T-1 status was granted and then revoked, or lost, permanent residence included, or its last day is past."""
    DENIED = "denied"
    """It was denied."""


class Court(enum.StrEnum):
    """Whether removal proceedings are begun."""

    NONE = "no proceedings"
    """No notice to appear was served, and no proceedings are pending."""
    NOTICE = "notice to appear served"
    """A notice to appear was served, and no proceedings are pending before a judge."""
    PENDING = "proceedings pending"
    """Proceedings are pending before a judge."""


class Order(enum.StrEnum):
    """What became of a removal order."""

    NONE = "no order"
    """There never was one."""
    UNEXECUTED = "order not carried out"
    """There is one, made with the person present and not in expedited removal, that was not carried out."""
    IN_ABSENTIA = "order in absence, not carried out"
    """There is one, made in the person's absence, that was not carried out."""
    EXPEDITED = "expedited removal, not carried out"
    """DHS made it in expedited removal, or will unless fear is found, and it was not carried out (8 USC 1225(b)(1))."""
    EXECUTED = "order carried out"
    """It was carried out, and the person did not come back without being admitted."""
    REENTERED = "back after the order was carried out"
    """It was carried out, and the person came back without being admitted."""
    REINSTATED = "order reinstated"
    """DHS reinstated it after such a return."""


@attrs.frozen
class Posture:
    """One posture of a case."""

    stage: Stage
    court: Court
    order: Order


ALL: Final = tuple(itertools.starmap(Posture, itertools.product(Stage, Court, Order)))
"""Every posture."""


@attrs.frozen
class Where:
    """The postures in which a sentence is true: what is not named on one of the three sides is all of that side."""

    stages: frozenset[Stage] = frozenset(Stage)
    courts: frozenset[Court] = frozenset(Court)
    orders: frozenset[Order] = frozenset(Order)

    def __contains__(self, posture: Posture) -> bool:
        return posture.stage in self.stages and posture.court in self.courts and posture.order in self.orders


EVERYWHERE: Final = Where()


def where(*named: Stage | Court | Order) -> Where:
    """Return the postures with one of the stages, one of the courts and one of the orders that are named."""
    sides = [frozenset(n for n in named if isinstance(n, side)) or frozenset(side) for side in (Stage, Court, Order)]
    return Where(*sides)  # type: ignore[arg-type]


UNDECIDED: Final = (Stage.BEFORE, Stage.PENDING, Stage.BONA_FIDE)
FILED: Final = (Stage.PENDING, Stage.BONA_FIDE)
UNEXECUTED: Final = (Order.UNEXECUTED, Order.IN_ABSENTIA, Order.EXPEDITED)
"""An order that can still be carried out for the first time."""
LEFT: Final = (Order.EXECUTED, Order.REENTERED, Order.REINSTATED)
"""An order that was carried out once."""
NOT_GRANTED: Final = where(*UNDECIDED, Stage.DENIED)
UNKNOWN_TO_DHS: Final = where(Stage.BEFORE, Court.NONE, Order.NONE)
"""Nothing is filed, no court has the case, and nobody was ever ordered removed."""


# --- what is recorded -------------------------------------------------------------------------------------------------

EITHER: Final = frozenset({True, False})
"""Nothing is recorded that settles it."""


def possible(answer: Answer) -> frozenset[bool]:
    """Return what an answer leaves possible: what only a trafficker says is neither a yes nor a no."""
    said = {c.answer for c in own_answer(answer).claims}
    return frozenset({reply is Reply.YES for reply in (Reply.YES, Reply.NO) if reply in said}) or EITHER


def _by(fact: DateFact, day: datetime.date) -> frozenset[bool]:
    """Return what the days told of something leave possible of "it had happened by that day"."""
    return {truth.TRUE: frozenset({True}), truth.FALSE: frozenset({False})}.get(across(by_day(fact, day)), EITHER)


Read = Callable[[Case, datetime.date], frozenset[bool]]
"""What the record leaves possible of one fact of a posture, as of a day."""


def _at(path: str) -> Read:
    get = attrgetter(path)
    return lambda case, _: possible(get(case))


def _granted(case: Case, day: datetime.date) -> frozenset[bool]:
    """The day of the grant is left out until there is one, and one still to come is none yet; asked and not known, it may have come."""
    if told_dates(case.granted_on):
        return _by(case.granted_on, day)
    return EITHER if case.granted_on.claims else frozenset({False})


def _ended(case: Case, _: datetime.date) -> frozenset[bool]:
    """A grant stands until it is recorded that it was revoked or lost; a permanent resident holds it no more."""
    own = case.adjustment
    told = [possible(a) for a in (own.revoked, own.status_lost, own.adjusted, own.adjusted_otherwise) if a.claims]
    if frozenset({True}) in told:
        return frozenset({True})
    return EITHER if EITHER in told else frozenset({False})


def _filed(case: Case, day: datetime.date) -> frozenset[bool]:
    if told_dates(case.filed_on):
        return _by(case.filed_on, day) | (possible(case.filed) if case.filed.claims else frozenset())
    pending = possible(case.family.application_pending)
    return pending if pending == {True} and not case.filed.claims else possible(case.filed)


def _denied(case: Case, day: datetime.date) -> frozenset[bool]:
    """
    A denial is recorded once there is one, like a grant; asked and not known, or pending no more, there may be one.

    A decision of USCIS that denies it may stand, and so may one of the AAO that dismisses the appeal: whether an appeal or a motion is
    open is another question.
    """
    denied = case.family.application_denied
    if not denied.claims and possible(case.family.application_pending) != {False}:
        refused = any(True in _by(case.decisions[n].decided_on, day) for n in (*denials(case), *dismissals(case)))
        return EITHER if refused else frozenset({False})
    return possible(denied)


def denials(case: Case) -> list[int]:
    """Return the place of each decision of USCIS that denied the application, and that no later one of the matter replaced."""
    return _standing(case, DecidedMatter.I_914, DecidingBody.USCIS, Disposition.DENIED)


def dismissals(case: Case) -> list[int]:
    """Return the place of each decision of the AAO that left the application denied, and that no later one of the matter replaced."""
    return _standing(case, DecidedMatter.I_914, DecidingBody.AAO, Disposition.DISMISSED, Disposition.DENIED)


def orders_of_the_board(case: Case) -> list[int]:
    """Return the place of each decision of the Board that left an order of removal, and that no later one of the matter replaced."""
    against = (Disposition.DISMISSED, Disposition.DENIED, Disposition.AFFIRMED, Disposition.ORDERED_REMOVED)
    return _standing(case, DecidedMatter.REMOVAL, DecidingBody.BIA, *against)


def _standing(case: Case, matter: DecidedMatter, body: DecidingBody, *against: Disposition) -> list[int]:
    later = replaced(case.decisions)
    return [
        n
        for n, d in enumerate(case.decisions)
        if (d.matter, d.body) == (matter, body) and d.disposition in against and n not in later
    ]


def _ordered(case: Case, day: datetime.date) -> frozenset[bool]:
    """A day on which an order was made, or who made it, says that there is one."""
    own = case.filing
    if (told_dates(own.order_on) and True in _by(own.order_on, day)) or any(
        possible(a) == {True} for a in (own.order_by_dhs, own.order_by_judge)
    ):
        return frozenset({True})
    return possible(case.status.removal_order)


def _expedited(case: Case, _: datetime.date) -> frozenset[bool]:
    """An order of a judge is none of expedited removal; where there is no order yet, an interview about fear says that there may be one."""
    own = case.filing
    if own.order_expedited.claims:
        return possible(own.order_expedited)
    fear = any(h.forum is Forum.FEAR_INTERVIEW for h in own.hearings) or own.no_fear_found_on.claims
    of_judge = possible(own.order_by_judge) == {True} or possible(own.order_by_dhs) == {False}
    none = possible(case.status.removal_order) == {False} and not fear
    return frozenset({False}) if of_judge or none else EITHER


def _absent(case: Case, _: datetime.date) -> frozenset[bool]:
    """An order of DHS is made with no hearing that could be missed: whether it was made in absence is no question."""
    own = case.filing
    of_dhs = possible(own.order_by_dhs) == {True} and possible(own.order_by_judge) != {True}
    if (of_dhs or possible(own.order_expedited) == {True}) and not own.order_in_absentia.claims:
        return frozenset({False})
    return possible(own.order_in_absentia)


def _carried_out(case: Case, _: datetime.date) -> frozenset[bool]:
    if any(possible(d.removed) == {True} for d in case.presence.departures):
        return frozenset({True})
    told = possible(case.filing.order_executed)
    # Whoever left under an order counts as removed, save in the time for voluntary departure (8 CFR 241.7).
    return EITHER if told == {False} and _left_after_order(case) else told


def _left_after_order(case: Case) -> bool:
    ordered = told_dates(case.filing.order_on)
    left = [day for departure in case.presence.departures for day in told_dates(departure.when)]
    return any(after(day.start, order.start) == truth.TRUE for day in left for order in ordered)


def _in_court(case: Case, _: datetime.date) -> frozenset[bool]:
    """A day in court that is recorded says that there are proceedings, unless somebody says that there are none."""
    own = case.filing
    if own.in_proceedings.claims:
        return possible(own.in_proceedings)
    set_by_judge = [own.hearing_on, *(h.when for h in own.hearings if h.forum is Forum.IMMIGRATION_COURT)]
    return frozenset({True}) if any(map(told_dates, set_by_judge)) else EITHER


# --- what that makes --------------------------------------------------------------------------------------------------


def _stage(*, granted: bool, filed: bool, denied: bool, bona_fide: bool, ended: bool, over: bool) -> Stage | None:
    if granted:
        return Stage.ENDED if ended or over else Stage.GRANTED
    if not filed:
        return None if denied or bona_fide else Stage.BEFORE
    return Stage.DENIED if denied else Stage.BONA_FIDE if bona_fide else Stage.PENDING


def _court(*, pending: bool, notice: bool) -> Court | None:
    return Court.PENDING if pending else Court.NOTICE if notice else Court.NONE


def _order(
    *, ordered: bool, expedited: bool, executed: bool, back: bool, reinstated: bool, absent: bool
) -> Order | None:
    if not ordered and (executed or reinstated or absent):
        return None
    if not ordered:
        return Order.EXPEDITED if expedited else Order.NONE
    if reinstated:
        return Order.REINSTATED if executed and back else None
    if executed:
        return Order.REENTERED if back else Order.EXECUTED
    if expedited:
        return None if absent else Order.EXPEDITED
    return Order.IN_ABSENTIA if absent else Order.UNEXECUTED


_Told = tuple[frozenset[bool], ...]
"""Of each fact of a side, what is left possible of it."""


@attrs.frozen(eq=False)
class PostureSide:
    """One of the three sides of a posture: the facts that it is read off, in the order in which they are asked, and how."""

    facts: tuple[tuple[str, str, Read], ...]
    of: Callable[..., enum.StrEnum | None]

    def told(self, case: Case, day: datetime.date) -> _Told:
        """Read the facts."""
        return tuple(read(case, day) for _, _, read in self.facts)


@functools.lru_cache(maxsize=4096)
def _worlds(side: PostureSide, told: _Told) -> tuple[tuple[dict[str, bool], Any], ...]:
    """Return what the facts can be together, and where each puts the case; all of it where the record contradicts itself."""
    names = [name for name, _, _ in side.facts]
    worlds = (dict(zip(names, world, strict=True)) for world in itertools.product(*told))
    found = tuple((world, at) for world in worlds if (at := side.of(**world)) is not None)
    return found or _worlds(side, (EITHER,) * len(told))


@functools.lru_cache(maxsize=4096)
def _asked(side: PostureSide, told: _Told, wanted: frozenset[Any]) -> tuple[str, ...]:
    """Return the paths of the facts on whose answer it hangs whether the case can stand at one of those places."""
    held = [(world, at in wanted) for world, at in _worlds(side, told)]
    found = []
    for name, path, _ in side.facts:
        yes, no = ({holds for world, holds in held if world[name] is value} for value in (True, False))
        if yes and no and yes != no:
            found.append(path)
    return tuple(found)


def sides(over: Read) -> tuple[PostureSide, PostureSide, PostureSide]:
    """
    Return the three sides of a posture under a status.

    Args:
        over: What is left possible of "the status ran out by itself, or is held no more", which each status reckons by its own term.
    """
    stage = PostureSide(
        (
            ("granted", "granted_on", _granted),
            ("filed", "filed", _filed),
            ("denied", "family.application_denied", _denied),
            ("bona_fide", "filing.bona_fide_notice", _at("filing.bona_fide_notice")),
            ("ended", "adjustment.revoked", _ended),
            ("over", "adjustment.status_until", over),
        ),
        _stage,
    )
    return stage, _COURT, _ORDER


_COURT: Final = PostureSide(
    (
        ("pending", "filing.in_proceedings", _in_court),
        ("notice", "filing.notice_to_appear", _at("filing.notice_to_appear")),
    ),
    _court,
)
_ORDER: Final = PostureSide(
    (
        ("ordered", "status.removal_order", _ordered),
        ("expedited", "filing.order_expedited", _expedited),
        ("executed", "filing.order_executed", _carried_out),
        ("back", "status.reentered", _at("status.reentered")),
        ("reinstated", "filing.order_reinstated", _at("filing.order_reinstated")),
        ("absent", "filing.order_in_absentia", _absent),
    ),
    _order,
)


class Sentence(Protocol):
    """What says in which postures it is true."""

    @property
    def where(self) -> Where:
        """The postures."""

    @property
    def when_open(self) -> bool:
        """Whether it is said only while it is not known if the case stands at one of them."""


@attrs.frozen
class Standing:
    """Where one case stands on a day, as far as it is recorded."""

    case: Case = attrs.field(repr=False)
    day: datetime.date
    stages: frozenset[Stage]
    """How far the application can be."""
    courts: frozenset[Court]
    """How it can be with removal proceedings."""
    orders: frozenset[Order]
    """What can have become of a removal order."""
    _sides: tuple[tuple[PostureSide, _Told], ...] = attrs.field(repr=False, eq=False)

    @classmethod
    def of(cls, case: Case, day: datetime.date, sides: tuple[PostureSide, PostureSide, PostureSide]) -> Standing:
        """Read it off a case, as of a day, by the sides of a status."""
        return cls._read(case, day, tuple((side, side.told(case, day)) for side in sides))

    @classmethod
    def _read(cls, case: Case, day: datetime.date, told: tuple[tuple[PostureSide, _Told], ...]) -> Standing:
        stages, courts, orders = (frozenset(at for _, at in _worlds(side, of)) for side, of in told)
        return cls(case, day, stages, courts, orders, told)

    def upto(self, path: str) -> tuple[str, ...]:
        """Return a fact with what is asked before it on its side: of an order first whether there is one."""
        sides = ([at for _, at, _ in side.facts] for side, _ in self._sides)
        return next(tuple(dict.fromkeys((facts[0], path))) for facts in sides if path in facts)

    def answered(self, path: str, *, yes: bool) -> Standing:
        """Return where the case would stand if one of the facts that this is read off were so."""
        held = frozenset({yes})
        told = (
            (side, tuple(held if at == path else of for (_, at, _), of in zip(side.facts, told, strict=True)))
            for side, told in self._sides
        )
        return self._read(self.case, self.day, tuple(told))

    def holds(self, where: Where) -> bool | None:
        """Say whether the case stands at one of those postures; None while that is not recorded."""
        stages, courts, orders = where.stages, where.courts, where.orders
        if self.stages.isdisjoint(stages) or self.courts.isdisjoint(courts) or self.orders.isdisjoint(orders):
            return False
        return True if self.stages <= stages and self.courts <= courts and self.orders <= orders else None

    def shows(self, sentence: Sentence) -> bool:
        """Say whether a sentence is true of the case, as far as it is recorded where that stands."""
        return self.holds(sentence.where) is (None if sentence.when_open else True)

    def asks(self, where: Where) -> Iterator[tuple[str, Gap, str]]:
        """Yield what would settle whether the case stands at one of those postures: path, why it is open, question."""
        wanted = where.stages, where.courts, where.orders
        for (side, told), these in zip(self._sides, wanted, strict=True):
            for path in _asked(side, told, these):
                yield path, why_open(attrgetter(path)(self.case)), question_for(f"case.{path}")
