"""Every example, invented or real, is screened as its folder says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from tests import concordance, concordance_filed
from tests.schemas import of_case_files
from tests.support import CASES, DECISIONS, EXAMPLES, expected, outcomes, parts, result_of, sampled
from tvisa import Outcome, Screening, load_case, loads_case, screen
from tvisa.files.casefile import dump, dumps, structure
from tvisa.files.rawfile import read_yaml
from tvisa.kernel.answers import Source
from tvisa.kernel.paths import facts_of
from tvisa.kernel.predicate import Who
from tvisa.law.t import T
from tvisa.screening.document import SECTIONS

STARTERS = {
    "labor",
    "sex",
    "minor",
    "domestic-servitude",
    "debt-bondage",
    "smuggling-became-trafficking",
    "smuggling-only",
    "departed-and-returned",
    "trauma-exception",
    "hotline-only",
    "economic-only",
    "disputed-record",
    "house-divided",
}
FORBIDDEN = re.compile(r"\b(eligible|ineligible|perpetrator|prima facie|score|probab\w*)\b", re.IGNORECASE)


def test_the_examples_to_begin_with_are_complete() -> None:
    """The situations that the examples promise are all there."""
    assert {c.parent.name for c in CASES} == STARTERS


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.parent.name)
def test_invented_case(case: Path) -> None:
    """Each named part has the outcome that its folder gives a reason for, under the law of each date."""
    example = expected(case)
    loaded = load_case(case)

    for screening in (example, *example.get("also", ())):
        result = result_of(loaded, screening["as_of"])
        assert screening["why"]
        assert {part: outcomes(result, part) for part in screening["outcomes"]} == {
            part: {outcome} for part, outcome in screening["outcomes"].items()
        }


@pytest.mark.parametrize("case", CASES + DECISIONS, ids=lambda c: c.parent.name)
def test_example_round_trips_and_fits_the_schema(case: Path) -> None:
    """What is written of a case is read back the same, and the published schema accepts it."""
    loaded = load_case(case)

    assert loads_case(dumps(loaded)) == loaded
    of_case_files().validate(dump(loaded))


@pytest.mark.parametrize("case", sampled(CASES, 4), ids=lambda c: c.parent.name)
def test_example_result_keeps_to_the_vocabulary(case: Path) -> None:
    """No result calls anybody eligible, scores anything or labels a person, and every reason is a sentence."""
    result = result_of(load_case(case), expected(case)["as_of"])

    assert not FORBIDDEN.search(json.dumps(result.as_dict(*SECTIONS, texts=True)))
    for part in parts(result):
        assert re.fullmatch(r"[A-Z].*\.", part.reason), part.reason
        assert not FORBIDDEN.search(part.reason)
        assert part.citations or part.id in ("all_of", "any_of", "joint", "not")


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.parent.name)
def test_the_summary_is_derived_from_the_elements(case: Path) -> None:
    """The bottom line says where each element stands; outside a privileged setting it says what was not screened."""
    result = result_of(load_case(case), expected(case)["as_of"])
    met = all(e.outcome is Outcome.MET for e in result.elements[:4])
    aside = screen(attrs.evolve(load_case(case), setting=None), expected(case)["as_of"])

    assert ("The facts on file support each element" in result.summary) is met
    for stands in (e.stands for e in result.elements if e.stands is not None and not met):
        assert re.search(rf"\b{stands.numeral}\b", result.summary)
    assert "inadmissibility" in result.summary
    assert "Not screened here: admissibility, and the trafficker bar" in aside.summary
    assert aside.outcome is not Outcome.MET


# --- real decisions ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", sampled(concordance.folders(), 5), ids=lambda f: f.name)
def test_no_decision_contradicts_the_model(folder: Path) -> None:
    """The model agrees or abstains; with what the tribunal answered and presupposed it agrees on every part held."""
    rows = concordance.score(folder)

    assert rows or not concordance.expected_of(folder)["held"]
    assert [r for r in rows if r["verdict"] == "contradict"] == []
    assert [r for r in rows if r["run"] == "presupposed" and r["scored"] and r["verdict"] != "agree"] == []


@pytest.mark.parametrize("folder", concordance.folders(), ids=lambda f: f.name)
def test_a_tribunals_answers_are_to_standards_alone(folder: Path) -> None:
    """No part is asserted and no plain fact is put in; what was presupposed stands apart, and is never what is compared."""
    told = concordance.expected_of(folder)
    standards = concordance_filed.standards(told["as_of"])
    presupposed = told["presupposed"]
    ruled = {ruling["part"] for ruling in presupposed.get("rulings", ())}

    assert [path for path in told["tribunal_answers"] if T.bound(path) not in standards] == []
    assert [path for path in presupposed.get("facts", {}) if "asserted" in path or T.bound(path) in standards] == []
    assert ruled.isdisjoint(told["held"])
    if set(told["held"]) & (concordance.LIMBS | {"limb"}):
        assert ruled.isdisjoint({"severe_trafficking", "severe_form", "labor_trafficking", "sex_trafficking"})
    assert set(presupposed) <= {"facts", "rulings"}


@pytest.mark.slow
def test_where_the_answers_do_not_carry_a_holding_its_file_says_why() -> None:
    """Each holding with which the reading on the tribunal's answers does not agree has its reason, and no other."""
    for folder in concordance.folders():
        open_still = {
            part for run, part, found in concordance_filed.score(folder) if run == "answers" and found != "agree"
        }

        assert set(concordance.expected_of(folder).get("reasons", {})) == open_still, folder.name


