"""Relatives: who can follow, in which class, what closes or opens it, and the days that keep them in reach."""

from __future__ import annotations

import copy
import datetime
import json
import re
from typing import Any

import attrs
import pytest
from click.testing import CliRunner, Result

from tests.cases import SATURDAY
from tests.support import EXAMPLES, sampled
from tvisa import load_case, screen
from tvisa.cli import main
from tvisa.errors import LawDateError
from tvisa.facts import Case
from tvisa.files.casefile import dumps, loads_case, structure
from tvisa.files.rawfile import read_yaml
from tvisa.kernel.answers import yes_no
from tvisa.kernel.paths import put
from tvisa.kernel.truth import Outcome
from tvisa.law.book import entries, search
from tvisa.law.common.business_days import LONGEST, closed, last_open, next_open
from tvisa.law.common.term import Day, DayState, Term
from tvisa.law.t.family.classes import FAMILY_RULES, family_rules
from tvisa.law.t.family.deadlines import OF_RELATIVES
from tvisa.law.t.family.procedures import PROCEDURES
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024
from tvisa.screening.filing.packet import packet
from tvisa.screening.relatives.deadlines import day_told
from tvisa.screening.relatives.family import FamilyScreening, family
from tvisa.screening.remarks.filing import filing
from tvisa.screening.table import table_of
from tvisa.screening.writer import in_full
from tvisa.words.catalog import ENGLISH

TODAY = "2026-11-25"
LAWBOOK = entries()
TABLE = EXAMPLES / "family" / "relatives.yaml"
WHOLE = EXAMPLES / "family" / "brother-nearly-18" / "case.yaml"
FORBIDDEN = re.compile(
    r"\b((?<!\bnot )eligible|ineligible|perpetrator|prima facie|score|probab\w*|chances?)\b", re.IGNORECASE
)


def case_of(*members: dict[str, Any], principal: str | None = "1980-01-01", births: Any = (), **more: Any) -> Case:
    """Return a case with P1 as principal and P2, P3 ... as members, born as given."""
    people = [{"key": "P1", **({"date_of_birth": principal} if principal else {})}]
    people += [{"key": f"P{n}", **({"date_of_birth": b} if b else {})} for n, b in enumerate(births, start=2)]
    people += [{"key": f"P{n}"} for n in range(len(people) + 1, len(members) + 2)]
    about = more.pop("about", {})
    listed = [{"person": f"P{n}", **m} for n, m in enumerate(members, start=2)]
    return structure({"applicant": "P1", "people": people, **more, "family": {**about, "members": listed}})


CHILD = {"kinship": "child", "tie": "birth", "ever_married": False, "in_united_states": True, "of_derivative": False}
SIBLING = {**CHILD, "kinship": "sibling"}
PARENT = {"kinship": "parent", "tie": "birth"}
PENDING = {"application_pending": True}
HELD = {"principal_holds_status": True}
IN_DANGER = {"danger": {"present": True}}


def found(case: Case, day: str = TODAY) -> list[dict[str, Any]]:
    """Return what was found of the members."""
    members: Any = family(case, day).as_dict()["members"]
    return list(members)


def days(case: Case, day: str = TODAY) -> dict[str, tuple[str, str | None]]:
    """Return state and last safe day by kind."""
    return {d["kind"]: (d["state"], d["by"]) for d in family(case, day).as_dict()["deadlines"]}


def text(value: Any) -> str | None:
    """Return a cell of the table of examples; null is none."""
    return None if str(value) == "null" else str(value)


# --- the table of examples --------------------------------------------------------------------------------------------


def rows() -> list[Any]:
    """Return the rows of the table, and what each is expected to give on another day."""
    listed = read_yaml(TABLE.read_text(encoding="utf-8"))
    return [r for row in listed for r in (row, *({**row, **also} for also in row.get("also", ())))]


ROWS = rows()


@pytest.mark.parametrize("row", sampled(ROWS, 3), ids=[f"{r['name']} ({r['as_of']})" for r in ROWS])
def test_the_table_of_families(row: Any) -> None:
    """Each member comes out as expected, with what is missing, and each day with its state."""
    result = family(structure(row["case"]), str(row["as_of"])).as_dict()
    expect = row["expect"]
    members = {m["person"]: m for m in result["members"]}
    told = [(d["kind"], d["members"], [d["state"], d["by"], d["latest"]]) for d in result["deadlines"]]

    assert row["why"]
    assert {who: [m["outcome"], m["class"]] for who, m in members.items()} == {
        who: [text(cell) for cell in cells] for who, cells in expect["members"].items()
    }
    for who, paths in expect.get("missing", {}).items():
        assert [m["path"] for m in members[who]["missing"]] == [str(p) for p in paths]
    for who, statuses in expect.get("closed", {}).items():
        assert [c["class"] for c in members[who]["classes"] if c["outcome"] == "not_met"] == [str(c) for c in statuses]
    if "days" in expect:
        assert {kind: cells for kind, _, cells in told} == {k: list(map(text, v)) for k, v in expect["days"].items()}
    for who, wanted in expect.get("days_of", {}).items():
        own = {kind: cells for kind, concerned, cells in told if who in concerned}
        assert own == {k: list(map(text, v)) for k, v in wanted.items()}


@pytest.mark.slow
def test_the_table_is_large_enough() -> None:
    """More than thirty relatives, every class, every outcome, every state of a day, people who filed earlier, and decisions."""
    results = [family(structure(r["case"]), str(r["as_of"])).as_dict() for r in ROWS]
    members = [m for r in results for m in r["members"]]

    assert len(members) > 30
    assert {m["class"] for m in members} == {None, "T-2", "T-3", "T-4", "T-5", "T-6"}
    assert {m["outcome"] for m in members} == {"met", "not_met", "unknown", "contested"}
    assert {d["state"] for r in results for d in r["deadlines"]} == {"open", "may_have_passed", "passed", "no_day"}
    assert {r["law"]["rule_set"] for r in results} == {"2002", "2017", "2024"}
    assert sum("non-precedent" in r["name"] for r in ROWS) == 3


@pytest.mark.parametrize("row", sampled(ROWS, 5), ids=[f"{r['name']} ({r['as_of']})" for r in ROWS])
def test_results_keep_to_the_vocabulary_and_the_contract(row: Any) -> None:
    """Plain JSON, no word that decides, a sentence for every reason, and the keys of the contract."""
    case = structure(row["case"])
    result = family(case, str(row["as_of"])).as_dict()

    assert loads_case(dumps(case)) == case
    assert json.loads(json.dumps(result)) == result
    assert not FORBIDDEN.search(json.dumps(result))
    for member in result["members"]:
        assert re.fullmatch(r"[A-Z].*\.", member["reason"]), member["reason"]
        assert all(set(m) == {"path", "state", "question", "who"} for m in member["missing"])
        assert all(set(f) == {"path", "answer", "sources"} for f in member["closed_by"])
        assert bool(member["closed_by"]) == (member["outcome"] == "not_met")
        assert bool(member["missing"]) or member["outcome"] != "unknown"
    for deadline in result["deadlines"]:
        assert deadline["citations"]
        assert deadline["rule"]
        assert deadline["members"]
        assert bool(deadline["still_open"]) == (deadline["state"] in ("passed", "may_have_passed"))


# --- traps and mistakes of others -------------------------------------------------------------------------------------


def test_when_to_marry_is_told_of_the_rule_that_says_so() -> None:
    """8 CFR 214.211(e)(4)(ii) is of August 28, 2024; until then 214.11(k)(4) asked for a marriage before filing."""

    def told(day: str) -> set[str]:
        return {p["id"] for p in family(load_case(WHOLE), day).as_dict()["procedures"]}

    assert "marry_any_time" not in told("2019-06-01") | told("2024-08-27")
    assert "marry_any_time" in told("2024-08-28")


