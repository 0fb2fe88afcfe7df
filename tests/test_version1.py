"""Case files of version 1: they load, say the same in version 2, and what could be meant in more than one way is listed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from tvisa import screen
from tvisa.cli import main
from tvisa.errors import CaseFileError
from tvisa.facts import PlanKind
from tvisa.files.adapters import FORMATS
from tvisa.files.assume import assumed
from tvisa.files.casefile import Loaded, dump, dumps, loaded, loads_case, structure
from tvisa.files.version1 import CASE, INCIDENT, VERSION, converted, moved, old_paths
from tvisa.kernel.answers import Answer, Reply, State
from tvisa.kernel.paths import get
from tvisa.testing import cases

YES: dict[str, Any] = {"answer": True, "sources": ["client"]}
NO: dict[str, Any] = {"answer": False, "sources": ["document"]}


def old(incident: dict[str, Any] | None = None, **case: Any) -> dict[str, Any]:
    """Return a mapping of version 1."""
    one = {"key": "I1", "victim": "P1", **(incident or {})}
    return {"tvisa_case": 1, "applicant": "P1", "people": [{"key": "P1"}], "incidents": [one], **case}


def nested(path: str, value: Any) -> dict[str, Any]:
    """Return records with a value at a path."""
    first, _, rest = path.partition(".")
    return {first: nested(rest, value) if rest else value}


def state(found: Loaded, path: str) -> State:
    fact: Answer = get(found.case, path)
    return fact.state()


MOVED = [
    ("control.threats", "means.threats", State.YES, State.NOT_ASKED),
    ("control.threat_of_law_enforcement", "means.legal_threats", State.YES, State.NOT_ASKED),
    ("exit.law_enforcement_involved", "exit.law_enforcement_then_involved", State.NOT_ASKED, State.NO),
    ("agreement.kept", "agreement.changed", State.NO, State.YES),
]


@pytest.mark.parametrize(("was", "now", "of_yes", "of_no"), MOVED)
def test_an_answer_moves_only_where_it_answers_the_new_question(
    was: str, now: str, of_yes: State, of_no: State
) -> None:
    """A "no" to a narrower question is no "no"; what is not carried over is listed, and so is what decides something now."""
    yes, no = loaded(old(nested(was, YES))), loaded(old(nested(was, False)))

    assert state(yes, f"incidents[0].{now}") is of_yes
    assert state(no, f"incidents[0].{now}") is of_no
    for found, of in ((yes, of_yes), (no, of_no)):
        assert bool(found.doubts) is (of is State.NOT_ASKED or was != "agreement.kept")
        assert all((d.path, d.old) == (f"incidents[0].{now}", f"incidents[0].{was}") for d in found.doubts)


def test_trauma_that_goes_on_is_a_lasting_consequence() -> None:
    """That there is none is not that there are no other consequences."""
    home = "hardship.factors.consequences_of_trafficking"
    yes = loaded(old(presence={"related": {"continuing_trauma": YES}}))
    no = loaded(old(presence={"related": {"continuing_trauma": NO}}))

    assert (state(yes, home), yes.doubts) == (State.YES, ())
    assert (state(no, home), len(no.doubts)) == (State.NOT_ASKED, 1)


@pytest.mark.parametrize(
    ("told", "plans", "complete", "doubt"),
    [
        (YES, [Reply.NO], State.NOT_ASKED, "plans[0]"),
        ([YES, NO], [Reply.NO, Reply.YES], State.NOT_ASKED, "plans[0]"),
        ("disputed", [Reply.NO, Reply.YES], State.NOT_ASKED, "plans[0]"),
        (NO, None, State.NOT_ASKED, "plans_complete"),
        ({**YES, "sources": ["trafficker"]}, None, State.NOT_ASKED, "plans_complete"),
        ("unknown", None, State.UNKNOWN, ""),
        ({"answer": "declined", "sources": ["client"]}, None, State.DECLINED, ""),
    ],
)
def test_a_trip_that_is_planned_is_a_plan(told: Any, plans: list[Reply] | None, complete: State, doubt: str) -> None:
    """With who says so; that none is planned does not say that nothing else is, and a trafficker plans none for anybody."""
    found = loaded(old(filing={"travel_planned": told}))

    assert [[c.answer for c in plan.given_up.claims] for plan in found.case.plans] == ([plans] if plans else [])
    assert all(plan.kind is PlanKind.TRAVEL and plan.person is None for plan in found.case.plans)
    assert state(found, "plans_complete") is complete
    assert [(d.path, d.old) for d in found.doubts] == ([(doubt, "filing.travel_planned")] if doubt else [])
    if told in (YES, [YES, NO]):
        assert [str(s) for s in found.case.plans[0].given_up.sources] == ["client", "document"][: len(plans or ())]


def test_a_trip_that_stands_with_the_plans_already_is_not_put_there_again() -> None:
    """One of the client's is; one of a relative's is another."""
    own = {"kind": "travel", "person": "P1", "when": "2027-01"}
    twice = loaded(old(filing={"travel_planned": True}, plans=[own]))
    theirs = loaded(old(filing={"travel_planned": True}, plans=[{"kind": "travel", "person": "P2"}], people=PEOPLE))

    assert len(twice.case.plans) == 1
    assert len(theirs.case.plans) == 2
    assert not screen(twice.case, "2026-11-24").contradictions


def test_what_cannot_be_read_of_a_trip_is_told_where_it_stood() -> None:
    """A mistake in version 1 is answered in version 1; version 2 has no such key, and says where to put it."""
    for wrong in ("soon", {"answer": True, "sources": ["nobody"]}):
        with pytest.raises(CaseFileError) as caught:
            loaded(old(filing={"travel_planned": wrong}))
        assert all(p.path.startswith("filing.travel_planned") for p in caught.value.problems)
    with pytest.raises(CaseFileError, match=r"recorded at plans\[\].kind and plans_complete"):
        loaded({**old(filing={"travel_planned": True}), "tvisa_case": 2})


PEOPLE: list[dict[str, Any]] = [{"key": "P1"}, {"key": "P2"}]


def test_claims_stand_together_with_their_sources() -> None:
    """What two places said of one fact is one answer, with everything that was said."""
    found = loaded(old({"means": {"threats": YES}, "control": {"threats": [YES, {**NO, "answer": True}]}}))
    answer: Answer = get(found.case, "incidents[0].means.threats")

    assert [str(s) for s in answer.sources] == ["client", "document"]
    assert not found.doubts


def test_answers_that_differ_are_disputed_and_listed() -> None:
    """The home said no of anybody, the indicator yes of those close: a person has to look."""
    found = loaded(old({"means": {"threats": NO}, "control": {"threats": YES}}))

    assert state(found, "incidents[0].means.threats") is State.DISPUTED
    assert [d.path for d in found.doubts] == ["incidents[0].means.threats"]


def test_terms_that_did_not_change_may_not_have_been_kept() -> None:
    """A no to changes alone gives way to terms that were not kept, and is listed where nothing is told of that."""
    both = loaded(old({"agreement": {"kept": False, "changed": False}}))
    alone = loaded(old({"agreement": {"changed": False}}))
    disputed = loaded(old({"agreement": {"kept": [YES, NO], "changed": [YES, NO]}}))

    assert (state(both, "incidents[0].agreement.changed"), both.doubts) == (State.YES, ())
    assert state(alone, "incidents[0].agreement.changed") is State.NO
    assert [d.path for d in alone.doubts] == ["incidents[0].agreement.changed"]
    assert state(disputed, "incidents[0].agreement.changed") is State.DISPUTED


def test_that_nobody_knows_takes_nothing_away() -> None:
    """Asked and not known, or declined, is carried over where nothing else is told, and leaves alone what is."""
    for said, of in (("unknown", State.UNKNOWN), ("declined", State.DECLINED)):
        home = "incidents[0].means.threats"
        assert state(loaded(old({"control": {"threats": said}})), home) is of
        assert state(loaded(old({"control": {"threats": said}, "means": {"threats": YES}})), home) is State.YES


def test_what_says_nothing_more_is_not_repeated() -> None:
    """A bare reply beside the same one, the same claim, or that it is not known beside what is."""
    for said in (True, None, "unknown", "declined", YES):
        found = loaded(old({"control": {"threats": said}, "means": {"threats": YES}}))
        assert len(get(found.case, "incidents[0].means.threats").claims) == 1


def test_what_differs_is_listed_where_it_decides_nothing_too() -> None:
    """Trauma that goes on, and no lasting consequences, cannot both be so."""
    factors = {"factors": {"consequences_of_trafficking": NO}}
    found = loaded(old(presence={"related": {"continuing_trauma": YES}}, hardship=factors))

    assert state(found, "hardship.factors.consequences_of_trafficking") is State.DISPUTED
    assert [d.path for d in found.doubts] == ["hardship.factors.consequences_of_trafficking"]


@pytest.mark.parametrize(
    ("was", "whole", "half"),
    [
        ("labor.by_those_means", "labor.acts_by_means", "labor.acts_for_work"),
        ("sex.of_value", "sex.on_account", "sex.value_passed"),
    ],
)
def test_a_question_that_held_two_is_answered_by_a_yes_and_not_by_a_no(was: str, whole: str, half: str) -> None:
    """A yes was to both. A no stands where its words stand, the other half is open, and both are to be asked anew."""
    yes, no, disputed = (loaded(old(nested(was, said))) for said in (YES, NO, [YES, NO]))
    unknown = loaded(old(nested(was, "unknown")))

    assert [state(yes, f"incidents[0].{p}") for p in (whole, half)] == [State.YES, State.YES]
    assert [state(no, f"incidents[0].{p}") for p in (whole, half)] == [State.NO, State.NOT_ASKED]
    assert [state(disputed, f"incidents[0].{p}") for p in (whole, half)] == [State.DISPUTED, State.YES]
    assert [state(unknown, f"incidents[0].{p}") for p in (whole, half)] == [State.UNKNOWN, State.UNKNOWN]
    assert (yes.doubts, unknown.doubts) == ((), ())
    assert [d.path for d in no.doubts] == [d.path for d in disputed.doubts] == [f"incidents[0].{half}"]


@pytest.mark.parametrize("answer", [True, False])
@pytest.mark.parametrize("path", list(INCIDENT))
def test_what_moves_is_refused_where_it_stands(path: str, answer: bool) -> None:
    """A source that is none is told by its place in the file, wherever the answer would have gone."""
    wrong = {"answer": answer, "sources": ["secret-value"]}
    if any(home.says(answer) in (True, False) for home in INCIDENT[path]):
        with pytest.raises(CaseFileError) as caught:
            loaded(old(nested(path, wrong)))
        assert {p.path for p in caught.value.problems} == {f"incidents[0].{path}.sources[0]"}


def test_a_blank_says_nothing() -> None:
    """So does "not asked"."""
    blank = (
        "tvisa_case: 1\napplicant: P1\npeople: [{key: P1}]\nincidents: [{key: I1, victim: P1, control: {threats: }}]\n"
    )

    assert dump(loads_case(blank)) == dump(structure(old()))
    assert dump(structure(old({"control": {"threats": "not asked"}}))) == dump(structure(old()))
    assert dump(structure(old({"control": {"threats": {"answer": None, "note": ""}}}))) == dump(structure(old()))


def test_null_is_a_blank_and_somebody_looks_at_it() -> None:
    """It said "asked, and not known"; beside a source it still does. A file that says no version has nothing to look at."""
    told = {"control": {"threats": None}, "means": {"force": {"answer": None, "sources": ["client"]}}, "age": None}
    read = loaded(old(told))

    assert [d.path for d in read.doubts] == ["incidents[0].age", "incidents[0].control.threats"]
    assert state(read, "incidents[0].means.threats") is State.NOT_ASKED
    assert state(read, "incidents[0].means.force") is State.UNKNOWN
    assert loaded({key: value for key, value in old(told).items() if key != "tvisa_case"}).doubts == ()
    moved = loaded(old({"control": {"threats": {"answer": None, "sources": ["client"]}}}))
    assert state(moved, "incidents[0].means.threats") is State.UNKNOWN
    assert (
        state(loaded(old({"control": {"threats": [{"answer": None}, YES]}})), "incidents[0].means.threats") is State.YES
    )


@pytest.mark.parametrize("path", list(old_paths()))
@pytest.mark.parametrize("wrong", ["secret-value", [], {"sources": ["client"]}, {"answer": "secret-value"}])
def test_what_cannot_be_read_is_refused_where_it_stands(path: str, wrong: Any) -> None:
    """The problem names the place in the file, and never what was typed there."""
    given_ = (
        old(nested(path.removeprefix("incidents[]."), wrong)) if path.startswith("inc") else old(**nested(path, wrong))
    )
    with pytest.raises(CaseFileError) as caught:
        loaded(given_)

    place = path.replace("[]", "[0]")
    assert all(p.path.startswith(place) for p in caught.value.problems)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("version", [{}, {"tvisa_case": 1}, {"tvisa_case": VERSION}])
@pytest.mark.parametrize(("answer", "now"), [(YES, State.NOT_ASKED), (False, State.NO), ("unknown", State.UNKNOWN)])
def test_a_name_that_read_the_other_way_round_is_read_in_every_version(
    version: dict[str, int], answer: Any, now: State
) -> None:
    """A yes to "controlled conditions" may have meant that others did: it is asked anew, and the file says so."""
    told = {k: v for k, v in old(nested("labor.controlled_conditions", answer)).items() if k != "tvisa_case"}
    found = loaded({**told, **version})

    assert state(found, "incidents[0].labor.real_say") is now
    assert [d.path for d in found.doubts] == ["incidents[0].labor.real_say"] * (now is State.NOT_ASKED)


def test_version_2_has_no_key_of_version_1() -> None:
    """A file that says it is version 2 is held to it; one that says no version is read by its keys."""
    told = nested("control.threats", True)
    with pytest.raises(CaseFileError):
        loaded({**old(told), "tvisa_case": VERSION})
    bare = {k: v for k, v in old(told).items() if k != "tvisa_case"}

    assert dump(structure(bare)) == dump(structure(old(told)))
    assert loaded(bare).doubts == loaded(old(told)).doubts


@pytest.mark.parametrize("path", list(old_paths()))
def test_a_key_of_version_1_is_told_where_it_is_recorded_now(path: str) -> None:
    """In a file of version 2: every home, and no key of the same name that asks something else."""
    told = old(nested(path.removeprefix("incidents[]."), True)) if path.startswith("inc") else old(**nested(path, True))
    with pytest.raises(CaseFileError) as caught:
        loaded({**told, "tvisa_case": VERSION})

    (problem,) = caught.value.problems
    assert problem.message.endswith(f"since version 2 it is recorded at {' and '.join(moved()[path])}")


def test_what_was_given_is_left_as_it_was() -> None:
    """Reading changes nothing in the caller's mapping."""
    told = old({"agreement": {"kept": NO}, "control": {"threats": [YES]}})
    before = json.dumps(told)
    loaded(told)

    assert json.dumps(told) == before


