"""The trafficker bar, 8 USC 1184(o)(1): what raises it, what a denial or an acquittal is worth, and how "not raised" is earned."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.cases import NOW, levels_of_findings, screened_at_38, supported
from tests.support import bar_of, grounds_of, texts
from tvisa import Screening, loads_case, screen
from tvisa.errors import CaseFileError
from tvisa.files.casefile import dump
from tvisa.files.starter import starter
from tvisa.interview import next_questions
from tvisa.law.book import entries
from tvisa.law.conduct.ladder import BarStep
from tvisa.law.t import T
from tvisa.report.first import screening_document
from tvisa.testing.outcomes import admissible, favorable

DAY: Final = "2026-11-27"
LINKED: Final = {"what": "18 USC 1591", "trafficking_linked": True}
MATCHING: Final = {**LINKED, "elements_match": True}
ASKED: Final = {"acts_complete": True, "matters_complete": True}


def screened(*, acts: Any = (), matters: Any = (), **conduct: Any) -> Screening:
    """Screen a case that is met in every element, with this of conduct, asked about in private."""
    everything = dump(admissible(favorable(T.rule_sets[-1])))
    told = {**everything["conduct"], **ASKED, "acts": list(acts), "matters": list(matters), **conduct}
    return screen({**everything, "conduct": told}, DAY)


def step(**conduct: Any) -> BarStep:
    """Return the step of the bar."""
    bar = screened(**conduct).bar
    assert bar is not None
    return bar.state


@pytest.mark.parametrize(
    ("day", "expected"), [("2015-05-28", BarStep.UNDETERMINED), ("2015-05-29", BarStep.RAISED_STRONG)]
)
def test_patronizing_and_soliciting_are_acts_of_the_definition_since_2015(day: str, expected: BarStep) -> None:
    """Pub. L. 114-22; what was bought or asked for before may still have been obtaining, so that it stays open."""
    act = {
        "verbs": dict.fromkeys(("recruited", "harbored", "transported", "provided", "obtained"), False),
        "ends": {"commercial_sex": True},
        "means": {"force": True},
        "knew": True,
        "moment": {"after": True, "hold_remained": False},
    }
    for verb in ("patronized", "solicited"):
        told = {**act, "verbs": {**act["verbs"], verb: True}}  # type: ignore[dict-item]
        screening = screen(screened(acts=[told]).case, day)
        assert screening.bar is not None
        assert screening.bar.acts[0].state is expected


def says(answer: Any, *sources: str) -> dict[str, Any]:
    """Return an answer with who gives it."""
    return {"answer": answer, "sources": list(sources)}


# --- charges, pleas and convictions -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ({**MATCHING, "convicted": True}, BarStep.RAISED_STRONG),
        ({**MATCHING, "admitted": True}, BarStep.RAISED_STRONG),
        ({"what": "a state twin", "elements_match": True, "convicted": True}, BarStep.RAISED_STRONG),
        ({**MATCHING, "convicted": True, "compelled_in_record": True}, BarStep.RAISED_STRONG),
        ({**MATCHING, "convicted": True, "vacated_otherwise": True}, BarStep.RAISED_STRONG),
        ({**MATCHING, "convicted": True, "vacated_for_defect": True}, BarStep.RAISED_UNRESOLVED),
        ({**MATCHING, "convicted": True, "vacated_for_defect": "disputed"}, BarStep.RAISED_STRONG),
        ({**LINKED, "what": "pandering", "convicted": True}, BarStep.RAISED_UNRESOLVED),
        ({**LINKED, "what": "promoting", "convicted": True, "elements_match": False}, BarStep.RAISED_UNRESOLVED),
        ({**MATCHING, "arrested": True, "pending": True}, BarStep.RAISED_UNRESOLVED),
        ({**LINKED, "arrested": True}, BarStep.RAISED_UNRESOLVED),
        ({**MATCHING, "pending": False, "convicted": False}, BarStep.RAISED_UNRESOLVED),
        ({**LINKED, "trafficking_linked": says(True, "law_enforcement")}, BarStep.RAISED_UNRESOLVED),
        ({"what": "an arrest", "trafficking_linked": says(True, "trafficker")}, BarStep.UNDETERMINED),
        ({"what": "pandering", "procuring": True, "convicted": True}, BarStep.RAISED_UNRESOLVED),
        ({"what": "promoting", "procuring": True, "charged": True}, BarStep.RAISED_UNRESOLVED),
        ({"what": "pandering", "procuring": True, "elements_match": True, "convicted": True}, BarStep.RAISED_STRONG),
        ({"what": "pandering", "procuring": says(True, "trafficker")}, BarStep.UNDETERMINED),
        ({**MATCHING, "charged": True}, BarStep.RAISED_UNRESOLVED),
        ({**MATCHING, "charged": True, "dismissed": True}, BarStep.RAISED_UNRESOLVED),
        ({**MATCHING, "charged": True, "acquitted": True}, BarStep.RAISED_UNRESOLVED),
        ({**MATCHING, "convicted": True, "dismissed": True}, BarStep.RAISED_STRONG),
        ({**MATCHING, "convicted": True, "acquitted": True}, BarStep.RAISED_UNRESOLVED),
        ({**MATCHING, "convicted": True, "acquitted": says(True, "client")}, BarStep.RAISED_STRONG),
        ({**MATCHING, "convicted": True, "acquitted": says(True, "client", "court_record")}, BarStep.RAISED_UNRESOLVED),
        ({**MATCHING, "convicted": True, "vacated_for_defect": says(True, "client")}, BarStep.RAISED_STRONG),
        ({**MATCHING, "admitted": True, "vacated_for_defect": says(True, "family")}, BarStep.RAISED_STRONG),
        ({**MATCHING, "convicted": True, "vacated_for_defect": says(True, "attorney")}, BarStep.RAISED_UNRESOLVED),
        (
            {
                **MATCHING,
                "convicted": True,
                "vacated_for_defect": {"answer": True, "sources": ["client"], "evidence": ["court_record"]},
            },
            BarStep.RAISED_UNRESOLVED,
        ),
        ({"what": "indicted", "charged": True}, BarStep.UNDETERMINED),
        ({"what": "dealing", "drug_trade": True, "charged": True, "trafficking_linked": False}, BarStep.NOT_RAISED),
        ({"what": "a robbery", "convicted": True, "violent": True}, BarStep.UNDETERMINED),
        ({"what": "a robbery", "convicted": True, "violent": True, "trafficking_linked": False}, BarStep.NOT_RAISED),
        ({"what": "theft", "charged": True, "trafficking_linked": says(False, "client")}, BarStep.UNDETERMINED),
        ({"what": "theft", "pending": True, "trafficking_linked": says(False, "client")}, BarStep.UNDETERMINED),
        ({"what": "theft", "convicted": True, "trafficking_linked": says(False, "family")}, BarStep.UNDETERMINED),
        ({"what": "theft", "charged": True, "trafficking_linked": says(False, "trafficker")}, BarStep.UNDETERMINED),
        (
            {"what": "theft", "charged": True, "trafficking_linked": says(False, "client", "trafficker")},
            BarStep.UNDETERMINED,
        ),
        ({"what": "theft", "charged": True, "trafficking_linked": says(False, "attorney")}, BarStep.NOT_RAISED),
        (
            {"what": "theft", "charged": True, "trafficking_linked": says(False, "client", "court_record")},
            BarStep.NOT_RAISED,
        ),
        (
            {
                "what": "theft",
                "charged": True,
                "trafficking_linked": {"answer": False, "sources": ["client"], "evidence": ["court_record"]},
            },
            BarStep.NOT_RAISED,
        ),
        ({"what": "theft", "arrested": True, "trafficking_linked": says(False, "client")}, BarStep.NOT_RAISED),
        ({"what": "theft", "arrested": True, "trafficking_linked": says(False, "trafficker")}, BarStep.UNDETERMINED),
        ({**MATCHING, "convicted": True, "acquitted": says(True, "trafficker")}, BarStep.RAISED_STRONG),
        ({**MATCHING, "convicted": True, "vacated_for_defect": says(True, "for_trafficker")}, BarStep.RAISED_STRONG),
    ],
)
def test_a_charge_or_conviction_is_a_fact_about_acts(matter: dict[str, Any], expected: BarStep) -> None:
    """By what was charged and found: an acquittal, a dismissal and each kind of vacatur do what the law says and no more."""
    assert step(matters=[matter]) is expected


@pytest.mark.parametrize(
    ("act", "stops"),
    [
        ({"verbs": {"recruited": True}}, False),
        ({"verbs": {"recruited": True}, "ends": {"commercial_sex": "unknown"}}, False),
        ({"verbs": {"recruited": True}, "ends": {"commercial_sex": True}}, True),
        ({"verbs": {"recruited": True}, "ends": {"servitude": "disputed"}}, True),
        ({"verbs": {"recruited": True}, "procured": True}, True),
        ({"verbs": {"solicited": True}}, True),
        ({"verbs": {"recruited": True}, "means": {"force": True}}, True),
        ({"verbs": {"recruited": True}, "other": {"age": 16}}, True),
    ],
)
def test_bringing_somebody_in_stops_the_page_once_it_says_for_what(act: dict[str, Any], stops: bool) -> None:
    """22 USC 7102(11) asks for what: a child sent to find customers for smugglers recruits nobody; the step and criminal counsel stay."""
    result = screened(acts=[act])

    assert ("STOP" in result.summary) is stops
    assert ("It is unclear for what purpose the other person was wanted." in result.summary) is not stops
    assert "Criminal defense counsel advises before the client signs anything." in result.summary
    assert result.bar is not None
    assert result.bar.state.raised


@pytest.mark.parametrize("matter", [{**MATCHING, "convicted": True}, {**MATCHING, "arrested": True, "pending": True}])
def test_a_charge_or_conviction_stops_the_page(matter: dict[str, Any]) -> None:
    """The whole is never met, the bottom line says stop, the notice asks for criminal counsel, and the act is listed."""
    result = screened(matters=[matter])
    bar = result.bar

    assert result.outcome != "met"
    assert "STOP: " in result.summary
    assert (
        "No waiver reaches the trafficker bar. Criminal defense counsel advises before the client signs anything."
        in result.summary
    )
    assert "CRIMINAL_COUNSEL" in {n.code for n in result.notices}
    assert bar is not None
    assert [a.path for a in bar.acts] == ["conduct.matters[0]"]
    assert "TRAFFICKER_BAR_SIGNAL" in {f.code for f in result.exposure}


@pytest.mark.parametrize(
    ("how", "side_of_it"),
    [
        ({"charged": True, "dismissed": True}, "An acquittal or a dismissal goes to proof beyond a reasonable doubt"),
        ({"charged": True, "acquitted": True}, "An acquittal or a dismissal goes to proof beyond a reasonable doubt"),
        ({"charged": True, "pending": False}, "An acquittal or a dismissal goes to proof beyond a reasonable doubt"),
        ({"convicted": True, "dismissed": True}, "A conviction or plea is more than reason to believe."),
        ({"convicted": True, "vacated_for_defect": True}, "A conviction vacated for a defect no longer exists"),
    ],
)
@pytest.mark.parametrize("kind", [LINKED, {"what": "pandering", "procuring": True}])
def test_each_end_of_a_case_is_argued_as_what_it_is(kind: Any, how: Any, side_of_it: str) -> None:
    """A dismissal after a plea leaves the conviction, 8 USC 1101(a)(48)(A); before one, it leaves the facts."""
    bar = screened(matters=[{**kind, **how}]).bar
    assert bar is not None
    ends = ("An acquittal or a dismissal", "A conviction or plea is more", "A conviction vacated for a defect")
    argued = [a.text for a in bar.arguments if a.side == "government"]
    assert [a for a in argued if a.startswith(ends)] == [a for a in argued if a.startswith(side_of_it)] != []


@pytest.mark.parametrize("told", [{"charged": True}, {"charged": True, "pending": True}, {"pending": True}])
def test_a_charge_of_which_nothing_tells_the_end_is_an_open_case(told: dict[str, Any]) -> None:
    """Criminal counsel first, whatever it was for; once an end is recorded, what is said of an open case is gone."""

    def warned(**matter: Any) -> tuple[bool, bool]:
        result = screened(matters=[{"what": "theft", "trafficking_linked": False, **matter}])
        return "CRIMINAL_COUNSEL" in {n.code for n in result.notices}, "DISCLOSURE_HAZARD" in {
            f.code for f in result.exposure
        }

    assert warned(**told) == (True, True)
    for end in ("dismissed", "acquitted", "convicted"):
        assert warned(charged=True, **{end: True}) == (False, False)
    assert warned(charged=True, pending=False) == (False, False)


def test_more_on_the_record_of_a_conviction_never_lowers_it() -> None:
    """Compulsion or a match added to what stands leaves the level at least where it was."""
    levels = ["SU", "S0", "S1", "S2", "S3", "S4"]

    def level(**more: Any) -> int:
        found = screened(matters=[{**LINKED, "convicted": True, **more}]).exposure
        return levels.index(next(str(f.severity) for f in found if f.code == "TRAFFICKING_LINKED_CONVICTION"))

    assert level(elements_match=True) <= level(elements_match=True, compelled_in_record=True)
    assert level() <= level(compelled_in_record=True) <= level(compelled_in_record=True, elements_match=True)


# --- denials ----------------------------------------------------------------------------------------------------------

FORCED: Final = {
    "verbs": {"recruited": True, "transported": True},
    "ends": {"commercial_sex": True},
    "other": {"age": 15},
    "means": {"force": True},
    "when": "2022-05-01",
}


@pytest.mark.parametrize(
    "denial",
    [
        {"knew": says(False, "client")},
        {"knew": False},
        {"by_client": says(False, "client")},
        {"ends": {"commercial_sex": says(False, "client"), "servitude": False, "peonage": False}},
        {"knew": says(False, "provider", "family")},
        {
            "other": {"age": [{"years": 25, "sources": ["client"]}]},
            "means": {"force": False, "fraud": False, "coercion": False},
        },
        {"knew": says(False, "trafficker")},
    ],
)
def test_a_denial_alone_never_takes_the_bar_back(denial: dict[str, Any]) -> None:
    """Of knowing, of a purpose, of doing it, whoever repeats it: raised, unresolved, and never met; the denial is shown."""
    result = screened(acts=[{**FORCED, **denial}])

    assert result.bar is not None
    assert result.bar.state is BarStep.RAISED_UNRESOLVED
    assert result.outcome != "met"
    theirs = denial == {"knew": says(False, "trafficker")}
    if "knew" in denial or "by_client" in denial:
        assert ("The client denies part of it" in result.bar.text) is not theirs


def both(answer: bool) -> list[dict[str, Any]]:
    """Return what the client says, beside a trafficker who says the opposite."""
    return [says(answer, "client"), says(not answer, "trafficker")]


@pytest.mark.parametrize(
    "denied",
    [
        {},
        {"by_client": says(False, "trafficker")},
        {"knew": both(True)},
        {"verbs": {"recruited": both(True)}},
        {"verbs": {"recruited": True, "harbored": says(False, "trafficker")}},
        {"ends": {"commercial_sex": both(True)}},
        {"means": {"force": both(True)}, "other": {}},
        {"other": {"age": [{"years": 15}, {"years": 20, "sources": ["trafficker"]}]}, "means": {}},
    ],
)
def test_what_a_trafficker_denies_lowers_no_step_that_the_rest_of_the_record_gives(denied: dict[str, Any]) -> None:
    """That it was somebody else, or that the other was grown: told by a trafficker it is no proof of either."""
    act = {**FORCED, "verbs": {"recruited": True}, "knew": True, "compulsion": {"initiated": True}}

    assert step(acts=[{**act, **denied}]) is BarStep.RAISED_STRONG


def test_an_act_that_only_a_trafficker_denies_was_never_asked_about() -> None:
    """The client's own "no" to each verb answers the question; a trafficker's leaves it open."""
    verbs = ("recruited", "harbored", "transported", "provided", "obtained", "patronized", "solicited")

    assert step(acts=[{"verbs": dict.fromkeys(verbs, says(False, "client"))}]) is BarStep.NOT_RAISED
    assert step(acts=[{"verbs": dict.fromkeys(verbs, says(False, "trafficker"))}]) is BarStep.UNDETERMINED


@pytest.mark.parametrize("source", ["court_record", "tribunal", "law_enforcement", "other_victim", "document"])
def test_independent_proof_or_a_tribunal_can(source: str) -> None:
    """That somebody else did it, shown by more than the client's account, takes the act out."""
    assert step(acts=[{**FORCED, "by_client": says(False, source)}]) is BarStep.NOT_RAISED