def test_trap_26_married_at_filing_or_marry_any_time() -> None:
    """Married by the decision, not by filing; after the grant it is too late, and before the decision it is not."""
    granted: dict[str, Any] = {"filed_on": "2024-10-01", "granted_on": "2026-06-01", "about": HELD}

    def spouse(since: str) -> str:
        member = {"kinship": "spouse", "since": since, "exists_now": True}
        outcome: str = found(case_of(member, **granted))[0]["outcome"]
        return outcome

    assert [spouse(s) for s in ("2024-09-30", "2024-10-02", "2026-05-31")] == ["met"] * 3
    assert [spouse(s) for s in ("2026-06-02", "2026-07")] == ["not_met"] * 2
    assert spouse("2026") == "unknown"
    waiting = case_of({"kinship": "spouse", "exists_now": False}, filed_on="2024-10-01", about=PENDING)
    (member,) = found(waiting)
    assert member["outcome"] == "unknown"
    assert [m["state"] for m in member["missing"]] == ["not yet"]
    assert days(waiting) == {"marriage_before_decision": ("no_day", None)}


def test_trap_27_adult_children_in_danger() -> None:
    """Danger opens nothing to the principal's own grown or married child, only to the child of a relative with status."""
    grown = case_of({**CHILD, **IN_DANGER}, births=["1999-01-01"], filed_on="2024-10-01", about=PENDING)
    married = {**CHILD, **IN_DANGER, "ever_married": True, "married_now": True, "married_on": "2020-01-01"}
    (first,), (second,) = found(grown), found(case_of(married, births=["2010"], filed_on="2024-10-01", about=PENDING))

    assert [first["outcome"], second["outcome"]] == ["not_met", "not_met"]
    assert {f["path"] for f in first["closed_by"]} == {"filed_on", "people[1].date_of_birth"}
    assert any(
        "no derivative category to the applicant's own adult or married child" in note for note in first["notes"]
    )
    unasked = attrs.evolve(grown.family.members[0], of_derivative=grown.family.members[0].applied)
    (third,) = found(attrs.evolve(grown, family=attrs.evolve(grown.family, members=(unasked,))))
    assert (third["outcome"], third["class"]) == ("unknown", "T-6")
    of_spouse = {"kinship": "child_of_derivative", "through": "P2", "tie": "birth", **IN_DANGER}
    couple = {"kinship": "spouse", "since": "2010", "exists_now": True, "granted": True, "status_undone": False}
    t6 = case_of(couple, of_spouse, births=[None, "1999"], filed_on="2024-10-01", granted_on="2025-01-01", about=HELD)
    assert [(m["outcome"], m["class"]) for m in found(t6)] == [("met", "T-2"), ("met", "T-6")]


def test_trap_28_siblings_age_out_at_18() -> None:
    """Fixed at filing where the principal was under 21 then; of a sibling in danger of an older one no text fixes it."""
    young = case_of(SIBLING, principal="2006-01-01", births=["2008-03-01"], filed_on="2026-02-01", about=PENDING)
    older = case_of(
        {**SIBLING, **IN_DANGER}, principal="1990", births=["2008-03-01"], filed_on="2026-02-01", about=PENDING
    )
    (kept,), (gap,) = found(young), found(older)

    assert (kept["outcome"], kept["class"]) == ("met", "T-5")
    assert any("age is locked in on the day of filing" in note for note in kept["notes"])
    assert "sibling_in_danger_turns_18" not in days(young)
    assert gap["outcome"] == "unknown"
    assert [(m["path"], m["state"], m["who"]) for m in gap["missing"]] == [
        ("family.members[0].age_protected", "judgment", "counsel")
    ]
    assert days(older)["sibling_in_danger_turns_18"] == ("passed", "2026-02-28")


def test_trap_37_a_child_under_21_at_filing_is_always_protected() -> None:
    """Only a birthday while the application is pending is covered; after the grant counsel reviews, and it is not decided."""

    def child(born: str) -> dict[str, Any]:
        case = case_of(
            {**CHILD, "granted": False}, births=[born], filed_on="2024-10-01", granted_on="2026-06-01", about=HELD
        )
        return found(case)[0]

    assert [child(b)["outcome"] for b in ("2005-05-31", "2005-06-01")] == ["met", "met"]
    gap = child("2005-06-02")
    assert gap["outcome"] == "unknown"
    assert gap["missing"][0]["question"].startswith("Counsel decides")
    assert any("text does not address that; counsel reviews" in note for note in gap["notes"])
    assert child("2003-10-01")["outcome"] == "not_met"


def test_others_b5_unknown_marital_status_counts_as_unmarried() -> None:
    """Not asked, not known and declined are none of them "unmarried"; a child born after filing is covered."""
    unasked = {k: v for k, v in CHILD.items() if k != "ever_married"}
    for said in (unasked, {**unasked, "ever_married": "unknown"}, {**unasked, "ever_married": "declined"}):
        (member,) = found(case_of(said, births=["2010"], filed_on="2024-10-01", about=PENDING))
        assert member["outcome"] == "unknown"
        assert "family.members[0].ever_married" in {m["path"] for m in member["missing"]}
    (born,) = found(case_of(CHILD, births=["2025-05-05"], filed_on="2024-10-01", about=PENDING))
    assert (born["outcome"], born["class"]) == ("met", "T-3")


def test_others_e_a_child_who_turns_21_while_pending_is_protected() -> None:
    """8 USC 1184(o)(4), and no day to file by is invented where the law has fixed the age."""
    case = case_of(CHILD, births=["2005-01-01"], filed_on="2024-10-01", about=PENDING)
    (member,) = found(case)

    assert (member["outcome"], member["class"], member["basis"]) == ("met", "T-3", "rule")
    assert any(note.startswith("The age is protected") for note in member["notes"])
    assert days(case) == {}


def test_others_e_parents_and_siblings_of_older_principals_without_asking_about_danger() -> None:
    """Danger that nobody asked about never reads as "no": both stay open and the question is put."""
    case = case_of(PARENT, SIBLING, principal="1985", births=["1960", "2012"], filed_on="2024-10-01", about=PENDING)

    for number, member in enumerate(found(case)):
        assert member["outcome"] == "unknown"
        assert f"family.members[{number}].danger.present" in {m["path"] for m in member["missing"]}


def test_others_h_relatives_filed_later_lose_out() -> None:
    """A Supplement A can come later, while T-1 status is held: filing it later closes nothing."""
    case = case_of(
        {**CHILD, "applied": False, "granted": False},
        births=["2015"],
        filed_on="2024-10-01",
        granted_on="2025-06-01",
        about=HELD,
    )

    assert found(case)[0]["outcome"] == "met"
    assert days(case)["principal_status_ends"] == ("open", "2029-05-31")


TO_COME: Any = {**CHILD, "applied": False, "granted": False}
TERM = "principal_status_ends"


