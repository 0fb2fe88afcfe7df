"""Admissibility: each ground, what takes a person out of it, and which waiver reaches it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.cases import NOW, supported
from tests.schemas import of_case_files
from tests.support import EXAMPLES, bar_of, expected, grounds_of
from tvisa import load_case, loads_case, screen
from tvisa.cli import main
from tvisa.facts import GroundKind
from tvisa.files.casefile import dump, dumps
from tvisa.kernel.predicate import walk
from tvisa.law.grounds.leaves import EXCEPTION
from tvisa.law.pinpoint import key
from tvisa.law.t import T
from tvisa.law.t.waivers import ADMISSIBILITY, GROUNDS, PROCEDURES, Reach, rules
from tvisa.screening.elements.result import Element, below
from tvisa.screening.grounds.result import Ground

PATTERNS = sorted(EXAMPLES.glob("admissibility/*/case.yaml"))
DAY = "2026-11-24"
ALWAYS = {"public_charge": "exempt"}


def case(**facts: Any) -> dict[str, Any]:
    """Return a privileged case with these facts."""
    return {"tvisa_case": 2, "applicant": "P1", "setting": "privileged", "people": [{"key": "P1"}], **facts}


def grounds(data: Any, day: str = DAY) -> dict[str, Ground]:
    """Return how each ground stands."""
    return grounds_of(screen(data, day))


def element(data: Any, day: str = DAY) -> Element:
    """Return the element of admissibility."""
    return screen(data, day).elements[-1]


# --- the patterns -----------------------------------------------------------------------------------------------------


def test_there_are_patterns_enough() -> None:
    """At least twenty-five patterns, and every way a ground can stand is among them."""
    standings = {s for p in PATTERNS for s in expected(p)["grounds"].values()}

    assert len(PATTERNS) >= 25
    assert standings == {"not_raised", "open", "exempt", "waiver", "review", "contested"}


@pytest.mark.parametrize("path", PATTERNS, ids=lambda p: p.parent.name)
def test_a_pattern_is_found_as_it_says(path: Path) -> None:
    """The element, every ground named, and no other ground raised, under the law of each date."""
    shown, loaded = expected(path), load_case(path)
    for told in (shown, *shown.get("also", ())):
        result = screen(loaded, told["as_of"])
        found = grounds_of(result)
        admissibility = result.elements[-1]

        assert admissibility.id == "admissibility"
        assert admissibility.outcome == told["admissibility"], admissibility.reason
        assert {k: found[k].standing for k in told["grounds"]} == told["grounds"]
        raised = {k for k, g in found.items() if g.standing not in ("open", "not_raised")}
        assert raised == {k for k, s in {**ALWAYS, **told["grounds"]}.items() if s not in ("open", "not_raised")}
        assert {g.reach for g in found.values() if g.standing == "open"} <= {str(r) for r in Reach}
    assert screen(loaded, shown["as_of"]).elements[-1].needs_waiver is shown.get("needs_waiver")


@pytest.mark.parametrize("path", PATTERNS, ids=lambda p: p.parent.name)
def test_a_pattern_round_trips_and_fits_the_schema(path: Path) -> None:
    """What is written of a case is read back the same, and the published schema accepts it."""
    loaded = load_case(path)

    assert loads_case(dumps(loaded)) == loaded
    of_case_files().validate(dump(loaded))


def test_the_same_fact_is_shown_as_a_ground_and_as_the_bar() -> None:
    """A ground in reach of waivers stands beside the bar, which is in reach of none."""
    path = EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml"
    result = screen(load_case(path), DAY)
    (ground,) = [g for g in grounds_of(result).values() if g.also_bar]
    text = CliRunner().invoke(main, ["screen", str(path), "--as-of", DAY, "--all"], env={"COLUMNS": "80"}).stdout

    assert bar_of(result).state == expected(path)["bar"]
    assert [ground.id] == expected(path)["also_bar"]
    assert {w.id for w in ground.waivers} == {"waiver_for_victims", "waiver_for_nonimmigrants"}
    assert (
        "The same facts bear on the trafficker bar of 8 USC 1184(o)(1), for which no waiver is available."
        in " ".join(text.split())
    )
    assert "waiver" not in json.dumps(result.as_dict("bar", texts=True)["bar"]["acts"]).lower()


def test_a_conviction_for_trafficking_is_shown_beside_the_bar() -> None:
    """It can be waived as a ground, and says of the bar what it says of the ground."""
    found = grounds(load_case(EXAMPLES / "admissibility" / "trafficking-conviction" / "case.yaml"))

    assert "conduct.matters[0].convicted" in found["trafficking_offenses"].also_bar
    assert not [g for k, g in found.items() if g.also_bar and k != "trafficking_offenses"]


def test_a_real_decision_on_grounds_and_a_waiver() -> None:
    """AAO, 9435010: three grounds found, the waiver sent back. Each is in reach of a waiver here, and none is decided."""
    folder = EXAMPLES / "decisions" / "aao-9435010"
    told = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    raw = dump(load_case(folder / "case.yaml"))
    listed = [
        {"ground": ground, "applies": {"answer": True, "sources": ["tribunal"]}} for ground in told["grounds_found"]
    ]
    data = {**raw, "setting": "privileged", "grounds": {"listed": listed, "listed_complete": True}}
    found = grounds(data, told["as_of"])

    assert {k for k, g in found.items() if g.standing == "waiver"} == set(told["grounds_found"])
    assert element(data, told["as_of"]).outcome == "unknown"
    assert {m.path for m in element(data, told["as_of"]).missing} >= {
        "grounds.national_interest",
        "grounds.balance",
    }


# --- the table --------------------------------------------------------------------------------------------------------


def test_every_ground_is_there_once() -> None:
    """One row for each ground that can be in play, in the order of the list."""
    assert [g.kind for g in GROUNDS] == list(GroundKind)


GENERAL_ONLY = {
    "export",
    "terrorism",
    "torture",
    "terrorist_association",
    "child_soldiers",
    "child_abduction",
    "tax_renunciation",
}


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda g: str(g.kind))
def test_each_ground_is_reached_by_the_waivers_that_the_text_gives_it(ground: Any) -> None:
    """212(d)(13) leaves out all of 212(a)(3), (10)(C) and (10)(E); 212(d)(3)(A)(ii) only five security grounds."""
    cited = [key(c) for c in ground.law.citations if key(c).startswith("8 USC 1182(a)")]
    out = ("8 USC 1182(a)(3)", "8 USC 1182(a)(10)(C)", "8 USC 1182(a)(10)(E)")
    listed = {"ground": str(ground.kind), "applies": True, "exception": False}
    found = grounds(case(grounds={"listed": [listed]}))[str(ground.kind)]
    ways = {w.id for w in found.waivers}

    if ground.kind == "public_charge":
        assert (found.standing, ways) == ("exempt", set())
    elif ground.kind == "core_security":
        assert (found.standing, ways) == ("review", set())
    else:
        victim = not any(c.startswith(o) for c in cited for o in out)
        assert (str(ground.kind) in GENERAL_ONLY) is not victim
        assert found.standing == "waiver"
        assert ways == {"waiver_for_nonimmigrants", *(["waiver_for_victims"] if victim else [])}


def test_outside_a_privileged_setting_admissibility_is_not_screened() -> None:
    """The element and the grounds are left out, and the summary says the same to everyone."""
    told = case(presence={"entries": [{"manner": "without_inspection"}]}, grounds={"listed_complete": True})
    for setting in (None, "not_privileged"):
        result = screen({**told, "setting": setting}, DAY)
        assert result.grounds is None
        assert [e.id for e in result.elements][-1] == "extreme_hardship"
        assert result.not_screened == ("admissibility", "bar")


def test_a_waiver_is_asked_about_only_once_its_ground_could_apply() -> None:
    """Nobody is asked whether something they did not do came of the trafficking."""
    blank = element(case())
    entered = element(case(presence={"entries": [{"manner": "without_inspection"}]}))

    assert not [m for m in blank.missing if m.state == "judgment"]
    assert {m.path for m in entered.missing if m.state == "judgment"} >= {
        "grounds.listed",
        "grounds.national_interest",
        "grounds.balance",
    }
    assert all(m.who == "counsel" for m in entered.missing if m.state == "judgment")


def test_below_the_element_stand_the_grounds_that_could_apply() -> None:
    """The tree is that of what is raised; the rest is counted in the reason and listed in `grounds`."""
    found = element(case(presence={"entries": [{"manner": "without_inspection"}]}))

    assert [c.id for c in found.parts] == ["public_charge", "present_without_admission"]
    assert "Present without admission or parole" in found.reason
    assert "Facts on file suggest: No valid passport or visa." in found.reason
    assert "Not reviewed yet: 34 grounds." in found.reason
    assert all(n.outcome != "not_met" for n in below(found) if n.id == "admissibility")


def test_counsel_is_asked_about_an_exception_of_a_ground_that_counsel_listed() -> None:
    """A way out that nobody asks about is none."""
    told = case(grounds={"listed": [{"ground": "removed", "applies": True}]})
    asked = {m.path: m for m in grounds(told)["removed"].missing}

    assert asked["grounds.listed[0].exception"].state == "judgment"
    assert asked["grounds.listed[0].caused_by_trafficking"].who == "counsel"


def test_a_ground_listed_twice_needs_nexus_for_each() -> None:
    """One of two offenses that came of it does not carry the other."""
    listed = [
        {"ground": "moral_turpitude", "applies": True, "exception": False, "caused_by_trafficking": c}
        for c in (True, False)
    ]
    data = case(grounds={"listed": listed, "listed_complete": True, "national_interest": True, "balance": False})

    assert grounds(data)["moral_turpitude"].standing == "review"
    assert element(data).outcome == "unknown"


# --- what the record points to ----------------------------------------------------------------------------------------


def test_a_conviction_stands_until_a_vacatur_is_recorded() -> None:
    """Nobody's having asked about a vacatur hides no ground, and the question is asked."""
    told: dict[str, Any] = {"convicted": True, "drugs": True}
    found = grounds(case(conduct={"matters": [told]}))["controlled_substance"]
    vacated = case(conduct={"matters": [{**told, "vacated_for_defect": True}], "matters_complete": True})

    assert found.standing == "waiver"
    assert "conduct.matters[0].vacated_for_defect" in {m.path for m in found.missing}
    assert grounds(vacated)["controlled_substance"].standing == "open"
    told["vacated_for_defect"] = "disputed"
    assert grounds(case(conduct={"matters": [told]}))["controlled_substance"].standing == "contested"


