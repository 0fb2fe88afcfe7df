"""What raises a ground of 8 USC 1182(a): charges and what came of them, days, conclusions of counsel, and the findings beside them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.cases import levels_of_findings, private, screened_at_38
from tests.support import EXAMPLES, grounds_of, sampled
from tvisa import Case, load_case, screen
from tvisa.cli import main
from tvisa.kernel.paths import recorded
from tvisa.law.conduct.catalog import BY_CODE
from tvisa.law.t.waivers import GROUNDS
from tvisa.screening.writer import in_full

DAY = "2026-11-24"
UP = ("waiver", "contested")
"""Could apply."""


def case(**facts: Any) -> dict[str, Any]:
    """Return a privileged case with these facts."""
    return {"tvisa_case": 2, "applicant": "P1", "setting": "privileged", "people": [{"key": "P1"}], **facts}


def told(data: Any) -> dict[str, Any]:
    """Return in full what is found of a case."""
    found: dict[str, Any] = in_full(screen(data, DAY))
    return found


def standing(data: Any) -> dict[str, str]:
    """Return how each ground stands."""
    return {g["id"]: g["standing"] for g in told(data)["grounds"]}


def matter(**facts: Any) -> dict[str, Any]:
    """Return a case with one court matter, and a list of counsel that is complete and names no ground."""
    return case(conduct={"matters": [facts], "matters_complete": True}, grounds={"listed_complete": True})


def findings(data: Any) -> dict[str, dict[str, Any]]:
    """Return the findings by code."""
    return {f["code"]: f for f in told(data)["exposure"]}


# --- charges, and what came of them -----------------------------------------------------------------------------------

TRADE = {"drugs": True, "drug_trade": True}
LINKED = {"trafficking_linked": True, "elements_match": True}


@pytest.mark.parametrize("accused", ["charged", "pending", "convicted", "admitted"])
@pytest.mark.parametrize(
    ("kind", "ground"),
    [
        (TRADE, "drug_trade"),
        (LINKED, "trafficking_offenses"),
        ({"procuring": True, "when": "2024"}, "procuring"),
        ({"laundering": True}, "money_laundering"),
        ({"smuggling": True}, "smuggling"),
    ],
)
def test_a_ground_of_conduct_is_raised_by_a_charge_as_by_a_conviction(
    accused: str, kind: dict[str, Any], ground: str
) -> None:
    """8 USC 1182(a)(2)(C), (D)(ii), (H), (I) and (6)(E) ask what somebody did, or what there is reason to believe."""
    assert standing(matter(**kind, **{accused: True}))[ground] in UP


@pytest.mark.parametrize("ended", ["dismissed", "acquitted", "vacated_for_defect"])
@pytest.mark.parametrize(
    ("kind", "ground"),
    [(TRADE, "drug_trade"), (LINKED, "trafficking_offenses"), ({"laundering": True}, "money_laundering")],
)
def test_what_ended_without_a_conviction_leaves_conduct_open(ended: str, kind: dict[str, Any], ground: str) -> None:
    """It takes a conviction away and answers no question of conduct."""
    how = "convicted" if ended == "vacated_for_defect" else "charged"
    assert standing(matter(**kind, **{how: True, ended: True}))[ground] == "open"


def test_an_arrest_alone_points_and_raises_nothing() -> None:
    """An arrest for distribution is neither a charge nor an admission."""
    found = standing(matter(drugs=True, drug_trade=True, arrested=True))

    assert found["drug_trade"] == "open"
    assert found["controlled_substance"] == "open"


def test_a_pending_drug_case_is_open_where_nobody_asked_what_it_was_about() -> None:
    """A list that leaves out what a pending case points to does not close (2)(C); possession for oneself does."""
    assert standing(matter(drugs=True, pending=True))["drug_trade"] == "open"
    assert standing(matter(drugs=True, pending=True, drug_trade=False))["drug_trade"] == "not_raised"
    assert told(matter(drugs=True, pending=True))["elements"][-1]["outcome"] == "contested"


@pytest.mark.parametrize(
    ("kind", "ground"),
    [
        ({"moral_turpitude": True}, "moral_turpitude"),
        ({"drugs": True, "drug_trade": False}, "controlled_substance"),
    ],
)
def test_a_finding_of_delinquency_is_no_conviction(kind: dict[str, Any], ground: str) -> None:
    """8 USC 1101(a)(48)(A); Devison-Charles: of a juvenile court it points, and a court that nobody recorded is taken for no such."""

    def one(**how: Any) -> str:
        return standing(matter(**kind, convicted=True, **how))[ground]

    assert one() in UP
    assert one(court="adult") in UP
    assert one(court="unknown") in UP
    assert one(court="juvenile") == "open"
    assert one(court="juvenile", admitted=True) in UP
    data = matter(**kind, convicted=True, court="juvenile")
    found = findings(data).get("CIMT_CONVICTION_OR_ADMISSION")
    assert found is None or found["government_reading"]["grade"] != "supported"


@pytest.mark.parametrize("way", ["diverted", "vacated_for_defect"])
def test_the_clients_word_alone_takes_no_conviction_away(way: str) -> None:
    """A court's paper would show it: what only the client, their family or a trafficker tells of it is asked for, and clears no ground."""

    def one(told: Any) -> str:
        return standing(matter(drugs=True, drug_trade=False, convicted=True, **{way: told}))["controlled_substance"]

    for source in ("client", "family", "trafficker"):
        assert one({"answer": True, "sources": [source]}) in UP
    for told in (
        True,
        {"answer": True, "sources": ["court_record"]},
        {"answer": True, "sources": ["client"], "evidence": ["court_record"]},
    ):
        assert one(told) not in UP