def held(*, granted: Any = "2020-06-01", about: Any = HELD, **adjustment: Any) -> Case:
    """Return a case of a child for whom nothing is filed yet, and of a principal whose status was granted then."""
    told: dict[str, Any] = {"adjustment": adjustment} if adjustment else {}
    return case_of(TO_COME, births=["2015"], filed_on="2001-10-01", granted_on=granted, about=about, **told)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (held(granted="2024-06-01"), {TERM: ("open", "2028-05-31")}),
        (held(granted="2004-06-01", about={}), {TERM: ("passed", "2007-05-31")}),
        (held(granted="2006-01-05", about={}), {TERM: ("passed", "2010-01-04")}),
        (held(granted="2024-06-01", status_until="2029-06-30"), {TERM: ("open", "2029-06-30")}),
        (
            held(granted="2024-06-01", status_until="2026-06-30", filed=False, about={}),
            {TERM: ("passed", "2026-06-30")},
        ),
        (held(granted="2024-06-01", status_until="2026"), {TERM: ("may_have_passed", "2026-01-01")}),
        (
            held(status_until="2024-05-31", filed=True, filed_on="2024-05-31"),
            {"principal_status_extended": ("no_day", None)},
        ),
        (
            held(granted="2024-06-01", filed=True, filed_on="2026-01-31", adjusted=True),
            {"principal_status_extended": ("passed", None)},
        ),
        (held(status_until="2024-05-31", filed=True, filed_on="2024-06-01"), {TERM: ("passed", "2024-05-31")}),
        (held(granted="2024-06-01", about={"principal_holds_status": False}), {}),
        (held(granted=[{"date": "2020-06-01", "sources": ["trafficker"]}], about={}), {}),
        (
            held(
                granted=[
                    {"date": "2010-06-01", "sources": ["trafficker"]},
                    {"date": "2024-06-01", "sources": ["client"]},
                ]
            ),
            {TERM: ("open", "2028-05-31")},
        ),
    ],
)
def test_the_last_day_of_status_is_the_one_recorded_or_that_of_the_rule(case: Case, expected: Any) -> None:
    """8 USC 1184(o)(7), 8 CFR 214.212: three years before 2006, then four; extensions as recorded; no day of a trafficker's."""
    kinds = (TERM, "principal_status_extended")
    assert {k: v for k, v in days(case).items() if k in kinds} == expected


def test_what_has_no_day_asks_for_no_birthday() -> None:
    """Status extended by Form I-485: what is urgent says to file before that is decided, and asks for no date of birth."""
    result = screen(held(status_until="2024-05-31", filed=True, filed_on="2024-05-01"), TODAY)
    told = json.dumps(in_full(result))

    assert "Supplement A before residence is decided" in told
    assert "Ask for the date of birth of P1" not in told


def test_that_only_a_trafficker_says_a_sibling_follows_already_takes_no_day_away() -> None:
    """8 CFR 214.211(a)(2): the last day to file before the eighteenth birthday stays."""
    young: Any = {"principal": "2007-01-01", "births": ["2010-03-01"], "filed": False}
    last = days(case_of(SIBLING, **young))["sibling_turns_18"]
    theirs = {**SIBLING, "granted": {"answer": True, "sources": ["trafficker"]}}

    assert days(case_of(theirs, **young))["sibling_turns_18"] == last
    assert "sibling_turns_18" not in days(case_of({**SIBLING, "granted": True}, **young))


def test_every_kind_of_day_has_a_title() -> None:
    """What is urgent calls each by a name of its own."""
    assert all(kind.title and kind.code for kind in OF_RELATIVES)


def test_a_status_that_ran_out_carries_no_relative() -> None:
    """8 CFR 214.211(b)(1)(ii): the principal has to keep the status. Late, an extension can bring it back: never "no" by itself."""
    over = {"status_until": "2024-05-31", "filed": False}

    assert found(held(granted="2024-06-01"))[0]["outcome"] == "met"
    assert found(held(about={}, **over))[0]["outcome"] == "unknown"
    assert found(held(**over))[0]["outcome"] == "contested"
    assert found(held(status_until="2024-05-31", filed=True, filed_on="2024-05-01"))[0]["outcome"] == "met"
    assert "child_turns_21_after_grant" in days(held(granted="2024-06-01", status_until="2028-05-31"))
    assert "child_turns_21_after_grant" not in days(held(about={}, **over))


def test_a_day_that_only_a_trafficker_gives_is_not_quoted() -> None:
    """Neither as the day of filing or of the grant, nor as an approval or an admission of a relative."""
    theirs = [{"date": "2025-01-01", "sources": ["trafficker"]}]
    member = {**CHILD, "granted_on": theirs, "admitted_on": theirs}
    told = family(case_of(member, births=["2015"], filed_on=theirs, granted_on=theirs, about={}), TODAY).as_dict()

    assert told["principal"]["filed_on"] == told["principal"]["granted_on"] == []
    assert not any("recorded as granted" in note for note in told["members"][0]["notes"])
    assert "relatives_work" not in {p["id"] for p in told["procedures"]}


def test_a_decision_sooner_can_be_asked_for() -> None:
    """USCIS Policy Manual, vol. 3, part B, ch. 7(C), names the Supplement A; nobody who was granted status needs it."""

    def told(member: dict[str, Any]) -> set[str]:
        case = case_of(member, births=["2015"], filed_on="2024-10-01", about=PENDING)
        return {p["id"] for p in family(case, TODAY).as_dict()["procedures"]}

    assert "relatives_expedited" in told({**CHILD, "granted": False})
    assert "relatives_expedited" not in told({**CHILD, "granted": True})


def test_the_manual_says_when_a_sibling_in_danger_is_young() -> None:
    """The note below the table of ch. 4(C)(2): ages are those at the principal's filing; no text freezes them, and counsel decides."""
    grown = {**SIBLING, **IN_DANGER, "granted": False}
    case = case_of(grown, principal="1985", births=["2007-01-01"], filed_on="2024-10-01", about=PENDING)
    (member,) = found(case)

    assert member["outcome"] == "unknown"
    assert any(
        "uses the age on the day the application was filed. Counsel reviews." in note for note in member["notes"]
    )
    assert "family.members[0].age_protected" in {m["path"] for m in member["missing"]}


def test_what_only_a_trafficker_dates_takes_nobody_off_the_list() -> None:
    """An approval or a filing that only they date leaves the relative's days where they were."""
    theirs = [{"date": "2025-01-01", "sources": ["trafficker"]}]
    for name in ("granted_on", "applied_on"):
        member = {**CHILD, name: theirs}
        case = case_of(member, births=["2008"], filed_on="2024-10-01", granted_on="2024-12-01", about=HELD)
        assert days(case)[TERM] == ("open", "2028-11-30")
        assert "child_turns_21_after_grant" in days(case)


# --- what a careful reader asks ---------------------------------------------------------------------------------------


def test_danger_is_a_judgment_and_its_evidence_moves_nothing() -> None:
    """Everything listed is held and the question is unanswered: open, for counsel, with what speaks for it."""
    held = {"advance_parole": True, "agency_statement": True, "own_statement": True, "other_evidence": True}
    shown = {**PARENT, "danger": held}
    (member,) = found(case_of(shown, principal="1985", filed_on="2024-10-01", about=PENDING))

    assert member["outcome"] == "unknown"
    assert [(m["path"], m["state"], m["who"]) for m in member["missing"]] == [
        ("family.members[0].danger.present", "judgment", "counsel")
    ]
    assert {f["counts"] for f in member["factors"]} == {"for"}
    answered = case_of({**PARENT, **IN_DANGER}, principal="1985", filed_on="2024-10-01", about=PENDING)
    assert found(answered)[0]["basis"] == "judgment"


def test_a_danger_that_was_denied_can_arise_later() -> None:
    """A recorded "no" closes T-4 and says that a later danger opens it again."""
    member = {**PARENT, "danger": {"present": False}}
    (closed,) = found(case_of(member, principal="1985", filed_on="2024-10-01", about=PENDING))

    assert closed["outcome"] == "not_met"
    assert [f["path"] for f in closed["closed_by"]][-1] == "family.members[0].danger.present"
    assert any("arises later" in note for note in closed["notes"])


def test_what_a_trafficker_says_about_danger_is_set_aside() -> None:
    """Only the trafficker says that there is no danger: listed, and neither fact nor dispute."""
    said = {"present": [{"answer": True, "sources": ["client"]}, {"answer": False, "sources": ["trafficker"]}]}
    (member,) = found(case_of({**PARENT, "danger": said}, principal="1985", filed_on="2024-10-01", about=PENDING))

    assert member["outcome"] == "met"
    assert [h["path"] for h in member["hostile_assertions"]] == ["family.members[0].danger.present"]


