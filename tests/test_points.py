"""What each part turns on, what would be held up against it, and what counsel asks first: each on a small case of its own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import attrs
import pytest
from click.testing import CliRunner

from tests.cases import GRANTED, SATURDAY, grown
from tests.marked import without_secrets
from tests.support import EXAMPLES, expected, sampled
from tests.test_deadlines import urgent
from tvisa import load_case, loads_case, screen
from tvisa.cli import main
from tvisa.facts import Setting
from tvisa.law.common.points import PartOfLaw
from tvisa.law.t.points.first import FIRST
from tvisa.law.t.points.rules import POINTS
from tvisa.report.questions import lines_about, question_lines
from tvisa.screening.picture import Picture
from tvisa.screening.remarks.points import Points, points_of

DAY: Final = "2026-11-24"
HEAD: Final = (
    "applicant: P1\nsetting: privileged\npeople: [{key: P1, date_of_birth: %s}, {key: P2}, {key: P3}]\nfiled: no\n"
)
WHOLE: Final = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))


def points(facts: str, *, born: str = "1990-01-01", day: str = DAY) -> Points:
    """Return the points of a case written below the head of a case file."""
    return points_of(loads_case(HEAD % born + facts), day)


def codes(facts: str, *, born: str = "1990-01-01", day: str = DAY) -> set[str]:
    """Return the codes of the points that are told."""
    return {told.remark.code for told in points(facts, born=born, day=day).told}


def asked(facts: str, *, born: str = "1990-01-01") -> list[str]:
    """Return the codes of what is asked first, in order."""
    return [one.remark.code for one in points(facts, born=born).first]


def incident(facts: str) -> str:
    """Return one incident of the applicant's."""
    return f"incidents: [{{key: I1, victim: P1, {facts}}}]\n"


def act(facts: str, more: str = "") -> str:
    """Return one act of the applicant's."""
    return f"conduct: {{acts: [{{{facts}}}]{more}}}\n"


# --- each point ---------------------------------------------------------------------------------------------------------

