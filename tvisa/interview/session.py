"""
An interview: one answer after another put into a case, each of which can be taken back.

It holds the case in memory and nothing else; who runs it decides whether anything is ever written.
"""

from __future__ import annotations

import datetime
from typing import Any

import attrs

from tvisa.facts import Case, Incident, Person
from tvisa.interview.dates import said_date
from tvisa.interview.order import ORDER, Order
from tvisa.interview.questions import Ask, Form, Plan, next_questions
from tvisa.kernel.answers import Answer, Claim, Reply, Source
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, parse_years
from tvisa.kernel.paths import get, put
from tvisa.law.t import T
from tvisa.law.writing import choices_for
from tvisa.words.catalog import ENGLISH, Catalog


def answered(case: Case, ask: Ask, reply: Reply | str, source: Source = Source.CLIENT) -> Case:
    """
    Return the case with one question answered.

    Args:
        case: The case.
        ask: The question.
        reply: Yes, no, not known or declined; or, where a date, an age or a word is asked for, that as text.
        source: Who answered.

    Raises:
        ValueError: If the reply is none that the question takes.
    """
    if ask.form is Form.YES_NO:
        return put(case, ask.path, Answer((Claim(Reply(reply), (source,)),)))
    if ask.form is Form.RECORD:
        if reply == Reply.YES:
            return put(case, ask.path, (*get(case, ask.path), _record(case, ask.path)))
        # "There is no other" says that these are all.
        complete = Reply.YES if reply == Reply.NO else Reply(reply)
        return put(case, f"{ask.path}_complete", Answer((Claim(complete, (source,)),)))
    unsettled = reply in (Reply.UNKNOWN, Reply.DECLINED)
    if ask.form is Form.DATE:
        return put(case, ask.path, DateFact((DateClaim(Reply(reply) if unsettled else said_date(reply), (source,)),)))
    if ask.form is Form.AGE:
        return put(case, ask.path, Age((AgeClaim(Reply(reply) if unsettled else parse_years(reply), (source,)),)))
    if unsettled:
        return case
    words: dict[str, Any] = {str(word): word for word in choices_for(ask.fact)} or {
        i.key: i.key for i in case.incidents
    }
    if reply not in words:
        message = "expected one of the words listed"
        raise ValueError(message)
    return put(case, ask.path, words[reply])


def _record(case: Case, path: str) -> Any:
    record = T.bindings[T.lists[path]].record
    if record is not Incident:
        return record()
    keys = {i.key for i in case.incidents}
    key = next(f"I{n}" for n in range(1, len(keys) + 2) if f"I{n}" not in keys)
    return Incident(key, case.applicant)


@attrs.define(eq=False)
class Session:
    """
    One interview.

    Attributes:
        case: The case as it stands.
        day: The day whose law applies.
        order: The policy of asking.
        catalog: The language.
        source: Who answers.
    """

    case: Case = attrs.field(repr=False)
    day: datetime.date
    order: Order = attrs.field(default=ORDER, repr=False)
    catalog: Catalog = attrs.field(default=ENGLISH, repr=False)
    source: Source = Source.CLIENT
    _passed: frozenset[str] = attrs.field(factory=frozenset, init=False, repr=False)
    _before: list[tuple[Case, frozenset[str]]] = attrs.field(factory=list, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.case.person(self.case.applicant) is None:
            self.case = attrs.evolve(self.case, people=(*self.case.people, Person(self.case.applicant)))

    @property
    def plan(self) -> Plan:
        """What to ask next."""
        return next_questions(self.case, self.day, order=self.order, catalog=self.catalog, passed=self._passed)

    @property
    def begun(self) -> bool:
        """Whether there is an answer that can be taken back."""
        return bool(self._before)

    def answer(self, ask: Ask, reply: Reply | str) -> None:
        """
        Put an answer into the case.

        Raises:
            ValueError: If the reply is none that the question takes; the case stays as it was.
        """
        case = answered(self.case, ask, reply, self.source)
        self._before.append((self.case, self._passed))
        self.case = case
        if reply in (Reply.UNKNOWN, Reply.DECLINED):
            # Not every fact can record that; none is asked for twice.
            self._passed |= {ask.path}

    def back(self) -> None:
        """Take back the last answer, if there is one."""
        if self._before:
            self.case, self._passed = self._before.pop()
