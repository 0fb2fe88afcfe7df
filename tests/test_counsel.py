"""A question for counsel: counsel's answer stands, and what anybody else answers to it is kept, told and decides nothing."""

from __future__ import annotations

import datetime
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import examples, grounds_of
from tvisa import Case, loads_case, screen
from tvisa.facts import Setting
from tvisa.facts.counsel import Concluded, as_counsels
from tvisa.files.casefile import dumps
from tvisa.interview import Form, Plan, Session, next_questions
from tvisa.interview.asked import REST
from tvisa.kernel.answers import Answer, Claim, Reply, Source, State, yes_no
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.screening.elements.result import below
from tvisa.screening.picture import Picture
from tvisa.screening.relatives.family import family
from tvisa.testing import cases_with_adjustment, cases_with_conduct, cases_with_family, near_cases
from tvisa.testing.outcomes import admissible, favorable

DAY: Final = "2026-11-27"
HEAD: Final = "applicant: P1\nsetting: privileged\npeople: [{key: P1}]\n"
OTHERS: Final = sorted(set(Source) - {Source.ATTORNEY, Source.TRIBUNAL, Source.COURT_RECORD})
FOR_COUNSEL: Final = ("For counsel", "Review by counsel", "Has counsel")


def said(reply: Reply, *sources: Source) -> Claim:
    """Return a claim."""
    return Claim(reply, sources)


def counsels(case: Case) -> list[str]:
    """Return the paths, in a case, of the questions that are worded for counsel."""

    def worded(path: str) -> bool:
        above, _, last = path.rpartition(".")
        record: Any = case
        for step in filter(None, above.replace("]", "").split(".")):
            name, _, number = step.partition("[")
            record = getattr(record, name)[int(number)] if number else getattr(record, name)
        return bool(attrs.fields_dict(type(record))[last].metadata["ask"].startswith(FOR_COUNSEL))

    return [path for path, fact in facts_of(case) if isinstance(fact, Answer) and worded(path)]


@pytest.mark.parametrize("source", OTHERS)
@pytest.mark.parametrize("reply", [Reply.YES, Reply.NO])
def test_what_somebody_else_answers_is_as_if_nobody_had(source: Source, reply: Reply) -> None:
    """It is neither a yes, a no nor a dispute, and it is kept."""
    alone = as_counsels(Answer((said(reply, source),)))
    beside = as_counsels(Answer((said(Reply.YES, source), said(Reply.NO, Source.ATTORNEY))))

    assert alone.state() is State.NOT_ASKED
    assert (alone.when_no_hurts, alone.when_yes_hurts) == (Answer().when_no_hurts, Answer().when_yes_hurts)
    assert beside.state() is State.NO
    assert alone == Answer((said(reply, source),))
    assert hash(alone) == hash(Answer((said(reply, source),)))
    assert isinstance(beside, Concluded)
    assert [c.sources for c in beside.others] == [(source,)]


def test_who_keeps_the_file_answers_as_counsel() -> None:
    """An answer of which nobody is named, an attorney's and a tribunal's are read; two of those that differ are disputed."""
    for sources in ((), (Source.ATTORNEY,), (Source.TRIBUNAL, Source.CLIENT)):
        assert as_counsels(Answer((said(Reply.NO, *sources),))).state() is State.NO
    both = Answer((said(Reply.NO, Source.ATTORNEY), said(Reply.YES, Source.TRIBUNAL)))
    assert as_counsels(both).state() is State.DISPUTED


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_the_clients_view_of_a_ground_decides_nothing(answer: str) -> None:
    """Drugs were used: what the client thinks of the ground leaves it open, counsel's no answers it, and a notice says so."""
    told = "conduct: {acts: [{drugs: {used: yes}}], acts_complete: yes}\ngrounds: {listed: [{ground: health, applies: %s}]}\n"
    theirs = loads_case(HEAD + told % f"{{answer: {answer}, sources: [client]}}")
    both = loads_case(HEAD + told % "[{answer: yes, sources: [client]}, {answer: no, sources: [attorney]}]")

    assert grounds_of(screen(theirs, DAY))["health"].standing == "open"
    assert "grounds.listed[0].applies" in {m.path for m in grounds_of(screen(theirs, DAY))["health"].missing}
    assert "NOT_COUNSELS" in {n.code for n in screen(theirs, DAY).notices}
    assert grounds_of(screen(both, DAY))["health"].standing == "answered"
    assert loads_case(dumps(theirs)) == theirs
    assert "NOT_COUNSELS" not in {n.code for n in screen(loads_case(HEAD), DAY).notices}


def test_that_the_client_went_through_the_grounds_closes_none() -> None:
    """A list is complete when counsel says so."""
    told = "grounds: {listed: [], listed_complete: {answer: yes, sources: [%s]}}"
    assert grounds_of(screen(loads_case(HEAD + told % "client"), DAY))["stowaway"].standing == "open"
    assert grounds_of(screen(loads_case(HEAD + told % "attorney"), DAY))["stowaway"].standing == "not_raised"


