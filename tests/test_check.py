"""What a check says of case files: problems, what cannot both be so, and on request what is worth a second look."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from tests.support import CASES, EXAMPLES, sampled
from tvisa import InputError, as_case, check, check_files, load_case, schema
from tvisa.cli import main
from tvisa.facts.contradictions import Conflict
from tvisa.kernel.answers import yes_no
from tvisa.kernel.paths import put
from tvisa.screening.filing.checked import Advice

LABOR = EXAMPLES / "labor" / "case.yaml"
DAY = "2026-11-24"
WRONG = {"applicant": "P1", "people": [{"key": "P1"}], "filed": False, "filed_on": "2019-03-04"}
TYPED = "Maria"


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments), "--as-of", DAY], input=text)


def advice(**facts: Any) -> list[tuple[str, tuple[str, ...]]]:
    found = check({"applicant": "P1", "people": [{"key": "P1"}, {"key": "P2"}], **facts}, DAY, advise=True)
    assert found.valid, found.problems
    return [(one.kind.value, one.paths) for one in found.advice]


# --- several files ----------------------------------------------------------------------------------------------------


def test_each_file_is_named_with_its_result_and_a_folder_is_looked_through(tmp_path: Path) -> None:
    """In the order given, a folder's by path; a warning does not fail, an invalid file does; all of it on stdout."""
    folder = tmp_path / "caseload" / "below"
    folder.mkdir(parents=True)
    shutil.copy(LABOR, folder / "b.yaml")
    (tmp_path / "caseload" / "a.json").write_text(json.dumps(WRONG), encoding="utf-8")
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps({"applicant": TYPED, TYPED: 1, "filed": "no"}), encoding="utf-8")

    good = run(tmp_path / "caseload")
    both = run(bad, tmp_path / "caseload")
    heads = [line for line in both.stdout.splitlines() if not line.startswith(" ")]

    assert (good.exit_code, both.exit_code) == (0, 1)
    assert heads == [
        f"{bad}: not a valid case file",
        f"{tmp_path / 'caseload' / 'a.json'}: valid case file",
        f"{folder / 'b.yaml'}: valid case file",
    ]
    assert good.stdout in both.stdout
    assert both.stderr == ""
    assert f"  Warning: {Conflict.DENIED_AND_DATED.says} (filed, filed_on)" in both.stdout
    assert {"applicant", "$", "filed"} <= {line.strip().partition(":")[0] for line in both.stdout.splitlines()}
    assert TYPED not in both.stdout
    assert "2019" not in both.stdout


def test_as_json_it_is_one_document_that_keeps_to_its_schema(tmp_path: Path) -> None:
    """Of every kind something: a problem, a doubt, a warning and advice."""
    (tmp_path / "a.json").write_text(json.dumps(WRONG), encoding="utf-8")
    (tmp_path / "b.json").write_text("{}", encoding="utf-8")
    double = {**WRONG, "filed": [{"answer": True, "sources": ["client"]}] * 2, "filed_on": "2030"}
    (tmp_path / "c.json").write_text(json.dumps(double), encoding="utf-8")
    old = {"applicant": "P1", "people": [{"key": "P1"}], "tvisa_case": 1, "filed": None}
    (tmp_path / "d.json").write_text(json.dumps(old), encoding="utf-8")

    result = run(tmp_path, "--format", "json", "--advise")
    document = json.loads(result.stdout)
    files = {Path(one["file"]).name: one for one in document["files"]}

    assert result.exit_code == 1
    jsonschema.Draft202012Validator(schema("check")).validate(document)
    assert (document["kind"], document["valid"]) == ("tvisa.check", False)
    assert {name: one["valid"] for name, one in files.items()} == {
        "a.json": True,
        "b.json": False,
        "c.json": True,
        "d.json": True,
    }
    assert files["b.json"]["problems"] == [{"path": "applicant", "line": 1, "column": 1, "message": "this is needed"}]
    assert [w["kind"] for w in files["a.json"]["warnings"]] == ["denied_and_dated"]
    assert [(a["kind"], a["paths"]) for a in files["c.json"]["advice"]] == [("double", ["filed"])]
    assert [w["kind"] for w in files["c.json"]["warnings"]] == ["done_and_to_come"]
    assert all(
        "advice" not in one or one["advice"] == []
        for one in json.loads(run(tmp_path, "--format", "json").stdout)["files"]
    )