# --- not raised is earned ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ({"tasks": {"collected_money": True}, "knew": True}, BarStep.UNDETERMINED),
        ({"violence": {"confinement": True}}, BarStep.UNDETERMINED),
        ({"tasks": {"relayed_threats": True}, "verbs": {"recruited": False}}, BarStep.UNDETERMINED),
        ({"help": {"drove": True}, "knew": says(False, "client")}, BarStep.UNDETERMINED),
        ({"procured": True}, BarStep.UNDETERMINED),
        ({"verbs": {"recruited": False}}, BarStep.UNDETERMINED),
        ({}, BarStep.UNDETERMINED),
        ({"tasks": {"monitored": "unknown"}}, BarStep.UNDETERMINED),
        ({"sold_sex": {"done": True}}, BarStep.NOT_RAISED),
        (
            {
                "verbs": dict.fromkeys(
                    ("recruited", "harbored", "transported", "provided", "obtained", "patronized", "solicited"), False
                )
            },
            BarStep.NOT_RAISED,
        ),
    ],
)
def test_a_part_that_nobody_asked_keeps_the_bar_open(act: dict[str, Any], expected: BarStep) -> None:
    """A job, help, violence or money is never cleared by one no; what was done toward nobody asks nothing of the definition."""
    result = screened(acts=[act])

    assert result.bar is not None
    assert result.bar.state is expected
    if expected is BarStep.UNDETERMINED:
        assert result.outcome != "met"
        assert "No act on file is within the trafficker bar so far; the bar is not ruled out." in result.summary


