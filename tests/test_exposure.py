"""Exposure through its public names: the ladder, who says so, when it was, both readings, the setting, the terminal."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest
from click.testing import CliRunner

from tests.cases import FRIDAY, SATURDAY, grown, levels_of_findings, screened_at_38
from tests.support import EXAMPLES, bar_of, causation_of, exposure_shown
from tests.test_bar import says
from tests.test_bar import screened as screened_for_bar
from tvisa import Screening, load_case, loads_case, screen
from tvisa.cli import main
from tvisa.files.casefile import dumps, structure
from tvisa.law.conduct.bar import Precondition
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.conduct.ladder import BarStep
from tvisa.law.conduct.notices import NOTICES
from tvisa.report.exposure import time_told
from tvisa.screening.conduct.bar import HOLDS
from tvisa.screening.conduct.exposure import Exposure, expose
from tvisa.screening.elements.result import Separating
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.writer import in_full

DAY = "2026-11-24"
CONTROL = [{"key": "I1", "victim": "P1", "when": "2018-03-01/2020-06-30"}]
RECRUITED = {
    "verbs": {"recruited": True},
    "ends": {"commercial_sex": True},
    "means": {"fraud": True},
    "knew": True,
    "other": {"age": "18.."},
    "moment": {"under_control": True},
    "compulsion": {"ordered": True, "threatened": True, "recent_violence": False, "initiated": False},
}

ELSE_DENIED = {
    "drugs": {"used": False, "carried": False, "sold": False, "grew": False},
    "crime": {"drugs": False},
    "sold_sex": {"done": False},
    "procured": False,
    "false_papers": {"used": False, "citizenship_claim": False},
    "border": {"guided": False},
    "money": {"handled": False},
    "benefit": {"profit_share": False, "bonus": False},
    "violent": False,
}
"""What else an act could be, denied: no other ground of inadmissibility is in play."""
TURPITUDE = {"moral_turpitude": True, "convicted": True}
TOLD_TWO_WAYS = [{"date": "2010"}, {"date": "2026-01"}]


def an_act(**facts: Any) -> dict[str, Any]:
    """Return what is recorded of conduct where there is one act."""
    return {"acts": [facts]}


def a_matter(**facts: Any) -> dict[str, Any]:
    """Return what is recorded of conduct where there is one matter."""
    return {"matters": [facts]}


def exposed(*acts: dict[str, Any], setting: str = "privileged", **conduct: Any) -> Exposure:
    """Return what is found of these acts."""
    return expose(case(*acts, setting=setting, **conduct), DAY)


def screened(*acts: dict[str, Any], **conduct: Any) -> Screening:
    """Return the screening of these acts."""
    return screen(case(*acts, **conduct), DAY)


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


@pytest.mark.parametrize(
    ("act", "step"),
    [
        ({}, BarStep.UNDETERMINED),
        ({"tasks": {"collected_money": True}}, BarStep.UNDETERMINED),
        ({"violence": {"physical": True, "toward_victim": True}}, BarStep.UNDETERMINED),
        ({"verbs": {"recruited": False}}, BarStep.UNDETERMINED),
        ({"tasks": {"unspecified": True}}, BarStep.UNDETERMINED),
        ({"verbs": {"recruited": "unknown"}}, BarStep.UNDETERMINED),
        ({"verbs": {"harbored": "declined"}}, BarStep.UNDETERMINED),
        ({"verbs": {"harbored": hostile(answer=True)}}, BarStep.ASSERTED_ONLY),
        (RECRUITED, BarStep.RAISED_UNRESOLVED),
        (changed(RECRUITED, compulsion=UNPRESSED), BarStep.RAISED_STRONG),
        (changed(RECRUITED, compulsion={"initiated": True}), BarStep.RAISED_STRONG),
        (changed(RECRUITED, compulsion={**UNPRESSED, "recent_violence": "unknown"}), BarStep.RAISED_UNRESOLVED),
        (changed(RECRUITED, compulsion=UNPRESSED, benefit={"subsistence": True}), BarStep.RAISED_UNRESOLVED),
        (
            changed(RECRUITED, compulsion={"ordered": False, "threatened": "unknown"}, benefit={"bonus": True}),
            BarStep.RAISED_STRONG,
        ),
        (changed(RECRUITED, moment={"under_control": "unknown", "before": True}), BarStep.RAISED_STRONG),
        (
            changed(RECRUITED, moment={"under_control": "unknown", "after": True, "hold_remained": False}),
            BarStep.RAISED_STRONG,
        ),
        (changed(RECRUITED, moment={"under_control": "unknown", "after": True}), BarStep.RAISED_UNRESOLVED),
    ],
)
def test_each_step_of_the_ladder(act: dict[str, Any], step: BarStep) -> None:
    """What is recorded of one act gives its step, and silence clears none."""
    assert exposed(act).bar.step is step


@pytest.mark.parametrize(
    "denial",
    [
        {"knew": False},
        {
            "ends": {
                "commercial_sex": False,
                "servitude": False,
                "peonage": False,
                "debt_bondage": False,
                "slavery": False,
            }
        },
        {"by_client": False},
        {
            "verbs": dict.fromkeys(
                ("recruited", "harbored", "transported", "provided", "obtained", "patronized", "solicited"), False
            )
        },
        {"means": {"force": False, "fraud": False, "coercion": False}},
    ],
)
def test_a_part_denied_by_the_client_alone_clears_nothing_and_proof_does(denial: dict[str, Any]) -> None:
    """Any part of the definition; of an adult both means and minority. Whoever repeats the client's word, it is one account."""
    denied = changed(RECRUITED, **denial)
    (name,) = denial
    proved = changed(RECRUITED, **{name: told_by(denial[name], "court_record")})
    repeated = changed(RECRUITED, **{name: told_by(denial[name], "provider")})
    adult = {"other": {"age": [{"years": "18..", "sources": ["document"]}]}}

    raised = BarStep.UNDETERMINED if name == "verbs" else BarStep.RAISED_UNRESOLVED
    assert exposed(denied).bar.acts[0].step is exposed(repeated).bar.acts[0].step is raised
    assert exposed({**proved, **adult}).bar.acts[0].step is BarStep.NOT_RAISED
    if name == "means":
        assert exposed(changed(proved, other={"age": 15})).bar.step is BarStep.RAISED_UNRESOLVED
        assert exposed(changed(proved, other={"age": "unknown"})).bar.step is BarStep.RAISED_UNRESOLVED


