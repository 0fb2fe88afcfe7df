"""The next questions and the interview, as staff meet them: the order, the words, and the program in a real terminal."""

from __future__ import annotations

import datetime
import io
import json
import os
import stat
import subprocess
import sys
import typing
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.marked import without_secrets
from tests.support import EXAMPLES, examples, sampled
from tvisa import Case, load_case, loads_case, screen
from tvisa.cli import main
from tvisa.cli.talk import Recovery, Talk
from tvisa.errors import InputError, TvisaError, UnknownName
from tvisa.facts import Act, Departure, Incident, Person, Setting
from tvisa.facts.conduct import Conduct, Verbs
from tvisa.facts.incident import Means
from tvisa.facts.readers import silent
from tvisa.files.casefile import dumps
from tvisa.interview import CHAPTERS, ORDER, REST, Form, Order, Session, Topic, for_counsel, next_questions
from tvisa.interview.dates import said_date, said_years
from tvisa.interview.relevance import Relevance
from tvisa.interview.session import answered
from tvisa.kernel.answers import Answer, Claim, Reply, Source, State, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import Question, walk
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.report.printed import console
from tvisa.words.catalog import ENGLISH

DAY: Final = datetime.date(2026, 11, 24)


def test_urgent_matters_come_first_and_are_told_together() -> None:
    """Detention and court outrank everything, and what is said before any question stands with them."""
    plan = next_questions(Case("P1"), DAY)

    assert [q.path for q in plan.questions] == ["filing.detained", "filing.in_proceedings"]
    assert list(plan.before) == list(ORDER.before)
    assert any("trip abroad" in line and "court" in line for line in plan.before)  # before a story that takes long
    assert all(q.serves == ("filing",) for q in plan.questions)


def test_a_hearing_is_asked_for_only_in_proceedings() -> None:
    """Nobody without a case before a judge is asked for the date of a hearing."""
    quiet = put(put(Case("P1"), "filing.detained", yes_no(False)), "filing.in_proceedings", yes_no(False))
    there = put(quiet, "filing.in_proceedings", yes_no(True))

    assert next_questions(quiet, DAY).questions[0].path != "filing.hearing_on"
    assert [q.path for q in next_questions(there, DAY).questions] == ["filing.hearing_on"]


def begun(**settings: Any) -> Case:
    """Return a case in which the urgent matters are settled and one incident is there."""
    case = Case("P1", incidents=(Incident("I1", "P1"),), **settings)
    for path, value in (
        ("filing.detained", False),
        ("filing.in_proceedings", False),
        ("filed", False),
        ("presence.here_now", True),
        ("incidents[0].exit.ongoing", False),
        ("incidents_complete", True),
    ):
        case = put(case, path, yes_no(value))
    return case


def paths(case: Case) -> list[str]:
    """Return everything that is asked, in order, when everything is declined."""
    session, found = Session(case, DAY), list[str]()
    while questions := session.plan.questions:
        found += questions[0].paths
        session.answer(questions[0], Reply.DECLINED)
    return found


def test_the_order_is_work_control_leaving_authorities_sex_hardship() -> None:
    """Topics follow the policy, whatever each question would settle."""
    topics = [
        ORDER.topic(f"incident.{p[13:]}" if p.startswith("incidents[0].") else f"case.{p}").id
        for p in paths(put(begun(), "incidents[0].means.force", yes_no(True)))
        if p != "filing" and not p.startswith("people")
    ]
    known = [t.id for t in ORDER.topics if t.id != "sex"]
    decides = topics[: topics.index("sex")]

    assert decides == sorted(decides, key=known.index)
    assert topics[0] == "work"
    assert {"leaving", "authorities", "hardship", "dates"} <= set(topics)


def test_nothing_is_asked_before_what_its_words_refer_to() -> None:
    """ "That work" comes after the work, and "through those means" after the means; a policy says so, and it has no circle."""
    found = paths(put(begun(), "incidents[0].acts.transported", yes_no(True)))
    seen = [f"incident.{p[13:]}" if p.startswith("incidents[0].") else f"case.{p}" for p in found]

    for number, fact in enumerate(seen):
        assert not [later for later in seen[number + 1 :] if ORDER.refers(fact, later)], fact
    assert "incidents[0].labor.work" in found
    assert "incidents[0].purposes.pledged_work" not in found  # nothing was told of any work
    around = attrs.evolve(ORDER, after={"incident.acts.": ("incident.means.",), "incident.means.": ("incident.acts.",)})
    assert next_questions(begun(), DAY, order=around).questions


def test_a_fact_that_a_computation_names_again_is_not_asked_again() -> None:
    """Of "left by choice, or was removed" the first is answered: the second is asked, and the first no more."""
    case = put(begun(setting=Setting.PRIVILEGED), "presence.departures", (Departure(),))
    for path, value in (
        ("presence.departures_complete", True),
        ("presence.departures[0].after_trafficking", True),
        ("presence.departures[0].voluntary", False),
        ("presence.directly_related", False),
    ):
        case = put(case, path, yes_no(value))

    against = put(case, "presence.departures[0].voluntary", yes_no(False, "trafficker"))

    assert "presence.departures[0].voluntary" in paths(put(against, "presence.departures[0].removed", yes_no(False)))
    assert "presence.departures[0].removed" in paths(case)
    assert "presence.departures[0].voluntary" not in paths(case)
    assert "presence.departures[0].voluntary" not in [q.path for q in next_questions(case, DAY).questions]


def test_what_happened_is_asked_of_the_client_and_what_it_amounts_to_is_left_to_counsel() -> None:
    """Of force, tricks, value and a debt the client is asked whatever else is recorded; of servitude and purpose never then."""
    case = put(put(begun(), "incidents[0].acts.recruited", yes_no(True)), "incidents[0].labor.work", yes_no(True))
    session, found = Session(case, DAY), set()
    while questions := session.plan.questions:
        found |= set(questions[0].paths)
        denied = Reply.NO if questions[0].form is Form.YES_NO else REST if questions[0].together else Reply.DECLINED
        session.answer(questions[0], denied)
    weighed = {m.path for m in session.plan.for_counsel}

    assert {f"incidents[0].means.{m}" for m in ("force", "fraud", "threats")} | {
        "incidents[0].purposes.pledged_work"
    } <= found
    assert {
        f"incidents[0].{p}" for p in ("means.scheme", "labor.acts_by_means", "purposes.servitude_by_fear")
    } <= weighed
    assert not weighed & found
    assert screen(session.case, DAY).findings[0].outcome is Outcome.UNKNOWN


@pytest.mark.slow
def test_why_names_no_finding_that_a_client_could_read() -> None:
    """The sentence is for a screen that others see; codes are for data and for staff who ask for them."""
    act = Act(verbs=Verbs(recruited=yes_no(True, "client")))
    session = Session(begun(setting=Setting.PRIVILEGED, conduct=Conduct(acts=(act,))), DAY)
    while questions := session.plan.questions:
        assert not [word for word in questions[0].why.split() if word.isupper() and len(word) > 2]
        assert questions[0].client or questions[0].form is Form.MARKS, questions[0].path
        of_act = questions[0].path.startswith("conduct.acts[") and questions[0].form is Form.YES_NO
        session.answer(questions[0], Reply.YES if of_act else Reply.DECLINED)