@pytest.mark.parametrize(
    ("conduct", "expected", "words"),
    [
        (
            ASKED,
            BarStep.NOT_RAISED,
            "The trafficker bar is not raised: the questions were asked, and nothing within it is on file.",
        ),
        (
            {},
            BarStep.NOT_ASKED,
            "Not reviewed yet. Not asked: Is this all of the client's own conduct?",
        ),
        ({"acts_complete": True}, BarStep.NOT_ASKED, "Not reviewed yet. Not asked: Are these all arrests"),
        (
            {"matters_complete": True},
            BarStep.NOT_ASKED,
            "Not reviewed yet. Not asked: Is this all of the client's own conduct?",
        ),
        (
            {**ASKED, "acts_complete": "unknown"},
            BarStep.UNDETERMINED,
            "the bar is not ruled out. Not settled: Is this all of the client's own conduct?",
        ),
        (
            {**ASKED, "acts_complete": "declined"},
            BarStep.UNDETERMINED,
            "the bar is not ruled out. Not settled: Is this all of the client's own conduct?",
        ),
        ({**ASKED, "acts_complete": says(True, "client")}, BarStep.NOT_RAISED, "nothing within it is on file."),
        ({**ASKED, "role": {"kept_alone": True}}, BarStep.UNDETERMINED, "the bar is not ruled out."),
        ({**ASKED, "bond": {"serves_scheme": True}}, BarStep.UNDETERMINED, "the bar is not ruled out."),
    ],
)
def test_not_raised_is_earned(conduct: dict[str, Any], expected: BarStep, words: str) -> None:
    """Asked, and nothing recorded, stands whoever answered; not asked has a name of its own and reads like no clearance."""
    result = screen({"applicant": "P1", "people": [{"key": "P1"}], "setting": "privileged", "conduct": conduct}, DAY)

    assert result.bar is not None
    assert result.bar.state is expected
    assert words in result.summary


