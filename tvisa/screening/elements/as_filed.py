"""
If it were filed on this record: each element, limb, incident, relative and waiver under the applicant's burden of proof.

It stands beside the favorable and the adverse reading, and is neither the outcome nor a forecast: what is not shown on this record
is work to do. A way that nobody claims is not told of, because it defeats nothing and helps nobody. Nothing of the client's own acts
is read here; grounds of inadmissibility are read for the waivers that they need, where the setting screens them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Reply, Source, yes_no
from tvisa.kernel.burden import Burden, Read
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import put
from tvisa.kernel.predicate import AnyOf, Element
from tvisa.kernel.proof import Held, Point, Proof, Why
from tvisa.kernel.scope import Finding, Scope, untouched_by
from tvisa.screening.filing.evidence import DANGERS, HELD, bearing, bound
from tvisa.screening.grounds.admissibility import NEEDING
from tvisa.screening.table import LawTable, LawText
from tvisa.screening.value import Path, Value, View, says, through, told, worded

if TYPE_CHECKING:
    from tvisa.screening.picture import Picture

_MOST: int = 3
SAYS = {
    Proof.SHOWN: "shown",
    Proof.JUDGMENT: "turns on a judgment",
    Proof.NOT_SHOWN: "not shown on this record",
}
"""How a reading is told to a reader."""


@attrs.frozen(eq=False, repr=False)
class FiledPoint(Value):
    """Something that would show what is not shown, or that has to be judged."""

    _of: Point
    _table: LawTable

    @told
    def path(self) -> Path:
        """Where it goes."""
        return Path(self._of.path)

    why = through("_of.why", "Why it is not shown, or what has to be judged.", Why, json=True)
    question = through(
        "_of.question", "What to ask, or what it is that the law weighs.", by="_table.catalog.plain", json=True
    )

    @told
    def reply(self) -> Reply | None:
        """The answer that would show it, where that is yes or no."""
        return self._of.reply

    label = through("_of.label", "What a reader calls it.", by="_table.catalog.plain")


@attrs.frozen(eq=False, repr=False)
class _Line(View):
    """One line: how something stands under the burden, and what would show it."""

    _read: Read
    _table: LawTable
    _items: tuple[LawText, ...] = attrs.field(kw_only=True, default=())

    proof = through(
        "_read.proof",
        "Whether it is shown, turns on a judgment, or is not shown on this record; never how likely anything is.",
        Proof,
        json=True,
    )

    @worded
    def text(self) -> str:
        """The same in words."""
        return self._table.catalog.plain(SAYS[self.proof])

    @told
    def would_show(self) -> tuple[FiledPoint, ...]:
        """Of what is not shown: the one to three things that would show it or leave a judgment, the most decisive first."""
        return self._points(self._read.would_show)

    @told
    def turns_on(self) -> tuple[FiledPoint, ...]:
        """Of what turns on a judgment: the one to three things that have to be judged."""
        return self._points(self._read.turns_on)

    @told
    def held(self) -> Held | None:
        """What is held for the facts that it rests on: the least that is held for one of them; None of what is not shown."""
        return None if self.proof is Proof.NOT_SHOWN else self._read.held

    stand_in = through(
        "_items",
        "Kinds of evidence that could show what would show it, and could stand in for one another.",
        tuple[LawText, ...],
        json=True,
    )

    def _points(self, points: tuple[Point, ...]) -> tuple[FiledPoint, ...]:
        return tuple(FiledPoint(point, self._table) for point in points)


@attrs.frozen(eq=False, repr=False, slots=False)
class FiledPart(_Line):
    """How an element, or a part of one that is claimed, stands under the burden."""

    law: LawText = says("What the law says of it.", kw_only=True)
    path: Path | None = says("The record that it is asked of.", kw_only=True)
    parts: tuple[FiledPart, ...] = says("Those of its parts that are claimed.", kw_only=True)

    id = through("law.id", "Its name.")
    title = through("law.title", "Its name for a reader.")


@attrs.frozen(eq=False, repr=False)
class FiledRelative(_Line):
    """How it stands that a relative can follow."""

    path: Path = says("The relative.", kw_only=True)


@attrs.frozen(eq=False, repr=False)
class FiledWaiver(_Line):
    """How a waiver of a ground stands that the record raises."""

    ground: LawText = says("The ground.", kw_only=True)
    law: LawText = says("The waiver.", kw_only=True)


@attrs.frozen(eq=False, repr=False)
class AsFiled(Value):
    """The record as if it were filed as it is: what would be shown and what not, and what would show it."""

    burden: tuple[LawText, ...] = says("Who must show it, and by which standard of proof.")
    elements: tuple[FiledPart, ...] = says("Each element.")
    relatives: tuple[FiledRelative, ...] = says("Each relative that is recorded.")
    waivers: tuple[FiledWaiver, ...] = says("Each waiver that a ground needs, in a setting where grounds are screened.")

    @worded
    def would_help(self) -> frozenset[LawText]:
        """Kinds of evidence that could show something that is not shown on this record."""
        return frozenset(row for line in (*self.elements, *self.relatives, *self.waivers) for row in line.stand_in)


def as_filed(picture: Picture) -> AsFiled:
    """Return the picture of a case read under the applicant's burden."""
    reader = _ReaderAsFiled(picture)
    elements = tuple(reader.element(find(element, reader.scope)) for element in picture.law.elements)
    relatives, waivers = tuple(reader.relatives()), tuple(reader.waivers())
    burden = picture.status.law_of("record") if picture.has("record") else None
    laws = [picture.law.burden, burden.COUNSEL_IS_NO_EVIDENCE] if burden and picture.law.burden else []
    laws += [burden.of_relatives(picture.day)] if burden and relatives else []
    laws += [burden.OF_WAIVERS] if burden and waivers else []
    return AsFiled(tuple(map(picture.table.text, laws)), elements, relatives, waivers)


