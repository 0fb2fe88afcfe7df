"""Adjustment: each requirement of 8 CFR 245.23, the clocks, the traps that bear on it, and what the command prints."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from tests.schemas import of_case_files
from tests.support import EXAMPLES, expected, nodes, sampled
from tests.test_examples import FORBIDDEN
from tvisa import load_case, loads_case, screen
from tvisa.cli import main
from tvisa.errors import CaseFileError, LawDateError
from tvisa.facts import Absence, Case, Setting
from tvisa.files.casefile import dump, dumps
from tvisa.kernel.answers import Answer, Claim, Reply, Source, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import facts_of, put
from tvisa.kernel.predicate import Question, walk
from tvisa.kernel.provision import Kind
from tvisa.law.book import entries, search
from tvisa.law.pinpoint import key, normalize
from tvisa.law.t.adjustment.asking import RULE_2009
from tvisa.law.t.adjustment.clocks import worlds
from tvisa.law.t.adjustment.laws import LAWS, adjustment_law, laws_of
from tvisa.law.t.adjustment.warnings import WARNINGS
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024
from tvisa.screening.residence.adjustment import adjust

JOURNEYS = sorted(EXAMPLES.glob("adjustment/*/case.yaml"))
DAY = "2025-09-01"
LAWBOOK = [e for e in entries() if e.place[:1] == ("adjustment",)]


def on(day: str, *sources: Source) -> DateFact:
    return DateFact((DateClaim(parse_date(day), sources),))


def example(name: str) -> Case:
    return load_case(EXAMPLES / "adjustment" / name / "case.yaml")


SUPPORTED = example("everything-supported")


def changed(**answers: Any) -> Case:
    """The case in which everything is supported, with some facts otherwise; ``__`` stands for a step of the path."""
    case = SUPPORTED
    for name, value in answers.items():
        path = name.replace("__", ".")
        path = (
            path if path.startswith(("granted_on", "filing", "status.", "presence", "people")) else f"adjustment.{path}"
        )
        case = put(
            case, path, on(value) if isinstance(value, str) else yes_no(value) if isinstance(value, bool) else value
        )
    return case


def found(case: Case, day: str = DAY) -> dict[str, str]:
    """Return the outcome of everything that has a name, the first time it is named."""
    outcomes: dict[str, str] = {}
    for element in adjust(case, day).as_dict()["elements"]:
        for node in nodes(element):
            outcomes.setdefault(node["id"], node["outcome"])
    return outcomes


def codes(case: Case, day: str = DAY) -> list[str]:
    return [w["code"] for w in adjust(case, day).as_dict()["warnings"]]


def missing(case: Case, day: str = DAY) -> dict[str, str]:
    """Return what is missing of anything open, by path."""
    elements = adjust(case, day).as_dict()["elements"]
    return {m["path"]: m["state"] for e in elements for m in e["missing"]}


# --- the examples -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", JOURNEYS, ids=lambda c: c.parent.name)
def test_example(case: Path) -> None:
    """Each named part, each day and each warning is as its folder says, on every day that it names."""
    shown, loaded = expected(case), load_case(case)

    for look in (shown, *shown.get("also", ())):
        result = adjust(loaded, look["as_of"]).as_dict()
        outcomes = found(loaded, look["as_of"])
        complete, filing = result["clocks"]["presence"]["three_years_complete"], result["clocks"]["filing"]
        days = {**complete, "file_from": filing["earliest_safe"], "last_day": filing["last_day"]}
        raised = [w["code"] for w in result["warnings"]]
        relatives = {r["person"]: r["outcome"] for r in result["relatives"]}

        assert look["why"]
        assert {part: outcomes[part] for part in look["outcomes"]} == look["outcomes"]
        assert {name: days[name] for name in look.get("dates", {})} == look.get("dates", {})
        assert set(look.get("warned", ())) <= set(raised)
        assert not set(look.get("not_warned", ())) & set(raised)
        assert relatives == look.get("relatives", {})


@pytest.mark.parametrize("case", JOURNEYS, ids=lambda c: c.parent.name)
def test_example_is_valid_and_keeps_to_the_vocabulary(case: Path) -> None:
    """It round-trips, fits the published schema, and its result neither labels nor scores anybody."""
    loaded, day = load_case(case), expected(case)["as_of"]
    result = adjust(loaded, day).as_dict()

    assert loads_case(dumps(loaded)) == loaded
    of_case_files().validate(dump(loaded))
    assert not FORBIDDEN.search(json.dumps(result))
    assert {"tvisa_version", "law", "setting", "summary", "clocks", "warnings", "elements", "disclaimer"} <= set(result)
    assert set(result["law"]) == {"as_of", "rule_set", "title", "checked_on"}


def test_the_dozen_and_more_are_there() -> None:
    """Every situation that the folder promises has its example."""
    assert {c.parent.name for c in JOURNEYS} >= {
        "three-years-to-the-day",
        "absence-of-89-days",
        "absence-of-90-days",
        "absence-of-91-days",
        "total-of-180-days",
        "total-of-181-days",
        "started-over",
        "completed-investigation",
        "status-ran-out",
        "minor-at-victimization",
        "trauma-at-the-grant",
        "new-ground-since",
        "ground-beyond-waiver",
        "travel-in-proceedings",
        "before-the-2024-rule",
        "family",
    }


# --- the law and its times --------------------------------------------------------------------------------------------


def test_the_two_versions_tile() -> None:
    """The text of 2009 ends on the day on which that of 2024 begins; before it there is none, and the error says so."""
    assert [law.window for law in LAWS] == [RULE_2009, RULE_2024]
    assert RULE_2009.end == RULE_2024.start
    assert adjustment_law(datetime.date(2024, 8, 27)).id == "2009"
    assert adjustment_law(datetime.date(2024, 8, 28)).id == "2024"
    with pytest.raises(LawDateError, match="2009-01-12 to 2024-08-27"):
        adjust(SUPPORTED, "2009-01-11")


def test_the_lawbook_holds_it_beside_the_t1_law_of_its_time() -> None:
    """From the rule of 2017 on each T-1 rule set has the law of adjustment of its time beside it."""
    assert [laws_of(w) for w in (RULE_2002, RULE_2017, RULE_2024)] == [(), LAWS[:1], LAWS[1:]]
    assert {e.rule_sets for e in LAWBOOK} == {("2017",), ("2024",), ("2017", "2024")}


@pytest.mark.parametrize(
    ("provision", "names"),
    [
        ("8 CFR 245.23(a)", {"application", "admission", "continuous_presence", "good_moral_character"}),
        ("8 CFR 245.23(a)(4)(i)", {"present_during_it", "adjustment_days"}),
        ("8 CFR 245.23(a)(7)", {"assistance_or_alternative", "minor_at_victimization", "trauma_at_grant"}),
        ("8 CFR 245.23(b)(1)", {"principal_adjusts"}),
        ("8 CFR 245.23(c)(2)", {"grounds_beyond_waiver"}),
        ("8 CFR 245.23(j)", {"not_abandoned"}),
        ("INA 245(l)(1)(A)", {"three_years", "shorter_period"}),
        ("INA 245(l)(3)", {"adjustment_days"}),
        ("INA 245(l)(4)", {"adjustment_cap"}),
        ("8 CFR 212.18(b)(1)", {"grounds_beyond_waiver"}),
        ("8 CFR 106.3(b)(2)", {"adjustment_fee"}),
        ("8 USC 1182(a)(4)(E)(iii)", {"adjustment_public_charge"}),
    ],
)
def test_a_provision_finds_what_applies_it(provision: str, names: set[str]) -> None:
    """`tvisa law PROVISION` leads to the rule, whichever way the field writes it."""
    assert names <= {e.id for e in search(LAWBOOK, provision)}


def test_paragraphs_bear_the_numbers_of_their_time() -> None:
    """Presence was (a)(3) until 27 August 2024 and is (a)(4) since; what kept its number is cited once for both."""
    (presence,) = {e.law for e in LAWBOOK if e.id == "continuous_presence"}
    (application,) = {e.law for e in LAWBOOK if e.id == "not_abandoned"}

    def numbers(law: Any, day: datetime.date) -> list[str]:
        return [str(c) for c in law.cites_on(day) if "245.23" in c.text]

    assert numbers(presence, datetime.date(2024, 8, 27)) == ["8 CFR 245.23(a)(3)"]
    assert numbers(presence, datetime.date(2024, 8, 28)) == ["8 CFR 245.23(a)(4)"]
    assert [str(c.window) for c in application.citations if c.text == "8 CFR 245.23(j)"] == ["2009-01-12 to now"]


def test_every_paragraph_that_asks_something_is_cited() -> None:
    """No paragraph of 8 CFR 245.23 or 8 USC 1255(l) that asks for or forbids something is left out."""
    cited = {key(c) for e in LAWBOOK for c in e.law.citations}
    paragraphs = (
        [f"(a)({n})" for n in range(1, 8)] + [f"(b)({n})" for n in range(1, 6)] + [f"(c)({n})" for n in range(1, 5)]
    )
    paragraphs += [
        "(a)(4)(i)",
        "(a)(7)(i)",
        "(a)(7)(ii)",
        "(a)(7)(iii)",
        "(a)(7)(iv)",
        "(d)(2)",
        "(d)(3)",
        "(e)(1)",
        "(e)(1)(v)",
    ]
    paragraphs += [
        "(e)(2)(i)",
        "(e)(2)(i)(B)",
        "(e)(2)(ii)",
        "(e)(3)",
        "(f)",
        "(f)(1)",
        "(f)(2)",
        "(g)",
        "(g)(1)",
        "(g)(4)",
    ]
    paragraphs += ["(h)", "(i)", "(j)(1)", "(j)(2)", "(j)(3)", "(l)"]

    assert [p for p in paragraphs if f"8 CFR 245.23{p}" not in cited] == []
    assert [n for n in range(1, 8) if not any(k.startswith(f"8 USC 1255(l)({n})") for k in cited)] == [5]
    assert normalize("INA 245(l)(2)") in cited


def test_fees_have_their_own_days() -> None:
    """No fee since 1 April 2024 (8 CFR 106.3(b)(2)); before, and always, a waiver of it can be asked for."""
    shown = {
        day: {p["id"] for p in adjust(SUPPORTED, day).as_dict()["procedures"]} for day in ("2024-03-31", "2024-04-01")
    }

    assert "adjustment_fee" not in shown["2024-03-31"]
    assert "adjustment_fee" in shown["2024-04-01"]
    assert all("adjustment_fee_waiver" in ids for ids in shown.values())


def test_discretion_is_asked_and_its_factors_move_nothing() -> None:
    """Whatever the factors say, the answer is the one that a person gives."""
    (question,) = [n for n, _ in walk(LAWS[1].elements[-1]) if isinstance(n, Question)]
    dark = SUPPORTED
    for factor in question.factors:
        dark = put(dark, factor.fact.removeprefix("case."), yes_no(factor.counts_for is Reply.NO))

    assert question.kind is Kind.STANDARD
    assert found(dark)["discretion"] == "met"
    assert found(put(dark, "adjustment.discretion.merits", Answer()))["discretion"] == "unknown"
    listed = adjust(dark, DAY).as_dict()["elements"][-1]["factors"]
    assert {f["counts"] for f in listed if f["answer"] == "yes"} == {"against"}


# --- requirement by requirement ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "part", "outcome"),
    [
        ({"filed": False, "filed_on": DateFact()}, "application", "unknown"),
        ({"filed": Answer()}, "application", "met"),
        ({"admitted_at_grant": False}, "admission", "unknown"),
        ({"admitted_at_grant": False, "admitted_on": "2022-05-01"}, "admission", "met"),
        ({"granted_on": DateFact()}, "admission", "unknown"),
        ({"status_lost": True}, "holds_status", "not_met"),
        ({"revoked": True}, "holds_status", "not_met"),
        ({"status_until": "2025-04-01"}, "holds_status", "met"),
        ({"status_until": "2025-03-31"}, "holds_status", "not_met"),
        ({"status_until": "2025-04"}, "holds_status", "met"),
        ({"status_until": DateFact()}, "holds_status", "unknown"),
        ({"grounds__excluded": True}, "grounds_beyond_waiver", "unknown"),
        ({"grounds__excluded": True, "grounds__excluded_waived": False}, "grounds_beyond_waiver", "not_met"),
        ({"grounds__other": True}, "other_grounds", "unknown"),
        ({"grounds__other": True, "grounds__waived": False}, "other_grounds", "unknown"),
        ({"grounds__other": True, "grounds__waived": True}, "other_grounds", "met"),
        ({"grounds__unlawful_presence": True, "status__central_reason": True}, "unlawful_presence", "met"),
        ({"grounds__unlawful_presence": True, "status__central_reason": False}, "unlawful_presence", "unknown"),
        ({"character__good": False}, "good_moral_character", "not_met"),
        ({"character__barred": True}, "good_moral_character", "unknown"),
        ({"character__barred": True, "character__bar_from_trafficking": True}, "good_moral_character", "met"),
        ({"character__barred": True, "character__bar_from_trafficking": False}, "good_moral_character", "not_met"),
        ({"complied": Answer()}, "assistance_or_alternative", "unknown"),
        ({"complied": Answer(), "hardship_now": True}, "assistance_or_alternative", "met"),
        ({"complied": Answer(), "trauma_established": True}, "assistance_or_alternative", "met"),
    ],
)
def test_a_fact_moves_its_requirement(change: dict[str, Any], part: str, outcome: str) -> None:
    """Each requirement turns on its own facts, and what can still come about is never "no"."""
    assert found(changed(**change))[part] == outcome


def test_somebody_under_fourteen_is_presumed_of_good_character() -> None:
    """By the date of birth, on the day asked about, unless there is reason to doubt it (8 CFR 245.23(g)(4))."""
    child = {"people__0__date_of_birth": "2012-01-01", "character__good": Answer()}
    case = put(
        changed(**{k: v for k, v in child.items() if "people" not in k}), "people[0].date_of_birth", on("2012-01-01")
    )

    assert found(put(case, "adjustment.character.in_doubt", yes_no(False)))["good_moral_character"] == "met"
    assert found(put(case, "adjustment.character.in_doubt", yes_no(True)))["good_moral_character"] == "unknown"
    grown = put(case, "people[0].date_of_birth", on("2011-09-01"))
    assert found(put(grown, "adjustment.character.in_doubt", yes_no(False)))["good_moral_character"] == "unknown"


def away(**facts: Any) -> Absence:
    told: dict[str, Any] = {n: on(v) if isinstance(v, str) else yes_no(v) for n, v in facts.items()}
    return Absence(**told)


@pytest.mark.parametrize(
    ("left", "day", "outcome"),
    [
        ("2025-03-31", DAY, "met"),
        ("2025-04-01", DAY, "unknown"),
        ("2025-04-02", DAY, "not_met"),
        ("2025-12-01", DAY, "met"),
        ("2025-12-01", "2025-12-01", "not_met"),
        ("2025-12", DAY, "met"),
        ("2025-09", DAY, "unknown"),
    ],
)
def test_only_leaving_while_it_is_pending_abandons_it(left: str, day: str, outcome: str) -> None:
    """Neither a departure before filing nor one still planned; on the day of filing nobody can tell which came first."""
    case = changed(absences=(away(left=left, advance_parole=False),))

    assert found(case, day)["not_abandoned"] == outcome
    if outcome == "unknown":
        assert missing(case, day)["adjustment.absences[0].left"] == "imprecise"


def test_a_filing_date_still_to_come_is_a_plan() -> None:
    """As of a day before it nothing is filed: nothing is "no" for it, and the days say from when to file."""
    early = changed(filed_on="2025-04-01")
    result = adjust(early, "2025-02-01").as_dict()

    assert found(early, "2025-02-01")["application"] == "unknown"
    assert found(early, "2025-02-01")["continuous_presence"] == "unknown"
    assert missing(early, "2025-02-01")["adjustment.filed"] == "not yet"
    assert result["clocks"]["filing"]["filed_on"] == {"earliest": None, "latest": None}
    assert "do not file before 2025-03-15" in result["summary"]


def test_a_filing_date_that_only_a_trafficker_gives_files_nothing() -> None:
    """It turns no "not yet" into "no"."""
    case = changed(filed=Answer(), filed_on=on("2024-04-01", Source.TRAFFICKER))

    assert found(case, "2024-09-01")["continuous_presence"] == "unknown"
    assert found(case, "2024-09-01")["application"] == "unknown"


@pytest.mark.parametrize(("path", "here"), [("granted_on", True), ("admitted_on", False)])
def test_a_grant_or_an_admission_still_to_come_is_not_yet(path: str, here: bool) -> None:
    """What is dated after the day asked about has not happened."""
    case = changed(admitted_at_grant=here, **{path: "2025-10-01"})

    assert found(case)["admission"] == "unknown"
    assert "not yet" in missing(case).values()
    assert found(case, "2025-10-01")["admission"] == "met"


def test_only_requests_since_the_admission_count() -> None:
    """A request from before the admission is left out; one since then that was reasonable and refused is not."""
    text = """
