"""
The ladder of the bar, part by part: 8 USC 1184(o)(1) asks for an act that 22 USC 7102(11) names, and each part of it counts.

A part dropped from the definition, or taken from the other branch of it, is a difference here.
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.test_bar import DAY, says, screened
from tvisa import screen
from tvisa.law.conduct.ladder import BarStep, PartOfDefinition
from tvisa.screening.conduct.result import Act as Barred

SEX: Final = {"verbs": {"recruited": True}, "ends": {"commercial_sex": True}, "means": {"force": True}, "knew": True}
LABOR: Final = {"verbs": {"obtained": True}, "ends": {"servitude": True}, "means": {"coercion": True}, "knew": True}
UNPRESSED: Final = dict.fromkeys(("ordered", "threatened", "recent_violence"), False)
VERBS: Final = ("recruited", "harbored", "transported", "provided", "obtained", "patronized", "solicited")
OF_LABOR: Final = VERBS[:5]
ENDS: Final = ("servitude", "peonage", "debt_bondage", "slavery")


def of(act: dict[str, Any]) -> Barred:
    """Return what is said of one act."""
    bar = screened(acts=[act]).bar
    assert bar is not None
    return bar.acts[0]


def step(act: dict[str, Any]) -> BarStep:
    """Return where the bar stands by this act alone."""
    bar = screened(acts=[act]).bar
    assert bar is not None
    return bar.state


def asked(act: dict[str, Any]) -> set[str]:
    """Return what is still asked of an act."""
    return {missing.path.removeprefix("conduct.acts[0].") for missing in of(act).missing}


@pytest.mark.parametrize("act", [SEX, LABOR], ids=["sex", "labor"])
def test_it_is_raised_strongly_only_where_every_part_is_there_and_nothing_pressed(act: dict[str, Any]) -> None:
    """Act, purpose, means and knowledge, and compulsion absent after asking; one of these open, and it is unresolved."""
    assert step({**act, "compulsion": UNPRESSED}) is BarStep.RAISED_STRONG
    assert step(act) is BarStep.RAISED_UNRESOLVED
    assert step({**act, "compulsion": {**UNPRESSED, "ordered": True}}) is BarStep.RAISED_UNRESOLVED
    for part in ("knew", "ends", "means"):
        assert (
            step({**act, "compulsion": UNPRESSED, part: "unknown" if part == "knew" else {}})
            is BarStep.RAISED_UNRESOLVED
        )
    assert step({**act, "compulsion": UNPRESSED, "by_client": "disputed"}) is BarStep.RAISED_UNRESOLVED


@pytest.mark.parametrize("proof", ["court_record", "tribunal"])
@pytest.mark.parametrize(
    "part",
    [
        {"knew": ["knew"]},
        {"ends": ["commercial_sex", *ENDS]},
        {"means": ["force", "fraud", "coercion"], "age": ["other"]},
    ],
    ids=["knowledge", "purpose", "means"],
)
def test_proof_against_any_one_part_takes_the_act_out(part: dict[str, list[str]], proof: str) -> None:
    """The definition is met whole or not at all: without knowledge, purpose or means there is no such act."""
    denied: dict[str, Any] = {}
    for name, below in part.items():
        if name == "knew":
            denied["knew"] = says(False, proof)
        elif name == "age":
            denied["other"] = {"age": [{"years": 30, "sources": [proof]}]}
        else:
            denied[name] = {field: says(False, proof) for field in below}

    assert step({**SEX, "compulsion": UNPRESSED, **denied}) is BarStep.NOT_RAISED


def test_force_is_not_asked_where_the_other_person_was_a_child() -> None:
    """22 USC 7102(11)(A): under 18, commercial sex needs no force, fraud or coercion; 22 USC 7102(11)(B): labor does."""
    none = {field: says(False, "court_record") for field in ("force", "fraud", "coercion")}
    child = {"age": [{"years": 15, "sources": ["court_record"]}]}

    assert step({**SEX, "means": none, "other": child, "compulsion": UNPRESSED}) is BarStep.RAISED_STRONG
    assert step(
        {
            **LABOR,
            "means": none,
            "other": child,
            "ends": {"servitude": True, "commercial_sex": says(False, "court_record")},
        }
    ) is (BarStep.NOT_RAISED)


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_serves_its_branches(verb: str) -> None:
    """22 USC 7102(12) adds patronizing and soliciting for commercial sex; for labor, 22 USC 7102(11)(B), they are no verbs."""
    not_sex = {"commercial_sex": says(False, "court_record")}

    assert step({**SEX, "verbs": {verb: True}, "compulsion": UNPRESSED}) is BarStep.RAISED_STRONG
    for end in ENDS:
        act = {**LABOR, "verbs": {verb: True}, "ends": {end: True, **not_sex}, "compulsion": UNPRESSED}
        raised = step(act).raised
        assert raised is (verb in OF_LABOR), end


@pytest.mark.parametrize("mean", ["force", "fraud", "coercion"])
@pytest.mark.parametrize("act", [SEX, LABOR], ids=["sex", "labor"])
def test_each_of_the_means_serves_for_a_grown_person(act: dict[str, Any], mean: str) -> None:
    """Force, fraud or coercion, in both branches."""
    assert step({**act, "means": {mean: True}, "compulsion": UNPRESSED}) is BarStep.RAISED_STRONG


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (
            LABOR,
            {
                "act": PartOfDefinition.EVIDENCED,
                "purpose": PartOfDefinition.EVIDENCED,
                "means": PartOfDefinition.EVIDENCED,
                "knowledge": PartOfDefinition.EVIDENCED,
            },
        ),
        ({**LABOR, "knew": "disputed"}, {"knowledge": PartOfDefinition.CONFLICT}),
        ({**LABOR, "knew": "unknown"}, {"knowledge": PartOfDefinition.UNKNOWN}),
        ({**LABOR, "knew": says(False, "court_record")}, {"knowledge": PartOfDefinition.DENIED}),
        ({**LABOR, "knew": says(True, "trafficker")}, {"knowledge": PartOfDefinition.HOSTILE_ONLY}),
        ({**LABOR, "ends": {"servitude": "disputed"}}, {"purpose": PartOfDefinition.CONFLICT}),
        ({**LABOR, "ends": {"servitude": True, "commercial_sex": False}}, {"purpose": PartOfDefinition.EVIDENCED}),
        # Of an act for labor alone the verbs and the means are those of that branch.
        ({**LABOR, "verbs": {"patronized": True}}, {"act": PartOfDefinition.UNKNOWN}),
        ({**LABOR, "means": {}, "other": {"age": 15}}, {"means": PartOfDefinition.UNKNOWN}),
        ({**SEX, "verbs": {"patronized": True}}, {"act": PartOfDefinition.EVIDENCED}),
        ({**SEX, "means": {}, "other": {"age": 15}}, {"means": PartOfDefinition.EVIDENCED}),
        ({**SEX, "by_client": "disputed"}, {"actor": PartOfDefinition.CONFLICT}),
        (SEX, {"actor": PartOfDefinition.EVIDENCED}),
    ],
)
def test_each_part_is_told_as_the_record_has_it(act: dict[str, Any], expected: dict[str, PartOfDefinition]) -> None:
    """On record, disputed, said only by a trafficker or another adverse source, denied or unknown, each by a name of its own."""
    parts = of(act).parts

    assert {name: parts[name] for name in expected} == expected


def test_what_the_definition_asks_and_nobody_told_is_asked() -> None:
    """Knowledge, purpose and means of the act: each is missing until it is told, and not once it is."""
    for act in (SEX, LABOR):
        assert not asked(act) & {"knew", "by_client"}
        assert "knew" in asked({k: v for k, v in act.items() if k != "knew"})
        assert "means.force" in asked({**act, "means": {}})
    assert "ends.commercial_sex" in asked({**SEX, "ends": {}})
    assert "ends.servitude" in asked({**LABOR, "ends": {}})


@pytest.mark.parametrize("who", ["trafficker", "for_trafficker"])
def test_what_only_those_responsible_say_is_asserted_and_no_more(who: str) -> None:
    """8 USC 1367(a)(1)(F): of an act of which nobody else tells; beside another's word it changes nothing."""
    told_by_them = {
        group: {field: says(True, who) for field in record} if isinstance(record, dict) else says(True, who)
        for group, record in SEX.items()
    }

    assert step(told_by_them) in (BarStep.ASSERTED_ONLY, BarStep.UNDETERMINED)
    assert step({**SEX, "knew": says(True, who)}) is BarStep.RAISED_UNRESOLVED
    assert (
        step({**SEX, "compulsion": UNPRESSED, "other": {"age": [{"years": 15, "sources": [who]}]}})
        is BarStep.RAISED_STRONG
    )