def test_what_is_no_case_file_is_named_and_fails(tmp_path: Path) -> None:
    """An empty folder, a file that is not there, an empty standard input: said of each, and never passed over."""
    assert run(tmp_path).exit_code == 1
    assert "no case file in this folder" in run(tmp_path).stdout
    gone = run(tmp_path / "gone.yaml")
    assert (gone.exit_code, gone.stdout.splitlines()[0]) == (1, f"{tmp_path / 'gone.yaml'}: not a valid case file")
    nothing = run("-", text="")
    assert (nothing.exit_code, nothing.stdout.splitlines()[0]) == (1, "-: not a valid case file")
    assert CliRunner().invoke(main, ["check"]).exit_code == 2


def test_a_name_cannot_move_the_cursor(tmp_path: Path) -> None:
    """What a file is called is printed, and no control character of it."""
    odd = tmp_path / "a\x1b[31m.json"
    odd.write_text(json.dumps(WRONG), encoding="utf-8")

    assert "\x1b" not in run(odd).stdout


# --- the library ------------------------------------------------------------------------------------------------------


def test_the_door_takes_a_path_a_case_or_a_mapping_and_never_raises_for_a_bad_file(tmp_path: Path) -> None:
    """One function for one case, one for many; what is wrong is told and not raised."""
    by_path, by_case = check(LABOR, DAY), check(load_case(LABOR), DAY)

    assert by_path.valid
    assert by_case.valid
    assert (by_path.warnings, by_case.warnings) == ((), ())
    assert (by_path.file, by_case.file) == (str(LABOR), "")
    assert not check({}, DAY).valid
    assert [one.valid for one in check_files(LABOR, tmp_path, as_of=DAY)] == [True, False]
    assert "filed" not in repr(check(WRONG, DAY))
    with pytest.raises(InputError):
        list(check_files(7, as_of=DAY))  # type: ignore[arg-type]
    with pytest.raises(InputError):
        check(7, DAY)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", sampled(CASES, 8), ids=lambda c: c.parent.name)
def test_no_example_is_warned_of(case: Path) -> None:
    """The examples are records that can be so."""
    found = check(case, DAY)

    assert found.valid
    assert found.warnings == ()


def test_every_kind_has_its_words() -> None:
    """No kind is told without a sentence."""
    assert all(kind.says.endswith(".") for kind in (*Conflict, *Advice))
    assert len({kind.says for kind in (*Conflict, *Advice)}) == len(Conflict) + len(Advice)


# --- advice -----------------------------------------------------------------------------------------------------------


def test_the_same_said_twice_is_a_double_and_two_sources_are_not() -> None:
    """One source once; the same record once."""
    client, document = {"answer": True, "sources": ["client"]}, {"answer": True, "sources": ["document"]}

    assert advice(filed=[client, client]) == [("double", ("filed",))]
    assert advice(filed=[client, {"answer": True}]) == [("double", ("filed",))]
    assert advice(filed=[client, document]) == []
    assert advice(filed=[client, {"answer": False, "sources": ["client"]}]) == []
    entry = {"when": "2015", "manner": "admitted"}
    left = {"departures": [{"when": "2015-06"}, {"when": "2016-06"}]}
    assert advice(presence={"entries": [entry, {"when": "2016"}, entry], **left}) == [
        ("alike", ("presence.entries[0]", "presence.entries[2]"))
    ]
    assert advice(presence={"entries": [{}, {}]}) == []