def told_by(answer: Any, source: str) -> Any:
    """Return an answer, or each answer of a record, with who gives it."""
    if isinstance(answer, dict):
        return {name: told_by(each, source) for name, each in answer.items()}
    return {"answer": answer, "sources": [source]}


def test_labor_needs_means_whatever_the_age_and_has_fewer_verbs() -> None:
    """Patronizing is no act of the labor branch, and a child's labor needs force, fraud or coercion."""
    labor = changed(RECRUITED, ends={"commercial_sex": False, "servitude": True}, other={"age": 15})

    no_means = told_by({"force": False, "fraud": False, "coercion": False}, "court_record")
    not_for_sex = {"ends": {"commercial_sex": told_by(answer=False, source="court_record"), "servitude": True}}

    assert exposed(labor).bar.step is BarStep.RAISED_UNRESOLVED
    assert exposed(changed(labor, means=no_means, **not_for_sex)).bar.acts[0].step is BarStep.NOT_RAISED
    assert exposed({**labor, **not_for_sex, "verbs": {"patronized": True}}).bar.acts[0].step is BarStep.UNDETERMINED


def test_the_worst_act_counts_and_acts_are_listed_apart() -> None:
    """Two acts stay two, each on its own step."""
    bar = exposed(RECRUITED, changed(RECRUITED, compulsion={"initiated": True}), {"help": {"drove": True}}).bar

    assert [a.step for a in bar.acts] == [BarStep.RAISED_UNRESOLVED, BarStep.RAISED_STRONG, BarStep.UNDETERMINED]
    assert bar.step is BarStep.RAISED_STRONG


@pytest.mark.parametrize(
    ("conduct", "word"),
    [
        ({}, "Not ruled out: no answer is on file about the client's own acts"),
        ({"acts_complete": True}, "Not asked: Are these all arrests, charges and convictions, here and abroad?"),
        ({"acts_complete": True, "matters_complete": True}, "Not raised: the questions were asked in private."),
        (
            {"acts_complete": "unknown", "matters_complete": True},
            "Not settled: Is this all of the client's own conduct?",
        ),
        ({"acts": [{"help": {"drove": True}}]}, "Not ruled out: no recorded act is shown to be within"),
    ],
)
def test_not_raised_is_earned_by_asking(conduct: dict[str, Any], word: str) -> None:
    """Not asked, asked and nothing, left open, and recorded but never asked against the definition, are told apart."""
    data = {"applicant": "P1", "people": [{"key": "P1"}], "setting": "privileged", "conduct": conduct}

    assert word in bar_of(screen(data, DAY)).text


def test_arguments_stand_only_where_their_precondition_holds() -> None:
    """Each side's arguments, by the state of the act they are made for."""

    def sides(*acts: dict[str, Any], **conduct: Any) -> set[str]:
        listed = bar_of(screened(*acts, **conduct)).arguments
        return {a.text.partition(" ")[0].strip("“”,") for a in listed}

    pressed, unpressed = sides(RECRUITED), sides(changed(RECRUITED, compulsion=UNPRESSED))
    accused = sides({"verbs": {"harbored": hostile(answer=True)}})

    assert {"Committed", "No", "Recruiting", "The"} <= pressed
    assert not {"Committed", "No"} & unpressed
    assert "Information" in accused
    assert "Information" not in sides({"verbs": {"harbored": hostile(answer=True)}}, matters=[{"convicted": True}])
    assert sides() == sides({"drugs": {"used": True}}) == set()


# --- what must not happen ----------------------------------------------------------------------------------------------

FREE = {"moment": {"hold_remained": False}}
FULL = changed(RECRUITED, moment="-", compulsion="-")


def test_every_notice_and_argument_is_looked_for() -> None:
    """A notice that nothing makes apply, and a condition that nobody knows how to see, would never be told."""
    assert {n.code for n in NOTICES if not n.when} == {"REMOVAL_EXPOSURE", "STALE_LAW"}
    assert {kind for n in NOTICES for kind in n.when} <= {"case", "act", "matter", "incident"}
    assert set(HOLDS) == set(Precondition)


def two_sources(first: Any, second: Any) -> list[dict[str, Any]]:
    """Return what the client says and what a document says."""
    return [{"answer": first, "sources": ["client"]}, {"answer": second, "sources": ["document"]}]


@pytest.mark.parametrize(
    ("incidents", "act", "timings"),
    [
        ([("2010/2012-06",), ("2012-06/2014",)], {"when": "2011/2013", **FREE}, ["DURING_CONTROL"]),
        ([("2010-01/2011",), ("2015/2016",)], {"when": "2010-06/2013", **FREE}, ["DURING_CONTROL", "AFTER_FREE"]),
        ([("2015/2020",)], {"when": "2014/2016~"}, ["UNKNOWN"]),
        ([("2010/2017",)], {"when": "2016~/2022"}, ["UNKNOWN"]),
        ([("2015/2018",)], {"when": "2021", "moment": {"after": False}}, ["UNKNOWN"]),
        ([("2015/2018",)], {"when": "2016", "moment": {"under_control": False}}, ["UNKNOWN"]),
        ([("2015/2018", "2016-06")], {"when": "2017", **FREE}, ["UNKNOWN"]),
        ([("2015/..", None, True)], {"when": "2016"}, ["DURING_CONTROL"]),
    ],
)
def test_time_is_never_invented(incidents: list[Any], act: dict[str, Any], timings: list[str]) -> None:
    """Times of control that meet are one; what is about, contradicted or said otherwise stays unknown."""
    records = [
        {
            "key": f"I{n + 1}",
            "victim": "P1",
            "when": when,
            "exit": {**({"when": rest[0]} if rest and rest[0] else {}), **({"ongoing": True} if len(rest) > 1 else {})},
        }
        for n, (when, *rest) in enumerate(incidents)
    ]

    assert [str(a.at.timing) for a in exposed(act, incidents=records).acts] == timings


