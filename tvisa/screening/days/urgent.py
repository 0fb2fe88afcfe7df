"""
The days of one case: each with how it stands, the last working day to rely on, and whom it concerns.

Days are read off the timeline, the year for asylum and the room of relatives, each of which has its own home. One that has passed
is never among those to come, and one whose date nobody recorded is asked for.
"""

from __future__ import annotations

import datetime
import enum
import functools
import itertools
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cached_property
from operator import attrgetter
from typing import Any, Final, cast

import attrs

from tvisa.facts import Case, FamilyMember, Forum
from tvisa.facts.choices import chosen
from tvisa.facts.labels import label
from tvisa.facts.timeline import BY_KEY, KIND_IN, OVER_IN, TOLD, Event, Span, Timeline, by_day, records, told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.carried import Missing
from tvisa.kernel.classification import Classification
from tvisa.kernel.dates import DateFact, ages
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Who
from tvisa.kernel.truth import Outcome
from tvisa.law.common.clocks import by_mail
from tvisa.law.common.found import Elsewhere
from tvisa.law.common.order import PLACE, Rank
from tvisa.law.common.posture import FILED, LEFT, Court, Order, Posture, Stage, Standing, Where
from tvisa.law.common.remedies import remedies
from tvisa.law.common.term import LIVE, Day, DayState, Step, Stop, Term, What, day_of
from tvisa.law.common.upcoming import not_kept, whose_plan
from tvisa.screening.conduct.subject import scope_of
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.picture import Picture
from tvisa.screening.relatives.family import FamilyScreening, family_of
from tvisa.screening.remarks.speaking import Look, Looker, said_to_all
from tvisa.screening.table import RemarkTold
from tvisa.screening.value import Value, says, through, told, worded

_BY_MAIL: Final = ".served_by_mail"
_TOO_YOUNG: Final = 15
"""Below that age nobody is asked to stay unmarried: a sentence that would only frighten."""
_FAR: Final = datetime.timedelta(days=366)


def days_of(case: Case, family: FamilyScreening, looker: Looker) -> list[Day]:
    """
    Return every day of a case, the earliest first, then what has no day, then what has passed.

    Args:
        case: The case.
        family: What was found of its family.
        looker: Looks at the case on the day as of which they are worked out.
    """
    terms = _once(list(_terms(case, looker)), looker.status.law_of("urgent").SUMMONS)
    found = [*terms, *family.deadlines, *_kept(case, looker, family)]
    order = {DayState.AHEAD: 0, DayState.MAY_HAVE_PASSED: 0, DayState.PASSED: 2}
    return sorted(found, key=lambda d: (order.get(d.state, 1), d.by, d.code, d.subject))


# --- the days of the case itself --------------------------------------------------------------------------------------


def _once(found: list[Day], summons: Container[str]) -> list[Day]:
    """
    Leave out what is told in another place.

    What an agency asks for a day on which a court or an agent has set the client to come is told there, and an interview about fear as
    one on credible fear, once that is settled.
    """
    called = {(d.day, d.latest) for d in found if d.code in summons}
    credible = {d.paths for d in found if d.code == "CREDIBLE_FEAR" and d.settled}
    told = [d for d in found if d.code != "REQUEST_OF_AGENCY" or (d.day, d.latest) not in called]
    told = [d for d in told if d.code != "FEAR_INTERVIEW" or d.paths not in credible]
    return [d for d in told if d.code != "CREDIBLE_FEAR" or d.settled]


