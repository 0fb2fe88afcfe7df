"""One set of facts under every definition: the cases in which they part, the client's own acts, and the plan."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from tests import framework_pages as pages
from tests.framework_pages import CASES, SHORT
from tests.schemas import of_case_files
from tests.support import EXAMPLES, expected, sampled
from tvisa import load_case, loads_case, screen
from tvisa.cli import main
from tvisa.errors import LawDateError
from tvisa.facts import Case, Setting, Wider
from tvisa.files.assume import assume
from tvisa.files.casefile import dump, dumps, structure
from tvisa.interview import next_questions
from tvisa.kernel.predicate import Computed, Element, Question, walk
from tvisa.kernel.provision import Confidence
from tvisa.law.common.relief import PROMPTS
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.frameworks.definitions import PARTS, definitions, limbs
from tvisa.law.frameworks.frames import MARKS, OTHERS, SIDES
from tvisa.law.frameworks.plan import LINES, STEPS
from tvisa.law.t import T
from tvisa.law.t.family.classes import FAMILY_RULES
from tvisa.law.t.filing.lines import LINES as FILING
from tvisa.law.t.waivers import ADMISSIBILITY
from tvisa.screening.compare.frameworks import frameworks
from tvisa.screening.compare.hybrid import plan
from tvisa.screening.writer import in_full
from tvisa.testing.records import EVERY

DAY = "2026-11-24"
LETTER = {"met": "Y", "not_met": "N", "unknown": "?", "contested": "contested"}
HOUSE = EXAMPLES / "house-divided" / "case.yaml"
VIGNETTES = sorted(EXAMPLES.glob("vignettes/*/case.yaml"))


def run(*arguments: str, command: str = "frameworks") -> Any:
    """Run the program; of the definitions, for the whole page."""
    whole = ["--all"] if command == "frameworks" else []
    return CliRunner().invoke(main, [command, *arguments, *whole], env={"COLUMNS": "80"}, prog_name="tvisa")


def compared(case: Case, day: str = DAY) -> dict[str, Any]:
    """Return the comparison on the only incident of a case, in a privileged setting, where every definition is shown."""
    case = attrs.evolve(case, setting=Setting.PRIVILEGED)
    found: Any
    (found,) = frameworks(case, day).as_dict()["incidents"]
    return dict(found)


def outcomes(case: Case, day: str = DAY) -> dict[str, str]:
    """Return how each definition comes out, by letter."""
    return {d["id"]: LETTER[d["outcome"]] for d in compared(case, day)["definitions"]}


def case_of(setting: Setting | None = None, **incident: Any) -> Case:
    """Return a case of one incident."""
    record = {"key": "I1", "victim": "P1", **incident}
    case = structure({"tvisa_case": 2, "applicant": "P1", "people": [{"key": "P1"}], "incidents": [record]})
    return attrs.evolve(case, setting=setting)


# --- the twenty cases -------------------------------------------------------------------------------------------------


def test_there_are_twenty_cases_and_every_outcome_is_among_them() -> None:
    """D1 to D20, each instrument met, not met and open somewhere, the contrast and the Rome Statute at least met and not."""
    told = [expected(c)["expected"] for c in CASES]

    assert [c.parent.name[:3] for c in CASES] == [f"d{n:02}" for n in range(1, 21)]
    for ident in SHORT:
        assert {t[ident] for t in told} >= {"Y", "N"}, ident


@pytest.mark.parametrize("path", CASES, ids=lambda c: c.parent.name)
def test_a_case_parts_as_it_says(path: Path) -> None:
    """Each definition comes out as the folder says, and the folder names them all."""
    assert outcomes(load_case(path), expected(path)["as_of"]) == expected(path)["expected"]


@pytest.mark.parametrize("path", CASES, ids=lambda c: c.parent.name)
def test_the_added_facts_turn_what_was_open(path: Path) -> None:
    """Every open outcome is turned by some added facts, and each set of them turns what it says and was not so before."""
    shown, case = expected(path), load_case(path)
    for added in shown["added"]:
        then = outcomes(assume(case, json.dumps(added["facts"])), shown["as_of"])
        assert {i: then[i] for i in added["turns"]} == added["turns"]
        assert all(shown["expected"][i] != o for i, o in added["turns"].items())
    left_open = {i for i, o in shown["expected"].items() if o == "?"}
    assert left_open <= {i for added in shown["added"] for i in added["turns"]}


@pytest.mark.parametrize("path", CASES, ids=lambda c: c.parent.name)
def test_a_case_is_a_case_file_like_any_other(path: Path) -> None:
    """It is read back the same, and the published schema accepts it."""
    loaded = load_case(path)

    assert loads_case(dumps(loaded)) == loaded
    of_case_files().validate(dump(loaded))


@pytest.mark.parametrize("path", CASES, ids=lambda c: c.parent.name)
def test_what_decides_is_what_a_screening_finds(path: Path) -> None:
    """The severe form is the element's own tree, and comes out as the screening of the same case has it."""
    shown, case = expected(path), load_case(path)
    element = screen(case, shown["as_of"]).elements[0]

    assert LETTER[element.outcome] == outcomes(case, shown["as_of"])["tvpa_severe"]


# --- what each text asks of its own ----------------------------------------------------------------------------------

SEX = ("sex.act", "sex.value_passed", "sex.on_account", "sex.purpose")
PAID = ("sex.act", "sex.value_passed", "sex.on_account", "sex.completed")
PALERMO = ("wider.by_those_means", "means.force", "acts.recruited")


