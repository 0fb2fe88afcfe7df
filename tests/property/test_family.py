"""
Relatives as properties: ages against a naive day-by-day oracle, uncertainty, marriages, information and the transition.

The oracle counts birthdays on a calendar, a day at a time, and knows nothing of intervals or of the law's tree.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.property.support import contradict, forget, recorded
from tests.support import examples
from tvisa.facts import Case, FamilyMember, Kinship, Person, Tie
from tvisa.facts.labels import scope_of
from tvisa.kernel.answers import Answer, Source, State, yes_no
from tvisa.kernel.dates import Date, DateClaim, DateFact, parse_date
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import get, put
from tvisa.kernel.truth import Outcome, outcome
from tvisa.law.common.business_days import closed
from tvisa.law.t.family.classes import FAMILY_RULES
from tvisa.screening.relatives.family import family
from tvisa.screening.relatives.members import RelativeFound
from tvisa.testing import cases_with_family, dates, decision_dates
from tvisa.words.catalog import ENGLISH

TODAY = datetime.date(2026, 11, 25)
ONE = datetime.timedelta(1)
DAYS = st.dates(datetime.date(2002, 3, 4), datetime.date(2030, 1, 1))
BY_ID = {rules.id: rules for rules in FAMILY_RULES}


def on(day: datetime.date | str | Date) -> DateFact:
    """Return a date fact of one claim."""
    return DateFact((DateClaim(day if isinstance(day, Date) else parse_date(str(day))),))


def plain(member: FamilyMember, born: Any, principal: Any, **more: Any) -> Case:
    """Return a case of one member, with dates of birth."""
    family_facts = {"application_pending": more.pop("pending", None), "principal_holds_status": more.pop("holds", None)}
    people = (Person("P1", on(principal)), Person("P2", on(born) if born else DateFact()))
    case = Case("P1", people, **more)
    case = put(case, "family.members", (member,))
    for name, answer in family_facts.items():
        case = put(case, f"family.{name}", yes_no(answer)) if answer is not None else case
    return case


def relative(kinship: Kinship, **more: Any) -> FamilyMember:
    """Return a relative by birth, never married, here, and child of nobody else who follows."""
    facts: dict[str, Any] = {
        "ever_married": yes_no(False),
        "in_united_states": yes_no(True),
        "of_derivative": yes_no(False),
        "tie": Tie.BIRTH,
        "granted": yes_no(False),
    }
    return FamilyMember("P2", kinship, **{**facts, **more})


def outcome_of(case: Case, day: datetime.date = TODAY) -> Outcome:
    """Return the outcome of the one member."""
    return family(case, day).members[0].outcome


def days_of(case: Case, day: datetime.date = TODAY) -> dict[str, datetime.date | None]:
    """Return the last safe day by kind."""
    return {d.code.lower(): d.last for d in family(case, day).deadlines}


# --- the oracle -------------------------------------------------------------------------------------------------------


def age_on(born: datetime.date, day: datetime.date) -> int:
    """Count the years completed by a day, birthday by birthday; of a February 29 the cautious one, on the last of February."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day - ((born.month, born.day) == (2, 29))))


def decade(start: datetime.date) -> Iterator[datetime.date]:
    """Yield every day of ten years."""
    day = start
    while day < start + datetime.timedelta(3653):
        yield day
        day += ONE


def last_day(start: datetime.date, holds: Callable[[datetime.date], bool]) -> datetime.date | None:
    """Live through a decade a day at a time, and return the last day before it first fails; none if it never does."""
    last = start - ONE
    for day in decade(start):
        if not holds(day):
            return last
        last = day
    return None


def births(years: int) -> st.SearchStrategy[datetime.date]:
    """Return births whose birthday falls within the decade, or shortly before it; 29 February often."""
    first, last = TODAY.year - years - 1, TODAY.year - years + 9
    leap = st.sampled_from(
        [datetime.date(y, 2, 29) for y in range(first, last + 1) if y % 4 == 0 and (y % 100 or not y % 400)]
    )
    near = st.integers(-3, 3).map(lambda n: TODAY.replace(year=TODAY.year - years) + datetime.timedelta(n))
    return st.one_of(near, leap, st.dates(datetime.date(first, 11, 1), datetime.date(last, 1, 1)))


