"""What completes a file: relatives, days that there must be, and what was said before; asked once nothing decides any more."""

from __future__ import annotations

import datetime
import pickle
from typing import Any, Final

import attrs
import pytest

from tvisa import Case
from tvisa.errors import UnknownName
from tvisa.facts import Contact, FamilyMember, Forum, Incident, Kinship, Matter, Person, Setting, Tie
from tvisa.facts.conduct import Conduct
from tvisa.facts.decisions import Statement
from tvisa.interview import LISTS, ORDER, Form, Session, next_questions
from tvisa.interview.intake import TOLD_BY, due
from tvisa.interview.session import answered
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Reply, Source, State, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import get, put
from tvisa.screening.picture import Picture

DAY: Final = datetime.date(2026, 11, 24)


def asked(case: Case) -> list[str]:
    """Return the paths of what completes a file."""
    return [each.path for each in due(Picture(case, DAY), ORDER.lists)]


def related(kinship: str, born: str, **facts: Any) -> Case:
    """Return a case with one relative."""
    people = (Person("P1"), Person("P2", DateFact((DateClaim(parse_date(born)),))))
    return put(Case("P1", people=people), "family.members", (FamilyMember("P2", Kinship(kinship), **facts),))


def ended(case: Case) -> Session:
    """Return a session in which everything that decides was declined."""
    session = Session(case, DAY)
    while (questions := session.plan.questions) and questions[0].topic.id != "file":
        session.answer(questions[0], Reply.DECLINED)
    return session


def test_relatives_come_once_nothing_decides_any_more() -> None:
    """The list is opened by one question; of each relative is asked what they are, and then what the law asks of such a one."""
    session = ended(Case("P1"))
    ask = session.plan.questions[0]
    session.answer(ask, "2")

    assert ask.path == "family.members"
    assert [m.person for m in session.case.family.members] == ["P2", "P3"]
    assert {p.key for p in session.case.people} == {"P1", "P2", "P3"}
    first = session.plan.questions[0]
    assert (first.path, first.form, first.about) == ("family.members[0].kinship", Form.CHOICE, "Relative 1")
    session.answer(first, "child")
    assert "people[1].date_of_birth" in asked(session.case)
    born = session.ask("people[1].date_of_birth")
    assert (born.about, born.client) == ("Relative 1: child", "When was that person born? A rough date is fine.")
    own = session.ask("people[0].date_of_birth")
    assert own.client.startswith("When were you born?")
    assert own.about == ""


def test_what_there_is_can_be_told_by_kind() -> None:
    """ "Two children and my mother" is one answer: nobody who said it is asked what each of them is; a wrong word records nothing."""
    session = ended(Case("P1"))
    ask = session.plan.questions[0]
    for wrong in ("child:birth,friend", "child:birth some", "child"):
        with pytest.raises(UnknownName):
            answered(session.case, ask, wrong)
    session.answer(ask, "child:birth,child:birth,parent:adoption all")
    members = session.case.family.members

    assert [(m.kinship, m.tie) for m in members] == [
        (Kinship.CHILD, Tie.BIRTH),
        (Kinship.CHILD, Tie.BIRTH),
        (Kinship.PARENT, Tie.ADOPTION),
    ]
    assert session.case.family.members_complete.state() is State.YES
    assert not [p for p in asked(session.case) if p.endswith((".kinship", ".tie"))]
    # How somebody came in, to whom they spoke and to which court they must go is told in private alone.
    private = Session(attrs.evolve(session.case, setting=Setting.PRIVILEGED), session.day)
    told = {path: private.ask(path).choices for path in TOLD_BY}
    assert all(told.values())
    assert {str(Session(Case("P1"), DAY).ask("incidents").choices)} == {"()"}


def test_of_several_relatives_one_question_asks_what_one_sentence_can() -> None:
    """Where they live, who was married and who is a citizen: of all of them at once, each ticked by itself; of one, of that one."""
    session = ended(Case("P1"))
    session.answer(session.plan.questions[0], "child:birth,child:birth all")
    ask = session.plan.questions[0]
    session.answer(ask, "family.members[0].citizen,-family.members[1].citizen")
    first, second = session.case.family.members

    assert (ask.fact, ask.client) == ("member", ORDER.across["member"])
    assert {c.label.rpartition(": ")[0] for c in ask.choices} == {"Relative 1: child", "Relative 2: child"}
    assert (first.citizen.state(), second.citizen.state()) == (State.YES, State.NO)
    assert not set(ask.paths) & {path for q in session.plan.questions for path in q.paths}
    alone = ended(Case("P1"))
    alone.answer(alone.plan.questions[0], "child:birth all")
    assert alone.plan.questions[0].client == ORDER.together["member"]


def test_what_the_law_of_relatives_has_settled_is_not_asked() -> None:
    """A young child who never married is no question; whether they ever did is one until it is told."""
    young = related("child", "2015-05-01", tie=Tie.BIRTH, ever_married=yes_no(False), citizen=yes_no(False))

    assert not [path for path in asked(young) if path.startswith("family.members[")]
    assert "family.members[0].citizen" in asked(put(young, "family.members[0].citizen", NOT_ASKED))
    assert "family.members[0].ever_married" in asked(put(young, "family.members[0].ever_married", NOT_ASKED))


