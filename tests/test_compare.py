"""The law of two days beside each other: what changes for a case, which rule carries it, and what is kept."""

from __future__ import annotations

import copy
import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.support import EXAMPLES, expected
from tvisa import load_case, screen
from tvisa.cli import main
from tvisa.errors import LawDateError
from tvisa.law.book import entries
from tvisa.law.changes import CHANGES, between
from tvisa.law.changes.change import EffectOfChange, LawChange, MatterOfChange
from tvisa.law.t import T
from tvisa.law.windows import FIRST_2024
from tvisa.screening.compare.compare import compare
from tvisa.screening.elements.result import Part
from tvisa.screening.law_told import RuleChanged
from tvisa.screening.writer import in_full
from tvisa.words.catalog import ENGLISH

PAIRS = sorted(EXAMPLES.glob("before-and-after/*/case.yaml"))
BACK = str(EXAMPLES / "before-and-after" / "back-and-treated" / "case.yaml")


def run(*arguments: str) -> Any:
    return CliRunner().invoke(main, arguments, env={"COLUMNS": "80"})


# --- examples ---------------------------------------------------------------------------------------------------------


def test_enough_pairs_are_there() -> None:
    """Pairs around the rule of 2024, and some under the rule of 2002."""
    days = [expected(p)["to"] for p in PAIRS]

    assert sum(day >= "2024-08-28" for day in days) >= 6
    assert sum(day <= "2017-02-01" for day in days) >= 2


@pytest.mark.parametrize("path", PAIRS, ids=lambda p: p.parent.name)
def test_a_pair_differs_as_its_folder_says(path: Path) -> None:
    """Each element that differs, by the rule that carries it, and no other; what is to be judged anew; what bears on it."""
    shown = expected(path)
    result = compare(load_case(path), shown["from"], shown["to"]).as_dict()
    rows = {row["topic"]: row for row in result["changes"]}

    assert {
        e["id"]: [e["from"] and e["from"]["outcome"], e["to"] and e["to"]["outcome"], e["carried_by"]]
        for e in result["elements"]
    } == shown["elements"]
    assert [w["path"] for w in result["weigh_again"]] == shown["weigh_again"]
    assert [topic for topic, row in rows.items() if row["recorded"]] == shown["recorded"]
    assert [topic for topic, row in rows.items() if row["kept_here"] and topic in shown.get("kept", ())] == shown.get(
        "kept", []
    )[::-1]
    assert set(shown.get("changed", ())) <= set(rows)
    assert shown["why"].endswith(".")
    page = (EXAMPLES / "before-and-after" / "README.md").read_text(encoding="utf-8")
    assert f"]({path.parent.name})" in page


# --- every rule that can move an outcome moves one --------------------------------------------------------------------


def case(*, presence: Any = None, assistance: Any = None, hardship: Any = None, **more: Any) -> dict[str, Any]:
    """Return a case with one incident asserted as a whole."""
    incident = {"key": "I1", "victim": "P1", "when": "2001-01/2002-01", "asserted": {"severe_form": True}}
    return {
        "applicant": "P1",
        "people": [{"key": "P1", "date_of_birth": "1970"}, {"key": "P2"}],
        "incidents": [{**incident, **more.pop("incident", {})}],
        "incidents_complete": True,
        "presence": presence or {},
        "assistance": assistance or {},
        "hardship": hardship or {},
        **more,
    }


def told(agency: str = "federal_law_enforcement", *requests: dict[str, Any], **contact: Any) -> dict[str, Any]:
    """Return one contact, what was asked then, and nothing else."""
    known = {
        "agency": agency,
        "when": "2002-03",
        "about_trafficking": True,
        "connected": False,
        "referral_agreed": False,
        **contact,
    }
    return {
        "contacts": [known],
        "contacts_complete": True,
        "requests": list(requests),
        "requests_complete": True,
        "trauma": {"suffered": False},
    }