def test_a_deferred_judgment_is_looked_at() -> None:
    """8 USC 1101(a)(48)(A): with a finding or a plea, and some restraint, it is a conviction."""
    assert standing(matter(drugs=True, drug_trade=False, deferred=True))["controlled_substance"] == "open"


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ({"charged": True}, ("open",)),
        ({"convicted": True}, UP),
        ({"admitted": True}, UP),
        ({"convicted": True, "dismissed": True}, UP),
        ({"convicted": True, "vacated_for_defect": True}, ("not_raised",)),
    ],
)
def test_an_offense_of_dealing_is_one_about_drugs(how: dict[str, Any], expected: tuple[str, ...]) -> None:
    """8 USC 1182(a)(2)(A)(i)(II) is read of it too, whether or not anybody also said that it was about drugs."""
    data = matter(drug_trade=True, **how)

    assert standing(data)["controlled_substance"] in expected
    assert "DRUG_CONDUCT" in findings(data)


def test_a_distribution_conviction_raises_two_grounds() -> None:
    """8 USC 1182(a)(2)(A)(i)(II) and (C): conviction, and reason to believe."""
    found = standing(matter(**TRADE, convicted=True))

    assert {found["controlled_substance"], found["drug_trade"]} <= set(UP)


def test_a_pandering_conviction_bears_on_both_of_its_grounds() -> None:
    """8 USC 1182(a)(2)(D)(ii), and (H): a knowing aider, whatever the elements are."""
    found = standing(matter(trafficking_linked=True, procuring=True, convicted=True, elements_match=False, when="2024"))

    assert found["procuring"] in UP
    assert found["trafficking_offenses"] == "open"


def test_a_place_above_others_points_to_no_laundering() -> None:
    """8 USC 1182(a)(2)(I) asks for money handled or moved, or help with it; trafficking, (H), stays open."""
    place = {"role": {"upper_level": {"answer": True, "sources": ["other_victim"]}}}
    money = {"acts": [{"money": {"handled": True, "knew_source": True}}]}

    def found(conduct: dict[str, Any]) -> dict[str, Any]:
        return {g["id"]: g for g in told(case(conduct=conduct))["grounds"]}

    alone, handled = found(place), found(place | money)

    assert alone["money_laundering"]["standing"] == found({})["money_laundering"]["standing"]
    assert not alone["money_laundering"].get("facts")
    assert alone["trafficking_offenses"]["facts"]
    assert handled["money_laundering"]["facts"]


def test_counsel_on_the_ground_goes_before_an_exception_noted_at_one_crime() -> None:
    """ "Only one crime" (8 USC 1182(a)(2)(A)(ii)) looks at all of them: so does the answer on the ground, and it stands."""
    crime = {"charged": True, "convicted": True, "moral_turpitude": True, "exception": True}
    said = {"ground": "moral_turpitude", "applies": True}
    for exception, expected in ((False, "waiver"), (True, "exempt")):
        listed = {"listed": [{**said, "exception": exception}], "listed_complete": True}
        data = case(conduct={"matters": [crime], "matters_complete": True}, grounds=listed)

        assert standing(data)["moral_turpitude"] == expected


def test_violence_and_fraud_open_moral_turpitude() -> None:
    """What the findings cite, the table of grounds has; an act told in confidence is no admission."""
    for act in ({"violence": {"physical": True, "toward_victim": True}}, {"crime": {"theft": True}}):
        data = case(conduct={"acts": [act], "acts_complete": True}, grounds={"listed_complete": True})
        assert standing(data)["moral_turpitude"] == "open"