ORDER_BACK: Final = "status: {removal_order: yes, reentered: yes}\nfiling: {order_executed: yes, order_reinstated: yes, order_by_judge: yes}\n"
RAISES: Final = {
    "LINK": incident("labor: {work: yes}, means: {threats: yes}"),
    "FREE_TO_QUIT": incident("labor: {work: yes}, means: {restraint: yes}"),
    "DEBT": incident("control: {debt_bondage: yes}"),
    "PAY_ALONE": incident("labor: {work: yes, paid_as_agreed: no}"),
    "SEX": incident("sex: {act: yes, value_passed: yes}"),
    "FIRST_SEX_ACT": incident("when: 2007/2009, sex: {act: yes, value_passed: yes}"),
    "SEX_OF_CHILD": incident("when: 2025, sex: {act: yes, value_passed: yes}"),
    "PRICE_OF_PASSAGE": incident("people: [{person: P2, role: smuggler}], sex: {act: yes, value_passed: yes}"),
    "MEANS_AT_ANY_AGE": incident("labor: {work: yes}"),
    "MADE_TO_BREAK_THE_LAW": act("compulsion: {ordered: yes}, drugs: {sold: yes}"),
    "OPEN_DOOR": incident("exit: {could_have_left: yes}"),
    "ABROAD": incident("in_united_states: no"),
    "BROUGHT_TO_WORK": incident("caused_entry: yes"),
    "KIN": incident("family_or_partner: yes"),
    "DIRECTLY_RELATED": "presence: {related: {still_feared: yes}}\n",
    "ONLY_A_REPORT": "assistance: {contacts: [{about_trafficking: yes}]}\n",
    "FREED": "assistance: {contacts: [{channel: begun_by_agency, concerned_trafficking: yes}]}\n",
    "FREED_BY_ACCOUNT": incident("exit: {freed_by_law_enforcement: yes}"),
    "ARREST_IS_NO_RESCUE": "conduct: {matters: [{arrested: yes, pending: yes}]}\n",
    "LEFT_AND_BACK": incident("when: 2020, exit: {when: 2020-12-31}")
    + "presence: {departures: [{when: 2021-05-01, removed: yes}]}\n",
    "NO_REPORT_YET": "assistance: {contacts: [{about_trafficking: no}]}\n",
    "BEGINNING": incident("when: 200X, labor: {work: yes}"),
    "YOUNG": incident("when: 2025"),
    "YOUNG_THEN": incident("when: 2001"),
    "WAS_ASKED": "assistance: {requests: [{complied: no}]}\n",
    "TOLD_OTHERWISE": "statements: [{to: police, differs: yes}]\n",
    "TOLD_FEDERAL_OFFICERS": "statements: [{to: border_officer, differs: yes}]\n",
    "TOLD_IF_FEDERAL": "statements: [{to: prosecutor, differs: yes}]\n",
    "AHEAD": "hardship: {factors: {unrest: yes}}\n",
    "MONEY_SELDOM_ALONE": "hardship: {factors: {economic: yes}}\n",
    "CHILDREN_TOO": "filing: {unaccompanied_child: yes}\n",
    "EVENTS_THERE": "reprisals: [{kind: search, abroad: yes}]\n",
    "JOBS_OVER_OTHERS": act("tasks: {held_keys: yes}"),
    "OTHERS_PAPERS": act("others_papers: {held: yes}"),
    "HOLDING_SOMEBODY": act("violence: {confinement: yes}"),
    "OTHER_WAS_A_CHILD": act("other: {age: 14}"),
    "AGE_NOT_KNOWN": act("verbs: {recruited: yes}, ends: {commercial_sex: yes}, other: {person: P2}"),
    "NO_CONVICTION_NEEDED": "conduct: {matters: [{procuring: yes, convicted: yes}]}\n",
    "ENTRY_AND_NEXUS": "presence: {entries: [{manner: without_inspection}]}\n",
    "NO_DEPARTURE_NO_BAR": "presence: {here_now: yes, entries: [{manner: without_inspection}]}\n",
    "FORCED_IS_NOT_ENGAGED": incident("sex: {act: yes, value_passed: yes}"),
    "NOT_A_GROUND": "conduct: {unauthorized_work: yes}\n",
    "AGGRAVATED": "conduct: {matters: [{procuring: yes, convicted: yes}]}\n",
    "PLEA_AHEAD": "conduct: {acts: [{verbs: {recruited: yes}}], matters: [{charged: yes, pending: yes}]}\n",
    "DEPORTABLE_FIVE_YEARS": "conduct: {matters: [{convicted: yes, when: 2017-05-30}]}\n"
    "filing: {permanent_resident: yes, resident_since: 2014-10-16}\n",
    "KIND_OF_CONVICTION": "conduct: {matters: [{convicted: yes}]}\n",
    "JUVENILE_COURT": "conduct: {matters: [{court: juvenile}]}\n",
    "WHICH_COURT": "conduct: {matters: [{convicted: yes, when: 1995}]}\n",
    "DEFERRED": "conduct: {matters: [{deferred: yes}]}\n",
    "ON_DIRECT_APPEAL": "conduct: {matters: [{convicted: yes, on_appeal: yes}]}\n",
    "JUVENILE": "conduct: {matters: [{drug_trade: yes}]}\nfiling: {unaccompanied_child: yes}\n",
    "NAMED_GROUP": "conduct: {group: {recorded_as_member: yes}}\n",
    "UNTRUE_ASYLUM": act("false_papers: {earlier_filing_differs: yes}") + "filing: {asylum_pending: yes}\n",
    "ORDER_AGAINST_RULE": "status: {removal_order: yes, reentered: yes}\n"
    "filing: {order_executed: yes, order_reinstated: yes, order_by_judge: yes}\n",
    "PARTS_OF_A_STAY": "presence: {departures: [{when: 2019, removed: yes}]}\n",
    "PETTY_OFFENSE": "conduct: {matters: [{what: petit larceny, arrested: yes}]}\n",
    "WHAT_IS_ADMITTED": "statements: [{to: border_officer, differs: yes}]\n",
    "HOW_THEY_CAME": act("verbs: {recruited: yes}"),
    "CONSENT_IS_NO_PATH": "status: {reentered: yes}\n",
    "ASYLUM_STOPS_THE_COUNT": "filing: {asylum_pending: yes}\n",
    "ONE_CENTRAL_REASON": "presence: {departures: [{when: 2025-11-20, removed: no}]}\n",
    "WAIVER_FOR_IMMIGRANTS": "conduct: {matters: [{convicted: yes}]}\nfiling: {permanent_resident: yes}\n",
    "IF_MISSED": "filing: {hearing_on: 2027-01-11}\n",
    "VOLUNTARY_DEPARTURE": "filing: {in_proceedings: yes}\n",
    "RESIDENT_STOPPED": "filing: {permanent_resident: yes, in_proceedings: yes}\n",
    "AN_ORDER_NOBODY_SAW": "filing: {unaccompanied_child: yes}\n",
    "CUSTODY_AND_HABEAS": "status: {removal_order: yes, reentered: yes}\n"
    "filing: {detained: yes, order_executed: yes, order_reinstated: yes}\n",
    "AFTER_A_DENIAL": "conduct: {disclosure: {conflict_open: yes}}\n",
    "U_WHO_CERTIFIES": incident("labor: {work: yes}"),
    "U_ANOTHER_CRIME": incident("sex: {act: yes}") + act("verbs: {recruited: yes}"),
    "U_WAIVER": incident("sex: {act: yes}") + "presence: {entries: [{manner: without_inspection}]}\n",
    "U_AND_RESIDENCE": "filing: {permanent_resident: yes}\n",
    "U_LABOR_CONTRACTING": incident("acts: {recruited: yes}, labor: {work: yes, paid_as_agreed: no}"),
    "LABOR_AGENCIES": incident("labor: {work: yes}"),
    "BORDER_LIMIT": "presence: {entries: [{when: 2025-12-16, manner: without_inspection}]}\n",
    "TORTURE_DEFERRAL": "filing: {fears_return: yes}\n" + act("verbs: {recruited: yes}"),
    "PARTICULARLY_SERIOUS": "filing: {fears_return: yes}\nconduct: {matters: [{charged: yes}]}\n",
    "JUVENILE_HERE_ONLY": "family: {members: [{person: P2, kinship: child, in_united_states: no}]}\n",
    "JUVENILE_PETITION": "filing: {unaccompanied_child: yes}\nconduct: {matters: [{drug_trade: yes}]}\n",
    "A_WITNESS": incident("labor: {work: yes}") + "filing: {detained: yes}\n",
    "FOR_AGENCIES_TO_ASK": "filing: {federal_case: yes}\n",
    "TERMS_ON_IMMIGRATION": "conduct: {court_dates: [{court: agents, when: 2026-12-10}]}\n",
    "DURESS": "filing: {federal_case: yes}\n" + act("verbs: {recruited: yes}"),
    "WHOSE_CONVICTION": "conduct: {matters: [{convicted: yes}]}\n",
    "VICTIM_COMPENSATION": incident("control: {physical_abuse: yes}"),
    "CONTRACT_CLAIM": "presence: {entries: [{manner: admitted, visa_class: H-2A}]}\n",
    "SUIT_OPENS_ACTS": incident("labor: {work: yes}") + act("tasks: {held_keys: yes}"),
    "YEARS_STOP": "filing: {permanent_resident: yes}\nconduct: {matters: [{charged: yes}]}\n",
    "WAIVER_OF_DEPORTABILITY": "filing: {abused_by_citizen_or_resident: yes}\nconduct: {matters: [{convicted: yes}]}\n",
    "SPECIAL_RULE": "filing: {abused_by_citizen_or_resident: yes}\nconduct: {matters: [{convicted: yes}]}\n",
    "NO_CLASS": "family: {members: [{person: P2, kinship: child, married_now: yes}]}\n",
    "CHILD_IN_ASYLUM": "family: {members: [{person: P2, kinship: child}]}\n",
    "THROUGH_A_PARENT": "family: {members: [{person: P2, kinship: sibling}, {person: P3, kinship: parent}]}\n",
    "MARRIED_IN_LAW": "family: {members: [{person: P2, kinship: spouse, unregistered: yes}]}\n",
    "JUVENILE_AND_PARENTS": "family: {members: [{person: P2, kinship: parent}]}\nfiling: {unaccompanied_child: yes}\n",
    "HELD_CHILD": incident("control: {uses_children: yes}") + "family: {members: [{person: P2, kinship: child}]}\n",
    "CITIZEN_RELATIVE": "family: {members: [{person: P2, kinship: child, citizen: yes}]}\n",
    "CITIZEN_WHO_DID_IT": incident("people: [{person: P2, role: exploiter}]")
    + "family: {members: [{person: P2, kinship: spouse, citizen: yes}]}\n",
    "ASYLUM_YEAR_OVER": "presence: {entries: [{when: 2020-01-01}]}\n",
    "REOPENING_OVER": "status: {removal_order: yes, reentered: yes}\n"
    "filing: {order_executed: yes, order_reinstated: yes, order_by_judge: yes, order_on: 2019-04-30}\n",
    "REOPENING_WITHOUT_NOTICE": "status: {removal_order: yes, reentered: yes}\n"
    "filing: {order_executed: yes, order_reinstated: yes, order_by_judge: yes, order_on: 2019-04-30}\n",
}
"""By code of a point, the least that raises it."""


