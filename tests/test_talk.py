"""One interview at a terminal, as different people answer: what is heard, what is counted, what can be taken back or changed."""

from __future__ import annotations

import datetime
import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulation import DAY, files, interviewed
from tests.support import examples, sampled
from tests.test_interview import begun, run
from tvisa import Case, load_case
from tvisa.cli.interview import _clear
from tvisa.cli.talk import Recovery, Talk, heard_as
from tvisa.facts import Incident, Setting
from tvisa.files.casefile import structure
from tvisa.interview import Ask, Form, Plan, Session, for_counsel, next_questions
from tvisa.interview.intake import TOLD_BY
from tvisa.interview.questions import question_at
from tvisa.interview.session import answered
from tvisa.interview.wording import AGAIN, WORDS
from tvisa.kernel.answers import Answer, Claim, Reply, Source, State, yes_no
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.paths import get, place, put
from tvisa.report.printed import console
from tvisa.screening.sharing.confidences import as_told

CHANGE: Final = ("change", "1")
TYPED: Final = ("n", "y", "?", "rather not", "skip", "not now", "back", "2019", "1", "rest", "a story", "who", *CHANGE)


class Scripted(Talk):
    """A talk in which lines are typed one after the other, and then nothing more."""

    def __init__(self, session: Session, *typed: str) -> None:
        self.shown = io.StringIO()
        super().__init__(session, None, console(self.shown, color=False))
        self.typed: Iterator[str] = iter(typed)

    def hear(self, prompt: str) -> str:
        """Return the next line, and check what the screen says."""
        assert len(self.steps) == len(self.session._before), prompt
        assert 0 <= self.answered <= len(self.session._before), prompt
        return next(self.typed, "stop")


class Recovered(Scripted):
    """A talk that keeps a recovery file and looks into it before each line."""

    def __init__(self, session: Session, kept: Path, *typed: str) -> None:
        super().__init__(session, *typed)
        self.recovery = Recovery(kept)
        self.first = session.case

    def hear(self, prompt: str) -> str:
        """Return the next line; what was answered stands in the file, and nothing that was taken back."""
        assert self.recovery
        if self.recovery.path.exists():
            assert load_case(self.recovery.path) == self.session.case
        else:
            assert self.session.case == self.first
        return super().hear(prompt)


@settings(max_examples=examples(15), deadline=None)
@given(st.lists(st.sampled_from(TYPED), max_size=14))
def test_what_is_said_to_be_answered_is_what_was_answered_and_not_taken_back(typed: list[str]) -> None:
    """Whatever is skipped, put off, changed and taken back: nobody reads of fewer answers than none, and back leads to the start."""
    talk = Scripted(Session(begun(), DAY), *typed)
    talk.run()
    steps = len(talk.steps)

    again = Scripted(talk.session, *["back"] * steps)
    again.steps = talk.steps
    again.run()
    assert not talk.session.begun
    assert not again.answered
    assert talk.session.case == Session(begun(), DAY).case


