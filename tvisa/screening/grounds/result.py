"""What a screening tells of the grounds of inadmissibility and of the waivers that reach them, as values."""

from __future__ import annotations

import functools

import attrs

from tvisa.facts import GroundKind
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.t.waivers import GROUNDS, Reach, reach_of
from tvisa.screening.grounds.admissibility import NEEDING, GroundStanding, Stands
from tvisa.screening.picture import Picture
from tvisa.screening.table import LawTable, LawText, Titled
from tvisa.screening.value import Value, View, says, through, told, told_unless


@functools.cache
def _citing(kind: GroundKind) -> frozenset[str]:
    """Return the codes of the findings that cite a ground, whatever a case says."""
    (ground,) = (each for each in GROUNDS if each.kind is kind)
    return frozenset(entry.code for entry in CATALOG if ground.cited_by(entry.provisions))


@attrs.frozen(eq=False, repr=False)
class Shown(Value):
    """One thing that a waiver must show."""

    law: LawText = says("The rule.")
    outcome: Outcome = says("How it stands.")

    rule = through("law.rule", "The rule, in our own words.")
    citations = through("law.citations", "Where it stands.", tuple[str, ...])


@attrs.frozen(eq=False, repr=False)
class Waiver(Titled):
    """A waiver that reaches a ground."""

    outcome: Outcome = says("How it stands.")
    must_show: tuple[Shown, ...] = says("What it must show.")


@attrs.frozen(eq=False, repr=False)
class Ground(View):
    """How one ground of inadmissibility stands."""

    _of: Stands
    _picture: Picture
    _table: LawTable

    law = through("_of.ground", "What the law says of it.", LawText, by="_table.text", json=True)
    id = through("law.id", "Its name.", json=True)
    title = through("law.title", "Its name for a reader.", json=True)
    standing = through("_of.standing", "How it stands on the record.", GroundStanding, json=True)
    text = through("_of.text", "The same in words.")

    @told_unless(lambda ground, reach: reach == reach_of(ground.law.kind))
    def reach(self) -> Reach:
        """Which waiver reaches it; left out where it is the one that the law names of it."""
        return self._of.reach

    reach_text = through("_of.reach_text", "The same in words.")
    facts = through(
        "_of.facts", "The facts that raise it or, where none does, that point to it.", tuple[Fact, ...], json=True
    )

    @told_unless(lambda ground, _: ground.blank)
    def missing(self) -> tuple[Missing, ...]:
        """What would settle it."""
        return self._of.missing

    @told
    def waivers(self) -> tuple[Waiver, ...]:
        """The waivers that reach it, where it needs one."""
        if self._of.standing not in NEEDING:
            return ()
        text = self._table.text
        return tuple(
            Waiver(text(w.predicate), w.outcome, tuple(Shown(text(t.predicate), t.outcome) for t in self._of.tests(w)))
            for w in self._of.waivers
        )

    also_bar = through(
        "_picture.barred",
        "Facts that touch the bar as well, which no waiver reaches.",
        tuple[str, ...],
        by="_of.also_bar",
        json=True,
    )

    @told
    def findings(self) -> tuple[str, ...]:
        """Codes of the findings that cite it."""
        citing = _citing(self._of.ground.kind)
        return tuple(found.entry.code for found in self._picture.found if found.entry.code in citing)

    citations = through("law.citations", "Where it stands.", tuple[str, ...])
    blank = through(
        "_of.blank",
        "Whether nothing is recorded of what it reads; what there is to ask stands in the table.",
        bool,
        json=True,
    )


def grounds_told(picture: Picture) -> tuple[Ground, ...] | None:
    """Return how each ground of inadmissibility stands, in a setting where that is screened."""
    if picture.admissibility is None:
        return None
    return tuple(Ground(each, picture, picture.table) for each in picture.admissibility.stands)