@pytest.mark.parametrize("code", [point.code for point in POINTS])
def test_each_point_is_told_of_the_facts_that_it_speaks_of(code: str) -> None:
    """And of a case of which nothing is recorded none is."""
    born = "2010-01-01" if code in ("YOUNG", "JUVENILE_PETITION", "SEX_OF_CHILD") else "1990-01-01"

    day = "2020-01-01" if code == "YOUNG_THEN" else DAY
    assert code in codes(RAISES[code], born=born, day=day)
    assert code not in codes("", day=day)


def test_before_2024_the_text_of_the_age_exemption_asked_for_present_age() -> None:
    """8 CFR 214.11(b)(3) and 8 USC 1101(a)(15)(T)(i)(III)(cc), against 89 FR 34884: told where an act at that age is past."""
    facts = incident("when: 2001")
    assert "YOUNG_THEN" not in codes(facts, day="2024-08-28")
    assert "YOUNG_THEN" not in codes(facts, born="2001-06-01", day="2010-01-01")


def test_a_point_is_told_once_and_names_the_records_that_it_is_about() -> None:
    """Two incidents of a kind share a line."""
    both = (
        "incidents: [{key: I1, victim: P1, labor: {work: yes, paid: yes}, means: {threats: yes}}, "
        "{key: I2, victim: P1, labor: {work: yes}, means: {threats: yes}}, "
        "{key: I3, victim: P2, labor: {work: yes}, means: {threats: yes}}]\n"
    )
    (link,) = (told for told in points(both).told if told.remark.code == "LINK")

    assert link.about == ("Incident 1", "Incident 2")
    assert link.more
    assert link.citations[0] == "22 USC 7102(3)"


@pytest.mark.parametrize(
    ("code", "facts", "more", "argued"),
    [
        ("LINK", "labor: {work: yes%s}, means: {threats: yes}", ", paid: yes", "chose to stay"),
        ("FREE_TO_QUIT", "labor: {work: yes%s}, means: {restraint: yes}", ", ordinary_chores: yes", "ordinary"),
        ("DEBT", "debt: {to_responsible: yes%s}", ", part_credited: yes", "with terms"),
        ("SEX", "sex: {act: yes, value_passed: yes}%s", ", exit: {periods_of_freedom: yes}", "freely"),
        ("FREED_BY_ACCOUNT", "exit: {freed_by_law_enforcement: yes%s}", ", taken_into_custody: yes", "arrested"),
    ],
)
def test_the_government_may_argue_only_what_a_recorded_fact_supports(
    code: str, facts: str, more: str, argued: str
) -> None:
    """And of that incident: a fact of another one supports nothing; what only a trafficker says is none."""
    other = ", {key: I2, victim: P1, exit: {could_have_left: yes}}]"

    def told(more: str) -> str:
        case = incident(facts % more).replace("]\n", other + "\n")
        return next(one.more for one in points(case).told if one.remark.code == code)

    assert told("") == ""
    assert argued in told(more)
    assert told(more.replace(": yes", ": {answer: yes, sources: [trafficker]}")) == ""