def test_one_act_and_one_means_are_enough_only_if_they_are_in_law() -> None:
    """Who was paid for is no one got for labor, and who was locked in was perhaps not forced: then the rest is asked."""
    acts = {f"incidents[0].acts.{n}" for n in ("recruited", "harbored", "transported", "provided", "obtained")}
    means = {f"incidents[0].means.{n}" for n in ("force", "fraud", "threats")}
    working = put(begun(), "incidents[0].labor.work", yes_no(True))

    for told, rest, asked in (
        ("acts.obtained", acts, False),
        ("acts.patronized", acts, True),
        ("means.legal_threats", means, False),
        ("means.restraint", means, True),
        ("means.status_reminders", means, True),
    ):
        left = rest & set(paths(put(working, f"incidents[0].{told}", yes_no(True))))
        assert bool(left) is asked, told
    short = put(put(working, "incidents[0].means.threats", yes_no(True)), "incidents[0].means.scheme", yes_no(False))
    assert means & set(paths(short)) == means - {"incidents[0].means.threats"}


def test_sex_beside_work_is_asked_about_only_where_something_points_to_it() -> None:
    """And the other way round: the end says that it waits because nothing told points to it, and that is so."""
    working = put(begun(), "incidents[0].labor.work", yes_no(True))
    used = put(begun(), "incidents[0].sex.act", yes_no(True))

    assert "incidents[0].sex.act" not in paths(working)
    assert "incidents[0].sex.act" in paths(put(working, "incidents[0].control.sexual_abuse", yes_no(True)))
    assert "incidents[0].labor.work" not in paths(used)
    assert "incidents[0].labor.work" in paths(put(used, "incidents[0].labor.trafficker_gained", yes_no(True)))


@pytest.mark.parametrize(
    ("ticked", "left"),
    [("pledged_work", ("work_not_credited", "work_not_limited")), ("work_not_limited", ("pledged_work",))],
)
def test_what_a_ticked_fact_means_nothing_without_is_asked_once_more(ticked: str, left: tuple[str, ...]) -> None:
    """Pledged work told alone, or its length, leaves open what makes it debt bondage, 22 USC 7102(7): asked next, and then not again."""
    session = Session(put(begun(), "incidents[0].labor.work", yes_no(True)), DAY)
    ask = None
    while ask is None or ask.path != "incidents[0].purposes":
        ask = session.plan.questions[0]
        if ask.path != "incidents[0].purposes":
            session.skip(ask)
    session.answer(ask, ticked)
    (again,) = session.plan.questions

    assert again.paths == tuple(f"incidents[0].purposes.{name}" for name in left)
    session.answer(again, REST if again.together else Reply.NO)
    assert "incidents[0].purposes" not in {each.path.rpartition(".")[0] for each in session.plan.questions}


def test_sexual_exploitation_is_opened_by_one_question_only() -> None:
    """Without facts that point there one question may be asked, last of all, and its details never."""
    found = paths(put(begun(), "incidents[0].means.force", yes_no(True)))

    assert [p for p in found if ".sex." in p or p.endswith(("patronized", "solicited"))] == ["incidents[0].sex.act"]
    pointed = put(begun(), "incidents[0].sex.act", yes_no(True))
    found = paths(pointed)
    assert found.index("incidents[0].sex.value_passed") < found.index("assistance.requests")


def test_an_age_is_asked_where_the_date_of_birth_was_declined() -> None:
    """Of dated acts the date of birth is asked for first; declined, it leaves the age to tell; and then neither is asked."""
    case = put(begun(), "people", (Person("P1"),))
    case = put(case, "incidents[0].when", DateFact((DateClaim(parse_date("2020")),)))
    found = paths(case)

    assert found.index("people[0].date_of_birth") + 1 == found.index("incidents[0].age")


def test_sexual_exploitation_takes_its_place_where_work_was_not_the_way() -> None:
    """Where no work was wanted, it is the one way left, and is asked before leaving and authorities."""
    found = paths(put(begun(), "incidents[0].labor.work", yes_no(False)))

    assert found.index("incidents[0].sex.act") < found.index("assistance.requests")


def test_a_work_case_that_is_settled_is_never_asked_about_sex() -> None:
    """Where labor trafficking is supported, the other branch can change nothing and is not opened."""
    case = load_case(EXAMPLES / "labor" / "case.yaml")

    assert not [p for p in paths(attrs.evolve(case, setting=None)) if ".sex." in p]


def test_an_open_fact_that_can_change_nothing_is_not_asked() -> None:
    """The age that would excuse from assisting is missing still, but where the duty is met in any event it decides nothing."""
    case = load_case(EXAMPLES / "labor" / "case.yaml")
    case = attrs.evolve(case, setting=None, people=tuple(Person(p.key) for p in case.people))
    for path in ("labor.work", "age", "when"):
        case = put(case, f"incidents[0].{path}", type(get(case, f"incidents[0].{path}"))())
    case = put(case, "incidents[0].sex.act", yes_no(False))
    reach = Relevance(case, DAY, ENGLISH)

    assert "incidents[0].age" in reach.missing()
    assert "incidents[0].labor.work" in reach.leaves
    assert "incidents[0].age" not in reach.leaves
    assert "incidents[0].age" not in paths(case)


def test_an_answer_says_what_it_would_settle() -> None:
    """Of a question whose answer decides a part of the law, the part and its outcome are named."""
    case = put(begun(), "incidents[0].labor.work", yes_no(True))
    untold = attrs.evolve(ORDER, chapters=(), together={}, across={})
    ask = next(q for q in next_questions(case, DAY, order=untold).questions if q.form is Form.YES_NO)

    assert ask.yes is not None
    assert ask.no is not None
    assert ask.why.startswith("The answer can still decide: Victim of a severe form")
    assert ask.citations
    assert ask.client
    assert ask.listen
    assert ask.as_dict()["who"][0] == "client"


def test_privileged_settings_ask_about_acts_and_others_do_not() -> None:
    """The list of acts is asked about in a privileged setting only, and never before safety, work and control."""
    private = paths(begun(setting=Setting.PRIVILEGED))

    assert "conduct.acts" in private
    assert private.index("conduct.acts") > private.index("incidents[0].labor.work")
    assert not [p for p in paths(begun()) if silent(p)]


@pytest.mark.parametrize(
    "case", sampled(sorted(EXAMPLES.glob("vignettes/*/case.yaml")), 8), ids=lambda c: c.parent.name
)
def test_outside_privilege_a_plan_is_the_same_whatever_acts_are_recorded(case: Path) -> None:
    """Even where acts are all that a file records, nothing in the plan betrays that there are any."""
    recorded = attrs.evolve(load_case(case), setting=None)

    assert next_questions(recorded, DAY).as_dict() == next_questions(without_secrets(recorded), DAY).as_dict()


@pytest.mark.slow
def test_a_recorded_act_is_asked_about_where_it_touches_the_bar() -> None:
    """What the bar says is missing is asked, and says that it serves the bar."""
    act = Act(verbs=Verbs(recruited=yes_no(True, "client")))
    case = begun(setting=Setting.PRIVILEGED, conduct=Conduct(acts=(act,)))
    session, served = Session(case, DAY), set()
    while questions := session.plan.questions:
        served |= set(questions[0].serves)
        session.answer(questions[0], Reply.DECLINED)

    assert "bar" in served
    assert "TRAFFICKER_BAR_SIGNAL" in served or "COERCED_RECRUITMENT" in served