@given(cases())
def test_what_is_written_is_version_2_and_read_back_the_same(case: Any) -> None:
    """Nothing in it is converted again."""
    written = dump(case)

    assert written["tvisa_case"] == VERSION
    assert converted(written).raw is written
    assert loads_case(dumps(case)) == case


ANSWERS = st.sampled_from([True, False, None, "declined", "disputed", YES, NO, [YES, NO], [YES, {**YES, "note": "x"}]])


@given(
    st.fixed_dictionaries(
        {}, optional=dict.fromkeys((*INCIDENT, *(m.new for h in INCIDENT.values() for m in h)), ANSWERS)
    )
)
def test_every_answer_is_carried_or_listed(told: dict[str, Any]) -> None:
    """A fact of version 1 that decides is in its new home, or there is a doubt about that home."""
    incident: dict[str, Any] = {}
    for path, value in told.items():
        record, name = path.split(".")
        incident.setdefault(record, {})[name] = value
    found = loaded(old(incident))
    doubted = {d.path for d in found.doubts}
    for path, homes in INCIDENT.items():
        if path in told and told[path] not in (None, "declined"):
            for home in homes:
                here = f"incidents[0].{home.new}"
                assert here in doubted or state(found, here) not in (State.NOT_ASKED, State.UNKNOWN, State.DECLINED)