def _terms(case: Case, looker: Looker) -> Iterator[Day]:
    day = looker.day
    line = looker.status.law_of("timeline").days(case, day)
    for term in looker.status.law_of("urgent").TERMS:
        # What is disputed takes no day away: whoever relies on the wrong account has lost it.
        look = looker.found(term)
        if look is None:
            continue
        settled = look.there is True
        dated: dict[tuple[Span, frozenset[DayState]], dict[str, None]] = {}
        for span, paths in _spans(term, case, line, looker.status):
            if span != (None, None):
                left = _left(term, paths[0], case, looker.standing)
                dated.setdefault((span, left), {}).update(dict.fromkeys(paths))
        kept = False
        for (span, left), at in dated.items():
            one = _as_told(day_of(term, span, day), tuple(at), case, left)
            one = attrs.evolve(one, settled=settled, title=_title(term, at, case))
            kept |= one.state is not DayState.UNRESOLVED
            # That somebody came of age long ago is no day that was missed.
            if one.state is not DayState.PASSED or not term.first_too_late:
                yield one
        # Of what stands in a list each record without a day is asked for one.
        for path in _undated(term, case, day):
            missed = DayState.MAY_HAVE_PASSED in _left(term, path, case, looker.standing)
            state, rank = (DayState.UNRESOLVED, Rank.SOON) if missed else (DayState.NOT_KNOWN, Rank.UNKNOWN)
            yield Day(term, state, paths=(path,), settled=settled, rank=rank)
        if not kept and term.fact and (look.holding or not term.when):
            scope = looker.explainer.scope
            unlikely = term.unlikely is not None and find(term.unlikely, scope).bits & 15 == truth.TRUE
            rank = Rank.LATER if unlikely else Rank.UNKNOWN
            yield Day(term, DayState.NOT_KNOWN, paths=(term.fact,), settled=settled, rank=rank)


def _as_told(one: Day, told: tuple[str, ...], case: Case, left: frozenset[DayState]) -> Day:
    """Return a day with the facts that tell it: how the paper was served, what was written of it, whether it may have been missed."""
    mailed = any(path.endswith(_BY_MAIL) and by_mail(get(case, path)) == (False, True) for path in told)
    one = attrs.evolve(one, paths=told, may_be_mailed=mailed)
    dated = [path for path in told if not path.endswith(_BY_MAIL)]
    if one.of.key not in BY_KEY:
        one = attrs.evolve(one, rests_on=(label(dated[0]), _as_written(case, dated[:1])))
    elif one.approximate:
        one = attrs.evolve(one, told=_as_written(case, dated))
    if one.state in left:
        one = attrs.evolve(one, state=DayState.UNRESOLVED, safe=None, target=None, act_by=None, rank=Rank.SOON)
    return one


def _left(term: Term, path: str, case: Case, standing: Standing) -> frozenset[DayState]:
    """Return the states in which the day of a record is not over: what was missed, and what was asked and is not known."""
    record = get(case, path.rpartition(".")[0]) if term.after else None
    told = getattr(record, OVER_IN.get(_list_of(path), "missed"), None)
    # An order that is recorded is told by its own days.
    ordered = getattr(record, "forum", None) is Forum.IMMIGRATION_COURT and Order.NONE not in standing.orders
    if told is None or ordered or not not_kept(told):
        return frozenset()
    return frozenset(
        {DayState.PASSED, DayState.MAY_HAVE_PASSED} if told.when_yes_hurts == truth.TRUE else {DayState.PASSED}
    )


def _list_of(path: str) -> str:
    return path.partition("[")[0]


def _title(term: Term, paths: Iterable[str], case: Case) -> str:
    """Return what a day is called by the kind that its records are all of."""
    kinds = {_kind(get(case, path.rpartition(".")[0]), path) for path in paths} if term.called else set()
    return term.called.get(kinds.pop(), "") if len(kinds) == 1 else ""


def _kind(record: Any, path: str) -> Any:
    return getattr(record, KIND_IN.get(_list_of(path), ""), None)


def _as_written(case: Case, paths: Iterable[str]) -> str:
    dates = (date for path in paths for date in told_dates(get(case, path)))
    return ", ".join(dict.fromkeys(map(str, dates)))


def _spans(term: Term, case: Case, line: Timeline, status: Classification) -> Iterator[tuple[Span, tuple[str, ...]]]:
    if term.key == "asylum_year":
        year = status.law_of("timeline").year_of(line)
        if year["until"]:
            until = datetime.date.fromisoformat(year["until"])
            ends = [e.latest for e in line.all(term.key) if e.path in year["entries"] and e.latest]
            yield (until, max(ends) if ends else None), tuple(year["entries"])
        elif year["state"] == "over":
            over = [e.latest for e in line.all(term.key) if e.latest]
            yield (max(over), max(over)), tuple(year["entries"])
        return
    mailed = [row.key for row in status.law_of("timeline").RECKONED if row.clock and row.clock.mail]
    for event in _events(term, case, line):
        if not event.path.count("[") or _is_of(term, event.path, case, line.day):
            how = (event.path.rpartition(".")[0] + _BY_MAIL,) if event.key in mailed else ()
            yield event.start, (*(event.derived_from or (event.path,)), *how)


