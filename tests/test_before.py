"""What was said and decided before: differences to reconcile, decisions as facts of the record, and an old case read as decided."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tvisa import CaseFileError, as_case, loads_case, screen
from tvisa.cli import main
from tvisa.facts import DecidedPart
from tvisa.files.casefile import dumps, loaded
from tvisa.kernel.answers import NOT_ASKED, State
from tvisa.report.before import account_lines
from tvisa.report.first import screening_document
from tvisa.report.formats import FORMATS
from tvisa.report.memo import memo
from tvisa.report.page import AS_DECIDED
from tvisa.report.printed import console, print_document
from tvisa.screening.filing.before import titles
from tvisa.screening.screening import Screening
from tvisa.screening.sharing.confidences import as_told

DAY = "2026-11-24"
CASE: dict[str, Any] = {
    "tvisa_case": 2,
    "applicant": "P1",
    "setting": "privileged",
    "people": [{"key": "P1"}],
    "incidents": [
        {"key": "I1", "victim": "P1", "when": "2015/2017", "means": {"threats": "disputed"}},
        {"key": "I2", "victim": "P1"},
    ],
    "hardship": {"extreme": True},
}
DIFFERS = {
    "when": "2019-03-01",
    "to": "border_officer",
    "form": "recorded_interview",
    "about": ["incidents[0].when", "conduct.acts_complete"],
    "differs": True,
    "explained": {"answer": True, "sources": ["client"]},
    "explanation": ["fear"],
    "privileged": False,
}


def decided(*decisions: dict[str, Any], as_decided: bool = True, **more: Any) -> Screening:
    listed = [{"matter": "i_914", **each} for each in decisions]
    return screen(as_case({**CASE, "decisions": listed, **more}), DAY, as_decided=as_decided)


def ruling(part: str, said: str, **more: str) -> dict[str, Any]:
    return {"rulings": [{"part": part, "ruling": said, **more}]}


def printed(result: Screening) -> list[str]:
    out = io.StringIO()
    terminal = console(out, color=False)
    terminal.width = 2000
    print_document(screening_document(result), terminal)
    return [line.strip() for line in out.getvalue().splitlines()]


# --- statements -------------------------------------------------------------------------------------------------------


def test_what_differs_is_to_be_reconciled_and_moves_no_element() -> None:
    """It is a line in the text, a row in the memo and a value in JSON."""
    told = screen(as_case({**CASE, "statements": [DIFFERS, {"about": ["hardship.extreme"]}]}), DAY)
    bare = screen(as_case(CASE), DAY)

    (line,) = [line for line in printed(told) if "Reconcile" in line]
    assert line == (
        "Earlier statements differ. Reconcile them before any personal statement: "
        "Statement 1 (time of the incident, these are all such acts)."
    )
    assert [(s.differs, s.reconcile) for s in told.statements] == [(State.YES, True), (State.NOT_ASKED, False)]
    memo = str(told.report("memo", "markdown"))
    assert "border officer, recorded interview" in memo
    assert "Not compared yet with what the client says now: Statement 2." in memo
    assert told.as_dict()["statements"][0]["reconcile"] is True
    assert [(e.outcome, e.reason) for e in told.elements] == [(e.outcome, e.reason) for e in bare.elements]
    assert "liar" not in memo.lower()
    assert "credib" not in line


def test_a_statement_that_does_not_differ_is_nothing_to_reconcile() -> None:
    """Neither a line nor a table."""
    told = screen(as_case({**CASE, "statements": [{**DIFFERS, "differs": False}]}), DAY)

    assert not [line for line in printed(told) if "Reconcile" in line]
    assert "to reconcile" not in str(told.report("memo", "markdown"))


def test_outside_a_privileged_setting_only_what_it_allows_is_told() -> None:
    """A statement to counsel, and one of which nobody said that it was not in confidence, are not told; of another, no fact of own acts."""
    listed = [{**DIFFERS, "privileged": True}, {**DIFFERS, "privileged": None}, DIFFERS]
    told = screen(as_case({**CASE, "setting": "not_privileged", "statements": listed}), DAY)

    (one,) = told.statements
    assert (one.about, one.to, one.form) == (("incidents[0].when",), None, None)
    assert "border" not in told.to_json()
    only_acts = {**DIFFERS, "about": ["conduct.acts_complete"]}
    assert screen(as_case({**CASE, "setting": None, "statements": [only_acts]}), DAY).statements == ()


@pytest.mark.parametrize(
    "path",
    [
        "incidents[0].sex.act",
        "incidents[0].agreement.to_be_smuggled",
        "incidents[0].labor.furthered_smuggling",
        "presence.entries[0].manner",
        "presence.departures[0].removed",
        "status.removal_order",
        "grounds.missed_hearing",
        "filing.order_on",
        "conduct.matters_complete",
    ],
)
def test_outside_a_privileged_setting_no_fact_of_own_acts_is_named(path: str) -> None:
    """Commercial sex, smuggling, manner of entry, a removal, an order, an arrest: in no form, of a statement or of a decision."""
    known = {"presence": {"entries": [{"manner": "admitted"}], "departures": [{}]}}
    statement = {**DIFFERS, "about": [path]}
    in_private = as_case({**CASE, **known, "statements": [statement]})
    outside = as_case({**CASE, **known, "setting": None, "statements": [statement]})

    assert [s.about for s in screen(in_private, DAY).statements] == [(path,)]
    assert screen(outside, DAY).statements == ()
    if path.rpartition(".")[2] not in ("manner", "order_on"):
        found = decided({"resolved": [{"fact": path, "answer": True}]}, setting=None, as_decided=False, **known)
        assert [d.answers for d in found.decisions] == [()]


def test_outside_a_privileged_setting_a_decision_says_nothing_of_a_crime_or_an_order() -> None:
    """Neither by who decided nor by how it came out."""
    (told,) = decided({"body": "state_court", "disposition": "convicted"}, setting=None).decisions
    (kept,) = decided({"body": "aao", "disposition": "denied"}, setting=None).decisions

    assert (told.body, told.disposition) == (None, None)
    assert (kept.body, kept.disposition) == ("aao", "denied")


def test_outside_a_privileged_setting_nothing_noted_beside_the_service_of_a_decision_is_kept() -> None:
    """How a decision was served is told, and no words beside it."""
    served = {"answer": True, "note": "SECRET"}
    case = as_case({**CASE, "setting": None, "decisions": [{"matter": "i_914", "served_by_mail": served}]})
    (left,) = as_told(case).decisions

    assert left.served_by_mail.state() is State.YES
    assert [claim.note for claim in left.served_by_mail.claims] == [""]


def test_outside_a_privileged_setting_what_is_left_is_not_said_to_be_all() -> None:
    """A list that was cut is no complete list."""
    case = as_case(
        {**CASE, "setting": None, "statements": [{**DIFFERS, "privileged": True}], "statements_complete": True}
    )

    assert as_told(case).statements_complete == NOT_ASKED


def test_a_note_beside_a_statement_is_told_in_a_privileged_setting_alone() -> None:
    """Counted anew, what is left must not be told with the note of another."""
    first = {**DIFFERS, "differs": {"answer": True, "note": "NOTE"}, "privileged": True}
    case = {**CASE, "statements": [first, {**DIFFERS, "privileged": False}]}
    private, outside = (
        FORMATS["markdown"](memo(screen(as_case({**case, "setting": setting}), DAY), appendix=True))
        for setting in ("privileged", None)
    )

    assert "NOTE" in str(private)
    assert "NOTE" not in str(outside)


def test_a_difference_that_is_disputed_is_to_be_reconciled_too() -> None:
    """Until somebody has looked, both are there."""
    told = screen(as_case({**CASE, "statements": [{**DIFFERS, "differs": "disputed"}]}), DAY)

    assert [s.reconcile for s in told.statements] == [True]


def test_an_incident_done_to_somebody_else_is_not_named_outside_a_privileged_setting() -> None:
    """It may be one in which the client had a part."""
    people = [{"key": "P1"}, {"key": "P2"}]
    incidents = [{"key": "I1", "victim": "P2"}]
    statement = {**DIFFERS, "about": ["incidents[0].when"]}
    case = {**CASE, "setting": None, "people": people, "incidents": incidents, "statements": [statement]}

    assert screen(as_case(case), DAY).statements == ()


def test_an_earlier_statement_that_differs_asks_for_care() -> None:
    """The finding that telling could do harm reads the statements, which are their one home."""
    raised, closed, open_still = (
        {e.code: e for e in screen(as_case({**CASE, **more}), DAY).exposure}.get("DISCLOSURE_HAZARD")
        for more in (
            {"statements": [DIFFERS]},
            {"statements": [{**DIFFERS, "differs": False}], "statements_complete": True},
            {},
        )
    )

    assert raised is not None
    assert [f.path for f in raised.facts] == ["statements[0].differs"]
    assert closed is open_still is None


@pytest.mark.parametrize("said", [True, False, "unknown", "declined", {"answer": True, "sources": ["document"]}])
def test_what_earlier_files_answered_in_one_word_is_a_statement(said: Any) -> None:
    """That an earlier statement differs stood with the client's own conduct; who said so comes along."""
    old = {**CASE, "tvisa_case": 1, "conduct": {"disclosure": {"accounts_differ": said, "fear": True}}}

    (doubt,) = [d for d in loaded(old).doubts if d.path.startswith("statements")]
    assert (doubt.path, doubt.old) == ("statements[0]", "conduct.disclosure.accounts_differ")
    assert as_case(old) == as_case(
        {**CASE, "conduct": {"disclosure": {"fear": True}}, "statements": [{"differs": said}]}
    )