@pytest.mark.parametrize(
    ("ident", "yes", "missing"),
    [
        (
            "eu_directive",
            ("wider.control_passed", "means.force", "wider.by_those_means", "wider.organs"),
            "wider.control_passed",
        ),
        ("eu_directive", (*PALERMO, "wider.criminal_activities"), "wider.criminal_activities"),
        ("eu_directive", (*PALERMO, "wider.illegal_adoption"), "wider.illegal_adoption"),
        ("un_protocol", ("wider.received", "wider.abducted", "wider.by_those_means", "wider.organs"), "wider.received"),
        (
            "un_protocol",
            ("wider.transferred", "wider.power_abused", "wider.by_those_means", "wider.forced_labor"),
            "wider.power_abused",
        ),
        ("un_protocol", (*PALERMO, "wider.prostitution"), "wider.by_those_means"),
        (
            "coe_convention",
            ("acts.harbored", "wider.controller_paid", "wider.by_those_means", "wider.slavery_like"),
            "wider.controller_paid",
        ),
        (
            "asean_convention",
            ("acts.harbored", "wider.force_threatened", "labor.acts_by_means", "wider.organs"),
            "labor.acts_by_means",
        ),
        ("saarc_convention", ("wider.sold", "wider.prostitution", "wider.woman"), "wider.woman"),
        ("saarc_convention", ("acts.transported", "wider.prostitution", "wider.woman"), "wider.prostitution"),
        ("belem_do_para", ("wider.abducted", "wider.woman", "wider.gender_based"), "wider.gender_based"),
        ("belem_do_para", (*SEX, "means.force", "sex.induced", "wider.woman", "wider.gender_based"), "sex.induced"),
        ("rome_statute", ("wider.owned", "wider.attack"), "wider.attack"),
        ("rome_statute", ("wider.owned", "sex.act", "sex.completed", "wider.armed_conflict"), "sex.act"),
        ("rome_statute", ("wider.owned", "sex.act", "sex.completed", "wider.armed_conflict"), "sex.completed"),
        ("rome_statute", (*PAID, "means.force", "sex.induced", "wider.armed_conflict"), "sex.induced"),
        ("rome_statute", (*PAID, "means.force", "sex.induced", "wider.attack"), "sex.on_account"),
        ("rome_statute", (*PAID, "means.force", "sex.induced", "wider.attack"), "sex.completed"),
        ("rome_statute", (*PAID, "wider.coercive_environment", "wider.attack"), "wider.coercive_environment"),
        ("un_protocol", ("acts.recruited", "means.threats", "wider.by_those_means", "wider.organs"), "means.threats"),
        (
            "coe_convention",
            ("acts.recruited", "means.legal_threats", "wider.by_those_means", "wider.organs"),
            "means.legal_threats",
        ),
        (
            "asean_convention",
            ("acts.recruited", "wider.other_coercion", "wider.by_those_means", "wider.organs"),
            "wider.other_coercion",
        ),
        ("un_protocol", (*PALERMO, "wider.begging"), "wider.begging"),
        ("saarc_convention", (*SEX, "wider.sold", "wider.woman"), "sex.purpose"),
        ("cedaw", (*SEX, "wider.woman"), "sex.purpose"),
        ("cedaw", ("wider.prostitution", "wider.woman"), "wider.woman"),
        (
            "crime_of_sex_trafficking",
            (
                "wider.advertised",
                "wider.force_threatened",
                "sex.induced",
                "sex.act",
                "sex.value_passed",
                "sex.on_account",
                "wider.known",
                "wider.commerce",
            ),
            "wider.known",
        ),
        (
            "crime_of_sex_trafficking",
            (
                "wider.maintained",
                "wider.force_threatened",
                "sex.induced",
                "sex.act",
                "sex.value_passed",
                "sex.on_account",
                "wider.known",
                "wider.commerce",
            ),
            "sex.induced",
        ),
        (
            "tip_report",
            ("acts.obtained", "means.fraud", "labor.acts_by_means", "wider.forced_labor"),
            "labor.acts_by_means",
        ),
        (
            "smuggling_protocol",
            ("wider.entry_procured", "wider.entry_for_gain", "wider.not_of_that_state"),
            "wider.entry_for_gain",
        ),
    ],
)
def test_each_text_turns_on_its_own_words(ident: str, yes: tuple[str, ...], missing: str) -> None:
    """Of an adult, with every other fact denied: met on these facts, and not met without the one."""

    def told(facts: tuple[str, ...]) -> str:
        incident: dict[str, Any] = {"age": 25}
        for path in UNIVERSE:
            record, name = path.split(".")
            incident.setdefault(record, {})[name] = path in facts
        return outcomes(case_of(**incident))[ident]

    assert told(yes) == "Y"
    assert told(tuple(f for f in yes if f != missing)) == "N"


@pytest.mark.parametrize(("age", "letter"), [(16, "Y"), (25, "N")])
def test_a_boy_is_protected_where_children_are(age: int, letter: str) -> None:
    """The South Asian convention protects women and children; a man it does not."""
    sold = case_of(age=age, acts={"transported": False}, wider={"woman": False, "sold": True, "prostitution": True})

    assert outcomes(sold)["saarc_convention"] == outcomes(sold)["child_convention"] == letter


UNIVERSE = sorted(
    {
        n.fact.removeprefix("incident.")
        for d in definitions(datetime.date(2026, 11, 24))
        for n, _ in walk(d.whole)
        if isinstance(n, Question)
    }
)


def test_a_child_then_is_a_child_of_the_treaties_whatever_the_day_of_the_sex_act() -> None:
    """They ask for the age at the act; the severe form for that at the commercial sex act, where a later day is recorded."""
    case = structure(
        {
            "tvisa_case": 2,
            "applicant": "P1",
            "people": [{"key": "P1", "date_of_birth": "1999-01-05"}],
            "incidents": [
                {
                    "key": "I1",
                    "victim": "P1",
                    "when": "2015/2020",
                    "acts": {"recruited": True},
                    "wider": {"prostitution": True},
                    "sex": {"act": True, "value_passed": True, "on_account": True, "purpose": True, "when": "2019"},
                    "means": dict.fromkeys(
                        ("force", "fraud", "threats", "scheme", "legal_threats", "legal_process_used"), False
                    ),
                }
            ],
        }
    )

    assert outcomes(case)["un_protocol"] == "Y"
    assert outcomes(case)["tvpa_severe"] == "?"


# --- what is said -----------------------------------------------------------------------------------------------------


def test_the_sentence_says_met_under_one_and_not_under_another_because_of_a_part() -> None:
    """D9: what decides is met; where a treaty is not, the part that is denied and the facts that deny it are named."""
    found = compared(load_case(CASES[8]))
    (split,) = (s for s in found["splits"] if "un_protocol" in s["apart"])

    assert split["outcome"] == "not_met"
    assert split["parts"] == ["act"]
    assert {"coe_convention", "eu_directive", "asean_convention"} <= {*split["apart"]}
    assert split["sentence"] == (
        "On the recorded facts of incident I1, the definition is met under 22 USC 7102(11) (act, means, purpose) and not under TIP Report, UN Trafficking Protocol "
        "art. 3, Council of Europe Convention art. 4, EU Directive 2011/36 art. 2, ASEAN Convention art. 2, because the act is denied "
        "(recruited: no, harbored: no, transported: no and more)."
    )


def test_the_sentence_turns_around_where_what_decides_is_not_met() -> None:
    """D8: the treaties that are met stand first, and the parts of the severe form that are denied are named."""
    (split,) = compared(load_case(CASES[7]))["splits"]

    assert split["apart"] == ["tvpa_severe"]
    assert {"un_protocol", "eu_directive"} <= {*split["met"]}
    assert "and not under 22 USC 7102(11), because these parts are denied: means, purpose" in split["sentence"]