REFUSED = {"complied": False, "reasonable": True, "covered": True, "only_related_crime": False}
UNABLE = {"trauma": {"suffered": True, "unable": True}}
THERE = {"here_now": True, "here_when_filed": True, "departures_complete": True, "entries_complete": True}
NOWHERE_ELSE = {**THERE, "directly_related": False}
GOT_AWAY = {
    "ongoing": False,
    "freed_by_law_enforcement": False,
    "escaped_first": True,
    "law_enforcement_then_involved": True,
    "released": False,
    "recently_liberated": False,
    "clear_chance_to_leave": False,
}
LET_IN = {"allowed_for_process": True, "valid_entry_papers": False}
SEX = {
    "asserted": {},
    "acts": {
        "patronized": True,
        **dict.fromkeys(("recruited", "harbored", "transported", "provided", "obtained", "solicited"), False),
    },
    "means": {"force": True},
    "sex": {"act": True, "value_passed": True, "on_account": True, "purpose": True, "induced": True},
    "labor": {"work": False},
}

WITNESSES: dict[str, tuple[dict[str, Any], str, str, str]] = {
    "related_crimes": (
        case(assistance=told("federal_law_enforcement", {**REFUSED, "only_related_crime": True})),
        "law_enforcement_assistance",
        "met",
        "not_met",
    ),
    "trauma_and_requests": (
        case(assistance={**told("federal_law_enforcement", REFUSED), **UNABLE}),
        "law_enforcement_assistance",
        "not_met",
        "met",
    ),
    "entry_for_a_process": (
        case(presence={**NOWHERE_ELSE, "entries": [LET_IN]}, incident={"exit": {**GOT_AWAY, "escaped_first": False}}),
        "physical_presence",
        "not_met",
        "met",
    ),
    "patronizing_and_soliciting": (case(incident=SEX), "severe_trafficking", "not_met", "met"),
    "liberated": (
        case(
            presence={**NOWHERE_ELSE, "entries": []},
            incident={"exit": {**GOT_AWAY, "escaped_first": False, "recently_liberated": True}},
        ),
        "physical_presence",
        "met",
        "not_met",
    ),
    "escape": (case(presence=NOWHERE_ELSE, incident={"exit": GOT_AWAY}), "physical_presence", "not_met", "met"),
    "papers_of_a_process": (
        case(presence={**NOWHERE_ELSE, "entries": [LET_IN]}, incident={"exit": {**GOT_AWAY, "escaped_first": False}}),
        "physical_presence",
        "met",
        "not_met",
    ),
    "agencies_of_2017": (
        case(assistance=told("labor_agency")),
        "law_enforcement_assistance",
        "unknown",
        "met",
    ),
    "not_based_on_economic": (
        case(hardship={"extreme": True, "only_economic": False, "apart_from_economic": False}),
        "extreme_hardship",
        "not_met",
        "met",
    ),
    "detection_requests": (
        case(
            assistance=told(
                "federal_law_enforcement",
                {**REFUSED, "covered": False, "for_detection": True, "detection_counts": True},
                has_jurisdiction=True,
            )
        ),
        "law_enforcement_assistance",
        "met",
        "not_met",
    ),
    "contact_to_report": (
        case(
            assistance=told(
                "federal_law_enforcement", about_trafficking=False, concerned_trafficking=True, has_jurisdiction=True
            )
        ),
        "law_enforcement_assistance",
        "met",
        "not_met",
    ),
}
"""By the topic of a change: a case filed since, the element, and its outcome on the last day before and on the first since."""


def days(row: LawChange) -> tuple[datetime.date, datetime.date]:
    return row.since - datetime.timedelta(1), row.since


@pytest.mark.parametrize("topic", WITNESSES)
def test_a_change_moves_the_outcome_it_is_about(topic: str) -> None:
    """Small cases in which one changed rule and no other decides."""
    data, element, before, after = WITNESSES[topic]
    (row,) = [c for c in CHANGES if c.topic == topic]
    filed = {**data, "filed_on": row.since.isoformat()}
    result: Any = compare(filed, *days(row)).as_dict()
    (found,) = [e for e in result["elements"] if e["id"] == element]

    assert (found["from"]["outcome"], found["to"]["outcome"]) == (before, after)
    assert found["carried_by"] == [topic]


def test_every_change_that_can_move_an_outcome_is_seen_to() -> None:
    """Each row with a node in place of another is carried by an example or by a case above."""
    shown = {topic for p in PAIRS for _, _, topics in expected(p)["elements"].values() for topic in topics}
    movable = {row.topic for row in CHANGES if row.moves and row.elements != ("admissibility",)}

    assert movable == shown | set(WITNESSES)