@settings(max_examples=examples(15), deadline=None)
@given(typed=st.lists(st.sampled_from((*TYPED, "back", "back", "back")), min_size=8, max_size=14))
def test_the_recovery_file_holds_what_the_session_holds(
    typed: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Before each line that is typed, whatever was answered, changed, skipped and taken back."""
    kept = tmp_path_factory.mktemp("kept") / "recovery.json"
    Recovered(Session(begun(), DAY), kept, *typed).run()


@pytest.mark.parametrize("last", ["exit\n", "stop\n"])
def test_what_was_taken_back_is_asked_again_after_a_crash(tmp_path: Path, last: str) -> None:
    """An answer that was withdrawn stands in no file, and not in the sitting that goes on from it."""
    kept = tmp_path / "recovery.json"
    run("interview", "--recovery", str(kept), "--as-of", DAY.isoformat(), typed=f"n\ny\nback\n{last}")

    assert load_case(kept).filing.detained.state() is State.NO
    assert not load_case(kept).filing.in_proceedings.claims
    assert next_questions(load_case(kept), DAY).questions[0].path == "filing.in_proceedings"


class Heard(Scripted):
    """A talk that looks at what is asked of somebody who told of nothing that was done to them."""

    def _show(self, ask: Ask) -> None:
        if not self.session.case.incidents:
            assert not ask.path.startswith("conduct") or ask.path.startswith("conduct.court_dates"), ask.path
        super()._show(ask)


# --- nothing reported the trafficking to the client ----------------------------------------------------------------------

OPENERS: Final = (Reply.NO, Reply.UNKNOWN, Reply.DECLINED)


def opened(setting: Setting | None, reply: Reply) -> Session:
    """Return a session in which what outranks every question was answered, and then whether there is an incident."""
    session = Session(Case("P1", setting=setting), DAY)
    while (ask := session.plan.questions[0]).path != "incidents":
        session.answer(ask, Reply.NO)
    session.answer(ask, reply)
    return session


@pytest.mark.parametrize("setting", [Setting.PRIVILEGED, None])
@pytest.mark.parametrize("first", OPENERS)
@pytest.mark.parametrize("then", OPENERS)
def test_one_no_does_not_end_every_question_about_what_was_done(
    setting: Setting | None, first: Reply, then: Reply
) -> None:
    """It is asked again of one thing at a time, each once, whatever is answered; and not in another sitting."""
    session = opened(setting, first)
    recorded, again = session.case, []
    while session.plan.questions[0].path == "incidents":
        again.append(session.plan.questions[0].client)
        session.answer(session.plan.questions[0], then)

    assert again == [words.client for words in AGAIN]
    if then is Reply.NO:
        assert session.case == recorded  # a no to less is no "no" to more
    else:
        assert str(session.case.incidents_complete.state()) == str(
            then
        )  # and who is not sure of a part did not deny the whole
    later = Session(session.case, DAY).plan.questions[0]
    assert later.path != "incidents"


@pytest.mark.parametrize("first", OPENERS)
def test_what_is_told_to_one_of_them_is_an_incident(first: Reply) -> None:
    """The story is asked for next, and the list is open again."""
    session = opened(Setting.PRIVILEGED, first)
    session.answer(session.plan.questions[0], Reply.NO)
    session.answer(session.plan.questions[0], Reply.YES)

    assert len(session.case.incidents) == 1
    assert not session.case.incidents_complete.claims
    assert "incidents[0]" in session.plan.questions[0].path
    while (ask := session.plan.questions[0]).path.startswith("incidents["):
        session.skip(ask)
    assert (ask.path, ask.client) == ("incidents", WORDS["case.incidents_complete"].client)


def test_each_of_them_can_be_left_and_taken_back() -> None:
    """Skipped or not now, it is not asked again; back leads to it, and then to the question before."""
    session = opened(None, Reply.NO)
    asked = [session.plan.questions[0]]
    session.skip(asked[0])
    asked.append(session.plan.questions[0])
    session.put_off(asked[1])
    asked.append(session.plan.questions[0])

    assert [ask.client for ask in asked] == [words.client for words in AGAIN]
    for ask in reversed(asked[:2]):
        session.back()
        assert session.plan.questions == (ask,)
    assert not session.skipped
    session.back()
    assert session.plan.questions[0].client == WORDS["case.incidents_complete"].client


def test_whoever_left_it_for_another_sitting_is_not_pressed() -> None:
    """Skipped, the question itself is asked then; nothing follows from it now."""
    session = Session(Case("P1"), DAY)
    while (ask := session.plan.questions[0]).path != "incidents":
        session.answer(ask, Reply.NO)
    session.skip(ask)

    assert session.plan.questions[0].path != "incidents"


@settings(max_examples=examples(12), deadline=None)
@given(
    st.sampled_from((Reply.NO, Reply.UNKNOWN, Reply.DECLINED, "skip", "not now")),
    st.lists(st.sampled_from(TYPED), min_size=12, max_size=30),
)
def test_nobody_is_heard_as_an_offender_only(first: str, typed: list[str]) -> None:
    """While nothing is reported the trafficking to them, no arrest and no act of their own is asked about, whatever is answered."""
    Heard(Session(Case("P1", setting=Setting.PRIVILEGED), DAY), "n", "n", first, *typed).run()


def left_over(case: Case, day: datetime.date = DAY) -> Plan:
    """Return what is left when nobody answers anything any more."""
    session = Session(case, day)
    while session.plan.questions:
        session.answer(session.plan.questions[0], Reply.DECLINED)
    return session.plan


@pytest.mark.parametrize("setting", [Setting.PRIVILEGED, None])
def test_where_nothing_was_told_the_end_is_not_called_done(setting: Setting | None) -> None:
    """It says what was not told, and that counsel takes it up; in private with the acts that nobody asked about."""
    plan = left_over(Case("P1", setting=setting))
    apart = [each.title for each in plan.unasked]

    assert plan.done == (
        "The questions end here, but they are not done: the client has not described what was done to the client. "
        "Counsel takes that up before anything else."
    )
    assert ("the client's own acts, arrests and charges" in apart) is (setting is Setting.PRIVILEGED)


@pytest.mark.parametrize(
    "case",
    [
        Case("P1", incidents=(Incident("I1", "P1"),), setting=Setting.PRIVILEGED),
        Case("P1", incidents_complete=Answer((Claim(Reply.YES, (Source.ATTORNEY,)),)), setting=Setting.PRIVILEGED),
        put(Case("P1", setting=Setting.PRIVILEGED), "asserted.severe_trafficking", yes_no(True)),
    ],
)
def test_own_acts_are_asked_about_once_there_is_an_account_or_counsel_says_that_there_is_none(case: Case) -> None:
    """An incident, or the word of somebody beside the client that there was none."""
    session, asked = Session(case, DAY), set[str]()
    while session.plan.questions:
        asked.add(session.plan.questions[0].path)
        session.answer(session.plan.questions[0], Reply.DECLINED)

    assert {"conduct.acts", "conduct.matters"} <= asked
    assert "not done" not in session.plan.done


def test_a_day_in_criminal_court_is_asked_for_all_the_same() -> None:
    """One that is missed does not come back; nothing else of the charge is asked."""
    case = structure(
        {
            "applicant": "P1",
            "people": [{"key": "P1"}],
            "setting": "privileged",
            "filing": {"detained": False, "in_proceedings": False},
            "conduct": {"matters": [{"pending": True}]},
        }
    )
    session, asked = Session(case, DAY), set[str]()
    while session.plan.questions:
        asked.add(session.plan.questions[0].path)
        session.answer(session.plan.questions[0], Reply.DECLINED)

    assert {path for path in asked if path.startswith("conduct")} == {"conduct.court_dates"}


def test_what_was_done_to_somebody_else_is_no_account_of_the_client() -> None:
    """Nor is the client's own word that nothing was done."""
    other = Case("P1", incidents=(Incident("I1", "P2"),), setting=Setting.PRIVILEGED)
    denied = Case("P1", incidents_complete=Answer((Claim(Reply.YES, (Source.CLIENT,)),)), setting=Setting.PRIVILEGED)
    for case in (other, denied):
        session = Session(case, DAY)
        while session.plan.questions:
            assert not session.plan.questions[0].path.startswith("conduct")
            session.answer(session.plan.questions[0], Reply.DECLINED)


@pytest.mark.parametrize("words", ["yes", "no", "declined", "stop", "exit"])
def test_a_word_is_heard_however_it_is_typed(words: str) -> None:
    """In capitals, with accents made up of two signs, with a mark of direction before it or a full stop behind."""
    talk = Talk(Session(Case("P1"), DAY, lang="es"), None, console(io.StringIO(), color=False))
    for word in {*getattr(talk, words)}:
        for typed in (word.upper(), unicodedata.normalize("NFD", word), f"\u200f{word}", f" {word}. "):
            assert heard_as(typed) == word


@pytest.mark.parametrize("typed", ["I don’t know.", "I do not know", "no lo sé", "Don't know"])
def test_i_do_not_know_is_an_answer_as_it_is_said(typed: str) -> None:
    """So it is said before any question; a story is not made of it either."""
    session = Session(begun(), DAY)
    talk = Scripted(session, typed)
    answers = ("filing.detained", "incidents[0].note", "people[0].date_of_birth")
    for path in answers:
        assert talk._answer(session.ask(path), typed, heard_as(typed))

    assert session.case.filing.detained.state() is State.UNKNOWN
    assert session.case.incidents[0].note == ""
    assert session.case.people[0].date_of_birth.claims[0].note == ""


def test_a_yes_or_a_no_is_no_date() -> None:
    """It is not kept as the words in which a date was told."""
    session = Session(begun(), DAY)
    talk = Scripted(session)

    assert not talk._answer(session.ask("filing.hearing_on"), "no", "no")
    assert not talk.worded
    assert "not understood" in talk.shown.getvalue()


def test_keys_that_a_terminal_hands_over_are_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who moves in the line with arrows leaves none in the story; what was written stays, from right to left, too."""
    talk = Talk(Session(Case("P1"), DAY), None, console(io.StringIO(), color=False))
    monkeypatch.setattr("builtins.input", lambda: "they \x1b[D\x1b[1;5Dkept\x1bOA my\x7f שלום e\u0301\x1b")

    assert talk.hear("text") == "they kept my שלום e\u0301"


def test_words_that_are_said_to_be_kept_are_kept() -> None:
    """A date that cannot be read: the words stand there although the talk ends next; skipped, taken back, or asked anew, they do not."""
    session = Session(begun(), DAY)
    ask = session.ask("incidents[0].when")
    talk = Scripted(session, "when the rains came", "stop")
    assert not talk._heard(ask)
    (claim,) = get(session.case, ask.path).claims
    assert (claim.date, claim.note) == (Reply.UNKNOWN, "when the rains came")

    for left in ("skip", "not now"):
        session = Session(begun(), DAY)
        assert Scripted(session, "the rains", left)._heard(ask)
        assert not get(session.case, ask.path).claims
    session = Session(begun(), DAY)
    talk = Scripted(session, "the rains", "skip", "the harvest", "?")
    talk._heard(ask)
    talk._heard(ask)
    assert [c.note for c in get(session.case, ask.path).claims] == ["the harvest"]


# --- change ---------------------------------------------------------------------------------------------------------------


def test_back_leaves_a_change_and_stop_ends_there_too() -> None:
    """Back takes back no answer that was given before; stop ends the talk, as help says."""
    session = Session(Case("P1"), DAY)
    talk = Scripted(session, "n", "n", *CHANGE, "back", *CHANGE, "stop", "never heard")
    talk.run()

    assert session.case.filing.in_proceedings.state() is State.NO
    assert session.case.filing.detained.state() is State.NO
    assert "Nothing was changed." in talk.shown.getvalue()
    assert [*talk.typed] == []  # "never heard" was no answer to whether it should be written
    assert session.case.incidents == ()


@pytest.mark.parametrize("path", sampled(files()[::20], 9), ids=lambda path: path.parent.name)
def test_whatever_was_told_can_be_read_and_changed(path: Path) -> None:
    """What is ticked in a story, and of which kind an entry is, as well as what was asked by itself."""
    told = load_case(path)
    done = interviewed(told)
    session = Session(done.case, DAY)
    shown = {entry.path: entry for entry in session.given}

    for asked in done.asked:
        for at in (asked.at(c) for c in asked.choices) if asked.form is Form.MARKS else (asked.path,):
            fact = get(done.case, at)
            if isinstance(fact, (Answer, DateFact, Age)) and fact.claims:
                assert at in shown, at
        if asked.form is Form.RECORD and asked.choices:
            kind = TOLD_BY[asked.path].partition(".")[2]
            entries = get(done.case, asked.path)
            assert all(f"{asked.path}[{n}].{kind}" in shown for n, e in enumerate(entries) if getattr(e, kind))
    assert all(entry.question and entry.answer for entry in shown.values())
    if told.setting is not Setting.PRIVILEGED:
        assert not [at for at in shown if place(as_told(done.case), at) is None]


def test_what_was_ticked_is_listed_by_its_name_and_what_was_asked_by_its_question() -> None:
    """Each on a line with its answer, so that the one that is wrong is found."""
    session = Session(begun(), DAY)
    for name in ("control.withholds_documents", "means.force"):
        session.case = put(session.case, f"incidents[0].{name}", yes_no(True, "client"))
    talk = Scripted(session, "never a number")
    talk._change(session.ask("filed"))
    shown = " ".join(talk.shown.getvalue().split())

    assert "Incident 1: withholds documents: yes" in shown
    assert "locking you in? yes" in shown


def test_a_wrong_kind_is_put_right() -> None:
    """A judge who was the police; outside a privileged setting nothing is shown of how somebody came in."""
    session = Session(begun(), DAY)
    session.answer(session.ask("assistance.contacts"), "judge all")
    (shown,) = (entry for entry in session.given if entry.path == "assistance.contacts[0].agency")
    assert shown.answer == "judge"
    session.answer(session.ask(shown.path), "state_or_local_law_enforcement")
    assert session.case.assistance.contacts[0].agency == "state_or_local_law_enforcement"

    entered = answered(attrs.evolve(session.case, setting=Setting.PRIVILEGED), _entries(Setting.PRIVILEGED), "paroled")
    kinds = [
        e.path for e in Session(attrs.evolve(entered, setting=None), DAY).given if e.path.startswith("presence.entries")
    ]
    assert kinds == []


# --- what is asked, and when ------------------------------------------------------------------------------------------------


def _entries(setting: Setting | None) -> Ask:
    return question_at(begun(setting=setting), DAY, "presence.entries")


@pytest.mark.parametrize("over", TOLD_BY)
def test_outside_privilege_no_kind_is_asked_for_that_is_not_told_there(over: str) -> None:
    """How somebody crossed a border is told in private alone: outside nobody is asked, and no choice leads there."""
    ask, private = (question_at(begun(setting=each), DAY, over) for each in (None, Setting.PRIVILEGED))
    kind = TOLD_BY[over].partition(".")[2]

    assert private.choices
    for choice in ask.choices:
        case = answered(begun(), ask, choice.word)
        assert getattr(get(as_told(case), over)[0], kind) == getattr(get(case, over)[0], kind)
    if over == "presence.entries":
        assert "private" in ask.client
        assert "officer" not in " ".join((ask.client, ask.question, *ask.listen))
        assert "officer" in private.client


def _asked(case: Case, most: int = 60) -> list[Ask]:
    """Return what is asked of somebody who knows nothing more."""
    session, asked = Session(case, DAY), list[Ask]()
    while (plan := session.plan).questions and len(asked) < most:
        asked.append(plan.questions[0])
        session.answer(asked[-1], Reply.UNKNOWN)
    return asked


@pytest.mark.slow
def test_nobody_who_is_elsewhere_is_asked_what_keeps_them_here() -> None:
    """They said where they are; whoever is here, or does not know, is asked."""
    for here, due in ((False, False), (True, True)):
        asked = [a.path for a in _asked(put(begun(), "presence.here_now", yes_no(here)))]
        assert ("presence.related" in asked) is due


@pytest.mark.slow
def test_who_heard_of_it_is_asked_before_what_was_asked_of_the_person() -> None:
    """Officers ask nothing of anybody whom they did not meet."""
    asked = [a.path for a in _asked(begun())]

    assert asked.index("assistance.contacts") < asked.index("assistance.requests")


def test_nobody_tells_again_what_they_told() -> None:
    """A file in which the client's own word stands asks for no story; one that papers filled in does."""
    case = begun()
    for source, again in ((Source.CLIENT, False), (Source.DOCUMENT, True)):
        known = put(case, "incidents[0].acts.harbored", yes_no(True, source.value))
        assert ("incidents[0].note" in {q.path for q in next_questions(known, DAY).questions}) is again


def test_what_a_sitting_has_time_for_says_that_more_may_come() -> None:
    """Before anything is told the questions that follow from it are not known."""
    text = run("interview", "--as-of", "2026-11-24", "--minutes", "10", typed="stop\nn\nn\n")[1]

    assert "What the client tells brings questions of its own" in " ".join(text.split())


def test_a_terminal_that_clears_nothing_is_written_past(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a dumb terminal what was on the screen is gone from it, and no signs are left there."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for term, clears in (("dumb", False), ("xterm", True)):
        monkeypatch.setenv("TERM", term)
        _clear()
        shown = capsys.readouterr().out
        assert ("\x1b[2J" in shown) is clears
        assert clears or shown.count("\n") > 100


# --- counsel ------------------------------------------------------------------------------------------------------------------


def test_what_counsel_takes_back_is_put_again() -> None:
    """Neither the answer taken back, nor the standard that stood there when one was changed, falls out of the sitting."""
    case = put(begun(), "incidents[0].labor.work", yes_no(True, "client"))
    case = put(case, "incidents[0].means.threats", yes_no(True, "client"))
    session = Session(case, DAY)
    first = for_counsel(case, DAY)[0].ask.path
    talk = Scripted(session, "y", "back", "n", "stop")
    talk.weigh()

    assert get(session.case, first).state() is State.NO
    session = Session(case, DAY)
    talk = Scripted(session, *CHANGE, "n", "y", "stop")
    talk.weigh()
    assert get(session.case, first).state() is State.YES


def test_what_is_declined_is_asked_for_again_only_where_the_help_says_so() -> None:
    """The record has a place for each answer and none for a story: its decline lasts for the sitting."""
    session = Session(begun(), DAY)
    again = set()
    for _ in range(12):
        asks = session.plan.questions
        if not asks:
            break
        session.answer(asks[0], Reply.DECLINED)
        if asks[0].path in {ask.path for ask in Session(session.case, DAY).plan.questions}:
            again.add(asks[0].form)
    assert again
    assert again <= {Form.TOLD, Form.MARKS}

    told = _asked(begun(), 20)
    for form in Form:
        ask = next((ask for ask in told if ask.form is form), None)
        if ask:
            talk = Scripted(Session(begun(), DAY))
            talk._help(ask)
            assert ("You can ask again in another session" in " ".join(talk.shown.getvalue().split())) is (
                form in (Form.TOLD, Form.MARKS)
            )
