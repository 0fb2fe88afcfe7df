"""
Rooms agree: what one page of a screening says of the client's own acts, every other page says too.

Over every privileged example, and every generated case: a finding that touches the bar, a ground whose facts are those of the
definition, the bar, the outcome over the whole, the bottom line and JSON.
"""

from __future__ import annotations

import json
from typing import Any, Final

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.property.support import contradict
from tests.support import EXAMPLES, examples, sampled, texts
from tvisa import Screening, load_case, screen
from tvisa.cli import main
from tvisa.facts import Act, Case, Conduct, Ground, GroundKind, Setting
from tvisa.facts.conduct import Verbs
from tvisa.interview import next_questions
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Claim, Reply, Source, yes_no
from tvisa.kernel.paths import get, put, recorded
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.ambiguity import Level
from tvisa.law.conduct.ladder import BarStep
from tvisa.law.conduct.leaves import polarity
from tvisa.law.conduct.matters import OPENING
from tvisa.report.memo import memo
from tvisa.screening.conduct.result import Bar
from tvisa.screening.document import SECTIONS
from tvisa.screening.grounds.admissibility import NEEDING
from tvisa.testing import cases_with_conduct, near_cases
from tvisa.testing.records import put_all

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")  # only where one of these fails

DAY: Final = "2026-11-24"
PRIVILEGED: Final = [
    path
    for path in sorted(EXAMPLES.glob("**/case.yaml"))
    if "commands" not in path.parts and load_case(path).setting is Setting.PRIVILEGED
]
SERIOUS: Final = (Level.S3, Level.S4)
SHARED: Final = (GroundKind.TRAFFICKING_OFFENSES, GroundKind.PROCURING)
"""Grounds that turn on facts of the definition of trafficking."""


def agree(result: Screening) -> None:
    """Hold every room of one privileged screening against the others."""
    bar, told = result.bar, result.as_dict(*SECTIONS, texts=True)
    assert bar is not None
    open_still = bar.state is not BarStep.NOT_RAISED

    for finding in result.exposure:
        if finding.severity in SERIOUS and "bar" in finding.touches:
            assert open_still, finding.code
            assert result.outcome is not Outcome.MET
    for ground in result.grounds or ():
        if ground.id in SHARED and ground.standing in NEEDING:
            assert open_still, ground.id
    asked = all(get(result.case, q.fact.removeprefix("case.")).when_no_hurts & 3 == 3 for q in OPENING)
    if bar.state is BarStep.NOT_RAISED:
        assert asked  # it is earned
    if result.outcome is Outcome.MET:
        assert bar.state in (BarStep.NOT_RAISED, BarStep.ASSERTED_ONLY)
        assert asked

    assert told["bar"]["state"] == str(bar.state)
    assert told["bar"]["text"] == bar.text
    assert told["summary"] == result.summary
    for words in (bar.text, result.summary):
        if bar.state in (BarStep.NOT_ASKED, BarStep.UNDETERMINED):
            assert [w for w in ("ot ruled out", "Trafficker bar: Not reviewed yet") if w in words]
            assert not [w for w in ("bar is not raised", "Not raised") if w in words]
    _stops_where_raised(result, bar)
    assert (told["elements"][-1].get("needs_waiver") is not False) or told["elements"][-1]["outcome"] == "met"


def _stops_where_raised(result: Screening, bar: Bar) -> None:
    """Criminal counsel wherever the bar is raised, and STOP unless nothing recorded says what somebody was brought in for."""
    assert ("Criminal defense counsel advises before the client signs anything" in result.summary) == bar.state.raised
    stops = "STOP" in result.summary
    assert stops <= bar.state.raised
    assert stops or bar.state is not BarStep.RAISED_STRONG
    for act in bar.acts:
        if act.state.raised and not stops:
            assert "It is unclear for what purpose the other person was wanted." in result.summary
            assert not [
                f.path for f in act.for_officer if "matters[" in f.path or ".ends." in f.path or ".means." in f.path
            ]