# --- what counsel concluded -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("conduct", "ground"),
    [
        ({"acts": [{"drugs": {"used": True}}]}, "health"),
        ({"acts": [{"sold_sex": {"done": True, "pattern": True}, "when": "2025"}]}, "prostitution"),
        ({"matters": [{"convicted": True, "drugs": True}]}, "controlled_substance"),
        ({"acts": [{"border": {"guided": True, "knowing": True}}]}, "smuggling"),
    ],
)
def test_a_conclusion_of_counsel_stands_beside_what_the_record_shows(conduct: dict[str, Any], ground: str) -> None:
    """Whether a ground applies is a judgment: it is never one more fact that conflicts."""
    listed = {"ground": ground, "applies": {"answer": False, "sources": ["attorney"]}}
    (found,) = [g for g in told(case(conduct=conduct, grounds={"listed": [listed]}))["grounds"] if g["id"] == ground]

    assert found["standing"] == "answered"
    assert found["facts"]
    assert found["waivers"] == []


def test_that_a_ground_applies_stands_where_the_record_denies_it() -> None:
    """An admission on the last entry is what the record shows; counsel says otherwise, and is not disputed."""
    data = case(
        presence={"entries": [{"manner": "admitted"}], "entries_complete": True},
        grounds={"listed": [{"ground": "present_without_admission", "applies": True}]},
    )

    assert standing(data)["present_without_admission"] == "waiver"


def test_accounts_that_differ_are_disputed_still() -> None:
    """Two of counsel who differ are no conclusion."""
    data = case(grounds={"listed": [{"ground": "health", "applies": "disputed"}]})

    assert standing(data)["health"] == "contested"


def test_drugs_alone_open_the_question_of_health() -> None:
    """8 USC 1182(a)(1)(A)(iv): “who is determined” by a physician."""
    for drugs in ("used", "forced_use", "sold"):
        assert standing(case(conduct={"acts": [{"drugs": {drugs: True}}]}))["health"] == "open"
    assert standing(case(grounds={"medical_finding": True}))["health"] == "waiver"


def test_selling_drugs_says_nothing_of_abuse() -> None:
    """Use points to health; having, carrying or selling does not, nor does a charge of dealing."""

    def points_there(**facts: Any) -> bool:
        (health,) = (g for g in told(case(conduct=facts))["grounds"] if g["id"] == "health")
        return bool(health["facts"])

    assert points_there(acts=[{"drugs": {"used": True}}])
    assert points_there(matters=[{"drugs": True, "drug_trade": False}])
    assert not points_there(acts=[{"drugs": {"sold": True, "possessed": True}}])
    assert not points_there(matters=[{"drugs": True, "drug_trade": True}])


PROMPTED = (
    (
        "prostitution",
        {"incidents": [{"key": "I1", "victim": "P1", "when": "2026-05", "sex": {"act": True, "value_passed": True}}]},
    ),
    ("no_documents", {"presence": {"entries": [{"manner": "without_inspection"}]}}),
    ("no_documents", {"incidents": [{"key": "I1", "victim": "P1", "control": {"withholds_documents": True}}]}),
)


@pytest.mark.parametrize(("ground", "facts"), PROMPTED)
def test_what_asks_for_a_look_raises_nothing_and_is_answered_by_a_complete_list(
    ground: str, facts: dict[str, Any]
) -> None:
    """8 USC 1182(a)(2)(D)(i), (a)(7)(B)(i): open and pointed to, until counsel has gone through every ground."""

    def found(**more: Any) -> dict[str, Any]:
        one: dict[str, Any] = next(g for g in told(case(**facts, **more))["grounds"] if g["id"] == ground)
        return one

    assert (found()["standing"], bool(found()["facts"])) == ("open", True)
    listed = found(grounds={"listed_complete": True})
    assert (listed["standing"], bool(listed["facts"])) == ("not_raised", False)
    named = found(grounds={"listed": [{"ground": ground, "applies": True}]})
    assert named["standing"] == "waiver"


def test_a_permanent_resident_is_not_asked_for_the_papers_of_a_nonimmigrant() -> None:
    """8 USC 1182(a)(7)(B) speaks of nonimmigrants."""
    data = case(presence={"entries": [{"manner": "without_inspection"}]}, filing={"permanent_resident": True})
    (papers,) = (g for g in told(data)["grounds"] if g["id"] == "no_documents")

    assert not papers["facts"]