def test_a_client_who_turned_18_is_no_child_for_what_came_later() -> None:
    """Of a series the client counts over the whole of it, the other person on its first day."""
    act = {
        "when": "2016/2024",
        "verbs": {"recruited": True},
        "ends": {"commercial_sex": True},
        "other": {"age": 15},
        "knew": True,
        **FREE,
    }
    data = json.loads(dumps(case(act, incidents=[{"key": "I1", "victim": "P1", "when": "2015/2017"}])))
    data["people"] = [{"key": "P1", "date_of_birth": "2000-01-01"}, {"key": "P2"}]
    (minor,) = [f for f in expose(structure(data), DAY).found if f.entry.code == "MINOR_RECRUITED_OR_HARBORED"]

    assert (str(minor.level), str(minor.timing)) == ("S4", "AFTER_FREE")


@pytest.mark.parametrize(
    ("code", "conduct", "level"),
    [
        (
            "CIMT_CONVICTION_OR_ADMISSION",
            a_matter(**TURPITUDE, exception="disputed", caused_by_trafficking=False),
            "S3",
        ),
        (
            "TRAFFICKING_LINKED_CONVICTION",
            a_matter(trafficking_linked=True, convicted=True, elements_match=True, vacated_for_defect="disputed"),
            "S4",
        ),
        (
            "BENEFICIARY_RELATIVE",
            {"relative": {"son_or_daughter": True, "benefited": True, "knew": True, "child_then": "disputed"}},
            "SU",
        ),
        (
            "BENEFICIARY_RELATIVE",
            {"relative": {"spouse": True, "benefited": True, "knew": True, "last_benefit": TOLD_TWO_WAYS}},
            "SU",
        ),
        (
            "VIOLENT_OR_DANGEROUS_NO_NEXUS",
            a_matter(violent=True, caused_by_trafficking=False, link_documentable="disputed"),
            "S3",
        ),
        (
            "CONTROL_OF_OTHERS_DOCUMENTS",
            an_act(others_papers={"held": True, "own_taken": "disputed"}, compulsion={"ordered": True}),
            "S2",
        ),
        ("MONEY_HANDLING", an_act(money={"handled": True, "knew_source": "disputed"}), "SU"),
        ("AIDER_OR_COLLUDER", an_act(help={"drove": True}, knew="disputed"), "SU"),
        (
            "CIMT_CONVICTION_OR_ADMISSION",
            {"matters": [{**TURPITUDE, "exception": True}, TURPITUDE]},
            "SU",
        ),
        ("VIOLENCE_TOWARD_OTHER_VICTIMS", an_act(violence={"sexual": True}), "SU"),
        ("SECURITY_BAR_SIGNAL", {"group": {"member": True, "designated": True}}, "S3"),
    ],
)
def test_an_exception_in_dispute_lowers_nothing_and_what_is_open_is_not_hidden(
    code: str, conduct: dict[str, Any], level: str
) -> None:
    """A row that lowers a level needs facts beyond dispute; an open act outranks one that only needs explaining."""
    data = {"applicant": "P1", "people": [{"key": "P1"}], "setting": "privileged", "conduct": conduct}

    assert {f.entry.code: str(f.level) for f in expose(structure(data), DAY).found}[code] == level


def test_a_bond_or_an_agreement_that_only_a_trafficker_tells_of_is_no_fact() -> None:
    """What only a trafficker says of contact, of an agreement to be smuggled, or of a worry, raises nothing."""
    told = hostile(answer=True)
    data = {
        "applicant": "P1",
        "people": [{"key": "P1"}],
        "setting": "privileged",
        "incidents": [
            {
                "key": "I1",
                "victim": "P1",
                "agreement": {"to_be_smuggled": told, "consented": told, "kept": told},
                "labor": {"free_to_quit": told, "work": False},
                "sex": {"act": False},
            }
        ],
        "conduct": {"bond": {"contact_now": told, "shared_child": told}, "disclosure": {"own_exposure": told}},
    }

    assert expose(structure(data), DAY).codes == set()


def test_a_source_is_credited_only_with_what_it_said() -> None:
    """Somebody who declined to answer is no source of what another says."""
    claims = [{"answer": "declined", "sources": ["client"]}, {"answer": True, "sources": ["law_enforcement"]}]
    facts = bar_of(screened({"verbs": {"recruited": claims}})).for_officer

    assert [fact[:3] for fact in facts] == [("conduct.acts[0].verbs.recruited", "yes", ("law_enforcement",))]


def test_a_reading_is_not_supported_against_the_record() -> None:
    """Pressure in dispute, or a recorded fact against the text, leaves a reading arguable."""

    def grade(act: dict[str, Any], code: str) -> str:
        (found,) = [f for f in screened(act).exposure if f.code == code]
        return str(found.client_reading.grade)

    disputed = changed(RECRUITED, compulsion={"ordered": "disputed", "threatened": False})
    assert grade(RECRUITED, "COERCED_RECRUITMENT") == "supported"
    assert grade(disputed, "TRAFFICKER_BAR_SIGNAL") == "arguable"
    assert grade(changed(RECRUITED, compulsion={"other_way": True}), "COERCED_RECRUITMENT") == "arguable"