@pytest.mark.parametrize("facts", ["sex: {act: yes}, agreement: {changed: yes}", "agreement: {changed: yes}"])
def test_a_broken_promise_on_pay_is_pointed_out_of_work_alone(facts: str) -> None:
    """22 USC 7102(11)(B): of a commercial sex act terms are no point."""
    assert "PAY_ALONE" not in codes(incident(facts))


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("SEX", "people: [{person: P2, role: smuggler}], sex: {act: yes, value_passed: yes}"),
        ("MEANS_AT_ANY_AGE", "labor: {work: yes}, means: {threats: yes}"),
        ("LINK", "labor: {work: yes}, means: {threats: {answer: no}}"),
    ],
)
def test_a_point_gives_way_to_the_one_that_fits_better(code: str, facts: str) -> None:
    """Passage is not told as work for a third person, and where a means is recorded none is asked for."""
    assert code not in codes(incident(facts))


@pytest.mark.parametrize(
    ("born", "told"), [("2010-01-01", "SEX_OF_CHILD"), ("1990-01-01", "SEX"), ("2007-03-01", "SEX"), ("unknown", "SEX")]
)
def test_a_commercial_sex_act_of_a_child_is_told_as_one(born: str, told: str) -> None:
    """22 USC 7102(11)(A): no means is asked of somebody who was surely under 18; where that is not sure both are said."""
    found = codes(incident("when: 2025, sex: {act: yes, value_passed: yes}"), born=born)

    assert {"SEX", "SEX_OF_CHILD"} & set(found) == {told}


@pytest.mark.parametrize(
    ("to", "federal"),
    [
        ("police", None),
        ("border_officer", "TOLD_FEDERAL_OFFICERS"),
        ("uscis_officer", "TOLD_FEDERAL_OFFICERS"),
        ("consular_officer", "TOLD_FEDERAL_OFFICERS"),
        ("prosecutor", "TOLD_IF_FEDERAL"),
        ("clinician", None),
    ],
)
def test_the_federal_crime_of_false_statements_is_told_of_federal_listeners(to: str, federal: str | None) -> None:
    """18 USC 1001(a): a matter within federal jurisdiction; of a prosecutor nobody says whose, so it says if."""
    told = points(f"statements: [{{to: {to}, differs: yes}}]\n").told

    assert {one.remark.code for one in told if "18 USC 1001" in "; ".join(one.citations)} == ({federal} - {None})
    assert not any("not true" in str(one.text) for one in told)


def test_a_report_that_is_recorded_or_not_needed_is_not_asked_for() -> None:
    """One that told of the trafficking, an age under 18 at an act, or trauma that prevents it."""
    assert "NO_REPORT_YET" not in codes("assistance: {contacts: [{about_trafficking: yes}]}\n")
    assert "NO_REPORT_YET" not in codes(incident("when: 2025"), born="2010-01-01")
    assert "NO_REPORT_YET" not in codes("assistance: {trauma: {unable: yes}}\n")


def test_a_departure_before_all_of_it_raises_nothing() -> None:
    """One after the first of two incidents does, and so does one that nobody dated."""
    late = incident("when: 2020, exit: {when: 2020-12-31}")

    assert "LEFT_AND_BACK" not in codes(late + "presence: {departures: [{when: 2009, removed: yes}]}\n")
    assert "LEFT_AND_BACK" in codes(late + "presence: {departures: [{removed: yes}]}\n")


def test_what_follows_is_counted_from_the_end_of_the_last_incident() -> None:
    """In days, with each departure after it."""
    ended = incident("when: 2026-01/2026-08-21, exit: {when: 2026-08-21}")

    assert points(ended, day="2026-11-30").since.startswith(
        "The trafficking ended by 2026-08-21, 101 days ago. No later departure"
    )
    assert "2026-09-01" in points(ended + "presence: {departures: [{when: 2026-09-01}]}\n").since
    assert points(incident("exit: {ongoing: yes}")).since == "The exact day it ended is not on file."
    assert points("").since == ""


def test_a_conviction_is_counted_from_the_day_of_admission() -> None:
    """8 USC 1227(a)(2)(A)(i): five years from the admission to the act, and of a conviction alone."""
    late = RAISES["DEPORTABLE_FIVE_YEARS"].replace("2017-05-30", "2020-05-30")

    assert "DEPORTABLE_FIVE_YEARS" not in codes(late)
    assert "DEPORTABLE_FIVE_YEARS" not in codes(RAISES["DEPORTABLE_FIVE_YEARS"].replace("convicted", "charged"))