def test_the_interview_asks_what_keeps_the_bar_open() -> None:
    """Though no element needs it: what opens the bar, and what an arrest was for, are still asked."""
    for conduct, path in (
        ({"acts_complete": "not asked"}, "conduct.acts_complete"),
        ({"matters_complete": "not asked"}, "conduct.matters_complete"),
        ({"matters": [{"what": "an arrest", "arrested": True}]}, "conduct.matters[0].trafficking_linked"),
    ):
        asked: list[str] = []
        while path not in asked and (plan := next_questions(screened(**conduct).case, DAY, passed=asked)).questions:
            asked += [place for question in plan.questions for place in question.paths]
        assert path in asked


@pytest.mark.parametrize("unasked", ["acts_complete", "matters_complete"])
def test_not_asked_is_never_met(unasked: str) -> None:
    """Though every element is met; and no waiver is said to be needless while admissibility is open."""
    assert screened().outcome == "met"
    assert screened(**{unasked: "not asked"}).outcome == "unknown"
    blank = screen({"applicant": "P1", "people": [{"key": "P1"}], "setting": "privileged"}, DAY)
    assert blank.elements[-1].needs_waiver is None
    assert screened().elements[-1].needs_waiver is False


# --- assertion is not support -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asserted",
    [
        ("extreme_hardship",),
        ("extreme_hardship", "physical_presence", "severe_trafficking", "law_enforcement_assistance"),
    ],
)
def test_a_bare_assertion_is_counted_apart(asserted: tuple[str, ...]) -> None:
    """No facts yet: so it is printed, and the bottom line never says that the facts recorded support it."""
    people = {"applicant": "P1", "people": [{"key": "P1"}]}
    result = screen({**people, "asserted": dict.fromkeys(asserted, True)}, DAY)
    told = {e.id: e.outcome_text for e in result.elements}

    assert {told[name] for name in asserted} == {"asserted, no facts yet"}
    assert f"Asserted, no facts yet: {len(asserted)}." in result.summary
    assert "Supported" not in result.summary