@pytest.mark.parametrize(
    "conduct",
    [
        {"bond": {"serves_scheme": True}},
        {"disclosure": {"false_statements": True, "conflict_open": True, "child_harmed": True}},
        {
            "acts": [
                {
                    "border": {"guided": True, "exploited_later": True},
                    "money": {"handled": True},
                    "benefit": {"profit_share": True},
                }
            ]
        },
        {"matters": [{"trafficking_linked": True, "convicted": True, "elements_match": True}]},
        {
            "acts": [
                {"compulsion": {"initiated": {"answer": True, "sources": ["trafficker"]}}, "verbs": {"recruited": True}}
            ]
        },
    ],
)
def test_what_touches_acts_toward_others_is_told_nowhere_else(conduct: dict[str, Any]) -> None:
    """Outside a privileged setting neither a bond, money, a border nor a conviction tells of acts toward others."""
    data = {"applicant": "P1", "people": [{"key": "P1"}], "conduct": conduct}
    kept = {"matters": [{"convicted": True}]} if "matters" in conduct else {}

    assert in_full(screen(data, DAY)) == in_full(screen({**data, "conduct": kept}, DAY))


def test_the_place_of_an_act_betrays_no_other() -> None:
    """Outside a privileged setting acts are counted anew, as if those toward others had not been recorded."""
    papers = {"false_papers": {"used": True}}

    assert in_full(screen(case({"verbs": {"recruited": True}}, papers, setting="not_privileged"), DAY)) == in_full(
        screen(case(papers, setting="not_privileged"), DAY)
    )


# --- when it was ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "timings"),
    [
        ("2017", ["BEFORE"]),
        ("2019", ["DURING_CONTROL"]),
        ("2021", ["AFTER"]),
        ("2020-06-30", ["DURING_CONTROL"]),
        ("2020-07-01", ["AFTER"]),
        ("2018-02-28", ["BEFORE"]),
        ("2019-05/2021-02", ["DURING_CONTROL", "AFTER"]),
        ("2017-05/2019-02", ["BEFORE", "DURING_CONTROL"]),
        ("2017/2021", ["BEFORE", "DURING_CONTROL", "AFTER"]),
        ("2020", ["UNKNOWN"]),
        ("2020-06~", ["UNKNOWN"]),
        ("2018-03-01", ["DURING_CONTROL"]),
    ],
)
def test_time_is_derived_and_a_span_is_split(when: str, timings: list[str]) -> None:
    """Dates place an act against the time of control; a span is one part for each time it certainly reaches into."""
    acts = exposed({**RECRUITED, "moment": {}, "when": when}, incidents=CONTROL).acts

    assert [str(a.at.timing) for a in acts] == timings
    assert "SPANS" not in json.dumps(exposure_shown(screened({"when": when}, incidents=CONTROL)))


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


_EITHER: Final = "during the control in Incident 1 until the day it ended (2026-09-06), and after control from then on"


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ({"when": "2025-06/2026-09-06", "incident": "I1"}, _EITHER),
        ({"when": "2025-06/2026-09-06"}, _EITHER),
        ({"incident": "I1"}, "recorded with Incident 1, without a date"),
        ({}, "not known whether before, during or after control"),
        ({"when": "2025", "incident": "I1"}, "not known whether before, during or after control"),
        ({"when": "2026", "incident": "I1"}, "not known whether before, during or after control"),
        (
            {"when": "2025-06/2026-09-06", "moment": {"under_control": False}},
            "not known whether before, during or after control",
        ),
        (
            {"incident": "I1", "moment": {"under_control": "disputed"}},
            "not known whether before, during or after control",
        ),
        ({"incident": "I1", "moment": {"at_exit": False}}, "recorded with Incident 1, without a date"),
        (
            {"when": "2025-06/2026-09-06", "moment": {"after": True}},
            "after control; whether anything still held the client is not on file",
        ),
        ({"when": "2025-08", "incident": "I1"}, "during control"),
    ],
)
def test_dates_that_hold_an_act_but_do_not_decide_are_told(act: dict[str, Any], told: str) -> None:
    """Whether there was control on the day itself stays open, and no finding moves."""
    data = {
        "applicant": "P1",
        "setting": "privileged",
        "people": [{"key": "P1"}],
        "incidents": [{"key": "I1", "victim": "P1", "when": "2025-06/2026-09-06", "exit": {"when": "2026-09-06"}}],
        "conduct": {"acts": [{"verbs": {"recruited": True}, **act}]},
    }
    result = screen(data, DAY)
    assert result.bar
    (one,) = result.bar.acts

    assert time_told(result, one.path, one) == told
    assert (one.timing == "UNKNOWN") is (told == _EITHER or not told.startswith(("during", "after")))


def test_the_dates_of_an_incident_that_an_act_does_not_name_say_nothing_of_it() -> None:
    """It is placed by the incident that it names, and by no other."""
    incidents = [
        {"key": "I1", "victim": "P1", "when": "2025-06/2026-09-06"},
        {"key": "I2", "victim": "P1"},
    ]
    data = {"applicant": "P1", "setting": "privileged", "people": [{"key": "P1"}], "incidents": incidents}
    act = {"verbs": {"recruited": True}, "when": "2025-06/2026-09-06"}

    def within(**more: str) -> str:
        return screen({**data, "conduct": {"acts": [act | more]}}, DAY).within("conduct.acts[0]")

    assert within() == within(incident="I1") == "inside the recorded dates of Incident 1"
    assert within(incident="I2") == ""


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
    tests = {t.id: t.standing for t in causation_of(screen(structure(data), DAY))[0].tests}

    assert "MINOR_RECRUITED_OR_HARBORED" not in found.codes
    assert tests["uk_child"] != "outside the test"
    assert tests["uk_adult"] == "outside the test"


# --- both readings ----------------------------------------------------------------------------------------------------