def test_what_was_done_to_another_or_long_ago_asks_for_no_look() -> None:
    """The ground looks back ten years, and at the client; a sexual assault for which nothing passed is not commercial."""
    sex = {"act": True, "value_passed": True}
    assault = {"key": "I1", "victim": "P1", "when": "2026-05", "control": {"sexual_abuse": True}}
    for incident in (
        {**assault, "sex": {"act": True}},
        {**assault, "sex": {"act": True, "value_passed": "unknown"}},
        {"key": "I1", "victim": "P2", "when": "2026-05", "sex": sex},
        {"key": "I1", "victim": "P1", "when": "2010", "sex": sex},
    ):
        data = {**case(incidents=[incident]), "people": [{"key": "P1"}, {"key": "P2"}]}
        (one,) = (g for g in told(data)["grounds"] if g["id"] == "prostitution")
        assert not one["facts"]


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("case.yaml")), ids=lambda p: p.parent.name)
def test_no_first_page_names_a_ground_or_stops_on_what_says_less(path: Path) -> None:
    """Of every example: no prostitution where nothing says that anything passed, and no STOP on an act that says no more than its verb."""
    case = load_case(path)
    summary = screen(case, DAY).summary
    own = case.conduct
    paid = any(i.sex.value_passed.claims for i in case.incidents) or any(a.sold_sex.done.claims for a in own.acts)
    told_of = paid or own.matters or case.grounds.listed
    more = [any(recorded(part)) for a in own.acts for part in (a.ends, a.means)]
    more += [bool(a.knew.claims or a.other.age.claims or a.procured.claims) for a in own.acts]
    bought = any(a.verbs.patronized.claims or a.verbs.solicited.claims for a in own.acts)

    assert told_of or "Prostitution within" not in summary
    assert any(more) or bought or own.matters or any(a.other.person for a in own.acts) or "STOP" not in summary


# --- days ---------------------------------------------------------------------------------------------------------------


def stay(came: str, left: str, *, born: str | None = None, **entry: Any) -> dict[str, Any]:
    """Return a case of somebody who came without inspection, unless told otherwise, and left."""
    person = {"key": "P1", **({"date_of_birth": born} if born else {})}
    entries = [{"when": came, "manner": "without_inspection", **entry}]
    return {**case(presence={"entries": entries, "departures": [{"when": left}]}), "people": [person]}


@pytest.mark.parametrize(
    ("came", "left", "expected"),
    [
        ("2024-01-01", "2024-06-29", "open"),  # 180 days: not more
        ("2024-01-01", "2024-06-30", "waiver"),  # 181 days: three years
        ("2021-01-01", "2021-07-30", "open"),  # over three years back
        ("2016-01-01", "2017-01-01", "waiver"),  # a year: ten years
        ("2014-01-01", "2015-06-01", "open"),  # over ten years back
        ("2024", "2024-06", "open"),  # the days do not tell
    ],
)
def test_unlawful_presence_is_counted_in_days(came: str, left: str, expected: str) -> None:
    """8 USC 1182(a)(9)(B)(i)(I) and (II)."""
    assert standing(stay(came, left))["unlawful_presence"] in (
        expected,
        "not_raised" if expected == "open" else expected,
    )
    assert (standing(stay(came, left))["unlawful_presence"] == "waiver") is (expected == "waiver")


def test_time_under_18_is_not_counted() -> None:
    """8 USC 1182(a)(9)(B)(iii)(I); and trafficking as a central reason takes the ground away, (V)."""
    assert standing(stay("2022-01-01", "2024-06-01", born="2006-01-01"))["unlawful_presence"] != "waiver"
    assert standing(stay("2022-01-01", "2024-08-01", born="2006-01-01"))["unlawful_presence"] == "waiver"
    reason = {"status": {"central_reason": True}}
    assert standing({**stay("2022-01-01", "2024-06-01"), **reason})["unlawful_presence"] == "exempt"


def test_an_overstay_counts_from_the_end_of_the_stay() -> None:
    """8 USC 1182(a)(9)(B)(ii): after the period of stay authorized."""
    stayed = {"manner": "admitted", "stay_until": "2023-07-01"}

    assert standing(stay("2023-01-01", "2024-08-01", **stayed))["unlawful_presence"] == "waiver"
    assert standing(stay("2023-01-01", "2023-12-01", **stayed))["unlawful_presence"] != "waiver"


def test_days_and_an_answer_that_differ_are_disputed() -> None:
    """Two accounts of facts do conflict."""
    data = {**stay("2022-01-01", "2024-06-01"), "status": {"over_180_days": False}}

    assert standing(data)["unlawful_presence"] == "contested"