@pytest.mark.parametrize(
    ("since", "when", "years"),
    [("2014-10-16", "2016/2017-05-30", 2), ("2014-10-16", "2021-10-15", 6), ("2014-10-16", "2021-10-16", 7)],
)
def test_the_seven_years_are_counted_to_the_act(since: str, when: str, years: int) -> None:
    """8 USC 1229b(d)(1): full years from residence to the latest day of what the first case was about."""
    facts = f"filing: {{permanent_resident: yes, resident_since: {since}}}\nconduct: {{matters: [{{charged: yes, when: {when}}}]}}\n"
    (told,) = (one.text for one in points(facts).told if one.remark.code == "YEARS_STOP")

    assert f"{years} full years at most" in told
    bare = points("filing: {permanent_resident: yes}\nconduct: {matters: [{charged: yes}]}\n").told
    assert not any("full years" in one.text for one in bare)


@pytest.mark.parametrize(
    ("code", "facts", "unless"),
    [
        (
            "BORDER_LIMIT",
            "presence: {entries: [{when: 2025, manner: without_inspection}]}\n",
            "filing: {unaccompanied_child: yes}\n",
        ),
        (
            "ONE_CENTRAL_REASON",
            "presence: {departures: [{when: 2025, removed: no}]}\n",
            "filing: {permanent_resident: yes}\n",
        ),
        ("A_WITNESS", incident("labor: {work: yes}") + "filing: {detained: yes%s}\n", ", permanent_resident: yes"),
        ("PETTY_OFFENSE", "conduct: {matters: [{arrested: yes%s}]}\n", ", drugs: yes"),
        ("HOW_THEY_CAME", "conduct: {acts: [{verbs: {recruited: yes}%s}]}\n", ", border: {guided: yes}"),
        ("AGE_NOT_KNOWN", "conduct: {acts: [{verbs: {recruited: yes}%s}]}\n", ", other: {age: 30}"),
        (
            "U_ANOTHER_CRIME",
            incident("labor: {work: yes}") + act("verbs: {recruited: yes}"),
            "granted_on: 2025-01-01\n",
        ),
        ("BORDER_LIMIT", "presence: {entries: [{when: 2025, manner: without_inspection}]}\n", ORDER_BACK),
    ],
)
def test_a_point_on_relief_is_told_only_where_it_is_true(code: str, facts: str, unless: str) -> None:
    """Each with the one fact that takes it away."""
    if "%s" in facts:
        plain, taken = facts.replace("%s", ""), facts.replace("%s", unless)
    else:
        plain, taken = facts, facts + unless

    assert code in codes(plain)
    assert code not in codes(taken)


@pytest.mark.parametrize(
    ("came", "told"), [("2024-06-04", False), ("2024-06-05", True), ("2024-06", True), ("2023", False)]
)
def test_the_limit_on_asylum_is_told_of_entries_since_its_first_day(came: str, told: bool) -> None:
    """8 CFR 1208.35(a): a day that is not closer than a month may be one of them."""
    assert ("BORDER_LIMIT" in codes(f"presence: {{entries: [{{when: {came}, manner: without_inspection}}]}}\n")) is told


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ("filing: {asylum_pending: yes}", "A form is on file"),
        ("filing: {unaccompanied_child: yes}", "does not apply to an unaccompanied child"),
        ("status: {removal_order: yes}\nfiling: {order_executed: yes, order_reinstated: yes}", "withholding"),
        ("", "Otherwise an exception, withholding of removal"),
    ],
)
def test_a_year_for_asylum_that_has_passed_is_told_with_its_day(facts: str, says: str) -> None:
    """A Sunday is moved to Monday; why it is no day to keep hangs on the case."""
    told = points(f"presence: {{entries: [{{when: 2023-03-03}}]}}\n{facts}\n").about(PartOfLaw.NO_DAY)
    (text,) = (one.text for one in told if one.remark.code == "ASYLUM_YEAR_OVER")

    assert "2024-03-04" in text
    assert says in text


def test_a_year_for_asylum_that_runs_is_no_feared_day() -> None:
    """Nor is it told of a permanent resident."""
    assert "ASYLUM_YEAR_OVER" not in codes("presence: {entries: [{when: 2026-03-03}]}\n")
    last, next_day = (codes("presence: {entries: [{when: 2025-11-24}]}\n", day=f"2026-11-{day}") for day in (24, 25))
    assert "ASYLUM_YEAR_OVER" not in last
    assert "ASYLUM_YEAR_OVER" in next_day
    assert "ASYLUM_YEAR_OVER" not in codes(RAISES["ASYLUM_YEAR_OVER"] + "filing: {permanent_resident: yes}\n")


def test_the_old_order_is_told_with_the_day_on_which_reopening_ended() -> None:
    """8 USC 1229a(c)(7)(C)(i): the ninetieth day."""
    told = points(RAISES["REOPENING_OVER"]).about(PartOfLaw.NO_DAY)

    assert any("2019-07-29" in one.text and "8 USC 1231(a)(5)" in one.text for one in told)
    assert "REOPENING_OVER" not in codes(RAISES["REOPENING_OVER"].replace("2019-04-30", "2026-11-01"))


def test_one_central_reason_holds_since_2006() -> None:
    """Pub. L. 109-162 brought it: what is shown of it is the rule itself, from its first day on."""
    left = "presence: {departures: [{when: 2005, removed: no}]}\n"

    assert "ONE_CENTRAL_REASON" not in codes(left, day="2006-01-04")
    assert "ONE_CENTRAL_REASON" in codes(left, day="2006-01-05")