def test_the_policy_can_be_replaced() -> None:
    """An office's own order is a value; a fact of no topic goes last."""
    leaving = next(t for t in ORDER.topics if t.id == "leaving")
    order = Order(topics=(leaving, Topic("rest", "Everything else", ())), most=1)

    assert next_questions(Case("P1"), DAY, order=order).questions[0].path == "presence.here_now"


def test_a_mapping_is_a_case_too() -> None:
    """What `screen` takes, this takes."""
    assert next_questions({"applicant": "P1", "people": [{"key": "P1"}]}, "2026-11-24").as_dict()["questions"]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("2019", "2019"),
        ("March 2019", "2019-03"),
        ("about 2019", "2019~"),
        ("summer 2019", "2019-22"),
        ("3/2019", "2019-03"),
        ("2019-03-14", "2019-03-14"),
        ("the 1990s", "[1990..1999]"),
        ("before 2018", "[..2018]"),
        (" 2019? ", "2019?"),
        ("marzo de 2019", "2019-03"),
        ("14 de marzo de 2019", "2019-03-14"),
        ("cerca de 2019", "2019~"),
        ("antes de 2019", "[..2019]"),
        ("verano de 2019", "2019-22"),
        ("después de 2018", "[2018..]"),
        ("5 March 2019", "2019-03-05"),
        ("early 2020", "2020"),
        ("from February 2019 to February 2022", "2019-02/2022-02"),
        ("desde febrero de 2019 hasta marzo de 2022", "2019-02/2022-03"),
        ("de febrero de 2019 a 2022", "2019-02/2022"),
        ("2019 to 2022", "2019/2022"),
        ("between 2017 and 2019", "[2017..2019]"),
        ("entre marzo de 2017 y junio de 2018", "[2017-03..2018-06]"),
        ("in 2017 or 2018", "[2017,2018]"),
        ("since 2019", "2019/.."),
        ("desde marzo de 2019", "2019-03/.."),
        ("2019 to now", "2019/.."),
        ("desde marzo de 2019 hasta ahora", "2019-03/.."),
        ("del 2019 al 2021", "2019/2021"),
        ("2019-2021", "2019/2021"),
        ("13/05/2019", "2019-05-13"),
        ("5/13/2019", "2019-05-13"),
        ("05/03/2019", "[2019-03-05,2019-05-03]"),
        ("3.5.2019", "[2019-03-05,2019-05-03]"),
        ("03/03/2019", "2019-03-03"),
        ("5/3/2019 to 2020", "[2019-03-05,2019-05-03]/2020"),
    ],
)
def test_dates_are_read_as_people_say_them(said: str, read: str) -> None:
    """Rough dates stay rough."""
    assert str(said_date(said)) == read


@pytest.mark.parametrize(
    "said",
    [
        "",
        "no idea",
        "when I was small",
        "when I was 16",
        "from 2017 to the hurricane",
        "before the hurricane",
        "32 March 2019x",
        "last spring",
        "Maria's birthday 2019",
        "about 5/3/2019",
        "from when I was 16 to now",
    ],
)
def test_a_date_that_would_lose_something_is_not_read(said: str) -> None:
    """Of two years said one is not dropped, and what is no date is none."""
    with pytest.raises(ValueError, match="expected a date"):
        said_date(said)


def test_answers_of_every_form() -> None:
    """A date, an age, a word and a record each go where they belong, with who said it."""
    case = put(begun(), "people", ())
    session = Session(case, DAY)
    assert [p.key for p in session.case.people] == ["P1"]

    def ask(path: str, form: Form) -> object:
        template = next_questions(begun(), DAY).questions[0]
        fact = {"assistance.contacts[0].agency": "contact.agency"}.get(path, path)
        return attrs.evolve(template, path=path, fact=fact, form=form)

    case = answered(session.case, ask("incidents", Form.RECORD), Reply.YES)  # type: ignore[arg-type]
    assert [i.key for i in case.incidents] == ["I1", "I2"]
    case = answered(case, ask("assistance.contacts", Form.RECORD), Reply.YES)  # type: ignore[arg-type]
    case = answered(case, ask("assistance.contacts", Form.RECORD), Reply.NO)  # type: ignore[arg-type]
    assert case.assistance.contacts_complete.state() is State.YES
    case = answered(case, ask("assistance.contacts[0].agency", Form.CHOICE), "prosecutor")  # type: ignore[arg-type]
    assert case.assistance.contacts[0].agency == "prosecutor"
    case = answered(case, ask("assistance.contacts[0].agency", Form.CHOICE), "declined")  # type: ignore[arg-type]
    assert case.assistance.contacts[0].agency is Reply.DECLINED
    case = answered(case, ask("incidents[1].age", Form.AGE), "14..17", Source.FAMILY)  # type: ignore[arg-type]
    assert str(case.incidents[1].age.values[0]) == "14..17"
    assert case.incidents[1].age.sources == (Source.FAMILY,)
    case = answered(case, ask("incidents[1].when", Form.DATE), Reply.UNKNOWN)  # type: ignore[arg-type]
    assert case.incidents[1].when.state() is State.UNKNOWN
    for error, form, wrong in (
        (InputError, Form.AGE, "old"),
        (InputError, Form.DATE, "x"),
        (UnknownName, Form.CHOICE, "x"),
        (UnknownName, Form.YES_NO, "x"),
        (UnknownName, Form.RECORD, "x"),
        (InputError, Form.YES_NO, True),
    ):
        with pytest.raises(error):
            answered(case, ask("assistance.contacts[0].agency", form), wrong)  # type: ignore[arg-type]


def test_back_takes_back_one_answer_at_a_time() -> None:
    """Back to the first question and no further; what was declined is asked again then."""
    session = Session(Case("P1"), DAY)
    start = session.case
    first = session.plan.questions[0]
    session.answer(first, Reply.DECLINED)
    assert session.plan.questions[0].path != first.path
    session.back()
    session.back()

    assert session.case == start
    assert session.plan.questions[0].path == first.path
    assert not session.begun


def run(*arguments: str, typed: str = "") -> tuple[int, str]:
    """Run the program with what is typed."""
    result = CliRunner().invoke(main, list(arguments), input=typed, env={"COLUMNS": "80"})
    return result.exit_code, result.output


def test_next_in_text_and_json() -> None:
    """Both say the same; the text has no path of a key that somebody typed."""
    case = str(EXAMPLES / "sex" / "case.yaml")
    code, text = run("next", case, "--as-of", "2026-11-24", "--all")
    told = json.loads(run("next", case, "--as-of", "2026-11-24", "--format", "json")[1])

    assert code == 0
    assert told["questions"]
    for question in told["questions"]:
        assert question["path"] in text
    assert told["disclaimer"].split(".")[0] in text.replace("\n", " ")


def test_next_says_when_there_is_nothing_to_ask(tmp_path: Path) -> None:
    """Everything declined: only what can be told again is left, and each branch that ended is listed."""
    session = Session(begun(), DAY)
    while questions := session.plan.questions:
        session.answer(questions[0], Reply.DECLINED)
    path = tmp_path / "case.json"
    path.write_text(dumps(session.case), encoding="utf-8")
    code, text = run("next", str(path), "--as-of", "2026-11-24")

    assert code == 0
    assert {q.form for q in next_questions(session.case, DAY).questions} <= {Form.TOLD, Form.MARKS}
    assert "nothing more to ask" not in text
    assert "Left open: asked, and not asked again" in text


