"""How far the record carries each limb of each incident: labor and commercial sex, one by one, and all of them in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

from tvisa.facts.incident import Acts, Means
from tvisa.kernel.evaluate import Finding, find
from tvisa.kernel.predicate import Element, Gap
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.common.points import any_yes, yes
from tvisa.law.conduct.timing import asserted
from tvisa.law.t import T
from tvisa.law.t.points.first import MEANS
from tvisa.screening.picture import Picture
from tvisa.words.catalog import Catalog

_LIMBS: Final = (
    ("labor_trafficking", "labor", "incident.labor.work"),
    ("sex_trafficking", "commercial sex", "incident.sex.act"),
)
_STANDS: Final = {
    Outcome.MET: "{where}, {limb}: supported by what is recorded.",
    Outcome.NOT_MET: "{where}, {limb}: closed by an answer on record.",
    Outcome.CONTESTED: "{where}, {limb}: accounts differ.",
}
_JUDGED: Final = "{where}, {limb}: supported as far as facts go; counsel judges {judged}."
_GAPS: Final = "{where}, {limb}: supported with gaps. Ask: {asked}. Counsel judges {judged}."
_OPEN: Final = (
    "{where}, {limb}: open; no act of the definition and no means is recorded. Ask: {asked}. Counsel judges {judged}."
)
_DEFINED: Final = (
    *(any_yes(f"incident.{at}", *(f.name for f in attrs.fields(of))) for at, of in (("acts", Acts), ("means", Means))),
    MEANS,
)
"""Any act or means of the definition, or what is evidence of a means."""
_TOGETHER: Final = {
    "supported": "Supported by what is recorded: {limbs}.",
    "judged": "Supported as far as facts go; counsel judges the rest: {limbs}.",
    "gaps": "Supported with gaps: {limbs}.",
    "open": "No act and no means recorded: {limbs}.",
    "contested": "Accounts differ: {limbs}.",
    "closed": "Closed by an answer on record: {limbs}.",
}
_STANDING: Final = {Outcome.MET: "supported", Outcome.NOT_MET: "closed", Outcome.CONTESTED: "contested"}


@attrs.frozen
class Limb:
    """
    One limb of one incident.

    Attributes:
        where: The incident, as a reader calls it.
        limb: The limb, in English.
        outcome: How it stands.
        asked: What is still to be asked.
        judged: What counsel judges.
        bare: Whether nothing of the definition is recorded but that the work or the sex act was.
    """

    where: str
    limb: str
    outcome: Outcome
    asked: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    bare: bool = False

    @property
    def stands(self) -> str:
        """How it stands, in data."""
        return _STANDING.get(self.outcome, "open" if self.bare else "gaps" if self.asked else "judged")

    def told(self, catalog: Catalog) -> str:
        """Say how far the record carries it."""
        parts = {"where": self.where, "limb": catalog.plain(self.limb)}
        if self.outcome in _STANDS:
            return catalog.say(_STANDS[self.outcome], **parts)
        judged, asked = catalog.some(list(self.judged), 3), catalog.some(list(self.asked), 3)
        message = _OPEN if self.bare and asked else _GAPS if asked else _JUDGED
        return catalog.say(message, **parts, judged=judged, asked=asked)


def in_short(limbs: Iterable[Limb], catalog: Catalog) -> str:
    """Say in a sentence for each standing which limbs stand so, what is carried furthest first."""
    by_standing: dict[str, list[str]] = {}
    for limb in limbs:
        named = catalog.say("{where}, {limb}", where=limb.where, limb=catalog.plain(limb.limb))
        by_standing.setdefault(limb.stands, []).append(named)
    return " ".join(
        catalog.say(message, limbs="; ".join(by_standing[stands]))
        for stands, message in _TOGETHER.items()
        if stands in by_standing
    )


def limbs_of(picture: Picture, incidents: Iterable[tuple[str, Scope]]) -> Iterator[Limb]:
    """Yield each limb that is recorded of the incidents, each of them with its path."""
    catalog, scope = picture.catalog, picture.scope
    nodes = list(_parts(picture.findings[0], scope))
    for path, inner in incidents:
        for ident, name, core in _LIMBS:
            if not asserted(find(yes(core), inner).bits):
                continue
            found, at = next(
                ((f, at) for f, at in nodes if f.predicate.id == ident and at.paths.get("incident") == path),
                (None, scope),
            )
            if found is None:
                continue
            where = T.about(path, catalog)
            if found.outcome is not Outcome.UNKNOWN:
                yield Limb(where, name, found.outcome)
                continue
            labels: dict[bool, dict[str, None]] = {True: {}, False: {}}
            for gap in picture.explainer.missing(found, at):
                labels[gap.state is Gap.JUDGMENT or gap.who == "counsel"][catalog.plain(gap.label)] = None
            if labels[True]:
                bare = bool(labels[False]) and not any(asserted(find(each, inner).bits) for each in _DEFINED)
                yield Limb(where, name, found.outcome, tuple(labels[False]), tuple(labels[True]), bare)


def _parts(finding: Finding, scope: Scope) -> Iterator[tuple[Any, Scope]]:
    """Yield each named part of a finding with the scope in which it was found."""
    scope = finding.scope or scope
    if isinstance(finding.predicate, Element):
        yield finding, scope
    for child in finding.children:
        yield from _parts(child, scope)