def test_other_forms_read_the_paths_of_version_1() -> None:
    """A row, an answer file and a matter that were set up for version 1 go on being read."""
    row = "applicant,incidents[0].control.threats,incidents[0].control.threats.sources\nP1,yes,client;document\n"
    flat = "people[0].key,incidents[0].key,incidents[0].victim," + row.replace("\nP1,", "\nP1,I1,P1,P1,")
    answers = '<AnswerSet><Answer name="tvisa control threats TF"><RptValue><TFValue>true</TFValue></RptValue></Answer></AnswerSet>'
    matter = json.dumps({"tvisa_incidents_0_control_threats_12": {"lookup_value_name": "yes"}})
    for form, text in (("flat", flat), ("anx", answers), ("legalserver", matter)):
        read = FORMATS[form].read(text)
        assert get(read.case, "incidents[0].means.threats").state() is State.YES, form
        assert [d.old for d in read.doubts] == ["incidents[0].control.threats"], form


def test_check_and_convert_list_what_to_look_at(tmp_path: Path) -> None:
    """By place; the file that is written is of version 2, and there is nothing left to look at in it."""
    path = tmp_path / "old.json"
    path.write_text(json.dumps(old({"control": {"threats": NO}})), encoding="utf-8")
    run = CliRunner().invoke
    checked = run(main, ["check", str(path), "--format", "json"])
    (doubt,) = json.loads(checked.stdout)["files"][0]["doubts"]
    told = run(main, ["check", str(path)])
    written = run(main, ["convert", str(path), "--from", "json", "--to", "yaml"])

    assert checked.exit_code == told.exit_code == written.exit_code == 0
    assert (doubt["path"], doubt["old"]) == ("incidents[0].means.threats", "incidents[0].control.threats")
    for shown in (told.stdout, written.stderr):
        assert "incidents[0].means.threats" in shown
        assert "incidents[0].control.threats" in shown
    assert written.stdout.startswith(f"tvisa_case: {VERSION}\n")
    assert not loaded(loads_case_mapping(written.stdout)).doubts


