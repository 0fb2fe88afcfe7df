"""Waivers of inadmissibility: each ground that needs one, test by test, with facts by place; nothing outside a privileged setting."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any, Final

import attrs
import docx
import pytest
from click.testing import CliRunner

from tests.schemas import validator
from tests.support import EXAMPLES, sampled
from tvisa import Case, Screening, load_case, screen
from tvisa.cli import main
from tvisa.facts import Setting
from tvisa.files.casefile import structure
from tvisa.kernel.answers import yes_no
from tvisa.kernel.paths import get
from tvisa.kernel.truth import Outcome
from tvisa.law.reads import bare
from tvisa.law.t.filing.questions import _known
from tvisa.law.t.filing.waivers import BALANCED, NATIONAL_INTEREST, NEXUS_AT, NEXUS_ELSE, WEIGHED_BY
from tvisa.report.printed import console, print_document
from tvisa.report.waivers import waivers_document, waivers_line
from tvisa.screening.grounds.waivers import Waived, Waivers

DAY: Final = "2026-11-27"
EVERY: Final = sorted(EXAMPLES.rglob("case.yaml"))
SCHEMA: Final = validator("waivers")
WHOLE: Final = EXAMPLES / "whole-files"


def run(*arguments: str) -> Any:
    """Run the program."""
    return CliRunner().invoke(main, [*arguments], env={"COLUMNS": "80"}, prog_name="tvisa")


def found(screening: Screening) -> Waivers:
    """Return the waivers of a screening."""
    assert screening.waivers is not None
    return screening.waivers


def whole(name: str) -> Waivers:
    """Return the waivers of one of the whole files."""
    return found(screen(load_case(WHOLE / name / "case.yaml"), DAY))


def ground(waivers: Waivers, kind: str) -> Waived:
    """Return what is said of one ground."""
    (one,) = (each for each in waivers.grounds if each.ground == kind)
    return one


def printed(screening: Screening) -> str:
    """Return what a terminal shows."""
    out = io.StringIO()
    print_document(waivers_document(screening, on_screen=True), console(out, color=False))
    return out.getvalue()


def private(**more: Any) -> Case:
    """Return a case in a privileged setting."""
    return structure({"tvisa_case": 2, "setting": "privileged", "applicant": "P1", "people": [{"key": "P1"}], **more})


def test_every_place_that_is_looked_at_exists() -> None:
    """For nexus, and for what is weighed."""
    paths = [path for several in (*NEXUS_AT.values(), NEXUS_ELSE) for path in several]
    paths += [path for factor in (*NATIONAL_INTEREST, *BALANCED) for path in factor.at]

    assert {bare(path) for path in paths} <= _known()
    assert set(WEIGHED_BY) == {"national_interest", "balance"}


@pytest.mark.parametrize("path", sampled(EVERY[1::2], 20), ids=lambda p: str(p.parent.relative_to(EXAMPLES)))
def test_every_example_and_vignette(path: Path) -> None:
    """Each ground that needs a waiver is there with its tests, its questions on forms and facts that exist; outside, none is."""
    case = attrs.evolve(load_case(path), setting=Setting.PRIVILEGED)
    screening = screen(case, DAY)
    waivers = found(screening)
    number = waivers_line(screening).partition(" ")[0]
    assert number == (str(len(waivers.grounds)) if waivers.grounds else "")
    SCHEMA.validate(waivers.as_dict())
    assert max(map(len, printed(screening).splitlines())) <= 80
    needing = {g.id: g for g in screening.grounds or () if g.standing in ("waiver", "contested", "review")}
    assert {str(each.ground) for each in waivers.grounds} >= set(needing)
    forms = screening.forms
    assert forms is not None
    places = {(f.form, q.part, q.number, q.subject) for f in forms.forms for q in f.questions}
    for each in waivers.grounds:
        if str(each.ground) in needing:
            assert [route.id for route in each.routes] == [w.id for w in needing[str(each.ground)].waivers]
        assert {(at.form, at.part, at.number, at.subject) for at in each.asked_at} <= places
        assert "i-192" in {at.form for at in each.asked_at}
        facts = [*each.facts, *(f for route in each.routes for test in route.tests for f in test.facts)]
        facts += each.nexus.facts if each.nexus else ()
        for fact in facts:
            get(case, fact.path)
    assert bool(waivers.later) == bool(waivers.grounds)
    told = [str(each.ground) for several in (waivers.grounds, waivers.open, waivers.not_needed) for each in several]
    assert sorted(told) == sorted(g.id for g in screening.grounds or () if g.standing != "not_raised")
    for weighed in (waivers.national_interest, waivers.balance):
        assert bool(weighed) == bool(waivers.grounds)
    assert waivers_document(screening).blocks
    outside = found(screen(attrs.evolve(case, setting=None), DAY))
    assert (outside.closed, outside.grounds, outside.beyond) == (True, (), ())


def test_a_ground_is_taken_apart_test_by_test() -> None:
    """Nexus and the national interest under one waiver, the balance under the other, each with what is not known."""
    one = ground(whole("f01-hearing-and-daughter"), "present_without_admission")

    assert [route.id for route in one.routes] == ["waiver_for_victims", "waiver_for_nonimmigrants"]
    assert [len(route.tests) for route in one.routes] == [2, 1]
    assert all(test.missing for route in one.routes for test in route.tests)
    assert one.nexus is not None
    assert "incidents[1].agreement.debt_raised" in [fact.path for fact in one.nexus.facts]


def test_nexus_is_looked_for_at_the_acts_behind_the_ground() -> None:
    """The order to take something from a shop says nothing of nexus of another act."""
    acts = [
        {"crime": {"theft": True}, "incident": "I1", "compulsion": {"ordered": True}},
        {"sold_sex": {"done": True, "pattern": True}, "compulsion": {"threatened": True}},
    ]
    incidents = [{"key": "I1", "victim": "P1"}]
    waivers = found(screen(private(incidents=incidents, conduct={"acts": acts}), DAY))
    one = ground(waivers, "prostitution")

    assert one.nexus is not None
    told = [fact.path for fact in one.nexus.facts if fact.path.startswith("conduct")]
    assert "conduct.acts[1].compulsion.threatened" in told
    assert not [path for path in told if path.startswith("conduct.acts[0]")]
    assert not [gap.path for gap in one.nexus.missing if gap.path.startswith("conduct.acts[0]")]


def test_the_same_act_at_the_bar_stands_beside_the_ground() -> None:
    """No waiver reaches it there, and that is said under what no waiver answers."""
    waivers = found(screen(load_case(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml"), DAY))

    assert any(each.same_at_bar for each in waivers.grounds)
    assert "bar" in [each.id for each in waivers.beyond]


ASKED: Final[dict[str, Any]] = {
    "acts": [],
    "acts_complete": True,
    "matters": [],
    "matters_complete": True,
}
"""No act, arrest, charge or conviction, and both lists recorded as complete: the bar is not raised."""


def in_words(blocks: Any) -> str:
    """Return every text of the skeleton."""
    return " ".join(" ".join(repr(block) for block in blocks).split())


def names_the_bar(screening: Screening) -> list[bool]:
    """Say of the terminal and of the skeleton whether it names the bar, where that stands, and that no waiver reaches it."""
    wanted = ("the trafficker bar, 8 usc 1184(o)(1)", "no waiver reaches", "8 cfr 214.202(e)")
    texts = (" ".join(printed(screening).split()), in_words(waivers_document(screening).blocks))
    return [all(words in text.lower() for words in wanted) for text in texts]


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({}, True),
        ({"conduct": ASKED}, False),
        ({"conduct": ASKED, "presence": {"entries": [{"manner": "without_inspection"}]}}, False),
        ({"conduct": {**ASKED, "matters_complete": None}}, True),
        ({"conduct": {**ASKED, "acts": [{"tasks": {"held_keys": True}}]}}, True),
        ({"conduct": ASKED, "grounds": {"listed": [{"ground": "trafficking_offenses", "applies": True}]}}, True),
    ],
)
def test_the_bar_is_named_until_it_is_cleared(more: dict[str, Any], named: bool) -> None:
    """8 USC 1184(o)(1), 8 CFR 214.202(e): whoever drafts the request does not believe that a waiver ends the matter."""
    screening = screen(private(**more), DAY)

    assert names_the_bar(screening) == [named, named]
    assert names_the_bar(screen(attrs.evolve(private(**more), setting=None), DAY)) == [False, False]


@pytest.mark.parametrize(
    ("more", "at"),
    [
        ({}, ["conduct.acts_complete", "conduct.matters_complete"]),
        ({"conduct": {**ASKED, "acts": [{"tasks": {"held_keys": True}}]}}, ["conduct.acts[0]"]),
        (
            {"conduct": ASKED, "grounds": {"listed": [{"ground": "trafficking_offenses", "applies": True}]}},
            ["grounds.listed[0].applies"],
        ),
    ],
)
def test_what_leaves_the_bar_open_is_named_by_place(more: dict[str, Any], at: list[str]) -> None:
    """The acts that may be one, or what else may, else the questions that nobody asked; the ground itself names it too."""
    screening = screen(private(**more), DAY)
    (limit,) = found(screening).beyond
    ground_named = [bool(each.beside) for each in found(screening).grounds]

    assert (limit.id, list(limit.paths)) == ("bar_open", at)
    assert ground_named == ["Separate from this ground, the trafficker bar" in printed(screening)] * bool(
        found(screening).grounds
    )


def test_an_act_that_is_cleared_leaves_no_bar_open_and_one_that_raises_it_is_told_once() -> None:
    """The second act of this file is denied a part by proof; where an act raises the bar, what is merely open is not told apart."""
    (open_still,) = (each for each in whole("f02-two-seasons").beyond if each.id.startswith("bar"))
    (raised,) = (each for each in whole("f03-subpoena").beyond if each.id.startswith("bar"))
    only_theirs = load_case(EXAMPLES / "vignettes" / "v21-only-he-says-so" / "case.yaml")
    asked = attrs.evolve(only_theirs.conduct, acts_complete=yes_no(True), matters_complete=yes_no(True))
    cleared = screen(attrs.evolve(only_theirs, setting=Setting.PRIVILEGED, conduct=asked), DAY)

    assert (open_still.id, open_still.paths) == ("bar_open", ("conduct.acts[0]",))
    assert raised.id == "bar"
    assert not [each for each in found(cleared).beyond if each.id.startswith("bar")]


@pytest.mark.parametrize("path", sampled(EVERY, 20), ids=lambda p: str(p.parent.relative_to(EXAMPLES)))
def test_no_request_for_the_trafficking_ground_is_silent_on_the_bar(path: Path) -> None:
    """Wherever 8 USC 1182(a)(2)(H)(i) is raised or pointed to, or the bar is not cleared; at the ground, and under what no waiver answers."""
    screening = screen(attrs.evolve(load_case(path), setting=Setting.PRIVILEGED), DAY)
    kinds = [str(each.ground) for each in found(screening).grounds]

    if "trafficking_offenses" in kinds:
        one = ground(found(screening), "trafficking_offenses")
        assert "8 CFR 214.202(e)" in [place for rule in one.beside for place in rule.citations]
    if "trafficking_offenses" in kinds or screening.picture.exposure.bar.of_met is not Outcome.MET:
        assert names_the_bar(screening) == [True, True]
    assert not [each for each in found(screening).grounds if each.beside and each.ground != "trafficking_offenses"]


def test_what_no_waiver_answers_is_named_where_it_matters() -> None:
    """A reinstated order and a prosecution for coming back; a charge of deportability against a resident; none without a fact."""
    assert {"reinstated", "reentry"} <= {each.id for each in whole("f06-reinstated").beyond}
    assert "deportability" in [each.id for each in whole("f05-resident").beyond]
    assert not found(screen(private(conduct=ASKED), DAY)).beyond


def test_what_is_weighed_stands_with_what_is_recorded_of_it() -> None:
    """A gift to the community for it, a conviction against; what nobody asked is open."""
    case = private(
        presence={"entries": [{"when": "2020", "manner": "without_inspection"}]},
        grounds={"community": True},
        conduct={"matters": [{"convicted": True}]},
    )
    weighed = found(screen(case, DAY)).national_interest
    assert weighed is not None
    factors = {factor.id: factor for factor in weighed.factors}

    assert [fact.path for fact in factors["community"].facts] == ["grounds.community"]
    assert [fact.path for fact in factors["adverse"].facts] == ["conduct.matters[0].convicted"]
    assert [factor.id for factor in weighed.factors if factor.adverse] == ["adverse"]
    assert [gap.path for gap in factors["public_safety"].missing] == ["grounds.public_safety"]


def test_security_grounds_stay_closed_at_adjustment() -> None:
    """What the general waiver reaches now, no waiver reaches then."""
    coerced = found(screen(load_case(EXAMPLES / "admissibility" / "material-support-coerced" / "case.yaml"), DAY))

    assert "8 USC 1255(l)(2)(B)" in [c for rule in ground(coerced, "terrorism").later for c in rule.citations]


def test_health_asks_for_no_nexus() -> None:
    """And what only the general waiver reaches has one way."""
    sick = found(screen(load_case(EXAMPLES / "admissibility" / "health" / "case.yaml"), DAY))
    one = ground(sick, "health")
    assert one.nexus is None
    assert len(one.routes[0].tests) == 1
    coerced = found(screen(load_case(EXAMPLES / "admissibility" / "material-support-coerced" / "case.yaml"), DAY))
    assert [route.id for route in ground(coerced, "terrorism").routes] == ["waiver_for_nonimmigrants"]


def test_what_is_exempt_needs_none_and_says_so() -> None:
    """Public charge stands there for everybody."""
    assert "public_charge" in [str(each.ground) for each in found(screen(private(), DAY)).not_needed]


def test_outside_nothing_is_told_and_it_says_so() -> None:
    """The same for everybody, in every format."""
    source = load_case(WHOLE / "f06-reinstated" / "case.yaml")
    told = []
    for case in (source, private()):
        screening = screen(attrs.evolve(case, setting=None), DAY)
        told.append((json.dumps(found(screening).as_dict()), printed(screening), waivers_document(screening).blocks))
        assert waivers_line(screening) == ""
    assert told[0] == told[1]


def test_the_skeleton_in_word_leaves_room_for_counsel(tmp_path: Path) -> None:
    """Headings, facts by place and authorities; a column that is empty; nothing in the first person."""
    case, out = str(WHOLE / "f01-hearing-and-daughter" / "case.yaml"), tmp_path / "waivers.docx"
    assert run("waivers", case, "--as-of", DAY, "--format", "docx", "-o", str(out)).exit_code == 0
    words = docx.Document(str(out))
    tables = [table for table in words.tables if table.rows[0].cells[-1].text == "Counsel"]

    assert tables
    assert all(row.cells[-1].text == "" for table in tables for row in table.rows[1:])
    text = " ".join(
        [p.text for p in words.paragraphs] + [c.text for t in words.tables for r in t.rows for c in r.cells]
    )
    assert "presence.entries[0].manner" in text
    assert " I " not in text
    assert json.loads(run("waivers", case, "--as-of", DAY, "--format", "json").output)["kind"] == "tvisa.waivers"


def test_a_reinstated_order_is_told_with_both_texts() -> None:
    """The statute alone would say that T status is shut out, and the regulation alone that it is not: neither is asserted."""
    (limit,) = (each for each in whole("f06-reinstated").beyond if each.id == "reinstated")
    cited = [place for rule in limit.law for place in rule.citations]

    assert cited == ["8 USC 1231(a)(5)", "8 USC 1231(a)(5)", "8 CFR 214.204(b)(2)"]
    assert "Argue the point, and do not present either text as settling it" in limit.law[1].rule


def test_a_skeleton_begins_with_the_stop_signs_that_say_not_to_file() -> None:
    """For a resident no request goes with Form I-914 now; where nothing holds filing, none is told."""
    first, second, *_ = whole("f05-resident").standing
    assert first.startswith("T status is not available to a permanent resident: Do not file Form I-914")
    assert second.startswith("Criminal defense counsel first: ")
    case = load_case(WHOLE / "f01-hearing-and-daughter" / "case.yaml")
    free = attrs.evolve(case, conduct=attrs.evolve(case.conduct, court_dates=()))
    assert (
        found(screen(free, DAY))
        .standing[0]
        .startswith("Counsel, and then the agency, judges whether a ground applies and whether any test below")
    )


def test_counsel_sees_from_what_to_judge_whether_a_crime_was_violent() -> None:
    """8 CFR 212.16(b)(3): staff record weapon, injury and sentence of the act and of the case; they judge nothing themselves."""
    act = {"by_client": True, "violence": {"weapon": True, "serious_injury": False}}
    case = {"convicted": True, "moral_turpitude": True, "weapon": "unknown", "year_or_more": True}
    told = structure(
        {
            "applicant": "P1",
            "setting": "privileged",
            "people": [{"key": "P1"}],
            "conduct": {"acts": [act], "acts_complete": True, "matters": [case], "matters_complete": True},
        }
    )
    tests = [
        t
        for g in found(screen(told, DAY)).grounds
        for r in g.routes
        for t in r.tests
        if "212.16(b)(3)" in str(t.citations)
    ]

    assert tests
    for test in tests:
        assert test.outcome is Outcome.UNKNOWN
        recorded = {fact.path for fact in test.facts}
        assert {"conduct.acts[0].violence.weapon", "conduct.acts[0].violence.serious_injury"} < recorded
        assert "conduct.matters[0].year_or_more" in recorded
        assert {"conduct.matters[0].violent", "conduct.acts[0].violent"} <= {gap.path for gap in test.missing}
