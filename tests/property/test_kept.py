"""What a session keeps from one step to the next changes nothing: after each step it asks what a session without it asks."""

from __future__ import annotations

import datetime
import gc
import pickle
import re
import weakref
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.property.test_reads import _OPEN, twin
from tests.support import CASES, examples, sampled
from tvisa import Case, load_case
from tvisa.facts import Act, Contact, Departure, Entry, FamilyMember, Incident, Matter, Person, Request, Setting
from tvisa.interview import Session, relevance
from tvisa.interview.exposed import BESIDE, exposed
from tvisa.interview.relevance import Relevance, read_of, unchanged
from tvisa.kernel.answers import Answer, Reply, Source, yes_no
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Computed, Element, Exists, Question
from tvisa.kernel.scope import without_templates
from tvisa.law.t import T
from tvisa.screening.conduct.exposure import Exposure
from tvisa.screening.picture import Picture
from tvisa.testing import cases, cases_with_conduct, near_cases, partial_cases
from tvisa.words.catalog import ENGLISH

DAY: Final = datetime.date(2026, 11, 24)
ANY: Final = st.one_of(
    partial_cases(),
    near_cases(DAY),
    *(
        strategy.map(lambda c: attrs.evolve(c, setting=Setting.PRIVILEGED))
        for strategy in (cases(), cases_with_conduct())
    ),
)
REPLIES: Final = (Reply.YES, Reply.NO, Reply.UNKNOWN, Reply.DECLINED)
LISTS: Final = {
    "incidents": Incident("I9", "P1"),
    "conduct.acts": Act(),
    "conduct.matters": Matter(),
    "presence.departures": Departure(),
    "presence.entries": Entry(),
    "assistance.contacts": Contact(),
    "assistance.requests": Request(),
    "family.members": FamilyMember("P9"),
}
few = settings(max_examples=examples(12), suppress_health_check=list(HealthCheck))


def fresh(session: Session) -> Session:
    """Return the same session with nothing kept: it travels without."""
    copy: Session = pickle.loads(pickle.dumps(session))  # noqa: S301 - our own
    assert copy._kept.last is None
    return copy


def told(session: Session) -> tuple[Any, ...]:
    """Return all that is asked and can be asked, in its order, and why."""
    plan, planner = session.plan, _planner(session)
    reach = planner.reach
    leaves = {path: [leaf.name for leaf in leaves] for path, leaves in reach.leaves.items()}
    asks = {path: planner.at(path).as_dict() for path in list(leaves)[:6]}
    serves = {path: reach.serves(path) for path in leaves}
    failed = sorted(map(str, reach._failed))
    return plan.as_dict(), plan.coming, leaves, list(leaves), serves, asks, reach.sequence(), failed, reach.exact


def steps(session: Session, draw: Any) -> None:
    """Take one step: an answer, one taken back, left for later, a record added, a list closed, or any fact changed."""
    questions = session.plan.questions
    step = draw(st.sampled_from(["answer", "answer", "back", "skip", "put off", "record", "close", "fact", "setting"]))
    if step in ("answer", "skip", "put off") and questions:
        ask = draw(st.sampled_from(questions))
        if step == "answer":
            session.answer(ask, draw(st.sampled_from(REPLIES if ask.form in ("yes_no", "record") else REPLIES[2:])))
        else:
            (session.skip if step == "skip" else session.put_off)(ask)
    elif step == "record":
        path = draw(st.sampled_from(sorted(LISTS)))
        session.case = put(session.case, path, (*get(session.case, path), LISTS[path]))
    elif step == "setting":
        session.case = attrs.evolve(session.case, setting=draw(st.sampled_from([*Setting, None])))
    elif step in ("close", "fact"):
        answers = [p for p, fact in facts_of(session.case) if isinstance(fact, Answer)]
        path = draw(st.sampled_from([p for p in answers if step == "fact" or p.endswith("_complete")]))
        reply = draw(st.sampled_from([True, False, "unknown", "disputed", None]))
        session.case = put(session.case, path, yes_no(reply, draw(st.sampled_from([Source.CLIENT, Source.TRAFFICKER]))))
    else:
        session.back()


@pytest.mark.parametrize("path", sampled(CASES, 24), ids=lambda path: path.parent.name)
def test_what_is_beside_the_bar_and_the_findings_is_read_by_neither(path: Any) -> None:
    """They are asked of a case that logs what is read of it."""
    case = attrs.evolve(load_case(path), setting=Setting.PRIVILEGED)
    victim = Picture(case, DAY).findings[0]
    read: set[str] = set()
    _OPEN.append(read)
    try:
        with without_templates():
            exposed(Exposure(twin(case, ""), DAY, ENGLISH, victim))
    finally:
        _OPEN.pop()

    assert BESIDE.isdisjoint(re.split(r"\W", place)[0] for place in read)
    assert "conduct.acts" in read


@few
@given(ANY, st.data())
def test_a_session_asks_what_one_asks_that_keeps_nothing(case: Case, data: st.DataObject) -> None:
    """After each of some steps: what is asked, in which order, why, and what an answer would do."""
    session = Session(case, DAY)
    for _ in range(data.draw(st.integers(1, 5))):
        told(session)
        steps(session, data.draw)
        assert told(session) == told(fresh(session))