def expected(start: datetime.date, holds: Callable[[datetime.date], bool], told: datetime.date | None) -> bool:
    """Compare a computed day with the simulation; what has passed lies before it, what lies beyond it is not refuted."""
    simulated = last_day(start, holds)
    if simulated is None:
        return told is not None and told >= start + datetime.timedelta(3652)
    if simulated < start:
        return told is not None and told < start
    return told == simulated


@settings(max_examples=examples(60))
@given(births(21))
def test_the_day_of_a_child_is_the_last_of_a_day_by_day_simulation(born: datetime.date) -> None:
    """File on every day of a decade in turn: the last day on which the child is under 21 is the day told."""
    case = plain(relative(Kinship.CHILD), born, "1980-01-01", filed=yes_no(False))

    assert expected(TODAY, lambda d: age_on(born, d) < 21, days_of(case)["child_turns_21"])


@settings(max_examples=examples(60))
@given(births(21), births(18))
def test_the_days_of_siblings_and_parents_are_the_last_of_a_simulation(
    principal: datetime.date, born: datetime.date
) -> None:
    """The principal's birthday keeps parents; of it and the sibling's own the earlier keeps the sibling."""
    told = days_of(plain(relative(Kinship.SIBLING), born, principal, filed=yes_no(False)))
    parents = days_of(plain(relative(Kinship.PARENT), None, principal, filed=yes_no(False)))

    assert expected(TODAY, lambda d: age_on(principal, d) < 21, parents["principal_turns_21"])
    if age_on(principal, TODAY) < 21 and age_on(born, TODAY) < 18:
        own = [told["principal_turns_21"], told["sibling_turns_18"]]
        earliest = min(d for d in own if d)
        assert expected(TODAY, lambda d: age_on(principal, d) < 21 and age_on(born, d) < 18, earliest)
    if age_on(principal, TODAY) >= 21 and age_on(born, TODAY) < 18:
        assert expected(TODAY, lambda d: age_on(born, d) < 18, told["sibling_in_danger_turns_18"])


@settings(max_examples=examples(60))
@given(births(21), st.integers(0, 1200))
def test_the_day_after_a_grant_is_the_last_of_a_simulation(born: datetime.date, back: int) -> None:
    """Approve the Supplement A on every day in turn: under 21 then, or 21 while it was pending, is inside the text."""
    filed, granted = datetime.date(2023, 1, 1), TODAY - datetime.timedelta(back)
    assume(age_on(born, filed) < 21)
    case = plain(relative(Kinship.CHILD), born, "1980-01-01", filed_on=on(filed), granted_on=on(granted), holds=True)

    def inside(day: datetime.date) -> bool:
        return age_on(born, granted) >= 21 or age_on(born, day) < 21

    told = days_of(case)
    if age_on(born, granted) >= 21:
        assert "child_turns_21_after_grant" not in told
    else:
        assert expected(TODAY, inside, told["child_turns_21_after_grant"])


@settings(max_examples=examples(40))
@given(births(18))
def test_the_day_of_a_stepchild_is_the_last_of_a_simulation(born: datetime.date) -> None:
    """Marry on every day in turn: the last on which the child is under 18 makes a stepchild."""
    member = relative(Kinship.CHILD, tie=Tie.MARRIAGE, exists_now=yes_no(False))
    case = plain(member, born, "1980-01-01", filed=yes_no(False))

    assert expected(TODAY, lambda d: age_on(born, d) < 18, days_of(case)["marriage_before_stepchild_turns_18"])


@settings(max_examples=examples(40))
@given(st.dates(datetime.date(2016, 11, 26), TODAY))
def test_the_end_of_status_is_four_years_after_the_grant(granted: datetime.date) -> None:
    """Live from the grant on: the last day on which four years are not complete is the day told."""
    case = plain(
        relative(Kinship.CHILD),
        "2020-01-01",
        "1980-01-01",
        filed_on=on("2016-01-01"),
        granted_on=on(granted),
        holds=True,
    )

    assert days_of(case)["principal_status_ends"] == last_day(granted, lambda d: age_on(granted, d) < 4)


