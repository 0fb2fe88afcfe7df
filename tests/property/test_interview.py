"""
Asking only what matters: each guarantee of the next questions as a property.

Relevance is checked against brute force over every completion, sufficiency by answering round after round.
"""

from __future__ import annotations

import datetime
import itertools
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import simulation
from tests.marked import without_secrets
from tests.property.support import nibbles
from tests.simulation import waits
from tests.support import examples
from tvisa import Case, screen
from tvisa.facts import Contact, Departure, Elements, Entry, Incident, Matter, Person, Request, Setting
from tvisa.facts.readers import silent
from tvisa.files.casefile import dumps, loads_case
from tvisa.interview import ORDER, REST, Ask, Form, Session, next_questions, relevance
from tvisa.interview.questions import Planner
from tvisa.interview.relevance import ENDED, Relevance
from tvisa.kernel import truth
from tvisa.kernel.answers import NOT_ASKED, Answer, Reply, State, yes_no
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import Gap
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.law.writing import choices_for
from tvisa.screening.conduct.exposure import expose
from tvisa.testing import cases, cases_with_conduct, complete_cases, near_cases, partial_cases
from tvisa.testing.outcomes import law_paths
from tvisa.words.catalog import ENGLISH

DAY: Final = datetime.date(2026, 11, 24)
LAW: Final = T.on(DAY)
ANY: Final = st.one_of(cases(), partial_cases(), complete_cases(), near_cases(DAY))
PRIVILEGED: Final = cases_with_conduct().map(lambda c: attrs.evolve(c, setting=Setting.PRIVILEGED))
DETAILS: Final = ("acts", "means", "purposes", "labor", "sex", "control")
few = settings(max_examples=examples(15), suppress_health_check=list(HealthCheck))


@st.composite
def blanks(draw: Any, most: int = 5) -> tuple[Case, list[str]]:
    """Return a complete case with a few yes/no answers of the law forgotten, and their paths."""
    case: Case = draw(complete_cases(most=1))
    paths = sorted({path for path, _ in law_paths(LAW, case) if not path.startswith("filed")})
    case = put(case, "filed", yes_no(draw(st.booleans())))
    for path in paths:
        if get(case, path).state() is State.NOT_ASKED:
            case = put(case, path, yes_no(True))
    forgotten = draw(st.lists(st.sampled_from(paths), min_size=1, max_size=most, unique=True))
    for path in forgotten:
        case = put(case, path, NOT_ASKED)
    return case, forgotten


@settings(max_examples=examples(100))
@given(blanks())
def test_a_fact_matters_exactly_if_some_completion_says_so(blank: tuple[Case, list[str]]) -> None:
    """Brute force over every completion finds the same facts that the decision diagrams find."""
    case, paths = blank
    completions = {}
    for values in itertools.product((True, False), repeat=len(paths)):
        filled = case
        for path, value in zip(paths, values, strict=True):
            filled = put(filled, path, yes_no(value))
        completions[values] = nibbles(LAW, filled)
    expected = set()
    for number, path in enumerate(paths):
        for values, outcomes in completions.items():
            other = completions[(*values[:number], not values[number], *values[number + 1 :])]
            if outcomes != other:
                expected.add(path)

    reach = Relevance(case, DAY, ENGLISH)
    found = set(paths) & set(reach.leaves)
    assert expected <= found
    # A computation over dates that stays open, two on the very same day, counts as free, and brute force does not fill it.
    if {leaf.path for leaf in reach.met.values()} <= set(paths):
        assert found == expected


BLANK: Final[dict[str, Any]] = {
    "incidents": Incident("I", "P1"),
    "assistance.contacts": Contact(),
    "assistance.requests": Request(),
    "presence.departures": Departure(),
    "presence.entries": Entry(),
    "conduct.matters": Matter(),
}


def with_blank(**numbers: int) -> Case:
    """Return a case with so many records of some lists of which nothing is recorded."""
    case = Case("P1", people=(Person("P1"),), setting=Setting.PRIVILEGED)
    for path, blank in BLANK.items():
        case = put(case, path, (blank,) * numbers.get(path.rpartition(".")[2], 0))
    return case