def test_two_admissions_are_no_two_convictions() -> None:
    """8 USC 1182(a)(2)(B) speaks of convictions alone; (2)(A) of admissions too."""
    matters = [{"convicted": False, "admitted": True, "five_years": True, "drugs": True}]
    found = grounds(case(conduct={"matters": matters, "matters_complete": True}))

    assert found["multiple_convictions"].standing == "not_raised"
    assert found["controlled_substance"].standing == "waiver"


@pytest.mark.parametrize(
    ("facts", "ground", "path"),
    [
        ({"acts": [{"sold_sex": {"done": True}}]}, "prostitution", "acts[0].sold_sex.done"),
        ({"matters": [{"arrested": True, "prostitution": True}]}, "prostitution", "matters[0].prostitution"),
        ({"acts": [{"tasks": {"monitored": True}}]}, "trafficking_offenses", "acts[0].tasks.monitored"),
        ({"acts": [{"false_papers": {"used": True}}]}, "misrepresentation", "acts[0].false_papers.used"),
        ({"group": {"supported": True}}, "terrorism", "group.supported"),
    ],
)
def test_what_points_to_a_ground_is_shown(facts: dict[str, Any], ground: str, path: str) -> None:
    """A fact that alone raises nothing is not passed over, whether or not counsel calls the list complete."""
    asked = case(conduct=facts)
    closed = case(conduct=facts, grounds={"listed_complete": True})
    found, left_out = grounds(asked)[ground], grounds(closed)[ground]

    assert (found.standing, found.text) == ("open", "unresolved, and facts on file suggest it")
    assert [f.path for f in found.facts] == [f"conduct.{path}"]
    assert found.waivers == ()
    assert left_out.standing == "open"
    assert left_out.text == "unresolved: facts on file suggest it, but counsel's list omits it"
    assert found.title in element(asked).reason
    assert found.title in element(closed).reason