def test_a_disputed_fact_fires_the_worse_row_and_is_cited() -> None:
    """Where sources differ the two readings lead apart: the higher level stands and both sources are listed."""
    ordered = [{"answer": True, "sources": ["client"]}, {"answer": False, "sources": ["other_victim"]}]
    (papers,) = [
        f
        for f in screened({"others_papers": {"held": True}, "compulsion": {"ordered": ordered}}).exposure
        if f.code == "CONTROL_OF_OTHERS_DOCUMENTS"
    ]

    assert papers.severity == "S3"
    cited = [fact[:3] for fact in papers.facts]
    assert ("conduct.acts[0].compulsion.ordered", "disputed", ("client", "other_victim")) in cited


def test_grades_follow_the_facts() -> None:
    """Supported where every fact it needs is there, arguable on some, no recorded footing on none."""

    def grade(act: dict[str, Any], side: str) -> str:
        (found,) = [f for f in screened(act).exposure if f.code == "TRAFFICKER_BAR_SIGNAL"]
        return str(getattr(found, side).grade)

    bare = {"verbs": {"recruited": True}}
    assert grade(RECRUITED, "client_reading") == grade(RECRUITED, "government_reading") == "supported"
    assert grade(bare, "client_reading") == "no recorded footing"
    assert grade(bare, "government_reading") == "arguable"
    assert grade({**bare, "care": {"warned": True}}, "client_reading") == "arguable"


def test_overall_outcome_follows_the_bar() -> None:
    """Supported elements are contested while the bar is raised, and open while it is undetermined or something is unscreened."""
    from tvisa.law.t import T
    from tvisa.testing.outcomes import admissible, favorable

    spoken_for = json.loads(dumps(admissible(favorable(T.rule_sets[-1]))))
    waived = {
        "listed": [{"ground": "trafficking_offenses", "applies": True, "caused_by_trafficking": True}],
        "listed_complete": True,
        "national_interest": True,
        "balance": True,
        "passport": True,
    }

    gone_through = {**waived, "listed": []}

    def outcome(setting: str, *acts: dict[str, Any], grounds: dict[str, Any] = gone_through) -> str:
        conduct = {**spoken_for["conduct"], "acts": [{**ELSE_DENIED, **a} for a in acts]}
        return str(screen({**spoken_for, "setting": setting, "conduct": conduct, "grounds": grounds}, DAY).outcome)

    assert outcome("privileged") == "met"
    assert outcome("privileged", grounds=waived) == "unknown"  # what counsel lists as trafficking reaches the bar
    assert outcome("privileged", RECRUITED, grounds=waived) == "contested"
    assert outcome("privileged", {"tasks": {"unspecified": True}}) == "unknown"
    assert outcome("privileged", {"verbs": {"harbored": hostile(answer=True)}}) == "met"
    assert outcome("not_privileged", RECRUITED) == outcome("not_privileged") == "unknown"


def test_who_is_excused_by_age_is_read_in_the_law_of_the_day() -> None:
    """Pub. L. 108-193 made it 18: on a day before December 19, 2003 somebody of 16 was not excused."""
    text = """
applicant: P1
setting: privileged
people: [{key: P1, date_of_birth: 1985-03-10}]
incidents: [{key: I1, victim: P1, when: 2001-04-01, in_united_states: yes, acts: {recruited: yes}, means: {scheme: yes, fraud: yes},
  labor: {work: yes, acts_for_work: yes, acts_by_means: yes}, purposes: {servitude_by_fear: yes}}]
assistance: {contacts: [], contacts_complete: yes}
"""
    level = {
        day: f["severity"]
        for day in ("2003-12-18", "2003-12-19")
        for f in in_full(screen(loads_case(text), day))["exposure"]
        if f["code"] == "NON_COOPERATION_WITH_LEA"
    }

    assert level == {"2003-12-18": "S1", "2003-12-19": "S0"}


# --- the setting ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("setting", ["not_privileged", None])
def test_outside_a_privileged_setting_nothing_of_a_clients_acts_is_told(setting: str | None) -> None:
    """The same line for every client, in JSON and in the terminal; the function still finds what it finds."""
    told = {**json.loads(dumps(case(RECRUITED, role={"also_exploited": True}))), "setting": setting}
    blank = {**json.loads(dumps(case())), "setting": setting}
    results = [screen(structure(data), DAY) for data in (told, blank)]

    assert in_full(results[0]) == in_full(results[1])
    assert results[0].not_screened == ("admissibility", "bar")
    assert results[0].bar is None
    assert results[0].notices[0].code == "CONFIDENTIAL_CONSULT"
    assert "TRAFFICKER_BAR_SIGNAL" in expose(structure(told), DAY).codes
    text = (
        CliRunner()
        .invoke(main, ["screen", "-", "--as-of", DAY, "--tree"], input=json.dumps(told), env={"COLUMNS": "80"})
        .stdout
    )
    assert "confidential consult" in " ".join(text.split())
    assert "conduct" not in text
    assert "recruited (" not in text


def test_outside_a_privileged_setting_no_finding_tells_of_an_act() -> None:
    """Nor of papers, drugs, commercial sex, arrests, the manner of entry or orders; what makes telling dangerous is found there."""
    act = {
        **RECRUITED,
        "false_papers": {"used": True, "supplied": True},
        "drugs": {"carried": True},
        "sold_sex": {"done": True},
    }
    shown = screen(case(act, setting="not_privileged"), DAY)

    assert shown.exposure == ()
    assert "conduct.acts" not in json.dumps(in_full(shown))
    assert as_told(case(act, setting="not_privileged")).conduct.acts == ()


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
    none = run("screen", str(next(EXAMPLES.glob("vignettes/v01*/case.yaml"))), "--as-of", DAY, "--all").stdout

    assert plain.index("The trafficker bar, 8 USC 1184(o)(1)") < plain.index("Brought somebody in under pressure")
    assert plain.index("Nothing on file establishes that the client did not know why") < plain.rindex("Level S3")
    assert "Ways to characterize this record; none is chosen here" in plain
    assert "Causation and compulsion" in plain
    assert "Not reviewed yet. Not asked: Are these all arrests" in " ".join(none.split())
    assert "No finding of ambiguity on the facts on file." in none