def test_what_is_missing_is_said_to_be_open_and_never_a_no() -> None:
    """D6: the severe form is open because its means is missing."""
    (split,) = compared(load_case(CASES[5]))["splits"]

    assert split["outcome"] == "unknown"
    assert "open under 22 USC 7102(11), because the means is missing (scheme, " in split["sentence"]


def test_a_dispute_is_contested_under_every_definition_that_turns_on_it() -> None:
    """Sources that differ on the force make each definition contested that has no other means."""
    case = assume(
        load_case(CASES[0]), json.dumps({"incidents[0].means.force": "disputed", "incidents[0].wider.sold": True})
    )
    found = compared(case)

    assert outcomes(case)["tvpa_severe"] == outcomes(case)["un_protocol"] == "contested"
    (split,) = (s for s in found["splits"] if s["apart"] == ["tvpa_severe"])
    assert "disputed under 22 USC 7102(11), because of the means (force: disputed)" in split["sentence"]


def test_what_is_only_asserted_says_so() -> None:
    """An assertion of the whole meets what decides, with no part to name, and nothing of another instrument."""
    found = compared(case_of(asserted={"severe_form": True}))

    assert found["definitions"][0]["outcome"] == "met"
    assert found["definitions"][0]["basis"] == "assertion"
    assert {d["outcome"] for d in found["definitions"][4:]} == {"unknown"}
    assert all("22 USC 7102(11) (asserted as a whole)" in s["sentence"] for s in found["splits"])


@pytest.mark.parametrize(
    "incident",
    [
        {
            "age": 30,
            "acts": {"recruited": True},
            "sex": {"act": True, "value_passed": True, "on_account": True, "purpose": True},
            "means": dict.fromkeys(
                ("force", "fraud", "threats", "scheme", "legal_threats", "legal_process_used"), False
            ),
            "labor": {"work": False},
            "asserted": {"severe_form": True},
            "wider": {"enticed": False},
        },
        {
            "age": 16,
            "acts": {"patronized": True},
            "sex": {"value_passed": "disputed", "on_account": "disputed"},
            "wider": {"prostitution": True},
        },
        {
            "age": 30,
            "acts": {"recruited": True},
            "means": {"force": True},
            "sex": {"act": "disputed", "completed": True},
            "labor": {"work": True, "acts_for_work": True, "acts_by_means": True},
            "purposes": {"slavery": True},
            "wider": {"armed_conflict": True},
        },
    ],
    ids=["asserted and denied", "value disputed", "act disputed"],
)
def test_a_sentence_always_names_a_part_and_a_fact(incident: dict[str, Any]) -> None:
    """What stands as the whole does is told, and not the way that goes furthest without it."""
    splits = compared(case_of(**incident))["splits"]

    assert splits
    for split in splits:
        assert split["parts"]
        assert split["because"]


def test_an_assertion_that_details_deny_is_told_as_one() -> None:
    """The severe form is asserted, and no means is recorded: the sentence says so, and of which part."""
    case = case_of(
        age=30,
        acts={"recruited": True},
        labor={"work": False},
        asserted={"severe_form": True},
        sex={"act": True, "value_passed": True, "on_account": True, "purpose": True},
        means=dict.fromkeys(("force", "fraud", "threats", "scheme", "legal_threats", "legal_process_used"), False),
    )
    (split,) = compared(case)["splits"]

    assert split["apart"] == ["tvpa_severe"]
    assert (
        "disputed under 22 USC 7102(11). It is asserted as a whole, and the details do not carry the means ("
        in split["sentence"]
    )


def test_a_sex_act_at_18_that_began_under_18_is_left_open() -> None:
    """The means turns on the age at the sex act; whether it is enough to have been under 18 when it began is for counsel."""
    case = structure(
        {
            "tvisa_case": 2,
            "applicant": "P1",
            "people": [{"key": "P1", "date_of_birth": "2000-06-01"}],
            "incidents": [
                {
                    "key": "I1",
                    "victim": "P1",
                    "when": "2017/2021",
                    "acts": {"recruited": True},
                    "sex": {"act": True, "value_passed": True, "on_account": True, "purpose": True, "when": "2020"},
                    "means": dict.fromkeys(
                        ("force", "fraud", "threats", "scheme", "legal_threats", "legal_process_used"), False
                    ),
                }
            ],
        }
    )
    (split,) = (s for s in compared(case)["splits"] if "tvpa_severe" in s["apart"])

    assert split["outcome"] == "unknown"


def test_the_element_over_the_whole_case_stands_beside_one_incident() -> None:
    """One incident is denied; the element is asserted over the case, or met by the other incident, or its list is open."""
    denied = {
        "key": "I1",
        "victim": "P1",
        "age": 30,
        "acts": dict.fromkeys(
            ("recruited", "harbored", "transported", "provided", "obtained", "patronized", "solicited"), False
        ),
        "wider": {"sold": True, "prostitution": True, "woman": True},
    }
    file = {"tvisa_case": 2, "applicant": "P1", "people": [{"key": "P1"}], "incidents": [denied]}
    met = load_case(CASES[2]).incidents[0]
    asserted = structure({**file, "incidents_complete": True, "asserted": {"severe_trafficking": True}})
    several = structure({**file, "incidents_complete": True})
    several = attrs.evolve(several, incidents=(*several.incidents, attrs.evolve(met, key="I2")))
    for case, outcome in ((asserted, "contested"), (several, "met"), (structure(file), "unknown")):
        found = frameworks(case, DAY).as_dict()
        element = in_full(screen(case, DAY).elements[0])
        sentence = found["incidents"][0]["splits"][0]["sentence"]

        assert sentence.startswith("On the recorded facts of incident I1, the definition is met under ")
        assert "and not under 22 USC 7102(11)" in sentence
        assert found["element"] == {k: element.get(k) for k in ("id", "title", "outcome", "outcome_text", "basis")}
        assert found["element"]["outcome"] == outcome


def test_the_element_over_the_whole_case_is_printed_beside_the_context() -> None:
    """With what it rests on."""
    text = " ".join(run(str(CASES[0]), "--as-of", DAY).stdout.split())

    assert (
        "For the whole case, the screening finds Victim of a severe form of trafficking in persons: supported (" in text
    )


def test_the_contrast_is_never_told_as_met() -> None:
    """D14: held for ransom by those who brought her in; a sentence of its own says that this is something else."""
    found = compared(load_case(CASES[13]))

    assert next(d for d in found["definitions"] if d["id"] == "smuggling_protocol")["outcome"] == "met"
    assert found["splits"] == []
    assert found["beside"][-1].startswith("Smuggling Protocol art. 3 defines something other than trafficking")