@pytest.mark.parametrize(
    "facts",
    [
        {"acts": [{"sold_sex": {"done": True, "pattern": False}}]},
        {"acts": [{"sold_sex": {"done": {"answer": True, "sources": ["trafficker"]}}}]},
        {"acts": [{"sold_sex": {"done": True}, "when": "2009"}]},
        {"acts": [{"sold_sex": {"done": True}, "by_client": False}]},
        {"acts": [{"when": "2025", "knew": True}]},
    ],
)
def test_what_is_denied_or_said_by_a_trafficker_points_to_nothing(facts: dict[str, Any]) -> None:
    """Nor does a date, or knowledge, without anything that was done."""
    assert not [g for g in grounds(case(conduct=facts)).values() if g.facts]


def test_present_without_admission_is_about_the_last_entry() -> None:
    """An entry that another certainly followed is behind; where the days do not say, it counts."""
    crossed = {"manner": "without_inspection", "when": "2010"}

    def raised(**later: str) -> str:
        found = grounds(case(presence={"entries": [crossed, later], "entries_complete": True}))
        return str(found["present_without_admission"].standing)

    assert raised(manner="admitted", when="2020") == "not_raised"
    assert raised(manner="admitted", when="2010-06") == "waiver"
    assert raised(manner="admitted") == "waiver"
    assert raised(manner="without_inspection", when="2020") == "waiver"
    assert raised(manner="other", when="2020") == "open"