def test_admissibility_is_compared_where_it_is_screened() -> None:
    """In a privileged setting public charge, and the rule on criminal grounds, are told with their changes."""
    privileged = case(setting="privileged")
    parts = {p["id"]: p["carried_by"] for p in compare(privileged, "2003-12-18", "2003-12-19").as_dict()["parts"]}
    grounds = {
        "listed": [{"ground": "drug_trade", "applies": True, "caused_by_trafficking": False}],
        "balance": True,
        "extraordinary": False,
        "national_interest": False,
    }
    matters = {"matters": [{"violent": False}], "matters_complete": True, "acts_complete": True}
    waived: Any = compare({**privileged, "grounds": grounds, "conduct": matters}, "2017-01-17", "2017-01-18").as_dict()
    (general,) = [p for p in waived["parts"] if p["id"] == "grave_crimes" and "drug_trade" in p["place"]]

    assert parts["public_charge"] == ["public_charge"]
    assert "public_charge" not in {p["id"] for p in compare(case(), "2003-12-18", "2003-12-19").as_dict()["parts"]}
    assert (general["from"]["outcome"], general["to"]["outcome"]) == ("not_met", "met")
    assert general["carried_by"] == ["waiver_of_criminal_grounds"]


def test_the_change_of_the_rule_on_grave_crimes_names_nothing_that_stayed() -> None:
    """Each ground and its other ways out are the same on both days."""
    (row,) = [row for row in CHANGES if row.topic == "waiver_of_criminal_grounds"]

    assert row.nodes(old=True) == ("grave_crimes", "case.grounds.extraordinary")
    assert row.nodes(old=False) == (
        *("grave_crimes", "matter.violent", "actor", "act.violent"),
        "case.grounds.extraordinary",
    )


# --- the transition ---------------------------------------------------------------------------------------------------

TIGHTER_2024 = [
    row
    for row in CHANGES
    if row.effect is EffectOfChange.TIGHTER and row.matter is MatterOfChange.ELEMENTS and row.since == FIRST_2024
]


@pytest.mark.parametrize("topic", [row.topic for row in TIGHTER_2024 if row.moves])
def test_an_earlier_filer_keeps_what_a_tighter_row_takes(topic: str) -> None:
    """The same case filed before 28 August 2024 comes out as before, on that day and years later, and the row says so."""
    if topic in WITNESSES:
        data, element, _, _ = WITNESSES[topic]
    else:
        name = {
            "proper_jurisdiction": "report-without-jurisdiction",
            "law_enforcement_involvement": "report-taken-and-no-more",
        }
        from tvisa.files.rawfile import read_yaml

        data = read_yaml((EXAMPLES / "before-and-after" / name[topic] / "case.yaml").read_text(encoding="utf-8"))
        element = next(iter(expected(EXAMPLES / "before-and-after" / name[topic] / "case.yaml")["elements"]))
    for filed, kept in (("2024-08-27", True), ("2024-08-28", False)):
        dated = copy.deepcopy(data) | {"filed_on": filed}
        for day in ("2024-08-28", "2026-11-24"):
            result = compare(dated, "2024-08-27", day).as_dict()
            (row,) = [r for r in result["changes"] if r["topic"] == topic]
            assert (element not in {e["id"] for e in result["elements"]}) is kept
            assert (row["earlier_filers_keep"], row["kept_here"]) == (True, kept)


def test_every_tighter_row_of_2024_is_kept_from_earlier_filers() -> None:
    """Statement contents, involvement, detection, contact to report and jurisdiction: each says that it is kept, or that it is a reading."""
    assert {row.topic for row in TIGHTER_2024} == {
        "personal_statement",
        "law_enforcement_involvement",
        "detection_requests",
        "contact_to_report",
        "proper_jurisdiction",
    }
    for row in TIGHTER_2024:
        assert row.kept
        assert "is an inference (D)" in row.note or "filed before" in row.note


# --- the rule of 2002 -------------------------------------------------------------------------------------------------