@pytest.mark.slow
def test_the_burden_shows_nothing_that_a_tribunal_held_not_shown() -> None:
    """
    On no run; with the tribunal's answers to standards 85 in a hundred holdings agree, and with what it presupposed all do.

    Where the record does not show what was held, the facts that carried the holding are not in the record as encoded.
    """
    counts = concordance_filed.counted()
    by_run = {
        run: {v: sum(n for (r, _, w), n in counts.items() if (r, w) == (run, v)) for v in concordance_filed.VERDICTS}
        for run in concordance.RUNS
    }

    assert [run for run, found in by_run.items() if found[concordance_filed.TOO_MUCH]] == []
    answers, full = by_run["answers"], by_run["presupposed"]
    assert answers[concordance_filed.AGREE] >= 0.85 * sum(answers.values())
    assert full[concordance_filed.AGREE] == sum(full.values())


@pytest.mark.parametrize("folder", concordance.folders(), ids=lambda f: f.name)
def test_a_tribunals_conclusion_is_no_fact_of_the_case(folder: Path) -> None:
    """The tribunal's answers stand beside the case, never in it, and each folder says what it is."""
    case = load_case(folder / "case.yaml")
    answers = json.loads((folder / "expected.json").read_text(encoding="utf-8"))

    assert not any(Source.TRIBUNAL in c.sources for _, fact in facts_of(case) for c in fact.claims)
    assert (folder / "README.md").is_file()
    assert answers["scored"] or answers["why_not_scored"]


def decided(name: str, *without: str, **more: Any) -> Screening:
    """Return a decision read as decided, some of the tribunal's answers left out and others put in their place."""
    folder = concordance.DECISIONS / name
    shown = concordance.expected_of(folder)
    shown["tribunal_answers"] = {k: v for k, v in shown["tribunal_answers"].items() if k not in without}
    raw = read_yaml((folder / "case.yaml").read_text(encoding="utf-8"))
    read = concordance.answered(concordance.decided(raw, shown, "presupposed"), more)
    return screen(structure(read), shown["as_of"], as_decided=True)


def test_after_a_departure_a_ground_and_a_reason_for_return_are_both_read() -> None:
    """In re 22819771: with both, met; with the reason alone, for counsel; with the ground alone and no reason, not met."""
    back, ground = "presence.latest_return.continued_victimization", "presence.directly_related"
    both = decided("aao-22819771")
    reason_alone = decided("aao-22819771", ground, **{"presence.directly_related": False})
    ground_alone = decided(
        "aao-22819771",
        back,
        **{
            back: False,
            "presence.latest_return.allowed_for_process": False,
            "presence.departures[0].voluntary": True,
            "incidents_complete": True,
        },
    )

    assert concordance.found(both, "physical_presence", None, "") == "met"
    assert concordance.found(reason_alone, "physical_presence", None, "") == "unknown"
    picture = reason_alone.picture
    asks = [m for m in picture.explainer.missing(picture.findings[1]) if m.who is Who.COUNSEL]
    assert "presence.exception_carries_presence" in {m.path for m in asks}
    # It is said to be over: the day on which it ended would bring no ground.
    assert "incidents[0].exit.when" not in {m.path for m in reason_alone.elements[1].open_on}
    assert concordance.found(ground_alone, "physical_presence", None, "") == "not_met"


@pytest.mark.parametrize("care", [True, False, None])
def test_care_to_be_had_there_defeats_its_own_factor_only(care: Any) -> None:
    """In re 10106816: whatever is said of care, the element turns on the judgment of the whole, with every factor listed."""
    path = "hardship.factors.care_unavailable"
    judged = decided("aao-10106816", **{path: care})
    favorable = decided(
        "aao-10106816", "hardship.extreme", **{path: care, "hardship.extreme": True, "hardship.only_economic": False}
    )
    factors = {f.path: f.counts for f in judged.elements[3].factors}

    assert judged.elements[3].outcome == "not_met"
    assert favorable.elements[3].outcome == "met"
    assert factors.get(path) == {True: "for", False: "neither"}.get(care)
    assert factors["hardship.factors.long_residence"] == "for"


@pytest.mark.parametrize("folder", concordance.folders(), ids=lambda f: f.name)
def test_a_decision_is_screened_under_the_law_of_its_date(folder: Path) -> None:
    """A decision on a T application is read under the law of the day on which it was made, the rule of 2002 among them."""
    shown = concordance.expected_of(folder)

    if shown["kind"] == "AAO":
        assert shown["as_of"] == shown["decided_on"]


def test_enough_decisions_are_encoded() -> None:
    """Every decision whose holding bears on an element under a modeled law is there."""
    kinds = [json.loads((f / "expected.json").read_text(encoding="utf-8"))["kind"] for f in concordance.folders()]

    assert kinds.count("AAO") >= 20
    assert kinds.count("court") >= 40


@pytest.mark.slow
def test_the_guide_shows_the_concordance() -> None:
    """The table in the guide is the one that the decisions make; this test prints it."""
    table = concordance.table()
    print(table)

    assert table in (EXAMPLES / "guide" / "examples.md").read_text(encoding="utf-8")
    assert " contradict" in table
