"""
What is urgent in one case: its days, its stop signs and the next step where it stands, in one order.

Worked out once; the first lines of a screening, the memo's first page, the dates on a client's sheet, the calendar and JSON are all
drawn from it. Outside a privileged setting the case is looked at without what belongs in a confidential consult: acts, arrests and
charges, how somebody came in, and removal orders.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Case
from tvisa.facts.assistance import AgencyKind, Channel
from tvisa.facts.timeline import Timeline
from tvisa.kernel import truth
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Who
from tvisa.kernel.truth import Outcome
from tvisa.law.common.order import PLACE, Rank
from tvisa.law.common.posture import Court, Order, Posture, Standing, Where
from tvisa.law.common.term import Term, What
from tvisa.law.conduct.ladder import Step as BarStep
from tvisa.law.conduct.timing import asserted
from tvisa.law.t.urgent.steps import STEPS, Step
from tvisa.law.t.urgent.stops import HELD, STOPS, Stop
from tvisa.screening.confidences import without_private
from tvisa.screening.exposure import Exposure
from tvisa.screening.family import FamilyScreening, family_of
from tvisa.screening.picture import Picture
from tvisa.screening.urgent_days import LIVE, SUMMONS, Day, State, days_of

_PRIVATE: Final = ("status.", "filing.order_", "filing.reinstated_on", "filing.found_on")
"""What is not asked outside a privileged setting either: orders of removal, and what became of them."""
_SAYS_MORE: Final = (
    ("CRIMINAL_BAR", "CRIMINAL_NOW"),
    ("CRIMINAL_BAR", "CRIMINAL_ACTS"),
    ("CRIMINAL_BAR", "AGENCY_CONTACT"),
    ("CRIMINAL_NOW", "CRIMINAL_ACTS"),
    ("CRIMINAL_NOW", "AGENCY_CONTACT"),
    ("RESIDENT", "REPORT"),
    ("RESIDENT", "DO_NOT_FILE"),
    ("DANGER_NOW", "DANGER"),
    ("UNTRUE_FILING", "UNTRUE_STATEMENT"),
    ("UNTRUE_FILING", "PAPERS_SHOWN"),
    ("UNTRUE_STATEMENT", "PAPERS_SHOWN"),
)
"""Stop signs beside which another says nothing more."""


@attrs.frozen
class Raised:
    """A stop sign that is up: what raised it, and before which day it must be minded."""

    stop: Stop
    facts: tuple[Fact, ...]
    before: Day | None

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
    """
    What is urgent in a case.

    Attributes:
        picture: What was found of the case.
    """

    picture: Picture

    @cached_property
    def case(self) -> Case:
        """The case as the setting shows it."""
        case: Case = self.picture.case
        return case if self.picture.privileged else without_private(case)

    @cached_property
    def standing(self) -> Standing:
        """Where the case stands: the application, the court and the order."""
        return self.picture.standing if self.case is self.picture.case else Standing.of(self.case, self.picture.day)

    @cached_property
    def _family(self) -> FamilyScreening:
        return family_of(self.case, self.picture.day, self.picture.catalog)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """Every day of the case, the earliest first, then what has no day, then what has passed."""
        scope = self.picture.status.scope(self.case, self.picture.day)
        return tuple(days_of(self.case, self.picture.day, self._family, self.standing, scope))

    # --- stop signs ---------------------------------------------------------------------------------------------------

    @cached_property
    def _exposure(self) -> Exposure:
        picture = self.picture
        if self.case is picture.case:
            return picture.exposure
        return Exposure(self.case, picture.day, picture.catalog, picture.findings[0])

    @cached_property
    def stops(self) -> tuple[Raised, ...]:
        """The stop signs that are up, in their order."""
        there = next((d for d in self.days if d.live and isinstance(d.of, Term) and d.of.what is What.BE_THERE), None)
        found = []
        for stop in STOPS:
            if self.standing.holds(stop.where) and (raised := self._raised(stop)) is not None:
                minded = there if stop.rank in (Rank.CRIMINAL_NOW, Rank.CRIMINAL) else None
                found.append(Raised(stop, tuple(dict.fromkeys(raised)), minded))
        codes = {raised.stop.code for raised in found}
        over = {less for more, less in _SAYS_MORE if more in codes}
        found = [raised for raised in found if raised.stop.code not in over]
        return tuple(sorted(found, key=_place))

    def _raised(self, stop: Stop) -> list[Fact] | None:
        """Return the facts that raise a stop sign; None where nothing does."""
        holding = [s for s in self._exposure.subjects if s.kind in stop.when and s.holds(stop.when[s.kind])]
        facts = [fact for s in holding for fact in s.facts(stop.when[s.kind])]
        also = _ALSO.get(stop.code)
        more = also(self) if also else None
        if not holding and more is None:
            return None
        return [*facts, *(more or ())]

    def bar_at(self, *steps: BarStep) -> list[Fact] | None:
        """Return what is recorded of acts that touch the bar; None where it stands elsewhere, or is not screened."""
        if not self.picture.privileged or self._exposure.bar.step not in steps:
            return None
        acts = [act for act in self._exposure.bar.acts if act.recorded]
        return [f for act in acts for f in (*act.for_officer(), *act.for_representative())] if acts else None

    def own_acts(self) -> list[Fact] | None:
        """Return what is recorded of acts that touch the bar; nothing more where it is only told that one concerned somebody."""
        told = self.bar_at(BarStep.UNDETERMINED, BarStep.RAISED_UNRESOLVED, BarStep.RAISED_STRONG)
        if told is not None:
            return told
        privileged = self.picture.privileged
        return [] if privileged and any(act.concerns_somebody for act in self._exposure.bar.acts) else None

    @property
    def _called(self) -> bool:
        """
        Whether a criminal court, a grand jury or an agent has set a day for the client that may be to come.

        A day that nobody knows, and that the client may have missed, is looked up with the arrest or charge it belongs to.
        """
        return any(d.code in SUMMONS and (d.live or self._to_come(d)) for d in self.days)

    def _to_come(self, day: Day) -> bool:
        if day.state is not State.NOT_KNOWN:
            return False
        records = [get(self.case, path.rpartition(".")[0]) for path in day.paths]
        return not all(record.missed.claims and record.missed.when_no_hurts != truth.FALSE for record in records)

    def called(self) -> list[Fact] | None:
        """Return nothing more than that a court or an agent has set a day for the client."""
        return [] if self._called else None

    def exposed_now(self) -> list[Fact] | None:
        """Return the facts by which what raises the bar could be charged now: as it stands, or once an authority asks."""
        found = self.bar_at(BarStep.RAISED_STRONG)
        if found is None and (self._called or self.asked() is not None):
            found = self.bar_at(BarStep.RAISED_UNRESOLVED)
        if found is None:
            return None
        return [*found, *(self._raised(next(s for s in STOPS if s.code == "CRIMINAL_NOW")) or ())]

    def asked(self) -> list[Fact] | None:
        """Return what says that an agency asked for something, or came to the client, and was not answered yet."""
        own = self.case.assistance
        asked = any(r.complied.when_no_hurts != truth.TRUE for r in own.requests)
        asked |= any(c.channel is Channel.BEGUN_BY_AGENCY for c in own.contacts)
        return [] if asked else None

    def unended(self) -> list[Fact] | None:
        """Return the arrests and charges whose end is not recorded, and that are not recorded as open."""
        left = [
            s
            for s in self._exposure.matters
            if (m := s.scope.names["matter"])
            and any(asserted(a.when_no_hurts) for a in (m.arrested, m.charged))
            and not any(
                asserted(a.when_no_hurts)
                for a in (m.pending, m.dismissed, m.acquitted, m.convicted, m.vacated_for_defect)
            )
        ]
        return [f for s in left for f in s.facts(HELD)] if left else None

    def presses_on_the_bar(self) -> list[Fact] | None:
        """Return what raises the bar where it stands strong, or where an authority already has its eye on the client."""
        strong = self.bar_at(BarStep.RAISED_STRONG)
        pending = any(asserted(m.pending.when_no_hurts) for m in self.case.conduct.matters)
        pressed = self._called or pending or self.asked() is not None
        return self.bar_at(BarStep.RAISED_UNRESOLVED) if strong is None and pressed else strong

    def unreported(self) -> list[Fact] | None:
        """
        Return nothing more than that no report is recorded where one is needed; None where none is, or may be recorded.

        Somebody who was, or may have been, under 18 at an act, or whom trauma keeps from it, need not report. What was told
        anonymously, or to those who are no agency in the United States, is no report by itself.
        """
        found = next((f for f in self.picture.findings if f.predicate.id == "law_enforcement_assistance"), None)
        own = self.case.assistance
        told = any(
            asserted(a.when_no_hurts)
            for c in own.contacts
            if c.agency not in _NO_AGENCY and c.anonymous.when_yes_hurts != truth.TRUE
            for a in (c.about_trafficking, c.concerned_trafficking)
        )
        if found is None or found.outcome is Outcome.MET or told or asserted(own.trauma.unable.when_no_hurts):
            return None
        return None if self.young_then else []

    def answer_missed(self) -> list[Fact] | None:
        """Return nothing more than that the day for the answer to a request or a notice has passed and no answer is recorded."""
        return self._passed("REQUEST_FOR_EVIDENCE", "INTENT_TO_DENY")

    def rebuttal_missed(self) -> list[Fact] | None:
        """Return nothing more than that the day for evidence against a revocation has passed and no answer is recorded."""
        return self._passed("INTENT_TO_REVOKE")

    def _passed(self, *codes: str) -> list[Fact] | None:
        return [] if any(d.code in codes and d.state is State.PASSED for d in self.days) else None

    def drawn_abroad(self) -> list[Fact] | None:
        """Return nothing more than that a trip is planned, or that relatives abroad are recorded, whom somebody may go to see."""
        planned = any(d.code == "TRIP" and d.state is not State.PASSED for d in self.days)
        abroad = any(m.in_united_states.when_yes_hurts == truth.FALSE for m in self.case.family.members)
        return [] if planned or abroad else None

    @property
    def young_then(self) -> bool:
        """Whether a dated incident was at an age under 18, or may have been."""
        line = Timeline.of(self.case, self.picture.day)
        own = [
            line.at("incident", f"incidents[{n}]")
            for n, incident in enumerate(self.case.incidents)
            if incident.victim == self.case.applicant
        ]
        born = line.of_person("born", self.case.applicant)
        return bool(born.dates) and any(
            event.dates and line.age(self.case.applicant, event) != truth.FALSE for event in own
        )

    # --- the step -----------------------------------------------------------------------------------------------------

    @cached_property
    def _steps(self) -> tuple[Step, ...]:
        """Every step that the case can call for, as far as it is recorded where it stands."""
        return self._steps_at(self.standing)

    def _steps_at(self, at: Standing) -> tuple[Step, ...]:
        up = frozenset(raised.stop.code for raised in self.stops)
        return _called_for(Where(at.stages, at.courts, at.orders), up & _HANGING)

    @property
    def step(self) -> Step | None:
        """The next step where the case stands; None while that is not settled."""
        return self._steps[0] if len(self._steps) == 1 else None

    @cached_property
    def step_if_no(self) -> Step | None:
        """
        The next step if there is no removal order and no case in court, of which nobody recorded either.

        None where the step is settled, where that would not settle it, and outside a privileged setting, where orders are no subject.
        """
        if self.step or not self.picture.privileged:
            return None
        at = self.standing
        orders = frozenset({Order.NONE}) & at.orders or at.orders
        courts = frozenset({Court.NONE}) & at.courts or at.courts
        steps = self._steps_at(attrs.evolve(at, orders=orders, courts=courts))
        return steps[0] if len(steps) == 1 else None

    def asks(self) -> Iterator[Missing]:
        """Yield what would settle where the case stands."""
        if self.step:
            return
        told = dict.fromkeys(found for step in self._steps for found in self.standing.asks(step.where))
        scope = self.picture.status.scope(self.case, self.picture.day)
        for path, gap, question in told:
            if not self.picture.privileged and path.startswith(_PRIVATE):
                continue
            words = self.picture.catalog.plain(question)
            yield Missing(path, gap, words, Who.INTERVIEWER, scope.labels(f"case.{path}"))

    # --- in one order -------------------------------------------------------------------------------------------------

    @cached_property
    def first(self) -> tuple[Raised | Day, ...]:
        """Stop signs and days in one order: what cannot be undone first, and of one rank the earlier."""
        told: list[Raised | Day] = [*self.stops, *(d for d in self.days if d.state not in (State.PASSED, State.FIXED))]
        return tuple(sorted(told, key=_place))


_NO_AGENCY: Final = (AgencyKind.FOREIGN_CONSULATE, AgencyKind.FOREIGN_POLICE, AgencyKind.SERVICE_PROVIDER)
_HANGING: Final = frozenset(step.stop for step in STEPS)
"""Stop signs on which a step hangs."""


@functools.lru_cache(maxsize=4096)
def _called_for(at: Where, up: frozenset[str]) -> tuple[Step, ...]:
    """Return the steps that postures call for while some stop signs are up, in the order of the list."""
    postures = itertools.starmap(Posture, itertools.product(at.stages, at.courts, at.orders))
    open_to = [step for step in STEPS if step.stop in {"", *up}]
    codes = {next(step.code for step in open_to if posture in step.where) for posture in postures}
    return tuple(step for step in STEPS if step.code in codes)


def _place(item: Raised | Day) -> tuple[int, str, bool]:
    day = item.day if isinstance(item, Raised) else item
    when = "" if day is None else day.by.isoformat() if day.state in LIVE else "~"
    return PLACE[item.rank], when, isinstance(item, Day)


_ALSO: Final[dict[str, Any]] = {
    "CRIMINAL_NOW": Urgent.called,
    "CRIMINAL_BAR": Urgent.exposed_now,
    "DO_NOT_FILE": Urgent.presses_on_the_bar,
    "CRIMINAL_ACTS": Urgent.own_acts,
    "AGENCY_CONTACT": Urgent.asked,
    "DISPOSITION": Urgent.unended,
    "TRAVEL": Urgent.drawn_abroad,
    "DANGER": lambda urgent: [] if urgent.case.reprisals else None,
    "REPORT": Urgent.unreported,
    "ANSWER_MISSED": Urgent.answer_missed,
    "REBUTTAL_MISSED": Urgent.rebuttal_missed,
}
"""What raises a stop sign beside what it asks of acts, matters or the case, by its code."""
