"""Exposure through its public names: the ladder, who says so, when it was, both readings, the setting, the terminal."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner

from tests.support import EXAMPLES
from tvisa import load_case, screen
from tvisa.casefile import dumps, structure
from tvisa.cli import main
from tvisa.exposure import Exposure, expose, without_own_acts
from tvisa.exposure.catalog import CATALOG
from tvisa.exposure.ladder import Step
from tvisa.facts import Act

DAY = "2026-11-24"
CONTROL = [{"key": "I1", "victim": "P1", "when": "2018-03-01/2020-06-30"}]
RECRUITED = {
    "verbs": {"recruited": True}, "ends": {"commercial_sex": True}, "means": {"fraud": True}, "knew": True,
    "other": {"age": "18.."}, "moment": {"under_control": True},
    "compulsion": {"ordered": True, "threatened": True, "recent_violence": False, "initiated": False},
}  # fmt: skip


def exposed(*acts: dict[str, Any], setting: str = "privileged", **conduct: Any) -> Exposure:
    """Return what is found of these acts."""
    return expose(case(*acts, setting=setting, **conduct), DAY)


def case(*acts: dict[str, Any], setting: str = "privileged", incidents: Any = (), **conduct: Any) -> Any:
    """Return a case with these acts."""
    data = {
        "applicant": "P1",
        "people": [{"key": "P1"}, {"key": "P2"}],
        "setting": setting,
        "incidents": list(incidents),
    }
    return structure({**data, "conduct": {"acts": list(acts), **conduct}})


def changed(act: dict[str, Any], **parts: Any) -> dict[str, Any]:
    """Return an act with some parts changed; a mapping is merged, None drops a part."""
    merged = {**act}
    for name, part in parts.items():
        merged[name] = {**act.get(name, {}), **part} if isinstance(part, dict) and "answer" not in part else part
    return {name: part for name, part in merged.items() if part != "-"}


def hostile(answer: bool) -> dict[str, Any]:
    """Return what only a trafficker says."""
    return {"answer": answer, "sources": ["trafficker"]}


# --- the ladder -------------------------------------------------------------------------------------------------------

UNPRESSED = {"ordered": False, "threatened": False, "recent_violence": False, "initiated": False}


@pytest.mark.parametrize(("act", "step"), [
    ({}, Step.NOT_RAISED),
    ({"tasks": {"collected_money": True}}, Step.NOT_RAISED),
    ({"violence": {"physical": True, "toward_victim": True}}, Step.NOT_RAISED),
    ({"tasks": {"unspecified": True}}, Step.UNDETERMINED),
    ({"verbs": {"recruited": None}}, Step.UNDETERMINED),
    ({"verbs": {"harbored": "declined"}}, Step.UNDETERMINED),
    ({"verbs": {"harbored": hostile(answer=True)}}, Step.ASSERTED_ONLY),
    (RECRUITED, Step.RAISED_UNRESOLVED),
    (changed(RECRUITED, compulsion=UNPRESSED), Step.RAISED_STRONG),
    (changed(RECRUITED, compulsion={"initiated": True}), Step.RAISED_STRONG),
    (changed(RECRUITED, compulsion={**UNPRESSED, "recent_violence": None}), Step.RAISED_UNRESOLVED),
    (changed(RECRUITED, compulsion=UNPRESSED, benefit={"subsistence": True}), Step.RAISED_UNRESOLVED),
    (changed(RECRUITED, compulsion={"ordered": False, "threatened": None}, benefit={"bonus": True}), Step.RAISED_STRONG),
    (changed(RECRUITED, moment={"under_control": None, "before": True}), Step.RAISED_STRONG),
    (changed(RECRUITED, moment={"under_control": None, "after": True, "hold_remained": False}), Step.RAISED_STRONG),
    (changed(RECRUITED, moment={"under_control": None, "after": True}), Step.RAISED_UNRESOLVED),
])  # fmt: skip
def test_each_step_of_the_ladder(act: dict[str, Any], step: Step) -> None:
    """What is recorded of one act gives its step, and silence gives none."""
    assert exposed(act).bar.step is step


@pytest.mark.parametrize("denial", [
    {"knew": False}, {"ends": {"commercial_sex": False, "servitude": False, "peonage": False, "debt_bondage": False, "slavery": False}},
    {"by_client": False}, {"verbs": dict.fromkeys(
        ("recruited", "harbored", "transported", "provided", "obtained", "patronized", "solicited"), False)},
    {"means": {"force": False, "fraud": False, "coercion": False}},
])  # fmt: skip
def test_a_part_denied_without_contradiction_raises_nothing(denial: dict[str, Any]) -> None:
    """Any part of the definition; of an adult both means and minority. Contradicted, or denied by halves, it stays raised."""
    denied = changed(RECRUITED, **denial)
    name = next(iter(denial))

    assert exposed(denied).bar.step is Step.NOT_RAISED
    if name == "knew":
        both = [{"answer": False, "sources": ["client"]}, {"answer": True, "sources": ["law_enforcement"]}]
        assert exposed({**denied, "knew": both}).bar.step is Step.RAISED_UNRESOLVED
        accused = [{"answer": False, "sources": ["client"]}, {"answer": True, "sources": ["trafficker"]}]
        assert exposed({**denied, "knew": accused}).bar.step is Step.ASSERTED_ONLY
    if name == "means":
        assert exposed(changed(denied, other={"age": 15})).bar.step is Step.RAISED_UNRESOLVED
        assert exposed(changed(denied, other={"age": None})).bar.step is Step.RAISED_UNRESOLVED


def test_labor_needs_means_whatever_the_age_and_has_fewer_verbs() -> None:
    """Patronizing is no act of the labor branch, and a child's labor needs force, fraud or coercion."""
    labor = changed(RECRUITED, ends={"commercial_sex": False, "servitude": True}, other={"age": 15})

    assert exposed(labor).bar.step is Step.RAISED_UNRESOLVED
    assert (
        exposed(changed(labor, means={"force": False, "fraud": False, "coercion": False})).bar.step is Step.NOT_RAISED
    )
    assert exposed({**labor, "verbs": {"patronized": True}}).bar.step is Step.NOT_RAISED