@pytest.mark.parametrize(
    ("left", "came", "removed", "expected"),
    [
        ("2024-03", "2024-05", True, "waiver"),
        ("2019", "2020", True, "waiver"),
        ("2024-05", "2024-03", True, "open"),
        ("2024", "2024", True, "open"),
        ("2024-03", "2024-05", False, "open"),
    ],
)
def test_days_alone_raise_a_return_after_removal(left: str, came: str, removed: bool, expected: str) -> None:
    """8 USC 1182(a)(9)(C)(i)(II): a removal, and later an entry that was no admission."""
    data = case(
        presence={
            "departures": [{"when": left, "removed": removed}],
            "entries": [{"when": came, "manner": "without_inspection"}],
        }
    )

    assert standing(data)["returned_unlawfully"] == expected


def test_more_than_a_year_in_all_and_a_return_raise_it_too() -> None:
    """8 USC 1182(a)(9)(C)(i)(I): an aggregate, and time under 18 is not left out there."""
    presence = {
        "entries": [
            {"when": day, "manner": "without_inspection"} for day in ("2018-01-01", "2019-01-01", "2020-01-01")
        ],
        "departures": [{"when": "2018-08-01"}, {"when": "2019-08-01"}],
    }
    data = {**case(presence=presence), "people": [{"key": "P1", "date_of_birth": "2010-01-01"}]}

    assert standing(data)["returned_unlawfully"] == "waiver"
    assert standing(data)["unlawful_presence"] != "waiver"


def test_a_return_after_removal_is_told_as_a_crime_and_as_reinstatement() -> None:
    """8 USC 1326 and 1231(a)(5) with criminal counsel; 8 USC 1325 for an entry without inspection alone."""
    returned = case(
        presence={
            "departures": [{"when": "2024-03", "removed": True}],
            "entries": [{"when": "2024-05", "manner": "without_inspection"}],
        }
    )
    entered = case(presence={"entries": [{"manner": "without_inspection"}]})
    codes = [{n["code"] for n in told(data)["notices"]} for data in (returned, entered, case())]

    assert "REENTRY_CRIME" in codes[0]
    assert codes[1] & {"REENTRY_CRIME", "ENTRY_CRIME"} == {"ENTRY_CRIME"}
    assert not codes[2] & {"REENTRY_CRIME", "ENTRY_CRIME"}
    assert findings(returned)["REMOVAL_REENTRY_PRESENCE"]["severity"] == "S3"


def test_a_missed_hearing_needs_a_departure_within_five_years() -> None:
    """8 USC 1182(a)(6)(B)."""
    missed = {"missed_hearing": True, "reasonable_cause": False}

    def found(left: str | None, **more: Any) -> str:
        presence = {"departures": [{"when": left}] if left else [], "departures_complete": True}
        return standing(case(presence=presence, grounds={**missed, **more}))["missed_hearing"]

    assert found("2024") == "waiver"
    assert found("2015") == found(None) == "open"
    assert found("2024", reasonable_cause=True) == "open"


# --- statements, claims, crossings ------------------------------------------------------------------------------------


def test_a_statement_whose_truth_is_in_question_keeps_misrepresentation_open() -> None:
    """8 USC 1182(a)(6)(C)(i): unknown is never “no”, and a list that leaves it out does not close it."""
    for untrue, expected in ((None, "open"), (True, "waiver"), (False, "not_raised")):
        said = {"statement": True, "untrue": untrue, "understood": True}
        conduct = {"acts": [{"false_papers": said}], "acts_complete": True}
        found = standing(case(conduct=conduct, grounds={"listed_complete": True}))["misrepresentation"]
        assert found == ("contested" if expected == "waiver" else expected)
        assert standing(case(conduct=conduct))["misrepresentation"] == expected.replace("not_raised", "open")


def test_false_papers_for_work_alone_point_to_misrepresentation_and_raise_nothing() -> None:
    """8 USC 1182(a)(6)(C)(i) is about a visa, other papers, admission or another benefit under the Act."""
    papers = {"used": True, "understood": True}

    def found(presence: dict[str, Any] | None = None, **more: Any) -> str:
        conduct = {"acts": [{"false_papers": {**papers, **more}}], "acts_complete": True}
        data = case(conduct=conduct, grounds={"listed_complete": True}, presence=presence or {})
        return standing(data)["misrepresentation"]

    assert found() == "open"
    assert found(statement=True, untrue=True) in UP
    assert found({"entries": [{"manner": "false_papers"}]}) in UP
    assert found(understood=False) == "not_raised"


