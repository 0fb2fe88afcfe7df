"""Plain examples for the oracle, so that what the library is compared with can itself be trusted."""

from __future__ import annotations

import datetime
from typing import Any

import attrs
import pytest

from tests.property.oracle import LEA_2003, LEA_2017, oracle
from tests.property.test_oracle import agree
from tvisa.facts import AgencyKind, Case, Contact, Departure, Entry, Incident, Person, Request, Return, Setting, Trauma
from tvisa.kernel.answers import NOT_ASKED, Answer, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date

UNDER_2017 = datetime.date(2022, 5, 1)
UNDER_2024 = datetime.date(2025, 5, 1)
BOTH = (UNDER_2017, UNDER_2024)

Facts = dict[str, Any]

E1, E2, E3, E4 = "severe_trafficking", "physical_presence", "law_enforcement_assistance", "extreme_hardship"


def on(text: str) -> DateFact:
    return DateFact((DateClaim(parse_date(text)),))


def answered(record: Any, **given: Any) -> Any:
    """Return the record with what is given, and every other yes/no answer in it, however deep, a plain no."""
    changes: Facts = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name == "asserted":
            continue
        if isinstance(value, Answer):
            changes[field.name] = yes_no(False) if value == NOT_ASKED else value
        elif attrs.has(type(value)) and not isinstance(value, DateFact):
            changes[field.name] = answered(value) if field.name != "age" else value
        elif isinstance(value, tuple):
            changes[field.name] = tuple(answered(v) if attrs.has(type(v)) else v for v in value)
    for path, value in given.items():
        *parents, name = path.split("__")
        fact = yes_no(value) if isinstance(value, bool) else value
        if not parents:
            changes[name] = fact
        else:
            (parent,) = parents
            changes[parent] = attrs.evolve(changes[parent], **{name: fact})
    return attrs.evolve(record, **changes)


def labor(key: str = "I1", victim: str = "P1", when: str = "2018-03-01/2019-03-01", **given: Any) -> Incident:
    """An incident of labor trafficking: harbored, by a scheme, for involuntary servitude."""
    facts: Facts = {
        "acts__harbored": True,
        "means__scheme": True,
        "labor__work": True,
        "labor__acts_for_work": True,
        "labor__acts_by_means": True,
        "purposes__servitude_by_fear": True,
        "exit__when": on(when.rpartition("/")[2]),
    }
    made: Incident = answered(Incident(key=key, victim=victim, when=on(when)), **(facts | given))
    return made


def sex(born_under_18: bool = False, **given: Any) -> Incident:
    """An incident of sex trafficking: recruited, by force, for a commercial sex act."""
    facts: Facts = {
        "acts__recruited": True,
        "means__force": True,
        "sex__act": True,
        "sex__value_passed": True,
        "sex__on_account": True,
        "sex__purpose": True,
        "sex__induced": True,
    }
    when = "2007-12-31" if born_under_18 else "2018-03-01/2019-03-01"
    facts["exit__when"] = on(when.rpartition("/")[2])
    made: Incident = answered(Incident(key="I1", victim="P1", when=on(when)), **(facts | given))
    return made


def case(*incidents: Incident, born: str = "1990-01-01", filed: str | None = None, **given: Any) -> Case:
    """A complete case, here now, with nothing else for it."""
    facts: Facts = {
        "incidents": incidents,
        "incidents_complete": True,
        "presence__here_now": True,
        "presence__entries_complete": True,
        "presence__departures_complete": True,
        "assistance__contacts_complete": True,
        "assistance__requests_complete": True,
        "filed": filed is not None,
    }
    if filed:
        facts |= {"filed_on": on(filed), "presence__here_when_filed": True}
    people = (Person("P1", on(born)), Person("P2", on("1970-01-01")))
    made: Case = answered(Case(applicant="P1", people=people, setting=Setting.PRIVILEGED), **(facts | given))
    return made


def met(element: str, whole: Case, as_of: datetime.date) -> bool:
    """Ask the oracle, and hold the library against it on the same case."""
    agree(whole, as_of)
    return oracle(whole, as_of)[element]


def contact(agency: AgencyKind, when: str = "2020-01-01", **given: Any) -> Contact:
    # The kind of an agency that every rule names tells that it has the authority.
    told: Facts = {"about_trafficking": True, "has_authority": agency in LEA_2003 | LEA_2017}
    made: Contact = answered(Contact(agency=agency, when=on(when)), **(told | given))
    # The day says whether it was before filing; an answer beside it would be a second account.
    return attrs.evolve(made, before_filing=NOT_ASKED)