# --- decisions --------------------------------------------------------------------------------------------------------


def test_a_decision_is_told_in_a_line_and_adopted_by_nobody() -> None:
    """Body, date, matter, outcome, each part and a dispute that was resolved; and the outcome is what the record makes of it."""
    found = {
        "body": "aao",
        "decided_on": "2021-01-01",
        "disposition": "dismissed",
        **ruling("extreme_hardship", "not_shown"),
        "resolved": [
            {"fact": "incidents[0].means.threats", "answer": True},
            {"fact": "hardship.extreme", "answer": False},
        ],
    }
    told = decided(found, as_decided=False)

    (line,) = [line for line in printed(told) if line.startswith("Decided before")]
    assert line == (
        "Decided before (Decision 1): Form I-914, AAO, 2021-01-01, dismissed; Extreme hardship involving unusual and severe "
        "harm: not shown, dispute resolved, threats: yes, extreme hardship: no"
    )
    assert [(a.path, a.resolved) for a in told.decisions[0].answers] == [
        ("incidents[0].means.threats", True),
        ("hardship.extreme", False),
    ]
    assert told["extreme_hardship"].outcome == "met"
    memo = str(told.report("memo", "markdown"))
    assert "Nothing in this memo relies on them." in memo
    assert "not bound by its own earlier findings of fact" in memo
    assert AS_DECIDED not in memo