def test_the_worst_act_counts_and_acts_are_listed_apart() -> None:
    """Two acts stay two, each on its own step."""
    bar = exposed(RECRUITED, changed(RECRUITED, compulsion={"initiated": True}), {"help": {"drove": True}}).bar

    assert [a.step for a in bar.acts] == [Step.RAISED_UNRESOLVED, Step.RAISED_STRONG, Step.NOT_RAISED]
    assert bar.step is Step.RAISED_STRONG


@pytest.mark.parametrize(("conduct", "word"), [
    ({}, "not asked"), ({"acts_complete": True}, "asked in private"), ({"acts": [{"help": {"drove": True}}]}, "no recorded act"),
])  # fmt: skip
def test_not_raised_says_whether_anybody_asked(conduct: dict[str, Any], word: str) -> None:
    """Not asked, asked and nothing, and recorded but nothing that the definition names, are three sentences."""
    data = {"applicant": "P1", "people": [{"key": "P1"}], "setting": "privileged", "conduct": conduct}

    assert word in screen(data, DAY).as_dict()["bar"]["text"]


def test_arguments_stand_only_where_their_precondition_holds() -> None:
    """Each side's arguments, by the state of the act they are made for."""

    def sides(*acts: dict[str, Any], **conduct: Any) -> set[str]:
        listed = exposed(*acts, **conduct).as_dict()["bar"]["arguments"]
        return {a["text"].partition(" ")[0].strip("“”,") for a in listed}

    pressed, unpressed = sides(RECRUITED), sides(changed(RECRUITED, compulsion=UNPRESSED))
    accused = sides({"verbs": {"harbored": hostile(answer=True)}})

    assert {"Committed", "No", "Recruiting", "The"} <= pressed
    assert not {"Committed", "No"} & unpressed
    assert "Information" in accused
    assert "Information" not in sides({"verbs": {"harbored": hostile(answer=True)}}, matters=[{"convicted": True}])
    assert sides() == set()


# --- when it was ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("when", "timings"), [
    ("2017", ["BEFORE"]), ("2019", ["DURING_CONTROL"]), ("2021", ["AFTER"]), ("2020-06-30", ["DURING_CONTROL"]),
    ("2020-07-01", ["AFTER"]), ("2018-02-28", ["BEFORE"]), ("2019-05/2021-02", ["DURING_CONTROL", "AFTER"]),
    ("2017-05/2019-02", ["BEFORE", "DURING_CONTROL"]), ("2017/2021", ["BEFORE", "DURING_CONTROL", "AFTER"]),
    ("2020", ["UNKNOWN"]), ("2020-06~", ["UNKNOWN"]), ("2018-03-01", ["DURING_CONTROL"]),
])  # fmt: skip
def test_time_is_derived_and_a_span_is_split(when: str, timings: list[str]) -> None:
    """Dates place an act against the time of control; a span is one part for each time it certainly reaches into."""
    acts = exposed({**RECRUITED, "moment": {}, "when": when}, incidents=CONTROL).acts

    assert [str(a.at.timing) for a in acts] == timings
    assert "SPANS" not in json.dumps(exposed({"when": when}, incidents=CONTROL).as_dict())