@settings(max_examples=examples(60))
@given(st.sampled_from([Kinship.CHILD, Kinship.SIBLING, Kinship.PARENT]), births(21), births(18), st.data())
def test_filing_on_the_day_told_keeps_and_a_day_later_does_not(
    kinship: Kinship, older: datetime.date, younger: datetime.date, data: st.DataObject
) -> None:
    """The screening itself agrees: filed on the last safe day it is supported, on the next day it is not."""
    born = older if kinship is Kinship.CHILD else younger if kinship is Kinship.SIBLING else datetime.date(1960, 1, 1)
    principal = datetime.date(1980, 1, 1) if kinship is Kinship.CHILD else older
    # Whether the manual's next business day counts is counsel's; here the answer is no.
    member = relative(kinship, danger=_no_danger(), age_protected=yes_no(False))
    case = plain(member, born, principal, filed=yes_no(False))
    told = [d for kind, d in days_of(case).items() if d and not kind.startswith("sibling_in_danger")]
    assume(told and min(told) >= TODAY)
    last = min(told)

    def when_filed(day: datetime.date) -> Outcome:
        pending = attrs.evolve(case, filed=yes_no(True), filed_on=on(day))
        pending = put(pending, "family.application_pending", yes_no(True))
        return outcome_of(pending, data.draw(st.dates(day, day + datetime.timedelta(4000))))

    assert when_filed(last) is Outcome.MET
    # Born on February 29 somebody may be of age on the last of February.
    assert when_filed(last + ONE) is not Outcome.MET
    assert when_filed(last + 2 * ONE) is Outcome.NOT_MET


@settings(max_examples=examples(60))
@given(births(21), st.integers(0, 9))
def test_a_late_filing_is_open_only_over_days_on_which_the_office_was_closed(born: datetime.date, late: int) -> None:
    """Walk from the last safe day to the filing: open for counsel if every day on the way was closed, else closed."""
    last = datetime.date(born.year + 21, born.month, min(born.day, 28)) - ONE
    assume(age_on(born, last) < 21 <= age_on(born, last + ONE) and (born.month, born.day) != (2, 29))
    filed = last + (late + 1) * ONE
    day = last
    while day < filed and closed(day):
        day += ONE
    member = relative(Kinship.CHILD, danger=_no_danger())
    case = plain(member, born, "1980-01-01", filed_on=on(filed), pending=True)

    assert outcome_of(case, filed + ONE) is (Outcome.UNKNOWN if day == filed else Outcome.NOT_MET)


@settings(max_examples=examples(60))
@given(st.sampled_from([Kinship.CHILD, Kinship.SIBLING, Kinship.PARENT]), births(21))
def test_the_day_before_admission_is_the_last_of_a_simulation(kinship: Kinship, turning: datetime.date) -> None:
    """Be admitted on every day in turn: the last on which the age that counts still holds is the day told."""
    approved = {"granted_on": on("2026-11-01"), "granted": yes_no(True), "in_united_states": yes_no(False)}
    child = kinship is Kinship.CHILD
    born, principal = (turning, "1980-01-01") if child else ("2012-01-01", turning)
    member = relative(kinship, danger=_no_danger(), **approved)
    case = plain(member, born, principal, filed_on=on("2023-01-01"), granted_on=on("2024-06-01"), holds=True)
    granted = datetime.date(2024, 6, 1)
    assume(age_on(turning, datetime.date(2023, 1, 1)) < 21)
    told = days_of(case)

    if age_on(turning, granted) >= 21:
        assert told == {}
    else:
        assert expected(TODAY, lambda d: age_on(turning, d) < 21, told["age_ends_before_admission"])


@settings(max_examples=examples(60))
@given(st.sampled_from([Kinship.CHILD, Kinship.SIBLING, Kinship.PARENT]), births(21), st.booleans())
def test_the_day_if_or_after_granted_is_the_last_of_a_simulation(
    kinship: Kinship, turning: datetime.date, granted: bool
) -> None:
    """Approve the Supplement A on every day in turn, the grant being yesterday's or tomorrow's: the day told is the last."""
    child = kinship is Kinship.CHILD
    born, principal = (turning, "1980-01-01") if child else ("2012-01-01", turning)
    filed = TODAY - 30 * ONE
    assume(age_on(turning, filed) < 21)
    assume(granted or age_on(turning, TODAY + ONE) < 21)
    facts: dict[str, Any] = {"granted_on": on(TODAY - ONE), "holds": True} if granted else {"pending": True}
    told = days_of(plain(relative(kinship, danger=_no_danger()), born, principal, filed_on=on(filed), **facts))
    kind = f"{'child' if child else 'principal'}_turns_21_{'after_grant' if granted else 'if_granted_first'}"

    if age_on(turning, TODAY - ONE) >= 21:
        assert kind not in told
    else:
        assert expected(TODAY, lambda d: age_on(turning, d) < 21, told[kind])