@pytest.mark.parametrize(
    ("left", "standing"), [("2016-11-25", "waiver"), ("2016-11-23", "not_raised"), ("2016", "open")]
)
def test_unlawful_presence_bars_ten_years_at_most(left: str, standing: str) -> None:
    """8 USC 1182(a)(9)(B)(i)(II), counted back from the day of the screening, or from filing."""
    told = {
        "presence": {"departures": [{"when": left, "voluntary": True}], "departures_complete": True},
        "status": {"unlawful_presence": True, "over_180_days": True, "central_reason": False},
    }

    assert grounds(case(**told))["unlawful_presence"].standing == standing
    assert grounds(case(**told, filed_on="2016-12-01"))["unlawful_presence"].standing == "waiver"


@pytest.mark.parametrize(
    ("came", "left", "standing"),
    [
        ("2019-01-03", "2020-01-02", "not_raised"),
        ("2019-01-02", "2020-01-02", "waiver"),
        ("2019-01", "2020-01-01", "waiver"),
        ("2019", "2020-01-02", "waiver"),
        ("2023-09-01", "2023-11-24", "waiver"),
        ("2023-09-01", "2023-11-23", "not_raised"),
    ],
)
def test_a_stay_that_the_days_show_as_less_than_a_year_bars_three_years(came: str, left: str, standing: str) -> None:
    """8 USC 1182(a)(9)(B)(i)(I) and (II): that it was over 180 days does not make it a year; who says so is believed within the three."""
    entries = [{"manner": "without_inspection", "when": came}, {"manner": "admitted", "when": "2026-01-01"}]
    gone = [{"when": left, "removed": False}]
    presence = {"entries": entries, "entries_complete": True, "departures": gone, "departures_complete": True}
    status = {"unlawful_presence": True, "over_180_days": True, "central_reason": False}

    assert grounds(case(presence=presence, status=status))["unlawful_presence"].standing == standing


