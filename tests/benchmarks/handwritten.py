"""
The four elements under the rule of 2024 as somebody would write them by hand: functions over a `Case` that return True,
False or None.

What `tests.benchmarks.test_rules` times the library against, and holds its outcomes against: a second reading of the same
law, without the library's predicates. It has three values only, so:

* a disputed answer, and two sources of one thing that disagree (an age and the dates, a filing date and "not filed"), are
  None here where the library says CONTESTED;
* the assertion of an element as a whole is not read;
* what only a trafficker's side says against the applicant is read like anything else.

`modeled` takes the last two, disputes and second claims out of a case; on what is left the two must agree.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from tests.benchmarks.fixture import Value, all3, any3, not3
from tvisa.facts import AgencyKind, Case, Contact, Departure, Elements, Incident, Request
from tvisa.facts.incident import Asserted
from tvisa.kernel.answers import HOSTILE, Answer, State
from tvisa.kernel.dates import Age, Date, Years, anniversaries
from tvisa.kernel.paths import facts_of, put

Read = Callable[[Answer], Value]

RULE_OF_2024: Final = datetime.date(2024, 8, 28)

NAMED_2017: Final = {
    AgencyKind.FEDERAL_LAW_ENFORCEMENT,
    AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT,
    AgencyKind.PROSECUTOR,
    AgencyKind.JUDGE,
    AgencyKind.LABOR_AGENCY,
    AgencyKind.CHILD_PROTECTIVE_SERVICES,
}
NAMED_2024: Final = {
    *NAMED_2017,
    AgencyKind.TRIBAL_LAW_ENFORCEMENT,
    AgencyKind.ADULT_PROTECTIVE_SERVICES,
    AgencyKind.EEOC,
    AgencyKind.NLRB,
    AgencyKind.INSPECTOR_GENERAL,
    AgencyKind.BIA_POLICE,
    AgencyKind.CIVIL_RIGHTS_OFFICE,
}
NEVER: Final = {
    AgencyKind.TRAFFICKING_HOTLINE,
    AgencyKind.HHS_OTIP,
    AgencyKind.SERVICE_PROVIDER,
    AgencyKind.FOREIGN_CONSULATE,
    AgencyKind.FOREIGN_POLICE,
}
HOTLINES: Final = {AgencyKind.TRAFFICKING_HOTLINE, AgencyKind.HHS_OTIP}

_STATES: Final[dict[State, Value]] = {State.YES: True, State.NO: False}
_NIBBLES: Final[dict[int, Value]] = {0b1111: True, 0b0000: False}


def by_state(answer: Answer) -> Value:
    """Read an answer by reading its claims together."""
    return _STATES.get(answer.state())


def by_nibble(answer: Answer) -> Value:
    """Read an answer by the reading that it keeps ready."""
    return _NIBBLES.get(answer.when_no_hurts)


def some(values: Iterable[Value], complete: Value) -> Value:
    """Say whether one of a list holds, the list being open unless it is complete."""
    return any3(*values, False if complete is True else None)


def every(values: Iterable[Value], complete: Value) -> Value:
    """Say whether all of a list hold, the list being open unless it is complete."""
    return all3(*values, True if complete is True else None)


def agreed(values: Iterable[Value]) -> Value:
    """Return what several readings of one thing agree on."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def if3(condition: Value, then: Value, otherwise: Value) -> Value:
    """Return one thing or another by a condition; where that is open, what both say."""
    return (then if then == otherwise else None) if condition is None else then if condition else otherwise


def earlier(first: Any, second: Any) -> Value:
    """Say whether one day falls before another, each known between two bounds."""
    if first[1] and second[0] and first[1] < second[0]:
        return True
    return False if first[0] and second[1] and first[0] >= second[1] else None


def later(first: Any, second: Any) -> Value:
    """Say whether one day falls after another; on one and the same day nobody can tell."""
    if second[1] and first[0] and second[1] < first[0]:
        return True
    return False if first[1] and second[0] and first[1] < second[0] else None