def _is_of(term: Term, path: str, case: Case, day: datetime.date) -> bool:
    """Say whether a record in a list is of the kinds that a term is for, and not over."""
    record = get(case, path.rpartition(".")[0])
    if over_in := OVER_IN.get(_list_of(path)):
        done = getattr(record, over_in)
        over = by_day(done, day) if isinstance(done, DateFact) else [done.when_yes_hurts]
        if over and set(over) == {truth.TRUE}:
            return False
    kind = _kind(record, path)
    named = isinstance(kind, enum.StrEnum) and not isinstance(kind, Reply)
    if (term.kinds or term.unnamed) and not (kind in term.kinds if named else term.unnamed):
        return False
    return not term.whose or whose_plan(case, record) in term.whose.split()


def _undated(term: Term, case: Case, day: datetime.date) -> Iterator[str]:
    told = BY_KEY.get(term.key)
    if told is None or not ((term.kinds or term.unnamed) and told.over):
        return
    for path, record in records(case, told.over):
        if not any(told_dates(date(record)) for date in _dates_in(told.over)) and _is_of(
            term, f"{path}.{told.within}", case, day
        ):
            yield f"{path}.{told.within}"


@functools.cache
def _dates_in(over: str) -> tuple[Callable[[Any], DateFact], ...]:
    """Return what reads each date of a record in a list."""
    return tuple(attrgetter(each.within) for each in TOLD if each.over == over)


def _events(term: Term, case: Case, line: Timeline) -> Iterator[Event]:
    if term.key.startswith("age_"):
        yield line.of_person(term.key, case.applicant)
    else:
        yield from line.all(term.key)
        yield from line.all(term.or_key) if term.or_key else ()


def _kept(case: Case, looker: Looker, family: FamilyScreening) -> Iterator[Day]:
    """Yield what ends a class whenever it is done, and birthdays that look like days to keep and are none."""
    today, law = looker.day, looker.status.law_of("urgent")
    followers = [f for f in family.members if f.outcome is not Outcome.NOT_MET and not f.part_in_it]
    reached = [f.member for f in followers if f.has_to_stay_unmarried]
    if awaited := [m for m in reached if m.kinship in law.FIXED_AGES and not m.admitted_on.values]:
        line = Timeline.of(case, today)
        single = dict.fromkeys(m.person for m in awaited if line.age(m.person, today, under=_TOO_YOUNG) != truth.TRUE)
        if single:
            yield Day(law.STAY_UNMARRIED, DayState.NO_DAY, members=tuple(single), rank=Rank.KEEP)
    if looker.standing.stages <= {*FILED, Stage.GRANTED}:
        at_stake = {d.subject for d in family.deadlines}
        yield from (d for m in reached if m.person not in at_stake for d in _fixed(case, looker, m))


def _fixed(case: Case, looker: Looker, member: FamilyMember) -> Iterator[Day]:
    kinship, today, ages = chosen(member.kinship), looker.day, looker.status.law_of("urgent").FIXED_AGES
    if kinship not in ages:
        return
    years, law = ages[kinship]
    first = (
        looker.status.law_of("timeline")
        .days(case, today, f"age_{years}")
        .of_person(f"age_{years}", member.person)
        .start[0]
    )
    if first and today <= first <= today + _FAR:
        yield Day(law, DayState.FIXED, first, subject=member.person, members=(member.person,))


# --- days, stop signs and the next step of one case, in order ---------------------------------------------------------


@attrs.frozen
class Raised:
    """A stop sign that is up: what was found of it, and before which day it must be minded."""

    look: Look[Stop]
    before: Day | None

    @property
    def stop(self) -> Stop:
        """The stop sign."""
        return self.look.remark

    @property
    def day(self) -> Day | None:
        """The day before which it stands, where it belongs to one that is soon."""
        return self.before if self.stop.with_day and self.before and self.before.rank is Rank.SOON else None

    @property
    def rank(self) -> Rank:
        """How urgent it is: as urgent as the day to which it belongs."""
        return self.day.rank if self.day else self.stop.rank