def test_help_is_argued_as_help_only_where_no_act_is_told() -> None:
    """8 USC 1182(a)(2)(H) names aiders, the bar does not: so it is argued of help alone, and not of an act, disputed or not."""

    def argued(act: dict[str, Any]) -> bool:
        bar = screened(acts=[act]).bar
        assert bar is not None
        return any("names aiders and colluders" in a.text for a in bar.arguments)

    assert argued({"help": {"drove": True}})
    assert not argued({"help": {"drove": True}, "verbs": {"transported": True}})
    assert not argued({"help": {"drove": True}, "verbs": {"transported": "disputed"}})
    assert argued({"help": {"drove": True}, "verbs": {"transported": says(True, "trafficker")}})


def test_what_is_vacated_for_a_defect_is_argued_so_only_where_it_was() -> None:
    """Matter of Pickering: gone for immigration, and the facts are not; said where it was vacated, and not elsewhere."""

    def argued(**matter: Any) -> bool:
        told = {"what": "18 USC 1591", "trafficking_linked": True, "convicted": True, **matter}
        bar = screened(matters=[told]).bar
        assert bar is not None
        return any(a.text.startswith("A conviction vacated for a defect") for a in bar.arguments)

    assert argued(vacated_for_defect=True)
    assert not argued()
    assert not argued(vacated_for_defect=False)
    assert not argued(vacated_for_defect="disputed")