def settled(several: tuple[Separating, ...]) -> dict[str, dict[str, str]]:
    """Return by fact what each way of settling it gives."""
    return {one.path: {way.said: way.outcome for way in one.settled} for one in several}


def test_elements_that_can_be_read_two_ways_say_what_separates_them() -> None:
    """Each with its two readings and the single facts on which it turns, settled each way."""
    result = screen(load_case(EXAMPLES / "disputed-record" / "case.yaml"), DAY)
    victim = result.elements[0]
    text = run("screen", str(EXAMPLES / "disputed-record" / "case.yaml"), "--as-of", DAY, "--all").stdout

    assert victim.readings == ("met", "unknown")
    assert settled(victim.separating) == {
        "incidents[0].purposes.servitude_by_legal_process": {"yes": "met", "no": "unknown"}
    }
    assert result.readings == ("met", "unknown")
    assert [s.path for s in result.separating] == [
        "incidents[0].purposes.servitude_by_legal_process",
        "assistance.requests[0].complied",
    ]
    assert "Elements that can be read two ways" in text


def test_an_assertion_and_a_disputed_date_can_separate_readings() -> None:
    """Withdrawn, an assertion leaves the adverse reading; each of two dates gives its own."""
    asserted = {"applicant": "P1", "people": [{"key": "P1"}], "asserted": {"severe_trafficking": True}}
    born = [{"date": "2001-01-01", "sources": ["client"]}, {"date": "1990-01-01", "sources": ["document"]}]
    child = {
        "applicant": "P1",
        "people": [{"key": "P1", "date_of_birth": born}],
        "incidents": [
            {
                "key": "I1",
                "victim": "P1",
                "when": "2015",
                "acts": {"obtained": True},
                "sex": {"act": True, "value_passed": True, "on_account": True, "purpose": True},
            }
        ],
    }

    first = screen(asserted, DAY).elements[0].separating
    second = screen(child, DAY).elements[0].separating

    assert settled(first) == {"asserted.severe_trafficking": {"not asked": "unknown"}}
    assert settled(second) == {"people[0].date_of_birth": {"2001-01-01": "met", "1990-01-01": "unknown"}}


def test_needs_come_from_facts_of_the_client() -> None:
    """Danger now, threats, care and childhood, each only where recorded, safety first."""
    data = {
        "applicant": "P1",
        "people": [{"key": "P1", "date_of_birth": "2012"}, {"key": "P2"}],
        "incidents": [{"key": "I1", "victim": "P1", "exit": {"ongoing": True}}, {"key": "I2", "victim": "P2"}],
        "presence": {"related": {"past_threats": True}},
        "assistance": {"trauma": {"suffered": True}},
    }
    listed = screen(data, DAY).needs

    assert [n.code for n in listed] == ["DANGER_NOW", "THREATS", "CARE", "CHILD_NOW"]
    assert [fact.path for fact in listed[0].facts] == ["incidents[0].exit.ongoing"]
    assert screen({"applicant": "P1", "people": [{"key": "P1"}]}, DAY).needs == ()


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
        "bar",
        "admissibility",
        "severe_trafficking",
        "physical_presence",
        "law_enforcement_assistance",
        "extreme_hardship",
    }


PRESSED_INTO_IT = {"ordered": True, "threatened": True, "initiated": False}


@pytest.mark.parametrize(
    ("conduct", "code", "grade", "unsaid"),
    [
        (
            {"acts": [{"procured": True, "compulsion": PRESSED_INTO_IT, "moment": {"under_control": True}}]},
            "PROCURING_OR_PROCEEDS",
            "supported",
            "A conduit receives",
        ),
        (
            {
                "acts": [
                    {
                        "benefit": {"passed_on": True, "profit_share": False},
                        "ends": {"commercial_sex": True},
                        "compulsion": PRESSED_INTO_IT,
                    }
                ]
            },
            "PROCURING_OR_PROCEEDS",
            "supported",
            "A conduit receives",
        ),
        (
            {"acts": [{**RECRUITED, "benefit": {"bonus": True}}]},
            "BENEFIT_MOTIVATED_RECRUITMENT",
            "arguable",
            "A debt lowered",
        ),
        (
            {"acts": [{"false_papers": {"citizenship_claim": True, "supplied": True}}]},
            "FALSE_DOCUMENTS_OR_CLAIMS",
            "supported",
            "False papers, and entry",
        ),
        (
            {"acts": [{"sold_sex": {"done": True}, "moment": {"after": True, "hold_remained": False}}]},
            "PROSTITUTION_UNDER_CONTROL",
            "no recorded footing",
            "Not a deliberate",
        ),
        (
            {"matters": [{"violent": True, "link_documentable": True}]},
            "VIOLENT_OR_DANGEROUS_NO_NEXUS",
            "supported",
            "omeless",
        ),
        (
            {
                "relative": {
                    "son_or_daughter": True,
                    "benefited": True,
                    "knew": True,
                    "child_then": True,
                    "citizen": False,
                }
            },
            "BENEFICIARY_RELATIVE",
            "supported",
            "Food and shelter from an abuser",
        ),
        (
            {"relative": {"spouse": True, "benefited": True, "knew": False, "citizen": False}},
            "BENEFICIARY_RELATIVE",
            "supported",
            "Food and shelter from an abuser",
        ),
        (
            {"relative": {"spouse": True, "benefited": True, "knew": True, "controlled": False, "citizen": False}},
            "BENEFICIARY_RELATIVE",
            "no recorded footing",
            "Food and shelter from an abuser",
        ),
        (
            {"matters": [{"moral_turpitude": True, "convicted": True, "exception": True}]},
            "CIMT_CONVICTION_OR_ADMISSION",
            "supported",
            "Caused by, or",
        ),
        (
            {"matters": [{"moral_turpitude": True, "convicted": True, "exception": True, "five_years": True}]},
            "CIMT_CONVICTION_OR_ADMISSION",
            "arguable",
            "Caused by, or",
        ),
        ({"disclosure": {"fear": True}}, "NON_COOPERATION_WITH_LEA", "arguable", "has been refused"),
    ],
)
def test_a_reading_says_nothing_that_is_not_on_record(
    conduct: dict[str, Any], code: str, grade: str, unsaid: str
) -> None:
    """What is argued for the client is true of this client, and not only of most to whom such a finding is made."""
    data = {"applicant": "P1", "people": [{"key": "P1"}, {"key": "P2"}], "setting": "privileged", "conduct": conduct}
    (found,) = (f for f in screen(data, DAY).exposure if f.code == code)

    assert str(found.client_reading.grade) == grade
    assert unsaid not in found.client_reading.text