applicant: P1
people: [{key: P1}]
granted_on: "2022-03-15"
adjustment: {admitted_at_grant: yes, hardship_now: no, trauma_established: no}
incidents: []
incidents_complete: yes
assistance:
  requests: [{when: "%s", covered: yes, complied: no, reasonable: yes}]
  requests_complete: yes
"""
    outcomes = {
        day: found(loads_case(text % day))["complied_since_admission"]
        for day in ("2022-03-14", "2022-03-15", "2022-03")
    }

    assert outcomes == {"2022-03-14": "met", "2022-03-15": "not_met", "2022-03": "unknown"}


def test_help_with_detection_alone_is_for_counsel_since_2024() -> None:
    """8 CFR 245.23(a)(7)(i) names detection since 2024; the statute, (d)(2) and (f) do not: no refusal of it is a "no" here."""
    case = loads_case("""
applicant: P1
people: [{key: P1}]
granted_on: "2020-03-15"
adjustment: {admitted_at_grant: yes}
assistance:
  requests: [{when: "2023-05-01", covered: no, for_detection: yes, complied: no, reasonable: yes}]
  requests_complete: yes
""")
    path = "assistance.requests[0]"

    assert found(case, "2024-08-28")["complied_since_admission"] == "unknown"
    assert missing(case, "2024-08-28")["adjustment.complied"] == "judgment"
    assert found(case, "2024-08-27")["complied_since_admission"] == "met"
    assert found(put(case, f"{path}.for_detection", yes_no(False)), "2024-08-28")["complied_since_admission"] == "met"
    assert found(put(case, f"{path}.covered", yes_no(True)), "2024-08-28")["complied_since_admission"] == "not_met"


def test_until_2024_the_attorney_general_certified_compliance() -> None:
    """Without the certificate compliance is not yet shown; under the rule of 2024 nobody asks for one."""
    case = changed(granted_on="2019-03-15", status_until="2024-12-31", filed_on="2023-04-01")

    assert found(case, "2024-08-27")["assistance_or_alternative"] == "unknown"
    assert missing(case, "2024-08-27")["adjustment.compliance_certified"] == "not asked"
    assert found(case, "2024-08-28")["assistance_or_alternative"] == "met"


def test_the_age_alternative_stood_in_the_statute_before_the_regulation() -> None:
    """8 USC 1255(l)(1)(C)(iii) carries it for a decision before 28 August 2024 too; trauma came with the rule of 2024."""
    minor = example("minor-at-victimization")

    assert found(minor, "2024-08-27")["minor_at_victimization"] == "met"
    assert "trauma_at_grant" not in found(minor, "2024-08-27")


# --- the clocks -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("granted", "complete", "last"),
    [
        ("2022-03-15", "2025-03-15", "2026-03-14"),
        ("2020-02-29", "2023-02-28 2023-03-01", "2024-02-28"),
        ("2021-03-01", "2024-03-01", "2025-02-28"),
        ("2019-12-31", "2022-12-31", "2023-12-30"),
        ("2006-01-04", "2009-01-04", "2009-01-03"),
        ("2006-01-05", "2009-01-05", "2010-01-04"),
    ],
)
def test_three_and_four_years_by_the_calendar(granted: str, complete: str, last: str) -> None:
    """Three years are complete on the anniversary; without a notice the status runs four years at most, three before 2006."""
    clocks = adjust(changed(granted_on=granted, status_until=DateFact()), DAY).as_dict()["clocks"]

    assert clocks["presence"]["three_years_complete"] == {"earliest": complete[:10], "safe": complete[-10:]}
    assert clocks["status"]["until"]["earliest"] == last
    assert clocks["status"]["source"] == "by_rule"


@pytest.mark.parametrize(
    ("nights", "state"), [(88, "not_met"), (89, "not_met"), (90, "unknown"), (91, "unknown"), (92, "met")]
)
def test_ninety_days(nights: int, state: str) -> None:
    """More than 90 days on every count breaks, not more than 90 on every count does not; between them nobody can tell."""
    left = datetime.date(2023, 1, 10)
    case = example("absence-of-90-days")
    case = put(case, "adjustment.absences[0].returned", on((left + datetime.timedelta(nights)).isoformat()))
    (absence,) = adjust(case, DAY).as_dict()["clocks"]["presence"]["absences"]

    assert absence["over_the_limit"] == state
    assert absence["days"] == {"least": nights - 1, "most": nights + 1}
    assert absence["nights"] == nights


def test_a_trip_of_less_than_24_hours_does_not_count() -> None:
    """Back the same day counts nothing; back the next day, it is asked, and counts nothing if it was less than 24 hours."""
    case = example("absence-of-90-days")

    def days(back: str, **answers: bool) -> dict[str, int]:
        changed_case = put(case, "adjustment.absences[0].returned", on(back))
        for name, value in answers.items():
            changed_case = put(changed_case, f"adjustment.absences[0].{name}", yes_no(value))
        presence: Any = adjust(changed_case, DAY).as_dict()["clocks"]["presence"]
        return dict(presence["absences"][0]["days"])

    assert days("2023-01-10") == {"least": 0, "most": 0}
    assert days("2023-01-11") == {"least": 0, "most": 2}
    assert days("2023-01-11", under_a_day=True) == {"least": 0, "most": 0}
    assert days("2023-01-12", under_a_day=True) == {"least": 1, "most": 3}


def test_a_return_before_the_departure_settles_nothing() -> None:
    """A slip in the record is no absence of no days: presence is open, and the dates are asked for."""
    case = put(example("absence-of-89-days"), "adjustment.absences[0].returned", on("2022-06-01"))
    (absence,) = adjust(case, DAY).as_dict()["clocks"]["presence"]["absences"]

    assert found(case)["continuous_presence"] == "unknown"
    assert absence["over_the_limit"] == "unknown"
    assert missing(case)["adjustment.absences[0].left"] == "imprecise"


@pytest.mark.parametrize("name", ["revoked", "status_lost"])
def test_no_last_day_is_given_for_a_status_that_ended_otherwise(name: str) -> None:
    """A notice may name a later day; what was revoked or lost is not held until then."""
    held, ended = (
        adjust(changed(filed=False, filed_on=DateFact(), **{name: lost}), DAY).as_dict() for lost in (False, True)
    )

    assert [r["clocks"]["filing"]["last_day"] for r in (held, ended)] == ["2026-03-14", None]
    assert ["Last day to file" in r["summary"] for r in (held, ended)] == [True, False]


def test_a_status_without_a_notice_is_not_said_to_run_when_it_may_be_over() -> None:
    """Four years after the grant the sentence says that it ended by rule, and asks for the notice."""
    case = changed(status_until=DateFact(), filed=False, filed_on=DateFact())

    assert "Under the rule, it is no later than 2026-03-14" in adjust(case, "2026-03-14").as_dict()["summary"]
    assert "Find the notice before filing anything" in adjust(case, "2026-03-15").as_dict()["summary"]


def test_a_return_out_of_status_stops_the_period_until_an_admission() -> None:
    """Without advance parole or admission nothing runs on; an admission in T-1 status later starts it anew."""
    case = example("absence-of-89-days")
    for name in ("advance_parole", "paroled_on_return", "admitted_on_return"):
        case = put(case, f"adjustment.absences[0].{name}", yes_no(False))
    again = put(
        case, "adjustment.absences", (*case.adjustment.absences, *example("absence-of-89-days").adjustment.absences)
    )
    again = put(
        put(again, "adjustment.absences[1].left", on("2023-09-01")), "adjustment.absences[1].returned", on("2023-10-01")
    )
    again = put(again, "adjustment.absences[1].admitted_on_return", yes_no(True))

    stopped = adjust(case, DAY).as_dict()
    assert stopped["clocks"]["presence"]["three_years_complete"] == {"earliest": None, "safe": None}
    assert "OUT_OF_STATUS" in codes(case)
    assert found(case)["continuous_presence"] == "unknown"
    assert adjust(again, DAY).as_dict()["clocks"]["presence"]["three_years_complete"]["safe"] == "2026-10-01"


def test_a_return_whose_day_is_vague_is_no_sure_beginning_before_one_out_of_status() -> None:
    """Back some day in March, and out of status from the 5th: no safe day, for the return may have been the earlier."""
    case = example("absence-of-89-days")
    (first,) = case.adjustment.absences
    case = put(case, "adjustment.absences", (first, first))
    for path, day in (
        ("[0].left", "2023-02-20"),
        ("[0].returned", "2023-03"),
        ("[1].left", "2023-03-04"),
        ("[1].returned", "2023-03-05"),
    ):
        case = put(case, f"adjustment.absences{path}", on(day))
    case = put(case, "adjustment.absences[0].admitted_on_return", yes_no(True))
    for name in ("advance_parole", "paroled_on_return", "admitted_on_return"):
        case = put(case, f"adjustment.absences[1].{name}", yes_no(False))
    complete = adjust(case, DAY).as_dict()["clocks"]["presence"]["three_years_complete"]

    assert complete == {"earliest": "2026-03-05", "safe": None}


def test_days_after_filing_count_too() -> None:
    """Presence must last until the decision: an absence of four months while the application is pending breaks it."""
    case = put(example("travel-on-advance-parole"), "adjustment.absences[0].returned", on("2025-12-20"))

    assert found(case, "2026-01-10")["three_years"] == "not_met"
    assert found(case, "2025-08-15")["three_years"] == "unknown"


def test_a_journey_that_has_not_begun_does_not_count_yet() -> None:
    """On a day before the departure the absence is listed and not counted."""
    (absence,) = adjust(example("absence-of-92-days"), "2023-01-09").as_dict()["clocks"]["presence"]["absences"]

    assert absence["begun"] is False
    assert adjust(example("absence-of-92-days"), "2023-01-09").as_dict()["clocks"]["presence"][
        "three_years_complete"
    ] == {
        "earliest": "2025-03-15",
        "safe": "2025-03-15",
    }


def test_travel_since_the_grant_has_one_place() -> None:
    """A departure recorded under presence that came after the grant keeps the list open until it is listed as an absence."""
    stray = put(
        SUPPORTED,
        "presence.departures",
        loads_case(
            'applicant: P1\npeople: [{key: P1}]\npresence: {departures: [{when: "2023-05-05"}]}'
        ).presence.departures,
    )
    listed = put(stray, "adjustment.absences", example("absence-of-89-days").adjustment.absences)
    listed = put(
        put(listed, "adjustment.absences[0].left", on("2023-05")), "adjustment.absences[0].returned", on("2023-06-01")
    )

    assert found(stray)["continuous_presence"] == "unknown"
    assert "LISTED_ELSEWHERE" in codes(stray)
    assert found(listed)["continuous_presence"] == "met"
    assert "LISTED_ELSEWHERE" not in codes(listed)


def test_dates_that_differ_are_contested_only_where_it_matters() -> None:
    """Two days of the grant: with both three years past it is met; between the two anniversaries it is contested."""
    two = DateFact((DateClaim(parse_date("2022-03-15")), DateClaim(parse_date("2022-06-15"))))
    case = changed(granted_on=two)

    assert found(case)["three_years_complete"] == "contested"
    assert found(put(case, "adjustment.filed_on", on("2025-07-01")))["three_years_complete"] == "met"


def test_whether_it_was_filed_can_be_disputed() -> None:
    """Filed too early, says one source; not filed, says another: contested, and neither answer flips what the other gives."""
    early = example("filed-too-early")
    disputed = put(early, "adjustment.filed", yes_no("disputed"))

    assert found(early)["continuous_presence"] == "not_met"
    assert found(disputed)["continuous_presence"] == "contested"
    assert found(disputed)["application"] == "contested"


def test_a_day_that_only_a_trafficker_gives_is_set_aside() -> None:
    """It is neither read nor quoted, and it is listed."""
    case = changed(granted_on=on("2021-01-01", Source.TRAFFICKER))
    result = adjust(case, DAY).as_dict()

    assert found(case)["continuous_presence"] == "unknown"
    assert {"path": "granted_on", "answer": "2021-01-01", "sources": ["trafficker"]} in result["hostile_assertions"]
    assert "2021-01-01" not in result["summary"] + json.dumps(result["clocks"])


def test_an_answer_that_only_a_trafficker_gives_against_the_person_is_set_aside() -> None:
    """That there was no advance parole, said by a trafficker alone, is no answer."""
    case = example("absence-of-89-days")
    theirs = Answer((Claim(Reply.NO, (Source.TRAFFICKER,)),))
    case = put(
        put(case, "adjustment.absences[0].advance_parole", theirs),
        "adjustment.grounds.excluded",
        Answer((Claim(Reply.YES, (Source.TRAFFICKER,)),)),
    )

    assert found(case)["continuous_presence"] == "unknown"
    assert found(case)["grounds_beyond_waiver"] == "unknown"


@pytest.mark.parametrize(
    ("record", "outcome"),
    [
        ({"signed_document": True, "began_on": "2021-10-01", "complete_on": "2023-05-20"}, "met"),
        ({"signed_document": False, "began_on": "2021-10-01", "complete_on": "2023-05-20"}, "unknown"),
        ({"signed_document": True, "began_on": "2019-10-01", "complete_on": "2023-05-20"}, "unknown"),
        (
            {
                "signed_document": True,
                "began_on": "2019-10-01",
                "complete_on": "2023-05-20",
                "shorter_period_counts": True,
            },
            "met",
        ),
        ({"signed_document": True, "complete_on": "2023-05-20"}, "unknown"),
        ({"signed_document": True, "began_on": "2021-10-01", "complete_on": "2023-07-01"}, "unknown"),
    ],
)
def test_the_shorter_period(record: dict[str, Any], outcome: str) -> None:
    """A signed document, an end that has come, less than three years in all or counsel's view that it counts all the same."""
    case = put(
        example("completed-investigation"), "adjustment.completed_case", type(SUPPORTED.adjustment.completed_case)()
    )
    for name, value in record.items():
        fact = on(value) if isinstance(value, str) else yes_no(value)
        case = put(case, f"adjustment.completed_case.{name}", fact)

    assert found(case, "2023-06-01")["shorter_period"] == outcome