def departure(when: str, **given: Any) -> Departure:
    made: Departure = answered(Departure(when=on(when)), **({"voluntary": True, "after_trafficking": True} | given))
    return made


# --- The whole


@pytest.mark.parametrize("as_of", BOTH)
def test_nothing_recorded_meets_nothing(as_of: datetime.date) -> None:
    assert oracle(case(), as_of) == {E1: False, E2: False, E3: False, E4: False}


@pytest.mark.parametrize("as_of", BOTH)
def test_a_case_that_meets_everything(as_of: datetime.date) -> None:
    whole = case(
        labor(),
        presence__directly_related=True,
        assistance__contacts=(contact(AgencyKind.FEDERAL_LAW_ENFORCEMENT, has_jurisdiction=True),),
        hardship__extreme=True,
    )
    assert oracle(whole, as_of) == {E1: True, E2: True, E3: True, E4: True}


def test_before_the_first_rule_nothing_is_read() -> None:
    with pytest.raises(ValueError, match="2002"):
        oracle(case(), datetime.date(2002, 3, 3))


# --- I


def test_each_part_of_labor_trafficking_is_needed() -> None:
    assert met(E1, case(labor()), UNDER_2024)
    parts = (
        "acts__harbored",
        "means__scheme",
        "labor__work",
        "labor__acts_for_work",
        "labor__acts_by_means",
        "purposes__servitude_by_fear",
    )
    for part in parts:
        less: Facts = {part: False}
        assert not met(E1, case(labor(**less)), UNDER_2024), part


def test_each_part_of_sex_trafficking_is_needed() -> None:
    assert met(E1, case(sex()), UNDER_2024)
    for part in (
        "acts__recruited",
        "means__force",
        "sex__act",
        "sex__value_passed",
        "sex__on_account",
        "sex__purpose",
        "sex__induced",
    ):
        less: Facts = {part: False}
        assert not met(E1, case(sex(**less)), UNDER_2024), part


def test_each_act_will_do_and_two_belong_to_the_sex_branch_alone() -> None:
    for act in ("recruited", "harbored", "transported", "provided", "obtained", "patronized", "solicited"):
        other: Facts = {"acts__recruited": False, "acts__harbored": False, f"acts__{act}": True}
        assert met(E1, case(sex(**other)), UNDER_2024), act
        assert met(E1, case(labor(**other)), UNDER_2024) is (act not in {"patronized", "solicited"}), act


def test_each_means_will_do() -> None:
    for means in (("force",), ("fraud",), ("scheme",), ("threats", "threatened_serious_harm")):
        other: Facts = {"means__scheme": False} | {f"means__{m}": True for m in means}
        assert met(E1, case(labor(**other)), UNDER_2024), means
    for indicator in ("restraint", "harm_to_others"):
        other = {"means__scheme": False, f"means__{indicator}": True}
        assert not met(E1, case(labor(**other)), UNDER_2024), indicator


def test_each_purpose_will_do() -> None:
    for purpose in ("servitude_by_fear", "servitude_by_legal_process", "servitude_by_force", "slavery"):
        other: Facts = {"purposes__servitude_by_fear": False, f"purposes__{purpose}": True}
        assert met(E1, case(labor(**other)), UNDER_2024), purpose


def test_under_18_needs_no_means_in_the_sex_branch_alone() -> None:
    young = sex(born_under_18=True, means__force=False, sex__induced=False)
    assert met(E1, case(young, born="1990-01-01"), UNDER_2024)  # 17 until the day after the first act
    assert not met(E1, case(young, born="1989-12-31"), UNDER_2024)  # 18 on that day
    child_at_work = labor(when="2000-01-01/2001-01-01", means__scheme=False)
    assert not met(E1, case(child_at_work), UNDER_2024)


def test_a_threat_counts_from_serious_harm_on_and_the_law_once_abused() -> None:
    for fact, threshold in (("threats", "threatened_serious_harm"), ("legal_threats", "legal_process_abused")):
        only_fact: Facts = {"means__scheme": False, f"means__{fact}": True}
        only_threshold: Facts = {"means__scheme": False, f"means__{threshold}": True}
        assert not met(E1, case(labor(**only_fact)), UNDER_2024)
        assert not met(E1, case(labor(**only_threshold)), UNDER_2024)
        assert met(E1, case(labor(**(only_fact | only_threshold))), UNDER_2024)