@pytest.mark.parametrize(
    ("more", "grade"),
    [({}, "supported"), ({"vacated_otherwise": True}, "supported"), ({"vacated_for_defect": True}, "arguable")],
)
def test_a_conviction_stands_until_it_is_vacated(more: dict[str, Any], grade: str) -> None:
    """That nobody asked about a vacatur takes nothing from what an officer could point to."""
    found = next(
        f
        for f in screened(**a_matter(trafficking_linked=True, convicted=True, **more)).exposure
        if f.code == "TRAFFICKING_LINKED_CONVICTION"
    )

    assert str(found.government_reading.grade) == grade


def test_federal_vacatur_is_named_for_federal_records_alone() -> None:
    """18 USC 3771A clears what is federal; a State's conviction is for that State's own law."""
    (notice,) = (n for n in NOTICES if n.code == "VACATUR")

    assert "If it is federal, 18 USC 3771A may cover it" in notice.says
    assert "if it is a State's, that State's own vacatur law may" in notice.says
    assert "3771A" not in str(notice.law[0].citations[0])


def test_a_cousin_is_no_child_and_no_brother() -> None:
    """A weight names what its fact asks, and no kind of relative that nobody named."""
    act = {**RECRUITED, "other": {"age": 15, "own_family": True}}
    (found,) = (f for f in screened(act).exposure if f.code == "MINOR_RECRUITED_OR_HARBORED")

    assert [w.title for w in found.aggravating if "family" in w.title] == ["of the client's own family"]
    assert not [w for w in found.aggravating if "brother" in w.title]


@pytest.mark.parametrize(
    ("pressed", "level"),
    [
        ({"compulsion": {"threatened": True}}, "S3"),
        (
            {
                "compulsion": {"ordered": False, "threatened": False, "initiated": True},
                "knew": True,
                "moment": {"after": True},
            },
            "S4",
        ),
        ({}, "SU"),
    ],
)
def test_a_minor_brought_for_prostitution_is_told_at_its_level(pressed: dict[str, Any], level: str) -> None:
    """Nobody need have asked what the other was wanted for where that is what the act was."""
    act = {"verbs": {"recruited": True}, "procured": True, "other": {"age": 17}, **pressed}

    assert levels_of_findings(screened_for_bar(acts=[act]))["MINOR_RECRUITED_OR_HARBORED"] == level


@pytest.mark.parametrize(
    "trauma",
    [
        {"suffered": True, "unable": True},
        {"suffered": says(True, "clinician"), "clinician_links_it": says(True, "clinician")},
        {"unable": says(True, "client")},
    ],
)
def test_recorded_trauma_is_not_told_as_a_refusal(trauma: dict[str, Any]) -> None:
    """8 USC 1101(a)(15)(T)(i)(III)(bb): where an exception is recorded the finding does not say that none is."""
    everything = {
        "applicant": "P1",
        "setting": "privileged",
        "people": [{"key": "P1"}],
        "assistance": {"requests": [{"what": "interview", "complied": False}], "trauma": trauma},
    }
    found = [f for f in screen(everything, FRIDAY).exposure or () if f.code == "NON_COOPERATION"]

    assert not [f for f in found if str(f.severity) in ("S3", "S4")]


ENTERED: Final = (
    "presence: {departures: [{when: %s, removed: yes}], entries: [{when: 2022-06-01, manner: without_inspection}]}"
)


def found(text: str, code: str) -> dict[str, Any]:
    """Return a finding in full."""
    told: dict[str, Any] = in_full(screened_at_38(text))
    return next(f for f in told["exposure"] if f["code"] == code)


@pytest.mark.parametrize(
    ("incident", "status", "left", "grades"),
    [
        ("caused_entry: yes", "", "2022-01-01", ("supported", "supported")),
        ("caused_entry: no", ", central_reason: yes", "2022-01-01", ("supported", "supported")),
        ("caused_entry: no", "", "2022-01-01", ("no recorded footing", "supported")),
        ("caused_entry: yes", "", "2017-01-01", ("supported", "no recorded footing")),
    ],
)
def test_what_brought_about_the_entry_is_the_clients_reading(
    incident: str, status: str, left: str, grades: tuple[str, str]
) -> None:
    """An entry that the trafficking brought about is footing; a removal from before it says nothing of presence since."""
    text = (
        f"incidents: [{{key: I1, victim: P1, when: 2020-01-01/2021-01-01, {incident}}}]\n"
        f"status: {{removal_order: yes{status}}}\n{ENTERED % left}"
    )
    told = found(text, "REMOVAL_REENTRY_PRESENCE")

    assert (told["client_reading"]["grade"], told["government_reading"]["grade"]) == grades


RECRUITED_AT_16: Final = (
    "conduct: {acts: [{verbs: {recruited: yes}, ends: {commercial_sex: yes}, other: {age: 16}, when: 2020-05-05%s}]}"
)