@pytest.mark.parametrize(
    ("needed", "outcome", "day"),
    [(False, "not_met", None), (True, "met", "2023-05-20"), (Answer(), "unknown", None)],
)
def test_a_long_absence_breaks_the_shorter_period_too(needed: Any, outcome: str, day: str | None) -> None:
    """Unless the case needed it (8 USC 1255(l)(3)(A)); and while it may be broken no day is said to be safe."""
    trip = away(left="2022-06-01", returned="2022-11-01", advance_parole=True, paroled_on_return=True, certified=False)
    trip = attrs.evolve(trip, needed_for_case=needed if isinstance(needed, Answer) else yes_no(needed))
    case = put(example("completed-investigation"), "adjustment.absences", (trip,))

    assert found(case, "2023-06-01")["shorter_period"] == outcome
    result = adjust(case, "2023-06-01").as_dict()
    assert result["clocks"]["filing"]["earliest_safe"] == day
    # The three years bound nothing here: the shorter period may yet allow filing at once.
    assert ("three years are complete on" in result["summary"]) == (day is None)


def test_presence_can_be_asserted_as_a_whole() -> None:
    """Counsel who has settled which days count says so once; the finding rests on an assertion."""
    case = put(example("absence-of-90-days"), "adjustment.presence_kept", yes_no(True))
    (presence,) = [e for e in adjust(case, DAY).as_dict()["elements"] if e["id"] == "continuous_presence"]

    assert (presence["outcome"], presence["basis"]) == ("met", "assertion")