def test_trap_40_an_old_decision_is_read_under_the_law_of_its_day() -> None:
    """Before 28 August 2024 the rule of 2017, before 18 January 2017 that of 2002 with the statute of its time, and a note."""
    laws = {
        day: screen(case(), day).law
        for day in ("2002-03-04", "2005-06-01", "2006-04-10", "2014-08-25", "2016-07-14", "2020-06-24", "2024-08-28")
    }

    assert [law.rule_set for law in laws.values()] == ["2002", "2003", "2006", "2008", "2015", "2017", "2024"]
    for day, law in laws.items():
        assert ("Nobody is screened under it today" in law.note) == (day < "2017")
    text = run("screen", BACK, "--as-of", "2010-01-01").stdout
    assert "the statute controls, by inference." in " ".join(text.split())
    assert "Nobody is screened under it" not in run("screen", BACK, "--as-of", "2020-01-01").stdout


@pytest.mark.parametrize(
    ("filed", "born", "outcome"),
    [
        ("2003-01-31", "1970", "met"),
        ("2003-02-01", "1970", "not_met"),
        ("2003-02", "1970", "not_met"),
        ("2003-01", "1970", "met"),
        ("2003", "1970", "unknown"),
        ("2004-05-04", "1982-05-04", "met"),
        ("2004-05-05", "1982-05-04", "not_met"),
        ("2004-05-04", "1982", "unknown"),
        ("2003-06-01", "1978-01", "not_met"),
    ],
)
def test_the_filing_window(filed: str, born: str, outcome: str) -> None:
    """One year from 31 January 2002, or for a child until the 22nd birthday; by interval arithmetic and never by a guess."""
    data = case(
        filed_on=filed,
        people=[{"key": "P1", "date_of_birth": born}],
        delay_excused=False,
        incident={"when": "1999-01/1999-06", "exit": {"ongoing": False}},
    )

    assert screen(data, "2010-01-01")["filing_window"].outcome == outcome


def test_the_filing_window_opens_for_who_was_kept_from_filing() -> None:
    """Trauma that prevented it excuses; what only a trafficker dates before the statute is set aside; and later acts need none."""
    late = {"filed_on": "2010-02-03", "incident": {"when": "1999", "exit": {"ongoing": False}}}

    def window(**more: Any) -> Part:
        return screen(case(**{**late, **more}), "2010-06-01")["filing_window"]

    hostile = {"when": {"date": "1999", "sources": ["trafficker"]}, "exit": {"ongoing": False}}
    assert window(delay_excused=True).outcome == "met"
    assert window(delay_excused=False).outcome == "not_met"
    assert window(delay_excused=False, incident=hostile).outcome == "unknown"
    assert window(incident={"when": "1999/2001"}).outcome == "met"
    assert window(incident={"when": "1999", "exit": {"ongoing": True}}).outcome == "met"
    assert [m.path for m in window(incident={}).missing] == []


def test_a_federal_body_is_asked_for_only_until_2003() -> None:
    """A prosecutor of the United States is named; another body must be federal and have authority; the INS was an agency."""

    def report(agency: str, day: str, **contact: Any) -> str:
        result = screen(case(filed_on="2002-09-20", assistance=told(agency, when="2002-05", **contact)), day)
        return str(result["law_enforcement_assistance"].outcome)

    assert report("prosecutor", "2003-01-01", federal=True) == "met"
    assert report("prosecutor", "2003-01-01", federal=False) == "not_met"
    assert report("prosecutor", "2003-01-01") == "unknown"
    assert report("prosecutor", "2004-01-01", federal=False) == "met"
    assert report("uscis", "2003-01-01", federal=True, has_authority=True) == "met"
    assert report("state_or_local_law_enforcement", "2003-01-01", federal=True, has_authority=True) == "not_met"


def test_trap_40_an_appeal_is_read_under_the_text_of_the_decision() -> None:
    """What is screened as of today's law says that an old decision on appeal is not."""
    told = json.loads(run("law", "which_text_decides", "--format", "json").stdout)["rules"]

    assert [(r["rule_sets"], r["kind"], r["confidence"]) for r in told] == [(["2024"], "reading", "C")]
    assert "Screen such a case as of the date of that decision" in told[0]["rule"]


# --- the table --------------------------------------------------------------------------------------------------------