def test_a_citizen_child_is_no_child_to_follow() -> None:
    """What is said of one whom somebody holds, of asylum and of marriage is said of those who could follow."""
    citizen = "family: {members: [{person: P2, kinship: child, citizen: yes}]}\n"

    assert not {"HELD_CHILD", "CHILD_IN_ASYLUM"} & codes(incident("control: {uses_children: yes}") + citizen)
    assert "PLAN_TO_MARRY" not in asked(citizen)


# --- what is asked first ------------------------------------------------------------------------------------------------

CALLS: Final = {
    "HEARD_INSIDE": "filing: {detained: yes}\n",
    "SLEEP": "",
    "SAFE": "",
    "FOUND_AT_SCHOOL": "",
    "SINCE": "reprisals: [{kind: threat, when: 2026-11-10}]\n",
    "CHILD": incident("control: {uses_children: yes}"),
    "CRIMINAL_LAWYER": "conduct: {court_dates: [{court: grand_jury, when: 2026-12-17}]}\n",
    "LEAVE_THE_PHONE": "conduct: {disclosure: {records_destroyed: yes}}\n",
    "NOTHING_SIGNED": "filing: {detained: yes}\n",
    "ANY_PAPER_SIGNED": act("false_papers: {untrue: yes}"),
    "CHECK_IN": "filing: {hearings: [{forum: ice, when: 2026-12-08}]}\n",
    "COURT_DAY": "conduct: {court_dates: [{court: delinquency, when: 2026-12-14}]}\n",
    "PAPER_AFTER_ARREST": "conduct: {matters: [{arrested: yes}]}\n",
    "PAPER_IN_THE_MAIL": "presence: {here_now: yes}\nfiling: {unaccompanied_child: yes}\n",
    "SAID_ON_COMING_IN": "presence: {entries: [{manner: at_port}]}\n",
    "PLEA_ADVICE": "conduct: {matters: [{convicted: yes, procuring: yes}]}\n",
    "LANGUAGE": incident("several_victims: yes"),
    "THAT_DAY": "assistance: {contacts: [{agency: state_or_local_law_enforcement}]}\n",
    "IF_YOU_STOPPED": incident("means: {threats: yes}"),
    "COULD_YOU_STOP": incident("labor: {work: yes}"),
    "THE_DEBT": incident("control: {debt_bondage: yes}"),
    "TRIED_TO_LEAVE": incident("means: {restraint: yes}"),
    "CHOICE_TO_COME_BACK": "presence: {departures: [{when: 2025-11-20}]}\n",
    "WHY_THE_TRIP": "filing: {permanent_resident: yes}\n",
    "PAPERS_KEPT": incident("control: {withholds_documents: yes}, several_victims: yes"),
    "HOW_ARE_YOU": "",
    "FEAR_OF_RETURN": "",
    "WORK_SINCE": "conduct: {unauthorized_work: yes}\n",
    "PLAN_TO_MARRY": "family: {members: [{person: P2, kinship: child}]}\n",
    "BEFORE_ALL_THIS": "status: {removal_order: yes}\n",
    "RATHER_TELL": "",
    "JOBS_OVER_THE_OTHERS": act("tasks: {held_keys: yes}"),
    "WHOSE_MONEY": act("benefit: {profit_share: yes}"),
    "STILL_REACHED": act("verbs: {recruited: yes}"),
    "IF_YOU_HAD_NOT": act("compulsion: {threatened: yes}, drugs: {sold: yes}"),
}
"""By code of a question, the least that calls for it."""
CALLS.update((code, RAISES[code]) for code in ("FIRST_SEX_ACT", "BEGINNING"))
OF_THE_YOUNG: Final = ("SLEEP", "FOUND_AT_SCHOOL", "RATHER_TELL")


@pytest.mark.parametrize("code", [first.code for first in FIRST])
def test_each_question_is_asked_where_its_facts_are_recorded(code: str) -> None:
    """And in a case of which nothing is recorded only what is asked of everybody."""
    young = code in OF_THE_YOUNG
    born = "2010-01-01" if young else "1990-01-01"

    assert code in asked(CALLS[code], born=born)
    assert (code in asked("")) is (not CALLS[code] and not young)


def test_safety_and_custody_come_first_and_criminal_counsel_last() -> None:
    """The order is the one value of the law."""
    found = asked("filing: {detained: yes}\n" + act("tasks: {held_keys: yes}") + incident("means: {threats: yes}"))

    assert found[0] == "HEARD_INSIDE"
    assert found[-1] == "JOBS_OVER_THE_OTHERS"
    assert found == [first.code for first in FIRST if first.code in found]


def test_hardship_is_told_with_the_factors_on_record_and_those_that_nobody_told() -> None:
    """The nine of 8 CFR 214.209(b): a no is neither."""
    (ahead,) = (
        one.text
        for one in points("hardship: {factors: {harm_by_trafficker: yes, unrest: no}}\n").told
        if one.remark.code == "AHEAD"
    )

    assert "Not stated yet: " in ahead
    assert "unrest" not in ahead
    assert "harm there by the traffickers" not in ahead


def test_a_place_in_a_deal_about_presence_comes_before_what_is_said_of_everybody() -> None:
    """A departure after it, or an agency that freed the person, decides more than what holds of every case."""
    left, freed = (points(RAISES[code]).about(PartOfLaw.PRESENCE)[0] for code in ("LEFT_AND_BACK", "FREED"))

    assert "exception" in left.text
    assert freed.text.startswith("If an agency liberated the client")