@pytest.mark.parametrize("link", ["trafficking_linked", "procuring", "elements_match"])
def test_outside_privilege_nothing_tells_what_links_a_matter_to_trafficking(link: str) -> None:
    """What makes of a conviction one for trafficking or the like is told in privileged hands only."""
    matter = {"what": "x", "convicted": True}
    told, plain = (
        screen({"applicant": "P1", "people": [{"key": "P1"}], "conduct": {"matters": [m]}}, DAY).as_dict()
        for m in ({**matter, link: True}, matter)
    )

    assert told == plain


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ("tasks: {held_keys: yes}", "tasks.held_keys"),
        ("help: {drove: yes}", "help.drove"),
        ("others_papers: {held: yes}", "others_papers.held"),
        ("violence: {confinement: yes}", "violence.confinement"),
    ],
)
def test_an_officer_points_to_jobs_that_are_no_verb(facts: str, path: str) -> None:
    """What would be called harboring stands there also while no part of the definition is recorded."""
    head = "applicant: P1\nsetting: privileged\npeople: [{key: P1}]\n"
    bar = screen(loads_case(f"{head}conduct: {{acts: [{{{facts}}}]}}\n"), "2026-11-24").bar
    assert bar is not None
    (act,) = bar.acts

    assert act.state == "UNDETERMINED"
    assert f"conduct.acts[0].{path}" in {fact.path for fact in act.for_officer}