def loads_case_mapping(text: str) -> Any:
    """Return a case file as a mapping."""
    return dump(loads_case(text, "yaml"))


def test_the_table_names_no_path_of_version_2() -> None:
    """What moved is gone, and where it went is there."""
    blank = structure(old()).incidents[0]
    for table, record in ((INCIDENT, blank), (CASE, structure(old()))):
        for path, homes in table.items():
            with pytest.raises(AttributeError):
                get(record, path)
            assert all(isinstance(get(record, home.new), Answer) for home in homes)


@pytest.mark.parametrize("path", list(old_paths()))
def test_an_assumption_by_a_path_of_version_1_is_told_the_path_of_version_2(path: str) -> None:
    """What is assumed is put as it is asked today: nothing is converted there, and nothing is passed over."""
    case = structure(old())
    with pytest.raises(CaseFileError) as caught:
        assumed(case, {path.replace("[]", "[0]"): True})

    (problem,) = caught.value.problems
    assert problem.path == "{1}"
    assert problem.message.endswith(f"since version 2 it is recorded at {' and '.join(moved()[path])}")


def test_what_counsel_answered_and_is_a_fact_now_is_told() -> None:
    """Files of version 2 load as they are; where counsel's yes stood for more than the fact, `check` says what is left."""

    def doubts(**exit_: Any) -> list[tuple[str, str]]:
        told = {"tvisa_case": VERSION, "applicant": "P1", "people": [{"key": "P1"}]}
        read_in = loaded({**told, "incidents": [{"key": "I1", "victim": "P1", "exit": exit_}]})
        return [(doubt.path, str(doubt)) for doubt in read_in.doubts]

    counsels = {"answer": True, "sources": ["attorney"]}
    ((freed, why),) = doubts(freed_by_law_enforcement=counsels)
    assert freed == "incidents[0].exit.freed_by_law_enforcement"
    assert "exit.liberated" in why
    assert "Version 1" not in why
    assert doubts(freed_by_law_enforcement=counsels, liberated=counsels) == []
    assert doubts(freed_by_law_enforcement={"answer": True, "sources": ["client"]}) == []
    assert [path for path, _ in doubts(escaped_first=counsels)] == ["incidents[0].exit.escaped_first"]
    assert doubts(escaped_first={"answer": False, "sources": ["attorney"]}) == []
