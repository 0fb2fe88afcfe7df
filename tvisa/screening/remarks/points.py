"""Points that say of a case how its own days are counted."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Case, Kinship
from tvisa.facts.counsel import heard
from tvisa.facts.incident import Acts, Means
from tvisa.facts.labels import label
from tvisa.facts.timeline import Timeline, birthdays, told_dates
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.dates import birthday
from tvisa.kernel.evaluate import Finding, find
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Element, Gap, Predicate
from tvisa.kernel.scope import Scope
from tvisa.kernel.truth import Outcome
from tvisa.law.common.business_days import next_open
from tvisa.law.common.points import About, Point, any_yes, yes
from tvisa.law.common.points_relief import YEARS_STOP
from tvisa.law.common.posture import Standing
from tvisa.law.conduct.timing import asserted
from tvisa.law.t import T
from tvisa.law.t.days import days
from tvisa.law.t.departure import AFTER
from tvisa.law.t.points.first import FIRST, MEANS, First
from tvisa.law.t.points.rules import POINTS
from tvisa.screening.conduct.subject import scope_of
from tvisa.screening.picture import Picture
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

_COUNTED: Final = (
    "{rule} By the days on record residence began on {since}, and what a case was about was over by {day}: {years} full years at "
    "most, to which an earlier admission adds."
)
_REOPENING: Final = (
    "The 90 days to reopen the old order ran out on {day}; once it is reinstated the statute lets nobody reopen or review it "
    "(8 USC 1231(a)(5))."
)
_WANT_OF_NOTICE: Final = (
    "If it was made in absence: for want of notice a motion has no last day; whether that outlives a reinstatement is for the circuit "
    "(8 USC 1229a(b)(5)(C)(ii); Miller v. Sessions, 889 F.3d 998 (9th Cir. 2018): it does)."
)
_LONGEST: Final = 60


def years_stop(points: Points) -> str:
    """Say how many full years of residence the record gives until an offense, at the most; the rule alone where it gives no days."""
    own, catalog = points.case, points.picture.catalog
    rule = catalog.plain(YEARS_STOP.rule)
    since = [day.start[0] for day in told_dates(own.filing.resident_since) if day.start[0]]
    over = [day.end[1] for matter in own.conduct.matters for day in told_dates(matter.when) if day.end[1]]
    if not since or not over:
        return rule
    first, last = min(since), min(over)
    years = sum(birthday(first, number) <= last for number in range(1, _LONGEST))
    return catalog.say(_COUNTED, rule=rule, since=first, day=last, years=years)


def reopening_told(points: Points) -> str:
    """Say that the time to reopen an old order is over; nothing where it is not, or no day can be told."""
    picture = points.picture
    ends = [e.latest for e in days(points.case, picture.day, "motion_to_reopen").all("motion_to_reopen") if e.latest]
    end = next_open(max(ends)) if ends else None
    if not (end and end < picture.day):
        return ""
    told = picture.catalog.say(_REOPENING, day=end)
    absent = points.case.filing.order_in_absentia
    return told if absent.when_no_hurts == truth.FALSE else f"{told} {picture.catalog.plain(_WANT_OF_NOTICE)}"


# --- how far the record carries each limb of each incident: labor and commercial sex, one by one, and all -------------

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


# --- what each part of the law turns on in one case, what would be held up against it, and what counsel a -------------

_PRIVILEGED: Final = (About.BAR, About.GROUNDS)
_MOST_FIRST: Final = 16
_TURNS_ON: Final = {
    "severe_trafficking": About.VICTIM,
    "physical_presence": About.PRESENCE,
    "law_enforcement_assistance": About.ASSISTANCE,
    "extreme_hardship": About.HARDSHIP,
}
_FACTORS: Final = (
    *("age_and_circumstances", "care_unavailable", "consequences_of_trafficking", "loss_of_courts", "penalized_there"),
    *("revictimization", "harm_by_trafficker", "unrest", "economic"),
)
"""The nine of 8 CFR 214.209(b)."""
_FEW_WORDS: Final = 60
"""A sentence shorter than that says little alone: the next one is told with it."""
_OF_HARDSHIP: Final = "{rule} On record: {told}. Not told: {open}."
_ENDED: Final = "What was done ended by {day}, {number} days ago."
_NOT_ENDED: Final = "When it ended is not recorded to the day."
_DURING: Final = "A departure between its beginning and its end: {days}."
_LEFT: Final = "After it ended: {days}."
_NOT_LEFT: Final = "No departure after it is recorded."
_BESIDE: Final = (
    "An adjudicator would read beside the client's statement, and want explained: {statements}. A statement that meets each of them, and "
    "says why, comes before a denial does."
)
_ASYLUM: Final = {
    "pending": (
        "The year for asylum ran out by {day}; a form is on file, so that it is no day to keep. Whether that form was received in time, "
        "and stands, is another question."
    ),
    "child": (
        "The year for asylum, which would have run out by {day}, does not bind an unaccompanied child; whether the agency still treats "
        "the client as one after 18 is to be checked."
    ),
    "order": (
        "The year for asylum ran out by {day}. While an order stands reinstated there is no asylum, only withholding and protection "
        "under the Convention against Torture."
    ),
    "passed": (
        "The year for asylum from the last arrival recorded ran out by {day}; a later one would begin another. What is left otherwise is an "
        "exception, withholding and torture."
    ),
}
_NO_DEADLINE: Final = (
    "The application for T-1 status has no last day of its own: what presses is the birthday of a relative, a hearing or another status. "
    "Pressure of time is no reason to file an account that is not cleared."
)


@attrs.frozen
class Told:
    """
    One point as it is told.

    Attributes:
        point: The point.
        about: The records that it is about, as a reader calls them; none where it is of the whole case.
        text: What it turns on.
        held_up: What an adjudicator would hold up; nothing where nothing is named.
        citations: Where it stands.
    """

    point: Point
    about: tuple[str, ...]
    text: str
    held_up: str
    citations: tuple[str, ...]


@attrs.frozen
class Asked:
    """
    One question that counsel asks first.

    Attributes:
        first: The question.
        text: Its words, with the day filled in.
        why: What hangs on it.
    """

    first: First
    text: str
    why: str


@attrs.frozen(eq=False, repr=False, slots=False)
class Points:
    """
    The points of one case.

    Attributes:
        picture: What was found of the case.
    """

    picture: Picture

    @cached_property
    def case(self) -> Case:
        """The case as the setting shows it."""
        case: Case = self.picture.case
        return case

    @cached_property
    def _scope(self) -> Scope:
        return scope_of(self.case, self.picture.day)

    @cached_property
    def _standing(self) -> Standing:
        standing: Standing = self.picture.status.standing(self.case, self.picture.day)
        return standing

    @cached_property
    def _line(self) -> Timeline:
        return days(self.case, self.picture.day, "asylum_year")

    def _each(self, over: str) -> Iterator[tuple[str, Scope]]:
        """Yield the records that something is asked of, each with its path; of incidents those that were done to the applicant."""
        if not over:
            yield "", self._scope
            return
        for inner in T.each(over, self._scope):
            if over != "incident" or inner.names["incident"].victim == self.case.applicant:
                yield inner.paths[over], inner

    def _holding(self, over: str, when: Predicate, unless: Predicate | None) -> Iterator[tuple[str, Scope]]:
        for path, scope in self._each(over):
            needless = unless is not None and find(unless, scope).bits & 15 == truth.TRUE
            if asserted(find(when, scope).bits) and not needless:
                yield path, scope

    # --- points -------------------------------------------------------------------------------------------------------

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Every point that the record calls for, in the order of a file."""
        return tuple(self._told())

    def about(self, *about: About) -> tuple[Told, ...]:
        """Return the points about something."""
        return tuple(told for told in self.told if told.point.about in about)

    def _told(self) -> Iterator[Told]:
        catalog, day = self.picture.catalog, self.picture.day
        plain = catalog.plain
        for point in POINTS:
            if (point.about in _PRIVILEGED or point.over == "entry") and not self.picture.privileged:
                continue
            if day not in point.law.window or self._standing.holds(point.where) is False:
                continue
            found = [path for path, _ in self._holding(point.over, point.when, point.unless)]
            also = _ALSO.get(point.code)
            kept = found if also is None else also(self, found)
            if kept:
                words = _WORDS.get(point.code)
                text = words(self) if words else plain(point.law.rule)
                if text:
                    cited = tuple(str(c) for c in point.law.cites_on(day))
                    named = tuple(self._named(path) for path in kept if path)
                    yield Told(point, named, text, plain(point.held_up), cited)

    def _named(self, path: str) -> str:
        """Name a record as a reader calls it; of a relative the key."""
        record = get(self.case, path)
        return str(getattr(record, "person", "")) if path.startswith("family.") else T.about(path, self.picture.catalog)

    # --- the limbs ----------------------------------------------------------------------------------------------------

    @cached_property
    def limbs(self) -> tuple[str, ...]:
        """Say of each incident and limb that is recorded how far the record carries it."""
        return tuple(limb.told(self.picture.catalog) for limb in self._limbs)

    @cached_property
    def _limbs(self) -> tuple[Limb, ...]:
        return tuple(limbs_of(self.picture, self._each("incident")))

    def turns_on(self, element: str) -> str:
        """Say in a few words what an element turns on: of what was done how far each limb is carried; nothing where no point is told."""
        about = _TURNS_ON.get(element)
        if about is About.VICTIM and self._limbs:
            return in_short(self._limbs, self.picture.catalog)
        told, rest = "", next((told.text for told in self.told if told.point.about is about), "")
        while rest and len(told) < _FEW_WORDS:
            first, stop, rest = rest.partition(". ")
            told = f"{told} {first}{stop.strip()}".strip()
        return told

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
                who = catalog.word(each.to) if each.to else ""
                told.append(" ".join(part for part in (when, who) if part))
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
    def first(self) -> tuple[Asked, ...]:
        """What counsel asks first, in order; what criminal counsel asks stands last."""
        return self._every[:_MOST_FIRST]

    @cached_property
    def _every(self) -> tuple[Asked, ...]:
        return tuple(self._first())

    def ask_of(self, element: str) -> str:
        """Return the question that decides most for an element; nothing where none is for it."""
        return next((asked.text for asked in self._every if asked.first.element == element), "")

    def _first(self) -> Iterator[Asked]:
        say, plain = self.picture.catalog.say, self.picture.catalog.plain
        for first in FIRST:
            if self._standing.holds(first.where) is False:
                continue
            found = list(self._holding(first.over, first.when, first.unless))
            if not found:
                continue
            if not first.day:
                yield Asked(first, plain(first.ask), plain(first.why))
                continue
            dated = [value for _, scope in found for value in told_dates(getattr(scope.names[first.over], first.day))]
            ahead = [v for v in dated if v.end[1] and v.end[1] >= self.picture.day]
            if dated:
                day = min(ahead or dated, key=str)
                yield Asked(first, say(first.ask, day=day), plain(first.why))

    # --- what a point hangs on beside its predicate -------------------------------------------------------------------

    def unreported(self, found: list[str]) -> list[str]:
        """Keep a point where a report is needed and none is recorded."""
        return found if self.picture.urgent.unreported() is not None else []

    def young(self, found: list[str]) -> list[str]:
        """Keep a point where the applicant was, or may have been, under 18 at an act."""
        return found if self.picture.urgent.young_then else []

    def grown(self, found: list[str]) -> list[str]:
        """Keep the incidents at which the applicant was 18 or over, or may have been."""
        return [path for path in found if path not in self.of_child(found)]

    def of_child(self, found: list[str]) -> list[str]:
        """Keep the incidents at which the applicant was surely under 18."""
        return [p for p in found if self._line.age(self.case.applicant, self._line.at("incident", p)) == truth.TRUE]

    def left_after(self, found: list[str]) -> list[str]:
        """Keep the departures that came after an incident, or may have: not those that surely came before each."""
        kept = []
        for path, scope in self._each("departure"):
            inner = [
                scope.instead(incident=at.names["incident"])
                for at in T.each("incident", scope)
                if at.names["incident"].victim == self.case.applicant
            ]
            if path in found and any(find(AFTER, at).outcome is not Outcome.NOT_MET for at in inner):
                kept.append(path)
        return kept

    def never_left(self, found: list[str]) -> list[str]:
        """Keep a point where a stay without status is recorded or possible, and no departure."""
        presence = self.case.presence
        return found if presence.entries and not presence.departures else []

    def soon_after_admission(self, found: list[str]) -> list[str]:
        """Return the convictions whose conduct lies, or may lie, within five years of the day residence began."""
        since = [v.start[0] for v in told_dates(self.case.filing.resident_since) if v.start[0]]
        if not (found and since):
            return []
        limit = birthdays((min(since), None), 5)[0]
        return [
            f"conduct.matters[{n}]"
            for n, matter in enumerate(self.case.conduct.matters)
            if asserted(matter.convicted.when_no_hurts)
            and any(limit and v.start[0] and v.start[0] <= limit for v in told_dates(matter.when))
        ]

    def with_a_parent(self, found: list[str]) -> list[str]:
        """Keep a point about brothers and sisters where a parent is recorded beside them."""
        return found if any(m.kinship is Kinship.PARENT for m in self.case.family.members) else []

    def with_a_child_to_follow(self, found: list[str]) -> list[str]:
        """Keep a point about a child whom somebody holds where a child is recorded who could follow."""
        could = (
            m.kinship is Kinship.CHILD and m.citizen.when_yes_hurts != truth.TRUE for m in self.case.family.members
        )
        return found if any(could) else []

    def year_over(self, found: list[str]) -> list[str]:
        """Keep a point where the year for asylum has run out, from every arrival that is dated."""
        return found if self._year_end and self._year_end < self.picture.day else []

    @cached_property
    def _year_end(self) -> datetime.date | None:
        ends = [e.latest for e in self._line.all("asylum_year") if e.latest]
        return next_open(max(ends)) if ends else None

    def hardship_told(self) -> str:
        """Say that hardship looks ahead, with which of the factors are on record and which nobody has told."""
        rule, catalog = next(p.law.rule for p in POINTS if p.code == "AHEAD"), self.picture.catalog
        of = {name: getattr(self.case.hardship.factors, name) for name in _FACTORS}
        told = [name for name, answer in of.items() if asserted(answer.when_no_hurts)]
        left = [name for name, answer in of.items() if not answer.claims]
        if not (told and left):
            return catalog.plain(rule)
        named = [
            catalog.some([catalog.plain(label(f"hardship.factors.{name}")) for name in some], 9)
            for some in (told, left)
        ]
        return catalog.say(_OF_HARDSHIP, rule=catalog.plain(rule), told=named[0], open=named[1])

    def year_told(self) -> str:
        """Say why the year for asylum is no day to keep."""
        own = self.case.filing
        why = (
            "order"
            if own.order_reinstated.when_no_hurts == truth.TRUE
            else "pending"
            if own.asylum_pending.when_no_hurts == truth.TRUE
            else "child"
            if own.unaccompanied_child.when_no_hurts == truth.TRUE
            else "passed"
        )
        return self.picture.catalog.say(_ASYLUM[why], day=self._year_end)