def ended_before_filing(case: Case, incident: Incident) -> Value:
    """Say whether a day tells that the trafficking ended before filing, which it may still do; no day says that it did not."""
    days = incident.exit.when.values
    if not case.filed_on.values:
        return True if days and by_state(case.filed) is False else None
    return agreed(earlier(day.end, filed.start) for day in days for filed in case.filed_on.values) or None


def was_over(case: Case, incident: Incident) -> Value:
    """Say whether the trafficking was over at filing, by the answer and by the day; None where they differ."""
    return agreed({not3(by_state(incident.exit.ongoing)), ended_before_filing(case, incident)} - {None})


def ended_since_filing(case: Case, departure: Departure, incident: Incident) -> bool:
    """Say whether it surely ended after filing and before the departure."""
    days, filed, left = incident.exit.when.values, case.filed_on.values, departure.when.values
    told = [earlier(f.start, day.start) for f in filed for day in days]
    done = [earlier(day.end, then.start) for day in days for then in left]
    return bool(told and done) and {*told, *done} == {True}


def by_dates(departure: Departure, incident: Incident) -> Value:
    """Say whether a departure came after the last act, by the dates; one in between is left open."""
    pairs = [(left, act) for act in incident.when.values for left in departure.when.values]
    over = agreed(later(left.start, act.end) for left, act in pairs)
    since = agreed(later(left.start, act.start) for left, act in pairs)
    return True if over else False if since is False else None


def under_18(case: Case, incident: Incident) -> Value:
    """Say whether the person was under 18 when it began, from their age or from dates."""
    by_age = {_years_under_18(years) for years in incident.age.values}
    born = next((p.date_of_birth.values for p in case.people if p.key == incident.victim), ())
    by_dates = {_before_18(b, act) for b in born for act in incident.when.values}
    return agreed((by_age | by_dates) - {None})


def under_18_at_sex_act(case: Case, incident: Incident) -> Value:
    """Say whether the person was under 18 at the sex act, which may have come later than the rest."""
    earliest = under_18(case, incident)
    if not incident.sex.when.values:
        return earliest
    then = under_18(case, attrs.evolve(incident, when=incident.sex.when, age=Age()))
    return agreed({earliest, then} - {None})


def _years_under_18(years: Years) -> Value:
    if years.high is not None and years.high < 18:
        return True
    return False if years.low >= 18 else None


def _before_18(born: Date, act: Date) -> Value:
    return earlier(act.start, anniversaries(born.start, 18))