def test_debt_bondage_needs_the_pledge_and_one_of_two() -> None:
    pledge: Facts = {"purposes__servitude_by_fear": False, "purposes__pledged_work": True}
    assert not met(E1, case(labor(**pledge)), UNDER_2024)
    assert met(E1, case(labor(**pledge, purposes__work_not_credited=True)), UNDER_2024)
    assert met(E1, case(labor(**pledge, purposes__work_not_limited=True)), UNDER_2024)
    assert not met(E1, case(labor(purposes__servitude_by_fear=False, purposes__work_not_limited=True)), UNDER_2024)


def test_a_debt_alone_is_no_peonage() -> None:
    debt = labor(purposes__servitude_by_fear=False, purposes__because_of_debt=True)
    assert not met(E1, case(debt), UNDER_2024)


def test_what_was_done_to_somebody_else_does_not_count() -> None:
    assert not met(E1, case(labor(victim="P2")), UNDER_2024)


def test_act_and_purpose_of_two_incidents_do_not_add_up() -> None:
    halves = (labor(purposes__servitude_by_fear=False), labor(key="I2", acts__harbored=False))
    assert not met(E1, case(*halves), UNDER_2024)


# --- II


@pytest.mark.parametrize("as_of", BOTH)
def test_presence_now_and_when_filed(as_of: datetime.date) -> None:
    related: Facts = {"presence__directly_related": True}
    assert met(E2, case(labor(), filed="2021-01-01", **related), as_of)
    assert not met(E2, case(labor(), presence__here_now=False, **related), as_of)
    assert not met(E2, case(labor(), filed="2021-01-01", presence__here_when_filed=False, **related), as_of)


def test_presence_on_account_of_what_is_not_trafficking_is_not_enough() -> None:
    assert not met(E2, case(labor(acts__harbored=False), presence__directly_related=True), UNDER_2024)


def test_escape_and_later_involvement_by_rule_and_filing() -> None:
    slight = labor(exit__escaped_first=True, exit__escape_is_enough=True)
    assert not met(E2, case(labor(exit__escaped_first=True)), UNDER_2017)
    assert not met(E2, case(labor(exit__escape_is_enough=True)), UNDER_2017)
    assert met(E2, case(slight), UNDER_2017)
    assert not met(E2, case(slight), UNDER_2024)
    assert met(E2, case(slight), datetime.date(2024, 8, 27))
    assert not met(E2, case(slight), datetime.date(2024, 8, 28))
    assert not met(E2, case(slight, filed="2024-08-28"), UNDER_2024)
    assert met(E2, case(slight, filed="2024-08-27"), UNDER_2024)
    real = labor(exit__escaped_first=True, exit__law_enforcement_then_involved=True)
    assert met(E2, case(real), UNDER_2024)
    assert met(E2, case(real), UNDER_2017)


@pytest.mark.parametrize("as_of", BOTH)
def test_going_on_and_freed(as_of: datetime.date) -> None:
    assert met(E2, case(labor(exit__ongoing=True, exit__when=DateFact()), filed="2021-01-01"), as_of)
    assert met(E2, case(labor(exit__freed_by_law_enforcement=True, exit__liberated=True)), as_of)
    assert not met(E2, case(labor(exit__freed_by_law_enforcement=True)), as_of)
    assert not met(E2, case(labor()), as_of)
    assert not met(E2, case(labor(exit__when=DateFact()), filed="2021-01-01"), as_of)


def test_entry_for_a_process_needs_papers() -> None:
    entry = answered(Entry(when=on("2020-01-01")), allowed_for_process=True)
    papers = attrs.evolve(entry, valid_entry_papers=yes_no(True))
    assert not met(E2, case(labor(), presence__entries=(entry,)), UNDER_2024)
    assert met(E2, case(labor(), presence__entries=(papers,)), UNDER_2024)
    for_another_reason = attrs.evolve(papers, allowed_for_process=yes_no(False))
    assert not met(E2, case(labor(), presence__entries=(for_another_reason,)), UNDER_2024)


AWAY: Facts = {"presence__departures": (departure("2020-01-01"),), "presence__directly_related": True}


def back(*facts: str) -> Facts:
    given: Facts = dict.fromkeys(facts, True)
    return {"presence__latest_return": answered(Return(), **given)}


def test_a_departure_needs_an_exception_and_a_ground() -> None:
    continued = back("continued_victimization")
    assert not met(E2, case(labor(), **AWAY), UNDER_2024)
    assert met(E2, case(labor(), **AWAY, **continued), UNDER_2024)
    without_ground = AWAY | {"presence__directly_related": False} | continued
    assert not met(E2, case(labor(), **without_ground), UNDER_2024)
    carried: Facts = {"presence__exception_carries_presence": True}
    assert met(E2, case(labor(), **without_ground, **carried), UNDER_2024)
    assert not met(E2, case(labor(acts__harbored=False), **without_ground, **carried), UNDER_2024)
    assert not met(E2, case(labor(), **carried), UNDER_2024)  # never left: there is no exception to speak of


