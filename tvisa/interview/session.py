"""
An interview: one answer after another put into a case, each of which can be taken back.

It holds the case in memory and nothing else; who runs it decides whether anything is ever written.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

import attrs

from tvisa.errors import InputError, UnknownName
from tvisa.facts import Case, Incident, Person
from tvisa.files.given import as_case, as_day
from tvisa.interview.dates import said_date
from tvisa.interview.order import ORDER, Order
from tvisa.interview.questions import Ask, Form, Plan, next_questions
from tvisa.kernel.answers import Answer, Claim, Reply, Source
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, parse_years
from tvisa.kernel.paths import get, put
from tvisa.law.t import T
from tvisa.law.writing import choices_for
from tvisa.words.catalog import Catalog, catalog


def answered(case: Case, ask: Ask, reply: Reply | str, source: Source = Source.CLIENT) -> Case:
    """
    Return the case with one question answered.

    Args:
        case: The case.
        ask: The question.
        reply: Yes, no, not known or declined; or, where a date, an age or a word is asked for, that as text.
        source: Who answered.

    Raises:
        InputError: If the reply is no date, or no age, that can be read.
        UnknownName: If it is none of the words that the question takes.
    """
    if not isinstance(reply, str):
        message = "expected a reply, or a word"
        raise InputError(message)
    unsettled = Reply(reply) if reply in _UNSETTLED else None
    if ask.form is Form.YES_NO:
        return put(case, ask.path, Answer((Claim(_word(reply, Reply), (source,)),)))
    if ask.form is Form.RECORD:
        if reply == Reply.YES:
            return put(case, ask.path, (*get(case, ask.path), _record(case, ask.path)))
        # "There is no other" says that these are all.
        complete = Reply.YES if reply == Reply.NO else _word(reply, Reply)
        return put(case, f"{ask.path}_complete", Answer((Claim(complete, (source,)),)))
    if ask.form is Form.DATE:
        return put(case, ask.path, DateFact((DateClaim(unsettled or _read(said_date, reply), (source,)),)))
    if ask.form is Form.AGE:
        return put(case, ask.path, Age((AgeClaim(unsettled or _read(parse_years, reply), (source,)),)))
    if words := choices_for(ask.fact):
        return put(case, ask.path, unsettled or _word(reply, words))
    # Which of the incidents recorded it was about: nothing is recorded of not knowing.
    return case if unsettled else put(case, ask.path, _word(reply, [i.key for i in case.incidents]))


_UNSETTLED: Final = (Reply.UNKNOWN, Reply.DECLINED)
_Read = TypeVar("_Read")
_Word = TypeVar("_Word", bound=str)


def _word(reply: str, words: Iterable[_Word]) -> _Word:
    """Return the word of a closed list that is replied."""
    known = {str(word): word for word in words}
    if reply not in known:
        what = "an answer that the question takes"
        raise UnknownName(what, known)
    return known[reply]


def _read(how: Callable[[str], _Read], reply: str) -> _Read:
    """Read a date or an age as it was said."""
    try:
        return how(reply)
    except ValueError as error:
        raise InputError(str(error)) from None


def _record(case: Case, path: str) -> Any:
    record = T.bindings[T.lists[path]].record
    if record is not Incident:
        return record()
    keys = {i.key for i in case.incidents}
    key = next(f"I{n}" for n in range(1, len(keys) + 2) if f"I{n}" not in keys)
    return Incident(key, case.applicant)


@attrs.define
class Session:
    """
    One interview; it pickles with everything that was answered.

    Attributes:
        case: The case as it stands; given as for `tvisa.screen`.
        day: The day whose law applies; given as for `tvisa.screen`.
        order: The policy of asking.
        lang: The language of the sentences, such as ``es``.
        source: Who answers.

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
    _passed: frozenset[str] = attrs.field(factory=frozenset, init=False, repr=False)
    _before: list[tuple[Case, frozenset[str]]] = attrs.field(factory=list, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.case.person(self.case.applicant) is None:
            self.case = attrs.evolve(self.case, people=(*self.case.people, Person(self.case.applicant)))

    @property
    def catalog(self) -> Catalog:
        """The messages of its language."""
        return catalog(self.lang)

    @property
    def plan(self) -> Plan:
        """What to ask next."""
        return next_questions(self.case, self.day, order=self.order, lang=self.lang, passed=self._passed)

    @property
    def begun(self) -> bool:
        """Whether there is an answer that can be taken back."""
        return bool(self._before)

    def answer(self, ask: Ask, reply: Reply | str) -> None:
        """
        Put an answer into the case.

        Raises:
            InputError: If the reply is no date, or no age, that can be read; the case stays as it was.
            UnknownName: If it is none of the words that the question takes; likewise.
        """
        case = answered(self.case, ask, reply, self.source)
        self._before.append((self.case, self._passed))
        self.case = case
        if reply in _UNSETTLED:
            # Not every fact can record that; none is asked for twice.
            self._passed |= {ask.path}

    def back(self) -> None:
        """Take back the last answer, if there is one."""
        if self._before:
            self.case, self._passed = self._before.pop()
