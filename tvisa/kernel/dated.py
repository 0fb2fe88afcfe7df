"""
The law over time: the versions of one part side by side, and the plain tree that they make on one day.

A file of the law names a whole before its parts (`Later`), puts the versions of a part beside one another, each with the
days on which it is the law (`Dated`), and says of how an earlier day is still read (`as_of`). `on` gives the plain tree of one
day, in which nothing is left but what `tvisa.kernel.predicate` evaluates. What is the same on two days is the same value.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any, Final, Generic, TypeVar, cast

import attrs

from tvisa.kernel.predicate import AllOf, AnyOf, Element, Every, Exists, Joint, Not, Predicate, walk
from tvisa.kernel.provision import Period, Provision

P = TypeVar("P", bound=Predicate)
_ALWAYS: Final = Period()


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Later(Predicate, Generic[P]):
    """
    What is put together from parts that are named further down.

    Attributes:
        id: Its name.
        make: Puts it together, once.
    """

    id: str = ""
    make: Callable[[], P]
    _made: list[P] = attrs.field(factory=list, init=False)
    _known: list[_Found] = attrs.field(factory=list, init=False)

    def on(self, day: datetime.date) -> P:
        """Return it as it is on a day; raise ValueError where versions leave a gap, overlap or go round in a circle."""
        return cast("P", resolve(self, day))


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Deferred(Later[P]):
    """
    A part of the law whose own parts are named further down.

    Attributes:
        law: Its rule; on the days of that rule's window it is the law.
    """

    law: Provision


@attrs.frozen(eq=False, repr=False)
class Version:
    """
    What a part of the law is on the days of one window.

    Attributes:
        window: The days; a bound that is not given is that of the version beside it.
        that: The part; None where the law has no such part then.
    """

    window: Period
    that: Predicate | None

    @property
    def law(self) -> Provision:
        """Its rule."""
        law: Provision = getattr(self.that, "law")  # noqa: B009 - of whatever kind it is
        return law


def within(window: Period, that: Predicate | Callable[[], Predicate]) -> Version:
    """Give a version its days, where its own rule does not; it can be named before its parts are."""
    return Version(window, that if isinstance(that, Predicate) else Later(make=that))


def absent(*, since: datetime.date | None = None, until: datetime.date | None = None) -> Version:
    """Say that the law has no such part since, or until, a day: the list that it stands in then goes without it."""
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

    __slots__ = ("_known", "versions")

    def __init__(self, *versions: Version | Predicate) -> None:
        """
        Put versions side by side.

        Args:
            versions: Predicates whose rule says on which days they are the law, or what `within` and `absent` give.

        Raises:
            ValueError: If two windows leave a gap between them, overlap, or name no day on which one follows the other.
        """
        given = [_version(v) for v in versions]
        starts = [v.window.start for v in given]
        ends = [v.window.end for v in given]
        for n in range(len(given) - 1):
            starts[n + 1] = starts[n + 1] or ends[n]
            ends[n] = ends[n] or starts[n + 1]
            if ends[n] is None or ends[n] != starts[n + 1]:
                message = f"the versions of {_name(given)} do not follow one another: {given[n].window}, {given[n + 1].window}"
                raise ValueError(message)
        self.versions = tuple(
            Version(Period(start, end), v.that) for start, end, v in zip(starts, ends, given, strict=True)
        )
        self._known: list[_Found] = []

    @property
    def id(self) -> str:
        """The name of the part."""
        return _name(self.versions)

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


def _name(versions: list[Version] | tuple[Version, ...]) -> str:
    """Return the first name in any of the versions."""
    parts = (node for version in versions if version.that is not None for node, _ in walk(version.that))
    return next(filter(None, (str(getattr(node, "id", "")) for node in parts)), "a part without a name")


@attrs.frozen(eq=False, repr=False)
class AsOf(Predicate):
    """A part of the law as it was on a day, whatever the day on which the whole is read."""

    day: datetime.date
    part: Predicate

    @property
    def id(self) -> str:
        """The name of the part."""
        return str(getattr(self.part, "id", ""))


def as_of(day: datetime.date, part: Predicate) -> AsOf:
    """Refer to a part of the law as it was on a day."""
    return AsOf(day, part)


@attrs.frozen(eq=False)
class _Found:
    """
    What a node is on a day.

    Attributes:
        node: The plain node; None where the law has none then.
        window: The days on which it is this very value.
        dated: The dated parts in it.
    """

    node: Predicate | None
    window: Period = _ALWAYS
    dated: frozenset[Dated] = frozenset()


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
        message = f"the law has no part {getattr(node, 'id', '')} on {day}"
        raise ValueError(message)
    return plain


def dated_in(node: Predicate, day: datetime.date) -> frozenset[Dated]:
    """Return the dated parts in the plain tree of a day."""
    return _Resolver(day, {}).found(node).dated


_BELOW: Final[dict[type, str]] = {Not: "part", Exists: "that", Every: "that", Element: "of"}
"""By kind of node with one node below it: the field in which that stands."""


class _Resolver:
    """Turns nodes into the plain tree of one day."""

    def __init__(self, day: datetime.date, instead: Mapping[Predicate, Predicate]) -> None:
        self.day = day
        self.instead = instead
        self._met: dict[Predicate, _Found] = {}
        self._open: list[Predicate] = []

    def found(self, node: Predicate) -> _Found:
        """Return what a node is on the day; the same value however often it is asked."""
        known = self._met.get(node)
        if known is None:
            there = self.instead.get(node, node)
            known = self._met[node] = self._kept(there) if isinstance(there, (Later, Dated)) else self._plain(there)
        return known

    def _kept(self, node: Later[Any] | Dated) -> _Found:
        """Return what a part is; what was found for another day of the same window serves again."""
        if self.instead:
            usual = _Resolver(self.day, {}).found(node)
            return self._part(node) if usual.dated & self.instead.keys() else usual
        for known in node._known:  # noqa: SLF001 - the memo of this very function
            if self.day in known.window:
                return known
        made = self._part(node)
        node._known.append(made)  # noqa: SLF001
        return made

    def _part(self, node: Later[Any] | Dated) -> _Found:
        if node in self._open:
            names = [str(n.id) for n in (*self._open[self._open.index(node) :], node) if isinstance(n, Deferred)]
            message = f"parts of the law go round in a circle: {' > '.join(names)}"
            raise ValueError(message)
        self._open.append(node)
        made = self._version(node) if isinstance(node, Dated) else self._made(node)
        self._open.pop()
        return made

    def _made(self, node: Later[Any]) -> _Found:
        if not node._made:  # noqa: SLF001 - put together once
            node._made.append(node.make())  # noqa: SLF001
        return self.found(node._made[0])  # noqa: SLF001

    def _version(self, node: Dated) -> _Found:
        version = node.at(self.day)
        what = _Found(None) if version.that is None else self.found(version.that)
        return _Found(what.node, what.window.common(version.window), what.dated | {node})

    def _plain(self, node: Predicate) -> _Found:
        if isinstance(node, AsOf):
            # What is in it does not change with the day.
            return _Found(on_day(node.part, node.day))
        if isinstance(node, (AllOf, AnyOf, Joint)):
            return self._list(node)
        field = _BELOW.get(type(node))
        if field is None:
            return _Found(node)
        below = getattr(node, field)
        what = self.found(below)
        if what.node is below:
            return _Found(node, what.window, what.dated)
        if what.node is None and isinstance(node, Not):
            # Where the law does not ask for something, it does not ask for its contrary either.
            return what
        return _Found(attrs.evolve(cast("Any", node), **{field: self._there(what, node)}), what.window, what.dated)

    def _there(self, what: _Found, node: Predicate) -> Predicate:
        if what.node is None:
            message = f"on {self.day} the law has nothing that {getattr(node, 'id', 'a list')} consists of"
            raise ValueError(message)
        return what.node

    def _list(self, node: AllOf | AnyOf | Joint) -> _Found:
        """Return a list without what the law has not; one that holds nothing but another list is that list."""
        each = [self.found(part) for part in node.parts]
        window, dated = _ALWAYS, frozenset[Dated]()
        for what in each:
            window, dated = window.common(what.window), dated | what.dated
        left = tuple(what.node for what in each if what.node is not None)
        if left == node.parts:
            plain: Predicate = node
        elif not left:
            plain = self._there(_Found(None), node)
        elif len(left) == 1 < len(node.parts) and isinstance(left[0], (AllOf, AnyOf, Joint)):
            plain = left[0]
        else:
            plain = attrs.evolve(node, parts=left)
        return _Found(plain, window, dated)