def test_the_table_is_plain_json_and_dated() -> None:
    """Each row names the rule before and after with their windows; topics are unique and in the order of the days."""
    rows = [in_full(RuleChanged.of(row, ENGLISH)) for row in CHANGES]

    assert json.loads(json.dumps(rows)) == rows
    assert [row["since"] for row in rows] == sorted(row["since"] for row in rows)
    assert len({row["topic"] for row in rows}) == len(rows)
    for row in rows:
        assert row["title"].endswith(".")
        assert row["old"]["rule"] or row["new"]["rule"]
        if row["matter"] == "elements":
            assert row["since"] in {law.window.start.isoformat() for law in T.rule_sets if law.window.start}
        for side in ("old", "new"):
            assert (row[side]["rule"] is None) == (row[side]["confidence"] is None) == (row[side]["checked_on"] is None)


def test_every_preamble_page_that_was_checked_is_given() -> None:
    """Rows of 2024 name pages of 89 FR, but for those whose page was not checked."""
    unchecked = {
        "detection_requests",
        "burden",
        "new_child",
        "principal_turns_21_while_pending",
        "bona_fide_relatives",
        "travel_of_relatives",
        "bona_fide_test",
        "bona_fide_not_met",
        "bona_fide_effect",
        "in_proceedings",
        "removal_referral",
        "interview",
        "extension",
        "travel_of_principals",
        "revocation",
        "early_filers_of_adjustment",
        "detection_at_adjustment",
    }

    assert {row.topic for row in CHANGES if row.since.year == 2024 and not row.pages} == unchecked
    assert all(row.pages.startswith("89 FR 348") for row in CHANGES if row.pages)


BESIDE = {
    MatterOfChange.ADMISSIBILITY: {
        "public_charge",
        "waiver_of_criminal_grounds",
        "waiver_that_would_block_adjustment",
        "waiver_named",
    },
    MatterOfChange.FAMILY: {
        "moments_of_the_tie",
        "tie_by_marriage_after_filing",
        "new_child",
        "childs_age_with_any_principal",
        "child_turns_21_while_pending",
        "principal_turns_21_while_pending",
        "danger_without_an_investigation",
        "statement_of_danger",
        "bona_fide_relatives",
        "travel_of_relatives",
        "hardship_of_relatives",
    },
    MatterOfChange.FILING: {
        "bona_fide_test",
        "bona_fide_not_met",
        "bona_fide_effect",
        "in_proceedings",
        "removal_referral",
        "interview",
        "waiting_list",
        "extension",
        "travel_of_principals",
        "revocation",
        "orders_on_approval",
        "stay_after_a_denial",
        "bona_fide_2017",
        "revocation_2017",
        "four_years",
    },
    MatterOfChange.ADJUSTMENT: {
        "presence_after_a_break",
        "in_place_of_compliance",
        "decider_on_compliance",
        "relatives_after_adjustment",
        "early_filers_of_adjustment",
    },
}
"""Rows of the law that the table must have beside the elements: waivers, relatives, bona fide determination, and on."""


@pytest.mark.parametrize("matter", BESIDE)
def test_the_table_reaches_beside_the_elements(matter: MatterOfChange) -> None:
    """Each has its rows; none takes back a node of an element; earlier filers keep what is tighter since 2024, but for travel."""
    rows = [row for row in CHANGES if row.matter is matter]

    assert BESIDE[matter] <= {row.topic for row in rows}
    for row in rows:
        assert row.elements == (("admissibility",) if matter is MatterOfChange.ADMISSIBILITY else ())
        if matter in (MatterOfChange.FAMILY, MatterOfChange.FILING):
            assert (row.moves, row.asks) == (False, ())
            tighter = row.effect is EffectOfChange.TIGHTER and row.since == FIRST_2024
            assert row.kept is (tighter and not row.topic.startswith("travel_of"))
        assert bool(row.kin) is (matter is MatterOfChange.FAMILY or row.topic == "relatives_after_adjustment")


@pytest.mark.parametrize("row", CHANGES, ids=lambda row: row.topic)
def test_a_row_begins_where_its_provisions_do(row: LawChange) -> None:
    """The rule before was the rule until the day before, and the rule since is one from that day on."""
    before, since = days(row)

    assert row.was or row.now
    for law, day in ((row.was, before), (row.now, since)):
        assert law is None or day in law.window
        assert law is None or any(day in c.window for c in law.citations)