def test_a_trafficker_cannot_age_a_child_out_nor_make_a_day_pass() -> None:
    """Their date is neither read against the child nor quoted as a fact, and their day is no day."""
    dates = [{"date": "2010-01-01", "sources": ["client"]}, {"date": "2001-01-01", "sources": ["trafficker"]}]
    case = case_of(CHILD, births=[dates], filed=False)
    (member,) = found(case)

    assert member["outcome"] == "met"
    assert {h["path"] for h in member["hostile_assertions"]} == {"people[1].date_of_birth"}
    assert "2001" not in member["reason"]
    assert days(case) == {"child_turns_21": ("open", "2030-12-31")}


def test_a_disputed_answer_contests() -> None:
    """Two sources differ on danger: the readings differ, and the outcome says so."""
    said = {"present": [{"answer": True, "sources": ["client"]}, {"answer": False, "sources": ["family"]}]}
    (member,) = found(case_of({**PARENT, "danger": said}, principal="1985", filed_on="2024-10-01", about=PENDING))

    assert member["outcome"] == "contested"
    assert member["readings"] == {"favorable": "met", "adverse": "not_met"}
    assert member["reason"].startswith("Disputed")


def test_a_date_after_the_day_has_not_come_yet() -> None:
    """As of a day, an application filed later is not filed, and a grant dated later is none."""
    case = case_of(CHILD, births=["2005-06-15"], filed_on="2026-07-01", granted_on="2026-09-01", about=HELD)

    assert found(case, "2026-06-01")[0]["outcome"] == "met"
    assert days(case, "2026-06-01")["child_turns_21"] == ("open", "2026-06-14")
    assert found(case, "2026-12-01")[0]["outcome"] == "not_met"


def test_a_principal_who_turned_21_after_the_grant_leaves_parents_to_counsel() -> None:
    """8 USC 1184(o)(5) covers a birthday while pending; after the grant the text is silent, for a filed Supplement A too."""
    waiting = {**PARENT, "granted": False}
    granted: dict[str, Any] = {"filed_on": "2024-10-01", "granted_on": "2025-06-01", "about": HELD}
    kept = case_of(waiting, principal="2004-03-01", **granted)
    gap = case_of({**waiting, "applied_on": "2025-07-01"}, principal="2005-06-01", **granted)
    soon = case_of(waiting, principal="2005-11-26", **granted)

    assert [found(c)[0]["outcome"] for c in (kept, gap, soon)] == ["met", "unknown", "met"]
    assert {m["who"] for m in found(gap)[0]["missing"]} == {"counsel"}
    assert "family.members[0].age_protected" in {m["path"] for m in found(gap)[0]["missing"]}
    assert "principal_turns_21_after_grant" not in days(kept)
    assert days(gap)["principal_turns_21_after_grant"] == ("passed", "2026-05-31")
    assert days(soon)["principal_turns_21_after_grant"] == ("open", "2026-11-25")


def test_a_granted_relative_is_measured_on_the_day_of_the_grant() -> None:
    """What happens after the approval does not undo it here; what can end it stands among the notes on procedure."""
    member = {
        **CHILD,
        "granted_on": "2025-06-01",
        "married_now": True,
        "ever_married": True,
        "married_on": "2026-01-01",
    }
    case = case_of(member, births=["2006-01-01"], filed_on="2024-10-01", granted_on="2025-06-01")
    result = family(case, TODAY).as_dict()

    assert result["members"][0]["outcome"] == "met"
    assert result["deadlines"] == []
    assert {"relatives_revocation", "relatives_travel", "relatives_work"} <= {p["id"] for p in result["procedures"]}


@pytest.mark.parametrize(
    ("granted_as", "of_derivative", "outcome"),
    [
        ("T-5", True, "met"),
        ("T-6", True, "not_met"),
        (None, True, "unknown"),
        (None, None, "unknown"),
        (None, False, "met"),
    ],
)
def test_nobody_follows_through_a_t6(granted_as: str | None, of_derivative: bool | None, outcome: str) -> None:
    """Which status a sibling was granted decides; where that is open and both were possible, so is the niece's class."""
    sibling = {
        **SIBLING,
        "granted": True,
        "granted_as": granted_as,
        "status_undone": False,
        "of_derivative": of_derivative,
    }
    niece = {"kinship": "child_of_derivative", "through": "P2", "tie": "birth", **IN_DANGER}
    case = case_of(
        sibling,
        niece,
        principal="2005-01-01",
        births=["2008", "2020"],
        filed_on="2024-10-01",
        granted_on="2025-06-01",
        about=HELD,
    )
    member = found(case)[1]

    assert member["outcome"] == outcome
    if outcome == "unknown":
        assert [m["path"] for m in member["missing"]] == ["family.members[0].granted_as"]


def test_a_death_never_reads_as_supported() -> None:
    """Pending or not filed, and dead: counsel; held, and dead: disputed; counsel's yes carries it, and counsel's no ends it."""
    child = {**CHILD, "granted": False}
    died: dict[str, Any] = {"principal_died": True}
    held: dict[str, Any] = {"filed_on": "2024-10-01", "granted_on": "2025-06-01"}
    cases = [
        case_of(child, births=["2015"], filed_on="2024-10-01", about={**PENDING, **died}),
        case_of(child, births=["2015"], filed=False, about=died),
        case_of(child, births=["2015"], **held, about={**HELD, **died}),
        case_of(child, births=["2015"], **held, about=died),
        case_of(child, births=["2015"], **held, about={**died, "after_death_counts": True}),
        case_of({**child, "granted": True}, births=["2015"], **held, about=died),
        case_of(child, births=["2015"], filed=False, about={**died, "after_death_counts": False}),
        case_of(child, births=["2015"], filed_on="2024-10-01", about={**PENDING, **died, "after_death_counts": False}),
    ]

    assert [found(c)[0]["outcome"] for c in cases] == [
        *["unknown", "unknown", "contested", "unknown", "met", "met", "not_met", "not_met"],
    ]
    assert all(days(c) == {} for c in cases)
    assert all("the applicant has died" in family(c, TODAY).as_dict()["notices"][0] for c in cases)
    assert "principal died" in found(cases[2])[0]["reason"]


def test_what_is_not_filed_is_not_pending_either() -> None:
    """8 CFR 214.211(a): "not filed" and "not pending" say the same, and dispute nothing."""
    about = {"application_pending": False, "application_denied": False, "principal_died": False}

    assert found(case_of(CHILD, births=["2015"], filed=False, about=about))[0]["outcome"] == "met"
    assert found(case_of(CHILD, births=["2015"], filed=True, about=about))[0]["outcome"] != "met"


@pytest.mark.parametrize(("revoked", "outcome"), [(True, "not_met"), (False, "met"), (None, "met")])
def test_a_revocation_ends_what_was_granted_to_a_relative(revoked: bool | None, outcome: str) -> None:
    """8 CFR 214.213(d): revocation of T-1 status ends the status that hangs on it; any other end does not."""
    child = {**CHILD, "granted": True, "granted_on": "2025-07-01"}
    case = case_of(
        child,
        births=["2015"],
        filed_on="2024-10-01",
        granted_on="2025-06-01",
        about={"principal_holds_status": False, "principal_died": False},
        adjustment={"revoked": revoked},
    )

    assert found(case)[0]["outcome"] == outcome


def test_a_revocation_leaves_nothing_that_a_death_could_carry() -> None:
    """8 CFR 214.213(d): a pending Supplement A is denied with the revocation; 8 USC 1154(l) finds nothing to keep."""
    about = {"principal_died": True, "after_death_counts": True}
    held: dict[str, Any] = {"filed_on": "2024-10-01", "granted_on": "2025-06-01", "about": about}
    child = {**CHILD, "granted": False}

    assert found(case_of(child, births=["2015"], **held))[0]["outcome"] == "met"
    assert found(case_of(child, births=["2015"], **held, adjustment={"revoked": True}))[0]["outcome"] == "not_met"