@settings(few, max_examples=examples(4))
@given(ANY, st.data())
def test_it_does_so_also_at_the_edge_of_what_diagrams_hold(case: Case, data: st.DataObject) -> None:
    """Where they hold one step and not the next, nothing that the outline took for relevant is kept, nor the other way."""
    session = Session(case, DAY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(relevance, "MOST", data.draw(st.sampled_from([0, 100, 300, 1000])))
        for _ in range(3):
            told(session)
            steps(session, data.draw)
            assert told(session) == told(fresh(session))


def test_what_no_changed_fact_bears_on_is_kept() -> None:
    """An answer on hardship leaves what was found of every other element; one on the day of filing leaves little."""
    case = put(Case("P1", people=(Person("P1"),)), "filed", yes_no(False))
    before = Relevance(case, DAY, ENGLISH)
    after = Relevance(put(case, "hardship.extreme", yes_no(True)), DAY, ENGLISH, before=before)
    kept = [f.predicate.id for f, g in zip(after.parts, before.parts, strict=True) if f is g]

    assert kept == ["severe_trafficking", "physical_presence", "law_enforcement_assistance"]
    assert all(after._met[f] is before._met[f] for f in after.parts if f.predicate.id in kept)


def test_another_day_keeps_nothing() -> None:
    """The law of another day, another language, or a case that was filed since: everything is worked out again."""
    case = put(Case("P1"), "incidents", (Incident("I1", "P1"),))
    before = Relevance(case, DAY, ENGLISH)
    assert before.leaves
    for changed, day in ((case, datetime.date(2024, 1, 15)), (put(case, "filed", yes_no(True)), DAY)):
        assert not Relevance(changed, day, ENGLISH, before=before)._known


def test_all_that_a_part_reads_is_known() -> None:
    """Of today's law all but two grounds say what they read, so that they are not worked out again whatever is answered."""
    parts = Relevance(Case("P1", setting=Setting.PRIVILEGED), DAY, ENGLISH).parts

    assert len(parts) > len(T.on(DAY).elements)
    assert [str(f.predicate.id) for f in parts if "" in read_of(f.predicate)] == [
        "present_without_admission",
        "misrepresentation",
    ]


def test_what_is_read_of_the_whole_case_changes_with_any_fact() -> None:
    """A computation that does not say what it hangs on is taken to read everything; of a list, what stands in it."""
    law = T.on(DAY).elements[0].law
    whole = Computed("whole", ("case",), lambda _: None, "?", law, ())  # type: ignore[arg-type,return-value]
    here = Question("case.presence.here_now", "?", law)
    listed = Exists(
        "case.incidents", "incident", Question("incident.labor.work", "?", law), "case.incidents_complete", "?", law
    )
    case = Case("P1", incidents=(Incident("I1", "P1"),))
    stays = unchanged(case, put(case, "incidents[0].labor.work", yes_no(True)))

    assert read_of(whole) == {""}
    assert read_of(Element("e", "E", listed, law)) == {"incidents", "incidents_complete"}
    assert [stays(node) for node in (whole, here, listed)] == [False, True, False]


@pytest.mark.slow
def test_nothing_of_a_case_outlives_its_session() -> None:
    """A session keeps its last step and no earlier one; when it is gone, so is that."""
    session = Session(Case("P1", incidents=(Incident("I1", "P1"),)), DAY)
    session.answer(session.plan.questions[0], Reply.UNKNOWN)
    first = weakref.ref(_planner(session))
    assert session.plan.questions
    last = weakref.ref(_planner(session))
    gc.collect()
    assert first() is None
    assert last() is not None
    assert fresh(session) == session
    del session
    gc.collect()

    assert last() is None


def _planner(session: Session) -> Any:
    """Return what a session keeps of the step that is worked out."""
    assert session.plan.as_dict()
    return session._kept.last


def test_what_an_outline_takes_to_matter_is_not_kept() -> None:
    """Where the step before was too open for diagrams, the next is worked out anew."""
    before = Relevance(Case("P1", incidents=(Incident("I1", "P1"),)), DAY, ENGLISH)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(relevance, "MOST", 0)
        assert before.leaves
    assert not before.exact
    after = Relevance(put(before.case, "hardship.extreme", yes_no(True)), DAY, ENGLISH, before=before)

    assert after.leaves
    assert after.exact
    assert not after._known


def test_what_can_change_the_bar_is_kept_only_beside_it() -> None:
    """A day of filing leaves it; an answer about an act does not, nor does what an incident shows."""
    act = Act(verbs=attrs.evolve(Act().verbs, recruited=yes_no(True)))
    case = Case("P1", people=(Person("P1"),), incidents=(Incident("I1", "P1"),), setting=Setting.PRIVILEGED)
    session = Session(put(case, "conduct.acts", (act,)), DAY)
    for path, kept in (("filing.detained", True), ("conduct.acts[0].means.force", False), ("filed", False)):
        before = _planner(session).every_exposed
        session.case = put(session.case, path, yes_no(True))
        after = _planner(session).every_exposed

        assert before
        assert after == _planner(fresh(session)).every_exposed
        assert (after is before) == kept, path


@pytest.mark.parametrize(("name", "value"), [("lang", "es"), ("day", datetime.date(2024, 1, 15))])
def test_in_another_language_or_under_another_law_all_is_worked_out_again(name: str, value: Any) -> None:
    """Both can be changed between two steps."""
    act = Act(verbs=attrs.evolve(Act().verbs, recruited=yes_no(True)))
    case = Case("P1", people=(Person("P1"),), incidents=(Incident("I1", "P1"),), setting=Setting.PRIVILEGED)
    session = Session(put(case, "conduct.acts", (act,)), DAY)
    before = _planner(session).every_exposed
    setattr(session, name, value)

    assert told(session) == told(fresh(session))
    assert _planner(session).every_exposed is not before