def test_a_paper_passport_or_no_crossing_denies_no_ground_as_a_whole() -> None:
    """8 USC 1182(a)(7)(B)(i)(II) asks for a visa too, and (6)(E)(i) reaches who encouraged or paid."""
    listed = [{"ground": kind, "applies": True} for kind in ("no_documents", "smuggling")]
    found = grounds(
        case(
            conduct={"acts": [{"border": {"guided": False}}], "acts_complete": True},
            grounds={"passport": True, "listed": listed},
        )
    )

    assert {found["no_documents"].standing, found["smuggling"].standing} == {"waiver"}


# --- the law of its day -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "nexus", "grave"),
    [("2010-06-01", "8 CFR 212.16(c)", "8 CFR 212.16(b)(2)"), (DAY, "8 CFR 212.16(b)(2)", "8 CFR 212.16(b)(3)")],
)
def test_the_waivers_cite_the_rule_of_their_day(day: str, nexus: str, grave: str) -> None:
    """In 2002 nexus stood in (c) and the criminal rule in (b)(2); since 2017 in (b)(2) and (b)(3)."""
    found = grounds(case(conduct={"matters": [{"convicted": True, "drugs": True}]}), day)["controlled_substance"]
    cited = {w.id: [t.citations for t in w.must_show] for w in found.waivers}

    assert cited["waiver_for_victims"][0] == ("8 USC 1182(d)(13)(B)(ii)", nexus)
    assert cited["waiver_for_nonimmigrants"][1] == (grave,)


def test_the_law_of_2010_has_no_rule_of_2017() -> None:
    """What is listed for a day was in force that day: the criminal rule, the fee and the citations."""
    then = {ident: law for ident, _, _, law in rules(date(2010, 6, 1))}

    assert not [c for law in then.values() for c in law.citations if c.text == "8 CFR 106.3(b)(2)"]
    assert [str(c) for c in then["case.grounds.extraordinary"].cites_on(date(2010, 6, 1))] == ["8 CFR 212.16(b)(2)"]
    assert [str(c) for c in then["public_charge"].cites_on(date(2010, 6, 1))] == ["8 USC 1182(d)(13)(A)"]
    assert "security_in_the_rule_of_2002" in then


def test_every_exception_in_the_text_has_its_place() -> None:
    """A ground that has an exception can be answered by it, and the provision on exceptions names it."""
    cited = {key(c) for c in EXCEPTION.citations}
    excepted = [g for g in GROUNDS if g.excepted]

    for ground in excepted:
        own = [k for c in ground.law.citations if (k := key(c)).startswith("8 USC 1182(a)")]
        assert any(k.startswith(o) or o.startswith(k) for k in cited for o in own), ground.kind
    assert {"core_security", "present_without_admission"} <= {str(g.kind) for g in excepted}


# --- in a terminal ----------------------------------------------------------------------------------------------------


def test_the_two_waivers_are_told_apart_in_a_terminal() -> None:
    """Each test stands under its own waiver, and where grounds differ it says for which."""
    path = EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml"
    text = " ".join(
        CliRunner().invoke(main, ["screen", str(path), "--as-of", DAY, "--all"], env={"COLUMNS": "80"}).stdout.split()
    )
    told = text[text.index("What each waiver must show") : text.index("Exempt by statute")]
    victims, general = told.split("Waiver under 212(d)(3)(A)(ii):")

    assert "national interest" in victims
    assert "risk of harm to society" not in victims
    assert "risk of harm to society" in general
    assert "Waiver under 212(d)(13):" in victims


def test_a_disputed_ground_that_no_waiver_reaches_says_so() -> None:
    """Nothing in the list reads as if a waiver were open to it."""
    data = case(conduct={"group": {"not_waivable": "disputed"}})
    text = " ".join(shown(data).split())

    assert grounds(data)["core_security"].standing == "contested"
    assert "No waiver is available at this stage; counsel reviews." in text


def test_a_waiver_that_recorded_answers_close_is_not_printed_as_open() -> None:
    """Without nexus 212(d)(13) is closed, whatever the ground's own reach."""
    path = EXAMPLES / "admissibility" / "drug-conviction-no-nexus" / "case.yaml"
    text = " ".join(
        CliRunner().invoke(main, ["screen", str(path), "--as-of", DAY, "--all"], env={"COLUMNS": "80"}).stdout.split()
    )

    assert "Ruled out by answers on file: Waiver under 212(d)(13)." in text
    assert "Arrest or case 1: vacated for a defect: no" in text
    assert "Open to" not in text