def test_a_claim_to_citizenship_is_its_own_ground() -> None:
    """8 USC 1182(a)(6)(C)(ii), raised and cited apart from (i)."""
    data = case(conduct={"acts": [{"false_papers": {"citizenship_claim": True}}]})

    assert standing(data)["citizenship_claim"] == "waiver"
    cited = [p.citations[0].text for p in BY_CODE["FALSE_DOCUMENTS_OR_CLAIMS"].provisions]
    assert "8 USC 1182(a)(6)(C)(ii)" in cited


@pytest.mark.parametrize("way", ["guided", "encouraged"])
def test_every_way_of_helping_a_crossing_raises_smuggling(way: str) -> None:
    """8 USC 1182(a)(6)(E)(i): encouraged, induced, assisted, abetted or aided, one's own child too."""
    data = case(conduct={"acts": [{"border": {way: True, "knowing": True, "own_family": True}}]})

    assert standing(data)["smuggling"] == "waiver"
    assert "SMUGGLING_OF_OTHERS" in findings(data)


# --- one picture ------------------------------------------------------------------------------------------------------


def test_a_child_of_somebody_who_trafficked_needs_no_waiver() -> None:
    """8 USC 1182(a)(2)(H)(iii): the finding and the ground say the same, whether or not a spouse was asked about."""
    relative = {"son_or_daughter": True, "benefited": True, "child_then": True, "citizen": False, "knew": True}
    data = case(conduct={"relative": {**relative, "last_benefit": "2025"}})

    assert standing(data)["trafficking_benefit"] == "exempt"
    assert findings(data)["BENEFICIARY_RELATIVE"]["severity"] == "S0"
    grown = case(conduct={"relative": {**relative, "child_then": False, "last_benefit": "2025"}})
    assert standing(grown)["trafficking_benefit"] == "waiver"


TRAUMA: list[dict[str, Any]] = [{"suffered": True}, {"clinician_links_it": True}, {"unable": True}]


@pytest.mark.parametrize("trauma", TRAUMA, ids=lambda t: next(iter(t)))
def test_recorded_trauma_is_a_recorded_exception(trauma: dict[str, Any]) -> None:
    """8 USC 1101(a)(15)(T)(i)(III)(bb): it is never said then that none is recorded; inability denied, it is."""
    refused = {"requests": [{"what": "interview", "complied": False}]}
    found = findings(case(assistance={**refused, "trauma": trauma}))["NON_COOPERATION_WITH_LEA"]
    denied = findings(case(assistance={**refused, "trauma": {"suffered": True, "unable": False}}))

    assert found["severity"] == "S2"
    assert denied["NON_COOPERATION_WITH_LEA"]["severity"] == "S3"


def test_a_request_that_was_not_covered_was_not_refused() -> None:
    """8 CFR 214.208(c) speaks of requests in the investigation or prosecution of trafficking."""
    requests = [{"what": "a theft", "complied": False, "covered": False}]

    assert "NON_COOPERATION_WITH_LEA" not in findings(case(assistance={"requests": requests}))


def test_a_removal_from_before_the_trafficking_says_nothing_of_presence_since() -> None:
    """8 CFR 214.207(b) speaks of a departure after the act."""

    def government(left: str) -> str:
        data = case(
            incidents=[{"key": "I1", "victim": "P1", "when": "2019-01-01/2020-01-01"}],
            presence={
                "departures": [{"when": left, "removed": True}],
                "entries": [{"when": "2022-02-01", "manner": "without_inspection"}],
            },
        )
        found: str = findings(data)["REMOVAL_REENTRY_PRESENCE"]["government_reading"]["grade"]
        return found

    assert government("2015-03-01") == "no recorded footing"
    assert government("2021-03-01") == "supported"
    ordered = findings(case(status={"removal_order": True}, filing={"order_executed": False}))
    assert ordered["REMOVAL_REENTRY_PRESENCE"]["government_reading"]["grade"] == "no recorded footing"


def test_no_status_alone_is_told() -> None:
    """A recorded “no” to lawful status is presence without status, and nothing more."""
    found = findings(case(status={"lawful": False}))

    assert found["REMOVAL_REENTRY_PRESENCE"]["severity"] == "S1"
    assert "REMOVAL_REENTRY_PRESENCE" not in findings(case())


def test_knowing_help_after_control_is_told() -> None:
    """8 USC 1182(a)(2)(H)(i): a knowing aider, with no hold left."""
    act = {"moment": {"after": True, "hold_remained": False}, "tasks": {"collected_money": True}, "knew": True}

    assert findings(case(conduct={"acts": [act]}))["AIDER_OR_COLLUDER"]["severity"] == "S3"