def test_a_later_decision_of_the_same_matter_replaces_an_earlier_one() -> None:
    """By their days, not by their place in the file; another series is another matter, and without days nothing replaces."""
    late, early = {"decided_on": "2021", **ruling("extreme_hardship", "found")}, {"decided_on": "2020"}

    assert [d.replaced_by for d in decided(late, early).decisions] == [None, "decisions[0]"]
    assert [d.replaced_by for d in decided(late, {**early, "series": "A"}).decisions] == [None, None]
    assert [d.replaced_by for d in decided(late, {**early, "matter": "stay"}).decisions] == [None, None]
    assert [d.replaced_by for d in decided(late, {"decided_on": "2021-06"}, {}).decisions] == [None, None, None]
    assert [d.replaced_by for d in decided({}, {}).decisions] == [None, None]


@pytest.mark.parametrize(
    ("said", "outcome"), [("found", "met"), ("conceded", "met"), ("not_shown", "not_met"), ("not_reached", "unknown")]
)
def test_read_as_decided_a_part_is_what_was_decided_of_it(said: str, outcome: str) -> None:
    """What was not reached is computed."""
    result = decided(ruling("physical_presence", said))

    assert result["physical_presence"].outcome == outcome
    assert result["severe_trafficking"].outcome == "unknown"
    assert result.as_decided