@settings(max_examples=examples(40), suppress_health_check=list(HealthCheck))
@given(st.one_of(ANY, PRIVILEGED))
def test_where_too_much_is_open_nothing_that_decides_is_hidden(case: Case) -> None:
    """What is taken to matter without diagrams is all that matters and more, each named for the same leaves or more."""
    exact = Relevance(case, DAY, ENGLISH)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(relevance, "MOST", 0)
        outline = Relevance(case, DAY, ENGLISH)
        every, least = (
            {leaf.name for leaves in reach.leaves.values() for leaf in leaves} for reach in (outline, exact)
        )
        ask = Planner(case, DAY, ORDER, ENGLISH, frozenset()).at("presence.here_now")
        assert ask.as_dict()

    assert least <= every
    assert all(set(exact.serves(path)) <= set(outline.serves(path)) for path in exact.leaves)


@given(st.data())
@settings(few, max_examples=examples(2))
def test_where_too_much_is_open_it_is_asked_to_the_same_end(data: st.DataObject) -> None:
    """It begins without diagrams and ends with them: more may be asked, and nothing is missing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(relevance, "MOST", 300)
        planner = Planner(with_blank(incidents=1), DAY, ORDER, ENGLISH, frozenset())
        assert planner.reach.leaves
        assert not planner.reach.exact
        assert planner.at("incidents[0].acts.recruited").as_dict()  # what an answer would do is told all the same
        session = Session(Case("P1"), DAY)
        asked = interviewed(session, data.draw)

    assert not session.plan.questions
    _is_at_its_end(session, asked)


@pytest.mark.parametrize("lists", ["incidents", "requests", "matters", "incidents requests", "incidents entries"])
def test_diagrams_grow_no_faster_than_the_square_of_blank_records(lists: str) -> None:
    """Twice as many take four times as long at the most: it once took twice as long for each of them."""

    def joined(number: int) -> int:
        reach = Relevance(with_blank(**dict.fromkeys(lists.split(), number)), DAY, ENGLISH)
        assert reach.leaves
        assert reach.exact
        return sum(met.joins for met in reach._met.values())

    assert joined(8) <= 4 * joined(4)


@pytest.mark.parametrize(
    "numbers", [{"incidents": 12}, {"incidents": 4, "contacts": 4}, {"incidents": 2, "departures": 3}], ids=str
)
def test_what_a_person_can_have_lived_through_is_planned_exactly(numbers: dict[str, int]) -> None:
    """With nothing told yet of any of it, which is the most that can be open."""
    reach = Relevance(with_blank(**numbers), DAY, ENGLISH)

    assert reach.leaves
    assert reach.exact


@pytest.mark.slow
@pytest.mark.parametrize(
    "numbers", [{"incidents": 16}, {"incidents": 6, "departures": 6}, {"incidents": 1, "requests": 1000}], ids=str
)
def test_of_any_number_of_records_the_next_question_is_asked(numbers: dict[str, int]) -> None:
    """Beyond what diagrams can hold too, and the first question is what it is of few."""
    planner = Planner(with_blank(**numbers), DAY, ORDER, ENGLISH, frozenset())
    first, of_few = planner.plan().questions[0], next_questions(with_blank(incidents=1), DAY).questions[0]

    assert first.path == of_few.path
    assert not planner.reach.exact


def reply_to(ask: Ask, case: Case, draw: Any, *, declines: bool = False) -> Reply | str:
    """Return an answer: yes, no, a date or a word; where allowed also one that settles nothing."""
    if declines and draw(st.integers(0, 4)) == 0:
        return draw(st.sampled_from((Reply.UNKNOWN, Reply.DECLINED)))  # type: ignore[no-any-return]
    if ask.form is Form.RECORD:
        more = len(get(case, ask.path)) == 0 and draw(st.integers(0, 2)) > 0
        return Reply.YES if more else Reply.NO
    if ask.form is Form.YES_NO:
        return draw(st.sampled_from((Reply.YES, Reply.NO)))  # type: ignore[no-any-return]
    if ask.form is Form.DATE:
        return draw(st.dates(datetime.date(1995, 1, 1), datetime.date(2026, 1, 1))).isoformat()  # type: ignore[no-any-return]
    if ask.form is Form.TOLD:
        return "what was told"
    if ask.form is Form.MARKS:
        ticked = draw(st.lists(st.sampled_from([*(choice.word for choice in ask.choices), REST]), unique=True))
        return ",".join(ticked) or (Reply.UNKNOWN if declines else REST)
    if ask.form is Form.AGE:
        return str(draw(st.integers(8, 40)))
    words = (
        [choice.word for choice in ask.choices]
        or [str(w) for w in choices_for(ask.fact)]
        or [i.key for i in case.incidents]
    )
    return draw(st.sampled_from(words))  # type: ignore[no-any-return]


def interviewed(session: Session, draw: Any, *, declines: bool = False) -> list[Ask]:
    """Answer round after round, and return what was asked."""
    told: list[Ask] = []
    while (plan := session.plan).questions:
        ask = plan.questions[0]
        told.append(ask)
        session.answer(ask, reply_to(ask, session.case, draw, declines=declines))
        assert len(told) < 400, "it does not end"
    return told


@pytest.mark.parametrize(("setting", "number"), [(None, 12), (Setting.PRIVILEGED, 3)], ids=["plain", "privileged"])
@pytest.mark.slow
def test_answering_round_after_round_leaves_only_what_counsel_weighs(setting: Setting | None, number: int) -> None:
    """Sufficiency: with yes, no or a date to every question nothing stays open that nobody was asked for."""

    @settings(few, max_examples=examples(number))
    @given(st.data())
    def ends(data: st.DataObject) -> None:
        _ends(setting, data)

    ends()


def _ends(setting: Setting | None, data: st.DataObject) -> None:
    session = Session(Case("P1", setting=setting), DAY)
    _is_at_its_end(session, interviewed(session, data.draw))


def _is_at_its_end(session: Session, asked: list[Ask]) -> None:
    """What was asked for by an open question, and not told, is not asked for once more: the plan says that it was left."""
    plan = session.plan
    not_told = {path for ask in asked if ask.together for path in ask.paths} & set(plan.passed)
    assert not (not_told and plan.done.startswith("There is nothing more to ask"))
    reach = Relevance(session.case, DAY, ENGLISH)
    weighed = {m.path for m in plan.for_counsel} | {m.path for m in plan.not_yet}

    assert [m for m in plan.ended if m.state is not Gap.IMPRECISE] == []
    for finding in reach.findings[: len(LAW.elements)]:
        if finding.outcome is Outcome.UNKNOWN:
            open_still = {m.path for m in reach.explain.missing(finding) if m.path in reach.leaves} - weighed - not_told
            assert not [path for path in open_still if not waits(session.case, path)], finding.predicate.id


@settings(few, max_examples=examples(6))
@given(ANY)
def test_whoever_tells_the_truth_of_any_case_is_understood(case: Case) -> None:
    """Interviewed to the end, every element comes out as in the file; where sources differ, the client tells one side."""
    own = tuple(incident for incident in case.incidents if incident.victim == case.applicant)
    told = attrs.evolve(case, setting=None, incidents=own)
    done = simulation.interviewed(told, DAY)

    assert done.ended
    by_hand, asked = (simulation.read_off(screen(each, DAY)) for each in (told, done.case))
    elements = [key for key in by_hand if key.startswith("element") and by_hand[key] != str(Outcome.CONTESTED)]
    assert {key: asked[key] for key in elements} == {key: by_hand[key] for key in elements}


@few
@given(st.one_of(ANY, PRIVILEGED), st.data())
def test_nothing_is_asked_twice_and_stopping_anywhere_is_a_valid_screening(case: Case, data: st.DataObject) -> None:
    """What was answered, declined or not known is not asked again; every step can be screened, written and read back."""
    session = Session(case, data.draw(st.sampled_from((DAY, datetime.date(2018, 3, 1), datetime.date(2010, 1, 5)))))
    asked: list[str] = []
    for _ in range(data.draw(st.integers(1, 12))):
        plan = session.plan
        if not plan.questions:
            break
        for ask in plan.questions:
            assert ask.form is Form.RECORD or not {*ask.paths} & {*asked}
            if ask.form is Form.YES_NO:
                assert get(session.case, ask.path).state() not in (State.UNKNOWN, State.DECLINED)
            # Staff say whether it is asserted as a whole, and tick what was told.
            assert ask.client or ".asserted." in ask.fact or ask.form is Form.MARKS, ask.fact
        ask = plan.questions[0]
        reply = reply_to(ask, session.case, data.draw, declines=True)
        session.answer(ask, reply)
        if ask.form is not Form.RECORD or reply in (Reply.UNKNOWN, Reply.DECLINED):
            asked += ask.paths
    assert screen(session.case, session.day).as_dict()["elements"]
    assert loads_case(dumps(session.case)) == session.case


@few
@given(st.one_of(ANY, PRIVILEGED))
def test_a_question_of_a_set_is_not_made_pointless_by_the_others(case: Case) -> None:
    """Whatever is answered to the other questions of a set, each of them matters still."""
    plan = next_questions(case, DAY)
    assert len(plan.questions) <= ORDER.most
    of_elements = [q for q in plan.questions if q.form is Form.YES_NO and "filing" not in q.serves]
    for ask in of_elements[1:]:
        others = [q.path for q in of_elements if q is not ask]
        for values in itertools.product((True, False), repeat=len(others)):
            filled = case
            for path, value in zip(others, values, strict=True):
                filled = put(filled, path, yes_no(value))
            assert ask.path in Relevance(filled, DAY, ENGLISH).leaves


@few
@given(cases_with_conduct())
def test_outside_privilege_nothing_is_asked_about_own_acts(case: Case) -> None:
    """No such question; and what is recorded of such acts changes no question and no order."""
    case = attrs.evolve(case, setting=None)
    plan = next_questions(case, DAY)

    assert [q.path for q in plan.questions if silent(q.path) or q.path.startswith("conduct")] == []
    assert plan.as_dict() == next_questions(without_secrets(case), DAY).as_dict()


@few
@given(near_cases(DAY), st.sampled_from(sorted(attrs.fields_dict(Elements))))
def test_what_is_asserted_as_a_whole_is_not_taken_apart(case: Case, element: str) -> None:
    """Nobody who said that it happened is asked how."""
    case = put(case, f"asserted.{element}", yes_no(True, "client"))
    reach = Relevance(case, DAY, ENGLISH)
    outcomes = dict(zip((e.id for e in LAW.elements), nibbles(LAW, case), strict=True))
    if outcomes[element] == truth.TRUE:
        assert element not in {s for path in reach.leaves for s in reach.serves(path)}
        if element == "severe_trafficking":
            assert not [p for p in reach.leaves if p.startswith("incidents[") and p.split(".")[1] in DETAILS]


@few
@given(PRIVILEGED)
def test_what_is_asked_for_a_finding_is_missing_there(case: Case) -> None:
    """A question that serves the bar or a finding is one that the bar or that finding says is missing."""
    exposure = expose(case, DAY)
    missing = {m.path for f in exposure.found for m in f.missing} | {
        m.path for a in exposure.bar.acts for m in a.missing()
    }
    grounds = {f.predicate.id for f in Relevance(case, DAY, ENGLISH).parts}

    for ask in next_questions(case, DAY).questions:
        if not {"filing", *grounds} & set(ask.serves) and ask.form not in (Form.TOLD, Form.MARKS):
            assert ask.path in missing


@few
@given(st.one_of(ANY, PRIVILEGED))
def test_the_plan_is_pure(case: Case) -> None:
    """The same case gives the same plan, and no recorded text is in it."""
    assert next_questions(case, DAY).as_dict() == next_questions(case, DAY).as_dict()


@few
@given(st.one_of(ANY, PRIVILEGED))
def test_another_order_changes_the_order_and_not_what_can_be_asked(case: Case) -> None:
    """The policy is a value: turned around, it still asks until the same is settled, and says the same is left."""
    around = attrs.evolve(ORDER, topics=ORDER.topics[::-1], urgent=())
    one, other = next_questions(case, DAY), next_questions(case, DAY, order=around)

    assert one.left == other.left
    assert {m.path for m in one.ended} == {m.path for m in other.ended}


@pytest.mark.parametrize("state", ENDED)
def test_an_ended_branch_says_so(state: Gap) -> None:
    """A fact that was declined, or is not known, is listed as left open and asked no more."""
    if state is Gap.IMPRECISE:
        return
    case = put(
        Case("P1"), "hardship.extreme", Answer((attrs.evolve(yes_no(True).claims[0], answer=Reply(state.value)),))
    )
    plan = next_questions(case, DAY)

    assert "hardship.extreme" in [m.path for m in plan.ended]
    assert "hardship.extreme" not in Relevance(case, DAY, ENGLISH).leaves