def test_what_matters_on_one_reading_alone_is_asked() -> None:
    """Force is disputed: on the favorable reading it is a means, and only on the adverse one does fraud still matter."""
    case = load_case(EXAMPLES / "sex" / "case.yaml")
    (incident,) = (n for n, i in enumerate(case.incidents) if i.victim == case.applicant)
    bare = Means(force=case.incidents[incident].means.force)
    case = put(case, f"incidents[{incident}].means", bare)
    case = put(case, f"incidents[{incident}].sex.on_account", Answer())  # so that the element is open on both readings
    claims = (Claim(Reply.YES, (Source.CLIENT,)), Claim(Reply.NO, (Source.LAW_ENFORCEMENT,)))
    told = {
        said: f"incidents[{incident}].means.fraud"
        in Relevance(put(case, f"incidents[{incident}].means.force", answer), DAY, ENGLISH).leaves
        for said, answer in {"yes": yes_no(value=True), "disputed": Answer(claims), "no": yes_no(value=False)}.items()
    }

    assert told == {"yes": False, "disputed": True, "no": True}


@pytest.mark.slow
def test_the_same_case_gets_the_same_questions_every_time() -> None:
    """The provision cited with a question once hung on the order of a set, which differs from one run to the next."""
    case, told = EXAMPLES / "filing" / "all-answered-no" / "case.yaml", set()
    for seed in ("1", "2", "3"):
        command = [sys.executable, "-m", "tvisa", "next", str(case), "--as-of", "2026-11-24", "--format", "json"]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        told.add(subprocess.run(command, capture_output=True, check=True, env=environment).stdout)

    assert len(told) == 1


def test_an_interview_writes_nothing_unless_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopping and saying no leaves no file behind."""
    monkeypatch.chdir(tmp_path)
    code, text = run("interview", "--as-of", "2026-11-24", typed="n\nn\ny\nstop\nn\n")

    assert code == 0
    assert "Nothing entered since the last save has been written" in text
    assert list(tmp_path.iterdir()) == []


def test_an_interview_is_saved_and_resumes(tmp_path: Path) -> None:
    """What is saved is a case file for its owner only, and the next run goes on from there."""
    kept = tmp_path / "case.json"
    code, text = run("interview", "-o", str(kept), "--as-of", "2026-11-24", typed="n\nn\ny\nsave\nstop\n")
    assert code == 0, text
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert load_case(kept).filing.detained.claims == (Claim(Reply.NO, (Source.CLIENT,)),)

    code, text = run("interview", str(kept), "--as-of", "2026-11-24", typed="exit\n")
    assert code == 0
    assert "held by immigration" not in text
    assert "Before any question" in text
    assert "Incident 1" in text


def test_a_file_is_not_written_over_unasked(tmp_path: Path) -> None:
    """Not somebody else's file, and not the layout of one that was written by hand; a saved interview is, by itself."""
    kept = tmp_path / "case.yaml"
    kept.write_text("# a note\ntvisa_case: 2\napplicant: P1\npeople: [{key: P1}]\n", encoding="utf-8")
    before = kept.read_bytes()
    for case in ((str(kept),), ("-o", str(kept))):
        code, text = run("interview", *case, "--as-of", "2026-11-24", typed="n\nsave\nn\nstop\nn\n")
        assert code == 0, text
        assert "Overwrite it?" in text
        assert kept.read_bytes() == before
    run("interview", str(kept), "--as-of", "2026-11-24", typed="n\nsave\ny\nsave\nstop\n")
    assert load_case(kept).filing.detained.state() is State.NO

    saved = tmp_path / "case.json"
    run("interview", "-o", str(saved), "--as-of", "2026-11-24", typed="n\nsave\nstop\n")
    text = run("interview", str(saved), "--as-of", "2026-11-24", typed="n\nsave\nstop\n")[1]
    assert "Overwrite it?" not in text
    assert load_case(saved).filing.in_proceedings.state() is State.NO


@pytest.mark.parametrize(
    "typed", ["a\0b", "/", "/nowhere/at/all", "x" * 5000], ids=["nul", "directory", "nowhere", "long"]
)
def test_a_place_that_cannot_be_written_is_said_and_not_fatal(typed: str) -> None:
    """No traceback, which would show what was typed, and the answers are still there."""
    code, text = run("interview", "--as-of", "2026-11-24", typed=f"n\nsave\n{typed}\nstop\nn\n")

    assert code == 0, text
    assert "It could not be written there." in text
    assert "Write it now?" in text


def test_bytes_that_are_no_text_are_not_fatal() -> None:
    """What is pasted by accident is not understood, and shows nowhere."""
    result = CliRunner().invoke(main, ["interview", "--as-of", "2026-11-24"], input=b"n\n\xff\xfe\nstop\nn\n")

    assert result.exit_code == 0
    assert "xff" not in result.output


@pytest.mark.parametrize(("lang", "form"), [("en", None), ("es", Reply.YES)])
def test_one_letter_that_could_begin_skip_is_no_yes_in_english(lang: str, form: Reply | None) -> None:
    """ "s" is an answer where "s / n" is what is asked for, and nowhere else."""
    from tvisa.cli.talk import Talk
    from tvisa.report.printed import console

    session = Session(Case("P1"), DAY, lang=lang)
    ask = session.plan.questions[0]
    Talk(session, None, console(io.StringIO(), color=False))._answer(ask, "s", "s")

    assert (session.case.filing.detained.claims[0].answer if session.begun else None) is form


def test_that_it_goes_on_now_is_met_with_safety() -> None:
    """Whoever says that it is still going on is not just asked the next question."""
    text = " ".join(run("interview", "--as-of", "2026-11-24", typed="n\nn\ny\ny\nstop\nn\n")[1].split())

    assert "If it is going on now, safety comes first" in text


def test_what_is_typed_wrongly_is_never_said_back() -> None:
    """An answer that is not understood is not repeated on the screen."""
    code, text = run("interview", "--as-of", "2026-11-24", typed="n\nn\nXyzzy Plugh\nh\nback\nstop\nn\n")

    assert code == 0
    assert "That was not understood" in text
    assert "Xyzzy" not in text


def test_the_whole_interview_ends_by_itself(tmp_path: Path) -> None:
    """Saying no to everything comes to an end, with a summary, and says that what was done was not told."""
    kept = tmp_path / "case.json"
    code, text = run("interview", "-o", str(kept), "--as-of", "2026-11-24", typed="n\n" * 14 + "?\n" + "y\n" * 6)

    assert code == 0
    assert "the client has not described what was done to the client" in " ".join(text.split())
    assert "are done" not in text
    assert "There is nothing more to ask" not in text
    assert text.count("Not asked of the client") == 1
    assert "Not met on the answers on file: I, II, III. Not shown yet, nothing on file: IV." in " ".join(text.split())
    shown = run("interview", "-o", str(tmp_path / "other.json"), "--as-of", "2026-11-24", typed="n\n" * 60)[1]
    assert "not met" not in shown


def test_a_setting_is_not_changed_by_a_flag(tmp_path: Path) -> None:
    """Whether a file is privileged is recorded in it."""
    path = tmp_path / "case.json"
    path.write_text(dumps(Session(Case("P1"), DAY).case), encoding="utf-8")

    assert run("interview", str(path), "--privileged")[0] == 2


def test_what_was_asked_can_be_screened() -> None:
    """A session's case is a case like any other."""
    session = Session(Case("P1"), DAY)
    session.answer(session.plan.questions[0], Reply.NO)

    assert get(session.case, "filing.detained").state() is State.NO
    assert screen(session.case, DAY).as_dict()["elements"]