def judged_by_somebody(result: Screening) -> None:
    """Hold each test of a waiver that is told as holding to an answer on record, and the one on violent crimes to counsel's own no."""
    assert result.waivers is not None
    own = result.case.conduct
    acts: list[Any] = [act for act in own.acts if act.by_client.when_yes_hurts != truth.FALSE]
    for each in result.waivers.grounds:
        for shown in (test for route in each.routes for test in route.tests if test.outcome is Outcome.MET):
            assert shown.facts, (each.ground, shown.rule)
            other_ways = ("caused_by_trafficking", "extraordinary")
            if "violent or dangerous" in shown.rule and not any(f.path.endswith(other_ways) for f in shown.facts):
                assert all(crime.violent.when_yes_hurts == truth.FALSE for crime in (*acts, *own.matters))


@pytest.mark.parametrize("path", sampled(PRIVILEGED, 30), ids=lambda p: "/".join(p.parts[-3:-1]))
def test_the_rooms_of_an_example_agree(path: Any) -> None:
    """Whatever a finding of level S3 or S4 says touches the bar, the bar says too; and so every page."""
    agree(screen(load_case(path), DAY))


@settings(max_examples=examples(60))
@given(cases_with_conduct())
def test_the_rooms_of_any_case_agree(case: Case) -> None:
    """The same, of what anybody could record."""
    agree(screen(attrs.evolve(case, setting=Setting.PRIVILEGED), DAY))


@settings(max_examples=examples(30))
@given(cases_with_conduct(of=near_cases(most=1)))
def test_the_rooms_of_a_case_that_is_all_but_met_agree(case: Case) -> None:
    """The same, where the bar alone stands between the case and its outcome."""
    agree(screen(attrs.evolve(case, setting=Setting.PRIVILEGED), DAY))


@pytest.mark.parametrize("kind", [*SHARED, GroundKind.CHILD_SOLDIERS])
@pytest.mark.parametrize("applies", [True, "disputed"])
@settings(max_examples=examples(12))
@given(near_cases(most=0))
def test_a_ground_that_counsel_lists_reaches_the_bar(kind: GroundKind, applies: bool | str, case: Case) -> None:
    """Though no act and no matter is recorded: where its facts can be those of the definition, the bar is not cleared."""
    asked = dict.fromkeys(("conduct.acts_complete", "conduct.matters_complete"), yes_no(True))
    case = put(put(attrs.evolve(case, setting=Setting.PRIVILEGED), "conduct.acts", ()), "conduct.matters", ())
    listed = put(put_all(case, asked), "grounds.listed", (Ground(kind, applies=yes_no(applies)),))
    result = screen(listed, DAY)

    assert result.bar is not None
    assert result.bar.state is not BarStep.NOT_RAISED
    agree(result)


@settings(max_examples=examples(60))
@given(cases_with_conduct())
def test_a_denial_of_the_clients_never_clears(case: Case) -> None:
    """Whatever the client, or whoever tells what they said, denies of an act that is raised, it stays raised."""
    case = attrs.evolve(case, setting=Setting.PRIVILEGED)
    before = screen(case, DAY).bar
    assert before is not None
    denied = case
    for number, _ in enumerate(case.conduct.acts):
        for fact in (
            "knew",
            "by_client",
            "ends.commercial_sex",
            "ends.servitude",
            "means.force",
            "means.fraud",
            "means.coercion",
        ):
            path = f"conduct.acts[{number}].{fact}"
            answer = get(denied, path)
            assert polarity(f"act.{fact}") is Reply.YES
            denied = put(denied, path, attrs.evolve(answer, claims=(*answer.claims, Claim(Reply.NO, (Source.CLIENT,)))))
    after = screen(denied, DAY).bar
    assert after is not None
    for was, now in zip(before.acts, after.acts, strict=True):
        assert now.state.raised == was.state.raised


# --- the pages that a person sees -------------------------------------------------------------------------------------