@pytest.mark.parametrize("setting", [None, Setting.NOT_PRIVILEGED], ids=str)
@pytest.mark.parametrize("answer", [True, False, "disputed"])
def test_outside_privilege_nothing_tells_how_a_border_was_crossed(setting: Setting | None, answer: Any) -> None:
    """With those three facts and without them the output is the same bytes."""
    path, names = "incidents[0].wider.", ("entry_procured", "entry_for_gain", "not_of_that_state")
    case = attrs.evolve(load_case(CASES[13]), setting=setting)
    said = assume(case, json.dumps({path + name: answer for name in names}))
    wider = attrs.evolve(case.incidents[0].wider, **{name: getattr(Wider(), name) for name in names})
    blank = attrs.evolve(case, incidents=(attrs.evolve(case.incidents[0], wider=wider),))
    told, same = (json.dumps(frameworks(c, DAY).as_dict()) for c in (said, blank))

    assert told == same
    assert "muggling" not in told


def test_a_text_that_came_after_the_act_says_so() -> None:
    """An incident that ended in 2010: the directive's words are of 2024, ASEAN's convention of 2017; one still going on has neither."""
    case, now = (
        assume(load_case(CASES[9]), json.dumps({"incidents[0].when": when})) for when in ("2008/2010", "2008/2025")
    )
    found, later = compared(case), compared(case)["beside"]

    assert {d["id"] for d in found["definitions"] if d["after_the_act"]} == {
        "eu_directive",
        "asean_convention",
        "tip_report",
        "crime_of_sex_trafficking",
        "sex_trafficking_alone",
    }
    assert (
        "In force in this wording only since 2024-07-14, so it does not apply to this incident: EU Directive 2011/36 art. 2."
        in later
    )
    assert "In force" not in " ".join(compared(now)["beside"])


def test_a_list_of_purposes_is_a_minimum() -> None:
    """D14: ransom is none of the purposes, and a State may add to them; where a purpose is recorded nothing is said."""
    (told,) = (s for s in compared(load_case(CASES[13]))["beside"] if "minimum" in s)

    assert told.endswith(
        "UN Trafficking Protocol art. 3, Council of Europe Convention art. 4, EU Directive 2011/36 art. 2, ASEAN Convention art. 2."
    )
    assert "minimum" not in " ".join(compared(load_case(CASES[7]))["beside"])


def test_only_what_decides_decides_and_the_output_says_so() -> None:
    """In data and in print, in the numbering of the day."""
    today, then = (frameworks(load_case(CASES[0]), day).as_dict() for day in (DAY, "2010-06-01"))
    text = " ".join(run(str(CASES[0]), "--as-of", DAY).stdout.split())

    assert [d["id"] for d in today["incidents"][0]["definitions"] if d["decides"]] == ["tvpa_severe"]
    assert today["context"] in text
    assert today["context"].startswith("Only 22 USC 7102(11) decides this part of a T case.")
    assert then["context"].startswith("Only 22 USC 7102(8) decides")


def test_another_persons_incident_is_not_compared() -> None:
    """What was done to somebody else is no incident of the client."""
    case = attrs.evolve(load_case(CASES[0]), applicant="P2")

    assert frameworks(case, DAY).as_dict()["incidents"] == []
    assert frameworks(case_of(), DAY).as_dict()["incidents"][0]["splits"] == []


def test_what_only_a_trafficker_says_against_the_client_denies_nothing() -> None:
    """It is no fact here either: the part stays open."""
    said = {"answer": False, "sources": ["trafficker"]}
    case = case_of(acts={"recruited": said}, wider={"woman": said, "organs": said})

    assert set(outcomes(case).values()) == {"?"}
    assert {h["path"] for h in compared(case)["hostile_assertions"]} == {
        "incidents[0].acts.recruited",
        "incidents[0].wider.woman",
        "incidents[0].wider.organs",
    }


# --- the law ----------------------------------------------------------------------------------------------------------


def days() -> list[datetime.date]:
    """Return a day of every rule set, and of today."""
    return [*(law.window.start for law in T.rule_sets if law.window.start), datetime.date(2026, 11, 24)]


@pytest.mark.parametrize("day", days(), ids=str)
def test_definitions_follow_the_day(day: datetime.date) -> None:
    """One decides and stands first, each is in force, cited in its numbering, of one name, and consists of known parts."""
    known = definitions(day)

    assert [d.decides for d in known] == [True, *[False] * (len(known) - 1)]
    assert len({d.id for d in known}) == len(known)
    for definition in known:
        assert day in definition.law.window
        assert definition.citation(day)
        assert definition.law.rule.endswith(".")
        assert definition.law.confidence in Confidence
        for way in limbs(definition.whole):
            assert {p.id for p in way.of.parts} <= {*PARTS}


def test_the_directive_gained_purposes_in_2024() -> None:
    """Forced marriage is a purpose of the EU directive from July 14, 2024 on, and open elsewhere."""
    case = assume(load_case(CASES[10]), json.dumps({"incidents[0].wider.slavery_like": False}))

    assert outcomes(case, DAY)["eu_directive"] == "Y"
    assert outcomes(case, "2024-07-13")["eu_directive"] == "?"


@pytest.mark.parametrize(
    ("day", "verbs", "met"),
    [
        ("2007-06-01", {"enticed"}, "enticed"),
        ("2014-06-01", {"enticed", "maintained"}, "maintained"),
        (DAY, {"enticed", "maintained", "advertised"}, "advertised"),
    ],
)
def test_the_crime_is_that_of_its_day(day: str, verbs: set[str], met: str) -> None:
    """Of 2000, with maintaining and threats of force since 2008, with advertising, patronizing and soliciting since 2015."""
    known = {d.id: d for d in definitions(datetime.date.fromisoformat(day))}
    crime, alone = known["crime_of_sex_trafficking"], known["sex_trafficking_alone"]
    case = case_of(
        age=16,
        acts=dict.fromkeys(("recruited", "harbored", "transported", "provided", "obtained"), False),
        sex={"act": True, "value_passed": True, "on_account": True},
        wider={met: True, "known": True, "commerce": True},
    )
    paths = {n.fact for n, _ in walk(crime.whole) if isinstance(n, Question)}

    assert {*crime.beyond} == verbs
    assert outcomes(case, day)["crime_of_sex_trafficking"] == "Y"
    assert ("incident.wider.force_threatened" in paths) is (day > "2008-12-23")
    assert ("patronizing or soliciting" in alone.law.rule) is (day == DAY)