@attrs.frozen
class Reader:
    """Reads one case."""

    case: Case
    said: Read

    # --- element I ----------------------------------------------------------------------------------------------------

    def severe(self, i: Incident) -> Value:
        """One incident is a severe form of trafficking, done to the applicant."""
        if i.victim != self.case.applicant:
            return False
        said, acts, means = self.said, i.acts, i.means
        act = any3(
            said(acts.recruited), said(acts.harbored), said(acts.transported), said(acts.provided), said(acts.obtained)
        )
        coerced = any3(
            all3(said(means.threats), said(means.threatened_serious_harm)),
            said(means.scheme),
            all3(any3(said(means.legal_threats), said(means.legal_process_used)), said(means.legal_process_abused)),
        )
        forced = any3(said(means.force), said(means.fraud), coerced)
        sex = all3(
            any3(act, said(acts.patronized), said(acts.solicited)),
            any3(all3(forced, said(i.sex.induced)), under_18_at_sex_act(self.case, i)),
            all3(said(i.sex.act), all3(said(i.sex.value_passed), said(i.sex.on_account)), said(i.sex.purpose)),
        )
        p = i.purposes
        servitude = any3(said(p.servitude_by_fear), said(p.servitude_by_legal_process), said(p.servitude_by_force))
        purpose = any3(
            servitude,
            all3(servitude, said(p.because_of_debt)),
            all3(said(p.pledged_work), any3(said(p.work_not_credited), said(p.work_not_limited))),
            said(p.slavery),
        )
        labor = all3(
            act,
            all3(forced, said(i.labor.acts_by_means)),
            all3(said(i.labor.work), said(i.labor.acts_for_work), purpose),
        )
        return any3(sex, labor)

    # --- element II ---------------------------------------------------------------------------------------------------

    def filed(self) -> Value:
        """It has been filed."""
        told = self.said(self.case.filed)
        if self.case.filed_on.values:
            return None if told is False else True
        return told

    def filed_before_2024(self) -> Value:
        """It was filed before the rule of 2024."""
        if self.filed() is False:
            return False
        return agreed(earlier(f.start, (RULE_OF_2024, RULE_OF_2024)) for f in self.case.filed_on.values)

    def not_yet(self, value: Value) -> Value:
        """Until it is filed, "no" is not yet."""
        return None if value is False and self.filed() is not True else value

    def came_after(self, departure: Departure, incident: Incident) -> Value:
        """Say whether a departure came after an incident."""
        dated, told = by_dates(departure, incident), self.said(departure.after_trafficking)
        others = [i for i in self.case.incidents if i is not incident and i.victim == self.case.applicant]
        apart: Value = False  # it is said of all that happened; where the dates tell this one apart, they rule
        if dated is not None:
            apart = any3(
                False,
                *(
                    True
                    if by_dates(departure, other) is not dated
                    else (not3(was_over(self.case, other)) if dated else False)
                    for other in others
                ),
            )

        def read(days: Value) -> Value:
            return told if days is None else if3(apart, days, agreed({told, days} - {None}))

        over = True if ended_since_filing(self.case, departure, incident) else was_over(self.case, incident)
        # While it goes on, no recorded act is the last, so that a day after it tells nothing.
        return if3(over, read(dated), read(None if dated is True else dated))

    def departures(self, incident: Incident) -> tuple[Value, Value, Value]:
        """Say of one incident whether no departure followed, whether one did, and whether it began after one."""
        said, presence = self.said, self.case.presence
        after = [self.came_after(d, incident) for d in presence.departures]
        left = [
            agreed({said(d.voluntary), False if said(d.taken_by_trafficker) else None} - {None})
            for d in presence.departures
        ]
        counts = [any3(own, said(d.removed)) for own, d in zip(left, presence.departures, strict=True)]
        complete = said(presence.departures_complete)
        pairs = list(zip(after, counts, strict=True))
        return (
            every([not3(all3(*pair)) for pair in pairs], complete),
            some([all3(*pair) for pair in pairs], complete),
            some([all3(not3(came_after), count) for came_after, count in pairs], complete),
        )

    def ground(self, incident: Incident, process: Value, before_2024: Value) -> Value:
        """Say whether there is a ground of presence."""
        said, out = self.said, incident.exit
        involved = any3(said(out.law_enforcement_then_involved), all3(before_2024, said(out.escape_is_enough)))
        return any3(
            not3(was_over(self.case, incident)),
            all3(said(out.freed_by_law_enforcement), said(out.liberated)),
            all3(any3(said(out.escaped_first), all3(said(out.released), said(out.release_is_escape))), involved),
            said(self.case.presence.directly_related),
            process,
        )

    def present(self, severe: list[Value]) -> Value:
        """Say whether the person is physically present on account of the trafficking."""
        said, case, presence = self.said, self.case, self.case.presence
        complete, before_2024 = said(case.incidents_complete), self.filed_before_2024()
        # Somebody abroad after filing is not yet here; that is no failure.
        place = all3(said(presence.here_now) or None, any3(not3(self.filed()), said(presence.here_when_filed)))
        process = some(
            [all3(said(e.allowed_for_process), said(e.valid_entry_papers)) for e in presence.entries],
            said(presence.entries_complete),
        )
        departures = [self.departures(i) for i in case.incidents]
        back = presence.latest_return
        new = some([all3(s, since, stayed) for s, (stayed, _, since) in zip(severe, departures, strict=True)], complete)
        lifting = any3(said(back.continued_victimization), new)
        carrying = any3(
            all3(said(back.allowed_for_process), said(back.valid_entry_papers)),
            said(back.here_for_process),
            all3(
                said(back.received_treatment),
                said(back.treatment_for_victimization),
                said(back.treatment_unavailable_abroad),
            ),
        )
        each = [
            all3(
                is_severe,
                any3(
                    all3(self.ground(i, process, before_2024), any3(stayed, lifting, carrying)),
                    all3(left, carrying),
                    all3(left, lifting, said(presence.exception_carries_presence)),
                ),
            )
            for i, is_severe, (stayed, left, _) in zip(case.incidents, severe, departures, strict=True)
        ]
        return all3(place, some(each, complete))

    # --- element III --------------------------------------------------------------------------------------------------

    def contact(self, c: Contact, i: Incident) -> Value:
        """One contact is a report of one incident."""
        said = self.said
        this = c.incident in (None, i.key)
        told = said(c.about_trafficking) if this else False
        regarding = any3(told, said(c.concerned_trafficking) if this else False)
        kind = c.agency

        def among(kinds: set[AgencyKind]) -> Value:
            return None if kind is None else kind in kinds

        def by_kind(named: Value) -> Value:
            return all3(named, agreed({named, said(c.has_authority)} - {None}))

        proven = all3(not3(among(NEVER)), said(c.has_authority))
        agency_2024 = any3(by_kind(among(NAMED_2024)), proven)
        agency_2017 = any3(by_kind(among(NAMED_2017)), proven)
        sent_on = all3(said(c.connected), said(c.reached_competent_agency))
        hotline = all3(among(HOTLINES), said(c.referral_agreed), not3(said(c.anonymous)), said(c.referral_counts))
        reached = any3(
            all3(told, any3(all3(agency_2024, said(c.has_jurisdiction)), sent_on, hotline)),
            all3(self.filed_before_2024(), regarding, any3(agency_2017, sent_on, hotline)),
        )
        dated = agreed(not3(earlier(f.start, m.start)) for f in self.case.filed_on.values for m in c.when.values)
        dated = agreed({dated, said(c.before_filing)} - {None})
        in_time = any3(not3(self.filed()), dated, said(c.late_contact_counts))
        return all3(reached, in_time)

    def request(self, r: Request) -> Value:
        """One request was complied with, or need not have been."""
        said = self.said
        covered = any3(
            said(r.covered), all3(said(r.for_detection), said(r.detection_counts), not3(self.filed_before_2024()))
        )
        return any3(said(r.complied), not3(said(r.reasonable)), not3(covered))

    def assisted(self, severe: list[Value]) -> Value:
        """Complied with reasonable requests, or is excused."""
        said, case, given = self.said, self.case, self.case.assistance
        complete, all_contacts = said(case.incidents_complete), said(given.contacts_complete)
        reported = some(
            [
                all3(s, self.not_yet(some([self.contact(c, i) for c in given.contacts], all_contacts)))
                for s, i in zip(severe, case.incidents, strict=True)
            ],
            complete,
        )
        complied = every([self.request(r) for r in given.requests], said(given.requests_complete))
        young = some([all3(s, under_18(case, i)) for s, i in zip(severe, case.incidents, strict=True)], complete)
        trauma = all3(said(given.trauma.suffered), said(given.trauma.unable), some(severe, complete))
        return any3(all3(reported, complied), trauma, young)

    # --- all four -----------------------------------------------------------------------------------------------------

    def elements(self) -> tuple[Value, Value, Value, Value]:
        """Return the four elements, in the statute's order."""
        severe = [self.severe(i) for i in self.case.incidents]
        return (
            some(severe, self.said(self.case.incidents_complete)),
            self.present(severe),
            self.assisted(severe),
            self.said(self.case.hardship.extreme),
        )


def elements(case: Case, said: Read = by_state) -> tuple[Value, Value, Value, Value]:
    """Return whether each of the four elements is met under the rule of 2024."""
    return Reader(case, said).elements()


def modeled(case: Case) -> Case:
    """Return the case with one claim a fact, nothing asserted as a whole and nothing from a trafficker's side."""
    for path, fact in list(facts_of(case)):
        kept = tuple(c for c in fact.claims if not c.sources or not HOSTILE.issuperset(c.sources))[:1]
        if kept != fact.claims:
            case = put(case, path, type(fact)(kept))  # type: ignore[arg-type]
    for position in range(len(case.incidents)):
        case = put(case, f"incidents[{position}].asserted", Asserted())
    return put(case, "asserted", Elements())