def test_a_question_that_two_arrests_leave_open_is_told_once() -> None:
    """8 USC 1184(o)(1): the count of what was not asked is of questions, and not of records."""
    matters = "conduct: {acts: [], acts_complete: yes, matters_complete: yes, matters: [%s]}\n"
    one = "{what: a case, arrested: yes, convicted: yes}"
    case = "applicant: P1\nsetting: privileged\nfiled: no\npeople: [{key: P1}]\n"
    told = [screen(loads_case(case + matters % more), "2026-11-27").summary for more in (one, f"{one}, {one}")]

    assert told[0] == told[1]
    assert "Not asked: " in told[0]


def test_peer_b2_the_bar_is_asked_about() -> None:
    """In a privileged setting the client's own acts are asked, listed and put on the ladder; elsewhere nobody is asked."""
    act = {"verbs": {"recruited": True}, "ends": {"commercial_sex": True}, "means": {"coercion": True}, "knew": True}
    result = screen(supported(setting="privileged", conduct={"acts": [act]}), NOW)

    assert bar_of(result).state.startswith("RAISED")
    assert "Did the client bring in, contact or persuade somebody else?" in starter(privileged=True)
    assert "conduct:" not in starter()


RECRUIT: Final[dict[str, Any]] = {
    "verbs": {"recruited": True},
    "ends": {"commercial_sex": True},
    "means": {"force": True},
    "knew": True,
    "by_client": True,
}


def never_cleared(result: Screening) -> None:
    """The whole is not met, the bottom line says stop, and the bar never reads like clearance."""
    assert result.outcome != "met"
    assert "STOP" in result.summary
    assert result.bar is not None
    assert result.bar.state in (BarStep.RAISED_STRONG, BarStep.RAISED_UNRESOLVED)
    assert "Not raised" not in result.bar.text


@pytest.mark.parametrize(
    "matter",
    [
        {**MATCHING, "what": "18 USC 1590", "convicted": True},
        {**MATCHING, "what": "18 USC 1594(c), a conspiracy", "convicted": says(True, "client")},
        {**MATCHING, "what": "a State's own crime of trafficking", "admitted": True},
    ],
)
def test_a_conviction_reaches_the_bar(matter: dict[str, Any]) -> None:
    """8 USC 1184(o)(1) asks for reason to believe, whoever tells of the conviction."""
    result = screened(matters=[matter])

    never_cleared(result)
    assert result.bar is not None
    assert result.bar.state is BarStep.RAISED_STRONG


@pytest.mark.parametrize(
    "matter",
    [
        {**MATCHING, "what": "an indictment", "charged": True, "pending": True},
        {**LINKED, "what": "a complaint abroad", "charged": True, "pending": True, "foreign": True},
        {**LINKED, "what": "an arrest", "arrested": True, "pending": "unknown"},
    ],
)
def test_a_pending_charge_reaches_the_bar(matter: dict[str, Any]) -> None:
    """What an authority accuses of is a fact about acts, here or abroad, with whatever is known of its end."""
    never_cleared(screened(matters=[matter]))


@pytest.mark.parametrize(
    "more", [{"link_documentable": True}, {"caused_by_trafficking": True}, {"rehabilitation": True}]
)
def test_more_that_speaks_for_the_client_lowers_no_conviction(more: dict[str, Any]) -> None:
    """As compulsion in the record does not: the elements match still."""
    result = screened(matters=[{**MATCHING, "convicted": True, **more}])

    assert levels_of_findings(result)["TRAFFICKER_BAR_SIGNAL"] == "S4"
    assert result.bar is not None
    assert result.bar.state is BarStep.RAISED_STRONG


@pytest.mark.parametrize(
    "denial",
    [
        {"by_client": says(False, "client")},
        {"ends": {"commercial_sex": says(False, "client"), "servitude": says(False, "client")}},
        {"means": {"force": says(False, "client"), "fraud": says(False, "client"), "coercion": says(False, "client")}},
    ],
)
def test_a_denial_of_any_part_clears_nothing(denial: dict[str, Any]) -> None:
    """Who did it, what for, and by what means: the client's own word is shown, and stays an account."""
    never_cleared(screened(acts=[{**RECRUIT, "other": {"age": 15}, **denial}]))


