"""What each part of the law turns on in one case, what the government may argue there, and what counsel asks first."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Any, Final, Generic

import attrs

from tvisa.facts import Case
from tvisa.facts.counsel import heard
from tvisa.facts.decisions import Listener
from tvisa.facts.timeline import Timeline, told_dates
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel.carried import Fact
from tvisa.kernel.explain import Explainer
from tvisa.kernel.paths import get
from tvisa.law.common.found import Elsewhere
from tvisa.law.common.points import First, PartOfLaw, Point
from tvisa.law.conduct.timing import asserted
from tvisa.screening.conduct.subject import scope_of
from tvisa.screening.picture import Picture
from tvisa.screening.remarks.speaking import Look, Looker, R
from tvisa.words.catalog import catalog as catalog_of

_PRIVILEGED: Final = (PartOfLaw.BAR, PartOfLaw.GROUNDS)
_MOST_FIRST: Final = 16
_ENDED: Final = "The trafficking ended by {day}, {number} days ago."
_NOT_ENDED: Final = "The exact day it ended is not on file."
_DURING: Final = "Departures between its beginning and its end: {days}."
_LEFT: Final = "Departures after it ended: {days}."
_NOT_LEFT: Final = "No later departure is on file."
_UNDATED: Final = "a statement with neither its date nor its listener on file"
_BESIDE: Final = "USCIS may compare the client's statement with: {statements}. Explain each difference in the statement before USCIS denies on it."


@attrs.frozen
class PointTold(Generic[R]):
    """One point, or one question that counsel asks first, as it is told."""

    remark: R
    """The point or the question."""
    about: tuple[str, ...]
    """The records that it is about, as a reader calls them; none where it is of the whole case."""
    text: str
    """What it turns on, or what is asked."""
    more: str
    """Of a point what the government may argue, where facts are recorded for it; of a question what hangs on it."""
    citations: tuple[str, ...]
    """Where it stands."""
    facts: tuple[Fact, ...] = ()
    """The recorded facts on which a point is told."""
    against: tuple[Fact, ...] = ()
    """Those on which the government may argue it."""


@attrs.frozen(eq=False, repr=False, slots=False)
class Points:
    """The points of one case."""

    picture: Picture
    """What was found of the case."""

    @property
    def _law(self) -> Any:
        return self.picture.status.law_of("points")

    @cached_property
    def case(self) -> Case:
        """The case as the setting shows it."""
        case: Case = self.picture.case
        return case

    @cached_property
    def _looker(self) -> Looker:
        found = Elsewhere(elements=self.picture.outcomes)
        scope = scope_of(self.case, self.picture.day).instead({"found": ""}, found=found)
        standing = self.picture.status.standing(self.case, self.picture.day)
        return Looker(Explainer(scope, self.picture.day, self.picture.catalog), standing, self.picture.status)

    # --- points -------------------------------------------------------------------------------------------------------

    @cached_property
    def told(self) -> tuple[PointTold[Point], ...]:
        """Every point that the record calls for, in the order of a file."""
        points = (
            p for p in self._law.POINTS if self.picture.privileged or not (p.of in _PRIVILEGED or "entry" in p.when)
        )
        return tuple(
            self._point(look)
            for look in self._looker.speaking(points)
            if look.facts and look.words(self.picture.catalog)
        )

    def _point(self, look: Look[Point]) -> PointTold[Point]:
        """Tell a point with the facts on record for it, and what the government may argue where a fact of the same record supports it."""
        argued = look.remark.held_up and self._looker.look(look.remark.held_up)
        if argued:
            alike = [
                each
                for each in argued.holding
                if each[0] not in look.remark.when or each[2].paths[each[0]] in look.records
            ]
            argued = attrs.evolve(argued, holding=tuple(alike))
        if not argued or not argued.facts:
            return attrs.evolve(self._as_told(look, ""), facts=look.facts)
        return attrs.evolve(self._as_told(look, argued.remark.says), facts=look.facts, against=argued.facts)

    def about(self, *about: PartOfLaw) -> tuple[PointTold[Point], ...]:
        """Return the points about something."""
        return tuple(told for told in self.told if told.remark.of in about)

    def _as_told(self, look: Look[R], more: str) -> PointTold[R]:
        catalog = self.picture.catalog
        cited = tuple(str(c) for law in look.remark.law for c in law.cites_on(self.picture.day))
        return PointTold(
            look.remark, tuple(map(self._named, look.records)), look.words(catalog), catalog.plain(more), cited
        )

    def _named(self, path: str) -> str:
        """Name a record as a reader calls it; of a relative the key."""
        record = get(self.case, path)
        return (
            str(getattr(record, "person", ""))
            if path.startswith("family.")
            else self.picture.status.about(path, self.picture.catalog)
        )

    # --- presence -----------------------------------------------------------------------------------------------------

    @cached_property
    def since(self) -> str:
        """Say how long ago what was done ended, and what departures came after; nothing where no incident is recorded."""
        catalog, today = self.picture.catalog, self.picture.day
        ended = self._ended
        if ended is None:
            return catalog.plain(_NOT_ENDED) if self.case.incidents else ""
        told = [catalog.say(_ENDED, day=ended, number=(today - ended).days)]
        went = [d.when for d in self.case.presence.departures] + [a.left for a in self.case.adjustment.absences]
        days_away = [value for fact in went for value in told_dates(fact)]
        left = [str(value) for value in days_away if value.start[0] and value.start[0] > ended]
        began = self._began
        if during := [
            str(v) for v in days_away if began and v.start[0] and v.end[1] and began < v.start[0] and v.end[1] <= ended
        ]:
            told.append(catalog.say(_DURING, days=", ".join(during)))
        told.append(catalog.say(_LEFT, days=", ".join(left)) if left else catalog.plain(_NOT_LEFT))
        return " ".join(told)

    @cached_property
    def beside_it(self) -> str:
        """Say what an adjudicator can read beside the client's account: what was said outside of confidence and differs."""
        catalog, told = self.picture.catalog, []
        for each in self.case.statements:
            if asserted(each.differs.when_no_hurts) and not asserted(each.privileged.when_no_hurts):
                when = ", ".join(map(str, told_dates(each.when)))
                who = catalog.word(each.to) if isinstance(each.to, Listener) else ""
                told.append(" ".join(filter(None, (when, who))) or catalog.plain(_UNDATED))
        return catalog.say(_BESIDE, statements="; ".join(told)) if told else ""

    @cached_property
    def _ended(self) -> datetime.date | None:
        line, found = Timeline.of(self.case, self.picture.day), []
        for number, incident in enumerate(self.case.incidents):
            if incident.victim != self.case.applicant:
                continue
            path = f"incidents[{number}]"
            left, whole = line.at("incident.exit", path), line.at("incident", path)
            event = left if left.dates else whole
            last = event.end[1] if event.dates else None
            if last is None or asserted(heard(incident.exit.ongoing).when_no_hurts):
                return None
            found.append(last)
        last = max(found, default=None)
        return last if last and last <= self.picture.day else None

    @cached_property
    def _began(self) -> datetime.date | None:
        """The day by which the first of what was done had surely begun."""
        line = Timeline.of(self.case, self.picture.day)
        own = (n for n, incident in enumerate(self.case.incidents) if incident.victim == self.case.applicant)
        starts = (line.at("incident", f"incidents[{number}]").start[1] for number in own)
        return min((day for day in starts if day), default=None)

    # --- questions ----------------------------------------------------------------------------------------------------

    @cached_property
    def first(self) -> tuple[PointTold[First], ...]:
        """What counsel asks first, in order; what criminal counsel asks stands last."""
        asked = (self._as_told(look, look.remark.why) for look in self._looker.speaking(self._law.FIRST))
        return tuple(told for told in asked if told.text)[:_MOST_FIRST]


def points_of(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> Points:
    """Return the points of a case; takes, and raises, what `tvisa.screen` does."""
    return Points(Picture(as_case(case), as_day(as_of), catalog=catalog_of(lang)))