def _no_danger() -> Any:
    danger = FamilyMember("P2").danger
    return attrs.evolve(danger, present=yes_no(False))


# --- ages -------------------------------------------------------------------------------------------------------------


@given(births(21), births(18), st.sampled_from(list(Kinship)[1:4]), st.integers(-900, 900), st.integers(1, 900))
def test_a_later_filing_never_brings_an_aged_out_relative_back(
    older: datetime.date, younger: datetime.date, kinship: Kinship, start: int, more: int
) -> None:
    """Who is out of reach when filed on one day is out of reach when filed on any later day."""
    born = {Kinship.CHILD: older, Kinship.SIBLING: younger}.get(kinship, datetime.date(1960, 1, 1))
    principal = datetime.date(1980, 1, 1) if kinship is Kinship.CHILD else older
    first = TODAY + datetime.timedelta(start)
    day = first + datetime.timedelta(more + 1)

    def when_filed(filed: datetime.date) -> Outcome:
        member = relative(kinship, danger=_no_danger())
        return outcome_of(plain(member, born, principal, filed_on=on(filed), pending=True), day)

    if when_filed(first) is not Outcome.MET:
        assert when_filed(first + datetime.timedelta(more)) is not Outcome.MET


def possible(date: Date) -> tuple[datetime.date, datetime.date]:
    """Return the days between which a date of birth lies, an open end some years away."""
    low, high = date.start
    return low or datetime.date(1940, 1, 1), high or TODAY


@given(dates(1960, 2012), dates(1990, 2026), st.sampled_from(list(Kinship)[1:4]), st.data())
def test_an_uncertain_birth_is_compatible_with_every_exact_one(
    principal: Date, born: Date, kinship: Kinship, data: st.DataObject
) -> None:
    """What is decided on the range holds for every birth in it, and the day told is the earliest that any of them gives."""
    case = plain(relative(kinship), born, principal, filed=yes_no(False))
    spans = [possible(principal), possible(born)]
    assume(all(low <= high for low, high in spans))
    exact = [data.draw(st.dates(low, high)) for low, high in spans]
    sharp = attrs.evolve(case, people=(Person("P1", on(exact[0])), Person("P2", on(exact[1]))))

    if outcome_of(case) in (Outcome.MET, Outcome.NOT_MET):
        assert outcome_of(sharp) is outcome_of(case)
    rough, told = days_of(case), days_of(sharp)
    for kind, by in told.items():
        if kind in rough and by and (known := rough[kind]):
            assert known <= by


@given(births(21), births(21))
def test_the_earliest_birth_told_is_the_one_to_act_on(one: datetime.date, other: datetime.date) -> None:
    """Two sources differ: the day told is that of the earlier birth, and the latest that of the later one."""
    both = DateFact((DateClaim(parse_date(str(one))), DateClaim(parse_date(str(other)))))
    case = plain(relative(Kinship.CHILD), one, "1980-01-01", filed=yes_no(False))
    case = attrs.evolve(case, people=(case.people[0], Person("P2", both)))
    single = {
        day
        for b in (one, other)
        for d in family(plain(relative(Kinship.CHILD), b, "1980-01-01", filed=yes_no(False)), TODAY).deadlines
        for day in (d.day, d.latest)
    }
    (told,) = family(case, TODAY).deadlines

    assert (told.day, told.latest or told.day) == (min(d for d in single if d), max(d for d in single if d))