_EXIT: Final = {Outcome.MET: 0, Outcome.NOT_MET: 3, Outcome.UNKNOWN: 4, Outcome.CONTESTED: 5}
_DONE: Final = "no answer would change anything"


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("path", sampled(PRIVILEGED, 60), ids=lambda p: "/".join(p.parts[-3:-1]))
def test_exit_status_memo_and_interview_agree_with_the_result(path: Any) -> None:
    """The exit status is that of the whole, the memo says the bar in its words, and nothing more is asked only where nothing is open."""
    case = load_case(path)
    result = screen(case, DAY)
    assert result.bar is not None
    run = CliRunner().invoke(main, ["screen", str(path), "--as-of", DAY, "--exit-status", "--format", "json"])
    said = " ".join(texts(memo(result, appendix=True)))

    assert run.exit_code == _EXIT[result.outcome]
    assert json.loads(run.stdout)["bar"]["state"] == str(result.bar.state)
    assert result.bar.in_kind in said
    if result.bar.state is not BarStep.NOT_RAISED:
        assert "Not raised: asked in private" not in said
        assert run.exit_code != 0 or result.bar.state is BarStep.ASSERTED_ONLY
    for ground in result.grounds or ():
        if ground.standing in NEEDING:
            assert ground.title in said
    plan = next_questions(case, DAY)
    if _DONE in plan.done:
        assert result.bar.state.raised or not result.bar.missing
        assert Outcome.UNKNOWN not in [element.outcome for element in result.elements]


@settings(max_examples=examples(40))
@given(cases_with_conduct(of=near_cases(most=1)), st.data())
def test_one_answer_forgotten_or_disputed_never_clears(case: Case, data: st.DataObject) -> None:
    """Of the client's own acts and matters: what was raised is never cleared by it, in the bar as in each ground."""
    case = put(attrs.evolve(case, setting=Setting.PRIVILEGED), "grounds.listed_complete", Answer())
    told = [p for p, f in recorded(case) if p.startswith("conduct.") and isinstance(f, Answer)]
    if not told:
        return
    path = data.draw(st.sampled_from(told))
    before = screen(case, DAY)
    forgotten = screen(put(case, path, Answer()), DAY)
    disputed = screen(contradict(case, path), DAY)

    assert before.bar is not None
    for after in (forgotten, disputed):
        assert after.bar is not None
        if before.bar.state.raised:
            assert after.bar.state is not BarStep.NOT_RAISED, path
    stood = {g.id: g.standing for g in before.grounds or ()}
    for ground in disputed.grounds or ():
        if stood[ground.id] in NEEDING:
            assert ground.standing != "not_raised", (path, ground.id)


ONE_ACT: Final = put_all(
    Case("P1", conduct=Conduct(acts=(Act(verbs=Verbs(recruited=yes_no(True))),))),
    {"conduct.acts_complete": yes_no(True)},
)


@settings(max_examples=examples(40))
@given(cases_with_conduct())
@example(ONE_ACT)
def test_no_test_of_a_waiver_holds_by_silence(case: Case) -> None:
    """8 CFR 212.16(b)(3) weighs each offense: that nobody judged one is no judgment that it was none."""
    listed = Ground(ground=GroundKind.MORAL_TURPITUDE, applies=yes_no(True), caused_by_trafficking=yes_no(False))
    answers = ("grounds.balance", "conduct.acts_complete", "conduct.matters_complete")
    whole = put_all(put(case, "grounds.listed", (listed,)), dict.fromkeys(answers, yes_no(True)))
    judged_by_somebody(screen(attrs.evolve(whole, setting=Setting.PRIVILEGED), DAY))


@pytest.mark.parametrize("path", sampled(PRIVILEGED, 30), ids=lambda p: "/".join(p.parts[-3:-1]))
def test_no_test_of_a_waiver_holds_by_silence_in_an_example(path: Any) -> None:
    """The same, of the examples."""
    judged_by_somebody(screen(load_case(path), DAY))