@attrs.frozen(eq=False, repr=False, slots=False)
class Urgent:
    """What is urgent in a case."""

    picture: Picture
    """What was found of the case."""

    @property
    def case(self) -> Case:
        """The case."""
        case: Case = self.picture.case
        return case

    @property
    def standing(self) -> Standing:
        """Where the case stands: the application, the court and the order."""
        return self.picture.standing

    @cached_property
    def _family(self) -> FamilyScreening:
        return family_of(self.case, self.picture.day, self.picture.catalog)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """Every day of the case, the earliest first, then what has no day, then what has passed."""
        scope = self.picture.status.scope(self.case, self.picture.day)
        explainer = Explainer(scope, self.picture.day, self.picture.catalog)
        return tuple(days_of(self.case, self._family, Looker(explainer, self.standing, self.picture.status)))

    # --- stop signs ---------------------------------------------------------------------------------------------------

    @cached_property
    def _found(self) -> Elsewhere:
        """What was found elsewhere, for stop signs that hang on it; of the bar nothing outside a privileged setting."""
        days = frozenset((day.code, str(day.state)) for day in self.days)
        if not self.picture.privileged:
            return Elsewhere(self.picture.outcomes, days=days)
        return attrs.evolve(self.picture.exposure.elsewhere, elements=self.picture.outcomes, days=days)

    @cached_property
    def _looker(self) -> Looker:
        scope = scope_of(self.case, self.picture.day).instead({"found": ""}, found=self._found)
        explainer = Explainer(scope, self.picture.day, self.picture.catalog)
        return Looker(explainer, self.standing, self.picture.status)

    @cached_property
    def stops(self) -> tuple[Raised, ...]:
        """The stop signs that are up, in their order."""
        there = next((d for d in self.days if d.live and d.of.what is What.BE_THERE), None)
        looks = self._looker.speaking(self.picture.status.law_of("urgent").STOPS)
        up = {look.remark.code: look for look in looks if look.told}
        less = {code for look in up.values() for code in look.remark.more_than}
        of_criminal_counsel = (Rank.CRIMINAL_NOW, Rank.CRIMINAL)
        found = [
            Raised(look, there if look.remark.rank in of_criminal_counsel else None)
            for look in up.values()
            if look.remark.code not in less
        ]
        return tuple(sorted(found, key=_place))

    # --- the step -----------------------------------------------------------------------------------------------------

    @cached_property
    def _steps(self) -> tuple[Step, ...]:
        """Every step that the case can call for, as far as it is recorded where it stands."""
        return self._steps_at(self.standing)

    def _steps_at(self, at: Standing) -> tuple[Step, ...]:
        return _called_for(self._of_case, Where(at.stages, at.courts, at.orders))

    @cached_property
    def _of_case(self) -> tuple[Step, ...]:
        """The steps whose condition the case meets, in their order: that of a posture alone, a stop sign that is up, or its own."""
        up = {"", *(raised.stop.code for raised in self.stops)}
        steps = self.picture.status.law_of("urgent").STEPS
        return tuple(s for s in steps if s.stop in up and (not s.when or self._looker.holds(s.when)))

    @property
    def step(self) -> Step | None:
        """The next step where the case stands; None while that is not settled."""
        return self._steps[0] if len(self._steps) == 1 else None

    @cached_property
    def step_if_no(self) -> Step | None:
        """
        The next step if there is no removal order, or none that was carried out, and no case in court, of which nobody recorded either.

        None where the step is settled, where that would not settle it, and outside a privileged setting, where orders are no subject.
        """
        if self.step or not self.picture.privileged:
            return None
        at = self.standing
        orders = frozenset({Order.NONE}) & at.orders or at.orders - frozenset(LEFT) or at.orders
        courts = frozenset({Court.NONE}) & at.courts or at.courts
        steps = self._steps_at(attrs.evolve(at, orders=orders, courts=courts))
        return steps[0] if len(steps) == 1 else None

    def asks(self) -> Iterator[Missing]:
        """Yield what would settle where the case stands, first the question whose answer leaves the fewest steps."""
        if self.step:
            return
        asked = dict.fromkeys(found for step in self._steps for found in self.standing.asks(step.where))
        left = {path: self._left_by(path) for path, _, _ in asked}
        told = sorted(asked, key=lambda question: max(left[p] for p in self.standing.upto(question[0]) if p in left))
        scope = self.picture.status.scope(self.case, self.picture.day)
        missing = (
            Missing(path, gap, question, Who.INTERVIEWER, scope.labels(f"case.{path}")) for path, gap, question in told
        )
        yield from self.picture.explainer.asked(tuple(missing))

    def _left_by(self, path: str) -> tuple[int, int]:
        left = [len(self._steps_at(self.standing.answered(path, yes=yes))) for yes in (True, False)]
        return max(left), sum(left)

    # --- in one order -------------------------------------------------------------------------------------------------

    @cached_property
    def first(self) -> tuple[Raised | Day, ...]:
        """Stop signs and days in one order: what cannot be undone first, and of one rank the earlier."""
        told: list[Raised | Day] = [
            *self.stops,
            *(d for d in self.days if d.state not in (DayState.PASSED, DayState.FIXED)),
        ]
        return tuple(sorted(told, key=_place))