class _ReaderAsFiled:
    def __init__(self, picture: Picture) -> None:
        self._picture, self._table = picture, picture.table
        self.scope = filed_now(picture)
        # Read as it was decided, what a tribunal weighed is the judgment.
        deciding = () if picture.recorded is None else (Source.TRIBUNAL,)
        self._burden = Burden(self.scope, deciding, filing=picture.status.filing.fact)
        self._told: set[Finding] = set()
        self._named: set[str] = set()

    def element(self, finding: Finding) -> FiledPart:
        """Return the line of an element: what was named for one before it comes last."""
        scope = finding.scope or self.scope
        read = self._burden.read(finding, scope, frozenset(self._named))
        whole = self._burden.read(finding, scope, most=None)
        self._named.update(point.path for point in (*whole.would_show, *whole.turns_on))
        return self._part(finding, scope, finding.predicate.id, read)

    def _part(self, finding: Finding, scope: Scope, element: str, read: Read) -> FiledPart:
        """Return a line of a part of the law, with those below it that are claimed and were not told of yet."""
        self._told.add(_bare(finding))
        path = next(reversed(scope.paths.values())) if finding.scope else ""
        below = tuple(
            self._part(each, at, element, self._burden.read(each, at)) for each, at in self._claimed(finding, scope)
        )
        return FiledPart(
            read,
            self._table,
            items=self._stand_in(read, element),
            law=self._table.text(finding.predicate),
            path=Path(path) if path else None,
            parts=below,
        )

    def _claimed(self, finding: Finding, scope: Scope) -> Iterator[tuple[Finding, Scope]]:
        """Yield the next parts below a finding that have a name and are claimed."""
        several = finding.children
        if isinstance(finding.predicate, AnyOf):
            several = tuple(c for c in several if self._claims(c, several, scope))
        for child in several:
            at = child.scope or scope
            if not isinstance(child.predicate, Element):
                yield from self._claimed(child, at)
            elif not untouched_by(child.predicate)(at) and _bare(child) not in self._told:
                yield child, at

    def _claims(self, way: Finding, ways: tuple[Finding, ...], scope: Scope) -> bool:
        """Say whether anything recorded speaks for one of several ways that speaks for no other, or asserts it."""
        node = way.predicate
        if isinstance(node, Element) and node.asserted and scope.get(node.asserted).when_no_hurts & 4:
            return True
        if self._burden.read(way, way.scope or scope).proof is not Proof.NOT_SHOWN:
            return True
        speaking = self._burden.speaking
        others = frozenset[str]().union(*(speaking(other, scope) for other in ways if other is not way))
        return bool(speaking(way, scope) - others)

    def _stand_in(self, read: Read, element: str) -> tuple[LawText, ...]:
        """Return the kinds of evidence that could show what would show it; nothing that is dangerous to ask for."""
        if not (read.would_show and self._picture.has("evidence")):
            return ()
        found = {item: None for point in read.would_show for item in bearing(element, bound(point.path))}
        called = [
            c for c in self._picture.checklist.called if c.item in found and c.state != HELD and c.why not in DANGERS
        ]
        return tuple(self._table.text(c.item) for c in called[:_MOST])

    def relatives(self) -> Iterator[FiledRelative]:
        """Yield a line for each relative; a status without relatives has none."""
        if not self._picture.has("family"):
            return
        from tvisa.screening.relatives.members import RelativeFound  # noqa: PLC0415 - as above

        case, day, catalog = self._picture.case, self._picture.day, self._picture.catalog
        for number in range(len(case.family.members)):
            found = RelativeFound.of(
                case, number, self._picture.status.law_of("family").family_rules(day).whole, day, catalog
            )
            read = Burden(found.scope, filing=self._picture.status.filing.fact).read(found.finding)
            items = self._stand_in(read, "family")
            yield FiledRelative(read, self._table, items=items, path=Path(f"family.members[{number}]"))

    def waivers(self) -> Iterator[FiledWaiver]:
        """Yield a line for each waiver that reaches a ground which needs one."""
        admissibility = self._picture.admissibility
        for stands in admissibility.stands if admissibility else ():
            for waiver in stands.waivers if stands.standing in NEEDING else ():
                read = self._burden.read(waiver, self._picture.scope)
                yield FiledWaiver(
                    read,
                    self._table,
                    items=self._stand_in(read, "admissibility"),
                    ground=self._table.text(stands.ground),
                    law=self._table.text(waiver.predicate),
                )


def filed_now(picture: Picture) -> Scope:
    """Return the scope of the case; where nobody recorded whether it has been filed, of one that is still to be filed."""
    case, status = picture.case, picture.status
    if status.filed(case) != truth.OPEN:
        return picture.scope
    _, _, path = status.filing.fact.partition(".")
    return picture.scope_of(put(case, path, yes_no(False)))


def _bare(finding: Finding) -> Finding:
    """Return what an element consists of: found again below another, it is the same."""
    return finding.children[0] if isinstance(finding.predicate, Element) else finding