def test_an_instrument_is_not_listed_before_its_time() -> None:
    """In 2005 there were neither the European conventions nor ASEAN's; a day without law is an error."""
    then = {d.id for d in definitions(datetime.date(2005, 1, 5))}

    assert "un_protocol" in then
    assert not then & {"coe_convention", "eu_directive", "saarc_convention", "asean_convention"}
    with pytest.raises(LawDateError):
        frameworks(case_of(), "1999-01-01")


def test_every_text_says_how_it_was_verified() -> None:
    """Citation, confidence and day of reading stand with each, and those not read themselves have a star in print."""
    found = compared(load_case(CASES[0]))["definitions"]
    text = run(str(CASES[0]), "--as-of", DAY).stdout

    for definition in found:
        assert {"citations", "confidence", "checked_on", "rule", "note"} <= set(definition)
        starred = f"{definition['name']} *" in text
        assert starred is (definition["confidence"] in "CD") or len(definition["name"]) > 25
    assert "* Known from a secondary source" in text


# --- nothing flows back -----------------------------------------------------------------------------------------------


def test_no_screening_reads_what_other_instruments_ask() -> None:
    """No element, ground, finding, line or prompt reads such a fact, and no interview asks for one."""
    predicates: list[Any] = [e for law in T.rule_sets for e in law.elements]
    predicates += [ADMISSIBILITY.on(day) for day in days()] + [p for entry in CATALOG for p in entry.predicates()]
    predicates += [rules.whole for rules in FAMILY_RULES]
    predicates += [when for told in (*FILING, *PROMPTS) for reason in told.reasons for when in reason.when.values()]
    read = set()
    for node in (n for p in predicates for n, _ in walk(p)):
        read |= {node.fact, *(f.fact for f in node.factors)} if isinstance(node, Question) else set()
        read |= set(node.reads) if isinstance(node, Computed) else set()
        read |= {node.asserted} if isinstance(node, Element) else set()

    assert not [path for path in read if ".wider" in path]
    assert ".wider" not in json.dumps(next_questions(load_case(CASES[10]), DAY).as_dict())


@pytest.mark.parametrize("answer", sampled(EVERY[4:], 4), ids=lambda a: "+".join(str(c.answer) for c in a.claims))
def test_no_answer_that_only_other_instruments_ask_moves_a_screening(answer: Any) -> None:
    """With every such fact answered in whatever way, a screening is the same bytes."""
    case = load_case(EXAMPLES / "sex" / "case.yaml")
    wider = Wider(**{f.name: answer for f in attrs.fields(Wider)})
    changed = attrs.evolve(case, incidents=tuple(attrs.evolve(i, wider=wider) for i in case.incidents))

    assert in_full(screen(changed, DAY)) == in_full(screen(case, DAY))


def test_an_old_case_file_loads_unchanged() -> None:
    """A file that knows nothing of these facts leaves them not asked, and is written back without them."""
    case = load_case(EXAMPLES / "sex" / "case.yaml")

    assert all(i.wider == Wider() for i in case.incidents)
    assert "wider" not in dumps(case)


# --- the client as actor ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [c for c in CASES if "own_acts" in expected(c)], ids=lambda c: c.parent.name)
def test_verbs_are_named_as_the_folder_says(path: Path) -> None:
    """In a privileged setting, act by act: which texts name it, and nothing else."""
    (act,) = frameworks(load_case(path), DAY).as_dict()["own_acts"]["acts"]

    assert {d["id"]: d["state"] for d in act["definitions"]} == expected(path)["own_acts"]
    for definition in act["definitions"]:
        assert set(definition) == {"id", "name", "state", "facts", "not_asked_of_acts", "shields"}


def test_what_stands_beside_an_act_is_shown() -> None:
    """Congress's policy, the federal law of 2026 and each European and Asian clause on not punishing."""
    (act,) = frameworks(load_case(CASES[18]), DAY).as_dict()["own_acts"]["acts"]
    cited = {c for d in act["definitions"] for p in d["shields"] for c in p["citations"]}
    text = " ".join(run(str(CASES[18]), "--as-of", DAY).stdout.split())

    for wanted in (
        "22 USC 7101(b)(19)",
        "18 USC 28(b)",
        "18 USC 3771A",
        "Directive 2011/36/EU art. 8",
        "Council of Europe Convention on Action against Trafficking art. 26",
        "ASEAN Convention against Trafficking art. 14(7)",
    ):
        assert wanted in cited
        assert wanted in text
    assert "Names an act on file (recruited somebody)" in text


def test_guiding_others_has_no_shield_of_the_smuggling_protocol() -> None:
    """Its art. 5 is for who was smuggled, and not for who guides."""
    case = assume(load_case(CASES[18]), json.dumps({"conduct.acts[0].border.guided": True}))
    (act,) = frameworks(case, DAY).as_dict()["own_acts"]["acts"]
    (found,) = (d for d in act["definitions"] if d["id"] == "smuggling_protocol")

    assert found["state"] == "touched"
    assert found["shields"] == []


@pytest.mark.parametrize(("answer", "state"), [(True, "touched"), (False, "open")])
def test_to_benefit_from_a_venture_is_named_by_the_crime_alone(answer: object, state: str) -> None:
    """D20: with a part of the proceeds kept, 18 USC 1591(a)(2) names it; with none the crime stays open, for its other acts."""
    case = assume(load_case(CASES[19]), json.dumps({"conduct.acts[0].benefit.profit_share": answer}))
    (act,) = frameworks(case, DAY).as_dict()["own_acts"]["acts"]
    states = {d["id"]: d["state"] for d in act["definitions"]}

    assert states["crime_of_sex_trafficking"] == state
    assert states["tvpa_severe"] == "not touched"


def test_a_child_in_enforced_prostitution_needs_no_force() -> None:
    """The Elements count an incapacity to consent that comes of age."""
    sex, conflict = {"act": True, "value_passed": True, "on_account": True, "completed": True}, {"armed_conflict": True}

    assert outcomes(case_of(age=16, sex=sex, wider=conflict))["rome_statute"] == "Y"
    assert outcomes(case_of(age=25, sex=sex, wider=conflict))["rome_statute"] == "?"


def test_an_act_of_somebody_else_touches_nothing() -> None:
    """Where it is recorded that it was not the client, no text names an act of the client's."""
    case = assume(load_case(CASES[18]), json.dumps({"conduct.acts[0].by_client": False}))
    (act,) = frameworks(case, DAY).as_dict()["own_acts"]["acts"]

    assert {d["state"] for d in act["definitions"]} == {"not touched"}