@functools.lru_cache(maxsize=4096)
def _called_for(steps: tuple[Step, ...], at: Where) -> tuple[Step, ...]:
    """Return the steps that postures call for, in the order of the list: of each posture the first."""
    postures = itertools.starmap(Posture, itertools.product(at.stages, at.courts, at.orders))
    codes = {next(step.code for step in steps if posture in step.where) for posture in postures}
    return tuple(step for step in steps if step.code in codes)


def _place(item: Raised | Day) -> tuple[int, str, bool]:
    day = item.day if isinstance(item, Raised) else item
    when = "" if day is None else day.by.isoformat() if day.state in LIVE else "~"
    return PLACE[item.rank], when, isinstance(item, Day)


# --- as what a screening tells it -------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class StopSign(RemarkTold):
    """What must not be done before something else."""

    _of: Raised

    title = through("law.title", "What it is about, in a few words.", json=True)
    rank = through("_of.rank", "How urgent it is.", Rank, json=True)
    instead = through("_of.stop.instead", "Codes of notices that say no more.", tuple[str, ...])

    @told
    def before(self) -> str | None:
        """The next day on which somebody has to be somewhere: it is to be minded before that."""
        day = self._of.before.day if self._of.before else None
        return day.isoformat() if day else None

    @worded
    def span_told(self) -> str | None:
        """What was told of that day, as it was written, where nobody told the day itself."""
        return self._of.before.told or None if self._of.before else None

    @property
    def span_runs(self) -> bool:
        """Whether today lies in the month or year that was told."""
        return self._table.day.isoformat().startswith(self.span_told or "-")

    @worded
    def is_stop(self) -> bool:
        """Whether it is a stop sign, and no day."""
        return True

    @property
    def brief(self) -> str:
        """The same on a line: who must do, or not do, what."""
        return self._table.catalog.plain(self._of.stop.brief)


@attrs.frozen(eq=False, repr=False)
class NextStep(RemarkTold):
    """What to do next where the case stands."""

    harm = through("_look.remark.harm", "The common one that would harm.", by="_table.catalog.plain", json=True)
    check = through("_look.remark.check", "What to look up today.", by="_table.catalog.plain", json=True)

    @property
    def due(self) -> bool:
        """Whether it is due whatever the answers are that would settle where the case stands."""
        return cast("Step", self._look.remark).due


@attrs.frozen(eq=False, repr=False)
class Urgency(Value):
    """What is urgent in a case."""

    stops: tuple[StopSign, ...] = says("The stop signs that are up, what cannot be undone first.")
    days: tuple[UrgentDay, ...] = says(
        "Every day of the case: those to come, the earliest first; what has no day or none that is known; what has passed."
    )
    step: NextStep | None = says("The next step where the case stands; left out while that is not settled.")
    step_if_no: NextStep | None = says(
        "The next step if there is no removal order, or none that was carried out, and no case in court, where neither is recorded."
    )
    missing: tuple[Missing, ...] = says("What would settle where the case stands.")
    first: tuple[str, ...] = says("The codes of stop signs and the ids or codes of days, in the order to see to them.")
    items: tuple[StopSign | UrgentDay, ...] = attrs.field(default=())
    court: Court | None = attrs.field(default=None)
    """Whether removal proceedings are begun, where that is recorded: for the page, and in no JSON."""
    remedies: tuple[tuple[str, str], ...] = attrs.field(default=())
    """What can be filed against the order that the case is under, each with where that stands: for the page, and in no JSON."""


def urgency_of(picture: Picture) -> Urgency | None:
    """Return what is urgent; None where the status has no such thing."""
    return urgent_told(picture.of(Urgent)) if picture.has("filing") else None