# --- what can be done with a question beside answering it -------------------------------------------------------------


def test_skip_not_now_and_declined_are_three_things() -> None:
    """Skipped: another sitting; put off: the end of this one; declined: recorded, and never asked again. None closes anything."""
    session = Session(Case("P1"), DAY)
    first, second = session.plan.questions[:2]
    session.skip(first)
    session.put_off(second)

    assert not get(session.case, first.path).claims
    assert not {first.path, second.path} & {q.path for q in session.plan.questions}
    assert session.skipped == {first.path, second.path}
    while (questions := session.plan.questions) and questions[0].path != second.path:
        session.answer(questions[0], Reply.DECLINED)
    assert questions[0].path == second.path
    session.put_off(questions[0])
    assert not [q for q in session.plan.questions if q.path == second.path]
    again = Session(session.case, DAY)
    assert {first.path, second.path} <= {q.path for q in again.plan.questions}


def test_what_was_asked_and_not_known_was_not_left_for_another_sitting() -> None:
    """Nothing was ticked, and nothing is recorded: that is no skip, and the end does not promise to ask it again."""
    session = Session(put(begun(), "incidents[0].note", "told"), DAY)
    ask = next(q for q in session.plan.questions if q.form is Form.MARKS)
    session.answer(ask, Reply.UNKNOWN)
    assert not session.skipped
    session.back()
    session.skip(ask)
    assert session.skipped == {*ask.paths}
    session.back()
    assert not session.skipped


def test_an_answer_can_be_read_and_given_anew() -> None:
    """What a file holds is shown in the client's words, and one of it is asked again without the rest."""
    session = Session(Case("P1"), DAY)
    session.answer(session.plan.questions[0], Reply.NO)
    (given,) = Session(session.case, DAY).given

    assert (given.path, given.answer) == ("filing.detained", "no")
    assert given.question.endswith("?")
    session.answer(session.ask(given.path), Reply.YES)
    assert session.case.filing.detained.state() is State.YES


def test_that_a_list_is_whole_is_shown_and_asked_again_as_it_was_asked() -> None:
    """ "Is there another?" was answered with no; a yes to it, now, adds one and takes back that these were all."""
    session = Session(begun(), DAY)
    (given,) = (g for g in session.given if g.path == "incidents")
    ask = session.ask(given.path)

    assert given.answer == "no"
    assert given.question == ask.client
    assert (ask.path, ask.form) == ("incidents", Form.RECORD)
    assert session.ask("incidents_complete") == ask
    session.answer(ask, Reply.YES)
    assert len(session.case.incidents) == 2
    assert not session.case.incidents_complete.claims


def test_outside_a_privileged_setting_no_answer_about_own_acts_is_shown() -> None:
    """What a file holds of acts is not read out where they are not asked about."""
    act = Act(verbs=Verbs(recruited=yes_no(True, "client")))
    case = Case("P1", conduct=Conduct(acts=(act,)))

    assert not Session(case, DAY).given
    assert Session(attrs.evolve(case, setting=Setting.PRIVILEGED), DAY).given


def test_a_date_is_kept_in_the_words_in_which_it_was_told(tmp_path: Path) -> None:
    """Asked once more, then noted as not known with what was said; an age tells a date where the birth is known."""
    typed = "n\ny\nbefore the hurricane\nafter the storm\nsave\nstop\nn\n"
    kept_in = tmp_path / "case.json"
    code, text = run("interview", "-o", str(kept_in), "--as-of", "2026-11-24", typed=typed)
    kept = load_case(kept_in).filing.hearing_on

    assert code == 0, text
    assert text.count("It is kept in those words.") == 1
    assert kept.state() is State.UNKNOWN
    assert kept.claims[0].note == "before the hurricane; after the storm"
    born = DateFact((DateClaim(parse_date("1999-05")),))
    assert str(said_date("when I was about 16", born)) == "[2014-05-01..2017-05-30]"
    assert str(said_date("cuando tenía 16 años", born)) == "[2015-05-01..2016-05-30]"


@pytest.mark.parametrize("more", ["no", "?", "rather not", "stop", "the storm"])
def test_words_that_are_said_to_be_kept_stand_in_the_file(more: str, tmp_path: Path) -> None:
    """Whatever is answered when it is asked whether a year goes with them."""
    kept_in = tmp_path / "case.json"
    typed = f"n\ny\nbefore the hurricane\n{more}\n" + ("" if more == "stop" else "stop\n") + f"y\n{kept_in}\nn\n"
    code, text = run("interview", "--as-of", "2026-11-24", typed=typed)
    kept = load_case(kept_in).filing.hearing_on

    assert code == 0, text
    assert kept.claims[0].note == "before the hurricane" + ("; the storm" if more == "the storm" else "")


def test_at_the_terminal_a_day_in_numbers_is_asked_for_in_words() -> None:
    """Whoever can be asked is asked, and nothing is recorded meanwhile; in code it is one day or the other."""
    text = run("interview", "--as-of", "2026-11-24", typed="n\ny\n3/5/2027\nMarch 5, 2027\ny\nstop\nn\n")[1]

    assert text.count("That day can be read in two ways.") == 1
    assert text.count("Understood:") == 1
    assert "Understood: March 5, 2027." in text


def test_the_age_of_a_relative_is_not_taken_for_the_clients_own() -> None:
    """Of a birth no age is heard: it would be the age that the client had at it."""
    case = put(
        Case("P1", people=(Person("P1"), Person("P2"))),
        "people[0].date_of_birth",
        DateFact((DateClaim(parse_date("1990")),)),
    )
    talk = Talk(Session(case, DAY), None, console(io.StringIO(), color=False))
    birth, entry = talk.session.ask("people[1].date_of_birth"), talk.session.ask("filing.hearing_on")
    talk.worded |= {birth.path: "the year of the flood", entry.path: "the year of the flood"}
    talk._agreed = lambda: True  # type: ignore[method-assign]

    assert talk._date(birth, "16") is None
    assert talk._date(entry, "16") == "[2006-01-01..2007-12-30]"


def test_words_that_came_through_an_interpreter_are_noted_as_such(tmp_path: Path) -> None:
    """The words in which a date was told do not take the place of whose words they are."""
    kept_in = tmp_path / "case.json"
    typed = f"who\n2\nn\ny\nbefore the hurricane\n?\nstop\ny\n{kept_in}\nn\n"
    code, text = run("interview", "--as-of", "2026-11-24", typed=typed)
    kept = load_case(kept_in).filing

    assert code == 0, text
    assert kept.in_proceedings.claims[0].note == "through an interpreter"
    assert kept.hearing_on.claims[0].note == "before the hurricane; through an interpreter"


@pytest.mark.parametrize(("lang", "age"), [("en", "16"), ("en", "I was 16"), ("es", "tenía 16 años"), ("es", "16")])
def test_an_age_that_was_asked_for_is_heard_as_one(lang: str, age: str, tmp_path: Path) -> None:
    """It was asked whether an age goes with the words; a number alone is no date anywhere else."""
    person = Person("P1", DateFact((DateClaim(parse_date("2004-03-05")),)))
    case = attrs.evolve(begun(), people=(person,), incidents=())
    case = put(case, "filing.in_proceedings", yes_no(value=True))
    case = put(case, "filing.detained", yes_no(value=False))
    start, kept_in = tmp_path / "start.json", tmp_path / "case.json"
    start.write_text(dumps(case))
    typed = f"before the hurricane\n{age}\ny\nsave\nstop\nn\n"
    code, text = run("interview", str(start), "-o", str(kept_in), "--lang", lang, "--as-of", "2026-11-24", typed=typed)
    kept = load_case(kept_in).filing.hearing_on

    assert code == 0, text
    assert [str(value) for value in kept.values] == ["[2020-03-05..2021-03-04]"]
    assert kept.claims[0].note == "before the hurricane"
    with pytest.raises(ValueError, match="expected a date"):
        said_date("16", person.date_of_birth)