def test_the_clocks_carry_their_rules() -> None:
    """Each clock names the rule behind it, its confidence, and what is only inferred."""
    clocks: Any = adjust(example("absence-of-90-days"), DAY).as_dict()["clocks"]

    for clock in clocks.values():
        assert clock["rules"]
        assert all(r["citations"] and r["rule"].endswith(".") and r["confidence"] in "ABCD" for r in clock["rules"])
    days = next(r for r in clocks["presence"]["rules"] if "days of departure and return" in r["rule"])
    assert days["confidence"] == "D"
    assert "24 hours" in days["note"]


# --- family members ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "value", "outcome"),
    [
        ("filed_on", on("2025-03-31"), "not_met"),
        ("filed", yes_no(False), "contested"),
        ("abandoned", yes_no(True), "not_met"),
        ("status_lost", yes_no(True), "not_met"),
        ("admitted", yes_no(False), "unknown"),
        ("grounds.other", yes_no(True), "unknown"),
        ("merits", yes_no(False), "not_met"),
    ],
)
def test_what_a_family_member_must_show(path: str, value: Any, outcome: str) -> None:
    """Their own filing, status, admissibility and discretion; and not before the principal (8 CFR 245.23(b))."""
    case = put(example("family"), f"adjustment.relatives[0].{path}", value)

    assert adjust(case, DAY).as_dict()["relatives"][0]["outcome"] == outcome