def test_what_only_a_trafficker_says_of_an_act_touches_nothing() -> None:
    """It stays open."""
    said = {"answer": True, "sources": ["trafficker"]}
    case = structure(
        {
            "tvisa_case": 2,
            "applicant": "P1",
            "setting": "privileged",
            "people": [{"key": "P1"}],
            "conduct": {"acts": [{"verbs": {"recruited": said}}]},
        }
    )
    (act,) = frameworks(case, DAY).as_dict()["own_acts"]["acts"]

    assert "touched" not in {d["state"] for d in act["definitions"]}


@pytest.mark.parametrize("setting", [None, Setting.NOT_PRIVILEGED], ids=str)
@pytest.mark.parametrize("path", sampled([*VIGNETTES, *CASES[18:]], 8), ids=lambda c: c.parent.name)
def test_outside_privilege_nothing_tells_one_client_from_another(path: Path, setting: Setting | None) -> None:
    """With conduct and without it the output is the same bytes, the plan included, and has no part for it."""
    case = attrs.evolve(load_case(path), setting=setting)
    other = attrs.evolve(case, conduct=type(case.conduct)())
    told, same = (json.dumps([frameworks(c, DAY).as_dict(), plan(c, DAY).as_dict()]) for c in (case, other))

    assert told == same
    assert "own_acts" not in told
    assert "conduct." not in told


# --- the plan ---------------------------------------------------------------------------------------------------------


def lines_of(found: Any) -> list[dict[str, Any]]:
    """Return the lines of both sides."""
    return [*found["rights"], *found["criminal_law"]]


def test_the_plan_has_two_sides_and_says_who_decides_and_what_may_be_declined() -> None:
    """Safety comes first; each line of either side is whole, cited, and says both."""
    found = plan(load_case(EXAMPLES / "domestic-servitude" / "case.yaml"), DAY).as_dict()

    assert found["rights"][0]["code"] == "SAFETY"
    assert {line["code"] for line in found["rights"]} >= {"HEALTH", "SHELTER", "FAMILY", "RECOVERY"}
    assert {line["code"] for line in found["criminal_law"]} >= {"COORDINATOR", "COOPERATION", "RECORD_RELIEF"}
    for line in lines_of(found):
        assert line["citations"]
        for text in (line["what"], line["who_decides"], line["may_decline"]):
            assert text[0].isupper()
            assert text.endswith(".")


def test_every_client_has_every_line_and_a_record_only_adds_its_reasons() -> None:
    """A blank case has the same lines; what the one screening finds stands under them."""
    blank, full = (
        plan(c, DAY).as_dict() for c in (case_of(), load_case(EXAMPLES / "domestic-servitude" / "case.yaml"))
    )

    assert [line["code"] for line in lines_of(blank)] == [line["code"] for line in lines_of(full)]
    told = {line["code"]: line for line in lines_of(full)}
    assert any("safety plan" in reason for reason in told["SAFETY"]["reasons"])
    assert told["SAFETY"]["facts"]
    assert told["CONTACT"]["reasons"]
    assert not next(line for line in lines_of(blank) if line["code"] == "SAFETY")["reasons"]


def test_the_relief_of_2026_is_told_from_its_day_on() -> None:
    """Before, the line on State vacatur stands in its place; arrests are counted on in a privileged setting alone."""
    case = structure(
        {
            "tvisa_case": 2,
            "applicant": "P1",
            "setting": "privileged",
            "people": [{"key": "P1"}],
            "conduct": {"matters": [{"what": "synthetic", "arrested": True}]},
        }
    )
    now, before = (
        {line["code"]: line for line in plan(case, day).as_dict()["criminal_law"]} for day in (DAY, "2025-06-01")
    )

    assert "18 USC 3771A" in now["RECORD_RELIEF"]["citations"]
    assert now["RECORD_RELIEF"]["facts"] == ["conduct.matters[0]"]
    assert "STATE_RECORD_RELIEF" not in now
    assert "RECORD_RELIEF" not in before
    assert before["STATE_RECORD_RELIEF"]["facts"] == ["conduct.matters[0]"]


def of_plan(case: Case, day: str = DAY) -> dict[str, dict[str, Any]]:
    """Return the lines of a plan by code."""
    return {line["code"]: line for line in lines_of(plan(case, day).as_dict())}


@pytest.mark.parametrize(
    ("code", "field", "words", "cites"),
    [
        ("COORDINATOR", "may_decline", "Statements to the coordinator are not confidential", "34 USC 20141"),
        ("RECORD_RELIEF", "what", "depends on why the conviction was vacated", "23 I&N Dec. 621"),
        ("RIGHTS_IN_COURT", "what", "accused of the crime gets no relief under that chapter", "18 USC 3771(d)(1)"),
        ("OWN_WORDS", "may_decline", "declining it does not affect help or this screening", "22 USC 7101(b)(19)"),
        (
            "SHELTER",
            "may_decline",
            "a bona fide application that was not denied, or Continued Presence",
            "22 USC 7105(b)(1)(E)(i)",
        ),
        ("CONTINUED_PRESENCE", "may_decline", "one of the two ways to certification", "22 USC 7105(c)(3)(A)(iii)"),
        ("HEALTH", "what", "They are a right in federal custody", "22 USC 7105(c)(1)"),
        ("INFORMATION", "what", "language", "22 USC 7105(c)(2)"),
        ("REDRESS", "may_decline", "ten years after the 18th birthday", "18 USC 1595(c)"),
    ],
)
def test_a_line_says_what_a_right_does_not_reach_and_what_declining_costs(
    code: str, field: str, words: str, cites: str
) -> None:
    """Each limit stands in the line itself, with its citation."""
    line = of_plan(case_of())[code]

    assert words in line[field]
    assert any(cites in cited for cited in line["citations"])


def test_what_other_countries_owe_is_a_contrast_and_no_citation_of_a_line() -> None:
    """The European clauses on assistance and on recovery stand apart, in print as well."""
    lines = of_plan(case_of())
    text = " ".join(run(str(CASES[0]), "--as-of", DAY, command="plan").stdout.split())

    assert not [c for line in lines.values() for c in line["citations"] if "Council of Europe" in c]
    assert {code for code, line in lines.items() if line["contrasts"]} == {"SHELTER", "RECOVERY", "NON_PUNISHMENT"}
    assert "Contrast, not US law: Council of Europe Convention on Action against Trafficking art. 13" in text


