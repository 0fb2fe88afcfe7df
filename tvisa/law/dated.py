"""
The law over time: the versions of one part side by side, and the plain tree that they make on one day.

A file of the law names a whole before its parts (`Later`), puts the versions of a part beside one another, each with the
days on which it is the law (`Dated`), and says of how an earlier day is still read (`as_of`). `on` gives the plain tree of one
day, in which nothing is left but what `tvisa.kernel.predicate` evaluates. What is the same on two days is the same value.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Mapping
from typing import Any, Final, Generic, TypeVar, cast

import attrs

from tvisa.kernel.predicate import AllOf, AnyOf, Element, Every, Exists, Joint, Not, Predicate, walk
from tvisa.kernel.provision import Period, Provision

P = TypeVar("P", bound=Predicate)
_ALWAYS: Final = Period()


@attrs.define(eq=False, repr=False, kw_only=True)
class Later(Predicate, Generic[P]):
    """What is put together from parts that are named further down."""

    make: Callable[[], P]
    """Puts it together."""
    known: list[OnDay] = attrs.field(factory=list, init=False)
    """What was found of it already."""
    _made: P | None = attrs.field(default=None, init=False)

    @property
    def made(self) -> P:
        """What it is: put together when it is first asked for, and once."""
        if self._made is None:
            self._made = self.make()
        return self._made

    @property
    def id(self) -> str:
        """The first name in it."""
        return _name(self.made)

    def on(self, day: datetime.date) -> P:
        """Return it as it is on a day; `on_day` says which errors there can be."""
        return cast("P", resolve(self, day))


@attrs.define(eq=False, repr=False, kw_only=True)
class Deferred(Later[P]):
    """A part of the law whose own parts are named further down."""

    name: str
    law: Provision
    """Its rule; on the days of that rule's window it is the law."""

    @property
    def id(self) -> str:
        """Its name."""
        return self.name


@attrs.frozen(eq=False, repr=False)
class Version:
    """What a part of the law is on the days of one window."""

    window: Period
    """The days; a bound that is not given is that of the version beside it."""
    that: Predicate | None
    """The part; None where the law has no such part then."""

    @property
    def law(self) -> Provision:
        """Its rule."""
        law: Provision = getattr(self.that, "law")  # noqa: B009 - of whatever kind it is
        return law


def within(window: Period, that: Predicate | Callable[[], Predicate]) -> Version:
    """Give a version its days, where its own rule does not; it can be named before its parts are."""
    return Version(window, that if isinstance(that, Predicate) else Later(make=that))


def absent(*, since: datetime.date | None = None, until: datetime.date | None = None) -> Version:
    """
    Say that the law has no such part since, or until, a day.

    The list in which it stands goes without it then: where all of the list must hold nothing is asked, and where one of it
    is enough that way is not open.
    """
    return Version(Period(since, until), None)


def _version(given: Version | Predicate) -> Version:
    if isinstance(given, Version):
        return given
    law: Provision | None = getattr(given, "law", None)
    return Version(law.window if law else _ALWAYS, given)


class Dated(Predicate):
    """
    The versions of one part of the law, the earliest first.

    The windows must tile: each version ends on the day on which the next begins. A bound that only one of two neighbors
    names is that of both.
    """

    __slots__ = ("known", "versions")

    def __init__(self, *versions: Version | Predicate) -> None:
        """
        Put versions side by side.

        Args:
            versions: Predicates whose rule says on which days they are the law, or what `within` and `absent` give.

        Raises:
            ValueError: If two windows leave a gap between them, overlap, or name no day on which one follows the other.
        """
        given = [_version(version) for version in versions]
        bounds = [given[0].window.start]
        for earlier, later in itertools.pairwise(given):
            end, start = earlier.window.end, later.window.start
            if end is None is start or (end and start and end != start):
                message = f"versions do not follow one another: {earlier.window} and {later.window}"
                raise ValueError(message)
            bounds.append(end or start)
        bounds.append(given[-1].window.end)
        self.versions = tuple(
            Version(Period(*days), version.that)
            for version, days in zip(given, itertools.pairwise(bounds), strict=True)
        )
        self.known: list[OnDay] = []

    @property
    def id(self) -> str:
        """The first name in its versions."""
        return next(_name(version.that) for version in self.versions if version.that is not None)

    @property
    def law(self) -> Provision:
        """The rule of the last version."""
        return self.versions[-1].law

    def at(self, day: datetime.date) -> Version:
        """
        Return the version of a day.

        Raises:
            ValueError: If no version is the law then.
        """
        for version in self.versions:
            if day in version.window:
                return version
        message = f"no version of {self.id} is the law on {day}"
        raise ValueError(message)

    def law_on(self, day: datetime.date) -> Provision:
        """Return the rule of the version of a day."""
        return self.at(day).law

    def on(self, day: datetime.date) -> Predicate:
        """Return it as it is on a day."""
        return resolve(self, day)


def _name(part: Predicate) -> str:
    return next(str(node.id) for node, _ in walk(part) if hasattr(node, "id"))


@attrs.frozen(eq=False, repr=False)
class AsOf(Predicate):
    """A part of the law as it was on a day, whatever the day on which the whole is read."""

    day: datetime.date
    part: Predicate

    @property
    def id(self) -> str:
        """The first name in it."""
        return _name(self.part)