@given(births(21), births(21))
def test_what_only_a_trafficker_says_of_a_birth_takes_nothing_away(own: datetime.date, theirs: datetime.date) -> None:
    """Their date beside another never closes what was open, and no day is read off it."""
    case = plain(relative(Kinship.CHILD), own, "1980-01-01", filed=yes_no(False))
    claims = (DateClaim(parse_date(str(own))), DateClaim(parse_date(str(theirs)), (Source.TRAFFICKER,)))
    said = attrs.evolve(case, people=(case.people[0], Person("P2", DateFact(claims))))

    assert days_of(said) == days_of(case)
    if outcome_of(case) is Outcome.MET:
        assert outcome_of(said) is Outcome.MET


# --- marriages --------------------------------------------------------------------------------------------------------


@given(st.dates(datetime.date(2022, 1, 1), TODAY), st.dates(datetime.date(2022, 1, 1), TODAY))
def test_a_marriage_counts_exactly_when_it_came_before_the_decision(
    married: datetime.date, granted: datetime.date
) -> None:
    """Before the grant it counts whenever the application was filed; after it never; on the day counsel decides."""
    member = FamilyMember("P2", Kinship.SPOUSE, since=on(married), exists_now=yes_no(True), granted=yes_no(False))
    case = plain(member, None, "1980-01-01", filed_on=on("2022-01-01"), granted_on=on(granted), holds=True)
    told = outcome_of(case)

    if married == granted:
        assert told is Outcome.UNKNOWN
    else:
        assert told is (Outcome.MET if married < granted else Outcome.NOT_MET)


@given(st.dates(datetime.date(2022, 1, 1), TODAY), st.integers(0, 4), st.booleans())
def test_a_married_child_follows_only_if_married_after_the_last_moment(
    married: datetime.date, which: int, abroad: bool
) -> None:
    """Married at any of the moments closes T-3; married after the last of them does not."""
    moments = [
        datetime.date(2023, 1, 1),
        datetime.date(2024, 6, 1),
        datetime.date(2023, 3, 1),
        datetime.date(2024, 9, 1),
    ]
    admitted = datetime.date(2025, 2, 1)
    last = admitted if abroad else max(moments)
    married = [*moments, admitted][which] + ONE if which < 3 else married
    assume(married not in moments and married != admitted)
    member = relative(
        Kinship.CHILD,
        ever_married=yes_no(True),
        married_now=yes_no(True),
        married_on=on(married),
        in_united_states=yes_no(not abroad),
        applied=yes_no(True),
        applied_on=on(moments[2]),
        granted=yes_no(True),
        granted_on=on(moments[3]),
        admitted_on=on(admitted) if abroad else DateFact(),
    )
    case = plain(member, "2015-01-01", "1980-01-01", filed_on=on(moments[0]), granted_on=on(moments[1]), holds=True)

    assert outcome_of(case) is (Outcome.MET if married > last else Outcome.NOT_MET)


# --- information ------------------------------------------------------------------------------------------------------

TOUCHING = ("family.", "filed", "granted_on", "people")


@given(cases_with_family(), DAYS, st.data())
def test_forgetting_never_decides_and_never_flips(case: Case, day: datetime.date, data: st.DataObject) -> None:
    """Whatever is forgotten, and whoever is dropped from the list, nothing open is decided and nothing decided flips."""
    paths = [p for p in recorded(case) if p.startswith(TOUCHING)]
    paths += [f"family.members[{n}]" for n in range(len(case.family.members))]
    assume(paths)
    path = data.draw(st.sampled_from(paths))
    before = [f for f in family(case, day).members if f"family.members[{f.number}]" != path]
    after = family(forget(case, path), day).members

    for was, now in zip(before, after, strict=True):
        if was.outcome is not Outcome.CONTESTED:
            assert now.outcome in (was.outcome, Outcome.UNKNOWN, Outcome.CONTESTED)
        if was.outcome is Outcome.UNKNOWN:
            assert now.outcome is not Outcome.CONTESTED
        # A closed reading may open; an open one stays open.
        for shift in (0, 2):
            old, new = was.finding.bits >> shift & 3, now.finding.bits >> shift & 3
            if was.outcome is not Outcome.CONTESTED:
                assert new in (old, 2)


