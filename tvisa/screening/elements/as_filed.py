"""
If it were filed on this record: each element, limb, incident, relative and waiver under the applicant's burden of proof.

It stands beside the favorable and the adverse reading, and is neither the outcome nor a forecast: what is not shown on this record
is work to do. It is where each stands, read without what carries no burden (`tvisa.kernel.burden`). Nothing of the client's own acts
is read here; grounds of inadmissibility are read for the waivers that they need, where the setting screens them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Source, yes_no
from tvisa.kernel.burden import Held, Proof, proof_of
from tvisa.kernel.burden import as_filed as without_what_carries_no_burden
from tvisa.kernel.carried import Missing
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import put
from tvisa.kernel.predicate import Gap
from tvisa.kernel.scope import Finding, Scope
from tvisa.kernel.standing import Standing, StandingReader
from tvisa.screening.elements.standing import PartStanding, reader_of
from tvisa.screening.filing.evidence import DANGERS, HELD, bearing, bound
from tvisa.screening.grounds.admissibility import NEEDING
from tvisa.screening.table import LawTable, LawText
from tvisa.screening.value import Path, Value, View, says, through, told, worded

if TYPE_CHECKING:
    from tvisa.screening.picture import Picture

_MOST: int = 3
SAYS = {
    Proof.SHOWN: "shown",
    Proof.JUDGMENT: "depends on a judgment",
    Proof.NOT_SHOWN: "not shown on this record",
}
"""How a reading is told to a reader."""


@attrs.frozen(eq=False, repr=False)
class _Line(View):
    """One line: how something stands under the burden, and what would show it."""

    _stands: PartStanding
    _table: LawTable
    _decided: bool = attrs.field(kw_only=True, default=False)
    _items: tuple[LawText, ...] = attrs.field(kw_only=True, default=())

    standing = through(
        "_stands.standing", "Where it stands on the record as filed; never how likely anything is.", Standing, json=True
    )

    @told
    def proof(self) -> Proof:
        """Whether it is shown, turns on a judgment, or is not shown on this record; never how likely anything is."""
        left = self._stands.missing
        if self.standing is Standing.PARTLY and left and all(gap.state is Gap.JUDGMENT for gap in left):
            return Proof.JUDGMENT  # a waiver's: what counsel lists, and no fact replaces
        return proof_of(self.standing, self._stands.basis, decided=self._decided)

    @worded
    def text(self) -> str:
        """The same in words."""
        return self._table.catalog.plain(SAYS[self.proof])

    @told
    def would_show(self) -> tuple[Missing, ...]:
        """Of what is not shown: what would show it or leave a judgment, on the nearest way."""
        return self._stands.missing if self.proof is Proof.NOT_SHOWN else ()

    reopens = through(
        "_stands.reopens",
        "Of what is not met: where an answer would have to be otherwise.",
        tuple[Path, ...],
        json=True,
    )

    @told
    def turns_on(self) -> tuple[Path, ...]:
        """Of what turns on a judgment: the standards that are judged; of what sources differ on, see the element."""
        waits = self._stands.missing if self.proof is Proof.JUDGMENT else ()
        return (*(each.path for each in self._stands.judged), *(Path(gap.path) for gap in waits))

    @told
    def held(self) -> Held | None:
        """What is held for the facts that it rests on: the least that is held for one of them; None of what is not shown."""
        return None if self.proof is Proof.NOT_SHOWN else self._stands.held

    stand_in = through(
        "_items",
        "Kinds of evidence that could show what would show it, and could stand in for one another.",
        tuple[LawText, ...],
        json=True,
    )


L = TypeVar("L", bound=_Line)


@attrs.frozen(eq=False, repr=False, slots=False)
class FiledPart(_Line):
    """How an element, or a part of one, stands under the burden."""

    law: LawText = says("What the law says of it.", kw_only=True)
    parts: tuple[FiledPart, ...] = says("Those of its parts on the ways that go furthest.", kw_only=True)

    id = through("law.id", "Its name.")
    title = through("law.title", "Its name for a reader.")

    @told
    def path(self) -> Path | None:
        """The record that it is asked of."""
        return self._stands.path


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
    elements, relatives, waivers = tuple(reader.elements()), tuple(reader.relatives()), tuple(reader.waivers())
    burden = picture.status.law_of("record") if picture.has("record") else None
    laws = [picture.law.burden, burden.COUNSEL_IS_NO_EVIDENCE] if burden and picture.law.burden else []
    laws += [burden.of_relatives(picture.day)] if burden and relatives else []
    laws += [burden.OF_WAIVERS] if burden and waivers else []
    return AsFiled(tuple(map(picture.table.text, laws)), elements, relatives, waivers)


class _ReaderAsFiled:
    def __init__(self, picture: Picture) -> None:
        self._picture, self._table = picture, picture.table

    def elements(self) -> Iterator[FiledPart]:
        """Yield a line for each element."""
        scope = filed_now(self._picture)
        reader = reader_of(self._picture, scope)
        for element in self._picture.law.elements:
            yield self._part(PartStanding(find(element, scope), scope, reader, self._picture), element.id)

    def _part(self, stands: PartStanding, element: str) -> FiledPart:
        below = tuple(self._part(row, element) for row in stands.ways)
        return self._line(FiledPart, stands, element, law=self._table.text(stands.of), parts=below)

    def _line(self, kind: Callable[..., L], stands: PartStanding, of: str, **told: Any) -> L:
        line = kind(stands, self._table, decided=self._picture.recorded is not None, **told)
        paths = (*(gap.path for gap in line.would_show), *line.reopens)
        return attrs.evolve(line, items=self._stand_in(paths, of)) if paths else line

    def _stand_in(self, paths: tuple[str, ...], element: str) -> tuple[LawText, ...]:
        """Return the kinds of evidence that could show what would show it; nothing that is dangerous to ask for."""
        if not self._picture.has("evidence"):
            return ()
        found = {item: None for path in paths for item in bearing(element, bound(path))}
        called = [
            c for c in self._picture.checklist.called if c.item in found and c.state != HELD and c.why not in DANGERS
        ]
        return tuple(self._table.text(c.item) for c in called[:_MOST])

    def relatives(self) -> Iterator[FiledRelative]:
        """Yield a line for each relative; a status without relatives has none."""
        if not self._picture.has("family"):
            return
        from tvisa.screening.relatives.members import RelativeFound  # noqa: PLC0415 - as above

        day, catalog = self._picture.day, self._picture.catalog
        whole = self._picture.status.law_of("family").family_rules(day).whole
        case = _filed(self._picture, (whole,))
        for number in range(len(case.family.members)):
            found = RelativeFound.of(case, number, whole, day, catalog)
            path = Path(f"family.members[{number}]")
            yield self._line(FiledRelative, self._alone(found.finding, found.scope), "family", path=path)

    def waivers(self) -> Iterator[FiledWaiver]:
        """Yield a line for each waiver that reaches a ground which needs one."""
        admissibility = self._picture.admissibility
        for stands in admissibility.stands if admissibility else ():
            for waiver in stands.waivers if stands.standing in NEEDING else ():
                scope = self._picture.scope_of(_filed(self._picture, (waiver.predicate,)))
                yield self._line(
                    FiledWaiver,
                    self._alone(find(waiver.predicate, scope), scope),
                    "admissibility",
                    ground=self._table.text(stands.ground),
                    law=self._table.text(waiver.predicate),
                )

    def _alone(self, finding: Finding, scope: Scope) -> PartStanding:
        """Return where something stands that is no part of an element."""
        _, _, filing = self._picture.status.filing.fact.partition(".")
        reader = StandingReader(scope, (finding.predicate,), filing=filing)
        return PartStanding(finding, scope, reader, self._picture)


def filed_now(picture: Picture) -> Scope:
    """Return the scope of the record as it would be filed."""
    return picture.scope_of(_filed(picture, picture.law.elements))


def _filed(picture: Picture, roots: tuple[Any, ...]) -> Any:
    """Return the case as it would be filed: where nobody recorded whether it has been, it is still to be."""
    case, status = picture.case, picture.status
    # Read as it was decided, what a tribunal weighed is the judgment.
    deciding = () if picture.recorded is None else (Source.TRIBUNAL,)
    case = without_what_carries_no_burden(case, roots, status.bound, deciding)
    if status.filed(case) != truth.OPEN:
        return case
    _, _, path = status.filing.fact.partition(".")
    return put(case, path, yes_no(False))