def test_the_clients_view_of_the_elements_of_an_offense_decides_nothing_of_the_bar() -> None:
    """A conviction matches the definition because counsel, or a court, says so."""
    told = "conduct: {{matters: [{{convicted: yes, trafficking_linked: yes, elements_match: {}}}]}}"

    def step(answer: str) -> str:
        bar = screen(loads_case(HEAD + told.format(answer)), DAY).bar
        assert bar is not None
        return bar.state

    assert step("{answer: yes, sources: [client]}") == "RAISED_UNRESOLVED"
    assert step("{answer: yes, sources: [attorney]}") == "RAISED_STRONG"
    assert step("[{answer: yes, sources: [attorney]}, {answer: no, sources: [client]}]") == "RAISED_STRONG"


@settings(max_examples=examples(60))
@given(st.one_of(cases_with_conduct(), cases_with_family(), cases_with_adjustment(), near_cases(most=2)), st.data())
def test_nothing_turns_on_an_answer_that_is_not_counsels(case: Case, data: st.DataObject) -> None:
    """In elements, bar, grounds, findings and relatives alike."""
    case = attrs.evolve(case, setting=Setting.PRIVILEGED)
    path = data.draw(st.sampled_from(counsels(case)))
    claim = said(data.draw(st.sampled_from([Reply.YES, Reply.NO])), data.draw(st.sampled_from(OTHERS)))
    answered = put(case, path, Answer((*get(case, path).claims, claim)))

    def found(of: Case) -> Any:
        result = screen(of, DAY)
        assert result.bar is not None
        return (
            [(p.id, p.outcome) for e in result.elements for p in below(e)],
            result.bar.state,
            [(g.id, g.standing) for g in result.grounds or ()],
            [(f.code, f.severity) for f in result.exposure],
            [(m.outcome, m.best) for m in family(of, DAY).members],
        )

    assert found(answered) == found(case)


@settings(max_examples=examples(60))
@given(st.one_of(cases_with_conduct(), cases_with_family(), near_cases(most=2)))
def test_what_is_disputed_is_named(case: Case) -> None:
    """A contested finding says on what it turns, whether one fact is disputed or two cannot both be so."""
    picture = Picture(attrs.evolve(case, setting=Setting.PRIVILEGED), datetime.date(2026, 11, 27))
    found = [(finding, picture.scope) for finding in picture.findings]
    found += [(member.finding, member.scope) for member in family(case, picture.day).members]
    while found:
        finding, scope = found.pop()
        scope = finding.scope or scope
        found += [(child, scope) for child in finding.children]
        if finding.outcome is Outcome.CONTESTED:
            reason = picture.explainer.reason(finding, scope)
            assert reason.startswith("Disputed; it depends on ")
            assert "as above" not in reason


def test_two_facts_that_cannot_both_be_so_are_named() -> None:
    """A recorded age and a date of birth that do not go together: both stand in the sentence, and no word of a contradiction."""
    text = (
        "applicant: P1\npeople: [{key: P1, date_of_birth: 1980-01-01}]\nincidents:\n"
        "- {key: I1, victim: P1, when: 2010-05-05, age: 16, sex: {act: yes, of_value: yes, purpose: yes}, acts: {recruited: yes}}\n"
    )
    result = screen(loads_case(text), datetime.date(2026, 11, 27))
    reasons = [p.reason for e in result.elements for p in below(e) if p.outcome is Outcome.CONTESTED]

    assert reasons
    assert any("1980-01-01" in reason and "16" in reason for reason in reasons)


# --- where only counsel's questions are left --------------------------------------------------------------------------


def asked_out(case: Case) -> Plan:
    """Return the plan once every question put to the client is answered with a no, and what takes none is declined."""
    session = Session(case, DAY)
    no = {Form.YES_NO: Reply.NO, Form.RECORD: Reply.NO, Form.MARKS: REST, Form.DATE: "2019"}
    while questions := session.plan.questions:
        session.answer(questions[0], no.get(questions[0].form, Reply.DECLINED))
    return session.plan


def test_only_counsels_questions_are_left() -> None:
    """Nobody went through the grounds: nothing is asked of the client any more, and nothing says that no answer would matter."""
    plan = asked_out(put(admissible(favorable(T.rule_sets[-1])), "grounds.listed_complete", Answer()))

    assert plan.for_counsel
    assert plan.done.startswith("Questions for the client are done. Counsel decides: ")
    assert plan.as_dict()["done"] == plan.done


def test_nothing_more_to_ask_is_said_where_nothing_is_left() -> None:
    """Everything is met by what is recorded; where something was asked and is not known, it is not said."""
    whole = favorable(T.rule_sets[-1])

    assert asked_out(whole).done == "There is nothing more to ask: no answer would change anything."
    assert "nothing more" not in asked_out(put(whole, "hardship.extreme", yes_no("unknown"))).done


@settings(max_examples=examples(40))
@given(st.one_of(near_cases(most=2), cases_with_conduct(of=near_cases(most=1))))
def test_that_no_answer_would_change_anything_is_true(case: Case) -> None:
    """Where it is said, no element is open, and counsel has nothing to decide of the bar."""
    plan = next_questions(case, DAY)
    if "no answer would change anything" not in plan.done:
        return
    result = screen(case, DAY)
    assert Outcome.UNKNOWN not in [element.outcome for element in result.elements]
    assert not plan.for_counsel