def test_changes_between_two_days_are_those_after_the_first() -> None:
    """The first day is left out and the last is in: what came on the first was law already."""
    day = datetime.date(2020, 12, 3)
    adopted = datetime.date(2021, 10, 20)

    assert [row.topic for row in between(day - datetime.timedelta(1), day)] == ["spouse_married_after_filing_argued"]
    assert [row.topic for row in between(day, adopted)] == ["spouse_married_after_filing"]
    assert between(day, day) == between(adopted, datetime.date(2024, 8, 27)) == ()


@pytest.mark.slow
def test_law_lists_the_changes() -> None:
    """All of them, those of one date, those at a provision, and one by its name; in words and in data."""
    whole = json.loads(run("law", "--format", "json").stdout)
    one = json.loads(run("law", "--as-of", "2020-01-01", "--format", "json").stdout)
    at = json.loads(run("law", "8 CFR 214.207(b)(5)", "--format", "json").stdout)
    text = run("law", "--changes").stdout
    named = run("law", "only_economic")

    assert [c["topic"] for c in whole["changes"]] == [row.topic for row in CHANGES]
    assert {c["since"] for c in one["changes"]} == {"2017-01-18", "2020-12-03", "2021-10-20"}
    assert [c["topic"] for c in at["changes"]] == ["treatment_after_return"]
    assert text.count("Changed on") == len({row.since for row in CHANGES}) == 11
    assert max(map(len, text.splitlines())) <= 80
    assert all(" ".join(row.title.split()[:4]) in " ".join(text.split()) for row in CHANGES)
    assert "The rule no longer excludes hardship that is only economic" in named.stdout
    assert named.exit_code == 0
    assert len(entries((T.on(datetime.date(2010, 1, 1)),))) < len(entries())
    for matter in MatterOfChange:
        one = json.loads(run("law", "--changes", matter, "--format", "json").stdout)
        assert {c["matter"] for c in one["changes"]} == {matter}
        assert len(one["changes"]) == sum(row.matter is matter for row in CHANGES)


# --- the result and the command ---------------------------------------------------------------------------------------


def test_the_result_is_plain_and_dated() -> None:
    """Both laws, both outcomes, elements and parts apart, every row with what it has to do with the case, the disclaimer."""
    result: Any = compare(load_case(BACK), "2024-08-27", "2026-11-24").as_dict()
    (element,) = result["elements"]

    assert json.loads(json.dumps(result)) == result
    assert set(result) == {
        "kind",
        "schema_version",
        "tvisa_version",
        "law",
        "same_law",
        "outcome",
        "summary",
        "elements",
        "parts",
        "beside",
        "changes",
        "weigh_again",
        "disclaimer",
    }
    assert result["law"]["from"] == {
        "as_of": "2024-08-27",
        "rule_set": "2017",
        "title": "8 CFR 214.11 (rule of 2017)",
        "checked_on": "2026-11-24",
    }
    assert element["from"]["citations"] == ["8 USC 1101(a)(15)(T)(i)(II)", "8 CFR 214.11(b)(2)", "8 CFR 214.11(g)"]
    assert element["to"]["reason"].startswith("Asserted as a whole")
    assert (element["path"], element["place"], element["by_time"]) == ("", [], False)
    assert {p["id"] for p in result["parts"]} == {"on_account_of_trafficking", "return_exception", "deemed_present"}
    (row,) = [r for r in result["changes"] if r["carries"]]
    assert row["topic"] == "treatment_after_return"
    assert row["new"]["citations"][0]["text"] == "8 CFR 214.207(b)(5)"
    assert row["old"]["rule"] is None


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (("2026-01-01", "2026-01-01"), "Both dates fall under the same law: nothing changes."),
        (("2025-01-01", "2026-01-01"), "Both dates fall under the same law: nothing changes."),
        (
            ("2003-12-18", "2003-12-19"),
            "The law changed between the two dates, but no element or part of an element comes out",
        ),
        (("2024-08-27", "2024-08-28"), "these come out differently: Physically present on account of the trafficking."),
        (("2024-08-28", "2024-08-27"), "these come out differently: Physically present on account of the trafficking."),
    ],
)
def test_the_bottom_line(days: tuple[str, str], says: str) -> None:
    """Said first, and when nothing changes that is said."""
    assert says in compare(load_case(BACK), *days).as_dict()["summary"]
    assert says in " ".join(run("compare", BACK, "--as-of", days[0], "--as-of", days[1]).stdout.split())