def test_the_exceptions_to_a_departure_by_rule() -> None:
    always = ("continued_victimization",), ("allowed_for_process", "valid_entry_papers")
    treatment = ("received_treatment", "treatment_for_victimization", "treatment_unavailable_abroad")
    only_2024 = ("here_for_process",), treatment
    for facts in (*always, *only_2024):
        assert met(E2, case(labor(), **AWAY, **back(*facts)), UNDER_2024), facts
        assert met(E2, case(labor(), **AWAY, **back(*facts)), UNDER_2017) is (facts in always), facts
        for left_out in facts if len(facts) > 1 else ():
            rest = [f for f in facts if f != left_out]
            assert not met(E2, case(labor(), **AWAY, **back(*rest)), UNDER_2024), rest


def test_departures_that_count_and_that_do_not() -> None:
    def after(gone: Departure) -> Case:
        return case(labor(), presence__departures=(gone,), presence__directly_related=True)

    assert met(E2, after(departure("2020-01-01", voluntary=False)), UNDER_2024)
    assert met(E2, after(departure("2017-01-01", after_trafficking=False)), UNDER_2024)
    # Dates and an answer that differ are contested to the library; the oracle goes by the dates.
    assert not oracle(after(departure("2020-01-01", after_trafficking=False)), UNDER_2024)[E2]
    assert met(E2, after(departure("2020-01-01", voluntary=False, taken_by_trafficker=True)), UNDER_2024)
    assert not met(E2, after(departure("2020-01-01")), UNDER_2024)
    assert not met(E2, after(departure("2020-01-01", voluntary=False, removed=True)), UNDER_2024)


def test_a_new_incident_after_the_departure_is_an_exception() -> None:
    old, new = labor(), labor(key="I2", when="2021-01-01/2021-06-01")
    related: Facts = {"presence__directly_related": True}
    assert met(E2, case(old, new, presence__departures=(departure("2020-01-01"),), **related), UNDER_2024)
    assert not met(E2, case(old, new, presence__departures=(departure("2021-08-01"),), **related), UNDER_2024)
    assert not met(E2, case(old, new, presence__departures=(departure("2021-02-01"),), **related), UNDER_2024)
    taken = departure("2021-08-01", voluntary=False, taken_by_trafficker=True)
    assert met(E2, case(old, new, presence__departures=(departure("2020-01-01"), taken), **related), UNDER_2024)
    not_trafficking = labor(key="I2", when="2021-01-01/2021-06-01", acts__harbored=False)
    assert not met(
        E2, case(old, not_trafficking, presence__departures=(departure("2020-01-01"),), **related), UNDER_2024
    )


# --- III


def test_jurisdiction_by_rule_and_filing() -> None:
    report: Facts = {"assistance__contacts": (contact(AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT),)}
    assert met(E3, case(labor(), **report), UNDER_2017)
    assert not met(E3, case(labor(), **report), UNDER_2024)
    assert not met(E3, case(labor(), filed="2024-08-28", **report), UNDER_2024)
    assert met(E3, case(labor(), filed="2024-08-27", **report), UNDER_2024)


def test_agencies_by_rule() -> None:
    def reported_to(agency: AgencyKind, **facts: Any) -> Case:
        return case(labor(), assistance__contacts=(contact(agency, has_jurisdiction=True, **facts),))

    for agency in (AgencyKind.ADULT_PROTECTIVE_SERVICES, AgencyKind.EEOC, AgencyKind.TRIBAL_LAW_ENFORCEMENT):
        assert met(E3, reported_to(agency, has_authority=True), UNDER_2024)
        assert not met(E3, reported_to(agency), UNDER_2017)
        assert met(E3, reported_to(agency, has_authority=True), UNDER_2017)
    for agency in (AgencyKind.SERVICE_PROVIDER, AgencyKind.FOREIGN_CONSULATE, AgencyKind.FOREIGN_POLICE):
        for as_of in BOTH:
            assert not met(E3, reported_to(agency, has_authority=True), as_of)
    assert not met(E3, reported_to(AgencyKind.USCIS), UNDER_2024)


