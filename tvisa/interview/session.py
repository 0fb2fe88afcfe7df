"""
An interview: one answer after another put into a case, each of which can be taken back.

It holds the case in memory and nothing else; who runs it decides whether anything is ever written.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeVar, get_args

import attrs

from tvisa.errors import InputError, UnknownName
from tvisa.facts import Case, FamilyMember, Forum, Hearing, Incident, Kinship, Person, Setting, Tie
from tvisa.files.given import CaseLike, as_case, as_day
from tvisa.interview.asked import ALL, DENIED, REST, Ask, Form, as_ask, is_place
from tvisa.interview.candidates import Kept, is_counsels
from tvisa.interview.dates import said_date, said_years
from tvisa.interview.intake import TOLD_BY
from tvisa.interview.order import ORDER, Order
from tvisa.interview.questions import Plan, planned, question_at
from tvisa.interview.wording import AGAIN, OF_ANOTHER, OPENLY, RELATIVES, WORDS
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Reply, Source, State
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact
from tvisa.kernel.paths import get, place, put, recorded
from tvisa.law.t import T
from tvisa.law.writing import choices_for
from tvisa.screening.sharing.confidences import as_told
from tvisa.words.catalog import Catalog, catalog


def answered(case: CaseLike, ask: Ask, reply: Reply | str, source: Source = Source.CLIENT, *, note: str = "") -> Case:
    """
    Return the case with one question answered; what was there before is replaced.

    Args:
        case: The case, as for `tvisa.screen`.
        ask: The question.
        reply: Yes, no, not known or declined; or, where a date, an age or a word is asked for, that as text. Whether there is
            another of a list is answered by how many are told of, too, such as "3", or by the kind of each, such as
            "hotline,prosecutor", where the question has choices; with " all" after it where there are no others.
        source: Who answered.
        note: What is noted beside the answer, such as the words in which a date was told.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, *ask* no question of it, *note* no text, or the reply no date, or no age, that can be read.
        UnknownName: If it is none of the words that the question takes, or *source* nobody who answers.
    """
    case = as_case(case)
    if not all(not path or is_place(case, path) for path in as_ask(ask).paths):
        message = "ask must be a question of this case: what it asks about is not there"
        raise InputError(message)
    if not isinstance(reply, str):
        message = "expected a reply, or a word"
        raise InputError(message)
    if not isinstance(note, str):
        message = "note must be text"
        raise InputError(message)
    return _answered(case, ask, reply, _word(str(source), Source, "a source, as a case file names it"), note)


def _answered(case: Case, ask: Ask, reply: str, source: Source, note: str) -> Case:
    unsettled = Reply(reply) if reply in _UNSETTLED else None
    if ask.again and reply == Reply.NO:
        return case  # a "no" to less is no "no" to more
    if unsettled and ask.together:
        for path in ask.paths:
            case = put(case, path, Answer((Claim(unsettled, (source,), note=note),)))
        return case
    if ask.form in (Form.TOLD, Form.MARKS):
        return case if unsettled else _told(case, ask, reply, Claim(Reply.YES, (source,), note=note))
    if ask.form is Form.YES_NO:
        return put(case, ask.path, Answer((Claim(_word(reply, Reply), (source,), note=note),)))
    if ask.form is Form.RECORD:
        return _listed(case, ask, reply, lambda answer: Answer((Claim(answer, (source,), note=note),)))
    if ask.form is Form.DATE:
        date = unsettled or _read(lambda said: said_date(said, _born(case)), reply)
        return put(case, ask.path, DateFact((DateClaim(date, (source,), note=note),)))
    if ask.form is Form.AGE:
        return put(case, ask.path, Age((AgeClaim(unsettled or _read(said_years, reply), (source,), note=note),)))
    return _chosen(case, ask, reply, unsettled)


def _chosen(case: Case, ask: Ask, reply: str, unsettled: Reply | None) -> Case:
    """Record a word of a closed list; else the key of a person, or which of the incidents it was about."""
    if ask.fact == "member.kinship" and not unsettled:
        kinship, _, tie = _word(reply, [*RELATIVES, *choices_for(ask.fact)]).partition(":")
        case = put(case, ask.path, Kinship(kinship))
        return put(case, f"{ask.path.removesuffix('kinship')}tie", Tie(tie)) if tie else case
    words: Iterable[str] = choices_for(ask.fact)
    keys = [p.key for p in case.people] if ask.fact == "plan.person" else [i.key for i in case.incidents]
    if unsettled and not _takes_silence(case, ask.path):
        return case
    return put(case, ask.path, unsettled or _word(reply, words or keys))


def _takes_silence(case: Case, path: str) -> bool:
    """Say whether it can be recorded of a choice that it is not known, or was declined."""
    above, _, name = path.rpartition(".")
    record: Any = attrs.resolve_types(type(get(case, above)))
    return Reply in get_args(getattr(attrs.fields(record), name).type)


def _listed(case: Case, ask: Ask, reply: str, says: Callable[[Reply], Answer]) -> Case:
    """Add an entry to a list, or as many as are told of; "there is no other" says that these are all, and so does `ALL`."""
    path, before = ask.path, len(get(case, ask.path))
    told, _, rest = reply.partition(" ")
    kinds = told.split(",") if told.partition(",")[0] in {choice.word for choice in ask.choices} else []
    told_of = int(told) if told.isdecimal() and len(told) <= len(str(_MOST)) else 0
    number = told_of if 0 < told_of <= _MOST else len(kinds)
    more = 1 if reply == Reply.YES else number
    for _ in range(more):
        case = _another(case, path)
    for entry, kind in enumerate(kinds, start=before):
        fact = TOLD_BY[path]
        own = attrs.evolve(ask, path=f"{path}[{entry}].{fact.partition('.')[2]}", fact=fact, form=Form.CHOICE)
        case = _chosen(case, own, kind, None)
    whole = f"{path}_complete"
    if more and not rest:
        # Whoever told of another takes back that these were all.
        return case if place(case, whole) is None else put(case, whole, NOT_ASKED)
    answer = Reply.YES if reply == Reply.NO or (more and rest == ALL) else _word(reply, Reply)
    return case if place(case, whole) is None else put(case, whole, says(answer))


def _told(case: Case, ask: Ask, reply: str, says: Claim) -> Case:
    """Note what was told, or record what of it was ticked; the rest stays as it is, unless each of it was denied."""
    if ask.form is Form.TOLD:
        before = get(case, ask.path)
        return put(case, ask.path, f"{before}\n{reply}" if before else reply)
    words = [choice.word for choice in ask.choices]
    known = [*words, *(f"{DENIED}{word}" for word in words), REST]
    ticked = {_word(word.strip(), known) for word in reply.split(",") if word.strip()}
    for word in words:
        path = f"{ask.path}.{word}" if ask.path else word
        if word in ticked:
            case = put(case, path, Answer((says,)))
        elif f"{DENIED}{word}" in ticked or (REST in ticked and not get(case, path).claims):
            case = put(case, path, Answer((attrs.evolve(says, answer=Reply.NO),)))
    return case


_UNSETTLED: Final = (Reply.UNKNOWN, Reply.DECLINED)
_MOST: Final = 20
"""More entries than anybody tells of at once: a larger number was meant for something else."""
_WHOLE: Final = "_complete"
_OPENER: Final = "incidents"
_OTHER_WAY: Final = {Reply.YES: Reply.NO, Reply.NO: Reply.YES}
_Read = TypeVar("_Read")
_Word = TypeVar("_Word", bound=str)


def _word(reply: str, words: Iterable[_Word], what: str = "an answer that the question takes") -> _Word:
    """Return the word of a closed list that is replied."""
    known = {str(word): word for word in words}
    if reply not in known:
        raise UnknownName(what, known)
    return known[reply]


def _read(how: Callable[[str], _Read], reply: str) -> _Read:
    """Read a date or an age as it was said."""
    try:
        return how(reply)
    except ValueError as error:
        raise InputError(str(error)) from None


def _born(case: Case) -> DateFact:
    """Return when the applicant was born: who tells a date by an age speaks of themselves."""
    applicant = case.person(case.applicant)
    return applicant.date_of_birth if applicant else DateFact()


def _another(case: Case, path: str) -> Case:
    """Return the case with one more entry of a list, in which nothing is recorded yet."""
    record: Any = T.bindings[T.lists[path]].record
    if record is Incident:
        entry: Any = Incident(_free("I", {i.key for i in case.incidents}), case.applicant)
    elif record is FamilyMember:
        key = _free("P", {p.key for p in case.people})
        case, entry = attrs.evolve(case, people=(*case.people, Person(key))), FamilyMember(key)
    else:
        # Who is supervised is asked for the next check-in.
        entry = Hearing(Forum.ICE) if record is Hearing else record()
    return put(case, path, (*get(case, path), entry))


def _free(letter: str, keys: set[str]) -> str:
    """Return the first key with a letter that nobody has."""
    return next(key for n in range(1, len(keys) + 2) if (key := f"{letter}{n}") not in keys)


@attrs.frozen
class Given:
    """An answer that a case holds, as whoever gave it can be shown it."""

    path: str
    """Where it stands."""
    about: str
    """Which record it is about, such as "Incident 1"; empty where it is about the whole case."""
    question: str
    """What was asked, in the words for a client; of what is ticked as it is told, its name."""
    answer: str
    """What was answered, as it is written."""


_History = tuple[Case, frozenset[str], frozenset[str], frozenset[str], int]


@attrs.define
class Session:
    """
    One interview; it pickles with everything that was answered.

    Three things can be done with a question beside answering it. Not known and declined are answers: they are recorded, and not
    asked again. `skip` leaves it for another sitting and `put_off` for the end of this one: neither records anything.

    Attributes:
        case: The case as it stands; given as for `tvisa.screen`.
        day: The day whose law applies; given as for `tvisa.screen`.
        order: The policy of asking.
        lang: The language of the sentences, such as ``es``.
        source: Who answers; it can be changed between two answers.
        note: What is noted beside each answer from now on, such as that an interpreter put it into English.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *day* no date.
        LawDateError: If *day* names no day.
        UnknownName: If there are no messages in that language.
    """

    case: Case = attrs.field(converter=as_case, repr=False)
    day: datetime.date = attrs.field(converter=as_day)
    order: Order = attrs.field(default=ORDER, repr=False)
    lang: str = attrs.field(default="en", validator=lambda _session, _field, lang: catalog(lang))
    source: Source = Source.CLIENT
    note: str = attrs.field(default="", repr=False)
    _passed: frozenset[str] = attrs.field(factory=frozenset, init=False, repr=False)
    _put_off: frozenset[str] = attrs.field(factory=frozenset, init=False, repr=False)
    _skipped: frozenset[str] = attrs.field(factory=frozenset, init=False, repr=False)
    _again: int = attrs.field(default=0, init=False, repr=False)
    _before: list[_History] = attrs.field(factory=list, init=False, repr=False)
    _kept: Kept = attrs.field(factory=Kept, init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.case.person(self.case.applicant) is None:
            self.case = attrs.evolve(self.case, people=(*self.case.people, Person(self.case.applicant)))

    @property
    def catalog(self) -> Catalog:
        """The messages of its language."""
        return catalog(self.lang)

    @property
    def plan(self) -> Plan:
        """What to ask next; what was put off comes back when nothing else is left."""
        plan = self._plan(self._passed | self._put_off)
        if (
            self._again < len(AGAIN)
            and _OPENER in self._passed
            and not self.case.incidents
            and _held(self.case, _OPENER)
        ):
            return attrs.evolve(plan, questions=(self._once_more(),))
        return self._plan(self._passed) if self._put_off and not plan.questions else plan

    def _once_more(self) -> Ask:
        """Return the question whether there is an incident in the next of the words in which it is asked again."""
        words, plain = AGAIN[self._again], self.catalog.plain
        ask, listen = self.ask(_OPENER), tuple(map(plain, words.listen))
        return attrs.evolve(ask, client=plain(words.client), listen=listen, again=True)

    def _plan(self, passed: frozenset[str]) -> Plan:
        return planned(self.case, self.day, self.order, self.lang, passed, kept=self._kept)

    @property
    def begun(self) -> bool:
        """Whether there is a step that can be taken back."""
        return bool(self._before)

    @property
    def skipped(self) -> frozenset[str]:
        """Paths of what was left for another sitting: nothing is recorded of it."""
        return frozenset(path for path in self._skipped | self._put_off if not _held(self.case, path))

    def answer(self, ask: Ask, reply: Reply | str, *, note: str = "") -> None:
        """
        Put an answer into the case.

        Args:
            ask: The question.
            reply: The answer, as for `answered`.
            note: What is noted beside it; the session's own unless given.

        Raises:
            InputError: If it is no question of this case, or the reply no date, or no age, that can be read; the case stays as it was.
            UnknownName: If it is none of the words that the question takes; likewise.
        """
        case = answered(self.case, ask, reply, self.source, note=note or self.note)
        self._keep()
        self.case = case
        if ask.again:
            self._again += 1
            self._passed -= {*ask.paths} if case.incidents else frozenset()
            return
        self._put_off -= {*ask.paths}
        self._skipped -= {*ask.paths}
        ticked = ask.form is Form.MARKS and REST not in str(reply).split(",")
        if reply in _UNSETTLED or ticked or (ask.form is Form.RECORD and reply != Reply.YES):
            # Not every reply settles a fact, and that nothing was ticked is none; none is asked for twice, but what refers to a tick.
            self._passed |= {path for path in ask.paths if not self._belongs_to_a_tick(ask, path)}

    def _belongs_to_a_tick(self, ask: Ask, path: str) -> bool:
        """Say whether a fact that was not told and one beside it that was refer to each other: only together do they mean something."""
        if not ask.together or get(self.case, path).claims:
            return False
        told = [T.bound(each) for each in ask.paths if get(self.case, each).state() is State.YES]
        fact, refers = T.bound(path), self.order.refers
        return any(refers(fact, each) or refers(each, fact) for each in told)

    def skip(self, ask: Ask) -> None:
        """
        Leave a question for another sitting; nothing is recorded, and it is asked again then.

        Raises:
            InputError: If it is no question.
        """
        as_ask(ask)
        self._keep()
        if ask.again:
            self._again += 1
            return
        self._passed |= {*ask.paths}
        self._skipped |= {*ask.paths}
        self._put_off -= {*ask.paths}

    def put_off(self, ask: Ask) -> None:
        """
        Leave a question for the end of this sitting; asked again, and put off again, it is left for another one.

        Raises:
            InputError: If it is no question.
        """
        if as_ask(ask).again or self._put_off.issuperset(ask.paths):
            self.skip(ask)
            return
        self._keep()
        self._put_off |= {*ask.paths}

    def back(self) -> None:
        """Take back the last step, if there is one."""
        if self._before:
            self.case, self._passed, self._put_off, self._skipped, self._again = self._before.pop()

    def _keep(self) -> None:
        self._before.append((self.case, self._passed, self._put_off, self._skipped, self._again))

    @property
    def given(self) -> tuple[Given, ...]:
        """Every answer that the case holds to a question for a client, in the order of the file."""
        return tuple(self._given())

    def _given(self) -> Iterator[Given]:
        case = as_told(self.case)
        for path, fact in recorded(case):
            if words := self._asked_in(case, path):
                said = [getattr(claim, attrs.fields(type(claim))[0].name) for claim in fact.claims]
                if (at := path.removesuffix(_WHOLE)) != path:
                    # It was asked whether there is another: that these are all was a no.
                    said = [_OTHER_WAY.get(each, each) for each in said]
                told = " / ".join(dict.fromkeys(self.catalog.word(str(each)) for each in said))
                yield Given(at, T.about(path, self.catalog), words, told)
        for over, name in TOLD_BY.items():
            for number in range(len(get(case, over))):
                path = f"{over}[{number}].{name.partition('.')[2]}"
                if kind := get(case, path):
                    words, told = self._asked_in(case, path), self.catalog.word(str(kind))
                    yield Given(path, T.about(path, self.catalog), words, told)

    def _asked_in(self, case: Case, path: str) -> str:
        """Return the words in which a client was asked; the name of what is ticked as it is told; nothing for what only counsel answers."""
        fact = T.bound(path)
        if fact in OF_ANOTHER and not path.startswith(f"people[{_number(case)}]."):
            return self.catalog.plain(OF_ANOTHER[fact].client)
        openly = OPENLY.get(fact) if case.setting is not Setting.PRIVILEGED else None
        if words := openly or WORDS.get(fact):
            return self.catalog.plain(words.client)
        marks = (mark for chapter in self.order.chapters for mark in chapter.marks)
        ticked = not is_counsels(fact, path) and any(fact == m or (m[-1] == "." and fact.startswith(m)) for m in marks)
        return self.catalog.plain(T.labels(fact)) if ticked else ""

    def ask(self, path: str) -> Ask:
        """
        Return the question that asks for one fact, to change what was answered.

        Raises:
            InputError: If the path leads to nothing in the case.
        """
        return question_at(self.case, self.day, path, order=self.order, lang=self.lang)


def _number(case: Case) -> int | None:
    """Return the place of the applicant among the people."""
    return next((n for n, person in enumerate(case.people) if person.key == case.applicant), None)


def _held(case: Case, path: str) -> bool:
    fact = get(case, path)
    if isinstance(fact, tuple):
        whole = place(case, f"{path}_complete")
        return bool(whole.claims if whole is not None else fact)
    if attrs.has(type(fact)) and not isinstance(fact, (Answer, DateFact, Age)):
        return False  # what could be ticked of a record: that something of it is recorded is not that it was told
    return bool(fact.claims) if isinstance(fact, (Answer, DateFact, Age)) else bool(fact)