RELATIVES: dict[str, Any] = {
    "people": [{"key": k} for k in ("P1", "P2", "P3", "P4")],
    "filed_on": "2020-03-01",
    "family": {
        "members": [{"person": "P2", "kinship": "spouse"}, {"person": "P3", "kinship": "sibling"}, {"person": "P4"}]
    },
}


def test_beside_the_elements_it_says_whom_a_change_concerns() -> None:
    """Under one law of the elements a court changed the rule on spouses; who somebody is, while it is not known, stays open."""
    result = compare(case(**RELATIVES), "2020-12-02", "2020-12-03").as_dict()
    (row,) = result["changes"]
    none = compare(case(filed_on="2020-03-01"), "2020-12-02", "2020-12-03").as_dict()

    assert result["same_law"]
    assert result["summary"] == "The law on the elements is the same on both dates. Other law changed."
    assert (row["topic"], row["recorded"]) == (
        "spouse_married_after_filing_argued",
        ["family.members[0]", "family.members[2]"],
    )
    assert none["changes"][0]["recorded"] == []


def test_who_filed_before_keeps_the_earlier_rule_for_relatives_who_are_there() -> None:
    """A tighter rule on children is nothing to somebody without one; and nobody is told that they may leave without parole."""

    def kept(**more: Any) -> list[str]:
        changes = compare(case(**more), "2024-08-27", "2024-08-28").as_dict()["changes"]
        return [c["topic"] for c in changes if c["kept_here"] and c["matter"] != "elements"]

    abroad = {"adjustment": {"absences": [{"left": "2024-09-01", "advance_parole": False}]}}
    assert kept(filed_on="2020-03-01") == kept(**{**RELATIVES, "filed_on": "2024-08-28"}) == []
    assert kept(**RELATIVES) == [
        "child_turns_21_while_pending",
        "principal_turns_21_while_pending",
    ]
    assert kept(filed_on="2020-03-01", **abroad) == []
    (row,) = [c for c in CHANGES if c.topic == "travel_of_principals"]
    assert row.note.endswith("Speak with counsel before any travel.")


