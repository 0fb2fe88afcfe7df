"""What forms ask of any case: what a setting keeps back is told by no question, and a ground and its questions name each other."""

from __future__ import annotations

import json
from typing import Final

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import examples
from tvisa import Case, screen
from tvisa.facts import Conduct, Grounds, Setting
from tvisa.screening.filing.forms import FormQuestion, Forms
from tvisa.screening.sharing.confidences import as_told
from tvisa.testing import cases_with_conduct
from tvisa.testing.drawn import cases_told_before

DAY: Final = "2026-11-24"
DRAWN: Final = st.one_of(cases_with_conduct(), cases_told_before())


def asked(case: Case, setting: Setting | None) -> Forms:
    """Return what the forms ask of a case in a setting."""
    found = screen(attrs.evolve(case, setting=setting), DAY).forms
    assert found is not None
    return found


def closed(found: Forms) -> list[FormQuestion]:
    """Return the questions of which the subject alone is shown."""
    return [question for form in found.forms for question in form.questions if question.closed]


@settings(max_examples=examples(20))
@given(DRAWN)
def test_outside_a_privileged_setting_the_bytes_do_not_tell(case: Case) -> None:
    """The document is the same, byte for byte, where nothing of conduct, of grounds or of what else is kept back is recorded."""
    outside = attrs.evolve(case, setting=None)
    bare = attrs.evolve(as_told(outside), conduct=Conduct(), grounds=Grounds())

    assert json.dumps(asked(case, None).as_dict()) == json.dumps(asked(bare, None).as_dict())
    assert not {
        f.path.partition("[")[0].partition(".")[0]
        for form in asked(case, None).forms
        for q in form.questions
        for f in q.facts
    } & {
        "conduct",
        "grounds",
    }


@settings(max_examples=examples(20))
@given(DRAWN, DRAWN)
def test_a_question_of_own_acts_looks_the_same_for_everybody(one: Case, other: Case) -> None:
    """Outside a privileged setting no two people can be told apart by the questions about their own acts."""
    told = [
        [
            (q.part, q.number, q.subject, q.law, q.caution, q.notes, q.risk, q.facts, q.missing)
            for q in closed(asked(case, None))
        ]
        for case in (one, other)
    ]
    assert told[0] == told[1]
    assert told[0]


@settings(max_examples=examples(20))
@given(DRAWN)
def test_a_ground_that_is_raised_and_its_questions_name_each_other(case: Case) -> None:
    """Each ground with a fact behind it is named, asks somewhere, and no question about it says that nothing is recorded."""
    case = attrs.evolve(case, setting=Setting.PRIVILEGED)
    screening = screen(case, DAY)
    found = screening.forms
    assert found is not None
    named = {str(ground.ground): ground for ground in found.grounds}
    raised = {ground.id for ground in screening.grounds or () if ground.facts}

    assert raised <= set(named)
    for form in found.forms:
        for question in form.questions:
            here = {str(ground.ground) for ground in question.grounds}
            there = {
                name
                for name, ground in named.items()
                for at in ground.asked_at
                if (at.form, at.part, at.number, at.subject)
                == (form.form, question.part, question.number, question.subject)
            }
            assert here == there
            assert not (here and question.nothing_recorded)