@pytest.mark.parametrize("verb", ["recruited", "transported", "harbored"])
@pytest.mark.parametrize(
    ("other", "says_so"),
    [
        ({"age": 17}, "According to the file, another person here was under 18."),
        ({"person": "P2"}, "Another person's age is not on file."),
        ({"age": 17, "said_older": True}, "According to the file, another person here was under 18."),
    ],
)
def test_no_means_is_asked_of_a_minor_in_commercial_sex(verb: str, other: dict[str, Any], says_so: str) -> None:
    """22 USC 7102(11)(A): where the other was under 18, or nobody knows, bar and finding say that means are not needed."""
    none = {"force": False, "fraud": False, "coercion": False}
    act = {"verbs": {verb: True}, "ends": {"commercial_sex": True}, "means": none, "other": other}
    result = screened(acts=[act])
    never_cleared(result)
    assert result.bar is not None

    assert says_so in result.bar.text
    assert any(
        "no force, fraud or coercion need be shown" in a.text for a in result.bar.arguments if a.side == "government"
    )
    assert "MINOR_RECRUITED_OR_HARBORED" in levels_of_findings(result)


@pytest.mark.parametrize(
    "act",
    [
        {"verbs": {"recruited": True}, "ends": {"commercial_sex": True}, "other": {"age": 30}},
        {"verbs": {"recruited": True}, "ends": {"servitude": True}, "other": {"person": "P2"}},
        {"verbs": {"recruited": True}, "ends": {"commercial_sex": False, "servitude": True}, "other": {"age": 15}},
    ],
)
def test_of_an_adult_and_of_work_alone_nothing_is_said_of_age(act: dict[str, Any]) -> None:
    """A means is needed at any age for work, and of an adult for commercial sex."""
    bar = screened(acts=[act]).bar
    assert bar is not None

    assert "under 18" not in bar.text
    assert not [a for a in bar.arguments if "under 18" in a.text]


def test_bringing_people_for_prostitution_asks_for_their_age() -> None:
    """Where only that is recorded of the purpose, the age still decides whether a means is asked."""
    result = screened(acts=[{"verbs": {"recruited": True}, "procured": True, "other": {"person": "P2"}}])

    assert "MINOR_RECRUITED_OR_HARBORED" in levels_of_findings(result)
    assert result.bar is not None
    assert "Another person's age is not on file." in result.bar.text


def test_whether_the_limit_on_sources_reaches_the_bar_is_open() -> None:
    """8 USC 1367(a)(1)(F) names admissibility and deportability; what a controlled witness says is the trafficker's."""
    cited = [e.law for e in entries() if "8 USC 1367(a)(1)(F)" in map(str, e.law.citations)]
    (note,) = {law.note for law in cited if "reaches the trafficker bar" in law.note}

    assert "Whether this rule reaches the trafficker bar, 8 USC 1184(o)(1), is unsettled." in note
    assert "comes from the trafficker" in note


@pytest.mark.parametrize(
    "matter",
    [
        "what: 18 USC 1591, convicted: yes, trafficking_linked: yes, elements_match: yes",
        "what: 18 USC 1589, admitted: yes, elements_match: yes",
        "what: pandering, convicted: yes, procuring: yes, elements_match: yes",
        "what: 18 USC 1594, convicted: yes, trafficking_linked: yes, elements_match: yes, compelled_in_record: yes",
    ],
)
def test_a_conviction_that_matches_reaches_the_bar(matter: str) -> None:
    """8 USC 1184(o)(1): the whole is never met, the bar is raised and so is the ground."""
    result = screened_at_38(
        f"conduct: {{acts: [], acts_complete: yes, matters: [{{{matter}}}], matters_complete: yes}}"
    )

    assert bar_of(result).state == "RAISED_STRONG"
    assert result.outcome != "met"
    assert grounds_of(result)["trafficking_offenses"].standing in ("waiver", "contested", "review")


# --- cases and the acts that they are about ----------------------------------------------------------------------------

_PRESSED = {"ordered": {"answer": True, "sources": ["client"]}, "threatened": True, "initiated": False}
_RECRUITING: dict[str, Any] = {
    "incident": "I1",
    "when": "2019-05",
    "verbs": {"recruited": {"answer": True, "sources": ["law_enforcement"]}},
    "ends": {"commercial_sex": True},
    "compulsion": _PRESSED,
}
_CHARGE: dict[str, Any] = {"charged": True, "pending": True, "trafficking_linked": True}


def _with_matter(**matter: Any) -> Screening:
    """Return a case with one recruiting under orders, everything listed, and one arrest, charge or conviction."""
    return screen(
        supported(setting="privileged", conduct={"acts": [_RECRUITING], "matters": [matter], "matters_complete": True}),
        NOW,
    )