@settings(max_examples=examples(60), deadline=None)
@given(st.integers(1, 12), st.integers(1, 12), st.integers(1900, 2100), st.sampled_from("/.-"))
def test_a_day_in_numbers_is_never_guessed(one: int, other: int, year: int, by: str) -> None:
    """In whichever order somebody says day and month, the day that was meant is among those that are recorded."""
    low, high = said_date(f"{one}{by}{other}{by}{year}").start

    assert low
    assert high
    assert low <= datetime.date(year, one, other) <= high
    assert low <= datetime.date(year, other, one) <= high


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("17", "17"),
        ("17 years old", "17"),
        ("about 16", "15..17"),
        ("unos 16 años", "15..17"),
        ("14 or 15", "14..15"),
        ("from 14 to 17", "14..17"),
        ("de los 14 a los 17", "14..17"),
        ("14-17", "14..17"),
        ("14..17", "14..17"),
        ("18..", "18.."),
    ],
)
def test_ages_are_read_as_people_say_them(said: str, read: str) -> None:
    """A guess stays one; an age in numbers alone is exact."""
    assert str(said_years(said)) == read


@pytest.mark.parametrize("said", ["", "no idea", "a child", "17 to 14", "not 17", "17, no, 15", "200"])
def test_an_age_that_would_lose_something_is_not_read(said: str) -> None:
    """What is no age is none."""
    with pytest.raises(ValueError, match="expected an age"):
        said_years(said)


def test_a_date_that_was_misunderstood_is_asked_again() -> None:
    """A no to what was understood records nothing."""
    text = run("interview", "--as-of", "2026-11-24", typed="n\ny\nMarch 2027\nn\nApril 2027\ny\nstop\nn\n")[1]

    assert "Please enter it again." in text
    assert "from April 1, 2027 to April 30, 2027" in text


def test_no_keystroke_at_the_end_throws_an_interview_away(tmp_path: Path) -> None:
    """Only a no leaves without writing: anything else is asked again, and a place that cannot be written too."""
    kept = tmp_path / "case.json"
    code, text = run("interview", "--as-of", "2026-11-24", typed=f"n\nstop\n?\nwhat\ny\n/\ny\n{kept}\nn\n")

    assert code == 0, text
    assert "Type y or n." in text
    assert "It could not be written there." in text
    assert load_case(kept).filing.detained.state() is State.NO


def test_a_recovery_file_is_written_only_if_asked_for_and_goes_at_the_end(tmp_path: Path) -> None:
    """Every answer is in it when somebody leaves at once, for its owner alone; once it was written elsewhere or declined it goes."""
    left, kept = tmp_path / "left.json", tmp_path / "kept.json"
    run("interview", "--recovery", str(left), "--as-of", "2026-11-24", typed="n\ny\nexit\n")
    assert stat.S_IMODE(left.stat().st_mode) == 0o600
    assert load_case(left).filing.in_proceedings.state() is State.YES

    run("interview", "--recovery", str(kept), "--as-of", "2026-11-24", typed="n\nstop\nn\nn\n")
    assert not kept.exists()


@pytest.mark.parametrize("typed", ["n\n", "n\nstop\n", "n\nstop\n?\n?\n?\n"])
def test_a_recovery_file_stays_where_nobody_said_that_nothing_is_kept(tmp_path: Path, typed: str) -> None:
    """A terminal that is gone says neither yes nor no."""
    kept = tmp_path / "recovery.json"
    assert run("interview", "--recovery", str(kept), "--as-of", "2026-11-24", typed=typed)[0] == 0
    assert load_case(kept).filing.detained.state() is State.NO