def test_family_members_need_no_presence_of_their_own_and_stand_or_fall_with_the_principal() -> None:
    """They are asked for neither presence nor character; what fails the principal fails them, unless that is past."""
    family = example("family")
    fallen = put(family, "adjustment.status_lost", yes_no(True))
    done = put(fallen, "adjustment.adjusted", yes_no(True))
    other = put(family, "adjustment.adjusted_otherwise", yes_no(True))
    own = {n["id"] for n in nodes(adjust(family, DAY).as_dict()["relatives"][0])}

    assert not [n for n in own if "character" in n and "relative" in n]
    alive = put(put(fallen, "family.principal_died", yes_no(False)), "adjustment.adjusted", yes_no(False))
    assert adjust(alive, "2026-05-01").as_dict()["relatives"][0]["outcome"] == "not_met"
    assert adjust(other, DAY).as_dict()["relatives"][0]["outcome"] == "not_met"
    assert "principal_adjusts" in own
    assert adjust(done, "2026-05-01").relatives[2].outcome.value == "not_met"


def test_a_family_member_who_filed_late_is_told_what_can_still_be_done() -> None:
    """An extension, even a late one, and a new form (8 CFR 214.212(b), (c)); only where it was late."""
    late = [w for w in adjust(example("family"), DAY).as_dict()["warnings"] if w["code"] == "RELATIVE_LATE"]

    assert [w["facts"][0]["path"] for w in late] == ["adjustment.relatives[1].status_until"]
    assert "P3" in late[0]["text"]


def test_each_family_member_has_a_last_day_of_their_own() -> None:
    """Until they file, the day on which their own status ends; none for a status that ended otherwise."""
    family = put(example("family"), "adjustment.relatives[2].status_until", on("2026-01-31"))
    lost = put(family, "adjustment.relatives[2].status_lost", yes_no(True))

    assert [r["file_until"] for r in adjust(family, DAY).as_dict()["relatives"]] == [None, None, "2026-01-31"]
    assert [r["file_until"] for r in adjust(lost, DAY).as_dict()["relatives"]] == [None, None, None]


def test_after_the_principals_death_it_is_for_counsel() -> None:
    """What the principal can no longer do does not by itself end a family member's way (8 USC 1154(l))."""
    died = put(put(example("family"), "adjustment.status_lost", yes_no(True)), "family.principal_died", yes_no(True))
    carried = put(died, "family.after_death_counts", yes_no(True))

    assert adjust(died, "2026-05-01").as_dict()["relatives"][0]["outcome"] == "unknown"
    assert adjust(carried, "2026-05-01").as_dict()["relatives"][0]["outcome"] == "met"
    assert "PRINCIPAL_DIED" in codes(died)


@pytest.mark.parametrize(("counts", "outcome"), [(None, "unknown"), (True, "met"), (False, "not_met")])
def test_a_principal_who_has_died_meets_nothing_any_more(counts: bool | None, outcome: str) -> None:
    """8 CFR 245.23(b)(1), (h): what was met on paper carries nobody after a death; 8 USC 1154(l) may, for counsel."""
    died = put(put(example("family"), "family.principal_died", yes_no(True)), "adjustment.adjusted", yes_no(False))
    died = put(died, "family.after_death_counts", yes_no(counts))

    assert adjust(died, DAY).as_dict()["relatives"][0]["outcome"] == outcome


def test_a_family_member_is_somebody_listed() -> None:
    """A key that nobody has is a problem by path, and one of the wrong form too."""
    text = "applicant: P1\npeople: [{key: P1}]\nadjustment: {relatives: [{person: %s}]}"

    with pytest.raises(CaseFileError, match=r"adjustment.relatives\[0\].person: refers to a person"):
        loads_case(text % "P7")
    with pytest.raises(CaseFileError, match=r"adjustment.relatives\[0\].person: expected a key"):
        loads_case(text % "Q7")


# --- traps ------------------------------------------------------------------------------------------------------------