def test_read_as_decided_what_was_found_is_shown_and_what_was_not_is_not() -> None:
    """Under the burden as well: what was weighed then waits for no judgment; today it waits for the facts."""
    rulings = [
        {"part": "physical_presence", "ruling": "found"},
        {"part": "law_enforcement_assistance", "ruling": "not_shown"},
    ]
    resolved = [{"fact": "hardship.extreme", "answer": True}]
    read, today = (
        {e.id: e.proof for e in decided({"rulings": rulings, "resolved": resolved}, as_decided=how).as_filed.elements}
        for how in (True, False)
    )

    assert (read["physical_presence"], read["law_enforcement_assistance"]) == ("shown", "not_shown")
    assert (read["extreme_hardship"], today["extreme_hardship"]) == ("shown", "not_shown")
    assert today["physical_presence"] == "not_shown"


def test_what_was_left_standing_is_what_the_decision_before_found() -> None:
    """The latest of those before; where none of them decided it, it is computed."""
    oldest = {"decided_on": "2018", **ruling("physical_presence", "found")}
    earlier = {"decided_on": "2020", **ruling("physical_presence", "not_shown")}
    last = {"decided_on": "2021", **ruling("physical_presence", "left_standing")}

    assert decided(last, oldest, earlier)["physical_presence"].outcome == "not_met"
    assert decided(last)["physical_presence"].outcome == "unknown"
    of_sex = {"decided_on": "2020", **ruling("means", "found", limb="sex")}
    of_labor = {"decided_on": "2021", **ruling("means", "left_standing", limb="labor")}
    for limb in ("sex_trafficking", "labor_trafficking"):
        assert {p.id: p.outcome for p in decided(of_sex, of_labor)[limb].parts}["means"] == "unknown"
    assert decided(oldest, {"decided_on": "2021"})["physical_presence"].outcome == "unknown"


def test_decisions_that_cannot_be_ordered_are_a_dispute() -> None:
    """Neither is chosen."""
    two = decided(ruling("physical_presence", "found"), ruling("physical_presence", "not_shown"))

    assert two["physical_presence"].outcome == "contested"


def test_a_part_is_decided_of_its_limb_and_its_incident() -> None:
    """And the whole above it is computed from it."""
    result = decided({"rulings": [{"part": "means", "limb": "labor", "incident": "I2", "ruling": "found"}]})
    outcomes = {
        (part.path, limb.id): {p.id: str(p.outcome) for p in limb.parts}["means"]
        for part in result["severe_trafficking"].parts
        for limb in _limbs(part)
    }

    assert outcomes["incidents[1]", "labor_trafficking"] == "met"
    assert set(outcomes.values()) == {"met", "unknown"}
    assert sorted(outcomes.values()).count("met") == 1


def _limbs(part: Any) -> list[Any]:
    return [n for n in _below(part) if n.id in ("sex_trafficking", "labor_trafficking")]


def _below(part: Any) -> list[Any]:
    return [part, *(n for p in part.parts for n in _below(p))]


def test_a_limb_carries_the_element() -> None:
    """A limb that was found makes the severe form found."""
    assert decided(ruling("labor_trafficking", "found", incident="I1"))["severe_trafficking"].outcome == "met"