def test_the_day_that_the_record_tells_stands_in_the_question() -> None:
    """The first that is still to come; of what was done since the escape the first."""
    told = points(CALLS["CHECK_IN"] + CALLS["SINCE"]).first

    assert any("on 2026-12-08" in one.text for one in told)
    assert any("since 2026-11-10" in one.text for one in told)


# --- whole files ----------------------------------------------------------------------------------------------------------

WANTED: Final = {
    "f01": (
        "SAFE",
        "CHECK_IN",
        "PAPER_AFTER_ARREST",
        "THAT_DAY",
        "IF_YOU_STOPPED",
        "THE_DEBT",
        "FEAR_OF_RETURN",
        "PLAN_TO_MARRY",
    ),
    "f02": (
        "SAFE",
        "LANGUAGE",
        "SINCE",
        "IF_YOU_STOPPED",
        "CHOICE_TO_COME_BACK",
        "PAPERS_KEPT",
        "JOBS_OVER_THE_OTHERS",
    ),
    "f03": ("SAFE", "CRIMINAL_LAWYER", "CHILD", "LEAVE_THE_PHONE", "ANY_PAPER_SIGNED", "HOW_ARE_YOU", "STILL_REACHED"),
    "f04": (
        "SLEEP",
        "FOUND_AT_SCHOOL",
        "COURT_DAY",
        "COULD_YOU_STOP",
        "FEAR_OF_RETURN",
        "RATHER_TELL",
        "IF_YOU_HAD_NOT",
    ),
    "f05": (
        "HEARD_INSIDE",
        "CHILD",
        "NOTHING_SIGNED",
        "SAID_ON_COMING_IN",
        "PLEA_ADVICE",
        "WHY_THE_TRIP",
        "WHOSE_MONEY",
    ),
    "f06": (
        "HEARD_INSIDE",
        "SINCE",
        "NOTHING_SIGNED",
        "TRIED_TO_LEAVE",
        "CHOICE_TO_COME_BACK",
        "HOW_ARE_YOU",
        "BEFORE_ALL_THIS",
    ),
    "f07": ("SAFE", "SINCE", "ANY_PAPER_SIGNED", "CHOICE_TO_COME_BACK", "HOW_ARE_YOU", "FEAR_OF_RETURN"),
    "f08": ("SAFE", "SINCE", "CRIMINAL_LAWYER", "FEAR_OF_RETURN", "JOBS_OVER_THE_OTHERS", "IF_YOU_HAD_NOT"),
    "f09": ("SAFE", "HOW_ARE_YOU", "FEAR_OF_RETURN"),
    "f10": ("SAFE", "HOW_ARE_YOU", "PLAN_TO_MARRY"),
}
"""What an attorney asks first of each."""


@pytest.mark.parametrize("path", sampled(WHOLE, 3), ids=lambda p: p.parent.name[:3])
def test_a_whole_file_is_asked_what_an_attorney_asks_first(path: Path) -> None:
    """And `tvisa next` says it before anything else."""
    found = points_of(load_case(path), expected(path)["as_of"]).first
    said = CliRunner().invoke(main, ["next", str(path), "--as-of", expected(path)["as_of"]]).output

    assert set(WANTED[path.parent.name[:3]]) <= {one.remark.code for one in found}
    assert said.index("What counsel asks first") < said.index("Ask next")


@pytest.mark.parametrize("path", WHOLE, ids=lambda p: p.parent.name[:3])
def test_outside_a_privileged_setting_nothing_hangs_on_what_belongs_there(path: Path) -> None:
    """No point and no question of acts, entries or orders; the rest is the same whether or not they are recorded."""
    case = attrs.evolve(load_case(path), setting=Setting.NOT_PRIVILEGED)
    day = expected(path)["as_of"]
    own, bare = (points_of(each, day) for each in (case, without_secrets(case)))

    assert not own.about(PartOfLaw.BAR, PartOfLaw.GROUNDS)
    assert [(told.text, told.about) for told in own.told] == [(told.text, told.about) for told in bare.told]
    assert [one.text for one in own.first] == [one.text for one in bare.first]


def test_a_page_says_no_path_of_a_file() -> None:
    """Records are named as a reader calls them."""
    for path in WHOLE:
        found = Points(Picture(load_case(path), screen(load_case(path), expected(path)["as_of"]).picture.day))
        for about in (
            "victim",
            "presence",
            "assistance",
            "hardship",
            "bar",
            "grounds",
            "removal",
            "relief",
            "family",
            "no_day",
        ):
            for text in (line.text for line in lines_about(found, about, found.picture.catalog)):
                assert not re.search(r"\w\[", text), text
        assert not any(re.search(r"\w\[", text) for text, _ in question_lines(found, found.picture.catalog))


def test_a_grown_child_is_left_the_way_through_a_spouse() -> None:
    """8 USC 1101(a)(15)(T)(ii)(III): by the tie to the applicant no class, as the child of a T-2 the sixth."""
    (told,) = (told for told in points(RAISES["NO_CLASS"]).told if told.remark.code == "NO_CLASS")

    assert re.search(
        r"The applicant's own adult or married child falls in none by that relationship.*can follow as T-6", told.text
    )