def test_what_was_said_of_the_time_counts_where_dates_do_not_decide() -> None:
    """Two yeses split a series; a dispute, and words against dates, leave it open; a hold that remained says which after."""

    def timings(**act: Any) -> list[str]:
        return [str(a.at.timing) for a in exposed(act, incidents=CONTROL).acts]

    assert timings(moment={"under_control": True, "after": True, "hold_remained": True}) == [
        "DURING_CONTROL",
        "AFTER_UNDER_INFLUENCE",
    ]
    assert timings(moment={"after": True, "hold_remained": False}) == ["AFTER_FREE"]
    assert timings(moment={"at_exit": True}) == ["AT_EXIT"]
    assert timings(moment={"under_control": "disputed"}) == ["UNKNOWN"]
    assert timings(when="2019", moment={"after": True}) == ["UNKNOWN"]
    assert timings(when="2019", moment={"under_control": True}) == ["DURING_CONTROL"]
    assert timings() == ["UNKNOWN"]


def test_no_time_of_control_is_said_only_where_the_list_is_complete() -> None:
    """An empty list of incidents is open until somebody says that it is all."""
    open_list = structure(
        {"applicant": "P1", "people": [{"key": "P1"}], "conduct": {"acts": [{"verbs": {"recruited": True}}]}}
    )
    closed = structure({**json.loads(dumps(open_list)), "incidents_complete": True})

    assert [str(a.at.timing) for a in expose(open_list, DAY).acts] == ["UNKNOWN"]
    assert [str(a.at.timing) for a in expose(closed, DAY).acts] == ["n/a"]


def test_an_act_belongs_to_the_incident_it_names() -> None:
    """With several episodes, the one that the act names is the time of control."""
    two = [*CONTROL, {"key": "I2", "victim": "P1", "when": "2022-01/2023"}]
    act = {"when": "2022-05", "verbs": {"recruited": True}}

    assert [str(a.at.timing) for a in exposed(act, incidents=two).acts] == ["DURING_CONTROL"]
    assert [str(a.at.timing) for a in exposed({**act, "incident": "I1"}, incidents=two).acts] == ["AFTER"]
    assert [str(a.at.timing) for a in exposed({**act, "when": "2021"}, incidents=two).acts] == ["AFTER"]
    assert [str(a.at.timing) for a in exposed({**act, "when": "2016"}, incidents=two).acts] == ["BEFORE"]


def test_ages_come_from_births_too() -> None:
    """Both ages on the day of the act, from an age or from dates."""
    data = json.loads(dumps(case({**RECRUITED, "when": "2019-05-05", "other": {"person": "P2"}}, incidents=CONTROL)))
    data["people"] = [{"key": "P1", "date_of_birth": "2001-05-06"}, {"key": "P2", "date_of_birth": "2001-05-05"}]
    found = expose(structure(data), DAY)
    tests = {t["id"]: t["standing"] for t in found.causation()[0]["tests"]}

    assert "MINOR_RECRUITED_OR_HARBORED" not in found.codes
    assert tests["uk_child"] != "outside the test"
    assert tests["uk_adult"] == "outside the test"


# --- both readings ----------------------------------------------------------------------------------------------------


def test_a_disputed_fact_fires_the_worse_row_and_is_cited() -> None:
    """Where sources differ the two readings lead apart: the higher level stands and both sources are listed."""
    ordered = [{"answer": True, "sources": ["client"]}, {"answer": False, "sources": ["other_victim"]}]
    (papers,) = [
        f for f in exposed({"others_papers": {"held": True}, "compulsion": {"ordered": ordered}}).as_dict()["ambiguities"]
        if f["code"] == "CONTROL_OF_OTHERS_DOCUMENTS"
    ]  # fmt: skip

    assert papers["severity"] == "S3"
    assert {
        "path": "conduct.acts[0].compulsion.ordered",
        "answer": "disputed",
        "sources": ["client", "other_victim"],
    } in papers["facts"]


def test_grades_follow_the_facts() -> None:
    """Supported where every fact it needs is there, arguable on some, no recorded footing on none."""

    def grade(act: dict[str, Any], side: str) -> str:
        (found,) = [f for f in exposed(act).as_dict()["ambiguities"] if f["code"] == "TRAFFICKER_BAR_SIGNAL"]
        return str(found[side]["grade"])

    bare = {"verbs": {"recruited": True}}
    assert grade(RECRUITED, "client_reading") == grade(RECRUITED, "government_reading") == "supported"
    assert grade(bare, "client_reading") == "no recorded footing"
    assert grade(bare, "government_reading") == "arguable"
    assert grade({**bare, "care": {"warned": True}}, "client_reading") == "arguable"