def test_an_act_of_which_nothing_is_told_is_no_clearance() -> None:
    """A record without an answer leaves it undetermined."""
    result = screen(
        {"applicant": "P1", "people": [{"key": "P1"}], "setting": "privileged", "conduct": {"acts": [{}]}}, DAY
    )

    assert result.bar is not None
    assert result.bar.state is BarStep.UNDETERMINED


def shown(act: dict[str, Any]) -> set[str]:
    """Return the facts by which the finding on the bar stands."""
    (found,) = (f for f in screened(acts=[act]).exposure if f.code == "TRAFFICKER_BAR_SIGNAL")
    return {fact.path.removeprefix("conduct.acts[0].") for fact in found.facts}


@pytest.mark.parametrize(("who", "counts"), [("trafficker", False), ("for_trafficker", False), ("client", True)])
def test_an_age_that_only_those_responsible_give_is_no_fact_of_the_bar(who: str, counts: bool) -> None:
    """8 USC 1367(a)(1)(F): the age is there for the finding where anybody else tells it."""
    young = {**SEX, "other": {"age": [{"years": 15, "sources": [who]}]}}
    assert ("other.age" in shown(young)) is counts
    assert "other.age" not in shown({**SEX, "other": {"age": 30}})


def test_what_contradicts_compulsion_is_shown_where_it_is_why_the_bar_is_raised_strongly() -> None:
    """The client's own idea makes it strong, and is shown; being ordered leaves it unresolved, and is no reason for it."""
    own_idea = {**SEX, "compulsion": {**UNPRESSED, "initiated": True}}
    ordered = {**SEX, "compulsion": {"ordered": True}}

    assert step(own_idea) is BarStep.RAISED_STRONG
    assert "compulsion.initiated" in shown(own_idea)
    assert step(ordered) is BarStep.RAISED_UNRESOLVED
    assert "compulsion.ordered" not in shown(ordered)
    assert not {path for path in shown({**SEX, "compulsion": UNPRESSED}) if path.startswith("compulsion")}