def test_a_day_that_there_must_be_is_asked_for_until_there_is_one() -> None:
    """Who is supervised has a next check-in, and who has an open case a day in court; nobody else is asked."""
    case = Case("P1", setting=Setting.PRIVILEGED, conduct=Conduct(matters=(Matter(),)))
    supervised = put(case, "filing.supervision", yes_no(True))
    pending = put(case, "conduct.matters[0].pending", yes_no(True))

    assert not {"filing.hearings", "conduct.court_dates"} & set(asked(case))
    assert "filing.hearings" in asked(supervised)
    assert "conduct.court_dates" in asked(pending)
    assert "conduct.court_dates" not in asked(attrs.evolve(pending, setting=None))
    told = put(case, "assistance.contacts", (Contact(),))
    assert "conduct.court_dates" not in asked(told)
    # Whoever told officers may have been asked to come again: an invitation of agents is a day, too.
    assert "conduct.court_dates" in asked(put(told, "assistance.contacts[0].about_trafficking", yes_no(True)))
    there = answered(supervised, Session(supervised, DAY).ask("filing.hearings"), Reply.YES)
    assert {p for p in asked(there) if "hearings" in p} == {"filing.hearings[0].when"}
    assert there.filing.hearings[0].forum is Forum.ICE


def test_earlier_statements_are_opened_in_a_privileged_setting_alone() -> None:
    """Outside one, what was told in confidence is not told of, nor asked about."""
    case = Case("P1", setting=Setting.PRIVILEGED, statements=(Statement(),))

    assert [p for p in asked(case) if p.startswith("statements")] == [
        "statements[0].to",
        "statements[0].differs",
        "statements",
    ]
    assert not [p for p in asked(attrs.evolve(case, setting=None)) if p.startswith("statements")]


def test_an_order_is_followed_only_where_there_is_one() -> None:
    """Nobody without a removal order is asked what became of it."""
    case = Case("P1", setting=Setting.PRIVILEGED)
    there = asked(put(case, "status.removal_order", yes_no(True)))
    none = asked(put(case, "status.removal_order", yes_no(False)))

    assert "filing.order_executed" in there
    assert not [path for path in none if path.startswith("filing.order_")]


def test_a_number_adds_so_many_and_nothing_else_does() -> None:
    """Three are three entries; none, or more than anybody tells of at once, is no answer."""
    session = ended(Case("P1"))
    ask = session.plan.questions[0]

    assert len(answered(session.case, ask, "3").family.members) == 3
    for wrong in ("0", "-1", "999", "many"):
        with pytest.raises(UnknownName):
            answered(session.case, ask, wrong)


def test_a_list_that_nothing_closes_is_asked_once_in_a_sitting() -> None:
    """No day is no record: it is not asked again in this sitting, and is in the next."""
    session = Session(put(Case("P1"), "filing.supervision", yes_no(True)), DAY)
    ask, before = session.ask("filing.hearings"), session.case
    session.answer(ask, Reply.NO)

    assert ask.path == "filing.hearings"
    assert session.case == before
    assert ask.path not in [q.path for q in session.plan.questions]
    assert ask.path in asked(session.case)
    skipped = Session(before, DAY)
    skipped.skip(ask)
    assert skipped.skipped == {ask.path}


def test_what_nobody_knows_of_a_relative_is_recorded_as_that() -> None:
    """And not asked again; what counsel chooses has no silence, and stays blank."""
    case = related("child", "2015-05-01")
    told = answered(case, Session(case, DAY).ask("family.members[0].tie"), Reply.UNKNOWN)

    assert get(told, "family.members[0].tie") is Reply.UNKNOWN
    assert "family.members[0].tie" not in asked(told)
    ask = Session(case, DAY).ask("presence.route_claimed")
    assert get(answered(case, ask, Reply.UNKNOWN), "presence.route_claimed") is None


def test_the_lists_are_a_value_of_the_order() -> None:
    """An order without them asks for nothing of the kind."""
    bare = attrs.evolve(ORDER, lists=())

    assert ORDER.lists == LISTS
    assert not list(due(Picture(Case("P1"), DAY), bare.lists))


def test_a_question_travels_with_its_effects_and_nothing_of_the_case() -> None:
    """What a yes and a no would do is worked out when it is asked for, and before a question is stored."""
    case = put(Case("P1", note="told in confidence"), "filing.detained", yes_no(False))
    for ask in next_questions(put(case, "filing.in_proceedings", yes_no(False)), DAY).questions:
        stored = pickle.dumps(ask)
        again = pickle.loads(stored)  # noqa: S301 - written in the line before
        assert again == ask
        assert again.as_dict() == ask.as_dict()
        assert b"told in confidence" not in stored


def test_a_day_set_by_others_is_asked_for_as_soon_as_something_told_says_that_there_is_one() -> None:
    """Whoever stops early has been asked: a day that is missed does not come back, and a story can be told another time."""
    story = attrs.evolve(Case("P1", incidents=(Incident("I1", "P1"),)), setting=Setting.PRIVILEGED)
    story = put(put(story, "filing.detained", yes_no(False)), "filing.in_proceedings", yes_no(False))
    pending = attrs.evolve(story, conduct=Conduct(matters=(Matter(pending=yes_no(True)),)))
    told = {
        "filing.hearing_on": put(story, "filing.in_proceedings", Answer((Claim(Reply.UNKNOWN, (Source.CLIENT,)),))),
        "filing.hearings": put(story, "filing.supervision", yes_no(True)),
        "conduct.court_dates": pending,
    }

    assert not {*told} & {ask.path for ask in next_questions(story, DAY).questions}
    for path, case in told.items():
        ask = next_questions(case, DAY).questions[0]
        assert ask.path == path
        session = Session(case, DAY)
        session.answer(ask, {"filing.hearing_on": "2027", "conduct.court_dates": "criminal"}.get(path, "yes"))
        if path != "filing.hearing_on":
            # The day itself is asked for at once.
            assert session.plan.questions[0].path == f"{path}[0].when"
        declined = Session(case, DAY)
        declined.answer(ask, Reply.DECLINED)
        assert path not in {ask.path for ask in declined.plan.questions}