def test_overall_outcome_follows_the_bar() -> None:
    """Supported elements are contested while the bar is raised, open while it is undetermined or something is unscreened."""
    from tvisa.strategies import _favorable
    from tvisa.t1 import RULE_SETS

    favorable = json.loads(dumps(_favorable(RULE_SETS[-1])))

    def outcome(setting: str, *acts: dict[str, Any]) -> str:
        return str(screen({**favorable, "setting": setting, "conduct": {"acts": list(acts)}}, DAY).outcome)

    assert outcome("privileged", RECRUITED) == "contested"
    assert outcome("privileged", {"tasks": {"unspecified": True}}) == "unknown"
    assert (
        outcome("privileged", {"verbs": {"harbored": hostile(answer=True)}}) == "unknown"
    )  # admissibility is not screened
    assert outcome("not_privileged", RECRUITED) == outcome("not_privileged") == "unknown"


# --- the setting ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("setting", ["not_privileged", None])
def test_outside_a_privileged_setting_nothing_of_a_clients_acts_is_told(setting: str | None) -> None:
    """The same line for every client, in JSON and in the terminal; the function still finds what it finds."""
    told = {**json.loads(dumps(case(RECRUITED, role={"also_exploited": True}))), "setting": setting}
    blank = {**json.loads(dumps(case())), "setting": setting}
    results = [screen(structure(data), DAY).as_dict() for data in (told, blank)]

    assert results[0] == results[1]
    assert results[0]["not_screened"] == ["admissibility", "bar"]
    assert "bar" not in results[0]
    assert results[0]["notices"][0]["code"] == "CONFIDENTIAL_CONSULT"
    assert "TRAFFICKER_BAR_SIGNAL" in expose(structure(told), DAY).codes
    text = (
        CliRunner()
        .invoke(main, ["screen", "-", "--as-of", DAY, "--tree"], input=json.dumps(told), env={"COLUMNS": "80"})
        .stdout
    )
    assert "confidential consult" in " ".join(text.split())
    assert "conduct" not in text
    assert "recruited (" not in text


def test_what_is_not_about_acts_toward_others_is_still_found_there() -> None:
    """False papers are a finding in any setting; what else the act was is not told with it."""
    act = {**RECRUITED, "false_papers": {"used": True, "supplied": True}}
    shown = screen(case(act, setting="not_privileged"), DAY).as_dict()

    assert [f["code"] for f in shown["ambiguities"]] == ["FALSE_DOCUMENTS_OR_CLAIMS", "DISCLOSURE_HAZARD"]
    assert "acts[0].verbs" not in json.dumps(shown)
    assert without_own_acts(case(RECRUITED)).conduct.acts == (Act(),)


# --- in the terminal --------------------------------------------------------------------------------------------------


def run(*arguments: str) -> Any:
    """Run the program in this process, 80 columns wide."""
    return CliRunner().invoke(main, arguments, env={"COLUMNS": "80"})


def test_explain_prints_an_entry_and_lists_them() -> None:
    """Text and JSON, any case of letters; an unknown code is an expected failure."""
    entry, listed = run("explain", "coerced_recruitment"), run("explain")
    as_json = json.loads(run("explain", "COERCED_RECRUITMENT", "--format", "json").stdout)

    assert "Brought somebody in under pressure" in entry.stdout
    assert "8 USC 1184(o)(1)" in " ".join(entry.stdout.split())
    assert "only DHS determines" in " ".join(entry.stdout.split())
    assert max(map(len, entry.stdout.splitlines())) <= 80
    assert all(e.code in listed.stdout for e in CATALOG)
    assert [f["code"] for f in as_json["findings"]] == ["COERCED_RECRUITMENT"]
    assert run("explain", "NONSENSE").exit_code == 1


def test_the_panel_says_needs_first_reasons_before_levels_and_no_finding_in_words() -> None:
    """The order of what a lawyer reads, and an empty list that says so."""
    text = run("screen", str(next(EXAMPLES.glob("vignettes/v06*/case.yaml"))), "--as-of", DAY, "--tree").stdout
    plain = " ".join(text.split())
    none = run("screen", str(next(EXAMPLES.glob("vignettes/v01*/case.yaml"))), "--as-of", DAY).stdout

    assert plain.index("The bar, 8 USC 1184(o)(1)") < plain.index("Brought somebody in under pressure")
    assert plain.index("that the client did not know why is not recorded") < plain.rindex("Level S3")
    assert "Six ways to characterize this record; none is chosen here" in plain
    assert "Causation and compulsion" in plain
    assert "asked in private, no act of the client's own is recorded" in " ".join(none.split())
    assert "No finding of ambiguity on what is recorded." in none