@pytest.mark.parametrize(("admitted_on", "outcome"), [("2026-03-01", "unknown"), ("2026-01-31", "met"), (None, "met")])
def test_the_admission_of_somebody_who_was_abroad_still_counts(admitted_on: str | None, outcome: str) -> None:
    """8 CFR 214.211(d)(5): somebody here now, who came from abroad, had to be under 21 at admission too, or covered."""
    child = {**CHILD, "granted": True, "granted_on": "2026-01-01", "admitted_on": admitted_on}
    case = case_of(child, births=["2005-02-15"], filed_on="2024-10-01", granted_on="2025-06-01", about=HELD)

    assert found(case)[0]["outcome"] == outcome


@pytest.mark.parametrize("relative", ["spouse", "child", "parent"])
def test_a_marriage_by_custom_alone_is_for_counsel(relative: str) -> None:
    """8 USC 1101(a)(35), (b)(1): what a ceremony that nobody registered makes of somebody is never read as by rule."""
    wed = {"kinship": relative, "tie": "marriage", "since": "2019-03-01", "exists_now": True, "in_united_states": True}
    wed |= {"ever_married": relative != "child", "of_derivative": False}

    def outcome(**more: Any) -> tuple[str, list[str]]:
        # The stepchild is two at the marriage; as a parent, P2 married a parent of P1, who was twelve.
        case = case_of({**wed, **more}, principal="2007-01-01", births=["2016"], filed_on="2024-10-01", about=PENDING)
        member = found(case)[0]
        return member["outcome"], [m["path"].rpartition(".")[2] for m in member["missing"]]

    assert outcome()[0] == outcome(unregistered=False)[0] == outcome(unregistered=True, tie_counts=True)[0] == "met"
    assert outcome(unregistered=True) == ("unknown", ["tie_counts"])
    assert outcome(unregistered=True, tie_counts=False)[0] == "not_met"


def test_one_abroad_follows_until_admission() -> None:
    """8 CFR 214.201, 214.211(d)(5): approved abroad is no derivative yet, so T-1 status must be held until admission."""
    about = {"principal_holds_status": False, "principal_died": False}
    granted: dict[str, Any] = {"filed_on": "2024-10-01", "granted_on": "2025-06-01", "about": about}

    def child(**more: Any) -> dict[str, Any]:
        approved = {**CHILD, "granted_on": "2026-01-01", **more}
        return found(case_of(approved, births=["2015"], **granted))[0]

    abroad = child(in_united_states=False)
    assert abroad["outcome"] == "not_met"
    assert any("214.212(c)" in note for note in abroad["notes"])
    assert child(in_united_states=False, admitted_on="2026-02-01")["outcome"] == "met"
    assert child(in_united_states=True)["outcome"] == "met"
    unasked = child(in_united_states=None)
    assert unasked["outcome"] == "unknown"
    assert unasked["missing"][0]["path"] == "family.members[0].in_united_states"


def test_the_principals_age_and_a_siblings_end_before_admission_too() -> None:
    """A parent abroad waits for the principal's 21st birthday, a sibling in danger for their own 18th; each has its day."""
    approved = {"granted_on": "2026-01-01", "in_united_states": False}
    granted: dict[str, Any] = {"filed_on": "2024-10-01", "granted_on": "2025-06-01", "about": HELD}
    parent = case_of({**PARENT, **approved}, principal="2006-03-01", **granted)
    sibling = case_of({**SIBLING, **IN_DANGER, **approved}, births=["2009-03-01"], **granted)

    assert days(parent) == {"age_ends_before_admission": ("open", "2027-02-28")}
    assert days(sibling) == {"age_ends_before_admission": ("open", "2027-02-28")}
    assert [found(c)[0]["outcome"] for c in (parent, sibling)] == ["met", "met"]
    assert [found(c, "2027-03-01")[0]["outcome"] for c in (parent, sibling)] == ["unknown", "unknown"]


def test_somebody_listed_twice_keeps_the_days_of_what_is_open() -> None:
    """Closed as a child and open as the spouse's child: the day by which to file is still told."""
    twice = {"person": "P2", "kinship": "child_of_derivative", "through": "P3", "tie": "birth", **IN_DANGER}
    spouse = {"person": "P3", "kinship": "spouse", "since": "2010", "exists_now": True, "granted": False}
    case = case_of(CHILD, twice, spouse, births=["1999"], filed_on="2024-10-01", granted_on="2025-06-01", about=HELD)
    (day,) = family(case, TODAY).deadlines

    assert [m["outcome"] for m in found(case)] == ["not_met", "unknown", "met"]
    assert day.members == ("P2", "P3")


def test_status_that_is_not_held_has_no_day_to_file_by() -> None:
    """USCIS Policy Manual, vol. 3, part B, ch. 5(B): nothing can be filed then, and an extension is told of beside."""
    about = {"principal_holds_status": False, "principal_died": False}
    case = case_of(
        {**CHILD, "granted": False}, births=["2015"], filed_on="2024-10-01", granted_on="2025-06-01", about=about
    )
    (member,) = found(case)

    assert days(case) == {}
    assert member["outcome"] == "not_met"
    assert any("can be extended" in note for note in member["notes"])


def test_a_denial_says_that_a_new_application_is_read_afresh() -> None:
    """Nobody is told "never": a new filing has ages of its own, and no marriage is promised to a closed one."""
    spouse = {"kinship": "spouse", "exists_now": False}
    case = case_of(spouse, filed=True, about={"application_pending": False, "application_denied": True})

    assert any("judged afresh" in note for note in found(case)[0]["notes"])
    assert days(case) == {}


def test_a_day_that_the_office_is_closed_says_so_and_what_still_counts() -> None:
    """Thanksgiving 2026: have it arrive on Wednesday; the day after, the manual still counts paper, and counsel is asked."""
    case = case_of(CHILD, births=["2005-11-27"], filed=False)
    told = {day: family(case, day).as_dict()["deadlines"][0] for day in ("2026-11-25", "2026-11-27", "2026-11-28")}

    assert told["2026-11-25"]["by"] == "2026-11-26"
    assert told["2026-11-25"]["when"] == "Wed Nov 25, 2026 (today)"
    assert "receives no mail on Thu Nov 26, 2026" in told["2026-11-25"]["notes"][-1]
    assert "receipt by Fri Nov 27, 2026" in told["2026-11-27"]["notes"][-1]
    assert told["2026-11-28"]["notes"] == ["This date has passed."]
    (late,) = found(case, "2026-11-27")
    assert late["outcome"] == "unknown"
    assert any("by the next business day" in note for note in late["notes"])
    assert found(case, "2026-11-28")[0]["outcome"] == "not_met"


def test_no_closed_day_helps_before_the_manual_said_so() -> None:
    """March 29, 2023 is the first day of receipt that it covers."""
    sunday = case_of(CHILD, births=["2002-03-27"], filed_on="2023-03-27", about=PENDING)
    later = case_of(CHILD, births=["2002-04-03"], filed_on="2023-04-03", about=PENDING)

    assert [found(c)[0]["outcome"] for c in (sunday, later)] == ["not_met", "unknown"]