def test_trap_04_minors_are_exempt_from_hardship() -> None:
    """Not at the T stage; only at adjustment does age replace compliance, and hardship is then not asked for."""
    minor = put(example("minor-at-victimization"), "hardship.extreme", yes_no(False))

    assert screen(minor, DAY)["extreme_hardship"].outcome == "not_met"
    assert found(minor)["hardship_now"] == "not_met"
    assert found(minor)["assistance_or_alternative"] == "met"


@pytest.mark.parametrize(
    ("facts", "setting", "warned"),
    [
        ("convicted: yes, convicted_on: 2024-05-01", "privileged", True),
        ("arrested: yes", "privileged", True),
        ("convicted: yes, convicted_on: 2019-05-01", "privileged", False),
        ("when: 2019-05-01, convicted: yes, convicted_on: 2024-05-01", "privileged", True),
        ("arrested: no, convicted: no", "privileged", False),
        ("convicted: yes, convicted_on: 2024-05-01", "not_privileged", False),
    ],
)
def test_a_matter_that_may_be_later_than_the_grant_is_pointed_out(facts: str, setting: str, warned: bool) -> None:
    """It bears on grounds, on good moral character and on discretion; outside a privileged setting nothing is said of it."""
    head = "tvisa_case: 2\napplicant: P1\npeople: [{key: P1}]\ngranted_on: 2022-03-15\n"
    case = loads_case(f"{head}setting: {setting}\nconduct: {{matters: [{{{facts}}}]}}\n")

    assert ("MATTER_SINCE" in codes(case)) is warned
    assert "MATTER_SINCE" not in codes(put(case, "granted_on", DateFact()))


def test_trap_13_what_uscis_cannot_waive() -> None:
    """At adjustment 1182(a)(3), (10)(C) and (10)(E) are beyond waiver, whatever the I-601; at the T stage they need not be."""
    case = changed(grounds__excluded=True, grounds__excluded_waived=False, grounds__waived=True)

    assert found(case)["grounds_beyond_waiver"] == "not_met"
    assert "NOT_WAIVABLE" in codes(case)
    kept = changed(grounds__excluded=True, grounds__excluded_waived=True)
    assert missing(kept)["adjustment.grounds.earlier_waiver_counts"] in ("not asked", "judgment")
    assert "WAIVER_CONFLICT" in codes(kept)
    settled = put(kept, "adjustment.grounds.earlier_waiver_counts", yes_no(True))
    assert found(settled)["grounds_beyond_waiver"] == "met"


def test_trap_15_public_charge_applies() -> None:
    """It does not: no leaf asks about it, and the statute is cited, not the regulation that was rescinded."""
    asked = {n.fact for law in LAWS for e in law.elements for n, _ in walk(e) if isinstance(n, Question)}
    (rule,) = {e.law for e in LAWBOOK if e.id == "adjustment_public_charge"}

    assert not [f for f in asked if "public_charge" in f]
    assert {key(c) for c in rule.citations} == {"8 USC 1182(a)(4)(E)(iii)", "8 USC 1182(d)(13)(A)"}


def test_trap_32_references_that_are_not_to_be_followed() -> None:
    """(d)(3), (e)(2)(ii) and (f) do not fail who is excused by age or trauma; (e)(2)(i) and (c)(3) point elsewhere."""
    refused = example("minor-at-victimization")

    assert found(refused)["complied_since_admission"] == found(refused)["hardship_now"] == "not_met"
    assert found(refused)["assistance_or_alternative"] == "met"
    assert "PARAGRAPHS_BEHIND" in codes(refused)
    assert "PARAGRAPHS_BEHIND" not in codes(SUPPORTED)
    (presence,) = {e.law for e in LAWBOOK if e.id == "three_years"}
    assert not [c for c in presence.citations if c.text == "8 CFR 245.23(a)(2)"]
    assert not [c for e in LAWBOOK for c in e.law.citations if c.text.startswith("8 CFR 214.210")]
    (reading,) = [e for e in LAWBOOK if e.id == "adjustment_references"]
    assert reading.kind is Kind.READING


def test_trap_33_adjustment_is_discretionary() -> None:
    """With every requirement supported the whole still waits for a judgment of discretion."""
    case = put(SUPPORTED, "adjustment.discretion.merits", Answer())

    assert adjust(SUPPORTED, DAY).outcome.value == "met"
    assert adjust(case, DAY).outcome.value == "unknown"
    assert "USCIS makes the decision and exercises discretion." in adjust(SUPPORTED, DAY).as_dict()["summary"]


def test_trap_35_advance_parole_makes_travel_safe() -> None:
    """It does not: in proceedings every departure abandons, days count, and since August 2026 leaving is a departure."""
    parole = example("travel-on-advance-parole")
    in_proceedings = put(parole, "filing.in_proceedings", yes_no(True))
    unlawful = put(parole, "status.over_180_days", yes_no(True))

    assert found(parole)["not_abandoned"] == "met"
    assert found(in_proceedings)["not_abandoned"] == "not_met"
    assert found(put(parole, "filing.in_proceedings", Answer()))["not_abandoned"] == "unknown"
    assert "TRAVEL" in codes(parole)
    assert "PAROLE_IS_DEPARTURE" in codes(unlawful, "2026-08-13")
    assert "PAROLE_IS_DEPARTURE" not in codes(unlawful, "2026-08-12")


# --- warnings ---------------------------------------------------------------------------------------------------------


def test_every_warning_can_be_raised() -> None:
    """Each is raised by some example, or by a small change of one."""
    raised = {
        w["code"]
        for c in JOURNEYS
        for look in (expected(c), *expected(c).get("also", ()))
        for w in adjust(load_case(c), look["as_of"]).as_dict()["warnings"]
    }
    cases = [
        (changed(filing__order_by_judge=True), DAY),
        (changed(grounds__other=True, grounds__there_before=True), DAY),
        (example("three-years-to-the-day"), "2026-09-01"),
        (changed(filed=True, filed_on="2025-01-02"), DAY),
        (put(example("family"), "family.principal_died", yes_no(True)), DAY),
        (put(example("absence-for-the-case"), "adjustment.absences[0].returned", on("2023-03-20")), DAY),
        (put(example("absence-of-89-days"), "adjustment.absences[0].paroled_on_return", yes_no(False)), DAY),
        (
            put(
                example("absence-of-89-days"),
                "presence.departures",
                loads_case(
                    'applicant: P1\npeople: [{key: P1}]\npresence: {departures: [{when: "2024-05-05"}]}'
                ).presence.departures,
            ),
            DAY,
        ),
    ]
    for case, day in cases:
        no_admission = "adjustment.absences[0].admitted_on_return"
        raised |= set(codes(put(case, no_admission, yes_no(False)) if case.adjustment.absences else case, day))

    assert {w.code for w in WARNINGS} - raised == set()