@given(cases_with_family(), DAYS, st.data())
def test_a_conflicting_answer_only_contests(case: Case, day: datetime.date, data: st.DataObject) -> None:
    """The opposite answer from another source leaves an outcome or contests it; it never decides or flips one."""
    paths = [p for p in recorded(case) if p.startswith(TOUCHING) and isinstance(get(case, p), Answer)]
    paths = [p for p in paths if get(case, p).state() in (State.YES, State.NO) and not get(case, p).claims[0].hostile]
    assume(paths)
    contradicted = contradict(case, data.draw(st.sampled_from(paths)))

    for was, now in zip(family(case, day).members, family(contradicted, day).members, strict=True):
        assert was.outcome is Outcome.CONTESTED or now.outcome in (was.outcome, Outcome.CONTESTED)


@given(cases_with_family(), DAYS)
def test_it_is_total_and_says_what_is_missing(case: Case, day: datetime.date) -> None:
    """Whatever is recorded there is a result of plain JSON; what is open says what would close it; what is closed, why."""
    result = family(case, day).as_dict()

    assert json.loads(json.dumps(result)) == result
    assert len(result["members"]) == len(case.family.members)
    for member in result["members"]:
        if member["outcome"] == "unknown":
            assert member["missing"]
        if member["outcome"] == "not_met":
            # Before a statute named a class the law of the day closes it, and no answer.
            assert member["closed_by"] or result["law"]["rule_set"] == "2002"
        assert member["reason"]
    order = [d["by"] or "" for d in result["deadlines"] if d["state"] in ("open", "may_have_passed")]
    assert order == sorted(order)


@given(cases_with_family(), DAYS)
def test_danger_that_nobody_answered_never_closes(case: Case, day: datetime.date) -> None:
    """With danger forgotten, no class for danger is closed for want of it."""
    for number in range(len(case.family.members)):
        case = forget(case, f"family.members[{number}].danger.present")
    for found in family(case, day).members:
        for leaf in (found.leaf("danger_of_retaliation"),):
            assert leaf is None or leaf.outcome is Outcome.UNKNOWN


# --- the transition ---------------------------------------------------------------------------------------------------


@given(cases_with_family(), st.dates(datetime.date(2017, 1, 18), datetime.date(2024, 8, 27)))
def test_the_rule_of_2024_takes_nothing_from_an_earlier_filer(case: Case, filed: datetime.date) -> None:
    """On each reading, what the rule of 2017 supports the rule of 2024 supports too, on the same facts and day."""
    case = attrs.evolve(case, filed=yes_no(True), filed_on=on(filed))
    day = datetime.date(2024, 8, 28)

    for member in case.family.members:
        scope = scope_of({"case": case, "member": member, "day": day}, {"case": "", "member": "", "day": ""})
        old, new = (find(BY_ID[name].whole, scope).bits for name in ("2017", "2024"))
        for shift in (0, 2):
            assert old >> shift & 3 != 3 or new >> shift & 3 == 3
            assert new >> shift & 3 != 0 or old >> shift & 3 == 0


@pytest.mark.parametrize("rules", FAMILY_RULES, ids=lambda r: r.id)
def test_counsel_can_close_every_gap(rules: Any) -> None:
    """Where a birthday falls in a gap, counsel's answer decides, either way, under the rule of each date."""
    day = rules.window.start + datetime.timedelta(1500)
    filed, granted = day - datetime.timedelta(1400), day - datetime.timedelta(700)
    born = datetime.date(granted.year - 21, granted.month, granted.day) + datetime.timedelta(30)
    for said, told in ((True, Outcome.MET), (False, Outcome.NOT_MET), (None, Outcome.UNKNOWN)):
        answers = {"age_protected": yes_no(said), "earlier_text_protects": yes_no(False if said is False else None)}
        member = relative(Kinship.CHILD, danger=_no_danger(), **answers)
        case = plain(member, born, "1960-01-01", filed_on=on(filed), granted_on=on(granted), holds=True)
        assert RelativeFound.of(case, 0, rules.whole, day, ENGLISH).outcome is told


@given(cases_with_family(), decision_dates())
def test_outcomes_are_read_off_the_bits(case: Case, day: datetime.date) -> None:
    """The outcome said is the one of the finding, and the class named is one that is not closed."""
    for found in family(case, day).members:
        assert found.outcome is outcome(found.finding.bits & 15)
        if found.best:
            assert found.outcome is not Outcome.NOT_MET