def test_federal_holidays_are_those_of_the_statute() -> None:
    """5 USC 6103(a)-(b), over two years: eleven days a year, kept on a weekday beside a weekend."""
    held = [
        "2026-01-01",
        "2026-01-19",
        "2026-02-16",
        "2026-05-25",
        "2026-06-19",
        "2026-07-03",
        "2026-09-07",
        "2026-10-12",
        "2026-11-11",
        "2026-11-26",
        "2026-12-25",
        "2027-01-01",
        "2027-01-18",
        "2027-02-15",
        "2027-05-31",
        "2027-06-18",
        "2027-07-05",
        "2027-09-06",
        "2027-10-11",
        "2027-11-11",
        "2027-11-25",
        "2027-12-24",
        "2027-12-31",
    ]
    every = [datetime.date(2026, 1, 1) + datetime.timedelta(n) for n in range(730)]

    assert [str(d) for d in every if closed(d) and d.weekday() < 5] == held
    assert all((next_open(d) - d).days <= LONGEST and not closed(next_open(d)) for d in every)
    assert all(last_open(d) <= d and not closed(last_open(d)) for d in every)


def test_a_birth_after_the_day_is_told() -> None:
    """A slip in the year of birth makes everybody young: it is said."""
    (member,) = found(case_of(CHILD, births=["2030-01-01"], filed=False))

    assert any("date of birth on file is after the date of this screening" in note for note in member["notes"])


def test_the_last_day_of_the_calendar_is_a_day() -> None:
    """Total: no day of decision overflows."""
    case = case_of(CHILD, {"kinship": "spouse", "exists_now": False}, births=["2015"], filed=False)

    assert [m["outcome"] for m in found(case, "9999-12-31")] == ["not_met", "unknown"]


def test_what_is_disputed_is_named() -> None:
    """Two dates of birth, or facts that do not go together: the reason names them, and not "as above"."""
    birth = [{"date": "2005-10-01", "sources": ["document"]}, {"date": "2006-10-01", "sources": ["family"]}]
    (born,) = found(case_of(CHILD, births=[birth], filed=False))

    assert born["outcome"] == "contested"
    assert "P2 born 2005-10-01, 2006-10-01" in born["reason"]


def test_a_class_is_cited_for_either_age_of_the_principal() -> None:
    """The spouse of somebody of 45 follows under subclause (II), and both are printed."""
    case = case_of({"kinship": "spouse", "since": "2010", "exists_now": True}, filed_on="2024-10-01", about=PENDING)
    text = " ".join(run("-", "--as-of", TODAY, input=dumps(case)).stdout.split())

    assert "8 USC 1101(a)(15)(T)(ii)(II)" in text
    assert "8 CFR 214.211(a)(1)" in text


def test_nobody_grown_at_filing_is_said_to_have_been_young() -> None:
    """That a birthday came before the decision says nothing of an age at filing: no note of an age that was never kept."""
    sibling = {**SIBLING, **IN_DANGER, "granted": False}
    grown = {**CHILD, "of_derivative": "unknown"}
    case = case_of(sibling, grown, principal="1985", births=["2010", "1999"], filed_on="2024-10-01", about=PENDING)

    for member in found(case):
        assert member["outcome"] != "not_met"
        assert not any("21 while the application was pending" in note for note in member["notes"])


def test_the_principal_denied_closes_everybody() -> None:
    """A recorded denial closes every class, whoever the relative is, and says so."""
    case = case_of({}, PARENT, filed=True, about={"application_pending": False, "application_denied": True})

    for member in found(case):
        assert member["outcome"] == "not_met"
        assert "family.application_denied" in {f["path"] for f in member["closed_by"]}
    assert days(case) == {}


def test_the_rule_of_2002_follows_the_statute_of_its_day() -> None:
    """Siblings since 2003, ages kept since 2003, danger since 2008, children of derivatives since 2013."""
    young: dict[str, Any] = {"principal": "1994-01-01", "filed_on": "2003-01-01", "about": PENDING}
    sibling = case_of(SIBLING, births=["1996-01-01"], **young)
    assert [found(sibling, day)[0]["outcome"] for day in ("2003-12-18", "2006-01-05")] == ["not_met", "met"]
    assert found(sibling, "2005-06-01")[0]["outcome"] == "unknown"
    parent = case_of({**PARENT, **IN_DANGER}, principal="1970", filed_on="2003-01-01", about=PENDING)
    assert [found(parent, day)[0]["outcome"] for day in ("2008-12-22", "2008-12-23")] == ["not_met", "met"]
    assert "Counsel decides any live question" in family(parent, "2008-12-23").as_dict()["notices"][0]
    late = case_of({"kinship": "spouse", "since": "2010", "exists_now": True}, filed_on="2009-01-01", about=PENDING)
    assert found(late, "2012-01-01")[0]["outcome"] == "not_met"


def test_the_rules_tile_and_a_day_outside_is_an_error() -> None:
    """Every day from the first regulation on has one rule; before it the error names the windows."""
    assert [r.window for r in FAMILY_RULES] == [RULE_2002, RULE_2017, RULE_2024]
    assert family_rules(datetime.date(2024, 8, 28)).id == "2024"
    with pytest.raises(LawDateError, match="2002-03-04"):
        family(case_of(), "2001-01-01")


def test_an_early_filer_is_told_of_the_transition() -> None:
    """The wider text helps, the earlier one can be argued, and the result says so; a later filer is told nothing."""
    early = case_of(CHILD, births=["2015"], filed_on="2024-08-27", about=PENDING)
    late = case_of(CHILD, births=["2015"], filed_on="2024-08-28", about=PENDING)

    assert "takes nothing away" in family(early, TODAY).as_dict()["notices"][0]
    assert family(late, TODAY).as_dict()["notices"] == []
    assert family(early, "2024-08-27").as_dict()["notices"] == []


# --- the interface ----------------------------------------------------------------------------------------------------


def test_it_takes_a_mapping_and_is_fresh_each_time() -> None:
    """A case, a mapping, a date or text; what is returned is a copy and the same each time."""
    case = load_case(WHOLE)
    mapping = json.loads(dumps(case))
    result = family(mapping, datetime.date(2026, 11, 25))

    assert isinstance(result, FamilyScreening)
    assert result.as_dict() == family(case, TODAY).as_dict()
    changed = result.as_dict()
    changed["members"].clear()
    assert result.as_dict()["members"]
    assert "2007" not in repr(result)
    assert copy.deepcopy(result.as_dict()) == result.as_dict()


def test_nothing_recorded_is_said_to_be_nothing() -> None:
    """No member: no class, no day, and whether these are all is asked; somebody unknown does not break it."""
    blank = family({"applicant": "P1", "people": [{"key": "P1"}]}, TODAY).as_dict()
    nobody = Case("P9", (), family=attrs.evolve(case_of({"kinship": "child"}).family))

    assert (blank["members"], blank["deadlines"]) == ([], [])
    assert blank["missing"][0]["state"] == "list open"
    assert blank["summary"] == "No relative is on file."
    assert family(nobody, TODAY).as_dict()["members"][0]["outcome"] == "unknown"


@pytest.mark.parametrize(
    "provision",
    [
        "8 USC 1101(a)(15)(T)(ii)(I)",
        "INA 101(a)(15)(T)(ii)(III)",
        "8 USC 1184(o)(4)",
        "INA 214(o)(5)",
        "8 CFR 214.211",
        "8 CFR 214.211(a)(1)",
        "8 CFR 214.211(a)(2)",
        "8 CFR 214.211(a)(3)",
        "8 CFR 214.211(b)(1)(ii)",
        "8 CFR 214.211(b)(1)(iii)",
        "8 CFR 214.211(c)",
        "8 CFR 214.211(d)",
        "8 CFR 214.211(e)",
        "8 CFR 214.211(e)(1)",
        "8 CFR 214.211(e)(2)(i)",
        "8 CFR 214.211(e)(2)(iv)",
        "8 CFR 214.211(e)(3)(iii)",
        "8 CFR 214.211(e)(4)(i)",
        "8 CFR 214.211(e)(4)(iv)",
        "8 CFR 214.211(f)(1)",
        "8 CFR 214.211(f)(4)",
        "8 CFR 214.211(i)",
        "8 CFR 214.212(b)",
        "8 CFR 214.213(b)(2)",
        "8 CFR 214.203(b)",
        "8 CFR 214.11(k)(1)(iii)",
        "8 CFR 214.11(k)(4)",
        "8 CFR 214.11(k)(5)(iv)",
        "8 CFR 214.11(k)(6)",
        "8 CFR 214.11(o)(4)",
    ],
)
def test_the_lawbook_finds_the_provisions(provision: str) -> None:
    """Statute, today's regulation and both before it, each at its own paragraph."""
    assert [e for e in search(LAWBOOK, provision) if "family" in e.place]