def test_a_child_now_has_a_guardian_and_reports_that_must_be_made() -> None:
    """Who is or may be under 18 now; nobody else is told."""
    told = [
        of_plan(structure({"tvisa_case": 2, "applicant": "P1", "people": [{"key": "P1", "date_of_birth": day}]}))
        for day in ("2012-01-05", "2008-11", "1990")
    ]
    for lines in told[:2]:
        assert "guardian or a child advocate" in lines["CONTACT"]["for_a_child"]
        assert "within 24 hours" in lines["CONTACT"]["for_a_child"]
        assert "must report harm to a child" in lines["CONTACT"]["for_a_child"]
        assert {c for c, line in lines.items() if line["for_a_child"]} == {
            "CONTACT",
            "COOPERATION",
            "HEALTH",
            "SHELTER",
        }
    assert not any(line["for_a_child"] for line in told[2].values())


def test_the_plan_reduces_nobody_to_a_word() -> None:
    """No line calls the client a victim or a witness, eligible, or anything else that is a label; the client is the client."""
    told = json.dumps([plan(load_case(c), DAY).as_dict() for c in (*CASES, *VIGNETTES[:8])])
    own = " ".join(
        f"{line.what} {line.decides} {line.decline} {line.child} {line.costs} {line.exposes}" for line in LINES
    )

    assert not re.search(r"\b(the|a|this|that|your) (victim|witness|survivor)\b(?!-)", own)
    assert not re.search(r"\b(eligible|perpetrator|guilty|worthy|deserv|score)", own)
    assert not re.search(r"\bthe (victim|witness|perpetrator)\b", told)


def test_no_sentence_of_the_comparison_labels_anybody() -> None:
    """Neither the client nor anybody else is called anything, and nobody qualifies or does not; the name of the bar calls nobody anything."""
    for path in CASES:
        found = frameworks(load_case(path), DAY).as_dict()
        own = json.dumps(
            [found["context"], found.get("own_acts", {}).get("note"), [i["splits"] for i in found["incidents"]]]
        )
        assert not re.search(r"eligib|qualif|perpetrator|trafficker(?! bar)|\bguilty\b|likely|probab|score", own)


# --- the two frameworks ----------------------------------------------------------------------------------------------


def test_every_text_stands_in_one_framework_by_what_it_asks_itself() -> None:
    """Each definition and each text that defines nothing: a side, and the article that makes it so, with its grade."""
    found = frameworks(load_case(HOUSE), DAY).as_dict()
    placed = {one["id"]: one for one in found["instruments"]}

    assert [one["id"] for one in found["instruments"] if one["defines"]] == [
        d["id"] for d in found["incidents"][0]["definitions"]
    ]
    assert {one["id"] for one in found["instruments"] if not one["defines"]} == {o.id for o in OTHERS}
    assert {one["side"] for one in placed.values()} == {*SIDES}
    assert all(rule["citations"] and rule["confidence"] in "AC" for one in placed.values() for rule in one["by"])
    for ident, cites in (
        ("un_protocol", "UN Trafficking Protocol art. 5(1)"),
        ("coe_convention", "Council of Europe Convention on Action against Trafficking art. 26"),
        ("universal_declaration", "Universal Declaration of Human Rights art. 4"),
        ("civil_and_political_rights", "International Covenant on Civil and Political Rights art. 26"),
    ):
        assert any(cites in rule["citations"] for rule in placed[ident]["by"])
    assert [m["id"] for m in found["marks"]] == [m.id for m in MARKS]
    assert {"border", "rehabilitation", "non_punishment", "consent", "age"} <= {m.id for m in MARKS}


def test_consent_is_told_with_the_grade_of_its_own_text() -> None:
    """Article 3(b) says that it is irrelevant where a means was used: read, and so graded A; the convention of South Asia is not."""
    consent = {
        one["id"]: [(r["citations"][0], r["confidence"]) for r in one["consent"]]
        for one in frameworks(load_case(HOUSE), DAY).as_dict()["instruments"]
        if one["consent"]
    }
    text = " ".join(run(str(HOUSE), "--as-of", DAY).stdout.split())

    assert consent["un_protocol"] == [("UN Trafficking Protocol art. 3(b)", "A")]
    assert consent["saarc_convention"][0][1] == "C"
    assert "consent to the intended exploitation is irrelevant. [UN Trafficking Protocol art. 3(b)] (A)" in text


def test_why_definitions_part_is_read_off_the_facts_and_the_parts() -> None:
    """A girl of 17: the Protocol asks for no means of a child at the act; the statute asks for the age at the sex act, not recorded."""
    case = load_case(HOUSE)
    (split,) = compared(case)["splits"]
    told = " ".join(split["why"])

    assert split["parts"] == ["means"]
    assert "act done by those means" not in told
    assert "force: yes" not in told
    assert "Means: not asked under 22 USC 7102(12), SAARC Convention art. I(3)" in told
    assert re.search(
        r"UN Trafficking Protocol art\. 3, .*A child is anyone under eighteen .*\[UN Trafficking Protocol art\. 3\(c\)\] \(date of birth",
        told,
    )
    assert re.search(
        r"Means, 22 USC 7102\(11\): .*was under 18.*\[22 USC 7102\(11\)\(A\)\] \(not on file: first sex act\)", told
    )
    assert "A child is anyone under eighteen" not in json.dumps(compared(load_case(CASES[1]))["splits"])
    then = compared(assume(case, '{"incidents[0].sex.when": "2020-10"}'))["splits"]
    assert not [s for s in then if s["apart"] == ["tvpa_severe"]]


@pytest.mark.parametrize("path", CASES, ids=lambda c: c.parent.name)
def test_each_part_that_parts_them_is_told_of_both(path: Path) -> None:
    """Of each part that makes a definition differ: what those that are met ask, or that they ask none, and what the others ask."""
    found = compared(load_case(path))
    names = {d["id"]: d["name"].partition(" (")[0] for d in found["definitions"]}

    for split in found["splits"]:
        for part in split["parts"]:
            told = [w for w in split["why"] if w.lower().startswith(part)]
            assert all(any(names[i] in w for w in told) for i in (*split["met"], *split["apart"])), (split, told)


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_command_prints_a_table_and_the_sentences() -> None:
    """At eighty columns, plain; the plan has a command of its own."""
    result = run(str(CASES[1]), "--as-of", DAY)

    assert result.exit_code == 0, result.output
    assert max(len(line.rstrip()) for line in result.stdout.splitlines()) <= 80
    for wanted in ("Definition", "Act", "Means", "Purpose", "Scope", "SAARC Convention"):
        assert wanted in result.stdout
    assert "only DHS determines" in " ".join(result.stdout.split())
    assert run(str(CASES[1]), "--plan").exit_code == 2


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_the_plan_is_a_page_of_its_own(form: str) -> None:
    """Five steps in their order, each with its side, what it costs, who decides and the client's days."""
    result = run(str(HOUSE), "--as-of", DAY, "--format", form, command="plan")
    text = " ".join(result.stdout.split())

    assert result.exit_code == 0, result.output
    places = [text.index(title) for title, _ in STEPS.values()]
    assert places == sorted(places)
    for wanted in ("Costs", "May decline", "Deadline for a civil suit", "2034-03-01", "2654 days left"):
        assert wanted in text
    assert "only DHS determines" in text