def test_an_interview_begins_over_no_file_that_is_there(tmp_path: Path) -> None:
    """Neither the case file, nor what an earlier sitting left, nor anything else of that name is written over or taken away."""
    case, left, notes = tmp_path / "case.yaml", tmp_path / "left.json", tmp_path / "notes.txt"
    case.write_bytes((EXAMPLES / "labor" / "case.yaml").read_bytes())
    run("interview", "--recovery", str(left), "--as-of", "2026-11-24", typed="n\nexit\n")
    notes.write_text("notes", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    before = {path: path.read_bytes() for path in (case, left, notes)}

    for name in ("case.yaml", "left.json", "notes.txt", "link"):
        code, text = run("interview", str(case), "--recovery", str(tmp_path / name), typed="y\nstop\nn\nn\n")
        assert code == 2, text
        assert "tvisa interview FILE" in " ".join(text.split())
        assert str(tmp_path) not in text
    new = str(tmp_path / "new.json")
    assert run("interview", str(case), "-o", new, "--recovery", new, typed="n\nstop\nn\n")[0] == 2
    assert {path: path.read_bytes() for path in before} == before
    assert not (tmp_path / "nowhere").exists()


def test_a_recovery_file_that_somebody_else_wrote_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """What appears there, or is changed there, is neither written over nor taken away, and it is said that nothing more is kept."""
    for before in (0, 1):
        kept, out = tmp_path / f"recovery{before}.json", io.StringIO()
        talk = Talk(Session(Case("P1"), DAY), None, console(out, color=False))
        talk.recovery = Recovery(kept)
        heard: list[str] = []

        def hear(prompt: str, before: int = before, kept: Path = kept, heard: list[str] = heard) -> str:
            if len(heard) == before:
                kept.write_text("theirs", encoding="utf-8")
            heard.append(prompt)
            return "n" if len(heard) <= 2 else "stop"

        with patch.object(talk, "hear", hear), patch.object(talk, "_agreed", lambda: False):
            talk.run()
        assert kept.read_text(encoding="utf-8") == "theirs"
        assert "Nothing more is written to the recovery file" in out.getvalue()


def test_nothing_is_saved_to_a_file_called_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops where a name is asked for, or whose terminal is gone, names none."""
    monkeypatch.chdir(tmp_path)
    for typed in ("n\nsave\n", "n\nsave\nstop\n"):
        assert run("interview", "--as-of", "2026-11-24", typed=typed)[0] == 0
    assert list(tmp_path.iterdir()) == []


def test_a_save_never_goes_to_the_recovery_file(tmp_path: Path) -> None:
    """It is taken away at the end, and what was saved would go with it."""
    kept, saved = tmp_path / "recovery.json", tmp_path / "case.json"
    typed = f"n\nsave\n{kept}\nsave\n{saved}\nstop\nn\n"
    text = run("interview", "--recovery", str(kept), "--as-of", "2026-11-24", typed=typed)[1]

    assert "It could not be written there." in text
    assert not kept.exists()
    assert load_case(saved).filing.detained.state() is State.NO


def test_who_answers_is_recorded(tmp_path: Path) -> None:
    """A document is its own source; an interpreter is noted beside the client's answer."""
    kept_in = tmp_path / "case.json"
    run("interview", "-o", str(kept_in), "--as-of", "2026-11-24", typed="who\n3\nn\nwho\n2\nn\nsave\nstop\nn\n")
    filing = load_case(kept_in).filing

    assert filing.detained.claims == (Claim(Reply.NO, (Source.DOCUMENT,)),)
    assert filing.in_proceedings.claims == (Claim(Reply.NO, (Source.CLIENT,), note="through an interpreter"),)


def test_an_entry_of_a_list_is_said_to_be_noted() -> None:
    """Before "another?" it is said which entry was noted."""
    text = run("interview", "--as-of", "2026-11-24", typed="n\nn\ny\nstop\nn\nn\n")[1]

    assert "Noted: entry 1." in text


@pytest.mark.parametrize(("lang", "every"), [("en", "all"), ("es", "todas")])
def test_a_list_is_told_by_the_numbers_of_its_kinds(lang: str, every: str) -> None:
    """One answer says what there is and of which kind; what was understood is said back, and a number too many is not."""
    from tvisa.cli.talk import Talk
    from tvisa.report.printed import console

    out = io.StringIO()
    session = Session(begun(), DAY, lang=lang)
    talk = Talk(session, None, console(out, color=False))
    ask = session.ask("assistance.contacts")
    words = [choice.word for choice in ask.choices]
    which = words.index("prosecutor") + 1
    for wrong in (f"{len(words) + 1}", f"0 {which}", f"{which} some", every):
        assert not talk._answer(ask, wrong, wrong)
    typed = f"1 {which} {every}"

    assert talk._answer(ask, typed, typed)
    assert [c.agency for c in session.case.assistance.contacts] == [words[0], "prosecutor"]
    assert session.case.assistance.contacts_complete.state() is State.YES
    noted = session.catalog.say("Noted: entry {number}, {kind}.", number=2, kind=ask.choices[which - 1].label)
    assert noted in " ".join(out.getvalue().split())


def test_change_asks_one_answer_again(tmp_path: Path) -> None:
    """By its number; anything else changes nothing."""
    kept_in = tmp_path / "case.json"
    text = run(
        "interview", "-o", str(kept_in), "--as-of", "2026-11-24", typed="n\nchange\n9\nchange\n1\ny\nsave\nstop\nn\n"
    )[1]
    kept = load_case(kept_in)

    assert "Nothing was changed." in text
    assert kept.filing.detained.state() is State.YES


def test_what_was_told_is_ticked_by_number_and_nothing_else_is_recorded(tmp_path: Path) -> None:
    """The story is noted as text; numbers record a yes; "rest" alone records that the others were denied."""
    kept = tmp_path / "case.json"
    story = "they kept my passport"
    code, text = run(
        "interview", "-o", str(kept), "--as-of", "2026-11-24", typed=f"n\nn\ny\nn\n{story}\n999\n1 2\nsave\nstop\nn\n"
    )
    incident = load_case(kept).incidents[0]

    assert code == 0, text
    assert incident.note == story
    assert f"Incident 1: “{story}”" in text
    assert "That was not understood" in text
    yes = [c for c in (incident.in_united_states, incident.caused_entry) if c.state() is State.YES]
    assert len(yes) == 2
    assert not incident.family_or_partner.claims


def test_how_to_tick_is_said_once_and_again_where_help_is_asked_for() -> None:
    """Of two incidents three things are ticked: nobody reads how to three times."""
    typed = "n\nn\n2\n?\nstory\nstory\n?\nh\n?\nstop\nn\nn\n"
    text = run("interview", "--as-of", "2026-11-24", typed=typed)[1]

    assert text.count("Check off what the client tells") >= 3
    assert text.count("Type rest only") == 2
    assert "facts may still matter" not in text


def test_the_rest_is_denied_only_where_that_is_said() -> None:
    """Unticked is not asked; with "none of the rest" it is a no, save where an answer was there."""
    case = begun()
    session = Session(put(case, "incidents[0].note", "told"), DAY)
    ask = next(q for q in session.plan.questions if q.form is Form.MARKS)
    first, second = (f"incidents[0].{choice.word}" for choice in ask.choices[:2])
    ticked = answered(session.case, ask, ask.choices[0].word)
    denied = answered(ticked, ask, REST)

    assert get(ticked, first).state() is State.YES
    assert not get(ticked, second).claims
    assert get(denied, first).state() is State.YES
    assert get(denied, second).state() is State.NO
    with pytest.raises(UnknownName):
        answered(session.case, ask, "nothing.of_the_kind")


@pytest.mark.parametrize(("day", "paths"), [("2009-06-01", 3), ("2018-12-01", 1)])
def test_a_factor_that_stands_in_incidents_is_weighed_from_each(day: str, paths: int) -> None:
    """Of a standard of the whole case, too: before the rule of 2024 a chance to leave weighed against being here on account of it."""
    left = "{key: I%d, victim: P1, exit: {could_leave_the_country: yes}}"
    case = loads_case(f"applicant: P1\npeople: [{{key: P1}}]\nincidents: [{left % 1}, {left % 2}]\n")
    weighed = [w for w in for_counsel(case, day) if w.has_facts]

    assert len(weighed) == paths
    assert weighed[0].ask.path == "presence.directly_related"
    assert {w.speaks_against for w in weighed} == {("could have left the country",)}


def test_a_factor_that_a_no_speaks_for_is_put_to_counsel_with_its_no() -> None:
    """Nobody reads that the client was paid where it is recorded that nothing was."""
    code, text = run(
        "next",
        str(EXAMPLES / "whole-files" / "f04-boy-and-sister" / "case.yaml"),
        "--as-of",
        str(DAY),
        "--for",
        "counsel",
    )
    told = " ".join(text.split())

    assert code == 0
    assert "paid anything: no" in told
    assert told.count("paid anything") == told.count("paid anything: no")


def test_counsel_answers_standards_with_the_factors_beside_them(tmp_path: Path) -> None:
    """In another sitting: what is recorded for and against is printed, and the answer is counsel's."""
    case = load_case(EXAMPLES / "labor" / "case.yaml")
    case = put(case, "hardship.extreme", Answer())
    kept = tmp_path / "case.json"
    kept.write_text(dumps(case), encoding="utf-8")
    hardship = next(w for w in for_counsel(case, DAY) if w.ask.path == "hardship.extreme")

    assert hardship.speaks_for
    assert hardship.has_facts
    assert hardship.as_dict()["who"] == ["attorney"]
    code, text = run("next", str(kept), "--as-of", "2026-11-24", "--for", "counsel")
    assert code == 0
    assert "on file, favorable: " in text
    queue = [w.ask.path for w in for_counsel(case, DAY)]
    typed = "skip\n" * queue.index("hardship.extreme") + "y\nstop\ny\ny\nn\n"
    run("interview", str(kept), "--as-of", "2026-11-24", "--for", "counsel", typed=typed)
    assert load_case(kept).hardship.extreme.claims == (Claim(Reply.YES, (Source.ATTORNEY,)),)


def test_a_sitting_says_what_it_has_time_for_and_what_it_leaves() -> None:
    """At a minute a question, in order; the two together are everything that is due now."""
    plan = next_questions(begun(), DAY)
    now, later = plan.within(5)

    assert sum(number for _, number in now) == 5
    assert sum(number for _, number in (*now, *later)) == sum(number for _, number in plan.coming)
    assert not plan.within(1000)[1]
    text = run("next", str(EXAMPLES / "sex" / "case.yaml"), "--as-of", "2026-11-24", "--minutes", "1")[1]
    assert "Time for, at about a minute a question: " in text


def test_what_nobody_told_of_an_act_is_named_at_the_end() -> None:
    """Nothing is asked about it, and nothing says that it is settled."""
    act = Act(verbs=Verbs(recruited=yes_no(True, "client")))
    plan = next_questions(begun(setting=Setting.PRIVILEGED, conduct=Conduct(acts=(act,))), DAY)
    ((about, parts),) = plan.untold

    assert about == "Act 1"
    assert "money" in parts or any("money" in part for part in parts)
    assert not any("recruit" in part for part in parts)


_TYPED: Final = "MARIBEL"
_MISTAKES: Final[dict[str, Any]] = {
    "a path for a question": lambda s, ask: s.answer(ask.path, "yes"),
    "a mapping for a question": lambda s, ask: s.answer(ask.as_dict(), "yes"),
    "no question": lambda s, _ask: answered(s.case, None, "yes"),  # type: ignore[arg-type]
    "a path that is skipped": lambda s, ask: s.skip(ask.path),
    "a path that is put off": lambda s, ask: s.put_off(ask.path),
    "text for a case": lambda _s, ask: answered(_TYPED, ask, "yes"),  # type: ignore[arg-type]
    "another source": lambda s, ask: answered(s.case, ask, "yes", _TYPED),  # type: ignore[arg-type]
    "another note": lambda s, ask: answered(s.case, ask, "yes", note=[_TYPED]),  # type: ignore[arg-type]
    "another reply": lambda s, ask: answered(s.case, ask, _TYPED),
    "another date": lambda s, _ask: answered(s.case, s.ask("filing.hearing_on"), _TYPED),
    "a path that is none": lambda s, _ask: s.ask(_TYPED),
    "a path of nothing": lambda s, _ask: s.ask(f"filing.{_TYPED.lower()}"),
    "no path": lambda s, _ask: s.ask(None),
    "the empty path": lambda s, _ask: s.ask(""),
    "an entry that is not there": lambda s, _ask: s.ask("incidents[7].note"),
    "a question of another case": lambda s, _ask: Session(Case("P1"), DAY).answer(s.ask("incidents[0].note"), _TYPED),
    "another order": lambda _s, _ask: Session(Case("P1"), DAY, order=_TYPED).ask("filed"),  # type: ignore[arg-type]
}
"""Mistakes of whoever programs an interview."""


@pytest.mark.parametrize("mistake", _MISTAKES)
def test_a_mistake_of_a_program_is_told_as_one_and_repeats_nothing(mistake: str) -> None:
    """Of a type that can be caught, without what was given, and nothing is changed by it."""
    session = Session(begun(), DAY)
    before = session.case

    with pytest.raises(TvisaError) as raised:
        _MISTAKES[mistake](session, session.ask("filed"))

    assert _TYPED.lower() not in str(raised.value).lower()
    assert session.case == before
    assert not session.begun


def test_a_case_is_answered_however_it_is_given() -> None:
    """As a mapping as well, and the source by its name, as everywhere at the door."""
    given, source = {"applicant": "P1", "people": [{"key": "P1"}]}, typing.cast("Source", "attorney")

    assert answered(given, Session(begun(), DAY).ask("filed"), "no", source).filed == yes_no(False, "attorney")


@pytest.mark.parametrize("setting", ["", "setting: not_privileged\n"])
def test_nothing_makes_a_file_privileged_but_what_it_says(setting: str, tmp_path: Path) -> None:
    """Whether it says something else or nothing, and the refusal says what it would have to say."""
    path = tmp_path / "case.yaml"
    path.write_text(f"applicant: P1\npeople: [{{key: P1}}]\n{setting}")
    code, text = run("interview", str(path), "--privileged", typed="")

    assert code == 2
    assert "setting: privileged" in text


def test_a_number_of_thousands_of_digits_is_not_understood() -> None:
    """As any other answer that a question does not take: wherever a number is typed."""
    digits = "9" * 5000
    typed = "\n".join(
        [digits, f"-{digits}", f"{digits} all", "who", digits, "n", "change", digits, *["skip", digits] * 30]
    )

    made = CliRunner().invoke(main, ["interview", "--as-of", "2026-11-24"], input=typed)

    assert (made.exit_code, made.exception) == (0, None)
    assert digits not in made.stdout


def test_nor_is_one_that_a_program_answers() -> None:
    """With an error of ours."""
    session = Session(Case("P1"), "2026-11-24")
    asks = [ask for ask in session.plan.questions if ask.form is Form.RECORD]
    ask = next(iter(asks), None) or attrs.evolve(
        session.plan.questions[0], path="incidents", form=Form.RECORD, choices=()
    )

    for told in ("9" * 5000, "21", "0"):
        with pytest.raises(UnknownName):
            session.answer(ask, told)


# --- the other side of servitude ---------------------------------------------------------------------------------------

SERVITUDE: Final = [f"incident.purposes.servitude_by_{how}" for how in ("fear", "legal_process", "force")]
COUNTER: Final = {
    factor.fact
    for rules in T.rule_sets
    for element in rules.elements
    for node, _ in walk(element)
    if isinstance(node, Question) and node.fact in SERVITUDE
    for factor in node.factors
    if factor.counts_for is Reply.NO
}
"""What is weighed against servitude."""


def test_all_that_is_weighed_against_servitude_has_an_open_question() -> None:
    """Free to quit, ordinary consequences, a real say, ordinary chores, only the smuggling, and the truth told."""
    opened = {chapter.asks: chapter for chapter in CHAPTERS if chapter.asks}

    assert len(COUNTER) == 6
    assert opened.keys() >= COUNTER
    assert all({*opened[fact].bears_on} & {*SERVITUDE} for fact in COUNTER)
    assert [fact for fact in COUNTER if opened[fact].privileged] == ["incident.labor.furthered_smuggling"]


@pytest.mark.parametrize("setting", list(Setting))
@pytest.mark.parametrize("judged", [None, True])
def test_the_other_side_is_asked_while_servitude_hangs_on_it(setting: Setting, judged: bool | None) -> None:
    """Whichever way the answer goes; what was asked on a journey in private alone; and no longer once counsel has judged."""
    told = {
        "labor.work": True,
        "acts.recruited": True,
        "means.fraud": True,
        "purposes.servitude_by_fear": judged,
        "labor.acts_for_work": True,
        "labor.acts_by_means": True,
        "sex.act": False,
    }
    session = Session(Case("P1", (Person("P1"),), setting=setting, incidents=(Incident("I1", "P1"),)), DAY)
    for path, value in told.items():
        if value is not None:
            session.case = put(session.case, f"incidents[0].{path}", yes_no(value))
    asked: dict[str, Any] = {}
    while questions := session.plan.questions:
        asked |= {path: ask for ask in questions for path in ask.paths}
        for ask in questions:
            session.skip(ask)

    due = {fact.replace("incident.", "incidents[0].") for fact in COUNTER}
    if setting is not Setting.PRIVILEGED:
        due.remove("incidents[0].labor.furthered_smuggling")
    assert asked.keys() & {f.replace("incident.", "incidents[0].") for f in COUNTER} == (set() if judged else due)
    for path in () if judged else sorted(due):
        name = path.rpartition(".")[2]
        denied, ticked = (answered(session.case, asked[path], reply) for reply in (REST, name))
        assert (get(denied, path).state(), get(ticked, path).state()) == (State.NO, State.YES)