def shown(data: dict[str, Any]) -> str:
    """Return what is printed of a case."""
    told = json.dumps(data)
    return CliRunner().invoke(main, ["screen", "-", "--as-of", DAY, "--all"], input=told, env={"COLUMNS": "80"}).stdout


# --- traps ------------------------------------------------------------------------------------------------------------


def test_trap_13_security_grounds_are_not_all_beyond_every_waiver() -> None:
    """That 212(a)(3), (10)(C) and (10)(E) cannot be waived is true of one waiver of two."""
    for kind in sorted(GENERAL_ONLY):
        data = case(
            grounds={
                "listed": [{"ground": kind, "applies": True, "exception": False}],
                "listed_complete": True,
                "balance": True,
            }
        )
        assert element(data).outcome == "met"
        assert [w.id for w in grounds(data)[kind].waivers] == ["waiver_for_nonimmigrants"]
    assert "only_one_waiver_excludes_security" in {p.id for p in PROCEDURES}


def test_trap_14_prostitution_and_drug_convictions_do_not_close_the_case() -> None:
    """They are waivable, and nexus is what makes it easier."""
    for name in ("forced-prostitution-waived", "drug-conviction-with-nexus"):
        found = grounds(load_case(EXAMPLES / "admissibility" / name / "case.yaml"))
        assert "waiver_for_victims" in {w.id for g in found.values() for w in g.waivers}


def test_trap_15_public_charge_never_needs_a_waiver() -> None:
    """Exempt by statute since December 19, 2003; the rule of 2002 still spoke of a waiver."""
    assert grounds(case())["public_charge"].standing == "exempt"
    assert grounds(case())["public_charge"].waivers == ()
    assert grounds(case(), "2003-12-19")["public_charge"].standing == "exempt"
    before = grounds(case(), "2003-12-18")["public_charge"]
    assert (before.standing, before.reach) == ("open", "national_interest")
    assert not [g for g in GROUNDS for c in g.law.citations if "212.23" in c.text]


def test_trap_39_the_stale_twin_of_the_waiver_rule_is_cited_nowhere_but_in_the_warning() -> None:
    """8 CFR 1212.16 repeats the text of 2002; 8 CFR 212.16 is the rule."""
    from tvisa.law.book import entries

    assert {e.id for e in entries() for c in e.law.citations if c.text.startswith("8 CFR 1212.16")} == {
        "stale_twin_of_the_waiver_rule"
    }


def test_peer_b6_no_switch_answers_every_question_of_the_form_at_once() -> None:
    """A complete list does not silence what the record shows: it is disputed, and both stay in sight."""
    data = case(
        conduct={"acts": [{"sold_sex": {"done": True, "pattern": True}, "when": "2025"}]},
        grounds={"listed_complete": True},
    )

    assert grounds(data)["prostitution"].standing == "contested"
    assert element(data).outcome == "contested"


def test_no_rule_of_admissibility_stands_before_its_day() -> None:
    """
    Save two that are read on every day: public charge, which is left to counsel until it is exempt, and child soldiers.

    That ground is of October 3, 2008 (Pub. L. 110-340): counsel's list has it by name whatever the day, and on an earlier one nobody
    can rightly put it there.
    """
    for law in T.rule_sets:
        day = law.window.start
        assert day is not None
        found = ((getattr(node, "id", ""), getattr(node, "law", None)) for node, _ in walk(ADMISSIBILITY.on(day)))
        early = {str(name) for name, rule in found if rule is not None and day not in rule.window}

        assert early <= {
            *("child_soldiers", "child_soldiers_listed", "child_soldiers_named", "could_apply"),
            *("public_charge", "exempt_by_statute"),
        }