def test_notes_on_procedure_come_when_they_are_of_use() -> None:
    """A child here and not granted: ties by birth, staying unmarried and proceedings; a spouse by marriage alone: the last."""
    child = case_of(CHILD, births=["2015"], filed=False)
    spouse = case_of({"kinship": "spouse", "since": "2010", "exists_now": True, "in_united_states": True}, filed=False)
    told = [{p["id"] for p in family(c, TODAY).as_dict()["procedures"]} for c in (child, spouse)]
    asked = {"ties_by_birth", "stay_unmarried", "relatives_in_proceedings"}

    assert [t & asked for t in told] == [asked, {"relatives_in_proceedings"}]


def test_every_procedure_has_a_kind_and_a_place() -> None:
    """What is said of procedure is in the model of the law."""
    names = {e.id for e in LAWBOOK if e.place == ("family", "procedures")}

    assert {p.id for p in PROCEDURES} <= names


# --- the command ------------------------------------------------------------------------------------------------------


def run(*arguments: str, **more: Any) -> Result:
    """Run the command in this process, for the whole page."""
    return CliRunner().invoke(main, ["family", *arguments, "--all"], env={"COLUMNS": "80"}, **more)


def test_the_text_says_first_what_matters() -> None:
    """Bottom line, days, relatives with provisions, disclaimer; 80 columns and no color in a pipe."""
    result = run(str(WHOLE), "--as-of", TODAY)
    lines = result.stdout.splitlines()

    assert result.exit_code == 0
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in result.stdout
    text = " ".join(result.stdout.split())
    assert text.index("Next date to act by: Wed Mar 31, 2027") < text.index("Deadlines")
    assert text.index("Deadlines") < text.index("P2 (parent): T-4 supported")
    assert "8 USC 1101(a)(15)(T)(ii)(I)" in text
    assert "only DHS determines" in text


@pytest.mark.parametrize("row", sampled(ROWS, 8), ids=[f"{r['name']} ({r['as_of']})" for r in ROWS])
def test_every_family_prints(row: Any) -> None:
    """Whatever is recorded, the text and its tree print within 80 columns and say what is passed as passed."""
    result = run("-", "--as-of", str(row["as_of"]), "--tree", input=dumps(structure(row["case"])))

    assert result.exit_code == 0, result.output
    assert max(map(len, result.stdout.splitlines())) <= 80
    states = {d["state"] for d in family(structure(row["case"]), str(row["as_of"])).as_dict()["deadlines"]}
    assert ("Deadlines that have passed" in result.stdout) == ("passed" in states)


def test_json_carries_what_every_result_carries() -> None:
    """It is what the library returns, head and disclaimer included."""
    result = json.loads(run(str(WHOLE), "--as-of", TODAY, "--format", "json").stdout)
    own = family(load_case(WHOLE), TODAY).as_dict()

    assert {"kind", "schema_version", "tvisa_version", "disclaimer"} <= set(result)
    assert result == own
    assert set(own["law"]) == {"as_of", "rule_set", "title", "checked_on"}


def test_a_date_outside_the_law_is_usage() -> None:
    """Exit code 2, as everywhere."""
    assert run(str(WHOLE), "--as-of", "2001-01-01").exit_code == 2


# --- completeness of the words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", OF_RELATIVES, ids=lambda kind: str(kind.code))
def test_every_kind_of_day_has_its_words(kind: Term) -> None:
    """What to do, what is past, what stays open and the law, each a whole sentence."""
    table = table_of(datetime.date.fromisoformat(TODAY), ENGLISH)
    for state in DayState:
        day = None if state in (DayState.NO_DAY, DayState.NOT_KNOWN) else datetime.date(2026, 1, 2)
        one = Day(kind, state, day, subject="P2", members=("P2",))
        told = in_full(day_told(one, "D1", table, filed=Outcome.MET))
        if state is not DayState.NOT_KNOWN or kind.ask:
            assert re.fullmatch(r"[A-Z][^{}]*\.|P2 [^{}]*\.", told["what"])
        assert told["citations"]


# --- counted by the table of traps ------------------------------------------------------------------------------------


def test_peer_b5_a_marriage_without_a_day_is_dated_by_nobody() -> None:
    """After the grant a marriage of which no day is recorded is open, and asked about; a child born since filing counts."""
    granted: dict[str, Any] = {"filed_on": "2024-10-01", "granted_on": "2026-06-01", "about": HELD}
    spouse, born = found(
        case_of({"kinship": "spouse", "exists_now": True}, CHILD, births=[None, "2025-05-05"], **granted)
    )

    assert spouse["outcome"] == "unknown"
    assert "family.members[0].since" in {m["path"] for m in spouse["missing"]}
    assert born["outcome"] == "met"


def test_a_citizen_needs_no_status_and_no_day() -> None:
    """8 USC 1101(a)(3): closed by a recorded citizenship; one that nobody recorded, or that is disputed, closes nothing."""
    citizen, unsaid = ({**CHILD, **more} for more in ({"citizen": True}, {}))
    one, other = (case_of(member, births=["2010-05-05"], filed=False) for member in (citizen, unsaid))

    assert found(one)[0]["outcome"] == "not_met"
    assert found(one)[0]["reason"].startswith("A U.S. citizen needs no derivative status")
    assert [f["path"] for f in found(one)[0]["closed_by"]] == ["family.members[0].citizen"]
    assert found(one)[0]["notes"] == []
    assert not family(one, TODAY).deadlines
    assert found(other)[0]["outcome"] == "met"
    assert family(other, TODAY).deadlines
    assert (
        found(case_of({**CHILD, "citizen": "disputed"}, births=["2010-05-05"], filed=False))[0]["outcome"] != "not_met"
    )
    assert found(case_of({**CHILD, "citizen": "unknown"}, births=["2010-05-05"], filed=False))[0]["outcome"] == "met"


def test_nobody_files_for_relatives_before_citizenship_is_settled() -> None:
    """8 USC 1101(a)(3): nobody follows a citizen in T status. The day stays, for whoever is none, and for Form I-130 (8 USC 1151(f)(1))."""
    young = {"person": "P2", "kinship": "child", "tie": "birth"}
    for told in (True, "unknown", "disputed", False):
        case = put(case_of(young, births=["2007-05-05"], filed=False), "filing.citizen", yes_no(told))
        result = family(case, TODAY).as_dict()
        (day,) = (d for d in result["deadlines"] if d["kind"] == "child_turns_21")

        assert day["by"] == "2028-05-04"
        assert ("receive the application" in day["what"]) is (told is False)
        assert ("citizen or national" in day["what"]) is (told is not False)
        assert any("Nobody gets T status through a citizen" in text for text in result["notices"]) is (
            told is not False
        )


def test_danger_is_not_asked_while_the_class_of_a_child_is_open() -> None:
    """A son or daughter follows as T-3 whatever the danger: it is asked once that class is closed, and not before."""
    young = {"person": "P2", "kinship": "child", "tie": "birth"}
    case = case_of(young, births=["2016-01-01"])
    (member,) = found(case)
    printed = CliRunner().invoke(main, ["family", "-", "--as-of", TODAY, "--all"], input=dumps(case)).output

    assert member["class"] == "T-3"
    assert "retaliation" not in member["reason"]
    assert not any("anger of retaliation" in note for note in member["notes"])
    assert "Has that person ever been married?" in printed
    assert "danger.present" not in printed
    assert "of_derivative" not in printed
    (grown,) = found(case_of(young, births=["1990-01-01"], filed=False))
    assert "retaliation" in json.dumps([grown["reason"], grown["notes"]])