def as_of(day: datetime.date, part: Predicate) -> AsOf:
    """Refer to a part of the law as it was on a day."""
    return AsOf(day, part)


@attrs.frozen(eq=False)
class OnDay:
    """What a node is on a day."""

    node: Predicate | None
    """The plain node; None where the law has none then."""
    window: Period = _ALWAYS
    """The days on which it is this very value."""
    dated: frozenset[Dated] = frozenset()
    """The dated parts in it."""


def on_day(
    node: Predicate, day: datetime.date, instead: Mapping[Predicate, Predicate] | None = None
) -> Predicate | None:
    """
    Return the plain tree that a part of the law is on a day; None where the law has no such part then.

    Args:
        node: The part.
        day: The day.
        instead: By dated part, or by node of a tree that is plain: what stands in its place.

    Raises:
        ValueError: If a dated part has no version then, if parts go round in a circle, or if nothing is left of one.
    """
    return _Resolver(day, instead or {}).found(node).node


def resolve(node: Predicate, day: datetime.date, instead: Mapping[Predicate, Predicate] | None = None) -> Predicate:
    """Return what `on_day` does; raise ValueError also where the law has no such part on the day."""
    plain = on_day(node, day, instead)
    if plain is None:
        message = f"on {day} the law has no {_name(node)}"
        raise ValueError(message)
    return plain


def dated_in(node: Predicate, day: datetime.date) -> frozenset[Dated]:
    """Return the dated parts in the plain tree of a day."""
    return _Resolver(day, {}).found(node).dated


_BELOW: Final[dict[type, str]] = {Not: "part", Exists: "that", Every: "that", Element: "of"}
"""By kind of node with one node below it: the field in which that stands."""


class _Resolver:
    """Turns nodes into the plain tree of one day."""

    def __init__(
        self,
        day: datetime.date,
        instead: Mapping[Predicate, Predicate],
        above: tuple[tuple[Any, datetime.date], ...] = (),
    ) -> None:
        self.day = day
        self.instead = instead
        self._met: dict[Predicate, OnDay] = {}
        self._open = list(above)

    def found(self, node: Predicate) -> OnDay:
        """Return what a node is on the day; the same value however often it is asked."""
        known = self._met.get(node)
        if known is None:
            there = self.instead.get(node, node)
            known = self._met[node] = self._kept(there) if isinstance(there, (Later, Dated)) else self._plain(there)
        return known

    def _kept(self, node: Later[Any] | Dated) -> OnDay:
        """Return what a part is; what was found for another day of the same window serves again."""
        if self.instead:
            usual = _Resolver(self.day, {}, tuple(self._open)).found(node)
            return self._part(node) if usual.dated & self.instead.keys() else usual
        for known in node.known:
            if self.day in known.window:
                return known
        what = self._part(node)
        node.known.append(what)
        return what

    def _part(self, node: Later[Any] | Dated) -> OnDay:
        here = (node, self.day)
        if here in self._open:
            circle = (*self._open[self._open.index(here) :], here)
            names = " > ".join(part.id for part, _ in circle if isinstance(part, Deferred))
            message = f"parts of the law go round in a circle: {names}"
            raise ValueError(message)
        self._open.append(here)
        what = self._version(node) if isinstance(node, Dated) else self.found(node.made)
        self._open.pop()
        return what

    def _version(self, node: Dated) -> OnDay:
        version = node.at(self.day)
        what = OnDay(None) if version.that is None else self.found(version.that)
        return OnDay(what.node, what.window.common(version.window), what.dated | {node})

    def _plain(self, node: Predicate) -> OnDay:
        if isinstance(node, AsOf):
            # What is in it does not change with the day.
            return OnDay(_Resolver(node.day, {}, tuple(self._open)).found(node.part).node)
        if isinstance(node, (AllOf, AnyOf, Joint)):
            return self._list(node)
        field = _BELOW.get(type(node))
        if field is None:
            return OnDay(node)
        below = getattr(node, field)
        what = self.found(below)
        if what.node is below:
            return OnDay(node, what.window, what.dated)
        if what.node is None and isinstance(node, Not):
            # Where the law does not ask for something, it does not ask for its contrary either.
            return what
        return OnDay(attrs.evolve(cast("Any", node), **{field: self._there(what, node)}), what.window, what.dated)

    def _there(self, what: OnDay, node: Predicate) -> Predicate:
        if what.node is None:
            message = f"on {self.day} the law has nothing of what {_name(node)} consists of"
            raise ValueError(message)
        return what.node

    def _list(self, node: AllOf | AnyOf | Joint) -> OnDay:
        """Return a list without what the law has not; one that holds nothing but another list is that list."""
        each = [self.found(part) for part in node.parts]
        window, dated = _ALWAYS, frozenset[Dated]()
        for what in each:
            window, dated = window.common(what.window), dated | what.dated
        left = tuple(what.node for what in each if what.node is not None)
        if left == node.parts:
            plain: Predicate = node
        elif not left:
            plain = self._there(OnDay(None), node)
        elif len(left) == 1 < len(node.parts) and isinstance(left[0], (AllOf, AnyOf, Joint)):
            plain = left[0]
        else:
            plain = attrs.evolve(node, parts=left)
        return OnDay(plain, window, dated)