@pytest.mark.parametrize("as_of", BOTH)
def test_the_hotline_needs_a_referral_and_no_anonymity(as_of: datetime.date) -> None:
    def called(agency: AgencyKind = AgencyKind.TRAFFICKING_HOTLINE, **facts: Any) -> Case:
        return case(labor(), assistance__contacts=(contact(agency, **facts),))

    assert met(E3, called(referral_agreed=True, referral_counts=True), as_of)
    assert met(E3, called(AgencyKind.HHS_OTIP, referral_agreed=True, referral_counts=True), as_of)
    assert not met(E3, called(AgencyKind.SERVICE_PROVIDER, referral_agreed=True, referral_counts=True), as_of)
    assert not met(E3, called(), as_of)
    assert not met(E3, called(referral_agreed=True), as_of)
    assert not met(E3, called(referral_agreed=True, referral_counts=True, anonymous=True), as_of)


def test_connected_to_the_agency_that_has_jurisdiction() -> None:
    for reached in (True, False):
        linked = contact(AgencyKind.JUDGE, connected=True, reached_competent_agency=reached)
        assert met(E3, case(labor(), assistance__contacts=(linked,)), UNDER_2024) is reached
    unlinked = contact(AgencyKind.JUDGE, reached_competent_agency=True)
    assert not met(E3, case(labor(), assistance__contacts=(unlinked,)), UNDER_2024)


def test_a_report_counts_by_the_day_of_filing_and_of_that_incident() -> None:
    def reported(when: str, **given: Any) -> Case:
        police = contact(AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT, when, has_jurisdiction=True, **given)
        return case(labor(), filed="2024-09-01", assistance__contacts=(police,))

    assert met(E3, reported("2024-09-01"), UNDER_2024)
    assert not met(E3, reported("2024-09-02"), UNDER_2024)
    assert met(E3, reported("2024-09-02", late_contact_counts=True), UNDER_2024)
    assert not met(E3, reported("2024-08-01", about_trafficking=False), UNDER_2024)
    assert met(E3, reported("2024-08-01", incident="I1"), UNDER_2024)
    assert not met(E3, reported("2024-08-01", incident="I2"), UNDER_2024)


@pytest.mark.parametrize(
    ("complied", "reasonable", "covered", "expected"),
    [(True, True, True, True), (False, True, True, False), (False, False, True, True), (False, True, False, True)],
)
def test_requests(complied: bool, reasonable: bool, covered: bool, expected: bool) -> None:
    asked = answered(Request(), complied=complied, reasonable=reasonable, covered=covered)
    police = contact(AgencyKind.STATE_OR_LOCAL_LAW_ENFORCEMENT, has_jurisdiction=True)
    whole = case(labor(), assistance__contacts=(police,), assistance__requests=(asked,))
    assert met(E3, whole, UNDER_2024) is expected


@pytest.mark.parametrize("as_of", BOTH)
def test_trauma_and_age_excuse(as_of: datetime.date) -> None:
    def traumatized(**facts: Any) -> Case:
        return case(labor(), assistance__trauma=answered(Trauma(), **facts))

    assert met(E3, traumatized(suffered=True, unable=True), as_of)
    assert not met(E3, traumatized(suffered=True), as_of)
    assert not met(E3, traumatized(unable=True), as_of)
    child_at_work = labor(when="2007-12-31/2010-01-01")
    assert met(E3, case(child_at_work, born="1990-01-01"), as_of)
    assert not met(E3, case(child_at_work, born="1989-12-31"), as_of)
    not_trafficking = labor(when="2007-12-31/2010-01-01", acts__harbored=False)
    assert not met(E3, case(not_trafficking, born="1990-01-01"), as_of)


# --- IV


def test_hardship_that_is_only_economic_by_rule() -> None:
    only_economic = case(hardship__extreme=True, hardship__only_economic=True)
    assert met(E4, only_economic, UNDER_2024)
    assert not met(E4, only_economic, UNDER_2017)
    assert met(E4, case(hardship__extreme=True), UNDER_2017)
    assert not met(E4, case(hardship__only_economic=True), UNDER_2024)


# --- Boundaries


def test_the_day_the_rules_change() -> None:
    only_economic = case(hardship__extreme=True, hardship__only_economic=True)
    assert not met(E4, only_economic, datetime.date(2017, 1, 18))
    assert not met(E4, only_economic, datetime.date(2024, 8, 27))
    assert met(E4, only_economic, datetime.date(2024, 8, 28))


def test_born_on_february_29() -> None:
    first_of_march = sex(means__force=False, sex__induced=False, exit__when=DateFact())
    for day, expected in (("2018-02-27", True), ("2018-02-28", False)):
        young = attrs.evolve(first_of_march, when=on(day))
        assert met(E1, case(young, born="2000-02-29"), UNDER_2024) is expected