def test_a_judgment_wants_a_fact_under_it() -> None:
    """Extreme hardship without one factor; with one it is argued from something."""
    under = [("no_fact_under_it", ("hardship.extreme",))]

    assert advice(hardship={"extreme": True}) == under
    assert advice(hardship={"extreme": None}) == []
    assert advice(hardship={"extreme": True, "factors": {"age_and_circumstances": None}}) == under
    two = {"incidents": [{"key": "I1", "victim": "P1"}, {"key": "I2", "victim": "P1"}]}
    two["incidents"][0]["means"] = {"scheme": True}  # type: ignore[assignment]
    two["incidents"][1]["control"] = {"takes_earnings": True}  # type: ignore[assignment]
    assert ("no_fact_under_it", ("incidents[0].means.scheme",)) in advice(**two)


@pytest.mark.parametrize(
    ("incident", "at"),
    [
        ({"when": "2020-09/2024-03", "sex": {"act": True}}, "sex.when"),
        ({"when": "2020-09", "exit": {"when": "2024-03"}, "sex": {"act": True}}, "sex.when"),
        ({"when": "2021", "labor": {"work": True}}, "when"),
        ({"when": "2020-09/2024-03", "sex": {"act": True, "when": "2020-10"}}, ""),
        ({"when": "2020-09/2024-03", "sex": {"act": True, "when": "unknown"}}, ""),
        ({"when": "2020-09/2024-03", "sex": {"act": False}}, ""),
        ({"when": "2020-09/2020-12", "sex": {"act": True}}, ""),
        ({"when": "2022", "labor": {"work": True}}, ""),
    ],
)
def test_a_date_that_decides_an_age_is_missed(incident: dict[str, Any], at: str) -> None:
    """Whoever turned 18 in May 2021: the day of the first sex act (22 USC 7102(11)(A)), and when it began (8 CFR 214.208(e)(2))."""
    told = {"key": "I1", "victim": "P1", **incident}
    found = advice(people=[{"key": "P1", "date_of_birth": "2003-05"}], incidents=[told])

    assert found == ([("age_decides", (f"incidents[0].{at}",))] if at else [])


def test_between_two_entries_lies_a_departure() -> None:
    """Whatever its day; one entry needs none."""
    told = ("departure_missing", ("presence.departures",))

    assert told in advice(presence={"entries": [{"when": "2019"}, {"when": "2021"}]})
    assert told not in advice(presence={"entries": [{"when": "2019"}, {"when": "2021"}], "departures": [{}]})
    assert told not in advice(presence={"entries": [{"when": "2019"}, {}]})


def test_advice_on_a_judgment_names_facts_that_would_carry_it() -> None:
    """Of the same record, the first few as the law has them; a judgment with one fact under it alone is left as it is."""
    force = {"key": "I2", "victim": "P1", "means": {"force": True}, "exit": {"freed_by_law_enforcement": False}}
    told = {"applicant": "P1", "people": [{"key": "P1"}], "incidents": [{"key": "I1", "victim": "P1"}, force]}
    (found,) = check(told, DAY, advise=True).advice

    assert found.paths == ("incidents[1].means.force",)
    assert len(found.rests_on) == 3
    assert all(path.startswith("incidents[1].") for path in found.rests_on)
    for path in found.rests_on:
        assert check(put(as_case(told), path, yes_no(True)), DAY, advise=True).advice == ()


@pytest.mark.parametrize(
    ("route", "carried"),
    [
        ("ongoing", {"incidents": [{"key": "I1", "victim": "P1", "exit": {"ongoing": True}}]}),
        ("freed", {"incidents": [{"key": "I1", "victim": "P1", "exit": {"freed_by_law_enforcement": True}}]}),
        ("escaped", {"incidents": [{"key": "I1", "victim": "P1", "exit": {"escaped_first": True}}]}),
        ("directly_related", {"presence": {"related": {"diagnosed": True}}}),
        ("process", {"presence": {"entries": [{"allowed_for_process": True}]}}),
    ],
)
def test_a_ground_that_is_claimed_wants_a_fact(route: str, carried: dict[str, Any]) -> None:
    """Of that ground, and a yes; where none is claimed, none is wanted."""
    told = ("claimed_without_fact", ("presence.route_claimed",))
    claimed = {**carried, "presence": {**carried.get("presence", {}), "route_claimed": route}}

    assert told in advice(presence={"route_claimed": route})
    assert told not in advice(**claimed)
    assert told not in advice(**carried)
    other = "freed" if route == "ongoing" else "ongoing"
    assert told in advice(**{**claimed, "presence": {**claimed["presence"], "route_claimed": other}})