def test_the_commands_as_json_are_the_results_of_the_library() -> None:
    """Head and disclaimer included."""
    case, path = load_case(CASES[18]), str(CASES[18])

    for name, made in (("frameworks", frameworks), ("plan", plan)):
        told = json.loads(run(path, "--as-of", DAY, "--format", "json", command=name).stdout)
        assert told == json.loads(json.dumps(made(case, DAY).as_dict()))
        assert {"schema_version", "tvisa_version", "disclaimer"} <= set(told)
        assert told["kind"] == f"tvisa.{name}"
    assert "plan" not in frameworks(case, DAY).as_dict()


def test_every_line_of_the_plan_has_one_step_and_says_what_it_costs() -> None:
    """Each line is told once, in one step; a line that only replaces another has its step too."""
    steps = [code for _, codes in STEPS.values() for code in codes]
    found = plan(load_case(HOUSE), DAY).as_dict()

    assert sorted(steps) == sorted(line.code for line in LINES)
    assert [code for step in found["steps"] for code in step["lines"]] == [
        code for code in steps if code != "STATE_RECORD_RELIEF"
    ]
    assert all(line["costs"].endswith(".") for line in lines_of(found))


def test_the_days_of_the_plan_are_the_days_of_the_case() -> None:
    """Every live day of the list of days stands once, with the same day: beside its line, or among those that wait for nobody."""
    for path in (HOUSE, EXAMPLES / "filing" / "days-set-by-others" / "case.yaml", *VIGNETTES[::9]):
        case = load_case(path)
        urgent = screen(case, DAY).urgent
        assert urgent is not None
        found = plan(case, DAY).as_dict()
        told = [d for line in lines_of(found) for d in line["days"]] + found["waits_for_nobody"]
        assert sorted((d["id"], d["code"], d["day"]) for d in told) == sorted(
            (d.id, d.code, d.day) for d in urgent.days if d.live
        )


def test_what_a_line_exposes_of_own_acts_is_told_in_a_privileged_setting_alone() -> None:
    """Whatever is recorded: outside it no line speaks of the client's own acts."""
    privileged = load_case(HOUSE)
    lines = of_plan(privileged)

    assert "the client's own" in lines["COOPERATION"]["exposes"]
    assert "8 USC 1184(o)(1)" in lines["NON_PUNISHMENT"]["exposes"]
    for setting in (None, Setting.NOT_PRIVILEGED):
        told = of_plan(attrs.evolve(privileged, setting=setting))
        assert not [code for code, line in told.items() if line["exposes"]]
        assert told == of_plan(attrs.evolve(privileged, setting=setting, conduct=type(privileged.conduct)()))


def test_what_each_side_gives_and_owes_is_cited() -> None:
    """Restitution, coordinator, Continued Presence and rights of victims; services, non-punishment and confidentiality."""
    lines = of_plan(load_case(HOUSE))
    told: dict[str, Any] = {**plan(load_case(HOUSE), DAY).as_dict()}

    for code, side, cites in (
        ("RESTITUTION", "criminal_law", "18 USC 1593"),
        ("COORDINATOR", "criminal_law", "34 USC 20141"),
        ("CONTINUED_PRESENCE", "criminal_law", "22 USC 7105(c)(3)(A)(i)"),
        ("RIGHTS_IN_COURT", "criminal_law", "18 USC 3771(a)"),
        ("SHELTER", "rights", "22 USC 7105(b)(1)(A)"),
        ("NON_PUNISHMENT", "rights", "22 USC 7101(b)(19)"),
        ("CONFIDENTIALITY", "rights", "8 USC 1367(a)(2)"),
    ):
        assert cites in lines[code]["citations"]
        assert [d["code"] for d in lines["REDRESS"]["days"]] == ["CIVIL_SUIT"]
        assert code in {line["code"] for line in told[side]}


def test_usage_and_a_case_without_an_incident(tmp_path: Path) -> None:
    """A day outside the modeled law is usage; nothing recorded is said to be nothing to compare yet."""
    blank = tmp_path / "case.yaml"
    blank.write_text("tvisa_case: 2\napplicant: P1\npeople: [{key: P1}]\n", encoding="utf-8")

    assert run(str(CASES[0]), "--as-of", "1999-01-01").exit_code == 2
    assert "nothing to compare yet" in run(str(blank), "--as-of", DAY).stdout


# --- the pages --------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_pages_are_made_anew() -> None:
    """What stands under examples is what the cases, the proofs and the claims make."""
    assert pages.PAGE.read_text(encoding="utf-8") == pages.page()
    assert pages.CLAIMS_PAGE.read_text(encoding="utf-8") == pages.claims_page()


def test_every_claim_is_done_somewhere_or_deliberately_not() -> None:
    """Seventy-eight claims, each with a target that exists, or a reason, or both."""
    claims = pages.claims()

    assert [c["id"] for c in claims] == [f"SC-{n:02}" for n in range(1, 79)]
    assert len({c["claim"] for c in claims}) == 78
    for claim in claims:
        assert claim["where"] or claim.get("why_not"), claim["id"]
        assert claim["how"].endswith(".")
        for where in claim["where"]:
            assert pages.target(where) is not None, (claim["id"], where)


@pytest.mark.parametrize(
    "where",
    [
        "python:tvisa.screening.remarks.needs.NOWHERE",
        "python:nowhere.at.all",
        "test:tests/test_api.py::test_nowhere",
        "test:tests/nowhere.py::test_x",
        "finding:NOWHERE",
        "command:nowhere",
        "example:examples/nowhere",
        "line:NOWHERE",
        "definition:nowhere",
    ],
)
def test_a_target_that_does_not_exist_is_none(where: str) -> None:
    """The check can fail."""
    assert pages.target(where) is None


@pytest.mark.slow
def test_a_link_leads_to_where_the_thing_stands() -> None:
    """A finding to the module that has its code, a command to its own heading."""
    headings = (EXAMPLES / "commands" / "README.md").read_text(encoding="utf-8")
    for where in {w for claim in pages.claims() for w in claim["where"]}:
        kind, _, name = where.partition(":")
        if kind == "finding":
            assert f"{name} = finding(" in (pages.target(where) or Path()).read_text(encoding="utf-8")
        elif kind == "command":
            assert f"\n## tvisa {name}\n" in headings
            assert f"examples/commands/README.md#tvisa-{name})" in pages.claims_page()