@pytest.mark.parametrize("more", ["", ", knew: no", ", compulsion: {ordered: yes, threatened: yes}", ", age: 32"])
def test_a_grown_client_is_no_young_person(more: str) -> None:
    """The reading for the client speaks of youth only on a condition; that the client was under 18 is no fact of a grown one."""
    told = found(RECRUITED_AT_16 % more, "MINOR_RECRUITED_OR_HARBORED")

    assert "Two exploited young people" not in told["client_reading"]["text"]
    assert not [f for weight in told["mitigating"] for f in weight["facts"] if "date_of_birth" in f["path"]]


@pytest.mark.parametrize(
    ("more", "grade"),
    [
        (", knew: no", "supported"),
        (
            ", compulsion: {ordered: yes, threatened: yes, recent_violence: yes, initiated: no, other_way: no}",
            "supported",
        ),
        (", knew: yes", "no recorded footing"),
    ],
)
def test_the_minors_reading_follows_the_record(more: str, grade: str) -> None:
    """Not knowing, and pressure, carry it; with knowledge recorded and nothing else, nothing does."""
    assert found(RECRUITED_AT_16 % more, "MINOR_RECRUITED_OR_HARBORED")["client_reading"]["grade"] == grade


def test_a_cousin_is_a_relative() -> None:
    """The question takes in every relative, and so does what is held against the client."""
    told = found(RECRUITED_AT_16.replace("age: 16", "age: 16, own_family: yes") % "", "MINOR_RECRUITED_OR_HARBORED")
    held = [weight for weight in told["aggravating"] if [f for f in weight["facts"] if "own_family" in f["path"]]]

    assert "of the client's own family" in str(held)


HELD: Final = (
    "incidents: [{key: I1, victim: P1, when: 2020-01-01/2021-01-01, acts: {obtained: yes}, means: {%s}, labor: {work: yes, "
    "paid: no, by_those_means: yes}, purposes: {servitude_by_force: yes}}]\nincidents_complete: yes\n"
    "conduct: {acts: [%s], acts_complete: yes, matters: [], matters_complete: yes}"
)


@pytest.mark.parametrize(
    ("means", "acts", "grade"),
    [
        ("force: yes, restraint: yes", "", "supported"),
        ("restraint: yes", "", "arguable"),
        ("force: yes", "{verbs: {recruited: yes}, ends: {servitude: yes}, knew: yes}", "no recorded footing"),
        ("force: yes", "{verbs: {recruited: yes}, ends: {servitude: yes}, knew: no}", "arguable"),
    ],
)
def test_an_unpaid_guarded_woman_is_a_victim_with_footing(means: str, acts: str, grade: str) -> None:
    """Where no act is recorded and all were asked, the view of a victim only rests on the first element."""
    returned = f"\nstatus: {{removal_order: yes}}\n{ENTERED % '2022-01-01'}"
    told: dict[str, Any] = in_full(screened_at_38(HELD % (means, acts) + returned))
    (victim_only,) = (c for c in told["characterizations"] if c["id"] == "victim_only")

    assert victim_only["grade"] == grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("trauma: {suffered: yes, unable: yes}", "arguable"),
        ("trauma: {suffered: {answer: yes, sources: [clinician]}, clinician_links_it: yes}", "arguable"),
        ("trauma: {suffered: no, unable: no}", "no recorded footing"),
    ],
)
def test_a_recorded_exception_is_footing(text: str, grade: str) -> None:
    """Trauma that is recorded excuses; where it is denied nothing does."""
    told = found(f"assistance: {{requests: [{{complied: no}}], {text}}}", "NON_COOPERATION_WITH_LEA")

    assert told["client_reading"]["grade"] == grade


def test_a_return_out_of_fear_is_footing_for_the_client() -> None:
    """8 CFR 214.207(b)(1): a return that the victimization brought about is no mere return."""
    back = "presence: {departures: [{when: 2019-08-08, removed: yes}], latest_return: {%s: yes}}\nstatus: {reentered: yes}\n"
    found = {
        told: next(f for f in expose(grown(back % told), SATURDAY).found if f.entry.code == "REMOVAL_REENTRY_PRESENCE")
        for told in ("fears_trafficker", "received_treatment")
    }

    assert [str(f.reading(f.entry.client)[0]) for f in found.values()] == ["arguable", "no recorded footing"]


# --- what is done toward whom, and what is no work --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "told", "found"),
    [
        ("exploiter", {}, False),
        ("employer", {"toward_victim": False}, False),
        ("exploiter", {"toward_victim": True}, True),
        ("other_victim", {}, True),
        ("family", {}, True),
    ],
)
def test_what_was_done_to_somebody_responsible_is_not_read_as_done_to_another_victim(
    role: str, told: dict[str, Any], found: bool
) -> None:
    """Whom the record names among those responsible is no other victim, unless that is recorded as well."""
    data = {
        "applicant": "P1",
        "setting": "privileged",
        "people": [{"key": "P1"}, {"key": "P2"}],
        "incidents": [{"key": "I1", "victim": "P1", "people": [{"person": "P2", "role": role}]}],
        "conduct": {"acts": [{"violence": {"physical": True, **told}, "other": {"person": "P2"}}]},
    }

    assert ("VIOLENCE_TOWARD_OTHER_VICTIMS" in {f.code for f in screen(data, "2026-11-24").exposure}) is found


@pytest.mark.parametrize("apart", [None, False, True])
def test_a_crime_that_was_no_work_is_not_told_as_the_work_demanded(apart: bool | None) -> None:
    """A theft can be apart from the exploitation; while nobody says so it may be the work."""
    data = {
        "applicant": "P1",
        "setting": "privileged",
        "people": [{"key": "P1"}],
        "conduct": {"acts": [{"crime": {"theft": True, "not_the_work": apart}}]},
    }

    assert ("FORCED_CRIMINALITY_LABOR" in {f.code for f in screen(data, "2026-11-24").exposure}) is not apart