@pytest.mark.parametrize(
    ("role", "responsible", "told"),
    [
        ("exploiter", "unknown", True),
        ("family", "yes", True),
        ("family", "unknown", False),
        ("witness", "yes", False),
    ],
)
def test_a_relative_who_had_a_part_in_it_is_told_as_one(role: str, responsible: str, told: bool) -> None:
    """A father who did it is a parent by the rule of classes, and nothing is filed for him on that."""
    case = loads_case(
        "applicant: P1\nsetting: privileged\nfiled: no\n"
        "people: [{key: P1, date_of_birth: 2011-05-30}, {key: P2}]\n"
        f"incidents: [{{key: I1, victim: P1, people: [{{person: P2, role: {role}}}], family_or_partner: {responsible}}}]\n"
        "family: {members: [{person: P2, kinship: parent, tie: birth}]}\n"
    )
    (member,) = family(case, SATURDAY).as_dict()["members"]

    assert member["class"] == "T-4"
    assert (
        any(
            note.startswith("According to the file, this person had a part in what was done")
            for note in member["notes"]
        )
        is told
    )
    pieces = [piece for piece in packet(screen(case, SATURDAY).picture).pieces if piece.people == ("P2",)]
    assert {str(piece.goes) for piece in pieces if "Supplement A" in piece.title} == ({"not_now"} if told else {"in"})
    assert any("I-765" in piece.title for piece in pieces) is not told


@pytest.mark.parametrize(
    ("recorded", "kept"),
    [
        ("people: [{person: P2, role: exploiter}]", False),
        ("acts: {recruited: {answer: yes, by: [P2]}}", False),
        ("acts: {recruited: {answer: yes, by: [P2], sources: [trafficker]}}", True),
        ("acts: {recruited: {answer: no, by: [P2]}}", True),
        ("people: [{person: P2, role: witness}]", True),
    ],
)
def test_no_day_presses_to_file_for_a_parent_who_did_it(recorded: str, kept: bool) -> None:
    """8 USC 1184(o)(1): the exploiting parent of a child of twelve is nobody to file for, nor one who signs (8 CFR 103.2(a)(2))."""
    case = loads_case(
        "applicant: P1\nsetting: privileged\nfiled: no\n"
        "people: [{key: P1, date_of_birth: 2014-03-10}, {key: P2, date_of_birth: 1985-01-01}]\n"
        f"incidents: [{{key: I1, victim: P1, {recorded}}}]\n"
        "family: {members: [{person: P2, kinship: parent, tie: birth, in_united_states: yes}]}\n"
    )
    found = family(case, TODAY)
    urgent = screen(case, TODAY).urgent

    assert urgent is not None
    assert any("P2" in one.members for one in found.deadlines) is kept
    assert any("P2" in one.members for one in urgent.days) is kept
    assert ("Nothing is filed for a relative" in found.summary) is not kept
    assert ("that parent signs nothing" in str(filing(case, TODAY).as_dict())) is not kept


DAY = datetime.date(2026, 11, 24)


AWAITING = """
applicant: P1
people: [{key: P1, date_of_birth: 1985}, {key: P2, date_of_birth: 2010-05-05}, {key: P3, date_of_birth: 1986}]
filed_on: 2026-01-05
family:
  application_pending: yes
  members:
    - {person: P2, kinship: child, tie: birth, ever_married: no, in_united_states: no, applied_on: 2026-01-05, granted: no}
    - {person: P3, kinship: spouse, since: 2008-02-02, exists_now: yes, in_united_states: yes, applied_on: 2026-01-05,
       granted: no}
"""


def members(plans: str, case: str = AWAITING, day: datetime.date = DAY) -> list[dict[str, Any]]:
    found: Any = family(loads_case(case + plans), day).as_dict()["members"]
    return list(found)


@pytest.mark.parametrize(
    ("plans", "child", "spouse"),
    [
        ("", "met", "met"),
        ("plans: [{kind: marriage, person: P2}]", "unknown", "met"),
        ("plans: [{kind: marriage, person: P2, when: 2027-06, conditional: yes}]", "unknown", "met"),
        # Its day is over, and nobody says whether it took place.
        ("plans: [{kind: marriage, person: P2, when: 2026-06}]", "unknown", "met"),
        ("plans: [{kind: marriage, person: P2, given_up: unknown}]", "unknown", "met"),
        # That it is given up on a trafficker's word alone is no reason to stop asking.
        ("plans: [{kind: marriage, person: P2, given_up: {answer: yes, sources: [trafficker]}}]", "unknown", "met"),
        ("plans: [{kind: marriage, person: P2, given_up: yes}]", "met", "met"),
        # Somebody else's wedding, and something else that is planned.
        ("plans: [{kind: marriage, person: P3}]", "met", "met"),
        ("plans: [{kind: travel, person: P2}]", "met", "met"),
        ("plans: [{kind: divorce}]", "met", "unknown"),
        ("plans: [{kind: divorce, person: P3}]", "met", "unknown"),
        ("plans: [{kind: divorce, person: P2}]", "met", "met"),
    ],
)
def test_a_wedding_or_a_divorce_that_is_planned_leaves_the_steps_to_come_open(
    plans: str, child: str, spouse: str
) -> None:
    """8 CFR 214.211(d), (e)(4): the tie, and being unmarried, are asked at each step; nothing is answered before it."""
    assert [m["outcome"] for m in members(plans)] == [child, spouse]


def test_a_divorce_does_not_touch_a_tie_that_is_no_marriage() -> None:
    """An adoption stands although the adoptive parents part."""
    adopted = AWAITING.replace("tie: birth", "tie: adoption, since: 2012-01-01, exists_now: yes, tie_counts: yes")

    assert members("", adopted)[0]["outcome"] == members("plans: [{kind: divorce}]", adopted)[0]["outcome"]


def test_what_settles_it_is_the_plan() -> None:
    """It is not yet, and never no: the plan can be given up, or be carried out after the last step."""
    child, _ = members("plans: [{kind: marriage, person: P2}]")

    assert "plans[0].given_up" in {m["path"] for m in child["missing"] if m["state"] == "not yet"}
    assert child["readings"] != {"favorable": "met", "adverse": "met"}
    assert not child["closed_by"]
    assert not [note for note in child["notes"] if note.startswith("Still to come")]


def test_what_has_come_is_answered() -> None:
    """A step that was taken stays as it was, whatever is planned now."""
    granted = AWAITING.replace("application_pending: yes", "application_pending: no").replace(
        "granted: no", "granted_on: 2026-03-03, admitted_on: 2026-04-04"
    )
    settled = granted.replace("filed_on: 2026-01-05\n", "filed_on: 2026-01-05\ngranted_on: 2026-03-03\n", 1)
    before, after = members("", settled), members("plans: [{kind: marriage, person: P2}, {kind: divorce}]", settled)

    assert [m["outcome"] for m in before] == [m["outcome"] for m in after]
    assert not any("Still to come" in note for m in after for note in m["notes"])


def test_the_steps_to_come_are_named_where_all_is_there_so_far() -> None:
    """A relative who has everything today is told what is still to come, and from where admission is needed."""
    child, spouse = members("")
    (told,) = [n for n in child["notes"] if n.startswith("Still to come")]
    (here,) = [n for n in spouse["notes"] if n.startswith("Still to come")]

    assert "admission from abroad" in told
    assert "admission from abroad" not in here
    assert "the approval of the Supplement A" in here
    assert "the filing of the Supplement A" not in here
    assert family(loads_case(AWAITING), DAY).members[0].outcome is Outcome.MET