WARNED_OF = (
    ("absence-for-the-case", "2025-06-01", "TRAVEL"),
    ("absence-for-the-case", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE COMPLETE_FILE"),
    ("absence-of-89-days", "2025-06-01", "TRAVEL"),
    ("absence-of-89-days", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE COMPLETE_FILE"),
    ("absence-of-90-days", "2025-06-01", "RUNS_OUT_FIRST TOO_EARLY TRAVEL NEAR_THE_LIMIT"),
    ("absence-of-90-days", "2026-11-24", "RAN_OUT RUNS_OUT_FIRST TRAVEL PAROLE_FEE NEAR_THE_LIMIT COMPLETE_FILE"),
    ("absence-of-91-days", "2025-06-01", "RUNS_OUT_FIRST TOO_EARLY TRAVEL NEAR_THE_LIMIT"),
    ("absence-of-91-days", "2026-11-24", "RAN_OUT RUNS_OUT_FIRST TRAVEL PAROLE_FEE NEAR_THE_LIMIT COMPLETE_FILE"),
    ("absence-of-92-days", "2025-06-01", "RUNS_OUT_FIRST TOO_EARLY TRAVEL OVER_THE_LIMIT STARTED_OVER"),
    (
        "absence-of-92-days",
        "2026-11-24",
        "RAN_OUT RUNS_OUT_FIRST TRAVEL PAROLE_FEE OVER_THE_LIMIT STARTED_OVER COMPLETE_FILE",
    ),
    ("before-the-2024-rule", "2025-06-01", "TRAVEL OVER_THE_LIMIT STARTED_OVER"),
    ("before-the-2024-rule", "2026-11-24", "TRAVEL PAROLE_FEE OVER_THE_LIMIT STARTED_OVER"),
    ("completed-investigation", "2025-06-01", "TRAVEL"),
    ("completed-investigation", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE COMPLETE_FILE"),
    ("everything-supported", "2025-06-01", "TRAVEL"),
    ("everything-supported", "2026-11-24", "TRAVEL PAROLE_FEE"),
    ("family", "2025-06-01", "TRAVEL FAMILY_ABROAD RELATIVE_LATE FAMILY_FILING"),
    ("family", "2026-11-24", "TRAVEL PAROLE_FEE FAMILY_ABROAD RELATIVE_LATE FAMILY_FILING"),
    ("filed-too-early", "2025-06-01", "THIS_APPLICATION TRAVEL"),
    ("filed-too-early", "2026-11-24", "THIS_APPLICATION TRAVEL PAROLE_FEE"),
    ("filed-too-late", "2025-06-01", "TRAVEL"),
    ("filed-too-late", "2026-11-24", "THIS_APPLICATION TRAVEL PAROLE_FEE"),
    ("ground-beyond-waiver", "2025-06-01", "TRAVEL NOT_WAIVABLE WAIVER_CONFLICT"),
    ("ground-beyond-waiver", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE NOT_WAIVABLE WAIVER_CONFLICT COMPLETE_FILE"),
    ("minor-at-victimization", "2025-06-01", "TRAVEL PARAGRAPHS_BEHIND"),
    ("minor-at-victimization", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE PARAGRAPHS_BEHIND COMPLETE_FILE"),
    ("new-ground-since", "2025-06-01", "TRAVEL NEW_GROUND MATTER_SINCE"),
    ("new-ground-since", "2026-11-24", "TRAVEL PAROLE_FEE NEW_GROUND MATTER_SINCE"),
    ("outside-a-privileged-setting", "2025-06-01", "TRAVEL"),
    ("outside-a-privileged-setting", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE COMPLETE_FILE"),
    ("shorter-period-broken", "2025-06-01", "TOO_EARLY TRAVEL OVER_THE_LIMIT"),
    ("shorter-period-broken", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE OVER_THE_LIMIT COMPLETE_FILE"),
    ("started-over", "2025-06-01", "TOO_EARLY TRAVEL OVER_THE_LIMIT STARTED_OVER"),
    ("started-over", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE OVER_THE_LIMIT STARTED_OVER COMPLETE_FILE"),
    ("status-ran-out", "2025-06-01", "TRAVEL"),
    ("status-ran-out", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE COMPLETE_FILE"),
    ("three-years-to-the-day", "2025-06-01", "TRAVEL"),
    ("three-years-to-the-day", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE COMPLETE_FILE"),
    ("total-of-180-days", "2025-06-01", "TRAVEL"),
    ("total-of-180-days", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE COMPLETE_FILE"),
    ("total-of-181-days", "2025-06-01", "RUNS_OUT_FIRST TOO_EARLY TRAVEL TOTAL_NEAR"),
    ("total-of-181-days", "2026-11-24", "RAN_OUT RUNS_OUT_FIRST TOO_EARLY TRAVEL PAROLE_FEE TOTAL_NEAR COMPLETE_FILE"),
    (
        "total-over-180-days",
        "2025-06-01",
        "RUNS_OUT_FIRST TOO_EARLY TRAVEL TOTAL_OVER STARTED_OVER RESTART_FOR_COUNSEL",
    ),
    (
        "total-over-180-days",
        "2026-11-24",
        "RAN_OUT RUNS_OUT_FIRST TOO_EARLY TRAVEL PAROLE_FEE TOTAL_OVER STARTED_OVER RESTART_FOR_COUNSEL COMPLETE_FILE",
    ),
    ("trauma-at-the-grant", "2025-06-01", "TRAVEL PARAGRAPHS_BEHIND"),
    ("trauma-at-the-grant", "2026-11-24", "RAN_OUT TRAVEL PAROLE_FEE PARAGRAPHS_BEHIND COMPLETE_FILE"),
    ("travel-in-proceedings", "2025-06-01", "IN_PROCEEDINGS TRAVEL"),
    ("travel-in-proceedings", "2026-11-24", "THIS_APPLICATION IN_PROCEEDINGS TRAVEL PAROLE_FEE"),
    ("travel-on-advance-parole", "2025-06-01", "TRAVEL"),
    ("travel-on-advance-parole", "2026-11-24", "TRAVEL PAROLE_FEE"),
    ("unlawful-presence-excused", "2025-06-01", "TRAVEL NO_WAIVER_NEEDED"),
    (
        "unlawful-presence-excused",
        "2026-11-24",
        "RAN_OUT TRAVEL PAROLE_FEE PAROLE_IS_DEPARTURE NO_WAIVER_NEEDED COMPLETE_FILE",
    ),
    ("vague-dates", "2025-06-01", "RUNS_OUT_FIRST TOO_EARLY TRAVEL NEAR_THE_LIMIT"),
    ("vague-dates", "2026-11-24", "RUNS_OUT_FIRST TOO_EARLY TRAVEL PAROLE_FEE NEAR_THE_LIMIT COMPLETE_FILE"),
)


@pytest.mark.parametrize(("name", "day", "warned"), WARNED_OF)
def test_each_example_is_warned_of_these_and_no_others(name: str, day: str, warned: str) -> None:
    """In the order in which they matter, one a record where the sentence names the record."""
    assert codes(example(name), day) == warned.split()


@pytest.mark.parametrize(
    ("code", "raising", "quiet"),
    [
        ("ORDER", {"filing__order_by_judge": True}, {"discretion__order_closed": True}),
        ("THERE_BEFORE_GRANT", {"grounds__there_before": True}, {"grounds__there_before": False}),
        ("NEW_GROUND", {"grounds__other": True}, {"grounds__waived": True}),
        (
            "NO_WAIVER_NEEDED",
            {"grounds__unlawful_presence": True, "status__central_reason": True},
            {"grounds__other": True},
        ),
        (
            "WAIVER_CONFLICT",
            {"grounds__excluded": True, "grounds__excluded_waived": True},
            {"grounds__excluded": False},
        ),
        ("IN_PROCEEDINGS", {"filing__in_proceedings": True}, {"filing__in_proceedings": False}),
        ("TRAVEL", {}, {"adjusted": True}),
        ("COMPLETE_FILE", {"filed": False}, {"filed": True}),
    ],
)
def test_a_warning_goes_with_what_calls_for_it(code: str, raising: dict[str, Any], quiet: dict[str, Any]) -> None:
    """It stands on one fact, and is gone with another."""
    assert code in codes(changed(**raising), "2026-11-24")
    assert code not in codes(changed(**{**raising, **quiet}), "2026-11-24")


@pytest.mark.parametrize(
    ("code", "case", "day"),
    [
        ("RAN_OUT", example("status-ran-out"), "2026-11-24"),
        ("RUNS_OUT_FIRST", example("total-of-181-days"), "2024-10-01"),
        ("TOO_EARLY", example("started-over"), "2025-06-01"),
        ("IN_PROCEEDINGS", example("travel-in-proceedings"), "2025-06-01"),
        ("PAROLE_FEE", SUPPORTED, "2026-11-24"),
        ("PAROLE_IS_DEPARTURE", example("unlawful-presence-excused"), "2026-11-24"),
        ("FAMILY_ABROAD", example("family"), "2026-11-24"),
    ],
)
def test_who_has_adjusted_is_not_warned_of_filing(code: str, case: Case, day: str) -> None:
    """Nothing is left to be filed, decided or waited for."""
    assert code in codes(case, day)
    assert code not in codes(put(case, "adjustment.adjusted", yes_no(True)), day)


def test_an_excused_absence_leaves_the_total_and_that_is_said() -> None:
    """With it more than 180 days, without it less: the reading of the statute is flagged."""
    case = put(example("absence-for-the-case"), "adjustment.absences[0].returned", on("2023-03-20"))

    assert found(case)["continuous_presence"] == "met"
    assert "EXCUSED_IN_TOTAL" in codes(case)


def test_every_warning_has_words_and_a_rule() -> None:
    """A whole sentence and a provision."""
    assert all(w.says.endswith(".") and w.law for w in WARNINGS)


CONFIDENTIAL = ("admissibility_at_adjustment", "good_moral_character", "discretion")


@pytest.mark.parametrize("setting", [None, *(s for s in Setting if s is not Setting.PRIVILEGED)])
def test_outside_a_privileged_setting_three_requirements_are_left_out(setting: Setting | None) -> None:
    """Grounds, character and discretion are neither asked, shown nor warned of; one line says so, and nothing is MET."""
    case = attrs.evolve(changed(grounds__excluded=True, character__good=False), setting=setting)
    result = adjust(case, DAY).as_dict()

    assert tuple(result["not_screened"]) == CONFIDENTIAL
    assert not {e["id"] for e in result["elements"]} & set(CONFIDENTIAL)
    assert result["outcome"] == "unknown"
    assert "Not screened here" in result["summary"]
    assert not [
        p for p in ("adjustment.grounds", "adjustment.character", "adjustment.discretion") if p in json.dumps(result)
    ]
    assert adjust(SUPPORTED, DAY).as_dict()["not_screened"] == []


def test_outside_a_privileged_setting_a_family_member_is_never_supported() -> None:
    """What is left out of theirs leaves them open; what is recorded as failing otherwise still fails."""
    family = put(example("family"), "setting", None)

    assert [r["outcome"] for r in adjust(family, DAY).as_dict()["relatives"]] == ["unknown", "not_met", "unknown"]


def test_a_blank_case_is_open_throughout() -> None:
    """Nothing recorded: nothing decided, no day invented, and the first question is the day of the grant."""
    result = adjust({"applicant": "P1", "people": [{"key": "P1"}]}, DAY).as_dict()

    assert {e["outcome"] for e in result["elements"]} == {"unknown"}
    assert result["clocks"]["presence"]["three_years_complete"] == {"earliest": None, "safe": None}
    assert result["clocks"]["filing"]["earliest_safe"] is None
    assert {m["path"] for e in result["elements"] for m in e["missing"]} >= {"granted_on", "adjustment.filed"}


def test_no_fact_is_both_asked_here_and_kept_elsewhere() -> None:
    """The grant, proceedings, requests, ages and unlawful presence are read where they stand."""
    own = {p.rpartition(".")[2] for p, _ in facts_of(SUPPORTED.adjustment)}

    assert not own & {"granted_on", "in_proceedings", "requests", "date_of_birth", "age", "order_by_judge"}


# --- the command ------------------------------------------------------------------------------------------------------


def run(*arguments: str) -> Any:
    return CliRunner().invoke(main, ["adjust", *arguments], env={"COLUMNS": "80"})


@pytest.mark.parametrize("case", sampled(JOURNEYS, 6), ids=lambda c: c.parent.name)
def test_the_text_is_at_80_columns_and_begins_with_the_bottom_line(case: Path) -> None:
    """No line is wider, the summary stands first, and the disclaimer last."""
    shown = run(str(case), "--as-of", expected(case)["as_of"], "--no-color", "--all")
    lines = shown.stdout.splitlines()
    result = adjust(load_case(case), expected(case)["as_of"]).as_dict()

    assert shown.exit_code == 0
    assert max(map(len, lines)) <= 80
    assert " ".join(result["summary"].split())[:60] in " ".join(" ".join(lines[:8]).split())
    assert " ".join(shown.stdout.split()).endswith("only USCIS decides on permanent residence.")


def test_the_tree_shows_every_leaf_and_the_rules_of_procedure() -> None:
    """Every path that was read, and fee, cap, decider and the rest."""
    shown = run(str(EXAMPLES / "adjustment" / "family" / "case.yaml"), "--as-of", DAY, "--tree").stdout

    assert "adjustment.relatives[0].status_until" in shown
    assert "Annual cap" in shown
    assert "nine forms have no fee" in " ".join(shown.split())


def test_json_exit_status_and_a_file(tmp_path: Path) -> None:
    """JSON is the result itself; with --exit-status the outcome is the code; a file is written for its owner alone."""
    case = str(EXAMPLES / "adjustment" / "started-over" / "case.yaml")
    shown = run(case, "--as-of", DAY, "--format", "json")
    out = tmp_path / "result.json"

    assert json.loads(shown.stdout) == adjust(load_case(case), DAY).as_dict()
    assert run(case, "--as-of", DAY, "--exit-status").exit_code == 4
    assert run(case, "--as-of", DAY, "--format", "json", "-o", str(out)).exit_code == 0
    assert out.stat().st_mode & 0o777 == 0o600
    assert json.loads(out.read_text(encoding="utf-8")) == json.loads(shown.stdout)


def test_a_day_before_the_regulation_is_a_mistake_of_usage() -> None:
    """The command names the windows that are modeled and exits with 2."""
    shown = run(str(EXAMPLES / "adjustment" / "started-over" / "case.yaml"), "--as-of", "2008-12-31")

    assert shown.exit_code == 2
    assert "2009-01-12 to 2024-08-27" in " ".join(shown.stderr.split())


def test_the_worlds_stand_in_order() -> None:
    """The best of a reading is never later than its worst."""
    found_worlds = worlds(example("vague-dates"), datetime.date(2025, 6, 1))

    assert found_worlds.earliest
    assert found_worlds.safe
    assert found_worlds.earliest.complete < found_worlds.safe.complete


def test_a_form_filed_before_the_years_are_complete_is_warned_of() -> None:
    """8 USC 1255(l)(1)(A): three years of presence at filing; one day less is a form that extends nothing."""
    head = "applicant: P1\npeople: [{key: P1}]\nfiled: yes\ngranted_on: 2023-03-01\n"
    told = "adjustment: {admitted_at_grant: yes, filed: yes, filed_on: %s, absences: [], absences_complete: yes}\n"

    def codes(filed: str) -> set[str]:
        return {w["code"] for w in adjust(loads_case(head + told % filed), "2026-12-01").as_dict()["warnings"]}

    assert "FILED_TOO_EARLY" in codes("2026-02-28")
    assert "FILED_TOO_EARLY" not in codes("2026-03-01")
    assert "FILED_TOO_EARLY" in codes("2026-02")
    undated = head.replace("granted_on: 2023-03-01", "granted_on: unknown") + told % "2026-02-28"
    assert "None" not in json.dumps(adjust(loads_case(undated), "2026-12-01").as_dict()["warnings"])