def test_a_point_stands_while_what_would_make_it_needless_is_disputed() -> None:
    """Of a resident U status is no point; where that is disputed, it is."""
    work = incident("labor: {work: yes}")
    resident = "filing: {permanent_resident: %s}\n"

    assert "U_WHO_CERTIFIES" not in codes(work + resident % "yes")
    assert "U_WHO_CERTIFIES" in codes(
        work + resident % "[{answer: yes, sources: [client]}, {answer: no, sources: [document]}]"
    )


REINSTATED: Final = (
    "status: {removal_order: yes, reentered: yes}\n"
    "filing: {order_by_judge: yes, order_on: 2016-05-12, order_executed: yes, order_reinstated: yes, order_in_absentia: %s}\n"
)


@pytest.mark.parametrize(("absent", "told"), [("yes", True), ("unknown", True), ("no", False)])
def test_want_of_notice_is_not_told_as_lost_by_a_reinstatement(absent: str, told: bool) -> None:
    """8 USC 1229a(b)(5)(C)(ii) has no last day, and Miller v. Sessions lets it outlive a reinstatement."""
    case = grown(REINSTATED % absent)
    said = {one.remark.code: one.text for one in points_of(case, SATURDAY).told}
    step = urgent(case, SATURDAY).step

    assert "REOPENING_OVER" in said
    assert ("Miller v. Sessions" in said.get("REOPENING_WITHOUT_NOTICE", "")) is told
    assert step is not None
    assert "for lack of notice, check this circuit" in step.harm


def test_after_a_grant_an_old_order_is_not_told_as_beyond_reopening() -> None:
    """8 CFR 214.204(o)(2): approval is itself what such a motion rests on."""
    order = "status: {removal_order: yes}\nfiling: {order_by_judge: yes, order_on: 2018-01-05, order_executed: yes}\n"

    assert not [t for t in points_of(loads_case(GRANTED % order), SATURDAY).told if t.remark.code == "REOPENING_OVER"]


@pytest.mark.parametrize(
    ("freed", "told"),
    [
        ("freed_by_law_enforcement: yes", {"FREED_BY_ACCOUNT"}),
        ("escaped_first: yes", {"ONLY_A_REPORT"}),
        (
            "freed_by_law_enforcement: [{answer: yes, sources: [client]}, {answer: no, sources: [law_enforcement]}]",
            {"FREED_BY_ACCOUNT", "ONLY_A_REPORT"},
        ),
    ],
)
def test_whoever_was_freed_is_not_told_of_an_escape(freed: str, told: set[str]) -> None:
    """8 CFR 214.207(a)(2) asks for no involvement beyond the report, as (a)(3) does of somebody who got away first."""
    case = grown(
        f"incidents: [{{key: I1, victim: P1, when: 2022/2023-11-30, exit: {{{freed}}}}}]\n"
        "assistance: {contacts: [{agency: federal_law_enforcement, about_trafficking: yes}]}\n"
    )

    assert {t.remark.code for t in points_of(case, SATURDAY).told} & {"FREED_BY_ACCOUNT", "ONLY_A_REPORT"} == told


@pytest.mark.parametrize(
    ("left", "says"),
    [
        ("presence: {departures: [{when: 2024-08, taken_by_trafficker: yes}]}", "beginning and its end: 2024-08"),
        ("adjustment: {absences: [{left: 2026-02-10}]}", "Departures after it ended: 2026-02-10"),
        ("presence: {departures: [{when: 2023-08}]}", "No later departure"),
    ],
)
def test_no_room_denies_a_departure_that_another_tells_of(left: str, says: str) -> None:
    """8 CFR 214.207(b) reads a departure at any time after an act; an absence in status is one as well."""
    told = points_of(grown(f"incidents: [{{key: I1, victim: P1, when: 2024-01-10/2025-12-20}}]\n{left}\n"), SATURDAY)

    assert says in told.since
    assert ("beginning and" in told.since) is ("2024-08" in left)


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ("acts: [{verbs: {recruited: yes}}], matters: [{charged: yes, pending: yes}]", True),
        ("matters: [{charged: yes, pending: yes, trafficking_linked: yes}]", True),
        ("matters: [{what: petit larceny, charged: yes, pending: yes}]", False),
        ("acts: [{verbs: {recruited: yes}}], matters: [{charged: yes, pending: no}]", False),
    ],
)
def test_an_open_charge_beside_acts_toward_others_is_told_with_what_a_plea_would_do(own: str, told: bool) -> None:
    """8 USC 1101(a)(43)(K)(iii): before an offer is accepted, and not after."""
    found = {one.remark.code for one in points_of(grown(f"conduct: {{{own}}}\n"), SATURDAY).told}

    assert ("PLEA_AHEAD" in found) is told


def test_a_question_names_the_last_event_and_its_day_in_words() -> None:
    """What happened since is asked from the latest event on; a case abroad asks for no paper of an arrest here."""
    seen = {
        path.parent.name[:3]: CliRunner()
        .invoke(main, ["next", str(path), "--as-of", expected(path)["as_of"]], env={"COLUMNS": "2000"})
        .output
        for path in WHOLE
        if path.parent.name[:3] in ("f07", "f08", "f10")
    }

    assert "since Wed Mar 11, 2026" in seen["f07"]
    assert "about Thu Dec 17, 2026, in court" in seen["f10"]
    assert "after you were stopped" not in seen["f08"]
    assert not any(re.search(r"(since|about|on) \d{4}-\d\d", page) for page in seen.values())