def test_an_answer_to_a_dispute_is_adopted() -> None:
    """Whatever else is recorded of the fact; that it resolved a dispute is still told."""
    result = decided({"resolved": [{"fact": "hardship.extreme", "answer": False}]})

    assert result["extreme_hardship"].outcome == "not_met"
    assert result.case.hardship.extreme.state() is State.YES
    again = decided({"resolved": [{"fact": "incidents[0].means.threats", "answer": True}]})
    assert again.decisions[0].answers[0].resolved


def test_outside_a_privileged_setting_no_decision_on_removal_or_a_crime_is_told_or_adopted() -> None:
    """Nor one on a waiver, nor a ground."""
    removal = {"matter": "removal", **ruling("physical_presence", "found")}
    status = {
        "rulings": [{"ground": "prostitution", "ruling": "found"}, {"part": "extreme_hardship", "ruling": "not_shown"}]
    }
    result = decided(removal, status, setting=None)

    assert [d.matter for d in result.decisions] == ["i_914"]
    assert [r.ground for d in result.decisions for r in d.rulings] == [None]
    assert result["physical_presence"].outcome == "unknown"
    assert not [line for line in printed(result) if "prostitution" in line]


def test_every_part_that_can_be_decided_is_a_part_of_the_law() -> None:
    """Each word of the list is the name of one."""
    assert {str(part) for part in DecidedPart} <= titles().keys()


# --- the case file ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"statements": [{"about": ["incidents[7].when"]}]}, "statements[0].about[0]"),
        ({"statements": [{"about": ["hardship.extreme", "filed_bits"]}]}, "statements[0].about[1]"),
        ({"statements": [{"about": ["hardship.extreme.claims"]}]}, "statements[0].about[0]"),
        ({"statements": [{"about": [""]}]}, "statements[0].about[0]"),
        (
            {"decisions": [{"resolved": [{"fact": "incidents[0].when", "answer": True}]}]},
            "decisions[0].resolved[0].fact",
        ),
        ({"decisions": [{"resolved": [{"answer": True}]}]}, "decisions[0].resolved[0].fact"),
        ({"decisions": [{"person": "P7"}]}, "decisions[0].person"),
        ({"decisions": [{"series": "first"}]}, "decisions[0].series"),
        ({"decisions": [{"rulings": [{"incident": "I7"}]}]}, "decisions[0].rulings[0].incident"),
    ],
)
def test_a_place_that_the_file_does_not_have_is_a_problem(more: dict[str, Any], path: str) -> None:
    """The problem names where it stands, and never what was typed."""
    with pytest.raises(CaseFileError) as raised:
        as_case({**CASE, **more})

    assert [problem.path for problem in raised.value.problems] == [path]
    assert "I7" not in str(raised.value)


def test_the_command_reads_an_old_case_as_it_was_decided(tmp_path: Path) -> None:
    """Under a heading that says so, in text and in JSON."""
    case = as_case({**CASE, "decisions": [{"matter": "i_914", **ruling("extreme_hardship", "not_shown")}]})
    file = tmp_path / "case.json"
    file.write_text(dumps(case), encoding="utf-8")
    read, plain, data = (
        CliRunner().invoke(main, ["screen", str(file), "--as-of", DAY, *more]).stdout
        for more in (["--as-decided"], [], ["--as-decided", "--format", "json"])
    )

    assert " ".join(AS_DECIDED.split()) in " ".join(read.split())
    assert "This reads an old case as it was decided" not in plain
    assert '"as_decided":true' in data
    assert "This reads an old case as it was decided" in str(
        screen(case, DAY, as_decided=True).report("memo", "markdown")
    )