def test_ones_own_exploitation_was_under_control() -> None:
    """Commercial sex that names the incident in which it was done to the client needs no day to be placed in time."""
    incident = {"key": "I1", "victim": "P1", "sex": {"act": True}}
    act = {"incident": "I1", "sold_sex": {"done": True}}

    def timing(**more: Any) -> str:
        data = case(incidents=[incident], conduct={"acts": [{**act, **more}]})
        found: str = findings(data)["PROSTITUTION_UNDER_CONTROL"]["timing"]
        return found

    assert timing() == "DURING_CONTROL"
    assert timing(moment={"after": True, "hold_remained": False}) == "AFTER_FREE"
    assert timing(moment={"under_control": False}) == "UNKNOWN"
    assert timing(incident=None) == "UNKNOWN"


def test_what_would_settle_a_ground_is_asked_of_the_record_that_points_to_it() -> None:
    """Nobody is asked again what is answered yes."""
    acts = [{"what": "brought a friend", "verbs": {"recruited": True}}, {"what": "money", "money": {"handled": True}}]
    text = " ".join(
        CliRunner()
        .invoke(
            main,
            ["screen", "-", "--as-of", DAY, "--all"],
            input=json.dumps(case(conduct={"acts": acts})),
            env={"COLUMNS": "80"},
        )
        .stdout.split()
    )
    laundering = text[text.index("Money laundering: unresolved") :]

    assert laundering[laundering.index("Find out:") :].startswith(
        "Find out: Did the client know where the money came from?"
    )


def test_a_genuine_victim_who_acted_is_one_way_to_see_it() -> None:
    """What the government would argue of a victim: that duress is no defense to the bar."""
    act = {"verbs": {"recruited": True}, "ends": {"commercial_sex": True}, "means": {"fraud": True}, "knew": True}
    ways = {c["id"] for c in told(case(conduct={"acts": [act]}))["characterizations"]}

    assert "victim_who_committed_it" in ways