@pytest.mark.parametrize(
    ("link", "step"),
    [
        ({}, "NOT_RAISED"),
        ({"trafficking_linked": False}, "NOT_RAISED"),
        ({"trafficking_linked": "unknown"}, "UNDETERMINED"),
        ({"trafficking_linked": True}, "RAISED_UNRESOLVED"),
        ({"procuring": "declined"}, "UNDETERMINED"),
        ({"trafficking_linked": {"answer": True, "sources": ["trafficker"]}}, "ASSERTED_ONLY"),
        ({"act": "conduct.acts[0]"}, "UNDETERMINED"),
        ({"smuggling": True}, "UNDETERMINED"),
        ({"violent": True}, "UNDETERMINED"),
    ],
)
def test_a_prostitution_conviction_of_ones_own_is_on_the_bar_only_by_a_link(link: dict[str, Any], step: str) -> None:
    """22 USC 7102(11) names what is done to another person; that somebody asked and does not know leaves it open."""
    own = {"convicted": True, "prostitution": True, **link}
    found = bar_of(screen(supported(setting="privileged", conduct={"acts": [_RECRUITING], "matters": [own]}), NOW))
    assert next(act.state for act in found.acts if act.path == "conduct.matters[0]") == step


def test_a_charge_has_the_date_the_compulsion_and_the_sources_of_its_act() -> None:
    """What pressed on the client at the act is what the charge is about; without the tie nobody asked."""
    loose, tied = (bar_of(_with_matter(**_CHARGE, **tie)).acts[1] for tie in ({}, {"act": "conduct.acts[0]"}))
    assert (loose.timing, loose.compulsion) == ("UNKNOWN", "unknown")
    assert (tied.timing, tied.compulsion) == ("DURING_CONTROL", "recorded")
    assert "Arrest or case 1 (Act 1), May 2019" in tied.stands
    assert "compulsion on file (client)" in tied.stands
    assert "Was told to do it (client)" in tied.client_reading
    assert "Which of the acts on file is this case about?" in loose.client_reading


def test_a_charge_is_told_with_its_act_first_and_alone_where_no_act_is_named() -> None:
    """One entry on the first page for what is one event."""
    loose, tied = (bar_of(_with_matter(**_CHARGE, **tie)) for tie in ({}, {"act": "conduct.acts[0]"}))
    assert [act.path for act in loose.ranked] == ["conduct.acts[0]", "conduct.matters[0]"]
    assert [act.path for act in tied.ranked] == ["conduct.acts[0]"]
    assert "charged or accused by an authority" in tied.ranked[0].government_reading


def test_a_charge_names_an_act_that_is_in_the_file() -> None:
    """The place of a record that is not there, or of something else, is refused."""
    for place in ("conduct.acts[1]", "incidents[0]", "3"):
        with pytest.raises(CaseFileError):
            _with_matter(**_CHARGE, act=place)


def test_a_month_in_which_control_ended_has_both_readings() -> None:
    """Dated by month, an act of that month is during control or after it: neither is chosen, and it is not called undated."""
    act = {**_RECRUITING, "when": "2020-06"}
    found = screen(
        supported(setting="privileged", incidents__0__exit={"when": "2020-06"}, conduct={"acts": [act]}), NOW
    )
    (told,) = bar_of(found).acts
    assert told.timing == "UNKNOWN"
    assert (
        "during the control in Incident 1 until the day it ended (2020-06), and after control from then on"
        in told.stands
    )
    assert "date of the act, more exactly than it is on file" in " ".join(texts(screening_document(found, tree=True)))


def test_what_hangs_on_the_bar_stands_in_one_place() -> None:
    """T and U status, asylum and withholding, deferral, prosecution, removal and the family: what is lost, and what is left."""
    told = bar_of(_with_matter(**_CHARGE)).beside
    stake = [a.text.partition(":")[0] for a in told if a.side == "stake"]
    assert [words.split()[0] for words in stake] == [
        "T",
        "U",
        "Asylum",
        "Deferral",
        "Prosecution",
        "Removal",
        "Children",
    ]
    assert all(a.citations for a in told)
    page = " ".join(texts(screening_document(_with_matter(**_CHARGE))))
    assert "None of these answers the trafficker bar: each goes to element III alone." in page
    assert "Do not treat silence on that advice as a refusal by the client." in page
    assert not [a for a in bar_of(screen(supported(setting="privileged"), NOW)).beside if a.side == "stake"]


def test_the_word_of_an_adverse_source_who_is_no_trafficker_is_read_as_a_traffickers() -> None:
    """
    A spouse, an employer or a rival accuses: the act is set aside and said, and closes no list.

    8 USC 1367(a)(1) reaches traffickers and the abusers that it lists; that it does not reach every adverse source is told.
    """
    accused = {"verbs": {"recruited": says(True, "adverse")}, "ends": {"commercial_sex": says(True, "adverse")}}

    assert step(acts=[accused]) is BarStep.ASSERTED_ONLY
    assert step(acts_complete=says(True, "adverse"), matters_complete=True) is not BarStep.NOT_RAISED
    assert step(acts_complete=True, matters_complete=True) is BarStep.NOT_RAISED
    told = str(screened(acts=[accused]).as_dict())
    assert "TRAFFICKER_SOURCED_ACCUSATION" in told
    assert "HOSTILE_SOURCE" in told