def test_text_counts_what_changed_beside_the_elements(tmp_path: Path) -> None:
    """By what it is about, and by name where it bears on what is recorded."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps(case(**RELATIVES)), encoding="utf-8")
    said = " ".join(run("compare", str(path), "--as-of", "2024-08-27", "--as-of", "2024-08-28", "--all").stdout.split())

    assert "The law outside the elements changed too - " in said
    assert "- 1 rule on admissibility and waivers (tvisa law --changes admissibility)" in said
    assert (
        "After the principal's bona fide determination, relatives in the United States can now have their own" in said
    )
    assert "8 CFR 214.211(e)(4)(ii); 2024-08-28; family.members[0]; family.members[2]" in said


def test_what_time_alone_changes_is_not_put_on_the_law() -> None:
    """A ground counts ten years to the day; two days under one law differ, and it says that time passed."""
    path = EXAMPLES / "admissibility" / "prostitution-twelve-years-ago" / "case.yaml"
    result = compare(load_case(path), "2017-02-01", "2024-08-01").as_dict()
    parts = [*result["elements"], *result["parts"]]

    assert parts
    assert all(part["by_time"] and not part["carried_by"] for part in parts)
    assert result["summary"].startswith(
        "These come out differently only because time passed, not because the law changed: "
    )
    said = " ".join(run("compare", str(path), "--as-of", "2017-02-01", "--as-of", "2024-08-01").stdout.split())
    assert "The ground could apply: " in said
    assert said.count("(time passed)") == len(result["parts"])


@pytest.mark.parametrize("setting", ["privileged", "not_privileged"])
def test_nothing_that_was_written_comes_out(setting: str) -> None:
    """Neither a note, a key, a date nor a reason of the case is in the result: paths, outcomes and the law alone."""
    data = case(
        setting=setting,
        note="QQNOTE",
        filed_on="2019-05-17",
        applicant="P871",
        people=[{"key": "P871", "date_of_birth": "1977-03-09", "note": "QQPERSON"}, {"key": "P872"}],
        incident={"key": "I873", "victim": "P871", "when": "2011-04-13/2012-06-19"},
        presence={
            "departures": [{"when": "2013-07-21", "reason": "QQREASON"}],
            "entries": [{"when": "2014-08-23", "reason": "QQWHY"}],
        },
        family={"members": [{"person": "P872", "kinship": "spouse", "since": "2020-02-29"}]},
        adjustment={"absences": [{"left": "2023-09-11", "advance_parole": True, "reason": "QQTRIP"}]},
    )
    for days in (("2002-03-04", "2026-11-24"), ("2026-11-24", "2016-07-14")):
        told = json.dumps(compare(data, *days).as_dict())
        for written in (
            "QQ",
            "P871",
            "P872",
            "I873",
            "1977",
            "2011-04",
            "2012-06",
            "2013-07",
            "2014-08",
            "2019-05",
            "2020-02-29",
            "2023-09",
        ):
            assert written not in told


def test_parts_alone_are_told_apart_from_elements() -> None:
    """Where a part changes and the element stands, it says so."""
    data = case(assistance={**told("federal_law_enforcement", has_jurisdiction=False), **UNABLE}, filed_on="2024-09-01")
    data["assistance"]["contacts"][0]["when"] = "2024-01-02"
    result = compare(data, "2024-08-27", "2024-08-28").as_dict()

    assert result["elements"] == []
    assert {p["id"] for p in result["parts"]} == {"complied", "report", "contact_of_report"}
    assert result["summary"].startswith("No element comes out differently, but parts of elements do: ")


def test_the_command() -> None:
    """Text and JSON; one day means from then to today; a third, a wrong one or one without law is a matter of usage."""
    data = json.loads(run("compare", BACK, "--as-of", "2024-08-27", "--as-of", "2024-08-28", "--format", "json").stdout)
    today = run("compare", BACK, "--as-of", "2024-08-27").stdout
    text = run("compare", BACK, "--as-of", "2010-01-01", "--as-of", "2024-08-28").stdout

    assert (data["kind"], data["schema_version"]) == ("tvisa.comparison", 1)
    assert data == compare(load_case(BACK), "2024-08-27", "2024-08-28").as_dict()
    assert f"to that of {datetime.date.today()}" in " ".join(today.split())  # noqa: DTZ011
    assert max(map(len, text.splitlines())) <= 80
    assert "Use this rule to read old decisions" in text
    for wrong in (
        ("--as-of", "2024-08-27", "--as-of", "2024-08-28", "--as-of", "2024-08-29"),
        ("--as-of", "soon"),
        (),
        ("--as-of", "2001-01-01"),
    ):
        assert run("compare", BACK, *wrong).exit_code == 2
    assert run("compare", "nowhere.yaml", "--as-of", "2024-08-27").exit_code in (1, 2)
    with pytest.raises(LawDateError):
        compare(load_case(BACK), "2001-01-01", "2024-08-28")


def test_text_says_who_keeps_the_earlier_rule(tmp_path: Path) -> None:
    """A tighter rule that carries a difference says that earlier filers keep the old one; output goes to a file when asked."""
    since = str(EXAMPLES / "before-and-after" / "report-without-jurisdiction" / "case.yaml")
    out = tmp_path / "compared.txt"
    run("compare", since, "--as-of", "2024-08-27", "--as-of", "2025-02-01", "--all", "-o", str(out))
    text = " ".join(out.read_text(encoding="utf-8").split())
    before = str(EXAMPLES / "before-and-after" / "report-without-jurisdiction-filed-before" / "case.yaml")
    said = " ".join(run("compare", before, "--as-of", "2024-08-27", "--as-of", "2025-02-01", "--all").stdout.split())

    assert "Filed before these rules: the earlier rule still applies here where it helps" in said
    assert "8 CFR 214.201; 2024-08-28; a reading, for counsel" in said
    assert "jurisdiction. 8 CFR 214.208(b); 2024-08-28 Also changed" in said
    assert "Filed before these rules" not in text
    assert "A person who filed before that date keeps the earlier rule where it helps." in text
    assert "stricter for an applicant" in text
    assert out.stat().st_mode & 0o777 == 0o600