def test_elements_that_can_be_read_two_ways_say_what_separates_them() -> None:
    """Each with its two readings and the single facts on which it turns, settled each way."""
    result = screen(load_case(EXAMPLES / "disputed-record" / "case.yaml"), DAY).as_dict()
    victim = result["elements"][0]
    text = run("screen", str(EXAMPLES / "disputed-record" / "case.yaml"), "--as-of", DAY).stdout

    assert victim["readings"] == {"favorable": "met", "adverse": "unknown"}
    assert victim["separating"] == [{
        "path": "incidents[0].purposes.servitude_by_legal_process",
        "settled": [{"as": "yes", "outcome": "met"}, {"as": "no", "outcome": "unknown"}],
    }]  # fmt: skip
    assert result["readings"] == {"favorable": "met", "adverse": "unknown"}
    assert [s["path"] for s in result["separating"]] == [
        "incidents[0].purposes.servitude_by_legal_process", "assistance.requests[0].complied",
    ]  # fmt: skip
    assert "Elements that can be read two ways" in text


def test_an_assertion_and_a_disputed_date_can_separate_readings() -> None:
    """Withdrawn, an assertion leaves the adverse reading; each of two dates gives its own."""
    asserted = {"applicant": "P1", "people": [{"key": "P1"}], "asserted": {"severe_trafficking": True}}
    born = [{"date": "2001-01-01", "sources": ["client"]}, {"date": "1990-01-01", "sources": ["document"]}]
    child = {
        "applicant": "P1", "people": [{"key": "P1", "date_of_birth": born}],
        "incidents": [{
            "key": "I1", "victim": "P1", "when": "2015",
            "acts": {"obtained": True}, "sex": {"act": True, "of_value": True, "purpose": True},
        }],
    }  # fmt: skip

    first = screen(asserted, DAY).as_dict()["elements"][0]["separating"]
    second = screen(child, DAY).as_dict()["elements"][0]["separating"]

    assert first == [{"path": "asserted.severe_trafficking", "settled": [{"as": "not asked", "outcome": "unknown"}]}]
    assert [s["path"] for s in second] == ["people[0].date_of_birth"]
    assert {w["as"]: w["outcome"] for w in second[0]["settled"]} == {"2001-01-01": "met", "1990-01-01": "unknown"}


def test_needs_come_from_facts_of_the_client() -> None:
    """Danger now, threats, care and childhood, each only where recorded, safety first."""
    data = {
        "applicant": "P1", "people": [{"key": "P1", "date_of_birth": "2012"}, {"key": "P2"}],
        "incidents": [{"key": "I1", "victim": "P1", "exit": {"ongoing": True}}, {"key": "I2", "victim": "P2"}],
        "presence": {"related": {"past_threats": True}}, "assistance": {"trauma": {"suffered": True}},
    }  # fmt: skip
    listed = screen(data, DAY).as_dict()["needs"]

    assert [n["code"] for n in listed] == ["DANGER_NOW", "THREATS", "CARE", "CHILD_NOW"]
    assert listed[0]["facts"] == ["incidents[0].exit.ongoing"]
    assert screen({"applicant": "P1", "people": [{"key": "P1"}]}, DAY).as_dict()["needs"] == []


@pytest.mark.parametrize("entry", CATALOG, ids=lambda e: e.code)
def test_an_entry_of_the_catalogue_is_whole(entry: Any) -> None:
    """Sentences for people, two readings, a question, law, what weighs each way; every row has a condition of its own."""
    sentences = [entry.what, *(r.why for r in entry.rows), entry.client.text, entry.government.text]

    assert all(s[0].isupper() or s[0] in "“28" for s in sentences)
    assert all(s.rstrip("”").endswith((".", "?")) for s in sentences)
    assert entry.question.rstrip("”").endswith(("?", "."))
    assert entry.provisions
    assert entry.evidence
    assert len({r.why for r in entry.rows}) == len(entry.rows)
    assert set(entry.over) <= {"act", "matter", "incident", "case"}
    assert set(entry.touches) <= {
        "bar", "admissibility", "severe_trafficking", "physical_presence", "law_enforcement_assistance", "extreme_hardship",
    }  # fmt: skip