def points_of(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> Points:
    """
    Return the points of a case.

    Args:
        case: The case, as for `tvisa.screen`.
        as_of: The day, as for `tvisa.screen`.
        lang: The language of the sentences, such as ``es``.
    """
    return Points(Picture(as_case(case), as_day(as_of), catalog=catalog_of(lang)))


_ALSO: Final[dict[str, Callable[[Points, list[str]], list[str]]]] = {
    "NO_REPORT_YET": Points.unreported,
    "YOUNG": Points.young,
    "SEX": Points.grown,
    "SEX_OF_CHILD": Points.of_child,
    "LEFT_AND_BACK": Points.left_after,
    "NO_DEPARTURE_NO_BAR": Points.never_left,
    "DEPORTABLE_FIVE_YEARS": Points.soon_after_admission,
    "THROUGH_A_PARENT": Points.with_a_parent,
    "HELD_CHILD": Points.with_a_child_to_follow,
    "ASYLUM_YEAR_OVER": Points.year_over,
}
"""By code of a point, what it hangs on beside its predicate."""
_WORDS: Final[dict[str, Callable[[Points], str]]] = {
    "AHEAD": Points.hardship_told,
    "NO_DEADLINE": lambda points: points.picture.catalog.plain(_NO_DEADLINE),
    "ASYLUM_YEAR_OVER": Points.year_told,
    "REOPENING_OVER": reopening_told,
    "YEARS_STOP": years_stop,
}
"""By code of a point, what says it in place of its rule: it names a day."""