PRIVILEGED = [
    p for p in sorted(EXAMPLES.glob("**/case.yaml")) if "setting: privileged" in p.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("path", sampled(PRIVILEGED, 12), ids=lambda p: p.parent.name)
def test_what_a_grave_finding_cites_the_table_of_grounds_has(path: Any) -> None:
    """
    Whatever ground a finding cites at S3 or S4 is raised, open or for counsel, and lists its finding.

    Two kinds are left out: a ground that the record denies as a whole, and the grounds of security, which one finding cites side
    by side.
    """
    loaded: Case = load_case(path)
    result = told(loaded)
    table = {g["id"]: g for g in result["grounds"]}
    for found in result["exposure"]:
        for ground in GROUNDS:
            if found["severity"] in ("S3", "S4") and ground.cited_by(BY_CODE[found["code"]].provisions):
                assert found["code"] in table[ground.kind]["findings"]
                alternative = ground.whole or found["code"] == "SECURITY_BAR_SIGNAL"
                assert alternative or table[ground.kind]["standing"] != "not_raised", (found["code"], ground.kind)


@pytest.mark.parametrize(
    ("matter", "ground"),
    [
        ("{what: sale, charged: yes, pending: yes, drug_trade: yes}", "drug_trade"),
        ("{what: carrying to sell, arrested: yes, charged: yes, pending: yes, drug_trade: yes}", "drug_trade"),
        ("{what: pandering, charged: yes, pending: yes, procuring: yes}", "procuring"),
    ],
)
def test_a_ground_of_conduct_is_raised_by_a_charge(matter: str, ground: str) -> None:
    """Reason to believe, and what one did, need no conviction: 8 USC 1182(a)(2)(C), (D)."""
    found = grounds_of(private(f"conduct: {{matters: [{matter}]}}\n"))

    assert found[ground].standing not in ("not_raised", "denied", "exempt")


@pytest.mark.parametrize("use", ["used", "possessed", "forced_use"])
def test_health_is_a_finding_of_a_doctor(use: str) -> None:
    """8 USC 1182(a)(1)(A)(iv): counsel's "does not apply" stands, and disputes nothing."""
    told = f"conduct: {{acts: [{{when: 2020, drugs: {{{use}: yes}}}}]}}\ngrounds: {{listed: [{{ground: health, applies: no}}]}}\n"

    assert grounds_of(private(told))["health"].standing not in ("raised", "disputed")


@pytest.mark.parametrize(
    "facts",
    [
        "departures: [{when: 2019-05-14, removed: yes}], entries: [{when: 2020-02, manner: without_inspection}]",
        "departures: [{when: 2012, removed: yes}, {when: 2018-01, removed: no}], entries: [{when: 2021, manner: without_inspection}]",
        (
            "departures: [{when: 2015, removed: no}], entries: [{when: 2010, manner: without_inspection}, "
            "{when: 2017, manner: without_inspection}]"
        ),
    ],
)
def test_days_alone_raise_a_return_without_admission(facts: str) -> None:
    """8 USC 1182(a)(9)(C)(i): after a removal, or after more than a year in all; a trip in between changes nothing."""
    assert grounds_of(private(f"presence: {{{facts}}}\n"))["returned_unlawfully"].standing not in (
        "not_raised",
        "denied",
    )


@pytest.mark.parametrize(
    ("relative", "standing"),
    [
        ("son_or_daughter: yes, benefited: yes, child_then: yes, citizen: no, knew: yes, last_benefit: 2024", "exempt"),
        ("son_or_daughter: yes, benefited: yes, child_then: no, citizen: no, knew: yes, last_benefit: 2024", "waiver"),
        ("spouse: yes, benefited: yes, citizen: no, knew: yes, last_benefit: 2024", "waiver"),
    ],
)
def test_finding_and_ground_agree_on_who_benefited(relative: str, standing: str) -> None:
    """8 USC 1182(a)(2)(H)(iii) spares whoever was a child then, and nobody else."""
    result = private(f"conduct: {{relative: {{{relative}}}}}\n")

    assert grounds_of(result)["trafficking_benefit"].standing == standing
    assert (levels_of_findings(result)["BENEFICIARY_RELATIVE"] == "S0") is (standing == "exempt")


@pytest.mark.parametrize("kind", ["spouse", "son_or_daughter"])
@pytest.mark.parametrize(
    ("more", "standing"),
    [
        (
            "child_then: yes, citizen: no, knew: yes, last_benefit: 2025",
            {"spouse": "waiver", "son_or_daughter": "exempt"},
        ),
        (
            "child_then: no, citizen: no, knew: yes, last_benefit: 2025",
            {"spouse": "waiver", "son_or_daughter": "waiver"},
        ),
        ("child_then: no, citizen: no, knew: no, last_benefit: 2025", {"spouse": "open", "son_or_daughter": "open"}),
        ("child_then: no, citizen: no, knew: yes, last_benefit: 2015", {"spouse": "open", "son_or_daughter": "open"}),
    ],
)
def test_benefit_of_a_relative(kind: str, more: str, standing: dict[str, str]) -> None:
    """8 USC 1182(a)(2)(H)(ii), (iii): five years, knowledge, and the child whom the exception names."""
    text = f"conduct: {{relative: {{{kind}: yes, benefited: yes, {more}}}}}"

    assert grounds_of(screened_at_38(text))["trafficking_benefit"].standing == standing[kind]


@pytest.mark.parametrize(
    ("left", "came", "raised"),
    [
        ("2024-03", "2024-05", True),
        ("2023-12", "2024-05", True),
        ("2024-05-02", "2024-05-03", True),
        ("2024-06", "2024-05", False),
    ],
)
def test_a_return_after_removal_is_raised_by_days_alone(left: str, came: str, *, raised: bool) -> None:
    """8 USC 1182(a)(9)(C)(i)(II): an order carried out, and an entry without inspection after it."""
    text = f"presence: {{departures: [{{when: {left}, removed: yes}}], entries: [{{when: {came}, manner: without_inspection}}]}}"
    standing = grounds_of(screened_at_38(text))["returned_unlawfully"].standing

    assert (standing in ("waiver", "contested", "review")) is raised


@pytest.mark.parametrize(
    ("uses", "answered"),
    [
        ("used: yes", "answered"),
        ("forced_use: yes", "answered"),
        ("possessed: yes", "not_raised"),
        ("used: yes, grew: no", "answered"),
    ],
)
def test_drugs_do_not_decide_health(uses: str, answered: str) -> None:
    """8 USC 1182(a)(1)(A)(iv) asks for what a physician determines; counsel's no answers it, is no dispute, and having drugs is no use."""
    acts = f"conduct: {{acts: [{{drugs: {{{uses}}}}}], acts_complete: yes}}\n"

    assert grounds_of(screened_at_38(acts))["health"].standing == "open"
    told = grounds_of(screened_at_38(acts + "grounds: {listed: [{ground: health, applies: no}]}"))["health"].standing
    assert told == answered