def test_both_accounts_stand_side_by_side_in_a_privileged_setting_alone() -> None:
    """What was noted of a statement, what is on record now, and what others say of acts that the client has not told."""
    text = (
        "applicant: P1\nsetting: {setting}\npeople: [{{key: P1}}]\n"
        "incidents: [{{key: I1, victim: P1, labor: {{paid: no}}}}]\n"
        "conduct: {{acts: [{{tasks: {{held_keys: {{answer: yes, sources: [other_victim]}}, trained: {{answer: yes, sources: [client]}}}}}}]}}\n"
        'statements: [{{when: 2026-01-02, to: police, about: ["incidents[0].labor.paid"], differs: yes, note: was paid}}]\n'
    )
    own, shared = (screen(loads_case(text.format(setting=s)), "2026-11-24") for s in ("privileged", "not_privileged"))

    ((statement, note, now),) = own.two_accounts()
    assert (statement.path, note, now) == ("statements[0]", "was paid", (("paid", "no"),))
    assert [path for path, _, _ in own.others_accounts()] == ["conduct.acts[0].tasks.held_keys"]
    assert list(shared.two_accounts()) == []
    assert shared.others_accounts() == ()


@pytest.mark.parametrize(
    ("recorded", "path", "told"),
    [
        ("incidents: [{key: I1, victim: P1, when: unknown}]", "incidents[0].when", "unknown"),
        ("incidents: [{key: I1, victim: P1, age: declined}]", "incidents[0].age", "declined"),
        ("family: {members: [{person: P1, tie: birth}]}", "family.members[0].tie", "birth"),
        ("assistance: {contacts: [{agency: unknown}]}", "assistance.contacts[0].agency", "unknown"),
        ("incidents: [{key: I1, victim: P1, sex: {what: as told}}]", "incidents[0].sex.what", "as told"),
        ("presence: {entries: [{manner: at_port}]}", "presence.entries", "recorded"),
        ("presence: {entries: [{manner: at_port}]}", "presence.entries[0].when", "not asked"),
    ],
)
def test_what_is_recorded_is_never_shown_as_not_asked(recorded: str, path: str, told: str) -> None:
    """Beside a statement that differs: a reply, a word of a list, a text and a record are each told as what they are."""
    text = (
        f"applicant: P1\nsetting: privileged\npeople: [{{key: P1}}]\n{recorded}\n"
        f'statements: [{{to: police, about: ["{path}"], differs: yes, note: said otherwise}}]\n'
    )
    ((_, _, ((_, now),)),) = screen(loads_case(text), "2026-11-24").two_accounts()

    assert now == told


@pytest.mark.parametrize("note", ["", ", note: was paid"])
def test_a_statement_with_neither_day_nor_listener_is_told_in_whole_sentences(note: str) -> None:
    """By its place in the file, and on the page of what an adjudicator reads as what it is."""
    text = (
        "applicant: P1\nsetting: privileged\npeople: [{key: P1}]\n"
        "incidents: [{key: I1, victim: P1, labor: {paid: no}}]\n"
        f'statements: [{{to: unknown, about: ["incidents[0].labor.paid"], differs: yes{note}}}]\n'
    )
    result = screen(loads_case(text), "2026-11-24")
    told = " ".join(printed(result)) + str(result.report("memo", "markdown"))

    assert (
        "may compare the client's statement with: a statement with neither its date nor its listener on file."
        in " ".join(told.split())
    )
    assert not re.search(r"statement with: [;.]|^ ?- ?:", told, re.MULTILINE)
    assert [line for line in account_lines(result) if line.startswith(":") or not line.partition(":")[0].strip()] == []


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        ("[court_record]", "yes (court record); the client's own account of it is not on file"),
        ("[court_record, client]", "yes"),
        ("[]", "yes"),
    ],
)
def test_what_others_alone_have_on_record_is_no_word_of_the_clients(sources: str, told: str) -> None:
    """A plea that says so is set beside what the client says: where that was never taken down, it is told as a gap."""
    text = (
        "applicant: P1\nsetting: privileged\npeople: [{key: P1}]\n"
        f"conduct: {{acts: [{{benefit: {{anything: {{answer: yes, sources: {sources}}}}}}}]}}\n"
        'statements: [{to: other_court, about: ["conduct.acts[0].benefit.anything"], differs: yes, note: did profit}]\n'
    )
    ((_, note, now),) = screen(loads_case(text), "2026-11-24").two_accounts()
    assert (note, now) == ("did profit", (("got something for it", told),))