def urgent_told(urgent: Urgent) -> Urgency:
    """Return what is urgent as values."""
    table = urgent.picture.table
    numbers = {id(day): n for n, day in enumerate((d for d in urgent.days if d.live), start=1)}
    days = {id(day): UrgentDay.of(day, table, numbers.get(id(day), 0)) for day in urgent.days}
    stops = {id(raised): StopSign(raised.look, table, raised) for raised in urgent.stops}
    every: dict[int, StopSign | UrgentDay] = {**days, **stops}
    items = tuple(every[id(item)] for item in urgent.first)
    names = tuple(item.code if isinstance(item, StopSign) else item.id or item.code for item in items)
    return Urgency(
        tuple(stops.values()),
        tuple(days.values()),
        _step_told(urgent.step, urgent),
        _step_told(urgent.step_if_no, urgent),
        tuple(urgent.asks()),
        names,
        items,
        next(iter(urgent.standing.courts)) if len(urgent.standing.courts) == 1 else None,
        tuple(_remedies(urgent)),
    )


def _remedies(urgent: Urgent) -> Iterator[tuple[str, str]]:
    """Yield what can be filed against the order, in a privileged setting alone: elsewhere orders are no subject."""
    day, catalog = urgent.picture.day, urgent.picture.catalog
    if urgent.picture.privileged:
        for remedy in remedies(urgent.case, urgent.standing.orders):
            yield catalog.plain(remedy.says), str(remedy.law.cites_on(day)[0])


def _step_told(step: Step | None, urgent: Urgent) -> NextStep | None:
    return NextStep(said_to_all(step, urgent.picture.explainer), urgent.picture.table) if step else None


# --- where a case stands, in words ------------------------------------------------------------------------------------

_STAGES: Final = {
    Stage.BEFORE: "nothing filed",
    Stage.PENDING: "Form I-914 pending",
    Stage.BONA_FIDE: "bona fide determination (BFD) issued",
    Stage.GRANTED: "T status granted",
    Stage.ENDED: "T status ended",
    Stage.DENIED: "Form I-914 denied",
}
_COURTS: Final = {
    Court.NONE: "not in removal proceedings",
    Court.NOTICE: "notice to appear (NTA) served",
    Court.PENDING: "in removal proceedings",
}
_ORDERS: Final = {
    Order.NONE: "no removal order",
    Order.UNEXECUTED: "removal order not executed",
    Order.IN_ABSENTIA: "ordered removed in absentia",
    Order.EXPEDITED: "expedited removal",
    Order.EXECUTED: "removal order executed",
    Order.REENTERED: "returned after an executed removal order",
    Order.REINSTATED: "removal order reinstated",
}


def posture_in_words(picture: Picture) -> tuple[list[str], list[str]]:
    """Return where a case stands, and what of that is not settled; of court and orders nothing outside a privileged setting."""
    told, unsettled, plain = list[str](), list[str](), picture.catalog.plain
    if not picture.has("filing"):
        return told, unsettled
    stages, courts, orders = picture.standing.stages, picture.standing.courts, picture.standing.orders
    if len(stages) == 1:
        told.append(plain(_STAGES[next(iter(stages))]))
    elif stages == {*FILED}:
        told.append(plain(_STAGES[Stage.PENDING]))
        unsettled.append(plain("bona fide determination (BFD)"))
    else:
        unsettled.append(plain("Form I-914"))
    if picture.privileged and len(courts) == 1:
        told.append(plain(_COURTS[next(iter(courts))]))
    elif picture.privileged:
        unsettled.append(plain("removal proceedings"))
    if picture.privileged and len(orders) == 1:
        told.append(plain(_ORDERS[next(iter(orders))]))
    elif picture.privileged:
        unsettled.append(plain("removal order"))
    return told, unsettled


def client_age(picture: Picture) -> tuple[int | None, int | None]:
    """Return between which years the client's age lies on the day; none where the record does not say."""
    line = Timeline.of(picture.case, picture.day)
    born = [
        ages(date.start, (picture.day, picture.day)) for date in line.of_person("born", picture.case.applicant).dates
    ]
    lows, highs = [low for low, _ in born if low is not None], [high for _, high in born if high is not None]
    return (min(lows), max(highs)) if born and len(lows) == len(highs) == len(born) else (None, None)