def test_what_counsel_concludes_is_not_the_clients_to_say() -> None:
    """A conclusion put down to the client alone; as counsel's own it is in its place."""
    path = "presence.exception_carries_presence"
    for sources, told in (
        (["client"], True),
        (["witness"], False),
        (["client", "attorney"], False),
        (["attorney"], False),
    ):
        found = advice(presence={"exception_carries_presence": {"answer": True, "sources": sources}})
        assert (("conclusion_of_client", (path,)) in found) is told


def test_a_blank_form_read_as_not_known_is_noticed() -> None:
    """Five questions of one record and no other answer; four, or one that is answered, are a conversation."""
    names = ("recruited", "harbored", "transported", "provided", "obtained")

    def acts(**more: Any) -> list[tuple[str, tuple[str, ...]]]:
        answers = dict.fromkeys(names, "unknown") | more
        return advice(incidents=[{"key": "I1", "victim": "P1", "acts": answers}])

    told = ("unknown_wholesale", ("incidents[0].acts",))
    assert told in acts()
    assert told not in acts(recruited=True)
    assert told not in acts(recruited={"answer": "unknown", "note": "asked twice"})
    assert told not in advice(incidents=[{"key": "I1", "victim": "P1", "acts": dict.fromkeys(names[:4], "unknown")}])


def test_outside_a_privileged_setting_no_word_of_what_it_keeps_back() -> None:
    """Warnings and advice are the same whether or not own acts, grounds and orders are recorded."""
    kept: dict[str, Any] = {
        "conduct": {"acts": [{"when": "1900", "verbs": {"recruited": [{"answer": True}, {"answer": True}]}}]},
        "filing": {"order_on": "2020", "reinstated_on": "2019"},
        "status": {},
    }
    born = {"people": [{"key": "P1", "date_of_birth": "1990"}]}

    assert advice(**born, **kept) == []
    assert check({"applicant": "P1", **born, **kept}, DAY).warnings == ()
    privileged = {"applicant": "P1", "setting": "privileged", **born, **kept}
    assert {one.kind.value for one in check(privileged, DAY).warnings} == {
        "event_before_birth",
        "reinstated_before_order",
    }
    assert "double" in {one.kind.value for one in check(privileged, DAY, advise=True).advice}


@pytest.mark.parametrize(
    ("facts", "at"),
    [
        (
            {"incidents": [{"key": "I1", "victim": "P1", "people": [{"person": "P1", "role": "recruiter"}]}]},
            "incidents[0].people[0].person",
        ),
        (
            {"incidents": [{"key": "I1", "victim": "P1", "means": {"force": {"answer": True, "by": ["P1"]}}}]},
            "incidents[0].means.force",
        ),
        ({"prosecutions": [{"person": "P1"}]}, "prosecutions[0].person"),
        ({"reprisals": [{"person": "P1"}]}, "reprisals[0].person"),
    ],
)
def test_the_client_is_not_named_as_somebody_who_did_it(facts: dict[str, Any], at: str) -> None:
    """What the client did, or is charged with, stands under conduct; outside a privileged setting nothing tells that it is recorded."""
    told = ("client_named", (at,))

    assert told in advice(setting="privileged", **facts)
    assert told not in advice(**facts)
    another = json.loads(
        json.dumps(facts).replace('"person": "P1"', '"person": "P2"').replace('"by": ["P1"]', '"by": ["P2"]')
    )
    assert told not in advice(setting="privileged", **another)


def test_a_part_in_what_was_done_to_somebody_else_is_recorded_there() -> None:
    """That is how a file says it: nothing to look at again."""
    part = {
        "key": "I1",
        "victim": "P2",
        "people": [{"person": "P1", "role": "had_a_part"}],
        "acts": {"recruited": {"answer": True, "by": ["P1"]}},
    }

    assert advice(setting="privileged", incidents=[part]) == []