def test_before_2006_unlawful_presence_had_no_exception_for_victims() -> None:
    """8 USC 1182(a)(9)(B)(iii)(V) is of January 5, 2006 (Pub. L. 109-162): until then a waiver had to be asked for."""
    listed = [{"ground": "unlawful_presence", "applies": True, "exception": False}]
    data = case(status={"central_reason": True}, grounds={"listed": listed, "listed_complete": True})

    assert grounds(data, "2006-01-04")["unlawful_presence"].standing == "waiver"
    assert grounds(data, "2006-01-05")["unlawful_presence"].standing == "exempt"


# --- on each side of a line of the text ---------------------------------------------------------------------------------


def _weighed(act: dict[str, Any], **judged: Any) -> str:
    """Return how the general waiver of one criminal ground stands beside an act, with no arrest and no charge."""
    told = {"acts": [act] if act else [], "acts_complete": True, "matters": [], "matters_complete": True}
    entry = {"ground": "moral_turpitude", "applies": True, "caused_by_trafficking": judged.pop("nexus", False)}
    data = case(conduct=told, grounds={"listed": [entry], "listed_complete": True, "balance": True, **judged})
    (general,) = [w for w in grounds(data)["moral_turpitude"].waivers if w.id == "waiver_for_nonimmigrants"]
    return str(general.outcome)


@pytest.mark.parametrize(
    "act", [{}, {"violence": {"weapon": True}}, {"verbs": {"recruited": True}}, {"violence": {"weapon": False}}]
)
def test_only_counsel_says_of_an_act_that_it_was_no_violent_or_dangerous_crime(act: dict[str, Any]) -> None:
    """8 CFR 212.16(b)(3) looks at "offenses and convictions": no arrest, and no answer, is no judgment on what was done."""
    act = {"when": "2018-01-01", **act}
    no, yes = {**act, "violent": False}, {**act, "violent": True}

    assert _weighed({}) == "met"
    assert _weighed(act) == "unknown"
    assert _weighed(act, extraordinary=True) == "met"
    assert _weighed(act, nexus=True) == "met"
    assert _weighed({**act, "by_client": False}) == "met"
    assert _weighed(no) == "met"
    assert _weighed(yes) == "unknown"
    assert _weighed(yes, extraordinary=False) == "not_met"
    for source in ("trafficker", "client"):
        assert _weighed({**act, "violent": {"answer": False, "sources": [source]}}) == "unknown"


@pytest.mark.parametrize(
    ("left", "removed", "raised"),
    [
        ("2024-06-29", False, False),
        ("2024-06-30", False, True),
        ("2024-06-30", None, True),
        ("2024-06-30", "unknown", True),
        ("2024-06-30", True, False),
        ("2024-12-30", True, False),
        ("2024-12-31", True, True),
        ("2024-12-31", False, True),
    ],
)
def test_more_than_180_days_bar_only_whoever_left_voluntarily(left: str, removed: Any, raised: bool) -> None:
    """8 USC 1182(a)(9)(B)(i)(I) asks for a voluntary departure, (II), a year or more, for any; 180 days are not yet more than 180."""
    came = [{"manner": "without_inspection", "when": "2024-01-01"}, {"manner": "admitted", "when": "2026-01-01"}]
    gone: dict[str, Any] = {"when": left} if removed is None else {"when": left, "removed": removed}
    presence = {"entries": came, "entries_complete": True, "departures": [gone], "departures_complete": True}
    data = case(presence=presence, people=[{"key": "P1", "date_of_birth": "1990-01-01"}])

    assert (grounds(data)["unlawful_presence"].standing == "waiver") is raised


def test_peer_b1_a_bar_of_one_waiver_is_not_a_bar_of_both() -> None:
    """What 212(d)(13) cannot waive 212(d)(3) often can: support given to a listed group is for the second waiver."""
    group = {"group": {"involved": True, "designated": True, "supported": True}}
    result = screen(supported(setting="privileged", conduct=group), NOW)
    ground = grounds_of(result)["terrorism"]

    assert ground.reach == "general"
    assert len(ground.waivers) == 1
